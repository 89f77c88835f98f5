#include <benchmark/benchmark.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "core/model/date.h"
#include "tests/fixtures/fixtures.h"

namespace isnad {
namespace {

// The fixtures `rounds` times over, each round 400 days after the one before it, so that rounds share places, names and
// words but no event: a corpus that has grown, not one told many times.
void WriteRounds(const std::filesystem::path& path, const std::vector<Article>& articles, std::int64_t rounds) {
  std::ofstream out(path);
  for (std::int64_t round = 0; round < rounds; ++round) {
    for (const Article& article : articles) {
      nlohmann::json json = {{"id", article.id.value + "-" + std::to_string(round)},
                             {"outlet", article.outlet},
                             {"lang", article.lang},
                             {"title", article.title},
                             {"text", article.text},
                             {"published", nullptr}};
      if (const std::optional<Day> day = ParseIsoDay(article.published)) {
        json["published"] = IsoOf(*day + static_cast<Day>(400 * round));
      }
      out << json.dump() << "\n";
    }
  }
}

// The whole program: start, read, link, one synced write a batch, close.
void BM_Ingest(benchmark::State& state) {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("isnad-bench-" + std::to_string(std::random_device()()));
  std::filesystem::create_directories(folder);
  const std::vector<Article> articles = FixtureArticles("ar");
  WriteRounds(folder / "articles.jsonl", articles, state.range(0));
  const std::string command = std::string(ISNAD_PROGRAM) + " --store " + (folder / "store").string() + " ingest " +
                              (folder / "articles.jsonl").string() + " >/dev/null 2>&1";
  for (auto _ : state) {
    if (std::system(command.c_str()) != 0) {
      state.SkipWithError(("failed: " + command).c_str());
      break;
    }
    state.PauseTiming();
    std::filesystem::remove_all(folder / "store");
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * state.range(0) * static_cast<std::int64_t>(articles.size()));
  std::filesystem::remove_all(folder);
}
BENCHMARK(BM_Ingest)->Arg(1)->Arg(10)->Arg(40)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace isnad
