#ifndef ISNAD_TESTS_CORE_LINK_ALL_PAIRS_H_
#define ISNAD_TESTS_CORE_LINK_ALL_PAIRS_H_

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/link/pair.h"

// The slow and plain linker that the one by keys must equal.

namespace isnad::testing {

// The weak lookups of one find the other; told: how many reports each key holds.
inline bool FindsWhereFewTell(const internal::ReportView& a, const internal::ReportView& b,
                              const std::map<std::string, std::size_t>& told, const internal::Knowledge& knowledge) {
  const std::vector<std::string> keys = KeysOf(b);
  for (const internal::WeakLookup& lookup : WeakLookupsOf(a)) {
    const auto count = told.find(lookup.told);
    if (count != told.end() && count->second > knowledge.few_told) continue;
    if (std::binary_search(keys.begin(), keys.end(), lookup.key)) return true;
  }
  return false;
}

// Linking without keys: every pair is scored.
inline std::vector<Event> LinkByAllPairs(std::vector<Reading> readings, const internal::Knowledge& knowledge) {
  using internal::ReportView;
  std::sort(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) { return a.article < b.article; });
  std::vector<ReportView> views;
  for (const Reading& reading : readings) {
    for (std::uint32_t i = 0; i < reading.reports.size(); ++i) views.push_back(ViewOf(reading, i, knowledge));
  }
  std::map<std::string, std::size_t> told;  // by weak key: of how many reports
  for (const ReportView& view : views) {
    for (const std::string& key : KeysOf(view)) ++told[key];
  }
  std::vector<const ReportView*> first;
  std::map<ArticleId, std::vector<const ReportView*>> second;
  for (const ReportView& view : views) {
    if (view.tier() == 1) {
      first.push_back(&view);
    } else {
      second[view.ref.article].push_back(&view);
    }
  }
  std::vector<std::vector<const ReportView*>> groups;
  for (const auto& indexes : internal::Cluster(first, knowledge.weights)) {
    groups.emplace_back();
    for (const std::size_t i : indexes) groups.back().push_back(first[i]);
  }
  std::vector<std::vector<const ReportView*>> members = groups;
  std::vector<std::vector<PossibleLink>> possible(groups.size());
  std::vector<Event> events;
  for (const auto& [article, reports] : second) {
    // The events that one of them may belong to, by more than the place or where few tell of it.
    std::vector<std::vector<const ReportView*>> near;
    std::vector<std::size_t> group_of;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const bool found = std::any_of(reports.begin(), reports.end(), [&](const ReportView* report) {
        return std::any_of(groups[g].begin(), groups[g].end(), [&](const ReportView* member) {
          const PairScore pair = Score(*report, *member, knowledge.weights);
          return pair.eligible && (!pair.weak || FindsWhereFewTell(*report, *member, told, knowledge));
        });
      });
      if (!found) continue;
      near.push_back(groups[g]);
      group_of.push_back(g);
    }
    const auto decisions = internal::Decide(reports, near, knowledge.weights);
    for (std::size_t i = 0; i < reports.size(); ++i) {
      if (decisions[i].joins) {
        members[group_of[*decisions[i].joins]].push_back(reports[i]);
        continue;
      }
      std::vector<PossibleLink> own;
      for (const auto& [event, link] : decisions[i].possible) {
        possible[group_of[event]].push_back(link);
        own.push_back({near[event].front()->ref, link.score, link.reason});
      }
      events.push_back(MakeEvent({reports[i]}, own, knowledge, decisions[i].days));
    }
  }
  for (std::size_t g = 0; g < groups.size(); ++g) events.push_back(MakeEvent(members[g], possible[g], knowledge));
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.key < b.key; });
  return events;
}

}  // namespace isnad::testing

#endif  // ISNAD_TESTS_CORE_LINK_ALL_PAIRS_H_
