#include <algorithm>
#include <cstdlib>

#include "core/read/dates/date_lean.h"
#include "core/read/en/time_phrases.h"

// So many days, weeks or months from another day: the article's own, one that is named, or the one told last.

namespace isnad::internal {

// "three days after a car bomb killed four": the news lies that far behind what is named there. "after the attack":
// the news itself, whose day this is not; but "came three days after the attack" is another's, and "was quiet on
// Sunday, a day after its worst fighting" counts from the Sunday. A week may be a day more or
// less.
Said EnglishTime::After(std::size_t i, std::size_t word, std::string_view unit, int count) const {
  Said said;
  const bool hours = unit == "hour" || unit == "minute";
  const bool known = Tag(word + 1, "definite") != nullptr || Tag(word + 1, "possessive") != nullptr;
  const bool comes = i > 0 && SameLine(i - 1, i) && IsAny(i - 1, "came", "comes", "happened", "occurred");
  const std::size_t before = i > 0 && IsPunct(i - 1, ",") ? i - 1 : i;
  const bool day = before > 0 && SameLine(before - 1, i) && Tag(before - 1, "weekday") != nullptr;
  if (!SameLine(i, word + 1) || (known && !comes && !(day && !hours))) return said;
  if (hours ? !comes : (unit != "day" && unit != "week") || count == 0) return said;
  const int days = hours ? 0 : DaysOf(unit) * count;
  const int loose = unit == "week" ? 1 : 0;
  said.last = word;
  said.of_next = true;
  said.from_told = {-days - (hours ? 1 : loose), -days + loose};
  calendar_.Around(said, -days - 1, -days);
  return said;
}

// "eight days before Monday's shelling"
Said EnglishTime::BeforeDay(std::size_t i, std::size_t word, std::string_view unit, int count) const {
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
Said EnglishTime::FromToldBy(std::size_t i, std::size_t word, std::string_view unit, int count) const {
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
int EnglishTime::MoreDays(std::size_t i, std::size_t& last) const {
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
Day EnglishTime::Moved(Day day, std::string_view unit, int count) const {
  const int months = unit == "month" ? count : unit == "year" ? 12 * count : 0;
  if (months == 0 || std::abs(months) > 1200) return day + DaysOf(unit) * count;
  const CivilDay civil = CivilOf(day);
  const int to = civil.year * 12 + civil.month - 1 + months;
  return DayOf({to / 12, to % 12 + 1, std::min(civil.day, DaysIn(to / 12, to % 12 + 1))});
}

// "two weeks from now", "three days from Tuesday", "a week hence", "5 days before New Year", "3 days after January
// 12", and under a verb of the future "in three weeks", "two days later".
Said EnglishTime::FromNow(std::size_t i) const {
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
Said EnglishTime::Weekdays(std::size_t i) const {
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
Said EnglishTime::Ago(std::size_t i) const {
  Said said;
  const Counted told = CountBefore(i);
  const std::size_t at = told.next;
  const int counted = told.value;
  // "two nights ago"
  if (counted > 0 && at > i && Tag(at, "night") != nullptr && !Is(at, "midnight") && SameLine(i, at + 1) &&
      Tag(at + 1, "time-ago") != nullptr) {
    said.last = at + 1;
    CountBack(said, "day", counted, false);
    return said;
  }
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
  // "the second in a week after an attack": within that week, and no day behind the attack.
  const auto ranks = [&](std::size_t in) { return in > 0 && Is(in, "in") && Tag(in - 1, "ordinal") != nullptr; };
  const bool rank = (i > 0 && ranks(i - 1)) || (i > 1 && ranks(i - 2));  // "in almost a week"
  if (Is(word, "after") && SameLine(i, word) && rank) return said;
  if (Is(word, "after") && SameLine(i, word)) return After(i, word, unit.name, count);
  if (Is(word, "before") && SameLine(i, word))
    if (Said before = BeforeDay(i, word, unit.name, count)) return before;
  if (Said said_later = FromToldBy(i, word, unit.name, count)) return said_later;
  const bool ago = Tag(word, "time-ago") != nullptr;
  const bool earlier =
      IsAny(word, "earlier", "before", "prior") && unit.name != "hour" && unit.name != "minute" && !Is(word + 1, "the");
  if ((!ago && !earlier) || !SameLine(i, word)) return said;
  said.last = word;
  CountBack(said, unit.name, count, earlier);
  return said;
}

// So many units back from today, or from the day told last. count 0: some of them.
void EnglishTime::CountBack(Said& said, std::string_view unit, int count, bool earlier) const {
  if (unit == "hour" || unit == "minute") {
    calendar_.Around(said, count > 20 ? -1 : 0, 0);
    return;
  }
  const int days = DaysOf(unit);
  said.older = unit != "day" || count > kOlderDays || earlier;
  if (count == 0) {
    // Some of them: no one day.
    if (unit == "day") calendar_.Around(said, -9, -2);
    said.period = unit != "day";
    if (unit == "day") said.older = true;
    return;
  }
  if (unit == "day") {
    if (earlier)
      said.from_told = {-count, -count};
    else
      said.relative = -count;
    calendar_.Around(said, -count, -count);
  } else {
    // Rounded: a week ago is six to eight days, a year ago a year and some months.
    const bool weeks = unit == "week" || unit == "fortnight";
    const int loose = weeks ? count : unit == "month" ? 10 : 150;
    // Counted from an event, which itself lies some days back.
    const int back = earlier && unit == "week" ? 3 : loose;
    calendar_.Around(said, -days * count - back, -days * count + loose);
    said.period = !weeks;
    if (earlier && unit == "week") said.from_told = {-days * count - days / 2, -days * count + days / 2};
  }
  // "a strike the day before" is this news still.
  if (earlier && unit == "day" && count == 1) said.older = false;
}

}  // namespace isnad::internal
