#include <algorithm>
#include <string_view>

#include "core/read/events/event_places.h"
#include "core/read/names/name_words.h"

// What a place is named for beside where something happened: where somebody comes from or goes to, where who acts is
// stationed, where who speaks sits, where the wounded were taken, what a village lies north of, an end of a road.

namespace isnad {
namespace {

constexpr std::uint32_t kStationReach = 10;  // tokens from "المتمركزة" to the last place that it governs
constexpr std::uint32_t kRoadReach = 6;      // tokens from the word for a road to its second end

}  // namespace

bool EventPlaces::HasBi(std::uint32_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kBi); });
}

bool EventPlaces::IsOrigin(std::uint32_t first) const {
  std::uint32_t at = first;
  for (int steps = 0; steps < 4 && at > 0 && SameSentence(at - 1, first); ++steps) {
    --at;
    // "مخيم للنازحين بمدينة X" is where they are, and not where they are from.
    // "بحق أهالي قرية كذا", "اشتباكات بين أهالي القرية والجيش": whom it befell were there.
    if (Is(at, "people-of")) {
      const bool there = at > 0 && SameSentence(at - 1, first) &&
                         (Is(at - 1, "against") || Is(at - 1, "among") || field_.tokens[at - 1].folded == "ضد");
      return !HasBi(first) && !there;
    }
    // "بالقرب من قرية X" is where it happened.
    // "المناطق الشرقية من X"
    if (field_.tokens[at].folded == "من" && at > 0 && SameSentence(at - 1, first) &&
        (Is(at - 1, "direction-adj") || Is(at - 1, "part-of")))
      return false;
    // "عددا من النقاط في مدينة X": those that are counted are there.
    if (field_.tokens[at].folded == "من" && at > 0 && IsCountedIn(at, first)) return false;
    if (field_.tokens[at].folded == "من")
      return at == 0 || !SameSentence(at - 1, first) ||
             (!Is(at - 1, "near") && !IsMeasured(at) && !Is(at - 1, "every") && !Is(at - 1, "both"));
    // "مقاتلون من التنظيم بلدة X": of a body, and the town is what they attacked.
    const NamePhrase* name = field_.NameAt(at);
    const bool passes = name != nullptr ? name->type == EntityType::kPlace : Is(at, "place-cue");
    if (!passes) return false;
  }
  return false;
}

// "عدد من النقاط في": behind how many there are stands what is counted, and then where.
bool EventPlaces::IsCountedIn(std::uint32_t from, std::uint32_t first) const {
  if (!SameSentence(from - 1, first) || first < from + 3 || !Is(first - 1, "locative")) return false;
  const auto& readings = field_.lattice.readings[from - 1];
  return Is(from - 1, "some") ||
         std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kNumber; });
}

// "من اتجاه شمال X", "من فوق أراضي Y": where they came flying.
bool EventPlaces::IsWhence(std::uint32_t first) const {
  constexpr std::uint32_t kFar = 4;  // tokens back to the words
  for (std::uint32_t back = 1; back <= kFar && back <= first && SameSentence(first - back, first); ++back) {
    const std::uint32_t at = first - back;
    if (Is(at, "whence")) return true;
    if (field_.tokens[at].kind == TokenKind::kPunct || field_.NameAt(at) != nullptr || Is(at, "locative") ||
        Is(at, "target-verb"))
      return false;
  }
  return false;
}

// "انسحبت القوات ظهر اليوم من مخيم كذا بعد اقتحام استمر ساعات": what those who raided it leave.
bool EventPlaces::IsWhatTheyLeave(std::uint32_t first) const {
  constexpr std::uint32_t kReach = 8;  // tokens back to the verb
  if (first == 0 || field_.tokens[first - 1].folded != "من") return false;
  for (std::uint32_t back = 2; back <= kReach && back <= first && SameSentence(first - back, first); ++back)
    if (Is(first - back, "withdraw")) return true;
  return false;
}

// "وانطلق الموكب من أمام مستشفى كذا", "سار التشييع إلى مقبرة كذا": where those go who bury the dead.
bool EventPlaces::IsOnProcession(std::uint32_t first) const {
  constexpr std::uint32_t kReach = 6, kVerb = 3;  // tokens back to the procession, and from it to the verb
  for (std::uint32_t back = 1; back <= kReach && back <= first && SameSentence(first - back, first); ++back) {
    const std::uint32_t at = first - back;
    if (field_.tokens[at].kind == TokenKind::kPunct) return false;
    if (!Is(at, "procession") && !Is(at, "funeral") && !Is(at, "bury")) continue;
    for (std::uint32_t verb = 1; verb <= kVerb && verb <= at && SameSentence(at - verb, at); ++verb)
      if (Is(at - verb, "sets-out")) return true;
    return false;
  }
  return false;
}

// "كذا (40 كيلومترا شرق العاصمة)": within the parenthesis a measure stands before it.
bool EventPlaces::IsInMeasure(std::uint32_t first) const {
  constexpr std::uint32_t kReach = 8;  // tokens back to the parenthesis
  bool measured = false;
  for (std::uint32_t back = 1; back <= kReach && back <= first && SameSentence(first - back, first); ++back) {
    const std::string& word = field_.tokens[first - back].folded;
    if (word == ")") return false;
    measured = measured || Is(first - back, "measure");
    if (word == "(") return measured;
  }
  return false;
}

// "انتقل إلى موقع الحادث محافظ القاهرة": what he is governor of.
bool EventPlaces::IsUnderOffice(std::uint32_t first) const {
  if (first == 0 || !SameSentence(first - 1, first)) return false;
  const auto& before = field_.lattice.readings[first - 1];
  const auto some = [&](auto holds) { return std::any_of(before.begin(), before.end(), holds); };
  return some([](const Analysis& a) { return a.lexeme->Is("role") && (a.clitics & ~kWa) == 0; }) &&
         !some([](const Analysis& a) { return a.lexeme->outcome || a.lexeme->event || a.lexeme->pos == Pos::kVerb; });
}

// "مصادر طبية بمستشفى كذا", "فارق الحياة في مشفى كذا", "أسعفوهم ع مشفى كذا", "وصلت مستشفى كذا 15 جثة": a hospital where
// somebody speaks, died of his wounds or lies. cue: its noun.
bool EventPlaces::IsWhereTheyLie(std::uint32_t cue) const {
  constexpr std::uint32_t kReach = 5;  // tokens back to what says so
  if (!Is(cue, "care")) return false;
  for (std::uint32_t at = cue; at > 0 && cue - at < kReach && SameSentence(at - 1, cue); --at) {
    const std::uint32_t before = at - 1;
    if (field_.tokens[before].kind == TokenKind::kPunct || Is(before, "that")) return false;
    const auto& readings = field_.lattice.readings[before];
    const auto some = [&](auto holds) { return std::any_of(readings.begin(), readings.end(), holds); };
    // "مصدر في مستشفى كذا", not "استهدفت المليشيا مستشفى كذا".
    const bool there = HasBi(cue) || Is(cue - 1, "locative");
    if ((there && Is(before, "source-noun")) || Is(before, "take-to-care") || Is(before, "takes-in")) return true;
    if (some([](const Analysis& a) { return a.lexeme->Is("natural") && a.lexeme->outcome; })) return true;
    if (before + 1 == cue && Is(before, "reach") && Is(before, "rise")) return true;
    if (some([](const Analysis& a) { return a.lexeme->event.has_value(); })) return false;
  }
  return false;
}

// "أصيب ونقل إلى المستشفى الميداني في مدينة كذا": the place is where somebody was taken.
bool EventPlaces::IsWhereTaken(std::uint32_t cue) const {
  if (IsWhereTheyLie(cue)) return true;
  constexpr std::uint32_t kReach = 7, kVerb = 9;  // tokens back to the hospital, and from it to the verb
  std::uint32_t hospital = cue;
  // "ونقل الجرحى إلى قرية كذا"
  const bool to = cue > 0 && field_.tokens[cue - 1].folded == "الي";
  for (std::uint32_t at = cue; !to && at > 0 && cue - at < kReach && SameSentence(at - 1, cue); --at) {
    if (field_.tokens[at - 1].kind == TokenKind::kPunct || Is(at - 1, "that")) return false;
    // "اقتادوا عشرات الشبان إلى معسكر قرب كذا"
    if (!Is(at - 1, "care") && field_.tokens[at - 1].folded != "الي") continue;
    hospital = at - 1;
    break;
  }
  if (hospital == cue && !to) return false;
  if (to && IsWhereTheyCame(cue - 1)) return true;
  for (std::uint32_t at = hospital; at > 0 && hospital - at < kVerb && SameSentence(at - 1, cue); --at) {
    if (field_.tokens[at - 1].kind == TokenKind::kPunct) return false;
    if (Is(at - 1, "take-to-care") || Is(at - 1, "take-away")) return true;
  }
  return false;
}

// "وصول ثمانية شهداء من البلدة إلى المجمع": where the dead and the wounded arrived. to: the token of "إلى".
bool EventPlaces::IsWhereTheyCame(std::uint32_t to) const {
  constexpr std::uint32_t kVerb = 10;  // tokens back to the verb
  bool victims = false;
  for (std::uint32_t at = to; at > 0 && to - at < kVerb && SameSentence(at - 1, to); --at) {
    if (field_.tokens[at - 1].kind == TokenKind::kPunct) return false;
    const auto& readings = field_.lattice.readings[at - 1];
    victims = victims || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
                return a.lexeme->outcome && a.lexeme->pos != Pos::kVerb && a.number != Number::kSingular;
              });
    if (Is(at - 1, "reach") && Is(at - 1, "rise")) return victims;
  }
  return false;
}

bool EventPlaces::IsSeatOfCourt(std::uint32_t first) const {
  constexpr std::uint32_t kReach = 2;  // tokens back to the court
  for (std::uint32_t back = 1; back <= kReach && back <= first && SameSentence(first - back, first); ++back)
    if (Is(first - back, "court") && !IsLocative(first)) return true;
  // "محكمة كذا، المنعقدة بمعهد كذا", "المنعقدة في كذا"
  const std::uint32_t at = HasBi(first) || first == 0 ? first : first - 1;
  if (at > 0 && SameSentence(at - 1, first) && Is(at - 1, "convened")) return true;
  return false;
}

bool EventPlaces::IsMeasured(std::uint32_t from) const {
  constexpr std::uint32_t kReach = 3;  // tokens back to the measure
  for (std::uint32_t back = 1; back <= kReach && back <= from && SameSentence(from - back, from); ++back)
    if (Is(from - back, "measure")) return true;
  return false;
}

bool EventPlaces::HasJoinedBi(std::uint32_t first) const {
  if (HasBi(first)) return true;
  const NamePhrase* name = field_.NameAt(first);
  if (field_.lattice.lang != "ar" || name == nullptr || name->known == nullptr || name->first != first ||
      !field_.lattice.readings[first].empty())
    return false;
  // "بالبويرة", "بباتنة", "بتبسة"; "باتنة" has none.
  const std::string& word = field_.tokens[first].folded;
  if (name->folded.starts_with("بال")) return word.starts_with("بب");
  return word.starts_with("بال") || word.starts_with(name->folded.starts_with("ب") ? "بب" : "ب");
}

bool EventPlaces::IsLocative(std::uint32_t first) const {
  if (HasJoinedBi(first)) return true;
  for (std::uint32_t at = first, steps = 0; steps < 3 && at > 0 && SameSentence(at - 1, first); ++steps) {
    --at;
    if (Is(at, "locative")) return true;
    bool with_bi = false;
    for (const Analysis& a : field_.lattice.readings[at])
      with_bi = with_bi || (a.Has(kBi) && a.lexeme->Is("place-cue"));
    if (with_bi) return true;
    if (!Is(at, "place-cue")) return false;
  }
  return false;
}

bool EventPlaces::IsStation(std::uint32_t first) const {
  // "المتمركزة في الفوج 175 في مدينة X بريف Y": up to the comma, or to the على of what they hit.
  // "المتمركزة في جبل X بلدة Y": a town behind another place with nothing between is what they hit.
  if (first > 0 && SameSentence(first - 1, first) &&
      (Is(first, "kind=town") || Is(first, "kind=village") || Is(first, "kind=city")) &&
      field_.NameAt(first - 1) != nullptr &&
      std::all_of(field_.lattice.readings[first].begin(), field_.lattice.readings[first].end(),
                  [](const Analysis& a) { return a.clitics == 0; }))
    return false;
  for (std::uint32_t at = first, steps = 0; steps < kStationReach && at > 0 && SameSentence(at - 1, first); ++steps) {
    --at;
    if (Is(at, "stationed")) return true;
    const bool punct = field_.tokens[at].kind == TokenKind::kPunct && field_.tokens[at].folded != "\"";
    if (punct || field_.tokens[at].folded == "علي" || EventReadingAt(field_.lattice, at) != nullptr) return false;
  }
  return false;
}

// "على الطريق الدولي (حلب - اللاذقية)": the ends of a road.
bool EventPlaces::NamesRoad(std::uint32_t first) const {
  for (std::uint32_t at = first, steps = 0; steps < 6 && at > 0 && SameSentence(at - 1, first); ++steps) {
    --at;
    if (field_.tokens[at].folded == ")") return false;
    if (field_.tokens[at].folded != "(") continue;
    for (std::uint32_t back = 1; back <= 3 && back <= at && SameSentence(at - back, first); ++back)
      if (field_.tokens[at - back].folded.ends_with("طريق")) return true;
    return false;
  }
  return false;
}

bool EventPlaces::IsRoadEnd(std::uint32_t n) const {
  const NamePhrase& name = field_.names[n];
  if (name.cue != name.first) return name.known != nullptr && Is(name.cue, "kind=road");
  bool goes_on = false;
  for (std::uint32_t at = name.cue, steps = 0; steps < kRoadReach && at > 0 && SameSentence(at - 1, name.cue);
       ++steps) {
    --at;
    goes_on = goes_on || field_.tokens[at].folded == "-";
    if (const NamePhrase* other = field_.NameAt(at); other != nullptr) {
      if (other->type != EntityType::kPlace) return false;
      // "خط كذا - كذا"
      if (goes_on && other->cue != other->first && Is(other->cue, "road-of")) return true;
      if (other->cue != other->first) return other->known != nullptr && Is(other->cue, "kind=road");
      at = other->first;
      continue;
    }
    if (Is(at, "kind=road") || (goes_on && Is(at, "road-of"))) return true;
    const Token& token = field_.tokens[at];
    // "الطريق الدولي", "الواصل بين"
    const bool adjective = names::StartsWithAl(token.folded);
    if (token.folded != "-" && token.folded != "بين" && token.folded != "و" && !adjective) return false;
  }
  return false;
}

// "على طريق دمشق السويداء": it runs from one governorate to another, so that neither end is where it happened;
// "طريق المزيريب - اليادودة" is short.
bool EventPlaces::LinksGovernorates(std::uint32_t n) const {
  constexpr std::uint32_t kBetween = 2;  // tokens from one end to the next
  const auto region = [](const NamePhrase& name) -> std::string_view {
    if (name.type != EntityType::kPlace || name.known == nullptr) return {};
    if (name.known->kind == "region") return name.known->id;
    return name.known->kind == "city" ? std::string_view(name.known->parent) : std::string_view();
  };
  const auto apart = [&](std::uint32_t a, std::uint32_t b) {
    const NamePhrase &one = field_.names[a], &other = field_.names[b];
    return SameSentence(one.last, other.first) && other.first - one.last <= kBetween && IsRoadEnd(a) && IsRoadEnd(b) &&
           !region(one).empty() && !region(other).empty() && region(one) != region(other);
  };
  return (n + 1 < field_.names.size() && apart(n, n + 1)) || (n > 0 && apart(n - 1, n));
}

bool EventPlaces::IsDirection(std::uint32_t n) const {
  // "باتجاه X وY": what is said of the first of a list is said of all.
  while (n > 0 && field_.names[n - 1].type == EntityType::kPlace &&
         field_.names[n - 1].last + 2 >= field_.names[n].cue && field_.names[n].cue == field_.names[n].first &&
         SameSentence(field_.names[n - 1].last, field_.names[n].first)) {
    bool listed = field_.names[n - 1].last + 1 < field_.names[n].cue;
    for (const Analysis& a : field_.lattice.readings[field_.names[n].first]) listed = listed || a.Has(kWa);
    if (!listed && !field_.tokens[field_.names[n].first].folded.starts_with("و")) break;
    --n;
  }
  const std::uint32_t first = field_.names[n].cue;
  for (std::uint32_t at = first, steps = 0; steps < 3 && at > 0 && SameSentence(at - 1, first); ++steps) {
    --at;
    // إلى and باتجاه; شمال is where it is.
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->Is("direction") && a.lexeme->pos == Pos::kParticle) return true;
    if (!Is(at, "place-cue")) return false;
  }
  return false;
}

bool EventPlaces::IsBearing(std::uint32_t first) const {
  // "شمال شرقي العاصمة العراقية بغداد": the city itself, called by its name as well.
  const NamePhrase* capital = first > 0 && SameSentence(first - 1, first) ? field_.NameAt(first - 1) : nullptr;
  if (capital != nullptr && capital->last + 1 == first && field_.tokens[capital->cue].folded == "العاصمه")
    first = capital->cue;
  // "غربي العاصمة كذا"
  if (first > 0 && SameSentence(first - 1, first) && field_.tokens[first - 1].folded == "العاصمه") --first;
  if (first == 0 || !SameSentence(first - 1, first)) return false;
  for (const Analysis& a : field_.lattice.readings[first - 1])
    if (a.lexeme->Is("direction") && a.lexeme->pos == Pos::kNoun && !a.Has(kAl) && !a.lexeme->Is("inside")) return true;
  return false;
}

// "شمالي مديريتي كذا وكذا": what is said of the first goes for those joined to it.
std::uint32_t EventPlaces::HeadOfList(std::uint32_t n) const {
  const auto joined = [&](std::uint32_t at) {
    const NamePhrase &name = field_.names[at], &before = field_.names[at - 1];
    return before.type == EntityType::kPlace && name.cue == name.first && before.last + 1 == name.first &&
           field_.tokens[name.first].folded.starts_with("و") && SameSentence(before.last, name.first);
  };
  while (n > 0 && joined(n)) --n;
  return n;
}

bool EventPlaces::IsNear(std::uint32_t first) const {
  for (std::uint32_t at = first, steps = 0; steps < 2 && at > 0 && SameSentence(at - 1, first); ++steps) {
    --at;
    if (Is(at, "near")) return true;
    if (field_.tokens[at].folded != "من" && !Is(at, "place-cue")) return false;
  }
  return false;
}

bool EventPlaces::IsPower(const NamePhrase& name) const {
  if (name.known == nullptr) return false;
  if (name.known->kind == "country") return true;
  // A city right below its country is a capital, or one that no governorate of ours holds.
  return name.known->kind == "city" && name.cue == name.first && name.known->parent.find('/') == std::string::npos;
}

bool EventPlaces::IsWhereSaid(const NamePhrase& name) const {
  // "كما قالت وزارة الدفاع في العاصمة": where who says it sits.
  constexpr std::uint32_t kToVerb = 6;  // tokens
  if (name.cue > 1 && SameSentence(name.cue - 2, name.cue) && Is(name.cue - 1, "locative"))
    if (const NamePhrase* body = field_.NameAt(name.cue - 2); body != nullptr &&
                                                              body->type == EntityType::kOrganization &&
                                                              (body->known == nullptr || body->known->kind != "armed"))
      for (std::uint32_t back = 2; back <= kToVerb && back <= name.cue && SameSentence(name.cue - back, name.cue);
           ++back)
        if (Is(name.cue - back, "say-verb") || Is(name.cue - back, "accord")) return true;
  if (IsOfOffice(name)) return true;
  const std::uint32_t next = name.last + 1;
  if (next >= field_.size() || !SameSentence(next, name.first) || !Is(next, "say-verb")) return false;
  if (TellsOfHisTown(next, name)) return false;
  for (std::uint32_t at = name.cue, steps = 0; steps < 3 && at > 0 && SameSentence(at - 1, name.first); ++steps) {
    --at;
    if (field_.tokens[at].folded == "وفي" || field_.tokens[at].folded == "في" || field_.tokens[at].folded == "ومن")
      return at == 0 || !SameSentence(at - 1, name.first);
  }
  return false;
}

// "قتل عضو هيئة كذا في حوران والجولان فلان": up to his name it says what he was, and nothing of where he was killed.
bool EventPlaces::IsOfOffice(const NamePhrase& name) const {
  constexpr std::uint32_t kReach = 4;  // tokens from one part to the next
  const auto member = [&](std::uint32_t at) {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return (a.lexeme->Is("member") || a.lexeme->Is("cue=person")) && a.number == Number::kSingular;
    });
  };
  const NamePhrase *body = nullptr, *person = nullptr;
  for (std::uint32_t n = 0; n < field_.names.size(); ++n) {
    const NamePhrase& other = field_.names[n];
    if (!SameSentence(other.first, name.first)) continue;
    if (other.type == EntityType::kOrganization && other.last < name.cue && name.cue - other.last <= kReach)
      body = &other;
    if (other.type == EntityType::kPerson && person == nullptr && other.cue > name.last &&
        std::min(other.cue, other.first) - name.last <= kReach)
      person = &other;
  }
  if (body == nullptr || body->cue == 0) return false;
  // "عضو هيئة كذا في حلب سابقا"
  const std::uint32_t next = name.last + 1;
  const bool former = next < field_.size() && SameSentence(next, name.first) &&
                      (field_.tokens[next].folded == "سابقا" || field_.tokens[next].folded == "السابق");
  if (person == nullptr && !former) return false;
  const std::uint32_t end = former ? next : person->first;
  for (std::uint32_t at = body->last + 1; at < end; ++at) {
    const Token& token = field_.tokens[at];
    const bool mark = token.kind == TokenKind::kPunct && token.folded != "\"";
    if (mark || Is(at, "say-verb") || EventReadingAt(field_.lattice, at) != nullptr) return false;
  }
  for (std::uint32_t at = std::min(body->cue, body->first), back = 1;
       back <= 3 && back <= at && SameSentence(at - back, at); ++back)
    if (member(at - back)) return true;
  return false;
}

bool EventPlaces::IsBodyPart(const NamePhrase& name) const {
  const auto& readings = field_.lattice.readings[name.first];
  return name.cue == name.first && name.first == name.last &&
         std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->Is("body-part") && a.clitics == kAl; });
}

// "قصف النظام المدينة من مقراته في معسكر X": where the fire came from.
bool EventPlaces::IsFiredFrom(const EventMention& mention, std::uint32_t first) const {
  constexpr std::uint32_t kFar = 5;  // tokens from "من" to the place
  if (ComesFrom(mention, first) || IsWhence(first)) return true;
  if (mention.type != EventType::kShelling && mention.type != EventType::kAirstrike) return false;
  bool post = false;
  for (std::uint32_t back = 1; back <= kFar && back <= first && SameSentence(first - back, first); ++back) {
    const std::uint32_t at = first - back;
    if (field_.tokens[at].folded == "من")
      return post && !(at > 0 && (Is(at - 1, "near") || IsMeasured(at) || IsCountedIn(at, first)));
    // "مستهدفا نقاطا في مدينة X": what is aimed at.
    if (field_.tokens[at].folded == "علي" || Is(at, "target-verb")) return false;
    post = post || Is(at, "positions") || Is(at, "post");
    if (field_.tokens[at].kind == TokenKind::kPunct || EventReadingAt(field_.lattice, at) != nullptr) return false;
  }
  return false;
}

bool EventPlaces::IsWhereTheyLive(const NamePhrase& name) const {
  constexpr std::uint32_t kReach = 3;  // tokens back to the verb
  if (name.known == nullptr || name.known->kind != "country" || !IsLocative(name.cue)) return false;
  for (std::uint32_t back = 1; back <= kReach && back <= name.cue && SameSentence(name.cue - back, name.cue); ++back) {
    const auto& readings = field_.lattice.readings[name.cue - back];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("lives") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent;
        }))
      return true;
  }
  return false;
}

}  // namespace isnad
