#include <algorithm>

#include "core/read/en/time_phrases.h"

// A week, a month, a year as a whole, or a part of it.

namespace isnad::internal {

// "last week", "this month", "earlier this year", "the past two days", "the last 24 hours", "in recent weeks".
Said EnglishTime::UnitPhrase(std::size_t i) const {
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
  // "over the past week", "in the last month"; "the last week of May" is another.
  const bool long_unit = unit.name == "week" || unit.name == "month" || unit.name == "year";
  const bool up_to_now = long_unit && (Tag(i, "time-past-span") != nullptr ||
                                       (last && i > 0 && Is(i - 1, "the") && SameLine(i - 1, i) && !Is(at + 1, "of")));
  const bool many = unit.reading->number == Number::kPlural;
  if (many || count > 0 || up_to_now) {
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
  // "earlier this month": before today, and told of what lies back.
  if (present && i > 0 && Is(i - 1, "earlier")) {
    said.older = true;
    if (said.from && calendar_.today()) said.to = std::max(*said.from, *calendar_.today() - 1);
  }
  // "late last month"
  if (said.from && said.to && unit.name != "week" && unit.name != "day") Edge(i, *said.from, *said.to);
  if (unit.name == "day") return {};
  return said;
}

// "the first three months of the year", "the first six months of 2024"
Said EnglishTime::FirstMonths(std::size_t i) const {
  constexpr int kMonths = 12;
  Said said;
  if (!Is(i, "first")) return said;
  const Counted told = CountBefore(i + 1);
  const Unit unit = told.value > 1 && told.value < kMonths ? UnitAt(told.next) : Unit{};
  const std::size_t of = told.next + 1;
  if (unit.name != "month" || !Is(of, "of") || !SameLine(i, of + 1) || !calendar_.today()) return said;
  int year = YearAt(of + 1);
  said.last = of + 1;
  if (year == 0) {
    if (!IsAny(of + 1, "the", "this", "last") || UnitAt(of + 2).name != "year" || !SameLine(i, of + 2)) return {};
    year = CivilOf(*calendar_.today()).year - (Is(of + 1, "last") ? 1 : 0);
    said.last = of + 2;
  }
  said.period = true;
  said.year = year;
  calendar_.SetDays(said, First(year, 1), std::min(Last(year, told.value), *calendar_.today()), Basis::kStated);
  return said;
}

// A week begins on Monday; told at its own end, "last week" may still be the one that is running.
void EnglishTime::SetWeek(Said& said, int shift) const {
  const Day today = *calendar_.today(), monday = OnOrBefore(today, 1);
  said.from = monday + 7 * shift;
  said.to = shift == 0 ? today : WeekdayOf(today) == 6 || WeekdayOf(today) == 0 ? today - 1 : monday - 1;
}

// "the June air strike", "the October massacre": the month that an event is known by.
bool EnglishTime::NamesEvent(std::size_t i, std::size_t next) const {
  constexpr std::size_t kNoun = 3;  // "the June suicide truck bombing"
  if (i == 0 || !SameLine(i - 1, i) || !Is(i - 1, "the")) return false;
  for (std::size_t at = next; at < next + kNoun && SameLine(i, at); ++at) {
    if (tokens_[at].kind != TokenKind::kWord) return false;
    const auto& readings = lattice_.readings[at];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.lexeme->event && a.lexeme->pos == Pos::kNoun; }))
      return true;
    if (std::none_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kAdjective; }))
      return false;
  }
  return false;
}

// "in May", "May 2021", "early January", "last September".
Said EnglishTime::MonthPhrase(std::size_t i) const {
  Said said;
  const Analysis* month = MonthWord(i);
  if (month == nullptr) return said;
  const std::size_t after = AfterMonth(i);
  const auto [year_at, year] = YearBehind(after);
  const bool cued = Cued(i) || NamesEvent(i, after);
  // May and March are words of their own.
  const bool doubtful = month->lexeme->Is("short") || Is(i, "march");
  if (year_at == kNone &&
      (doubtful ? !cued : !cued && !(i > 0 && Tag(i - 1, "edge") != nullptr) && !AloneInLine(i, after - 1)))
    return said;
  if (year_at == kNone && doubtful && i > 0 &&
      !IsAny(i - 1, "in", "since", "last", "early", "late", "of", "until", "mid") && !IsPunct(i - 1, "-") &&
      !NamesEvent(i, after))
    return said;
  const int value = static_cast<int>(month->lexeme->value);
  said.last = year_at != kNone ? year_at : i;
  said.month = value;
  said.month_level = said.period = true;
  // "since January, when a bomb killed seven": that month.
  said.since = Since(i) && (!(IsPunct(said.last + 1, ",") && Is(said.last + 2, "when")) || BeginsThen(said.last + 2));
  Which which = Which::kNone;
  if (i > 0 && Tag(i - 1, "time-last") != nullptr) which = Which::kLast;
  std::optional<int> of = year_at != kNone ? std::optional(year) : std::nullopt;
  said.told_year = of.has_value();
  said.year = of;
  // "the joint April 2019 report": of the paper, and of nothing that it tells.
  if (Tag(said.last + 1, "document") != nullptr && SameLine(i, said.last + 1)) return {};
  if (!of) of = calendar_.YearOfMonth(value, which == Which::kLast ? Which::kNone : which);
  if (!of) return said;
  // "last January" told in January is that of the year before.
  if (which == Which::kLast && year_at == kNone && calendar_.today()) {
    const CivilDay now = CivilOf(*calendar_.today());
    if (now.year == *of && now.month == value) --*of;
  }
  Day from = First(*of, value), to = Last(*of, value);
  Edge(i, from, to);
  if (said.since && calendar_.today()) to = *calendar_.today();
  // "in October" told in October is the month so far.
  if (calendar_.today() && to > *calendar_.today() && from <= *calendar_.today()) to = *calendar_.today();
  calendar_.SetDays(said, from, to, year_at != kNone ? Basis::kStated : calendar_.InferredBasis());
  return said;
}

// "early", "mid-", "late" before a month or a year narrow it to its third.
void EnglishTime::Edge(std::size_t i, Day& from, Day& to) const {
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
bool EnglishTime::NamesEvent(std::size_t i) const {
  for (std::size_t at = i; at < i + 3 && at < tokens_.size(); ++at) {
    for (const Analysis& a : lattice_.readings[at])
      if (a.lexeme->event && a.lexeme->pos == Pos::kNoun) return true;
    if (tokens_[at].kind != TokenKind::kWord || Tag(at, "preposition") != nullptr) return false;
  }
  return false;
}

// "the killing of 2006 and 2007", "the deaths of 2012": behind an act, where nothing that is counted follows.
bool EnglishTime::IsYearOfDeeds(std::size_t i) const {
  constexpr std::size_t kYears = 3;
  const std::size_t next = i + 1;
  const bool counts = next < tokens_.size() && SameLine(i, next) && tokens_[next].kind == TokenKind::kWord &&
                      Tag(next, "join") == nullptr && Tag(next, "preposition") == nullptr &&
                      Tag(next, "be") == nullptr && Tag(next, "have") == nullptr && Tag(next, "relative") == nullptr &&
                      Tag(next, "subordinate") == nullptr;
  if (counts) return false;
  std::size_t of = i;
  for (std::size_t years = 0; years < kYears && of > 2 && !Is(of - 1, "of"); ++years) {
    const bool list = (Tag(of - 1, "join") != nullptr || IsPunct(of - 1, ",")) && YearAt(of - 2) > 0;
    if (!list) return false;
    of -= 2;
  }
  if (of < 2 || !Is(of - 1, "of") || !SameLine(of - 2, i)) return false;
  const auto& readings = lattice_.readings[of - 2];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->outcome || a.lexeme->event; });
}

// "the 2019 attack", "a deadly 2012 bombing": before the year.
bool EnglishTime::OpensYear(std::size_t i) const {
  std::size_t at = i;
  while (at > 0 && i - at < 2 && SameLine(at - 1, i + 1) &&
         std::any_of(lattice_.readings[at - 1].begin(), lattice_.readings[at - 1].end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; }))
    --at;
  return at > 0 && SameLine(at - 1, i + 1) && (Tag(at - 1, "definite") != nullptr || Tag(at - 1, "article") != nullptr);
}

Said EnglishTime::YearPhrase(std::size_t i) const {
  Said said;
  const int year = YearAt(i);
  if (year < 1970 || year > 2050) return said;
  if (OpensYear(i) && NamesEvent(i + 1)) {
    said.last = i;
    said.year = year;
    said.told_year = said.period = said.month_level = true;
    said.older = calendar_.today() && CivilOf(*calendar_.today()).year > year;
    calendar_.SetDays(said, First(year, 1), Last(year, 12), Basis::kStated);
    return said;
  }
  if (!Cued(i) && !IsYearOfDeeds(i)) return said;
  if (!IsYearOfDeeds(i) &&
      !IsAny(i - 1, "in", "since", "during", "early", "late", "mid", "until", "throughout", "before", "from", "of",
             "through") &&
      !IsPunct(i - 1, "-"))
    return said;
  // "5 of 2000 people": what is counted stands behind it.
  // "all of 2024", "the whole of 2024" aside.
  if (Is(i - 1, "of") && i > 1 && Tag(i - 2, "edge") == nullptr && !IsAny(i - 2, "all", "whole", "rest", "most") &&
      !IsYearOfDeeds(i))
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

}  // namespace isnad::internal
