#include <algorithm>

#include "core/read/en/event_finder.h"

// Words that alone say too little of an event, and what beside them says that there was one.

namespace isnad::en {
namespace {

constexpr std::size_t kWeaponReach = 14;

}  // namespace

bool EventFinder::OutcomeBeside(std::size_t word) const {
  std::size_t first = word;
  while (first > 0 && Same(first - 1, word)) --first;
  for (std::size_t i = first; Same(word, i); ++i) {
    const Analysis* outcome = OutcomeAt(i);
    if (outcome != nullptr && !outcome->lexeme->event) return true;
  }
  return false;
}

// "a shell landed at a school", "rockets rained on the town": what fell there is a munition, and no plane or tank.
bool EventFinder::FellThere(std::size_t word) const {
  constexpr std::size_t kBefore = 7;
  for (std::size_t i = word; i > 0 && word - i < kBefore && Same(i - 1, word); --i) {
    if (IsPunct(i - 1, ",") || Is(i - 1, "craft")) return false;
    if (Is(i - 1, "by-explosive") || Is(i - 1, "by-artillery") || Is(i - 1, "by-air")) return true;
  }
  return false;
}

// "a bomb went off", "dropped two bombs on": who or what does it is a weapon, or gets it dropped.
bool EventFinder::IsWeapons(std::size_t word, bool gap) const {
  constexpr std::size_t kBefore = 7;
  const std::size_t behind = gap ? kWeaponReach : 4;  // "drove a car packed with explosives into"
  const auto weapon = [&](std::size_t at) {
    return Is(at, "by-explosive") || Is(at, "by-artillery") || Is(at, "by-air") || Is(at, "weapon");
  };
  for (std::size_t i = word; i > 0 && word - i < kBefore && Same(i - 1, word) && !IsPunct(i - 1, ","); --i)
    if (weapon(i - 1)) return true;
  for (std::size_t i = word + 1; i < word + behind && Same(word, i) && !Is(i, "locative"); ++i) {
    if (gap && IsWord(i, "into")) break;
    if (weapon(i)) return true;
  }
  return false;
}

bool EventFinder::WeaponBeside(std::size_t word) const {
  for (std::size_t i = word > kWeaponReach ? word - kWeaponReach : 0; i < word + kWeaponReach && i < size(); ++i) {
    if (!Same(word, i) || i == word) continue;
    for (const std::string_view tag : {"by-air", "by-artillery", "by-explosive", "by-gun", "fire", "heli"})
      if (Is(i, tag)) return true;
    for (const Analysis& a : field_.lattice.readings[i])
      if (a.lexeme->event && !a.lexeme->Is("weak")) return true;
  }
  return false;
}

bool EventFinder::IsFire(const EventMention& mention) const {
  for (std::size_t i = mention.first; i <= mention.last; ++i)
    if (IsWord(i, "fire", "blaze", "fires", "blazes")) return true;
  return false;
}

// "a separate incident", "another horrific incident"
bool EventFinder::IsAnother(const EventMention& mention) const {
  constexpr std::size_t kWords = 4;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    if (Is(i - 1, "another-event")) return true;
    if (As(i - 1, Pos::kAdjective) == nullptr && !field_.lattice.readings[i - 1].empty()) return false;
  }
  return false;
}

bool EventFinder::IsIntoTrouble(const EventMention& mention) const {
  constexpr std::size_t kWords = 6;
  bool into = IsWord(mention.last, "into");
  for (std::size_t i = mention.last + 1; i < mention.last + kWords && Same(mention.word, i) && !IsPunct(i); ++i) {
    if (into && (Is(i, "trouble") || Is(i, "war"))) return true;
    into = into || IsWord(i, "into");
    if (Is(i, "join") || (IsFiniteVerb(i) && As(i, Pos::kNoun) == nullptr)) return false;
  }
  return false;
}

// "rammed his car into a bus stop": whoever does it attacks.
bool EventFinder::IsRammed(std::size_t word) const {
  const Analysis* rams = As(word, Pos::kVerb);
  return rams != nullptr && rams->lexeme->lemma == "ram" && (Is(word + 1, "possessive") || Is(word + 1, "article")) &&
         Same(word, word + 3) && IsListed(word + 2, "rammed-with") && IsWord(word + 3, "into");
}

// "a truck was fired upon", "was fired at in X": passive, and no officer "was fired on Monday" or "at the age of 60".
bool EventFinder::IsFiredUpon(const EventMention& mention) const {
  const std::size_t small = mention.last + 1, next = small + 1;
  std::size_t helper = mention.first;
  while (helper > 0 && Same(helper - 1, mention.word) && IsAdverb(helper - 1)) --helper;
  if (!mention.verb || helper == 0 || !Same(helper - 1, small) || !Is(helper - 1, "be") ||
      !IsWord(small, "at", "on", "upon"))
    return false;
  if (!Same(small, next) || IsWord(small, "upon")) return true;
  // "The commander was fired on, officials said": he may have lost his post.
  std::size_t whom = helper - 1;
  while (whom > 0 && Same(whom - 1, small) && (IsHelper(whom) || IsAdverb(whom))) --whom;
  const QuantityPhrase* people = field_.QuantityAt(whom);
  const NamePhrase* name = field_.NameAt(whom);
  const bool person = Is(whom, "person") || Is(whom, "pronoun") || (people != nullptr && people->counts_people) ||
                      (name != nullptr && name->type == EntityType::kPerson);
  if (person && !OutcomeBeside(mention.word)) return false;
  return IsPunct(next) || Is(next, "preposition") || Is(next, "subordinate") || Is(next, "join");
}

// A word that alone says too little names an event only with what belongs to one beside it.
bool EventFinder::IsTold(const EventMention& mention, const Analysis& reading) const {
  const Lexeme& lexeme = *reading.lexeme;
  if (mention.count && *mention.count > 1) return true;
  // "a strike set off a fire in the camp": what it led to.
  if (mention.type == EventType::kDisaster && IsFire(mention)) {
    for (std::size_t i = mention.first; i > 1 && mention.first - i < 4 && Same(i - 1, mention.word); --i)
      if (IsListed(i - 1, "sparks") || (IsWord(i - 1, "off") && IsWord(i - 2, "set", "setting", "touched", "sets")))
        return found_.empty();
  }
  if (lexeme.Is("fire-verb")) {
    for (std::size_t i = mention.last + 1; i < mention.last + 8 && Same(mention.word, i); ++i)
      if (Is(i, "by-artillery") || Is(i, "by-air") || Is(i, "by-gun")) return true;
    // "gunmen fired at a vehicle"
    if (IsWord(mention.last + 1, "at", "on", "upon") && ByGunmen(mention)) return true;
    if (IsFiredUpon(mention)) return true;
    // "Rockets fired from X wounded a woman in Y"
    const std::size_t shell = mention.first > 0 ? mention.first - 1 : mention.first;
    if (mention.verb && (Is(shell, "by-artillery") || Is(shell, "by-air")) &&
        IsWord(mention.last + 1, "from", "by", "into") && OutcomeBeside(mention.word))
      return true;
    // "police fired at protesters, killing two", "they fired at the bus": at somebody or something.
    // Not "fired on the orders of the governor", "at the ground", "at a target in a drill".
    const auto stands = [&](std::size_t first) {
      constexpr std::size_t kWords = 5;
      for (std::size_t i = first; i < first + kWords && Same(first, i) && !IsPunct(i); ++i) {
        if (Is(i, "preposition") || IsWord(i, "target", "targets", "ground")) return false;
        const QuantityPhrase* people = field_.QuantityAt(i);
        const NamePhrase* name = field_.NameAt(i);
        if ((people != nullptr && people->counts_people) || Is(i, "person") || Is(i, "craft") || Is(i, "heli") ||
            (name != nullptr && name->type == EntityType::kPerson) || IsListed(i, "fired-on"))
          return true;
        for (const Analysis& a : field_.lattice.readings[i])
          if (!a.lexeme->sites.empty()) return true;
      }
      return false;
    };
    const std::size_t whom = mention.last + 2;
    if (mention.verb && IsWord(mention.last + 1, "at", "on", "upon") && Same(mention.word, whom) &&
        field_.DateAt(whom) == nullptr && !(mention.first > 0 && IsHelper(mention.first - 1)) &&
        !IsWord(whom, "least", "most") &&
        (Is(whom, "article") || Is(whom, "possessive") || Is(whom, "person") || field_.QuantityAt(whom) != nullptr) &&
        (OutcomeBeside(mention.word) || stands(whom)))
      return true;
    // "a drone fired at a tent"
    for (std::size_t i = mention.first; i > 0 && mention.first - i < 3 && Same(i - 1, mention.word); --i)
      if ((Is(i - 1, "by-air") || Is(i - 1, "by-artillery")) && IsWord(mention.last + 1, "at", "on")) return true;
    return false;
  }
  // "plunged into a deep crisis", "the country sank into chaos": no bus and no boat.
  if (mention.verb && mention.type == EventType::kDisaster && IsIntoTrouble(mention)) return false;
  // "talks on ending the war collapsed"
  if (mention.verb && mention.type == EventType::kDisaster && mention.weak)
    for (std::size_t i = mention.first; i > 0 && Same(i - 1, mention.word); --i)
      if (IsListed(i - 1, "may-collapse")) return false;
  const bool fired = mention.type != EventType::kDisaster;
  if (fired && (lexeme.Is("falls") || lexeme.Is("weapon-verb")) && IsOfAnother(mention)) return true;
  if (fired && IsRammed(mention.word)) return true;
  if (lexeme.Is("falls") && fired) return FellThere(mention.word) || (lexeme.Is("collides") && IsLaden(mention.word));
  if (lexeme.Is("weapon-verb") && fired) return IsWeapons(mention.word, lexeme.Is("gap"));
  if (lexeme.Is("target-verb")) return WeaponBeside(mention.word) || mention.bound_place || OutcomeBeside(mention.word);
  // "burst into tears", "thieves broke into a shop"
  if (lexeme.Is("of-gunmen")) return ByGunmen(mention);
  if (lexeme.Is("of-troops")) return ByTroops(mention) && (mention.place || mention.date);
  if (!mention.weak) return true;
  if (mention.verb) return mention.place || mention.date || OutcomeBeside(mention.word) || WeaponBeside(mention.word);
  // "In another incident, armed men killed 23 passengers" aside.
  if (lexeme.Is("generic")) return !found_.empty() && (mention.definite || IsAnother(mention));
  // "the operations of the airport", "the operation to remove the tumour"
  if (lexeme.lemma == "operation" && mention.plural && Is(mention.last + 1, "of") && !mention.date) return false;
  if (lexeme.Is("campaign"))
    return (mention.date && !field_.dates[*mention.date].period) || OutcomeBeside(mention.word);
  const bool modified = mention.first > 0 && Same(mention.first - 1, mention.word) &&
                        (IsListed(mention.first - 1, "of-operations") || field_.NameAt(mention.first - 1) != nullptr);
  return modified || mention.definite || (mention.place && (mention.date || mention.bound_place)) ||
         OutcomeBeside(mention.word);
}

}  // namespace isnad::en
