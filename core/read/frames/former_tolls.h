#ifndef ISNAD_CORE_READ_FRAMES_FORMER_TOLLS_H_
#define ISNAD_CORE_READ_FRAMES_FORMER_TOLLS_H_

#include "core/read/frames/frames.h"

namespace isnad {

// Marks the figures that rose: those of which the field tells a lower one that stood before. Cannot fail.
void MarkRisen(const FieldText& field, Frames& frames);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_FORMER_TOLLS_H_
