#ifndef ISNAD_CORE_READ_THOSE_LEFT_H_
#define ISNAD_CORE_READ_THOSE_LEFT_H_

#include "core/read/document.h"
#include "core/read/frames.h"

namespace isnad {

// "لا يزال 12 جريحاً يتلقون العلاج", "12 of the wounded are still in hospital": those who are left count some of the
// wounded. They become a part of a greater number of wounded told before, else their number is open at its top.
// Cannot fail, any thread.
void TieThoseLeft(const FieldText& field, Frames& frames);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_THOSE_LEFT_H_
