#include "tools/gazetteer.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/text/tokens.h"

// A file is read whole into places, so that a place may name one above it that stands further down; then each is laid
// beside what the lexicon holds. The first-order areas come first: they tell which governorate the file's codes mean. A
// file without them (cities500) lets its towns vote, by the governorates of those that the lexicon holds.

namespace isnad {
namespace {

constexpr double kSameKm = 15;
constexpr std::uint32_t kKnownTown = 20'000;  // people: below, a name of one word needs a cue
constexpr std::uint32_t kCity = 100'000, kTown = 5'000;
constexpr std::size_t kNames = 6, kNameWords = 5;

struct Place {
  std::string key;                 // the file's own id, lower case; unique
  std::string country;             // two letters, lower case, or empty
  std::vector<std::string> names;  // in Arabic letters, best first
  std::vector<std::string> others;
  std::string kind;
  std::string above;     // key of the place above, or empty
  std::string district;  // GeoNames: country and admin1 code
  std::string parent;    // simple: an id or a name
  std::optional<double> lat, lon;
  std::uint32_t population = 0;
};

std::vector<std::string> Split(std::string_view line, char at) {
  std::vector<std::string> cells;
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"' && at != '\t') {
      if (quoted && i + 1 < line.size() && line[i + 1] == '"')
        cell += line[++i];
      else
        quoted = !quoted;
    } else if (c == at && !quoted) {
      cells.push_back(std::move(cell));
      cell.clear();
    } else {
      cell += c;
    }
  }
  cells.push_back(std::move(cell));
  return cells;
}

std::string Lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

std::string Trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return std::string(text);
}

// A name that a lexicon's row can hold: no tab, bar or second blank.
std::string Plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '|' || c == '\n' || c == '\r';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  return Trimmed(out);
}

// Letters of Persian, Urdu and Kurdish are no Arabic name's; an administrative word before the name is none of it.
bool IsArabicName(std::string_view name) {
  std::size_t letters = 0, words = 1;
  for (std::size_t i = 0; i < name.size();) {
    const unsigned char a = static_cast<unsigned char>(name[i]);
    if (a == ' ' || a == '-') {
      ++words;
      ++i;
      continue;
    }
    if (i + 1 >= name.size()) return false;
    const unsigned code = (a & 0x1fU) << 6 | (static_cast<unsigned char>(name[i + 1]) & 0x3fU);
    const bool letter = (a & 0xe0) == 0xc0 && ((code >= 0x621 && code <= 0x63a) || (code >= 0x641 && code <= 0x652));
    if (!letter) return false;
    ++letters;
    i += 2;
  }
  return letters >= 2 && words <= kNameWords;
}

template <class T>
bool ParseNumber(const std::string& text, T& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

Status ReadDegrees(const std::string& text, const char* field, double most, std::optional<double>& to) {
  const std::string cell = Trimmed(text);
  if (cell.empty() || cell == "-") return {};
  double value = 0;
  if (!ParseNumber(cell, value)) return Status::Invalid(std::string(field) + ": not a number: \"" + cell + "\"");
  if (value < -most || value > most) return Status::Invalid(std::string(field) + ": no degrees: \"" + cell + "\"");
  to = value;
  return {};
}

Status ReadPeople(const std::string& text, std::uint32_t& to) {
  const std::string cell = Trimmed(text);
  if (cell.empty() || cell == "-") return {};
  std::uint64_t value = 0;
  if (!ParseNumber(cell, value) || value > 2'000'000'000)
    return Status::Invalid("population: not a whole number: \"" + cell + "\"");
  to = static_cast<std::uint32_t>(value);
  return {};
}

std::string KindOfTown(std::uint32_t population) {
  return population >= kCity ? "city" : population >= kTown ? "town" : "village";
}

// One reader a kind of file: takes a line, gives places.
class GeoNamesLines {
 public:
  Status Take(const std::string& line, std::vector<Place>& places, GazetteerCounts& counts) {
    const std::vector<std::string> cells = Split(line, '\t');
    if (cells.size() != 19) return Status::Invalid("19 columns wanted, " + std::to_string(cells.size()) + " found");
    std::uint64_t id = 0;
    if (!ParseNumber(cells[0], id)) return Status::Invalid("geonameid: not a number: \"" + cells[0] + "\"");
    Place place;
    place.key = "gn-" + cells[0];
    place.country = Lower(cells[8]);
    if (Status s = ReadDegrees(cells[4], "latitude", 90, place.lat); !s.ok()) return s;
    if (Status s = ReadDegrees(cells[5], "longitude", 180, place.lon); !s.ok()) return s;
    if (Status s = ReadPeople(cells[14], place.population); !s.ok()) return s;
    const std::string& code = cells[7];
    if (cells[6] == "P") {
      place.kind = code == "PPLX" ? "area" : code == "PPLA" || code == "PPLC" ? "city" : KindOfTown(place.population);
    } else if (code == "ADM1") {
      place.kind = "region";
    } else if (code == "ADM2" || code == "ADM3" || code == "ADM4") {
      place.kind = "district";
    } else {
      ++counts.other;
      return {};
    }
    place.district = place.country + "." + cells[10];
    for (const std::string& one : Split(cells[3], ',')) {
      const std::string name = Plain(one);
      if (IsArabicName(name) && std::find(place.names.begin(), place.names.end(), name) == place.names.end())
        place.names.push_back(name);
    }
    // "Al Bab" has its article in Arabic too.
    const std::string latin = Lower(cells[2]);
    const bool article = latin.size() > 3 && latin[0] == 'a' && (latin[2] == ' ' || latin[3] == ' ' || latin[2] == '-');
    std::stable_partition(place.names.begin(), place.names.end(),
                          [&](const std::string& name) { return name.starts_with("ال") == article; });
    for (const std::string& one : {cells[1], cells[2]})
      if (!one.empty()) place.others.push_back(Plain(one));
    places.push_back(std::move(place));
    return {};
  }
};

// A table with a head: what stands in the named column, or nothing.
class Table {
 public:
  bool Open(const std::string& head) {
    for (const char at : {'\t', ';', ','})
      if (head.find(at) != std::string::npos) {
        at_ = at;
        break;
      }
    const std::vector<std::string> cells = Split(head, at_);
    for (std::size_t i = 0; i < cells.size(); ++i) columns_.emplace(Lower(Trimmed(cells[i])), i);
    width_ = cells.size();
    return width_ > 0;
  }
  bool Has(const std::string& column) const { return columns_.contains(column); }
  Status Row(const std::string& line) {
    cells_ = Split(line, at_);
    if (cells_.size() > width_)
      return Status::Invalid(std::to_string(width_) + " columns wanted, " + std::to_string(cells_.size()) + " found");
    return {};
  }
  // The first of these columns that there is.
  std::string Cell(std::initializer_list<std::string> names) const {
    for (const std::string& name : names) {
      const auto found = columns_.find(name);
      if (found != columns_.end() && found->second < cells_.size()) return Trimmed(cells_[found->second]);
    }
    return "";
  }

 private:
  char at_ = '\t';
  std::size_t width_ = 0;
  std::map<std::string, std::size_t> columns_;
  std::vector<std::string> cells_;
};

class OchaLines {
 public:
  static bool Fits(const Table& table) {
    for (int level = 1; level <= 4; ++level)
      if (!ArabicColumn(table, level).empty()) return true;
    return false;
  }
  Status Take(Table& table, std::vector<Place>& places) {
    constexpr std::array kKinds = {"country", "region", "district", "district", "village"};
    std::string above;
    int lowest = 0;
    for (int level = 1; level <= 4; ++level)
      if (!table.Cell({ArabicColumn(table, level)}).empty()) lowest = level;
    if (lowest == 0) return Status::Invalid("no name in Arabic");
    for (int level = 1; level <= lowest; ++level) {
      const std::string n = std::to_string(level);
      const std::string name = Plain(table.Cell({ArabicColumn(table, level)}));
      if (name.empty()) continue;
      const std::string code = Lower(table.Cell({"admin" + n + "pcode", "adm" + n + "_pcode"}));
      if (code.size() < 2) return Status::Invalid("admin" + n + "Pcode: empty, but it has a name");
      if (std::any_of(code.begin(), code.end(),
                      [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); }))
        return Status::Invalid("admin" + n + "Pcode: letters and digits wanted: \"" + code + "\"");
      if (!IsArabicName(name)) return Status::Invalid("admin" + n + "Name_ar: not in Arabic letters: \"" + name + "\"");
      if (seen_.insert(code).second) {
        Place place;
        place.key = code;
        place.country = code.substr(0, 2);
        place.names = {name};
        if (const std::string latin =
                Plain(table.Cell({"admin" + n + "name_en", "admin" + n + "name", "adm" + n + "_en"}));
            !latin.empty())
          place.others = {latin};
        place.kind = kKinds[static_cast<std::size_t>(level)];
        place.above = above;
        if (level == lowest) {
          if (Status s = ReadDegrees(table.Cell({"lat", "latitude", "y"}), "lat", 90, place.lat); !s.ok()) return s;
          if (Status s = ReadDegrees(table.Cell({"lon", "long", "longitude", "x"}), "lon", 180, place.lon); !s.ok())
            return s;
          if (Status s = ReadPeople(table.Cell({"population"}), place.population); !s.ok()) return s;
        }
        places.push_back(std::move(place));
      }
      above = code;
    }
    return {};
  }

 private:
  static std::string ArabicColumn(const Table& table, int level) {
    const std::string n = std::to_string(level);
    for (const std::string& column : {"admin" + n + "name_ar", "adm" + n + "_ar", "adm" + n + "name_ar"})
      if (table.Has(column)) return column;
    return "";
  }
  std::set<std::string> seen_;
};

class SimpleLines {
 public:
  static bool Fits(const Table& table) { return table.Has("name"); }
  static Status Take(const Table& table, const std::string& country, std::vector<Place>& places) {
    constexpr std::array<std::string_view, 8> kKinds = {"",     "country", "region",  "district",
                                                        "city", "town",    "village", "area"};
    Place place;
    for (const std::string& one : Split(table.Cell({"name"}) + "|" + table.Cell({"names"}), '|')) {
      const std::string name = Plain(one);
      if (name.empty() || name == "-") continue;
      (IsArabicName(name) ? place.names : place.others).push_back(name);
    }
    if (place.names.empty() && place.others.empty()) return Status::Invalid("name: empty");
    place.kind = table.Cell({"kind"});
    if (place.kind == "-") place.kind.clear();
    if (std::find(kKinds.begin(), kKinds.end(), place.kind) == kKinds.end())
      return Status::Invalid("kind: not known: \"" + place.kind + "\"");
    place.country = Lower(table.Cell({"country"}));
    if (place.country.empty()) place.country = country;
    if (!place.country.empty() && place.country.size() != 2)
      return Status::Invalid("country: two letters wanted: \"" + place.country + "\"");
    place.parent = Plain(table.Cell({"parent"}));
    if (place.parent == "-") place.parent.clear();
    if (Status s = ReadDegrees(table.Cell({"lat", "latitude"}), "lat", 90, place.lat); !s.ok()) return s;
    if (Status s = ReadDegrees(table.Cell({"lon", "longitude"}), "lon", 180, place.lon); !s.ok()) return s;
    if (Status s = ReadPeople(table.Cell({"population"}), place.population); !s.ok()) return s;
    if (place.kind.empty()) place.kind = KindOfTown(place.population);
    places.push_back(std::move(place));
    return {};
  }
};

// Lays the file's places beside those that the lexicon holds.
class Resolver {
 public:
  explicit Resolver(const Lexicon& lexicon) : lexicon_(lexicon) {
    for (const KnownEntity& entity : lexicon.Entities()) {
      if (entity.type != EntityType::kPlace) continue;
      for (const std::string& name : entity.names)
        by_name_[CountryOf(entity.id) + " " + FoldName(name)].insert(&entity);
    }
  }

  std::string Resolve(std::vector<Place>& places, GazetteerCounts& counts) {
    std::erase_if(places, [&](const Place& place) {
      counts.nameless += place.names.empty() ? 1 : 0;
      return place.names.empty();
    });
    for (Place& place : places)
      if (place.country.empty()) place.country = CountryByParent(place);
    std::map<std::string, const KnownEntity*> match;  // by key
    std::map<std::string, std::string> ids;
    const auto settle = [&](const Place& place) {
      const KnownEntity* known = Known(place);
      match[place.key] = known;
      ids[place.key] =
          known != nullptr ? known->id : "place:" + (place.country.empty() ? "xx" : place.country) + "/" + place.key;
    };
    for (Place& place : places)
      if (place.key.empty()) place.key = KeyOf(place);
    for (const Place& place : places)
      if (place.kind == "region") {
        settle(place);
        if (!place.district.empty()) regions_[place.district] = ids[place.key];
      }
    Vote(places);
    for (const Place& place : places)
      if (place.kind != "region") settle(place);

    std::map<std::string, std::string> rows;  // by id, so that a place told twice is one
    for (const Place& place : places) {
      const KnownEntity* known = match[place.key];
      const std::string& id = ids[place.key];
      ++(known != nullptr ? counts.known : counts.added);
      std::vector<std::string> names = place.names;
      if (names.size() > kNames) names.resize(kNames);
      names.insert(names.end(), place.others.begin(), place.others.end());
      std::string& row = rows[id];
      if (!row.empty()) row += '\n';
      row += id + '\t' + (known != nullptr ? known->name : names.front()) + '\t' + Joined(names, known) + '\t';
      if (known != nullptr) {
        row += "-\t-\t-\t-\t-\t-";
        continue;
      }
      // A village called as a common word is one only where something says so.
      const bool common =
          place.population < kKnownTown && place.kind != "region" && place.names.front().find(' ') == std::string::npos;
      row += place.kind + '\t' + ParentOf(place, ids) + '\t' + Number(place.lat) + '\t' + Number(place.lon) + '\t' +
             (place.population == 0 ? "-" : std::to_string(place.population)) + '\t' + (common ? "ambiguous" : "-");
    }
    std::string text;
    for (const auto& [id, row] : rows) text += row + '\n';
    return text;
  }

 private:
  static std::string CountryOf(std::string_view id) {
    id.remove_prefix(std::min<std::size_t>(id.size(), 6));  // "place:"
    return std::string(id.substr(0, id.find('/')));
  }
  static std::string Number(const std::optional<double>& value) {
    if (!value) return "-";
    char text[32];
    std::snprintf(text, sizeof text, "%.5f", *value);
    return text;
  }
  static std::string Joined(const std::vector<std::string>& names, const KnownEntity* known) {
    std::string text;
    std::set<std::string> seen = {known != nullptr ? known->name : names.front()};
    for (const std::string& name : names)
      if (seen.insert(name).second) text += (text.empty() ? "" : "|") + name;
    return text.empty() ? "-" : text;
  }
  // A place without an id of its own: its name and what lies above it say which it is.
  static std::string KeyOf(const Place& place) {
    const std::string all = FoldName(place.names.front()) + "\t" + FoldName(place.parent) + "\t" + place.kind;
    char hex[17];
    std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(XXH3_64bits(all.data(), all.size())));
    return std::string("u-") + hex;
  }

  const KnownEntity* RegionOf(const KnownEntity* entity) const {
    for (int depth = 0; entity != nullptr && entity->kind != "region" && depth < 8; ++depth)
      entity = entity->parent.empty() ? nullptr : lexicon_.Entity(entity->parent);
    return entity;
  }
  std::string RegionIdOf(const Place& place) const {
    const auto region = regions_.find(place.district);
    return region == regions_.end() ? "" : region->second;
  }

  const KnownEntity* Known(const Place& place) const {
    const KnownEntity* best = nullptr;
    double best_km = kSameKm;
    for (const std::string& name : place.names) {
      const auto found = by_name_.find(place.country + " " + FoldName(name));
      if (found == by_name_.end()) continue;
      for (const KnownEntity* entity : found->second) {
        if ((entity->kind == "region" || entity->kind == "country") !=
            (place.kind == "region" || place.kind == "country"))
          continue;
        if (place.kind == "region") return entity;
        double km = kSameKm;
        if (place.lat && place.lon && entity->lat && entity->lon) {
          km = DistanceKm(*place.lat, *place.lon, *entity->lat, *entity->lon);
          if (km > kSameKm) continue;
        } else {
          // Without a position the governorate must be the same; where none is told, the name alone decides.
          const KnownEntity* region = RegionOf(entity);
          const std::string told = RegionIdOf(place);
          if (!told.empty() && region != nullptr && region->id != told) continue;
        }
        if (best == nullptr || km < best_km || (km == best_km && entity->id < best->id)) {
          best = entity;
          best_km = km;
        }
      }
    }
    return best;
  }

  // What the file's codes of first-order areas mean, where it holds no such areas.
  void Vote(const std::vector<Place>& places) {
    std::map<std::string, std::map<std::string, int>> votes;
    for (const Place& place : places) {
      if (place.district.empty() || place.kind == "region" || regions_.contains(place.district)) continue;
      const KnownEntity* known = Known(place);
      const KnownEntity* region = known == nullptr || !known->lat ? nullptr : RegionOf(known);
      if (region != nullptr) ++votes[place.district][region->id];
    }
    for (const auto& [district, regions] : votes) {
      const auto most = std::max_element(regions.begin(), regions.end(),
                                         [](const auto& a, const auto& b) { return a.second < b.second; });
      regions_[district] = most->first;
    }
  }

  const KnownEntity* Named(const std::string& country, const std::string& name) const {
    if (const KnownEntity* entity = lexicon_.Entity(name)) return entity;
    for (const auto& [key, entities] : by_name_) {
      if (!key.ends_with(" " + FoldName(name)) || (!country.empty() && !key.starts_with(country + " "))) continue;
      // The name that a governorate shares with its city means the governorate here.
      for (const KnownEntity* entity : entities)
        if (entity->kind == "region" || entity->kind == "country") return entity;
      return *std::min_element(entities.begin(), entities.end(),
                               [](const KnownEntity* a, const KnownEntity* b) { return a->id < b->id; });
    }
    return nullptr;
  }
  std::string CountryByParent(const Place& place) const {
    const KnownEntity* parent = place.parent.empty() ? nullptr : Named("", place.parent);
    return parent == nullptr ? "" : CountryOf(parent->id);
  }
  std::string ParentOf(const Place& place, const std::map<std::string, std::string>& ids) const {
    if (const auto above = ids.find(place.above); !place.above.empty() && above != ids.end()) return above->second;
    if (!place.parent.empty())
      if (const KnownEntity* parent = Named(place.country, place.parent)) return parent->id;
    if (std::string region = RegionIdOf(place); !region.empty() && place.kind != "region") return region;
    const std::string country = "place:" + place.country;
    return lexicon_.Entity(country) != nullptr ? country : "-";
  }

  const Lexicon& lexicon_;
  std::map<std::string, std::set<const KnownEntity*>> by_name_;  // country and folded name
  std::map<std::string, std::string> regions_;                   // a file's first-order area -> id
};

}  // namespace

Result<std::string> ReadGazetteer(std::istream& in, const std::string& name, const std::string& country,
                                  const Lexicon& lexicon, const std::function<void(const std::string&)>& complain,
                                  const std::function<void(std::uint64_t, std::uint64_t)>& show,
                                  GazetteerCounts& counts) {
  std::vector<Place> places;
  GeoNamesLines geonames;
  OchaLines ocha;
  Table table;
  std::string line;
  std::uint64_t number = 0, bytes = 0;
  while (std::getline(in, line)) {
    ++number;
    bytes += line.size() + 1;
    if (number == 1 && line.starts_with("\xef\xbb\xbf")) line.erase(0, 3);
    if (line.ends_with('\r')) line.pop_back();
    if (Trimmed(line).empty() || line.front() == '#') continue;
    if (counts.format.empty()) {
      if (std::count(line.begin(), line.end(), '\t') == 18 && line.front() >= '0' && line.front() <= '9') {
        counts.format = "geonames";
      } else if (table.Open(line); OchaLines::Fits(table) || SimpleLines::Fits(table)) {
        counts.format = OchaLines::Fits(table) ? "ocha" : "simple";
        continue;
      } else {
        return Status::Invalid(name + ":" + std::to_string(number) +
                               ": no list of places that is known: 19 columns of GeoNames, or a head with "
                               "admin1Name_ar or name");
      }
    }
    Status status;
    if (counts.format == "geonames") {
      status = geonames.Take(line, places, counts);
    } else if (status = table.Row(line); status.ok()) {
      status = counts.format == "ocha" ? ocha.Take(table, places) : SimpleLines::Take(table, country, places);
    }
    if (!status.ok()) {
      ++counts.bad;
      complain(name + ":" + std::to_string(number) + ": " + std::string(status.message()));
    }
    if (number % 4096 == 0) show(bytes, places.size());
  }
  if (in.bad()) return Status::Io(name + ": cannot be read");
  if (places.empty()) return Status::Invalid(name + ": holds no place");
  show(bytes, places.size());
  return Resolver(lexicon).Resolve(places, counts);
}

}  // namespace isnad
