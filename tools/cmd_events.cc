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

}  // namespace

int RunEvents(const Args& args, Io& io) {
  std::string place, from, to, type, actor, format;
  std::uint32_t min_outlets = 0;
  bool conflicting = false, possible = false;
  Flags flags(
      "events",
      "Lists events: when, what, where, by how many outlets, how many were killed over what they say, and \"!\" "
      "where figures conflict.",
      "isnad events --place البصيرة --from 2020-05-01 --to 2020-05-31\n      events in one town in one month\n"
      "  isnad events --min-outlets 2 --conflicting\n      those where outlets disagree\n"
      "  isnad events --possible --place هجين\n      links that the linker leaves open: two events there that may be "
      "one; \"isnad judge\" settles them");
  flags.Text("--place", place, "a place by any spelling or id, with all that lies in it")
      .Date("--from", from, "events of this day or later")
      .Date("--to", to, "events of this day or earlier")
      .OneOf("--type", type, {std::begin(kTypes), std::end(kTypes)}, "events of this type")
      .Text("--actor", actor, "who acts, by any spelling or id")
      .Number("--min-outlets", min_outlets, "told by so many outlets at least")
      .Flag("--conflicting", conflicting, "only where figures conflict")
      .Flag("--possible", possible,
            "the links in doubt: which other events each of these may be, and why it is open; \"isnad judge same A B\" "
            "and "
            "\"isnad judge different A B\" settle them")
      .Format(format)
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  if (possible && format == "csv") {
    io.err << "isnad events: --possible has no CSV form; try --json\n";
    return kWrongUsage;
  }
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const std::optional<Day> first = ParseIsoDay(from), last = ParseIsoDay(to);
  const EventFilter filter(lookup, place, actor);
  filter.TellUnknown(io);

  struct Row {
    Event event;
    std::size_t outlets = 0;
    std::string killed;
    std::size_t conflicts = 0;
  };
  std::vector<Row> rows;
  lookup.Keep(session->store->ForEachEvent([&](const Event& event) {
    if (!type.empty() && type != NameOf(event.type)) return true;
    if ((first || last) && !event.date.known()) return true;
    if (first && *event.date.to < *first) return true;
    if (last && *event.date.from > *last) return true;
    if (!filter.Takes(event)) return true;
    const EventFacts facts = lookup.FactsOf(event);
    if (facts.outlets.size() < min_outlets || (conflicting && facts.conflicts.empty())) return lookup.status().ok();
    rows.push_back({event, facts.outlets.size(), KilledMark(facts), facts.conflicts.size()});
    lookup.Forget();
    return lookup.status().ok();
  }));
  // Those without a date last.
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    const auto order = [](const Row& row) {
      const Date& date = row.event.date;
      return std::make_tuple(!date.from && !date.to,
                             date.known() ? *date.from : date.to.value_or(date.from.value_or(0)), row.event.id);
    };
    return order(a) < order(b);
  });

  if (possible) {
    std::vector<Event> events;
    for (Row& row : rows) events.push_back(std::move(row.event));
    const std::vector<DoubtfulPair> pairs = DoubtfulPairsOf(lookup, events);
    flags.json ? PrintPossibleJson(lookup, pairs, io) : PrintPossible(lookup, pairs, io);
    return Finish(*session, io);
  }
  if (format == "csv") {
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
    return Finish(*session, io);
  }
  if (flags.json) {
    for (const Row& row : rows) {
      const std::string record = EventRecord(row.event, Ids::kRegistered);
      JsonObject more;
      more.Add("outlets", row.outlets).OrNull("killed", row.killed).Add("conflicts", row.conflicts);
      // One object: the record's fields, then what this command adds.
      io.out << record.substr(0, record.size() - 1) << ',' << more.str().substr(1) << '\n';
    }
    return Finish(*session, io);
  }
  if (rows.empty()) {
    io.out << "No events.\n";
    return Finish(*session, io);
  }
  Table table({{"id", false, false, Style::kCyan},
               {"date", false, true},
               {"type", false, false},
               {"place", false, true},
               {"outlets", true, false},
               {"killed", true, false},
               {"", false, false, Style::kRed}});
  for (const Row& row : rows) {
    std::string where = lookup.NameOf(row.event.place.empty() ? row.event.region : row.event.place);
    if (!row.event.place.empty() && !row.event.region.empty() && row.event.region != row.event.place) {
      where += "\u060c " + lookup.NameOf(row.event.region);
    }
    table.Add({row.event.id.value, DateWords(row.event.date), std::string(NameOf(row.event.type)), where,
               std::to_string(row.outlets), row.killed, row.conflicts > 0 ? "!" : ""});
  }
  table.Print(io.out, io.terminal);
  io.out << Grouped(rows.size()) << (rows.size() == 1 ? " event" : " events")
         << ". \"isnad event ID\" shows one with its quotes.\n";
  return Finish(*session, io);
}

}  // namespace isnad
