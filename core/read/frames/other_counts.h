#ifndef ISNAD_CORE_READ_FRAMES_OTHER_COUNTS_H_
#define ISNAD_CORE_READ_FRAMES_OTHER_COUNTS_H_

#include <cstddef>
#include <optional>

#include "core/read/document.h"

namespace isnad {

// "بلغ عددهم خمسة عشر، لا 12 كما ورد في بيان الجيش", "وليس أربعة كما أعلنت الشرطة", "أكثر مما أعلنته الشرطة (أربعة)":
// the number that another tells of those whom the sentence has just counted. Gives back the token of the verb or noun
// behind which he is named. Cannot fail, any thread.
std::optional<std::size_t> WhoCountsOtherwise(const FieldText& field, const QuantityPhrase& number);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_OTHER_COUNTS_H_
