#ifndef ISNAD_TOOLS_POSSIBLE_H_
#define ISNAD_TOOLS_POSSIBLE_H_

#include <vector>

#include "core/model/graph.h"
#include "tools/commands.h"
#include "tools/lookup.h"

namespace isnad {

// Two events that may be one: the linker saw too little to join them and too much to say nothing.
struct DoubtfulPair {
  Event event, other;
  PossibleLink link;  // its report lies in `other`
};
// The possible links of these events, each pair once, in the order of `events` and then of the other's id. An error of
// the store ends in the lookup's status.
std::vector<DoubtfulPair> DoubtfulPairsOf(Lookup& lookup, const std::vector<Event>& events);

// What "isnad events --possible" prints: by event the reports that may belong to it, with quote and doubt.
void PrintPossible(Lookup& lookup, const std::vector<DoubtfulPair>& pairs, Io& io);
// The same as JSON lines, a record "possible" a pair.
void PrintPossibleJson(Lookup& lookup, const std::vector<DoubtfulPair>& pairs, Io& io);

}  // namespace isnad

#endif  // ISNAD_TOOLS_POSSIBLE_H_
