#include <gtest/gtest.h>

#include "tests/core/link/world.h"

// What ties two reports where the places that they are read at are not the same, or where one tells no day.

namespace isnad {
namespace {

using testing::MakeReading;
using testing::Told;
using testing::World;

constexpr EventType kRaid = EventType::kRaid;

PairScore ScoreOf(const Reading& a, const Reading& b) {
  return internal::Score(internal::ViewOf(a, 0, World()), internal::ViewOf(b, 0, World()), World().weights);
}

// "بيروت - كذا / ... الغارة": the reader takes a dateline for the place where no word by the event says where it was.
TEST(PlaceTies, APlaceThatNoWordByTheEventTells) {
  const auto score = [](const Told& told, const std::string& named, Day day) {
    Reading a = MakeReading("a", "one", 103, {told});
    if (!named.empty()) a.mentions.push_back({{Field::kText, 900, 910}, testing::AddPlace(a, named)});
    const Reading b = MakeReading("b", "two", 103, {{kRaid, "place:tb", day}});
    return ScoreOf(a, b);
  };
  const Told told = {.place = "place:east/city", .from = 100},
             guessed = {.place = told.place, .from = 100, .guessed = true};
  EXPECT_EQ(score(told, "", 100).veto, "sibling-places");
  EXPECT_EQ(score(guessed, "", 100).veto, "");
  EXPECT_FALSE(score(guessed, "", 100).eligible);
  EXPECT_TRUE(score(guessed, "place:tb", 100).link());
  EXPECT_FALSE(score(guessed, "place:tb", 101).link());
  EXPECT_FALSE(score(guessed, "place:tc", 100).link());
}

// "غرفة طوارئ حصيبه": the page of a body that is called after its town tells of the town without saying so.
TEST(PlaceTies, ABodyThatIsCalledAfterItsTown) {
  const auto linked = [](const std::string& place, const std::string& known, const std::string& body, Day day = 100) {
    Reading a = MakeReading("a", "one", 103, {{kRaid, place, 100}});
    a.mentions.push_back({{Field::kText, 0, 9}, testing::AddEntity(a, EntityType::kOrganization, known, body)});
    return ScoreOf(a, MakeReading("b", "two", 103, {{kRaid, "حصيبه", day}})).link();
  };
  EXPECT_TRUE(linked("", "", "غرفه طواري حصيبه"));
  EXPECT_FALSE(linked("", "", "غرفه طواري حصيبه", 101));
  EXPECT_FALSE(linked("", "", "غرفه طواري جعده"));
  EXPECT_FALSE(linked("", "org:known", "غرفه طواري حصيبه"));
  EXPECT_FALSE(linked("place:ta", "", "غرفه طواري حصيبه"));
}

// Two places of one name, where the articles do not both say which.
TEST(PlaceTies, AHomonymOfWhichTheRegionIsTold) {
  Reading a = MakeReading("a", "one", 103, {{kRaid, "place:tc", 100}});
  Reading b = MakeReading("b", "two", 103, {{kRaid, "place:zibdin", 100}});
  const auto linked = [&] { return ScoreOf(a, b).link(); };
  a.reports[0].regions = {testing::AddPlace(a, "place:west")};
  EXPECT_TRUE(linked());
  b.reports[0].regions = {testing::AddPlace(b, "place:far")};
  EXPECT_FALSE(linked());
  // A gazetteer that has one place twice puts both into one governorate.
  a = MakeReading("a", "one", 103, {{kRaid, "place:kafrtaha", 100}});
  b = MakeReading("b", "two", 103, {{kRaid, "place:kafr taha", 100}});
  a.reports[0].regions = {testing::AddPlace(a, "place:far")};
  b.reports[0].regions = {testing::AddPlace(b, "place:far")};
  EXPECT_TRUE(linked());
}

// "مخيم القرى", and "Qura camp": names of two consonants, of one governorate.
TEST(PlaceTies, ACampOfAShortNameInTwoScripts) {
  const auto linked = [](const std::string& latin) {
    Reading a = MakeReading("a", "one", 103, {{kRaid, "مخيم قري", 100}});
    Reading b = MakeReading("b", "two", 103, {{kRaid, latin, 100}});
    a.reports[0].regions = {testing::AddPlace(a, "place:east")};
    b.reports[0].regions = {testing::AddPlace(b, "place:east")};
    return ScoreOf(a, b).link();
  };
  EXPECT_TRUE(linked("qura"));
  EXPECT_TRUE(linked("qiri"));
  EXPECT_FALSE(linked("kuru"));
  EXPECT_FALSE(linked("qora qora"));
}

// "يوم 5 آذار": what happened in a village on the day is one event, whatever each outlet calls it.
TEST(PlaceTies, OneDayOfAYearUnderTwoTypes) {
  const auto score = [](const Told& undated, Day day) {
    const Reading a = MakeReading("a", "one", std::nullopt, {undated});
    const Reading b = MakeReading("b", "two", day + 1, {{EventType::kShelling, "place:tc", day}});
    return ScoreOf(a, b);
  };
  const Told bombing = {.type = EventType::kBombing, .place = "place:tc", .month = 9, .month_day = 27};
  Told flood = bombing, september = bombing;
  flood.type = EventType::kDisaster;
  september.month_day = 0;
  EXPECT_TRUE(score(bombing, 1000).link());
  EXPECT_FALSE(score(bombing, 1000).weak);
  EXPECT_FALSE(score(bombing, 1001).eligible);
  EXPECT_FALSE(score(flood, 1000).eligible);
  EXPECT_FALSE(score(september, 1000).eligible);
}

// "إنزال في حي كذا فجر اليوم الأحد", of a page that names the town and tells no day, and the town's raid of that
// Sunday.
TEST(PlaceTies, AQuarterOfATownThatItsPageNames) {
  const auto score = [](const Told& quarter, const std::vector<std::string>& named, Told town) {
    Reading a = MakeReading("a", "one", std::nullopt, {quarter});
    for (const std::string& place : named) testing::AddPlace(a, place);
    town.type = kRaid;
    return ScoreOf(a, MakeReading("b", "two", 103, {town}));
  };
  const auto bit = [](Day day) { return static_cast<std::uint8_t>(1U << WeekdayOf(day)); };
  const Told quarter = {.place = "حي نملان", .weekdays = bit(100), .kind = "area"};
  Told part = quarter, dated = quarter;
  part.role = Role::kPart;
  dated.from = 100;
  const Told town = {.place = "place:ta", .from = 100}, land = {.place = "place:east", .from = 100};
  EXPECT_TRUE(score(quarter, {"place:ta"}, town).link());
  EXPECT_TRUE(score(part, {"place:ta"}, town).link());
  EXPECT_FALSE(score(quarter, {"place:tb"}, town).eligible);
  EXPECT_FALSE(score(quarter, {"place:ta"}, {.place = "place:ta", .from = 101}).link());
  // The other tells of the governorate whose name the page has as well; so of one governorate, not of any.
  EXPECT_TRUE(score(dated, {"place:east"}, land).link());
  EXPECT_FALSE(score(dated, {"place:west"}, land).link());
  // Of a list of towns none is meant.
  const std::vector<std::string> list = {"place:ta", "place:tb", "place:tc", "place:td"};
  EXPECT_FALSE(score(quarter, list, town).eligible);
  part.from = 100;
  EXPECT_FALSE(score(part, list, town).eligible);
}

// "فجر الأربعاء" and "أمس" of a page of Friday: of one village a day is a slip.
TEST(PlaceTies, OneDayOffInAVillage) {
  const auto linked = [](const std::string& place) {
    return ScoreOf(MakeReading("a", "one", 101, {{kRaid, place, 100, -1, Basis::kRelative}}),
                   MakeReading("b", "two", 102, {{kRaid, place, 101, -1, Basis::kRelative}}))
        .link();
  };
  EXPECT_TRUE(linked("place:tc"));
  EXPECT_FALSE(linked("place:east/city"));
}

// "في حي كذا في بلدة كذا", "في حي كذا" and the town: the first says of the second where its quarter lies.
TEST(PlaceTies, AQuarterThatAnotherReportPutsInItsTown) {
  const auto groups = [](const std::string& other_quarter) {
    Reading a = MakeReading("a", "one", 101, {{.type = kRaid, .place = "حي نملان", .from = 100, .kind = "area"}});
    a.entities[0].parent = testing::AddPlace(a, "place:ta");
    const Reading b =
        MakeReading("b", "two", 101, {{.type = kRaid, .place = other_quarter, .from = 100, .kind = "area"}});
    const Reading c = MakeReading("c", "three", 101, {{kRaid, "place:ta", 100}});
    std::vector<internal::ReportView> views;
    for (const Reading* reading : std::initializer_list<const Reading*>{&a, &b, &c})
      views.push_back(internal::ViewOf(*reading, 0, World()));
    return internal::Cluster({&views[0], &views[1], &views[2]}, World().weights).size();
  };
  EXPECT_EQ(groups("حي نملان"), 1U);
  EXPECT_EQ(groups("حي زيتون"), 2U);
}

// "قتل 53 في هجوم للتنظيم وسط البلاد يوم الجمعة", and the town whose news of that day is of the same kind and by the
// same body.
TEST(PlaceTies, NewsOfALandByWhoDidIt) {
  const auto score = [](const Told& wide, const Told& town, const std::string& names = "") {
    Reading a = MakeReading("a", "one", 103, {wide});
    if (!names.empty()) a.mentions.push_back({{Field::kText, 0, 9}, testing::AddPlace(a, names)});
    return ScoreOf(a, MakeReading("b", "two", 103, {town}));
  };
  const Told land = {.type = EventType::kAttack, .place = "place:land", .from = 100, .actor = "org:x"};
  Told town = land, nowhere = land, other = land, part = land, loose = land, raid = land;
  town.place = "place:land/te";
  nowhere.place = "";
  other.actor = "org:y";
  part.role = Role::kPart;
  loose.basis = Basis::kDefault;
  raid.type = kRaid;
  EXPECT_TRUE(score(land, town).link());
  EXPECT_TRUE(score(nowhere, town, "place:land").link());
  EXPECT_FALSE(score(nowhere, town).eligible);
  EXPECT_FALSE(score(other, town).eligible);
  EXPECT_FALSE(score(part, town).eligible);
  EXPECT_FALSE(score(loose, town).eligible);
  EXPECT_FALSE(score(raid, town).eligible);
  town.from = 101;
  EXPECT_FALSE(score(land, town).link());
}

// One article says that the two villages are those of one event: it speaks for two more that name but the first, not
// for a crowd of them.
TEST(PlaceTies, OneArticleSpeaksForAnother) {
  const auto groups = [](std::size_t reports, const std::string& named) {
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < reports; ++i)
      readings.push_back(MakeReading("a" + std::to_string(i), "one", 101, {{kRaid, "قريه نملان", 100}}));
    readings[0].mentions.push_back({{Field::kText, 900, 910}, testing::AddPlace(readings[0], named)});
    readings.push_back(MakeReading("b", "two", 101, {{kRaid, "قريه زيتون", 100}}));
    std::vector<internal::ReportView> views;
    for (const Reading& reading : readings) views.push_back(internal::ViewOf(reading, 0, World()));
    std::vector<const internal::ReportView*> all;
    for (const internal::ReportView& view : views) all.push_back(&view);
    return internal::Cluster(all, World().weights).size();
  };
  EXPECT_EQ(groups(1, "قريه زيتون"), 1U);
  EXPECT_EQ(groups(2, "قريه زيتون"), 1U);
  EXPECT_EQ(groups(3, "قريه زيتون"), 2U);
  EXPECT_EQ(groups(2, "قريه جندل"), 2U);
}

// "فندق كذا" and "شارع كذا" of one town: the one may stand in the other.
TEST(PlaceTies, AStreetAndAHouseOfOneTown) {
  struct Spot {
    const char *name, *kind, *above;
  };
  const auto linked = [](const Spot& one, const Spot& other, EventType type, Day day = 100) {
    std::vector<Reading> readings;
    for (const Spot& spot : {one, other}) {
      const bool first = readings.empty();
      readings.push_back(
          MakeReading(first ? "a" : "b", first ? "one" : "two", 103,
                      {{.type = type, .place = spot.name, .from = first ? 100 : day, .kind = spot.kind}}));
      const std::uint32_t above = testing::AddPlace(readings.back(), spot.above);
      readings.back().entities[0].parent = above;
      if (spot.above[0] != 'p') readings.back().entities[above].kind = "area";
    }
    return ScoreOf(readings[0], readings[1]).link();
  };
  constexpr EventType kBombing = EventType::kBombing, kAirstrike = EventType::kAirstrike;
  const Spot hotel = {"فندق نملان", "spot", "place:ta"}, street = {"شارع زيتون", "road", "place:ta"},
             quarter = {"حي جعده", "area", "place:ta"}, second = {"حي كسيبه", "area", "place:ta"};
  EXPECT_TRUE(linked(hotel, street, kBombing));
  EXPECT_TRUE(linked(hotel, quarter, kBombing));
  EXPECT_TRUE(linked(hotel, quarter, kAirstrike));
  EXPECT_FALSE(linked(quarter, second, kBombing));
  EXPECT_FALSE(linked(hotel, street, kBombing, 101));
  EXPECT_FALSE(linked(hotel, {"شارع زيتون", "road", "place:tb"}, kBombing));
  // The gazetteer puts the quarter into its city.
  const Spot listed = {"place:quarter", "", "place:east"};
  EXPECT_TRUE(linked({"فندق نملان", "spot", "place:east/city"}, listed, kBombing));
  // A house of which the quarter is told, and another quarter.
  EXPECT_FALSE(linked({"فندق نملان", "spot", "حي كسيبه"}, quarter, kBombing));
  // Of a city under fire there are several strikes a day.
  const Spot tower = {"برج نملان", "spot", "place:east/city"}, block = {"حي جعده", "area", "place:east/city"};
  EXPECT_TRUE(linked(tower, block, kBombing));
  EXPECT_FALSE(linked(tower, block, kAirstrike));
}

// "إنزال في قرية كذا" is a strike to those who heard the aircraft fire.
TEST(PlaceTies, ALandingThatIsToldAsAStrike) {
  const auto linked = [](EventType type) {
    return ScoreOf(MakeReading("a", "one", 101, {{kRaid, "place:tc", 100, 101, Basis::kDefault}}),
                   MakeReading("b", "two", 101, {{type, "place:tc", 100, 101, Basis::kDefault}}))
        .link();
  };
  EXPECT_TRUE(linked(EventType::kAirstrike));
  EXPECT_FALSE(linked(EventType::kDisaster));
}

// Two murders of one day in one town, each of a man whom his report names.
TEST(PlaceTies, AMurderOfAnotherMan) {
  const auto linked = [](EventType type, const std::string& one, const std::string& other) {
    return ScoreOf(MakeReading("a", "one", 103, {{.type = type, .place = "place:ta", .from = 100, .victim = one}}),
                   MakeReading("b", "two", 103, {{.type = type, .place = "place:ta", .from = 100, .victim = other}}))
        .link();
  };
  constexpr EventType kMurder = EventType::kAssassination;
  EXPECT_TRUE(linked(kMurder, "سالم الراوي", "سالم حمد الراوي"));
  EXPECT_TRUE(linked(kMurder, "سالم الراوي", ""));
  EXPECT_TRUE(linked(kMurder, "سالم الراوي", "ابو نمله الراوي"));
  EXPECT_FALSE(linked(kMurder, "سالم الراوي", "حمد العلي"));
  EXPECT_TRUE(linked(EventType::kBombing, "سالم الراوي", "حمد العلي"));
}

}  // namespace
}  // namespace isnad
