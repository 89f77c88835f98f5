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

Toll MakeToll(std::vector<Figure> figures, TollPolicy policy) {
  const bool numbered = std::any_of(figures.begin(), figures.end(), [](const Figure& figure) {
    return figure.rule.empty() && HasNumber(*figure.view);
  });
  if (policy != TollPolicy::kRecorder) SetAsideSuperseded(figures);
  Toll toll;
  std::optional<std::uint32_t> low, lowest_exact, high = 0;
  std::uint32_t most = 0;
  std::map<std::uint32_t, std::set<std::string>> roots_of;  // candidates for best
  for (Figure& figure : figures) {
    if (figure.rule.empty() && numbered && !HasNumber(*figure.view)) {
      figure.rule = figure.people.form == Form::kNamed ? "list" : "no-number";
    }
    toll.claims.push_back({figure.view->ref, figure.rule});
    if (!figure.rule.empty()) continue;
    const Quantity& people = figure.people;
    low = low ? std::min(*low, people.min) : people.min;
    if (people.max) lowest_exact = lowest_exact ? std::min(*lowest_exact, people.min) : people.min;
    most = std::max({most, people.min, people.max.value_or(0)});
    high = high && people.max ? std::optional(std::max(*high, *people.max)) : std::nullopt;
    roots_of[people.min];
  }
  if (!low) return toll;
  for (auto& [candidate, roots] : roots_of) {
    for (const Figure& figure : figures) {
      if (!figure.rule.empty()) continue;
      const Range range = RangeOf(figure.people);
      if (range.min <= candidate && (!range.max || candidate <= *range.max)) roots.insert(figure.view->root);
    }
  }
  toll.low = *low;
  toll.high = high;
  // "at least 3" beside 5 leaves the top open only where nobody closes it above.
  if (!high) {
    std::uint32_t open = 0, closed = 0;
    for (const Figure& figure : figures) {
      if (!figure.rule.empty()) continue;
      const Quantity& people = figure.people;
      (people.max ? closed : open) = std::max(people.max ? closed : open, people.max.value_or(people.min));
    }
    if (closed > 0 && closed >= open) toll.high = closed;
  }
  switch (policy) {
    case TollPolicy::kUcdp:
      // "At least 10" is no estimate where another source counts; alone, it is all there is.
      toll.best = lowest_exact ? lowest_exact : low;
      break;
    case TollPolicy::kRecorder:
      break;
    case TollPolicy::kRoots: {
      std::size_t best = 0;
      for (const auto& [candidate, roots] : roots_of) {
        if (roots.size() > best) {
          best = roots.size();
          toll.best = candidate;
        }
      }
      break;
    }
  }
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
