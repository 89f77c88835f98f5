#include "core/read/unmask/split_words.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/dates/dates_testing.h"

namespace isnad {
namespace {

std::string Words(const std::string& text) {
  Tokens tokens = Tokenize(text, Field::kText);
  JoinSplit(Analyse(tokens, Ar()), Ar(), tokens);
  std::string words;
  for (const Token& token : tokens.tokens) words += (words.empty() ? "" : " ") + token.folded;
  return words;
}

TEST(JoinSplit, MakesOneWordOfTwoPieces) {
  constexpr Row kRows[] = {
      {"مقتل ثلاثه", "مق تل ثلاثة"},   {"القتلي في البلده", "الق تلى في البلدة"},
      {"اصابه خمسه", "إص ابة خمسة"},   {"قصف البلده", "ق صف البلدة"},
      {"علي غزه", "على غ زة"},         {"بغاره جويه", "بغ ارة جوية"},
      {"استشهاد طفل", "إس تشهاد طفل"}, {"بغارات جويه", "بغا.رات جوية"},
      {"مقتل رجل", "مق.تل رجل"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Words(row.text), row.dates) << row.text;
}

// A full stop within a word ends no sentence; one behind it does.
TEST(JoinSplit, SentencesGoOn) {
  Tokens tokens = Tokenize("هاجموا بغا.رات جوية بلدة. وقتل رجل.", Field::kText);
  ASSERT_TRUE(JoinSplit(Analyse(tokens, Ar()), Ar(), tokens));
  ASSERT_EQ(tokens[1].folded, "بغارات");
  EXPECT_EQ(tokens[0].sentence, tokens[3].sentence);
  EXPECT_EQ(tokens[3].sentence + 1, tokens[5].sentence);
}

TEST(JoinSplit, LeavesTwoWordsApart) {
  for (const char* text : {"قال د سالم", "من بي جي", "في البلده", "و قتل 3", "تل قصف", "ابن سالم", "مق\nتل", "مق  تل",
                           "#مق تل", "جاء من بيته", "من داريا.قصف", "مق. تل", "مق .تل", "في حلب.قتل رجل"})
    EXPECT_EQ(Tokenize(text, Field::kText).size(), [&] {
      Tokens tokens = Tokenize(text, Field::kText);
      JoinSplit(Analyse(tokens, Ar()), Ar(), tokens);
      return tokens.size();
    }()) << text;
}

}  // namespace
}  // namespace isnad
