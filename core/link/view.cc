#include <algorithm>
#include <iterator>
#include <string>

#include "core/link/pair.h"
#include "core/model/country.h"
#include "core/text/latin.h"

// A report with all that linking asks of it: where it stands on the map, on which days, and what else it names.

namespace isnad::internal {
namespace {

constexpr int kKeyDays = 40;  // a longer span is as good as no day
constexpr int kTierOneDays = 4;
constexpr Day kStampSlack = 1;  // a stamp of another time zone may fall before the event
constexpr Day kSoonDays = 3;    // how long what happened is news
constexpr int kWideDays = 400;  // "this year": a longer span tells nothing
constexpr std::size_t kSkeletonLetters = 3;
constexpr std::size_t kSwapLetters = 4;     // of three letters a swap makes another name as often as not
constexpr std::uint32_t kBesideBytes = 80;  // some forty letters
constexpr std::size_t kMostMaybe = 3;       // towns that a street may lie in, a land and its city among them
constexpr std::size_t kMostTold = 12;       // an article of more places is a list of them

}  // namespace

// The letters of a name that spelling varies least in: vowels, breathings and spaces taken out. Names with fewer than
// three such letters keep all but a last ا or ه: they would meet too many others.
std::string SkeletonOf(std::string_view folded) {
  static constexpr std::string_view kLoose[] = {"\u0627", "\u0648", "\u064a", "\u0647", " ", "-"};
  std::string skeleton;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < folded.size();) {
    std::size_t size = 1;
    while (i + size < folded.size() && (static_cast<unsigned char>(folded[i + size]) & 0xC0) == 0x80) ++size;
    std::string_view letter = folded.substr(i, size);
    i += size;
    if (std::find(std::begin(kLoose), std::end(kLoose), letter) != std::end(kLoose)) continue;
    if (letter == "\u0630") letter = "\u062f";  // ذ is written د in many village names, ظ ض
    if (letter == "\u0638") letter = "\u0636";
    if (letter == "\u0686") letter = "\u062c";  // چ, گ for ج, ك
    if (letter == "\u06af") letter = "\u0643";
    skeleton += letter;
    ++letters;
  }
  if (letters >= kSkeletonLetters) return skeleton;
  // Of a short name only the last letter is loose: صفية, صفيا.
  for (const std::string_view loose : {"\u0627", "\u0647"}) {
    if (folded.size() > 3 * loose.size() && folded.ends_with(loose))
      return std::string(folded.substr(0, folded.size() - loose.size()));
  }
  return std::string(folded);
}

namespace {

std::size_t LettersOf(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool IsLatin(const std::string& folded) { return !folded.empty() && static_cast<unsigned char>(folded.front()) < 0x80; }

// What a camp is called, or empty: the name of another place.
std::string CampsName(std::string_view folded) {
  static constexpr std::string_view kCamps[] = {"مخيم ", "معسكر "};
  for (const std::string_view camp : kCamps)
    if (folded.starts_with(camp)) return std::string(folded.substr(camp.size()));
  return "";
}

// What a street or a market is called: "صابرين" of "سوق صابرين", "sabreen" of "sabreen market", "لحج" of "مركز شرطة
// لحج".
std::string NameBesideCue(const std::string& folded) {
  if (IsLatin(folded)) {
    const std::size_t cue = folded.rfind(' ');
    return cue == std::string::npos ? "" : folded.substr(0, cue);
  }
  const std::size_t cue = folded.find(' ');
  if (cue == std::string::npos) return "";
  std::string name = folded.substr(cue + 1);
  for (const std::string_view office : {"شرطه ", "امن "})
    if (name.starts_with(office)) return name.substr(office.size());
  return name;
}

// A part of a town or of the land is called by what it is as well: "حي كذا", "سواحل كذا".
bool HoldsItsCue(const LocalEntity& place) {
  static constexpr std::string_view kParts[] = {"spot", "road", "area", "around"};
  return std::find(std::begin(kParts), std::end(kParts), place.kind) != std::end(kParts);
}

// Its name without the word that says what it is. In Latin letters with its marks: "Çınar" sounds otherwise than
// "Cinar".
std::string BareName(const LocalEntity& place) {
  const bool latin = IsLatin(place.folded);
  if (std::string camp = CampsName(place.folded); !camp.empty()) return camp;
  if (!HoldsItsCue(place) || (latin && place.kind != "spot" && place.kind != "road"))
    return latin && !place.name.empty() ? place.name : place.folded;
  const std::string bare = NameBesideCue(place.folded);
  return bare.empty() ? place.folded : bare;
}

// The letters of a name of one word in their order of bytes: what two spellings with letters swapped have in common.
std::string SortedLetters(const std::string& folded) {
  std::vector<std::string> letters;
  for (const char c : folded) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) letters.emplace_back();
    if (!letters.empty()) letters.back() += c;
  }
  std::sort(letters.begin(), letters.end());
  std::string sorted;
  for (const std::string& letter : letters) sorted += letter;
  return sorted;
}

// "فنقا" is "Fanga": from the Sudan to the Gulf a ق sounds as a g. How a name with one sounds so, and how a Latin name
// with a g does; empty: neither, or too short.
std::string WithHardQaf(const LocalEntity& place) {
  if (!place.known.empty()) return "";
  std::string name = place.folded;
  if (IsLatin(name)) {
    const std::size_t g = name.find('g');
    if (g == std::string::npos || name.compare(g, 2, "gh") == 0) return "";
  } else {
    constexpr std::string_view kQaf = "\u0642", kGaf = "\u06af";
    if (name.find(kQaf) == std::string::npos) return "";
    for (std::size_t at = name.find(kQaf); at != std::string::npos; at = name.find(kQaf, at))
      name.replace(at, kQaf.size(), kGaf);
  }
  const std::string across = AcrossScripts(SoundOf(name));
  return across.size() < kSkeletonLetters ? "" : across;
}

// "مخيم كذا (وادي عباس)": names of a place of no list that have no word in common with the one that it goes by.
std::vector<std::string> OtherNames(const LocalEntity& place) {
  std::vector<std::string> others;
  if (!place.known.empty()) return others;
  const std::string padded = " " + place.folded + " ";
  for (const std::string& name : place.names) {
    const std::string folded = FoldName(name);
    bool apart = !folded.empty();
    for (std::size_t begin = 0; begin < folded.size() && apart;) {
      const std::size_t end = std::min(folded.find(' ', begin), folded.size());
      apart = padded.find(" " + folded.substr(begin, end - begin) + " ") == std::string::npos;
      begin = end + 1;
    }
    if (apart) others.push_back(folded);
  }
  return others;
}

void AddTokens(const LocalEntity& place, std::vector<std::string>& tokens) {
  if (!place.known.empty()) tokens.push_back(place.known);
  if (!place.folded.empty()) tokens.push_back("x:" + SkeletonOf(place.folded));
  for (const std::string& other : OtherNames(place)) tokens.push_back("x:" + SkeletonOf(other));
  // "حامشة" and "حاشمة" (AreSwapped): where no gazetteer says how it is written.
  if (place.known.empty() && !IsLatin(place.folded) && LettersOf(place.folded) >= kSwapLetters &&
      place.folded.find(' ') == std::string::npos)
    tokens.push_back(std::string(kSwapped) + SortedLetters(place.folded));
  // By how it sounds: "مريمين" and "Mreimein", and a Kurdish village that Arabic writes now with ط, now with ت. A place
  // that the lexicon knows meets so only one that it does not, in the other script.
  const bool latin = IsLatin(place.folded);
  // "حي العبيدات" is "Obeidat", "سوق صابرين" "Sabreen market".
  if (place.known.empty() && (latin || HoldsItsCue(place))) {
    const std::string name = AcrossScripts(SoundOf(BareName(place)));
    if (name.size() >= kSkeletonLetters) tokens.push_back("p:" + name);
    // And "حي باغلار" is the known "Bağlar".
    if (name.size() >= kSkeletonLetters && !latin && place.kind == "area") tokens.push_back("e:" + name);
  }
  const std::string across = AcrossScripts(SoundOf(latin && !place.name.empty() ? place.name : place.folded));
  if (across.size() < kSkeletonLetters) return;
  if (const std::string hard = WithHardQaf(place); !hard.empty()) tokens.push_back("g:" + hard);
  if (place.known.empty()) tokens.push_back("l:" + across);
  if (place.known.empty() == latin) tokens.push_back("k:" + across);
  if (place.known.empty() != latin) tokens.push_back("e:" + across);
}

// A name that holds a governorate's name tells a part of it ("its eastern countryside") or a road through it, which is
// no more precise than the governorate. Names of one place never do: a village has its own.
const KnownEntity* RegionNamedIn(const std::string& folded, const Knowledge& knowledge) {
  const std::string padded = " " + folded + " ";
  for (const auto& [name, id] : knowledge.regions) {
    if (!name.empty() && padded.find(" " + name + " ") != std::string::npos) return knowledge.entity(id);
  }
  return nullptr;
}

// A part of a town, by its cue: a street, a hospital, a quarter that the lexicon does not know.
bool IsWithinTown(const LocalEntity& place) { return place.known.empty() && HoldsItsCue(place); }

bool IsCountry(const KnownEntity* entity) { return entity != nullptr && entity->kind == "country"; }

bool IsBelowCountry(const Reading& reading, std::uint32_t place, const Knowledge& knowledge) {
  const LocalEntity& local = reading.entities.at(place);
  return local.known.empty() ? !local.scoped : !IsCountry(knowledge.entity(local.known));
}

bool HasTwoParts(const std::string& folded) { return folded.find(' ') != std::string::npos; }

// "فلان بن فلان الكذا" is "فلان الكذا" to others, or "فلان بن فلان" alone.
std::vector<std::string> ShorterOf(const std::string& folded) {
  const std::size_t first = folded.find(' '), last = folded.rfind(' ');
  if (first == last) return {};
  const std::size_t second = folded.find(' ', first + 1);
  return {folded.substr(0, first) + folded.substr(last), folded.substr(0, second)};
}

template <class Indexes>
std::set<std::string> NamesOf(const Reading& reading, const Indexes& indexes) {
  std::set<std::string> names;
  for (const std::uint32_t i : indexes) {
    const LocalEntity& entity = reading.entities.at(i);
    if (entity.type != EntityType::kPerson || entity.scoped) continue;
    if (!entity.known.empty()) {
      names.insert(entity.known);
    } else if (HasTwoParts(entity.folded)) {
      names.insert(entity.folded);
    }
  }
  return names;
}

// "zahiya fayyad" and "زهيه فياض حردان": first name and another, by their consonants.
void SetVictimSounds(ReportView& view) {
  constexpr std::size_t kLeast = 4;  // consonants of both
  for (const std::string& name : view.victims) {
    if (name.find(':') != std::string::npos) continue;  // a known person's id
    std::set<std::string>& sounds = IsLatin(name) ? view.latin_sounds : view.arabic_sounds;
    const std::string first = AcrossScripts(SoundOf(name.substr(0, name.find(' '))));
    for (std::size_t at = name.find(' '); at != std::string::npos && !first.empty();) {
      const std::size_t end = name.find(' ', at + 1);
      const std::string other = AcrossScripts(SoundOf(name.substr(at + 1, end - at - 1)));
      if (!other.empty() && first.size() + other.size() >= kLeast) sounds.insert(first + " " + other);
      at = end;
    }
  }
}

void AddParents(const KnownEntity* entity, const Knowledge& knowledge, ReportView& view) {
  // A gazetteer whose parents run in a circle would be a bug of the data; the bound keeps it from hanging.
  for (int steps = 0; entity != nullptr && steps < 16; ++steps) {
    if (IsCountry(entity)) return;
    view.above.insert(entity->id);
    if (entity->kind == "region" && view.governorate.empty()) view.governorate = entity->id;
    entity = entity->parent.empty() ? nullptr : knowledge.entity(entity->parent);
  }
}

// A place that people live in, and not the land around it.
bool IsSettlement(const KnownEntity& place) {
  static constexpr std::string_view kSettlements[] = {"city", "town", "village", "quarter"};
  return std::find(std::begin(kSettlements), std::end(kSettlements), place.kind) != std::end(kSettlements);
}

// "Dhiban" of a page that does not say which is Jordan's or Syria's, whatever the lexicon took it for: how each of its
// names that another place has as well is looked up.
std::vector<std::string> HomonymsOf(const KnownEntity& place, const Knowledge& knowledge) {
  std::vector<std::string> tokens;
  if (const auto found = knowledge.homonyms.find(place.id); found != knowledge.homonyms.end())
    for (const std::string& name : found->second) tokens.push_back("x:" + SkeletonOf(name));
  return tokens;
}

void AddAbove(std::uint32_t index, const Knowledge& knowledge, ReportView& view) {
  const LocalEntity& local = view.reading->entities.at(index);
  if (local.type != EntityType::kPlace || local.scoped) return;
  const KnownEntity* known = local.known.empty() ? nullptr : knowledge.entity(local.known);
  if (IsCountry(known)) return;
  if (known != nullptr) {
    AddParents(known, knowledge, view);
    if (IsSettlement(*known))
      for (std::string& token : HomonymsOf(*known, knowledge)) view.above.insert(std::move(token));
  } else {
    std::vector<std::string> tokens;
    AddTokens(local, tokens);
    for (const std::string& token : tokens)
      if (!token.starts_with(kSwapped)) view.above.insert(token);
  }
}

// "هيت" of "هيت العام", what "مستشفى هيت العام" is called beside its cue: the adjective is the hospital's. Of a name
// with an article it may be the name's own ("سوق الجسر الغربي"), unless it says what kind of house it is ("مشفى الرقة
// الوطني").
std::string WithoutAdjective(const std::string& name) {
  static constexpr std::string_view kOfHouses[] = {"الوطني",  "العام",    "الجامعي",  "المركزي", "الحكومي",
                                                   "العسكري", "التعليمي", "الميداني", "الدولي"};
  const std::size_t blank = name.rfind(' ');
  if (blank == std::string::npos) return name;
  const std::string_view last = std::string_view(name).substr(blank + 1);
  const bool of_house = std::find(std::begin(kOfHouses), std::end(kOfHouses), last) != std::end(kOfHouses);
  const bool of_any = !name.starts_with("ال") && last.starts_with("ال") && last.ends_with("ي");
  return of_house || of_any ? name.substr(0, blank) : name;
}

// By the name as it is written: a folded one has lost its articles.
std::string NamesakeOf(const LocalEntity& local) {
  const std::string name = FoldName(WithoutAdjective(NameBesideCue(local.name)));
  return name.empty() ? "" : "x:" + SkeletonOf(name);
}

// "مشفى أعزاز", "مخيم الهول", "جسر كذا": a place within a town or beside it is named after it more often than after
// another. In the other script by how that sounds: "مطار عربت", and "Arbat".
void AddNamesake(const LocalEntity& local, ReportView& view) {
  LocalEntity town;
  town.name = WithoutAdjective(NameBesideCue(local.name));
  town.folded = FoldName(town.name);
  std::vector<std::string> tokens;
  AddTokens(town, tokens);
  for (std::string& token : tokens)
    if (!token.starts_with(kSwapped)) view.above.insert(std::move(token));
}

// What lies above it and below a district.
std::set<std::string> TownsAbove(const ReportView& view, const Knowledge& knowledge) {
  std::set<std::string> towns;
  for (const std::string& token : view.above) {
    const KnownEntity* known = knowledge.entity(token);
    if (token.starts_with("x:") ||
        (known != nullptr && known->kind != "region" && known->kind != "district" && known->kind != "area"))
      towns.insert(token);
  }
  return towns;
}

bool IsRegionOrCountry(const KnownEntity* entity) {
  return entity != nullptr && (entity->kind == "region" || entity->kind == "country");
}

void AddMaybeAbove(const Knowledge& knowledge, ReportView& view) {
  for (std::uint32_t i = 0; i < view.reading->entities.size(); ++i) {
    const LocalEntity& local = view.reading->entities[i];
    if (local.type != EntityType::kPlace || local.scoped || i == *view.place || IsWithinTown(local)) continue;
    if (local.known.empty()) continue;
    // "حمص" of an article is the city as often as its land, and so is "Homs" of the other.
    const auto seat = knowledge.seats.find(local.known);
    if (seat != knowledge.seats.end()) {
      view.maybe_above.insert(seat->second);
      view.maybe_above.insert(local.known);
    }
    if (!IsRegionOrCountry(knowledge.entity(local.known))) view.maybe_above.insert(local.known);
  }
  // What a round-up tells beside its news may lie in any of its towns.
  if (view.report->role == Role::kPart && view.maybe_above.size() > kMostMaybe) view.maybe_above.clear();
}

// Tokens of the places that other reports of the article have: the reader told those events apart.
std::set<std::string> PlacesToldApart(const ReportView& view) {
  std::set<std::string> tokens;
  for (const Report& report : view.reading->reports) {
    if (&report == view.report || !report.place) continue;
    std::vector<std::string> own;
    AddTokens(view.reading->entities.at(*report.place), own);
    tokens.insert(own.begin(), own.end());
  }
  return tokens;
}

// Whether words of another event stand between the two places.
bool TellsOtherBetween(const ReportView& view, const Span& a, const Span& b) {
  const std::uint32_t from = std::min(a.end, b.end), to = std::max(a.begin, b.begin);
  return std::any_of(view.reading->reports.begin(), view.reading->reports.end(), [&](const Report& report) {
    return &report != view.report &&
           std::any_of(report.mentions.begin(), report.mentions.end(),
                       [&](const Span& words) { return words.in == a.in && words.begin >= from && words.begin < to; });
  });
}

// "قريتي كذا وكذا": named in one breath with the report's place.
bool IsNamedBeside(const ReportView& view, std::uint32_t other) {
  for (const Mention& a : view.reading->mentions) {
    if (a.entity != other) continue;
    for (const Mention& b : view.reading->mentions) {
      if (b.entity != view.place || a.span.in != b.span.in) continue;
      const std::uint32_t first_end = std::min(a.span.end, b.span.end);
      if (std::max(a.span.begin, b.span.begin) <= first_end + kBesideBytes && !TellsOtherBetween(view, a.span, b.span))
        return true;
    }
  }
  return false;
}

// A place that articles name for itself, and not to say where another lies or where the wounded were taken.
bool IsSmall(const KnownEntity* known) {
  static constexpr std::string_view kSmall[] = {"town", "village"};
  return known == nullptr || std::find(std::begin(kSmall), std::end(kSmall), known->kind) != std::end(kSmall);
}

// The article's speakers are no part of what happened: one official tells of many things.
std::set<std::uint32_t> SpeakersOf(const Reading& reading) {
  std::set<std::uint32_t> speakers;
  for (const Claim& claim : reading.claims) {
    for (const SourceLink& link : claim.source) {
      if (link.entity) speakers.insert(*link.entity);
    }
  }
  return speakers;
}

// What an article tells beside its main event.
void AddNamed(const Knowledge& knowledge, ReportView& view) {
  if (!view.place) return;
  const std::set<std::string> apart = PlacesToldApart(view);
  for (std::uint32_t i = 0; i < view.reading->entities.size(); ++i) {
    const LocalEntity& local = view.reading->entities[i];
    const KnownEntity* known = local.known.empty() ? nullptr : knowledge.entity(local.known);
    if (local.type != EntityType::kPlace || local.scoped || i == view.place || !IsSmall(known) ||
        view.above.count(local.known) > 0 || !IsNamedBeside(view, i))
      continue;
    std::vector<std::string> tokens;
    AddTokens(local, tokens);
    for (const std::string& token : tokens)
      if (view.above.count(token) == 0 && apart.count(token) == 0 &&
          std::find(view.own.begin(), view.own.end(), token) == view.own.end())
        view.named.emplace(token, i);
  }
}

void AddOthers(const Knowledge& knowledge, ReportView& view) {
  const std::set<std::string> apart = PlacesToldApart(view);
  const std::set<std::uint32_t> speakers = SpeakersOf(*view.reading);
  std::size_t places = 0, cities = 0;
  for (std::uint32_t i = 0; i < view.reading->entities.size(); ++i) {
    const LocalEntity& local = view.reading->entities[i];
    if (local.scoped || i == view.place) continue;
    if (local.type == EntityType::kPerson && local.known.empty() && HasTwoParts(local.folded) && !speakers.contains(i))
      view.others.insert(local.folded);
    if (local.type != EntityType::kPlace) continue;
    const KnownEntity* known = local.known.empty() ? nullptr : knowledge.entity(local.known);
    if (IsRegionOrCountry(known) || view.above.count(local.known) > 0) continue;
    std::vector<std::string> tokens;
    AddTokens(local, tokens);
    if (tokens.empty()) continue;
    const auto is_own = [&](const std::string& token) {
      return view.above.count(token) > 0 || std::find(view.own.begin(), view.own.end(), token) != view.own.end();
    };
    if (std::none_of(tokens.begin(), tokens.end(), is_own)) view.others.insert(tokens.front());
    if (!view.place) continue;
    const bool told = IsSmall(known) && ++places <= kMostTold, named = IsNamedBeside(view, i);
    const bool city = !IsSmall(known) && !view.report->sites.empty() && known->kind != "area" && ++cities <= kMostTold;
    for (const std::string& token : tokens) {
      if (is_own(token) || apart.count(token) > 0) continue;
      if (city) view.cities.emplace(token, i);
      if (told) view.told.emplace(token, i);
      if (named) view.named.emplace(token, i);
    }
  }
}

void AddPeople(ReportView& view) {
  const std::set<std::uint32_t> speakers = SpeakersOf(*view.reading);
  for (std::uint32_t i = 0; i < view.reading->entities.size(); ++i) {
    const LocalEntity& local = view.reading->entities[i];
    if (local.type != EntityType::kPerson || local.scoped || !local.known.empty() || !HasTwoParts(local.folded) ||
        speakers.count(i) > 0)
      continue;
    view.people.emplace(local.folded, i);
    for (std::string& shorter : ShorterOf(local.folded)) view.shorter.emplace(std::move(shorter), i);
  }
}

// Of the others those that are rare: who is no public figure, and villages that no gazetteer holds.
void SetSpecifics(ReportView& view) {
  for (const std::string& name : view.others) {
    if (!name.starts_with("place:")) view.specifics.insert(name);
  }
  view.specifics.insert(view.victims.begin(), view.victims.end());
}

// The country that the report's place lies in, as far as the lexicon or the article says, or empty.
std::string CountryOf(const LocalEntity& place, const ReportView& view) {
  if (!place.known.empty()) return std::string(CountryOfId(place.known));
  if (!view.governorate.empty()) return std::string(CountryOfId(view.governorate));
  std::vector<std::uint32_t> above(view.report->regions.begin(), view.report->regions.end());
  if (place.parent) above.push_back(*place.parent);
  for (const std::uint32_t entity : above)
    if (const std::string& known = view.reading->entities.at(entity).known; !known.empty())
      return std::string(CountryOfId(known));
  return MainCountryOf(*view.reading);
}

void AddBrief(const LocalEntity& place, ReportView& view) {
  constexpr std::size_t kLeast = 2;  // consonants
  const std::string across = AcrossScripts(SoundOf(BareName(place)));
  const std::string country = CountryOf(place, view);
  if (across.size() >= kLeast && across.size() < kSkeletonLetters && !country.empty())
    view.own.push_back(std::string(kBrief) + country + "|" + across);
}

bool NamesPlaceIn(const Reading& reading, std::string_view country) {
  return std::any_of(reading.entities.begin(), reading.entities.end(), [&](const LocalEntity& entity) {
    return entity.type == EntityType::kPlace && !entity.known.empty() && CountryOfId(entity.known) == country;
  });
}

// The governorate that an unknown place's name holds. "مخيم القادسية" of an article about Gaza has nothing of the one
// in Iraq; "جامعة حلب" of one on Syria that was written in Beirut is Aleppo's.
const KnownEntity* RegionCalled(const LocalEntity& local, const Knowledge& knowledge, const ReportView& view) {
  if (!local.known.empty()) return nullptr;
  const KnownEntity* region = RegionNamedIn(local.folded, knowledge);
  if (region == nullptr) return nullptr;
  const std::string country = CountryOf(local, view);
  const std::string_view own = CountryOfId(region->id);
  return country.empty() || country == own || NamesPlaceIn(*view.reading, own) ? region : nullptr;
}

// "A raid in Gaza", of an article that has the Gaza Strip as well and no "Gaza City": a land that has another name than
// its city is called by the city's for short. "Baghdad" and its governorate are called alike, which says nothing.
const KnownEntity* LandCalledLike(const LocalEntity& local, const Knowledge& knowledge, const ReportView& view) {
  const KnownEntity* city = local.known.empty() ? nullptr : knowledge.entity(local.known);
  if (city == nullptr || !city->bare) return nullptr;
  const auto seat = knowledge.seats.find(city->parent);
  if (seat == knowledge.seats.end() || seat->second != city->id) return nullptr;
  const KnownEntity* land = knowledge.entity(city->parent);
  const bool in_full = std::any_of(local.names.begin(), local.names.end(),
                                   [](const std::string& name) { return name.find(' ') != std::string::npos; });
  if (land == nullptr || in_full || FoldName(land->name) == FoldName(city->name)) return nullptr;
  const auto& entities = view.reading->entities;
  return std::any_of(entities.begin(), entities.end(), [&](const LocalEntity& e) { return e.known == land->id; })
             ? land
             : nullptr;
}

// The governorate that the place is a part of, and no more, by its name. A house that is called after it lies in it.
const KnownEntity* RegionAround(const LocalEntity& local, const Knowledge& knowledge, const ReportView& view) {
  if (const KnownEntity* land = LandCalledLike(local, knowledge, view)) return land;
  return local.kind == "spot" ? nullptr : RegionCalled(local, knowledge, view);
}

// The place that means something outside the article: "the town's market" does not, what lies above it does.
std::optional<std::uint32_t> PlaceOf(const Reading& reading, const Report& report) {
  std::optional<std::uint32_t> place = report.place;
  for (int steps = 0; place && reading.entities.at(*place).scoped && steps < 8; ++steps)
    place = reading.entities.at(*place).parent;
  if (place && reading.entities.at(*place).scoped) place.reset();
  if (!place && !report.regions.empty() && !reading.entities.at(report.regions.front()).scoped)
    place = report.regions.front();
  return place;
}

// What lies above the place, as far as the lexicon or the article says.
void SetAbove(const LocalEntity& local, const Knowledge& knowledge, ReportView& view) {
  const Reading& reading = *view.reading;
  const Report& told = *view.report;
  if (view.known != nullptr && !view.known->parent.empty())
    AddParents(knowledge.entity(view.known->parent), knowledge, view);
  if (const KnownEntity* region = local.kind == "spot" ? RegionCalled(local, knowledge, view) : nullptr) {
    AddParents(region, knowledge, view);
    const std::string beside = NameBesideCue(local.name);
    if (WithoutAdjective(beside) == beside) view.house_of = region->id;
  }
  if (local.parent) AddAbove(*local.parent, knowledge, view);
  for (const std::uint32_t region : told.regions) {
    if (region != *view.place) AddAbove(region, knowledge, view);
  }
  view.region_told = (local.parent && IsBelowCountry(reading, *local.parent, knowledge)) ||
                     std::any_of(told.regions.begin(), told.regions.end(), [&](std::uint32_t region) {
                       return region != *view.place && IsBelowCountry(reading, region, knowledge);
                     });
  // A street "in Raqqa" lies in the city, though the name is the governorate's too; in Baghdad for certain.
  if (IsWithinTown(local) && !view.governorate.empty()) {
    if (const auto seat = knowledge.seats.find(view.governorate); seat != knowledge.seats.end()) {
      const KnownEntity* city = knowledge.entity(seat->second);
      (city != nullptr && city->bare ? view.above : view.maybe_above).insert(seat->second);
    }
  }
  for (const std::string& token : view.own) view.above.erase(token);
  if (IsWithinTown(local) && told.role != Role::kBackground && TownsAbove(view, knowledge).empty())
    AddMaybeAbove(knowledge, view);
  if (local.known.empty() && (local.kind == "spot" || local.kind == "area")) AddNamesake(local, view);
  view.towns = TownsAbove(view, knowledge);
  view.in_city = std::any_of(view.towns.begin(), view.towns.end(), [&](const std::string& token) {
    const KnownEntity* town = knowledge.entity(token);
    return town != nullptr && town->kind == "city";
  });
  for (const std::string& token : view.maybe_above)
    if (const KnownEntity* town = knowledge.entity(token); town != nullptr && IsSettlement(*town))
      view.maybe_towns.insert(token);
  if (view.maybe_towns.size() > kMostMaybe) view.maybe_towns.clear();
}

// What others may call it.
void SetShortNames(const LocalEntity& local, ReportView& view) {
  if (IsWithinTown(local)) view.namesake = NamesakeOf(local);
  const std::size_t first = local.folded.find(' '), last = local.folded.rfind(' ');
  if (local.known.empty() && first != std::string::npos && !IsWithinTown(local)) {
    const std::string word = SkeletonOf(local.folded.substr(0, first));
    if (LettersOf(word) >= kSkeletonLetters) view.begin = "x:" + word;
  }
  // "حي الدرجة الأولى" is "حي الدرجة" to others: the word of what it is, and a name of two words.
  if (IsWithinTown(local) && first != std::string::npos && last != first)
    view.begin = "x:" + SkeletonOf(local.folded.substr(0, last));
}

// "حي السكة حديد" and "المستشفى المعمداني" of the gazetteer: what lies in a city is a part of it.
bool LiesInCity(const KnownEntity& place, const Knowledge& knowledge) {
  const KnownEntity* above = place.parent.empty() ? nullptr : knowledge.entity(place.parent);
  return place.kind != "city" && above != nullptr && above->kind == "city";
}

// "مدرسة كذا في حي كذا": it is told where in its town it lies.
bool LiesInQuarter(const LocalEntity& local, const Knowledge& knowledge, const ReportView& view) {
  if (!local.parent) return false;
  const LocalEntity& above = view.reading->entities.at(*local.parent);
  const KnownEntity* known = above.known.empty() ? nullptr : knowledge.entity(above.known);
  return IsWithinTown(above) || (known != nullptr && (known->kind == "quarter" || LiesInCity(*known, knowledge)));
}

// "مخيم الفارعة" is "الفارعة" to those who live there, and the gazetteer may hold both.
void SetCamp(ReportView& view) {
  view.listed = FoldName(view.known->name);
  view.camp = CampsName(view.listed);
  if (!view.camp.empty()) view.own.push_back("x:" + SkeletonOf(view.camp));
}

void SetPlace(const Knowledge& knowledge, ReportView& view) {
  view.place = PlaceOf(*view.reading, *view.report);
  if (!view.place) return;
  view.guessed = view.report->place && !view.report->place_quote;
  const LocalEntity& local = view.reading->entities.at(*view.place);
  view.known = local.known.empty() ? nullptr : knowledge.entity(local.known);
  view.land = local.kind == "countryside";
  // "حاجز كذا" is no town, though a gazetteer has it.
  view.within_town =
      IsWithinTown(local) || (view.known != nullptr && (view.known->kind == "quarter" || local.kind == "spot"));
  view.of_town = view.within_town || (view.known != nullptr && LiesInCity(*view.known, knowledge));
  view.spot =
      view.within_town && (local.kind == "spot" || local.kind == "road") && !LiesInQuarter(local, knowledge, view);
  const KnownEntity* around = RegionAround(local, knowledge, view);
  if (around == nullptr && IsCountry(view.known)) {
    view.place.reset();
    view.known = nullptr;
    return;
  }
  view.folded = local.folded;
  view.bare = BareName(local);
  if (around != nullptr) {
    view.known = around;
    view.governorate = around->id;
    view.own = {around->id};
    return;
  }
  AddTokens(local, view.own);
  if (view.known != nullptr) {
    SetCamp(view);
    for (std::string& token : HomonymsOf(*view.known, knowledge))
      if (std::find(view.own.begin(), view.own.end(), token) == view.own.end()) view.own.push_back(std::move(token));
  }
  if (view.known != nullptr && view.known->kind == "region") view.governorate = view.known->id;
  SetAbove(local, knowledge, view);
  AddBrief(local, view);
  SetShortNames(local, view);
  // A camp or a quarter lies in a governorate; a desert or a river crosses several.
  view.precise =
      !view.own.empty() && (view.known == nullptr || local.kind == "city" || local.kind == "town" ||
                            (view.known->kind == "area" ? !view.governorate.empty() : view.known->kind != "region"));
  view.small = view.precise && (view.known == nullptr || view.known->kind == "village");
}

// "A market in Yemen was hit", "IS attack kills 53 in Syria": on one day the country and what it fell on, or who did
// what, are as good as a governorate.
void AddInCountry(const std::string& what, ReportView& view) {
  const std::optional<std::uint32_t> place = view.place ? view.place : view.report->place;
  const std::string country = place ? CountryOf(view.reading->entities.at(*place), view) : MainCountryOf(*view.reading);
  if (country.empty()) return;
  const std::string token = "c:" + country + "|" + what;
  const bool wide = !view.precise && view.governorate.empty();
  wide ? view.own.push_back(token) : static_cast<void>(view.above.insert(token));
}

void AddSites(ReportView& view) {
  for (const Site& site : view.report->sites) view.sites.insert(site.kind);
  for (const std::string& site : view.sites) AddInCountry(site, view);
}

// Of an article's news, whose day is told: of the same kind and by one of the same bodies.
void AddDeeds(ReportView& view) {
  constexpr int kDays = 2;  // a night lies on two days
  if (view.report->role != Role::kMain || !view.days || !view.days->strong() || view.days->span() > kDays) return;
  for (const std::string& body : view.actors)
    AddInCountry(std::to_string(static_cast<int>(view.report->type)) + "|" + body, view);
}

// "المجلس البلدي مرادة", "غرفة طوارئ معسكر أبوشوك": where a body is that is called after its town, of which its page
// tells without saying so: the last words of its name.
void AddSeats(ReportView& view) {
  constexpr std::size_t kWords = 2;
  for (std::uint32_t i = 0; i < view.reading->entities.size(); ++i) {
    const LocalEntity& body = view.reading->entities[i];
    if (body.type != EntityType::kOrganization || !body.known.empty() || body.scoped) continue;
    std::size_t at = body.folded.size();
    for (std::size_t words = 0; words < kWords; ++words) {
      at = at == 0 ? std::string::npos : body.folded.rfind(' ', at - 1);
      if (at == std::string::npos) break;
      view.amid.emplace("x:" + SkeletonOf(std::string_view(body.folded).substr(at + 1)), i);
    }
  }
}

// Of a report of a day that no place stands beside.
void AddAmid(const Knowledge& knowledge, ReportView& view) {
  if ((!view.own.empty() && !view.guessed) || !view.days || view.days->basis == Basis::kDefault ||
      view.days->span() > kTierOneDays)
    return;
  std::size_t places = 0;
  for (std::uint32_t i = 0; i < view.reading->entities.size(); ++i) {
    const LocalEntity& local = view.reading->entities[i];
    const KnownEntity* known = local.known.empty() ? nullptr : knowledge.entity(local.known);
    if (local.type != EntityType::kPlace || local.scoped || IsRegionOrCountry(known) || IsWithinTown(local) ||
        (known != nullptr && known->kind == "area"))
      continue;
    if (++places > kMostTold) return;
    std::vector<std::string> tokens;
    AddTokens(local, tokens);
    for (const std::string& token : tokens) view.amid.emplace(token, i);
  }
  AddSeats(view);
}

// The days among which an undated report happened for certain: the span that it tells, or what was news when it was
// published. An archive's day bounds nothing from below: pages are saved years later, and what happened in the town the
// month before would be taken for what they tell.
std::optional<std::pair<Day, Day>> NearOf(const ReportView& view) {
  if (view.days) {
    if (view.days->span() > kWideDays) return std::nullopt;
    return std::pair(view.days->from, view.days->to);
  }
  const std::optional<Day>& published = view.reading->published;
  if (!published || view.report->role == Role::kBackground) return std::nullopt;
  return std::pair(*published - kSoonDays, std::min(*published + kStampSlack, view.latest.value_or(*published)));
}

void SetDays(ReportView& view) {
  const Reading& reading = *view.reading;
  const Report& told = *view.report;
  for (const std::optional<Day>& bound : {reading.published, reading.not_after}) {
    if (bound && (!view.latest || *bound + kStampSlack < *view.latest)) view.latest = *bound + kStampSlack;
  }
  if (told.date.known() && *told.date.from <= *told.date.to) {
    view.days = Window{*told.date.from, *told.date.to, told.date.basis, told.date.weekdays != 0};
    if (view.latest && view.days->from <= *view.latest) view.days->to = std::min(view.days->to, *view.latest);
  } else {
    if (told.date.to && (!view.latest || *told.date.to < *view.latest)) view.latest = told.date.to;
    view.earliest = told.date.from;
  }
  if (!view.dated()) view.near = NearOf(view);
  view.archived = reading.not_after;
}

}  // namespace

bool ReportView::dated() const { return days && days->span() <= kKeyDays; }

int ReportView::tier() const {
  // "The prison in Saada": what it fell on tells more than the governorate.
  const bool placed = precise || (!sites.empty() && !governorate.empty());
  return days && days->span() <= kTierOneDays && placed ? 1 : 2;
}

ReportView ViewOf(const Reading& reading, std::uint32_t report, const Knowledge& knowledge) {
  ReportView view;
  view.ref = {reading.article, report};
  view.reading = &reading;
  view.report = &reading.reports.at(report);
  const Report& told = *view.report;

  SetPlace(knowledge, view);
  SetDays(view);
  AddAmid(knowledge, view);
  AddSites(view);
  if (told.role == Role::kMain) {
    AddOthers(knowledge, view);
    AddPeople(view);
  } else if (told.role == Role::kPart) {
    AddNamed(knowledge, view);
  }
  view.arrests = std::any_of(reading.claims.begin(), reading.claims.end(), [&](const Claim& claim) {
    return claim.report == report && (claim.outcome == Outcome::kArrested || claim.outcome == Outcome::kCaptured) &&
           claim.people.form != Form::kNegated;
  });
  view.victims = NamesOf(reading, told.victims);
  SetVictimSounds(view);
  SetSpecifics(view);
  // One outlet names who struck, another whom: both sides are compared as one.
  for (const auto* side : {&told.actors, &told.targets})
    for (const std::uint32_t body : *side)
      if (const LocalEntity& entity = reading.entities.at(body);
          !entity.scoped && entity.type == EntityType::kOrganization)
        view.actors.insert(EntityIdOf(reading, body).value);
  AddDeeds(view);
  return view;
}

}  // namespace isnad::internal
