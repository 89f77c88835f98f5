#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// Which figures have risen, as the article tells a lower one that stood before.

namespace isnad {
namespace {

std::string Risen(const char* lang, const char* text) {
  Article article;
  article.id = {"a"};
  article.lang = lang;
  article.published = "2021-09-13";
  article.text = text;
  std::string line;
  for (const Claim& claim : TheReader().Read(article).claims)
    if (claim.cumulative) line += (line.empty() ? "" : " ") + std::to_string(claim.people.min);
  return line;
}

struct Row {
  const char *risen, *lang, *text;
};

TEST(FormerTolls, MarkWhatRoseFromThem) {
  constexpr Row kRows[] = {
      {"28 66 19 54", "ar",
       "قتل 28 شخصا وأصيب 66 في انفجار سوق السلامة، وفق مصدر أمني. وكانت حصيلة سابقة أشارت إلى مقتل 19 شخصا وإصابة "
       "54."},
      {"13", "ar", "قتل 13 شخصا بقصف على قرية السلامة. وكان المرصد السوري قد أشار صباحا إلى مقتل عشرة أشخاص."},
      {"32", "en", "Fighting in the capital killed 32 people, the ministry said. Its earlier count was 23 dead."},
      {"41", "en", "The bombing in the capital killed 41 people, the ministry said, up from 24 dead on the day."},
      {"51", "en", "The army said 51 soldiers were killed in an ambush. On Saturday it had announced eight deaths."},
      {"13 20", "ar",
       "قتل 13 شخصا وأصيب 20 بقصف على قرية السلامة. وكان المرصد السوري قد أشار صباحا إلى مقتل عشرة أشخاص وإصابة 12."},
      {"32 159", "en",
       "Fighting in the capital killed 32 people and injured 159, the ministry said. Its earlier count was 23 dead and "
       "140 wounded."},
      {"20 52", "ar", "تسعة قتلى و13 جريحا بتفجير في بلدة السلامة\nتحديث 20:15 – 20 قتيلا و52 جريحا"},
      {"", "ar", "تسعة قتلى و13 جريحا بتفجير في بلدة السلامة\n20 قتيلا و52 جريحا في بلدة المنارة"},
      {"", "ar", "تسعة قتلى بتفجير في بلدة السلامة\nتحديث 20:15 – خمسة قتلى في بلدة المنارة"},
      // the higher one stood before, or what stands further down is of another attack
      {"12", "ar", "قتل تسعة أشخاص بقصف على قرية السلامة. وكانت حصيلة سابقة أشارت إلى مقتل 12 شخصا."},
      {"", "ar",
       "وكان مصدر أمني قد أفاد بمقتل ستة أشخاص في قصف المطار. وقصفت الطائرات قرية السلامة في تموز 2020 وقتلت تسعة "
       "أشخاص."},
      {"", "ar", "قتل 13 شخصا بقصف على قرية السلامة، وأصيب عشرة."},
      {"", "en", "The bombing in the capital killed 41 people. Police said 24 of them were soldiers."},
  };
  for (const Row& row : kRows) EXPECT_EQ(row.risen, Risen(row.lang, row.text)) << row.text;
}

}  // namespace
}  // namespace isnad
