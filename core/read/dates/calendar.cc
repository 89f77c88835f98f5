#include "core/read/dates/calendar.h"

#include <algorithm>

#include "core/text/hijri.h"

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

int HijriYearIn(int gregorian, int month, int day) {
  // An Islamic year is eleven days shorter: the count runs ahead by one in 33.
  int year = (gregorian - 622) * 33 / 32;
  while (CivilOf(HijriDay(year, month, day)).year < gregorian) ++year;
  return year;
}

Calendar::Calendar(const DateContext& context, const std::vector<int>& years)
    : published_(context.published), not_after_(context.not_after), today_(context.published) {
  if (published_) return;
  window_ = context.window;
  if (window_ && window_->first == window_->second) today_ = window_->first;
  if (!not_after_) return;
  for (const int year : years) {
    if (year <= CivilOf(*not_after_).year) latest_told_ = std::max(latest_told_, year);
  }
}

std::optional<std::pair<Day, Day>> Calendar::Hijri(int year, int month, int day) const {
  const auto span = [&](int of) {
    const Day last = day > 0 ? HijriDay(of, month, day) : HijriDay(month < 12 ? of : of + 1, month % 12 + 1, 1) - 1;
    return std::pair(HijriDay(of, month, std::max(day, 1)) - 1, last + 1);
  };
  if (year > 0) return span(year);
  if (!today_) return std::nullopt;
  // 1 Muharram 1 fell in 622; an Islamic year has about 354.4 days.
  int of = static_cast<int>((*today_ + 492148) / 354.367) + 2;
  while (span(of).first > *today_) --of;
  return span(lean_ == Lean::kAhead && span(of).second < *today_ ? of + 1 : of);
}

int Calendar::YearBy(Which which) const {
  if (which == Which::kNone || (!today_ && !window_)) return 0;
  const int year = CivilOf(today_ ? *today_ : window_->first).year;
  if (!today_ && CivilOf(window_->second).year != year) return 0;
  return year + (which == Which::kLast ? -1 : which == Which::kNext ? 1 : 0);
}

void Calendar::SetDays(Said& said, Day from, Day to, Basis basis) const {
  said.from = from;
  said.to = to;
  said.basis = basis;
  if (today_ && to < *today_ - kOlderDays) said.older = true;
}

std::optional<int> Calendar::YearOf(int month, int day, std::optional<int> weekday, Which which) const {
  if (today_) return YearSeenFrom(*today_, month, day, weekday, which);
  if (window_) {
    // The year that both ends of the window give is that of each day between them.
    const std::optional<int> first = YearSeenFrom(window_->first, month, day, weekday, which);
    if (first && first == YearSeenFrom(window_->second, month, day, weekday, which)) return first;
    return std::nullopt;
  }
  // The archive's day lies any number of years behind the news: only one possible year will do, and the article is
  // none before the last year that it speaks of.
  if (!not_after_ || (!weekday && latest_told_ == 0)) return std::nullopt;
  const int latest = CivilOf(*not_after_).year + 1;
  std::optional<int> only;
  for (int year = latest; year > latest - 1 - kYearsBack && year >= latest_told_; --year) {
    if (!IsValid({year, month, day})) continue;
    const Day candidate = DayOf({year, month, day});
    if (candidate > *not_after_ || (weekday && WeekdayOf(candidate) != *weekday)) continue;
    if (only) return std::nullopt;
    only = year;
  }
  return only;
}

Calendar Calendar::Leaning(Lean lean) const {
  Calendar other = *this;
  other.lean_ = lean;
  return other;
}

// The year in which the day comes next, today included.
std::optional<int> Calendar::YearAhead(Day today, int month, int day) {
  constexpr int kLeapYears = 8;
  for (int year = CivilOf(today).year, last = year + kLeapYears; year <= last; ++year) {
    if (IsValid({year, month, day}) && DayOf({year, month, day}) >= today) return year;
  }
  return std::nullopt;
}

std::optional<int> Calendar::YearSeenFrom(Day today, int month, int day, std::optional<int> weekday,
                                          Which which) const {
  const int latest = CivilOf(today).year + 1;
  if (lean_ != Lean::kBack && which == Which::kNone) {
    // Under a verb of the future a weekday that disagrees is a slip.
    const std::optional<int> ahead = YearAhead(today, month, day);
    if (ahead && (lean_ == Lean::kAhead || (!weekday && DayOf({*ahead, month, day}) - today <= kNearDays)))
      return ahead;
  }
  for (int year = latest; year > latest - 9; --year) {
    if (!IsValid({year, month, day})) continue;
    const Day candidate = DayOf({year, month, day});
    if (which == Which::kNext) {
      const bool earlier = IsValid({year - 1, month, day}) && DayOf({year - 1, month, day}) > today;
      if (candidate > today && !earlier) return year;
      continue;
    }
    if (candidate <= today + kSlackDays) {
      // A weekday that disagrees is a slip in fresh news and tells another year in old.
      if (weekday && WeekdayOf(candidate) != *weekday && today - candidate > kFreshDays) {
        // The nearest year with that weekday, in which the day may also lie ahead.
        for (int away = 1; away < kYearsBack; ++away) {
          for (const int at : {year - away, year + away}) {
            if (at <= latest && IsValid({at, month, day}) && WeekdayOf(DayOf({at, month, day})) == *weekday) return at;
          }
        }
      }
      return year;
    }
    // "الجاري" in this month, or a weekday that agrees in the days to come.
    if (candidate <= today + 31 &&
        (which == Which::kThis || (weekday && candidate <= today + 7 && WeekdayOf(candidate) == *weekday))) {
      return year;
    }
  }
  return std::nullopt;
}

std::optional<int> Calendar::YearOfMonth(int month, Which which) const {
  const auto seen_from = [&](Day today) {
    const CivilDay now = CivilOf(today);
    if (which == Which::kNext) return month > now.month ? now.year : now.year + 1;
    if (which == Which::kLast) return month < now.month ? now.year : now.year - 1;
    if (which == Which::kNone && lean_ != Lean::kBack) {
      const int months = (month - now.month + 12) % 12;
      if (lean_ == Lean::kAhead || months <= kNearDays / 30) return now.year + (month < now.month ? 1 : 0);
    }
    return month <= now.month ? now.year : now.year - 1;
  };
  if (today_) return seen_from(*today_);
  if (window_) {
    const int first = seen_from(window_->first);
    return first == seen_from(window_->second) ? std::optional(first) : std::nullopt;
  }
  if (!not_after_ || latest_told_ == 0) return std::nullopt;
  const int last = seen_from(*not_after_);
  return last == latest_told_ ? std::optional(last) : std::nullopt;
}

void Calendar::Around(Said& said, int from, int to) const {
  if (today_) {
    SetDays(said, *today_ + from, *today_ + to, RelativeBasis());
  } else if (window_ && window_->second - window_->first <= kSlackDays) {
    SetDays(said, window_->first + from, window_->second + to, RelativeBasis());
  }
}

void Calendar::TakeUnit(Said& said, std::string_view unit, int shift) const {
  said.month_level = unit == "month" || unit == "year";
  said.period = unit != "day" && unit != "hour" && unit != "minute";
  said.older = shift < 0 && (unit == "week" || unit == "month" || unit == "year");
  if (!today_) return;
  const CivilDay now = CivilOf(*today_);
  if (unit == "year") {
    SetDays(said, First(now.year + shift, 1), Last(now.year + shift, 12), RelativeBasis());
  } else if (unit == "month") {
    const int months = now.year * 12 + now.month - 1 + shift;
    SetDays(said, First(months / 12, months % 12 + 1), Last(months / 12, months % 12 + 1), RelativeBasis());
  } else if (unit == "week") {
    // Weeks begin on Saturday or on Sunday; last week is spoken of loosely.
    if (shift == 0) SetDays(said, *today_ - 6, *today_, RelativeBasis());
    if (shift < 0) SetDays(said, *today_ - 13, *today_ - 1, RelativeBasis());
    if (shift > 0) SetDays(said, *today_ + 1, *today_ + 13, RelativeBasis());
  } else if (unit == "decade" && shift > 0) {
    SetDays(said, *today_ + 1, Last(now.year + 10, 12), RelativeBasis());
  } else if (unit == "decade") {
    SetDays(said, First(now.year - 10, 1), *today_, RelativeBasis());
    said.older = true;
  } else if (unit == "day") {
    SetDays(said, *today_ + shift, *today_ + shift, RelativeBasis());
  } else {
    SetDays(said, *today_ - 1, *today_, RelativeBasis());
  }
  if (shift == 0 && said.to && *said.to > *today_) said.to = today_;
  if (shift < 0 && (unit == "week" || unit == "month" || unit == "year")) said.older = true;
}

}  // namespace isnad::internal
