#ifndef ISNAD_CORE_READ_FRAMES_FAR_OBJECTS_H_
#define ISNAD_CORE_READ_FRAMES_FAR_OBJECTS_H_

#include "core/read/frames/frame_draft.h"

namespace isnad {

// "أوقف الدرك في عملية نوعية بولاية باتنة أربعة أشخاص": the object of a verb whose doer, place and time stand between,
// which no scorer reaches. Runs when whoever stands near a verb has been found.
void FillFarObjects(FrameDraft& draft);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_FAR_OBJECTS_H_
