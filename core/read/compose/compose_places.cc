#include "core/read/compose/compose_places.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/text/tokens.h"

namespace isnad {
namespace {

constexpr double kAroundKilometres = 30;  // the land around a town, a mountain from its middle

}  // namespace

std::vector<std::string> Places::Above(std::uint32_t entity) const {
  std::vector<std::string> chain;
  std::set<std::uint32_t> seen;
  std::uint32_t at = entity;
  while (seen.insert(at).second) {
    const LocalEntity& local = entities_[at];
    if (const KnownEntity* known = lexicon_->Entity(local.known)) {
      std::string parent = known->parent;
      while (!parent.empty() && chain.size() < 8) {
        chain.push_back(parent);
        const KnownEntity* up = lexicon_->Entity(parent);
        parent = up == nullptr ? "" : up->parent;
      }
    }
    if (!local.parent) break;
    at = *local.parent;
    chain.push_back(entities_[at].known.empty() ? "?" + entities_[at].folded : entities_[at].known);
  }
  return chain;
}

std::string Places::Id(std::uint32_t entity) const {
  const LocalEntity& local = entities_[entity];
  return local.known.empty() ? "?" + local.folded : local.known;
}

bool Places::LiesIn(std::uint32_t inner, std::uint32_t outer) const {
  if (Same(inner, outer)) return false;
  const std::vector<std::string> above = Above(inner);
  return std::find(above.begin(), above.end(), Id(outer)) != above.end();
}

bool Places::Extends(std::uint32_t longer, std::uint32_t shorter) const {
  const LocalEntity &a = entities_[longer], &b = entities_[shorter];
  // "قرية ملوك" of a title is the village that the text calls "قرية ملوك كذا".
  const bool villages = longer < kind_of_.size() && shorter < kind_of_.size() && kind_of_[longer] == "village" &&
                        kind_of_[shorter] == "village";
  return a.known.empty() && b.known.empty() && (villages || b.folded.find(' ') != std::string::npos) &&
         a.folded.starts_with(b.folded + " ");
}

bool Places::MayBeOne(std::uint32_t a, std::uint32_t b, bool around_a, bool around_b) const {
  if (Same(a, b)) return true;
  const std::vector<std::string> above_a = Above(a), above_b = Above(b);
  if (std::find(above_a.begin(), above_a.end(), Id(b)) != above_a.end()) return true;
  if (std::find(above_b.begin(), above_b.end(), Id(a)) != above_b.end()) return true;
  // "سوق الحلفاء المكتظ", "سوق الحلفاء": the one goes on where the other ends.
  if (Extends(a, b) || Extends(b, a)) return true;
  // "مخيم الهول", "الهول": a camp, a field is called after the town beside it.
  if (IsArea(a) != IsArea(b)) {
    const std::string &area = entities_[IsArea(a) ? a : b].folded, &town = entities_[IsArea(a) ? b : a].folded;
    if (area.ends_with(" " + town)) return true;
  }
  // "مخيم الفارعة", "شهداء الفارعة": the camp is called by the name alone as well.
  const auto is_camp_of = [&](std::uint32_t camp, std::uint32_t town) {
    return entities_[camp].folded == "مخيم " + entities_[town].folded;
  };
  if (is_camp_of(a, b) || is_camp_of(b, a)) return true;
  // "كلية الزعفران" is a part of a university.
  const auto starts = [&](std::uint32_t place, std::string_view noun) {
    return entities_[place].folded.starts_with(noun);
  };
  if ((starts(a, "جامعه ") && starts(b, "كليه ")) || (starts(b, "جامعه ") && starts(a, "كليه "))) return true;
  // "حي الشراونة", "الشراونة": the quarter that is called so.
  const auto names_it = [&](std::uint32_t longer, std::uint32_t shorter) {
    return entities_[longer].known.empty() && entities_[shorter].known.empty() && longer < kind_of_.size() &&
           kind_of_[longer] == "area" && entities_[longer].folded.ends_with(" " + entities_[shorter].folded);
  };
  if (names_it(a, b) || names_it(b, a)) return true;
  if (IsCalledAfterTownOf(a, b) || IsCalledAfterTownOf(b, a)) return true;
  // A mosque, a street, a square may lie in any quarter, but in no other town's.
  if (IsWithinTown(a) && IsWithinTown(b) && IsSpot(a) != IsSpot(b)) {
    const auto towns = [&](const std::vector<std::string>& above) {
      std::set<std::string> ids;
      for (const std::string& id : above)
        if (!IsLarge(id)) ids.insert(id);
      return ids;
    };
    const std::set<std::string> of_a = towns(above_a), of_b = towns(above_b);
    return of_a.empty() || of_b.empty() ||
           std::any_of(of_a.begin(), of_a.end(), [&](const std::string& id) { return of_b.contains(id); });
  }
  // Nor does a quarter of one city lie around another.
  if ((around_a && IsQuarterOfAnother(b, a)) || (around_b && IsQuarterOfAnother(a, b))) return false;
  // Villages lie on a mountain and around a town, cities do not; the land around one town is not that of another.
  if (around_a && around_b && !IsCoarse(a) && !IsCoarse(b)) return false;
  const bool far = IsFar(a, b);
  const bool coarse_a = IsCoarse(a) || (!far && !IsCity(b) && (around_a || IsLand(a)));
  const bool coarse_b = IsCoarse(b) || (!far && !IsCity(a) && (around_b || IsLand(b)));
  // A quarter, a street, a checkpoint may lie in any town: only two of them are two places.
  if (!coarse_a && !coarse_b && IsWithinTown(a) != IsWithinTown(b)) {
    const auto& inner = IsWithinTown(a) ? above_a : above_b;
    // "سوق كذا المكتظ بمحلية كذا": districts cut through towns.
    const KnownEntity* outer = lexicon_->Entity(entities_[IsWithinTown(a) ? b : a].known);
    if (outer != nullptr && outer->kind == "district" && ShareRegion(a, b)) return true;
    return inner.empty() || std::all_of(inner.begin(), inner.end(), [&](const std::string& id) { return IsLarge(id); });
  }
  if (coarse_a != coarse_b) {
    // A village that nothing is known of may lie in any governorate; a countryside shares its governorate.
    const auto& inner = coarse_a ? above_b : above_a;
    const auto& outer = coarse_a ? above_a : above_b;
    const bool unknown = std::all_of(inner.begin(), inner.end(), [](const std::string& id) { return id[0] == '?'; });
    if (inner.empty() || (unknown && IsCountry(Id(coarse_a ? a : b)))) return true;
    // An area that only a country holds ("شرق الفرات") may hold any place of it.
    if (!outer.empty() && IsCountry(outer.front()) && IsArea(coarse_a ? a : b))
      return std::find(inner.begin(), inner.end(), outer.front()) != inner.end();
    return std::any_of(inner.begin(), inner.end(), [&](const std::string& id) {
      return std::find(outer.begin(), outer.end(), id) != outer.end() && !IsCountry(id);
    });
  }
  // "سيناء" and "شمال سيناء": a land that only a country holds, and a governorate of the country.
  if (coarse_a && coarse_b && (IsArea(a) || IsArea(b)) &&
      std::any_of(above_a.begin(), above_a.end(), [&](const std::string& id) {
        return IsCountry(id) && std::find(above_b.begin(), above_b.end(), id) != above_b.end();
      }))
    return true;
  // "محافظة جنين", "محافظة بيت لحم": both governorates of one land, and neither in the other.
  const auto governed = [&](std::uint32_t place) {
    const KnownEntity* known = lexicon_->Entity(entities_[place].known);
    return known != nullptr && (known->kind == "region" || known->bare);
  };
  if (coarse_a && coarse_b && governed(a) && governed(b)) return false;
  if (coarse_a && coarse_b)
    return std::any_of(above_a.begin(), above_a.end(), [&](const std::string& id) {
      return !IsCountry(id) && std::find(above_b.begin(), above_b.end(), id) != above_b.end();
    });
  return false;
}

// "سوق أم روابة" of a title is the "سوق المحاصيل بمدينة أم روابة" of the text: a house of one kind, told by its town.
bool Places::IsCalledAfterTownOf(std::uint32_t house, std::uint32_t other) const {
  const std::string &a = entities_[house].folded, &b = entities_[other].folded;
  const std::size_t noun = a.find(' ');
  if (!IsSpot(house) || !IsSpot(other) || noun == std::string::npos || !b.starts_with(a.substr(0, noun + 1)))
    return false;
  const std::string town = a.substr(noun + 1);
  const std::vector<std::string> above = Above(other);
  return std::any_of(above.begin(), above.end(), [&](const std::string& id) {
    if (id[0] == '?') return id.substr(1) == town;
    const KnownEntity* known = lexicon_->Entity(id);
    return known != nullptr && std::any_of(known->names.begin(), known->names.end(),
                                           [&](const std::string& name) { return FoldName(name) == town; });
  });
}

bool Places::ShareCountry(std::uint32_t a, std::uint32_t b) const {
  const std::vector<std::string> of_a = Above(a), of_b = Above(b);
  return std::any_of(of_a.begin(), of_a.end(), [&](const std::string& id) {
    return IsCountry(id) && std::find(of_b.begin(), of_b.end(), id) != of_b.end();
  });
}

bool Places::ShareRegion(std::uint32_t a, std::uint32_t b) const {
  std::vector<std::string> of_a = Above(a), of_b = Above(b);
  of_a.insert(of_a.begin(), Id(a));
  of_b.insert(of_b.begin(), Id(b));
  // Of "دارفور" and "شمال دارفور" the inner one: two towns of a land's provinces share none.
  const auto own = [&](const std::vector<std::string>& ids) {
    const auto region = std::find_if(ids.begin(), ids.end(), [&](const std::string& id) { return IsRegion(id); });
    return region == ids.end() ? std::string() : *region;
  };
  return std::any_of(of_a.begin(), of_a.end(), [&](const std::string& id) {
    if (IsCountry(id) || std::find(of_b.begin(), of_b.end(), id) == of_b.end()) return false;
    return !IsRegion(id) || id == own(of_a) || id == own(of_b);
  });
}

bool Places::IsCoarse(std::uint32_t entity) const {
  const LocalEntity& local = entities_[entity];
  const KnownEntity* known = lexicon_->Entity(local.known);
  if (known != nullptr) {
    // A mountain or a camp of one governorate is a place; "شرق الفرات", which a country alone holds, is a region.
    const KnownEntity* above = lexicon_->Entity(known->parent);
    // "بيروت" without a word beside it is the city or all that is governed from it.
    return known->kind == "country" || known->kind == "region" || known->bare ||
           (known->kind == "area" && (above == nullptr || above->kind == "country"));
  }
  // "ولاية كذا", of which the lexicon knows nothing: villages lie in it.
  if (entity < kind_of_.size() && (kind_of_[entity] == "zone" || kind_of_[entity] == "region")) return true;
  return local.folded.starts_with("ريف ") || local.folded.starts_with("باديه ") || local.folded.starts_with("محافظه ");
}

bool Places::IsArea(std::uint32_t entity) const {
  const KnownEntity* known = lexicon_->Entity(entities_[entity].known);
  return known != nullptr && known->kind == "area";
}

// A mountain, a plain, a desert: villages lie in it.
bool Places::IsLand(std::uint32_t entity) const {
  const KnownEntity* known = lexicon_->Entity(entities_[entity].known);
  return known != nullptr && known->kind == "area" && Begins(known->name, "holds");
}

// The name's first word has the tag.
bool Places::Begins(const std::string& name, std::string_view tag) const {
  const Tokens tokens = Tokenize(name, Field::kText);
  const std::vector<Analysis> readings = lexicon_->Analyze(tokens, 0);
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) { return a.lexeme->Is(tag); });
}

bool Places::IsCamp(std::uint32_t entity) const {
  const LocalEntity& local = entities_[entity];
  return local.known.empty() && entity < kind_of_.size() && kind_of_[entity] == "area" &&
         Begins(local.folded, "own-ground");
}

bool Places::IsFar(std::uint32_t a, std::uint32_t b) const {
  const KnownEntity* one = lexicon_->Entity(entities_[a].known);
  const KnownEntity* other = lexicon_->Entity(entities_[b].known);
  if (one == nullptr || other == nullptr || !one->lat || !one->lon || !other->lat || !other->lon) return false;
  constexpr double kPerDegree = 111;
  const double north = (*one->lat - *other->lat) * kPerDegree;
  const double east = (*one->lon - *other->lon) * kPerDegree * std::cos(*one->lat * 3.14159 / 180);
  return std::hypot(north, east) > kAroundKilometres;
}

bool Places::IsCity(std::uint32_t entity) const {
  constexpr std::int64_t kPeople = 30000;  // a town as large is told by its own name
  const KnownEntity* known = lexicon_->Entity(entities_[entity].known);
  return known != nullptr && (known->kind == "city" || (known->kind == "town" && known->population >= kPeople));
}

bool Places::IsQuarterOfAnother(std::uint32_t quarter, std::uint32_t city) const {
  const KnownEntity* known = lexicon_->Entity(entities_[quarter].known);
  const KnownEntity* above = known == nullptr ? nullptr : lexicon_->Entity(known->parent);
  return IsCity(city) && above != nullptr && above->kind == "city" && above->id != Id(city);
}

// A part of a town by its cue.
bool Places::IsWithinTown(std::uint32_t entity) const {
  if (entity >= kind_of_.size()) return false;
  const std::string& kind = kind_of_[entity];
  if (const KnownEntity* known = lexicon_->Entity(entities_[entity].known)) {
    const KnownEntity* above = lexicon_->Entity(known->parent);
    return kind == "spot" || (above != nullptr && above->kind == "city" && known->kind != "city");
  }
  return kind == "road" || kind == "around" || kind == "area" || kind == "spot";
}

bool Places::IsLarge(const std::string& id) const {
  const KnownEntity* known = lexicon_->Entity(id);
  return known != nullptr && (known->kind == "country" || known->kind == "region");
}

bool Places::IsCountry(const std::string& id) const {
  const KnownEntity* known = lexicon_->Entity(id);
  return known != nullptr && known->kind == "country";
}

bool Places::IsRegion(const std::string& id) const {
  const KnownEntity* known = lexicon_->Entity(id);
  return known != nullptr && known->kind == "region";
}

int Places::Precision(std::uint32_t entity) const {
  const KnownEntity* known = lexicon_->Entity(entities_[entity].known);
  if (known != nullptr && known->kind == "country") return 0;
  if (known != nullptr && known->bare) return 3;
  if (IsCoarse(entity)) return 1;
  if (IsLand(entity)) return 3;
  return IsSpot(entity) ? 2 : 4;
}

bool Places::IsSpot(std::uint32_t entity) const {
  if (entity >= kind_of_.size()) return false;
  const std::string& kind = kind_of_[entity];
  return kind == "spot" || (entities_[entity].known.empty() && (kind == "road" || kind == "around"));
}

}  // namespace isnad
