#ifndef ISNAD_CORE_READ_FRAMES_UNTOLD_H_
#define ISNAD_CORE_READ_FRAMES_UNTOLD_H_

#include "core/read/document.h"
#include "core/read/frames/frames.h"

namespace isnad {

// "انفجرت عبوة بحافلة ونقلت سيارات الإسعاف الجرحى": the wounded whom an article takes for granted, where neither its
// title nor its text has counted any, are two or more; so are the dead of "المدنيين الذين قضوا أمس". Adds at most one
// filling of each outcome. Cannot fail, any thread.
void FillUntold(const FieldText& text, const Frames& title, Frames& frames);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_UNTOLD_H_
