#ifndef ISNAD_CORE_READ_DATES_CALENDAR_H_
#define ISNAD_CORE_READ_DATES_CALENDAR_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/date.h"
#include "core/read/dates/time_words.h"
#include "core/read/phrases.h"

// Lays what a phrase says on the calendar, as far as the day of publication, the archive's day and the weekday allow.

namespace isnad::internal {

inline constexpr int kYearsBack = 12;  // how far a weekday with day and month is looked for
inline constexpr int kSlackDays = 1;   // an outlet's clock against that of the place it tells of
inline constexpr int kOlderDays = 10;  // a date this long before publication is no news
inline constexpr int kNearDays = 60;   // a day this near ahead is nearer than that of a year before
inline constexpr int kFreshDays = 14;  // news this old is still told without a year
inline constexpr int kPeriodDays = 3;  // a longer span is a period

int DaysIn(int year, int month);
Day First(int year, int month);
Day Last(int year, int month);
// The last such weekday on or before `day`.
Day OnOrBefore(Day day, int weekday);
// The Islamic year in which that day or month falls into a Gregorian year: "17 رمضان عام 2012".
int HijriYearIn(int gregorian, int month, int day);

// What a run of words says, and the days that follow from it.
struct Said {
  std::size_t last = kNone;  // its last token; kNone: nothing found
  std::optional<Day> from, to;
  Basis basis = Basis::kUnknown;
  bool period = false, older = false, habit = false;
  bool today = false;        // the article's own day: "اليوم"
  bool full = false;         // a day with its month and year
  bool month_level = false;  // a month or year, no day
  bool since = false;        // from then on: "منذ أيار"
  bool counted = false;      // of the article's own year, up to a day told without it: `to`
  bool told_year = false;
  Which which = Which::kNone;   // "أيار الجاري"
  std::optional<int> relative;  // days from the article's own day
  std::optional<int> now_year;  // the article's own year: "العام الحالي 2023", "العام الماضي 2022"
  bool name = false;            // no time at all: "ثورة 25 يناير"
  std::optional<int> day, month, year, weekday;
  bool two_days = false;  // a night between that weekday and the next
  bool evening = false;   // told of its last hours: what runs "حتى الصباح" ends on the next day
  // Days from the day told last: "في اليوم التالي", "بعد يومين من"; without one before, `from` and `to` stand.
  std::optional<std::pair<int, int>> from_told;
  bool needs_told = false;  // means nothing without it: "ذلك اليوم"
  bool of_next = false;  // counted from this article's news, and the day of what is named behind it: "بعد يوم من غارة"
  explicit operator bool() const { return last != kNone; }
};

// To which side of today a day without its year, or a weekday, is looked for.
enum class Lean : std::uint8_t {
  kBack,   // news tells what was
  kNear,   // nothing has happened in the sentence: "1 مارس" in February is the coming one
  kAhead,  // "سيجتمع الجمعة"
};

class Calendar {
 public:
  Calendar(const DateContext& context, const std::vector<int>& years);
  // The same, leaning to another side.
  Calendar Leaning(Lean lean) const;
  bool ahead() const { return lean_ == Lean::kAhead; }
  // The last of the seven days among which a weekday is looked for.
  Day LatestOfWeek() const { return *today_ + (lean_ == Lean::kAhead ? 6 : lean_ == Lean::kNear ? 3 : 0); }
  // The day that "اليوم" is, where it is known.
  const std::optional<Day>& today() const { return today_; }
  Basis RelativeBasis() const { return published_ ? Basis::kRelative : Basis::kYearInferred; }

  // ---- the calendar ----
  void SetDays(Said& said, Day from, Day to, Basis basis) const;
  Basis InferredBasis() const { return published_ ? Basis::kStated : Basis::kYearInferred; }
  // The year of a day and month that are told without one.
  std::optional<int> YearOf(int month, int day, std::optional<int> weekday, Which which) const;
  // The month nearest on or before the bound.
  std::optional<int> YearOfMonth(int month, Which which) const;
  // Days around publication, unknown where that is unknown.
  void Around(Said& said, int from, int to) const;
  // A unit of the calendar that holds the day of publication, shifted: the month, the year, the week.
  void TakeUnit(Said& said, std::string_view unit, int shift) const;
  // A day of the Islamic year, or with day 0 a month of it, as first and last day: the sighted moon may differ by a
  // day. year 0: the last one on or before today. nullopt: nothing to count from.
  std::optional<std::pair<Day, Day>> Hijri(int year, int month, int day) const;
  // The year that "العام الماضي" is, 0 where publication is unknown.
  int YearBy(Which which) const;

 private:
  std::optional<int> YearSeenFrom(Day today, int month, int day, std::optional<int> weekday, Which which) const;
  static std::optional<int> YearAhead(Day today, int month, int day);

  Lean lean_ = Lean::kBack;
  std::optional<Day> published_, not_after_;
  std::optional<Day> today_;                   // published, or the one day that its own dates leave
  std::optional<std::pair<Day, Day>> window_;  // the days that they leave
  int latest_told_ = 0;                        // the latest year in digits, where publication is unknown
};

}  // namespace isnad::internal

#endif  // ISNAD_CORE_READ_DATES_CALENDAR_H_
