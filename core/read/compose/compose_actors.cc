#include <algorithm>
#include <vector>

#include "core/read/compose/acting_bodies.h"
#include "core/read/compose/compose_parts.h"

// Who acts in an event and against whom: the armed bodies of the sentences of its words. Who is only cited, rescues or
// mourns takes no part; whose positions are hit and whose men fall are its targets.

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;

bool Holds(const std::vector<std::uint32_t>& list, std::uint32_t entity) {
  return std::find(list.begin(), list.end(), entity) != list.end();
}

}  // namespace

void TakeActors(const Composition& c, const Draft& draft, Report& report) {
  std::vector<std::uint32_t> hit;
  for (const std::uint32_t m : draft.mentions) {
    const EventMention& mention = c.mentions[m];
    const FieldText& field = c.Text(mention.field);
    for (std::uint32_t n = 0; n < field.names.size(); ++n) {
      const NamePhrase& name = field.names[n];
      const std::uint32_t entity = c.entity_of[mention.field][n];
      if (name.type != EntityType::kOrganization || entity == kNone || name.known == nullptr ||
          !field.SameSentence(name.first, mention.word))
        continue;
      if (name.known->kind != "armed" && name.known->kind != "state" && name.known->kind != "alliance" &&
          name.known->kind != "security")
        continue;
      const Part part = PartOf(c, mention, n);
      if (part == Part::kNone) continue;
      const bool against = name.cue > 0 && (field.lattice.Is(name.cue - 1, "against") ||
                                            (name.first > 0 && field.lattice.Is(name.first - 1, "against")));
      std::vector<std::uint32_t>& list = against ? report.targets : part == Part::kHit ? hit : report.actors;
      const std::uint32_t clause = field.clause_at[name.first], own = field.clause_at[mention.word];
      if (clause != own && field.clauses[clause].parent != own && field.clauses[own].parent != clause) continue;
      if (!Holds(list, entity)) list.push_back(entity);
    }
  }
  std::erase_if(report.actors, [&](std::uint32_t entity) { return Holds(report.targets, entity); });
  // Who struck back is no target alone.
  for (const std::uint32_t entity : hit)
    if (!Holds(report.actors, entity) && !Holds(report.targets, entity)) report.targets.push_back(entity);
}

}  // namespace isnad
