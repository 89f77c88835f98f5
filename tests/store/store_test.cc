#include "store/store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "store/testing.h"
#include "tests/store/random_values.h"

namespace isnad {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

std::unique_ptr<Store> Opened(Result<std::unique_ptr<Store>> store) {
  EXPECT_TRUE(store.ok()) << store.status().message();
  return store.ok() ? std::move(store).value() : nullptr;
}

Article ArticleWith(const std::string& id, const std::string& text, const std::string& revised = "") {
  Article article;
  article.id = {id};
  article.text = text;
  article.revised = revised;
  return article;
}

Event EventWith(const std::string& key, std::vector<ReportRef> reports, const std::string& id = "") {
  Event event;
  event.key = {key};
  event.id = {id};
  event.reports = std::move(reports);
  return event;
}

std::vector<std::string> ArticleIds(const Store& store, const ArticleId* after = nullptr) {
  std::vector<std::string> ids;
  EXPECT_EQ(store.ForEachArticleId(
                [&](const ArticleId& id) {
                  ids.push_back(id.value);
                  return true;
                },
                after),
            Status());
  return ids;
}

class TempDir {
 public:
  TempDir() {
    std::string name = (std::filesystem::temp_directory_path() / "isnad-store-test-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TempDir() { std::filesystem::remove_all(path_); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

TEST(Open, SaysWhatIsNotThere) {
  TempDir dir;
  const std::string path = (dir.path() / "none").string();
  EXPECT_EQ(Store::Open(path, OpenMode::kReadOnly, "h").status(), Status::NotFound(path + ": no store is here"));
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Open, LeavesOtherFoldersAlone) {
  TempDir dir;
  std::ofstream(dir.path() / "notes.txt") << "mine";
  EXPECT_EQ(Store::Open(dir.path(), OpenMode::kCreateOrOpen, "h").status(),
            Status::Invalid(dir.path().string() + ": holds other files (\"notes.txt\"), and no store"));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir.path()), {}), 1);
}

TEST(Open, OneWriterAtATime) {
  TempDir dir;
  const auto first = Opened(Store::Open(dir.path() / "db", OpenMode::kCreateOrOpen, "h"));
  const auto second = Store::Open(dir.path() / "db", OpenMode::kCreateOrOpen, "h");
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.status().code(), Code::kIo);
  EXPECT_NE(second.status().message().find("another process is writing"), std::string::npos)
      << second.status().message();
}

TEST(Articles, TheCurrentVersionIsAFunctionOfTheSet) {
  const auto later = [](const Article& a, const Article& b) { return IsLaterVersion(a, b) && !IsLaterVersion(b, a); };
  Article archived = ArticleWith("a", "x");
  archived.archived = "2021-01-05";
  EXPECT_TRUE(later(ArticleWith("a", "y", "2021-01-02"), ArticleWith("a", "x", "2021-01-01")));
  EXPECT_TRUE(later(ArticleWith("a", "y", "2021-01-01"), ArticleWith("a", "x")));
  EXPECT_TRUE(later(archived, ArticleWith("a", "y", "2021-01-04")));
  EXPECT_TRUE(later(ArticleWith("a", "y", "2021-01-06"), archived));
  EXPECT_TRUE(later(ArticleWith("a", "y", "2021-01-02T18:00:00Z"), ArticleWith("a", "x", "2021-01-02T09:00:00Z")));
  Article revised = archived;
  revised.revised = "2020-01-01";  // `revised` counts where there is one
  EXPECT_TRUE(later(archived, revised));
  EXPECT_FALSE(IsLaterVersion(archived, archived));
  const Article x = ArticleWith("a", "x"), y = ArticleWith("a", "y");
  EXPECT_NE(IsLaterVersion(x, y), IsLaterVersion(y, x));

  std::vector<Article> versions = {ArticleWith("a", "1", "2021-01-01"), ArticleWith("a", "2", "2021-01-03"),
                                   ArticleWith("a", "3", "2021-01-02"), ArticleWith("a", "4"),
                                   ArticleWith("a", "5", "2021-01-03")};
  std::optional<std::vector<Article>> expected;
  for (int i = 0; i < 20; ++i) {
    std::next_permutation(versions.begin(), versions.end(),
                          [](const Article& a, const Article& b) { return a.text < b.text; });
    TestDisk disk;
    const auto store = Opened(disk.Open());
    for (const Article& version : versions) {
      Batch batch;
      batch.articles = {version, versions.front()};
      ASSERT_EQ(store->Commit(batch), Status());
    }
    const auto found = store->Versions({"a"});
    ASSERT_TRUE(found.ok());
    if (!expected) expected = *found;
    EXPECT_EQ(*found, *expected);
    EXPECT_EQ(*store->CurrentArticle({"a"}), expected->front());
    EXPECT_EQ(store->Count()->versions, 5U);
  }
  EXPECT_EQ(expected->back().text, "4");
}

TEST(Articles, RemovalTakesAllVersionsAndIsRemembered) {
  TestDisk disk;
  const auto store = Opened(disk.Open());
  Batch add;
  add.articles = {ArticleWith("a", "1"), ArticleWith("a", "2"), ArticleWith("a\0"s, "3"), ArticleWith("ab", "4")};
  ASSERT_EQ(store->Commit(add), Status());
  Batch remove;
  remove.remove_articles = {{"a"}, {"never"}};
  ASSERT_EQ(store->Commit(remove), Status());
  EXPECT_EQ(store->CurrentArticle({"a"}).status(), Status::NotFound("no article \"a\""));
  EXPECT_THAT(*store->Versions({"a"}), IsEmpty());
  EXPECT_TRUE(*store->WasRemoved({"a"}));
  EXPECT_FALSE(*store->WasRemoved({"never"}));
  EXPECT_FALSE(*store->HasVersion(add.articles[0]));
  EXPECT_THAT(ArticleIds(*store), ElementsAre("a\0"s, "ab"));
  EXPECT_EQ(store->Count()->removed, 1U);
  // In one batch a removal comes before what is added.
  Batch both;
  both.remove_articles = {{"a"}, {"ab"}};
  both.articles = {ArticleWith("a", "5"), ArticleWith("ab", "6")};
  ASSERT_EQ(store->Commit(both), Status());
  EXPECT_FALSE(*store->WasRemoved({"a"}));
  EXPECT_EQ(store->Versions({"ab"})->size(), 1U);
  EXPECT_TRUE(*store->HasVersion(both.articles[0]));
}

TEST(Articles, IdsInByteOrderFromAnyPlace) {
  TestDisk disk;
  const auto store = Opened(disk.Open());
  Batch batch;
  const std::vector<std::string> ids = {"",  "\0"s,  "\0\0"s, "\0\xff"s, "\x01"s,
                                        "a", "a\0"s, "a\0b"s, "a\x01"s,  "\xff"s};
  for (const std::string& id : ids) {
    batch.articles.push_back(ArticleWith(id, "x"));
    batch.articles.push_back(ArticleWith(id, "y"));
  }
  ASSERT_EQ(store->Commit(batch), Status());
  EXPECT_EQ(ArticleIds(*store), ids);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const ArticleId after{ids[i]};
    EXPECT_EQ(ArticleIds(*store, &after), std::vector<std::string>(ids.begin() + 1 + static_cast<long>(i), ids.end()));
  }
}

// The indexes against plain sets, over many batches: short lists and one long enough to be many rows.
TEST(Indexes, EqualAPlainReference) {
  TestDisk disk;
  auto store = Opened(disk.Open());
  RandomValues random(7);
  std::map<std::string, std::set<ReportRef>> postings;
  std::map<EntityId, std::set<ArticleId>> entities;
  std::map<std::pair<std::string, EntityId>, std::set<ArticleId>> names;
  const std::vector<std::string> list_names = {"", "k", "k\0"s, "kk", "long"};
  for (int round = 0; round < 60; ++round) {
    Batch batch;
    const bool shrink = round >= 30 && round < 45;
    for (int i = 0; i < 300; ++i) {
      const std::string& key = random.Below(4) == 0 ? list_names[random.Below(4)] : list_names[4];
      ReportRef ref{{"art-" + std::to_string(random.Below(key == "long" ? 3000 : 20))}, random.Below(3)};
      if (random.Below(20) == 0) ref.article.value = random.Text(3);
      const bool add = random.Below(10) < (shrink ? 1U : 7U);
      (add ? batch.add_postings : batch.remove_postings).emplace_back(key, ref);
      (add ? batch.add_entities : batch.remove_entities).emplace_back(EntityId{key}, ref.article);
      (add ? batch.add_copy_keys : batch.remove_copy_keys).emplace_back(key, ref.article);
      (add ? batch.add_names : batch.remove_names).push_back({key, {"e" + std::to_string(ref.ordinal)}, ref.article});
    }
    if (round == 44) {
      for (const auto& [key, refs] : postings) {
        for (const ReportRef& ref : refs) batch.remove_postings.emplace_back(key, ref);
      }
    }
    for (const auto& [key, ref] : batch.remove_postings) postings[key].erase(ref);
    for (const auto& [key, ref] : batch.add_postings) postings[key].insert(ref);
    for (const auto& [entity, article] : batch.remove_entities) entities[entity].erase(article);
    for (const auto& [entity, article] : batch.add_entities) entities[entity].insert(article);
    for (const EntityName& n : batch.remove_names) names[{n.name, n.entity}].erase(n.article);
    for (const EntityName& n : batch.add_names) names[{n.name, n.entity}].insert(n.article);
    ASSERT_EQ(store->Commit(batch), Status());
    if (round % 10 == 0) {
      store.reset();
      store = Opened(disk.Open());
    }
    for (const std::string& key : list_names) {
      const auto found = store->Postings(key);
      ASSERT_TRUE(found.ok()) << found.status().message();
      ASSERT_EQ(*found, std::vector<ReportRef>(postings[key].begin(), postings[key].end())) << round << key;
      const auto articles = store->ArticlesOf({key});
      ASSERT_TRUE(articles.ok());
      ASSERT_EQ(*articles, std::vector<ArticleId>(entities[{key}].begin(), entities[{key}].end()));
      ASSERT_EQ(*store->ArticlesWithCopyKey(key), *articles);
    }
    std::vector<std::pair<EntityId, std::uint64_t>> walked, wanted;
    ASSERT_EQ(store->ForEachEntity([&](const EntityId& id, std::uint64_t n) {
      walked.emplace_back(id, n);
      return true;
    }),
              Status());
    for (const auto& [id, articles] : entities) {
      if (!articles.empty()) wanted.emplace_back(id, articles.size());
    }
    ASSERT_EQ(walked, wanted);
    std::map<std::pair<std::string, EntityId>, std::uint64_t> named, expected_names;
    ASSERT_EQ(store->ForEachName("k",
                                 [&](const std::string& name, const EntityId& id, std::uint64_t n) {
                                   named[{name, id}] += n;
                                   return true;
                                 }),
              Status());
    for (const auto& [name, articles] : names) {
      if (name.first.starts_with("k") && !articles.empty()) expected_names[name] = articles.size();
    }
    ASSERT_EQ(named, expected_names);
  }
  ASSERT_GT(postings["long"].size(), 1200U);  // more than a row or two
  std::vector<Block> blocks;
  for (const auto& [key, refs] : postings) {
    if (!refs.empty()) blocks.push_back({key, refs.size()});
  }
  std::sort(blocks.begin(), blocks.end(),
            [](const Block& a, const Block& b) { return std::tie(b.reports, a.key) < std::tie(a.reports, b.key); });
  EXPECT_EQ(store->Count()->link_keys, blocks.size());
  blocks.resize(2);
  EXPECT_EQ(*store->LargestBlocks(2), blocks);
}

TEST(Indexes, WhatIsAddedAndRemovedInOneBatchStays) {
  TestDisk disk;
  const auto store = Opened(disk.Open());
  Batch batch;
  batch.add_postings = {{"k", {{"a"}, 0}}};
  batch.remove_postings = {{"k", {{"a"}, 0}}, {"k", {{"b"}, 0}}, {"unknown", {{"b"}, 0}}};
  ASSERT_EQ(store->Commit(batch), Status());
  EXPECT_THAT(*store->Postings("k"), ElementsAre(ReportRef{{"a"}, 0}));
  EXPECT_THAT(*store->Postings("unknown"), IsEmpty());
  batch.add_postings.clear();
  ASSERT_EQ(store->Commit(batch), Status());
  EXPECT_THAT(*store->Postings("k"), IsEmpty());
  EXPECT_EQ(*store->Count(), Counts());
}

TEST(Readings, RoundTripThroughTheStore) {
  TestDisk disk;
  auto store = Opened(disk.Open());
  RandomValues random(11);
  std::map<ArticleId, Reading> readings;
  Batch batch;
  for (int i = 0; i < 200; ++i) {
    const Reading reading = random.Reading();
    if (readings.emplace(reading.article, reading).second) batch.readings.push_back(reading);
  }
  ASSERT_EQ(store->Commit(batch), Status());
  store.reset();
  store = Opened(disk.Open());
  auto expected = readings.begin();
  ASSERT_EQ(store->ForEachReading([&](const Reading& reading) {
    EXPECT_EQ(reading, (expected++)->second);
    return true;
  }),
            Status());
  EXPECT_EQ(expected, readings.end());
  EXPECT_EQ(*store->GetReading(readings.begin()->first), readings.begin()->second);
  Batch remove;
  remove.remove_readings = {readings.begin()->first};
  ASSERT_EQ(store->Commit(remove), Status());
  EXPECT_EQ(store->GetReading(readings.begin()->first).status().code(), Code::kNotFound);
  EXPECT_EQ(store->GetReading({"none"}).status(), Status::NotFound("no reading of \"none\""));
}

TEST(Readings, ThatPointNowhereAreRefusedWithTheirBatch) {
  TestDisk disk;
  const auto store = Opened(disk.Open());
  Batch batch;
  batch.articles = {ArticleWith("a", "x")};
  batch.readings.resize(1);
  batch.readings[0].article = {"a"};
  batch.readings[0].mentions.resize(1);
  EXPECT_EQ(store->Commit(batch), Status::Invalid("/isnad.db: reading of a: the reading points at entity 0 of 0"));
  EXPECT_EQ(*store->Count(), Counts());
}

TEST(Events, IndexesFollow) {
  TestDisk disk;
  const auto store = Opened(disk.Open());
  const ReportRef a{{"a"}, 0}, b{{"b"}, 1}, c{{"c"}, 0};
  Batch batch;
  batch.events = {EventWith("a#0", {a, b}, "ev-000001"), EventWith("c#0", {c}, "ev-000002")};
  batch.events[0].date = {10, 12, Basis::kStated, {}};
  batch.events[0].place = {"p"};
  batch.events[1].date = {std::nullopt, 11, Basis::kUnknown, {}};
  Conflict conflict;
  conflict.id = "c1";
  conflict.event = {"a#0"};
  batch.event_conflicts[{"a#0"}] = {conflict};
  ASSERT_EQ(store->Commit(batch), Status());
  EXPECT_EQ(*store->GetEvent(EventKey{"a#0"}), batch.events[0]);
  EXPECT_EQ(*store->GetEvent(EventId{"ev-000002"}), batch.events[1]);
  EXPECT_EQ(*store->EventOf(b), EventKey{"a#0"});
  EXPECT_THAT(*store->ConflictsOf(EventKey{"a#0"}), ElementsAre(conflict));
  const auto between = [&](Day from, Day to) {
    std::vector<std::string> keys;
    EXPECT_EQ(store->ForEachEventBetween(from, to,
                                         [&](const EventKey& key, const EntityId& place) {
                                           keys.push_back(key.value + "@" + place.value);
                                           return true;
                                         }),
              Status());
    return keys;
  };
  EXPECT_THAT(between(-5, 10), ElementsAre("a#0@p"));
  EXPECT_THAT(between(12, 20), ElementsAre("a#0@p"));
  EXPECT_THAT(between(13, 20), IsEmpty());
  EXPECT_THAT(between(0, 9), IsEmpty());

  // b moves to the other event, whose key and id change; one batch, whatever the order within it.
  Batch move;
  move.events = {EventWith("b#1", {b, c}, "ev-000002"), EventWith("a#0", {a}, "ev-000001")};
  move.remove_events = {{"c#0"}};
  ASSERT_EQ(store->Commit(move), Status());
  EXPECT_EQ(*store->EventOf(b), EventKey{"b#1"});
  EXPECT_EQ(*store->EventOf(c), EventKey{"b#1"});
  EXPECT_EQ(store->GetEvent(EventId{"ev-000002"})->key, EventKey{"b#1"});
  EXPECT_EQ(store->GetEvent(EventKey{"c#0"}).status(), Status::NotFound("no event \"c#0\""));
  EXPECT_THAT(between(-1000, 1000), IsEmpty());
  EXPECT_EQ(store->Count()->events, 2U);
  EXPECT_EQ(store->Count()->conflicts, 1U);

  Batch remove;
  remove.remove_events = {{"a#0"}, {"none"}};
  ASSERT_EQ(store->Commit(remove), Status());
  EXPECT_EQ(store->EventOf(a).status(), Status::NotFound("no event of report \"a#0\""));
  EXPECT_EQ(store->GetEvent(EventId{"ev-000001"}).status().code(), Code::kNotFound);
  EXPECT_THAT(*store->ConflictsOf(EventKey{"a#0"}), IsEmpty());
}

TEST(Conflicts, OfEventsThenOfArticles) {
  TestDisk disk;
  const auto store = Opened(disk.Open());
  RandomValues random(13);
  Conflict one = random.Conflict(), two = random.Conflict(), three = random.Conflict();
  Batch batch;
  batch.article_conflicts[{"a"}] = {three};
  batch.event_conflicts[{"z#0"}] = {one, two};
  ASSERT_EQ(store->Commit(batch), Status());
  std::vector<Conflict> all;
  ASSERT_EQ(store->ForEachConflict([&](const Conflict& conflict) {
    all.push_back(conflict);
    return true;
  }),
            Status());
  EXPECT_THAT(all, ElementsAre(one, two, three));
  EXPECT_THAT(*store->ConflictsOf(ArticleId{"a"}), ElementsAre(three));
  Batch empty;
  empty.event_conflicts[{"z#0"}] = {};
  empty.remove_readings = {{"a"}};
  ASSERT_EQ(store->Commit(empty), Status());
  EXPECT_EQ(*store->Count(), Counts());
}

TEST(CopyGroups, AreFoundByEachMember) {
  TestDisk disk;
  const auto store = Opened(disk.Open());
  Batch batch;
  batch.copies = {{{{"b"}, {"a"}, {"c"}}}, {{{"x"}, {"y"}}}};
  ASSERT_EQ(store->Commit(batch), Status());
  EXPECT_EQ(*store->CopiesWith({"c"}), batch.copies[0]);
  Batch change;  // an earlier one is found, c leaves for the other group
  change.copies = {{{{"0"}, {"b"}, {"a"}}}, {{{"x"}, {"y"}, {"c"}}}};
  change.remove_copies = {{"b"}};
  ASSERT_EQ(store->Commit(change), Status());
  EXPECT_EQ(*store->CopiesWith({"b"}), change.copies[0]);
  EXPECT_EQ(*store->CopiesWith({"c"}), change.copies[1]);
  EXPECT_EQ(store->CopiesWith({"z"}).status(), Status::NotFound("no copies of \"z\""));
  EXPECT_EQ(store->Count()->copies, 2U);
  Batch none;
  none.copies = {{}};
  EXPECT_EQ(store->Commit(none).code(), Code::kInvalid);
}

TEST(Register, OnlyGrows) {
  TestDisk disk;
  auto store = Opened(disk.Open());
  EXPECT_EQ(*store->NextRegisterNumber(), 1U);
  Batch batch;
  batch.registered = {{{"ev-000001"}, {{"z"}, 0}}, {{"ev-000002"}, {{"a"}, 3}}};
  ASSERT_EQ(store->Commit(batch), Status());
  EXPECT_EQ(*store->NextRegisterNumber(), 3U);
  EXPECT_EQ(*store->AnchoredAt({{"a"}, 3}), EventId{"ev-000002"});
  EXPECT_EQ(*store->AnchorOf({"ev-000001"}), (ReportRef{{"z"}, 0}));
  EXPECT_EQ(store->AnchoredAt({{"a"}, 4}).status().code(), Code::kNotFound);
  for (const RegisterEntry& entry :
       {RegisterEntry{{"ev-000003"}, {{"a"}, 3}}, RegisterEntry{{"ev-000001"}, {{"q"}, 0}}}) {
    Batch again;
    again.articles = {ArticleWith("a", "x")};
    again.registered = {entry};
    EXPECT_EQ(store->Commit(again).code(), Code::kInvalid);
  }
  Batch twice;
  twice.registered = {{{"ev-000003"}, {{"q"}, 0}}, {{"ev-000004"}, {{"q"}, 0}}};
  EXPECT_EQ(store->Commit(twice).code(), Code::kInvalid);
  ASSERT_EQ(store->DropDerived(), Status());  // it is no derived thing
  ASSERT_EQ(store->FinishRebuild(), Status());
  store.reset();
  store = Opened(disk.Open());
  EXPECT_EQ(*store->NextRegisterNumber(), 3U);
  for (const RegisterEntry& entry : batch.registered) {
    EXPECT_EQ(*store->AnchoredAt(entry.anchor), entry.id);
    EXPECT_EQ(*store->AnchorOf(entry.id), entry.anchor);
  }
}

std::vector<Judgement> JudgementsOf(const Store& store) {
  std::vector<Judgement> judgements;
  EXPECT_EQ(store.ForEachJudgement([&](const Judgement& judgement) {
    judgements.push_back(judgement);
    return true;
  }),
            Status());
  return judgements;
}

TEST(Judgements, AreKeptInOrderAndNumbersAreNotGivenTwice) {
  TestDisk disk;
  auto store = Opened(disk.Open());
  EXPECT_EQ(*store->NextJudgementNumber(), 1U);
  RandomValues random(21);
  Batch batch;
  for (std::uint64_t number = 1; number <= 300; ++number) {
    batch.judgements.push_back(random.Judgement());
    batch.judgements.back().number = number;
  }
  ASSERT_EQ(store->Commit(batch), Status());
  EXPECT_EQ(JudgementsOf(*store), batch.judgements);
  EXPECT_EQ(*store->GetJudgement(256), batch.judgements[255]);
  EXPECT_EQ(*store->NextJudgementNumber(), 301U);
  EXPECT_EQ(store->Count()->judgements, 300U);
  // Out of turn: nothing of that batch is written.
  Batch wrong;
  wrong.articles = {ArticleWith("a", "x")};
  wrong.judgements = {batch.judgements[7]};
  EXPECT_EQ(store->Commit(wrong), Status::Invalid("/isnad.db: judgement 8: the next one is 301"));
  EXPECT_EQ(store->Count()->articles, 0U);
  Batch remove;
  remove.remove_judgements = {2, 300, 4000};
  ASSERT_EQ(store->Commit(remove), Status());
  ASSERT_EQ(store->Commit(remove), Status());
  std::vector<Judgement> left = batch.judgements;
  left.pop_back();
  left.erase(left.begin() + 1);
  EXPECT_EQ(store->GetJudgement(300).status(), Status::NotFound("no judgement 300"));
  EXPECT_EQ(store->GetJudgement(4000).status(), Status::NotFound("no judgement 4000"));
  // They are no derived thing.
  ASSERT_EQ(store->DropDerived(), Status());
  ASSERT_EQ(store->FinishRebuild(), Status());
  store.reset();
  store = Opened(disk.Open());
  EXPECT_EQ(JudgementsOf(*store), left);
  EXPECT_EQ(*store->NextJudgementNumber(), 301U);
  EXPECT_EQ(store->Count()->judgements, 298U);
}

TEST(Judgements, ThatAreDamagedAreToldByTheirPlace) {
  TestDisk disk;
  Batch batch;
  batch.judgements.resize(1);
  batch.judgements[0].number = 1;
  ASSERT_EQ(Opened(disk.Open())->Commit(batch), Status());
  ASSERT_EQ(disk.Damage("judgement", "\0\0\0\0\0\0\0\x01"s, "\x01\x02"), Status());
  const auto store = Opened(disk.Open());
  EXPECT_EQ(store->GetJudgement(1).status(),
            Status::Corruption("judgement \"\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x01\": an enumerator is unknown"));
  EXPECT_EQ(store->ForEachJudgement([](const Judgement&) { return true; }), store->GetJudgement(1).status());
}

Batch FullBatch(int n) {
  const std::string id = "art-" + std::to_string(n);
  const ReportRef ref{{id}, 0};
  Batch batch;
  batch.articles = {ArticleWith(id, "text " + std::to_string(n))};
  batch.readings.resize(1);
  batch.readings[0].article = {id};
  batch.readings[0].reports.resize(1);
  batch.add_postings = {{"all", ref}, {id, ref}};
  batch.add_entities = {{{"e"}, {id}}};
  batch.add_names = {{"name", {"e"}, {id}}};
  batch.add_copy_keys = {{"band", {id}}};
  batch.events = {EventWith(KeyOf(ref), {ref}, "ev-" + std::to_string(n))};
  batch.events[0].date = {n, n, Basis::kStated, {}};
  batch.registered = {{{"ev-" + std::to_string(n)}, ref}};
  batch.copies = {{{{id}, {id + "-copy"}}}};
  batch.overlays = {{"words.tsv", std::to_string(n)}};
  Conflict conflict;
  conflict.id = id;
  batch.event_conflicts[{KeyOf(ref)}] = {conflict};
  return batch;
}

// Overlays make a store need a rebuild at the next Open.
Batch BatchWithoutOverlays(int n) {
  Batch batch = FullBatch(n);
  batch.overlays.clear();
  return batch;
}

TEST(Rebuild, IsNeededWhereOverlaysChanged) {
  TestDisk disk;
  auto store = Opened(disk.Open());
  Batch batch;
  batch.overlays = {{"towns.tsv", "a"}};
  ASSERT_EQ(store->Commit(batch), Status());
  const auto reopened = [&] {
    store.reset();
    store = Opened(disk.Open());
    return store->NeedsRebuild();
  };
  EXPECT_TRUE(reopened());
  EXPECT_EQ(store->RebuildReason(), "the store was read with another lexicon");
  ASSERT_EQ(store->DropDerived(), Status());
  ASSERT_EQ(store->FinishRebuild(), Status());
  EXPECT_FALSE(reopened());
  // The same again is no change; another content or name is.
  ASSERT_EQ(store->Commit(batch), Status());
  EXPECT_FALSE(reopened());
  batch.overlays = {{"towns.tsv", "b"}};
  ASSERT_EQ(store->Commit(batch), Status());
  EXPECT_TRUE(reopened());
  ASSERT_EQ(store->DropDerived(), Status());
  ASSERT_EQ(store->FinishRebuild(), Status());
  batch = {};
  batch.remove_overlays = {"towns.tsv"};
  ASSERT_EQ(store->Commit(batch), Status());
  EXPECT_TRUE(reopened());
}

TEST(Rebuild, DropsTheDerivedAndKeepsTheRest) {
  TestDisk disk;
  auto store = Opened(disk.Open());
  for (int n = 0; n < 5; ++n) ASSERT_EQ(store->Commit(FullBatch(n)), Status());
  const Counts before = *store->Count();
  EXPECT_EQ(before, (Counts{5, 5, 0, 5, 5, 5, 5, 1, 6, 5}));
  EXPECT_EQ(store->FinishRebuild().code(), Code::kInvalid);
  ASSERT_EQ(store->DropDerived(), Status());
  EXPECT_EQ(*store->Count(), (Counts{5, 5, 0, 0, 0, 0, 0, 0, 0, 5}));
  EXPECT_THAT(*store->Overlays(), ElementsAre(Pair("words.tsv", "4")));
  EXPECT_TRUE(store->NeedsRebuild());
  // Broken off: the next process says so, and takes nothing until it begins again.
  store.reset();
  store = Opened(disk.Open());
  EXPECT_EQ(store->RebuildReason(), "a rebuild of the store did not finish");
  EXPECT_EQ(store->Commit(FullBatch(9)),
            Status::Version("/isnad.db: a rebuild of the store did not finish: rebuild it"));
  ASSERT_EQ(store->DropDerived(), Status());
  for (int n = 0; n < 5; ++n) {
    Batch batch = FullBatch(n);
    batch.registered.clear();
    ASSERT_EQ(store->Commit(batch), Status());
  }
  ASSERT_EQ(store->FinishRebuild(), Status());
  EXPECT_FALSE(store->NeedsRebuild());
  EXPECT_EQ(*store->Count(), before);
  store.reset();
  store = Opened(disk.Open());
  EXPECT_FALSE(store->NeedsRebuild()) << store->RebuildReason();
  EXPECT_EQ(*store->Count(), before);
}

TEST(Rebuild, IsAskedForByAnotherLexiconAndAnotherFormat) {
  TestDisk disk;
  auto store = Opened(disk.Open());
  ASSERT_EQ(store->Commit(FullBatch(1)), Status());
  store.reset();
  for (const OpenMode mode : {OpenMode::kReadOnly, OpenMode::kCreateOrOpen}) {
    store = Opened(disk.Open(mode, "other words"));
    EXPECT_EQ(store->RebuildReason(), "the store was read with another lexicon");
    EXPECT_EQ(store->CurrentArticle({"art-1"})->text, "text 1");
  }
  EXPECT_EQ(store->Commit(FullBatch(2)).code(), Code::kVersion);
  ASSERT_EQ(store->DropDerived(), Status());
  ASSERT_EQ(store->FinishRebuild(), Status());
  EXPECT_FALSE(store->NeedsRebuild());
  store.reset();
  EXPECT_TRUE(Opened(disk.Open())->NeedsRebuild());
  ASSERT_EQ(disk.Damage("setting", "format\0\x01"s, "\x01\x01\x30"s), Status());
  store = Opened(disk.Open(OpenMode::kCreateOrOpen, "other words"));
  EXPECT_EQ(store->RebuildReason(), "the store was made in format 0, this program writes format 6");
}

TEST(Corruption, NamesFamilyAndKey) {
  TestDisk disk;
  ASSERT_EQ(Opened(disk.Open())->Commit(BatchWithoutOverlays(1)), Status());
  const std::string end = "\0\x01"s;
  ASSERT_EQ(disk.Damage("reading", "art-1" + end, "\x07"), Status());
  ASSERT_EQ(disk.Damage("event", "art-1#0" + end, "\x01"), Status());
  ASSERT_EQ(disk.Damage("posting", "all" + end, "\x01\x00\x09"s), Status());
  ASSERT_EQ(disk.Damage("entity", "no end", "\x01"), Status());
  const auto store = Opened(disk.Open());
  EXPECT_EQ(store->GetReading({"art-1"}).status(),
            Status::Corruption("reading \"art-1\\x00\\x01\": record version 7, not 1"));
  EXPECT_EQ(store->ForEachReading([](const Reading&) { return true; }), store->GetReading({"art-1"}).status());
  EXPECT_EQ(store->GetEvent(EventId{"ev-1"}).status(),
            Status::Corruption("event \"art-1#0\\x00\\x01\": the record ends early"));
  EXPECT_EQ(store->Postings("all").status(),
            Status::Corruption("posting \"all\\x00\\x01\": a count is larger than the record"));
  EXPECT_EQ(store->ForEachEntity([](const EntityId&, std::uint64_t) { return true; }),
            Status::Corruption("entity \"no end\": the key is not well formed"));
  // What must read a damaged row writes nothing.
  EXPECT_EQ(store->Commit(BatchWithoutOverlays(2)).code(), Code::kCorruption);
  EXPECT_EQ(store->CurrentArticle({"art-2"}).status().code(), Code::kNotFound);
}

// All of batch n is there, or nothing of it.
void ExpectWholeOrAbsent(const Store& store, int n, bool there) {
  const std::string id = "art-" + std::to_string(n);
  const ReportRef ref{{id}, 0};
  EXPECT_EQ(store.CurrentArticle({id}).ok(), there) << n;
  EXPECT_EQ(store.GetReading({id}).ok(), there) << n;
  EXPECT_EQ(store.Postings(id)->size(), there ? 1U : 0U) << n;
  EXPECT_EQ(store.EventOf(ref).ok(), there) << n;
  EXPECT_EQ(store.GetEvent(EventId{"ev-" + std::to_string(n)}).ok(), there) << n;
  EXPECT_EQ(store.AnchoredAt(ref).ok(), there) << n;
  EXPECT_EQ(store.CopiesWith({id}).ok(), there) << n;
  EXPECT_EQ(store.ConflictsOf(EventKey{KeyOf(ref)})->size(), there ? 1U : 0U) << n;
  for (const auto& list : {*store.ArticlesOf({"e"}), *store.ArticlesWithCopyKey("band")}) {
    EXPECT_EQ(std::count(list.begin(), list.end(), ArticleId{id}), there ? 1 : 0) << n;
  }
}

TEST(Disk, ThatIsFullLeavesNothingHalfThere) {
  for (int limit = 0; limit < 12; ++limit) {
    TestDisk disk;
    auto store = Opened(disk.Open());
    ASSERT_EQ(store->Commit(BatchWithoutOverlays(1)), Status());
    disk.FailAfter(limit);
    std::vector<bool> acknowledged = {true};
    for (int n = 2; n < 10; ++n) {  // more writes than any limit
      const Status status = store->Commit(BatchWithoutOverlays(n));
      acknowledged.push_back(status.ok());
      if (!status.ok()) {
        EXPECT_EQ(status.code(), Code::kIo) << status.message();
        // The memory of this store shows nothing of it either.
        EXPECT_FALSE(store->CurrentArticle({"art-" + std::to_string(n)}).ok());
      }
    }
    EXPECT_FALSE(acknowledged.back());
    store.reset();
    disk.Heal();
    store = Opened(disk.Open());
    for (int n = 1; n < 10; ++n) {
      // What was refused may still have reached the disk whole, as after a crash; it may not be there in part.
      const bool there = store->CurrentArticle({"art-" + std::to_string(n)}).ok();
      if (acknowledged[static_cast<std::size_t>(n - 1)]) {
        EXPECT_TRUE(there) << n;
      }
      ExpectWholeOrAbsent(*store, n, there);
    }
    EXPECT_EQ(store->Commit(BatchWithoutOverlays(20)), Status());
  }
}

TEST(Disk, ThatIsFullAtOpenIsAnError) {
  TestDisk disk;
  disk.FailAfter(0);
  EXPECT_EQ(disk.Open().status().code(), Code::kIo);
  disk.Heal();
  const auto store = Opened(disk.Open());
  EXPECT_EQ(*store->Count(), Counts());
}

TEST(Readers, SeeWhatIsCommittedBesideTheWriter) {
  TempDir dir;
  const auto path = dir.path() / "db";
  auto writer = Opened(Store::Open(path, OpenMode::kCreateOrOpen, "h"));
  ASSERT_EQ(writer->Commit(FullBatch(1)), Status());
  const auto open_reader = [&] { return Opened(Store::Open(path, OpenMode::kReadOnly, "h")); };
  const auto first = open_reader();
  ASSERT_EQ(writer->Commit(FullBatch(2)), Status());
  const auto second = open_reader();
  ExpectWholeOrAbsent(*second, 2, true);
  EXPECT_EQ(*second->Count(), *writer->Count());
  EXPECT_EQ(second->Commit(FullBatch(3)).code(), Code::kInvalid);
  EXPECT_EQ(second->DropDerived().code(), Code::kInvalid);
  // A rebuild flushes, deletes by range, compacts.
  ASSERT_EQ(writer->DropDerived(), Status());
  const auto amid = open_reader();
  EXPECT_TRUE(amid->NeedsRebuild());
  EXPECT_EQ(*amid->Count(), *writer->Count());
  EXPECT_EQ(amid->Count()->events, 0U);
  Batch again = FullBatch(1);
  again.registered.clear();
  ASSERT_EQ(writer->Commit(again), Status());
  ASSERT_EQ(writer->FinishRebuild(), Status());
  const auto last = open_reader();
  EXPECT_FALSE(last->NeedsRebuild());
  ExpectWholeOrAbsent(*last, 1, true);
  EXPECT_GT(*last->BytesOnDisk(), 0U);
  // Each still sees the state of its Open, when the writer is gone too.
  writer.reset();
  ExpectWholeOrAbsent(*first, 1, true);
  ExpectWholeOrAbsent(*first, 2, false);
  ExpectWholeOrAbsent(*second, 2, true);
  EXPECT_GT(second->Count()->events, 0U);
  EXPECT_EQ(amid->Count()->events, 0U);
  ExpectWholeOrAbsent(*last, 1, true);
}

TEST(Walks, EndWhenTold) {
  TestDisk disk;
  const auto store = Opened(disk.Open());
  for (int n = 0; n < 3; ++n) {
    Batch batch = FullBatch(n);
    batch.add_entities.push_back({{"e" + std::to_string(n)}, {"a"}});
    batch.add_names.push_back({"name" + std::to_string(n), {"e"}, {"a"}});
    ASSERT_EQ(store->Commit(batch), Status());
  }
  int seen = 0;
  const auto once = [&](const auto&...) { return ++seen, false; };
  EXPECT_EQ(store->ForEachArticleId(once), Status());
  EXPECT_EQ(store->ForEachReading(once), Status());
  EXPECT_EQ(store->ForEachEntity(once), Status());
  EXPECT_EQ(store->ForEachName("", once), Status());
  EXPECT_EQ(store->ForEachEvent(once), Status());
  EXPECT_EQ(store->ForEachEventBetween(0, 9, once), Status());
  EXPECT_EQ(store->ForEachConflict(once), Status());
  EXPECT_EQ(store->ForEachCopies(once), Status());
  Batch judged;
  judged.judgements.resize(2);
  judged.judgements[0].number = 1;
  judged.judgements[1].number = 2;
  ASSERT_EQ(store->Commit(judged), Status());
  EXPECT_EQ(store->ForEachJudgement(once), Status());
  EXPECT_EQ(seen, 9);
}

}  // namespace
}  // namespace isnad
