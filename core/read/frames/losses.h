#ifndef ISNAD_CORE_READ_FRAMES_LOSSES_H_
#define ISNAD_CORE_READ_FRAMES_LOSSES_H_

#include <cstddef>

#include "core/read/document.h"

namespace isnad {

// "فقد الجيش المالي 33 جنديا في كمين", "فقد الإقليم مئة شخص في هجوم": the verb of losing at the token has an army, or,
// where the sentence tells of arms, a place for its subject, and counted people behind it: they are dead. Whoever is
// lost with no such subject is missing. Cannot fail, any thread.
bool LosesItsPeople(const FieldText& field, std::size_t at);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_LOSSES_H_
