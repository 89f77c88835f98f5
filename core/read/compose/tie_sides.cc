#include <algorithm>

#include "core/read/compose/ties.h"
#include "core/read/events/event_places.h"

namespace isnad::ties {
namespace {

// The organisation whose name begins at the token, as an entity, or kNone.
std::uint32_t BodyAt(const Composition& c, int f, std::uint32_t at) {
  const FieldText& field = c.Text(f);
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    if (name.type == EntityType::kOrganization && (name.cue == at || name.first == at)) return c.entity_of[f][n];
  }
  return kNone;
}

// "قصفت قوات النظام", "قصف لقوات النظام": who stands right behind the word.
std::uint32_t WhoActs(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t next = mention.word + 1;
  if (!InSentence(c, mention, next)) return kNone;
  const auto& readings = field.lattice.readings[next];
  const bool of = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kLi); });
  return mention.verb || of ? BodyAt(c, mention.field, next) : kNone;
}

// "استهدفت الفصائل مواقع ونقاط الجيش": whose positions are hit.
std::uint32_t WhoIsHit(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kToPositions = 12, kToOwner = 3;
  const FieldText& field = c.Text(mention.field);
  std::uint32_t positions = 0;
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kToPositions; ++at) {
    if (!InSentence(c, mention, at)) return kNone;
    if (field.lattice.Is(at, "positions")) positions = at;
    if (positions == 0 || at == positions) continue;
    if (at > positions + kToOwner) return kNone;
    if (const std::uint32_t body = BodyAt(c, mention.field, at); body != kNone) return body;
  }
  return kNone;
}

}  // namespace

bool FiresBack(const Composition& c, const EventMention& mention, std::uint32_t r) {
  if (!mention.verb) return false;
  const std::uint32_t hit = WhoIsHit(c, mention);
  if (hit == kNone) return false;
  const auto told_by = [&](std::uint32_t draft, std::uint32_t body) {
    return std::any_of(c.drafts[draft].mentions.begin(), c.drafts[draft].mentions.end(), [&](std::uint32_t m) {
      const std::uint32_t acts = WhoActs(c, c.mentions[m]);
      return body == kNone ? acts != kNone || WhoIsHit(c, c.mentions[m]) != kNone : acts == body;
    });
  };
  if (told_by(r, hit)) return true;
  if (told_by(r, kNone)) return false;
  // Who nobody names there is who acts in the rest.
  for (std::uint32_t other = 0; other < c.drafts.size(); ++other)
    if (told_by(other, hit)) return true;
  return false;
}

bool StrikesOtherSide(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t sentence = field.tokens[mention.word].sentence;
  if (field.lattice.lang != "ar" || mention.definite || mention.type != EventType::kAirstrike || mention.field != 1 ||
      draft.last_field != 1 || draft.last_sentence == sentence || draft.types.size() != 1 ||
      !draft.types.contains(EventType::kAttack))
    return false;
  // Whether killed or hurt people of the group are told in the sentence, and others.
  const auto told = [&](std::uint32_t word, auto&& of_side) {
    int sides = 0;
    for (const Filling& filling : c.frames[1].fillings) {
      if (filling.part_of || !field.SameSentence(filling.first, word)) continue;
      if (filling.outcome == Outcome::kKilled || filling.outcome == Outcome::kInjured)
        sides |= of_side(filling.group) ? 1 : 2;
    }
    return sides == 1;
  };
  const auto militant = [](Group group) { return group == Group::kMilitant; };
  const auto attacked = [](Group group) { return group == Group::kSecurity || group == Group::kCivilian; };
  return told(mention.word, militant) &&
         std::any_of(draft.mentions.begin(), draft.mentions.end(),
                     [&](std::uint32_t m) { return c.mentions[m].field == 1 && told(c.mentions[m].word, attacked); });
}

}  // namespace isnad::ties
