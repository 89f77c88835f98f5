#ifndef ISNAD_CORE_READ_UNMASK_GLUED_H_
#define ISNAD_CORE_READ_UNMASK_GLUED_H_

#include <string_view>

#include "core/read/lattice.h"

namespace isnad {

// Words that lost the space between them: a headline that runs into its body ("في منبجأصيب شاب"), a site's name that
// runs into the first word. Splits the tokens at which the letters themselves say so and returns whether any was split;
// the lattice is then out of date. text: the field that the tokens were made from. Cannot fail; any thread.
//   - a ة ends its word, whatever follows, and a ى between two known words;
//   - an أ or إ inside a word that nobody knows, where a verb or a noun of an outcome or an event begins: it opens a
//   new
//     sentence;
//   - the same behind the name of a known place, and any known word behind "عاجل";
//   - a known place behind a direction ("جنوبلبنان");
//   - an "ال" inside such a word, where both halves are known;
//   - Latin letters behind Arabic ones, and Arabic ones behind Latin.
bool SplitGlued(std::string_view text, const Lattice& lattice, const Lexicon& lexicon, Tokens& tokens);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_UNMASK_GLUED_H_
