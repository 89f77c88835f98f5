#include "tests/core/read/en/english_testing.h"

// How agencies, local papers and ministries run their figures together: lists in which one word tells of all, people
// set by an age or a trade, what is said of those told before.

namespace isnad {
namespace {

constexpr EnglishCase kLists[] = {
    {"killed 1 security, killed 3 security", "Gunmen killed a DSP and three policemen in Halbun on Monday."},
    {"killed 1 security, killed 2 security", "An SHO and two constables were martyred in Halbun on Monday."},
    {"killed 6, injured 25", "The blast in Halbun on Monday killed six on the spot and left 25 severely injured."},
    {"killed 6, injured 25", "The blast in Halbun on Monday killed six and left twenty five people badly injured."},
    {"killed 11.., injured 20",
     "Clashes in Halbun on Monday between troops and insurgents killed at least 11 and wounded 20 others."},
    {"killed 2 security, injured 20 security",
     "Clashes in Halbun on Monday with insurgents killed two soldiers and wounded 20 others."},
    {"killed 24.., injured 2..", "Officials said there were at least 24 killed and several others injured in Halbun."},
    {"killed 12, injured 2..", "There were 12 killed and several injured in the blast in Halbun."},
    {"killed 29", "Police found 29 tortured and bullet-riddled bodies in Halbun on Monday."},
    {"killed 5 militant, injured 14 security, injured 3 security",
     "Five rebels were killed and 14 soldiers and three policemen wounded in clashes in Halbun on Friday."},
    {"injured 10 civilian, injured 7 security", "A bomb went off in Halbun on Monday.",
     "10 civilians, seven policemen wounded in Halbun blast"},
    {"killed 5 civilian, injured 3 security", "A bomb went off in Halbun on Monday.",
     "Gunmen kill five villagers, three policemen wounded"},
    {"killed 18..", "At least 18 army soldiers and ISIS fighters were killed in a clash in Halbun on Monday."},
    {"killed 18 security, killed 10 militant",
     "Eighteen soldiers and 10 ISIS fighters were killed in a clash in Halbun on Monday."},
    {"killed 42 militant, killed 1 security",
     "A shootout in Halbun on Monday left 42 of the gunmen dead, as well as one policeman, officials said."},
    {"killed 4", "The blast in Halbun on Monday left four people dead, as well as dozens of houses in ruins."},
    {"killed 1 security, killed 1 civilian", "A blast hit Halbun on Monday.",
     "Soldier, citizen killed in Halbun blast"},
    {"killed 1 civilian, killed 2 child",
     "A teacher was shot in Halbun on Monday. He was killed along with two of his children."},
    {"killed 115, displaced 30001..", "The raids left 115 people dead and over 30,000 forcibly displaced in Halbun."},
    {"killed 170 security, killed 90 militant", "The army said 170 soldiers and 90 militia were killed in Halbun."},
    {"killed 1, killed 2 security",
     "Rebels ambushed a convoy in Halbun on Monday, killing the deputy provincial governor and his two bodyguards."},
    {"injured 1, injured 1 security",
     "A driver and a non-commissioned officer were wounded in the blast in Halbun on Monday."},
    {"killed 7 militant", "Security forces killed all the seven militants in Halbun on Monday."},
};

constexpr EnglishCase kOne[] = {
    {"injured 1 security", "An army personnel was injured in the shootout in Halbun on Monday."},
    {"injured 2.. security", "Army personnel were injured in the shootout in Halbun on Monday."},
    {"killed 3 security", "Three Army officers were killed in the clash in Halbun on Monday."},
    {"killed 1 militant", "The clash in Halbun on Monday resulted in the death of another Taliban."},
    {"killed 5 militant", "Five Taliban were killed in Halbun on Monday."},
    {"killed 1 security", "An army man was killed in Halbun on Monday."},
    {"killed 2 militant", "Two Lashkar-e-Taiba (LeT) militants were killed in Halbun on Tuesday."},
    {"killed 2 security", "The bomb killed two paramilitary rangers in Halbun on Monday."},
    {"killed 2 militant", "The bomb killed two paramilitaries in Halbun on Monday."},
    {"killed 1", "A helicopter attack on Halbun on Monday killed 30-year-old Omar Saleh."},
    {"killed 1 child", "The strike hit Halbun on Monday.", "Army kills seven-year-old in airstrike"},
    {"killed 1, killed 1", "Omar Saleh and Sami Farah from Mirwan were killed in the ambush near Halbun on Monday."},
    {"killed 1 militant, killed 1 militant",
     "The raid in Halbun on Monday killed a top ISIS leader and a fellow militant."},
    {"killed 1 civilian", "A priest in the northern border state of Borno was killed by a stray bullet on Saturday."},
    {"injured 1 security", "One ranger sustained a serious injury to his leg in the blast in Halbun on Monday."},
    {"killed 7", "Rebels killed seven people in a displaced persons camp near Halbun on Monday."},
    {"killed 1 militant", "An NPA rebel was killed in a clash in Halbun on Monday."},
    {"killed 1, injured 1", "Rebels killed Omar C. Saleh and wounded Sami D. Farah in Halbun on Monday."},
    {"killed 5 security", "The general told reporters five policemen were killed in an attack in Halbun on Monday."},
    {"injured 7 civilian", "On 12 December, the Russian army wounded seven residents of Halbun."},
};

constexpr EnglishCase kTold[] = {
    {"killed 12.. civilian", "Rebels used machetes to kill at least 12 civilians in Halbun on Monday, officials said."},
    {"killed 2 civilian", "A drone was used to kill two civilians in Halbun on Monday."},
    {"", "Rebels used to kill two civilians in Halbun every Monday."},
    {"", "Drones are used by the army to kill two civilians a day in Halbun."},
    {"", "Rebels wanted to kill two civilians in Halbun on Monday."},
    {"injured 1 security, killed 1 security",
     "A soldier was injured in the gunfight in Halbun and taken to a hospital, where he succumbed to his injuries."},
    {"injured 3 civilian, killed 3 civilian",
     "Three civilians were injured in the blast in Halbun and taken to a hospital, where they died."},
    {"injured 3 civilian, killed 1",
     "Three civilians were injured in the shooting in Halbun on Monday. One of the injured later succumbed."},
    {"killed 4 civilian, injured 4",
     "Gunmen killed four civilians in Halbun on Monday, wounding four before they were shot dead."},
    {"injured 1 security", "A soldier was injured in Halbun on Monday, and the general said he died hard."},
    {"killed 7 security, killed 5 part",
     "Seven policemen were killed in a blast in Halbun on Monday. Five died on the spot."},
    {"killed 7 security, killed 5 part, killed 2 part",
     "Seven policemen were killed in a blast in Halbun on Monday. Five died on the spot, while two succumbed to their "
     "wounds."},
    {"killed 5 security", "Five policemen died on the spot in a blast in Halbun on Monday."},
    {"killed 301..", "Gunmen attacked Halbun on Monday. Villagers said the death toll exceeded 300."},
    {"injured 18", "Regrettably, 18 persons were injured in the blast in Halbun on Monday."},
    {"killed 11 security",
     "The attack in Halbun on Monday killed 11 soldiers. A source said the toll could be as high as 60 dead."},
    {"killed 11 security",
     "The attack in Halbun on Monday killed 11 soldiers. The rebels took the weapons of the deceased personnel."},
    {"killed 6 civilian", "According to the monitor, which tracks the war, six civilians were killed in Halbun."},
    {"killed 6 security", "The army, which attacked the town, said six soldiers were killed in Halbun."},
    {"killed 26 civilian", "In Halbun, which was attacked on Monday, 26 civilians were killed."},
    {"killed 14 civilian, killed 200.. civilian summary",
     "Rockets killed 14 civilians in Halbun on Monday. Rebels have held the town since April. Hundreds of civilians "
     "have been killed."},
    {"killed 200..", "Hundreds of people have been killed in an earthquake in Halbun on Monday."},
    {"killed 2 summary, killed 1, killed 1",
     "Russian attacks against Kherson and Donetsk oblasts killed two people over the past day, officials said. A "
     "rocket attack on the town of Halbun killed one person. Shelling of the village of Mirwan killed another man."},
};

constexpr EnglishCase kSpeakers[] = {
    {"Amal Centre for the Promotion of Peace, Democracy and Human Rights",
     "The Amal Centre for the Promotion of Peace, Democracy and Human Rights said four were killed in Halbun."},
    {"Amal Centre for Peace", "According to the Amal Centre for Peace, four people were killed in Halbun on Monday."},
    {"Omar Sultan", "Police officer Omar Sultan said four people were killed in Halbun on Monday."},
    {"Omar Sheikh", "Police chief Omar Sheikh said four people were killed in Halbun on Monday."},
    {"Omar Saleh", "Sheikh Omar Saleh said four people were killed in Halbun on Monday."},
    {"Amal Relief Network, Amal Relief Network",
     "The Amal Relief Network said a strike on Halbun killed eight. A drone left three hurt, the group said."},
    {"Amal Relief Network, army",
     "The Amal Relief Network said a strike on Halbun killed eight. The army said it killed three."},
    {"-", "Initial assessment indicates that the strike killed six militants in Halbun."},
    {"officials, officials", "Seven alleged militants were killed and six wounded in Halbun, officials said."},
    {"army, rebels",
     "Both sides told of clashes in Halbun on Monday, with the army saying 100 rebels were killed and the rebels "
     "saying 170 soldiers were killed."},
    {"Omar Saleh", "Omar Saleh, the head of the ambulance service in Halbun, said his group had counted six bodies."},
    {"police officers", "A reporter has quoted police officers that two bombs killed four civilians in Halbun."},
    {"state prosecutor's office",
     "The bodies of two men were left in Halbun, said an official with the state prosecutor's office."},
    {"-",
     "Two people were killed in Halbun on Monday. The army has hit the town in what it says is a hunt for rebels."},
};

constexpr EnglishCase kWhere[] = {
    {"bombing Halbun 2021-12-13, clash - 2021-12-12",
     "A bomb went off in Halbun on Monday, killing 12 policemen. On Sunday, two soldiers were killed in fighting in "
     "the "
     "north."},
    {"bombing Halbun 2021-12-13",
     "A bomb went off in Halbun on Monday, killing 12 policemen. Two soldiers were killed in the fighting."},
    {"shelling Halbun 2021-12-13", "Fifteen people were killed in Halbun on Monday.", "Mortar raid kills 15 in Halbun"},
    {"attack Halbun 2021-12-13",
     "Police Gen. Santiago Vega said five policemen were killed in an attack in Halbun on Monday."},
    {"bombing Mogadishu 2021-12-13",
     "A blast killed two people on Monday in Mogadishu, the capital of the East Africa nation. The explosion hurt "
     "five."},
    {"bombing Mogadishu 2021-12-10, bombing Mogadishu 2021-06-01..2021-06-30",
     "A suicide bomber attacked a convoy in Mogadishu on Friday, killing two people near a base that was hit by a "
     "blast in June. The blast also wounded five people."},
    {"airstrike Halbun 2021-12-08, airstrike Halbun 2021-12-09",
     "On Wednesday, an airstrike hit a house in Halbun, killing one and wounding two. On Thursday, warplanes fired "
     "missiles at a car in Halbun, killing two."},
    {"bombing Halbun 2021-12-13",
     "Head Constable Ram Kumar and Constable Vir Singh were killed in the blast in Halbun on Monday."},
    {"attack Hama 2021-12-12..2021-12-13, attack HOMS 2021-12-13",
     "HOMS: A day after four policemen were gunned down in Hama, at least four soldiers were killed in an attack in "
     "Homs on Monday."},
    {"attack Halbun 2021-12-13",
     "An attack on a village in Halbun on Monday killed ten people. The attack on Santa Lucia, a village 10 km from "
     "the town, took place at noon."},
    {"attack Halbun 2021-12-13",
     "Rebels ambushed soldiers in Halbun on Monday. The attack happened in Barangay Santa Lucia, police said."},
    {"airstrike Halbun 2021-12-13", "Air strikes killed nine people in Halbun on Monday. Many were hurt in the raid."},
    {"clash Homs 2021-12-13, airstrike Hama 2021-12-13",
     "Two soldiers were killed in a clash in Homs on Monday. Israeli aircraft demolished a house in Hama on Monday, "
     "killing seven civilians."},
    {"clash Kunduz 2021-12-09, attack Farah province 2021-12-09",
     "Rebels struck on Thursday in the northern province of Kunduz, leaving 15 soldiers dead there, and in western "
     "Farah province, where they killed four policemen, officials said. In Kunduz, the rebels tried to overrun a post. "
     "At least 13 soldiers were wounded in the gunbattle."},
    {"clash Halbun 2021-12-12",
     "The officer told reporters Monday in Camp Aguinaldo that two rebels were killed in a clash in Halbun on Sunday."},
};

TEST(EnglishCopy, Lists) { ExpectEnglish(kLists, ClaimsOf); }

TEST(EnglishCopy, One) { ExpectEnglish(kOne, ClaimsOf); }

TEST(EnglishCopy, ToldBefore) { ExpectEnglish(kTold, ClaimsOf); }

TEST(EnglishCopy, Speakers) { ExpectEnglish(kSpeakers, SpeakersOf); }

TEST(EnglishCopy, Where) { ExpectEnglish(kWhere, WhenOf); }

// A word that is no more than an article of names, at a stop.
TEST(EnglishCopy, ReadsArticlesAtAStop) {
  EXPECT_EQ(ClaimsOf(ReadEnglish("Two were killed in Halbun (Mirwan, ed.). Ed. El. left.", "")), "killed 2");
}

}  // namespace
}  // namespace isnad
