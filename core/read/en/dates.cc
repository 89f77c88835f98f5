#include "core/read/en/dates.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "core/read/date_lean.h"
#include "core/read/en/placed_dates.h"

// Each kind of phrase is a function that reads what it can from a token on; the longest wins. A day is a weekday, a day
// of a month, or both, in either order of English: "Oct. 28, 2022", "28 October". What stands in front ("early on",
// "the night of") belongs to the phrase where it changes the days.

namespace isnad::internal {
namespace {

class EnglishTime : public EnglishPlaced {
 public:
  using EnglishPlaced::EnglishPlaced;

  Said At(std::size_t i) const {
    // No phrase begins with a mark, nor with a word that nobody knows.
    if (tokens_[i].kind != TokenKind::kNumber &&
        (tokens_[i].kind != TokenKind::kWord || lattice_.readings[i].empty()) &&
        !IsAny(i, "recent", "previous", "preceding", "following"))
      return {};
    Said best = Core(i);
    const auto take = [&](Said said) {
      if (said && (!best || said.last > best.last)) best = std::move(said);
    };
    take(Habit(i));
    take(DayAlone(i));
    take(Between(i));
    take(FromTold(i));
    take(Ago(i));
    take(FromNow(i));
    take(Weekdays(i));
    take(UnitPhrase(i));
    take(MonthPhrase(i));
    take(YearPhrase(i));
    take(EdgeOfUnit(i));
    // "July 13 through 15", "Aug 8 - Aug 12": a span without its opening word.
    if (best && best.from && !best.habit)
      if (Said span = Until(best); span) best = std::move(span);
    return best;
  }

 private:
  Said DayAt(std::size_t i) const override { return DayPhrase(i); }
  // The phrases of one day, and those told by their place.
  Said Core(std::size_t i) const {
    Said best;
    for (Said said : {FromToday(i), Numeric(i), ShortNumeric(i), DayPhrase(i), EnglishPlaced::At(i)})
      if (said && (!best || said.last > best.last)) best = std::move(said);
    if (best) TakeSince(i, best);
    return best;
  }
  // "since 16 November": up to today.
  void TakeSince(std::size_t i, Said& said) const {
    if (!said.day || !said.month || said.since || !said.from || !calendar_.today() || !Since(i)) return;
    if (said.from != said.to || *said.from > *calendar_.today()) return;
    // "the deadliest since 3 July, when a bomb killed": that day.
    if (IsPunct(said.last + 1, ",") && IsAny(said.last + 2, "when", "in", "that")) return;
    said.since = true;
    said.period = *calendar_.today() - *said.from > kPeriodDays;
    calendar_.SetDays(said, *said.from, *calendar_.today(), said.basis);
  }
  // The words right before, for what is a date beside them alone: "in 2019", "since May".
  bool Cued(std::size_t i) const {
    if (i == 0 || !SameLine(i - 1, i)) return false;
    return IsAny(i - 1, "in", "since", "during", "of", "from", "until", "till", "by", "early", "late", "mid", "through",
                 "throughout", "before", "after", "last", "this", "to") ||
           (IsPunct(i - 1, "-") && i > 1 && IsAny(i - 2, "mid"));
  }
  bool Since(std::size_t i) const {
    for (std::size_t back = 1; back <= 4 && back <= i && SameLine(i - back, i); ++back) {
      if (Tag(i - back, "time-since") != nullptr) return true;
      if (Tag(i - back, "edge") == nullptr && !IsAny(i - back, "the", "of", "last", "in") && !IsPunct(i - back, "-"))
        return false;
    }
    return false;
  }

  Said Habit(std::size_t i) const {
    Said said;
    if (const Analysis* habit = Tag(i, "habit")) {
      said.last = i + habit->length - 1;
      said.habit = true;
    }
    return said;
  }

  // "today", "last night", "yesterday evening", "this morning", and the weekday or day that is told beside it.
  Said FromToday(std::size_t i) const {
    Said said;
    const Analysis* word = Tag(i, "from-today");
    const Analysis* part = Is(i, "this") ? Tag(i + 1, "day-part") : nullptr;
    if (word == nullptr && part == nullptr) return said;
    const int days = word != nullptr ? static_cast<int>(word->lexeme->value) : 0;
    said.last = word != nullptr ? i + word->length - 1 : i + 1;
    if (Tag(said.last + 1, "day-part") != nullptr && SameLine(i, said.last + 1)) ++said.last;
    const bool night = word != nullptr && word->lexeme->Is("night");
    said.relative = days;
    said.today = days == 0 && !night;
    calendar_.Around(said, night ? days - 1 : days, days);
    // "today, Wednesday", "yesterday (Sunday)"
    std::size_t next = said.last + 1;
    if (IsPunct(next, ",") || IsPunct(next, "(")) ++next;
    if (Said day = DayPhrase(next); day && SameLine(i, day.last) && !said.weekday) {
      said.weekday = day.weekday;
      said.day = day.day;
      said.month = day.month;
      said.year = day.year;
      said.told_year = day.told_year;
      said.full = day.full;
      said.last = day.last;
      if (!said.from || (day.from && day.full)) {
        said.from = day.from;
        said.to = day.to;
        said.basis = day.basis;
      }
    }
    return said;
  }

  // "2021-12-13", "13/12/2021", "12.5.2020", "21/04/16".
  Said Numeric(std::size_t i) const {
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
        const auto away = [&](Day d) {
          return d > *calendar_.today() ? d - *calendar_.today() : *calendar_.today() - d;
        };
        if (away(DayOf({year, a, b})) < away(DayOf({year, b, a}))) month = a, day = b;
      }
    }
    if (year == 0 || !IsValid({year, month, day})) return said;
    said.last = i + 4;
    Lay(said, year, month, day, std::nullopt);
    return said;
  }
  // "16": of this century up to the years just ahead, else of the last.
  int YearOfTwo(int year) const {
    constexpr int kYearsAhead = 15;
    const int now = calendar_.today() ? CivilOf(*calendar_.today()).year : 2000;
    return 2000 + year <= now + kYearsAhead ? 2000 + year : 1900 + year;
  }

  // "on 4/22", "22/04": where only one order is a day. "24/7" is day and night, "9/11" is left alone.
  Said ShortNumeric(std::size_t i) const {
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

  void Lay(Said& said, std::optional<int> year, int month, int day, std::optional<int> weekday) const {
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
  Said DayAndMonth(std::size_t i, std::optional<int> weekday) const {
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
      if (IsPunct(next, ",") && DayOfMonth(next + 1).ordinal) ++next;
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
  bool NumbersNoItem(std::size_t stop) const {
    return IsPunct(stop, ".") && MonthWord(stop + 1) != nullptr && DayOfMonth(AfterMonth(stop + 1)).last == kNone;
  }
  // "2019/Sep/01", "2019-aug-1"
  Said YearMonthDay(std::size_t i, std::optional<int> weekday) const {
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
  Said DayAlone(std::size_t i) const {
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

  Said DayPhrase(std::size_t i) const {
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
    while (next < tokens_.size() && SameLine(i, next) &&
           (Tag(next, "day-part") != nullptr || IsPunct(next, ",") || IsPunct(next, ".") || Is(next, "on") ||
            Is(next, "the")))
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
  Said WithNumber(std::size_t i, int weekday) const {
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

  // "between May 3 and May 6", "from Friday to Sunday", "from the 13th to the 15th of July", "from March to May".
  Said Between(std::size_t i) const {
    Said said;
    const bool between = Is(i, "between");
    if (!between && !Is(i, "from")) return said;
    if (Said days = DaysOfUnit(i + 1); days) return days;
    Said first = End(i + 1);
    if (!first || !SameLine(i, first.last)) return said;
    // "from 13 to 15 July", "between 2014-2018": one phrase.
    if (first.from && first.to && first.day && *first.to > *first.from) return first;
    const std::size_t joint = first.last + 1;
    const bool dash = IsPunct(joint, "-");
    if (!dash && !(between ? Is(joint, "and") : IsAny(joint, "to", "until", "till", "through"))) return said;
    return Span(first, joint);
  }
  // "4 to 22 this month", "the ninth and the seventeenth of April"
  Said DaysOfUnit(std::size_t i) const {
    Said said;
    const DayNumberAt first = DayOfMonth(Is(i, "the") ? i + 1 : i);
    if (first.last == kNone) return said;
    int from = first.value, to = first.to;
    std::size_t next = first.last + 1;
    if (to == 0) {
      if (!IsPunct(next, "-") && !IsAny(next, "and", "to", "until", "till", "through")) return said;
      const DayNumberAt second = DayOfMonth(Is(next + 1, "the") ? next + 2 : next + 1);
      if (second.last == kNone || second.to > 0) return said;
      to = second.value;
      next = second.last + 1;
    }
    if (IsAny(next, "of", "in")) ++next;
    const Said month = SameLine(i, next) ? UnitAfter(next) : Said{};
    if (!month || !month.month || to <= from) return said;
    said.last = month.last;
    said.month = month.month;
    said.which = month.which;
    said.told_year = month.told_year;
    if (!month.from) return said;
    const int year = CivilOf(*month.from).year;
    if (!IsValid({year, *month.month, from}) || !IsValid({year, *month.month, to})) return said;
    calendar_.SetDays(said, DayOf({year, *month.month, from}), DayOf({year, *month.month, to}), month.basis);
    said.period = to - from > kPeriodDays;
    return said;
  }
  // One end of a span: a day, a month, a year, now.
  Said End(std::size_t i) const {
    if (IsAny(i, "now", "present", "date") && calendar_.today()) {
      Said now;
      now.last = i;
      calendar_.Around(now, 0, 0);
      return now;
    }
    std::size_t at = i;
    const Analysis* edge = Tag(Is(at, "the") ? at + 1 : at, "edge");
    if (edge != nullptr) {
      at = (Is(at, "the") ? at + 1 : at) + 1;
      if (IsPunct(at, "-") || Is(at, "of")) ++at;
    }
    Said said = edge == nullptr ? Core(i) : Said{};
    const Said unit = UnitAfter(at);
    if (!unit || (said && said.last >= unit.last)) return said;
    said = unit;
    if (said.from && said.to) {
      Day from = *said.from, to = *said.to;
      Edge(at, from, to);
      said.from = from;
      said.to = to;
    }
    return said;
  }
  // From the first through what is behind the joint. An end that is told without its year is that of the other's.
  Said Span(const Said& first, std::size_t joint) const {
    Said said;
    if (!SameLine(first.last, joint + 1)) return said;
    Said second = End(joint + 1);
    if (!second) return said;
    said.last = second.last;
    said.period = true;
    said.which = second.which == Which::kNext && first.which == Which::kNext ? Which::kNext : Which::kNone;
    said.told_year = first.told_year || second.told_year;
    if (!first.from || !second.to) return said;
    Day from = *first.from, to = *second.to;
    const auto moved = [](Day day, int years) {
      CivilDay civil = CivilOf(day);
      civil.year += years;
      if (!IsValid(civil)) civil.day = 28;
      return DayOf(civil);
    };
    if (!first.told_year && second.told_year && first.month) {
      from = moved(from, CivilOf(to).year - CivilOf(from).year);
      if (from > to) from = moved(from, -1);
    } else if (from > to && first.month && !first.told_year) {
      from = moved(from, -1);
    } else if (from > to && first.weekday) {
      from = OnOrBefore(to, *first.weekday);
    }
    if (from > to) return said;
    said.period = to - from > kPeriodDays;
    said.month = first.month;
    calendar_.SetDays(said, from, to, std::min(first.basis, second.basis));
    return said;
  }
  // A day or month, and a joint that can join nothing else behind it.
  Said Until(const Said& first) const {
    const std::size_t joint = first.last + 1;
    const bool dash = IsPunct(joint, "-") && (first.day || first.month || first.year);
    if (first.since || !(dash || IsAny(joint, "through", "until", "till", "to")) || !SameLine(first.last, joint + 1))
      return {};
    if (!first.day && !first.month && !first.year && !first.weekday) return {};
    const DayNumberAt number = DayOfMonth(Is(joint + 1, "the") ? joint + 2 : joint + 1);
    // "July 13 through 15"
    if (first.day && first.month && first.from && first.from == first.to && number.last != kNone && number.to == 0 &&
        number.value > *first.day && MonthWord(number.last + 1) == nullptr && !Is(number.last + 1, "of") &&
        (number.ordinal || EndsPart(number.last + 1))) {
      Said said = first;
      said.last = number.last;
      said.to = *first.from + number.value - *first.day;
      said.period = *said.to - *said.from > kPeriodDays;
      return said;
    }
    const Said second = End(joint + 1);
    const auto kind = [](const Said& of) { return of.weekday ? 3 : of.day ? 2 : of.month ? 1 : of.year ? 0 : 4; };
    if (!second || !second.to || (dash && kind(first) != kind(second)) || (kind(second) == 0 && kind(first) != 0))
      return {};
    Said span = Span(first, joint);
    return span && span.from && *span.to > *span.from ? span : Said{};
  }

  // "the following day", "the next morning", "the previous evening": counted from the day told last.
  Said FromTold(std::size_t i) const {
    Said said;
    const bool later = IsAny(i, "following", "next");
    if (!later && !IsAny(i, "previous", "preceding")) return said;
    if (i == 0 || !Is(i - 1, "the") || !SameLine(i - 1, i + 1)) return said;
    const Unit unit = UnitAt(i + 1);
    const bool day = unit.name == "day" && unit.reading->number != Number::kPlural;
    if (!day && Tag(i + 1, "day-part") == nullptr) return said;
    said.last = i + 1;
    said.from_told = later ? std::pair(1, 1) : std::pair(-1, -1);
    said.needs_told = true;
    return said;
  }

  // "three days after a car bomb killed four": the news lies that far behind what is named there. "after the attack":
  // the news itself, whose day this is not.
  Said After(std::size_t i, std::size_t word, std::string_view unit, int count) const {
    Said said;
    if ((unit != "day" && unit != "week") || count == 0 || Tag(word + 1, "definite") != nullptr ||
        Tag(word + 1, "possessive") != nullptr || !SameLine(i, word + 1))
      return said;
    const int days = DaysOf(unit) * count;
    said.last = word;
    said.of_next = true;
    said.from_told = {-days, -days};
    calendar_.Around(said, -days - 1, -days);
    return said;
  }

  // "eight days before Monday's shelling"
  Said BeforeDay(std::size_t i, std::size_t word, std::string_view unit, int count) const {
    Said said;
    if ((unit != "day" && unit != "week") || count == 0) return said;
    const Said day = DayPhrase(word + 1);
    if (!day || !day.from || day.from != day.to || !SameLine(i, day.last)) return said;
    said.last = word;
    const Day at = *day.from - DaysOf(unit) * count;
    calendar_.SetDays(said, at, at, day.basis);
    return said;
  }

  // "an hour earlier", "hours later", "two days later": counted from the day told last.
  Said FromToldBy(std::size_t i, std::size_t word, std::string_view unit, int count) const {
    Said said;
    const bool later = Is(word, "later"), hours = unit == "hour" || unit == "minute";
    if (!SameLine(i, word) || !(later || (hours && IsAny(word, "earlier", "before", "prior")))) return said;
    if (Is(word + 1, "the") || (!hours && (unit != "day" || count == 0))) return said;
    said.last = word;
    said.needs_told = true;
    said.from_told =
        hours ? std::pair(later || count == 1 ? 0 : -1, later && count != 1 ? 1 : 0) : std::pair(count, count);
    return said;
  }

  // "3 weeks and 2 days": the days of the units behind the first.
  int MoreDays(std::size_t i, std::size_t& last) const {
    int days = 0;
    for (std::size_t at = last + 1; SameLine(i, at); at = last + 1) {
      if (IsPunct(at, ",") || Is(at, "and")) ++at;
      if (Digits(at) < 0 && NumberWord(at) == nullptr) break;
      const Counted count = CountBefore(at);
      const Unit unit = UnitAt(count.next);
      if (count.next == at || DaysOf(unit.name) == 0 || !SameLine(i, count.next)) break;
      days += count.value * DaysOf(unit.name);
      last = count.next;
    }
    return days;
  }
  // The day so many units from another, in the calendar's own months and years.
  Day Moved(Day day, std::string_view unit, int count) const {
    const int months = unit == "month" ? count : unit == "year" ? 12 * count : 0;
    if (months == 0 || std::abs(months) > 1200) return day + DaysOf(unit) * count;
    const CivilDay civil = CivilOf(day);
    const int to = civil.year * 12 + civil.month - 1 + months;
    return DayOf({to / 12, to % 12 + 1, std::min(civil.day, DaysIn(to / 12, to % 12 + 1))});
  }

  // "two weeks from now", "three days from Tuesday", "a week hence", "5 days before New Year", "3 days after January
  // 12", and under a verb of the future "in three weeks", "two days later".
  Said FromNow(std::size_t i) const {
    Said said;
    const bool in = Is(i, "in");
    const Counted count = CountBefore(in ? i + 1 : i);
    const Unit unit = UnitAt(count.next);
    if (count.next == (in ? i + 1 : i) || DaysOf(unit.name) == 0 || count.value == 0 || !SameLine(i, count.next))
      return said;
    std::size_t last = count.next;
    const int more = MoreDays(i, last);
    std::size_t word = last + 1;
    if (Is(word, "’") || IsPunct(word, "'")) ++word;
    const auto lay = [&](Day anchor, int direction, std::size_t end, Basis basis) {
      said.last = end;
      const Day day = Moved(anchor, unit.name, direction * count.value) + direction * more;
      if (direction > 0 && calendar_.today() && day > *calendar_.today()) said.which = Which::kNext;
      calendar_.SetDays(said, day, day, basis);
    };
    if (!in && IsAny(word, "from", "after", "before") && SameLine(i, word + 1)) {
      const int direction = Is(word, "before") ? -1 : 1;
      if (Is(word + 1, "now") && direction > 0) {
        said.last = word + 1;
        if (calendar_.today()) lay(*calendar_.today(), 1, word + 1, calendar_.RelativeBasis());
        return said;
      }
      Said anchor = Core(word + 1);
      // "a day after bloodiest Friday"
      if (!anchor && tokens_[word + 1].folded.ends_with("est")) anchor = Core(word + 2);
      if (!anchor || anchor.month_level || !SameLine(i, anchor.last)) return said;
      // "eight days before Saturday's shelling": the shelling keeps its own day.
      const bool of_event = tokens_[anchor.last].folded.ends_with("'s");
      said.last = of_event ? word : anchor.last;
      if (anchor.from && anchor.from == anchor.to) lay(*anchor.from, direction, said.last, anchor.basis);
      return said;
    }
    if (!in && Is(word, "hence")) {
      said.last = word;
      if (calendar_.today()) lay(*calendar_.today(), 1, word, calendar_.RelativeBasis());
      return said;
    }
    const bool later = !in && Is(word, "later");
    if (!(in && EndsPart(word)) && !later) return said;
    const std::size_t end = later ? word : last;
    const Lean lean = LeanOf(lattice_, i, end);
    if (!calendar_.today() || !(lean == Lean::kAhead || (in && lean == Lean::kNear))) return said;
    lay(*calendar_.today(), 1, end, calendar_.RelativeBasis());
    said.which = Which::kNext;
    return said;
  }

  // "three Fridays ago", "two Sundays from now".
  Said Weekdays(std::size_t i) const {
    Said said;
    const Counted count = CountBefore(i);
    const Analysis* weekday = count.next > i ? Tag(count.next, "weekday") : nullptr;
    if (weekday == nullptr || count.value < 1 || !SameLine(i, count.next + 1)) return said;
    const std::size_t word = count.next + 1;
    const bool ago = Tag(word, "time-ago") != nullptr || Is(word, "back");
    const bool later = (Is(word, "from") && Is(word + 1, "now")) || Is(word, "later");
    if (!ago && !later) return said;
    said.last = Is(word, "from") ? word + 1 : word;
    said.weekday = static_cast<int>(weekday->lexeme->value);
    said.which = later ? Which::kNext : Which::kLast;
    if (!calendar_.today()) return said;
    const Day today = *calendar_.today();
    const Day day = ago ? OnOrBefore(today - 1, *said.weekday) - 7 * (count.value - 1)
                        : OnOrBefore(today + 7, *said.weekday) + 7 * (count.value - 1);
    calendar_.SetDays(said, day, day, calendar_.RelativeBasis());
    return said;
  }

  // "two days ago", "a month ago", "days earlier", "three weeks before", "1 month and 21 days ago".
  Said Ago(std::size_t i) const {
    Said said;
    const Counted told = CountBefore(i);
    const std::size_t at = told.next;
    const int counted = told.value;
    const Unit unit = UnitAt(at);
    if (unit.name.empty() || !SameLine(i, at)) return said;
    if (std::size_t last = at; counted > 0 && DaysOf(unit.name) > 0) {
      const int more = MoreDays(i, last);
      if (more > 0 && SameLine(i, last + 1) && Tag(last + 1, "time-ago") != nullptr && calendar_.today()) {
        said.last = last + 1;
        const Day day = Moved(*calendar_.today(), unit.name, -counted) - more;
        calendar_.SetDays(said, day, day, calendar_.RelativeBasis());
        said.older = true;
        return said;
      }
    }
    const std::size_t word = at + 1;
    const bool the = at == i && i > 0 && Is(i - 1, "the") && unit.reading->number != Number::kPlural;
    const int count = the ? 1 : counted;  // "the day before"
    if (Is(word, "after") && SameLine(i, word)) return After(i, word, unit.name, count);
    if (Is(word, "before") && SameLine(i, word))
      if (Said before = BeforeDay(i, word, unit.name, count)) return before;
    if (Said said_later = FromToldBy(i, word, unit.name, count)) return said_later;
    const bool ago = Tag(word, "time-ago") != nullptr;
    const bool earlier = IsAny(word, "earlier", "before", "prior") && unit.name != "hour" && unit.name != "minute" &&
                         !Is(word + 1, "the");
    if ((!ago && !earlier) || !SameLine(i, word)) return said;
    said.last = word;
    if (unit.name == "hour" || unit.name == "minute") {
      calendar_.Around(said, count > 20 ? -1 : 0, 0);
      return said;
    }
    const int days = DaysOf(unit.name);
    said.older = unit.name != "day" || count > kOlderDays || earlier;
    if (count == 0) {
      // Some of them: no one day.
      if (unit.name == "day") calendar_.Around(said, -9, -2);
      said.period = unit.name != "day";
      if (unit.name == "day") said.older = true;
      return said;
    }
    if (unit.name == "day") {
      if (earlier)
        said.from_told = {-count, -count};
      else
        said.relative = -count;
      calendar_.Around(said, -count, -count);
    } else {
      // Rounded: a week ago is six to eight days, a year ago a year and some months.
      const int loose = unit.name == "week" ? count : unit.name == "month" ? 10 : 150;
      // Counted from an event, which itself lies some days back.
      const int back = earlier && unit.name == "week" ? 3 : loose;
      calendar_.Around(said, -days * count - back, -days * count + loose);
      said.period = unit.name != "week";
      if (earlier && unit.name == "week") said.from_told = {-days * count - days / 2, -days * count + days / 2};
    }
    // "a strike the day before" is this news still.
    if (earlier && unit.name == "day" && count == 1) said.older = false;
    return said;
  }

  // "last week", "this month", "earlier this year", "the past two days", "the last 24 hours", "in recent weeks".
  Said UnitPhrase(std::size_t i) const {
    Said said;
    if (IsAny(i, "recent", "previous", "following", "coming")) {
      const Unit unit = UnitAt(i + 1);
      if (unit.name.empty() || !SameLine(i, i + 1)) return said;
      said.last = i + 1;
      said.period = true;
      if (Is(i, "recent") && unit.name != "hour") calendar_.Around(said, -2 * DaysOf(unit.name) - 5, 0);
      said.older = Is(i, "previous");
      return said;
    }
    const bool last = Tag(i, "time-last") != nullptr, present = Tag(i, "time-this") != nullptr;
    if (!last && !present) return said;
    const Counted told = CountBefore(i + 1);
    const std::size_t at = told.next;
    const int count = told.value;
    const Unit unit = UnitAt(at);
    if (unit.name.empty() || !SameLine(i, at)) {
      // "last weekend", "this weekend"
      if (Tag(i + 1, "weekend") != nullptr && calendar_.today()) {
        said.last = i + 1;
        const Day sunday = OnOrBefore(*calendar_.today(), 0);
        calendar_.SetDays(said, sunday - 1, sunday, calendar_.RelativeBasis());
      }
      return said;
    }
    const bool many = unit.reading->number == Number::kPlural;
    if (many || count > 0) {
      // A stretch up to now.
      said.last = at;
      said.period = true;
      const int days =
          unit.name == "hour" ? (count == 0 ? 1 : (count + 23) / 24) : DaysOf(unit.name) * std::max(count, 1);
      calendar_.Around(said, -days, 0);
      said.since = true;
      return said;
    }
    if (unit.name == "hour" || unit.name == "minute") return said;
    // "last year's offensive", "this week alone"
    said.last = at;
    said.which = last ? Which::kLast : Which::kThis;
    calendar_.TakeUnit(said, unit.name, last ? -1 : 0);
    if (unit.name == "week" && said.from) SetWeek(said, last ? -1 : 0);
    // "late last month"
    if (said.from && said.to && unit.name != "week" && unit.name != "day") Edge(i, *said.from, *said.to);
    if (unit.name == "day") return {};
    return said;
  }

  // A week begins on Monday; told at its own end, "last week" may still be the one that is running.
  void SetWeek(Said& said, int shift) const {
    const Day today = *calendar_.today(), monday = OnOrBefore(today, 1);
    said.from = monday + 7 * shift;
    said.to = shift == 0 ? today : WeekdayOf(today) == 6 || WeekdayOf(today) == 0 ? today - 1 : monday - 1;
  }

  // "in May", "May 2021", "early January", "last September".
  Said MonthPhrase(std::size_t i) const {
    Said said;
    const Analysis* month = MonthWord(i);
    if (month == nullptr) return said;
    const std::size_t after = AfterMonth(i);
    const auto [year_at, year] = YearBehind(after);
    const bool cued = Cued(i);
    // May and March are words of their own.
    const bool doubtful = month->lexeme->Is("short") || Is(i, "march");
    if (year_at == kNone &&
        (doubtful ? !cued : !cued && !(i > 0 && Tag(i - 1, "edge") != nullptr) && !AloneInLine(i, after - 1)))
      return said;
    if (year_at == kNone && doubtful && i > 0 &&
        !IsAny(i - 1, "in", "since", "last", "early", "late", "of", "until", "mid") && !IsPunct(i - 1, "-"))
      return said;
    const int value = static_cast<int>(month->lexeme->value);
    said.last = year_at != kNone ? year_at : i;
    said.month = value;
    said.month_level = said.period = true;
    said.since = Since(i);
    Which which = Which::kNone;
    if (i > 0 && Tag(i - 1, "time-last") != nullptr) which = Which::kLast;
    std::optional<int> of = year_at != kNone ? std::optional(year) : std::nullopt;
    said.told_year = of.has_value();
    said.year = of;
    // "the joint April 2019 report": of the paper, and of nothing that it tells.
    if (Tag(said.last + 1, "document") != nullptr && SameLine(i, said.last + 1)) return {};
    if (!of) of = calendar_.YearOfMonth(value, which == Which::kLast ? Which::kNone : which);
    if (!of) return said;
    Day from = First(*of, value), to = Last(*of, value);
    Edge(i, from, to);
    if (said.since && calendar_.today()) to = *calendar_.today();
    // "in October" told in October is the month so far.
    if (calendar_.today() && to > *calendar_.today() && from <= *calendar_.today()) to = *calendar_.today();
    calendar_.SetDays(said, from, to, year_at != kNone ? Basis::kStated : calendar_.InferredBasis());
    return said;
  }

  // "the end of the year", "at the beginning of the month": of the one that is running.
  Said EdgeOfUnit(std::size_t i) const {
    const Analysis* edge = Tag(i, "edge");
    if (edge == nullptr || !Is(i + 1, "of") || !SameLine(i, i + 2)) return {};
    Said said = Is(i + 2, "the") ? WhichUnit(i + 2) : Said{};
    if (!said || !said.from) return {};
    Day from = *said.from, to = *said.to;
    Edge(i + 2, from, to);
    said.period = false;
    if (calendar_.today() && from > *calendar_.today()) said.which = Which::kNext;
    calendar_.SetDays(said, from, to, said.basis);
    return said;
  }

  bool AloneInLine(std::size_t first, std::size_t last) const {
    if (!tokens_[first].line_start) return false;
    return last + 1 >= tokens_.size() || tokens_[last + 1].line_start;
  }

  // "early", "mid-", "late" before a month or a year narrow it to its third.
  void Edge(std::size_t i, Day& from, Day& to) const {
    std::size_t back = i;
    while (back > 0 && (IsPunct(back - 1, "-") || IsAny(back - 1, "of", "the", "in"))) --back;
    const Analysis* edge = back > 0 ? Tag(back - 1, "edge") : nullptr;
    if (edge == nullptr || !SameLine(back - 1, i)) return;
    const Day third = (to - from + 1) / 3;
    if (edge->lexeme->value == 1) to = from + third;
    if (edge->lexeme->value == 3) from = to - third;
    if (edge->lexeme->value == 2) {
      from += third;
      to -= third;
    }
  }

  // "the 2015 bombing", "the 1982 Hama massacre"
  bool NamesEvent(std::size_t i) const {
    for (std::size_t at = i; at < i + 3 && at < tokens_.size(); ++at) {
      for (const Analysis& a : lattice_.readings[at])
        if (a.lexeme->event && a.lexeme->pos == Pos::kNoun) return true;
      if (tokens_[at].kind != TokenKind::kWord || Tag(at, "preposition") != nullptr) return false;
    }
    return false;
  }

  Said YearPhrase(std::size_t i) const {
    Said said;
    const int year = YearAt(i);
    if (year < 1970 || year > 2050) return said;
    if (i > 0 && Tag(i - 1, "definite") != nullptr && NamesEvent(i + 1) && SameLine(i - 1, i + 1)) {
      said.last = i;
      said.year = year;
      said.told_year = said.period = said.month_level = true;
      said.older = calendar_.today() && CivilOf(*calendar_.today()).year > year;
      calendar_.SetDays(said, First(year, 1), Last(year, 12), Basis::kStated);
      return said;
    }
    if (!Cued(i)) return said;
    if (!IsAny(i - 1, "in", "since", "during", "early", "late", "mid", "until", "throughout", "before", "from", "of",
               "through") &&
        !IsPunct(i - 1, "-"))
      return said;
    // "5 of 2000 people": what is counted stands behind it.
    // "all of 2024", "the whole of 2024" aside.
    if (Is(i - 1, "of") && i > 1 && Tag(i - 2, "edge") == nullptr && !IsAny(i - 2, "all", "whole", "rest", "most"))
      return said;
    said.last = i;
    said.year = year;
    said.told_year = said.period = said.month_level = true;
    said.since = Since(i);
    Day from = First(year, 1), to = Last(year, 12);
    Edge(i, from, to);
    if (said.since && calendar_.today()) to = std::max(from, *calendar_.today());
    calendar_.SetDays(said, from, to, Basis::kStated);
    return said;
  }
};

}  // namespace

Said EnglishTimeAt(const Lattice& lattice, const Calendar& calendar, std::size_t i) {
  return EnglishTime(lattice, calendar).At(i);
}

}  // namespace isnad::internal
