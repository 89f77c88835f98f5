#include "core/read/unmask/final_taa.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr int kEvidence = 2;       // words that can only have ة
constexpr int kTitleEvidence = 1;  // a title has few words

bool EndsInHa(const Token& token) { return token.kind == TokenKind::kWord && token.folded.ends_with("ه"); }

// A noun, an adjective or a number that ends in ة itself, nothing joined behind it.
bool IsPlain(const Analysis& a) {
  const Pos pos = a.lexeme->pos;
  return a.length == 1 && !a.Has(kPronoun) && (pos == Pos::kNoun || pos == Pos::kAdjective || pos == Pos::kNumber);
}

// "زوجه", "قتله": whose it is, and whom it befell, may be the letter's own meaning.
bool StaysOpen(const Analysis& a) {
  return a.Has(kPronoun) && (a.lexeme->Is("kin") || a.lexeme->Is("companion") || a.lexeme->outcome.has_value());
}

}  // namespace

bool RestoreTaa(const Lattice& lattice, Tokens& tokens) {
  int evidence = 0;
  bool candidate = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].taa) return false;
    if (!EndsInHa(tokens[i])) continue;
    const auto& readings = lattice.readings[i];
    if (!std::any_of(readings.begin(), readings.end(), IsPlain)) continue;
    candidate = true;
    // "عسكريه" is no "his soldier".
    const bool adjective = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return IsPlain(a) && a.lexeme->pos == Pos::kAdjective;
    });
    if (adjective || std::none_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); }))
      ++evidence;
  }
  if (!candidate || evidence < (tokens.in == Field::kTitle ? kTitleEvidence : kEvidence)) return false;
  bool changed = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens.tokens[i];
    if (!EndsInHa(token)) continue;
    const auto& readings = lattice.readings[i];
    const bool plain = std::any_of(readings.begin(), readings.end(), IsPlain);
    const bool unread = readings.empty() && token.folded.starts_with("ال");
    if ((!plain && !unread) || std::any_of(readings.begin(), readings.end(), StaysOpen)) continue;
    token.taa = changed = true;
  }
  return changed;
}

}  // namespace isnad
