#ifndef ISNAD_CORE_RECONCILE_ALGEBRA_H_
#define ISNAD_CORE_RECONCILE_ALGEBRA_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/model/reading.h"
#include "core/reconcile/reconcile.h"

// What compare.cc and the others share.

namespace isnad::internal {

// Arrested and captured are one outcome: who holds people is seldom agreed.
Outcome FamilyOf(Outcome outcome);

// The people that a quantity allows. An approximate figure reaches a fifth to either side, a list
// of names is open.
struct Range {
  std::uint32_t min = 0;
  std::optional<std::uint32_t> max;
};
Range RangeOf(const Quantity& quantity);
// The same of a claim: who names a single victim says as little of others.
Range RangeOf(const Claim& claim);
bool Disjoint(const Range& a, const Range& b);
// Two figures are of one size: the lower is three quarters of the higher at least.
bool IsNear(std::uint32_t low, std::uint32_t high);

// True if every person of the group also belongs to the wider one.
bool IsWithin(Group group, Group wider);

// What the rest of a claim's article says of it, where it is told as a part of another figure.
struct Context {
  const Claim* whole = nullptr;  // null: it is no part, or its whole is unknown
  bool shares_group = false;     // another part of that whole is of the same group: "18 officers and 35 conscripts"
  // How many people of other sides than its own (civilians, soldiers, fighters) are told of the event, and how many its
  // own source tells of: "people" are those of its side and at most as many more. Absent: they are not numbered, or its
  // article counts people above it. A figure of no side has zero.
  std::optional<std::uint32_t> others, own_others;
  // A hospital's figure beside what another has seen.
  bool one_of_hospitals = false;
  // A hospital's figure that its article tells flatly as well, a family's beside which its article counts no more: it
  // is all that the article knows of.
  bool told_flatly = false;
  // "Three farmers were taken", in an article that counts no others: its noun picks out nobody.
  bool noun_of_all = false;
  // The figures that this one may have risen from, where its article says so: "one of the wounded died, which raises it
  // to four".
  std::vector<std::uint32_t> risen_from;
  // People whom the same outcome word counts beside the figure: 1 of "killing the driver and three others". All of its
  // group, and those of other groups whom it may count too.
  std::uint32_t listed = 0, listed_others = 0;
  bool counts_nobody = false;  // of a denial: its source tells of nobody else whom the event befell so
  bool listed_open = false;    // some of them are not numbered: "two women and several children"
};

// A part whose group says what sets it apart ("13 people, among them 6 children") is the article's figure for that
// group. One without ("13 killed, 6 of them in the house"), one of several of a group, and one person picked out count
// nothing that another article could count too.
bool IsBarePart(const ClaimView& claim, const Context& context);

// Compare, told what is known of the two claims where they are parts.
Verdict CompareInContext(const ClaimView& a, const Context& context_a, const ClaimView& b, const Context& context_b,
                         const Event& event);

// The context of each of an event's claims, in their order.
std::vector<Context> ContextsOf(const std::vector<ClaimView>& claims);

// True if the claim counts one kind of people ("three of its staff") and another of its outcome and group counts more
// than a kind.
bool IsOfKindBeside(const ClaimView& claim, const std::vector<ClaimView>& claims, const std::vector<Context>& contexts);

// Of an event's claims those that count no total of their group, though no word says so; in their order.
std::vector<bool> SetAside(const std::vector<ClaimView>& claims);

}  // namespace isnad::internal

#endif  // ISNAD_CORE_RECONCILE_ALGEBRA_H_
