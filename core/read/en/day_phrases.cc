#include <algorithm>

#include "core/read/en/time_phrases.h"

// A day of the calendar: a weekday, a day of a month, or both, in either order of English: "Oct. 28, 2022", "28
// October"; or digits alone.

namespace isnad::internal {

// "2021-12-13", "13/12/2021", "12.5.2020", "21/04/16".
Said EnglishTime::Numeric(std::size_t i) const {
  Said said;
  const int a = Digits(i), b = Digits(i + 2), c = Digits(i + 4);
  if (a < 0 || b < 0 || c < 0 || !Glued(i + 1) || !Glued(i + 2) || !Glued(i + 3) || !Glued(i + 4)) return said;
  const bool one_mark = tokens_[i + 1].folded == tokens_[i + 3].folded &&
                        (IsPunct(i + 1, "-") || IsPunct(i + 1, "/") || IsPunct(i + 1, "."));
  if (!one_mark) return said;
  // "133-03-03-2020": a longer number.
  if (i > 1 && Glued(i) && Glued(i - 1) && IsPunct(i - 1, tokens_[i + 1].folded) && Digits(i - 2) >= 0) return said;
  int year = 0, month = 0, day = 0;
  const bool short_year = tokens_[i + 4].folded.size() == 2 && tokens_[i].folded.size() <= 2 && a > 0 && b > 0 &&
                          (IsPunct(i + 1, "/") || (IsPunct(i + 1, "-") && std::max(a, b) > 12));
  if (YearAt(i) > 0) {
    year = a, month = b, day = c;
  } else if (YearAt(i + 4) > 0 || short_year) {
    year = YearAt(i + 4) > 0 ? c : YearOfTwo(c);
    // Day first, as it is written where these wars are, unless only the other order is a date.
    month = b <= 12 ? b : a, day = b <= 12 ? a : b;
    // Of two days that both may be, the one next to the article's own is meant.
    if (a <= 12 && b <= 12 && calendar_.today() && IsValid({year, a, b}) && IsValid({year, b, a})) {
      const auto away = [&](Day d) { return d > *calendar_.today() ? d - *calendar_.today() : *calendar_.today() - d; };
      if (away(DayOf({year, a, b})) < away(DayOf({year, b, a}))) month = a, day = b;
    }
  }
  if (year == 0 || !IsValid({year, month, day})) return said;
  said.last = i + 4;
  Lay(said, year, month, day, std::nullopt);
  return said;
}

// "16": of this century up to the years just ahead, else of the last.
int EnglishTime::YearOfTwo(int year) const {
  constexpr int kYearsAhead = 15;
  const int now = calendar_.today() ? CivilOf(*calendar_.today()).year : 2000;
  return 2000 + year <= now + kYearsAhead ? 2000 + year : 1900 + year;
}

// "on 4/22", "22/04": where only one order is a day. "24/7" is day and night, "9/11" is left alone.
Said EnglishTime::ShortNumeric(std::size_t i) const {
  Said said;
  const int a = Digits(i), b = Digits(i + 2);
  if (a < 1 || b < 1 || !IsPunct(i + 1, "/") || !Glued(i + 1) || !Glued(i + 2) || IsPunct(i + 3, "/")) return said;
  if (i > 0 && IsPunct(i - 1, "/") && Glued(i)) return said;
  const int low = std::min(a, b), high = std::max(a, b);
  if (low > 12 || high < 13 || high > 31 || (high == 24 && low == 7)) return said;
  const bool cued = i > 0 && SameLine(i - 1, i) &&
                    (IsAny(i - 1, "on", "since", "by", "from", "until") || Tag(i - 1, "weekday") != nullptr);
  if (!cued && !EndsPart(i + 3)) return said;
  said.last = i + 2;
  Lay(said, std::nullopt, low, high, std::nullopt);
  return said;
}

void EnglishTime::Lay(Said& said, std::optional<int> year, int month, int day, std::optional<int> weekday) const {
  said.day = day;
  said.month = month;
  said.weekday = weekday;
  if (year) {
    said.year = year;
    said.told_year = said.full = true;
    if (IsValid({*year, month, day})) {
      const Day at = DayOf({*year, month, day});
      calendar_.SetDays(said, at, at, Basis::kStated);
    }
    return;
  }
  const std::optional<int> by = calendar_.YearOf(month, day, weekday, Which::kNone);
  if (by && IsValid({*by, month, day})) {
    const Day at = DayOf({*by, month, day});
    calendar_.SetDays(said, at, at, calendar_.InferredBasis());
  }
}

// "29 Nov 2022", "November 29th, 2022", "the tenth of September", "31-Oct-2014", "2019/Sep/01", "Oct2".
Said EnglishTime::DayAndMonth(std::size_t i, std::optional<int> weekday) const {
  Said said;
  const std::size_t at = Is(i, "the") ? i + 1 : i;
  if (Said written = YearMonthDay(at, weekday); written) return written;
  DayNumberAt day;
  const Analysis* month = nullptr;
  std::size_t last = kNone;
  if (Digits(at) >= 0 || (Tag(at, "ordinal") != nullptr || Tag(at, "tens") != nullptr)) {
    day = DayOfMonth(at);
    if (day.last == kNone) return said;
    std::size_t next = day.last + 1;
    const bool glued = IsPunct(next, "-") || IsPunct(next, "/");
    const bool of = Is(next, "of");
    if (of || IsPunct(next, ",") || NumbersNoItem(next) || (glued && Glued(next) && Glued(next + 1))) ++next;
    if (day.spelled && !(of && day.ordinal)) return said;
    month = MonthWord(next);
    if (month == nullptr || !SameLine(i, next)) return said;
    last = AfterMonth(next) - 1;
  } else {
    month = MonthWord(at);
    if (month == nullptr) return said;
    std::size_t next = AfterMonth(at);
    if ((IsPunct(next, "-") || IsPunct(next, "/") || IsPunct(next, ".")) && Glued(next) && Glued(next + 1)) ++next;
    // "February, 12, 2014" as well
    const DayNumberAt comma = IsPunct(next, ",") ? DayOfMonth(next + 1) : DayNumberAt();
    if (comma.ordinal || (comma.last == next + 1 && IsPunct(next + 2, ",") && YearAt(next + 3) > 0)) ++next;
    day = DayOfMonth(Is(next, "the") ? next + 1 : next);
    if (day.last == kNone || !SameLine(i, day.last)) return said;
    // "in May twenty-one people were killed"
    const bool the = Is(next, "the");
    if (day.spelled && !the && !day.ordinal && !EndsPart(day.last + 1) && SpelledYear(day.last + 1).first == kNone)
      return said;
    last = day.last;
  }
  said.last = last;
  std::size_t behind = last + 1;
  if ((IsPunct(behind, "-") || IsPunct(behind, "/") || IsPunct(behind, ".")) && Glued(behind) && Glued(behind + 1) &&
      YearAt(behind + 1) > 0)
    ++behind;
  auto [year_at, year] = YearBehind(behind);
  // "31-Oct-74"
  if (year_at == kNone && IsPunct(behind, "-") && Glued(behind) && Glued(behind + 1) && Digits(behind + 1) >= 0 &&
      tokens_[behind + 1].folded.size() == 2 && !day.spelled && month == MonthWord(last))
    year_at = behind + 1, year = YearOfTwo(Digits(behind + 1));
  // "5 December 1391"
  if (year_at == kNone && OldYearAt(behind) > 0 && SameLine(i, behind)) year_at = behind, year = OldYearAt(behind);
  if (year_at != kNone) said.last = year_at;
  Lay(said, year_at != kNone ? std::optional(year) : std::nullopt, static_cast<int>(month->lexeme->value), day.value,
      weekday);
  if (day.to > 0 && said.from) {
    *said.to += day.to - day.value;
    said.period = *said.to - *said.from > kPeriodDays;
  }
  return said;
}

// "16. Nov. 2016", but "1. March 10, 2017": the number of an item.
bool EnglishTime::NumbersNoItem(std::size_t stop) const {
  return IsPunct(stop, ".") && MonthWord(stop + 1) != nullptr && DayOfMonth(AfterMonth(stop + 1)).last == kNone;
}

// "2019/Sep/01", "2019-aug-1"
Said EnglishTime::YearMonthDay(std::size_t i, std::optional<int> weekday) const {
  Said said;
  const Analysis* month = YearAt(i) > 0 && Glued(i + 1) && Glued(i + 2) ? MonthWord(i + 2) : nullptr;
  const int day = Digits(i + 4);
  if (month == nullptr || !(IsPunct(i + 1, "-") || IsPunct(i + 1, "/")) || !IsPunct(i + 3, tokens_[i + 1].folded) ||
      !Glued(i + 3) || !Glued(i + 4) || day < 1 || day > 31)
    return said;
  said.last = i + 4;
  Lay(said, YearAt(i), static_cast<int>(month->lexeme->value), day, weekday);
  return said;
}

// "on the 15th", "for the 22nd", "on 24th": no floor and no anniversary.
Said EnglishTime::DayAlone(std::size_t i) const {
  Said said;
  const bool the = Is(i, "the");
  if (i == 0 || !SameLine(i - 1, i) || !(Is(i - 1, "on") || (the && IsAny(i - 1, "for", "since", "until"))))
    return said;
  const DayNumberAt day = DayOfMonth(the ? i + 1 : i);
  if (day.last == kNone || !day.ordinal || day.to > 0) return said;
  const std::size_t next = day.last + 1;
  const bool ends = EndsPart(next) || (!day.spelled && (Tag(next, "preposition") != nullptr && !Is(next, "of"))) ||
                    (!day.spelled && Tag(next, "join") != nullptr);
  if (!ends) return said;
  said.last = day.last;
  said.day = day.value;
  if (!calendar_.today()) return said;
  CivilDay civil = CivilOf(*calendar_.today());
  const int shift = calendar_.ahead() ? (day.value < civil.day ? 1 : 0) : day.value > civil.day ? -1 : 0;
  const int months = civil.year * 12 + civil.month - 1 + shift;
  civil = {months / 12, months % 12 + 1, day.value};
  if (!IsValid(civil)) return {};
  calendar_.SetDays(said, DayOf(civil), DayOf(civil), calendar_.RelativeBasis());
  return said;
}

Said EnglishTime::DayPhrase(std::size_t i) const {
  if (i >= tokens_.size()) return {};
  const Analysis* name = Tag(i, "weekday");
  if (name == nullptr) {
    Said said = DayAndMonth(i, std::nullopt);
    if (!said) return said;
    // "12 May, Sunday", "Dec. 3 (Friday)"
    std::size_t next = said.last + 1;
    if (IsPunct(next, ",") || IsPunct(next, "(")) ++next;
    if (const Analysis* after = Tag(next, "weekday"); after != nullptr && SameLine(i, next) && !said.full) {
      const int weekday = static_cast<int>(after->lexeme->value);
      Lay(said, said.year, *said.month, *said.day, weekday);
      said.last = next;
    }
    return said;
  }
  const int weekday = static_cast<int>(name->lexeme->value);
  std::size_t next = i + 1;
  // "Tues. 12 May"; what ends with "on Thursday." ends there.
  if (IsPunct(next, ".") && name->lexeme->Is("short") && !Is(next + 1, "on")) ++next;
  while (next < tokens_.size() && SameLine(i, next) &&
         (Tag(next, "day-part") != nullptr || IsPunct(next, ",") || Is(next, "on") || Is(next, "the")))
    ++next;
  if (next < tokens_.size() && SameLine(i, next)) {
    Said said = DayAndMonth(next, weekday);
    if (said) return said;
  }
  if (Said numbered = WithNumber(i, weekday); numbered) return numbered;
  // "on Tues.", no "sun" and no "sat".
  const bool day_told = i > 0 && SameLine(i - 1, i) && (Is(i - 1, "on") || WhichWord(i - 1) != Which::kNone);
  if (name->lexeme->Is("short") && !(day_told && EndsPart(i + 1))) return {};
  Said said;
  said.last = i;
  // "Sundays" is a habit, "Sunday Times" a paper.
  if (Is(i + 1, "times")) return {};
  const bool night = Tag(i + 1, "night") != nullptr && SameLine(i, i + 1);
  if (Tag(i + 1, "day-part") != nullptr && SameLine(i, i + 1)) said.last = i + 1;
  said.weekday = weekday;
  if (night && Is(said.last, "midnight")) said.two_days = true;
  const bool before = i > 0 && SameLine(i - 1, i);
  if (before && Tag(i - 1, "time-next") != nullptr) said.which = Which::kNext;
  if (calendar_.today()) {
    Day day = OnOrBefore(calendar_.LatestOfWeek(), weekday);
    if (before && Tag(i - 1, "time-last") != nullptr && day == *calendar_.today()) day -= 7;
    // "next Friday": of the week that begins on the coming Monday.
    if (said.which == Which::kNext) {
      const bool coming = IsAny(i - 1, "coming", "upcoming");
      day = coming ? OnOrBefore(*calendar_.today() + 7, weekday)
                   : OnOrBefore(*calendar_.today(), 1) + 7 + (weekday + 6) % 7;
    }
    if (before && Is(i - 1, "previous")) day = OnOrBefore(*calendar_.today(), 1) - 7 + (weekday + 6) % 7;
    // "since Friday"
    said.since = Since(i);
    const Day to = said.since ? *calendar_.today() : day;
    said.period = to - day > kPeriodDays;
    calendar_.SetDays(said, day, to, calendar_.RelativeBasis());
  }
  return said;
}

// "Friday the 15th", "Tuesday the eleventh", "on Sunday 31": the nearest such day, back first.
Said EnglishTime::WithNumber(std::size_t i, int weekday) const {
  Said said;
  const bool the = Is(i + 1, "the");
  const DayNumberAt day = DayOfMonth(the ? i + 2 : i + 1);
  if (day.last == kNone || day.to > 0 || !SameLine(i, day.last) || !calendar_.today()) return said;
  if (!(the || (day.ordinal && !day.spelled) || (!day.spelled && EndsPart(day.last + 1)))) return said;
  constexpr Day kMost = 400, kAhead = 35;
  const Day today = *calendar_.today();
  const auto fits = [&](Day at) { return CivilOf(at).day == day.value && WeekdayOf(at) == weekday; };
  std::optional<Day> found;
  for (Day away = 0; !found && away < kMost; ++away) {
    if (calendar_.ahead() ? fits(today + away) : fits(today - away))
      found = calendar_.ahead() ? today + away : today - away;
    if (!found && !calendar_.ahead() && away <= kAhead && away > 1 && fits(today + away)) found = today + away;
  }
  if (!found) return said;
  said.last = day.last;
  said.weekday = weekday;
  said.day = day.value;
  if (*found > today) said.which = Which::kNext;
  calendar_.SetDays(said, *found, *found, calendar_.RelativeBasis());
  return said;
}

}  // namespace isnad::internal
