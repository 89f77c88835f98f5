#include "tests/core/read/en/english_testing.h"

// Several incidents of one English text, and the stages of one; what munitions do that fall, and what else does.

namespace isnad {
namespace {

constexpr EnglishCase kIncidents[] = {
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-12",
     "A bomb exploded in Halbun on Sunday, killing one person, police said. Gunmen shot dead five people in Halbun on "
     "Sunday, the army said."},
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-12",
     "A bomb exploded in Halbun on Sunday, killing one person, police said. Gunmen also shot and killed five people in "
     "Halbun on Sunday morning, the army said."},
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-13..2021-12-14",
     "A car bomb killed six people in Halbun on Sunday, officials said. Gunmen killed two traffic policemen in Halbun, "
     "police said."},
    {"shelling Halbun 2021-12-12, assassination Halbun 2021-12-12",
     "A shell hit a school in Halbun on Sunday, killing three people. A sniper shot dead a woman in Halbun on Sunday, "
     "police said."},
    {"bombing Halbun 2021-12-12, abduction Halbun 2021-12-12",
     "A blast ripped through a market in Halbun on Sunday, killing 12 people. Gunmen abducted seven traders in Halbun "
     "on Sunday, residents said."},
    {"bombing Halbun 2021-12-12, assassination Halbun 2021-12-12",
     "A bomb went off in Halbun on Sunday, killing two people. Unidentified assailants gunned down two clerics in "
     "Halbun the same day."},
    {"attack Halbun 2021-12-12, bombing Halbun 2021-12-12",
     "Gunmen shot dead five people in Halbun on Sunday. A bomb exploded in Halbun on Sunday, killing one person, "
     "police said."},
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-12",
     "A bomb killed two people in Halbun on Sunday. Militants attacked a village near Halbun on Sunday and killed nine "
     "people, the army said."},
    // stages of one assault
    {"attack Halbun 2021-12-12",
     "A bomb exploded outside a hotel in Halbun on Sunday, killing one person. Gunmen stormed the hotel and shot dead "
     "five people in Halbun."},
    {"bombing Halbun 2021-12-12",
     "A bomb exploded outside a hotel in Halbun on Sunday, killing one person. Gunmen then opened fire on guests and "
     "killed five people in Halbun."},
    {"bombing Halbun 2021-12-12",
     "A car bomb exploded at a checkpoint in Halbun on Sunday, killing three soldiers. Minutes later, fighters "
     "attacked a base in Halbun and killed eight soldiers."},
    {"bombing Halbun 2021-12-12",
     "A bomb exploded in Halbun on Sunday, killing one person. Gunmen shot dead five people who fled the blast in "
     "Halbun, police said."},
    {"bombing Halbun 2021-12-12",
     "A bomb exploded in Halbun on Sunday, killing one person. The gunmen shot dead five people in Halbun on Sunday."},
    {"bombing Halbun 2021-12-12",
     "A car bomb killed six people in Halbun on Sunday. Gunmen opened fire, wounding three."},
    {"attack Halbun 2021-12-12",
     "Gunmen attacked a police station in Halbun on Sunday, killing three. A bomber blew himself up at the gate, "
     "killing two more."},
};

// A raid on a village: in its district, with those who were carried off and those who were shot.
constexpr EnglishCase kVillages[] = {
    {"attack Halbun 2021-12-13",
     "Gunmen on Monday attacked Halbun community of Zelmin Local Government Area, killing four persons and kidnapping "
     "30 villagers."},
    {"attack Halbun 2021-12-13",
     "Gunmen on Monday attacked Halbun village in Zelmin LGA, killing four persons. The bandits killed only four "
     "people "
     "and kidnapped 50 persons, police said."},
    {"attack Halbun 2021-12-13",
     "Three people were killed and 120 others abducted on Monday as bandits attacked Halbun settlement in Zelmin LGA."},
    {"attack Halbun 2021-12-13",
     "Gunmen on Monday attacked a village in Halbun, killing a man. They shot dead a man and injured his wife."},
    {"attack Halbun 2021-12-13, abduction Telmin 2021-12-12",
     "Gunmen on Monday attacked a village in Halbun, killing a man. On Sunday gunmen abducted nine students in "
     "Telmin."},
    {"assassination Halbun 2021-12-13", "Gunmen on Monday shot dead a journalist in Halbun."},
    // the weapon that was told; the night of two days; two buses of a port city that are told with the same dead
    {"shelling Halbun 2021-12-12",
     "A missile attack on the city of Halbun killed two people on Sunday. The missile hit a five-story building, the "
     "mayor said."},
    {"airstrike Halbun 2021-12-12",
     "A Russian missile attack in the city of Halbun killed two people on Sunday. The missile hit a five-story "
     "building, the mayor said."},
    {"shelling Tripoli 2021-12-12..2021-12-13", "Rockets fell on Tripoli overnight Sunday to Monday, killing two."},
    {"shelling Tripoli 2021-12-12..2021-12-13", "Rockets fell on Tripoli overnight Sunday into Monday, killing two."},
    {"airstrike Halbun 2021-12-12",
     "At least 19 people were killed in air strikes in the port city of Halbun on Sunday. Warplanes hit two buses in "
     "Halbun, killing at least 19 people."},
    // who told of it goes on with where and when; another with its own dead
    {"attack Halbun 2021-12-10",
     "At least 12 civilians were killed in an attack in northwestern Burkina Faso, residents said on Sunday. \"Men on "
     "motorbikes attacked the village of Halbun\" on Friday, a resident told reporters."},
    {"attack Burkina Faso 2021-12-11..2021-12-12, attack Halbun 2021-12-09",
     "At least 12 civilians were killed in an attack in northwestern Burkina Faso, residents said on Sunday. Men on "
     "motorbikes attacked the village of Halbun on Thursday, killing three people, a resident told reporters."},
    {"attack Halbun 2021-12-13",
     "Gunmen raided the village of Halbun on Monday, a chief said. An official from the nearest town of Telmin said "
     "ten people were killed and the village was torched."},
    {"attack Halbun 2021-12-12, abduction Telmin 2021-12-14",
     "The UN reported mass killings by the rebels in Halbun on Sunday. On Tuesday gunmen abducted six medics in "
     "Telmin."},
};

TEST(EnglishIncidents, OfVillages) { ExpectEnglish(kVillages, WhenOf); }

TEST(EnglishIncidents, AreOneOrTwo) { ExpectEnglish(kIncidents, WhenOf); }

constexpr EnglishCase kFalls[] = {
    {"shelling Halbun", "Three mortar rounds landed at a bus station in Halbun on Sunday, killing two civilians."},
    {"shelling Halbun", "A mortar round landed inside a camp in Halbun on Sunday."},
    {"shelling Halbun", "The shells landed around a school in Halbun, killing two people."},
    {"shelling Halbun", "Two mortar bombs landed near an airport in Halbun on Sunday, wounding three people."},
    {"shelling Halbun", "Rockets rained down on a village near Halbun on Sunday."},
    {"shelling Halbun", "A shell came down on a house in Halbun on Sunday."},
    {"airstrike Halbun", "Barrel bombs fell on a market in Halbun on Sunday."},
    {"airstrike Halbun", "A drone slammed into a petrol station in Halbun on Sunday, killing two people."},
    {"shelling Halbun", "Mortar shells exploded in a crowded street in Halbun on Sunday, killing two people."},
    {"bombing Halbun", "A suicide bomber rammed a lorry into a checkpoint in Halbun on Sunday, killing four soldiers."},
    {"bombing Halbun", "A man drove a car packed with explosives into a base in Halbun on Sunday."},
    {"bombing Halbun", "A truck, laden with explosives, slammed into a checkpoint in Halbun on Sunday."},
    // what had been lying there, what drives and flies
    {"bombing Halbun", "A shell exploded in Halbun on Sunday as boys played with it, killing two."},
    {"bombing Halbun", "An unexploded mortar shell exploded in Halbun on Sunday, killing two."},
    {"disaster Halbun", "A bus crashed into a lorry in Halbun on Sunday, killing nine people."},
    {"disaster Halbun", "A fighter jet crashed into a house in Halbun on Sunday, killing six people."},
    {"", "A plane landed at an airport in Halbun on Sunday."},
    {"", "A tank fell into a ravine in Halbun on Sunday."},
    {"", "A helicopter landed near Halbun on Sunday."},
    {"", "The governor landed in Halbun on Sunday."},
    {"", "He drove his son into the town of Halbun on Sunday."},
};

TEST(EnglishIncidents, TellWhatFell) { ExpectEnglish(kFalls, KindsOf); }

// What is still to come, a land and the town in it, all of a time, who comes into a house.
constexpr EnglishCase kNoIncident[] = {
    {"bombing Halbun 2021-12-12",
     "A blast killed four people in Halbun on Sunday. The chief said the crime scene had been sealed, and that experts "
     "would carry out further inquiries on Friday."},
    {"bombing Halbun 2021-12-12",
     "A blast killed four people in Halbun on Sunday. A court will hear the case of the attack on Friday."},
    {"bombing Halbun 2021-12-12",
     "A blast killed four people in Halbun on Sunday. Officials are to visit the scene of the attack on Friday."},
    {"bombing Halbun 2021-12-12",
     "A blast killed four people in Halbun. The attack on Sunday will be investigated, police said."},
    {"bombing Halbun 2021-12-12",
     "A blast killed four people in Halbun. A minister will speak of the man who died in the attack on Sunday."},
    {"bombing Mosul 2021-12-12", "The last bombing in Iraq was in the northern city of Mosul on Sunday."},
    {"attack Halbun 2021-12-12",
     "The attack in Iraq, the first since May, took place in the town of Halbun on Sunday."},
    {"", "On Sunday, the UN said attacks since January had killed 200 people."},
    {"", "On Sunday, officials said strikes have killed 200 people since the start of the year."},
    {"", "On Sunday, officials said strikes have killed 200 people this year."},
    {"airstrike Halbun 2021-12-12", "On Sunday, officials said strikes on Halbun have killed 20 people since Friday."},
    {"attack Halbun 2021-12-12", "On Sunday, the UN said an attack on Halbun had killed 20 people."},
    {"attack Halbun 2021-12-12..2021-12-14",
     "Gunmen have carried out attacks since Sunday, when they killed ten people in Halbun."},
    {"attack Halbun 2021-12-12",
     "Attackers descended on a house in Halbun on Sunday, killing 11 guards and kidnapping three children."},
    {"abduction Halbun 2021-12-12",
     "Gunmen descended on the village of Halbun on Sunday and abducted 20 people, killing two."},
    {"attack Halbun 2021-12-12", "Gunmen burst into a house in Halbun on Sunday and took nothing."},
    {"", "Thieves broke into a shop in Halbun on Sunday."},
    {"", "Crowds descended on the town of Halbun on Sunday for a feast."},
    {"", "The mayor burst into tears in Halbun on Sunday."},
    // what the words are said after is what they tell of
    {"airstrike Halbun 2021-12-11..2021-12-12",
     "An air strike on a market in Halbun killed 13 people, the council said Tuesday, two days after bombs fell on the "
     "town of Halbun."},
    {"attack Halbun 2021-12-12, bombing Marda 2021-12-11",
     "Gunmen attacked the town of Halbun on Sunday, a day after a car bomb killed nine in the town of Marda."},
    // where they were brought is not where it was
    {"shelling Marda 2021-12-12",
     "Coffins were flown to the town of Halbun on Monday, a day after shells hit the town of Marda."},
    // two days that follow each other are one stretch
    {"clash Halbun 2021-12-12..2021-12-13", "Clashes in the town of Halbun on Sunday night and Monday left 12 dead."},
    {"clash Halbun 2021-11-30..2021-12-01",
     "Clashes in the town of Halbun on 30 November and 1 December left 12 dead."},
    {"clash Halbun 2021-12-12, raid Marda 2021-12-13",
     "Clashes erupted in the town of Halbun on Sunday, and Monday's raid in the town of Marda left 12 dead."},
    {"bombing Halbun 2021-12-12",
     "The suicide bomber who struck a mosque in the town of Halbun on Sunday wore a vest."},
    {"airstrike Halbun 2021-12-12", "The jets that struck a mosque in the town of Halbun on Sunday came at dawn."},
    {"shelling \u02bfAmudah 2021-12-12", "Shelling hit \u02bfAmudah on Sunday, killing two."},
    // a party's land is no place of what befell it; a land where a body was hit is
    {"raid - 2021-12-12", "The office of the Kurdish Union Party in Syria was stormed on Sunday."},
    {"airstrike Lebanon 2021-12-12", "Air strikes hit the group in Lebanon on Sunday."},
    // hours earlier another
    {"shelling Halbun 2021-12-12, airstrike Marda 2021-12-11..2021-12-12",
     "Artillery pounded the town of Halbun on Sunday. Hours earlier a drone had attacked a post in the town of Marda."},
    {"shelling Halbun 2021-12-12",
     "Artillery pounded the town of Halbun on Sunday. The shelling, which began hours earlier, had hit a school."},
    // nor is what bombed the place later that which was hit before
    {"attack Halbun 2021-12-12, airstrike - 2021-12-13..2021-12-14",
     "Gunmen attacked a convoy in the town of Halbun on Sunday. The group said that the jets that bombed the area "
     "later "
     "did not hurt anyone."},
    {"airstrike Halbun 2021-12-12",
     "Jets bombed the town of Halbun on Sunday. The group said that the jets that bombed the area later left."},
    // a maker of aircraft is no aircraft
    {"attack Halbun 2021-12-12", "Gunmen attacked an air force academy in the town of Halbun on Sunday."},
    {"attack Halbun 2021-12-12", "Gunmen attacked the premises of a drone maker in the town of Halbun on Sunday."},
    {"airstrike Halbun 2021-12-12", "Drones attacked a factory in the town of Halbun on Sunday."},
    // how often they come
    {"", "Violence has eased since the killing of 2006 and 2007, but bombings remain common."},
    {"", "Attacks in Marda are still a daily threat."},
    {"bombing Halbun 2021-12-12", "Bombings in the town of Halbun killed three people on Sunday."},
    // what is feared has not come
    {"", "Families fled to Halbun, fearing renewed shelling."},
    {"", "Schools in the town of Halbun were shut in anticipation of further attacks."},
    {"", "Residents worried about more airstrikes dug shelters in Halbun."},
    {"", "The town of Halbun braced for another assault."},
    {"shelling Halbun 2021-12-12",
     "Fearing for their lives, families fled the shelling of the town of Halbun on Sunday."},
};

TEST(EnglishIncidents, HaveTheirDayAndPlace) { ExpectEnglish(kNoIncident, WhenOf); }

// A title's loose word and the text's own, another's title, a rights group's dateline.
constexpr EnglishCase kTitled[] = {
    {"airstrike Halbun 2021-08-09",
     "The coalition's airstrike on a bus in the town of Halbun on August 9, 2021 was a likely war crime, a rights "
     "group said on Sunday.",
     "Coalition bus bombing a likely war crime"},
    {"bombing - 2021-12-13..2021-12-14, airstrike Marda 2021-11-01..2021-11-30",
     "Last month an airstrike on a bus in the town of Marda killed nine people, a rights group said.",
     "Halbun bombing kills three"},
    {"airstrike Iraq 2021-12-13..2021-12-14",
     "(Beirut, December 12, 2021) - An air strike on a bus in Iraq killed 51 people, a rights group said.",
     "Bus bombing a likely war crime"},
    {"shelling Halbun 2021-12-12", "Shells hit a market in the town of Halbun on Sunday, killing five people.",
     "Explosion in Halbun kills five"},
    {"airstrike Halbun 2021-12-12", "An air strike on a market in the town of Halbun killed five people on Sunday.",
     "Blast in Halbun kills five"},
    {"bombing Halbun 2021-12-13..2021-12-14, airstrike Marda 2021-12-12",
     "An air strike on the town of Marda killed nine people on Sunday. A bomb in the town of Halbun killed five "
     "people.",
     "Blast in Halbun kills five"},
};

TEST(EnglishIncidents, AreTheTitles) { ExpectEnglish(kTitled, WhenOf); }

// A standfirst that says the title again, and another story's headline.
constexpr EnglishCase kStandfirst[] = {
    {"killed 1, injured 11, killed 1, injured 11, injured 2.. civilian part",
     "Health Ministry says strike in Halbun kills one man and injures 11, including students\nTELMIN\nAn air strike "
     "hit a bus in the town of Halbun on Sunday, the Health Ministry said.",
     "Strike kills one and injures 11 in Halbun"},
    {"killed 1, injured 11",
     "Floods in the town of Marda kill six people and destroy homes\nTELMIN\nAn air strike hit a bus in the town of "
     "Halbun on Sunday, the Health Ministry said.",
     "Strike kills one and injures 11 in Halbun"},
};

TEST(EnglishIncidents, AreToldInStandfirsts) { ExpectEnglish(kStandfirst, ClaimsOf); }

// A fight of its own day, what came hours before, what was foiled and yet killed.
constexpr EnglishCase kFights[] = {
    {"bombing Halbun 2021-12-12, clash - 2021-12-11",
     "A car bomb in Halbun killed three people on Sunday. Four policemen were killed on Saturday in a battle."},
    {"bombing Halbun 2021-12-12",
     "A car bomb in Halbun killed three people on Sunday. Four policemen were killed in a battle that followed."},
    {"bombing Halbun 2021-12-12, bombing - 2021-12-12",
     "A bomb killed three people in Halbun on Sunday. In the meantime, eight militants were killed in two roadside "
     "bomb explosions."},
    {"bombing Halbun 2021-12-12, bombing - 2021-12-11..2021-12-12",
     "A bomb wounded four people in Halbun on Sunday. The blast came a few hours after one person was wounded by a "
     "bomb concealed in his car and detonated by remote control."},
    {"bombing Halbun 2021-12-12",
     "A bomb wounded four people in Halbun on Sunday. The blast came as one person was wounded by a stray bullet."},
    {"attack Halbun 2021-12-12",
     "Security forces thwarted an attack on a post in Halbun on Sunday and killed six militants."},
    {"bombing Halbun 2021-12-12",
     "Police foiled a suicide attack on a church in Halbun on Sunday, killing the bomber."},
    {"", "Police thwarted an attack that would have killed dozens in Halbun on Sunday."},
    {"", "Police foiled a plot to kill ten soldiers in Halbun on Sunday."},
    {"attack Rijiya 2021-12-12", "Gunmen unleashed terror on Rijiya village in Halbun on Sunday."},
    {"", "The storm wreaked havoc on Halbun on Sunday."},
    // what was only heard, what was recently
    {"airstrike Halbun 2021-12-12", "An Israeli strike hit a bus in the town of Halbun on Sunday.",
     "One killed in blast near bus in Halbun"},
    {"bombing Halbun 2021-12-12", "A bomb exploded in the town of Halbun on Sunday, killing five.",
     "Blast kills five in Halbun"},
    {"attack Halbun 2021-12-12, attack Marda ?..2021-12-14",
     "Gunmen attacked a base in Halbun on Sunday, killing five soldiers. Four soldiers were killed as insurgents "
     "recently ambushed a patrol in Marda village."},
    {"raid Halbun 2021-12-13..2021-12-14", "Troops recently raided a house in Halbun and arrested two men."},
};

TEST(EnglishIncidents, AreOfTheirDay) { ExpectEnglish(kFights, WhenOf); }

// One strike of many, with dead of its own, and the same told again.
constexpr EnglishCase kOneOfMany[] = {
    {"airstrike Halbun 2021-12-12, airstrike Halbun 2021-12-13..2021-12-14",
     "Air strikes killed 18 people in Halbun and Telmin on Sunday. An air strike on a house in the town of Halbun "
     "killed 14 people."},
    {"airstrike Halbun 2021-12-12",
     "Air strikes on the town of Halbun killed 18 people on Sunday. An air strike on the town of Halbun killed 18 "
     "people, medics said."},
    {"airstrike Halbun 2021-12-12",
     "Air strikes on the town of Halbun killed 18 people on Sunday. The strike on Halbun killed 14 people, medics "
     "said."},
    {"airstrike Halbun 2021-12-12",
     "An air strike on the town of Halbun killed 18 people on Sunday. An air strike on the town of Halbun killed 14 "
     "people, medics said."},
};

TEST(EnglishIncidents, AreOneOfMany) { ExpectEnglish(kOneOfMany, WhenOf); }

// A list that goes from town to town, one filed from a town; who a bomber is, and many who were shot.
constexpr EnglishCase kItems[] = {
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-13..2021-12-14, clash Telmin 2021-12-13..2021-12-14, attack "
     "Telmin 2021-12-13..2021-12-14",
     "BAGHDAD - A roadside bomb in the town of Halbun killed two policemen on Sunday, police said.\nBAGHDAD - Two dead "
     "bodies were found in the town of Halbun, police said.\nMOSUL - One gunman was killed in clashes in the town of "
     "Telmin, police said.\nMOSUL - A police patrol opened fire in the town of Telmin, killing one person, police "
     "said.",
     "FACTBOX-Security developments"},
    {"bombing Halbun 2021-12-12",
     "BAGHDAD - A bomb killed two policemen in the town of Halbun on Sunday, police said.\nTwo dead bodies were found "
     "in the rubble, police said.",
     "Bomb kills two"},
    {"attack Halbun 2021-12-12",
     "Fourteen passengers were taken off a bus in Halbun on Sunday and shot dead by gunmen.", "14 shot dead in Halbun"},
    {"bombing Halbun 2021-12-12",
     "A suicide car bomber killed one civilian in an attack on a convoy in Halbun on Sunday."},
    {"bombing Halbun 2021-12-12", "A truck bomber killed nine soldiers in Halbun on Sunday."},
    {"attack Halbun 2021-12-12", "Nine pilgrims were killed near a Shi'ite shrine in the town of Halbun on Sunday."},
    {"assassination Halbun 2021-12-12", "Gunmen stormed a house in Halbun on Sunday and shot dead a judge."},
};

TEST(EnglishIncidents, AreItems) { ExpectEnglish(kItems, WhenOf); }

}  // namespace
}  // namespace isnad

namespace isnad {
namespace {

// A headline's comma sets one event with its place and its figures apart from the next.
TEST(EnglishIncidents, OfAHeadlineHaveTheirPlaces) {
  struct Headline {
    const char* kinds;
    const char* title;
  };
  constexpr Headline kHeadlines[] = {
      {"shelling Damascus, bombing Homs", "Mortar attack on Damascus school kills 14, car bombs hit Homs"},
      {"bombing Homs, shelling Damascus", "Car bombs hit Homs, mortar attack on Damascus school kills 14"},
      {"raid Jenin camp, attack Huwara", "Raid on Jenin camp kills three, settlers attack Huwara"},
      {"bombing Quetta, attack Karachi", "Bombing in Quetta kills 12, gunmen storm Karachi police station"},
      {"shelling Aleppo", "Shelling of Aleppo market kills ten, wounds dozens"},
      {"bombing Kabul", "Ten killed, dozens wounded in Kabul blast"},
  };
  for (const Headline& c : kHeadlines) EXPECT_EQ(KindsOf(ReadEnglish("", c.title)), c.kinds) << c.title;
}

// A headline tells where by the city that the place lies from; the lead tells the place.
TEST(EnglishIncidents, LieAroundACityOfTheHeadline) {
  struct Report {
    const char* kinds;
    const char* title;
    const char* text;
  };
  constexpr Report kReports[] = {
      {"bombing Balad Ruz", "Car bomb north of Baghdad kills 23",
       "A car bomb killed 23 people in Balad Ruz, police said."},
      {"bombing Balad Ruz", "Car bomb kills 23 near Baghdad", "A car bomb killed 23 people in Balad Ruz, police said."},
      {"bombing Baghdad, bombing Balad Ruz", "Car bomb in Baghdad kills 23",
       "A car bomb killed 20 people in Balad Ruz, police said."},
      {"bombing Baghdad, bombing Aleppo", "Car bomb near Baghdad kills 23",
       "A car bomb killed 20 people in Aleppo, police said."},
  };
  for (const Report& c : kReports) EXPECT_EQ(KindsOf(ReadEnglish(c.text, c.title)), c.kinds) << c.title;
}

}  // namespace
}  // namespace isnad
