#include "tools/wording.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace isnad {
namespace {

TEST(RangeWords, SaysWhatTheNumbersAllow) {
  struct Case {
    const char* words;
    const char* mark;
    std::uint32_t min;
    std::optional<std::uint32_t> max;
    bool approx;
  };
  const Case cases[] = {{"3", "3", 3, 3, false},
                        {"at least 3", "3+", 3, std::nullopt, false},
                        {"2 to 5", "2-5", 2, 5, false},
                        {"up to 5", "1-5", 1, 5, false},
                        {"about 20", "~20", 20, 20, true},
                        {"none", "0", 0, 0, false},
                        {"any number", "0+", 0, std::nullopt, false}};
  for (const Case& c : cases) {
    EXPECT_EQ(RangeWords(c.min, c.max, c.approx), c.words);
    EXPECT_EQ(RangeMark(c.min, c.max, c.approx), c.mark);
  }
}

TEST(CountWords, ReadsBeforeAnOutcome) {
  EXPECT_EQ(CountWords(0, 0, false), "no");
  EXPECT_EQ(CountWords(3, std::nullopt, false), "at least 3");
}

TEST(DateWords, SaysWhatIsKnown) {
  const Day day = DayOf({2020, 5, 17});
  EXPECT_EQ(DateWords({day, day, Basis::kStated, {}}), "2020-05-17");
  EXPECT_EQ(DateWords({day, day + 2, Basis::kStated, {}}), "2020-05-17 to 2020-05-19");
  EXPECT_EQ(DateWords({std::nullopt, day, Basis::kDefault, {}}), "until 2020-05-17");
  EXPECT_EQ(DateWords({}), "no date");
}

TEST(ConflictSentence, NamesFiguresVoicesAndQuotes) {
  Conflict conflict;
  conflict.group = Group::kCivilian;
  const std::vector<Figure> figures = {{3, 3, false, "nahr", "قتل 3"},
                                       {5, std::nullopt, false, "jisr (from a monitor)", ""}};
  EXPECT_EQ(
      ConflictSentence(conflict, figures),
      "Of civilians killed, 3 against at least 5: nahr has 3 (\u201cقتل 3\u201d), and jisr (from a monitor) has at "
      "least 5.");
  EXPECT_EQ(ConflictSentence(conflict, {{3, 3, false, "nahr and jisr", "", true}, {4, 4, false, "sada", ""}}),
            "Of civilians killed, 3 against 4: nahr and jisr have 3, and sada has 4.");
  conflict.kind = ConflictKind::kUpdate;
  EXPECT_EQ(
      ConflictSentence(conflict, figures),
      "A source changed its figure of civilians killed: nahr has 3 (\u201cقتل 3\u201d), and jisr (from a monitor) "
      "has at least 5.");
}

TEST(SumSentence, SaysWhatAddsUp) {
  const SumCheck operations{{}, {}, {}, true, 24, 24, 0, {}, {}, {}};
  SumCheck arrested{{}, {}, Outcome::kArrested, false, 111, 111, 0, {}, 0, {1, 2}};
  Reading reading;
  reading.sums = {operations, arrested};
  ASSERT_EQ(SumsByWhole(reading).size(), 1U);
  EXPECT_EQ(SumSentence(reading.sums, true), "the months add up to the total: 24 operations, 111 arrested");
  EXPECT_EQ(SumSentence(reading.sums, false), "the parts add up to the total: 24 operations, 111 arrested");
  arrested.added = 110;
  EXPECT_EQ(SumSentence({operations, arrested}, true),
            "the months add up to the total: 24 operations; but not: 111 arrested stated, 110 added");
  EXPECT_EQ(SumSentence({arrested}, true), "the months do not add up to the total: 111 arrested stated, 110 added");
}

TEST(RuleWords, AnUnlistedRuleIsShownAsItIs) {
  EXPECT_EQ(RuleWords("same-source-later"), "The same source gave another figure later.");
  EXPECT_EQ(RuleWords("some-new-rule"), "some new rule");
}

// Every reason that core/read gives, its own and those of frames.tsv.
TEST(LeftoverWords, SayEachReasonInWords) {
  for (const char* reason : {"attempt",
                             "denied",
                             "doubt",
                             "furniture",
                             "habit",
                             "in-a-name",
                             "language",
                             "negated",
                             "no-event",
                             "no-frame",
                             "no-information",
                             "no-outcome",
                             "nobody-found",
                             "other-sense",
                             "part-of-no-claim",
                             "part-unnumbered",
                             "purpose",
                             "shared-figure",
                             "state",
                             "threat",
                             "told-before",
                             "victims-unnumbered"}) {
    std::string id = reason;
    std::replace(id.begin(), id.end(), '-', ' ');
    const std::string words = LeftoverWords({{}, Account::kUnread, reason});
    EXPECT_NE(words, id) << "no words of its own";
    EXPECT_NE(words.find(' '), std::string::npos) << reason;
  }
  EXPECT_EQ(LeftoverWords({{}, Account::kUnread, "some-new-rule"}), "some new rule");
}

}  // namespace
}  // namespace isnad
