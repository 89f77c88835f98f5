#include "core/reconcile/trace.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "core/reconcile/algebra.h"

namespace isnad {
namespace {

// The earlier claim that this one is best set beside: one of its own root before others, then the latest.
const ClaimView* Nearest(const ClaimView& claim, const std::vector<const ClaimView*>& earlier) {
  const ClaimView* best = nullptr;
  for (const ClaimView* other : earlier) {
    if (best == nullptr || other->root == claim.root || best->root != claim.root) best = other;
  }
  return best;
}

TracedFigure Traced(const ClaimView& claim, const internal::Context& context, const std::vector<const ClaimView*>& told,
                    const Event& event) {
  std::vector<const ClaimView*> same, near, opposed, replaced;
  for (const ClaimView* other : told) {
    if (internal::FamilyOf(other->claim->outcome) != internal::FamilyOf(claim.claim->outcome)) continue;
    const Quantity& before = other->claim->people;
    const auto& from = context.risen_from;
    if (std::find(from.begin(), from.end(), before.min) != from.end() && before.max == before.min &&
        internal::IsWithin(other->claim->group, claim.claim->group)) {
      replaced.push_back(other);
      continue;
    }
    if (other->claim->group != claim.claim->group || other->claim->kind != claim.claim->kind) continue;
    switch (Compare(claim, *other, event).relation) {
      case Relation::kSame:
        same.push_back(other);
        break;
      case Relation::kUpdate:
        replaced.push_back(other);
        break;
      case Relation::kContradicting:
        opposed.push_back(other);
        break;
      case Relation::kCompatible:
      case Relation::kRefining:
        near.push_back(other);
        break;
      case Relation::kPartOf:
      case Relation::kNotComparable:
        break;
    }
  }
  const auto from = [&](Change change, const std::vector<const ClaimView*>& earlier) {
    return TracedFigure{claim.ref, change, Nearest(claim, earlier)->ref};
  };
  if (!same.empty()) return from(Change::kRepeats, same);
  if (!replaced.empty()) return from(Change::kUpdates, replaced);
  if (!opposed.empty()) return from(Change::kChanges, opposed);
  if (!near.empty()) return from(Change::kRefines, near);
  return {claim.ref, Change::kEnters, std::nullopt};
}

// The event's articles, in the order in which they told of it.
std::vector<TraceStep> StepsOf(const Event& event, const std::map<ArticleId, const Reading*>& readings,
                               const std::map<ArticleId, ArticleId>& copies,
                               const std::map<ArticleId, ArticleId>& edits) {
  std::set<ArticleId> articles;
  for (const ReportRef& report : event.reports) articles.insert(report.article);
  std::vector<TraceStep> steps;
  for (const ArticleId& article : articles) {
    const auto reading = readings.find(article);
    if (reading == readings.end()) continue;
    TraceStep step;
    step.article = article;
    step.outlet = reading->second->outlet;
    step.said = reading->second->published;
    if (const auto copy = copies.find(article); copy != copies.end() && articles.contains(copy->second)) {
      step.copy_of = copy->second;
    }
    if (const auto edit = edits.find(article); edit != edits.end() && articles.contains(edit->second)) {
      step.edited_from = edit->second;
    }
    steps.push_back(std::move(step));
  }
  std::sort(steps.begin(), steps.end(), [](const TraceStep& a, const TraceStep& b) {
    const auto rank = [](const TraceStep& s) {
      return std::tuple(!s.said.has_value(), s.said.value_or(0), !s.copy_of.empty(), s.article);
    };
    return rank(a) < rank(b);
  });
  return steps;
}

}  // namespace

std::vector<TraceStep> TraceOf(const Event& event, const std::vector<ClaimView>& claims,
                               const std::map<ArticleId, const Reading*>& readings,
                               const std::map<ArticleId, ArticleId>& copies,
                               const std::map<ArticleId, ArticleId>& edits) {
  std::vector<TraceStep> steps = StepsOf(event, readings, copies, edits);
  const std::vector<internal::Context> contexts = internal::ContextsOf(claims);
  const std::vector<bool> aside = internal::SetAside(claims);
  std::vector<const ClaimView*> told;
  for (TraceStep& step : steps) {
    // Of one day nobody is first alone.
    const bool first = step.said == steps.front().said;
    step.teller = !step.copy_of.empty() ? Teller::kCopies : first ? Teller::kFirst : Teller::kFollows;
    std::set<std::string> cites;
    std::set<std::tuple<Outcome, Group, std::uint32_t, std::optional<std::uint32_t>>> shown;
    std::vector<const ClaimView*> own;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const ClaimView& claim = claims[i];
      if (claim.ref.article != step.article) continue;
      if (!claim.claim->source.empty()) cites.insert(claim.root);
      if (internal::IsBarePart(claim, contexts[i]) || aside[i]) continue;
      own.push_back(&claim);
      const Claim& c = *claim.claim;
      if (shown.insert({internal::FamilyOf(c.outcome), c.group, c.people.min, c.people.max}).second) {
        step.figures.push_back(Traced(claim, contexts[i], told, event));
      }
    }
    step.cites.assign(cites.begin(), cites.end());
    told.insert(told.end(), own.begin(), own.end());
  }
  return steps;
}

std::string_view NameOf(Teller teller) {
  constexpr std::array<std::string_view, 3> kNames = {"first", "follows", "copies"};
  return kNames.at(static_cast<std::size_t>(teller));
}

std::string_view NameOf(Change change) {
  constexpr std::array<std::string_view, 5> kNames = {"enters", "repeats", "refines", "changes", "updates"};
  return kNames.at(static_cast<std::size_t>(change));
}

}  // namespace isnad
