#include "tests/core/read/en/english_testing.h"

// Whom a text tells of again, at large or aside, and what counts nobody more; who takes people away, and with whom.

namespace isnad {
namespace {

// Many over the years, whom nobody counts; with a number or a place the word counts as ever.
constexpr EnglishCase kAtLarge[] = {
    {"killed 1", "A man accused of killing policemen was shot dead in Halbun."},
    {"killed 1", "A man wanted for killing two policemen was shot dead in Halbun."},
    {"killed 6 civilian", "The army accused the group of killing six villagers in Halbun."},
    {"captured 1", "The commander, known for killing prisoners, was captured in Halbun."},
    {"arrested 1", "Troops arrested Sami Wali with others in Halbun."},
    {"killed 6 militant",
     "Six rebels were killed in Halbun. The rebels were involved in multiple attacks on security forces, "
     "law-enforcement "
     "agencies and the targeted killing of civilians."},
    {"killed 3 security, killed 1 militant",
     "Three guards were killed in Halbun on Monday. The army said the targeted killing of a militant was its work."},
    {"killed 3", "A bomb killed three people in Halbun. Such devices kill many more civilians than soldiers."},
    {"", "Mines that kill civilians were cleared near Halbun."},
    {"killed 3 militant",
     "Soldiers killed three rebels in Halbun. They had been involved in raids on the town and killing citizens."},
    {"killed 3",
     "A bomb killed three people in Halbun. Landmines are responsible for most civilian deaths in the country."},
    {"killed 3", "A bomb killed three people in Halbun. Mines are the leading cause of civilian deaths."},
    {"killed 3",
     "Three people were killed in Halbun. The army said the group was behind the killing of civilians and raids on "
     "convoys."},
    {"killed 3", "Three people were killed in Halbun. The army accuses the group of killing civilians."},
    {"killed 2", "Bandits notorious for killing villagers stormed Halbun on Monday and killed two people."},
    {"killed 2.. civilian", "The group was behind the killing of villagers in Halbun."},
    {"killed 6 civilian", "The group was responsible for the killing of six villagers in Halbun."},
    {"killed 2..", "The mine was responsible for several deaths in Halbun."},
};

// Some of those told before, and what they did or met with before.
constexpr EnglishCase kSome[] = {
    {"killed 2 civilian, killed 1 security",
     "Gunmen killed two civilians, Omar Saleh and Sami Saleh, and a soldier in Halbun."},
    {"killed 2 civilian, killed 1 security",
     "Gunmen killed two civilians, Omar Saleh and his son, and a soldier in Halbun."},
    {"captured 2",
     "Gunmen took away the two victims, Musa Wali, 31, and his elder brother, Adam Wali, a teacher, in Halbun."},
    {"captured 2 child", "Gunmen attacked Halbun. A resident said two of his children were among those kidnapped."},
    {"killed 2", "Two of the five men abducted in Halbun on Monday were found dead."},
    {"", "Three of the eight hostages seized in Halbun escaped."},
    {"killed 1 civilian, killed 2",
     "A bomb killed a judge in Halbun. Two of his aides, one of them also filming, were killed as well."},
    {"killed 2", "Two of his sons, one of them also wounded last year, were killed in Halbun."},
    {"killed 2", "Six people were hit by a car bomb in Halbun, two of them killed on the spot."},
    {"injured 6", "Six men were hurt in Halbun but none of them died."},
    {"injured 9, injured 2 part", "Nine people were hurt in Halbun, two of them in critical condition."},
    {"captured 4 civilian", "Gunmen abducted four villagers in Halbun. One of those abducted later returned."},
    {"captured 4 civilian, captured 2 child part",
     "Gunmen abducted four villagers in Halbun. Two of those abducted are children."},
    {"injured 2", "A shell hit a home in Halbun. He had five children, and two were wounded."},
    {"killed 2 security, killed 1 security part",
     "Two officers were killed in Halbun. One of the officers, Omar Saleh, died at once."},
    {"killed 2 security, killed 1 security", "Two officers were killed in Halbun. One of the guards died at once."},
    {"killed 2", "Two men, one of them wounded last year, were killed in a raid on Halbun."},
};

// A body's name for its men; chiefs of a place.
constexpr EnglishCase kForces[] = {
    {"missing 5 security, killed 5 security",
     "Five soldiers who went missing in an attack on Halbun have been found dead."},
    {"injured 2.. security", "Police in Halbun were wounded in a blast."},
    {"arrested 3", "Police in Halbun arrested three men."},
    {"killed 1, killed 3", "The head of police in Halbun was killed with three of his men."},
    {"killed 1", "The head of the council was killed in Halbun."},
    {"", "Some 20 head of cattle were killed in Halbun."},
    {"killed 2.. security", "Several police were killed in an ambush in Halbun."},
    {"injured 2.. security", "Security forces were wounded in an ambush in Halbun."},
    {"killed 24.. security", "Dozens of police were killed in an ambush in Halbun."},
    {"killed 3 militant", "Police killed three gunmen in Halbun."},
    {"killed 3 security", "Three members of the local police were killed in Halbun."},
    {"killed 1", "The Halbun district chief was murdered on Monday."},
    {"killed 1 security", "The Halbun district police chief was killed by a bomb."},
};

// Gunmen arrest nobody; those who are taken, and who is with them.
constexpr EnglishCase kTaken[] = {
    {"", "Gunmen made off with 20 cows in Halbun."},
    {"captured 2 child", "Gunmen made off with two children in Halbun."},
    {"", "Rebels seized two trucks in Halbun."},
    {"captured 20", "Gunmen whisked 20 people to an unknown destination from Halbun."},
    {"captured 20", "Twenty people were held captive by gunmen in Halbun."},
    {"", "Five of the nine people held captive in Halbun escaped."},
    {"killed 1, killed 1 security, killed 2 security",
     "A bomb killed Sami Wali, chief of Halbun district, as well as a police officer and two of his bodyguards."},
    {"killed 1, killed 2 security", "The mayor Sami Wali along with two bodyguards were killed in a blast in Halbun."},
    {"killed 1, killed 2 security", "The governor as well as two guards were killed in Halbun."},
    {"killed 10", "A boat capsized off Halbun. The remains of ten people were recovered."},
    {"", "It remains unclear who killed the men in Halbun."},
    {"captured 2", "Gunmen took away two brothers in Halbun, Musa Wali, 31, and Adam Wali, a teacher."},
    {"captured 2", "Gunmen stormed a house in Halbun and took away two people."},
    {"arrested 2", "Soldiers stormed a house in Halbun and took away two people."},
    {"captured 3 civilian", "Three farmers were taken away by bandits in Halbun."},
    {"captured 5 woman", "Gunmen attacked Halbun on Monday. They led away five women."},
    {"captured 1, captured 3", "Bandits stormed Halbun and took him away with three members of his household."},
    {"captured 2", "Gunmen took two men away from Halbun."},
    {"captured 6", "Six people were taken into captivity in Halbun on Monday."},
    {"captured 20 civilian", "Bandits marched 20 villagers into the forest near Halbun."},
    {"captured 1 civilian, captured 2", "Gunmen kidnapped a teacher with his two sons in Halbun."},
    {"killed 1 civilian", "The judge was killed in Halbun with two gunmen on motorbikes near by."},
};

// The victims, told one by one.
constexpr EnglishCase kVictims[] = {
    {"killed 9, killed 6 part, killed 2 woman part, killed 1 child part",
     "Nine people were killed in Halbun. The victims - six men, two women and a child - were farmers."},
    {"killed 9, killed 2.. woman part, killed 2.. child part",
     "Nine people were killed in Halbun. Victims of the attack included women and children."},
    {"killed 9, killed 2.. woman part", "Nine people were killed in Halbun. Most of the victims are women."},
    {"killed 6, killed 1 civilian part, killed 2 security part",
     "Six people died in Halbun. They include a judge and two of his guards."},
    {"killed 6", "Six people died in Halbun. Rescuers are still at work. They include two doctors."},
    {"killed 9", "Nine people were killed in Halbun. The victims were taken to hospital."},
    {"killed 9, killed 1 child part, killed 8 part",
     "Nine people died in a shipwreck off Halbun. The victims included a baby, along with eight men."},
    {"killed 3, killed 2 civilian part, killed 1 child part",
     "Three people were killed in Halbun. The victims were two farmers and a child."},
    {"killed 3", "Three people were killed in Halbun. The victims were buried on Monday."},
};

// A figure of a longer time beside one of the day.
constexpr EnglishCase kSince[] = {
    {"killed 6 militant, killed 23 militant summary",
     "Troops killed six militants in Halbun on Sunday, bringing the number of militants killed since Friday to 23."},
    {"killed 6 militant, killed 23 militant summary",
     "Troops killed six militants in Halbun on Sunday and 23 others were killed in the last three days."},
    {"killed 1 security", "A soldier was killed in Halbun on Sunday, the third to be killed there since January."},
    {"killed 1 security, killed 23 militant summary",
     "One soldier was killed in an attack in Halbun on Sunday; 23 militants were killed over the past week."},
    {"killed 40 security summary", "The army said on Sunday that 40 soldiers have been killed since January."},
    {"missing 412 summary, missing 9300 summary",
     "The monitor said 412 people have gone missing at sea this year and 9,300 since 2015."},
    {"missing 412 summary, missing 9300 summary",
     "The agency put the number of migrants missing at 412 so far this year and 9,300 since 2015."},
    {"missing 412 summary", "The agency put the number of missing migrants at 412 so far this year."},
    {"killed 1 security, killed 23 militant summary",
     "One soldier was killed in an attack in Halbun on Sunday, and 23 militants have been killed since Friday, the "
     "army said."},
    {"killed 23 militant", "The army said 23 militants have been killed since Friday in an attack on Halbun."},
};

TEST(EnglishPartials, AtLarge) { ExpectEnglish(kAtLarge, ClaimsOf); }

TEST(EnglishPartials, Some) { ExpectEnglish(kSome, ClaimsOf); }

TEST(EnglishPartials, Forces) { ExpectEnglish(kForces, ClaimsOf); }

TEST(EnglishPartials, Taken) { ExpectEnglish(kTaken, ClaimsOf); }

TEST(EnglishPartials, Victims) { ExpectEnglish(kVictims, ClaimsOf); }

TEST(EnglishPartials, Since) { ExpectEnglish(kSince, ClaimsOf); }

}  // namespace
}  // namespace isnad
