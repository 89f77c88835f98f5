#include "core/text/sketch.h"

#include <gtest/gtest.h>

#include <string>

namespace isnad {
namespace {

Sketch Of(std::string_view text) { return SketchOf(Tokenize(text, Field::kText)); }

std::string Words(int count, int shift) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    for (int n = 1 + (i + shift) * 7919; n > 0; n /= 26) text += static_cast<char>('a' + n % 26);
    text += ' ';
  }
  return text;
}

TEST(SketchOf, IsEmptyForAShortText) {
  EXPECT_TRUE(Of(Words(7, 0)).empty());
  EXPECT_EQ(Of(Words(8, 0)).values.size(), static_cast<std::size_t>(kSketchSize));
  EXPECT_EQ(Of(Words(8, 0)).shingles, 6U);
  EXPECT_EQ(Likeness({}, {}), 0);
  EXPECT_EQ(Likeness(Of(Words(40, 0)), {}), 0);
}

TEST(SketchOf, LeavesNumbersOut) {
  EXPECT_EQ(Of(Words(40, 0) + " 17 " + Words(10, 90)), Of(Words(40, 0) + " 3500 " + Words(10, 90)));
}

TEST(SketchOf, LeavesOutWhatIsToBeSkipped) {
  const std::string around = Words(20, 0);
  const Tokens tokens = Tokenize(around + "seventeen " + around, Field::kText);
  std::vector<bool> skip(tokens.size());
  skip[20] = true;
  EXPECT_EQ(SketchOf(tokens, skip), Of(around + around));
  EXPECT_NE(SketchOf(tokens), Of(around + around));
}

TEST(SketchOf, SpellingDoesNotMatter) {
  const std::string rest = Words(40, 0);
  EXPECT_EQ(Of("أعلنت الوزارة " + rest), Of("اعلنت الوزاره " + rest));
}

TEST(Likeness, EstimatesTheShareOfCommonText) {
  const Sketch whole = Of(Words(400, 0));
  EXPECT_EQ(Likeness(whole, whole), 1);
  EXPECT_LT(Likeness(whole, Of(Words(400, 5000))), 0.1);
  // Half of the words in common is a third of the union.
  EXPECT_NEAR(Likeness(whole, Of(Words(400, 200))), 1.0 / 3, 0.15);
  EXPECT_GT(Likeness(whole, Of(Words(390, 0) + "other words at the end")), 0.85);
}

TEST(Containment, IsOfTheShorterText) {
  const Sketch whole = Of(Words(400, 0));
  EXPECT_EQ(Containment(whole, whole), 1);
  EXPECT_NEAR(Containment(whole, Of(Words(200, 0))), 1, 0.15);
  EXPECT_NEAR(Containment(Of(Words(200, 0)), whole), 1, 0.15) << "from either side";
  EXPECT_LT(Containment(whole, Of(Words(200, 5000))), 0.1);
  EXPECT_EQ(Containment(whole, {}), 0);
}

// The values reach the disk: another hash or bin would make all stored sketches lie.
TEST(SketchOf, KeepsItsValues) {
  const Sketch sketch =
      Of("one two three four five six seven eight nine ten one two three four five six seven eight nine ten");
  ASSERT_EQ(sketch.values.size(), static_cast<std::size_t>(kSketchSize));
  EXPECT_EQ(sketch.shingles, 10U);
  EXPECT_EQ(sketch.values[0], 3753712581u);
  EXPECT_EQ(sketch.values[127], 2113181046u);
}

}  // namespace
}  // namespace isnad
