#ifndef ISNAD_CORE_READ_COMPOSE_H_
#define ISNAD_CORE_READ_COMPOSE_H_

#include "core/model/reading.h"
#include "core/read/document.h"

namespace isnad {

// The compose layer: ties mentions to reports, puts claims on them and on summaries, and accounts for what is left.
Reading Compose(const Document& document);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_COMPOSE_H_
