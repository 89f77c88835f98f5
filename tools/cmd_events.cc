#include <algorithm>
#include <tuple>

#include "tools/commands.h"
#include "tools/csv.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/filter.h"
#include "tools/json.h"
#include "tools/possible.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr const char* kTypes[] = {"raid",  "airstrike",     "shelling",  "bombing",  "attack",
                                  "clash", "assassination", "abduction", "disaster", "other"};

struct Options {
  std::string place, from, to, type, actor, format;
  std::uint32_t min_outlets = 0;
  bool conflicting = false, possible = false;
};

struct Row {
  Event event;
  std::size_t outlets = 0;
  std::string killed;
  std::size_t conflicts = 0;
};

// Those without a date last.
bool Before(const Row& a, const Row& b) {
  const auto order = [](const Row& row) {
    const Date& date = row.event.date;
    return std::make_tuple(!date.from && !date.to, date.known() ? *date.from : date.to.value_or(date.from.value_or(0)),
                           row.event.id);
  };
  return order(a) < order(b);
}

std::vector<Row> RowsOf(Session& session, const Options& options, const EventFilter& filter) {
  Lookup& lookup = *session.lookup;
  const DayFilter days(options.from, options.to);
  std::vector<Row> rows;
  lookup.Keep(session.store->ForEachEvent([&](const Event& event) {
    if (!options.type.empty() && options.type != NameOf(event.type)) return true;
    if (!days.Takes(event.date) || !filter.Takes(event)) return true;
    const EventFacts facts = lookup.FactsOf(event);
    if (facts.outlets.size() < options.min_outlets || (options.conflicting && facts.conflicts.empty()))
      return lookup.status().ok();
    rows.push_back({event, facts.outlets.size(), KilledMark(facts), facts.conflicts.size()});
    lookup.Forget();
    return lookup.status().ok();
  }));
  std::sort(rows.begin(), rows.end(), Before);
  return rows;
}

// The links that the linker leaves open.
std::vector<DoubtfulPair> DoubtfulAmong(Lookup& lookup, const std::vector<Row>& rows) {
  std::vector<Event> events;
  for (const Row& row : rows) events.push_back(row.event);
  return DoubtfulPairsOf(lookup, events);
}

// A line a report.
void PrintCsv(Lookup& lookup, const std::vector<Row>& rows, Io& io) {
  Csv csv(io.out, {"event", "date_from", "date_to", "date_basis", "type", "place", "region", "actors", "outlets",
                   "killed", "conflicts", "article", "outlet", "published", "quote", "url", "archive"});
  for (const Row& row : rows) {
    const Event& event = row.event;
    for (const ReportRef& ref : event.reports) {
      const Reading* reading = lookup.ReadingOf(ref.article);
      const Article* article = lookup.ArticleOf(ref.article);
      if (reading == nullptr || article == nullptr || ref.ordinal >= reading->reports.size()) continue;
      const Report& report = reading->reports[ref.ordinal];
      csv.Text(event.id.value).Day(event.date.from).Day(event.date.to).Text(NameOf(event.date.basis));
      csv.Text(NameOf(event.type)).Text(lookup.NameOf(event.place)).Text(lookup.NameOf(event.region));
      csv.Text(NamesOf(lookup, event.actors, {})).Number(row.outlets).Text(row.killed).Number(row.conflicts);
      csv.Text(ref.article.value).Text(reading->outlet).Day(reading->published);
      csv.Text(report.mentions.empty() ? "" : article->Quote(report.mentions.front()));
      csv.Text(article->url).Text(ArchiveLinkOf(*article)).End();
    }
    lookup.Forget();
  }
}

void PrintJson(const std::vector<Row>& rows, Io& io) {
  for (const Row& row : rows) {
    JsonObject more;
    more.Add("outlets", row.outlets).OrNull("killed", row.killed).Add("conflicts", row.conflicts);
    io.out << Joined(EventRecord(row.event, Ids::kRegistered), more) << '\n';
  }
}

// The place, and what it lies in.
std::string WhereWords(Lookup& lookup, const Event& event) {
  if (event.place.empty()) return lookup.NameOf(event.region);
  const std::string place = lookup.NameOf(event.place);
  const bool lies_in = !event.region.empty() && event.region != event.place;
  return lies_in ? place + "\u060c " + lookup.NameOf(event.region) : place;
}

void PrintTable(Lookup& lookup, const std::vector<Row>& rows, Io& io) {
  if (rows.empty()) {
    io.out << "No events.\n";
    return;
  }
  Table table({{"id", false, false, Style::kCyan},
               {"date", false, true},
               {"type", false, false},
               {"place", false, true},
               {"outlets", true, false},
               {"killed", true, false},
               {"", false, false, Style::kRed}});
  for (const Row& row : rows) {
    table.Add({row.event.id.value, DateWords(row.event.date), std::string(NameOf(row.event.type)),
               WhereWords(lookup, row.event), std::to_string(row.outlets), row.killed, row.conflicts > 0 ? "!" : ""});
  }
  table.Print(io.out, io.terminal);
  io.out << Counted(rows.size(), "event", "events") << ". \"isnad event ID\" shows one with its quotes.\n";
}

}  // namespace

int RunEvents(const Args& args, Io& io) {
  Options options;
  Flags flags(
      "events",
      "Lists events: when, what, where, by how many outlets, how many were killed over what they say, and \"!\" "
      "where figures conflict.",
      "isnad events --place البصيرة --from 2020-05-01 --to 2020-05-31\n      events in one town in one month\n"
      "  isnad events --min-outlets 2 --conflicting\n      those where outlets disagree\n"
      "  isnad events --possible --place هجين\n      links that the linker leaves open: two events there that may be "
      "one; \"isnad judge\" settles them");
  flags.Text("--place", options.place, "a place by any spelling or id, with all that lies in it")
      .Date("--from", options.from, "events of this day or later")
      .Date("--to", options.to, "events of this day or earlier")
      .OneOf("--type", options.type, {std::begin(kTypes), std::end(kTypes)}, "events of this type")
      .Text("--actor", options.actor, "who acts, by any spelling or id")
      .Number("--min-outlets", options.min_outlets, "told by so many outlets at least")
      .Flag("--conflicting", options.conflicting, "only where figures conflict")
      .Flag("--possible", options.possible,
            "the links in doubt: which other events each of these may be, and why it is open; \"isnad judge same A B\" "
            "and "
            "\"isnad judge different A B\" settle them")
      .Format(options.format)
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  if (options.possible && options.format == "csv") {
    io.err << "isnad events: --possible has no CSV form; try --json\n";
    return kWrongUsage;
  }
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const EventFilter filter(lookup, options.place, options.actor);
  filter.TellUnknown(io);
  const std::vector<Row> rows = RowsOf(*session, options, filter);
  if (options.possible) {
    const std::vector<DoubtfulPair> pairs = DoubtfulAmong(lookup, rows);
    flags.json ? PrintPossibleJson(lookup, pairs, io) : PrintPossible(lookup, pairs, io);
  } else if (options.format == "csv") {
    PrintCsv(lookup, rows, io);
  } else if (flags.json) {
    PrintJson(rows, io);
  } else {
    PrintTable(lookup, rows, io);
  }
  return Finish(*session, io);
}

}  // namespace isnad
