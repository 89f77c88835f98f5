#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/read/phrases.h"

namespace isnad {
namespace {

const Lexicon& Ar() {
  static const std::unique_ptr<Lexicon> lexicon = [] {
    Result<std::unique_ptr<Lexicon>> loaded = Lexicon::Load("ar");
    EXPECT_TRUE(loaded.ok()) << loaded.status().message();
    return loaded.ok() ? std::move(loaded).value() : nullptr;
  }();
  return *lexicon;
}

std::optional<Day> DayOrNone(const std::string& iso) { return iso.empty() ? std::nullopt : ParseIsoDay(iso); }

// A phrase as one line: "2020-05-18", "2020-05-01..2020-05-18 period older", "? habit".
std::string Describe(const DatePhrase& phrase) {
  std::string line = "?";
  if (phrase.date.known()) {
    line = IsoOf(*phrase.date.from);
    if (*phrase.date.to != *phrase.date.from) line += ".." + IsoOf(*phrase.date.to);
  } else if (phrase.date.to) {
    line = ".." + IsoOf(*phrase.date.to);
  }
  if (phrase.heading) line += " heading";
  if (phrase.header) line += " header";
  if (phrase.period) line += " period";
  if (phrase.older) line += " older";
  if (phrase.habit) line += " habit";
  return line;
}

std::string Dates(const std::string& text, const DateContext& context) {
  const Tokens tokens = Tokenize(text, Field::kText);
  const Lattice lattice = Analyse(tokens, Ar());
  std::string line;
  std::uint32_t next = 0;
  for (const DatePhrase& phrase : FindDates(lattice, context)) {
    EXPECT_LE(next, phrase.first) << text;
    EXPECT_LE(phrase.first, phrase.last) << text;
    EXPECT_LT(phrase.last, tokens.size()) << text;
    EXPECT_EQ(phrase.date.quotes.size(), 1u) << text;
    next = phrase.last + 1;
    line += (line.empty() ? "" : "; ") + Describe(phrase);
  }
  return line;
}

struct Row {
  const char* dates;
  const char* text;
};

// Published on Monday 2021-09-13.
const DateContext kMonday{DayOf({2021, 9, 13}), std::nullopt, std::nullopt};

constexpr Row kDays[] = {
    // a day, a month, a year
    {"2020-05-18 older", "قتل مدني في 18 أيار 2020"},
    {"2020-05-18 older", "قتل مدني في 18 من أيار عام 2020"},
    {"2020-05-18 older", "قتل مدني في الثامن عشر من شهر أيار/مايو 2020"},
    {"2020-05-18 older", "قتل مدني في 18 مايو/أيار 2020م"},
    {"2020-05-18 older", "قتل مدني في 18 مايو (أيار) 2020"},
    {"2020-05-18 older", "قتل مدني بتاريخ 2020/05/18"},
    {"2020-05-18 older", "قتل مدني بتاريخ 18-05-2020"},
    {"2020-05-18 older", "قتل مدني بتاريخ ١٨/٥/٢٠٢٠"},
    {"2019-01-21 older", "بتاريخ 21.01.2019 قتل مدني"},
    {"2023-06-04", "يوم 4/6/2023 قتل مدني"},
    {"2020-05-18 older", "قتل مدني في 2020-05-18"},
    {"2020-11-03 older", "قتل مدني في 3 تشرين الثاني 2020"},
    {"2020-01-03 older", "قتل مدني في 3 جانفي 2020"},
    {"2020-08-03 older", "قتل مدني في 3 غشت 2020"},
    {"2020-08-05 older", "قتل مدني في 5 آب 2020"},
    {"2020-03-05 older", "قتل مدني في 5 مارس 2020"},
    {"2020-05-23 older", "قتل مدني في الثالث والعشرين من أيار 2020"},
    {"2020-05-21 older", "قتل مدني في الحادي والعشرين من أيار 2020"},
    {"2020-05-18 older", "قتل مدني مايو 18، 2020"},
    // without a year: nearest on or before publication
    {"2021-09-07", "قتل مدني في 7 أيلول"},
    {"2021-09-14", "قتل مدني في 14 أيلول"},
    {"2020-11-07 older", "قتل مدني في 7 تشرين الثاني"},
    {"2021-09-07", "في 7 من أيلول الحالي قتل مدني"},
    {"2021-09-07", "في السابع من الشهر الجاري قتل مدني"},
    {"2021-08-07 older", "في 7 من الشهر الماضي قتل مدني"},
    {"2021-09-10", "يوم الجمعة 10 أيلول قتل مدني"},
    // a weekday that disagrees: a slip in fresh news, another year in old
    {"2021-09-10", "يوم الخميس 10 أيلول قتل مدني"},
    {"2017-09-14 older", "يوم الخميس 14 أيلول 2017 قتل مدني"},
    {"2020-07-10 older", "يوم الجمعة 10 تموز قتل مدني"},
    {"2021-09-10", "يوم الجمعة الموافق 10 سبتمبر/أيلول الجاري قتل مدني"},
    {"2021-09-12", "أمس الأحد 12/9 قتل مدني"},
    {"2021-09-11..2021-09-12", "قتل مدني في 11 و12 أيلول"},
    {"2021-09-03..2021-09-05", "بين 3 و5 أيلول قتل مدنيون"},
    {"2021-08-03..2021-09-05 period", "من 3 آب إلى 5 أيلول قتل مدنيون"},
    // today and its neighbours
    {"2021-09-13", "قتل مدني اليوم"},
    {"2021-09-13", "قتل مدني فجر اليوم في القرية"},
    {"2021-09-13", "قتل مدني اليوم الاثنين"},
    {"2021-09-13", "اليوم، الاثنين 13 من أيلول، قتل مدني"},
    {"2021-09-13", "قتل مدني صباح هذا اليوم"},
    {"2021-09-12", "قتل مدني أمس"},
    {"2021-09-12", "قتل مدني مساء أمس"},
    {"2021-09-12", "قتل مدني مساء أمس الأحد"},
    {"2021-09-12", "قتل مدني يوم أمس الأحد"},
    {"2021-09-11", "قتل مدني أمس السبت"},
    {"2021-09-11", "قتل مدني أمس الأول"},
    {"2021-09-11", "قتل مدني أول من أمس"},
    {"2021-09-11", "قتل مدني أول أمس السبت"},
    {"2021-09-12..2021-09-13", "قتل مدني ليل أمس"},
    {"2021-09-12..2021-09-13", "قتل مدني الليلة الماضية"},
    {"2021-09-12..2021-09-13", "قتل مدني بعد منتصف ليل أمس"},
    {"2021-09-14", "يصل الوفد غدا"},
    // weekdays
    {"2021-09-09", "قتل مدني يوم الخميس"},
    {"2021-09-09", "قتل مدني مساء الخميس الماضي"},
    {"2021-09-06", "قتل مدني الاثنين الماضي"},
    {"2021-09-13", "قتل مدني الاثنين"},
    {"2021-09-08", "قتل مدني ظهر يوم الأربعاء"},
    {"2021-09-12", "وقال الجيش، الأحد، إن مدنيا قتل"},
    {"2021-09-16", "يجتمع المجلس الخميس المقبل"},
    // nights of two days
    {"2021-09-12..2021-09-13", "قتل مدني منتصف ليل الأحد-الاثنين"},
    {"2021-09-08..2021-09-09", "قتل مدني ليل الأربعاء – الخميس"},
    {"2021-09-11..2021-09-12", "قتل مدني ليل السبت/الأحد"},
    {"2021-09-11..2021-09-12", "قتل مدني ليلة السبت على الأحد"},
    {"2021-09-11..2021-09-12", "قتل مدني ليل السبت الأحد"},
    {"2021-09-11..2021-09-12", "قتل مدنيان يومي السبت والأحد"},
    {"2021-09-05..2021-09-06", "قتل مدني ليل 5-6 أيلول"},
    // back from today
    {"2021-09-11", "قتل مدني قبل يومين"},
    {"2021-09-10", "قتل مدني قبل ثلاثة أيام"},
    {"2021-09-12", "قتل مدني قبل نحو 24 ساعة"},
    {"2021-09-12..2021-09-13", "قتل مدني قبل ساعات"},
    {"2021-09-05..2021-09-07 older", "قتل مدني قبل أسبوع"},
    {"2021-09-13", "قتل مدني قبل قليل"},
    {"2021-09-11..2021-09-12", "وقبل نحو 24 ساعة من الهجوم قتل مدني"},
    {"? older", "وقبل أسبوع من الهجوم قتل مدني"},
    // units
    {"2021-09-01..2021-09-10", "قتل مدني مطلع الشهر الجاري"},
    {"2021-08-21..2021-08-31 older", "قتل مدني أواخر الشهر الماضي"},
    {"2021-08-01..2021-08-31 period older", "قتل مدنيون الشهر الماضي"},
    {"2020-01-01..2020-12-31 period older", "قتل مدنيون العام الماضي"},
    {"2021-01-01..2021-09-13 period", "قتل 40 مدنيا منذ مطلع العام"},
    {"2021-01-01..2021-09-13 period", "قتل 40 مدنيا منذ بداية العام الجاري"},
    {"2021-01-01..2021-09-13 period", "قتل 40 مدنيا خلال العام الحالي"},
    {"2020-10-01..2020-10-31 period older", "قتل 40 مدنيا خلال تشرين الأول الماضي"},
    {"2021-08-01..2021-08-31 period older", "قتل 40 مدنيا في آب الماضي"},
    {"2021-09-12..2021-09-13", "قتل 4 مدنيين خلال الـ24 ساعة الماضية"},
    {"2021-09-12..2021-09-13", "قتل 4 مدنيين خلال الساعات الماضية"},
    {"2021-09-12..2021-09-13", "قتل 4 مدنيين في آخر 24 ساعة"},
    {"2021-09-11..2021-09-13", "قتل 4 مدنيين خلال اليومين الماضيين"},
    {"2021-09-06..2021-09-13 period", "قتل 4 مدنيين خلال الأيام القليلة الماضية"},
    {"2021-09-10..2021-09-13", "قتل 4 مدنيين خلال الأيام الثلاثة الماضية"},
    {"2021-03-17..2021-09-13 period", "خلال180 يوما قتل 40 مدنيا"},
    {"2021-05-01..2021-09-13 period", "قتل 40 مدنيا منذ أيار"},
    {"2018-01-01..2018-12-31 period older", "قتل 40 مدنيا عام 2018"},
    {"2019-01-01..2020-12-31 period older", "بين عامي 2019 و2020 قتل 40 مدنيا"},
    {"2011-01-01..2021-09-13 period", "منذ عام 2011 قتل كثيرون"},
    {"2020-05-01..2020-05-31 period older", "في أيار 2020 قتل 4 مدنيين"},
    // no one day
    {"? habit", "تقصف القرى بين الحين والآخر"},
    {"? habit", "تقصف القرى بشكل شبه يومي"},
    {"? habit", "تقصف القرى بشكل يومي"},
    // several
    {"2021-09-12; 2020-05-18 older", "قتل مدني أمس، بعد آخر قتل في 18 أيار 2020"},
};

TEST(FindDates, ReadsDays) {
  for (const Row& row : kDays) EXPECT_EQ(Dates(row.text, kMonday), row.dates) << row.text;
}

constexpr const char* kNoDate[] = {
    "قتل أحد المدنيين",
    "اعتقلت لأحد عشر شخصا",
    "الفرقة 17 قصفت القرية",
    "شاب يبلغ من العمر 17 عاما",
    "طفل عمره 5 سنوات",
    "قتل 2020 شخصا",
    "عبد الأحد حسن",
    "محمد الخميس قتل",
    "مارس الجيش ضغوطا",
    "سيارة نيسان بيضاء",
    "ثورة 25 يناير",
    "شارع 17 تموز",
    "على بعد 5 كيلومترات",
    "اللواء 12 والكتيبة 5",
    "مبلغ 3/4 مليون",
    "الساعة الثالثة",
    "أب وابنه",
    "محمد رمضان وشعبان علي",
    "في اليوم التالي",
    "اليوم العالمي للصحافة",
    "قصفت روسيا اليوم قناة",
    "صفر إصابات",
    "خلال الاشتباك قتل مدني",
    "قبل الهجوم",
    "الذي قتل حيث كان",
    "8 من أبناء القرية",
    "عند باب المسجد",
    "may be",
    "منذ الهجوم",
    "نهاية الطريق",
    "حرب تشرين",
    "192.168.1.10",
    "من 3 إلى 5 أشخاص",
    "العيار 12.7",
};

TEST(FindDates, LeavesOtherWordsAlone) {
  for (const char* text : kNoDate) EXPECT_EQ(Dates(text, kMonday), "") << text;
}

TEST(FindDates, LeavesUnknownWhatNothingTells) {
  constexpr Row kRows[] = {
      {"?", "قتل مدني أمس"},
      {"?", "قتل مدني يوم الخميس"},
      {"?", "قتل مدني في 7 أيار"},
      {"2020-05-18", "قتل مدني في 18 أيار 2020"},
      {"? older", "قتل مدني قبل أسبوع"},
      {"?", "في 14 الشهر الجاري قتل مدني"},
      {"?", "منذ اليوم"},
      {"? period older", "قتل مدنيون العام الماضي"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Dates(row.text, {}), row.dates) << row.text;
}

TEST(FindDates, InfersTheYearFromTheArchivesDay) {
  const DateContext archived{std::nullopt, DayOf({2024, 2, 1}), std::nullopt};
  constexpr Row kRows[] = {
      {"?", "قتل مدني في 7 أيار"},
      {"? period", "قتل مدنيون في أيار"},
      {"2023-01-01..2023-12-31 period; 2023-05-07", "بعد هجمات عام 2023 قتل مدني في 7 أيار"},
      {"2022-01-01..2022-12-31 period; ?", "بعد هجمات عام 2022 قتل مدني في 7 أيار"},
      // 18 May is a Monday in 2020 and 2015.
      {"?", "قتل مدني يوم الاثنين 18 أيار"},
      {"?", "قتل مدني أمس"},
      {"2020-02-29", "قتل مدني يوم السبت 29 شباط"},
      // The other year that the article tells leaves one of them.
      {"2020-05-18; 2019-01-01..2019-12-31 period", "قتل مدني يوم الاثنين 18 أيار، بعد هجوم عام 2019"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Dates(row.text, archived), row.dates) << row.text;
  const Tokens tokens = Tokenize("قتل مدني في 7 أيار بعد عام 2023", Field::kText);
  EXPECT_EQ(FindDates(Analyse(tokens, Ar()), archived).at(0).date.basis, Basis::kYearInferred);
}

TEST(FindDates, KeepsWhatWasToldOfAnUnknownDate) {
  const Tokens tokens = Tokenize("قتل مدني يوم الاثنين 18 أيار", Field::kText);
  const std::vector<DatePhrase> phrases = FindDates(Analyse(tokens, Ar()), {});
  ASSERT_EQ(phrases.size(), 1u);
  EXPECT_EQ(phrases[0].day, 18);
  EXPECT_EQ(phrases[0].month, 5);
  EXPECT_EQ(phrases[0].weekday, 1);
}

TEST(FindDates, TellsItsBasis) {
  const auto basis = [](const char* text) {
    const Tokens tokens = Tokenize(text, Field::kText);
    const std::vector<DatePhrase> phrases = FindDates(Analyse(tokens, Ar()), kMonday);
    return phrases.empty() ? Basis::kUnknown : phrases[0].date.basis;
  };
  EXPECT_EQ(basis("قتل مدني في 18 أيار 2020"), Basis::kStated);
  EXPECT_EQ(basis("قتل مدني في 18 أيار"), Basis::kStated);
  EXPECT_EQ(basis("قتل مدني أمس"), Basis::kRelative);
  EXPECT_EQ(basis("قتل مدني الخميس"), Basis::kRelative);
  EXPECT_EQ(basis("أيار:\nقتل مدني"), Basis::kHeading);
}

TEST(FindDates, FindsHeadings) {
  constexpr Row kRows[] = {
      {"2021-05-01..2021-05-31 heading period older", "حصيلة العام\nأيار:\n3 عمليات"},
      {"2021-08-01..2021-08-31 heading period older", "حصيلة العام\n- آب\n3 عمليات"},
      {"2020-10-01..2020-10-31 heading period older", "حصيلة العام\nشهر تشرين الأول/أكتوبر\n3 عمليات"},
      {"2019-05-01..2019-05-31 heading period older; 2019-05-07 older", "حصيلة\nأيار 2019\nفي 7 أيار قتل مدني\nختام"},
      {"2021-05-01..2021-05-31 period older", "حصيلة العام\nفي أيار قتل مدني\n3 عمليات"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Dates(row.text, kMonday), row.dates) << row.text;
}

struct PublishedRow {
  const char* published;
  const char* not_after;
  const char* text;
};

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
  };
  for (const PublishedRow& row : kRows) {
    const Tokens title = Tokenize("", Field::kTitle), text = Tokenize(row.text, Field::kText);
    const std::optional<Day> found = FindPublished(Analyse(title, Ar()), Analyse(text, Ar()),
                                                   {std::nullopt, DayOrNone(row.not_after), std::nullopt});
    EXPECT_EQ(found ? IsoOf(*found) : "", row.published) << row.text;
  }
  const Tokens empty = Tokenize("", Field::kText);
  EXPECT_EQ(FindPublished(Analyse(empty, Ar()), Analyse(empty, Ar()), kMonday), kMonday.published);
}

}  // namespace
}  // namespace isnad
