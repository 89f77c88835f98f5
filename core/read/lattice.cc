#include "core/read/lattice.h"

#include <algorithm>

#include "core/read/number_words.h"

namespace isnad {

const Analysis* Lattice::Find(std::size_t at, std::string_view tag) const {
  if (at >= readings.size()) return nullptr;
  for (const Analysis& reading : readings[at])
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

}  // namespace

Lattice Analyse(const Tokens& tokens, const Lexicon& lexicon) {
  Lattice lattice;
  lattice.tokens = &tokens;
  lattice.lang = lexicon.Language();
  lattice.readings.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) lattice.readings.push_back(lexicon.Analyze(tokens, i));
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
