#include "tools/trace_graph.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphviz.hpp>

namespace isnad {
namespace {

// Within a quoted string of DOT: only the quotation mark and the backslash mean something.
std::string Quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

}  // namespace

void WriteDot(const TraceGraph& trace, std::ostream& out) {
  // Bidirectional, since the edges of a merely directed graph are walked with an iterator that g++ 12 warns of.
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property, std::size_t>;
  Graph graph(trace.nodes.size());
  for (std::size_t i = 0; i < trace.edges.size(); ++i) {
    boost::add_edge(trace.edges[i].from, trace.edges[i].to, i, graph);
  }
  const auto node = [&](std::ostream& dot, std::size_t vertex) {
    const TraceGraph::Node& of = trace.nodes[vertex];
    dot << "[label=" << Quoted(of.label) << (of.kind == TraceGraph::Kind::kSource ? ",shape=ellipse" : ",shape=box")
        << "]";
  };
  const auto edge = [&](std::ostream& dot, const Graph::edge_descriptor& descriptor) {
    const TraceGraph::Edge& of = trace.edges[graph[descriptor]];
    const char* style = of.tie == TraceGraph::Tie::kCopies    ? ",style=dashed"
                        : of.tie == TraceGraph::Tie::kChanges ? ",color=red"
                        : of.tie == TraceGraph::Tie::kUpdates ? ",color=orange"
                                                              : "";
    dot << "[label=" << Quoted(of.label) << style << "]";
  };
  const auto whole = [](std::ostream& dot) { dot << "rankdir=RL;\ncharset=\"UTF-8\";\n"; };
  boost::write_graphviz(out, graph, node, edge, whole);
}

}  // namespace isnad
