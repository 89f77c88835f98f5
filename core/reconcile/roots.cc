#include <algorithm>
#include <map>
#include <set>

#include "core/reconcile/algebra.h"
#include "core/reconcile/reconcile.h"

// Who a claim goes back to. Each claim first gets the last link of its source chain; then what the articles of one
// event say together mends that: an outlet that another one names is one with that source, flat words with a source's
// figure are that source's, and "the ministry of health" is the Sudanese one where no other is named.

namespace isnad {
namespace {

std::string OutletOf(const Reading& reading) { return reading.outlet.empty() ? reading.article.value : reading.outlet; }

// "Police said", "police said": Latin letters of one size.
std::string InSmallLetters(std::string name) {
  for (char& letter : name)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return name;
}

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
  if (entity == nullptr) return InSmallLetters(last->name) + "@" + first_copy.article.value;
  if (!entity->known.empty()) return entity->known;
  if (entity->scoped) return entity->folded + "@" + first_copy.article.value;
  return entity->folded.empty() ? last->name : entity->folded;
}

// The names that the readings of an event know a root by, folded.
using RootNames = std::map<std::string, std::set<std::string>>;

// A body's short form is the one body whose longer name begins with it, where there is only one in the event.
void MergeShortForms(std::vector<ClaimView>& claims, const RootNames& names) {
  std::map<std::string, std::string> longer;
  for (const auto& entry : names) {
    const std::string& root = entry.first;
    const auto& own = entry.second;
    // A root that is the lexicon's, a single word ("the network"), or scoped to its article stays as it is.
    if (own.count(root) == 0 || root.find(' ') == std::string::npos) continue;
    std::set<std::string> found;
    for (const auto& [other, forms] : names) {
      if (other == root) continue;
      if (std::any_of(forms.begin(), forms.end(),
                      [&](const std::string& form) { return form.starts_with(root + " "); })) {
        found.insert(other);
      }
    }
    if (found.size() == 1) longer[root] = *found.begin();
  }
  for (ClaimView& claim : claims) {
    if (const auto at = longer.find(claim.root); at != longer.end()) claim.root = at->second;
  }
}

// An outlet that others name as their source is that source: what the monitor's own page says and what is cited from it
// have one origin.
using Bodies = std::map<std::string, std::set<std::string>>;  // roots by a body's name, as it is written

void NoteBodies(const Reading& reading, Bodies& bodies) {
  for (const LocalEntity& entity : reading.entities) {
    if (entity.type != EntityType::kOrganization || entity.scoped) continue;
    const std::string& root = !entity.known.empty() ? entity.known : entity.folded;
    if (root.empty()) continue;
    bodies[entity.name].insert(root);
    for (const std::string& name : entity.names) bodies[name].insert(root);
  }
}

void MergeOutlets(std::vector<ClaimView>& claims, const Bodies& bodies) {
  for (ClaimView& claim : claims) {
    if (!claim.claim->source.empty()) continue;
    const auto body = bodies.find(claim.root);
    if (body != bodies.end() && body->second.size() == 1) claim.root = *body->second.begin();
  }
}

bool HaveOneFigure(const Claim& flat, const Claim& sourced) {
  return flat.group == sourced.group && flat.people.min == sourced.people.min && flat.people.max == sourced.people.max;
}

// "At least 25 dead" and "at least 25 villagers", "15 soldiers" and "15 at least": titles choose the loose noun and
// drop the bound. "Two of the wounded died" are not the two women among the dead.
bool GivesTheFigureOf(const Claim& flat, const Claim& sourced) {
  const Quantity &x = flat.people, &y = sourced.people;
  const bool loose = flat.group == Group::kAny && !sourced.part_of && sourced.group != Group::kWoman &&
                     sourced.group != Group::kChild && x.min > 1;
  const bool noun = flat.group == sourced.group || loose;
  const bool bound = x.max == y.max || (x.max == x.min && y.bound == Bound::kAtLeast);
  return noun && bound && x.min == y.min;
}

// The sources of its article whose figure flat words give.
std::set<std::string> RootsBehind(const ClaimView& flat, const std::vector<ClaimView>& claims,
                                  bool (*gives)(const Claim&, const Claim&)) {
  std::set<std::string> roots;
  for (const ClaimView& other : claims) {
    if (other.ref.article == flat.ref.article && !other.claim->source.empty() &&
        internal::FamilyOf(other.claim->outcome) == internal::FamilyOf(flat.claim->outcome) &&
        (gives(*flat.claim, *other.claim) || flat.claim->people.form == Form::kPlural)) {
      roots.insert(other.root);
    }
  }
  return roots;
}

// A title or a lead that gives the figure of a source without naming it adds no origin: flat words with the very
// figure that one source of the same article has go back to that source, and so does a plural without a number.
void AdoptRoots(std::vector<ClaimView>& claims) {
  for (ClaimView& flat : claims) {
    if (!flat.claim->source.empty()) continue;
    std::set<std::string> roots = RootsBehind(flat, claims, HaveOneFigure);
    if (roots.empty()) roots = RootsBehind(flat, claims, GivesTheFigureOf);
    if (roots.size() == 1) flat.root = *roots.begin();
  }
}

}  // namespace

std::vector<ClaimView> ClaimsOf(const Event& event, const std::map<ArticleId, const Reading*>& readings,
                                const std::map<ArticleId, ArticleId>& root_of_copy) {
  std::map<ArticleId, std::set<std::uint32_t>> reports;
  for (const ReportRef& report : event.reports) reports[report.article].insert(report.ordinal);
  std::vector<ClaimView> claims;
  RootNames names;
  Bodies bodies;
  for (const auto& [article, ordinals] : reports) {
    const auto found = readings.find(article);
    if (found == readings.end()) continue;
    const Reading& reading = *found->second;
    NoteBodies(reading, bodies);
    const Reading* first = &reading;
    if (const auto copy = root_of_copy.find(article); copy != root_of_copy.end()) {
      if (const auto origin = readings.find(copy->second); origin != readings.end()) first = origin->second;
    }
    for (std::uint32_t i = 0; i < reading.claims.size(); ++i) {
      const Claim& claim = reading.claims[i];
      if (!claim.report || ordinals.count(*claim.report) == 0) continue;
      claims.push_back({{article, i}, &claim, reading.outlet, reading.published, RootOf(claim, reading, *first)});
      if (claim.source.empty()) continue;
      const std::optional<std::uint32_t> entity = claim.source.back().entity;
      if (entity && *entity < reading.entities.size() && !reading.entities[*entity].scoped) {
        names[claims.back().root].insert(reading.entities[*entity].folded);
      }
    }
  }
  MergeOutlets(claims, bodies);
  MergeShortForms(claims, names);
  AdoptRoots(claims);
  return claims;
}

}  // namespace isnad
