#include <algorithm>
#include <chrono>
#include <cstdio>

#include "core/model/date.h"
#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/json.h"
#include "tools/pipeline.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr std::size_t kShownSums = 10;

struct Totals {
  Counts counts;
  std::uint64_t told_by_several = 0;  // events that two outlets or more tell
  std::uint64_t sums_hold = 0, sums_open = 0;
  std::vector<std::string> sums;  // the first ones, worded
};

Totals TotalsOf(Session& session) {
  Totals totals;
  Lookup& lookup = *session.lookup;
  const Result<Counts> counts = session.store->Count();
  if (counts.ok())
    totals.counts = *counts;
  else
    lookup.Keep(counts.status());
  lookup.Keep(session.store->ForEachReading([&](const Reading& reading) {
    for (const std::vector<SumCheck>& whole : SumsByWhole(reading)) {
      for (const SumCheck& sum : whole) ++(sum.holds() ? totals.sums_hold : totals.sums_open);
      if (totals.sums.size() < kShownSums) {
        const std::string outlet = reading.outlet.empty() ? "" : " (" + Clean(reading.outlet) + ")";
        totals.sums.push_back("article " + Clean(reading.article.value) + outlet + ": " +
                              WordedSum(lookup, reading, whole));
      }
    }
    return true;
  }));
  lookup.Keep(session.store->ForEachEvent([&](const Event& event) {
    std::vector<std::string> outlets;
    for (const ReportRef& ref : event.reports) {
      const Reading* reading = lookup.ReadingOf(ref.article);
      if (reading != nullptr) outlets.push_back(reading->outlet);
    }
    std::sort(outlets.begin(), outlets.end());
    if (std::unique(outlets.begin(), outlets.end()) - outlets.begin() > 1) ++totals.told_by_several;
    lookup.Forget();
    return true;
  }));
  return totals;
}

// Takes all of the input in, with progress and complaints on io.err.
Status Take(const std::vector<std::string>& paths, const InputOptions& options, const Session& session,
            IngestCounts& counts, Io& io) {
  Input input(paths, io.in);
  Progress progress(io.err, io.err_terminal, "articles");
  const auto complain = [&](const std::string& message) {
    progress.Clear();
    io.err << Clean(message) << '\n';
  };
  const auto show = [&](std::uint64_t articles) { progress.Show(input.bytes_read(), input.bytes_total(), articles); };
  return IngestAll(input, options, *session.reader, *session.store, complain, show, counts);
}

std::string IngestRecord(const IngestCounts& counts, const Totals& totals) {
  JsonObject languages;
  for (const auto& [lang, count] : counts.languages) languages.Add(lang, count);
  JsonObject object;
  object.Add("record", "ingest").Add("new", counts.added).Add("changed", counts.changed).Add("same", counts.same);
  object.Add("bad", counts.bad).Add("not_understood", counts.not_understood).Add("languages", languages);
  object.Add("articles", totals.counts.articles).Add("events", totals.counts.events);
  object.Add("conflicts", totals.counts.conflicts);
  return object.Add("sums_hold", totals.sums_hold).Add("sums_open", totals.sums_open).str();
}

// What came in, in so many seconds.
void PrintTaken(const IngestCounts& counts, double seconds, Io& io) {
  char clock[32];
  std::snprintf(clock, sizeof clock, "%.1f s", seconds);
  io.out << "Articles: " << Grouped(counts.added) << " new, " << Grouped(counts.changed) << " changed, "
         << Grouped(counts.same) << " known already, " << Grouped(counts.bad) << " bad (" << clock << ")\n";
  if (counts.not_understood == 0) return;
  std::vector<std::string> languages;
  for (const auto& [lang, count] : counts.languages) languages.push_back(Grouped(count) + " in " + Clean(lang));
  io.out << "  kept but unread, since there is no lexicon of their language: " << Listed(languages) << '\n';
}

// What the store now holds.
void PrintTotals(const Totals& totals, Io& io) {
  io.out << "The store holds " << Counted(totals.counts.articles, "article", "articles") << ", "
         << Counted(totals.counts.events, "event", "events") << " (" << Grouped(totals.told_by_several)
         << " told by several outlets) and " << Counted(totals.counts.conflicts, "conflict", "conflicts")
         << " between figures.\n";
  if (totals.sums_hold + totals.sums_open > 0) {
    io.out << "Sums told in articles: " << Grouped(totals.sums_hold) << " that add up, " << Grouped(totals.sums_open)
           << " that do not.\n";
    for (const std::string& sum : totals.sums) io.out << "  " << sum << '\n';
  }
  if (totals.counts.events > 0) io.out << "Next: \"isnad events\", \"isnad conflicts\".\n";
}

}  // namespace

int RunIngest(const Args& args, Io& io) {
  std::vector<std::string> paths;
  InputOptions options;
  Flags flags("ingest",
              "Takes articles into the store: .jsonl files, .txt files, folders of them, \"-\" for JSON lines on "
              "standard input. The same article again changes nothing; another text under one id is a new version.",
              "isnad ingest articles.jsonl\n      reads every line, links the events, and says what came in\n"
              "  isnad ingest --outlet sohr --published 2020-05-18 page.txt\n      takes a page saved as text");
  flags.Words("PATH", paths, true, "files, folders, or - for standard input")
      .Text("--outlet", options.outlet, "the outlet of articles that name none")
      .Date("--published", options.published, "the day of publication of articles that tell none")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kTake, io);
  if (!session) return kFailed;

  IngestCounts counts;
  const auto begin = std::chrono::steady_clock::now();
  const Status status = Take(paths, options, *session, counts, io);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  if (!status.ok()) return Fail(io, status.message());

  const Totals totals = TotalsOf(*session);
  if (flags.json) {
    io.out << IngestRecord(counts, totals) << '\n';
  } else {
    PrintTaken(counts, seconds, io);
    PrintTotals(totals, io);
  }
  const int code = Finish(*session, io);
  return counts.bad > 0 ? kFailed : code;
}

}  // namespace isnad
