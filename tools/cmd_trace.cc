#include <algorithm>
#include <map>
#include <set>

#include "core/reconcile/trace.h"
#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/json.h"
#include "tools/session.h"
#include "tools/trace_graph.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr int kQuoteColumns = 80;

const Claim* ClaimAt(const EventFacts& facts, const ClaimRef& ref) {
  const auto at = facts.readings.find(ref.article);
  return at == facts.readings.end() || ref.ordinal >= at->second->claims.size() ? nullptr
                                                                                : &at->second->claims[ref.ordinal];
}

std::string FigureWords(const Claim& claim) { return PeopleWords(claim.people, claim.outcome, claim.group); }

std::string ChangeWords(const EventFacts& facts, const TracedFigure& figure) {
  const Claim* from = figure.from ? ClaimAt(facts, *figure.from) : nullptr;
  if (from == nullptr) return "enters here";
  const std::string& outlet = facts.readings.at(figure.from->article)->outlet;
  const std::string earlier = RangeWords(from->people.min, from->people.max, from->people.approx) + " of " +
                              Clean(outlet.empty() ? figure.from->article.value : outlet);
  const Claim* claim = ClaimAt(facts, figure.claim);
  const bool fell = claim != nullptr && claim->people.min < from->people.min;
  switch (figure.change) {
    case Change::kRepeats:
      return "as " + Clean(outlet.empty() ? figure.from->article.value : outlet) + " said";
    case Change::kRefines:
      return "agrees with " + earlier;
    case Change::kChanges:
      return "against " + earlier;
    case Change::kUpdates:
      return (fell ? "down from " : "up from ") + earlier;
    case Change::kEnters:
      break;
  }
  return "enters here";
}

// What another version of a page says of people, and this one does not; and the other way.
struct VersionChange {
  ArticleId article;
  std::string older, newer;             // their days, or "first" and "last"
  std::vector<std::string> gone, come;  // figures in words
};

std::string DayOfVersion(const Article& article) {
  const std::string& day = !article.revised.empty() ? article.revised : article.archived;
  return day.empty() ? "undated" : day.substr(0, 10);
}

std::vector<VersionChange> VersionsOf(Session& session, const EventFacts& facts) {
  std::vector<VersionChange> changes;
  for (const auto& [id, reading] : facts.readings) {
    const Result<std::vector<Article>> versions = session.store->Versions(id);
    if (!versions.ok()) {
      session.lookup->Keep(versions.status());
      continue;
    }
    const auto figures = [&](const Article& article) {
      std::set<std::string> words;
      for (const Claim& claim : session.reader->Read(article).claims) {
        if (claim.report) words.insert(FigureWords(claim));
      }
      return words;
    };
    for (std::size_t i = versions->size(); i-- > 1;) {
      const std::set<std::string> older = figures((*versions)[i]), newer = figures((*versions)[i - 1]);
      VersionChange change{id, DayOfVersion((*versions)[i]), DayOfVersion((*versions)[i - 1]), {}, {}};
      std::set_difference(older.begin(), older.end(), newer.begin(), newer.end(), std::back_inserter(change.gone));
      std::set_difference(newer.begin(), newer.end(), older.begin(), older.end(), std::back_inserter(change.come));
      changes.push_back(std::move(change));
    }
  }
  return changes;
}

TraceGraph GraphOf(Lookup& lookup, const EventFacts& facts, const std::vector<TraceStep>& steps) {
  TraceGraph graph;
  std::map<ArticleId, std::size_t> articles;
  std::map<std::string, std::size_t> sources;
  for (const TraceStep& step : steps) {
    articles[step.article] = graph.nodes.size();
    std::string label = Clean(step.outlet.empty() ? step.article.value : step.outlet);
    label += "\n" + (step.said ? IsoOf(*step.said) : std::string("undated"));
    for (const TracedFigure& figure : step.figures) {
      if (figure.change != Change::kRepeats && figure.change != Change::kRefines) {
        if (const Claim* claim = ClaimAt(facts, figure.claim)) label += "\n" + FigureWords(*claim);
      }
    }
    graph.nodes.push_back({TraceGraph::Kind::kArticle, label});
  }
  for (const TraceStep& step : steps) {
    const std::size_t from = articles[step.article];
    if (!step.copy_of.empty())
      graph.edges.push_back({from, articles[step.copy_of], TraceGraph::Tie::kCopies, "copies"});
    if (!step.edited_from.empty())
      graph.edges.push_back({from, articles[step.edited_from], TraceGraph::Tie::kCopies, "edits"});
    for (const std::string& root : step.cites) {
      const auto [at, fresh] = sources.try_emplace(root, graph.nodes.size());
      if (fresh) graph.nodes.push_back({TraceGraph::Kind::kSource, RootName(lookup, root)});
      graph.edges.push_back({from, at->second, TraceGraph::Tie::kCites, "cites"});
    }
    std::set<ArticleId> tied;
    for (const TracedFigure& figure : step.figures) {
      const bool updates = figure.change == Change::kUpdates;
      if (!(updates || figure.change == Change::kChanges) || !figure.from || figure.from->article == step.article) {
        continue;
      }
      if (!tied.insert(figure.from->article).second) continue;
      const Claim* claim = ClaimAt(facts, figure.claim);
      const Claim* earlier = ClaimAt(facts, *figure.from);
      if (claim == nullptr || earlier == nullptr) continue;
      graph.edges.push_back({from, articles[figure.from->article],
                             updates ? TraceGraph::Tie::kUpdates : TraceGraph::Tie::kChanges,
                             RangeWords(claim->people.min, claim->people.max, claim->people.approx) +
                                 (updates ? " after " : " against ") +
                                 RangeWords(earlier->people.min, earlier->people.max, earlier->people.approx)});
    }
  }
  return graph;
}

std::string StepRecord(Lookup& lookup, const EventFacts& facts, const TraceStep& step) {
  JsonObject record;
  const Article* article = lookup.ArticleOf(step.article);
  record.Add("record", "trace").Add("event", facts.event.id.value).Add("article", step.article.value);
  record.OrNull("outlet", step.outlet).OrNull("said", step.said ? IsoOf(*step.said) : "");
  record.Add("teller", NameOf(step.teller)).OrNull("copy_of", step.copy_of.value);
  record.OrNull("edited_from", step.edited_from.value).Add("cites", JsonTexts(step.cites));
  record.OrNull("url", article == nullptr ? "" : article->url);
  JsonList figures;
  for (const TracedFigure& figure : step.figures) {
    const Claim* claim = ClaimAt(facts, figure.claim);
    if (claim == nullptr) continue;
    JsonObject one;
    one.Add("claim", IdOf(figure.claim)).Add("outcome", NameOf(claim->outcome)).Add("group", NameOf(claim->group));
    one.Add("min", claim->people.min).Add("max", claim->people.max).Add("change", NameOf(figure.change));
    one.OrNull("from", figure.from ? IdOf(*figure.from) : "");
    if (article != nullptr) one.Add("quote", article->Quote(claim->span));
    figures.Raw(one.str());
  }
  return record.Add("figures", figures).str();
}

std::string VersionRecord(const EventFacts& facts, const VersionChange& change) {
  JsonObject record;
  record.Add("record", "version_change").Add("event", facts.event.id.value).Add("article", change.article.value);
  record.Add("older", change.older).Add("newer", change.newer);
  return record.Add("gone", JsonTexts(change.gone)).Add("come", JsonTexts(change.come)).str();
}

std::string TellerWords(const TraceStep& step, const std::vector<TraceStep>& steps) {
  switch (step.teller) {
    case Teller::kFirst:
      return std::count_if(steps.begin(), steps.end(), [](const TraceStep& s) { return s.teller == Teller::kFirst; }) >
                     1
                 ? "is among the first to tell it"
                 : "tells it first";
    case Teller::kFollows:
      return "follows";
    case Teller::kCopies:
      return "copies";
  }
  return "";
}

void Print(Lookup& lookup, const EventFacts& facts, const std::vector<TraceStep>& steps,
           const std::vector<VersionChange>& versions, Io& io) {
  const Terminal& terminal = io.terminal;
  for (const TraceStep& step : steps) {
    io.out << '\n'
           << (step.said ? IsoOf(*step.said) : "undated   ") << "  "
           << Styled(OutletWords(step.outlet, terminal), Style::kBold, terminal) << " ("
           << Styled(Clean(step.article.value), Style::kCyan, terminal) << ") " << TellerWords(step, steps);
    if (!step.copy_of.empty()) io.out << ' ' << Clean(step.copy_of.value);
    if (!step.edited_from.empty()) io.out << ", copies " << Clean(step.edited_from.value) << " with a figure changed";
    for (std::size_t i = 0; i < step.cites.size(); ++i) {
      io.out << (i == 0 ? ", cites " : ", ") << Isolated(RootName(lookup, step.cites[i]), terminal);
    }
    io.out << '\n';
    const Article* article = lookup.ArticleOf(step.article);
    for (const TracedFigure& figure : step.figures) {
      const Claim* claim = ClaimAt(facts, figure.claim);
      if (claim == nullptr || article == nullptr) continue;
      const Style style = figure.change == Change::kChanges   ? Style::kRed
                          : figure.change == Change::kUpdates ? Style::kYellow
                          : figure.change == Change::kEnters  ? Style::kGreen
                                                              : Style::kNone;
      io.out << "    " << FigureWords(*claim) << ", " << Styled(ChangeWords(facts, figure), style, terminal) << ": "
             << QuoteOf(*article, claim->span, terminal, kQuoteColumns) << '\n';
    }
  }
  if (!versions.empty()) PrintHeading("Pages that changed", terminal, io.out);
  for (const VersionChange& change : versions) {
    io.out << "  " << Styled(Clean(change.article.value), Style::kCyan, terminal) << "  " << Clean(change.older)
           << " to " << Clean(change.newer) << ": ";
    std::string said;
    for (const std::string& figure : change.gone) said += (said.empty() ? "no longer " : ", no longer ") + figure;
    for (const std::string& figure : change.come) said += (said.empty() ? "now " : ", now ") + figure;
    io.out << (said.empty() ? "the same figures" : said) << '\n';
  }
}

}  // namespace

int RunTrace(const Args& args, Io& io) {
  std::string id, format = "table";
  Flags flags("trace",
              "Shows how one event was told, article by article: who told it first, who followed, copied and cited "
              "whom, where each figure entered and how it changed on the way, and what changed between the versions "
              "of one page.",
              "isnad trace ev-000012\n      as a list\n"
              "  isnad trace ev-000012 --format dot | dot -Tsvg > trace.svg\n      as a drawing by Graphviz");
  flags.Word("ID", id, "the event's id, as \"isnad events\" lists it")
      .OneOf("--format", format, {"table", "dot"}, "dot: a graph for Graphviz")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<EventSession> asked = OpenEvent(flags.store, id, io);
  if (!asked) return kFailed;
  auto& [session, facts] = *asked;
  Lookup& lookup = *session.lookup;
  const std::vector<TraceStep> steps = TraceOf(facts.event, facts.claims, facts.readings, facts.copies, facts.edits);
  if (format == "dot") {
    WriteDot(GraphOf(lookup, facts, steps), io.out);
    return Finish(session, io);
  }
  const std::vector<VersionChange> versions = VersionsOf(session, facts);
  if (flags.json) {
    for (const TraceStep& step : steps) io.out << StepRecord(lookup, facts, step) << '\n';
    for (const VersionChange& change : versions) io.out << VersionRecord(facts, change) << '\n';
    for (const EventSum& whole : SumsOf(facts)) {
      for (const SumCheck& sum : whole.sums) {
        io.out << SumRecord(lookup, *whole.reading, sum, facts.event.id.value) << '\n';
      }
    }
    return Finish(session, io);
  }
  io.out << EventHeading(lookup, facts.event, io.terminal) << '\n';
  Print(lookup, facts, steps, versions, io);
  PrintSums(lookup, facts, io.terminal, io.out);
  return Finish(session, io);
}

}  // namespace isnad
