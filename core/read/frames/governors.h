#ifndef ISNAD_CORE_READ_FRAMES_GOVERNORS_H_
#define ISNAD_CORE_READ_FRAMES_GOVERNORS_H_

#include <vector>

#include "core/read/frames/predicates.h"

namespace isnad {

// Reads what governs a predicate off the words before it: sets `negated`, or the rule in `no_claim` where it is denied,
// asked, planned, a purpose, a habit, or was told before. `before`: the predicates of the field that stand before it.
// Cannot fail; any thread.
void Govern(const FieldText& field, const std::vector<Predicate>& before, Predicate& predicate);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_GOVERNORS_H_
