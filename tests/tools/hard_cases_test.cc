#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "core/link/link.h"
#include "tests/tools/scratch.h"

// The hard cases of linking, from text to event: two articles, and whether what each is about is one event.

namespace isnad {
namespace {

struct HardCase {
  bool one;
  const char* what;
  const char* published_a;
  const char* a;
  const char* published_b;
  const char* b;
};

constexpr HardCase kCases[] = {
    {true, "one raid, one day, two outlets", "2021-03-05",
     "داهمت قوات سوريا الديمقراطية فجر اليوم الجمعة منزلا في بلدة ذيبان شرقي دير الزور واعتقلت شخصين.", "2021-03-05",
     "نفذت قسد عملية مداهمة في بلدة ذيبان صباح اليوم اعتقلت فيها ثلاثة أشخاص."},
    {false, "one town, another day", "2021-03-05",
     "داهمت قوات سوريا الديمقراطية فجر اليوم الجمعة منزلا في بلدة ذيبان شرقي دير الزور واعتقلت شخصين.", "2021-03-12",
     "داهمت قوات سوريا الديمقراطية فجر اليوم الجمعة منزلا في بلدة ذيبان شرقي دير الزور واعتقلت شخصين."},
    {false, "two towns in one night", "2021-03-05",
     "داهمت قوات سوريا الديمقراطية ليلة أمس منزلا في بلدة ذيبان واعتقلت شخصين.", "2021-03-05",
     "داهمت قوات سوريا الديمقراطية ليلة أمس منزلا في بلدة الشحيل واعتقلت شخصين."},
    {false, "equal figures in different raids", "2021-03-05",
     "قتل سبعة مدنيين في غارة جوية على بلدة سرمين بريف إدلب أمس الخميس.", "2021-03-05",
     "قتل سبعة مدنيين في غارة جوية على بلدة الأتارب بريف حلب أمس الخميس."},
    {true, "other figures of one strike", "2021-03-05",
     "قتل سبعة مدنيين في غارة جوية على بلدة سرمين بريف إدلب أمس الخميس.", "2021-03-06",
     "ارتفعت حصيلة الغارة الجوية على سرمين يوم الخميس إلى 12 قتيلا."},
    {false, "an anniversary a year later", "2020-02-10",
     "قتل خمسة مدنيين في قصف مدفعي على مدينة بنش بريف إدلب اليوم الاثنين.", "2021-02-10",
     "قتل مدنيان في قصف مدفعي على مدينة بنش بريف إدلب اليوم الأربعاء."},
    {true, "dawn of Tuesday against the night of Monday", "2021-06-15",
     "داهمت قوة من التحالف الدولي منزلا في قرية الحوايج بريف دير الزور فجر الثلاثاء.", "2021-06-15",
     "نفذت قوات التحالف عملية مداهمة في قرية الحوايج ليل الاثنين."},
    {true, "an outlet that slips by a day, one victim", "2021-06-16",
     "اغتال مسلحون مجهولون المختار محمود السالم الحمادي في قرية الطيانة أمس الثلاثاء.", "2021-06-17",
     "اغتيال المختار محمود السالم الحمادي برصاص مجهولين في قرية الطيانة أمس الأربعاء."},
    {true, "a town against its governorate, nothing else that day", "2021-03-05",
     "انفجرت سيارة مفخخة في مدينة رأس العين شمال الحسكة اليوم الجمعة ما أدى إلى مقتل 3 مدنيين.", "2021-03-05",
     "قتل 3 مدنيين بانفجار سيارة مفخخة شمالي محافظة الحسكة اليوم الجمعة."},
    {true, "a village under two spellings", "2021-03-05",
     "داهمت قوات سوريا الديمقراطية أمس الخميس قرية الجرذي بريف دير الزور واعتقلت خمسة أشخاص.", "2021-03-05",
     "اعتقلت قسد خمسة أشخاص في مداهمة لقرية الجردي أمس الخميس."},
    {true, "a village told with the town that it lies near", "2021-03-05",
     "سقط قتيلان في غارة من طائرة مسيرة على قرية السكرية التابعة لمدينة البوكمال اليوم الجمعة.", "2021-03-05",
     "غارة من طائرة مسيرة قرب البوكمال تقتل شخصين اليوم الجمعة."},
    {true, "a raid that another outlet calls a clash", "2021-03-05",
     "داهمت قوات سوريا الديمقراطية فجر اليوم منزلا في بلدة الكسرة وقتلت قياديا في تنظيم داعش.", "2021-03-05",
     "مقتل قيادي في تنظيم داعش خلال اشتباكات مع قسد في بلدة الكسرة فجر اليوم."},
    {false, "an arrest raid and a strike on one town", "2021-03-05",
     "اعتقلت قوات سوريا الديمقراطية أربعة أشخاص في حملة مداهمات ببلدة الكسرة اليوم الجمعة.", "2021-03-05",
     "شنت طائرات مجهولة غارة جوية على بلدة الكسرة اليوم الجمعة ما أدى إلى مقتل رجل."},
    {true, "a background paragraph recalls what the other tells as news", "2021-05-21",
     "اعتقلت قوات سوريا الديمقراطية سبعة أشخاص في بلدة غرانيج أمس الخميس.", "2021-05-21",
     "حملة مداهمات في بلدة غرانيج يوم الخميس تسفر عن اعتقال سبعة أشخاص. وكانت البلدة شهدت في 3 نيسان الماضي مقتل مدني "
     "بانفجار عبوة ناسفة."},
    {false, "another day of the same month recalled, another raid", "2021-05-21",
     "قتل مدني بانفجار عبوة ناسفة في بلدة غرانيج أمس الخميس 20 أيار.", "2021-05-21",
     "اعتقلت قوات سوريا الديمقراطية سبعة أشخاص في مداهمة ببلدة غرانيج فجر 18 أيار 2021."},
    {true, "a weekday with no date, in the week of the event", "2021-05-21",
     "قتل ثلاثة أشخاص في قصف على مخيم قرب بلدة كفر لوسين أمس الخميس.", "2021-05-22",
     "ثلاثة قتلى بقصف استهدف مخيما في محيط بلدة كفر لوسين يوم الخميس."},
    {true, "an undated page, the only event of its village", "2021-05-21",
     "قتل ثلاثة مدنيين بانفجار لغم أرضي في قرية أم الميال اليوم الجمعة.", "",
     "مقتل ثلاثة مدنيين جراء انفجار لغم أرضي بسيارتهم في قرية أم الميال."},
    {false, "an undated page whose weekday does not fit", "2021-05-21",
     "قتل ثلاثة مدنيين بانفجار لغم أرضي في قرية أم الميال اليوم الجمعة 21 أيار 2021.", "",
     "مقتل ثلاثة مدنيين جراء انفجار لغم أرضي بسيارتهم في قرية أم الميال اليوم الاثنين."},
    {false, "two governorates, the same words", "2021-05-21",
     "انفجرت عبوة ناسفة بسيارة في ريف الحسكة اليوم ما أدى إلى مقتل عنصرين.", "2021-05-21",
     "انفجرت عبوة ناسفة بسيارة في ريف درعا اليوم ما أدى إلى مقتل عنصرين."},
    {true, "two villages hit at once, one taken by each outlet", "2021-05-21",
     "قصفت قوات النظام قريتي كفر عويد وسفوهن بريف إدلب اليوم الجمعة ما أدى إلى إصابة رجل.", "2021-05-21",
     "إصابة رجل بقصف لقوات النظام على قرية سفوهن اليوم الجمعة."},
    {true, "the market of a town against the town", "2021-05-21",
     "قصف جوي على سوق شعبي وسط مدينة معرة مصرين اليوم الجمعة يقتل ستة مدنيين.", "2021-05-21",
     "ستة قتلى مدنيين في غارة جوية على معرة مصرين اليوم الجمعة."},
    {false, "one village name in two governorates, each told", "2021-05-21",
     "قتل رجل برصاص مجهولين في قرية الصفصافة بريف الرقة اليوم الجمعة.", "2021-05-21",
     "قتل رجل برصاص مجهولين في قرية الصفصافة بريف طرطوس اليوم الجمعة."},
    {true, "midnight told as two days", "2021-05-21",
     "استهدفت طائرة مسيرة سيارة في بلدة دير حسان منتصف ليل الخميس-الجمعة وقتلت سائقها.", "2021-05-21",
     "مقتل سائق سيارة باستهداف من طائرة مسيرة في دير حسان فجر اليوم الجمعة."},
    {true, "told two days later with its weekday", "2021-05-23",
     "كشفت مصادر أن غارة يوم الجمعة على بلدة هجين قتلت أربعة عناصر من التنظيم.", "2021-05-21",
     "غارة جوية على بلدة هجين اليوم الجمعة توقع أربعة قتلى من التنظيم."},
    {false, "the same weekday a month on", "2021-05-21",
     "غارة جوية على بلدة هجين اليوم الجمعة توقع أربعة قتلى من التنظيم.", "2021-06-18",
     "غارة جوية على بلدة هجين اليوم الجمعة توقع أربعة قتلى من التنظيم."},
    {true, "another war: a port struck, two outlets", "2023-04-16",
     "قتل أربعة مدنيين في قصف جوي على حي جبرة جنوبي الخرطوم أمس السبت.", "2023-04-16",
     "أربعة قتلى مدنيين بقصف جوي طال حي جبرة في العاصمة السودانية الخرطوم يوم السبت."},
    {false, "another war: two quarters of one city on one day", "2023-04-16",
     "قتل أربعة مدنيين في قصف جوي على حي جبرة جنوبي الخرطوم أمس السبت.", "2023-04-16",
     "قتل مدنيان في قصف مدفعي على حي الكلاكلة جنوبي الخرطوم أمس السبت."},
    {true, "another war: a province and its district", "2022-01-22",
     "قتل خمسة جنود في هجوم لمسلحين على نقطة عسكرية في قضاء العظيم بمحافظة ديالى فجر أمس الجمعة.", "2022-01-22",
     "هجوم على نقطة للجيش في ناحية العظيم شمالي ديالى أمس الجمعة يسفر عن مقتل 5 جنود."},
    {false, "another war: two attacks of one province", "2022-01-22",
     "قتل خمسة جنود في هجوم لمسلحين على نقطة عسكرية في ناحية العظيم بمحافظة ديالى أمس الجمعة.", "2022-01-22",
     "قتل شرطيان بهجوم لمسلحين على حاجز في قضاء المقدادية بمحافظة ديالى أمس الجمعة."},
    {false, "a flood and a raid of one town on one day", "2023-09-11",
     "قتل عشرات الأشخاص جراء فيضانات اجتاحت مدينة درنة أمس الأحد.", "2023-09-11",
     "اعتقلت قوات الأمن شخصين في مداهمة بمدينة درنة أمس الأحد."},
};

Reading ReadingOf(const char* id, const char* outlet, const char* published, const char* text) {
  Article article;
  article.id = {id};
  article.outlet = outlet;
  article.published = published;
  article.lang = "ar";
  article.text = text;
  return TheReader().Read(article);
}

std::string EventOfMain(const Reading& reading, const std::vector<Event>& events) {
  for (std::uint32_t i = 0; i < reading.reports.size(); ++i) {
    if (reading.reports[i].role != Role::kMain) continue;
    for (const Event& event : events) {
      for (const ReportRef& ref : event.reports) {
        if (ref == ReportRef{reading.article, i}) return event.key.value;
      }
    }
  }
  return "";
}

TEST(HardCases, AreOneEventOrTwo) {
  const Linker linker(TheLexicon());
  for (const HardCase& c : kCases) {
    const Reading a = ReadingOf("a", "one", c.published_a, c.a), b = ReadingOf("b", "two", c.published_b, c.b);
    const std::vector<Event> events = linker.LinkAll({a, b}).events;
    const std::string left = EventOfMain(a, events), right = EventOfMain(b, events);
    EXPECT_NE(left, "") << c.what;
    EXPECT_NE(right, "") << c.what;
    EXPECT_EQ(left == right, c.one) << c.what;
  }
}

// Two raids in one article are two, whatever another outlet makes of them.
TEST(HardCases, TwoRaidsOfOneArticleStayTwo) {
  const Linker linker(TheLexicon());
  const Reading both = ReadingOf("a", "one", "2021-03-05",
                                 "داهمت قوات سوريا الديمقراطية أمس الخميس منزلا في بلدة ذيبان واعتقلت شخصين. وفي عملية "
                                 "أخرى داهمت القوات منزلا في بلدة الشحيل واعتقلت ثلاثة أشخاص.");
  const Reading first = ReadingOf("b", "two", "2021-03-05", "اعتقلت قسد شخصين في مداهمة ببلدة ذيبان أمس الخميس.");
  const Reading second =
      ReadingOf("c", "three", "2021-03-05", "اعتقلت قسد ثلاثة أشخاص في مداهمة ببلدة الشحيل أمس الخميس.");
  const std::vector<Event> events = linker.LinkAll({both, first, second}).events;
  ASSERT_EQ(events.size(), 2U);
  for (const Event& event : events) {
    std::set<ArticleId> articles;
    for (const ReportRef& ref : event.reports) EXPECT_TRUE(articles.insert(ref.article).second);
    EXPECT_EQ(articles.size(), 2U);
    EXPECT_TRUE(articles.contains({"a"}));
  }
}

// A round-up of a day tells of many events; each of its reports goes to its own.
TEST(HardCases, ARoundUpTellsOfEachOnce) {
  const Linker linker(TheLexicon());
  const Reading round_up =
      ReadingOf("a", "one", "2021-03-06",
                "حصيلة يوم الجمعة: قتل مدنيان بقصف مدفعي على بلدة البارة. كما قتل طفل بانفجار لغم في "
                "قرية أم الميال. وأصيب رجل بغارة جوية على مدينة سرمين.");
  const Reading bara =
      ReadingOf("b", "two", "2021-03-05", "مقتل مدنيين اثنين بقصف مدفعي على بلدة البارة اليوم الجمعة.");
  const Reading mine = ReadingOf("c", "three", "2021-03-05", "انفجار لغم يقتل طفلا في قرية أم الميال اليوم الجمعة.");
  const Reading sarmin = ReadingOf("d", "four", "2021-03-05", "غارة جوية على مدينة سرمين اليوم الجمعة تصيب رجلا.");
  const std::vector<Event> events = linker.LinkAll({round_up, bara, mine, sarmin}).events;
  EXPECT_EQ(events.size(), 3U);
  for (const Reading* own : {&bara, &mine, &sarmin}) {
    const std::string key = EventOfMain(*own, events);
    bool with_round_up = false;
    for (const Event& event : events) {
      if (event.key.value != key) continue;
      for (const ReportRef& ref : event.reports) with_round_up = with_round_up || ref.article == round_up.article;
    }
    EXPECT_TRUE(with_round_up) << own->article.value;
  }
}

}  // namespace
}  // namespace isnad
