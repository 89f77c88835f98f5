#ifndef ISNAD_TESTS_CORE_LINK_ALL_PAIRS_H_
#define ISNAD_TESTS_CORE_LINK_ALL_PAIRS_H_

#include <algorithm>
#include <map>
#include <optional>
#include <set>
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
class AllPairs {
 public:
  AllPairs(std::vector<Reading> readings, const internal::Knowledge& knowledge, const std::vector<JudgedPair>& judged)
      : readings_(std::move(readings)), knowledge_(knowledge) {
    std::sort(readings_.begin(), readings_.end(),
              [](const Reading& a, const Reading& b) { return a.article < b.article; });
    for (const Reading& reading : readings_) {
      for (std::uint32_t i = 0; i < reading.reports.size(); ++i)
        views_.emplace(ReportRef{reading.article, i}, ViewOf(reading, i, knowledge_));
    }
    for (const auto& [ref, view] : views_) {
      for (const std::string& key : KeysOf(view)) ++told_[key];
    }
    for (const JudgedPair& pair : judged) {
      if (!views_.contains(pair.left) || !views_.contains(pair.right) || pair.left == pair.right) continue;
      judged_.push_back(pair);
      std::map<ReportRef, std::set<ReportRef>>& of = pair.ruling == Ruling::kSame ? same_ : different_;
      of[pair.left].insert(pair.right);
      of[pair.right].insert(pair.left);
    }
  }

  std::vector<Event> Link() {
    LinkFirst();
    for (const auto& [article, reports] : second_) DecideOn(reports);
    Join();
    for (std::size_t g = 0; g < groups_.size(); ++g)
      events_.push_back(MakeEvent(members_[g], possible_[g], knowledge_));
    std::sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) { return a.key < b.key; });
    return events_;
  }

 private:
  using View = internal::ReportView;

  void LinkFirst() {
    std::vector<const View*> nodes;
    for (const auto& [ref, view] : views_) {
      nodes.push_back(&view);
      if (view.tier() == 2) second_[ref.article].push_back(&view);
    }
    for (const auto& indexes : internal::Cluster(nodes, knowledge_.weights, judged_)) {
      std::vector<const View*> first;
      std::vector<ReportRef> bound;
      for (const std::size_t i : indexes) {
        if (nodes[i]->tier() == 1)
          first.push_back(nodes[i]);
        else
          bound.push_back(nodes[i]->ref);
      }
      for (const ReportRef& ref : bound) {
        held_[ref] = bound;
        if (!first.empty()) bound_to_[ref] = groups_.size();
      }
      if (first.empty()) continue;
      in_.emplace_back(bound.begin(), bound.end());
      for (const View* view : first) in_.back().insert(view->ref);
      groups_.push_back(first);
    }
    members_ = groups_;
    possible_.resize(groups_.size());
  }

  std::set<ReportRef> DifferentFrom(const ReportRef& ref) {
    std::set<ReportRef> all;
    for (const ReportRef& one : held_.contains(ref) ? held_[ref] : std::vector<ReportRef>{ref})
      all.insert(different_[one].begin(), different_[one].end());
    return all;
  }

  static bool HaveCommon(const std::set<ReportRef>& a, const std::set<ReportRef>& b) {
    return std::any_of(a.begin(), a.end(), [&](const ReportRef& ref) { return b.contains(ref); });
  }

  void DecideOn(const std::vector<const View*>& reports) {
    // The events that one of them may belong to, by more than the place or where few tell of it.
    std::vector<std::vector<const View*>> near;
    std::vector<std::size_t> group_of;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const bool found = std::any_of(reports.begin(), reports.end(), [&](const View* report) {
        if (bound_to_.contains(report->ref) && bound_to_[report->ref] == g) return true;
        return std::any_of(groups_[g].begin(), groups_[g].end(), [&](const View* member) {
          const PairScore pair = Score(*report, *member, knowledge_.weights);
          return pair.eligible && (!pair.weak || FindsWhereFewTell(*report, *member, told_, knowledge_));
        });
      });
      if (!found) continue;
      near.push_back(groups_[g]);
      group_of.push_back(g);
    }
    std::vector<internal::Rulings> rulings(reports.size());
    for (std::size_t i = 0; i < reports.size(); ++i) {
      for (std::size_t e = 0; e < near.size(); ++e) {
        const auto bound = bound_to_.find(reports[i]->ref);
        if (bound != bound_to_.end() && bound->second == group_of[e]) rulings[i].joins = e;
        if (HaveCommon(DifferentFrom(reports[i]->ref), in_[group_of[e]])) rulings[i].keeps_out_of.insert(e);
      }
    }
    const auto decisions = internal::Decide(reports, near, knowledge_.weights, rulings);
    for (std::size_t i = 0; i < reports.size(); ++i) {
      Choice& choice = choices_[reports[i]->ref];
      if (decisions[i].joins) choice.joins = group_of[*decisions[i].joins];
      for (const auto& [event, link] : decisions[i].possible) choice.possible.emplace_back(group_of[event], link);
      choice.days = decisions[i].days;
      choice.score = decisions[i].score;
    }
  }

  void Join() {
    for (const auto& [ref, group] : bound_to_) members_[group].push_back(&views_.at(ref));
    for (const auto& [ref, choice] : choices_) {
      if (bound_to_.contains(ref)) continue;
      const std::vector<ReportRef> unit = held_.contains(ref) ? held_[ref] : std::vector<ReportRef>{ref};
      if (unit.front() != ref) continue;
      std::set<ReportRef> different = DifferentFrom(ref);
      for (const ReportRef& one : unit) {
        if (unit.size() == 1) break;
        for (std::uint32_t i = 0; views_.contains({one.article, i}); ++i)
          if (i != one.ordinal) different.insert({one.article, i});
      }
      std::vector<ReportRef> wishes = unit;
      std::stable_sort(wishes.begin(), wishes.end(), [&](const ReportRef& a, const ReportRef& b) {
        return choices_.at(a).score > choices_.at(b).score;
      });
      std::optional<std::size_t> joins;
      for (const ReportRef& one : wishes) {
        if (!joins && choices_[one].joins && !HaveCommon(different, in_[*choices_[one].joins]))
          joins = choices_[one].joins;
      }
      if (!joins) {
        StandAlone(unit);
        continue;
      }
      for (const ReportRef& one : unit) {
        in_[*joins].insert(one);
        members_[*joins].push_back(&views_.at(one));
      }
    }
  }

  void StandAlone(const std::vector<ReportRef>& unit) {
    std::map<ReportRef, PossibleLink> own;
    std::optional<internal::Window> days;
    std::vector<const View*> members;
    for (const ReportRef& one : unit) {
      members.push_back(&views_.at(one));
      if (!days) days = choices_[one].days;
      for (const auto& [group, link] : choices_[one].possible) {
        possible_[group].push_back(link);
        const ReportRef head = groups_[group].front()->ref;
        const auto [at, fresh] = own.try_emplace(head, PossibleLink{head, link.score, link.reason});
        if (!fresh && link.score > at->second.score) at->second = {head, link.score, link.reason};
      }
    }
    std::vector<PossibleLink> links;
    for (const auto& [head, link] : own) links.push_back(link);
    events_.push_back(MakeEvent(members, links, knowledge_, days));
  }

  struct Choice {
    std::optional<std::size_t> joins;
    std::int32_t score = 0;
    std::vector<std::pair<std::size_t, PossibleLink>> possible;
    std::optional<internal::Window> days;
  };

  std::vector<Reading> readings_;
  const internal::Knowledge& knowledge_;
  std::map<ReportRef, View> views_;
  std::map<std::string, std::size_t> told_;  // by weak key: of how many reports
  std::vector<JudgedPair> judged_;
  std::map<ReportRef, std::set<ReportRef>> same_, different_;
  std::vector<std::vector<const View*>> groups_, members_;
  std::vector<std::set<ReportRef>> in_;  // by group: what is judged against
  std::map<ReportRef, std::size_t> bound_to_;
  std::map<ReportRef, std::vector<ReportRef>> held_;
  std::map<ArticleId, std::vector<const View*>> second_;
  std::map<ReportRef, Choice> choices_;
  std::vector<std::vector<PossibleLink>> possible_;
  std::vector<Event> events_;
};

inline std::vector<Event> LinkByAllPairs(const std::vector<Reading>& readings, const internal::Knowledge& knowledge,
                                         const std::vector<JudgedPair>& judged = {}) {
  return AllPairs(readings, knowledge, judged).Link();
}

}  // namespace isnad::testing

#endif  // ISNAD_TESTS_CORE_LINK_ALL_PAIRS_H_
