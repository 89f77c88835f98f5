#include "tests/core/read/en/english_testing.h"

// What local papers, monitors and round-ups of many lands write: people carried off, items told town by town, who is
// told a thing and where, families.

namespace isnad {
namespace {

constexpr EnglishCase kBefell[] = {
    {"captured 53..", "Gunmen raided Halbun on Sunday. Residents said at least 53 people were taken."},
    {"captured 51..", "Armed men took more than 50 women and children in Halbun on Sunday."},
    {"captured 41.. woman", "Bandits attacked Halbun on Sunday. \"They took more than 40 women,\" a resident said."},
    {"captured 42 child", "Gunmen stormed a school in Halbun on Sunday and took 42 pupils."},
    {"injured 5", "Gunmen raided Halbun on Sunday. Five wounded people were taken to safety."},
    {"", "Soldiers stormed a school in Halbun on Sunday and took 42 men to the capital."},
    {"", "Gunmen raided Halbun on Sunday. It took 12 soldiers an hour to reach the village."},
    {"", "Gunmen raided Halbun on Sunday. Photographs of 12 victims were taken by relatives."},
    {"captured 15", "Gunmen attacked Halbun on Sunday. Police put the number abducted in Halbun on Sunday at 15."},
    {"captured 15, captured 53",
     "Gunmen attacked Halbun on Sunday. Police pegged the number abducted at 15, but residents said 53 were taken."},
    {"captured 1, freed 1", "Gunmen raided Halbun on Sunday. A man was abducted but later released."},
    {"captured 1, freed 1, killed 5",
     "Gunmen attacked Halbun on Sunday. Seven residents, and a man abducted but later released, said five people were "
     "killed."},
    {"captured 2 civilian, captured 1 civilian",
     "Two residents and a teacher kidnapped in Halbun on Sunday, said police."},
    {"killed 1", "A man, 59, was killed by shelling in Halbun on Sunday."},
    {"injured 22, injured 5 child part",
     "Shelling of Halbun on Sunday wounded 22 people, including five children, the governor said."},
    {"captured 5, captured 1 part",
     "Gunmen seized five people in Halbun on Sunday, including the village chief, three residents of the town said."},
    {"killed 22, killed 5 child part, killed 1 civilian part, killed 2 civilian part",
     "Shelling of Halbun on Sunday killed 22 people, including five children, a nurse and two farmers."},
    {"killed 4, injured 2 woman, injured 1 child, killed 1 woman part, killed 1 child part",
     "Four people were killed in Halbun on Sunday. Among the dead were a woman and a child, and two women and a child "
     "were among the wounded."},
    {"killed 4, killed 1 woman part, killed 2 child part, killed 1 security part",
     "Four people were killed in Halbun on Sunday. Among the dead were a woman, two children and a guard."},
    {"killed 6 security, injured 3 security",
     "Six armed forces personnel were killed in Halbun on Sunday, and three other security staff were hurt."},
    {"killed 1, killed 5", "The governor and five of his entourage were killed by a bomb in Halbun on Sunday."},
    {"killed 2", "Two people were decapitated in Halbun on Sunday."},
    {"killed 30, killed 6 part",
     "A strike on Halbun on Sunday killed 30 people, medics said. Six members of the Awad family were also killed, "
     "health officials said."},
    {"killed 30, killed 6",
     "A strike on Halbun on Sunday killed 30 people, medics said. Six members of the Awad family were killed when a "
     "shell hit their house in Marda."},
    {"captured 150, captured 20 part",
     "Gunmen abducted 150 people in Halbun on Sunday, residents said. Omar Musa said 20 members of his household were "
     "taken."},
    {"injured 5, injured 4 part",
     "Shelling of Halbun on Sunday wounded five people, the mayor said. Four people were hospitalized."},
    {"injured 1 security", "Havaldar Omar Farah was injured in a blast in Halbun on Sunday."},
    {"killed 5, injured 2..",
     "Five people were killed in Halbun on Sunday, the mayor said, adding that an unspecified number of wounded were "
     "in hospital."},
    {"killed 4, injured 2..",
     "Four people died and an unspecified number of people were wounded in a bombing in Halbun on Sunday."},
    {"injured 12", "The number of people wounded in the bombing in Halbun on Sunday rose to 12."},
    {"killed 1 security, killed 2 security",
     "A bomber targeted the car of police investigator Omar Farah in Halbun on Sunday, killing him and two guards."},
    {"killed 1 security", "Gunmen ambushed Colonel Omar Farah near Halbun on Sunday, killing him."},
    {"killed 1 civilian", "Gunmen ambushed a trader near Halbun on Sunday, killing him."},
    {"captured 100, freed 100", "Officials gave no details.", "100 people abducted by gunmen freed"},
    {"freed 344 child, captured 344 child",
     "Officials negotiated the release in April of 344 boys abducted in Halbun."},
    {"killed 3", "Three persons were on Sunday confirmed dead after gunmen attacked Halbun."},
    {"captured 5 civilian", "Five farmers were on Sunday abducted by bandits in Halbun."},
    {"killed 2",
     "Gunmen attacked Halbun on Sunday, killing two. Their leader had demanded a ransom as retribution after troops "
     "killed four of his men earlier."},
    {"killed 2 civilian",
     "Gunmen attacked Halbun on Sunday in retaliation for the killing of four militants, killing two farmers."},
    {"killed 12", "In retaliation, jets struck Halbun on Sunday and killed 12 people."},
    {"killed 1 security",
     "Police found the body of policeman Omar Farah, 36, with bullet wounds near Halbun on Sunday."},
    {"killed 1 security", "Police found the body of the policeman Omar Farah near Halbun on Sunday."},
    {"injured 1", "Police found a man with bullet wounds near Halbun on Sunday."},
    {"killed 5", "Shells killed five people at a camp for internally displaced persons in Halbun on Sunday."},
    {"displaced 300", "The shelling of Halbun on Sunday displaced 300 persons."},
    {"killed 3",
     "A car bomb killed three people in Halbun on Sunday. Police said a second device went off, but caused no "
     "casualties."},
    {"killed 0, injured 0", "A device went off in Halbun on Sunday, but caused no casualties."},
    {"killed 2 child, injured 11 child",
     "A strike hit a market in Halbun on Sunday. \"There are two children among the martyrs and 11 children among "
     "those injured,\" a doctor said."},
    {"killed 10, killed 2 child part",
     "Ten people were killed in Halbun on Sunday. There are two children among them."},
    {"killed 30, injured 18, killed 3 part",
     "A strike killed 30 people in Halbun on Sunday. A doctor said 18 people sustained serious injuries and three of "
     "them died in hospital."},
    {"injured 18, injured 3 part", "A strike in Halbun on Sunday wounded 18 people, three of them seriously."},
    {"killed 17 security, killed 1 security, injured 2.. security",
     "The attack on Halbun on Sunday left \"17 army troops and a police officer dead plus several injured.\""},
    {"killed 3",
     "Gunmen attacked Halbun on Sunday. Three persons were taken to a hospital where they were confirmed dead by a "
     "doctor."},
    {"injured 3, killed 1 civilian",
     "Gunmen attacked Halbun on Sunday. Three persons were taken to a hospital where a nurse died."},
    {"captured 2.. civilian, captured 101..",
     "Gunmen kidnapped traders near Halbun on Sunday. Their leader came with his boys and took away over a hundred "
     "people."},
    {"arrested 3", "Police raided Halbun on Sunday. Officers took away three men."},
    {"killed 9 security, killed 2 militant",
     "A bomb killed nine policemen in Halbun on Sunday. The group said it lost two attackers."},
    {"killed 10 security", "Ten personnel of the Pakistan armed forces were killed in Halbun on Sunday."},
    {"killed 5 security, killed 5 security",
     "Suspected guerrillas ambushed and killed five policemen in Halbun on Sunday, media reported.",
     "FARC guerrillas kill five policemen in Colombia"},
    {"killed 5, killed 3", "Five people were killed in bombings in Nangarhar and three in Kunar on Sunday."},
    {"killed 5, killed 3", "Shelling killed five people in Kherson and three people in Nikopol on Sunday."},
    {"killed 5, injured 3", "Shelling killed five people in Kherson and three in Nikopol were wounded on Sunday."},
    {"killed 5", "Five people were killed in a blast in Halbun on Sunday and three in hospital."},
};

TEST(EnglishLands, TellWhatBefell) { ExpectEnglish(kBefell, ClaimsOf); }

constexpr EnglishCase kWhere[] = {
    {"attack Halbun 2021-12-12",
     "Gunmen stormed a school in Halbun on Sunday. The governor told reporters in Marda that 42 people had been "
     "kidnapped."},
    {"attack Halbun 2021-12-12",
     "Gunmen stormed a school in Halbun on Sunday. The governor told newsmen in Marda on Monday that 42 people had "
     "been killed."},
    {"attack Halbun 2021-12-12",
     "Gunmen stormed a school in Halbun on Sunday. At a press conference in Marda the governor said that 42 people had "
     "been killed."},
    {"attack Halbun 2021-12-12, attack Marda 2021-12-13",
     "Gunmen stormed a school in Halbun on Sunday. Gunmen killed two reporters in Marda on Monday, the governor said."},
    {"attack Halbun 2021-12-12, attack Marda 2021-12-13..2021-12-14, clash MOSUL 2021-12-13..2021-12-14, attack MOSUL "
     "2021-12-13..2021-12-14",
     "HALBUN - Gunmen shot dead 14 men in a massacre on Sunday, police said.\nMARDA - Gunmen attacked a checkpoint, "
     "killing two soldiers.\nNEAR MOSUL - Three people were killed in a battle, police said.\nMOSUL - Police found "
     "five bodies."},
    {"bombing Halbun 2021-12-12, bombing Basra 2021-12-12, raid Kirkuk 2021-12-12",
     "Mosul- Five people were killed when a bomb blew up a car in Halbun on Sunday, police said.\nBasra- Four people "
     "were killed in a car bomb south of Basra on Sunday.\nKirkuk- Police arrested two men on Sunday."},
    {"shelling Halbun 2021-12-12, bombing Marda 2021-12-12, attack Mosul 2021-12-12",
     "- Two mortar rounds fell in Halbun on Sunday, killing two.\n- A car bomb exploded in Marda on Sunday, killing "
     "four.\n- 12 bodies were found in Mosul on Sunday."},
    {"shelling Halbun 2021-12-12, bombing Marda 2021-12-12",
     "- Two mortar rounds fell in Halbun on Sunday.\n- A car bomb exploded in Marda on Sunday, killing four.\n- Two of "
     "the wounded died on Sunday."},
    {"attack Mosul 2021-12-12, bombing Halbun 2021-12-13..2021-12-14",
     "Gunmen shot a man dead in Mosul on Sunday.\nFive people were killed in a string of attacks in the province of "
     "Diyala.\nFour people were killed when insurgents detonated bombs at homes in the town of Halbun."},
    {"attack Halbun 2021-12-12", "Five people were killed in a string of attacks in Halbun on Sunday."},
    {"raid Halbun 2021-12-12",
     "The raid on Halbun on Sunday was the latest in a string of attacks that have killed hundreds."},
    {"bombing Ramadi 2021-12-12, assassination Mosul 2021-12-12",
     "Twelve people were killed in attacks across Iraq on Sunday, officials said.\nFour policemen were killed in a "
     "bombing in Ramadi.\nA man was shot dead in Mosul."},
    {"assassination Mosul 2021-12-13",
     "Twelve people were killed in attacks across Iraq on Sunday, officials said.\nA man was shot dead in Mosul on "
     "Monday."},
    {"airstrike Idlib 2021-12-13..2021-12-14, shelling Homs 2021-12-13..2021-12-14", "The two cities lie far apart.",
     "Air strike on Idlib kills 20, rockets hit Homs"},
    {"airstrike Idlib 2021-12-13..2021-12-14", "The dead were traders.",
     "Air strike on Idlib kills 20, rockets hit market"},
    {"bombing Mosul 2021-12-13..2021-12-14, airstrike - 2021-12-12",
     "A car bomb in Mosul killed three police officers. Air strikes hit a base on Sunday, killing 15 fighters."},
    {"bombing Mosul 2021-12-12",
     "A bombing in Mosul killed three police officers. The air strikes on Sunday hit a base."},
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-10",
     "The blast in Halbun on Sunday is the second in a week after an attack on the palace on Friday."},
    {"airstrike Halbun 2021-12-12",
     "The army launched one of its deadliest airstrikes on Sunday, hitting a market in Halbun and killing 100 people."},
    {"", "The raid was one of the deadliest attacks of the war."},
    {"airstrike Halbun 2021-12-12",
     "At least 57 people were killed when rebels launched a drone and artillery strike on a shelter in Halbun on "
     "Sunday.",
     "Drone strike kills dozens in Halbun"},
    {"attack Marda 2021-12-12, attack Halbun 2021-12-13..2021-12-14",
     "Gunmen opened fire at a patrol in Marda on Sunday, killing three. In the second incident, gunmen fired at a "
     "vehicle in Halbun. The ambush left one soldier dead."},
    {"attack Halbun 2021-12-13", "Gunmen attacked Halbun last night (Monday), killing two."},
    {"attack Halbun 2021-12-12",
     "Assailants attacked an IDP settlement in the village of Halbun on Sunday and killed six people."},
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-10",
     "The blast in Halbun on Sunday is the second in a week after an attack on the palace on Friday."},
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-10",
     "The blast in Halbun on Sunday is the second in almost a week after an attack on the palace on Friday."},
    {"attack Halbun 2021-12-12, bombing Marda 2021-12-04..2021-12-06",
     "An attack in Halbun on Sunday came a week after a blast in Marda."},
    {"attack Halbun 2021-12-12",
     "Suspected guerrillas ambushed and killed five policemen in the district of Halbun on Sunday, media reported.",
     "Guerrillas kill five policemen in Colombia"},
    {"attack Halbun 2021-12-13..2021-12-14, attack Pissele 2021-12-12..2021-12-13",
     "Nine people were killed in two attacks in northern Burkina Faso, officials said on Monday.\n\"Six people were "
     "killed by armed men at Pissele,\" an official said.\nThree people were shot dead in the village of Halbun."},
    {"attack Halbun 2021-12-12",
     "Nine people were killed in two attacks in Halbun on Sunday, officials said.\nSix people were killed in the first "
     "attack."},
    {"airstrike Tripoli 2021-12-12",
     "An air strike on Sunday hit a centre in a suburb of Tripoli, killing 40 people.\nIt is the highest toll of an "
     "air strike since forces three months ago launched an offensive with ground troops and aircraft.\nA doctor said "
     "40 people had been killed in the strike on the centre."},
    {"bombing Halbun 2021-12-12",
     "A blast hit Halbun on Sunday. Three passengers were hurt and taken to a hospital in Marda."},
    {"bombing Halbun 2021-12-12",
     "Three passengers were hurt in a blast in Halbun on Sunday and rushed to the Regional Medical Center in Marda."},
    {"airstrike Marda 2021-12-12", "A strike hit a hospital in Marda on Sunday, killing three."},
    {"attack Halbun 2021-12-12", "Bandits shot at a building of the department in Halbun on Sunday.",
     "3 hurt in attack on DSWD office in Halbun"},
    {"attack Halbun 2021-12-12",
     "Gunmen attacked villagers in Halbun on Sunday. They were attacked while returning home in a Peugeot station "
     "wagon."},
    {"attack Halbun 2021-12-12..2021-12-13",
     "Gunmen attacked Halbun, killing four. A spokesman confirmed the attack on Monday in Marda."},
    {"attack Halbun 2021-12-12", "Police confirmed the attack on Sunday on a village near Halbun."},
    {"attack Halbun 2021-12-12", "The army confirmed Sunday's attack on Halbun."},
    {"bombing Nangarhar 2021-12-12, bombing Kunar 2021-12-12",
     "Five people were killed in bombings in Nangarhar and three in Kunar on Sunday."},
    {"attack Halbun 2021-12-12, attack Marda 2021-12-13",
     "Five people were killed in Halbun on Sunday and three in Marda on Monday."},
    {"attack Nangarhar 2021-12-13..2021-12-14, attack Kunar 2021-12-13..2021-12-14", "Nobody said who did it.",
     "Five killed in Nangarhar, three in Kunar"},
    {"bombing Mosul 2021-12-13..2021-12-14, bombing Diyala 2021-12-13..2021-12-14", "Nobody said who did it.",
     "Twelve killed in bombing in Mosul and 8 in Diyala"},
    {"assassination Halbun 2021-12-12, assassination Marda 2021-12-12",
     "Gunmen shot dead a man in Halbun and two police officers in Marda on Sunday."},
    {"bombing Halbun 2021-12-12", "Five people were killed in a blast in Halbun on Sunday and three in hospital."},
    {"attack Shabab 2021-12-12", "Two people were killed in an attack in Shabab village on Sunday."},
};

TEST(EnglishLands, TellWhereAndWhen) { ExpectEnglish(kWhere, WhenOf); }

constexpr EnglishCase kWho[] = {
    {"police and other eye witnesses",
     "A car bomb blew up in Halbun, killing five people as the police and other eye witnesses said on Sunday."},
    {"police", "A car bomb blew up in Halbun, killing five people as the police said."},
    {"-", "Five people were killed in Halbun as the police said gunmen had fled."},
    {"Sami Awad, Sami Awad, Sami Awad",
     "Omar Halim, the governor of Halbun district, was killed, said Sami Awad, the spokesman.\n\"Halim was killed in a "
     "bomb attack. Three of his guards were also killed,\" he added."},
    {"-", "\"The shelling resulted in the deaths of 16 civilians in Halbun, Borno State.\""},
    {"-", "Three persons were on Sunday confirmed dead after gunmen attacked Halbun."},
    {"Police", "Gunmen attacked Halbun on Sunday. Police pegged the number abducted at 15."},
    {"a medical source, manager of the local Amal hospital",
     "A strike killed ten people in Halbun on Sunday, a medical source said. The manager of the local Amal hospital "
     "said 13 people were killed."},
    {"a medical source, a medical source",
     "A strike killed ten people in Halbun on Sunday, a medical source said. The source said 13 people were hurt."},
    {"Sami Awad",
     "\"Two soldiers have been kidnapped in Halbun,\" said Defence Minister Sami Awad after President Omar Farah "
     "convened a meeting."},
    {"health director",
     "Sunday's strike on Halbun wounded five people, Sami Awad, the health director in Saada province, a stronghold of "
     "the country's rebels, told reporters."},
    {"a military source", "In Halbun, a military source said five soldiers were killed."},
};

TEST(EnglishLands, TellWhoSays) { ExpectEnglish(kWho, SpeakersOf); }

}  // namespace
}  // namespace isnad
