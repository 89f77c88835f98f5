#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "core/lexicon/lexicon.h"
#include "core/read/phrases.h"

namespace isnad {
namespace {

const Lexicon& English() {
  static const std::unique_ptr<Lexicon> lexicon = std::move(Lexicon::Load("en")).value();
  return *lexicon;
}

std::string Dates(const std::string& text, const std::string& published) {
  const Tokens tokens = Tokenize(text, Field::kText);
  const Lattice lattice = Analyse(tokens, English());
  std::string line;
  for (const DatePhrase& phrase : FindDates(lattice, {ParseIsoDay(published), std::nullopt, std::nullopt})) {
    if (!line.empty()) line += ", ";
    if (!phrase.date.known()) {
      line += "?";
      continue;
    }
    line += IsoOf(*phrase.date.from);
    if (*phrase.date.to != *phrase.date.from) line += ".." + IsoOf(*phrase.date.to);
  }
  return line;
}

struct DateCase {
  const char* dates;
  const char* text;
};

// Seen from Tuesday, 14 December 2021.
TEST(EnglishDates, AreLaidOnTheCalendar) {
  constexpr DateCase kCases[] = {
      {"2021-12-13", "killed on December 13, 2021, in"},
      {"2021-12-13", "killed on 13 December 2021 in"},
      {"2021-12-13", "killed on Dec. 13 in"},
      {"2021-12-13", "killed on the 13th of December in"},
      {"2021-11-28", "killed on Nov 28, in"},
      {"2021-12-13", "killed on Monday, December 13, in"},
      {"2021-12-13", "killed on Monday in"},
      {"2021-12-14", "killed on Tuesday in"},
      {"2021-12-10", "killed on Friday evening in"},
      {"2021-12-12", "killed early last Sunday in"},
      {"2021-12-13", "killed on 2021-12-13 in"},
      {"2021-12-13", "killed on 13/12/2021 in"},
      {"2021-12-14", "killed today in"},
      {"2021-12-13", "killed yesterday in"},
      {"2021-12-13", "killed yesterday morning in"},
      {"2021-12-13..2021-12-14", "killed last night in"},
      {"2021-12-12", "killed two days ago in"},
      {"2021-12-14", "killed this morning in"},
      {"2021-12-01..2021-12-14", "killed this month in"},
      {"2021-11-01..2021-11-30", "killed last month in"},
      {"2020-01-01..2020-12-31", "killed last year in"},
      {"2019-05-01..2019-05-31", "killed in May 2019 in"},
      {"2021-09-01..2021-09-30", "killed last September in"},
      {"2011-01-01..2021-12-14", "killed since 2011 in"},
      {"2019-01-01..2019-12-31", "killed in 2019 in"},
      {"2021-12-03..2021-12-05", "killed on December 3-5 in"},
      {"2021-01-08", "killed on Jan. 8 in"},
      {"2017-01-08", "killed on 8 January 2017 in"},
      {"2021-12-11..2021-12-12", "killed last weekend in"},
      {"2020-05-18", "killed on Monday, 18 May 2020, in"},
  };
  for (const DateCase& c : kCases) EXPECT_EQ(Dates(c.text, "2021-12-14"), c.dates) << c.text;
}

TEST(EnglishDates, AreNotMadeOf) {
  for (const char* text : {"they may return", "a march through the town", "the sun rose", "he sat down",
                           "5 of 2000 people", "unit 12 of the army", "people may die", "the Sunday Times wrote"})
    EXPECT_EQ(Dates(text, "2021-12-14"), "") << text;
}

TEST(EnglishDates, WithoutAPublicationDayAWeekdayStaysUnknown) {
  EXPECT_EQ(Dates("killed on Monday in", ""), "?");
  EXPECT_EQ(Dates("killed on Monday, 13 December 2021, in", ""), "2021-12-13");
}

}  // namespace
}  // namespace isnad
