#include <algorithm>

#include "core/read/numbers/counted_nouns.h"

// What stands behind people who are counted: whose they are, where from, with whom.

namespace isnad {

// "مقتل 3 عناصر من كذا على الأقل", "ثلاثة من عناصر الجيش على الأقل": whose they are stands between.
std::optional<NumberBounds::BoundWord> CountedNouns::BoundBehindWhose(const QuantityPhrase& phrase) const {
  constexpr std::size_t kWords = 3;  // of a name
  std::size_t at = phrase.last + 1;
  const bool of = Here(at, phrase.head) && Word(at) == "من";
  if (of) ++at;
  for (std::size_t words = 0; words <= kWords && Here(at, phrase.head); ++words, ++at) {
    const std::optional<BoundWord> word = words > 0 ? BoundAt(at) : std::nullopt;
    if (word) return word->after && word->bound == Bound::kAtLeast ? word : std::nullopt;
    const bool name = of || HasClitic(at, kAl);
    if (!name || lattice_.Is(at, "preposition") || lattice_.Is(at, "locative") || IsOutcome(at) || HasClitic(at, kBi) ||
        HasClitic(at, kWa) || lattice_.Is(at, "partitive"))
      return std::nullopt;
  }
  return std::nullopt;
}

// "أن عدد شهداء الشرطة 16", "إن قتلى الجيش 12", "شهداء مدرعة العريش 5": the number is what the construct says.
bool CountedNouns::CountsVictimsBefore(std::size_t last) const {
  constexpr std::size_t kConstruct = 3;  // tokens behind the word for the dead
  for (std::size_t at = last, steps = 0; at > 0 && steps <= kConstruct && Here(at, last); --at, ++steps) {
    if (tokens_[at].kind != TokenKind::kWord) return false;
    const bool victims = std::any_of(Readings(at).begin(), Readings(at).end(), [](const Analysis& a) {
      return a.lexeme->outcome && a.lexeme->Is("person") && a.number == isnad::Number::kPlural &&
             (a.clitics & kPronoun) == 0;
    });
    if (!victims && (HasPos(at, Pos::kVerb) || Is(at, "preposition"))) return false;
    if (!victims) continue;
    return Is(at - 1, "toll") || Is(at - 1, "that") || IsPunct(at - 1, ":") || tokens_[at].line_start;
  }
  return false;
}

// "خمسة من قرية كذا": people, and one village.
bool CountedNouns::IsWhereFrom(std::size_t at) const {
  const auto& readings = Readings(at);
  return Here(at + 1, at) && tokens_[at + 1].kind == TokenKind::kWord && PersonReading(at, true) == nullptr &&
         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->Is("place-cue") && a.number == Number::kSingular && a.clitics == 0;
         });
}

// "4 عمال مدنيين متعاونين مع كذا": a participle of the same ending, which says with whom they are.
bool CountedNouns::TellsWithWhom(const QuantityPhrase& phrase, std::size_t at) const {
  if (phrase.last == phrase.head || !Here(at + 1, phrase.head) || Word(at + 1) != "مع" || HasJoined(at)) return false;
  return (Word(at).ends_with("ين") && Word(phrase.last).ends_with("ين")) ||
         (Word(at).ends_with("ون") && Word(phrase.last).ends_with("ون"));
}

}  // namespace isnad
