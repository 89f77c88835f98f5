#include <algorithm>
#include <map>
#include <tuple>

#include "core/reconcile/algebra.h"
#include "core/reconcile/positions.h"
#include "core/reconcile/reconcile.h"

namespace isnad {

std::vector<Agreement> Agree(const Event&, const std::vector<ClaimView>& claims) {
  const std::vector<internal::Context> contexts = internal::ContextsOf(claims);
  std::map<std::tuple<Outcome, Group>, std::vector<const ClaimView*>> groups;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const ClaimView& claim = claims[i];
    if (claim.claim->summary || internal::IsBarePart(claim, contexts[i]) ||
        internal::IsOfKindBeside(claim, claims, contexts)) {
      continue;
    }
    groups[{internal::FamilyOf(claim.claim->outcome), claim.claim->group}].push_back(&claim);
  }
  std::vector<Agreement> result;
  for (auto& [key, views] : groups) {
    Agreement agreement{std::get<0>(key), std::get<1>(key), internal::PositionsOf(std::move(views))};
    std::stable_sort(agreement.positions.begin(), agreement.positions.end(),
                     [](const Position& a, const Position& b) { return a.roots.size() > b.roots.size(); });
    result.push_back(std::move(agreement));
  }
  return result;
}

}  // namespace isnad
