#ifndef ISNAD_CORE_RECONCILE_POSITIONS_H_
#define ISNAD_CORE_RECONCILE_POSITIONS_H_

#include <vector>

#include "core/reconcile/reconcile.h"

namespace isnad::internal {

// Claims gathered by their range, the lowest first. No null among them.
std::vector<Position> PositionsOf(std::vector<const ClaimView*> claims);

}  // namespace isnad::internal

#endif  // ISNAD_CORE_RECONCILE_POSITIONS_H_
