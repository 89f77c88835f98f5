#include "tools/input.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace isnad {
namespace {

RawArticle Line(std::string bytes) { return {RawArticle::Kind::kJson, "a.jsonl", 7, std::move(bytes)}; }
RawArticle Page(std::string bytes) { return {RawArticle::Kind::kText, "page.txt", 0, std::move(bytes)}; }

TEST(ParseJson, TakesEveryField) {
  const Result<Article> article = ParseArticle(
      Line(
          R"({"id":"x-1","outlet":"o","url":"https://o.example/1","published":"2021-12-13T09:40:00+02:00","archived":"2022-01-01",)"
          R"("revised":"2021-12-14","lang":"ar","title":"عنوان","text":"نص","tags":["b","a"],"desk":3})"),
      {});
  ASSERT_TRUE(article.ok()) << article.status().message();
  Article want;
  want.id = {"x-1"};
  want.outlet = "o";
  want.url = "https://o.example/1";
  want.published = "2021-12-13T09:40:00+02:00";
  want.archived = "2022-01-01";
  want.revised = "2021-12-14";
  want.lang = "ar";
  want.title = "عنوان";
  want.text = "نص";
  want.extra = R"({"desk":3,"tags":["b","a"]})";
  EXPECT_EQ(*article, want);
}

TEST(ParseJson, AbsentAndNullAreEmpty) {
  const Result<Article> article =
      ParseArticle(Line(R"({"id":"1","outlet":null,"url":null,"published":null,"text":"t"})"), {});
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->outlet, "");
  EXPECT_EQ(article->published, "");
  EXPECT_EQ(article->extra, "");
}

TEST(ParseJson, OptionsFillWhatIsMissingOnly) {
  const InputOptions options{"given", "2020-01-02"};
  EXPECT_EQ(ParseArticle(Line(R"({"text":"t"})"), options)->outlet, "given");
  EXPECT_EQ(ParseArticle(Line(R"({"text":"t"})"), options)->published, "2020-01-02");
  EXPECT_EQ(ParseArticle(Line(R"({"text":"t","outlet":"own","published":"2021-01-01"})"), options)->outlet, "own");
  EXPECT_EQ(ParseArticle(Line(R"({"text":"t","outlet":"own","published":"2021-01-01"})"), options)->published,
            "2021-01-01");
}

TEST(ParseJson, SameKeyInOtherObjectsIsFine) {
  EXPECT_TRUE(ParseArticle(Line(R"({"text":"t","a":{"k":1},"b":{"k":2},"c":[{"k":1},{"k":2}]})"), {}).ok());
}

struct BadCase {
  const char* message;
  std::string line;
};

TEST(ParseJson, NamesFileLineFieldAndValue) {
  const std::string deep = R"({"text":"t","more":)" + std::string(100, '[') + std::string(100, ']') + "}";
  const BadCase cases[] = {
      {R"(a.jsonl:7: "published": not a date: "2021-13-40")", R"({"id":"1","text":"t","published":"2021-13-40"})"},
      {R"(a.jsonl:7: "archived": not a date: "yesterday")", R"({"id":"1","text":"t","archived":"yesterday"})"},
      {R"(a.jsonl:7: "revised": not a date: "2021")", R"({"id":"1","text":"t","revised":"2021"})"},
      {R"(a.jsonl:7: "id": not a string: "12")", R"({"id":12,"text":"t"})"},
      {R"(a.jsonl:7: "title": not a string: "["a"]")", R"({"id":"1","title":["a"],"text":"t"})"},
      {R"(a.jsonl:7: "published": not a string: "20211213")", R"({"published":20211213,"text":"t"})"},
      {R"(a.jsonl:7: "text": missing)", R"({"id":"1","title":""})"},
      {R"(a.jsonl:7: "text": missing)", R"({})"},
      {R"(a.jsonl:7: "text": given twice)", R"({"text":"a","text":"b"})"},
      {R"(a.jsonl:7: "k": given twice)", R"({"text":"a","more":{"k":1,"k":2}})"},
      {R"(a.jsonl:7: "more": nested too deep)", deep},
      {R"(a.jsonl:7: not a JSON object: "[1,2]")", "[1,2]"},
      {R"(a.jsonl:7: not a JSON object: "text")", "\"text\""},
      {R"(a.jsonl:7: not JSON at byte 9: "{"text": ")", R"({"text": oops})"},
      {R"(a.jsonl:7: not JSON at byte 12: "{"text":"abc")", R"({"text":"abc)"},
      {R"(a.jsonl:7: not JSON at byte 1: "t")", "text"},
      {R"(a.jsonl:7: not JSON at byte 9: "{"text":"")", "{\"text\":\"\xff\"}"},
  };
  for (const BadCase& c : cases) {
    const Result<Article> article = ParseArticle(Line(c.line), {});
    ASSERT_FALSE(article.ok()) << c.line;
    EXPECT_EQ(article.status().message(), c.message) << c.line;
  }
}

TEST(ParseJson, ALongValueIsCutBetweenCharacters) {
  std::string letters;
  for (int i = 0; i < 100; ++i) letters += "ب";
  const Result<Article> article = ParseArticle(Line(R"({"text":"t","published":"x)" + letters + "\"}"), {});
  std::string want = "a.jsonl:7: \"published\": not a date: \"x";
  for (int i = 0; i < 29; ++i) want += "ب";
  EXPECT_EQ(article.status().message(), want + "\u2026\"");
}

TEST(IdOfContent, DependsOnEachFieldAndNoOther) {
  Article a;
  a.outlet = "o", a.url = "u", a.title = "t", a.text = "x";
  const ArticleId id = IdOfContent(a);
  EXPECT_EQ(id.value.size(), 16U);
  Article b = a;
  b.published = "2020-01-01";
  EXPECT_EQ(IdOfContent(b), id);
  b = a, b.outlet = "ou", b.url = "";
  EXPECT_NE(IdOfContent(b), id);
  b = a, b.text = "y";
  EXPECT_NE(IdOfContent(b), id);
}

struct PageCase {
  const char* published;
  const char* title;
  const char* text;
  const char* bytes;
};

TEST(ParseText, FindsTitleDateTextAndTail) {
  const PageCase cases[] = {
      {"", "عنوان الصفحة", "نص الخبر.\n", "عنوان الصفحة\nنص الخبر.\n"},
      {"", "عنوان", "نص بلا سطر أخير", "\n\n عنوان \n\nنص بلا سطر أخير"},
      {"2020-05-18", "عنوان", "نص.\n", "عنوان\n\n  \u2022 2020/05/18\n  \u2022 6:51 م\n\nنص.\n"},
      {"2020-05-18", "عنوان", "نص.\n", "عنوان\n18-05-2020\nنص.\n"},
      {"2020-05-18", "عنوان", "نص.\n", "عنوان\n٢٠٢٠/٠٥/١٨ 18:51\nنص.\n"},
      {"", "عنوان", "نص.\n", "عنوان\n\n296\n\nنص.\n"},
      {"", "عنوان", "نص.\n", "عنوان\n1,204\nشارك\n- \nنص.\n"},
      {"", "عنوان", "فقرة.\n", "عنوان\nفقرة.\n\nمقالات متعلقة\n\nسوريا\n\nالمزيد من سوريا"},
      {"", "عنوان", "فقرة.\n", "عنوان\nفقرة.\n12\nاقرأ أيضاً:\nخبر آخر عن شيء آخر\n"},
      {"", "عنوان", "أول.\r\nثان.\r\n", "عنوان\r\nأول.\r\nثان.\r\n"},
      {"", "عنوان", "نص", "\ufeffعنوان\nنص"},
      {"", "عنوان وحده", "", "عنوان وحده"},
  };
  for (const PageCase& c : cases) {
    const Result<Article> article = ParseArticle(Page(c.bytes), {});
    ASSERT_TRUE(article.ok()) << article.status().message();
    EXPECT_EQ(article->published, c.published) << c.bytes;
    EXPECT_EQ(article->title, c.title) << c.bytes;
    EXPECT_EQ(article->text, c.text) << c.bytes;
  }
}

TEST(ParseText, LeavesInTheTextWhatBelongsToIt) {
  std::string paragraph = "فقرة طويلة";
  while (paragraph.size() < 300) paragraph += " من كلام كثير";
  const std::string texts[] = {
      "فقرة أولى.\n296\nفقرة ثانية.\n",                      // a number between paragraphs
      "فقرة.\n2020/05/18\nفقرة.\n",                          // a date below the first paragraph
      "• أول البنود\n• ثاني البنود\n",                       // bullets are the text's own
      "فقرة.\nاقرأ أيضاً\nعنوان خبر\n" + paragraph + ".\n",   // the article goes on below the box
      "المزيد من القتلى سقطوا في قرية أخرى قرب المدينة.\n",  // a sentence that begins so
      "2020/13/45\nنص.\n",                                   // no day of any calendar
  };
  for (const std::string& text : texts) {
    const Result<Article> article = ParseArticle(Page("عنوان\n" + text), {});
    ASSERT_TRUE(article.ok());
    EXPECT_EQ(article->text, text);
    EXPECT_EQ(article->published, "");
  }
}

TEST(ParseText, AFirstLineOfProseIsNoTitle) {
  std::string prose = "شهدت المنطقة";
  while (prose.size() < 220) prose += " تصعيدا جديدا";
  prose += ".";
  const Result<Article> article = ParseArticle(Page(prose + "\nوأضاف.\n"), {});
  EXPECT_EQ(article->title, "");
  EXPECT_EQ(article->text, prose + "\nوأضاف.\n");
}

TEST(ParseText, WhatIsCutIsKept) {
  const Result<Article> article = ParseArticle(Page("عنوان\n296\nنص.\nذات صلة\nخبر"), {"o", "2020-01-01"});
  EXPECT_EQ(article->extra, R"({"page_head":"296","page_tail":"ذات صلة\nخبر"})");
  EXPECT_EQ(article->outlet, "o");
  EXPECT_EQ(article->published, "2020-01-01");
}

TEST(ParseText, RefusesWhatIsNoText) {
  EXPECT_EQ(ParseArticle(Page("  \n \n"), {}).status().message(), "page.txt: empty");
  EXPECT_EQ(ParseArticle(Page(std::string("a\0b", 3)), {}).status().message(), "page.txt: not a text file");
}

class InputFiles : public testing::Test {
 protected:
  void SetUp() override {
    dir_ = std::filesystem::temp_directory_path() / ("isnad-input-" + std::to_string(getpid()));
    std::filesystem::create_directories(dir_ / "sub");
    Write("b.jsonl", "{\"text\":\"1\"}\n\n{\"text\":\"2\"}\n");
    Write("a.txt", "عنوان\nنص");
    Write("sub/c.jsonl", "{\"text\":\"3\"}");
    Write("notes.md", "no article");
  }
  void TearDown() override { std::filesystem::remove_all(dir_); }
  void Write(const std::string& name, const std::string& bytes) {
    std::ofstream(dir_ / name, std::ios::binary) << bytes;
  }

  std::vector<std::string> Walk(const std::vector<std::string>& paths, const std::string& standard_input = "") {
    std::istringstream in(standard_input);
    Input input(paths, in);
    std::vector<std::string> seen;
    while (std::optional<Result<RawArticle>> next = input.Next()) {
      std::string one = next->ok() ? (*next)->file + ":" + std::to_string((*next)->line) : next->status().message();
      if (const std::size_t at = one.find(dir_.string()); at == 0) one.erase(0, dir_.string().size() + 1);
      seen.push_back(one);
    }
    EXPECT_LE(input.bytes_total(), input.bytes_read() + 1);
    return seen;
  }
  std::filesystem::path dir_;
};

TEST_F(InputFiles, WalksAFolderInOrder) {
  EXPECT_EQ(Walk({dir_.string()}), (std::vector<std::string>{"a.txt:0", "b.jsonl:1", "b.jsonl:3", "sub/c.jsonl:1"}));
}

TEST_F(InputFiles, ReadsStandardInput) {
  EXPECT_EQ(Walk({"-"}, "{\"text\":\"1\"}\n{\"text\":\"2\"}"), (std::vector<std::string>{"-:1", "-:2"}));
}

TEST_F(InputFiles, NamesAPathThatGivesNothingAndGoesOn) {
  std::filesystem::create_directories(dir_ / "empty");
  EXPECT_EQ(Walk({(dir_ / "none.jsonl").string(), (dir_ / "notes.md").string(), (dir_ / "empty").string(),
                  (dir_ / "a.txt").string()}),
            (std::vector<std::string>{"none.jsonl: no such file or folder", "notes.md: neither .jsonl nor .txt",
                                      "empty: holds no .jsonl and no .txt file", "a.txt:0"}));
}

}  // namespace
}  // namespace isnad
