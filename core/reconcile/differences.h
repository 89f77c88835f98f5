#ifndef ISNAD_CORE_RECONCILE_DIFFERENCES_H_
#define ISNAD_CORE_RECONCILE_DIFFERENCES_H_

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "core/model/graph.h"

// Where the reports of one event differ in what is no figure: its day, its place, who acted.

namespace isnad {

enum class Matter : std::uint8_t { kDate, kPlace, kActor };

// One report with global ids.
struct ReportView {
  ReportRef ref;
  Date date;
  EntityId place;                // empty: it names none
  std::vector<EntityId> actors;  // sorted
};

// One of the answers, and who gives it.
struct Answer {
  Date date;                       // of kDate, without quotes and basis
  std::vector<EntityId> entities;  // one place, or the actors
  std::vector<ReportRef> reports;  // sorted
  bool operator==(const Answer&) const = default;
};

struct Difference {
  Matter matter = Matter::kDate;
  std::vector<Answer> answers;  // at least two; of most reports first
  bool operator==(const Difference&) const = default;
};

// Dates that share no day, where both stand on words of the text; places of which neither lies in the other
// (lies_in(place, above)); actors of which none is the same. Pure but for lies_in.
std::vector<Difference> FindDifferences(const std::vector<ReportView>& reports,
                                        const std::function<bool(const EntityId&, const EntityId&)>& lies_in);

std::string_view NameOf(Matter matter);  // "date", "place", "actor"

}  // namespace isnad

#endif  // ISNAD_CORE_RECONCILE_DIFFERENCES_H_
