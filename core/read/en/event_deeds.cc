#include <algorithm>

#include "core/read/en/event_finder.h"

// Events that an outcome's verb or figure alone tells, with no word that names an event.

namespace isnad::en {

// An event that its outcome's verb alone tells.
EventMention EventFinder::OfDeed(std::uint32_t at, const Analysis& deed, EventType type) const {
  EventMention mention;
  mention.field = index_;
  mention.first = mention.word = at;
  mention.last = at + deed.length - 1;
  mention.type = type;
  mention.verb = true;
  return mention;
}

// "A bomb killed three soldiers in X and gunmen killed two policemen in Y": what gunmen did elsewhere than the event of
// the sentence is one of its own, though no word names it.
void EventFinder::AddKillings() {
  for (std::uint32_t at = 0; at < size(); ++at) {
    const Analysis* deed = OutcomeAt(at);
    if (deed == nullptr || deed->lexeme->pos != Pos::kVerb || deed->lexeme->event ||
        deed->lexeme->outcome != Outcome::kKilled || field_.furniture[at] || !IsDoneByGunmen(at, *deed))
      continue;
    EventMention mention = OfDeed(at, *deed, EventType::kAttack);
    const auto next =
        std::find_if(found_.begin(), found_.end(), [&](const EventMention& told) { return told.word > mention.word; });
    mention.place = places_.Of(mention, {found_.begin(), next});
    if (!mention.place && IsHoursApart(at, next)) {
      FindDate(mention);
      found_.insert(next, std::move(mention));
      continue;
    }
    if (!mention.place || IsCountry(*mention.place)) continue;
    const bool beside = std::any_of(found_.begin(), found_.end(), [&](const EventMention& told) {
      return Same(told.word, at) && told.place && *told.place != *mention.place && !IsCountry(*told.place) &&
             field_.names[*told.place].above != mention.place && field_.names[*mention.place].above != told.place &&
             told.type != EventType::kAttack && told.type != EventType::kRaid && told.type != EventType::kClash;
    });
    const bool next_told = !beside && TellsNextKilling(mention, next);
    if (!beside && !next_told) continue;
    mention.weak = next_told;
    FindDate(mention);
    found_.insert(next, std::move(mention));
  }
}

// "Hours earlier, gunmen killed three people at a checkpoint": another deed beside what was told, in a sentence that no
// other word of an event stands in.
bool EventFinder::IsHoursApart(std::size_t at, std::vector<EventMention>::const_iterator next) const {
  std::size_t first = at;
  while (first > 0 && Same(first - 1, at)) --first;
  const bool hours = IsWord(first, "hours") && IsWord(first + 1, "earlier", "later") && IsPunct(first + 2, ",");
  const bool elsewhere = IsWord(first, "elsewhere", "separately") && IsPunct(first + 1, ",");
  return (hours || elsewhere) && next != found_.cbegin() && !Same((next - 1)->word, at) &&
         (next == found_.cend() || !Same(next->word, at));
}

// "A bomb went off in X. Gunmen killed two policemen in western X": behind a blow of another kind, in a sentence that
// no other word of an event stands in.
bool EventFinder::TellsNextKilling(const EventMention& deed, std::vector<EventMention>::const_iterator next) const {
  const auto beside = [&](const EventMention& told) { return Same(told.word, deed.word); };
  if (deed.word == 0 || next == found_.begin() || std::any_of(found_.begin(), found_.end(), beside)) return false;
  const EventMention& told = *(next - 1);
  const bool blow =
      told.type == EventType::kBombing || told.type == EventType::kShelling || told.type == EventType::kAirstrike;
  const NamePhrase& name = field_.names[*deed.place];
  return blow && told.no_event.empty() && Same(name.first, deed.word);
}

// "The rebels struck in X, leaving 15 dead there, and in Y, where they killed four": of the kind just told, at a place
// of its own.
void EventFinder::AddElsewhere() {
  constexpr std::size_t kWords = 6;
  for (std::uint32_t n = 0; n < field_.names.size(); ++n) {
    const NamePhrase& name = field_.names[n];
    std::size_t where = name.last + 1;
    while (IsPunct(where, ",") || Is(where, "place-cue")) ++where;
    if (name.type != EntityType::kPlace || !IsWord(where, "where") || !Same(name.last, where) || !IsInAndIn(name))
      continue;
    const auto next =
        std::find_if(found_.begin(), found_.end(), [&](const EventMention& told) { return told.word > where; });
    const bool own = next != found_.end() && Same(next->word, where);
    if (own || next == found_.begin() || !Same((next - 1)->word, where)) continue;
    const EventMention& told = *(next - 1);
    if (!told.place || *told.place == n || !told.no_event.empty() || field_.names[*told.place].above == n) continue;
    for (std::uint32_t at = static_cast<std::uint32_t>(where); at < where + kWords && Same(where, at); ++at) {
      const Analysis* deed = OutcomeAt(at);
      if (deed == nullptr || (deed->lexeme->outcome != Outcome::kKilled && deed->lexeme->outcome != Outcome::kInjured))
        continue;
      EventMention mention = OfDeed(at, *deed, told.type);
      mention.place = n;
      mention.bound_place = true;
      mention.date = told.date;
      found_.insert(next, std::move(mention));
      break;
    }
  }
}

// "Bombings killed five people in X and three in Y": a figure alone at a place of its own.
void EventFinder::AddFiguresElsewhere() {
  for (std::uint32_t n = 0; n < field_.names.size(); ++n) {
    const NamePhrase& name = field_.names[n];
    std::size_t in = name.cue;
    while (in > 0 && Same(in - 1, name.first) && (Is(in - 1, "article") || Is(in - 1, "direction"))) --in;
    if (name.type != EntityType::kPlace || in < 3 || !Same(in - 3, name.first) || !Is(in - 1, "locative")) continue;
    const QuantityPhrase* some = field_.QuantityAt(in - 2);
    if (some == nullptr || !(some->bare || some->counts_people) || some->people.form == Form::kPlural ||
        some->people.form == Form::kNegated || some->partitive || some->outcome || !some->unit.empty() ||
        some->last + 2U != in || some->first == 0 || field_.furniture[in])
      continue;
    const std::size_t joint = some->first > 1 && Is(some->first - 1U, "another") ? some->first - 2U : some->first - 1U;
    if (!Is(joint, "join") && !IsPunct(joint, ",")) continue;
    // "and three in Kunar were hurt": another word's.
    std::size_t behind = name.last + 1U;
    if (Is(behind, "place-cue")) ++behind;
    if (Same(name.last, behind) &&
        (IsHelper(behind) || OutcomeAt(behind) != nullptr || (IsFiniteVerb(behind) && !Is(behind, "preposition"))))
      continue;
    if (!IsOneOfList(*some, name.last)) continue;
    std::size_t word = 0;
    const std::optional<std::uint32_t> told = ToldOfBefore(*some, name, word);
    if (!told) continue;
    auto next =
        std::find_if(found_.begin(), found_.end(), [&](const EventMention& one) { return one.word > some->first; });
    // "Five people were killed in X and three in Y": no word names the first either.
    if (next == found_.begin() || !Same((next - 1)->word, some->first)) {
      // "Shelling of X hurt eight. Three were hurt in the town itself and two in Y": of the blow just told.
      const bool told_before = next != found_.begin() && (next - 1)->no_event.empty() && !(next - 1)->older &&
                               token((next - 1)->word).sentence + 1 == token(some->first).sentence &&
                               !token(some->first).line_start;
      if (told_before) continue;
      EventMention first = OfDeed(static_cast<std::uint32_t>(word), *OutcomeAt(word), EventType::kAttack);
      first.place = told;
      first.bound_place = true;
      FindDate(first);
      next = found_.insert(next, std::move(first)) + 1;
    }
    EventMention mention;
    mention.field = index_;
    mention.first = mention.word = some->first;
    mention.last = name.last;
    mention.type = EventType::kAttack;
    if (next != found_.begin() && Same((next - 1)->word, some->first)) {
      mention.type = (next - 1)->type;
      mention.date = (next - 1)->date;
    }
    // "and three in Y on Monday"
    const std::size_t day = Is(name.last + 1U, "preposition") ? name.last + 2U : name.last + 1U;
    if (const DatePhrase* own = Same(name.last, day) ? field_.DateAt(day) : nullptr; own != nullptr)
      mention.date = static_cast<std::uint32_t>(own - field_.dates.data());
    mention.place = n;
    mention.bound_place = true;
    found_.insert(next, std::move(mention));
  }
}

// The place of those told before the figure in its sentence, behind an outcome's word and with no other verb since.
// word: that of the outcome.
std::optional<std::uint32_t> EventFinder::ToldOfBefore(const QuantityPhrase& some, const NamePhrase& there,
                                                       std::size_t& word) const {
  std::optional<std::uint32_t> here;
  for (std::size_t i = some.first; i > 0 && Same(i - 1, some.first); --i) {
    const std::size_t at = i - 1;
    const NamePhrase* name = field_.NameAt(at);
    if (name != nullptr && name->type == EntityType::kPlace) {
      if (name->folded == there.folded) return std::nullopt;
      if (!here && name->cue > 0 && Is(name->cue - 1U, "locative")) here = field_.name_at[at];
      continue;
    }
    const Analysis* outcome = OutcomeAt(at);
    word = at;
    if (outcome != nullptr && outcome->lexeme->outcome && !outcome->lexeme->event) return here;
    if (Is(at, "say-verb") || Is(at, "subordinate")) return std::nullopt;
  }
  return std::nullopt;
}

// "In northern Z, soldiers arrested two youths in Y", behind a raid on X, and "arrested two men over last week's
// attack": the arrest is a raid of its own.
void EventFinder::AddArrests() {
  for (std::uint32_t at = 0; at < size(); ++at) {
    const Analysis* deed = OutcomeAt(at);
    if (deed == nullptr || deed->lexeme->pos != Pos::kVerb || deed->lexeme->event || field_.furniture[at] ||
        deed->lexeme->outcome != Outcome::kArrested || deed->form == VerbForm::kVerbalNoun || IsHelper(at - (at > 0)))
      continue;
    EventMention mention = OfDeed(at, *deed, EventType::kRaid);
    const auto next =
        std::find_if(found_.begin(), found_.end(), [&](const EventMention& told) { return told.word > at; });
    if (next != found_.begin() && Same((next - 1)->word, at)) continue;
    const bool over =
        next != found_.end() && Same(next->word, at) && !next->verb && next->older && next->date && IsReferredTo(*next);
    if (!over && ((next != found_.end() && Same(next->word, at)) || next == found_.begin())) continue;
    mention.place = places_.Of(mention, {found_.begin(), next});
    if (over) {
      if (mention.place && field_.names[*mention.place].first > next->word) mention.place.reset();
    } else if (!mention.place || !IsArrestElsewhere(mention, *(next - 1))) {
      continue;
    }
    FindDate(mention);
    if (over && mention.date == next->date) mention.date.reset();
    found_.insert(next, std::move(mention));
  }
}

// The event that the outcome of a list's item tells where no other word does.
std::optional<EventType> EventFinder::TypeOfItem(Outcome outcome) {
  switch (outcome) {
    case Outcome::kKilled:
    case Outcome::kInjured:
      return EventType::kAttack;
    case Outcome::kArrested:
      return EventType::kRaid;
    case Outcome::kCaptured:
      return EventType::kAbduction;
    default:
      return std::nullopt;
  }
}

// "- 12 bodies were found in Halbun": a line of a list that tells two events at the least.
bool EventFinder::OpensBullet(std::size_t line) const {
  const auto bullet = [&](std::size_t at) {
    return token(at).line_start && (IsDash(at) || token(at).folded == "•" || token(at).folded == "*");
  };
  if (!bullet(line)) return false;
  std::size_t told = size();
  for (const EventMention& mention : found_) {
    std::size_t first = mention.word;
    while (first > 0 && !token(first).line_start) --first;
    if (!bullet(first) || !mention.no_event.empty()) continue;
    if (told < size() && told != first) return true;
    told = first;
  }
  return false;
}

// "BAGHDAD - Two dead bodies were found, police said": an item of a list that tells its dead and no event's word.
void EventFinder::AddItems() {
  for (std::uint32_t line = 0; line < size(); ++line) {
    if (!token(line).line_start) continue;
    const bool town = places_.OpensItem(line);
    if (!town && !OpensBullet(line)) continue;
    std::uint32_t end = line + 1;
    while (end < size() && !token(end).line_start) ++end;
    const auto next =
        std::find_if(found_.begin(), found_.end(), [&](const EventMention& told) { return told.word >= line; });
    if (next != found_.end() && next->word < end) continue;
    for (std::uint32_t at = line + 1; at < end; ++at) {
      const Analysis* outcome = OutcomeAt(at);
      if (outcome == nullptr || field_.NameAt(at) != nullptr) continue;
      const std::optional<EventType> type = TypeOfItem(*outcome->lexeme->outcome);
      if (!type || (!town && *type != EventType::kAttack)) continue;
      EventMention mention = OfDeed(at, *outcome, *type);
      mention.place = places_.Of(mention, {found_.begin(), next});
      if (!mention.place) mention.place = places_.PlaceOfItem(line);
      if (!mention.place && !town) break;
      FindDate(mention);
      found_.insert(next, std::move(mention));
      break;
    }
  }
}

// Behind a raid told before: at a place of its own, that stands behind the arrest or opens its sentence.
bool EventFinder::IsArrestElsewhere(const EventMention& arrest, const EventMention& told) const {
  const NamePhrase& name = field_.names[*arrest.place];
  if (told.type != EventType::kRaid || !told.no_event.empty() || IsWide(*arrest.place) || name.first < arrest.word)
    return false;
  const std::size_t opener = name.cue > 0 ? name.cue - 1U : 0U;
  if (!Is(opener, "locative") && !Is(opener, "near")) return false;
  if (told.place) {
    const NamePhrase& before = field_.names[*told.place];
    const bool same = before.folded == name.folded || (before.known != nullptr && before.known == name.known);
    if (same || IsWide(*told.place) || before.above == arrest.place || name.above == told.place) return false;
  }
  // "Troops raided a town. They arrested two boys in X": one that no name tells may be X.
  std::size_t first = arrest.word;
  while (first > 0 && Same(first - 1, arrest.word)) --first;
  return told.place || Is(first, "locative") || Is(first, "direction");
}

// "and in western Y": a second place beside one that the sentence has told.
bool EventFinder::IsInAndIn(const NamePhrase& name) const {
  std::size_t i = name.cue;
  while (i > 0 && Same(i - 1, name.first) && (Is(i - 1, "article") || Is(i - 1, "direction"))) --i;
  return i > 1 && Same(i - 2, name.first) && IsWord(i - 1, "in", "near") && (Is(i - 2, "join") || IsPunct(i - 2, ","));
}

// "were captured by security forces", "police arrested two men": a raid, though no word names it.
bool EventFinder::IsTakenByForces(std::size_t at, const Analysis& deed) const {
  constexpr std::size_t kWords = 5;
  if (deed.lexeme->outcome != Outcome::kArrested && deed.lexeme->outcome != Outcome::kCaptured) return false;
  const auto forces = [&](std::size_t i) {
    return Is(i, "police-body") || (Is(i, "force") && !Is(i, "person")) || IsWord(i, "troops", "soldiers");
  };
  const std::size_t by = at + deed.length;
  if (IsWord(by, "by"))
    for (std::size_t i = by + 1; i < by + kWords && Same(at, i); ++i)
      if (forces(i)) return true;
  return !IsHelper(at - (at > 0 ? 1U : 0U)) && at > 0 && Same(at - 1, at) && forces(at - 1);
}

// "The attack came a day after rebels killed 92 soldiers in X": what the news comes after is told by no word but that.
void EventFinder::AddAfter() {
  for (std::uint32_t at = 0; at < size(); ++at) {
    const Analysis* deed = OutcomeAt(at);
    // "one person was wounded by": no noun.
    if (deed != nullptr && deed->lexeme->pos != Pos::kVerb && IsHelper(at - (at > 0 ? 1U : 0U)))
      deed = As(at, Pos::kVerb);
    if (deed == nullptr || deed->lexeme->pos != Pos::kVerb || deed->lexeme->event ||
        (deed->lexeme->outcome != Outcome::kKilled && deed->lexeme->outcome != Outcome::kInjured &&
         !IsTakenByForces(at, *deed)) ||
        field_.furniture[at] || deed->form == VerbForm::kVerbalNoun)
      continue;
    const std::optional<std::size_t> after = AfterWord(at);
    if (!after) continue;
    const auto next =
        std::find_if(found_.begin(), found_.end(), [&](const EventMention& told) { return told.word > at; });
    const bool told = next != found_.begin() && Same((next - 1)->word, at);
    if (!told || (next - 1)->word > *after) continue;
    const bool beside = next != found_.end() && Same(next->word, at);
    // "a few hours after one person was wounded by a bomb concealed in his car and detonated": what the weapon did.
    const bool of_weapon = beside && next->verb && !next->place && !next->date && IsWord(at + deed->length, "by");
    if (beside && !of_weapon) continue;
    EventMention mention;
    mention.field = index_;
    mention.first = mention.word = at;
    mention.last = at + deed->length - 1;
    mention.type = EventType::kAttack;
    for (std::size_t i = *after + 1; i < at; ++i) {
      if (Is(i, "by-explosive")) mention.type = EventType::kBombing;
      if (Is(i, "by-artillery")) mention.type = EventType::kShelling;
      if (Is(i, "by-air")) mention.type = EventType::kAirstrike;
    }
    if (of_weapon) mention.type = next->type;
    if (IsTakenByForces(at, *deed)) mention.type = EventType::kRaid;
    mention.verb = mention.older = true;
    mention.place = places_.Of(mention, {found_.begin(), next});
    if (mention.place && field_.names[*mention.place].first < *after) mention.place.reset();
    for (std::uint32_t d = 0; d < field_.dates.size() && !mention.date; ++d)
      if (field_.dates[d].first > *after && Same(field_.dates[d].first, at) && !field_.dates[d].period)
        mention.date = d;
    // "came two days after gunmen killed three": so long before what was told.
    for (std::uint32_t d = 0; d < field_.dates.size() && !mention.date; ++d)
      if (field_.dates[d].last == *after && field_.dates[d].of_next) mention.date = d;
    for (std::uint32_t n = 0; n < field_.names.size() && !mention.place; ++n) {
      const NamePhrase& name = field_.names[n];
      if (name.first > at && Same(at, name.first) && name.type == EntityType::kPlace && Is(name.cue - 1U, "locative"))
        mention.place = n;
    }
    if (of_weapon) {
      *(found_.begin() + (next - found_.begin())) = std::move(mention);
      continue;
    }
    found_.insert(next, std::move(mention));
  }
}

// The "after" of "a day after", "came after" whose clause the verb at `at` is of.
std::optional<std::size_t> EventFinder::AfterWord(std::size_t at) const {
  constexpr std::size_t kWords = 14;
  for (std::size_t i = at; i > 1 && at - i < kWords && Same(i - 2, at); --i) {
    if (IsPunct(i - 1, ",") || IsPunct(i - 1, ";")) return std::nullopt;
    if (!IsWord(i - 1, "after")) continue;
    if (IsListed(i - 2, "before-after")) return i - 1;
    return std::nullopt;
  }
  return std::nullopt;
}

// "suspected gunmen killed two policemen", "were killed by gunmen"
bool EventFinder::IsDoneByGunmen(std::size_t at, const Analysis& deed) const {
  constexpr std::size_t kWords = 4;
  const std::size_t next = at + deed.length;
  if (IsWord(next, "by") && Same(at, next)) {
    for (std::size_t i = next + 1; i < next + kWords && Same(at, i) && !IsPunct(i); ++i)
      if (IsGunmen(i)) return true;
    return false;
  }
  if (!HasObject(next)) return false;
  for (std::size_t i = at; i > 0 && at - i < kWords && Same(i - 1, at); --i) {
    if (IsGunmen(i - 1)) return true;
    if (!IsAdverb(i - 1) && !IsHelper(i - 1) && field_.DateAt(i - 1) == nullptr) return false;
    if (Is(i - 1, "be")) return false;
  }
  return false;
}

}  // namespace isnad::en
