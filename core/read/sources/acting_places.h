#ifndef ISNAD_CORE_READ_SOURCES_ACTING_PLACES_H_
#define ISNAD_CORE_READ_SOURCES_ACTING_PLACES_H_

#include <cstdint>

#include "core/read/document.h"

namespace isnad {

// "واشنطن تقر", "حمّلت أنقرة دمشق المسؤولية", "نظام كييف": the place of this name phrase is named for who rules from
// it, and nothing happened there. Of an Arabic field. Cannot fail; any thread.
bool ActsAsState(const FieldText& field, std::uint32_t n);

// "شيعت مدينة كذا شهيد الهجوم", "شيعت بلدتا كذا وكذا": the place of this name phrase buries its own, wherever they were
// killed. Of an Arabic field. Cannot fail; any thread.
bool Mourns(const FieldText& field, std::uint32_t n);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_SOURCES_ACTING_PLACES_H_
