#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "core/link/explain.h"
#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/json.h"
#include "tools/lookup.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr int kQuoteColumns = 60;
constexpr std::size_t kPairsShown = 3;

// One side of the question: an event with its reports, or one report.
struct Side {
  std::optional<Event> event;  // the event that is asked for, or that holds the report
  std::vector<ReportRef> reports;
  bool whole = false;  // an event was asked for
};

struct Pair {
  ReportRef left, right;
  PairReason reason;
};

std::optional<ReportRef> ReportAsked(Lookup& lookup, const std::string& text) {
  // "ARTICLE#ORDINAL", or an article, whose main report is meant. An id may hold a number sign itself.
  if (const std::size_t at = text.rfind('#'); at != std::string::npos && at + 1 < text.size()) {
    const std::string number = text.substr(at + 1);
    const bool digits = std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && number.size() < 7) {
      const Reading* reading = lookup.ReadingOf({text.substr(0, at)});
      const auto ordinal = static_cast<std::uint32_t>(std::stoul(number));
      if (reading != nullptr && ordinal < reading->reports.size()) return ReportRef{reading->article, ordinal};
    }
  }
  const Reading* reading = lookup.ReadingOf({text});
  if (reading == nullptr) return std::nullopt;
  for (std::uint32_t i = 0; i < reading->reports.size(); ++i) {
    if (reading->reports[i].role == Role::kMain) return ReportRef{reading->article, i};
  }
  if (!reading->reports.empty()) return ReportRef{reading->article, 0};
  return std::nullopt;
}

std::optional<Event> EventOf(const Session& session, const ReportRef& report) {
  const Result<EventKey> key = session.store->EventOf(report);
  if (!key.ok()) return std::nullopt;
  Result<Event> event = session.store->GetEvent(*key);
  if (!event.ok()) return std::nullopt;
  return *std::move(event);
}

std::optional<Side> SideAsked(Session& session, const std::string& text, Io& io) {
  Side side;
  if (const std::optional<ReportRef> report = ReportAsked(*session.lookup, text)) {
    side.reports = {*report};
    side.event = EventOf(session, *report);
    return side;
  }
  if (const Reading* reading = session.lookup->ReadingOf({text}); reading != nullptr) {
    Fail(io, "article \"" + text + "\" tells of no event");
    return std::nullopt;
  }
  side.event = EventAsked(session, text, io);
  if (!side.event) return std::nullopt;
  side.reports = side.event->reports;
  side.whole = true;
  return side;
}

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

std::string PlaceOf(const Reading& reading, const Report& report) {
  return report.place ? reading.entities.at(*report.place).name : std::string();
}

std::string ReportLine(Lookup& lookup, const ReportRef& ref, const Terminal& terminal) {
  const Reading* reading = lookup.ReadingOf(ref.article);
  if (reading == nullptr) return Clean(KeyOf(ref));
  const Report& report = reading->reports.at(ref.ordinal);
  const std::string place = PlaceOf(*reading, report);
  std::string line = Styled(Clean(KeyOf(ref)), Style::kCyan, terminal) + "  " +
                     (reading->outlet.empty() ? "an article" : Isolated(Clean(reading->outlet), terminal)) + ": " +
                     std::string(NameOf(report.type)) + ", " + HintedDateWords(report.date) + ", " +
                     (place.empty() ? "no place" : Isolated(Clean(place), terminal));
  if (const Article* article = lookup.ArticleOf(ref.article); article != nullptr && !report.mentions.empty())
    line += ", " + QuoteOf(*article, report.mentions.front(), terminal, kQuoteColumns);
  return line;
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

std::string PairRecord(Lookup& lookup, const Pair& pair, const Side& left, const Side& right) {
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
  return record.Add("changes", changes).str();
}

bool SameEvent(const Side& left, const Side& right) {
  return left.event && right.event && left.event->key == right.event->key;
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
  if (SameEvent(left, right)) return "One event, " + Clean(left.event->id.value) + ". " + of + ".";
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
              "meant) or a report, \"ARTICLE#ORDINAL\". One event twice: why its own reports are one.",
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
  const bool same = SameEvent(*left, *right);
  std::stable_sort(pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) {
    const PairScore &x = a.reason.score, &y = b.reason.score;
    if (!same && x.veto.empty() != y.veto.empty()) return !x.veto.empty();
    return x.score > y.score;
  });
  if (flags.json) {
    for (const Pair& pair : pairs) io.out << PairRecord(*session->lookup, pair, *left, *right) << '\n';
    return Finish(*session, io);
  }
  io.out << Answer(*left, *right, pairs) << '\n';
  const std::size_t shown = all ? pairs.size() : std::min(pairs.size(), kPairsShown);
  for (std::size_t i = 0; i < shown; ++i) {
    io.out << '\n';
    PrintPair(*session->lookup, pairs[i], io);
  }
  if (shown < pairs.size()) io.out << "\n" << pairs.size() - shown << " more pairs, shown by --all.\n";
  return Finish(*session, io);
}

}  // namespace isnad
