#include <algorithm>

#include "core/read/en/frame_filler.h"

// The noun that counts is the outcome's own: "nine dead", "the bodies of four men", "no casualties".

namespace isnad::en {

// The noun that counts is the outcome's own: "nine dead", "43 deaths", "84 bodies".
void FrameFiller::FillCounted() {
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& quantity = field_.quantities[q];
    if (!quantity.outcome || !quantity.counts_people || quantity.people.form == Form::kNegated) continue;
    std::uint32_t predicate = FieldText::kNone;
    for (std::size_t i = quantity.first; i <= quantity.last; ++i)
      if (predicate_at_[i] != FieldText::kNone && frames_.predicates[predicate_at_[i]].outcome == *quantity.outcome)
        predicate = predicate_at_[i];
    // "the remains of ten people": no outcome's word.
    // "found nine heads" neither
    if (predicate == FieldText::kNone &&
        (Is(quantity.first, "remains") || Is(quantity.first, "found-dead") || Is(quantity.head, "found-dead")))
      predicate = MakeWord(quantity.first, "counted");
    if (predicate == FieldText::kNone || AreBodiesOfThe(quantity)) continue;
    // "the number of dead policemen": whom the toll is of
    if (frames_.predicates[predicate].frame->Stands(kToll)) continue;
    const std::string& none = frames_.predicates[predicate].no_claim;
    if (!none.empty()) {
      frames_.quantity_reason[q] = none;
      continue;
    }
    // "not a single body was found"
    if (quantity.first > 0 && Is(quantity.first - 1U, "neg") && Same(quantity.first - 1U, quantity.first)) {
      frames_.predicates[predicate].no_claim = frames_.quantity_reason[q] = "negated";
      continue;
    }
    if (MayHaveDied(quantity)) {
      frames_.predicates[predicate].no_claim = frames_.quantity_reason[q] = "doubt";
      continue;
    }
    if (AreBodiesTold(quantity)) {
      frames_.predicates[predicate].no_claim = frames_.quantity_reason[q] = "told-before";
      continue;
    }
    // "counted 15 graves"; "carrying eleven coffins" counts nobody.
    if (Is(quantity.head, "counted-only") && !IsCounted(quantity.first)) continue;
    // "All but three of the 59 dead were policemen": 59, and who the three were nobody says.
    if (IsAllBut(quantity)) {
      frames_.quantity_reason[q] = "part-unnumbered";
      if (const std::optional<People> whole = NumberedWhole(quantity)) AddFilling(predicate, *whole, "counted-noun");
      continue;
    }
    // "three of the dead were children": FillOfWhole's.
    if (IsOfWhole(q)) continue;
    // "reports of civilian deaths": what others say, and nobody counts.
    const std::uint32_t first = quantity.first;
    if (quantity.people.form == Form::kPlural && first > 1 && Is(first - 1, "of") && Is(first - 2, "of-many") &&
        Same(first - 2, first)) {
      frames_.quantity_reason[q] = "doubt";
      continue;
    }
    // "a camp for internally displaced persons": who lives there.
    if (quantity.people.form == Form::kPlural && *quantity.outcome == Outcome::kDisplaced && LiveThere(first)) {
      frames_.predicates[predicate].no_claim = frames_.quantity_reason[q] = "state";
      continue;
    }
    // "The identity of dead persons": of those told.
    if (quantity.people.form == Form::kPlural && first > 1 && Is(first - 1, "of") && Same(first - 2, first) &&
        (Is(first - 2, "of-told") || Is(first - 2, "corpse"))) {
      frames_.predicates[predicate].no_claim = frames_.quantity_reason[q] = "state";
      continue;
    }
    // "the dead", "bodies": those told before; "the 44 dead" are numbered.
    if (quantity.people.form == Form::kPlural && quantity.construct) continue;
    if (quantity.people.form == Form::kSingular && quantity.construct) continue;
    // "while treating wounded civilians": who they care for, and nobody counts them.
    if (quantity.people.form == Form::kPlural && *quantity.outcome == Outcome::kInjured && first > 0 &&
        Same(first - 1, first) && IsCare(first - 1))
      continue;
    if (quantity.partitive) continue;
    // "four of the wounded died"
    std::size_t behind = quantity.last + 1;
    while (Same(quantity.last, behind) && (IsHelper(behind) || IsAdverb(behind))) ++behind;
    const bool died = Same(quantity.last, behind) && TellsDeath(behind);
    if (*quantity.outcome == Outcome::kInjured && IsInCondition(quantity.last)) {
      frames_.predicates[predicate].no_claim = "state";
      continue;
    }
    if (*quantity.outcome == Outcome::kInjured &&
        (died || (quantity.people.form != Form::kPlural && DiesLater(quantity.last)))) {
      frames_.predicates[predicate].no_claim = frames_.quantity_reason[q] = "state";
      continue;
    }
    People people = OfQuantity(q);
    // "the two dead were smugglers"
    const QuantityPhrase* kind = Is(quantity.last + 1, "be") ? field_.QuantityAt(quantity.last + 2) : nullptr;
    if (kind != nullptr && people.group == Group::kAny && Same(quantity.last, kind->first) &&
        kind->first == quantity.last + 2 && kind->counts_people && !kind->outcome && TellsKind(quantity, *kind)) {
      people.group = GroupOf(*kind);
      frames_.quantity_used[field_.quantity_at[kind->first]] = true;
    }
    AddFilling(predicate, people, "counted-noun");
    FillBodiesBehind(quantity, predicate);
    FillLeftBefore(quantity, predicate);
    FillBesidesDead(quantity, predicate);
  }
}

// "a camp for", "a school hosting", "the shelter of": before the token that tells who they are.
bool FrameFiller::LiveThere(std::size_t first) const {
  constexpr std::size_t kWords = 4;
  std::size_t i = first;
  while (i > 0 && Same(i - 1, first) && IsAdverb(i - 1)) --i;
  if (i < 2 || !Same(i - 2, first)) return false;
  if (IsListed(i - 1, "houses")) return true;
  if (!IsWord(i - 1, "for", "of", "by")) return false;
  for (std::size_t k = i - 1; k > 0 && i - k < kWords && Same(k - 1, first); --k)
    if (IsListed(k - 1, "housing")) return true;
  return false;
}

// "A second device went off but caused no casualties", where the text has told of dead: of that device alone.
bool FrameFiller::IsOfAnotherBlast(std::size_t at) const {
  constexpr std::size_t kWords = 4;
  bool another = false;
  for (std::size_t i = at; i > 0 && Same(i - 1, at) && !another; --i) {
    if (!IsWord(i - 1, "second", "third", "another", "other")) continue;
    for (std::size_t k = i; k < i + kWords && k < at && !another; ++k) {
      const Analysis* noun = As(k, Pos::kNoun);
      another = Is(k, "by-explosive") || Is(k, "by-artillery") || (noun != nullptr && noun->lexeme->event);
    }
  }
  return another && std::any_of(frames_.predicates.begin(), frames_.predicates.end(), [&](const Predicate& p) {
           return p.outcome == Outcome::kKilled && !p.negated && p.no_claim.empty() && !Same(p.first, at);
         });
}

// "Nine were shot dead. Bodies were found under a bridge", "bodies of victims": no number, and of those whom the text
// has told by theirs.
bool FrameFiller::AreBodiesTold(const QuantityPhrase& bodies) const {
  constexpr std::size_t kNear = 6;  // tokens from a word of death to how many
  if (!Is(bodies.head, "corpse") || bodies.people.form != Form::kPlural || bodies.last != bodies.head) return false;
  const std::size_t whose = bodies.last + (IsWord(bodies.last + 2U, "the") ? 3U : 2U);
  if (Is(bodies.last + 1U, "of")) return Is(whose, "victim") || IsWord(whose, "victims", "deceased", "slain");
  for (const Predicate& word : frames_.predicates) {
    if (word.first >= bodies.first || word.outcome != Outcome::kKilled || !word.no_claim.empty() || word.negated ||
        word.analysis->lexeme->pos != Pos::kVerb)
      continue;
    for (const QuantityPhrase& people : field_.quantities) {
      const bool near = people.last + kNear >= word.first && people.first <= word.last + kNear;
      if (near && Same(people.first, word.first) && people.counts_people && people.people.min > 1 &&
          people.people.form != Form::kPlural && people.last < bodies.first)
        return true;
    }
  }
  return false;
}

// "the bodies of the six hostages", "the body of the driver", "the remains of all three".
bool FrameFiller::AreBodiesOfThe(const QuantityPhrase& quantity) const {
  bool bodies = false;
  for (std::size_t i = quantity.first; i < quantity.last; ++i) {
    if (bodies && Is(i, "of")) return Is(i + 1, "definite") || Is(i + 1, "possessive") || IsWord(i + 1, "all");
    bodies = bodies || Is(i, "corpse") || Is(i, "remains");
  }
  return false;
}

// "Of 38 rebels killed, the bodies of 31 have been recovered": of those whom the text has told killed, here or in the
// sentence before.
std::optional<std::uint32_t> FrameFiller::WholeOfBodies(const QuantityPhrase& bodies) const {
  if (!Is(bodies.first, "corpse") || bodies.first == 0 || !IsWord(bodies.first - 1U, "the")) return std::nullopt;
  std::optional<std::uint32_t> whole;
  for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
    const Filling& told = frames_.fillings[f];
    if (told.last < bodies.first && told.outcome == Outcome::kKilled && !told.part_of && told.people.max &&
        told.people.min > bodies.people.min && token(told.last).sentence + 1 >= token(bodies.first).sentence &&
        !AreElsewhere(told.last, bodies.first))
      whole = f;
  }
  return whole;
}

// "A bomb killed three in X. The bodies of two men were found in Y": the sentence at `at` names a place, and that at
// `told` another.
bool FrameFiller::AreElsewhere(std::size_t told, std::size_t at) const {
  bool here = false, there = false;
  for (const NamePhrase& place : field_.names) {
    if (place.type != EntityType::kPlace || !Same(place.first, at)) continue;
    here = true;
    for (const NamePhrase& other : field_.names) {
      if (other.type != EntityType::kPlace || !Same(other.first, told)) continue;
      there = true;
      if (other.folded == place.folded) return false;
    }
  }
  return here && there && !Same(told, at);
}

// Bodies of those whom the text may have told: as many as it has told killed are those, fewer a part of them.
void FrameFiller::AddBodies(std::size_t at, const People& people) {
  std::optional<std::uint32_t> whole;
  for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
    const Filling& told = frames_.fillings[f];
    if (told.last >= people.first || told.outcome != Outcome::kKilled || told.people.min == 0 ||
        AreElsewhere(told.last, people.first))
      continue;
    if (told.people.min == people.people.min) return;
    if (!told.part_of && told.people.min > people.people.min) whole = f;
  }
  const std::uint32_t word = MakeWord(static_cast<std::uint32_t>(at), "counted");
  if (word != FieldText::kNone) AddFilling(word, people, people.quantity ? "counted-noun" : "named").part_of = whole;
}

void FrameFiller::FillBodiesOfThe() {
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& bodies = field_.quantities[q];
    if (bodies.outcome && AreBodiesOfThe(bodies) && !field_.furniture[bodies.first])
      AddBodies(bodies.first, OfQuantity(q));
    for (Filling& filling : frames_.fillings)
      if (filling.quantity == q && filling.rule == "counted-noun" && !filling.part_of)
        filling.part_of = WholeOfBodies(bodies);
  }
}

// "the bodies of two men and a woman were found": the rest of the list.
void FrameFiller::FillBodiesBehind(const QuantityPhrase& bodies, std::uint32_t predicate) {
  if (!Is(bodies.first, "corpse") && !Is(bodies.first + 1U, "corpse") && !Is(bodies.first, "remains")) return;
  std::size_t last = bodies.last;
  while (const std::optional<std::size_t> next = NextInList(last)) {
    const std::optional<People> more = PeopleAt(*next);
    if (!more || !more->people.max || OpensOutcome(*next) || SpeaksFrom(*next)) return;
    // "counted 70 bodies and 38 wounded"
    if (more->quantity && field_.quantities[*more->quantity].outcome) return;
    const std::size_t behind = more->last + 1;
    const bool found = IsHelper(behind) && (Is(behind + 1, "finds") || Is(behind + 2, "finds"));
    if (!found && (IsHelper(behind) || IsFiniteVerb(behind))) return;
    AddFilling(predicate, *more, "counted-noun");
    last = more->last;
  }
}

bool FrameFiller::IsCare(std::size_t at) const { return IsListed(at, "cares"); }

bool FrameFiller::IsCounted(std::size_t first) const {
  constexpr std::size_t kWords = 5;
  for (std::size_t i = first; i > 0 && first - i < kWords && Same(i - 1, first); --i)
    if (IsListed(i - 1, "counts-graves")) return true;
  return false;
}

// A predicate of the killed at a word that tells no outcome itself, or FieldText::kNone.
std::uint32_t FrameFiller::MakeWord(std::uint32_t at, const char* frame) {
  Predicate made;
  made.first = made.last = at;
  for (const Analysis& a : field_.lattice.readings[at])
    if (made.analysis == nullptr) made.analysis = &a;
  made.frame = table_.Find(frame);
  made.outcome = Outcome::kKilled;
  if (made.frame == nullptr || made.analysis == nullptr) return FieldText::kNone;
  predicate_at_[at] = static_cast<std::uint32_t>(frames_.predicates.size());
  frames_.predicates.push_back(std::move(made));
  return predicate_at_[at];
}

// "no casualties among the troops", "no casualties on the army's side", "its troops suffered no losses": whose.
Group FrameFiller::SideWithoutLosses(const QuantityPhrase& none) const {
  constexpr std::size_t kWords = 8;  // from "casualties" to whose they are
  for (std::size_t i = none.last + 1U; i < none.last + kWords && Same(none.last, i) && !IsPunct(i, ","); ++i) {
    std::size_t who = size();
    if (IsWord(i, "among", "amongst")) who = Is(i + 1, "definite") || Is(i + 1, "possessive") ? i + 2 : i + 1;
    if (IsWord(i, "side")) who = IsQuote(i - 1) ? i - 2 : i - 1;
    if (who >= size()) continue;
    const QuantityPhrase* whose = field_.QuantityAt(who);
    if (whose != nullptr && whose->counts_people && whose->group) return *whose->group;
    for (const Analysis& a : field_.lattice.readings[who])
      if (a.lexeme->group && a.lexeme->Is("person")) return *a.lexeme->group;
  }
  // "its troops suffered no losses"
  std::size_t verb = none.first;
  if (verb < 2 || !Same(verb - 2, verb) || !IsListed(verb - 1, "suffers-losses")) return Group::kAny;
  --verb;
  while (verb > 0 && Same(verb - 1, none.first) && (IsHelper(verb - 1) || IsAdverb(verb - 1))) --verb;
  const QuantityPhrase* whose = verb > 0 && Same(verb - 1, none.first) ? field_.QuantityAt(verb - 1) : nullptr;
  return whose != nullptr && whose->counts_people ? whose->group.value_or(Group::kAny) : Group::kAny;
}

// "no casualties": nobody killed and nobody hurt. "no injuries": nobody hurt.
void FrameFiller::FillNobody() {
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
    const QuantityPhrase& quantity = field_.quantities[q];
    if (quantity.people.form != Form::kNegated) continue;
    const bool casualties = quantity.unit == "casualties";
    if (!casualties && !quantity.outcome) continue;
    if (IsOfAnotherBlast(quantity.first)) {
      frames_.quantity_reason[q] = "other-sense";
      continue;
    }
    std::uint32_t predicate = predicate_at_[quantity.head];
    if (predicate == FieldText::kNone) {
      predicate = MakeWord(quantity.head, "none");
      if (predicate == FieldText::kNone) continue;
      frames_.predicates[predicate].outcome = quantity.outcome.value_or(Outcome::kKilled);
    }
    if (field_.furniture[quantity.head]) continue;
    frames_.predicates[predicate].negated = true;
    People nobody = OfQuantity(q);
    if (casualties && nobody.group == Group::kAny) nobody.group = SideWithoutLosses(quantity);
    AddFilling(predicate, nobody, "nobody");
    if (casualties) AddFilling(predicate, nobody, "nobody").outcome = Outcome::kInjured;
  }
}

}  // namespace isnad::en
