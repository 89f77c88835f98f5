
#include <algorithm>

#include "core/read/en/frame_filler.h"

// "Three of them were later released", "killed six of them": whom the words mean, and what befell them.

namespace isnad::en {

bool FrameFiller::IsOfThem(const QuantityPhrase& quantity) const {
  return quantity.bare && quantity.partitive && quantity.people.form != Form::kPlural &&
         IsWord(quantity.last, "them", "whom");
}

// "one of them, Omar Saleh, 31, died": back over what is put in between commas, from the token behind it.
std::size_t FrameFiller::BeforeAside(std::size_t end) const {
  constexpr std::size_t kWords = 10;
  if (end == 0 || !IsPunct(end - 1, ",")) return end;
  for (std::size_t i = end - 1; i > 0 && end - i < kWords && Same(i - 1, end); --i) {
    if (IsPunct(i - 1, ",") && i > 1 && IsWord(i - 2, "them", "whom")) return i - 1;
    if (predicate_at_[i - 1] != FieldText::kNone || (IsFiniteVerb(i - 1) && field_.NameAt(i - 1) == nullptr))
      return end;
  }
  return end;
}

// "Three of them were later released", "where five of them were pronounced dead": the phrase that opens the clause of
// the outcome word, or null. TellsOfThem has those behind a comma without a helper.
const QuantityPhrase* FrameFiller::SubjectOfThem(std::size_t at) const {
  // "shot three of them dead": the phrase holds the word.
  const QuantityPhrase* held = field_.QuantityAt(at);
  if (held != nullptr && held->partitive && held->last == at && at > 0 && IsWord(at - 1, "them", "whom") &&
      held->first > 0 && !IsPunct(held->first - 1U))
    return held;
  std::size_t i = at;
  while (i > 0 && Same(i - 1, at) && (IsHelper(i - 1) || IsAdverb(i - 1) || IsTold(i - 1))) --i;
  i = BeforeAside(i);
  const QuantityPhrase* them = i > 0 && Same(i - 1, at) ? field_.QuantityAt(i - 1) : nullptr;
  if (them == nullptr || them->last + 1U != i || !IsOfThem(*them)) return nullptr;
  const std::size_t first = them->first;
  if (first == 0 || !Same(first - 1, first)) return them;
  const std::size_t before = first - 1;
  // "but in the process two of them were killed"
  if (IsWord(before, "process", "melee", "attack", "raid", "clash", "crossfire", "shootout") && before > 1 &&
      IsWord(before - 1, "the") && IsWord(before - 2, "in", "during"))
    return them;
  const bool opens = IsPunct(before) || Is(before, "join") || Is(before, "contrast") || Is(before, "subordinate") ||
                     Is(before, "say-verb") || IsWord(before, "where");
  return opens && predicate_at_[before] == FieldText::kNone ? them : nullptr;
}

// The last figure told before "them" that may hold these.
std::optional<std::uint32_t> FrameFiller::FigureOfThem(const QuantityPhrase& them) const {
  constexpr std::uint32_t kBack = 2;  // sentences
  std::optional<std::uint32_t> best;
  for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
    const Filling& told = frames_.fillings[f];
    if (told.last >= them.first || told.part_of || told.people.min <= them.people.min ||
        token(told.last).sentence + kBack < token(them.first).sentence)
      continue;
    if (!best || told.last > frames_.fillings[*best].last) best = f;
  }
  return best;
}

// "gunmen freed", "Rebels have killed": those who act, whom a verb stands behind and no preposition before.
bool FrameFiller::Acts(const QuantityPhrase& people) const {
  std::size_t first = people.first;
  const auto attribute = [&](std::size_t at) {
    return Is(at, "article") || IsAdverb(at) || As(at, Pos::kAdjective) != nullptr || token(at).folded.ends_with("ing");
  };
  while (first > 0 && Same(first - 1, people.first) && attribute(first - 1)) --first;
  if (first > 0 && Same(first - 1, people.first) && Is(first - 1, "preposition")) return false;
  std::size_t verb = people.last + 1U;
  while (Same(people.last, verb) && (Is(verb, "have") || IsAdverb(verb))) ++verb;
  return Same(people.last, verb) && IsFiniteVerb(verb) && !Is(verb, "be");
}

// The side of the force that the sentence says was attacked, before the token: "an attack on the army".
std::optional<Group> FrameFiller::SideAttacked(std::size_t at) const {
  for (std::size_t i = at; i > 0 && Same(i - 1, at); --i) {
    const NamePhrase* name = field_.NameAt(i - 1);
    std::size_t first = name != nullptr ? name->first : i - 1;
    while (first > 0 && Is(first - 1, "article")) --first;
    if (first == 0 || !IsWord(first - 1, "on", "against", "targeting")) continue;
    if (name != nullptr && name->type == EntityType::kOrganization && name->known != nullptr) {
      const std::string& kind = name->known->kind;
      if (kind == "armed") return Group::kMilitant;
      if (kind == "state" || kind == "security" || kind == "alliance") return Group::kSecurity;
    }
    if (name == nullptr && (Is(i - 1, "police-body") || IsWord(i - 1, "army", "military", "troops")))
      return Group::kSecurity;
  }
  return std::nullopt;
}

// What kind of people "them" are: "killed two of them" is of nobody who killed.
Group FrameFiller::GroupOfThem(const QuantityPhrase& them) const {
  const std::uint32_t sentence = token(them.first).sentence;
  std::optional<Group> actor;
  for (std::size_t q = field_.quantities.size(); q-- > 0;) {
    const QuantityPhrase& before = field_.quantities[q];
    if (before.last >= them.first || !before.counts_people || before.partitive || !Same(before.first, them.first))
      continue;
    // "vigilantes confronted the bandits but two of them were killed": of either.
    const bool whom = before.construct && before.people.form == Form::kPlural && before.group == Group::kMilitant;
    const bool both = whom && !IsWord(them.first - (them.first > 0 ? 1U : 0U), "killing", "wounding") &&
                      std::any_of(field_.quantities.begin(), field_.quantities.end(), [&](const QuantityPhrase& other) {
                        return other.last < before.first && Same(other.first, them.first) && other.counts_people &&
                               !other.group && other.people.max != 1U && OutcomeAt(before.first - 2U) == nullptr;
                      });
    if (both) return Group::kAny;
    if (!Acts(before)) return GroupOf(before);
    if (!actor) actor = before.group;
  }
  if (const std::optional<std::uint32_t> told = FigureOfThem(them)) {
    const Group group = frames_.fillings[*told].group;
    if (!actor || group != *actor) return group;
  }
  // "an attack on Peshmerga in X, killing four of them"
  if (const std::optional<Group> side = SideAttacked(them.first)) return *side;
  // "Gunmen shot 25 people. Three of them", "Militants attacked a post. Troops killed six of them"
  Group group = Group::kAny;
  for (std::size_t q = field_.quantities.size(); q-- > 0;) {
    const QuantityPhrase& before = field_.quantities[q];
    if (before.last >= them.first || !before.counts_people || before.people.max == 1U) continue;
    const std::uint32_t there = token(before.first).sentence;
    if (there + 1 < sentence) break;
    if (there == sentence || (actor && before.group == *actor)) continue;
    group = before.group.value_or(Group::kAny);
    if (!Acts(before)) break;
  }
  return group;
}

}  // namespace isnad::en
