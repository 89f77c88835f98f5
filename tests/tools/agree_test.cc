#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <utility>

#include "tests/tools/scratch.h"
#include "tools/csv.h"

// Who agrees, how a story travelled, what its toll is: the commands that a user weighs an event with.

namespace isnad {
namespace {

using testing::HasSubstr;
using testing::Not;

class Weigh : public ::testing::Test {
 protected:
  Weigh() {
    setenv("XDG_STATE_HOME", (scratch_ / "state").c_str(), 1);
    Take(LinesOf(Fixture()));
    std::istringstream events(Ask({"events", "--json"}).out);
    for (std::string line; std::getline(events, line);) {
      const nlohmann::json event = nlohmann::json::parse(line);
      for (const auto& report : event["reports"]) event_of_[report.get<std::string>()] = event["id"];
    }
  }

  Ran Ask(Args args, const std::string& in = "") {
    args.insert(args.begin(), {"--store", scratch_ / "db"});
    return RunProgram(args, in);
  }
  void Take(const std::string& lines) { ASSERT_EQ(Ask({"ingest", "-"}, lines).code, kDone); }

  // A total of the coalition's that its parts don't reach, and an outlet that raises its own figure.
  void TakeMore() {
    const auto take = [&](std::string id, std::string outlet, std::string published, std::string text) {
      Article article = Fixture().front();
      article.id = {std::move(id)};
      article.outlet = std::move(outlet);
      article.published = std::move(published);
      article.title = "";
      article.text = std::move(text);
      Take(LineOf(article));
    };
    take("s-1", "wadi", "2021-05-12",
         "شن التحالف الدولي غارة على بلدة الطيانة يوم 11 أيار 2021، ما أدى إلى مقتل ستة مدنيين هم ثلاثة أطفال "
         "وامرأتان.\n");
    take("u-1", "rafid", "2021-04-06", "قُتل 4 مدنيين في انفجار سيارة مفخخة في مدينة عفرين يوم 6 نيسان 2021.\n");
    take("u-2", "rafid", "2021-04-07", "قُتل 9 مدنيين في انفجار سيارة مفخخة في مدينة عفرين يوم 6 نيسان 2021.\n");
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
  const auto head = RecordsOf(Ask({"agree", Struck(), "--json"}), "agreement");
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
  const auto steps = RecordsOf(Ask({"trace", Struck(), "--json"}), "trace");
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(steps[0]["teller"], "first");
  EXPECT_EQ(steps[2]["article"], "t-3");
  EXPECT_EQ(steps[2]["teller"], "follows");
  bool changed = false;
  for (const auto& figure : steps[1]["figures"]) {
    changed = changed || (figure["change"] == "changes" && figure["from"].get<std::string>().starts_with("t-1:"));
  }
  EXPECT_TRUE(changed) << steps[1].dump();
  const auto copies = RecordsOf(Ask({"trace", event_of_.at("t-9#0"), "--json"}), "trace");
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
  const auto changes = RecordsOf(Ask({"trace", Struck(), "--json"}), "version_change");
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0]["newer"], "2021-03-20");
  EXPECT_EQ(changes[0]["gone"], (std::vector<std::string>{"5 injured"}));
  EXPECT_EQ(changes[0]["come"], (std::vector<std::string>{"9 injured"}));
}

TEST_F(Weigh, TollByPolicy) {
  const auto toll = [&](const std::string& policy) {
    std::map<std::string, nlohmann::json> by_group;
    for (auto& record : RecordsOf(Ask({"toll", Struck(), "--now", "--json", "--policy", policy}), "toll")) {
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

TEST_F(Weigh, TotalsThatATextSpellsOutAreShown) {
  EXPECT_THAT(Ask({"agree", Struck()}).out, Not(HasSubstr("Totals")));
  const auto take = [&](const std::string& revised, const std::string& text) {
    Article article = Fixture().front();
    article.id = {"s-1"};
    article.revised = revised;
    article.outlet = "wadi";
    article.published = "2021-05-12";
    article.title = "";
    article.text = text;
    Take(LineOf(article));
    return RecordsOf(Ask({"events", "--place", "الطيانة", "--json"}), "event");
  };
  const auto told =
      take("2021-05-13", "قُتل في غارة على بلدة الطيانة يوم 11 أيار 2021 خمسة مدنيين هم ثلاثة أطفال وامرأتان.\n");
  ASSERT_EQ(told.size(), 1U);
  const std::string event = told[0]["id"];
  for (const char* command : {"agree", "trace", "event"}) {
    EXPECT_THAT(Ask({command, event}).out, HasSubstr("wadi: the parts add up to the total: 5 killed\n")) << command;
  }
  auto sums = RecordsOf(Ask({"agree", event, "--json"}), "sum");
  ASSERT_EQ(sums.size(), 1U);
  EXPECT_EQ(sums[0]["event"], event);
  EXPECT_EQ(sums[0]["holds"], true);
  EXPECT_EQ(sums[0]["part_claims"].size(), 2U);
  EXPECT_EQ(Ask({"conflicts", "--kind", "sum", "--fail-on", "sum"}).code, kDone);

  take("2021-05-14", "قُتل في غارة على بلدة الطيانة يوم 11 أيار 2021 ستة مدنيين هم ثلاثة أطفال وامرأتان.\n");
  for (const char* command : {"agree", "trace", "event"}) {
    EXPECT_THAT(Ask({command, event}).out, HasSubstr("do not add up to the total: 6 killed stated, 5 added"))
        << command;
  }
  EXPECT_EQ(RecordsOf(Ask({"trace", event, "--json"}), "sum").at(0)["holds"], false);
  const auto open = RecordsOf(Ask({"conflicts", "--kind", "sum", "--json"}), "conflict");
  ASSERT_EQ(open.size(), 1U);
  EXPECT_EQ(open[0]["event"], event);
  EXPECT_EQ(open[0]["claims"].size(), 3U);
  EXPECT_EQ(RecordsOf(Ask({"agree", event, "--json"}), "conflict"), open);
  EXPECT_EQ(Ask({"conflicts", "--fail-on", "sum"}).code, kFound);
}

TEST_F(Weigh, ConflictsAreFiltered) {
  TakeMore();
  using Kinds = std::multiset<std::string>;
  const auto kinds = [&](Args filter) {
    filter.insert(filter.begin(), {"conflicts", "--json"});
    const Ran ran = Ask(filter);
    EXPECT_EQ(ran.code, kDone) << ran.err;
    Kinds found;
    for (const auto& conflict : RecordsOf(ran, "conflict")) found.insert(conflict["kind"].get<std::string>());
    return found;
  };
  const Kinds all = kinds({});
  const std::size_t sums = all.count("sum"), contradictions = all.count("contradiction"), updates = all.count("update");
  ASSERT_TRUE(sums > 0 && contradictions > 0 && updates > 0) << sums << contradictions << updates;
  for (const std::string kind : {"sum", "contradiction", "update"}) {
    const Kinds only = kinds({"--kind", kind});
    EXPECT_EQ(only.count(kind), all.count(kind)) << kind;
    EXPECT_EQ(only.size(), all.count(kind)) << kind;
  }
  // By an actor's names and id; a body that no conflict's event names takes none.
  const Kinds by_coalition = kinds({"--actor", "التحالف الدولي"});
  EXPECT_EQ(by_coalition.count("sum"), 1U);
  EXPECT_EQ(kinds({"--actor", "org:coalition"}), by_coalition);
  EXPECT_EQ(kinds({"--actor", "الهلال الأحمر"}), Kinds{});
  EXPECT_EQ(kinds({"--actor", "no such body"}), Kinds{});
  // A misspelling is not silence.
  EXPECT_EQ(Ask({"conflicts", "--actor", "no such body"}).err,
            "isnad: --actor: nothing here is called \"no such body\"; \"isnad find\" looks for names\n");
  EXPECT_EQ(Ask({"conflicts", "--actor", "org:coalition"}).err, "");
  const auto wrong = Ask({"conflicts", "--min-roots", "two"});
  EXPECT_EQ(wrong.code, kWrongUsage);
  EXPECT_THAT(wrong.err, HasSubstr("--min-roots: not a whole number like 3: \"two\""));
  // A governorate holds its towns.
  EXPECT_EQ(kinds({"--place", "الطيانة"}), Kinds{"sum"});
  EXPECT_EQ(kinds({"--place", "دير الزور", "--kind", "sum"}), Kinds{"sum"});
  EXPECT_EQ(kinds({"--place", "حلب"}), Kinds{"update"});
  EXPECT_EQ(kinds({"--place", "إدلب"}), Kinds{});
  EXPECT_EQ(kinds({"--outlet", "wadi"}), Kinds{"sum"});
  EXPECT_EQ(kinds({"--since", "2021-05-12"}), Kinds{"sum"});
  EXPECT_EQ(kinds({"--since", "2021-05-13"}), Kinds{});
  EXPECT_EQ(kinds({"--min-roots", "2"}).count("sum"), 0U);
  EXPECT_EQ(kinds({"--min-roots", "1"}), all);
  EXPECT_EQ(kinds({"--kind", "sum", "--outlet", "jisr"}), Kinds{});
  // Another kind than the one asked for fails nothing.
  EXPECT_EQ(Ask({"conflicts", "--outlet", "wadi", "--fail-on", "contradiction"}).code, kDone);
  EXPECT_EQ(Ask({"conflicts", "--outlet", "wadi", "--fail-on", "any"}).code, kFound);
  for (const Args& wrong : {Args{"--kind", "quarrel"}, Args{"--since", "2021-13-01"}, Args{"--min-roots", "many"},
                            Args{"--sort", "size"}, Args{"--fail-on", "never"}}) {
    Args args = {"conflicts"};
    args.insert(args.end(), wrong.begin(), wrong.end());
    EXPECT_EQ(Ask(args).code, kWrongUsage) << wrong[0];
  }
}

TEST_F(Weigh, ConflictsAreSorted) {
  TakeMore();
  const auto severity = [](const nlohmann::json& conflict) {
    std::int64_t low = INT64_MAX, high = 0;
    for (const auto& position : conflict["positions"]) {
      low = std::min(low, (position["max"].is_null() ? position["min"] : position["max"]).get<std::int64_t>());
      high = std::max(high, position["min"].get<std::int64_t>());
    }
    return (high - low) * 100 / high * static_cast<std::int64_t>(conflict["roots"].size());
  };
  const auto gravest = RecordsOf(Ask({"conflicts", "--json"}), "conflict");
  ASSERT_GT(gravest.size(), 1U);
  for (std::size_t i = 1; i < gravest.size(); ++i) EXPECT_GE(severity(gravest[i - 1]), severity(gravest[i]));
  const auto by_event = RecordsOf(Ask({"conflicts", "--json", "--sort", "event"}), "conflict");
  ASSERT_EQ(by_event.size(), gravest.size());
  for (std::size_t i = 1; i < by_event.size(); ++i) EXPECT_LE(by_event[i - 1]["event"], by_event[i]["event"]);
}

TEST_F(Weigh, NewConflictsAreListedOnce) {
  const std::size_t all = RecordsOf(Ask({"conflicts", "--json"}), "conflict").size();
  EXPECT_EQ(RecordsOf(Ask({"conflicts", "--json", "--new"}), "conflict").size(), all);
  EXPECT_EQ(Ask({"conflicts", "--new", "--fail-on", "any"}).out, "No new conflicts.\n");
  EXPECT_EQ(RecordsOf(Ask({"conflicts", "--json"}), "conflict").size(), all) << "a look without --new shows them all";
  // Another list knows nothing of this one.
  EXPECT_EQ(RecordsOf(Ask({"conflicts", "--json", "--new", "--seen", scratch_ / "mine"}), "conflict").size(), all);
  // What a rebuild makes again is not new.
  EXPECT_EQ(Ask({"rebuild"}).code, kDone);
  EXPECT_EQ(Ask({"conflicts", "--new"}).out, "No new conflicts.\n");
  // A new figure is.
  Article article = Fixture()[1];
  article.id = {"t-2b"};
  article.outlet = "wadi";
  article.text = "قتل 11 مدنيا جراء غارة جوية على بلدة هجين شرقي دير الزور في 10 آذار 2021.\n";
  Take(LineOf(article));
  EXPECT_FALSE(RecordsOf(Ask({"conflicts", "--json", "--new"}), "conflict").empty());
  EXPECT_EQ(Ask({"conflicts", "--new"}).out, "No new conflicts.\n");
  scratch_.Write("other", "no such list\n");
  EXPECT_EQ(Ask({"conflicts", "--new", "--seen", scratch_ / "other"}).code, kFailed);
}

TEST_F(Weigh, AuditTellsWhatIsCovered) {
  const auto lines = RecordsOf(Ask({"audit", "--json", "--all"}), "audit");
  ASSERT_FALSE(lines.empty());
  for (const auto& line : lines) EXPECT_FALSE(line["quote"].get<std::string>().empty());
  EXPECT_THAT(Ask({"audit", "--article", "t-6"}).out, HasSubstr("operations stated"));
  EXPECT_EQ(Ask({"audit", "--article", "nowhere"}).err, "isnad: no such article: \"nowhere\"\n");
}

TEST_F(Weigh, AuditCountsEventsOfTheTypeCounted) {
  const auto take = [&](const char* id, const char* published, const char* text) {
    Article article;
    article.id = {id};
    article.outlet = "jisr";
    article.lang = "ar";
    article.published = published;
    article.text = text;
    Take(LineOf(article));
  };
  take("sum", "2018-03-02", "نفذت الطائرات الحربية 12 غارة خلال شباط 2018 أسفرت عن مقتل 20 شخصاً.\n");
  take("strike", "2018-02-11", "قتل ثلاثة أشخاص في غارة جوية على مدينة سرمين بريف إدلب يوم السبت 10 شباط 2018.\n");
  take("raid", "2018-02-16",
       "قتل شخصان في مداهمة نفذتها قوات الأمن في مدينة البصيرة بريف دير الزور يوم الخميس 15 شباط 2018.\n");
  const auto lines = RecordsOf(Ask({"audit", "--json", "--article", "sum"}), "audit");
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0]["what"], "operations");
  EXPECT_EQ(lines[0]["told"], 1) << "the strike, not the raid";
  EXPECT_EQ(lines[0]["untold"], 11);
  EXPECT_EQ(lines[1]["told"], 3);
  EXPECT_THAT(Ask({"audit", "--article", "sum"}).out, HasSubstr("set beside all places and actors: none was read"));
}

TEST_F(Weigh, ClaimsAreFiltered) {
  const std::size_t all = RecordsOf(Ask({"claims", "--json"}), "claim").size();
  const std::size_t of_event = RecordsOf(Ask({"claims", "--json", "--event", Struck()}), "claim").size();
  EXPECT_GT(of_event, 0U);
  EXPECT_LT(of_event, all);
  for (const auto& claim : RecordsOf(Ask({"claims", "--json", "--outcome", "arrested"}), "claim")) {
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

// Rows of cells as RFC 4180 reads them.
std::vector<std::vector<std::string>> ParseCsv(std::string_view text) {
  std::vector<std::vector<std::string>> rows(1);
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        cell += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',' || c == '\n') {
      rows.back().push_back(std::exchange(cell, ""));
      if (c == '\n') rows.emplace_back();
    } else if (c != '\r') {
      cell += c;
    }
  }
  EXPECT_FALSE(quoted);
  rows.pop_back();
  return rows;
}

TEST_F(Weigh, CsvOpensRight) {
  Article article = Fixture().front();
  article.id = {"=HYPERLINK(1)"};
  article.outlet = "+wadi, \"daily\"";
  article.url = "https://wadi.example/a,b?c=\"d\"";
  article.title = "";
  article.text = "قُتل \"سبعة\nمدنيين\"، هم 3 أطفال، و4 نساء في غارة على بلدة الطيانة يوم 11 أيار 2021.\n";
  Take(LineOf(article));
  for (const char* command : {"events", "claims", "conflicts"}) {
    const std::string out = Ask({command, "--format", "csv"}).out;
    EXPECT_EQ(out.rfind("\xef\xbb\xbf"), 0U) << command << ": one byte order mark, in front";
    const auto rows = ParseCsv(std::string_view(out).substr(3));
    ASSERT_GT(rows.size(), 1U) << command;
    for (const auto& row : rows) {
      EXPECT_EQ(row.size(), rows[0].size()) << command << " " << row[0];
      for (const std::string& cell : row) {
        EXPECT_EQ(cell.find_first_of("\r\n"), std::string::npos) << cell;
        if (cell.empty()) continue;
        EXPECT_EQ(std::string_view("=+-@\t").find(cell[0]), std::string_view::npos) << cell;
      }
    }
  }
  const auto claims = ParseCsv(std::string_view(Ask({"claims", "--format", "csv"}).out).substr(3));
  const auto column = [&](const char* name) {
    return static_cast<std::size_t>(std::find(claims[0].begin(), claims[0].end(), name) - claims[0].begin());
  };
  const auto row = std::find_if(claims.begin(), claims.end(),
                                [&](const auto& cells) { return cells[column("article")] == "'=HYPERLINK(1)"; });
  ASSERT_NE(row, claims.end());
  EXPECT_EQ((*row)[column("outlet")], "'+wadi, \"daily\"");
  EXPECT_EQ((*row)[column("url")], "https://wadi.example/a,b?c=\"d\"");
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
  EXPECT_TRUE(RecordsOf(Ask({"article", "t-2", "--json"}), "reason").empty());
  const std::vector<nlohmann::json> reasons = RecordsOf(Ask({"article", "t-2", "--why", "--json"}), "reason");
  ASSERT_FALSE(reasons.empty());
  const nlohmann::json& best = reasons.back()["candidates"].at(0);
  int sum = 0;
  for (const auto& term : best["terms"]) sum += term["weight"].get<int>();
  EXPECT_EQ(best["score"], sum);
}

}  // namespace
}  // namespace isnad
