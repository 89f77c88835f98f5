#include <algorithm>

#include "core/read/en/time_phrases.h"

// From one day, month or year through another.

namespace isnad::internal {

// "between May 3 and May 6", "from Friday to Sunday", "from the 13th to the 15th of July", "from March to May".
Said EnglishTime::Between(std::size_t i) const {
  Said said;
  const bool between = Is(i, "between");
  if (!between && !Is(i, "from")) return said;
  // "53 people were killed between 5 and 8 May": over some days, however few.
  if (Said days = DaysOfUnit(i + 1); days) {
    days.period = days.period || between;
    return days;
  }
  Said first = End(i + 1);
  if (!first || !SameLine(i, first.last)) return said;
  // "from 13 to 15 July", "between 2014-2018": one phrase.
  if (first.from && first.to && first.day && *first.to > *first.from) {
    first.period = first.period || between;
    return first;
  }
  const std::size_t joint = first.last + 1;
  const bool dash = IsPunct(joint, "-");
  if (!dash && !(between ? Is(joint, "and") : IsAny(joint, "to", "until", "till", "through"))) return said;
  return Span(first, joint);
}

// "4 to 22 this month", "the ninth and the seventeenth of April"
Said EnglishTime::DaysOfUnit(std::size_t i) const {
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
Said EnglishTime::End(std::size_t i) const {
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
Said EnglishTime::Span(const Said& first, std::size_t joint) const {
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

// "on Monday night and Tuesday", "on 30 April and 1 May": two days that follow each other are one stretch. "and on
// Tuesday", "and Tuesday's raid" begin anew.
Said EnglishTime::NextDayJoined(const Said& first, std::size_t joint) const {
  const bool day = first.weekday || (first.day && first.month);
  if (!day || first.since || !SameLine(first.last, joint + 1)) return {};
  const Said second = DayPhrase(joint + 1);
  const bool same_kind = first.weekday ? second.weekday.has_value() : second.day && second.month;
  if (!second || !same_kind || !second.to || tokens_[second.last].folded.find('\'') != std::string::npos) return {};
  const Said span = Span(first, joint);
  return span && span.from && span.to && *span.to - *span.from == 1 ? span : Said{};
}

// A day or month, and a joint that can join nothing else behind it.
Said EnglishTime::Until(const Said& first) const {
  const std::size_t joint = first.last + 1;
  if (Is(joint, "and")) return NextDayJoined(first, joint);
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

}  // namespace isnad::internal
