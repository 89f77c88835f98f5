#ifndef ISNAD_CORE_READ_DATES_DATE_LEAN_H_
#define ISNAD_CORE_READ_DATES_DATE_LEAN_H_

#include <cstddef>

#include "core/read/dates/calendar.h"
#include "core/read/lattice.h"

namespace isnad::internal {

// To which side of today the words around a phrase of time, tokens first .. last, put it: ahead under a verb of the
// future ("سيجتمع المجلس الجمعة", "will meet on Friday"), to the nearer side where all words around are known and
// nothing has happened. Cannot fail.
Lean LeanOf(const Lattice& lattice, std::size_t first, std::size_t last);

}  // namespace isnad::internal

#endif  // ISNAD_CORE_READ_DATES_DATE_LEAN_H_
