#include "tests/core/read/en/english_testing.h"

// One more blow beside the one told and its stages, sums of several, totals of months; what is believed or likened;
// ranks; a speaker's next paragraph.

namespace isnad {
namespace {

constexpr EnglishCase kBlows[] = {
    // one more attack, with people of its own
    {"attack Halbun 2021-12-12, attack - 2021-12-13..2021-12-14",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. Police said a second attack killed "
     "three people."},
    {"attack Halbun 2021-12-12, attack - 2021-12-12..2021-12-13",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. A second attack hours later killed "
     "three people, police said."},
    {"airstrike Halbun 2021-12-12, airstrike - 2021-12-13..2021-12-14",
     "Nine people were killed in an air strike on Halbun on Sunday, a doctor said. Three people were killed in a "
     "second air strike, police said."},
    {"airstrike Halbun 2021-12-12, airstrike - 2021-12-13..2021-12-14",
     "Nine people were killed in an air strike on Halbun on Sunday, a doctor said. A third US drone strike on a car "
     "killed two."},
    {"bombing Halbun 2021-12-12, bombing - 2021-12-13..2021-12-14",
     "A bomb exploded in Halbun on Sunday, killing nine people, a doctor said. A second bomb wounded seven, police "
     "said."},
    {"bombing Halbun 2021-12-12",
     "A bomb exploded in Halbun on Sunday, killing nine people, a doctor said. A second bomb exploded nearby but "
     "caused no casualties."},
    // stages and ranks of one
    {"attack Halbun 2021-12-12",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. A second doctor said ten people were "
     "killed in the attack."},
    {"attack Halbun 2021-12-12",
     "Nine people were killed in an attack on Halbun on Sunday. A second wave of the attack killed three, police "
     "said."},
    {"attack Halbun 2021-12-12",
     "Nine people were killed in an attack on Halbun on Sunday, police said. It was a second attack on the town in a "
     "week."},
    {"attack Halbun 2021-12-12",
     "A second attack in two days killed nine people in Halbun on Sunday, police said. A doctor said ten people were "
     "killed in the attack."},
    {"airstrike Halbun 2021-12-12",
     "An air strike hit Halbun on Sunday, killing nine people. Eight were hurt in a second strike as they tried to "
     "help, police said."},
    {"airstrike Halbun 2021-12-12",
     "An air strike hit Halbun on Sunday, killing nine people. A second strike killed three rescuers, police said."},
    {"airstrike Halbun 2021-12-12",
     "An air strike hit Halbun on Sunday, killing nine people. A second strike minutes later killed three, police "
     "said."},
    {"bombing Halbun 2021-12-12",
     "A car bomb exploded in Halbun on Sunday, killing nine. A second car bomb killed three at a gate. The two blasts "
     "wounded 30 people."},
    {"bombing Halbun 2021-12-12",
     "Twelve people were killed in two blasts in Halbun on Sunday, police said. The second blast hit rescuers who "
     "rushed to the scene."},
    {"attack Halbun 2021-12-12",
     "An attack on Halbun on Sunday killed nine people. The attack was followed by secondary explosions."},
    // another thing that was hit
    {"airstrike Halbun 2021-12-12, airstrike - 2021-12-13..2021-12-14",
     "Thirty people were killed in air strikes on a market in Halbun on Sunday, residents said. A hospital in the town "
     "was also hit, killing 12, medics said."},
    {"airstrike Halbun 2021-12-12, airstrike - 2021-12-13..2021-12-14",
     "Thirty people were killed in an air strike on a market in Halbun on Sunday, residents said. Warplanes also hit a "
     "bakery, killing 12, medics said."},
    {"airstrike Halbun 2021-12-12",
     "Thirty people were killed in an air strike on a market in Halbun on Sunday, residents said. The market was hit "
     "at noon, killing 28, medics said."},
    {"airstrike Halbun 2021-12-12",
     "Thirty people were killed in an air strike on a market in Halbun on Sunday, residents said. The strike also hit "
     "a bakery, killing 12 people."},
    {"attack Halbun 2021-12-12, attack - 2021-12-13..2021-12-14",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. Gunmen opened fire on a bus without "
     "causing casualties, police said."},
    {"attack Halbun 2021-12-12",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. Gunmen opened fire on worshippers, "
     "killing ten, police said."},
    {"attack Halbun 2021-12-12",
     "Nine people were killed in an attack on a bus in Halbun on Sunday, a doctor said. Gunmen opened fire on the bus, "
     "killing ten, police said."},
    // with dead and a day of its own
    {"bombing Halbun 2021-12-13..2021-12-14, attack - 2021-12-12",
     "Two people were killed in a car bomb blast in Halbun, police said. Five soldiers were killed in an ambush on "
     "Sunday, a medic said."},
    {"bombing Halbun 2021-12-13..2021-12-14, assassination - 2021-12-13",
     "Two people were killed in a car bomb blast in Halbun, police said. Governor Omar Saleh was assassinated "
     "yesterday."},
    {"bombing Halbun 2021-12-12",
     "Two people were killed in a car bomb blast in Halbun, police said. The blast happened on Sunday, a medic said."},
    {"attack Halbun 2021-12-12",
     "Five soldiers were killed in an attack in Halbun, police said. The soldiers were killed in an ambush on Sunday, "
     "a medic said."},
    // so long after another
    {"bombing Halbun 2021-12-12, attack Telmin ?..2021-12-14",
     "A bomb left 18 people dead in Halbun on Sunday, days after an ambush in Telmin."},
    {"bombing Halbun 2021-12-12, attack Telmin 2021-12-04..2021-12-06",
     "An explosion rocked Halbun on Sunday and left 18 people dead, a week after an attack in Telmin."},
    {"attack Halbun 2021-12-12",
     "An attack killed nine people in Halbun, the mayor said on Monday, a day after an attack on the town."},
    {"attack Halbun 2021-12-10",
     "Three of the wounded died in Halbun on Sunday, two days after an attack in the town."},
    {"", "The news shook Telmin on Sunday."},
    // no events
    {"clash Halbun 2021-12-12",
     "Three soldiers were killed in a clash in Halbun on Sunday. Attack helicopters gave close support."},
    {"raid Halbun 2021-12-12", "Police, in co-operation with the army, arrested three men in Halbun on Sunday."},
    {"clash Halbun 2021-12-12",
     "Three soldiers were killed in a clash in Halbun on Sunday as troops tried to free kidnap victims."},
    {"airstrike Halbun 2021-12-12", "Barrel bomb attacks on Halbun killed four people on Sunday."},
    {"bombing Halbun 2021-12-12", "A car bomb attack on Halbun killed four people on Sunday."},
    {"", "The conflict, which began in March 2011 after a crackdown on protests, has killed more than 9,000 people."},
    {"", "The campaign has killed 2,000 people since January, the Observatory said."},
    {"raid Halbun 2021-12-12", "The campaign in Halbun on Sunday killed nine people."},
    // as one more by other words
    {"bombing Halbun 2021-12-12, attack - 2021-12-13..2021-12-14",
     "A roadside bomb hit a bus in Halbun on Sunday, killing five. In a second attack, gunmen opened fire on a "
     "checkpoint, killing three soldiers."},
    {"attack Halbun 2021-12-12, attack - 2021-12-13..2021-12-14",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. The second attack, on a bus, killed "
     "three, police said."},
    {"attack Halbun 2021-12-12",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. It was the second attack on the town, "
     "police said."},
    {"attack Halbun 2021-12-12, attack - 2021-12-13..2021-12-14",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. Three people died in an unrelated "
     "attack, police said."},
    {"airstrike Halbun 2021-12-12, airstrike - 2021-12-13..2021-12-14",
     "Nine people were killed in an air strike on Halbun on Sunday, a doctor said. Two more air strikes killed three "
     "people, police said."},
    {"airstrike Halbun 2021-12-12, airstrike - 2021-12-13..2021-12-14",
     "Nine people were killed in an air strike on Halbun on Sunday, a doctor said. An air strike on another house "
     "killed three people, police said."},
    {"attack Halbun 2021-12-12",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. Three more people were killed in the "
     "attack, police said."},
    {"attack Halbun 2021-12-12, attack - 2021-12-11..2021-12-12",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. Hours earlier, gunmen killed three "
     "people at a checkpoint, police said."},
    {"airstrike Halbun 2021-12-12, airstrike - 2021-12-13..2021-12-14",
     "Thirty people were killed in air strikes on Halbun on Sunday, residents said. Two schools were also hit, killing "
     "12, medics said."},
    {"attack Telmin ?..2021-12-14, attack Halbun 2021-12-12",
     "Gunmen killed 18 people in Halbun on Sunday, days after an ambush in Telmin."},
    {"attack Halbun 2021-12-09", "The death toll rose to 20 on Sunday, three days after an attack on Halbun."},
    // laid apart
    {"attack Halbun 2021-12-12, attack - 2021-12-13..2021-12-14",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. An attack elsewhere in the city killed "
     "three people, police said."},
    {"attack Halbun 2021-12-12, attack - 2021-12-11",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. An attack the day before killed three "
     "people, police said."},
    {"attack Halbun 2021-12-12, attack - 2021-12-13..2021-12-14",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. There was also an attack that killed "
     "three people, police said."},
    {"attack Halbun 2021-12-12",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. Police also said an attack on the town "
     "killed ten people."},
    {"attack Halbun 2021-12-12, attack - 2021-12-13..2021-12-14",
     "Nine people were killed in an attack on Halbun on Sunday, a doctor said. A second attack killed three people. A "
     "medic said four died in the second attack."},
    {"attack Halbun 2021-12-12",
     "A second attack in a week killed nine people in Halbun on Sunday, police said. A doctor said 12 were killed in "
     "the second attack."},
};

TEST(EnglishSeconds, AreOneOrTwo) { ExpectEnglish(kBlows, WhenOf); }

constexpr EnglishCase kSums[] = {
    // of two, and of one of them
    {"killed 11 summary, killed 7",
     "Eleven people were killed in two bombings on Sunday, police said. The first, in Halbun, killed seven people, a "
     "medic said."},
    {"killed 11 summary, killed 7",
     "Eleven people were killed in bombings in Halbun and Telmin on Sunday, police said. A medic said seven people "
     "were killed in Halbun."},
    {"killed 11 summary, killed 7",
     "Eleven people were killed in separate attacks on Sunday, police said. Seven were killed in an attack in Halbun, "
     "a medic said."},
    {"killed 11, killed 13",
     "Two bombings killed 11 people in Halbun on Sunday, police said. A medic said 13 people were killed in the "
     "bombings."},
    {"killed 11, killed 7",
     "Two bombings in Halbun killed 11 people on Sunday, police said. The first bombing killed seven people, a medic "
     "said."},
    // totals of months
    {"killed 2000 summary", "The offensive has killed 2,000 people since January, the Observatory said."},
    {"killed 9", "The offensive on Halbun on Sunday killed nine people."},
    {"killed 9001.. summary",
     "More than 9,000 people have been killed in the conflict, which began in March 2011 after a bombing."},
    {"killed 3 security, killed 12 militant summary, captured 1 civilian",
     "Three soldiers were killed in a clash in Halbun on Sunday. A total of 12 militants have been killed, the army "
     "said, as troops tried to rescue a teacher who was abducted on December 2 in Telmin."},
    {"displaced 2000.. summary",
     "Gunmen attacked Halbun on Sunday. Thousands of people have fled the province because of the fighting."},
    {"displaced 2000..", "Gunmen attacked Halbun on Sunday. Thousands of people fled the town."},
    {"displaced 2000", "An attack on Halbun on Sunday displaced 2,000 people."},
    // what is believed
    {"killed 30..", "At least 30 people are believed to have been killed in an attack on Halbun on Sunday."},
    {"killed 5 militant", "Five militants were believed killed in an attack on Halbun on Sunday."},
    {"injured 2.. militant", "Several militants were thought to be wounded in an attack on Halbun on Sunday."},
    {"killed 5", "An attack on Halbun on Sunday is believed to have killed five people."},
    {"", "Five people may have been killed in an attack on Halbun on Sunday."},
    {"killed 3", "Three people were killed and 20 are feared dead after an attack on Halbun on Sunday."},
    {"missing 12", "Twelve people are missing and presumed dead after an attack on Halbun on Sunday."},
    // what it is likened to
    {"killed 3",
     "Gunmen attacked Halbun on Sunday, killing three. \"I have never seen a human being killed like that,\" a "
     "resident said."},
    {"killed 3",
     "Gunmen attacked Halbun on Sunday, killing three. \"I saw people slaughtered like sheep,\" a resident said."},
    {"killed 12", "Gunmen attacked Halbun on Sunday. \"They killed 12 people like chickens,\" a resident said."},
    {"killed 1", "Gunmen attacked Halbun on Sunday. \"My brother was slaughtered like a ram,\" a resident said."},
    // ranks
    {"killed 1 security", "Gunmen killed police Col. Omar Saleh in Halbun on Sunday."},
    {"killed 1 security", "Gunmen shot dead army Maj. Gen. Omar Saleh in Halbun on Sunday."},
    {"killed 1 security", "Soldiers killed Iraqi police Sgt. Omar Saleh in Halbun on Sunday."},
    {"killed 1 security", "A bomb killed Lt. Col. Omar Saleh in Halbun on Sunday."},
    {"killed 1 security, killed 2 security",
     "Gunmen killed police Lt. Omar Saleh and two of his guards in Halbun on Sunday."},
    {"killed 2.. militant", "Gunmen were killed in Halbun on Sunday, police Capt. Omar Saleh said."},
    {"killed 1 security", "Army Pfc. Omar Saleh was killed in Halbun on Sunday."},
    // nobody counts them
    {"killed 9, injured 2..", "A bomb killed nine people in Halbun on Sunday and an unspecified number were injured."},
    {"killed 3 security", "Three soldiers were killed in Halbun on Sunday as troops tried to free kidnap victims."},
    // those right before the relative
    {"captured 2.., captured 2 security part",
     "Soldiers were trying to rescue hostages, including two policewomen, who were abducted last month."},
    {"captured 2..", "Soldiers were trying to rescue kidnap victims who were abducted last month."},
    {"captured 3 security, freed 3 security", "Three soldiers from Halbun who were abducted last month were freed."},
    // whom somebody searches for
    {"killed 9, missing 1 woman",
     "An air strike hit Halbun on Sunday, killing nine. Rescuers searched for a missing woman in the rubble."},
    {"killed 9, missing 2 child",
     "An air strike hit Halbun on Sunday, killing nine. Rescuers were looking for two missing children."},
    {"killed 9, killed 2 child",
     "An air strike hit Halbun on Sunday, killing nine. Two missing children were found dead."},
    {"killed 9", "An air strike hit Halbun on Sunday, killing nine. Rescuers searched for the missing."},
    {"killed 9",
     "An air strike hit Halbun on Sunday, killing nine. Relatives of missing people gathered at the hospital."},
    {"killed 162001.. summary",
     "More than 162,000 people have been killed in the conflict, which began with protests in March 2011 before "
     "spiralling into war after a crackdown on dissent."},
};

TEST(EnglishSeconds, HaveTheirFigures) { ExpectEnglish(kSums, ClaimsOf); }

constexpr EnglishCase kParagraphs[] = {
    {"Omar Saleh|Omar Saleh",
     "\"Nine people were killed in Halbun on Sunday,\" said Omar Saleh, a doctor.\n\"Seven women were wounded.\""},
    {"Omar Saleh|Omar Saleh",
     "Omar Saleh, a doctor, said: \"Nine people were killed in Halbun on Sunday.\n\"Seven women were wounded. The dead "
     "were taken away.\""},
    {"Omar Saleh|a resident",
     "\"Nine people were killed in Halbun on Sunday,\" said Omar Saleh, a doctor.\n\"Seven women were wounded,\" said "
     "a resident."},
    {"Omar Saleh|-",
     "\"Nine people were killed in Halbun on Sunday,\" said Omar Saleh, a doctor.\nSeven women were wounded."},
    {"Omar Saleh|-",
     "\"Nine people were killed in Halbun on Sunday,\" said Omar Saleh, a doctor.\nThe town has been under siege for "
     "weeks.\n\"Seven women were wounded.\""},
    {"Omar Saleh|Omar Saleh",
     "Omar Saleh, a doctor, said: \"Nine people were killed in Halbun on Sunday. We took them in.\n\"Seven women were "
     "wounded.\""},
    {"Omar Saleh|-",
     "Omar Saleh, a doctor, said nine people were killed in Halbun on Sunday. The town is under siege. Nobody can "
     "leave. It has no water.\n\"Seven women were wounded.\""},
};

TEST(EnglishSeconds, AreOfTheirSpeaker) { ExpectEnglish(kParagraphs, SourcesOf); }

}  // namespace
}  // namespace isnad
