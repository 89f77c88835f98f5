#ifndef ISNAD_TOOLS_FILTER_H_
#define ISNAD_TOOLS_FILTER_H_

#include <set>
#include <string>

#include "tools/flags.h"
#include "tools/lookup.h"

// What a user means by a name in a filter.

namespace isnad {

// The entities of that name by any spelling, or where there are none, those like it; an id means itself. Empty text:
// none.
std::set<EntityId> Meant(Lookup& lookup, const std::string& text);

// True if the place is one of these or lies in one.
bool LiesIn(Lookup& lookup, EntityId place, const std::set<EntityId>& meant);

// What --place and --actor ask of an event. Empty texts ask nothing.
class EventFilter {
 public:
  EventFilter(Lookup& lookup, const std::string& place, const std::string& actor);
  bool Takes(const Event& event) const;
  bool asks() const { return by_place_ || by_actor_; }
  // Tells on io.err where a name means nothing here, so that nobody takes a misspelling for silence.
  void TellUnknown(Io& io) const;

 private:
  Lookup& lookup_;
  std::string place_, actor_;
  bool by_place_, by_actor_;
  std::set<EntityId> places_, actors_;
};

}  // namespace isnad

#endif  // ISNAD_TOOLS_FILTER_H_
