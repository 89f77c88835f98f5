#include <vector>

#include "tests/core/read/names/names_testing.h"

// Where people's names end, and what is no name of theirs; nouns of place and of bodies that have none. All sentences
// and private persons are invented.

namespace isnad {
namespace {

void ExpectAll(const std::vector<NamesCase>& cases) {
  for (const NamesCase& c : cases) EXPECT_EQ(Described(Names(c.text)), c.names) << c.text;
}

TEST(PersonEnds, BeforePrayers) {
  ExpectAll({
      {"P سالم مشرف", "استشهاد الشاب سالم مشرف الله يرحمه في القصف."},
      {"P سالم درهم", "مقتل الشاب سالم درهم رحمه الله في القصف."},
      {"P سالم درهم", "مقتل الشاب سالم درهم حسبنا الله ونعم الوكيل."},
      {"P سالم درهم", "انتقل إلى رحمة الله تعالى الأستاذ سالم درهم."},
      {"", "ربي يرحمه ويصبر أهله."},
      {"P رحمة الله نبيل", "قال رحمة الله نبيل إن ستة قتلوا."},
  });
}

TEST(PersonEnds, ByWhatStandsBehind) {
  ExpectAll({
      // his eldest's name
      {"P حكم الزعران; P أبو عمر", "وزفت القائد الكبير حكم الزعران (أبو عمر) أمس."},
      // a village's name behind a given name alone
      {"P محمد شبانة", "وكان القائد محمد شبانة، من أهل البلدة، قد قتل."},
      // an adjective of his role before him, marks around him
      {"P غمدان الزعراني", "وكان الصحفي اليمني “غمدان الزعراني” قد كشف ذلك."},
      // his family, before his age
      {"P بادي سالم سعيد; P علي سالم قائد", "والجرحى هم: بادي سالم سعيد 14 عاما وعلي سالم قائد 15 عاما."},
      // nobody
      {"", "وكان القائد الكبير في البلدة."},
  });
}

TEST(PersonEnds, WhatHasNoName) {
  ExpectAll({
      {"L مالي", "هجوم على قرية للدوغون وسط مالي."},
      {"L بعقوبة", "وفي بعقوبة، وهي بلدة مختلطة، قتل ستة."},
      {"", "أصيبت 20 شبكة للمياه."},
      {"", "انتهاكات لمليشيات بواجهات قبلية."},
      {"O مركز المعلومات والتأهيل لحقوق الإنسان", "صدر تقرير عن مركز المعلومات والتأهيل لحقوق الإنسان أمس."},
      {"O منظمة مناصرة ضحايا دارفور", "قالت منظمة مناصرة ضحايا دارفور إن ستة قتلوا."},
  });
}

}  // namespace
}  // namespace isnad
