#ifndef ISNAD_CORE_LINK_JUDGED_H_
#define ISNAD_CORE_LINK_JUDGED_H_

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/link/pair.h"

// What judgements do to events. A user's word stands above the score: reports judged the same are of one event though
// the linker holds them apart, reports judged different never are. The reports around them are linked as ever, so that
// each side brings along those that are alike to it.

namespace isnad::internal {

// Which of n things are held together and apart. Oldest first is the caller's order.
class Contraction {
 public:
  explicit Contraction(std::size_t n);
  void Part(std::size_t a, std::size_t b);  // from the start, before any Contract; of one thing with itself: nothing
  // Puts what is held together with a and with b together. False, and nothing done: two of them are held apart.
  bool Contract(std::size_t a, std::size_t b);
  bool AreApart(std::size_t a, std::size_t b) const;
  std::size_t RootOf(std::size_t a) const;

 private:
  std::vector<std::size_t> above_;
  std::vector<std::set<std::size_t>> apart_;  // by root: roots
  bool any_apart_ = false;
};

// The contraction of these reports (sorted) by the judgements that lie among them; those that were set aside go to
// `aside`, if it is given.
Contraction Contracted(const std::vector<ReportRef>& reports, std::vector<JudgedPair> pairs,
                       std::vector<Contradiction>* aside = nullptr);

// Reports of the second tier, one or those that judgements hold together, with the event that each would join by itself
// (by the smallest report of its first tier).
struct Unit {
  std::vector<ReportRef> reports;                // sorted
  std::vector<std::optional<ReportRef>> wishes;  // one a report, the best first
};
// The event that each unit joins: the first of its wishes that there is, as long as nothing there is judged
// different from any of them; units that come later keep out of it too. Units in the order of their first reports.
std::vector<std::optional<ReportRef>> Settle(
    const std::vector<Unit>& units, const std::function<std::set<ReportRef>(const ReportRef&)>& different_from,
    const std::function<bool(const std::set<ReportRef>& reports, const ReportRef& event)>& holds_one_of);

}  // namespace isnad::internal

#endif  // ISNAD_CORE_LINK_JUDGED_H_
