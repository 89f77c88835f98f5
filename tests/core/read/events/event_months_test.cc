#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/events/acts_testing.h"

// One event of a month gone by beside what somebody counts over a month; events told by a habit's sentence; what led to
// the news. All sentences are invented; published on Wednesday 20 March 2024.

namespace isnad {
namespace {

// Some day of a month: one incident, whose sentence counts nothing else.
constexpr ActCase kOnce[] = {
    {"attack الزعلوق: killed 3; attack المشموش: killed 14",
     "قتل ثلاثة في هجوم على بلدة الزعلوق أمس. وفي شباط الماضي، قُتل 14 شرطيا في بلدة المشموش."},
    {"attack الزعلوق: killed 3; bombing المشموش: killed 2",
     "قتل ثلاثة في هجوم على بلدة الزعلوق أمس. وفقد طفلان حياتهما بلغم قرب بلدة المشموش في كانون الأول الماضي."},
    {"bombing الزعلوق: killed 3; attack: injured 4",
     "قتل ثلاثة في تفجير ببلدة الزعلوق أمس. وفي شباط الماضي جُرح أربعة من الشرطة في هجوم بالقنابل اليدوية على مقرهم."},
    {"bombing الزعلوق: killed 3; clash المشموش: killed 2, injured 7",
     "قتل ثلاثة في تفجير ببلدة الزعلوق أمس. وكانت اشتباكات مماثلة في بلدة المشموش أسفرت في أيلول الماضي عن مقتل شخصين "
     "وإصابة سبعة."},
    {"bombing الزعلوق: killed 3; airstrike المشموش: killed 40",
     "قتل ثلاثة في تفجير ببلدة الزعلوق أمس. ويأتي ذلك بعد غارات على بلدة المشموش في يوليو الماضي قتل فيها 40 مدنيا."},
    {"bombing الزعلوق: killed 3; airstrike: killed 5",
     "قتل ثلاثة في تفجير ببلدة الزعلوق أمس. ولا ينسى الأهالي غارة شباط التي أودت بحياة خمسة."},
    {"bombing الزعلوق: killed 3; bombing جبل الشعانب: killed 1",
     "قتل ثلاثة في تفجير ببلدة الزعلوق أمس. وتشهد المرتفعات ألغاما متكررة، آخرها لغم بجبل الشعانب في كانون الثاني أودى "
     "براع."},
    {"bombing الزعلوق: killed 3; clash المشموش: killed 9",
     "قتل ثلاثة في تفجير ببلدة الزعلوق أمس. وشهدت بلدة المشموش منذ أيار اشتباكات بين عائلتين، قتل في آخرها في تموز "
     "تسعة أشخاص."},
};

// A count over the month, or of a land.
constexpr ActCase kOfTheMonth[] = {
    {"attack الزعلوق: killed 3; summary: killed 14",
     "قتل ثلاثة في هجوم على بلدة الزعلوق أمس. ووثقت الشبكة مقتل 14 شرطيا في شباط الماضي."},
    {"attack الزعلوق: killed 3; summary: killed 14",
     "قتل ثلاثة في هجوم على بلدة الزعلوق أمس. وقُتل 14 شرطيا خلال شباط الماضي."},
    {"attack الزعلوق: killed 3; summary: killed 14",
     "قتل ثلاثة في هجوم على بلدة الزعلوق أمس. وفي شباط الماضي قُتل 14 شرطيا في العراق."},
    {"attack الزعلوق: killed 3; summary: killed 900",
     "قتل ثلاثة في هجوم على بلدة الزعلوق أمس. وفي شباط الماضي قُتل 900 مدني."},
    {"attack الزعلوق: killed 3; summary: killed 14",
     "قتل ثلاثة في هجوم على بلدة الزعلوق أمس. وفي شباط الماضي حصدت أعمال العنف 14 شرطيا قتلوا في أنحاء البلاد."},
    {"attack الزعلوق: killed 3; summary: killed 30",
     "قتل ثلاثة في هجوم على بلدة الزعلوق أمس. وقتلت غارات منذ مطلع شباط 30 مدنيا."},
};

TEST(EventMonths, Once) {
  for (const ActCase& row : kOnce) Expect(row);
}

TEST(EventMonths, OfTheMonth) {
  for (const ActCase& row : kOfTheMonth) Expect(row);
}

// Behind a habit a clause with a day of its own tells of one; a calm warns of nothing; a rumour denies no anniversary.
constexpr ActCase kBehindHabit[] = {
    {"shelling الزعلوق: killed 1", "وتتعرض بلدة الزعلوق بشكل دائم للقصف، إذ قتل طفل بقصف مدفعي على البلدة يوم الأحد."},
    {"", "وتتعرض بلدة الزعلوق بشكل دائم لقصف مدفعي تشنه القوات."},
    {"clash: killed 5, killed 5", "وصل خمسة قتلى إلى المستشفى.",
     "الزعلوق: خمسة قتلى وهدوء حذر بعد ليلتين من الاشتباكات"},
    {"attack الزعلوق: killed 15", "وتتزامن الإشاعة مع ذكرى هجوم بلدة الزعلوق (16 تموز 2014) الذي قتل فيه 15 عسكريا."},
    {"assassination الزعلوق: killed 1",
     "اغتال مسلحون شرطيا في بلدة الزعلوق، ليرتفع إلى 617 عدد الهجمات منذ حزيران 2019."},
};

TEST(EventMonths, BehindHabit) {
  for (const ActCase& row : kBehindHabit) Expect(row);
}

// Led away before the event that it led to; those whom a raid takes are of the raid.
constexpr ActCase kLedTo[] = {
    {"clash الزعلوق: killed 9; raid الزعلوق: arrested 1",
     "قتل تسعة في قتال اندلع في بلدة الزعلوق إثر توقيف القيادي سالم."},
    {"raid الزعلوق: killed 2, arrested 3", "قتل شخصان في مداهمة بلدة الزعلوق انتهت بعد اعتقال ثلاثة مطلوبين."},
    {"bombing الزعلوق: killed 2; raid: arrested 4",
     "انفجرت عبوة في بلدة الزعلوق وقتل شخصان. وفي سياق منفصل، اعتقلت الشرطة أربعة مواطنين."},
    {"bombing الزعلوق: killed 2, arrested 4",
     "انفجرت عبوة في بلدة الزعلوق وقتل شخصان. إلى ذلك، اعتقلت الشرطة أربعة يشتبه بصلتهم بالتفجير."},
};

TEST(EventMonths, LedTo) {
  for (const ActCase& row : kLedTo) Expect(row);
}

// Bodies that are found in another town than that of the shots just told; the words that tell of a munition's dead.
constexpr ActCase kFound[] = {
    {"airstrike الزعلوق: killed 4; other المشموش: killed 2",
     "قتل أربعة في غارة على بلدة الزعلوق. وعثر الأهالي على جثتي شابين قرب بلدة المشموش."},
    {"airstrike الزعلوق: killed 4, killed 2",
     "قتل أربعة في غارة على بلدة الزعلوق. وعثر الأهالي على جثتي شابين تحت أنقاض منزل في البلدة."},
    {"shelling الزعلوق: killed 7", "ارتفع إلى سبعة عدد شهداء القذيفة الحوثية التي سقطت الأحد على بلدة الزعلوق."},
};

TEST(EventMonths, Found) {
  for (const ActCase& row : kFound) Expect(row);
}

// A drone's missile at a car or a motorcycle, and that of a drone of which something is thought first.
constexpr ActCase kFromDrones[] = {
    {"airstrike الزعلوق: killed 3", "قتل ثلاثة في بلدة الزعلوق حين أطلقت مسيّرة صاروخا على سيارة فضية."},
    {"airstrike الزعلوق",
     "قال سكان إن طائرة مسيّرة يُعتقد أنها للجيش أطلقت صاروخا على محيط موقف الحافلات ببلدة الزعلوق."},
    {"shelling الزعلوق", "أطلق مسلحون قذيفة على آلية للجيش قرب بلدة الزعلوق."},
};

TEST(EventMonths, FromDrones) {
  for (const ActCase& row : kFromDrones) Expect(row);
}

// With what: far behind a verb that leaves it open.
TEST(EventMonths, WithWhat) {
  const std::string text = "استهدف مجهولون، صباح اليوم، بعبوة ناسفة سيارة عسكرية قرب بلدة الزعلوق.";
  const Reading reading = ReadArabic(text);
  ASSERT_EQ(reading.reports.size(), 1U);
  bool told = false;
  for (const Span& span : reading.reports.front().mentions)
    told = told || text.substr(span.begin, span.end - span.begin) == "بعبوة ناسفة";
  EXPECT_TRUE(told);
}

}  // namespace
}  // namespace isnad
