#include "tools/filter.h"

#include <algorithm>

#include "core/text/tokens.h"
#include "tools/search.h"

namespace isnad {

std::set<EntityId> Meant(Lookup& lookup, const std::string& text) {
  std::set<EntityId> ids;
  if (text.empty()) return ids;
  const std::string query = FoldName(text);
  // The names of the store are sorted: those that are this very name lie side by side.
  bool named = false;
  const auto told = [&](const EntityId& id) {
    Result<std::vector<ArticleId>> articles = lookup.store().ArticlesOf(id);
    if (!articles.ok()) lookup.Keep(articles.status());
    return articles.ok() && !articles.value().empty();
  };
  if (told({text})) return {{text}};
  if (!query.empty())
    lookup.Keep(lookup.store().ForEachName(query, [&](const std::string& name, const EntityId& id, std::uint64_t) {
      if (name != query) return false;
      ids.insert(id);
      named = true;
      return true;
    }));
  // A place that no article names may still lie above one that is named.
  std::vector<EntityId> known_so;
  for (const KnownEntity& known : lookup.lexicon().Entities())
    if (known.id == text || std::any_of(known.names.begin(), known.names.end(),
                                        [&](const std::string& name) { return FoldName(name) == query; }))
      known_so.push_back({known.id});
  for (const EntityId& id : known_so) named = named || told(id);
  if (!named)
    for (const Found& one : FindEntities(lookup, text)) ids.insert(one.entity);
  ids.insert(known_so.begin(), known_so.end());
  return ids;
}

bool LiesIn(Lookup& lookup, EntityId place, const std::set<EntityId>& meant) {
  for (int depth = 0; !place.empty() && depth < 10; ++depth) {
    if (meant.contains(place)) return true;
    place = lookup.EntityOf(place).parent;
  }
  return false;
}

bool DayFilter::Takes(const Date& date) const {
  if (!asks()) return true;
  return date.known() && (!first_ || *date.to >= *first_) && (!last_ || *date.from <= *last_);
}

EventFilter::EventFilter(Lookup& lookup, const std::string& place, const std::string& actor)
    : lookup_(lookup),
      place_(place),
      actor_(actor),
      by_place_(!place.empty()),
      by_actor_(!actor.empty()),
      places_(Meant(lookup, place)),
      actors_(Meant(lookup, actor)) {}

void EventFilter::TellUnknown(Io& io) const {
  const auto tell = [&](std::string_view flag, const std::string& name) {
    io.err << "isnad: " << flag << ": nothing here is called \"" << Clean(name)
           << "\"; \"isnad find\" looks for names\n";
  };
  if (by_place_ && places_.empty()) tell("--place", place_);
  if (by_actor_ && actors_.empty()) tell("--actor", actor_);
}

bool EventFilter::Takes(const Event& event) const {
  if (by_place_ && !LiesIn(lookup_, event.place, places_) && !LiesIn(lookup_, event.region, places_)) return false;
  return !by_actor_ || std::any_of(event.actors.begin(), event.actors.end(),
                                   [&](const EntityId& id) { return actors_.contains(id); });
}

}  // namespace isnad
