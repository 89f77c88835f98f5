#include "tools/pipeline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <sstream>

#include "tests/core/link/all_pairs.h"
#include "tests/fixtures/fixtures.h"
#include "tests/tools/scratch.h"
#include "tools/export.h"

namespace isnad {
namespace {

std::string ExportOf(const std::vector<Article>& articles, std::size_t batch = kBatchArticles) {
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  Take(*store, articles, batch);
  ExpectConsistent(*store);
  return ExportKeys(*store);
}

TEST(Law1, AnyOrderAndBatchingGiveTheSameExport) {
  std::vector<Article> articles = Fixture();
  const std::string want = ExportOf(articles);
  EXPECT_NE(want.find("\"record\":\"event\""), std::string::npos);
  for (const std::size_t batch : {1U, 2U, 3U, 7U}) EXPECT_EQ(ExportOf(articles, batch), want) << batch;
  std::mt19937 random(7);
  for (int round = 0; round < 12; ++round) {
    std::shuffle(articles.begin(), articles.end(), random);
    EXPECT_EQ(ExportOf(articles, 1 + static_cast<std::size_t>(round) % 4), want) << round;
  }
}

TEST(Law1, AllPermutationsOfOneEventsArticles) {
  const std::vector<Article> all = Fixture();
  std::vector<Article> articles(all.begin(), all.begin() + 4);
  const auto by_id = [](const Article& a, const Article& b) { return a.id < b.id; };
  const std::string want = ExportOf(articles);
  do {
    EXPECT_EQ(ExportOf(articles, 1), want);
  } while (std::next_permutation(articles.begin(), articles.end(), by_id));
}

TEST(Law1, MoreArticlesThanABatch) {
  std::vector<Article> articles = Many(300);
  const std::string want = ExportOf(articles);
  std::shuffle(articles.begin(), articles.end(), std::mt19937(11));
  EXPECT_EQ(ExportOf(articles, 37), want);
}

// Links by keys, with nothing of the store between, are those that scoring every pair of reports finds.
TEST(Law6, KeysFindInTheFixturesWhatAllPairsFind) {
  std::vector<Reading> readings;
  for (const char* lang : {"ar", "en"}) {
    for (const Article& article : FixtureArticles(lang)) readings.push_back(TheReader().Read(article));
  }
  const Linker linker(TheLexicon());
  const std::vector<Event> by_keys = linker.LinkAll(readings).events;
  EXPECT_GT(by_keys.size(), 40U);
  EXPECT_EQ(by_keys, testing::LinkByAllPairs(readings, linker.knowledge()));
}

// More outlets carry one story than a key of copies compares with each other: all are one text, however they came.
TEST(Law1, AStoryThatFortyOutletsCarry) {
  const Article story = Fixture()[8];
  std::vector<Article> articles;
  for (int i = 0; i < 42; ++i) {
    articles.push_back(story);
    articles.back().id = {"copy-" + std::to_string(100 + i)};
    articles.back().outlet = "outlet-" + std::to_string(i);
  }
  articles[40].text += "وأضافت المصادر أن الجرحى يتلقون العلاج.\n";
  const std::string want = ExportOf(articles);
  const std::size_t at = want.find("{\"record\":\"copies\"");
  ASSERT_NE(at, std::string::npos);
  const std::string record = want.substr(at, want.find('\n', at) - at);
  for (const Article& article : articles) EXPECT_NE(record.find('"' + article.id.value + '"'), std::string::npos);
  std::mt19937 random(5);
  for (const std::size_t batch : {1U, 5U, 40U}) {
    std::shuffle(articles.begin(), articles.end(), random);
    EXPECT_EQ(ExportOf(articles, batch), want) << batch;
  }
  // Taken out and in again: those that come into the first ones meet all.
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  Take(*store, articles);
  Pipeline pipeline(TheReader(), *store);
  const std::vector<Article> some(articles.begin(), articles.begin() + 20);
  std::vector<ArticleId> ids;
  for (const Article& article : some) ids.push_back(article.id);
  ASSERT_TRUE(pipeline.Remove(ids).ok());
  EXPECT_EQ(ExportKeys(*store), ExportOf({articles.begin() + 20, articles.end()}));
  Take(*store, some, 1);
  EXPECT_EQ(ExportKeys(*store), want);
}

// Every Arabic article of the fixtures, and of every fifth another version that comes before or after it.
struct Versions {
  Versions() : articles(FixtureArticles("ar")) {
    const std::size_t count = articles.size();
    for (std::size_t i = 0; i < count; i += 5) {
      Article other = articles[i];
      other.revised = "2022-01-01";
      other.text.resize(other.text.rfind('\n') == std::string::npos ? other.text.size() : other.text.rfind('\n'));
      articles.push_back(std::move(other));
    }
    readings.resize(articles.size());
    InParallel(articles.size(), [&](std::size_t i) { readings[i] = TheReader().Read(articles[i]); });
  }
  void Take(Pipeline& pipeline, const std::vector<std::size_t>& which) const {
    std::vector<Article> batch;
    std::vector<std::optional<Reading>> read;
    for (const std::size_t i : which) {
      batch.push_back(articles[i]);
      read.emplace_back(readings[i]);
    }
    IngestCounts counts;
    const Status status = pipeline.Ingest(std::move(batch), counts, std::move(read));
    ASSERT_TRUE(status.ok()) << status.message();
  }
  std::vector<Article> articles;
  std::vector<Reading> readings;
};

// One history: any order, any batching, articles taken out and in again. Gives the export that it ends in.
std::string ExportAfter(const Versions& versions, unsigned history) {
  std::mt19937 random(2026 + history);
  std::vector<std::size_t> left(versions.articles.size()), again;
  std::iota(left.begin(), left.end(), 0U);
  std::shuffle(left.begin(), left.end(), random);
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  Pipeline pipeline(TheReader(), *store);
  while (!left.empty()) {
    const std::size_t size = std::min<std::size_t>(left.size(), 1 + random() % 24);
    std::vector<std::size_t> batch(left.end() - static_cast<std::ptrdiff_t>(size), left.end());
    left.resize(left.size() - size);
    versions.Take(pipeline, batch);
    if (random() % 3 == 0) versions.Take(pipeline, batch);
    if (random() % 3 != 0) continue;
    // Out with one, and all its versions in again, later.
    const ArticleId gone = versions.articles[batch.front()].id;
    EXPECT_TRUE(pipeline.Remove({gone}).ok());
    for (std::size_t i = 0; i < versions.articles.size(); ++i) {
      if (versions.articles[i].id == gone) again.push_back(i);
    }
  }
  for (const std::size_t i : again) versions.Take(pipeline, {i});
  if (history % 20 == 0) {
    EXPECT_TRUE(pipeline.Rebuild([](std::uint64_t) {}).ok());
  }
  return ExportKeys(*store);
}

// Two hundred histories of all fixtures end in one graph.
TEST(Law1, HistoriesOfAllFixturesEndAlike) {
#ifdef __SANITIZE_ADDRESS__
  constexpr unsigned kHistories = 20;  // each is slower by an order of magnitude
#else
  constexpr unsigned kHistories = 200;
#endif
  const Versions versions;
  ASSERT_GT(versions.articles.size(), 60U);
  std::vector<std::size_t> order(versions.articles.size());
  std::iota(order.begin(), order.end(), 0U);
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  Pipeline pipeline(TheReader(), *store);
  versions.Take(pipeline, order);
  const std::string want = ExportKeys(*store);
  InParallel(kHistories, [&](std::size_t history) {
    EXPECT_TRUE(ExportAfter(versions, static_cast<unsigned>(history)) == want) << "history " << history;
  });
}

TEST(Ingest, TheSameAgainChangesNothing) {
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  const std::vector<Article> articles = Fixture();
  IngestCounts want;
  want.added = articles.size();
  want.not_understood = 1;
  want.languages = {{"de", 1}};
  EXPECT_EQ(Take(*store, articles), want);
  const std::string before = ExportKeys(*store);
  const Counts counts = *store->Count();
  IngestCounts again;
  again.same = articles.size();
  EXPECT_EQ(Take(*store, articles, 3), again);
  EXPECT_EQ(ExportKeys(*store), before);
  EXPECT_EQ(*store->Count(), counts);
}

TEST(Ingest, TwiceInOneBatchIsOnce) {
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  std::vector<Article> articles = Fixture();
  articles.push_back(articles.front());
  const IngestCounts counts = Take(*store, articles);
  EXPECT_EQ(counts.same, 1U);
  EXPECT_EQ(counts.added, articles.size() - 1);
}

TEST(Ingest, ALaterVersionTakesOver) {
  std::vector<Article> articles = Fixture();
  Article later = articles.front();
  later.text = "قتل 9 مدنيين في غارة جوية استهدفت بلدة هجين بريف دير الزور الشرقي يوم 10 آذار 2021.\n";
  later.revised = "2021-03-13";
  for (const bool later_first : {false, true}) {
    const Scratch scratch;
    const std::unique_ptr<Store> store = OpenStore(scratch / "db");
    if (later_first) Take(*store, {later});
    const IngestCounts counts = Take(*store, articles);
    EXPECT_EQ(counts.changed, later_first ? 1U : 0U);
    if (!later_first) {
      EXPECT_EQ(Take(*store, {later}).changed, 1U);
    }
    EXPECT_EQ(store->CurrentArticle(later.id)->text, later.text);
    EXPECT_EQ(store->Versions(later.id)->size(), 2U);
    ExpectConsistent(*store);
    std::vector<Article> now = articles;
    now.front() = later;
    EXPECT_EQ(ExportKeys(*store), ExportOf(now));
  }
}

TEST(Remove, LeavesWhatTheOthersGive) {
  const std::vector<Article> articles = Fixture();
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  Take(*store, articles);
  const std::string whole = ExportKeys(*store);
  for (const Article& gone : articles) {
    Pipeline pipeline(TheReader(), *store);
    ASSERT_TRUE(pipeline.Remove({gone.id}).ok());
    ExpectConsistent(*store);
    std::vector<Article> left = articles;
    std::erase_if(left, [&](const Article& article) { return article.id == gone.id; });
    EXPECT_EQ(ExportKeys(*store), ExportOf(left)) << gone.id.value;
    Take(*store, {gone});
    EXPECT_EQ(ExportKeys(*store), whole) << gone.id.value;
  }
}

TEST(Remove, AllOrNone) {
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  Take(*store, Fixture());
  const std::string before = ExportKeys(*store);
  Pipeline pipeline(TheReader(), *store);
  EXPECT_EQ(pipeline.Remove({{"t-1"}, {"t-none"}}).code(), Code::kNotFound);
  EXPECT_EQ(ExportKeys(*store), before);
}

TEST(Rebuild, GivesTheSameAndKeepsIds) {
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  Take(*store, Fixture(), 2);
  const auto with_ids = [&] {
    std::ostringstream out;
    EXPECT_TRUE(Export(*store, TheLexicon(), Ids::kRegistered, out).ok());
    return out.str();
  };
  const std::string keys = ExportKeys(*store), ids = with_ids();
  Pipeline pipeline(TheReader(), *store);
  std::uint64_t shown = 0;
  const Status status = pipeline.Rebuild([&](std::uint64_t done) { shown = done; });
  ASSERT_TRUE(status.ok()) << status.message();
  EXPECT_EQ(shown, Fixture().size());
  EXPECT_FALSE(store->NeedsRebuild());
  EXPECT_EQ(ExportKeys(*store), keys);
  EXPECT_EQ(with_ids(), ids);
  ExpectConsistent(*store);
}

// Law 2: an event keeps its id while its anchor stays in it.
TEST(Ids, StayWhenOtherArticlesComeAndGo) {
  const std::vector<Article> articles = Fixture();
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  Take(*store, {articles[1]});
  const EventId id = store->GetEvent(*store->EventOf({articles[1].id, 0}))->id;
  Take(*store, {articles[0], articles[2], articles[3]}, 1);
  EXPECT_EQ(store->GetEvent(*store->EventOf({articles[1].id, 0}))->id, id);
  Pipeline pipeline(TheReader(), *store);
  ASSERT_TRUE(pipeline.Remove({articles[0].id}).ok());
  EXPECT_EQ(store->GetEvent(*store->EventOf({articles[1].id, 0}))->id, id);
}

}  // namespace
}  // namespace isnad
