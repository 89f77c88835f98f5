#include "core/read/names/state_bodies.h"

#include <algorithm>
#include <vector>

namespace isnad {
namespace {

// The second column of the row that begins with the key; the table is sorted by its first.
std::string_view Second(const std::vector<std::vector<std::string>>& table, std::string_view key) {
  const auto row = std::lower_bound(table.begin(), table.end(), key,
                                    [](const std::vector<std::string>& r, std::string_view k) { return r[0] < k; });
  return row != table.end() && row->size() > 1 && (*row)[0] == key ? std::string_view((*row)[1]) : std::string_view();
}

}  // namespace

std::string_view StateBodyKey(const Lexicon& lexicon, std::string_view form) {
  return Second(lexicon.Table("state_bodies"), form);
}

std::string_view NationCode(const Lexicon& lexicon, std::string_view word) {
  for (const std::string_view end : {"يه", "ي"})
    if (word.ends_with(end)) {
      word.remove_suffix(end.size());
      break;
    }
  return Second(lexicon.Table("nations"), word);
}

std::string StateBodyName(std::string_view key, std::string_view country) {
  return std::string(key) + " " + std::string(country);
}

const KnownEntity* KnownStateBody(const Lexicon& lexicon, std::string_view key, std::string_view country) {
  for (const std::vector<std::string>& row : lexicon.Table("bodies_of_states"))
    if (row.size() > 2 && row[0] == country && row[1] == key) return lexicon.Entity(row[2]);
  return nullptr;
}

}  // namespace isnad
