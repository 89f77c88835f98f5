#ifndef ISNAD_CORE_READ_COMPOSE_COMPOSE_H_
#define ISNAD_CORE_READ_COMPOSE_COMPOSE_H_

#include <array>

#include "core/model/reading.h"
#include "core/read/document.h"
#include "core/read/frames/frames.h"

namespace isnad {

// The compose layer: ties mentions to reports, puts claims on them and on summaries, and accounts for what is left.
// frames: of the title and of the text. Cannot fail; any thread.
Reading Compose(const Document& document, std::array<Frames, 2> frames);

// The same with the frames that the frame layer fills.
Reading Compose(const Document& document);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_COMPOSE_COMPOSE_H_
