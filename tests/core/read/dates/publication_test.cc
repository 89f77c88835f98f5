#include <gtest/gtest.h>

#include "core/read/document.h"
#include "tests/core/read/dates/dates_testing.h"

// When an article was published, by its own words.

namespace isnad {
namespace {

struct PublishedRow {
  const char* published;
  const char* not_after;
  const char* text;
};

std::string Published(const PublishedRow& row, const char* title) {
  const Tokens titles = Tokenize(title, Field::kTitle), text = Tokenize(row.text, Field::kText);
  const Lattice lattice = Analyse(text, Ar());
  const std::optional<Day> found = FindPublished(Analyse(titles, Ar()), lattice, FindFurniture(lattice, Ar()),
                                                 {std::nullopt, DayOrNone(row.not_after), std::nullopt});
  return found ? IsoOf(*found) : "";
}

TEST(FindPublished, ReadsWhatTheArticleSaysOfItself) {
  constexpr PublishedRow kRows[] = {
      {"2020-05-18", "", "18 أيار 2020\nقتل مدني في القرية"},
      {"2020-05-18", "", "الاثنين 18/05/2020 10:30\nقتل مدني في القرية"},
      {"2020-05-18", "", "نشر في: 18 مايو 2020\nقتل مدني في القرية"},
      {"2020-05-18", "", "دمشق - 18 أيار 2020 - قتل مدني في القرية"},
      {"2020-05-18", "", "قتل مدني اليوم، الاثنين 18 من أيار 2020، في القرية"},
      {"2020-05-18", "2021-03-01", "قتل مدني اليوم، الاثنين 18 من أيار، وقتل 40 منذ مطلع عام 2020"},
      {"", "2024-03-01", "قتل مدني اليوم، الاثنين 18 من أيار، في القرية"},
      {"", "", "قتل مدني في 18 أيار 2020 في القرية"},
      {"", "", "قتل مدني اليوم"},
      {"2023-05-02", "", "الجمعة 12 أيار 2023\nمن نحن\nالتاريخ: 2023-05-02 الوقت: 01:13\nقتل مدني"},
      {"2022-10-28", "", "2022.10.28 | 14:32 دمشق\nآخر تحديث: 2023.05.09 | 09:41 دمشق\nقتل مدني"},
      {"2020-05-18", "", "الرئيسية\nأخبار\nرياضة\nتحليل\nMay 18, 2020, 8:58 am\nقتل مدني في القرية"},
      {"2020-05-18", "",
       "الرئيسية | أخبار | تاريخ النشر:18.05.2020 | 00:35 GMT | أخبار العالم | شارك الخبر مع غيرك من القراء"},
      {"", "", "أحداث العام\nثم\nبعد\n18 أيار 2020\nقتل مدني\n19 أيار 2020\nقتل آخر\nختام"},
      {"", "2019-01-01", "18 أيار 2020\nقتل مدني في القرية"},
      {"", "", ""},
      // a day with its hour goes before a bare one, which may be the visitor's
      {"2024-08-21", "", "الأحد 25 آب 2024\nالرئيسية\nعرب وعالم21-8-2024 | 17:36\nقتل مدني في القرية"},
      {"2024-09-03", "", "أيقونة\nالتغطية\nعنوان\n2024.09.03 | 20:21 دمشق\nقتل مدني في القرية"},
      {"2021-12-11", "", "الأربعاء, ١١ ديسمبر ٢٠٢١, ١٤:٢٨\nقتل مدني في القرية"},
      {"2018-04-02", "", "- وكالات الإثنين, 02 أبريل, 2018 - 03:33 مساءً\nقتل مدني، الاثنين، في القرية"},
      {"2014-06-09", "", "قتل جندي اليوم الاثنين في البلدة.\n٩ يونيو ٢٠١٤ - ١٢:١٣\nقتل جندي"},
      {"2019-07-16", "", "| 16.تموز.2019\nقتل مدني فجر اليوم الثلاثاء"},
      {"2019-07-16", "", "قتل مدني فجر اليوم الثلاثاء\n16/7/2019"},
      {"2020-05-18", "", "نشر بتاريخ: ١٨ أيار ٢٠٢٠\nقتل مدني"},
      {"2020-05-18", "", "قتل مدني في القرية\nتاريخ النشر: 18-05-2020 الساعة 10:20"},
      {"2020-05-18", "", "القاهرة - 18 مايو 2020 - قتل مدني في القرية"},
      {"2025-05-19", "", "مقديشو 19 مايو 2025 (الأنباء الصومالية) - قتل مدني أمس الأحد"},
      {"2025-05-19", "", "الخرطوم في 19-5-2025م (سونا): قتل مدني أمس الأحد"},
      {"", "", "مجزرة القرية 19 مايو 2025 (سوق البلدة) - قتل مدني"},
      // a line of two calendars, clocks and the issue; a stamp that runs into the text; who signs above it
      {"2007-07-14", "",
       "السبت 1428/6/29 هـ - الموافق 14/7/2007 م (آخر تحديث) الساعة 4:49 (مكة المكرمة)، 1:49 (غرينتش)\nقتل مدني"},
      {"2020-01-02", "", "الخميس - 7 جمادى الأولى 1441 هـ - 02 يناير 2020 مـ رقم العدد [ 15010]\nقتل مدني أمس"},
      {"2011-12-21", "", "العدد 3393 - الأربعاء 21 ديسمبر 2011م الموافق 26 محرم 1433هـ\nقتل مدني"},
      {"2015-03-24", "", "٢٤ مارس ٢٠١٥قتل سبعة جنود في القرية"},
      {"2018-02-17", "", "التقرير اليومي\nلجنة التوثيق - 17-شباط-2018\nقتل مدني في القرية"},
      {"", "", "قتل مدني في القرية - 17-شباط-2018\nوأصيب آخر\nوأصيب ثالث\nانتهى"},
      {"", "", "الخميس 2 يناير 2020 م قتل مدني في القرية\nوأصيب آخر"},
      {"2018-08-09", "", "٩ أغسطس ٢٠١٨ذكرت منظمة أن مدنيا قتل اليوم الخميس(التاسع من آب/أغسطس)"},
      // what the article says of its own day contradicts a day of the page
      {"", "", "السبت 26/04/2025\nقتل مدني اليوم الخميس في القرية"},
      {"", "", "قتل مدني اليوم الجمعة في القرية.\nاقرأ أيضا\nقتل آخر اليوم الخميس 6 تشرين الأول 2022"},
      {"2025-04-26", "", "السبت 26/04/2025\nقتل مدني اليوم السبت في القرية"},
      {"2025-04-26", "", "السبت 26/04/2025\nقتل مدني أمس الجمعة في القرية"},
      // a stamp that counts back from the archive's day
      {"2022-10-28", "2022-10-28", "18 دقيقة مضت\nقتل مدني في القرية"},
      {"2022-10-28", "2022-10-28", "قبل 3 ساعات\nقتل مدني في القرية"},
      {"2022-10-27", "2022-10-28", "منذ 20 ساعة\nقتل مدني في القرية"},
      {"2022-10-26", "2022-10-28", "منذ يومين\nقتل مدني في القرية"},
      {"2022-10-28", "2022-10-28", "3 hours ago\nقتل مدني في القرية"},
      {"", "2022-10-28", "منذ 5 ساعات\nقتل مدني اليوم الأحد في القرية"},
      {"", "2022-10-28", "قتل مدني قبل 3 ساعات في القرية"},
      {"", "2022-10-28", "منذ 3 أشهر\nقتل مدني في القرية"},
      {"", "", "قبل 3 ساعات\nقتل مدني في القرية"},
      // a statement's last line, in both calendars
      {"2023-11-25", "", "قتل مدنيون اليوم.\nالمجلس\n12 جمادى الأولى 1445هـ الموافق 25 تشرين الثاني 2023م"},
      {"2023-11-25", "", "قتل مدنيون اليوم.\nالسبت 12/جمادى الأولى/1445هـ\n25/11/2023م"},
      {"2016-10-24", "", "قتل مدني يوم الأحد.\nأضيف بتاريخ :2016/10/24"},
      {"2024-09-19", "", "مقتل مدني\n(آخر تعديل 2024-09-19 16:35:28 )\nقتل مدني اليوم الخميس"},
      {"2016-10-24", "", "Date: 24/10/2016\nقتل مدني يوم الأحد"},
      // a page's line of day, counter and reading time
      {"2025-08-17", "", "مقتل مدني\n17 أغسطس 2025102 مشاهدةوقت القراءة: 2 دقيقة\nشهدت البلدة قصفا أمس"},
      {"2025-08-17", "", "مقتل مدني\n17 أغسطس 2025 مشاركة طباعة\nشهدت البلدة قصفا أمس"},
      {"", "", "مقتل مدني\n17 أغسطس 2025 قتل مدنيان في البلدة\nشهدت البلدة قصفا"},
      {"", "", "مقتل مدني\n17 أغسطس 2025 يوم لا ينسى في البلدة.\nشهدت البلدة قصفا"},
      // a stamp run into the last line
      {"2021-09-08", "", "قتل مدني بقصف على البلدة منذ اتفاق الهدنة.8/9/2021"},
      {"2021-09-08", "", "قتل مدني بقصف على البلدة. 2021-09-08"},
      {"", "", "قتل مدني بقصف على البلدة في 8/9/2021"},
      {"", "", "قتل مدني بقصف على البلدة.8/9/2021 كان يوم الأربعاء"},
      // the stamps of other stories below, and the day of the visit above
      {"", "2023-05-20",
       "20 أيار 2023\nقتل مدني في القرية\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\nأخبار أخرى\n20 أيار 2023 - 10:05\n19 أيار "
       "2023 - 08:30\n17 أيار 2023 - "
       "07:25"},
      {"2023-05-16", "2023-05-20",
       "16 أيار 2023 - 09:00\nقتل مدني في القرية\n20 أيار 2023 - 10:05\n19 أيار 2023 - 08:30\n17 أيار 2023 - 07:25"},
      {"2023-05-19", "2023-05-20", "قتل مدني في القرية\n19 أيار 2023 - 08:30\n17 أيار 2023 - 07:25"},
      // what other stories below it call today
      {"2019-01-20", "",
       "أمن 20-01-2019, 01:07 | --\nسمع السكان دوي انفجار\nأهم الأخبار\nقال الاتحاد اليوم الأربعاء، (3 أيلول 2025)، "
       "إن"},
      {"", "", "أمن 20-01-2019, 01:07 | --\nقال الاتحاد اليوم الأربعاء، (23 كانون الثاني)، إن"},
      // another's post has its own day
      {"", "", "قتل مدني في القرية\n— مركز الإعلام (@markaz) September 22, 2022\nوقصفت القرية"},
  };
  for (const PublishedRow& row : kRows) EXPECT_EQ(Published(row, ""), row.published) << row.text;
  const Tokens empty = Tokenize("", Field::kText);
  EXPECT_EQ(FindPublished(Analyse(empty, Ar()), Analyse(empty, Ar()), {}, kMonday), kMonday.published);
}

TEST(FindPublished, TakesTheDayThatADigestIsAbout) {
  constexpr PublishedRow kRow{"2022-09-23", "", "قتل مدني في القرية"};
  EXPECT_EQ(Published(kRow, "حصاد الأحداث ليوم الجمعة 23-09-2022"), "2022-09-23");
  EXPECT_EQ(Published(kRow, "حصاد الجمعة 23-09-2022 في المحافظة"), "2022-09-23");
  EXPECT_EQ(Published(kRow, "نشرة أخبار يوم الجمعة 23-09-2022"), "2022-09-23");
  EXPECT_EQ(Published(kRow, "ذكرى هجوم يوم 23-09-2022"), "");
  EXPECT_EQ(Published(kRow, "هجوم الجمعة 23-09-2022"), "");
  EXPECT_EQ(Published(kRow, "مقتل مدني"), "");
}

// "2020-05-18 sure", "2020-05-10..2020-05-20", "": several years are possible.
std::string Window(const char* not_after, const char* text) {
  const Tokens title = Tokenize("", Field::kTitle), tokens = Tokenize(text, Field::kText);
  const Lattice lattice = Analyse(tokens, Ar());
  const auto window =
      FindWindow(Analyse(title, Ar()), lattice, FindFurniture(lattice, Ar()), {std::nullopt, DayOrNone(not_after), {}});
  if (!window) return "";
  return IsoOf(window->first) + (window->last == window->first ? "" : ".." + IsoOf(window->last)) +
         (window->sure ? " sure" : "");
}

TEST(FindWindow, LetsAllDatesOfAnArticleDecideItsYear) {
  constexpr PublishedRow kRows[] = {
      // 6 October is a Friday in 2023 and 2017.
      {"2023-10-06", "2024-05-25", "قتل مدني اليوم الجمعة 6 تشرين الأول"},
      {"2023-10-07", "2024-05-25", "قتل مدني أمس الجمعة 6 تشرين الأول"},
      {"2023-10-06 sure", "2024-05-25", "قتل مدني اليوم الجمعة 6 تشرين الأول، بعد هجمات عام 2018"},
      {"2017-10-06 sure", "2018-05-25", "قتل مدني اليوم الجمعة 6 تشرين الأول، بعد هجمات عام 2014"},
      // the archive's day lies too far off to choose
      {"", "2027-10-25", "قتل مدني اليوم الجمعة 6 تشرين الأول"},
      // without a weekday any year will do, unless the article tells one
      {"", "2024-05-25", "قتل مدني في 6 تشرين الأول الجاري"},
      {"2023-10-05..2023-10-31 sure", "2024-05-25", "قتل مدني في 6 تشرين الأول الجاري، بعد هجمات عام 2023"},
      {"2023-10-19..2023-10-26 sure", "",
       "قتل مدني اليوم الخميس، وفي 15 تشرين الأول الحالي آخر، ومنذ بداية العام الحالي 2023 قتل 40"},
      // the visitor's day above the text, which the text gainsays
      {"2025-09-28", "", "الثلاثاء 30 أيلول 2025\nالرئيسية\nقتل مدني اليوم الأحد 28 أيلول"},
      {"2024-05-12", "", "الثلاثاء 30 أيلول 2025\nالرئيسية\nقتل مدني اليوم الأحد 12 أيار"},
      {"", "", "الثلاثاء 30 أيلول 2025\nالرئيسية\nقتل مدني في 12 أيار"},
      {"", "2024-05-25", "قتل مدني اليوم الجمعة"},
      {"", "2024-05-25", "قتل مدني أمس"},
      {"", "", "قتل مدني اليوم الجمعة 6 تشرين الأول"},
      // a night that began on Sunday 8 January, in a June after 2019
      {"2023-06-08..2023-06-30 sure", "",
       "منذ هزيمته عام 2019\nفي 8 كانون الثاني قتل مدني في منتصف ليل الأحد-الاثنين.\nوفي 9 حزيران الجاري قتل آخر"},
      // a post of the same weekday in the article
      {"2022-09-22", "2024-12-26", "قتل مدني صباح اليوم الخميس\n— مركز (@markaz) September 22, 2022\nختام"},
      {"2022-09-23", "2024-12-26", "قتل مدني صباح اليوم الجمعة\n— مركز (@markaz) September 22, 2022\nختام"},
      {"", "2024-12-26", "قتل مدني صباح اليوم الأحد\n— مركز (@markaz) September 22, 2022\nختام"},
      {"2022-09-22", "2024-12-26",
       "قتل مدني\n— مركز (@markaz) September 22, 2022\nوقتل\n— آخر (@akhar) September 22, 2022\nختام"},
      {"", "2024-12-26", "قتل مدني\n— مركز (@markaz) September 22, 2022\nختام"},
      // two posts of one day beside one of its eve, and beside an older one
      {"2022-09-22", "2024-12-26",
       "قتل مدني\n— مركز (@markaz) September 22, 2022\nوقتل\n— آخر (@akhar) September 22, 2022\nوقال\n— ثالث "
       "(@thalith) "
       "September 21, 2022\nختام"},
      {"", "2024-12-26",
       "قتل مدني\n— مركز (@markaz) September 22, 2022\nوقتل\n— آخر (@akhar) September 22, 2022\nوقال\n— ثالث "
       "(@thalith) "
       "September 11, 2022\nختام"},
      {"", "2024-12-26",
       "قتل مدني\n— مركز (@markaz) September 22, 2022\nوقال\n— ثالث (@thalith) September 21, 2022\nختام"},
      // figures of the year up to a Saturday, and a weekday that is today
      {"2023-11-26", "2024-04-23", "أصيب طفل اليوم الأحد. ومنذ بداية العام الحالي 2023 حتى يوم 25 تشرين الثاني قتل 40"},
      {"2023-11-25", "2024-04-23", "أصيب طفل اليوم السبت. ومنذ مطلع العام الجاري 2023 وحتى 25 تشرين الثاني قتل 40"},
      {"", "2024-04-23", "أصيب طفل. ومنذ بداية العام الحالي 2023 حتى يوم 25 تشرين الثاني قتل 40"},
      {"", "2024-04-23", "أصيب طفل اليوم الأحد. ومنذ بداية العام الحالي 2023 قتل 40"},
      // the today of an older post on the page is a day that lies back
      {"2023-09-25 sure", "2024-05-25",
       "قتل مدني اليوم الاثنين.\nوقتل آخر مساء اليوم السبت 23 أيلول.\nومنذ بداية العام الحالي 2023 قتل 40، وخلال شهر "
       "أيلول "
       "الحالي 5"},
  };
  for (const PublishedRow& row : kRows) EXPECT_EQ(Window(row.not_after, row.text), row.published) << row.text;
}

TEST(FindWindow, GivesAnInferredYearToAllDatesOfTheArticle) {
  Article article;
  article.lang = "ar";
  article.archived = "2024-05-25";
  article.text = "قتل مدني اليوم الجمعة 6 تشرين الأول في القرية. وقصفت القرية أمس. وفي 2 أيلول الماضي قتل آخر.";
  Document document;
  LayOut(article, Ar(), document);
  EXPECT_FALSE(document.published);
  std::string days;
  for (const DatePhrase& phrase : document.fields[1].dates) {
    EXPECT_EQ(phrase.date.basis, Basis::kYearInferred);
    days += Describe(phrase) + "; ";
  }
  EXPECT_EQ(days, "2023-10-06; 2023-10-05; 2023-09-02 older; ");
}

TEST(NotBefore, IsTheLatestDayToldWithItsYear) {
  struct BoundRow {
    const char* day;
    const char* text;
  };
  constexpr BoundRow kRows[] = {
      {"2023-01-01", "قتل مدني بقصف على القرية، ليرتفع عدد القتلى منذ مطلع العام 2023 إلى 78."},
      {"2023-01-01", "قتل مدني بقصف على القرية، وقتل 15 مدنيا خلال عام 2023."},
      {"2023-06-01", "قتل مدني بقصف على القرية، وهو الثالث منذ حزيران 2023."},
      {"2020-03-05", "قتل مدني بقصف على القرية، رغم الاتفاق الموقع في 5 آذار 2020."},
      {"2020-03-05", "قتل مدني بقصف على القرية. وقع الاتفاق في 5 آذار 2020، بعد معارك عام 2018."},
      // what may lie ahead
      {"", "قتل مدني بقصف على القرية. ويعاني السكان من حصار قد يستمر حتى عام 2023."},
      {"", "قتل مدني بقصف على القرية. وتنتهي الهدنة بحلول عام 2023."},
      {"", "قتل مدني بقصف على القرية. وأقر المجلس موازنة لعام 2023."},
      {"", "قتل مدني بقصف على القرية قبل عام 2023."},
      {"", "قتل مدني بقصف على القرية. وتجرى الانتخابات في عام 2031."},
      // no year at all, or no day's year
      {"", "قتل مدني بقصف على القرية منذ مطلع العام الجاري."},
      {"", "قتل مدني بقصف على القرية في 5 آذار."},
      {"", "قتل مدني بقصف على القرية وأصيب 2023 رأسا من الماشية."},
      // another's story
      {"",
       "قتل مدني بقصف على القرية، وأصيب ثلاثة آخرون نقلوا إلى المشفى القريب من مكان القصف.\nمواضيع ذات صلة\nحصيلة "
       "القتلى "
       "منذ "
       "مطلع عام 2023"},
  };
  for (const BoundRow& row : kRows) {
    Article article;
    article.lang = "ar";
    article.archived = "2024-05-25";
    article.text = row.text;
    Document document;
    LayOut(article, Ar(), document);
    EXPECT_EQ(document.not_before ? IsoOf(*document.not_before) : "", row.day) << row.text;
  }
}

TEST(FindWindow, IsNarrowedByTheMonthInTheAddress) {
  const auto window = [](const char* url, const char* text) {
    Article article;
    article.lang = "ar";
    article.archived = "2024-05-25";
    article.url = url;
    article.text = text;
    Document document;
    LayOut(article, Ar(), document);
    return document.window ? IsoOf(document.window->first) + ".." + IsoOf(document.window->second) : std::string();
  };
  EXPECT_EQ(window("https://outlet.example/2022/01/qasf", "قتل مدني بقصف على القرية."), "2022-01-01..2022-01-31");
  EXPECT_EQ(window("https://outlet.example/2024/05/qasf", "قتل مدني بقصف على القرية."), "2024-05-01..2024-05-25");
  EXPECT_EQ(window("https://outlet.example/2024/06/qasf", "قتل مدني بقصف على القرية."), "");
  EXPECT_EQ(window("https://outlet.example/qasf", "قتل مدني بقصف على القرية."), "");
  constexpr const char* kThisMonth = "قتل مدني في 12 كانون الثاني الجاري بقصف على القرية، بعد هجمات عام 2022.";
  EXPECT_EQ(window("https://outlet.example/2022/01/qasf", kThisMonth), "2022-01-11..2022-01-31");
  EXPECT_EQ(window("https://outlet.example/2022/02/qasf", kThisMonth), "2022-02-01..2022-02-28");
}

}  // namespace
}  // namespace isnad
