#include "tests/core/read/en/english_testing.h"

// What agencies' reports and a command's releases tell in their own ways: sayers behind a list, who was not hurt, years
// before an event, wars recalled at the end.

namespace isnad {
namespace {

constexpr EnglishCase kFigures[] = {
    // Sayers behind a list of those hurt.
    {"killed 4", "An air strike on Halbun on Monday killed four members of one family, medics and witnesses said."},
    {"killed 4 militant", "A strike on Halbun on Monday killed four rebel fighters from Telmin, residents said."},
    {"killed 2, killed 1 civilian, killed 1 civilian",
     "A shell killed two brothers, a doctor and a nurse in Halbun on Monday, police said."},
    // Nobody of several sides.
    {"injured 0", "The army raided Halbun on Monday. It reported no U.S. or SDF forces or civilians were injured."},
    {"killed 0, injured 0", "The army raided Halbun on Monday. No soldiers or civilians were killed or injured."},
    {"injured 0 security", "The army raided Halbun on Monday. No Afghan, American or NATO soldiers were injured."},
    {"killed 0 security, injured 0 security",
     "The army raided Halbun on Monday. No Iraqi or Coalition Forces casualties were reported."},
    {"injured 0 security, injured 3 civilian",
     "The army raided Halbun on Monday. No soldiers were hurt but three civilians were injured."},
    // Who alone came away says nothing of the others.
    {"killed 3 security",
     "The governor of Halbun escaped unharmed after a roadside bomb killed three of his guards on Monday."},
    {"killed 2 security",
     "A bomb hit a convoy in Halbun on Monday. The mayor said he survived unhurt. Two guards were killed."},
    {"injured 0 child", "A rocket hit a school in Halbun on Monday. The children escaped unhurt."},
    {"injured 0", "A rocket hit a house in Halbun on Monday. The farmer and his wife were unharmed."},
    // The injured who are in a bad way are told once.
    {"injured 30, injured 10~ part",
     "A bomb wounded 30 people in Halbun on Monday. Around 10 injured were in critical condition."},
    {"injured 10", "A bomb went off in Halbun on Monday. Ten injured were taken to hospital."},
    // Some of each.
    {"injured 30, injured 2.. woman part, injured 2.. child part",
     "A bomb wounded 30 people in Halbun on Monday. Among the injured were several women and children."},
    {"killed 28", "A bomb killed 28 women and children in Halbun on Monday."},
    {"killed 2, injured 18, injured 2 child part",
     "A bomb went off in Halbun on Monday. Two were killed and the 18 wounded included two children."},
    // Of whose kin the text tells.
    {"captured 2..", "Gunmen attacked Halbun on Monday. Omar Saleh, whose daughters were among those taken, had fled."},
    {"killed 1", "Gunmen attacked Halbun on Monday. Omar Saleh, whose brother was among those killed, had fled."},
    {"killed 1", "Gunmen attacked Halbun on Monday. Omar Saleh, a baker, was among those killed."},
    // Over years.
    {"killed 4, captured 2000.. summary",
     "Gunmen killed four people in Halbun on Monday. Gangs have wreaked havoc in the past three years, kidnapping "
     "thousands of people."},
    {"killed 9 civilian", "Monitors documented a massacre of nine citizens in Halbun on Monday."},
    {"", "Monitors condemned the massacre in Halbun on Monday."},
    {"killed 1 security", "A Marine assigned to Regimental Combat Team 7 died in fighting in Halbun on Monday."},
};

constexpr EnglishCase kCounts[] = {
    // Numbers in brackets.
    {"killed 31, injured 103",
     "The death toll from the shelling of Halbun on Monday rose to (31) people, while (103) others were injured."},
    {"killed 5", "A strike on Halbun on Monday killed five (5) people."},
    {"killed 4", "Two things to know. (1) Gunmen attacked Halbun on Monday; four people are dead. (2) Talks go on."},
    // Deaths that rise.
    {"killed 41", "A bomb went off in Halbun on Monday.", "Deaths from Halbun bombing rise to 41"},
    {"killed 12, injured 30",
     "Deaths in the attack on Halbun on Monday climbed to 12 people. Injuries in the attack rose to 30."},
    {"", "Deaths in the attack on Halbun on Monday led to protests."},
    {"", "Fears of more deaths from the attack on Halbun on Monday rise in 12 towns."},
    // One figure or another, put as what they are.
    {"killed 13..14 security", "Thirteen or 14 soldiers were killed in a bomb attack in Halbun on Monday."},
    {"killed 2 security, killed 12 security",
     "A blast hit Halbun on Monday. The mayor counted two officers and 12 soldiers as killed."},
    {"killed 12, missing 9", "A blast hit Halbun on Monday. The mayor listed 12 people as dead and nine as missing."},
    {"", "A blast hit Halbun on Monday. The mayor praised the 12 soldiers as heroes."},
    // Forces are people where they are counted.
    {"killed 12 security", "A bomb killed 12 security forces in Halbun on Monday."},
    {"injured 0 security", "Two homes were searched in a raid in Halbun on Monday. No security forces were harmed."},
    {"", "A bomb in Halbun on Monday was meant for three security forces vehicles."},
    // Bodies of those told killed.
    {"killed 38 militant, killed 38 militant, killed 31 part",
     "Police killed 38 rebels in a clash in Halbun on Monday. Of 38 rebels killed, the bodies of 31 men have been "
     "recovered."},
    {"killed 3, killed 31",
     "A raid killed three people in Halbun on Monday. The bodies of 31 men were found in a mass grave nearby."},
    // Others than those of two sides.
    {"killed 12, injured 14, killed 10 militant part, killed 2 security part",
     "Twelve people, including ten rebels and two soldiers, were killed and 14 others wounded in a clash in Halbun on "
     "Monday."},
    {"killed 10 militant, injured 4 militant",
     "Ten rebels were killed and four others wounded in a clash in Halbun on Monday."},
};

constexpr EnglishCase kSides[] = {
    // Who suffered nothing.
    {"killed 0 security, injured 0 security",
     "The army raided Halbun on Monday. There were no casualties among the troops."},
    {"killed 0 security, injured 0 security", "The army raided Halbun on Monday. Its troops suffered no losses."},
    {"killed 0 security, injured 0 security",
     "The army raided Halbun on Monday. There were no casualties on the soldiers' side."},
    {"killed 0, injured 0", "The army raided Halbun on Monday. There were no casualties."},
    // Others behind figures of one side.
    {"killed 2 security, injured 1 security",
     "Two soldiers died when a mine went off in Halbun on Monday. A third was hurt."},
    {"killed 2 security, injured 3 security",
     "Two soldiers died when a mine went off in Halbun on Monday. Three others were wounded."},
    {"killed 2 security, killed 1 civilian, injured 3",
     "Two soldiers and a farmer died when a mine went off in Halbun on Monday. Three others were wounded."},
    {"killed 2 security, injured 3",
     "Two soldiers died when a mine went off in Halbun on Monday. Three people were wounded."},
    {"killed 2 civilian, injured 3",
     "Two farmers died when a mine went off in Halbun on Monday. Three others were wounded."},
    {"missing 2 civilian", "Shells hit the market of Halbun on Monday. Two stallholders are missing."},
};

constexpr EnglishCase kWhen[] = {
    {"raid Halbun 2021-12-12, raid Telmin 2019-01-01..2019-12-31",
     "The army raided Halbun on Sunday. Other operations include a 2019 raid in Telmin that killed Omar Saleh."},
    {"attack Halbun 2021-12-12, bombing Telmin 2012-01-01..2012-12-31",
     "Gunmen attacked a church in Halbun on Sunday. A deadly 2012 bombing at a church in Telmin killed 21 people."},
    {"airstrike Halbun 2021-12-12", "Planes dropped a 2000 pound bomb on Halbun on Sunday."},
    {"bombing Halbun 2021-12-13",
     "A blast killed a soldier in Halbun on Monday. The bombing raised to 23 the number of soldiers who have died "
     "since "
     "the beginning of the war in March 2003."},
    {"airstrike Halbun 2021-12-13",
     "A strike on Halbun killed two on Monday, the first deaths since the start of Operation Desert Wind."},
    {"shelling Halbun 2021-12-13", "A Tornado jet was on patrol when shells hit Halbun on Monday."},
    {"disaster Halbun 2021-12-13", "A tornado killed two people in Halbun on Monday."},
    {"disaster Libya 2021-12-13",
     "A boat capsized in the Mediterranean Sea off Libya on Monday and five people drowned."},
    {"disaster Mediterranean 2021-12-13", "A boat capsized in the Mediterranean on Monday and five people drowned."},
    {"raid Halbun 2021-12-11..2021-12-12",
     "The guard, who was wounded in a raid in Halbun, was told on Sunday that he may go home."},
    {"clash Halbun 2021-12-13",
     "Soldiers clashed with gunmen in Halbun on Monday. They were tracking those involved in recent kidnapping "
     "incidents."},
    {"clash Halbun 2021-12-13",
     "Soldiers clashed with gunmen in Halbun on Monday. One was sought for his role in bomb attacks on pipelines."},
};

constexpr EnglishCase kWho[] = {
    // A command's release, whoever it acts with.
    {"US Africa Command, US Africa Command",
     "STUTTGART, Germany - In coordination with the government of Somalia, US Africa Command conducted an air strike "
     "on "
     "Jilib on Monday.\nThe strike killed five terrorists. We currently assess no civilians were killed.\n\"They are a "
     "threat,\" said Maj. Gen. Omar Saleh."},
    {"US Central Command, command, US Central Command",
     "TAMPA, Fla. - US Central Command forces and the Syrian Democratic Forces conducted a raid in Shaddadi on "
     "Monday.\nOne man was killed. No civilians were harmed, the command said.\nThe raid follows one in which Omar "
     "Saleh "
     "was killed."},
    {"-",
     "US forces conducted an air strike on Jilib on Monday.\nThe strike killed five terrorists. We asked the mayor."},
    {"-, a doctor",
     "US Central Command conducted a raid in Shaddadi on Monday.\nOne man was killed. Two people were wounded, a "
     "doctor "
     "said."},
    // Who keeps to a figure says it.
    {"police", "A blast hit Halbun on Monday. The police stood by a toll of nine dead."},
    {"Interior Ministry",
     "A blast hit Halbun on Monday. The Interior Ministry, however, stuck to its figure of 14 dead."},
    // A war's dead are nobody's words.
    {"Omar Farah, -",
     "The alliance struck Halbun on Monday. Omar Farah, head of a hospital, said two women were killed.\nThe war has "
     "killed more than 10,000 civilians."},
};

constexpr EnglishCase kTowns[] = {
    // Two towns in one sentence.
    {"bombing Halbun, bombing Telmin",
     "A car bomb killed four people in Halbun, and a roadside bomb killed two soldiers in Telmin."},
    {"bombing Halbun, bombing Telmin", "A bomb killed four people in Halbun and another bomb wounded three in Telmin."},
    {"bombing Halbun", "A car bomb killed four people in Halbun, and the bomb wounded two soldiers."},
    {"bombing Halbun", "A bomb killed four people in Halbun and another bomb was found there."},
    {"attack Mosul, bombing Kirkuk", "Gunmen killed three policemen in Mosul and a bomb killed two in Kirkuk."},
    {"bombing Kirkuk, attack Mosul", "A bomb killed two in Kirkuk and gunmen killed three policemen in Mosul."},
    {"bombing Halbun", "In Halbun, a car bomb wounded four; in Telmin, police found guns."},
    {"attack Kandahar, attack Herat province",
     "Two police were killed in an attack in Kandahar. In another report from the western Herat province, a number of "
     "gunmen attacked a police station, killing five people."},
    {"attack Kandahar", "Fighters from Herat attacked a police station in Kandahar, killing five people."},
    // How the blast came about.
    {"bombing Halbun",
     "A suicide attack on a mosque in Halbun killed five people. The bomber detonated his vest near the gate, in the "
     "Telmin neighbourhood."},
    {"bombing Halbun, bombing Telmin",
     "A suicide attack on a mosque in Halbun killed five people. A bomber detonated his vest near a gate in Telmin."},
};

constexpr EnglishCase kHeadlines[] = {
    {"killed 29", "Gunmen attacked Mafa on Sunday.", "Gunmen Strike Borno Community, 29 Feared Dead"},
    {"arrested 1 militant", "A raid took place in Halbun on Sunday.", "Raid in Halbun nets ISIS facilitator"},
    {"arrested 12 militant", "A raid took place in Halbun on Sunday.", "Raid in Halbun nets 12 militants"},
    {"", "A raid took place in Halbun on Sunday.", "Raid in Halbun ruins nets and boats"},
    {"killed 1", "Omar Saleh, 29, was killed in an attack on Mafa on Sunday."},
    {"missing 9 civilian, missing 3",
     "Nine fishermen went missing when a boat sank off Halbun on Friday. Rescuers found the homes of two of the "
     "missing. "
     "Three of nine are still missing."},
};

std::string NamesOf(const Reading& reading) {
  std::string line;
  for (const auto& entity : reading.entities) line += (line.empty() ? "" : ", ") + entity.name;
  return line;
}

constexpr EnglishCase kNames[] = {
    {"Sheikh Tamur", "Shells hit Sheikh Tamur village on Monday."},
    {"Koffa", "Gunmen burnt homes in Koffa on Sunday.", "Gunmen Raze Down Community In Raid"},
    {"Halbun, Tamur Farah", "Shells hit Halbun on Monday, Sheikh Tamur Farah said."},
    {"Abu Halil al-Fadani", "Troops captured Abu Halil al-Fadani on Monday."},
    {"Tamur Farah al-Haji Shaykh", "Troops captured Tamur Farah al-Haji Shaykh on Monday."},
};

TEST(EnglishWires, TellFigures) { ExpectEnglish(kFigures, ClaimsOf); }

TEST(EnglishWires, Count) { ExpectEnglish(kCounts, ClaimsOf); }

TEST(EnglishWires, TellSides) { ExpectEnglish(kSides, ClaimsOf); }

TEST(EnglishWires, TellWhen) { ExpectEnglish(kWhen, WhenOf); }

TEST(EnglishWires, TellWhoSays) { ExpectEnglish(kWho, SpeakersOf); }

TEST(EnglishWires, GoFromTownToTown) { ExpectEnglish(kTowns, KindsOf); }

TEST(EnglishWires, CountInHeadlines) { ExpectEnglish(kHeadlines, ClaimsOf); }

TEST(EnglishWires, NameWhole) { ExpectEnglish(kNames, NamesOf); }

}  // namespace
}  // namespace isnad
