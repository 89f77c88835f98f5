#ifndef ISNAD_CORE_READ_COMPOSE_COMPOSE_PLACES_H_
#define ISNAD_CORE_READ_COMPOSE_COMPOSE_PLACES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/lexicon/lexicon.h"
#include "core/model/reading.h"

namespace isnad {

// How the places of one article lie to each other: by the lexicon, by what the article puts above what, and by the cue
// that each was first named with. An entity is an index of the reading's entities. Cannot fail.
class Places {
 public:
  // All three outlive it, and may grow meanwhile. kind_of: by entity, the kind that its first cue gives, or empty.
  Places(const Lexicon& lexicon, const std::vector<LocalEntity>& entities, const std::vector<std::string>& kind_of)
      : lexicon_(&lexicon), entities_(entities), kind_of_(kind_of) {}

  // The lexicon's ids above a place, nearest first, what the article itself puts above it included.
  std::vector<std::string> Above(std::uint32_t entity) const;
  bool Same(std::uint32_t a, std::uint32_t b) const { return a == b || Id(a) == Id(b); }
  // The lexicon or the article puts the first below the second.
  bool LiesIn(std::uint32_t inner, std::uint32_t outer) const;
  // Nothing says that they are two: one lies in the other, or one may be where the other is. around: the words name the
  // land around the place ("ريف منبج"), which holds villages.
  bool MayBeOne(std::uint32_t a, std::uint32_t b, bool around_a = false, bool around_b = false) const;
  // Both lie in one governorate, or one in the other's.
  bool ShareRegion(std::uint32_t a, std::uint32_t b) const;
  // Both are known to lie in one country.
  bool ShareCountry(std::uint32_t a, std::uint32_t b) const;
  // Coarse places (a country, a governorate, a countryside) hold others; two that no other holds are specific.
  bool IsCoarse(std::uint32_t entity) const;
  // How well a place says where it happened, 0 to 4: a town, a village, a quarter (4); a city that may stand for its
  // governorate, a mountain or a plain; a street, a square or a building, which means nothing outside its town; what
  // holds many of them; a country (0).
  int Precision(std::uint32_t entity) const;
  // "مخيم كذا" that the lexicon does not know: it may lie in a town, and is told apart from it all the same.
  bool IsCamp(std::uint32_t entity) const;
  // "مستشفى كذا": the dead and wounded that are told there were taken there.
  bool IsCare(std::uint32_t entity) const { return Begins(entities_[entity].folded, "care"); }

 private:
  std::string Id(std::uint32_t entity) const;
  bool Extends(std::uint32_t longer, std::uint32_t shorter) const;
  bool IsArea(std::uint32_t entity) const;
  bool IsLand(std::uint32_t entity) const;
  bool Begins(const std::string& name, std::string_view tag) const;
  bool IsFar(std::uint32_t a, std::uint32_t b) const;
  bool IsCity(std::uint32_t entity) const;
  bool IsQuarterOfAnother(std::uint32_t quarter, std::uint32_t city) const;
  bool IsWithinTown(std::uint32_t entity) const;
  bool IsCalledAfterTownOf(std::uint32_t house, std::uint32_t other) const;
  bool IsSpot(std::uint32_t entity) const;
  bool IsLarge(const std::string& id) const;
  bool IsCountry(const std::string& id) const;
  bool IsRegion(const std::string& id) const;

  const Lexicon* lexicon_;
  const std::vector<LocalEntity>& entities_;
  const std::vector<std::string>& kind_of_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_COMPOSE_COMPOSE_PLACES_H_
