#ifndef ISNAD_TOOLS_FILTER_H_
#define ISNAD_TOOLS_FILTER_H_

#include <optional>
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

// What --from and --to ask of the days of an event. Empty texts ask nothing.
class DayFilter {
 public:
  DayFilter(const std::string& from, const std::string& to) : first_(ParseIsoDay(from)), last_(ParseIsoDay(to)) {}
  bool asks() const { return first_ || last_; }
  bool Takes(const Date& date) const;

 private:
  std::optional<Day> first_, last_;
};

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
