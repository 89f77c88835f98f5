#include <gtest/gtest.h>

#include "tests/core/link/world.h"

namespace isnad {
namespace {

using testing::MakeReading;
using testing::World;

Reading Text(const std::string& article, const std::string& outlet, std::optional<Day> published, int changed,
             std::uint32_t killed) {
  Reading reading = MakeReading(article, outlet, published, {{EventType::kRaid, "place:ta", 100}});
  for (int i = 0; i < kSketchSize; ++i) {
    reading.sketch.push_back(i < changed ? static_cast<std::uint32_t>(1000 * (article[0] + 1) + i)
                                         : static_cast<std::uint32_t>(i));
  }
  Claim claim;
  claim.report = 0;
  claim.people.min = killed;
  claim.people.max = killed;
  reading.claims.push_back(claim);
  return reading;
}

std::vector<Copies> CopiesOf(const std::vector<Reading>& readings) {
  return internal::LinkAll(readings, World()).copies;
}

TEST(Copies, AreOneTextOfSeveralOutlets) {
  const auto copies =
      CopiesOf({Text("b", "two", 101, 0, 3), Text("a", "one", 102, 6, 3), Text("c", "three", 103, 60, 3)});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].articles, (std::vector<ArticleId>{{"b"}, {"a"}}));
}

TEST(Copies, MayLeaveOutThatAPlaceIsACity) {
  Reading governorate = Text("a", "one", 101, 0, 3), city = Text("b", "two", 101, 0, 3);
  governorate.entities[0].known = "place:xx/ta";
  city.entities[0].known = "place:xx/ta-city";
  governorate.entities[0].folded = city.entities[0].folded = "ta";
  EXPECT_EQ(CopiesOf({governorate, city}).size(), 1U);
  city.entities[0].known = "place:yy/ta";
  EXPECT_TRUE(CopiesOf({governorate, city}).empty()) << "of another country";
}

TEST(Copies, AreNotWhatDiffers) {
  EXPECT_TRUE(CopiesOf({Text("a", "one", 101, 0, 3), Text("b", "two", 101, 0, 4)}).empty()) << "another figure";
  EXPECT_TRUE(CopiesOf({Text("a", "one", 101, 0, 3), Text("b", "one", 101, 0, 3)}).empty()) << "one outlet";
  EXPECT_TRUE(CopiesOf({Text("a", "one", 101, 0, 3), Text("b", "two", 120, 0, 3)}).empty()) << "weeks apart";
  Reading other = Text("b", "two", 101, 0, 3);
  other.entities[0].known = "place:tb";
  EXPECT_TRUE(CopiesOf({Text("a", "one", 101, 0, 3), other}).empty()) << "another town";
}

}  // namespace
}  // namespace isnad
