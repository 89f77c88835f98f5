#include "core/read/compose/lead_places.h"

#include <algorithm>

#include "core/read/en/event_places.h"
#include "core/read/events/event_places.h"
#include "core/read/sources/acting_places.h"

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;

}  // namespace

// A country is where it happened only if the words say so ("في روسيا"): most are named for who acts.
bool LeadPlaces::StandsAsPlace(int f, const NamePhrase& name, std::uint32_t entity) const {
  if (c_.places.Precision(entity) > 0) return true;
  const FieldText& field = c_.Text(f);
  for (const Analysis& a : field.lattice.readings[name.cue])
    if (a.Has(kBi)) return true;
  return name.cue > 0 && field.SameSentence(name.cue - 1, name.first) && field.lattice.Is(name.cue - 1, "locative");
}

// The lead says where without an event word beside it, or a dateline does. The dateline of another country than the
// street's article is where it was written ("بيروت - ").
std::uint32_t LeadPlaces::Among(std::uint32_t best, int least) const {
  std::uint32_t lead = kNone, filed = kNone;
  for (int f = 0; f < 2 && lead == kNone; ++f)
    for (std::uint32_t n = 0; n < c_.Text(f).names.size(); ++n) {
      const NamePhrase& name = c_.Text(f).names[n];
      const std::uint32_t entity = c_.entity_of[f][n];
      if (name.type != EntityType::kPlace || name.seat || entity == kNone ||
          c_.Text(f).tokens[name.first].sentence >= (filed == kNone ? 3U : 6U) || entity == best ||
          c_.places.Precision(entity) < least || !StandsAsPlace(f, name, entity) || ActsAsState(c_.Text(f), n) ||
          Mourns(c_.Text(f), n) || EventPlaces(c_.Text(f)).EndsLongRoad(n) ||
          EventPlaces(c_.Text(f)).IsSeatOfCourt(name.cue) || EventPlaces(c_.Text(f)).IsWhereTaken(name.cue) ||
          EventPlaces(c_.Text(f)).IsOnProcession(name.cue) || EventPlaces(c_.Text(f)).IsOfSomebody(name))
        continue;
      if (OpensLine(f, name.cue) && IsAbroad(f, name, best == kNone)) continue;
      if (IsOfAnother(f, name, entity)) continue;
      if (filed == kNone && IsFiledFrom(f, name)) {
        filed = entity;
        continue;
      }
      if (filed != kNone && (c_.places.IsCoarse(entity) || !TellsOfPeople(f, name))) continue;
      if (lead == kNone || (c_.places.IsCoarse(lead) && !c_.places.IsCoarse(entity))) lead = entity;
    }
  return lead == kNone ? filed : lead;
}

// The sentence tells nothing of another event, and no other event has the place.
bool LeadPlaces::IsOfMainAlone(std::uint32_t n, std::uint32_t place) const {
  const FieldText& field = c_.Text(1);
  const std::uint32_t first = field.names[n].first;
  for (std::uint32_t r = 0; r < c_.drafts.size(); ++r)
    if (r != main_ && c_.drafts[r].places.contains(place)) return false;
  return std::all_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field != 1 || !field.SameSentence(mention.word, first) || mention.report == main_;
  });
}

// "في بلدة كذا", "بمدينة كذا", "احتلوا قاعدة كذا": neither where somebody is from nor where he goes.
bool LeadPlaces::IsToldAsPlace(const NamePhrase& name) const {
  constexpr std::uint32_t kReach = 3;  // tokens back to the preposition
  const FieldText& field = c_.Text(1);
  if (name.cue == 0 || !field.SameSentence(name.cue - 1, name.first) || field.tokens[name.cue].line_start) return false;
  for (std::uint32_t back = 1; back <= kReach && back <= name.cue; ++back) {
    const std::uint32_t at = name.cue - back;
    if (!field.SameSentence(at, name.first) || field.lattice.Is(at, "locative")) break;
    const std::string& word = field.tokens[at].folded;
    const bool away = word == "من" || word == "الي" || word == "from" || word == "to";
    if (away || field.lattice.Is(at, "people-of") || field.lattice.Is(at, "direction")) return false;
  }
  if (field.lattice.lang == "en") return !en::EventPlaces(field).IsDateline(name);
  const EventPlaces places(field);
  return !places.IsStation(name.cue) && !places.IsWhereBuried(name.cue) && !places.IsUnderOffice(name.cue) &&
         !places.IsBearing(name.cue);
}

// "لاجوس ـ (د ب أ)": where it was filed.
bool LeadPlaces::OpensText(const NamePhrase& name) const {
  constexpr std::uint32_t kMark = 2;  // tokens to the mark behind the name or before it
  const FieldText& field = c_.Text(1);
  return name.cue <= kMark && name.last + 1 < field.size() && field.tokens[name.last + 1].kind == TokenKind::kPunct;
}

// "هجوم في الصومال", and the lead: "اقتحموا قاعدة في بلدة كذا بإقليم كذا": a place of that land, where it names one.
std::uint32_t LeadPlaces::InmostOf(std::uint32_t land) const {
  constexpr std::uint32_t kSentences = 3;
  const FieldText& field = c_.Text(1);
  for (std::uint32_t n = 0; n < field.names.size(); ++n) {
    const NamePhrase& name = field.names[n];
    const std::uint32_t place = c_.entity_of[1][n];
    if (name.type != EntityType::kPlace || name.seat || name.of_body || place == kNone || place == land ||
        field.tokens[name.first].sentence >= kSentences || c_.places.Precision(place) < 4 || !IsToldAsPlace(name) ||
        OpensText(name) || !IsOfMainAlone(n, place) || ActsAsState(field, n) || Mourns(field, n) ||
        EventPlaces(field).IsSeatOfCourt(name.cue) || EventPlaces(field).IsWhereTaken(name.cue) ||
        EventPlaces(field).IsOnProcession(name.cue) || EventPlaces(field).IsOfSomebody(name))
      continue;
    const bool anywhere = c_.places.Precision(land) == 0 && c_.places.Above(place).empty();
    if (anywhere || c_.places.LiesIn(place, land)) return place;
  }
  return land;
}

// "BEIRUT - ", "(Beirut, September 2) - "
bool LeadPlaces::OpensLine(int f, std::uint32_t at) const {
  const Tokens& tokens = c_.Text(f).tokens;
  return tokens[at].line_start || (at > 0 && tokens[at - 1].folded == "(" && tokens[at - 1].line_start);
}

// "KABUL: A judge was killed in the west of the country. The judge of X district was killed": filed from a town where
// it was not, as the lead says.
bool LeadPlaces::IsFiledFrom(int f, const NamePhrase& name) const {
  constexpr std::uint32_t kLead = 2;  // sentences
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "en" || !en::EventPlaces(field).IsDateline(name)) return false;
  const std::uint32_t end = field.tokens[name.last].sentence + kLead;
  for (std::uint32_t at = name.last + 1; at + 3 < field.size() && field.tokens[at].sentence < end; ++at)
    if (field.lattice.Is(at, "direction") && field.tokens[at + 1].folded == "of" &&
        field.tokens[at + 3].folded == "country")
      return true;
  return false;
}

// Where those were who were hurt, and not where they were from.
bool LeadPlaces::TellsOfPeople(int f, const NamePhrase& name) const {
  if (name.cue > 0 && c_.Text(f).lattice.Is(name.cue - 1, "from")) return false;
  const auto& fillings = c_.frames[f].fillings;
  return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
    return filling.people.min > 0 && c_.Text(f).SameSentence(filling.first, name.first);
  });
}

// "وكانت البلدة شهدت قبل أسبوع اغتيالا", where the title alone names the town.
bool LeadPlaces::IsTakenUp(const Draft& draft, std::uint32_t place) const {
  const auto quote = draft.place_quotes.find(place);
  return quote != draft.place_quotes.end() && quote->second.in == Field::kTitle &&
         std::none_of(draft.mentions.begin(), draft.mentions.end(),
                      [&](std::uint32_t m) { return c_.mentions[m].field == 0; });
}

// Where another event was, in a sentence that does not speak of the main one.
bool LeadPlaces::IsOfAnother(int f, const NamePhrase& name, std::uint32_t place) const {
  bool others = false;
  for (std::uint32_t r = 0; r < c_.drafts.size(); ++r) {
    if (r != main_) others = others || (c_.drafts[r].places.contains(place) && !IsTakenUp(c_.drafts[r], place));
    if (r != main_) continue;
    for (const std::uint32_t m : c_.drafts[r].mentions)
      if (c_.mentions[m].field == f && c_.Text(f).SameSentence(c_.mentions[m].word, name.first)) return false;
  }
  return others;
}

// Another place that the text names lies in another country; countries: or is one, and none lies in this one.
bool LeadPlaces::IsAbroad(int f, const NamePhrase& name, bool countries) const {
  if (name.known == nullptr) return false;
  const auto country = [](const KnownEntity& known) { return known.id.substr(0, known.id.find('/')); };
  bool home = false, abroad = false, elsewhere = false;
  for (const NamePhrase& other : c_.Text(f).names) {
    if (&other == &name || other.type != EntityType::kPlace || other.known == nullptr) continue;
    if (country(*other.known) == country(*name.known)) {
      home = home || other.known->id != name.known->id;
    } else if (other.known->kind == "country") {
      elsewhere = true;
    } else {
      abroad = true;
    }
  }
  return abroad || (countries && elsewhere && !home);
}

}  // namespace isnad
