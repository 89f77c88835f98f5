#include <algorithm>
#include <set>

#include "core/link/link.h"
#include "core/reconcile/audit.h"
#include "core/text/tokens.h"
#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/filter.h"
#include "tools/json.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {
namespace {

// The type of the events that a summary counts by its own words: "12 غارة". Nothing: by a word for any ("عملية"), or it
// counts none.
std::optional<EventType> TypeCounted(const Lookup& lookup, const Article& article, const Summary& summary) {
  if (!summary.count) return std::nullopt;
  const Tokens tokens = Tokenize(article.Quote(summary.span), summary.span.in);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (const Analysis& analysis : lookup.lexicon().Analyze(tokens, i)) {
      if (analysis.lexeme->event && !analysis.lexeme->Is("generic-event")) return analysis.lexeme->event;
    }
  }
  return std::nullopt;
}

// An ambush, a clash and a bomb are attacks too.
bool IsOfType(EventType type, EventType counted) {
  if (counted != EventType::kAttack) return type == counted;
  return type == EventType::kAttack || type == EventType::kClash || type == EventType::kBombing ||
         type == EventType::kAssassination;
}

// The events that a summary speaks of: of its period, in its place, by its actor, of the type that it counts.
std::vector<Event> EventsOf(Session& session, const Reading& reading, const Article& article, const Summary& summary) {
  std::vector<Event> events;
  if (!summary.period.known()) return events;
  Lookup& lookup = *session.lookup;
  const std::optional<EventType> type = TypeCounted(lookup, article, summary);
  const std::set<EntityId> places =
      summary.place ? std::set<EntityId>{EntityIdOf(reading, *summary.place)} : std::set<EntityId>{};
  const EntityId actor = summary.actor ? EntityIdOf(reading, *summary.actor) : EntityId{};
  std::vector<EventKey> keys;
  lookup.Keep(session.store->ForEachEventBetween(*summary.period.from, *summary.period.to,
                                                 [&](const EventKey& key, const EntityId&) {
                                                   keys.push_back(key);
                                                   return true;
                                                 }));
  for (const EventKey& key : keys) {
    const Result<Event> event = session.store->GetEvent(key);
    if (!event.ok()) {
      lookup.Keep(event.status());
      continue;
    }
    if (type && !IsOfType(event->type, *type)) continue;
    // An event that only may lie in the period is none that the figure surely counts.
    if (*event->date.from < *summary.period.from || *event->date.to > *summary.period.to) continue;
    if (!places.empty() && !LiesIn(lookup, event->place, places) && !LiesIn(lookup, event->region, places)) continue;
    if (!actor.empty() && std::find(event->actors.begin(), event->actors.end(), actor) == event->actors.end()) continue;
    events.push_back(*event);
  }
  return events;
}

// What a summary says, so that it is told once an article.
std::string FiguresOf(const Reading& reading, const Summary& summary, const std::vector<AuditLine>& lines) {
  std::string figures = DateWords(summary.period) + "/" +
                        (summary.place ? EntityIdOf(reading, *summary.place).value : "") + "/" +
                        (summary.actor ? EntityIdOf(reading, *summary.actor).value : "");
  for (const AuditLine& line : lines) {
    figures += "/" + (line.claim ? OutcomeWords(line.outcome, line.group) : "operations") + " " +
               RangeMark(line.stated, line.most, false);
  }
  return figures;
}

std::string VerdictWords(const AuditLine& line) {
  const auto counted = [&](std::uint32_t count) {
    const bool one = count == 1;
    return Grouped(count) + (line.claim ? one ? " person" : " people" : one ? " event" : " events");
  };
  if (line.told == 0 && line.stated > 0) return "none told here";
  if (line.untold() > 0) return counted(line.untold()) + " told in no article here";
  if (line.beyond() > 0) return std::to_string(line.beyond()) + " more are told here";
  return "covered";
}

}  // namespace

int RunAudit(const Args& args, Io& io) {
  std::string article_id;
  bool all = false;
  Flags flags("audit",
              "Sets figures over a period (\"24 operations since January, 111 arrested\") beside the events that the "
              "store holds of that actor, place and period: how much of them is covered, and how many events or people "
              "they count that no article here tells. Such a figure never contradicts an event.",
              "isnad audit --article dz-009\n      the period figures of one article");
  flags.Text("--article", article_id, "only the figures of this article")
      .Flag("--all", all, "also figures whose period has no known days")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const Terminal& terminal = io.terminal;
  if (!article_id.empty() && lookup.ArticleOf({article_id}) == nullptr) {
    const int code = Finish(*session, io);
    return code != kDone ? code : Fail(io, "no such article: \"" + article_id + "\"");
  }
  std::size_t count = 0, open = 0;
  lookup.Keep(session->store->ForEachReading([&](const Reading& reading) {
    if (!article_id.empty() && reading.article.value != article_id) return true;
    const Article* article = lookup.ArticleOf(reading.article);
    if (article == nullptr) return lookup.status().ok();
    std::set<std::string> told;
    for (std::uint32_t i = 0; i < reading.summaries.size(); ++i) {
      const Summary& summary = reading.summaries[i];
      if (!summary.period.known()) {
        ++open;
        if (!all) continue;
      }
      std::vector<std::vector<Toll>> tolls;
      JsonList ids;
      const std::vector<Event> events = EventsOf(*session, reading, *article, summary);
      for (const Event& event : events) {
        tolls.push_back(TollOf(lookup.FactsOf(event).claims, TollPolicy::kUcdp));
        ids.Add(event.id.value);
      }
      const std::vector<AuditLine> lines = AuditSummary(reading, i, tolls);
      if (lines.empty()) continue;
      // A title and its text often tell one figure of one period.
      if (!flags.json && !told.insert(FiguresOf(reading, summary, lines)).second) continue;
      ++count;
      const std::string who = summary.actor ? lookup.NameOf(EntityIdOf(reading, *summary.actor)) : "";
      const std::string where = summary.place ? lookup.NameOf(EntityIdOf(reading, *summary.place)) : "";
      if (!flags.json) {
        io.out << Styled(IdOfSummary(reading.article, i), Style::kCyan, terminal) << "  "
               << (reading.outlet.empty() ? "" : Isolated(Clean(reading.outlet), terminal) + ", ")
               << DateWords(summary.period) << (who.empty() ? "" : ", by " + Isolated(Clean(who), terminal))
               << (where.empty() ? "" : ", in " + Isolated(Clean(where), terminal))
               << (who.empty() && where.empty() ? ", set beside all places and actors: none was read" : "") << "\n  "
               << QuoteOf(*article, summary.span, terminal) << '\n';
      }
      for (const AuditLine& line : lines) {
        const std::string what = line.claim ? OutcomeWords(line.outcome, line.group) : "operations";
        if (flags.json) {
          JsonObject record;
          record.Add("record", "audit").Add("summary", IdOfSummary(reading.article, i));
          record.OrNull("claim", line.claim ? IdOf(ClaimRef{reading.article, *line.claim}) : "").Add("what", what);
          record.Add("stated", line.stated)
              .Add("most", line.most)
              .Add("told", line.told)
              .Add("told_high", line.told_high);
          record.Add("untold", line.untold()).Add("beyond", line.beyond()).Add("events", ids);
          const Span& span = line.claim ? reading.claims[*line.claim].span : summary.span;
          io.out << record.Add("quote", article->Quote(span)).OrNull("url", article->url).str() << '\n';
          continue;
        }
        const bool approx = line.claim && reading.claims[*line.claim].people.approx;
        io.out << "    " << RangeWords(line.stated, line.most, approx) << ' ' << what << " stated, "
               << (line.told == line.told_high ? std::to_string(line.told)
                                               : std::to_string(line.told) + " to " + std::to_string(line.told_high))
               << " told in " << events.size() << (events.size() == 1 ? " event" : " events") << ": "
               << VerdictWords(line) << '\n';
      }
      if (!flags.json && !events.empty()) {
        io.out << "    events:";
        for (const Event& event : events) io.out << ' ' << event.id.value;
        io.out << '\n';
      }
    }
    lookup.Forget();
    return lookup.status().ok();
  }));
  if (!flags.json) {
    io.out << (count == 0 ? "No" : Grouped(count)) << (count == 1 ? " period figure" : " period figures") << " audited";
    if (open > 0 && !all) io.out << ", " << open << " without known days left out (--all shows them)";
    io.out << ".\n";
  }
  return Finish(*session, io);
}

}  // namespace isnad
