#include <algorithm>
#include <set>

#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/json.h"
#include "tools/judgements.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr int kQuoteColumns = 100;

void PrintJson(Lookup& lookup, const EventFacts& facts, Io& io) {
  const std::string& id = facts.event.id.value;
  io.out << EventRecord(facts.event, Ids::kRegistered) << '\n';
  for (const ReportRef& ref : facts.event.reports) {
    const auto at = facts.readings.find(ref.article);
    const Article* article = lookup.ArticleOf(ref.article);
    if (at == facts.readings.end() || article == nullptr) continue;
    for (const Span& span : at->second->reports.at(ref.ordinal).mentions) {
      JsonObject object;
      object.Add("record", "event_mention").Add("article", ref.article.value);
      object.Add("in", span.in == Field::kTitle ? "title" : "text").Add("begin", span.begin).Add("end", span.end);
      object.Add("event", id)
          .Add("role", NameOf(at->second->reports.at(ref.ordinal).role))
          .Add("outlet", at->second->outlet);
      io.out << object.Add("quote", article->Quote(span)).str() << '\n';
    }
  }
  for (const ClaimView& view : facts.claims)
    io.out << ClaimRecord(*facts.readings.at(view.ref.article), view.ref.ordinal, id) << '\n';
  for (const Conflict& conflict : facts.conflicts) io.out << ConflictRecord(lookup, conflict, id) << '\n';
  for (const StandingJudgement& one : JudgementsOn(lookup, facts.event.reports))
    io.out << JudgementRecord(lookup, one, Ids::kRegistered) << '\n';
}

void PrintReports(Lookup& lookup, const EventFacts& facts, Io& io) {
  const Terminal& terminal = io.terminal;
  PrintHeading("Reports", terminal, io.out);
  for (const ReportRef& ref : facts.event.reports) {
    const auto at = facts.readings.find(ref.article);
    const Article* article = lookup.ArticleOf(ref.article);
    if (at == facts.readings.end() || article == nullptr) continue;
    const Reading& reading = *at->second;
    const Report& report = reading.reports.at(ref.ordinal);
    io.out << "  " << OutletWords(reading.outlet, terminal) << ", "
           << (reading.published ? "published " + IsoOf(*reading.published) : "not dated") << ", "
           << NameOf(report.role) << ", article " << Styled(Clean(ref.article.value), Style::kCyan, terminal) << '\n';
    io.out << "    says " << DateWords(report.date) << " (" << BasisWords(report.date.basis) << ")";
    std::vector<std::string> quotes;  // title and text often say the same
    for (const Span& span : report.date.quotes) {
      const std::string quote = QuoteOf(*article, span, terminal, kQuoteColumns);
      if (std::find(quotes.begin(), quotes.end(), quote) == quotes.end()) quotes.push_back(quote);
    }
    for (const std::string& quote : quotes) io.out << ' ' << quote;
    io.out << '\n';
    if (!report.mentions.empty())
      io.out << "    " << QuoteOf(*article, report.mentions.front(), terminal, kQuoteColumns) << '\n';
  }
}

void PrintFigures(Lookup& lookup, const EventFacts& facts, Io& io) {
  const Terminal& terminal = io.terminal;
  if (facts.claims.empty()) return;
  PrintHeading("Figures", terminal, io.out);
  std::set<ClaimRef> shown;
  const auto print = [&](const ClaimRef& ref) {
    const auto at = facts.readings.find(ref.article);
    const Article* article = lookup.ArticleOf(ref.article);
    if (at == facts.readings.end() || article == nullptr || ref.ordinal >= at->second->claims.size()) return;
    const Claim& claim = at->second->claims[ref.ordinal];
    io.out << "      " << VoiceOf(*at->second, claim, terminal) << ": "
           << QuoteOf(*article, claim.span, terminal, kQuoteColumns) << (claim.part_of ? " (part of a total)" : "")
           << '\n';
    shown.insert(ref);
  };
  for (const Agreement& agreement : facts.agreements) {
    io.out << "  " << Styled(OutcomeWords(agreement.outcome, agreement.group), Style::kYellow, terminal) << '\n';
    for (const Position& position : agreement.positions) {
      bool approx = false;
      for (const ClaimRef& ref : position.claims) {
        const auto at = facts.readings.find(ref.article);
        approx = approx || (at != facts.readings.end() && ref.ordinal < at->second->claims.size() &&
                            at->second->claims[ref.ordinal].people.approx);
      }
      io.out << "    " << Styled(RangeWords(position.min, position.max, approx), Style::kBold, terminal) << ": "
             << position.roots.size() << (position.roots.size() == 1 ? " independent source" : " independent sources")
             << '\n';
      for (const ClaimRef& ref : position.claims) print(ref);
    }
  }
  bool first = true;
  for (const ClaimView& view : facts.claims) {
    if (shown.contains(view.ref)) continue;
    if (first) io.out << "  " << Styled("other figures", Style::kYellow, terminal) << '\n';
    first = false;
    io.out << "    " << PeopleWords(view.claim->people, view.claim->outcome, view.claim->group) << '\n';
    print(view.ref);
  }
}

}  // namespace

int RunEvent(const Args& args, Io& io) {
  std::string id;
  Flags flags(
      "event",
      "Shows one event: who reports it and when, each figure with its source and quote, where they agree and where "
      "they conflict. An id that has moved shows the event it moved to.",
      "isnad event ev-000012\n      the event of that id");
  flags.Word("ID", id, "the event's id, as \"isnad events\" lists it").Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<EventSession> asked = OpenEvent(flags.store, id, io);
  if (!asked) return kFailed;
  auto& [session, facts] = *asked;
  Lookup& lookup = *session.lookup;
  if (flags.json) {
    PrintJson(lookup, facts, io);
    return Finish(session, io);
  }
  const Terminal& terminal = io.terminal;
  io.out << EventHeading(lookup, facts.event, terminal) << '\n';
  io.out << "  date: " << DateWords(facts.event.date) << " (" << BasisWords(facts.event.date.basis) << ")\n";
  if (!facts.event.actors.empty()) io.out << "  by: " << NamesOf(lookup, facts.event.actors, terminal) << '\n';
  io.out << "  told by " << facts.outlets.size() << (facts.outlets.size() == 1 ? " outlet" : " outlets") << " in "
         << facts.readings.size() << (facts.readings.size() == 1 ? " article" : " articles") << '\n';
  PrintReports(lookup, facts, io);
  PrintFigures(lookup, facts, io);
  PrintSums(lookup, facts, terminal, io.out);
  if (!facts.conflicts.empty()) {
    PrintHeading("Conflicts", terminal, io.out);
    for (const Conflict& conflict : facts.conflicts) {
      io.out << "  " << Styled("!", Style::kRed, terminal) << ' '
             << Isolated(WordedConflict(lookup, conflict), terminal) << '\n';
    }
  }
  if (!facts.event.possible.empty()) {
    PrintHeading("May belong to it", terminal, io.out);
    for (const PossibleLink& link : facts.event.possible) {
      io.out << "  report " << Clean(KeyOf(link.report)) << ": " << Clean(DoubtWords(link.reason)) << '\n';
    }
  }
  const std::vector<StandingJudgement> judged = JudgementsOn(lookup, facts.event.reports);
  if (!judged.empty()) PrintHeading("Judged", terminal, io.out);
  for (const StandingJudgement& one : judged) io.out << "  " << JudgementWords(one, terminal) << '\n';
  return Finish(session, io);
}

}  // namespace isnad
