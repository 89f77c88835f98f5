#include <algorithm>

#include "core/read/en/frame_filler.h"

// "The death toll has risen to nine": the figure that a toll has, and of whom it is.

namespace isnad::en {
namespace {

constexpr std::size_t kTollWords = 36;  // from "death toll" to its figure

}  // namespace

// "the number of dead policemen"
Group FrameFiller::GroupOfToll(const Predicate& word) const {
  if (word.analysis->lexeme->group) return *word.analysis->lexeme->group;
  // "The army said another had died, raising its dead to four"
  if (word.first > 0 && IsWord(word.first - 1U, "its", "their"))
    if (const std::optional<Group> owner = SideNamedBefore(word.first)) return *owner;
  if (const std::optional<Group> side = SideOfToll(word.first)) return *side;
  // "the number of security personnel killed"
  if (const std::optional<std::size_t> number = NumberOf(word.first))
    for (std::size_t i = *number; i < word.first; ++i)
      if (const QuantityPhrase* who = field_.QuantityAt(i); who != nullptr && who->counts_people && who->group)
        return *who->group;
  const QuantityPhrase* of = field_.QuantityAt(word.last);
  if (of == nullptr && Same(word.last, word.last + 1)) of = field_.QuantityAt(word.last + 1);
  return of != nullptr && of->counts_people && of->people.form == Form::kPlural ? of->group.value_or(Group::kAny)
                                                                                : Group::kAny;
}

// "Death toll of Umm Saleh massacre rises to eight": an act that counts nobody itself.
bool FrameFiller::IsBareAct(std::size_t at) const {
  const Analysis* noun = As(at, Pos::kNoun);
  return noun != nullptr && noun->lexeme->event && !Is(at + 1, "of") && field_.QuantityAt(at + 1) == nullptr;
}

void FrameFiller::FillToll(std::uint32_t p) {
  const Predicate word = frames_.predicates[p];
  bool moved = false;
  const People* best = nullptr;
  People found;
  for (std::size_t i = word.last + 1; i < word.last + kTollWords && Same(word.last, i); ++i) {
    moved = moved || Is(i, "toll-verb") || Is(i, "bring") || Is(i, "be") || IsWord(i, "at", "of", "to", "as", "up");
    if (predicate_at_[i] != FieldText::kNone && !frames_.predicates[predicate_at_[i]].frame->Stands(kInside) &&
        !IsBareAct(i))
      break;
    // "increased after four of the injured died", "climbed as three more bodies were found"
    const QuantityPhrase* more = moved && IsWord(i, "after", "as") ? field_.QuantityAt(i + 1) : nullptr;
    if (more != nullptr && more->first == i + 1 && more->counts_people && predicate_at_[i] == FieldText::kNone) break;
    if (IsPunct(i, "|")) break;
    const QuantityPhrase* quantity = field_.QuantityAt(i);
    if (!moved || quantity == nullptr || quantity->first != i || !quantity->counts_people) continue;
    if (quantity->outcome && *quantity->outcome != word.outcome) break;
    // "nine dead", "18 killed": the figure stands by itself.
    const std::size_t behind = quantity->last + 1U;
    const bool own = Same(i, behind) && predicate_at_[behind] != FieldText::kNone && quantity->bare &&
                     frames_.predicates[predicate_at_[behind]].outcome == word.outcome;
    if (quantity->outcome || own) return;
    if (quantity->people.form == Form::kPlural || quantity->people.form == Form::kSingular) continue;
    found = OfQuantity(field_.quantity_at[i]);
    if (quantity->bare && !quantity->group) found.group = GroupOfToll(word);
    best = &found;
    // "rose from four to nine".
    if (!IsWord(i - 1, "from")) break;
  }
  // "rising to four, the number of children who were killed"
  if (best == nullptr)
    // "raised to 86 the number of dead" as well
    if (const std::optional<std::size_t> number = IsWord(word.first, "number", "toll", "count")
                                                      ? std::optional<std::size_t>(word.first)
                                                      : NumberOf(word.first)) {
      std::size_t i = *number;
      while (i > 0 && (Is(i - 1, "article") || IsPunct(i - 1, ","))) --i;
      const QuantityPhrase* told = i > 1 && Same(i - 1, word.first) ? field_.QuantityAt(i - 1) : nullptr;
      if (told != nullptr && told->counts_people && told->first > 0 && IsWord(told->first - 1, "to", "at")) {
        found = OfQuantity(field_.quantity_at[i - 1]);
        best = &found;
      }
    }
  // "The toll could be as high as ten", "may rise to 20"
  for (std::size_t i = word.last + 1; best != nullptr && i < best->first; ++i)
    if (Is(i, "doubt") || Is(i, "future")) {
      frames_.predicates[p].no_claim = "doubt";
      if (best->quantity) frames_.quantity_reason[*best->quantity] = "doubt";
      return;
    }
  if (best != nullptr) {
    AddFilling(p, *best, "toll").cumulative = true;
    FillFormer(Filling(frames_.fillings.back()));
    return FillTollSince(p, *best);
  }
  // "The death toll may rise."
  bool numbered = false;
  for (std::size_t i = word.first; Same(word.first, i); ++i)
    numbered = numbered || (field_.QuantityAt(i) != nullptr && field_.QuantityAt(i)->counts_people);
  if (!numbered) frames_.predicates[p].no_claim = "victims-unnumbered";
}

// "put the missing at 40 this year and 900 since 2015": the toll of a longer time behind the first.
void FrameFiller::FillTollSince(std::uint32_t p, const People& first) {
  constexpr std::size_t kWords = 7;
  std::size_t i = first.last + 1;
  while (i < first.last + kWords && Same(first.last, i) && !Is(i, "join") && predicate_at_[i] == FieldText::kNone) ++i;
  if (!Same(first.last, i) || !Is(i, "join")) return;
  const std::optional<People> more = PeopleAt(i + 1);
  if (!more || !more->quantity || !field_.quantities[*more->quantity].bare || more->people.min <= first.people.min ||
      !Is(more->last + 1, "time-since"))
    return;
  Filling& filling = AddFilling(p, *more, "toll");
  filling.first = more->first;
  filling.last = more->last;
  filling.cumulative = true;
}

}  // namespace isnad::en
