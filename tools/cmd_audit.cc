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

std::string WhatWords(const AuditLine& line) {
  return line.claim ? OutcomeWords(line.outcome, line.group) : "operations";
}

// What a summary says, so that it is told once an article.
std::string FiguresOf(const Reading& reading, const Summary& summary, const std::vector<AuditLine>& lines) {
  std::string figures = DateWords(summary.period) + "/" +
                        (summary.place ? EntityIdOf(reading, *summary.place).value : "") + "/" +
                        (summary.actor ? EntityIdOf(reading, *summary.actor).value : "");
  for (const AuditLine& line : lines) {
    figures += "/" + WhatWords(line) + " " + RangeMark(line.stated, line.most, false);
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

// A summary with what the store holds of what it counts.
struct Audited {
  const Article& article;
  const Reading& reading;
  std::uint32_t ordinal;  // of the summary in the reading
  std::vector<Event> events;
  std::vector<AuditLine> lines;
  const Summary& summary() const { return reading.summaries[ordinal]; }
};

Audited AuditOf(Session& session, const Article& article, const Reading& reading, std::uint32_t ordinal) {
  Audited audited{article, reading, ordinal, EventsOf(session, reading, article, reading.summaries[ordinal]), {}};
  std::vector<std::vector<Toll>> tolls;
  for (const Event& event : audited.events)
    tolls.push_back(TollOf(session.lookup->FactsOf(event).claims, TollPolicy::kUcdp));
  audited.lines = AuditSummary(reading, ordinal, tolls);
  return audited;
}

void PrintJson(const Audited& audited, Io& io) {
  const Reading& reading = audited.reading;
  JsonList ids;
  for (const Event& event : audited.events) ids.Add(event.id.value);
  for (const AuditLine& line : audited.lines) {
    JsonObject record;
    record.Add("record", "audit").Add("summary", IdOfSummary(reading.article, audited.ordinal));
    record.OrNull("claim", line.claim ? IdOf(ClaimRef{reading.article, *line.claim}) : "");
    record.Add("what", WhatWords(line)).Add("stated", line.stated).Add("most", line.most);
    record.Add("told", line.told).Add("told_high", line.told_high);
    record.Add("untold", line.untold()).Add("beyond", line.beyond()).Add("events", ids);
    const Span& span = line.claim ? reading.claims[*line.claim].span : audited.summary().span;
    io.out << record.Add("quote", audited.article.Quote(span)).OrNull("url", audited.article.url).str() << '\n';
  }
}

// Who says it of which days, whom and where, with its words.
void PrintSummary(Lookup& lookup, const Audited& audited, Io& io) {
  const Terminal& terminal = io.terminal;
  const Reading& reading = audited.reading;
  const Summary& summary = audited.summary();
  const std::string who = summary.actor ? lookup.NameOf(EntityIdOf(reading, *summary.actor)) : "";
  const std::string where = summary.place ? lookup.NameOf(EntityIdOf(reading, *summary.place)) : "";
  io.out << Styled(IdOfSummary(reading.article, audited.ordinal), Style::kCyan, terminal) << "  "
         << (reading.outlet.empty() ? "" : Isolated(Clean(reading.outlet), terminal) + ", ")
         << DateWords(summary.period) << (who.empty() ? "" : ", by " + Isolated(Clean(who), terminal))
         << (where.empty() ? "" : ", in " + Isolated(Clean(where), terminal))
         << (who.empty() && where.empty() ? ", set beside all places and actors: none was read" : "") << "\n  "
         << QuoteOf(audited.article, summary.span, terminal) << '\n';
}

void PrintAudited(Lookup& lookup, const Audited& audited, Io& io) {
  PrintSummary(lookup, audited, io);
  const std::vector<Event>& events = audited.events;
  for (const AuditLine& line : audited.lines) {
    const bool approx = line.claim && audited.reading.claims[*line.claim].people.approx;
    const std::string told = line.told == line.told_high
                                 ? std::to_string(line.told)
                                 : std::to_string(line.told) + " to " + std::to_string(line.told_high);
    io.out << "    " << RangeWords(line.stated, line.most, approx) << ' ' << WhatWords(line) << " stated, " << told
           << " told in " << events.size() << (events.size() == 1 ? " event" : " events") << ": " << VerdictWords(line)
           << '\n';
  }
  if (events.empty()) return;
  io.out << "    events:";
  for (const Event& event : events) io.out << ' ' << event.id.value;
  io.out << '\n';
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
  if (!article_id.empty() && lookup.ArticleOf({article_id}) == nullptr) {
    const int code = Finish(*session, io);
    return code != kDone ? code : Fail(io, "no such article: \"" + article_id + "\"");
  }
  std::size_t count = 0, open = 0;
  const auto asked = [&](const Reading& reading) { return article_id.empty() || reading.article.value == article_id; };
  ForEachArticle(*session, asked, [&](const Article& article, const Reading& reading) {
    std::set<std::string> told;
    for (std::uint32_t i = 0; i < reading.summaries.size(); ++i) {
      const Summary& summary = reading.summaries[i];
      if (!summary.period.known()) ++open;
      if (!summary.period.known() && !all) continue;
      const Audited audited = AuditOf(*session, article, reading, i);
      if (audited.lines.empty()) continue;
      // A title and its text often tell one figure of one period.
      if (!flags.json && !told.insert(FiguresOf(reading, summary, audited.lines)).second) continue;
      ++count;
      flags.json ? PrintJson(audited, io) : PrintAudited(lookup, audited, io);
    }
  });
  if (!flags.json) {
    io.out << (count == 0 ? "No" : Grouped(count)) << (count == 1 ? " period figure" : " period figures") << " audited";
    if (open > 0 && !all) io.out << ", " << open << " without known days left out (--all shows them)";
    io.out << ".\n";
  }
  return Finish(*session, io);
}

}  // namespace isnad
