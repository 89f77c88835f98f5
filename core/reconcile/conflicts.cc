#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "core/reconcile/algebra.h"
#include "core/reconcile/positions.h"
#include "core/reconcile/reconcile.h"

// All pairs of an event's claims are compared; those that oppose each other are gathered by kind, outcome and group,
// and what they say becomes the positions of one conflict. A figure that opposes nobody takes no part in it.

namespace isnad {
namespace internal {
namespace {

bool SaidBefore(const ClaimView& a, const ClaimView& b) {
  // A claim of an unknown day stands behind those of known days.
  const auto rank = [](const ClaimView& c) { return std::tuple(!c.said.has_value(), c.said.value_or(0), c.ref); };
  return rank(a) < rank(b);
}

}  // namespace

std::vector<Position> PositionsOf(std::vector<const ClaimView*> claims) {
  std::sort(claims.begin(), claims.end(), [](const ClaimView* a, const ClaimView* b) { return SaidBefore(*a, *b); });
  // Open ends stand behind closed ones with the same lowest number.
  std::map<std::tuple<std::uint32_t, bool, std::uint32_t>, Position> by_range;
  for (const ClaimView* claim : claims) {
    const Quantity& people = claim->claim->people;
    Position& position = by_range[{people.min, !people.max.has_value(), people.max.value_or(0)}];
    position.min = people.min;
    position.max = people.max;
    position.claims.push_back(claim->ref);
    position.roots.push_back(claim->root);
    if (claim->said && (!position.first_said || *claim->said < *position.first_said)) position.first_said = claim->said;
  }
  std::vector<Position> positions;
  for (auto& [range, position] : by_range) {
    std::sort(position.roots.begin(), position.roots.end());
    position.roots.erase(std::unique(position.roots.begin(), position.roots.end()), position.roots.end());
    positions.push_back(std::move(position));
  }
  return positions;
}

}  // namespace internal

namespace {

using internal::FamilyOf;
using internal::RangeOf;

// True if another figure of the same article shows that this one is no total of all people: "قُتل شخص، وأربعة مدنيين".
// Then nothing told elsewhere of a smaller group can be larger than "its whole".
bool IsNoTotal(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  if (claim.claim->group != Group::kAny || claim.claim->part_of) return false;
  const auto& max = claim.claim->people.max;
  if (!max || *max == 0) return false;  // "nobody was hurt" speaks of all
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    return other.ref != claim.ref && other.ref.article == claim.ref.article && !other.claim->part_of &&
           FamilyOf(other.claim->outcome) == FamilyOf(claim.claim->outcome) &&
           (other.root == claim.root || other.claim->source.empty() || claim.claim->source.empty()) &&
           (other.claim->people.min > *max || (other.claim->group != Group::kAny && other.claim->people.min == *max));
  });
}

// True if the figure and another one of its article make up a third ("2 in the car and 3 in the house", of 5): it
// counts some of the people only, though no word says so.
bool IsAddend(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  if (claim.claim->part_of || claim.claim->people.min == 0) return false;
  const Outcome family = FamilyOf(claim.claim->outcome);
  std::vector<const Claim*> beside;
  for (const ClaimView& other : claims) {
    if (other.ref != claim.ref && other.ref.article == claim.ref.article && FamilyOf(other.claim->outcome) == family &&
        other.claim->people.min > 0) {
      beside.push_back(other.claim);
    }
  }
  for (const Claim* total : beside) {
    if (total->part_of || !internal::IsWithin(claim.claim->group, total->group)) continue;
    for (const Claim* addend : beside) {
      if (addend != total && internal::IsWithin(addend->group, total->group) &&
          addend->people.min + claim.claim->people.min == total->people.min) {
        return true;
      }
    }
  }
  return false;
}

// The lower of two figures that an outlet gives for one group in its own flat words: each may count people of its own
// (two strikes, two streets), so the lower one is no figure for the event.
bool IsOneOfSeveral(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  if (IsAddend(claim, claims)) return true;
  if (claim.claim->part_of || claim.claim->cumulative || claim.claim->people.min == 0) return false;
  if (!claim.claim->source.empty()) return false;
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    return other.ref != claim.ref && other.ref.article == claim.ref.article && !other.claim->part_of &&
           !other.claim->cumulative && other.claim->group == claim.claim->group &&
           FamilyOf(other.claim->outcome) == FamilyOf(claim.claim->outcome) && other.root == claim.root &&
           other.claim->people.min > claim.claim->people.min &&
           internal::Disjoint(RangeOf(other.claim->people), RangeOf(claim.claim->people));
  });
}

struct Bucket {
  std::set<std::size_t> claims;
  std::map<std::string, int> rules;
};

}  // namespace

std::vector<Conflict> FindConflicts(const Event& event, const std::vector<ClaimView>& claims) {
  std::map<ClaimRef, const Claim*> by_ref;
  for (const ClaimView& claim : claims) by_ref[claim.ref] = claim.claim;
  const auto whole_of = [&](const ClaimView& claim) -> const Claim* {
    if (!claim.claim->part_of) return nullptr;
    const auto found = by_ref.find({claim.ref.article, *claim.claim->part_of});
    return found == by_ref.end() ? nullptr : found->second;
  };
  std::vector<const Claim*> wholes;
  std::vector<bool> no_total, one_of_several;
  for (const ClaimView& claim : claims) {
    wholes.push_back(whole_of(claim));
    no_total.push_back(IsNoTotal(claim, claims));
    one_of_several.push_back(IsOneOfSeveral(claim, claims));
  }

  std::map<std::tuple<Outcome, ConflictKind, Group>, Bucket> buckets;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    for (std::size_t j = i + 1; j < claims.size(); ++j) {
      const Claim& a = *claims[i].claim;
      const Claim& b = *claims[j].claim;
      Verdict verdict = internal::CompareKnowingWholes(claims[i], wholes[i], claims[j], wholes[j], event);
      if (verdict.rule == "updated-by") {
        verdict = internal::CompareKnowingWholes(claims[j], wholes[j], claims[i], wholes[i], event);
      }
      if (verdict.relation != Relation::kContradicting && verdict.relation != Relation::kUpdate) continue;
      if (verdict.rule == "part-exceeds-whole" && (no_total[i] || no_total[j])) continue;
      if (one_of_several[i] || one_of_several[j]) continue;
      const auto kind = verdict.relation == Relation::kUpdate ? ConflictKind::kUpdate : ConflictKind::kContradiction;
      const Group group = a.group == b.group ? a.group : Group::kAny;
      Bucket& bucket = buckets[{FamilyOf(a.outcome), kind, group}];
      bucket.claims.insert({i, j});
      ++bucket.rules[verdict.rule];
    }
  }

  std::vector<Conflict> conflicts;
  for (const auto& [key, bucket] : buckets) {
    const auto& [outcome, kind, group] = key;
    Conflict conflict;
    conflict.event = event.key;
    conflict.outcome = outcome;
    conflict.kind = kind;
    conflict.group = group;
    conflict.id = event.key.value + "/" + std::string(NameOf(outcome)) + "/" + std::string(NameOf(group)) + "/" +
                  std::string(NameOf(kind));
    std::vector<const ClaimView*> views;
    for (const std::size_t i : bucket.claims) views.push_back(&claims[i]);
    conflict.positions = internal::PositionsOf(std::move(views));
    // The rule most pairs stand on; of equals the first by name.
    conflict.rule = std::max_element(bucket.rules.begin(), bucket.rules.end(), [](const auto& x, const auto& y) {
                      return std::tie(x.second, y.first) < std::tie(y.second, x.first);
                    })->first;
    conflicts.push_back(std::move(conflict));
  }
  std::sort(conflicts.begin(), conflicts.end(), [](const Conflict& a, const Conflict& b) { return a.id < b.id; });
  return conflicts;
}

std::vector<Conflict> FindSumConflicts(const Reading& reading) {
  std::vector<Conflict> conflicts;
  for (std::size_t i = 0; i < reading.sums.size(); ++i) {
    const SumCheck& sum = reading.sums[i];
    if (sum.holds()) continue;
    Conflict conflict;
    conflict.kind = ConflictKind::kSum;
    conflict.outcome = FamilyOf(sum.outcome);
    if (sum.claim && *sum.claim < reading.claims.size()) conflict.group = reading.claims[*sum.claim].group;
    if (sum.summary) conflict.summary = {reading.article, *sum.summary};
    conflict.rule = sum.of_operations ? "operations-do-not-add-up" : "parts-do-not-add-up";
    conflict.id = reading.article.value +
                  (sum.summary  ? "#summary" + std::to_string(*sum.summary)
                   : sum.report ? "#" + std::to_string(*sum.report)
                                : std::string("#")) +
                  "/" + std::string(NameOf(conflict.outcome)) + "/sum" + std::to_string(i);
    Position stated, added;
    stated.min = sum.stated;
    stated.max = sum.stated;
    if (sum.claim) stated.claims.push_back({reading.article, *sum.claim});
    added.min = sum.added;
    added.max = sum.added;
    for (const std::uint32_t part : sum.part_claims) added.claims.push_back({reading.article, part});
    for (Position* position : {&stated, &added}) {
      std::sort(position->claims.begin(), position->claims.end());
      position->roots = {reading.outlet.empty() ? reading.article.value : reading.outlet};
      position->first_said = reading.published;
    }
    conflict.positions = {stated, added};
    if (added.min < stated.min) std::swap(conflict.positions[0], conflict.positions[1]);
    conflicts.push_back(std::move(conflict));
  }
  std::sort(conflicts.begin(), conflicts.end(), [](const Conflict& a, const Conflict& b) { return a.id < b.id; });
  return conflicts;
}

}  // namespace isnad
