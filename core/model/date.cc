#include "core/model/date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace isnad {
namespace {

std::optional<int> Digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

}  // namespace

Day DayOf(const CivilDay& civil) {
  using namespace std::chrono;
  const year_month_day day{year{civil.year}, month{static_cast<unsigned>(civil.month)},
                           std::chrono::day{static_cast<unsigned>(civil.day)}};
  return static_cast<Day>(sys_days{day}.time_since_epoch().count());
}

CivilDay CivilOf(Day day) {
  using namespace std::chrono;
  const year_month_day civil{sys_days{days{day}}};
  return {static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
          static_cast<int>(static_cast<unsigned>(civil.day()))};
}

bool IsValid(const CivilDay& civil) {
  using namespace std::chrono;
  if (civil.year < 1 || civil.year > 9999 || civil.month < 1 || civil.day < 1) return false;
  return year_month_day{year{civil.year}, month{static_cast<unsigned>(civil.month)},
                        std::chrono::day{static_cast<unsigned>(civil.day)}}
      .ok();
}

int WeekdayOf(Day day) { return ((day % 7) + 7 + 4) % 7; }  // 1970-01-01 was a Thursday

std::string IsoOf(Day day) {
  const CivilDay civil = CivilOf(day);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", civil.year, civil.month, civil.day);
  return text.data();
}

std::optional<Day> ParseIsoDay(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10) {
    // "T" or a blank, then hh:mm: what follows (seconds, a fraction, an offset) does not move the day.
    if (text.size() < 16 || (text[10] != 'T' && text[10] != ' ') || text[13] != ':') return std::nullopt;
    const auto hour = Digits(text.substr(11, 2)), minute = Digits(text.substr(14, 2));
    if (!hour || !minute || *hour > 24 || *minute > 59) return std::nullopt;
    if (text.substr(16).find_first_not_of("0123456789:.+-Zz") != std::string_view::npos) return std::nullopt;
  }
  const auto year = Digits(text.substr(0, 4)), month = Digits(text.substr(5, 2)), day = Digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const CivilDay civil{*year, *month, *day};
  if (!IsValid(civil)) return std::nullopt;
  return DayOf(civil);
}

bool Date::Allows(Day day) const {
  if (from && day < *from) return false;
  if (to && day > *to) return false;
  if (weekdays != 0 && (weekdays >> WeekdayOf(day) & 1) == 0) return false;
  const CivilDay civil = CivilOf(day);
  return (!month || *month == civil.month) && (!month_day || *month_day == civil.day);
}

std::string_view NameOf(Basis basis) {
  switch (basis) {
    case Basis::kUnknown:
      return "unknown";
    case Basis::kDefault:
      return "default";
    case Basis::kYearInferred:
      return "year inferred";
    case Basis::kHeading:
      return "heading";
    case Basis::kRelative:
      return "relative";
    case Basis::kStated:
      return "stated";
  }
  return "unknown";
}

}  // namespace isnad
