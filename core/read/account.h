#ifndef ISNAD_CORE_READ_ACCOUNT_H_
#define ISNAD_CORE_READ_ACCOUNT_H_

#include <vector>

#include "core/model/reading.h"
#include "core/read/document.h"
#include "core/read/frames/frames.h"

namespace isnad {

// What of a field that may tell an outcome or count people ended in none of the reading's claims and summaries, each
// with its reason: an outcome word that claims nothing by a rule, one that found nobody, one that no frame took, a
// number of people without an outcome. claimed: by filling of the frames, whether it became a claim. In order of place;
// each word of outcome and each number of people of the field lies in a claim, a summary or one of these.
// Cannot fail; any thread.
std::vector<Leftover> AccountFor(const FieldText& field, const Frames& frames, const std::vector<bool>& claimed,
                                 const Reading& reading);

// Whether the token tells an outcome in some reading of it, numbers aside.
bool TellsOutcome(const FieldText& field, std::size_t at);
// Whether the phrase gives a number of people: digits, a number word, tens or a dual.
bool NumbersPeople(const QuantityPhrase& phrase);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_ACCOUNT_H_
