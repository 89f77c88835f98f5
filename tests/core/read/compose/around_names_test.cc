#include <algorithm>
#include <string>
#include <vector>

#include "tests/core/read/reading_testing.h"

// Names in what stands around an article: related headlines, tags, bylines. All sentences are invented.

namespace isnad {
namespace {

bool Holds(const Reading& reading, const std::string& name) {
  return std::any_of(reading.entities.begin(), reading.entities.end(),
                     [&](const LocalEntity& entity) { return entity.name == name; });
}

const std::string kText = "قتل ثلاثة مدنيين في انفجار عبوة في بلدة الزعلوق أمس.\n";

TEST(AroundNames, HeadlinesAndTags) {
  EXPECT_TRUE(Holds(ReadArabic(kText + "اقرأ أيضاً: إصابة طفلين في قصف على الرقة"), "الرقة"));
  EXPECT_TRUE(Holds(ReadArabic(kText + "الوسوم: #الرقة #انفجار"), "الرقة"));
  // and no event is theirs
  EXPECT_EQ(ReadArabic(kText + "اقرأ أيضاً: إصابة طفلين في قصف على الرقة").reports.size(), 1U);
}

TEST(AroundNames, WhoEdited) {
  const auto people = [](const Reading& reading) {
    return std::count_if(reading.entities.begin(), reading.entities.end(),
                         [](const LocalEntity& entity) { return entity.type == EntityType::kPerson; });
  };
  EXPECT_EQ(people(ReadArabic(kText + "تحرير: سعد اليازجي")), 0);
}

}  // namespace
}  // namespace isnad
