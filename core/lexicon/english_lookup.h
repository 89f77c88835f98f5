#ifndef ISNAD_CORE_LEXICON_ENGLISH_LOOKUP_H_
#define ISNAD_CORE_LEXICON_ENGLISH_LOOKUP_H_

#include <cstddef>
#include <vector>

#include "core/lexicon/loader.h"

// What Lexicon asks of an English lexicon's data: no particle is joined to a word, and names vary in their spelling.

namespace isnad {

// As Lexicon::Analyze. "Syria's" is read as Syria; a hyphen in an idiom may stand or not: "car bomb", "car-bomb".
std::vector<Analysis> AnalyzeEnglish(const LexiconData& data, const Tokens& tokens, std::size_t at);
// As Lexicon::Names: by the words of a name, and a place or person by its sound where no spelling is known.
std::vector<NameMatch> LatinNames(const LexiconData& data, const Tokens& tokens, std::size_t at);

}  // namespace isnad

#endif  // ISNAD_CORE_LEXICON_ENGLISH_LOOKUP_H_
