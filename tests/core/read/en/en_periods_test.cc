#include "tests/core/read/en/english_testing.h"

// Figures of a period, and figures of one event that has only a month.

namespace isnad {
namespace {

// "14: killed 19 summary": the operations that are counted, and the figures.
std::string FiguresOf(const Reading& reading) {
  std::string line;
  for (const Summary& summary : reading.summaries)
    if (summary.count) line += std::to_string(*summary.count) + ": ";
  return line + ClaimsOf(reading);
}

constexpr EnglishCase kPeriods[] = {
    // summaries: figures of a period
    {"24: killed 111 summary", "The group has carried out 24 attacks in Halbun since January, killing 111 people."},
    {"killed 8 militant summary",
     "Their forces had killed eight militants in operations in the capital and in western Telmin province."},
    {"killed 8 militant", "Their forces had killed eight militants in strikes on Halbun and Telmin."},
    {"killed 8 militant summary", "Their forces had killed eight militants in raids in Mosul and Nimroz province."},
    {"killed 8 militant", "Their forces had killed eight militants in raids in Halbun and Telmin."},
    {"killed 8, injured 13, killed 34 summary, injured 111 summary",
     "An airstrike flattened a house in Halbun. 8 members of the family were killed and 13 injured.\nTotal since "
     "Tuesday per the Ministry of Health: 34 killed, 111 injured."},
    {"killed 2, displaced 400000~ summary",
     "An air strike killed two people in Halbun on Sunday. About 400,000 people have fled Telmin since the army's "
     "offensive began in late April."},
    {"killed 2, displaced 400",
     "An air strike killed two people in Halbun on Sunday. Four hundred people have fled the town since the strike."},
    {"killed 11 security, killed 4 militant, killed 2 security part",
     "An assault in Halbun killed 11 soldiers on Saturday. Sources said two of the wounded soldiers had since died in "
     "hospital, while four gunmen were killed in the pursuit that followed the assault."},
    {"killed 61",
     "Sixty-one people have been killed since security forces stormed a protest camp in Halbun on Monday, the ministry "
     "said."},
    {"killed 49 civilian summary, killed 15 security summary",
     "Militants fired on a river boat near Halbun and attacked an army base in Telmin, two incidents that killed 49 "
     "civilians and 15 soldiers."},
    {"killed 48.. civilian summary, killed 31, killed 17",
     "At least 48 civilians were killed in one day in and around the city, medics said. Artillery fire on Halbun camp "
     "killed 31 people. A strike on the town of Telmin killed 17 people."},
    {"11: killed 37 security summary", "The monitor documented 11 attacks in Syria, which left 37 soldiers dead."},
    {"killed 30.. summary, killed 2",
     "Car bombs and shootings killed at least 30 people around Iraq on Sunday. A bomb killed two people in Halbun."},
    {"118: killed 94 civilian summary, injured 161 summary",
     "The military carried out 118 air strikes in the Halbun region in November, killing 94 civilians and injuring "
     "161."},
    {"14: killed 19 summary", "Turkish aircraft have hit Halbun 14 times since January, killing 19 people."},
    {"16: killed 200 summary",
     "The camp in Halbun was attacked 16 times between January and June, leaving 200 people dead."},
    {"killed 540 civilian summary",
     "In all of 2020, air attacks accounted for 540 civilian deaths across the country."},
    {"arrested 5000 summary", "Authorities detained 5,000 suspects in 2020, according to the interior ministry."},
    {"killed 322 summary", "Militants have killed 322 members of the tribe in the past two weeks."},
    {"killed 65.. summary", "At least 65 people have been killed in attacks this year."},
    {"killed 65 summary", "Sixty-five people have been killed in such attacks since the year began."},
    {"killed 6100.. civilian summary",
     "The military has killed at least 6,100 civilians since the coup of February 2021."},
    {"killed 350000 summary", "The war, which began in 2011, has killed 350,000 people."},
    {"displaced 200000 summary", "Since January, violence in Halbun has displaced 200,000 people."},
    {"killed 5000 civilian summary",
     "Despite a lull in August, compared to July, 5,000 civilians were killed since the beginning of 2013."},
    {"killed 5000 civilian summary",
     "The impact remains high, with 5,000 civilians killed and many more hurt since the beginning of 2013."},
    {"71: killed 40 summary", "In October we recorded 71 strikes and 40 deaths."},
    {"45: killed 12 militant summary, arrested 30 militant summary",
     "During November, security forces conducted 45 operations, killing 12 militants and arresting 30."},
    {"45: killed 12 militant summary, arrested 30 militant summary",
     "Security forces conducted 45 operations during November, killing 12 militants and arresting 30."},
    {"9: killed 3 militant summary, arrested 19 militant summary",
     "CENTCOM and partner forces conducted nine operations against ISIS in November, which resulted in three ISIS "
     "operatives killed and 19 detained."},
    {"killed 120 summary, injured 300 summary", "Attacks by the group left 120 people dead and 300 injured last year."},
    {"killed 150 summary", "A string of bombings has killed 150 people since October."},
    {"3: killed 30 summary", "Three bombings in Halbun this month have killed 30 people."},
    {"killed 45 summary", "Forty-five people were killed in the month of November, according to the monitor."},
    {"killed 45 summary", "The monitor documented the killing of 45 people in November."},
    {"killed 45 summary", "The monitor documented 45 deaths in November."},
    {"killed 5 child summary", "The network recorded the deaths of five children in November."},
    {"killed 2, killed 67 civilian summary",
     "An air strike on Halbun killed two people on Sunday. Since 15 March, American raids have killed 67 civilians."},
    {"killed 2, killed 62.. summary",
     "An air strike on Halbun killed two people on Sunday. Turkish air strikes since January have killed at least 62 "
     "people."},
    {"killed 120 summary", "In the first three months of the year, 120 people died in bandit raids in the state."},
    {"killed 35000 summary, displaced 2000000 summary",
     "Over the past decade the insurgency has killed 35,000 people and displaced two million."},
    {"killed 2, killed 12 summary",
     "An air strike on Halbun killed two people on Sunday. The two earlier attacks killed 12 people."},
    {"killed 185 militant summary", "Troops killed 185 militants in one week."},
    // not
    {"killed 12", "The attacks on the town of Halbun have killed 12 people since Friday."},
    {"killed 5", "Five people were killed in Halbun in November, when a bomb went off in a market."},
    {"killed 5", "A bomb in Halbun killed five people last month."},
    {"killed 5", "In November, a bomb in Halbun killed five people."},
    {"killed 2, killed 21..",
     "An air strike on Halbun killed two people on Sunday. In August at least 21 people died when the group held a "
     "hotel."},
    {"killed 2, killed 18.., missing 50",
     "An air strike on Halbun killed two people on Sunday. In late July at least 18 migrants drowned and 50 others "
     "vanished."},
    {"killed 2, killed 18 summary",
     "An air strike on Halbun killed two people on Sunday. In the past month 18 people were killed."},
    {"killed 8", "A car bombing a week earlier in Halbun killed eight people."},
    {"killed 587", "In October 2017 a truck bomb in Halbun killed 587 people."},
    {"killed 39", "Friday's bombardment of Halbun killed 39 people."},
    {"killed 540 civilian summary", "In 2020, air attacks accounted for 540 civilian deaths across the country."},
    {"killed 540 civilian summary",
     "In all of 2020, air attacks accounted for 540 civilian deaths across the country."},
    {"killed 540 civilian summary", "In all of 2020, air attacks caused 540 civilian deaths across the country."},
    {"killed 540 civilian summary", "Throughout 2020, air attacks killed 540 civilians across the country."},
    {"9: killed 3 militant summary, arrested 19 militant summary",
     "CENTCOM conducted nine operations in November, which resulted in three ISIS operatives killed and 19 detained."},
    {"killed 67 civilian summary, injured 146 civilian summary",
     "Since 15 March, air raids have killed 67 civilians and injured 146 others."},
    {"killed 62.. summary", "Drone strikes since the start of 2021 have killed at least 62 people."},
    {"killed 15, killed 109 summary",
     "Fifteen people were killed when gunmen attacked Halbun on Monday. The attack is the 12th since May. A total of "
     "109 "
     "people have been killed, a doctor said."},
    {"killed 15, killed 19",
     "Fifteen people were killed when gunmen attacked Halbun on Monday. A total of 19 people have been killed, a "
     "doctor "
     "said."},
    {"killed 420 summary", "Since the onset of 2023, the group has been responsible for the deaths of 420 people."},
    {"killed 38 militant summary",
     "Since the 14 February suicide attack on a convoy in Halbun, 38 militants have been killed."},
    {"killed 4", "The air raids on Halbun on Sunday killed four people."},
    {"killed 3 militant summary, arrested 19 militant summary",
     "Operations in November resulted in three militants killed and 19 detained."},
    {"killed 57, killed 53 civilian summary",
     "A drone strike on Halbun on Sunday killed 57 people. The mission said 53 civilians were killed there between "
     "December 5\xE2\x80\x93"
     "8."},
    {"killed 2, killed 15 summary",
     "Two people were killed in a strike on Halbun on Sunday. It brought the death toll since the start of the strikes "
     "to 15."},
    {"killed 2, killed 131.. militant summary",
     "An attack on Halbun on Sunday killed two. Fighting has escalated in recent weeks, killing more than 130 "
     "fighters."},
    {"killed 1 security, killed 101 summary",
     "Gunmen shot dead a soldier in Halbun on Sunday. Since early 2021, the number of attacks in Idlib province has "
     "risen to 121, which left 101 people dead."},
    {"killed 1, killed 70~ summary",
     "Troops shot dead a man in a raid on Halbun on Sunday. Around 70 people have been killed by the army, many of "
     "them in raids, this year."},
    {"killed 8, killed 40000 summary",
     "A bomb killed eight people in Halbun. In its more than 30-year campaign against the state the group has been "
     "responsible for the deaths of 40,000 people."},
    {"killed 3, killed 10001.. summary",
     "An air strike on Halbun killed three. Talks to end the fighting that has killed more than 10,000 people "
     "collapsed last month."},
    // what a monitor has counted all the while, beside the day's one
    {"killed 1 security, killed 90 civilian summary",
     "Gunmen shot dead a soldier in Halbun on Sunday. The monitor has documented the killing of 90 civilians by cells "
     "in the region."},
    {"killed 1 security, killed 310 summary",
     "Gunmen shot dead a soldier in Halbun on Sunday. The number of people killed in SDF areas rose to 310."},
    {"killed 2, killed 36", "An air strike hit Halbun on Sunday, killing two. The number of dead rose to 36 by night."},
    {"killed 1 security, killed 90 civilian",
     "Gunmen shot dead a soldier in Halbun on Sunday. The monitor has documented the killing of 90 civilians in the "
     "raid."},
    {"50: killed 2, killed 22 summary",
     "A car bomb killed two men in Halbun on Sunday. The monitor counted 50 attacks since January. The attacks left "
     "22 dead."},
    {"killed 2 security, killed 200.. summary",
     "Two soldiers were killed in Halbun on Sunday. Since March, Telmin has seen clashes between the army and the "
     "rebels, with hundreds of deaths."},
    // "to date", shells since a month, a day on which a war began; a day of one blow is none
    {"killed 2 security, killed 25 civilian summary, injured 94 civilian summary",
     "Two soldiers were killed in a blast in Halbun on Sunday. To date, 25 paramedics have been killed and 94 "
     "paramedics have been injured, the ministry said."},
    {"killed 2 security, killed 140~ civilian summary",
     "Two soldiers were killed in a strike on Halbun on Sunday. Around 140 civilians have been killed by bombardment "
     "of "
     "the country since October."},
    {"killed 2 security, killed 140~ civilian summary",
     "Two soldiers were killed in a strike on Halbun on Sunday. Around 140 civilians have been killed since Oct. 8, "
     "when hostilities broke out between the two sides."},
    {"killed 9 civilian",
     "Shelling of Halbun on Sunday killed nine civilians. It was the worst since Oct. 8, when a market was hit."},
    // an offensive days old, weeks of fighting
    {"killed 6 civilian, killed 151.. summary",
     "Six civilians were killed in shelling of Halbun on Sunday. More than 150 people have been killed since the army, "
     "led by Omar Saleh, launched a major offensive on December 1."},
    {"killed 5 civilian, killed 205 summary, injured 913 summary",
     "Five civilians were killed in rocket fire on Halbun on Sunday. The UN said 205 people have been killed and 913 "
     "injured in two weeks of fighting in Libya."},
    {"killed 6 civilian, killed 3",
     "Six civilians were killed in shelling of Halbun on Sunday. Three people have died since the shelling of the "
     "town."},
    // an old attack from which somebody counts; a record of the year with all that it saw
    {"killed 18, killed 178.. summary",
     "Eighteen people were killed in a raid on Jenin on Sunday. At least 178 people have been killed in the West Bank "
     "since the 7 October attack on Israel."},
    {"killed 18, killed 178.. summary",
     "Eighteen people were killed in a raid on Jenin on Sunday. At least 178 people have been killed in the West Bank "
     "since the attack on Halbun on 7 October."},
    {"killed 18, killed 101.. summary",
     "Eighteen people were killed in a raid on Jenin on Sunday, making it one of the deadliest days this year, with "
     "more than 100 people killed."},
    {"killed 18, killed 3",
     "Eighteen people were killed in a raid on Jenin on Sunday, the deadliest this year. Three people were killed in a "
     "house."},
    {"killed 7 civilian, killed 10000~ summary, injured 55000 summary, killed 2.. civilian part summary",
     "An air strike on Halbun killed seven civilians on Sunday. By January 2017, the UN estimated 10,000 people had "
     "been killed, more than half of them civilians, and 55,000 injured."},
    // lines below a summary, behind the day's own event
    {"50: killed 2, killed 22 summary, killed 15 militant part summary, killed 7 civilian part summary",
     "A car bomb killed two men in Halbun on Sunday. Since January, 50 attacks have left 22 dead:\n- 15 rebels.\n- "
     "7 civilians."},
};

TEST(EnglishPeriods, AreSummaries) { ExpectEnglish(kPeriods, FiguresOf); }

}  // namespace
}  // namespace isnad
