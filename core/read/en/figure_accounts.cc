#include <algorithm>

#include "core/read/en/source_finder.h"

// Whose a figure is by his account, by a participle behind it, or by his statement.

namespace isnad::en {

// "in which, by the military's account, five died", "Five died by the army's own count.": whose account it is.
void SourceFinder::ByAccount(std::size_t at, std::size_t segment, std::size_t end) {
  constexpr std::size_t kWords = 8;
  std::size_t account = at + 1;
  while (account < end && account - at < kWords && !IsPunct(account) && !Is(account, "own-account") &&
         !IsListed(account, "own-counts"))
    ++account;
  if (account < at + 2 || account >= end || account - at >= kWords || IsPunct(account)) return;
  std::size_t owner = account - 1;
  if (IsWord(owner, "own", "official", "latest")) --owner;
  if (owner <= at || !IsPossessive(owner)) return;
  std::optional<Speaker> speaker = In(at + 1, owner);
  if (!speaker) speaker = AnyPhrase(at + 1, owner);
  if (!speaker || speaker->anaphor) return;
  for (SpeakerLink& link : speaker->chain)
    if (!link.phrase && link.name.ends_with("'s")) link.name.resize(link.name.size() - 2);
  const bool closes = account + 1 >= end || IsPunct(account + 1, ".");
  const std::size_t first = closes ? segment : at;
  Push(first, ContrastEnd(account, end) - 1, at, account, kCited, *speaker, "accord");
}

// The figure before a participle: "the 54 dead announced", "13 dead was given", "an earlier count of 168 given",
// "killing 13 people, a figure cited".
const QuantityPhrase* SourceFinder::FigureBefore(std::size_t at) const {
  constexpr std::size_t kBack = 14;  // tokens to the figure that an apposition is on
  std::size_t of = at;
  while (of > 1 && Same(of - 1, at) && (IsHelper(of - 1) || IsAdverb(of - 1))) --of;
  if (of == 0 || !Same(of - 1, at)) return nullptr;
  const QuantityPhrase* people = field_.QuantityAt(of - 1);
  if (people != nullptr)
    return people->counts_people ||
                   (people->first > 1 && IsWord(people->first - 1U, "of") &&
                    (Is(people->first - 2U, "own-account") || IsListed(people->first - 2U, "own-counts")))
               ? people
               : nullptr;
  if (!Is(of - 1, "own-account") && !IsListed(of - 1, "own-counts")) return nullptr;
  std::size_t comma = of - 1;
  while (comma > 0 && Same(comma - 1, at) && !IsPunct(comma) && of - comma < 4) --comma;
  if (!IsPunct(comma, ",")) return nullptr;
  for (std::size_t back = comma; back > 0 && comma - back < kBack && Same(back - 1, at); --back)
    if (const QuantityPhrase* before = field_.QuantityAt(back - 1); before != nullptr && before->counts_people)
      return before;
  return nullptr;
}

// "the 54 dead announced by the authorities": whose figure it is.
void SourceFinder::FigureBy(std::size_t at, std::size_t end) {
  const QuantityPhrase* people = IsWord(at + 1, "by") ? FigureBefore(at) : nullptr;
  const std::optional<std::size_t> told = people == nullptr ? ToldAsTally(at) : std::nullopt;
  if (people == nullptr && !told) return;
  std::size_t to = at + 2;
  while (to < end && !IsPunct(to) && !(Is(to, "preposition") && field_.NameAt(to) == nullptr) &&
         field_.DateAt(to) == nullptr && !IsFiniteVerb(to))
    ++to;
  std::optional<Speaker> speaker = to > at + 2 ? In(at + 2, to - 1) : std::nullopt;
  if (!speaker || speaker->anaphor) return;
  if (told) return Push(*told, at - 1, at, to - 1, kAccord, *speaker, "verb");
  Push(people->first, people->last, at, to - 1, kCited, *speaker, "verb");
}

// "Six dead and nine hurt: that was the tally given by the ministry", "Six died. That is the figure given by": where
// begins what it tallies.
std::optional<std::size_t> SourceFinder::ToldAsTally(std::size_t at) const {
  constexpr std::size_t kWords = 7;
  for (std::size_t i = at; i > 2 && at - i < kWords && Same(i - 1, at); --i) {
    if (!IsWord(i - 1, "that", "this") || !IsWord(i, "was", "is")) continue;
    bool figure = false;
    for (std::size_t word = i + 1; word < at; ++word) figure = figure || IsListed(word, "figures") || Is(word, "toll");
    // Behind a colon or a dash, else of the sentence before.
    std::size_t first = i - 1;
    if (!figure || !(OpensSentence(first) || IsPunct(first - 1))) return std::nullopt;
    const std::size_t last = OpensSentence(first) && !token(first).line_start ? first - 1 : first;
    while (first > 0 && Same(first - 1, last)) --first;
    if (last < i - 1)
      for (first = last; first > 0 && Same(first - 1, last);) --first;
    return first;
  }
  return std::nullopt;
}

// "rejecting a government statement that 85 people were killed": whose statement it is.
void SourceFinder::StatementThat(std::size_t at, std::size_t begin, std::size_t end) {
  constexpr std::size_t kWords = 5;
  std::size_t first = at;
  while (first > begin && at - first < kWords && !Is(first - 1, "article") && !Is(first - 1, "preposition") &&
         !IsPunct(first - 1) && !IsSayVerb(first - 1) &&
         (!IsFiniteVerb(first - 1) || field_.NameAt(first - 1) != nullptr))
    --first;
  if (first == at) return;
  if (const std::optional<Speaker> speaker = In(first, at - 1); speaker && !speaker->anaphor)
    Push(at + 2, ContrastEnd(at + 2, end) - 1, first, at, kCited, *speaker, "statement");
}

}  // namespace isnad::en
