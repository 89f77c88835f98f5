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

}  // namespace
}  // namespace isnad
