#include "core/read/en/frame_filler.h"
#include "core/read/en/numbers.h"

// What share of those killed or hurt were of a kind: "Eleven of the 30 people killed were children", "More than half of
// the dead were women", "Twelve of the dead were 13 or younger", "All but three of the 59 dead were policemen".

namespace isnad::en {

// "under 18", "younger than 14", "13 or younger", "between 14 and 17": the last token of ages at the token that only
// children have; 0: there are none.
std::size_t FrameFiller::ChildAges(std::size_t at) const {
  constexpr std::uint64_t kGrownUp = 18;
  if (at == 0 || !Same(at - 1, at)) return 0;
  std::size_t i = at;
  if (IsWord(i, "all", "aged", "children")) ++i;
  const auto years = [&](std::size_t number, bool below) -> std::size_t {
    const std::optional<EnglishNumber> age = Same(at, number) ? NumberAt(field_.lattice, number) : std::nullopt;
    if (!age || age->ordinal || !age->quantity.max || *age->quantity.max > (below ? kGrownUp : kGrownUp - 1)) return 0;
    return age->last;
  };
  const auto end = [&](std::size_t last) -> std::size_t {
    if (last == 0) return 0;
    if (IsWord(last + 1, "years") && IsWord(last + 2, "old")) return last + 2;
    if (IsWord(last + 1, "years") && IsWord(last + 2, "of") && IsWord(last + 3, "age")) return last + 3;
    // "under 18 metres of rubble"
    const bool thing = Same(last, last + 1) && As(last + 1, Pos::kNoun) != nullptr && !Is(last + 1, "preposition");
    return thing ? 0 : last;
  };
  if (IsWord(i, "younger") && IsWord(i + 1, "than")) return end(years(i + 2, true));
  if (IsWord(i, "under", "below")) {
    ++i;
    if (IsWord(i, "the") && IsWord(i + 1, "age") && Is(i + 2, "of")) i += 3;
    return end(years(i, true));
  }
  if (IsWord(i, "between")) {
    const std::size_t first = years(i + 1, false);
    return first != 0 && Is(first + 1, "join") ? end(years(first + 2, false)) : 0;
  }
  // "13 or younger", "12 and under", "14 years old or younger"
  const std::size_t first = years(i, false);
  if (first == 0) return 0;
  const std::size_t last = IsWord(first + 1, "years") && IsWord(first + 2, "old") ? first + 2 : first;
  const bool down = (Is(last + 1, "join") || Is(last + 1, "or")) && IsWord(last + 2, "younger", "under", "less");
  return down && Same(last, last + 2) ? last + 2 : 0;
}

// "half of the", "a third of those", "two-thirds of the": the share of whose whole the token is one of the next words.
bool FrameFiller::IsShareOf(std::size_t at) const {
  constexpr std::size_t kWords = 7;
  for (std::size_t i = at; i > 1 && at - i < kWords && Same(i - 2, at); --i)
    if (Is(i - 1, "of")) return IsListed(i - 2, "shares");
  return false;
}

// "Of the 30 people killed": the whole that some of it are counted of, told by its number.
std::optional<FrameFiller::People> FrameFiller::NumberedWhole(const QuantityPhrase& some) const {
  std::size_t of = some.first + 1U;
  while (of < some.last && !Is(of, "of")) ++of;
  if (!Is(of, "of") || !IsWord(of + 1, "the") || !Same(some.first, of + 2)) return std::nullopt;
  const std::optional<EnglishNumber> all = NumberAt(field_.lattice, of + 2);
  if (!all || all->ordinal || !all->quantity.max || all->quantity.min <= some.people.min) return std::nullopt;
  People whole;
  whole.first = static_cast<std::uint32_t>(of + 2);
  whole.last = some.last;
  whole.people = all->quantity;
  return whole;
}

// "All but three of the 59 dead": those who are not.
bool FrameFiller::IsAllBut(const QuantityPhrase& few) const {
  return few.first > 1 && Same(few.first - 2U, few.first) && IsWord(few.first - 1U, "but") &&
         IsWord(few.first - 2U, "all");
}

// "Four of the 12 people killed in X were children", "of the 40 people who died": twelve were killed, and four of them
// are told of.
bool FrameFiller::FillOfAllKilled(std::uint32_t p, const People& people) {
  const Predicate word = frames_.predicates[p];
  if (!people.quantity || !word.frame->Stands(kBefore) || Helper(word.first) != word.first) return false;
  const std::size_t next = people.last + 1U;
  if (next != word.first && !(IsWord(next, "who") && next + 1 == word.first)) return false;
  const std::optional<People> numbered = NumberedWhole(field_.quantities[*people.quantity]);
  if (!numbered) return false;
  const std::optional<Group> kind = KindToldBehind(word.last);
  if (!kind) return false;
  People whole = *numbered;
  whole.quantity = people.quantity;
  whole.group = people.group;
  AddFilling(p, whole, "frame:passive");
  People part = people;
  part.group = *kind;
  AddPart(static_cast<std::uint32_t>(frames_.fillings.size() - 1), part);
  return true;
}

// "Of the 14 wounded, five are children", "Of those killed, two were policemen": the share stands behind the comma.
void FrameFiller::FillOfTheCounted() {
  constexpr std::size_t kWords = 16;  // tokens up to the comma
  for (std::size_t of = 0; of + 3 < size(); ++of) {
    if (!IsWord(of, "of") || !OpensSentence(of) || field_.furniture[of] ||
        !(Is(of + 1, "definite") || IsWord(of + 1, "those")))
      continue;
    std::uint32_t word = FieldText::kNone;
    std::size_t comma = of + 2;
    for (; Same(of, comma) && comma < of + kWords && !IsPunct(comma, ","); ++comma)
      if (predicate_at_[comma] != FieldText::kNone && word == FieldText::kNone) word = predicate_at_[comma];
    const std::uint32_t q = Same(of, comma + 1) ? field_.quantity_at[comma + 1] : FieldText::kNone;
    if (word == FieldText::kNone || q == FieldText::kNone || frames_.quantity_used[q]) continue;
    const QuantityPhrase& some = field_.quantities[q];
    const std::size_t be = some.last + 1U;
    if (some.first != comma + 1 || !some.bare || some.outcome || !Is(be, "be") || !Same(of, be + 1)) continue;
    const std::size_t ages = ChildAges(be + 1);
    const QuantityPhrase* kind = field_.QuantityAt(be + 1);
    const bool told = kind != nullptr && kind->first == be + 1 && kind->counts_people && !kind->outcome &&
                      kind->group && TellsKind(some, *kind);
    if (ages == 0 && !told) continue;
    People people = OfQuantity(q);
    people.group = ages != 0 ? Group::kChild : *kind->group;
    people.last = static_cast<std::uint32_t>(ages != 0 ? ages : kind->last);
    std::optional<std::uint32_t> whole;
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f)
      if (frames_.fillings[f].predicate == word && frames_.fillings[f].people.min > people.people.min) whole = f;
    if (!whole) whole = TotalBefore(frames_.predicates[word], people);
    AddFilling(word, people, "of-whole").part_of = whole;
    if (told) frames_.quantity_used[field_.quantity_at[be + 1]] = true;
  }
}

// "Most of the dead were women and children.", "Nearly half of the dead were under 18."
void FrameFiller::FillMost(std::uint32_t p) {
  const Predicate word = frames_.predicates[p];
  bool most = IsShareOf(word.first);
  for (std::size_t i = word.first; i > 0 && word.first - i < 4 && Same(i - 1, word.first); --i)
    most = most || Is(i - 1, "most") || IsWord(i - 1, "majority");
  const std::size_t at = word.last + 1;
  if (!most || !Is(at, "be")) return;
  if (const std::size_t last = ChildAges(at + 1)) {
    AddFilling(p, ChildrenUpTo(at + 1, last), "most-of");
    return;
  }
  for (const People& people : After(at + 1))
    if (people.people.form == Form::kPlural) AddFilling(p, people, "most-of");
}

// Some children, whose ages stand there.
FrameFiller::People FrameFiller::ChildrenUpTo(std::size_t first, std::size_t last) {
  People some;
  some.first = static_cast<std::uint32_t>(first);
  some.last = static_cast<std::uint32_t>(last);
  some.people = {Form::kPlural, Bound::kAtLeast, 2, std::nullopt, false};
  some.group = Group::kChild;
  return some;
}

}  // namespace isnad::en
