#ifndef ISNAD_CORE_READ_FRAMES_TOPICS_H_
#define ISNAD_CORE_READ_FRAMES_TOPICS_H_

#include <cstdint>

#include "core/read/document.h"
#include "core/read/frames/frames.h"

namespace isnad {

// "القتيل في الغارة على البلدة هو فلان", "الشهيد الذي سقط في الغارة هو": the last token of where the one whom the noun
// tells died, right before هو; where the sentence goes on otherwise the noun's own last token. Cannot fail, any thread.
std::uint32_t EndOfTopic(const FieldText& field, const Predicate& noun);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_TOPICS_H_
