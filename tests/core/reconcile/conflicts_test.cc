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
    // "Three farmers were taken", in an article that counts no others, and "four people" in another one.
    {"killed/any/contradiction",
     "the noun of all whom an article tells of",
     {{3, 3, kCivilian, kDead, false, "", "x", 100, -1, false, false, "farmer", Bound::kExact, "", 0, 0, Form::kDigits},
      {4, 4, kAny, kDead, false, "", "y"}}},
    {"",
     "a noun beside other people of its article",
     {{3, 3, kCivilian, kDead, false, "", "x", 100, -1, false, false, "farmer", Bound::kExact, "", 0, 0, Form::kDigits},
      {2, 2, kCivilian, kDead, false, "", "x", 100, -1, false, false, "driver", Bound::kExact, "", 0, 0, Form::kDigits},
      {4, 4, kAny, kDead, false, "", "y"}}},
    {"",
     "two of a trade",
     {{2, 2, kCivilian, kDead, false, "", "x", 100, -1, false, false, "farmer", Bound::kExact, "", 0, 0, Form::kDual},
      {3, 3, kAny, kDead, false, "", "y"}}},
    {"",
     "a noun far from the figure of all",
     {{5, 5, kSecurity, kDead, false, "", "x", 100, -1, false, false, "guard", Bound::kExact, "", 0, 0, Form::kDigits},
      {36, 36, kAny, kDead, false, "", "y"}}},
    // "53 citizens" in the title, "46 civilians and 7 soldiers" in the text.
    {"killed/civilian/contradiction",
     "civilians and soldiers who make up a loose title",
     {{53, 53, kCivilian, kDead, false, "", "x"},
      {46, 46, kCivilian, kDead, false, "", "x"},
      {7, 7, kSecurity, kDead, false, "", "x"},
      {61, 61, kCivilian, kDead, false, "n"}}},
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
    // "One of the attackers blew himself up, three others were shot" against five; not against three in all, and not of
    // other people.
    {"",
     "shares of the attackers",
     {{1, 1, kMilitant, kDead, false, "m", "x"}, {3, 3, kMilitant, kDead, false, "m", "x"}, {5, 5, kMilitant}}},
    {"",
     "shares of the attackers, and their number from another in one article",
     {{1, 1, kMilitant, kDead, false, "m", "x"},
      {3, 3, kMilitant, kDead, false, "m", "x"},
      {5, 5, kMilitant, kDead, false, "n", "x"}}},
    {"killed/militant/contradiction killed/militant/contradiction/2",
     "more attackers than the other counts",
     {{1, 1, kMilitant, kDead, false, "m", "x"}, {3, 3, kMilitant, kDead, false, "m", "x"}, {2, 2, kMilitant}}},
    {"killed/militant/contradiction", "one figure for the attackers", {{3, 3, kMilitant}, {5, 5, kMilitant}}},
    {"killed/civilian/contradiction",
     "a lead and its number",
     {{1, 1, kCivilian, kDead, false, "", "x"}, {3, 3, kCivilian, kDead, false, "", "x"}, {5, 5, kCivilian}}},
    // "Nine civilians" against "ten people": others may have died too only where somebody tells of them.
    {"killed/any/contradiction", "civilians, and people, who are all civilians", {{9, 9, kCivilian}, {10, 10}}},
    {"", "civilians, and people, beside fighters", {{9, 9, kCivilian}, {10, 10}, {2, kOpen, kMilitant}}},
    {"killed/any/contradiction",
     "civilians, and more people than they and the fighters come to",
     {{12, 12, kCivilian}, {2, 2, kMilitant}, {15, 15}}},
    {"", "civilians, and as many people as they and the fighters", {{12, 12, kCivilian}, {3, 3, kMilitant}, {15, 15}}},
    {"killed/any/update",
     "one source of citizens and then of people, where another has lost soldiers",
     {{7, 7, kCivilian, kDead, false, "m", "x"},
      {26, 26, kAny, kDead, false, "m", "y", 101},
      {2, kOpen, kSecurity, kDead, false, "n", "y", 101}}},
    {"",
     "one source of civilians and of people, who tells of fighters too",
     {{7, 7, kCivilian, kDead, false, "m", "x"},
      {26, 26, kAny, kDead, false, "m", "y", 101},
      {2, kOpen, kMilitant, kDead, false, "m", "z", 101}}},
    {"", "at least as many people as civilians", {{9, 9, kCivilian}, {9, kOpen}}},
    {"", "children, and people", {{3, 3, kChild}, {10, 10}}},
    {"",
     "fighters, and people, of whom another article counts as many",
     {{2, 2, kMilitant}, {5, 5, kAny, kDead, false, "", "x"}, {2, 2, kMilitant, kDead, false, "", "x"}}},
    // "One hospital took in 16 dead, the other 9" against 26; not against 12.
    {"",
     "what two hospitals have seen",
     {{16, 16, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare},
      {9, 9, kAny, kDead, false, "n", "x", 100, -1, false, false, kInCare},
      {26, 26}}},
    {"killed/any/contradiction",
     "a hospital that has seen most of them",
     {{9, 9, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare}, {11, 11}}},
    // "Nine bodies, one of them a child's"; "15 soldiers' bodies and 7 fighters'": one hospital.
    {"killed/any/contradiction",
     "a hospital that tells of a child among them",
     {{9, 9, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare},
      {1, 1, kChild, kDead, false, "m", "x", 100, 0, false, false, kInCare},
      {11, 11}}},
    {"killed/any/contradiction killed/civilian/contradiction",
     "a hospital that tells of civilians and soldiers of a whole",
     {{53, 53, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare},
      {46, 46, kCivilian, kDead, false, "m", "x", 100, 0, false, false, kInCare},
      {7, 7, kSecurity, kDead, false, "m", "x", 100, 0, false, false, kInCare},
      {61, 61, kCivilian, kDead, false, "n"}}},
    {"killed/security/contradiction",
     "a hospital that has seen soldiers and fighters",
     {{15, 15, kSecurity, kDead, false, "m", "x", 100, -1, false, false, kInCare},
      {7, 7, kMilitant, kDead, false, "m", "x", 100, -1, false, false, kInCare},
      {21, 21, kSecurity}}},
    {"",
     "two hospitals of one source",
     {{15, 15, kSecurity, kDead, false, "m", "x", 100, -1, false, false, kInCare},
      {7, 7, kSecurity, kDead, false, "m", "x", 100, -1, false, false, kInCare},
      {21, 21, kSecurity}}},
    // "24, among them 7 children", and further down 17: they are no others than the children.
    {"killed/any/contradiction",
     "a figure that the children among the total would make up",
     {{24, 24, kAny, kDead, false, "m", "x"},
      {7, 7, kChild, kDead, false, "m", "x", 100, 0},
      {17, 17, kAny, kDead, false, "m", "x"},
      {24, 24}}},
    {"killed/any/update",
     "a former figure of a source below a toll that rose",
     {{24, 24, kAny, kDead, false, "", "x", 100, -1, true}, {17, 17, kAny, kDead, false, "m", "x"}}},
    {"killed/any/update killed/militant/contradiction",
     "a former figure that one of two attackers would make up",
     {{5, 5, kAny, kDead, false, "m", "x", 100, -1, true},
      {4, 4, kAny, kDead, false, "m", "x"},
      {2, 2, kMilitant, kDead, false, "m", "x"},
      {1, 1, kMilitant, kDead, false, "m", "x", 100, 2},
      {3, 3, kMilitant, kDead, false, "n"}}},
    {"",
     "a share of a toll that rose",
     {{34, 34, kAny, kDead, false, "", "x", 100, -1, true}, {9, 9, kAny, kDead, false, "m", "x"}}},
    // Flat words give another answer than a source where their figure is near its own; one far from it counts others.
    {"",
     "a flat figure far from a source's",
     {{24, 24, kAny, kDead, false, "", "x"}, {9, 9, kAny, kDead, false, "m", "x"}}},
    {"killed/any/contradiction",
     "a flat figure beside a source's",
     {{24, 24, kAny, kDead, false, "", "x"}, {20, 20, kAny, kDead, false, "m", "x"}}},
    // "11 soldiers were killed, the army said; the toll rose to 14, said residents."
    {"killed/any/contradiction",
     "soldiers of one source, and the toll of another in one article",
     {{11, 11, kSecurity, kDead, false, "m", "x"}, {14, 14, kAny, kDead, false, "n", "x", 100, -1, true}}},
    {"killed/any/update",
     "civilians, and their source's risen toll",
     {{5, 5, kCivilian, kDead, false, "m", "x"}, {6, 6, kAny, kDead, false, "m", "x", 100, -1, true}}},
    {"",
     "soldiers, and a toll far above them",
     {{11, 11, kSecurity, kDead, false, "m", "x"}, {30, 30, kAny, kDead, false, "n", "x", 100, -1, true}}},
    {"",
     "flat words, and the toll that their article raised from them",
     {{4, 4, kCivilian, kDead, false, "", "x"}, {5, 5, kAny, kDead, false, "m", "x", 100, -1, true}}},
    {"",
     "soldiers, and the toll of a source that tells of others",
     {{11, 11, kSecurity, kDead, false, "m", "x"},
      {14, 14, kAny, kDead, false, "n", "x", 100, -1, true},
      {3, 3, kCivilian, kDead, false, "n", "x"}}},
    // "15 dead", where the army lost 14 soldiers and killed an attacker: nobody counts him among them.
    {"killed/any/contradiction",
     "soldiers, and people, beside a fighter",
     {{14, 14, kSecurity, kDead, false, "m", "x"}, {1, 1, kMilitant, kDead, false, "m", "x"}, {15, 15}}},
    // "We killed three of them and suffered no losses": no losses of ours.
    {"",
     "nobody, of who tells of dead",
     {{0, 0, kAny, kDead, false, "m", "x", 100, -1, false, false, {}, Bound::kExact, "", 7, 9},
      {2, 2, kMilitant, kDead, false, "m", "x"},
      {2, 2}}},
    {"killed/any/contradiction",
     "nobody, of who tells of dead, against soldiers",
     {{0, 0, kAny, kDead, false, "m", "x", 100, -1, false, false, {}, Bound::kExact, "", 7, 9},
      {3, 3, kMilitant, kDead, false, "m", "x"},
      {2, 2, kSecurity}}},
    {"killed/any/contradiction",
     "nobody, of who tells of no dead",
     {{0, 0, kAny, kDead, false, "m", "x", 100, -1, false, false, {}, Bound::kExact, "", 7, 9}, {2, 2}}},
    // "Eleven bodies", in an article where an official speaks of 14 fighters; "twelve civilians" in another one.
    {"killed/any/contradiction",
     "figures of one size, though the article cites a larger one",
     {{11, 11, kAny, kDead, false, "", "x"},
      {14, 14, kMilitant, kDead, false, "m", "x"},
      {12, 12, kCivilian, kDead, false, "n", "y"}}},
    // A hospital that has seen half of them.
    {"killed/any/contradiction",
     "half of the dead in one hospital",
     {{8, 8, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare}, {16, 16}}},
    {"",
     "half of more than so many in one hospital",
     {{8, 8, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare}, {16, kOpen}}},
    {"killed/any/contradiction",
     "bodies, and soldiers",
     {{9, 9, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare}, {16, 16, kSecurity}}},
    {"",
     "far more bodies than soldiers",
     {{9, 9, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare}, {2, 2, kSecurity}}},
    // "53 dead, among them 15 women; it rose to 57, among them 22 women".
    {"killed/any/update killed/woman/update",
     "parts of a toll that rose",
     {{53, 53, kAny, kDead, false, "m", "x"},
      {15, 15, kWoman, kDead, false, "m", "x", 100, 0},
      {57, 57, kAny, kDead, false, "m", "x", 100, -1, true},
      {22, 22, kWoman, kDead, false, "m", "x", 100, 2}}},
    {"",
     "parts of two figures of which none rose from the other",
     {{53, 53, kAny, kDead, false, "m", "x"},
      {15, 15, kWoman, kDead, false, "m", "x", 100, 0},
      {57, 57, kAny, kDead, false, "m", "x"},
      {22, 22, kWoman, kDead, false, "m", "x", 100, 2}}},
    {"",
     "a hospital that has seen some of them",
     {{9, 9, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare}, {26, 26}}},
    // "The hospital took in 7 bodies, the others were taken elsewhere: 12 dead in all, its director says."
    {"",
     "a hospital that knows of the rest",
     {{7, 7, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare},
      {12, 12, kAny, kDead, false, "m", "x", 100, -1, true}}},
    {"",
     "one article's bodies and fighters",
     {{10, 10, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare},
      {14, 14, kMilitant, kDead, false, "n", "x"}}},
    // "41 civilians, the ministry says, while the agency tells of 65 people": two counts of the same.
    {"killed/any/contradiction",
     "most of them as a side, by another source of one article",
     {{41, 41, kCivilian, kDead, false, "m", "x"}, {65, 65, kAny, kDead, false, "n", "x"}, {65, 65}}},
    {"",
     "a few fighters among them, by another source of one article",
     {{2, 2, kMilitant, kDead, false, "m", "x"}, {5, 5, kAny, kDead, false, "n", "x"}, {5, 5}}},
    // "وكانت حصيلة سابقة أشارت إلى 19": the article says that it no longer stands.
    {"killed/any/update",
     "a former figure of no named source",
     {{28, 28, kAny, kDead, false, "m", "x", 100, -1, true}, {19, 19, kAny, kDead, false, "", "x"}}},
    {"killed/any/contradiction",
     "a former figure of another source",
     {{28, 28, kAny, kDead, false, "m", "x", 100, -1, true}, {19, 19, kAny, kDead, false, "n", "x"}}},
    {"killed/any/contradiction",
     "what a hospital has seen, which is all that its article tells",
     {{10, 10, kAny, kDead, false, "", "x"},
      {10, 10, kAny, kDead, false, "n", "x", 100, -1, false, false, kInCare},
      {12, 12}}},
    {"killed/any/contradiction",
     "a hospital that has seen more than another's whole",
     {{16, 16, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare}, {12, 12}}},
    // "43 bodies, four of them children", against 61 and five.
    {"killed/any/contradiction killed/child/contradiction",
     "the children of those whom a hospital has seen",
     {{43, 43, kAny, kDead, false, "m", "x", 100, -1, false, false, kInCare},
      {4, 4, kChild, kDead, false, "m", "x", 100, 0, false, false, kInCare},
      {61, 61, kAny, kDead, false, "n", "y"},
      {5, 5, kChild, kDead, false, "n", "y", 100, 2, false, false}}},
    // "The toll rose to six. The monitor had counted four citizens": they are no part of the six, which updates them.
    {"killed/any/contradiction killed/any/update",
     "civilians of another article, and people whose toll rose",
     {{6, 6, kAny, kDead, false, "m", "x", 100, -1, true},
      {4, 4, kCivilian, kDead, false, "m", "x"},
      {4, 4, kCivilian}}},
    // "Five died: Captain A, Sergeant B and three conscripts", against three soldiers; and where two of five are
    // listed.
    {"killed/any/contradiction",
     "soldiers of another article, and people who are all soldiers by their list",
     {{5, 5, kAny, kDead, false, "m", "x"},
      {1, 1, kSecurity, kDead, false, "", "x", 100, -1, false, false, {}, Bound::kExact, "", 90, 100},
      {1, 1, kSecurity, kDead, false, "", "x", 100, -1, false, false, {}, Bound::kExact, "", 90, 120},
      {3, 3, kSecurity, kDead, false, "", "x", 100, -1, false, false, {}, Bound::kExact, "", 90, 140},
      {4, 4, kSecurity}}},
    {"",
     "soldiers of another article, and people of whom some are listed",
     {{5, 5, kAny, kDead, false, "m", "x"},
      {1, 1, kSecurity, kDead, false, "", "x", 100, -1, false, false, {}, Bound::kExact, "", 90, 100},
      {1, 1, kSecurity, kDead, false, "", "x", 100, -1, false, false, {}, Bound::kExact, "", 90, 120},
      {2, 2, kSecurity}}},
    // "Eight were killed, and one attacker, the minister said. The governor had spoken of one": no other voice's
    // attacker.
    {"killed/any/contradiction",
     "one of another voice than the group's",
     {{8, 8, kAny, kDead, false, "m", "x"},
      {1, 1, kMilitant, kDead, false, "m", "x"},
      {1, 1, kAny, kDead, false, "n", "x", 100, -1, false, false, {}, Bound::kExact, "", 0, 0, Form::kSingular}}},
    // "A father, his wife and three sons", of 18 in the article, against 22; and where the article tells of no others.
    {"killed/any/contradiction",
     "a family among others",
     {{18, 18, kAny, kDead, false, "m", "x"},
      {5, 5, kAny, kDead, false, "n", "x", 100, -1, false, false, kOfFamily},
      {4, 4, kAny, kDead, false, "o", "x", 100, -1, false, false, kOfFamily},
      {22, 22}}},
    {"killed/any/contradiction",
     "a family that is all that its article tells",
     {{5, 5, kAny, kDead, false, "n", "x", 100, -1, false, false, kOfFamily}, {6, 6}}},
    // "55 dead" in the title, "at least 55, officials said", "52, a doctor said".
    {"killed/any/contradiction killed/any/contradiction/2",
     "flat words that give the figure of one source, and another source's",
     {{55, 55, kAny, kDead, false, "", "x", 100, -1, false, false, {}, Bound::kExact, "m"},
      {55, kOpen, kAny, kDead, false, "m", "x"},
      {52, 52, kAny, kDead, false, "n", "x"}}},
    {"",
     "a round figure, and more than it",
     {{140, 140, kAny, kDead, false, "m", "x"},
      {141, kOpen, kAny, kDead, false, "n", "x", 100, -1, false, false, {}, Bound::kMoreThan}}},
    // "21 by the police: 9 by one blast and 12 by the other, a doctor says"; of small figures and of two voices that is
    // chance.
    {"",
     "addends of another voice than the total",
     {{21, kOpen, kAny, kDead, false, "m", "x"},
      {9, 9, kAny, kDead, false, "n", "x"},
      {12, 12, kAny, kDead, false, "n", "x"}}},
    {"killed/any/contradiction",
     "small figures of two voices",
     {{3, 3, kAny, kDead, false, "m", "x"},
      {1, 1, kAny, kDead, false, "n", "y"},
      {2, 2, kAny, kDead, false, "o", "z"}}},
    {"killed/any/contradiction",
     "three voices whose figures happen to add up",
     {{58, kOpen, kAny, kDead, false, "m", "x"},
      {35, 35, kAny, kDead, false, "n", "x"},
      {23, 23, kAny, kDead, false, "o", "x"}}},
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
    // "One of the wounded died in hospital, which raises the toll to four", after three of another source.
    {"killed/any/update",
     "a death of wounds",
     {{3, 3},
      {1, 1, kChild, kDead, false, "", "x", 101, -1, false, false, kOfWounds},
      {4, 4, kAny, kDead, false, "", "x", 101, -1, true}}},
    {"", "a death of wounds alone", {{3, 3}, {1, 1, kAny, kDead, false, "", "", 101, -1, false, false, kOfWounds}}},
    {"killed/any/contradiction",
     "a death of wounds, and a toll that rose from another",
     {{2, 2},
      {1, 1, kAny, kDead, false, "", "x", 101, -1, false, false, kOfWounds},
      {4, 4, kAny, kDead, false, "", "x", 101, -1, true}}},
    // "Police said eleven were killed. Four more bodies were found, bringing the toll to 15, a resident said."
    {"",
     "more bodies, and the toll that they bring another source's to, in one article",
     {{11, 11, kAny, kDead, false, "m", "x"},
      {4, 4, kAny, kDead, false, "n", "x", 100, -1, false, false, kAdded},
      {15, 15, kAny, kDead, false, "n", "x", 100, -1, true}}},
    {"killed/any/update",
     "more bodies, and the toll that they bring another article's to",
     {{11, 11, kAny, kDead, false, "m", "x"},
      {4, 4, kAny, kDead, false, "n", "y", 100, -1, false, false, kAdded},
      {15, 15, kAny, kDead, false, "n", "y", 100, -1, true}}},
    {"killed/any/contradiction",
     "more bodies, and a toll that rose from another than the source's",
     {{10, 10, kAny, kDead, false, "m", "x"},
      {4, 4, kAny, kDead, false, "n", "x", 100, -1, false, false, kAdded},
      {15, 15, kAny, kDead, false, "n", "x", 100, -1, true}}},
    // "53, of them 18 officers" against 16, of them 11: the quarrel is about 53 and 16.
    {"killed/security/contradiction",
     "officers of two tolls",
     {{53, 53, kSecurity, kDead, false, "", "x"},
      {18, 18, kSecurity, kDead, false, "", "x", 100, 0, false, false, "officer"},
      {16, 16, kSecurity, kDead, false, "", "y"},
      {11, 11, kSecurity, kDead, false, "", "y", 100, 0, false, false, "officer"}}},
    {"killed/any/contradiction",
     "leaders of one toll",
     {{5, 5, kSecurity, kDead, false, "", "x"},
      {3, 3, kSecurity, kDead, false, "", "x", 100, 0, false, false, "leader"},
      {2, 2, kAny, kDead, false, "", "y", 100, -1, false, false, "leader"}}},
    // Four students; four civilians, two of them students: the first noun is loose.
    {"",
     "a loose noun",
     {{4, 4, kCivilian, kDead, false, "", "x", 100, -1, false, false, "student"},
      {4, 4, kCivilian, kDead, false, "", "y"},
      {2, 2, kCivilian, kDead, false, "", "y", 100, 0, false, false, "student"}}},
    // 15 students; 13 people, four of them students: the quarrel is about 15 and 13.
    {"killed/any/contradiction",
     "a loose noun of more than the other's whole",
     {{15, 15, kCivilian, kDead, false, "", "x", 100, -1, false, false, "student"},
      {15, 15, kAny, kDead, false, "", "x"},
      {13, 13, kAny, kDead, false, "m", "y"},
      {4, 4, kCivilian, kDead, false, "m", "y", 100, 0, false, false, "student"}}},
    // "They took a man and his two sons ... the number of those held is six", against six.
    {"",
     "a list below its count",
     {{3, 3, kAny, Outcome::kArrested, false, "", "x", 100, -1, false, false, {}, Bound::kExact, "", 0, 9, Form::kList},
      {6, 6, kAny, Outcome::kArrested, false, "", "x", 100, -1, true},
      {6, 6, kAny, Outcome::kArrested}}},
    // "15 citizens were killed, after the two bodies were recovered" against 13; 13 beside 14 is a toll of its own.
    {"",
     "some people of a side",
     {{15, 15, kCivilian, kDead, false, "m", "x"}, {2, 2, kAny, kDead, false, "m", "x"}, {15, 15}}},
    {"killed/any/contradiction killed/any/contradiction/2",
     "a toll of all beside one of a side",
     {{14, 14, kSecurity, kDead, false, "m", "x"}, {13, 13, kAny, kDead, false, "m", "x"}, {12, 12}}},
    // "The ministry: 54 citizens. A volunteer at the hospital: 60 bodies", in one article.
    {"killed/any/contradiction",
     "citizens and people by two named sources of one article",
     {{54, 54, kCivilian, kDead, false, "m", "x", 100, -1, false, false, {}, Bound::kExact, "", 0, 0, Form::kDigits},
      {60, 60, kAny, kDead, false, "n", "x", 100, -1, false, false, {}, Bound::kExact, "", 0, 0, Form::kDigits}}},
    {"",
     "some citizens of far more people in one article",
     {{5, 5, kCivilian, kDead, false, "m", "x", 100, -1, false, false, {}, Bound::kExact, "", 0, 0, Form::kDigits},
      {60, 60, kAny, kDead, false, "n", "x", 100, -1, false, false, {}, Bound::kExact, "", 0, 0, Form::kDigits}}},
    {"",
     "citizens of one source, and the outlet's people",
     {{54, 54, kCivilian, kDead, false, "m", "x", 100, -1, false, false, {}, Bound::kExact, "", 0, 0, Form::kDigits},
      {60, 60, kAny, kDead, false, "", "x", 100, -1, false, false, {}, Bound::kExact, "", 0, 0, Form::kDigits}}},
    // "Two members of the organisation were arrested" against five people, and against three.
    {"",
     "a few fighters of those held",
     {{2,
       2,
       kMilitant,
       Outcome::kArrested,
       false,
       "m",
       "",
       100,
       -1,
       false,
       false,
       {},
       Bound::kExact,
       "",
       0,
       0,
       Form::kDual},
      {5,
       5,
       kAny,
       Outcome::kArrested,
       false,
       "n",
       "",
       100,
       -1,
       false,
       false,
       {},
       Bound::kExact,
       "",
       0,
       0,
       Form::kWord}}},
    {"arrested/any/contradiction",
     "most of those held",
     {{2,
       2,
       kMilitant,
       Outcome::kArrested,
       false,
       "m",
       "",
       100,
       -1,
       false,
       false,
       {},
       Bound::kExact,
       "",
       0,
       0,
       Form::kDual},
      {3,
       3,
       kAny,
       Outcome::kArrested,
       false,
       "n",
       "",
       100,
       -1,
       false,
       false,
       {},
       Bound::kExact,
       "",
       0,
       0,
       Form::kWord}}},
    // "No civilian was killed" against twelve people, and their children; not from who killed five fighters.
    {"killed/any/contradiction",
     "civilians denied by who counts nobody",
     {{0, 0, kCivilian, kDead, false, "m"},
      {12, 12, kAny, kDead, false, "n", "y"},
      {4, 4, kChild, kDead, false, "n", "y", 100, 0}}},
    {"",
     "civilians denied by who counts fighters",
     {{0, 0, kCivilian, kDead, false, "m", "x"}, {5, 5, kMilitant, kDead, false, "m", "x"}, {12, 12}}},
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

// "15 soldiers, the monitor says", in the title too; the other side counts 13 people. Flat words of the outlet's own
// show that the 13 are no total.
TEST(FindConflicts, WhatAnotherSourceHasShowsNothingOfATotal) {
  for (const char* root : {"m", "outlet of x"}) {
    Claims claims;
    std::vector<ClaimView> views = {claims.Add({15, 15, kSecurity}, "x"),
                                    claims.Add({15, 15, kSecurity, kDead, false, "m"}, "x"),
                                    claims.Add({13, 13, kAny, kDead, false, "n"}, "x")};
    views[0].root = root;
    EXPECT_EQ(FindConflicts(Event{}, views).size(), views[0].root == "m" ? 1U : 0U) << root;
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

// Claims of one report by one named source, told one behind the other.
Reading Told(const std::vector<Said>& said) {
  Reading reading;
  reading.article = {"a"};
  reading.reports.resize(1);
  Claims claims;
  std::uint32_t at = 0;
  for (const Said& one : said) {
    Claim claim = *claims.Add(one, "a").claim;
    claim.span.begin = at;
    claim.span.end = at + 10;
    at += 30;
    reading.claims.push_back(claim);
  }
  return reading;
}

struct SumCase {
  const char* found;
  const char* what;
  std::vector<Said> said;
};

const SumCase kSums[] = {
    {"54 55",
     "shares in two hospitals",
     {{54, 54, kAny, kDead, false, "m"}, {52, 52, kAny, kDead, false, "m"}, {3, 3, kAny, kDead, false, "m"}}},
    {"",
     "who tells shares need not tell all",
     {{54, 54, kAny, kDead, false, "m"}, {40, 40, kAny, kDead, false, "m"}, {3, 3, kAny, kDead, false, "m"}}},
    {"",
     "they close",
     {{55, 55, kAny, kDead, false, "m"}, {52, 52, kAny, kDead, false, "m"}, {3, 3, kAny, kDead, false, "m"}}},
    {"", "one share", {{54, 54, kAny, kDead, false, "m"}, {52, 52, kAny, kDead, false, "m"}}},
    {"",
     "another source",
     {{54, 54, kAny, kDead, false, "m"}, {52, 52, kAny, kDead, false, "n"}, {3, 3, kAny, kDead, false, "n"}}},
    {"",
     "another outcome between",
     {{54, 54, kAny, kDead, false, "m"},
      {52, 52, kAny, kDead, false, "m"},
      {7, 7, kAny, Outcome::kInjured, false, "m"},
      {3, 3, kAny, kDead, false, "m"}}},
    {"", "the outlet's flat words may tell of other places", {{9, 9}, {7, 7}, {4, 4}}},
    {"",
     "a toll since",
     {{54, 54, kAny, kDead, false, "m"},
      {52, 52, kAny, kDead, false, "m", "", 100, -1, true},
      {3, 3, kAny, kDead, false, "m"}}},
    {"5 6",
     "children and women outnumber all",
     {{5, 5}, {4, 4, kChild, kDead, false, "", "", 100, 0}, {2, 2, kWoman, kDead, false, "", "", 100, 0}}},
    {"5 6", "one part does", {{5, 5, kCivilian}, {6, 6, kChild, kDead, false, "", "", 100, 0}}},
    {"",
     "children may be civilians",
     {{5, 5}, {4, 4, kChild, kDead, false, "", "", 100, 0}, {4, 4, kCivilian, kDead, false, "", "", 100, 0}}},
    {"", "an open total", {{5, kOpen}, {6, 6, kChild, kDead, false, "", "", 100, 0}}},
    {"", "about", {{5, 5, kAny, kDead, true}, {6, 6, kChild, kDead, false, "", "", 100, 0}}},
    {"",
     "parts that leave others",
     {{9, 9}, {4, 4, kChild, kDead, false, "", "", 100, 0}, {2, 2, kWoman, kDead, false, "", "", 100, 0}}},
};

TEST(FindConflicts, APluralBesideItsNumberOpposesNobody) {
  // "Civilians were killed" in the title and "15 civilians" in the text, against "no civilian": one quarrel.
  Claims claims;
  std::vector<ClaimView> views = {claims.Add({2, kOpen, kCivilian, kDead, false, "", "x"}, "a"),
                                  claims.Add({15, 15, kCivilian, kDead, false, "", "x"}, "a"),
                                  claims.Add({0, 0, kCivilian}, "b")};
  Claim plural = *views[0].claim;
  plural.people.form = Form::kPlural;
  views[0].claim = &plural;
  const std::vector<Conflict> found = FindConflicts(Event{}, views);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].positions[1].min, 15U);
  // Alone in its article it stands.
  views.erase(views.begin() + 1);
  EXPECT_EQ(FindConflicts(Event{}, views).size(), 1U);

  // "Dead and wounded in the countryside", and below one civilian of one village: the lead is no figure against a
  // source that has one dead; alone it is.
  Claims others;
  views = {others.Add({2, kOpen, kAny, kDead, false, "x"}, "a"), others.Add({1, 1, kCivilian, kDead, false, "y"}, "a"),
           others.Add({1, 1, kAny}, "b")};
  Claim lead = *views[0].claim;
  lead.people.form = Form::kPlural;
  views[0].claim = &lead;
  EXPECT_TRUE(FindConflicts(Event{}, views).empty());
  views.erase(views.begin() + 1);
  EXPECT_EQ(FindConflicts(Event{}, views).size(), 1U);
}

TEST(FindSumConflicts, PartsThatOutnumberTheirTotal) {
  for (const SumCase& c : kSums) {
    std::string found;
    for (const Conflict& conflict : FindSumConflicts(Told(c.said))) {
      ASSERT_EQ(conflict.positions.size(), 2U) << c.what;
      EXPECT_EQ(conflict.kind, ConflictKind::kSum) << c.what;
      EXPECT_EQ(conflict.rule, "parts-exceed-total") << c.what;
      found += (found.empty() ? "" : ", ") + std::to_string(conflict.positions[0].min) + " " +
               std::to_string(conflict.positions[1].min);
    }
    EXPECT_EQ(found, c.found) << c.what;
  }
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
  // "Another woman was hurt (they are a man, his wife and his sister)": one person has no parts.
  Reading one = Told({{1, 1, kWoman}, {2, 2, kWoman, kDead, false, "", "", 100, 0}});
  EXPECT_EQ(FindSumConflicts(one).size(), 1U);
  one.claims[0].people.form = Form::kSingular;
  EXPECT_TRUE(FindSumConflicts(one).empty());
}

}  // namespace
}  // namespace isnad
