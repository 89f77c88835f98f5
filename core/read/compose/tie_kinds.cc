#include <algorithm>

#include "core/read/compose/ties.h"
#include "core/read/events/event_places.h"

namespace isnad::ties {
namespace {

// "وشنت الطائرات سلسلة غارات": a sentence that begins with whose strikes they were.
bool IsLaunched(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(mention.field);
  if (mention.definite || mention.type != EventType::kAirstrike) return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  for (std::uint32_t at = first; at < first + 2 && at < mention.word; ++at)
    if (field.lattice.Is(at, "carry-out")) return true;
  return false;
}

// A blast, and then "23 people were held in raids in the city": what followed it. A raid told first holds its blasts,
// and whoever storms a place may begin with one.
bool FollowsBlast(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (mention.type != EventType::kRaid || mention.definite || mention.weak ||
      !draft.types.contains(EventType::kBombing) || draft.types.contains(EventType::kRaid) ||
      (draft.last_field == mention.field && draft.last_sentence == field.tokens[mention.word].sentence))
    return false;
  const Analysis* word = EventReadingAt(field.lattice, mention.word);
  return word != nullptr && !word->lexeme->Is("of-storm") && !word->lexeme->Is("generic-event");
}

// "A car bomb killed three. US air strikes hit a base": strikes, and no bomb that somebody laid.
bool FollowsBomb(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (c.Text(mention.field).lattice.lang != "en" || mention.definite || mention.type != EventType::kAirstrike ||
      mention.field != 1 || draft.types.size() != 1 || !draft.types.contains(EventType::kBombing))
    return false;
  return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& told = c.mentions[m];
    for (std::uint32_t at = told.word; told.field == 1 && at <= told.last; ++at)
      if (c.Text(1).lattice.Is(at, "by-explosive")) return true;
    return false;
  });
}

// "مداهمات تطال تسعة" in the title, and the text opens with another thing: "انفجرت عبوة".
bool IsBlastBesideTitlesRaid(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 1 || !mention.verb || mention.type != EventType::kBombing ||
      draft.last_field != 0 || draft.types.size() != 1 || !draft.types.contains(EventType::kRaid) ||
      !IsDoneAnew(field, mention.word))
    return false;
  return std::none_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& told) {
    return told.field == 1 && told.type == EventType::kRaid && field.SameSentence(told.word, mention.word);
  });
}

// "Explosion kills five in X", and the text: "An air strike on X killed five": a title's word for what was heard.
bool IsHeardInTitle(const Composition& c, const EventMention& mention, const Draft& draft) {
  const bool fire = mention.type == EventType::kAirstrike || mention.type == EventType::kShelling;
  return fire && OpensText(c, mention) &&
         std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           const EventMention& told = c.mentions[m];
           return told.field == 0 && !told.verb && c.Text(0).lattice.Is(told.word, "effect");
         });
}

// "شهيدان في غارة كذا، والجيش يقول إنه اغتال قياديا", "... والجيش يعلن اغتيال قيادي": a title's word for what the
// strike was for, by whoever made it. A place that stands before his words is the strike's.
bool IsStrikesAim(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kSaid = 3;  // tokens back to the verb of saying
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 0 || mention.definite || mention.plural || mention.date ||
      mention.type != EventType::kAssassination || !draft.types.contains(EventType::kAirstrike))
    return false;
  for (std::uint32_t back = 1; back <= kSaid && back <= mention.word; ++back)
    if (const std::uint32_t said = mention.word - back; field.lattice.Is(said, "say-verb"))
      return !mention.place || field.names[*mention.place].last < said;
  return false;
}

}  // namespace

bool StrikesSoonAfter(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kOpening = 6;  // tokens from the sentence's first to the verb
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 1 || !mention.verb || mention.definite ||
      mention.type != EventType::kAirstrike || draft.types.contains(mention.type) ||
      !(draft.types.contains(EventType::kShelling) || draft.types.contains(EventType::kBombing)) ||
      (draft.last_field == 1 && draft.last_sentence == field.tokens[mention.word].sentence))
    return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  if (mention.word > first + kOpening) return false;
  bool after = false;
  for (std::uint32_t at = first; at < mention.word; ++at) {
    after = after || field.tokens[at].folded == "بعد" || field.tokens[at].folded == "وبعد";
    if (after && (field.lattice.Is(at, "unit=minute") || field.lattice.Is(at, "unit=hour"))) return true;
  }
  return false;
}

bool SetApart(EventType a, EventType b) {
  if (a == b || a == EventType::kOther || b == EventType::kOther || a == EventType::kAttack || b == EventType::kAttack)
    return false;
  if (a == EventType::kDisaster || b == EventType::kDisaster) return true;
  const auto strike = [](EventType t) { return t == EventType::kShelling || t == EventType::kAirstrike; };
  if (a == EventType::kAbduction || b == EventType::kAbduction) return strike(a) || strike(b);
  if (a == EventType::kRaid || b == EventType::kRaid)
    return a == EventType::kShelling || b == EventType::kShelling || a == EventType::kAssassination ||
           b == EventType::kAssassination;
  return !(a == EventType::kBombing && b == EventType::kAssassination) &&
         !(a == EventType::kAssassination && b == EventType::kBombing);
}

bool FollowsCivil(const Composition& c, const EventMention& mention) {
  return std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& told) {
    return told.no_event == "civil" && told.type == mention.type &&
           (told.field < mention.field || (told.field == mention.field && told.word < mention.word));
  });
}

// "غرق طفلين": all that is told of it is a word of how they died.
bool IsOfDrowned(const Composition& c, const Draft& draft) {
  return !draft.mentions.empty() && std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& told = c.mentions[m];
    const auto& readings = c.Text(told.field).lattice.readings[told.word];
    return told.type == EventType::kDisaster && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return a.lexeme->event == EventType::kDisaster && a.lexeme->outcome.has_value();
           });
  });
}

bool TypesClash(const Composition& c, const EventMention& mention, std::uint32_t r) {
  const Draft& draft = c.drafts[r];
  const EventType type = mention.type;
  // "عثر على مقبرة جماعية. وقتل ثلاثة في هجوم": who were found in a grave fell in nothing that the text tells.
  const auto is_grave = [&](const EventMention& told) {
    return c.Text(told.field).lattice.Is(told.word, "grave-site");
  };
  const auto of_draft = [&](std::uint32_t m) { return is_grave(c.mentions[m]); };
  if (!draft.mentions.empty() &&
      is_grave(mention) != std::any_of(draft.mentions.begin(), draft.mentions.end(), of_draft))
    return true;
  // "forces raided the hospital" beside strikes from the air: in English who raids stands there.
  if (type == EventType::kRaid && mention.verb && c.Text(mention.field).lattice.lang == "en" &&
      draft.types.contains(EventType::kAirstrike) && !draft.types.contains(EventType::kRaid))
    return true;
  if (FollowsBlast(c, mention, draft) || IsBlastBesideTitlesRaid(c, mention, draft) ||
      StrikesSoonAfter(c, mention, draft))
    return true;
  if (IsHeardInTitle(c, mention, draft) || IsStrikesAim(c, mention, draft)) return false;
  // "قصف صاروخي على X. والقصف نفذته طائرة": the shelling just told, whose weapon the text now names better.
  const auto fire = [](EventType t) { return t == EventType::kShelling || t == EventType::kAirstrike; };
  if (mention.definite && !mention.plural && !mention.verb && !mention.weak && mention.by_means && fire(type) &&
      Continues(c, mention, r) &&
      std::any_of(draft.types.begin(), draft.types.end(), [&](const auto& other) { return fire(other.first); }))
    return false;
  const bool general = mention.plural && !mention.count && (mention.definite || !mention.place) &&
                       !IsLaunched(c, mention) && !FollowsBomb(c, mention, draft);
  // "غرق طفلين" in the title, and then "باستهداف سيارة": who attacks drowns nobody.
  const bool attacks = type != EventType::kDisaster && type != EventType::kOther && !mention.open_type;
  if (attacks && IsOfDrowned(c, draft)) return true;
  const bool armed = mention.armed && mention.verb && c.Text(mention.field).lattice.lang == "en";
  if ((mention.weak && !armed) || mention.open_type || general)
    return mention.type == EventType::kDisaster && !draft.types.contains(type);
  // Whatever the weapon, shells and bombs from the air are no fight between two sides.
  // Nor do they kidnap anybody.
  const bool fought =
      (type == EventType::kClash || type == EventType::kAbduction) &&
      std::all_of(draft.types.begin(), draft.types.end(), [&](const auto& other) { return fire(other.first); });
  if (!fought &&
      std::none_of(draft.types.begin(), draft.types.end(), [](const auto& other) { return other.second >= 3; }))
    return false;
  // "الحادث" names no type.
  return !draft.types.contains(type) && std::all_of(draft.types.begin(), draft.types.end(), [&](const auto& other) {
    return other.first == EventType::kOther || SetApart(type, other.first);
  });
}

}  // namespace isnad::ties
