#include "core/text/latin.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

struct Pair {
  const char* a;
  const char* b;
};

// Spellings of one name: the article, doubled letters, vowels, marks, another script.
TEST(SoundAlike, KnowsSpellingsOfOneName) {
  constexpr Pair kSame[] = {
      {"Deir ez-Zor", "Deir Ezzor"},
      {"Deir al-Zor", "Dayr az-Zawr"},
      {"Raqqa", "Ar-Raqqah"},
      {"Hasakah", "Al-Hasakeh"},
      {"Manbij", "Minbij"},
      {"Idlib", "Idleb"},
      {"Tel Cuma", "Til Cûma"},
      {"Ma'arat", "Maarat"},
      {"Shaddadi", "Ash-Shaddadi"},
      {"Qamishli", "Kamishly"},
      {"Busayra", "البصيرة"},
      {"Jarabulus", "جرابلس"},
      {"Tadil", "تديل"},
      {"Jarad", "جراد"},
      {"Shahba", "Şehba"},
  };
  for (const Pair& pair : kSame) EXPECT_TRUE(SoundAlike(SoundOf(pair.a), SoundOf(pair.b))) << pair.a << ", " << pair.b;
}

TEST(SoundAlike, SetsNamesApart) {
  constexpr Pair kApart[] = {
      {"Homs", "Hama"},   {"Hama", "Homa"},        {"Tel", "Tawila"},    {"Zor", "Zuwara"},
      {"Aleppo", "Aden"}, {"Bahariya", "Beheira"}, {"Raqqa", "Rankous"}, {"Tafas", "تادف"},
  };
  for (const Pair& pair : kApart)
    EXPECT_FALSE(SoundAlike(SoundOf(pair.a), SoundOf(pair.b))) << pair.a << ", " << pair.b;
}

// What one script has no letter for.
TEST(AcrossScripts, KnowsOneNameInTwoScripts) {
  constexpr Pair kSame[] = {
      {"Kupiansk", "كوبيانسك"},  {"Pokrovsk", "بوكروفسك"},     {"Sevastopol", "سيفاستوبول"}, {"Chibok", "تشيبوك"},
      {"Charsadda", "تشارسادا"}, {"Bandiagara", "باندياغارا"}, {"Peshawar", "بيشاور"},       {"Djelfa", "الجلفة"},
      {"Gharyan", "غريان"},      {"Galkayo", "غالكعيو"},       {"Pylos", "بيلوس"},
  };
  for (const Pair& pair : kSame)
    EXPECT_EQ(AcrossScripts(SoundOf(pair.a)), AcrossScripts(SoundOf(pair.b))) << pair.a << ", " << pair.b;
  constexpr Pair kApart[] = {{"Kupiansk", "كوباني"}, {"Chibok", "شبوة"}, {"Pokrovsk", "بوكمال"}, {"Baga", "باكو"}};
  for (const Pair& pair : kApart)
    EXPECT_NE(AcrossScripts(SoundOf(pair.a)), AcrossScripts(SoundOf(pair.b))) << pair.a << ", " << pair.b;
}

TEST(MaySoundAlike, LooksAtTheVowelsOfShortNames) {
  constexpr Pair kSame[] = {
      {"Goma", "غوما"}, {"Wana", "وانا"}, {"Nyala", "نيالا"}, {"Shejaia", "الشجاعية"}, {"Rann", "ران"}};
  for (const Pair& pair : kSame)
    EXPECT_TRUE(MaySoundAlike(SoundOf(pair.a), SoundOf(pair.b))) << pair.a << ", " << pair.b;
  constexpr Pair kApart[] = {{"Goma", "غيمي"}, {"Wana", "ونوى"}, {"Homa", "حمص"}, {"Deir", "داريا"}};
  for (const Pair& pair : kApart)
    EXPECT_FALSE(MaySoundAlike(SoundOf(pair.a), SoundOf(pair.b))) << pair.a << ", " << pair.b;
}

}  // namespace
}  // namespace isnad
