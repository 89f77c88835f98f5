#ifndef ISNAD_CORE_READ_UNMASK_SPOKEN_H_
#define ISNAD_CORE_READ_UNMASK_SPOKEN_H_

#include "core/read/lattice.h"

namespace isnad {

// Posts are written as people speak: "قتلو شاب ع الحاجز", "بيقصف", "اكتر من 10". Words that nobody knows as they stand
// are folded as they would be written, their spans as they are:
//   - those of the table "spoken" (اكتر: أكثر; a lone ع before a word: على), with a joined و too;
//   - a verb's plural without its alef: قتلو, يقصفو;
//   - a verb of an outcome or an event in the present, behind the spoken ب: بيقصف.
// Says whether any was changed; the lattice is then out of date. Cannot fail; any thread.
bool WriteSpoken(const Lattice& lattice, const Lexicon& lexicon, Tokens& tokens);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_UNMASK_SPOKEN_H_
