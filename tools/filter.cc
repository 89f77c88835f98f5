#include "tools/filter.h"

#include <algorithm>

#include "core/text/tokens.h"
#include "tools/search.h"

namespace isnad {

std::set<EntityId> Meant(Lookup& lookup, const std::string& text) {
  std::set<EntityId> ids;
  if (text.empty()) return ids;
  const std::vector<Found> found = FindEntities(lookup, text);
  const bool exact = !found.empty() && found.front().likeness == NameMatchKind::kSame;
  for (const Found& one : found) {
    if (!exact || one.likeness == NameMatchKind::kSame) ids.insert(one.entity);
  }
  // A place that no article names may still lie above one that is named.
  const std::string query = FoldName(text);
  for (const KnownEntity& known : lookup.lexicon().Entities()) {
    if (known.id == text || std::any_of(known.names.begin(), known.names.end(),
                                        [&](const std::string& name) { return FoldName(name) == query; })) {
      ids.insert({known.id});
    }
  }
  return ids;
}

bool LiesIn(Lookup& lookup, EntityId place, const std::set<EntityId>& meant) {
  for (int depth = 0; !place.empty() && depth < 10; ++depth) {
    if (meant.contains(place)) return true;
    place = lookup.EntityOf(place).parent;
  }
  return false;
}

EventFilter::EventFilter(Lookup& lookup, const std::string& place, const std::string& actor)
    : lookup_(lookup),
      by_place_(!place.empty()),
      by_actor_(!actor.empty()),
      places_(Meant(lookup, place)),
      actors_(Meant(lookup, actor)) {}

bool EventFilter::Takes(const Event& event) const {
  if (by_place_ && !LiesIn(lookup_, event.place, places_) && !LiesIn(lookup_, event.region, places_)) return false;
  return !by_actor_ || std::any_of(event.actors.begin(), event.actors.end(),
                                   [&](const EntityId& id) { return actors_.contains(id); });
}

}  // namespace isnad
