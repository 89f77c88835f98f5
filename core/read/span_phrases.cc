#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "core/read/date_phrases.h"

namespace isnad::internal {

// A month, with what says that its name is one.
Said PhraseReader::MonthPhrase(std::size_t i, bool cued) const {
  if (const Said digits = MonthInDigits(i, cued); digits) return digits;
  std::size_t j = i;
  const Unit unit = UnitAt(i);
  bool strong = cued;
  if (unit.name == "month" && !unit.al) {
    strong = true;
    ++j;
    if (!SameLine(i, j)) return {};
  }
  Month month = MonthAt(j);
  // "بداية شهر 3", "في شهر 8": by its number, where nothing is counted.
  if (month.last == kNone && j > i && Digits(j) >= 0) {
    month = NumberedMonthAt(i);
    const bool closed = month.last != kNone && (EndsPart(month.last + 1) || YearAfter(month.last + 1).last != kNone ||
                                                WhichAt(month.last + 1) != Which::kNone);
    if (!closed) return {};
  }
  if (month.last == kNone) return {};
  Told told;
  told.month = month.value;
  told.hijri = month.hijri;
  told.last = month.last;
  // "أيار وحزيران الماضيين": two months.
  int month_to = 0;
  std::size_t next = told.last + 1;
  if (IsPunct(next, "-") || IsPunct(next, "/")) ++next;
  if (SameLine(i, next) && !told.hijri) {
    const Month second = MonthAt(next);
    const Analysis* reading = MonthReading(next, "month");
    if (second.last != kNone && !second.hijri && second.value != month.value &&
        (reading->Has(kWa) || IsAny(next - 1, "-", "/"))) {
      month_to = second.value;
      told.last = second.last;
      strong = true;
    }
  }
  FinishMonth(told);
  const bool dated = told.hijri && SameLine(told.last, told.last + 1) && YearAt(told.last + 1) > 0;
  if (told.year == 0 && told.which == Which::kNone && month.weak && !strong && !dated) return {};
  Said said;
  said.last = told.last;
  said.month_level = true;
  said.period = true;
  if (month.hijri) {
    if (YearAt(said.last + 1) > 0 && SameLine(said.last, said.last + 1)) {
      ++said.last;  // "رمضان 2021"
      return said;
    }
    if (const auto days = calendar_.Hijri(told.year, month.value, 0))
      calendar_.SetDays(said, days->first, days->second, told.told_year ? Basis::kStated : calendar_.RelativeBasis());
    return said;
  }
  said.month = month.value;
  said.which = told.which;
  int year = told.year;
  Basis basis = told.told_year ? Basis::kStated : calendar_.RelativeBasis();
  if (year == 0) {
    const std::optional<int> inferred = calendar_.YearOfMonth(month_to > 0 ? month_to : month.value, told.which);
    if (!inferred) return said;
    year = *inferred;
    basis = calendar_.InferredBasis();
  } else {
    said.year = year;
    said.told_year = told.told_year;
  }
  if (month_to > 0) said.month = std::nullopt;
  const int first_year = month_to > 0 && month_to < month.value ? year - 1 : year;
  calendar_.SetDays(said, First(first_year, month.value), Last(year, month_to > 0 ? month_to : month.value), basis);
  return said;
}

// "3/2015" and "2015-3" beside a word of time.
Said PhraseReader::MonthInDigits(std::size_t i, bool cued) const {
  if (!cued || !SameLine(i, i + 2) || tokens_[i + 1].space_before || tokens_[i + 2].space_before) return {};
  if ((!IsPunct(i + 1, "/") && !IsPunct(i + 1, "-")) || IsPunct(i + 3, tokens_[i + 1].folded)) return {};
  const bool year_first = YearAt(i) > 0;
  const int year = YearAt(year_first ? i : i + 2), month = Digits(year_first ? i + 2 : i);
  if (year == 0 || month < 1 || month > 12) return {};
  Said said;
  said.last = WithEra(i + 2);
  said.month = month;
  said.year = year;
  said.month_level = said.period = said.told_year = true;
  calendar_.SetDays(said, First(year, month), Last(year, month), Basis::kStated);
  return said;
}

// "عام 2021", "العام 2021", "عامي 2019 و2020"; "2021" alone after a word of time.
Said PhraseReader::YearPhrase(std::size_t i, bool cued) const {
  std::size_t j = i;
  const Unit unit = UnitAt(i);
  if (unit.name == "year") {
    ++j;
  } else if (!cued) {
    return {};
  }
  const Year year = unit.name == "year" ? YearToldAt(j) : Year{WithEra(j), YearAt(j), true};
  if (!SameLine(i, j) || year.value == 0) return {};
  const Analysis* person = Tag(j + 1, "person");
  if (unit.name.empty() && (UnitAt(j + 1).reading != nullptr || (person != nullptr && person->clitics == 0))) return {};
  Said said;
  said.last = year.last;
  said.year = year.value;
  said.told_year = said.month_level = said.period = true;
  int to = year.value;
  std::size_t next = said.last + 1;
  if (IsAny(next, "و", "-", "الي", "حتي")) ++next;
  if (next > said.last + 1 && SameLine(i, next) && YearAt(next) > to) {
    to = YearAt(next);
    said.last = WithEra(next);
  }
  calendar_.SetDays(said, First(year.value, 1), Last(to, 12), Basis::kStated);
  return said;
}

bool PhraseReader::OpensOrFollowsVerb(std::size_t i) const {
  if (i == 0 || tokens_[i].line_start) return true;
  const auto& before = lattice_.readings[i - 1];
  return std::any_of(before.begin(), before.end(), [](const Analysis& a) { return a.form == VerbForm::kPast; }) &&
         std::none_of(before.begin(), before.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun; });
}

// "قبل يومين", "قبل نحو 24 ساعة", "قبل أسبوع".
Said PhraseReader::Ago(std::size_t i) const {
  const Analysis* ago = Tag(i, "time-ago");
  // "من يومين" of the spoken language; not "أكثر من يومين".
  const bool spoken = ago == nullptr && Is(i, "من") &&
                      (i == 0 || !IsAny(i - 1, "اكثر", "اقل", "ازيد", "باكثر", "باقل", "لاكثر", "لاقل", "ابعد"));
  if ((ago == nullptr && !spoken) || !SameLine(i, i + 1)) return {};
  const Stretch stretch = StretchAt(i + 1);
  if (stretch.last == kNone || stretch.al) return {};
  if (spoken && (stretch.last != i + 1 || stretch.more > 0)) return {};
  // "فقد من أسبوع.": behind a verb alone, and nothing behind it.
  if (spoken && UnitAt(i + 1).reading->number != Number::kDual &&
      (stretch.count != 1 || !EndsPart(stretch.last + 1) || !OpensOrFollowsVerb(i)))
    return {};
  Said said;
  said.last = stretch.last;
  // "قبل يومين من الهجوم" is counted from the attack.
  const bool of_other = IsAny(stretch.last + 1, "من", "علي", "موعد") && SameLine(i, stretch.last + 1);
  const int reach = Reach(stretch);
  said.older = reach >= 5 && stretch.unit != "hour";
  if (of_other) {
    // The other event is itself today's or yesterday's news.
    if (reach >= 1 && reach < 5 && stretch.count > 0) {
      said.from_told = std::pair(-reach, -reach);
      calendar_.Around(said, -reach - 1, -reach);
    } else {
      said.older = true;
    }
    return said;
  }
  if (!calendar_.today()) return said;
  int from = -reach, to = -reach;
  if (stretch.unit == "hour") {
    to = stretch.count < 24 ? 0 : -(stretch.count / 24);
  } else if (stretch.count == 0) {
    to = stretch.unit == "day"     ? -2
         : stretch.unit == "week"  ? -14
         : stretch.unit == "month" ? -45
         : stretch.unit == "year"  ? -500
                                   : 0;
  } else if (stretch.more > 0) {
    from -= reach / 20;
    to += reach / 20;
  } else if (stretch.unit == "week") {
    from -= stretch.count;
    to += stretch.count;
  } else if (stretch.unit == "month") {
    from -= 7;
    to = -stretch.count * 28 + 7;
  } else if (stretch.unit == "year") {
    from -= 150;
    to += 150;
  } else if (stretch.unit == "decade") {
    from -= 1500;
    to += 1500;
  } else if (stretch.about && stretch.unit == "day" && stretch.count > 2) {
    --from;
    ++to;
  }
  const bool older = said.older;
  calendar_.Around(said, from, to);
  said.older = older;
  return said;
}

// "بعد يومين", "بعد أسبوعين من الآن", "شهر و21 يوما من الآن": only from now on is it a day.
Said PhraseReader::Later(std::size_t i) const {
  // "غداة تفجير": the day before this news.
  if (IsAny(i, "غداه", "وغداه") && SameLine(i, i + 1) && UnitAt(i + 1).reading == nullptr) {
    Said said;
    said.last = i;
    said.of_next = true;
    said.from_told = std::pair(-1, -1);
    calendar_.Around(said, -2, -1);
    return said;
  }
  const bool after = Is(i, "بعد") || Is(i, "وبعد");
  // "بعد مرور أسبوع على الغارة"
  const bool passed = after && Tag(i + 1, "time-passes") != nullptr;
  const Stretch stretch = StretchAt(after ? (passed ? i + 2 : i + 1) : i);
  if (stretch.last == kNone || stretch.al || !SameLine(i, stretch.last)) return {};
  // "جاء ذلك بعد يومين من غارة": what the news came after, told by the day of the news.
  if (after && (Is(stretch.last + 1, "من") || (passed && Is(stretch.last + 1, "علي"))) &&
      SameLine(i, stretch.last + 1) && stretch.unit != "minute" && !IsAny(stretch.last + 2, "الان", "اليوم")) {
    Said said;
    said.last = stretch.last + 1;
    said.of_next = true;
    const int reach = Reach(stretch);
    said.older = reach > kOlderDays;
    const int least = stretch.unit == "hour" ? 0 : stretch.count > 0 ? -reach : -2;
    if ((stretch.count > 0 && reach <= kOlderDays) ||
        (stretch.count == 0 && (stretch.unit == "day" || stretch.unit == "hour"))) {
      said.from_told = std::pair(-reach, least);
      calendar_.Around(said, stretch.count > 0 ? -reach - 1 : -reach, least);
    }
    return said;
  }
  if (stretch.count == 0) return {};
  if (stretch.unit == "hour" || stretch.unit == "minute") return {};
  const bool from_now =
      Is(stretch.last + 1, "من") && IsAny(stretch.last + 2, "الان", "اليوم") && SameLine(i, stretch.last + 2);
  if (!after && !from_now) return {};
  Said said;
  said.last = from_now ? stretch.last + 2 : stretch.last;
  if (after && from_now) calendar_.Around(said, Reach(stretch), Reach(stretch));
  return said;
}

// "الأيام الماضية", "العام الجاري", "هذا الشهر", "الـ24 ساعة الماضية", "آخر يومين", "الليلة الماضية".
Said PhraseReader::UnitPhrase(std::size_t i, bool cued) const {
  Said said;
  if (const Analysis* here = Tag(i, "time-here"); here != nullptr) {
    const Unit unit = UnitAt(i + 1);
    const bool night = Al(Tag(i + 1, "night"));
    const bool part = Al(Tag(i + 1, "day-part"));
    if (!SameLine(i, i + 1) || ((unit.reading == nullptr || !unit.al) && !part)) return {};
    if (unit.reading != nullptr && unit.reading->number == Number::kPlural) return {};
    said.last = i + 1;
    if (night || part || unit.name == "day") {
      said.today = !night;
      calendar_.Around(said, night ? -1 : 0, 0);
    } else {
      calendar_.TakeUnit(said, unit.name, 0);
    }
    return said;
  }
  if (const Analysis* latest = Tag(i, "time-latest"); latest != nullptr && latest->clitics == 0) {
    const Stretch stretch = SameLine(i, i + 1) ? StretchAt(i + 1) : Stretch{};
    // "قتل آخر اليوم": another one, today.
    if (stretch.last == kNone || stretch.count == 1 || (stretch.count == 0 && !stretch.al)) return {};
    said.last = stretch.last;
    Back(said, stretch);
    return said;
  }
  // "الليلة الماضية"
  if (Al(Tag(i, "night")) && SameLine(i, i + 1) && WhichAt(i + 1) == Which::kLast) {
    said.last = i + 1;
    calendar_.Around(said, -1, 0);
    return said;
  }
  const Stretch stretch = StretchAt(i);
  if (stretch.last == kNone) return {};
  const bool al_digits = IsAny(i, "ال", "وال", "بال") || stretch.al;
  Which which = SameLine(i, stretch.last + 1) ? WhichAt(stretch.last + 1) : Which::kNone;
  const bool counted = stretch.count > 1 && Digits(i) >= 0;  // "3 أيام الماضية"
  if (which == Which::kNone || !(al_digits || cued || counted)) return {};
  said.last = stretch.last + 1;
  // "العام الماضي، 2020": the year beside it is the same one.
  std::size_t beside = said.last + 1;
  if (IsPunct(beside, ",") || IsPunct(beside, "(")) ++beside;
  if (stretch.unit == "year" && stretch.count == 1 && SameLine(i, beside) && YearAt(beside) > 0) {
    said.last = IsPunct(beside - 1, "(") && IsPunct(beside + 1, ")") ? beside + 1 : WithEra(beside);
    calendar_.TakeUnit(said, stretch.unit, 0);
    calendar_.SetDays(said, First(YearAt(beside), 1), Last(YearAt(beside), 12), Basis::kStated);
    if (calendar_.today() && which == Which::kThis) said.to = std::min(*said.to, *calendar_.today());
    said.older = which == Which::kLast || (calendar_.today() && *said.to < *calendar_.today() - kOlderDays);
    said.told_year = true;
    said.year = YearAt(beside);
    said.now_year = YearAt(beside) + (which == Which::kLast ? 1 : which == Which::kNext ? -1 : 0);
    return said;
  }
  if (stretch.count == 1 && stretch.unit != "hour" && stretch.unit != "minute") {
    calendar_.TakeUnit(said, stretch.unit, which == Which::kLast ? -1 : which == Which::kNext ? 1 : 0);
  } else if (which == Which::kNext) {
    calendar_.Around(said, 1, std::max(1, DaysAway(stretch, 1)));
  } else {
    Back(said, stretch);
  }
  return said;
}

// How many days a stretch of counted months or years is from today, in the calendar's own; others by their length.
int PhraseReader::DaysAway(const Stretch& stretch, int direction) const {
  const int months = stretch.unit == "month" ? stretch.count : stretch.unit == "year" ? 12 * stretch.count : 0;
  constexpr int kMostMonths = 1200;
  if (months == 0 || months > kMostMonths || stretch.more > 0 || !calendar_.today()) return Reach(stretch);
  const CivilDay now = CivilOf(*calendar_.today());
  const int to = now.year * 12 + now.month - 1 + direction * months;
  const int year = to / 12, month = to % 12 + 1;
  return std::abs(DayOf({year, month, std::min(now.day, DaysIn(year, month))}) - *calendar_.today());
}

// From that long ago up to now.
void PhraseReader::Back(Said& said, const Stretch& stretch) const {
  int reach = DaysAway(stretch, -1);
  if (stretch.count == 0 && stretch.unit == "day") reach = 7;
  said.period = reach > kPeriodDays;
  calendar_.Around(said, -reach, 0);
}

// "مطلع الشهر الجاري", "منتصف أيار", "نهاية 2020".
Said PhraseReader::EdgePhrase(std::size_t i) const {
  const Analysis* edge = Tag(i, "edge");
  if (edge == nullptr || edge->Has(kAl) || !SameLine(i, i + 1)) return {};
  const std::size_t j = i + edge->length;
  Said said = MonthPhrase(j, true);
  if (!said) said = UnitPhrase(j, true);
  if (!said) said = YearPhrase(j, true);
  if (!said) said = OwnUnit(j);
  if (!said) return {};
  said.period = false;  // a point in time, however loosely told
  if (!said.from || !said.to || !said.month_level) return said;
  const auto part = static_cast<int>(edge->lexeme->value);
  const CivilDay first = CivilOf(*said.from);
  const CivilDay end = CivilOf(*said.to);
  // The whole unit, also where it was cut off at publication.
  const bool year = !said.month && (said.year ? true : IsYear(j));
  if (year) {
    if (part == 1) said.to = Last(first.year, 1);
    if (part == 2)
      std::tie(said.from, said.to) = std::pair(std::optional(First(first.year, 6)), std::optional(Last(first.year, 7)));
    if (part == 3)
      std::tie(said.from, said.to) = std::pair(std::optional(First(end.year, 12)), std::optional(Last(end.year, 12)));
  } else {
    if (part == 1) said.to = *said.from + 9;
    if (part == 2)
      std::tie(said.from, said.to) = std::pair(std::optional(*said.from + 10), std::optional(*said.from + 19));
    if (part == 3)
      std::tie(said.from, said.to) =
          std::pair(std::optional(*said.from + 20), std::optional(Last(first.year, first.month)));
  }
  if (calendar_.today() && *said.from <= *calendar_.today() && *said.to > *calendar_.today())
    said.to = calendar_.today();
  said.older = calendar_.today() && *said.to < *calendar_.today() - kOlderDays;
  return said;
}

// "النصف الأول من شهر تشرين الأول الحالي", "الربع الثالث من العام 2021", "الثلث الأخير من رمضان".
Said PhraseReader::PortionPhrase(std::size_t i) const {
  const Analysis* portion = Tag(i, "half");
  if (!Al(portion) || portion->number == Number::kDual || portion->Has(kPronoun) || !SameLine(i, i + 1)) return {};
  const int parts = portion->lexeme->Is("quarter") ? 4 : portion->lexeme->Is("third") ? 3 : 2;
  const Analysis* which = NumberWord(i + 1);
  const bool last = Al(Tag(i + 1, "time-last")) && Is(i + 1, "الاخير");
  if (!last && (!Al(which) || !which->lexeme->Is("ordinal") || which->lexeme->value > parts)) return {};
  const int part = last ? parts : static_cast<int>(which->lexeme->value);
  const std::size_t j = IsAny(i + 2, "من", "في") ? i + 3 : i + 2;
  if (!SameLine(i, j)) return {};
  Said said = MonthPhrase(j, true);
  if (!said) said = UnitPhrase(j, true);
  if (!said) said = YearPhrase(j, true);
  if (!said) said = OwnUnit(j);
  if (!said || !said.month_level) return {};
  said.period = true;
  if (!said.from || !said.to) return said;
  const CivilDay first = CivilOf(*said.from), end = CivilOf(*said.to);
  if (first.day == 1 && first.month == 1 && first.year == end.year && (end.month == 12 || !said.month)) {
    const int months = 12 / parts;
    said.from = First(first.year, months * (part - 1) + 1);
    said.to = Last(first.year, months * part);
  } else if (first.day == 1 && first.month == end.month) {
    const int days = parts == 2 ? 15 : DaysIn(first.year, first.month) / parts;
    said.from = First(first.year, first.month) + days * (part - 1);
    said.to = part == parts ? Last(first.year, first.month) : *said.from + days - 1;
  } else {  // a month of the Islamic year
    const Day days = *said.to - *said.from + 1, start = *said.from;
    said.from = start + days * (part - 1) / parts;
    said.to = start + days * part / parts;
  }
  if (calendar_.today() && *said.to > *calendar_.today() && *said.from <= *calendar_.today())
    said.to = calendar_.today();
  said.older = calendar_.today() && *said.to < *calendar_.today() - kOlderDays;
  return said;
}

// "مطلع الشهر", "النصف الأول من العام": the month, the year or the week that is running.
Said PhraseReader::OwnUnit(std::size_t i) const {
  const Unit unit = UnitAt(i);
  if (!unit.al || unit.reading->number == Number::kPlural ||
      (unit.name != "month" && unit.name != "year" && unit.name != "week"))
    return {};
  Said said;
  said.last = i;
  calendar_.TakeUnit(said, unit.name, 0);
  return said;
}

// "الأسبوع الأول من تموز", "آخر أسبوع في أيلول 2014": seven days of the month, counted from its first or its last.
Said PhraseReader::WeekOfMonth(std::size_t i) const {
  const auto place_at = [&](std::size_t at) {
    if (Tag(at, "time-latest") != nullptr || Is(at, "الاخير")) return -1;
    const Analysis* a = NumberWord(at);
    return a != nullptr && a->lexeme->Is("ordinal") && a->lexeme->value <= 4 ? static_cast<int>(a->lexeme->value) : 0;
  };
  const auto is_week = [&](std::size_t at) {
    const Unit unit = UnitAt(at);
    return unit.name == "week" && unit.reading->number == Number::kSingular;
  };
  if (!SameLine(i, i + 2)) return {};
  int place = 0;
  if (is_week(i) && UnitAt(i).al) {
    place = place_at(i + 1);
  } else if (is_week(i + 1) && !UnitAt(i + 1).al) {
    place = place_at(i);
  }
  if (place == 0) return {};
  const std::size_t j = IsAny(i + 2, "من", "في") ? i + 3 : i + 2;
  if (!SameLine(i, j)) return {};
  Said said = MonthPhrase(j, true);
  const bool of_unit = UnitAt(j).name == "month" || UnitAt(j + 1).name == "month" || IsYear(j);
  if (!said && of_unit) said = UnitPhrase(j, true);
  if (!said && of_unit) said = YearPhrase(j, true);
  if (!said && of_unit) said = OwnUnit(j);
  if (!said || !said.month_level) return {};
  const bool of_year = !said.month && IsYear(j);
  said.month_level = false;
  said.period = true;
  if (!said.from || !said.to) return said;
  const CivilDay first = CivilOf(*said.from);
  const Day start = First(first.year, first.month), end = Last(first.year, of_year ? 12 : first.month);
  said.from = place < 0 ? end - 6 : start + 7 * (place - 1);
  said.to = *said.from + 6;
  if (calendar_.today() && *said.from <= *calendar_.today()) said.to = std::min(*said.to, *calendar_.today());
  said.older = calendar_.today() && *said.to < *calendar_.today() - kOlderDays;
  return said;
}

// "2014-2018"
Said PhraseReader::YearsInDigits(std::size_t i) const {
  constexpr int kLongest = 60;
  const int from = YearAt(i), to = YearAt(i + 2);
  if (from == 0 || to <= from || to - from > kLongest || !IsPunct(i + 1, "-") || !SameLine(i, i + 2)) return {};
  if (tokens_[i + 1].space_before != tokens_[i + 2].space_before || IsPunct(i + 3, "-")) return {};
  if (i > 0 && !tokens_[i].line_start && IsPunct(i - 1, "-") && !tokens_[i].space_before) return {};
  Said said;
  said.last = WithEra(i + 2);
  said.told_year = said.month_level = said.period = true;
  calendar_.SetDays(said, First(from, 1), Last(to, 12), Basis::kStated);
  return said;
}

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
  take(WeekOfMonth(i));
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
    Said said;
    said.last = stretch.last;
    Back(said, stretch);
    if (stretch.count == 0 && DaysOf(stretch.unit) >= 7) said.older = true;
    return said;
  }
  if (!core) return {};
  if (since != nullptr) {
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
  if (DaysOf(stretch.unit) == 0 && !(stretch.unit == "hour" && stretch.count >= 12)) return {};
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
  if (IsPunct(j, ",") && IsAny(j + 1, "وحتي", "ولغايه")) ++j;
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
  if (!said.from || !to.to) {  // a span of unknown days
    said.from = said.to = std::nullopt;
    said.period = true;
    return said;
  }
  if (from.weekday && !from.month && said.from && *said.from > *to.to) {
    said.from = OnOrBefore(*to.to, *from.weekday);  // "من الثلاثاء إلى الخميس"
  } else if (said.from && !said.told_year && to.from && *said.from > *to.to) {
    if (from.relative && !from.month) return {};
    const CivilDay first = CivilOf(*said.from);
    if (const CivilDay earlier{first.year - 1, first.month, first.day}; IsValid(earlier)) said.from = DayOf(earlier);
  } else if (said.from && !said.told_year && to.told_year) {
    const CivilDay first = CivilOf(*said.from), end = CivilOf(*to.to);
    CivilDay moved{end.year, first.month, first.day};
    if (IsValid(moved) && DayOf(moved) > *to.to) --moved.year;
    if (IsValid(moved)) said.from = DayOf(moved);
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
  Said from = Core(j, true);
  if (!between) {
    if (!from) return {};
    // "من 2014 إلى 2018": years are one phrase by themselves.
    if (from.told_year && from.month_level && !from.month && from.from &&
        CivilOf(*from.to).year > CivilOf(*from.from).year)
      return from;
    return Until(from);
  }
  if (from && from.from && from.to && *from.to > *from.from && !from.month_level)
    return from;  // "بين 3 و5 أيار", one phrase
  if (!from || !SameLine(j, from.last + 1)) return {};
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
    const CivilDay first = CivilOf(*said.from), end = CivilOf(*to.to);
    CivilDay moved{end.year, first.month, first.day};
    if (IsValid(moved) && DayOf(moved) > *to.to) --moved.year;
    if (IsValid(moved)) said.from = DayOf(moved);
  } else if (said.from && *said.from > *to.to) {
    const CivilDay first = CivilOf(*said.from);
    if (const CivilDay earlier{first.year - 1, first.month, first.day}; IsValid(earlier)) said.from = DayOf(earlier);
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
