#include "core/reconcile/toll.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/reconcile/algebra.h"

// Each outcome and group by itself. First what is no figure of the group is set aside: parts that no group sets apart,
// shares, figures that their own source has replaced, plurals without a number where somebody gives one. The policy
// then reads low, best and high off the rest.

namespace isnad {
namespace {

using internal::Range;
using internal::RangeOf;

struct Figure {
  const ClaimView* view = nullptr;
  std::string rule;
  Quantity people;  // the claim's, with those whom its outcome word counts beside them
};

bool HasNumber(const ClaimView& claim) {
  return claim.claim->people.form != Form::kPlural && claim.claim->people.form != Form::kNamed;
}

// A later figure of the same root replaces the earlier one. Of one day the higher is the later: a toll rises.
void SetAsideSuperseded(std::vector<Figure>& figures) {
  std::map<std::string, std::tuple<Day, std::uint32_t>> last;
  const auto when = [](const Figure& figure) { return std::tuple(figure.view->said.value_or(0), figure.people.min); };
  for (const Figure& figure : figures) {
    if (!figure.rule.empty() || !HasNumber(*figure.view)) continue;
    const auto [at, fresh] = last.try_emplace(figure.view->root, when(figure));
    if (!fresh) at->second = std::max(at->second, when(figure));
  }
  for (Figure& figure : figures) {
    if (!figure.rule.empty() || !HasNumber(*figure.view)) continue;
    const auto at = last.find(figure.view->root);
    const std::uint32_t now = std::get<std::uint32_t>(at->second);
    if (when(figure) < at->second && !figure.people.max.has_value()) {
      if (figure.people.min <= now) continue;  // "at least 3", and then 5: both hold
    }
    if (when(figure) < at->second && figure.people.min != now) figure.rule = "superseded";
  }
}

// How many roots bear out each figure that is given: those whose range holds it.
std::map<std::uint32_t, std::size_t> RootsByFigure(const std::vector<const Figure*>& used) {
  std::map<std::uint32_t, std::size_t> roots_of;
  for (const Figure* given : used) {
    const std::uint32_t candidate = given->people.min;
    if (roots_of.contains(candidate)) continue;
    std::set<std::string> roots;
    for (const Figure* figure : used) {
      const Range range = RangeOf(figure->people);
      if (range.min <= candidate && (!range.max || candidate <= *range.max)) roots.insert(figure->view->root);
    }
    roots_of[candidate] = roots.size();
  }
  return roots_of;
}

// nullopt: open. "at least 3" beside 5 leaves the top open only where nobody closes it above.
std::optional<std::uint32_t> HighOf(const std::vector<const Figure*>& used) {
  std::uint32_t open = 0, closed = 0;
  bool all_closed = true;
  for (const Figure* figure : used) {
    const Quantity& people = figure->people;
    all_closed = all_closed && people.max;
    (people.max ? closed : open) = std::max(people.max ? closed : open, people.max.value_or(people.min));
  }
  return all_closed || (closed > 0 && closed >= open) ? std::optional(closed) : std::nullopt;
}

std::optional<std::uint32_t> BestOf(const std::vector<const Figure*>& used, std::uint32_t low, TollPolicy policy) {
  std::optional<std::uint32_t> best;
  switch (policy) {
    case TollPolicy::kUcdp:
      // "At least 10" is no estimate where another source counts; alone, it is all there is.
      for (const Figure* figure : used) {
        if (figure->people.max) best = best ? std::min(*best, figure->people.min) : figure->people.min;
      }
      return best ? best : low;
    case TollPolicy::kRecorder:
      return std::nullopt;
    case TollPolicy::kRoots: {
      std::size_t most = 0;
      for (const auto& [candidate, roots] : RootsByFigure(used)) {
        if (roots > most) {
          most = roots;
          best = candidate;
        }
      }
      return best;
    }
  }
  return best;
}

Toll MakeToll(std::vector<Figure> figures, TollPolicy policy) {
  const bool numbered = std::any_of(figures.begin(), figures.end(), [](const Figure& figure) {
    return figure.rule.empty() && HasNumber(*figure.view);
  });
  if (policy != TollPolicy::kRecorder) SetAsideSuperseded(figures);
  Toll toll;
  std::vector<const Figure*> used;
  for (Figure& figure : figures) {
    if (figure.rule.empty() && numbered && !HasNumber(*figure.view)) {
      figure.rule = figure.people.form == Form::kNamed ? "list" : "no-number";
    }
    toll.claims.push_back({figure.view->ref, figure.rule});
    if (figure.rule.empty()) used.push_back(&figure);
  }
  if (used.empty()) return toll;
  const auto lowest = std::min_element(used.begin(), used.end(),
                                       [](const Figure* a, const Figure* b) { return a->people.min < b->people.min; });
  toll.low = (*lowest)->people.min;
  toll.high = HighOf(used);
  toll.best = BestOf(used, toll.low, policy);
  std::sort(toll.claims.begin(), toll.claims.end(),
            [](const TollClaim& a, const TollClaim& b) { return a.ref < b.ref; });
  return toll;
}

bool SaysTheSame(const Toll& a, const Toll& b) {
  return std::tie(a.outcome, a.group, a.low, a.best, a.high) == std::tie(b.outcome, b.group, b.low, b.best, b.high);
}

constexpr std::array<std::string_view, 3> kPolicies = {"ucdp", "recorder", "roots"};

}  // namespace

std::vector<Toll> TollOf(const std::vector<ClaimView>& claims, TollPolicy policy, std::optional<Day> as_of) {
  // What counts no total is known from all that is told, later articles included.
  const std::vector<internal::Context> contexts = internal::ContextsOf(claims);
  const std::vector<bool> aside = internal::SetAside(claims);
  std::map<std::pair<Outcome, Group>, std::vector<Figure>> groups;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const ClaimView& view = claims[i];
    if (view.claim->summary || (as_of && (!view.said || *view.said > *as_of))) continue;
    Figure figure{&view, "", view.claim->people};
    // "A man and a child": two were killed, one of them a child.
    const std::uint32_t beside =
        contexts[i].listed + (view.claim->group == Group::kAny ? contexts[i].listed_others : 0);
    figure.people.min += beside;
    if (figure.people.max) *figure.people.max += beside;
    if (contexts[i].listed_open) figure.people.max.reset();
    if (internal::IsBarePart(view, contexts[i])) {
      figure.rule = "part";
    } else if (internal::IsOfKindBeside(view, claims, contexts)) {
      figure.rule = view.claim->kind == kOfWounds ? "died-later" : "kind";
    } else if (aside[i] && view.claim->people.form != Form::kPlural) {
      figure.rule = contexts[i].listed > 0 ? "listed" : "share";
    }
    groups[{internal::FamilyOf(view.claim->outcome), view.claim->group}].push_back(figure);
  }
  std::vector<Toll> tolls;
  for (auto& [key, figures] : groups) {
    if (std::none_of(figures.begin(), figures.end(), [](const Figure& figure) { return figure.rule.empty(); }))
      continue;
    Toll toll = MakeToll(std::move(figures), policy);
    toll.outcome = key.first;
    toll.group = key.second;
    toll.as_of = as_of;
    tolls.push_back(std::move(toll));
  }
  return tolls;
}

std::vector<Toll> TollOverTime(const std::vector<ClaimView>& claims, TollPolicy policy) {
  std::set<Day> days;
  bool undated = false;
  for (const ClaimView& claim : claims) {
    if (claim.said) {
      days.insert(*claim.said);
    } else {
      undated = true;
    }
  }
  std::vector<Toll> over_time;
  std::map<std::pair<Outcome, Group>, Toll> now;
  const auto add = [&](std::optional<Day> day) {
    for (Toll& toll : TollOf(claims, policy, day)) {
      const auto at = now.find({toll.outcome, toll.group});
      if (at != now.end() && SaysTheSame(at->second, toll)) continue;
      now[{toll.outcome, toll.group}] = toll;
      over_time.push_back(std::move(toll));
    }
  };
  for (const Day day : days) add(day);
  if (undated || days.empty()) add(std::nullopt);
  return over_time;
}

std::string_view NameOf(TollPolicy policy) { return kPolicies.at(static_cast<std::size_t>(policy)); }

std::optional<TollPolicy> ParseTollPolicy(std::string_view text) {
  const auto* at = std::find(kPolicies.begin(), kPolicies.end(), text);
  if (at == kPolicies.end()) return std::nullopt;
  return static_cast<TollPolicy>(at - kPolicies.begin());
}

}  // namespace isnad
