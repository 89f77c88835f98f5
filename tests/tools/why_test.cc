#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/link/explain.h"
#include "tests/fixtures/fixtures.h"
#include "tests/tools/scratch.h"

namespace isnad {
namespace {

const Linker& TheLinker() {
  static const Linker linker(TheLexicon());
  return linker;
}

std::optional<std::uint32_t> MainOf(const Reading& reading) {
  for (std::uint32_t i = 0; i < reading.reports.size(); ++i) {
    if (reading.reports[i].role == Role::kMain) return i;
  }
  return std::nullopt;
}

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  if (from.empty()) return text;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string DayInWords(const std::string& iso) {
  static const char* const kMonths[] = {"كانون الثاني", "شباط", "آذار",  "نيسان",       "أيار",         "حزيران",
                                        "تموز",         "آب",   "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"};
  const CivilDay day = CivilOf(*ParseIsoDay(iso));
  return "يوم " + std::to_string(day.day) + " " + kMonths[day.month - 1] + " " + std::to_string(day.year);
}

// The article with what its main report tells told otherwise, in its own words.
Article Told(Article article, const Reading& reading, const Report& report, const std::vector<Change>& changes) {
  const Article before = article;
  for (const Change& change : changes) {
    if (change.what == Change::What::kPlace) {
      std::vector<std::string> names = reading.entities.at(*report.place).names;
      std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
      for (const std::string& name : names) {
        const std::string to = change.to.empty() ? "تل الزعفران" : change.to;
        article.title = Replaced(article.title, name, to);
        article.text = Replaced(article.text, name, to);
      }
    } else {
      for (const Span& span : report.date.quotes) {
        const std::string quote(before.Quote(span));
        article.title = Replaced(article.title, quote, DayInWords(change.to));
        article.text = Replaced(article.text, quote, DayInWords(change.to));
      }
    }
  }
  return article;
}

// What "why" says would turn the answer, told so in the text, turns it, for twenty pairs. Not each pair can be told
// so by putting one word in place of another: a street and its town may both be named, a day be told twice.
TEST(Explain, TheChangeTurnsTheAnswer) {
  std::vector<Article> articles = FixtureArticles("ar");
  std::vector<Reading> readings;
  for (const Article& article : articles) readings.push_back(TheReader().Read(article));
  int tried[2] = {0, 0}, turned[2] = {0, 0};
  std::string kept;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    for (std::size_t j = 0; j < articles.size(); ++j) {
      const auto a = MainOf(readings[i]), b = MainOf(readings[j]);
      if (i == j || !a || !b) continue;
      const Report& report = readings[i].reports[*a];
      const PairReason reason = ExplainPair(readings[i], *a, readings[j], *b, TheLinker());
      const bool linked = reason.score.link();
      if (turned[linked] == 12 || reason.changes.size() != 1 || reason.changes[0].what == Change::What::kType) continue;
      // What has no words of its own can't be reworded.
      if (reason.changes[0].what == Change::What::kDay ? report.date.quotes.empty() : !report.place) continue;
      // Near ones only: any two reports can be brought together in words.
      if (!linked && (!report.date.known() || reason.score.score < -30)) continue;
      ++tried[linked];
      const Reading after = TheReader().Read(Told(articles[i], readings[i], report, reason.changes));
      const auto main = MainOf(after);
      const bool now = main && TheLinker().ScorePair(after, *main, readings[j], *b).link();
      turned[linked] += now != linked ? 1 : 0;
      if (now == linked) kept += articles[i].id.value + " " + articles[j].id.value + "\n";
      break;  // another article
    }
  }
  EXPECT_GE(turned[0], 8) << "of " << tried[0] << ", kept:\n" << kept;
  EXPECT_EQ(turned[1], 12) << "of " << tried[1] << ", kept:\n" << kept;
}

TEST(Explain, SaysNothingWhereNothingWouldTurnIt) {
  const std::vector<Article> articles = FixtureArticles("ar");
  for (const Article& article : articles) {
    const Reading reading = TheReader().Read(article);
    if (reading.reports.size() < 2) continue;
    const PairReason reason = ExplainPair(reading, 0, reading, 1, TheLinker());
    EXPECT_EQ(reason.score.veto, "one-article");
    EXPECT_TRUE(reason.changes.empty());
    return;
  }
  FAIL() << "no article tells of two events";
}

Ran Ask(const std::string& store, Args args) {
  args.insert(args.begin(), {"--store", store});
  return RunProgram(args);
}

class Why : public ::testing::Test {
 protected:
  void SetUp() override {
    scratch_.Write("articles.jsonl", LinesOf(Fixture()));
    db_ = scratch_ / "db";
    ASSERT_EQ(Ask(db_, {"ingest", scratch_ / "articles.jsonl"}).code, kDone);
  }
  Scratch scratch_;
  std::string db_;
};

TEST_F(Why, ExplainsArticlesEventsAndReports) {
  const std::vector<Article> articles = Fixture();
  const std::string first = articles[0].id.value, second = articles[1].id.value;
  const Ran pair = Ask(db_, {"why", first, second});
  EXPECT_EQ(pair.code, kDone) << pair.err;
  EXPECT_NE(pair.out.find("event"), std::string::npos) << pair.out;
  EXPECT_NE(pair.out.find("score "), std::string::npos) << pair.out;
  EXPECT_NE(pair.out.find("the same place"), std::string::npos) << pair.out;
  EXPECT_EQ(Ask(db_, {"why", first + "#0", second + "#0"}).out, pair.out);
  const Ran json = Ask(db_, {"why", first, second, "--json"});
  EXPECT_NE(json.out.find("\"record\":\"why\""), std::string::npos) << json.out;
  EXPECT_NE(json.out.find("\"features\":[{"), std::string::npos) << json.out;
  const Ran event = Ask(db_, {"why", "ev-000001", "ev-000001"});
  EXPECT_EQ(event.code, kDone);
  EXPECT_EQ(event.out.rfind("One event, ev-000001", 0), 0U) << event.out;
  const Ran two = Ask(db_, {"why", "ev-000001", "ev-000002"});
  EXPECT_EQ(two.out.rfind("Two events, ev-000001 and ev-000002", 0), 0U) << two.out;
}

TEST_F(Why, SaysWhatIsNotThere) {
  const std::string first = Fixture()[0].id.value;
  EXPECT_EQ(Ask(db_, {"why", first, "nothing"}).err, "isnad: no such event: \"nothing\"\n");
  EXPECT_EQ(Ask(db_, {"why", first, first}).code, kFailed);
  EXPECT_EQ(Ask(db_, {"why", first}).code, kWrongUsage);
}

}  // namespace
}  // namespace isnad
