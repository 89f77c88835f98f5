#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "core/reconcile/algebra.h"
#include "core/reconcile/positions.h"
#include "core/reconcile/reconcile.h"

// All pairs of an event's claims are compared. Those that oppose each other make a graph for each kind and outcome: its
// nodes are figures, its edges opposed pairs. It is covered with sets of figures that all oppose each other, and each
// set is a conflict. A figure that opposes nobody takes no part in any.

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

// Flat words that give the figure of a source of their article: its root is theirs.
bool RetellsSource(const ClaimView& flat, const std::vector<ClaimView>& claims) {
  return flat.claim->source.empty() && std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
           return other.ref.article == flat.ref.article && !other.claim->source.empty() && other.root == flat.root;
         });
}

// True if another figure of the same article shows that this one is no total of all people: "قُتل شخص، وأربعة مدنيين".
// Then nothing told elsewhere of a smaller group can be larger than "its whole". What another source has in the
// article, flat in its title too, shows nothing: it is that source's total.
bool IsNoTotal(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  if (claim.claim->group != Group::kAny || claim.claim->part_of) return false;
  const auto& max = claim.claim->people.max;
  if (!max || *max == 0) return false;  // "nobody was hurt" speaks of all
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    const bool one_voice = other.root == claim.root || claim.claim->source.empty() ||
                           (other.claim->source.empty() && !RetellsSource(other, claims));
    return other.ref != claim.ref && other.ref.article == claim.ref.article && !other.claim->part_of && one_voice &&
           FamilyOf(other.claim->outcome) == FamilyOf(claim.claim->outcome) &&
           (other.claim->people.min > *max || (other.claim->group != Group::kAny && other.claim->people.min == *max));
  });
}

// "Eleven bodies" in an article that tells of others' fourteen, and "twelve civilians" in another one: two figures of
// one size are each all that its article knows, whatever else it cites.
bool AreTotalsAlike(const ClaimView& a, const ClaimView& b) {
  const auto total = [](const Claim& claim) {
    const Form form = claim.people.form;
    return !claim.part_of && claim.kind.empty() && (form == Form::kDigits || form == Form::kWord) &&
           claim.group != Group::kChild && claim.group != Group::kWoman;
  };
  const auto [low, high] = std::minmax(a.claim->people.min, b.claim->people.min);
  return a.ref.article != b.ref.article && total(*a.claim) && total(*b.claim) && internal::IsNear(low, high);
}

// "One of the attackers blew himself up, three others were shot", against five: each figure counts some of them. Of
// other people than attackers two figures of one article are a loose lead and its number more often than two shares.
bool IsShareOfAttackers(const ClaimView& share, const ClaimView& total, const std::vector<ClaimView>& claims) {
  const Claim& few = *share.claim;
  if (few.group != Group::kMilitant || total.claim->group != Group::kMilitant || few.cumulative ||
      few.people.max != few.people.min)
    return false;
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    const Claim& more = *other.claim;
    return other.ref != total.ref && other.ref.article == share.ref.article && !more.part_of && !more.cumulative &&
           more.group == few.group && FamilyOf(more.outcome) == FamilyOf(few.outcome) && other.root == share.root &&
           more.people.max == more.people.min && more.people.min != few.people.min && more.people.min > 0 &&
           few.people.min + more.people.min <= total.claim->people.min;
  });
}

// "قتلت قواتنا خمسة منهم ولم تتكبد خسائر": whoever tells of dead and of no losses speaks of its own people.
bool AreOwnLosses(const ClaimView& denial, const std::vector<ClaimView>& claims) {
  if (denial.claim->group != Group::kAny || denial.claim->people.max != 0U) return false;
  // "No losses" denies the dead and the wounded by one word.
  const auto denied = [&](Outcome outcome) {
    return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
      return other.ref.article == denial.ref.article && other.claim->people.max == 0U &&
             other.claim->outcome == outcome && other.claim->span == denial.claim->span;
    });
  };
  if (!denied(Outcome::kKilled)) return false;
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    return other.ref.article == denial.ref.article && other.root == denial.root && other.claim->people.min > 0 &&
           other.claim->outcome == Outcome::kKilled && !other.claim->part_of;
  });
}

// Claims of one range and group, and whom they oppose: the nodes of a graph whose edges are opposed pairs.
struct Node {
  Group group = Group::kAny;
  std::uint32_t min = 0;
  bool open = false;
  std::uint32_t max = 0;
  auto operator<=>(const Node&) const = default;
  auto range() const { return std::tie(min, open, max); }
};

Node NodeOf(const Claim& claim) {
  return {claim.group, claim.people.min, !claim.people.max.has_value(), claim.people.max.value_or(0)};
}

struct Opposition {
  std::map<Node, std::set<Node>> edges;
  std::map<std::pair<Node, Node>, std::vector<std::pair<std::size_t, std::size_t>>> pairs;  // claims by their index
  std::map<std::pair<Node, Node>, std::map<std::string, int>> rules;

  void Add(const Node& a, std::size_t i, const Node& b, std::size_t j, const std::string& rule) {
    edges[a].insert(b);
    edges[b].insert(a);
    pairs[std::minmax(a, b)].emplace_back(i, j);
    ++rules[std::minmax(a, b)][rule];
  }
  bool Has(const Node& a, const Node& b) const { return pairs.contains(std::minmax(a, b)); }
};

std::set<Node> Around(const Node& node, const Opposition& a, const Opposition& b) {
  std::set<Node> around;
  for (const Opposition* one : {&a, &b}) {
    if (const auto at = one->edges.find(node); at != one->edges.end()) {
      around.insert(at->second.begin(), at->second.end());
    }
  }
  return around;
}

// Sets of nodes that all oppose each other and together hold every opposed pair of ranges: each is a conflict whose
// every two positions can't both be true. Grown from the first pair that is not in one yet, pairs of one group first,
// so that a reader meets 7, 8 and 10 civilians once and not again as 8 civilians of 10 people.
// also: what else can't be true at once; it joins positions to a conflict but starts none.
std::vector<std::vector<Node>> Quarrels(const Opposition& opposition, const Opposition& also) {
  std::vector<std::pair<Node, Node>> order;
  for (const auto& [pair, claims] : opposition.pairs) order.push_back(pair);
  std::stable_sort(order.begin(), order.end(), [](const auto& x, const auto& y) {
    return (x.first.group == x.second.group) > (y.first.group == y.second.group);
  });
  using Ends = std::tuple<std::uint32_t, bool, std::uint32_t>;
  const auto ends = [](const Node& node) { return Ends(node.range()); };
  std::set<std::pair<Ends, Ends>> told;
  std::vector<std::vector<Node>> quarrels;
  for (const auto& pair : order) {
    const auto &a = pair.first, &b = pair.second;
    if (told.contains(std::minmax(ends(a), ends(b)))) continue;
    std::vector<Node> quarrel = {a, b};
    const std::set<Node> around = Around(a, opposition, also);
    std::vector<Node> candidates(around.begin(), around.end());
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const Node& x, const Node& y) { return (x.group == a.group) > (y.group == a.group); });
    for (const Node& candidate : candidates) {
      if (std::all_of(quarrel.begin(), quarrel.end(), [&](const Node& member) {
            return (opposition.Has(candidate, member) || also.Has(candidate, member)) &&
                   candidate.range() != member.range();
          })) {
        quarrel.push_back(candidate);
      }
    }
    for (const Node& x : quarrel) {
      for (const Node& y : quarrel) told.insert(std::minmax(ends(x), ends(y)));
    }
    std::sort(quarrel.begin(), quarrel.end());
    quarrels.push_back(std::move(quarrel));
  }
  return quarrels;
}

Conflict ConflictOf(const std::vector<Node>& quarrel, const Opposition& opposition, const Opposition& also,
                    const std::vector<ClaimView>& claims) {
  Conflict conflict;
  conflict.group = quarrel.front().group;
  std::set<std::size_t> members;
  std::map<std::string, int> rules;
  for (std::size_t x = 0; x < quarrel.size(); ++x) {
    if (quarrel[x].group != conflict.group) conflict.group = Group::kAny;
    for (std::size_t y = x + 1; y < quarrel.size(); ++y) {
      const auto pair = std::minmax(quarrel[x], quarrel[y]);
      const bool own = opposition.pairs.contains(pair);
      for (const auto& [i, j] : (own ? opposition : also).pairs.at(pair)) members.insert({i, j});
      if (!own) continue;
      for (const auto& [rule, count] : opposition.rules.at(pair)) rules[rule] += count;
    }
  }
  std::vector<const ClaimView*> views;
  for (const std::size_t i : members) views.push_back(&claims[i]);
  conflict.positions = internal::PositionsOf(std::move(views));
  // The rule most pairs stand on; of equals the first by name.
  conflict.rule = std::max_element(rules.begin(), rules.end(), [](const auto& x, const auto& y) {
                    return std::tie(x.second, y.first) < std::tie(y.second, x.first);
                  })->first;
  return conflict;
}

}  // namespace

std::vector<Conflict> FindConflicts(const Event& event, const std::vector<ClaimView>& claims) {
  const std::vector<internal::Context> contexts = internal::ContextsOf(claims);
  const std::vector<bool> aside = internal::SetAside(claims);
  std::vector<bool> no_total;
  for (const ClaimView& claim : claims) no_total.push_back(IsNoTotal(claim, claims));

  std::map<std::pair<Outcome, ConflictKind>, Opposition> oppositions;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    for (std::size_t j = i + 1; j < claims.size(); ++j) {
      if (aside[i] || aside[j]) continue;
      Verdict verdict = internal::CompareInContext(claims[i], contexts[i], claims[j], contexts[j], event);
      if (verdict.rule == "updated-by") {
        verdict = internal::CompareInContext(claims[j], contexts[j], claims[i], contexts[i], event);
      }
      if (verdict.relation != Relation::kContradicting && verdict.relation != Relation::kUpdate) continue;
      if (verdict.rule == "died-later") continue;  // it comes to the other figure, and replaces none
      if (claims[i].claim->group != claims[j].claim->group && (no_total[i] || no_total[j]) &&
          !AreTotalsAlike(claims[i], claims[j]))
        continue;
      const bool own_losses = AreOwnLosses(claims[i], claims) || AreOwnLosses(claims[j], claims);
      const auto security = [](const ClaimView& claim) { return claim.claim->group == Group::kSecurity; };
      if (own_losses && !security(claims[i]) && !security(claims[j])) continue;
      if (IsShareOfAttackers(claims[i], claims[j], claims) || IsShareOfAttackers(claims[j], claims[i], claims))
        continue;
      const auto kind = verdict.relation == Relation::kUpdate ? ConflictKind::kUpdate : ConflictKind::kContradiction;
      oppositions[{FamilyOf(claims[i].claim->outcome), kind}].Add(NodeOf(*claims[i].claim), i, NodeOf(*claims[j].claim),
                                                                  j, verdict.rule);
    }
  }

  const Opposition nothing;
  std::vector<Conflict> conflicts;
  for (const auto& [key, opposition] : oppositions) {
    // A figure and its update stand in one conflict with a third that contradicts both.
    const auto updates = oppositions.find({key.first, ConflictKind::kUpdate});
    const Opposition& also =
        key.second == ConflictKind::kContradiction && updates != oppositions.end() ? updates->second : nothing;
    std::map<Group, int> of_group;
    for (const std::vector<Node>& quarrel : Quarrels(opposition, also)) {
      Conflict conflict = ConflictOf(quarrel, opposition, also, claims);
      conflict.event = event.key;
      conflict.outcome = key.first;
      conflict.kind = key.second;
      conflict.id = event.key.value + "/" + std::string(NameOf(conflict.outcome)) + "/" +
                    std::string(NameOf(conflict.group)) + "/" + std::string(NameOf(conflict.kind));
      if (const int number = ++of_group[conflict.group]; number > 1) conflict.id += "/" + std::to_string(number);
      conflicts.push_back(std::move(conflict));
    }
  }
  std::sort(conflicts.begin(), conflicts.end(), [](const Conflict& a, const Conflict& b) { return a.id < b.id; });
  return conflicts;
}

namespace {

// A total of one article and parts that can't make it up.
struct OpenSum {
  std::optional<std::uint32_t> summary, report;
  Outcome outcome = Outcome::kKilled;
  std::optional<std::uint32_t> claim;
  std::vector<std::uint32_t> parts;
  std::uint32_t stated = 0, added = 0;
  const char* rule = "";
};

bool AreApart(Group a, Group b) {
  const auto by_side = [](Group group) {
    return group == Group::kCivilian || group == Group::kMilitant || group == Group::kSecurity;
  };
  const auto by_age_or_sex = [](Group group) { return group == Group::kChild || group == Group::kWoman; };
  return a != b && ((by_side(a) && by_side(b)) || (by_age_or_sex(a) && by_age_or_sex(b)));
}

bool SameVoice(const Claim& a, const Claim& b) {
  if (a.source.empty() || b.source.empty()) return a.source.empty() == b.source.empty();
  const SourceLink &x = a.source.back(), &y = b.source.back();
  return x.name == y.name || (x.entity && x.entity == y.entity);
}

// "Five killed, among them four children and two women": parts of groups that nobody belongs to twice, or a single one,
// outnumber their total.
void FindExceedingParts(const Reading& reading, std::vector<OpenSum>& open) {
  for (std::uint32_t whole = 0; whole < reading.claims.size(); ++whole) {
    const Claim& total = reading.claims[whole];
    const Form form = total.people.form;
    const bool counted = form == Form::kDigits || form == Form::kWord || form == Form::kDual;
    if (total.part_of || !total.people.max || !counted) continue;  // one person has no parts
    OpenSum sum{total.summary,       total.report, internal::FamilyOf(total.outcome), whole, {}, *total.people.max, 0,
                "parts-exceed-total"};
    for (std::uint32_t i = 0; i < reading.claims.size(); ++i) {
      const Claim& part = reading.claims[i];
      if (part.part_of != whole || !SameVoice(part, total)) continue;
      const bool apart = std::all_of(sum.parts.begin(), sum.parts.end(), [&](std::uint32_t other) {
        return AreApart(reading.claims[other].group, part.group);
      });
      if (!apart) continue;
      sum.parts.push_back(i);
      sum.added += internal::RangeOf(part).min;
    }
    if (!sum.parts.empty() && sum.added > *internal::RangeOf(total).max) open.push_back(std::move(sum));
  }
}

// "54 died: 52 bodies came to one hospital and 3 to the other": shares told in one breath right behind their total, in
// its words' voice, that come to more. Less would say nothing: who tells shares need not tell all.
void FindExceedingShares(const Reading& reading, std::vector<OpenSum>& open) {
  constexpr std::uint32_t kBreath = 120;  // bytes between two figures, some ten words
  const auto follows = [&](std::uint32_t i, const Claim& before, const Claim& total) {
    const Claim& share = reading.claims[i];
    return !share.part_of && share.report == total.report && share.outcome == total.outcome &&
           share.group == total.group && share.kind == total.kind && !share.cumulative && SameVoice(share, total) &&
           share.people.max == share.people.min && !share.people.approx && share.people.min > 0 &&
           share.people.min < total.people.min && share.span.in == total.span.in &&
           share.span.begin >= before.span.end && share.span.begin - before.span.end <= kBreath;
  };
  for (std::uint32_t whole = 0; whole < reading.claims.size(); ++whole) {
    const Claim& total = reading.claims[whole];
    if (total.part_of || !total.report || total.source.empty() || total.people.max != total.people.min ||
        total.people.approx) {
      continue;
    }
    OpenSum sum{std::nullopt,        total.report, internal::FamilyOf(total.outcome), whole, {}, total.people.min, 0,
                "parts-exceed-total"};
    const Claim* before = &total;
    for (std::uint32_t i = whole + 1; i < reading.claims.size() && follows(i, *before, total); ++i) {
      sum.parts.push_back(i);
      sum.added += reading.claims[i].people.min;
      before = &reading.claims[i];
    }
    if (sum.parts.size() > 1 && sum.added > sum.stated) open.push_back(std::move(sum));
  }
}

Conflict ConflictOf(const Reading& reading, const OpenSum& sum, const std::string& number) {
  Conflict conflict;
  conflict.kind = ConflictKind::kSum;
  conflict.outcome = sum.outcome;
  if (sum.claim && *sum.claim < reading.claims.size()) conflict.group = reading.claims[*sum.claim].group;
  if (sum.summary) conflict.summary = {reading.article, *sum.summary};
  conflict.rule = sum.rule;
  conflict.id = reading.article.value +
                (sum.summary  ? "#summary" + std::to_string(*sum.summary)
                 : sum.report ? "#" + std::to_string(*sum.report)
                              : std::string("#")) +
                "/" + std::string(NameOf(conflict.outcome)) + "/sum" + number;
  Position stated, added;
  stated.min = sum.stated;
  stated.max = sum.stated;
  if (sum.claim) stated.claims.push_back({reading.article, *sum.claim});
  added.min = sum.added;
  added.max = sum.added;
  for (const std::uint32_t part : sum.parts) added.claims.push_back({reading.article, part});
  for (Position* position : {&stated, &added}) {
    std::sort(position->claims.begin(), position->claims.end());
    position->roots = {reading.outlet.empty() ? reading.article.value : reading.outlet};
    position->first_said = reading.published;
  }
  conflict.positions = {stated, added};
  if (added.min < stated.min) std::swap(conflict.positions[0], conflict.positions[1]);
  return conflict;
}

}  // namespace

std::vector<Conflict> FindSumConflicts(const Reading& reading) {
  std::vector<Conflict> conflicts;
  std::set<std::uint32_t> checked;  // totals whose parts the article spells out
  for (std::size_t i = 0; i < reading.sums.size(); ++i) {
    const SumCheck& sum = reading.sums[i];
    if (sum.claim) checked.insert(*sum.claim);
    if (sum.holds()) continue;
    conflicts.push_back(
        ConflictOf(reading,
                   {sum.summary, sum.report, internal::FamilyOf(sum.outcome), sum.claim, sum.part_claims, sum.stated,
                    sum.added, sum.of_operations ? "operations-do-not-add-up" : "parts-do-not-add-up"},
                   std::to_string(i)));
  }
  std::vector<OpenSum> open;
  FindExceedingParts(reading, open);
  FindExceedingShares(reading, open);
  for (const OpenSum& sum : open) {
    // One quarrel a total; a title and its text often tell it twice.
    if (!checked.insert(*sum.claim).second) continue;
    conflicts.push_back(ConflictOf(reading, sum, "-c" + std::to_string(*sum.claim)));
  }
  std::sort(conflicts.begin(), conflicts.end(), [](const Conflict& a, const Conflict& b) { return a.id < b.id; });
  return conflicts;
}

Severity SeverityOf(const Conflict& conflict) {
  Severity severity;
  if (conflict.positions.empty()) return severity;
  std::uint32_t low = conflict.positions.front().min, high = 0;
  std::set<std::string> roots;
  for (const Position& position : conflict.positions) {
    low = std::min(low, position.max.value_or(position.min));
    high = std::max(high, position.min);
    roots.insert(position.roots.begin(), position.roots.end());
  }
  severity.people = high > low ? high - low : 0;
  severity.percent = high > 0 ? static_cast<std::uint32_t>(std::uint64_t{severity.people} * 100 / high) : 0;
  severity.roots = roots.size();
  return severity;
}

}  // namespace isnad
