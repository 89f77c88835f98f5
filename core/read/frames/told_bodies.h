#ifndef ISNAD_CORE_READ_FRAMES_TOLD_BODIES_H_
#define ISNAD_CORE_READ_FRAMES_TOLD_BODIES_H_

#include <span>

#include "core/read/document.h"
#include "core/read/frames/predicates.h"

namespace isnad {

// Whether the word is of a body that is no death of what is told: carried or buried while something else happened
// ("أثناء تشييع جثمان جندي", "سيارة كانت تنقل جثة"), or of those whose death the words before tell ("وجثة القتيل إلى").
// `before` are the outcome words before it. Cannot fail, any thread.
bool IsBodyToldBefore(const FieldText& field, const Predicate& predicate, std::span<const Predicate> before);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_TOLD_BODIES_H_
