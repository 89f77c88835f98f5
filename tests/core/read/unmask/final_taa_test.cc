#include "core/read/unmask/final_taa.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "tests/core/read/dates/dates_testing.h"

namespace isnad {
namespace {

// The words of a text that are marked as if they ended in ة, apart by a space.
std::string Restored(const std::string& text, Field in = Field::kText) {
  Tokens tokens = Tokenize(text, in);
  if (!RestoreTaa(Analyse(tokens, Ar()), tokens)) return "";
  std::string words;
  for (const Token& token : tokens.tokens)
    if (token.taa) words += (words.empty() ? "" : " ") + token.folded;
  return words;
}

TEST(RestoreTaa, WhereNoneIsWritten) {
  constexpr Row kRows[] = {
      {"حمله", "شنت القوات حمله عسكريه على المدينه وقالت مصادر طبيه ذلك"},
      {"ضربه جويه المدينه", "استهدفت ضربه جويه وسط المدينه قوه عسكريه"},
      {"قريه حمله بلده", "دهمت قريه في حمله على بلده"},
      {"المدينه الطبيه", "قتل والده في المدينه وقالت المصادر الطبيه"},
  };
  for (const Row& row : kRows) {
    const std::string restored = Restored(row.text);
    std::string word;
    for (std::istringstream words(row.dates); words >> word;)
      EXPECT_NE((" " + restored + " ").find(word + " "), std::string::npos) << row.text << " | " << restored;
  }
  EXPECT_EQ(Restored("غاره جويه", Field::kTitle), "غاره جويه");
}

TEST(RestoreTaa, LeavesWhatMayBeHis) {
  for (const char* text : {"شنت القوات حملة في بلده", "قتله أمام بيته", "قال والده إن ابنه حمله", "مدينة حمله المحاصره",
                           "عاد إلى بلده", ""})
    EXPECT_EQ(Restored(text), "") << text;
  EXPECT_EQ(Restored("قتل والده في المدينه المحاصره").find("والده"), std::string::npos);
}

}  // namespace
}  // namespace isnad
