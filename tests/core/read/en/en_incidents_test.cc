#include "tests/core/read/en/english_testing.h"

// Several incidents of one English text, and the stages of one; what munitions do that fall, and what else does.

namespace isnad {
namespace {

constexpr EnglishCase kIncidents[] = {
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-12",
     "A bomb exploded in Halbun on Sunday, killing one person, police said. Gunmen shot dead five people in Halbun on "
     "Sunday, the army said."},
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-12",
     "A bomb exploded in Halbun on Sunday, killing one person, police said. Gunmen also shot and killed five people in "
     "Halbun on Sunday morning, the army said."},
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-13..2021-12-14",
     "A car bomb killed six people in Halbun on Sunday, officials said. Gunmen killed two traffic policemen in Halbun, "
     "police said."},
    {"shelling Halbun 2021-12-12, assassination Halbun 2021-12-12",
     "A shell hit a school in Halbun on Sunday, killing three people. A sniper shot dead a woman in Halbun on Sunday, "
     "police said."},
    {"bombing Halbun 2021-12-12, abduction Halbun 2021-12-12",
     "A blast ripped through a market in Halbun on Sunday, killing 12 people. Gunmen abducted seven traders in Halbun "
     "on Sunday, residents said."},
    {"bombing Halbun 2021-12-12, assassination Halbun 2021-12-12",
     "A bomb went off in Halbun on Sunday, killing two people. Unidentified assailants gunned down two clerics in "
     "Halbun the same day."},
    {"attack Halbun 2021-12-12, bombing Halbun 2021-12-12",
     "Gunmen shot dead five people in Halbun on Sunday. A bomb exploded in Halbun on Sunday, killing one person, "
     "police said."},
    {"bombing Halbun 2021-12-12, attack Halbun 2021-12-12",
     "A bomb killed two people in Halbun on Sunday. Militants attacked a village near Halbun on Sunday and killed nine "
     "people, the army said."},
    // stages of one assault
    {"attack Halbun 2021-12-12",
     "A bomb exploded outside a hotel in Halbun on Sunday, killing one person. Gunmen stormed the hotel and shot dead "
     "five people in Halbun."},
    {"bombing Halbun 2021-12-12",
     "A bomb exploded outside a hotel in Halbun on Sunday, killing one person. Gunmen then opened fire on guests and "
     "killed five people in Halbun."},
    {"bombing Halbun 2021-12-12",
     "A car bomb exploded at a checkpoint in Halbun on Sunday, killing three soldiers. Minutes later, fighters "
     "attacked a base in Halbun and killed eight soldiers."},
    {"bombing Halbun 2021-12-12",
     "A bomb exploded in Halbun on Sunday, killing one person. Gunmen shot dead five people who fled the blast in "
     "Halbun, police said."},
    {"bombing Halbun 2021-12-12",
     "A bomb exploded in Halbun on Sunday, killing one person. The gunmen shot dead five people in Halbun on Sunday."},
    {"bombing Halbun 2021-12-12",
     "A car bomb killed six people in Halbun on Sunday. Gunmen opened fire, wounding three."},
    {"attack Halbun 2021-12-12",
     "Gunmen attacked a police station in Halbun on Sunday, killing three. A bomber blew himself up at the gate, "
     "killing two more."},
};

TEST(EnglishIncidents, AreOneOrTwo) { ExpectEnglish(kIncidents, WhenOf); }

constexpr EnglishCase kFalls[] = {
    {"shelling Halbun", "Three mortar rounds landed at a bus station in Halbun on Sunday, killing two civilians."},
    {"shelling Halbun", "A mortar round landed inside a camp in Halbun on Sunday."},
    {"shelling Halbun", "The shells landed around a school in Halbun, killing two people."},
    {"shelling Halbun", "Two mortar bombs landed near an airport in Halbun on Sunday, wounding three people."},
    {"shelling Halbun", "Rockets rained down on a village near Halbun on Sunday."},
    {"shelling Halbun", "A shell came down on a house in Halbun on Sunday."},
    {"airstrike Halbun", "Barrel bombs fell on a market in Halbun on Sunday."},
    {"airstrike Halbun", "A drone slammed into a petrol station in Halbun on Sunday, killing two people."},
    {"shelling Halbun", "Mortar shells exploded in a crowded street in Halbun on Sunday, killing two people."},
    {"bombing Halbun", "A suicide bomber rammed a lorry into a checkpoint in Halbun on Sunday, killing four soldiers."},
    {"bombing Halbun", "A man drove a car packed with explosives into a base in Halbun on Sunday."},
    {"bombing Halbun", "A truck, laden with explosives, slammed into a checkpoint in Halbun on Sunday."},
    // what had been lying there, what drives and flies
    {"bombing Halbun", "A shell exploded in Halbun on Sunday as boys played with it, killing two."},
    {"bombing Halbun", "An unexploded mortar shell exploded in Halbun on Sunday, killing two."},
    {"disaster Halbun", "A bus crashed into a lorry in Halbun on Sunday, killing nine people."},
    {"disaster Halbun", "A fighter jet crashed into a house in Halbun on Sunday, killing six people."},
    {"", "A plane landed at an airport in Halbun on Sunday."},
    {"", "A tank fell into a ravine in Halbun on Sunday."},
    {"", "A helicopter landed near Halbun on Sunday."},
    {"", "The governor landed in Halbun on Sunday."},
    {"", "He drove his son into the town of Halbun on Sunday."},
};

TEST(EnglishIncidents, TellWhatFell) { ExpectEnglish(kFalls, KindsOf); }

}  // namespace
}  // namespace isnad
