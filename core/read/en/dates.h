#ifndef ISNAD_CORE_READ_EN_DATES_H_
#define ISNAD_CORE_READ_EN_DATES_H_

#include <cstddef>

#include "core/read/dates/calendar.h"
#include "core/read/lattice.h"

namespace isnad::internal {

// The English phrase of time that begins at token i, or nothing: "Friday, 16 June 2023", "last Sunday", "two days ago",
// "early in May". Cannot fail; keeps no reference.
Said EnglishTimeAt(const Lattice& lattice, const Calendar& calendar, std::size_t i);

}  // namespace isnad::internal

#endif  // ISNAD_CORE_READ_EN_DATES_H_
