#include "core/link/link.h"

#include "core/link/pair.h"
#include "core/text/tokens.h"

// The contract of link.h, on the lexicon that the program brings.

namespace isnad {
namespace internal {

Knowledge PlacesOf(const Lexicon& lexicon) {
  Knowledge knowledge{[&lexicon](std::string_view id) { return lexicon.Entity(id); }, {}, {}, {}};
  for (const KnownEntity& entity : lexicon.Entities()) {
    if (entity.type != EntityType::kPlace) continue;
    if (entity.kind == "region") knowledge.regions.emplace(FoldName(entity.name), entity.id);
    if (entity.bare) knowledge.seats.emplace(entity.parent, entity.id);
  }
  return knowledge;
}

Knowledge KnowledgeOf(const Lexicon& lexicon) {
  Knowledge knowledge = PlacesOf(lexicon);
  knowledge.weights = ParseWeights(lexicon.Table("link_weights"));
  return knowledge;
}

}  // namespace internal

std::vector<std::string> KeysOf(const Reading& reading, std::uint32_t report, const Lexicon& lexicon) {
  return internal::KeysOf(internal::ViewOf(reading, report, internal::PlacesOf(lexicon)));
}

PairScore ScorePair(const Reading& a, std::uint32_t report_a, const Reading& b, std::uint32_t report_b,
                    const Lexicon& lexicon) {
  const internal::Knowledge knowledge = internal::KnowledgeOf(lexicon);
  return internal::Score(internal::ViewOf(a, report_a, knowledge), internal::ViewOf(b, report_b, knowledge),
                         knowledge.weights);
}

EventDelta UpdateEvents(LinkView& view, const std::vector<ArticleId>& changed, const std::vector<ReportRef>& gone,
                        const Lexicon& lexicon) {
  return internal::UpdateEvents(view, changed, gone, internal::KnowledgeOf(lexicon));
}

Graph LinkAll(const std::vector<Reading>& readings, const Lexicon& lexicon) {
  return internal::LinkAll(readings, internal::KnowledgeOf(lexicon));
}

Entity MakeEntity(const EntityId& id, const std::vector<const Reading*>& readings, const Lexicon& lexicon) {
  return internal::MakeEntity(id, readings,
                              {[&lexicon](std::string_view known) { return lexicon.Entity(known); }, {}, {}, {}});
}

}  // namespace isnad
