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
    {"killed 1 woman, killed 2", "Gunmen killed Sheikh Awad's wife and two sons in Halbun."},
    {"killed 1 woman, killed 5 child", "A strike killed Dr Awad's wife and five of his children in Halbun."},
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
    {"killed 3", "Those killed were Sami Awad, a nurse, Farid Nasser, 40, and Omar Saleh."},
    {"killed 3", "The dead were Sami Awad, Farid Nasser and Omar Saleh."},
    {"killed 2", "Police identified the dead as Sami Awad and Farid Nasser."},
    {"killed 2", "Police identified the dead soldiers as Sami Awad and Farid Nasser."},
    {"killed 3", "The mayor gave the names of those killed as Sami Awad, Farid Nasser and Omar Saleh."},
    {"injured 3", "The names of the injured are Sami Awad, Farid Nasser and Omar Saleh."},
    {"killed 3, injured 2",
     "The dead were identified as Sami Awad, Ali Haddad and Omar Saleh and the injured as Karim Awad and Nader Saleh."},
    {"arrested 2", "Those arrested were Sami Awad and Farid Nasser."},
    {"killed 5, killed 2 part",
     "Five people were killed in Halbun on Sunday. The dead were identified as Sami Awad and Farid Nasser."},
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
    {"", "Gunmen attacked Halbun on Sunday.", "Five people are feared killed in Halbun attack"},
};

TEST(EnglishNamed, AreCounted) { ExpectEnglish(kNamed, ClaimsOf); }

}  // namespace
}  // namespace isnad
