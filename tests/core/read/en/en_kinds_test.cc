#include "tests/core/read/reading_testing.h"

// What happened and where: each kind of event in many words, and what is none.

namespace isnad {
namespace {

struct Case {
  const char* expected;
  const char* text;
  const char* title = "";
};

std::string KindsOf(const Reading& reading) {
  std::string line;
  for (const Report& report : reading.reports) {
    if (!line.empty()) line += ", ";
    line += std::string(NameOf(report.type)) + " " + (report.place ? reading.entities[*report.place].name : "-");
  }
  return line;
}

const Case kKinds[] = {
    // events: recall and type
    {"abduction Halbun", "Gunmen seized seven nurses from a clinic in the village of Halbun on Saturday."},
    {"abduction Halbun", "Bandits abducted 12 villagers in Halbun, Zamfara state."},
    {"abduction Halbun", "Bandits took 12 villagers away from Halbun, in Zamfara state, residents said."},
    {"abduction Halbun", "Bandits whisked away 12 villagers from Halbun, in Zamfara state, residents said."},
    {"abduction Halbun", "Seven workers were taken hostage in the town of Halbun."},
    {"abduction Halbun", "Militants snatched three men in the town of Halbun."},
    {"abduction Halbun", "Militants carried off three girls from the town of Halbun."},
    {"abduction Halbun", "Militants dragged three men out of their homes in the town of Halbun."},
    {"attack Halbun", "Militiamen hacked at least nine people to death in the village of Halbun."},
    {"attack Halbun", "Militiamen razed much of the village of Halbun on Friday."},
    {"attack Halbun", "Militiamen torched dozens of homes around the village of Halbun on Friday."},
    {"attack Halbun", "Gunmen burned down homes in the village of Halbun."},
    {"attack Halbun", "Armed men killed nine people in the village of Halbun."},
    {"attack Halbun", "Nine people were killed by armed men in the village of Halbun."},
    {"attack Halbun", "Gunmen on motorbikes killed nine villagers in Halbun."},
    {"attack Halbun", "Suspected Boko Haram militants slaughtered nine farmers near the village of Halbun."},
    {"attack Halbun", "Herdsmen killed nine farmers in Halbun, Benue state."},
    {"attack Halbun", "Assailants armed with machetes killed nine people and injured four in the village of Halbun."},
    {"attack Halbun", "Two policemen were killed when gunmen opened fire on their vehicle in Halbun."},
    {"attack Halbun", "Unidentified gunmen shot and killed two policemen in Halbun."},
    {"attack Halbun", "Unidentified gunmen shot and killed a tribal elder in Halbun."},
    {"assassination Halbun", "A tribal elder was gunned down outside his home in Halbun."},
    {"assassination Halbun", "A judge was assassinated in Halbun on Friday."},
    {"assassination Halbun", "Unknown assailants assassinated a member of the reconciliation committee in Halbun."},
    {"assassination Halbun", "The mayor of Halbun was shot dead by masked men on Friday."},
    {"clash Halbun", "Fierce fighting raged between rebels and the army in the town of Halbun on Friday."},
    {"clash Halbun", "Five soldiers were killed in clashes with rebels in the town of Halbun."},
    {"clash Halbun", "Five people were killed as rival militias traded fire in the town of Halbun."},
    {"clash Halbun", "Tribal clashes in Halbun left five people dead."},
    {"clash Halbun", "Five people were killed in fighting between two tribes in Halbun."},
    {"clash Halbun", "Five people were killed in an exchange of gunfire in Halbun."},
    {"clash Halbun", "Troops killed five militants in a gunfight in Halbun."},
    {"raid Halbun", "Security forces arrested five people in Halbun on Friday."},
    {"raid Halbun", "Police rounded up five suspects in Halbun on Friday."},
    {"raid Halbun", "Israeli forces detained five Palestinians from the village of Halbun on Friday, WAFA reported."},
    {"raid Halbun", "Israeli occupation forces stormed the town of Halbun at dawn and detained five Palestinians."},
    {"raid Halbun", "Israeli forces killed a Palestinian during a raid on the town of Halbun."},
    {"raid Halbun", "The SDF said its forces, backed by coalition helicopters, captured two IS members in Halbun."},
    {"raid Halbun", "Coalition and SDF forces conducted an operation in Halbun and captured two ISIS members."},
    {"raid Halbun", "US special forces killed an IS leader in a pre-dawn operation in the village of Halbun."},
    {"raid Halbun", "Troops neutralised a terrorist and nabbed two others during a clearance operation in Halbun."},
    {"raid Halbun", "Special forces swooped on a hideout in Halbun."},
    {"raid Halbun", "A security sweep was launched in Halbun on Friday."},
    {"bombing Halbun", "Three soldiers were killed when their vehicle hit a landmine near Halbun."},
    {"bombing Halbun", "A roadside bomb targeted an army patrol near Halbun, killing three."},
    {"bombing Halbun", "An IED blast in Halbun left three soldiers dead."},
    {"bombing Halbun", "A bomb planted in a car exploded in Halbun, killing three."},
    {"bombing Halbun", "An explosive device went off near a school in Halbun, killing three."},
    {"bombing Halbun", "An explosives-laden vehicle detonated at a checkpoint in Halbun, killing three."},
    {"bombing Halbun", "Three children died when unexploded ordnance went off in Halbun."},
    {"bombing Halbun", "Three children were killed by a mine left behind by IS in Halbun."},
    {"bombing Halbun", "A suicide bomber killed three people in Halbun."},
    {"airstrike Halbun", "Three people were killed in Israeli strikes on Halbun."},
    {"airstrike Halbun", "An Israeli drone targeted a car in Halbun, killing three people."},
    {"airstrike Halbun", "Three people were killed when an Israeli strike hit a car in Halbun."},
    {"airstrike Halbun", "Warplanes hit a school in Halbun, killing three."},
    {"airstrike Halbun", "The air force dropped bombs on a village near Halbun, killing three people."},
    {"airstrike Halbun", "Army helicopters strafed Halbun, killing three people."},
    {"airstrike Halbun", "Fighter jets bombed the monastery in Halbun, killing three people."},
    {"airstrike Halbun", "The junta bombed a school in Halbun from the air, killing three."},
    {"airstrike Halbun", "A paramotor dropped a bomb on a gathering in Halbun, killing three."},
    {"airstrike Halbun", "A Shahed drone struck a nine-storey building in Halbun, killing three people."},
    {"airstrike Halbun", "A Russian missile hit an apartment block in Halbun, killing three people."},
    {"airstrike Halbun", "A Russian glide bomb hit an apartment block in Halbun, killing three people."},
    {"shelling Halbun", "Russian troops shelled the centre of Halbun, killing three people."},
    {"shelling Halbun", "Three people were killed in Russian artillery fire on Halbun."},
    {"shelling Halbun", "A mortar shell hit a house in Halbun, killing three people."},
    {"shelling Halbun", "Three people were killed when mortar shells hit a market in Halbun."},
    {"shelling Halbun", "RSF shelling of a camp in Halbun killed three people."},
    {"shelling Halbun", "Katyusha rockets landed in Halbun, killing three people."},
    {"shelling Halbun", "Government forces pounded Halbun with rockets and artillery, killing three."},
    {"disaster Halbun", "A building collapsed in Halbun, killing three people."},
    {"disaster Halbun", "A boat capsized off Halbun, killing three people."},
    {"disaster Halbun", "Three people died when a boat carrying migrants sank off Halbun."},
    {"disaster Halbun", "A fire at a factory in Halbun killed three people."},
    {"disaster Halbun", "A bus plunged into a ravine near Halbun, killing three people."},
    {"disaster Halbun", "A train derailed near Halbun, killing three people."},
    {"disaster Halbun", "Floods in Halbun killed three people."},
    {"disaster Halbun", "A magnitude 6.1 earthquake struck Halbun, killing three people."},
    {"disaster Halbun", "A military plane crashed near Halbun, killing three people."},
    {"other Halbun", "A mass grave with 40 bodies was found in Halbun."},
    {"attack Halbun", "Security forces opened fire on protesters in Halbun, killing four."},
    {"attack Halbun", "Four protesters were shot dead in Halbun."},
    {"attack Halbun", "Four protesters were killed in Halbun when police fired live rounds."},
    {"attack Halbun", "Militants attacked a prison in Halbun, freeing 20 inmates."},
    {"airstrike Halbun", "The coalition struck Halbun twice on Friday."},
    {"airstrike Halbun", "Halbun came under air attack on Friday."},
    {"shelling Halbun", "Halbun came under heavy shelling on Friday."},
    {"attack Halbun", "Halbun came under attack on Friday."},
    {"attack Halbun", "An attack by gunmen on Halbun killed three people on Friday. The attackers fled."},
    {"attack Halbun", "Gunmen attacked a police post in Halbun, killing three officers. The assault lasted two hours."},
    // non-events
    {"", "The army has repeatedly bombed villages in the region."},
    {"", "The minister visited the town of Halbun on Friday."},
    {"", "The town of Halbun has often come under attack."},
    {"", "The group threatened to attack the town of Halbun."},
    {"", "Residents fear an attack on the town of Halbun."},
    {"", "The drill simulated an attack on the town of Halbun."},
    {"", "The council discussed the operations of the airport in Halbun."},
    {"", "The minister launched a campaign to vaccinate children in Halbun."},
    {"", "He was sentenced to ten years in prison by a court in Halbun."},
    {"", "Fighting in the country began in 2011 after the government cracked down on protests."},
    {"", "The war has killed tens of thousands of people and displaced millions."},
    {"", "The group is blamed for several attacks in the area."},
    {"", "The ceasefire in Halbun is holding, officials said."},
    {"", "The strike by nurses in Halbun entered its third day."},
    {"", "A rocket was launched into space from Halbun."},
};

TEST(EnglishKinds, OfEvents) {
  for (const Case& c : kKinds) EXPECT_EQ(KindsOf(ReadEnglish(c.text, c.title)), c.expected) << c.text;
}

}  // namespace
}  // namespace isnad
