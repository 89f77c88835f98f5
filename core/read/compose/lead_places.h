#ifndef ISNAD_CORE_READ_COMPOSE_LEAD_PLACES_H_
#define ISNAD_CORE_READ_COMPOSE_LEAD_PLACES_H_

#include <cstdint>

#include "core/read/compose/compose_parts.h"

// Where an article's main event was, by the places that its title and its first sentences name beside no event word.

namespace isnad {

class LeadPlaces {
 public:
  // main: the draft of the main event. Keeps a reference to the composition.
  LeadPlaces(const Composition& c, std::uint32_t main) : c_(c), main_(main) {}

  // The first place of the lead that tells at least as much (Places::Precision) and is none but `best`; a precise one
  // before a land. FieldText::kNone where it names none.
  std::uint32_t Among(std::uint32_t best, int least) const;
  // The place of that country which the lead names, or the country.
  std::uint32_t InmostOf(std::uint32_t land) const;

 private:
  bool IsOfMainAlone(std::uint32_t n, std::uint32_t place) const;
  bool OpensText(const NamePhrase& name) const;
  bool IsToldAsPlace(const NamePhrase& name) const;
  bool StandsAsPlace(int f, const NamePhrase& name, std::uint32_t entity) const;
  bool OpensLine(int f, std::uint32_t at) const;
  bool IsFiledFrom(int f, const NamePhrase& name) const;
  bool TellsOfPeople(int f, const NamePhrase& name) const;
  bool IsTakenUp(const Draft& draft, std::uint32_t place) const;
  bool IsOfAnother(int f, const NamePhrase& name, std::uint32_t place) const;
  bool IsAbroad(int f, const NamePhrase& name, bool countries) const;

  const Composition& c_;
  std::uint32_t main_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_COMPOSE_LEAD_PLACES_H_
