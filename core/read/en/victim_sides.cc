#include <algorithm>

#include "core/read/en/frame_filler.h"
#include "core/read/en/numbers.h"

// Of which side the people of a figure are: what the noun says, the body that they belong to, those told before.

namespace isnad::en {

Group FrameFiller::GroupOf(const QuantityPhrase& quantity) const {
  // "five of its fighters" of an army are soldiers.
  if (quantity.group == Group::kMilitant && Is(quantity.head, "own-side"))
    if (const std::optional<Group> side = OwnersSide(quantity)) return *side;
  // "One Peshmerga fighter was wounded. The fighter later died": he who was told before.
  if (quantity.group == Group::kMilitant && quantity.construct && quantity.people.form == Form::kSingular &&
      IsWord(quantity.head, "fighter"))
    for (const QuantityPhrase& before : field_.quantities)
      if (before.head < quantity.first && before.people.max == 1U && IsWord(before.head, "fighter") && before.group)
        return *before.group;
  if ((!quantity.group || quantity.group == Group::kAny) && AreChildrenByAge(quantity)) return Group::kChild;
  if (quantity.group) return *quantity.group;
  // "12 bodies of civilians"
  if (Is(quantity.head, "corpse") && Is(quantity.last + 1U, "of"))
    if (const QuantityPhrase* whose = field_.QuantityAt(quantity.last + 2U);
        whose != nullptr && whose->first == quantity.last + 2U && whose->people.form == Form::kPlural && whose->group)
      return *whose->group;
  if (const std::optional<Group> side = OwnersSide(quantity)) return *side;
  if (IsOfThem(quantity)) return IsChildBehind(quantity.last) ? Group::kChild : GroupOfThem(quantity);
  // "Three militants were among five killed": what some of them were.
  if (quantity.bare && IsAmong(quantity)) return Group::kAny;
  // "A boy was killed and his father wounded": he is no boy.
  bool kin = false;
  for (std::size_t i = quantity.first; i <= quantity.last && quantity.people.max == 1U; ++i) kin = kin || Is(i, "kin");
  if (quantity.outcome && !kin)
    if (const std::optional<Group> told = GroupToldBefore(quantity)) return *told;
  // "several others", "four and", a number alone: of the kind told last in the sentence, where that is a side.
  if ((!quantity.others && !quantity.bare) || HasPartsOfItsOwn(quantity)) return Group::kAny;
  // "four other persons": whoever they were.
  if (quantity.others && !quantity.bare && Is(quantity.head, "plain")) return Group::kAny;
  bool two_sides = false;
  for (std::size_t q = field_.quantities.size(); q-- > 0;) {
    const QuantityPhrase& before = field_.quantities[q];
    if (before.first >= quantity.first || !before.counts_people) continue;
    if (!Same(before.first, quantity.first)) break;
    // "Three of the terrorists blew themselves up, while seven others were shot"
    if (before.partitive && quantity.others && before.group == Group::kMilitant)
      return two_sides ? Group::kAny : Group::kMilitant;
    // "twelve people, including ten rebels and two soldiers, were killed and 14 others wounded"
    two_sides = two_sides || (before.partitive && before.group && before.group != Group::kMilitant);
    if (before.partitive || before.bare) continue;
    // "according to the army officer": who says it.
    std::size_t accord = before.first;
    while (accord > 0 && (Is(accord - 1, "article") || IsAdverb(accord - 1))) --accord;
    if (IsWord(accord - (accord > 0 ? 1U : 0U), "to") && accord > 1 && Is(accord - 2, "accord")) continue;
    // "Eleven people were killed by bandits while three others were hurt": who did it.
    if (quantity.others && before.group == Group::kMilitant && !frames_.quantity_used[q] && before.first > 0 &&
        IsWord(before.first - 1U, "by"))
      continue;
    // "killed a policeman and kidnapped four": whoever they were.
    const Analysis* verb = quantity.first > 0 ? OutcomeAt(quantity.first - 1U) : nullptr;
    if (quantity.bare && verb != nullptr && verb->lexeme->outcome == Outcome::kCaptured &&
        before.group == Group::kSecurity)
      return Group::kAny;
    // "militants set off a bomb, leaving three dead": who did it lends the dead no side.
    const bool uncounted = before.people.form == Form::kPlural || before.people.form == Form::kSingular;
    if (quantity.bare && !quantity.others && !frames_.quantity_used[q] && (uncounted || DidIt(before, quantity)))
      return Group::kAny;
    // "Two soldiers said seven were killed"
    if (quantity.bare && !frames_.quantity_used[q] && before.last + 1U < quantity.first &&
        Is(before.last + 1U, "say-verb"))
      continue;
    // "Bandits kill four, abduct 40 others", "the bandits killed a man and kidnapped others": nor do they the others.
    const bool idle = quantity.others && uncounted && !frames_.quantity_used[q];
    if (idle && before.group == Group::kMilitant && (OpensSentence(before.first) || before.construct)) continue;
    // "clashes between troops and rebels killed nine and wounded 40 others"
    if (idle && IsPartyOfFight(before)) continue;
    const bool side = before.group == Group::kMilitant || before.group == Group::kSecurity ||
                      (before.group == Group::kCivilian && quantity.others);
    // "ten rebels and two soldiers were killed and 14 others wounded": of either side.
    const QuantityPhrase* joined = side && q > 0 ? &field_.quantities[q - 1] : nullptr;
    if (joined != nullptr && joined->counts_people && joined->group && joined->group != before.group &&
        joined->last + 2U == before.first && Is(before.first - 1U, "join"))
      return Group::kAny;
    return side ? *before.group : Group::kAny;
  }
  return SideOfSentenceBefore(quantity);
}

// "Two soldiers died in X. Three others were wounded.", "A third was hurt": those who open the sentence behind figures
// of one side alone.
Group FrameFiller::SideOfSentenceBefore(const QuantityPhrase& quantity) const {
  std::size_t opens = quantity.first;
  while (opens > 0 && Same(opens - 1, quantity.first) && (IsAdverb(opens - 1) || Is(opens - 1, "article"))) --opens;
  if (!quantity.others || !OpensSentence(opens) || token(opens).line_start) return Group::kAny;
  std::optional<Group> side;
  for (const Filling& told : frames_.fillings) {
    if (token(told.last).sentence + 1 != token(quantity.first).sentence || told.people.min == 0) continue;
    if (side && *side != told.group) return Group::kAny;
    side = told.group;
  }
  return side == Group::kMilitant || side == Group::kSecurity ? *side : Group::kAny;
}

// "Two gunmen opened fire on a checkpoint, killing seven", "Two gunmen killed seven": the figure is the object of a
// verb whose subject opens the sentence.
bool FrameFiller::DidIt(const QuantityPhrase& people, const QuantityPhrase& whom) const {
  if (people.group != Group::kMilitant || whom.first < 2) return false;
  // "Residents said 20 armed men stormed the town"
  const bool said = people.first > 0 && (Is(people.first - 1U, "say-verb") || Is(people.first - 1U, "that"));
  if (!OpensSentence(people.first) && !said) return false;
  // "abducted the five"
  const std::size_t opener = IsWord(whom.first - 1U, "the") ? whom.first - 1U : whom.first;
  const std::size_t verb = opener - 1U, next = people.last + 1U;
  if (OutcomeAt(verb) == nullptr && !IsWord(verb, "leaving", "left")) return false;
  return next <= verb && !IsHelper(next) && !Is(next, "join") && !IsPunct(next, ",");
}

// "clashes between government troops and rebels", "fighting with the militants": who fights, and nobody whom it befell.
bool FrameFiller::IsPartyOfFight(const QuantityPhrase& people) const {
  constexpr std::size_t kWords = 12;
  for (std::size_t i = people.first; i > 0 && people.first - i < kWords && Same(i - 1, people.first); --i) {
    if (IsPunct(i - 1, ",") || predicate_at_[i - 1] != FieldText::kNone) return false;
    if (IsWord(i - 1, "between")) return true;
    if (!IsWord(i - 1, "with", "against") || i < 2) continue;
    for (const Analysis& a : field_.lattice.readings[i - 2])
      if (a.lexeme->event == EventType::kClash) return true;
  }
  return false;
}

// "were among five killed", "among at least 12 injured"
bool FrameFiller::IsAmong(const QuantityPhrase& quantity) const {
  std::size_t i = quantity.first;
  while (i > 0 && Same(i - 1, quantity.first) && (Is(i - 1, "article") || IsAdverb(i - 1))) --i;
  return i > 0 && Same(i - 1, quantity.first) && IsWord(i - 1, "among", "amongst");
}

// "Six rebels killed in raids; three including a mayor shot dead in X": of whom they are, their own parts say.
bool FrameFiller::HasPartsOfItsOwn(const QuantityPhrase& quantity) const {
  std::size_t at = quantity.last + 1;
  if (IsPunct(at, ",")) ++at;
  return quantity.bare && Same(quantity.first, at) && Is(at, "partitive") && quantity.first > 0 &&
         IsPunct(quantity.first - 1U);
}

// "Seven soldiers were killed and two wounded": of those whom the word before counts. "raises army toll to 24 dead".
std::optional<Group> FrameFiller::GroupToldBefore(const QuantityPhrase& quantity) const {
  constexpr std::size_t kWords = 14;
  const std::size_t first = quantity.first;
  if (first < 2 || OutcomeAt(quantity.head) == nullptr || !Same(first - 2, first)) return std::nullopt;
  if (IsWord(first - 1, "to", "at", "of")) {
    for (std::size_t i = first - 1; i > 0 && first - i < kWords && Same(i - 1, first); --i) {
      if (Is(i - 1, "toll")) return SideOfToll(i - 1);
      if (IsPunct(i - 1, ",") || Is(i - 1, "subordinate")) break;
    }
    return std::nullopt;
  }
  const bool joined = Is(first - 1, "join") || IsPunct(first - 1, ",");
  const Analysis* verb = joined ? OutcomeAt(first - 2) : nullptr;
  if (verb == nullptr || verb->lexeme->pos != Pos::kVerb || field_.QuantityAt(first - 2) != nullptr)
    return std::nullopt;
  for (std::size_t q = field_.quantities.size(); q-- > 0;) {
    const QuantityPhrase& before = field_.quantities[q];
    if (before.first >= first - 2 || !before.counts_people) continue;
    if (!Same(before.first, first) || before.bare || before.partitive || before.outcome ||
        (before.first > 0 && Is(before.first - 1, "join")))
      return std::nullopt;
    std::size_t i = before.last + 1;
    while (i < first - 2 && (IsHelper(i) || IsAdverb(i))) ++i;
    return i == first - 2 ? before.group : std::nullopt;
  }
  return std::nullopt;
}

// "army toll", "the police death toll", "civilian deaths": whose.
std::optional<Group> FrameFiller::SideOfToll(std::size_t toll) const {
  constexpr std::size_t kWords = 3;
  for (std::size_t i = toll; i > 0 && toll - i < kWords && Same(i - 1, toll); --i) {
    if (Is(i - 1, "police-body") || IsWord(i - 1, "army", "military", "police", "troop")) return Group::kSecurity;
    for (const Analysis& a : field_.lattice.readings[i - 1])
      if (a.lexeme->group) return a.lexeme->group;
    if (As(i - 1, Pos::kNoun) == nullptr && As(i - 1, Pos::kAdjective) == nullptr) break;
  }
  return std::nullopt;
}

// "two brothers aged six and nine"
bool FrameFiller::AreChildrenByAge(const QuantityPhrase& quantity) const {
  constexpr std::uint64_t kGrownUp = 18;
  const std::size_t aged = quantity.last + 1U;
  if (!quantity.counts_people || !Same(quantity.last, aged + 1) || !IsWord(aged, "aged")) return false;
  const std::size_t end = AgesEnd(aged);
  for (std::size_t i = aged + 1; i < end; ++i) {
    const std::optional<EnglishNumber> years = NumberAt(field_.lattice, i);
    if (years && (years->quantity.min >= kGrownUp || Is(years->last + 1, "unit"))) return false;
    if (years) i = years->last;
  }
  return end > aged + 1;
}

// The side of the body that the sentence names last before the token.
std::optional<Group> FrameFiller::SideNamedBefore(std::size_t at) const {
  for (std::size_t i = at; i > 0 && Same(i - 1, at); --i) {
    // "troops killed 34 rebels, losing four of their own": whom the side killed is not it.
    const QuantityPhrase* people = field_.QuantityAt(i - 1);
    if (people != nullptr && people->counts_people) {
      const std::uint32_t verb = people->first > 0 ? predicate_at_[people->first - 1U] : FieldText::kNone;
      if (verb != FieldText::kNone && frames_.predicates[verb].frame->name == "active") {
        i = people->first;
        continue;
      }
      // "Rebels attacked soldiers in X and lost 12 men": nor is whom it fought.
      std::size_t opener = people->first;
      while (opener > 0 && Same(opener - 1, at) && (Is(opener - 1, "article") || Is(opener - 1, "definite"))) --opener;
      const bool fought = opener > 0 && Same(opener - 1, at) && !IsPunct(opener - 1) && !Is(opener - 1, "say-verb") &&
                          !Is(opener - 1, "subordinate") && field_.DateAt(opener - 1) == nullptr &&
                          field_.NameAt(opener - 1) == nullptr && !IsAdverb(opener - 1) &&
                          As(opener - 1, Pos::kAdjective) == nullptr;
      if (fought) {
        i = people->first;
        continue;
      }
      if (people->people.form == Form::kPlural && people->group == Group::kSecurity) return Group::kSecurity;
    }
    const NamePhrase* name = field_.NameAt(i - 1);
    if (name != nullptr && name->type == EntityType::kOrganization && name->known != nullptr) {
      const std::string& kind = name->known->kind;
      if (kind == "armed") return Group::kMilitant;
      if (kind == "state" || kind == "security" || kind == "alliance") return Group::kSecurity;
    }
    if (Is(i - 1, "police-body") || Is(i - 1, "force")) return Group::kSecurity;
    // "the Counter Terrorism Group": a part of what it is called.
    if (name != nullptr) continue;
    if (Is(i - 1, "militant-body") || IsWord(i - 1, "group", "rebels", "militants")) return Group::kMilitant;
  }
  return std::nullopt;
}

// "the army said 17 of its men", "no casualties among its fighters": those of the body that the sentence names before.
std::optional<Group> FrameFiller::OwnersSide(const QuantityPhrase& quantity) const {
  bool own = false;
  for (std::size_t i = quantity.first; i < quantity.last + 4U && Same(quantity.first, i) && !own; ++i) {
    std::size_t noun = i + 1;
    if (IsWord(noun, "own")) ++noun;
    // "losing four of their own"
    const bool theirs = quantity.bare && quantity.partitive && noun > i + 1;
    own = IsWord(i, "its", "their") && (Is(noun, "own-side") || IsWord(noun, "ranks") || theirs);
  }
  // "the army said it lost 25 men"
  const bool men = quantity.bare || IsWord(quantity.head, "men");
  own = own || (men && quantity.first > 0 && IsWord(quantity.first - 1U, "lost", "lose", "loses", "losing"));
  // "put its losses at 13"
  own = own || ((quantity.bare || quantity.outcome) && quantity.first > 1 && IsWord(quantity.first - 1U, "at") &&
                IsWord(quantity.first - 2U, "losses"));
  if (!own) return std::nullopt;
  return SideNamedBefore(quantity.first);
}

}  // namespace isnad::en
