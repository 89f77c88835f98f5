#include "tests/core/read/en/english_testing.h"

// People without a number of their own, by names and trades; bodies and weapons told again or anew; thirds of a month,
// nights and days counted from a deed.

namespace isnad {
namespace {

constexpr EnglishCase kRows[] = {
    // names in a row, some known by their capitals alone; kin among them
    {"killed 3", "Gunmen attacked Halbun on Sunday. Samo Dereyo, Hatu Beri and Kelu Mabor were killed."},
    {"killed 4", "Gunmen attacked Halbun on Sunday. “Samo Dereyo, Hatu Beri, Lomi Tar, and Kelu Mabor were killed.”"},
    {"injured 3",
     "Gunmen attacked Halbun on Sunday. Samo Dereyo, Hatu Beri, and his brother Lomi Tar are among the wounded."},
    {"", "Gunmen attacked Halbun on Sunday. Samo Dereyo, Mayor of Halbun, was visited by ministers."},
    {"killed 1 security, killed 1 security",
     "The attack on Halbun left police chief Omar Saleh and DSP Sami Wali dead."},
    {"killed 1 security, killed 1 security, killed 1",
     "The bomb in Halbun killed the deputy superintendent of police Omar Saleh, his security guard and driver."},
    {"killed 2", "A bomb exploded in Halbun. Two union council nazims, Omar Saleh and Sami Wali, were also killed."},
    {"", "A bomb exploded in Halbun. Two union council offices were destroyed."},
    {"killed 1 civilian, killed 14 civilian", "Gunmen attacked villages on Sunday.",
     "Gunmen Kill Cleric, 14 Others In Halbun State Attack"},
    // two are a couple; some, others and those whom two of a sentence may be
    {"captured 2", "Bandits abducted a newlywed couple in Halbun on Sunday."},
    {"killed 2", "An elderly couple was killed in shelling of Halbun on Sunday."},
    {"killed 2", "Vigilantes confronted the bandits in Halbun on Sunday but in the process two of them were killed."},
    {"killed 4, captured 2..", "Gunmen attacked Halbun on Sunday. They killed four people and also abducted some."},
    {"captured 5", "Residents said 20 armed men stormed Halbun on Sunday and abducted the five."},
    {"killed 11, injured 3", "Eleven people were killed by bandits while three others were hurt in Halbun on Sunday."},
    {"killed 4 security", "The group claimed an attack on the army in Halbun on Sunday, killing four of them."},
    // the hurt by number, a toll of those who died, one figure for both in a headline
    {"injured 10, injured 7 part",
     "The attack in Halbun wounded ten people. He added that another seven of the injured were in a serious "
     "condition."},
    {"injured 10", "The attack in Halbun wounded ten people. The injured were in a serious condition."},
    {"killed 11", "Bandits attacked Halbun on Sunday. He said the number of those who died has risen to 11."},
    {"", "A bomb went off on Sunday.", "At least 10 killed, injured in bomb attack in Halbun"},
    {"killed 2.. civilian, injured 2.. civilian", "A bomb went off on Sunday.",
     "Civilians killed, injured in bomb attack in Halbun"},
    {"killed 10.., injured 4", "A bomb went off on Sunday.", "At least 10 killed, four injured in attack in Halbun"},
    {"injured 1", "A 64-year-old man suffered a penetrating injury from shelling in Halbun on Sunday."},
    {"killed 3 civilian, killed 1 part",
     "Three citizens, including an African immigrant, were killed by shells in Halbun on Sunday."},
    // who speaks is no victim, nor is a body's name
    {"killed 17.., killed 2.. woman part, killed 2.. child part",
     "Strikes on Halbun killed at least 17 people, including women and children, activists and rescue workers said."},
    {"killed 8",
     "Gunmen raided Halbun on Sunday. The spokesman for the Marda Displaced and Refugees Committee, Omar Saleh, said "
     "eight people were killed."},
    // bodies of those whom the text has told, and others
    {"killed 9 civilian", "Nine labourers were gunned down in Halbun on Sunday. Bodies were found under a bridge."},
    {"killed 2..", "Gunmen attacked Halbun on Sunday. Bodies were found under a bridge."},
    {"killed 9 civilian", "Nine labourers were gunned down in Halbun on Sunday. The bodies of victims were found."},
    {"killed 24 militant, killed 10",
     "Two dozen militants were killed in Halbun on Sunday, but troops recovered only 10 cadavers."},
    // a tally of the year's blows, and one's own count of this one
    {"killed 2, killed 14 summary",
     "Two men died in Sunday's strike on Halbun. It was at least the 9th strike in the south this year, according to a "
     "tally by Valley Brief, which has counted 14 dead."},
    {"killed 2, killed 14",
     "Two men died in Sunday's strike on Halbun. The monitor, which has counted 14 dead in the blast, said so."},
    // verbs that share whom they befell
    {"killed 5", "Terrorists murdered and beheaded five people in Halbun on Sunday."},
    {"killed 2", "Two men were killed and beheaded in Halbun on Sunday."},
    {"captured 3, freed 3", "Gunmen abducted and later freed three men in Halbun on Sunday."},
    {"killed 5, injured 3", "Five killed and three injured in Halbun on Sunday."},
    {"killed 1 child, injured 1", "Troops killed a boy and injured another on Sunday night in Halbun."},
    // who they were is no more of them
    {"killed 3, killed 2 woman part, killed 1 child part",
     "Three people, two women and a child, were killed in shelling of Halbun on Sunday."},
    {"killed 3, killed 2 woman part, killed 1 child part",
     "Shelling of Halbun on Sunday killed three people, two women and a child."},
    {"killed 2 security, killed 1 security, killed 1 woman",
     "Two soldiers, a policeman and a woman were killed in Halbun on Sunday."},
    {"killed 7 security, killed 3 security part",
     "Gunmen attacked Halbun on Sunday, killing seven soldiers. The dead soldiers were identified as Omar Saleh, Sami "
     "Wali and Ali Hassan."},
    // the dead behind a toll
    {"killed 12, killed 2 part", "The death toll in Halbun rose to 12 after two of the injured died, police said."},
    {"killed 3", "The death toll climbed as three more bodies were recovered in Halbun, police said."},
    // the next sentence, joined by a comma
    {"killed 4 civilian, killed 2 civilian",
     "Shelling of Halbun on Sunday killed four civilians, also two civilians were killed by fire in Telmin."},
    {"killed 4",
     "Warplanes bombed Halbun, no information casualties yet, also 4 persons at least were killed in Telmin."},
};

TEST(EnglishPages, WhoWithoutANumber) { ExpectEnglish(kRows, ClaimsOf); }

constexpr EnglishCase kAnew[] = {
    {"bombing Halbun 2021-12-13, bombing Halbun 2021-12-13..2021-12-14",
     "A bomber struck a van in Halbun on Monday, killing five. Another officer was killed when a roadside bomb went "
     "off near a van in Halbun."},
    {"bombing Halbun 2021-12-13",
     "A bomber struck a van in Halbun on Monday, killing five. Another officer was killed when the bomb went off."},
    {"shelling Halbun 2021-12-12, shelling Halbun 2021-12-13",
     "Shells struck houses in Halbun on Sunday, killing a woman. On Monday, another shell hit a bus in Halbun, "
     "wounding seven."},
    {"attack Halbun 2021-12-11, attack - 2021-12-13..2021-12-14",
     "Nine people were killed in an attack on Halbun on Saturday. Another attack on a vehicle killed one person and "
     "injured four. In a separate attack, a car was fired upon, killing one passenger and injuring four."},
    {"attack Marda 2021-12-11, attack Halbun 2021-12-12",
     "At least 13 people were shot dead in an ambush in Marda on Saturday. On Sunday, four herdsmen were killed in an "
     "attack on Halbun."},
    {"attack Halbun 2021-12-08, attack - 2021-12-14",
     "Rebels attacked Halbun on Wednesday, killing 40. The reported attack followed the group's attacks on Tuesday on "
     "police stations."},
    // of men shot, of raids from the air
    {"attack Halbun 2021-12-12", "Nine labourers were shot dead in Halbun on Sunday."},
    {"assassination Halbun 2021-12-12", "A judge was shot dead in Halbun on Sunday."},
    {"airstrike Halbun 2021-12-12", "A raid hit Halbun on Sunday. The air strike on the market killed three citizens."},
    {"raid Halbun 2021-12-12",
     "Commandos staged a raid on Halbun on Sunday with air strikes. The raid killed three militants."},
    // who shot; what lay on the road
    {"attack Halbun 2021-12-12", "A teenager was shot dead by soldiers in Halbun on Sunday."},
    {"assassination Halbun 2021-12-12", "A judge was shot dead by gunmen in Halbun on Sunday."},
    {"raid Halbun 2021-12-11",
     "A teenager was shot dead by Israeli forces early Saturday during a raid in Halbun, the ministry said."},
    {"bombing Halbun 2021-12-12", "Six civilians died when their rickshaw struck a roadside bomb in Halbun on Sunday."},
    {"airstrike Halbun 2021-12-12", "Six civilians died when warplanes struck a bomb factory in Halbun on Sunday."},
    // the same men go on; where it was filed
    {"attack Negga 2021-12-12",
     "Gunmen invaded the Negga village on Sunday in the Numan local government area, and shot at villagers."},
    {"attack Halbun 2021-12-12", "Kabul, Dec. 12 (IBNS): In an attack on a post in Halbun on Sunday three died."},
    // cared for elsewhere
    {"attack Halbun 2021-12-11",
     "Gunmen attacked Halbun on Saturday. The three injured persons are receiving treatment at Telmin General "
     "Hospital."},
};

TEST(EnglishPages, ToldAnewAndAgain) { ExpectEnglish(kAnew, WhenOf); }

constexpr EnglishCase kWhen[] = {
    {"attack Halbun 2021-12-11..2021-12-12", "Gunmen attacked Halbun overnight on Saturday."},
    {"attack Halbun 2021-12-12", "Gunmen attacked Halbun two nights ago."},
    {"attack Halbun 2020-12-31", "Gunmen attacked Halbun on New Year's Eve."},
    {"attack Halbun 2021-12-01..2021-12-05", "Gunmen attacked Halbun early this month."},
    {"attack Halbun 2021-12-01..2021-12-11", "Gunmen attacked Halbun in early December."},
    {"attack Halbun 2021-12-12, attack Marda 2021-12-10",
     "Gunmen killed ten people in Halbun on Sunday. The attack came two days after gunmen killed three in Marda."},
    {"attack Halbun 2021-12-12",
     "Eleven people were killed by bandits in Halbun on Sunday. Four days prior to the attack, villagers had met."},
    {"attack Halbun 2021-12-09",
     "Bandits attacked Halbun on Thursday. Details of the attack were sketchy as of Sunday."},
    {"attack Halbun 2021-12-09", "Bandits attacked Halbun on Thursday. Two of the men were held as of Sunday."},
    {"bombing Halbun 2021-12-11, bombing Marda 2021-12-11",
     "A blast hit Halbun on Saturday. Another explosion hit a van in Marda later in the day."},
    {"shelling Halbun 2021-12-13, shelling Halbun 2021-12-01..2021-12-14",
     "Artillery shelled Halbun on Monday. This month a doctor was killed in shelling of Halbun."},
    {"attack Halbun 2021-12-11..2021-12-12",
     "Gunmen attacked Halbun. In a statement issued Sunday, the governor said the attack was unprovoked."},
};

TEST(EnglishPages, When) { ExpectEnglish(kWhen, WhenOf); }

constexpr EnglishCase kVoices[] = {
    {"security and medical sources", "A bomb killed 18 people in Halbun, security and medical sources said."},
    {"Omar Saleh, Omar Saleh",
     "Omar Saleh, a teacher at Amal School, Kabul, said his two sons were kidnapped. He said 26 persons were "
     "missing."},
    {"Interior Ministry", "The Interior Ministry announced a much lower toll, saying that 16 people died in Halbun."},
    {"administration, governor",
     "Shelling of Halbun killed a woman, the administration said. The governor said two people were killed."},
    {"governor", "Shells hit Halbun, the governor said.\nAccording to him, four people died."},
    {"Omar Saleh", "Police came late. “We have confirmed 21 dead,” said Omar Saleh, the minister for health."},
    {"-", "Nine people were killed in Halbun, in the deadliest clash since the government declared a war."},
    {"Associated Press", "The Associated Press has since reported that the strike on Halbun killed six people."},
    {"-, -", "A bomb killed two in Halbun while constable Hazrat Said and constable Asad Iqbal were injured."},
};

TEST(EnglishPages, Voices) { ExpectEnglish(kVoices, SpeakersOf); }

}  // namespace
}  // namespace isnad
