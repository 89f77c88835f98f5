#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <memory>
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
