#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/reconcile/algebra.h"
#include "core/reconcile/positions.h"
#include "core/reconcile/reconcile.h"

namespace isnad {
namespace {

std::string OutletOf(const Reading& reading) { return reading.outlet.empty() ? reading.article.value : reading.outlet; }

// Who a claim goes back to. A spokesman speaks for his body, so that his words and the body's are one root; a source
// that means nothing outside its article ("local sources") stays in it.
std::string RootOf(const Claim& claim, const Reading& reading, const Reading& first_copy) {
  if (claim.source.empty()) return OutletOf(first_copy);
  const auto entity_of = [&](const SourceLink& link) -> const LocalEntity* {
    return link.entity && *link.entity < reading.entities.size() ? &reading.entities[*link.entity] : nullptr;
  };
  const SourceLink* last = &claim.source.back();
  const LocalEntity* entity = entity_of(*last);
  if (entity != nullptr && entity->type == EntityType::kPerson && claim.source.size() > 1) {
    const SourceLink& before = claim.source[claim.source.size() - 2];
    const LocalEntity* body = entity_of(before);
    if (body != nullptr && body->type == EntityType::kOrganization && !body->scoped) {
      last = &before;
      entity = body;
    }
  }
  if (entity == nullptr) return last->name + "@" + first_copy.article.value;
  if (!entity->known.empty()) return entity->known;
  if (entity->scoped) return entity->folded + "@" + first_copy.article.value;
  return entity->folded.empty() ? last->name : entity->folded;
}

// A title or a lead that gives the figure of a source without naming it adds no origin: flat words with the very
// figure that one source of the same article has go back to that source.
void AdoptRoots(std::vector<ClaimView>& claims) {
  for (ClaimView& flat : claims) {
    if (!flat.claim->source.empty()) continue;
    std::set<std::string> roots;
    for (const ClaimView& other : claims) {
      if (other.ref.article == flat.ref.article && !other.claim->source.empty() &&
          internal::FamilyOf(other.claim->outcome) == internal::FamilyOf(flat.claim->outcome) &&
          other.claim->group == flat.claim->group && other.claim->people.min == flat.claim->people.min &&
          other.claim->people.max == flat.claim->people.max) {
        roots.insert(other.root);
      }
    }
    if (roots.size() == 1) flat.root = *roots.begin();
  }
}

}  // namespace

std::vector<ClaimView> ClaimsOf(const Event& event, const std::map<ArticleId, const Reading*>& readings,
                                const std::map<ArticleId, ArticleId>& root_of_copy) {
  std::map<ArticleId, std::set<std::uint32_t>> reports;
  for (const ReportRef& report : event.reports) reports[report.article].insert(report.ordinal);
  std::vector<ClaimView> claims;
  for (const auto& [article, ordinals] : reports) {
    const auto found = readings.find(article);
    if (found == readings.end()) continue;
    const Reading& reading = *found->second;
    const Reading* first = &reading;
    if (const auto copy = root_of_copy.find(article); copy != root_of_copy.end()) {
      if (const auto origin = readings.find(copy->second); origin != readings.end()) first = origin->second;
    }
    for (std::uint32_t i = 0; i < reading.claims.size(); ++i) {
      const Claim& claim = reading.claims[i];
      if (!claim.report || ordinals.count(*claim.report) == 0) continue;
      claims.push_back({{article, i}, &claim, reading.outlet, reading.published, RootOf(claim, reading, *first)});
    }
  }
  AdoptRoots(claims);
  return claims;
}

std::vector<Agreement> Agree(const Event&, const std::vector<ClaimView>& claims) {
  const std::vector<internal::Context> contexts = internal::ContextsOf(claims);
  std::map<std::tuple<Outcome, Group>, std::vector<const ClaimView*>> groups;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const ClaimView& claim = claims[i];
    if (claim.claim->summary || internal::IsBarePart(claim, contexts[i])) continue;
    groups[{internal::FamilyOf(claim.claim->outcome), claim.claim->group}].push_back(&claim);
  }
  std::vector<Agreement> result;
  for (auto& [key, views] : groups) {
    Agreement agreement{std::get<0>(key), std::get<1>(key), internal::PositionsOf(std::move(views))};
    std::stable_sort(agreement.positions.begin(), agreement.positions.end(),
                     [](const Position& a, const Position& b) { return a.roots.size() > b.roots.size(); });
    result.push_back(std::move(agreement));
  }
  return result;
}

}  // namespace isnad
