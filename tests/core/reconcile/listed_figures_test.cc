#include <gtest/gtest.h>

#include <cstddef>
#include <vector>

#include "tests/core/reconcile/claims.h"

// Figures that share an outcome word or stand in one list: they add up to the total of another article, or are one.

namespace isnad {
namespace {

using testing::Claims;
using testing::kOpen;
using testing::Said;
using enum Group;

constexpr Outcome kDead = Outcome::kKilled;

// Figures that one outcome word counts ("the driver and three others"), against another article's.
TEST(FindConflicts, ListedFiguresAddUp) {
  const struct {
    const char* what;
    Said first, second, other;
    std::size_t conflicts;
  } kCases[] = {
      {"a man and another, against 2", {1, 1}, {1, 1}, {2, 2}, 0},
      {"a man and another, against 3", {1, 1}, {1, 1}, {3, 3}, 1},
      {"a man and three others, against 4", {1, 1}, {3, 3}, {4, 4}, 0},
      {"a man and three others, against 5", {1, 1}, {3, 3}, {5, 5}, 1},
      {"a man and a child, against 2", {1, 1}, {1, 1, kChild}, {2, 2}, 0},
      {"3 men and several women, against 7", {3, 3}, {2, kOpen, kWoman}, {7, 7}, 0},
      {"3 civilians and 2 members, against 5 civilians", {3, 3, kCivilian}, {2, 2, kMilitant}, {5, 5, kCivilian}, 1},
      {"6 guards and a soldier, against 7 soldiers", {6, 6}, {1, 1, kSecurity}, {7, 7, kSecurity}, 0},
      {"6 guards and a soldier, as people and as soldiers, against 9", {6, 6}, {1, 1, kSecurity}, {9, 9, kSecurity}, 2},
      {"a man told twice and 3 escorts, against 5", {1, 1}, {3, 3, kSecurity}, {5, 5, kSecurity}, 1},
      {"3 civilians and a child, against 4 civilians", {3, 3, kCivilian}, {1, 1, kChild}, {4, 4, kCivilian}, 0},
  };
  for (const auto& c : kCases) {
    Claims claims;
    std::vector<ClaimView> views = {claims.Add(c.first, "a"), claims.Add(c.second, "a"), claims.Add(c.other, "b")};
    Claim first = *views[0].claim, second = *views[1].claim;
    first.span = {Field::kText, 10, 20};
    second.span = {Field::kText, 10, 40};
    views[0].claim = &first;
    views[1].claim = &second;
    EXPECT_EQ(FindConflicts(Event{}, views).size(), c.conflicts) << c.what;
  }
}

// The outcome word stands behind both: one span for both of them, or the nearer one's inside.
TEST(FindConflicts, ListedBeforeTheirVerbAddUp) {
  const struct {
    const char* what;
    Span first, second;
    Said one, others, total;
    std::size_t conflicts;
  } kCases[] = {
      {"a man and six others were killed, against 7",
       {Field::kText, 10, 40},
       {Field::kText, 10, 40},
       {1, 1},
       {6, 6},
       {7, 7},
       0},
      {"the same, against 9", {Field::kText, 10, 40}, {Field::kText, 10, 40}, {1, 1}, {6, 6}, {9, 9}, 1},
      {"six others were killed, inside, against 7",
       {Field::kText, 10, 40},
       {Field::kText, 22, 40},
       {1, 1},
       {6, 6},
       {7, 7},
       0},
  };
  for (const auto& c : kCases) {
    Claims claims;
    std::vector<ClaimView> views = {claims.Add(c.one, "a"), claims.Add(c.others, "a"), claims.Add(c.total, "b")};
    Claim first = *views[0].claim, second = *views[1].claim;
    first.span = c.first;
    second.span = c.second;
    views[0].claim = &first;
    views[1].claim = &second;
    EXPECT_EQ(FindConflicts(Event{}, views).size(), c.conflicts) << c.what;
  }
}

TEST(FindConflicts, OneOutcomeWordOfTwoCounts) {
  // "33 bodies and 8 that were not whole" against 33: the lesser is no figure of its own.
  Claims claims;
  std::vector<ClaimView> views = {claims.Add({33, 33, kAny, kDead, false, "m", "x"}, "a"),
                                  claims.Add({8, 8, kAny, kDead, false, "m", "x"}, "a"), claims.Add({33, 33}, "b")};
  Claim first = *views[0].claim, second = *views[1].claim;
  first.span = {Field::kText, 10, 20};
  second.span = {Field::kText, 10, 40};
  views[0].claim = &first;
  views[1].claim = &second;
  for (const Conflict& conflict : FindConflicts(Event{}, views))
    ADD_FAILURE() << conflict.rule << " " << conflict.positions[0].min << " " << conflict.positions[1].min;
  second.span.begin = 25;
  EXPECT_EQ(FindConflicts(Event{}, views).size(), 1U) << "told apart, it is";
}

}  // namespace
}  // namespace isnad
