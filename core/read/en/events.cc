#include <algorithm>

#include "core/read/en/event_finder.h"
#include "core/read/en/stages.h"

// Which words name an event, and where it lies.

namespace isnad::en {

std::vector<EventMention> EventFinder::Run() {
  for (std::uint32_t at = 0; at < size(); ++at) {
    if (field_.furniture[at] || field_.DateAt(at) != nullptr) continue;
    const NamePhrase* name = field_.NameAt(at);
    if (name != nullptr && name->type != EntityType::kPlace) continue;
    // "a hunger strike", "an air raid siren", "fighting for their lives": no event's word.
    const Analysis* none = Find(at, "no-event");
    if (none == nullptr) none = Find(at, "condition");
    if (none != nullptr) {
      at += none->length - 1;
      continue;
    }
    // "death toll hits 31"
    if (Is(at, "toll-verb") && at > 0 && Same(at - 1, at) && Is(at - 1, "toll")) continue;
    const Analysis* reading = IsCarriedOut(at) ? nullptr : EventReading(at);
    if (reading == nullptr) {
      if (std::optional<EventMention> told = HappenedAt(at)) found_.push_back(std::move(*told));
      if (std::optional<EventMention> weapon = WeaponAt(at)) {
        if (const EventMention* told = SameWeapon(*weapon)) weapon->type = told->type;
        found_.push_back(std::move(*weapon));
      }
      continue;
    }
    if (IsWalkout(at, *reading) || IsAttribute(at, *reading) || IsOfAName(at, *reading)) continue;
    if (IsToldByNoun(at, *reading) || IsDowned(at)) continue;
    EventMention mention = Make(at, *reading);
    if (const EventMention* told = SameWeapon(mention)) mention.type = told->type;
    const std::uint32_t last = at + reading->length - 1;
    if (IsWhatItDid(mention, *reading)) {
      at = last;
      continue;
    }
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
  RecallRanked();
  AddKillings();
  AddElsewhere();
  AddFiguresElsewhere();
  AddAfter();
  AddOccasions();
  AddArrests();
  AddReleases();
  AddItems();
  return std::move(found_);
}

// "a shell hit X; on Tuesday another landed in Y": one more of the weapon that was told last.
bool EventFinder::IsOfAnother(const EventMention& mention) const {
  if (!mention.verb || mention.first == 0 || !Same(mention.first - 1, mention.word) ||
      !Is(mention.first - 1, "another") || found_.empty())
    return false;
  const EventMention& last = found_.back();
  bool weapon = false;
  for (std::size_t i = last.first > 0 ? last.first - 1 : 0; i <= last.last; ++i)
    weapon = weapon || Is(i, "by-artillery") || Is(i, "by-explosive") || Is(i, "by-air");
  return weapon && last.no_event.empty() && token(last.word).sentence + 1 >= token(mention.word).sentence;
}

// "A missile attack killed two in X. The missile hit a house": what was told with the same weapon.
const EventMention* EventFinder::SameWeapon(const EventMention& mention) const {
  if (!mention.verb || mention.plural || found_.empty()) return nullptr;
  if (IsOfAnother(mention)) return &found_.back();
  std::size_t weapon = mention.first;
  if (!Is(weapon, "by-missile") && weapon > 0 && Same(weapon - 1, mention.word)) --weapon;
  if (!Is(weapon, "by-missile") || weapon == 0 || !Is(weapon - 1, "article") || !Is(weapon - 1, "definite"))
    return nullptr;
  for (auto told = found_.rbegin(); told != found_.rend(); ++told) {
    if (!told->no_event.empty() || told->older || token(told->word).sentence + 2 < token(mention.word).sentence)
      continue;
    for (std::size_t i = told->first > 2 ? told->first - 2 : 0; i <= told->last; ++i)
      if (token(i).folded == token(weapon).folded) return &*told;
  }
  return nullptr;
}

// "The blast is the second in a week after an attack on the palace on Friday": that attack is what it is counted with.
void EventFinder::RecallRanked() {
  for (std::size_t m = 0; m < found_.size(); ++m) {
    EventMention& told = found_[m];
    std::size_t rank = told.last + 1;
    while (Same(told.word, rank) && !Is(rank, "be") && !IsPunct(rank) && !IsFiniteVerb(rank)) ++rank;
    if (told.verb || !told.definite || !Same(told.word, rank) || !Is(rank, "be")) continue;
    ++rank;
    while (Is(rank, "article") || IsAdverb(rank)) ++rank;
    if (!Same(told.word, rank) || !(Is(rank, "ordinal") || IsWord(rank, "latest"))) continue;
    bool after = false;
    for (std::size_t i = rank; Same(told.word, i) && !after; ++i) {
      after = IsWord(i, "after", "since", "following");
      if (!after) continue;
      if (told.date && field_.dates[*told.date].first > i) told.date.reset();
      for (std::size_t n = m + 1; n < found_.size(); ++n)
        if (Same(found_[n].word, i) && found_[n].word > i) found_[n].older = true;
    }
  }
}

// "It happened at the market of X at noon": where the event told last was.
std::optional<EventMention> EventFinder::HappenedAt(std::uint32_t at) const {
  if (found_.empty() || at == 0 || !Same(at - 1, at) || !IsWord(at - 1, "it", "this")) return std::nullopt;
  // "Police said it happened on Monday", "said that it took place"
  const bool said = at > 1 && Same(at - 2, at) && (Is(at - 2, "say-verb") || Is(at - 2, "that"));
  if (!OpensSentence(at - 1) && !said) return std::nullopt;
  const bool took = IsWord(at, "took") && IsWord(at + 1, "place");
  if (!took && !IsWord(at, "happened", "occurred")) return std::nullopt;
  const EventMention& last = found_.back();
  if (!last.no_event.empty() || token(last.word).sentence + 1 < token(at).sentence) return std::nullopt;
  EventMention mention;
  mention.field = index_;
  mention.first = mention.word = at;
  mention.last = took ? at + 1 : at;
  mention.type = last.type;
  mention.definite = true;
  Lay(mention);
  if (!mention.place && !mention.date) return std::nullopt;
  mention.bound_place = mention.place.has_value();
  return mention;
}

// "The blast struck a checkpoint", "air strikes that hit the camp", "air strikes and artillery fire": the event just
// named. What the words add of place and day is its own.
bool EventFinder::GoesOn(const EventMention& mention) {
  if (found_.empty()) return false;
  EventMention& told = found_.back();
  if (IsSaidAfter(mention, told)) {
    if (!told.date || field_.dates[*told.date].saying) told.date = mention.date;
    return true;
  }
  if (IsOfTheBomber(mention, told)) {
    if (!told.place) told.place = mention.place;
    if (!told.date) told.date = mention.date;
    return true;
  }
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

// "The bomber detonated his vest at the gate": how the bombing came about that the text has just told.
bool EventFinder::IsOfTheBomber(const EventMention& mention, const EventMention& told) const {
  if (!mention.verb || told.type != EventType::kBombing || !told.no_event.empty() || told.older ||
      token(told.word).sentence + 1 < token(mention.word).sentence)
    return false;
  std::size_t at = mention.first;
  while (at > 0 && Same(at - 1, mention.word) && (IsAdverb(at - 1) || IsHelper(at - 1))) --at;
  if (at < 2 || !Same(at - 2, mention.word) || !IsWord(at - 1, "bomber", "attacker", "assailant")) return false;
  --at;
  if (at > 1 && IsWord(at - 1, "suicide")) --at;
  return at > 0 && Is(at - 1, "definite") && Is(at - 1, "article");
}

// "shot down 18 of 24 drones", "two missiles were shot down": what hit nobody. A helicopter had a crew.
bool EventFinder::IsDowned(std::size_t shot) const {
  constexpr std::size_t kWords = 7;
  if (!IsWord(shot, "shot", "shoot", "shoots", "shooting") || !IsWord(shot + 1, "down")) return false;
  std::size_t helper = shot;
  while (helper > 0 && Same(helper - 1, shot) && (IsHelper(helper - 1) || IsAdverb(helper - 1))) --helper;
  const bool passive = helper < shot;
  const auto links = [&](std::size_t at) { return Is(at, "preposition") && !Is(at, "of"); };
  for (std::size_t step = 1; step <= kWords; ++step) {
    if (passive && step > helper) return false;
    const std::size_t i = passive ? helper - step : shot + 1 + step;
    if (!Same(shot, i) || IsPunct(i, ",") || OutcomeAt(i) != nullptr || links(i) || Is(i, "subordinate") ||
        Is(i, "craft") || Is(i, "heli"))
      return false;
    if (!IsListed(i, "downed")) continue;
    // "A jet armed with missiles was shot down": not they.
    std::size_t first = i;
    while (first > 0 && Same(first - 1, i) && !links(first - 1) &&
           (As(first - 1, Pos::kAdjective) != nullptr || As(first - 1, Pos::kNumber) != nullptr ||
            field_.QuantityAt(first - 1) != nullptr || Is(first - 1, "article") || Is(first - 1, "nation")))
      --first;
    const bool count =
        first > 0 && IsWord(first - 1, "over", "about", "around") && token(first).kind == TokenKind::kNumber;
    return !passive || count || first == 0 || !Same(first - 1, i) || !links(first - 1);
  }
  return false;
}

// "the Director, Defence Media Operations", "SSP Operations Omar Saleh": a capital word among others is a part of what
// somebody or some office is called. A headline writes each word so.
bool EventFinder::IsOfAName(std::uint32_t at, const Analysis& reading) const {
  // "since the beginning of Operation Desert Wind", "in support of Operation Desert Wind": a campaign.
  if (reading.lexeme->lemma == "operation" && IsCapital(at) && IsCapital(at + 1) && Same(at, at + 1) && at > 1 &&
      Same(at - 2, at) && Is(at - 1, "of") && IsListed(at - 2, "of-campaigns"))
    return true;
  // "troops of Operation Desert Wind": the force that is called so.
  if (reading.lexeme->lemma == "operation" && IsCapital(at) && IsCapital(at + 1) && Same(at, at + 1) && at > 1 &&
      Same(at - 2, at) && Is(at - 1, "of") && (Is(at - 2, "force") || Is(at - 2, "person") || IsWord(at - 2, "troops")))
    return true;
  const bool verb = reading.lexeme->pos == Pos::kVerb;
  if (index_ == 0 || (!verb && reading.lexeme->pos != Pos::kNoun) || !IsCapital(at) || OpensSentence(at) || at == 0)
    return false;
  const std::size_t next = at + reading.length;
  const auto part = [&](std::size_t word) {
    return Same(at, word) && IsCapital(word) && field_.DateAt(word) == nullptr &&
           (field_.NameAt(word) == nullptr || field_.NameAt(word)->type != EntityType::kPlace);
  };
  const bool before = part(at - 1) && !OpensSentence(at - 1);
  const bool person =
      Same(at, next) && field_.NameAt(next) != nullptr && field_.NameAt(next)->type == EntityType::kPerson;
  // "Constable Ram Kumar": a man's first name, whatever verb is spelled so.
  if (verb) return before && (person || Is(at - 1, "title"));
  return (before && !IsAllCapital(at)) || (person && part(at - 1));
}

// "a strike by nurses", "a two-day strike over pay", "the strikers": work laid down.
bool EventFinder::IsWalkout(std::uint32_t at, const Analysis& reading) const {
  if (reading.lexeme->pos != Pos::kNoun || reading.lexeme->lemma != "strike") return false;
  const std::size_t next = at + reading.length;
  if (!Same(at, next)) return false;
  if (IsWord(next, "over") && IsListed(next + 1, "walkout-causes")) return true;
  if (!IsWord(next, "by")) return false;
  for (std::size_t i = next + 1; i < next + 5 && Same(at, i); ++i) {
    if (Is(i, "by-air") || Is(i, "force") || Is(i, "fire") || field_.NameAt(i) != nullptr) return false;
    for (const Analysis& a : field_.lattice.readings[i])
      if (a.lexeme->Is("person")) return a.lexeme->group == Group::kCivilian || !a.lexeme->group;
  }
  return false;
}

// "rescued 37 kidnapped victims", "the abducted girls", "search for those kidnapped": who they are, no deed told here.
bool EventFinder::IsAttribute(std::uint32_t at, const Analysis& reading) const {
  // "the jihadist-hit province"
  if (reading.lexeme->pos == Pos::kVerb && at > 0 && IsHyphen(at - 1)) return true;
  // "in co-operation with the army", "attack helicopters"
  if (at > 1 && IsHyphen(at - 1) && IsWord(at - 2, "co")) return true;
  if (IsWord(at, "attack") && (Is(at + 1, "craft") || IsWord(at + 1, "aircraft", "helicopter", "helicopters")))
    return true;
  // "the coalition fighting in X", "rebels fighting alongside them": what they are about, and no fight told.
  if (IsWord(at, "fighting") && at > 0 && Same(at - 1, at) &&
      (Is(at - 1, "force") || Is(at - 1, "body-noun") || Is(at - 1, "person") || IsWord(at - 1, "coalition")) &&
      (Is(at + 1, "preposition") || IsWord(at + 1, "alongside")))
    return true;
  // "its gas revenue"
  if (reading.lexeme->Is("noun-mostly") && reading.form == VerbForm::kPresent) return true;
  // "beneath a collapsed clinic annex"
  if (reading.lexeme->pos == Pos::kVerb && reading.lexeme->event == EventType::kDisaster &&
      reading.lexeme->Is("weak") && reading.form != VerbForm::kPresent && at > 0 && Same(at - 1, at) &&
      (Is(at - 1, "article") || Is(at - 1, "possessive")) && Same(at, at + 1) && As(at + 1, Pos::kNoun) != nullptr)
    return true;
  // "the targeted killing of civilians"
  if (reading.lexeme->Is("target-verb") && reading.form != VerbForm::kPresent && Is(at + 1, "act")) return true;
  if (reading.lexeme->pos != Pos::kVerb || !reading.lexeme->outcome || reading.form == VerbForm::kPresent ||
      reading.form == VerbForm::kVerbalNoun)
    return false;
  const QuantityPhrase* people = field_.QuantityAt(at);
  if (people != nullptr && people->counts_people && at < people->head) return true;
  // "Abducted aid workers released"
  std::size_t who = at + 1;
  while (Same(at, who) && (As(who, Pos::kAdjective) != nullptr || As(who, Pos::kNoun) != nullptr) && !Is(who, "person"))
    ++who;
  if (OpensSentence(at) && Same(at, who) && Is(who, "person")) return true;
  if (at == 0 || !Same(at - 1, at)) return false;
  if (IsWord(at - 1, "those")) return !IsHelper(at + 1);
  const QuantityPhrase* behind = field_.QuantityAt(at + 1);
  return (Is(at - 1, "article") || Is(at - 1, "possessive")) && behind != nullptr && behind->counts_people &&
         behind->first == at + 1;
}

// "was shot dead in the operation near X": the noun behind tells what it was, and where.
bool EventFinder::IsToldByNoun(std::uint32_t at, const Analysis& reading) const {
  constexpr std::size_t kWords = 7;
  if (reading.lexeme->pos != Pos::kVerb || !reading.lexeme->outcome || reading.form == VerbForm::kVerbalNoun)
    return false;
  std::size_t in = at + reading.length;
  // "shot dead two gunmen in a pre-dawn raid on X"
  const QuantityPhrase* people = reading.lexeme->Is("gun-verb") ? field_.QuantityAt(in) : nullptr;
  const bool by = reading.lexeme->Is("gun-verb") && Same(at, in) && IsWord(in, "by");
  const bool whom = by || (people != nullptr && people->counts_people && people->first == in);
  if (whom && !by) in = people->last + 1U;
  // "shot dead by Israeli forces early Saturday during a raid in X"
  for (std::size_t i = in; by && i < in + kWords + 2 && Same(at, i) && !IsPunct(i); ++i)
    if (IsWord(i, "in", "during") && field_.DateAt(i) == nullptr && field_.DateAt(i + 1) == nullptr) {
      in = i;
      break;
    }
  if (!Same(at, in) || !IsWord(in, "in", "during") || !(Is(in + 1, "definite") || (whom && Is(in + 1, "article"))))
    return false;
  for (std::size_t i = in + 2; i < in + kWords && Same(at, i); ++i) {
    const Analysis* noun = As(i, Pos::kNoun);
    if (noun != nullptr && noun->lexeme->event) return true;
    if (noun == nullptr && As(i, Pos::kAdjective) == nullptr && !IsHyphen(i) && field_.NameAt(i) == nullptr &&
        !field_.lattice.readings[i].empty())
      return false;
  }
  return false;
}

// Between the noun and the verb stands nobody and nothing else that may do it.
bool EventFinder::IsSubject(const EventMention& noun, std::size_t verb) const {
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
const Analysis* EventFinder::EventReading(std::uint32_t at) const {
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
  // "was carried out in Hit", "attacked Hit on Monday": a town's name.
  if (field_.in == Field::kText && at > 0 && Same(at - 1, at) && IsCapital(at) && !IsAllCapital(at) &&
      token(at - 1).kind == TokenKind::kWord && !IsCapital(at - 1) &&
      (Is(at - 1, "preposition") || IsFiniteVerb(at - 1)))
    return nullptr;
  const bool open = verb->form == VerbForm::kPresent;
  // "answered by firing Katyusha rockets"
  const std::size_t next = at + verb->length;
  const auto shell = [&](std::size_t i) { return Same(at, i) && (Is(i, "by-artillery") || Is(i, "by-air")); };
  if (noun != nullptr && verb->lexeme->Is("fire-verb") && verb->form == VerbForm::kVerbalNoun &&
      (shell(next) || (As(next, Pos::kNumber) != nullptr && shell(next + 1))))
    return verb;
  if (noun != nullptr) return open && !ActsAsVerb(at, *verb) ? noun : verb->form == VerbForm::kVerbalNoun ? noun : verb;
  if (open && thing && !ActsAsVerb(at, *verb)) return nullptr;
  // "to strike", "will target": not told.
  return verb;
}

// "Regime forces shell Ariha", "drones target the town".
bool EventFinder::ActsAsVerb(std::uint32_t at, const Analysis& verb) const {
  const std::size_t next = at + verb.length;
  if (!Same(at, next) || at == 0 || !Same(at - 1, at)) return false;
  if (Is(at - 1, "article") || Is(at - 1, "preposition") || Is(at - 1, "possessive") || Is(at - 1, "nation") ||
      As(at - 1, Pos::kNumber) != nullptr || As(at - 1, Pos::kAdjective) != nullptr)
    return false;
  if (Is(next, "of") || Is(next, "by") || Is(next, "on") || IsFiniteVerb(next)) return false;
  const NamePhrase* place = field_.NameAt(next);
  return place != nullptr || Is(next, "article") || Is(next, "place-cue") || Is(next, "unit") || Is(next, "several") ||
         Is(next, "direction") || Is(next, "person") || Is(next, "nation") || As(next, Pos::kNumber) != nullptr;
}

EventMention EventFinder::Make(std::uint32_t at, const Analysis& reading) const {
  EventMention mention;
  mention.field = index_;
  mention.first = mention.word = at;
  mention.last = at + reading.length - 1;
  mention.type = *reading.lexeme->event;
  mention.weak = reading.lexeme->Is("weak");
  mention.verb = reading.lexeme->pos == Pos::kVerb;
  // "kidnapping incidents", "arson cases" as well
  mention.plural = !mention.verb && (reading.number == Number::kPlural || IsListed(mention.last + 1U, "several-of"));
  mention.open_type = reading.lexeme->Is("open-type");
  mention.definite = !mention.verb && (IsDefinite(at) || IsItsRank(at));
  if (mention.plural && IsOneOfThem(mention.first)) mention.plural = mention.definite = false;
  Refine(mention, reading);
  FindCount(mention);
  const bool happened = reading.lexeme->Is("generic") && mention.definite && TakesPlace(mention);
  Lay(mention);
  // "Police said the incident happened at X, Y and Z villages": where the event told last was.
  if (happened && !found_.empty() && found_.back().no_event.empty() &&
      token(found_.back().word).sentence + 1 >= token(at).sentence)
    TellAgain(mention, found_.back());
  Deny(mention, reading);
  return mention;
}

// "It was the third attack on the area in a month", "This is the country's second raid this year": the one just told.
bool EventFinder::IsItsRank(std::size_t at) const {
  std::size_t i = at;
  while (i > 0 && Same(i - 1, at) && (As(i - 1, Pos::kAdjective) != nullptr || Is(i - 1, "ordinal") || IsHyphen(i - 1)))
    --i;
  if (!IsRanked(at) || i < 3 || !Same(i - 3, at)) return false;
  // "the second strike in a week: two people were killed on Saturday": the other of them is told behind.
  bool colon = false, another = false;
  for (std::size_t k = at; Same(at, k); ++k) {
    colon = colon || IsPunct(k, ":");
    another = another || (colon && EventAt(k));
  }
  if (colon && !another) return false;
  std::size_t be = i - 1;
  if (IsPossessive(be) || Is(be, "possessive")) {
    while (be > 1 && Same(be - 1, at) && !Is(be, "be")) --be;
  } else if (Is(be, "definite")) {
    --be;
  }
  return Is(be, "be") && be > 0 && Same(be - 1, at) && IsWord(be - 1, "it", "this", "that") &&
         (OpensSentence(be - 1) || Is(be - 2, "say-verb") || Is(be - 2, "that"));
}

// "launched one of its deadliest airstrikes": one that is told of.
bool EventFinder::IsOneOfThem(std::size_t at) const {
  std::size_t i = at;
  while (i > 0 && Same(i - 1, at) && (As(i - 1, Pos::kAdjective) != nullptr || field_.lattice.readings[i - 1].empty()))
    --i;
  return i > 3 && Same(i - 4, at) && (Is(i - 1, "article") || Is(i - 1, "possessive")) && Is(i - 2, "of") &&
         IsWord(i - 3, "one") && (Is(i - 4, "carry-out") || IsWord(i - 4, "out"));
}

// Villages told beside the place that the event had lie about it.
void EventFinder::TellAgain(EventMention& mention, const EventMention& told) const {
  mention.type = told.type;
  if (told.place && mention.place && !IsWide(*told.place) && !mention.date) mention.place.reset();
}

// Where and when.
void EventFinder::Lay(EventMention& mention) const {
  mention.place = places_.Of(mention, found_);
  if (!mention.place) mention.place = OpenersPlace(mention);
  if (!mention.place) mention.place = places_.PlaceOfItem(mention.word);
  if (mention.place && SharesSubject(mention)) mention.place = found_.back().place;
  if (mention.place) {
    const NamePhrase& name = field_.names[*mention.place];
    // "near Sidon": some village may be that.
    const bool near_city = name.known != nullptr && name.known->kind == "city" && name.first > 0 &&
                           Same(name.first - 1, name.first) && Is(name.first - 1, "near");
    mention.around_place =
        name.kind == "countryside" || name.kind == "around" || near_city || places_.IsBearing(*mention.place);
    mention.bound_place = places_.IsBound(mention, *mention.place) || TakesPlace(mention);
    if (mention.bound_place && name.first > mention.last && name.first - mention.last <= 4 && !mention.verb)
      mention.last = name.last;
  }
  FindDate(mention);
}

// "stormed a base in X and a post in Y and took 20 hostages": places before the "and" are of the verb that it goes on.
bool EventFinder::SharesSubject(const EventMention& mention) const {
  if (!mention.verb || found_.empty() || mention.first == 0 || !Is(mention.first - 1, "join")) return false;
  const EventMention& told = found_.back();
  const NamePhrase& name = field_.names[*mention.place];
  return told.verb && told.place && told.no_event.empty() && Same(told.word, mention.word) && name.first > told.word &&
         name.last < mention.word &&
         (mention.type == EventType::kAbduction || (mention.type == EventType::kAttack && told.type == mention.type &&
                                                    field_.names[*told.place].first < name.first));
}

// "The raid took place before dawn in X", "the attack occurred near Y".
bool EventFinder::TakesPlace(const EventMention& mention) const {
  std::size_t i = mention.last + 1;
  while (Same(mention.word, i) && (IsAdverb(i) || IsHelper(i))) ++i;
  if (mention.verb || !Same(mention.word, i)) return false;
  return (IsWord(i, "took", "taken", "takes") && IsWord(i + 1, "place")) || IsWord(i, "occurred", "happened");
}

// "the raid", "this Israeli attack", "their shelling".
bool EventFinder::IsDefinite(std::size_t at) const {
  for (std::size_t i = at; i > 0 && at - i < 4 && Same(i - 1, at); --i) {
    // "said that another attack"
    if (Is(i - 1, "another-event")) return false;
    if (Is(i - 1, "definite") || Is(i - 1, "possessive")) return true;
    // "Monday's attack"
    if (IsPossessive(i - 1) && field_.DateAt(i - 1) != nullptr) return true;
    const bool modifier = As(i - 1, Pos::kAdjective) != nullptr || field_.NameAt(i - 1) != nullptr || IsHyphen(i - 1) ||
                          Is(i - 1, "by-air") || Is(i - 1, "by-artillery") || Is(i - 1, "direction") ||
                          field_.lattice.readings[i - 1].empty() ||
                          (i > 1 && IsWord(i - 1, "reported", "alleged") && IsWord(i - 2, "the"));
    if (!modifier || IsPunct(i - 1) != IsHyphen(i - 1)) return false;
  }
  return false;
}

// "have hit the town 14 times since January"
void EventFinder::CountTimes(EventMention& mention) const {
  constexpr std::size_t kReach = 9;
  for (const QuantityPhrase& times : field_.quantities) {
    if (!times.operations || times.unit != "time" || !times.people.max || times.people.min < 2) continue;
    if (times.first > mention.last && times.first - mention.last < kReach && Same(times.first, mention.word))
      mention.count = times.people.min;
  }
}

void EventFinder::FindCount(EventMention& mention) const {
  if (mention.verb) CountTimes(mention);
  const QuantityPhrase* quantity = field_.QuantityAt(mention.word);
  if (quantity == nullptr || !quantity->operations || !quantity->people.max) return;
  if (quantity->people.form == Form::kSingular) return;
  mention.count = quantity->people.min;
  mention.first = std::min(mention.first, quantity->first);
}

bool EventFinder::IsWide(std::uint32_t place) const {
  const KnownEntity* known = field_.names[place].known;
  return known != nullptr && (known->kind == "country" || known->kind == "region");
}

bool EventFinder::IsCountry(std::uint32_t place) const {
  const KnownEntity* known = field_.names[place].known;
  return known != nullptr && known->kind == "country";
}

std::vector<EventMention> FindEventMentions(const Document& document, int field) {
  return EventFinder(document.fields[static_cast<std::size_t>(field)], field).Run();
}

}  // namespace isnad::en
