#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// Losses that nobody knows, those who did it, those who died by a weapon, and whose side a title tells of. All
// sentences are invented.

namespace isnad {
namespace {

struct FateCase {
  const char* claims;  // as ClaimsOf writes them
  const char* text;
  const char* title = "";
};

template <std::size_t kSize>
void Expect(const FateCase (&rows)[kSize]) {
  for (const FateCase& row : rows) EXPECT_EQ(ClaimsOf(ReadArabic(row.text, row.title)), row.claims) << row.text;
}

constexpr FateCase kUnknown[] = {
    {"", "تعرضت قافلة لكمين قرب الزعلوق، ولم تتوفر حصيلة بالخسائر البشرية."},
    {"", "انفجرت عبوة في الزعلوق، ولم تصدر حصيلة رسمية للضحايا."},
    {"", "انفجرت عبوة في الزعلوق، ولم تعرف بعد حصيلة القتلى والجرحى."},
    {"", "انفجرت عبوة في الزعلوق، دون معرفة حجم الخسائر البشرية."},
    {"", "انفجرت عبوة في الزعلوق، ولم يتضح حجم الخسائر البشرية."},
    {"killed 0, injured 0", "انفجرت عبوة في الزعلوق، ولم تقع خسائر بشرية."},
    {"killed 0, injured 0", "انفجرت عبوة في الزعلوق، من دون تسجيل خسائر بشرية."},
    {"killed 0, injured 0", "انفجرت عبوة في الزعلوق، ولم تسجل أي خسائر بشرية."},
};

TEST(ClaimFates, NobodyKnowsTheLosses) { Expect(kUnknown); }

constexpr FateCase kDoers[] = {
    {"killed 2, killed 1 militant", "قتل شخصان في هجوم بالسكاكين في الزعلوق، وقتل منفذه."},
    {"killed 2, killed 1 militant", "قتل شخصان في هجوم بالسكاكين في الزعلوق ومقتل منفذه برصاص الشرطة."},
    {"killed 2, arrested 1 militant", "قتل شخصان في هجوم في الزعلوق، وأعلنت الشرطة اعتقال منفذه."},
    {"killed 2, killed 1 militant", "قتل شخصان في عملية طعن في الزعلوق، واستشهد منفذها."},
    {"killed 2", "قتل شخصان في هجوم في الزعلوق، ولم يعرف منفذه."},
    {"killed 2", "قتل شخصان في هجوم في الزعلوق قرب منفذ حدودي."},
};

TEST(ClaimFates, WhoDidItByAPronoun) { Expect(kDoers); }

constexpr FateCase kByWeapons[] = {
    {"killed 12 civilian, killed 3 child part",
     "قال مصدر طبي إن 12 مدنيا، بينهم ثلاثة أطفال، قضوا بالقذائف التي سقطت على الزعلوق."},
    {"killed 22", "ارتفع عدد من قضوا بالألغام في بلدة الزعلوق إلى 22."},
    {"", "قال مصدر طبي إن 12 مدنيا، بينهم ثلاثة أطفال، قضوا الليل في الزعلوق."},
};

TEST(ClaimFates, DiedByWeapons) { Expect(kByWeapons); }

constexpr FateCase kTitles[] = {
    {"killed 21", "", "حصيلة القصف على الزعلوق ترتفع إلى 21 قتيلا والحوثيون يدعون إلى تحقيق"},
    {"killed 12", "", "12 قتيلا في هجوم الزعلوق والجيش يعلن حظر التجول"},
    {"killed 12 security", "", "12 قتيلا من الجيش في هجوم الزعلوق"},
    {"killed 5 civilian, killed 2.. militant", "", "مقتل 5 مدنيين ومسلحين في هجوم الزعلوق"},
};

TEST(ClaimFates, SomebodyElseBehindTheFigure) { Expect(kTitles); }

}  // namespace
}  // namespace isnad
