#include "core/link/link.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/link/pair.h"
#include "core/text/tokens.h"

// The contract of link.h, on the lexicon that the program brings.

namespace isnad {
namespace internal {

namespace {

// "مدينة ذمار" and the governorate of ذمار.
bool IsCalledLike(const KnownEntity& city, const KnownEntity* above) {
  if (above == nullptr || above->kind != "region") return false;
  return std::any_of(city.names.begin(), city.names.end(), [&](const std::string& name) {
    return std::find(above->names.begin(), above->names.end(), name) != above->names.end();
  });
}

// Places that share a name. A governorate and the city called like it lie one in the other, which says more.
Knowledge::Homonyms HomonymsOf(const Lexicon& lexicon) {
  Knowledge::Homonyms homonyms;
  std::unordered_map<std::string_view, const KnownEntity*> called;
  const auto add = [&](const KnownEntity& place, const std::string& name) {
    std::vector<std::string>& shared = homonyms[place.id];
    std::string folded = FoldName(name);
    if (std::find(shared.begin(), shared.end(), folded) == shared.end()) shared.push_back(std::move(folded));
  };
  for (const KnownEntity& place : lexicon.Entities()) {
    if (place.type != EntityType::kPlace || place.kind == "region" || place.kind == "country") continue;
    for (const std::string& name : place.names) {
      const auto [first, added] = called.emplace(name, &place);
      if (added || first->second->id == place.id) continue;
      add(*first->second, name);
      add(place, name);
    }
  }
  return homonyms;
}

}  // namespace

Knowledge KnowledgeOf(const Lexicon& lexicon) {
  Knowledge knowledge{[&lexicon](std::string_view id) { return lexicon.Entity(id); }, {}, {}, {}, {}};
  for (const KnownEntity& entity : lexicon.Entities()) {
    if (entity.type != EntityType::kPlace) continue;
    if (entity.kind == "region") knowledge.regions.emplace(FoldName(entity.name), entity.id);
    if (entity.kind == "city" && IsCalledLike(entity, lexicon.Entity(entity.parent)))
      knowledge.seats.emplace(entity.parent, entity.id);
  }
  knowledge.homonyms = HomonymsOf(lexicon);
  knowledge.weights = ParseWeights(lexicon.Table("link_weights"));
  return knowledge;
}

}  // namespace internal

Linker::Linker(const Lexicon& lexicon)
    : knowledge_(std::make_unique<internal::Knowledge>(internal::KnowledgeOf(lexicon))) {}
Linker::~Linker() = default;

std::vector<std::string> Linker::KeysOf(const Reading& reading, std::uint32_t report) const {
  return internal::KeysOf(internal::ViewOf(reading, report, *knowledge_));
}

PairScore Linker::ScorePair(const Reading& a, std::uint32_t report_a, const Reading& b, std::uint32_t report_b) const {
  return internal::Score(internal::ViewOf(a, report_a, *knowledge_), internal::ViewOf(b, report_b, *knowledge_),
                         knowledge_->weights);
}

EventDelta Linker::UpdateEvents(LinkView& view, const std::vector<ArticleId>& changed,
                                const std::vector<ReportRef>& gone, const std::vector<ReportRef>& judged) const {
  return internal::UpdateEvents(view, changed, gone, *knowledge_, judged);
}

Graph Linker::LinkAll(const std::vector<Reading>& readings, const std::vector<JudgedPair>& judged) const {
  return internal::LinkAll(readings, *knowledge_, judged);
}

Entity MakeEntity(const EntityId& id, const std::vector<const Reading*>& readings, const Lexicon& lexicon) {
  return internal::MakeEntity(id, readings,
                              {[&lexicon](std::string_view known) { return lexicon.Entity(known); }, {}, {}, {}, {}});
}

}  // namespace isnad
