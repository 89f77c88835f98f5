#ifndef ISNAD_CORE_READ_COMPOSE_COMPOSE_OFFICES_H_
#define ISNAD_CORE_READ_COMPOSE_COMPOSE_OFFICES_H_

#include <cstdint>
#include <optional>
#include <string>

#include "core/read/compose/compose_parts.h"

// Bodies that are called after a place: what any place has ("شرطة كذا", "غرفة طوارئ كذا", "Katsina state police"),
// outlets
// ("صوت كذا"). Private to the compose layer.

namespace isnad {

struct PlacesOffice {
  std::string folded;      // which office, and of which place: the same however it is written
  std::string name;        // as the page writes it
  std::uint32_t last = 0;  // its last token
};

// The office that a body's name is with the place within it ("شرطة كركوك") or right behind it ("غرفة طوارئ" +
// "الدلنج").
std::optional<PlacesOffice> OfficeNamed(const Composition& c, int f, std::uint32_t n);

// Adds the mention of the office whose noun stands beside a place's name, if any. The place keeps its name within it.
void NameOfficeOf(Composition& c, int f, std::uint32_t n);

// Adds the mention of the outlet that is called after the place, if any: "صوت ديالى", "كركوك 24", "#تعز_الحدث". The
// place keeps its name within it: such an outlet tells of it.
void NameOutletOf(Composition& c, int f, std::uint32_t n);

// Adds a mention of the body whose key is `folded`, from the one token to the other.
void MentionBody(Composition& c, int f, std::uint32_t first, std::uint32_t last, std::string folded);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_COMPOSE_COMPOSE_OFFICES_H_
