#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>

#include "core/link/judged.h"
#include "core/link/pair.h"

// What must be linked again when some articles change.
//   1. Tier one. Start at the changed reports and at what remains of the old events of those that went; follow
//      linking pairs as far as they go: the components of the new graph. Nothing else can change: two groups that
//      ended apart never had a join between them, so each of them grew exactly as it would have alone, and a report
//      that went matters to its own group only.
//   2. Tier two. A report of the second tier looks at the tier-one groups it shares keys with, each whole. So all
//      those look again that share a key with a group of step 1, or that joined or might have joined one of the old
//      events; an article's reports look together, since no two of them join one event.
//      Those of the second tier that nobody tells the day of and that more than the place ties to each other (a victim,
//      the day on which a village's pages were saved) are grouped as those of the first are; a group joins what the
//      best of it would join, or stands alone together. All that ties hold together looks again together.
//   3. Judgements. What is judged the same is linked together, whatever it shares, and what is judged different looks
//      again together: a report of the second tier may keep another out of an event. Those of the second tier that are
//      judged the same as one of the first lie in its event; those that are only held together with each other join
//      what the best of them joins (Settle). All judgements that reach a report that looks again are looked at again.
//   4. Every event that lost, kept or gained one of these reports is written again, under the key it has now.
// A report that stands alone and may belong to some events names the smallest report of each; those events name it.
// That is how a report that goes finds the events that still list it.

namespace isnad::internal {
namespace {

class Updater {
 public:
  Updater(LinkView& view, const Knowledge& knowledge) : view_(view), knowledge_(knowledge) {}

  // judged: reports of judgements that came or went.
  EventDelta Run(const std::vector<ArticleId>& changed, const std::vector<ReportRef>& gone,
                 const std::vector<ReportRef>& judged) {
    lost_.insert(gone.begin(), gone.end());
    lost_.insert(judged.begin(), judged.end());
    std::set<ReportRef> seeds(judged.begin(), judged.end());
    for (const ReportRef& report : judged) again_.insert(report.article);
    for (const ArticleId& article : changed) {
      again_.insert(article);
      const Reading* reading = view_.ReadingOf(article);
      if (reading == nullptr) continue;
      for (std::uint32_t i = 0; i < reading->reports.size(); ++i) seeds.insert({article, i});
    }
    lost_.insert(seeds.begin(), seeds.end());
    for (const ReportRef& report : std::set<ReportRef>(lost_)) {
      const Event* old = OldEventOf(report);
      if (old == nullptr) continue;
      seeds.insert(old->reports.begin(), old->reports.end());
      // Reports of the second tier that were here, or might have been, and groups that this report might have joined.
      LookAgainAround(*old);
    }
    for (const ReportRef& report : lost_) TouchOldAround(report);
    for (const ArticleId& article : ArticlesOf(lost_)) {
      AddWhereFewTell(view_.FormerReadingOf(article), again_);
      AddWhereFewTell(view_.ReadingOf(article), again_);
      AddFormerlyTied(article);
    }
    while (!seeds.empty()) {
      for (const ReportRef& seed : seeds) GrowFrom(seed);
      LookAgainAroundGrown();
      seeds = JudgedOfThoseThatLookAgain();
    }
    for (const ArticleId& article : again_) DecideAgain(article);
    SettleUnits();
    return Write();
  }

 private:
  struct Group {
    std::vector<ReportRef> members;              // of tier one, sorted
    std::vector<ReportRef> bound;                // of tier two, judged the same as one of them
    std::set<ReportRef> joined;                  // of tier two
    std::map<ReportRef, PossibleLink> possible;  // of tier two
  };

  // What looks again together with an old event's reports: they, and those that it lists as possible.
  void LookAgainAround(const Event& old) {
    for (const ReportRef& member : old.reports) again_.insert(member.article);
    for (const PossibleLink& link : old.possible) again_.insert(link.report.article);
  }

  void LookAgainAroundGrown() {
    for (const auto& [report, group] : group_of_) TouchOld(report);
    for (const EventKey& key : touched_) LookAgainAround(old_events_.at(key));
    for (const auto& [report, group] : group_of_) {
      for (const ReportRef& other : Neighbours(*Find(report))) {
        if (Find(other)->tier() == 2) again_.insert(other.article);
      }
      for (const JudgedPair& pair : JudgedAt(report)) again_.insert(OtherOf(pair, report).article);
    }
    for (const auto& [report, others] : held_with_) again_.insert(report.article);
  }

  // Reports that judgements tie to those that look again, as far as they have not grown yet; what is judged different
  // from one that looks again does so too.
  std::set<ReportRef> JudgedOfThoseThatLookAgain() {
    std::set<ReportRef> seeds;
    for (std::size_t size = 0; size != again_.size();) {
      size = again_.size();
      for (const ArticleId& article : std::set<ArticleId>(again_)) {
        for (const ReportView* view : SecondOf(article)) {
          const std::vector<ReportRef> tied = TiedTo(*view);
          for (const ReportRef& other : tied) again_.insert(other.article);
          if (!tied.empty() && !held_with_.contains(view->ref)) seeds.insert(view->ref);
        }
        for (const JudgedPair& pair : JudgedWith(article)) {
          for (const ReportRef& report : {pair.left, pair.right}) {
            if (Find(report)->tier() == 1) continue;
            again_.insert(report.article);
            if (!held_with_.contains(report) && !JudgedSame(report).empty()) seeds.insert(report);
          }
        }
      }
    }
    return seeds;
  }

  // An article's reports of the second tier.
  std::vector<const ReportView*> SecondOf(const ArticleId& article) {
    std::vector<const ReportView*> second;
    const Reading* reading = view_.ReadingOf(article);
    if (reading == nullptr) return second;
    for (std::uint32_t i = 0; i < reading->reports.size(); ++i) {
      const ReportView* view = Find({article, i});
      if (view->tier() == 2) second.push_back(view);
    }
    return second;
  }

  const std::vector<JudgedPair>& JudgedWith(const ArticleId& article) {
    const auto [at, fresh] = judged_.try_emplace(article);
    if (fresh) at->second = view_.JudgedWith(article);
    return at->second;
  }

  std::vector<JudgedPair> JudgedAt(const ReportRef& report) {
    std::vector<JudgedPair> pairs;
    for (const JudgedPair& pair : JudgedWith(report.article)) {
      if (pair.left == report || pair.right == report) pairs.push_back(pair);
    }
    return pairs;
  }

  static const ReportRef& OtherOf(const JudgedPair& pair, const ReportRef& report) {
    return pair.left == report ? pair.right : pair.left;
  }

  std::vector<ReportRef> JudgedSame(const ReportRef& report) {
    std::vector<ReportRef> others;
    for (const JudgedPair& pair : JudgedAt(report)) {
      if (pair.ruling == Ruling::kSame) others.push_back(OtherOf(pair, report));
    }
    return others;
  }

  // What is judged different from a report, or from one of those that it is held together with.
  std::set<ReportRef> DifferentFrom(const ReportRef& report) {
    std::set<ReportRef> different;
    const auto held = held_with_.find(report);
    for (const ReportRef& one : held == held_with_.end() ? std::vector<ReportRef>{report} : held->second) {
      for (const JudgedPair& pair : JudgedAt(one)) {
        if (pair.ruling == Ruling::kDifferent) different.insert(OtherOf(pair, one));
      }
    }
    return different;
  }

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

  // What the reports of the second tier that were there were tied to: without them it may be tied otherwise.
  void AddFormerlyTied(const ArticleId& article) {
    const Reading* reading = view_.FormerReadingOf(article);
    for (std::uint32_t i = 0; reading != nullptr && i < reading->reports.size(); ++i) {
      const ReportView view = ViewOf(*reading, i, knowledge_);
      if (view.tier() != 2) continue;
      for (const ReportRef& other : FindNeighbours(view))
        if (Find(other)->tier() == 2 && Score(view, *Find(other), knowledge_.weights).tied)
          again_.insert(other.article);
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

  // No report of the first tier was in it: it might have belonged to the events that it lists.
  bool StoodAlone(const Event& old) {
    return std::all_of(old.reports.begin(), old.reports.end(), [&](const ReportRef& report) {
      const Reading* reading = view_.FormerReadingOf(report.article);
      return reading == nullptr || report.ordinal >= reading->reports.size() ||
             ViewOf(*reading, report.ordinal, knowledge_).tier() == 2;
    });
  }

  // The report's old event, and, where it stood alone, the events that it might have belonged to.
  void TouchOldAround(const ReportRef& report) {
    const Event* old = OldEventOf(report);
    if (old == nullptr) return;
    touched_.insert(old->key);
    if (old->reports.size() > 1 && !StoodAlone(*old)) return;
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

  // Those of the second tier that this one of it is tied to.
  std::vector<ReportRef> TiedTo(const ReportView& view) {
    std::vector<ReportRef> tied;
    if (view.tier() != 2) return tied;
    for (const ReportRef& other : Neighbours(view)) {
      if (Find(other)->tier() != 2) continue;
      const PairScore pair = Score(view, *Find(other), knowledge_.weights);
      if (pair.tied && pair.link()) tied.push_back(other);
    }
    return tied;
  }

  // The component of a report of the first tier, or of one that ties or judgements hold together with others.
  void GrowFrom(const ReportRef& seed) {
    const ReportView* start = Find(seed);
    if (start == nullptr || group_of_.contains(seed) || held_with_.contains(seed)) return;
    if (start->tier() != 1 && JudgedSame(seed).empty() && TiedTo(*start).empty()) return;
    std::set<ReportRef> component = {seed};
    std::deque<const ReportView*> open = {start};
    const auto take = [&](const ReportRef& other) {
      if (component.insert(other).second) open.push_back(Find(other));
    };
    while (!open.empty()) {
      const ReportView* view = open.front();
      open.pop_front();
      for (const ReportRef& other : JudgedSame(view->ref)) take(other);
      for (const ReportRef& other : TiedTo(*view)) take(other);
      if (view->tier() != 1) continue;
      for (const ReportRef& other : Neighbours(*view)) {
        if (component.count(other) > 0) continue;
        const ReportView* candidate = Find(other);
        if (candidate->tier() == 1 && Score(*view, *candidate, knowledge_.weights).link()) take(other);
      }
    }
    std::vector<const ReportView*> views;
    std::map<std::uint64_t, JudgedPair> judged;
    for (const ReportRef& ref : component) {
      views.push_back(Find(ref));
      for (const JudgedPair& pair : JudgedAt(ref)) judged.emplace(pair.number, pair);
    }
    std::vector<JudgedPair> pairs;
    for (const auto& [number, pair] : judged) pairs.push_back(pair);
    for (const std::vector<std::size_t>& indexes : Cluster(views, knowledge_.weights, pairs)) {
      Group group;
      for (const std::size_t i : indexes)
        (views[i]->tier() == 1 ? group.members : group.bound).push_back(views[i]->ref);
      for (const ReportRef& ref : group.bound) held_with_[ref] = group.bound;
      if (!group.members.empty()) AddGroup(std::move(group));
    }
  }

  void AddGroup(Group group) {
    const ReportRef head = group.members.front();
    for (const ReportRef& member : group.members) group_of_[member] = head;
    for (const ReportRef& report : group.bound) bound_to_[report] = head;
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

  const Group& GroupAt(const ReportRef& head) const {
    const auto fresh = groups_.find(head);
    return fresh != groups_.end() ? fresh->second : kept_.at(head);
  }

  // One of these lies in the event, by its first tier or by a judgement, or as it was stored.
  bool HoldsOneOf(const std::set<ReportRef>& reports, const ReportRef& head) const {
    if (reports.empty()) return false;
    const Group& group = GroupAt(head);
    const auto held = [&](const ReportRef& report) { return reports.contains(report); };
    return std::any_of(group.members.begin(), group.members.end(), held) ||
           std::any_of(group.bound.begin(), group.bound.end(), held) ||
           std::any_of(group.joined.begin(), group.joined.end(),
                       [&](const ReportRef& report) { return held(report) && !again_.contains(report.article); });
  }

  void DecideAgain(const ArticleId& article) {
    const std::vector<const ReportView*> second = SecondOf(article);
    if (second.empty()) return;
    std::set<ReportRef> heads;
    for (const ReportView* view : second) {
      if (const auto bound = bound_to_.find(view->ref); bound != bound_to_.end()) heads.insert(bound->second);
      for (const ReportRef& other : Neighbours(*view)) {
        if (Find(other)->tier() != 1) continue;
        if (const ReportRef* head = HeadOf(other)) heads.insert(*head);
      }
    }
    const std::vector<ReportRef> order(heads.begin(), heads.end());
    std::vector<std::vector<const ReportView*>> events;
    for (const ReportRef& head : order) {
      std::vector<const ReportView*> members;
      for (const ReportRef& member : GroupAt(head).members) members.push_back(Find(member));
      events.push_back(std::move(members));
    }
    std::vector<Rulings> judged(second.size());
    for (std::size_t i = 0; i < second.size(); ++i) {
      const auto bound = bound_to_.find(second[i]->ref);
      const std::set<ReportRef> different = DifferentFrom(second[i]->ref);
      for (std::size_t e = 0; e < order.size(); ++e) {
        if (bound != bound_to_.end() && bound->second == order[e]) judged[i].joins = e;
        if (HoldsOneOf(different, order[e])) judged[i].keeps_out_of.insert(e);
      }
    }
    const std::vector<Decision> decisions = Decide(second, events, knowledge_.weights, judged);
    for (std::size_t i = 0; i < second.size(); ++i) {
      Choice& choice = decided_[second[i]->ref];
      if (decisions[i].joins) choice.joins = order[*decisions[i].joins];
      choice.score = decisions[i].score;
      choice.days = decisions[i].days;
      for (const auto& [event, link] : decisions[i].possible) choice.possible.emplace_back(order[event], link);
    }
  }

  // The other reports of its article: what it is tied to may join an event that holds one of them.
  void AddSiblings(const ReportRef& report, std::set<ReportRef>& others) {
    const Reading* reading = view_.ReadingOf(report.article);
    for (std::uint32_t i = 0; reading != nullptr && i < reading->reports.size(); ++i)
      if (i != report.ordinal) others.insert({report.article, i});
  }

  // What these would join by themselves, the best first.
  std::vector<std::optional<ReportRef>> WishesOf(const std::vector<ReportRef>& reports) const {
    std::vector<const Choice*> choices;
    for (const ReportRef& report : reports) choices.push_back(&decided_.at(report));
    std::stable_sort(choices.begin(), choices.end(),
                     [](const Choice* a, const Choice* b) { return a->score > b->score; });
    std::vector<std::optional<ReportRef>> wishes;
    for (const Choice* choice : choices) wishes.push_back(choice->joins);
    return wishes;
  }

  // Joins what joins, and lets the rest stand alone or with what it is held together with.
  void SettleUnits() {
    std::vector<Unit> units;
    for (const auto& [report, choice] : decided_) {
      if (bound_to_.contains(report)) {
        joins_[*choice.joins].push_back(report);
        continue;
      }
      const auto held = held_with_.find(report);
      Unit unit{held == held_with_.end() ? std::vector<ReportRef>{report} : held->second, {}};
      if (unit.reports.front() != report) continue;
      unit.wishes = WishesOf(unit.reports);
      units.push_back(std::move(unit));
    }
    const auto different = [&](const ReportRef& report) {
      std::set<ReportRef> others = DifferentFrom(report);
      if (const auto held = held_with_.find(report); held != held_with_.end() && held->second.size() > 1)
        AddSiblings(report, others);
      return others;
    };
    const auto holds = [&](const std::set<ReportRef>& reports, const ReportRef& head) {
      return HoldsOneOf(reports, head);
    };
    const std::vector<std::optional<ReportRef>> joins = Settle(units, different, holds);
    for (std::size_t u = 0; u < units.size(); ++u) {
      std::vector<ReportRef>& reports = units[u].reports;
      if (joins[u])
        joins_[*joins[u]].insert(joins_[*joins[u]].end(), reports.begin(), reports.end());
      else
        StandAlone(std::move(reports));
    }
  }

  void StandAlone(std::vector<ReportRef> reports) {
    Alone alone;
    std::map<ReportRef, PossibleLink> own;  // by event, the best of each
    for (const ReportRef& report : reports) {
      const Choice& choice = decided_.at(report);
      if (!alone.days) alone.days = choice.days;
      for (const auto& [head, link] : choice.possible) {
        maybe_[head].push_back(link);
        const auto [at, fresh] = own.try_emplace(head, PossibleLink{head, link.score, link.reason});
        if (!fresh && link.score > at->second.score) at->second = {head, link.score, link.reason};
      }
    }
    for (const auto& [head, link] : own) alone.possible.push_back(link);
    alone.reports = std::move(reports);
    alone_.push_back(std::move(alone));
  }

  EventDelta Write() {
    // Events that a report left, joined or may belong to, though their tier-one members are as they were.
    for (const auto& [report, choice] : decided_) TouchOldAround(report);
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
    const auto add = [&](const std::vector<ReportRef>& refs, std::vector<PossibleLink> possible,
                         const std::optional<Window>& days) {
      std::vector<const ReportView*> members;
      for (const ReportRef& ref : refs) members.push_back(Find(ref));
      Event event = MakeEvent(members, std::move(possible), knowledge_, days);
      put.emplace(event.key, std::move(event));
    };
    for (const auto& [head, group] : groups_) {
      std::set<ReportRef> refs(group.members.begin(), group.members.end());
      refs.insert(group.joined.begin(), group.joined.end());
      std::vector<PossibleLink> possible;
      for (const auto& [ref, link] : group.possible) possible.push_back(link);
      add({refs.begin(), refs.end()}, std::move(possible), std::nullopt);
    }
    for (const Alone& alone : alone_) add(alone.reports, alone.possible, alone.days);
    for (const EventKey& key : touched_) {
      if (put.count(key) == 0) delta.removed.push_back(key);
    }
    for (auto& [key, event] : put) delta.put.push_back(std::move(event));
    return delta;
  }

  void TouchKept(const ReportRef& head) {
    if (groups_.count(head) == 0) TouchOld(head);
  }

  // What a report of the second tier would do by itself.
  struct Choice {
    std::optional<ReportRef> joins;
    std::int32_t score = 0;                                    // of what it joins
    std::vector<std::pair<ReportRef, PossibleLink>> possible;  // by group
    std::optional<Window> days;
  };
  // Reports of the second tier that make an event.
  struct Alone {
    std::vector<ReportRef> reports;
    std::vector<PossibleLink> possible;
    std::optional<Window> days;
  };

  LinkView& view_;
  const Knowledge& knowledge_;
  std::map<ArticleId, std::vector<JudgedPair>> judged_;
  std::set<ArticleId> again_;  // articles whose tier-two reports decide again
  std::map<ReportRef, std::unique_ptr<ReportView>> views_;
  std::map<ReportRef, std::set<ReportRef>> neighbours_;
  std::map<EventKey, Event> old_events_;
  std::set<EventKey> touched_;                // old events that are written again or go
  std::map<ReportRef, Group> groups_, kept_;  // by their smallest tier-one report
  std::map<ReportRef, ReportRef> group_of_, kept_head_of_;
  std::set<ReportRef> lost_;                               // changed, or gone
  std::map<ReportRef, ReportRef> bound_to_;                // of tier two: the group that a judgement puts it into
  std::map<ReportRef, std::vector<ReportRef>> held_with_;  // of tier two: with which others, itself included
  std::map<ReportRef, Choice> decided_;                    // of tier two, looked at again
  std::map<ReportRef, std::vector<ReportRef>> joins_;      // by group
  std::map<ReportRef, std::vector<PossibleLink>> maybe_;   // by group
  std::vector<Alone> alone_;
};

// Readings held in memory, and no event yet.
class AllView : public LinkView {
 public:
  AllView(const std::vector<Reading>& readings, const Knowledge& knowledge, const std::vector<JudgedPair>& judged) {
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
    for (const JudgedPair& pair : judged) {
      if (!IsThere(pair.left) || !IsThere(pair.right) || pair.left == pair.right) continue;
      for (const ArticleId& article : std::set<ArticleId>{pair.left.article, pair.right.article})
        judged_[article].push_back(pair);
    }
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
  std::vector<JudgedPair> JudgedWith(const ArticleId& article) override {
    const auto found = judged_.find(article);
    return found == judged_.end() ? std::vector<JudgedPair>{} : found->second;
  }
  std::optional<EventKey> EventOf(const ReportRef&) override { return std::nullopt; }
  std::optional<Event> EventWith(const EventKey&) override { return std::nullopt; }

 private:
  bool IsThere(const ReportRef& report) const {
    const auto found = readings_.find(report.article);
    return found != readings_.end() && report.ordinal < found->second->reports.size();
  }

  std::map<ArticleId, const Reading*> readings_;
  std::unordered_map<std::string, std::vector<ReportRef>> reports_;
  std::unordered_map<std::string, std::vector<ArticleId>> copies_;
  std::map<ArticleId, std::vector<JudgedPair>> judged_;
};

}  // namespace

EventDelta UpdateEvents(LinkView& view, const std::vector<ArticleId>& changed, const std::vector<ReportRef>& gone,
                        const Knowledge& knowledge, const std::vector<ReportRef>& judged) {
  return Updater(view, knowledge).Run(changed, gone, judged);
}

Graph LinkAll(const std::vector<Reading>& readings, const Knowledge& knowledge, const std::vector<JudgedPair>& judged) {
  AllView view(readings, knowledge, judged);
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
