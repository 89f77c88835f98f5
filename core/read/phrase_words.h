#ifndef ISNAD_CORE_READ_PHRASE_WORDS_H_
#define ISNAD_CORE_READ_PHRASE_WORDS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/read/lattice.h"

namespace isnad {

// What the phrase layer asks of single words of a field. Indexes are tokens of the lattice, which outlives this view.
// Nothing here fails or changes anything; any thread.
class PhraseWords {
 public:
  explicit PhraseWords(const Lattice& lattice) : lattice_(lattice), tokens_(*lattice.tokens) {}

 protected:
  bool Here(std::size_t at, std::size_t like) const;
  bool Is(std::size_t at, std::string_view tag) const { return lattice_.Is(at, tag); }
  std::string_view Word(std::size_t at) const { return tokens_[at].folded; }
  const std::vector<Analysis>& Readings(std::size_t at) const { return lattice_.readings[at]; }
  // آب is a month, "أبناء" is not آب with a pronoun.
  bool IsMonth(std::size_t at) const;
  bool IsPunct(std::size_t at, std::string_view mark) const;
  bool IsWa(std::size_t at) const { return Word(at) == "و"; }
  bool HasClitic(std::size_t at, Clitic clitic) const;
  bool HasPos(std::size_t at, Pos pos) const;
  bool IsOutcome(std::size_t at) const;
  // The word before, in the sentence.
  std::optional<std::size_t> Before(std::size_t at) const;
  // A joined و or preposition opens a phrase of its own.
  bool HasJoined(std::size_t at) const;

  const Lattice& lattice_;
  const Tokens& tokens_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_PHRASE_WORDS_H_
