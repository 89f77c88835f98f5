#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/read/read.h"
#include "core/text/sketch.h"
#include "core/text/tokens.h"
#include "tests/fixtures/fixtures.h"

namespace isnad {

namespace {

const std::vector<Article>& Articles() {
  static const std::vector<Article> articles = FixtureArticles("ar");
  return articles;
}

// Bytes and articles a second: one iteration is all articles once.
void CountArticles(benchmark::State& state) {
  std::size_t bytes = 0;
  for (const Article& article : Articles()) bytes += article.title.size() + article.text.size();
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(Articles().size()));
}

void BM_Tokenize(benchmark::State& state) {
  for (auto _ : state) {
    for (const Article& article : Articles()) {
      benchmark::DoNotOptimize(Tokenize(article.title, Field::kTitle));
      benchmark::DoNotOptimize(Tokenize(article.text, Field::kText));
    }
  }
  CountArticles(state);
}
BENCHMARK(BM_Tokenize)->Unit(benchmark::kMillisecond);

void BM_Sketch(benchmark::State& state) {
  std::vector<Tokens> tokens;
  for (const Article& article : Articles()) tokens.push_back(Tokenize(article.text, Field::kText));
  for (auto _ : state) {
    for (const Tokens& one : tokens) benchmark::DoNotOptimize(SketchOf(one));
  }
  CountArticles(state);
}
BENCHMARK(BM_Sketch)->Unit(benchmark::kMillisecond);

// All names at every token, with the built-in list alone (0) and with so many villages of an overlay beside it.
void BM_Names(benchmark::State& state) {
  constexpr const char* kSyllables[] = {"با", "كو", "سي", "دا", "رو", "ني", "ما", "طو", "لي", "فا"};
  std::string rows;
  for (std::int64_t n = 0; n < state.range(0); ++n) {
    std::string name = "كفر ";
    for (std::int64_t rest = n + 1000; rest > 0; rest /= 10) name += kSyllables[rest % 10];
    rows += "place:sy/b-" + std::to_string(n) + "\t" + name + "\t-\tvillage\tplace:sy/raqqa\n";
  }
  Overlays overlays;
  if (!rows.empty()) overlays.emplace("gazetteer/bench.tsv", rows);
  const auto lexicon = Lexicon::Load("ar", overlays);
  if (!lexicon.ok()) {
    state.SkipWithError(lexicon.status().message().c_str());
    return;
  }
  std::vector<Tokens> tokens;
  for (const Article& article : Articles()) tokens.push_back(Tokenize(article.text, Field::kText));
  std::int64_t looked = 0;
  for (auto _ : state) {
    for (const Tokens& one : tokens)
      for (std::size_t at = 0; at < one.size(); ++at, ++looked) benchmark::DoNotOptimize((*lexicon)->Names(one, at));
  }
  state.SetItemsProcessed(looked);
}
BENCHMARK(BM_Names)->Arg(0)->Arg(20'000)->Arg(200'000)->Unit(benchmark::kMillisecond);

// Start-up: unpacking the lexicon and generating its forms.
void BM_CreateReader(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Reader::Create().ok());
}
BENCHMARK(BM_CreateReader)->Unit(benchmark::kMillisecond);

void BM_Read(benchmark::State& state) {
  Result<std::unique_ptr<Reader>> reader = Reader::Create();
  if (!reader.ok()) {
    state.SkipWithError(reader.status().message().c_str());
    return;
  }
  for (auto _ : state) {
    for (const Article& article : Articles()) benchmark::DoNotOptimize((*reader)->Read(article));
  }
  CountArticles(state);
}
BENCHMARK(BM_Read)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace isnad

BENCHMARK_MAIN();
