#include <algorithm>

#include "core/read/en/event_finder.h"

// "Three workers abducted in X on 18 April were freed today", "were found dead today", "Gunmen on Monday freed three
// workers abducted in X": what became of them has its own day, and so is an event of its own.

namespace isnad::en {

// "workers abducted in X", "workers who had been abducted in X": what tells apart those of whom the sentence tells.
bool EventFinder::TellsWhich(const EventMention& taken) const {
  if (taken.type != EventType::kAbduction || !taken.verb || !taken.no_event.empty()) return false;
  std::size_t first = taken.first;
  while (first > 0 && Same(first - 1, taken.word) && (IsHelper(first - 1) || IsAdverb(first - 1))) --first;
  const bool relative = first > 0 && Same(first - 1, taken.word) && IsWord(first - 1, "who", "that");
  return relative || first == taken.first;
}

// The day of the deed at the token: not one of the abduction's own phrase. nullopt: none is told.
std::optional<std::uint32_t> EventFinder::DayOfRelease(std::size_t at, const EventMention& taken) const {
  std::optional<std::uint32_t> best;
  for (std::uint32_t d = 0; d < field_.dates.size(); ++d) {
    const DatePhrase& date = field_.dates[d];
    if (!Same(date.first, at) || date.habit || date.heading || date.header || date.ahead || date.period || date.saying)
      continue;
    const bool own = taken.word < at ? date.first > taken.word && date.first < at : date.first > taken.word;
    if (own) continue;
    if (!best || date.first > at) best = d;
    if (date.first > at) break;
  }
  return best;
}

// "Rebels beheaded six hostages on Thursday. The gunmen abducted the six in X": taken before that, on a day that nobody
// tells. "They also abducted two women" goes on.
bool EventFinder::TookThoseTold(const EventMention& taken) const {
  constexpr std::uint32_t kBack = 2;  // sentences
  if (taken.type != EventType::kAbduction || !taken.verb || taken.date || !taken.no_event.empty()) return false;
  const std::uint32_t sentence = token(taken.word).sentence;
  for (std::size_t i = taken.word; i > 0 && Same(i - 1, taken.word); --i)
    if (IsWord(i - 1, "also", "then", "later", "another", "again")) return false;
  for (std::size_t i = taken.word; i-- > 0 && token(i).sentence + kBack >= sentence;) {
    const QuantityPhrase* held = token(i).sentence < sentence ? field_.QuantityAt(i) : nullptr;
    if (held == nullptr || held->head != i || !held->counts_people || !Is(i, "captive")) continue;
    for (std::size_t k = i; k-- > 0 && Same(k, i);)
      if (const Analysis* deed = OutcomeAt(k); deed != nullptr && deed->lexeme->outcome != Outcome::kCaptured)
        return true;
    for (std::size_t k = i + 1; Same(k, i); ++k)
      if (const Analysis* deed = OutcomeAt(k); deed != nullptr && deed->lexeme->outcome != Outcome::kCaptured)
        return true;
  }
  return false;
}

void EventFinder::AddReleases() {
  for (EventMention& mention : found_) mention.older = mention.older || TookThoseTold(mention);
  for (std::uint32_t at = 0; at < size(); ++at) {
    const Analysis* deed = OutcomeAt(at);
    if (deed == nullptr || deed->lexeme->event || deed->form == VerbForm::kVerbalNoun || field_.furniture[at]) continue;
    const bool freed = deed->lexeme->outcome == Outcome::kFreed && deed->lexeme->pos == Pos::kVerb;
    const bool killed = deed->lexeme->outcome == Outcome::kKilled && deed->lexeme->pos != Pos::kNoun;
    bool passive = false;
    for (std::size_t i = at;
         i > 0 && Same(i - 1, at) && (IsHelper(i - 1) || IsAdverb(i - 1) || Is(i - 1, "be-told") || Is(i - 1, "finds"));
         --i)
      passive = passive || Is(i - 1, "be");
    if (!freed && !(killed && passive)) continue;
    const auto next =
        std::find_if(found_.begin(), found_.end(), [&](const EventMention& told) { return told.word > at; });
    const auto taken = passive && next != found_.begin() ? next - 1 : next;
    if (taken == found_.end() || !Same(taken->word, at) || !TellsWhich(*taken)) continue;
    const std::uint32_t first = std::min(at, taken->word), last = std::max(at, taken->word);
    bool joined = false;
    for (std::uint32_t i = first; i < last; ++i) joined = joined || Is(i, "join") || Is(i, "contrast");
    if (joined) continue;
    EventMention mention = OfDeed(at, *deed, freed ? EventType::kOther : EventType::kAttack);
    mention.date = DayOfRelease(at, *taken);
    if (taken->date && (taken->date == mention.date || field_.dates[*taken->date].saying)) taken->date.reset();
    taken->older = true;
    // "were killed in a strike on X": the noun tells what it was.
    if (killed && next != found_.end() && Same(next->word, at)) {
      mention.type = next->type;
      mention.place = next->place;
      mention.date = next->date;
    }
    if (!mention.date) continue;
    found_.insert(next, std::move(mention));
  }
}

// "Monday's incursion, in which two men were shot dead": what befell people in the event just named.
bool EventFinder::IsWhatItDid(const EventMention& mention, const Analysis& reading) const {
  if (found_.empty() || !mention.verb || !reading.lexeme->outcome) return false;
  const EventMention& told = found_.back();
  if (told.verb || !told.no_event.empty() || !Same(told.word, mention.word)) return false;
  constexpr std::size_t kPlace = 7;  // tokens of where it was
  std::size_t which = told.last + 1;
  while (which < told.last + kPlace && which < mention.word && !IsPunct(which, ",") && !IsWord(which + 1, "which") &&
         !IsFiniteVerb(which))
    ++which;
  if (IsPunct(which, ",")) ++which;
  if (!IsWord(which, "in", "during") || !IsWord(which + 1, "which")) return false;
  if (mention.place && field_.names[*mention.place].first > which) return false;
  for (std::size_t i = which + 2; i < mention.word; ++i)
    if (IsPunct(i, ",") || Is(i, "subordinate")) return false;
  return true;
}

// "Bulldozers rolled in", "troops pushed into the camp": who came in is a force of the state or its vehicles.
bool EventFinder::ByTroops(const EventMention& mention) const {
  constexpr std::size_t kWords = 7;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    const std::size_t at = i - 1;
    if (IsPunct(at, ",") || Is(at, "subordinate") || OutcomeAt(at) != nullptr) return false;
    if (Is(at, "force") || IsListed(at, "of-troops")) return true;
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->Is("person") && a.lexeme->group == Group::kSecurity) return true;
  }
  return false;
}

// "followed", "follows" with the news before it and what it came after behind; not "was followed by".
bool EventFinder::IsFollows(std::size_t at) const {
  return IsWord(at, "followed", "follows") && !IsWord(at + 1, "by") && at > 0 && Same(at - 1, at) &&
         !IsHelper(at - 1) && !Is(at - 1, "relative");
}

// "The raid followed the killing of a guard near X on Monday", "came two days after the murder of": what the news comes
// after, of which no event's word tells.
void EventFinder::AddOccasions() {
  constexpr std::size_t kWords = 4;
  for (std::uint32_t at = 2; at < size(); ++at) {
    const Analysis* act = OutcomeAt(at);
    if (act == nullptr || !IsWord(at, "killing", "murder", "slaying") || !Is(at + 1, "of") || field_.furniture[at])
      continue;
    std::size_t cue = at;
    while (cue > 0 && at - cue < kWords && Same(cue - 1, at) &&
           (Is(cue - 1, "article") || As(cue - 1, Pos::kAdjective) != nullptr || field_.DateAt(cue - 1) != nullptr))
      --cue;
    if (cue == 0 || !Same(cue - 1, at) || !(IsFollows(cue - 1) || (IsWord(cue - 1, "after") && ComesAfter(at))))
      continue;
    const auto next =
        std::find_if(found_.begin(), found_.end(), [&](const EventMention& told) { return told.word > at; });
    const bool told = next != found_.begin() && Same((next - 1)->word, at);
    if (!told || (next != found_.end() && Same(next->word, at))) continue;
    EventMention mention = OfDeed(at, *act, EventType::kAttack);
    mention.verb = false;
    mention.older = true;
    for (std::uint32_t n = 0; n < field_.names.size() && !mention.place; ++n) {
      const NamePhrase& name = field_.names[n];
      if (name.first > at && Same(at, name.first) && name.type == EntityType::kPlace && name.cue > 0 &&
          (Is(name.cue - 1U, "locative") || Is(name.cue - 1U, "near")))
        mention.place = n;
    }
    for (std::uint32_t d = 0; d < field_.dates.size() && !mention.date; ++d)
      if (field_.dates[d].first > at && Same(field_.dates[d].first, at) && !field_.dates[d].period) mention.date = d;
    if (mention.place || mention.date) found_.insert(next, std::move(mention));
  }
}

}  // namespace isnad::en
