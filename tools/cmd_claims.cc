#include <memory>
#include <optional>
#include <string>

#include "tools/commands.h"
#include "tools/csv.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/filter.h"
#include "tools/json.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {

namespace {

struct Options {
  std::string place, actor, outlet, outcome, from, to, event, format;
};

// What is asked for of the events that claims are on.
struct EventsAsked {
  const EventFilter& filter;
  DayFilter days;
  EventKey only;  // empty: any
  bool Takes(const std::optional<Event>& event) const {
    if (!filter.asks() && !days.asks() && only.empty()) return true;
    return event && filter.Takes(*event) && (only.empty() || event->key == only) && days.Takes(event->date);
  }
};

struct Row {
  const Article& article;
  const Reading& reading;
  std::uint32_t claim;
  const std::optional<Event>& event;
  const Claim& told() const { return reading.claims[claim]; }
  std::string EventId() const { return event ? event->id.value : ""; }
};

// One of the forms that a list of claims is printed in.
class Printer {
 public:
  virtual ~Printer() = default;
  virtual void Print(const Row& row) = 0;
  virtual void End() {}
};

class CsvPrinter : public Printer {
 public:
  CsvPrinter(Lookup& lookup, Io& io)
      : lookup_(lookup),
        csv_(io.out, {"claim", "event", "date_from", "date_to", "place", "outcome", "group", "min", "max", "approx",
                      "article", "outlet", "published", "source", "kind", "quote", "url", "archive"}) {}
  void Print(const Row& row) override {
    const Claim& claim = row.told();
    const std::optional<Event>& event = row.event;
    csv_.Text(IdOf(ClaimRef{row.reading.article, row.claim})).Text(row.EventId());
    csv_.Day(event ? event->date.from : std::nullopt).Day(event ? event->date.to : std::nullopt);
    csv_.Text(event ? lookup_.NameOf(event->place) : "").Text(NameOf(claim.outcome)).Text(NameOf(claim.group));
    csv_.Number(claim.people.min).Number(claim.people.max).Text(claim.people.approx ? "yes" : "no");
    csv_.Text(row.reading.article.value).Text(row.reading.outlet).Day(row.reading.published);
    csv_.Text(claim.source.empty() ? "" : claim.source.back().name).Text(claim.kind);
    csv_.Text(row.article.Quote(claim.span));
    csv_.Text(row.article.url).Text(ArchiveLinkOf(row.article)).End();
  }

 private:
  Lookup& lookup_;
  Csv csv_;
};

class JsonPrinter : public Printer {
 public:
  explicit JsonPrinter(Io& io) : io_(io) {}
  void Print(const Row& row) override {
    JsonObject more;
    more.Add("outlet", row.reading.outlet).Add("quote", row.article.Quote(row.told().span));
    more.OrNull("url", row.article.url);
    io_.out << Joined(ClaimRecord(row.reading, row.claim, row.EventId()), more) << '\n';
  }

 private:
  Io& io_;
};

class TablePrinter : public Printer {
 public:
  explicit TablePrinter(Io& io) : io_(io) {}
  void Print(const Row& row) override {
    const Claim& claim = row.told();
    const std::string id = row.EventId();
    table_.Add({id.empty() ? "-" : id, VoiceOf(row.reading, claim, {}),
                RangeMark(claim.people.min, claim.people.max, claim.people.approx),
                OutcomeWords(claim.outcome, claim.group), std::string(row.article.Quote(claim.span))});
    ++count_;
  }
  void End() override {
    if (!table_.empty()) table_.Print(io_.out, io_.terminal);
    io_.out << (count_ == 0 ? "No" : Grouped(count_)) << (count_ == 1 ? " claim.\n" : " claims.\n");
  }

 private:
  Io& io_;
  std::size_t count_ = 0;
  Table table_{{{"event", false, false, Style::kCyan},
                {"who", false, true},
                {"", true, false, Style::kBold},
                {"outcome", false, false},
                {"quote", false, true}}};
};

std::unique_ptr<Printer> PrinterOf(const Options& options, const Flags& flags, Lookup& lookup, Io& io) {
  if (options.format == "csv") return std::make_unique<CsvPrinter>(lookup, io);
  if (flags.json) return std::make_unique<JsonPrinter>(io);
  return std::make_unique<TablePrinter>(io);
}

}  // namespace

int RunClaims(const Args& args, Io& io) {
  Options options;
  Flags flags(
      "claims",
      "Lists what articles say of people: how many, what befell them, who says so, on which event, with the "
      "quote.",
      "isnad claims --outcome killed --place البصيرة --format csv > killed.csv\n      a table for a spreadsheet");
  flags.Text("--event", options.event, "only of this event")
      .Text("--place", options.place, "of events in this place, by any spelling or id, with all that lies in it")
      .Text("--actor", options.actor, "of events by this actor")
      .Text("--outlet", options.outlet, "told by this outlet")
      .OneOf("--outcome", options.outcome,
             {"killed", "injured", "arrested", "missing", "captured", "freed", "displaced"}, "only this outcome")
      .Date("--from", options.from, "of events of this day or later")
      .Date("--to", options.to, "of events of this day or earlier")
      .Format(options.format)
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const EventFilter filter(lookup, options.place, options.actor);
  filter.TellUnknown(io);
  EventsAsked asked{filter, DayFilter(options.from, options.to), {}};
  if (!options.event.empty()) {
    const std::optional<Event> event = EventAsked(*session, options.event, io);
    if (!event) return kFailed;
    asked.only = event->key;
  }
  const std::unique_ptr<Printer> printer = PrinterOf(options, flags, lookup, io);
  const auto of_outlet = [&](const Reading& reading) {
    return options.outlet.empty() || reading.outlet == options.outlet;
  };
  ForEachArticle(*session, of_outlet, [&](const Article& article, const Reading& reading) {
    for (std::uint32_t i = 0; i < reading.claims.size(); ++i) {
      const Claim& claim = reading.claims[i];
      if (!options.outcome.empty() && options.outcome != NameOf(claim.outcome)) continue;
      const std::optional<Event> event =
          claim.report ? lookup.EventOf(ReportRef{reading.article, *claim.report}) : std::nullopt;
      if (asked.Takes(event)) printer->Print({article, reading, i, event});
    }
  });
  printer->End();
  return Finish(*session, io);
}

}  // namespace isnad
