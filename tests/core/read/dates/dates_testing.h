#ifndef ISNAD_TESTS_CORE_READ_DATES_DATES_TESTING_H_
#define ISNAD_TESTS_CORE_READ_DATES_DATES_TESTING_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/read/phrases.h"

// What the tables of dates share.

namespace isnad {

inline const Lexicon& Ar() {
  static const std::unique_ptr<Lexicon> lexicon = [] {
    Result<std::unique_ptr<Lexicon>> loaded = Lexicon::Load("ar");
    EXPECT_TRUE(loaded.ok()) << loaded.status().message();
    return loaded.ok() ? std::move(loaded).value() : nullptr;
  }();
  return *lexicon;
}

inline std::optional<Day> DayOrNone(const std::string& iso) { return iso.empty() ? std::nullopt : ParseIsoDay(iso); }

// A phrase as one line: "2020-05-18", "2020-05-01..2020-05-18 period older", "? habit".
inline std::string Describe(const DatePhrase& phrase) {
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

inline std::string Dates(const std::string& text, const DateContext& context) {
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
  // What Analyse rules out begins no phrase: looking at every token finds the same.
  Lattice open = lattice;
  open.may_tell_time.assign(tokens.size(), true);
  std::string all;
  for (const DatePhrase& phrase : FindDates(open, context)) all += (all.empty() ? "" : "; ") + Describe(phrase);
  EXPECT_EQ(line, all) << text;
  return line;
}

struct Row {
  const char* dates;
  const char* text;
};

// Published on Monday 2021-09-13.
inline const DateContext kMonday{DayOf({2021, 9, 13}), std::nullopt, std::nullopt};

}  // namespace isnad

#endif  // ISNAD_TESTS_CORE_READ_DATES_DATES_TESTING_H_
