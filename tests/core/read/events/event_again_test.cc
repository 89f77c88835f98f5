#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// What was done once more on another day, and days of a week that are too far apart for one night. Published on a
// Wednesday. All sentences are invented.

namespace isnad {
namespace {

constexpr ActCase kAgain[] = {
    {"airstrike الحديدة: killed 5; airstrike صنعاء: killed 2",
     "قتل خمسة في غارات على مدينة الحديدة فجر الأحد. وفي صنعاء عاودت الطائرات القصف فجر الاثنين وقتلت اثنين."},
    {"airstrike الزعلوق: killed 6; airstrike الزعلوق: injured 2",
     "قتل ستة في غارة على بلدة الزعلوق الأحد.\nوأغارت الطائرات مجددا الاثنين على البلدة وأصابت اثنين."},
    {"airstrike الزعلوق: killed 6; airstrike الزعلوق: injured 2",
     "قتل ستة في غارة على بلدة الزعلوق الأحد.\nوأغارت الطائرات من جديد الاثنين وأصابت اثنين."},
    {"airstrike الزعلوق: injured 0; airstrike الزعلوق: killed 6",
     "للمرة الثانية بيومين الطيران ضرب بلدة الزعلوق الآن ولم يصب أحد.\nوبالنسبة لغارة أمس الثلاثاء بلغ عدد القتلى "
     "ستة."},
    {"shelling الزعلوق: injured 0; shelling: killed 2",
     "جددت الميليشيات اليوم الأربعاء قصفها على بلدة الزعلوق ولم يصب أحد.\nوكان قصف الأحد قد قتل اثنين."},
    {"abduction الزعلوق: captured 3; clash: killed 1",
     "اختطف ثلاثة أطباء مساء الأحد من مستشفى بلدة الزعلوق.\nوليل الثلاثاء اندلعت اشتباكات بين عشيرتين قتلت فيها "
     "طالبة."},
    // within the hour
    {"airstrike الزعلوق: killed 6, killed 2",
     "قصفت الطائرات سوق بلدة الزعلوق أمس وقتلت ستة. ثم أغارت مجددا على المسعفين وقتلت اثنين."},
    // the same, told by its day
    {"airstrike الزعلوق: killed 6, injured 2",
     "قتل ستة في غارة على بلدة الزعلوق الأحد.\nوأوضح المصدر أن غارة الأحد أصابت اثنين كذلك."},
};

TEST(EventAgain, OnAnotherDay) {
  for (const ActCase& row : kAgain) Expect(row);
}

constexpr ActCase kAfterwards[] = {
    {"attack الزعلوق: killed 3; raid الزعلوق: arrested 9",
     "قتل ثلاثة جنود في هجوم على قرية الزعلوق الأحد. واعتقل تسعة رجال في حملة الدهم التي انطلقت الاثنين."},
    {"attack الزعلوق: killed 3, arrested 9",
     "قتل ثلاثة جنود في هجوم على قرية الزعلوق الأحد. واعتقل تسعة رجال في حملة الدهم التي أعقبت الهجوم."},
};

TEST(EventAgain, Searches) {
  for (const ActCase& row : kAfterwards) Expect(row);
}

}  // namespace
}  // namespace isnad
