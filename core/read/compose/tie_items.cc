#include <algorithm>
#include <optional>

#include "core/read/compose/ties.h"

// An English text that tells one incident after another, each in a sentence of its own: "Earlier, a car bomb killed
// eight. ... In eastern Halbun, gunmen shot dead two."

namespace isnad::ties {
namespace {

constexpr std::uint32_t kTheCapital = kNone - 1;  // a place that only a noun names

std::uint32_t SentenceStart(const FieldText& field, std::uint32_t at) {
  while (at > 0 && field.SameSentence(at - 1, at)) --at;
  return at;
}

// "In eastern Halbun, ...", "In the capital, ...": the place that opens the sentence.
std::optional<std::uint32_t> FrontedPlace(const Composition& c, std::uint32_t first) {
  constexpr std::uint32_t kFar = 6;  // tokens on to the place
  const FieldText& field = c.Text(1);
  if (field.tokens[first].folded != "in") return std::nullopt;
  for (std::uint32_t at = first + 1; at <= first + kFar && at + 1 < field.size() && field.SameSentence(first, at + 1);
       ++at) {
    const NamePhrase* name = field.NameAt(at);
    const bool place = name != nullptr && name->type == EntityType::kPlace;
    if (name != nullptr && !place) return std::nullopt;
    const std::uint32_t last = place ? name->last : at;
    const bool comma = last + 1 < field.size() && field.tokens[last + 1].folded == ",";
    if (place && comma) return c.entity_of[1][field.name_at[at]];
    if (comma) return field.lattice.Is(at, "place-cue") ? std::optional(kTheCapital) : std::nullopt;
    at = last;
  }
  return std::nullopt;
}

// Behind its opening words the sentence begins with somebody or something that the text has not told of: "a car bomb",
// "two gunmen", "gunmen".
bool BeginsAnew(const Composition& c, std::uint32_t first, std::uint32_t word) {
  constexpr std::uint32_t kFar = 9;  // tokens of the opening
  const FieldText& field = c.Text(1);
  bool comma = false;
  for (std::uint32_t at = first + 1; at <= first + kFar && at <= word; ++at) {
    const auto& readings = field.lattice.readings[at];
    const auto is = [&](auto&& test) { return std::any_of(readings.begin(), readings.end(), test); };
    if (field.tokens[at].folded == "a" || field.tokens[at].folded == "an") {
      // "Later a second bomb went off": of the assault that the first began.
      return !field.lattice.Is(at + 1, "ordinal");
    }
    if (field.DateAt(at) == nullptr && is([](const Analysis& a) { return a.lexeme->pos == Pos::kNumber; })) return true;
    if (is([](const Analysis& a) { return a.lexeme->Is("person") && a.number == Number::kPlural; })) return true;
    // "Meanwhile, the death toll from two attacks"
    if (field.lattice.Is(at, "toll") || (at + 1 <= word && field.lattice.Is(at + 1, "toll"))) continue;
    if (comma && field.lattice.Is(at, "article")) return false;
    comma = comma || field.tokens[at].folded == ",";
  }
  return false;
}

// Dead or hurt people, or any that something befell.
bool SentenceHasHurt(const Composition& c, std::uint32_t word, bool any = false) {
  const FieldText& field = c.Text(1);
  return std::any_of(c.frames[1].fillings.begin(), c.frames[1].fillings.end(), [&](const Filling& filling) {
    return (any || filling.outcome == Outcome::kKilled || filling.outcome == Outcome::kInjured) &&
           field.SameSentence(filling.first, word);
  });
}

// The most people killed in the sentence, or 0.
std::uint32_t MostKilledIn(const Composition& c, std::uint32_t word) {
  std::uint32_t most = 0;
  for (const Filling& filling : c.frames[1].fillings)
    if (filling.outcome == Outcome::kKilled && !filling.part_of && c.Text(1).SameSentence(filling.first, word))
      most = std::max<std::uint32_t>(most, filling.people.min);
  return most;
}

// Its place stands in its own sentence: a town, and not the whole province.
bool TellsWhere(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(1);
  const std::uint32_t place = c.PlaceOf(mention);
  return place != kNone && mention.place && field.SameSentence(field.names[*mention.place].first, mention.word) &&
         c.places.Precision(place) > 1;
}

// "Air strikes killed 18 people in X and Y. A strike on a house in X killed 14": one of those many, with its own dead.
bool IsOneOfMany(const Composition& c, const EventMention& mention, const Draft& draft) {
  const bool fire = mention.type == EventType::kAirstrike || mention.type == EventType::kShelling;
  if (!fire || mention.verb || mention.plural || !draft.types.contains(mention.type) || !TellsWhere(c, mention))
    return false;
  const FieldText& field = c.Text(1);
  std::uint32_t first = mention.first;
  while (first > 0 && mention.first - first < 3 && !field.lattice.Is(first, "article") &&
         field.SameSentence(first - 1, mention.word))
    --first;
  if (!field.lattice.Is(first, "article") || field.lattice.Is(first, "definite")) return false;
  const std::uint32_t mine = MostKilledIn(c, mention.word);
  std::uint32_t theirs = 0;
  for (const std::uint32_t m : draft.mentions) {
    if (c.mentions[m].verb || !c.mentions[m].plural) return false;
    if (c.mentions[m].field == 1) theirs = std::max(theirs, MostKilledIn(c, c.mentions[m].word));
  }
  return mine > 0 && mine < theirs;
}

// "In retaliation, jets struck 13 targets": what was done about the event of the sentences before.
bool AnswersBefore(const Composition& c, std::uint32_t first, const EventMention& mention) {
  return mention.verb && mention.type != EventType::kOther && c.Text(1).lattice.Is(first, "answers");
}

// "In the Halbun region, the governor said 11 were hurt in the drone attack": in another region than the event told.
bool OpensInOtherRegion(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(1);
  if (field.lattice.lang != "en" || mention.field != 1 || draft.last_field != 1 ||
      draft.last_sentence == field.tokens[mention.word].sentence || !SentenceHasHurt(c, mention.word))
    return false;
  const std::optional<std::uint32_t> place = FrontedPlace(c, SentenceStart(field, mention.word));
  if (!place || *place == kTheCapital || *place == kNone || c.places.Precision(*place) != 1) return false;
  const std::uint32_t own = c.PlaceOf(mention);
  const bool bound = own != kNone && own != *place && !c.places.LiesIn(own, *place);
  return !bound && LiesApart(c, *place, draft) &&
         std::none_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
           return c.places.Precision(told.first) == 0 || c.places.MayBeOne(*place, told.first);
         });
}

// And its day, which is not when somebody spoke.
bool TellsDay(const Composition& c, const EventMention& mention) {
  const FieldText& field = c.Text(1);
  if (!mention.date) return false;
  const DatePhrase& date = field.dates[*mention.date];
  return field.SameSentence(date.first, mention.word) && !date.period && !date.saying &&
         date.date.basis >= Basis::kRelative;
}

// What gunmen do, and what a weapon does by itself.
bool IsByHand(EventType type) {
  return type == EventType::kAttack || type == EventType::kAssassination || type == EventType::kAbduction;
}

bool IsBlow(EventType type) {
  return type == EventType::kBombing || type == EventType::kShelling || type == EventType::kAirstrike;
}

// "gunmen stormed the hotel", "then gunmen opened fire", "shot those who fled the blast": a stage of what was told.
bool IsStage(const Composition& c, const EventMention& mention, std::uint32_t first) {
  const FieldText& field = c.Text(1);
  const auto is = [&](std::uint32_t at, const char* tag) { return field.lattice.Is(at, tag); };
  // Behind the verb: "attacked the base", "fired on people".
  std::uint32_t object = mention.last + 1;
  while (object < field.size() && (is(object, "adverb") || is(object, "locative"))) ++object;
  if (object < field.size() && is(object, "definite") && field.SameSentence(object, mention.word)) return true;
  for (std::uint32_t at = first; at < field.size() && field.SameSentence(at, mention.word); ++at)
    if (is(at, "part-link") || is(at, "next-stage")) return true;
  return std::any_of(c.mentions.begin(), c.mentions.end(), [&](const EventMention& other) {
    return other.field == 1 && other.definite && field.SameSentence(other.word, mention.word);
  });
}

// "A bomb killed one in X on Tuesday. Gunmen shot dead five people in X on Tuesday": people whom nobody has told of did
// another thing, with a place or a day of its own and other dead. Of the order of a complex assault, the gunmen first,
// both are asked for.
bool IsDeedOfOthers(const Composition& c, const EventMention& mention, const Draft& draft, std::uint32_t first) {
  if (!mention.verb || !(IsByHand(mention.type) || IsBlow(mention.type))) return false;
  const bool by_hand = IsByHand(mention.type);
  for (const auto& [type, votes] : draft.types)
    if (by_hand ? !IsBlow(type) : !IsByHand(type)) return false;
  const bool placed = TellsWhere(c, mention), dated = TellsDay(c, mention);
  if (by_hand ? !placed && !dated : !placed || !dated) return false;
  const bool taken = mention.type == EventType::kAbduction;
  if (!SentenceHasHurt(c, mention.word, taken) || IsStage(c, mention, first)) return false;
  // "Gunmen shot dead", "A bomb exploded", but not "The gunmen"
  const std::uint32_t before = first > 0 ? first - 1 : 0;
  if (c.Text(1).lattice.Is(first, "definite")) return false;
  return BeginsAnew(c, before, mention.word) &&
         std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           return c.mentions[m].field == 1 && SentenceHasHurt(c, c.mentions[m].word);
         });
}

}  // namespace

bool IsListedInTitle(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(0);
  if (mention.field != 0 || field.lattice.lang != "ar" || mention.verb || mention.definite ||
      mention.type != EventType::kAssassination || draft.mentions.size() != 1)
    return false;
  const EventMention& told = c.mentions[draft.mentions.front()];
  const auto& readings = field.lattice.readings[mention.first];
  return told.field == 0 && !told.verb && !told.definite && told.type != mention.type &&
         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->event && a.Has(kWa); });
}

bool IsNextItem(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(1);
  if (OpensInOtherRegion(c, mention, draft)) return true;
  if (field.lattice.lang != "en" || mention.field != 1 || draft.last_field != 1 || mention.definite ||
      draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  const std::uint32_t first = SentenceStart(field, mention.word);
  if (AnswersBefore(c, first, mention) || IsDeedOfOthers(c, mention, draft, first) || IsOneOfMany(c, mention, draft))
    return true;
  const std::optional<std::uint32_t> place = FrontedPlace(c, first);
  const bool turns = field.lattice.Is(first, "turns-item");
  if (!SentenceHasHurt(c, mention.word, turns)) return false;
  if ((!place && !turns) || !BeginsAnew(c, first, mention.word)) return false;
  bool dead = false, fronted = false;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& told = c.mentions[m];
    if (told.field != 1) continue;
    dead = dead || SentenceHasHurt(c, told.word, turns);
    const std::uint32_t start = SentenceStart(field, told.word);
    const std::optional<std::uint32_t> other = FrontedPlace(c, start);
    if (other && other == place) return false;
    fronted = fronted || other.has_value() || field.lattice.Is(start, "turns-item");
  }
  return dead && (turns || fronted);
}

bool IsToldInHeading(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(1);
  if (field.lattice.lang != "ar" || mention.field != 1 || draft.last_field != 1 || draft.older || mention.older)
    return false;
  const std::uint32_t first = SentenceStart(field, mention.word), place = c.PlaceOf(mention);
  if (first == 0 || place == kNone || !field.tokens[first].line_start) return false;
  const Token& last = field.tokens[first - 1];
  if (last.sentence != draft.last_sentence || last.kind == TokenKind::kPunct ||
      !field.tokens[SentenceStart(field, first - 1)].line_start)
    return false;
  const bool type = draft.types.contains(mention.type) || mention.weak || mention.open_type;
  return type && std::any_of(draft.places.begin(), draft.places.end(),
                             [&](const auto& told) { return c.places.Same(place, told.first); });
}

}  // namespace isnad::ties
