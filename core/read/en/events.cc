#include <algorithm>
#include <string_view>

#include "core/read/en/event_places.h"
#include "core/read/en/stages.h"
#include "core/read/en/words.h"

// Finds the words that name an event: nouns (the raid, two airstrikes) and verbs (shelled, were ambushed). Many are
// both in English; what stands around such a word decides. The weapon beside it says what a strike, an attack or a
// bombardment was.

namespace isnad::en {
namespace {

constexpr std::size_t kWeaponReach = 14;
constexpr int kRelativeCost = 20;

class Finder : private Words {
 public:
  Finder(const FieldText& field, int index) : Words(field), index_(index), places_(field) {}

  std::vector<EventMention> Run() {
    for (std::uint32_t at = 0; at < size(); ++at) {
      if (field_.furniture[at] || field_.DateAt(at) != nullptr) continue;
      const NamePhrase* name = field_.NameAt(at);
      if (name != nullptr && name->type != EntityType::kPlace) continue;
      // "a hunger strike", "an air raid siren": no event's word.
      if (const Analysis* none = Find(at, "no-event"); none != nullptr) {
        at += none->length - 1;
        continue;
      }
      const Analysis* reading = EventReading(at);
      if (reading == nullptr) {
        if (std::optional<EventMention> weapon = WeaponAt(at)) found_.push_back(std::move(*weapon));
        continue;
      }
      if (IsWalkout(at, *reading)) continue;
      EventMention mention = Make(at, *reading);
      const std::uint32_t last = at + reading->length - 1;
      if (IsTold(mention, *reading) && GoesOn(mention)) {
        at = last;
        continue;
      }
      if (!IsTold(mention, *reading)) {
        at = last;
        continue;
      }
      at = std::max(last, mention.last);
      found_.push_back(std::move(mention));
    }
    return std::move(found_);
  }

 private:
  // "The blast struck a checkpoint", "air strikes that hit the camp", "air strikes and artillery fire": the event just
  // named. What the words add of place and day is its own.
  bool GoesOn(const EventMention& mention) {
    if (found_.empty()) return false;
    EventMention& told = found_.back();
    if (told.verb || !told.no_event.empty() || !Same(told.word, mention.word)) return false;
    if (!mention.verb) {
      const auto fire = [](EventType t) { return t == EventType::kAirstrike || t == EventType::kShelling; };
      return told.last + 2 == mention.first && Is(told.last + 1, "join") && fire(told.type) && fire(mention.type) &&
             (!told.place || told.place == mention.place) && !told.count && !mention.count;
    }
    const Analysis* verb = As(mention.word, Pos::kVerb);
    if (!mention.weak || verb == nullptr || verb->form == VerbForm::kVerbalNoun || !IsSubject(told, mention.word))
      return false;
    const bool own = mention.place && !IsWide(*mention.place);
    if (mention.place && (!told.place || (own && (!told.bound_place || IsWide(*told.place))))) {
      told.place = mention.place;
      told.around_place = mention.around_place;
      told.bound_place = mention.bound_place || own;
    }
    if (!told.date) {
      told.date = mention.date;
      told.older = told.older || mention.older;
    }
    return true;
  }

  // "A roadside bomb killed two", "was killed by a mine near X": the weapon is all that names it.
  std::optional<EventMention> WeaponAt(std::uint32_t at) const {
    const std::optional<EventType> type = TypeOfWeapon(at);
    if (!type || !(KillsBehind(at) || IsAgent(at))) return std::nullopt;
    for (const EventMention& told : found_)
      if (Same(told.word, at) && (told.type == *type || field_.clause_at[told.word] == field_.clause_at[at]))
        return std::nullopt;
    EventMention mention;
    mention.field = index_;
    mention.first = mention.word = mention.last = at;
    for (const Analysis& a : field_.lattice.readings[at])
      if (TagsWeapon(a)) mention.last = std::max(mention.last, at + a.length - 1);
    mention.type = *type;
    mention.armed = true;
    mention.definite = IsDefinite(at);
    Lay(mention);
    return mention;
  }
  static bool TagsWeapon(const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun &&
           (a.lexeme->Is("by-explosive") || a.lexeme->Is("by-air") || a.lexeme->Is("by-artillery"));
  }
  std::optional<EventType> TypeOfWeapon(std::uint32_t at) const {
    for (const Analysis& a : field_.lattice.readings[at]) {
      if (!TagsWeapon(a)) continue;
      if (a.lexeme->Is("by-air")) return EventType::kAirstrike;
      if (a.lexeme->Is("by-explosive")) return EventType::kBombing;
      return a.lexeme->Is("by-missile") && at > 0 && IsStates(at - 1) ? EventType::kAirstrike : EventType::kShelling;
    }
    return std::nullopt;
  }
  // "A bomb at a bus station kills three": the next verb tells whom it hit.
  bool KillsBehind(std::uint32_t at) const {
    constexpr std::size_t kWords = 9;
    if (IsDefinite(at)) return false;
    for (std::size_t i = at + 1; i < at + kWords && Same(at, i); ++i) {
      if (field_.NameAt(i) != nullptr || field_.DateAt(i) != nullptr) continue;
      if (IsPunct(i) && !IsHyphen(i)) return false;
      if (IsHelper(i) && !Is(i, "have")) return false;
      if (Is(i, "subordinate")) return false;
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
  bool IsAgent(std::uint32_t at) const {
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

  // "a strike by nurses", "a two-day strike over pay", "the strikers": work laid down.
  bool IsWalkout(std::uint32_t at, const Analysis& reading) const {
    if (reading.lexeme->pos != Pos::kNoun || reading.lexeme->lemma != "strike") return false;
    const std::size_t next = at + reading.length;
    if (!Same(at, next)) return false;
    if (IsWord(next, "over") && IsWord(next + 1, "pay", "wages", "salaries", "conditions")) return true;
    if (!IsWord(next, "by")) return false;
    for (std::size_t i = next + 1; i < next + 5 && Same(at, i); ++i) {
      if (Is(i, "by-air") || Is(i, "force") || Is(i, "fire") || field_.NameAt(i) != nullptr) return false;
      for (const Analysis& a : field_.lattice.readings[i])
        if (a.lexeme->Is("person")) return a.lexeme->group == Group::kCivilian || !a.lexeme->group;
    }
    return false;
  }

  // Between the noun and the verb stands nobody and nothing else that may do it.
  bool IsSubject(const EventMention& noun, std::size_t verb) const {
    for (std::size_t i = noun.last + 1; i < verb; ++i) {
      const NamePhrase* name = field_.NameAt(i);
      if (name != nullptr && name->type == EntityType::kPlace) continue;
      if (field_.DateAt(i) != nullptr) continue;
      const bool small = Is(i, "preposition") || Is(i, "article") || IsAdverb(i) || IsHelper(i) || Is(i, "relative") ||
                         Is(i, "that") || Is(i, "direction") || Is(i, "place-cue") || IsHyphen(i);
      if (name != nullptr || !small || IsWord(i, "by", "with", "after", "before", "from")) return false;
    }
    return true;
  }

  // The longest reading that names an event; of a noun and a verb spelled alike the one that the words around allow.
  const Analysis* EventReading(std::uint32_t at) const {
    const Analysis *noun = nullptr, *verb = nullptr;
    bool thing = false;  // a noun of the same spelling that names none: a shell, a bomb
    for (const Analysis& a : field_.lattice.readings[at]) {
      if (a.lexeme->pos == Pos::kNoun && !a.lexeme->event && a.length == 1) thing = true;
      if (!a.lexeme->event) continue;
      const Analysis*& of = a.lexeme->pos == Pos::kVerb ? verb : noun;
      if (of == nullptr || a.length > of->length) of = &a;
    }
    if (noun != nullptr && (verb == nullptr || noun->length > verb->length)) return noun;
    if (verb == nullptr) return nullptr;
    const bool open = verb->form == VerbForm::kPresent;
    if (noun != nullptr)
      return open && !ActsAsVerb(at, *verb) ? noun : verb->form == VerbForm::kVerbalNoun ? noun : verb;
    if (open && thing && !ActsAsVerb(at, *verb)) return nullptr;
    // "to strike", "will target": not told.
    return verb;
  }

  // "Regime forces shell Ariha", "drones target the town".
  bool ActsAsVerb(std::uint32_t at, const Analysis& verb) const {
    const std::size_t next = at + verb.length;
    if (!Same(at, next) || at == 0 || !Same(at - 1, at)) return false;
    if (Is(at - 1, "article") || Is(at - 1, "preposition") || Is(at - 1, "possessive") || Is(at - 1, "nation") ||
        As(at - 1, Pos::kNumber) != nullptr || As(at - 1, Pos::kAdjective) != nullptr)
      return false;
    if (Is(next, "of") || Is(next, "by") || Is(next, "on") || IsFiniteVerb(next)) return false;
    const NamePhrase* place = field_.NameAt(next);
    return place != nullptr || Is(next, "article") || Is(next, "place-cue") || Is(next, "unit") ||
           Is(next, "several") || Is(next, "direction") || Is(next, "person") || Is(next, "nation") ||
           As(next, Pos::kNumber) != nullptr;
  }

  EventMention Make(std::uint32_t at, const Analysis& reading) const {
    EventMention mention;
    mention.field = index_;
    mention.first = mention.word = at;
    mention.last = at + reading.length - 1;
    mention.type = *reading.lexeme->event;
    mention.weak = reading.lexeme->Is("weak");
    mention.verb = reading.lexeme->pos == Pos::kVerb;
    mention.plural = !mention.verb && reading.number == Number::kPlural;
    mention.open_type = reading.lexeme->Is("open-type");
    mention.definite = !mention.verb && IsDefinite(at);
    Refine(mention, reading);
    FindCount(mention);
    Lay(mention);
    Deny(mention, reading);
    return mention;
  }

  // Where and when.
  void Lay(EventMention& mention) const {
    mention.place = places_.Of(mention, found_);
    if (!mention.place) mention.place = OpenersPlace(mention);
    if (mention.place) {
      const NamePhrase& name = field_.names[*mention.place];
      mention.around_place = name.kind == "countryside" || name.kind == "around" || places_.IsBearing(*mention.place);
      mention.bound_place = places_.IsBound(mention, *mention.place) || TakesPlace(mention);
      if (mention.bound_place && name.first > mention.last && name.first - mention.last <= 4 && !mention.verb)
        mention.last = name.last;
    }
    FindDate(mention);
  }

  // "The raid took place before dawn in X", "the attack occurred near Y".
  bool TakesPlace(const EventMention& mention) const {
    std::size_t i = mention.last + 1;
    while (Same(mention.word, i) && (IsAdverb(i) || IsHelper(i))) ++i;
    if (mention.verb || !Same(mention.word, i)) return false;
    return (IsWord(i, "took", "taken", "takes") && IsWord(i + 1, "place")) || IsWord(i, "occurred", "happened");
  }

  // "the raid", "this Israeli attack", "their shelling".
  bool IsDefinite(std::size_t at) const {
    for (std::size_t i = at; i > 0 && at - i < 4 && Same(i - 1, at); --i) {
      if (Is(i - 1, "definite") || Is(i - 1, "possessive")) return true;
      // "Monday's attack"
      if (IsPossessive(i - 1) && field_.DateAt(i - 1) != nullptr) return true;
      const bool modifier = As(i - 1, Pos::kAdjective) != nullptr || field_.NameAt(i - 1) != nullptr ||
                            IsHyphen(i - 1) || Is(i - 1, "by-air") || Is(i - 1, "by-artillery") ||
                            Is(i - 1, "direction") || field_.lattice.readings[i - 1].empty();
      if (!modifier || IsPunct(i - 1) != IsHyphen(i - 1)) return false;
    }
    return false;
  }

  // "warplanes carried out raids on", "raids by fighter jets": from the air.
  bool ByPlanes(const EventMention& mention) const {
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

  // The field told of strikes from the air and of no raid, and this sentence of no troops.
  bool IsFromTheAir(const EventMention& mention) const {
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

  // "gunmen stormed", "fighters on motorbikes raided the village"
  bool ByGunmen(const EventMention& mention) const {
    constexpr std::size_t kWords = 9;
    for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
      const std::size_t at = i - 1;
      if (IsPunct(at, ",") || Is(at, "subordinate") || (OutcomeAt(at) != nullptr && As(at, Pos::kVerb) != nullptr))
        return false;
      for (const Analysis& a : field_.lattice.readings[at]) {
        if (!a.lexeme->Is("person") || a.lexeme->group != Group::kMilitant) continue;
        // "SDF fighters" are a force.
        return !a.lexeme->Is("fighter") || at == 0 || field_.NameAt(at - 1) == nullptr;
      }
    }
    return false;
  }

  // "shot dead eight passengers", "protesters were gunned down": more than a man and whoever was with him.
  bool ManyFell(const EventMention& mention) const {
    constexpr std::uint64_t kMany = 3;
    const std::uint32_t clause = field_.clause_at[mention.word];
    return std::any_of(field_.quantities.begin(), field_.quantities.end(), [&](const QuantityPhrase& people) {
      const bool many = people.people.min >= kMany || people.people.form == Form::kPlural;
      // "was shot dead by masked men": they are whom it is done by.
      bool after = people.first > mention.last && people.first - mention.last < 5;
      for (std::size_t i = mention.last + 1; after && i < people.first; ++i) after = !IsWord(i, "by");
      const bool before = people.last < mention.first && IsHelper(mention.first - 1);
      return people.counts_people && many && field_.clause_at[people.first] == clause && (after || before) &&
             Same(people.first, mention.word);
    });
  }

  // "Russian", "Israeli", "US", "coalition" as whose a weapon is.
  bool IsStates(std::size_t at) const {
    for (const std::string_view force : {"force=ru", "force=il", "force=us", "force=tr"})
      if (Is(at, force)) return true;
    return IsWord(at, "us", "u.s", "coalition", "nato");
  }

  void Refine(EventMention& mention, const Analysis& reading) const {
    if (mention.type == EventType::kRaid && !mention.weak && ByPlanes(mention)) {
      mention.type = EventType::kAirstrike;
      return;
    }
    // "an Israeli raid on X killed two", beside strikes from the air.
    if (mention.type == EventType::kRaid && !mention.weak && !mention.verb && Is(mention.last + 1, "on") &&
        IsFromTheAir(mention)) {
      mention.type = EventType::kAirstrike;
      return;
    }
    // "the raid" behind an air raid
    const bool air = std::any_of(found_.begin(), found_.end(), [](const EventMention& told) {
      return told.type == EventType::kAirstrike && !told.verb;
    });
    const bool ground = std::any_of(found_.begin(), found_.end(),
                                    [](const EventMention& told) { return told.type == EventType::kRaid; });
    if (mention.type == EventType::kRaid && mention.definite && !mention.weak && !mention.plural && air && !ground) {
      mention.type = EventType::kAirstrike;
      return;
    }
    if (mention.type == EventType::kRaid && mention.verb && ByGunmen(mention)) {
      mention.type = EventType::kAttack;
      return;
    }
    if (reading.lexeme->Is("gun-verb") && ManyFell(mention)) {
      mention.type = EventType::kAttack;
      return;
    }
    const bool open = mention.open_type || reading.lexeme->Is("target-verb") || reading.lexeme->Is("weapon-verb") ||
                      reading.lexeme->Is("fire-verb") || (mention.weak && mention.type == EventType::kOther);
    if (!open) return;
    std::size_t best = 1000;
    std::optional<EventType> type;
    bool missile = false, from_air = false;
    const auto look = [&](std::size_t at) {
      const std::size_t distance = at > mention.word ? at - mention.word : mention.word - at;
      if (distance > kWeaponReach) return;
      from_air = from_air || Is(at, "by-air");
      if (distance >= best) return;
      std::optional<EventType> found;
      // "barrel bombs", "cluster bombs": no bombs laid.
      const Analysis* two = at > 0 ? Find(at - 1, "by-air") : nullptr;
      // "a Russian missile hit", "Israeli missiles": those of a state that has them in the air.
      if (Is(at, "by-missile") && (IsStates(at - (at > 0 ? 1U : 0U)) || (at > 1 && IsStates(at - 2))))
        found = EventType::kAirstrike;
      else if (Is(at, "by-air") || IsWord(at, "air", "aerial") || (two != nullptr && two->length > 1))
        found = EventType::kAirstrike;
      else if (Is(at, "by-explosive"))
        found = EventType::kBombing;
      else if (Is(at, "by-artillery"))
        found = EventType::kShelling;
      else if (Is(at, "by-gun") && (reading.lexeme->Is("fire-verb") ||
                                    (mention.type != EventType::kShelling && mention.type != EventType::kAirstrike)))
        found = EventType::kAttack;
      if (!found) return;
      best = distance;
      type = found;
      missile = Is(at, "by-missile");
    };
    for (std::size_t at = mention.word; at > 0 && Same(at - 1, mention.word); --at) {
      if (at - 1 < mention.word && mention.word - at > 6) break;
      look(at - 1);
    }
    // "a strike on a mortar position": what was hit; "an attack on a convoy with a mine": what with.
    bool hit = IsWord(mention.last + 1, "on", "against");
    for (std::size_t at = mention.last + 1; Same(mention.word, at); ++at) {
      if (IsWord(at, "with", "by", "using", "from", "when", "after") || IsFiniteVerb(at) || IsPunct(at, ","))
        hit = false;
      if (!hit) look(at);
    }
    if (missile && from_air) type = EventType::kAirstrike;
    // "dropped a bomb on a school": nothing is dropped but from above.
    if (reading.lexeme->Is("from-above") && type) type = EventType::kAirstrike;
    // "an attack with an explosive": but nobody bombards with a mine.
    if (type == EventType::kBombing && (mention.type == EventType::kShelling || mention.type == EventType::kAirstrike))
      return;
    if (type) {
      mention.type = *type;
      mention.armed = true;
      mention.open_type = false;
    }
  }

  // "have hit the town 14 times since January"
  void CountTimes(EventMention& mention) const {
    constexpr std::size_t kReach = 9;
    for (const QuantityPhrase& times : field_.quantities) {
      if (!times.operations || times.unit != "time" || !times.people.max || times.people.min < 2) continue;
      if (times.first > mention.last && times.first - mention.last < kReach && Same(times.first, mention.word))
        mention.count = times.people.min;
    }
  }

  void FindCount(EventMention& mention) const {
    if (mention.verb) CountTimes(mention);
    const QuantityPhrase* quantity = field_.QuantityAt(mention.word);
    if (quantity == nullptr || !quantity->operations || !quantity->people.max) return;
    if (quantity->people.form == Form::kSingular) return;
    mention.count = quantity->people.min;
    mention.first = std::min(mention.first, quantity->first);
  }

  // The first word behind the phrase that names an event.
  bool IsNext(const EventMention& mention, const DatePhrase& date) const {
    return std::none_of(found_.begin(), found_.end(),
                        [&](const EventMention& seen) { return seen.word > date.last && seen.word < mention.word; });
  }

  bool IsYearOf(const DatePhrase& date) const {
    return date.calendar && date.first == date.last && token(date.first).kind == TokenKind::kNumber && date.first > 0 &&
           Is(date.first - 1, "definite");
  }

  bool IsOf(const EventMention& mention, const DatePhrase& date) const {
    constexpr std::uint32_t kReach = 4;
    if (mention.word > date.last + kReach) return false;
    for (std::size_t at = date.last + 1; at < mention.word; ++at)
      if (IsPunct(at, ",") || Is(at, "article") || Is(at, "preposition")) return false;
    return true;
  }

  void FindDate(EventMention& mention) const {
    std::optional<std::uint32_t> best;
    int best_rank = -1000;
    const std::uint32_t clause = field_.clause_at[mention.word];
    for (std::uint32_t d = 0; d < field_.dates.size(); ++d) {
      const DatePhrase& date = field_.dates[d];
      if (date.habit || date.heading || date.header || date.ahead || !Same(mention.word, date.first)) continue;
      const bool after = date.first > mention.word;
      if (date.of_next && (after || !IsNext(mention, date))) continue;
      // "Monday's shelling": that one's day, and no other's. "Monday's deaths": of no event.
      // "the 2019 attack" as well.
      if ((IsPossessive(date.last) || IsYearOf(date)) && (after || !IsOf(mention, date))) continue;
      const std::uint32_t distance = after ? date.first - mention.word : mention.word - date.first;
      int rank = 100 - static_cast<int>(distance);
      const std::uint32_t other = field_.clause_at[date.first];
      if (other != clause)
        rank -= field_.clauses[other].parent == clause || field_.clauses[clause].parent == other ? 10 : 40;
      for (const EventMention& seen : found_)
        if (!after && seen.word > date.last && seen.word < mention.word && !mention.verb) rank -= 10;
      // "the attack, which broke the calm since the fall of the city in August": another's day, word by word.
      if (after && !mention.verb) rank -= kRelativeCost * RelativesBetween(mention.last, date.first);
      // "the force, in conflict with the army since April, attacked": how long, and not when.
      if (!after && mention.verb && other != clause && date.first > 0 && Is(date.first - 1, "time-since")) continue;
      // "the deadliest attack since the fall of the city in August": how long none was like it.
      if (after && !mention.verb && IsSinceClause(mention, date.first)) continue;
      if (after && OpensAnother(mention, date)) continue;
      // "The attack came after talks on 9 December."
      if (after && ComesAfter(date.first) && !ComesAfter(mention.word)) continue;
      // "said on Monday": the day of the words, where another stands in the sentence.
      if (date.saying) rank -= 40;
      if (rank > best_rank) {
        best_rank = rank;
        best = d;
      }
    }
    if (!best || best_rank <= 20) best = OpenersDate(mention), best_rank = best ? 100 : best_rank;
    if (best && best_rank > 20) {
      mention.date = best;
      mention.older = field_.dates[*best].older;
    } else {
      mention.date = DayOfItem(field_, mention.word);
      if (!mention.date && IsBeside(mention.word)) mention.date = LastDate();
    }
    if (ComesAfter(mention.word)) mention.older = true;
    // "a previous attack", "earlier raids".
    for (std::size_t i = mention.first; i > 0 && mention.first - i < 4 && Same(i - 1, mention.word); --i) {
      if (IsPunct(i - 1) && !IsHyphen(i - 1)) break;
      if (Is(i - 1, "previous") || IsWord(i - 1, "earlier")) mention.older = true;
    }
  }

  // "On the same day artillery struck", "Hours later a bomb went off": the day told last.
  bool IsBeside(std::size_t word) const {
    std::size_t first = word;
    while (first > 0 && Same(first - 1, word)) --first;
    if (IsWord(first, "elsewhere", "separately", "meanwhile")) return true;
    for (std::size_t i = first; i < word; ++i) {
      if (IsWord(i, "same") && IsWord(i + 1, "day", "hour", "time", "night", "morning")) return true;
      if (IsWord(i, "hours", "hour", "minutes") && IsWord(i + 1, "later", "earlier")) return true;
    }
    return false;
  }
  std::optional<std::uint32_t> LastDate() const {
    for (auto told = found_.rbegin(); told != found_.rend(); ++told)
      if (told->date && !told->older) return told->date;
    return std::nullopt;
  }

  // "3. May 31, near Mosul, via a report. During a strike on a house, two civilians were killed.": the words without a
  // verb that open a line hold its day and its place. The first token of the line, where they do.
  std::optional<std::size_t> OpenerOf(const EventMention& mention) const {
    constexpr std::size_t kFirstWords = 4;
    std::size_t line = mention.word;
    while (line > 0 && !token(line).line_start) --line;
    if (Same(line, mention.word)) return std::nullopt;
    bool dated = false;
    for (std::size_t at = line; Same(line, at); ++at) {
      if (field_.NameAt(at) != nullptr) continue;
      const DatePhrase* date = field_.DateAt(at);
      if (date == nullptr && IsFiniteVerb(at) && As(at, Pos::kNoun) == nullptr) return std::nullopt;
      dated = dated || (date != nullptr && at < line + kFirstWords && !date->period && !date->header);
    }
    return dated ? std::optional(line) : std::nullopt;
  }

  std::optional<std::uint32_t> OpenersDate(const EventMention& mention) const {
    const std::optional<std::size_t> line = OpenerOf(mention);
    for (std::size_t at = line.value_or(size()); at < size(); ++at)
      if (const DatePhrase* date = field_.DateAt(at)) return static_cast<std::uint32_t>(date - field_.dates.data());
    return std::nullopt;
  }

  std::optional<std::uint32_t> OpenersPlace(const EventMention& mention) const {
    const std::optional<std::size_t> line = OpenerOf(mention);
    for (std::size_t at = line.value_or(size()); at < size() && Same(*line, at); ++at)
      if (const NamePhrase* name = field_.NameAt(at); name != nullptr && name->type == EntityType::kPlace)
        return field_.name_at[at];
    return std::nullopt;
  }

  // The day stands in a clause behind "since", or behind it at all where the event is the first or worst of its kind.
  bool IsSinceClause(const EventMention& mention, std::size_t date) const {
    bool since = false, verb = false, other = false;
    for (std::size_t i = mention.last + 1; i < date; ++i) {
      if (since && IsFiniteVerb(i)) verb = true;
      // "since the death of the commander in 2019": how long ago that was.
      if (since && (OutcomeAt(i) != nullptr || EventAt(i))) other = true;
      since = since || Is(i, "time-since");
    }
    return since && (verb || other || IsSuperlative(mention.first));
  }

  bool EventAt(std::size_t at) const {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->event.has_value(); });
  }

  // "It is the second attack in a week: on Monday a blast killed six": the day opens another clause with an event of
  // its own.
  bool OpensAnother(const EventMention& mention, const DatePhrase& date) const {
    constexpr std::uint32_t kReach = 5;
    bool mark = false;
    for (std::size_t i = mention.last + 1; i < date.first; ++i) mark = mark || IsPunct(i, ":") || IsPunct(i, ";");
    if (!mark) return false;
    for (std::size_t i = date.last + 1; i <= date.last + kReach && i < size() && Same(i, date.last); ++i)
      if (EventAt(i)) return true;
    return false;
  }

  // "the deadliest attack", "the first strike": a word before it that sets it above others.
  bool IsSuperlative(std::size_t first) const {
    for (std::size_t i = first; i > 0 && first - i < 3 && Same(i - 1, first); --i) {
      const std::string_view word = token(i - 1).folded;
      if (word == "first" || word == "worst" || word == "latest" || (word.size() > 5 && word.ends_with("est")))
        return true;
    }
    return false;
  }

  int RelativesBetween(std::size_t first, std::size_t last) const {
    int relatives = 0;
    for (std::size_t i = first + 1; i < last; ++i)
      if (Is(i, "relative") || Is(i, "that") || Is(i, "time-since")) ++relatives;
    return relatives;
  }

  // "The attack comes days after a strike killed": what the news comes after.
  bool ComesAfter(std::size_t word) const {
    constexpr std::size_t kWords = 7;
    for (std::size_t i = word; i > 0 && Same(i - 1, word); --i) {
      if (!IsWord(i - 1, "after")) continue;
      for (std::size_t k = i - 1; k > 0 && i - 1 - k < kWords && Same(k - 1, word); --k)
        if (IsWord(k - 1, "comes", "came", "coming")) return true;
    }
    return false;
  }

  void Deny(EventMention& mention, const Analysis& reading) const {
    for (const DatePhrase& date : field_.dates)
      if (date.habit && Same(mention.word, date.first)) mention.no_event = "habit";
    // "has repeatedly bombed villages", "often come under attack"
    for (std::size_t i = mention.first; i > 0 && mention.first - i < 4 && Same(i - 1, mention.word); --i)
      if (Is(i - 1, "habit") && !IsPunct(i)) mention.no_event = "habit";
    // "simulated an attack on the town"
    for (std::size_t i = mention.first; i > 0 && mention.first - i < 4 && Same(i - 1, mention.word); --i)
      if (Is(i - 1, "drill")) mention.no_event = "plan";
    std::size_t steps = 0;
    for (std::size_t i = mention.first; i > 0 && Same(i - 1, mention.word) && steps < 5; --i, ++steps) {
      const std::size_t at = i - 1;
      if (IsPunct(at, ",") || IsPunct(at, ";") || Is(at, "that")) break;
      if (Is(at, "threat")) mention.no_event = "threat";
      if (steps < 2 && (Is(at, "plan") || Is(at, "future"))) mention.no_event = "plan";
      if (steps < 3 && Is(at, "purpose")) mention.no_event = "purpose";
      if (steps < 3 && Is(at, "attempt") && mention.verb) mention.no_event = "plan";
      if (steps < 3 && (Is(at, "neg") || (Is(at, "zero") && !Is(at, "without")))) mention.no_event = "negated";
      if (steps < 2 && (Is(at, "doubt") || Is(at, "future")) && mention.verb) mention.no_event = "plan";
      // "may have been carried off"
      if (mention.verb && steps < 4 && Is(at, "doubt") && IsHelper(at + 1)) mention.no_event = "plan";
      if (steps < 1 && Is(at, "to") && mention.verb && reading.form == VerbForm::kPresent) mention.no_event = "purpose";
      if (steps < 2 && (Is(at, "any") || Is(at, "condition"))) mention.no_event = "negated";
    }
    // "reports of abductions", "weeks of clashes": of many, and no one of them.
    std::size_t of = mention.first;
    while (of > 0 && Same(of - 1, mention.word) &&
           (As(of - 1, Pos::kAdjective) != nullptr || IsPunct(of - 1, ",") || Is(of - 1, "join") ||
            OutcomeAt(of - 1) != nullptr || field_.lattice.readings[of - 1].empty()))
      --of;
    if (!mention.verb && !mention.definite && !mention.count && of > 1 && Is(of - 1, "of") && Is(of - 2, "of-many"))
      mention.no_event = "general";
    // "since Russia invaded", "since the group attacked the town": how long something has been.
    if (mention.verb && !OutcomeBeside(mention.word) && IsBehindSince(mention)) mention.no_event = "general";
    // "an area wracked by raids and kidnappings": of many.
    if (mention.plural && !mention.count && IsRidden(mention)) mention.no_event = "general";
    // "despite repeated operations", "the highest toll from an air strike since": of many.
    for (std::size_t i = mention.first; i > 0 && mention.first - i < 3 && Same(i - 1, mention.word); --i)
      if (mention.plural && !OutcomeBeside(mention.word) && Is(i - 1, "repeat")) mention.no_event = "general";
    if (!mention.verb && !mention.definite && IsRecord(mention)) mention.no_event = "general";
    // "attacks of this kind", "indiscriminate attacks": any of them, or what is usual.
    const bool coarse = !mention.place || IsCountry(*mention.place);
    const bool dated = mention.date && !field_.dates[*mention.date].period &&
                       field_.clause_at[field_.dates[*mention.date].first] == field_.clause_at[mention.word];
    if (mention.plural && !mention.count && coarse && !dated && index_ == 1 && !OutcomeBeside(mention.word))
      mention.no_event = "general";
    // "Turkish offensive | Drone kills three": a campaign that stands as a label above the headline.
    if (index_ == 0 && mention.weak && !mention.verb && mention.type == EventType::kClash &&
        IsLabel(reading, mention.word))
      mention.no_event = "general";
    // "more than 40 have been murdered since January": so many over that time.
    if (mention.date && !mention.count && !mention.definite) {
      const DatePhrase& date = field_.dates[*mention.date];
      if (date.period && !date.calendar && mention.verb && !IsWhich(date)) mention.no_event = "general";
    }
  }

  // "attacked the town last week": once, on a day that nobody tells.
  bool IsWhich(const DatePhrase& date) const {
    if (!Is(date.first, "time-last") || date.last != date.first + 1 || !Is(date.last, "time-unit")) return false;
    return date.first == 0 || !(IsWord(date.first - 1, "the", "over", "during", "in", "since"));
  }

  bool IsBehindSince(const EventMention& mention) const {
    constexpr std::size_t kWords = 7;
    for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
      if (Is(i - 1, "time-since")) return true;
      if (IsPunct(i - 1) || field_.DateAt(i - 1) != nullptr || IsFiniteVerb(i - 1)) return false;
    }
    return false;
  }

  bool IsRidden(const EventMention& mention) const {
    constexpr std::size_t kWords = 9;
    for (std::size_t i = mention.first; i > 1 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
      if (Is(i - 1, "by") || IsWord(i - 1, "with")) return Is(i - 2, "ridden");
      if (IsFiniteVerb(i - 1) && As(i - 1, Pos::kNoun) == nullptr) return false;
    }
    return false;
  }

  bool IsRecord(const EventMention& mention) const {
    constexpr std::size_t kWords = 9;
    bool toll = false, since = false;
    for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i)
      if (Is(i - 1, "toll"))
        for (std::size_t k = i - 1; k > 0 && i - k < 5 && Same(k - 1, mention.word); --k)
          toll = toll || IsSuperlative(k);
    for (std::size_t i = mention.last + 1; Same(mention.word, i); ++i) since = since || Is(i, "time-since");
    return toll && since;
  }

  bool IsLabel(const Analysis& reading, std::size_t word) const {
    constexpr std::size_t kWords = 6;
    const std::size_t last = word + reading.length - 1;
    return last < kWords && last + 1 < size() && token(last + 1).folded == "|";
  }

  bool IsWide(std::uint32_t place) const {
    const KnownEntity* known = field_.names[place].known;
    return known != nullptr && (known->kind == "country" || known->kind == "region");
  }

  bool IsCountry(std::uint32_t place) const {
    const KnownEntity* known = field_.names[place].known;
    return known != nullptr && known->kind == "country";
  }

  bool OutcomeBeside(std::size_t word) const {
    std::size_t first = word;
    while (first > 0 && Same(first - 1, word)) --first;
    for (std::size_t i = first; Same(word, i); ++i) {
      const Analysis* outcome = OutcomeAt(i);
      if (outcome != nullptr && !outcome->lexeme->event) return true;
    }
    return false;
  }

  // "a bomb went off", "dropped two bombs on": who or what does it is a weapon, or gets it dropped.
  bool IsWeapons(std::size_t word) const {
    constexpr std::size_t kBefore = 7, kBehind = 4;
    const auto weapon = [&](std::size_t at) {
      return Is(at, "by-explosive") || Is(at, "by-artillery") || Is(at, "by-air") || Is(at, "weapon");
    };
    for (std::size_t i = word; i > 0 && word - i < kBefore && Same(i - 1, word) && !IsPunct(i - 1, ","); --i)
      if (weapon(i - 1)) return true;
    for (std::size_t i = word + 1; i < word + kBehind && Same(word, i) && !Is(i, "locative"); ++i)
      if (weapon(i)) return true;
    return false;
  }

  bool WeaponBeside(std::size_t word) const {
    for (std::size_t i = word > kWeaponReach ? word - kWeaponReach : 0; i < word + kWeaponReach && i < size(); ++i) {
      if (!Same(word, i) || i == word) continue;
      for (const std::string_view tag : {"by-air", "by-artillery", "by-explosive", "by-gun", "fire", "heli"})
        if (Is(i, tag)) return true;
      for (const Analysis& a : field_.lattice.readings[i])
        if (a.lexeme->event && !a.lexeme->Is("weak")) return true;
    }
    return false;
  }

  // A word that alone says too little names an event only with what belongs to one beside it.
  bool IsTold(const EventMention& mention, const Analysis& reading) const {
    const Lexeme& lexeme = *reading.lexeme;
    if (mention.count && *mention.count > 1) return true;
    if (lexeme.Is("fire-verb")) {
      for (std::size_t i = mention.last + 1; i < mention.last + 8 && Same(mention.word, i); ++i)
        if (Is(i, "by-artillery") || Is(i, "by-air") || Is(i, "by-gun")) return true;
      return false;
    }
    if (lexeme.Is("weapon-verb")) return IsWeapons(mention.word);
    if (lexeme.Is("target-verb"))
      return WeaponBeside(mention.word) || mention.bound_place || OutcomeBeside(mention.word);
    if (!mention.weak) return true;
    if (mention.verb) return mention.place || mention.date || OutcomeBeside(mention.word) || WeaponBeside(mention.word);
    if (lexeme.Is("generic")) return mention.definite && !found_.empty();
    // "the operations of the airport", "the operation to remove the tumour"
    if (lexeme.lemma == "operation" && mention.plural && Is(mention.last + 1, "of") && !mention.date) return false;
    if (lexeme.Is("campaign"))
      return (mention.date && !field_.dates[*mention.date].period) || OutcomeBeside(mention.word);
    const bool modified = mention.first > 0 && Same(mention.first - 1, mention.word) &&
                          (IsWord(mention.first - 1, "military", "security", "joint", "raid", "arrest", "search",
                                  "ground", "rescue", "clearance", "counterterrorism", "terrorism") ||
                           field_.NameAt(mention.first - 1) != nullptr);
    return modified || mention.definite || (mention.place && (mention.date || mention.bound_place)) ||
           OutcomeBeside(mention.word);
  }

  int index_;
  EventPlaces places_;
  std::vector<EventMention> found_;
};

}  // namespace

std::vector<EventMention> FindEventMentions(const Document& document, int field) {
  return Finder(document.fields[static_cast<std::size_t>(field)], field).Run();
}

}  // namespace isnad::en
