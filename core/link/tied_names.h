#ifndef ISNAD_CORE_LINK_TIED_NAMES_H_
#define ISNAD_CORE_LINK_TIED_NAMES_H_

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/model/graph.h"
#include "core/model/reading.h"

namespace isnad {

// Private people and places of no list that reports of one event spell differently: in two scripts ("Rami Hamada",
// "رامي حمادة"), in one word or two, with a father's name or without. A name alone ties nobody: both stand in articles
// of one event, or, a place in two scripts, in one country's news of the same days, and no third name there is as like.
// What is tied depends on what was tied before: add in the order of keys and days. Not for several threads at once.
class TiedNames {
 public:
  // The readings of one event's articles, each once; they may go when this returns.
  void AddEvent(const std::vector<const Reading*>& readings);
  // The readings of what one country's news told within a few days; ties places alone.
  void AddNews(const std::vector<const Reading*>& readings);
  // The id that stands for all that are tied to this one, itself where none is: a known one's, else the smallest.
  const EntityId& Of(const EntityId& id) const;
  // All ids that it stands for, sorted, itself among them.
  std::vector<EntityId> Alike(const EntityId& id) const;

 private:
  struct Named;
  using Pair = std::pair<const Named*, const Named*>;
  static std::map<EntityId, Named> NamesOf(const std::vector<const Reading*>& readings);
  std::vector<Pair> PairsAcross(const std::map<EntityId, Named>& names, std::size_t least) const;
  static std::vector<Pair> PairsByOtherName(const std::map<EntityId, Named>& names);
  void TieSure(const std::vector<Pair>& pairs);
  void Tie(const Named& a, const Named& b);
  bool MayJoin(const std::vector<EntityId>& a, const std::vector<EntityId>& b) const;

  std::map<EntityId, EntityId> stands_for_;            // of tied ones alone
  std::map<EntityId, std::vector<EntityId>> members_;  // by the id that stands for them; sorted
};

}  // namespace isnad

#endif  // ISNAD_CORE_LINK_TIED_NAMES_H_
