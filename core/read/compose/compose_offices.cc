#include "core/read/compose/compose_offices.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;

// The noun of an office.
struct OfficeNoun {
  std::string_view kind;  // "police"
  std::uint32_t first = 0, last = 0;
  bool led = false, said = false;  // means other things too
};

bool IsOne(const FieldText& field, std::size_t at, const std::vector<std::string_view>& tags) {
  return std::any_of(tags.begin(), tags.end(), [&](std::string_view tag) { return field.lattice.Is(at, tag); });
}

// The office whose noun has the tokens from first to last.
std::optional<OfficeNoun> OfficeAt(const FieldText& field, std::uint32_t first, std::uint32_t last) {
  constexpr std::string_view kTag = "office=";
  if (last >= field.size() || !field.SameSentence(first, last)) return std::nullopt;
  for (const Analysis& a : field.lattice.readings[first]) {
    if (a.Has(kAl) || a.Has(kPronoun) || a.length != last - first + 1) continue;
    for (const std::string& tag : a.lexeme->tags)
      if (tag.starts_with(kTag))
        return OfficeNoun{std::string_view(tag).substr(kTag.size()), first, last, a.lexeme->Is("office-led"),
                          a.lexeme->Is("office-said")};
  }
  return std::nullopt;
}

// The longest that ends at the token ("لجنة أمن").
std::optional<OfficeNoun> OfficeEndingAt(const FieldText& field, std::uint32_t last) {
  constexpr std::uint32_t kWords = 3;
  for (std::uint32_t words = kWords; words > 0; --words)
    if (words <= last + 1)
      if (const std::optional<OfficeNoun> office = OfficeAt(field, last + 1 - words, last)) return office;
  return std::nullopt;
}

// Which office of which place. A city has the offices of the governorate that is called as it is, but not its council.
std::string KeyOf(const Composition& c, std::string_view office, const LocalEntity& place) {
  const std::string kind = std::string(office) + " ";
  if (place.known.empty()) return kind + place.folded;
  if (office == "council" || office == "municipality") return kind + place.known;
  const KnownEntity* known = c.document.lexicon->Entity(place.known);
  const KnownEntity* above = known == nullptr ? nullptr : c.document.lexicon->Entity(known->parent);
  const bool seat = above != nullptr && known->kind == "city" && above->kind == "region" &&
                    std::find(known->names.begin(), known->names.end(), above->name) != known->names.end();
  return kind + (seat ? above->id : place.known);
}

// "مركز شرطة كذا" is a building, and "شرطة بمنطقة كذا" stands in a place that is none of its name.
bool IsApart(const FieldText& field, const NamePhrase& name, std::uint32_t first, std::uint32_t office) {
  constexpr std::string_view kStations[] = {"مركز", "قسم", "مخفر", "نقطه"};
  if (office >= 1 && field.SameSentence(office - 1, first))
    for (const std::string_view station : kStations)
      if (field.tokens[office - 1].folded.ends_with(station)) return true;
  if (first < name.first) {
    const auto& readings = field.lattice.readings[first];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kBi); });
  }
  return field.tokens[first].folded.starts_with("ب") && !name.folded.starts_with("ب");
}

// "قال قائد عمليات كذا", "مصدر في عمليات كذا", "بلدية كذا: ...": who speaks, who serves in it.
bool IsLed(const FieldText& field, const OfficeNoun& office, std::uint32_t last) {
  const std::uint32_t first = office.first;
  static const std::vector<std::string_view> kSays = {"say-verb", "issues", "condemns", "on-behalf", "source-cue"};
  static const std::vector<std::string_view> kServes = {"role", "source-noun", "member", "office-head"};
  const bool opens = first == 0 || field.tokens[first].line_start;
  // "محافظة حلب: أصيب ثلاثة" heads a list of places.
  if (opens)
    return !office.said && last + 1 < field.size() &&
           (field.tokens[last + 1].folded == ":" || field.lattice.Is(last + 1, "say-verb"));
  const std::uint32_t before = first - 1;
  if (!field.SameSentence(before, first)) return false;
  // "تشهد محافظة كذا" says nothing.
  const bool quoted =
      last + 2 < field.size() && (field.lattice.Is(last + 1, "that") || field.lattice.Is(last + 2, "paper"));
  if (IsOne(field, before, kSays)) return !office.said || quoted;
  if (office.said) return false;
  if (IsOne(field, before, kServes)) return true;
  const std::string& word = field.tokens[before].folded;
  return (word == "في" || word == "من") && before > 0 && field.SameSentence(before - 1, first) &&
         IsOne(field, before - 1, kServes);
}

// "قيادة شرطة كذا", "مديرية شرطة كذا" are the police of the same place.
std::uint32_t WithHead(const FieldText& field, std::uint32_t first) {
  if (first == 0 || !field.SameSentence(first - 1, first) || field.NameAt(first - 1) != nullptr) return first;
  const auto& readings = field.lattice.readings[first - 1];
  const bool head = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("office-head") && !a.Has(kAl) && !a.Has(kPronoun) && a.length == 1;
  });
  return head ? first - 1 : first;
}

// The place that the article names with the words from `first` to `last`, or the only one that the lexicon knows so.
const KnownEntity* PlaceWithin(const Composition& c, const FieldText& field, std::uint32_t first, std::uint32_t last) {
  std::vector<const KnownEntity*> matches;
  for (const NameMatch& match : c.document.lexicon->Names(field.tokens, first))
    if (match.entity->type == EntityType::kPlace && match.clitics == 0 && first + match.length == last + 1)
      matches.push_back(match.entity);
  const auto named = [&](const KnownEntity* place) {
    for (int f = 0; f < 2; ++f)
      for (const NamePhrase& name : c.Text(f).names)
        if (name.type == EntityType::kPlace && name.known == place) return true;
    return false;
  };
  const auto found = std::find_if(matches.begin(), matches.end(), named);
  const KnownEntity* place = found != matches.end() ? *found : matches.size() == 1 ? matches.front() : nullptr;
  // A governorate and its city.
  if (place == nullptr)
    for (const KnownEntity* one : matches)
      if (one->kind == "region" && std::all_of(matches.begin(), matches.end(), [&](const KnownEntity* other) {
            return other == one || other->parent == one->id;
          }))
        place = one;
  return place;
}

std::string Written(const FieldText& field, std::uint32_t first, std::uint32_t last) {
  const Span span = field.tokens.SpanOf(first, last);
  return std::string(field.text.substr(span.begin, span.end - span.begin));
}

}  // namespace

std::optional<PlacesOffice> OfficeNamed(const Composition& c, int f, std::uint32_t n) {
  const FieldText& field = c.Text(f);
  const NamePhrase& name = field.names[n];
  if (name.type != EntityType::kOrganization || name.known != nullptr || c.document.article->lang != "ar")
    return std::nullopt;
  // "غرفة طوارئ" + "الدلنج"
  if (const std::optional<OfficeNoun> office = OfficeAt(field, name.first, name.last);
      office && n + 1 < field.names.size()) {
    const NamePhrase& place = field.names[n + 1];
    const std::uint32_t next = std::min<std::uint32_t>(place.cue, place.first);
    if (place.type != EntityType::kPlace || next != name.last + 1U || !field.SameSentence(name.first, next) ||
        IsApart(field, place, next, name.first))
      return std::nullopt;
    LocalEntity local;
    local.known = place.known != nullptr ? place.known->id : "";
    local.folded = place.folded;
    return PlacesOffice{KeyOf(c, office->kind, local), Written(field, name.first, place.last),
                        static_cast<std::uint32_t>(place.last)};
  }
  // "شرطة كركوك", "قيادة شرطة محافظة كركوك"
  constexpr std::uint32_t kWords = 3;
  for (std::uint32_t end = name.first; end < name.last && end < name.first + kWords; ++end) {
    const std::optional<OfficeNoun> office = OfficeEndingAt(field, end);
    if (!office || office->first < name.first || WithHead(field, office->first) > name.first + 1U) continue;
    for (std::uint32_t place = end + 1; place <= end + 2U && place <= name.last; ++place) {
      if (place == end + 2U && !field.lattice.Is(end + 1, "place-cue")) break;
      if (const KnownEntity* within = PlaceWithin(c, field, place, name.last); within != nullptr) {
        LocalEntity local;
        local.known = within->id;
        return PlacesOffice{KeyOf(c, office->kind, local), name.name, static_cast<std::uint32_t>(name.last)};
      }
    }
  }
  return std::nullopt;
}

void NameOfficeOf(Composition& c, int f, std::uint32_t n) {
  const FieldText& field = c.Text(f);
  const NamePhrase& name = field.names[n];
  const std::uint32_t place = c.entity_of[f][n];
  if (name.type != EntityType::kPlace || place == kNone || name.last + 1 >= field.size()) return;
  std::uint32_t first = std::min<std::uint32_t>(name.cue, name.first), last = name.last;
  std::optional<OfficeNoun> office;
  if (first > 0 && field.SameSentence(first - 1, first)) office = OfficeEndingAt(field, first - 1);
  // "قالت ولاية كذا": the noun of the place itself.
  if (!office && first < name.first) office = OfficeAt(field, first, name.first - 1);
  if (office) {
    if (office->first < first && IsApart(field, name, first, office->first)) return;
    if ((office->led || office->said) && !IsLed(field, *office, last)) return;
    if (field.NameAt(office->first) != nullptr && field.NameAt(office->first) != &name) return;
    first = WithHead(field, office->first);
  } else if (c.document.article->lang == "ar") {
    return;
  } else {
    first = name.first;
    ++last;
    while (field.lattice.Is(last, "place-cue") && last + 1 < field.size()) ++last;
    office = OfficeAt(field, last, last);
    if (!office || !field.SameSentence(first, last)) return;
    if (field.NameAt(last) != nullptr && field.NameAt(last) != &name) return;
  }
  MentionBody(c, f, first, last, KeyOf(c, office->kind, c.reading.entities[place]));
}

void MentionBody(Composition& c, int f, std::uint32_t first, std::uint32_t last, std::string folded) {
  const FieldText& field = c.Text(f);
  LocalEntity body;
  body.type = EntityType::kOrganization;
  body.name = Written(field, first, last);
  body.folded = std::move(folded);
  body.names = {body.name};
  std::uint32_t entity = kNone;
  for (std::uint32_t e = 0; e < c.reading.entities.size(); ++e)
    if (c.reading.entities[e].type == body.type && c.reading.entities[e].folded == body.folded) entity = e;
  if (entity == kNone) {
    entity = static_cast<std::uint32_t>(c.reading.entities.size());
    c.reading.entities.push_back(std::move(body));
    c.kind_of.resize(c.reading.entities.size());
  }
  c.reading.mentions.push_back({field.tokens.SpanOf(first, last), entity});
}

}  // namespace isnad
