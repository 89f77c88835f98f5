#include "core/read/lattice.h"

#include <algorithm>

#include "core/read/numbers/number_words.h"

namespace isnad {

const Analysis* Lattice::FindAmong(const std::vector<Analysis>& readings, std::string_view tag) {
  for (const Analysis& reading : readings)
    if (reading.lexeme->Is(tag)) return &reading;
  return nullptr;
}

namespace {

class Compounds : private NumberWords {
 public:
  using NumberWords::NumberWords;
  // The tokens of numbers of several words.
  std::vector<std::size_t> Run() const {
    std::vector<std::size_t> words;
    for (std::size_t at = 0; at < tokens_.size();) {
      const std::optional<NumberValue> number = Number(at);
      for (std::size_t i = at; number && number->last > number->first && i <= number->last; ++i) words.push_back(i);
      at = number ? number->last + 1 : at + 1;
    }
    return words;
  }
};

// Numbers, words of time, and the particles that open a phrase of it ("في غضون أسبوع", "بعد يومين", "الـ24 ساعة").
bool MayTellTime(const Token& token, const std::vector<Analysis>& readings) {
  constexpr std::string_view kParticles[] = {
      "في",   "وفي",   "من",    "ومن",  "بعد", "وبعد", "بعدها", "وبعدها", "قبل",  "وقبل", "قبلها", "وقبلها",
      "غداه", "وغداه", "عقب",   "وعقب", "بين", "وبين", "ما",    "ال",     "وال",  "بال",  "الي",   "والي",
      "حتي",  "وحتي",  "لغايه", "علي",  "ذلك", "وذلك", "تلك",   "نفس",    "ونفس", "ذات"};
  if (token.kind != TokenKind::kWord) return token.kind == TokenKind::kNumber;
  if (std::find(std::begin(kParticles), std::end(kParticles), token.folded) != std::end(kParticles)) return true;
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->of_time || a.lexeme->pos == Pos::kNumber; });
}

}  // namespace

Lattice Analyse(const Tokens& tokens, const Lexicon& lexicon) {
  Lattice lattice;
  lattice.tokens = &tokens;
  lattice.lexicon = &lexicon;
  lattice.lang = lexicon.Language();
  lattice.readings.reserve(tokens.size());
  lattice.tag_bits.reserve(tokens.size());
  lattice.may_tell_time.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::uint64_t bits = 0;
    lattice.readings.push_back(lexicon.Analyze(tokens, i));
    for (const Analysis& reading : lattice.readings.back()) bits |= reading.lexeme->tag_bits;
    lattice.tag_bits.push_back(bits);
    lattice.may_tell_time.push_back(MayTellTime(tokens[i], lattice.readings.back()));
  }
  if (lattice.lang != "ar") return lattice;
  // "واثنان وتسعون" holds no verb (تسعون: you strive): the words of a number of several are that alone.
  for (const std::size_t at : Compounds(lattice).Run()) {
    std::vector<Analysis>& readings = lattice.readings[at];
    const auto number = [](const Analysis& a) { return a.lexeme->pos == Pos::kNumber; };
    if (std::any_of(readings.begin(), readings.end(), number))
      std::erase_if(readings, [&](const Analysis& a) { return !number(a); });
  }
  // "نصف الساعة", "ربع السكان": a share is no verb of "we" (نصف: we line up).
  for (std::vector<Analysis>& readings : lattice.readings) {
    const auto share = [](const Analysis& a) { return a.lexeme->Is("half"); };
    if (std::any_of(readings.begin(), readings.end(), share))
      std::erase_if(readings, [](const Analysis& a) { return a.form == VerbForm::kPresent; });
  }
  return lattice;
}

}  // namespace isnad
