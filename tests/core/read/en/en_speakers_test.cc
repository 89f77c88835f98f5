#include "tests/core/read/en/english_testing.h"

// Who says it, in the orders and words of agencies, ministries, monitors and local outlets.

namespace isnad {
namespace {

constexpr EnglishCase kOrders[] = {
    // before a colon, and what confirms
    {"Civil defence", "Civil defence: five killed in strike on Halbun."},
    {"Gaza rescuers", "Gaza rescuers: five killed in strike on Halbun."},
    {"Gaza civil defence", "Five killed in strike on Halbun: Gaza civil defence."},
    {"-", "Gaza: five killed in strike on Halbun."},
    {"-", "Gaza strike: five killed in Halbun."},
    {"military", "The military confirmed the death of five soldiers in Halbun."},
    // of which body he is
    {"Officials of the Interior Ministry",
     "Officials of the Interior Ministry said five people were killed in Halbun."},
    {"A source in the health ministry", "A source in the health ministry said five people were killed in Halbun."},
    {"Doctors at Halbun hospital", "Doctors at Halbun hospital said five people were killed in the strike."},
    {"head of the local council", "Five people were killed in Halbun, the head of the local council said."},
    {"Residents", "Residents of the town said five people were killed in Halbun."},
    {"an official", "Five people were killed in Halbun, an official in Halbun said."},
    {"Police", "Police gave a different version. Five people died in Halbun, they said."},
    // who says it: orders, bodies, statements
    {"Al-Noor Hospital",
     "Al-Noor Hospital, which received most of the victims, put the number of dead in the strike on Halbun at five."},
    {"UNRWA", "Five people were killed in the town of Halbun, the United Nations agency UNRWA said."},
    {"rescuers from the town's emergency room",
     "Five people were killed in the town of Halbun, rescuers from the town's emergency room said."},
    {"Rescue 1122", "Five people were killed when a bomb went off in the town of Halbun, Rescue 1122 said."},
    {"Observatory", "Five people have been killed in the town of Halbun on Monday, the Observatory reports."},
    {"Observatory", "The Observatory reports that five people have been killed in the town of Halbun."},
    {"Reuters", "Five people have been killed in the town of Halbun, according to Reuters reports."},
    {"residents", "An air strike on the town of Halbun killed five people, residents said."},
    {"Yusuf Harbi", "\"More than five people died in Halbun,\" said Dr. Yusuf Harbi, director of the town's hospital."},
    {"Airwatch", "Five people were killed in the town of Halbun, news website Airwatch reported."},
    {"military's media wing", "Five terrorists were killed in the town of Halbun, the military's media wing said."},
    {"regional military administration",
     "Five people were killed in the town of Halbun, the regional military administration said."},
    {"-", "A string of attacks in Nigeria claimed by the group killed five people in the town of Halbun."},
    {"a hospital official",
     "Five people were killed when a rocket hit the town of Halbun, a hospital official told AFP."},
    {"Sudan Doctors Network",
     "Five people were killed when a rocket hit the town of Halbun, according to the Sudan Doctors Network."},
    {"Sudan Doctors Network",
     "According to the Sudan Doctors Network, five people were killed when a rocket hit the town of Halbun."},
    {"WAFA", "Five people were killed when a rocket hit the town of Halbun, state news agency WAFA reported."},
    {"official SANA news agency",
     "Five people were killed when a rocket hit the town of Halbun, the official SANA news agency said on Sunday."},
    {"medical sources",
     "Five people were killed in the town of Halbun, the official Palestinian news agency WAFA said, citing medical "
     "sources."},
    {"police, police",
     "A bomb exploded in the town of Halbun on Sunday, killing at least four people and wounding nine, police said."},
    {"a military spokesman",
     "\"Four of the attackers were killed,\" a military spokesman said of the raid on the town of Halbun."},
    {"Yusuf Harbi", "Four people died in the blast in Halbun, said Yusuf Harbi, a doctor at the local hospital."},
    {"Yusuf Harbi", "Four people died in the blast in Halbun, provincial police chief Yusuf Harbi said."},
    {"Yusuf Harbi", "Provincial police chief Yusuf Harbi said that four people had died in the blast in Halbun."},
    {"Yusuf Harbi", "\"Four people died in the blast in Halbun,\" Yusuf Harbi, the mayor, told reporters."},
    {"security sources",
     "Four people died in the blast in Halbun, two security sources told Reuters on condition of anonymity."},
    {"an official",
     "Four people died in the blast in Halbun, an official said, speaking on condition of anonymity because he was not "
     "authorised to talk to the media."},
    {"interior ministry", "Four people died in the blast in Halbun, the interior ministry said in a brief statement."},
    {"interior ministry", "In a statement, the interior ministry said four people died in the blast in Halbun."},
    {"defence ministry",
     "Four fighters of the group were killed in the raid on Halbun, a defence ministry statement said."},
    {"army", "The army said in a statement on Sunday that four of its soldiers were slain in the attack on Halbun."},
    {"Israeli military", "The Israeli military said it had killed four militants in an air strike in Halbun."},
    {"Israeli army", "The Israeli army announced the killing of four militants in an air strike in Halbun."},
    {"Houthis", "Four militants were killed in an air strike in Halbun, the Houthis acknowledged."},
    {"Al Masirah", "Seven people were killed in an air raid on Halbun, Houthi-run Al Masirah TV reported."},
    {"state television",
     "Seven people were killed in an air raid on Halbun, state television said, without giving details."},
    {"Syrian state media", "Seven people were killed in an air raid on Halbun, Syrian state media reported."},
    {"Anadolu Agency", "Seven people were killed in a raid on Halbun, Turkey's state-run Anadolu Agency reported."},
    {"provincial governor",
     "Iran's official IRNA news agency quoted the provincial governor as saying seven people were killed in an attack "
     "in Halbun."},
    {"Hassan Abdi", "\"We have buried seven people killed in the raid on Halbun,\" said Hassan Abdi, a village elder."},
    {"district commissioner",
     "Seven people were killed in an attack in the village of Halbun, the district commissioner confirmed to Garowe "
     "Online."},
    {"Witnesses", "Witnesses told Garowe Online that seven people were killed in an attack in the village of Halbun."},
    {"Witnesses and medics",
     "Witnesses and medics said seven people were killed in an attack in the village of Halbun."},
    {"Activists", "Activists reported seven people killed in an air strike on the village of Halbun."},
    {"SOHR", "SOHR activists have recorded the death of seven people in an air strike on the village of Halbun."},
    {"UN", "Seven people were killed in an attack in the village of Halbun, the UN said on Sunday."},
    {"UN human rights office",
     "The UN human rights office said it had verified the killing of seven people in an attack in Halbun."},
    {"Human Rights Watch",
     "An air strike on Halbun killed seven people, Human Rights Watch said in a report released on Sunday."},
    {"Gaza health ministry", "An air strike on Halbun killed seven people, the Gaza health ministry said."},
    {"Hamas-run health ministry", "An air strike on Halbun killed seven people, the Hamas-run health ministry said."},
    {"Ashraf al-Dali", "An air strike on Halbun killed seven people, health ministry spokesman Ashraf al-Dali said."},
    {"civil defence",
     "An air strike on Halbun killed seven people, according to the civil defence, which operates in rebel-held "
     "areas."},
    {"White Helmets", "An air strike on Halbun killed seven people, the White Helmets rescue group said on Twitter."},
    {"a resident", "An air strike on Halbun killed seven people, a resident reached by phone said."},
    {"Red Crescent", "An air strike on Halbun killed seven people, a Red Crescent official said by telephone."},
    {"Save the Children", "An air strike on Halbun killed seven children, Save the Children said."},
    {"local media", "An air strike on Halbun killed seven people, local media reported."},
    {"local media", "An air strike on Halbun killed seven people, according to local media reports."},
    {"Hospital sources", "Hospital sources put the death toll from the air strike on Halbun at seven."},
    {"Officials", "Officials put the number of dead in the air strike on Halbun at seven."},
    {"-", "Seven people were killed in an air strike on Halbun, our correspondent reports."},
    {"Reuters", "Seven people were killed in an air strike on Halbun, a Reuters witness said."},
    {"Al-Shabaab", "Al-Shabaab claimed it had killed seven soldiers in an attack on Halbun."},
    {"Al-Shabaab", "The attack on Halbun killed seven soldiers, Al-Shabaab said through its Andalus radio."},
    {"Islamic State", "Islamic State said its fighters killed seven soldiers in an attack on Halbun."},
    {"group's Amaq news agency", "The attack on Halbun killed seven soldiers, the group's Amaq news agency said."},
    {"CENTCOM",
     "U.S. Central Command (CENTCOM) forces conducted a strike in Halbun, killing seven militants, CENTCOM said."},
    {"Pentagon", "Seven militants were killed in a strike in Halbun, the Pentagon announced on Sunday."},
    {"Alan Moss",
     "Seven militants were killed in a strike in Halbun, Pentagon press secretary Alan Moss told a briefing."},
    {"London-based war monitor",
     "Seven people were killed in an air strike on Halbun, the London-based war monitor said."},
    {"governor", "Seven people were killed by shelling in Halbun, the governor of Kherson region wrote on Telegram."},
    {"Oleh Synko",
     "Seven people were killed by shelling in Halbun, regional governor Oleh Synko said on the Telegram messaging "
     "app."},
    {"Oleh Synko", "\"Seven people were killed by shelling in Halbun,\" Oleh Synko posted on social media."},
    {"Police", "Police say seven people were killed in an attack on Halbun."},
    {"Police", "Police: seven killed in attack on Halbun"},
    {"police", "Seven killed in attack on Halbun - police"},
    {"police", "Seven killed in attack on Halbun: police"},
    {"officials", "Seven killed in attack on Halbun, officials say"},
    {"UN", "UN: seven killed in attack on Halbun"},
    {"monitor", "Seven killed in air strike on Halbun, monitor says"},
    {"Ukraine", "Ukraine says seven killed in shelling of Halbun"},
    {"Russia", "Russia says it killed seven militants in Halbun"},
    {"Military", "Military says seven soldiers killed in attack on Halbun"},
    {"Army", "Army: seven soldiers killed in ambush near Halbun"},
    // contrast
    {"Residents, army",
     "Residents said seven people were killed in the raid on Halbun, but the army said two militants were killed."},
    {"activists, government",
     "While activists said seven civilians died in the strike on Halbun, the government put the toll at two."},
    {"Residents", "Residents said seven people were killed in the raid on Halbun. The army made no immediate comment."},
    {"residents", "Seven people were killed in the raid on Halbun, residents said, contradicting an army statement."},
    {"army", "Seven people were killed in the raid on Halbun, the army said. It gave no further details."},
    {"army, army",
     "Seven people were killed in the raid on Halbun, the army said. It added that three others were wounded."},
    {"army, army",
     "Seven people were killed in the raid on Halbun, the army said in a statement. Three others were wounded, it "
     "said."},
    {"army, army",
     "Seven people were killed in the raid on Halbun, the army said in a statement, adding that three others were "
     "wounded."},
    {"army, army", "The army said seven people were killed in the raid on Halbun and three others wounded."},
    {"army, army",
     "The army said seven people were killed in the raid on Halbun. \"Three others were wounded,\" the statement "
     "said."},
    {"army, army",
     "The army said seven people were killed in the raid on Halbun. The statement added that three others were "
     "wounded."},
    {"Yusuf Harbi, Harbi",
     "Seven people were killed in the raid on Halbun, said district chief Yusuf Harbi. Three others were wounded, "
     "Harbi said."},
    {"Yusuf Harbi, Yusuf Harbi",
     "Seven people were killed in the raid on Halbun, said district chief Yusuf Harbi. He said three others were "
     "wounded."},
    {"Yusuf Harbi, Yusuf Harbi",
     "Seven people were killed in the raid on Halbun, said district chief Yusuf Harbi, adding: \"Three others were "
     "wounded.\""},
};

constexpr EnglishCase kNobodysWords[] = {
    {"-",
     "Dec 12, near Halbun, Syria, via a social media report. During a strike on Sunday two civilians were killed."},
    {"-", "Dec 12, near Halbun, Syria, via self-report. During a strike on Sunday two civilians were killed."},
    {"defence ministry, defence ministry",
     "Nine soldiers reported missing after an ambush in Halbun on Sunday have been found dead, the defence ministry "
     "said."},
    // "he" is no army
    {"Omar Saleh, Iraqi army, Omar Saleh",
     "Governor Omar Saleh said nine people were killed in Halbun on Sunday. The Iraqi army said five were killed. Two "
     "women were among those killed, he said."},
    // a command's own release, with its commander's words
    {"U.S. Central Command",
     "TAMPA, Fla. - On Sunday U.S. Central Command forces conducted a raid in Halbun that killed two gunmen.\n\"We go "
     "on,\" said Gen. Omar Saleh, commander of U.S. Central Command."},
    {"-", "The river gave up the bodies of four men in Halbun on Sunday."},
};

TEST(EnglishSpeakers, NobodysWords) { ExpectEnglish(kNobodysWords, SpeakersOf); }

TEST(EnglishSpeakers, InEveryOrder) { ExpectEnglish(kOrders, SpeakersOf); }

constexpr EnglishCase kTexts[] = {
    // who told it before, without a figure
    {"Omar Saleh", "Governor Omar Saleh visited Halbun on Monday. He said 78 people were killed in the attack."},
    {"Omar Saleh",
     "Governor Omar Saleh visited Halbun on Monday. In a statement, he said 78 people were killed in the attack."},
    {"Interior Ministry",
     "The Interior Ministry condemned the attack in Halbun on Monday. It said 78 people were killed."},
    {"army, Omar Saleh",
     "The army said six people were killed in Halbun on Monday. Governor Omar Saleh visited the town. He said nine "
     "people "
     "were wounded."},
    {"army, army",
     "The army said six people were killed in Halbun on Monday. The attack hit a market. It said nine people were "
     "wounded."},
    {"Omar Saleh, Kenyan police",
     "Soldiers killed 32 gunmen in Halbun on Monday, spokesman Omar Saleh said. Kenyan police gave a different "
     "account. Thirteen people were killed, they said."},
    {"Omar Saleh, Residents",
     "Soldiers killed 32 gunmen in Halbun on Monday, spokesman Omar Saleh said. Residents disputed the account. "
     "Thirteen people were killed, they said."},
    {"officials, officials",
     "Soldiers killed 32 gunmen in Halbun on Monday, officials said. The bodies lay in the street. Thirteen people "
     "were "
     "hurt, they said."},
    // one after another in a sentence
    {"army, Kenyan police",
     "Two policemen died in Halbun on Monday, the army said, and the blast wounded 62 people, according to Kenyan "
     "police."},
    {"army, residents",
     "Two policemen died in Halbun on Monday, the army said, and the blast wounded 62 people, residents said."},
    {"army, army", "Two policemen died in Halbun on Monday, the army said, and six people were wounded."},
    {"army, army", "Two policemen died in Halbun on Monday, the army said, and added that six people were wounded."},
    {"health ministry, health ministry",
     "The health ministry reported nine deaths in the raid on Halbun but later revised the toll to 11."},
    // who is not heard
    {"residents", "The army raided Halbun. Five people were killed, residents said."},
    {"-", "Five people were killed in the raid on Halbun. The governor visited the wounded."},
    {"-", "A blast in Halbun killed five people and damaged the office of Halbun TV."},
    {"residents",
     "Five people were killed in the raid on Halbun, residents said, on suspicion of ties to the Islamic State."},
    {"governor's office",
     "Five people were killed in the raid over suspected ties to the Islamic State, the governor's office said."},
    // releases
    {"-",
     "U.S. Central Command forces conducted a raid near Halbun on December 11. Five ISIS members were killed.\n\"The "
     "raid shows our resolve,\" said Col. Adam Reyes, a CENTCOM spokesman."},
    {"U.S. Africa Command, U.S. Africa Command, U.S. Africa Command",
     "U.S. Africa Command conducted an airstrike near Halbun on December 11, killing five terrorists.\nAt this time, "
     "we assess no civilians were injured or killed."},
    {"-", "Israeli forces killed two people in the town of Halbun.\nA crowd gathered at the hospital."},
    // whoever speaks
    {"counter-terrorism service of the region",
     "Five people were killed in the raid on Halbun, the counter-terrorism service of the region said."},
    {"Kyiv", "Kyiv says five people were killed in the strike on Halbun."},
    {"hospital in Halbun", "The hospital in Halbun put the toll at five."},
    {"Halbun Central Hospital", "Halbun Central Hospital said that five people were killed in the blast."},
    {"Relatives", "Relatives say five people were killed in the raid on Halbun."},
    {"guerrilla group", "Five soldiers were killed in the raid on Halbun, the guerrilla group claimed."},
    {"Officials", "Officials have revised the number of people killed in the blast in Halbun down to five."},
    {"Authorities", "Authorities lowered the toll of the blast in Halbun to five."},
    // who goes on speaking
    {"army, army", "Seven soldiers were killed in Halbun, the army said in a statement. Three others were wounded."},
    {"police, police", "Seven people were killed in Halbun, police said. Two suspects were arrested."},
    {"governor, hospital",
     "Seven people were killed in Halbun, the governor said. The hospital said three people were wounded."},
    {"Yusuf Harbi, Yusuf Harbi",
     "\"Seven people were killed in Halbun,\" said Yusuf Harbi, the governor. \"Three were wounded.\""},
    {"Yusuf Harbi, Yusuf Harbi",
     "\"Seven people were killed in Halbun,\" said Yusuf Harbi, the governor, adding that three were wounded."},
    {"residents, army",
     "Seven people were killed in Halbun, according to residents. The army put the figure at two dead."},
    {"United Nations", "The United Nations has condemned an air strike on Halbun that it said killed seven people."},
    {"Witnesses", "Witnesses speak of seven dead in Halbun."},
    {"local sources", "Seven people were killed in Halbun, local sources told the network."},
    {"cousin", "Seven people were killed in Halbun, his cousin said."},
    {"Aid groups", "Aid groups say seven people were killed in Halbun."},
    {"Airwars", "Seven people were killed in Halbun, monitoring group Airwars reported."},
    {"Airwars", "Seven people were killed in Halbun, reported Airwars."},
    {"UNICEF", "UNICEF said seven children were killed in Halbun."},
    {"Save the Children", "Seven children were killed in Halbun, Save the Children reported on Sunday."},
    {"OCHA", "Seven people were killed in Halbun, according to OCHA."},
    {"OCHA", "Seven people were killed in Halbun, per OCHA."},
    {"local officials and residents", "Seven people were killed in Halbun, local officials and residents said."},
    {"police and witnesses", "Seven people were killed in Halbun, police and witnesses said."},
    {"medical sources", "Seven people were killed in Halbun, WAFA reported, citing medical sources."},
    {"medical sources", "Citing medical sources, WAFA reported that seven people were killed in Halbun."},
    {"Security officials",
     "Security officials, speaking on condition of anonymity, said that seven people were killed in Halbun."},
    {"an official", "Seven people were killed in Halbun, said an official who declined to be named."},
    {"A doctor at the hospital",
     "A doctor at the hospital, who asked not to be named, said seven people were killed in Halbun."},
    {"army", "A spokesman for the army said seven people were killed in Halbun."},
    {"Yusuf Harbi", "Army spokesman Colonel Yusuf Harbi said seven people were killed in Halbun."},
    {"Yusuf Harbi", "The spokesman for the army, Colonel Yusuf Harbi, said seven people were killed in Halbun."},
    {"-", "Seven people were killed in Halbun. Our reporter saw the bodies."},
    {"-", "Seven people were killed in Halbun. The president said he was shocked."},
    {"-", "Seven people were killed in Halbun. No group said it was behind the attack."},
    {"-", "Seven people were killed in Halbun. The Taliban said it was not behind the attack."},
    {"Taliban", "The Taliban said their men had killed seven soldiers in Halbun."},
    {"military", "The military said in a post on X that it killed seven militants in Halbun."},
    {"Kurdish Red Crescent", "Seven people were killed in Halbun, the Kurdish Red Crescent said."},
    {"Prosecutor General's Office",
     "Thirteen civilians were killed when the army fired missiles at the town of Halbun on Friday, the Prosecutor "
     "General's Office said."},
    {"Prosecutor General's Office, Prosecutor General's Office",
     "Thirteen civilians were killed and over 45 wounded when the army fired missiles at the second largest city of "
     "Azerbaijan at around 1 a.m. on Friday, the Prosecutor General's Office said."},
    {"Attorney General's Office", "Thirteen civilians were killed in Halbun, the Attorney General's Office said."},
    {"activist", "A blast in Halbun left at least 18 people dead, according to the activist."},
    {"Islamic State group, Islamic State group",
     "The Islamic State group, in a statement on its Telegram channel, boasted of 15 dead and 20 wounded in Halbun."},
    {"Yusuf Harbi",
     "The tanker in Halbun had been hijacked, Capt. Yusuf Harbi said. He had earlier put the toll at 54."},
    {"An anonymous police", "An anonymous police major said five suspects had been arrested in Halbun."},
    {"SDF", "The SDF raised its count of dead civilians in Halbun to 15."},
    {"Omar Saleh", "Omar Saleh of Amal Ambulance said five people were killed in Halbun."},
    {"governor, governor", "The death toll in Halbun rose to 25, up from 22 reported on Wednesday, the governor said."},
    {"Local activists",
     "The ministry gave no figure. Local activists disputed that account and said seven people were killed in Halbun."},
    {"Omar Saleh, Omar Saleh",
     "Gunmen killed five people in Halbun, Omar Saleh said in a statement. \"They wounded two more,\" the statement "
     "read."},
    {"Rescue 1122", "Five people were killed in Halbun, Rescue 1122 said."},
    {"Amal Hospital", "Amal Hospital, which received the victims of the strike in Halbun, put the dead at 36."},
    {"a doctor at Amal Hospital", "Five people were killed in Halbun, a doctor at Amal Hospital said."},
    {"Amal Party, Amal Party",
     "In a written statement the Amal Party gave details of the attack on Halbun.\n\"Our forces hit a convoy; 31 "
     "soldiers "
     "were killed. We had no wounded,\" it said."},
    {"a source close to the group", "Five people were killed in Halbun, a source close to the group said."},
    {"rescuers from the Amal Response Room",
     "Five people were killed in Halbun, rescuers from the Amal Response Room said."},
    {"UNRWA", "Five people were killed in Halbun, the United Nations agency UNRWA said."},
    {"Residents", "Residents accused the army of killing five people in Halbun."},
    {"local officials and residents",
     "Five people were killed in Halbun, local officials and residents told reporters."},
    {"A spokesperson for the ministry of defence",
     "A spokesperson for the ministry of defence said five people were killed in Halbun."},
    {"-", "The first reports in the morning had spoken of nine dead in Halbun."},
    {"a police officer", "Five people were killed in Halbun, a police officer said."},
    {"Omar Saleh, Omar Saleh",
     "Five people were killed in Halbun, Omar Saleh said in a statement. \"They also wounded two,\" the statement "
     "said."},
    {"Volunteers", "Volunteers at the camp in Halbun put the toll at five."},
    {"-", "A suicide attack on a check post in Halbun killed eight people."},
    {"a medic", "A strike on Halbun killed six, according to a medic who said rescue workers were at the scene."},
    {"Observatory",
     "The Observatory, which monitors the war through a network of activists, says ten people were killed in Halbun."},
    {"Syrian Democratic Forces",
     "Amal News / The Syrian Democratic Forces announced on Tuesday that two men were arrested in Halbun."},
    {"-", "The fighter, Omar Saleh, wounded in the attack on Halbun, was later reported dead."},
    {"Cairo, residents",
     "Bombs went off in Telmin days after air strikes on Halbun, which according to Cairo killed 50 militants and "
     "according to residents killed seven civilians."},
    {"Amnesty", "Five people died in the strike on Halbun, Amnesty said, citing records of the hospital in Telmin."},
    {"Libyan government",
     "The alliance bombed Halbun on Monday, rejecting a Libyan government statement that 85 people were killed."},
    {"Wafa", "The official Palestinian News Agency Wafa reported that five people were killed in Halbun."},
    {"Sudan Doctors Network, army",
     "Air strikes on Halbun killed 50 people, the Sudan Doctors Network said. The army put the figure at 22."},
    {"Sudan Doctors Network, army",
     "Air strikes on Halbun killed 50 people, the Sudan Doctors Network said. The army put it at 22."},
    {"local reports", "Five people were killed in an attack on Halbun, according to local reports."},
    {"Unconfirmed reports", "Unconfirmed reports said five people were killed in an attack on Halbun."},
    {"local media", "Five people were killed in an attack on Halbun, according to local media reports."},
    {"-", "Five people were killed in an attack on Halbun, according to reports."},
};

TEST(EnglishSpeakers, OverSentences) { ExpectEnglish(kTexts, SpeakersOf); }

constexpr EnglishCase kAsides[] = {
    {"A police captain",
     "A police captain who gave only his first name, Sami, said that three people were killed in Halbun on Sunday."},
    {"A resident", "A resident who counted heads at the gate told reporters that 12 people were killed in Halbun."},
    {"Officials", "Officials agreed that 170 people had been wounded in the bombing in Halbun on Friday."},
    {"diocese", "Gunmen who seized a priest in Halbun on Sunday want a ransom, the diocese said."},
    {"police", "A man who police said was a bomber killed two people in Halbun on Sunday."},
    // who names one of the dead
    {"Police, -",
     "Police had said on Monday that 12 people died in Halbun. Among the victims was Halima Warsame, a lawyer."},
    {"Pavlo Hrytsak, -",
     "A missile killed seven people in Halbun, governor Pavlo Hrytsak said. One of the dead was a driver, Samir "
     "Harbi."},
    {"Police, Police", "Police had said on Monday that 12 people died in Halbun. Among the dead were three children."},
    // what stands between him and his verb
    {"Doctors at the Halbun Hospital",
     "Doctors at the Halbun Hospital, one of two that still work, said seven people were killed in Halbun."},
    {"A security source",
     "A security source, contacted by our editors, said seven people were killed in the attack on Halbun."},
    {"Islamic State", "Islamic State, through its Amaq agency, said its fighters had killed 12 soldiers in Halbun."},
    {"local emergency room", "The local emergency room, a volunteer network, had earlier counted 45 dead in Halbun."},
    {"a war monitor",
     "But a war monitor with a network of contacts said on Saturday that 68 people were killed in Halbun."},
    {"Residents", "Residents of a village in Halbun Local Government Area say 14 people were shot dead on Sunday."},
    {"Residents and a local militia",
     "Residents and a local militia had told reporters that 43 people had been killed in the attack on Halbun."},
    {"Al Masirah", "The Houthi-run television channel Al Masirah put the death toll of the strike on Halbun at 26."},
    {"A doctor at Halbun hospital", "A doctor at Halbun hospital told reporters he had received seven bodies."},
    // who did it and speaks on, whose account it is
    {"army, Support of Faith",
     "The army raised the toll in Halbun to 11 dead. The Group for the Support of Faith claimed the attack in an audio "
     "message; it said that it killed 30 soldiers."},
    {"military",
     "Nonito said that he was moved after the attack on Halbun in which, by the military's account, five soldiers "
     "died."},
    {"authorities", "The figure is half the 54 dead announced by the authorities after the strike on Halbun."},
    {"one of their colleagues",
     "A strike hit Halbun on Monday, killing 13 officers, according to one of their colleagues."},
    {"an official, -",
     "Six people were killed in Halbun, an official said. It is worth noting that an attack killed three people there "
     "in "
     "May."},
    {"regional administration",
     "On Sunday militiamen and the army clashed at Halbun, where the regional administration reported nine militiamen "
     "killed."},
    {"residents",
     "Two residents reached by phone described helicopters over Halbun. They said six people were killed in the raid."},
    {"governor, town's ombudsman",
     "Five people died in the attack on Halbun, the governor said. The town's ombudsman had spoken on Wednesday of 11 "
     "dead."},
    {"governorship, governorship",
     "A car bomb hit Halbun late on Wednesday, killing a man, the governorship said in a statement.\nTwo people lost "
     "their lives "
     "in the attack, the statement added."},
    {"Orlando Mundane", "Two people were killed in Halbun, national police spokesman Orlando Mundane said."},
    {"IS", "IS said in a statement that its men had killed 40 soldiers in Halbun."},
    {"Emergency Lawyers, local council, Emergency Lawyers",
     "A strike on Halbun killed 61 people, the Emergency Lawyers said. The local council counted 45 dead. A strike on "
     "Talfit "
     "killed 23 people, the lawyers added."},
    // before the colon of a figure
    {"Emergency lawyers", "Planes bombed a queue in Halbun. Emergency lawyers: 32 killed."},
    {"Residents", "A strike hit a market in Halbun. Residents by phone: six dead."},
    {"-", "A strike hit a market in Halbun. Toll in the market strike: six dead."},
    {"ministry", "Six soldiers reported missing after an ambush at Halbun were found, the ministry said."},
    {"-", "Two officers: three killed in blast in Halbun."},
    // of another number
    {"local tribesmen", "Four men died in Halbun, according to local tribesmen; an interior ministry list had three."},
    {"-", "Twelve people were killed in Halbun, three more than the Observatory recorded."},
    {"-", "Thirty-one people, not the 40 first reported, were killed in Halbun."},
    {"-", "Thirty-one people, not 40 as first reported, were killed in the raid on Halbun."},
    {"Observatory", "Twelve people were killed in Halbun, the Observatory recorded."},
};
TEST(EnglishSpeakers, Asides) { ExpectEnglish(kAsides, SpeakersOf); }

constexpr EnglishCase kApposed[] = {
    // his name between commas, before and behind what he is
    {"Safdar Dako", "Five people were killed in Halbun, according to a member of the provincial council, Safdar Dako."},
    {"Safdar Dako", "Five people were killed in Halbun, according to the head of the provincial council, Safdar Dako."},
    {"Salim Dako", "A resident of the village, Salim Dako, said five people were killed in Halbun."},
    {"Salim Dako", "Salim Dako, a farmer, said five people were killed in Halbun."},
    {"Ali Dako", "Five people were killed in Halbun, said the mayor of the town, Ali Dako."},
    {"Police, Abba Dako",
     "Police said eight people were killed in Halbun. The leader of a local vigilante force, Abba Dako, gave a higher "
     "figure. \"We buried 13 people this morning,\" he told reporters."},
    // no name: a place, people, a body
    {"A villager", "A villager in Talfit, North Darfur, said five people were killed in Halbun."},
    // for whom he stands, where he works
    {"A spokesman for the Ansar militia",
     "A spokesman for the Ansar militia, which controls the port, told a local station that five people were killed in "
     "Halbun."},
    {"A lawyer for the families", "A lawyer for the families said five people were killed in Halbun."},
    {"A surgeon at Talfit's main hospital",
     "A surgeon at Talfit's main hospital said five people were killed in Halbun."},
};
TEST(EnglishSpeakers, Apposed) { ExpectEnglish(kApposed, SpeakersOf); }

constexpr EnglishCase kWhose[] = {
    // what a body is, behind words before its name
    {"Syrian Observatory for Human Rights",
     "The Britain-based Syrian Observatory for Human Rights, an opposition war monitor, reported that six people were "
     "killed in Halbun."},
    {"Syrian Observatory for Human Rights",
     "The influential Syrian Observatory for Human Rights, a war monitor, said six people were killed in Halbun."},
    {"force", "The Kurdish-led force said six people were killed in Halbun."},
    // the second verb of one subject, and one with its own
    {"interior ministry",
     "The interior ministry said its forces would step in and spoke of 14 killed in the attack on Halbun."},
    {"residents", "The army said troops were sent and residents reported 14 killed in the attack on Halbun."},
    // whose figure it is
    {"health ministry", "Gunmen attacked Halbun on Sunday. A toll of 13 dead was given by the health ministry."},
    {"health ministry", "Gunmen attacked Halbun on Sunday, killing 13 people, a figure cited by the health ministry."},
    {"-", "Gunmen attacked Halbun on Sunday, killing 13 people in a house given by the health ministry."},
    {"health ministry", "Gunmen attacked Halbun. The health ministry later fixed the toll of the attack at ten."},
    {"committee", "Gunmen attacked Halbun. Fifteen people are missing, by the committee's list."},
    // what a body has found, and what nobody's inquiry has
    {"UN", "Shells hit Halbun. The UN commission found that 14 civilians were killed in the shelling."},
    {"-", "Shells hit Halbun. A first look at the ruins found that 14 civilians were killed in the shelling."},
    {"-", "Gunmen attacked Halbun. Our own field researchers counted fourteen dead."},
    // a house that another tells of
    {"health ministry", "The health ministry said hospitals had recorded 14 deaths in the attack on Halbun."},
    {"Hospitals", "Gunmen attacked Halbun. Hospitals recorded 14 deaths."},
};
TEST(EnglishSpeakers, WhoseFigureItIs) { ExpectEnglish(kWhose, SpeakersOf); }

}  // namespace
}  // namespace isnad
