#ifndef ISNAD_CORE_READ_UNMASK_FINAL_TAA_H_
#define ISNAD_CORE_READ_UNMASK_FINAL_TAA_H_

#include "core/lexicon/lexicon.h"
#include "core/read/lattice.h"

namespace isnad {

// Some write every ة as ه ("حمله مداهمات في بلده"). Where a field holds no ة at all and words that can only have one,
// its words in ه that are nouns or adjectives so are marked as if they were spelled with it: "حمله" is no "carried
// him". Kin and what befell somebody stay open (والده، قتله). True: a token is another now, and wants to be analysed
// again.
bool RestoreTaa(const Lattice& lattice, Tokens& tokens);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_UNMASK_FINAL_TAA_H_
