#ifndef ISNAD_CORE_RECONCILE_RECONCILE_H_
#define ISNAD_CORE_RECONCILE_RECONCILE_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/graph.h"
#include "core/model/reading.h"

namespace isnad {

// A claim with what is needed to weigh it. Points into a reading that outlives it.
struct ClaimView {
  ClaimRef ref;
  const Claim* claim = nullptr;
  std::string outlet;
  std::optional<Day> said;  // the article's publication day
  std::string root;  // who it goes back to: the entity id or name of the last source, else the outlet; copies share one
};

enum class Relation : std::uint8_t { kSame, kCompatible, kRefining, kPartOf, kUpdate, kContradicting, kNotComparable };

struct Verdict {
  Relation relation = Relation::kNotComparable;
  std::string rule;  // "ranges-overlap", "part-of-total", "same-source-later", "figures-differ", ...
};

// Two claims on one event. Symmetric but for kPartOf, kRefining and kUpdate, whose direction is from left to right.
Verdict Compare(const ClaimView& a, const ClaimView& b, const Event& event);

// The conflicts among an event's claims, by outcome and group; sorted by id. Arrested and captured are one outcome
// here.
std::vector<Conflict> FindConflicts(const Event& event, const std::vector<ClaimView>& claims);

// Sums of one article that do not close, as conflicts of kind kSum.
std::vector<Conflict> FindSumConflicts(const Reading& reading);

// How grave a conflict is: how far apart its outermost positions are, and how many roots stand in it.
struct Severity {
  std::uint32_t percent = 0;  // of the highest figure: 0 to 100
  std::uint32_t people = 0;   // between the outermost positions
  std::size_t roots = 0;
  // Graver than: the distance times the roots, then people.
  bool operator>(const Severity& other) const {
    const std::size_t own = percent * roots, its = other.percent * other.roots;
    return own != its ? own > its : people > other.people;
  }
};
Severity SeverityOf(const Conflict& conflict);

// Who agrees: per outcome and group the positions on an event, with their roots; the one with most roots first.
struct Agreement {
  Outcome outcome = Outcome::kKilled;
  Group group = Group::kAny;
  std::vector<Position> positions;
};
std::vector<Agreement> Agree(const Event& event, const std::vector<ClaimView>& claims);

// The claims of an event, from the readings of its reports. root_of_copy: the article whose text this one copies.
std::vector<ClaimView> ClaimsOf(const Event& event, const std::map<ArticleId, const Reading*>& readings,
                                const std::map<ArticleId, ArticleId>& root_of_copy);

std::string_view NameOf(Relation relation);

}  // namespace isnad

#endif  // ISNAD_CORE_RECONCILE_RECONCILE_H_
