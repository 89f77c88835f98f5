#include "core/read/en/dates.h"

#include <algorithm>
#include <string_view>

#include "core/read/time_words.h"

// Each kind of phrase is a function that reads what it can from a token on; the longest wins. A day is a weekday, a day
// of a month, or both, in either order of English: "Oct. 28, 2022", "28 October". What stands in front ("early on",
// "the night of") belongs to the phrase where it changes the days.

namespace isnad::internal {
namespace {

class EnglishTime : public TimeWords {
 public:
  EnglishTime(const Lattice& lattice, const Calendar& calendar) : TimeWords(lattice), calendar_(calendar) {}

  Said At(std::size_t i) const {
    Said best;
    for (Said said : {Habit(i), FromToday(i), Numeric(i), DayPhrase(i), DayAlone(i), Between(i), FromTold(i), Ago(i),
                      UnitPhrase(i), MonthPhrase(i), YearPhrase(i)})
      if (said && (!best || said.last > best.last)) best = std::move(said);
    return best;
  }

 private:
  std::size_t Skip(std::size_t i, std::string_view mark) const { return IsPunct(i, mark) ? i + 1 : i; }
  bool Glued(std::size_t i) const { return i < tokens_.size() && !tokens_[i].space_before; }
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

  // "2021-12-13", "13/12/2021", "12.5.2020".
  Said Numeric(std::size_t i) const {
    Said said;
    const int a = Digits(i), b = Digits(i + 2), c = Digits(i + 4);
    if (a < 0 || b < 0 || c < 0 || !Glued(i + 1) || !Glued(i + 2) || !Glued(i + 3) || !Glued(i + 4)) return said;
    const bool one_mark = tokens_[i + 1].folded == tokens_[i + 3].folded &&
                          (IsPunct(i + 1, "-") || IsPunct(i + 1, "/") || IsPunct(i + 1, "."));
    if (!one_mark) return said;
    int year = 0, month = 0, day = 0;
    if (YearAt(i) > 0) {
      year = a, month = b, day = c;
    } else if (YearAt(i + 4) > 0) {
      // Day first, as it is written where these wars are, unless only the other order is a date.
      year = c, month = b <= 12 ? b : a, day = b <= 12 ? a : b;
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

  struct DayNumberAt {
    std::size_t last = kNone;
    int value = 0, to = 0;
  };
  // "28", "28th", "the 28th of", "3-5".
  DayNumberAt DayOfMonth(std::size_t i) const {
    DayNumberAt found;
    const int value = Digits(i);
    if (value < 1 || value > 31 || tokens_[i].folded.size() > 2) return found;
    found = {i, value, 0};
    if (Glued(i + 1) && IsAny(i + 1, "st", "nd", "rd", "th")) found.last = i + 1;
    // "May 3-5", "3 and 4 May"
    const std::size_t joint = found.last + 1;
    const int to = IsPunct(joint, "-") || IsAny(joint, "and", "to") ? Digits(joint + 1) : -1;
    if (to > value && to <= 31 && to - value < 8 && tokens_[joint + 1].folded.size() <= 2) {
      found.to = to;
      found.last = joint + 1;
      if (Glued(found.last + 1) && IsAny(found.last + 1, "st", "nd", "rd", "th")) ++found.last;
    }
    return found;
  }

  const Analysis* MonthWord(std::size_t i) const { return Tag(i, "month"); }
  // The token behind a month's name and its stop: "Nov. 29".
  std::size_t AfterMonth(std::size_t i) const { return IsPunct(i + 1, ".") && Glued(i + 1) ? i + 2 : i + 1; }

  // The year behind a day: "2022", ", 2022", "of 2022".
  std::pair<std::size_t, int> YearBehind(std::size_t i) const {
    std::size_t at = i;
    if (IsPunct(at, ",") || Is(at, "of")) ++at;
    if (at > 0 && SameLine(i - 1, at) && YearAt(at) > 0) return {at, YearAt(at)};
    return {kNone, 0};
  }

  // "29 Nov 2022", "November 29th, 2022".
  Said DayAndMonth(std::size_t i, std::optional<int> weekday) const {
    Said said;
    std::size_t at = Is(i, "the") ? i + 1 : i;
    DayNumberAt day;
    const Analysis* month = nullptr;
    std::size_t last = kNone;
    if (Digits(at) >= 0) {
      day = DayOfMonth(at);
      if (day.last == kNone) return said;
      std::size_t next = day.last + 1;
      if (Is(next, "of") || IsPunct(next, ",")) ++next;
      month = MonthWord(next);
      if (month == nullptr || !SameLine(i, next)) return said;
      last = AfterMonth(next) - 1;
    } else {
      month = MonthWord(at);
      if (month == nullptr) return said;
      const std::size_t next = AfterMonth(at);
      day = DayOfMonth(Is(next, "the") ? next + 1 : next);
      if (day.last == kNone || !SameLine(i, day.last)) return said;
      // "May 12 people were killed"? The year or the end of the phrase tells.
      last = day.last;
    }
    said.last = last;
    const auto [year_at, year] = YearBehind(last + 1);
    if (year_at != kNone) said.last = year_at;
    Lay(said, year_at != kNone ? std::optional(year) : std::nullopt, static_cast<int>(month->lexeme->value), day.value,
        weekday);
    if (day.to > 0 && said.from) *said.to += day.to - day.value;
    return said;
  }

  // "on the 15th", "the 20th of last month": no floor and no anniversary.
  Said DayAlone(std::size_t i) const {
    Said said;
    if (!Is(i, "the") || i == 0 || !Is(i - 1, "on") || !SameLine(i - 1, i + 1) || !calendar_.today()) return said;
    const DayNumberAt day = DayOfMonth(i + 1);
    if (day.last == kNone || day.last != i + 2 || day.to > 0) return said;
    const std::size_t next = day.last + 1;
    const bool last = Is(next, "of") && Tag(next + 1, "time-last") != nullptr && Is(next + 2, "month");
    const bool present = Is(next, "of") && Tag(next + 1, "time-this") != nullptr && Is(next + 2, "month");
    const bool ends = next >= tokens_.size() || !SameLine(i, next) || tokens_[next].kind == TokenKind::kPunct ||
                      (Tag(next, "preposition") != nullptr && !Is(next, "of")) || Tag(next, "join") != nullptr;
    if (!ends && !last && !present) return said;
    CivilDay civil = CivilOf(*calendar_.today());
    const auto back = [&] {
      civil.year -= civil.month == 1 ? 1 : 0;
      civil.month = civil.month == 1 ? 12 : civil.month - 1;
    };
    if (last || (!present && day.value > civil.day)) back();
    civil.day = day.value;
    if (!IsValid(civil)) return said;
    said.last = last || present ? next + 2 : day.last;
    calendar_.SetDays(said, DayOf(civil), DayOf(civil), calendar_.RelativeBasis());
    return said;
  }

  // "will discuss it on", "is to meet next": the verb's own clause.
  bool IsAhead(std::size_t i) const {
    constexpr std::size_t kWords = 8;
    for (std::size_t at = i; at > 0 && i - at < kWords && SameLine(at - 1, i); --at) {
      if (Tag(at - 1, "future") != nullptr) return true;
      if (tokens_[at - 1].kind == TokenKind::kPunct || Tag(at - 1, "that") != nullptr ||
          Tag(at - 1, "conjunction") != nullptr)
        return false;
    }
    return false;
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
    if (name->lexeme->Is("short")) return {};
    Said said;
    said.last = i;
    // "Sundays" is a habit, "Sunday Times" a paper.
    if (Is(i + 1, "times")) return {};
    const bool night = Tag(i + 1, "night") != nullptr && SameLine(i, i + 1);
    if (Tag(i + 1, "day-part") != nullptr && SameLine(i, i + 1)) said.last = i + 1;
    said.weekday = weekday;
    if (night && Is(said.last, "midnight")) said.two_days = true;
    // "will meet on Thursday": nothing that has happened.
    if (IsAhead(i)) said.name = true;
    if (calendar_.today() && !said.name) {
      Day day = OnOrBefore(*calendar_.today(), weekday);
      const bool before = i > 0 && SameLine(i - 1, i);
      if (before && Tag(i - 1, "time-last") != nullptr && day == *calendar_.today()) day -= 7;
      if (before && Tag(i - 1, "time-next") != nullptr) day += 7;
      // "since Friday"
      said.since = Since(i);
      const Day to = said.since ? *calendar_.today() : day;
      said.period = to - day > kPeriodDays;
      calendar_.SetDays(said, day, to, calendar_.RelativeBasis());
    }
    return said;
  }

  // "between May 3 and May 6", "from Friday to Sunday".
  Said Between(std::size_t i) const {
    Said said;
    if (!IsAny(i, "between", "from")) return said;
    const Said first = DayPhrase(i + 1);
    if (!first || !SameLine(i, first.last) || !IsAny(first.last + 1, "and", "to", "until", "till", "through"))
      return said;
    const Said second = DayPhrase(first.last + 2);
    if (!second || !SameLine(i, second.last)) return said;
    said.last = second.last;
    said.period = true;
    if (!first.from || !second.to || *first.from > *second.to) return said;
    said.period = *second.to - *first.from > kPeriodDays;
    calendar_.SetDays(said, *first.from, *second.to, std::min(first.basis, second.basis));
    return said;
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

  // "two", "a", "a few", "several", "the past 24".
  std::pair<std::size_t, int> CountBefore(std::size_t i) const {
    if (Digits(i) >= 0) return {i + 1, Digits(i)};
    if (Is(i, "a") && Is(i + 1, "few")) return {i + 2, 0};
    if (IsAny(i, "a", "an", "one")) return {i + 1, 1};
    if (IsAny(i, "several", "few", "some", "many")) return {i + 1, 0};
    if (const Analysis* couple = Tag(i, "unit"); couple != nullptr && couple->lexeme->pos == Pos::kNumber)
      return {i + couple->length, static_cast<int>(couple->lexeme->value)};
    return {i, 0};
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

  // "two days ago", "a month ago", "days earlier", "three weeks before".
  Said Ago(std::size_t i) const {
    Said said;
    const auto [at, counted] = CountBefore(i);
    const Unit unit = UnitAt(at);
    if (unit.name.empty() || !SameLine(i, at)) return said;
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
      calendar_.Around(said, -days * count - days / 2, -days * count + days / 2);
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
    const auto [at, count] = CountBefore(i + 1);
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
    // "late last month"
    if (said.from && said.to && unit.name != "week" && unit.name != "day") Edge(i, *said.from, *said.to);
    if (unit.name == "day") return {};
    return said;
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
    if (Is(i - 1, "of") && i > 1 && Tag(i - 2, "edge") == nullptr) return said;
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

  const Calendar& calendar_;
};

}  // namespace

Said EnglishTimeAt(const Lattice& lattice, const Calendar& calendar, std::size_t i) {
  return EnglishTime(lattice, calendar).At(i);
}

}  // namespace isnad::internal
