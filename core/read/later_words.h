#ifndef ISNAD_CORE_READ_LATER_WORDS_H_
#define ISNAD_CORE_READ_LATER_WORDS_H_

#include <cstdint>
#include <optional>

#include "core/read/lattice.h"

namespace isnad {

// How long after what was told before: within minutes, next ("بعد ذلك" alone), or later on that day.
enum class Later : std::uint8_t { kSoon, kNext, kLater };

struct LaterPhrase {
  std::uint32_t last = 0;  // its last token
  Later how = Later::kLater;
};

// "لاحقا", "في وقت لاحق", "بعد ساعات", "بعد ذلك بساعتين", "بعدها", "في اليوم ذاته", "بعد دقائق": an adverb that begins
// at the token and says that something came later on that day. "بعد ساعات من الهجوم" tells after what, and is none.
// Arabic only. Cannot fail; any thread.
std::optional<LaterPhrase> LaterAt(const Lattice& lattice, std::uint32_t at);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_LATER_WORDS_H_
