#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/tools/scratch.h"

// The program as its user meets it.

namespace isnad {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kCommandNames[] = {"ingest", "events",    "event",  "conflicts", "find",  "entity", "article",
                                         "unread", "gazetteer", "remove", "rebuild",   "stats", "export", "read",
                                         "agree",  "trace",     "toll",   "claims",    "audit", "judge",  "why"};

TEST(Usage, EveryCommandHasHelpWithAnExample) {
  const Ran help = RunProgram({"--help"});
  EXPECT_EQ(help.code, kDone);
  for (const char* name : kCommandNames) {
    EXPECT_THAT(help.out, HasSubstr(std::string("  ") + name));
    const Ran ran = RunProgram({name, "--help"});
    EXPECT_EQ(ran.code, kDone) << name;
    EXPECT_THAT(ran.out, HasSubstr("Example:\n  isnad " + std::string(name)));
    EXPECT_THAT(ran.out, HasSubstr("--store DIR"));
    EXPECT_THAT(ran.out, HasSubstr("--json"));
    EXPECT_EQ(ran.err, "");
  }
}

TEST(Events, ListsTheLinksInDoubt) {
  const auto article = [](const char* id, const char* outlet, const char* published, const char* text) {
    Article a;
    a.id = {id};
    a.outlet = outlet;
    a.published = published;
    a.lang = "ar";
    a.text = text;
    return a;
  };
  // Two raids of one town in different years, and an undated page that may tell of either.
  const std::vector<Article> articles = {
      article("p-1", "nahr", "2019-03-05", "اعتقلت القوات ثلاثة أشخاص خلال عملية مداهمة في بلدة هجين يوم 4 آذار 2019."),
      article("p-2", "jisr", "2021-07-09", "اعتقلت القوات شخصين خلال عملية مداهمة في بلدة هجين يوم 8 تموز 2021."),
      article("p-3", "tell", "", "اعتقلت القوات عدة أشخاص خلال عملية مداهمة في بلدة هجين.")};
  const Scratch scratch;
  const std::string store = scratch / "db";
  ASSERT_EQ(RunProgram({"--store", store, "ingest", "-"}, LinesOf(articles)).code, kDone);
  const Ran told = RunProgram({"--store", store, "events", "--possible"});
  EXPECT_EQ(told.code, kDone);
  EXPECT_THAT(told.out, HasSubstr("article p-3"));
  EXPECT_THAT(told.out, HasSubstr("it could as well belong to another event"));
  EXPECT_THAT(told.out, HasSubstr("2 links in doubt."));
  const Ran json = RunProgram({"--store", store, "events", "--possible", "--json"});
  std::istringstream lines(json.out);
  std::set<std::string> pairs;
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json record = nlohmann::json::parse(line);
    EXPECT_EQ(record["record"], "possible");
    EXPECT_EQ(record["reason"], "near-tie");
    pairs.insert(std::string(record["event"]) + " " + std::string(record["other_event"]));
  }
  EXPECT_EQ(pairs.size(), 2U);
  // One of the two years: a link, once; a year of neither: none.
  EXPECT_THAT(RunProgram({"--store", store, "events", "--possible", "--from", "2021-01-01"}).out,
              HasSubstr("1 link in doubt."));
  EXPECT_THAT(RunProgram({"--store", store, "events", "--possible", "--to", "2018-01-01"}).out,
              HasSubstr("No link is in doubt."));
  EXPECT_EQ(RunProgram({"--store", store, "events", "--possible", "--format", "csv"}).code, kWrongUsage);
  // A user settles one, and with it the other: the page is of one of the two.
  EXPECT_THAT(told.out, HasSubstr("\"isnad judge different ID ID\" settles it."));
  EXPECT_EQ(RunProgram({"--store", store, "judge", "different", "p-3", "p-1"}).code, kDone);
  EXPECT_THAT(RunProgram({"--store", store, "events", "--possible"}).out, HasSubstr("No link is in doubt."));
  EXPECT_THAT(RunProgram({"--store", store, "why", "p-2", "p-3"}).out, testing::StartsWith("One event, "));
  EXPECT_EQ(RunProgram({"--store", store, "judge", "different", "p-3", "p-2"}).code, kDone);
  EXPECT_THAT(RunProgram({"--store", store, "events", "--possible"}).out, HasSubstr("No link is in doubt."));
  EXPECT_THAT(RunProgram({"--store", store, "why", "p-2", "p-3"}).out, testing::StartsWith("Two events, "));
}

TEST(Usage, WrongUsageIsTwo) {
  const Args wrong[] = {{},
                        {"nosuch"},
                        {"--store", "x"},
                        {"ingest"},
                        {"ingest", "--published", "soon", "a.txt"},
                        {"event"},
                        {"events", "--type", "war"},
                        {"events", "--from", "2020-13-01"},
                        {"events", "--min-outlets", "many"},
                        {"events", "--nosuch"},
                        {"events", "--format", "csv", "--json"},
                        {"claims", "--json", "--format", "csv"},
                        {"conflicts", "--format", "csv", "--json"},
                        {"export", "--format", "xml"},
                        {"remove"},
                        {"judge"},
                        {"judge", "same", "a"},
                        {"judge", "different", "a", "b", "c"},
                        {"judge", "list", "a"},
                        {"judge", "remove", "x"},
                        {"judge", "equal", "a", "b"},
                        {"find"}};
  for (const Args& args : wrong) {
    const Ran ran = RunProgram(args);
    EXPECT_EQ(ran.code, kWrongUsage) << testing::PrintToString(args);
    EXPECT_NE(ran.err, "") << testing::PrintToString(args);
    EXPECT_EQ(ran.out, "") << testing::PrintToString(args);
  }
}

TEST(Usage, NoStoreIsOneAndMakesNone) {
  const Scratch scratch;
  for (const char* name : {"events", "conflicts", "stats", "export", "rebuild", "unread"}) {
    const Ran ran = RunProgram({name, "--store", scratch / "none"});
    EXPECT_EQ(ran.code, kFailed) << name;
    EXPECT_EQ(ran.err, "isnad: no store at " + scratch / "none" + ": make one with \"isnad ingest --store " +
                           scratch / "none" + " PATH\"\n");
  }
  EXPECT_EQ(RunProgram({"remove", "--store", scratch / "none", "x"}).code, kFailed);
  EXPECT_EQ(RunProgram({"judge", "--store", scratch / "none", "list"}).code, kFailed);
  EXPECT_EQ(RunProgram({"judge", "--store", scratch / "none", "same", "a", "b"}).code, kFailed);
  EXPECT_FALSE(std::filesystem::exists(scratch / "none"));
}

class Program : public testing::Test {
 protected:
  void SetUp() override {
    const Ran ran = RunProgram({"--store", db_, "ingest", "-"}, LinesOf(Fixture()));
    ASSERT_EQ(ran.code, kDone) << ran.err;
    ingest_ = ran.out;
  }
  Ran Ask(Args args, const Terminal& terminal = {}) {
    args.insert(args.end(), {"--store", db_});
    return RunProgram(args, "", terminal);
  }
  Scratch scratch_;
  std::string db_ = scratch_ / "db";
  std::string ingest_;
};

TEST_F(Program, IngestSaysWhatCameIn) {
  EXPECT_THAT(ingest_, HasSubstr("Articles: 10 new, 0 changed, 0 known already, 0 bad ("));
  EXPECT_THAT(ingest_, HasSubstr("kept but unread, since there is no lexicon of their language: 1 in de\n"));
  EXPECT_THAT(ingest_, HasSubstr("The store holds 10 articles, "));
}

TEST_F(Program, ABadLineIsNamedAndTheRestGoesIn) {
  scratch_.Write("bad.jsonl",
                 "{\"id\":\"g-1\",\"text\":\"نص\",\"published\":\"2021-13-40\"}\n{\"id\":\"g-2\",\"text\":\"نص\"}"
                 "\noops\x1b[31m\n");
  const Ran ran = Ask({"ingest", scratch_ / "bad.jsonl"});
  EXPECT_EQ(ran.code, kFailed);
  EXPECT_EQ(ran.err, scratch_ / "bad.jsonl" + ":1: \"published\": not a date: \"2021-13-40\"\n" +
                         scratch_ / "bad.jsonl" + ":3: not JSON at byte 0: \"\"\n");
  EXPECT_THAT(ran.out, HasSubstr("Articles: 1 new, 0 changed, 0 known already, 2 bad"));
  EXPECT_EQ(Ask({"article", "g-2"}).code, kDone);
  EXPECT_EQ(Ask({"article", "g-1"}).code, kFailed);
}

TEST_F(Program, TextFilesComeIn) {
  scratch_.Write(
      "page.txt",
      "قصف على منبج\n\n  \u2022 2020/05/18\n\nقتل مدني في قصف مدفعي على مدينة منبج.\n\nمقالات متعلقة\n\nسوريا\n");
  const Ran ran = Ask({"ingest", "--outlet", "page-outlet", "--json", scratch_ / "page.txt"});
  EXPECT_EQ(ran.code, kDone) << ran.err;
  EXPECT_EQ(RecordsOf(ran, "ingest").at(0)["new"], 1);
  bool found = false;
  for (const auto& article : RecordsOf(Ask({"export"}), "article")) {
    if (article["outlet"] == "page-outlet")
      found = article["published"] == "2020-05-18" && article["title"] == "قصف على منبج";
  }
  EXPECT_TRUE(found);
}

TEST_F(Program, ExportIsTheSameTwiceAndKeepsItsContract) {
  const Ran one = Ask({"export", "--format", "jsonl"}), two = Ask({"export", "--format", "jsonl"});
  ASSERT_EQ(one.code, kDone) << one.err;
  EXPECT_EQ(one.out, two.out);
  std::map<std::string, std::vector<std::string>> fields = {
      {"article", {"id", "outlet", "url", "published", "lang", "title"}},
      {"entity", {"id", "type", "name", "names"}},
      {"mention", {"article", "in", "begin", "end", "entity"}},
      {"event", {"id", "key", "type", "date_from", "date_to", "place", "actors"}},
      {"event_mention", {"article", "in", "begin", "end", "event", "role"}},
      {"summary", {"id", "article", "in", "begin", "end", "count", "date_from", "date_to"}},
      {"claim",
       {"id", "article", "in", "begin", "end", "event", "summary", "outcome", "group", "min", "max", "approx", "source",
        "source_name"}},
      {"conflict", {"id", "event", "outcome", "kind", "claims", "why"}},
      {"copies", {"articles"}}};
  std::map<std::string, std::string> text;
  for (const Article& article : Fixture())
    text[article.id.value] = article.text, text[article.id.value + "/title"] = article.title;
  std::set<std::string> entities, events, claims, seen;
  std::istringstream lines(one.out);
  std::vector<nlohmann::json> records;
  for (std::string line; std::getline(lines, line);) records.push_back(nlohmann::json::parse(line));
  for (const auto& record : records) {
    const std::string kind = record["record"];
    seen.insert(kind);
    for (const std::string& field : fields[kind]) EXPECT_TRUE(record.contains(field)) << kind << ": " << field;
    if (kind == "entity") {
      EXPECT_TRUE(entities.insert(record["id"]).second) << record["id"];
    }
    if (kind == "event") {
      EXPECT_TRUE(events.insert(record["id"]).second) << record["id"];
    }
    if (kind == "claim") {
      EXPECT_TRUE(claims.insert(record["id"]).second) << record["id"];
    }
    if (record.contains("begin") && kind != "possible") {
      const std::string& in = text[std::string(record["article"]) + (record["in"] == "title" ? "/title" : "")];
      EXPECT_LT(record["begin"], record["end"]);
      EXPECT_LE(record["end"].get<std::size_t>(), in.size());
    }
  }
  for (const auto& record : records) {
    const std::string kind = record["record"];
    if (kind == "mention") {
      EXPECT_TRUE(entities.contains(record["entity"]));
    }
    if (kind == "entity" && record.contains("parent") && !record["parent"].is_null()) {
      EXPECT_TRUE(entities.contains(record["parent"])) << record;
    }
    if (kind == "event" && !record["place"].is_null()) {
      EXPECT_TRUE(entities.contains(record["place"])) << record;
    }
    if (kind == "claim" && !record["source"].is_null()) {
      EXPECT_TRUE(entities.contains(record["source"])) << record;
    }
    if (kind == "claim" && !record["event"].is_null()) {
      EXPECT_TRUE(events.contains(record["event"])) << record;
    }
    if (kind == "claim") {
      EXPECT_NE(record["event"].is_null(), record["summary"].is_null()) << record;
    }
    if (kind == "event_mention") {
      EXPECT_TRUE(events.contains(record["event"])) << record;
    }
    if (kind == "conflict") {
      for (const auto& claim : record["claims"]) EXPECT_TRUE(claims.contains(claim)) << record;
    }
  }
  for (const char* kind : {"article", "entity", "mention", "event", "event_mention", "claim"})
    EXPECT_TRUE(seen.contains(kind)) << kind;
}

TEST_F(Program, EveryRecordCommandPrintsJson) {
  const auto events = RecordsOf(Ask({"events", "--json"}), "event");
  ASSERT_FALSE(events.empty());
  const std::string id = events.front()["id"];
  const Args commands[] = {{"events", "--json"},        {"event", id, "--json"},      {"conflicts", "--json"},
                           {"find", "هجين", "--json"},  {"article", "t-1", "--json"}, {"unread", "--all", "--json"},
                           {"stats", "--json"},         {"export", "--json"},         {"agree", id, "--json"},
                           {"trace", id, "--json"},     {"toll", id, "--json"},       {"claims", "--json"},
                           {"audit", "--json", "--all"}};
  for (const Args& args : commands) {
    const Ran ran = Ask(args);
    EXPECT_EQ(ran.code, kDone) << args[0] << ran.err;
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);)
      EXPECT_TRUE(nlohmann::json::accept(line)) << args[0] << ": " << line;
  }
}

TEST_F(Program, EventsAreFiltered) {
  const auto count = [&](Args args) {
    args.insert(args.begin(), "events");
    args.push_back("--json");
    return RecordsOf(Ask(args), "event").size();
  };
  const std::size_t all = count({});
  EXPECT_GE(all, 3U);
  EXPECT_EQ(count({"--from", "2030-01-01"}), 0U);
  EXPECT_EQ(count({"--to", "1999-01-01"}), 0U);
  EXPECT_EQ(count({"--min-outlets", "50"}), 0U);
  const std::size_t in_march = count({"--from", "2021-03-10", "--to", "2021-03-10"});
  EXPECT_GE(in_march, 1U);
  EXPECT_LT(in_march, all);
  EXPECT_GE(count({"--place", "هجين"}), 1U);
  EXPECT_LT(count({"--place", "هجين"}), all);
  EXPECT_GE(count({"--place", "سوريا"}), count({"--place", "هجين"}));
  // A name told so, its other spelling, the id, and one with a letter too many, which only the walk over all names
  // finds.
  for (const char* same : {"هجين", "هجيين", "place:sy/hajin", "Hajin"})
    EXPECT_EQ(count({"--place", same}), count({"--place", "هجين"})) << same;
  EXPECT_EQ(count({"--place", "كلمات لا مكان لها"}), 0U);
  EXPECT_EQ(count({"--place", "طوكيو"}), 0U);
  EXPECT_GE(count({"--type", "airstrike"}), 1U);
}

TEST_F(Program, UnknownIdsAreToldPlainly) {
  const std::pair<Args, std::string> cases[] = {{{"event", "ev-999999"}, "isnad: no such event: \"ev-999999\"\n"},
                                                {{"event", "x\x1b[31m"}, "isnad: no such event: \"x\ufffd[31m\"\n"},
                                                {{"article", "t-99"}, "isnad: no such article: \"t-99\"\n"},
                                                {{"remove", "t-99"}, "isnad: no such article: \"t-99\"\n"}};
  for (const auto& [args, message] : cases) {
    const Ran ran = Ask(args);
    EXPECT_EQ(ran.code, kFailed);
    EXPECT_EQ(ran.err, message);
    EXPECT_EQ(ran.out, "");
  }
  EXPECT_EQ(Ask({"entity", "كلمات لا مكان لها"}).code, kFailed);
}

TEST_F(Program, FindsByAnySpelling) {
  const auto places = RecordsOf(Ask({"find", "هجين", "--json"}), "entity");
  ASSERT_FALSE(places.empty());
  const std::string id = places.front()["id"];
  for (const std::string text : {"هجيـن", "هَجين", "Hajin"}) {
    const auto found = RecordsOf(Ask({"find", text, "--json"}), "entity");
    EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const auto& record) { return record["id"] == id; }))
        << text;
  }
  EXPECT_EQ(Ask({"entity", id}).code, kDone);
  EXPECT_THAT(Ask({"find", "كلمات لا مكان لها"}).out, HasSubstr("Nothing is called"));
}

TEST_F(Program, AnArticleIsShownMarked) {
  const Ran ran = Ask({"article", "t-1"});
  EXPECT_EQ(ran.code, kDone);
  EXPECT_THAT(ran.out, HasSubstr("marks: {event} [figure] (?unread?) <name>"));
  EXPECT_THAT(ran.out, HasSubstr("ev-"));
  // Without its marks it is the text itself.
  std::string bare = ran.out;
  for (const char mark : std::string("{}[]<>?()")) std::erase(bare, mark);
  EXPECT_THAT(bare, HasSubstr("بريف دير الزور الشرقي يوم 10 آذار 2021."));
  const Ran colour = Ask({"article", "t-1"}, {true, true, 60});
  EXPECT_THAT(colour.out, HasSubstr("\x1b["));
  EXPECT_THAT(Ask({"article", "t-8"}).out, HasSubstr("Not read: there is no lexicon of its language (de)."));
}

TEST_F(Program, WhatIsUnreadIsCountedByOutletAndReason) {
  Article odd = Fixture().front();
  odd.id = {"odd-1"};
  odd.outlet = "odd-news";
  odd.title = "";
  odd.text = "كان في الحافلة 40 شخصاً حين انفجرت عبوة ناسفة في بلدة هجين. وقُتل شخصان.\n";
  ASSERT_EQ(RunProgram({"ingest", "--store", db_, "-"}, LinesOf({odd})).code, kDone);
  const std::vector<nlohmann::json> places = RecordsOf(Ask({"unread", "--outlet", "odd-news", "--json"}), "unread");
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places[0]["quote"], "40 شخصاً");
  EXPECT_EQ(places[0]["reason"], "no-outcome");
  EXPECT_TRUE(
      RecordsOf(Ask({"unread", "--outlet", "odd-news", "--reason", "nobody-found", "--json"}), "unread").empty());
  const std::vector<nlohmann::json> counts = RecordsOf(Ask({"unread", "--counts", "--json"}), "unread_count");
  const auto odd_count =
      std::find_if(counts.begin(), counts.end(), [](const auto& c) { return c["outlet"] == "odd-news"; });
  ASSERT_NE(odd_count, counts.end());
  EXPECT_EQ((*odd_count)["places"], 1);
  EXPECT_EQ((*odd_count)["articles"], 1);
  EXPECT_TRUE(RecordsOf(Ask({"unread", "--counts", "--json"}), "unread").empty());
  EXPECT_THAT(Ask({"unread", "--outlet", "odd-news"}).out,
              AllOf(HasSubstr("“40 شخصاً”  unread: a number of people with no outcome beside it"), HasSubstr("odd-news"),
                    HasSubstr("1 place, 0 whole articles.")));
  const nlohmann::json stats = RecordsOf(Ask({"stats", "--json"}), "stats").at(0);
  const auto of_odd = std::find_if(stats["unread_outlets"].begin(), stats["unread_outlets"].end(),
                                   [](const auto& outlet) { return outlet["outlet"] == "odd-news"; });
  ASSERT_NE(of_odd, stats["unread_outlets"].end());
  EXPECT_EQ((*of_odd)["unread"], 1);
  EXPECT_EQ((*of_odd)["claims"], 1);
  EXPECT_DOUBLE_EQ((*of_odd)["unread_rate"].get<double>(), 0.5);
  EXPECT_THAT(Ask({"stats"}).out, HasSubstr("Outlets that are read worst"));
}

TEST_F(Program, NothingOfAnArticleReachesTheTerminalRaw) {
  Article evil = Fixture().front();
  evil.id = {"evil\x1b]0;x\x07"};
  evil.outlet = "out\x1b[2Jlet\u202e";
  evil.title = "\x1b[31mغارة على بلدة هجين\u202e";
  evil.text = "قتل 9 مدنيين\x1b[5m في غارة جوية\u202e استهدفت بلدة هجين\u009b يوم 10 آذار 2021.\n";
  evil.lang = "ar\x1b[1m";
  Article plain = evil;
  plain.id = {"evil-2\x1b"};
  plain.lang = "ar";
  EXPECT_EQ(RunProgram({"ingest", "--store", db_, "-"}, LinesOf({evil, plain})).code, kDone);
  Args commands[] = {{"events"},
                     {"conflicts"},
                     {"article", evil.id.value},
                     {"article", plain.id.value},
                     {"find", "هجين"},
                     {"entity", "هجين"},
                     {"unread", "--all"},
                     {"stats"},
                     {"export"},
                     {"events", "--json"},
                     {"conflicts", "--json"},
                     {"claims"},
                     {"claims", "--json"},
                     {"claims", "--format", "csv"},
                     {"audit"},
                     {"events", "--format", "csv"},
                     {"conflicts", "--format", "csv"}};
  for (const Args& args : commands) {
    const Ran ran = Ask(args, {true, false, 80});  // no colour, so that no escape is ours
    for (const std::string bad : {"\x1b", "\x07", "\u202e", "\u009b"})
      EXPECT_THAT(ran.out + ran.err, Not(HasSubstr(bad))) << args[0];
  }
  for (const auto& record : RecordsOf(Ask({"events", "--json"}), "event")) {
    const std::string id = record["id"];
    const Args of_event[] = {
        {"event", id}, {"agree", id},           {"trace", id},          {"trace", id, "--format", "dot"},
        {"toll", id},  {"agree", id, "--json"}, {"trace", id, "--json"}};
    for (const Args& args : of_event) {
      const Ran ran = Ask(args, {true, false, 80});
      EXPECT_EQ(ran.code, kDone) << args[0] << ran.err;
      for (const std::string bad : {"\x1b", "\x07", "\u202e", "\u009b"})
        EXPECT_THAT(ran.out, Not(HasSubstr(bad))) << args[0];
    }
  }
}

TEST_F(Program, RemoveThenTheIdIsWithdrawn) {
  const auto events = RecordsOf(Ask({"events", "--json"}), "event");
  std::string alone;
  for (const auto& event : events) {
    if (event["reports"].size() == 1 && event["reports"][0] == "t-7#0") alone = event["id"];
  }
  const Ran ran = Ask({"remove", "t-7"});
  EXPECT_EQ(ran.code, kDone) << ran.err;
  EXPECT_EQ(Ask({"article", "t-7"}).err, "isnad: article was removed: \"t-7\"\n");
  if (!alone.empty()) {
    EXPECT_EQ(Ask({"event", alone}).err,
              "isnad: event " + alone + " was withdrawn: no stored article tells of it any more\n");
  }
}

TEST_F(Program, RebuildChangesNothing) {
  const std::string before = Ask({"export"}).out;
  const Ran ran = Ask({"rebuild"});
  EXPECT_EQ(ran.code, kDone) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("Rebuilt from 10 articles: "));
  EXPECT_EQ(Ask({"export"}).out, before);
}

TEST(Read, WritesOneReadingALineInOrder) {
  const std::vector<Article> articles = Fixture();
  const Ran ran = RunProgram({"read"}, LinesOf(articles) + "oops\n");
  EXPECT_EQ(ran.code, kFailed);
  EXPECT_EQ(ran.err, "-:11: not JSON at byte 0: \"\"\n");
  std::istringstream lines(ran.out);
  std::size_t at = 0;
  for (std::string line; std::getline(lines, line); ++at) {
    const nlohmann::json record = nlohmann::json::parse(line);
    EXPECT_EQ(record["article"], articles.at(at).id.value);
    EXPECT_EQ(record["understood"], articles.at(at).lang != "de");
    for (const auto& claim : record["claims"]) EXPECT_FALSE(claim["quote"].get<std::string>().empty());
  }
  EXPECT_EQ(at, articles.size());
}

}  // namespace
}  // namespace isnad
