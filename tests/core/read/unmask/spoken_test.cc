#include "core/read/unmask/spoken.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/dates/dates_testing.h"
#include "tests/core/read/reading_testing.h"

// Posts as people write them. All sentences are invented.

namespace isnad {
namespace {

std::string Words(const std::string& text) {
  Tokens tokens = Tokenize(text, Field::kText);
  WriteSpoken(Analyse(tokens, Ar()), Ar(), tokens);
  std::string words;
  for (const Token& token : tokens.tokens) words += (words.empty() ? "" : " ") + token.folded;
  return words;
}

TEST(WriteSpoken, FoldsAsItWouldBeWritten) {
  constexpr Row kRows[] = {
      {"قتلوا شاب علي الحاجز", "قتلو شاب ع الحاجز"},
      {"واعتقلوا خمسه", "واعتقلو خمسة"},
      {"كانوا عم يقصفوا حلب", "كانوا عم يقصفو حلب"},
      {"الطيران يقصف حلب", "الطيران بيقصف حلب"},
      {"في سوق نيفاشا", "ف سوق نيفاشا"},
      {"اكثر من 10 واكثر", "اكتر من 10 واكتر"},
      {"4 نسا واولاد", "4 نسوان وولاد"},
      {"قرب الدوار ورا الجامع", "يم الدوار ورا الجامع"},
      {"برميل علي الشارع", "برمييييل على الشارع"},
      {"عاجل قصف", "عااااجل قصــــف"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Words(row.text), row.dates) << row.text;
}

TEST(WriteSpoken, LeavesWhatIsKnownOrNobodysWord) {
  for (const char* text : {"قال م ع في حلب", "الشاب ع. حسن", "كوبانو", "في باماكو", "عضو العدو", "بينة", "بيلونة",
                           "قرية بيقو", "نحو البدو", "ع", "بيروت", "الممر", "ههههه", "زعلوووقان"}) {
    std::string plain;
    for (const Token& token : Tokenize(text, Field::kText).tokens) plain += (plain.empty() ? "" : " ") + token.folded;
    EXPECT_EQ(Words(text), plain) << text;
  }
}

// A folded word keeps its own span.
TEST(WriteSpoken, QuotesAsItStands) {
  const std::string text = "قتلو شاب ع حاجز بلدة الزعلوق";
  const Reading reading = ReadArabic(text);
  ASSERT_EQ(reading.claims.size(), 1U);
  EXPECT_EQ(text.substr(reading.claims[0].span.begin, reading.claims[0].span.end - reading.claims[0].span.begin),
            "قتلو شاب");
}

struct SpokenCase {
  const char* claims;
  const char* text;
};

TEST(Spoken, WhomAPostTellsOf) {
  constexpr SpokenCase kCases[] = {
      {"injured 2 child", "انصاب طفلين بشظايا قذيفة هاون ع بلدة الزعلوق"},
      {"killed 1", "انقتل شب ع حاجز بلدة الزعلوق مبارح"},
      {"captured 2", "انخطف شابين ع طريق بلدة الزعلوق"},
      {"injured 3 civilian", "تصاوبو 3 مدنيين بقصف ع بلدة الزعلوق"},
      {"killed 2", "قوصو على سيارة بطريق الزعلوق واستشهد اتنين"},
      {"killed 4, killed 2 child part", "قصف بلدة الزعلوق 4 شهداء منن طفلين"},
      {"killed 12, killed 5 child part", "قصف بلدة الزعلوق: 12 شهيد، خمسة منهم شفع"},
      {"killed 7", "قصف بلدة الزعلوق كتلو سبعة اشخاص"},
      {"killed 6 civilian, injured 13..", "سقطت دانة ف سوق الزعلوق، استشهد 6 مواطنين وجرح اكتر من 12"},
      {"killed 8", "تدوين مدفعي ع بلدة الزعلوق صباح اليوم والحصيلة 8 شهداء"},
      {"killed 4 woman", "نزل برميل ع بلدة الزعلوق وقتل 4 نسوان"},
      {"injured 2 child", "نزلت قذيفة ع بيت ببلدة الزعلوق وانصابو ولاد اتنين"},
      {"arrested 5", "اعتقلو خمس شباب من بلدة الزعلوق بمداهمة الفجر"},
      {"killed 2", "ضربو حاجز بلدة الزعلوق وقتلو عنصرين"},
      {"killed 1 child", "مات طفل متأثراً بجراحه من قصف أمس على بلدة الزعلوق"},
      {"", "ضربو موعد للاجتماع ع طريق الزعلوق"},
      {"", "نزلو الاهالي ع ساحة الزعلوق"},
  };
  for (const SpokenCase& c : kCases) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
}  // namespace isnad
