#include "tests/core/read/en/english_testing.h"

// What share of those killed or hurt were of a kind: by a number, a fraction, their ages, or all but some.

namespace isnad {
namespace {

constexpr EnglishCase kOfAll[] = {
    {"killed 30, killed 11 child part",
     "Eleven of the 30 people killed when a shell hit a bakery in Halbun on Sunday were children."},
    {"killed 54, killed 29 child part",
     "Twenty-nine of the 54 people killed in the bombing in Halbun on Saturday were under 18."},
    {"killed 40, killed 12.. child part",
     "At least 12 of the 40 people who died in the strike on Halbun on Friday were children."},
    {"injured 30, injured 10 woman part", "Ten of the 30 wounded in the shelling of Halbun on Monday were women."},
    {"injured 14, injured 5 child part",
     "Of the 14 wounded, five are children, the governor said after a bomb hit Halbun on Tuesday."},
    {"killed 31, killed 2 child part", "Of the 31 people killed in Halbun on Sunday, two were children."},
    {"killed 59", "All but three of the 59 dead in the bombing of a mosque in Halbun on Monday were policemen."},
    {"killed 15, killed 6 child part, killed 3 woman part",
     "The hospital received 15 bodies after a strike on Halbun on Monday, including those of six children and three "
     "women."},
    {"killed 1..7 civilian, killed 1..35 militant",
     "He said that no more than seven civilians were among the dead in the strike on Halbun, along with up to 35 "
     "fighters."},
    // Whom the number does not split.
    {"killed 3", "Three of the nine people wounded in the blast in Halbun on Friday died in hospital."},
};

constexpr EnglishCase kByAges[] = {
    {"killed 45, killed 9 child part",
     "A bomber struck a mosque in Halbun on Friday, killing 45 people. Nine of the dead were younger than 12."},
    {"killed 16, killed 7 child part",
     "A strike killed 16 people in Halbun on Tuesday. Of the dead, seven were under the age of 18."},
    {"killed 12 child, killed 6 child, killed 27",
     "Twelve of the dead were 13 or younger and six were between 14 and 17, a policeman said after a car bomb killed "
     "27 "
     "people in Halbun."},
    {"killed 40, killed 2.. child part",
     "An airstrike killed 40 people in Halbun on Monday. Nearly half of the victims were under 18."},
    // Grown up, or no ages.
    {"killed 45", "A bomber killed 45 people in Halbun on Friday. Three of the victims were over 70."},
    {"killed 45", "A bomber killed 45 people in Halbun on Friday. Some of the houses were under 18 metres of rubble."},
};

constexpr EnglishCase kFractions[] = {
    {"killed 16, killed 2.. woman", "A strike killed 16 people in Halbun on Tuesday. Half of those killed were women."},
    {"killed 46, killed 2.. child part", "Rebels killed 46 people in Halbun on Monday, half of them children."},
    {"killed 20, killed 2.. woman part", "An airstrike killed 20 people in Halbun, two-thirds of them women."},
    {"", "At least 80 per cent of those killed in the strikes on Halbun in March were civilians."},
    // Less than half, and a share of what is nobody.
    {"killed 46", "Rebels killed 46 people in Halbun on Monday and burned half of the houses."},
};

constexpr EnglishCase kAtOtherPlaces[] = {
    {"killed 6, killed 5",
     "Six people were killed in a bomb attack in Halbun on Monday, and five in a shooting in Telmin, police said."},
    {"killed 2, killed 3", "Two people were killed in a strike on Halbun and three in shelling of Telmin on Monday."},
};

constexpr EnglishCase kOfTheLast[] = {
    {"killed 2.. militant", "Soldiers killed the last attackers holed up in a hotel in Halbun late on Saturday."},
    {"killed 2 militant", "Special forces killed the last two gunmen in a hotel in Halbun on Saturday."},
    {"killed 2.. militant", "Police shot dead the last of the attackers in Halbun on Saturday."},
    // Those told before, as many as they were.
    {"", "Soldiers killed the gunmen in a hotel in Halbun on Saturday."},
    // What was lost long before.
    {"killed 4", "Mona, who lost her husband in the war, said a shell had hit Halbun on Monday, killing four people."},
    {"killed 2", "Sami Awad lost two sons when a missile hit his house in Halbun on Monday."},
};

constexpr EnglishCase kLists[] = {
    // Behind the comma others act.
    {"killed 50", "Gunmen attacked a mosque in Halbun on Friday, killing 50 people, survivors told the court."},
    {"killed 2 security, killed 1 civilian, killed 2.. child",
     "Gunmen attacked Halbun on Friday, killing two soldiers, a nurse and children."},
};

constexpr EnglishCase kDenied[] = {
    {"", "The army denied that soldiers had killed 22 villagers in Halbun on Monday."},
    {"killed 0 civilian", "The army denied that any civilians had been killed in the strike on Halbun on Monday."},
};

TEST(EnglishShares, OfAll) { ExpectEnglish(kOfAll, ClaimsOf); }

TEST(EnglishShares, ByAges) { ExpectEnglish(kByAges, ClaimsOf); }

TEST(EnglishShares, Fractions) { ExpectEnglish(kFractions, ClaimsOf); }

TEST(EnglishShares, AtOtherPlaces) { ExpectEnglish(kAtOtherPlaces, ClaimsOf); }

TEST(EnglishShares, OfTheLast) { ExpectEnglish(kOfTheLast, ClaimsOf); }

TEST(EnglishShares, Lists) { ExpectEnglish(kLists, ClaimsOf); }

TEST(EnglishShares, Denied) { ExpectEnglish(kDenied, ClaimsOf); }

}  // namespace
}  // namespace isnad
