#ifndef ISNAD_CORE_READ_NAMES_STATE_BODIES_H_
#define ISNAD_CORE_READ_NAMES_STATE_BODIES_H_

#include <string>
#include <string_view>

#include "core/lexicon/lexicon.h"

// Bodies that every state has: "وزارة الدفاع الأوكرانية", "Ukraine's defence ministry". What they are, and whose, makes
// one name in all languages. Inside core/read alone.

namespace isnad {

// The key of a body that every state has ("defence-ministry"), or empty. form: in Arabic its folded name without the
// nation's word, in English small letters. Valid as long as the lexicon.
std::string_view StateBodyKey(const Lexicon& lexicon, std::string_view form);
// The code of the country that an adjective tells ("اوكرانيه", "ukrainian"), or empty. word: folded.
std::string_view NationCode(const Lexicon& lexicon, std::string_view word);
// The folded name that such a body has in every language.
std::string StateBodyName(std::string_view key, std::string_view country);
// The body, where the lists know it by itself, or null.
const KnownEntity* KnownStateBody(const Lexicon& lexicon, std::string_view key, std::string_view country);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_NAMES_STATE_BODIES_H_
