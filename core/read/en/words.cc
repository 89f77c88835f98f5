#include "core/read/en/words.h"

#include <algorithm>

namespace isnad::en {

bool Words::IsCapital(std::size_t at) const {
  if (at >= size() || token(at).kind != TokenKind::kWord) return false;
  const Token& t = token(at);
  if (t.hashtag) return true;
  // Folding alone makes the first letter another: it was a capital.
  std::string_view raw = field_.text.substr(t.begin, t.end - t.begin);
  // "ʿAmudah": the letter of breath has no case.
  constexpr std::string_view kBreaths[] = {"\u02be", "\u02bf"};
  for (const std::string_view breath : kBreaths)
    if (raw.starts_with(breath)) raw.remove_prefix(breath.size());
  if (raw.empty()) return false;
  const char first = raw.front();
  if (static_cast<unsigned char>(first) < 0x80) return first >= 'A' && first <= 'Z';
  return !t.folded.empty() && !raw.starts_with(t.folded.substr(0, 2));
}

bool Words::IsAllCapital(std::size_t at) const {
  if (at >= size() || token(at).kind != TokenKind::kWord) return false;
  const Token& t = token(at);
  std::string_view raw = field_.text.substr(t.begin, t.end - t.begin);
  if (IsPossessive(at) && raw.ends_with('s')) raw.remove_suffix(1);  // "SDF's"
  std::size_t capitals = 0;
  for (const char c : raw) {
    if (c >= 'a' && c <= 'z') return false;
    capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
  }
  return capitals > 1;
}

bool Words::OpensSentence(std::size_t at) const {
  while (at > 0 && Same(at - 1, at)) {
    --at;
    if (token(at).kind == TokenKind::kWord || token(at).kind == TokenKind::kNumber) return false;
  }
  return true;
}

const Analysis* Words::As(std::size_t at, Pos pos) const {
  if (at >= size()) return nullptr;
  for (const Analysis& a : field_.lattice.readings[at])
    if (a.lexeme->pos == pos) return &a;
  return nullptr;
}

bool Words::IsFiniteVerb(std::size_t at) const {
  if (at >= size()) return false;
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kVerbalNoun && a.form != VerbForm::kNone;
  });
}

const Analysis* Words::OutcomeAt(std::size_t at) const {
  if (at >= size()) return nullptr;
  const Analysis* best = nullptr;
  for (const Analysis& a : field_.lattice.readings[at])
    if (a.lexeme->outcome && (best == nullptr || a.length > best->length)) best = &a;
  return best;
}

std::optional<std::uint32_t> Words::AsideOfSome(const DatePhrase& date) const {
  constexpr std::uint32_t kWords = 9;  // from the comma to the date
  if (!IsPunct(date.last + 1, ",")) return std::nullopt;
  for (std::uint32_t at = date.first; at > 0 && date.first - at < kWords && Same(at - 1, date.first); --at) {
    if (!IsPunct(at - 1, ",")) continue;
    const QuantityPhrase* some = field_.QuantityAt(at);
    return some != nullptr && some->partitive ? std::optional(at) : std::nullopt;
  }
  return std::nullopt;
}

bool Words::IsCarriedOut(std::size_t at) const {
  constexpr std::size_t kWords = 7;
  if (!Is(at, "of-deed")) return false;
  for (std::size_t i = at + 1; i < at + kWords && Same(at, i); ++i) {
    for (const Analysis& a : field_.lattice.readings[i])
      if (a.lexeme->pos == Pos::kNoun && (a.lexeme->event || IsWord(i, "plan", "order", "warrant", "mission")))
        return true;
    const bool part = Is(i, "article") || IsHyphen(i) || As(i, Pos::kAdjective) != nullptr ||
                      As(i, Pos::kNumber) != nullptr || field_.lattice.readings[i].empty();
    if (!part || IsPunct(i) != IsHyphen(i)) return false;
  }
  return false;
}

bool Words::IsOneOfList(const QuantityPhrase& some, std::size_t place) const {
  if (some.people.form != Form::kSingular || some.bare) return true;
  for (std::size_t i = some.first; i <= some.last; ++i)
    if (Is(i, "source-noun")) return false;
  std::size_t end = place + 1;
  for (; Same(place, end) && !IsPunct(end) && !Is(end, "join") && !Is(end, "subordinate"); ++end)
    if (Is(end, "say-verb") || IsHelper(end) || (IsFiniteVerb(end) && !Is(end, "preposition"))) return false;
  if (some.first > 0 && Is(some.first - 1U, "join")) return true;
  // "killed an imam in Kano, a cleric in Nigeria": who he was, and nobody else.
  while (IsPunct(end, ",") || Is(end, "join")) ++end;
  const QuantityPhrase* next = Same(place, end) ? field_.QuantityAt(end) : nullptr;
  return next != nullptr && next->first == end && Is(next->last + 1U, "locative");
}

}  // namespace isnad::en
