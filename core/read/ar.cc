#include "core/read/language.h"
#include "core/read/unmask/final_taa.h"
#include "core/read/unmask/glued.h"
#include "core/read/unmask/split_words.h"
#include "core/read/unmask/spoken.h"

namespace isnad {
namespace {

std::vector<NamePhrase> Names(const FieldText& field, const Lexicon& lexicon, const std::vector<NamePhrase>& earlier) {
  return FindNames(field.lattice, field.text, lexicon, earlier);
}

bool MendTokens(std::string_view text, const Lattice& lattice, const Lexicon& lexicon, Tokens& tokens) {
  // Each step reads the words as the ones before left them.
  Lattice again;
  const Lattice* now = &lattice;
  const auto take = [&](bool changed) {
    if (!changed) return;
    again = Analyse(tokens, lexicon);
    now = &again;
  };
  take(JoinSplit(*now, lexicon, tokens));
  take(SplitGlued(text, *now, lexicon, tokens));
  take(WriteSpoken(*now, lexicon, tokens));
  return RestoreTaa(*now, tokens) || now != &lattice;
}

constexpr Language kArabic = {MendTokens,
                              [](const FieldText&, FieldText&) {},
                              Names,
                              [](const FieldText& field) { return FindQuantities(field.lattice); },
                              [](const FieldText& field) { return SplitClauses(field.lattice); },
                              FillFrames,
                              FindSources,
                              FindEventMentions};

}  // namespace

const Language& ArabicLanguage() { return kArabic; }

const Language& LanguageOf(std::string_view lang) { return lang == "en" ? EnglishLanguage() : ArabicLanguage(); }

}  // namespace isnad
