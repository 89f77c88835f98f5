#ifndef ISNAD_TESTS_CORE_READ_EN_ENGLISH_TESTING_H_
#define ISNAD_TESTS_CORE_READ_EN_ENGLISH_TESTING_H_

#include <cstddef>
#include <string>

#include "tests/core/read/reading_testing.h"

// What the English specifications share: a text, what is read from it in one line, and how events and speakers are
// written so.

namespace isnad {

struct EnglishCase {
  const char* expected;
  const char* text;
  const char* title = "";
};

// describe: from a Reading to its line.
template <std::size_t N, class Describe>
void ExpectEnglish(const EnglishCase (&cases)[N], Describe describe) {
  for (const EnglishCase& c : cases) EXPECT_EQ(describe(ReadEnglish(c.text, c.title)), c.expected) << c.text;
}

// "raid Halbun", "-" where no place is told.
inline std::string KindOf(const Reading& reading, const Report& report) {
  return std::string(NameOf(report.type)) + " " + (report.place ? reading.entities[*report.place].name : "-");
}

inline std::string KindsOf(const Reading& reading) {
  std::string line;
  for (const Report& report : reading.reports) {
    if (!line.empty()) line += ", ";
    line += KindOf(reading, report);
  }
  return line;
}

// Who says each figure; "-": the outlet itself.
inline std::string SpeakersOf(const Reading& reading) {
  std::string line;
  for (const Claim& claim : reading.claims) {
    if (!line.empty()) line += ", ";
    line += claim.source.empty() ? "-" : claim.source.back().name;
  }
  return line;
}

// Type, place and days of each event: "raid Halbun 2021-12-12..2021-12-13".
inline std::string WhenOf(const Reading& reading) {
  std::string line;
  for (const Report& report : reading.reports) {
    if (!line.empty()) line += ", ";
    const Date& date = report.date;
    line += KindOf(reading, report) + " " + (date.from ? IsoOf(*date.from) : "?");
    if (date.to != date.from) line += ".." + (date.to ? IsoOf(*date.to) : std::string());
  }
  return line;
}

}  // namespace isnad

#endif  // ISNAD_TESTS_CORE_READ_EN_ENGLISH_TESTING_H_
