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
    {"captured 2, captured 1 civilian", "Two residents and a teacher kidnapped in Halbun on Sunday, said police."},
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
    {"attack - 2021-12-12, attack - 2021-12-13..2021-12-14, clash MOSUL 2021-12-13..2021-12-14, attack MOSUL "
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
};

TEST(EnglishLands, TellWhereAndWhen) { ExpectEnglish(kWhere, WhenOf); }

}  // namespace
}  // namespace isnad
