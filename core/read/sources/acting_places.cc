#include "core/read/sources/acting_places.h"

#include <algorithm>

#include "core/read/events/event_places.h"

namespace isnad {
namespace {

bool MayRule(const NamePhrase& name) {
  if (name.type != EntityType::kPlace || name.known == nullptr || name.cue != name.first) return false;
  return name.known->kind == "country" || name.known->kind == "city" || name.known->kind == "region";
}

// What states do in the news: they say, accuse, deny, demand, threaten, condemn.
bool IsOfWords(const Analysis& a) {
  static constexpr std::string_view kActs[] = {"say-verb", "accuse", "deny",     "demand",
                                               "threat",   "reacts", "condemns", "answer"};
  return a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kVerbalNoun && a.form != VerbForm::kParticiple &&
         (a.clitics & (kBi | kLi | kKa | kAl)) == 0 &&
         std::any_of(std::begin(kActs), std::end(kActs), [&](auto tag) { return a.lexeme->Is(tag); });
}

bool TellsWords(const FieldText& field, std::size_t at) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), IsOfWords) &&
         std::none_of(readings.begin(), readings.end(),
                      [](const Analysis& a) { return a.lexeme->event.has_value() || a.lexeme->pos == Pos::kParticle; });
}

// "نظام كييف", "سلطات طرابلس"
bool IsOfBody(const FieldText& field, std::size_t at) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("body-noun") && (a.clitics & (kAl | kPronoun)) == 0 && a.number != Number::kDual;
  });
}

// "وتل أبيب", whatever stands before it.
bool IsJoined(const FieldText& field, const NamePhrase& name) {
  return field.tokens[name.first].folded == "و" + name.folded.substr(0, name.folded.find(' '));
}

// "سقط 140 قتيلا بحسب كابول", "وفقا لأنقرة": whose account it is.
bool IsFromWhom(const FieldText& field, const NamePhrase& name) {
  if (name.first == 0 || !field.SameSentence(name.first - 1, name.first)) return false;
  const auto& before = field.lattice.readings[name.first - 1];
  const bool accord = std::any_of(before.begin(), before.end(),
                                  [](const Analysis& a) { return a.lexeme->Is("accord") && a.length == 1; });
  return accord && name.known->kind != "region";
}

bool IsSaidBehind(const FieldText& field, const NamePhrase& name) {
  return name.last + 1 < field.size() && field.SameSentence(name.last + 1, name.first) &&
         TellsWords(field, name.last + 1);
}

}  // namespace

bool ActsAsState(const FieldText& field, std::uint32_t n) {
  const NamePhrase& name = field.names[n];
  if (!MayRule(name)) return false;
  if (IsFromWhom(field, name)) return true;
  for (const Analysis& a : field.lattice.readings[name.first])
    if (a.Has(kBi) || a.Has(kLi)) return false;
  const bool led = name.first > 0 && field.SameSentence(name.first - 1, name.first);
  if (led) {
    const std::size_t before = name.first - 1;
    // "رصد حمص - قُتل ثلاثة": an outlet's name before the dash, and no "أعلنت أنقرة - في بيان - أن".
    const auto& words = field.lattice.readings[before];
    const bool noun =
        std::any_of(words.begin(), words.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun; });
    if (noun && field.tokens[before].line_start && name.last + 1 < field.size() &&
        field.tokens[name.last + 1].folded == "-")
      return false;
    if (IsOfBody(field, before) || TellsWords(field, before)) return true;
    // "حمّلت أنقرة دمشق": whom they accuse.
    if (n > 0 && field.names[n - 1].last == before && ActsAsState(field, n - 1)) return true;
    // "شهيدان في غارة وتل أبيب تعلن"
    if (IsJoined(field, name)) return IsSaidBehind(field, name);
    // "في دمشق أعلنت", "تفجير أنقرة"
    if (field.lattice.Is(before, "preposition") || field.lattice.Is(before, "locative") ||
        field.lattice.Is(before, "direction") || EventReadingAt(field.lattice, before) != nullptr)
      return false;
    const bool opens = field.tokens[before].kind == TokenKind::kPunct || field.lattice.Is(before, "contrast");
    if (!opens) return false;
  }
  return IsSaidBehind(field, name);
}

bool Mourns(const FieldText& field, std::uint32_t n) {
  constexpr std::uint32_t kReach = 4;  // tokens back to the verb, over other places
  const std::uint32_t first = field.names[n].cue;
  for (std::uint32_t back = 1; back <= kReach && back <= first && field.SameSentence(first - back, first); ++back) {
    const std::uint32_t at = first - back;
    const auto& readings = field.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("bury") && a.form == VerbForm::kPast && !a.Has(kPronoun);
        }))
      return true;
    const NamePhrase* other = field.NameAt(at);
    const bool place = other != nullptr && other->type == EntityType::kPlace;
    if (!place && !field.lattice.Is(at, "place-cue") && !field.lattice.Is(at, "cue=place")) return false;
  }
  return false;
}

}  // namespace isnad
