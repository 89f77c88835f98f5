#include "core/read/calendar.h"

#include <algorithm>

namespace isnad::internal {

int DaysIn(int year, int month) {
  for (int day = 31; day > 28; --day) {
    if (IsValid({year, month, day})) return day;
  }
  return 28;
}

Day First(int year, int month) { return DayOf({year, month, 1}); }
Day Last(int year, int month) { return DayOf({year, month, DaysIn(year, month)}); }
Day OnOrBefore(Day day, int weekday) { return day - (WeekdayOf(day) - weekday + 7) % 7; }

Day HijriDay(int year, int month, int day) {
  const int julian = (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day + 1948055;
  return julian - 2440588;  // the Julian day number of 1970-01-01
}

Calendar::Calendar(const DateContext& context, const std::vector<int>& years)
    : published_(context.published), not_after_(context.not_after) {
  if (published_ || !not_after_) return;
  for (const int year : years) {
    if (year <= CivilOf(*not_after_).year) latest_told_ = std::max(latest_told_, year);
  }
}

int Calendar::YearBy(Which which) const {
  if (!published_ || which == Which::kNone) return 0;
  return CivilOf(*published_).year + (which == Which::kLast ? -1 : which == Which::kNext ? 1 : 0);
}

void Calendar::SetDays(Said& said, Day from, Day to, Basis basis) const {
  said.from = from;
  said.to = to;
  said.basis = basis;
  if (published_ && to < *published_ - kOlderDays) said.older = true;
}

std::optional<int> Calendar::YearOf(int month, int day, std::optional<int> weekday, Which which) const {
  const std::optional<Day> bound = Bound();
  if (!bound) return std::nullopt;
  const int latest = CivilOf(*bound).year + 1;
  if (!published_) {
    // The archive's day lies any number of years behind the news: only one possible year will do, and the article
    // is none before the last year that it speaks of.
    if (!weekday && latest_told_ == 0) return std::nullopt;
    std::optional<int> only;
    for (int year = latest; year > latest - 1 - kYearsBack && year >= latest_told_; --year) {
      if (!IsValid({year, month, day})) continue;
      const Day candidate = DayOf({year, month, day});
      if (candidate > *bound || (weekday && WeekdayOf(candidate) != *weekday)) continue;
      if (only) return std::nullopt;
      only = year;
    }
    return only;
  }
  for (int year = latest; year > latest - 9; --year) {
    if (!IsValid({year, month, day})) continue;
    const Day candidate = DayOf({year, month, day});
    if (which == Which::kNext) {
      const bool earlier = IsValid({year - 1, month, day}) && DayOf({year - 1, month, day}) > *bound;
      if (candidate > *bound && !earlier) return year;
      continue;
    }
    if (candidate <= *bound + kSlackDays) {
      // A weekday that disagrees is a slip in fresh news and tells another year in old.
      if (weekday && WeekdayOf(candidate) != *weekday && *bound - candidate > kFreshDays) {
        for (int back = year - 1; back > year - kYearsBack; --back) {
          if (IsValid({back, month, day}) && WeekdayOf(DayOf({back, month, day})) == *weekday) return back;
        }
      }
      return year;
    }
    // "الجاري" in this month, or a weekday that agrees in the days to come.
    if (candidate <= *bound + 31 &&
        (which == Which::kThis || (weekday && candidate <= *bound + 7 && WeekdayOf(candidate) == *weekday))) {
      return year;
    }
  }
  return std::nullopt;
}

std::optional<int> Calendar::YearOfMonth(int month, Which which) const {
  const std::optional<Day> bound = Bound();
  if (!bound) return std::nullopt;
  const CivilDay now = CivilOf(*bound);
  if (!published_) {
    const int last = month <= now.month ? now.year : now.year - 1;
    return latest_told_ > 0 && last == latest_told_ ? std::optional(last) : std::nullopt;
  }
  if (which == Which::kNext) return month > now.month ? now.year : now.year + 1;
  if (which == Which::kLast) return month < now.month ? now.year : now.year - 1;
  return month <= now.month ? now.year : now.year - 1;
}

void Calendar::Around(Said& said, int from, int to) const {
  if (published_) SetDays(said, *published_ + from, *published_ + to, Basis::kRelative);
}

void Calendar::TakeUnit(Said& said, std::string_view unit, int shift) const {
  said.month_level = unit == "month" || unit == "year";
  said.period = unit != "day" && unit != "hour" && unit != "minute";
  said.older = shift < 0 && (unit == "week" || unit == "month" || unit == "year");
  if (!published_) return;
  const CivilDay now = CivilOf(*published_);
  if (unit == "year") {
    SetDays(said, First(now.year + shift, 1), Last(now.year + shift, 12), Basis::kRelative);
  } else if (unit == "month") {
    const int months = now.year * 12 + now.month - 1 + shift;
    SetDays(said, First(months / 12, months % 12 + 1), Last(months / 12, months % 12 + 1), Basis::kRelative);
  } else if (unit == "week") {
    // Weeks begin on Saturday or on Sunday; last week is spoken of loosely.
    if (shift == 0) SetDays(said, *published_ - 6, *published_, Basis::kRelative);
    if (shift < 0) SetDays(said, *published_ - 13, *published_ - 1, Basis::kRelative);
    if (shift > 0) SetDays(said, *published_ + 1, *published_ + 13, Basis::kRelative);
  } else if (unit == "day") {
    SetDays(said, *published_ + shift, *published_ + shift, Basis::kRelative);
  } else {
    SetDays(said, *published_ - 1, *published_, Basis::kRelative);
  }
  if (shift == 0 && said.to && *said.to > *published_) said.to = published_;
  if (shift < 0 && (unit == "week" || unit == "month" || unit == "year")) said.older = true;
}

}  // namespace isnad::internal
