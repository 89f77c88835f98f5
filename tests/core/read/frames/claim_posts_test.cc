#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/reading_testing.h"

// Whom posts of the web tell of: tags, masked words, names in lists, the words of a newsroom. All sentences and names
// are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;
  const char* text;
};

void Expect(const ClaimCase& row) { EXPECT_EQ(ClaimsOf(ReadArabic(row.text)), row.claims) << row.text; }

// A tag of several words is a slogan, one word of it nobody's death; who edits frees nobody.
constexpr ClaimCase kSlogans[] = {
    {"killed 2 civilian", "قتل مدنيان في قصف على بلدة الزعلوق. #الحرب_تقتل_الناس #فريق_الإنقاذ+3"},
    {"injured 2", "أصيب شخصان في قصف على بلدة الزعلوق. #شهيد_الحقيقة"},
    {"killed 3 civilian", "#استشهاد_ثلاثة_مدنيين بقصف على بلدة الزعلوق."},
    {"killed 1 civilian", "#عاجل_استشهاد مدني بقصف على بلدة الزعلوق."},
    {"killed 1 civilian", "#استشهاد_الصحفي_محمود_الأحمد بقصف على بلدة الزعلوق."},
    {"arrested 3 civilian", "#الجيش_يعتقل_3_مدنيين في بلدة الزعلوق."},
    {"killed 3", "#مقتل ثلاثة أشخاص في قصف على بلدة الزعلوق."},
    {"injured 4 civilian", "أصيب أربعة مدنيين بقصف على بلدة الزعلوق.\nإعداد: نادر الخلف – تحرير: سامر الحسن"},
    {"freed 1", "تحرير نادر الخلف من أيدي خاطفيه في بلدة الزعلوق."},
    {"", "سنقاتل حتى تحرير آخر شبر من بلدة الزعلوق."},
    {"freed 1", "تحرير آخر مختطف في بلدة الزعلوق."},
    {"freed 3", "تحرير ثلاثة مخطوفين في بلدة الزعلوق."},
    {"killed 2", "قُـ ـ ـتل شخصان في غارة على بلدة الزعلوق."},
    // two figures, and one for both
    {"killed 11.., injured 20..", "طيران يقصف سوق بلدة الزعلوق، أكثر من عشرة شهداء والجرحى بالعشرات"},
    {"", "قصف على سوق بلدة الزعلوق، عشرة شهداء وجرحى."},
    // those who are brought in
    {"injured 2..", "إسعاف مصابين من بلدة الزعلوق بعد قصف مدفعي."},
    {"injured 2..", "قصف على بلدة الزعلوق ووصول مصابين إلى المستشفى."},
    {"", "زيارة مصابين من بلدة الزعلوق."},
    // nobody
    {"injured 0", "استهداف سيارة في بلدة الزعلوق وما انصاب حدا."},
    {"injured 0", "ما أصيب أحد في قصف على بلدة الزعلوق."},
};

TEST(ClaimPosts, Slogans) {
  for (const ClaimCase& c : kSlogans) Expect(c);
}

// What he died of is told with his death; strikes that are counted and hits on a target are nobody's.
constexpr ClaimCase kNobodyMore[] = {
    {"killed 1", "وفاة الشاب نادر الخلف بعد تعرضه لإصابة في الغارة على بلدة الزعلوق."},
    {"killed 2, injured 3", "قتل شخصان بعد إصابة ثلاثة في بلدة الزعلوق."},
    {"killed 2 militant", "مقتل مسلحين اثنين في قصف على بلدة الزعلوق، حيث ارتفع تعداد الغارات على البلدة إلى 9."},
    {"killed 9", "ارتفعت حصيلة الغارات على بلدة الزعلوق إلى 9 قتلى."},
    {"", "قصفت المدفعية مواقع في بلدة الزعلوق وحققت إصابات مباشرة في المواقع."},
    {"injured 2.. security", "قصف على بلدة الزعلوق أوقع إصابات مباشرة في صفوف الجيش."},
    {"injured 2..", "سقطت إصابات خطيرة في قصف على بلدة الزعلوق."},
    {"", "بطالة في بلدة الزعلوق وفقدان عائلات كثيرة مصدر رزقها."},
    {"missing 2..", "غارة على بلدة الزعلوق وفقدان عدد كبير من السكان تحت الركام."},
    {"arrested 3", "اعتقل الجيش ثلاثة شبان في بلدة الزعلوق، فضلا عن اعتقالات أخرى في المنطقة."},
    {"arrested 3, arrested 1", "اعتقل الجيش ثلاثة شبان في بلدة الزعلوق، واعتقل آخر في المنطقة."},
    {"killed 1 woman", "مقتل امرأة في اشتباك بين دورية من الجيش ومجموعة من الأهالي في بلدة الزعلوق."},
    {"killed 40 civilian, killed 3 child part",
     "قتل 40 مدنيا بينهم 3 أطفال، وأسعف المتطوعون 30 شخصا بينهم 8 أطفال و9 نساء في بلدة الزعلوق."},
    {"killed 40 civilian, killed 8 child part, killed 9 woman part",
     "قتل 40 مدنيا، وأنقذت الفرق آخرين، بينهم 8 أطفال و9 نساء في بلدة الزعلوق."},
    {"killed 1 woman, killed 2.. civilian", "مقتل امرأة ومجموعة من الأهالي في اشتباك في بلدة الزعلوق."},
};

TEST(ClaimPosts, NobodyMore) {
  for (const ClaimCase& c : kNobodyMore) Expect(c);
}

// A headline that says of those whom it counts what they are; who rose; whom God has; a subject of many words.
constexpr ClaimCase kWhatTheyAre[] = {
    {"killed 3 child", "ثلاثة أطفال من أسرة نازحة ضحايا قصف على بلدة الزعلوق"},
    {"", "قصف على بلدة الزعلوق، وثلاثة أطفال يزورون ضحايا القصف."},
    {"", "علاج 30 طفلا من ضحايا قصف على بلدة الزعلوق"},
    {"killed 1 civilian", "المعلم \"نادر الخلف\"، الذي ارتقى في القصف على بلدة الزعلوق."},
    {"killed 1 child", "الطفل نادر الخلف في ذمة الله نتيجة القصف على بلدة الزعلوق"},
    {"killed 16 civilian",
     "ارتفعت حصيلة قتلى القصف المدفعي للجيش الذي طال حي البستان وحي الجسر وحي المحطة القديمة في مدينة الزعلوق "
     "ظهر اليوم الأحد 12 أيار، إلى 16 مدنيا."},
    {"killed 2", "قُتل كل من (محمود خالد الأحمد) و (فادي عمر الحسن) برصاص مسلحين في بلدة الزعلوق."},
};

TEST(ClaimPosts, WhatTheyAre) {
  for (const ClaimCase& c : kWhatTheyAre) Expect(c);
}

}  // namespace
}  // namespace isnad
