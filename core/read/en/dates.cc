#include "core/read/en/dates.h"

#include "core/read/en/time_phrases.h"

// The phrases of English time, and which of them wins. What stands in front ("early on", "the night of") belongs to the
// phrase where it changes the days.

namespace isnad::internal {

Said EnglishTime::At(std::size_t i) const {
  // No phrase begins with a mark, nor with a word that nobody knows.
  if (tokens_[i].kind != TokenKind::kNumber && (tokens_[i].kind != TokenKind::kWord || lattice_.readings[i].empty()) &&
      !IsAny(i, "recent", "previous", "preceding", "following", "eve"))
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
  take(FirstMonths(i));
  take(MonthPhrase(i));
  take(YearPhrase(i));
  take(EdgeOfUnit(i));
  // "July 13 through 15", "Aug 8 - Aug 12": a span without its opening word.
  if (best && best.from && !best.habit)
    if (Said span = Until(best); span) best = std::move(span);
  return best;
}

// The phrases of one day, and those told by their place.
Said EnglishTime::Core(std::size_t i) const {
  Said best;
  for (Said said : {FromToday(i), Numeric(i), ShortNumeric(i), DayPhrase(i), EnglishPlaced::At(i)})
    if (said && (!best || said.last > best.last)) best = std::move(said);
  if (best) TakeSince(i, best);
  return best;
}

// "since 16 November": up to today.
void EnglishTime::TakeSince(std::size_t i, Said& said) const {
  if (!said.day || !said.month || said.since || !said.from || !calendar_.today() || !Since(i)) return;
  if (said.from != said.to || *said.from > *calendar_.today()) return;
  // "the deadliest since 3 July, when a bomb killed": that day.
  if (IsPunct(said.last + 1, ",") && IsAny(said.last + 2, "when", "in", "that") && !BeginsThen(said.last + 2)) return;
  said.since = true;
  said.period = *calendar_.today() - *said.from > kPeriodDays;
  calendar_.SetDays(said, *said.from, *calendar_.today(), said.basis);
}

// "since Oct. 8, when hostilities broke out": up to today all the same. when: its token.
bool EnglishTime::BeginsThen(std::size_t when) const {
  constexpr std::size_t kWords = 8;  // from "when" to the verb
  for (std::size_t i = when + 1; Is(when, "when") && i <= when + kWords && SameLine(when, i); ++i) {
    if (IsPunct(i, ",") || IsPunct(i, ".")) return false;
    if (IsAny(i, "began", "begun", "started", "broke", "erupted", "flared", "launched", "resumed")) return true;
  }
  return false;
}

// The words right before, for what is a date beside them alone: "in 2019", "since May".
bool EnglishTime::Cued(std::size_t i) const {
  if (i == 0 || !SameLine(i - 1, i)) return false;
  return IsAny(i - 1, "in", "since", "during", "of", "from", "until", "till", "by", "early", "late", "mid", "through",
               "throughout", "before", "after", "last", "this", "to") ||
         (IsPunct(i - 1, "-") && i > 1 && IsAny(i - 2, "mid"));
}

bool EnglishTime::Since(std::size_t i) const {
  for (std::size_t back = 1; back <= 4 && back <= i && SameLine(i - back, i); ++back) {
    if (Tag(i - back, "time-since") != nullptr) return true;
    if (Tag(i - back, "edge") == nullptr && !IsAny(i - back, "the", "of", "last", "in") && !IsPunct(i - back, "-"))
      return false;
  }
  return false;
}

Said EnglishTime::Habit(std::size_t i) const {
  Said said;
  if (const Analysis* habit = Tag(i, "habit")) {
    said.last = i + habit->length - 1;
    said.habit = true;
  }
  return said;
}

// "Thursday to Friday", "Thursday into Friday", "Thursday-Friday": two days that follow each other, or nothing.
Said EnglishTime::NightOfTwo(const Said& first) const {
  const std::size_t joint = first.last + 1;
  Said both = Until(first);
  if (!both && (Is(joint, "into") || IsPunct(joint, "-")) && SameLine(first.last, joint + 1) &&
      DayPhrase(joint + 1).weekday)
    both = Span(first, joint);
  return both && both.from && both.to && *both.to - *both.from == 1 ? both : Said{};
}

// "today", "last night", "yesterday evening", "this morning", and the weekday or day that is told beside it.
Said EnglishTime::FromToday(std::size_t i) const {
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
  // "today, Wednesday", "yesterday (Sunday)", "overnight on June 5"
  std::size_t next = said.last + 1;
  if (IsPunct(next, ",") || IsPunct(next, "(") || (night && Is(next, "on"))) ++next;
  if (Said day = DayPhrase(next); day && SameLine(i, day.last) && !said.weekday) {
    // "overnight Thursday to Friday", "overnight Thursday into Friday": that night.
    if (night && day.weekday && !day.month)
      if (Said both = NightOfTwo(day)) return both;
    said.weekday = day.weekday;
    // "overnight on Saturday": the night that begins then.
    if (night && !Is(i, "last") && day.weekday && !day.month && day.from && day.from == day.to && calendar_.today()) {
      said.relative.reset();
      calendar_.SetDays(said, *day.from, std::min(*day.from + 1, *calendar_.today()), day.basis);
    }
    // "last night (Sunday)": the weekday of the day before.
    if (night && Is(i, "last") && day.weekday && !day.month) {
      said.relative = days - 1;
      calendar_.Around(said, days - 1, days - 1);
    }
    said.day = day.day;
    said.month = day.month;
    said.year = day.year;
    said.told_year = day.told_year;
    said.full = day.full;
    said.last = day.last;
    if (!said.from || (day.from && (day.full || (night && day.month)))) {
      said.from = day.from;
      said.to = day.to;
      said.basis = day.basis;
    }
  }
  return said;
}

// "the following day", "the next morning", "the previous evening": counted from the day told last.
Said EnglishTime::FromTold(std::size_t i) const {
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

// "the end of the year", "at the beginning of the month": of the one that is running.
Said EnglishTime::EdgeOfUnit(std::size_t i) const {
  const Analysis* edge = Tag(i, "edge");
  if (edge == nullptr || !Is(i + 1, "of") || !SameLine(i, i + 2)) return {};
  Said said = Is(i + 2, "the") ? WhichUnit(i + 2) : Said{};
  if (!said || !said.from) return {};
  Day from = *said.from, to = *said.to;
  Edge(i + 2, from, to);
  said.period = false;
  // "since the start of the year": up to today.
  if (calendar_.today() && Since(i) && from < *calendar_.today()) {
    said.since = true;
    to = *calendar_.today();
    said.period = to - from > kPeriodDays;
  }
  if (calendar_.today() && from > *calendar_.today()) said.which = Which::kNext;
  calendar_.SetDays(said, from, to, said.basis);
  return said;
}

bool EnglishTime::AloneInLine(std::size_t first, std::size_t last) const {
  if (!tokens_[first].line_start) return false;
  return last + 1 >= tokens_.size() || tokens_[last + 1].line_start;
}

Said EnglishTimeAt(const Lattice& lattice, const Calendar& calendar, std::size_t i) {
  return EnglishTime(lattice, calendar).At(i);
}

}  // namespace isnad::internal
