#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/tools/scratch.h"
#include "tools/commands.h"
#include "tools/csv.h"

// Who agrees, how a story travelled, what its toll is: the commands that a user weighs an event with.

namespace isnad {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Ran {
  int code = 0;
  std::string out, err;
};

class Weigh : public ::testing::Test {
 protected:
  Weigh() {
    setenv("XDG_STATE_HOME", (scratch_ / "state").c_str(), 1);
    std::string lines;
    for (const Article& article : Fixture()) lines += LineOf(article);
    Take(lines);
    std::istringstream events(Ask({"events", "--json"}).out);
    for (std::string line; std::getline(events, line);) {
      const nlohmann::json event = nlohmann::json::parse(line);
      for (const auto& report : event["reports"]) event_of_[report.get<std::string>()] = event["id"];
    }
  }

  Ran Ask(Args args, const std::string& in = "") {
    std::istringstream input(in);
    std::ostringstream out, err;
    Io io{input, out, err, {}, {}};
    args.insert(args.begin() + 1, {"--store", scratch_ / "db"});
    Ran ran;
    ran.code = RunIsnad(args, io);
    ran.out = out.str();
    ran.err = err.str();
    return ran;
  }
  void Take(const std::string& lines) { ASSERT_EQ(Ask({"ingest", "-"}, lines).code, kDone); }

  static std::vector<nlohmann::json> Records(const Ran& ran, const std::string& kind) {
    std::vector<nlohmann::json> records;
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);) {
      nlohmann::json record = nlohmann::json::parse(line);
      if (record["record"] == kind) records.push_back(std::move(record));
    }
    return records;
  }

  // The event of the raid in which one outlet has three killed, and the monitor five and later seven.
  std::string Struck() { return event_of_.at("t-1#0"); }

  Scratch scratch_;
  std::map<std::string, std::string> event_of_;
};

TEST_F(Weigh, AgreeCountsOrigins) {
  const Ran ran = Ask({"agree", Struck()});
  EXPECT_EQ(ran.code, kDone) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("3 outlets, 3 texts, "));
  EXPECT_THAT(ran.out, HasSubstr("jisr \u2190 المرصد السوري لحقوق الإنسان"));
  const auto head = Records(Ask({"agree", Struck(), "--json"}), "agreement");
  ASSERT_EQ(head.size(), 1U);
  EXPECT_EQ(head[0]["outlets"], 3);
  const auto roots = head[0]["roots"].get<std::set<std::string>>();
  EXPECT_TRUE(roots.contains("org:sohr")) << head[0].dump();
  EXPECT_FALSE(roots.contains("jisr")) << "an outlet that only repeats a monitor adds no origin";
  EXPECT_EQ(Ask({"agree", "ev-999999"}).err, "isnad: no such event: \"ev-999999\"\n");
}

TEST_F(Weigh, AgreeCountsTexts) {
  const std::string copied = event_of_.at("t-9#0");
  EXPECT_EQ(copied, event_of_.at("t-10#0"));
  EXPECT_THAT(Ask({"agree", copied}).out, HasSubstr("2 outlets, 1 text, "));
}

TEST_F(Weigh, TraceTellsWhereAFigureChanged) {
  const auto steps = Records(Ask({"trace", Struck(), "--json"}), "trace");
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(steps[0]["teller"], "first");
  EXPECT_EQ(steps[2]["article"], "t-3");
  EXPECT_EQ(steps[2]["teller"], "follows");
  bool changed = false;
  for (const auto& figure : steps[1]["figures"]) {
    changed = changed || (figure["change"] == "changes" && figure["from"].get<std::string>().starts_with("t-1:"));
  }
  EXPECT_TRUE(changed) << steps[1].dump();
  const auto copies = Records(Ask({"trace", event_of_.at("t-9#0"), "--json"}), "trace");
  ASSERT_EQ(copies.size(), 2U);
  std::set<std::string> tellers;
  for (const auto& step : copies) tellers.insert(step["teller"]);
  EXPECT_EQ(tellers, (std::set<std::string>{"first", "copies"}));
}

TEST_F(Weigh, TraceDrawsAGraph) {
  const Ran ran = Ask({"trace", Struck(), "--format", "dot"});
  EXPECT_TRUE(ran.out.starts_with("digraph G {\n")) << ran.out;
  EXPECT_TRUE(ran.out.ends_with("}\n"));
  EXPECT_THAT(ran.out, HasSubstr("cites"));
  EXPECT_THAT(ran.out, HasSubstr("المرصد السوري لحقوق الإنسان"));
}

TEST_F(Weigh, TraceComparesVersionsOfAPage) {
  Article again = Fixture().front();
  again.revised = "2021-03-20";
  const std::size_t at = again.text.find("خمسة أشخاص");
  ASSERT_NE(at, std::string::npos);
  again.text.replace(at, std::string("خمسة أشخاص").size(), "تسعة أشخاص");
  Take(LineOf(again));
  const auto changes = Records(Ask({"trace", Struck(), "--json"}), "version_change");
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0]["newer"], "2021-03-20");
  EXPECT_EQ(changes[0]["gone"], (std::vector<std::string>{"5 injured"}));
  EXPECT_EQ(changes[0]["come"], (std::vector<std::string>{"9 injured"}));
}

TEST_F(Weigh, TollByPolicy) {
  const auto toll = [&](const std::string& policy) {
    std::map<std::string, nlohmann::json> by_group;
    for (auto& record : Records(Ask({"toll", Struck(), "--now", "--json", "--policy", policy}), "toll")) {
      by_group[record["outcome"].get<std::string>() + " " + record["group"].get<std::string>()] = record;
    }
    return by_group;
  };
  const auto ucdp = toll("ucdp"), recorder = toll("recorder");
  ASSERT_FALSE(ucdp.empty());
  ASSERT_EQ(ucdp.size(), recorder.size());
  for (const auto& [group, record] : ucdp) {
    EXPECT_EQ(record["policy"], "ucdp");
    EXPECT_FALSE(record["best"].is_null()) << group;
    EXPECT_TRUE(recorder.at(group)["best"].is_null()) << group;
    EXPECT_LE(recorder.at(group)["low"], record["low"]) << group;
    EXPECT_FALSE(record["claims"].empty()) << group;
  }
  EXPECT_EQ(Ask({"toll", Struck(), "--policy", "guess"}).code, kWrongUsage);
}

TEST_F(Weigh, ConflictsFailWhereAsked) {
  EXPECT_EQ(Ask({"conflicts"}).code, kDone);
  EXPECT_EQ(Ask({"conflicts", "--fail-on", "contradiction"}).code, kFound);
  EXPECT_EQ(Ask({"conflicts", "--fail-on", "any"}).code, kFound);
  EXPECT_EQ(Ask({"conflicts", "--fail-on", "sum"}).code, kDone);
  EXPECT_EQ(Ask({"conflicts", "--fail-on", "any", "--min-roots", "9"}).code, kDone);
  EXPECT_EQ(Ask({"conflicts", "--fail-on", "any", "--since", "2030-01-01"}).code, kDone);
  EXPECT_EQ(Ask({"conflicts", "--fail-on", "any", "--outlet", "jisr"}).code, kFound);
  EXPECT_EQ(Ask({"conflicts", "--fail-on", "any", "--outlet", "nobody"}).code, kDone);
  EXPECT_EQ(Ask({"conflicts", "--fail-on", "any", "--place", "منبج"}).code, kDone);
}

TEST_F(Weigh, NewConflictsAreListedOnce) {
  const std::size_t all = Records(Ask({"conflicts", "--json"}), "conflict").size();
  EXPECT_EQ(Records(Ask({"conflicts", "--json", "--new"}), "conflict").size(), all);
  EXPECT_EQ(Ask({"conflicts", "--new", "--fail-on", "any"}).out, "No new conflicts.\n");
  EXPECT_EQ(Records(Ask({"conflicts", "--json"}), "conflict").size(), all) << "a look without --new shows them all";
  // Another list knows nothing of this one.
  EXPECT_EQ(Records(Ask({"conflicts", "--json", "--new", "--seen", scratch_ / "mine"}), "conflict").size(), all);
  // What a rebuild makes again is not new.
  EXPECT_EQ(Ask({"rebuild"}).code, kDone);
  EXPECT_EQ(Ask({"conflicts", "--new"}).out, "No new conflicts.\n");
  // A new figure is.
  Article article = Fixture()[1];
  article.id = {"t-2b"};
  article.outlet = "wadi";
  article.text = "قتل 11 مدنيا جراء غارة جوية على بلدة هجين شرقي دير الزور في 10 آذار 2021.\n";
  Take(LineOf(article));
  EXPECT_FALSE(Records(Ask({"conflicts", "--json", "--new"}), "conflict").empty());
  EXPECT_EQ(Ask({"conflicts", "--new"}).out, "No new conflicts.\n");
  scratch_.Write("other", "no such list\n");
  EXPECT_EQ(Ask({"conflicts", "--new", "--seen", scratch_ / "other"}).code, kFailed);
}

TEST_F(Weigh, AuditTellsWhatIsCovered) {
  const auto lines = Records(Ask({"audit", "--json", "--all"}), "audit");
  ASSERT_FALSE(lines.empty());
  for (const auto& line : lines) EXPECT_FALSE(line["quote"].get<std::string>().empty());
  EXPECT_THAT(Ask({"audit", "--article", "t-6"}).out, HasSubstr("operations stated"));
}

TEST_F(Weigh, ClaimsAreFiltered) {
  const std::size_t all = Records(Ask({"claims", "--json"}), "claim").size();
  const std::size_t of_event = Records(Ask({"claims", "--json", "--event", Struck()}), "claim").size();
  EXPECT_GT(of_event, 0U);
  EXPECT_LT(of_event, all);
  for (const auto& claim : Records(Ask({"claims", "--json", "--outcome", "arrested"}), "claim")) {
    EXPECT_EQ(claim["outcome"], "arrested");
    EXPECT_FALSE(claim["quote"].get<std::string>().empty());
  }
}

TEST_F(Weigh, CsvHasAQuoteInEachRow) {
  for (const Args& args : {Args{"events"}, Args{"claims"}, Args{"conflicts"}}) {
    Args csv = args;
    csv.insert(csv.end(), {"--format", "csv"});
    const Ran ran = Ask(csv);
    EXPECT_EQ(ran.code, kDone) << ran.err;
    EXPECT_TRUE(ran.out.starts_with("\xef\xbb\xbf")) << args[0];
    const std::string head = ran.out.substr(0, ran.out.find("\r\n"));
    for (const char* column : {",quote", ",url", ",archive"}) EXPECT_THAT(head, HasSubstr(column)) << args[0];
    EXPECT_GT(std::count(ran.out.begin(), ran.out.end(), '\n'), 1) << args[0];
  }
}

struct Cell {
  const char* want;
  const char* text;
};

const Cell kCells[] = {
    {"three killed", "three killed"},
    {"\"3, or 4\"", "3, or 4"},
    {"\"he said \"\"three\"\"\"", "he said \"three\""},
    {"one line", "one\nline"},
    // What a spreadsheet would run.
    {"'=1+1", "=1+1"},
    {"\"'=HYPERLINK(\"\"http://x.example\"\")\"", "=HYPERLINK(\"http://x.example\")"},
    {"'@SUM(A1)", "@SUM(A1)"},
    {"'+3", "+3"},
    {"'- 3 قتلى", "- 3 قتلى"},
    {"'=1", "  =1"},
    {"'\uff1d1", "\uff1d1"},
    // And what it would not.
    {"قتل 3 = 4", "قتل 3 = 4"},
    {"3-4", "3-4"},
};

TEST(CsvCell, IsSafeInASpreadsheet) {
  for (const Cell& cell : kCells) EXPECT_EQ(CsvCell(cell.text), cell.want) << cell.text;
}

TEST(ArchiveLink, IsWhatTheInputGives) {
  Article article;
  EXPECT_EQ(ArchiveLinkOf(article), "");
  article.extra = R"({"archive_url":"https://archive.example/1","other":3})";
  EXPECT_EQ(ArchiveLinkOf(article), "https://archive.example/1");
  article.extra = R"({"archive":7})";
  EXPECT_EQ(ArchiveLinkOf(article), "");
}

TEST_F(Weigh, WhyNamesTheFrameAndWhatDecided) {
  const Ran plain = Ask({"article", "t-2"}), why = Ask({"article", "t-2", "--why"});
  EXPECT_THAT(plain.out, Not(HasSubstr("frame ")));
  EXPECT_THAT(why.out, HasSubstr("frame noun.genitive"));
  EXPECT_THAT(why.out, HasSubstr("after-adjacent +60"));
  EXPECT_TRUE(Records(Ask({"article", "t-2", "--json"}), "reason").empty());
  const std::vector<nlohmann::json> reasons = Records(Ask({"article", "t-2", "--why", "--json"}), "reason");
  ASSERT_FALSE(reasons.empty());
  const nlohmann::json& best = reasons.back()["candidates"].at(0);
  int sum = 0;
  for (const auto& term : best["terms"]) sum += term["weight"].get<int>();
  EXPECT_EQ(best["score"], sum);
}

}  // namespace
}  // namespace isnad
