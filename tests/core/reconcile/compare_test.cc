#include <gtest/gtest.h>

#include <random>

#include "tests/core/reconcile/claims.h"

namespace isnad {
namespace {

using testing::Claims;
using testing::kOpen;
using testing::Said;
using enum Group;
using enum Relation;

constexpr Outcome kDead = Outcome::kKilled, kHurt = Outcome::kInjured, kHeld = Outcome::kArrested;

struct Case {
  Relation relation;
  const char* rule;
  Said a, b;
};

const Case kCases[] = {
    // One number told twice.
    {kSame, "same-figure", {3, 3}, {3, 3}},
    {kSame, "same-figure", {0, 0}, {0, 0}},
    {kSame, "same-figure", {2, kOpen}, {2, kOpen}},
    {kSame, "same-figure", {5, 7}, {5, 7}},
    {kSame, "same-figure", {3, 3, kCivilian}, {3, 3, kCivilian}},
    {kSame, "same-figure", {3, 3, kAny, kHeld}, {3, 3, kAny, Outcome::kCaptured}},
    // Figures apart.
    {kContradicting, "figures-differ", {3, 3}, {4, 4}},
    {kContradicting, "figures-differ", {3, 3, kCivilian}, {4, 4, kCivilian}},
    {kContradicting, "figures-differ", {3, 3, kAny, kHurt}, {4, 4, kAny, kHurt}},
    {kContradicting, "figures-differ", {3, 3, kAny, kHeld}, {4, 4, kAny, Outcome::kCaptured}},
    {kContradicting, "figures-differ", {1, 1}, {2, kOpen}},
    {kContradicting, "figures-differ", {3, 3}, {4, kOpen}},
    {kContradicting, "figures-differ", {5, 7}, {8, 9}},
    {kContradicting, "figures-differ", {5, 7}, {11, kOpen}},
    {kContradicting, "figures-differ", {0, 5}, {6, 6}},
    {kContradicting, "figures-differ", {3, 3, kChild}, {4, 4, kChild}},
    {kContradicting, "figures-differ", {2, 2, kSecurity}, {3, 3, kSecurity}},
    {kContradicting, "figures-differ", {3, 3, kAny, kDead, false, "m"}, {4, 4, kAny, kDead, false, "n"}},
    {kContradicting, "figures-differ", {3, 3, kAny, kDead, false, "m", "x"}, {4, 4, kAny, kDead, false, "n", "x"}},
    {kContradicting, "figures-differ", {3, 3, kAny, kDead, false, "", "", 0}, {4, 4}},
    {kContradicting, "figures-differ", {3, 3}, {4, 4, kAny, kDead, false, "", "", 101}},
    // Denials.
    {kContradicting, "denied", {0, 0}, {1, 1}},
    {kContradicting, "denied", {0, 0}, {2, kOpen}},
    {kContradicting, "denied", {0, 0, kCivilian}, {2, 2, kCivilian}},
    {kContradicting, "denied", {0, 0}, {2, 2, kCivilian}},
    {kContradicting, "denied", {0, 0}, {1, 1, kChild}},
    {kContradicting, "denied", {0, 0, kAny, kHurt}, {1, 1, kAny, kHurt}},
    {kPartOf, "part-of-total", {0, 0, kCivilian}, {5, 5}},
    {kNotComparable, "other-group", {0, 0, kCivilian}, {5, 5, kMilitant}},
    // Ranges that meet.
    {kCompatible, "wider-range", {3, kOpen}, {5, 5}},
    {kRefining, "narrower-range", {5, 5}, {3, kOpen}},
    {kRefining, "narrower-range", {2, 2}, {2, kOpen}},
    {kRefining, "narrower-range", {7, 7}, {2, kOpen}},
    {kRefining, "narrower-range", {5, kOpen}, {3, kOpen}},
    {kRefining, "narrower-range", {5, 6}, {5, 7}},
    {kCompatible, "ranges-overlap", {3, 5}, {5, 7}},
    {kCompatible, "ranges-overlap", {3, 5}, {4, kOpen}},
    {kCompatible, "wider-range", {0, 5}, {3, 3}},
    {kRefining, "narrower-range", {21, 21}, {20, kOpen}},
    // About.
    {kCompatible, "within-a-fifth", {20, 20, kAny, kDead, true}, {22, 22}},
    {kCompatible, "within-a-fifth", {20, 20, kAny, kDead, true}, {16, 16}},
    {kCompatible, "within-a-fifth", {20, 20, kAny, kDead, true}, {24, 24}},
    {kContradicting, "figures-differ", {20, 20, kAny, kDead, true}, {25, 25}},
    {kContradicting, "figures-differ", {20, 20, kAny, kDead, true}, {15, 15}},
    {kContradicting, "figures-differ", {20, 20, kAny, kDead, true}, {50, 50}},
    {kContradicting, "figures-differ", {4, 4, kAny, kDead, true}, {5, 5}},
    // Groups.
    {kPartOf, "part-of-total", {3, 3, kCivilian}, {4, 4}},
    {kCompatible, "total-of-part", {4, 4}, {3, 3, kCivilian}},
    {kPartOf, "part-of-total", {2, 2, kChild}, {5, 5}},
    {kPartOf, "part-of-total", {4, 4, kCivilian}, {4, 4}},
    {kPartOf, "part-of-total", {2, kOpen, kCivilian}, {2, 2}},
    {kContradicting, "part-exceeds-whole", {5, 5, kCivilian}, {3, 3}},
    {kContradicting, "part-exceeds-whole", {6, kOpen, kMilitant}, {3, 3}},
    {kContradicting, "part-exceeds-whole", {3, 3}, {5, 5, kWoman}},
    {kPartOf, "part-of-total", {5, 5, kCivilian}, {3, kOpen}},
    {kPartOf, "part-of-total", {22, 22, kCivilian}, {20, 20, kAny, kDead, true}},
    {kNotComparable, "other-group", {3, 3, kCivilian}, {5, 5, kMilitant}},
    {kNotComparable, "other-group", {3, 3, kSecurity}, {5, 5, kMilitant}},
    {kNotComparable, "other-group", {3, 3, kChild}, {5, 5, kWoman}},
    {kNotComparable, "other-group", {7, 7, kChild}, {5, 5, kCivilian}},
    // Outcomes and summaries.
    {kNotComparable, "other-outcome", {3, 3}, {5, 5, kAny, kHurt}},
    {kNotComparable, "other-outcome", {3, 3, kAny, kHeld}, {5, 5}},
    {kNotComparable, "other-outcome", {3, 3, kAny, Outcome::kMissing}, {5, 5}},
    {kNotComparable, "other-outcome", {3, 3, kAny, Outcome::kFreed}, {5, 5, kAny, kHeld}},
    {kNotComparable, "summary", {3, 3, kAny, kDead, false, "", "", 100, -1, false, true}, {5, 5}},
    {kNotComparable, "summary", {3, 3}, {3, 3, kAny, kDead, false, "", "", 100, -1, false, true}},
    // One source, later.
    {kUpdate, "same-source-later", {5, 5, kAny, kDead, false, "m", "", 101}, {3, 3, kAny, kDead, false, "m", "", 100}},
    {kUpdate, "same-source-later", {3, 3, kAny, kDead, false, "m", "", 101}, {5, 5, kAny, kDead, false, "m", "", 100}},
    {kCompatible, "updated-by", {3, 3, kAny, kDead, false, "m", "", 100}, {5, 5, kAny, kDead, false, "m", "", 101}},
    {kUpdate, "same-source-later", {5, 5, kAny, kDead, false, "m"}, {3, 3, kAny, kDead, false, "m"}},
    {kUpdate, "same-source-later", {5, 5, kAny, kDead, false, "m", "", 0}, {3, 3, kAny, kDead, false, "m"}},
    {kSame, "same-figure", {3, 3, kAny, kDead, false, "m", "", 101}, {3, 3, kAny, kDead, false, "m", "", 100}},
    {kRefining, "narrower-range", {5, 5, kAny, kDead, false, "m", "", 101}, {3, kOpen, kAny, kDead, false, "m"}},
    // One article.
    {kNotComparable, "one-voice", {3, 3, kAny, kDead, false, "", "x"}, {5, 5, kAny, kDead, false, "", "x"}},
    {kNotComparable, "one-voice", {3, 3, kAny, kDead, false, "", "x"}, {5, 5, kAny, kDead, false, "m", "x"}},
    {kUpdate,
     "same-source-raised",
     {5, 5, kAny, kDead, false, "m", "x", 100, -1, true},
     {3, 3, kAny, kDead, false, "m", "x"}},
    {kCompatible,
     "updated-by",
     {3, 3, kAny, kDead, false, "m", "x"},
     {5, 5, kAny, kDead, false, "m", "x", 100, -1, true}},
    {kPartOf, "part-of-total", {2, 2, kChild, kDead, false, "", "x", 100, 1}, {5, 5, kAny, kDead, false, "", "x"}},
    {kNotComparable, "one-voice", {6, 6, kChild, kDead, false, "", "x", 100, 1}, {5, 5, kAny, kDead, false, "", "x"}},
    // Parts of other articles: a part with a group of its own is the figure for that group.
    {kContradicting, "figures-differ", {6, 6, kChild, kDead, false, "", "", 100, 9}, {4, 4, kChild}},
    {kContradicting,
     "figures-differ",
     {6, 6, kChild, kDead, false, "", "", 100, 9},
     {4, 4, kChild, kDead, false, "", "", 100, 9}},
    {kPartOf, "part-of-total", {2, 2, kAny, kDead, false, "", "", 100, 9}, {5, 5}},
    {kContradicting, "part-exceeds-whole", {18, 18, kAny, kDead, false, "", "", 100, 9}, {14, 14}},
    {kNotComparable,
     "other-parts",
     {2, 2, kAny, kDead, false, "", "", 100, 9},
     {3, 3, kAny, kDead, false, "", "", 100, 9}},
    {kNotComparable, "other-group", {2, 2, kAny, kDead, false, "", "", 100, 9}, {1, 1, kCivilian}},
};

TEST(Compare, ByNamedRules) {
  for (const Case& c : kCases) {
    Claims claims;
    const ClaimView a = claims.Add(c.a, "a"), b = claims.Add(c.b, "b");
    const Verdict verdict = Compare(a, b, Event{});
    const std::string what =
        std::to_string(&c - kCases) + ": " + std::to_string(c.a.min) + " against " + std::to_string(c.b.min);
    EXPECT_EQ(NameOf(verdict.relation), NameOf(c.relation)) << what;
    EXPECT_EQ(verdict.rule, c.rule) << what;
  }
  EXPECT_GE(std::size(kCases), 60U);
}

TEST(Compare, AnEventOfManyDaysGrows) {
  Event event;
  event.date = {100, 106, Basis::kStated, {}};
  Claims claims;
  const ClaimView first = claims.Add({3, 3}, "a");
  const ClaimView next = claims.Add({9, 9, kAny, kDead, false, "", "", 103}, "b");
  const ClaimView same_day = claims.Add({9, 9}, "c");
  EXPECT_EQ(Compare(first, next, event).rule, "event-goes-on");
  EXPECT_EQ(Compare(first, same_day, event).rule, "figures-differ");
  event.date.to = 101;
  EXPECT_EQ(Compare(first, next, event).rule, "figures-differ");
}

Said RandomSaid(std::mt19937& random) {
  const auto pick = [&](unsigned below) { return random() % below; };
  Said said;
  said.min = pick(8);
  said.max = pick(4) == 0 ? kOpen : said.min + (pick(2) == 0 ? 0 : pick(6));
  said.group = static_cast<Group>(pick(6));
  said.outcome = static_cast<Outcome>(pick(5));
  said.approx = pick(5) == 0;
  static const char* const kRoots[] = {"", "m", "n"};
  said.root = kRoots[pick(3)];
  said.article = pick(4) == 0 ? "x" : "";
  said.day = pick(4) == 0 ? 0 : 100 + static_cast<int>(pick(3));
  said.part_of = pick(6) == 0 ? 9 : -1;
  said.cumulative = pick(6) == 0;
  return said;
}

// What is directed says so from the other side in words of its own.
std::string Undirected(const Verdict& verdict) {
  if (verdict.relation == kUpdate || verdict.rule == "updated-by") return "update";
  if (verdict.relation == kPartOf || verdict.rule == "total-of-part") return "part";
  if (verdict.relation == kRefining || verdict.rule == "wider-range") return "range";
  return std::string(NameOf(verdict.relation)) + " " + verdict.rule;
}

TEST(Compare, IsSymmetricButForDirection) {
  std::mt19937 random(1);
  for (int i = 0; i < 50000; ++i) {
    Claims claims;
    const ClaimView a = claims.Add(RandomSaid(random), "a"), b = claims.Add(RandomSaid(random), "b");
    const Verdict there = Compare(a, b, Event{}), back = Compare(b, a, Event{});
    ASSERT_EQ(Undirected(there), Undirected(back)) << there.rule << " / " << back.rule;
    for (const Relation directed : {kUpdate, kPartOf, kRefining}) {
      ASSERT_FALSE(there.relation == directed && back.relation == directed) << there.rule;
    }
  }
}

TEST(Compare, WideningARangeNeverContradicts) {
  std::mt19937 random(2);
  for (int i = 0; i < 50000; ++i) {
    Said narrow = RandomSaid(random);
    const Said other = RandomSaid(random);
    Said wide = narrow;
    wide.min -= std::min<std::uint32_t>(wide.min, random() % 3);
    if (wide.max != kOpen) wide.max = random() % 4 == 0 ? kOpen : wide.max + random() % 3;
    Claims one, two;
    const ClaimView a = one.Add(narrow, "a"), b = one.Add(other, "b");
    const ClaimView c = two.Add(wide, "a"), d = two.Add(other, "b");
    const Relation before = Compare(a, b, Event{}).relation;
    if (before == kContradicting) continue;
    ASSERT_NE(Compare(c, d, Event{}).relation, kContradicting) << narrow.min << " " << other.min;
  }
}

}  // namespace
}  // namespace isnad
