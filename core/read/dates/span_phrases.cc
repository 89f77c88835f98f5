#include <algorithm>

#include "core/read/dates/date_phrases.h"

// Phrases that span days, out of those of one time ("منذ ... حتى", "بين ... و", "خلال", "قبل ..."), and which phrase is
// taken at a token.

namespace isnad::internal {
namespace {

constexpr int kHalfDay = 12;  // hours, the least of them that are told as a span of days

// "10 كانون الأول - 5 كانون الثاني": the first day a year earlier.
void BeginYearEarlier(Said& said) {
  const CivilDay first = CivilOf(*said.from);
  if (const CivilDay earlier{first.year - 1, first.month, first.day}; IsValid(earlier)) said.from = DayOf(earlier);
}

// "من 3 أيار إلى 5 حزيران 2020": the year of the last day is that of the first, or the one behind it.
void TakeYearOfEnd(Said& said, Day to) {
  const CivilDay first = CivilOf(*said.from), end = CivilOf(to);
  CivilDay moved{end.year, first.month, first.day};
  if (IsValid(moved) && DayOf(moved) > to) --moved.year;
  if (IsValid(moved)) said.from = DayOf(moved);
}

}  // namespace

// The days of a core phrase at i, any kind; cued: a word of time stands before it.
Said PhraseReader::Core(std::size_t i, bool cued) const {
  Said best;
  const auto take = [&](Said said) {
    if (said && (!best || said.last > best.last)) best = std::move(said);
  };
  if (i >= tokens_.size()) return best;
  take(DayPhrase(i, cued));
  take(UnitPhrase(i, cued));
  take(EdgePhrase(i));
  take(PortionPhrase(i));
  take(FirstMonths(i));
  take(SeasonPhrase(i));
  take(WeekOfMonth(i));
  take(FeastPhrase(i, cued));
  take(DecadePhrase(i));
  take(WeekendPhrase(i));
  take(YearsInDigits(i));
  take(MonthPhrase(i, cued));
  take(YearPhrase(i, cued));
  return best;
}

// "منذ مطلع العام", "خلال الأشهر الماضية", "منذ يومين", "خلال 24 ساعة".
Said PhraseReader::OpenedPhrase(std::size_t i) const {
  const Analysis* since = Tag(i, "time-since");
  const Analysis* during = since == nullptr ? Tag(i, "time-during") : nullptr;
  if (since == nullptr && during == nullptr) return Within(i);
  std::size_t j = i + (since != nullptr ? since : during)->length;
  if (!SameLine(i, j)) return {};
  Said core = Core(j, true);
  const Stretch stretch = StretchAt(j);
  if (stretch.last != kNone && !stretch.al && (!core || stretch.last > core.last)) {
    // "ومنذ 3 أيام، قُتل 37": what befell at once was so long ago.
    if (since != nullptr && stretch.count > 0 && OpensWithDeed(i, stretch.last + 1))
      if (Said ago = AgoBy(stretch); ago) return ago;
    // "منذ شهر من الآن": so long ago.
    if (since != nullptr && stretch.count > 0 && Is(stretch.last + 1, "من") && IsAny(stretch.last + 2, "الان", "اليوم"))
      if (Said ago = AgoBy(stretch); ago) {
        ago.last = stretch.last + 2;
        return ago;
      }
    // "ثلاث عمليات اغتيال خلال ساعة واحدة": how long it took, and nothing of when.
    if (during != nullptr && stretch.unit == "hour" && stretch.count > 0 && stretch.count < kHalfDay &&
        WhichAt(stretch.last + 1) == Which::kNone)
      return {};
    Said said;
    said.last = stretch.last;
    Back(said, stretch);
    if (stretch.count == 0 && DaysOf(stretch.unit) >= 7) said.older = true;
    return said;
  }
  if (!core) return {};
  if (since != nullptr) {
    // "منذ ديسمبر 2012 عندما قتل ضابط": when that was.
    if (core.from && IsAny(core.last + 1, "عندما", "حين", "حينما") && SameLine(i, core.last + 2)) return core;
    // "منذ 3 أيار وحتى 5 حزيران"
    if (Said closed = Until(core); closed) return closed;
    if (core.from && calendar_.today() && *core.from <= *calendar_.today())
      core.to = std::max(*calendar_.today(), *core.from);
    core.since = true;
    core.today = false;
    core.full = false;
    core.older = false;
    const bool wide = core.from && core.to ? *core.to - *core.from > kPeriodDays : core.period || core.month_level;
    // "منذ 8 حزيران 2020" in news of an unknown day: any time since.
    core.period = wide || (!calendar_.today() && core.day && core.month);
  }
  return core;
}

// "مقتل 30 شخصا في 24 ساعة", "في ثلاثة أشهر": as long as it took.
Said PhraseReader::Within(std::size_t i) const {
  if (!IsAny(i, "في", "وفي") || !SameLine(i, i + 1)) return {};
  const Stretch stretch = StretchAt(i + 1);
  if (stretch.last == kNone || stretch.al || stretch.count < 2 || !EndsStretch(stretch.last + 1)) return {};
  if (DaysOf(stretch.unit) == 0 && !(stretch.unit == "hour" && stretch.count >= kHalfDay)) return {};
  Said said;
  said.last = stretch.last;
  Back(said, stretch);
  return said;
}

// Nothing that would tell which days they are or make them another measure: "في 3 أيام متفرقة", "في يومين من أيار".
bool PhraseReader::EndsStretch(std::size_t i) const {
  if (EndsPart(i)) return true;
  if (IsAny(i, "من", "علي") || WhichAt(i) != Which::kNone) return false;
  return std::none_of(lattice_.readings[i].begin(), lattice_.readings[i].end(),
                      [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective && (a.clitics & ~kAl) == 0; });
}

// "حتى الآن", "حتى يومنا هذا", "حتى تاريخ اليوم", "حتى اللحظة".
Said PhraseReader::UntilNow(std::size_t i) const {
  Said said;
  std::size_t j = i;
  if (Is(j, "تاريخ") && SameLine(j, j + 1)) ++j;
  if (IsAny(j, "الان", "اللحظه", "تاريخه", "الساعه")) {
    said.last = j;
  } else if (Is(j, "يومنا") && SameLine(j, j + 1) && Is(j + 1, "هذا")) {
    said.last = j + 1;
  } else if (j > i && Is(j, "اليوم")) {
    said.last = j;
  } else {
    return said;
  }
  calendar_.Around(said, 0, 0);
  return said;
}

// "... إلى 5 حزيران" behind a day or month: the span, or nothing.
Said PhraseReader::Until(const Said& from) const {
  std::size_t j = from.last + 1;
  if (IsPunct(j, ",") &&
      (IsAny(j + 1, "وحتي", "ولغايه") || (!from.weekday && !from.relative && IsAny(j + 1, "حتي", "لغايه"))))
    ++j;
  if (Is(j, "و")) ++j;
  const bool dash = IsPunct(j, "-") && from.full;  // "12 كانون الثاني 2016 - 22/1/2016"
  if (!dash && !IsAny(j, "الي", "حتي", "وحتي", "والي", "لغايه", "ولغايه")) return {};
  if (!SameLine(from.last, j + 1)) return {};
  if (IsAny(j + 1, "غايه")) ++j;
  Said to = Core(j + 1, true);
  if (!to) to = UntilNow(j + 1);
  if (!to || (!to.to && !to.day && !to.month) || (dash && !to.full)) return {};
  Said said = from;
  said.last = to.last;
  said.today = said.full = false;
  said.day = said.month = said.weekday = std::nullopt;
  // "منذ بداية العام الحالي 2023 حتى 25 تشرين الثاني": a day of the year that is told.
  if (said.from && !to.to && from.now_year && to.day && to.month && IsValid({*from.now_year, *to.month, *to.day})) {
    to.to = DayOf({*from.now_year, *to.month, *to.day});
    said.counted = true;
  }
  if (!said.from || !to.to) {  // a span of unknown days
    said.from = said.to = std::nullopt;
    said.period = true;
    return said;
  }
  if (from.weekday && !from.month && said.from && *said.from > *to.to) {
    said.from = OnOrBefore(*to.to, *from.weekday);  // "من الثلاثاء إلى الخميس"
  } else if (said.from && !said.told_year && to.from && *said.from > *to.to) {
    if (from.relative && !from.month) return {};
    BeginYearEarlier(said);
  } else if (said.from && !said.told_year && to.told_year) {
    TakeYearOfEnd(said, *to.to);
  }
  said.to = to.to;
  if (!said.from || *said.from > *said.to) said.from = said.to = std::nullopt;
  said.basis = std::min(from.basis, to.basis);
  said.period = !said.from || *said.to - *said.from > kPeriodDays;
  said.older = calendar_.today() && said.to && *said.to < *calendar_.today() - kOlderDays;
  return said;
}

// "من 3 أيار إلى 5 حزيران", "بين 3 أيار و5 حزيران".
Said PhraseReader::FromTo(std::size_t i) const {
  std::size_t j = i;
  if (Is(j, "ما")) ++j;
  const bool between = IsAny(j, "بين", "وبين");
  if (!between && !IsAny(j, "من", "ومن")) return {};
  ++j;
  if (!SameLine(i, j)) return {};
  if (between) return Between(j);
  const Said from = Core(j, true);
  if (!from) return {};
  // "من 2014 إلى 2018": years are one phrase by themselves.
  if (from.told_year && from.month_level && !from.month && from.from &&
      CivilOf(*from.to).year > CivilOf(*from.from).year)
    return from;
  return Until(from);
}

// Behind "بين": "3 أيار و5 حزيران".
Said PhraseReader::Between(std::size_t i) const {
  const Said from = Core(i, true);
  if (from && from.from && from.to && *from.to > *from.from && !from.month_level)
    return from;  // "بين 3 و5 أيار", one phrase
  if (!from || !SameLine(i, from.last + 1)) return {};
  std::size_t next = from.last + 1;
  const std::string& word = tokens_[next].folded;
  const Analysis* month = MonthReading(next, "month");
  const Analysis* weekday = Tag(next, "weekday");
  const Analysis* number = NumberWord(next);
  const auto joined = [](const Analysis* a) { return a != nullptr && a->Has(kWa); };
  if (word == "و") {
    ++next;
  } else if (!joined(month) && !joined(weekday) && !joined(number) && !joined(Tag(next, "edge")) &&
             !joined(Tag(next, "time-unit")) && !joined(Tag(next, "from-today"))) {
    return {};
  }
  Said to = Core(next, true);
  if (!to || !to.to) return {};
  Said said = from;
  said.last = to.last;
  said.day = said.month = said.weekday = std::nullopt;
  if (said.from && !said.told_year && to.told_year) {
    TakeYearOfEnd(said, *to.to);
  } else if (said.from && *said.from > *to.to) {
    BeginYearEarlier(said);
  }
  said.to = to.to;
  said.today = said.full = false;
  said.period = !said.from || *said.to - *said.from > kPeriodDays;
  return said;
}

// "قبل عام 2011": only an upper bound.
Said PhraseReader::Before(std::size_t i) const {
  if (Tag(i, "time-ago") == nullptr || !SameLine(i, i + 1)) return {};
  Said said = YearPhrase(i + 1, false);
  if (!said) said = MonthPhrase(i + 1, false);
  if (!said || !said.from) return {};
  said.to = *said.from - 1;
  said.from = std::nullopt;
  said.older = true;
  return said;
}

// A word before that says that a month or a year follows.
bool PhraseReader::CuedAt(std::size_t i) const {
  if (i == 0 || tokens_[i].line_start) return false;
  if (IsAny(i - 1, "في", "وفي", "حتي", "الي", "لغايه", "بين")) return true;
  const Analysis* reading = MonthReading(i, "month");
  return reading != nullptr && (reading->Has(kBi) || reading->Has(kLi));
}

// A day that is a name: "ثورة 25 يناير", "شارع 17 تموز".
bool PhraseReader::IsName(std::size_t i, const Said& said) const {
  if (said.told_year || i == 0 || tokens_[i].line_start) return false;
  if (said.month_level && Tag(i - 1, "not-month") != nullptr) return true;
  // "في منطقة مايو", "حي تشرين"
  const Analysis* place = Tag(i - 1, "place-cue");
  if (place != nullptr && !place->Has(kPronoun) && !place->Has(kAl) && place->number == Number::kSingular &&
      said.last == i && said.month_level && said.which == Which::kNone)
    return true;
  const Analysis* named = Tag(i - 1, "dated-name");
  // "مدني" is no town of mine, and what an article stands before has no second name behind it.
  if (named == nullptr || named->Has(kPronoun) || named->Has(kAl)) return false;
  if (said.day && said.month && !said.weekday) return true;
  // "حي أيلول", "سوق الخميس": bare, and nothing else of time beside it.
  const bool bare = said.last == i && said.which == Which::kNone;
  return bare && (said.month_level || said.weekday);
}

Said PhraseReader::At(std::size_t i) const {
  Said best;
  const auto take = [&](Said said) {
    if (said && (!best || said.last > best.last)) best = std::move(said);
  };
  if (const Analysis* habit = Tag(i, "habit")) {
    Said said;
    said.last = i + habit->length - 1;
    said.habit = true;
    take(std::move(said));
  }
  if (const Analysis* back = Tag(i, "time-long-ago")) {
    Said said;
    said.last = i + back->length - 1;
    said.older = true;
    take(std::move(said));
  }
  take(DayFromTold(i));
  take(FromTo(i));
  take(OpenedPhrase(i));
  take(Ago(i));
  take(OnThisDay(i));
  take(AnniversaryAt(i));
  take(AfterTold(i));
  take(Later(i));
  take(Before(i));
  Said core = Core(i, CuedAt(i));
  if (!core && StartsLine(i)) {  // a line that is nothing but a month: a weak name will do
    core = MonthPhrase(i, true);
    if (!core) core = YearPhrase(i, true);
    if (core && !EndsLine(core.last)) core = {};
  }
  take(std::move(core));
  if (best && IsName(i, best)) {
    best.name = true;
    return best;
  }
  // A day followed by "until": a span without its opening word.
  if (best && best.from && !best.habit) {
    if (Said span = Until(best); span) best = std::move(span);
  }
  return best;
}

// ---- lines ----
bool PhraseReader::StartsLine(std::size_t i) const {
  while (!tokens_[i].line_start) {
    --i;
    if (tokens_[i].kind == TokenKind::kWord || tokens_[i].kind == TokenKind::kNumber) return false;
  }
  return true;
}

bool PhraseReader::EndsLine(std::size_t last) const {
  for (std::size_t i = last + 1; i < tokens_.size() && !tokens_[i].line_start; ++i) {
    if (tokens_[i].kind == TokenKind::kWord || tokens_[i].kind == TokenKind::kNumber) return false;
  }
  return true;
}

}  // namespace isnad::internal
