#include "tests/core/read/reading_testing.h"

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;
  const char* text;
};

// Whom a verb counts: behind it where it is active, before it where it is passive or intransitive.
const ClaimCase kVerbs[] = {
    {"killed 3 civilian", "An airstrike killed three civilians in Marib."},
    {"killed 3 civilian", "Three civilians were killed in an airstrike on Marib."},
    {"killed 3 civilian", "Three civilians killed in an airstrike on Marib."},
    {"killed 3 civilian", "The airstrike has killed three civilians in Marib."},
    {"killed 3 civilian", "Three civilians have been reportedly killed in Marib."},
    {"killed 8", "A source said eight people had died in the blast."},
    {"killed 1 child, injured 2 woman", "Shelling of the town killed a child and injured two women."},
    {"killed 4, injured 7", "The attack left four people dead and seven wounded."},
    {"killed 5, injured 7", "The blast left 5 dead and 7 wounded in Baghdad."},
    {"killed 7", "The strike claimed the lives of seven people in Sirte."},
    {"injured 6", "Six people sustained injuries in the shelling of Tafas."},
    {"arrested 2", "Two men were detained during a raid on Tafas."},
    {"captured 1 civilian", "Gunmen kidnapped a teacher near Tafas."},
    // Who did it lends a number alone no side.
    {"killed 7", "Two gunmen opened fire on a checkpoint in Tafas, killing seven."},
    {"killed 7", "Two gunmen killed seven in Tafas."},
    {"killed 7", "Two gunmen stormed a hotel in Tafas, leaving seven dead."},
    {"killed 7", "Two soldiers said seven were killed in Tafas."},
    {"killed 2 militant", "Three militants surrendered and two were killed in Tafas."},
    {"killed 2 militant, injured 3 militant", "Troops killed two gunmen and wounded three in Tafas."},
    {"killed 3 militant, injured 2 militant", "Three gunmen were killed and two wounded in Tafas."},
    {"killed 12.., injured 30", "At least 12 people were killed and 30 others injured on Tuesday."},
    {"killed 2 child, injured 1 woman", "Shells hit the camp, killing two children and wounding a woman."},
    {"killed 1 militant", "A guard post was bombed; the bomber was killed."},
    {"killed 4", "Four men were shot dead in Tafas city."},
    {"killed 2 militant", "Two members of the Islamic State were killed in a raid near Raqqa."},
    {"killed 5 security", "Five fighters of the Syrian Democratic Forces were killed by a car bomb."},
    {"killed 16 security", "The ministry said 16 police officers were killed in the ambush."},
    {"killed 11 security", "Gunmen killed 11 military police in Tafas."},
    {"", "Gunmen burned 11 police stations in Tafas."},
    // what is told of it, and what may be
    {"killed 14 civilian", "Fourteen civilians were reported killed in an airstrike on Tafas."},
    {"killed 15 civilian", "A resident said 15 villagers were confirmed dead after the attack on Tafas."},
    {"killed 2 civilian", "Two farmers were found dead after the attack on Tafas."},
    {"killed 2 civilian", "Two farmers are feared dead after the attack on Tafas."},
    {"killed 2 civilian", "Two farmers were believed killed in the attack on Tafas."},
    {"", "Two farmers may have been killed in the attack on Tafas."},
    // people that no list knows, by what befell them; things are none
    {"killed 12", "Twelve herdboys were killed in the raid on Tafas."},
    {"killed 12", "The raid on Tafas killed 12 herdboys."},
    {"killed 1", "A herdboy was killed in the raid on Tafas."},
    {"", "Twelve camels were killed in the raid on Tafas."},
    {"", "Twelve sheds were destroyed in the raid on Tafas."},
    {"killed 20..", "The attack on Tafas claimed at least 20 lives."},
    // a year behind an act counts nobody
    {"", "It was the worst attack on Tafas since the sectarian killing of 2006 and 2007."},
    {"", "The murders of 2005, 2006 and 2007 emptied the town of Tafas."},
    {"killed 2006", "The killing of 2006 people in Tafas was recorded."},
    {"killed 14, injured 20", "The killing of 14 and wounding of 20 in Tafas shocked the town."},
    // who had been shot before is none of those whom the clause before counts
    {"killed 12, injured 31, killed 1 civilian",
     "A blast killed 12 people and injured 31, tearing through a crowd at the funeral of a judge who had been "
     "shot dead."},
    {"killed 3 security", "Three soldiers from the town of Halba, Akkar, who were killed on Monday were mourned."},
    // what is asked for has not been done
    {"", "Police fired on demonstrators in Tafas who demanded the release of three activists."},
    {"", "Families in Tafas called for the immediate release of four detainees."},
    {"", "Talks on the release of 14 hostages stalled in Tafas."},
    {"", "Protesters in Tafas demanding that three activists be freed were beaten."},
    {"", "The release of 18 captives was conditional on a ransom."},
    {"freed 19", "The army secured the release of 19 hostages in Tafas."},
    {"freed 3 civilian", "After protesters demanded their release, the police freed three activists in Tafas."},
    // each noun of a list has its own outcome
    {"killed 70, injured 38", "Medics counted 70 bodies and 38 wounded after the raid on Tafas."},
    {"killed 5", "A family of five was wiped out when a shell hit a house in Tafas."},
    {"", "The flood wiped out five villages near Tafas."},
    {"arrested 4", "The army raided Tafas, and a spokesman put the number detained at four."},
    {"arrested 9", "The army raided Tafas and put the number of those detained at nine."},
    // those who come to a toll are of no larger figure that another event has
    {"killed 20, killed 31, killed 22, killed 2 part",
     "A car bomb killed 20 people in Tafas on Sunday. In March, a bombing in Marda killed 31 people. Two of the "
     "wounded "
     "died in hospital, raising the death toll to 22."},
    {"killed 18", "An air strike hit Tafas. The report told of a toll of 18 killed."},
    {"killed 3 security, killed 4 security, killed 1 part",
     "The attack on Tafas killed three soldiers. The army said another had died, raising its dead to four."},
    // a figure that is somebody
    {"killed 1 militant", "The raid on Tafas killed a Hamas figure."},
    {"killed 1", "The raid on Tafas killed a senior figure of the group."},
    {"killed 9", "The hospital's figure of nine dead in Tafas is higher."},
    // who stands beside
    {"killed 3 security, killed 2 civilian", "Three soldiers died instantly in the blast, along with two civilians."},
    {"captured 6, killed 6", "The gunmen seized six men and shot them dead in Tafas."},
    {"killed 21 civilian",
     "Mourners met for the funeral of a man who was among 21 civilians killed in a strike on Tafas."},
    {"killed 4 militant", "The coalition said the raid on Tafas had taken four fighters off the battlefield."},
    {"killed 3 militant", "The army neutralized three militants in Tafas."},
    {"", "The army neutralized the threat from Tafas."},
    {"", "The force wound up its operation in Tafas."},
    // who was hurt, and has died since
    {"killed 1 civilian", "A civilian wounded when shells hit his house in Tafas has died of his injuries."},
    {"injured 1 civilian, killed 2", "A civilian was wounded when shells hit Tafas, and two men have died."},
    {"killed 1", "Wounded man dies after the raid on Tafas."},
    {"killed 1", "A man wounded in the raid on Tafas died overnight."},
    {"injured 1, killed 1 woman", "A man was wounded in the raid on Tafas, and a woman died."},
    {"killed 4", "Four of the wounded died on the way from Tafas after the raid."},
    // a person's noun may only say what a thing is for
    {"killed 15 security", "The raid targeted a passenger river boat near Tafas and left 15 soldiers killed."},
    {"killed 1, killed 15 security", "The raid killed a passenger near Tafas and left 15 soldiers killed."},
    // who came to a toll is a part of it
    {"killed 72, killed 9 part", "The death toll of the blast in Tafas rose to 72. Nine more bodies were recovered."},
    {"killed 72, killed 1..5",
     "The death toll of the blast in Tafas rose to 72. The army said no more than five people "
     "had died."},
    {"killed 90, killed 17~ part", "The death toll of the blast in Tafas rose to 90. About 17 bodies were pulled out."},
    {"killed 5, killed 2", "A blast killed five people in Tafas. Two more were killed in Busra."},
    {"killed 5, injured 12", "A strike killed five and wounded 12 more in Tafas."},
    {"killed 5", "A strike killed five, two more than on Monday, in Tafas."},
    // kin
    {"injured 2", "The shelling of Tafas injured her two grandchildren."},
    {"injured 1, injured 2", "The shelling of Tafas injured her and her two sons."},
    {"injured 1", "The shelling of Tafas injured her."},
    {"killed 1, killed 3", "The raid on Tafas killed him and his three brothers."},
    // what is now known, what is believed, and what may be
    {"killed 19", "Nineteen people are now known to have died in the raid on Tafas."},
    {"killed 19", "Nineteen people were confirmed to have been killed by the raid on Tafas."},
    {"killed 19", "Nineteen people are believed to have died in the raid on Tafas."},
    {"", "Nineteen people could have died in the raid on Tafas."},
    // the clause's own people, and those before it
    {"killed 6", "The village saw an assault on Tafas in which six people died."},
    {"killed 3", "The raid on Tafas hit three men who died."},
    {"killed 1, killed 2", "Omar Saleh, 63, who sold bread, and his two sons died in the raid on Tafas."},
    {"killed 4", "The army spoke of Tafas, where four people were killed in a raid."},
    {"injured 73", "After the strike on Tafas 39 people had been rescued and 73 had been injured."},
    {"killed 5", "A raid hit Tafas, where five people had their throats cut."},
    // what is told with its object between
    {"killed 19", "Gunmen raided Tafas, hacking 19 people to death."},
    {"killed 12", "The raid on Tafas was long. We lost 12 people."},
    {"", "The raid on Tafas was long. The army lost the support of the people."},
    {"killed 1, injured 1", "One person was killed and another injured in the raid on Tafas."},
    {"", "The raid on Tafas was followed by another in the night."},
    {"killed 28..", "Fighters executed at least 28 ethnic Massalit in the raid on Tafas."},
    {"injured 9, injured 2.. child part", "The raid on Tafas wounded nine. Children were among the wounded."},
    // a headline leaves articles out
    {"killed 1 militant", "ISIS financier killed in raid in Tafas"},
    {"killed 1 militant", "Forces kill IS cell leader in raid on Tafas"},
    {"", "ISIS financier linked to raid in Tafas"},
    // what is said of a man behind his name counts no other
    {"killed 1 militant", "The raid on Tafas killed Khalid Saleh, an ISIS financier."},
    {"killed 1, killed 2 child", "The raid on Tafas killed Khalid Saleh and two children."},
    // who speaks is nobody's victim
    {"injured 60", "The raid on Tafas wounded 60 people, doctors and a local official said."},
    {"injured 60, injured 1", "The raid on Tafas wounded 60 people and a local official."},
    // who did it lends the dead no side
    {"killed 4", "A suicide bomber blew himself up in Tafas, killing four."},
    // those of two bodies
    {"injured 0 security", "No U.S. or SDF troops were wounded in the raid on Tafas."},
    {"injured 1", "A strike hit Tafas. A fifth passenger lost a leg."},
    {"", "The strike hit Tafas. The fifth lost his way."},
    {"missing 2", "A strike hit Tafas. Two passengers are unaccounted for."},
    {"injured 2", "Two people remain under treatment after the strike on Tafas."},
    {"injured 11", "Eleven people were treated for burns after the strike on Tafas."},
    {"arrested 36", "The army has recaptured 36 of the prisoners who fled in the attack on Tafas."},
    {"", "The army has recaptured the town after the attack on Tafas."},
    {"captured 2.. child", "Gunmen stormed a school in Tafas and took away an unknown number of girls."},
    {"killed 1, killed 2, killed 5 child",
     "A man and his two wives and five children were killed in a strike on Tafas."},
};

// Nouns that tell what befell people, tolls, nobody, figures that are open or rounded.
const ClaimCase kNouns[] = {
    {"killed 2", "Two brothers, 8 and 11, were killed by a landmine in Halbun."},
    {"killed 2 child", "Two girls, 8 and 11, were killed by a landmine in Halbun."},
    {"killed 2 security, killed 8 security, killed 11 civilian",
     "Two soldiers, 8 policemen and 11 civilians were killed in Halbun."},
    {"killed 51, injured 79, killed 40 child part",
     "The health ministry put the toll of the strike on Halbun at 51 dead and 79 wounded, with 40 children among the "
     "dead."},
    {"killed 51, killed 40 child part", "The blast in Halbun killed 51 people, including 40 children."},
    {"killed 18.., missing 50",
     "At least 18 migrants drowned and 50 others vanished when a vessel capsized off Tobruk on Monday."},
    {"killed 11, killed 640~ summary",
     "Gunmen attacked Halbun on Wednesday, killing 11 people, police said. The attacks have claimed around 640 lives "
     "nationally, according to a toll."},
    {"killed 11, killed 64 summary",
     "Gunmen attacked Halbun on Wednesday, killing 11 people, police said. Such attacks have killed 64 people, the UN "
     "said."},
    {"killed 11, killed 60 summary",
     "Gunmen attacked Halbun on Wednesday, killing 11 people, police said. The insurgency has killed 60 people, the UN "
     "said."},
    {"killed 11, killed 640 summary",
     "Gunmen attacked Halbun on Wednesday, killing 11 people, police said. Violence has killed 640 people in the "
     "country, the UN said."},
    {"killed 11, killed 640 summary",
     "Gunmen attacked Halbun on Wednesday, killing 11 people, police said. The death toll from the insurgency stands "
     "at 640, the UN said."},
    {"killed 11, killed 640 summary",
     "Gunmen attacked Halbun on Wednesday, killing 11 people, police said. The militants have killed 640 people in the "
     "country, the UN said."},
    {"killed 11, killed 640 summary",
     "Gunmen attacked Halbun on Wednesday, killing 11 people, police said. The uprising has cost 640 lives."},
    {"killed 9 summary", "A prison uprising in Halbun killed nine inmates on Wednesday, police said."},
    {"killed 11, killed 50",
     "Gunmen attacked Halbun on Wednesday, killing 11 people, police said. A medic said the attack killed 50 people."},
    {"killed 5",
     "Five prisoners were executed in Nasiriyah on Monday, the ministry said. An organisation said 150 prisoners could "
     "soon be executed."},
    {"killed 5", "Five prisoners were soon executed in Nasiriyah, the ministry said."},
    {"killed 1 woman, killed 1, injured 5 civilian",
     "Monitors counted the killing of a woman and of a young man, and five wounded civilians, in the "
     "shelling."},
    {"killed 43", "The network reported 43 deaths in the strike."},
    // people called after their country; the country's strikes are none
    {"killed 7", "Seven Palestinians were killed in the strike on Rafah."},
    {"injured 3", "The strike on Tafas wounded three Syrians."},
    {"", "Three Israeli strikes hit Tafas."},
    // all of a war, and the strike beside it
    {"killed 50001.. summary", "The war has killed more than 50,000 people."},
    {"killed 60001.. summary", "More than 60,000 Palestinians have been killed in the war."},
    {"killed 300.. summary", "At least 300 people have been killed since the war began."},
    {"killed 5", "The war monitor said five people were killed in the strike on Tafas."},
    {"killed 1", "A man who fled the war was killed in the strike on Tafas."},
    {"killed 3", "Three people were killed in a tribal conflict in Tafas."},
    {"killed 2", "A conflict between two families has killed two people in Tafas."},
    {"killed 2, killed 4000 summary",
     "A strike on Tafas killed two people. The overall death toll has risen to 4,000."},
    // all that was since, in a tense that spans
    {"killed 900~ summary", "Some 900 people have been killed since the general launched a push to take Tafas."},
    {"killed 900~ summary", "Air strikes have since left nearly 900 people dead."},
    {"killed 9", "Nine people were killed in Tafas, since the shelters were full."},
    {"killed 4000", "The strike on Tafas brings the number of people killed to 4,000."},
    {"killed 4", "A strike hit Tafas, rising to 4, the number of children who were killed."},
    {"killed 2..", "A number of people were killed in the strike on Tafas."},
    {"", "The death toll of the blast in Tafas may rise."},
    {"killed 12", "The police put the toll of the blast in Tafas at 12."},
    {"killed 38", "Tafas market bomb toll rises to 38"},
    {"killed 29",
     "The governor said the number of men killed as a result of a strike on an apartment building in the old city of "
     "Tafas has risen to 29."},
    {"", "The war took a toll on Tafas, where a blast hit a shop."},
    {"killed 43, injured 51", "The attack on Tafas was vile; the mission put the dead at 43 and the injured at 51."},
    {"killed 10 security", "The number of dead policemen in the attack on Tafas stands at 10."},
    {"killed 2 child", "The strike on Tafas caused the death two children."},
    {"killed 66", "The attack on Tafas left a total of 66 people dead."},
    {"killed 66", "Gunmen attacked Tafas, killing a total of 66 people."},
    {"killed 50.., killed 2.. civilian part",
     "The death toll from more than a week of clashes between armed groups in Tafas has climbed to at least 50 people, "
     "including civilians."},
    {"killed 2", "Two men aged 29 and 41 were killed in the shelling of Tafas."},
    // who did it lends the dead no side
    {"killed 3", "Militants detonated a bomb in Tafas, leaving three killed."},
    {"killed 5 militant, injured 3 militant", "The raid on Tafas killed five militants and wounded three."},
    // the dead, and whom the words only describe
    {"killed 4", "A strike on Tafas killed four people. The dead were taken to a clinic."},
    {"", "The envoy spoke of the fate of detained migrants after the shelling of Tafas."},
    {"arrested 2..", "Forces in Tafas detained migrants."},
    {"killed 84", "A doctor counted 84 bodies after the strike."},
    {"killed 8", "Death toll of Halbun massacre rises to eight."},
    {"killed 9", "The death toll of the explosion rose to nine."},
    {"killed 14", "The number of dead in the explosion has risen to 14."},
    {"killed 0, injured 0", "No casualties were reported in the shelling of Idlib city."},
    {"killed 0 security, injured 0 security",
     "The spokesman said no coalition troops had been killed or hurt in the attack."},
    {"injured 0", "No one was hurt in the explosion."},
    {"killed 20~", "An estimated 20 people were killed in the raid."},
    {"killed 21..", "Upwards of 20 people were killed in the raid."},
    {"killed 36", "The blast left 3 dozens dead."},
    {"", "The twenty-fifth raid hit Tafas."},
    {"killed 20~", "About 20 people were killed in the raid."},
    {"killed 11..", "More than 10 people were killed in the raid."},
    {"killed 24..", "Dozens of people were killed in the raid."},
    {"killed 5..7", "Between five and seven people were killed in the raid."},
    {"killed 25", "Twenty-five people were killed in the raid."},
    {"killed 1200", "The earthquake killed 1,200 people."},
    {"injured 2..", "Several people were injured in the clash."},
    {"killed 1..4", "Fewer than five people were killed in the raid."},
    {"killed 9..12 civilian", "Between nine and 12 civilians were killed in the raid."},
    {"killed 9..12", "The raid killed nine to 12 people."},
    {"killed 9", "Amnesty documented nine killings in the village."},
    {"", "Police are investigating the killings in the village."},
};

// "including", "among them", brackets, a list behind a comma.
const ClaimCase kParts[] = {
    {"killed 12.. civilian, injured 40~ civilian, killed 2 woman part, killed 1 child part",
     "At least 12 civilians, among them two women and a child, died while approximately 40 others were wounded in "
     "the shelling."},
    {"killed 14, injured 5, killed 6 child part, killed 3 woman part",
     "The attack left 14 killed, incl. 6 children & 3 women, and 5 others injured."},
    {"killed 8, killed 4 civilian part, killed 4 security part",
     "Eight people died, four civilians and four members of the SDF, in the blast."},
    {"killed 53.., killed 6 child part", "At least 53 people were killed, six of them children, in the air raid."},
    {"killed 7 civilian, killed 2 child part", "The raid killed seven civilians, among them two children."},
    {"killed 54, killed 2.. civilian", "The shelling killed 54. Most of the dead were farmers."},
    {"killed 9, killed 2 civilian part", "The shelling killed nine people. Among the dead were two nurses."},
    {"killed 3, killed 1 security part, killed 2 civilian part",
     "The raid killed three people. The dead include a soldier and two nurses."},
    {"killed 13 security", "The attack on Tafas killed 13 U.S. service members."},
    {"arrested 125, arrested 20 part", "Forces arrested 125 people in the sweep. Twenty of those detained led cells."},
    {"killed 4.., killed 1 civilian part, killed 2 part",
     "The raid killed at least four people, among them a teacher, Omar Saleh, and his two sons."},
    {"killed 11 civilian, injured 6, killed 1 civilian part",
     "Eleven civilians were killed (one journalist) and six injured in the raid."},
    {"injured 3 civilian, injured 2 child part",
     "The raid on Tafas left three civilians injured - two children and a man."},
    // some of those told, by what they were
    {"killed 8, killed 3 civilian part, killed 1 security part",
     "The raid on Tafas killed eight people. Three of the victims were teachers and one a police officer."},
    {"killed 6, killed 3 civilian part", "The raid on Tafas killed six people. Three of the six were farmers."},
    {"killed 6", "The raid on Tafas killed six people. Three of the houses were new."},
    // what another word tells is no part
    {"killed 17, injured 30, killed 5 child part",
     "The raid on Kosti left 17 dead, including five children, and 30 wounded."},
    {"killed 17, injured 30, killed 5 child part",
     "In Kosti 17 people were killed, including five children, and 30 people were wounded."},
    {"killed 17, killed 5 child part, killed 2 woman part",
     "In Kosti 17 people were killed, including five children, and two women."},
    {"killed 40 militant, killed 3 militant part",
     "The army killed 40 rebels in Kosti, including three commanders, and seven had surrendered."},
    {"killed 14, injured 20", "The raid on Kosti left dozens of casualties, including 14 dead and 20 wounded."},
    // of whom
    {"killed 8, injured 9, killed 5 militant part",
     "The raid on Kosti killed eight, five of whom were fighters, and left nine hurt."},
    {"killed 8, killed 1 child part", "The raid on Kosti killed eight, one of whom was a child."},
    {"arrested 4, injured 1", "Forces arrested four men in Kosti, one of whom was wounded."},
    // by what else
    {"injured 11, injured 40", "In Kosti eleven people were injured by live fire and 40 by tear gas."},
    {"injured 11", "In Kosti eleven people were injured by live fire and 40 houses by shells."},
    {"injured 11", "In Kosti eleven people were injured by soldiers, 40 miles by road from the border."},
    {"injured 2", "Two people were hospitalized with injuries after shelling of Kosti."},
    // among so many
    {"killed 3, killed 1 security part", "A soldier was among the three people killed in the raid on Kosti."},
    {"injured 5, injured 2 child part", "Two children were among the five people wounded in the raid on Kosti."},
    {"killed 7, killed 2 child part", "Among the seven killed in Kosti were two children."},
    {"killed 3 security, injured 5 security", "Three cops were killed and five others injured in Kosti."},
    {"killed 4, killed 3 woman part, killed 1 child part",
     "Four people were killed in the raid on Kosti. The dead were three women and a boy."},
    {"killed 3 civilian", "Those killed were three farmers, residents of Kosti said."},
    {"", "The dead of Kosti were three days in the sun."},
    {"killed 1", "A policeman's wife was killed in the raid on Kosti."},
    // kin among the dead
    {"killed 1, killed 2", "A mother and her two daughters were among the dead in the raid on Kosti."},
    // a list below its total
    {"killed 40, killed 20 security part, killed 3 security part, killed 12 civilian part, killed 8 militant part",
     "Forty people died in the attack on Kosti. The dead were distributed as follows:\n"
     "• 20 soldiers, including three officers.\n• 12 civilians were killed by shelling.\n• 8 gunmen."},
    {"killed 20 security, killed 12 civilian",
     "After the attack on Kosti the dead were:\n- 20 soldiers\n- 12 civilians"},
    // no list
    {"killed 40", "Forty people died in the attack on Kosti:\nthe 20 soldiers had left the day before."},
    {"killed 40", "Forty people died in the attack on Kosti. The following were shelled:\n- 20 houses\n- 12 shops"},
};

TEST(EnglishClaims, OfVerbs) {
  for (const ClaimCase& c : kVerbs) EXPECT_EQ(ClaimsOf(ReadEnglish(c.text)), c.claims) << c.text;
}
TEST(EnglishClaims, OfNounsAndTolls) {
  for (const ClaimCase& c : kNouns) EXPECT_EQ(ClaimsOf(ReadEnglish(c.text)), c.claims) << c.text;
}
TEST(EnglishClaims, Parts) {
  for (const ClaimCase& c : kParts) EXPECT_EQ(ClaimsOf(ReadEnglish(c.text)), c.claims) << c.text;
}

// Numbers that count no people, and outcomes of which nothing is claimed.
TEST(EnglishClaims, AreNotMadeOf) {
  for (const char* text : {
           "About 150 shells landed on the town of Tafas.",
           "Six airstrikes hit two houses and three cars in Tafas.",
           "The village lies 15 km north of Idlib.",
           "Soldiers of the 4th Division shelled the town of Tafas at 3 a.m.",
           "Residents were trying to kill time, the 53-year-old said after the raid.",
           "The group threatened to kill three hostages after the raid.",
           "The army vowed to arrest five men after the raid.",
           "A plan to assassinate two officials in Tafas was foiled.",
           "The shelling caused 2 million dollars of damage in Tafas.",
           "Displaced people rented a house in the town of Tafas.",
           "The raid killed and injured 35 people.",
           "There is no information on losses in the shelling of Tafas.",
       })
    EXPECT_EQ(ClaimsOf(ReadEnglish(text)), "") << text;
}

struct SourceCase {
  const char* source;
  const char* text;
};

TEST(EnglishClaims, HaveTheirSource) {
  constexpr SourceCase kSources[] = {
      {"Residents", "Residents said three people were killed in the raid."},
      {"residents", "Three people were killed in the raid, residents said."},
      {"Reuters", "According to Reuters, three people were killed in the raid."},
      {"SOHR", "Three people were killed in the raid, according to SOHR."},
      {"SOHR", "SOHR sources have reported that three people were killed in the raid."},
      {"A security source", "A security source told reporters that three people were killed in the raid."},
      {"SANA", "The state news agency SANA said three people were killed in the raid."},
      {"Dan Smith", "Col. Dan Smith, the spokesman for the coalition, said three people were killed in the raid."},
      {"army", "The army said three people were killed in the raid."},
      {"health ministry",
       "The health ministry said that a strike hit Omdurman. The ministry also said three people were killed."},
      {"Mona Saleh",
       "Mona Saleh, who heads a clinic, said that a strike hit Tafas. She added that three people were killed."},
      {"ministry", "The health council said that a strike hit Omdurman. The ministry said three people were killed."},
      // within the paragraph he speaks on, up to another voice and to what lies back
      {"health ministry", "The health ministry said that a strike hit Omdurman. Three people were killed."},
      {"health ministry", "The health ministry said that a strike hit Omdurman.\nThree people were killed."},
      {"-",
       "The health ministry said that a strike hit Omdurman.\nThree people were killed.\nResidents said it was loud."},
      {"residents", "The army said that a strike hit Omdurman. Three people were killed, residents said."},
      {"-",
       "The health ministry said that a strike hit Omdurman. Last year three people were killed in a raid on Tafas."},
      {"-", "The health ministry said that a strike hit Omdurman. No deaths were reported."},
      {"-", "The army said that it would stop the strikes on Homs. Three people were killed in a raid on Tafas."},
      // whom another quotes
      {"health ministry", "Omar Saleh quoted the health ministry as saying three people were killed in the raid."},
      {"Investigators", "Investigators who reached Yemen's north said three people were killed in the raid on Tafas."},
      {"-", "In Yemen's north three people were killed in the raid, it was said."},
      // anybody may speak
      {"a doctor", "A strike hit Tafas. Three people were killed, a doctor there said."},
      {"cousin", "A strike hit Tafas. Three people were killed, his cousin said."},
      {"police", "A strike hit Tafas. Three people were killed, police said."},
      {"Kurdish security forces", "Kurdish security forces put the toll of the strike on Tafas at three."},
      {"ministry", "The ministry stood by its figure of 23 dead in Tafas."},
      {"governor", "The governor stuck to his toll of 15 dead in Tafas."},
      {"police", "The police released a toll of nine dead in Tafas."},
      {"-", "The ministry stood by as nine people were killed in Tafas."},
      {"group", "The group mourned seven of its fighters killed in Tafas."},
      {"-", "Neighbours mourned seven farmers killed in Tafas."},
      {"Syrian foreign ministry", "The Syrian foreign ministry spoke of three dead in the strike on Tafas."},
      {"Omar Saleh", "Three people were killed in the raid, the town's mayor, Omar Saleh, said."},
      {"Omar Saleh", "Three people were killed in the raid, the governor of Homs, Omar Saleh, said."},
      {"Daud Homsi", "Daud Homsi, a spokesman for the governor, said three people were killed in the raid."},
      {"Emergency Lawyers",
       "The Emergency Lawyers, a group that tracks abuses, said three people were killed in a raid."},
      {"Relief Watchers", "Three people were killed in the raid, according to the Relief Watchers."},
      {"UN mission", "The UN mission called the raid vile and put the toll at three."},
      // a release is all its body's
      {"U.S. Central Command",
       "U.S. Central Command forces raided a house in Tafas.\nThree men were detained.\nU.S. Central Command said the "
       "house was empty."},
      {"-", "A house in Tafas was hit by a bomb.\nThree men were killed.\nThe SDF said it had carried out the attack."},
      {"-", "Gunmen of ISIS raided a house in Tafas.\nThree men were detained.\nThe SDF said the house was empty."},
      {"Dan Smith",
       "Dan Smith, the spokesman for the coalition, confirmed the raid but said three people were killed."},
      {"Hadath Center", "The Hadath Center, a UK-based monitor, said three people were killed in the raid."},
      {"Hadath Center", "Idlib province, the Hadath Center:\nWarplanes hit a market and killed three people."},
      {"Omar Saleh", "\"Three people were killed in the raid,\" Omar Saleh from the provincial police told Reuters."},
      // a quotation of two sentences is one man's
      {"Omar Saleh", "\"So far, three people were killed. All are farmers,\" Omar Saleh, the governor, wrote."},
      {"-", "\"So far, we wait,\" she said. Three people were killed in the raid. All fled, the governor wrote."},
      // who claims a deed has done it, and says nothing
      {"-", "The group claimed the murder of three people in Tafas."},
      {"army", "The army claimed that three people were killed in Tafas."},
      {"-", "Three people were killed in the raid."},
      {"-", "Our correspondent said three people were killed in the raid."},
  };
  for (const SourceCase& c : kSources) {
    const Reading reading = ReadEnglish(c.text);
    ASSERT_EQ(reading.claims.size(), 1U) << c.text;
    const auto& chain = reading.claims[0].source;
    EXPECT_EQ(chain.empty() ? "-" : chain.back().name, c.source) << c.text;
  }
}

// Each number of people is a claim, a summary or stands in the account with its reason.
TEST(EnglishClaims, LeaveNothingUnaccounted) {
  const Reading reading = ReadEnglish("More than 5,000 troops entered the camp. Some 61,000 people live there.");
  EXPECT_TRUE(reading.claims.empty());
  EXPECT_EQ(reading.leftovers.size(), 2U);
  const Reading joint = ReadEnglish("The raid killed and injured 35 people.");
  EXPECT_TRUE(joint.claims.empty());
  ASSERT_EQ(joint.leftovers.size(), 3U);
  for (const Leftover& left : joint.leftovers) EXPECT_EQ(left.reason, "shared-figure");
}

}  // namespace
}  // namespace isnad
