#include "core/read/dates/page_address.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(DayInAddress, ReadsADayInFull) {
  struct Row {
    const char* day;
    const char* url;
  };
  constexpr Row kRows[] = {
      {"2023-10-03", "https://outlet.example/news/2023/10/3/qasf"},
      {"2023-05-02", "https://outlet.example/politics/2023-05-02-1.1743532"},
      {"2022-08-18", "https://outlet.example/reports/hasad-18-08-2022"},
      {"2025-09-19", "https://outlet.example/20250919/qasf-1105039566.html"},
      {"2022-05-18", "https://x.com/khabar_outlet/status/1526895373317046272"},
      {"2022-05-18", "https://mobile.twitter.com/khabar_outlet/status/1526895373317046272?s=20"},
      {"", "https://outlet.example/khabar_outlet/status/1526895373317046272"},
      {"", "https://x.com/khabar_outlet/status/20"},
      {"", "https://x.com/khabar_outlet/posts/1526895373317046272"},
      {"2023-11-26", "https://outlet.example/arabic/region/261120233"},
      {"2023-11-26", "https://outlet.example/arabic/region/2611202312?from=home"},
      {"2023-11-06", "https://outlet.example/arabic/region/061120231/"},
      {"", "https://outlet.example/arabic/region/361120233"},
      {"", "https://outlet.example/arabic/region/261320233"},
      {"", "https://outlet.example/arabic/region/26112023315"},
      {"", "https://outlet.example/arabic/261120233/region"},
      {"", "https://outlet.example/archives/20250919"},
      {"", "https://outlet.example/2022/01/qasf"},
      {"", "https://outlet.example/news/171147"},
      {"", "https://outlet.example/a/1861768675230896306"},
      {"", "https://outlet.example/2023/13/45/qasf"},
      {"", "https://outlet.example/12-25-3000"},
      {"", ""},
  };
  for (const Row& row : kRows) {
    const std::optional<Day> day = DayInAddress(row.url);
    EXPECT_EQ(day ? IsoOf(*day) : "", row.day) << row.url;
  }
}

TEST(MonthInAddress, ReadsAYearAndAMonthAlone) {
  struct Row {
    const char* days;
    const char* url;
  };
  constexpr Row kRows[] = {
      {"2022-01-01..2022-01-31", "https://outlet.example/2022/01/qasf"},
      {"2024-02-01..2024-02-29", "https://outlet.example/ar/2024/02/qasf-3"},
      {"2021-12-01..2021-12-31", "https://outlet.example/news/2021/12"},
      {"", "https://outlet.example/2022/13/qasf"},
      {"", "https://outlet.example/2022/1/qasf"},
      {"", "https://outlet.example/1422/01/qasf"},
      {"", "https://outlet.example/a2022/01/qasf"},
      {"", "https://outlet.example/2022-01/qasf"},
      {"", "https://outlet.example/2022/01qasf"},
      {"", ""},
  };
  for (const Row& row : kRows) {
    const auto days = MonthInAddress(row.url);
    EXPECT_EQ(days ? IsoOf(days->first) + ".." + IsoOf(days->second) : "", row.days) << row.url;
  }
}

// Posts of X: 1526895373317046272 was made at 12:07 of Greenwich, 1527068000000000000 at 23:33.
TEST(StampSlack, IsADayWhereTheStampIsOfAnotherClock) {
  struct Row {
    int days;
    const char* published;
    const char* url;
  };
  constexpr Row kRows[] = {
      {1, "2022-05-18", "https://www.facebook.com/outlet/posts/pfbid0"},
      {1, "2022-05-18", "https://m.facebook.com/outlet/posts/pfbid0"},
      {1, "2022-05-18", "https://t.me/outlet/17"},
      {1, "2022-05-18", "https://www.instagram.com/p/abc"},
      {1, "2022-05-18", "https://x.com/outlet/status/1527068000000000000"},
      {1, "", "https://x.com/outlet/status/1527068000000000000"},
      {1, "2022-05-18T22:10:00Z", "https://outlet.example/news/17"},
      {1, "2022-05-18T21:00:00+00:00", "https://outlet.example/news/17"},
      // the clock of the place, or early enough
      {0, "2022-05-18", "https://x.com/outlet/status/1526895373317046272"},
      {0, "2022-05-19", "https://x.com/outlet/status/1527068000000000000"},
      {0, "2022-05-18", "https://outlet.example/news/17"},
      {0, "2022-05-18", "https://outlet.example/share/facebook.com/17"},
      {0, "2022-05-18", "https://notfacebook.example/17"},
      {0, "2022-05-18", "https://myt.me/17"},
      {0, "2022-05-18T22:10:00+03:00", "https://outlet.example/news/17"},
      {0, "2022-05-18T22:10:00+03:00", "https://www.facebook.com/outlet/posts/pfbid0"},
      {0, "2022-05-18T12:10:00Z", "https://outlet.example/news/17"},
      {0, "", "https://www.facebook.com/outlet/posts/pfbid0"},
      {0, "", ""},
  };
  for (const Row& row : kRows) EXPECT_EQ(StampSlack(row.published, row.url), row.days) << row.published << row.url;
}

}  // namespace
}  // namespace isnad
