#include <gtest/gtest.h>

#include <span>

#include "tests/core/read/reading_testing.h"

// Of which side those are whom a pronoun, a bare number or an office tells; two verbs joined by "أو", two names in
// quotation marks, a toll with its copula. All sentences and names are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;  // as ClaimsOf writes them
  const char* text;
};

// Whom they fought, those next to the others, and not whose attack it was.
constexpr ClaimCase kOfThem[] = {
    {"killed 5 security", "اشتبك مسلحون مع قوات الأمن في بلدة الزعلوق وقتلوا خمسة منهم."},
    {"killed 5 militant", "اشتبك الجنود مع مسلحين في بلدة الزعلوق وقتلوا خمسة منهم."},
    {"killed 4 security, killed 20 militant, arrested 2 militant",
     "قتل أربعة دركيين في هجوم على بلدة الزعلوق، وحيّد الجيش 20 من المهاجمين واعتقل اثنين."},
    {"killed 20 security, missing 9 security",
     "لقي عشرون جنديا حتفهم في هجوم لمسلحين على بلدة الزعلوق، وقال مصدر إن تسعة آخرين في عداد المفقودين."},
    {"killed 3 civilian, injured 5", "قتل ثلاثة مدنيين وأصيب خمسة في قصف للجيش على بلدة الزعلوق."},
    {"killed 1 militant", "قتل شرطي أحد المنفذين في بلدة الزعلوق."},
};

// A bare number counts none of those who did it, however the sentence leads to them.
constexpr ClaimCase kDoers[] = {
    {"killed 3", "أسفر الهجوم الذي نفذه انتحاري في بلدة الزعلوق عن مقتل ثلاثة."},
    {"killed 4, injured 5", "أدى هجوم شنه مسلحون على بلدة الزعلوق إلى مقتل أربعة وإصابة خمسة."},
    {"killed 12", "أدى الهجوم الذي شنه جنود على بلدة الزعلوق إلى مقتل 12."},
    {"killed 12", "شن مسلح هجوما على بلدة الزعلوق أدى إلى مقتل 12."},
    {"killed 12", "ارتكب مسلحون مجزرة في بلدة الزعلوق أدت إلى مقتل 12."},
    {"killed 12", "أدى هجوم تبناه مسلحون في بلدة الزعلوق إلى مقتل 12."},
    {"killed 12", "أدى هجوم قام به مسلحون في بلدة الزعلوق إلى مقتل 12."},
    {"killed 12", "أدى هجوم من قبل مسلحين على بلدة الزعلوق إلى مقتل 12."},
    {"killed 12", "أدى هجوم من مسلحين على بلدة الزعلوق إلى مقتل 12."},
    {"killed 12", "أدى هجوم على يد مسلحين في بلدة الزعلوق إلى مقتل 12."},
    {"killed 12", "أدى انفجار عبوة زرعها مسلحون في بلدة الزعلوق إلى مقتل 12."},
    // whom it befell
    {"killed 12 security", "نفذ مسلحون هجوما على جنود في بلدة الزعلوق أدى إلى مقتل 12."},
    {"killed 3 militant", "شنت القوات هجوما على مسلحين في بلدة الزعلوق أدى إلى مقتل ثلاثة."},
    {"killed 3 militant", "أسفرت غارة استهدفت مسلحين في بلدة الزعلوق عن مقتل ثلاثة."},
};

// An office is no force by what it belongs to, nor a group of people a man by what it is like.
constexpr ClaimCase kOffices[] = {
    {"killed 1 civilian", "اغتال مجهولون مدير مدرسة تابعة للنظام في بلدة الزعلوق."},
    {"injured 1", "أصيب رئيس غرفة التجارة غسان السلمون بجروح في بلدة الزعلوق."},
    {"killed 1 security", "قتل أحد أفراد اللواء الثالث في هجوم على بلدة الزعلوق."},
    {"killed 3, injured 8", "أسفر تفجير عن مقتل ثلاثة أشخاص وإصابة 8 آخرين أمام مقر الجيش في بلدة الزعلوق."},
    {"injured 1 civilian", "أصيب إمام المسجد في هجوم على بلدة الزعلوق."},
    {"", "الجيش يقضي على خلية داعشية في بلدة الزعلوق."},
    {"killed 1 militant", "الجيش يقضي على داعشي في بلدة الزعلوق."},
    {"arrested 30 civilian", "اعتقل الاحتلال 30 مواطنا بينهم محررة وأطفال في بلدة الزعلوق."},
    {"arrested 1", "اعتقال الشاب مقداد السلمون، نجل الأسير بركات السلمون، في بلدة الزعلوق."},
};

constexpr ClaimCase kEither[] = {
    {"", "قتل أو جرح 12 شخصا في هجوم على بلدة الزعلوق."},
    {"", "12 جنديا قتلوا أو جرحوا في هجوم على بلدة الزعلوق."},
    {"killed 7..8", "قتل 7 أو 8 أشخاص في هجوم على بلدة الزعلوق."},
    {"killed 12, injured 3", "قتل 12 شخصا أو جرح ثلاثة في هجوم على بلدة الزعلوق."},
};

constexpr ClaimCase kTold[] = {
    {"injured 2", "إن كلا من الشقيقين \"مقداد السلمون\" و\"يزن السلمون\" أصيبا بجروح في هجوم على بلدة الزعلوق."},
    {"killed 2", "إن الشابين \"مقداد السلمون\" و\"يزن السلمون\" قتلا في هجوم على بلدة الزعلوق."},
    {"killed 11, injured 23", "الحصيلة النهائية لعدد القتلى هي 11 شخصا والجرحى 23 في هجوم على بلدة الزعلوق."},
    {"killed 7 civilian", "سقط سبعة مدنيين ضحايا للقصف على بلدة الزعلوق."},
    {"", "سقط ضحايا في القصف على بلدة الزعلوق."},
};

void ExpectClaims(std::span<const ClaimCase> cases) {
  for (const ClaimCase& c : cases) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

TEST(ClaimSides, OfThem) { ExpectClaims(kOfThem); }
TEST(ClaimSides, Doers) { ExpectClaims(kDoers); }
TEST(ClaimSides, Offices) { ExpectClaims(kOffices); }
TEST(ClaimSides, EitherOfTwo) { ExpectClaims(kEither); }
TEST(ClaimSides, ToldOtherwise) { ExpectClaims(kTold); }

}  // namespace
}  // namespace isnad
