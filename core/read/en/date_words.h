#ifndef ISNAD_CORE_READ_EN_DATE_WORDS_H_
#define ISNAD_CORE_READ_EN_DATE_WORDS_H_

#include <optional>
#include <string_view>
#include <utility>

#include "core/read/dates/calendar.h"
#include "core/read/dates/time_words.h"

// Words that the English phrases of time are made of. i is always a token of the field; where nothing of the kind
// stands there, `last` is kNone.

namespace isnad::internal {

// "28", "28th", "twenty-first", "3-5".
struct DayNumberAt {
  std::size_t last = kNone;
  int value = 0, to = 0;
  bool spelled = false, ordinal = false;
};

// "two", "a few" (0), "twenty-one".
struct Counted {
  std::size_t next = 0;  // the token behind it; i where nothing counts
  int value = 0;
};

class EnglishWords : public TimeWords {
 public:
  EnglishWords(const Lattice& lattice, const Calendar& calendar) : TimeWords(lattice), calendar_(calendar) {}

 protected:
  bool Glued(std::size_t i) const { return i < tokens_.size() && !tokens_[i].space_before; }
  bool EndsPart(std::size_t i) const;
  // A word of a number: "two", "twenty", "first".
  bool IsSpelled(std::size_t i) const;
  DayNumberAt DayOfMonth(std::size_t i) const;
  // A day told by a word: "first", "twenty-first", "eleven".
  DayNumberAt SpelledDay(std::size_t i) const;
  const Analysis* MonthWord(std::size_t i) const { return Tag(i, "month"); }
  // The token behind a month's name and its stop: "Nov. 29".
  std::size_t AfterMonth(std::size_t i) const { return IsPunct(i + 1, ".") && Glued(i + 1) ? i + 2 : i + 1; }
  // The year behind a day or a month: "2022", ", 2022", "of 2022", "nineteen seventy-eight". last: kNone, where none
  // is.
  std::pair<std::size_t, int> YearBehind(std::size_t i) const;
  // "two thousand and eighteen", "nineteen seventy-eight".
  std::pair<std::size_t, int> SpelledYear(std::size_t i) const;
  Counted CountBefore(std::size_t i) const;
  // "last", "previous"; "this", "current"; "next", "coming", "following".
  Which WhichWord(std::size_t i) const;

  const Calendar& calendar_;
};

}  // namespace isnad::internal

#endif  // ISNAD_CORE_READ_EN_DATE_WORDS_H_
