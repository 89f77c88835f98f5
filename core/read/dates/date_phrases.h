#ifndef ISNAD_CORE_READ_DATES_DATE_PHRASES_H_
#define ISNAD_CORE_READ_DATES_DATE_PHRASES_H_

#include <cstdint>
#include <optional>
#include <utility>

#include "core/read/dates/calendar.h"
#include "core/read/dates/time_words.h"

// One phrase of time, read in two steps. First the words are taken apart into what they say: a day, a month, a year, a
// weekday, a distance from today, a part of a longer unit. Then what was said is laid on the calendar. At each token
// every kind of phrase is tried and the longest one wins.

namespace isnad::internal {

// The feast of the sacrifice, in the Islamic year.
inline constexpr int kSacrificeMonth = 12, kSacrificeDay = 10;

// A day of a month, as far as told.
struct Told {
  std::size_t last = kNone;
  int day = 0, day_to = 0;  // 0: none; day_to of a span of days in one month
  int month = 0, year = 0;
  bool told_year = false, hijri = false;
  Which which = Which::kNone;
  explicit operator bool() const { return last != kNone; }
};

class PhraseReader : public TimeWords {
 public:
  // Both outlive the reader.
  PhraseReader(const Lattice& lattice, const Calendar& calendar) : TimeWords(lattice), calendar_(calendar) {}

  // The phrase that begins at token i, if any.
  Said At(std::size_t i) const;
  bool StartsLine(std::size_t i) const;
  bool EndsLine(std::size_t last) const;

 protected:
  const Calendar& calendar_;

 private:
  // ---- days of a month: month_days.cc ----
  bool OnlyDayFirst(int a, int b, int c) const;
  Told NumericAt(std::size_t i) const;
  Told ShortNumericAt(std::size_t i, bool cued) const;
  Told DayMonthAt(std::size_t i) const;
  bool CountsUnitBefore(std::size_t i) const;
  bool IsInNameBeforeMonth(std::size_t i, std::size_t behind) const;
  std::size_t LaterDayBehind(std::size_t last) const;
  void TakeDayTo(std::size_t i, std::size_t begin, Told& told) const;
  Told CountedMonthAt(std::size_t begin, std::size_t i, bool of) const;
  Month MonthOfDayAt(std::size_t begin, std::size_t i) const;
  Told MonthDayAt(std::size_t i) const;
  std::optional<CivilDay> DayToldBefore(std::size_t i) const;
  void SetMonthByWhich(Told& told) const;
  Told SameMonth(std::size_t begin, std::size_t last) const;
  Told MonthByWhich(Which which, std::size_t last) const;
  void FinishHijriMonth(Told& told) const;
  int YearInCounterAt(std::size_t i) const;
  void FinishMonth(Told& told) const;
  std::optional<std::pair<int, Basis>> YearMeant(const Told& told, std::optional<int> inferred, Said& said) const;
  Said LayDay(const Told& told, std::optional<int> weekday) const;

  // ---- what names one day: day_phrases.cc ----
  bool IsOutletsToday(std::size_t i) const;
  std::optional<std::pair<int, std::size_t>> RelativeAt(std::size_t i) const;
  std::size_t Joint(std::size_t i) const;
  // Which night a phrase tells, if any: "ليل الخميس" runs into Friday, "الليلة" has begun the day before, "ليلة الخميس"
  // may be either.
  enum class Night : std::uint8_t { kNone, kInto, kBefore, kEither };
  // What names one day, as far as its words are taken: "مساء أمس، الاثنين (18 أيار)".
  struct DayParts {
    std::size_t begin = 0, start = 0;  // its first token, and the first behind what opens it: "مساء يوم"
    std::size_t last = kNone;          // kNone: no day
    bool cued = false;                 // something says that a day stands there
    bool evening = false;              // "مساء"
    bool part_told = false;            // a part of the day stands behind it
    Night night = Night::kNone;
    bool opened_by_night = false;  // "ليل الأحد الاثنين"
    bool last_night = false;       // "البارحة"
    std::optional<int> relative;   // days from today
    std::optional<int> weekday, weekday_to;
    Which which = Which::kNone;     // of the weekday
    bool before_last = false;       // "الجمعة قبل الماضية"
    bool as_told = false;           // "الثلاثاء ذاته"
    bool week_before_told = false;  // "السبت الذي قبله"
    std::optional<Day> numbered;    // "الجمعة 15."
    Told told;                      // a day of a month
    // Of what lies before today only the night that follows can be meant.
    Night NightMeant() const { return relative.value_or(0) < 0 ? Night::kInto : night; }
  };
  std::size_t Opening(DayParts& parts) const;
  void OpenBy(const Analysis& part, std::size_t at, DayParts& parts) const;
  void Widen(Said& said, Night night) const;
  Said DayPhrase(std::size_t i, bool cued_before) const;
  DayParts DayPartsAt(std::size_t i, bool cued) const;
  bool TakeDayPart(std::size_t j, DayParts& parts) const;
  bool TakeRelative(std::size_t j, DayParts& parts) const;
  bool TakeWeekday(std::size_t j, DayParts& parts) const;
  void TakeWeekOf(DayParts& parts) const;
  void TakeNumberOf(DayParts& parts) const;
  bool TakeDayOfMonth(std::size_t j, DayParts& parts) const;
  void TakePartBehind(DayParts& parts) const;
  Said LayDayOfMonth(const DayParts& parts) const;
  Said LayDayByName(const DayParts& parts) const;
  void LayWeekday(const DayParts& parts, Day today, Said& said) const;
  Day WeekdayMeant(const DayParts& parts, Day today) const;
  void LayRelative(const DayParts& parts, Said& said) const;
  std::size_t SecondWeekday(std::size_t i, bool night, int first) const;

  // ---- days by their place or their number alone: placed_days.cc ----
  Said YearOfDay(std::size_t i) const;
  // "أول جمعة", "اليوم الثاني": a place in a month, and of which days.
  struct Ordered {
    std::size_t next = kNone;  // the token behind it; kNone: there is none
    int place = 0;             // -1: the last
    int weekday = -1;          // -1: any day
    bool day = false;          // "يوم", "أيام"
    bool opened = false;       // "يوم الأحد الثاني"
  };
  int PlaceAt(std::size_t i) const;
  Ordered OrderedAt(std::size_t i) const;
  Told OrderedDayAt(std::size_t i) const;
  Told DayInMonthAt(std::size_t i, std::size_t begin, const Ordered& ordered) const;
  Told DayInMonth(Told told, const Ordered& ordered) const;
  Told FeastDayAt(std::size_t i, int place) const;
  Told LoneDayAt(std::size_t i, bool of_day) const;
  Said DayOfWeekAt(std::size_t i) const;
  Said AwayFromTold(std::size_t i) const;
  Said DayFromTold(std::size_t i) const;
  std::optional<Day> DayWithWeekday(int day, int weekday) const;
  bool EndsPart(std::size_t i) const;

  // ---- feasts, week-ends, decades: feast_phrases.cc ----
  Said FeastPhrase(std::size_t i, bool cued) const;
  Said DecadePhrase(std::size_t i) const;
  Said WeekendPhrase(std::size_t i) const;

  // ---- whole months and years: month_phrases.cc ----
  Said MonthByNumber(std::size_t i) const;
  Said MonthInDigits(std::size_t i, bool cued) const;
  // One month, or two of one phrase: "أيار وحزيران الماضيين".
  struct Months {
    Told told;         // the first, without a day; none: no month
    int month_to = 0;  // 0: one alone
  };
  Said MonthPhrase(std::size_t i, bool cued) const;
  Months MonthsAt(std::size_t i, bool cued) const;
  Month SecondMonth(const Told& told, std::size_t begin) const;
  Said LayHijriMonth(const Told& told) const;
  Said LayMonths(const Months& months) const;
  Said YearPhrase(std::size_t i, bool cued) const;
  Said YearsInDigits(std::size_t i) const;

  // ---- counted time, edges and portions: unit_phrases.cc ----
  bool OpensOrFollowsVerb(std::size_t i) const;
  bool OpensWithDeed(std::size_t i, std::size_t next) const;
  Said Ago(std::size_t i) const;
  Said AgoBy(const Stretch& stretch) const;
  Said YearsBack(int years) const;
  Said OnThisDay(std::size_t i) const;
  Said AnniversaryAt(std::size_t i) const;
  bool IsBehindComing(std::size_t i) const;
  Said Later(std::size_t i) const;
  Said EveAt(std::size_t i) const;
  Said PassedSince(std::size_t i) const;
  Said CameAfter(std::size_t i, const Stretch& counted) const;
  Said CameBy(const Stretch& stretch, std::size_t last, bool under) const;
  Said AfterTold(std::size_t i) const;
  Said UnitPhrase(std::size_t i, bool cued) const;
  Said ThisUnit(std::size_t i) const;
  Said LatestUnits(std::size_t i) const;
  Said UnitBeforeLast(const Stretch& stretch) const;
  Said YearWithItsNumber(std::size_t i, const Stretch& stretch, Which which) const;
  int DaysAway(const Stretch& stretch, int direction) const;
  void Back(Said& said, const Stretch& stretch) const;
  Said EdgePhrase(std::size_t i) const;
  void SetEdgeOfWeek(Said& said, Which which, int part) const;
  Said SeasonPhrase(std::size_t i) const;
  Said PortionPhrase(std::size_t i) const;
  Said FirstMonths(std::size_t i) const;
  Said OwnUnit(std::size_t i) const;
  Said WeekOfMonth(std::size_t i) const;
  bool IsYear(std::size_t i) const { return UnitAt(Tag(i, "time-here") != nullptr ? i + 1 : i).name == "year"; }

  // ---- spans, and which phrase is taken: span_phrases.cc ----
  Said Core(std::size_t i, bool cued) const;
  Said OpenedPhrase(std::size_t i) const;
  Said Within(std::size_t i) const;
  bool EndsStretch(std::size_t i) const;
  Said UntilNow(std::size_t i) const;
  Said Until(const Said& from) const;
  Said FromTo(std::size_t i) const;
  Said Between(std::size_t i) const;
  Said Before(std::size_t i) const;
  bool CuedAt(std::size_t i) const;
  bool IsName(std::size_t i, const Said& said) const;
};

}  // namespace isnad::internal

#endif  // ISNAD_CORE_READ_DATES_DATE_PHRASES_H_
