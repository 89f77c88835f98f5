#include "core/read/dates/date_phrases.h"

// Phrases of whole months and years ("في أيار الماضي", "بداية شهر 3", "عام 2019").

namespace isnad::internal {

// A month, with what says that its name is one.
Said PhraseReader::MonthPhrase(std::size_t i, bool cued) const {
  if (const Said digits = MonthInDigits(i, cued); digits) return digits;
  const Months months = MonthsAt(i, cued);
  if (!months.told) return {};
  return months.told.hijri ? LayHijriMonth(months.told) : LayMonths(months);
}

PhraseReader::Months PhraseReader::MonthsAt(std::size_t i, bool cued) const {
  const bool called = UnitAt(i).name == "month" && !UnitAt(i).al;  // "شهر أيار"
  const std::size_t j = called ? i + 1 : i;
  if (called && !SameLine(i, j)) return {};
  Month month = MonthAt(j);
  // "بداية شهر 3", "في شهر 8": by its number, where nothing is counted.
  if (month.last == kNone && called && Digits(j) >= 0) {
    month = NumberedMonthAt(i);
    const bool closed = month.last != kNone && (EndsPart(month.last + 1) || YearAfter(month.last + 1).last != kNone ||
                                                WhichAt(month.last + 1) != Which::kNone);
    if (!closed) return {};
  }
  if (month.last == kNone) return {};
  Months months;
  Told& told = months.told;
  told.month = month.value;
  told.hijri = month.hijri;
  told.last = month.last;
  const Month second = SecondMonth(told, i);
  if (second.last != kNone) {
    months.month_to = second.value;
    told.last = second.last;
  }
  FinishMonth(told);
  const bool dated = told.hijri && SameLine(told.last, told.last + 1) && YearAt(told.last + 1) > 0;
  const bool strong = cued || called || months.month_to > 0 || !month.weak;
  return strong || told.year > 0 || told.which != Which::kNone || dated ? months : Months{};
}

// "أيار وحزيران الماضيين": another month behind the first.
Month PhraseReader::SecondMonth(const Told& told, std::size_t begin) const {
  std::size_t next = told.last + 1;
  if (IsPunct(next, "-") || IsPunct(next, "/")) ++next;
  if (!SameLine(begin, next) || told.hijri) return {};
  const Month second = MonthAt(next);
  if (second.last == kNone || second.hijri || second.value == told.month) return {};
  return MonthReading(next, "month")->Has(kWa) || IsAny(next - 1, "-", "/") ? second : Month{};
}

Said PhraseReader::LayHijriMonth(const Told& told) const {
  Said said;
  said.last = told.last;
  said.month_level = said.period = true;
  if (YearAt(said.last + 1) > 0 && SameLine(said.last, said.last + 1)) {
    ++said.last;  // "رمضان 2021"
    return said;
  }
  if (const auto days = calendar_.Hijri(told.year, told.month, 0))
    calendar_.SetDays(said, days->first, days->second, told.told_year ? Basis::kStated : calendar_.RelativeBasis());
  return said;
}

Said PhraseReader::LayMonths(const Months& months) const {
  const Told& told = months.told;
  const bool two = months.month_to > 0;
  const int month_to = two ? months.month_to : told.month;
  Said said;
  said.last = told.last;
  said.month_level = said.period = true;
  said.month = told.month;
  said.which = told.which;
  const auto meant = YearMeant(told, told.year > 0 ? std::nullopt : calendar_.YearOfMonth(month_to, told.which), said);
  if (!meant) return said;
  const auto [year, basis] = *meant;
  if (two) said.month = std::nullopt;
  calendar_.SetDays(said, First(month_to < told.month ? year - 1 : year, told.month), Last(year, month_to), basis);
  return said;
}

// "شهر ثلاثة" behind "بداية", "نص".
Said PhraseReader::MonthByNumber(std::size_t i) const {
  const Month month = NumberedMonthAt(i);
  if (month.last == kNone || !EndsPart(month.last + 1)) return {};
  Said said;
  said.last = month.last;
  said.month = month.value;
  said.month_level = said.period = true;
  if (const std::optional<int> year = calendar_.YearOfMonth(month.value, Which::kNone))
    calendar_.SetDays(said, First(*year, month.value), Last(*year, month.value), calendar_.InferredBasis());
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
  Year year = unit.name == "year" ? YearToldAt(j) : Year{WithEra(j), YearAt(j), true};
  if (year.last == kNone && !IsAny(j + 1, "ه", "هجري", "هجريه")) year = {WithEra(j), OldYearAt(j), true};
  if (!SameLine(i, j) || year.value == 0) return {};
  // "ارتفع عدد المصابين إلى 2091": so far ahead lies no year that news tells of.
  if (unit.name.empty() && calendar_.today() && year.value > CivilOf(*calendar_.today()).year + 1) return {};
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

}  // namespace isnad::internal
