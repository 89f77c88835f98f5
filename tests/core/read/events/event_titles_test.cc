#include <gtest/gtest.h>

#include "tests/core/read/en/english_testing.h"
#include "tests/core/read/events/acts_testing.h"

// A title's event of a kind that the text tells once is that one. All sentences are invented.

namespace isnad {
namespace {

constexpr ActCase kOfItsKind[] = {
    {"raid الزعلوق: arrested 6, arrested 6",
     "وفي سياق متصل، اعتقلت قوة ستة أشخاص في حملة دهم شملت حيي العامرة والبستان في الزعلوق.",
     "اعتقال ستة بحملة في الزعلوق"},
    {"airstrike نيالا", "أغار طيران الجيش فجر الثلاثاء على مطار نيالا ولم ترد معلومات عن خسائر.",
     "غارات للجيش على نيالا"},
    {"assassination حي الدورة: killed 1", "قالت الشرطة إن مسلحين أردوا طبيبا في حي الدورة أمام منزله.",
     "اغتيال في حي الدورة"},
};

// Other figures, another town, two of the kind.
constexpr ActCase kOthers[] = {
    {"shelling الزعلوق: killed 2; shelling المشموش: killed 5", "قتل خمسة في قصف على بلدة المشموش.",
     "مقتل شخصين بقصف على بلدة الزعلوق"},
    {"shelling الزعلوق; shelling المشموش", "تعرضت بلدة المشموش لقصف مدفعي.", "قصف على بلدة الزعلوق"},
};

TEST(EventTitles, OfItsKind) {
  for (const ActCase& row : kOfItsKind) Expect(row);
}

TEST(EventTitles, Others) {
  for (const ActCase& row : kOthers) Expect(row);
}

TEST(EventTitles, OfItsKindInEnglish) {
  const Reading reading = ReadEnglish(
      "Flags flew at half-staff on Thursday for the soldiers who died when gunmen overran a post at Halbun two days "
      "earlier.",
      "Country mourns soldiers lost in assault on northern base");
  EXPECT_EQ(reading.reports.size(), 1U);
}

}  // namespace
}  // namespace isnad
