#include <algorithm>

#include "core/read/events/event_places.h"
#include "core/read/events/event_sites.h"

// Where a sentence, or the next fact of one, opens with a place: "وفي حي كذا، قتل خمسة", "وفي كذا قال ضابط إن".
// Which of villages joined before the word it is, and what places tell of who fired or whose he is.

namespace isnad {
namespace {

constexpr std::uint32_t kFrontedReach = 4;  // tokens from the place that a sentence opens with to its comma

}  // namespace

std::optional<std::uint32_t> EventPlaces::BehindFronted(const NamePhrase& name) const {
  std::uint32_t first = name.cue;
  for (int steps = 0; steps < 3 && first > 0 && SameSentence(first - 1, name.first); ++steps) --first;
  if (first > 0 && SameSentence(first - 1, name.first)) return std::nullopt;
  const std::string& opens = field_.tokens[first].folded;
  if (opens != "وفي" && opens != "في" && opens != "ففي") return std::nullopt;
  const auto quotes = [&](std::uint32_t at) {
    return field_.tokens[at].kind == TokenKind::kPunct && field_.tokens[at].folded == "\"";
  };
  for (std::uint32_t at = first + 1; at < name.first; ++at)
    if (!Is(at, "place-cue") && !Is(at, "cue=place") && !Is(at, "direction") && !quotes(at)) return std::nullopt;
  std::uint32_t next = BehindBrackets(field_, name.last + 1);
  if (next < field_.size() && quotes(next)) ++next;
  // "وفي كذا نفسها، ...", "وفي كذا أيضا، ..."
  if (next < field_.size() && SameSentence(next, name.first) && SaysOnceMore(field_, next)) ++next;
  // "وفي كذا 60 كلم غرب العاصمة، ..."
  if (next + 1 < field_.size() && field_.tokens[next].kind == TokenKind::kNumber && Is(next + 1, "measure")) next += 2;
  // "وفي حي كذا شرقي المدينة، ..."
  const std::uint32_t end = next + kFrontedReach;
  while (next < end && next < field_.size() && SameSentence(next, name.first) &&
         (Is(next, "direction") || Is(next, "direction-adj") || PlaceNounAt(next) != nullptr ||
          (field_.NameAt(next) != nullptr && field_.NameAt(next)->type == EntityType::kPlace)))
    ++next;
  if (next >= field_.size()) return std::nullopt;
  // "وفي كذا الواقعة على أطراف المدينة قتل مسلحون ..."
  constexpr std::uint32_t kLies = 10;  // tokens of where the place lies
  if (Is(next, "lies") || field_.tokens[next].folded == "القريبه")
    for (std::uint32_t at = next + 1; at <= next + kLies && SameSentence(at, name.first); ++at)
      if (field_.tokens[at].folded == "," || OpensDeed(at, name)) return at;
  return next;
}

bool EventPlaces::IsFronted(const NamePhrase& name) const {
  const std::optional<std::uint32_t> next = BehindFronted(name);
  if (!next) return false;
  const bool once_more = SameSentence(*next - 1, name.first) && SaysOnceMore(field_, *next - 1);
  // "وفي كذا قال ضابط إن عبوة انفجرت"
  if (SameSentence(*next, name.first) && Is(*next, "say-verb") && TellsOfHisTown(*next, name)) return true;
  // "وفي كذا فتحت دبابة": joined to what was told before.
  const bool joined = IsJoinedToTold(name);
  return field_.tokens[*next].folded == "," || ((lists_deeds_ || once_more || joined) && OpensDeed(*next, name));
}

bool EventPlaces::IsJoinedToTold(const NamePhrase& name) const {
  std::uint32_t first = name.first;
  while (first > 0 && SameSentence(first - 1, name.first)) --first;
  return first > 0 && field_.tokens[first].folded == "وفي";
}

// "ففي رفح استهدفت ... وفي دير البلح قتل ...": town by town.
void EventPlaces::FindDeeds() {
  std::uint32_t count = 0;
  for (const NamePhrase& name : field_.names) {
    if (name.type != EntityType::kPlace) continue;
    const std::optional<std::uint32_t> next = BehindFronted(name);
    if (next && OpensDeed(*next, name)) ++count;
  }
  lists_deeds_ = count > 1;
}

// "وفي بلدة كذا استهدفت طائرة سيارة": a verb right behind the place, and none of saying.
bool EventPlaces::OpensDeed(std::uint32_t at, const NamePhrase& name) const {
  if (!SameSentence(at, name.first) || Is(at, "say-verb") || Is(at, "reacts")) return false;
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.form == VerbForm::kPast && a.clitics == 0 &&
           (a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("destroy"));
  });
}

std::optional<std::uint32_t> EventPlaces::Opening(std::uint32_t token) const {
  for (std::uint32_t n = 0; n < field_.names.size() && field_.names[n].last < token; ++n)
    if (field_.names[n].type == EntityType::kPlace && SameSentence(field_.names[n].first, token))
      return IsFronted(field_.names[n]) ? std::optional(n) : std::nullopt;
  return std::nullopt;
}

// "وفي بعقوبة، قال رائد في الشرطة إن", "وفي بابل أعلن مصدر أمني أن": who tells what happened around him. verb: the word
// of saying.
bool EventPlaces::TellsOfHisTown(std::uint32_t verb, const NamePhrase& name) const {
  const std::uint32_t who = verb + 1;
  if (field_.lattice.lang != "ar" || IsPower(name) || !SameSentence(verb, who)) return false;
  const auto& readings = field_.lattice.readings[who];
  const bool officer = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.clitics == 0 && a.lexeme->group == Group::kSecurity && a.lexeme->Is("person");
  });
  const bool source = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.clitics == 0 && a.lexeme->Is("source-noun") && a.lexeme->pos == Pos::kNoun;
  });
  return officer || source;
}

// ", وفي مدينة كذا قال", ", وفي كذا، قتل": behind a comma, and with a verb or a comma behind the place.
bool EventPlaces::OpensNextFact(const NamePhrase& name) const {
  constexpr std::uint32_t kCues = 2;  // tokens from "وفي" to the name
  std::uint32_t in = name.cue;
  for (std::uint32_t back = 0; back < kCues && in > 0 && field_.tokens[in].folded != "وفي"; ++back) --in;
  if (in == 0 || field_.tokens[in].folded != "وفي" || !SameSentence(in - 1, name.first) ||
      field_.tokens[in - 1].folded != ",")
    return false;
  std::uint32_t next = name.last + 1;
  if (next + 1 < field_.size() && field_.tokens[next].kind == TokenKind::kNumber && Is(next + 1, "measure")) next += 2;
  for (std::uint32_t far = next + kFrontedReach; next < far && next < field_.size(); ++next)
    if (!Is(next, "direction") && !Is(next, "direction-adj") && field_.NameAt(next) == nullptr) break;
  if (next >= field_.size() || !SameSentence(next, name.first)) return false;
  return Is(next, "say-verb") || OpensDeed(next, name);
}

// "تعرضت بلدات كذا وكذا ومحيط قرية كذا لقصف": of those that are joined before the word, the first.
std::uint32_t EventPlaces::FirstOfVillages(std::uint32_t n) const {
  const auto wide = [](const NamePhrase& name) {
    return name.kind == "countryside" || name.kind == "region" || name.kind == "country" ||
           (name.known != nullptr && (name.known->kind == "region" || name.known->kind == "country"));
  };
  while (n > 0 && !wide(field_.names[n])) {
    const NamePhrase &name = field_.names[n], &before = field_.names[n - 1];
    const std::uint32_t open = before.last + 1;
    if (before.type != EntityType::kPlace || before.of_body || wide(before) || open > name.first ||
        !SameSentence(before.last, name.first) || !field_.tokens[open].folded.starts_with("و") ||
        field_.clause_at[before.first] != field_.clause_at[name.first] || IsOrigin(before.cue) || IsDirection(n - 1))
      break;
    bool joined = true;
    for (std::uint32_t at = open; at < name.first; ++at)
      joined = joined && (field_.tokens[at].folded == "و" || Is(at, "place-cue") || Is(at, "cue=place") ||
                          Is(at, "near") || Is(at, "part-of"));
    if (!joined) break;
    --n;
  }
  return n;
}

// "قذائف مصدرها قوات كذا في منطقة X استهدفت": where those stand who fired.
bool EventPlaces::ComesFrom(const EventMention& mention, std::uint32_t first) const {
  constexpr std::uint32_t kFar = 9;  // tokens from "مصدرها" to the place
  const NamePhrase* name = field_.NameAt(first);
  for (const NamePhrase& other : field_.names)
    if (other.cue == first) name = &other;
  if (name == nullptr || name->kind == "countryside" || name->kind == "region" || name->kind == "country" ||
      (name->known != nullptr && (name->known->kind == "region" || name->known->kind == "country")))
    return false;
  for (std::uint32_t back = 1; back <= kFar && back <= first && SameSentence(first - back, mention.word); ++back) {
    const Token& token = field_.tokens[first - back];
    if (token.folded == "مصدرها" || token.folded == "مصدره" || token.folded == "مصدرهما") return true;
    if (token.kind == TokenKind::kPunct && token.folded != "\"") return false;
    if (token.folded == "علي" || EventReadingAt(field_.lattice, first - back) != nullptr) return false;
  }
  return false;
}

// "الميليشيات المرتبطة بروسيا": whose they are.
bool EventPlaces::IsPatron(const NamePhrase& name) const {
  return IsPower(name) && name.cue > 0 && SameSentence(name.cue - 1, name.cue) && Is(name.cue - 1, "allied");
}

}  // namespace isnad
