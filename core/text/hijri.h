#ifndef ISNAD_CORE_TEXT_HIJRI_H_
#define ISNAD_CORE_TEXT_HIJRI_H_

#include "core/model/date.h"

namespace isnad {

// The day on which a day of the Islamic year falls, by the Umm al-Qura calendar for the years 1300 to 1600 and by the
// tabular one outside them. month 1-12, day 1-30; one day more than the month has is the first of the next. The
// sighted moon differs by a day either way. Cannot fail; any thread.
Day HijriDay(int year, int month, int day);

}  // namespace isnad

#endif  // ISNAD_CORE_TEXT_HIJRI_H_
