#include <gtest/gtest.h>

#include <span>

#include "tests/core/read/reading_testing.h"

// By whose hand people fell, whose people somebody lost, of whom some died, and whom a noun tells by "هو". All
// sentences and names are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;  // as ClaimsOf writes them
  const char* text;
};

// Who stands behind "على يد" or "بأيدي" did it, and whoever stands before is no subject of theirs.
constexpr ClaimCase kHands[] = {
    {"killed 2 security", "قتل جنديان على يد مسلحين من التنظيم في بلدة الزعلوق."},
    {"killed 2..", "قتل آخرون على أيدي مسلحين في بلدة الزعلوق."},
    {"captured 2.. civilian", "خطف مدنيون على يد عناصر من التنظيم في بلدة الزعلوق."},
    {"killed 1 civilian, injured 2 civilian", "قتل مدني وجرح آخران بأيدي مسلحين في بلدة الزعلوق."},
    {"killed 1 security", "قتل مسلحان على متن دراجة ضابطا في بلدة الزعلوق."},
    {"killed 2 militant", "قتل مسلحان على طريق بلدة الزعلوق."},
};

// Who did it may stand in the genitive of the noun, and whom by title and name behind.
constexpr ClaimCase kGenitives[] = {
    {"killed 1 security", "أعلن الاستنفار عقب اغتيال عناصر متطرفة النقيب عادل السلمون في بلدة الزعلوق."},
    {"killed 1", "أدان الحزب اغتيال مسلحين مجهولين الشيخ عادل السلمون في بلدة الزعلوق."},
    {"killed 2.. militant", "أعلن الجيش قتل مسلحين مجهولين في بلدة الزعلوق."},
    {"killed 2.. militant", "أعلن الجيش قتل عناصر متطرفة، وقال العقيد عادل السلمون إن العملية انتهت في بلدة الزعلوق."},
};

// Who blew himself up is not whom the car carried.
constexpr ClaimCase kBlownUp[] = {
    {"", "اقترب الانتحاري من سيارة تقل مسؤولا أمنيا وفجر نفسه في بلدة الزعلوق."},
    {"", "اعترض الانتحاري حافلة تقل ضباطا وفجر نفسه في بلدة الزعلوق."},
    {"killed 1 militant", "داهمت القوات منزلا في بلدة الزعلوق ففجر مسلح نفسه."},
    {"killed 1 militant", "إن مسلحا فجر نفسه خلال المداهمة في بلدة الزعلوق."},
};

// Whoever loses men of his own mourns them.
constexpr ClaimCase kLost[] = {
    {"killed 2 militant", "هاجم مسلحون بلدة الزعلوق، واعترف التنظيم بفقد اثنين من رجاله."},
    {"killed 3 security", "هاجم مسلحون بلدة الزعلوق، وخسر الجيش ثلاثة من رجاله."},
    {"killed 1 security", "هاجم مسلحون بلدة الزعلوق، وفقدت قوات الأمن أحد رجالها."},
    {"missing 2 security", "فقد الاتصال باثنين من الجنود في بلدة الزعلوق."},
    {"killed 3 militant", "هاجم مسلحون بلدة الزعلوق، وأعلن التنظيم سقوط ثلاثة فقط من عناصره."},
    {"", "سقوط ثلاث قذائف فقط من الشمال على بلدة الزعلوق."},
};

// A weak word tells of those of whom some are, and of one called by name before the relative.
constexpr ClaimCase kOfThem[] = {
    {"killed 3", "قصفت طائرة سيارة في بلدة الزعلوق. وكان داخلها خمسة شبان قضى منهم ثلاثة."},
    {"injured 35, killed 2", "استقبل المستشفى 35 مصابا توفي منهم اثنان إثر انفجار في بلدة الزعلوق."},
    {"killed 1 child", "شيع الأهالي الطفل سامر السلمون (8 أعوام) الذي قضى برصاصة في بلدة الزعلوق."},
    {"", "عاد المعلم سامر السلمون (40 عاما) الذي قضى عامين في السجن إلى بلدة الزعلوق."},
    {"killed 2 militant, captured 3 militant",
     "خمسة مسلحين اقتحموا مبنى في بلدة الزعلوق. قُتل اثنان منهم وأُسر الثلاثة الآخرون."},
    {"killed 2 militant, captured 3", "خمسة مسلحين اقتحموا مبنى في بلدة الزعلوق. قُتل اثنان منهم وأُسر ثلاثة من السكان."},
};

// Whom the noun tells behind "هو", however it tells where he died; what he died of is no wound of another.
constexpr ClaimCase kWhoHeIs[] = {
    {"killed 1 civilian", "ذكرت الوكالة أن القتيل في الغارة على بلدة الزعلوق هو الإعلامي كامل السلمون."},
    {"killed 1", "استهدفت غارة بلدة الزعلوق. والشهيد الذي سقط في الغارة هو كامل السلمون."},
    {"killed 1", "قتل شخص في غارة على بلدة الزعلوق. وأفادت مصادر أن الشهيد يدعى كامل السلمون، أصيب برصاصة بالرأس."},
    {"killed 1 security", "عثر الأهالي على جثة المجند كامل السلمون قرب بلدة الزعلوق، وكان مصابا بطلق ناري."},
    {"", "استهدفت غارة بلدة الزعلوق. والقتيل الذي قال الجيش إنه قيادي هو كامل السلمون."},
};

// Whom rescuers seek under rubble, and where somebody was hit.
constexpr ClaimCase kSought[] = {
    {"missing 3", "تبحث فرق الإنقاذ تحت الأنقاض عن ثلاثة أشخاص بعد غارة على بلدة الزعلوق."},
    {"missing 2", "يواصل الدفاع المدني البحث تحت الركام عن شخصين بعد غارة على بلدة الزعلوق."},
    {"", "تبحث الشرطة عن ثلاثة أشخاص بعد هجوم في بلدة الزعلوق."},
    {"injured 1 child", "سجلت الطواقم إصابة برصاصة في الكتف لفتى خلال مواجهات في بلدة الزعلوق."},
    {"", "أعلنت الطواقم وقوع إصابة في هجوم لمسلحين على بلدة الزعلوق."},
};

// Of what nation somebody is says nothing of his side, nor does an aggression of its victims.
constexpr ClaimCase kNations[] = {
    {"killed 1 security", "قتل جندي جزائري أثناء اشتباكات في بلدة الزعلوق."},
    {"killed 3 security", "مقتل ثلاثة جنود كينيين في هجوم على بلدة الزعلوق."},
    {"killed 1", "قتل جزائري في هجوم على بلدة الزعلوق."},
    {"killed 39", "وصل عدد ضحايا العدوان السعودي على مدرسة في بلدة الزعلوق إلى 39 شخصا."},
    {"killed 9 security", "ارتفع عدد قتلى الجيش في بلدة الزعلوق إلى 9."},
};

// Verbs of several share one object behind them, and those before did both; of whom they took they killed one.
constexpr ClaimCase kShared[] = {
    {"captured 3 civilian, killed 3 civilian", "هاجم مسلحون بلدة الزعلوق وخطفوا وقتلوا ثلاثة مدنيين."},
    {"killed 3 civilian", "مسلحون خطفوا ثم قتلوا ثلاثة مدنيين في بلدة الزعلوق."},
    {"", "هاجم مسلحون بلدة الزعلوق وقتلوا وجرحوا عشرة مدنيين."},
    {"", "التنظيم يقتل ويأسر 11 عنصرا من قوات النظام في بلدة الزعلوق."},
    {"captured 3 civilian, killed 1 civilian", "خطف مسلحون ثلاثة عمال في بلدة الزعلوق وقتلوا أحدهم."},
    {"captured 2.. civilian, freed 1 civilian", "خطف مسلحون عمالا من بلدة الزعلوق، وتم تحرير أحدهم."},
    {"killed 3, captured 3", "ثلاثة شبان خطفوا وقتلوا في بلدة الزعلوق."},
};

// Two who ride did it, as several who ride.
constexpr ClaimCase kRiders[] = {
    {"killed 1 security", "قتل مسلحان يستقلان دراجة نارية جنديا في بلدة الزعلوق."},
    {"killed 1", "قتل مجهولان يستقلان دراجة نارية شابا في بلدة الزعلوق."},
    {"killed 2", "قتل شابان يستقلان دراجة نارية بانفجار لغم في بلدة الزعلوق."},
};

// What each of so many is counts nobody; nor does whose attack or sniping it was, or what a list died in.
constexpr ClaimCase kAttributes[] = {
    {"captured 43 civilian", "اختطف التنظيم 43 مدنيا فارا من بلدة الزعلوق."},
    {"killed 12 civilian", "قتل مسلحون 12 عاملا عائدا من الحقل في بلدة الزعلوق."},
    {"", "أعلنت الطواقم وقوع إصابة في هجوم لمسلحين على بلدة الزعلوق."},
    {"injured 4 woman", "قصف وقنص حوثي يصيب أربع نساء في بلدة الزعلوق."},
    {"killed 1 security", "أعلن الفصيل قنص جندي في بلدة الزعلوق."},
    {"killed 2", "استشهد مدنيان، هما: سامر السلمون، ونجله كرم، بانفجار لغم في بلدة الزعلوق."},
};

// Who is under rubble, whom the other outcome is of, a mother alone before another word.
constexpr ClaimCase kThere[] = {
    {"missing 31..", "هناك ما يزيد على 30 شخصا تحت الركام بعد غارة على بلدة الزعلوق."},
    {"missing 30~", "قال الناطق إن نحو 30 شخصا تحت الأنقاض بعد غارة على بلدة الزعلوق."},
    {"killed 8 security, captured 3 security",
     "تمكن عناصر التنظيم من قتل 8 عناصر من قوات النظام، بالإضافة لأسر 3 آخرين في بلدة الزعلوق."},
    {"killed 1 woman, injured 1 child", "استشهدت أم وأصيب طفلها في قصف على بلدة الزعلوق."},
    {"", "لم يعرف هل قتل أم جرح في قصف على بلدة الزعلوق."},
};

void ExpectClaims(std::span<const ClaimCase> cases) {
  for (const ClaimCase& c : cases) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

TEST(ClaimHands, ByWhoseHand) { ExpectClaims(kHands); }
TEST(ClaimHands, InTheGenitive) { ExpectClaims(kGenitives); }
TEST(ClaimHands, WhoBlewHimselfUp) { ExpectClaims(kBlownUp); }
TEST(ClaimHands, WhoLosesHisOwn) { ExpectClaims(kLost); }
TEST(ClaimHands, OfWhomSomeDied) { ExpectClaims(kOfThem); }
TEST(ClaimHands, WhoHeIs) { ExpectClaims(kWhoHeIs); }
TEST(ClaimHands, WhomTheySeek) { ExpectClaims(kSought); }
TEST(ClaimHands, OfTwoVerbs) { ExpectClaims(kShared); }
TEST(ClaimHands, WhoRides) { ExpectClaims(kRiders); }
TEST(ClaimHands, WhatEachIs) { ExpectClaims(kAttributes); }
TEST(ClaimHands, WhoIsThere) { ExpectClaims(kThere); }
TEST(ClaimHands, OfWhatNation) { ExpectClaims(kNations); }

}  // namespace
}  // namespace isnad
