#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "store/store.h"

// Law 5 against the real disk: a process that commits numbered batches is killed at any moment; each batch is then
// there whole or not at all, and every batch whose number it has told us is there.

namespace isnad {
namespace {

constexpr std::uint32_t kArticles = 3;  // in a batch

std::string IdOf(std::uint32_t n, std::uint32_t i) { return "art-" + std::to_string(n) + "-" + std::to_string(i); }

Batch BatchOf(std::uint32_t n) {
  Batch batch;
  for (std::uint32_t i = 0; i < kArticles; ++i) {
    const std::string id = IdOf(n, i);
    const ReportRef ref{{id}, 0};
    Article article;
    article.id = {id};
    article.text = std::string(2000, static_cast<char>('a' + n % 26));
    batch.articles.push_back(article);
    Reading reading;
    reading.article = {id};
    reading.reports.resize(1);
    batch.readings.push_back(reading);
    batch.add_postings.emplace_back("all", ref);
    batch.add_postings.emplace_back("batch-" + std::to_string(n), ref);
    Event event;
    event.key = {KeyOf(ref)};
    event.reports = {ref};
    batch.events.push_back(event);
  }
  batch.registered = {{{"ev-" + std::to_string(n)}, {{IdOf(n, 0)}, 0}}};
  return batch;
}

// The child's life: no gtest, no return. It writes the number of each batch that was acknowledged.
[[noreturn]] void CommitForEver(const std::filesystem::path& dir, int pipe) {
  Result<std::unique_ptr<Store>> store = Store::Open(dir, OpenMode::kCreateOrOpen, "h");
  if (!store.ok()) _exit(3);
  const Result<std::uint64_t> next = (*store)->NextRegisterNumber();
  if (!next.ok()) _exit(4);
  for (auto n = static_cast<std::uint32_t>(*next);; ++n) {
    if (!(*store)->Commit(BatchOf(n)).ok()) _exit(5);
    if (write(pipe, &n, sizeof n) != sizeof n) _exit(6);
  }
}

TEST(Crash, EachBatchIsWhollyThereOrNotAtAll) {
  std::string name = (std::filesystem::temp_directory_path() / "isnad-crash-test-XXXXXX").string();
  const std::filesystem::path dir = mkdtemp(name.data());
  std::uint32_t acknowledged = 0;
  for (unsigned life = 0; life < 6; ++life) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      close(ends[0]);
      CommitForEver(dir / "db", ends[1]);
    }
    close(ends[1]);
    // Dead after some batches, at no particular point of the next one.
    std::uint32_t number = 0;
    for (unsigned batches = 3 + 7 * life; batches > 0 && read(ends[0], &number, sizeof number) == sizeof number;
         --batches) {
      acknowledged = number;
    }
    usleep(137 * life);
    kill(child, SIGKILL);
    while (read(ends[0], &number, sizeof number) == sizeof number) acknowledged = number;
    close(ends[0]);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself: " << WEXITSTATUS(status);

    Result<std::unique_ptr<Store>> opened = Store::Open(dir / "db", OpenMode::kReadOnly, "h");
    ASSERT_TRUE(opened.ok()) << opened.status().message();
    const Store& store = **opened;
    const auto last = static_cast<std::uint32_t>(*store.NextRegisterNumber() - 1);
    EXPECT_GE(last, acknowledged);
    EXPECT_LE(last, acknowledged + 1);
    for (std::uint32_t n = 1; n <= last + 1; ++n) {
      const bool there = n <= last;
      EXPECT_EQ(store.Postings("batch-" + std::to_string(n))->size(), there ? kArticles : 0U) << n;
      for (std::uint32_t i = 0; i < kArticles; ++i) {
        const std::string id = IdOf(n, i);
        EXPECT_EQ(store.CurrentArticle({id}).ok(), there) << id;
        EXPECT_EQ(store.GetReading({id}).ok(), there) << id;
        EXPECT_EQ(store.EventOf({{id}, 0}).ok(), there) << id;
      }
    }
    EXPECT_EQ(store.Postings("all")->size(), std::size_t{last} * kArticles);
    const Counts counts = *store.Count();
    EXPECT_EQ(counts.articles, std::uint64_t{last} * kArticles);
    EXPECT_EQ(counts.readings, counts.articles);
    EXPECT_EQ(counts.events, counts.articles);
  }
  std::filesystem::remove_all(dir);
}

}  // namespace
}  // namespace isnad
