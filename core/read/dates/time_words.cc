#include "core/read/dates/time_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace isnad::internal {

const Analysis* TimeWords::Tag(std::size_t i, std::string_view tag) const {
  return i < tokens_.size() ? lattice_.Find(i, tag) : nullptr;
}

bool TimeWords::IsPunct(std::size_t i, std::string_view mark) const {
  return i < tokens_.size() && tokens_[i].kind == TokenKind::kPunct && tokens_[i].folded == mark;
}

bool TimeWords::SameLine(std::size_t a, std::size_t b) const {
  if (b >= tokens_.size()) return false;
  for (std::size_t i = a + 1; i <= b; ++i) {
    if (tokens_[i].line_start) return false;
  }
  return true;
}

int TimeWords::Digits(std::size_t i) const {
  if (i >= tokens_.size() || tokens_[i].kind != TokenKind::kNumber) return -1;
  const std::string& text = tokens_[i].folded;
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : -1;
}

int TimeWords::YearAt(std::size_t i) const {
  const int value = Digits(i);
  return value >= kEarliestYear && value <= kLatestYear && tokens_[i].folded.size() == 4 ? value : 0;
}

int TimeWords::OldYearAt(std::size_t i) const {
  const int value = Digits(i);
  return value >= kFirstToldYear && value <= kLatestYear && tokens_[i].folded.size() == 4 ? value : 0;
}

std::size_t TimeWords::WithEra(std::size_t i) const {
  return SameLine(i, i + 1) && (IsAny(i + 1, "م", "ميلادي", "ميلاديه")) ? i + 1 : i;
}

const Analysis* TimeWords::NumberWord(std::size_t i) const {
  if (i >= tokens_.size() || !lattice_.may_tell_time[i]) return nullptr;
  for (const Analysis& a : lattice_.readings[i]) {
    if (a.lexeme->pos == Pos::kNumber && a.length == 1 &&
        (a.lexeme->Is("unit") || a.lexeme->Is("tens") || a.lexeme->Is("ordinal") || a.lexeme->Is("hundred"))) {
      return &a;
    }
  }
  return nullptr;
}

Count TimeWords::CountAt(std::size_t i) const {
  Count count;
  if (IsAny(i, "ال", "وال", "بال") && SameLine(i, i + 1) && Digits(i + 1) >= 0) ++i;
  if (const int digits = Digits(i); digits >= 0) return {i, digits, false, true};
  const Analysis* first = NumberWord(i);
  if (first == nullptr) return count;
  count = {i, static_cast<int>(first->lexeme->value), first->lexeme->Is("ordinal"), false};
  const Analysis* second = SameLine(i, i + 1) ? NumberWord(i + 1) : nullptr;
  if (second == nullptr || first->lexeme->Is("tens") || first->lexeme->Is("hundred")) return count;
  if (second->lexeme->value == 10 && !second->Has(kWa) && !second->lexeme->Is("ordinal") && count.value <= 11) {
    count.value = count.value % 10 + 10;
    count.last = i + 1;
  } else if (second->lexeme->Is("tens") && second->Has(kWa)) {
    count.value = count.value % 10 + static_cast<int>(second->lexeme->value);
    count.last = i + 1;
  }
  return count;
}

Count TimeWords::DayNumber(std::size_t i) const {
  Count count = CountAt(i);
  if (count.last == kNone || count.value < 1 || count.value > 31) return {};
  if (count.digits && tokens_[count.last].folded.size() > 2) return {};
  // "المجزرة الأولى في نيسان", "فتى في الخامسة عشرة": a day is masculine. "الخامسة عشر من آذار" is a slip.
  if (const Analysis* word = count.ordinal ? NumberWord(i) : nullptr;
      word != nullptr && word->lexeme->gender == Gender::kFeminine && (count.last == i || !Is(count.last, "عشر")))
    return {};
  return count;
}

const Analysis* TimeWords::MonthReading(std::size_t i, std::string_view tag) const {
  const Analysis* a = Tag(i, tag);
  if (a == nullptr || a->Has(kPronoun) || a->Has(kAl)) return nullptr;
  // "في إب": the city, where "إب/أغسطس" is آب all the same.
  if (tokens_[i].hamza_below && a->lexeme->value == 8 && !IsPunct(i + a->length, "/")) return nullptr;
  return a->lexeme->Is("weak") && (a->clitics & ~(kWa | kLi)) != 0 ? nullptr : a;
}

Month TimeWords::MonthAt(std::size_t i) const {
  Month month;
  const Analysis* a = MonthReading(i, "month");
  if (a == nullptr) {
    if (a = MonthReading(i, "hijri-month"); a == nullptr) return month;
    month.hijri = true;
  }
  if (!SameLine(i, i + a->length - 1)) return {};
  month = {i + a->length - 1, static_cast<int>(a->lexeme->value), a->lexeme->Is("weak"), month.hijri};
  // Its other name behind it: "مايو/أيار", "أيار (مايو)", "مايو أيار".
  const std::size_t next = month.last + 1;
  const bool open = IsPunct(next, "("), mark = open || IsPunct(next, "/") || IsPunct(next, "-");
  const std::size_t second = mark ? next + 1 : next;
  if (SameLine(month.last, second)) {
    const Analysis* other = MonthReading(second, "month");
    if (other != nullptr && other->lexeme->value == month.value && (mark || other->clitics == 0)) {
      const std::size_t end = second + other->length - 1;
      if (!open || IsPunct(end + 1, ")")) {
        month.last = open ? end + 1 : end;
        month.weak = false;
      }
    }
  }
  return month;
}

Which TimeWords::WhichAt(std::size_t i) const {
  if (Al(Tag(i, "time-last"))) return Which::kLast;
  if (Al(Tag(i, "time-this"))) return Which::kThis;
  if (Al(Tag(i, "time-next"))) return Which::kNext;
  return Which::kNone;
}

std::size_t TimeWords::BeforeLastAt(std::size_t i) const {
  if (i == 0 || i >= tokens_.size()) return kNone;
  const std::size_t before = Is(i, "ما") ? i + 1 : i;
  if (!Is(before, "قبل") || !SameLine(i - 1, before + 1) || !Al(Tag(before + 1, "time-last"))) return kNone;
  return before + 1;
}

Unit TimeWords::UnitAt(std::size_t i) const {
  if (i >= tokens_.size() || Tag(i, "time-unit") == nullptr) return {};
  constexpr std::string_view kOf = "unit=";
  constexpr std::array<std::string_view, 8> kUnits = {"unit=minute",    "unit=hour",  "unit=day",  "unit=week",
                                                      "unit=fortnight", "unit=month", "unit=year", "unit=decade"};
  for (const Analysis& a : lattice_.readings[i]) {
    if (!a.lexeme->Is("time-unit")) continue;
    // "قبل عقد اجتماع" is no ten years.
    if (a.lexeme->Is("weak") && a.number == Number::kSingular && !a.Has(kAl)) continue;
    for (const std::string_view unit : kUnits) {
      if (a.lexeme->Is(unit)) return {unit.substr(kOf.size()), &a, a.Has(kAl)};
    }
  }
  return {};
}

int TimeWords::DaysOf(std::string_view unit) {
  return unit == "day"         ? 1
         : unit == "week"      ? 7
         : unit == "fortnight" ? 14
         : unit == "month"     ? 30
         : unit == "year"      ? 365
         : unit == "decade"    ? 3653
                               : 0;
}

Year TimeWords::YearToldAt(std::size_t i) const {
  if (YearAt(i) > 0) return {WithEra(i), YearAt(i), true};
  const Analysis* thousand = Tag(i, "thousand");
  if (thousand == nullptr || thousand->length != 1 || thousand->Has(kAl)) return {};
  Year year{i, static_cast<int>(thousand->lexeme->value), true};
  const Analysis* hundred = SameLine(i, i + 1) ? NumberWord(i + 1) : nullptr;
  if (hundred != nullptr && hundred->Has(kWa) && hundred->lexeme->Is("hundred"))
    year = {i + 1, year.value + static_cast<int>(hundred->lexeme->value), true};
  const Analysis* rest = SameLine(i, year.last + 1) ? NumberWord(year.last + 1) : nullptr;
  // "وأحد عشر": folded, "and one" is the word "one" itself.
  if (IsAny(year.last + 1, "واحد", "واحدي") && SameLine(i, year.last + 2) && NumberWord(year.last + 2) != nullptr &&
      NumberWord(year.last + 2)->lexeme->value == 10) {
    year = {year.last + 2, year.value + 11, true};
  } else if (rest != nullptr && rest->Has(kWa) && !rest->lexeme->Is("hundred")) {
    const Count count = CountAt(year.last + 1);
    year = {count.last, year.value + count.value, true};
  }
  return year.value >= kEarliestYear && year.value <= kLatestYear ? year : Year{};
}

Month TimeWords::NumberedMonthAt(std::size_t i) const {
  const Unit unit = UnitAt(i);
  if (unit.name != "month" || unit.reading->number == Number::kPlural || !SameLine(i, i + 1)) return {};
  const Count count = CountAt(i + 1);
  if (count.last == kNone || count.value < 1 || count.value > 12 || (unit.al && !count.ordinal)) return {};
  if (!SameLine(i, count.last)) return {};
  return {count.last, count.value, false, false};
}

Year TimeWords::YearAfter(std::size_t i) const {
  std::size_t j = i;
  if ((IsPunct(j, ",") || IsPunct(j, "/") || IsPunct(j, "-") || IsPunct(j, ".")) && YearAt(j + 1) > 0) ++j;
  if (IsPunct(j, ",") && YearToldAt(j + 1).last != kNone) ++j;
  if (const Year year = YearToldAt(j); year.last != kNone && (j == i || SameLine(i, j))) return year;
  if (IsAny(j, "من", "في")) ++j;
  // "أيار من 2020"
  if (j > i && Is(j - 1, "من") && SameLine(i, j))
    if (const Year year = YearToldAt(j); year.last != kNone) return year;
  const bool here = Tag(j, "time-here") != nullptr;
  if (here) ++j;
  const bool same_before = IsAny(j, "نفس", "ذات");
  if (same_before) ++j;
  const Unit unit = UnitAt(j);
  if (unit.name != "year" || !SameLine(i, j)) return {};
  // "في آب من العام نفسه", "من العام التالي": counted from the year told last.
  const Analysis* other = SameLine(i, j + 1) ? Tag(j + 1, "other-day") : nullptr;
  const bool same = (other != nullptr && other->lexeme->Is("same-day")) || IsAny(j + 1, "نفسها", "ذاتها", "عينها");
  const bool next = other != nullptr && other->lexeme->Is("day-after");
  if (unit.al && (same_before || same || next)) {
    for (std::size_t at = i; at > 0; --at) {
      if (YearAt(at - 1) > 0) return {same_before ? j : j + 1, YearAt(at - 1) + (next && !same_before ? 1 : 0), true};
    }
    return {};
  }
  if (const Year year = YearToldAt(j + 1); year.last != kNone) return year;
  if (!unit.al) return {};
  if (here) return {j, 0, false, Which::kThis};
  const Which which = WhichAt(j + 1);
  return which == Which::kNone ? Year{} : Year{j + 1, 0, false, which};
}

Count TimeWords::CountOfUnits(std::size_t i) const {
  // "قبل /5/ أيام", "خلال (24) ساعة"
  const bool marked = (IsPunct(i, "/") && IsPunct(i + 2, "/")) || (IsPunct(i, "(") && IsPunct(i + 2, ")"));
  if (marked && Digits(i + 1) >= 0) return {i + 2, Digits(i + 1), false, true};
  const Count count = CountAt(i);
  if (count.last != kNone) return count;
  // "خلال الـ (24 ساعة الماضية)"
  const std::size_t opened = Is(i, "ال") ? i + 1 : i;
  if (IsPunct(opened, "(") && Digits(opened + 1) >= 0) return {opened + 1, Digits(opened + 1), false, true};
  return {};
}

Stretch TimeWords::StretchAt(std::size_t i) const {
  Stretch stretch;
  std::size_t j = i;
  if (const Analysis* about = Tag(j, "time-about")) {
    stretch.about = true;
    j += about->length;
  }
  bool some = false;
  if (const Analysis* a = Tag(j, "time-some"); a != nullptr && UnitAt(j + a->length).reading != nullptr) {
    some = true;
    j += a->length;
  }
  const Count count = CountOfUnits(j);
  std::size_t unit_at = j;
  if (count.last != kNone && !count.ordinal) unit_at = count.last + 1;
  if (!SameLine(i, unit_at)) return {};
  const Unit unit = UnitAt(unit_at);
  if (unit.reading == nullptr) return {};
  const bool counted = unit_at != j && count.value > 0;
  // "قتل ستة الأسبوع الماضي": the number counts something else.
  if (counted && unit.al && unit.reading->number == Number::kSingular) return {};
  if (YearAt(unit_at) > 0 || (counted && YearAt(count.last) > 0)) return {};
  stretch.unit = unit.name;
  stretch.al = unit.al;
  stretch.last = unit_at;
  const Number number = unit.reading->number;
  stretch.count = counted ? count.value : some ? 0 : number == Number::kDual ? 2 : number == Number::kSingular ? 1 : 0;
  // "عام 2011" is no stretch.
  if (!counted && unit.name == "year" && YearAt(unit_at + 1) > 0) return {};
  if (!counted && unit.al && number == Number::kPlural) TakeCountBehind(i, stretch);
  while (Tag(stretch.last + 1, "time-few") != nullptr && SameLine(i, stretch.last + 1)) ++stretch.last;
  // "يوم واحد"
  if (!counted && !unit.al && number == Number::kSingular && IsAny(stretch.last + 1, "واحد", "واحده", "واحدا") &&
      SameLine(i, stretch.last + 1))
    ++stretch.last;
  // "ساعة ونصف"
  const Analysis* half = unit.al || Is(stretch.last + 1, "و") ? nullptr : Tag(stretch.last + 1, "half");
  if (half != nullptr && half->Has(kWa)) {
    ++stretch.last;
    stretch.about = true;
    return stretch;
  }
  if (!unit.al && stretch.count > 0) TakeMore(i, stretch);
  return stretch;
}

// "الأيام الثلاثة", "الساعات الـ24": the number behind a plural.
void TimeWords::TakeCountBehind(std::size_t i, Stretch& stretch) const {
  const Count behind = CountAt(stretch.last + 1);
  // "الأيام 3 الماضية" only where what is behind says that it is no other number.
  const bool told = !behind.digits || behind.last > stretch.last + 1 || WhichAt(behind.last + 1) != Which::kNone;
  if (behind.last == kNone || !told || !SameLine(i, behind.last)) return;
  stretch.count = behind.value;
  stretch.last = behind.last;
}

// "سنة وشهرين", "2 سنة و1 شهر و21 يوما": other units on top.
void TimeWords::TakeMore(std::size_t i, Stretch& stretch) const {
  std::string_view before = stretch.unit;
  for (std::size_t more = stretch.last + 1; SameLine(i, more); more = stretch.last + 1) {
    const bool list = IsPunct(more, ",");  // "سنة, 3 أشهر"
    const bool mark = list || Is(more, "و");
    if (mark) ++more;
    const Count extra = CountAt(more);
    if (list && !extra.digits) return;
    const std::size_t at = extra.last == kNone ? more : extra.last + 1;
    const Unit unit = SameLine(i, at) ? UnitAt(at) : Unit{};
    if (unit.reading == nullptr || unit.al || DaysOf(unit.name) == 0 || unit.name == before) return;
    if (list && DaysOf(unit.name) > DaysOf(before)) return;
    const bool joined = mark || unit.reading->Has(kWa) ||
                        (extra.last != kNone && NumberWord(more) != nullptr && NumberWord(more)->Has(kWa));
    const int count = extra.last != kNone                         ? extra.value
                      : unit.reading->number == Number::kDual     ? 2
                      : unit.reading->number == Number::kSingular ? 1
                                                                  : 0;
    if (!joined || count == 0) return;
    stretch.more += count * DaysOf(unit.name);
    stretch.last = at;
    before = unit.name;
  }
}

int TimeWords::Reach(const Stretch& stretch) {
  // Of units that nobody counts so many at most (chosen): "أيام", "أسابيع".
  constexpr int kSomeDays = 10, kSomeWeeks = 6, kSomeMonths = 11, kSomeYears = 10, kSomeDecades = 10;
  constexpr int kMostCounted = 1000, kLongestMonth = 31, kLongestYear = 366;
  const int count = std::min(stretch.count, kMostCounted);
  if (stretch.more > 0) return count * DaysOf(stretch.unit) + stretch.more;
  if (stretch.unit == "minute") return 0;
  if (stretch.unit == "hour") return count == 0 ? 1 : count == 1 ? 0 : (count + 23) / 24;
  if (stretch.unit == "day") return count == 0 ? kSomeDays : count;
  if (stretch.unit == "week") return (count == 0 ? kSomeWeeks : count) * 7;
  if (stretch.unit == "month") return count == 0 ? kSomeMonths * DaysOf("month") : count * kLongestMonth;
  if (stretch.unit == "decade") return (count == 0 ? kSomeDecades : count) * DaysOf("decade");
  return count == 0 ? kSomeYears * DaysOf("year") : count * kLongestYear;
}

int TimeWords::WeekdayAt(std::size_t i) const {
  const Analysis* a = Tag(i, "weekday");
  if (!Al(a) || a->length != 1) return -1;
  if (a->lexeme->value == 0 && IsAny(i + 1, "عشر", "عشره")) return -1;  // "الأحد عشر"
  if (IsAny(i + 1, "اللذين", "اللذان")) return -1;                      // "الاثنين اللذين اعتقلا"
  const bool dated =
      WhichAt(i + 1) != Which::kNone || DayNumber(i + 1).last != kNone || IsPunct(i + 1, "/") || IsPunct(i + 1, "(");
  if (i > 0 && !tokens_[i].line_start && a->clitics == kAl) {
    if (Is(i - 1, "عبد")) return -1;
    // "ليلة الخميس على الجمعة": no Ali.
    // "صباح الجمعة": a morning, before somebody's name.
    const bool morning = Tag(i - 1, "day-part") != nullptr;
    if (!dated && !morning && !(i > 1 && Is(i - 1, "علي") && Tag(i - 2, "weekday") != nullptr)) {
      for (const Analysis& before : lattice_.readings[i - 1]) {
        if (a->lexeme->Is("weak") && before.lexeme->pos == Pos::kName && before.lexeme->Is("given")) return -1;
        // "الشخصين الاثنين"
        if (a->lexeme->value == 1 && before.number == Number::kDual && before.Has(kAl)) return -1;
      }
    }
  }
  return static_cast<int>(a->lexeme->value);
}

}  // namespace isnad::internal
