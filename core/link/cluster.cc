#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <limits>
#include <tuple>

#include "core/link/pair.h"

// Tier one. Reports are nodes, pairs that may link are edges; in each component the two groups with the best average
// score are joined, as long as that average is not negative and no pair between them is vetoed. Ties go to the group
// with the smallest report. No group of two components could have an average of zero or more: all pairs between
// them count below zero.
//
// No date needs to be carried along: windows of which each two meet (or miss by the one day that a veto allows) have
// a day in common all together, since they are intervals.

namespace isnad::internal {
namespace {

constexpr std::int32_t kNothingInCommon = -40;  // the least that a pair without evidence counts

struct Link {
  std::int64_t sum = 0;
  bool vetoed = false;
};

std::vector<std::vector<std::size_t>> ClusterComponent(const std::vector<std::size_t>& nodes,
                                                       const std::vector<const ReportView*>& views,
                                                       const Weights& weights) {
  const std::size_t n = nodes.size();
  std::vector<std::vector<std::size_t>> groups;
  for (const std::size_t node : nodes) groups.push_back({node});
  std::vector<std::vector<Link>> links(n, std::vector<Link>(n));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      const PairScore pair = Score(*views[nodes[i]], *views[nodes[j]], weights);
      const std::int32_t value = pair.link() ? pair.score : std::clamp(pair.score, kNothingInCommon, -1);
      links[i][j] = links[j][i] = {value, !pair.veto.empty()};
    }
  }
  std::vector<bool> alive(n, true);
  while (true) {
    std::size_t best_i = n, best_j = n;
    std::int64_t best_sum = 0, best_pairs = 1;
    for (std::size_t i = 0; i < n; ++i) {
      if (!alive[i]) continue;
      for (std::size_t j = i + 1; j < n; ++j) {
        if (!alive[j] || links[i][j].vetoed || links[i][j].sum < 0) continue;
        const auto pairs = static_cast<std::int64_t>(groups[i].size() * groups[j].size());
        // Groups stand in the order of their smallest reports, so the first of equals is the one to take.
        if (best_i == n || links[i][j].sum * best_pairs > best_sum * pairs) {
          best_i = i;
          best_j = j;
          best_sum = links[i][j].sum;
          best_pairs = pairs;
        }
      }
    }
    if (best_i == n) break;
    groups[best_i].insert(groups[best_i].end(), groups[best_j].begin(), groups[best_j].end());
    alive[best_j] = false;
    for (std::size_t k = 0; k < n; ++k) {
      if (!alive[k] || k == best_i) continue;
      links[best_i][k].sum += links[best_j][k].sum;
      links[best_i][k].vetoed = links[best_i][k].vetoed || links[best_j][k].vetoed;
      links[k][best_i] = links[best_i][k];
    }
  }
  std::vector<std::vector<std::size_t>> result;
  for (std::size_t i = 0; i < n; ++i) {
    if (!alive[i]) continue;
    std::sort(groups[i].begin(), groups[i].end());
    result.push_back(std::move(groups[i]));
  }
  return result;
}

}  // namespace

std::vector<std::vector<std::size_t>> Cluster(const std::vector<const ReportView*>& views, const Weights& weights) {
  using Links = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Links graph(views.size());
  for (std::size_t i = 0; i < views.size(); ++i) {
    for (std::size_t j = i + 1; j < views.size(); ++j) {
      if (Score(*views[i], *views[j], weights).link()) boost::add_edge(i, j, graph);
    }
  }
  std::vector<std::size_t> component(views.size());
  const std::size_t count = views.empty() ? 0 : boost::connected_components(graph, component.data());
  std::vector<std::vector<std::size_t>> nodes(count);
  for (std::size_t i = 0; i < views.size(); ++i) nodes[component[i]].push_back(i);
  std::vector<std::vector<std::size_t>> groups;
  for (const std::vector<std::size_t>& part : nodes) {
    for (std::vector<std::size_t>& group : ClusterComponent(part, views, weights)) groups.push_back(std::move(group));
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

std::vector<Decision> Decide(const std::vector<const ReportView*>& article,
                             const std::vector<std::vector<const ReportView*>>& events, const Weights& weights) {
  constexpr std::size_t kMostPossible = 5;
  struct Option {
    std::int32_t score = 0;
    std::size_t event = 0;
  };
  const std::int32_t margin = weights.Of("join-margin"), floor = weights.Of("possible-floor");
  std::vector<Decision> decisions(article.size());
  std::vector<std::vector<Option>> options(article.size());
  std::vector<std::tuple<std::int32_t, std::size_t, std::size_t>> wishes;  // -score, report, event
  for (std::size_t r = 0; r < article.size(); ++r) {
    for (std::size_t e = 0; e < events.size(); ++e) {
      std::int64_t sum = 0, count = 0;
      bool vetoed = false;
      for (const ReportView* member : events[e]) {
        const PairScore pair = Score(*article[r], *member, weights);
        vetoed = vetoed || !pair.veto.empty();
        if (!pair.eligible) continue;
        sum += pair.score;
        ++count;
      }
      if (vetoed || count == 0) continue;
      const std::int64_t average = sum >= 0 ? sum / count : -((-sum + count - 1) / count);
      if (average >= floor) options[r].push_back({static_cast<std::int32_t>(average), e});
    }
    // Equal scores fall back to the events' order, which is that of their smallest reports.
    std::stable_sort(options[r].begin(), options[r].end(),
                     [](const Option& a, const Option& b) { return a.score > b.score; });
    if (options[r].empty() || options[r][0].score < 0) continue;
    if (options[r].size() > 1 && options[r][0].score - options[r][1].score < margin) continue;
    wishes.emplace_back(-options[r][0].score, r, options[r][0].event);
  }
  // The reader has told an article's events apart, so only its best report joins an event that several of them want.
  std::sort(wishes.begin(), wishes.end());
  std::set<std::size_t> taken;
  for (const auto& [score, r, e] : wishes) {
    if (taken.insert(e).second) decisions[r].joins = e;
  }
  for (std::size_t r = 0; r < article.size(); ++r) {
    if (decisions[r].joins) continue;
    for (const Option& option : options[r]) {
      if (decisions[r].possible.size() == kMostPossible) break;
      const char* reason = option.score < 0 ? "evidence-too-weak" : "near-tie";
      decisions[r].possible.push_back({option.event, {article[r]->ref, option.score, reason}});
    }
  }
  return decisions;
}

}  // namespace isnad::internal
