#include <algorithm>

#include "tools/commands.h"
#include "tools/csv.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/filter.h"
#include "tools/json.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {

int RunClaims(const Args& args, Io& io) {
  std::string place, actor, outlet, outcome, from, to, event_id, format;
  Flags flags(
      "claims",
      "Lists what articles say of people: how many, what befell them, who says so, on which event, with the "
      "quote.",
      "isnad claims --outcome killed --place البصيرة --format csv > killed.csv\n      a table for a spreadsheet");
  flags.Text("--event", event_id, "only of this event")
      .Text("--place", place, "of events in this place, by any spelling or id, with all that lies in it")
      .Text("--actor", actor, "of events by this actor")
      .Text("--outlet", outlet, "told by this outlet")
      .OneOf("--outcome", outcome, {"killed", "injured", "arrested", "missing", "captured", "freed", "displaced"},
             "only this outcome")
      .Date("--from", from, "of events of this day or later")
      .Date("--to", to, "of events of this day or earlier")
      .Format(format)
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const EventFilter filter(lookup, place, actor);
  filter.TellUnknown(io);
  const std::optional<Day> first = ParseIsoDay(from), last = ParseIsoDay(to);
  EventKey only;
  if (!event_id.empty()) {
    const std::optional<Event> event = EventAsked(*session, event_id, io);
    if (!event) return kFailed;
    only = event->key;
  }
  const bool by_event = filter.asks() || first || last || !only.empty();
  std::optional<Csv> csv;
  if (format == "csv") {
    csv.emplace(io.out, std::vector<std::string_view>{"claim", "event", "date_from", "date_to", "place", "outcome",
                                                      "group", "min", "max", "approx", "article", "outlet", "published",
                                                      "source", "kind", "quote", "url", "archive"});
  }
  Table table({{"event", false, false, Style::kCyan},
               {"who", false, true},
               {"", true, false, Style::kBold},
               {"outcome", false, false},
               {"quote", false, true}});
  std::size_t count = 0;
  lookup.Keep(session->store->ForEachReading([&](const Reading& reading) {
    if (!outlet.empty() && reading.outlet != outlet) return true;
    const Article* article = lookup.ArticleOf(reading.article);
    if (article == nullptr) return lookup.status().ok();
    for (std::uint32_t i = 0; i < reading.claims.size(); ++i) {
      const Claim& claim = reading.claims[i];
      if (!outcome.empty() && outcome != NameOf(claim.outcome)) continue;
      std::optional<Event> event;
      if (claim.report) {
        const Result<EventKey> key = session->store->EventOf({reading.article, *claim.report});
        if (key.ok()) {
          Result<Event> found = session->store->GetEvent(*key);
          if (found.ok()) event = *std::move(found);
        }
      }
      if (by_event) {
        if (!event || !filter.Takes(*event) || (!only.empty() && event->key != only)) continue;
        if ((first || last) && !event->date.known()) continue;
        if ((first && *event->date.to < *first) || (last && *event->date.from > *last)) continue;
      }
      ++count;
      const std::string id = event ? event->id.value : "";
      if (csv) {
        csv->Text(IdOf(ClaimRef{reading.article, i})).Text(id);
        csv->Day(event ? event->date.from : std::nullopt).Day(event ? event->date.to : std::nullopt);
        csv->Text(event ? lookup.NameOf(event->place) : "").Text(NameOf(claim.outcome)).Text(NameOf(claim.group));
        csv->Number(claim.people.min).Number(claim.people.max).Text(claim.people.approx ? "yes" : "no");
        csv->Text(reading.article.value).Text(reading.outlet).Day(reading.published);
        csv->Text(claim.source.empty() ? "" : claim.source.back().name).Text(claim.kind);
        csv->Text(article->Quote(claim.span));
        csv->Text(article->url).Text(ArchiveLinkOf(*article)).End();
      } else if (flags.json) {
        const std::string record = ClaimRecord(reading, i, id);
        JsonObject more;
        more.Add("outlet", reading.outlet).Add("quote", article->Quote(claim.span)).OrNull("url", article->url);
        io.out << record.substr(0, record.size() - 1) << ',' << more.str().substr(1) << '\n';
      } else {
        table.Add({id.empty() ? "-" : id, VoiceOf(reading, claim, {}),
                   RangeMark(claim.people.min, claim.people.max, claim.people.approx),
                   OutcomeWords(claim.outcome, claim.group), std::string(article->Quote(claim.span))});
      }
    }
    lookup.Forget();
    return lookup.status().ok();
  }));
  if (!csv && !flags.json) {
    if (!table.empty()) table.Print(io.out, io.terminal);
    io.out << (count == 0 ? "No" : Grouped(count)) << (count == 1 ? " claim.\n" : " claims.\n");
  }
  return Finish(*session, io);
}

}  // namespace isnad
