#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "core/link/judged.h"
#include "core/link/pair.h"

// Tier one. Reports are nodes, pairs that may link are edges; in each component the two groups with the best average
// score are joined, as long as that average is not negative and nothing holds them apart (Link). Ties go to the group
// with the smallest report. No group of two components could have an average of zero or more: all pairs between
// them count below zero.
//
// Reports of the second tier are grouped in the same way, among themselves and by ties alone; such a group joins an
// event of the first tier or stands alone together.
//
// No date needs to be carried along: windows of which each two meet (or miss by the one day that a veto allows) have
// a day in common all together, since they are intervals.
//
// Judgements work on whole groups. What is judged the same is one event from the start, though its reports grow into
// groups of their own as ever: else a report of one day that a user puts beside one of another day would drag it away
// from all that tell of that day. Groups join only where their events hold no two reports judged different, and the
// events that come out are the groups that are held together.

namespace isnad::internal {
namespace {

constexpr std::int32_t kNothingInCommon = -40;  // the least that a pair without evidence counts
constexpr std::int64_t kToName = 2;             // pairs, of which one says that two places are those of one event
constexpr Day kMonthsLater = 60;                // a page saved so long after may tell other news of the town
constexpr Day kSameNews = 10;                   // what an article reports as news lies no further apart

using Members = std::vector<const ReportView*>;

// From the first to the last day that the reports of an event's first tier tell.
Window DaysOf(const std::vector<const ReportView*>& members) {
  Window days = *members.front()->days;
  for (const ReportView* member : members) {
    days.from = std::min(days.from, member->days->from);
    days.to = std::max(days.to, member->days->to);
  }
  return days;
}

// What two groups have in common. Two places hold them apart, unless both are told of one place as well, or an article
// says that the two are those of one event: outlets take now one, now the other. It speaks for another pair as well,
// which counts as told of both then. Nor do a quarter and a town of which another report says that the one lies in the
// other.
struct Link {
  std::int64_t sum = 0;
  std::int64_t there = 0;  // the same, with two places counted as an article counts one that it names
  std::int64_t bridges = 0, pairs = 0;
  bool apart = false, elsewhere = false, bridged = false;
  std::set<std::pair<std::string, std::string>> two_places, nested;  // by a token of each, the lesser first
  bool vetoed() const {
    return apart || (elsewhere && !bridged &&
                     !std::includes(nested.begin(), nested.end(), two_places.begin(), two_places.end()));
  }
  std::int64_t total() const { return kToName * bridges >= pairs ? there : sum; }
  void Take(const Link& other) {
    sum += other.sum;
    there += other.there;
    bridges += other.bridges;
    pairs += other.pairs;
    apart = apart || other.apart;
    elsewhere = elsewhere || other.elsewhere;
    bridged = bridged || other.bridged;
    two_places.insert(other.two_places.begin(), other.two_places.end());
    nested.insert(other.nested.begin(), other.nested.end());
  }
};

bool HasOneOf(const PairScore& pair, std::initializer_list<std::string_view> names) {
  return std::any_of(pair.features.begin(), pair.features.end(), [&](const Feature& feature) {
    return std::find(names.begin(), names.end(), feature.name) != names.end();
  });
}

bool IsOfOnePlace(const PairScore& pair) { return HasOneOf(pair, {"same-place", "place-alike"}); }

bool Bridges(const PairScore& pair) {
  return pair.link() &&
         (IsOfOnePlace(pair) || HasOneOf(pair, {"place-named", "place-told", "shared-people", "shared-person"}));
}

Link LinkOf(const PairScore& pair, const ReportView& a, const ReportView& b, const Weights& weights) {
  const bool elsewhere = pair.veto == "sibling-places";
  Link link;
  link.sum = link.there = pair.link() ? pair.score : std::clamp(pair.score, kNothingInCommon, -1);
  const std::int32_t named = weights.Of("place-told");
  if (elsewhere) link.there = std::clamp(pair.score + named, kNothingInCommon, named);
  link.apart = !pair.veto.empty() && !elsewhere;
  link.elsewhere = elsewhere;
  link.bridged = Bridges(pair);
  // "قصف على مخيم كذا جنوب المدينة" speaks for no report of a market in the city.
  link.bridges = link.bridged && !HasOneOf(pair, {"other-site"}) ? 1 : 0;
  link.pairs = 1;
  if (a.own.empty() || b.own.empty()) return link;
  if (elsewhere) link.two_places.insert(std::minmax(a.own.front(), b.own.front()));
  if (pair.link() && HasOneOf(pair, {"place-above"})) link.nested.insert(std::minmax(a.own.front(), b.own.front()));
  return link;
}

// Reports of the first tier link by all that they share, those of the second by a tie, and never one with the other.
PairScore ScoreWithinTier(const ReportView& a, const ReportView& b, const Weights& weights) {
  if (a.tier() == b.tier()) {
    PairScore pair = Score(a, b, weights);
    if (a.tier() == 1 || pair.tied) return pair;
  }
  return PairScore{false, false, false, kNothingInCommon, {}, ""};
}

Contraction ContractionOf(const std::vector<std::size_t>& nodes, const std::vector<const ReportView*>& views,
                          const std::vector<JudgedPair>& judged) {
  std::vector<ReportRef> reports;
  for (const std::size_t node : nodes) reports.push_back(views[node]->ref);
  return Contracted(reports, judged);
}

// The groups of one component while they grow together, each at the place of its smallest report.
struct Groups {
  std::vector<std::vector<std::size_t>> members;  // none: it has gone into another
  std::vector<std::vector<Link>> links;
  Contraction events;
};

Groups GroupsOf(const std::vector<std::size_t>& nodes, const std::vector<const ReportView*>& views,
                const Weights& weights, const std::vector<JudgedPair>& judged) {
  const std::size_t n = nodes.size();
  Groups groups{{}, std::vector<std::vector<Link>>(n, std::vector<Link>(n)), ContractionOf(nodes, views, judged)};
  for (const std::size_t node : nodes) groups.members.push_back({node});
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      const ReportView &a = *views[nodes[i]], &b = *views[nodes[j]];
      groups.links[i][j] = groups.links[j][i] = LinkOf(ScoreWithinTier(a, b, weights), a, b, weights);
    }
  }
  return groups;
}

// The two groups that are most alike by the average of their reports and may be one. nullopt: no two may.
std::optional<std::pair<std::size_t, std::size_t>> BestPair(const Groups& groups) {
  std::optional<std::pair<std::size_t, std::size_t>> best;
  std::int64_t best_sum = 0, best_pairs = 1;
  for (std::size_t i = 0; i < groups.members.size(); ++i) {
    if (groups.members[i].empty()) continue;
    for (std::size_t j = i + 1; j < groups.members.size(); ++j) {
      const Link& link = groups.links[i][j];
      if (groups.members[j].empty() || link.vetoed() || link.total() < 0 || groups.events.AreApart(i, j)) continue;
      const auto pairs = static_cast<std::int64_t>(groups.members[i].size() * groups.members[j].size());
      // Groups stand in the order of their smallest reports, so the first of equals is the one to take.
      if (!best || link.total() * best_pairs > best_sum * pairs) {
        best = {i, j};
        best_sum = link.total();
        best_pairs = pairs;
      }
    }
  }
  return best;
}

// Puts the second group into the first.
void Merge(std::size_t into, std::size_t from, Groups& groups) {
  groups.events.Contract(into, from);
  groups.members[into].insert(groups.members[into].end(), groups.members[from].begin(), groups.members[from].end());
  groups.members[from].clear();
  for (std::size_t k = 0; k < groups.members.size(); ++k) {
    if (groups.members[k].empty() || k == into) continue;
    groups.links[into][k].Take(groups.links[from][k]);
    groups.links[k][into] = groups.links[into][k];
  }
}

std::vector<std::vector<std::size_t>> ClusterComponent(const std::vector<std::size_t>& nodes,
                                                       const std::vector<const ReportView*>& views,
                                                       const Weights& weights, const std::vector<JudgedPair>& judged) {
  Groups groups = GroupsOf(nodes, views, weights, judged);
  while (const auto best = BestPair(groups)) Merge(best->first, best->second, groups);
  std::map<std::size_t, std::vector<std::size_t>> by_event;
  for (std::size_t i = 0; i < groups.members.size(); ++i) {
    const std::vector<std::size_t>& members = groups.members[i];
    if (members.empty()) continue;
    std::vector<std::size_t>& event = by_event[groups.events.RootOf(i)];
    event.insert(event.end(), members.begin(), members.end());
  }
  std::vector<std::vector<std::size_t>> result;
  for (auto& [root, event] : by_event) {
    std::sort(event.begin(), event.end());
    result.push_back(std::move(event));
  }
  return result;
}

constexpr std::int32_t kJudged = std::numeric_limits<std::int32_t>::max();  // the score of what a user has said

// An event that a report may join.
struct Option {
  std::int32_t score = 0;
  std::size_t event = 0;
};

// The events that a report might join, the best first, each by the one of its reports that is most like this one:
// outlets tell different things of an event, and the others say nothing against it as long as none holds it apart.
// Equal scores fall back to the events' order, which is that of their smallest reports.
std::vector<Option> OptionsOf(const ReportView& report, const std::vector<Members>& events, const Weights& weights,
                              const Rulings& judged) {
  if (judged.joins) return {{kJudged, *judged.joins}};
  const std::int32_t floor = weights.Of("possible-floor");
  std::vector<Option> options;
  for (std::size_t e = 0; e < events.size(); ++e) {
    if (judged.keeps_out_of.contains(e)) continue;
    std::optional<std::int32_t> best;
    Link link;
    for (const ReportView* member : events[e]) {
      const PairScore pair = Score(report, *member, weights);
      link.Take(LinkOf(pair, report, *member, weights));
      link.bridged = link.bridged || IsOfOnePlace(pair);
      if (pair.eligible) best = std::max(best.value_or(pair.score), pair.score);
    }
    if (!link.vetoed() && best && *best >= floor) options.push_back({*best, e});
  }
  std::stable_sort(options.begin(), options.end(), [](const Option& a, const Option& b) { return a.score > b.score; });
  return options;
}

// Two events that are held apart though reports of theirs are alike enough to be one: strikes of one town and day that
// one article counts, or one event whose reports an article splits.
bool AreTwins(const Members& one, const Members& other, const Weights& weights) {
  return std::any_of(one.begin(), one.end(), [&](const ReportView* a) {
    return std::any_of(other.begin(), other.end(), [&](const ReportView* b) { return Score(*a, *b, weights).link(); });
  });
}

// An article is about the first of two like events and tells the other beside it: "41 killed in a drone strike … on
// Wednesday, five were killed in another strike".
bool IsToldBeside(const Members& news, const Members& beside) {
  return std::any_of(news.begin(), news.end(), [&](const ReportView* main) {
    return main->report->role == Role::kMain && std::any_of(beside.begin(), beside.end(), [&](const ReportView* part) {
             return part->ref.article == main->ref.article && part->report->type == main->report->type;
           });
  });
}

// What other articles only recall of a town is none of an undated page's news that may be of months later, where the
// two have nothing but the town in common: of a village there is seldom news.
bool IsRecalledElsewhere(const ReportView& report, const Members& event, const Weights& weights) {
  const Date& told = report.report->date;  // a month or a day of the year that the page tells says more than the town
  if (report.report->role != Role::kMain || report.dated() || told.from || told.month_day) return false;
  return std::all_of(event.begin(), event.end(), [&](const ReportView* member) {
    if (member->report->role != Role::kBackground) return false;
    if (!report.latest || *report.latest - member->days->to <= kMonthsLater) return false;
    const PairScore pair = Score(report, *member, weights);
    return !pair.eligible || (pair.weak && !HasOneOf(pair, {"small-place"}));
  });
}

// The event of the first of the options, if that is good enough and well before the second. Options: best first. Of
// twins the one that more tell of: which of them an undated post means nobody could say, and most mean that one. What
// is recalled long after ("ضربة في اذار/مارس") is what was news then, not what was told beside it.
std::optional<std::size_t> BestOf(const ReportView& report, const std::vector<Option>& options,
                                  const std::vector<Members>& events, const Weights& weights) {
  const std::int32_t margin = weights.Of("join-margin");
  if (options.empty() || options[0].score < 0) return std::nullopt;
  const Members& first = events[options[0].event];
  std::size_t best = options[0].event;
  for (std::size_t i = 1; i < options.size() && options[0].score - options[i].score < margin; ++i) {
    const Members& next = events[options[i].event];
    if (report.report->role == Role::kBackground && IsToldBeside(events[best], next)) continue;
    if (report.report->role == Role::kBackground && options[i].score >= 0 && IsToldBeside(next, events[best])) {
      best = options[i].event;
      continue;
    }
    if (!AreTwins(first, next, weights)) return std::nullopt;
    if (options[i].score >= 0 && next.size() > events[best].size()) best = options[i].event;
  }
  if (options[0].score != kJudged && IsRecalledElsewhere(report, events[best], weights)) return std::nullopt;
  return best;
}

// The event that an article is about, where its main report joins one: what the article reports beside it is news of
// the same days.
std::optional<std::size_t> NewsOf(const std::vector<const ReportView*>& article,
                                  const std::vector<std::vector<Option>>& options, const std::vector<Members>& events,
                                  const Weights& weights) {
  for (std::size_t r = 0; r < article.size(); ++r) {
    if (article[r]->report->role != Role::kMain) continue;
    if (const std::optional<std::size_t> joins = BestOf(*article[r], options[r], events, weights)) return joins;
  }
  return std::nullopt;
}

// The days of what an undated page tells beside its main event, whose days are known: those days where it has no word
// of time of its own, the last ones before them that its weekday or its day of the year allows ("أمس الجمعة").
std::optional<Window> DaysBeside(const Date& news, const Report& part) {
  const Date& told = part.date;
  if (!news.known() || part.role != Role::kPart || told.known()) return std::nullopt;
  if ((told.from && *told.from > *news.from) || (told.to && *told.to < *news.to)) return std::nullopt;
  Window days{*news.from, *news.to, Basis::kDefault};
  if (told.quotes.empty()) return days;
  if (!told.hinted()) return std::nullopt;
  for (days.from = days.to; *news.from - days.from < kSameNews; --days.from) {
    if (!told.Allows(days.from)) continue;
    days.to = days.from;
    return days;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::vector<std::size_t>> Cluster(const std::vector<const ReportView*>& views, const Weights& weights,
                                              const std::vector<JudgedPair>& judged) {
  using Links = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Links graph(views.size());
  for (std::size_t i = 0; i < views.size(); ++i) {
    for (std::size_t j = i + 1; j < views.size(); ++j) {
      if (ScoreWithinTier(*views[i], *views[j], weights).link()) boost::add_edge(i, j, graph);
    }
  }
  std::map<ReportRef, std::size_t> index;
  for (std::size_t i = 0; i < views.size(); ++i) index[views[i]->ref] = i;
  for (const JudgedPair& pair : judged) {
    const auto left = index.find(pair.left), right = index.find(pair.right);
    if (pair.ruling == Ruling::kSame && left != index.end() && right != index.end())
      boost::add_edge(left->second, right->second, graph);
  }
  std::vector<std::size_t> component(views.size());
  const std::size_t count = views.empty() ? 0 : boost::connected_components(graph, component.data());
  std::vector<std::vector<std::size_t>> nodes(count);
  for (std::size_t i = 0; i < views.size(); ++i) nodes[component[i]].push_back(i);
  std::vector<std::vector<std::size_t>> groups;
  for (const std::vector<std::size_t>& part : nodes) {
    for (std::vector<std::size_t>& group : ClusterComponent(part, views, weights, judged))
      groups.push_back(std::move(group));
  }
  std::sort(groups.begin(), groups.end());
  return groups;
}

std::vector<Decision> Decide(const std::vector<const ReportView*>& article, const std::vector<Members>& events,
                             const Weights& weights, const std::vector<Rulings>& judged) {
  constexpr std::size_t kMostPossible = 5;
  std::vector<std::vector<Option>> options, elsewhen(article.size());
  for (std::size_t r = 0; r < article.size(); ++r)
    options.push_back(OptionsOf(*article[r], events, weights, judged.empty() ? Rulings() : judged[r]));
  const std::optional<std::size_t> about = NewsOf(article, options, events, weights);
  const std::optional<Window> news = about ? std::optional(DaysOf(events[*about])) : std::nullopt;
  const Date day = about ? CommonDate(events[*about]) : Date{};
  std::vector<std::tuple<std::int32_t, std::size_t, std::size_t>> wishes;  // -score, report, event
  for (std::size_t r = 0; r < article.size(); ++r) {
    if (news && article[r]->report->role == Role::kPart) {
      const auto far = std::stable_partition(options[r].begin(), options[r].end(), [&](const Option& option) {
        if (option.score == kJudged) return true;
        const Window days = DaysOf(events[option.event]);
        return std::max(days.from - news->to, news->from - days.to) <= kSameNews;
      });
      elsewhen[r].assign(far, options[r].end());
      options[r].erase(far, options[r].end());
    }
    if (const std::optional<std::size_t> joins = BestOf(*article[r], options[r], events, weights))
      wishes.emplace_back(-options[r][0].score, r, *joins);
  }
  // The reader has told an article's events apart, so only its best report joins an event that several of them want.
  std::sort(wishes.begin(), wishes.end());
  std::vector<Decision> decisions(article.size());
  std::set<std::size_t> taken;
  for (const auto& [score, r, e] : wishes) {
    if (!taken.insert(e).second && score != -kJudged) continue;
    decisions[r].joins = e;
    decisions[r].score = -score;
  }
  for (std::size_t r = 0; r < article.size(); ++r) {
    if (decisions[r].joins) continue;
    decisions[r].days = DaysBeside(day, *article[r]->report);
    const auto may = [&](const Option& option, const char* reason) {
      if (decisions[r].possible.size() < kMostPossible)
        decisions[r].possible.push_back({option.event, {article[r]->ref, option.score, reason}});
    };
    for (const Option& option : options[r]) {
      const bool weak = option.score < 0 || IsRecalledElsewhere(*article[r], events[option.event], weights);
      may(option, weak ? "evidence-too-weak" : "near-tie");
    }
    for (const Option& option : elsewhen[r]) may(option, "other-days");
  }
  return decisions;
}

}  // namespace isnad::internal
