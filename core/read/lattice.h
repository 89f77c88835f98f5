#ifndef ISNAD_CORE_READ_LATTICE_H_
#define ISNAD_CORE_READ_LATTICE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/lexicon/lexicon.h"
#include "core/text/tokens.h"

namespace isnad {

// The analyse layer: one field's tokens with all readings of each. What is ambiguous stays ambiguous.
struct Lattice {
  const Tokens* tokens = nullptr;               // outlives the lattice
  const Lexicon* lexicon = nullptr;             // outlives the lattice
  std::string_view lang = "ar";                 // of the lexicon
  std::vector<std::vector<Analysis>> readings;  // by token; idioms stand at their first token
  // By token: the tag_bits of all its readings. Set by Analyse; most questions are answered by it.
  std::vector<std::uint64_t> tag_bits;
  // By token: a phrase of time may begin here. Set by Analyse; what it rules out needs no second look.
  std::vector<bool> may_tell_time;
  // The first reading at `at` whose lexeme has the tag, or null.
  const Analysis* Find(std::size_t at, std::string_view tag) const {
    return at < tag_bits.size() && (tag_bits[at] & Lexeme::BitOf(tag)) != 0 ? FindAmong(readings[at], tag) : nullptr;
  }
  bool Is(std::size_t at, std::string_view tag) const { return Find(at, tag) != nullptr; }

 private:
  static const Analysis* FindAmong(const std::vector<Analysis>& readings, std::string_view tag);
};

Lattice Analyse(const Tokens& tokens, const Lexicon& lexicon);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_LATTICE_H_
