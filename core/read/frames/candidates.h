#ifndef ISNAD_CORE_READ_FRAMES_CANDIDATES_H_
#define ISNAD_CORE_READ_FRAMES_CANDIDATES_H_

#include <vector>

#include "core/read/frames/frame_draft.h"

namespace isnad {

// The people who may fill the frames of the predicates `of` (indexes of the draft's), each with its score: the sum of
// its features' weights. Best first; what grammar forbids is left out. Cannot fail.
std::vector<Candidate> WeighCandidates(const FrameDraft& draft, const FrameTable& table,
                                       const std::vector<std::uint32_t>& of);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_CANDIDATES_H_
