#include "tools/search.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "core/text/tokens.h"

namespace isnad {
namespace {

NameMatchKind Better(NameMatchKind a, NameMatchKind b) { return std::min(a, b); }

// True if at most one letter is another, too many or missing.
bool OneLetterApart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 2) return false;  // letters of two bytes
  std::size_t front = 0, back = 0;
  while (front < a.size() && a[front] == b[front]) ++front;
  while (back < a.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) ++back;
  return a.size() - front - back <= 2 && b.size() - front - back <= 2;
}

}  // namespace

std::string Consonants(std::string_view romanized) {
  std::string out;
  for (std::size_t at = 0; at <= romanized.size();) {
    const std::size_t stop = std::min(romanized.find_first_of(" -", at), romanized.size());
    std::string_view word = romanized.substr(at, stop - at);
    at = stop + 1;
    for (const std::string_view article : {"al", "el", "as", "ash", "ad", "ar", "at", "az", "an"}) {
      if (word == article) word = {};
    }
    if (word.size() > 4 && (word.starts_with("al") || word.starts_with("el"))) word.remove_prefix(2);
    std::string written;
    for (std::size_t i = 0; i < word.size(); ++i) {
      char c = word[i];
      if (c == 'q') c = 'k';
      if (std::string_view("aeiouwy").find(c) != std::string_view::npos) continue;
      const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      // A last h or t is the feminine ending, written or not.
      if (!letter || ((c == 'h' || c == 't') && i + 1 == word.size() && word.size() > 3)) continue;
      if (written.empty() || written.back() != c) written += c;
    }
    if (!written.empty() && !out.empty()) out += ' ';
    out += written;
  }
  return out;
}

std::vector<Found> FindEntities(Lookup& lookup, const std::string& text) {
  std::map<EntityId, std::uint64_t> articles;
  lookup.Keep(lookup.store().ForEachEntity([&](const EntityId& id, std::uint64_t count) {
    articles.emplace(id, count);
    return true;
  }));
  if (const auto at = articles.find(EntityId{text}); at != articles.end()) {
    return {{at->first, NameMatchKind::kSame, at->second}};
  }
  const std::string query = FoldName(text);
  if (query.empty()) return {};
  const std::string sound = Consonants(Romanize(text));
  std::map<EntityId, NameMatchKind> found;
  const auto add = [&](const EntityId& id, NameMatchKind kind) {
    const auto [at, fresh] = found.try_emplace(id, kind);
    if (!fresh) at->second = Better(at->second, kind);
  };
  const auto weigh = [&](const std::string& name, const EntityId& id) {
    if (name == query) return add(id, NameMatchKind::kSame);
    if (name.starts_with(query + " ")) return add(id, NameMatchKind::kBegins);
    if ((" " + name + " ").find(" " + query + " ") != std::string::npos) return add(id, NameMatchKind::kHolds);
    if (query.size() > 8 && OneLetterApart(name, query)) return add(id, NameMatchKind::kSounds);
    if (sound.size() >= 2 && sound == Consonants(Romanize(name))) add(id, NameMatchKind::kSounds);
  };
  lookup.Keep(lookup.store().ForEachName("", [&](const std::string& name, const EntityId& id, std::uint64_t) {
    weigh(name, id);
    return true;
  }));
  for (const auto& [id, count] : articles) {
    if (const KnownEntity* known = lookup.lexicon().Entity(id.value)) {
      for (const std::string& name : known->names) weigh(FoldName(name), id);
    }
  }
  std::vector<Found> out;
  for (const auto& [id, kind] : found) out.push_back({id, kind, articles.contains(id) ? articles[id] : 0});
  std::stable_sort(out.begin(), out.end(), [](const Found& a, const Found& b) {
    return std::tie(a.likeness, b.articles, a.entity) < std::tie(b.likeness, a.articles, b.entity);
  });
  return out;
}

}  // namespace isnad
