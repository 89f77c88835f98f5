#include <algorithm>
#include <string>

#include "core/read/dates/date_phrases.h"

// Days of a month: "2020/05/18", "18/5", "18 أيار 2020", "أيار 18"; their month and year, and where they lie.

namespace isnad::internal {

namespace {
constexpr int kEarliestPage = 1995;
constexpr int kEarliestHijri = 1300, kLatestHijri = 1600;  // 1882 and 2174
constexpr int kYearDays = 366;
}  // namespace

// "18-5-20", which may also be the year first: only where that would be no day, or one to come.
bool PhraseReader::OnlyDayFirst(int a, int b, int c) const {
  const CivilDay year_first{2000 + a, b, c};
  const bool other = a < 100 && IsValid(year_first) && (!calendar_.today() || DayOf(year_first) <= *calendar_.today());
  return !other && calendar_.today();
}

// "2020/05/18", "21.01.2019", "4/6/2023", "18-5-20".
Told PhraseReader::NumericAt(std::size_t i) const {
  const int a = Digits(i), b = Digits(i + 2), c = Digits(i + 4);
  if (a < 0 || b < 0 || c < 0 || !SameLine(i, i + 4)) return {};
  const std::string& mark = tokens_[i + 1].folded;
  if (tokens_[i + 1].kind != TokenKind::kPunct || (mark != "/" && mark != "-" && mark != ".") ||
      tokens_[i + 3].folded != mark)
    return {};
  // "يوم 23 - 07 - 2022"
  const bool spaced =
      mark == "-" && c >= 1000 && i > 0 && (UnitAt(i - 1).name == "day" || IsAny(i - 1, "بتاريخ", "في"));
  for (std::size_t j = i + 1; j <= i + 4; ++j) {
    if (mark != "/" && !spaced && tokens_[j].space_before) return {};
  }
  // A longer chain of numbers is a list or an address.
  if (i > 0 && IsPunct(i - 1, mark) && !tokens_[i].space_before && !tokens_[i].line_start && mark != "-") return {};
  if (IsPunct(i + 5, mark) && Digits(i + 6) >= 0 && !tokens_[i + 6].space_before) return {};
  Told told;
  told.last = WithEra(i + 4);
  told.told_year = true;
  int day = a, month = b, year = c;
  // "11/3/202504:41": a clock run into the year.
  if (c > 9999 && tokens_[i + 4].folded.size() == 6 && IsPunct(i + 5, ":")) year = c / 100;
  if (a >= 1000) std::swap(day, year);
  if (a < 1000 && c < 100) {
    if (tokens_[i + 4].folded.size() != 2 || (mark == "-" && !OnlyDayFirst(a, b, c))) return {};
    year = 2000 + c;
    // "16/04/21" in 2016: the year first, where the other way lies years ahead.
    const auto today = calendar_.today();
    const CivilDay day_first{year, month, day}, year_first{2000 + a, b, c};
    if (today && IsValid(year_first) && DayOf(year_first) <= *today && *today - DayOf(year_first) < kYearDays &&
        (!IsValid(day_first) || DayOf(day_first) > *today + kYearDays)) {
      day = c;
      year = 2000 + a;
    }
  }
  if (month > 12 && day <= 12) std::swap(day, month);
  // "اثنين, 06/03/2017": where both ways are days, the weekday beside it tells which.
  std::size_t beside = i;
  while (beside > 0 && !tokens_[beside].line_start && (IsPunct(beside - 1, ",") || IsPunct(beside - 1, "("))) --beside;
  const Analysis* weekday = beside > 0 && !tokens_[beside].line_start ? Tag(beside - 1, "weekday") : nullptr;
  if (weekday != nullptr && a < 1000 && IsValid({year, month, day}) && IsValid({year, day, month}) &&
      WeekdayOf(DayOf({year, month, day})) != weekday->lexeme->value &&
      WeekdayOf(DayOf({year, day, month})) == weekday->lexeme->value)
    std::swap(day, month);
  if (year < kEarliestYear || year > kLatestYear || !IsValid({year, month, day})) return {};
  told.day = day;
  told.month = month;
  told.year = year;
  return told;
}

// "18/5" beside a word that says that it is a day.
Told PhraseReader::ShortNumericAt(std::size_t i, bool cued) const {
  if (!SameLine(i, i + 2) || (!IsPunct(i + 1, "/") && !IsPunct(i + 1, "-"))) return {};
  // "الثلاثاء 16 / 9"
  const bool spaced = tokens_[i + 1].space_before && tokens_[i + 2].space_before;
  if (spaced ? !cued || !IsPunct(i + 1, "/") : tokens_[i + 1].space_before || tokens_[i + 2].space_before) return {};
  // "22/04" and "08/12, 2015" need no other word.
  const auto padded = [&](std::size_t at) { return tokens_[at].folded.size() == 2 && tokens_[at].folded[0] == '0'; };
  const bool written = IsPunct(i + 1, "/") && tokens_[i].folded.size() == 2 && tokens_[i + 2].folded.size() == 2 &&
                       (padded(i) || padded(i + 2));
  // "22/4" that ends its part can be nothing else; "24/7" is day and night.
  const int low = std::min(Digits(i), Digits(i + 2)), high = std::max(Digits(i), Digits(i + 2));
  const bool alone = IsPunct(i + 1, "/") && low >= 1 && low <= 12 && high > 12 && high <= 31 &&
                     !(high == 24 && low == 7) &&
                     (EndsPart(i + 3) || (StartsLine(i) && Tag(i + 3, "person") == nullptr));
  const bool with_year = IsPunct(i + 1, "/") && IsPunct(i + 3, ",") && SameLine(i, i + 4) && YearAt(i + 4) > 0;
  if (!cued && !written && !with_year && !alone) return {};
  if (i > 0 && IsPunct(i - 1, "/") && !tokens_[i].space_before) return {};  // the end of a longer number
  int day = Digits(i), month = Digits(i + 2);
  if (month > 12 && day <= 12) std::swap(day, month);
  if (day < 1 || day > 31 || month < 1 || month > 12 || IsPunct(i + 3, tokens_[i + 1].folded)) return {};
  Told told;
  told.last = i + 2;
  told.day = day;
  told.month = month;
  FinishMonth(told);
  return told;
}

// "18 أيار", "الثامن عشر من شهر أيار/مايو 2020", "7 من أيار الحالي", "3 و4 أيار", "الخامس من الشهر الجاري".
Told PhraseReader::DayMonthAt(std::size_t i) const {
  const Count count = DayNumber(i);
  if (count.last == kNone || (count.ordinal && CountsUnitBefore(i))) return {};
  Told told;
  told.day = count.value;
  told.last = count.last;
  if (const std::size_t to = LaterDayBehind(count.last); to != kNone) TakeDayTo(to, i, told);
  std::size_t j = told.last + 1;
  if (!SameLine(i, j)) return {};
  // "2nd, September 2024"
  if (count.digits && IsAny(j, "st", "nd", "rd", "th")) j += IsPunct(j + 1, ",") ? 2 : 1;
  if (count.digits && IsInNameBeforeMonth(i, j)) return {};
  // "16.تموز.2019"
  if (IsAny(j, "من", "في", "/", "-") || (count.digits && IsPunct(j, ".") && MonthAt(j + 1).last != kNone)) ++j;
  if (Told counted = CountedMonthAt(i, j, j > count.last + 1); counted) {
    counted.day = told.day;
    counted.day_to = told.day_to;
    return counted;
  }
  const Month month = MonthOfDayAt(i, j);
  if (month.last == kNone) return {};
  told.month = month.value;
  told.hijri = month.hijri;
  told.last = month.last;
  FinishMonth(told);
  return told;
}

// "الأسبوع الثاني من أيار", "الربع الأول من 2020": a part of it, no day.
bool PhraseReader::CountsUnitBefore(std::size_t i) const {
  if (i == 0 || tokens_[i].line_start) return false;
  const Unit unit = UnitAt(i - 1);
  return Tag(i - 1, "half") != nullptr || (unit.reading != nullptr && unit.name != "day");
}

// "درعا 24 في شهر أيار", "شبكة درعا 24 في أيار" hold no day. behind: the token behind the number.
bool PhraseReader::IsInNameBeforeMonth(std::size_t i, std::size_t behind) const {
  const bool in_month = Is(behind, "في") && (UnitAt(behind + 1).name == "month" || MonthAt(behind + 1).last != kNone);
  return in_month && !tokens_[i].line_start && i > 0 && tokens_[i - 1].kind == TokenKind::kWord &&
         !IsAny(i - 1, "في", "يوم", "بتاريخ", "من", "ومن", "الي", "حتي", "بين", "و");
}

// Where a second day of the same month would stand, behind one that ends at `last`: "3 و4", "5-6", "3 إلى 5".
std::size_t PhraseReader::LaterDayBehind(std::size_t last) const {
  const std::size_t next = last + 1;
  if (IsPunct(next, "-") || IsPunct(next, "/") || IsAny(next, "و", "الي", "حتي", "وحتي", "والي")) return next + 1;
  const Analysis* word = next < tokens_.size() && Digits(next) < 0 ? NumberWord(next) : nullptr;
  return word != nullptr && word->Has(kWa) ? next : kNone;
}

// Takes a later day at i into what was told from `begin` on, where one stands in that line.
void PhraseReader::TakeDayTo(std::size_t i, std::size_t begin, Told& told) const {
  const Count second = DayNumber(i);
  if (second.last == kNone || second.value <= told.day || !SameLine(begin, second.last)) return;
  told.day_to = second.value;
  told.last = second.last;
}

// "الشهر الماضي", "هذا الشهر", and behind an "of" "الجاري" alone: the month behind a day, counted from the one that
// runs.
Told PhraseReader::CountedMonthAt(std::size_t begin, std::size_t i, bool of) const {
  const Unit unit = UnitAt(i);
  const bool here = Tag(i, "time-here") != nullptr;
  if (unit.name == "month" && unit.al && WhichAt(i + 1) != Which::kNone) return MonthByWhich(WhichAt(i + 1), i + 1);
  if (unit.name == "month" && unit.al && SameLine(begin, i + 1) &&
      (Tag(i + 1, "same-day") != nullptr || Tag(i + 1, "same-one") != nullptr))
    return SameMonth(begin, i + 1);
  // "في السابع من الشهر" alone; "منذ التاسع من الشهر" is a stretch.
  if (of && unit.name == "month" && unit.al && unit.reading->number == Number::kSingular && SameLine(begin, i) &&
      NumberedMonthAt(i).last == kNone && begin > 0 && Tag(begin - 1, "time-since") == nullptr)
    return SameMonth(begin, i);
  // "غارة في العاشر من تشرين الثاني، وكمين في التاسع عشر منه"
  if (Is(i, "منه") && SameLine(begin, i) && begin > 0 && IsAny(begin - 1, "في", "وفي", "يوم", "حتي"))
    if (Told same = SameMonth(begin, i); same.which == Which::kNone) return same;
  if (of && !here && WhichAt(i) == Which::kThis) return MonthByWhich(Which::kThis, i);
  if (here && UnitAt(i + 1).name == "month" && SameLine(begin, i + 1)) return MonthByWhich(Which::kThis, i + 1);
  return {};
}

// "أيار", "شهر أيار", "شهر 3" behind a day: the month that is named at i, in the line of `begin`.
Month PhraseReader::MonthOfDayAt(std::size_t begin, std::size_t i) const {
  Month month = NumberedMonthAt(i);
  if (month.last == kNone) {
    if (UnitAt(i).name == "month" && !UnitAt(i).al) ++i;
    month = MonthAt(i);
  }
  return SameLine(begin, i) ? month : Month{};
}

// "أيار 18، 2020", "مايو/أيار 18 2020": the day behind its month.
Told PhraseReader::MonthDayAt(std::size_t i) const {
  const Month month = MonthAt(i);
  if (month.last == kNone || month.hijri) return {};
  std::size_t j = month.last + 1;
  const bool mark = (IsPunct(j, "-") || IsPunct(j, "/")) && !tokens_[j].space_before;
  if (mark) ++j;
  const Count count = DayNumber(j);
  if (count.last == kNone || !SameLine(i, count.last)) return {};
  Told told;
  told.day = count.value;
  told.month = month.value;
  told.last = count.last;
  // "تموز 13 إلى 15"
  const std::size_t joint = count.last + 1;
  if (IsPunct(joint, "-") || IsAny(joint, "الي", "حتي")) TakeDayTo(joint + 1, i, told);
  const Year year = YearAfter(told.last + 1);
  if (year.last != kNone && year.told && SameLine(i, year.last)) {
    told.year = year.value;
    told.told_year = true;
    told.last = year.last;
    return told;
  }
  // Without a year "أيار 18 شخصا" counts people: a mark before, or nothing behind.
  return (mark || !month.weak) && EndsPart(told.last + 1) ? told : Told{};
}

// "الأحد 5 كانون الأول 2021 ... في الثامن من الشهر الماضي": without a day of publication the month is counted from the
// day told last with its year. nullopt: none.
std::optional<CivilDay> PhraseReader::DayToldBefore(std::size_t i) const {
  constexpr std::size_t kReach = 300, kNames = 4;  // tokens; of a month's names between the day and the year
  for (std::size_t at = i; at > 1 && i - at < kReach; --at) {
    const Analysis* month = YearAt(at - 1) > 0 ? MonthReading(at - 2, "month") : nullptr;
    if (month == nullptr) continue;
    for (std::size_t back = 3; back < 3 + kNames && back <= at; ++back) {
      const int day = Digits(at - back);
      if (day >= 1 && day <= 31) return CivilDay{YearAt(at - 1), static_cast<int>(month->lexeme->value), day};
    }
  }
  return std::nullopt;
}

void PhraseReader::SetMonthByWhich(Told& told) const {
  const std::optional<CivilDay> before = calendar_.today() ? std::nullopt : DayToldBefore(told.last);
  if (!calendar_.today() && !before) return;  // the month stays 0: unknown
  CivilDay now = before ? *before : CivilOf(*calendar_.today());
  const int shift = told.which == Which::kLast ? -1 : told.which == Which::kNext ? 1 : 0;
  const int months = now.year * 12 + now.month - 1 + shift;
  told.year = months / 12;
  told.month = months % 12 + 1;
}

// "في الحادي عشر من الشهر ذاته": the month that was named last; where none was, the article's own.
Told PhraseReader::SameMonth(std::size_t begin, std::size_t last) const {
  constexpr std::size_t kReach = 120;  // tokens
  for (std::size_t back = 1; back <= kReach && back <= begin; ++back)
    // "في آب الفائت": a month, whatever else the word may be.
    if (const Analysis* month = MonthReading(begin - back, "month");
        month != nullptr && (!month->lexeme->Is("weak") || WhichAt(begin - back + month->length) != Which::kNone)) {
      Told told;
      told.last = last;
      told.month = static_cast<int>(month->lexeme->value);
      FinishMonth(told);
      return told;
    }
  return MonthByWhich(Which::kThis, last);
}

// The month that is running, or the one before or after it, told up to `last`.
Told PhraseReader::MonthByWhich(Which which, std::size_t last) const {
  Told told;
  told.which = which;
  told.last = last;
  SetMonthByWhich(told);
  return told;
}

// The year behind a month of the Islamic calendar: "رمضان 1445 هـ", "17 رمضان عام 2012".
void PhraseReader::FinishHijriMonth(Told& told) const {
  const int year = Digits(told.last + 1);
  if (SameLine(told.last, told.last + 1) && year >= kEarliestHijri && year <= kLatestHijri) {
    told.year = year;
    told.told_year = true;
    ++told.last;
    if (SameLine(told.last, told.last + 1) && IsAny(told.last + 1, "ه", "هجري", "هجريه")) ++told.last;
  } else if (const Year civil = YearAfter(told.last + 1);
             told.day > 0 && civil.last != kNone && civil.told && SameLine(told.last, civil.last)) {
    told.year = HijriYearIn(civil.value, told.month, told.day);
    told.told_year = true;
    told.last = civil.last;
  }
}

// "17 أغسطس 2025102 مشاهدة": a counter run into the year that stands at i. 0: none.
int PhraseReader::YearInCounterAt(std::size_t i) const {
  constexpr std::size_t kYearDigits = 4, kMostDigits = 8;
  const std::string& run = tokens_[i].folded;
  if (tokens_[i].kind != TokenKind::kNumber || run.size() <= kYearDigits || run.size() > kMostDigits) return 0;
  const int year = Digits(i) >= 0 ? std::stoi(run.substr(0, kYearDigits)) : 0;
  return year >= kEarliestPage && year <= kLatestYear ? year : 0;
}

// Year or adjective behind a month.
void PhraseReader::FinishMonth(Told& told) const {
  if (told.hijri) return FinishHijriMonth(told);
  if (!SameLine(told.last, told.last + 1)) return;
  if (const int year = told.day > 0 ? YearInCounterAt(told.last + 1) : 0; year > 0) {
    told.year = year;
    told.told_year = true;
    ++told.last;
    return;
  }
  if (told.day > 0 && OldYearAt(told.last + 1) > 0 && EndsPart(WithEra(told.last + 1) + 1)) {
    ++told.last;
    told.year = OldYearAt(told.last);
    told.told_year = true;
    told.last = WithEra(told.last);
  } else if (const Year year = YearAfter(told.last + 1); year.last != kNone) {
    told.year = year.told ? year.value : calendar_.YearBy(year.which);
    told.told_year = year.told;
    told.last = year.last;
  } else if (const Which which = WhichAt(told.last + 1); which != Which::kNone) {
    told.which = which;
    ++told.last;
  }
}

// The year of what was told and how well it is known: as told, or else `inferred`. nullopt: neither.
std::optional<std::pair<int, Basis>> PhraseReader::YearMeant(const Told& told, std::optional<int> inferred,
                                                             Said& said) const {
  if (told.year == 0) return inferred ? std::optional(std::pair(*inferred, calendar_.InferredBasis())) : std::nullopt;
  said.year = told.year;
  said.told_year = told.told_year;
  return std::pair(told.year, told.told_year ? Basis::kStated : calendar_.RelativeBasis());
}

// Lays a told day on the calendar.
Said PhraseReader::LayDay(const Told& told, std::optional<int> weekday) const {
  Said said;
  said.last = told.last;
  said.day = told.day;
  said.weekday = weekday;
  said.which = told.which;
  if (told.month == 0) return said;
  said.month = told.month;
  const int last_day = told.day_to > 0 ? told.day_to : told.day;
  if (told.hijri) {
    const auto first = calendar_.Hijri(told.year, told.month, told.day);
    const auto until = calendar_.Hijri(told.year, told.month, last_day);
    if (first && until)
      calendar_.SetDays(said, first->first, until->second, told.year > 0 ? Basis::kStated : calendar_.InferredBasis());
    said.day = said.month = std::nullopt;
    // "الأربعاء 7 ذو القعدة": of the days on which the moon may have been sighted.
    for (Day at = said.from.value_or(0); weekday && said.from && told.day == last_day && at <= *said.to; ++at) {
      if (WeekdayOf(at) != *weekday) continue;
      said.from = said.to = at;
      break;
    }
    return said;
  }
  const std::optional<int> inferred =
      told.year > 0 ? std::nullopt
                    : calendar_.YearOf(told.month, told.day, told.day_to > 0 ? std::nullopt : weekday, told.which);
  const auto meant = YearMeant(told, inferred, said);
  if (!meant) return said;
  const auto [year, basis] = *meant;
  said.full = told.told_year;
  if (!IsValid({year, told.month, told.day})) return said;
  const Day from = DayOf({year, told.month, told.day});
  const Day to =
      told.day_to > 0 && IsValid({year, told.month, told.day_to}) ? DayOf({year, told.month, told.day_to}) : from;
  calendar_.SetDays(said, from, to, basis);
  said.period = to - from > kPeriodDays;
  return said;
}

}  // namespace isnad::internal
