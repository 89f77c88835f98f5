#include <algorithm>

#include "core/read/event_places.h"
#include "core/read/ties.h"

namespace isnad::ties {
namespace {

bool SaysBefore(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t at = mention.word; at > 0 && field.SameSentence(at - 1, mention.word); --at)
    if (field.lattice.Is(at - 1, "say-verb")) return true;
  return false;
}

// "وفي سياق آخر، هاجم مسلحون X": the sentence turns to something else.
bool TurnsBefore(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  for (std::uint32_t at = first; at < first + 2 && at < mention.word; ++at)
    if (field.lattice.Is(at, "turns")) return true;
  return false;
}

}  // namespace

bool IsAnother(const Composition& c, const EventMention& mention) {
  const Lattice& lattice = c.Text(mention.field).lattice;
  // "في هجومين منفصلين"
  for (std::uint32_t at = mention.word + 1; at <= mention.last; ++at)
    if (!mention.definite && mention.type != EventType::kOther && lattice.Is(at, "apart")) return true;
  if (!mention.definite && !mention.verb && mention.first > 0 && lattice.Is(mention.first - 1, "another-event"))
    return true;
  if (!mention.definite && !mention.verb && lattice.Is(mention.last, "alike")) return true;
  // "وفي اعتداء آخر", "هجمات أخرى"
  const std::uint32_t next = mention.word + 1;
  return !mention.definite && !mention.verb && next < lattice.readings.size() &&
         c.Text(mention.field).SameSentence(mention.word, next) && lattice.Is(next, "other") && lattice.Is(next, "one");
}

bool IsRenewed(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kNear = 2;  // tokens back to the verb
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t back = 1; back <= kNear && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word)) break;
    if (field.lattice.Is(at, "renew") || field.lattice.Is(at, "break-out")) return true;
  }
  return false;
}

bool TurnsAway(const Composition& c, const EventMention& mention, const Draft& draft) {
  const bool told_here =
      draft.last_field == mention.field && draft.last_sentence == c.Text(mention.field).tokens[mention.word].sentence;
  if (mention.definite || told_here || mention.field != 1 || draft.last_field != 1 || !TurnsBefore(c, mention))
    return false;
  // "ومن جهة أخرى، قال سكان إن قصفا استهدف القرية": of the same kind and place it may be the same.
  const std::uint32_t place = c.PlaceOf(mention);
  if (place == kNone && mention.verb && !SaysBefore(c, mention)) return true;
  return !draft.types.contains(mention.type) ||
         (place != kNone && std::none_of(draft.places.begin(), draft.places.end(),
                                         [&](const auto& told) { return c.places.Same(told.first, place); }));
}

bool IsAdded(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (mention.definite) return false;
  for (std::uint32_t back = 1;
       back <= 4 && back <= mention.first && field.SameSentence(mention.first - back, mention.word); ++back)
    if (field.lattice.Is(mention.first - back, "also")) return true;
  return TurnsBefore(c, mention);
}

bool StandsApart(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (OpensElsewhere(c, mention, draft)) return true;
  if (mention.definite || draft.mentions.empty()) return false;
  const std::uint32_t place = c.PlaceOf(mention);
  const FieldText& field = c.Text(mention.field);
  const bool other = IsElsewhere(c, place, draft), elsewhere = LiesApart(c, place, draft);
  if (elsewhere && mention.fronted_place && draft.last_field == mention.field &&
      draft.last_sentence != field.tokens[mention.word].sentence)
    return true;
  const EventMention& last = c.mentions[draft.mentions.back()];
  const bool beside = last.field == mention.field && field.SameSentence(last.word, mention.word);
  const bool joined =
      std::any_of(field.lattice.readings[mention.word].begin(), field.lattice.readings[mention.word].end(),
                  [](const Analysis& a) { return a.lexeme->event && a.Has(kWa); });
  if (other && beside && joined && mention.bound_place && !mention.verb && !last.verb && !last.definite) return true;
  // "كما فجرت القوة المنزل": of the raid.
  const bool of_raid = draft.types.contains(EventType::kRaid) && mention.type == EventType::kBombing && place == kNone;
  return !beside && mention.field == 1 && !mention.weak && (mention.verb || !mention.open_type) && !of_raid &&
         !draft.types.contains(mention.type) && IsAdded(c, mention);
}

bool RecallsAnother(const Composition& c, const EventMention& mention) {
  if (mention.definite || mention.weak) return false;
  const FieldText& field = c.Text(mention.field);
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  for (std::uint32_t at = first; at < first + 2 && at < mention.word; ++at)
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->Is("recalls") && a.length > 1) return true;
  return false;
}

bool IsWitnessed(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kTold = 2;  // sentences that have told of it
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  if (place == kNone || std::any_of(draft.places.begin(), draft.places.end(),
                                    [&](const auto& told) { return c.places.Same(told.first, place); }))
    return false;
  if (mention.field != 1 || mention.definite || draft.last_field != 1 ||
      draft.last_sentence == field.tokens[mention.word].sentence || field.tokens[mention.word].sentence < kTold)
    return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  return first < mention.word && field.lattice.Is(first, "witness");
}

bool LaysBack(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 9;  // tokens from كان to the verb
  const FieldText& field = c.Text(mention.field);
  if (!mention.verb || mention.word < 2 || field.tokens[mention.word - 1].folded != "قد") return false;
  for (std::uint32_t back = 2;
       back <= kFar && back <= mention.word && field.SameSentence(mention.word - back, mention.word); ++back)
    if (field.lattice.Is(mention.word - back, "be")) return true;
  return false;
}

bool CameBefore(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  return mention.first > 0 && field.SameSentence(mention.first - 1, mention.word) &&
         field.tokens[mention.first - 1].folded == "بعد" && field.SameSentence(mention.word, mention.last + 1) &&
         field.lattice.Is(mention.last + 1, "relative");
}

bool OpensText(const Composition& c, const EventMention& mention) {
  return mention.field == 1 &&
         std::none_of(c.drafts.begin(), c.drafts.end(), [](const Draft& draft) { return draft.last_field == 1; });
}

bool SaysAgain(const Composition& c, const EventMention& mention, const Draft& draft) {
  const Analysis* word = EventReadingAt(c.Text(mention.field).lattice, mention.word);
  return word != nullptr && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           const EventMention& other = c.mentions[m];
           const Analysis* said = EventReadingAt(c.Text(other.field).lattice, other.word);
           return said != nullptr && said->lexeme == word->lexeme;
         });
}

bool Continues(const Composition& c, const EventMention& mention, std::uint32_t r) {
  const Draft& draft = c.drafts[r];
  if (draft.last_field != mention.field ||
      c.Text(mention.field).tokens[mention.word].sentence - draft.last_sentence > 2)
    return false;
  return std::none_of(c.drafts.begin(), c.drafts.end(), [&](const Draft& other) {
    return other.last_field == draft.last_field && other.last_sentence > draft.last_sentence;
  });
}

bool ToldBeside(const Composition& c, const EventMention& mention, const Draft& draft) {
  const bool beside =
      std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) { return c.mentions[m].beside; });
  return mention.beside != beside && !(mention.definite && draft.types.contains(mention.type));
}

bool InSentence(const Composition& c, const EventMention& mention, std::uint32_t at) {
  const FieldText& field = c.Text(mention.field);
  return at < field.size() && field.SameSentence(at, mention.word);
}

}  // namespace isnad::ties
