#ifndef ISNAD_CORE_READ_FRAMES_THOSE_LEFT_H_
#define ISNAD_CORE_READ_FRAMES_THOSE_LEFT_H_

#include "core/read/document.h"
#include "core/read/frames/frames.h"

namespace isnad {

// Those who are left in care (AreLeftInCare), or held ("ثلاثة منهم محتجزين"), become a part of a greater number of
// wounded or held told before.
// Cannot fail, any thread.
void TieThoseLeft(const FieldText& field, Frames& frames);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_THOSE_LEFT_H_
