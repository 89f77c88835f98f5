#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "core/read/names/name_finder.h"

// The second pass: which of several places a name means, whether a common word is one, what lies above what.

namespace isnad::names {
namespace {

constexpr int kSceneNames = 2;               // places of one country set the scene
constexpr std::uint32_t kBigTown = 100'000;  // people: known outside its own governorate

// Where names are Arabic and spelled one way; elsewhere each outlet writes a foreign name by ear.
constexpr std::string_view kArabLands[] = {"ae", "bh", "dz", "eg", "iq", "jo", "km", "kw", "lb", "ly",
                                           "ma", "mr", "om", "ps", "qa", "sa", "sd", "sy", "tn", "ye"};

// What two Arabic spellings of one foreign name share: the consonants, those that stand for one foreign sound alike
// (مايدوغوري، مايدوجوري; زمفارا، زامفارا).
std::string SoundOf(std::string_view folded) {
  constexpr std::pair<std::string_view, std::string_view> kAlike[] = {
      {"ج", "غ"}, {"ق", "غ"}, {"ط", "ت"}, {"ص", "س"}, {"ث", "س"}, {"ض", "د"}, {"ظ", "ز"}, {"ذ", "ز"}, {"ح", "ه"}};
  constexpr std::size_t kLetter = 2;  // bytes
  std::string sound;
  for (std::size_t i = 0; i + kLetter <= folded.size();) {
    if (static_cast<unsigned char>(folded[i]) < 0x80) {
      ++i;
      continue;
    }
    std::string_view letter = folded.substr(i, kLetter);
    i += kLetter;
    if (letter == "ا" || letter == "و" || letter == "ي") continue;
    if (letter == "ه" && i == folded.size()) continue;                                // a final ة
    if (letter == "ش" && sound.ends_with("ت")) sound.resize(sound.size() - kLetter);  // تش
    for (const auto& [one, other] : kAlike)
      if (letter == one) letter = other;
    if (!sound.ends_with(letter)) sound += letter;
  }
  return sound;
}

}  // namespace

void NameSettler::Settle() {
  VoteByTitle();
  VoteByBigNames();
  NoteCountries();
  VoteBySmallPlaces();
  const std::set<std::string> said = SaidPlaces(), abroad = NotAbroad();
  std::vector<bool> keep(drafts_.size());
  for (std::size_t d = 0; d < drafts_.size(); ++d) keep[d] = SettleDraft(d, said, abroad);
  KeepOnly(keep);
}

void NameSettler::VoteByTitle() {
  for (const NamePhrase& name : earlier_) {
    if (name.known == nullptr) continue;
    if (const std::vector<const KnownEntity*> same = Homonyms(name); same.size() > 1 && !IsBig(*name.known)) {
      VoteByHomonym(*name.known, same);
      continue;
    }
    Vote(name.known);
    if (name.type == EntityType::kPlace && name.known->kind != "country") set_ = true;
  }
}

// Which of several small places of one name a title means, the text tells.
void NameSettler::VoteByHomonym(const KnownEntity& named, const std::vector<const KnownEntity*>& same) {
  const std::string id = CountryOf(*same.front());
  const bool one =
      std::all_of(same.begin(), same.end(), [&](const KnownEntity* place) { return CountryOf(*place) == id; });
  const KnownEntity* vote = one ? lexicon_.Entity(id) : &named;
  if (vote == nullptr) return;
  Vote(vote);
  set_ = true;
}

void NameSettler::VoteByBigNames() {
  for (const NameDraft& draft : drafts_) {
    const bool body = draft.phrase.type == EntityType::kOrganization;
    if (draft.phrase.known != nullptr && !(body && draft.candidates.size() > 1)) Vote(draft.phrase.known);
    if (draft.phrase.type == EntityType::kPlace && draft.candidates.size() == 1 && (draft.cued || !draft.common) &&
        IsBig(*draft.candidates.front())) {
      Vote(draft.candidates.front());
      if (draft.candidates.front()->kind != "country") set_ = true;
    }
  }
}

// In which countries the places that are named may lie.
void NameSettler::NoteCountries() {
  for (const NamePhrase& name : earlier_)
    if (name.type == EntityType::kPlace && name.known != nullptr) named_[name.folded].insert(CountryOf(*name.known));
  for (const NameDraft& draft : drafts_)
    if (draft.phrase.type == EntityType::kPlace && (draft.cued || !draft.common))
      for (const KnownEntity* entity : draft.candidates) named_[draft.phrase.folded].insert(CountryOf(*entity));
}

// A small place counts where its country does, or where nothing else tells the scene.
void NameSettler::VoteBySmallPlaces() {
  std::vector<const KnownEntity*> small;
  for (const NameDraft& draft : drafts_)
    if (draft.phrase.type == EntityType::kPlace && draft.candidates.size() == 1 && !draft.common && !draft.led &&
        !IsBig(*draft.candidates.front()) && (!set_ || InScene(*draft.candidates.front())))
      small.push_back(draft.candidates.front());
  for (const KnownEntity* entity : small) Vote(entity);
}

// Folded names that a cue has made places.
std::set<std::string> NameSettler::SaidPlaces() const {
  std::set<std::string> said;
  for (const NamePhrase& name : earlier_)
    if (name.type == EntityType::kPlace) said.insert(name.folded);
  for (const NameDraft& draft : drafts_) {
    if (draft.phrase.type != EntityType::kPlace || !(draft.cued || draft.led)) continue;
    said.insert(draft.phrase.folded);
    // "حي الرصافة", and then "الرصافة"
    const std::size_t first = draft.phrase.first, last = draft.phrase.last;
    const Analysis* cue = Cue(first, "cue=place");
    if (last == first + 1 && cue != nullptr) said.insert(FoldName(Surface(last, last, 0)));
    // "مستشفى هيت العام", and then "هيت"
    if (last == first + 2 && cue != nullptr && cue->lexeme->Is("institution") && StartsWithAl(Text(last)))
      said.insert(FoldName(Surface(first + 1, first + 1, 0)));
  }
  return said;
}

// Folded names that are no town of another country here, whatever they are elsewhere.
std::set<std::string> NameSettler::NotAbroad() const {
  std::set<std::string> names;
  for (std::size_t d = 0; d < drafts_.size(); ++d)
    if (drafts_[d].cued && !drafts_[d].candidates.empty() && LiesAbroad(d, *Choose(drafts_[d])))
      names.insert(drafts_[d].phrase.folded);
  return names;
}

// Says what the draft names. False: it is no name.
bool NameSettler::SettleDraft(std::size_t d, const std::set<std::string>& said, const std::set<std::string>& abroad) {
  NameDraft& draft = drafts_[d];
  NamePhrase& name = draft.phrase;
  if (name.type == EntityType::kOrganization && draft.candidates.size() > 1)
    name.known = IsAnothersBody(name) ? nullptr : AtHome(draft.candidates);
  if (name.type != EntityType::kPlace) return true;
  if (!draft.candidates.empty()) return SettlePlace(d, said, abroad);
  if (draft.tentative && !said.contains(name.folded)) {
    name.known = BySound(draft);
    return name.known != nullptr;
  }
  if (!draft.cued) return true;
  name.known = Misspelt(draft);
  if (name.known == nullptr) name.known = BySound(draft);
  return true;
}

bool NameSettler::SettlePlace(std::size_t d, const std::set<std::string>& said, const std::set<std::string>& abroad) {
  NameDraft& draft = drafts_[d];
  NamePhrase& name = draft.phrase;
  if (IsThing(draft)) return false;
  Guess guess;
  guess.place = Choose(draft);
  guess.stray = IsStray(draft, *guess.place);
  guess.in_scene = InScene(*guess.place) && !guess.stray;
  const bool big = IsBig(*guess.place);
  if (draft.by_direction && !big && set_ && !guess.in_scene) return false;
  if (draft.cued) {
    if (IsAnotherByCue(name, guess, abroad)) return true;
    name.known = guess.place;
  } else if (draft.common) {
    // "في المنصورة في ولاية كذا": a namesake of that region, whatever the word means besides.
    if (!CommonIsPlace(d, *guess.place, said)) return !guess.in_scene && draft.placed && InPlacePosition(draft);
    name.known = guess.place;
    if (guess.place->kind == "country") Vote(guess.place);  // "في مالي"
  } else if (!guess.in_scene && (set_ || guess.stray || draft.led) && !big) {
    if (!draft.led && !(draft.placed && InPlacePosition(draft) && StartsPlain(draft))) return false;
  } else if (!abroad.contains(name.folded)) {
    name.known = guess.place;
  }
  if (draft.led) name.kind = KindOf(*Cue(name.first, "cue=place")->lexeme);
  if (name.kind.empty() && name.known != nullptr) name.kind = name.known->kind;
  return true;
}

// "تفجير الباب الرئيسي": a town's adjective is a feminine. "الباب الشرقي" may be a quarter.
bool NameSettler::IsThing(const NameDraft& draft) const {
  const std::size_t first = draft.phrase.first, last = draft.phrase.last, next = last + 1;
  if (draft.cued || first != last || !StartsWithAl(Text(first)) || !Beside(last, next) || !IsWord(next) ||
      !StartsWithAl(Text(next)) || tokens_[next].taa || tokens_[first].hashtag)
    return false;
  const bool town = std::all_of(draft.candidates.begin(), draft.candidates.end(), [](const KnownEntity* place) {
    return place->kind == "city" || place->kind == "town" || place->kind == "village";
  });
  return town && std::any_of(lattice_.readings[next].begin(), lattice_.readings[next].end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kAdjective && a.clitics == kAl && a.gender == Gender::kMasculine &&
                  !a.lexeme->Is("nation") && !a.lexeme->Is("direction-adj");
         });
}

// What the cue calls it is no such place as the known one.
bool NameSettler::IsAnotherByCue(const NamePhrase& name, const Guess& guess,
                                 const std::set<std::string>& abroad) const {
  constexpr std::uint32_t kMetropolis = 3 * kBigTown;  // people
  const KnownEntity& place = *guess.place;
  // "قرية القاهرة" is not the capital; a village of a country that the article never speaks of is another.
  const bool village = name.kind == "village" || name.kind == "town";
  const bool great = place.population >= kMetropolis;
  if (village && (place.kind == "country" || place.kind == "region" || great) &&
      !(name.kind == "town" && guess.in_scene && !great))
    return true;
  // "منطقة الزاوية" of an article on Syria is no Libyan governorate.
  const bool small = name.kind == "area" || name.kind == "village" || name.kind == "district" || name.kind == "spot";
  if (!guess.in_scene && (set_ || guess.stray) && (small || !IsBig(place))) return true;
  return (small || name.kind == "town") && abroad.contains(name.folded);
}

void NameSettler::KeepOnly(const std::vector<bool>& keep) {
  std::vector<std::size_t> moved(drafts_.size(), kNone);
  std::deque<NameDraft> kept;
  for (std::size_t d = 0; d < drafts_.size(); ++d) {
    if (!keep[d]) continue;
    moved[d] = kept.size();
    kept.push_back(std::move(drafts_[d]));
    if (kept.back().alias_of != kNone) kept.back().alias_of = moved[kept.back().alias_of];
  }
  drafts_ = std::move(kept);
}

// The towns and villages that share a place's name; a city and the governorate that is called like it are one.
std::vector<const KnownEntity*> NameSettler::Homonyms(const NamePhrase& name) const {
  std::vector<const KnownEntity*> places;
  if (name.type != EntityType::kPlace) return places;
  const Tokens words = Tokenize(name.name, Field::kText);
  if (words.size() == 0) return places;
  for (const NameMatch& match : lexicon_.Names(words, 0)) {
    const KnownEntity& entity = *match.entity;
    if (match.length != words.size() || match.clitics != 0 || entity.type != EntityType::kPlace) continue;
    const bool held = std::any_of(places.begin(), places.end(), [&](const KnownEntity* other) {
      return other->id == entity.id || other->parent == entity.id || entity.parent == other->id;
    });
    if (!held) places.push_back(&entity);
  }
  return places;
}

// "قرية الصفصافة بريف الرقة" is not the one of Tartus. Reports put a village that lies on the border of two
// governorates in either: one is far from the other if no place that the list knows there is near it, or near what
// else lies in its own governorate where the list doesn't say where it is.
bool NameSettler::IsFarFrom(const KnownEntity& entity, const KnownEntity& other) const {
  // A governorate of which few places are known is far only where none of them is within a day's way.
  constexpr double kBorderKm = 60, kReachKm = 200;
  const KnownEntity *own = RegionOf(entity), *region = RegionOf(other);
  if (own == nullptr || region == nullptr || own->id == region->id) return false;
  const std::vector<const KnownEntity*> there = PlacedIn(*region);
  const KnownEntity* at = &entity;
  while (at != own && !at->lat) at = lexicon_.Entity(at->parent);
  const std::vector<const KnownEntity*> here = at != own ? std::vector<const KnownEntity*>{at} : PlacedIn(*own);
  if (here.empty() || there.empty()) return false;
  double least = std::numeric_limits<double>::max();
  for (const KnownEntity* one : here)
    for (const KnownEntity* two : there)
      least = std::min(least, DistanceKm(*one->lat, *one->lon, *two->lat, *two->lon));
  constexpr std::size_t kMany = 8;  // places, of which one lies at each border
  return least > (there.size() >= kMany ? kBorderKm : kReachKm);
}

// The places of a governorate of which the list says where they are.
std::vector<const KnownEntity*> NameSettler::PlacedIn(const KnownEntity& region) const {
  const std::vector<KnownEntity>& all = lexicon_.Entities();
  const std::string under = CountryOf(region) + "/";
  std::vector<const KnownEntity*> places;
  for (auto at = std::lower_bound(all.begin(), all.end(), under,
                                  [](const KnownEntity&place, const std::string&id) { return place.id < id; });
       at != all.end() && at->id.starts_with(under); ++at)
    if (at->lat && at->lon && RegionOf(*at) == &region) places.push_back(&*at);
  return places;
}

// The place itself, or the next above it of which the list says where it is.
const KnownEntity& NameSettler::Placed(const KnownEntity& entity) const {
  const KnownEntity* at = &entity;
  for (int depth = 0; !at->lat && depth < 6; ++depth) {
    const KnownEntity* above = at->parent.empty() ? nullptr : lexicon_.Entity(at->parent);
    if (above == nullptr || above->kind == "country") return entity;
    at = above;
  }
  return *at;
}

// The direction that the words tell, east and north ("شمال شرق" is both), where they tell nothing else.
std::optional<std::pair<int, int>> NameSettler::WayBetween(std::size_t first, std::size_t end) const {
  constexpr std::pair<std::string_view, std::pair<int, int>> kWays[] = {
      {"شمال", {0, 1}}, {"جنوب", {0, -1}}, {"شرق", {1, 0}}, {"غرب", {-1, 0}}};
  std::pair<int, int> way{0, 0};
  for (std::size_t at = first; at < end; ++at) {
    const std::string& word = tokens_[at].folded;
    bool tells = false;
    for (const auto& [stem, step] : kWays)
      if (word.find(stem) != std::string::npos) {
        way = {way.first + step.first, way.second + step.second};
        tells = true;
      }
    if (!tells && Cue(at, "cue=place") == nullptr) return std::nullopt;
  }
  return way == std::pair(0, 0) ? std::nullopt : std::optional(way);
}

// Within 60 degrees of that way, as the crow flies.
bool NameSettler::LiesThatWay(const KnownEntity& town, const KnownEntity& city, const std::pair<int, int>& way) {
  constexpr double kLeastCosine = 0.5, kEastDegree = 0.84;  // what a degree of longitude is of one of latitude at 33° N
  if (!town.lat || !town.lon || !city.lat || !city.lon) return true;
  const double east = (*town.lon - *city.lon) * kEastDegree, north = *town.lat - *city.lat;
  const double far = std::hypot(east, north), length = std::hypot(way.first, way.second);
  return far > 0 && (east * way.first + north * way.second) / (far * length) >= kLeastCosine;
}

bool NameSettler::LiesAbroad(std::size_t d, const KnownEntity& entity) const {
  constexpr std::size_t kReach = 4;  // tokens from a name to what the text puts above it
  if (d + 1 >= drafts_.size()) return false;
  const NameDraft &draft = drafts_[d], &above = drafts_[d + 1];
  const bool small = entity.kind == "town" || entity.kind == "village" || entity.kind == "city";
  if (!small || above.phrase.type != EntityType::kPlace || above.candidates.empty() || above.listed || above.common ||
      !Beside(draft.phrase.last, above.phrase.first) || above.phrase.first - draft.phrase.last > kReach)
    return false;
  const std::size_t begin = std::min(above.phrase.cue, above.phrase.first);
  if ((above.clitics & kWa) != 0 || Text(begin).starts_with("و")) return false;  // "الشحيل وقرية كذا"
  // Nothing but words of place between, and not "على" or "قرب": a town lies on a border with another country.
  for (std::size_t at = draft.phrase.last + 1; at < begin; ++at)
    if (!IsPlaceLink(at) || Cue(at, "near") != nullptr || Text(at) == "علي" || Text(at) == "الي" || Is(at, "-"))
      return false;
  // "بلدة كذا غرب كذا": the next city, however far, if the town lies that way.
  if (const auto way = WayBetween(draft.phrase.last + 1, begin); way) {
    const bool that_way = std::any_of(above.candidates.begin(), above.candidates.end(), [&](const KnownEntity* city) {
      return CountryOf(*city) == CountryOf(entity) && LiesThatWay(Placed(entity), *city, *way);
    });
    if (that_way) return false;
  }
  return std::none_of(above.candidates.begin(), above.candidates.end(), [&](const KnownEntity* other) {
    return other->kind == "country" || (CountryOf(*other) == CountryOf(entity) && !IsFarFrom(entity, *other));
  });
}

const KnownEntity* NameSettler::Misspelt(const NameDraft& draft) const {
  const NamePhrase& name = draft.phrase;
  if (name.first != name.last || IsGiven(name.first) ||
      (name.kind != "village" && name.kind != "town" && name.kind != "city"))
    return nullptr;
  const std::string word = WithoutClitics(Text(name.first), draft.clitics);
  const KnownEntity* found = nullptr;
  for (std::size_t i = StartsWithAl(word) ? 4 : 0; i + 4 <= word.size(); i += 2) {  // letters of two bytes
    std::string swapped = word;
    std::swap_ranges(swapped.begin() + static_cast<std::ptrdiff_t>(i),
                     swapped.begin() + static_cast<std::ptrdiff_t>(i) + 2,
                     swapped.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    if (swapped == word || Letters(word) < 4) continue;
    for (const NameMatch& match : lexicon_.Names(Tokenize(swapped, Field::kText), 0)) {
      const KnownEntity* region = match.entity->type == EntityType::kPlace ? RegionOf(*match.entity) : nullptr;
      if (region == nullptr || region == match.entity || match.clitics != 0 || !votes_.contains(region->id)) continue;
      if (found != nullptr && found != match.entity) return nullptr;
      found = match.entity;
    }
  }
  return found;
}

// "زمفارا" of an article on Nigeria is زامفارا: the one place of the article's country that sounds like it.
const KnownEntity* NameSettler::BySound(const NameDraft& draft) const {
  constexpr std::size_t kLeastLetters = 3, kMostVowels = 2;  // of the sound; letters that one spelling has more
  const std::string* country = MainCountry();
  if (country == nullptr || std::find(std::begin(kArabLands), std::end(kArabLands),
                                      country->substr(country->find(':') + 1)) != std::end(kArabLands))
    return nullptr;
  const std::string name = Fold(draft.phrase.name), sound = SoundOf(name), under = *country + "/";
  if (Letters(sound) < kLeastLetters) return nullptr;
  const std::vector<KnownEntity>& all = lexicon_.Entities();
  const KnownEntity* found = nullptr;
  for (auto at = std::lower_bound(all.begin(), all.end(), under,
                                  [](const KnownEntity&entity, const std::string&id) { return entity.id < id; });
       at != all.end() && at->id.starts_with(under); ++at) {
    const auto alike = [&](const std::string& other) {
      const std::string folded = Fold(other);
      const std::size_t one = Letters(name), two = Letters(folded);
      return std::max(one, two) - std::min(one, two) <= kMostVowels && SoundOf(folded) == sound;
    };
    if (!alike(at->name) && std::none_of(at->names.begin(), at->names.end(), alike)) continue;
    // A province and its town sound alike: the cue tells, or the town.
    if (found != nullptr && found->parent != at->id && at->parent != found->id) return nullptr;
    const bool higher = draft.phrase.kind == "region" || draft.phrase.kind == "district";
    if (found == nullptr || (higher ? found->parent == at->id : at->parent == found->id)) found = &*at;
  }
  return found;
}

std::vector<NamePhrase> NameSettler::Run() {
  Settle();
  std::vector<NamePhrase> names;
  std::vector<std::size_t> at_draft(drafts_.size(), kNone);
  for (std::size_t d = 0; d < drafts_.size(); ++d) {
    NamePhrase phrase = drafts_[d].phrase;
    if (phrase.generic && !ResolveGeneric(phrase, names)) continue;
    if (drafts_[d].alias_of != kNone && at_draft[drafts_[d].alias_of] != kNone)
      phrase.stands_for = static_cast<std::uint32_t>(at_draft[drafts_[d].alias_of]);
    if (phrase.type == EntityType::kOrganization && phrase.known == nullptr && !phrase.generic &&
        (phrase.kind == "state" || phrase.kind == "security")) {
      phrase.anyones = true;
      for (std::size_t at = phrase.first; at <= phrase.last && phrase.anyones; ++at)
        phrase.anyones = !IsNisbaOfPlace(at) && Known(at, EntityType::kPlace).empty();
    }
    at_draft[d] = names.size();
    names.push_back(std::move(phrase));
  }
  AddBareFamilies(names);
  AddRepeats(*this, false, names);
  for (std::size_t n = 0; n < names.size(); ++n) {
    if (names[n].type != EntityType::kPlace) continue;
    names[n].above = Above(names, n);
  }
  SettleSeats(names);
  return names;
}

void NameSettler::Ancestors(const KnownEntity* entity, std::vector<std::string>& ids) const {
  for (int depth = 0; entity != nullptr && depth < 6; ++depth) {
    ids.push_back(entity->id);
    entity = entity->parent.empty() ? nullptr : lexicon_.Entity(entity->parent);
  }
}

const KnownEntity* NameSettler::RegionOf(const KnownEntity& entity) const {
  const KnownEntity* at = &entity;
  for (int depth = 0; at != nullptr && at->kind != "region" && depth < 6; ++depth)
    at = at->parent.empty() ? nullptr : lexicon_.Entity(at->parent);
  return at;
}

std::string NameSettler::CountryOf(const KnownEntity& entity) {
  const std::size_t slash = entity.id.find('/');
  return entity.id.substr(0, slash);
}

bool NameSettler::IsBig(const KnownEntity& entity) {
  return entity.kind == "country" || entity.kind == "region" || entity.kind == "area" || entity.population >= kBigTown;
}

void NameSettler::Vote(const KnownEntity* entity) {
  std::vector<std::string> ids;
  Ancestors(entity, ids);
  for (const std::string& id : ids) {
    if (id.starts_with("place:")) ++votes_[id];
  }
}

int NameSettler::VotesOf(const std::string& country) const {
  const auto votes = [&](const std::string& id) {
    const auto at = votes_.find(id);
    return at == votes_.end() ? 0 : at->second;
  };
  return country == "place:ps" ? std::max(votes(country), votes("place:il")) : votes(country);
}

// "قرية السويدية" of an article that names places of Syria alone, whoever's army is in it, is no town of Turkey.
bool NameSettler::IsStray(const NameDraft& draft, const KnownEntity& entity) const {
  if (IsBig(entity)) return false;
  std::map<std::string, int> others;
  for (const auto& [folded, countries] : named_) {
    if (folded == draft.phrase.folded) continue;
    if (countries.contains(CountryOf(entity))) return false;
    if (countries.size() == 1) ++others[*countries.begin()];
  }
  return std::any_of(others.begin(), others.end(), [](const auto& other) { return other.second >= kSceneNames; });
}

bool NameSettler::InScene(const KnownEntity& entity) const { return VotesOf(CountryOf(entity)) > 0; }

const KnownEntity* NameSettler::Choose(const NameDraft& draft) const {
  const KnownEntity* best = nullptr;
  std::int64_t best_score = 0;
  for (const KnownEntity* entity : draft.candidates) {
    std::int64_t score = 0;
    if (const KnownEntity* region = RegionOf(*entity); region != nullptr && region != entity)
      score += votes_.contains(region->id) ? 4'000'000'000 : 0;
    score += 100'000'000LL * std::min(VotesOf(CountryOf(*entity)), 30);
    score += PeopleOf(*entity);
    score += 50'000LL * Rank(entity->kind, 0);
    if (!draft.phrase.kind.empty() && draft.phrase.kind == entity->kind) score += 30'000'000;
    if (best == nullptr || score > best_score || (score == best_score && entity->id < best->id)) {
      best = entity;
      best_score = score;
    }
  }
  return best;
}

const std::string* NameSettler::MainCountry() const {
  const std::string* country = nullptr;
  int most = 0;
  for (const auto& [id, votes] : votes_) {
    if (id.find('/') != std::string::npos) continue;
    if (votes > most) country = &id;
    if (votes == most) country = nullptr;
    most = std::max(most, votes);
  }
  return country;
}

const KnownEntity* NameSettler::AtHome(const std::vector<const KnownEntity*>& bodies) const {
  if (const std::string* country = MainCountry())
    for (const KnownEntity* body : bodies)
      if (body->parent == *country) return body;
  for (const KnownEntity* body : bodies)
    if (!body->parent.starts_with("place:")) return body;
  return bodies.front();
}

std::optional<std::uint32_t> NameSettler::Above(const std::vector<NamePhrase>& names, std::size_t n) const {
  const NamePhrase& name = names[n];
  const auto rank = [](const NamePhrase& p) {
    if (p.kind == "countryside") return Rank(p.kind, 0);
    // "ناحية الشدادي": the cue says how high, though the town is small.
    if (p.known != nullptr) return std::max(Rank(p.known->kind, p.known->population), p.kind == "district" ? 3 : 0);
    return Rank(p.kind, 0);
  };
  // "قرية كذا في منطقة كذا", "بجبل الزاوية": villages lie there, though it may lie in a town itself.
  const auto above = [&](const NamePhrase& p) {
    const Analysis* cue = Cue(p.cue, "cue=place");
    return cue != nullptr && cue->lexeme->Is("holds") ? std::max(rank(p), Rank("district", 0)) : rank(p);
  };
  std::uint32_t end = name.last;
  for (std::size_t m = n + 1; m < names.size() && m <= n + 4; ++m) {
    const NamePhrase& next = names[m];
    if (next.type != EntityType::kPlace || !Beside(name.last, next.first)) break;
    const std::uint32_t begin = std::min(next.cue, next.first);
    bool linked = begin > end;
    bool list = false;
    for (std::uint32_t at = end + 1; at < begin && linked; ++at) linked = IsPlaceLink(at);
    if (!linked || begin - end > 6) break;
    for (const Analysis& a : lattice_.readings[begin]) list = list || a.Has(kWa);
    const int higher = above(next) - rank(name);
    if (higher > 0 && !(list && higher < 2 && next.kind != "countryside")) return static_cast<std::uint32_t>(m);
    // "قريتي كذا وكذا بريف حلب": the list's members share what lies above.
    end = next.last;
  }
  return OpenedBy(names, n);
}

std::optional<std::uint32_t> NameSettler::OpenedBy(const std::vector<NamePhrase>& names, std::size_t n) const {
  const NamePhrase& name = names[n];
  const Analysis* cue = name.known == nullptr && name.cue <= name.first ? Cue(name.cue, "cue=place") : nullptr;
  if (cue == nullptr || !(cue->lexeme->Is("urban") || cue->lexeme->Is("kind=spot") || cue->lexeme->Is("kind=road")))
    return std::nullopt;
  for (std::size_t m = n; m-- > 0 && Beside(names[m].last, name.first);) {
    const NamePhrase& town = names[m];
    if (town.type != EntityType::kPlace) continue;
    const bool is_town = town.known != nullptr &&
                         (town.known->kind == "city" || town.known->kind == "town" || town.known->kind == "region");
    return is_town && OpensSentence(town) ? std::optional(static_cast<std::uint32_t>(m)) : std::nullopt;
  }
  return std::nullopt;
}

// "وفي الموصل ...", "* الموصل: ..."
bool NameSettler::OpensSentence(const NamePhrase& name) const {
  const std::uint32_t begin = std::min(name.cue, name.first);
  if (begin > 0 && Cue(begin - 1, "locative") != nullptr) return begin == 1 || !Beside(begin - 2, begin);
  const bool heads = Is(name.last + 1, ":") || Is(name.last + 1, "-");
  std::size_t first = begin;
  while (first > 0 && !tokens_[first].line_start && !IsWord(first - 1)) --first;
  return heads && (first == 0 || tokens_[first].line_start);
}

bool NameSettler::IsPlaceLink(std::size_t at) const {
  if (tokens_[at].kind == TokenKind::kPunct)
    return Is(at, ",") || Is(at, "\"") || Is(at, "(") || Is(at, ")") || Is(at, "-");
  // "إلى الشمال من X", but "من X إلى Y" puts neither above the other.
  if (Text(at) == "الي") return Cue(at + 1, "direction") != nullptr || Cue(at + 1, "direction-adj") != nullptr;
  if (Cue(at, "direction") != nullptr || Cue(at, "direction-adj") != nullptr || Cue(at, "cue=place") != nullptr)
    return true;
  // "15 كيلومترا شمالي X"
  if (tokens_[at].kind == TokenKind::kNumber || Cue(at, "unit=km") != nullptr) return true;
  constexpr std::string_view kLinks[] = {"في", "من", "ضمن", "التابعه", "التابع", "الواقعه", "الواقع", "داخل",   "بداخل",
                                         "ب",  "ل",  "علي", "مدينه",   "قرب",    "بالقرب",  "الكائن", "الكائنه"};
  return std::find(std::begin(kLinks), std::end(kLinks), Text(at)) != std::end(kLinks);
}

const KnownEntity* NameSettler::SeatOf(const NamePhrase& name) const {
  const auto draft = std::find_if(drafts_.begin(), drafts_.end(), [&](const NameDraft& d) {
    return d.phrase.type == EntityType::kPlace && d.phrase.first == name.first && d.phrase.last == name.last;
  });
  if (draft == drafts_.end() || name.known == nullptr || name.kind == "countryside") return nullptr;
  for (const KnownEntity* seat : draft->seats)
    if (seat->parent == name.known->id) return seat;
  return nullptr;
}

NameSettler::Said NameSettler::SaidOf(const NamePhrase& name) const {
  if (name.cue < name.first) {
    const Analysis* cue = Cue(name.cue, "cue=place");
    const std::string kind = cue == nullptr ? "" : KindOf(*cue->lexeme);
    if (kind == "city" || kind == "town" || kind == "district") return Said::kCity;
    if (kind == "region" || kind == "countryside") return Said::kRegion;
  }
  if (name.first == 0 || !Beside(name.first - 1, name.first)) return Said::kNothing;
  // إلى is a direction as well, but says nothing of this.
  if (const Analysis* direction = Cue(name.first - 1, "direction");
      direction != nullptr && direction->lexeme->pos == Pos::kNoun)
    return direction->lexeme->Is("inside") ? Said::kCity : Said::kRegion;
  return Said::kNothing;
}

bool NameSettler::IsCalledTown(const std::vector<NamePhrase>& names, const NamePhrase& name) const {
  constexpr std::string_view kGreatest[] = {"كبري", "اكبر", "عاصمه", "مركز"};
  constexpr std::string_view kOf[] = {"المدن", "مدن", "المحافظه", "الولايه"};
  const auto holds = [](const auto& words, const std::string& word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
  };
  std::size_t at = name.last + 1;
  if (Is(at, ",")) ++at;
  if (Beside(name.last, at + 1) && holds(kGreatest, Text(at)) && holds(kOf, Text(at + 1))) return true;
  // The town that the next sentences speak of is the last place before.
  std::size_t end = tokens_.size();
  for (const NamePhrase& other : names)
    if (other.type == EntityType::kPlace && other.first > name.last)
      end = std::min<std::size_t>(end, std::min(other.cue, other.first));
  for (at = name.last + 1; at < end && tokens_[at].sentence <= tokens_[name.last].sentence + 2; ++at)
    for (const auto& [stem, clitics] : Stems(Text(at)))
      if (stem == "المدينه") return true;
  return false;
}

void NameSettler::SettleSeats(std::vector<NamePhrase>& names) const {
  // What the article says of each governorate's name elsewhere.
  std::map<const KnownEntity*, std::set<Said>> said;  // by governorate
  const auto note = [&](const KnownEntity* known, Said what) {
    if (what == Said::kCity && known->kind == "city") known = lexicon_.Entity(known->parent);
    if (known != nullptr && what != Said::kNothing) said[known].insert(what);
  };
  for (const NamePhrase& name : earlier_) {
    if (name.type != EntityType::kPlace || name.known == nullptr) continue;
    if (name.known->kind == "city" && name.cue < name.first) note(name.known, Said::kCity);
    if (name.known->kind == "region" && name.cue < name.first) note(name.known, Said::kRegion);
    if (name.kind == "countryside") note(name.known, Said::kRegion);
  }
  for (const NamePhrase& name : names) {
    if (name.type != EntityType::kPlace || name.known == nullptr) continue;
    if (name.kind == "countryside") note(name.known, Said::kRegion);
    // "غربي الرقة" says what lies west, not what الرقة means elsewhere.
    if (SeatOf(name) != nullptr && (name.cue < name.first || SaidOf(name) == Said::kCity))
      note(name.known, SaidOf(name));
    if (SeatOf(name) != nullptr && (name.cue == name.first || SaidOf(name) == Said::kCity) && IsCalledTown(names, name))
      note(name.known, Said::kCity);
  }
  for (std::size_t n = 0; n < names.size(); ++n) {
    const KnownEntity* seat = names[n].type == EntityType::kPlace ? SeatOf(names[n]) : nullptr;
    if (seat == nullptr) continue;
    Said means = SaidOf(names[n]);
    // "شمالي بغداد": the city is what one knows the way from.
    if (means == Said::kRegion && seat->bare && names[n].cue == names[n].first) means = Said::kCity;
    // "حي كذا في الرقة" lies in the city, "قرية كذا في الرقة" in the governorate.
    for (std::size_t below = n; means == Said::kNothing && below-- > 0;) {
      if (names[below].above != n) continue;
      const Analysis* cue = Cue(names[below].cue, "cue=place");
      const bool within = names[below].known != nullptr && names[below].known->parent == seat->id;
      means = within || (cue != nullptr && cue->lexeme->Is("urban")) ? Said::kCity : Said::kRegion;
    }
    const std::set<Said>& elsewhere = said[names[n].known];
    if (means == Said::kNothing && !elsewhere.contains(Said::kRegion) &&
        (seat->bare || elsewhere.contains(Said::kCity)))
      means = Said::kCity;
    if (means != Said::kCity) continue;
    names[n].known = seat;
    if (names[n].kind.empty() || names[n].kind == "region") names[n].kind = seat->kind;
  }
}

}  // namespace isnad::names
