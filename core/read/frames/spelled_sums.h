#ifndef ISNAD_CORE_READ_FRAMES_SPELLED_SUMS_H_
#define ISNAD_CORE_READ_FRAMES_SPELLED_SUMS_H_

#include <cstdint>
#include <vector>

#include "core/model/reading.h"
#include "core/read/document.h"
#include "core/read/frames/frames.h"

namespace isnad {

// Totals of one event that their own sentence spells out to the last person: "خمسة أشخاص هم ثلاثة أطفال وامرأتان",
// "خمسة أشخاص: ثلاثة ... واثنان ...", "(... و...)". "Among them" spells nothing out. A list with people in it that were
// not read, or not to a number, gives no sum. One that closes is kept even where some of its people are no claims (a
// name, "اثنان من قرية كذا"): that it closes bears them out. One that does not close is kept only where each part is a
// claim on that total, lest a slip of ours looks like the article's.
// claim_of: by filling, its claim in the reading, or FieldText::kNone. In the order of the totals. Any thread.
std::vector<SumCheck> FindSpelledSums(const FieldText& field, const Frames& frames,
                                      const std::vector<std::uint32_t>& claim_of, const Reading& reading);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_SPELLED_SUMS_H_
