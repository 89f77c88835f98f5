#include <algorithm>
#include <string_view>

#include "core/read/events/event_places.h"
#include "core/read/names/name_words.h"

// Places that are told without their name: a definite noun takes up the one named before ("في المدينة نفسها"), and so
// does the pronoun of a verb ("وسبق أن ضربها تفجير").

namespace isnad {
namespace {

constexpr std::uint32_t kReach = 14;        // tokens from the event word to the noun that takes a place up
constexpr std::uint32_t kSubjectReach = 5;  // tokens from a verb to the noun that is its subject

}  // namespace

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
    const NamePhrase& name = field_.names[n];
    if (!MayBeResumed(n) && !(IsOfBody(name) && IsCalledSo(noun, name))) continue;
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

// "غرفة طوارئ مخيم كذا"
bool EventPlaces::IsOfBody(const NamePhrase& name) const {
  return name.type == EntityType::kPlace && name.of_body && !field_.furniture[name.first];
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

// "المخيم", "السوق": one that is called so, here or in the gazetteer ("عملية في نور شمس. ... في المخيم").
bool EventPlaces::IsCalledSo(const Analysis& noun, const NamePhrase& name) const {
  const std::string called = Fold(noun.lexeme->lemma) + " ";
  const auto listed_so = [&](const std::string& listed) { return Fold(listed).starts_with(called); };
  if (name.known != nullptr &&
      (listed_so(name.known->name) || std::any_of(name.known->names.begin(), name.known->names.end(), listed_so)))
    return true;
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

// The definite noun near the mention that takes a place up.
std::optional<std::uint32_t> EventPlaces::PlaceNounOf(const EventMention& mention) const {
  const std::uint32_t clause = field_.clause_at[mention.word];
  for (std::uint32_t distance = 1; distance <= kReach; ++distance)
    for (const bool after : {true, false}) {
      if (!after && distance > mention.word) continue;
      const std::uint32_t at = after ? mention.word + distance : mention.word - distance;
      if (!SameSentence(mention.word, at)) continue;
      const std::uint32_t other = field_.clause_at[at];
      if (other != clause && field_.clauses[other].parent != clause && field_.clauses[clause].parent != other) continue;
      const Analysis* noun = PlaceNounAt(at);
      if (noun != nullptr && !IsOrigin(at)) return at;
    }
  return std::nullopt;
}

std::optional<std::uint32_t> EventPlaces::Resumed(const EventMention& mention) const {
  const std::optional<std::uint32_t> at = PlaceNounOf(mention);
  return at ? LatestTakenUp(*at, *PlaceNounAt(*at), IsTheSame(*at)) : std::nullopt;
}

std::optional<std::uint32_t> EventPlaces::ResumedFrom(const EventPlaces& title, const EventMention& mention) const {
  const std::optional<std::uint32_t> at = PlaceNounOf(mention);
  if (!at) return std::nullopt;
  return title.LatestTakenUp(static_cast<std::uint32_t>(title.field_.size()), *PlaceNounAt(*at), IsTheSame(*at));
}

// "بنغازي – (وكالة كذا)", and below it "في المدينة".
std::optional<std::uint32_t> EventPlaces::ResumedDateline(const EventMention& mention) const {
  const std::optional<std::uint32_t> at = PlaceNounOf(mention);
  if (!at || names::KindOf(*PlaceNounAt(*at)->lexeme) != "city") return std::nullopt;
  for (std::uint32_t n = 0; n < field_.names.size() && field_.names[n].last < *at; ++n) {
    const NamePhrase& name = field_.names[n];
    if (name.type == EntityType::kPlace && name.known != nullptr && !name.of_body &&
        (name.known->kind == "city" || name.known->kind == "town") && IsDateline(name))
      return n;
  }
  return std::nullopt;
}

}  // namespace isnad
