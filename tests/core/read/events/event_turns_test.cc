#include "tests/core/read/events/acts_testing.h"
#include "tests/core/read/reading_testing.h"

// Two events of one text by a turn of the sentence, and what looks like one and is none. All sentences are invented.

namespace isnad {
namespace {

constexpr ReportCase kTurns[] = {
    // what had hardly passed
    {"bombing! الزعلوق; bombing المشموش",
     "لم تمض ثلاثة أيام على تفجير بلدة الزعلوق الذي قتل فيه جنديان حتى انفجرت أمس عبوة أخرى في بلدة المشموش وقتلت "
     "أربعة"},
    {"bombing! الزعلوق; assassination المشموش",
     "لم تكد المدينة تفيق من تفجير بلدة الزعلوق حتى اغتال مسلحون مساء أمس قاضيا في بلدة المشموش"},
    // the rest of several
    {"airstrike الزعلوق; airstrike الزعلوق",
     "قتل سبعة في ثلاث غارات على بلدة الزعلوق أمس، أصابت إحداها منزلا. أما الغارتان الأخريان فأصابتا "
     "حقلا دون خسائر"},
    // the mourners
    {"shelling الزعلوق; attack",
     "سقطت قذائف على بلدة الزعلوق أول أمس فقتلت أربعة. وأثناء التشييع أمس أطلق قناص النار على الأهالي فأصاب شابا"},
    // a sweep on its day
    {"attack وادي الزعلوق; raid وادي الزعلوق",
     "قتل خمسة جنود في كمين نصبه التنظيم في وادي الزعلوق. ونفذت القوات صباح اليوم عملية تفتيش في الوادي"},
    // once more, with others
    {"airstrike الزعلوق; airstrike",
     "قتل تسعة في غارة على بلدة الزعلوق. وفيما كان المنقذون يعملون أغارت الطائرات مجددا على الطريق فجرح متطوعان"},
    // "during" and a definite noun
    {"airstrike الزعلوق; bombing المشموش",
     "استهدفت الطائرات أمس تجمعا في بلدة الزعلوق وقتلت عشرة مسلحين. وأثناء أعمال التمشيط انفجرت عبوة في بلدة المشموش "
     "وقتل ضابط"},
    // "on the day of the attack"
    {"attack الزعلوق; assassination المشموش",
     "قتل ستة جنود في هجوم على بلدة الزعلوق الثلاثاء. وفي يوم الهجوم نفسه اغتال مجهولون قاضيا في بلدة المشموش"},
    // what came before a fight
    {"clash; abduction", "شيعت بلدة الزعلوق ضحايا الاشتباكات مع الفصيل. وكان الاشتباك بدأ عقب خطف فصيل محلي شخصين"},
    // news by its field
    {"bombing الزعلوق; attack",
     "قتل شرطيان بانفجار عبوة في بلدة الزعلوق. ميدانيا، قتل جندي في هجوم بالأسلحة الخفيفة على نقطة للجيش"},
    // the night after, of another kind
    {"abduction الزعلوق; clash",
     "اختطف مسلحون مساء الاثنين ثلاثة أطباء من بلدة الزعلوق. وليل الثلاثاء اندلعت اشتباكات قرب القلعة قتلت فيها طالبة"},
    // recalled by a day of the year
    {"attack الزعلوق; attack! الزعلوق",
     "هاجم مسلحون ليل الثلاثاء 19 مارس 2024 نقطة تفتيش في بلدة الزعلوق وقتلوا شرطيين. ويشار إلى أن البلدة ذاتها "
     "عرفت في الثامن من مايو الماضي هجوما أودى بستة مدنيين"},
};

constexpr ReportCase kOne[] = {
    {"attack الزعلوق",
     "قتل خمسة جنود في هجوم على بلدة الزعلوق أمس. وخلال الهجوم انفجرت سيارة عند البوابة وقتل فيها المهاجم"},
    {"airstrike الزعلوق", "شنت الطائرات أمس غارتين على بلدة الزعلوق وقتلت سبعة. أما الغارة فأصابت منزلا"},
    {"airstrike الزعلوق",
     "استهدفت غارة أمس جنازة في بلدة الزعلوق وقتلت عشرة. وأثناء التشييع قصفت الطائرات صف المشيعين"},
    {"raid الزعلوق", "نفذت القوات مداهمة في بلدة الزعلوق. ونفذت القوات صباح اليوم عملية تفتيش في البلدة"},
    {"airstrike الزعلوق", "قتل تسعة في غارة على بلدة الزعلوق. وأغارت الطائرات مجددا على البلدة ما أدى إلى مقتل تسعة"},
};

TEST(EventTurns, TwoEvents) {
  for (const ReportCase& c : kTurns) EXPECT_EQ(ReportsOf(ReadArabic(c.text, c.title), false), c.reports) << c.text;
}

TEST(EventTurns, OneEvent) {
  for (const ReportCase& c : kOne) EXPECT_EQ(ReportsOf(ReadArabic(c.text, c.title), false), c.reports) << c.text;
}

// A title's house is that of the text; its raid is no blast.
TEST(EventTurns, WhatTheTitleTold) {
  constexpr ReportCase kTitles[] = {
      {"bombing سوق الزعلوق; attack المشموش",
       "قال قائد شرطة مديرية الزعلوق إن دراجة مفخخة انفجرت صباح أمس وسط سوق الماشية وقتلت ستة مدنيين. وفي كمين عند "
       "بلدة المشموش قتل ثلاثة شرطيين",
       "انفجار دراجة مفخخة في سوق الزعلوق"},
      {"raid المشموش; bombing الزعلوق",
       "انفجرت عبوة أمس في بلدة الزعلوق وقتلت ضابطا. ونفذت قوة فجر اليوم مداهمات في بلدة المشموش واعتقلت تسعة",
       "مداهمات تطال تسعة مطلوبين"},
  };
  for (const ReportCase& c : kTitles) EXPECT_EQ(ReportsOf(ReadArabic(c.text, c.title), false), c.reports) << c.text;
}

// A blast that somebody escaped elsewhere in the province, two more attacks that the province saw, and whose forces the
// aggression's are.
TEST(EventTurns, BesideWhatWasTold) {
  constexpr ReportCase kBeside[] = {
      {"bombing الزعلوق; bombing المشموش",
       "أصيب نحو 30 شخصا بانفجار سيارة مفخخة في بلدة الزعلوق اليوم. وفي المحافظة ذاتها نجا رئيس المجلس من انفجار عبوة "
       "أمام منزله في قرية المشموش"},
      {"bombing الزعلوق",
       "نجا رئيس المجلس من انفجار عبوة في بلدة الزعلوق اليوم. وقال المجلس إن رئيسه نجا من انفجار عبوة في بلدة الزعلوق"},
      {"bombing الزعلوق; bombing ديالى",
       "قتل أمس شخصان في هجوم انتحاري في بلدة الزعلوق. وكانت محافظة ديالى شهدت أمس هجومين انتحاريين منفصلين، استهدف "
       "أحدهما مديرية والثاني موكبا، ما أدى إلى مقتل نحو 14 شخصا"},
      {"shelling الزعلوق",
       "قتل مواطن أمس السبت في قصف مدفعي على بلدة الزعلوق. وأعلنت غرفة العمليات مساء أمس السبت رصدها 75 خرقا لقوى "
       "العدوان في جبهات الساحل الغربي"},
  };
  for (const ReportCase& c : kBeside) EXPECT_EQ(ReportsOf(ReadArabic(c.text), false), c.reports) << c.text;
}

// Which of two events a figure is of, by a turn of the sentence or by the place that its words name.
constexpr ActCase kFigures[] = {
    {"bombing الزعلوق: killed 2; bombing المشموش: killed 4",
     "لم تمض أيام على تفجير بلدة الزعلوق الذي قضى فيه اثنان حتى انفجرت أمس عبوة أخرى في بلدة المشموش، فأودت بأربعة "
     "جنود"},
    // what a source said before is no figure of what the text tells below
    {"attack الزعلوق: killed 5, killed 3; abduction: captured 2..",
     "ارتفع عدد ضحايا كمين بلدة الزعلوق، الثلاثاء، إلى خمسة جنود. وكانت الوزارة قد أعلنت مساء الاثنين مقتل ثلاثة فقط.\n"
     "وفي حادث آخر، خطف مسلحون ليل الأحد مزارعين"},
    {"attack الزعلوق: killed 3",
     "وقعت قوة من الجيش في كمين في بلدة الزعلوق ضمن قضاء المشموش، بدأ بانفجار عبوة على عجلة، مما أدى إلى مقتل ثلاثة "
     "جنود"},
    {"airstrike الزعلوق: killed 4, killed 5; shelling المشموش: killed 1",
     "قتل أربعة في غارة على بلدة الزعلوق. وقتلت امرأة في قصف صاروخي على بلدة المشموش. وقال المرصد إن قتلى الزعلوق وصل "
     "عددهم إلى خمسة"},
};

// "وفي الهجوم الثاني" heads what follows, though no place stands beside the word.
TEST(EventTurns, TheSecondOfThoseCounted) {
  EXPECT_EQ(
      ActsOf(ReadArabic("نفذت الحركة 3 هجمات أمس.\nففي الهجوم الأول، استهدف تفجير قوات في بلدة الزعلوق، ما أسفر عن "
                        "مقتل أربعة جنود.\nوفي الهجوم الثاني، قتل جنديان في بلدة المشموش برصاص مسلحين.")),
      "attack الزعلوق: killed 4; attack المشموش: killed 2");
}

TEST(EventTurns, WhoseTheFiguresAre) {
  for (const ActCase& row : kFigures) EXPECT_EQ(ActsOf(ReadArabic(row.text, row.title)), row.acts) << row.text;
  const char* title = "أربعة قتلى في غارة على المشموش وثلاثة قتلى في الزعلوق";
  EXPECT_EQ(
      ActsOf(ReadArabic("قتل أربعة في غارة على بلدة المشموش أمس. وفي بلدة الزعلوق، قتل ثلاثة في قصف مدفعي", title)),
      "airstrike المشموش: killed 4, killed 4; shelling الزعلوق: killed 3, killed 3");
}

}  // namespace
}  // namespace isnad
