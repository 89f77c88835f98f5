#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <set>
#include <thread>

#include "tests/tools/scratch.h"
#include "tools/pipeline.h"

// Law 5: the program is killed in the middle of an ingest, and the store holds whole batches, as if the articles of
// these batches were all that ever came.

namespace isnad {
namespace {

struct Child {
  pid_t pid = 0;
  int input = -1;
};

Child Ingest(const std::string& db) {
  int ends[2];
  EXPECT_EQ(pipe(ends), 0);
  const pid_t pid = fork();
  if (pid == 0) {
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    close(ends[1]);
    const int null = open("/dev/null", O_WRONLY);
    dup2(null, STDOUT_FILENO);
    execl(ISNAD_PROGRAM, "isnad", "ingest", "--store", db.c_str(), "-", static_cast<char*>(nullptr));
    _exit(127);
  }
  close(ends[0]);
  return {pid, ends[1]};
}

void Feed(const Child& child, const std::vector<Article>& articles, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::string line = LineOf(articles[i]);
    for (std::size_t at = 0; at < line.size();) {
      const ssize_t wrote = write(child.input, line.data() + at, line.size() - at);
      if (wrote <= 0) return;
      at += static_cast<std::size_t>(wrote);
    }
  }
}

void Kill(const Child& child) {
  kill(child.pid, SIGKILL);
  int status = 0;
  waitpid(child.pid, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
}

std::set<ArticleId> IdsIn(const Store& store) {
  std::set<ArticleId> ids;
  EXPECT_TRUE(store.ForEachArticleId([&](const ArticleId& id) { return ids.insert(id), true; }).ok());
  return ids;
}

std::string ExportOfOnly(const std::vector<Article>& articles, const std::set<ArticleId>& ids) {
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  std::vector<Article> kept;
  for (const Article& article : articles) {
    if (ids.contains(article.id)) kept.push_back(article);
  }
  Pipeline pipeline(TheReader(), *store);
  IngestCounts counts;
  EXPECT_TRUE(pipeline.Ingest(kept, counts).ok());
  return ExportKeys(*store);
}

TEST(Law5, KilledInMidIngestNothingIsHalfThere) {
  signal(SIGPIPE, SIG_IGN);
  const std::vector<Article> articles = Many(kBatchArticles * 3);
  const std::string whole = ExportOfOnly(articles, [&] {
    std::set<ArticleId> ids;
    for (const Article& article : articles) ids.insert(article.id);
    return ids;
  }());
  // The first waits until a batch is there; the others die at whatever they are doing, opening included.
  const int waits[] = {-1, 0, 20, 60, 150, 300};
  for (const int wait : waits) {
    const Scratch scratch;
    const std::string db = scratch / "db";
    const Child child = Ingest(db);
    // The last line stays away, so that it never ends by itself.
    std::thread feeder([&] { Feed(child, articles, articles.size() - 1); });
    if (wait < 0) {
      for (int i = 0; i < 2000; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        const Result<std::unique_ptr<Store>> store = Store::Open(db, OpenMode::kReadOnly, Lexicon::DataHash());
        if (store.ok() && !IdsIn(**store).empty()) break;
      }
    } else {
      std::this_thread::sleep_for(std::chrono::milliseconds(wait));
    }
    Kill(child);
    feeder.join();
    close(child.input);
    const std::unique_ptr<Store> store = OpenStore(db);
    ASSERT_NE(store, nullptr);
    const std::set<ArticleId> ids = IdsIn(*store);
    EXPECT_EQ(ids.size() % kBatchArticles, 0U) << wait;
    if (wait < 0) {
      EXPECT_GE(ids.size(), kBatchArticles);
    }
    ExpectConsistent(*store);
    EXPECT_EQ(ExportKeys(*store), ExportOfOnly(articles, ids)) << wait;
    // Going on from there ends where an undisturbed ingest does.
    Pipeline pipeline(TheReader(), *store);
    IngestCounts counts;
    ASSERT_TRUE(pipeline.Ingest(articles, counts).ok());
    EXPECT_EQ(counts.same, ids.size());
    EXPECT_EQ(ExportKeys(*store), whole) << wait;
  }
}

}  // namespace
}  // namespace isnad
