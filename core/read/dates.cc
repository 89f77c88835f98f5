#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <tuple>

#include "core/read/phrases.h"

// A phrase of time is read in two steps. First the words are taken apart into what they say: a day, a month, a year, a
// weekday, a distance from today, a part of a longer unit. The words themselves come from the lexicon (time.tsv); here
// are only the ways in which they combine. Then what was said is laid on the calendar, as far as the day of
// publication, the archive's day and the weekday allow. At each token every kind of phrase is tried and the longest one
// wins.

namespace isnad {
namespace {

constexpr int kYearsBack = 12;  // how far a weekday with day and month is looked for
constexpr int kSlackDays = 1;   // an outlet's clock against that of the place it tells of
constexpr int kOlderDays = 10;  // a date this long before publication is no news
constexpr int kFreshDays = 14;  // news this old is still told without a year
constexpr int kPeriodDays = 3;  // a longer span is a period
constexpr int kUpdate = 2;      // the lexicon's value of a stamp that tells a later edition
constexpr int kEarliestYear = 1900, kLatestYear = 2100;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

int DaysIn(int year, int month) {
  for (int day = 31; day > 28; --day) {
    if (IsValid({year, month, day})) return day;
  }
  return 28;
}

// An Islamic day by the tabular calendar: the sighted moon differs by a day either way.
Day HijriDay(int year, int month, int day) {
  const int julian = (11 * year + 3) / 30 + 354 * year + 30 * month - (month - 1) / 2 + day + 1948055;
  return julian - 2440588;  // the Julian day number of 1970-01-01
}

enum class Which : std::uint8_t { kNone, kLast, kThis, kNext };

// What a run of words says, and the days that follow from it.
struct Said {
  std::size_t last = kNone;  // its last token; kNone: nothing found
  std::optional<Day> from, to;
  Basis basis = Basis::kUnknown;
  bool period = false, older = false, habit = false;
  bool today = false;        // the article's own day: "اليوم"
  bool full = false;         // a day with its month and year
  bool month_level = false;  // a month or year, no day
  bool told_year = false;
  bool name = false;  // no time at all: "ثورة 25 يناير"
  std::optional<int> day, month, year, weekday;
  explicit operator bool() const { return last != kNone; }
};

struct Count {
  std::size_t last = kNone;
  int value = 0;
  bool ordinal = false;
  bool digits = false;
};

class Finder {
 public:
  Finder(const Lattice& lattice, const DateContext& context)
      : lattice_(lattice), tokens_(*lattice.tokens), published_(context.published), not_after_(context.not_after) {
    if (published_ || !not_after_) return;
    for (const int year : Years()) {
      if (year <= CivilOf(*not_after_).year) latest_told_ = std::max(latest_told_, year);
    }
  }

  struct Found {
    std::size_t first = 0;
    Said said;
    bool heading = false, header = false;
    bool stamped = false;  // a word beside it says that it is the page's
    bool update = false;   // a stamp of a later edition: "آخر تحديث"
  };

  std::vector<Found> All() {
    std::vector<Found> all;
    std::optional<std::pair<int, int>> scope;  // month and year of the last heading
    for (std::size_t i = 0; i < tokens_.size();) {
      if (const Analysis* none = Tag(i, "no-time")) {
        i += none->length;
        continue;
      }
      Said said = At(i);
      if (!said || said.name) {
        i = said ? said.last + 1 : i + 1;
        continue;
      }
      Found found{i, std::move(said)};
      ReadLine(found);
      Said& s = found.said;
      if (found.heading) {
        if (s.basis == Basis::kYearInferred || (s.month_level && s.basis == Basis::kStated && !s.told_year))
          s.basis = Basis::kHeading;
        if (s.month && s.from) scope = {*s.month, CivilOf(*s.from).year};
      } else if (scope && s.day && s.month && !s.year && *s.month == scope->first &&
                 IsValid({scope->second, *s.month, *s.day})) {
        // A day under a heading "أيار 2020" has the heading's year.
        const Day day = DayOf({scope->second, *s.month, *s.day});
        if (!s.from || *s.from != day) {
          s.from = s.to = day;
          s.basis = Basis::kHeading;
        }
      }
      i = s.last + 1;
      all.push_back(std::move(found));
    }
    return all;
  }

  // The years that the field speaks of, digits alone.
  std::vector<int> Years() const {
    std::vector<int> years;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (const int year = YearAt(i); year > 0) years.push_back(year);
    }
    return years;
  }

 private:
  // ---- words ----
  const Analysis* Tag(std::size_t i, std::string_view tag) const {
    return i < tokens_.size() ? lattice_.Find(i, tag) : nullptr;
  }
  bool Is(std::size_t i, std::string_view folded) const { return i < tokens_.size() && tokens_[i].folded == folded; }
  template <class... Words>
  bool IsAny(std::size_t i, Words... words) const {
    return (Is(i, words) || ...);
  }
  bool IsPunct(std::size_t i, std::string_view mark) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::kPunct && tokens_[i].folded == mark;
  }
  // Both in one line: a phrase never runs over its end.
  bool SameLine(std::size_t a, std::size_t b) const {
    if (b >= tokens_.size()) return false;
    for (std::size_t i = a + 1; i <= b; ++i) {
      if (tokens_[i].line_start) return false;
    }
    return true;
  }
  static bool Al(const Analysis* a) { return a != nullptr && a->Has(kAl); }

  // Digits without separators, or -1.
  int Digits(std::size_t i) const {
    if (i >= tokens_.size() || tokens_[i].kind != TokenKind::kNumber) return -1;
    const std::string& text = tokens_[i].folded;
    int value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : -1;
  }
  int YearAt(std::size_t i) const {
    const int value = Digits(i);
    return value >= kEarliestYear && value <= kLatestYear && tokens_[i].folded.size() == 4 ? value : 0;
  }
  // The letter of a year, "2020م": taken along.
  std::size_t WithEra(std::size_t i) const {
    return SameLine(i, i + 1) && (IsAny(i + 1, "م", "ميلادي", "ميلاديه")) ? i + 1 : i;
  }

  // The reading of a token as a number word that is no noun of the same spelling.
  const Analysis* NumberWord(std::size_t i) const {
    if (i >= tokens_.size()) return nullptr;
    for (const Analysis& a : lattice_.readings[i]) {
      if (a.lexeme->pos == Pos::kNumber && a.length == 1 &&
          (a.lexeme->Is("unit") || a.lexeme->Is("tens") || a.lexeme->Is("ordinal") || a.lexeme->Is("hundred"))) {
        return &a;
      }
    }
    return nullptr;
  }

  // "5", "الـ 5", "خمسة عشر", "الثالث والعشرين", "أربع وعشرين".
  Count CountAt(std::size_t i) const {
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
  Count DayNumber(std::size_t i) const {
    Count count = CountAt(i);
    if (count.last == kNone || count.value < 1 || count.value > 31) return {};
    if (count.digits && tokens_[count.last].folded.size() > 2) return {};
    return count;
  }

  // ---- months ----
  struct Month {
    std::size_t last = kNone;
    int value = 0;
    bool weak = true, hijri = false;
  };
  // "أبناء" is no آب with a pronoun, "باب" none with a particle.
  const Analysis* MonthReading(std::size_t i, std::string_view tag) const {
    const Analysis* a = Tag(i, tag);
    if (a == nullptr || a->Has(kPronoun) || a->Has(kAl)) return nullptr;
    return a->lexeme->Is("weak") && (a->clitics & ~(kWa | kLi)) != 0 ? nullptr : a;
  }
  // One name or a double one: "آذار/مارس", "آذار (مارس)", "آذار - مارس".
  Month MonthAt(std::size_t i) const {
    Month month;
    const Analysis* a = MonthReading(i, "month");
    if (a == nullptr) {
      if (a = MonthReading(i, "hijri-month"); a == nullptr) return month;
      month.hijri = true;
    }
    if (!SameLine(i, i + a->length - 1)) return {};
    month = {i + a->length - 1, static_cast<int>(a->lexeme->value), a->lexeme->Is("weak"), month.hijri};
    std::size_t next = month.last + 1;
    const bool slash = IsPunct(next, "/"), dash = IsPunct(next, "-"), open = IsPunct(next, "(");
    if ((slash || dash || open) && SameLine(month.last, next + 1)) {
      const Analysis* other = MonthReading(next + 1, "month");
      if (other != nullptr && other->lexeme->value == month.value) {
        const std::size_t end = next + other->length;
        if (!open || IsPunct(end + 1, ")")) {
          month.last = open ? end + 1 : end;
          month.weak = false;
        }
      }
    }
    return month;
  }

  Which WhichAt(std::size_t i) const {
    if (Al(Tag(i, "time-last"))) return Which::kLast;
    if (Al(Tag(i, "time-this"))) return Which::kThis;
    if (Al(Tag(i, "time-next"))) return Which::kNext;
    return Which::kNone;
  }

  // The unit of time at i ("day", "week", ...), or empty.
  struct Unit {
    std::string_view name;
    const Analysis* reading = nullptr;
    bool al = false;
  };
  Unit UnitAt(std::size_t i) const {
    if (i >= tokens_.size()) return {};
    constexpr std::array<std::string_view, 6> kUnits = {"minute", "hour", "day", "week", "month", "year"};
    for (const Analysis& a : lattice_.readings[i]) {
      if (!a.lexeme->Is("time-unit")) continue;
      for (const std::string_view unit : kUnits) {
        if (a.lexeme->Is("unit=" + std::string(unit))) return {unit, &a, a.Has(kAl)};
      }
    }
    return {};
  }
  static int DaysOf(std::string_view unit) {
    return unit == "day" ? 1 : unit == "week" ? 7 : unit == "month" ? 30 : unit == "year" ? 365 : 0;
  }

  // A year behind a month: "2020", "، 2020", "من عام 2020", "من العام الماضي". 0: none.
  struct Year {
    std::size_t last = kNone;
    int value = 0;
    bool told = false;  // in digits
  };
  Year YearAfter(std::size_t i) const {
    std::size_t j = i;
    if ((IsPunct(j, ",") || IsPunct(j, "/") || IsPunct(j, "-")) && YearAt(j + 1) > 0) ++j;
    if (YearAt(j) > 0 && (j == i ? true : SameLine(i, j))) return {WithEra(j), YearAt(j), true};
    if (IsAny(j, "من", "في")) ++j;
    const bool here = Tag(j, "time-here") != nullptr;
    if (here) ++j;
    const Unit unit = UnitAt(j);
    if (unit.name != "year" || !SameLine(i, j)) return {};
    if (YearAt(j + 1) > 0) return {WithEra(j + 1), YearAt(j + 1), true};
    if (!published_ || !unit.al) return {};
    const int now = CivilOf(*published_).year;
    switch (here ? Which::kThis : WhichAt(j + 1)) {
      case Which::kLast:
        return {j + 1, now - 1, false};
      case Which::kThis:
        return {here ? j : j + 1, now, false};
      case Which::kNext:
        return {j + 1, now + 1, false};
      case Which::kNone:
        return {};
    }
    return {};
  }

  // ---- the calendar ----
  void SetDays(Said& said, Day from, Day to, Basis basis) const {
    said.from = from;
    said.to = to;
    said.basis = basis;
    if (published_ && to < *published_ - kOlderDays) said.older = true;
  }
  // The bound that a year is counted back from.
  std::optional<Day> Bound() const { return published_ ? published_ : not_after_; }
  Basis InferredBasis() const { return published_ ? Basis::kStated : Basis::kYearInferred; }

  // The year of a day and month that are told without one.
  std::optional<int> YearOf(int month, int day, std::optional<int> weekday, Which which) const {
    const std::optional<Day> bound = Bound();
    if (!bound) return std::nullopt;
    const int latest = CivilOf(*bound).year + 1;
    if (!published_) {
      // The archive's day lies any number of years behind the news: only one possible year will do, and the article
      // is none before the last year that it speaks of.
      if (!weekday && latest_told_ == 0) return std::nullopt;
      std::optional<int> only;
      for (int year = latest; year > latest - 1 - kYearsBack && year >= latest_told_; --year) {
        if (!IsValid({year, month, day})) continue;
        const Day candidate = DayOf({year, month, day});
        if (candidate > *bound || (weekday && WeekdayOf(candidate) != *weekday)) continue;
        if (only) return std::nullopt;
        only = year;
      }
      return only;
    }
    for (int year = latest; year > latest - 9; --year) {
      if (!IsValid({year, month, day})) continue;
      const Day candidate = DayOf({year, month, day});
      if (which == Which::kNext) {
        const bool earlier = IsValid({year - 1, month, day}) && DayOf({year - 1, month, day}) > *bound;
        if (candidate > *bound && !earlier) return year;
        continue;
      }
      if (candidate <= *bound + kSlackDays) {
        // A weekday that disagrees is a slip in fresh news and tells another year in old.
        if (weekday && WeekdayOf(candidate) != *weekday && *bound - candidate > kFreshDays) {
          for (int back = year - 1; back > year - kYearsBack; --back) {
            if (IsValid({back, month, day}) && WeekdayOf(DayOf({back, month, day})) == *weekday) return back;
          }
        }
        return year;
      }
      // "الجاري" in this month, or a weekday that agrees in the days to come.
      if (candidate <= *bound + 31 &&
          (which == Which::kThis || (weekday && candidate <= *bound + 7 && WeekdayOf(candidate) == *weekday))) {
        return year;
      }
    }
    return std::nullopt;
  }

  // The month nearest on or before the bound.
  std::optional<int> YearOfMonth(int month, Which which) const {
    const std::optional<Day> bound = Bound();
    if (!bound) return std::nullopt;
    const CivilDay now = CivilOf(*bound);
    if (!published_) {
      const int last = month <= now.month ? now.year : now.year - 1;
      return latest_told_ > 0 && last == latest_told_ ? std::optional(last) : std::nullopt;
    }
    if (which == Which::kNext) return month > now.month ? now.year : now.year + 1;
    if (which == Which::kLast) return month < now.month ? now.year : now.year - 1;
    return month <= now.month ? now.year : now.year - 1;
  }

  static Day First(int year, int month) { return DayOf({year, month, 1}); }
  static Day Last(int year, int month) { return DayOf({year, month, DaysIn(year, month)}); }

  // ---- kinds of phrases ----

  // A day of a month, as far as told.
  struct Told {
    std::size_t last = kNone;
    int day = 0, day_to = 0;  // 0: none; day_to of a span of days in one month
    int month = 0, year = 0;
    bool told_year = false, hijri = false;
    Which which = Which::kNone;
    explicit operator bool() const { return last != kNone; }
  };

  // "2020/05/18", "21.01.2019", "4/6/2023", "18-5-20".
  Told NumericAt(std::size_t i) const {
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
    if (a >= 1000) std::swap(day, year);
    if (a < 1000 && c < 100) {
      if (tokens_[i + 4].folded.size() != 2 || mark == "-") return {};
      year = 2000 + c;
    }
    if (month > 12 && day <= 12) std::swap(day, month);
    if (year < kEarliestYear || year > kLatestYear || !IsValid({year, month, day})) return {};
    told.day = day;
    told.month = month;
    told.year = year;
    return told;
  }

  // "18/5" beside a word that says that it is a day.
  Told ShortNumericAt(std::size_t i, bool cued) const {
    if (!cued || !SameLine(i, i + 2) || tokens_[i + 1].space_before || tokens_[i + 2].space_before) return {};
    if (!IsPunct(i + 1, "/") && !IsPunct(i + 1, "-")) return {};
    const int day = Digits(i), month = Digits(i + 2);
    if (day < 1 || day > 31 || month < 1 || month > 12 || IsPunct(i + 3, tokens_[i + 1].folded)) return {};
    Told told;
    told.last = i + 2;
    told.day = day;
    told.month = month;
    return told;
  }

  // "18 أيار", "الثامن عشر من شهر أيار/مايو 2020", "7 من أيار الحالي", "3 و4 أيار", "الخامس من الشهر الجاري".
  Told DayMonthAt(std::size_t i) const {
    const Count count = DayNumber(i);
    if (count.last == kNone) return {};
    Told told;
    told.day = count.value;
    std::size_t j = count.last + 1;
    // A second day: "3 و4", "5-6", "3 إلى 5".
    const bool joint = IsPunct(j, "-") || IsPunct(j, "/") || IsAny(j, "و", "الي", "حتي");
    if (joint || (j < tokens_.size() && Digits(j) < 0 && NumberWord(j) != nullptr && NumberWord(j)->Has(kWa))) {
      const Count second = DayNumber(joint ? j + 1 : j);
      if (second.last != kNone && second.value > count.value && SameLine(i, second.last)) {
        told.day_to = second.value;
        j = second.last + 1;
      }
    }
    if (!SameLine(i, j)) return {};
    if (IsAny(j, "من", "في", "/", "-")) ++j;
    const Unit unit = UnitAt(j);
    if (unit.name == "month" && unit.al) {
      told.which = WhichAt(j + 1);
      if (told.which == Which::kNone) return {};
      told.last = j + 1;
      SetMonthByWhich(told);
      return told;
    }
    if (told.which = WhichAt(j); told.which == Which::kThis && Tag(j, "time-here") == nullptr && j > count.last + 1) {
      told.last = j;  // "الخامس من الجاري"
      SetMonthByWhich(told);
      return told;
    }
    told.which = Which::kNone;
    if (unit.name == "month" && !unit.al) ++j;
    const Month month = MonthAt(j);
    if (month.last == kNone || !SameLine(i, j)) return {};
    told.month = month.value;
    told.hijri = month.hijri;
    told.last = month.last;
    FinishMonth(told);
    return told;
  }

  // "أيار 18، 2020", "مايو/أيار 18 2020": the day behind its month.
  Told MonthDayAt(std::size_t i) const {
    const Month month = MonthAt(i);
    if (month.last == kNone || month.hijri) return {};
    const Count count = DayNumber(month.last + 1);
    if (count.last == kNone || !count.digits || !SameLine(i, count.last)) return {};
    const Year year = YearAfter(count.last + 1);
    if (year.last == kNone || !year.told) return {};
    Told told;
    told.day = count.value;
    told.month = month.value;
    told.year = year.value;
    told.told_year = true;
    told.last = year.last;
    return told;
  }

  void SetMonthByWhich(Told& told) const {
    if (!published_) return;  // the month stays 0: unknown
    CivilDay now = CivilOf(*published_);
    const int shift = told.which == Which::kLast ? -1 : told.which == Which::kNext ? 1 : 0;
    const int months = now.year * 12 + now.month - 1 + shift;
    told.year = months / 12;
    told.month = months % 12 + 1;
  }

  // Year or adjective behind a month.
  void FinishMonth(Told& told) const {
    if (told.hijri) {
      const int year = Digits(told.last + 1);
      if (SameLine(told.last, told.last + 1) && year >= 1300 && year <= 1600) {
        told.year = year;
        told.told_year = true;
        ++told.last;
        if (SameLine(told.last, told.last + 1) && IsAny(told.last + 1, "ه", "هجري", "هجريه")) ++told.last;
      }
      return;
    }
    if (!SameLine(told.last, told.last + 1)) return;
    if (const Year year = YearAfter(told.last + 1); year.last != kNone) {
      told.year = year.value;
      told.told_year = year.told;
      told.last = year.last;
    } else if (const Which which = WhichAt(told.last + 1); which != Which::kNone) {
      told.which = which;
      ++told.last;
    }
  }

  // Lays a told day on the calendar.
  Said LayDay(const Told& told, std::optional<int> weekday) const {
    Said said;
    said.last = told.last;
    said.day = told.day;
    said.weekday = weekday;
    if (told.month == 0) return said;
    said.month = told.month;
    const int last_day = told.day_to > 0 ? told.day_to : told.day;
    if (told.hijri) {
      if (told.year > 0)
        SetDays(said, HijriDay(told.year, told.month, told.day) - 1, HijriDay(told.year, told.month, last_day) + 1,
                Basis::kStated);
      said.day = said.month = std::nullopt;
      return said;
    }
    int year = told.year;
    Basis basis = told.told_year ? Basis::kStated : Basis::kRelative;
    if (year == 0) {
      const std::optional<int> inferred =
          YearOf(told.month, told.day, told.day_to > 0 ? std::nullopt : weekday, told.which);
      if (!inferred) return said;
      year = *inferred;
      basis = InferredBasis();
    } else {
      said.year = year;
      said.told_year = told.told_year;
      said.full = told.told_year;
    }
    if (!IsValid({year, told.month, told.day})) return said;
    const Day from = DayOf({year, told.month, told.day});
    const Day to =
        told.day_to > 0 && IsValid({year, told.month, told.day_to}) ? DayOf({year, told.month, told.day_to}) : from;
    SetDays(said, from, to, basis);
    said.period = to - from > kPeriodDays;
    return said;
  }

  // A month, with what says that its name is one.
  Said MonthPhrase(std::size_t i, bool cued) const {
    std::size_t j = i;
    const Unit unit = UnitAt(i);
    bool strong = cued;
    if (unit.name == "month" && !unit.al) {
      strong = true;
      ++j;
      if (!SameLine(i, j)) return {};
    }
    const Month month = MonthAt(j);
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
    if (told.year == 0 && told.which == Which::kNone && month.weak && !strong) return {};
    Said said;
    said.last = told.last;
    said.month_level = true;
    said.period = true;
    if (month.hijri) return said;
    said.month = month.value;
    int year = told.year;
    Basis basis = told.told_year ? Basis::kStated : Basis::kRelative;
    if (year == 0) {
      const std::optional<int> inferred = YearOfMonth(month_to > 0 ? month_to : month.value, told.which);
      if (!inferred) return said;
      year = *inferred;
      basis = InferredBasis();
    } else {
      said.year = year;
      said.told_year = told.told_year;
    }
    if (month_to > 0) said.month = std::nullopt;
    const int first_year = month_to > 0 && month_to < month.value ? year - 1 : year;
    SetDays(said, First(first_year, month.value), Last(year, month_to > 0 ? month_to : month.value), basis);
    return said;
  }

  // "عام 2021", "العام 2021", "عامي 2019 و2020"; "2021" alone after a word of time.
  Said YearPhrase(std::size_t i, bool cued) const {
    std::size_t j = i;
    const Unit unit = UnitAt(i);
    if (unit.name == "year") {
      ++j;
    } else if (!cued) {
      return {};
    }
    if (!SameLine(i, j) || YearAt(j) == 0) return {};
    if (unit.name.empty() && (UnitAt(j + 1).reading != nullptr || Tag(j + 1, "person") != nullptr)) return {};
    Said said;
    said.last = WithEra(j);
    said.year = YearAt(j);
    said.told_year = said.month_level = said.period = true;
    int to = YearAt(j);
    std::size_t next = said.last + 1;
    if (IsAny(next, "و", "-", "الي", "حتي")) ++next;
    if (next > said.last + 1 && SameLine(i, next) && YearAt(next) > to) {
      to = YearAt(next);
      said.last = WithEra(next);
    }
    SetDays(said, First(YearAt(j), 1), Last(to, 12), Basis::kStated);
    return said;
  }

  // Days around publication, unknown where that is unknown.
  void Around(Said& said, int from, int to) const {
    if (published_) SetDays(said, *published_ + from, *published_ + to, Basis::kRelative);
  }

  // A unit of the calendar that holds the day of publication, shifted: the month, the year, the week.
  void Calendar(Said& said, std::string_view unit, int shift) const {
    said.month_level = unit == "month" || unit == "year";
    said.period = unit != "day" && unit != "hour" && unit != "minute";
    said.older = shift < 0 && (unit == "week" || unit == "month" || unit == "year");
    if (!published_) return;
    const CivilDay now = CivilOf(*published_);
    if (unit == "year") {
      SetDays(said, First(now.year + shift, 1), Last(now.year + shift, 12), Basis::kRelative);
    } else if (unit == "month") {
      const int months = now.year * 12 + now.month - 1 + shift;
      SetDays(said, First(months / 12, months % 12 + 1), Last(months / 12, months % 12 + 1), Basis::kRelative);
    } else if (unit == "week") {
      // Weeks begin on Saturday or on Sunday; last week is spoken of loosely.
      if (shift == 0) SetDays(said, *published_ - 6, *published_, Basis::kRelative);
      if (shift < 0) SetDays(said, *published_ - 13, *published_ - 1, Basis::kRelative);
      if (shift > 0) SetDays(said, *published_ + 1, *published_ + 13, Basis::kRelative);
    } else if (unit == "day") {
      SetDays(said, *published_ + shift, *published_ + shift, Basis::kRelative);
    } else {
      SetDays(said, *published_ - 1, *published_, Basis::kRelative);
    }
    if (shift == 0 && said.to && *said.to > *published_) said.to = published_;
    if (shift < 0 && (unit == "week" || unit == "month" || unit == "year")) said.older = true;
  }

  // How many units: "يومين", "24 ساعة", "ثلاثة أيام", "أيام", "عدة أسابيع", "نحو 24 ساعة".
  struct Stretch {
    std::size_t last = kNone;
    std::string_view unit;
    int count = 0;  // 0: not told (أيام)
    bool about = false, al = false;
  };
  Stretch StretchAt(std::size_t i) const {
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
    const Count count = CountAt(j);
    std::size_t unit_at = j;
    if (count.last != kNone && !count.ordinal) unit_at = count.last + 1;
    if (!SameLine(i, unit_at)) return {};
    const Unit unit = UnitAt(unit_at);
    if (unit.reading == nullptr) return {};
    const bool counted = unit_at != j && count.value > 0;
    if (YearAt(unit_at) > 0 || (counted && YearAt(count.last) > 0)) return {};
    stretch.unit = unit.name;
    stretch.al = unit.al;
    stretch.last = unit_at;
    const Number number = unit.reading->number;
    stretch.count = counted                       ? count.value
                    : some                        ? 0
                    : number == Number::kDual     ? 2
                    : number == Number::kSingular ? 1
                                                  : 0;
    // "عام 2011" is no stretch.
    if (!counted && unit.name == "year" && YearAt(unit_at + 1) > 0) return {};
    // "الأيام الثلاثة"
    if (!counted && unit.al && number == Number::kPlural) {
      const Count behind = CountAt(unit_at + 1);
      if (behind.last != kNone && !behind.digits && SameLine(i, behind.last)) {
        stretch.count = behind.value;
        stretch.last = behind.last;
      }
    }
    while (Tag(stretch.last + 1, "time-few") != nullptr && SameLine(i, stretch.last + 1)) ++stretch.last;
    if (!unit.al && Is(stretch.last + 1, "و") == false && Tag(stretch.last + 1, "half") != nullptr &&
        Tag(stretch.last + 1, "half")->Has(kWa)) {
      ++stretch.last;
      stretch.about = true;
    }
    return stretch;
  }

  // Days that a stretch reaches back at most.
  static int Reach(const Stretch& stretch) {
    const int count = std::min(stretch.count, 1000);
    if (stretch.unit == "minute") return 0;
    if (stretch.unit == "hour") return count == 0 ? 1 : count == 1 ? 0 : (count + 23) / 24;
    if (stretch.unit == "day") return count == 0 ? 10 : count;
    if (stretch.unit == "week") return count == 0 ? 42 : count * 7;
    if (stretch.unit == "month") return count == 0 ? 330 : count * 31;
    return count == 0 ? 3650 : count * 366;
  }

  // "قبل يومين", "قبل نحو 24 ساعة", "قبل أسبوع".
  Said Ago(std::size_t i) const {
    const Analysis* ago = Tag(i, "time-ago");
    if (ago == nullptr || !SameLine(i, i + 1)) return {};
    const Stretch stretch = StretchAt(i + 1);
    if (stretch.last == kNone || stretch.al) return {};
    Said said;
    said.last = stretch.last;
    // "قبل يومين من الهجوم" is counted from the attack.
    const bool of_other = IsAny(stretch.last + 1, "من", "علي", "موعد") && SameLine(i, stretch.last + 1);
    const int reach = Reach(stretch);
    said.older = reach >= 5 && stretch.unit != "hour";
    if (of_other) {
      // The other event is itself today's or yesterday's news.
      if (reach >= 1 && reach < 5 && stretch.count > 0) {
        Around(said, -reach - 1, -reach);
      } else {
        said.older = true;
      }
      return said;
    }
    if (!published_) return said;
    int from = -reach, to = -reach;
    if (stretch.unit == "hour") {
      to = stretch.count < 24 ? 0 : -(stretch.count / 24);
    } else if (stretch.count == 0) {
      to = stretch.unit == "day"     ? -2
           : stretch.unit == "week"  ? -14
           : stretch.unit == "month" ? -45
           : stretch.unit == "year"  ? -500
                                     : 0;
    } else if (stretch.unit == "week") {
      from -= stretch.count;
      to += stretch.count;
    } else if (stretch.unit == "month") {
      from -= 7;
      to = -stretch.count * 28 + 7;
    } else if (stretch.unit == "year") {
      from -= 150;
      to += 150;
    } else if (stretch.about && stretch.unit == "day" && stretch.count > 2) {
      --from;
      ++to;
    }
    const bool older = said.older;
    Around(said, from, to);
    said.older = older;
    return said;
  }

  // "الأيام الماضية", "العام الجاري", "هذا الشهر", "الـ24 ساعة الماضية", "آخر يومين", "الليلة الماضية".
  Said UnitPhrase(std::size_t i, bool cued) const {
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
        Around(said, night ? -1 : 0, 0);
      } else {
        Calendar(said, unit.name, 0);
      }
      return said;
    }
    if (const Analysis* latest = Tag(i, "time-latest"); latest != nullptr && latest->clitics == 0) {
      const Stretch stretch = SameLine(i, i + 1) ? StretchAt(i + 1) : Stretch{};
      if (stretch.last == kNone || (stretch.count < 2 && !stretch.al)) return {};
      said.last = stretch.last;
      Back(said, stretch);
      return said;
    }
    // "الليلة الماضية"
    if (Al(Tag(i, "night")) && SameLine(i, i + 1) && WhichAt(i + 1) == Which::kLast) {
      said.last = i + 1;
      Around(said, -1, 0);
      return said;
    }
    const Stretch stretch = StretchAt(i);
    if (stretch.last == kNone) return {};
    const bool al_digits = IsAny(i, "ال", "وال", "بال") || stretch.al;
    Which which = SameLine(i, stretch.last + 1) ? WhichAt(stretch.last + 1) : Which::kNone;
    if (which == Which::kNone || !(al_digits || cued)) return {};
    said.last = stretch.last + 1;
    // "العام الماضي، 2020": the year beside it is the same one.
    if (stretch.count == 1 && stretch.unit != "hour" && stretch.unit != "minute") {
      Calendar(said, stretch.unit, which == Which::kLast ? -1 : which == Which::kNext ? 1 : 0);
    } else if (which == Which::kNext) {
      Around(said, 0, Reach(stretch));
    } else {
      Back(said, stretch);
    }
    return said;
  }

  // From that long ago up to now.
  void Back(Said& said, const Stretch& stretch) const {
    int reach = Reach(stretch);
    if (stretch.count == 0 && stretch.unit == "day") reach = 7;
    said.period = reach > kPeriodDays;
    Around(said, -reach, 0);
  }

  // "مطلع الشهر الجاري", "منتصف أيار", "نهاية 2020".
  Said EdgePhrase(std::size_t i) const {
    const Analysis* edge = Tag(i, "edge");
    if (edge == nullptr || edge->Has(kAl) || !SameLine(i, i + 1)) return {};
    const std::size_t j = i + edge->length;
    Said said = MonthPhrase(j, true);
    if (!said) said = UnitPhrase(j, true);
    if (!said) said = YearPhrase(j, true);
    if (!said) {
      const Unit unit = UnitAt(j);
      if (!unit.al || unit.reading->number == Number::kPlural ||
          (unit.name != "month" && unit.name != "year" && unit.name != "week"))
        return {};
      said.last = j;
      Calendar(said, unit.name, 0);
    }
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
        std::tie(said.from, said.to) =
            std::pair(std::optional(First(first.year, 6)), std::optional(Last(first.year, 7)));
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
    if (published_ && *said.from <= *published_ && *said.to > *published_) said.to = published_;
    said.older = published_ && *said.to < *published_ - kOlderDays;
    return said;
  }
  bool IsYear(std::size_t i) const { return UnitAt(Tag(i, "time-here") != nullptr ? i + 1 : i).name == "year"; }

  // ---- days ----

  // The weekday at i, or -1. "أحد المدنيين" is one of them, "محمد الخميس" a man.
  int WeekdayAt(std::size_t i) const {
    const Analysis* a = Tag(i, "weekday");
    if (!Al(a) || a->length != 1) return -1;
    const bool dated =
        WhichAt(i + 1) != Which::kNone || DayNumber(i + 1).last != kNone || IsPunct(i + 1, "/") || IsPunct(i + 1, "(");
    if (i > 0 && !tokens_[i].line_start && a->clitics == kAl) {
      if (Is(i - 1, "عبد")) return -1;
      if (!dated) {
        for (const Analysis& before : lattice_.readings[i - 1]) {
          if (a->lexeme->Is("weak") && before.lexeme->pos == Pos::kName && before.lexeme->Is("given")) return -1;
          // "الشخصين الاثنين"
          if (a->lexeme->value == 1 && before.number == Number::kDual && before.Has(kAl)) return -1;
        }
      }
    }
    return static_cast<int>(a->lexeme->value);
  }

  // The last such weekday on or before `day`.
  static Day OnOrBefore(Day day, int weekday) { return day - (WeekdayOf(day) - weekday + 7) % 7; }

  // The distance from today at i ("أمس": -1), with its last token; nullopt: none.
  std::optional<std::pair<int, std::size_t>> RelativeAt(std::size_t i) const {
    if (const Analysis* a = Tag(i, "from-today")) {
      const bool bare_noun = a->lexeme->value == 1 && !a->Has(kAl) && a->clitics != 0;  // "لغد": no day
      const bool yesterday_night = Is(i, "بارحه");
      if (!bare_noun && !yesterday_night && SameLine(i, i + a->length - 1))
        return std::pair(static_cast<int>(a->lexeme->value), i + a->length - 1);
    }
    const Unit unit = UnitAt(i);
    if (unit.name != "day" || !unit.al || unit.reading->number == Number::kPlural ||
        unit.reading->number == Number::kDual)
      return std::nullopt;
    if ((unit.reading->clitics & ~(kAl | kWa | kFa)) != 0) return std::nullopt;  // "باليوم", "لليوم"
    if (!tokens_[i].line_start && i > 0 && IsAny(i - 1, "ذلك", "حتي", "الي", "تلك", "نفس", "ذات", "في", "ب"))
      return std::nullopt;
    if (SameLine(i, i + 1)) {
      const Count count = CountAt(i + 1);
      const bool day_of_month = count.last != kNone && (DayMonthAt(i + 1) || NumericAt(i + 1));
      if (WeekdayAt(i + 1) < 0 && !day_of_month &&
          ((count.last != kNone && !count.digits && Al(NumberWord(i + 1))) || Tag(i + 1, "other-day") != nullptr))
        return std::nullopt;
      if (WhichAt(i + 1) != Which::kNone) return std::nullopt;
    }
    return std::pair(0, i);
  }

  // What may stand between the parts of one day's name: "اليوم، الاثنين (18 أيار)".
  std::size_t Joint(std::size_t i) const {
    std::size_t j = i;
    if (IsPunct(j, ",") || IsPunct(j, "(") || IsPunct(j, "-") || IsPunct(j, "/")) ++j;
    if (Is(j, "الموافق") || Is(j, "الموافقه") || Is(j, "المصادف") || Is(j, "بتاريخ") || Is(j, "في")) ++j;
    if (UnitAt(j).name == "day" && !UnitAt(j).al && UnitAt(j).reading->number == Number::kSingular) ++j;
    return SameLine(i > 0 ? i - 1 : 0, j) ? j : kNone;
  }

  // Parts of a day, "يوم", "تاريخ" before a day; `night`: a night's word is among them.
  std::size_t Opening(std::size_t i, bool& night, bool& cued) const {
    std::size_t j = i;
    while (j < tokens_.size() && SameLine(i, j)) {
      const Unit unit = UnitAt(j);
      const Analysis* part = Tag(j, "day-part");
      if (part != nullptr && !part->Has(kAl)) {
        night = night || part->lexeme->Is("night");
        j += part->length;
      } else if (part != nullptr && part->length > 1) {
        night = night || part->lexeme->Is("night");
        j += part->length;
        if (Is(j, "من")) ++j;
      } else if ((unit.name == "day" && !unit.al &&
                  (unit.reading->number == Number::kSingular || unit.reading->number == Number::kDual ||
                   unit.reading->number == Number::kPlural)) ||
                 Tag(j, "time-cue") != nullptr) {
        j += 1;
      } else {
        break;
      }
      cued = true;
    }
    return SameLine(i, j) ? j : i;
  }

  // A night, a weekday, a day of a month, "اليوم", and any of them together.
  Said DayPhrase(std::size_t i, bool cued_before) const {
    bool night = false, cued = cued_before;
    const std::size_t start = Opening(i, night, cued);
    std::size_t j = start, last = kNone;
    std::optional<int> relative, weekday, weekday_to;
    Told told;
    Which which = Which::kNone;
    bool bracket = false;
    for (bool more = true; more && j < tokens_.size();) {
      more = false;
      // "فجر هذا اليوم"
      if (!relative && Tag(j, "time-here") != nullptr && UnitAt(j + 1).name == "day" && UnitAt(j + 1).al &&
          SameLine(j, j + 1) && UnitAt(j + 1).reading->number != Number::kPlural) {
        relative = 0;
        last = j + 1;
        more = true;
      } else if (const auto r = relative ? std::nullopt : RelativeAt(j)) {
        relative = r->first;
        last = r->second;
        more = true;
      } else if (const int w = weekday ? -1 : WeekdayAt(j); w >= 0 && !told) {
        weekday = w;
        last = j;
        const std::size_t second = SecondWeekday(j, night, w);
        if (second != kNone) {
          weekday_to = WeekdayAt(second);
          last = second;
        }
        if (which = WhichAt(last + 1); which != Which::kNone && SameLine(last, last + 1)) ++last;
        more = true;
      } else if (!told) {
        told = NumericAt(j);
        if (!told) told = DayMonthAt(j);
        if (!told) told = MonthDayAt(j);
        if (!told) told = ShortNumericAt(j, cued || relative || weekday);
        if (told && told.last < tokens_.size()) {
          last = told.last;
          more = true;
        }
      }
      if (!more) break;
      // A part of the day behind: "أمس مساء", "الاثنين ليلا".
      if (SameLine(last, last + 1)) {
        const Analysis* part = Tag(last + 1, "day-part");
        if (part != nullptr && part->clitics == 0 && WeekdayAt(last + 1 + part->length) < 0 &&
            !RelativeAt(last + 1 + part->length)) {
          last += part->length;
        }
      }
      if (bracket && IsPunct(last + 1, ")")) {
        ++last;
        bracket = false;
      }
      const bool opens = IsPunct(last + 1, "(");
      const std::size_t next = Joint(last + 1);
      if (next == kNone) break;
      // A bracket is entered only for what closes it.
      bracket = bracket || opens;
      j = next;
    }
    if (last == kNone) return {};
    Said said;
    if (told) {
      said = LayDay(told, weekday);
      said.last = last;
      said.today = relative == 0;
      if (relative == 0 && published_ && !told.told_year && said.from && std::abs(*said.from - *published_) > 2 &&
          told.day_to == 0) {
        // The day of publication is given with the page and may be that of a later edition; the text's own words stand.
        said.older = said.older || *said.from < *published_ - kOlderDays;
      }
      if (night && told.day_to == told.day + 1) said.period = false;
      return said;
    }
    said.last = last;
    said.weekday = weekday;
    said.today = relative == 0 && !night;
    if (!published_) return said;
    const Day today = *published_;
    if (weekday) {
      Day day = 0;
      if (relative) {
        day = today + *relative;
        if (WeekdayOf(day) != *weekday) {
          const std::array<int, 2> beside = {-1, 1};
          for (const int shift : beside) {
            if (WeekdayOf(today + *relative + shift) == *weekday) {
              day = today + *relative + shift;
              break;
            }
          }
          if (WeekdayOf(day) != *weekday) day = OnOrBefore(today, *weekday);
        }
      } else if (which == Which::kNext) {
        day = OnOrBefore(today + 7, *weekday);
      } else if (which == Which::kLast) {
        day = OnOrBefore(today - 1, *weekday);
      } else {
        day = OnOrBefore(today, *weekday);
      }
      Day to = day;
      if (weekday_to) {
        to = which == Which::kLast ? OnOrBefore(today - 1, *weekday_to) : OnOrBefore(today, *weekday_to);
        day = OnOrBefore(to, *weekday);
      }
      SetDays(said, day, to, Basis::kRelative);
      said.older = day < today - 7;
      said.period = to - day > kPeriodDays;
      return said;
    }
    // "ليل أمس" reaches into the next morning, "فجر" and "مساء" do not.
    Around(said, *relative, night && *relative < 0 ? *relative + 1 : *relative);
    return said;
  }

  // "ليل الأحد-الاثنين", "ليلة الأربعاء على الخميس", "ليل السبت الأحد", "الأحد والاثنين".
  std::size_t SecondWeekday(std::size_t i, bool night, int first) const {
    std::size_t j = i + 1;
    const bool mark = IsPunct(j, "-") || IsPunct(j, "/"), word = IsAny(j, "علي", "الي", "و", "حتي");
    if (mark || word) ++j;
    if (!SameLine(i, j)) return kNone;
    bool part_between = false;
    if (const Analysis* part = Tag(j, "day-part");
        part != nullptr && part->length == 1 && (part->Has(kWa) || word || mark)) {
      ++j;
      part_between = true;
      if (!SameLine(i, j)) return kNone;
    }
    const Analysis* a = Tag(j, "weekday");
    const int second = WeekdayAt(j);
    if (second < 0 || second == first) return kNone;
    const bool next = second == (first + 1) % 7;
    const bool joined = a->Has(kWa) || a->Has(kLi) || part_between;
    if (next && (mark || word || joined || night)) return j;
    return mark && night ? j : kNone;
  }

  // ---- spans ----

  // The days of a core phrase at i, any kind; cued: a word of time stands before it.
  Said Core(std::size_t i, bool cued) const {
    Said best;
    const auto take = [&](Said said) {
      if (said && (!best || said.last > best.last)) best = std::move(said);
    };
    if (i >= tokens_.size()) return best;
    take(DayPhrase(i, cued));
    take(UnitPhrase(i, cued));
    take(EdgePhrase(i));
    take(MonthPhrase(i, cued));
    take(YearPhrase(i, cued));
    return best;
  }

  // "منذ مطلع العام", "خلال الأشهر الماضية", "منذ يومين", "خلال 24 ساعة".
  Said OpenedPhrase(std::size_t i) const {
    const Analysis* since = Tag(i, "time-since");
    const Analysis* during = since == nullptr ? Tag(i, "time-during") : nullptr;
    if (since == nullptr && during == nullptr) return {};
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
      if (core.from && published_ && *core.from <= *published_) core.to = std::max(*published_, *core.from);
      core.today = false;
      core.full = false;
      core.older = false;
      core.period = core.from && core.to ? *core.to - *core.from > kPeriodDays : core.period || core.month_level;
    }
    return core;
  }

  // "... إلى 5 حزيران" behind a day or month: the span, or nothing.
  Said Until(const Said& from) const {
    std::size_t j = from.last + 1;
    if (Is(j, "و")) ++j;
    if (!IsAny(j, "الي", "حتي", "وحتي", "والي", "لغايه", "ولغايه") || !SameLine(from.last, j + 1)) return {};
    if (IsAny(j + 1, "غايه")) ++j;
    Said to = Core(j + 1, true);
    if (!to || !to.to) return {};
    Said said = from;
    said.last = to.last;
    said.today = said.full = false;
    said.day = said.month = said.weekday = std::nullopt;
    if (said.from && !said.told_year && to.from && *said.from > *to.to) {
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
    said.older = published_ && said.to && *said.to < *published_ - kOlderDays;
    return said;
  }

  // "من 3 أيار إلى 5 حزيران", "بين 3 أيار و5 حزيران".
  Said FromTo(std::size_t i) const {
    std::size_t j = i;
    if (Is(j, "ما")) ++j;
    const bool between = IsAny(j, "بين", "وبين");
    if (!between && !IsAny(j, "من", "ومن")) return {};
    ++j;
    if (!SameLine(i, j)) return {};
    Said from = Core(j, true);
    if (!between) {
      if (!from) return {};
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
  Said Before(std::size_t i) const {
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
  bool CuedAt(std::size_t i) const {
    if (i == 0 || tokens_[i].line_start) return false;
    if (IsAny(i - 1, "في", "وفي", "حتي", "الي", "لغايه", "بين")) return true;
    const Analysis* reading = MonthReading(i, "month");
    return reading != nullptr && (reading->Has(kBi) || reading->Has(kLi));
  }

  // A day that is a name: "ثورة 25 يناير", "شارع 17 تموز".
  bool IsName(std::size_t i, const Said& said) const {
    if (said.told_year || i == 0 || tokens_[i].line_start) return false;
    if (said.month_level && Tag(i - 1, "not-month") != nullptr) return true;
    return said.day && said.month && !said.weekday && Tag(i - 1, "dated-name") != nullptr;
  }

  Said At(std::size_t i) const {
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
    take(FromTo(i));
    take(OpenedPhrase(i));
    take(Ago(i));
    take(Before(i));
    Said core = Core(i, CuedAt(i));
    if (!core && StartsLine(i)) {  // a line that is nothing but a month: a weak name will do
      core = MonthPhrase(i, true);
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
  bool StartsLine(std::size_t i) const {
    while (!tokens_[i].line_start) {
      --i;
      if (tokens_[i].kind == TokenKind::kWord || tokens_[i].kind == TokenKind::kNumber) return false;
    }
    return true;
  }
  bool EndsLine(std::size_t last) const {
    for (std::size_t i = last + 1; i < tokens_.size() && !tokens_[i].line_start; ++i) {
      if (tokens_[i].kind == TokenKind::kWord || tokens_[i].kind == TokenKind::kNumber) return false;
    }
    return true;
  }

  // A heading, a stamp, a dateline?
  void ReadLine(Found& found) const {
    const Said& said = found.said;
    std::size_t begin = found.first, end = said.last;
    while (begin > 0 && !tokens_[begin].line_start) --begin;
    while (end + 1 < tokens_.size() && !tokens_[end + 1].line_start) ++end;
    int words = 0;
    bool clock = false, stamp = false, times_only = true;
    for (std::size_t i = begin; i <= end; ++i) {
      if (i >= found.first && i <= said.last) continue;
      if (tokens_[i].kind == TokenKind::kPunct || tokens_[i].kind == TokenKind::kSymbol) continue;
      // "التاريخ: 2023-05-02"
      if (i < found.first && Al(Tag(i, "time-cue")) && IsPunct(i + 1, ":")) stamp = found.stamped = true;
      if (const Analysis* a = Tag(i, "stamp")) {
        stamp = found.stamped = true;
        found.update = found.update || a->lexeme->value == kUpdate;
        continue;
      }
      if (Tag(i, "time-cue") != nullptr || Tag(i, "day-part") != nullptr || UnitAt(i).name == "hour" ||
          IsAny(i, "ص", "م", "في", "pm", "am", "gmt", "utc"))
        continue;
      if (tokens_[i].kind == TokenKind::kNumber) {
        if (Digits(i) > 59) times_only = false;
        clock = clock || (IsPunct(i + 1, ":") && Digits(i + 2) >= 0);
        continue;
      }
      ++words;
    }
    // "2022.10.28 | 14:32 دمشق": the clock's town.
    const bool alone = (words == 0 || (clock && words <= 2)) && times_only && !said.habit && !said.period;
    const bool heading = words == 0 && times_only && !said.habit;
    const bool first_lines = LineOf(begin) < 3;
    bool last_line = true;
    for (std::size_t i = end + 1; i < tokens_.size(); ++i) last_line = false;
    if (said.full && !said.period && said.from && alone && (first_lines || last_line || stamp)) {
      found.header = true;
    } else if (said.full && !said.period && (StampBefore(begin, found.first) || (stamp && end - begin < 16))) {
      found.header = true;
    } else if (said.full && !said.period && LineOf(begin) < 2 && found.first - begin <= 6 &&
               IsDateline(begin, found.first, said.last)) {
      found.header = true;
    } else if (heading && (said.month_level || said.day)) {
      found.heading = tokens_.in == Field::kText;
    }
  }
  // "تاريخ النشر:" right before a date.
  bool StampBefore(std::size_t begin, std::size_t first) const {
    for (std::size_t i = first; i > begin && i + 4 > first; --i) {
      if (Tag(i - 1, "stamp") != nullptr) return true;
    }
    return false;
  }
  std::size_t LineOf(std::size_t token) const {
    std::size_t line = 0;
    for (std::size_t i = 1; i <= token; ++i) line += tokens_[i].line_start ? 1 : 0;
    return line;
  }
  // "دمشق - 5 أيار 2020 -", "القاهرة (وكالة) 3 مايو 2021:": names and marks before, a mark behind.
  bool IsDateline(std::size_t begin, std::size_t first, std::size_t last) const {
    if (first == begin) return IsPunct(last + 1, "-") || IsPunct(last + 1, ":") || IsPunct(last + 1, "/");
    const bool mark_before = IsPunct(first - 1, "-") || IsPunct(first - 1, ",") || IsPunct(first - 1, "/") ||
                             IsPunct(first - 1, "(") || IsPunct(first - 1, ")") || IsPunct(first - 1, ":") ||
                             IsPunct(first - 1, "\"");
    return mark_before &&
           (IsPunct(last + 1, "-") || IsPunct(last + 1, ":") || IsPunct(last + 1, "/") || IsPunct(last + 1, ")"));
  }

  const Lattice& lattice_;
  const Tokens& tokens_;
  std::optional<Day> published_, not_after_;
  int latest_told_ = 0;  // the latest year in digits, where publication is unknown
};

}  // namespace

std::vector<DatePhrase> FindDates(const Lattice& lattice, const DateContext& context) {
  std::vector<DatePhrase> phrases;
  for (const Finder::Found& found : Finder(lattice, context).All()) {
    const Said& said = found.said;
    DatePhrase phrase;
    phrase.first = static_cast<std::uint32_t>(found.first);
    phrase.last = static_cast<std::uint32_t>(said.last);
    phrase.date.from = said.from;
    phrase.date.to = said.to;
    phrase.date.basis = said.basis;
    phrase.date.quotes = {lattice.tokens->SpanOf(found.first, said.last)};
    phrase.heading = found.heading;
    phrase.header = found.header;
    phrase.period = said.period;
    phrase.older = said.older;
    phrase.habit = said.habit;
    if (!said.from) {
      if (said.day && said.month) phrase.day = static_cast<std::uint8_t>(*said.day);
      if (said.month) phrase.month = static_cast<std::uint8_t>(*said.month);
    }
    if (said.weekday) phrase.weekday = static_cast<std::uint8_t>(*said.weekday);
    phrases.push_back(std::move(phrase));
  }
  return phrases;
}

std::optional<Day> FindPublished(const Lattice& title, const Lattice& text, const DateContext& given) {
  if (given.published) return given.published;
  Finder in_title(title, given), in_text(text, given);
  const std::vector<Finder::Found> titles = in_title.All(), texts = in_text.All();
  const auto allowed = [&](const std::optional<Day>& day) {
    return day && (!given.not_after || *day <= *given.not_after);
  };
  // A stamp, before a dateline or a bare day, which may be the visitor's; a later edition's only where there is no
  // other.
  for (const auto& [stamped, update] : {std::pair(true, false), std::pair(false, false), std::pair(true, true)}) {
    for (const Finder::Found& found : texts) {
      if (found.header && found.stamped == stamped && found.update == update && allowed(found.said.from)) {
        return found.said.from;
      }
    }
  }
  // A full date alone on its line, behind the page's furniture, where there is but one such day.
  std::optional<Day> alone;
  bool one = true;
  for (const Finder::Found& found : texts) {
    if (!found.heading || !found.said.full || found.said.from != found.said.to || !allowed(found.said.from)) continue;
    one = one && (!alone || alone == found.said.from);
    alone = found.said.from;
  }
  if (alone && one) return alone;
  // "اليوم، الاثنين 18 من أيار 2020", or without the year where the calendar leaves one.
  for (const auto* founds : {&titles, &texts}) {
    for (const Finder::Found& found : *founds) {
      const Said& said = found.said;
      if (!said.today || !said.day || !said.month) continue;
      if (said.full && allowed(said.from)) return said.from;
      if (said.weekday && said.from && said.from == said.to && allowed(said.from)) return said.from;
    }
  }
  // The same beside the years that the article speaks of: it is none before the last of them.
  int latest = 0;
  for (const std::vector<int>& years : {in_title.Years(), in_text.Years()}) {
    for (const int year : years) {
      if (!given.not_after || year <= CivilOf(*given.not_after).year) latest = std::max(latest, year);
    }
  }
  if (latest == 0) return std::nullopt;
  for (const auto* founds : {&titles, &texts}) {
    for (const Finder::Found& found : *founds) {
      const Said& said = found.said;
      if (!said.today || !said.day || !said.month) continue;
      for (const int year : {latest, latest + 1}) {
        if (!IsValid({year, *said.month, *said.day})) continue;
        const Day day = DayOf({year, *said.month, *said.day});
        if ((!said.weekday || WeekdayOf(day) == *said.weekday) && allowed(day)) return day;
      }
    }
  }
  return std::nullopt;
}

}  // namespace isnad
