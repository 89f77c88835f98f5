#include "core/read/final_taa.h"
#include "core/read/glued.h"
#include "core/read/language.h"
#include "core/read/split_words.h"

namespace isnad {
namespace {

std::vector<NamePhrase> Names(const FieldText& field, const Lexicon& lexicon, const std::vector<NamePhrase>& earlier) {
  return FindNames(field.lattice, field.text, lexicon, earlier);
}

bool MendTokens(std::string_view text, const Lattice& lattice, const Lexicon& lexicon, Tokens& tokens) {
  // Each step reads the words as the one before left them.
  const bool joined = JoinSplit(lattice, lexicon, tokens);
  const bool split =
      joined ? SplitGlued(text, Analyse(tokens, lexicon), lexicon, tokens) : SplitGlued(text, lattice, lexicon, tokens);
  if (!joined && !split) return RestoreTaa(lattice, tokens);
  RestoreTaa(Analyse(tokens, lexicon), tokens);
  return true;
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
