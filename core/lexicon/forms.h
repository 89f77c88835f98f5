#ifndef ISNAD_CORE_LEXICON_FORMS_H_
#define ISNAD_CORE_LEXICON_FORMS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/lexicon/lexicon.h"

// The forms of a word, from its base forms: duals, sound plurals, conjugations, construct forms. Joined particles and
// pronouns are not generated: the analyser takes them off and asks whether the form allows them.

namespace isnad {

enum FormFlag : std::uint8_t {
  kFormNoAl = 1,          // construct and indefinite accusative forms take no ال
  kFormNoPronoun = 2,     // "قتلوا", "شخصان"
  kFormNeedsPronoun = 4,  // "اصابت" of إصابة, "قتلو" of قتلوا: stand before a pronoun alone
  kFormCut = 32,          // "يلق" of يلقى: no future, "سير" is none of يرى
  kFormJussive = 16,      // "لم يصب": "تقل" without لم or لا is no "تقول"
  kFormWeak = 8,  // spelled as an accusative in ا ("قائدا الفصيل", "أبناء"): not read where the token has its mark
};

struct WordForm {
  std::uint32_t lexeme = 0;  // index among the lexicon's lexemes
  Number number = Number::kUnknown;
  Voice voice = Voice::kNone;
  VerbForm form = VerbForm::kNone;
  Gender gender = Gender::kUnknown;
  std::uint8_t flags = 0;
  bool operator==(const WordForm&) const = default;
};

using Forms = std::vector<std::pair<std::string, WordForm>>;  // folded spelling, what it is

// The forms of a noun or adjective. `base` gives lexeme, voice, form and gender; plurals as FORMAT.md writes them.
// feminine: the feminine in ه is made too.
void AddNounForms(std::string_view lemma, const std::vector<std::string>& plurals, bool feminine, const WordForm& base,
                  Forms& out);

// The finite forms of a verb. An empty part: the verb has none. "=" in a passive: spelled as the active.
void AddVerbForms(std::string_view past, std::string_view present, std::string_view past_passive,
                  std::string_view present_passive, std::uint32_t lexeme, Forms& out);

// A word that does not inflect.
void AddPlainForm(std::string_view text, const WordForm& base, Forms& out);

// Folded as a token is, but a final ء is kept, since what follows it in a longer form keeps it.
std::string FoldStem(std::string_view text);

}  // namespace isnad

#endif  // ISNAD_CORE_LEXICON_FORMS_H_
