#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// Turns by which a text tells what befell people without the plain order of word, number and noun: verbs whose subject
// was told before, bodies that lose their own, people whose office or age says who they are. All sentences are
// invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;
  const char* text;
};

constexpr ClaimCase kBehindWhere[] = {
    {"killed 2", "اقتحمت القوات بلدة الزعلوق فجر اليوم، ارتقى خلاله الشابان سامر نجم وعدي خليل."},
    {"killed 1", "اقتحمت القوات بلدة الزعلوق في عملية استمرت ساعتين، ارتقى خلالها الشاب سامر نجم."},
    {"killed 1", "اقتحمت القوات بلدة الزعلوق فجر اليوم، وارتقى خلال الاقتحام الشاب سامر نجم."},
    {"", "ارتقى خلال العام الماضي مستوى الخدمات في بلدة الزعلوق."},
    {"", "ارتقى خلال الاحتفال اللاعب سامر نجم إلى المنصة في بلدة الزعلوق."},
};

TEST(ClaimTurns, SubjectsBehindWhereTheyFell) {
  for (const ClaimCase& c : kBehindWhere) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kLosses[] = {
    {"killed 33 security", "وفقد الجيش المالي 33 جنديا في كمين بمنطقة الزعلوق."},
    {"killed 100", "فقد الإقليم في مطلع يناير مئة شخص في هجوم على قرية الزعلوق."},
    {"killed 5", "قصفت الطائرات بلدة الزعلوق أمس، وودعت البلدة خمسة من أبنائها."},
    {"killed 4", "وكانت القرية قد خسرت أربعة من أبنائها في هجوم على بلدة الزعلوق."},
    {"missing 3 civilian", "فقد ثلاثة صيادين في بلدة الزعلوق إثر القصف."},
    {"missing 3 security", "فقد الجيش الاتصال بثلاثة جنود في بلدة الزعلوق."},
    {"", "فقد الجيش ثلاث دبابات في الهجوم على بلدة الزعلوق."},
    {"missing 3 civilian", "فقدت البلدة ثلاثة صيادين خرجوا إلى البحر."},
};

TEST(ClaimTurns, WhoLosesItsPeople) {
  for (const ClaimCase& c : kLosses) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kLetGo[] = {
    {"arrested 1 civilian, freed 1 civilian", "اعتقل تاجر في بلدة الزعلوق خلال مداهمة ثم أفرج عنه بعد أيام."},
    {"arrested 2, freed 2", "داهمت قوة منزلا في بلدة الزعلوق واعتقلت شابين أفرج عنهما لاحقا."},
    {"captured 1 civilian, freed 1 civilian", "اختطف مسلحون طبيبا في بلدة الزعلوق أفرج عنه بعد دفع فدية."},
    {"freed 5 woman", "أفرج خاطفو عمال شركة النور في ساعة متأخرة من ليل أمس في بلدة الزعلوق عن خمس نساء."},
    {"arrested 3", "اعتقلت القوات ثلاثة شبان في بلدة الزعلوق، وكان صحفي قد سأل عنه."},
};

TEST(ClaimTurns, WhoIsLetGo) {
  for (const ClaimCase& c : kLetGo) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kCompany[] = {
    {"killed 3", "أطلق مجهولون النار على سيارة الشيخ سعيد في بلدة الزعلوق فقُتل مع اثنين من مرافقيه."},
    {"killed 2", "انفجرت عبوة بسيارة الضابط في بلدة الزعلوق فقتل على الفور مع سائقه."},
    {"", "انفجرت عبوة في بلدة الزعلوق وتواصل المحافظ مع اثنين من مرافقيه."},
};

TEST(ClaimTurns, WhoFallsWithHisCompany) {
  for (const ClaimCase& c : kCompany) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kDoing[] = {
    {"injured 1 child", "وقال شهود إن طفلا كان يبيع المناديل أصيب في كتفه في الهجوم على بلدة الزعلوق."},
    {"killed 1", "وقال مسؤول إن شخصا آخر كان برفقته قُتل أيضا في الهجوم على بلدة الزعلوق."},
    {"killed 2", "وقال إن رجلا كان يحمل بندقية قتل حارسين في بلدة الزعلوق."},
    {"injured 3", "وقال إن عاملا كان في المكان شاهد الهجوم في بلدة الزعلوق، وأصيب ثلاثة."},
};

TEST(ClaimTurns, WhatSomebodyWasDoing) {
  for (const ClaimCase& c : kDoing) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kNumbers[] = {
    {"killed 66", "وقال إن القتلى الذين دُفنوا حتى الظهر في بلدة الزعلوق بعد الهجوم عليها ستة وستون."},
    {"", "وقال إن الجرحى الذين وصلوا من بلدة الزعلوق بعد الهجوم خلال 48 ساعة عولجوا."},
    {"killed 11", "وأضاف أن قتلى المستشفى أحد عشر، في الهجوم على بلدة الزعلوق."},
    {"killed 15 militant", "وذكر مصدر أن عدد المسلحين الذين سقطوا في هجوم الزعلوق بلغ خمسة عشر."},
    {"killed 5", "القصف على بلدة الزعلوق يرفع شهداء البلدة إلى خمسة."},
    {"arrested 9 militant, arrested 18",
     "القبض على عدد (9) أفراد من المطلوبين أمنيا، وعدد (18) من المشتبه بهم خلال حملة في بلدة الزعلوق."},
    {"killed 15 militant", "القضاء على 15 إرهابيا، فضلا عن 22 إرهابيا سلموا أنفسهم في بلدة الزعلوق."},
    {"killed 3, killed 2 security part, killed 1 civilian part",
     "انفجار سيارة في بلدة الزعلوق وسقوط ثلاثة شهداء: عسكريان والمواطنة هدى نجم."},
    {"arrested 3", "وتم إيقاف ثلاثة أنفار خلال مداهمة في بلدة الزعلوق."},
    {"", "إيقاف ثلاثة موظفين عن العمل بعد هجوم في بلدة الزعلوق."},
    {"killed 40", "هجوم على بلدة الزعلوق يحصد 40 روحا."},
    {"killed 1", "استشهاد الشاب متأثرا بجروح في الرأس أُصيب بها خلال القصف على بلدة الزعلوق."},
};

TEST(ClaimTurns, NumbersOfWhomTheTextHasNamed) {
  for (const ClaimCase& c : kNumbers) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kOthers[] = {
    {"killed 15, killed 12", "وقال مصدر أمني إن عدد القتلى في غارة الزعلوق بلغ خمسة عشر، لا 12 كما ورد في بيان الجيش."},
    {"killed 6, killed 4", "وقال شهود إن ستة قتلوا في غارة الزعلوق، وليس أربعة كما أعلنت الشرطة."},
    {"arrested 14, arrested 4", "وقال الأهالي إن 14 اعتقلوا في حملة الزعلوق، أي أكثر مما أعلنته الشرطة (أربعة)."},
    {"killed 5, killed 3", "قتل خمسة في قصف الزعلوق، مقارنة بما ورد في بيان الجيش (ثلاثة)."},
    {"captured 16, captured 22", "وكانت الشرطة قد قالت إن المخطوفين 16 في هجوم الزعلوق، ثم قالت إن عددهم 22."},
    {"killed 59, killed 56", "قتل 59 في قصف الزعلوق، فيما قالت الحكومة إنهم 56."},
    {"killed 59, killed 56", "قتل 59 في قصف الزعلوق، لكن الحكومة تحدثت عن 56."},
    {"killed 59, killed 56", "قتل 59 في قصف الزعلوق، بينما أصرت الحكومة على أن العدد 56."},
    {"killed 5, injured 9", "قتل خمسة وأصيب تسعة في قصف الزعلوق، فيما قالت الحكومة إنهم 56."},
    {"killed 59", "قتل 59 في قصف الزعلوق، لكن الحكومة تحدثت عن 56 صاروخا."},
    {"killed 5", "قتل خمسة في قصف بلدة الزعلوق (شمال)، كما أعلنت الشرطة."},
    {"killed 5", "قتل خمسة في قصف بلدة الزعلوق، لا في بلدة الشيحة كما أعلنت الشرطة."},
};

// The people of one speaker's figure are not those of another's greater one.
constexpr ClaimCase kOtherSides[] = {
    {"killed 2 civilian, killed 15",
     "قال سكان إن غارة على بلدة الزعلوق أدت إلى مقتل مدنيين اثنين، فيما زعم مستشار أن القتلى خمسة عشر."},
    {"killed 15 civilian, killed 15 civilian",
     "قال سكان إن غارة على بلدة الزعلوق أدت إلى مقتل 15 مدنيا، وأكد مستشار أن القتلى خمسة عشر."},
};

TEST(ClaimTurns, WhoseDeadAnotherCounts) {
  for (const ClaimCase& c : kOtherSides) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

TEST(ClaimTurns, WhatAnotherCounts) {
  for (const ClaimCase& c : kOthers) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kNamesAndPairs[] = {
    {"killed 68, killed 9 child part, killed 14 woman part",
     "نشر المركز قائمة تضم 68 اسما لضحايا الهجوم على بلدة الزعلوق، من بينهم تسعة أطفال و14 امرأة."},
    {"killed 11, killed 6 part, killed 3 woman part, killed 2 child part",
     "دون المتطوعون أحد عشر اسما لقتلى القصف على بلدة الزعلوق: ستة رجال وثلاث نساء وطفلان."},
    {"", "تضم قائمة المرشحين في بلدة الزعلوق 68 اسما بعد القصف."},
    {"killed 4", "بلدة الزعلوق تشيع ضحاياها بعد القصف.. والحصيلة أربعة."},
    {"", "انتهى القصف على بلدة الزعلوق.. والحصيلة أربعة أهداف."},
    {"killed 2 security", "وذكرت الوزارة أن الشهيدين هما من قوة الكمين في بلدة الزعلوق."},
    {"killed 2 security", "وقال إن القتيلين من أفراد الشرطة في هجوم على بلدة الزعلوق."},
    {"killed 31..", "وقالت القيادة إن أكثر من ثلاثين من «الفيلق الميليشياوي» قُتلوا في هجوم على بلدة الزعلوق."},
    {"injured 2", "سقطت مقذوفات على بلدة الزعلوق وأصابت مقيمَين بإصابات بسيطة."},
};

TEST(ClaimTurns, NamesAndPairs) {
  for (const ClaimCase& c : kNamesAndPairs) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kWhose[] = {
    {"killed 12 militant", "مقتل 12 فردا من العناصر الإرهابية في مداهمة ببلدة الزعلوق."},
    {"killed 1 security", "اغتيال مسؤول في البحث الجنائي بعبوة في بلدة الزعلوق."},
    {"killed 1 security", "اغتيال مسؤول أمني في بلدة الزعلوق برصاص مسلحين."},
    {"killed 1", "مقتل مسؤول في وزارة الزراعة بعبوة في بلدة الزعلوق."},
    {"captured 1 civilian", "خطف مدير مستشفى الزعلوق على يد مسلحين."},
    {"arrested 1", "اعتقال مدير شركة في مداهمة ببلدة الزعلوق."},
    {"injured 1 security", "إصابة عون من طلائع الحرس في هجوم على بلدة الزعلوق."},
    {"killed 1 militant", "مقتل قيادي بارز سعودي الجنسية في تنظيم القاعدة في غارة على بلدة الزعلوق."},
    {"killed 1 child", "مقتل تلميذ في الثانية عشرة من عمره برصاص جنود في بلدة الزعلوق."},
    {"killed 1 child", "مقتل طالب (16 عاما) برصاص جنود في بلدة الزعلوق."},
    {"killed 1 civilian", "مقتل طالب (21 عاما) برصاص جنود في بلدة الزعلوق."},
    {"injured 2 security", "استهدف مسلحون حاجزا لـ\"قسد\" في بلدة الزعلوق، ما أدى إلى إصابة عنصرين بجروح."},
    {"killed 1 security, injured 3 security",
     "استشهاد ضابط برتبة ملازم أول وإصابة ثلاثة مقاتلين بتفجير عبوة في بلدة الزعلوق."},
    {"killed 1 militant", "وقع اشتباك مع الخاطفين في بلدة الزعلوق قُتل فيه أحدهم."},
    {"captured 3 civilian, killed 1 civilian", "خطف مسلحون ثلاثة مدنيين في بلدة الزعلوق وقُتل أحدهم لاحقا."},
    {"killed 3 militant", "مقتل ثلاثة مقاتلين وإصابة ضابط في اشتباك ببلدة الزعلوق."},
};

TEST(ClaimTurns, OfWhoseSideTheyAre) {
  for (const ClaimCase& c : kWhose)
    EXPECT_EQ(ClaimsOf(ReadArabic(c.text)).substr(0, std::string(c.claims).size()), c.claims) << c.text;
}

constexpr ClaimCase kSpelledOut[] = {
    // a family is as many as those it is of
    {"killed 7, killed 1 woman part, killed 5 child part",
     "استشهدت عائلة مكونة من أب وأم وخمسة أطفال في غارة على بلدة الزعلوق."},
    {"killed 7, killed 5 child part", "أبادت غارة عائلة كاملة من أب وأم وخمسة أطفال في بلدة الزعلوق."},
    {"killed 5, killed 3 child part", "أسفرت الغارة عن استشهاد عائلة كاملة (أب وأم وثلاثة أطفال) في بلدة الزعلوق."},
    {"injured 4, injured 3 child part", "أصيبت عائلة سورية من أب وثلاثة أطفال في انفجار لغم ببلدة الزعلوق."},
    {"killed 5", "استشهدت عائلة من خمسة أفراد في غارة على بلدة الزعلوق."},
    {"killed 1, killed 2 child", "قتل أب وطفلان من عائلة الحمدان في غارة على بلدة الزعلوق."},
    // a family as a whole, some of those who
    {"arrested 2..", "اعتقال كامل العائلة في مداهمة لبلدة الزعلوق."},
    {"arrested 2..", "اعتقلت القوات عددا من الذين شاركوا في التظاهرة في مداهمة لبلدة الزعلوق."},
    {"arrested 2..", "اعتقلت القوات عددا ممن شاركوا في التظاهرة في مداهمة لبلدة الزعلوق."},
};

TEST(ClaimTurns, WhoTheyAreInAll) {
  for (const ClaimCase& c : kSpelledOut) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kHits[] = {
    // a thing was hit, and who was in it is not told as hurt
    {"", "أصابت الغارة مبنى يسكنه طلاب في بلدة الزعلوق."},
    {"", "أصابت القذيفة سيارة تقل طلابا في بلدة الزعلوق."},
    {"", "أصابت القذيفة منزلا فيه نساء وأطفال في بلدة الزعلوق."},
    {"injured 3 civilian", "أصابت القذيفة سيارة وثلاثة مدنيين في بلدة الزعلوق."},
    {"injured 1 child", "أصاب الرصاص طفلا يلعب في بلدة الزعلوق."},
    // the bomber is the attack
    {"killed 10", "انتحاري يفجر نفسه في بلدة الزعلوق ما أدى إلى مقتل عشرة."},
    {"killed 1 militant", "ففجر أحد عناصر التنظيم نفسه في مداهمة لبلدة الزعلوق."},
    // what is lost of a body
    {"injured 1 child", "فقد طفل عينه في انفجار لغم ببلدة الزعلوق."},
    {"", "فقد الشاب وظيفته بعد قصف المصنع في بلدة الزعلوق."},
    // nobody
    {"injured 0 civilian", "قال إن أحدا من المدنيين لم يصب في القصف على بلدة الزعلوق."},
    {"killed 0 civilian, injured 0 civilian", "قال إن أحدا من المدنيين لم يُقتل أو يُصب في القصف على بلدة الزعلوق."},
    // one in a pronoun
    {"killed 1 civilian, captured 1 civilian", "عثرت الشرطة على جثة تاجر في بلدة الزعلوق، وكان مسلحون قد اختطفوه."},
};

TEST(ClaimTurns, WhatItHit) {
  for (const ClaimCase& c : kHits) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Of how many the relative clause tells that stands behind some of them.
constexpr ClaimCase kWholes[] = {
    {"freed 3 civilian, captured 5 civilian",
     "أفرج مسلحون أمس عن ثلاثة من عمال المصنع الخمسة الذين اختطفوهم في بلدة الزعلوق."},
    {"freed 3 civilian, captured 3 civilian",
     "أفرج مسلحون أمس عن ثلاثة من عمال المصنع الذين اختطفوهم في بلدة الزعلوق."},
};

TEST(ClaimTurns, SomeOfThoseWhom) {
  for (const ClaimCase& c : kWholes) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
}  // namespace isnad
