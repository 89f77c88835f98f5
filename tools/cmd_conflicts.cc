#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "core/reconcile/reconcile.h"
#include "tools/commands.h"
#include "tools/csv.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/filter.h"
#include "tools/seen.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {
namespace {

struct Options {
  std::string kind, place, actor, outlet, since, sort = "severity", fail_on, format, seen;
  std::uint32_t min_roots = 0;
  bool fresh = false;
};

struct Row {
  Conflict conflict;
  std::optional<Event> event;
  Severity severity;
  std::optional<Day> last_said;
  std::string id() const { return event ? event->id.value : ""; }
};

// Walks the claims of a conflict that the store still holds: visit(position, ref, reading, article, claim).
template <class Visit>
void ForEachClaim(Lookup& lookup, const Conflict& conflict, const Visit& visit) {
  for (const Position& position : conflict.positions) {
    for (const ClaimRef& ref : position.claims) {
      const Reading* reading = lookup.ReadingOf(ref.article);
      const Article* article = lookup.ArticleOf(ref.article);
      if (reading == nullptr || article == nullptr || ref.ordinal >= reading->claims.size()) continue;
      visit(position, ref, *reading, *article, reading->claims[ref.ordinal]);
    }
  }
}

bool Takes(Lookup& lookup, const Options& options, const EventFilter& filter, Row& row) {
  if (!options.kind.empty() && options.kind != NameOf(row.conflict.kind)) return false;
  if (row.severity.roots < options.min_roots) return false;
  bool by_outlet = options.outlet.empty();
  ForEachClaim(lookup, row.conflict,
               [&](const Position&, const ClaimRef&, const Reading& reading, const Article&, const Claim&) {
                 by_outlet = by_outlet || reading.outlet == options.outlet;
                 if (reading.published && (!row.last_said || *reading.published > *row.last_said)) {
                   row.last_said = reading.published;
                 }
               });
  if (!by_outlet) return false;
  if (const std::optional<Day> since = ParseIsoDay(options.since)) {
    if (!row.last_said || *row.last_said < *since) return false;
  }
  return !filter.asks() || (row.event && filter.Takes(*row.event));
}

void Sort(std::vector<Row>& rows, const std::string& by) {
  const auto by_id = [](const Row& a, const Row& b) {
    return std::forward_as_tuple(a.id(), a.conflict.id) < std::forward_as_tuple(b.id(), b.conflict.id);
  };
  std::sort(rows.begin(), rows.end(), by_id);
  if (by == "severity") {
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.severity > b.severity; });
  } else if (by == "date") {
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.last_said > b.last_said; });
  }
}

void PrintCsv(Lookup& lookup, const std::vector<Row>& rows, Io& io) {
  Csv csv(io.out, {"conflict", "kind",      "event",  "date_from",     "date_to", "place",  "outcome",
                   "group",    "rule",      "roots",  "percent_apart", "min",     "max",    "article",
                   "outlet",   "published", "source", "quote",         "url",     "archive"});
  for (const Row& row : rows) {
    ForEachClaim(
        lookup, row.conflict,
        [&](const Position& position, const ClaimRef& ref, const Reading& reading, const Article& article,
            const Claim& claim) {
          csv.Text(row.conflict.id).Text(NameOf(row.conflict.kind)).Text(row.id());
          csv.Day(row.event ? row.event->date.from : std::nullopt).Day(row.event ? row.event->date.to : std::nullopt);
          csv.Text(row.event ? lookup.NameOf(row.event->place) : "").Text(NameOf(row.conflict.outcome));
          csv.Text(NameOf(row.conflict.group)).Text(RuleWords(row.conflict.rule)).Number(row.severity.roots);
          csv.Number(row.severity.percent).Number(position.min).Number(position.max).Text(ref.article.value);
          csv.Text(reading.outlet).Day(reading.published);
          csv.Text(claim.source.empty() ? "" : claim.source.back().name).Text(article.Quote(claim.span));
          csv.Text(article.url).Text(ArchiveLinkOf(article)).End();
        });
    lookup.Forget();
  }
}

void PrintOne(Lookup& lookup, const Row& row, bool same_event, Io& io) {
  const Terminal& terminal = io.terminal;
  const Conflict& conflict = row.conflict;
  if (!same_event) {
    io.out << (row.event
                   ? Styled(row.id(), Style::kCyan, terminal) + "  " + EventLine(lookup, *row.event, terminal)
                   : "article " +
                         (conflict.summary ? Styled(Clean(conflict.summary->first.value), Style::kCyan, terminal) : ""))
           << '\n';
  }
  io.out << "  " << Styled(NameOf(conflict.kind), Style::kRed, terminal) << ": "
         << OutcomeWords(conflict.outcome, conflict.group) << ". " << RuleWords(conflict.rule) << '\n';
  for (const Position& position : conflict.positions) {
    bool approx = false;
    ForEachClaim(lookup, {{}, {}, {}, {}, {}, {}, {position}, {}},
                 [&](const Position&, const ClaimRef&, const Reading&, const Article&, const Claim& claim) {
                   approx = approx || claim.people.approx;
                 });
    io.out << "    " << Styled(RangeWords(position.min, position.max, approx), Style::kBold, terminal) << "  "
           << position.roots.size() << (position.roots.size() == 1 ? " root" : " roots")
           << (position.first_said ? ", first said " + IsoOf(*position.first_said) : "") << '\n';
    std::set<std::string> shown;  // a title and its text often say the same
    ForEachClaim(
        lookup, {{}, {}, {}, {}, {}, {}, {position}, {}},
        [&](const Position&, const ClaimRef&, const Reading& reading, const Article& article, const Claim& claim) {
          const std::string line = VoiceOf(reading, claim, terminal) +
                                   (reading.published ? ", " + IsoOf(*reading.published) : "") + ": " +
                                   QuoteOf(article, claim.span, terminal);
          if (shown.insert(line).second) io.out << "      " << line << '\n';
        });
  }
  io.out << "    " << WayOut(conflict.rule) << "\n\n";
}

// Where --new keeps what it has listed: empty, there is no place for it.
std::filesystem::path SeenPath(const Options& options, const std::string& store) {
  return options.seen.empty() ? Seen::PathFor(store) : std::filesystem::path(options.seen);
}

// What earlier calls with --new have listed.
Result<Seen> SeenBefore(const Options& options, const std::filesystem::path& path) {
  if (!options.fresh) return Seen();
  if (path.empty()) return Status::Invalid("no home to keep the last look in: name a file with --seen");
  return Seen::Load(path);
}

std::vector<Row> RowsOf(Session& session, const Options& options, const EventFilter& filter, const Seen& seen) {
  Lookup& lookup = *session.lookup;
  std::vector<Row> rows;
  lookup.Keep(session.store->ForEachConflict([&](const Conflict& conflict) {
    Row row{conflict, lookup.EventOf(conflict), SeverityOf(conflict), std::nullopt};
    if (Takes(lookup, options, filter, row) && !(options.fresh && seen.Contains(row.conflict, row.id()))) {
      rows.push_back(std::move(row));
    }
    lookup.Forget();
    return lookup.status().ok();
  }));
  Sort(rows, options.sort);
  return rows;
}

void PrintJson(Lookup& lookup, const std::vector<Row>& rows, Io& io) {
  for (const Row& row : rows) {
    io.out << ConflictRecord(lookup, row.conflict, row.id()) << '\n';
    lookup.Forget();
  }
}

void PrintAll(Lookup& lookup, const std::vector<Row>& rows, bool fresh, Io& io) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    PrintOne(lookup, rows[i], i > 0 && rows[i].event && rows[i - 1].id() == rows[i].id(), io);
    lookup.Forget();
  }
  io.out << (rows.empty() ? "No" : Grouped(rows.size())) << (fresh ? " new" : "")
         << (rows.size() == 1 ? " conflict.\n" : " conflicts.\n");
}

// True if one of the kind that --fail-on names is listed.
bool FailsOn(const std::string& kind, const std::vector<Row>& rows) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](const Row& row) { return kind == "any" || kind == NameOf(row.conflict.kind); });
}

}  // namespace

int RunConflicts(const Args& args, Io& io) {
  Options options;
  Flags flags(
      "conflicts",
      "Lists the figures that can't both be right, the gravest first: contradictions between sources, updates by one "
      "source, and totals whose parts do not add up. Each has its positions, the independent origins (roots) behind "
      "them, their quotes, and what would reconcile them.",
      "isnad conflicts --kind contradiction --min-roots 3\n      where several sources disagree\n"
      "  isnad conflicts --new --fail-on contradiction || mail -s conflicts desk@example.org\n"
      "      what came up since the last look; exit status 3 where there is one");
  flags.OneOf("--kind", options.kind, {"contradiction", "update", "sum"}, "only this kind")
      .Text("--place", options.place, "of events in this place, by any spelling or id, with all that lies in it")
      .Text("--actor", options.actor, "of events by this actor, by any spelling or id")
      .Text("--outlet", options.outlet, "in which this outlet takes part")
      .Number("--min-roots", options.min_roots, "with so many independent origins at least")
      .Date("--since", options.since, "in which something was published on this day or later")
      .Flag("--new", options.fresh, "only those that were not listed by an earlier --new, with these figures")
      .Text("--seen", options.seen, "the file that keeps what --new has listed (one for each store in your home)")
      .OneOf("--sort", options.sort, {"severity", "date", "event"},
             "severity: how far apart, by how many roots (default); date: latest first")
      .OneOf("--fail-on", options.fail_on, {"contradiction", "update", "sum", "any"},
             "exit status 3 where one of this kind is listed")
      .Format(options.format)
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;

  const std::filesystem::path path = SeenPath(options, flags.store);
  Result<Seen> seen = SeenBefore(options, path);
  if (!seen.ok()) return Fail(io, seen.status().message());
  const EventFilter filter(lookup, options.place, options.actor);
  filter.TellUnknown(io);
  const std::vector<Row> rows = RowsOf(*session, options, filter, *seen);
  if (options.format == "csv") {
    PrintCsv(lookup, rows, io);
  } else if (flags.json) {
    PrintJson(lookup, rows, io);
  } else {
    PrintAll(lookup, rows, options.fresh, io);
  }
  if (const int code = Finish(*session, io); code != kDone) return code;
  // Only what reached the reader is seen.
  if (options.fresh && !rows.empty()) {
    for (const Row& row : rows) seen->Add(row.conflict, row.id());
    if (const Status status = seen->Save(path); !status.ok()) return Fail(io, status.message());
  }
  return FailsOn(options.fail_on, rows) ? kFound : kDone;
}

}  // namespace isnad
