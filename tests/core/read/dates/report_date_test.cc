#include <gtest/gtest.h>

#include "tests/core/read/dates/dates_testing.h"
#include "tests/core/read/reading_testing.h"

// The days of an article's reports, in the order of their first mentions. Published on Monday 2021-09-13.

namespace isnad {
namespace {

struct ReportRow {
  const char* days;
  const char* text;
};

std::string Days(const char* text, const char* published, const char* url = "", const char* archived = "") {
  Article article;
  article.id = {"a"};
  article.lang = "ar";
  article.published = published;
  article.url = url;
  article.archived = archived;
  article.text = text;
  std::string line;
  for (const Report& report : TheReader().Read(article).reports) {
    const Date& date = report.date;
    line += line.empty() ? "" : "; ";
    line += date.from ? IsoOf(*date.from) : "?";
    if (date.to && date.to != date.from) line += ".." + IsoOf(*date.to);
    line += " " + std::string(NameOf(date.basis));
  }
  return line;
}

TEST(ReportDate, IsThatOfWhatItTells) {
  constexpr ReportRow kRows[] = {
      {"2021-09-12 relative", "قتل مدني بقصف على بلدة كفرزيتا أمس."},
      // a death of wounds has its own day
      {"2021-09-11 relative",
       "أصيب مدني بقصف على بلدة كفرزيتا السبت. وتوفي متأثرا بجراحه صباح اليوم الاثنين، بعد يومين من القصف."},
      {"2021-09-13 relative", "قتل مدني فجر اليوم بقصف على بلدة كفرزيتا."},
      {"2021-09-12..2021-09-13 default", "قتل مدني بقصف على بلدة كفرزيتا."},
      // the day of a statement is not that of the event
      {"2021-09-12..2021-09-13 default", "قالت الوزارة، اليوم الاثنين، إن مدنيا قتل بقصف على بلدة كفرزيتا."},
      {"2021-09-11 relative", "قالت الوزارة، اليوم الاثنين، إن مدنيا قتل بقصف على بلدة كفرزيتا السبت."},
      {"2021-09-12..2021-09-13 default",
       "أعلنت الوزارة، اليوم الاثنين، ارتفاع حصيلة القصف على بلدة كفرزيتا إلى 5 قتلى."},
      {"2021-09-11 relative",
       "تعرضت بلدة كفرزيتا لقصف السبت. وأعلنت الوزارة صباح اليوم الاثنين ارتفاع حصيلة القصف إلى 5 قتلى."},
      // nor is that of a condemnation, a denial, a burial
      {"2021-09-12..2021-09-13 default", "أدانت الوزارة، اليوم الاثنين، القصف على بلدة كفرزيتا الذي قتل فيه مدني."},
      {"2021-09-11..2021-09-12 default", "شيع الأهالي، أمس، ثلاثة مدنيين قتلوا بقصف على بلدة كفرزيتا."},
      {"2021-09-11 relative", "شيع الأهالي، أمس، ثلاثة مدنيين قتلوا بقصف على بلدة كفرزيتا السبت."},
      {"2021-09-12 relative", "قصف الجيش أمس بلدة كفرزيتا، وشيع الأهالي القتلى."},
      {"2021-09-11 relative", "طالبت المنظمة أمس بتحقيق في القصف على بلدة كفرزيتا الذي قتل فيه مدني السبت."},
      // what has passed since
      {"2021-09-05..2021-09-06 relative", "بعد مرور أسبوع على القصف على بلدة كفرزيتا، قال شهود إن القتلى تحت الركام."},
      {"2021-09-12..2021-09-13 default", "قتل مدني بقصف على بلدة كفرزيتا بعد مرور القافلة على الجسر."},
      // nor that of somebody's earlier deed
      {"2020-08-01..2020-08-31 stated; 2021-09-12..2021-09-13 default",
       "اعتقل شخصان متهمان بتفجير وقع في بلدة كفرزيتا في آب 2020، خلال مداهمة في بلدة اللطامنة."},
      {"2021-09-12..2021-09-13 default", "قتل قيادي خطط لهجوم على بلدة كفرزيتا عام 2019 بغارة على بلدة اللطامنة."},
      {"2021-09-12 relative", "قتل قيادي متهم بتهريب السلاح بغارة على بلدة اللطامنة أمس."},
      // what lies ahead has not happened
      {"2021-09-11 relative", "يعقد المجلس جلسة الخميس المقبل لبحث الغارة التي قتل فيها مدني في بلدة كفرزيتا السبت."},
      {"2021-09-12..2021-09-13 default", "يعقد المجلس جلسة الخميس المقبل لبحث الغارة على بلدة كفرزيتا."},
      // told in full or counted: the first in the text stands
      {"2021-09-12 relative",
       "قتل مدني بقصف على بلدة كفرزيتا أمس الأحد. وقالت الوزارة، اليوم الاثنين 13 من أيلول، إن القصف استهدف منزلا."},
      // a month for what lies back, none for the news itself
      {"2021-09-13 relative; 2020-05-01..2020-05-31 stated",
       "قتل مدني اليوم بقصف على بلدة كفرزيتا. وكانت البلدة شهدت في أيار 2020 غارة جوية قتل فيها خمسة مدنيين."},
      // what the news came after
      {"2021-09-13 relative; 2021-09-12 relative",
       "قتل مدني اليوم بقصف على بلدة كفرزيتا. وجاء الهجوم بعد يوم واحد من غارة على بلدة اللطامنة."},
      {"2021-09-13 relative; 2021-09-03..2021-09-11 relative",
       "قتل مدني اليوم بقصف على بلدة كفرزيتا. وجاء القصف بعد أيام من غارة على بلدة اللطامنة."},
      {"2021-09-12..2021-09-13 default; 2021-09-11..2021-09-12 relative",
       "قتل مدني بقصف على بلدة كفرزيتا. وجاء الهجوم بعد يوم واحد من غارة على بلدة اللطامنة."},
      {"2021-09-10 relative; 2021-09-09 relative",
       "قتل مدني الجمعة بقصف على بلدة كفرزيتا، بعد يوم من قصف استهدف بلدة اللطامنة."},
      {"2021-09-10 relative; 2021-09-11 relative",
       "قتل مدني الجمعة بقصف على بلدة كفرزيتا. وفي اليوم التالي شنت طائرات غارة على بلدة اللطامنة."},
      {"2021-09-12..2021-09-13 default", "بعد أسبوع من الرصد، قتل مدني بقصف على بلدة كفرزيتا."},
      // of a death the day is not that of the wound
      {"2021-09-12 relative", "توفي جريح صباح اليوم متأثرا بإصابته في قصف على بلدة كفرزيتا أمس."},
      // since when it goes on, whenever that is said
      {"2021-09-08 relative",
       "أعلنت القوات، الاثنين، انتهاء العملية الأمنية التي بدأت الأربعاء الماضي في بلدة الربيعة."},
      {"2021-09-08 stated", "أعلنت القوات، الاثنين، انتهاء الحملة التي أطلقتها في بلدة الربيعة في 8 أيلول."},
      {"2021-09-12 relative", "أعلنت القوات أن الحملة التي استهدفت بلدة الربيعة انتهت أمس."},
      // the day stands with the last of two events
      {"2021-09-12..2021-09-13 default; 2021-08-20 stated",
       "قصف على بلدة كفرزيتا. ويأتي القصف بعد أسابيع من غارة على بلدة اللطامنة في 20 آب."},
      // of those who died in another week, where no event word tells of them
      {"2021-09-13 relative; 2021-09-04..2021-09-07 relative",
       "انفجرت عبوة في بلدة كفرزيتا اليوم. وكانت القوات فقدت خمسة قتلوا قرب اللطامنة مطلع الأسبوع الماضي."},
      {"2021-09-13 relative", "انفجرت عبوة في بلدة كفرزيتا اليوم. وتوفي رجل متأثرا بجروح أصيب بها الأسبوع الماضي."},
      // whom somebody had lost before
      {"2021-09-13 relative; ?..2021-09-13 unknown",
       "قصفت طائرات بلدة كفرزيتا اليوم. وكان سالم قد فقد أربعة من أفراد عائلته."},
      // what was said days ago was said of something else
      {"2021-09-12..2021-09-13 default; 2021-09-01 stated",
       "انفجر لغم في بلدة كفرزيتا، وكان المركز نشر في الأول من أيلول أن عبوة انفجرت صباح اليوم الأربعاء في بلدة "
       "اللطامنة."},
      // of a report that no event word names a later sentence tells the day
      {"2021-09-09 relative",
       "أعلنت النقابة اليوم أن التنظيم أعدم صحفيا. وقال سكرتيرها إن التنظيم أعدم الصحفي يوم الخميس."},
      // days beside each other are of two events, told in sentences of their own
      {"2021-09-11 relative; 2021-09-12 relative",
       "استهدف هجوم حاجزا في بلدة الربيعة يوم السبت. وقالت الوزارة إن قواتها داهمت فجر الأحد منزلا في حي الصفا."},
      {"2021-09-11 relative; 2021-09-12 relative",
       "استهدف هجوم حاجزا في بلدة الربيعة قبل يومين. وفي سياق متصل، قتل عنصران بانفجار لغم أثناء تمشيط المنطقة، أمس."},
      {"2021-09-11 relative", "وقع هجوم في بلدة الربيعة السبت. والهجوم الذي استمر حتى فجر الأحد خلف قتيلا."},
      // a saying behind what is told, or with its day in full
      {"2021-09-12..2021-09-13 default", "قتل مدني بقصف على بلدة كفرزيتا، كما أعلنت الشرطة المحلية الاثنين."},
      {"2021-09-12..2021-09-13 default", "قتل مدني بقصف على بلدة كفرزيتا، على ما أفاد مصدر طبي الاثنين."},
      {"2021-09-12 relative", "قتل مدني أمس بقصف على بلدة كفرزيتا، كما أعلنت الشرطة المحلية."},
      {"2021-09-12..2021-09-13 default", "أعلن التنظيم اليوم الاثنين مسؤوليته عن هجوم على حاجز في بلدة الربيعة."},
      // another later death; the day of the wound itself; how long ago something else was
      {"2021-09-11 relative",
       "فجعت بلدة كفرزيتا السبت. فقد انفجر لغم تحت سيارة، فقتل رجل، ولحقت به في اليوم التالي ابنته متأثرة بجراحها."},
      {"2021-09-11 relative", "توفي شاب متأثرا بجرحه الذي أصيب به قبل يومين في قصف على بلدة كفرزيتا."},
      {"2021-09-12..2021-09-13 default", "قصفت طائرة بلدة كفرزيتا، للمرة الرابعة منذ مقتل القائد عام 2019."},
      {"2021-09-12 relative", "قصفت طائرة أمس بلدة كفرزيتا. ودفن الأهالي القتلى حتى صباح الاثنين."},
      // the day of an announcement, whose attack has a day of its own further down
      {"2021-09-13 relative", "أعلنت الشرطة الاثنين مقتل مدني بهجوم على بلدة كفرزيتا."},
      {"2021-09-11 relative",
       "أعلنت الشرطة اليوم الاثنين مقتل مدني بهجوم على بلدة كفرزيتا. وأضافت أن الهجوم وقع السبت."},
      {"2021-09-11 relative",
       "أعلنت الشرطة الاثنين مقتل مدني بهجوم على بلدة كفرزيتا. وقالت إن مسلحين هاجموا البلدة مساء السبت."},
      {"2021-09-11 relative", "كشفت الشرطة الاثنين عن مقتل مدني في بلدة كفرزيتا. وذكرت أن الهجوم وقع السبت."},
      {"2021-09-13 relative; 2021-09-11 relative",
       "أعلنت الشرطة الاثنين مقتل مدني بهجوم على بلدة كفرزيتا. وقالت إن مسلحين هاجموا بلدة اللطامنة مساء السبت."},
      {"2021-09-13 relative; 2021-09-11 relative",
       "أعلنت الشرطة الاثنين مقتل مدني بهجوم على بلدة كفرزيتا. وأصيب اثنان بهجوم على بلدة اللطامنة السبت."},
      {"2021-09-13 relative; 2021-09-11 relative",
       "أعلنت الشرطة الاثنين مقتل مدني بهجوم على بلدة كفرزيتا. وقالت إن مسلحين قتلوا اثنين بهجوم على البلدة السبت."},
      // whom others had abducted before
      {"2021-09-12 relative; ?..2021-09-13 unknown",
       "قتل مدني بهجوم على بلدة كفرزيتا أمس. وكان مسلحون قد خطفوا طبيبا من البلدة."},
      {"2021-09-12 relative", "خطف مسلحون طبيبا في بلدة كفرزيتا أمس. وكان مسلحون قد خطفوا الطبيب من عيادته."},
      // told with what is said, whatever is said next
      {"2021-09-12 relative", "قال طبيب إن مدنيا قتل بقصف على بلدة كفرزيتا أمس، وإن معظم الجرحى أطفال."},
      // an outlet tells what happened before
      {"2021-09-12..2021-09-13 default", "أفادت صحيفة الصباح الاثنين بمقتل مدني بهجوم على بلدة كفرزيتا."},
      {"2021-09-13 relative", "أفادت صحيفة الصباح بمقتل مدني بهجوم على بلدة كفرزيتا الاثنين."},
      // some time ago
      {"?..2021-09-13 unknown", "اعتقل شابان قبل فترة بعملية إنزال جوي في بلدة الربيعة."},
  };
  for (const ReportRow& row : kRows) EXPECT_EQ(Days(row.text, "2021-09-13"), row.days) << row.text;
}

// A stamp of another time zone, or of a page that went up after midnight: the article's own words tell its day.
TEST(ReportDate, IsCountedFromTheArticlesOwnDay) {
  struct StampRow {
    const char* days;
    const char* published;
    const char* text;
  };
  constexpr StampRow kRows[] = {
      {"2021-09-12 relative; 2021-09-13 relative", "2021-09-12",
       "قتل مدني أمس بقصف على بلدة كفرزيتا. وقتل آخر اليوم الاثنين بانفجار عبوة في مدينة الباب."},
      {"2021-09-12 relative; 2021-09-13 relative", "2021-09-14",
       "قتل مدني أمس بقصف على بلدة كفرزيتا. وقتل آخر اليوم الاثنين بانفجار عبوة في مدينة الباب."},
      {"2021-09-12 relative; 2021-09-13 relative", "2021-09-12",
       "قتل مدني أمس الأحد بقصف على بلدة كفرزيتا. وقتل آخر فجر اليوم بانفجار عبوة في مدينة الباب."},
      {"2021-09-13 stated; 2021-09-12 relative", "2021-09-12",
       "قتل مدني اليوم 13 أيلول بقصف على بلدة كفرزيتا. وقتل آخر أمس بانفجار عبوة في مدينة الباب."},
      // more than a day off: a slip, or another page's words
      {"2021-09-09 relative; 2021-09-13 stated", "2021-09-10",
       "قتل مدني أمس بقصف على بلدة كفرزيتا. وقتل آخر اليوم الاثنين 13 أيلول بانفجار عبوة في مدينة الباب."},
      // the first word of today stands
      {"2021-09-13 relative; 2021-09-12 relative", "2021-09-13",
       "قتل مدني اليوم الاثنين بقصف على بلدة كفرزيتا. وقتل آخر اليوم الأحد بانفجار عبوة في مدينة الباب."},
      {"2021-09-12 relative", "2021-09-13", "قتل مدني يوم الأحد بقصف على بلدة كفرزيتا."},
  };
  for (const StampRow& row : kRows) EXPECT_EQ(Days(row.text, row.published), row.days) << row.text;
}

// The page of a network tells the day of whoever looks at it: what is told as just happening is of that day or the
// next.
TEST(ReportDate, OfNewsOfThisHourIsTheDayOfItsStampOrTheNext) {
  constexpr const char* kPost = "https://www.facebook.com/outlet/posts/pfbid0";
  constexpr ReportRow kRows[] = {
      {"2021-09-13..2021-09-14 default", "عاجل | قتل مدني بقصف على بلدة كفرزيتا."},
      {"2021-09-13..2021-09-14 default", "#شبكة_الريف #عاجل قتل مدني بقصف على بلدة كفرزيتا."},
      {"2021-09-13..2021-09-14 default", "#عاجلقتل مدني بقصف على بلدة كفرزيتا."},
      {"2021-09-13..2021-09-14 relative", "قتل مدني قبل قليل بقصف على بلدة كفرزيتا."},
      {"2021-09-13..2021-09-14 relative", "قتل مدني بقصف استهدف منذ قليل بلدة كفرزيتا."},
      // other news is told late, or tells its day
      {"2021-09-12..2021-09-13 default", "قتل مدني بقصف على بلدة كفرزيتا."},
      {"2021-09-12..2021-09-13 default", "قتل مدني بقصف على بلدة كفرزيتا، وطالب السكان بتدخل عاجل."},
      {"2021-09-13 relative", "عاجل | قتل مدني اليوم الاثنين بقصف على بلدة كفرزيتا."},
      {"2021-09-12 relative", "عاجل | قتل مدني أمس بقصف على بلدة كفرزيتا."},
  };
  for (const ReportRow& row : kRows) {
    EXPECT_EQ(Days(row.text, "2021-09-13", kPost), row.days) << row.text;
  }
  EXPECT_EQ(Days(kRows[0].text, "2021-09-13", "https://outlet.example/17"), "2021-09-12..2021-09-13 default");
  EXPECT_EQ(Days(kRows[3].text, "2021-09-13", "https://outlet.example/17"), "2021-09-13 relative");
  // The article's own weekday tells whose clock it was.
  EXPECT_EQ(Days("عاجل | قتل مدني بقصف على بلدة كفرزيتا. وقتل آخر اليوم الاثنين بانفجار عبوة في مدينة الباب.",
                 "2021-09-13", kPost),
            "2021-09-12..2021-09-13 default; 2021-09-13 relative");
}

TEST(ReportDate, IsNotTheDayOfWhatElseTheArticleTells) {
  EXPECT_EQ(
      Days("قتل مدني بقصف على بلدة كفرزيتا. كما اعتقلت قوة أمنية شابا في عملية مداهمة جرت في 3 أيلول الجاري في مدينة "
           "الباب.",
           "2021-09-13"),
      "2021-09-12..2021-09-13 default; 2021-09-03 stated");
  EXPECT_EQ(Days("قتل مدني بقصف على بلدة كفرزيتا. أفاد بذلك مراسلنا السبت.", "2021-09-13"), "2021-09-11 relative");
}

// Without any day the news is no older than what the article tells with its year.
TEST(ReportDate, IsBoundedByTheYearsThatTheArticleTells) {
  EXPECT_EQ(Days("قتل مدني بقصف على بلدة كفرزيتا، وهو الثالث منذ مطلع العام 2023.", "", "", "2024-02-24"),
            "2022-12-22..2024-02-24 unknown");
  EXPECT_EQ(Days("قتل مدني بقصف على بلدة كفرزيتا.", "", "", "2024-02-24"), "?..2024-02-24 unknown");
}

TEST(ReportDate, HasTheHeadingOfAChronology) {
  EXPECT_EQ(Days("أحداث الأسبوع\n9 أيلول:\nقتل مدني بقصف على بلدة كفرزيتا.\n11 أيلول:\nقتل آخر بانفجار عبوة في مدينة "
                 "الباب.",
                 "2021-09-13"),
            "2021-09-09 heading; 2021-09-11 heading");
  // One bare day above the lead is the day of the news, no chronology.
  EXPECT_EQ(Days("أخبار\n11 أيلول\nقتل مدني بقصف على بلدة كفرزيتا.", "2021-09-13"), "2021-09-11 stated");
}

TEST(ReportDate, StaysUnknownWhereNothingTells) {
  EXPECT_EQ(Days("قتل مدني بقصف على بلدة كفرزيتا.", ""), "? unknown");
  EXPECT_EQ(Days("قتل مدني بقصف على بلدة كفرزيتا أمس.", ""), "? unknown");
}

}  // namespace
}  // namespace isnad
