#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/core/reconcile/claims.h"

namespace isnad {
namespace {

using testing::Claims;
using testing::kOpen;
using testing::Said;
using enum Group;

constexpr Outcome kDead = Outcome::kKilled;

struct Case {
  const char* found;  // "outcome/group/kind ...", by id
  const char* what;
  std::vector<Said> said;
};

const Case kCases[] = {
    {"", "nobody differs", {{3, 3}, {3, 3}, {2, kOpen}}},
    {"killed/any/contradiction", "two figures", {{3, 3}, {4, 4}}},
    {"killed/any/update",
     "one source, two days",
     {{3, 3, kAny, kDead, false, "m"}, {4, 4, kAny, kDead, false, "m", "", 101}}},
    {"killed/any/contradiction killed/any/update",
     "both",
     {{3, 3, kAny, kDead, false, "m"}, {4, 4, kAny, kDead, false, "m", "", 101}, {6, 6}}},
    {"arrested/any/contradiction",
     "held by anyone",
     {{3, 3, kAny, Outcome::kArrested}, {4, 4, kAny, Outcome::kCaptured}}},
    {"killed/child/contradiction",
     "children in two articles",
     {{7, 7, kCivilian, kDead, false, "", "x"},
      {1, 1, kChild, kDead, false, "", "x", 100, 0},
      {7, 7, kCivilian, kDead, false, "", "y"},
      {3, 3, kChild, kDead, false, "", "y", 100, 0}}},
    // 14 against 22, and 14 against 18; 18 is a part of 22.
    {"killed/any/contradiction killed/any/contradiction/2",
     "a part larger than another's whole",
     {{14, 14}, {22, kOpen, kAny, kDead, false, "", "y"}, {18, 18, kCivilian, kDead, false, "", "y", 100, 0}}},
    // "One was killed there, and four civilians here": one is no total.
    {"",
     "a figure beside others",
     {{1, 1, kAny, kDead, false, "", "x"}, {4, 4, kCivilian, kDead, false, "", "x"}, {4, 4, kCivilian}}},
    // "2 in the car, 3 in the house; 5 in all" against 5.
    {"",
     "addends",
     {{2, 2, kAny, kDead, false, "m", "x"},
      {3, 3, kAny, kDead, false, "m", "x"},
      {5, 5, kAny, kDead, false, "", "x"},
      {5, 5}}},
    // "5 leaders" and "3 leaders" of several parts of one group are no total of it.
    {"",
     "18 officers and 35 conscripts of 53, against 53",
     {{53, 53, kAny, kDead, false, "m", "x"},
      {18, 18, kSecurity, kDead, false, "m", "x", 100, 0},
      {35, 35, kSecurity, kDead, false, "m", "x", 100, 0},
      {53, 53, kSecurity, kDead, false, "n"}}},
    // "54 died; 52 bodies in one hospital and 3 in the other" against 54.
    {"",
     "shares",
     {{54, 54, kAny, kDead, false, "m", "x"},
      {52, 52, kAny, kDead, false, "m", "x"},
      {3, 3, kAny, kDead, false, "m", "x"},
      {54, 54, kAny, kDead, false, "n"}}},
    // "Two of the wounded died, which raises the toll to nine", after seven.
    {"killed/civilian/update",
     "an increment",
     {{7, 7, kCivilian, kDead, false, "m"},
      {2, 2, kAny, kDead, false, "m", "x", 101},
      {9, 9, kCivilian, kDead, false, "m", "x", 101, -1, true}}},
    // 4, and on the next day 11 and then 15: the 11 did not come to the 4.
    {"killed/any/update",
     "three tolls that happen to add up",
     {{4, 4, kAny, kDead, false, "m"},
      {11, 11, kAny, kDead, false, "m", "x", 101, -1, true},
      {15, 15, kAny, kDead, false, "m", "x", 101, -1, true}}},
    // Seven, eight and ten civilians is one conflict, and nobody is told again that 10 civilians are more than 8
    // people.
    {"killed/civilian/contradiction",
     "three voices",
     {{7, 7, kCivilian}, {8, 8, kCivilian}, {8, 8, kAny, kDead, false, "m"}, {10, 10, kCivilian}}},
    {"killed/any/contradiction",
     "who denies the whole denies its parts once",
     {{0, 0}, {4, 4, kAny, kDead, false, "", "x"}, {1, 1, kChild, kDead, false, "", "x", 100, 0}}},
    {"", "a summary", {{24, 24, kAny, kDead, false, "", "", 100, -1, false, true}, {3, 3}}},
    {"", "killed is not hurt", {{3, 3}, {5, 5, kAny, Outcome::kInjured}}},
};

std::string Names(const std::vector<Conflict>& conflicts) {
  std::string names;
  for (const Conflict& conflict : conflicts)
    names += (names.empty() ? "" : " ") + conflict.id.substr(conflict.id.find('/') + 1);
  return names;
}

TEST(FindConflicts, InTables) {
  for (const Case& c : kCases) {
    Claims claims;
    std::vector<ClaimView> views;
    for (std::size_t i = 0; i < c.said.size(); ++i) views.push_back(claims.Add(c.said[i], "a" + std::to_string(i)));
    Event event;
    event.key = {"e#0"};
    std::vector<Conflict> found = FindConflicts(event, views);
    EXPECT_EQ(Names(found), c.found) << c.what;
    // The order of the claims says nothing.
    std::mt19937 random(5);
    for (int i = 0; i < 5; ++i) {
      std::shuffle(views.begin(), views.end(), random);
      EXPECT_EQ(FindConflicts(event, views), found) << c.what;
    }
    for (const Conflict& conflict : found) EXPECT_GE(conflict.positions.size(), 2U) << c.what;
  }
}

TEST(FindConflicts, GathersPositions) {
  Claims claims;
  const std::vector<ClaimView> views = {
      claims.Add({5, 5, kAny, kDead, false, "m", "", 102}, "c"), claims.Add({3, 3}, "b"),
      claims.Add({5, 5, kAny, kDead, false, "m", "", 101}, "a"), claims.Add({2, kOpen}, "d")};
  const std::vector<Conflict> found = FindConflicts(Event{}, views);
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].positions.size(), 2U) << "an open plural opposes nobody";
  EXPECT_EQ(found[0].positions[0].min, 3U);
  EXPECT_EQ(found[0].positions[1].roots, std::vector<std::string>{"m"});
  EXPECT_EQ(found[0].positions[1].claims, (std::vector<ClaimRef>{{{"a"}, 0}, {{"c"}, 0}}));
  EXPECT_EQ(found[0].positions[1].first_said, 101);
  EXPECT_EQ(found[0].rule, "figures-differ");
}

TEST(FindSumConflicts, OnlyWhatDoesNotClose) {
  Reading reading;
  reading.article = {"a"};
  reading.claims.resize(3);
  SumCheck sum;
  sum.stated = 54;
  sum.added = 55;
  sum.summary = 0;
  sum.claim = 0;
  sum.part_claims = {1, 2};
  reading.sums = {sum};
  const std::vector<Conflict> found = FindSumConflicts(reading);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, ConflictKind::kSum);
  EXPECT_EQ(found[0].rule, "parts-do-not-add-up");
  EXPECT_EQ(found[0].positions[0].min, 54U);
  EXPECT_EQ(found[0].positions[1].claims.size(), 2U);
  reading.sums[0].added = 54;
  EXPECT_TRUE(FindSumConflicts(reading).empty());
}

}  // namespace
}  // namespace isnad
