#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// Numbers that stand apart from the word of what befell those whom they count: behind who they are, by a pronoun,
// beside the dead; and numbers that count nobody. All sentences are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;
  const char* text;
};

constexpr ClaimCase kApart[] = {
    {"killed 5 civilian",
     "قال إن خمسة مدنيين من أسرة واحدة، هم أم وثلاثة من أطفالها وجدتهم، لقوا مصرعهم في قصف على بلدة الزعلوق."},
    {"", "قال إن خمسة مدنيين، هم من جرحى غارة الأمس، غادروا مستشفى الزعلوق."},
    {"killed 2 security", "أعلنت القيادة أن جنديين من مشاة البحرية لقيا حتفهما في انفجار عبوة في بلدة الزعلوق."},
    {"", "أعيد خمسة من العمال الذين خطفهم مسلحون في بلدة الزعلوق إلى بيوتهم."},
    {"captured 5 civilian", "خطف مسلحون خمسة من العمال في بلدة الزعلوق."},
    {"killed 8 civilian", "وقال طبيب إن القتلى من المدنيين ثمانية، في غارة على بلدة الزعلوق."},
    {"injured 8 civilian", "وقال طبيب إن الجرحى من عماله ثمانية لا سبعة في هجوم الزعلوق."},
    {"captured 41..", "قدر رئيس البلدية عدد من اقتيدوا مكبلين في مداهمة الزعلوق بأكثر من أربعين رجلا."},
    {"", "قدر رئيس البلدية كلفة ما هدم في قصف الزعلوق بأربعين مليونا."},
    {"killed 5", "شيع الأهالي شهداء غارة الزعلوق بعد ارتفاع عددهم إلى خمسة."},
    {"", "وصل نازحون من بلدة الزعلوق بعد القصف وارتفع عددهم إلى خمسة آلاف."},
};

TEST(ClaimCounts, ApartFromTheWord) {
  for (const ClaimCase& c : kApart) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Kin before what brought it about, and a number of both.
constexpr ClaimCase kBoth[] = {
    {"killed 2", "استشهد رجل وزوجته إثر قصف على بلدة الزعلوق."},
    {"killed 3", "استشهد رجل وزوجته وابنته إثر قصف على بلدة الزعلوق."},
    {"killed 1", "قتل رجل في قصف على بلدة الزعلوق، وزوجته تتهم الجيش."},
    {"captured 287 child", "خطف مسلحون 287 فتى وفتاة من مدرسة في بلدة الزعلوق."},
    {"killed 12, killed 1 woman", "قتل 12 رجلا وامرأة في هجوم على بلدة الزعلوق."},
};

TEST(ClaimCounts, KinAndNumbersOfBoth) {
  for (const ClaimCase& c : kBoth) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kNobody[] = {
    {"", "نفى الناطق باسم القوات في بلدة الزعلوق علمه بسقوط أي قتيل في المداهمة."},
    {"killed 7", "أسفر الهجوم على بلدة الزعلوق عن سقوط 7 قتلى لا تسعة كما أُعلن."},
    {"killed 7, killed 9", "أسفر الهجوم على بلدة الزعلوق عن سقوط 7 قتلى لا تسعة كما أعلنت الشرطة."},
    {"injured 3 security", "وأصيب خلال مداهمة الزعلوق ثلاثة من رجال الدرك المحلي إصابات متوسطة."},
};

TEST(ClaimCounts, Nobody) {
  for (const ClaimCase& c : kNobody) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kTold[] = {
    {"killed 3 civilian", "وأعربت الوزارة عن حزنها العميق لمقتل ثلاثة صيادين في قصف بلدة الزعلوق."},
    {"killed 1 civilian", "وتأسف الوزارة لاستشهاد مواطن في مداهمة بلدة الزعلوق."},
    {"", "دخلت القوات بلدة الزعلوق لاعتقال ثلاثة مطلوبين."},
    {"killed 1, arrested 3", "قتيل و3 معتقلين بعملية إنزال في بلدة الزعلوق."},
    {"", "أضرب ثلاثة معتقلين عن الطعام في سجن الزعلوق بعد مداهمة."},
    {"killed 2", "وقع هجوم على بلدة الزعلوق أمس قُتل فيه حارسان."},
    {"arrested 1", "أسفرت مداهمة بلدة الزعلوق عن إيقاف شريك لهم."},
    {"killed 9 militant", "شهدت بلدة الزعلوق أمس حملة للجيش سقط فيها تسعة مسلحين."},
    {"", "شهدت بلدة الزعلوق أمس حملة انتخابية سقط فيها تسعة مرشحين."},
    {"arrested 6", "تم الاحتفاظ بستة أشخاص بعد مداهمة منزل في بلدة الزعلوق."},
    {"", "قرر المدرب الاحتفاظ بحارس المرمى بعد هجوم الزعلوق."},
    {"", "يحتفظ التنظيم بمئات المقاتلين في بلدة الزعلوق."},
};

TEST(ClaimCounts, ToldAsDone) {
  for (const ClaimCase& c : kTold) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kWhose[] = {
    {"freed 2", "أفرجت السلطات عن اثنين من المعتقلين الخمسة في مداهمة الزعلوق."},
    {"freed 5", "أفرجت السلطات عن المعتقلين الخمسة في مداهمة الزعلوق."},
    {"injured 6, injured 1 part", "وأصيب ستة في قصف الزعلوق، حال أحدهم حرجة."},
    {"killed 4 militant", "قال إن أربعة من عناصر الميليشيا قضوا جميعا في غارة الزعلوق."},
    {"", "قال إن أربعة من عناصر الميليشيا قضوا جميعا عامين في سجن الزعلوق."},
    {"arrested 1, killed 2 militant", "أوقف رجل قدم الدعم للإرهابيين اللذين قُتلا في مداهمة الزعلوق."},
    {"killed 2 militant", "استشهد ناشطان من سرايا القدس في قصف الزعلوق."},
    {"killed 2 civilian", "استشهد ناشطان من بلدة الزعلوق في قصف أمس."},
    {"killed 4 security", "قتلت المجموعة أربعة من أعوان الحراسة في هجوم الزعلوق."},
    {"injured 3 security", "أصيب ثلاثة من مرتبات الدرك في مداهمة الزعلوق."},
    {"arrested 5 militant", "جرى تفكيك خلية إرهابية تتكون من خمسة متطرفين في بلدة الزعلوق."},
    {"", "تتكون اللجنة من خمسة أعضاء في بلدة الزعلوق بعد هجوم."},
};

TEST(ClaimCounts, OfWhomTheyAre) {
  for (const ClaimCase& c : kWhose) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

TEST(ClaimCounts, BuriedInATitle) {
  EXPECT_EQ(ClaimsOf(ReadArabic("مداهمة في بلدة الزعلوق.", "الزعلوق تشيع شابين وتغلق محالها")), "killed 2");
  EXPECT_EQ(ClaimsOf(ReadArabic("شيع المئات أمس شاعر بلدة الزعلوق.", "الزعلوق تشيع شاعرها")), "");
}

}  // namespace
}  // namespace isnad
