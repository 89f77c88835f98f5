#include <algorithm>

#include "core/read/en/quantity_finder.h"

// What a row of words counts: adjectives, names of bodies, nouns, the last noun of the row being the head ("16 police
// officers", "five SDF fighters", "two civilian cars").

namespace isnad::en {

const Analysis* QuantityFinder::PersonNoun(std::size_t at) const {
  if (at >= size()) return nullptr;
  // "minor injuries"
  const bool slight = IsWord(at, "minor") && (IsListed(at + 1, "harm") || IsHyphen(at + 1));
  for (const Analysis& a : field_.lattice.readings[at])
    if (!slight && a.lexeme->pos == Pos::kNoun &&
        (a.lexeme->Is("person") || (a.lexeme->Is("of-standing") && IsOfStanding(at, a))))
      return &a;
  return nullptr;
}

// "a senior figure", "a Hamas figure": somebody, and no number.
bool QuantityFinder::IsOfStanding(std::size_t at, const Analysis& figure) const {
  if (figure.number == Number::kPlural || at == 0 || !Same(at - 1, at)) return false;
  const NamePhrase* body = field_.NameAt(at - 1);
  return IsWord(at - 1, "senior", "leading", "prominent") ||
         (body != nullptr && body->type == EntityType::kOrganization);
}

// A body's members: soldiers and police of a state, fighters of a group.
std::optional<Group> QuantityFinder::SideOf(const KnownEntity& body) {
  if (body.kind == "armed") return Group::kMilitant;
  if (body.kind == "state" || body.kind == "security" || body.kind == "alliance") return Group::kSecurity;
  if (body.kind == "media" || body.kind == "civil" || body.kind == "health") return Group::kCivilian;
  return std::nullopt;
}

std::optional<Group> QuantityFinder::SideAt(std::size_t at) const {
  const NamePhrase* name = field_.NameAt(at);
  if (name == nullptr || name->type != EntityType::kOrganization) return std::nullopt;
  if (name->known != nullptr) return SideOf(*name->known);
  // "12 Malian police", "Chadian army"; of "the Halbun People's Army guerrillas" the noun tells the side.
  const bool forces = Is(name->last, "police-body") || IsWord(name->last, "army", "military");
  const Analysis* men = Same(at, name->last + 1U) ? PersonNoun(name->last + 1U) : nullptr;
  if (men != nullptr && men->lexeme->group == Group::kMilitant) return std::nullopt;
  return forces ? std::optional(Group::kSecurity) : std::nullopt;
}

QuantityFinder::Head QuantityFinder::HeadAt(std::size_t begin) const {
  constexpr int kMostParts = 9;
  HeadScan scan;
  scan.begin = scan.at = scan.head.last = begin;
  for (int parts = 0; parts < kMostParts && Same(begin, scan.at); ++parts) {
    if (scan.at > begin && token(scan.at).line_start) break;
    if (!TakePart(scan)) break;
  }
  Head& head = scan.head;
  TakeMembers(scan);
  if (head.person && head.unit != "owner") head.unit.clear();
  // "Wounded man dies", "a wounded child": who he was, not what befell him here; "nine wounded" and "two wounded
  // men" are figures.
  const bool attribute = head.person && head.outcome == Outcome::kInjured && !Is(head.at, "state") && !head.plural;
  if (attribute) head.outcome = std::nullopt;
  if (head.person && scan.child && (!head.group || head.group == Group::kAny || head.group == Group::kCivilian))
    head.group = Group::kChild;
  if (head.person) BehindHead(head);
  return head;
}

// The next part of the row; false where it ends.
bool QuantityFinder::TakePart(HeadScan& scan) const {
  const std::size_t i = scan.at;
  // "29 tortured and bullet-riddled bodies"
  if (scan.head.none && i == scan.begin && IsWord(i + 1, "and") &&
      (IsParticiple(i) || As(i, Pos::kAdjective) != nullptr || token(i).folded.ends_with("ed")))
    if (const std::optional<std::size_t> person = ToldPerson(i + 2)) {
      scan.at = *person;
      return true;
    }
  if (IsHyphen(i) || IsQuote(i)) {
    ++scan.at;
    return true;
  }
  if (const NamePhrase* name = field_.NameAt(i); name != nullptr) return TakeName(scan, *name);
  if (token(i).kind == TokenKind::kNumber || (As(i, Pos::kNumber) != nullptr && IsAge(i))) return TakeAge(scan);
  if (token(i).kind != TokenKind::kWord) return false;
  // "an off-duty policeman", "an on-call doctor"
  if (scan.head.none && IsWord(i, "off", "on", "ex") && Same(i, i + 3) && IsHyphen(i + 1) && PersonAhead(i + 3)) {
    scan.at = i + 3;
    return true;
  }
  if (Is(i, "preposition") || Is(i, "article") || Is(i, "join") || Is(i, "subordinate") || Is(i, "be") ||
      Is(i, "have") || Is(i, "possessive") || Is(i, "partitive") || field_.DateAt(i) != nullptr)
    return false;
  if (const Analysis* person = PersonNoun(i); person != nullptr) return TakePerson(scan, *person);
  if (BefallsPeople(i)) return false;
  if (const Analysis* noun = Noun(i); noun != nullptr) {
    TakeNoun(scan, *noun);
    return true;
  }
  // "a fifth passenger": one more.
  // "a tenth Palestinian" as well
  const bool national = Is(i + 1, "nation") && IsCapital(i + 1) && Same(i, i + 1) && EndsPhrase(i + 2);
  if (scan.head.none && Is(i, "ordinal") && (PersonAhead(i + 1) || national)) {
    scan.head.other = true;
    ++scan.at;
    return true;
  }
  if (As(i, Pos::kAdjective) != nullptr || Is(i, "direction")) return TakeAdjective(scan);
  return TakeOther(scan);
}

// "bullet-riddled bodies", "badly burned men": an adjective or a participle and whom it tells of.
std::optional<std::size_t> QuantityFinder::ToldPerson(std::size_t at) const {
  constexpr std::size_t kWords = 4;
  bool tells = false;
  for (std::size_t i = at; i < at + kWords && Same(at, i); ++i) {
    // "24 killed and several others injured": others than those.
    // "four dead and said 30 insurgents were killed" as well
    if (Is(i, "several") || Is(i, "another") || As(i, Pos::kNumber) != nullptr || token(i).kind == TokenKind::kNumber ||
        Is(i, "say-verb"))
      return std::nullopt;
    if (PersonNoun(i) != nullptr || Is(i, "corpse")) return tells ? std::optional(i) : std::nullopt;
    tells = tells || IsParticiple(i) || As(i, Pos::kAdjective) != nullptr || token(i).folded.ends_with("ed");
    const bool part = IsHyphen(i) || IsParticiple(i) || As(i, Pos::kAdjective) != nullptr || IsAdverb(i) ||
                      field_.lattice.readings[i].empty() || (i + 1 < size() && IsHyphen(i + 1));
    if (!part || field_.NameAt(i) != nullptr) return std::nullopt;
  }
  return std::nullopt;
}

// "SDF arrests three men", "Army arrests ISIS leader": a verb, whose people stand right behind it.
bool QuantityFinder::BefallsPeople(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return Same(at, at + 1) && (StartsPeople(at + 1) || PersonAhead(at + 1)) && !Is(at + 1, "article") &&
         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kVerb && a.lexeme->outcome && a.form == VerbForm::kPresent;
         });
}

// "two Idlib residents", "five SDF fighters"
bool QuantityFinder::TakeName(HeadScan& scan, const NamePhrase& name) const {
  const auto people_behind = [&](const NamePhrase& of) {
    std::size_t next = of.last + 1;
    // "the Halbun district chief"
    while (Same(scan.begin, next) && (Is(next, "place-cue") || Is(next, "police-body"))) ++next;
    return Same(scan.begin, next) && (PersonNoun(next) != nullptr || IsRowToPerson(next));
  };
  if (scan.head.person && name.type == EntityType::kPerson) return false;  // "child Ali": his name follows
  if (name.type == EntityType::kPerson || name.type == EntityType::kPlace) {
    // "no U.S. or SDF troops"
    const bool joined = Is(name.last + 1, "join") || Is(name.last + 1, "or");
    const NamePhrase* other = joined ? field_.NameAt(name.last + 2) : nullptr;
    if (other != nullptr && scan.head.none && people_behind(*other)) {
      scan.at = name.last + 2;
      return true;
    }
    // "three Baghdad bombings"
    if (!people_behind(name) && !EventsAhead(name.last + 1)) return false;
  } else if (const std::optional<Group> side = SideAt(scan.at)) {
    scan.body = side;
  }
  if (!scan.head.none && name.type == EntityType::kOrganization) return false;
  scan.at = name.last + 1;
  // "two Lashkar-e-Taiba (LeT) militants": the letters of the body's name.
  const std::size_t letters = scan.at + 1;
  if (name.type == EntityType::kOrganization && Same(scan.begin, letters + 2) && IsPunct(scan.at, "(") &&
      IsCapital(letters) && IsPunct(letters + 1, ")") && PersonNoun(letters + 2) != nullptr)
    scan.at = letters + 2;
  return true;
}

// "a 12-year-old boy", "a four-year-old girl"
bool QuantityFinder::TakeAge(HeadScan& scan) const {
  constexpr int kGrownUp = 18;
  if (!IsAge(scan.at)) return false;
  const int years = Years(scan.at);
  scan.child = years >= 0 && years < kGrownUp;
  scan.at = AgeEnd(scan.at) + 1;
  return true;
}

bool QuantityFinder::TakePerson(HeadScan& scan, const Analysis& person) const {
  Head& head = scan.head;
  // "Woman wounded in shelling": a headline's verb, of one.
  if (head.person && !head.plural && person.lexeme->Is("state") && field_.in == Field::kTitle &&
      OutcomeAt(scan.at) != nullptr && As(scan.at, Pos::kVerb) != nullptr)
    return false;
  // "gunmen wounded two people", "the Syrian army wounded three": a verb, where somebody stands behind it.
  if ((!head.none || scan.body) && person.lexeme->Is("state") &&
      (StartsPeople(scan.at + 1) || (head.person && IsHelper(scan.at - 1))))
    return false;
  // "four members of the family wounded": a thing or a body that is no force, and then the verb.
  if (!head.none && !head.person && !scan.body && person.lexeme->Is("state") && scan.at > scan.begin &&
      Noun(scan.at - 1) != nullptr && IsWord(scan.at - 1, "family", "household", "town", "village", "city"))
    return false;
  // "the local police chief", "an army commander"
  const bool forces =
      scan.at > scan.begin && (Is(scan.at - 1, "police-body") || IsWord(scan.at - 1, "army", "military"));
  if (forces && !person.lexeme->group && person.lexeme->Is("role")) scan.modifier = Group::kSecurity;
  Take(head, scan.at, person, scan.body, scan.modifier);
  scan.at += person.length;
  // "the head of the council": what he heads follows.
  if (Is(scan.at - 1, "article") || Is(scan.at - 1, "possessive")) return false;
  if (!IsPossessive(scan.at - 1)) return true;
  // "three civilians' houses", "a child's body": whose it is.
  head.person = PersonNoun(scan.at) != nullptr;
  // "a policeman's wife": she is of no force.
  if (head.person && Is(scan.at, "kin")) head.group.reset();
  if (!head.person) head.unit = "owner";
  return head.person;
}

void QuantityFinder::TakeNoun(HeadScan& scan, const Analysis& noun) const {
  Head& head = scan.head;
  const std::size_t begin = scan.begin;
  // "raid" after a number counts operations; "killed" is no noun.
  head.none = false;
  head.at = scan.at;
  head.last = scan.at + noun.length - 1;
  head.person = false;
  head.plural = noun.number == Number::kPlural;
  // "have hit the town 14 times"
  head.operations = noun.lexeme->event.has_value() ||
                    (noun.lexeme->lemma == "time" && noun.number == Number::kPlural && EventVerbBefore(begin));
  head.outcome = noun.lexeme->Is("counted") ? noun.lexeme->outcome : std::nullopt;
  if (head.outcome) head.person = true;
  head.unit = noun.lexeme->lemma;
  // "11 military police"
  std::size_t number = begin;
  if (number > 0 && Is(number - 1, "of")) --number;  // "dozens of police"
  const bool numbered =
      number > 0 && (token(number - 1).kind == TokenKind::kNumber || As(number - 1, Pos::kNumber) != nullptr);
  const bool police = numbered && noun.lexeme->Is("police-body") && !PersonAhead(scan.at + 1);
  // "90 militia", "dozens of militia": its men.
  const bool men = numbered && noun.lexeme->Is("own-men") && noun.number != Number::kPlural &&
                   !PersonAhead(scan.at + 1) && Noun(scan.at + 1) == nullptr;
  if (men) {
    head.person = head.plural = true;
    head.group = scan.body.value_or(Group::kMilitant);
    head.unit.clear();
    // "killed 12 security forces"
  } else if ((police && Noun(scan.at + 1) == nullptr) || AreForcesHit(scan.at, begin) ||
             (numbered && IsWord(scan.at, "forces") && EndsPhrase(scan.at + 1))) {
    head.person = head.plural = true;
    head.group = scan.body.value_or(Group::kSecurity);
    head.unit.clear();
  }
  // "found nine heads", "nine severed heads were found"
  if (noun.lexeme->Is("found-dead") && head.plural && IsFoundDead(begin, head.last)) {
    head.person = true;
    head.outcome = Outcome::kKilled;
    head.unit.clear();
  }
  // "claimed 20 lives"
  if (head.plural && noun.lexeme->Is("life")) {
    head.person = true;
    head.unit.clear();
  }
  scan.at += noun.length;
}

// "Several police were killed", "security forces were wounded", in a headline "Police killed in Halbun": a body's name
// for its men, whom something befell.
bool QuantityFinder::AreForcesHit(std::size_t at, std::size_t begin) const {
  if (!Is(at, "police-body") && !IsWord(at, "forces")) return false;
  // "three members of the police were killed", "the Turkish-backed police"
  if (begin > 0 && Same(begin - 1, at) && (Is(begin - 1, "of") || IsHyphen(begin - 1))) return false;
  std::size_t verb = at + 1;
  bool passive = false;
  // "police in Halbun were wounded"
  const NamePhrase* place = Is(verb, "locative") && Same(at, verb + 1) ? field_.NameAt(verb + 1) : nullptr;
  const bool placed = place != nullptr && place->type == EntityType::kPlace && IsHelper(place->last + 1U);
  if (placed) verb = place->last + 1U;
  while (Same(at, verb) && (IsHelper(verb) || IsAdverb(verb))) {
    passive = passive || (Is(verb, "be") && !IsWord(verb, "be"));
    ++verb;
  }
  if (!Same(at, verb) || !Befalls(verb) || !IsParticiple(verb)) return false;
  const Analysis* outcome = OutcomeAt(verb);
  if (outcome == nullptr || outcome->lexeme->outcome == Outcome::kArrested) return false;
  const std::size_t next = verb + outcome->length;
  const bool closed = !Same(at, next) || Is(next, "preposition") || Is(next, "join") || IsPunct(next);
  return passive || (verb == at + 1 && field_.in == Field::kTitle && closed && !IsWord(next, "by"));
}

// No word that belongs to the noun stands before it.
bool QuantityFinder::OpensPhrase(std::size_t at) const {
  return at == 0 || !Same(at - 1, at) || IsPunct(at - 1) || Is(at - 1, "join") || Is(at - 1, "subordinate") ||
         Is(at - 1, "say-verb") || field_.DateAt(at - 1) != nullptr;
}

bool QuantityFinder::TakeAdjective(HeadScan& scan) const {
  Head& head = scan.head;
  const Analysis* adjective = As(scan.at, Pos::kAdjective);
  // "the deputy provincial governor": of what he is the second.
  if (!head.none) {
    const bool second = Is(head.at, "second-to") && head.last + 1 == scan.at && adjective != nullptr &&
                        PersonNoun(scan.at + 1) != nullptr && !adjective->lexeme->outcome;
    if (second) scan.at += adjective->length;
    return second;
  }
  if (adjective == nullptr) {
    scan.at += Find(scan.at, "direction")->length;
    return true;
  }
  const Lexeme& lexeme = *adjective->lexeme;
  if (lexeme.Is("adverb")) return false;
  if (lexeme.outcome) {
    // "five dead", "54 dead officers": only before a noun it belongs to the phrase.
    if (!PersonAhead(scan.at + 1)) return false;
    if (lexeme.outcome == Outcome::kKilled) head.outcome = lexeme.outcome;
  }
  if (lexeme.group) scan.modifier = lexeme.group;
  if (lexeme.Is("armed") && !scan.modifier) scan.modifier = Group::kMilitant;  // "two armed men"
  if (lexeme.Is("other")) head.other = true;
  if (lexeme.Is("nation")) scan.nation = scan.at;
  scan.at += adjective->length;
  return true;
}

// "three wounded men", or a word that nobody knows: an adjective if a person noun follows, else what is counted.
bool QuantityFinder::TakeOther(HeadScan& scan) const {
  Head& head = scan.head;
  const std::size_t i = scan.at;
  // "SDF said fighters": it speaks.
  if (scan.body && Is(i, "say-verb")) return false;
  // "around 250 taken hostage": a verb.
  if (head.none && IsWord(i, "taken", "held") && IsWord(i + 1, "hostage", "captive", "prisoner")) return false;
  if (IsParticiple(i) && head.none && PersonAhead(i + 1)) {
    // "three wounded men" are counted so; "displaced people" are called so.
    const Analysis* outcome = OutcomeAt(i);
    const bool befell = outcome != nullptr &&
                        (outcome->lexeme->outcome == Outcome::kKilled || outcome->lexeme->outcome == Outcome::kInjured);
    if (befell) head.outcome = outcome->lexeme->outcome;
    ++scan.at;
    return true;
  }
  if (TakeTrade(scan)) return false;
  if (IsFiniteVerb(i) || !field_.lattice.readings[i].empty() || !head.none) return false;
  // "a non-commissioned officer"
  if (i + 3 < size() && IsHyphen(i + 1) && token(i + 2).kind == TokenKind::kWord && Same(i, i + 3) &&
      PersonNoun(i + 3) != nullptr) {
    scan.at = i + 3;
    return true;
  }
  // "three KP operations" as well
  if (PersonAhead(i + 1) || (IsCapital(i) && (EventsAhead(i + 1) || IsRowToPerson(i + 1))) || IsTradeRow(i)) {
    ++scan.at;
    return true;
  }
  if (const std::optional<std::size_t> men = BehindUnknownBody(i)) {
    scan.at = *men;
    return true;
  }
  // "polio vaccinators": the last of such words.
  const auto unknown = [&](std::size_t at) {
    return Same(i, at) && !token(at).line_start && token(at).kind == TokenKind::kWord && !IsCapital(at) &&
           field_.lattice.readings[at].empty() && field_.NameAt(at) == nullptr && field_.DateAt(at) == nullptr;
  };
  const std::size_t last = unknown(i) && unknown(i + 1) && token(i + 1).folded.ends_with('s') ? i + 1 : i;
  head.unknown = true;
  head.group = scan.body;  // "an IS planner"
  head.last = head.at = last;
  head.none = false;
  head.unit = token(last).folded;
  return false;
}

// "34 Halbun Tiger rebels", "three Jund-e-Halbun militants": capital words that nobody knows are whose they are; the
// token of the people.
std::optional<std::size_t> QuantityFinder::BehindUnknownBody(std::size_t at) const {
  constexpr std::size_t kWords = 7;
  if (!IsCapital(at)) return std::nullopt;
  for (std::size_t i = at + 1; i < at + kWords && Same(at, i); ++i) {
    const bool hyphen = IsHyphen(i), behind = IsHyphen(i - 1);
    if (PersonNoun(i) != nullptr && !IsCapital(i) && !behind) return i;
    if (!hyphen && !behind && (!IsCapital(i) || field_.NameAt(i) != nullptr || field_.DateAt(i) != nullptr))
      return std::nullopt;
  }
  return std::nullopt;
}

// "two union council nazims": what they do, by things that they do it with.
bool QuantityFinder::TakeTrade(HeadScan& scan) const {
  Head& head = scan.head;
  const std::size_t i = scan.at;
  const bool row = !head.none && !head.person && !head.plural && !head.operations && !head.outcome && i > scan.begin &&
                   head.last + 1 == i && head.unit != "family" && head.unit != "owner";
  if (!row || token(i).kind != TokenKind::kWord || IsCapital(i) || !field_.lattice.readings[i].empty() ||
      field_.NameAt(i) != nullptr || field_.DateAt(i) != nullptr || !token(i).folded.ends_with('s'))
    return false;
  head.unknown = true;
  head.group.reset();
  head.at = head.last = i;
  head.unit = token(i).folded;
  return true;
}

// A row without a noun whose last word stands for people.
void QuantityFinder::TakeMembers(HeadScan& scan) const {
  Head& head = scan.head;
  const std::size_t i = scan.at;
  // "five Peshmerga", "three Taliban": fighters.
  if (head.none && scan.body && i > scan.begin && EndsPhrase(i) && field_.NameAt(i - 1) != nullptr) {
    head.none = false;
    head.person = head.plural = true;
    head.at = head.last = i - 1;
    head.group = scan.body;
  }
  // "a Palestinian was killed", "two Lebanese": one of that people.
  if (head.none && scan.nation && *scan.nation + 1 == i && EndsPhrase(i) && IsCapital(*scan.nation)) {
    head.none = false;
    head.person = true;
    head.at = head.last = *scan.nation;
  }
}

// What stands here belongs to no noun before it: a verb, a small word, a mark, the end.
bool QuantityFinder::EndsPhrase(std::size_t at) const {
  if (at == 0 || !Same(at - 1, at)) return true;
  if (IsHyphen(at) || IsQuote(at) || field_.NameAt(at) != nullptr) return false;
  return IsPunct(at) || Is(at, "preposition") || Is(at, "join") || Is(at, "or") || Is(at, "subordinate") ||
         IsHelper(at) || IsAdverb(at) || OutcomeAt(at) != nullptr;
}

void QuantityFinder::Take(Head& head, std::size_t at, const Analysis& person, const std::optional<Group>& body,
                          const std::optional<Group>& modifier) const {
  // "a rebel captain"; "paramilitary rangers" are the state's.
  const bool rebel = head.person && head.group == Group::kMilitant && !Is(head.at, "state-too");
  head.none = head.unknown = false;
  head.person = true;
  head.at = at;
  head.last = at + person.length - 1;
  const bool state = head.person && person.lexeme->Is("state");
  if (!state) head.plural = person.number == Number::kPlural;
  head.other = head.other || person.lexeme->Is("other");
  head.operations = false;
  // "women officials", "civilian people": the telling one of several.
  std::optional<Group> group = person.lexeme->group;
  if (!group && (person.lexeme->Is("member") || person.lexeme->Is("leader") || person.lexeme->Is("role") ||
                 person.lexeme->Is("plain") || !person.lexeme->Is("kin")))
    group = body;
  // "SDF fighters" are security, "ISIS fighters" and "ADF troops" militants.
  // "North Press gunmen" are no civilians, whatever the letters stand for.
  if ((group == Group::kMilitant || group == Group::kSecurity) && body && *body != Group::kCivilian) group = body;
  if (group == Group::kSecurity && rebel) group = head.group;
  if (!group || (modifier && *modifier == Group::kWoman)) group = modifier ? modifier : group;
  if (group && !(head.group == Group::kWoman || head.group == Group::kChild)) head.group = group;
  if (person.lexeme->outcome) head.outcome = person.lexeme->outcome;
}

// "members of the Islamic State", "fighters from the SDF", "members of the same family": whose they are.
void QuantityFinder::BehindHead(Head& head) const {
  std::size_t i = head.last + 1;
  if (!Is(i, "of") && !Is(i, "from") && !IsListed(i, "of-body")) return;
  // "a daughter of police chief Omar Saleh": he is, and not she.
  if (Is(head.at, "kin") || Is(head.at, "relation")) return;
  const bool loose =
      Is(head.at, "member") || Is(head.at, "leader") || Is(head.at, "role") || Is(head.at, "fighter") || !head.group;
  if (!loose) return;
  for (std::size_t k = i + 1; k < i + 8 && Same(i, k); ++k) {
    // "personnel of the Pakistan armed forces"
    if (IsWord(k, "armed", "security") && IsWord(k + 1, "forces")) {
      head.group = Group::kSecurity;
      return;
    }
    if (IsPunct(k, ",") || Is(k, "join") || Is(k, "be") || IsFiniteVerb(k)) break;
    if (const std::optional<Group> side = SideAt(k)) {
      head.group = side;
      // "two members of the Asayish": the body's name belongs to the phrase.
      return;
    }
    if (Is(k, "militant-body")) {
      head.group = Group::kMilitant;
      return;
    }
    if (Is(k, "police-body") || IsListed(k, "arms-of-state")) {
      head.group = Group::kSecurity;
      return;
    }
  }
}

// "Police found nine heads", "nine heads were found": somebody came upon them.
bool QuantityFinder::IsFoundDead(std::size_t first, std::size_t last) const {
  constexpr std::size_t kWords = 5;
  if (Is(last + 1, "of")) return false;
  for (std::size_t i = first; i > 0 && first - i < kWords && Same(i - 1, first) && !IsPunct(i - 1); --i)
    if (Is(i - 1, "finds")) return true;
  std::size_t i = last + 1;
  // "of a man and his wife were found", "of the girl, aged seven, was found"
  while (Same(last, i) && i < last + kWords && !IsHelper(i) &&
         (Is(i, "join") || Is(i, "possessive") || PersonNoun(i) || IsPunct(i, ",") || IsWord(i, "aged") ||
          As(i, Pos::kNumber) != nullptr || token(i).kind == TokenKind::kNumber))
    ++i;
  // "of a child with gunshot wounds was found"
  if (IsWord(i, "with", "bearing"))
    for (std::size_t k = i; k < i + kWords + 2 && Same(last, k) && !IsPunct(k, ","); ++k)
      if (IsHelper(k)) {
        i = k;
        break;
      }
  // "of a teacher who was abducted on Sunday was found"
  if (IsWord(i, "who", "whom"))
    for (std::size_t k = i + 3; k < i + 2 * kWords && Same(last, k) && !IsPunct(k, ","); ++k)
      if (IsHelper(k) && !IsHelper(k - 1) && (Is(k + 1, "finds") || (IsHelper(k + 1) && Is(k + 2, "finds")))) {
        i = k;
        break;
      }
  const std::size_t helper = i;
  while (Same(last, i) && (IsHelper(i) || IsAdverb(i))) ++i;
  return i > helper && Same(last, i) && Is(i, "finds");
}

// "council member", "provincial council member", "university professor": nouns and what one of them is.
bool QuantityFinder::IsRowToPerson(std::size_t at) const {
  constexpr std::size_t kNouns = 3;
  for (std::size_t i = at; i <= at + kNouns && Same(at, i); ++i) {
    if (IsCapital(i) || field_.NameAt(i) != nullptr || field_.DateAt(i) != nullptr || IsPossessive(i)) return false;
    if (PersonNoun(i) != nullptr) return i > at;
    const Analysis* noun = Noun(i);
    const bool part = (noun != nullptr && !noun->lexeme->event && noun->number != Number::kPlural) ||
                      As(i, Pos::kAdjective) != nullptr;
    if (!part || IsAdverb(i) || OutcomeAt(i) != nullptr) return false;
  }
  return false;
}

// "a rice mill worker", "a dried fish factory worker": words that nobody knows, then nouns and what one of them is.
bool QuantityFinder::IsTradeRow(std::size_t at) const {
  constexpr std::size_t kUnknown = 3;
  std::size_t i = at;
  while (i < at + kUnknown && Same(at, i) && token(i).kind == TokenKind::kWord && !IsCapital(i) &&
         field_.lattice.readings[i].empty() && field_.NameAt(i) == nullptr && field_.DateAt(i) == nullptr &&
         token(i).folded[0] >= 'a' && token(i).folded[0] <= 'z' && !token(i).folded.ends_with("s") &&
         (i == at || !token(i).folded.ends_with("ed")))
    ++i;
  return i > at && Same(at, i) && (IsRowToPerson(i) || PersonNoun(i) != nullptr);
}

// Right here stands the plural of a noun that names an event.
bool QuantityFinder::EventsAhead(std::size_t at) const {
  if (at >= size() || at == 0 || !Same(at - 1, at) || field_.NameAt(at) != nullptr) return false;
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun && a.lexeme->event && a.number == Number::kPlural;
  });
}

bool QuantityFinder::EventVerbBefore(std::size_t at) const {
  constexpr std::size_t kWords = 9;
  for (std::size_t i = at; i > 0 && at - i < kWords && Same(i - 1, at); --i)
    for (const Analysis& a : field_.lattice.readings[i - 1])
      if (a.lexeme->pos == Pos::kVerb && a.lexeme->event) return true;
  return false;
}

bool QuantityFinder::StartsPeople(std::size_t at) const {
  return at < size() &&
         (token(at).kind == TokenKind::kNumber || As(at, Pos::kNumber) != nullptr || PersonNoun(at) != nullptr ||
          Is(at, "article") || Is(at, "possessive") || Is(at, "bound-least") || Is(at, "bound-more") ||
          Is(at, "bound-about") || Is(at, "several") || Is(at, "another"));
}

bool QuantityFinder::PersonAhead(std::size_t at) const {
  for (std::size_t i = at; i < at + 4 && i < size() && Same(at, i); ++i) {
    if (PersonNoun(i) != nullptr) return true;
    if (IsHyphen(i)) continue;
    // "a prominent police chief"
    const bool modifier = As(i, Pos::kAdjective) != nullptr || field_.NameAt(i) != nullptr || Is(i, "nation") ||
                          Is(i, "police-body") || IsWord(i, "army", "military");
    if (!modifier) return false;
  }
  return false;
}

bool QuantityFinder::IsParticiple(std::size_t at) const {
  if (at >= size()) return false;
  for (const Analysis& a : field_.lattice.readings[at])
    if (a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kParticiple) return true;
  return false;
}

std::size_t QuantityFinder::AgeEnd(std::size_t at) const {
  std::size_t i = at + 1;
  const auto skip = [&] {
    if (IsPunct(i, "-")) ++i;
  };
  skip();
  if (!IsWord(i, "year", "years", "month", "months")) return at;
  ++i;
  skip();
  if (!IsWord(i, "old", "olds")) return at;
  return i;
}

int QuantityFinder::Years(std::size_t at) const {
  const std::optional<EnglishNumber> number = NumberAt(field_.lattice, at);
  return number ? static_cast<int>(number->quantity.min) : -1;
}

// "12 herdboys were killed", "killing 12 herdboys": what nobody knows is people where this befell it.
void QuantityFinder::TakeUnknown(Head& head, std::size_t first, bool plural) const {
  // "at least 28 ethnic Massalit", "40 Tutsis": a people's name has any end.
  const bool people = plural && IsCapital(head.at) && !IsAllCapital(head.at);
  if (!head.unknown || (token(head.at).folded.ends_with("s") != plural && !people)) return;
  // "killed "more than 40 apostates""
  std::size_t before = first;
  while (before > 0 && Same(before - 1, first) && IsQuote(before - 1)) --before;
  if (!BefallsBehind(head.last) && !(before > 0 && Same(before - 1, first) && Befalls(before - 1))) return;
  head.unknown = false;
  head.person = true;
  head.plural = plural;
  head.unit.clear();
}

// A verb of death or injury, or of being led away, that tells of no thing.
bool QuantityFinder::Befalls(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.lexeme->outcome && !a.lexeme->Is("loose") && a.form != VerbForm::kNone &&
           a.lexeme->outcome != Outcome::kMissing;
  });
}

// ", Omar Saleh and Sami Wali, were killed": behind the names that commas set beside them; else right behind them.
std::size_t QuantityFinder::BehindNames(std::size_t last) const {
  constexpr std::size_t kWords = 16;
  if (!IsPunct(last + 1, ",") || !Same(last, last + 2) || !IsCapital(last + 2)) return last + 1;
  for (std::size_t i = last + 2; i < last + kWords && Same(last, i); ++i) {
    if (IsPunct(i, ",") && IsHelper(i + 1)) return i + 1;
    const bool part = IsCapital(i) || IsPunct(i, ",") || Is(i, "join") || IsHyphen(i) || IsWord(i, "aged") ||
                      token(i).kind == TokenKind::kNumber;
    if (!part) break;
  }
  return last + 1;
}

bool QuantityFinder::BefallsBehind(std::size_t last) const {
  std::size_t i = BehindNames(last);
  const std::size_t verb = i;
  while (Same(last, i) && (IsHelper(i) || IsAdverb(i))) ++i;
  if (i == last + 1 && Same(last, i) && Dies(i)) return true;
  // "Two stallholders are missing"
  if (i > verb && IsWord(i, "missing", "dead") && token(last).folded.ends_with("ers")) return true;
  return i > verb && Same(last, i) && Befalls(i);
}

// "perished", "died of their wounds", "suffered injuries": no helper stands before it, and no thing does so.
bool QuantityFinder::Dies(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.lexeme->Is("intransitive") && !a.lexeme->Is("loose") &&
           a.form != VerbForm::kNone &&
           (a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured);
  });
}

}  // namespace isnad::en
