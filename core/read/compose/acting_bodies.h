#ifndef ISNAD_CORE_READ_COMPOSE_ACTING_BODIES_H_
#define ISNAD_CORE_READ_COMPOSE_ACTING_BODIES_H_

#include <cstdint>

#include "core/read/compose/compose_parts.h"

namespace isnad {

enum class Part { kNone, kActed, kHit };

// What the body named by the field's name phrase n, in the sentence of an event's word, has to do with the event: it
// did it, its people or posts were hit, or nothing: it is cited or condemns it. Cannot fail.
Part PartOf(const Composition& c, const EventMention& mention, std::uint32_t n);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_COMPOSE_ACTING_BODIES_H_
