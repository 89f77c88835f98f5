#ifndef ISNAD_CORE_LINK_EXPLAIN_H_
#define ISNAD_CORE_LINK_EXPLAIN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/link/link.h"
#include "core/model/reading.h"

namespace isnad {

// Something that a report would have to tell otherwise.
struct Change {
  enum class What : std::uint8_t { kPlace, kDay, kType };
  What what = What::kPlace;
  // The name of the place, an ISO day, a type's word. A place without a name: any other, of which nothing says that
  // it is the same.
  std::string to;
  bool operator==(const Change&) const = default;
};

// Why two reports link or do not, and the least that `a` would have to tell otherwise for the answer to be the other
// one, found by asking the same score of the changed report. No changes: nothing that it tells of place, day and type
// would do (two reports of one article, an undated one against an undated one).
struct PairReason {
  PairScore score;
  std::vector<Change> changes;
};

// Pure; any thread. Indexes are of reports of these readings.
PairReason ExplainPair(const Reading& a, std::uint32_t report_a, const Reading& b, std::uint32_t report_b,
                       const Linker& linker);

}  // namespace isnad

#endif  // ISNAD_CORE_LINK_EXPLAIN_H_
