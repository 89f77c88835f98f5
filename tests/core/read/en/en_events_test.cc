#include "tests/core/read/reading_testing.h"

namespace isnad {
namespace {

std::string Main(const Reading& reading) {
  if (reading.reports.empty()) return "-";
  const Report& report = reading.reports.front();
  std::string line(NameOf(report.type));
  if (report.place) {
    const LocalEntity& place = reading.entities[*report.place];
    line += " " + (place.known.empty() ? place.folded : place.known);
  }
  return line;
}

struct EventCase {
  const char* event;
  const char* text;
};

// The word and the weapon beside it give the type; the narrowest place of the sentence that the words tie to it stands.
TEST(EnglishEvents, HaveTypeAndPlace) {
  constexpr EventCase kCases[] = {
      {"raid place:sy/tafas", "Forces raided a house in the town of Tafas."},
      {"raid place:sy/tafas", "The raid on Tafas began at dawn."},
      {"airstrike place:ye/marib", "Warplanes bombed a market in Marib."},
      {"airstrike place:sy/idlib-city", "A drone strike hit a car in Idlib city."},
      {"airstrike place:sy/kobani", "A Turkish drone targeted a vehicle in Kobani."},
      {"shelling place:sy/atarib", "Regime forces fired rockets at al-Atareb town, W. #Aleppo."},
      {"shelling place:sy/tafas", "Artillery shelling of Tafas continued on Monday."},
      {"shelling place:sy/tal-rifaat", "The army shelled Tel Rifaat with mortars."},
      {"bombing place:iq/baghdad-city", "A car bomb exploded in Baghdad."},
      {"bombing place:sy/shaddadi", "A suicide bombing struck the town of Shaddadi."},
      {"attack place:sy/tafas", "Gunmen ambushed a patrol near Tafas."},
      {"clash place:sy/tafas", "Clashes broke out between two groups in Tafas."},
      {"assassination place:sy/tafas", "Unknown men assassinated an official in Tafas."},
      {"abduction place:sy/tafas", "Gunmen kidnapped a teacher in Tafas."},
      {"disaster", "An earthquake shook the region on Monday."},
      // where they are stationed is not where they shell
      {"shelling place:sy/tafas", "Troops stationed in Idlib city shelled the town of Tafas."},
      {"shelling place:sy/tafas", "Gunmen shelled the troops stationed in Tafas."},
      {"bombing place:sy/tafas", "An explosion hit the Druze neighbourhood of Tafas."},
      // a strike that is called falls on nobody
      {"bombing place:sy/tafas", "An explosion hit a bus in Tafas. The party announced a strike for Thursday."},
      {"airstrike place:sy/tafas", "The army announced a strike on Tafas."},
      // whose region, and a word of place behind its name
      {"attack place:ng/borno", "Gunmen attacked a village in Nigeria's Borno."},
      {"attack place:ng/borno", "Gunmen attacked a village in Borno state."},
      {"airstrike place:sy/idlib", "A drone strike killed a man in Syria's rebel-held Idlib province."},
      {"raid place:sy/deir-ez-zor", "The coalition raided a house in a Deir ez-Zor village."},
      {"airstrike place:lb/nuwayri", "An Israeli strike on nearby Nweiri killed two people in Beirut."},
      {"bombing place:sy/shaddadi", "A car bomb hit a US convoy in Shaddadi."},
      // the event just named goes on
      {"bombing place:sy/tafas", "The blast struck a checkpoint in Tafas."},
      {"shelling place:sy/tafas", "The shelling targeted several houses in Tafas."},
      // who does it tells what it is
      {"attack place:sy/tafas", "Gunmen stormed the town of Tafas."},
      {"raid place:sy/tafas", "Police stormed the town of Tafas."},
      {"airstrike place:sy/tafas", "Warplanes carried out raids on Tafas."},
      {"raid place:sy/tafas", "Police carried out raids in Tafas."},
      // where it was filed, and who serves where
      {"airstrike place:sy/tafas", "DAMASCUS: A drone strike killed two men. The strike hit a car in Tafas."},
      {"airstrike place:sy/idlib", "Idlib: A drone strike killed two men."},
      {"bombing place:sy/tafas", "A bomb killed two men in Tafas, said the commander of the Homs police."},
      {"bombing place:sy/tafas", "A bomb killed two men in Tafas, Homs province police spokesman Omar Saleh said."},
      // what is called after the village where it lies
      {"airstrike place:lb/bazwrya", "A drone strike hit a van at the Bazouriyeh junction in Lebanon."},
      // a weapon that does what only a weapon does
      {"bombing place:sy/tafas", "A bomb went off in Tafas."},
      {"bombing place:sy/tafas", "An explosive device ripped through a bus in Tafas."},
      {"shelling place:sy/tafas", "Shells landed on a school in Tafas."},
      {"airstrike place:sy/tafas", "Barrel bombs fell on Tafas late on Sunday."},
      {"airstrike place:sy/tafas", "A jet dropped two bombs on a market in Tafas."},
      {"bombing place:sy/tafas", "A roadside bomb killed two soldiers in Tafas."},
      {"attack place:sy/tafas", "Snipers killed two soldiers in Tafas."},
      {"airstrike place:sy/tafas", "A strike on a mortar position killed two men in Tafas."},
      {"attack place:sy/tafas", "Gunmen shot dead eight passengers in Tafas."},
      {"assassination place:sy/tafas", "Gunmen shot dead a former officer in Tafas."},
      {"attack place:sy/tafas", "Gunmen murdered scores of civilians in Tafas."},
      // where a victim is from, and "the village" that is that one
      {"bombing zir qand",
       "A boy from Zir Qand village in Hama governorate died when a mine exploded near his "
       "home in the village."},
      {"bombing place:sy/tafas", "A boy from Zir Qand village died when a mine exploded in Tafas."},
      {"bombing place:sy/daraa", "A boy from Zir Qand village died when a mine exploded in Daraa governorate."},
      {"shelling zir qand", "Shells hit the village of Zir Qand in eastern Hama, after the shelling of the valley."},
  };
  for (const EventCase& c : kCases) EXPECT_EQ(Main(ReadEnglish(c.text)), c.event) << c.text;
}

// A campaign above the bar of a headline is a label; a raid there is one.
TEST(EnglishEvents, LabelsOfHeadlinesAreNone) {
  EXPECT_EQ(
      Main(ReadEnglish("A drone hit a car in Tafas.", "Turkish offensive | Drone kills three in Daraa countryside")),
      "airstrike place:sy/tafas");
  EXPECT_EQ(Main(ReadEnglish("Forces raided a house in Tafas.", "Security raid in Tafas | Forces kill a man")),
            "raid place:sy/tafas");
}

// Threats, plans, what is usual, what did not happen.
TEST(EnglishEvents, AreNotMadeOf) {
  for (const char* text : {
           "The group threatened an attack on the town.",
           "The army said that no attack took place.",
           "Attacks of this kind frighten whole towns.",
           "Workers went on with their harvest in the fields of the village.",
           "The ministers met in the capital to discuss the economy.",
           "The measures are meant to prevent attacks.",
           "There were reports of abductions in the town.",
           "The group has stepped up attacks on the police in recent weeks.",
           "Despite repeated operations against them, the men hide in the desert.",
           "The alarm went off in the town.",
           "The two have been at war since the army invaded in May.",
           "The men come from an area wracked by raids and kidnappings.",
           "The town fell on Friday, and the river fell in the night.",
           "The government dropped the charges in the capital.",
           "A ground offensive aimed at recapturing the capital went on.",
           "The group vowed to carry out large-scale attacks.",
           "Families left two weeks after the army launched an assault to take the town.",
           "The president said that the army was planning to launch a new offensive.",
       })
    EXPECT_EQ(Main(ReadEnglish(text)), "-") << text;
}

std::string UnknownPlaces(const std::string& text, const std::string& title = "") {
  std::string line;
  for (const LocalEntity& entity : ReadEnglish(text, title).entities)
    if (entity.type == EntityType::kPlace && entity.known.empty()) line += (line.empty() ? "" : ", ") + entity.name;
  return line;
}

// A capital word behind "in" or a direction is a place, unless what stands around makes it another thing.
TEST(EnglishEvents, PlacesAreNoCommonNouns) {
  struct NameCase {
    const char* places;
    const char* text;
  };
  constexpr NameCase kCases[] = {
      {"Zir Qand", "A shell killed a man in Zir Qand."},
      {"Zir Qand", "A shell killed a man in eastern Zir Qand."},
      {"", "A teacher with a PhD in Accounting was killed in a raid on Tafas."},
      {"", "A graduate in Psychology was killed in a raid on Tafas."},
      {"", "A Middle East Airlines flight was delayed after a raid on Tafas."},
      {"", "Our village was shelled near Tafas."},
      {"Wadi al-Kfir", "A raid hit Wadi al-Kfir in the countryside."},
      {"", "A raid hit Damascus International Airport."},
      {"", "Gunmen attacked a Federal Police post in Tafas."},
      {"", "Moreover, a raid hit Tafas. Furthermore, two men were killed."},
      {"Ras Zir", "Shells hit Tafas and Ras Zir."},
      {"Zir Qand hospital", "A raid hit Zir Qand hospital in Tafas."},
  };
  for (const NameCase& c : kCases) EXPECT_EQ(UnknownPlaces(c.text), c.places) << c.text;
  EXPECT_EQ(UnknownPlaces("A raid hit Tafas.", "Six Farmers Hurt by Mine in Field in Syria"), "");
  EXPECT_EQ(UnknownPlaces("A raid hit Tafas.", "Ten farmers hurt in raid on Zir Qand in Syria"), "Zir Qand");
}

struct SpellingCase {
  const char* id;
  const char* text;
};

// Spellings of transliterated names that no list holds.
TEST(EnglishEvents, PlacesAreFoundInAnySpelling) {
  constexpr SpellingCase kCases[] = {
      {"place:sy/deir-ez-zor", "An explosion shook Deir Ezzor province."},
      {"place:sy/deir-ez-zor", "An explosion shook Deir al-Zor province."},
      {"place:sy/deir-ez-zor", "An explosion shook Dayr az-Zawr province."},
      {"place:sy/hasakah", "An explosion shook Al-Hasakeh province."},
      {"place:sy/manbij", "An explosion shook the city of Minbij."},
      {"place:sy/maarat-numan", "An explosion shook the city of Ma'aret al-Nu'man."},
      {"place:sy/raqqa", "An explosion shook Ar-Raqqah governorate."},
      {"place:sy/abu-kamal", "An explosion shook the town of Al-Bokamal."},
  };
  for (const SpellingCase& c : kCases) {
    const Reading reading = ReadEnglish(c.text);
    ASSERT_FALSE(reading.reports.empty()) << c.text;
    ASSERT_TRUE(reading.reports[0].place) << c.text;
    EXPECT_EQ(reading.entities[*reading.reports[0].place].known, c.id) << c.text;
  }
}

std::string Events(const std::string& text, const std::string& title = "") {
  std::string line;
  const Reading reading = ReadEnglish(text, title);
  for (const Report& report : reading.reports) {
    line += (line.empty() ? "" : "; ") + std::string(NameOf(report.type));
    if (report.place) line += " " + reading.entities[*report.place].name;
  }
  return line;
}

TEST(EnglishEvents, OneOrTwo) {
  constexpr EventCase kCases[] = {
      {"bombing Tafas", "A car bomb exploded in Tafas. The bombing struck a checkpoint and killed two people."},
      {"airstrike Tafas; attack Homs",
       "A drone strike on Tafas killed two people on Monday. On Saturday, the army killed nine people in Homs."},
      {"airstrike Tafas",
       "A drone strike on Tafas killed two people on Monday. On Monday, officials counted nine dead."},
      {"airstrike Tafas", "Air strikes and artillery fire in Tafas killed two people."},
      {"airstrike Tafas",
       "A drone strike on Tafas killed two people. The attack occurred as fighters were pushed back near Homs."},
      {"airstrike Tafas; attack Homs",
       "A drone strike on Tafas killed two people. An attack near Homs killed six as fighters were pushed back."},
      {"attack Tafas; attack Tafas",
       "Forces fought off an attack in Tafas on Monday. Days earlier, gunmen had attacked a base in the same town."},
      {"raid Zir Qand; other Tafas",
       "Forces raided a house in the village of Zir Qand on Sunday. Less than an hour earlier, a helicopter hunted "
       "down three men in Tafas."},
      {"airstrike Tafas; airstrike", "A strike on Tafas killed two men. Six people were killed in another strike."},
      {"attack Zir Qand; attack Homs",
       "Gunmen killed five people in an attack in Zir Qand, Seno province. In 2019, an attack in Homs killed nine."},
      {"airstrike Tafas",
       "A strike on Tafas killed two men. It was the highest toll from an air strike since the truce broke in May."},
      {"airstrike Tafas", "An air raid on Tafas killed two men. Nobody stood up for the raid."},
      {"airstrike Tafas; raid Homs", "Strikes on Tafas killed two men. Forces raided a clinic in Homs."},
      {"attack", "Gunmen killed two men in an attack on a Nigerian village."},
      {"bombing Tafas; airstrike",
       "A car bomb killed two people in Tafas. The blast comes a week after a missile strike killed six."},
  };
  for (const EventCase& c : kCases) EXPECT_EQ(Events(c.text), c.event) << c.text;
}

// Words without a verb that open a line hold its day and its place.
TEST(EnglishEvents, ALinesOpenerDatesIt) {
  const Reading reading = ReadEnglish(
      "Credible reports:\n1. March 10, 2017, near Tafas, Syria, via a report. During a strike on a house, one civilian "
      "was killed.\n2. May 25, 2017, near Busra, Syria. During a strike on a car, three civilians were killed.");
  ASSERT_EQ(reading.reports.size(), 2U);
  EXPECT_EQ(IsoOf(*reading.reports[0].date.from), "2017-03-10");
  EXPECT_EQ(IsoOf(*reading.reports[1].date.from), "2017-05-25");
  ASSERT_TRUE(reading.reports[0].place);
  EXPECT_EQ(reading.entities[*reading.reports[0].place].known, "place:sy/tafas");
  // Without a day they open nothing.
  const Reading told = ReadEnglish("1. Near Tafas, Syria, via a report. A strike on a house in Homs killed one man.");
  ASSERT_EQ(told.reports.size(), 1U);
  ASSERT_TRUE(told.reports[0].place);
  EXPECT_NE(told.entities[*told.reports[0].place].known, "place:sy/tafas");
}

// A village of a country that the article does not speak of is not the one that the list knows.
TEST(EnglishEvents, VillagesAreOfTheCountryTold) {
  EXPECT_EQ(Main(ReadEnglish("Drones hit the town of Tafas in Daraa governorate.")), "airstrike place:sy/tafas");
  EXPECT_EQ(Main(ReadEnglish("Drones hit the town of Tafas in Khartoum state.")), "airstrike tafas");
}

TEST(EnglishEvents, OlderOnesAreBackground) {
  const Reading reading = ReadEnglish(
      "An airstrike killed three people in Marib on Monday. In May 2019, a car bomb in Aden killed ten people.");
  ASSERT_EQ(reading.reports.size(), 2U);
  EXPECT_EQ(reading.reports[0].role, Role::kMain);
  EXPECT_EQ(reading.reports[1].role, Role::kBackground);
}

TEST(EnglishEvents, AFigureOverAPeriodIsASummary) {
  const Reading reading =
      ReadEnglish("Since early 2021, the monitor has documented 107 operations, which left 196 people dead.");
  EXPECT_TRUE(reading.reports.empty());
  ASSERT_EQ(reading.summaries.size(), 1U);
  EXPECT_EQ(reading.summaries[0].count, 107U);
  EXPECT_EQ(ClaimsOf(reading), "killed 196 summary");
}

TEST(EnglishEvents, TheseOperationsAreThoseOfThePeriod) {
  const Reading reading = ReadEnglish(
      "An airstrike killed a man in Marib on Monday. Since early 2021, the monitor has documented 107 operations. "
      "These "
      "operations left 196 people dead and 34 injured.");
  EXPECT_EQ(reading.reports.size(), 1U);
  EXPECT_EQ(ClaimsOf(reading), "killed 1, killed 196 summary, injured 34 summary");
}

TEST(EnglishEvents, AnArticleWithoutALanguageIsReadByItsWords) {
  Article article;
  article.id = {"t"};
  article.text = "Three people were killed in a raid on the town of Tafas, residents of the area said.";
  EXPECT_EQ(TheReader().Read(article).lang, "en");
  article.text = "Drei Menschen starben bei einem Angriff auf die Stadt, sagten Anwohner.";
  EXPECT_EQ(TheReader().Read(article).lang, "und");
}

// A post of one sentence has few small words or none.
TEST(EnglishEvents, AShortPostIsReadByTheWordsThatTheLexiconKnows) {
  const auto lang_of = [](std::string_view text) {
    Article article;
    article.id = {"t"};
    article.text = text;
    return TheReader().Read(article).lang;
  };
  for (const char* text :
       {"Bomb kills four in Aleppo", "A bomb killed four people in Aleppo.", "Gunmen kill Ahmad Salem in Mosul",
        "BOMB KILLS FOUR IN ALEPPO", "Bomb Kills Four in Aleppo", "Air strike on Idlib kills 20, rockets hit Homs",
        "Mine explosion: two dead", "Clashes erupted in Marib; fighters massed in Jawf"})
    EXPECT_EQ(lang_of(text), "en") << text;
  for (const char* text : {"Explosion à Alep: six morts, dix blessés selon la police", "Vier doden in Aleppo na aanval",
                           "Vier Tote in Aleppo, Bombe war in Auto", "Ataque a Alepo deja cinco muertos",
                           "Halep'te bomba: 5 ölü", "Bomba a Aleppo, quattro morti in un attacco", "Attaque a Idlib",
                           "Attentat à la mine: six morts", "Aleppo", "12 / 15"})
    EXPECT_EQ(lang_of(text), "und") << text;
}

}  // namespace
}  // namespace isnad
