#include <algorithm>
#include <array>
#include <tuple>

#include "core/reconcile/algebra.h"
#include "core/reconcile/reconcile.h"

// The algebra of two claims. The questions are asked in this order, and the first that has an answer decides:
//   1. Are they of one thing? Another outcome, a summary, a part that no other article can count: not comparable.
//   2. Is one told as the part of the other, or is its group a part of the other's? Then only a part larger than its
//      whole contradicts it.
//   3. Are the groups apart (civilians, militants)? Not comparable: both may be true.
//   4. Do the ranges meet? Then they are the same, refine one another, or are compatible.
//   5. They do not meet. One origin that says it later: an update. One article in one voice: it counts something else
//      the second time, or corrects itself; nobody contradicts anybody. An event of many days told on different days:
//      the toll grew. Otherwise a contradiction.

namespace isnad {
namespace internal {

namespace {
constexpr Day kOngoingDays = 4;  // an event of at least as many days goes on while it is reported
constexpr std::uint32_t kFifth = 5;
}  // namespace

Outcome FamilyOf(Outcome outcome) { return outcome == Outcome::kCaptured ? Outcome::kArrested : outcome; }

Range RangeOf(const Quantity& quantity) {
  Range range{quantity.min, quantity.max};
  if (quantity.approx) {
    range.min -= range.min / kFifth;
    if (range.max) *range.max += *range.max / kFifth;
  }
  return range;
}

bool Disjoint(const Range& a, const Range& b) { return (a.max && *a.max < b.min) || (b.max && *b.max < a.min); }

bool IsWithin(Group group, Group wider) { return group == wider || wider == Group::kAny; }

bool IsBarePart(const ClaimView& claim, const Claim* whole) {
  if (!claim.claim->part_of) return false;
  return claim.claim->group == Group::kAny || (whole != nullptr && whole->group == claim.claim->group);
}

namespace {

bool Inside(const Range& inner, const Range& outer) {
  return inner.min >= outer.min && (!outer.max || (inner.max && *inner.max <= *outer.max));
}

bool OneVoice(const ClaimView& a, const ClaimView& b) {
  if (a.ref.article != b.ref.article) return false;
  // Flat words beside attributed ones retell them more often than they oppose them: the lead, the title.
  return a.root == b.root || a.claim->source.empty() || b.claim->source.empty();
}

bool Later(const ClaimView& a, const ClaimView& b) {
  if (a.said && b.said && *a.said != *b.said) return *a.said > *b.said;
  if (a.ref.article == b.ref.article && a.claim->cumulative != b.claim->cumulative) return a.claim->cumulative;
  // A toll rises far more often than it falls, so of one day the higher figure is taken for the later one.
  if (a.claim->people.min != b.claim->people.min) return a.claim->people.min > b.claim->people.min;
  return a.ref > b.ref;
}

bool GoesOn(const Event& event) {
  return event.date.known() && *event.date.to - *event.date.from + 1 >= kOngoingDays &&
         event.date.basis >= Basis::kRelative;
}

// Figures that can't both be true: who speaks, and when, decides what that means.
Verdict Opposed(const ClaimView& a, const ClaimView& b, const Event& event, const char* rule) {
  const bool grown = a.claim->cumulative || b.claim->cumulative;
  if (a.ref.article == b.ref.article) {
    if (a.root == b.root && grown) {
      return Later(a, b) ? Verdict{Relation::kUpdate, "same-source-raised"}
                         : Verdict{Relation::kCompatible, "updated-by"};
    }
    if (OneVoice(a, b)) return {Relation::kNotComparable, "one-voice"};
  } else if (a.root == b.root) {
    return Later(a, b) ? Verdict{Relation::kUpdate, "same-source-later"} : Verdict{Relation::kCompatible, "updated-by"};
  }
  if (GoesOn(event) && a.said && b.said && *a.said != *b.said) return {Relation::kNotComparable, "event-goes-on"};
  return {Relation::kContradicting, rule};
}

// part counts some of those whom whole counts.
Verdict PartAgainstWhole(const ClaimView& part, const ClaimView& whole, bool part_first, const Event& event) {
  const Range smaller = RangeOf(part.claim->people), larger = RangeOf(whole.claim->people);
  if (larger.max && smaller.min > *larger.max) {
    if (*larger.max == 0) {
      return part_first ? Opposed(part, whole, event, "denied") : Opposed(whole, part, event, "denied");
    }
    return part_first ? Opposed(part, whole, event, "part-exceeds-whole")
                      : Opposed(whole, part, event, "part-exceeds-whole");
  }
  return part_first ? Verdict{Relation::kPartOf, "part-of-total"} : Verdict{Relation::kCompatible, "total-of-part"};
}

}  // namespace

Verdict CompareKnowingWholes(const ClaimView& a, const Claim* whole_a, const ClaimView& b, const Claim* whole_b,
                             const Event& event) {
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  if (FamilyOf(x.outcome) != FamilyOf(y.outcome)) return {Relation::kNotComparable, "other-outcome"};
  if (x.summary || y.summary) return {Relation::kNotComparable, "summary"};
  if (a.ref == b.ref) return {Relation::kSame, "same-claim"};
  const bool one_article = a.ref.article == b.ref.article;
  if (one_article && x.part_of == b.ref.ordinal) return PartAgainstWhole(a, b, true, event);
  if (one_article && y.part_of == a.ref.ordinal) return PartAgainstWhole(b, a, false, event);
  // Beside the parts of its own article a figure says nothing new; the article's sums are checked elsewhere.
  if (one_article && (x.part_of || y.part_of)) {
    if (a.root == b.root) return {Relation::kNotComparable, "parts-of-one-article"};
  }
  const bool bare_a = IsBarePart(a, whole_a), bare_b = IsBarePart(b, whole_b);
  if (bare_a && bare_b) return {Relation::kNotComparable, "other-parts"};
  if (bare_a || bare_b) {
    const ClaimView& part = bare_a ? a : b;
    const ClaimView& whole = bare_a ? b : a;
    if (!IsWithin(part.claim->group, whole.claim->group)) return {Relation::kNotComparable, "other-group"};
    return PartAgainstWhole(part, whole, bare_a, event);
  }
  if (x.group != y.group) {
    if (IsWithin(x.group, y.group)) return PartAgainstWhole(a, b, true, event);
    if (IsWithin(y.group, x.group)) return PartAgainstWhole(b, a, false, event);
    return {Relation::kNotComparable, "other-group"};
  }
  if (x.people.min == y.people.min && x.people.max == y.people.max) return {Relation::kSame, "same-figure"};
  const Range left = RangeOf(x.people), right = RangeOf(y.people);
  if (Disjoint(left, right)) {
    const bool denial = (left.max && *left.max == 0) || (right.max && *right.max == 0);
    return Opposed(a, b, event, denial ? "denied" : "figures-differ");
  }
  if (x.people.approx || y.people.approx) return {Relation::kCompatible, "within-a-fifth"};
  if (Inside(left, right)) return {Relation::kRefining, "narrower-range"};
  if (Inside(right, left)) return {Relation::kCompatible, "wider-range"};
  return {Relation::kCompatible, "ranges-overlap"};
}

}  // namespace internal

Verdict Compare(const ClaimView& a, const ClaimView& b, const Event& event) {
  return internal::CompareKnowingWholes(a, nullptr, b, nullptr, event);
}

std::string_view NameOf(Relation relation) {
  constexpr std::array<std::string_view, 7> kNames = {"same",   "compatible",    "refining",      "part-of",
                                                      "update", "contradicting", "not-comparable"};
  return kNames.at(static_cast<std::size_t>(relation));
}

}  // namespace isnad
