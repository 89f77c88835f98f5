#ifndef ISNAD_CORE_RECONCILE_ALGEBRA_H_
#define ISNAD_CORE_RECONCILE_ALGEBRA_H_

#include <cstdint>
#include <optional>

#include "core/model/reading.h"
#include "core/reconcile/reconcile.h"

// What compare.cc and the others share.

namespace isnad::internal {

// Arrested and captured are one outcome: who holds people is seldom agreed.
Outcome FamilyOf(Outcome outcome);

// The people that a quantity allows. An approximate figure reaches a fifth to either side.
struct Range {
  std::uint32_t min = 0;
  std::optional<std::uint32_t> max;
};
Range RangeOf(const Quantity& quantity);
bool Disjoint(const Range& a, const Range& b);

// True if every person of the group also belongs to the wider one.
bool IsWithin(Group group, Group wider);

// A part whose group says what sets it apart ("13 people, among them 6 children") is the article's figure for that
// group. One without ("13 killed, 6 of them in the house") counts nothing that another article could count too.
// part_of: the whole, or null where it is unknown.
bool IsBarePart(const ClaimView& claim, const Claim* whole);

// Compare, told the wholes of the two claims where they are parts.
Verdict CompareKnowingWholes(const ClaimView& a, const Claim* whole_a, const ClaimView& b, const Claim* whole_b,
                             const Event& event);

}  // namespace isnad::internal

#endif  // ISNAD_CORE_RECONCILE_ALGEBRA_H_
