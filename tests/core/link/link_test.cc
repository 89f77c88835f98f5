#include "core/link/link.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/core/link/all_pairs.h"
#include "tests/core/link/memory_view.h"
#include "tests/core/link/world.h"

namespace isnad {
namespace {

using internal::ReportView;
using testing::FindsWhereFewTell;
using testing::LinkByAllPairs;
using testing::MakeReading;
using testing::MemoryView;
using testing::RandomReading;
using testing::TextOf;
using testing::Told;
using testing::World;

TEST(Link, EqualsAllPairs) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    std::mt19937 random(seed);
    std::vector<Reading> readings;
    for (int i = 0; i < 25; ++i) readings.push_back(RandomReading(random, i));
    EXPECT_EQ(TextOf(internal::LinkAll(readings, World()).events), TextOf(LinkByAllPairs(readings, World())))
        << "seed " << seed;
  }
}

TEST(Link, KeysLoseNoEligiblePair) {
  std::mt19937 random(7);
  std::vector<Reading> readings;
  for (int i = 0; i < 120; ++i) readings.push_back(RandomReading(random, i));
  std::vector<ReportView> views;
  for (const Reading& reading : readings) {
    for (std::uint32_t i = 0; i < reading.reports.size(); ++i) views.push_back(ViewOf(reading, i, World()));
  }
  const auto meet = [](const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return !both.empty();
  };
  int eligible = 0, weak = 0;
  for (const ReportView& a : views) {
    for (const ReportView& b : views) {
      const PairScore pair = Score(a, b, World().weights);
      if (a.ref == b.ref || !pair.eligible) continue;
      if (pair.weak) {
        ++weak;
        EXPECT_TRUE(FindsWhereFewTell(a, b, {}, World())) << KeyOf(a.ref) << " " << KeyOf(b.ref);
        continue;
      }
      ++eligible;
      EXPECT_TRUE(meet(LookupsOf(a), KeysOf(b))) << KeyOf(a.ref) << " " << KeyOf(b.ref);
    }
  }
  EXPECT_GT(eligible, 500);
  EXPECT_GT(weak, 100);
}

TEST(Link, OrderOfReadingsIsNothing) {
  std::mt19937 random(3);
  std::vector<Reading> readings;
  for (int i = 0; i < 60; ++i) readings.push_back(RandomReading(random, i));
  const Graph graph = internal::LinkAll(readings, World());
  for (int round = 0; round < 10; ++round) {
    std::shuffle(readings.begin(), readings.end(), random);
    const Graph again = internal::LinkAll(readings, World());
    EXPECT_EQ(TextOf(again.events), TextOf(graph.events));
    EXPECT_EQ(again.events, graph.events);
    EXPECT_EQ(again.entities, graph.entities);
    EXPECT_EQ(again.copies, graph.copies);
  }
}

// Law 1: any order, any batching, repeats, new versions and removals end in what linking all at once gives.
TEST(Link, UpdatesEqualLinkingAllAtOnce) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    std::mt19937 random(seed);
    MemoryView view;
    for (int step = 0; step < 30; ++step) {
      std::map<ArticleId, std::optional<Reading>> batch;
      const int size = 1 + static_cast<int>(random() % 4);
      for (int i = 0; i < size; ++i) {
        const int number = static_cast<int>(random() % 22);
        const ArticleId article{"art" + std::to_string(number)};
        if (random() % 4 == 0) {
          batch[article] = std::nullopt;
        } else {
          batch[article] = RandomReading(random, number);
        }
      }
      view.Apply(batch);
      const std::vector<Event> want = internal::LinkAll(view.Readings(), World()).events;
      ASSERT_EQ(TextOf(view.Events()), TextOf(want)) << "seed " << seed << " step " << step;
      ASSERT_EQ(view.Events(), want);
    }
  }
}

TEST(Link, TwoTiers) {
  std::vector<Reading> readings = {MakeReading("a", "one", 101, {{EventType::kRaid, "place:ta", 100}}),
                                   MakeReading("b", "two", 101, {{EventType::kRaid, "place:ta", 100}}),
                                   MakeReading("c", "three", 101, {{EventType::kRaid, "place:east", 100}})};
  std::vector<Event> events = internal::LinkAll(readings, World()).events;
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].key.value, "a#0");
  EXPECT_EQ(events[0].place.value, "place:ta");
  EXPECT_EQ(events[0].region.value, "place:east");
  // A second raid of that day in the governorate: the vague report may be either.
  readings.push_back(MakeReading("d", "four", 101, {{EventType::kRaid, "place:tb", 100}}));
  events = internal::LinkAll(readings, World()).events;
  ASSERT_EQ(events.size(), 3U);
  EXPECT_EQ(events[0].possible.size(), 1U);
  EXPECT_EQ(events[1].possible.size(), 2U);
  EXPECT_EQ(events[2].possible.size(), 1U);
}

// A finer place stands for the event only if as many reports name it as name the place that it lies in; a governorate
// gives way to any place in it.
TEST(Link, TheFinestPlaceThatReportsAgreeOn) {
  const auto place = [](const std::vector<std::string>& told) {
    std::vector<Reading> readings;
    for (const std::string& name : told) {
      const std::string article(1, static_cast<char>('a' + readings.size()));
      readings.push_back(MakeReading(article, "of-" + article, 101, {{EventType::kRaid, name, 100}}));
    }
    const std::vector<Event> events = internal::LinkAll(readings, World()).events;
    return events.size() == 1 ? events[0].place.value : std::to_string(events.size()) + " events";
  };
  EXPECT_EQ(place({"place:east/low", "place:east/low", "place:ta"}), "place:east/low");
  EXPECT_EQ(place({"place:east/low", "place:ta"}), "place:ta");
  EXPECT_EQ(place({"place:east/low", "place:ta", "place:ta"}), "place:ta");
  EXPECT_EQ(place({"place:east", "place:east", "place:ta"}), "place:ta");
}

// "ريف X": one of the villages around X, whichever of them a report names.
TEST(Link, TheLandAroundATownGivesWayToItsVillages) {
  std::vector<Reading> readings;
  for (const char* name : {"place:east/low", "place:east/low", "place:ta"}) {
    const std::string article(1, static_cast<char>('a' + readings.size()));
    readings.push_back(MakeReading(article, "of-" + article, 101, {{EventType::kRaid, name, 100}}));
  }
  std::vector<Event> events = internal::LinkAll(readings, World()).events;
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].place.value, "place:east/low");
  readings[0].entities[0].kind = "countryside";
  events = internal::LinkAll(readings, World()).events;
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(events[0].place.value, "place:ta");
}

// "قصف" without a weapon reads as shelling: a report that names the aircraft weighs more, two that name shells weigh as
// much as one.
TEST(Link, AReportThatNamesTheAircraftKnowsMore) {
  const auto type = [](const std::vector<EventType>& told) {
    std::vector<Reading> readings;
    for (const EventType t : told) {
      const std::string article(1, static_cast<char>('a' + readings.size()));
      readings.push_back(MakeReading(article, "of-" + article, 101, {{t, "place:ta", 100}}));
    }
    const std::vector<Event> events = internal::LinkAll(readings, World()).events;
    return events.size() == 1 ? events[0].type : EventType::kOther;
  };
  EXPECT_EQ(type({EventType::kAttack, EventType::kRaid}), EventType::kRaid);
  EXPECT_EQ(type({EventType::kAttack, EventType::kAttack, EventType::kRaid}), EventType::kAttack);
  EXPECT_EQ(type({EventType::kShelling, EventType::kAirstrike}), EventType::kAirstrike);
  EXPECT_EQ(type({EventType::kShelling, EventType::kShelling, EventType::kShelling, EventType::kAirstrike}),
            EventType::kShelling);
}

TEST(Link, UndatedRaidsOfOneTownStayApart) {
  const std::vector<Reading> readings = {MakeReading("a", "one", std::nullopt, {{EventType::kRaid, "place:ta", 100}}),
                                         MakeReading("b", "two", std::nullopt, {{EventType::kRaid, "place:ta", 1100}}),
                                         MakeReading("c", "three", std::nullopt, {{EventType::kRaid, "place:ta"}})};
  EXPECT_EQ(internal::LinkAll(readings, World()).events.size(), 3U);
}

// Undated pages of one place of which nobody tells the day are one event only by a tie: pages of a village that an
// archive saved on one day, a victim, a day of the year. So they join together what the best of them joins.
TEST(Link, UndatedReportsThatAreTied) {
  struct Case {
    std::size_t events;
    const char* what;
    Told one, other;
    Day saved = 0, other_saved = 0;
    bool with_dated = false;
  };
  const Told village{.place = "place:tc"};
  const Told victim{.place = "place:ta", .victim = "سالم حمد الراوي"};
  const Told may{.place = "place:ta", .month = 5, .month_day = 9};
  const Case cases[] = {
      {1, "a village, saved on one day", village, village, 500, 500},
      {2, "a village, saved on two days", village, village, 500, 501},
      {2, "never saved", village, village},
      {2, "a town, saved on one day", {.place = "place:ta"}, {.place = "place:ta"}, 500, 500},
      {2, "two villages, saved on one day", village, {.place = "place:td"}, 500, 500},
      {2, "a flood, saved on one day", village, {.type = EventType::kDisaster, .place = "place:tc"}, 500, 500},
      {1, "one victim", victim, victim},
      {2, "another victim", victim, {.place = "place:ta", .victim = "حمد جاسم العلي"}},
      {1, "one day of the year", may, may},
      {2, "two days of the year", may, {.place = "place:ta", .month = 5, .month_day = 10}},
      {1,
       "one victim, and an event of the day",
       victim,
       {.place = "place:ta", .victim = "سالم حمد الراوي", .month = 5, .month_day = 9},
       0,
       0,
       true},
  };
  for (const Case& c : cases) {
    std::vector<Reading> readings = {MakeReading("a", "one", std::nullopt, {c.one}),
                                     MakeReading("b", "two", std::nullopt, {c.other})};
    if (c.saved > 0) readings[0].not_after = c.saved;
    if (c.other_saved > 0) readings[1].not_after = c.other_saved;
    // 9 May 1970.
    if (c.with_dated) readings.push_back(MakeReading("c", "three", 129, {{EventType::kRaid, "place:ta", 128}}));
    EXPECT_EQ(internal::LinkAll(readings, World()).events.size(), c.events) << c.what;
  }
}

// Of an article that tells of two events never both lie in one, whatever each is tied to.
TEST(Link, TiesLeaveAnArticlesEventsApart) {
  std::vector<Reading> readings = {
      MakeReading("a", "one", std::nullopt, {{.place = "place:tc", .victim = "سالم حمد الراوي"}}),
      MakeReading("b", "two", std::nullopt,
                  {{.place = "place:tc", .victim = "سالم حمد الراوي"},
                   {.place = "place:tc", .victim = "حمد جاسم العلي", .role = Role::kPart}}),
      MakeReading("c", "three", std::nullopt, {{.place = "place:tc", .victim = "حمد جاسم العلي"}})};
  for (Reading& reading : readings) reading.not_after = 500;
  const std::vector<Event> events = internal::LinkAll(readings, World()).events;
  for (const Event& event : events) {
    std::set<ArticleId> articles;
    for (const ReportRef& report : event.reports)
      EXPECT_TRUE(articles.insert(report.article).second) << event.key.value;
  }
  EXPECT_EQ(events.size(), 2U);
}

// Outlets tell different things of one event: the report that is most like the undated one says whether it joins,
// unless another holds it apart.
TEST(Link, AnUndatedReportJoinsTheEventOfTheReportMostLikeIt) {
  const auto joins = [](EventType second, const std::string& actor) {
    const std::vector<Event> events =
        internal::LinkAll({MakeReading("a", "one", 101, {{EventType::kShelling, "place:ta", 100}}),
                           MakeReading("b", "two", 101, {{second, "place:ta", 100, -1, Basis::kStated, "", actor}}),
                           MakeReading("c", "three", std::nullopt,
                                       {{.type = EventType::kShelling, .place = "place:ta", .actor = "org:one"}})},
                          World())
            .events;
    return events.size() == 1;
  };
  EXPECT_TRUE(joins(EventType::kShelling, "org:one"));
  EXPECT_TRUE(joins(EventType::kAttack, "org:two"));
  EXPECT_TRUE(joins(EventType::kClash, ""));
}

// One outlet takes the village, another the town beside it, a third names both: one event. Where none names both, the
// two stay apart.
TEST(Link, AnArticleThatNamesBothPlacesBridgesThem) {
  const auto events = [](const std::string& named) {
    std::vector<Reading> readings;
    for (const char* place : {"place:ta", "place:tb", "place:tb", "place:tb"}) {
      const std::string article(1, static_cast<char>('a' + readings.size()));
      readings.push_back(MakeReading(article, "of-" + article, 101, {{EventType::kRaid, place, 100}}));
    }
    // Two of those who place it in the town name the village.
    for (const std::size_t i : {1, 2})
      readings[i].mentions.push_back({{Field::kText, 900, 910}, testing::AddPlace(readings[i], named)});
    return internal::LinkAll(readings, World()).events.size();
  };
  EXPECT_EQ(events("place:ta"), 1U);
  EXPECT_EQ(events("place:tc"), 2U);
}

// What an article without a day tells beside its main event is news of the same days; what it recalls is not.
TEST(Link, PartsOfUndatedNewsAreOfTheDaysOfItsMainEvent) {
  const auto joins = [](Day day, Role role) {
    Told main{.place = "place:ta", .victim = "سالم الراوي"};
    Told other{.place = "place:tb", .role = role};
    const std::vector<Event> events =
        internal::LinkAll(
            {MakeReading("a", "one", 101, {{EventType::kRaid, "place:ta", 100, 100, Basis::kStated, "سالم الراوي"}}),
             MakeReading("b", "two", day + 1, {{EventType::kRaid, "place:tb", day}}),
             MakeReading("c", "three", std::nullopt, {main, other})},
            World())
            .events;
    for (const Event& event : events)
      if (event.key.value == "b#0") {
        if (event.reports.size() == 2) return std::string("joins");
        return event.possible.empty() ? std::string("apart") : event.possible.front().reason;
      }
    return std::string("none");
  };
  EXPECT_EQ(joins(104, Role::kPart), "joins");
  EXPECT_EQ(joins(90, Role::kPart), "joins");
  EXPECT_EQ(joins(111, Role::kPart), "other-days");
  EXPECT_EQ(joins(60, Role::kPart), "other-days");
  EXPECT_EQ(joins(60, Role::kBackground), "joins");
}

// What another article only recalls of a town is no news of an undated page that was saved months after it; what
// another reports may be, and what happened not long before the page was saved.
TEST(Link, AnUndatedReportIsNotWhatOthersRecallOfATown) {
  const auto joins = [](Role role, Day saved) {
    std::vector<Reading> readings = {
        MakeReading("a", "one", 300,
                    {{.place = "place:tb", .from = 300}, {.place = "place:ta", .from = 100, .role = role}}),
        MakeReading("b", "two", std::nullopt, {{.place = "place:ta"}})};
    readings[1].not_after = saved;
    for (const Event& event : internal::LinkAll(readings, World()).events)
      if (event.reports.size() == 2) return true;
    return false;
  };
  EXPECT_TRUE(joins(Role::kPart, 400));
  EXPECT_TRUE(joins(Role::kBackground, 130));
  EXPECT_FALSE(joins(Role::kBackground, 400));
}

// Two strikes of one town and day, which one article tells apart: an undated post that could be either joins the one
// that more tell of. Of two days it joins neither.
TEST(Link, AnUndatedReportJoinsTheGreaterOfTwins) {
  const auto joined = [](Day other, bool one_article) {
    const Told strike{EventType::kAirstrike, "place:ta", 100, -1, Basis::kStated, "", "org:one"};
    const Told second{EventType::kAirstrike, "place:ta", static_cast<int>(other), -1, Basis::kStated, "", "org:one"};
    std::vector<Reading> readings = {MakeReading("b", "two", 110, {strike}), MakeReading("c", "three", 110, {second}),
                                     MakeReading("d", "four", 110, {second})};
    if (one_article) readings.push_back(MakeReading("a", "one", 110, {strike, second}));
    readings.push_back(MakeReading("e", "five", std::nullopt,
                                   {{.type = EventType::kAirstrike, .place = "place:ta", .actor = "org:one"}}));
    for (const Event& event : internal::LinkAll(readings, World()).events)
      for (const ReportRef& report : event.reports)
        if (report.article.value == "e") return event.reports.size();
    return std::size_t{0};
  };
  EXPECT_EQ(joined(100, true), 5U);
  EXPECT_EQ(joined(105, true), 1U);
  EXPECT_EQ(joined(105, false), 1U);
}

// "A strike in Ta in March", recalled later: of two strikes that one article tells it is the one that was its news.
// Where two articles tell of one each, or it is no recall, it joins neither.
TEST(Link, ARecallMeansWhatWasTheNews) {
  const auto joined = [](Role recall, bool one_article) {
    const Told news{EventType::kAirstrike, "place:ta", 101};
    Told beside{EventType::kAirstrike, "place:ta", 100};
    beside.role = one_article ? Role::kPart : Role::kMain;
    std::vector<Reading> readings;
    if (one_article) {
      readings = {MakeReading("a", "one", 102, {news, beside})};
    } else {
      readings = {MakeReading("a", "one", 102, {news}), MakeReading("b", "two", 101, {beside})};
    }
    Told month{.type = EventType::kAirstrike, .place = "place:ta", .from = 90, .to = 120};
    month.role = recall;
    readings.push_back(MakeReading("c", "three", 150, {{EventType::kRaid, "place:tc", 149}, month}));
    for (const Event& event : internal::LinkAll(readings, World()).events)
      if (event.key.value == "a#0") return event.reports.size() == 2;
    return false;
  };
  EXPECT_TRUE(joined(Role::kBackground, true));
  EXPECT_FALSE(joined(Role::kPart, true));
  EXPECT_FALSE(joined(Role::kBackground, false));
}

// The days of the main event are those of what an undated page tells beside it, unless that has a word of time which
// does not allow them, or lies back.
TEST(Link, AnUndatedPartHasTheDaysOfTheMainEvent) {
  static constexpr Day kSaturday = 100;  // 11 April 1970
  const auto days = [](Told part, bool quoted, std::optional<Day> earliest = std::nullopt) {
    part.place = "place:tb";
    Told main{.place = "place:ta", .victim = "سالم الراوي"};
    Reading page = MakeReading("b", "two", std::nullopt, {main, part});
    if (quoted) page.reports[1].date.quotes = {{Field::kText, 40, 50}};
    if (earliest) page.reports[1].date.from = earliest;
    const std::vector<Event> events =
        internal::LinkAll({MakeReading("a", "one", kSaturday,
                                       {{EventType::kRaid, "place:ta", kSaturday, -1, Basis::kStated, "سالم الراوي"}}),
                           page},
                          World())
            .events;
    for (const Event& event : events)
      if (event.key.value == "b#1") return event.date.from.value_or(0);
    return Day{-1};
  };
  EXPECT_EQ(days({.role = Role::kPart}, false), kSaturday);
  EXPECT_EQ(days({.role = Role::kPart, .weekdays = 1U << 6}, true), kSaturday);
  EXPECT_EQ(days({.role = Role::kPart, .weekdays = 1U << 5}, true), kSaturday - 1);
  EXPECT_EQ(days({.role = Role::kPart}, true), 0);  // "last week"
  EXPECT_EQ(days({.role = Role::kBackground}, false), 0);
  EXPECT_EQ(days({.role = Role::kPart}, false, kSaturday - 50), kSaturday);
  EXPECT_EQ(days({.role = Role::kPart}, false, kSaturday + 50), kSaturday + 50);  // no earlier than that
  EXPECT_EQ(days({.role = Role::kPart, .month = 9}, true), 0);
}

TEST(EntityId, IsGlobalOnlyWhereTheNameIs) {
  Reading reading;
  reading.article = {"a"};
  testing::AddPlace(reading, "place:ta");
  testing::AddPlace(reading, "حصيبه");
  testing::AddEntity(reading, EntityType::kPerson, "", "سالم الراوي");
  testing::AddEntity(reading, EntityType::kPerson, "", "سالم");
  testing::AddEntity(reading, EntityType::kOrganization, "", "مصادر محليه");
  reading.entities.back().scoped = true;
  EXPECT_EQ(EntityIdOf(reading, 0).value, "place:ta");
  EXPECT_EQ(EntityIdOf(reading, 1).value, "place:x/حصيبه");
  EXPECT_EQ(EntityIdOf(reading, 2).value, "person:x/سالم الراوي");
  EXPECT_EQ(EntityIdOf(reading, 3).value, "person:x/سالم@a");
  EXPECT_EQ(EntityIdOf(reading, 4).value, "org:x/مصادر محليه@a");
}

TEST(Register, KeepsIdsWithTheirAnchors) {
  const auto event = [](std::vector<ReportRef> reports) {
    Event result;
    result.key = {KeyOf(reports.front())};
    result.reports = std::move(reports);
    return result;
  };
  const ReportRef a{{"a"}, 0}, b{{"b"}, 0}, c{{"c"}, 0};
  std::uint64_t next = 1;
  std::map<ReportRef, EventId> anchors;
  std::vector<Event> events = {event({a, b}), event({c})};
  for (const RegisterEntry& entry : AssignIds(events, anchors, next)) anchors[entry.anchor] = entry.id;
  EXPECT_EQ(events[0].id.value, "ev-000001");
  EXPECT_EQ(events[1].id.value, "ev-000002");
  // A split: the id stays with its anchor.
  events = {event({a}), event({b}), event({c})};
  for (const RegisterEntry& entry : AssignIds(events, anchors, next)) anchors[entry.anchor] = entry.id;
  EXPECT_EQ(events[0].id.value, "ev-000001");
  EXPECT_EQ(events[1].id.value, "ev-000003");
  EXPECT_EQ(events[2].id.value, "ev-000002");
  // A merge: the oldest wins, and nothing new is given.
  events = {event({b, c})};
  EXPECT_TRUE(AssignIds(events, anchors, next).empty());
  EXPECT_EQ(events[0].id.value, "ev-000002");
  EXPECT_EQ(next, 4U);
}

}  // namespace
}  // namespace isnad
