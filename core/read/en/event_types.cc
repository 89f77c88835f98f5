#include <algorithm>

#include "core/read/en/event_finder.h"

// What kind of event a word names: the weapon beside it says what a strike, an attack or a bombardment was. A weapon
// alone names an event too, where it kills.

namespace isnad::en {
namespace {

constexpr std::size_t kWeaponReach = 14, kFarMeans = 26;

}  // namespace

// "A roadside bomb killed two", "was killed by a mine near X": the weapon is all that names it.
std::optional<EventMention> EventFinder::WeaponAt(std::uint32_t at) const {
  const std::optional<EventType> type = TypeOfWeapon(at);
  if (!type || !(KillsBehind(at) || IsAgent(at))) return std::nullopt;
  EventMention mention;
  mention.field = index_;
  mention.first = mention.word = mention.last = at;
  for (const Analysis& a : field_.lattice.readings[at])
    if (TagsWeapon(a)) mention.last = std::max(mention.last, at + a.length - 1);
  mention.type = *type;
  mention.armed = true;
  mention.definite = IsDefinite(at);
  Lay(mention);
  for (const EventMention& told : found_)
    if (Same(told.word, at) && (told.type == *type || field_.clause_at[told.word] == field_.clause_at[at]) &&
        !IsAtNextTown(mention, told) && !YearsAfter(told))
      return std::nullopt;
  return mention;
}

// "A car bomb killed four in X, and a roadside bomb killed two in Y": another of the same kind, which has its own dead
// and its own place behind it.
bool EventFinder::IsAtNextTown(const EventMention& mention, const EventMention& told) const {
  if (!mention.place || !told.place || mention.place == told.place || mention.definite || !KillsBehind(mention.first))
    return false;
  const NamePhrase &here = field_.names[*mention.place], &there = field_.names[*told.place];
  if (here.first < mention.last || there.last > mention.first || IsCountry(*mention.place) ||
      (here.known != nullptr && here.known == there.known) || there.above == mention.place)
    return false;
  std::size_t first = mention.first;
  while (first > 0 && Same(first - 1, mention.word) && !Is(first - 1, "another") &&
         (As(first - 1, Pos::kAdjective) != nullptr || IsHyphen(first - 1)))
    --first;
  const bool one = first > 1 && (IsWord(first - 1, "a", "an") || Is(first - 1, "another"));
  return one && (Is(first - 2, "join") || IsWord(first - 2, "while"));
}

bool EventFinder::TagsWeapon(const Analysis& a) {
  return a.lexeme->pos == Pos::kNoun &&
         (a.lexeme->Is("by-explosive") || a.lexeme->Is("by-air") || a.lexeme->Is("by-artillery"));
}

std::optional<EventType> EventFinder::TypeOfWeapon(std::uint32_t at) const {
  for (const Analysis& a : field_.lattice.readings[at]) {
    if (!TagsWeapon(a)) continue;
    if (a.lexeme->Is("by-air")) return EventType::kAirstrike;
    if (a.lexeme->Is("by-explosive")) return EventType::kBombing;
    return a.lexeme->Is("by-missile") && at > 0 && IsAirPower(at - 1) ? EventType::kAirstrike : EventType::kShelling;
  }
  return std::nullopt;
}

// "left 18 dead", "left at least 18 people wounded"
bool EventFinder::LeavesDead(std::size_t verb) const {
  constexpr std::size_t kFar = 4;  // words from the people to what befell them
  for (std::size_t i = verb + 1; i < verb + kFar && Same(verb, i); ++i) {
    const QuantityPhrase* people = field_.QuantityAt(i);
    if (people == nullptr) continue;
    for (std::size_t at = people->last; people->counts_people && at <= people->last + 1U && Same(verb, at); ++at) {
      const Analysis* outcome = OutcomeAt(at);
      if (outcome != nullptr)
        return outcome->lexeme->outcome == Outcome::kKilled || outcome->lexeme->outcome == Outcome::kInjured;
    }
    return false;
  }
  return false;
}

// "A bomb at a bus station kills three": the next verb tells whom it hit.
bool EventFinder::KillsBehind(std::uint32_t at) const {
  constexpr std::size_t kWords = 15;
  if (IsDefinite(at)) return false;
  for (std::size_t i = at + 1; i < at + kWords && Same(at, i); ++i) {
    if (field_.NameAt(i) != nullptr || field_.DateAt(i) != nullptr) continue;
    if (IsPunct(i) && !IsHyphen(i)) return false;
    // "a shell fired by the rebels killed three"; what a drone fires is told by the drone.
    const bool flown = Is(i + 2, "by-air") || Is(i + 3, "by-air") || Is(i + 4, "by-air");
    if (i == at + 1 && Is(i + 1, "by") && As(i, Pos::kVerb) != nullptr && !Is(i, "be") && !flown &&
        !Is(i + 3, "heli")) {
      ++i;
      continue;
    }
    if (IsHelper(i) && !Is(i, "have")) return false;
    if (Is(i, "subordinate")) return false;
    if (IsWord(i, "left", "leaves", "leaving") && LeavesDead(i)) return true;
    for (const Analysis& a : field_.lattice.readings[i]) {
      if (a.lexeme->pos != Pos::kVerb || a.form == VerbForm::kVerbalNoun || a.form == VerbForm::kNone) continue;
      const bool hits = a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured;
      if (hits && !a.lexeme->event) return !Is(i + a.length, "by") && !Is(i + a.length, "in");
      if (As(i, Pos::kNoun) == nullptr) return false;
    }
  }
  return false;
}

// "killed by a mine", "killed two days ago by a US drone"
bool EventFinder::IsAgent(std::uint32_t at) const {
  constexpr std::size_t kWords = 6;
  std::size_t by = at;
  while (by > 0 && at - by < 4 && Same(by - 1, at) && !IsWord(by - 1, "by")) {
    const bool part = Is(by - 1, "article") || As(by - 1, Pos::kAdjective) != nullptr || IsHyphen(by - 1) ||
                      field_.NameAt(by - 1) != nullptr || As(by - 1, Pos::kNoun) != nullptr;
    if (!part) return false;
    --by;
  }
  if (by == 0 || !IsWord(by - 1, "by") || !Same(by - 1, at)) return false;
  for (std::size_t i = by - 1; i > 0 && by - i < kWords && Same(i - 1, at); --i) {
    const Analysis* outcome = OutcomeAt(i - 1);
    if (outcome != nullptr)
      return !outcome->lexeme->event &&
             (outcome->lexeme->outcome == Outcome::kKilled || outcome->lexeme->outcome == Outcome::kInjured);
    if (IsPunct(i - 1) || Is(i - 1, "subordinate")) return false;
  }
  return false;
}

// "warplanes carried out raids on", "raids by fighter jets": from the air.
bool EventFinder::ByPlanes(const EventMention& mention) const {
  constexpr std::size_t kWords = 6;
  const auto plane = [&](std::size_t at) { return Is(at, "by-air") && !Is(at, "drone"); };
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    if (Is(i - 1, "subordinate") || IsPunct(i - 1, ",")) break;
    if (plane(i - 1)) return true;
  }
  for (std::size_t i = mention.last + 1; i < mention.last + kWords && Same(mention.word, i); ++i)
    if (IsWord(i, "by") && (plane(i + 1) || plane(i + 2))) return true;
  return false;
}

// "Helicopters shelled X", "shelling by warplanes", "was shelled with barrel bombs"
bool EventFinder::IsShelledFromTheAir(const EventMention& mention) const {
  constexpr std::size_t kWords = 8;
  if (mention.type != EventType::kShelling || mention.open_type) return false;
  if (ByPlanes(mention)) return true;
  for (std::size_t i = mention.first; mention.verb && i > 0 && mention.first - i < kWords && Same(i - 1, mention.word);
       --i) {
    if (Is(i - 1, "subordinate") || IsPunct(i - 1, ",") || Is(i - 1, "join") || IsFiniteVerb(i - 1)) break;
    if (Is(i - 1, "heli")) return true;
  }
  bool with = false;
  for (std::size_t i = mention.last + 1; i < mention.last + kWords && Same(mention.word, i); ++i) {
    if (Is(i, "join") || IsPunct(i, ",")) return false;
    with = with || IsWord(i, "with", "by", "using");
    if (with && (Is(i, "heli") || (IsWord(i, "barrel") && IsWord(i + 1, "bomb", "bombs")))) return true;
  }
  return false;
}

// The field told of strikes from the air and of no raid, and this sentence of no troops.
bool EventFinder::IsFromTheAir(const EventMention& mention) const {
  bool strike = false;
  for (const EventMention& told : found_) {
    strike = strike || told.type == EventType::kAirstrike;
    if (told.type == EventType::kRaid) return false;
  }
  std::size_t first = mention.word;
  while (first > 0 && Same(first - 1, mention.word)) --first;
  for (std::size_t i = first; strike && Same(mention.word, i); ++i) {
    const Analysis* outcome = OutcomeAt(i);
    if (outcome != nullptr && outcome->lexeme->outcome != Outcome::kKilled &&
        outcome->lexeme->outcome != Outcome::kInjured)
      return false;
    if (i < mention.word && (Is(i, "police-body") || IsWord(i, "troops", "soldiers", "police"))) return false;
  }
  return strike;
}

// "gunmen", "armed men"; "SDF fighters" are a force.
bool EventFinder::IsGunmen(std::size_t at) const {
  for (const Analysis& a : field_.lattice.readings[at]) {
    if (!a.lexeme->Is("person")) continue;
    const bool armed = a.lexeme->Is("plain") && !a.lexeme->group && at > 0 && Is(at - 1, "armed");
    if (armed) return true;
    if (a.lexeme->group != Group::kMilitant) continue;
    return !a.lexeme->Is("fighter") || at == 0 || field_.NameAt(at - 1) == nullptr;
  }
  return false;
}

// "gunmen stormed", "fighters on motorbikes raided the village"
bool EventFinder::ByGunmen(const EventMention& mention) const {
  constexpr std::size_t kWords = 9;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    const std::size_t at = i - 1;
    if (IsPunct(at, ",") || Is(at, "subordinate") || (OutcomeAt(at) != nullptr && As(at, Pos::kVerb) != nullptr))
      return false;
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->Is("person") && (a.lexeme->group == Group::kMilitant || Is(at - (at > 0 ? 1U : 0U), "armed")))
        return IsGunmen(at);
  }
  return false;
}

// People stand at `at`, their article passed over.
bool EventFinder::HasObject(std::size_t at) const {
  for (std::size_t i = at; i < at + 3 && Same(at - 1, i); ++i) {
    const QuantityPhrase* people = field_.QuantityAt(i);
    const NamePhrase* name = field_.NameAt(i);
    if ((people != nullptr && people->counts_people) || (name != nullptr && name->type == EntityType::kPerson) ||
        Is(i, "any-person"))
      return true;
    if (!Is(i, "article") && !IsAdverb(i)) return false;
  }
  return false;
}

// "a raid by bandits", "rebels killed 17 civilians in a night raid": those whose raid it is stand behind it, or before
// what they did in it.
bool EventFinder::IsRaidOfGunmen(const EventMention& mention) const {
  constexpr std::size_t kBehind = 6, kBefore = 20;
  if (IsWord(mention.last + 1, "by"))
    for (std::size_t i = mention.last + 2; i < mention.last + kBehind && Same(mention.word, i) && !IsPunct(i, ","); ++i)
      if (IsGunmen(i)) return true;
  // "Terrorist raids leave 10 dead"; not an "anti-terrorist raid".
  if (mention.first > 0 && Same(mention.first - 1, mention.word) && IsGunmen(mention.first - 1) &&
      !(mention.first > 1 && IsPunct(mention.first - 2, "-")))
    return true;
  bool deed = false, theirs = false, gunmen = false, by = false;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kBefore && Same(i - 1, mention.word); --i) {
    const std::size_t at = i - 1;
    if (IsPunct(at, ";") || Is(at, "subordinate") || Is(at, "that")) break;
    const Analysis* outcome = OutcomeAt(at);
    if (outcome != nullptr && outcome->lexeme->pos == Pos::kVerb) {
      // "were killed by militants in a dawn raid"
      if (by && IsHelper(at - (at > 0 ? 1U : 0U))) return true;
      // "militants killed in a raid" are no doers of it, nor are those whom troops killed.
      if (IsHelper(at - (at > 0 ? 1U : 0U)) || !HasObject(at + outcome->length)) return false;
      deed = true;
      theirs = false;
    } else if (deed && IsGunmen(at)) {
      theirs = !Is(at + 1, "be");
    } else if (IsGunmen(at)) {
      gunmen = true;
    } else if (IsWord(at, "by")) {
      by = gunmen;
    }
  }
  return theirs;
}

// "The Taliban struck in X": a group that has no planes, where no weapon is told.
bool EventFinder::ByArmedGroup(const EventMention& mention) const {
  constexpr std::size_t kWords = 4;
  bool group = false;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    const NamePhrase* name = field_.NameAt(i - 1);
    group = group || (name != nullptr && name->known != nullptr && name->known->kind == "armed");
  }
  if (!group) return false;
  for (std::size_t i = mention.last + 1; Same(mention.word, i); ++i)
    if (Is(i, "by-air") || Is(i, "by-artillery") || Is(i, "by-explosive")) return false;
  return true;
}

// "settlers stormed the village"
bool EventFinder::ByMob(const EventMention& mention) const {
  constexpr std::size_t kWords = 4;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    if (Is(i - 1, "mob")) return true;
    if (!IsAdverb(i - 1) && !IsHelper(i - 1)) return false;
  }
  return false;
}

// "a raid on a checkpoint", "stormed an army base": nobody is looked for there. That of a state's forces stays a raid.
bool EventFinder::FallsOnPost(const EventMention& mention) const {
  constexpr std::size_t kWords = 7;
  if (!mention.verb && !IsWord(mention.last + 1, "on", "against")) return false;
  bool post = false;
  for (std::size_t i = mention.last + 1; i < mention.last + kWords && Same(mention.word, i) && !post; ++i) {
    if (IsPunct(i, ",") || Is(i, "subordinate")) break;
    post = Is(i, "post");
  }
  for (std::size_t i = mention.first; post && i > 0 && Same(i - 1, mention.word); --i) {
    if (IsPunct(i - 1, ",") || (!mention.verb && (Is(i - 1, "preposition") || IsHelper(i - 1)))) break;
    const NamePhrase* name = field_.NameAt(i - 1);
    const bool state = name != nullptr && name->type == EntityType::kOrganization &&
                       (name->known == nullptr ? name->kind == "state" : name->known->kind != "armed");
    if (state || (Is(i - 1, "force") && !Is(i - 1, "person")) || Is(i - 1, "police-body") ||
        IsWord(i - 1, "troops", "soldiers", "police"))
      return false;
  }
  return post;
}

// "The men stormed the village", behind an attack: those who attacked, where no arrest is told.
bool EventFinder::ByTheMen(const EventMention& mention) const {
  if (!mention.verb || mention.first < 1 || !Same(mention.first - 1, mention.word)) return false;
  const std::size_t who = mention.first - 1;
  const bool they = IsWord(who, "they") || (who > 0 && Is(who - 1, "definite") && Same(who - 1, who) &&
                                            (IsWord(who, "men", "group", "gang") || IsGunmen(who)));
  if (!they || !OpensSentence(IsWord(who, "they") ? who : who - 1)) return false;
  const auto told =
      std::find_if(found_.rbegin(), found_.rend(), [](const EventMention& m) { return m.no_event.empty(); });
  return told != found_.rend() && (told->type == EventType::kAttack || told->type == EventType::kAbduction);
}

// "a suicide bomber struck a crowd": who did it is the weapon.
bool EventFinder::ByBomber(const EventMention& mention) const {
  constexpr std::size_t kWords = 7;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    if (i == mention.first && Is(i - 1, "relative")) continue;  // "the bomber who struck a mosque"
    if (IsPunct(i - 1, ",") || Is(i - 1, "subordinate")) return false;
    const Analysis* bomber = Find(i - 1, "by-explosive");
    if ((bomber != nullptr && bomber->lexeme->Is("person")) ||
        (IsWord(i - 1, "bomber", "bombers") && Is(i - 1, "person")))
      return true;
  }
  return false;
}

// "shot dead eight passengers", "protesters were gunned down": more than a man and whoever was with him.
bool EventFinder::ManyFell(const EventMention& mention) const {
  constexpr std::uint64_t kMany = 3;
  const std::uint32_t clause = field_.clause_at[mention.word];
  return std::any_of(field_.quantities.begin(), field_.quantities.end(), [&](const QuantityPhrase& people) {
    const bool many = people.people.min >= kMany || people.people.form == Form::kPlural;
    // "was shot dead by masked men": they are whom it is done by.
    bool after = people.first > mention.last && people.first - mention.last < 5;
    for (std::size_t i = mention.last + 1; after && i < people.first; ++i) after = !IsWord(i, "by");
    // "14 shot dead", "were offloaded and shot dead"
    const bool beside =
        people.last + 1 == mention.first && people.people.form != Form::kPlural && !HasObject(mention.last + 1);
    const bool joined =
        mention.first > 0 && Is(mention.first - 1, "join") && people.last < mention.first && IsHelper(people.last + 1U);
    const bool before = people.last < mention.first && (IsHelper(mention.first - 1) || beside);
    return people.counts_people && many && Same(people.first, mention.word) &&
           (joined || (field_.clause_at[people.first] == clause && (after || before)));
  });
}

bool EventFinder::IsForces(std::size_t at) const {
  return Is(at, "police-body") || IsWord(at, "forces", "troops", "soldiers", "police", "army");
}

// "was shot dead by Israeli forces", "soldiers shot dead a boy": no assassins.
bool EventFinder::ByForces(const EventMention& mention) const {
  constexpr std::size_t kWords = 5;
  std::size_t i = mention.last + 1;
  if (Same(mention.word, i) && IsWord(i, "by")) {
    for (++i; i < mention.last + kWords + 2 && Same(mention.word, i); ++i) {
      if (IsForces(i) && !IsWord(i + 1, "uniforms", "uniform")) return true;
      if (IsPunct(i) || Is(i, "preposition") || Is(i, "person") || Is(i, "subordinate")) return false;
    }
    return false;
  }
  std::size_t who = mention.first;
  while (who > 0 && Same(who - 1, mention.word) && (IsAdverb(who - 1) || IsHelper(who - 1))) --who;
  return who > 0 && Same(who - 1, mention.word) && IsForces(who - 1) && HasObject(mention.last + 1);
}

// "Russian", "Israeli", "US", "coalition" as whose a missile is.
bool EventFinder::IsAirPower(std::size_t at) const { return Is(at, "air-power"); }

// A raid from the air, or that of gunmen; "shot dead" of many.
std::optional<EventType> EventFinder::TypeByActors(const EventMention& mention, const Analysis& reading) const {
  if (mention.type == EventType::kRaid) {
    if (!mention.weak && ByPlanes(mention)) return EventType::kAirstrike;
    // "an Israeli raid on X killed two", beside strikes from the air.
    const bool hits = Is(mention.last + 1, "on") || IsWord(mention.last + 1, "hit", "struck", "targeted", "destroyed");
    if (!mention.weak && !mention.verb && hits && IsFromTheAir(mention)) return EventType::kAirstrike;
    // "the raid" behind an air raid
    const auto told = [&](EventType type, bool verbs) {
      return std::any_of(found_.begin(), found_.end(),
                         [&](const EventMention& m) { return m.type == type && (verbs || !m.verb); });
    };
    if (mention.definite && !mention.weak && !mention.plural && told(EventType::kAirstrike, false) &&
        !told(EventType::kRaid, true))
      return EventType::kAirstrike;
    if (mention.verb ? ByGunmen(mention) || ByMob(mention) : !mention.weak && IsRaidOfGunmen(mention))
      return EventType::kAttack;
    if (!mention.weak && (FallsOnPost(mention) || ByTheMen(mention))) return EventType::kAttack;
  }
  // "an Israeli incursion into Jenin": a state's forces.
  if (mention.type == EventType::kAttack && reading.lexeme->lemma == "incursion" && mention.first > 0 &&
      Same(mention.first - 1, mention.word)) {
    std::size_t who = mention.first;
    while (who > 0 && Same(who - 1, mention.word) && As(who - 1, Pos::kAdjective) != nullptr && !Is(who - 1, "nation"))
      --who;
    if (who > 0 && Same(who - 1, mention.word) && (Is(who - 1, "nation") || Is(who - 1, "force")))
      return EventType::kRaid;
  }
  // "In another incident, armed men killed 23 passengers"
  if (reading.lexeme->Is("generic") && !mention.definite && !mention.verb)
    for (std::size_t i = mention.last + 1; Same(mention.word, i); ++i) {
      const Analysis* deed = OutcomeAt(i);
      if (deed != nullptr && deed->lexeme->pos == Pos::kVerb && deed->lexeme->outcome == Outcome::kKilled &&
          IsDoneByGunmen(i, *deed))
        return EventType::kAttack;
    }
  if (mention.verb && reading.lexeme->lemma == "strike" && ByArmedGroup(mention)) return EventType::kAttack;
  if (!reading.lexeme->Is("gun-verb")) return std::nullopt;
  // "were gunned down in an encounter with troops", "was shot dead in an ambush"
  if (const std::optional<EventType> in = TypeItFellIn(mention)) return in;
  if (ManyFell(mention) || ByForces(mention)) return EventType::kAttack;
  return std::nullopt;
}

// The clash or attack in which somebody was shot.
std::optional<EventType> EventFinder::TypeItFellIn(const EventMention& mention) const {
  constexpr std::size_t kWords = 7;
  for (std::size_t i = mention.last + 1; i < mention.last + kWords && Same(mention.word, i); ++i) {
    if (!IsWord(i, "in", "during")) continue;
    std::size_t at = i + 1;
    while (Same(i, at) && (Is(at, "article") || As(at, Pos::kAdjective) != nullptr)) ++at;
    if (!Same(i, at)) return std::nullopt;
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->pos == Pos::kNoun &&
          (a.lexeme->event == EventType::kClash || a.lexeme->event == EventType::kAttack))
        return a.lexeme->event;
  }
  return std::nullopt;
}

// What the weapon at `at` makes of an open word: a strike from the air, a bombing, shelling, an armed attack.
std::optional<EventType> EventFinder::TypeByWeapon(const EventMention& mention, const Analysis& reading,
                                                   std::size_t at) const {
  // "barrel bombs", "cluster bombs": no bombs laid.
  const Analysis* two = at > 0 ? Find(at - 1, "by-air") : nullptr;
  // "a Russian missile hit", "Israeli missiles": those of a state that has them in the air.
  if (Is(at, "by-missile") && (IsAirPower(at - (at > 0 ? 1U : 0U)) || (at > 1 && IsAirPower(at - 2))))
    return EventType::kAirstrike;
  if (Is(at, "by-air") || IsWord(at, "air", "aerial") || (two != nullptr && two->length > 1))
    return EventType::kAirstrike;
  // "mortar bombs"
  if (const Analysis* shell = at > 0 ? Find(at - 1, "by-artillery") : nullptr; shell != nullptr && shell->length > 1)
    return EventType::kShelling;
  if (Is(at, "by-explosive")) return EventType::kBombing;
  if (Is(at, "by-artillery")) return EventType::kShelling;
  const bool may_be_shot = reading.lexeme->Is("fire-verb") ||
                           (mention.type != EventType::kShelling && mention.type != EventType::kAirstrike);
  if (Is(at, "by-gun") && may_be_shot) return EventType::kAttack;
  return std::nullopt;
}

// "attacked a drone maker", "an air force academy": what is made or taught there hit nobody.
bool EventFinder::IsOfWorks(std::size_t at) const {
  std::size_t i = at + 1;
  while (Same(at, i) && (IsHyphen(i) || IsWord(i, "force", "engine", "parts"))) ++i;
  return Same(at, i) && IsListed(i, "of-works");
}

// "targeted positions in X and Y villages in the north with missiles and artillery shells": what with, behind where.
bool EventFinder::IsFarMeans(const EventMention& mention, std::size_t at) const {
  constexpr std::size_t kKind = 3;  // words from "with" to the weapon
  if (!mention.verb || at < mention.word || at - mention.word > kFarMeans || !Is(mention.word, "target-verb"))
    return false;
  for (std::size_t back = 1; back <= kKind && at - back > mention.word; ++back) {
    if (IsWord(at - back, "with", "using")) return true;
    if (IsPunct(at - back) || IsFiniteVerb(at - back)) return false;
  }
  return false;
}

// The nearest weapon around the word decides.
std::optional<EventType> EventFinder::TypeByWeapons(const EventMention& mention, const Analysis& reading) const {
  constexpr std::size_t kBefore = 6;
  std::size_t best = kFarMeans + 1;
  std::optional<EventType> type;
  bool missile = false, from_air = false;
  const auto look = [&](std::size_t at) {
    const std::size_t distance = at > mention.word ? at - mention.word : mention.word - at;
    // "the Tank district": a name.
    const bool named = IsCapital(at) && (Is(at + 1, "place-cue") || field_.NameAt(at) != nullptr) && !OpensSentence(at);
    if (distance > kWeaponReach && !IsFarMeans(mention, at)) return;
    if ((named && field_.in != Field::kTitle) || IsOfWorks(at)) return;
    from_air = from_air || Is(at, "by-air");
    if (distance >= best) return;
    const std::optional<EventType> found = TypeByWeapon(mention, reading, at);
    if (!found) return;
    best = distance;
    type = found;
    missile = Is(at, "by-missile");
  };
  for (std::size_t at = mention.word; at > 0 && Same(at - 1, mention.word); --at) {
    if (mention.word - at > kBefore) break;
    look(at - 1);
  }
  // "a strike on a mortar position": what was hit; "an attack on a convoy with a mine": what with.
  bool hit = IsWord(mention.last + 1, "on", "against");
  for (std::size_t at = mention.last + 1; Same(mention.word, at); ++at) {
    // "attacked the town, weeks after a bomb killed three": another's.
    if (IsWord(at, "after") && IsWord(at - 1, "days", "weeks", "months", "years", "day", "week", "month", "year"))
      break;
    if (IsWord(at, "with", "by", "using", "from", "when", "after") || IsFiniteVerb(at) || IsPunct(at, ",")) hit = false;
    if (!hit) look(at);
  }
  // "a drone and artillery strike": the first of the two is what it is called by.
  const std::size_t first = mention.first;
  if (!mention.verb && first > 2 && Is(first - 1, "by-artillery") && Is(first - 2, "join") && Is(first - 3, "by-air"))
    type = EventType::kAirstrike;
  if (missile && from_air) type = EventType::kAirstrike;
  // "dropped a bomb on a school": nothing is dropped but from above, and no bomb that was laid falls.
  if (reading.lexeme->Is("from-above") && type) type = EventType::kAirstrike;
  const bool fell = reading.lexeme->Is("falls") && !reading.lexeme->Is("collides") && FellThere(mention.word);
  if (fell && type == EventType::kBombing) type = EventType::kAirstrike;
  return type;
}

// "The roadside bomb struck a car": laid, and no bomb that fell.
bool EventFinder::IsBombItself(const EventMention& mention) const {
  std::size_t at = mention.first;
  while (at > 0 && Same(at - 1, mention.word) && IsAdverb(at - 1)) --at;
  return at > 0 && Same(at - 1, mention.word) && Is(at - 1, "by-explosive") && !Is(at - 1, "person");
}

// "a rickshaw struck a roadside bomb": what lay there.
bool EventFinder::IsOntoBomb(const EventMention& mention) const {
  std::size_t at = mention.last + 1;
  if (!Same(mention.word, at) || !Is(at, "article") || Is(at, "definite")) return false;
  for (++at; at < mention.last + 5 && Same(mention.word, at); ++at) {
    if (const Analysis* bomb = Find(at, "by-explosive"); bomb != nullptr) {
      const std::size_t next = at + bomb->length;
      return !Is(at, "person") && (!Same(at, next) || As(next, Pos::kNoun) == nullptr);
    }
    if (Is(at, "preposition") || IsPunct(at, ",") || Is(at, "join") || field_.QuantityAt(at) != nullptr) return false;
  }
  return false;
}

// "A truck, packed with explosives, slammed into a checkpoint"
bool EventFinder::IsLaden(std::size_t word) const {
  for (std::size_t i = word; i > 0 && Same(i - 1, word); --i)
    if (Is(i - 1, "by-explosive")) return true;
  return false;
}

// "Mortar shells exploded in a street": fired, where no word says that one had been lying there.
bool EventFinder::IsShellThatFell(const EventMention& mention) const {
  std::size_t at = mention.first;
  while (at > 0 && Same(at - 1, mention.word) && (IsAdverb(at - 1) || IsHelper(at - 1))) --at;
  if (at == 0 || !Same(at - 1, mention.word) || !Is(at - 1, "by-artillery") || Is(at - 1, "craft")) return false;
  for (std::size_t i = at; i > 0 && Same(i - 1, mention.word); --i)
    if (Is(i - 1, "dud")) return false;
  // "A shell exploded while he was trying to take it apart", "as boys played with it"
  for (std::size_t i = mention.last + 1; Same(mention.word, i); ++i)
    if (IsWord(i, "as", "while", "when") || Is(i, "dud")) return false;
  return true;
}

// "Four policemen were killed on Saturday in a battle": with dead and a day of its own the word tells a fight, and none
// that followed something.
bool EventFinder::IsOwnFight(const EventMention& mention) const {
  if (mention.type != EventType::kClash || mention.verb || mention.definite || mention.first == 0 ||
      !IsWord(mention.first - 1, "a") || !OutcomeBeside(mention.word))
    return false;
  for (std::size_t i = mention.last + 1; i < mention.last + 3 && Same(mention.word, i); ++i)
    if (IsWord(i, "followed", "ensued", "erupted", "broke") && Is(i - 1, "relative") && !IsWord(i + 1, "after", "when"))
      return false;
  std::size_t first = mention.word;
  while (first > 0 && Same(first - 1, mention.word)) --first;
  for (std::size_t i = first; i < mention.word; ++i)
    if (const DatePhrase* date = field_.DateAt(i); date != nullptr && !date->saying && !date->period) return true;
  return false;
}

void EventFinder::Refine(EventMention& mention, const Analysis& reading) const {
  if (const std::optional<EventType> type = TypeByActors(mention, reading)) {
    mention.type = *type;
    return;
  }
  if (IsOwnFight(mention)) mention.weak = false;
  if (IsShelledFromTheAir(mention)) {
    mention.type = EventType::kAirstrike;
    mention.armed = true;
    return;
  }
  // "A bus crashed into a wall", "a warplane crashed into a house": nothing was fired.
  if (reading.lexeme->Is("collides") && !FellThere(mention.word) && !IsLaden(mention.word)) {
    mention.type = EventType::kDisaster;
    return;
  }
  if (reading.lexeme->Is("goes-off") && mention.verb && IsShellThatFell(mention)) {
    mention.type = EventType::kShelling;
    mention.armed = true;
    return;
  }
  const bool open = mention.open_type || reading.lexeme->Is("target-verb") || reading.lexeme->Is("weapon-verb") ||
                    reading.lexeme->Is("fire-verb") || (mention.weak && mention.type == EventType::kOther);
  if (!open) return;
  const auto set = [&](EventType type) {
    mention.type = type;
    mention.armed = true;
    mention.open_type = false;
  };
  const bool hits = mention.verb && mention.weak;
  if (hits && ByBomber(mention)) return set(EventType::kBombing);
  if (IsRammed(mention.word) && !IsLaden(mention.word)) return set(EventType::kAttack);
  const bool shot_at = reading.lexeme->Is("fire-verb") && IsWord(mention.last + 1, "at", "on", "upon");
  if (shot_at && ByGunmen(mention)) {
    set(EventType::kAttack);  // "gunmen fired at a vehicle"
  } else if (const std::optional<EventType> type = TypeByWeapons(mention, reading)) {
    // "an attack with an explosive": but nobody bombards with a mine.
    const bool bombards = mention.type == EventType::kShelling || mention.type == EventType::kAirstrike;
    if (*type != EventType::kBombing || !bombards) {
      set(*type);
    } else if (hits && (IsBombItself(mention) || IsOntoBomb(mention))) {
      set(EventType::kBombing);
    } else if (hits && ByGunmen(mention)) {
      set(EventType::kAttack);  // "gunmen struck, a day after a bomb"
    }
  } else if (shot_at) {
    set(EventType::kAttack);
  } else if (hits && (ByGunmen(mention) || FallsOnPost(mention))) {
    set(EventType::kAttack);  // "gunmen hit the village", "bandits struck at 3 a.m.", "the group hit a police station"
  } else if (mention.verb && mention.type == EventType::kAttack && ByGunmen(mention)) {
    mention.open_type = false;  // whatever hit those who fled afterwards
  }
}

}  // namespace isnad::en
