#include "core/read/en/placed_dates.h"

#include <algorithm>
#include <array>

#include "core/text/hijri.h"

namespace isnad::internal {
namespace {

constexpr int kLastPlace = -1;  // "the last Friday of"

// Monday of the week that holds the day.
Day WeekStart(Day day) { return OnOrBefore(day, 1); }

}  // namespace

Said EnglishPlaced::At(std::size_t i) const {
  Said best;
  const std::array<Said, 12> all = {DayOfUnit(i), PlacedDay(i), WeekdayOfWeek(i), WeekOf(i), WeekAround(i), Weekend(i),
                                    Years(i),     Portion(i),   Season(i),        Decade(i), Feast(i),      Ahead(i)};
  for (const Said& said : all)
    if (said && (!best || said.last > best.last)) best = said;
  return best;
}

// "next month", "this year", "the current month", "the month".
Said EnglishPlaced::WhichUnit(std::size_t i) const {
  Said said;
  const std::size_t at = Is(i, "the") ? i + 1 : i;
  const Which which = WhichWord(at);
  const Unit unit = UnitAt(which == Which::kNone ? at : at + 1);
  const bool bare = which == Which::kNone && at > i;
  if ((which == Which::kNone && !bare) || (unit.name != "month" && unit.name != "year") ||
      unit.reading->number == Number::kPlural || !SameLine(i, bare ? at : at + 1))
    return said;
  said.last = bare ? at : at + 1;
  said.which = which;
  said.month_level = said.period = true;
  if (!calendar_.today()) return said;
  const int shift = which == Which::kLast ? -1 : which == Which::kNext ? 1 : 0;
  const CivilDay now = CivilOf(*calendar_.today());
  if (unit.name == "year") {
    said.year = now.year + shift;
    calendar_.SetDays(said, First(*said.year, 1), Last(*said.year, 12), calendar_.RelativeBasis());
  } else {
    const int months = now.year * 12 + now.month - 1 + shift;
    said.month = months % 12 + 1;
    calendar_.SetDays(said, First(months / 12, *said.month), Last(months / 12, *said.month), calendar_.RelativeBasis());
  }
  return said;
}

Said EnglishPlaced::UnitAfter(std::size_t i) const {
  if (Said unit = WhichUnit(i); unit) return unit;
  Said said;
  if (const Analysis* month = MonthWord(i)) {
    const auto [year_at, year] = YearBehind(AfterMonth(i));
    said.last = year_at != kNone ? year_at : AfterMonth(i) - 1;
    said.month = static_cast<int>(month->lexeme->value);
    said.month_level = said.period = true;
    said.told_year = year_at != kNone;
    const std::optional<int> of = said.told_year ? year : calendar_.YearOfMonth(*said.month, Which::kNone);
    if (!of) return said;
    calendar_.SetDays(said, First(*of, *said.month), Last(*of, *said.month),
                      said.told_year ? Basis::kStated : calendar_.InferredBasis());
    return said;
  }
  const std::size_t at = Is(i, "the") && Is(i + 1, "year") ? i + 2 : Is(i, "year") ? i + 1 : i;
  const auto [year_at, year] = YearAt(at) > 0 ? std::pair(at, YearAt(at)) : SpelledYear(at);
  if (year_at == kNone || !SameLine(i, year_at)) return said;
  said.last = year_at;
  said.year = year;
  said.month_level = said.period = said.told_year = true;
  calendar_.SetDays(said, First(year, 1), Last(year, 12), Basis::kStated);
  return said;
}

// "the 20th of next month", "the 21st this month", "31st of this month".
Said EnglishPlaced::DayOfUnit(std::size_t i) const {
  Said said;
  const std::size_t at = Is(i, "the") ? i + 1 : i;
  const DayNumberAt day = DayOfMonth(at);
  if (day.last == kNone || day.to > 0 || (day.spelled && !day.ordinal)) return said;
  std::size_t next = day.last + 1;
  if (UnitAt(next).name == "day") ++next;
  const bool of = Is(next, "of");
  if (of) ++next;
  const Said month = SameLine(i, next) ? WhichUnit(next) : Said{};
  if (!month || !month.month || (!of && !day.ordinal)) return said;
  said.last = month.last;
  said.day = day.value;
  said.month = month.month;
  said.which = month.which;
  if (!month.from) return said;
  const CivilDay civil{CivilOf(*month.from).year, *month.month, day.value};
  if (IsValid(civil)) calendar_.SetDays(said, DayOf(civil), DayOf(civil), calendar_.RelativeBasis());
  return said;
}

// "first", "the 3rd", "last": a place in a row.
std::optional<int> EnglishPlaced::PlaceAt(std::size_t i, std::size_t& next) const {
  std::size_t at = Is(i, "the") ? i + 1 : i;
  if (IsAny(at, "last", "final")) {
    next = at + 1;
    return kLastPlace;
  }
  const DayNumberAt place = DayOfMonth(at);
  if (place.last == kNone || !place.ordinal || place.to > 0) return std::nullopt;
  next = place.last + 1;
  return place.value;
}

// "the first Friday of next month", "last Monday of March", "third day of October", "the first Monday in the month".
Said EnglishPlaced::PlacedDay(std::size_t i) const {
  Said said;
  std::size_t next = i;
  const std::optional<int> place = PlaceAt(i, next);
  if (!place) return said;
  const Analysis* weekday = Tag(next, "weekday");
  const Unit unit = UnitAt(next);
  if (weekday == nullptr && (unit.name != "day" || unit.reading->number == Number::kPlural)) return said;
  if (!IsAny(next + 1, "of", "in") || !SameLine(i, next + 2)) return said;
  const Said whole = UnitAfter(next + 2);
  if (!whole || !whole.month_level) return said;
  said.last = whole.last;
  said.month = whole.month;
  said.which = whole.which;
  said.told_year = whole.told_year;
  if (!whole.from) return said;
  std::vector<Day> fitting;
  for (Day day = *whole.from; day <= *whole.to; ++day)
    if (weekday == nullptr || WeekdayOf(day) == weekday->lexeme->value) fitting.push_back(day);
  if (*place > static_cast<int>(fitting.size())) return {};
  const Day day = *place == kLastPlace ? fitting.back() : fitting[static_cast<std::size_t>(*place) - 1];
  said.day = CivilOf(day).day;
  calendar_.SetDays(said, day, day, whole.basis);
  return said;
}

// "Friday next week", "Tuesday of last week", "next week on Friday", "the Monday of the following week".
Said EnglishPlaced::WeekdayOfWeek(std::size_t i) const {
  Said said;
  std::size_t at = i;
  const auto week = [&]() -> std::optional<Which> {
    if (Is(at, "the")) ++at;
    const Which which = WhichWord(at);
    if (which == Which::kNone || UnitAt(at + 1).name != "week" || UnitAt(at + 1).reading->number == Number::kPlural ||
        !SameLine(i, at + 1))
      return std::nullopt;
    at += 2;
    return which;
  };
  const auto day = [&] {
    const Analysis* name = Tag(at, "weekday");
    if (name == nullptr) return -1;
    ++at;
    return static_cast<int>(name->lexeme->value);
  };
  std::optional<Which> which = week();
  int weekday = -1;
  if (which) {
    if (IsPunct(at, "-")) ++at;
    if (Is(at, "on")) ++at;
    weekday = day();
  } else {
    at = i;
    weekday = day();
    if (weekday < 0) return said;
    if (IsAny(at, "of", "in")) ++at;
    which = week();
  }
  if (!which || weekday < 0 || !SameLine(i, at - 1)) return said;
  said.last = at - 1;
  said.weekday = weekday;
  said.which = *which;
  if (!calendar_.today()) return said;
  const int shift = *which == Which::kLast ? -7 : *which == Which::kNext ? 7 : 0;
  const Day on = WeekStart(*calendar_.today()) + shift + (weekday + 6) % 7;
  calendar_.SetDays(said, on, on, calendar_.RelativeBasis());
  return said;
}

// "the first week of October 2014", "the last week of 2015", "the week of September 16th".
Said EnglishPlaced::WeekOf(std::size_t i) const {
  Said said;
  std::size_t next = i;
  const std::optional<int> place = PlaceAt(i, next);
  if (!place || UnitAt(next).name != "week" || UnitAt(next).reading->number == Number::kPlural ||
      !IsAny(next + 1, "of", "in"))
    return said;
  const Said whole = SameLine(i, next + 2) ? UnitAfter(next + 2) : Said{};
  if (!whole || !whole.month_level) return said;
  said.last = whole.last;
  said.period = true;
  said.which = whole.which;
  said.told_year = whole.told_year;
  if (!whole.from) return said;
  // Weeks begin on Monday; the first is the one with most of its days inside.
  const Day first = WeekStart(*whole.from + 3);
  const Day from = *place == kLastPlace ? WeekStart(*whole.to - 3) : first + 7 * (*place - 1);
  if (from > *whole.to) return {};
  calendar_.SetDays(said, from, from + 6, whole.basis);
  return said;
}

// "last quarter", "this quarter", "the next quarter".
Said EnglishPlaced::WhichQuarter(std::size_t i) const {
  Said said;
  const std::size_t at = Is(i, "the") ? i + 1 : i;
  const Which which = WhichWord(at);
  if (which == Which::kNone || !Is(at + 1, "quarter") || !SameLine(i, at + 1)) return said;
  said.last = at + 1;
  said.which = which;
  said.period = said.month_level = true;
  if (!calendar_.today()) return said;
  const CivilDay now = CivilOf(*calendar_.today());
  const int shift = which == Which::kLast ? -1 : which == Which::kNext ? 1 : 0;
  const int quarter = now.year * 4 + (now.month - 1) / 3 + shift, month = quarter % 4 * 3 + 1;
  calendar_.SetDays(said, First(quarter / 4, month), Last(quarter / 4, month + 2), calendar_.RelativeBasis());
  return said;
}

// "over the weekend", "at the weekend", "next weekend": a Saturday and a Sunday.
Said EnglishPlaced::Weekend(std::size_t i) const {
  Said said;
  const Which which = WhichWord(i);
  const bool the = Is(i, "the") && i > 0 && SameLine(i - 1, i) && IsAny(i - 1, "over", "at", "on", "during");
  if ((which != Which::kNext && !the) || Tag(i + 1, "weekend") == nullptr || !SameLine(i, i + 1)) return said;
  said.last = i + 1;
  said.which = which;
  if (!calendar_.today()) return said;
  const Day today = *calendar_.today(), saturday = OnOrBefore(today, 6);
  const Day start = which == Which::kNext || (which == Which::kNone && calendar_.ahead()) ? saturday + 7 : saturday;
  calendar_.SetDays(said, start, which == Which::kNext ? start + 1 : std::min(start + 1, std::max(start, today)),
                    calendar_.RelativeBasis());
  return said;
}

// "the week of September 16th", "the week starting on 4 February": the seven days from its Monday, or from that day.
Said EnglishPlaced::WeekAround(std::size_t i) const {
  Said said;
  if (UnitAt(i).name != "week" || UnitAt(i).reading->number == Number::kPlural) return said;
  std::size_t at = i + 1;
  const bool starting = IsAny(at, "starting", "beginning", "commencing");
  if (!starting && !Is(at, "of")) return said;
  ++at;
  if (Is(at, "on")) ++at;
  const Said day = SameLine(i, at) ? DayAt(at) : Said{};
  if (!day || !day.day || !day.month) return said;
  said.last = day.last;
  said.period = true;
  said.month = day.month;
  said.told_year = day.told_year;
  if (!day.from) return said;
  const Day from = starting ? *day.from : WeekStart(*day.from);
  calendar_.SetDays(said, from, from + 6, day.basis);
  return said;
}

// "2014-2018", "1960 - 1961"
Said EnglishPlaced::Years(std::size_t i) const {
  constexpr int kLongest = 60;
  Said said;
  const int from = YearAt(i), to = YearAt(i + 2);
  if (from == 0 || to <= from || to - from > kLongest || !IsPunct(i + 1, "-") || !SameLine(i, i + 2)) return said;
  if (tokens_[i + 1].space_before != tokens_[i + 2].space_before || IsPunct(i + 3, "-")) return said;
  if (i > 0 && IsPunct(i - 1, "-") && Glued(i)) return said;
  said.last = i + 2;
  said.told_year = said.month_level = said.period = true;
  said.year = from;
  calendar_.SetDays(said, First(from, 1), Last(to, 12), Basis::kStated);
  return said;
}

// "the third quarter of 2016", "the first half of this year", "Q3 2016", "2016 Q3", "last quarter".
Said EnglishPlaced::Portion(std::size_t i) const {
  Said said;
  const auto lay = [&](const Said& whole, int parts, int part) {
    said.last = std::max(said.last == kNone ? 0 : said.last, whole.last);
    said.period = said.month_level = true;
    said.which = whole.which;
    said.told_year = whole.told_year;
    said.year = whole.year;
    if (!whole.from) return;
    const CivilDay first = CivilOf(*whole.from), end = CivilOf(*whole.to);
    if (first.year == end.year && first.month == 1 && end.month == 12) {
      const int months = 12 / parts;
      calendar_.SetDays(said, First(first.year, months * (part - 1) + 1), Last(first.year, months * part), whole.basis);
    } else if (parts == 2) {
      const Day middle = *whole.from + 14;
      calendar_.SetDays(said, part == 1 ? *whole.from : middle + 1, part == 1 ? middle : *whole.to, whole.basis);
    }
  };
  // "Q3 2016", "2016 Q3", "H1 of 2018"
  const std::size_t year_first = YearAt(i) > 0 ? (IsPunct(i + 1, "-") ? i + 2 : i + 1) : i;
  if (const Analysis* code = Tag(year_first, "portion-code"); code != nullptr && SameLine(i, year_first)) {
    std::size_t of = year_first + 1;
    if (IsPunct(of, "-") || Is(of, "of")) ++of;
    const Said whole = UnitAfter(year_first > i ? i : of);
    if (!whole || whole.month) return {};
    said.last = year_first;
    lay(whole, code->lexeme->Is("half-code") ? 2 : 4, static_cast<int>(code->lexeme->value));
    return said;
  }
  if (Said quarter = WhichQuarter(i); quarter) return quarter;
  std::size_t next = i;
  const std::optional<int> place = PlaceAt(i, next);
  const Analysis* word = place ? Tag(next, "portion") : nullptr;
  if (word == nullptr) return {};
  const auto parts = static_cast<int>(word->lexeme->value);
  std::size_t of = next + 1;
  if (IsAny(of, "of", "in")) ++of;
  const Said whole = SameLine(i, of) ? UnitAfter(of) : Said{};
  if (!whole || !whole.month_level || *place > parts || (whole.month && parts != 2)) return {};
  lay(whole, parts, *place == kLastPlace ? parts : *place);
  return said;
}

// "the summer of 2016", "summer 2016", "last winter", "this spring".
Said EnglishPlaced::Season(std::size_t i) const {
  Said said;
  const Which which = WhichWord(i);
  const Analysis* season = Tag(which == Which::kNone ? i : i + 1, "season");
  if (season == nullptr) return said;
  const std::size_t at = which == Which::kNone ? i : i + 1;
  const int month = static_cast<int>(season->lexeme->value);
  const auto set = [&](int year, Basis basis) {
    const bool winter = month > 10;
    calendar_.SetDays(said, First(year, month), winter ? Last(year + 1, month + 2 - 12) : Last(year, month + 2), basis);
  };
  said.period = said.month_level = true;
  if (which != Which::kNone) {
    if (!SameLine(i, at)) return {};
    said.last = at;
    said.which = which;
    if (!calendar_.today()) return said;
    int year = CivilOf(*calendar_.today()).year;
    while (First(year, month) > *calendar_.today()) --year;
    const bool running = First(year, month) + 92 >= *calendar_.today();
    if (which == Which::kNext || (which == Which::kThis && !running)) ++year;
    if (which == Which::kLast && running) --year;
    set(year, calendar_.RelativeBasis());
    return said;
  }
  const auto [year_at, year] = YearBehind(at + 1);
  if (year_at == kNone) return {};
  said.last = year_at;
  said.year = year;
  said.told_year = true;
  set(year, Basis::kStated);
  return said;
}

// "the 1990s", "the 90s", "the nineties".
Said EnglishPlaced::Decade(std::size_t i) const {
  Said said;
  if (!Is(i, "the") || !SameLine(i, i + 1)) return said;
  int year = 0;
  const Analysis* word = Tag(i + 1, "decade");
  std::size_t s = i + 2;
  if (IsPunct(s, "'") && Glued(s)) ++s;
  if (word != nullptr) {
    year = static_cast<int>(word->lexeme->value);
    said.last = i + 1;
  } else if (const int told = Digits(i + 1); told >= 0 && told % 10 == 0 && Is(s, "s") && Glued(s)) {
    year = YearAt(i + 1) > 0 ? told : told >= 20 && told < 100 ? 1900 + told : 0;
    said.last = s;
  }
  if (year == 0) return {};
  said.period = said.month_level = said.told_year = true;
  calendar_.SetDays(said, First(year, 1), Last(year + 9, 12), Basis::kStated);
  return said;
}

// Western Easter, by the reckoning of Meeus, Jones and Butcher.
std::optional<Day> EnglishPlaced::EasterOf(int year) const {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int at = h + l - 7 * m + 114;
  return DayOf({year, at / 31, at % 31 + 1});
}

// The lexicon's value of a feast is 100 times its day and its month.
std::optional<Day> EnglishPlaced::FeastDay(const Analysis& feast, int year) const {
  const auto value = static_cast<int>(feast.lexeme->value);
  if (feast.lexeme->Is("by-easter")) return *EasterOf(year) + value;
  const int month = value % 100, day = value / 100;
  if (feast.lexeme->Is("islamic")) return HijriDay(HijriYearIn(year, month, day), month, day);
  if (feast.lexeme->Is("fourth-thursday")) return OnOrBefore(DayOf({year, month, 28}), 4);
  return DayOf({year, month, day});
}

// "on Christmas 2014", "during Eid al-Adha", "on New Year's Eve": where a word of time stands before it or a year
// behind. "the eve of Nowruz 2020": the day before.
Said EnglishPlaced::Feast(std::size_t i) const {
  Said said;
  const bool of = Is(i, "eve") && Is(i + 1, "of") && SameLine(i, i + 2);
  const std::size_t begin = of ? i + 2 : i;
  const Which which = WhichWord(begin);
  const std::size_t at = which == Which::kNone ? begin : begin + 1;
  const Analysis* feast = Tag(at, "feast");
  if (feast == nullptr || !SameLine(i, at + feast->length - 1)) return said;
  said.last = at + feast->length - 1;
  // "New Year's Eve"
  const bool behind = !of && Is(said.last + 1, "eve") && SameLine(i, said.last + 1);
  if (behind) ++said.last;
  const bool eve = of || behind;
  const auto [year_at, year] = YearBehind(said.last + 1);
  const bool cued =
      begin > 0 && SameLine(begin - 1, begin) &&
      IsAny(begin - 1, "on", "during", "at", "since", "after", "before", "until", "by", "of", "from", "over");
  if (year_at == kNone && !cued && which == Which::kNone) return {};
  // "a feast" of days
  const Day days = eve ? 0 : feast->lexeme->Is("month-long") ? 29 : feast->lexeme->Is("three-days") ? 2 : 0;
  const Day back = eve ? 1 : 0;
  const auto set = [&](int in, Basis basis) {
    if (const std::optional<Day> day = FeastDay(*feast, in))
      calendar_.SetDays(said, *day - back, *day - back + days, basis);
  };
  said.period = days > kPeriodDays;
  if (year_at != kNone) {
    said.last = year_at;
    said.told_year = true;
    set(year, Basis::kStated);
    return said;
  }
  said.which = which;
  if (!calendar_.today()) return said;
  // The nearest one back, or ahead where the words look there.
  const Day today = *calendar_.today();
  const int now = CivilOf(today).year;
  const bool ahead = which == Which::kNext || (which == Which::kNone && calendar_.ahead());
  for (int year_of = ahead ? now : now + 1; ahead ? year_of <= now + 2 : year_of >= now - 2;
       year_of += ahead ? 1 : -1) {
    const std::optional<Day> feast_day = FeastDay(*feast, year_of);
    const Day day = feast_day.value_or(today) - back;
    if (feast_day && (ahead ? day > today : which == Which::kLast ? day < today : day <= today)) {
      set(year_of, calendar_.InferredBasis());
      said.month = CivilOf(day).month;
      return said;
    }
  }
  return said;
}

// "next week", "the coming three days", "next year", "the next decade": what lies ahead.
Said EnglishPlaced::Ahead(std::size_t i) const {
  Said said;
  if (WhichWord(i) != Which::kNext) return said;
  const Counted count = CountBefore(i + 1);
  const Unit unit = UnitAt(count.next);
  const bool decade = Is(count.next, "decade") || Is(count.next, "decades");
  if ((unit.name.empty() && !decade) || !SameLine(i, count.next)) return said;
  const bool many = !decade && unit.reading->number == Number::kPlural;
  // "the next day" is counted from the day told last.
  if (unit.name == "day" && !many && count.next == i + 1) return said;
  if (unit.name == "hour" || unit.name == "minute") return said;
  said.last = count.next;
  said.which = Which::kNext;
  said.period = true;
  if (!calendar_.today()) return said;
  const Day today = *calendar_.today();
  const int n = std::max(count.value, 1);
  const CivilDay now = CivilOf(today);
  if (decade) {
    const int first = now.year / 10 * 10 + 10;
    calendar_.SetDays(said, First(first, 1), Last(first + 10 * n - 1, 12), calendar_.RelativeBasis());
  } else if (unit.name == "day") {
    calendar_.Around(said, 1, n);
  } else if (count.next > i + 1 || many) {
    // So many from now on.
    const int days = count.value == 0 && many ? 3 * DaysOf(unit.name) : n * DaysOf(unit.name);
    calendar_.Around(said, 1, days);
  } else if (unit.name == "week") {
    const Day monday = WeekStart(today) + 7;
    calendar_.SetDays(said, monday, monday + 6, calendar_.RelativeBasis());
  } else {
    said.month_level = true;
    calendar_.TakeUnit(said, unit.name, 1);
  }
  return said;
}

}  // namespace isnad::internal
