#include "tests/core/read/en/english_testing.h"

// Words that take an event up or set it apart: "It was the third attack in a month", "in that attack", "responded with
// air strikes"; and days that are of no event: up to when people were counted, on which day a hospital said so.

namespace isnad {
namespace {

// The events, each with what it claims.
std::string EventsOf(const Reading& reading) {
  std::string line;
  for (std::uint32_t r = 0; r < reading.reports.size(); ++r) {
    if (!line.empty()) line += "; ";
    line += KindOf(reading, reading.reports[r]);
    for (const Claim& claim : reading.claims)
      if (claim.report == r) line += " " + std::string(NameOf(claim.outcome)) + " " + std::to_string(claim.people.min);
  }
  return line;
}

constexpr EnglishCase kRanked[] = {
    {"attack Halbun killed 12 injured 7",
     "Gunmen killed 12 farmers in Halbun on Sunday night. Seven others were injured. It was the third attack in three "
     "weeks."},
    {"attack Halbun killed 12 injured 7",
     "Gunmen killed 12 farmers in Halbun on Sunday night. Seven others were injured. It was the third attack."},
    {"raid Halbun killed 3",
     "Troops raided Halbun on Thursday, killing three men. It was the army's fourth raid on the town since January."},
    // Another one.
    {"attack Halbun killed 40; attack Telmin killed 3",
     "Gunmen attacked a church in Halbun on Sunday, killing 40 people. A second attack killed three in Telmin on "
     "Monday."},
};

constexpr EnglishCase kThat[] = {
    {"bombing Halbun killed 5; attack Telmin killed 4",
     "A car bomb exploded in Halbun on Sunday, killing five. In May gunmen stormed a police station in Telmin. Four "
     "officers were killed in that assault."},
    {"bombing Halbun killed 5; attack Telmin killed 4",
     "A car bomb exploded in Halbun on Sunday, killing five. Last month gunmen stormed a hotel in Telmin. Four "
     "officers "
     "were killed in that attack."},
    {"bombing Halbun killed 5 injured 4; attack Telmin",
     "A car bomb exploded in Halbun on Sunday, killing five people. Last month gunmen stormed a hotel in Telmin. Four "
     "people were hurt in Sunday's bombing."},
};

constexpr EnglishCase kAnswers[] = {
    {"shelling Halbun injured 1; airstrike - killed 2",
     "A rocket struck a house in Halbun on Wednesday, injuring one woman. Israel responded with air strikes that "
     "killed "
     "two people."},
    {"airstrike Halbun killed 2", "Jets bombed Halbun on Wednesday with air strikes that killed two people."},
};

constexpr EnglishCase kDaysOfCounts[] = {
    {"attack Halbun captured 170 killed 20",
     "On Thursday militants stormed a hotel in Halbun and took 170 people hostage. By Friday evening 20 people had "
     "been "
     "killed."},
    {"bombing Halbun killed 19 killed 27",
     "Officials said on Friday that 19 people died in a blast in Halbun. On Saturday the town's hospital said that it "
     "had received 27 bodies."},
    {"attack Halbun killed 5; attack Telmin killed 9",
     "Gunmen attacked Halbun on Thursday, killing five people. On Saturday rebels killed nine people in Telmin."},
};

constexpr EnglishCase kTakenForIt[] = {
    {"bombing Halbun killed 31 arrested 4 arrested 1; bombing -",
     "A suicide bombing killed 31 people in Halbun on Friday. Four people, including a relative of the bomber, were "
     "arrested in Telmin. It was the deadliest attack since a truck bomb wrecked a hotel in September 2008."},
    {"bombing Halbun killed 31; raid Telmin arrested 4",
     "A suicide bombing killed 31 people in Halbun on Friday. Soldiers raided a farm in Telmin and arrested four men."},
};

constexpr EnglishCase kDaysAfter[] = {
    {"attack Telmin; attack Halbun killed 2",
     "Gunmen killed two policemen in Halbun on Monday, three days after militants attacked a convoy in Telmin."},
    {"attack Telmin; attack Halbun killed 2",
     "Gunmen killed two policemen in Halbun on Monday, days after an ambush in Telmin."},
    {"bombing Halbun killed 2; airstrike Halbun",
     "A bomb killed two policemen in Halbun on Monday, two days after a mosque was bombed."},
    // Nothing lies between.
    {"attack Halbun killed 2", "Two policemen were killed in Halbun on Monday after gunmen attacked their post."},
};

constexpr EnglishCase kYearsAfter[] = {
    {"bombing Halbun ?..2021-12-14",
     "Ten years after a bombing killed 20 people in Halbun, a court on Monday jailed two men."},
    {"bombing Halbun ?..2021-12-14, bombing Halbun 2021-12-10",
     "More than two years after the attack on Halbun, a bomb killed six people in the town on Friday."},
    {"bombing Telmin 2021-12-10", "Two years after the war began, a bomb killed six people in Telmin on Friday."},
};

// Who acts in the first event.
std::string ActorsOf(const Reading& reading) {
  std::string line;
  for (const std::uint32_t actor : reading.reports.front().actors)
    line += (line.empty() ? "" : ", ") + reading.entities[actor].name;
  return line;
}

constexpr EnglishCase kActors[] = {
    {"", "An air strike killed 12 people in Halbun on Monday, Hamas said."},
    {"", "A strike by jets killed 12 people in Halbun on Monday; Hamas media said 20."},
    {"", "Forces raided a house in Halbun on Tuesday and arrested two men accused of belonging to ISIS."},
    {"Hezbollah", "Hezbollah said it shelled Halbun on Monday, killing two people."},
};

TEST(EnglishRanked, YearsAfter) { ExpectEnglish(kYearsAfter, WhenOf); }

TEST(EnglishRanked, DaysAfter) { ExpectEnglish(kDaysAfter, EventsOf); }

TEST(EnglishRanked, Actors) { ExpectEnglish(kActors, ActorsOf); }

TEST(EnglishRanked, TheThirdAttack) { ExpectEnglish(kRanked, EventsOf); }

TEST(EnglishRanked, InThatAttack) { ExpectEnglish(kThat, EventsOf); }

TEST(EnglishRanked, Answers) { ExpectEnglish(kAnswers, EventsOf); }

TEST(EnglishRanked, DaysOfCounts) { ExpectEnglish(kDaysOfCounts, EventsOf); }

TEST(EnglishRanked, TakenForIt) { ExpectEnglish(kTakenForIt, EventsOf); }

}  // namespace
}  // namespace isnad
