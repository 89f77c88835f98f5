#include "core/read/events/event_places.h"

#include <algorithm>
#include <string_view>

#include "core/read/names/name_words.h"
#include "core/read/sources/acting_places.h"

// Where an event word stands. Each place of its sentence is ranked by how near it is, by what the words before it say
// (في, من, إلى, "المتمركزة في"), and by how much it tells: a village before the governorate above it.

namespace isnad {
namespace {

constexpr std::uint32_t kReach = 14;         // tokens from the event word to a place in its clause
constexpr std::uint32_t kStationReach = 10;  // tokens from "المتمركزة" to the last place that it governs
constexpr std::uint32_t kSubjectReach = 5;   // tokens from a verb to the noun that is its subject
constexpr std::uint32_t kRoadReach = 6;      // tokens from the word for a road to its second end
constexpr int kNoPlace = -1000;

bool IsSettlement(std::string_view kind) { return kind == "city" || kind == "town" || kind == "village"; }

// "حلب: ...", "حلب || ..."
bool IsHeadingMark(std::string_view mark) { return mark == ":" || mark == "|" || mark == "||"; }

bool IsFinite(const Analysis* reading) {
  return reading != nullptr && reading->lexeme->pos == Pos::kVerb && reading->form != VerbForm::kVerbalNoun &&
         reading->form != VerbForm::kParticiple;
}

// A preposition stands right before the token.
bool IsGoverned(const Lattice& lattice, std::size_t at) {
  const Tokens& tokens = *lattice.tokens;
  if (at == 0 || tokens[at - 1].sentence != tokens[at].sentence) return false;
  return lattice.Is(at - 1, "preposition") || tokens[at - 1].folded == "من";
}

}  // namespace

std::string_view KindOf(const NamePhrase& name) {
  return !name.kind.empty() || name.known == nullptr ? std::string_view(name.kind) : name.known->kind;
}

const Analysis* EventReadingAt(const Lattice& lattice, std::size_t at) {
  const Analysis* best = nullptr;
  for (const Analysis& a : lattice.readings[at]) {
    if (!a.lexeme->event || a.form == VerbForm::kParticiple) continue;
    // "بعد قصف مماثل": the verb's own letters, and yet the noun.
    const bool noun = a.form == VerbForm::kVerbalNoun && IsFinite(best) && a.length == best->length;
    // "عدد من جرى خطفهم"
    const bool light = noun && at > 0 && lattice.Is(at - 1, "light");
    if (best == nullptr || a.length > best->length || light || (noun && IsGoverned(lattice, at))) best = &a;
  }
  return best;
}

bool IsWeakEvent(const Lexeme& lexeme) {
  return lexeme.Is("weak") || lexeme.Is("generic-event") || lexeme.Is("target-verb");
}

bool EventPlaces::HasBi(std::uint32_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kBi); });
}

// "فيما كانوا في سيارة في محافظة X": the clause goes on with those who were told.
bool EventPlaces::GoesOnWithThem(const Clause& clause) const {
  constexpr std::uint32_t kOpening = 2;  // tokens to the verb
  for (std::uint32_t at = clause.first; at <= clause.first + kOpening && at + 1 <= clause.last; ++at) {
    const auto& readings = field_.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("be") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast;
        }))
      return Is(at + 1, "locative") || Is(at + 1, "preposition");
  }
  return false;
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
  constexpr std::uint32_t kReach = 7, kVerb = 6;  // tokens back to the hospital, and from it to the verb
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

bool EventPlaces::IsLocative(std::uint32_t first) const {
  for (const Analysis& a : field_.lattice.readings[first])
    if (a.Has(kBi)) return true;
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

bool EventPlaces::IsDateline(const NamePhrase& name) const {
  if (!field_.tokens[name.cue].line_start) return false;
  if (field_.tokens[name.first].hashtag) return true;
  // "بيروت/ 12 تشرين الثاني/ إرنا –"
  if (const std::uint32_t next = name.last + 1; name.cue == name.first && next < field_.size() &&
                                                field_.tokens[next].folded == "/" && !field_.tokens[next].space_before)
    return true;
  // "بيروت (وكالة كذا) - ", "بيروت - "
  const bool agency = name.last + 1 < field_.size() && field_.tokens[name.last + 1].folded == "(";
  const std::uint32_t reach = name.last + (agency ? 8 : 4);
  for (std::uint32_t at = name.last + 1; at < field_.size() && at <= reach && !field_.tokens[at].line_start; ++at)
    if (field_.tokens[at].kind == TokenKind::kPunct &&
        (field_.tokens[at].folded == "-" || IsHeadingMark(field_.tokens[at].folded)))
      return true;
  return false;
}

// The first of its line, or behind the sign of a list ("◾ #جاسم:").
bool EventPlaces::OpensLine(std::uint32_t at) const {
  constexpr std::uint32_t kSigns = 2;
  for (std::uint32_t back = 0; back <= kSigns && back <= at; ++back) {
    const Token& token = field_.tokens[at - back];
    if (back > 0 && token.kind == TokenKind::kWord) return false;
    if (token.line_start) return true;
  }
  return false;
}

void EventPlaces::FindHeadings() {
  for (std::uint32_t n = 0; n < field_.names.size(); ++n) {
    const NamePhrase& name = field_.names[n];
    if (name.type == EntityType::kPlace && !name.of_body && OpensLine(name.cue) && name.last + 1 < field_.size() &&
        IsHeadingMark(field_.tokens[name.last + 1].folded))
      headings_.push_back(n);
  }
  if (headings_.size() < 2) headings_.clear();
}

std::optional<std::uint32_t> EventPlaces::HeadingOver(std::uint32_t token) const {
  std::optional<std::uint32_t> over;
  for (const std::uint32_t n : headings_)
    if (field_.names[n].last < token) over = n;
  return over;
}

bool EventPlaces::IsPower(const NamePhrase& name) const {
  if (name.known == nullptr) return false;
  if (name.known->kind == "country") return true;
  // A city right below its country is a capital, or one that no governorate of ours holds.
  return name.known->kind == "city" && name.cue == name.first && name.known->parent.find('/') == std::string::npos;
}

bool EventPlaces::TellsWhereBefore(std::uint32_t n) const {
  if (n == 0) return false;
  const NamePhrase &name = field_.names[n], &before = field_.names[n - 1];
  if (before.type != EntityType::kPlace || before.of_body || !SameSentence(before.last, name.first)) return false;
  const std::uint32_t begin = std::min(name.cue, name.first);
  if (begin <= before.last) return false;
  bool tells = false;
  for (const Analysis& a : field_.lattice.readings[begin]) {
    if (a.Has(kWa)) return false;
    tells = tells || a.Has(kBi);
  }
  for (std::uint32_t at = before.last + 1; at < begin; ++at) {
    const bool says = Is(at, "locative") || Is(at, "near") || Is(at, "direction") || Is(at, "of-whom");  // ضمن
    // "قرية X الواقعة شمال مدينة Y"
    if (!says && !Is(at, "place-cue") && !Is(at, "lies") && field_.tokens[at].folded != "من") return false;
    tells = tells || says;
  }
  if (!tells) return false;
  // "محافظة صلاح الدين شمال بغداد": a province that does not hold the town is what was named.
  if (before.known != nullptr && before.known->kind == "region" && name.known != nullptr && IsBearing(begin) &&
      ("/" + name.known->parent + "/").find("/" + before.known->id + "/") == std::string::npos &&
      name.known->parent != before.known->id)
    return true;
  // "قرية X بريف حلب قرب مدينة Y": the village stands first; "في حلب قرب مدينة Y" goes down to the town.
  const bool wide = before.kind == "countryside" || before.kind == "region" || before.kind == "country" ||
                    (before.known != nullptr && (before.known->kind == "region" || before.known->kind == "country"));
  return !wide || TellsWhereBefore(n - 1);
}

// "قصف الجيش أمس قرية X في منطقة Y": what the text puts below the place, in the words of this event.
std::uint32_t EventPlaces::Inmost(const EventMention& mention, std::uint32_t place) const {
  for (int steps = 0; steps < 3; ++steps) {
    std::uint32_t below = place;
    for (std::uint32_t n = 0; n < field_.names.size() && below == place; ++n) {
      const NamePhrase& name = field_.names[n];
      if (name.above != place || n >= place || name.type != EntityType::kPlace || name.of_body ||
          name.first <= mention.word || !SameSentence(mention.word, name.first) || IsOrigin(name.cue) ||
          IsDirection(n) || IsStation(name.cue) || ActsAsState(field_, n))
        continue;
      const std::uint32_t other = field_.clause_at[name.first], clause = field_.clause_at[mention.word];
      if (other == clause || other == field_.clause_at[field_.names[place].first]) below = n;
    }
    if (below == place) break;
    place = below;
  }
  return place;
}

// "عدة قرى في ريف X، من بينها Y وZ": the first of the villages that the land around X unfolds into.
std::optional<std::uint32_t> EventPlaces::ListedFrom(const EventMention& mention, std::uint32_t wide) const {
  const NamePhrase& name = field_.names[wide];
  const bool land = name.kind == "countryside" || name.kind == "region" || name.kind == "area";
  if (!land && !(name.known != nullptr && name.known->kind == "region")) return std::nullopt;
  for (std::uint32_t n = wide + 1; n < field_.names.size(); ++n) {
    const NamePhrase& listed = field_.names[n];
    if (!SameSentence(mention.word, listed.first)) break;
    if (listed.type != EntityType::kPlace || listed.of_body || listed.cue == 0) continue;
    if (Is(listed.cue - 1, "unfolds") && SameSentence(listed.cue - 1, listed.first)) return n;
  }
  return std::nullopt;
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

// "قصف قرى X وY في Z": a place without a preposition stands before, which the preposition's tells more of.
bool EventPlaces::FollowsAnother(const EventMention& mention, std::uint32_t n) const {
  for (std::uint32_t p = n; p-- > 0 && field_.names[p].first > mention.last;) {
    const NamePhrase& other = field_.names[p];
    if (other.type == EntityType::kPlace && !other.of_body && SameSentence(other.first, mention.word) &&
        field_.clause_at[other.first] == field_.clause_at[mention.word] && other.cue < other.first &&
        !IsLocative(other.cue) && !IsOrigin(other.cue) && !IsDirection(p) && !IsStation(other.cue) &&
        other.kind != "countryside" && other.kind != "region")
      return true;
  }
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
  if (ComesFrom(mention, first)) return true;
  if (mention.type != EventType::kShelling && mention.type != EventType::kAirstrike) return false;
  bool post = false;
  for (std::uint32_t back = 1; back <= kFar && back <= first && SameSentence(first - back, first); ++back) {
    const std::uint32_t at = first - back;
    if (field_.tokens[at].folded == "من") return post && !(at > 0 && (Is(at - 1, "near") || IsMeasured(at)));
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

int EventPlaces::Rank(const EventMention& mention, std::uint32_t n, const std::vector<EventMention>& before) const {
  const NamePhrase& name = field_.names[n];
  if (name.type != EntityType::kPlace || name.of_body || !SameSentence(mention.word, name.first) ||
      field_.furniture[name.first])
    return kNoPlace;
  // "أصيب بالرصاص في الرأس"
  if (IsBodyPart(name)) return kNoPlace;
  // "خطفهم مسلحون من بلدة X"
  const bool taken = mention.type == EventType::kAbduction && name.first > mention.word && name.cue > 0 &&
                     field_.tokens[name.cue - 1].folded == "من";
  const bool left = mention.type == EventType::kRaid && IsWhatTheyLeave(name.cue);
  if ((IsOrigin(name.cue) && !taken && !left) || IsDirection(n) || IsDateline(name) || IsStation(name.cue) ||
      NamesRoad(name.cue) || IsFiredFrom(mention, name.cue) || IsWhereSaid(name) || ActsAsState(field_, n) ||
      IsInMeasure(name.cue))
    return kNoPlace;
  if (IsWhereTheyLive(name) || IsPatron(name) || isnad::Mourns(field_, n)) return kNoPlace;
  if (IsSeatOfCourt(name.cue) || IsUnderOffice(name.cue) || IsWhereTaken(name.cue) || IsOnProcession(name.cue))
    return kNoPlace;
  // "القتال في جنازة فلان، الذي قتل في بلدة كذا": where that was.
  if (field_.clause_at[name.first] != field_.clause_at[mention.word] &&
      TellsOfSomebody(field_, field_.clause_at[name.first]))
    return kNoPlace;
  const bool after = name.first > mention.word;
  const bool locative = IsLocative(name.cue);
  // "قصف روسيا والنظام بلدة X": named for who acts, unless it is what was hit ("قصف خاركيف").
  // "شمالي مالي" is a part of it, and nobody who acts.
  if (IsPower(name) && !locative && !IsBearing(name.cue) &&
      (name.known->kind == "country" || name.first != mention.last + 1))
    return kNoPlace;
  const std::uint32_t clause = field_.clause_at[mention.word], other = field_.clause_at[name.first];
  // "جاءت الضربة بعد ساعات من إنزال في X": where that was which came before.
  for (const DatePhrase& date : field_.dates)
    if (after && mention.definite && date.of_next && date.first > mention.last && date.last < name.cue &&
        SameSentence(mention.word, date.first))
      return kNoPlace;
  // "..., فيما أصيب آخر في منطقة X": another fact beside this one.
  for (std::uint32_t c = clause + 1; after && c <= other; ++c)
    if (field_.clauses[c].link == ClauseLink::kContrast && SameSentence(mention.word, field_.clauses[c].first) &&
        !GoesOnWithThem(field_.clauses[c]))
      return kNoPlace;
  // "قتل شخصان بعبوة، وفي مدينة كذا قال ضابط": where the next incident was.
  if (after && OpensNextFact(name)) return kNoPlace;
  // "قتلوا جراء قنبلة، كما قالت الوزارة إن القوات قتلت ثلاثة في كذا": where the next thing that is said was.
  if (after && IsSaidNext(mention.last, name.cue) && HasPlaceBefore(mention.last, name.cue)) return kNoPlace;
  // "القصف متزامنا مع تحليق طائرات فوق بلدات X": where they flew.
  for (std::uint32_t at = mention.last + 1; after && at < name.cue; ++at)
    if (Is(at, "overflies")) return kNoPlace;
  const std::uint32_t distance = after ? name.first - mention.word : mention.word - name.first;
  int rank = 100 - static_cast<int>(distance) * (after ? 2 : 3);
  if (other != clause)
    rank -= field_.clauses[other].parent == clause || field_.clauses[clause].parent == other ? 10 : 40;
  if (distance > kReach) rank -= 15;
  // Another event word between takes the place for itself.
  for (const EventMention& seen : before)
    if (!after && seen.word > name.last && seen.word < mention.word) rank -= 30;
  for (std::uint32_t at = mention.last + 1; after && at < name.cue; ++at)
    if (const Analysis* event = EventReadingAt(field_.lattice, at);
        event != nullptr && !event->Has(kAl) && !IsWeakEvent(*event->lexeme))
      rank -= 25;
  if (name.known != nullptr && (name.known->kind == "country" || name.known->kind == "region")) rank -= 25;
  // "شمالي النيجر (غرب أفريقيا)": what lies in no country says least of all.
  if (name.known != nullptr && name.known->kind == "area") rank -= name.known->parent.empty() ? 50 : 12;
  if (name.kind == "countryside") rank -= 12;
  if (name.kind == "zone") rank -= 60;
  if (IsBearing(field_.names[HeadOfList(n)].cue)) rank -= 20;
  if (EndsLongRoad(n)) return kNoPlace;
  if (IsRoadEnd(n)) rank -= 40;
  // "مخيم X للنازحين قرب مدينة Y"
  const bool behind_road = n > 0 && IsRoadEnd(n - 1);
  const bool beside_another =
      !behind_road && IsNear(name.cue) && n > 0 && field_.names[n - 1].type == EntityType::kPlace &&
      field_.names[n - 1].first > mention.word && field_.clause_at[field_.names[n - 1].first] == other;
  // "وفي بلدة X، أفادت الوزارة بمقتل شخصين في غارة": what the sentence opens with is where all of it happened.
  // "وفي نابلس، اقتحمت قوة مخيم كذا": and what stands behind the word tells more.
  constexpr int kFronted = 45, kMostFronted = 70;
  if (!after && IsFronted(name)) return std::clamp(rank, kFronted, kMostFronted);
  // "تفجير في كذا وغارة على إدلب": what stands right behind the word is its own.
  if (name.first == mention.word + 2 && field_.tokens[mention.word + 1].folded == "علي") rank += 30;
  if ((!behind_road && TellsWhereBefore(n)) || beside_another)
    rank -= 25;
  else if (after && locative && !FollowsAnother(mention, n))
    rank += 15;
  return rank;
}

// A place between the two tokens, which is no body's.
bool EventPlaces::HasPlaceBefore(std::uint32_t first, std::uint32_t last) const {
  return std::any_of(field_.names.begin(), field_.names.end(), [&](const NamePhrase& name) {
    return name.type == EntityType::kPlace && !name.of_body && name.cue > first && name.last < last;
  });
}

bool EventPlaces::IsSaidNext(std::uint32_t first, std::uint32_t last) const {
  bool also = false, said = false, that = false;
  for (std::uint32_t at = first + 2; at < last; ++at) {
    also = also || ((Is(at, "also") || Is(at, "say-verb")) && field_.tokens[at - 1].folded == ",");
    said = said || (also && Is(at, "say-verb"));
    that = that || (said && Is(at, "that"));
    const auto& readings = field_.lattice.readings[at];
    if (that && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured;
        }))
      return true;
  }
  return false;
}

// "المنطقة نفسها", "نفس المنطقة"
bool EventPlaces::IsTheSame(std::uint32_t at) const {
  if (SameSentence(at, at + 1) && (Is(at + 1, "same-one") || Is(at + 1, "same-day"))) return true;
  if (at == 0 || !SameSentence(at - 1, at)) return false;
  const std::string& before = field_.tokens[at - 1].folded;
  return before == "نفس" || before == "ذات" || before == "بنفس" || before == "بذات";
}

// "وفي 22 نيسان أعدم 11 في السجن نفسه": whichever was named last that the noun may take up.
std::optional<std::uint32_t> EventPlaces::SamePlace(std::uint32_t at) const {
  if (!IsTheSame(at)) return std::nullopt;
  const Analysis* noun = PlaceNounAt(at);
  return noun == nullptr || IsOrigin(at) ? std::nullopt : LatestTakenUp(at, *noun, true);
}

std::optional<std::uint32_t> EventPlaces::LatestTakenUp(std::uint32_t at, const Analysis& noun, bool same) const {
  const bool any = same && !noun.lexeme->Is("own-ground");  // "المخيم نفسه" is no town
  std::optional<std::uint32_t> latest, called_so;
  for (std::uint32_t n = 0; n < field_.names.size() && field_.names[n].last < at; ++n) {
    if (!MayBeResumed(n)) continue;
    const NamePhrase& name = field_.names[n];
    if (TakesUp(noun, name) || (any && (IsSettlement(KindOf(name)) || KindOf(name) == "area"))) latest = n;
    // "بلدة كذا وأطراف كذا. وكانت البلدة شهدت مداهمة": the one that was told with the noun.
    if (IsCalledSo(noun, name)) called_so = n;
  }
  return called_so ? called_so : latest;
}

const Analysis* EventPlaces::PlaceNounAt(std::uint32_t at) const {
  if (field_.NameAt(at) != nullptr) return nullptr;
  for (const NamePhrase& name : field_.names)
    if (name.cue <= at && at <= name.last) return nullptr;
  const bool same = IsTheSame(at);
  for (const Analysis& a : field_.lattice.readings[at])
    if (a.length == 1 && a.Has(kAl) && a.number == Number::kSingular && a.lexeme->Is("cue=place") &&
        (IsSettlement(names::KindOf(*a.lexeme)) || a.lexeme->Is("keep") || same))
      return &a;
  return nullptr;
}

// A place that something was said of: not where somebody comes from or went to.
bool EventPlaces::MayBeResumed(std::uint32_t n) const {
  const NamePhrase& name = field_.names[n];
  return name.type == EntityType::kPlace && !name.of_body && !field_.furniture[name.first] && !IsDateline(name) &&
         !IsOrigin(name.cue) && !IsDirection(n);
}

bool EventPlaces::TakesUp(const Analysis& noun, const NamePhrase& name) const {
  const bool settlement = IsSettlement(KindOf(name)) || (name.known != nullptr && IsSettlement(name.known->kind));
  if (IsSettlement(names::KindOf(*noun.lexeme))) return settlement;
  return IsCalledSo(noun, name);
}

// "المخيم", "السوق": one that is called so.
bool EventPlaces::IsCalledSo(const Analysis& noun, const NamePhrase& name) const {
  return std::any_of(field_.lattice.readings[name.cue].begin(), field_.lattice.readings[name.cue].end(),
                     [&](const Analysis& a) { return a.lexeme->lemma == noun.lexeme->lemma; });
}

std::optional<std::uint32_t> EventPlaces::OfPronoun(const EventMention& mention,
                                                    const std::vector<EventMention>& before) const {
  // "ضربها في شباط تفجير": the noun is the subject of the verb.
  const bool subject = !mention.verb && !mention.definite && !before.empty() && before.back().verb &&
                       SameSentence(before.back().word, mention.word) &&
                       mention.word - before.back().last <= kSubjectReach;
  const EventMention& verb = subject ? before.back() : mention;
  const auto& readings = field_.lattice.readings[verb.word];
  // "أصيبت امرأة بطلق قناص استهدفها": whom it hurt, and no place.
  if (!verb.verb || !verb.definite || !field_.tokens[verb.word].folded.ends_with("ها") ||
      std::none_of(readings.begin(), readings.end(),
                   [](const Analysis& a) { return a.lexeme->Is("target-verb") && a.Has(kPronoun); }))
    return std::nullopt;
  // What the sentence before speaks of: its first place.
  const std::uint32_t sentence = field_.tokens[verb.word].sentence;
  for (std::uint32_t n = 0; n < field_.names.size() && field_.names[n].last < verb.word; ++n)
    if (field_.tokens[field_.names[n].first].sentence + 1 >= sentence && MayBeResumed(n) &&
        IsSettlement(KindOf(field_.names[n])))
      return n;
  return std::nullopt;
}

std::optional<std::uint32_t> EventPlaces::Resumed(const EventMention& mention) const {
  const std::uint32_t clause = field_.clause_at[mention.word];
  for (std::uint32_t distance = 1; distance <= kReach; ++distance)
    for (const bool after : {true, false}) {
      if (!after && distance > mention.word) continue;
      const std::uint32_t at = after ? mention.word + distance : mention.word - distance;
      if (!SameSentence(mention.word, at)) continue;
      const std::uint32_t other = field_.clause_at[at];
      if (other != clause && field_.clauses[other].parent != clause && field_.clauses[clause].parent != other) continue;
      const Analysis* noun = PlaceNounAt(at);
      if (noun == nullptr || IsOrigin(at)) continue;
      return LatestTakenUp(at, *noun, IsTheSame(at));
    }
  return std::nullopt;
}

std::optional<std::uint32_t> EventPlaces::HomeOfTaken(const EventMention& mention) const {
  bool taken = false;
  std::uint32_t at = mention.word;
  while (at > 0 && SameSentence(at - 1, mention.word)) --at;
  for (; SameSentence(mention.word, at); ++at) {
    const auto& readings = field_.lattice.readings[at];
    taken = taken || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
              return a.lexeme->outcome == Outcome::kArrested || a.lexeme->outcome == Outcome::kCaptured;
            });
    const NamePhrase* name = taken ? field_.NameAt(at) : nullptr;
    if (name == nullptr || name->type != EntityType::kPlace || name->of_body || field_.furniture[at]) continue;
    if (IsOrigin(name->cue) && !IsPower(*name)) return field_.name_at[at];
  }
  return std::nullopt;
}

// "داهمت القوات في ريف X منزلا يستأجره فلان في بلدة Y": the verb's sentence goes on from the land to a town, told by
// its noun, before any other event or figure.
std::uint32_t EventPlaces::TownBehind(const EventMention& mention, std::uint32_t wide) const {
  const NamePhrase& land = field_.names[wide];
  if (!mention.verb || land.kind != "countryside" || land.first < mention.word) return wide;
  for (std::uint32_t n = wide + 1; n < field_.names.size(); ++n) {
    const NamePhrase& name = field_.names[n];
    if (!SameSentence(mention.word, name.first)) break;
    if (name.type != EntityType::kPlace || name.of_body || name.cue == name.first || !IsSettlement(KindOf(name)))
      continue;
    for (std::uint32_t at = land.last + 1; at < name.cue; ++at) {
      const auto& readings = field_.lattice.readings[at];
      const bool tells = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->outcome.has_value() || a.lexeme->Is("say-verb");
      });
      if (tells || EventReadingAt(field_.lattice, at) != nullptr) return wide;
    }
    const bool in = name.cue > 0 && (Is(name.cue - 1, "locative") || IsLocative(name.cue));
    return in && !IsOrigin(name.cue) && !IsStation(name.cue) ? n : wide;
  }
  return wide;
}

// "على قرية كذا (ناحية كذا، قضاء كذا) في قصف": where the village lies, and no place of what stands behind the brackets.
bool EventPlaces::IsAsideOfPlace(const EventMention& mention, std::uint32_t n) const {
  const NamePhrase& name = field_.names[n];
  if (!field_.tokens[name.first].bracketed || name.last >= mention.word || field_.tokens[mention.word].bracketed)
    return false;
  return std::any_of(field_.names.begin(), field_.names.end(), [&](const NamePhrase& other) {
    return other.type == EntityType::kPlace && other.last < name.first &&
           field_.SameSentence(other.first, name.first) && !field_.tokens[other.first].bracketed;
  });
}

std::optional<std::uint32_t> EventPlaces::Of(const EventMention& mention,
                                             const std::vector<EventMention>& before) const {
  if (const std::optional<std::uint32_t> object = OfPronoun(mention, before)) return object;
  std::optional<std::uint32_t> best;
  int best_rank = 0;
  for (std::uint32_t n = 0; n < field_.names.size(); ++n)
    if (const int rank = IsAsideOfPlace(mention, n) ? 0 : Rank(mention, n, before); rank > best_rank) {
      best_rank = rank;
      best = n;
    }
  // "وفي نابلس، اعتقلت القوات شابا من مخيم كذا، بعد أن داهمت منزله": in the city that the sentence opens with.
  const bool wide = best && mention.type == EventType::kRaid && field_.names[*best].last < mention.word &&
                    IsFronted(field_.names[*best]) && KindOf(field_.names[*best]) == "city";
  if ((!best || wide) && (mention.type == EventType::kRaid || mention.type == EventType::kAbduction))
    if (const std::optional<std::uint32_t> home = HomeOfTaken(mention); home || !best) best = home;
  if (best && !mention.verb && field_.names[*best].last < mention.word) best = FirstOfVillages(*best);
  if (best) best = Inmost(mention, *best);
  if (best) best = TownBehind(mention, *best);
  if (best)
    if (const std::optional<std::uint32_t> listed = ListedFrom(mention, *best)) return listed;
  return best;
}

}  // namespace isnad
