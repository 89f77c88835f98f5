#include "tests/core/read/en/english_testing.h"

// What short reports leave out or set apart: "another" without its noun, a list between dashes, who is said to have
// told it within a clause, the losses of one's own side, figures at two places behind one verb.

namespace isnad {
namespace {

constexpr EnglishCase kAnother[] = {
    {"killed 3 security, injured 1 security",
     "A bomb killed three policemen and wounded another when it struck their car in Halbun on Monday, police said."},
    {"killed 2 woman, injured 1", "Shelling of Halbun killed two women and injured another as they waited for a bus."},
    {"killed 3 child, injured 1", "Shells hit Halbun, killing three children and wounding another who was nearby."},
    {"killed 3 security, injured 1 security", "A bomb in Halbun killed three policemen and wounded a fourth."},
    {"killed 4 security, injured 2.. security", "The attack in Halbun killed four policemen and wounded others."},
    {"killed 4 security, injured 2.. civilian", "The attack in Halbun killed four guards and wounded bystanders."},
    {"killed 1, injured 1", "The strike on Halbun has left one person dead and another seriously hurt."},
    {"killed 1 security, injured 1 security",
     "The strike on Halbun left one soldier dead and another in critical condition."},
    {"killed 1, injured 1", "One person was killed and another badly wounded by shelling in Halbun."},
    {"killed 1 militant, killed 1 militant",
     "One gunman was killed in Halbun by an armed civilian; the second was hunted down and shot dead on Monday."},
    {"killed 1 militant, arrested 1 militant",
     "One of the gunmen was shot dead in Halbun on Monday; the other was arrested."},
    // nobody but those
    {"killed 3 security", "A bomb in Halbun killed three policemen before another exploded nearby."},
    {"killed 1 militant", "One of the gunmen was shot dead in Halbun on Monday; the other fled."},
    {"killed 1 security", "One soldier was killed in Halbun on Monday; the first was the son of a mayor."},
    {"killed 2, killed 1",
     "Two brothers were killed in Halbun on Monday. One was killed at home and the other was killed in the street."},
    {"killed 2 security",
     "Two soldiers were killed in Halbun; the first was shot dead at the gate and the second was killed by a grenade."},
    {"injured 2", "Two men were wounded in Halbun on Monday. One shell hit a house, the second was defused."},
    {"killed 28", "A strike on Halbun on Monday killed 28 women and children."},
};

constexpr EnglishCase kApart[] = {
    {"killed 6, injured 105, killed 5 militant part, killed 1 security part",
     "Gunmen stormed Halbun on Monday. Six dead - five attackers and a policeman - and 105 wounded."},
    {"killed 6, killed 5 militant part, killed 1 security part",
     "Gunmen stormed Halbun on Monday. Six people - five attackers and a policeman - were killed."},
    {"killed 7, killed 5 militant part, killed 1 civilian part, killed 1 security part",
     "Gunmen stormed Halbun on Monday. Seven killed: five attackers, a civilian and a policeman."},
    {"killed 7, killed 5 civilian part, killed 1 security part, killed 1 security part",
     "Gunmen stormed Halbun on Monday, killing seven people - five civilians, a soldier and a policeman."},
    {"injured 5, injured 2 part, injured 1 woman part",
     "Shells hit Halbun, injuring five people. Two of the injured, a man and a woman, are in serious condition."},
    {"injured 5, injured 1 child part",
     "Shells hit Halbun, injuring five people. One of the injured, a 10-year-old girl, is in serious condition."},
    {"injured 5, injured 1 part, injured 1 woman part",
     "Shells hit Halbun, injuring five people. A man and a woman are in serious condition."},
};

constexpr EnglishCase kLosses[] = {
    {"killed 34 militant, killed 4 security",
     "Troops killed 34 rebels in a clash near Halbun on Monday, losing four of their own."},
    {"killed 34 militant, killed 4 security",
     "Troops killed 34 rebels in a clash near Halbun on Monday and lost four of their own men."},
    {"killed 2 security", "The air force lost two of its own in the raid on Halbun on Monday."},
    {"killed 4 security, killed 30 militant",
     "The army put its own losses at four dead and said 30 insurgents were killed in Halbun on Monday."},
    {"killed 9, injured 40",
     "Officials reported nine dead and said 40 people were being treated after the blast in Halbun."},
    {"killed 12 militant", "Rebels attacked soldiers in Halbun on Monday and lost 12 men."},
    {"killed 6 militant", "The group fought troops in Halbun on Monday and lost six men."},
    {"killed 2 security", "The army lost two of its own in a raid on Halbun on Monday before the election."},
    {"", "The hospital in Halbun lost two of its own to covid on Monday."},
    {"", "The army lost two of its own villages in the battle near Halbun on Monday."},
    {"", "The police denied reports that three officers were killed in Halbun on Monday."},
};

constexpr EnglishCase kBodies[] = {
    {"killed 34 militant", "Troops killed 34 Tamil Tiger rebels in a clash near Halbun on Monday."},
    {"killed 3 militant", "Troops killed three Lashkar-e-Halbun militants in a clash near Halbun on Monday."},
    {"killed 5 militant", "Soldiers killed five New Popular Army guerrillas in a clash near Halbun on Monday."},
    {"killed 12 security", "Rebels killed 12 Chadian army troops near Halbun on Monday."},
    {"killed 2 civilian", "Two Halbun Town residents were killed by a shell on Monday."},
    {"killed 1, killed 3 security",
     "The army said it killed the self-styled emir of the group in Halbun, known as Omar Saleh, and three of his "
     "bodyguards in a strike."},
    {"killed 1, killed 2", "The strike on Halbun killed the head of the group's media office and two of his aides."},
    {"killed 1", "Gunmen killed the head of the council in Halbun on Monday and two of his aides fled."},
};

constexpr EnglishCase kSaid[] = {
    {"emergency services chief",
     "Gunmen stormed Halbun on Monday in twin assaults that the emergency services chief said killed seven people."},
    {"officials", "Gunmen stormed Halbun on Monday in an attack that officials said killed seven people."},
    {"army", "The militant that the army says killed a soldier in Halbun was buried on Monday."},
    {"mayor", "The blast that the mayor said killed one man struck Halbun on Monday."},
    {"Israel Defense Forces",
     "Three people were shot in Halbun on Monday, the Israel Defense Forces and medics said. "
     "Three people were shot dead."},
    {"UNICEF", "Three people were shot dead in Halbun on Monday, UNICEF and residents said."},
};

constexpr EnglishCase kVoices[] = {
    {"army, rebels", "A strike on Halbun killed three people, according to the army. The rebels said seven had died."},
    {"A security source",
     "A security source, speaking to Halbun News, said four people were killed in a strike on Halbun."},
    {"interior ministry",
     "Six people were killed in a blast in Halbun. That was the toll given by the interior ministry."},
    {"interior ministry, interior ministry",
     "Six dead and nine wounded in Halbun: that was the tally given by the interior ministry in the evening."},
    {"FARC, FARC", "FARC said it killed five soldiers. The rebels said three soldiers were wounded too."},
    {"Al Masirah", "A missile struck a parade in Halbun, killing dozens, the Houthi channel Al Masirah said."},
    {"Hassan Karimi", "Three people died in a strike on Halbun, according to Hassan Karimi, the town's mayor."},
    {"-", "Six people were killed in a blast in Halbun. That was the worst attack claimed by the group."},
    {"Amal lawyers group, Amal lawyers group",
     "A strike on Halbun killed three, the Amal lawyers group said. In Mirwan seven were killed, the lawyers added."},
};

constexpr EnglishCase kShares[] = {
    {"killed 12", "Twelve people were killed in Halbun on Monday, a third of them women."},
    {"killed 12", "Twelve people were killed in Halbun on Monday, all but two of them civilians."},
    {"killed 12 civilian", "Twelve people were killed in Halbun on Monday, all of them civilians."},
    {"killed 12, killed 4 child part", "Four of the 12 people killed in Halbun on Monday were children."},
    {"killed 12, killed 2 woman part", "Twelve people were killed in Halbun on Monday, two of them women."},
};

constexpr EnglishCase kNobody[] = {
    {"", "In Halbun, 12 people die every day, a doctor said."},
    {"killed 1 child, injured 1", "A boy was killed and his father wounded in the strike on Halbun on Monday."},
};

constexpr EnglishCase kHim[] = {
    {"injured 2 woman, killed 1", "A man stabbed two women in Halbun on Monday before soldiers shot him dead."},
    {"", "Soldiers shot them dead in Halbun on Monday."},
    {"killed 1", "Soldiers beat a man in Halbun on Monday and left him dead."},
    {"", "Doctors declared him dead on arrival in Halbun on Monday."},
    {"killed 3 security", "Three policemen were shot dead in Halbun on Monday."},
    {"killed 6", "A suicide bomber killed himself and six others in Halbun on Monday."},
    {"", "A bomber killed himself in Halbun on Monday."},
    {"killed 1 civilian", "The body of a teacher who was abducted on Sunday was found by a road in Halbun."},
    {"captured 1, captured 13", "Gunmen kidnapped the emir of Kajuru and 13 members of his family on Monday."},
    {"captured 1, captured 2 child",
     "Gunmen kidnapped the wife of a lawmaker and two of her children in Halbun on Monday."},
};

constexpr EnglishCase kSides[] = {
    {"injured 4 militant, injured 1 security",
     "Bamako - The four rebels and a soldier wounded in Saturday's clash in Halbun were flown out."},
    {"killed 9 militant, killed 1 militant part",
     "The group said nine of its members, among them field commander Omar Saleh, were killed in Halbun on Monday."},
    {"killed 7 civilian, killed 2 child part",
     "Seven civilians, among them two brothers aged six and nine, were killed by shells in Halbun on Monday."},
    {"killed 2", "Two sisters aged 16 and 21 were killed by shells in Halbun on Monday."},
    {"captured 2.. civilian, captured 2.. woman part",
     "Gunmen abducted students in Halbun on Friday, most of whom are females."},
    {"killed 1", "Salem A., 41, whose wife was killed in the strike on Halbun on Monday, fled."},
    {"killed 1 security", "A policeman whose house was attacked was killed in Halbun on Monday."},
    {"killed 3", "Three men whose car was hit by a drone were killed in Halbun on Monday."},
    {"killed 2", "Mona Saleh, 52, whose two sons were killed in the strike on Halbun on Monday, fled."},
    {"missing 8.., missing 2.. child part",
     "At least eight people, most of them children, are believed to be buried in a house bombed in Halbun on Monday."},
    {"missing 4", "The mayor put the number of missing at four after the raid on Halbun on Monday."},
    {"killed 1200, captured 250~", "The attack on Halbun left 1,200 people dead and around 250 taken hostage."},
    {"killed 2.. child", "The dead in the strike on Halbun on Monday include children."},
    {"", "The ministry spoke on Monday in Halbun.", "Policeman held hostage? No, says ministry"},
    {"killed 14 security", "The army put its losses at 14 dead in the attack on Halbun on Monday."},
    {"missing 5", "Five people remain missing after the blast in Halbun on Monday."},
    {"injured 2.. child", "Shelling Wounds Children In Aleppo On Monday"},
    {"", "The army said its soldiers remain in the Government Girls Secondary School in Halbun."},
};

constexpr EnglishCase kSaidWhom[] = {
    {"killed 7..", "Gunmen stormed Halbun in twin assaults that the services chief said killed at least seven people."},
    {"killed 3", "The gunman who police said killed three people in Halbun was arrested on Monday."},
    {"killed 24..", "The strike hit Halbun on Monday.", "Dozens reported killed in strike on Halbun"},
};

constexpr EnglishCase kTold[] = {
    {"attack Halbun", "An army truck was fired upon in Halbun, leaving three soldiers dead."},
    {"attack Halbun", "A bus was fired at in Halbun on Monday; two passengers died."},
    {"shelling Halbun", "A house in Halbun was fired at with rockets. Three residents were hurt."},
    {"", "The general was fired on Monday in Halbun."},
    {"", "The firm fired at least 200 workers at its plant in Halbun on Monday."},
    {"attack Halbun", "Police fired on the crowd in Halbun on Monday."},
    {"", "Police fired on the orders of the governor in Halbun on Monday."},
    {"", "The commander was fired on, officials in Halbun said on Monday."},
    {"attack Halbun", "A plane was allegedly shot down with a rocket near Halbun on Monday."},
    {"attack Halbun", "A jet armed with missiles was shot down near Halbun on Monday."},
    {"attack -", "Rebels shot down a plane as drones hovered over Halbun on Monday."},
    {"attack -", "An official at the embassy in Baghdad said three soldiers were killed on Monday."},
    {"", "The air force said it shot down 18 of 24 drones over Halbun on Monday."},
    {"", "Two missiles were shot down over Halbun on Monday."},
    {"attack Halbun", "A helicopter was shot down near Halbun on Monday."},
    {"abduction Halbun", "At least 80 pupils were kidnapped from a school in Halbun, and a guard was shot dead."},
    {"assassination Halbun", "A mayor was shot dead in Halbun on Monday and his son was kidnapped."},
    {"bombing Tripoli", "A car bomb exploded near the French embassy in Tripoli, wounding two guards."},
    {"attack Damascus", "Gunmen attacked the Russian embassy in Damascus on Monday, killing two."},
    {"airstrike Douma, airstrike Harasta, airstrike Zamalka",
     "Air strikes on Monday killed nine people in Douma, six in Harasta and two in Zamalka."},
    {"bombing Kirkuk, bombing Baquba", "Bombs killed four people in Kirkuk and seven in Baquba on Monday."},
    {"attack Mosul", "Gunmen killed a man in Mosul and a woman in Kirkuk said she had seen them."},
};

constexpr EnglishCase kPlaces[] = {
    {"killed 9, killed 6, killed 2",
     "Air strikes on Monday killed nine people in Douma, six in Harasta and two in Zamalka."},
    {"killed 1, killed 1 woman, killed 2 civilian",
     "Drones killed a man in Halbun, a woman in Douma and two medics in Harasta on Monday."},
    {"killed 3 security, killed 2 civilian",
     "Gunmen killed three soldiers in Mosul and two civilians in Kirkuk on Monday."},
    {"killed 4, killed 7", "A bomb killed four people in Kirkuk and another seven in Baquba on Monday."},
    {"killed 1", "Gunmen killed a man in Mosul and a woman in Kirkuk said she had seen them."},
    {"killed 1 civilian", "Gunmen killed an imam in Kano, a cleric in Nigeria."},
    {"killed 3 security",
     "A bomb killed three policemen in Mosul, an official in Baghdad speaking by phone confirmed."},
    {"killed 1 militant",
     "A strike killed a militant in Mosul on Monday and a spokesman in Baghdad for the army confirmed it."},
};

// An age behind a comma, and those of whom it is not said how many.
constexpr EnglishCase kAges[] = {
    {"killed 1 civilian, injured 1",
     "A gunman opened fire in Halbun on Monday, killing a teacher, 45; another man was hurt."},
    {"killed 1 civilian", "A gunman opened fire in Halbun on Monday, killing a teacher, 45."},
    {"killed 2", "The strike on Halbun on Monday killed two sisters, 9 and 11."},
    {"killed 1 child", "The strike on Halbun on Monday killed a girl, nine."},
    {"killed 1 civilian, killed 1, killed 1",
     "The strike on Halbun on Monday killed a farmer, 61, his wife, 58, and their granddaughter, 7."},
    {"killed 1 security, killed 45 civilian", "The strike on Halbun on Monday killed a policeman, 45 civilians."},
};

constexpr EnglishCase kTolls[] = {
    {"killed 21, killed 28, missing 63",
     "The number of dead in the siege of Halbun has gone up from 21 to 28, with 63 people recorded as missing."},
    {"killed 6 militant", "Those killed in the operation in Halbun on Monday were six fighters."},
    {"killed 3 woman, killed 1 child", "The dead in the strike on Halbun on Monday were three women and a boy."},
    {"", "Those killed in the strike on Halbun on Monday were civilians."},
    {"injured 7, injured 2.. woman part", "Women among 7 hurt in a grenade attack in Halbun on Monday."},
    {"killed 7, killed 2 woman part", "Two women among seven killed in the strike on Halbun on Monday."},
    {"injured 1 security, injured 2 woman",
     "Shelling hit Halbun on Monday, leaving a jawan and two women villagers with splinter injuries."},
    {"", "The war left the town of Halbun with deep wounds."},
    {"injured 3 security, injured 1",
     "A car bomb exploded in Halbun on Monday, wounding, the agency said, three soldiers and a driver."},
    {"killed 4", "The strike on Halbun on Monday killed, according to police, four people."},
    {"", "General Omar Saleh died in his sleep on Sunday at 81."},
    {"", "The former rebel leader died of a heart attack in Halbun on Sunday."},
    {"killed 1 militant", "The former rebel leader died of his wounds in Halbun on Sunday."},
    {"", "The former rebel leader died of cancer on Sunday, years after the attack on Halbun."},
    {"killed 6 child", "Six children died in their sleep when a shell hit their house in Halbun on Monday."},
    {"killed 9", "Nine people died in an attack on a natural gas plant in Halbun on Monday."},
    {"killed 3", "Three people died in an air strike on a cancer hospital in Halbun on Monday."},
};

constexpr EnglishCase kApartFrom[] = {
    {"bombing Fallujah, attack Mosul",
     "Three policemen were killed in Mosul, and two civilians died in a car bomb attack in Fallujah."},
    {"attack Mosul", "Three policemen were killed in Mosul when gunmen attacked their post."},
    {"bombing Baquba, attack Kirkuk",
     "A bomb killed three policemen in Baquba. The bodies of two men were found in Kirkuk, police said."},
    {"bombing Mosul", "A bomb killed two policemen in Mosul. Rescuers found three bodies in the rubble."},
    {"shelling Nikopol, shelling Marhanets",
     "A shell hit Nikopol on Monday. Another landed in Marhanets on Tuesday, killing four."},
    {"shelling Sderot", "Rockets fired from Gaza wounded a woman in Sderot."},
    {"attack Halbun", "Police fired at protesters in Halbun on Monday, killing two."},
    {"raid Halbun", "Nine insurgents were captured in the course of a house search in Halbun on Monday."},
};

constexpr EnglishCase kBodiesFound[] = {
    {"killed 3 security, killed 2",
     "A bomb killed three policemen in Baquba. The bodies of two men were found in Kirkuk, police said."},
    {"killed 3 security, killed 2 part",
     "A bomb killed three policemen in Baquba on Monday. The bodies of two were found in the rubble."},
};

// "in Hit": a town, and no blow.
constexpr EnglishCase kTowns[] = {
    {"airstrike -", "The strike was carried out in Hit on Monday, killing three militants."},
    {"attack -", "Gunmen attacked Hit on Monday, killing three policemen."},
    {"shelling Halbun", "Shells hit Halbun on Monday, killing three people."},
};

TEST(EnglishShapes, Another) { ExpectEnglish(kAnother, ClaimsOf); }

TEST(EnglishShapes, SetApart) { ExpectEnglish(kApart, ClaimsOf); }

TEST(EnglishShapes, LossesOfOnesOwn) { ExpectEnglish(kLosses, ClaimsOf); }

TEST(EnglishShapes, OfBodies) { ExpectEnglish(kBodies, ClaimsOf); }

TEST(EnglishShapes, SaidWithin) { ExpectEnglish(kSaid, SpeakersOf); }

TEST(EnglishShapes, Voices) { ExpectEnglish(kVoices, SpeakersOf); }

TEST(EnglishShapes, Shares) { ExpectEnglish(kShares, ClaimsOf); }

TEST(EnglishShapes, Nobody) { ExpectEnglish(kNobody, ClaimsOf); }

TEST(EnglishShapes, Him) { ExpectEnglish(kHim, ClaimsOf); }

TEST(EnglishShapes, Sides) { ExpectEnglish(kSides, ClaimsOf); }

TEST(EnglishShapes, SaidOfWhom) { ExpectEnglish(kSaidWhom, ClaimsOf); }

TEST(EnglishShapes, ToldEvents) { ExpectEnglish(kTold, KindsOf); }

TEST(EnglishShapes, AtTwoPlaces) { ExpectEnglish(kPlaces, ClaimsOf); }

TEST(EnglishShapes, Ages) { ExpectEnglish(kAges, ClaimsOf); }

TEST(EnglishShapes, Tolls) { ExpectEnglish(kTolls, ClaimsOf); }

TEST(EnglishShapes, ApartFromOthers) { ExpectEnglish(kApartFrom, KindsOf); }

TEST(EnglishShapes, BodiesFound) { ExpectEnglish(kBodiesFound, ClaimsOf); }

TEST(EnglishShapes, TownsCalledAsABlow) { ExpectEnglish(kTowns, KindsOf); }

}  // namespace
}  // namespace isnad
