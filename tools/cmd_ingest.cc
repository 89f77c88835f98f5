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

// "1 article", "2 articles"
std::string Count(std::uint64_t number, std::string_view one, std::string_view many) {
  return Grouped(number) + " " + std::string(number == 1 ? one : many);
}

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
  Input input(paths, io.in);
  const auto begin = std::chrono::steady_clock::now();
  Status status;
  {
    Progress progress(io.err, io.err_terminal, "articles");
    status = IngestAll(
        input, options, *session->reader, *session->store,
        [&](const std::string& message) {
          progress.Clear();
          io.err << Clean(message) << '\n';
        },
        [&](std::uint64_t articles) { progress.Show(input.bytes_read(), input.bytes_total(), articles); }, counts);
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  if (!status.ok()) return Fail(io, status.message());

  const Totals totals = TotalsOf(*session);
  if (flags.json) {
    JsonObject languages;
    for (const auto& [lang, count] : counts.languages) languages.Add(lang, count);
    JsonObject object;
    object.Add("record", "ingest").Add("new", counts.added).Add("changed", counts.changed).Add("same", counts.same);
    object.Add("bad", counts.bad).Add("not_understood", counts.not_understood).Add("languages", languages);
    object.Add("articles", totals.counts.articles).Add("events", totals.counts.events);
    object.Add("conflicts", totals.counts.conflicts)
        .Add("sums_hold", totals.sums_hold)
        .Add("sums_open", totals.sums_open);
    io.out << object.str() << '\n';
  } else {
    char clock[32];
    std::snprintf(clock, sizeof clock, "%.1f s", seconds);
    io.out << "Articles: " << Grouped(counts.added) << " new, " << Grouped(counts.changed) << " changed, "
           << Grouped(counts.same) << " known already, " << Grouped(counts.bad) << " bad (" << clock << ")\n";
    if (counts.not_understood > 0) {
      io.out << "  kept but unread, since there is no lexicon of their language: ";
      bool first = true;
      for (const auto& [lang, count] : counts.languages) {
        io.out << (first ? "" : ", ") << Grouped(count) << " in " << Clean(lang);
        first = false;
      }
      io.out << '\n';
    }
    io.out << "The store holds " << Count(totals.counts.articles, "article", "articles") << ", "
           << Count(totals.counts.events, "event", "events") << " (" << Grouped(totals.told_by_several)
           << " told by several outlets) and " << Count(totals.counts.conflicts, "conflict", "conflicts")
           << " between figures.\n";
    if (totals.sums_hold + totals.sums_open > 0) {
      io.out << "Sums told in articles: " << Grouped(totals.sums_hold) << " that add up, " << Grouped(totals.sums_open)
             << " that do not.\n";
      for (const std::string& sum : totals.sums) io.out << "  " << sum << '\n';
    }
    if (totals.counts.events > 0) io.out << "Next: \"isnad events\", \"isnad conflicts\".\n";
  }
  const int code = Finish(*session, io);
  return counts.bad > 0 ? kFailed : code;
}

}  // namespace isnad
