#include <string>

#include "tests/core/read/reading_testing.h"

// Whose deed an event is, and whose people or posts it hit. All sentences are invented.

namespace isnad {
namespace {

struct BodiesCase {
  const char* actors;
  const char* targets;
  const char* text;
  bool english = false;
};

constexpr BodiesCase kBodies[] = {
    {"", "", "Three workers were kidnapped in Halbun on Monday, according to the UN-African Union Mission in Darfur.",
     true},
    {"", "", "The African Union said gunmen kidnapped three people in Halbun on Monday.", true},
    {"", "", "Gunmen kidnapped three people in Halbun on Monday, the African Union said.", true},
    {"", "", "The attack in Halbun on Monday was condemned by the African Union.", true},
    {"", "org:hamas", "The attack targeted Hamas members in Halbun on Monday, the army said.", true},
    {"", "org:hezbollah", "A strike targeted a Hezbollah commander in Halbun on Monday.", true},
    {"", "org:hezbollah", "Two members of Hezbollah were killed in an attack in Halbun on Monday.", true},
    {"", "org:isis", "An air strike killed three Islamic State fighters in Halbun on Monday.", true},
    {"org:isis", "org:sdf",
     "Islamic State launched an attack on positions of the Syrian Democratic Forces in Halbun on Monday.", true},
    {"org:isis", "org:sdf", "Islamic State fighters attacked an SDF checkpoint in Halbun on Monday.", true},
    {"org:sdf, org:isis", "", "SDF fighters clashed with Islamic State in Halbun on Monday.", true},
    {"org:sdf", "", "The SDF said its forces raided a house in Halbun on Monday.", true},
    {"org:boko-haram", "", "Boko Haram attacked Halbun on Monday.", true},
    {"org:isis", "org:pmf", "شن تنظيم الدولة هجوما على مواقع لقوات الحشد الشعبي في بلدة الزعلوق أمس."},
    {"org:isis", "org:sdf", "هاجم تنظيم الدولة حاجزا لقوات سوريا الديمقراطية في بلدة الزعلوق أمس."},
    {"", "org:hezbollah", "قتل عنصران من حزب الله في هجوم في بلدة الزعلوق أمس."},
    {"", "org:hezbollah", "غارة استهدفت قياديا في حزب الله في بلدة الزعلوق أمس."},
    {"org:isis", "org:pmf", "قتل ثلاثة من عناصر الحشد الشعبي بهجوم لتنظيم الدولة في بلدة الزعلوق أمس."},
    {"org:isis, org:sdf", "", "اندلعت اشتباكات بين تنظيم الدولة وقوات سوريا الديمقراطية في بلدة الزعلوق أمس."},
};

std::string KnownOf(const Reading& reading, const std::vector<std::uint32_t>& bodies) {
  std::string line;
  for (const std::uint32_t body : bodies) line += (line.empty() ? "" : ", ") + reading.entities[body].known;
  return line;
}

TEST(ActingBodies, WhoDidItAndWhomItHit) {
  for (const BodiesCase& c : kBodies) {
    const Reading reading = c.english ? ReadEnglish(c.text, "") : ReadArabic(c.text);
    ASSERT_FALSE(reading.reports.empty()) << c.text;
    EXPECT_EQ(KnownOf(reading, reading.reports[0].actors), c.actors) << c.text;
    EXPECT_EQ(KnownOf(reading, reading.reports[0].targets), c.targets) << c.text;
  }
}

}  // namespace
}  // namespace isnad
