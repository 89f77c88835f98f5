#include "tests/core/read/en/english_testing.h"

// Figures that no outcome word stands beside: a former toll, those treated or let go; whom a figure leaves out.

namespace isnad {
namespace {

constexpr EnglishCase kTurns[] = {
    {"killed 15, killed 12",
     "Rescuers put the dead at 15 after a strike on Halbun on Monday, up from 12 earlier in the day."},
    {"killed 12, killed 7",
     "The governor said twelve people had died in a strike on Halbun on Monday, up from seven in his first report."},
    {"killed 59, killed 56",
     "A blast in Halbun killed 59 people on Monday, but the government said the figure was 56."},
    {"killed 59, killed 56", "A blast in Halbun killed 59 people on Monday; the government spoke of 56."},
    {"killed 5, injured 9",
     "A blast in Halbun killed five people and injured nine on Monday, but the government said the figure was 20."},
    {"killed 59", "A blast in Halbun killed 59 people on Monday, though the government spoke of 16 suspects."},
    {"killed 4", "A strike on Halbun on Monday killed four people and sent prices up from 12 pounds."},
    {"injured 9, injured 7 part",
     "Aid workers said their crews had treated nine people after the raid on Halbun on Monday, seven of them hit by "
     "live "
     "rounds."},
    {"injured 44", "The hospital in Halbun treated 44 people after the air strike on Monday."},
    {"", "The clinic in Halbun treated 300 cholera patients on Monday."},
    {"", "The firm treated 40 people to dinner in Halbun before the air strike on Monday."},
    {"captured 24 civilian, freed 5 woman",
     "Gunmen seized 24 employees in Halbun on Monday. Five women were let go the same night."},
    {"captured 9", "Gunmen seized nine hostages in Halbun on Monday. All but two of the hostages were let go."},
    {"", "The firm let 300 workers go after the blast in Halbun on Monday."},
    {"killed 2", "He said he lost two nephews in the air strike on Halbun on Monday."},
    {"killed 0 civilian, injured 0 civilian", "The strike on Halbun on Monday caused no civilian casualties, he said."},
    {"killed 16", "He counted sixteen bodies, not including the bombers, after the blasts in Halbun on Monday."},
    {"killed 2",
     "Halbun is home to three million people, many of them displaced from Telmin. A strike there on Monday "
     "killed two."},
    {"killed 50..",
     "A drone attack on a school sheltering people displaced by war in Halbun on Monday killed at least 50."},
    {"displaced 24..", "Dozens of people were displaced by the shelling of Halbun on Monday."},
    {"killed 58, injured 71..",
     "Gunmen stormed a church in Halbun on Monday and killed 58 people. More than 70 others are in hospitals."},
    {"killed 6, injured 14", "Six people died when shells hit Halbun on Monday. Fourteen others are being treated."},
    {"killed 11", "A car bomb killed 11 people in Halbun on Monday. Nine patients are in hospital with cholera."},
    {"killed 11", "A car bomb killed 11 people in Halbun on Monday. The driver is being treated for cancer."},
    {"killed 201, killed 168",
     "Attacks on Halbun on Monday killed 201 people, the governor said, raising an earlier count of 168."},
    {"killed 11, killed 8",
     "A car bomb killed 11 people in Halbun on Monday, the governor said, revising his earlier figure of eight."},
    {"killed 11", "A car bomb killed 11 people in Halbun on Monday, days after an earlier meeting of eight parties."},
    {"killed 270, injured 380",
     "Residents who took part in the burials said they counted 270 bodies and 380 wounded after the strike on Halbun "
     "on "
     "Monday."},
    {"killed 0 civilian", "The army denied that any civilians were killed in the strike on Halbun on Monday."},
    {"killed 0 civilian",
     "Army spokesman Salem Omar denied that any civilians had been killed in the strike on Halbun on Monday."},
    {"killed 0", "The army denied that anyone was killed in the strike on Halbun on Monday."},
    {"killed 2.. civilian", "The army denied that it struck Halbun on Monday, where civilians were killed."},
    {"killed 286 militant summary",
     "Since January, when the army launched an operation in Halbun, 286 militants have been killed."},
};

constexpr EnglishCase kHandedOn[] = {
    {"killed 180, killed 168",
     "The governor gave a toll of 180 in Halbun on Monday, raising an earlier count of 168 given by a relief group."},
    {"killed 11, killed 8",
     "A blast in Halbun killed 11 people on Monday, the mayor said, revising his earlier figure of eight."},
    {"killed 20, killed 15 civilian",
     "A blast in Halbun killed 20 people on Monday. Police stood by their figure of 15 civilians."},
    {"killed 20", "A blast in Halbun killed 20 people on Monday. The count of 300 votes was put off."},
    {"killed 20", "A blast in Halbun killed 20 people on Monday. He gave a figure of 40 percent."},
    {"killed 22, killed 19",
     "The ambulance service cut its count of those killed in the assault on Halbun from 22 to 19 on Monday."},
    {"killed 86", "The government on Monday raised to 86 the number of dead from an attack on Halbun."},
    {"arrested 7", "Troops raided Halbun on Monday. A rights group put the number held at seven."},
    {"arrested 51", "Police said 51 people were held over the attack on Halbun on Monday."},
    {"", "Police held talks with 12 leaders over the attack on Halbun on Monday."},
    {"killed 9, killed 5 child part",
     "A blast in Halbun killed nine people on Monday. Five were children, medics said."},
    {"killed 14, killed 2 part", "A blast in Halbun killed 14 people on Monday. Two of the fourteen died in hospital."},
    {"killed 2.. militant", "A siege in Halbun ended on Monday. The gunmen were all shot dead."},
    {"", "A siege in Halbun ended on Monday. The gunmen were all brothers."},
    {"missing 2 civilian", "A strike hit Halbun on Monday. Two stallholders are missing, the mayor said."},
    {"killed 6 security", "Six of nine soldiers were killed in an ambush in Halbun on Monday."},
};

TEST(EnglishTurns, FiguresHandedOn) { ExpectEnglish(kHandedOn, ClaimsOf); }

constexpr EnglishCase kWritten[] = {
    {"killed 15..", "A strike hit Halbun on Monday. At least 15 k*lled, say medics."},
    {"killed 6, killed 4", "A strike hit Halbun on Monday. 6 people m**dered and 4 k1lled."},
    {"killed 15.., injured 12..", "A strike hit Halbun on Monday. 15+ killed & 12+ wounded, activists say."},
    {"killed 41..", "The group claimed its men had killed \"more than 40 apostates\" in Halbun on Monday."},
    {"killed 1..9 civilian", "A strike hit Halbun on Monday. The letter puts the dead at \"up to nine civilians\"."},
    {"injured 1 child", "A boy of 15 was hit in the thigh by a live round in Halbun on Monday."},
    {"injured 1 child", "Troops raided Halbun on Monday. Her boy, 12, was hit by shrapnel."},
    {"", "A tank was hit in the back in Halbun on Monday."},
};

TEST(EnglishTurns, AsPostsWriteThem) { ExpectEnglish(kWritten, ClaimsOf); }

TEST(EnglishTurns, FiguresWithoutTheirWord) { ExpectEnglish(kTurns, ClaimsOf); }

// Care, questioning, flight and searches; things that are taken; what is yet to come.
constexpr EnglishCase kTaken[] = {
    {"injured 31", "Thirty-one people were still being treated on Monday after the blast in Halbun."},
    {"", "The road in Halbun was still being repaired on Monday."},
    {"missing 1 woman",
     "Crews searched on Monday for a woman believed to be under the stairs after a blast in Halbun."},
    {"arrested 4..", "At least four suspects were taken for questioning in a raid on Halbun on Monday."},
    {"arrested 2", "Two brothers were taken in for questioning after the raid on Halbun on Monday."},
    {"killed 0, injured 0", "There were no American casualties in the raid on Halbun on Monday, a spokesman said."},
    {"killed 10 security", "Gunmen attacked a post in Halbun on Monday, killed ten policemen and captured weapons."},
    {"", "Soldiers seized mortar tubes and 60 rifles in a raid on Halbun on Monday."},
    {"captured 10 security", "Gunmen in Halbun on Monday shot at ten soldiers captured days earlier."},
    {"displaced 601.., displaced 2.. woman part",
     "More than 600 people, most of them women, have left the village of Halbun since an attack on Monday."},
    {"", "The soldiers left the village of Halbun on Monday after a raid."},
    {"", "The raids in Halbun would go on until all of them were in custody, he said on Monday."},
};

TEST(EnglishTurns, TakenAndLeft) { ExpectEnglish(kTaken, ClaimsOf); }

// Fire that two sides trade, a killing told by the raid it was in, and words that name no event.
constexpr EnglishCase kNamed[] = {
    {"clash Halbun", "Fighters and gunmen traded rocket-propelled grenade fire in Halbun on Monday, killing two."},
    {"clash Halbun", "Rival militias exchanged heavy fire in Halbun on Monday, killing two."},
    {"raid Halbun", "Soldiers shot dead two gunmen in a pre-dawn raid on Halbun on Monday."},
    {"assassination Halbun", "Gunmen shot dead a judge in Halbun on Monday."},
    {"airstrike Halbun", "An airstrike on Halbun on Monday killed nine people beneath a collapsed clinic annex."},
    {"disaster Halbun", "A clinic collapsed in Halbun on Monday, killing nine people."},
    {"", "Halbun wants a larger share of its gas revenue this month."},
};

TEST(EnglishTurns, NamedByTheirWord) { ExpectEnglish(kNamed, KindsOf); }

// A noun spelled as a verb of saying, and a verb that takes in the hurt.
constexpr EnglishCase kWhoSays[] = {
    {"Health Ministry, Health Ministry",
     "Nine people were killed in an airstrike on Halbun, the Health Ministry said Tuesday in an updated count, after "
     "two "
     "bodies were pulled from the rubble."},
    {"a doctor at the clinic",
     "Hospitals admitted 27 injured after a blast in Halbun on Monday, said a doctor at the clinic."},
    {"army", "The army admitted that 27 civilians were injured in a blast in Halbun on Monday."},
};

TEST(EnglishTurns, WhoSays) { ExpectEnglish(kWhoSays, SpeakersOf); }

}  // namespace
}  // namespace isnad
