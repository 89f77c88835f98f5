#include <algorithm>

#include "core/read/en/frame_filler.h"

// Figures that a noun of counting hands on, where the text has told what is counted: "raising an earlier count of 168",
// "stood by its figure of 15 civilians", "from 11 to 13".

namespace isnad::en {

// "an earlier count of 168", "its figure of eight", "the ministry's tally of 15 civilians": not "a number of".
bool FrameFiller::IsFigureOf(std::size_t of) const {
  if (of < 2 || !Is(of, "of") || !Same(of - 2, of) || !IsListed(of - 1, "figures") || field_.furniture[of])
    return false;
  return IsListed(of - 2, "figure-kinds") || Is(of - 2, "possessive") || IsPossessive(of - 2) ||
         Is(of - 2, "definite") || Is(of - 2, "body-noun") ||
         IsWord(of - 2, "a", "an", "government", "ministry", "hospital", "un") || field_.NameAt(of - 2) != nullptr;
}

void FrameFiller::FillFiguresOf() {
  constexpr std::uint32_t kBack = 3;  // sentences
  for (std::size_t of = 2; of + 1 < size(); ++of) {
    if (!IsFigureOf(of)) continue;
    const std::uint32_t q = field_.quantity_at[of + 1];
    if (q == FieldText::kNone || field_.quantities[q].first != of + 1 || frames_.quantity_used[q]) continue;
    const QuantityPhrase& number = field_.quantities[q];
    if (!(number.bare || number.counts_people) || number.outcome || number.partitive || !number.people.max ||
        field_.DateAt(number.first) != nullptr || IsWord(number.last + 1, "killed", "dead", "wounded", "injured") ||
        IsPunct(number.last + 1, "%") || IsWord(number.last + 1, "percent", "per", "million", "billion"))
      continue;
    // "a count of 300 votes"
    const std::size_t next = number.last + 1U;
    const bool closed = !Same(of, next) || token(next).kind != TokenKind::kWord || Is(next, "preposition") ||
                        Is(next, "join") || Is(next, "subordinate") || IsAdverb(next) || IsHelper(next) ||
                        Is(next, "that") || field_.DateAt(next) != nullptr || Is(next, "contrast") ||
                        IsListed(next, "figure-given") || Find(next, "say-verb") != nullptr;
    if (number.bare && !closed) continue;
    std::optional<std::uint32_t> told;
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      const Filling& filling = frames_.fillings[f];
      const bool near = filling.last < of && token(filling.last).sentence + kBack >= token(of).sentence;
      if (!near || filling.part_of || filling.people.form == Form::kNegated || filling.people.min < 2) continue;
      // Whom a toll is of comes before those who were hurt.
      const bool dead = told && frames_.fillings[*told].outcome == Outcome::kKilled;
      if (told && dead && filling.outcome != Outcome::kKilled) continue;
      if (!told || filling.last > frames_.fillings[*told].last || filling.outcome == Outcome::kKilled) told = f;
    }
    if (!told) continue;
    const Outcome outcome = frames_.fillings[*told].outcome;
    const Group group = frames_.fillings[*told].group;
    const std::uint32_t word = MakeWord(static_cast<std::uint32_t>(of - 1), "counted");
    if (word == FieldText::kNone) continue;
    frames_.predicates[word].outcome = outcome;
    People people = OfQuantity(q);
    if (number.bare) people.group = group;
    AddFilling(word, people, "counted-otherwise").outcome = outcome;
  }
}

// "count of those killed in the attack from 22 to 19", "the number of people held at four": the token ends a count of
// whom it befell.
bool FrameFiller::IsCountOfThose(std::size_t at) const {
  constexpr std::size_t kWords = 16;
  if (at < 3 || !Same(at - 3, at) || !IsWord(at - 1, "those", "people", "persons") || !Is(at - 2, "of") ||
      !IsWord(at - 3, "count", "tally", "figure", "total"))
    return false;
  for (std::size_t i = at + 1; i < at + kWords && Same(at, i) && !IsPunct(i); ++i)
    if (IsWord(i, "from", "to", "at") && field_.QuantityAt(i + 1) != nullptr && field_.QuantityAt(i + 1)->bare)
      return true;
  return false;
}

// The figure that a toll has risen or fallen from, before the one it came to: "from 11 to 13".
void FrameFiller::FillFormer(const Filling& toll) {
  if (!toll.quantity) return;
  const std::size_t to = field_.quantities[*toll.quantity].first;
  if (to < 3 || !IsWord(to - 1, "to") || !Same(to - 3, to)) return;
  const std::uint32_t q = field_.quantity_at[to - 2];
  if (q == FieldText::kNone || frames_.quantity_used[q] || field_.quantities[q].first == 0 ||
      !IsWord(field_.quantities[q].first - 1U, "from") || !field_.quantities[q].people.max ||
      !(field_.quantities[q].bare || field_.quantities[q].counts_people) || field_.DateAt(to - 2) != nullptr)
    return;
  const Outcome outcome = toll.outcome;
  const Group group = toll.group;
  Filling& former = AddFilling(toll.predicate, OfQuantity(q), "up-from");
  former.first = std::min(frames_.predicates[former.predicate].first, field_.quantities[q].first);
  former.last = field_.quantities[q].last;
  former.outcome = outcome;
  former.group = group;
}

}  // namespace isnad::en
