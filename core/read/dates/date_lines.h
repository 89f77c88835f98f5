#ifndef ISNAD_CORE_READ_DATES_DATE_LINES_H_
#define ISNAD_CORE_READ_DATES_DATE_LINES_H_

#include <vector>

#include "core/read/dates/date_phrases.h"

// The phrases of time of one field, each with what its line says of it: a heading, a stamp, a dateline.

namespace isnad::internal {

struct FoundDate {
  std::size_t first = 0;
  Said said;
  bool heading = false, header = false;
  bool stamped = false;    // a word beside it says that it is the page's
  bool update = false;     // a stamp of a later edition: "آخر تحديث"
  bool clock = false;      // with its hour: no visitor's day
  bool dateline = false;   // "BAMAKO, Sept 8 (NAW) -": of a wire, without its year
  bool embedded = false;   // the day of another's post: "(@who) September 2, 2022"
  bool last_line = false;  // nothing stands below it
  bool of_day = false;     // "ليوم السبت 05-03-2022": the day that a digest is about
};

// The years in digits that the field speaks of.
// furniture, where it is given: by token, what belongs to the page and not to the article, whose years tell nothing.
std::vector<int> YearsOf(const Lattice& lattice, const std::vector<bool>* furniture = nullptr);

// The day of a stamp that counts back from the archive's moment, alone on one of the field's first lines:
// "قبل 3 ساعات", "18 دقيقة مضت", "منذ يومين", "3 hours ago". nullopt: none.
std::optional<Day> StampBack(const Lattice& lattice, Day archived);

// In order, not overlapping. A day under a month's heading has the heading's year.
std::vector<FoundDate> ReadDates(const Lattice& lattice, const Calendar& calendar);

}  // namespace isnad::internal

#endif  // ISNAD_CORE_READ_DATES_DATE_LINES_H_
