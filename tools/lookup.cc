#include "tools/lookup.h"

#include <set>
#include <utility>

#include "core/link/link.h"
#include "tools/pipeline.h"

namespace isnad {
namespace {

constexpr std::size_t kKept = 20000;  // readings, about 5 KB each

}  // namespace

std::string IdOf(const ClaimRef& claim) { return claim.article.value + ":c" + std::to_string(claim.ordinal); }

std::string IdOfSummary(const ArticleId& article, std::uint32_t ordinal) {
  return article.value + ":s" + std::to_string(ordinal);
}

void Lookup::Keep(const Status& error) {
  if (status_.ok() && !error.ok()) status_ = error;
}

const Article* Lookup::ArticleOf(const ArticleId& id) {
  auto [at, fresh] = articles_.try_emplace(id);
  if (fresh) {
    Result<Article> article = store_.CurrentArticle(id);
    if (article.ok())
      at->second = std::make_unique<Article>(*std::move(article));
    else if (article.status().code() != Code::kNotFound)
      Keep(article.status());
  }
  return at->second.get();
}

const Reading* Lookup::ReadingOf(const ArticleId& id) {
  auto [at, fresh] = readings_.try_emplace(id);
  if (fresh) {
    Result<Reading> reading = store_.GetReading(id);
    if (reading.ok())
      at->second = std::make_unique<Reading>(*std::move(reading));
    else if (reading.status().code() != Code::kNotFound)
      Keep(reading.status());
  }
  return at->second.get();
}

void Lookup::Forget() {
  if (articles_.size() > kKept) articles_.clear();
  if (readings_.size() > kKept) readings_.clear();
}

const Entity& Lookup::EntityOf(const EntityId& id) {
  if (const auto at = entities_.find(id); at != entities_.end()) return at->second;
  std::vector<const Reading*> readings;
  const Result<std::vector<ArticleId>> articles = store_.ArticlesOf(id);
  if (!articles.ok()) Keep(articles.status());
  if (articles.ok()) {
    for (const ArticleId& article : *articles) {
      if (const Reading* reading = ReadingOf(article)) readings.push_back(reading);
    }
  }
  return entities_.emplace(id, MakeEntity(id, readings, lexicon_)).first->second;
}

std::string Lookup::NameOf(const EntityId& id) {
  if (id.empty()) return "";
  if (const KnownEntity* known = lexicon_.Entity(id.value)) return known->name;
  const Entity& entity = EntityOf(id);
  return entity.name.empty() ? id.value : entity.name;
}

EventFacts Lookup::FactsOf(const Event& event) {
  EventFacts facts;
  facts.event = event;
  std::set<std::string> outlets;
  std::vector<ArticleId> articles;
  for (const ReportRef& ref : event.reports) {
    if (facts.readings.contains(ref.article)) continue;
    const Reading* reading = ReadingOf(ref.article);
    if (reading == nullptr) continue;
    facts.readings[ref.article] = reading;
    articles.push_back(ref.article);
    outlets.insert(reading->outlet);
  }
  facts.outlets.assign(outlets.begin(), outlets.end());
  Result<CopyRoots> roots = RootsOfCopies(store_, articles);
  if (!roots.ok()) Keep(roots.status());
  if (roots.ok()) {
    facts.copies = std::move(roots->copies);
    facts.edits = std::move(roots->edits);
  }
  facts.claims = ClaimsOf(event, facts.readings, facts.copies);
  facts.agreements = Agree(event, facts.claims);
  Result<std::vector<Conflict>> conflicts = store_.ConflictsOf(event.key);
  if (conflicts.ok())
    facts.conflicts = *std::move(conflicts);
  else
    Keep(conflicts.status());
  for (const ArticleId& article : articles) {
    const Result<std::vector<Conflict>> sums = store_.ConflictsOf(article);
    if (!sums.ok()) Keep(sums.status());
    if (!sums.ok()) continue;
    for (const Conflict& sum : *sums) {
      const std::optional<Event> told = EventOf(sum);
      if (told && told->key == event.key) facts.conflicts.push_back(sum);
    }
  }
  return facts;
}

std::optional<Event> Lookup::EventOf(const ReportRef& report) const {
  const Result<EventKey> key = store_.EventOf(report);
  if (!key.ok()) return std::nullopt;
  Result<Event> event = store_.GetEvent(*key);
  return event.ok() ? std::optional(*std::move(event)) : std::nullopt;
}

std::optional<Event> Lookup::EventOf(const Conflict& conflict) {
  EventKey key = conflict.event;
  if (key.empty() && !conflict.summary) {
    for (const Position& position : conflict.positions) {
      for (const ClaimRef& ref : position.claims) {
        const Reading* reading = ReadingOf(ref.article);
        if (reading == nullptr || ref.ordinal >= reading->claims.size() || !reading->claims[ref.ordinal].report)
          continue;
        const Result<EventKey> found = store_.EventOf({ref.article, *reading->claims[ref.ordinal].report});
        if (found.ok() && key.empty()) key = *found;
      }
    }
  }
  if (key.empty()) return std::nullopt;
  Result<Event> event = store_.GetEvent(key);
  if (event.ok()) return *std::move(event);
  if (event.status().code() != Code::kNotFound) Keep(event.status());
  return std::nullopt;
}

}  // namespace isnad
