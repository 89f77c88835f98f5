#ifndef ISNAD_TOOLS_TRACE_GRAPH_H_
#define ISNAD_TOOLS_TRACE_GRAPH_H_

#include <ostream>
#include <string>
#include <vector>

namespace isnad {

// A graph of who tells what from whom, for Graphviz.
struct TraceGraph {
  enum class Kind { kArticle, kSource };
  struct Node {
    Kind kind = Kind::kArticle;
    std::string label;  // cleaned; '\n' breaks a line
  };
  enum class Tie { kCites, kCopies, kChanges, kUpdates };
  struct Edge {
    std::size_t from = 0, to = 0;  // indexes of nodes
    Tie tie = Tie::kCites;
    std::string label;
  };
  std::vector<Node> nodes;
  std::vector<Edge> edges;
};

// DOT, UTF-8: `dot -Tsvg` draws it. Edges point back in time, to where a thing is from.
void WriteDot(const TraceGraph& graph, std::ostream& out);

}  // namespace isnad

#endif  // ISNAD_TOOLS_TRACE_GRAPH_H_
