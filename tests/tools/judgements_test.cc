#include "tools/judgements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>
#include <random>

#include "core/link/anchor.h"
#include "tests/fixtures/fixtures.h"
#include "tests/tools/scratch.h"
#include "tools/pipeline.h"

// Law 4: judgements outlive new versions, removals, rebuilds; and law 1 with them: the graph is a function of articles
// and judgements, however they came.

namespace isnad {
namespace {

using ::testing::ContainsRegex;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const Article& FindArticle(const std::vector<Article>& articles, const std::string& id) {
  return *std::find_if(articles.begin(), articles.end(),
                       [&](const Article& article) { return article.id.value == id; });
}

// On the first reports of two articles.
Judgement JudgementOn(Ruling ruling, const Article& left, const Article& right) {
  Judgement judgement;
  judgement.ruling = ruling;
  judgement.left = MakeAnchor(left, TheReader().Read(left), 0);
  judgement.right = MakeAnchor(right, TheReader().Read(right), 0);
  return judgement;
}

void Judge(Store& store, const Judgement& judgement) {
  Pipeline pipeline(TheReader(), store);
  const Result<std::uint64_t> number = pipeline.Judge(judgement);
  ASSERT_TRUE(number.ok()) << number.status().message();
}

bool AreOne(const Store& store, const std::string& left, const std::string& right) {
  const Result<EventKey> a = store.EventOf({{left}, 0}), b = store.EventOf({{right}, 0});
  return a.ok() && b.ok() && *a == *b;
}

std::vector<std::string> States(const Store& store) {
  Lookup lookup(store, TheLexicon());
  std::vector<std::string> states;
  for (const StandingJudgement& one : StandingJudgements(lookup)) {
    states.push_back(std::to_string(one.judgement.number) + " " + std::string(StateOf(one)));
  }
  EXPECT_TRUE(lookup.status().ok());
  return states;
}

TEST(Judgements, PutTogetherAndHoldApart) {
  const std::vector<Article> articles = Fixture();
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  Take(*store, articles);
  const std::string before = ExportKeys(*store);
  ASSERT_TRUE(AreOne(*store, "t-1", "t-2"));
  ASSERT_FALSE(AreOne(*store, "t-1", "t-7"));
  Judge(*store, JudgementOn(Ruling::kSame, FindArticle(articles, "t-1"), FindArticle(articles, "t-7")));
  EXPECT_TRUE(AreOne(*store, "t-1", "t-7"));
  EXPECT_TRUE(AreOne(*store, "t-2", "t-7"));
  Judge(*store, JudgementOn(Ruling::kDifferent, FindArticle(articles, "t-1"), FindArticle(articles, "t-2")));
  EXPECT_FALSE(AreOne(*store, "t-1", "t-2"));
  ExpectConsistent(*store);
  EXPECT_THAT(States(*store), ElementsAre("1 held", "2 held"));
  Judge(*store, JudgementOn(Ruling::kSame, FindArticle(articles, "t-7"), FindArticle(articles, "t-2")));
  EXPECT_THAT(States(*store), ElementsAre("1 held", "2 held", "3 set aside"));
  // Taken back: as if nobody had ever said so.
  Pipeline pipeline(TheReader(), *store);
  for (const std::uint64_t number : {2U, 1U, 3U}) ASSERT_EQ(pipeline.TakeBack(number), Status());
  EXPECT_EQ(ExportKeys(*store), before);
  EXPECT_EQ(pipeline.TakeBack(2), Status::NotFound("no judgement 2"));
  EXPECT_EQ(*store->NextJudgementNumber(), 4U);
}

TEST(Judgements, StandOnWordsThatComeAndGo) {
  std::vector<Article> articles = Fixture();
  const Scratch scratch;
  const std::unique_ptr<Store> store = OpenStore(scratch / "db");
  Take(*store, articles);
  const Article& one = FindArticle(articles, "t-1");
  Judge(*store, JudgementOn(Ruling::kSame, one, FindArticle(articles, "t-7")));
  const std::string judged = ExportKeys(*store);
  Pipeline pipeline(TheReader(), *store);
  ASSERT_EQ(pipeline.Rebuild([](std::uint64_t) {}), Status());
  EXPECT_EQ(ExportKeys(*store), judged);
  ASSERT_EQ(pipeline.Remove({one.id}), Status());
  EXPECT_THAT(States(*store), ElementsAre("1 unanchored"));
  Take(*store, {one}, 1);
  EXPECT_THAT(States(*store), ElementsAre("1 held"));
  EXPECT_EQ(ExportKeys(*store), judged);
  // Another text with the same words.
  Article longer = one;
  longer.revised = "2021-03-13";
  longer.text = "وقالت مصادر أخرى إن الطيران لم يغادر الأجواء.\n" + one.text;
  Take(*store, {longer}, 1);
  EXPECT_THAT(States(*store), ElementsAre("1 held"));
  EXPECT_TRUE(AreOne(*store, "t-1", "t-7"));
  // And one without them: listed, and of no effect; a later one with them again.
  Article other = one;
  other.revised = "2021-03-14";
  other.text = "اعتقلت قوات الأمن ثلاثة أشخاص في بلدة البصيرة يوم 12 آذار 2021.\n";
  Take(*store, {other}, 1);
  EXPECT_THAT(States(*store), ElementsAre("1 unanchored"));
  EXPECT_FALSE(AreOne(*store, "t-1", "t-7"));
  ExpectConsistent(*store);
  longer.revised = "2021-03-15";
  Take(*store, {longer}, 1);
  EXPECT_THAT(States(*store), ElementsAre("1 held"));
  EXPECT_TRUE(AreOne(*store, "t-1", "t-7"));
  ExpectConsistent(*store);
}

TEST(Judgements, OnOneReportSayNothing) {
  Judgement judgement;
  judgement.left.article = {"a"};
  judgement.right.article = {"b"};
  const Standing first{ReportRef{{"a"}, 0}}, second{ReportRef{{"a"}, 1}}, lost;
  const auto pair = [&](const Standing& left, const Standing& right) {
    return AnchoredPair(judgement, [&](const Anchor& anchor) { return anchor.article.value == "a" ? left : right; });
  };
  EXPECT_TRUE(pair(first, second));
  EXPECT_FALSE(pair(first, first));
  EXPECT_FALSE(pair(first, lost));
  EXPECT_FALSE(pair(lost, second));
}

// What the store refuses leaves the judgements and the graph as they were, and is not remembered.
TEST(Judgements, ThatAreRefusedChangeNothing) {
  const std::vector<Article> articles = Fixture();
  const Scratch scratch;
  {
    const std::unique_ptr<Store> store = OpenStore(scratch / "db");
    Take(*store, articles);
  }
  const std::unique_ptr<Store> reader = OpenStore(scratch / "db", OpenMode::kReadOnly);
  const std::string before = ExportKeys(*reader);
  Pipeline pipeline(TheReader(), *reader);
  const Judgement judgement = JudgementOn(Ruling::kSame, articles[0], FindArticle(articles, "t-7"));
  EXPECT_EQ(pipeline.Judge(judgement).status().code(), Code::kInvalid);
  EXPECT_EQ(pipeline.Judge(judgement).status().code(), Code::kInvalid);
  EXPECT_EQ(ExportKeys(*reader), before);
}

// The program as its user meets it.
class JudgeCommand : public testing::Test {
 protected:
  void SetUp() override {
    Take(*OpenStore(db_), Fixture());
    before_ = ExportKeys(db_);
  }

  Ran Run(Args args) const {
    args.insert(args.begin(), {"--store", db_});
    return RunProgram(args);
  }

  // What it answers where all goes well.
  std::string Told(const Args& args) const {
    const Ran ran = Run(args);
    EXPECT_EQ(ran.code, kDone) << testing::PrintToString(args) << ran.err;
    return ran.out;
  }

  Scratch scratch_;
  std::string db_ = scratch_ / "db", before_;
};

TEST_F(JudgeCommand, SaysWhatBecomesOfTheEvents) {
  EXPECT_EQ(Told({"judge", "list"}), "No judgements. \"isnad events --possible\" lists what is in doubt.\n");
  EXPECT_EQ(Told({"judge", "same", "ev-000001", "t-7", "--by", "amal", "--note", "one video"}),
            "Judgement 1, by amal: t-1#0 and t-7#0 are of one event (one video).\nOne event now, ev-000001.\n");
  EXPECT_EQ(Told({"judge", "same", "t-7", "t-1"}),
            "Nothing new. Judgement 1, by amal: t-1#0 and t-7#0 are of one event (one video).\n");
  EXPECT_THAT(Told({"judge", "different", "t-1#0", "t-2"}),
              StartsWith("Judgement 2: t-1#0 and t-2#0 are of two events.\n"
                         "Two events now, ev-000001 and ev-"));
  EXPECT_EQ(Told({"judge", "same", "t-2", "t-1"}),
            "Judgement 3: t-2#0 and t-1#0 are of one event. It is set aside: it can't stand beside judgement 2.\n");
  // A new one may set an older one aside: that is told.
  EXPECT_THAT(Told({"judge", "different", "t-7", "t-1"}),
              HasSubstr("Judgement 1, by amal: t-1#0 and t-7#0 are of one event (one video). It is set aside: it can't "
                        "stand beside judgement 4.\n"));
  const std::string list = Told({"judge", "list"});
  EXPECT_THAT(
      list,
      HasSubstr("  1  same, set aside: it can't stand beside judgement 4, by amal: one video\n     t-1#0  nahr: "));
  EXPECT_THAT(list, HasSubstr("4 judgements: 2 held, 2 set aside, 0 unanchored.\n"));
  EXPECT_EQ(Told({"judge", "remove", "4"}), "Took judgement 4 back.\n");
  EXPECT_EQ(Told({"remove", "t-7"}).substr(0, 17), "Removed 1 article");
  EXPECT_THAT(Told({"judge", "list"}),
              HasSubstr("“انفجار عبوة ناسفة في مدينة الباب أمس.”: the article is not in the store\n"));
  EXPECT_THAT(Told({"stats"}), ContainsRegex("judgements unanchored +1\n"));
}

TEST_F(JudgeCommand, WritesRecords) {
  const auto record = [](const std::string& line) { return nlohmann::json::parse(line); };
  const nlohmann::json made = record(Told({"judge", "same", "t-1", "t-7", "--json"}));
  EXPECT_EQ(made["record"], "judgement");
  EXPECT_EQ(made["ruling"], "same");
  EXPECT_EQ(made["state"], "held");
  EXPECT_EQ(made["left"]["report"], "t-1#0");
  EXPECT_EQ(made["left"]["event"], "ev-000001");
  EXPECT_EQ(made["right"]["event"], "ev-000001");
  EXPECT_EQ(made["right"]["lost"], nullptr);
  EXPECT_EQ(made["by"], nullptr);
  EXPECT_EQ(record(Told({"judge", "list", "--json"})), made);
  EXPECT_THAT(Told({"export"}), HasSubstr("{\"record\":\"judgement\",\"number\":1"));
  EXPECT_EQ(record(Told({"judge", "remove", "1", "--json"}))["removed"], 1);
  EXPECT_EQ(ExportKeys(db_), before_);
}

TEST_F(JudgeCommand, IsToldByWhy) {
  EXPECT_THAT(Told({"why", "t-1", "t-2"}), Not(HasSubstr("Judgement")));
  Told({"judge", "different", "t-1", "t-2"});
  Told({"judge", "same", "t-1", "t-4"});
  EXPECT_THAT(Told({"why", "t-1", "t-2"}), HasSubstr("\nJudgement 1: t-1#0 and t-2#0 are of two events.\n"));
  const std::string one = Told({"why", "t-4", "ev-000001"});
  EXPECT_THAT(one, HasSubstr("Judgement 2: t-1#0 and t-4#0 are of one event.\n"));
  EXPECT_THAT(one, Not(HasSubstr("Judgement 1")));
  EXPECT_THAT(Told({"event", "ev-000001"}), EndsWith("\nJudged\n  Judgement 1: t-1#0 and t-2#0 are of two events.\n"
                                                     "  Judgement 2: t-1#0 and t-4#0 are of one event.\n"));
  EXPECT_THAT(Told({"event", "ev-000001", "--json"}), HasSubstr("{\"record\":\"judgement\",\"number\":2"));
  EXPECT_THAT(Told({"event", "t-7#0"}), Not(HasSubstr("Judge")));
  EXPECT_THAT(Told({"why", "t-1", "t-2", "--json"}), HasSubstr("\"judgements\":[1]"));
}

TEST_F(JudgeCommand, RefusesWhatCannotBeJudged) {
  const struct {
    Args args;
    const char* err;
  } kCases[] = {
      {{"same", "t-1", "t-1"}, "isnad: \"t-1\" and \"t-1\" are one report\n"},
      {{"same", "t-1", "nothing"}, "isnad: no such event: \"nothing\"\n"},
      {{"different", "t-8", "t-1"}, "isnad: article \"t-8\" tells of no event\n"},
      {{"different", "ev-000001", "t-2"},
       "isnad: \"ev-000001\" and \"t-2\" lie in one event, ev-000001: name two of its reports (\"isnad event "
       "ev-000001\" lists them)\n"},
      {{"remove", "1"}, "isnad: no judgement 1\n"},
  };
  for (const auto& c : kCases) {
    Args args = c.args;
    args.insert(args.begin(), "judge");
    const Ran ran = Run(args);
    EXPECT_EQ(ran.code, kFailed);
    EXPECT_EQ(ran.err, c.err);
    EXPECT_EQ(ran.out, "");
  }
  EXPECT_EQ(ExportKeys(db_), before_);
}

// Articles with their readings, of every fifth a later version without its last lines, and judgements on the reports of
// the first versions, of which some are taken back again.
struct Material {
  std::vector<Article> articles;
  std::vector<Reading> readings;
  std::vector<Judgement> judgements;
  std::vector<bool> stays;  // one a judgement
};

Material FixturesWithoutJudgements() {
  Material material;
  material.articles = FixtureArticles("ar");
  const std::size_t count = material.articles.size();
  for (std::size_t i = 0; i < count; i += 5) {
    Article other = material.articles[i];
    other.revised = "2022-01-01";
    other.text.resize(std::min(other.text.rfind('\n', other.text.size() / 2), other.text.size()));
    material.articles.push_back(std::move(other));
  }
  material.readings.resize(material.articles.size());
  InParallel(material.articles.size(),
             [&](std::size_t i) { material.readings[i] = TheReader().Read(material.articles[i]); });
  return material;
}

void JudgeAnew(Material& material, std::mt19937& random, std::size_t count) {
  std::vector<std::size_t> telling;
  for (std::size_t i = 0; i < material.articles.size(); ++i) {
    if (!material.readings[i].reports.empty() && material.articles[i].revised.empty()) telling.push_back(i);
  }
  ASSERT_GT(telling.size(), 30U);
  const auto any_report = [&]() {
    const std::size_t i = telling[random() % telling.size()];
    const Reading& reading = material.readings[i];
    return MakeAnchor(material.articles[i], reading, static_cast<std::uint32_t>(random() % reading.reports.size()));
  };
  material.judgements.assign(count, {});
  material.stays.clear();
  for (Judgement& judgement : material.judgements) {
    judgement.ruling = random() % 5 < 3 ? Ruling::kSame : Ruling::kDifferent;
    judgement.left = any_report();
    judgement.right = any_report();
    material.stays.push_back(random() % 4 != 0);
  }
}

// One way to a store that holds all articles and the judgements that stay.
class History {
 public:
  History(const Material& material, std::mt19937& random)
      : material_(material), random_(random), store_(OpenStore(scratch_ / "db")), pipeline_(TheReader(), *store_) {}

  void Run() {
    std::vector<std::size_t> order(material_.articles.size()), again;
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), random_);
    while (!order.empty()) {
      const std::size_t size = std::min<std::size_t>(order.size(), 1 + random_() % 20);
      const std::vector<std::size_t> batch(order.end() - static_cast<std::ptrdiff_t>(size), order.end());
      order.resize(order.size() - size);
      Take(batch);
      if (random_() % 2 == 0) JudgeNext();
      if (random_() % 3 == 0) TakeOneBack();
      if (random_() % 3 != 0) continue;
      const ArticleId& gone = material_.articles[batch.front()].id;
      ASSERT_EQ(pipeline_.Remove({gone}), Status());
      for (std::size_t i = 0; i < material_.articles.size(); ++i) {
        if (material_.articles[i].id == gone) again.push_back(i);
      }
    }
    while (made_ < material_.judgements.size()) JudgeNext();
    for (const std::size_t i : again) Take({i});
    while (!to_take_back_.empty()) TakeOneBack();
    if (random_() % 5 == 0) {
      ASSERT_EQ(pipeline_.Rebuild([](std::uint64_t) {}), Status());
    }
    ExpectConsistent(*store_);
  }

  const Store& store() const { return *store_; }

 private:
  void Take(const std::vector<std::size_t>& which) {
    std::vector<Article> batch;
    std::vector<std::optional<Reading>> read;
    for (const std::size_t i : which) {
      batch.push_back(material_.articles[i]);
      read.emplace_back(material_.readings[i]);
    }
    IngestCounts counts;
    ASSERT_EQ(pipeline_.Ingest(std::move(batch), counts, std::move(read)), Status());
  }

  void JudgeNext() {
    if (made_ == material_.judgements.size()) return;
    const Result<std::uint64_t> number = pipeline_.Judge(material_.judgements[made_]);
    ASSERT_TRUE(number.ok()) << number.status().message();
    if (!material_.stays[made_++]) to_take_back_.push_back(*number);
  }

  void TakeOneBack() {
    if (to_take_back_.empty()) return;
    ASSERT_EQ(pipeline_.TakeBack(to_take_back_.back()), Status());
    to_take_back_.pop_back();
  }

  const Material& material_;
  std::mt19937& random_;
  Scratch scratch_;
  std::unique_ptr<Store> store_;
  Pipeline pipeline_;
  std::size_t made_ = 0;  // of the judgements
  std::vector<std::uint64_t> to_take_back_;
};

// Judgements are made and taken back while articles come in any order and batching, go and come again, and the store is
// rebuilt: the same articles and judgements end alike.
TEST(Law4, HistoriesWithJudgementsEndAlike) {
#ifdef __SANITIZE_ADDRESS__
  constexpr int kHistories = 3;
#else
  constexpr int kHistories = 8;
#endif
  Material material = FixturesWithoutJudgements();
  std::mt19937 random(2027);
  std::string last;
  int unanchored = 0;
  for (int round = 0; round < 4; ++round) {
    JudgeAnew(material, random, 16);
    std::string want;
    for (int i = 0; i < kHistories; ++i) {
      History history(material, random);
      history.Run();
      const std::string now = ExportKeys(history.store());
      if (want.empty()) want = now;
      ASSERT_EQ(now, want) << "round " << round << " history " << i;
    }
    EXPECT_NE(want, last);
    EXPECT_NE(want.find("\"state\":\"held\""), std::string::npos);
    unanchored += want.find("\"state\":\"unanchored\"") != std::string::npos ? 1 : 0;
    last = want;
  }
  EXPECT_GT(unanchored, 0);
}

}  // namespace
}  // namespace isnad
