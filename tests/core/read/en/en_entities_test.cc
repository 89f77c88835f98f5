#include "tests/core/read/en/english_testing.h"

// Organisations, people and places by what stands around their names.

namespace isnad {
namespace {

// The names that the reading holds, each with its type.
std::string EntitiesOf(const Reading& reading) {
  std::string line;
  for (const LocalEntity& entity : reading.entities) {
    if (!line.empty()) line += ", ";
    line += std::string(NameOf(entity.type)) + " " + entity.name;
  }
  return line;
}

constexpr EnglishCase kNames[] = {
    // a village that is called after a people; a people alone is none
    {"place Arab Hasan, place Manbij", "Drones hit Arab Hasan village near the city of Manbij, killing two."},
    {"place Hasakah", "Arab fighters killed two men in Hasakah."},
    // a short name that sounds like a town of a land that nobody speaks of
    {"place Turkey, place Oramar", "Soldiers of Turkey were killed in an attack on the village of Oramar."},
    {"place Al-Qura, place Sarmada, place Syria",
     "A child was hurt by shelling on the outskirts of Al-Qura camp near the city of Sarmada, northwest Syria."},
    // a place within a body's name, a country behind it, letters that stand for another body here
    {"organization Western Halbun Command", "Five rebels were killed, the Western Halbun Command said."},
    {"organization Revolutionary Armed Forces of Colombia",
     "Dissidents of the Revolutionary Armed Forces of Colombia attacked a police station."},
    {"organization Armed Forces of the Philippines",
     "The Armed Forces of the Philippines (AFP) said five rebels were killed. The AFP blamed them."},
    {"organization National News Agency", "Five people were killed, the National News Agency (NNA) reported."},
    {"organization ISPR", "Five terrorists were killed, the ISPR said."},
    // letters that own something, a body that a number ends, whither people flee
    {"organization RSF", "Five people were killed in the RSF's siege."},
    {"organization Rescue 1122", "Rescue 1122 said that five people were killed."},
    {"place Iraq, place Khanaqin",
     "Five people were killed in Iraq. Their families will leave the village for Khanaqin."},
    {"place Iraq, place Khanaqin", "Five people were killed in Iraq. Their families had left Khanaqin."},
    {"place Iraq", "Five people were killed in Iraq. He worked for Khanaqin."},
    // where it was filed and by whom, who was told, whom a headline names last
    {"place Halbun, organization Northwire",
     "HALBUN, Dec 12 (Northwire) - Five people were killed on Sunday. A driver told Northwire that more were hurt."},
    {"organization Northern Gazette",
     "Five people were killed. A driver told the Northern Gazette that more were hurt."},
    {"organization Northern Gazette", "A list seen by the Northern Gazette has five dead."},
    {"person Farah", "Five people were killed. A driver told Mr Farah that more were hurt."},
    {"organization WestCom", "Five people were killed.", "Five killed in raid - WestCom"},
    {"", "UPDATE: Five people were killed."},
    // where a body sits, what office somebody holds, what a crowd shouts
    {"", "Five people were killed, said a Britain-based monitor."},
    {"person Anil Deshmukh", "District Health Officer Anil Deshmukh said five people were killed."},
    {"", "The crowd shouted \"Death to America\" behind the bodies."},
    {"organization Armed Amal Group", "The Armed Amal Group (AAG) killed five people."},
    {"organization Radio Halbun", "Five people were killed, according to Radio Halbun."},
    // places by the words of other countries
    {"place Halbun, place Marda",
     "Gunmen killed three people in Halbun village, Marda Local Government Area, on Sunday."},
    {"organization Marda Local Government", "The Marda Local Government said five people were killed."},
    {"place Halbun, place Marda", "A bomb went off in Halbun tehsil of Marda district."},
    {"place Halbun, place Marda", "Gunmen attacked Halbun, in Marda oblast."},
    {"place Halbun", "Gunmen killed five people in the Halbun local government area."},
    {"place Somali capital", "A bomb killed 12 people in the Somali capital on Saturday."},
    {"place Yemen's capital", "Air strikes hit a funeral hall in Yemen's capital."},
    {"place Halbun", "Five people were killed in a rural part of the Halbun municipality."},
    // organisations and acronyms
    {"organization Sudan Doctors Network, place Halbun",
     "The Sudan Doctors Network said five people were killed in Halbun."},
    {"organization Rapid Support Forces, place Halbun",
     "The Rapid Support Forces (RSF) attacked the town of Halbun. The RSF denied it."},
    {"organization Arakan Army, place Halbun", "The Arakan Army (AA) attacked the town of Halbun. The AA denied it."},
    {"organization Halbun Doctors Committee",
     "The Halbun Doctors Committee (HDC) said five people were killed. HDC did not say who."},
    {"organization National Liberation Army", "The army blamed the National Liberation Army (ELN). The ELN denied it."},
    {"organization Jaish-e-Mohammed", "The army blamed Jaish-e-Mohammed (JeM). JeM claimed the attack."},
    {"organization Central Reserve Police Force, place Halbun",
     "A Central Reserve Police Force (CRPF) convoy was attacked in Halbun. The CRPF lost five men."},
    {"organization 76th Battalion, place Halbun", "Soldiers of the 76th Battalion clashed with militants in Halbun."},
    {"organization 55 Rashtriya Rifles, place Halbun", "A team of 55 Rashtriya Rifles raided the village of Halbun."},
    {"place Halbun, organization Eighth Division", "Five soldiers were killed in Halbun, the Eighth Division said."},
    {"organization Interior Ministry, place Halbun", "The Interior Ministry said five people were killed in Halbun."},
    {"organization Ministry of Interior, place Halbun",
     "The Ministry of Interior said five people were killed in Halbun."},
    {"organization Nigerian air force, place Halbun", "A Nigerian air force jet bombed the town of Halbun."},
    {"organization Democratic Forces of Halbun", "The Democratic Forces of Halbun said five people were killed."},
    {"organization Medecins Sans Frontieres, place Halbun",
     "Medecins Sans Frontieres (MSF) said five people were killed in Halbun. MSF runs a hospital there."},
    {"organization Doctors Without Borders, place Halbun",
     "Doctors Without Borders said five people were killed in Halbun."},
    {"organization International Committee of the Red Cross",
     "The International Committee of the Red Cross (ICRC) said five people were killed. The ICRC evacuated the "
     "wounded."},
    {"organization Emergency Lawyers, place Halbun",
     "The Emergency Lawyers, a group that tracks abuses, said five people were killed in Halbun."},
    {"organization Sudan Liberation Movement, place Halbun",
     "Rebels of the Sudan Liberation Movement attacked the town of Halbun."},
    {"organization People's Defence Force, place Halbun",
     "The People's Defence Force (PDF) attacked the town of Halbun. The PDF lost two men."},
    {"organization National Unity Government, place Halbun",
     "The National Unity Government said five people were killed in Halbun."},
    {"place Halbun, organization Ombudsman's Office",
     "Five people were killed in Halbun, according to the Ombudsman's Office."},
    {"organization Airwars, place Halbun", "The monitoring group Airwars said five people were killed in Halbun."},
    // people
    {"person Yusuf Harbi, place Halbun", "Yusuf Harbi, the mayor of Halbun, said five people were killed."},
    {"person Yusuf Harbi, place Halbun", "Mayor Yusuf Harbi said five people were killed in Halbun."},
    {"person Yusuf Harbi, place Halbun", "The mayor, Yusuf Harbi, said five people were killed in Halbun."},
    {"person Yusuf Harbi, place Halbun", "Health Minister Yusuf Harbi said five people were killed in Halbun."},
    {"person Yusuf Harbi, place Halbun", "Deputy Foreign Minister Yusuf Harbi condemned the attack on Halbun."},
    {"person Yusuf Harbi, place Halbun", "Lt. Gen. Yusuf Harbi condemned the attack on Halbun."},
    {"person Yusuf Harbi, place Halbun", "Brigadier General Yusuf Harbi condemned the attack on Halbun."},
    {"person Yusuf Harbi, place Halbun", "Brig. Gen. Yusuf Harbi said five people were killed in Halbun."},
    {"person Yusuf Harbi, place Halbun", "Police Commissioner Yusuf Harbi said five people were killed in Halbun."},
    {"person Yusuf Harbi, place Halbun", "Superintendent Yusuf Harbi said five people were killed in Halbun."},
    {"person Yusuf Harbi, place Halbun", "Governor Yusuf Harbi visited the town of Halbun."},
    {"person Yusuf Harbi, organization AFP, place Halbun",
     "A witness, Yusuf Harbi, told AFP five people were killed in Halbun."},
    {"person Yusuf Harbi, place Halbun", "Yusuf Harbi, 45, lost his son in the attack on Halbun."},
    {"person Yusuf Harbi", "Among the dead was Yusuf Harbi, a baker."},
    {"person Yusuf Harbi", "Among them was teacher Yusuf Harbi, who was going home."},
    {"place Halbun, person Yusuf Harbi", "The strike on Halbun killed Yusuf Harbi, a senior commander."},
    {"place Halbun, person Yusuf Harbi", "The strike on Halbun targeted Yusuf Harbi, a senior commander."},
    {"person Yusuf Harbi", "The slain civilian, Yusuf Harbi, was the owner of the house."},
    {"person Yusuf Harbi", "The victim was identified as Yusuf Harbi."},
    {"person Yusuf Harbi", "The bomber was named as Yusuf Harbi, a local youth."},
    {"person Yusuf Harbi",
     "Yusuf Harbi, the district chief, said five people were killed. Harbi said the town was calm."},
    {"person Yusuf Harbi", "District chief Yusuf Harbi said five people were killed. Mr Harbi said the town was calm."},
    {"person Khin Hla", "Daw Khin Hla, a fish trader, lost her husband."},
    {"person Joseph ole Lenka, place Halbun",
     "Interior Secretary Joseph ole Lenka was replaced after the attack on Halbun."},
    {"place Halbun, person Abu Dujana", "The strike on Halbun killed a commander known as Abu Dujana."},
    {"person Yusuf Harbi", "\"We heard a blast,\" Yusuf Harbi said by telephone."},
    {"person Yusuf Harbi", "\"We heard a blast,\" recalled Yusuf Harbi, a shopkeeper."},
    {"person Yusuf Harbi, place Halbun", "Human rights activist Yusuf Harbi said five people were killed in Halbun."},
    {"person Yusuf Harbi, place Halbun", "Militant leader Yusuf Harbi was killed in Halbun."},
    {"person Yusuf Harbi, place Halbun", "Yusuf Harbi, who heads the council in Halbun, said five people were killed."},
    {"person Yusuf Harbi, place Halbun", "Head Constable Yusuf Harbi was killed in Halbun."},
    {"person Yusuf Harbi, place Halbun", "Corporal Yusuf Harbi bled to death in Halbun."},
    {"person Yusuf Harbi, place Halbun", "President Yusuf Harbi condemned the attack on Halbun."},
    {"person Yusuf Harbi, place Halbun", "Prime Minister Yusuf Harbi condemned the attack on Halbun."},
    // places
    {"place Halbun", "Five people were killed in Halbun."},
    {"place Halbun", "Five people were killed near Halbun, a town in the north."},
    {"place Halbun", "The northern town of Halbun came under fire."},
    {"place Halbun", "The Halbun district came under fire."},
    {"place Kyauk Min", "A jet dropped bombs on Kyauk Min, on the island."},
    {"place Kyauk Min", "A jet razed much of Kyauk Min, a fishing village."},
    {"place Antonovka", "In Antonovka shells hit a bus stop."},
    {"place Halbun", "The explosion in Halbun's main market killed five people."},
    {"place Halbun", "Five people were killed at a checkpoint in Halbun."},
    {"place Halbun Bridge", "Five people were killed near Halbun Bridge."},
    {"place Halbun", "The junction at Halbun was hit."},
    {"place Halbun, place Telmin", "Five people were killed in Halbun and Telmin."},
    {"place Halbun, place Telmin", "Shells hit Halbun, Telmin and two other villages."},
    {"person Omar Saleh, organization Amal Ambulance, place Halbun",
     "Omar Saleh of Amal Ambulance said five people were killed in Halbun."},
    {"person Omar Saleh, place Halbun", "DSP Omar Saleh said five people were killed in Halbun."},
    {"person Omar Saleh, place Halbun", "DIG Omar Saleh said five people were killed in Halbun."},
    {"place BAMAKO, place Halbun", "BAMAKO (QNN): Five people were killed in Halbun."},
    // none
    {"place Mediterranean", "The boat sank in the Mediterranean Sea."},
    {"organization Security Council, place Halbun", "The Security Council condemned the attack on Halbun."},
    {"organization State Television, place Halbun", "State Television said five people were killed in Halbun."},
    {"place Halbun", "The attack on Halbun came in Ramadan."},
    {"place Halbun", "The attack on Halbun came on Sunday."},
    {"place Halbun", "The attack on Halbun came on Good Friday."},
};

TEST(EnglishEntities, ByWhatStandsAround) { ExpectEnglish(kNames, EntitiesOf); }

// Words that mean another body in another country: who they are, by the places that the text names.
std::string BodiesOf(const Reading& reading) {
  std::string line;
  for (const LocalEntity& entity : reading.entities)
    if (entity.type == EntityType::kOrganization)
      line += (line.empty() ? "" : ", ") + (entity.known.empty() ? std::string("-") : entity.known);
  return line;
}

constexpr EnglishCase kBodiesByCountry[] = {
    {"org:coalition", "Coalition jets hit a truck in Raqqa, killing four."},
    {"org:arab-coalition", "Coalition jets hit a truck in Taiz in Yemen, killing four."},
    {"-", "Coalition jets hit the town of Halbun in Kandahar province in Afghanistan, killing four."},
    {"org:coalition", "Coalition jets hit the town of Halbun, killing four."},
    {"org:syrian-regime", "Government forces shelled the town of Halbun in Idlib, killing four."},
    {"org:yemen-gov", "Government forces shelled the town of Halbun in northern Yemen, killing four."},
    {"-", "Government forces shelled the town of Halbun in Libya, killing four."},
    {"org:syrian-regime", "Government forces shelled the town of Halbun, killing four."},
};

TEST(EnglishEntities, BodiesOfTheCountry) { ExpectEnglish(kBodiesByCountry, BodiesOf); }

}  // namespace
}  // namespace isnad
