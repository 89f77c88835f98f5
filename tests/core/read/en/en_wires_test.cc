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
    // A war's dead are nobody's words.
    {"Omar Farah, -",
     "The alliance struck Halbun on Monday. Omar Farah, head of a hospital, said two women were killed.\nThe war has "
     "killed more than 10,000 civilians."},
};

std::string NamesOf(const Reading& reading) {
  std::string line;
  for (const auto& entity : reading.entities) line += (line.empty() ? "" : ", ") + entity.name;
  return line;
}

constexpr EnglishCase kNames[] = {
    {"Sheikh Tamur", "Shells hit Sheikh Tamur village on Monday."},
    {"Halbun, Tamur Farah", "Shells hit Halbun on Monday, Sheikh Tamur Farah said."},
    {"Abu Halil al-Fadani", "Troops captured Abu Halil al-Fadani on Monday."},
    {"Tamur Farah al-Haji Shaykh", "Troops captured Tamur Farah al-Haji Shaykh on Monday."},
};

TEST(EnglishWires, TellFigures) { ExpectEnglish(kFigures, ClaimsOf); }

TEST(EnglishWires, TellWhen) { ExpectEnglish(kWhen, WhenOf); }

TEST(EnglishWires, TellWhoSays) { ExpectEnglish(kWho, SpeakersOf); }

TEST(EnglishWires, NameWhole) { ExpectEnglish(kNames, NamesOf); }

}  // namespace
}  // namespace isnad
