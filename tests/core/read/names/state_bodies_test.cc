#include "core/read/names/state_bodies.h"

#include "tests/core/read/reading_testing.h"

namespace isnad {
namespace {

// The organisations of a reading by what they are in every language, in order of their first mention.
std::string Bodies(const Reading& reading) {
  std::string line;
  for (const LocalEntity& entity : reading.entities) {
    if (entity.type != EntityType::kOrganization) continue;
    line += (line.empty() ? "" : "; ") + (entity.known.empty() ? entity.folded : entity.known);
  }
  return line;
}

struct BodyCase {
  const char* bodies;
  const char* text;
};

// What a body is and whose it is make one name in both languages.
TEST(StateBodies, AreOneInBothLanguages) {
  constexpr BodyCase kArabic[] = {
      {"defence-ministry ng", "قالت وزارة الدفاع النيجيرية إن جنديا قتل."},
      {"interior-ministry ke", "أعلنت الداخلية الكينية مقتل رجل."},
      {"police ke", "قالت الشرطة الكينية إن رجلا قتل."},
      {"army ng", "أعلن الجيش النيجيري مقتل جندي."},
      {"general-staff tr", "أعلنت رئاسة الأركان التركية مقتل جندي."},
      {"defence-ministry tn", "أعلنت وزارة الدفاع الوطني التونسية مقتل جندي."},
      {"org:ukraine-army", "أعلن الجيش الأوكراني مقتل جندي."},
  };
  for (const BodyCase& c : kArabic) EXPECT_EQ(Bodies(ReadArabic(c.text)), c.bodies) << c.text;
  constexpr BodyCase kEnglish[] = {
      {"defence-ministry ng", "Nigeria's Ministry of Defence said that a soldier was killed."},
      {"defence-ministry ng", "The Nigerian defence ministry said that a soldier was killed."},
      {"interior-ministry ke", "The interior ministry of Kenya said that a man was killed."},
      {"police ke", "Kenyan police said that a man was killed."},
      {"army ng", "The Nigerian army said that a soldier was killed."},
      {"org:ukraine-army", "Ukraine's army said that a soldier was killed."},
  };
  for (const BodyCase& c : kEnglish) EXPECT_EQ(Bodies(ReadEnglish(c.text)), c.bodies) << c.text;
}

// A people without a state, a plain noun, and what only goes with a body.
TEST(StateBodies, AreNotWhatOnlySoundsSo) {
  constexpr const char* kEnglish[] = {
      "Gunmen attacked a Kenyan police station.",
      "Nigeria's military build-up went on.",
      "The army said that a soldier was killed.",
      "An army said to be Kurdish was killed.",
  };
  for (const char* text : kEnglish) EXPECT_EQ(Bodies(ReadEnglish(text)), "") << text;
}

}  // namespace
}  // namespace isnad
