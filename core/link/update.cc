#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

#include "core/link/pair.h"

// What must be linked again when some articles change.
//   1. Tier one. Start at the changed reports and at what remains of the old events of those that went; follow
//      linking pairs as far as they go: the components of the new graph. Nothing else can change: two groups that
//      ended apart never had a join between them, so each of them grew exactly as it would have alone, and a report
//      that went matters to its own group only.
//   2. Tier two. A report of the second tier looks at the tier-one groups it shares keys with, each whole. So all
//      those look again that share a key with a group of step 1, or that joined or might have joined one of the old
//      events; an article's reports look together, since no two of them join one event.
//   3. Every event that lost, kept or gained one of these reports is written again, under the key it has now.
// A report that stands alone and may belong to some events names the smallest report of each; those events name it.
// That is how a report that goes finds the events that still list it.

namespace isnad::internal {
namespace {

class Updater {
 public:
  Updater(LinkView& view, const Knowledge& knowledge) : view_(view), knowledge_(knowledge) {}

  EventDelta Run(const std::vector<ArticleId>& changed, const std::vector<ReportRef>& gone) {
    const std::set<ReportRef> went(gone.begin(), gone.end());
    std::set<ReportRef> seeds;
    std::set<ArticleId> again;  // articles whose tier-two reports decide again
    for (const ArticleId& article : changed) {
      again.insert(article);
      const Reading* reading = view_.ReadingOf(article);
      if (reading == nullptr) continue;
      for (std::uint32_t i = 0; i < reading->reports.size(); ++i) seeds.insert({article, i});
    }
    lost_ = went;
    lost_.insert(seeds.begin(), seeds.end());
    for (const ReportRef& report : std::set<ReportRef>(lost_)) {
      const Event* old = OldEventOf(report);
      if (old == nullptr) continue;
      seeds.insert(old->reports.begin(), old->reports.end());
      // Reports of the second tier that were here, or might have been, and groups that this report might have joined.
      for (const ReportRef& member : old->reports) again.insert(member.article);
      for (const PossibleLink& link : old->possible) again.insert(link.report.article);
    }

    for (const ReportRef& seed : seeds) GrowFrom(seed);
    for (const auto& [report, group] : group_of_) TouchOld(report);
    for (const ReportRef& report : lost_) TouchOldAround(report);
    // What the old events of all these reports listed decides again as well.
    for (const EventKey& key : touched_) {
      const Event& old = old_events_.at(key);
      for (const ReportRef& member : old.reports) again.insert(member.article);
      for (const PossibleLink& link : old.possible) again.insert(link.report.article);
    }
    for (const auto& [report, group] : group_of_) {
      for (const ReportRef& other : Neighbours(*Find(report))) {
        if (Find(other)->tier() == 2) again.insert(other.article);
      }
    }
    for (const ArticleId& article : ArticlesOf(lost_)) {
      AddWhereFewTell(view_.FormerReadingOf(article), again);
      AddWhereFewTell(view_.ReadingOf(article), again);
    }
    for (const ArticleId& article : again) DecideAgain(article);
    return Write();
  }

 private:
  struct Group {
    std::vector<ReportRef> members;              // of tier one, sorted
    std::set<ReportRef> joined;                  // of tier two
    std::map<ReportRef, PossibleLink> possible;  // of tier two
  };

  const ReportView* Find(const ReportRef& ref) {
    auto [at, added] = views_.try_emplace(ref);
    if (added) {
      const Reading* reading = view_.ReadingOf(ref.article);
      if (reading != nullptr && ref.ordinal < reading->reports.size()) {
        at->second = std::make_unique<ReportView>(ViewOf(*reading, ref.ordinal, knowledge_));
      }
    }
    return at->second.get();
  }

  static std::set<ArticleId> ArticlesOf(const std::set<ReportRef>& reports) {
    std::set<ArticleId> articles;
    for (const ReportRef& report : reports) articles.insert(report.article);
    return articles;
  }

  // The undated reports of the places that these reports tell of, where few are told now or were before this update:
  // one more or less of them may open or close the place to those that have nothing else.
  void AddWhereFewTell(const Reading* reading, std::set<ArticleId>& again) {
    if (reading == nullptr) return;
    for (std::uint32_t i = 0; i < reading->reports.size(); ++i) {
      const ReportView view = ViewOf(*reading, i, knowledge_);
      if (!view.dated()) continue;
      for (const WeakLookup& lookup : WeakLookupsOf(view)) {
        if (view_.ReportsWith(lookup.told).size() > knowledge_.few_told + lost_.size()) continue;
        for (const ReportRef& other : view_.ReportsWith(lookup.key)) again.insert(other.article);
      }
    }
  }

  const Event* OldEventOf(const ReportRef& report) {
    const std::optional<EventKey> key = view_.EventOf(report);
    if (!key) return nullptr;
    if (const auto known = old_events_.find(*key); known != old_events_.end()) return &known->second;
    std::optional<Event> event = view_.EventWith(*key);
    if (!event) return nullptr;
    return &old_events_.emplace(*key, std::move(*event)).first->second;
  }

  void TouchOld(const ReportRef& report) {
    if (const Event* old = OldEventOf(report)) touched_.insert(old->key);
  }

  // The report's old event, and, where it stood alone, the events that it might have belonged to.
  void TouchOldAround(const ReportRef& report) {
    const Event* old = OldEventOf(report);
    if (old == nullptr) return;
    touched_.insert(old->key);
    if (old->reports.size() > 1) return;
    for (const PossibleLink& link : std::vector<PossibleLink>(old->possible)) TouchOld(link.report);
  }

  // The reports of other articles that this one is eligible with, but those with which it has the place alone and of
  // whose place much is told.
  const std::set<ReportRef>& Neighbours(const ReportView& view) {
    const auto [at, fresh] = neighbours_.try_emplace(view.ref);
    if (fresh) at->second = FindNeighbours(view);
    return at->second;
  }

  std::set<ReportRef> FindNeighbours(const ReportView& view) {
    std::set<ReportRef> found, where_few_tell;
    const auto look_up = [&](const std::string& key, std::set<ReportRef>& into) {
      for (const ReportRef& other : view_.ReportsWith(key)) {
        if (other.article != view.ref.article) into.insert(other);
      }
    };
    for (const std::string& key : LookupsOf(view)) look_up(key, found);
    for (const WeakLookup& lookup : WeakLookupsOf(view)) {
      if (view_.ReportsWith(lookup.told).size() <= knowledge_.few_told) look_up(lookup.key, where_few_tell);
    }
    found.insert(where_few_tell.begin(), where_few_tell.end());
    std::erase_if(found, [&](const ReportRef& ref) {
      const ReportView* other = Find(ref);
      if (other == nullptr) return true;
      const PairScore pair = Score(view, *other, knowledge_.weights);
      return !pair.eligible || (pair.weak && where_few_tell.count(ref) == 0);
    });
    return found;
  }

  void GrowFrom(const ReportRef& seed) {
    const ReportView* start = Find(seed);
    if (start == nullptr || start->tier() != 1 || group_of_.count(seed) > 0) return;
    std::set<ReportRef> component = {seed};
    std::deque<const ReportView*> open = {start};
    while (!open.empty()) {
      const ReportView* view = open.front();
      open.pop_front();
      for (const ReportRef& other : Neighbours(*view)) {
        if (component.count(other) > 0) continue;
        const ReportView* candidate = Find(other);
        if (candidate->tier() != 1) continue;
        if (!Score(*view, *candidate, knowledge_.weights).link()) continue;
        component.insert(other);
        open.push_back(candidate);
      }
    }
    std::vector<const ReportView*> views;
    for (const ReportRef& ref : component) views.push_back(Find(ref));
    for (const std::vector<std::size_t>& indexes : Cluster(views, knowledge_.weights)) {
      Group group;
      for (const std::size_t i : indexes) group.members.push_back(views[i]->ref);
      AddGroup(std::move(group));
    }
  }

  void AddGroup(Group group) {
    const ReportRef head = group.members.front();
    for (const ReportRef& member : group.members) group_of_[member] = head;
    groups_[head] = std::move(group);
  }

  // The group of a tier-one report: linked again just now, or as it was stored.
  const ReportRef* HeadOf(const ReportRef& report) {
    if (const auto found = group_of_.find(report); found != group_of_.end()) return &found->second;
    if (const auto found = kept_head_of_.find(report); found != kept_head_of_.end()) return &found->second;
    const Event* old = OldEventOf(report);
    if (old == nullptr) return nullptr;
    Group group;
    for (const ReportRef& member : old->reports) {
      const ReportView* view = Find(member);
      if (view == nullptr) continue;
      if (view->tier() == 1) {
        group.members.push_back(member);
      } else {
        group.joined.insert(member);
      }
    }
    for (const PossibleLink& link : old->possible) group.possible[link.report] = link;
    const ReportRef head = group.members.front();
    for (const ReportRef& member : group.members) kept_head_of_[member] = head;
    kept_[head] = std::move(group);
    return &kept_head_of_[report];
  }

  void DecideAgain(const ArticleId& article) {
    const Reading* reading = view_.ReadingOf(article);
    if (reading == nullptr) return;
    std::vector<const ReportView*> second;
    for (std::uint32_t i = 0; i < reading->reports.size(); ++i) {
      const ReportView* view = Find({article, i});
      if (view->tier() == 2) second.push_back(view);
    }
    if (second.empty()) return;
    std::set<ReportRef> heads;
    for (const ReportView* view : second) {
      decided_.insert(view->ref);
      for (const ReportRef& other : Neighbours(*view)) {
        if (Find(other)->tier() != 1) continue;
        if (const ReportRef* head = HeadOf(other)) heads.insert(*head);
      }
    }
    const std::vector<ReportRef> order(heads.begin(), heads.end());
    std::vector<std::vector<const ReportView*>> events;
    for (const ReportRef& head : order) {
      std::vector<const ReportView*> members;
      const auto fresh = groups_.find(head);
      for (const ReportRef& member : (fresh != groups_.end() ? fresh->second : kept_.at(head)).members) {
        members.push_back(Find(member));
      }
      events.push_back(std::move(members));
    }
    const std::vector<Decision> decisions = Decide(second, events, knowledge_.weights);
    for (std::size_t i = 0; i < second.size(); ++i) {
      const ReportRef& ref = second[i]->ref;
      if (decisions[i].joins) {
        joins_[order[*decisions[i].joins]].push_back(ref);
        continue;
      }
      if (decisions[i].days) days_beside_[ref] = *decisions[i].days;
      std::vector<PossibleLink>& own = alone_[ref];
      for (const auto& [event, link] : decisions[i].possible) {
        maybe_[order[event]].push_back(link);
        own.push_back({order[event], link.score, link.reason});
      }
    }
  }

  EventDelta Write() {
    // Events that a report left, joined or may belong to, though their tier-one members are as they were.
    for (const ReportRef& report : decided_) TouchOldAround(report);
    for (const auto& [head, refs] : joins_) TouchKept(head);
    for (const auto& [head, links] : maybe_) TouchKept(head);
    const std::set<EventKey> touched = touched_;
    for (const EventKey& key : touched) {
      for (const ReportRef& member : old_events_.at(key).reports) {
        const ReportView* view = Find(member);
        if (view != nullptr && view->tier() == 1 && group_of_.count(member) == 0) HeadOf(member);
      }
    }
    // A kept group that was only looked at stays out of the delta.
    for (auto& [head, group] : kept_) {
      const Event* old = OldEventOf(head);
      if (old == nullptr || touched_.count(old->key) == 0) continue;
      // What changed or was decided again says anew where it belongs.
      const auto anew = [&](const ReportRef& report) { return decided_.count(report) > 0 || lost_.count(report) > 0; };
      std::erase_if(group.joined, anew);
      std::erase_if(group.possible, [&](const auto& entry) { return anew(entry.first); });
      groups_[head] = std::move(group);
    }
    for (const auto& [head, refs] : joins_) groups_.at(head).joined.insert(refs.begin(), refs.end());
    for (const auto& [head, links] : maybe_) {
      for (const PossibleLink& link : links) groups_.at(head).possible[link.report] = link;
    }

    EventDelta delta;
    std::map<EventKey, Event> put;
    const auto add = [&](const std::vector<const ReportView*>& members, std::vector<PossibleLink> possible) {
      const auto days = days_beside_.find(members.front()->ref);
      Event event = MakeEvent(members, std::move(possible), knowledge_,
                              days == days_beside_.end() ? std::nullopt : std::optional(days->second));
      put.emplace(event.key, std::move(event));
    };
    for (const auto& [head, group] : groups_) {
      std::set<ReportRef> refs(group.members.begin(), group.members.end());
      refs.insert(group.joined.begin(), group.joined.end());
      std::vector<const ReportView*> members;
      for (const ReportRef& ref : refs) members.push_back(Find(ref));
      std::vector<PossibleLink> possible;
      for (const auto& [ref, link] : group.possible) possible.push_back(link);
      add(members, std::move(possible));
    }
    for (const auto& [ref, possible] : alone_) add({Find(ref)}, possible);
    for (const EventKey& key : touched_) {
      if (put.count(key) == 0) delta.removed.push_back(key);
    }
    for (auto& [key, event] : put) delta.put.push_back(std::move(event));
    return delta;
  }

  void TouchKept(const ReportRef& head) {
    if (groups_.count(head) == 0) TouchOld(head);
  }

  LinkView& view_;
  const Knowledge& knowledge_;
  std::map<ReportRef, std::unique_ptr<ReportView>> views_;
  std::map<ReportRef, std::set<ReportRef>> neighbours_;
  std::map<EventKey, Event> old_events_;
  std::set<EventKey> touched_;                // old events that are written again or go
  std::map<ReportRef, Group> groups_, kept_;  // by their smallest tier-one report
  std::map<ReportRef, ReportRef> group_of_, kept_head_of_;
  std::set<ReportRef> lost_;                              // changed, or gone
  std::set<ReportRef> decided_;                           // of tier two, looked at again
  std::map<ReportRef, std::vector<ReportRef>> joins_;     // by group
  std::map<ReportRef, std::vector<PossibleLink>> maybe_;  // by group
  std::map<ReportRef, std::vector<PossibleLink>> alone_;
  std::map<ReportRef, Window> days_beside_;  // of those alone
};

// Readings held in memory, and no event yet.
class AllView : public LinkView {
 public:
  AllView(const std::vector<Reading>& readings, const Knowledge& knowledge) {
    for (const Reading& reading : readings) {
      readings_[reading.article] = &reading;
      for (std::uint32_t i = 0; i < reading.reports.size(); ++i) {
        for (const std::string& key : KeysOf(ViewOf(reading, i, knowledge))) {
          reports_[key].push_back({reading.article, i});
        }
      }
      for (const std::string& key : CopyKeysOf(reading)) copies_[key].push_back(reading.article);
    }
    for (auto& [key, refs] : reports_) std::sort(refs.begin(), refs.end());
    for (auto& [key, ids] : copies_) std::sort(ids.begin(), ids.end());
  }
  const Reading* ReadingOf(const ArticleId& article) override {
    const auto found = readings_.find(article);
    return found == readings_.end() ? nullptr : found->second;
  }
  const Reading* FormerReadingOf(const ArticleId&) override { return nullptr; }
  std::vector<ReportRef> ReportsWith(const std::string& key) override {
    const auto found = reports_.find(key);
    return found == reports_.end() ? std::vector<ReportRef>{} : found->second;
  }
  std::vector<ArticleId> ArticlesWithCopyKey(const std::string& key) override {
    const auto found = copies_.find(key);
    return found == copies_.end() ? std::vector<ArticleId>{} : found->second;
  }
  std::optional<EventKey> EventOf(const ReportRef&) override { return std::nullopt; }
  std::optional<Event> EventWith(const EventKey&) override { return std::nullopt; }

 private:
  std::map<ArticleId, const Reading*> readings_;
  std::unordered_map<std::string, std::vector<ReportRef>> reports_;
  std::unordered_map<std::string, std::vector<ArticleId>> copies_;
};

}  // namespace

EventDelta UpdateEvents(LinkView& view, const std::vector<ArticleId>& changed, const std::vector<ReportRef>& gone,
                        const Knowledge& knowledge) {
  return Updater(view, knowledge).Run(changed, gone);
}

Graph LinkAll(const std::vector<Reading>& readings, const Knowledge& knowledge) {
  AllView view(readings, knowledge);
  std::vector<ArticleId> articles;
  std::map<EntityId, std::vector<const Reading*>> named;
  for (const Reading& reading : readings) {
    articles.push_back(reading.article);
    for (std::uint32_t i = 0; i < reading.entities.size(); ++i) {
      std::vector<const Reading*>& in = named[EntityIdOf(reading, i)];
      if (in.empty() || in.back() != &reading) in.push_back(&reading);
    }
  }
  std::sort(articles.begin(), articles.end());
  Graph graph;
  graph.events = UpdateEvents(view, articles, {}, knowledge).put;
  for (const auto& [id, in] : named) graph.entities.push_back(MakeEntity(id, in, knowledge));
  graph.copies = CopiesAround(view, articles);
  return graph;
}

}  // namespace isnad::internal
