#ifndef ISNAD_CORE_RECONCILE_TRACE_H_
#define ISNAD_CORE_RECONCILE_TRACE_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/reconcile/reconcile.h"

namespace isnad {

// How an article stands to what was told before it.
enum class Teller : std::uint8_t { kFirst, kFollows, kCopies };

// How a figure stands to those told before it, of its outcome and group.
enum class Change : std::uint8_t {
  kEnters,   // nobody gave one
  kRepeats,  // somebody gave the same range
  kRefines,  // it agrees with an earlier one, closer or looser
  kChanges,  // it can't be true at once with an earlier one of another source
  kUpdates,  // it replaces an earlier one: its own source's, or the one that its article says it rose from
};

struct TracedFigure {
  ClaimRef claim;
  Change change = Change::kEnters;
  std::optional<ClaimRef> from;  // the earlier figure; of its own root where there is one, else the latest
  bool operator==(const TracedFigure&) const = default;
};

struct TraceStep {
  ArticleId article;
  std::string outlet;
  std::optional<Day> said;
  Teller teller = Teller::kFirst;
  ArticleId copy_of;                  // empty: of none
  ArticleId edited_from;              // whose text it tells with a figure changed; empty: of none
  std::vector<std::string> cites;     // roots that it names, other than itself; sorted
  std::vector<TracedFigure> figures;  // each range of an outcome and group once, shares of a total left out
  bool operator==(const TraceStep&) const = default;
};

// How an event was told, article by article: by day of publication, those without one last, then by id. copies: the
// article whose text this one copies; edits: the one that it copies with a figure changed. Pure, any thread.
std::vector<TraceStep> TraceOf(const Event& event, const std::vector<ClaimView>& claims,
                               const std::map<ArticleId, const Reading*>& readings,
                               const std::map<ArticleId, ArticleId>& copies,
                               const std::map<ArticleId, ArticleId>& edits);

std::string_view NameOf(Teller teller);
std::string_view NameOf(Change change);

}  // namespace isnad

#endif  // ISNAD_CORE_RECONCILE_TRACE_H_
