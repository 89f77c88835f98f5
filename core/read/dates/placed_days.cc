#include <vector>

#include "core/read/dates/date_phrases.h"

// Days told by their place in a month or a week, or by their number alone.

namespace isnad::internal {

bool PhraseReader::EndsPart(std::size_t i) const {
  if (i >= tokens_.size() || tokens_[i].line_start) return true;
  // "16.تموز": a full stop within a sentence ends nothing.
  if (IsPunct(i, ".")) return i + 1 >= tokens_.size() || tokens_[i + 1].sentence != tokens_[i].sentence;
  return IsPunct(i, ",") || IsPunct(i, "!") || IsPunct(i, ")") || IsPunct(i, ":") || IsPunct(i, ";");
}

// "يوم 27", "في 27." and "للثاني والعشرين.": a day whose month is the one that is running, or has just run.
Told PhraseReader::LoneDayAt(std::size_t i, bool of_day) const {
  std::size_t j = i;
  const bool in = !of_day && IsAny(j, "في", "الي", "حتي");
  if (in) ++j;
  const Count count = DayNumber(j);
  if (count.last == kNone || !SameLine(i, count.last) || DayMonthAt(j)) return {};
  // "في 17 الجاري", "يوم 27 من الماضي": of this month, of the last one.
  const std::size_t of = Is(count.last + 1, "من") ? count.last + 2 : count.last + 1;
  if (const Which which = SameLine(i, of) ? WhichAt(of) : Which::kNone;
      (of_day || in) && which != Which::kNone && calendar_.today()) {
    Told told = MonthByWhich(which, of);
    told.day = count.value;
    return told;
  }
  if (!EndsPart(count.last + 1)) return {};
  const Analysis* word = NumberWord(j);
  const bool compound = !count.digits && count.value > 10 && word != nullptr && Al(word);
  if (count.digits ? !(of_day || Is(i, "في")) : !compound || !(of_day || in || word->Has(kLi))) return {};
  Told told;
  told.last = count.last;
  told.day = count.value;
  if (!calendar_.today()) return told;
  constexpr Day kMonthAhead = 30, kMonthBack = 32;  // so far any day of a month is found
  const Day latest = *calendar_.today() + (calendar_.ahead() ? kMonthAhead : kSlackDays);
  for (Day at = latest; at > latest - kMonthBack; --at) {
    const CivilDay civil = CivilOf(at);
    if (civil.day != told.day) continue;
    told.month = civil.month;
    told.year = civil.year;
    return told;
  }
  return told;
}

Said PhraseReader::YearOfDay(std::size_t i) const {
  if (!IsYear(i)) return {};
  Said said = UnitPhrase(i, true);
  if (!said) said = YearPhrase(i, true);
  if (!said) said = OwnUnit(i);
  return said;
}

// A place in a month: "أول", "الثالث"; -1: the last; 0: none is told.
int PhraseReader::PlaceAt(std::size_t i) const {
  constexpr int kDays = 30, kWeeks = 5;
  if (Tag(i, "time-latest") != nullptr || (Al(Tag(i, "time-last")) && Is(i, "الاخير"))) return -1;
  const Analysis* number = NumberWord(i);
  if (number == nullptr || !number->lexeme->Is("ordinal")) return 0;
  // "ثامن أيام رمضان"
  const bool of_days = UnitAt(i + 1).name == "day" && UnitAt(i + 1).reading->number == Number::kPlural;
  return number->lexeme->value <= (of_days ? kDays : kWeeks) ? static_cast<int>(number->lexeme->value) : 0;
}

// "أول جمعة", "الثلاثاء الثالث", "آخر يوم": what stands before the month.
PhraseReader::Ordered PhraseReader::OrderedAt(std::size_t i) const {
  const auto weekday_at = [&](std::size_t at) {
    const Analysis* a = Tag(at, "weekday");
    return a != nullptr && a->length == 1 ? static_cast<int>(a->lexeme->value) : -1;
  };
  const auto is_day = [&](std::size_t at) {
    const Unit unit = UnitAt(at);
    return unit.name == "day" && !unit.al && unit.reading->number != Number::kDual;
  };
  Ordered ordered;
  std::size_t j = i;
  ordered.opened = is_day(j) && weekday_at(j + 1) >= 0 && SameLine(i, j + 1);
  if (ordered.opened) ++j;
  ordered.place = PlaceAt(j);
  if (ordered.place != 0 && !Al(NumberWord(j))) {
    ++j;
    ordered.day = is_day(j);
    if (ordered.day) ++j;
    ordered.weekday = weekday_at(j);
    if (ordered.weekday >= 0) ++j;
    if (ordered.weekday < 0 && !ordered.day) return {};
  } else {
    ordered.weekday = weekday_at(j);
    const Unit unit = UnitAt(j);
    ordered.day = unit.name == "day" && unit.al && unit.reading->number == Number::kSingular;
    if (!ordered.day && (ordered.weekday < 0 || !Al(Tag(j, "weekday")))) return {};
    ordered.place = PlaceAt(j + 1);
    if (ordered.place == 0) return {};
    j += 2;
    // "اليوم الأول من المعركة" and, below, of a month.
    const std::size_t of = IsAny(j, "من", "في") ? j + 1 : j;
    if (ordered.day && ordered.place > 0 && !IsYear(of) && !FeastDayAt(of, 1)) return {};
  }
  ordered.next = j;
  return ordered;
}

// "أول جمعة من أيلول", "الثلاثاء الثالث من أيلول 2014", "آخر يوم من شهر أيار": a day by its place in the month.
Told PhraseReader::OrderedDayAt(std::size_t i) const {
  const Ordered ordered = OrderedAt(i);
  if (ordered.next == kNone) return {};
  std::size_t j = ordered.next;
  Told told;
  // "يوم الأحد الثاني.": of the month that is running.
  if (ordered.opened && EndsPart(j) && calendar_.today()) {
    told = MonthByWhich(Which::kThis, j - 1);
  } else if (IsAny(j, "من", "في")) {
    ++j;
  }
  if (!told && !SameLine(i, j)) return {};
  // "أول جمعة في هذا الشهر"
  if (Tag(j, "time-here") != nullptr && UnitAt(j + 1).name == "month" && SameLine(i, j + 1) && calendar_.today())
    told = MonthByWhich(Which::kThis, j + 1);
  // "ثالث أيام رمضان", "أول أيام عيد الفطر", "اليوم الثاني من عيد الأضحى"
  if (ordered.day && ordered.place > 0)
    if (const Told feast = FeastDayAt(j, ordered.place)) return feast;
  return told ? DayInMonth(told, ordered) : DayInMonthAt(j, i, ordered);
}

// The month, or the year, is told at i in the line that the phrase begins in at `begin`.
Told PhraseReader::DayInMonthAt(std::size_t i, std::size_t begin, const Ordered& ordered) const {
  const Month month = MonthOfDayAt(begin, i);
  if (month.last != kNone && !month.hijri && SameLine(begin, month.last)) {
    Told told;
    told.month = month.value;
    told.last = month.last;
    FinishMonth(told);
    return DayInMonth(told, ordered);
  }
  // "أول جمعة من الشهر الماضي"
  if (month.last == kNone && UnitAt(i).al && UnitAt(i).name == "month" && WhichAt(i + 1) != Which::kNone)
    return DayInMonth(MonthByWhich(WhichAt(i + 1), i + 1), ordered);
  const Said year = ordered.day ? YearOfDay(i) : Said{};
  if (!year.from) return {};
  // "أول أيام العام", "آخر يوم من عام 2020"
  Told told;
  told.last = year.last;
  told.year = CivilOf(*year.from).year;
  told.told_year = year.told_year;
  told.month = ordered.place < 0 ? 12 : 1;
  told.day = ordered.place < 0 ? 31 : ordered.place;
  return told;
}

// told: its month.
Told PhraseReader::DayInMonth(Told told, const Ordered& ordered) const {
  if (told.month == 0) return {};
  if (told.year == 0) {
    const std::optional<int> year = calendar_.YearOfMonth(told.month, told.which);
    if (!year) return {};
    told.year = *year;
  }
  const int days = DaysIn(told.year, told.month);
  std::vector<int> fitting;
  for (int day = 1; day <= days; ++day) {
    if (ordered.weekday < 0 || WeekdayOf(DayOf({told.year, told.month, day})) == ordered.weekday)
      fitting.push_back(day);
  }
  if (ordered.place > static_cast<int>(fitting.size())) return {};
  told.day = ordered.place < 0 ? fitting.back() : fitting[static_cast<std::size_t>(ordered.place) - 1];
  return told;
}

// The place-th day of a feast or of the fast, by the Islamic calendar.
Told PhraseReader::FeastDayAt(std::size_t i, int place) const {
  std::size_t j = i;
  if (UnitAt(j).name == "day" && UnitAt(j).reading->number == Number::kPlural) ++j;
  const Analysis* feast = Tag(j, "feast");
  Told told;
  told.hijri = true;
  if (feast != nullptr) {
    told.month = static_cast<int>(feast->lexeme->value);
    told.day = place + (told.month == kSacrificeMonth ? kSacrificeDay - 1 : 0);
    told.last = j + feast->length - 1;
  } else {
    const Month month = MonthOfDayAt(i, j);
    if (!month.hijri || month.last == kNone) return {};
    told.month = month.value;
    told.day = place;
    told.last = month.last;
  }
  if (!SameLine(i, told.last)) return {};
  FinishMonth(told);
  return told;
}

// "الجمعة 15": the day of a month without its month, where the weekday agrees with one of these weeks.
std::optional<Day> PhraseReader::DayWithWeekday(int day, int weekday) const {
  constexpr Day kAhead = 7, kBack = 45;  // the coming week, and what news still tells without a month
  if (!calendar_.today()) return std::nullopt;
  for (Day at = *calendar_.today() + kAhead; at > *calendar_.today() - kBack; --at) {
    if (CivilOf(at).day == day && WeekdayOf(at) == weekday) return at;
  }
  return std::nullopt;
}

// "قبل ذلك بأيام قليلة", "بعد ذلك بيومين", "بعدها بأسبوع".
Said PhraseReader::AwayFromTold(std::size_t i) const {
  const bool before = IsAny(i, "قبل", "وقبل", "قبلها", "وقبلها"), after = IsAny(i, "بعد", "وبعد", "بعدها", "وبعدها");
  if (!before && !after) return {};
  std::size_t j = i + 1;
  if (Is(i + 1, "ذلك")) {
    ++j;
  } else if (!tokens_[i].folded.ends_with("ها")) {
    return {};
  }
  const Stretch stretch = SameLine(i, j) ? StretchAt(j) : Stretch{};
  if (stretch.last == kNone || stretch.al || DaysOf(stretch.unit) == 0) return {};
  const Unit unit = UnitAt(j);
  if (unit.reading != nullptr && !unit.reading->Has(kBi)) return {};
  constexpr int kFewLeast = 2, kFewMost = 9;
  const int most = stretch.count > 0 ? Reach(stretch) : stretch.unit == "day" ? kFewMost : Reach(stretch);
  const int least = stretch.count > 0 ? Reach(stretch) : kFewLeast * DaysOf(stretch.unit);
  Said said;
  said.last = stretch.last;
  said.needs_told = true;
  said.from_told = before ? std::pair(-most, -least) : std::pair(least, most);
  return said;
}

// "ذلك اليوم", "مساء اليوم نفسه", "في اليوم التالي", "نفس اليوم", "تلك الليلة": counted from the day told last.
Said PhraseReader::DayFromTold(std::size_t i) const {
  std::size_t j = i;
  while (const Analysis* part = Tag(j, "day-part")) {
    if (part->Has(kAl) || !SameLine(i, j + part->length)) break;
    j += part->length;
    if (Is(j, "من")) ++j;
  }
  if (j > i && UnitAt(j).name == "day" && !UnitAt(j).al) return {};
  if (Said away = AwayFromTold(i); away) return away;
  int shift = 0;
  std::size_t last = kNone;
  const auto is_day = [&](std::size_t at) {
    const Unit unit = UnitAt(at);
    return unit.name == "day" && unit.al && unit.reading->number == Number::kSingular && SameLine(i, at);
  };
  const bool night = Is(j + 1, "الليله") && SameLine(i, j + 1);
  if (IsAny(j, "ذلك", "وذلك", "نفس", "ونفس", "ذات", "تلك") && (is_day(j + 1) || night)) {
    last = j + 1;
  } else if (is_day(j) && SameLine(i, j + 1)) {
    const Analysis* other = Tag(j + 1, "other-day");
    if (other == nullptr) return {};
    if (other->lexeme->Is("day-after")) shift = 1;
    if (other->lexeme->Is("day-before")) shift = -1;
    if (shift == 0 && !other->lexeme->Is("same-day")) return {};
    last = j + 1;
    // "اليوم السابق للهجوم" is counted from the attack.
    if (SameLine(i, last + 1) && !EndsPart(last + 1)) {
      for (const Analysis& a : lattice_.readings[last + 1])
        if (shift != 0 && a.Has(kLi)) return {};
    }
  }
  if (last == kNone) return {};
  Said said;
  said.last = last;
  said.needs_told = true;
  said.from_told = std::pair(shift, night ? shift + 1 : shift);
  return said;
}

// "الجمعة من الأسبوع الماضي", "الأسبوع المقبل يوم الجمعة". Weeks begin on Saturday.
Said PhraseReader::DayOfWeekAt(std::size_t i) const {
  std::size_t j = i;
  Which which = Which::kNone;
  const auto week = [&] {
    const bool here = Tag(j, "time-here") != nullptr;
    const Unit unit = UnitAt(here ? j + 1 : j);
    if (unit.name != "week" || !unit.al || unit.reading->number != Number::kSingular) return false;
    which = here ? Which::kThis : WhichAt(j + 1);
    j += 2;
    return which != Which::kNone;
  };
  const auto day = [&] {
    if (UnitAt(j).name == "day" && !UnitAt(j).al && UnitAt(j).reading->number == Number::kSingular) ++j;
    const Analysis* a = Tag(j, "weekday");
    if (a == nullptr || a->length != 1) return -1;
    ++j;
    return static_cast<int>(a->lexeme->value);
  };
  int weekday = -1;
  if (week()) {
    if (weekday = day(); weekday < 0) return {};
  } else {
    j = i;
    if (weekday = day(); weekday < 0) return {};
    if (Is(j, "من")) ++j;
    if (!week()) return {};
  }
  if (!SameLine(i, j - 1)) return {};
  Said said;
  said.last = j - 1;
  said.weekday = weekday;
  if (!calendar_.today()) return said;
  const Day start = OnOrBefore(*calendar_.today(), 6) + (which == Which::kLast ? -7 : which == Which::kNext ? 7 : 0);
  const Day at = start + (weekday + 1) % 7;
  calendar_.SetDays(said, at, at, calendar_.RelativeBasis());
  return said;
}

}  // namespace isnad::internal
