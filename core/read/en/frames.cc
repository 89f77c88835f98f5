#include <algorithm>

#include "core/read/en/frame_filler.h"
#include "core/read/en/stages.h"
#include "core/read/frames/those_left.h"

// English tells by its place whom an outcome word counts: an active verb and a noun of an act those behind it, a
// passive or intransitive one those before.

namespace isnad::en {

FrameFiller::FrameFiller(const FieldText& field, const FrameTable& table)
    : Words(field), table_(table), predicate_at_(field.size(), FieldText::kNone) {
  frames_.quantity_used.assign(field.quantities.size(), false);
  frames_.quantity_reason.assign(field.quantities.size(), "");
}

Frames FrameFiller::Run() {
  FindPredicates();
  FillShared();
  FillCounted();
  FillNobody();
  FillDenied();
  for (std::uint32_t p = 0; p < frames_.predicates.size(); ++p)
    if (!IsDenied(p)) FillPredicate(p);
  FillBodiesOfThe();
  FillNamedBodies();
  FillTreated();
  FillNamesListed();
  FillPutAt();
  FillUpFrom();
  FillToldAgain();
  FillFiguresOf();
  FillElsewhere();
  GroupOfAll();
  const std::vector<std::pair<std::uint32_t, std::uint32_t>> lines = FillLists();
  FillAmongThem();
  FillAmongCounted();
  FillVictims();
  FillNamedParts();
  FillParts();
  for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) FillOfWhole(q);
  FillOfTheCounted();
  TieOfThe();
  TieFamilies();
  TieApposed();
  TieToTolls();
  for (const auto& part : lines) frames_.fillings[part.first].part_of = part.second;
  TieThoseLeft(field_, frames_);
  return std::move(frames_);
}

Filling& FrameFiller::AddFilling(std::uint32_t predicate, const People& people, std::string rule) {
  const Predicate& word = frames_.predicates[predicate];
  Filling filling;
  filling.predicate = predicate;
  filling.quantity = people.quantity;
  if (people.name) filling.names.push_back(*people.name);
  filling.first = std::min(word.first, people.first);
  filling.last = std::max(word.last, people.last);
  filling.people = people.people;
  filling.group = people.group;
  filling.outcome = word.outcome;
  filling.rule = std::move(rule);
  if (people.quantity) frames_.quantity_used[*people.quantity] = true;
  frames_.fillings.push_back(std::move(filling));
  return frames_.fillings.back();
}

// "killed and injured 35", "the dead and wounded": one figure for two outcomes is a figure of neither.
void FrameFiller::FillShared() {
  for (std::size_t p = 0; p + 1 < frames_.predicates.size(); ++p) {
    Predicate &a = frames_.predicates[p], &b = frames_.predicates[p + 1];
    if (a.outcome == b.outcome || !Same(a.last, b.first) || a.last + 2 != b.first) continue;
    // "10 killed, injured in blast": a headline leaves out its "and"; of "Civilians killed, injured" some are either.
    const QuantityPhrase* before = a.first > 0 ? field_.QuantityAt(a.first - 1) : nullptr;
    const bool comma = field_.in == Field::kTitle && IsPunct(a.last + 1, ",") && before != nullptr &&
                       before->people.form != Form::kPlural && !Is(b.last + 1, "person") &&
                       field_.NameAt(b.last + 1) == nullptr && !PeopleAt(b.last + 1);
    if (!comma && !Is(a.last + 1, "join") && !Is(a.last + 1, "or") && token(a.last + 1).folded != "&") continue;
    // "killed and others wounded" has its own people between; "no one was killed or hurt" is both.
    bool zero = false;
    for (std::size_t i = SegmentStart(a.first); i < a.first; ++i) zero = zero || Is(i, "zero");
    // "left 1,100 people dead and wounded 5,750": each has its own.
    const QuantityPhrase* dead = a.first > 0 ? field_.QuantityAt(a.first - 1) : nullptr;
    if (a.analysis->lexeme->pos != Pos::kVerb && dead != nullptr && dead->counts_people && Same(dead->first, a.first) &&
        b.analysis->lexeme->pos == Pos::kVerb && PeopleAt(b.last + 1))
      continue;
    const bool event = a.analysis->lexeme->event || b.analysis->lexeme->event;
    if (zero || event || !a.no_claim.empty()) continue;
    a.no_claim = b.no_claim = "shared-figure";
  }
}

// "kidnapped the imam with his two sons", "took him away with three others": where those with him begin.
std::optional<FrameFiller::People> FrameFiller::CompanyBehind(std::size_t last) const {
  constexpr std::size_t kWords = 8;
  std::size_t i = last + 1;
  while (i < last + kWords && Same(last, i) && !IsWord(i, "with")) {
    const bool where = Is(i, "locative") || Is(i, "article") || Is(i, "place-cue") || Is(i, "of") ||
                       field_.NameAt(i) != nullptr || field_.DateAt(i) != nullptr;
    if (!where && !IsAdverb(i) && !IsWord(i, "away", "off")) return std::nullopt;
    ++i;
  }
  if (!Same(last, i) || !IsWord(i, "with") || Is(i, "besides")) return std::nullopt;
  const std::optional<People> more = PeopleAt(i + 1);
  if (!more || !more->quantity || !more->people.max || OpensOutcome(i + 1) || IsOneThatActs(*more)) return std::nullopt;
  // Those who are his: "with two gunmen" may be who did it.
  bool his = field_.quantities[*more->quantity].others;
  for (std::size_t k = i + 1; k < more->last + 3U && Same(i, k); ++k) his = his || Is(k, "possessive");
  return his ? more : std::nullopt;
}

// "The three soldiers died instantly, along with two civilians."
void FrameFiller::TakeBesides(std::size_t last, std::vector<People>& victims) const {
  constexpr std::size_t kWords = 14;
  if (const std::optional<People> company = CompanyBehind(last)) {
    victims.push_back(*company);
    return TakeList(victims);
  }
  std::size_t i = last + 1;
  while (i < last + kWords && Same(last, i) && !Is(i, "besides")) {
    // "five people died, four of them employees, along with both attackers"
    if (const QuantityPhrase* part = field_.QuantityAt(i); part != nullptr && part->partitive) {
      i = part->last + 1;
      continue;
    }
    if (field_.QuantityAt(i) != nullptr || predicate_at_[i] != FieldText::kNone || Is(i, "subordinate")) return;
    ++i;
  }
  const Analysis* besides = Same(last, i) ? Find(i, "besides") : nullptr;
  if (besides == nullptr) return;
  const std::optional<People> more = PeopleAt(i + besides->length);
  if (!more || OpensOutcome(more->first)) return;
  victims.push_back(*more);
  TakeList(victims);
}

// "were taken to hospital, where they were confirmed dead"
bool FrameFiller::AreDeadThere(std::size_t last) const {
  constexpr std::size_t kWords = 16;
  bool where = false;
  for (std::size_t i = last + 1; i < last + kWords && Same(last, i); ++i) {
    const QuantityPhrase* people = field_.QuantityAt(i);
    if (people != nullptr && people->counts_people && people->people.form != Form::kSingular) return false;
    where = where || IsWord(i, "where");
    if (where && IsToldDead(i)) return true;
  }
  return false;
}

// "A man wounded when shells hit his house has died": nobody else stands between the two.
bool FrameFiller::DiesLater(std::size_t last) const {
  for (std::size_t i = last + 1; Same(last, i); ++i) {
    const QuantityPhrase* people = field_.QuantityAt(i);
    if (people != nullptr && people->counts_people) return false;
    if (TellsDeath(i)) return Is(Helper(i), "have") || !IsJointBetween(last, i);
    // "A man wounded in the raid was later reported dead"
    if (IsToldDead(i)) return !IsJointBetween(last, Helper(i));
  }
  return false;
}

// "Around ten injured were in critical condition": the words behind tell of those at the token.
bool FrameFiller::IsInCondition(std::size_t last) const {
  std::size_t behind = last + 1;
  while (Same(last, behind) && (IsHelper(behind) || IsAdverb(behind))) ++behind;
  return behind > last + 1 && Same(last, behind) && Find(behind, "condition") != nullptr;
}

// "Seven of the injured were in critical condition": so many of them, by number.
bool FrameFiller::IsOfTheHurt(const Predicate& word) const {
  if (word.first < 3 || !(Is(word.first - 1U, "article") || IsWord(word.first - 1U, "those")) ||
      !Is(word.first - 2U, "of"))
    return false;
  const QuantityPhrase* some = field_.QuantityAt(word.first - 3U);
  return some != nullptr && Same(some->first, word.first) && some->people.form != Form::kPlural;
}

// "A man wounded in the raid died" goes on to what befell him; "was wounded in the raid, and died" joins it.
bool FrameFiller::IsJointBetween(std::size_t last, std::size_t end) const {
  for (std::size_t i = last + 1; i < end; ++i) {
    if (Is(i, "join") || Is(i, "contrast")) return true;
    // "in Halbun, Idlib, was freed"
    const std::size_t next = i + 1;
    const NamePhrase* name = next < end ? field_.NameAt(next) : nullptr;
    const bool where = (name != nullptr && name->type == EntityType::kPlace) || field_.DateAt(next) != nullptr;
    const bool placed = Is(next, "preposition") && next + 1 < end &&
                        (field_.DateAt(next + 1) != nullptr || field_.NameAt(next + 1) != nullptr);
    if (IsPunct(i, ",") && !where && !placed && next != end && !IsHelper(next)) return true;
  }
  return false;
}

// "Twenty of those detained", "some 15 of those killed": a part of a figure told before.
bool FrameFiller::FillOfThose(std::uint32_t p) {
  const Predicate word = frames_.predicates[p];
  // "eleven of the detained" as well
  const bool the = word.first > 0 && Is(word.first - 1, "article") && word.analysis->lexeme->pos == Pos::kVerb &&
                   word.analysis->form != VerbForm::kVerbalNoun && field_.QuantityAt(word.last + 1) == nullptr;
  if (word.first < 3 || !(the || IsWord(word.first - 1, "those")) || !Is(word.first - 2, "of")) return false;
  const QuantityPhrase* quantity = field_.QuantityAt(word.first - 3);
  if (quantity == nullptr || !Same(quantity->first, word.first) || quantity->people.form == Form::kPlural ||
      (!quantity->counts_people && !quantity->bare))
    return false;
  People people = OfQuantity(field_.quantity_at[word.first - 3]);
  const std::optional<std::uint32_t> whole = TotalBefore(word, people);
  std::optional<Group> held = people.group;
  if (const std::optional<Group> kind = KindToldBehind(word.last)) {
    people.group = *kind;
    held.reset();
  } else if (whole && people.group == Group::kAny) {
    held = people.group = frames_.fillings[*whole].group;
  }
  // "One of those abducted later returned": told already, and what befell him is told behind.
  if (whole && word.outcome == Outcome::kCaptured && people.group == held) {
    frames_.predicates[p].no_claim = "state";
    return true;
  }
  AddFilling(p, people, "of-those").part_of = whole;
  return true;
}

// "Six of those killed in the strike on X were children", "of the 30 people killed when a shell hit a bakery were
// under 18": who they were, told at the end.
std::optional<Group> FrameFiller::KindToldBehind(std::size_t last) {
  constexpr std::size_t kWords = 12, kClause = 22;
  const bool clause = Is(last + 1, "subordinate");
  for (std::size_t i = last + 1; i < last + (clause ? kClause : kWords) && Same(last, i); ++i) {
    if (Is(i, "be")) {
      if (ChildAges(i + 1) != 0) return Group::kChild;
      const QuantityPhrase* kind = field_.QuantityAt(i + 1);
      if (kind == nullptr || kind->first != i + 1 || !kind->counts_people || kind->outcome || !kind->group ||
          kind->people.form != Form::kPlural)
        return std::nullopt;
      frames_.quantity_used[field_.quantity_at[i + 1]] = true;
      return kind->group;
    }
    if (IsPunct(i) && !IsHyphen(i)) return std::nullopt;
    if (clause) continue;
    if (Is(i, "subordinate") || predicate_at_[i] != FieldText::kNone ||
        (IsFiniteVerb(i) && As(i, Pos::kNoun) == nullptr))
      return std::nullopt;
  }
  return std::nullopt;
}

// "the pupils were unhurt", "seven policemen walked out unharmed": nobody of them was hurt.
bool FrameFiller::FillUnhurt(std::uint32_t p) {
  const Predicate word = frames_.predicates[p];
  if (!word.analysis->lexeme->Is("unhurt")) return false;
  People nobody;
  nobody.first = word.first;
  nobody.last = word.last;
  nobody.people = {Form::kNegated, Bound::kExact, 0, 0, false};
  std::size_t ones = 0;
  bool people = false;
  for (std::size_t i = SegmentStart(word.first); i < word.first && !people; ++i) {
    const QuantityPhrase* quantity = field_.QuantityAt(i);
    const NamePhrase* name = field_.NameAt(i);
    const bool counted = quantity != nullptr && quantity->counts_people;
    const bool named = !counted && name != nullptr && name->type == EntityType::kPerson;
    const bool one = (counted && quantity->people.max == 1U) || named || IsWord(i, "he", "she", "i");
    people = !one && (counted || (Is(i, "pronoun") && !IsWord(i, "it")));
    ones += one ? 1U : 0U;
    if (counted) nobody.group = GroupOf(*quantity);
    if (counted) i = quantity->last;
    if (named) i = name->last;
  }
  // "The governor escaped unhurt": nothing is said of the others.
  if (ones == 1 && !people) frames_.predicates[p].no_claim = "state";
  people = people || ones > 1;
  if (people && !word.negated) {
    frames_.predicates[p].negated = true;
    AddFilling(p, nobody, "nobody");
  }
  return true;
}

// "searched for a missing woman", "to find two missing children": the people whom the word at the token says are
// missed, or null.
const QuantityPhrase* FrameFiller::SoughtAt(std::size_t at) const {
  constexpr std::size_t kNear = 3;  // words from the search to the people
  const QuantityPhrase* people = field_.QuantityAt(at);
  if (people == nullptr || !people->counts_people || at >= people->head || people->partitive || !people->people.max)
    return nullptr;
  const Analysis* missing = OutcomeAt(at);
  if (missing == nullptr || missing->lexeme->outcome != Outcome::kMissing) return nullptr;
  for (std::size_t i = people->first; i > 1 && people->first - i < kNear && Same(i - 2, at); --i) {
    const bool search = IsListed(i - 2, "searches");
    if ((IsWord(i - 1, "for") && search) || (IsWord(i - 1, "find", "locate") && IsWord(i - 2, "to"))) return people;
    if (!Is(i - 1, "article") && !IsAdverb(i - 1)) return nullptr;
  }
  return nullptr;
}

// "Also killed were five non-combatants", "Killed in the raid were two brothers": those behind the helper.
std::optional<std::size_t> FrameFiller::Inverted(const Predicate& word) const {
  constexpr std::size_t kWords = 12;
  if (word.frame->name != "passive" || Helper(word.first) != word.first) return std::nullopt;
  std::size_t first = word.first;
  while (first > 0 && Same(first - 1, word.first) && IsAdverb(first - 1)) --first;
  if (first > 0 && Same(first - 1, word.first)) return std::nullopt;
  for (std::size_t i = word.last + 1; i < word.last + kWords && Same(word.last, i); ++i) {
    if (IsPunct(i, ",") || predicate_at_[i] != FieldText::kNone) return std::nullopt;
    if (IsHelper(i)) return PeopleAt(i + 1) ? std::optional(i + 1) : std::nullopt;
  }
  return std::nullopt;
}

// Those whom a word that says too little may count: people who flee are no gunmen, those taken to hospital no bodies.
bool FrameFiller::MayBefall(const Predicate& word, const People& people) const {
  const Lexeme& lexeme = *word.analysis->lexeme;
  const Form form = people.people.form;
  const QuantityPhrase* quantity = people.quantity ? &field_.quantities[*people.quantity] : nullptr;
  if (lexeme.Is("flees")) {
    const bool side = people.group == Group::kMilitant || people.group == Group::kSecurity;
    // "the people who fled the war had gathered": who they are.
    const bool relative = word.first > 0 && Is(word.first - 1, "relative");
    // "The gunmen killed 16 people and fled": those are no longer there to flee.
    const bool told = people.quantity && frames_.quantity_used[*people.quantity];
    if (quantity == nullptr || told || side || relative || form == Form::kSingular || form == Form::kPlural)
      return false;
    return quantity->bare || Is(quantity->head, "plain") || people.group != Group::kAny || Is(quantity->head, "family");
  }
  // "all but two of the captives were freed": they were not.
  if (people.first > 1 && IsWord(people.first - 1, "but") && IsWord(people.first - 2, "all")) return false;
  // "two of those seized when gunmen stormed the town were let go": none of the gunmen.
  if (lexeme.Is("after-taking") && people.group == Group::kMilitant) return false;
  // "a school sheltering people displaced by war", "three million people, many of them displaced": what they are.
  if (word.outcome == Outcome::kDisplaced && word.frame->name == "passive" && form == Form::kPlural &&
      Helper(word.first) == word.first && field_.in != Field::kTitle)
    return false;
  // "put its losses at 14 dead": the figure's own word tells it.
  if (word.analysis->length > 2 && word.frame->name == "active" && quantity != nullptr && quantity->outcome &&
      OutcomeAt(quantity->head) != nullptr && Is(quantity->head, "state"))
    return false;
  // "picked up nine wounded": an ambulance's work.
  if (lexeme.Is("loose") && quantity != nullptr && quantity->outcome && *quantity->outcome != word.outcome &&
      OutcomeAt(quantity->head) != nullptr)
    return false;
  // "Three men injured in Halbun were taken to hospital": told already, as are those buried.
  const bool used = people.quantity && frames_.quantity_used[*people.quantity];
  if (lexeme.Is("to-care")) return quantity == nullptr || (!used && !quantity->outcome && form != Form::kPlural);
  // "One of the victims was buried on Monday": told already.
  if (lexeme.Is("burial")) {
    // "buried seven people killed in the raid"
    const std::size_t next = people.last + 1;
    const bool told = used || (next < size() && predicate_at_[next] != FieldText::kNone && word.last < people.first);
    return quantity != nullptr && people.people.min > 1 && form != Form::kPlural && !told;
  }
  return true;
}

// Whom a word that makes no claim would have counted is no claim by the same rule.
void FrameFiller::PassOver(const Predicate& word) {
  std::vector<People> there = word.frame->Stands(kAfter) ? After(word.last + 1) : std::vector<People>();
  bool shared = false;
  if (word.frame->Stands(kBefore) || there.empty()) there = Before(word.first, &shared);
  if (there.empty()) there = After(word.last + 1);
  for (const People& people : there)
    if (people.quantity && !frames_.quantity_used[*people.quantity])
      frames_.quantity_reason[*people.quantity] = word.no_claim;
}

bool FrameFiller::IsFilled(std::uint32_t p) const {
  return std::any_of(frames_.fillings.begin(), frames_.fillings.end(),
                     [p](const Filling& filling) { return filling.predicate == p; });
}

// Those whom the word befell, where its frame says that they stand; nullopt: it is a noun of an act of nobody in
// particular. shared: taken from the word before.
std::optional<std::vector<FrameFiller::People>> FrameFiller::VictimsOf(const Predicate& word, bool& shared) const {
  std::vector<People> victims;
  if (word.frame->Stands(kAfter)) {
    std::size_t at = word.last + 1;
    if (word.frame->name == "noun") {
      // "the release in April of 344 boys"
      const DatePhrase* day = Is(at, "preposition") && Same(word.last, at + 1) ? field_.DateAt(at + 1) : nullptr;
      if (day != nullptr && Is(day->last + 1U, "of")) at = day->last + 1U;
      const QuantityPhrase* right = Same(word.last, at) ? field_.QuantityAt(at) : nullptr;
      const bool bare = right != nullptr && right->first == at && right->counts_people && right->people.max &&
                        right->people.form != Form::kSingular;  // "caused the death two children"
      if (!Is(at, "of") && !IsWord(at, "to") && !bare) return std::nullopt;
      if (!bare) ++at;
    }
    if (word.frame->name == "active")
      if (const std::optional<std::size_t> both = ObjectOfBoth(word.first, *word.analysis)) at = *both;
    victims = After(at);
    const bool things = victims.empty() && word.analysis->lexeme->Is("loose") && word.frame->name == "active";
    if (const std::optional<std::size_t> beside = things ? PeopleBesideThing(at) : std::nullopt)
      victims = After(*beside);
    if (!victims.empty() && word.frame->name == "active")
      if (const std::optional<People> company = CompanyBehind(victims.back().last)) {
        victims.push_back(*company);
        TakeList(victims);
      }
    return victims;
  }
  // "Soldiers shot him dead": him, and no soldier. Doctors who "declared him dead" did nothing to him.
  const std::size_t him = word.first > 1 ? word.first - 1 : 0;
  const auto deed = [&](std::size_t verb) {
    const auto& readings = field_.lattice.readings[verb];
    return IsWord(verb, "left", "leaving", "beat", "stabbed") ||
           std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return a.lexeme->pos == Pos::kVerb && (a.lexeme->outcome || a.lexeme->event || a.lexeme->Is("fire-verb"));
           });
  };
  if (word.frame->name == "state" && Same(him - (him > 0 ? 1U : 0U), word.first) && IsWord(him, "him", "her", "them") &&
      !Is(him - 1, "say-verb") && deed(him - 1)) {
    if (IsWord(him, "them")) return After(him);
    People one;
    one.first = one.last = static_cast<std::uint32_t>(him);
    one.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    one.group = GroupOfHim(him);
    victims.push_back(one);
    return victims;
  }
  const std::optional<std::size_t> inverted = Inverted(word);
  victims = inverted ? After(*inverted) : Before(word.first, &shared);
  if (!victims.empty()) TakeBesides(word.last, victims);
  return victims;
}

// "on the spot", "instantly", "at the scene": right behind the token.
bool FrameFiller::FellAtOnce(std::size_t last) const {
  const std::size_t next = last + 1;
  if (!Same(last, next)) return false;
  if (IsWord(next, "instantly", "outright")) return true;
  const bool where = IsWord(next, "on", "at") && IsWord(next + 1, "the") && IsWord(next + 2, "spot", "scene");
  return where && Same(last, next + 2);
}

void FrameFiller::AddVictims(std::uint32_t p, const std::vector<People>& victims, bool shared) {
  const Predicate word = frames_.predicates[p];
  const Lexeme& lexeme = *word.analysis->lexeme;
  for (const People& people : victims) {
    if (people.people.form == Form::kNegated) {
      frames_.predicates[p].negated = true;
      AddFilling(p, people, "nobody");
      continue;
    }
    // "did not hurt a single civilian"
    if (word.negated && people.quantity && people.people.form == Form::kSingular &&
        IsWord(field_.quantities[*people.quantity].first + 1U, "single")) {
      People nobody = people;
      nobody.people = {Form::kNegated, Bound::kExact, 0, 0, false};
      AddFilling(p, nobody, "nobody");
      continue;
    }
    if (word.negated) continue;
    // "The dead include three people killed in X": counted already.
    const bool twice = std::any_of(frames_.fillings.begin(), frames_.fillings.end(), [&](const Filling& told) {
      if (!people.quantity || told.quantity != people.quantity || told.outcome != word.outcome) return false;
      return shared || told.rule == "among" || told.rule == "frame:active";  // "killed and beheaded five"
    });
    if (twice || FillOfAllKilled(p, people)) continue;
    Filling& filling = AddFilling(p, people, "frame:" + word.frame->name + (shared ? "+shared" : ""));
    // "Three of the injured died in hospital": of the dead told before or more than they were, and no toll.
    if (people.quantity && word.outcome == Outcome::kKilled &&
        ((field_.quantities[*people.quantity].outcome == Outcome::kInjured &&
          IsOfThe(field_.quantities[*people.quantity])) ||
         IsOfThoseTaken(field_.quantities[*people.quantity], word.first)))
      filling.part_of = TotalBefore(word, people);
    // "Ten people were killed. Four of them were killed in a market"
    if (people.quantity && word.frame->Stands(kBefore) && IsOfThem(field_.quantities[*people.quantity])) {
      const std::optional<std::uint32_t> whole = FigureOfThem(field_.quantities[*people.quantity]);
      const Outcome of = whole ? frames_.fillings[*whole].outcome : word.outcome;
      if (of == word.outcome) {
        filling.part_of = whole;
      } else if (of == Outcome::kInjured && word.outcome == Outcome::kKilled) {
        filling.part_of = TotalBefore(word, people);  // "18 were hurt and three of them died"
      }
    }
    // "One of the men killed is a minor"
    const QuantityPhrase* kind = Is(word.last + 1U, "be") ? field_.QuantityAt(word.last + 2U) : nullptr;
    if (people.quantity && kind != nullptr && kind->first == word.last + 2U && kind->counts_people && kind->group &&
        !kind->outcome && IsOfThe(field_.quantities[*people.quantity]) && Helper(word.first) == word.first &&
        TellsKind(field_.quantities[*people.quantity], *kind)) {
      filling.group = *kind->group;
      frames_.quantity_used[field_.quantity_at[kind->first]] = true;
    }
    // "One died in hospital, while the other nine were killed instantly"
    if (people.quantity && !filling.part_of && word.outcome == Outcome::kKilled && people.first > 1 &&
        IsTheOthers(field_.quantities[*people.quantity]))
      filling.part_of = LeastTotalBefore(word, people);
    // "Two of the fourteen died in hospital" as well
    if (people.quantity && !filling.part_of && IsOfTheNumber(field_.quantities[*people.quantity]))
      filling.part_of = TotalBefore(word, people);
    // "Seven were killed. Five died on the spot and two in hospital": of those told before.
    if (people.quantity && !filling.part_of && word.outcome == Outcome::kKilled &&
        FellAtOnce(std::max<std::size_t>(word.last, people.last)))
      filling.part_of = TotalBefore(word, people);
    if (people.quantity && !filling.part_of && word.outcome == Outcome::kKilled && TellsDeath(word.first))
      filling.part_of = WholeOfAtOnce(word, people);
    // "five are in a serious condition", "234 people have been buried": of those told before.
    // "Four people were hospitalised" as well, right behind those who were hurt.
    if (((lexeme.Is("condition") || lexeme.Is("cared-for")) && !IsOthers(people)) || lexeme.Is("burial") ||
        (lexeme.Is("to-care") && !IsOthers(people) && !shared)) {
      const std::optional<std::uint32_t> whole = TotalBefore(word, people);
      const bool near = whole && token(frames_.fillings[*whole].last).sentence + 1 >= token(word.first).sentence;
      if (near || !lexeme.Is("to-care")) filling.part_of = whole;
    }
  }
}

// "the injured", "the wounded", that nobody follows.
bool FrameFiller::IsNominal(const Predicate& word) const {
  const Analysis& reading = *word.analysis;
  const bool participle = reading.lexeme->pos == Pos::kVerb && word.frame->name == "passive" &&
                          reading.form != VerbForm::kVerbalNoun && reading.form != VerbForm::kPresent;
  const std::size_t next = word.last + 1;
  // "searched for the missing"
  if (word.frame->name == "state" && word.first > 1 && Same(word.first - 2, word.first) &&
      IsWord(word.first - 1, "the") && IsWord(word.first - 2, "for", "with", "to", "of"))
    return true;
  return participle && word.first > 0 && Same(word.first - 1, word.first) && IsWord(word.first - 1, "the") &&
         (!Same(word.last, next) || field_.QuantityAt(next) == nullptr);
}

// "a human being was slaughtered like a goat", "I have never seen people killed like that": what somebody likens it to,
// and nobody counted anew.
bool FrameFiller::IsLikened(const Predicate& word, const std::vector<People>& victims) const {
  constexpr std::size_t kSeen = 4;  // words from the victims back to "never seen"
  if (victims.size() != 1 || !victims.front().quantity) return false;
  const People& people = victims.front();
  const bool any = (people.people.form == Form::kPlural && !people.people.max) ||
                   Is(field_.quantities[*people.quantity].head, "human");
  const std::size_t next = std::max<std::size_t>(word.last, people.last) + 1;
  if (any && Same(word.last, next) && IsWord(next, "like")) return true;
  for (std::size_t i = people.first; i > 1 && people.first - i < kSeen && Same(i - 2, people.first); --i)
    if (IsWord(i - 2, "never") && IsListed(i - 1, "never-seen")) return true;
  return false;
}

// "named the dead man as Sami Kamal": who he was; "identified the dead", "carried the dead soldier home": those told
// before.
bool FrameFiller::FillDeadMan(std::uint32_t p) {
  const Predicate word = frames_.predicates[p];
  if (word.frame->name != "state" || word.outcome != Outcome::kKilled || word.first < 2 ||
      !Same(word.first - 2, word.first) || !Is(word.first - 1, "definite"))
    return false;
  const std::size_t verb = word.first - 2;
  const bool names = IsWord(verb, "named", "names") || Is(verb, "gives-names");
  const bool goes_on = Is(word.last + 1, "include") || Is(word.last + 1, "be");
  if (Is(verb, "say-verb") || goes_on) return false;
  const bool unknown = field_.lattice.readings[verb].empty() && token(verb).folded.ends_with("ed");
  const bool other = As(verb, Pos::kVerb) != nullptr && As(verb, Pos::kNoun) == nullptr && !IsHelper(verb);
  if (!names && !unknown && !other) return false;
  const std::size_t man = word.last + 1, name = man + 2;
  const Analysis* noun = Same(word.last, name) ? As(man, Pos::kNoun) : nullptr;
  const bool one = noun != nullptr && noun->lexeme->Is("person") && noun->number == Number::kSingular;
  const NamePhrase* who = one && names && IsWord(man + 1, "as") ? field_.NameAt(name) : nullptr;
  if (who == nullptr || who->type != EntityType::kPerson) {
    frames_.predicates[p].no_claim = "told-before";
    return true;
  }
  AddFilling(p, OfName(field_.name_at[name]), "named-dead");
  return true;
}

// "Two of the injured, a man and a woman, are in serious condition": who those were that have been counted; a kind is a
// part of them. "One of the injured, a girl, is in serious condition" has the kind of her.
void FrameFiller::AreApposedToHurt(const Predicate& word, std::vector<People>& victims) {
  const Lexeme& lexeme = *word.analysis->lexeme;
  if (victims.empty() || !(lexeme.Is("condition") || lexeme.Is("cared-for") || lexeme.Is("to-care"))) return;
  std::size_t first = victims.front().first;
  if (first > 0 && (Is(first - 1, "article") || Is(first - 1, "possessive"))) --first;
  if (first < 2 || !Same(first - 2, first) || !IsPunct(first - 1, ",") || predicate_at_[first - 2] == FieldText::kNone)
    return;
  const std::uint32_t hurt = predicate_at_[first - 2];
  if (frames_.predicates[hurt].outcome != word.outcome || !IsOfTheHurt(frames_.predicates[hurt])) return;
  const auto told = std::find_if(frames_.fillings.begin(), frames_.fillings.end(),
                                 [&](const Filling& filling) { return filling.predicate == hurt; });
  if (told == frames_.fillings.end()) return;
  if (told->people.max == 1U && victims.size() == 1) {
    if (told->group == Group::kAny) told->group = victims.front().group;
    victims.clear();
  }
  std::erase_if(victims, [](const People& people) { return people.group == Group::kAny; });
}

// "who lost her husband in the war", "had lost two sons in 2016": long before what the text tells.
bool FrameFiller::IsLostBefore(const Predicate& word, std::size_t last) const {
  if (!word.analysis->lexeme->lemma.starts_with("lose") || !Same(last, last + 2)) return false;
  const std::size_t in = last + 1;
  if (!IsWord(in, "in", "during")) return false;
  std::size_t at = in + 1;
  while (Is(at, "article") || (As(at, Pos::kAdjective) != nullptr && Same(last, at + 1)) || IsWord(at, "civil")) ++at;
  if (IsWord(at, "war", "conflict", "genocide", "uprising", "revolution")) return true;
  const DatePhrase* year = field_.DateAt(in + 1);
  return year != nullptr && year->first == year->last && token(in + 1).kind == TokenKind::kNumber;
}

void FrameFiller::FillPredicate(std::uint32_t p) {
  const Predicate word = frames_.predicates[p];
  const Lexeme& lexeme = *word.analysis->lexeme;
  if (!word.no_claim.empty()) return PassOver(word);
  // "hospitalized with injuries": one thing.
  if (p > 0 && word.first > 0 && IsWord(word.first, "with") && predicate_at_[word.first - 1] == p - 1 &&
      frames_.predicates[p - 1].analysis->lexeme->Is("to-care") && frames_.predicates[p - 1].outcome == word.outcome) {
    frames_.predicates[p].no_claim = "told-before";
    return;
  }
  // "A soldier was among the three people killed": three were.
  if (const QuantityPhrase* some = word.first > 2 ? field_.QuantityAt(word.first - 1) : nullptr;
      some != nullptr && word.frame->name == "passive" && some->last + 1U == word.first && some->first > 1 &&
      (some->people.form == Form::kDigits || some->people.form == Form::kWord) && (some->counts_people || some->bare)) {
    const std::size_t among = some->first - (IsWord(some->first - 1, "the") ? 2U : 1U);
    if (IsWord(among, "among", "amongst")) {
      AddFilling(p, OfQuantity(field_.quantity_at[some->first]), "frame:passive");
      return;
    }
  }
  if (const QuantityPhrase* sought = SoughtAt(word.first)) {
    AddFilling(p, OfQuantity(field_.quantity_at[sought->first]), "frame:state");
    return;
  }
  const std::size_t helper = Helper(word.first);
  const bool relative = helper > 0 && helper < word.first && Is(helper - 1, "relative");
  if (word.outcome == Outcome::kInjured && word.frame->name == "passive" && (helper == word.first || relative) &&
      (DiesLater(word.last) || (IsInCondition(word.last) && !IsOfTheHurt(word)))) {
    frames_.predicates[p].no_claim = "state";
    return;
  }
  if (AreCalledDead(word)) {
    frames_.predicates[p].no_claim = "state";
    return;
  }
  if (FillNamed(p) || FillDeadMan(p) || FillOfThose(p) || FillUnhurt(p)) return;
  const bool subject =
      word.frame->name == "state" && word.first > 0 && Is(word.first - 1, "definite") && Is(word.last + 1, "be");
  if (subject || !IsFilled(p)) {
    FillMost(p);
    FillAmong(p);
  } else if (Is(word.last + 1U, "include")) {
    FillAmong(p);  // "and the 18 wounded included two children"
  }
  if (subject || IsFilled(p) || word.frame->Stands(kInside)) return;
  if (word.frame->Stands(kToll)) return FillToll(p);
  // "a hospital that was treating the injured": those of whom the text has told.
  if (IsNominal(word)) {
    frames_.predicates[p].no_claim = "state";
    return;
  }
  bool shared = false;
  std::optional<std::vector<People>> victims = VictimsOf(word, shared);
  if (!victims)
    if (const std::optional<People> one = OwnerOfDeath(word)) victims = std::vector<People>{*one};
  if (!victims) {
    frames_.predicates[p].no_claim = "victims-unnumbered";
    return;
  }
  // "were hurt and taken to hospital": told already.
  if (shared && lexeme.Is("to-care")) victims->clear();
  if (lexeme.Is("to-care") && AreDeadThere(word.last)) frames_.predicates[p].outcome = Outcome::kKilled;
  if (victims->empty() && !word.negated)
    if (const std::optional<People> one = PronounBefore(word)) {
      victims->push_back(*one);
      TakeBesides(word.last, *victims);
    }
  if (!victims->empty() && IsLostBefore(word, victims->back().last)) {
    frames_.predicates[p].no_claim = "state";
    return PassOver(frames_.predicates[p]);
  }
  std::erase_if(*victims, [&](const People& people) { return !MayBefall(word, people) || IsRate(people); });
  DropThoseTold(word, *victims);
  if (IsLikened(word, *victims)) {
    frames_.predicates[p].no_claim = "general";
    return PassOver(frames_.predicates[p]);
  }
  AreApposedToHurt(word, *victims);
  AddVictims(p, *victims, shared);
  // "412 people have gone missing this year and 9,300 since 2015"
  if (!victims->empty() && !shared && word.frame->Stands(kBefore)) {
    People told = victims->back();
    told.last = word.last;
    FillTollSince(p, told);
  }
  if (victims->empty() && (lexeme.Is("loose") || lexeme.Is("flees") || lexeme.Is("takes-off")))
    frames_.predicates[p].no_claim = "other-sense";
  if (word.negated && frames_.predicates[p].no_claim.empty() && !victims->empty())
    frames_.predicates[p].no_claim = "negated";
}

Frames FillFrames(const FieldText& field, const FrameTable& table) { return FrameFiller(field, table).Run(); }

}  // namespace isnad::en
