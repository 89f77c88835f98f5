#include "core/reconcile/audit.h"

#include <algorithm>
#include <utility>

#include "core/reconcile/algebra.h"

namespace isnad {
namespace {

// The people of an event that a figure of this outcome and group counts: its own toll, or for people of any group the
// groups that don't overlap, where they are more.
std::pair<std::uint32_t, std::uint32_t> PeopleOf(const std::vector<Toll>& tolls, Outcome outcome, Group group) {
  std::pair<std::uint32_t, std::uint32_t> own, apart;
  for (const Toll& toll : tolls) {
    if (toll.outcome != internal::FamilyOf(outcome)) continue;
    const std::uint32_t high = toll.high.value_or(std::max(toll.low, toll.best.value_or(0)));
    if (toll.group == group) own = {toll.low, high};
    if (toll.group == Group::kCivilian || toll.group == Group::kMilitant || toll.group == Group::kSecurity) {
      apart.first += toll.low;
      apart.second += high;
    }
  }
  if (group != Group::kAny) return own;
  return {std::max(own.first, apart.first), std::max(own.second, apart.second)};
}

}  // namespace

std::vector<AuditLine> AuditSummary(const Reading& reading, std::uint32_t summary,
                                    const std::vector<std::vector<Toll>>& tolls) {
  std::vector<AuditLine> lines;
  if (const auto& count = reading.summaries.at(summary).count) {
    AuditLine line;
    line.stated = *count;
    line.most = *count;
    line.told = static_cast<std::uint32_t>(tolls.size());
    line.told_high = line.told;
    lines.push_back(line);
  }
  for (std::uint32_t i = 0; i < reading.claims.size(); ++i) {
    const Claim& claim = reading.claims[i];
    if (claim.summary != summary || claim.part_of) continue;
    AuditLine line;
    line.claim = i;
    line.outcome = claim.outcome;
    line.group = claim.group;
    line.stated = claim.people.min;
    line.most = claim.people.max;
    for (const std::vector<Toll>& event : tolls) {
      const auto [low, high] = PeopleOf(event, claim.outcome, claim.group);
      line.told += low;
      line.told_high += high;
    }
    lines.push_back(line);
  }
  return lines;
}

}  // namespace isnad
