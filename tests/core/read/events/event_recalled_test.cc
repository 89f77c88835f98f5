#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/events/acts_testing.h"

// Events that the news only recalls: what a court tried, what happened years or a month ago, what came before; the
// place of one beside another. And deaths that nobody meant, protests, operations at a front. All sentences are
// invented; published on Wednesday 20 March 2024.

namespace isnad {
namespace {

constexpr ReportCase kDays[] = {
    {"attack مركز شرطة الزعلوق 2013-08-14",
     "قضت محكمة الجنايات أمس بسجن خمسة متهمين في قضية الهجوم على مركز شرطة الزعلوق. وتعود أحداث القضية إلى 14 أغسطس "
     "2013 عندما اقتحم مسلحون المركز وقتلوا أحد عشر شرطيا."},
    {"bombing كنيسة الزعلوق default",
     "أصدرت المحكمة يوم الأحد حكما بإعدام ثلاثة في القضية المعروفة إعلاميا بـ«تفجير كنيسة الزعلوق»."},
    {"shelling الزعلوق 2022-03-08", "يحيي الأهالي ذكرى قصف طال منازلهم في 8 آذار 2022 وقتل فيه 19 مدنيا.",
     "سنتان على مجزرة الزعلوق"},
    {"attack 1997-08-28..1997-08-29",
     "وقف الأهالي صباح اليوم أمام لوحة عليها أسماء أربعة وعشرين طفلا قتلوا ليلة 28 إلى 29 أوت 1997.\nأعلنت السلطات "
     "يومها 98 قتيلا.",
     "الزعلوق.. ست عشرة سنة بعد المجزرة"},
    {"shelling المشموش default; shelling حي السلام 2024-03-18",
     "قصفت المدفعية قرية المشموش فقتل طفل. وكان مدنيان قد أصيبا أول أمس بشظايا قذيفة سقطت في حي السلام."},
    // so long before a meeting is no day of the news, and what follows is counted from the news
    {"raid الزعلوق 2024-03-19; attack المشموش 2024-03-10",
     "قتل أربعة أمس في مداهمة في بلدة الزعلوق. وجاءت المداهمة قبل ثلاثة أيام من القمة، وبعد تسعة أيام على هجوم في بلدة "
     "المشموش."},
    // counted from the deed told before, whatever the verb; the wound's day, not that of the death
    {"airstrike تادف 2024-02-27; shelling 2024-03-01",
     "قصف الطيران مدينة تادف يوم 27 شباط.\nوبعد ثلاثة أيام تعرض السوق لقصف آخر."},
    {"airstrike تادف 2024-02-27; bombing 2024-03-01",
     "قصف الطيران مدينة تادف يوم 27 شباط.\nوبعد ثلاثة أيام وقع انفجار في السوق."},
    {"shelling الزعلوق 2024-03-16", "توفي طفل أمس متأثرا بشظايا القذيفة التي سقطت على منزله السبت في قرية الزعلوق."},
    {"shelling الزعلوق 2024-03-19", "توفي طفل متأثرا بشظايا القذيفة التي سقطت أمس على منزله في قرية الزعلوق."},
    // news of these days
    {"attack الزعلوق 2024-03-19", "قضت الطفلة أمس في الهجوم على بلدة الزعلوق."},
    {"bombing الزعلوق 2024-03-19", "قتل شخصان في انفجار سيارة ببلدة الزعلوق أمس، وفتحت النيابة تحقيقا في القضية."},
    {"shelling الزعلوق 2024-03-20", "بعد سنتين على الهدنة قصفت المدفعية بلدة الزعلوق اليوم وقتل رجل."},
};

TEST(EventRecalled, Days) {
  for (const ReportCase& row : kDays) {
    Reading reading = ReadArabic(row.text, row.title);
    for (Report& report : reading.reports) report.role = Role::kMain;
    EXPECT_EQ(ReportsOf(reading, true), row.reports) << row.text;
  }
}

// A month gone by lies back, whether anybody knows its year or not.
TEST(EventRecalled, AMonthOfAnUndatedPage) {
  constexpr struct {
    const char* reports;
    const char* text;
  } kRows[] = {
      {"airstrike الزعلوق; airstrike! المشموش",
       "قتل ثلاثة في غارة على بلدة الزعلوق السبت. وكانت طائرات شنت غارات منتصف نيسان الماضي على بلدة المشموش أوقعت "
       "ستين "
       "قتيلا."},
      {"raid الزعلوق; raid!",
       "اعتقلت القوات شابا السبت بعد مداهمة منزل في بلدة الزعلوق. وكانت اعتقلت شخصين عبر عملية إنزال جوي نفذتها أواخر "
       "أيلول "
       "الفائت."},
      {"raid الزعلوق", "اعتقلت القوات شابا السبت الماضي بعد مداهمة منزل في بلدة الزعلوق. واعتقلت خلال المداهمة شخصين."},
  };
  for (const auto& row : kRows) EXPECT_EQ(ReportsOf(ReadArabic(row.text, "", ""), false), row.reports) << row.text;
}

// "قبل شهر" tells about when, and no day.
TEST(EventRecalled, AMonthAgo) {
  const Reading reading =
      ReadArabic("قصف الطيران سوق الزعلوق اليوم. وكانت عبوة ناسفة قد انفجرت قبل شهر في بلدة المشموش وقتل رجل.");
  ASSERT_EQ(reading.reports.size(), 2U);
  const Date& ago = reading.reports[1].date;
  ASSERT_TRUE(ago.known());
  EXPECT_EQ(IsoOf(*ago.from), "2024-02-11");
  EXPECT_EQ(IsoOf(*ago.to), "2024-02-28");
  EXPECT_EQ(ago.basis, Basis::kDefault);
}

constexpr ActCase kKinds[] = {
    // accidents, and shots at nobody
    {"other الزعلوق: killed 1", "توفي شاب إثر دهسه بسيارة عسكرية في بلدة الزعلوق اليوم."},
    {"other الزعلوق: injured 3", "أصيب ثلاثة أشخاص في مدينة الزعلوق بإطلاق نار احتفالا بفوز المرشح مساء الأحد."},
    {"other الزعلوق: killed 1", "قتلت طفلة برصاصة طائشة في بلدة الزعلوق أمس."},
    {"attack الزعلوق: injured 3", "أصيب ثلاثة جنود في عملية دهس في بلدة الزعلوق."},
    {"attack الزعلوق: killed 4", "قتل أربعة في إطلاق نار على احتفال في بلدة الزعلوق."},
    // protests
    {"other الزعلوق: killed 2", "استشهد شابان في مليونية 30 يونيو بمدينة الزعلوق برصاص الأمن."},
    {"other الزعلوق: killed 1", "قتل شاب خلال مظاهرة في مدينة الزعلوق."},
    {"bombing الزعلوق: killed 2", "قتل شابان في مظاهرة بمدينة الزعلوق بعبوة ناسفة."},
    // operations of those who fight the forces there, and of the forces
    {"attack الزعلوق: killed 7", "قتل سبعة من عناصر النظام في عملية نوعية على محور قرية الزعلوق اليوم."},
    {"attack محور الزعلوق: killed 6",
     "نفذت مجموعة عملية \"انغماسية\" على مواقع قوات النظام في محور الزعلوق أمس قتل فيها 6 عناصر."},
    {"raid الزعلوق: arrested 3", "اعتقلت القوات ثلاثة مطلوبين في عملية نوعية في مدينة الزعلوق."},
    {"clash الزعلوق: killed 4", "أحبطت الفصائل محاولة تسلل لقوات النظام على محور قرية الزعلوق وقتلت أربعة عناصر."},
    {"attack: killed 1", "هاجم مسلحون كمين الزعلوق بقذائف آر بي جي وبنادق آلية، ما أسفر عن مقتل ضابط."},
    {"shelling الزعلوق: killed 1", "استهدف الجيش بقذائف الهاون بلدة الزعلوق، ما أسفر عن مقتل رجل."},
    // what those who are taken are held for, and the work of an army
    {"raid الزعلوق: arrested 5",
     "اعتقل الجيش خمسة مطلوبين يشتبه بضلوعهم في عمليات إطلاق نار خلال نشاط لمكافحة الإرهاب في بلدة الزعلوق."},
    {"", "دعا المبعوث إلى وقف شامل لإطلاق النار في مدينة الزعلوق."},
    {"attack الزعلوق: killed 1", "قتل رجل خلال إطلاق النار في مدينة الزعلوق."},
    // where another event was
    {"attack الزعلوق: killed 22; raid: captured 11",
     "قتل 22 جنديا في كمين في بلدة الزعلوق الأحد. وفي اليوم التالي دهمت القوات مخيما للرحل على بعد 15 كيلومترا من مكان "
     "الكمين، واقتادت أحد عشر رجلا."},
};

TEST(EventRecalled, Kinds) {
  for (const ActCase& row : kKinds) Expect(row);
}

// Who was meant, what flew, and what was kept where it hit.
constexpr ActCase kTypes[] = {
    {"assassination الموصل: killed 1",
     "أردى مسلحون أمس مدير القسم في مرور نينوى العميد سمعان الرهواني أمام منزله في الموصل."},
    {"attack سوبر ماركت: killed 2", "أطلق ملثمون النار على سوبر ماركت بحي الزهور في العريش فقتل مواطنان."},
    {"assassination الزعلوق: killed 2", "أطلق ملثمون النار على منزل في بلدة الزعلوق فقتل مواطنان."},
    {"airstrike الزعلوق: killed 16", "استهدفت بوارج ومروحيات العدو قافلة نازحين قرب بلدة الزعلوق وقتل 16."},
    {"shelling الزعلوق: killed 2", "قصفت زوارق حربية بلدة الزعلوق وقتل صيادان."},
    {"airstrike الزعلوق", "الضربة التي نفذت يوم الأحد في بلدة الزعلوق أصابت منصة إطلاق صواريخ."},
    {"shelling الزعلوق: killed 1", "الضربة التي نفذت يوم الأحد بصواريخ أرض أرض على بلدة الزعلوق قتلت رجلا."},
    {"attack الزعلوق: killed 1", "مسلحون مجهولون يهاجمون نقطة للحزام الأمني في بلدة الزعلوق بالرشاشات ومقتل جندي."},
    {"other الزعلوق", "اقتحم مستوطنون نبعا قرب بلدة الزعلوق."},
    {"airstrike الزعلوق: killed 1", "استهدفه اليوم التحالف الدولي في بلدة الزعلوق ما أدى إلى مقتل رجل."},
    {"raid الزعلوق: arrested 2", "استهدف التحالف الدولي منزلا في بلدة الزعلوق بإنزال جوي واعتقل رجلين."},
    {"airstrike الزعلوق", "على حطام منزله الذي دمرته الطائرات الحربية في بلدة الزعلوق يجلس رجل."},
    {"", "منزل دمره الإهمال في بلدة الزعلوق."},
};

TEST(EventRecalled, Types) {
  for (const ActCase& row : kTypes) Expect(row);
}

// A body that is found beside the news, and what had befallen whose it was.
constexpr ActCase kBodies[] = {
    {"bombing الموصل: killed 5; abduction باب الطوب: captured 1; other حي الميثاق: killed 1",
     "قتل خمسة أشخاص في تفجير انتحاري بالموصل الثلاثاء. وعثرت الشرطة على جثة التاجر سعد في حي الميثاق، وكان مسلحون قد "
     "اختطفوه السبت من محله في باب الطوب."},
    {"bombing إنخل: killed 1; other: killed 1",
     "قتل عنصر بانفجار عبوة ناسفة في إنخل اليوم. إلى ذلك، عثر الأهالي على جثة الشاب سمعان الرهواني قرب سد عدوان، وكان "
     "يسكن في مدينة طفس قبل خطفه من قبل مجهولين."},
    {"bombing الزعلوق: killed 2, killed 1", "قتل اثنان بانفجار عبوة في بلدة الزعلوق، وعثر على جثة ثالثة تحت الأنقاض."},
};

TEST(EventRecalled, Bodies) {
  for (const ActCase& row : kBodies) Expect(row);
}

// Weeks of strikes or of a battle, what is thought of, and a match.
constexpr ActCase kNone[] = {
    {"airstrike الزعلوق: killed 4; summary: killed 100",
     "أغارت الطائرات على بلدة الزعلوق اليوم وقتل أربعة. وخلال الأسبوع الأخير هاجم سلاح الجو أكثر من 220 هدفا وقضى على "
     "نحو 100 مخرب."},
    {"airstrike الزعلوق: killed 20",
     "في 19 آب 2017 أصابت قنبلة ألقتها طائرة منزلا في بلدة الزعلوق خلال المعركة لطرد التنظيم من المدينة وقتل 20 "
     "مدنيا."},
    {"", "قال رئيس الوزراء إن العصابات التي تفكر في استهداف المواطنين في مدينة الزعلوق ستجدنا أمامها."},
    {"", "فاز الاتحاد على ضيفه بثلاثة أهداف.", "هجوم الزعلوق يقصف شباك ضيفه بثلاثية"},
    {"", "تقتحم القوات القرى المجاورة ليلا بين حين وآخر ويُعتقل شبان، ثم يُفرج عن بعضهم."},
    {"", "المداهمات صارت جزءا من حياة الناس، تأتي مرة بعد مرة، ويُقتاد فيها شبان ثم يعود بعضهم."},
    {"raid الزعلوق: arrested 2", "تقتحم القوات بلدة الزعلوق بين حين وآخر، واعتقلت أمس شابين في مداهمة."},
    {"clash الزعلوق: killed 4", "قتل أربعة خلال المعركة في بلدة الزعلوق أمس."},
};

TEST(EventRecalled, None) {
  for (const ActCase& row : kNone) Expect(row);
}

struct WordCase {
  const char* words;  // the mentions in the text, apart by "; "
  const char* text;
};

// What did it or how it came out stands before the word that tells of the dead.
constexpr WordCase kWords[] = {
    {"عثرت; جثة", "عثرت الشرطة صباح اليوم في بلدة الزعلوق على جثة رجل مجهول الهوية."},
    {"استشهد شابان; مليونية; برصاص الأمن", "استشهد شابان في مليونية 30 يونيو بمدينة الزعلوق برصاص الأمن."},
};

TEST(EventRecalled, Words) {
  for (const WordCase& row : kWords) {
    const std::string text = row.text;
    const Reading reading = ReadArabic(text);
    ASSERT_EQ(reading.reports.size(), 1U) << text;
    std::string words;
    for (const Span& span : reading.reports[0].mentions)
      words += (words.empty() ? "" : "; ") + text.substr(span.begin, span.end - span.begin);
    EXPECT_EQ(words, row.words);
  }
}

}  // namespace
}  // namespace isnad
