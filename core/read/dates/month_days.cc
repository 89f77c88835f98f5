#include <algorithm>
#include <cstdlib>
#include <string>

#include "core/read/dates/date_phrases.h"

// Days of a month: "2020/05/18", "18/5", "18 أيار 2020", "أيار 18"; their month and year, and where they lie.

namespace isnad::internal {

namespace {
constexpr int kEarliestPage = 1995;
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
  for (std::size_t j = i + 1; j <= i + 4; ++j) {
    if (mark != "/" && tokens_[j].space_before) return {};
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
  if (count.last == kNone) return {};
  // "الأسبوع الثاني من أيار", "الربع الأول من 2020": a part of it, no day.
  if (count.ordinal && i > 0 && !tokens_[i].line_start &&
      (Tag(i - 1, "half") != nullptr || (UnitAt(i - 1).reading != nullptr && UnitAt(i - 1).name != "day")))
    return {};
  Told told;
  told.day = count.value;
  std::size_t j = count.last + 1;
  // A second day: "3 و4", "5-6", "3 إلى 5".
  const bool joint = IsPunct(j, "-") || IsPunct(j, "/") || IsAny(j, "و", "الي", "حتي", "وحتي", "والي");
  if (joint || (j < tokens_.size() && Digits(j) < 0 && NumberWord(j) != nullptr && NumberWord(j)->Has(kWa))) {
    const Count second = DayNumber(joint ? j + 1 : j);
    if (second.last != kNone && second.value > count.value && SameLine(i, second.last)) {
      told.day_to = second.value;
      j = second.last + 1;
    }
  }
  if (!SameLine(i, j)) return {};
  // "2nd, September 2024"
  if (count.digits && IsAny(j, "st", "nd", "rd", "th")) j += IsPunct(j + 1, ",") ? 2 : 1;
  // "16.تموز.2019"
  // "درعا 24 في شهر أيار", "شبكة درعا 24 في أيار" hold no day.
  const bool in_month = Is(j, "في") && (UnitAt(j + 1).name == "month" || MonthAt(j + 1).last != kNone);
  if (count.digits && in_month && !tokens_[i].line_start && i > 0 && tokens_[i - 1].kind == TokenKind::kWord &&
      !IsAny(i - 1, "في", "يوم", "بتاريخ", "من", "ومن", "الي", "حتي", "بين", "و"))
    return {};
  if (IsAny(j, "من", "في", "/", "-") || (count.digits && IsPunct(j, ".") && MonthAt(j + 1).last != kNone)) ++j;
  const Unit unit = UnitAt(j);
  if (unit.name == "month" && unit.al) {
    told.which = WhichAt(j + 1);
    // "في الحادي عشر من الشهر ذاته"
    if (told.which == Which::kNone && (Tag(j + 1, "same-day") != nullptr || Tag(j + 1, "same-one") != nullptr) &&
        SameLine(i, j + 1)) {
      told.last = j + 1;
      SetSameMonth(told, i);
      return told;
    }
    if (told.which == Which::kNone && NumberedMonthAt(j).last == kNone) return {};
    if (told.which != Which::kNone) {
      told.last = j + 1;
      SetMonthByWhich(told);
      return told;
    }
  }
  if (told.which = WhichAt(j); told.which == Which::kThis && Tag(j, "time-here") == nullptr && j > count.last + 1) {
    told.last = j;  // "الخامس من الجاري"
    SetMonthByWhich(told);
    return told;
  }
  told.which = Which::kNone;
  // "19 من هذا الشهر"
  if (Tag(j, "time-here") != nullptr && UnitAt(j + 1).name == "month" && SameLine(i, j + 1)) {
    told.which = Which::kThis;
    told.last = j + 1;
    SetMonthByWhich(told);
    return told;
  }
  Month month = NumberedMonthAt(j);
  if (month.last == kNone) {
    if (unit.name == "month" && !unit.al) ++j;
    month = MonthAt(j);
  }
  if (month.last == kNone || !SameLine(i, j)) return {};
  told.month = month.value;
  told.hijri = month.hijri;
  told.last = month.last;
  FinishMonth(told);
  return told;
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
  if (IsPunct(joint, "-") || IsAny(joint, "الي", "حتي")) {
    const Count second = DayNumber(joint + 1);
    if (second.last != kNone && second.value > count.value && SameLine(i, second.last)) {
      told.day_to = second.value;
      told.last = second.last;
    }
  }
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

// The month that was named last; where none was, the article's own.
void PhraseReader::SetSameMonth(Told& told, std::size_t i) const {
  constexpr std::size_t kReach = 120;  // tokens
  for (std::size_t back = 1; back <= kReach && back <= i; ++back)
    if (const Analysis* month = MonthReading(i - back, "month"); month != nullptr && !month->lexeme->Is("weak")) {
      told.month = static_cast<int>(month->lexeme->value);
      FinishMonth(told);
      return;
    }
  told.which = Which::kThis;
  SetMonthByWhich(told);
}

// Year or adjective behind a month.
void PhraseReader::FinishMonth(Told& told) const {
  if (told.hijri) {
    const int year = Digits(told.last + 1);
    if (SameLine(told.last, told.last + 1) && year >= 1300 && year <= 1600) {
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
    return;
  }
  if (!SameLine(told.last, told.last + 1)) return;
  // "17 أغسطس 2025102 مشاهدة": a counter run into the year.
  if (const std::string& run = tokens_[told.last + 1].folded;
      tokens_[told.last + 1].kind == TokenKind::kNumber && run.size() > 4 && run.size() < 9 && told.day > 0) {
    const int year = Digits(told.last + 1) >= 0 ? std::stoi(run.substr(0, 4)) : 0;
    if (year >= kEarliestPage && year <= kLatestYear) {
      told.year = year;
      told.told_year = true;
      ++told.last;
      return;
    }
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
    return said;
  }
  int year = told.year;
  Basis basis = told.told_year ? Basis::kStated : calendar_.RelativeBasis();
  if (year == 0) {
    const std::optional<int> inferred =
        calendar_.YearOf(told.month, told.day, told.day_to > 0 ? std::nullopt : weekday, told.which);
    if (!inferred) return said;
    year = *inferred;
    basis = calendar_.InferredBasis();
  } else {
    said.year = year;
    said.told_year = told.told_year;
    said.full = told.told_year;
  }
  if (!IsValid({year, told.month, told.day})) return said;
  const Day from = DayOf({year, told.month, told.day});
  const Day to =
      told.day_to > 0 && IsValid({year, told.month, told.day_to}) ? DayOf({year, told.month, told.day_to}) : from;
  calendar_.SetDays(said, from, to, basis);
  said.period = to - from > kPeriodDays;
  return said;
}

}  // namespace isnad::internal
