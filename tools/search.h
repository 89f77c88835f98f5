#ifndef ISNAD_TOOLS_SEARCH_H_
#define ISNAD_TOOLS_SEARCH_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tools/lookup.h"

namespace isnad {

enum class NameMatchKind : std::uint8_t { kSame = 0, kBegins = 1, kHolds = 2, kSounds = 3 };

struct Found {
  EntityId entity;
  NameMatchKind likeness = NameMatchKind::kSame;
  std::uint64_t articles = 0;  // that name it
};

// Entities of the store whose name is like the text, in Arabic or Latin letters: the same name, one that begins with
// it, one that holds it, and last one that sounds like it. Best first, then most articles, then ids. An id finds
// itself alone. Walks all names: seconds for a million.
std::vector<Found> FindEntities(Lookup& lookup, const std::string& text);

// The consonants of a romanised name, the article taken off, doubled letters once: "busayrah", "al-baseera" -> "bsr".
std::string Consonants(std::string_view romanized);

}  // namespace isnad

#endif  // ISNAD_TOOLS_SEARCH_H_
