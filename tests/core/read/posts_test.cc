#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/reading_testing.h"

// Posts of local networks, rescuers and monitors: how they tell parts before the whole, tolls, who speaks, where the
// fire came from and fell, and what was only heard. All sentences are invented.

namespace isnad {
namespace {

struct PostCase {
  const char* expected;
  const char* text;
  const char* title = "";
};

constexpr PostCase kClaims[] = {
    // A headline that opens with the part.
    {"killed 7 civilian, killed 2 child part", "بينهم طفلان.. مقتل سبعة مدنيين في قصف على بلدة الزعلوق"},
    {"injured 9, injured 3 woman part", "من بينهم 3 نساء.. إصابة 9 أشخاص في غارة على بلدة الزعلوق"},
    {"killed 7 civilian", "قصف يطال بلدة الزعلوق ومقتل سبعة مدنيين"},
    {"killed 2 child", "بينهم خمسة أطفال.. مقتل طفلين في قصف على بلدة الزعلوق"},  // no part is larger than its whole
    // What a toll has come to, as posts write it.
    {"injured 5 civilian, injured 4 child part",
     "ارتفاع حصيلة جرحى الغارة على بلدة الزعلوق، لـ 5 مدنيين بينهم 4 أطفال"},
    {"killed 9 civilian", "ارتفاع حصيلة القتلى جراء قصف قوات النظام للأحياء السكنية في بلدة الزعلوق لـ 9 مدنيين"},
    {"", "ارتفاع ضحايا قصف السوق لـ 223"},
    {"injured 2..", "نقل الجرحى إثر القصف على بلدة الزعلوق لـ 5 مشاف"},
    // A one for the alef.
    {"killed 2", "اسر١ئيل تقصف بلدة الزعلوق ومقتل شخصين"},
    {"killed 1, injured 2", "قصف على بلدة الزعلوق وقتل1وجرح2"},
    // Dual or plural: the suspects.
    {"arrested 2..", "اعتقلت الشرطة مشتبهين في بلدة الزعلوق."},
    {"arrested 1", "اعتقلت الشرطة مشتبها في بلدة الزعلوق."},
    // A blessing between the noun and the name.
    {"killed 1", "الشهيد بإذن الله سامر كريم الدالي جراء القصف على بلدة الزعلوق"},
    {"killed 1", "الشهيد البطل سامر كريم الدالي جراء القصف على بلدة الزعلوق"},
    {"", "لواء الشهيد سامر كريم الدالي يقصف بلدة الزعلوق"},
    // What happens again and again.
    {"", "تقصف القوات منازل السكان في بلدة الزعلوق ما يسفر عن مقتل مدنيين بشكل متكرر."},
    {"killed 2.. civilian", "قصفت القوات منازل السكان في بلدة الزعلوق ما أسفر عن مقتل مدنيين."},
    // The wounded who died, behind the day.
    {"killed 2", "قصف على بلدة الزعلوق. وفارق الحياة فجر اليوم مصابان"},
    {"killed 3", "قصف على بلدة الزعلوق. وتوفي مساء أمس ثلاثة من المصابين"},
    {"killed 1 child, injured 2", "قصف على بلدة الزعلوق. وتوفي مساء أمس طفل ومصابان بحالة خطرة"},
    {"killed 20..", "قُتل عشرون نزيلا على الأقل في قصف على بلدة الزعلوق"},
    // Whom it befell behind what it came of.
    {"killed 6, killed 2 woman part", "قصف على بلدة الزعلوق ارتقى على إثره 6 أشخاص بينهم امرأتان"},
    {"killed 4 civilian", "غارة على بلدة الزعلوق قضى على أثرها 4 مدنيين"},
    {"", "ارتقى على إثر الزيارة مستوى التعاون مع بلدة الزعلوق"},
    // Some of the attacks that were counted: the dead are of all.
    {"killed 7 civilian summary, killed 1 child part summary",
     "منذ بداية العام استجابت الفرق لـ 52 هجوما على مناطق الشمال، بينها 3 هجمات بصواريخ حارقة، وأدت لمقتل 7 مدنيين "
     "بينهم طفل."},
};

TEST(Posts, Claims) {
  for (const PostCase& row : kClaims) EXPECT_EQ(ClaimsOf(ReadArabic(row.text, row.title)), row.expected) << row.text;
}

constexpr PostCase kSources[] = {
    {"مصادر محلية", "أفادت مصادر محلية بقيام قوات سوريا الديمقراطية باعتقال شابين في بلدة الزعلوق."},
    {"مصادر", "أفادت مصادر بتعرض بلدة الزعلوق لقصف أسفر عن إصابة مدني."},
    {"مصدر بالدفاع المدني", "أفاد مصدر بالدفاع المدني بإصابة مدني في قصف على بلدة الزعلوق."},
    {"وزارة الداخلية", "مركز الأخبار أعلنت وزارة الداخلية إصابة 3 من عناصرها في قصف على بلدة الزعلوق."},
    // Rescuers that speak of their teams are no part of whoever did it.
    {"-|-", "مقتل 12 مدنيا في مجزرة ارتكبتها مدفعية الجيش في بلدة الزعلوق.\nفرقنا تنقل المصابين."},
    {"الجيش اللبناني", "داهم الجيش اللبناني بلدة الزعلوق وأوقف ثلاثة مطلوبين.\nوحداتنا تواصل المداهمات."},
    {"-", "أضيفت إلى سجل إجرامها بقتل ثلاثة مدنيين في بلدة الزعلوق."},
};

TEST(Posts, Sources) {
  for (const PostCase& row : kSources) EXPECT_EQ(SourcesOf(ReadArabic(row.text, row.title)), row.expected) << row.text;
}

constexpr PostCase kReports[] = {
    // Heard of a strike that the sentence tells; a blast of its own, and one that came after another attack.
    {"bombing إنخل; attack! درعا", "هز انفجار مدينة إنخل وأوقع 18 قتيلا بعد أيام من هجوم في درعا."},
    {"airstrike الكسوة", "سماع دوي انفجارات في محيط دمشق ناجمة عن غارات إسرائيلية على الكسوة"},
    {"airstrike حمص", "أصوات انفجارات في مدينة حمص نتيجة غارة إسرائيلية"},
    {"bombing حمص", "سماع دوي انفجار عنيف في مدينة حمص"},
    {"bombing حمص", "دوي انفجار سيارة مفخخة في مدينة حمص"},
    // The first of the villages that are joined before the word.
    {"shelling البارة", "تعرضت بلدتا البارة وإبلين صباحا لقصف مدفعي"},
    {"shelling البارة", "تعرضت بلدتا #البارة و #إبلين صباحا لقصف مدفعي"},
    {"shelling إبلين", "تعرضت بلدة إبلين لقصف مدفعي"},
    // Where those stand who fired.
    {"shelling مارع", "قصف مصدره مواقع الجيش في منطقة تل رفعت استهدف مدينة مارع"},
    {"shelling بليون", "قصف مدفعي نفذته مجموعات مرتبطة بروسيا على الحي الشرقي في بلدة بليون"},
    // What strikes answer is no event of its own.
    {"shelling بسرطون", "الجيش يقصف بلدة بسرطون ردا على قصف القرى الآمنة"},
    {"shelling بسرطون", "الجيش يقصف بلدة بسرطون"},
    // Plans and figures of speech.
    {"shelling الزعلوق", "قصفت القوات بلدة الزعلوق وقتلت عناصر كانوا يعدون لهجوم على حاجز"},
    {"", "تواصل القوات في بلدة الأتارب مواجهة كافة التحديات"},
    // Each town its own, where each has its dead.
    {"shelling بنش; shelling أريحا", "مقتل امرأة في قصف على مدينة بنش وإصابة 4 عمال في القصف على مدينة أريحا"},
    // The title's town by the town whose land the lead tells.
    {"airstrike زركان",
     "استهدفت مسيرة جرارا بين قريتي الجديدة والصوامع الواقعتين بين مدينتي زركان والدرباسية، فأصيب ثلاثة.",
     "إصابة 3 أشخاص باستهداف مسيرة جرارا في زركان"},
};

TEST(Posts, Reports) {
  for (const PostCase& row : kReports)
    EXPECT_EQ(ReportsOf(ReadArabic(row.text, row.title), false), row.expected) << row.text;
}

TEST(Posts, English) {
  EXPECT_EQ(SourcesOf(ReadEnglish("4 fighters said killed in a strike on the town of Zaaluk.")), "-");
  EXPECT_EQ(ClaimsOf(ReadEnglish("Dozens reported killed in a strike on the town of Zaaluk.")), "killed 24..");
  EXPECT_EQ(ClaimsOf(ReadEnglish("4 fighters said killed in a strike on the town of Zaaluk.")), "killed 4 militant");
  EXPECT_EQ(ClaimsOf(ReadEnglish("Police reported killed dogs in the town of Zaaluk.")), "");
  EXPECT_EQ(ReportsOf(ReadEnglish("Loud explosions were heard in Damascus as Israeli airstrikes hit the city."), false),
            "airstrike Damascus");
}

// Other stories beneath the text, each with its day on a line of its own.
TEST(Posts, HeadlinesWithDays) {
  const Reading reading = ReadArabic(
      "قتل ثلاثة مدنيين في قصف على بلدة الزعلوق صباح اليوم، وقال الدفاع المدني إن فرقه نقلت المصابين إلى المشفى.\n"
      "مقتل خمسة جنود بانفجار في مدينة الحسكة\n2022/10/13\nقصف على مدينة حلب\n2022/10/13\nاجتماع وزاري في العاصمة\n"
      "2022/10/12\nانطلاق العام الدراسي\n2022/10/12");
  EXPECT_EQ(ClaimsOf(reading), "killed 3 civilian, injured 2..");
  EXPECT_EQ(ReportsOf(reading, false), "shelling الزعلوق");
}

}  // namespace
}  // namespace isnad
