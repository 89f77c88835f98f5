#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "core/link/explain.h"
#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/json.h"
#include "tools/judgements.h"
#include "tools/lookup.h"
#include "tools/session.h"
#include "tools/sides.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr int kQuoteColumns = 60;
constexpr std::size_t kPairsShown = 3;

struct Pair {
  ReportRef left, right;
  PairReason reason;
};

std::vector<Pair> PairsOf(Session& session, const Side& left, const Side& right) {
  std::vector<Pair> pairs;
  std::set<std::pair<ReportRef, ReportRef>> seen;
  const Linker linker(*session.lexicon);
  for (const ReportRef& a : left.reports) {
    for (const ReportRef& b : right.reports) {
      if (a == b || !seen.insert(std::minmax(a, b)).second) continue;
      const Reading* x = session.lookup->ReadingOf(a.article);
      const Reading* y = session.lookup->ReadingOf(b.article);
      if (x == nullptr || y == nullptr) continue;
      pairs.push_back({a, b, ExplainPair(*x, a.ordinal, *y, b.ordinal, linker)});
    }
  }
  return pairs;
}

std::string Verdict(const PairScore& score) {
  if (!score.veto.empty()) return "held apart: " + VetoWords(score.veto);
  if (!score.eligible) return "nothing in common that a link could stand on";
  if (score.link() && score.weak)
    return "of one place, and nothing else: one event only where hardly anything else is told of it";
  return score.link() ? "alike enough to be one event" : "too little in common to be one event";
}

std::string ChangeWords(const Pair& pair, const Terminal& terminal) {
  std::string words;
  for (const Change& change : pair.reason.changes) {
    words += words.empty() ? "" : " and ";
    switch (change.what) {
      case Change::What::kPlace:
        words += change.to.empty() ? "of another place" : "of " + Isolated(Clean(change.to), terminal);
        break;
      case Change::What::kDay:
        words += "of the day " + change.to;
        break;
      case Change::What::kType:
        words += "of an event of type " + change.to;
        break;
    }
  }
  const std::string end = pair.reason.score.link() ? "they would not link." : "they would link.";
  if (words.empty())
    return "Nothing else that " + Clean(KeyOf(pair.left)) + " could tell of day, place and type would change that.";
  return "If " + Clean(KeyOf(pair.left)) + " told " + words + ", " + end;
}

void PrintPair(Lookup& lookup, const Pair& pair, Io& io) {
  const Terminal& terminal = io.terminal;
  const Article* left = lookup.ArticleOf(pair.left.article);
  const Article* right = lookup.ArticleOf(pair.right.article);
  io.out << ReportLine(lookup, pair.left, terminal) << '\n' << ReportLine(lookup, pair.right, terminal) << '\n';
  const PairScore& score = pair.reason.score;
  io.out << "  " << Styled("score " + std::to_string(score.score), Style::kBold, terminal) << ", " << Verdict(score)
         << '\n';
  for (const Feature& feature : score.features) {
    std::string weight = (feature.weight > 0 ? "+" : "") + std::to_string(feature.weight);
    io.out << "  " << std::string(weight.size() < 5 ? 5 - weight.size() : 0, ' ') << weight << "  "
           << FeatureWords(feature.name);
    if (left != nullptr && feature.left) io.out << "  " << QuoteOf(*left, *feature.left, terminal, kQuoteColumns);
    if (right != nullptr && feature.right) {
      io.out << (feature.left ? " / " : "  ") << QuoteOf(*right, *feature.right, terminal, kQuoteColumns);
    }
    io.out << '\n';
  }
  io.out << "  " << ChangeWords(pair, terminal) << '\n';
}

// Judgements that tie the two sides or hold them apart: each is on a report of the one and a report of the other, or of
// the events that these lie in.
std::vector<StandingJudgement> JudgementsBetween(Lookup& lookup, const Side& left, const Side& right) {
  const auto reports_of = [](const Side& side) -> const std::vector<ReportRef>& {
    return side.event ? side.event->reports : side.reports;
  };
  const auto holds = [&](const Side& side, const ReportRef& report) {
    return std::find(reports_of(side).begin(), reports_of(side).end(), report) != reports_of(side).end();
  };
  std::vector<StandingJudgement> found = JudgementsOn(lookup, reports_of(left));
  std::erase_if(found, [&](const StandingJudgement& one) {
    return !((holds(left, one.pair->left) && holds(right, one.pair->right)) ||
             (holds(left, one.pair->right) && holds(right, one.pair->left)));
  });
  return found;
}

std::string PairRecord(Lookup& lookup, const Pair& pair, const Side& left, const Side& right,
                       const std::vector<StandingJudgement>& judgements) {
  const PairScore& score = pair.reason.score;
  JsonObject record;
  record.Add("record", "why").Add("left", KeyOf(pair.left)).Add("right", KeyOf(pair.right));
  record.OrNull("left_event", left.event ? left.event->id.value : "");
  record.OrNull("right_event", right.event ? right.event->id.value : "");
  record.Add("link", score.link()).Add("eligible", score.eligible).Add("score", score.score);
  record.OrNull("veto", score.veto);
  JsonList features;
  for (const Feature& feature : score.features) {
    JsonObject one;
    one.Add("name", feature.name).Add("weight", feature.weight);
    const auto quote = [&](std::string_view name, const ArticleId& id, const std::optional<Span>& span) {
      const Article* article = span ? lookup.ArticleOf(id) : nullptr;
      one.OrNull(name, article == nullptr ? "" : article->Quote(*span));
    };
    quote("left", pair.left.article, feature.left);
    quote("right", pair.right.article, feature.right);
    features.Raw(one.str());
  }
  record.Add("features", features);
  JsonList changes;
  for (const Change& change : pair.reason.changes) {
    static constexpr std::string_view kNames[] = {"place", "day", "type"};
    JsonObject one;
    one.Add("what", kNames[static_cast<std::size_t>(change.what)]).OrNull("to", change.to);
    changes.Raw(one.str());
  }
  JsonList judged;
  for (const StandingJudgement& one : judgements) judged.Raw(std::to_string(one.judgement.number));
  return record.Add("changes", changes).Add("judgements", judged).str();
}

const PossibleLink* PossibleOf(const Side& event, const Side& report) {
  if (!event.event) return nullptr;
  for (const PossibleLink& link : event.event->possible) {
    if (std::find(report.reports.begin(), report.reports.end(), link.report) != report.reports.end()) return &link;
  }
  return nullptr;
}

// The answer on events, in a sentence or two.
std::string Answer(const Side& left, const Side& right, const std::vector<Pair>& pairs) {
  std::size_t links = 0, vetoes = 0;
  std::int64_t sum = 0;
  for (const Pair& pair : pairs) {
    links += pair.reason.score.link() ? 1 : 0;
    vetoes += pair.reason.score.veto.empty() ? 0 : 1;
    sum += pair.reason.score.score;
  }
  const std::string of = std::to_string(pairs.size()) + (pairs.size() == 1 ? " pair" : " pairs") +
                         " of reports: " + std::to_string(links) + " alike enough, " + std::to_string(vetoes) +
                         " held apart, average score " +
                         std::to_string(pairs.empty() ? 0 : sum / static_cast<std::int64_t>(pairs.size()));
  if (AreOneEvent(left, right)) return "One event, " + Clean(left.event->id.value) + ". " + of + ".";
  const auto name = [](const Side& side) { return side.event ? Clean(side.event->id.value) : std::string("none"); };
  std::string answer = "Two events, " + name(left) + " and " + name(right) + ". " + of + ".";
  const PossibleLink* possible = PossibleOf(left, right);
  if (possible == nullptr) possible = PossibleOf(right, left);
  if (possible != nullptr) answer += " They may be one: " + DoubtWords(possible->reason) + ".";
  if (links > 0 && vetoes > 0) answer += " Reports that are held apart never come to lie in one event.";
  return answer;
}

}  // namespace

int RunWhy(const Args& args, Io& io) {
  std::string left_text, right_text;
  bool all = false;
  Flags flags("why",
              "Explains why two reports or events are one, or are not: the score with each feature and both quotes, "
              "the veto that holds them apart or the evidence that is missing, and what one of them would have to "
              "tell otherwise for the answer to be the other one. Give an event's id, an article (its main report is "
              "meant) or a report, \"ARTICLE#ORDINAL\". One event twice: why its own reports are one. What was judged "
              "stands above all that, and is told; \"isnad judge\" says the last word.",
              "isnad why ev-000012 ev-000031\n      why these are two events\n"
              "  isnad why dz-001 dz-002\n      why the main reports of two articles link, or do not");
  flags.Word("A", left_text, "an event, an article or a report")
      .Word("B", right_text, "what it is set beside")
      .Flag("--all", all, "every pair of reports, not only the telling ones")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  const std::optional<Side> left = SideAsked(*session, left_text, io);
  if (!left) return kFailed;
  const std::optional<Side> right = SideAsked(*session, right_text, io);
  if (!right) return kFailed;
  if (!left->whole && !right->whole && left->reports == right->reports)
    return Fail(io, "\"" + left_text + "\" and \"" + right_text + "\" are one report");
  std::vector<Pair> pairs = PairsOf(*session, *left, *right);
  // The pairs that decide: in one event those that tie most; between two the vetoed ones, then the nearest.
  const bool same = AreOneEvent(*left, *right);
  std::stable_sort(pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) {
    const PairScore &x = a.reason.score, &y = b.reason.score;
    if (!same && x.veto.empty() != y.veto.empty()) return !x.veto.empty();
    return x.score > y.score;
  });
  const std::vector<StandingJudgement> judgements = JudgementsBetween(*session->lookup, *left, *right);
  if (flags.json) {
    for (const Pair& pair : pairs) io.out << PairRecord(*session->lookup, pair, *left, *right, judgements) << '\n';
    return Finish(*session, io);
  }
  io.out << Answer(*left, *right, pairs) << '\n';
  for (const StandingJudgement& one : judgements) io.out << JudgementWords(one, io.terminal) << '\n';
  const std::size_t shown = all ? pairs.size() : std::min(pairs.size(), kPairsShown);
  for (std::size_t i = 0; i < shown; ++i) {
    io.out << '\n';
    PrintPair(*session->lookup, pairs[i], io);
  }
  if (shown < pairs.size()) io.out << "\n" << pairs.size() - shown << " more pairs, shown by --all.\n";
  return Finish(*session, io);
}

}  // namespace isnad
