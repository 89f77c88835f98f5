#ifndef ISNAD_CORE_READ_FRAMES_NOMINAL_TOLLS_H_
#define ISNAD_CORE_READ_FRAMES_NOMINAL_TOLLS_H_

#include <cstdint>
#include <optional>

#include "core/read/frames/frame_draft.h"

namespace isnad {

// "إن القتلى في الهجوم على القرية خمسة", "قتلى غارة الأربعاء باتوا ستة", "عدد شهداء قصف الشارع 13 وليس 14": how many
// those are whom the noun of the predicate tells, behind all that is said of what befell them. Gives back the
// quantity's index. Cannot fail, any thread.
std::optional<std::uint32_t> NumberTheyAre(const FrameDraft& draft, const Predicate& predicate);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_NOMINAL_TOLLS_H_
