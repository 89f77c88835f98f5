#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// Words that name an event where none happened, or where another was; and events that stood behind such words. All
// sentences are invented.

namespace isnad {
namespace {

constexpr ReportCase kNever[] = {
    {"", "وهو أمر صار معتادا مع كل حملة في الزعلوق."},
    {"", "ساد هدوء في الزعلوق من دون أن يتطور الخلاف إلى مواجهة."},
    {"clash الزعلوق 2024-03-19", "تطور الخلاف في بلدة الزعلوق أمس إلى مواجهة."},
    {"raid الزعلوق 2024-03-19",
     "نفذت دورية عملية خاطفة في بلدة الزعلوق أمس. وأعقب العملية إطلاق نار في الهواء وإلقاء قنبلة صوتية."},
    {"bombing الزعلوق 2024-03-19", "ألقى مجهولون أمس قنبلة على منزل في بلدة الزعلوق."},
    {"raid الزعلوق 2024-03-19", "أوقفت دورية في بلدة الزعلوق أمس شخصين لمشاركتهما في الاعتداء على الجيش."},
    {"raid الزعلوق 2024-03-19", "فجر الجنود أمس باب منزله في بلدة الزعلوق خلال مداهمة."},
    {"bombing الزعلوق 2024-03-19", "فجر مسلحون أمس منزلا في بلدة الزعلوق."},
};

TEST(EventNever, NoneOfItsOwn) {
  for (const ReportCase& c : kNever) EXPECT_EQ(ReportsOf(ReadArabic(c.text), true), c.reports) << c.text;
}

constexpr ReportCase kBehind[] = {
    {"shelling الزعلوق 2024-03-19", "اتهمت القيادة المسلحين بإطلاق قذائف هاون على حي سكني في بلدة الزعلوق أمس."},
    {"attack 2024-03-02", "يخشى الأهالي تكرار هجوم الزعلوق الذي وقع في 2 آذار."},
    {"airstrike الزعلوق 2024-03-19", "أصاب صاروخ أطلقته طائرة مسيرة بيتا في بلدة الزعلوق أمس."},
    {"shelling الزعلوق 2024-03-19", "أصاب صاروخ أطلقه مسلحون بيتا في بلدة الزعلوق أمس."},
    {"bombing الزعلوق 2024-03-19",
     "تواصلت أمس أعمال العنف حيث استهدف مهاجمون بسيارة مفخخة مطعما في بلدة الزعلوق وقت الغداء."},
};

TEST(EventNever, ToldBySuchWords) {
  for (const ReportCase& c : kBehind) EXPECT_EQ(ReportsOf(ReadArabic(c.text), true), c.reports) << c.text;
}

constexpr ReportCase kOther[] = {
    {"attack الزعلوق 2024-03-19; attack! المشموش default",
     "قتل خمسة في هجوم على بلدة الزعلوق أمس. وقتل قبل الهجوم بساعات في بلدة المشموش شرطي برصاص مجهولين."},
    {"attack الزعلوق 2024-03-19",
     "قتل خمسة في هجوم على بلدة الزعلوق أمس. وتوفي بعد الهجوم بيومين جريح في مستشفى المشموش."},
    {"raid الزعلوق default; raid! الزعلوق 2024-01-04",
     "وهذه ثاني مداهمة تشهدها بلدة الزعلوق، إذ اعتقل في الرابع من كانون الثاني أحد عشر شخصا في عملية مماثلة."},
    {"attack 2024-03-19", "استشهد أربعة في اقتحام أمس، وانطلق الموكب من أمام مستشفى المشموش."},
    {"attack الزعلوق 2024-03-19", "استهدف هجوم أمس موكب تشييع في بلدة الزعلوق."},
};

TEST(EventNever, OfAnother) {
  for (const ReportCase& c : kOther) EXPECT_EQ(ReportsOf(ReadArabic(c.text), true), c.reports) << c.text;
}

}  // namespace
}  // namespace isnad
