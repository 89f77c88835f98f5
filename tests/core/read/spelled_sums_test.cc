#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "core/read/read.h"

// Totals of one event that their sentence spells out. All sentences are invented.

namespace isnad {
namespace {

using ::testing::IsEmpty;

Reading ReadText(std::string text) {
  static const std::unique_ptr<Reader> reader = [] {
    Result<std::unique_ptr<Reader>> made = Reader::Create();
    EXPECT_TRUE(made.ok()) << made.status().message();
    return std::move(made).value();
  }();
  Article article;
  article.id.value = "a";
  article.outlet = "sahel-news";
  article.lang = "ar";
  article.published = "2024-03-20";
  article.text = std::move(text);
  return reader->Read(article);
}

struct SumCase {
  std::uint32_t stated, added;
  std::size_t parts, claims;
  const char* text;
};

constexpr SumCase kSums[] = {
    {5, 5, 2, 2, "قُتل في الغارة على قرية السلامة 5 أشخاص هم ثلاثة أطفال وامرأتان."},
    {5, 5, 2, 0, "قُتل في الغارة على قرية السلامة خمسة أشخاص: ثلاثة أطفال وامرأتان."},
    {5, 5, 2, 2, "قُتل في الغارة على قرية السلامة خمسة أشخاص (3 أطفال وامرأتان)، بحسب سكان."},
    {7, 7, 2, 2, "قُتل في الغارة على قرية السلامة سبعة أشخاص، وهم 4 مدنيين و3 جنود، وأصيب آخرون."},
    {2, 2, 2, 2, "قُتل في الغارة على قرية السلامة شخصان هما رجل وامرأة."},
    // People by their village are no claims; that the sum closes bears them out.
    {5, 5, 4, 1,
     "أسفرت العملية في قرية السلامة عن مقتل 5 من المسلحين هم شخص يبلغ من العمر 40 عاماً وابنه 17 عاماً، و2 من بلدة "
     "الرفيد و1 من قرية النبع، بالإضافة لاعتقال 2 آخرين في العملية."},
    {9, 9, 2, 2, "قُتل في القصف على قرية السلامة تسعة مدنيين، هم ستة رجال (بينهم مسن) وثلاثة أطفال."},
    // What does not close.
    {22, 21, 2, 2, "قُتل في الهجوم على قرية السلامة ٢٢ شخصاً، هم ١٨ عاملاً وثلاثة جنود، وأُصيب ١٢ آخرون."},
    {5, 4, 2, 2, "أعلنت القوات اعتقال خمسة من المسلحين في قرية السلامة، هم ثلاثة عراقيين وسوري، بحسب ناشطين."},
    {35, 34, 2, 2, "تحدث مصدر طبي عن مقتل خمسة وثلاثين شخصاً في قرية السلامة، هم أربعة عشر ضابطاً وعشرون مجنداً."},
};

constexpr const char* kNoSum[] = {
    // Not all are told.
    "قُتل في الغارة على قرية السلامة خمسة أشخاص، بينهم طفلان وامرأة.",
    "قُتل في الغارة على قرية السلامة خمسة أشخاص (بينهم طفلان وامرأة).",
    "قُتل في الغارة على قرية السلامة خمسة أشخاص، من بينهم طفلان.",
    "قُتل في الغارة على قرية السلامة 9 أشخاص، معظمهم أطفال ونساء.",
    // The list has people without a number.
    "قُتل في الغارة على قرية السلامة خمسة أشخاص هم طفلان ونساء.",
    "قُتل في الغارة على قرية السلامة خمسة أشخاص هم طفلان وامرأة وآخرون.",
    "قُتل في الغارة على قرية السلامة 9 أشخاص هم طفلان ونحو 4 رجال.",
    "قُتل في الغارة على قرية السلامة 9 أشخاص هم طفلان و4 رجال على الأقل.",
    // An open total can't be added up to.
    "قُتل في الغارة على قرية السلامة 5 أشخاص على الأقل هم ثلاثة أطفال وامرأة.",
    "قُتل في الغارة على قرية السلامة أكثر من 5 أشخاص هم ثلاثة أطفال وامرأة.",
    // Another outcome, another sentence, one part alone.
    "قُتل في الغارة على قرية السلامة خمسة أشخاص وأصيب ثلاثة أطفال وامرأتان.",
    "قُتل في الغارة على قرية السلامة خمسة أشخاص. هم من سكان القرية، وأصيب طفلان وامرأة.",
    "قُتل في الغارة على قرية السلامة خمسة أشخاص هم من أسرة واحدة.",
    // Who is joined to "among them" may be in the part or beside it.
    "قُتل في القصف على قرية السلامة تسعة أشخاص، هم ستة رجال بينهم مسن وثلاثة أطفال.",
    // One who is named by what he is counts once or twice.
    "قُتل في القصف على قرية السلامة ثلاثة أشخاص، هم طبيب، مدير المشفى، وممرضتان.",
};

TEST(FindSpelledSums, AddsUpWhatTheSentenceSpellsOut) {
  for (const SumCase& c : kSums) {
    const Reading reading = ReadText(c.text);
    ASSERT_EQ(reading.sums.size(), 1U) << c.text;
    const SumCheck& sum = reading.sums.front();
    EXPECT_EQ(sum.stated, c.stated) << c.text;
    EXPECT_EQ(sum.added, c.added) << c.text;
    EXPECT_EQ(sum.parts.size(), c.parts) << c.text;
    EXPECT_EQ(sum.part_claims.size(), c.claims) << c.text;
    EXPECT_TRUE(sum.report && sum.claim && !sum.summary) << c.text;
  }
}

TEST(FindSpelledSums, AddsUpNothingElse) {
  for (const char* text : kNoSum) EXPECT_THAT(ReadText(text).sums, IsEmpty()) << text;
}

}  // namespace
}  // namespace isnad
