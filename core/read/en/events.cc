#include <algorithm>

#include "core/read/en/event_finder.h"
#include "core/read/en/stages.h"

// Which words name an event, and where it lies.

namespace isnad::en {
namespace {

constexpr std::size_t kWeaponReach = 14;

}  // namespace

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
      if (std::optional<EventMention> weapon = WeaponAt(at)) found_.push_back(std::move(*weapon));
      continue;
    }
    if (IsWalkout(at, *reading) || IsAttribute(at, *reading) || IsOfAName(at, *reading)) continue;
    if (IsToldByNoun(at, *reading)) continue;
    EventMention mention = Make(at, *reading);
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
    if (!mention.place || IsWide(*mention.place)) continue;
    const bool beside = std::any_of(found_.begin(), found_.end(), [&](const EventMention& told) {
      return Same(told.word, at) && told.place && *told.place != *mention.place && !IsWide(*told.place) &&
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
        some->people.form == Form::kSingular || some->partitive || some->outcome || !some->unit.empty() ||
        some->last + 2U != in || some->first == 0 || field_.furniture[in])
      continue;
    if (!Is(some->first - 1U, "join") && !IsPunct(some->first - 1U, ",")) continue;
    // "and three in Kunar were hurt": another word's.
    std::size_t behind = name.last + 1U;
    if (Is(behind, "place-cue")) ++behind;
    if (Same(name.last, behind) && (IsHelper(behind) || OutcomeAt(behind) != nullptr)) continue;
    std::size_t word = 0;
    const std::optional<std::uint32_t> told = ToldOfBefore(*some, name, word);
    if (!told) continue;
    auto next =
        std::find_if(found_.begin(), found_.end(), [&](const EventMention& one) { return one.word > some->first; });
    // "Five people were killed in X and three in Y": no word names the first either.
    if (next == found_.begin() || !Same((next - 1)->word, some->first)) {
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

// "The attack came a day after rebels killed 92 soldiers in X": what the news comes after is told by no word but that.
void EventFinder::AddAfter() {
  for (std::uint32_t at = 0; at < size(); ++at) {
    const Analysis* deed = OutcomeAt(at);
    // "one person was wounded by": no noun.
    if (deed != nullptr && deed->lexeme->pos != Pos::kVerb && IsHelper(at - (at > 0 ? 1U : 0U)))
      deed = As(at, Pos::kVerb);
    if (deed == nullptr || deed->lexeme->pos != Pos::kVerb || deed->lexeme->event ||
        (deed->lexeme->outcome != Outcome::kKilled && deed->lexeme->outcome != Outcome::kInjured) ||
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
    mention.verb = mention.older = true;
    mention.place = places_.Of(mention, {found_.begin(), next});
    if (mention.place && field_.names[*mention.place].first < *after) mention.place.reset();
    for (std::uint32_t d = 0; d < field_.dates.size() && !mention.date; ++d)
      if (field_.dates[d].first > *after && Same(field_.dates[d].first, at) && !field_.dates[d].period)
        mention.date = d;
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
    if (IsWord(i - 2, "day", "days", "week", "weeks", "hours", "month", "months", "came", "comes", "coming"))
      return i - 1;
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

// "The blast struck a checkpoint", "air strikes that hit the camp", "air strikes and artillery fire": the event just
// named. What the words add of place and day is its own.
bool EventFinder::GoesOn(const EventMention& mention) {
  if (found_.empty()) return false;
  EventMention& told = found_.back();
  if (IsSaidAfter(mention, told)) {
    if (!told.date || field_.dates[*told.date].saying) told.date = mention.date;
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

// "the Director, Defence Media Operations", "SSP Operations Omar Saleh": a capital word among others is a part of what
// somebody or some office is called. A headline writes each word so.
bool EventFinder::IsOfAName(std::uint32_t at, const Analysis& reading) const {
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
  if (IsWord(next, "over") && IsWord(next + 1, "pay", "wages", "salaries", "conditions")) return true;
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
  const bool whom = people != nullptr && people->counts_people && people->first == in;
  if (whom) in = people->last + 1U;
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
  mention.plural = !mention.verb && reading.number == Number::kPlural;
  mention.open_type = reading.lexeme->Is("open-type");
  mention.definite = !mention.verb && IsDefinite(at);
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
         name.last < mention.word && mention.type == EventType::kAbduction;
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
                          field_.lattice.readings[i - 1].empty();
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

// A word that alone says too little names an event only with what belongs to one beside it.
bool EventFinder::IsTold(const EventMention& mention, const Analysis& reading) const {
  const Lexeme& lexeme = *reading.lexeme;
  if (mention.count && *mention.count > 1) return true;
  // "a strike set off a fire in the camp": what it led to.
  if (mention.type == EventType::kDisaster && IsFire(mention)) {
    for (std::size_t i = mention.first; i > 1 && mention.first - i < 4 && Same(i - 1, mention.word); --i)
      if (IsWord(i - 1, "sparked", "sparking", "caused", "causing", "triggered", "triggering", "ignited", "igniting",
                 "started", "starting") ||
          (IsWord(i - 1, "off") && IsWord(i - 2, "set", "setting", "touched", "sets")))
        return found_.empty();
  }
  if (lexeme.Is("fire-verb")) {
    for (std::size_t i = mention.last + 1; i < mention.last + 8 && Same(mention.word, i); ++i)
      if (Is(i, "by-artillery") || Is(i, "by-air") || Is(i, "by-gun")) return true;
    // "gunmen fired at a vehicle"
    if (IsWord(mention.last + 1, "at", "on", "upon") && ByGunmen(mention)) return true;
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
      if (IsWord(i - 1, "talks", "truce", "ceasefire", "negotiations", "deal", "agreement", "government")) return false;
  const bool fired = mention.type != EventType::kDisaster;
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
                        (IsWord(mention.first - 1, "military", "security", "joint", "raid", "arrest", "search",
                                "ground", "rescue", "clearance", "counterterrorism", "terrorism") ||
                         field_.NameAt(mention.first - 1) != nullptr);
  return modified || mention.definite || (mention.place && (mention.date || mention.bound_place)) ||
         OutcomeBeside(mention.word);
}

std::vector<EventMention> FindEventMentions(const Document& document, int field) {
  return EventFinder(document.fields[static_cast<std::size_t>(field)], field).Run();
}

}  // namespace isnad::en
