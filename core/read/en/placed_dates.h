#ifndef ISNAD_CORE_READ_EN_PLACED_DATES_H_
#define ISNAD_CORE_READ_EN_PLACED_DATES_H_

#include <array>
#include <optional>

#include "core/read/en/date_words.h"

namespace isnad::internal {

// English days and spans told by their place in a longer unit, or counted from another day: "the first Friday of next
// month", "the 20th of last month", "two weeks from Monday", "the third quarter of 2016", "in the 1990s", feasts.
class EnglishPlaced : public EnglishWords {
 public:
  using EnglishWords::EnglishWords;
  virtual ~EnglishPlaced() = default;
  // The longest of its phrases that begins at token i, or nothing.
  Said At(std::size_t i) const;

 protected:
  // A day of a month that begins at i.
  virtual Said DayAt(std::size_t i) const = 0;
  // A month or a year as a whole: "October", "of next month", "this year", "2016".
  Said UnitAfter(std::size_t i) const;
  // "last", "this" or "next" with a month or a year; a quarter or a half of it behind.
  Said WhichUnit(std::size_t i) const;

 private:
  Said DayOfUnit(std::size_t i) const;
  Said PlacedDay(std::size_t i) const;
  Said WeekdayOfWeek(std::size_t i) const;
  Said WeekOf(std::size_t i) const;
  Said WeekAround(std::size_t i) const;
  Said Weekend(std::size_t i) const;
  Said Years(std::size_t i) const;
  Said WhichQuarter(std::size_t i) const;
  Said Portion(std::size_t i) const;
  Said Season(std::size_t i) const;
  Said Decade(std::size_t i) const;
  Said Feast(std::size_t i) const;
  Said Ahead(std::size_t i) const;
  std::optional<int> PlaceAt(std::size_t i, std::size_t& next) const;
  std::optional<Day> EasterOf(int year) const;
  std::optional<Day> FeastDay(const Analysis& feast, int year) const;
};

}  // namespace isnad::internal

#endif  // ISNAD_CORE_READ_EN_PLACED_DATES_H_
