#include "tests/tools/scratch.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tools/commands.h"
#include "tools/export.h"
#include "tools/json.h"
#include "tools/judgements.h"

namespace isnad {

namespace fs = std::filesystem;

Scratch::Scratch() {
  static std::atomic<int> count{0};
  path_ = fs::temp_directory_path() / ("isnad-test-" + std::to_string(getpid()) + "-" + std::to_string(count++));
  fs::create_directories(path_);
}

Scratch::~Scratch() {
  std::error_code error;
  fs::remove_all(path_, error);
}

void Scratch::Write(const std::string& name, const std::string& bytes) const {
  std::ofstream(path_ / name, std::ios::binary) << bytes;
}

const Reader& TheReader() {
  static const std::unique_ptr<Reader> reader = *Reader::Create();
  return *reader;
}

const Lexicon& TheLexicon() { return *TheReader().LexiconOf("ar"); }

std::unique_ptr<Store> OpenStore(const std::string& dir, OpenMode mode) {
  Result<std::unique_ptr<Store>> store = Store::Open(dir, mode, Lexicon::DataHash());
  EXPECT_TRUE(store.ok()) << store.status().message();
  return store.ok() ? *std::move(store) : nullptr;
}

std::vector<Article> Fixture() {
  const auto make = [](std::string id, std::string outlet, std::string published, std::string title, std::string text) {
    Article article;
    article.id = {std::move(id)};
    article.outlet = std::move(outlet);
    article.published = std::move(published);
    article.lang = "ar";
    article.title = std::move(title);
    article.text = std::move(text);
    return article;
  };
  std::vector<Article> articles = {
      make("t-1", "nahr", "2021-03-11", "غارة على بلدة هجين",
           "قتل 3 مدنيين في غارة جوية استهدفت بلدة هجين بريف دير الزور الشرقي يوم 10 آذار 2021.\n"
           "وأصيب خمسة أشخاص بجروح، بحسب مصادر طبية.\n"),
      make("t-2", "jisr", "2021-03-11", "قتلى في هجين",
           "أفاد المرصد السوري لحقوق الإنسان بمقتل 5 مدنيين جراء غارة جوية على بلدة هجين شرقي دير الزور في 10 آذار "
           "2021.\n"),
      make("t-3", "sahl", "2021-03-12", "قصف جوي على هجين",
           "ارتفعت حصيلة الغارة الجوية التي استهدفت بلدة هجين في 10 آذار 2021 إلى 7 قتلى، وفق المرصد السوري لحقوق "
           "الإنسان.\n"),
      make("t-4", "nahr", "2021-06-02", "مداهمة في الشحيل",
           "نفذت قوات سوريا الديمقراطية عملية مداهمة في بلدة الشحيل بريف دير الزور الشرقي يوم 1 حزيران 2021، واعتقلت 4 "
           "أشخاص.\n"),
      make("t-5", "jisr", "2021-06-02", "اعتقالات في الشحيل",
           "اعتقلت قوات سوريا الديمقراطية أربعة أشخاص خلال عملية مداهمة في بلدة الشحيل في 1 حزيران 2021.\n"),
      make("t-6", "wadi", "2021-07-01", "حصيلة نصف عام",
           "نفذت قوات سوريا الديمقراطية منذ مطلع العام الجاري 5 عمليات، أسفرت عن اعتقال 12 شخصا.\n"
           "كانون الثاني:\n- 2 عملية، أسفرت عن اعتقال 5 أشخاص.\nشباط:\n- 3 عمليات، أسفرت عن اعتقال 7 أشخاص.\n"),
      make("t-7", "tell", "", "انفجار عبوة ناسفة", "قتل مدني وأصيب آخر جراء انفجار عبوة ناسفة في مدينة الباب أمس.\n"),
      make("t-8", "fluss", "2021-03-11", "Luftangriff", "Bei einem Luftangriff wurden drei Menschen getötet.\n"),
  };
  articles.back().lang = "de";
  // A longer text and its copy: too short a text has no sketch.
  const std::string told =
      "قالت مصادر محلية في المدينة إن سيارة مفخخة انفجرت صباح اليوم في سوق مدينة رأس العين شمال محافظة الحسكة، ما أدى "
      "إلى مقتل أربعة "
      "مدنيين بينهم طفل وإصابة تسعة آخرين بجروح متفاوتة نقلوا على إثرها إلى المشافي القريبة، فيما هرعت فرق الإسعاف "
      "والدفاع المدني إلى "
      "المكان وطوقت قوات الأمن المنطقة بحثا عن منفذي التفجير الذي لم تتبنه أي جهة حتى لحظة إعداد هذا الخبر.\n";
  articles.push_back(make("t-9", "nahr", "2021-09-05", "تفجير في رأس العين", told));
  articles.push_back(make("t-10", "sahl", "2021-09-05", "مفخخة في رأس العين", told));
  return articles;
}

std::string LineOf(const Article& article) {
  JsonObject object;
  object.Add("id", article.id.value).OrNull("outlet", article.outlet).OrNull("published", article.published);
  object.OrNull("revised", article.revised).OrNull("lang", article.lang).Add("title", article.title);
  if (!article.url.empty()) object.Add("url", article.url);
  return object.Add("text", article.text).str() + "\n";
}

std::string LinesOf(const std::vector<Article>& articles) {
  std::string lines;
  for (const Article& article : articles) lines += LineOf(article);
  return lines;
}

Ran RunProgram(const Args& args, const std::string& standard_input, const Terminal& terminal) {
  std::istringstream in(standard_input);
  std::ostringstream out, err;
  Io io{in, out, err, terminal, {}};
  const int code = RunIsnad(args, io);
  return {code, out.str(), err.str()};
}

std::vector<nlohmann::json> RecordsOf(const Ran& ran, const std::string& kind) {
  std::vector<nlohmann::json> records;
  std::istringstream lines(ran.out);
  for (std::string line; std::getline(lines, line);) {
    nlohmann::json record = nlohmann::json::parse(line);
    if (record["record"] == kind) records.push_back(std::move(record));
  }
  return records;
}

std::vector<Article> Many(std::size_t count) {
  static constexpr const char* kTowns[] = {"هجين", "الشحيل", "البصيرة", "ذيبان", "منبج", "عفرين", "الباب"};
  static constexpr const char* kOutlets[] = {"nahr", "jisr", "sahl", "wadi", "tell"};
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    Article article;
    article.id = {"m-" + std::to_string(i)};
    article.outlet = kOutlets[i % 5];
    const int day = static_cast<int>(i / 7 % 28) + 1, year = 2015 + static_cast<int>(i / 196 % 6);
    article.published = IsoOf(DayOf({year, 3, day}));
    article.lang = "ar";
    article.title = std::string("غارة جوية على بلدة ") + kTowns[i % 7];
    article.text = "قتل " + std::to_string(2 + i % 4) + " مدنيين في غارة جوية استهدفت بلدة " + kTowns[i % 7] + " يوم " +
                   std::to_string(day) + " آذار " + std::to_string(year) + ".\n";
    articles.push_back(std::move(article));
  }
  return articles;
}

IngestCounts Take(Store& store, const std::vector<Article>& articles, std::size_t batch) {
  Pipeline pipeline(TheReader(), store);
  IngestCounts counts;
  for (std::size_t at = 0; at < articles.size(); at += batch) {
    const auto begin = articles.begin() + static_cast<std::ptrdiff_t>(at);
    const auto end = articles.begin() + static_cast<std::ptrdiff_t>(std::min(at + batch, articles.size()));
    const Status status = pipeline.Ingest({begin, end}, counts);
    EXPECT_TRUE(status.ok()) << status.message();
  }
  return counts;
}

std::string ExportKeys(const Store& store) {
  std::ostringstream out;
  const Status status = Export(store, TheLexicon(), Ids::kKeys, out);
  EXPECT_TRUE(status.ok()) << status.message();
  return out.str();
}

std::string ExportKeys(const std::string& dir) {
  const std::unique_ptr<Store> store = OpenStore(dir, OpenMode::kReadOnly);
  return store ? ExportKeys(*store) : "";
}

void ExpectConsistent(const Store& store) {
  std::set<ArticleId> articles, readings;
  std::set<std::string> reports, told;
  std::map<ArticleId, std::size_t> claims;
  EXPECT_TRUE(store.ForEachArticleId([&](const ArticleId& id) { return articles.insert(id), true; }).ok());
  EXPECT_TRUE(store
                  .ForEachReading([&](const Reading& reading) {
                    readings.insert(reading.article);
                    claims[reading.article] = reading.claims.size();
                    for (std::uint32_t i = 0; i < reading.reports.size(); ++i)
                      reports.insert(KeyOf({reading.article, i}));
                    return true;
                  })
                  .ok());
  EXPECT_EQ(articles, readings);
  std::set<EventId> ids;
  std::set<EventKey> keys;
  EXPECT_TRUE(store
                  .ForEachEvent([&](const Event& event) {
                    EXPECT_FALSE(event.id.empty());
                    EXPECT_TRUE(ids.insert(event.id).second) << event.id.value;
                    keys.insert(event.key);
                    for (const ReportRef& ref : event.reports) {
                      EXPECT_TRUE(told.insert(KeyOf(ref)).second) << KeyOf(ref);
                      const Result<EventKey> key = store.EventOf(ref);
                      EXPECT_TRUE(key.ok() && *key == event.key) << KeyOf(ref);
                    }
                    return true;
                  })
                  .ok());
  EXPECT_EQ(reports, told);
  Lookup lookup(store, TheLexicon());
  for (const StandingJudgement& one : StandingJudgements(lookup)) {
    if (StateOf(one) != "held") continue;
    const bool same = one.judgement.ruling == Ruling::kSame;
    EXPECT_EQ(*store.EventOf(one.pair->left) == *store.EventOf(one.pair->right), same) << one.judgement.number;
  }
  EXPECT_TRUE(store
                  .ForEachConflict([&](const Conflict& conflict) {
                    EXPECT_TRUE(conflict.event.empty() || keys.contains(conflict.event)) << conflict.id;
                    for (const Position& position : conflict.positions) {
                      for (const ClaimRef& claim : position.claims) EXPECT_LT(claim.ordinal, claims[claim.article]);
                    }
                    return true;
                  })
                  .ok());
  EXPECT_TRUE(store
                  .ForEachEntity([&](const EntityId& id, std::uint64_t count) {
                    EXPECT_GT(count, 0U) << id.value;
                    return true;
                  })
                  .ok());
  EXPECT_TRUE(store
                  .ForEachCopies([&](const Copies& copies) {
                    for (const ArticleId& id : copies.articles) EXPECT_TRUE(articles.contains(id)) << id.value;
                    return true;
                  })
                  .ok());
}

}  // namespace isnad
