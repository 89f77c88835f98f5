#ifndef ISNAD_CORE_RECONCILE_AUDIT_H_
#define ISNAD_CORE_RECONCILE_AUDIT_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/reading.h"
#include "core/reconcile/toll.h"

namespace isnad {

// A figure over a period beside what is held of the single events that it counts. It never contradicts them: it tells
// how much of it is covered.
struct AuditLine {
  std::optional<std::uint32_t> claim;  // index in the reading; none: the number of operations
  Outcome outcome = Outcome::kKilled;
  Group group = Group::kAny;
  std::uint32_t stated = 0;           // the least that the words allow
  std::optional<std::uint32_t> most;  // the most; none: open
  std::uint32_t told = 0;             // events, or people over them by the lower figures
  std::uint32_t told_high = 0;        // by the higher ones; of events the same
  std::uint32_t untold() const { return stated > told_high ? stated - told_high : 0; }  // told in no article here
  std::uint32_t beyond() const { return most && told > *most ? told - *most : 0; }      // told here, not counted there
  bool operator==(const AuditLine&) const = default;
};

// One line for the operations, where the summary counts them, and one for each of its claims. tolls: of each event of
// that actor, place and period, by one policy. Pure, any thread.
std::vector<AuditLine> AuditSummary(const Reading& reading, std::uint32_t summary,
                                    const std::vector<std::vector<Toll>>& tolls);

}  // namespace isnad

#endif  // ISNAD_CORE_RECONCILE_AUDIT_H_
