#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/link/pair.h"
#include "core/read/read.h"
#include "tests/bench/corpus.h"

// How linking grows with the corpus: candidates that an added article is scored against, and how right the events are.
// isnad_growth [ARTICLES…], by default 1000 10000. README.md beside this file has the figures.

namespace isnad {
namespace {

std::vector<Reading> ReadAll(const Reader& reader, const std::vector<Article>& articles) {
  std::vector<Reading> readings(articles.size());
  std::vector<std::jthread> pool;
  const std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
  for (std::size_t t = 0; t < threads; ++t) {
    pool.emplace_back([&, t] {
      for (std::size_t i = t; i < articles.size(); i += threads) readings[i] = reader.Read(articles[i]);
    });
  }
  pool.clear();
  return readings;
}

struct Candidates {
  std::vector<std::size_t> with_day, without;  // sorted
  std::vector<bool> undated;                   // by article
};

// Of an article that is added last: how many reports it is scored against. Articles all of whose reports tell their day
// first, the others second.
Candidates CandidatesOf(const std::vector<Reading>& readings, const internal::Knowledge& knowledge) {
  std::unordered_map<std::string, std::vector<std::uint32_t>> postings;
  std::vector<std::vector<std::string>> lookups(readings.size());
  std::vector<std::vector<internal::WeakLookup>> weak(readings.size());
  std::uint32_t report = 0;
  std::vector<std::uint32_t> first;
  std::vector<bool> undated(readings.size());
  for (std::size_t i = 0; i < readings.size(); ++i) {
    first.push_back(report);
    for (std::uint32_t r = 0; r < readings[i].reports.size(); ++r, ++report) {
      const internal::ReportView view = internal::ViewOf(readings[i], r, knowledge);
      if (!view.dated()) undated[i] = true;
      for (const std::string& key : internal::KeysOf(view)) postings[key].push_back(report);
      for (std::string& key : internal::LookupsOf(view)) lookups[i].push_back(std::move(key));
      for (internal::WeakLookup& lookup : internal::WeakLookupsOf(view)) weak[i].push_back(std::move(lookup));
    }
  }
  std::vector<std::size_t> with_day, without;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    std::set<std::uint32_t> found;
    for (const std::string& key : lookups[i]) {
      if (const auto at = postings.find(key); at != postings.end()) found.insert(at->second.begin(), at->second.end());
    }
    for (const internal::WeakLookup& lookup : weak[i]) {
      const auto told = postings.find(lookup.told), at = postings.find(lookup.key);
      if (told != postings.end() && told->second.size() > knowledge.few_told) continue;
      if (at != postings.end()) found.insert(at->second.begin(), at->second.end());
    }
    const std::uint32_t last = i + 1 < first.size() ? first[i + 1] : report;
    found.erase(found.lower_bound(first[i]), found.lower_bound(last));
    (undated[i] ? without : with_day).push_back(found.size());
  }
  std::sort(with_day.begin(), with_day.end());
  std::sort(without.begin(), without.end());
  return {std::move(with_day), std::move(without), std::move(undated)};
}

struct Quality {
  double precision = 0, recall = 0;  // of all articles
  double recall_with_day = 0, recall_without = 0;
};

// B3 of the events that the articles' main reports came to lie in (Bagga and Baldwin 1998).
Quality QualityOf(const Corpus& corpus, const std::vector<Reading>& readings, const std::vector<Event>& events,
                  const std::vector<bool>& undated) {
  std::map<ReportRef, std::size_t> event_of;
  for (std::size_t e = 0; e < events.size(); ++e) {
    for (const ReportRef& report : events[e].reports) event_of[report] = e;
  }
  std::map<std::size_t, std::size_t> size;
  // By event and whether the articles are dated: recall among those of one kind.
  std::map<std::pair<std::uint32_t, bool>, std::size_t> true_size;
  std::map<std::tuple<std::size_t, std::uint32_t, bool>, std::size_t> both;
  std::vector<std::size_t> own(readings.size());
  for (std::size_t i = 0; i < readings.size(); ++i) {
    std::uint32_t main = 0;
    while (main < readings[i].reports.size() && readings[i].reports[main].role != Role::kMain) ++main;
    const auto at = event_of.find({readings[i].article, main});
    own[i] = at == event_of.end() ? events.size() + i : at->second;
    ++size[own[i]];
    ++true_size[{corpus.event_of[i], undated[i]}];
    ++both[{own[i], corpus.event_of[i], undated[i]}];
  }
  Quality quality;
  double dated = 0, open = 0;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const std::uint32_t event = corpus.event_of[i];
    const auto among = [&](bool kind) { return static_cast<double>(both[{own[i], event, kind}]); };
    const auto all = [&](bool kind) { return static_cast<double>(true_size[{event, kind}]); };
    const double together = among(true) + among(false);
    quality.precision += together / static_cast<double>(size[own[i]]);
    quality.recall += together / (all(true) + all(false));
    if (undated[i]) {
      quality.recall_without += together / (all(true) + all(false));
      ++open;
    } else {
      quality.recall_with_day += among(false) / all(false);
      ++dated;
    }
  }
  quality.precision /= dated + open;
  quality.recall /= dated + open;
  quality.recall_with_day /= std::max(1.0, dated);
  quality.recall_without /= std::max(1.0, open);
  return quality;
}

int Run(int argc, char** argv) {
  std::vector<std::size_t> sizes;
  for (int i = 1; i < argc; ++i) sizes.push_back(std::strtoul(argv[i], nullptr, 10));
  if (sizes.empty()) sizes = {1000, 10000};
  const Result<std::unique_ptr<Reader>> reader = Reader::Create();
  if (!reader.ok()) {
    std::fprintf(stderr, "isnad_growth: %s\n", reader.status().message().c_str());
    return 1;
  }
  const Lexicon& lexicon = *(*reader)->LexiconOf("ar");
  const internal::Knowledge knowledge = internal::KnowledgeOf(lexicon);
  std::printf(
      "candidates: median and 99th percentile, of articles that tell their days and of the others;\n"
      "B3 recall: of all, of those with days among themselves, of the others\n");
  std::printf("%9s %8s %18s %18s %9s %8s %10s %8s\n", "articles", "events", "with days", "without", "B3 P", "B3 R",
              "with days", "without");
  for (const std::size_t size : sizes) {
    const Corpus corpus = MakeCorpus(size, 1, lexicon);
    const std::vector<Reading> readings = ReadAll(**reader, corpus.articles);
    const Candidates candidates = CandidatesOf(readings, knowledge);
    const Graph graph = internal::LinkAll(readings, knowledge);
    const Quality quality = QualityOf(corpus, readings, graph.events, candidates.undated);
    const auto at = [](const std::vector<std::size_t>& counts, std::size_t percent) {
      return counts.empty() ? 0 : counts[(counts.size() - 1) * percent / 100];
    };
    std::printf("%9zu %8u %10zu, %6zu %10zu, %6zu %9.3f %8.3f %10.3f %8.3f\n", corpus.articles.size(), corpus.events,
                at(candidates.with_day, 50), at(candidates.with_day, 99), at(candidates.without, 50),
                at(candidates.without, 99), quality.precision, quality.recall, quality.recall_with_day,
                quality.recall_without);
    std::fflush(stdout);
  }
  return 0;
}

}  // namespace
}  // namespace isnad

int main(int argc, char** argv) { return isnad::Run(argc, argv); }
