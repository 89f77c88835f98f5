#ifndef ISNAD_CORE_LEXICON_ENGLISH_FORMS_H_
#define ISNAD_CORE_LEXICON_ENGLISH_FORMS_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/forms.h"

// The forms of an English word from its base form, and what a row of words or names is split into.

namespace isnad {

// The words of a lemma: apart by spaces or hyphens.
std::vector<std::string> EnglishWords(std::string_view lemma);
// The words of a name as they are compared: folded, articles left out. Empty: no Latin letters in it.
std::vector<std::string> LatinNameWords(std::string_view name);

// given: past, participle, gerund, third person; what is left out is regular ("kill", "killed").
void AddEnglishVerb(std::string_view base, const std::vector<std::string>& given, const WordForm& form, Forms& out);
// plurals: as EnglishPlurals gives them, or "!": the lemma itself is a plural.
void AddEnglishNoun(std::string_view base, const std::vector<std::string>& plurals, const WordForm& form, Forms& out);
// The plurals that a row lists ("=": spelled as the singular), else the regular one.
std::vector<std::string> EnglishPlurals(std::string_view base, const std::vector<std::string>& given);

}  // namespace isnad

#endif  // ISNAD_CORE_LEXICON_ENGLISH_FORMS_H_
