#include "tests/core/read/en/english_testing.h"

// Short reports: what happened, where and when, told in the title, the lead and below.

namespace isnad {
namespace {

// Near a city some village may be that; a village that lies in none of its land is another.
constexpr EnglishCase kNear[] = {
    {"airstrike Telmin 2021-12-12",
     "An air strike near Sidon killed three people on Sunday. It hit a house in the village of Telmin, the ministry "
     "said."},
    {"airstrike Telmin 2021-12-12",
     "An air strike killed three people near Sidon on Sunday. The strike hit a house in Telmin, the ministry said."},
    {"airstrike Telmin 2021-12-12",
     "Rescuers were digging in Telmin, a hillside suburb of Sidon, where an air strike killed three people on Sunday.",
     "Three dead in strike near Sidon"},
    {"airstrike Sidon 2021-12-12, airstrike Tyre 2021-12-12",
     "An air strike near Sidon killed three people on Sunday. Another strike hit the city of Tyre on Sunday and killed "
     "four."},
    // what grows is none that was told
    {"", "Shelling of towns in the region has intensified since troops pushed into the west of Telmin."},
    {"shelling Telmin 2021-12-12", "Shelling of Telmin killed three people on Sunday."},
};

// Once more on another day, on the same ground where none is told.
constexpr EnglishCase kAgain[] = {
    {"airstrike Halbun 2021-12-12, airstrike Halbun 2021-12-13",
     "Six people were killed in Sunday's strike on a house in Halbun, the centre said. On Monday jets hit the town "
     "once "
     "more. It was not clear whether there were casualties."},
    {"airstrike Halbun 2021-12-12, airstrike Halbun 2021-12-13",
     "An air strike killed six people in Halbun on Sunday. Warplanes struck again on Monday afternoon. Two volunteers "
     "were wounded."},
    {"airstrike Halbun 2021-12-12",
     "Six people were killed in Sunday's strike on a house in Halbun. It hit the town hard."},
};

TEST(EnglishReports, Again) { ExpectEnglish(kAgain, WhenOf); }

TEST(EnglishReports, NearACity) { ExpectEnglish(kNear, WhenOf); }

constexpr EnglishCase kReports[] = {
    {"bombing Halbun 2021-12-12", "A blast killed five people in Halbun on Sunday.",
     "Halbun blast: five killed, dozens hurt; IS claims attack"},
    // a title of two reports
    {"raid Marda 2021-12-13..2021-12-14, attack Halbun 2021-12-13..2021-12-14",
     "Troops killed nine gunmen during two operations in Marda, the army said. Three people were shot dead when a bus "
     "was attacked in Halbun.",
     "Nine killed in operations; three shot dead in Halbun attack"},
    {"bombing Marda 2021-12-12, attack Halbun 2021-12-13..2021-12-14",
     "A bomb killed three people in Marda on Sunday. Gunmen killed two people in Halbun.",
     "Bomb kills three, gunmen kill two in Halbun"},
    {"bombing Halbun 2021-12-12", "A bomb killed three people and wounded five in Halbun on Sunday.",
     "Three killed, five injured in Halbun blast"},
    // two places of one sentence, each with its dead
    {"attack Halbun 2021-12-12, attack Mirwan 2021-12-12",
     "The rebels struck on Sunday in the town of Halbun, leaving 15 people dead, and in the village of Mirwan, where "
     "they killed four."},
    // an older day that opens a sentence with its dead
    {"airstrike Halbun 2021-12-12, airstrike Mirwan 2021-10-28",
     "An air strike on the town of Halbun killed seven people on Sunday. Rescuers are still at work.\nOn October 28, "
     "35 "
     "civilians were killed in an air strike on the town of Mirwan."},
    // another region with its own hurt, and the same one
    {"attack Halbun 2021-12-12",
     "Five people were killed on Sunday in an attack in the town of Halbun. In the same town, the mayor said three "
     "were "
     "hurt in the attack."},
    // who has no planes
    {"attack Halbun 2021-12-12", "The Taliban struck in the town of Halbun on Sunday, killing four soldiers."},
    {"airstrike Halbun 2021-12-12", "Warplanes struck the town of Halbun on Sunday, killing four people."},
    // how often, and no one of them
    {"attack Halbun 2021-12-12",
     "Gunmen killed four soldiers in an attack on Halbun on Sunday. The group has stepped up its attacks in the "
     "region."},
    // the town behind a region, the place that opens the sentence, where a state speaks from
    {"raid Jenin 2021-12-12", "Troops raided the West Bank city of Jenin on Sunday and arrested six men."},
    {"attack Halbun 2021-12-12",
     "In Halbun, gunmen stormed a police post on Sunday and killed three officers, two of whom came from Mirwan."},
    {"attack Halbun 2021-12-12",
     "Gunmen killed four soldiers in the town of Halbun on Sunday. The defence ministry in Baghdad confirmed the "
     "attack."},
    {"bombing Halbun 2021-12-12",
     "HALBUN, Iraq, Dec 12 - A bomb planted in a parked car went off near a fish market in the town of Halbun on "
     "Sunday, killing five people and wounding 12, police and medics said.\nThe explosion shattered windows and set "
     "nearby stalls on fire. No claim of responsibility came for the blast, but Islamic State has carried out similar "
     "bombings in the past.",
     "Bomb kills five in Halbun market"},
    {"attack Halbun 2021-12-11",
     "Nine soldiers were killed on Saturday when militants ambushed their convoy near the town of Halbun, the army "
     "said.\nFour of the attackers were killed in the ensuing gun battle, it said in a brief statement. The troops "
     "meant to relieve a base when they came under fire.",
     "Nine soldiers killed in ambush near Halbun"},
    {"airstrike Halbun 2021-12-12",
     "An air strike on the town of Halbun killed seven people late on Sunday, a monitoring group said, as government "
     "forces pressed an offensive in the region.\nThe raid hit a residential building and also wounded 15 people, it "
     "said. State media said the air force had targeted a militant hideout. The air force has stepped up its strikes "
     "on the region since November.",
     "Air strike on Halbun kills seven"},
    {"abduction Halbun 2021-12-10",
     "Gunmen on motorcycles stormed a school in the village of Halbun on Friday and abducted 30 pupils, residents and "
     "police said.\nPolice spokesman Yusuf Harbi said security forces were pursuing the kidnappers. The abduction is "
     "the latest in a wave of mass kidnappings in the region. The gunmen have not yet made contact.",
     "Gunmen kidnap 30 pupils from Halbun school"},
    {"raid Halbun 2021-12-13",
     "Israeli forces raided the town of Halbun early on Monday and arrested six Palestinians, the official news agency "
     "WAFA reported.\nSoldiers searched several houses and fired tear gas during the operation. The army said the six "
     "were suspected of militant activity. It conducts near-daily raids in the territory.",
     "Israeli forces arrest six in Halbun raid"},
    {"shelling Halbun 2021-12-12",
     "Three civilians were killed and five injured when Russian forces shelled the town of Halbun on Sunday, the "
     "regional governor said.\nThe shells hit a bus stop and a shop, Governor Yusuf Harbi wrote on Telegram. Halbun "
     "has come under daily fire in recent weeks. \"The enemy fired on civilians,\" he said of the attack.",
     "Shelling kills three civilians in Halbun"},
    {"clash Halbun 2021-12-12",
     "Clashes between rival militias in the town of Halbun left 11 people dead on Sunday, a hospital official "
     "said.\nThe fighting broke out after a commander was detained at a checkpoint. Residents said the clashes "
     "subsided by evening.",
     "Clashes in Halbun leave 11 dead"},
    {"assassination Halbun 2021-12-12",
     "Unidentified gunmen shot dead a judge in the town of Halbun on Sunday, a security official said.\nThe judge was "
     "on his way to work when two men on a motorbike opened fire on his car. No group claimed the killing. He is the "
     "third judge to be killed in the region this year.",
     "Gunmen kill judge in Halbun"},
    {"shelling Telmin 2021-12-12, airstrike Halbun 2021-12-12",
     "A drone strike on the town of Halbun killed two people on Sunday, the monitor said. Elsewhere, government "
     "shelling of the town of Telmin killed four civilians, it added.",
     "Two killed in strike, four by shells"},
    {"raid Halbun 2021-12-12",
     "U.S. forces killed an Islamic State leader in a helicopter raid near Halbun on Sunday, the military said.\nTwo "
     "of his associates were captured. The raid took place at 3 a.m. local time and lasted an hour. No American "
     "soldiers were hurt in the operation.",
     "US raid kills IS leader"},
    {"bombing Telmin 2021-12-12, raid Halbun 2021-12-13",
     "Security forces raided hideouts in Halbun on Monday and arrested six members of the cell behind Sunday's suicide "
     "bombing of a church in Telmin, the ministry said.\nTwo suspects died in the raid. Twenty people were killed in "
     "the bombing.",
     "Six arrested over church bombing"},
    {"attack Halbun 2021-12-12, raid Halbun 2021-12-14",
     "Police raided 30 addresses on Tuesday and detained 20 people over the shooting at a church in Halbun, the "
     "minister said.\nOne man was killed in the attack on Sunday.",
     "Twenty held over church shooting"},
    {"disaster Halbun 2021-12-12",
     "Fourteen people drowned and 20 were missing after a boat carrying migrants capsized off Halbun on Sunday, the "
     "coastguard said.\nThe vessel had left the night before. Rescue teams were searching for survivors after the "
     "shipwreck. Hundreds have died on the route this year.",
     "Fourteen drown off Halbun"},
    {"bombing Halbun 2021-12-12, bombing Telmin 2021-12-12",
     "A bomb exploded in Halbun on Sunday, killing seven people. Earlier on Sunday, another car bomb exploded in "
     "Telmin, "
     "killing three people.",
     "Seven killed in Halbun"},
    {"attack Halbun 2021-12-12, attack Telmin 2021-12-11",
     "An attack in Halbun killed three civilians on Sunday. The attack came a day after rebels killed 92 soldiers in "
     "Telmin.",
     "Three killed in Halbun"},
    {"bombing Halbun 2021-12-12, bombing Halbun 2021-12-11",
     "A car bomb in Halbun on Sunday injured three people.\nOn Saturday an explosion in a house in Halbun killed two.",
     "Three injured in Halbun"},
    {"airstrike Halbun 2021-12-12",
     "A drone attack killed three people in Halbun on Sunday. The men were accused of assassination attempts."},
    {"bombing Telmin 2021-12-10, raid Halbun 2021-12-12",
     "On Sunday, two days after the bombing in Telmin, troops raided Halbun and detained six."},
    {"attack Halbun 2021-12-12, bombing Telmin 2021-12-11",
     "Gunmen struck in Halbun on Sunday, a day after a bomb killed six in Telmin."},
    {"bombing Telmin 2021-12-12", "A car bomb killed seven people on Sunday. It happened in the town of Telmin."},
    // what answers an event, what another place saw in the same sentence
    {"bombing Halbun 2021-12-06, airstrike - 2021-12-13..2021-12-14",
     "Rebels detonated two roadside bombs in Halbun on Dec. 6, killing 16 soldiers.\nIn retaliation, jets struck 13 "
     "targets."},
    {"bombing Halbun 2021-12-12, other Telmin 2021-12-12",
     "A blast in Halbun killed five on Sunday, and a mosque in Telmin was also hit, leaving three dead."},
    {"shelling Halbun 2021-12-12, shelling Halbun 2021-12-11",
     "A missile hit the main square of Halbun on Sunday, killing two.\nOn Saturday, Omar Saleh, the mayor, said nine "
     "people were killed after rockets hit houses in Halbun."},
    {"attack Halbun 2021-12-10",
     "The unit was attacked on Friday in Halbun. The army says 51 were killed. On Saturday it had announced eight "
     "deaths."},
    {"raid Halbun 2021-12-12",
     "American forces carried out a helicopter raid inside Syria on Sunday. The man was shot dead in the operation "
     "near "
     "the town of Halbun."},
    {"attack Halbun 2021-12-12",
     "Gunmen stormed a base in Halbun and a coast guard post in Telmin on Sunday and took 20 people hostage."},
    {"shelling Taiz 2021-12-11", "On Saturday, a shell fired by the group killed three children in the city of Taiz."},
    {"attack Halbun 2021-12-12", "Settlers rampaged through the town of Halbun on Sunday, killing one man."},
    // one incident after another
    {"bombing Halbun 2021-12-12, bombing Halbun 2021-12-12",
     "A roadside bomb killed four soldiers in Halbun on Sunday, the army said.\nEarlier, a car bomb ripped through a "
     "square in Halbun, killing eight people."},
    {"bombing Halbun 2021-12-12",
     "A roadside bomb killed four soldiers in Halbun on Sunday, the army said.\nEarlier, the police had said that "
     "three "
     "were killed in the blast."},
    {"bombing Halbun 2021-12-12",
     "A car bomb exploded in Halbun on Sunday, killing four people.\nLater a second bomb went off as medics arrived, "
     "killing two."},
    {"raid Halbun 2021-12-12, attack Telmin 2021-12-12",
     "Police killed three men in a raid on Halbun on Sunday.\nElsewhere, gunmen killed two soldiers in an attack in "
     "Telmin."},
    // what went before the news
    {"attack Halbun 2021-12-12, attack - ?..2021-12-14",
     "Gunmen killed three people in an attack on Halbun on Sunday. The attack took place a few hours after bandits "
     "attacked a military camp in the area and killed soldiers."},
    {"shelling Halbun 2021-12-12, shelling Halbun 2021-12-10",
     "A missile hit the main square of Halbun on Sunday, killing two.\nOn Friday, Omar Saleh, the mayor, said nine "
     "people "
     "were killed after rockets hit houses in Halbun."},
    // a hotel of the town
    {"bombing Mosul 2021-12-12",
     "At least four people were killed on Sunday in a car bomb attack in Mosul, officials said.\nPolice sealed off the "
     "area after the blast outside the Zarmin hotel.",
     "Four dead in Mosul hotel bombing"},
    // a day that opens the sentence behind another
    {"attack Kidal 2021-11-02, attack Gao 2021-12-13",
     "Two soldiers were killed in Gao on Monday. On November 2, a convoy was attacked near Kidal and one soldier "
     "died."},
    {"attack Kidal 2021-12-11, attack Gao 2021-12-13",
     "Two soldiers were killed in Gao on Monday. On Saturday, a convoy was attacked near Kidal and one soldier died."},
    // a title's two blows, each of which the text tells
    {"bombing Halbun 2021-12-12, shelling Jenin 2021-12-12",
     "Two bombs went off in the town of Halbun on Sunday, killing 14 people. An hour later, shells struck the town of "
     "Jenin and killed three.",
     "Bus bombing kills 14 in Halbun, shelling hits the north"},
    {"bombing Halbun 2021-12-12",
     "A bomb killed 14 people in the town of Halbun on Sunday. The attack drew condemnation.",
     "Bombing kills 14 in Halbun, attack draws condemnation"},
    {"airstrike Halbun 2021-12-12, airstrike Jenin 2021-12-12",
     "An air strike killed 32 people in the town of Halbun on Sunday.\nLater on Sunday, a drone hit a flat in the town "
     "of Jenin and killed four.",
     "32 dead in strike near Halbun as army hits Jenin"},
    {"airstrike Halbun 2021-12-12", "An air strike killed 32 people in the town of Halbun on Sunday.",
     "32 dead in Halbun as army hits town"},
    // where a ministry and a state speak from, where somebody came from
    {"bombing Halbun 2021-12-12",
     "A suicide attack killed three people in Halbun on Sunday. The interior ministry in Kabul confirmed that it was a "
     "suicide attack."},
    {"airstrike Halbun 2021-12-12",
     "The strike on Sunday hit Halbun and killed eight fighters, although Tehran denied the account of the attack."},
    {"raid Halbun 2021-12-12",
     "Troops raided a house in Halbun on Sunday in which a family from Telmin lives. They arrested the men living "
     "there."},
    // an arrest at a place of its own behind a raid; one over an attack of another day
    {"raid Halbun 2021-12-12, raid Telmin 2021-12-12",
     "Troops raided Halbun on Sunday and detained a man. In the village of Telmin, soldiers arrested two youths on "
     "Sunday."},
    {"raid Halbun 2021-12-12", "Troops raided Halbun on Sunday. They arrested two youths in the town."},
    {"raid Halbun 2021-12-12, attack Halbun 2021-12-06..2021-12-12",
     "The police arrested on Sunday two men over last week's attack on a post in Halbun that killed two soldiers."},
    // where it happened, once more; attacks at large; a force's name
    {"abduction Halbun 2021-12-12",
     "Gunmen kidnapped four people in Halbun on Sunday. Police said the incident happened at Telmin, Zarmin and "
     "Rastun villages."},
    {"attack Halbun 2021-12-12",
     "Two soldiers died in an attack in Halbun on Sunday. Attacks have grown across the province since the rebels "
     "left a truce in March."},
    {"attack Halbun 2021-12-12",
     "Two soldiers died in an attack in Halbun on Sunday. There has been a surge in attacks since a truce ended in "
     "November."},
    {"attack Halbun 2021-12-12",
     "Two soldiers died in an attack in Halbun on Sunday. The group lost its land in 2018 but still carries out "
     "hit-and-run attacks."},
    {"attack Halbun 2021-12-12", "A hit-and-run attack in Halbun on Sunday killed two soldiers."},
    {"attack Halbun 2021-12-12", "Troops of Operation Desert Wind were attacked near Halbun on Sunday."},
    // what lies back in the week, and what a place lies from
    {"attack Halbun 2021-12-12, attack Telmin 2021-12-01..2021-12-13",
     "Gunmen attacked a post in Halbun on Sunday. An attack in Telmin earlier this month killed two."},
    {"shelling Halbun 2021-12-12", "A police post in Halbun, north of the capital Baghdad, was shelled on Sunday."},
};

TEST(EnglishReports, AreOneEventEach) { ExpectEnglish(kReports, WhenOf); }

}  // namespace
}  // namespace isnad
