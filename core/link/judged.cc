#include "core/link/judged.h"

#include <algorithm>
#include <numeric>

namespace isnad {
namespace internal {
namespace {

bool HaveCommon(const std::set<ReportRef>& a, const std::set<ReportRef>& b) {
  return std::any_of(a.begin(), a.end(), [&](const ReportRef& report) { return b.contains(report); });
}

}  // namespace

Contraction::Contraction(std::size_t n) : above_(n), apart_(n) { std::iota(above_.begin(), above_.end(), 0U); }

std::size_t Contraction::RootOf(std::size_t a) const {
  while (above_[a] != a) a = above_[a];
  return a;
}

void Contraction::Part(std::size_t a, std::size_t b) {
  if (a == b) return;
  any_apart_ = true;
  apart_[a].insert(b);
  apart_[b].insert(a);
}

bool Contraction::AreApart(std::size_t a, std::size_t b) const {
  return any_apart_ && apart_[RootOf(a)].contains(RootOf(b));
}

bool Contraction::Contract(std::size_t a, std::size_t b) {
  const std::size_t root = std::min(RootOf(a), RootOf(b)), other = std::max(RootOf(a), RootOf(b));
  if (apart_[root].contains(other)) return false;
  if (root == other) return true;
  above_[other] = root;
  for (const std::size_t foe : apart_[other]) {
    apart_[foe].erase(other);
    apart_[foe].insert(root);
    apart_[root].insert(foe);
  }
  apart_[other].clear();
  return true;
}

Contraction Contracted(const std::vector<ReportRef>& reports, std::vector<JudgedPair> pairs,
                       std::vector<Contradiction>* aside) {
  const auto index = [&](const ReportRef& report) -> std::optional<std::size_t> {
    const auto at = std::lower_bound(reports.begin(), reports.end(), report);
    if (at == reports.end() || *at != report) return std::nullopt;
    return static_cast<std::size_t>(at - reports.begin());
  };
  struct Edge {
    std::uint64_t number;
    std::size_t left, right;
  };
  std::sort(pairs.begin(), pairs.end(), [](const JudgedPair& a, const JudgedPair& b) { return a.number < b.number; });
  std::vector<Edge> same, different;
  for (const JudgedPair& pair : pairs) {
    const auto left = index(pair.left), right = index(pair.right);
    if (left && right) (pair.ruling == Ruling::kSame ? same : different).push_back({pair.number, *left, *right});
  }
  Contraction result(reports.size());
  for (const Edge& edge : different) result.Part(edge.left, edge.right);
  for (const Edge& edge : same) {
    if (result.Contract(edge.left, edge.right) || aside == nullptr) continue;
    const std::set<std::size_t> sides = {result.RootOf(edge.left), result.RootOf(edge.right)};
    const auto against = std::find_if(different.begin(), different.end(), [&](const Edge& other) {
      return std::set<std::size_t>{result.RootOf(other.left), result.RootOf(other.right)} == sides;
    });
    aside->push_back({edge.number, against->number});
  }
  return result;
}

std::vector<std::optional<ReportRef>> Settle(
    const std::vector<Unit>& units, const std::function<std::set<ReportRef>(const ReportRef&)>& different_from,
    const std::function<bool(const std::set<ReportRef>& reports, const ReportRef& event)>& holds_one_of) {
  std::vector<std::optional<ReportRef>> joins(units.size());
  std::map<ReportRef, std::set<ReportRef>> joined;
  for (std::size_t u = 0; u < units.size(); ++u) {
    const Unit& unit = units[u];
    std::set<ReportRef> different;
    for (const ReportRef& report : unit.reports) different.merge(different_from(report));
    for (const std::optional<ReportRef>& event : unit.wishes) {
      if (!event || HaveCommon(different, joined[*event]) || holds_one_of(different, *event)) continue;
      joins[u] = event;
      joined[*event].insert(unit.reports.begin(), unit.reports.end());
      break;
    }
  }
  return joins;
}

}  // namespace internal

std::vector<Contradiction> ContradictionsOf(const std::vector<JudgedPair>& pairs) {
  std::set<ReportRef> reports;
  for (const JudgedPair& pair : pairs) reports.insert({pair.left, pair.right});
  std::vector<Contradiction> aside;
  internal::Contracted({reports.begin(), reports.end()}, pairs, &aside);
  return aside;
}

}  // namespace isnad
