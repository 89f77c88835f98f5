#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/read/compose/compose_offices.h"
#include "core/read/compose/compose_parts.h"

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;
constexpr std::size_t kJoinable = 12;  // bytes of a name whose blanks may be left out: six letters

class Namer {
 public:
  explicit Namer(Composition& c) : c_(c) {}

  void Run() {
    for (const NamePhrase& name : c_.Text(1).names) {
      if (name.type != EntityType::kPlace) continue;
      if (name.known != nullptr) known_as_.emplace(name.folded, name.known);
      if (name.known == nullptr && name.above) unknown_.insert(name.folded);
    }
    FindStrayQuarters();
    std::map<std::pair<EntityType, std::string>, std::uint32_t> by_key;
    for (int f = 0; f < 2; ++f) {
      const FieldText& field = c_.Text(f);
      c_.entity_of[f].assign(field.names.size(), kNone);
      for (std::uint32_t n = 0; n < field.names.size(); ++n) {
        const NamePhrase& name = field.names[n];
        if (name.of_body || IsSignature(f, name) || IsByline(field, name)) continue;
        const NamePhrase* whole = &name;
        if (name.stands_for && *name.stands_for < n) whole = &field.names[*name.stands_for];
        const KnownEntity* meant = f == 0 ? MeantByTitle(*whole) : whole->known;
        if (meant != nullptr && stray_.contains(meant->id)) meant = nullptr;
        const std::optional<PlacesOffice> office = whole == &name ? OfficeNamed(c_, f, n) : std::nullopt;
        const std::string folded = office ? office->folded
                                   : whole->type == EntityType::kPerson
                                       ? ServantApart(whole->folded)
                                       : HospitalOf(field, *whole).value_or(whole->folded);
        std::string key = meant != nullptr ? meant->id : folded;
        if (key.empty()) continue;
        // "طير حرفا", "طيرحرفا"
        if (meant == nullptr && whole->type == EntityType::kPlace && key.size() > kJoinable) std::erase(key, ' ');
        std::uint32_t entity = kNone;
        if (const auto known = by_key.find({whole->type, key}); known != by_key.end()) {
          entity = known->second;
        } else if (whole->type == EntityType::kPerson && whole->known == nullptr) {
          entity = FullName(folded);
          if (entity == kNone) entity = WithMiddleName(f, n, folded);
        }
        if (entity == kNone) {
          entity = static_cast<std::uint32_t>(c_.reading.entities.size());
          LocalEntity local;
          local.type = whole->type;
          local.known = meant != nullptr ? meant->id : "";
          local.name = whole->of_weapon && meant != nullptr ? meant->name : whole->name;
          local.folded = folded;
          if (office) local.name = office->name;
          local.scoped = whole->type == EntityType::kPerson && whole->known == nullptr &&
                         whole->folded.find(' ') == std::string::npos;
          c_.reading.entities.push_back(std::move(local));
        }
        by_key.emplace(std::pair(whole->type, key), entity);
        // "قرية كذا (كذا)": its other name is its own wherever it stands.
        if (whole != &name && whole->type == EntityType::kPlace && meant == nullptr) {
          std::string other = name.folded;
          if (other.size() > kJoinable) std::erase(other, ' ');
          by_key.emplace(std::pair(name.type, std::move(other)), entity);
        }
        if (c_.kind_of.size() <= entity) c_.kind_of.resize(entity + 1);
        if (c_.kind_of[entity].empty()) c_.kind_of[entity] = whole->kind;
        LocalEntity& local = c_.reading.entities[entity];
        c_.entity_of[f][n] = entity;
        if (name.of_weapon) continue;
        const std::string& called = office ? office->name : name.name;
        if (std::find(local.names.begin(), local.names.end(), called) == local.names.end())
          local.names.push_back(called);
        if (!name.taken_up)
          c_.reading.mentions.push_back(
              {field.tokens.SpanOf(OwnerBefore(f, n), office ? office->last : name.last), entity});
      }
      for (std::uint32_t n = 0; n < field.names.size(); ++n) {
        const NamePhrase& name = field.names[n];
        if (!name.above || c_.entity_of[f][n] == kNone || c_.entity_of[f][*name.above] == kNone) continue;
        LocalEntity& local = c_.reading.entities[c_.entity_of[f][n]];
        if (!local.parent && c_.entity_of[f][*name.above] != c_.entity_of[f][n])
          local.parent = c_.entity_of[f][*name.above];
      }
    }
    for (LocalEntity& place : c_.reading.entities)
      if (place.type == EntityType::kPlace && place.known.empty() && !place.parent) LendParent(place);
    for (int f = 0; f < 2; ++f)
      for (std::uint32_t n = 0; n < c_.Text(f).names.size(); ++n) {
        NamePlaceInside(f, c_.Text(f).names[n]);
        NameOfficeOf(c_, f, n);
        NameOutletOf(c_, f, n);
      }
  }

 private:
  template <class Visit>
  void EachKnownPlace(const Visit& visit) const {
    for (int f = 0; f < 2; ++f)
      for (const NamePhrase& name : c_.Text(f).names)
        if (name.type == EntityType::kPlace && name.known != nullptr) visit(f, name);
  }

  // "مستشفى كذا العام", "مشفى كذا": the same hospital, by its noun and its name alone.
  static std::optional<std::string> HospitalOf(const FieldText& field, const NamePhrase& name) {
    constexpr std::string_view kHospital = "مستشفي";
    std::string folded = name.folded;
    const bool hospital = folded.starts_with("مستشفي ") || folded.starts_with("مشفي ");
    if (name.type != EntityType::kPlace || name.known != nullptr || !hospital) return std::nullopt;
    if (name.last >= name.first + 2 && field.lattice.Is(name.last, "hospital-kind"))
      folded.erase(std::min(folded.rfind(' '), folded.size()));
    const std::size_t noun = std::min(folded.find(' '), folded.size());
    return std::string(kHospital) + folded.substr(noun);
  }

  // "Mali's army": the country before a body of it belongs to its name. The first token.
  std::uint32_t OwnerBefore(int f, std::uint32_t n) const {
    const std::vector<NamePhrase>& names = c_.Text(f).names;
    const NamePhrase& name = names[n];
    if (name.type != EntityType::kOrganization || name.kind != "state" || n == 0) return name.first;
    const NamePhrase& owner = names[n - 1];
    const bool possessive = c_.Text(f).tokens[owner.last].folded.ends_with("'s");
    return owner.type == EntityType::kPlace && owner.last + 1 == name.first && possessive ? owner.first : name.first;
  }

  // The city whose quarter the place is, or null.
  const KnownEntity* CityOf(const KnownEntity& place) const {
    const KnownEntity* city = place.kind == "village" ? c_.document.lexicon->Entity(place.parent) : nullptr;
    return city != nullptr && city->kind == "city" ? city : nullptr;
  }

  // "حي المنصور في الموصل": many cities have a quarter called so, and this is not the one of Baghdad that the lexicon
  // knows, where the article puts it into another city, or names places of another country alone.
  void FindStrayQuarters() {
    std::map<std::string, std::pair<bool, bool>> put;  // by the quarter's id: into its own city, into another
    EachKnownPlace([&](int f, const NamePhrase& name) {
      const KnownEntity* city = CityOf(*name.known);
      if (city == nullptr) return;
      auto& [home, elsewhere] = put[name.known->id];
      const KnownEntity* above = name.above ? c_.Text(f).names[*name.above].known : nullptr;
      home = home || above == city;
      elsewhere = elsewhere || (above != nullptr && above != city && (above->kind == "city" || above->kind == "town"));
    });
    for (const auto& [quarter, told] : put)
      if ((told.second && !told.first) || IsAbroad(*c_.document.lexicon->Entity(quarter))) stray_.insert(quarter);
  }

  // The article names places of other countries, and none of the quarter's.
  bool IsAbroad(const KnownEntity& quarter) const {
    const auto country = [](const KnownEntity& place) { return place.id.substr(0, place.id.find('/')); };
    bool land = false, abroad = false;
    EachKnownPlace([&](int, const NamePhrase& name) {
      const KnownEntity& other = *name.known;
      if (other.id == quarter.id) return;
      const bool home = country(other) == country(quarter);
      land = land || home;
      abroad = abroad || ((other.kind == "city" || other.kind == "region") && !home);
    });
    return abroad && !land;
  }

  // "قذائف على الشاغور", and in the text "حي الشاغور بدمشق": where the one lies, the other does.
  void LendParent(LocalEntity& place) const {
    for (const LocalEntity& other : c_.reading.entities)
      if (other.type == EntityType::kPlace && other.known.empty() && other.parent &&
          other.folded.ends_with(" " + place.folded)) {
        place.parent = other.parent;
        return;
      }
  }

  // "سوق كذا", "Halbun market", "وحدات مقاومة كذا": the place that a market, a camp, a body is called after is named
  // there as well, where the title alone names it by itself.
  void NamePlaceInside(int f, const NamePhrase& name) {
    if (f == 0 || name.type == EntityType::kPerson || name.last == name.first || name.generic) return;
    const FieldText& field = c_.Text(f);
    if (field.furniture[name.first]) return;
    const bool latin = static_cast<unsigned char>(name.name.empty() ? 0xFF : name.name[0]) < 0x80;
    const std::uint32_t parts = name.last - name.first;
    // The longest part of it: in Arabic the end, in English the beginning.
    for (std::uint32_t at = 1; at <= parts; ++at)
      if (NamePart(f, latin ? name.first : name.first + at, latin ? name.last - at : name.last)) return;
    // "مستشفى هيت العام": before an adjective.
    for (std::uint32_t at = 1; !latin && at < parts; ++at)
      if (NamePart(f, name.first + at, name.last - 1)) return;
  }

  // Names the place that is called so, where it has no mention in the field; whether there is such a place.
  bool NamePart(int f, std::uint32_t first, std::uint32_t last) {
    const FieldText& field = c_.Text(f);
    const Span span = field.tokens.SpanOf(first, last);
    const std::uint32_t place = PlaceCalled(FoldName(field.text.substr(span.begin, span.end - span.begin)));
    if (place == kNone) return false;
    const bool named = std::any_of(c_.reading.mentions.begin(), c_.reading.mentions.end(),
                                   [&](const Mention& m) { return m.entity == place && m.span.in == span.in; });
    if (!named) c_.reading.mentions.push_back({span, place});
    return true;
  }

  // The one place of the article whose name is this, or kNone.
  std::uint32_t PlaceCalled(const std::string& folded) const {
    std::uint32_t found = kNone;
    for (std::uint32_t e = 0; e < c_.reading.entities.size(); ++e) {
      const LocalEntity& local = c_.reading.entities[e];
      if (local.type != EntityType::kPlace || local.folded != folded) continue;
      if (found != kNone) return kNone;
      found = e;
    }
    return found;
  }

  // "تحرير: فلان", below the text. Whom a headline or a tag around it names is named like everybody else.
  static bool IsByline(const FieldText& field, const NamePhrase& name) {
    return field.furniture[name.first] && name.type == EntityType::kPerson && name.cue > 0 &&
           field.tokens[name.cue - 1].folded == ":";
  }

  // "صنعاء – الرافد": what a dateline alone names may be an outlet, or a desk, a column; a name that ends as outlets'
  // do ("فرات نت", "دارفور الآن", "دارفور 24 ساعة") is one.
  bool IsSignature(int f, const NamePhrase& name) const {
    if (f != 1 || name.type != EntityType::kOrganization || name.kind != "media" || name.known != nullptr ||
        name.cue != name.first || c_.Text(f).tokens[name.first].sentence != 0)
      return false;
    // "قال لـ"برق لايف""
    if (name.first >= 2 && c_.Text(f).tokens[name.first - 2].folded == "ل") return false;
    const Lattice& lattice = c_.Text(f).lattice;
    // "قال المركز الإعلامي للجيش": who speaks.
    if (name.first > 0 && lattice.Is(name.first - 1, "say-verb") && !c_.Text(f).tokens[name.first].line_start)
      return false;
    for (std::uint32_t at = name.first; at <= name.last; ++at)
      if (lattice.Is(at, "media-tail") || lattice.Is(at, "outlet-tail") || lattice.Is(at, "outlet-head") ||
          lattice.Is(at, "outlet-hours"))
        return false;
    std::size_t named = 0;
    for (int field = 0; field < 2; ++field)
      for (const NamePhrase& other : c_.Text(field).names) named += other.folded == name.folded ? 1 : 0;
    return named < 2;
  }

  // A title seldom says the region that makes its village a known one, or another than the best known of that name: the
  // text below does.
  const KnownEntity* MeantByTitle(const NamePhrase& name) const {
    if (name.type != EntityType::kPlace || (name.known != nullptr && IsLarge(*name.known))) return name.known;
    const auto found = known_as_.find(name.folded);
    if (found == known_as_.end()) return unknown_.contains(name.folded) ? nullptr : name.known;
    return IsLarge(*found->second) ? name.known : found->second;
  }

  // "قرية القاهرة" is not the city of that name.
  static bool IsLarge(const KnownEntity& known) {
    constexpr std::uint32_t kTown = 100'000;  // people
    return known.kind == "country" || known.kind == "region" || known.population >= kTown;
  }

  // "العبيد" after "خالد العبيد": the surname of one person named before is that person.
  std::uint32_t FullName(const std::string& folded) const {
    if (folded.find(' ') != std::string::npos) return kNone;
    std::uint32_t found = kNone;
    for (std::uint32_t e = 0; e < c_.reading.entities.size(); ++e) {
      const LocalEntity& local = c_.reading.entities[e];
      if (local.type != EntityType::kPerson || !local.folded.ends_with(" " + folded)) continue;
      if (found != kNone) return kNone;
      found = e;
    }
    return found;
  }

  // "عبدالستار", "عبد الستار"
  static std::string ServantApart(const std::string& folded) {
    constexpr std::string_view kJoined = "عبدال", kApart = "عبد ";
    constexpr std::size_t kName = 4;  // bytes of the name behind it
    std::string out = folded;
    for (std::size_t at = 0; at < out.size(); at = std::min(out.find(' ', at), out.size() - 1) + 1)
      if (out.compare(at, kJoined.size(), kJoined) == 0 && out.size() >= at + kJoined.size() + kName &&
          out.find(' ', at) - at >= kJoined.size() + kName)
        out.replace(at, kJoined.size(), kApart);
    return out;
  }

  // "مزهر الدليمي", and elsewhere "مزهر حماد الدليمي": the one person whose given name and family are these, told once
  // with what stands between. Two of one list are two.
  std::uint32_t WithMiddleName(int f, std::uint32_t n, const std::string& folded) const {
    const std::size_t space = folded.find(' ');
    if (space == std::string::npos) return kNone;
    const auto spaces = [](const std::string& name) { return std::count(name.begin(), name.end(), ' '); };
    const std::string first = folded.substr(0, space + 1), last = folded.substr(folded.rfind(' '));
    std::uint32_t found = kNone;
    for (std::uint32_t e = 0; e < c_.reading.entities.size(); ++e) {
      const LocalEntity& local = c_.reading.entities[e];
      if (local.type != EntityType::kPerson || !local.folded.starts_with(first) || !local.folded.ends_with(last) ||
          std::min(spaces(local.folded), spaces(folded)) != 1 || IsBeside(f, n, e))
        continue;
      if (found != kNone) return kNone;
      found = e;
    }
    return found;
  }

  // The person is named in the sentence of that name as well.
  bool IsBeside(int f, std::uint32_t n, std::uint32_t person) const {
    const FieldText& field = c_.Text(f);
    for (std::uint32_t other = 0; other < n; ++other)
      if (c_.entity_of[f][other] == person && field.SameSentence(field.names[other].first, field.names[n].first))
        return true;
    return false;
  }

  Composition& c_;
  std::set<std::string> stray_;                         // ids of known quarters that the article does not mean
  std::map<std::string, const KnownEntity*> known_as_;  // by folded name, the places that the text knows
  std::set<std::string> unknown_;  // folded names of places that are not known where the text says they lie
};

}  // namespace

void TakeNames(Composition& c) { Namer(c).Run(); }

}  // namespace isnad
