#include <gtest/gtest.h>

#include "tests/core/link/world.h"

namespace isnad {
namespace {

using testing::MakeReading;
using testing::World;

Reading Text(const std::string& article, const std::string& outlet, std::optional<Day> published, int changed,
             std::uint32_t killed) {
  Reading reading = MakeReading(article, outlet, published, {{EventType::kRaid, "place:ta", 100}});
  reading.sketch.shingles = 200;
  for (int i = 0; i < kSketchSize; ++i) {
    reading.sketch.values.push_back(i < changed ? static_cast<std::uint32_t>(1000 * (article[0] + 1) + i)
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
      CopiesOf({Text("b", "two", 101, 0, 3), Text("a", "one", 102, 12, 3), Text("c", "three", 103, 80, 3)});
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
  EXPECT_EQ(CopiesOf({governorate, city}).size(), 1U) << "a homonym, by what stands around the one text";
  city.entities[0].folded = "tu";
  EXPECT_TRUE(CopiesOf({governorate, city}).empty()) << "another place";
}

TEST(Copies, MayHaveTitlesOfTheirOwn) {
  const Reading a = Text("a", "one", 101, 0, 3);
  Reading b = Text("b", "two", 101, 0, 3);
  b.sketch.shingles = 199;
  b.entities[0].known = "place:tb";
  b.entities[0].folded = "tb";
  b.mentions.push_back({{Field::kTitle, 0, 5}, 0});
  EXPECT_EQ(CopiesOf({a, b}).size(), 1U) << "a place of the title";
  b.mentions.push_back({{Field::kText, 0, 5}, 0});
  EXPECT_TRUE(CopiesOf({a, b}).empty()) << "and of the text";

  Reading open = Text("a", "one", 101, 0, 8), round = Text("b", "two", 101, 0, 8);
  round.sketch.shingles = 199;
  open.claims[0].people.max.reset();
  round.claims[0].people.max.reset();
  round.claims.push_back(round.claims[0]);
  round.claims[1].people.max = 8;
  round.claims[1].span.in = Field::kTitle;
  EXPECT_EQ(CopiesOf({open, round})[0].articles.size(), 2U) << "at least 8, and 8 in the title";
  round.claims[1].people = {Form::kDigits, Bound::kExact, 5, 5, false};
  EXPECT_EQ(CopiesOf({open, round}).size(), 2U) << "5 is another figure";
}

TEST(Copies, MayLeaveOutTheLastParagraphs) {
  const Reading whole = Text("a", "one", 101, 0, 3);
  Reading half = Text("b", "two", 101, 80, 3);
  half.sketch.shingles = 110;
  EXPECT_EQ(CopiesOf({whole, half}).size(), 1U);
  half.sketch.shingles = 90;
  EXPECT_TRUE(CopiesOf({whole, half}).empty()) << "less than half of it";
  half.sketch.shingles = 200;
  EXPECT_TRUE(CopiesOf({whole, half}).empty()) << "as long, and half of it other";
}

TEST(Copies, OfAnotherFigureAreEdited) {
  const auto copies =
      CopiesOf({Text("a", "one", 101, 0, 3), Text("b", "two", 101, 0, 4), Text("c", "three", 102, 0, 4)});
  ASSERT_EQ(copies.size(), 2U);
  EXPECT_EQ(copies[0].articles, std::vector<ArticleId>{{"a"}});
  EXPECT_EQ(copies[0].edits, std::vector<ArticleId>{{"b"}});
  EXPECT_EQ(copies[0].edited_from, std::nullopt);
  EXPECT_EQ(copies[1].articles, (std::vector<ArticleId>{{"b"}, {"c"}}));
  EXPECT_EQ(copies[1].edited_from, ArticleId{"a"});
}

TEST(Copies, MayTellFewerFigures) {
  Reading longer = Text("a", "one", 101, 0, 3);
  longer.sketch.shingles = 201;
  longer.claims.push_back(longer.claims[0]);
  longer.claims[1].outcome = Outcome::kInjured;
  const Reading shorter = Text("b", "two", 101, 0, 3);
  const auto copies = CopiesOf({longer, shorter});
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_EQ(copies[0].articles.size(), 2U);
}

TEST(Copies, AreNotTemplatesOfOtherVictims) {
  const auto named = [](const char* article, const char* outlet, const char* victim) {
    Reading reading = Text(article, outlet, 101, 0, 1);
    LocalEntity person;
    person.type = EntityType::kPerson;
    person.name = person.folded = victim;
    reading.entities.push_back(person);
    reading.reports[0].victims = {1};
    return reading;
  };
  EXPECT_EQ(CopiesOf({named("a", "one", "x y"), named("b", "two", "x y")}).size(), 1U);
  EXPECT_TRUE(CopiesOf({named("a", "one", "x y"), named("b", "two", "x z")}).empty());
}

TEST(Copies, AreNotWhatDiffers) {
  EXPECT_TRUE(CopiesOf({Text("a", "one", 101, 0, 3), Text("b", "one", 101, 0, 3)}).empty()) << "one outlet";
  EXPECT_TRUE(CopiesOf({Text("a", "one", 101, 0, 3), Text("b", "two", 120, 0, 3)}).empty()) << "weeks apart";
  Reading other = Text("b", "two", 101, 0, 3);
  other.entities[0].known = "place:tb";
  other.entities[0].folded = "tb";
  EXPECT_TRUE(CopiesOf({Text("a", "one", 101, 0, 3), other}).empty()) << "another town";
}

}  // namespace
}  // namespace isnad
