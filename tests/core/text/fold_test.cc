#include <gtest/gtest.h>

#include "core/text/tokens.h"

namespace isnad {
namespace {

struct Row {
  const char* folded;
  const char* text;
};

TEST(Fold, FoldsWhatSpellingVariesIn) {
  constexpr Row kRows[] = {
      {"قوات سوريا الديمقراطيه", "  قوات سوريا  الديمقراطية "},
      {"احمد", "أَحْمَد"},
      {"ابو بكر", "«أبو بكر»"},
      {"دير الزور", "#دير_الزور"},
      {"ابو-بكر", "أبو-بكر"},
      {"ابو بكر", "أبو - بكر"},
      {"بها الدين", "بهاء الدين"},
      {"ء", "ء"},
      {"o'neil", "O’Neil"},
      {"قسد", "'قسد'"},
      {"deir ez-zor", "Deir ez-Zor"},
      {"1965 نا", "١٩٦٥، نا"},
      {"", " .،! "},
  };
  for (const Row& row : kRows) {
    EXPECT_EQ(Fold(row.text), row.folded) << row.text;
    EXPECT_EQ(Fold(Fold(row.text)), row.folded) << row.text;
  }
}

TEST(FoldName, TakesTheArticleOffLongWords) {
  constexpr Row kRows[] = {{"دير زور", "دير الزور"},
                           {"باب", "الباب"},
                           {"الحي", "الحي"},
                           {"الله", "الله"},
                           {"محمد احمد", "محمد الأحمد"},
                           {"ابو-عمر", "أبو-العمر"},
                           {"deir ez-zor", "Deir ez-Zor"}};
  for (const Row& row : kRows) EXPECT_EQ(FoldName(row.text), row.folded) << row.text;
}

TEST(IsMostlyArabic, CountsLetters) {
  EXPECT_TRUE(IsMostlyArabic("مقتل 3 من YPG في دير الزور"));
  EXPECT_FALSE(IsMostlyArabic("three killed in دير"));
  EXPECT_FALSE(IsMostlyArabic("123 ..."));
  EXPECT_FALSE(IsMostlyArabic(""));
}

TEST(Romanize, GivesPlainLowerCaseLetters) {
  EXPECT_EQ(Romanize("محمد"), "mhmd");
  EXPECT_EQ(Romanize("مُحَمَّد"), "muhamad");
  EXPECT_EQ(Romanize("بغداد"), "bghdad");
  EXPECT_EQ(Romanize("دير الزور"), "dyr alzwr");
  EXPECT_EQ(Romanize("البصـيرة"), "albsyra");
  EXPECT_EQ(Romanize("Erdoğan 17"), "erdogan 17");
  EXPECT_EQ(Romanize(""), "");
}

}  // namespace
}  // namespace isnad
