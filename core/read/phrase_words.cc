#include "core/read/phrase_words.h"

#include <algorithm>

namespace isnad {

bool PhraseWords::Here(std::size_t at, std::size_t like) const {
  return at < tokens_.size() && tokens_[at].sentence == tokens_[like].sentence;
}

bool PhraseWords::IsMonth(std::size_t at) const {
  const Analysis* month = lattice_.Find(at, "month");
  return month != nullptr && !month->Has(kPronoun) && !month->Has(kAl);
}

bool PhraseWords::IsPunct(std::size_t at, std::string_view mark) const {
  return at < tokens_.size() && tokens_[at].kind != TokenKind::kWord && Word(at) == mark;
}

bool PhraseWords::HasClitic(std::size_t at, Clitic clitic) const {
  const auto& readings = Readings(at);
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) { return a.Has(clitic); });
}

bool PhraseWords::HasPos(std::size_t at, Pos pos) const {
  const auto& readings = Readings(at);
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) { return a.lexeme->pos == pos; });
}

bool PhraseWords::IsOutcome(std::size_t at) const {
  const auto& readings = Readings(at);
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->outcome.has_value(); });
}

std::optional<std::size_t> PhraseWords::Before(std::size_t at) const {
  if (at == 0 || !Here(at - 1, at)) return std::nullopt;
  return at - 1;
}

bool PhraseWords::HasJoined(std::size_t at) const {
  const auto& readings = Readings(at);
  return !readings.empty() && std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return (a.clitics & (kWa | kFa | kBi | kLi | kKa)) != 0;
  });
}

}  // namespace isnad
