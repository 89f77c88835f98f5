#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// People told beside others in one breath: whom و joins to a verb that has its subject before it, what is said of the
// last of them alone, two who are named behind their dual, a family of so many. All sentences are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;
  const char* text;
};

constexpr ClaimCase kBehindTheVerb[] = {
    {"killed 38, missing 6", "38 شخصا قضوا وستة في عداد المفقودين في هجوم على بلدة الزعلوق."},
    {"killed 16, killed 4 security", "ستة عشر سجينا قتلوا وأربعة من الحراس في هجوم على بلدة الزعلوق."},
    {"killed 5 civilian, injured 3", "خمسة مدنيين قتلوا وثلاثة جرحوا في هجوم على بلدة الزعلوق."},
    {"killed 12 civilian", "قضى 12 مدنيا في هجوم على بلدة الزعلوق."},
};

TEST(ClaimBeside, BehindAVerbWithItsSubject) {
  for (const ClaimCase& c : kBehindTheVerb) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kOfThemAlone[] = {
    {"killed 11 security, missing 6 security", "قتل أحد عشر جنديا وستة في عداد المفقودين في هجوم على بلدة الزعلوق."},
    {"killed 3, injured 5, missing 4", "مقتل 3 وإصابة 5 في قصف بلدة الزعلوق، و4 تحت الأنقاض."},
    {"killed 3, injured 5, missing 4", "مقتل 3 وإصابة 5 في قصف بلدة الزعلوق و4 أشخاص في عداد المفقودين."},
    {"killed 3, injured 5", "مقتل 3 وإصابة 5 في قصف بلدة الزعلوق، وبيوت كثيرة تحت الأنقاض."},
    {"killed 3, killed 4 security", "مقتل 3 أشخاص و4 جنود في هجوم على بلدة الزعلوق."},
};

TEST(ClaimBeside, WhatIsSaidOfTheLastAlone) {
  for (const ClaimCase& c : kOfThemAlone) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kFallen[] = {
    {"killed 3 security, injured 5 security", "سقوط ثلاثة من عناصر الجيش وجرح خمسة في بلدة الزعلوق."},
    {"killed 3 security, injured 5 security", "سقط ثلاثة جنود من الجيش وأصيب خمسة في بلدة الزعلوق."},
    {"", "سقوط ثلاثة من عناصر الجيش بين قتيل وجريح في بلدة الزعلوق."},
    {"injured 5", "سقوط ثلاث قذائف وإصابة خمسة في بلدة الزعلوق."},
};

TEST(ClaimBeside, TheFallenBesideTheHurt) {
  for (const ClaimCase& c : kFallen) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kTwo[] = {
    {"killed 2", "ارتقى الشهيدان البطلان حيدر الزعلان وعلي السلمون في هجوم على بلدة الزعلوق."},
    {"killed 2", "زف الأهالي الشهيدين سالم الزعلان وخالد السلمون بعد هجوم على بلدة الزعلوق."},
    {"killed 1", "زف الأهالي الشهيد سالم الزعلان بعد هجوم على بلدة الزعلوق."},
    {"", "التقى المحاميان سالم الزعلان وخالد السلمون أهالي بلدة الزعلوق بعد الهجوم."},
};

TEST(ClaimBeside, TwoNamedBehindTheirDual) {
  for (const ClaimCase& c : kTwo) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kParts[] = {
    {"killed 6, killed 5 part", "مقتل 6 أشخاص بينهم عائلة مؤلفة من 5 أشخاص في قصف بلدة الزعلوق."},
    {"killed 6, killed 5 part", "مقتل 6 أشخاص بينهم أسرة من خمسة أفراد في قصف بلدة الزعلوق."},
    {"killed 6, injured 5", "مقتل 6 أشخاص وإصابة أسرة من خمسة أفراد في قصف بلدة الزعلوق."},
    {"killed 1 militant", "كان من بين القتلى قيادي محلي في غارة على بلدة الزعلوق."},
    {"injured 9", "أما عدد الجرحى فهو تسعة في قصف بلدة الزعلوق."},
    {"killed 3", "أما القتلى فهم ثلاثة في قصف بلدة الزعلوق."},
    {"killed 4", "انتشال أربع جثث لأشخاص قضوا في قصف بلدة الزعلوق."},
    {"killed 4, killed 1 woman", "انتشال أربع جثث، وقضت امرأة أخرى في المستشفى بعد قصف بلدة الزعلوق."},
};

TEST(ClaimBeside, PartsAndTotals) {
  for (const ClaimCase& c : kParts) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
}  // namespace isnad
