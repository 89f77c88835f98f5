#include "tests/core/read/en/english_testing.h"

// People whom the text has told of before, or names only behind: "three of them", "the bodies of the six hostages",
// "workers abducted in X were freed", "a teacher identified as X", "among five killed".

namespace isnad {
namespace {

constexpr EnglishCase kAmong[] = {
    {"killed 5, killed 3 militant part", "Three militants were among five killed in a clash in Halbun on Thursday."},
    {"injured 6, injured 2 security part", "Two policemen were among six injured in a blast in Halbun on Thursday."},
    {"killed 12.., killed 4 militant part",
     "Four rebels were among at least 12 killed in fighting in Halbun on Thursday."},
    {"killed 9, killed 3 militant part, killed 1 security part",
     "Among nine killed in the clash in Halbun on Thursday were three militants and a soldier."},
    {"killed 5 militant, injured 2 militant",
     "Five militants were killed and two wounded in a clash in Halbun on Thursday."},
    {"killed 5, killed 1 security part, killed 3 militant part", "Troops raided Halbun on Thursday.",
     "One soldier, three militants among 5 killed"},
    {"killed 6, killed 1 woman part, killed 2 child part", "A bomb exploded in Halbun on Thursday.",
     "Woman, two children among six dead in Halbun blast"},
};

constexpr EnglishCase kOfThem[] = {
    {"killed 2.. militant, captured 10", "Gunmen who abducted ten people in Halbun on Monday were killed on Tuesday."},
    {"arrested 1, captured 1 child", "A man who abducted a child in Halbun was arrested on Monday."},
    {"killed 1 militant, injured 5", "A gunman who wounded five people in Halbun on Monday was shot dead."},
    {"arrested 2, killed 3 security", "Two men who killed three policemen in Halbun were arrested on Monday."},
    {"killed 3 security", "Officials said that three policemen in Halbun were killed on Monday."},
    {"captured 25 civilian, freed 20 civilian",
     "Gunmen kidnapped 25 workers in Halbun on Monday. Gunmen released 20 of them the same day."},
    {"captured 10 civilian, killed 3 civilian",
     "Rebels abducted ten villagers in Halbun on Monday. The rebels shot three of them dead on Wednesday."},
    {"captured 10 civilian, killed 3 civilian",
     "Rebels abducted ten villagers in Halbun on Monday and killed three of them."},
    {"killed 4 militant", "Troops clashed with militants in Halbun on Monday. Soldiers killed four of them."},
    {"killed 6 militant", "Militants attacked a post in Halbun on Monday. Troops killed six of them."},
    {"killed 5 militant", "Villagers fought militants in Halbun on Monday, killing five of them."},
    {"killed 3", "Gunmen shot 25 people in Halbun on Monday. Three of them were declared dead by doctors."},
    {"killed 6 militant", "Ten militants attacked Halbun on Monday. Six of them were shot dead by troops."},
    {"captured 25, freed 20",
     "Gunmen kidnapped 25 people in Halbun on Monday. A total of 20 of them were later released."},
    {"injured 10, killed 3",
     "Gunmen wounded ten people in Halbun on Monday. Three of them were pronounced dead in hospital."},
    {"injured 10, killed 3",
     "Gunmen wounded ten people in Halbun on Monday, three of whom were pronounced dead in hospital."},
    {"injured 2 security, killed 1 security",
     "Two soldiers were wounded in Halbun on Monday. One of them, Sami Awad, 31, succumbed to his injuries."},
    {"captured 12 civilian, freed 4 civilian",
     "Gunmen abducted 12 workers in Halbun on Monday; four of them were freed on Tuesday."},
    {"captured 12 civilian, freed 4 civilian",
     "Gunmen abducted 12 workers in Halbun on Monday but four of them have been freed."},
    {"arrested 8, freed 3", "Police arrested eight men in Halbun on Monday. Three of them were released on bail."},
    {"killed 10, killed 4 part", "Ten people were killed in Halbun on Monday. Four of them were killed in a market."},
    {"captured 12 civilian, captured 2 woman part",
     "Gunmen abducted 12 workers in Halbun on Monday. Two of them were women."},
    {"captured 12 civilian", "Gunmen abducted 12 workers in Halbun on Monday. Most of them were freed."},
};

constexpr EnglishCase kBodiesOfThe[] = {
    {"killed 6", "The decapitated bodies of the six hostages were retrieved by troops near Halbun on Monday."},
    {"killed 1 civilian", "Police found the body of the teacher in Halbun on Monday."},
    {"killed 6 civilian", "The bodies of all six labourers were found near Halbun on Monday."},
    {"killed 1 child", "The body of the girl, aged seven, was pulled from the rubble in Halbun on Monday."},
    {"killed 2 security", "The bullet-riddled bodies of the two abducted policemen were found in Halbun on Monday."},
    {"killed 3", "The remains of the three pilots were recovered near Halbun on Monday."},
    {"killed 6",
     "Gunmen killed six hostages in Halbun on Monday. The bodies of the six hostages were found on Tuesday."},
    {"killed 6, killed 2 woman part",
     "Gunmen killed six hostages in Halbun on Monday. The bodies of the two women were found on Tuesday."},
    {"killed 2 security", "The army recovered the bodies of the two soldiers killed in Halbun on Monday."},
    {"", "The bodies of the six soldiers were flown to Halbun on Monday."},
    {"", "The body of the judge was laid to rest in Halbun on Monday."},
    {"", "The bodies of the victims were found near Halbun on Monday."},
    {"killed 1", "The body of Sami Awad was found in Halbun on Monday."},
    {"killed 2", "The bodies of Sami Awad and Farid Nasser were found in Halbun on Monday."},
    {"killed 1 security", "Police found the body of Captain Sami Awad, 31, in Halbun on Monday."},
    {"killed 1", "Gunmen killed Sami Awad in Halbun on Monday. The body of Sami Awad was found on Tuesday."},
    {"killed 5, killed 1 part",
     "Gunmen killed five people in Halbun on Monday. The body of Sami Awad was found on Tuesday."},
    {"", "The body of Sami Awad was flown to Halbun on Monday."},
    {"killed 2, killed 5",
     "Police identified two of the dead as Sami Awad and Farid Nasser. Five people were killed in Halbun on Monday."},
    {"killed 2",
     "Gunmen attacked Halbun on Monday. The police gave the names of the dead as Sami Awad and Farid Nasser."},
};

constexpr EnglishCase kCaptives[] = {
    {"captured 3 civilian, freed 3 civilian",
     "Three workers abducted in Halbun, Mirwan province, were freed on Tuesday."},
    {"captured 3 civilian, freed 3 civilian",
     "Three aid workers abducted in Halbun on 18 April, were freed on Monday."},
    {"captured 3 civilian, freed 3 civilian",
     "Three aid workers who were kidnapped in Halbun were released on Wednesday."},
    {"captured 3 civilian, freed 3 civilian",
     "Three aid workers, who had been kidnapped in Halbun on Monday, were released on Wednesday."},
    {"captured 6 civilian, killed 6 civilian",
     "Six labourers kidnapped from Halbun on Monday were found dead on Tuesday."},
    {"captured 3 civilian, freed 3 civilian",
     "Police said three workers abducted by gunmen in Halbun have been freed."},
    {"killed 2 civilian", "Two teachers wounded in Halbun on Monday have died."},
    {"killed 1", "A man wounded in the attack on Halbun, was later reported dead."},
    {"injured 3", "Three men injured in Halbun on Monday were taken to hospital."},
    {"killed 5", "Five people killed in Halbun on Monday were buried on Tuesday."},
    {"injured 5, freed 3", "Five people were wounded in Halbun on Monday, and three men were freed."},
};

constexpr EnglishCase kIdentified[] = {
    {"killed 2 security, killed 1 civilian",
     "Two policemen and a teacher identified as Sami Awad were killed in a shootout in Halbun."},
    {"injured 3 security, injured 1 civilian",
     "Three police officers and a civilian, identified as Sami Awad, were injured in a shootout in Halbun."},
    {"killed 1 security", "A soldier identified by police as Sami Awad was killed in a shootout in Halbun."},
    {"killed 2", "Two men identified as Sami Awad and Farid Nasser were killed in Halbun on Monday."},
    {"killed 2 security, killed 1 civilian",
     "Two policemen, identified as Sami Awad and Farid Nasser, and a teacher were killed in Halbun on Monday."},
    {"killed 1 woman", "A woman named as Sara Awad was killed in Halbun on Monday."},
    {"killed 1 militant", "A man identified as a senior leader of Islamic State was killed in Halbun."},
    {"killed 3", "Officials identified three men killed in the raid on Halbun."},
    {"injured 3 security, injured 1 civilian",
     "Three security force personnel and a civilian were injured in a shootout in Halbun."},
    {"captured 1 civilian", "The gunmen abducted a dried fish factory worker in Halbun on Monday."},
    {"killed 1 civilian", "Gunmen killed a rice mill worker in Halbun on Monday."},
    {"killed 1 civilian", "A petrol station attendant was killed in Halbun on Monday."},
    {"", "Gunmen attacked a dried fish factory in Halbun on Monday."},
    {"killed 1", "Sami Awad was gunned down in Halbun on Monday."},
    {"freed 1, freed 1", "Sami Awad and Farid Nasser were released unharmed in Halbun on Monday."},
    {"killed 1, killed 1", "Sami Awad and his driver were shot dead in Halbun on Monday."},
    {"", "Tel Awad was captured in an attack on Monday."},
    {"injured 2", "Gunmen wounded two people in Halbun. The identity of dead persons was not known."},
    {"killed 4", "Four people were killed in Halbun. Relatives of dead people gathered at the hospital."},
    {"killed 2..", "Gunmen attacked Halbun on Monday and left dead persons in the street."},
    {"killed 2", "The identity of two dead persons was known after an attack in Halbun on Monday."},
    {"captured 25 civilian", "Twenty-five workers were taken by armed men in Halbun on Monday."},
    {"captured 5", "Five people were taken by a group of gunmen in Halbun on Monday."},
    {"", "Two villages near Halbun were taken by rebels on Monday."},
};

constexpr EnglishCase kReleases[] = {
    {"abduction Halbun ?..2021-12-14, other Halbun 2021-12-13",
     "Three workers abducted in Halbun were freed on Monday, police said."},
    {"abduction Halbun 2021-11-18, other Halbun 2021-12-13",
     "Three workers abducted in Halbun on 18 November were freed on Monday, police said."},
    {"abduction Halbun ?..2021-12-14, other Halbun 2021-12-12",
     "On Sunday, three workers abducted in Halbun were freed."},
    {"other Halbun 2021-12-12, abduction Halbun 2021-11-01..2021-11-30",
     "Gunmen on Sunday freed three workers abducted in Halbun last month."},
    {"abduction Halbun 2021-12-06..2021-12-12, attack Halbun 2021-12-13",
     "Six labourers kidnapped from Halbun last week were found dead on Monday."},
    {"abduction Halbun 2021-12-11, other Halbun 2021-12-13",
     "A journalist who had been kidnapped in Halbun on Saturday was freed on Monday."},
    {"abduction Halbun 2021-11-18", "Three workers abducted in Halbun on 18 November have been freed, police said."},
    {"abduction Halbun 2021-12-11", "Gunmen abducted three workers in Halbun on Saturday and freed them on Monday."},
    {"abduction Halbun 2021-12-11",
     "Three workers were abducted in Halbun on Saturday and ten men were freed in Mirwan."},
    {"abduction Kutum ?..2021-12-14, other N Darfur 2021-12-13",
     "Three workers abducted in Kutum, North Darfur, were freed on Monday.", "Abducted workers released in N Darfur"},
    {"bombing N. Waziristan 2021-12-13", "Five soldiers were killed in an attack in North Waziristan on Monday.",
     "Five killed in N. Waziristan blast"},
    {"abduction Kutum ?..2021-12-14, other N Darfur 2021-12-13",
     "Three workers abducted in Kutum, North Darfur, were freed on Monday.", "Abducted workers released in N Darfur"},
    {"abduction Halbun 2021-10-01..2021-10-31", "The engineer was kidnapped in Halbun in October.",
     "Kidnapped engineer freed in Halbun"},
    {"abduction Halbun 2021-12-06..2021-12-12, attack Halbun 2021-12-13",
     "Six labourers kidnapped from Halbun last week were found dead on Monday."},
    {"abduction Mirwan 2021-12-13", "Gunmen abducted three people from Mirwan on Monday."},
    {"attack - 2021-12-12, abduction Halbun ?..2021-12-14",
     "Rebels beheaded six hostages on Sunday, police said. The gunmen abducted the workers in Halbun."},
    {"abduction Halbun 2021-12-13, attack Mirwan 2021-12-12",
     "Gunmen killed three hostages in Mirwan on Sunday. They also abducted two women in Halbun on Monday."},
    {"abduction Halbun 2021-12-13..2021-12-14, attack Mirwan 2021-12-12",
     "Gunmen killed three soldiers in Mirwan on Sunday. The gunmen abducted a worker in Halbun."},
    {"abduction Halbun ?..2021-12-14, airstrike Halbun 2021-12-13",
     "Two policemen abducted by militants were killed in a strike in Halbun on Monday."},
};

TEST(EnglishTold, Among) { ExpectEnglish(kAmong, ClaimsOf); }

TEST(EnglishTold, OfThem) { ExpectEnglish(kOfThem, ClaimsOf); }

TEST(EnglishTold, BodiesOfThe) { ExpectEnglish(kBodiesOfThe, ClaimsOf); }

TEST(EnglishTold, Captives) { ExpectEnglish(kCaptives, ClaimsOf); }

TEST(EnglishTold, Identified) { ExpectEnglish(kIdentified, ClaimsOf); }

TEST(EnglishTold, WhatBecameOfThem) { ExpectEnglish(kReleases, WhenOf); }

}  // namespace
}  // namespace isnad
