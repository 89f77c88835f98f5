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
  EXPECT_TRUE(Of(Words(19, 0)).empty());
  EXPECT_EQ(Of(Words(20, 0)).size(), static_cast<std::size_t>(kSketchSize));
  EXPECT_EQ(Likeness({}, {}), 0);
  EXPECT_EQ(Likeness(Of(Words(40, 0)), {}), 0);
}

TEST(SketchOf, LeavesNumbersOut) {
  EXPECT_EQ(Of(Words(40, 0) + " 17 " + Words(10, 90)), Of(Words(40, 0) + " 3500 " + Words(10, 90)));
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

// The values reach the disk: another hash or bin would make all stored sketches lie.
TEST(SketchOf, KeepsItsValues) {
  const Sketch sketch =
      Of("one two three four five six seven eight nine ten one two three four five six seven eight nine ten");
  ASSERT_EQ(sketch.size(), static_cast<std::size_t>(kSketchSize));
  EXPECT_EQ(sketch[0], 2352531438u);
  EXPECT_EQ(sketch[63], 626482901u);
}

}  // namespace
}  // namespace isnad
