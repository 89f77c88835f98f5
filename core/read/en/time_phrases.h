#ifndef ISNAD_CORE_READ_EN_TIME_PHRASES_H_
#define ISNAD_CORE_READ_EN_TIME_PHRASES_H_

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/read/en/placed_dates.h"

namespace isnad::internal {

// Each kind of phrase is a function that reads what it can from a token on, or gives nothing; the longest wins. Keeps
// references to the lattice and the calendar. Nothing here fails; any thread.
class EnglishTime : public EnglishPlaced {
 public:
  using EnglishPlaced::EnglishPlaced;
  Said At(std::size_t i) const;

 private:
  Said DayAt(std::size_t i) const override { return DayPhrase(i); }

  // ---- dates.cc ----
  Said Core(std::size_t i) const;
  void TakeSince(std::size_t i, Said& said) const;
  bool Cued(std::size_t i) const;
  bool Since(std::size_t i) const;
  bool BeginsThen(std::size_t when) const;
  Said NightOfTwo(const Said& first) const;
  Said Habit(std::size_t i) const;
  Said FromToday(std::size_t i) const;
  Said FromTold(std::size_t i) const;
  Said EdgeOfUnit(std::size_t i) const;
  bool AloneInLine(std::size_t first, std::size_t last) const;

  // ---- day_phrases.cc ----
  Said Numeric(std::size_t i) const;
  int YearOfTwo(int year) const;
  Said ShortNumeric(std::size_t i) const;
  void Lay(Said& said, std::optional<int> year, int month, int day, std::optional<int> weekday) const;
  Said DayAndMonth(std::size_t i, std::optional<int> weekday) const;
  bool NumbersNoItem(std::size_t stop) const;
  Said YearMonthDay(std::size_t i, std::optional<int> weekday) const;
  Said DayAlone(std::size_t i) const;
  Said DayPhrase(std::size_t i) const;
  Said WithNumber(std::size_t i, int weekday) const;

  // ---- span_phrases.cc ----
  Said Between(std::size_t i) const;
  Said DaysOfUnit(std::size_t i) const;
  Said End(std::size_t i) const;
  Said Span(const Said& first, std::size_t joint) const;
  Said NextDayJoined(const Said& first, std::size_t joint) const;
  Said Until(const Said& first) const;

  // ---- counted_days.cc ----
  Said After(std::size_t i, std::size_t word, std::string_view unit, int count) const;
  Said BeforeDay(std::size_t i, std::size_t word, std::string_view unit, int count) const;
  Said FromToldBy(std::size_t i, std::size_t word, std::string_view unit, int count) const;
  int MoreDays(std::size_t i, std::size_t& last) const;
  Day Moved(Day day, std::string_view unit, int count) const;
  Said FromNow(std::size_t i) const;
  Said Weekdays(std::size_t i) const;
  Said Ago(std::size_t i) const;
  void CountBack(Said& said, std::string_view unit, int count, bool earlier) const;

  // ---- unit_phrases.cc ----
  Said UnitPhrase(std::size_t i) const;
  Said FirstMonths(std::size_t i) const;
  void SetWeek(Said& said, int shift) const;
  bool NamesEvent(std::size_t i, std::size_t next) const;
  Said MonthPhrase(std::size_t i) const;
  void Edge(std::size_t i, Day& from, Day& to) const;
  bool NamesEvent(std::size_t i) const;
  bool OpensYear(std::size_t i) const;
  bool IsYearOfDeeds(std::size_t i) const;
  Said YearPhrase(std::size_t i) const;
};

}  // namespace isnad::internal

#endif  // ISNAD_CORE_READ_EN_TIME_PHRASES_H_
