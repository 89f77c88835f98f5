#include "core/read/split_words.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/dates_testing.h"

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
      {"استشهاد طفل", "إس تشهاد طفل"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Words(row.text), row.dates) << row.text;
}

TEST(JoinSplit, LeavesTwoWordsApart) {
  for (const char* text : {"قال د سالم", "من بي جي", "في البلده", "و قتل 3", "تل قصف", "ابن سالم", "مق\nتل", "مق  تل",
                           "#مق تل", "جاء من بيته"})
    EXPECT_EQ(Tokenize(text, Field::kText).size(), [&] {
      Tokens tokens = Tokenize(text, Field::kText);
      JoinSplit(Analyse(tokens, Ar()), Ar(), tokens);
      return tokens.size();
    }()) << text;
}

}  // namespace
}  // namespace isnad
