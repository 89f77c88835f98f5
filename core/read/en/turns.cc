#include <algorithm>

#include "core/read/en/frame_filler.h"

// Figures that no outcome word tells: the one that a toll has risen from, those whom a hospital has treated; and people
// whom a figure leaves out.

namespace isnad::en {
namespace {

constexpr std::size_t kToTheCrew = 8;  // tokens from "treated" back to who did it

}  // namespace

// "put the dead at 15, up from 12 earlier in the day", "twelve had died, up from seven in his first report": of the
// same outcome, as it stood before.
void FrameFiller::FillUpFrom() {
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& former = field_.quantities[q];
    if (frames_.quantity_used[q] || former.outcome || former.first < 3 || !former.people.max ||
        !IsWord(former.first - 1, "from") || !IsWord(former.first - 2, "up") || field_.DateAt(former.first) != nullptr)
      continue;
    if (!former.bare && !former.counts_people) continue;
    std::optional<std::uint32_t> risen;
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      const Filling& told = frames_.fillings[f];
      if (told.last < former.first && Same(told.last, former.first) && !told.part_of && told.people.max &&
          told.people.min > former.people.min && (!risen || told.last > frames_.fillings[*risen].last))
        risen = f;
    }
    if (!risen) continue;
    const Filling of = frames_.fillings[*risen];
    Filling& filling = AddFilling(of.predicate, OfQuantity(q), "up-from");
    filling.first = former.first;
    filling.last = former.last;
    filling.outcome = of.outcome;
    filling.group = of.group;
  }
}

// "but the government said the figure was 56", "the government spoke of 56": the
// number alone, of those who have just been counted.
void FrameFiller::FillToldAgain() {
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& number = field_.quantities[q];
    const bool figure = number.people.form == Form::kDigits || number.people.form == Form::kWord;
    if (frames_.quantity_used[q] || !number.bare || number.outcome || number.partitive || !figure || number.first < 3 ||
        field_.DateAt(number.first) != nullptr || !CountsAgain(number))
      continue;
    std::optional<std::uint32_t> counted;
    bool two_outcomes = false;
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      const Filling& told = frames_.fillings[f];
      if (told.last >= number.first || !Same(told.last, number.first) || told.part_of || told.people.max == 0U)
        continue;
      two_outcomes = two_outcomes || (counted && frames_.fillings[*counted].outcome != told.outcome);
      if (!counted || told.last > frames_.fillings[*counted].last) counted = f;
    }
    if (!counted || two_outcomes) continue;
    const Filling of = frames_.fillings[*counted];
    const std::uint32_t word = MakeWord(number.first - 1, "counted");  // whose words the number stands in
    if (word == FieldText::kNone) continue;
    Filling& filling = AddFilling(word, OfQuantity(q), "counted-otherwise");
    filling.first = number.first;
    filling.last = number.last;
    filling.outcome = of.outcome;
    filling.group = of.group;
  }
}

bool FrameFiller::CountsAgain(const QuantityPhrase& number) const {
  const std::size_t next = number.last + 1;
  if (Same(number.last, next) && !IsPunct(next)) return false;
  const std::size_t first = number.first;
  if (!Same(first - 3, first)) return false;
  if (IsWord(first - 1, "was", "is", "were"))
    return IsWord(first - 2, "figure", "number", "count", "total") &&
           IsWord(first - 3, "the", "real", "actual", "true");
  if (!IsWord(first - 1, "of")) return false;
  return IsWord(first - 2, "spoke", "spoken", "talked", "speaking");
}

// "its crews had treated nine people", "the hospital treated 44 people": hurt, where the text tells of arms and of no
// illness.
void FrameFiller::FillTreated() {
  bool arms = false;
  for (std::size_t i = 0; i < size() && !arms; ++i) arms = OfArms(i);
  for (std::size_t at = 1; arms && at < size(); ++at) {
    if (!IsWord(at, "treated", "treats", "treating") || predicate_at_[at] != FieldText::kNone || field_.furniture[at])
      continue;
    const std::optional<People> people = PeopleAt(at + 1);
    if (!people || !people->quantity || frames_.quantity_used[*people->quantity] || !CaresBefore(at)) continue;
    const QuantityPhrase& those = field_.quantities[*people->quantity];
    const bool counted =
        those.people.form == Form::kDigits || those.people.form == Form::kWord || those.people.form == Form::kTens;
    if (!counted || those.outcome || those.partitive || IsWord(those.head, "patients", "patient") ||
        (IsWord(those.last + 1, "for", "with") && !OfWounds(those.last + 1)) || IsWord(those.last + 1, "as"))
      continue;
    const std::uint32_t word = MakeWord(static_cast<std::uint32_t>(at), "counted");
    if (word == FieldText::kNone) continue;
    frames_.predicates[word].outcome = Outcome::kInjured;
    AddFilling(word, *people, "treated");
    // "seven of them hit by live rounds"
    const std::uint32_t whole = static_cast<std::uint32_t>(frames_.fillings.size() - 1);
    for (Filling& part : frames_.fillings)
      if (part.quantity && part.first > frames_.fillings[whole].last && Same(part.first, at) && !part.part_of &&
          part.outcome == Outcome::kInjured && IsOfThem(field_.quantities[*part.quantity]))
        part.part_of = whole;
  }
}

// "46 names of the dead", "lists 19 names", "thirteen names on the list of those killed": as many were killed.
void FrameFiller::FillNamesListed() {
  constexpr std::size_t kWords = 7;
  const bool dead = std::any_of(frames_.fillings.begin(), frames_.fillings.end(), [](const Filling& told) {
    return told.outcome == Outcome::kKilled && told.people.form != Form::kNegated;
  });
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& names = field_.quantities[q];
    if (!IsWord(names.head, "names") || names.last != names.head || frames_.quantity_used[q] ||
        field_.furniture[names.first] || names.people.min < 2 || !names.people.max)
      continue;
    bool of_dead = false, listed = false;
    for (std::size_t i = names.last + 1; i < names.last + kWords && Same(names.last, i) && !IsPunct(i); ++i) {
      const Analysis* outcome = OutcomeAt(i);
      of_dead = of_dead || Is(i, "victim") ||
                (outcome != nullptr && outcome->lexeme->outcome == Outcome::kKilled &&
                 (Is(i - 1, "definite") || IsWord(i - 1, "those", "people")));
    }
    for (std::size_t i = names.first; i > 0 && names.first - i < kWords && Same(i - 1, names.first); --i)
      listed = listed || IsWord(i - 1, "list", "lists", "listed", "listing");
    if (!of_dead && (!(listed && dead) || Is(names.last + 1, "of"))) continue;
    const std::uint32_t word = MakeWord(names.head, "counted");
    if (word == FieldText::kNone) continue;
    People people = OfQuantity(q);
    people.group = Group::kAny;
    AddFilling(word, people, "names");
  }
}

// "for gunshot wounds", "with light burns": what they were treated for, from the small word.
bool FrameFiller::OfWounds(std::size_t small) const {
  constexpr std::size_t kWords = 6;
  for (std::size_t i = small + 1; i < small + kWords && Same(small, i) && !IsPunct(i, ","); ++i)
    if (IsListed(i, "treated-for")) return true;
  return false;
}

// "denied that any soldiers had been killed", "denied civilians were hurt": nobody of those, by whoever denies it. A
// number denied says nothing of how many there were.
void FrameFiller::FillDenied() {
  constexpr std::size_t kReach = 10;  // tokens from the denial to the verb
  for (std::uint32_t p = 0; p < frames_.predicates.size(); ++p) {
    const Predicate& word = frames_.predicates[p];
    const bool hurt = word.outcome == Outcome::kKilled || word.outcome == Outcome::kInjured;
    if (IsFilled(p) || !word.no_claim.empty() || word.negated || !hurt || word.first < 3 || !IsHelper(word.first - 1))
      continue;
    std::size_t last = word.first - 1;
    bool passive = Is(last, "be");
    while (last > 0 && Same(last - 1, word.first) && IsHelper(last - 1)) {
      --last;
      passive = passive || Is(last, "be");
    }
    // "denied that soldiers had killed 22 villagers": who did it, and nobody to whom it was done.
    if (last < 2 || !passive) continue;
    const QuantityPhrase* whom = field_.QuantityAt(last - 1);
    const bool several = whom != nullptr && whom->counts_people && whom->people.form == Form::kPlural;
    if (!several && !IsWord(last - 1, "anyone", "anybody")) continue;
    std::size_t at = several ? whom->first : last - 1;
    while (at > 0 && (Is(at - 1, "any") || IsWord(at - 1, "that", "any", "of", "its", "their"))) --at;
    if (at == 0 || word.first - at > kReach || !Same(at - 1, word.first) || !Is(at - 1, "deny")) continue;
    People nobody;
    nobody.first = static_cast<std::uint32_t>(several ? whom->first : last - 1);
    nobody.last = static_cast<std::uint32_t>(last - 1);
    if (several) {
      nobody.quantity = field_.quantity_at[last - 1];
      nobody.group = whom->group.value_or(Group::kAny);
    }
    nobody.people = {Form::kNegated, Bound::kExact, 0, 0, false};
    frames_.predicates[p].negated = true;
    AddFilling(p, nobody, "denied");
  }
}

bool FrameFiller::IsDenied(std::uint32_t predicate) const {
  return std::any_of(frames_.fillings.begin(), frames_.fillings.end(), [&](const Filling& filling) {
    return filling.predicate == predicate && filling.rule == "denied";
  });
}

bool FrameFiller::OfArms(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->event && *a.lexeme->event != EventType::kDisaster && *a.lexeme->event != EventType::kOther;
  });
}

// "Fourteen others are being treated", "seventeen remain in hospital", where the text tells of arms; not "treated for
// cancer", "patients in hospital with cholera". behind: the token behind the words.
bool FrameFiller::IsCaredForWounds(std::size_t at, std::size_t behind) const {
  constexpr std::size_t kReach = 6;  // tokens before and behind
  // "has died in hospital" says where.
  if (at == 0 || !(IsHelper(at - 1) || IsWord(at - 1, "remain", "remains", "remained", "still", "now"))) return false;
  bool arms = false;
  for (std::size_t i = 0; i < size() && !arms; ++i) arms = OfArms(i);
  for (std::size_t i = at; i > 0 && at - i < kReach && Same(i - 1, at); --i)
    if (IsWord(i - 1, "patient", "patients", "doctor", "doctors")) return false;
  if (!arms || !Same(at, behind) || !IsWord(behind, "for", "with", "after")) return arms;
  for (std::size_t i = behind + 1; i < behind + kReach && Same(at, i); ++i)
    if (IsListed(i, "arms-wounds") || OfArms(i)) return true;
  return false;
}

// Who cares for the hurt stands before the verb: "the hospital", "its crews", "medics".
bool FrameFiller::CaresBefore(std::size_t verb) const {
  for (std::size_t i = verb; i > 0 && verb - i < kToTheCrew && Same(i - 1, verb); --i) {
    if (IsListed(i - 1, "carers")) return true;
    if (IsPunct(i - 1) && !IsHyphen(i - 1)) return false;
  }
  return false;
}

// "sixteen bodies, not including the bombers", "ten people, excluding the two attackers": whom a figure leaves out.
bool FrameFiller::IsLeftOut(const QuantityPhrase& quantity) const {
  constexpr std::size_t kBack = 3;  // tokens: "not including the"
  for (std::size_t i = quantity.first + 1; i > 1 && quantity.first + 1 - i <= kBack && Same(i - 2, quantity.first);
       --i) {
    if (IsWord(i - 1, "excluding") || (IsWord(i - 1, "including", "counting") && IsWord(i - 2, "not"))) return true;
    if (IsPunct(i - 1, ",")) return false;
  }
  return false;
}

}  // namespace isnad::en
