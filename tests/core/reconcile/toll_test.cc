#include "core/reconcile/toll.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/reconcile/audit.h"
#include "core/reconcile/differences.h"
#include "core/reconcile/trace.h"
#include "tests/core/reconcile/claims.h"

namespace isnad {
namespace {

using testing::Claims;
using testing::kOpen;
using testing::Said;
using enum Group;

constexpr Outcome kDead = Outcome::kKilled;
constexpr std::uint32_t kNone = 0xFFFFFFFE;

struct Case {
  std::uint32_t low, ucdp, roots, high;  // kOpen: none
  std::vector<Said> said;
};

const Case kCases[] = {
    {3, 3, 3, 3, {{3, 3}}},
    {3, 3, 3, 5, {{3, 3}, {5, 5}}},
    {3, 3, 5, 5, {{3, 3}, {5, 5}, {5, 5}}},
    // Ten outlets of one monitor are one voice, and its last figure replaces the first.
    {3, 3, 3, 5, {{5, 5, kAny, kDead, false, "m"}, {5, 5, kAny, kDead, false, "m"}, {3, 3}}},
    {5, 5, 5, 5, {{3, 3, kAny, kDead, false, "m"}, {5, 5, kAny, kDead, false, "m", "", 101}}},
    // "At least 3" bears five out, and is no estimate beside it.
    {3, 5, 5, 5, {{3, kOpen}, {5, 5}}},
    {3, 3, 3, kOpen, {{3, kOpen}}},
    {13, 13, 13, kOpen, {{13, 13}, {20, kOpen}}},
};

TEST(TollOf, ByPolicy) {
  for (const Case& c : kCases) {
    Claims claims;
    std::vector<ClaimView> views;
    for (std::size_t i = 0; i < c.said.size(); ++i) views.push_back(claims.Add(c.said[i], "a" + std::to_string(i)));
    const auto of = [&](TollPolicy policy) {
      const std::vector<Toll> tolls = TollOf(views, policy);
      EXPECT_EQ(tolls.size(), 1U);
      return tolls.front();
    };
    const std::string what = std::to_string(&c - kCases);
    const Toll ucdp = of(TollPolicy::kUcdp), roots = of(TollPolicy::kRoots), recorder = of(TollPolicy::kRecorder);
    EXPECT_EQ(ucdp.low, c.low) << what;
    EXPECT_EQ(ucdp.best.value_or(kNone), c.ucdp) << what;
    EXPECT_EQ(roots.best.value_or(kNone), c.roots) << what;
    EXPECT_EQ(ucdp.high.value_or(kOpen), c.high) << what;
    EXPECT_FALSE(recorder.best) << what;
    EXPECT_LE(recorder.low, ucdp.low) << what;
    EXPECT_EQ(ucdp.claims.size(), views.size()) << what << ": each claim is used or set aside";
  }
}

TEST(TollOf, SaysWhyAClaimIsSetAside) {
  Claims claims;
  std::vector<ClaimView> views = {claims.Add({9, 9, kAny, kDead, false, "m", "", 101}, "a"),
                                  claims.Add({7, 7, kAny, kDead, false, "m"}, "b"), claims.Add({2, kOpen}, "c")};
  Claim plural = *views[2].claim;
  plural.people.form = Form::kPlural;
  views[2].claim = &plural;
  const std::vector<Toll> tolls = TollOf(views, TollPolicy::kUcdp);
  ASSERT_EQ(tolls.size(), 1U);
  ASSERT_EQ(tolls[0].claims.size(), 3U);
  EXPECT_EQ(tolls[0].claims[0].rule, "");
  EXPECT_EQ(tolls[0].claims[1].rule, "superseded");
  EXPECT_EQ(tolls[0].claims[2].rule, "no-number");
  EXPECT_EQ(tolls[0].low, 9U);
}

// "Killing the driver and three others, one of them ...": four died.
TEST(TollOf, FiguresOfOneOutcomeWordAddUp) {
  Claims claims;
  std::vector<ClaimView> views = {claims.Add({1, 1, kAny, kDead, false, "m", "x"}, "a"),
                                  claims.Add({3, 3, kAny, kDead, false, "m", "x"}, "a"),
                                  claims.Add({2, 2, kChild, kDead, false, "m", "x"}, "a")};
  Claim driver = *views[0].claim, others = *views[1].claim, children = *views[2].claim;
  driver.span = {Field::kText, 10, 20};
  others.span = {Field::kText, 10, 40};
  children.span = {Field::kText, 10, 60};
  views[0].claim = &driver;
  views[1].claim = &others;
  views[2].claim = &children;
  const std::vector<Toll> tolls = TollOf(views, TollPolicy::kUcdp);
  ASSERT_EQ(tolls.size(), 2U);
  EXPECT_EQ(tolls[0].group, kAny);
  EXPECT_EQ(tolls[0].best, 6U);
  EXPECT_EQ(tolls[0].claims[0].rule, "listed");
  EXPECT_EQ(tolls[0].claims[1].rule, "");
  EXPECT_EQ(tolls[1].group, kChild);
  EXPECT_EQ(tolls[1].best, 2U);
}

TEST(TollOverTime, StepsWhereItChanges) {
  Claims claims;
  const std::vector<ClaimView> views = {claims.Add({3, 3}, "a"),
                                        claims.Add({3, 3, kAny, kDead, false, "", "", 101}, "b"),
                                        claims.Add({5, 5, kAny, kDead, false, "", "", 102}, "c")};
  const std::vector<Toll> steps = TollOverTime(views, TollPolicy::kUcdp);
  ASSERT_EQ(steps.size(), 2U);
  EXPECT_EQ(steps[0].as_of, 100);
  EXPECT_EQ(steps[0].high, 3U);
  EXPECT_EQ(steps[1].as_of, 102);
  EXPECT_EQ(steps[1].high, 5U);
}

TEST(TollOf, LowIsNoMoreThanBestThanHigh) {
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    Claims claims;
    std::vector<ClaimView> views;
    for (unsigned n = 1 + random() % 5; n > 0; --n) {
      Said said;
      said.min = random() % 9;
      said.max = random() % 4 == 0 ? kOpen : said.min + random() % 3;
      said.root = random() % 2 == 0 ? "m" : "";
      said.day = 100 + static_cast<int>(random() % 3);
      views.push_back(claims.Add(said, "a" + std::to_string(n)));
    }
    for (const TollPolicy policy : {TollPolicy::kUcdp, TollPolicy::kRecorder, TollPolicy::kRoots}) {
      const std::vector<Toll> tolls = TollOf(views, policy);
      for (const Toll& toll : tolls) {
        const std::uint32_t best = toll.best.value_or(toll.low), high = toll.high.value_or(kOpen);
        ASSERT_LE(toll.low, best);
        ASSERT_LE(best, high);
      }
      std::vector<ClaimView> shuffled = views;
      std::shuffle(shuffled.begin(), shuffled.end(), random);
      ASSERT_EQ(TollOf(shuffled, policy), tolls);
    }
  }
}

TEST(FindDifferences, OnlyWhereBothAreSaid) {
  const Date tenth{100, 100, Basis::kStated, {}}, twelfth{102, 102, Basis::kRelative, {}};
  const Date guessed{90, 95, Basis::kDefault, {}}, week{99, 105, Basis::kStated, {}};
  const auto lies_in = [](const EntityId& place, const EntityId& above) {
    return place == above || (place.value == "town" && above.value == "county");
  };
  const EntityId town{"town"}, county{"county"}, other{"other"}, army{"army"}, police{"police"};
  const std::vector<ReportView> same = {
      {{{"a"}, 0}, tenth, town, {army}}, {{{"b"}, 0}, guessed, county, {army, police}}, {{{"c"}, 0}, week, {}, {}}};
  EXPECT_TRUE(FindDifferences(same, lies_in).empty());
  const std::vector<ReportView> differ = {
      {{{"a"}, 0}, tenth, town, {army}}, {{{"b"}, 0}, twelfth, other, {police}}, {{{"c"}, 0}, tenth, county, {}}};
  const std::vector<Difference> found = FindDifferences(differ, lies_in);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].matter, Matter::kDate);
  EXPECT_EQ(found[0].answers.front().reports.size(), 2U) << "the answer of most reports first";
  EXPECT_EQ(found[1].matter, Matter::kPlace);
  EXPECT_EQ(found[2].matter, Matter::kActor);
}

TEST(AuditSummary, TellsWhatNoArticleTells) {
  Reading reading;
  Summary summary;
  summary.count = 24;
  reading.summaries.push_back(summary);
  Claim held;
  held.outcome = Outcome::kArrested;
  held.people.min = 111;
  held.people.max = 111;
  held.summary = 0;
  reading.claims.push_back(held);
  Toll toll;
  toll.outcome = Outcome::kArrested;
  toll.low = 4;
  toll.high = 6;
  const std::vector<AuditLine> lines = AuditSummary(reading, 0, {{toll}, {toll}});
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].untold(), 22U);
  EXPECT_EQ(lines[1].told, 8U);
  EXPECT_EQ(lines[1].told_high, 12U);
  EXPECT_EQ(lines[1].untold(), 99U);
  toll.low = 60;
  toll.high = 60;
  EXPECT_EQ(AuditSummary(reading, 0, {{toll}, {toll}})[1].beyond(), 9U);
}

TEST(TraceOf, FollowsAFigure) {
  Claims claims;
  const std::vector<ClaimView> views = {claims.Add({3, 3}, "a"),
                                        claims.Add({3, 3, kAny, kDead, false, "m", "", 101}, "b"),
                                        claims.Add({5, 5, kAny, kDead, false, "m", "", 102}, "c")};
  std::vector<Reading> readings(3);
  std::map<ArticleId, const Reading*> by_id;
  Event event;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    readings[i].article = views[i].ref.article;
    readings[i].published = views[i].said;
    by_id[readings[i].article] = &readings[i];
    event.reports.push_back({readings[i].article, 0});
  }
  const std::vector<TraceStep> steps = TraceOf(event, views, by_id, {{{"b"}, {"a"}}}, {{{"c"}, {"a"}}});
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(steps[0].teller, Teller::kFirst);
  EXPECT_EQ(steps[0].figures[0].change, Change::kEnters);
  EXPECT_EQ(steps[1].teller, Teller::kCopies);
  EXPECT_EQ(steps[1].cites, std::vector<std::string>{"m"});
  EXPECT_EQ(steps[1].figures[0].change, Change::kRepeats);
  EXPECT_EQ(steps[2].teller, Teller::kFollows);
  EXPECT_EQ(steps[2].edited_from, ArticleId{"a"});
  EXPECT_TRUE(steps[1].edited_from.empty());
  EXPECT_EQ(steps[2].figures[0].change, Change::kUpdates);
  EXPECT_EQ(steps[2].figures[0].from, views[1].ref) << "of its own root before others";
}

TEST(TraceOf, SaysWhatATollRoseFrom) {
  Claims claims;
  const std::vector<ClaimView> views = {
      claims.Add({3, 3, kCivilian}, "a"), claims.Add({5, 5, kAny, kDead, false, "", "", 101}, "b"),
      claims.Add({1, 1, kChild, kDead, false, "", "c", 102, -1, false, false, kOfWounds}, "c"),
      claims.Add({4, 4, kAny, kDead, false, "", "c", 102, -1, true}, "c")};
  std::vector<Reading> readings(3);
  std::map<ArticleId, const Reading*> by_id;
  Event event;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    readings[i].article = views[i].ref.article;
    readings[i].published = views[i].said;
    by_id[readings[i].article] = &readings[i];
    event.reports.push_back({readings[i].article, 0});
  }
  const std::vector<TraceStep> steps = TraceOf(event, views, by_id, {}, {});
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(steps[1].figures[0].change, Change::kEnters) << "of all, where the first counts civilians";
  ASSERT_EQ(steps[2].figures.size(), 2U);
  EXPECT_EQ(steps[2].figures[0].change, Change::kEnters) << "who died of wounds repeats nobody";
  EXPECT_EQ(steps[2].figures[1].change, Change::kUpdates);
  EXPECT_EQ(steps[2].figures[1].from, views[0].ref) << "the three that it rose from";
}

TEST(SeverityOf, GrowsWithDistanceAndRoots) {
  Conflict near, far, many;
  near.positions = {{7, 7, {}, {"a"}, {}}, {8, 8, {}, {"b"}, {}}};
  far.positions = {{1, 1, {}, {"a"}, {}}, {8, 8, {}, {"b"}, {}}};
  many.positions = {{1, 1, {}, {"a", "c"}, {}}, {8, 8, {}, {"b", "d"}, {}}};
  EXPECT_TRUE(SeverityOf(far) > SeverityOf(near));
  EXPECT_TRUE(SeverityOf(many) > SeverityOf(far));
  EXPECT_EQ(SeverityOf(many).roots, 4U);
  EXPECT_EQ(SeverityOf(near).percent, 12U);
}

}  // namespace
}  // namespace isnad
