#include <gtest/gtest.h>

#include "tests/core/link/world.h"

namespace isnad {
namespace {

using internal::Score;
using internal::ViewOf;
using testing::MakeReading;
using testing::Told;
using testing::World;

constexpr const char* kName = "\u0633\u0627\u0644\u0645 \u0627\u0644\u0631\u0627\u0648\u064a";

struct PairCase {
  bool link;
  const char* veto;
  const char* what;
  Told a, b;
};

PairScore ScoreOf(const PairCase& c, std::optional<Day> published_a = 103, std::optional<Day> published_b = 103) {
  const Reading a = MakeReading("a", "one", published_a, {c.a});
  const Reading b = MakeReading("b", "two", published_b, {c.b});
  return Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights);
}

constexpr EventType kRaid = EventType::kRaid;

const PairCase kPairs[] = {
    {true, "", "one town, one day", {kRaid, "place:ta", 100}, {kRaid, "place:ta", 100}},
    {true, "", "an unknown village under one name", {kRaid, "حصيبه", 100}, {kRaid, "حصيبه", 100}},
    {true, "", "an unknown village under two spellings", {kRaid, "ذبيان كسره", 100}, {kRaid, "ذيبان كسرا", 100}},
    {true, "", "a raid that another calls a clash", {kRaid, "place:ta", 100}, {EventType::kClash, "place:ta", 100}},
    {true, "", "a night on two days", {kRaid, "place:ta", 100, 101}, {kRaid, "place:ta", 101}},
    {true, "", "no word of time in one", {kRaid, "place:ta", 100}, {kRaid, "place:ta", 100, 102, Basis::kDefault}},
    {true, "", "a village and its district", {kRaid, "place:ta", 100}, {kRaid, "place:east/low", 100}},
    {true,
     "",
     "a slip of one day, one victim",
     {kRaid, "place:ta", 100, -1, Basis::kRelative, kName},
     {kRaid, "place:ta", 101, -1, Basis::kStated, kName}},
    {false,
     "",
     "a slip of one day with nothing else",
     {kRaid, "place:ta", 100, -1, Basis::kRelative},
     {kRaid, "place:ta", 101}},
    {false, "no-common-day", "one town on two stated days", {kRaid, "place:ta", 100}, {kRaid, "place:ta", 101}},
    {false,
     "no-common-day",
     "one town, two days between",
     {kRaid, "place:ta", 98, -1, Basis::kRelative},
     {kRaid, "place:ta", 100}},
    {false, "sibling-places", "two towns in one night", {kRaid, "place:ta", 100}, {kRaid, "place:tb", 100}},
    {false, "sibling-places", "two unknown villages", {kRaid, "حصيبه", 100}, {kRaid, "كسره غربيه", 100}},
    {true,
     "",
     "a town and the countryside of its governorate",
     {kRaid, "place:ta", 100},
     {kRaid, "ريف شرقيه شمالي", 100}},
    {false, "", "one countryside", {kRaid, "ريف شرقيه شمالي", 100}, {kRaid, "ريف شرقيه شمالي", 100}},
    {false, "sibling-places", "two governorates", {kRaid, "place:east", 100}, {kRaid, "place:west", 100}},
    {false, "", "two villages side by side", {kRaid, "place:tc", 100}, {kRaid, "place:td", 100}},
    {false,
     "raid-against-strike",
     "an arrest and a strike",
     {kRaid, "place:ta", 100, -1, Basis::kStated, "", "", Role::kMain, true},
     {EventType::kAirstrike, "place:ta", 100}},
    {true,
     "",
     "a landing that kills, told as a strike",
     {kRaid, "place:ta", 100},
     {EventType::kAirstrike, "place:ta", 100}},
    {true, "", "a village under its short name", {kRaid, "جعده كبيره", 100}, {kRaid, "جعده", 100}},
    {false, "sibling-places", "two villages that begin alike", {kRaid, "جعده كبيره", 100}, {kRaid, "جعده صغيره", 100}},
    {true,
     "",
     "a hospital called after the town",
     {kRaid, "مشفي حصيبه", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, "spot"},
     {kRaid, "حصيبه", 100}},
    {true,
     "",
     "a slip of one day by one actor",
     {kRaid, "place:ta", 100, -1, Basis::kRelative, "", "org:one"},
     {kRaid, "place:ta", 101, -1, Basis::kRelative, "", "org:one"}},
    {true,
     "",
     "a town and the month of a raid that is recalled",
     {kRaid, "place:ta", 100},
     {kRaid, "place:ta", 90, 119}},
    {true,
     "",
     "a raid with a strike, one victim",
     {kRaid, "place:ta", 100, -1, Basis::kStated, kName},
     {EventType::kAirstrike, "place:ta", 100, -1, Basis::kStated, kName}},
    {false, "", "one country", {kRaid, "place:land", 100}, {kRaid, "place:land", 100}},
    {false, "", "a day alone", {kRaid, "", 100}, {kRaid, "", 100}},
    {false, "", "a place alone", {kRaid, "place:ta"}, {kRaid, "place:ta", 40}},
    {false,
     "",
     "a common name alone",
     {kRaid, "", -1, -1, Basis::kUnknown, kName},
     {kRaid, "", 40, -1, Basis::kStated, kName}},
    {false, "told-before-it-happened", "a report older than the event", {kRaid, "place:ta"}, {kRaid, "place:ta", 105}},
    {false, "", "a flood and a raid", {EventType::kDisaster, "place:ta", 100}, {kRaid, "place:ta", 100}},
};

TEST(Score, LinksAndKeepsApart) {
  for (const PairCase& c : kPairs) {
    const PairScore score = ScoreOf(c);
    EXPECT_EQ(score.link(), c.link) << c.what << ": " << score.score << " " << score.veto;
    EXPECT_EQ(score.veto, c.veto) << c.what;
  }
}

TEST(Score, IsSymmetric) {
  for (PairCase c : kPairs) {
    const PairScore there = ScoreOf(c);
    std::swap(c.a, c.b);
    const PairScore back = ScoreOf(c);
    EXPECT_EQ(there.score, back.score) << c.what;
    EXPECT_EQ(there.veto, back.veto) << c.what;
    EXPECT_EQ(there.eligible, back.eligible) << c.what;
  }
}

TEST(Score, SumsItsFeatures) {
  for (const PairCase& c : kPairs) {
    const PairScore score = ScoreOf(c);
    std::int32_t sum = 0;
    for (const Feature& feature : score.features) sum += feature.weight;
    EXPECT_EQ(sum, score.score) << c.what;
  }
}

TEST(Score, OneArticleTellsItsEventsApart) {
  const Reading a = MakeReading("a", "one", 103, {{kRaid, "place:ta", 100}, {kRaid, "place:ta", 100}});
  EXPECT_EQ(Score(ViewOf(a, 0, World()), ViewOf(a, 1, World()), World().weights).veto, "one-article");
}

TEST(Score, AnUndatedReportIsOfTheTimeOfItsPublication) {
  PairCase c = {true, "", "", {kRaid, "place:ta"}, {kRaid, "place:ta", 100}};
  EXPECT_TRUE(ScoreOf(c, 101).link());
  EXPECT_FALSE(ScoreOf(c, 200).link());
  EXPECT_EQ(ScoreOf(c, 90).veto, "told-before-it-happened");
  // Without any day a raid of this town is what it may be, if no other is; a clash is too little.
  EXPECT_TRUE(ScoreOf(c, std::nullopt).link());
  c.a.type = EventType::kClash;
  EXPECT_FALSE(ScoreOf(c, std::nullopt).link());
}

TEST(Score, AWeekdayNarrowsAnUndatedReport) {
  const auto saturday = static_cast<std::uint8_t>(1U << WeekdayOf(100)), sunday = static_cast<std::uint8_t>(1);
  ASSERT_EQ(WeekdayOf(100), 6);
  PairCase c = {true, "", "", {EventType::kClash, "place:ta"}, {kRaid, "place:ta", 100}};
  c.a.weekdays = saturday;
  EXPECT_TRUE(ScoreOf(c, std::nullopt).link());
  c.a.weekdays = sunday;
  EXPECT_EQ(ScoreOf(c, std::nullopt).veto, "other-weekday");
  // Against days that are only those before publication a weekday beside them says nothing, another one speaks
  // against it and vetoes nothing.
  c.b = {kRaid, "place:ta", 99, 100, Basis::kDefault};
  EXPECT_EQ(ScoreOf(c, std::nullopt).veto, "");
  c.a.weekdays = 1U << 2;
  EXPECT_EQ(ScoreOf(c, std::nullopt).veto, "");
  EXPECT_FALSE(ScoreOf(c, std::nullopt).link());
  // Two undated reports.
  c.b = {kRaid, "place:ta"};
  c.b.weekdays = saturday;
  EXPECT_EQ(ScoreOf(c, std::nullopt, std::nullopt).veto, "other-weekday");
}

TEST(Score, AHospitalWhoseTownIsNotTold) {
  Reading a = MakeReading("a", "one", 103, {{kRaid, "مشفي شفاء", 100}});
  a.entities[0].kind = "spot";
  const Reading b = MakeReading("b", "two", 103, {{kRaid, "place:ta", 100}});
  const auto veto = [&] { return Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights).veto; };
  EXPECT_EQ(veto(), "sibling-places");
  testing::AddPlace(a, "place:ta");  // named in the article, not as where it happened
  EXPECT_EQ(veto(), "");
  EXPECT_TRUE(Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights).link());
}

TEST(Score, AStreetOfAGovernorateLiesInItsSeat) {
  Reading a = MakeReading("a", "one", 103, {{kRaid, "شارع نور", 100}});
  a.entities[0].kind = "road";
  a.entities[0].parent = testing::AddPlace(a, "place:east");
  const Reading city = MakeReading("b", "two", 103, {{kRaid, "place:east/city", 100}});
  const Reading town = MakeReading("c", "two", 103, {{kRaid, "place:ta", 100}});
  EXPECT_TRUE(Score(ViewOf(a, 0, World()), ViewOf(city, 0, World()), World().weights).link());
  EXPECT_EQ(Score(ViewOf(a, 0, World()), ViewOf(town, 0, World()), World().weights).veto, "sibling-places");
}

TEST(Score, FiguresSayNothing) {
  Reading a = MakeReading("a", "one", 103, {{kRaid, "place:ta", 100}});
  const Reading b = MakeReading("b", "two", 103, {{kRaid, "place:ta", 100}});
  const PairScore without = Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights);
  Claim claim;
  claim.report = 0;
  claim.people.min = 7;
  claim.people.max = 7;
  a.claims.push_back(claim);
  EXPECT_EQ(Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights).score, without.score);
}

TEST(Weights, AreInTheLexiconWithTheirSigns) {
  const auto lexicon = Lexicon::Load("ar");
  ASSERT_TRUE(lexicon.ok()) << lexicon.status().message();
  const auto& rows = (*lexicon)->Table("link_weights");
  EXPECT_EQ(internal::ParseWeights(rows).by_feature, World().weights.by_feature);
  for (const auto& row : rows) {
    ASSERT_EQ(row.size(), 3U) << row[0];
    EXPECT_EQ(row[1][0] == '-', row[2] == "-") << row[0];
  }
  const Reading a = MakeReading("a", "one", 103, {{kRaid, "place:ta", 100}});
  const Reading b = MakeReading("b", "two", 103, {{kRaid, "place:ta", 100}});
  EXPECT_TRUE(ScorePair(a, 0, b, 0, **lexicon).link());
}

}  // namespace
}  // namespace isnad
