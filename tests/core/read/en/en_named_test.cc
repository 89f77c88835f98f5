#include "tests/core/read/en/english_testing.h"

// People whom their names, an owner's name or what was found of them tells.

namespace isnad {
namespace {

constexpr EnglishCase kWhose[] = {
    {"killed 3", "Mr Awad's three sons were killed in an attack on Halbun."},
    {"killed 2", "Mr. Awad's two brothers, who were killed in Halbun, were farmers."},
    {"killed 3", "Colonel Awad's three sons were killed in an attack on Halbun."},
    {"killed 2 security", "Gen. Sami Awad's two guards were killed in an attack on Halbun."},
    {"killed 3", "Gunmen killed Mr Awad's three sons in Halbun."},
    {"killed 1, killed 3", "Gunmen killed Mr Awad and his three sons in Halbun."},
    {"killed 1, killed 2", "Gunmen killed Sheikh Awad's wife and two sons in Halbun."},
    {"killed 1, killed 5 child", "A strike killed Dr Awad's wife and five of his children in Halbun."},
    {"killed 1", "Mr Awad's son was killed in an attack on Halbun."},
    {"killed 1", "Mr Awad was killed in an attack on Halbun."},
    {"", "Mr Awad's house was hit in an attack on Halbun."},
    {"killed 2 security", "Mr Awad's convoy was attacked in Halbun and two guards were killed."},
    // a town before what somebody is there
    {"killed 1 civilian, killed 2 security", "Gunmen killed a Baghdad council member and two of his guards."},
    {"killed 1 civilian, killed 1 security", "Gunmen killed a Basra provincial council member and his bodyguard."},
    {"killed 1 civilian", "Gunmen killed a Halbun council member in a market."},
    {"killed 1 civilian", "A Mosul university professor was killed in Halbun."},
    {"killed 1 civilian, killed 2 security", "The Baghdad council member and two of his guards were killed."},
    // heads, and heads of something
    {"killed 9", "Police found nine heads along a highway near Halbun."},
    {"killed 9", "Nine severed heads were found on Sunday near Halbun."},
    {"killed 9", "The heads of nine men were found in boxes in Halbun."},
    {"", "The heads of two villages met in Halbun."},
    {"", "Thieves took 40 heads of cattle in Halbun."},
    {"", "Police found the heads of three families in Halbun."},
    {"", "Ten heads of state were found guilty in Halbun."},
};

TEST(EnglishNamed, AreWhose) { ExpectEnglish(kWhose, ClaimsOf); }

constexpr EnglishCase kNamed[] = {
    {"killed 3", "Those killed in the attack on Halbun were Sami Awad, Farid Nasser and Omar Saleh."},
    // the dead man, and the dead who were told before
    {"killed 1", "Health officials in Halbun named the dead man as Sami Awad, 23."},
    {"", "Officials in Halbun identified the dead after the attack."},
    {"", "Soldiers carried the dead soldier home after the attack on Halbun."},
    {"killed 4 woman", "An attack hit Halbun. Police said the dead included four women."},
    // whatever governs those whom a relative takes up
    {"killed 22", "The names of the 22 people who died in the attack on Halbun were read out."},
    {"", "The names of the 22 people who fought in Halbun were read out."},
    {"killed 0 civilian", "Not one civilian was killed in the attack on Halbun."},
    {"killed 3", "Those killed were Sami Awad, a nurse, Farid Nasser, 40, and Omar Saleh."},
    {"killed 3", "The dead were Sami Awad, Farid Nasser and Omar Saleh."},
    {"killed 2", "Police identified the dead as Sami Awad and Farid Nasser."},
    {"killed 2 security", "Police identified the dead soldiers as Sami Awad and Farid Nasser."},
    {"killed 3", "The mayor gave the names of those killed as Sami Awad, Farid Nasser and Omar Saleh."},
    {"injured 3", "The names of the injured are Sami Awad, Farid Nasser and Omar Saleh."},
    {"killed 3, injured 2",
     "The dead were identified as Sami Awad, Ali Haddad and Omar Saleh and the injured as Karim Awad and Nader Saleh."},
    {"arrested 2", "Those arrested were Sami Awad and Farid Nasser."},
    {"killed 5, killed 2 part",
     "Five people were killed in Halbun on Sunday. The dead were identified as Sami Awad and Farid Nasser."},
    {"killed 1, killed 17 civilian",
     "Gunmen stormed Halbun, killing the village head identified as Alhaji Maiyara and 17 other villagers."},
    {"killed 1", "Gunmen killed a man identified as Sami Awad in Halbun and fled."},
    // some of them, and what names nobody
    {"killed 1, killed 1", "Among the dead were Sami Awad and Farid Nasser."},
    {"", "Those killed were civilians."},
    {"", "Those killed were from Halbun."},
    {"", "Those killed were buried in Halbun."},
    {"", "The dead were Afghans and Pakistanis."},
    {"", "The attackers were identified as Sami Awad and Farid Nasser."},
    // a headline's fear is its figure
    {"killed 5", "Gunmen attacked Halbun on Sunday.", "Five feared killed in Halbun attack"},
    {"killed 24..", "A boat sank off Halbun on Sunday.", "Dozens feared dead as boat sinks off Halbun"},
    {"killed 5", "Gunmen attacked Halbun on Sunday.", "Five people are feared killed in Halbun attack"},
    {"", "Gunmen attacked Halbun on Sunday.", "Five people may have been killed in Halbun attack"},
};

TEST(EnglishNamed, AreCounted) { ExpectEnglish(kNamed, ClaimsOf); }

// Whose kin they are, who was taken with things, and what befell those taken.
constexpr EnglishCase kTakenWith[] = {
    {"captured 2, captured 1", "Gunmen abducted two sons and a daughter of police chief Sami Awad in Halbun."},
    {"killed 1", "Gunmen killed a brother of militia commander Sami Awad in Halbun."},
    {"captured 1", "Gunmen kidnapped a relative of the army commander in Halbun."},
    {"killed 1", "A bomb killed the son of the police chief in Halbun."},
    {"killed 2 security", "Gunmen killed two guards of police chief Sami Awad in Halbun."},
    {"killed 2 security", "Gunmen killed two members of the army in Halbun."},
    {"captured 12", "Militants seized two trucks and 12 drivers near Halbun."},
    {"captured 12 security", "Militants seized weapons and 12 soldiers near Halbun."},
    {"captured 1", "Militants seized a truck and its driver near Halbun."},
    {"captured 20", "Pirates seized a ship and its 20 crew members off Halbun."},
    {"captured 15 security", "Militants captured two villages near Halbun and 15 soldiers."},
    {"", "Militants seized two trucks and burned them near Halbun."},
    {"killed 12", "Militants seized two trucks near Halbun, killing 12 drivers."},
    {"", "Militants seized two trucks carrying 12 cows near Halbun."},
    {"", "Militants seized two trucks and their drivers fled."},
    {"killed 5", "Militants seized a town and residents said five people died."},
    {"captured 1, killed 1", "One of those kidnapped in Halbun on Sunday has died."},
    {"captured 2, killed 2", "Two of those abducted in Halbun on Sunday were found dead."},
    {"captured 1", "One of those abducted in Halbun on Sunday was released."},
    {"captured 1, killed 5", "One of those kidnapped in Halbun said five others died."},
};

TEST(EnglishNamed, AreTaken) { ExpectEnglish(kTakenWith, ClaimsOf); }

// Whose verb the people beside it are of; bodies of whom, and tolls that may be.
constexpr EnglishCase kRelative[] = {
    {"killed 1 militant, injured 5", "A gunman who wounded five people was killed in Halbun."},
    {"killed 1, injured 5", "A man who had stabbed five people was shot dead in Halbun."},
    {"killed 2", "Two men working for a company that supplies American contractors were killed in Halbun."},
    {"killed 3", "Three men driving a truck that carried 20 soldiers were killed in Halbun."},
    {"arrested 2", "Two men who guarded 20 hostages were arrested in Halbun."},
    {"killed 5", "Police said that five people were killed in Halbun."},
    {"killed 2, injured 5", "The blast that hit the bus killed two people and five people were wounded in Halbun."},
    {"killed 1", "The mayor, who has five children, was killed in Halbun."},
    {"killed 7 militant",
     "Three of the terrorists blew themselves up in Halbun, while seven others were shot dead by soldiers."},
    {"injured 4", "A militant blew himself up in Halbun, and four other persons were wounded."},
    {"killed 7", "According to the army officer, seven others were killed in Halbun."},
    {"killed 12 civilian", "We found 12 bodies of civilians killed by the rebels in Halbun."},
    {"killed 2.. civilian", "The bodies of civilians killed in the strike on Halbun were buried."},
    {"", "The death toll in the attack on Halbun could be as high as ten."},
    {"", "The death toll in the attack on Halbun may reach 20."},
    {"killed 20", "The death toll in the attack on Halbun rose to 20 and may rise further."},
    {"killed 10", "The death toll in the attack on Halbun rose to ten."},
    // whose bodies were found
    {"killed 1 civilian", "The body of a journalist was found in Halbun."},
    {"killed 1 civilian", "Police found the body of a judge in Halbun."},
    {"killed 1, killed 1", "The bodies of a man and his wife were found in Halbun."},
    {"killed 2, killed 1 woman", "The bodies of two men and a woman were found in Halbun."},
    {"killed 19 security, killed 2 security", "Police found the bodies of 19 policemen and two officers in Halbun."},
    {"killed 3 security, killed 2 militant",
     "The bodies of three soldiers and two militants were recovered in Halbun."},
    {"killed 3 security, arrested 2", "The bodies of three soldiers were found in Halbun and two men were arrested."},
    {"killed 3 security", "Police found the bodies of three soldiers, a doctor said, in Halbun."},
    {"killed 2, killed 5", "Police found two bodies in Halbun and five people were killed in a blast."},
    {"", "A body of experts met in Halbun."},
    {"", "The body of the judge was buried in Halbun."},
};

TEST(EnglishNamed, AreNotTheRelatives) { ExpectEnglish(kRelative, ClaimsOf); }

}  // namespace
}  // namespace isnad
