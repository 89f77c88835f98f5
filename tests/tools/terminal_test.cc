#include "tools/terminal.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <sstream>

#include "tools/json.h"

namespace isnad {
namespace {

struct CleanCase {
  std::string want, text;
};

TEST(Clean, LeavesNothingThatATerminalObeys) {
  const CleanCase cases[] = {
      {"\ufffd[31mred\ufffd[0m", "\x1b[31mred\x1b[0m"},
      {"\ufffd]0;title\ufffd", "\x1b]0;title\x07"},
      {"a\ufffdb", std::string("a\0b", 3)},
      {"a\ufffdb",
       "a\x7f"
       "b"},
      {"a\ufffd31m", "a\u009b31m"},  // C1: a one-character escape
      {"one two", "one\r\n\t two\n"},
      {"abc", "a\u202eb\u202cc"},  // override
      {"abc", "a\u2066b\u2069c"},  // isolates of its own would close ours
      {"abc", "a\u200fb\u061cc"},  // marks
      {"ab",
       "a\u200b\ufeff\u00ad\u2060"
       "b"},  // invisible
      {"a b", "a\u2028b"},
      {"ab", "a\U000e0041b"},  // a tag
      {"a\ufffdb",
       "a\xff"
       "b"},                 // no UTF-8
      {"a\ufffd", "a\xd8"},  // cut in a character
  };
  for (const CleanCase& c : cases) EXPECT_EQ(Clean(c.text), c.want);
}

TEST(Clean, KeepsWhatSpellingNeeds) {
  for (const std::string text : {"البصيرة", "می\u200cشود", "قُتل", "naïve", "漢字", "😀", "a \u201cb\u201d"})
    EXPECT_EQ(Clean(text), text);
}

TEST(CleanText, KeepsLines) {
  EXPECT_EQ(CleanText("one\ntwo\r\n  three\tfour"), "one\ntwo\n  three four");
  EXPECT_EQ(CleanText("a\x1b[2Jb\n"), "a\ufffd[2Jb\n");
}

TEST(JsonText, EscapesAndStaysTheSameText) {
  EXPECT_EQ(JsonText("a\"b\\c\n\x1b"), R"("a\"b\\c\n\u001b")");
  EXPECT_EQ(JsonText("a\u202e\u009b\x7f"), R"("a\u202e\u009b\u007f")");
  EXPECT_EQ(JsonText("البصيرة"), "\"البصيرة\"");
  EXPECT_EQ(JsonText("\U000e0041"), R"("\udb40\udc41")");
  EXPECT_EQ(JsonText("\xff"), R"("\ufffd")");
}

TEST(WidthOf, CountsColumns) {
  EXPECT_EQ(WidthOf("abc"), 3);
  EXPECT_EQ(WidthOf("قُتل"), 3);  // the vowel sign takes no column
  EXPECT_EQ(WidthOf("漢字"), 4);
  EXPECT_EQ(WidthOf("e\u0301"), 1);
  EXPECT_EQ(WidthOf("می\u200cشود"), 5);
}

TEST(Shorten, CutsToColumns) {
  EXPECT_EQ(Shorten("abcdef", 6), "abcdef");
  EXPECT_EQ(Shorten("abcdef", 4), "abc\u2026");
  EXPECT_EQ(Shorten("漢字漢字", 4), "漢\u2026");
  EXPECT_EQ(Shorten("abc", 0), "");
}

TEST(Isolated, OnlyRightToLeftOnATerminal) {
  const Terminal pipe, screen{true, false, 80};
  EXPECT_EQ(Isolated("البصيرة", screen), "\u2067البصيرة\u2069");
  EXPECT_EQ(Isolated("in البصيرة", screen), "\u2068in البصيرة\u2069");
  EXPECT_EQ(Isolated("abc", screen), "abc");
  EXPECT_EQ(Isolated("البصيرة", pipe), "البصيرة");
}

TEST(Styled, OnlyWhereThereIsColour) {
  EXPECT_EQ(Styled("x", Style::kRed, {true, true, 80}), "\x1b[31mx\x1b[0m");
  EXPECT_EQ(Styled("x", Style::kRed, {true, false, 80}), "x");
}

TEST(TerminalOf, APipeIsNone) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  const Terminal terminal = TerminalOf(ends[1]);
  EXPECT_FALSE(terminal.is_terminal);
  EXPECT_FALSE(terminal.colour);
  EXPECT_EQ(terminal.width, 0);
  close(ends[0]);
  close(ends[1]);
}

TEST(Table, FitsTheTerminal) {
  Table table({{"id"}, {"place", false, true}, {"killed", true}});
  table.Add({"ev-1", "a very long name of a place that goes on and on", "3"});
  table.Add({"ev-2", "بلدة البصيرة بريف دير الزور الشرقي في سوريا", "12"});
  for (const int width : {30, 40, 80}) {
    std::ostringstream out;
    table.Print(out, {true, false, width});
    std::istringstream lines(out.str());
    for (std::string line; std::getline(lines, line);) EXPECT_LE(WidthOf(line), width) << line;
  }
  std::ostringstream whole;
  table.Print(whole, {});
  EXPECT_NE(whole.str().find("goes on and on"), std::string::npos);
}

TEST(Table, CleansCells) {
  Table table({{"name"}});
  table.Add({"a\x1b[31m\nb"});
  std::ostringstream out;
  table.Print(out, {});
  EXPECT_EQ(out.str(), "name\na\ufffd[31m b\n");
}

TEST(Progress, SaysRateAndTimeLeft) {
  EXPECT_EQ(ProgressLine("articles", 50, 100, 1000, 10, 80),
            "[===============>              ]  50%  1,000 articles  100/s  0:10 left");
  EXPECT_EQ(ProgressLine("articles", 50, 0, 1000, 10, 80), "1,000 articles  100/s");
  EXPECT_LE(WidthOf(ProgressLine("articles", 50, 100, 1000, 10, 20)), 20);
}

TEST(Progress, IsSilentOffATerminal) {
  std::ostringstream out;
  {
    Progress progress(out, {}, "articles");
    progress.Show(1, 2, 3);
  }
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace isnad
