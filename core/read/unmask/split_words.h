#ifndef ISNAD_CORE_READ_UNMASK_SPLIT_WORDS_H_
#define ISNAD_CORE_READ_UNMASK_SPLIT_WORDS_H_

#include "core/lexicon/lexicon.h"
#include "core/read/lattice.h"

namespace isnad {

// Filters are also evaded by a plain space or a full stop within a word: "مق تل ثلاثة", "بغا.رات". Two words of one
// line are one where the first is no word, and both together are a word of an outcome or an event or, behind a lone
// letter, a known name. True: tokens were joined, and the lattice is out of date. Cannot fail; any thread.
bool JoinSplit(const Lattice& lattice, const Lexicon& lexicon, Tokens& tokens);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_UNMASK_SPLIT_WORDS_H_
