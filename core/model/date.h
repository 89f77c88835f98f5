#ifndef ISNAD_CORE_MODEL_DATE_H_
#define ISNAD_CORE_MODEL_DATE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/span.h"

namespace isnad {

using Day = std::int32_t;  // days since 1970-01-01, proleptic Gregorian

struct CivilDay {
  int year = 1970, month = 1, day = 1;
  bool operator==(const CivilDay&) const = default;
};

// Year 1 to 9999. Any thread.
Day DayOf(const CivilDay& civil);
CivilDay CivilOf(Day day);
bool IsValid(const CivilDay& civil);
// 0 Sunday to 6 Saturday.
int WeekdayOf(Day day);
std::string IsoOf(Day day);  // "2021-12-13"
// The day of an ISO date or date-time ("2021-12-13", "2021-12-13T09:40:00+02:00"), as its own offset tells it;
// nullopt if it is neither.
std::optional<Day> ParseIsoDay(std::string_view text);

// Why a day is believed. The order is that of trust; the numbers reach the disk.
enum class Basis : std::uint8_t {
  kUnknown = 0,
  kDefault = 1,       // no word of time: the days just before publication
  kYearInferred = 2,  // a day and month without a year
  kHeading = 3,       // a heading above the line says the month
  kRelative = 4,      // "أمس", "فجر اليوم": counted from the day of publication
  kStated = 5,        // day, month and year, or day and month in the year of publication
};

// A set of days: from .. to, both included. No from and no to: unknown. Only to: some day up to it; with the basis
// unknown both are no more than bounds: an undated page that counts "since January 2023" tells no older news. Where the
// day is unknown, what the words say of it all the same narrows the set: "اليوم الأربعاء" of an undated page is a
// Wednesday, "في 12 آذار" a 12 March.
struct Date {
  std::optional<Day> from, to;
  Basis basis = Basis::kUnknown;
  std::vector<Span> quotes;                              // the words it stands on; empty for kDefault
  std::uint8_t weekdays = 0;                             // bit 0 Sunday to bit 6 Saturday; 0: none said
  std::optional<std::uint8_t> month = std::nullopt;      // 1 to 12; may stand alone
  std::optional<std::uint8_t> month_day = std::nullopt;  // 1 to 31
  bool known() const { return from.has_value() && to.has_value() && basis != Basis::kUnknown; }
  // Something is said of a day that is unknown.
  bool hinted() const { return !known() && (weekdays != 0 || month); }
  // What is said of the unknown day allows this one.
  bool Allows(Day day) const;
  bool operator==(const Date&) const = default;
};

std::string_view NameOf(Basis basis);

}  // namespace isnad

#endif  // ISNAD_CORE_MODEL_DATE_H_
