#include "core/read/lattice.h"

namespace isnad {

const Analysis* Lattice::Find(std::size_t at, std::string_view tag) const {
  if (at >= readings.size()) return nullptr;
  for (const Analysis& reading : readings[at])
    if (reading.lexeme->Is(tag)) return &reading;
  return nullptr;
}

Lattice Analyse(const Tokens& tokens, const Lexicon& lexicon) {
  Lattice lattice;
  lattice.tokens = &tokens;
  lattice.readings.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) lattice.readings.push_back(lexicon.Analyze(tokens, i));
  return lattice;
}

}  // namespace isnad
