#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// A total that the news is added to, and older events that the news recalls, beside figures that are the event's own.
// All sentences are invented.

namespace isnad {
namespace {

struct TotalCase {
  const char* claims;  // as ClaimsOf writes them
  const char* text;
  const char* title = "";
};

constexpr TotalCase kAdded[] = {
    {"killed 19 summary, killed 3",
     "استشهد ثلاثة شبان أمس بقصف مركبة قرب الزعلوق، ليرتفع إلى 19 عدد الشهداء في شمال الإقليم منذ بدء العملية العسكرية "
     "قبل خمسة أيام."},
    {"killed 2 security, killed 140 summary, killed 60 security part summary",
     "قتل جنديان أمس في الاشتباكات داخل مخيم الزعلوق.\nوبذلك يرتفع عدد القتلى منذ بدء المعارك قبل عشرة أيام إلى 140، "
     "بينهم 60 جنديا."},
    {"killed 1, injured 10, killed 6 summary, injured 61.. summary",
     "تجددت الاشتباكات في مخيم الزعلوق اليوم وأدت إلى سقوط قتيل وإصابة 10.\nومنذ اندلاع الجولة الحالية قبل أربعة "
     "أيام، بلغت الحصيلة ستة قتلى وأكثر من 60 جريحا."},
    {"killed 600 summary, killed 5",
     "استشهد خمسة فجر اليوم في قصف على الزعلوق، ما يرفع حصيلة الشهداء منذ انهيار الهدنة قبل خمسة أيام إلى 600 شهيد."},
    {"killed 6, killed 879 summary, injured 3601.. summary",
     "قتل ستة أشخاص صباح اليوم في قصف على بلدة الزعلوق.\nوبذلك ترتفع حصيلة العملية العسكرية التي بدأتها القوات قبل "
     "أسبوعين إلى 879 شهيدا وأكثر من 3600 جريح."},
    {"killed 4, killed 29 civilian summary, injured 160 summary",
     "قتل أربعة أشخاص اليوم في قصف على بلدة الزعلوق.\nويأتي القصف ضمن تصعيد بدأته القوات قبل يومين، وأسفر عن مقتل 29 "
     "مدنيا وإصابة 160."},
    {"killed 3, killed 22 summary",
     "توفي ثلاثة أشخاص اليوم بانفجار لغم في بادية الزعلوق.\nوارتفع بذلك عدد من قضوا بألغام البادية إلى 22 شخصا منذ "
     "بدء الموسم في كانون الثاني الماضي."},
    // the event's own, however many days it goes on
    {"killed 12", "اندلعت اشتباكات في الزعلوق قبل ثلاثة أيام.\nوارتفع عدد قتلى الاشتباكات منذ اندلاعها إلى 12 قتيلا."},
    {"killed 12",
     "تتواصل الاشتباكات في الزعلوق لليوم الثالث. وارتفع عدد القتلى منذ بدء الاشتباكات يوم الأحد إلى 12."},
    {"killed 8", "لليوم الرابع يحاصر الجيش مستشفى الزعلوق. ومنذ بدء الاقتحام قبل أربعة أيام قتل 8 مرضى."},
    {"killed 15", "وقع هجوم في الزعلوق قبل ثلاثة أيام. وبهذا ترتفع حصيلة الهجوم إلى 15 قتيلا."},
};

TEST(RunningTotals, AreNoEvents) {
  for (const TotalCase& c : kAdded) EXPECT_EQ(ClaimsOf(ReadArabic(c.text, c.title)), c.claims) << c.text;
}

struct OlderCase {
  const char* events;  // as FigureEventsOf writes them
  const char* text;
};

constexpr OlderCase kOlder[] = {
    {"1,2",
     "قتل 20 شخصا أمس في تفجير في الزعلوق. وهذا أعنف هجوم في المدينة منذ أيلول الماضي، عندما قتل 53 شخصا في تفجير مركز "
     "تعليمي."},
    {"1,2",
     "قتل سبعة جنود أمس في هجوم على معسكر الزعلوق. وهو الأول من نوعه منذ كانون الأول الماضي، حين قتل 28 جنديا في هجوم "
     "قرب الحدود."},
    {"1,2",
     "قتل ثلاثة مدنيين اليوم بقصف على الزعلوق.\nيذكر أن القوات قتلت أربعة شبان شرق المشموش في العاشر من الشهر الجاري."},
    // the same deed, told once more
    {"1,1", "قتل 20 شخصا أمس في تفجير في الزعلوق، حين استهدف انتحاري السوق وقتل 20 شخصا."},
    {"1,1", "شيع الأهالي شابا قتل أمس بقصف على الزعلوق.\nوكان الشاب قتل أمس بقصف على الزعلوق."},
};

TEST(RunningTotals, OlderEventsAreApart) {
  for (const OlderCase& c : kOlder) EXPECT_EQ(FigureEventsOf(ReadArabic(c.text)), c.events) << c.text;
}

}  // namespace
}  // namespace isnad
