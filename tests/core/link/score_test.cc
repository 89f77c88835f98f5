#include <gtest/gtest.h>

#include "core/text/tokens.h"
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
    {true, "", "an unknown village in two scripts", {kRaid, "كسره غربيه", 100}, {kRaid, "kasra gharbiya", 100}},
    {true,
     "",
     "a market in two scripts",
     {kRaid, "سوق صابرين", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, "spot"},
     {kRaid, "sabreen market", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, "spot"}},
    {true,
     "",
     "a part of a town, and the place that the lexicon knows in the other script",
     {kRaid, "حي كسره", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, "area"},
     {kRaid, "place:kasra", 100}},
    {false,
     "sibling-places",
     "a part of a town, and a place that sounds otherwise",
     {kRaid, "حي كسيبه", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, "area"},
     {kRaid, "place:kasra", 100}},
    {true,
     "",
     "a slip of one day, one victim in two scripts",
     {kRaid, "place:ta", 100, -1, Basis::kRelative, kName},
     {kRaid, "place:ta", 101, -1, Basis::kStated, "salem rawi"}},
    {false,
     "sibling-places",
     "two unknown villages in two scripts",
     {kRaid, "كسره غربيه", 100},
     {kRaid, "hasiba", 100}},
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
    {true,
     "",
     "a page without a word of time, two days after",
     {kRaid, "place:ta", 100},
     {kRaid, "place:ta", 101, 102, Basis::kDefault}},
    {false,
     "",
     "a page of a city without a word of time, two days after",
     {kRaid, "place:east/city", 100},
     {kRaid, "place:east/city", 101, 102, Basis::kDefault}},
    {false,
     "",
     "a page without a word of time, the day before",
     {kRaid, "place:ta", 101},
     {kRaid, "place:ta", 99, 100, Basis::kDefault}},
    {true, "", "one name of two places, in two scripts", {kRaid, "place:tc", 100}, {kRaid, "place:zibdin", 100}},
    {true,
     "",
     "a place that the lexicon has twice, with a blank and without",
     {kRaid, "place:kafrtaha", 100},
     {kRaid, "place:kafr taha", 100}},
    {false, "sibling-places", "a name of one place alone", {kRaid, "place:td", 100}, {kRaid, "place:zibdin", 100}},
    {false, "no-common-day", "one town on two stated days", {kRaid, "place:ta", 100}, {kRaid, "place:ta", 101}},
    {false,
     "no-common-day",
     "one town, two days between",
     {kRaid, "place:ta", 98, -1, Basis::kRelative},
     {kRaid, "place:ta", 100}},
    {true,
     "",
     "two prisons of one governorate on one day",
     {.type = kRaid, .place = "place:east", .from = 100, .site = "prison"},
     {.type = kRaid, .place = "place:east", .from = 100, .site = "prison"}},
    {true,
     "",
     "a market of a town and of its governorate",
     {.type = kRaid, .place = "place:east", .from = 100, .site = "market"},
     {.type = kRaid, .place = "place:ta", .from = 100, .site = "market"}},
    {false,
     "",
     "a prison and a market of one governorate on one day",
     {.type = kRaid, .place = "place:east", .from = 100, .site = "prison"},
     {.type = kRaid, .place = "place:east", .from = 100, .site = "market"}},
    {false,
     "",
     "a governorate's prison on the next day",
     {.type = kRaid, .place = "place:east", .from = 100, .basis = Basis::kRelative, .site = "prison"},
     {.type = kRaid, .place = "place:east", .from = 101, .site = "prison"}},
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
     "a police station called after the town",
     {kRaid, "مركز شرطه حصيبه", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, "spot"},
     {kRaid, "حصيبه", 100}},
    {true, "", "a short village name, its last letter written otherwise", {kRaid, "صفيه", 100}, {kRaid, "صفيا", 100}},
    {true, "", "a village with two letters swapped", {kRaid, "حامشه", 100}, {kRaid, "حاشمه", 100}},
    {false, "sibling-places", "the same letters in another order", {kRaid, "حامشه", 100}, {kRaid, "شحامه", 100}},
    {false, "sibling-places", "three letters swapped", {kRaid, "برد", 100}, {kRaid, "بدر", 100}},
    {false, "sibling-places", "a swap in a name that a gazetteer has", {kRaid, "place:ta", 100}, {kRaid, "at", 100}},
    {true, "", "a village in Latin letters", {kRaid, "مريمين", 100}, {kRaid, "mreimein", 100}},
    {false, "sibling-places", "another one in Latin letters", {kRaid, "مريمين", 100}, {kRaid, "marinin", 100}},
    {true, "", "ض for ظ", {kRaid, "ابو حامضه", 100}, {kRaid, "ابو حامظه", 100}},
    {false, "sibling-places", "two short names", {kRaid, "صفيه", 100}, {kRaid, "صفينه", 100}},
    {true,
     "",
     "a market and a street called alike",
     {kRaid, "سوق خماره", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, "spot"},
     {kRaid, "شارع خماره", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, "road"}},
    {false,
     "sibling-places",
     "two streets",
     {kRaid, "شارع قوتلي", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, "road"},
     {kRaid, "شارع خماره", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, "road"}},
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
  // Bounds: the article tells of a year that began after the day of the other.
  PairCase bounded = {true, "", "", {kRaid, "place:ta", 90, 200, Basis::kUnknown}, {kRaid, "place:ta", 100}};
  EXPECT_TRUE(ScoreOf(bounded, std::nullopt).link());
  bounded.a.from = 101;
  EXPECT_EQ(ScoreOf(bounded, std::nullopt).veto, "too-old-for-its-news");
  // Two undated ones, of which one was told before the year that the other's article speaks of.
  PairCase open = {true, "", "", {kRaid, "place:ta"}, {kRaid, "place:ta", 110, 200, Basis::kUnknown}};
  EXPECT_EQ(ScoreOf(open, 100, std::nullopt).veto, "told-before-it-happened");
  EXPECT_EQ(ScoreOf(open, 110, std::nullopt).veto, "");
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

TEST(Score, ADayToldWithItsWeekdayIsSure) {
  const auto weekday = [](Day day) { return static_cast<std::uint8_t>(1U << WeekdayOf(day)); };
  PairCase c = {true,
                "",
                "",
                {.type = kRaid, .place = "place:ta", .from = 100, .basis = Basis::kRelative, .actor = "org:army"},
                {.type = kRaid, .place = "place:ta", .from = 101, .basis = Basis::kRelative, .actor = "org:army"}};
  EXPECT_TRUE(ScoreOf(c).link());
  c.a.weekdays = weekday(100);
  EXPECT_TRUE(ScoreOf(c).link());
  c.b.weekdays = weekday(101);
  EXPECT_FALSE(ScoreOf(c).link());
  EXPECT_EQ(ScoreOf(c).veto, "");
  // "اليوم الخميس", of which only the year is inferred.
  c.a.basis = Basis::kYearInferred;
  EXPECT_FALSE(ScoreOf(c).link());
  c.a.weekdays = 0;
  EXPECT_TRUE(ScoreOf(c).link());
  c.a.weekdays = weekday(100);
  // One victim makes it a slip all the same.
  c.a.victim = c.b.victim = kName;
  EXPECT_TRUE(ScoreOf(c).link());
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

// "قصفوا قريتي كذا وكذا": one outlet takes the first village, another the second.
TEST(Score, AVillageThatTheOtherArticleNamesBeside) {
  const auto score = [](const Reading& a, const Reading& b) {
    return Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights);
  };
  // The second place stands so many bytes after the first.
  const auto naming = [](const std::vector<Told>& reports, const std::string& second, std::uint32_t after) {
    Reading reading = MakeReading("a", "one", 103, reports);
    reading.mentions.push_back({{Field::kText, 100, 110}, *reading.reports[0].place});
    reading.mentions.push_back({{Field::kText, 110 + after, 120 + after}, testing::AddPlace(reading, second)});
    return reading;
  };
  const auto other = [](const std::string& place) { return MakeReading("b", "two", 103, {{kRaid, place, 100}}); };
  const Told raid = {kRaid, "place:ta", 100};
  EXPECT_TRUE(score(naming({raid}, "place:tb", 3), other("place:tb")).link());
  EXPECT_TRUE(score(other("place:tb"), naming({raid}, "place:tb", 3)).link());
  EXPECT_TRUE(score(naming({raid}, "حصيبه", 3), other("حصيبه")).link());

  const auto held_apart = [&](const Reading& a, const std::string& place, const char* what) {
    EXPECT_EQ(score(a, other(place)).veto, "sibling-places") << what;
  };
  const Told main = {kRaid, "place:tc", 90}, part = {.place = "place:ta", .from = 100, .role = Role::kPart};
  EXPECT_TRUE(score(naming({part, main}, "place:tb", 3), other("place:tb")).link());
  EXPECT_TRUE(score(naming({part, main}, "حصيبه", 3), other("حصيبه")).link());
  Reading behind = naming({part, main}, "place:tb", 30);
  behind.reports[1].mentions = {{Field::kText, 155, 160}};
  EXPECT_TRUE(score(behind, other("place:tb")).link());

  held_apart(naming({{.place = "place:ta", .from = 100, .role = Role::kPart}}, "place:tb", 200), "place:tb",
             "named in another sentence, as the place of nothing that the article is about");
  held_apart(naming({raid, {kRaid, "place:tb", 100}}, "place:tb", 3), "place:tb", "told apart");
  Reading part_between = naming({part, main}, "place:tb", 30);
  part_between.reports[1].mentions = {{Field::kText, 115, 120}};
  held_apart(part_between, "place:tb", "another event stands between");
  held_apart(naming({part, main}, "place:east/city", 3), "place:east/city", "a city is named for much else");
  held_apart(naming({{kRaid, "place:ta", 99, 99, Basis::kDefault}}, "place:tb", 3), "place:tb", "of another day");
  held_apart(naming({{.place = "place:ta", .from = 100, .role = Role::kBackground}}, "place:tb", 3), "place:tb",
             "recalled: the article is about something else");
  held_apart(naming({raid}, "place:west", 3), "place:west", "a governorate that is named lies around much else");
}

// "قصف على قرية كذا ... في بلدة كذا": what the article is about may be told under any small place that it names.
TEST(Score, AVillageThatTheOtherArticleNamesSomewhere) {
  struct Case {
    bool told;
    const char* what;
    Told one;
    std::string named;
    Told other;
  };
  const Told raid = {kRaid, "place:ta", 100}, other = {kRaid, "place:tb", 100}, unknown = {kRaid, "حصيبه", 100};
  const Case cases[] = {
      {true, "a town", raid, "place:tb", other},
      {true, "a village that no gazetteer holds", raid, "حصيبه", unknown},
      {true, "by publication", {kRaid, "place:ta", 99, 100, Basis::kDefault}, "place:tb", other},
      {false, "not named", raid, "place:tc", other},
      {false, "of another day", {kRaid, "place:ta", 99, 99, Basis::kDefault}, "place:tb", other},
      {false, "told beside something else", {.place = "place:ta", .from = 100, .role = Role::kPart}, "place:tb", other},
      {false, "recalled there", raid, "place:tb", {.place = "place:tb", .from = 100, .role = Role::kBackground}},
      {false, "a city, where the wounded are taken", raid, "place:east/city", {kRaid, "place:east/city", 100}},
      {false, "a governorate, in which much else lies", raid, "place:west", {kRaid, "place:west", 100}},
  };
  for (const Case& c : cases) {
    Reading a = MakeReading("a", "one", 103, {c.one});
    a.mentions.push_back({{Field::kText, 900, 910}, testing::AddPlace(a, c.named)});
    const Reading b = MakeReading("b", "two", 103, {c.other});
    const PairScore pair = Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights);
    const bool told = std::any_of(pair.features.begin(), pair.features.end(),
                                  [](const Feature& feature) { return feature.name == "place-told"; });
    EXPECT_EQ(told, c.told) << c.what;
    EXPECT_EQ(pair.eligible, c.told) << c.what;
  }
  // The reader told the two apart.
  const Reading a = MakeReading("a", "one", 103, {raid, other});
  const Reading b = MakeReading("b", "two", 103, {other});
  EXPECT_EQ(Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights).veto, "sibling-places");
}

// On one day, articles that name one person tell of one event, wherever they place it.
TEST(Score, APersonWhomBothArticlesName) {
  using Names = std::vector<std::string>;
  struct Case {
    const char* feature;  // or ""
    const char* what;
    Names one, other;
    std::string place = "place:tb";
    int day = 100;
    Role role = Role::kMain;
  };
  const Case cases[] = {
      {"shared-person", "one name", {"سالم حمد الراوي"}, {"سالم حمد الراوي"}},
      {"shared-person", "without the father's", {"سالم حمد الراوي"}, {"سالم الراوي"}},
      {"shared-person", "without the family's", {"سالم حمد"}, {"سالم حمد الراوي"}},
      {"shared-person", "one of two", {"سالم حمد الراوي", "نوره العلي"}, {"سالم الراوي"}},
      {"shared-people", "two names", {"سالم حمد الراوي", "نوره العلي"}, {"سالم الراوي", "نوره العلي"}},
      {"shared-person", "no place told", {"سالم الراوي"}, {"سالم الراوي"}, ""},
      {"", "two brothers' sons", {"سالم حمد الراوي"}, {"سالم علي الراوي"}},
      {"", "one given name", {"سالم"}, {"سالم"}},
      {"", "of another day", {"سالم الراوي"}, {"سالم الراوي"}, "place:tb", 101},
      {"", "recalled", {"سالم الراوي"}, {"سالم الراوي"}, "place:tb", 100, Role::kBackground},
  };
  const auto naming = [](const char* article, const Told& told, const Names& names) {
    Reading reading = MakeReading(article, article, 103, {told});
    for (const std::string& name : names) {
      const std::uint32_t person = testing::AddEntity(reading, EntityType::kPerson, "", name);
      reading.mentions.push_back({{Field::kText, 10 * person, 10 * person + 5}, person});
    }
    return reading;
  };
  const auto tie = [](const Reading& a, const Reading& b) {
    const PairScore pair = Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights);
    for (const Feature& feature : pair.features) {
      if (!feature.name.starts_with("shared-pe")) continue;
      EXPECT_TRUE(feature.left && feature.right);
      EXPECT_TRUE(pair.eligible);
      return feature.name;
    }
    return std::string();
  };
  for (const Case& c : cases) {
    const Reading a = naming("a", {kRaid, "place:ta", 100}, c.one);
    const Reading b = naming("b", {.place = c.place, .from = c.day, .role = c.role}, c.other);
    EXPECT_EQ(tie(a, b), c.feature) << c.what;
  }
  // Who speaks of it speaks of much else.
  const Reading a = naming("a", {kRaid, "place:ta", 100}, {"سالم الراوي"});
  Reading b = naming("b", {kRaid, "place:tb", 100}, {"سالم الراوي"});
  Claim claim;
  claim.report = 0;
  claim.source = {{"سالم الراوي", {Field::kText, 10, 15}, 1}};
  b.claims.push_back(claim);
  EXPECT_EQ(tie(a, b), "");
}

TEST(Score, APersonTiesAnUndatedReportOfThePlace) {
  const auto tied = [](const std::string& one, const std::string& other, bool speaks = false) {
    Told undated{.place = "place:ta"}, dated{.place = "place:ta", .from = 100};
    Reading a = MakeReading("a", "one", std::nullopt, {undated}), b = MakeReading("b", "two", 101, {dated});
    for (const auto& [reading, name] : {std::pair(&a, &one), std::pair(&b, &other)})
      reading->mentions.push_back(
          {{Field::kText, 50, 60}, testing::AddEntity(*reading, EntityType::kPerson, "", *name)});
    // The police spokesman of a state speaks of all that happens in it.
    for (Reading* reading : {&a, &b}) {
      if (!speaks) break;
      Claim& claim = reading->claims.emplace_back();
      claim.report = 0;
      claim.source = {{"", {}, static_cast<std::uint32_t>(reading->entities.size() - 1)}};
    }
    const PairScore pair = Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights);
    return pair.eligible && !pair.weak;
  };
  EXPECT_TRUE(tied("سالم حمد الراوي", "سالم حمد الراوي"));
  EXPECT_FALSE(tied("سالم حمد الراوي", "سالم حمد الراوي", true));
  EXPECT_TRUE(tied("سالم حمد الراوي", "سالم الراوي"));
  EXPECT_FALSE(tied("سالم حمد الراوي", "سالم علي الراوي"));
  EXPECT_FALSE(tied("سالم", "سالم"));
}

// "مخيم حصيبه", "جسر حصيبه": what is called after a village stands beside it.
TEST(Score, ABridgeOrACampCalledAfterAVillage) {
  const auto link = [](const std::string& kind) {
    return ScoreOf({false,
                    "",
                    "",
                    {kRaid, "جسر حصيبه", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, kind},
                    {kRaid, "حصيبه", 100}})
        .link();
  };
  EXPECT_TRUE(link("area"));
  EXPECT_TRUE(link("spot"));
  EXPECT_FALSE(link("town"));
  EXPECT_FALSE(link("road"));
}

// "مطار دبرين" lies by the village that the other script calls "Dabrin".
TEST(Score, AnAirfieldCalledAfterAVillageOfTheOtherScript) {
  const auto link = [](const std::string& village) {
    return ScoreOf({false,
                    "",
                    "",
                    {kRaid, "مطار دبرين", 100, -1, Basis::kStated, "", "", Role::kMain, false, 0, "spot"},
                    {kRaid, village, 100}})
        .link();
  };
  EXPECT_TRUE(link("dabrin"));
  EXPECT_FALSE(link("darbis"));
}

// What ties an undated report to an event besides the place; with the place alone the pair is weak.
TEST(Score, AnUndatedReportNeedsMoreThanThePlace) {
  const auto score = [](const Reading& undated, const Day day) {
    const Reading dated = MakeReading("b", "two", day + 1, {{kRaid, "place:ta", day}});
    return Score(ViewOf(undated, 0, World()), ViewOf(dated, 0, World()), World().weights);
  };
  const auto undated = [](Told told, std::optional<Day> published, std::optional<Day> saved) {
    told.place = "place:ta";
    Reading reading = MakeReading("a", "one", published, {told});
    reading.not_after = saved;
    return reading;
  };
  struct Case {
    bool weak;
    const char* what;
    Reading reading;
    Day day;
  };
  const auto saturdays = static_cast<std::uint8_t>(1U << 6);
  const Case cases[] = {
      {true, "nothing", undated({}, std::nullopt, std::nullopt), 1000},
      {false, "published the day after", undated({}, 1001, std::nullopt), 1000},
      {true, "published a month after", undated({}, 1030, std::nullopt), 1000},
      {true, "saved the day after, or years after something else", undated({}, std::nullopt, 1001), 1000},
      {true, "a Saturday, saved years after", undated({.weekdays = saturdays}, std::nullopt, 3000), 1003},
      {false, "27 September", undated({.month = 9, .month_day = 27}, std::nullopt, std::nullopt), 1000},
      {false, "27 September, saved years after", undated({.month = 9, .month_day = 27}, std::nullopt, 5000), 1000},
      {true, "September, saved years after", undated({.month = 9}, std::nullopt, 3000), 1000},
      {false, "in the year after the day 900", undated({.from = 900, .to = 1264}, std::nullopt, std::nullopt), 1000},
      {true, "since the war began", undated({.from = 0, .to = 4000}, std::nullopt, std::nullopt), 1000},
      {true, "recalled, published the day after", undated({.role = Role::kBackground}, 1001, std::nullopt), 1000},
  };
  for (const Case& c : cases) {
    const PairScore pair = score(c.reading, c.day);
    EXPECT_TRUE(pair.eligible) << c.what;
    EXPECT_EQ(pair.weak, c.weak) << c.what;
  }
}

// "مستشفى حصيبه العام": a house is called after its town, whatever adjective says what kind of house it is.
TEST(Score, AHouseWithAnAdjectiveIsCalledAfterItsTown) {
  struct Case {
    bool link;
    const char* house;
    const char* town;
  };
  constexpr Case kCases[] = {
      {true, "مستشفى حصيبة العام", "حصيبه"},    {true, "مشفى حصيبة الوطني", "حصيبه"},
      {true, "مشفى الحصيبة الجامعي", "حصيبه"},  {true, "سوق حصيبة المركزي", "حصيبه"},
      {false, "سوق الحصيبة الغربي", "حصيبه"},   {false, "مستشفى حصيبة الوطني", "وطني"},
      {false, "مستشفى حصيبة الجديدة", "جديده"}, {false, "مستشفى النور الوطني", "حصيبه"},
  };
  for (const Case& c : kCases) {
    Reading house = MakeReading("a", "one", 103, {{.type = kRaid, .place = "x", .from = 100, .kind = "spot"}});
    house.entities[0].name = c.house;
    house.entities[0].folded = FoldName(c.house);
    const Reading town = MakeReading("b", "two", 103, {{kRaid, c.town, 100}});
    EXPECT_EQ(Score(ViewOf(house, 0, World()), ViewOf(town, 0, World()), World().weights).link(), c.link) << c.house;
  }
}

// "مخيم القادسية" in an article about Gaza lies in no governorate of Iraq, and a hospital is no part of the governorate
// that it is called after.
TEST(Score, APlaceThatIsCalledLikeAGovernorate) {
  const auto view = [](const std::string& place, const std::string& kind, const std::string& named) {
    Reading reading = MakeReading("a", "one", 103, {{.type = kRaid, .place = place, .from = 100, .kind = kind}});
    if (!named.empty()) reading.mentions.push_back({{Field::kText, 900, 910}, testing::AddPlace(reading, named)});
    const auto made = ViewOf(reading, 0, World());
    return made.governorate + (made.own.size() == 1 && made.own.front() == made.governorate ? " itself" : "");
  };
  EXPECT_EQ(view("ريف شرقيه شمالي", "countryside", ""), "place:east itself");
  EXPECT_EQ(view("ريف شرقيه شمالي", "countryside", "place:east"), "place:east itself");
  EXPECT_EQ(view("ريف شرقيه شمالي", "countryside", "place:elsewhere"), "");
  EXPECT_EQ(view("طريق شرقيه", "road", ""), "place:east itself");
  EXPECT_EQ(view("مخيم شرقيه", "area", "place:elsewhere"), "");
  EXPECT_EQ(view("سجن شرقيه", "spot", ""), "place:east");
  EXPECT_EQ(view("مشفي شرقيه الوطني", "spot", ""), "place:east");
  EXPECT_EQ(view("مشفي شرقيه الوطني", "spot", "place:elsewhere"), "");
}

// How much happens at a place weighs where no day is told, and there alone.
TEST(Score, ACityIsOftenInTheNews) {
  struct Case {
    bool link;
    const char* feature;
    const char* what;
    Told undated, dated;
  };
  const Case cases[] = {
      {true, "", "a town", {.place = "place:ta"}, {.place = "place:ta", .from = 100}},
      {false, "great-place", "a city", {.place = "place:east/city"}, {.place = "place:east/city", .from = 100}},
      {true, "small-place", "a village", {.place = "place:tc"}, {.place = "place:tc", .from = 100}},
      {true, "small-place", "one that no gazetteer holds", {.place = "حصيبه"}, {.place = "حصيبه", .from = 100}},
      {false, "", "a village beside another", {.place = "place:tc"}, {.place = "place:td", .from = 100}},
      {false, "", "a village, and its region", {.place = "place:tc"}, {.place = "place:west", .from = 100}},
      {true,
       "",
       "a city on one day",
       {.place = "place:east/city", .from = 100},
       {.place = "place:east/city", .from = 100}},
  };
  for (const Case& c : cases) {
    const Reading a = MakeReading("a", "one", std::nullopt, {c.undated}), b = MakeReading("b", "two", 101, {c.dated});
    const PairScore pair = Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights);
    std::string found;
    for (const Feature& feature : pair.features)
      if (feature.name == "great-place" || feature.name == "small-place") found += feature.name;
    EXPECT_EQ(found, c.feature) << c.what;
    EXPECT_EQ(pair.link(), c.link) << c.what;
  }
}

// "شاطئ كذا", and the city that it lies in: much happens there. Of a town that is more.
TEST(Score, AQuarterOfACityIsOftenInTheNews) {
  const auto score = [](const std::string& town, std::uint8_t weekdays) {
    Told inner{kRaid, "حي زهور", 1000};
    inner.kind = "area";
    Reading dated = MakeReading("b", "two", 1001, {inner});
    dated.entities[*dated.reports[0].place].parent = testing::AddPlace(dated, town);
    Reading undated =
        MakeReading("a", "one", std::nullopt, {{.type = EventType::kAttack, .place = town, .weekdays = weekdays}});
    for (Reading* reading : {&dated, &undated}) reading->reports[0].sites.push_back({"market", {}});
    return Score(ViewOf(undated, 0, World()), ViewOf(dated, 0, World()), World().weights);
  };
  const auto wednesday = static_cast<std::uint8_t>(1U << 3);
  EXPECT_TRUE(score("place:ta", 0).link());
  EXPECT_FALSE(score("place:east/city", 0).link());
  EXPECT_TRUE(score("place:east/city", wednesday).link());
}

// "مخيم السلامة" is "السلامة" to those who live there, though the gazetteer holds a village of that name too.
TEST(Score, ACampIsCalledByItsNameAlone) {
  const auto link = [](const std::string& one, const std::string& other) {
    internal::Knowledge world = World();
    static std::map<std::string, KnownEntity, std::less<>> places;
    for (const auto& [id, name] :
         {std::pair("place:west/camp", "مخيم السلامة"), std::pair("place:west/village", "السلامة"),
          std::pair("place:west/other", "مخيم المنارة")}) {
      places[id] = testing::Place(id, "town", "place:west");
      places[id].name = name;
    }
    world.entity = [](std::string_view id) -> const KnownEntity* {
      const auto found = places.find(id);
      return found == places.end() ? World().entity(id) : &found->second;
    };
    const auto reading = [&](const char* article, const std::string& id) {
      Reading made = MakeReading(article, article, 101, {{.type = kRaid, .place = id, .from = 100}});
      made.entities[0].folded = FoldName(places[id].name);
      return made;
    };
    const Reading a = reading("a", one), b = reading("b", other);
    const auto x = ViewOf(a, 0, world), y = ViewOf(b, 0, world);
    std::vector<std::string> found, looked = LookupsOf(x), keys = KeysOf(y);
    std::set_intersection(looked.begin(), looked.end(), keys.begin(), keys.end(), std::back_inserter(found));
    const bool linked = Score(x, y, world.weights).link();
    EXPECT_TRUE(!linked || !found.empty());
    return linked;
  };
  EXPECT_TRUE(link("place:west/camp", "place:west/village"));
  EXPECT_TRUE(link("place:west/village", "place:west/camp"));
  EXPECT_FALSE(link("place:west/other", "place:west/village"));
  EXPECT_FALSE(link("place:west/other", "place:west/camp"));
}

// "مخيم كذا (وادي كذا)" of one article, "وادي كذا" of another.
TEST(Score, APlaceOfTwoNames) {
  const auto link = [](const std::string& other) {
    Reading both = MakeReading("a", "one", 101, {{.type = kRaid, .place = "مخيم زعلان", .from = 100}});
    both.entities[*both.reports[0].place].names = {"مخيم زعلان", "وادي سعلان"};
    const Reading one = MakeReading("b", "two", 101, {{.type = kRaid, .place = other, .from = 100}});
    const auto x = ViewOf(both, 0, World()), y = ViewOf(one, 0, World());
    std::vector<std::string> found, looked = LookupsOf(x), keys = KeysOf(y);
    std::set_intersection(looked.begin(), looked.end(), keys.begin(), keys.end(), std::back_inserter(found));
    return !found.empty() && Score(x, y, World().weights).link();
  };
  EXPECT_TRUE(link("وادي سعلان"));
  EXPECT_FALSE(link("وادي رعمان"));
}

// "A raid in Gaza" of an article that has the Gaza Strip as well; not one that says "Gaza City", nor a city whose
// governorate is called like it.
TEST(Score, ALandThatIsCalledByItsCity) {
  const auto place = [](const std::string& strip, const std::string& city, bool named) {
    internal::Knowledge world = World();
    static std::map<std::string, KnownEntity, std::less<>> lands;
    lands["place:strip"] = testing::Place("place:strip", "region", "place:land");
    lands["place:strip"].name = strip;
    lands["place:strip/city"] = testing::Place("place:strip/city", "city", "place:strip");
    lands["place:strip/city"].name = "غزوة";
    lands["place:strip/city"].bare = true;
    world.entity = [](std::string_view id) -> const KnownEntity* {
      const auto found = lands.find(id);
      return found == lands.end() ? World().entity(id) : &found->second;
    };
    world.seats["place:strip"] = "place:strip/city";
    Reading reading = MakeReading("a", "one", 103, {{.type = kRaid, .place = "place:strip/city", .from = 100}});
    reading.entities[0].names = {city};
    if (named) testing::AddPlace(reading, "place:strip");
    return ViewOf(reading, 0, world).known->id;
  };
  EXPECT_EQ(place("قطاع غزوة", "غزوة", true), "place:strip");
  EXPECT_EQ(place("قطاع غزوة", "غزوة", false), "place:strip/city");
  EXPECT_EQ(place("قطاع غزوة", "مدينة غزوة", true), "place:strip/city");
  EXPECT_EQ(place("غزوة", "غزوة", true), "place:strip/city");
}

// A quarter, and its town in an undated post of the next day: the time ties them; the place alone does not, nor does a
// governorate.
TEST(Score, AnUndatedReportOfTheTownOfAQuarter) {
  const auto eligible = [](const std::string& place, std::optional<Day> published) {
    Told quarter{kRaid, "حي زهور", 1000};
    quarter.kind = "area";
    Reading dated = MakeReading("b", "two", 1001, {quarter});
    dated.entities[*dated.reports[0].place].parent = testing::AddPlace(dated, "place:ta");
    const Reading undated = MakeReading("a", "one", published, {{.type = kRaid, .place = place}});
    return Score(ViewOf(undated, 0, World()), ViewOf(dated, 0, World()), World().weights).eligible;
  };
  EXPECT_TRUE(eligible("place:ta", 1001));
  EXPECT_FALSE(eligible("place:ta", std::nullopt));
  EXPECT_FALSE(eligible("place:ta", 1040));
  EXPECT_FALSE(eligible("place:east", 1001));
  EXPECT_FALSE(eligible("place:tb", 1001));
}

// Where nothing tells when: the weekday, or what it fell on, ties a quarter to its town, both a village to one.
TEST(Score, AnUndatedReportOfTheTownOnAWeekday) {
  const auto wednesday = static_cast<std::uint8_t>(1U << 3);
  const auto score = [](const std::string& kind, std::uint8_t weekdays, bool market) {
    Told inner{kRaid, "حي زهور", 1000};
    inner.kind = kind;
    Reading dated = MakeReading("b", "two", 1001, {inner});
    dated.entities[*dated.reports[0].place].parent = testing::AddPlace(dated, "place:ta");
    Reading undated =
        MakeReading("a", "one", std::nullopt, {{.type = kRaid, .place = "place:ta", .weekdays = weekdays}});
    if (market)
      for (Reading* reading : {&dated, &undated}) reading->reports[0].sites.push_back({"market", {}});
    return Score(ViewOf(undated, 0, World()), ViewOf(dated, 0, World()), World().weights);
  };
  EXPECT_TRUE(score("area", wednesday, false).eligible);
  EXPECT_TRUE(score("area", wednesday, false).weak);
  EXPECT_TRUE(score("area", 0, true).eligible);
  EXPECT_FALSE(score("area", 0, false).eligible);
  EXPECT_FALSE(score("village", wednesday, false).eligible);
  EXPECT_FALSE(score("village", 0, true).eligible);
  EXPECT_TRUE(score("village", wednesday, true).eligible);
}

// "ريف حصيبه": much happens in the land around a town. A day, or a name, ties such a report all the same.
TEST(Score, TheLandAroundATownIsNoPlaceOfAnUndatedReport) {
  const auto eligible = [](Told one, Told other) {
    one.place = other.place = "place:ta";
    const Reading a = MakeReading("a", "one", std::nullopt, {one}), b = MakeReading("b", "two", 101, {other});
    return Score(ViewOf(a, 0, World()), ViewOf(b, 0, World()), World().weights).eligible;
  };
  EXPECT_TRUE(eligible({}, {.from = 100}));
  EXPECT_FALSE(eligible({.kind = "countryside"}, {.from = 100}));
  EXPECT_FALSE(eligible({}, {.from = 100, .kind = "countryside"}));
  EXPECT_TRUE(eligible({.from = 100, .kind = "countryside"}, {.from = 100}));
  EXPECT_TRUE(eligible({.kind = "countryside", .month = 4, .month_day = 11}, {.from = 100}));
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
  EXPECT_TRUE(Linker(**lexicon).ScorePair(a, 0, b, 0).link());
}

}  // namespace
}  // namespace isnad
