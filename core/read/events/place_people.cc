#include <algorithm>

#include "core/read/events/event_places.h"

// A place that is told of somebody and not of what befell him: where he works, studies, lives, held an office, was born
// or is buried.

namespace isnad {
namespace {

constexpr std::uint32_t kToPlace = 12;  // tokens from "وهو" to the last place of what he is

bool IsSingular(const Analysis& a) { return a.number == Number::kSingular || a.number == Number::kUnknown; }

bool IsSomebody(const Analysis& a) {
  return a.lexeme->pos == Pos::kNoun && (a.lexeme->Is("person") || a.lexeme->Is("cue=person")) && IsSingular(a) &&
         !a.lexeme->outcome;
}

bool IsFiniteVerb(const Analysis& a) {
  return a.lexeme->pos == Pos::kVerb && (a.form == VerbForm::kPast || a.form == VerbForm::kPresent);
}

}  // namespace

bool EventPlaces::Some(std::uint32_t at, bool (*holds)(const Analysis&)) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), holds);
}

// "وشيع جثمانه في بلدة كذا", "ووري الثرى في مقبرة كذا"; but not "قصف موكب تشييع في كذا".
bool EventPlaces::IsWhereBuried(std::uint32_t first) const {
  if (field_.lattice.lang != "ar") return false;
  constexpr std::uint32_t kReach = 8;  // tokens back to the verb
  for (std::uint32_t back = 1; back <= kReach && back <= first && SameSentence(first - back, first); ++back) {
    const std::uint32_t at = first - back;
    if (field_.tokens[at].kind == TokenKind::kPunct && field_.tokens[at].folded != "\"") return false;
    if (Some(at,
             [](const Analysis& a) {
               return a.lexeme->Is("bury") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast;
             }) ||
        Is(at, "buried"))
      return !(at > 0 && Is(at - 1, "be"));
    if (const Analysis* event = EventReadingAt(field_.lattice, at); event != nullptr && !event->lexeme->Is("bury"))
      return false;
  }
  return false;
}

// The word opens what somebody is: "وهو معلم", "وهو من مواليد", "وكان يعمل", "ويسكن".
bool EventPlaces::OpensWhatHeIs(std::uint32_t at) const {
  const auto joined = [&](std::uint32_t n, std::string_view tag) {
    const auto& readings = field_.lattice.readings[n];
    return std::any_of(readings.begin(), readings.end(),
                       [&](const Analysis& a) { return a.Has(kWa) && a.lexeme->Is(tag); });
  };
  if (joined(at, "lives") && Some(at, IsFiniteVerb)) return true;
  const bool he = joined(at, "pronoun-word"), was = joined(at, "be");
  if (!he && !was) return false;
  constexpr std::uint32_t kNext = 3;  // tokens to what he is
  for (std::uint32_t next = at + 1; next <= at + kNext && SameSentence(at, next); ++next) {
    if (Is(next, "people-of") || Some(next, IsSomebody) || Is(next, "lives") || Is(next, "held-office")) return true;
    if (field_.tokens[next].folded != "من" && field_.tokens[next].folded != "قد" && !Is(next, "aside")) return false;
  }
  return false;
}

bool EventPlaces::IsInWhatHeIs(std::uint32_t first) const {
  for (std::uint32_t back = 1; back <= kToPlace && back <= first && SameSentence(first - back, first); ++back) {
    const std::uint32_t at = first - back;
    if (OpensWhatHeIs(at)) return true;
    const bool tells =
        Some(at,
             [](const Analysis& a) {
               return (a.lexeme->outcome && !a.lexeme->Is("status")) || (IsFiniteVerb(a) && !a.lexeme->Is("lives"));
             }) &&
        !Some(at, IsSomebody);  // طالب is a verb as well
    if (tells || (field_.tokens[at].kind == TokenKind::kPunct && field_.tokens[at].folded != "\"") ||
        EventReadingAt(field_.lattice, at) != nullptr)
      return false;
  }
  return false;
}

// "الذي يعمل في مستشفى كذا"
bool EventPlaces::IsWhereHeWorks(const NamePhrase& name) const {
  constexpr std::uint32_t kReach = 3;  // tokens back to the verb
  if (!Is(name.cue, "institution") || !IsLocative(name.cue)) return false;
  for (std::uint32_t back = 1; back <= kReach && back <= name.cue && SameSentence(name.cue - back, name.cue); ++back)
    if (Some(name.cue - back,
             [](const Analysis& a) { return a.lexeme->Is("lives") && (a.form == VerbForm::kPresent || a.Has(kAl)); }))
      return true;
  return false;
}

bool EventPlaces::IsOfSomebody(const NamePhrase& name) const {
  return field_.lattice.lang == "ar" && (IsWhereBuried(name.cue) || IsInWhatHeIs(name.cue) || IsWhereHeWorks(name));
}

// What stands right before the preposition is somebody, what he does or a body: "ضابط سابق في سجن كذا", "مقيم في كذا".
bool EventPlaces::HangsOnSomebody(const NamePhrase& name) const {
  constexpr std::uint32_t kAdjectives = 2;
  if (!IsLocative(name.cue)) return false;
  std::uint32_t at = name.cue;
  while (at > 0 && SameSentence(at - 1, name.cue) && (Is(at - 1, "place-cue") || Is(at - 1, "locative"))) --at;
  for (std::uint32_t steps = 0; steps <= kAdjectives && at > 0 && SameSentence(at - 1, name.cue); ++steps) {
    --at;
    const NamePhrase* body = field_.NameAt(at);
    if (body != nullptr) return body->type == EntityType::kOrganization;
    if (Some(at, IsSomebody) || Is(at, "lives")) return true;
    if (!Some(at, [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; }) && !Is(at, "aside")) return false;
  }
  return false;
}

// "قتل ضابط سابق في سجن كذا على يد مجهولين في حي كذا", "رئيس بلدية كذا في مدينة كذا": another place is told behind it,
// in the same breath, and does not hold it.
bool EventPlaces::IsPostBefore(std::uint32_t n) const {
  constexpr std::uint32_t kReach = 10;  // tokens to the place where it happened
  const NamePhrase& name = field_.names[n];
  if (field_.lattice.lang != "ar" || name.type != EntityType::kPlace) return false;
  const bool office = (IsSettlement(KindOf(name)) || Is(name.cue, "office")) && IsOfOfficeNoun(name.cue);
  if (!office && !HangsOnSomebody(name)) return false;
  for (std::uint32_t p = n + 1; p < field_.names.size(); ++p) {
    const NamePhrase& other = field_.names[p];
    if (!SameSentence(other.first, name.first) || other.cue > name.last + kReach) return false;
    for (std::uint32_t at = name.last + 1; at < other.cue; ++at)
      if (field_.tokens[at].kind == TokenKind::kPunct || (Is(at, "temporal") && !Is(at, "meanwhile")) ||
          field_.tokens[at].folded == "غداه" || Some(at, [](const Analysis& a) { return a.Has(kWa); }))
        return false;
    if (other.type != EntityType::kPlace || other.of_body) continue;
    const bool holds = other.known != nullptr && name.known != nullptr &&
                       (other.known->id == name.known->parent || name.known->parent.starts_with(other.known->id + "/"));
    const std::string_view kind = KindOf(other);
    const bool wide = kind == "region" || kind == "country" || kind == "countryside" || kind == "district";
    // "في مستشفى كذا في بلدة كذا": where that lies.
    const bool apart = office || other.cue > name.last + 2;
    return IsLocative(other.cue) && field_.tokens[other.cue - 1].folded != "علي" && !holds && !wide && apart &&
           !IsOrigin(other.cue) && !IsStation(other.cue);
  }
  return false;
}

// "رئيس بلدية", "قائد شرطة", "مدير مدرسة": before the place stands the office of one man, over a body or a house.
bool EventPlaces::IsOfOfficeNoun(std::uint32_t first) const {
  constexpr std::uint32_t kHouses = 2;
  for (std::uint32_t at = first, steps = 0; steps <= kHouses && at > 0 && SameSentence(at - 1, first); ++steps) {
    --at;
    if (Some(at, [](const Analysis& a) { return a.lexeme->Is("role") && IsSingular(a) && (a.clitics & ~kWa) == 0; }))
      return true;
    if (!Is(at, "institution") && !Is(at, "security-body") && !Is(at, "office")) return false;
  }
  return false;
}

}  // namespace isnad
