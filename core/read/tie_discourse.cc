#include <algorithm>

#include "core/read/event_places.h"
#include "core/read/ties.h"

namespace isnad::ties {

bool OpensLater(const FieldText& field, std::uint32_t first) {
  const DatePhrase* date = first < field.size() ? field.DateAt(first) : nullptr;
  if (date == nullptr || date->first != first || date->of_next || date->last + 1 >= field.size()) return false;
  const std::string& word = field.tokens[first].folded;
  return (word == "بعد" || word == "وبعد") && field.tokens[date->last + 1].folded == ",";
}

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
  return OpensLater(field, first);
}

// Beside the verb a munition or a vehicle stands, and it is another one.
bool SubjectIsAnother(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kNear = 3;  // tokens from the verb to "أخرى"
  const FieldText& field = c.Text(mention.field);
  const Lattice& lattice = field.lattice;
  const auto thing = [&](std::uint32_t at) { return lattice.Is(at, "by-explosive") || lattice.Is(at, "by-air"); };
  const auto is = [&](std::uint32_t at) {
    if (at == 0 || !field.SameSentence(at, mention.word) || !field.SameSentence(at - 1, at)) return false;
    const bool other = (lattice.Is(at, "other") && lattice.Is(at, "one")) ||
                       (lattice.Is(at, "ordinal") && !field.tokens[at].folded.starts_with("ال"));
    return other && (thing(at - 1) || (at > 1 && field.SameSentence(at - 2, at) && thing(at - 2)));
  };
  for (std::uint32_t by = 1; by <= kNear; ++by) {
    if (by <= mention.word && is(mention.word - by)) return true;
    if (mention.word + by < field.size() && is(mention.word + by)) return true;
  }
  return false;
}

// "بينما قتل شخص في انفجار": behind a word of contrast, with an outcome between.
bool HasItsOwnDead(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 10;  // tokens back to the contrast
  const FieldText& field = c.Text(mention.field);
  bool dead = false;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.word; ++back) {
    const std::uint32_t at = mention.word - back;
    if (!field.SameSentence(at, mention.word)) return false;
    for (const Analysis& a : field.lattice.readings[at])
      dead = dead || a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured;
    if (field.lattice.Is(at, "contrast")) return dead;
  }
  return false;
}

// "اشتباكات مع مجموعة المسلحين التي نفذت هجوما": what is told of the men by the way.
bool IsDeedOfThem(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kFar = 3;  // tokens from "التي" to the word
  const FieldText& field = c.Text(mention.field);
  if (mention.verb || mention.definite || draft.last_field != mention.field ||
      draft.last_sentence != field.tokens[mention.word].sentence)
    return false;
  for (std::uint32_t back = 2; back <= kFar && back < mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at - 1, mention.word)) return false;
    if (!field.lattice.Is(at, "relative")) continue;
    const bool done = field.lattice.Is(at + 1, "carry-out");
    const auto& men = field.lattice.readings[at - 1];
    return done && std::any_of(men.begin(), men.end(), [](const Analysis& a) {
             return a.lexeme->group == Group::kMilitant || a.lexeme->Is("militant-body");
           });
  }
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
  // "another deadly attack", "a second suicide bombing" aside
  constexpr std::uint32_t kReach = 3;
  const auto modifier = [&](std::uint32_t at) {
    return lattice.readings[at].empty() ||
           std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
  };
  if (lattice.lang == "en" && !mention.definite && !mention.verb)
    for (std::uint32_t back = 1; back <= kReach && back <= mention.first; ++back) {
      if (lattice.Is(mention.first - back, "another-event")) return true;
      if (!modifier(mention.first - back)) break;
    }
  // "another car bomb exploded"
  if (lattice.lang == "en" && mention.verb && mention.type == EventType::kBombing)
    for (std::uint32_t back = 1; back <= kReach + 1 && back <= mention.first; ++back) {
      const std::uint32_t at = mention.first - back;
      if (lattice.Is(at, "another-event")) return true;
      if (!modifier(at) && !lattice.Is(at, "by-explosive") && !lattice.Is(at, "weapon")) break;
    }
  for (std::uint32_t at = mention.word; !mention.definite && !mention.verb && at <= mention.last; ++at)
    if (lattice.Is(at, "alike")) return true;
  // "وفي اعتداء آخر", "هجمات أخرى"
  const std::uint32_t next = mention.word + 1;
  return !mention.definite && !mention.verb && next < lattice.readings.size() &&
         c.Text(mention.field).SameSentence(mention.word, next) && lattice.Is(next, "other") && lattice.Is(next, "one");
}

bool RecallsIts(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (!mention.date || !draft.types.contains(mention.type)) return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  if (!field.lattice.Is(first, "be")) return false;
  const Date& day = field.dates[*mention.date].date;
  return day.known() && std::any_of(draft.dates.begin(), draft.dates.end(), [&](const auto& own) {
           const Date& told = c.Text(own.first).dates[own.second].date;
           return told.known() && *told.from <= *day.to && *told.to >= *day.from;
         });
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

bool IsWitnessedAtLarge(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kFar = 7;  // tokens: the verb, its subject, another event
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word)) return false;
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->Is("witness") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent) return true;
  }
  return false;
}

bool IsAnotherThere(const Composition& c, const EventMention& mention, const Draft& draft) {
  const std::uint32_t place = c.PlaceOf(mention);
  return mention.verb && place != kNone && !draft.places.contains(place) && SubjectIsAnother(c, mention);
}

bool CameEarlier(const Composition& c, const EventMention& mention) {
  if (mention.definite) return false;
  const FieldText& field = c.Text(mention.field);
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  const std::uint32_t event = first + 1;
  const std::string& word = field.tokens[first].folded;
  if ((word != "قبل" && word != "وقبل") || event >= mention.word) return false;
  const auto& readings = field.lattice.readings[event];
  if (std::none_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->event && a.Has(kAl); }))
    return false;
  for (std::uint32_t at = event + 1; at < mention.word; ++at)
    if (field.tokens[at].folded == ",") return true;
  return false;
}

bool TurnsAway(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (CameEarlier(c, mention) && draft.last_field == mention.field &&
      std::none_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
        return CameEarlier(c, c.mentions[m]) && c.Text(mention.field).SameSentence(c.mentions[m].word, mention.word);
      }))
    return true;
  const bool told_here =
      draft.last_field == mention.field && draft.last_sentence == c.Text(mention.field).tokens[mention.word].sentence;
  if (told_here || mention.field != 1 || draft.last_field != 1 || !TurnsBefore(c, mention)) return false;
  // "في سياق آخر، واصل عدوانه على مدينة كذا"
  if (mention.definite) return mention.bound_place && LiesApart(c, c.PlaceOf(mention), draft);
  // "ومن جهة أخرى، قال سكان إن قصفا استهدف القرية": of the same kind and place it may be the same.
  const std::uint32_t place = c.PlaceOf(mention);
  if (place == kNone && mention.verb && !SaysBefore(c, mention)) return true;
  return !draft.types.contains(mention.type) ||
         (place != kNone && std::none_of(draft.places.begin(), draft.places.end(),
                                         [&](const auto& told) { return c.places.Same(told.first, place); }));
}

bool IsAnswered(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kFar = 10;  // tokens back to the word of after
  if (mention.definite || mention.verb) return false;
  const FieldText& field = c.Text(mention.field);
  bool dead = false;
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word)) return false;
    for (const Analysis& a : field.lattice.readings[at])
      dead = dead || (a.form == VerbForm::kVerbalNoun &&
                      (a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured));
    const bool after = field.tokens[at].folded == "بعد" || field.lattice.Is(at, "follow-up");
    if (!after) continue;
    return dead && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
             const EventMention& told = c.mentions[m];
             return told.field == mention.field && told.definite && told.last < at &&
                    field.SameSentence(told.word, mention.word);
           });
  }
  return false;
}

bool IsDeedOfOne(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (mention.definite || mention.first == 0 || !field.SameSentence(mention.first - 1, mention.word) ||
      !field.lattice.Is(mention.first - 1, "deed") || (c.PlaceOf(mention) == kNone && !mention.date))
    return false;
  return std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& told = c.mentions[m];
    return told.field == mention.field && told.word < mention.word && field.SameSentence(told.word, mention.word);
  });
}

bool IsAttemptApart(const Composition& c, const EventMention& mention, const Draft& draft) {
  const auto attempted = [&](const EventMention& told) {
    const FieldText& field = c.Text(told.field);
    return field.lattice.Is(told.first, "attempt") ||
           (told.first > 0 && field.SameSentence(told.first - 1, told.word) &&
            field.lattice.Is(told.first - 1, "attempt"));
  };
  if (mention.type != EventType::kAssassination || mention.definite || !mention.date || !attempted(mention))
    return false;
  // Of one sentence it is the same: "اغتيال فلان بعد محاولة".
  bool done = false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& told = c.mentions[m];
    if (told.field == mention.field && c.Text(told.field).SameSentence(told.word, mention.word)) return false;
    done = done || (told.type == EventType::kAssassination && !attempted(told) && told.date);
  }
  return done;
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
  if (OpensElsewhere(c, mention, draft) || IsDeedOfThem(c, mention, draft)) return true;
  if (mention.definite || draft.mentions.empty()) return false;
  const std::uint32_t place = c.PlaceOf(mention);
  const FieldText& field = c.Text(mention.field);
  const bool other = IsElsewhere(c, place, draft), elsewhere = LiesApart(c, place, draft);
  if (elsewhere && mention.fronted_place && draft.last_field == mention.field &&
      draft.last_sentence != field.tokens[mention.word].sentence)
    return true;
  if (!mention.weak && draft.last_field == mention.field && !draft.types.contains(EventType::kRaid) &&
      HasItsOwnDead(c, mention) &&
      (!draft.types.contains(mention.type) || draft.last_sentence != field.tokens[mention.word].sentence))
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
