#include "tests/core/read/en/english_testing.h"

// Figures whose word stands behind another clause, in a list with ages, or in a round-up's line; those in care; lists
// of names; what the news came after.

namespace isnad {
namespace {

constexpr EnglishCase kClauses[] = {
    {"killed 1 civilian",
     "In a strike on Halbun on Monday one civilian who entered the area after the bomb was released was killed."},
    {"killed 2", "Two men walking past the market when the bomb went off were killed in Halbun on Monday."},
    {"killed 1", "A man who refused to stop when he was challenged was shot dead in Halbun on Monday."},
    {"killed 1 civilian", "A farmer who went to his field after the clashes were over was killed in Halbun on Monday."},
    // What the clause tells is of others.
    {"", "Three men who were at home when the bomb hit were unhurt and the building was seized in Halbun on Monday."},
    {"killed 3, injured 4",
     "Three people were killed and four other members of the family wounded in the shelling of Halbun on Monday."},
    {"killed 2 militant, injured 4 civilian",
     "Troops killed two militants in Halbun on Monday and four residents of the town were wounded."},
    {"killed 4, injured 3 civilian",
     "Shelling killed four people and three residents of the town were injured in Halbun on Monday."},
    {"killed 2 militant, killed 4 civilian",
     "Troops killed two militants and four residents of the town in a raid on Halbun on Monday."},
    {"killed 1, killed 1 child, killed 1 woman",
     "A bomb hit a bus in Halbun on Monday, killing the driver, a schoolboy aged 13 and an elderly woman."},
    {"killed 1, killed 1 child, killed 1 woman",
     "A bomb hit a bus in Halbun on Monday, killing the driver, a boy, 13, and an elderly woman."},
    {"killed 1 child, killed 2",
     "A bomb hit a bus in Halbun on Monday, killing a boy aged 13 and two men aged 29 and 41."},
};

constexpr EnglishCase kFound[] = {
    {"killed 1 child", "MOSUL - Body of a child with gunshot wounds was found, police said."},
    {"killed 15, killed 7 security part", "A bomb hit Halbun on Monday. The 15 killed included seven policemen."},
    {"killed 5, killed 1 child part",
     "Troops raided Halbun on Monday, killing five Palestinians. One of the Palestinians killed is a minor."},
    {"injured 0", "A bomb hit Halbun on Monday. There were no US injuries."},
    {"injured 0", "A bomb hit Halbun on Monday. There were no injuries."},
    {"killed 1 security", "Gunmen killed an off-duty guard in Halbun on Monday."},
    {"killed 8", "Gunmen shot dead eight members of one family in Halbun on Monday and beheaded some of them."},
    {"killed 2 militant", "Two rebels were killed in Halbun on Monday but not a single body of a rebel was found."},
    {"killed 6 militant", "Troops scouring Halbun on Monday found three out of six rebels who died."},
    {"", "A bomber intent on killing police officers struck Halbun on Monday."},
    {"captured 18", "Gunmen attacked Halbun on Monday, kidnapping 18 people, all women and children."},
    {"captured 18 woman", "Gunmen attacked Halbun on Monday, kidnapping 18 people, all women."},
};

TEST(EnglishClauses, ThoseFoundAndLeftOut) { ExpectEnglish(kFound, ClaimsOf); }

constexpr EnglishCase kInCare[] = {
    {"injured 9", "Medics said they treated nine people for gunshot wounds in clashes in Halbun on Monday."},
    {"", "Medics said they treated nine people for cholera after the clashes in Halbun on Monday."},
    {"killed 4, injured 8",
     "A bomb hit a bus in Halbun on Monday. Four passengers were killed and eight others are being treated."},
    {"injured 30, injured 17 part",
     "A bomb injured thirty people in Halbun on Monday. Seventeen people remain in hospital."},
    {"injured 71..", "A bomb hit a bus in Halbun on Monday. More than 70 others are in hospitals."},
    {"", "A bomb hit a bus in Halbun on Monday. Forty doctors were in the hospital."},
    {"killed 1, injured 6",
     "A blast hit a depot in Halbun on Monday. The mayor said the hospital had registered one fatality and six people "
     "with burns."},
};

constexpr EnglishCase kNames[] = {
    {"killed 2.., killed 19", "A strike killed people in Halbun on Monday. A rights group lists 19 names."},
    {"killed 46", "A strike hit Halbun on Monday. A sheet on the door had 46 names of the dead."},
    {"killed 13", "A strike hit Halbun on Monday. There were thirteen names on the list of those killed."},
    {"killed 2..", "A strike killed people in Halbun on Monday. The police list holds 19 names of suspects."},
    {"", "A strike hit Halbun on Monday. The street has 12 names."},
};

TEST(EnglishClauses, WhomTheWordBehindAClauseCounts) { ExpectEnglish(kClauses, ClaimsOf); }

TEST(EnglishClauses, ThoseInCare) { ExpectEnglish(kInCare, ClaimsOf); }

TEST(EnglishClauses, ListsOfNames) { ExpectEnglish(kNames, ClaimsOf); }

constexpr EnglishCase kAfter[] = {
    {"raid Halbun 2021-12-12, attack Telmin 2021-12-10",
     "Troops raided Halbun on Sunday and arrested 12 people. The raid followed the killing of a guard in Telmin on "
     "Friday."},
    {"raid Halbun 2021-12-12, bombing Telmin 2021-12-10",
     "Troops raided Halbun on Sunday and arrested 12 people. The raid followed a bombing in Telmin on Friday that "
     "killed "
     "three soldiers."},
    {"raid Halbun 2021-12-12",
     "Troops raided Halbun on Sunday and arrested 12 people. The raid followed days of tension."},
    {"attack Halbun 2021-12-12, raid Telmin 2021-12-11",
     "Gunmen attacked a hotel in Halbun on Sunday. The attack came a day after a commander and three other militants "
     "were captured by security forces in Telmin."},
    // what goes on elsewhere, and where a force fights
    {"airstrike Halbun 2021-12-12",
     "A strike by the coalition fighting in Yemen killed 12 civilians in the city of Halbun on Sunday."},
    {"airstrike Halbun 2021-12-12",
     "Amid the war in Gaza, the army said an airstrike hit a squad of men in Halbun on Sunday."},
    // what befell people in the event just named, and another raid that vehicles tell
    {"raid Halbun 2021-12-10",
     "Friday's raid on the town of Halbun, in which two men were shot dead, left glass everywhere."},
    {"raid Halbun 2021-12-12", "Troops entered the town of Halbun on Sunday to arrest two men."},
    {"raid Halbun 2021-12-12", "Bulldozers rolled into the town of Halbun on Sunday and two men were arrested."},
    {"", "Fog rolled in on Sunday over the town of Halbun."},
    {"", "Under the laws of war an attack that may be expected to harm the town of Halbun is prohibited."},
    // what is shelled from the air
    {"airstrike Halbun 2021-12-12", "Helicopters shelled the town of Halbun on Sunday."},
    {"airstrike Halbun 2021-12-12", "The town of Halbun was shelled with barrel bombs on December, 12, 2021."},
    {"shelling Halbun 2021-12-12", "Helicopters flew by as the army shelled the town of Halbun on Sunday."},
    // where somebody spoke from
    {"attack Telmin 2021-12-12, attack - 2021-03-01..2021-03-31",
     "Gunmen stormed a base in the town of Telmin on Sunday, an officer told Reuters from the nearby town of Halbun. "
     "In "
     "March gunmen attacked the same compound and killed six soldiers."},
    {"shelling Idlib 2021-12-12, airstrike Hama 2021-12-12",
     "Attacks on Sunday:\n• Idlib: A shell hit a bus on Sunday. Four people were killed.\n• Hama: Two women died when "
     "warplanes bombed a house on Sunday."},
};

TEST(EnglishClauses, WhatTheNewsCameAfter) { ExpectEnglish(kAfter, WhenOf); }

}  // namespace
}  // namespace isnad
