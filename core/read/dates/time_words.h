#ifndef ISNAD_CORE_READ_DATES_TIME_WORDS_H_
#define ISNAD_CORE_READ_DATES_TIME_WORDS_H_

#include <cstdint>
#include <string_view>

#include "core/read/lattice.h"

// Words of time as the lexicon (time.tsv) gives them: numbers, months, weekdays, units, years. Nothing here knows what
// day it is. i is always a token of the field; where nothing of the kind stands there, `last` is kNone.

namespace isnad::internal {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);
inline constexpr int kEarliestYear = 1900, kLatestYear = 2100;
inline constexpr int kFirstToldYear = 1000;  // behind "عام" or a full day: "عام 1258"

enum class Which : std::uint8_t { kNone, kLast, kThis, kNext };

struct Count {
  std::size_t last = kNone;
  int value = 0;
  bool ordinal = false;
  bool digits = false;
};

struct Month {
  std::size_t last = kNone;
  int value = 0;
  bool weak = true, hijri = false;
};

// "day", "week", ..., or empty.
struct Unit {
  std::string_view name;
  const Analysis* reading = nullptr;
  bool al = false;
};

// A year behind a month: "2020", "، 2020", "من عام 2020", "من العام الماضي".
struct Year {
  std::size_t last = kNone;
  int value = 0;               // 0: told by `which` alone
  bool told = false;           // in digits
  Which which = Which::kNone;  // "العام الماضي"
};

// How many units: "يومين", "24 ساعة", "ثلاثة أيام", "أيام", "عدة أسابيع", "نحو 24 ساعة".
struct Stretch {
  std::size_t last = kNone;
  std::string_view unit;
  int count = 0;  // 0: not told (أيام)
  int more = 0;   // days told on top: "سنة وشهرين"
  bool about = false, al = false;
};

class TimeWords {
 public:
  // The lattice outlives it.
  explicit TimeWords(const Lattice& lattice) : lattice_(lattice), tokens_(*lattice.tokens) {}

  // ---- words ----
  const Analysis* Tag(std::size_t i, std::string_view tag) const;
  bool Is(std::size_t i, std::string_view folded) const { return i < tokens_.size() && tokens_[i].folded == folded; }
  template <class... Words>
  bool IsAny(std::size_t i, Words... words) const {
    return (Is(i, words) || ...);
  }
  bool IsPunct(std::size_t i, std::string_view mark) const;
  // Both in one line: a phrase never runs over its end.
  bool SameLine(std::size_t a, std::size_t b) const;
  static bool Al(const Analysis* a) { return a != nullptr && a->Has(kAl); }
  // Digits without separators, or -1.
  int Digits(std::size_t i) const;
  int YearAt(std::size_t i) const;
  // The same back to kFirstToldYear, where the words beside it leave no doubt.
  int OldYearAt(std::size_t i) const;
  // The letter of a year, "2020م": taken along.
  std::size_t WithEra(std::size_t i) const;
  // The reading of a token as a number word that is no noun of the same spelling.
  const Analysis* NumberWord(std::size_t i) const;
  // "5", "الـ 5", "خمسة عشر", "الثالث والعشرين", "أربع وعشرين".
  Count CountAt(std::size_t i) const;
  Count DayNumber(std::size_t i) const;
  // "أبناء" is no آب with a pronoun, "باب" none with a particle.
  const Analysis* MonthReading(std::size_t i, std::string_view tag) const;
  // One name or a double one: "آذار/مارس", "آذار (مارس)", "آذار - مارس".
  Month MonthAt(std::size_t i) const;
  Which WhichAt(std::size_t i) const;
  // The last token of "قبل الماضي", "ما قبل الماضي" that begins at i, or kNone.
  std::size_t BeforeLastAt(std::size_t i) const;
  Unit UnitAt(std::size_t i) const;
  static int DaysOf(std::string_view unit);
  // "2020م", "ألفين وأحد عشر": a year by itself.
  Year YearToldAt(std::size_t i) const;
  Year YearAfter(std::size_t i) const;
  // "شهر 3", "الشهر الثامن" behind a day: a month by its number.
  Month NumberedMonthAt(std::size_t i) const;
  Stretch StretchAt(std::size_t i) const;
  // Days that a stretch reaches back at most.
  static int Reach(const Stretch& stretch);
  // The weekday at i, or -1. "أحد المدنيين" is one of them, "محمد الخميس" a man.
  int WeekdayAt(std::size_t i) const;

 protected:
  const Lattice& lattice_;
  const Tokens& tokens_;

 private:
  // The count of a unit, which may stand in marks.
  Count CountOfUnits(std::size_t i) const;
  void TakeCountBehind(std::size_t i, Stretch& stretch) const;
  void TakeMore(std::size_t i, Stretch& stretch) const;
};

}  // namespace isnad::internal

#endif  // ISNAD_CORE_READ_DATES_TIME_WORDS_H_
