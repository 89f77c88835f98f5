#include "core/lexicon/lexicon.h"
#include "core/read/phrases.h"
#include "tests/core/read/reading_testing.h"

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
      {"2021-12-07..2021-12-14", "killed over the past week in"},
      {"2021-11-14..2021-12-14", "killed in the last month in"},
      {"2021-11-01..2021-11-30", "killed last month in"},
      {"2020-05-18", "killed on Monday, 18 May 2020, in"},
      {"2021-12-03..2021-12-06", "killed between December 3 and December 6 in"},
      {"2021-12-10..2021-12-12", "killed from Friday to Sunday in"},
      {"2021-12-12..2021-12-14", "killed since Sunday in"},
      // counted from the day told last
      {"2021-12-11, 2021-12-12", "killed on Saturday in one town. The following day"},
      {"2021-12-11, 2021-12-10", "buried on Saturday after a strike the previous evening"},
      {"2021-12-11, 2021-12-10", "buried on Saturday after a strike the day before"},
      {"2021-12-11, 2021-12-09", "buried on Saturday; two days earlier"},
      {"2021-12-03, 2021-12-11", "eight days before Saturday's attack"},
      {"2021-12-11, 2021-12-10", "killed on Saturday, a day after a bomb went off"},
      // ahead, under a verb of the future
      {"2021-12-16", "the council will meet on Thursday to"},
      {"2021-12-16", "On Thursday the council will meet"},
      {"2022-03-03", "the vote is scheduled for March 3"},
      {"2021-12-15", "to be buried tomorrow in"},
      {"2021-12-16", "the day after tomorrow"},
      {"2022-01-04", "they will return in three weeks."},
      {"2021-12-28", "two weeks from now"},
      {"2021-12-20..2021-12-26", "talks resume next week in"},
      {"2021-12-24", "talks resume next Friday in"},
      {"2021-12-22", "talks resume Wednesday of next week in"},
      {"2022-01-20", "talks on the 20th of next month in"},
      // told by their place
      {"2021-12-06", "killed on the first Monday of this month in"},
      {"2021-11-30", "killed on the last day of November in"},
      {"2014-09-29..2014-10-05", "killed in the first week of October 2014 in"},
      {"2021-09-13..2021-09-19", "killed in the week of September 16th in"},
      {"2021-09-16..2021-09-22", "killed in the week starting September 16th in"},
      {"2016-07-01..2016-09-30", "killed in the third quarter of 2016 in"},
      {"2016-07-01..2016-12-31", "killed in the second half of 2016 in"},
      {"2016-07-01..2016-09-30", "killed in Q3 2016 in"},
      {"2021-07-01..2021-09-30", "killed last quarter in"},
      {"2016-06-01..2016-08-31", "killed in the summer of 2016 in"},
      {"2021-06-01..2021-08-31", "killed last summer in"},
      {"1990-01-01..1999-12-31", "killed in the 1990s in"},
      {"2014-01-01..2018-12-31", "killed (2014-2018) in"},
      {"2021-12-11..2021-12-12", "killed over the weekend in"},
      // days in words, days and months run together
      {"2021-03-01", "killed on March first, in"},
      {"2021-05-21", "killed on May twenty-first in"},
      {"2021-05-01..2021-05-31", "in May twenty-one people marched on"},
      {"2021-09-10", "killed on the tenth of September in"},
      {"1974-10-31", "killed on 31-Oct-1974 in"},
      {"2019-08-01", "killed on 2019/Aug/01 in"},
      {"2016-04-21", "killed on 21/04/16 in"},
      {"1989-05-05", "killed on 05/05/89 in"},
      {"2021-04-22", "killed on 4/22 in"},
      {"2021-10-15", "killed on Friday the 15th in"},
      {"2016-11-16", "16. Nov. 2016"},
      {"2021-02-14", "killed on February 14 of this year, in"},
      {"2020-06-01..2020-06-30", "killed in June last year in"},
      {"2021-03-10", "1. March 10, 2021, near"},
      // spans
      {"2021-07-13..2021-07-15", "from the 13th to the 15th of July"},
      {"2021-07-13..2021-07-15", "killed July 13 through 15, in"},
      {"2021-12-04..2021-12-09", "killed between the 4th and the 9th of this month in"},
      {"2021-08-01..2021-10-31", "killed from August to October in"},
      {"2020-11-01..2021-02-28", "killed from November to February 2021 in"},
      {"2021-01-22..2021-12-14", "killed between January 22 and now in"},
      {"2021-10-24", "killed 1 month and 21 days ago in"},
      {"2021-11-26", "killed three Fridays ago in"},
      {"2021-12-09", "3 days after December 6,"},
      {"2021-12-11", "shot a day after bloodiest Friday"},
      // feasts
      {"2014-12-25", "killed on Christmas 2014 in"},
      {"2019-03-20", "killed on the eve of Nowruz 2019 in"},
      {"2020-12-24", "killed on the eve of Christmas in"},
      {"", "killed on the eve of the vote in"},
      {"2018-04-01", "killed on Easter 2018 in"},
      {"2021-05-13..2021-05-15", "killed during Eid al-Fitr in"},
      {"2021-07-20..2021-07-22", "killed during Eid al-Adha in"},
  };
  for (const DateCase& c : kCases) EXPECT_EQ(Dates(c.text, "2021-12-14"), c.dates) << c.text;
}

TEST(EnglishDates, AreNotMadeOf) {
  for (const char* text : {"they may return",
                           "a march through the town",
                           "the sun rose",
                           "he sat down",
                           "5 of 2000 people",
                           "unit 12 of the army",
                           "people may die",
                           "the Sunday Times wrote",
                           "as the Sun on Sunday reported",
                           "open 24/7 to",
                           "the 9/11 attacks",
                           "in the second half of the match",
                           "first Christmas carols",
                           "the quarter of the city",
                           "in three waves",
                           "a fall from a roof",
                           "the first day of the truce",
                           "a Christmas market",
                           "the following statement",
                           "between the two towns",
                           "three days after the attack"})
    EXPECT_EQ(Dates(text, "2021-12-14"), "") << text;
}

TEST(EnglishDates, WithoutAPublicationDayAWeekdayStaysUnknown) {
  EXPECT_EQ(Dates("killed on Monday in", ""), "?");
  EXPECT_EQ(Dates("killed on Monday, 13 December 2021, in", ""), "2021-12-13");
}

std::string Days(const std::string& text, const std::string& title = "") {
  std::string line;
  for (const Report& report : ReadEnglish(text, title).reports) {
    line += line.empty() ? "" : "; ";
    line += report.date.from ? IsoOf(*report.date.from) : "?";
    if (report.date.to && report.date.to != report.date.from) line += ".." + IsoOf(*report.date.to);
  }
  return line;
}

struct ReportCase {
  const char* days;
  const char* text;
};

// Seen from Tuesday, 14 December 2021: whose day each of a sentence's days is.
TEST(EnglishDates, BelongToWhatHappenedThen) {
  constexpr ReportCase kCases[] = {
      // the day of a paper, of a verdict, of a burial is not that of the event
      {"2021-12-11",
       "An air strike hit Tafas, according to an update released on Monday. The strike took place on Saturday."},
      {"2021-12-12..2021-12-13", "The ministry on Monday condemned the air strike on Tafas."},
      {"2021-12-12..2021-12-13",
       "An air strike killed nine people in Tafas. Confirming the death toll on Monday, a source said no group had "
       "claimed it."},
      {"2021-12-12..2021-12-13", "Mourners on Monday buried six people killed in shelling of Tafas."},
      {"2015-01-01..2015-12-31", "A court on Monday sentenced a man over the 2015 bombing in Tafas."},
      {"2021-12-11",
       "The council will meet on Thursday to discuss the strike that killed two people in Tafas on Saturday."},
      {"2021-12-13..2021-12-14", "The Sun on Sunday wrote that a drone strike killed a man in Tafas."},
      {"2021-12-13", "Forces raided a house in Tafas on Monday."},
      {"2019-01-01..2019-12-31; 2021-12-13..2021-12-14",
       "Police arrested a man accused of the 2019 attack in Homs during a raid on Tafas."},
      // the day in front of an event is that event's alone
      {"2021-12-12", "The army on Tuesday rejected reports that a drone strike hit Tafas on Sunday."},
      {"2021-12-14", "The army on Tuesday bombed Tafas."},
      {"2021-12-11; 2021-12-03",
       "Two days after Saturday's shelling of Tafas, witnesses recalled an attack on a hospital in "
       "Marib on December 3 that killed 70 people."},
      {"2021-12-11; 2021-12-03",
       "Eight days before Saturday's shelling of Tafas, an attack on a hospital in Marib killed 70."},
      {"2021-12-10; 2021-12-09", "A strike on Friday killed 8 people in Tafas, a day after gunmen shelled Idlib city."},
      {"2021-12-11..2021-12-12", "Two days after an air strike on Tafas killed 12 people, families waited on Tuesday."},
      {"2021-12-12",
       "A blast killed two people in Tafas on Sunday. Nobody stood up for the attack, which broke "
       "the calm that had settled since the fall of the city in August."},
      {"2021-12-12",
       "A blast killed two people in Tafas on Sunday. It was the deadliest attack in the city since the army left at "
       "the end of August."},
      {"2021-12-13..2021-12-14",
       "In the joint April 2019 report of the two groups, three men were killed in a strike on Tafas."},
      {"2021-12-09", "Forces raided a house in Tafas on the 9th."},
      {"2021-11-20", "Forces raided a house in Tafas on the 20th of last month."},
      {"2021-12-13..2021-12-14", "Forces raided a house in Tafas on the 9th floor."},
      {"2021-12-12", "An attack killed two people in Tafas on Sunday. The attack came after talks on December 9."},
      {"2021-12-11; 2021-12-11",
       "Shells hit a market in Tafas on Saturday. Less than an hour earlier, drones hit Homs, killing 3."},
      {"2021-12-12..2021-12-13",
       "An air strike killed two in Tafas. The council condemned it in a statement on Monday."},
      // what may be a noun as well says nothing: "army post", "Ondo state"
      {"2021-12-10", "An attack on an army post in Tafas on Friday killed 53 soldiers."},
      {"2021-12-12", "Gunmen attacked a church in Owo in Ondo state on Sunday, killing 50 people."},
      // the day that opens the line of a list, and one that names the word
      {"2021-03-10; 2021-05-25",
       "1. March 10, 2021, near Tafas, via a survey. During an air strike on a house, one civilian was killed.\n"
       "2. May 25, 2021, near Homs, via a survey. During an air strike on a car, three civilians were killed."},
      {"2021-12-11; 2021-12-10",
       "Forces opened fire on Saturday on mourners in Tafas, killing five people. Friday's shooting in Tafas left 18 "
       "people dead."},
      {"2021-12-13..2021-12-14",
       "An air strike killed a man in Tafas, the army's fourth since the death of the commander in 2019."},
      {"2021-12-13..2021-12-14; 2021-12-10",
       "A blast at a mosque in Tafas killed nine. It is the second attack on the minority in a week: on Friday a blast "
       "in Homs killed six."},
      {"2021-12-11; 2021-12-13",
       "Shells hit a market in Tafas on Saturday. Two days later, drones hit Homs, killing 3."},
      {"2021-12-11; 2021-12-12",
       "Shells hit a market in Tafas on Saturday. The following day, drones hit Homs, killing 3."},
  };
  for (const ReportCase& c : kCases) EXPECT_EQ(Days(c.text), c.days) << c.text;
  EXPECT_EQ(Days("A man was killed, the ministry said in a note issued on Monday. The strike was on 2 December.",
                 "Drone strike kills man near Tafas"),
            "2021-12-02");
  EXPECT_EQ(Days("A drone killed a man near Tafas.", "6 December 2021 - Tafas"), "2021-12-06");
  EXPECT_EQ(Days("Shells hit Tafas, killing two. A bomb killed a man in Homs.", "Events of 6 December 2021"),
            "2021-12-06; 2021-12-06");
}

}  // namespace
}  // namespace isnad
