#ifndef ISNAD_TOOLS_LOOKUP_H_
#define ISNAD_TOOLS_LOOKUP_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/lexicon/lexicon.h"
#include "core/reconcile/reconcile.h"
#include "store/store.h"

// What commands ask of a store again and again, kept for as long as a command runs. An error ends in status(), and the
// answer is empty: a command asks once, at its end.

namespace isnad {

std::string IdOf(const ClaimRef& claim);                                   // "ARTICLE:c3"
std::string IdOfSummary(const ArticleId& article, std::uint32_t ordinal);  // "ARTICLE:s0"

// An event with all that is known of it. The claims point into `readings`, which the lookup owns.
struct EventFacts {
  Event event;
  std::map<ArticleId, const Reading*> readings;
  std::vector<ClaimView> claims;
  std::vector<Agreement> agreements;
  std::vector<Conflict> conflicts;        // its own, then the open sums of its articles' totals
  std::vector<std::string> outlets;       // sorted, unique
  std::map<ArticleId, ArticleId> copies;  // the first article of the text that each of these copies
  std::map<ArticleId, ArticleId> edits;   // the first article of the text that each of these tells with other figures
};

class Lookup {
 public:
  Lookup(const Store& store, const Lexicon& lexicon) : store_(store), lexicon_(lexicon) {}

  // Valid until Forget.
  const Article* ArticleOf(const ArticleId& id);  // null: not there
  const Reading* ReadingOf(const ArticleId& id);
  // Lets go of articles and readings where there are many of them.
  void Forget();

  const Entity& EntityOf(const EntityId& id);
  std::string NameOf(const EntityId& id);  // "" for an empty id
  EventFacts FactsOf(const Event& event);
  std::optional<Event> EventOf(const ReportRef& report) const;  // nothing: it has none
  // The event that a conflict is about; of a sum within one article, the event of its claims. Nothing: a summary's.
  std::optional<Event> EventOf(const Conflict& conflict);
  const Store& store() const { return store_; }
  const Lexicon& lexicon() const { return lexicon_; }
  const Status& status() const { return status_; }
  void Keep(const Status& error);

 private:
  const Store& store_;
  const Lexicon& lexicon_;
  Status status_;
  std::map<ArticleId, std::unique_ptr<Article>> articles_;
  std::map<ArticleId, std::unique_ptr<Reading>> readings_;
  std::map<EntityId, Entity> entities_;
};

}  // namespace isnad

#endif  // ISNAD_TOOLS_LOOKUP_H_
