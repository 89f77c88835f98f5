#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// The object of a verb whose doer, place and time stand between the two, and people in that place who are none. All
// sentences are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;
  const char* text;
};

constexpr ClaimCase kObjects[] = {
    {"arrested 4", "أوقف الدرك الوطني في عملية نوعية بولاية باتنة أربعة أشخاص."},
    {"arrested 5", "أوقفت الشرطة في حملة دهم فجر اليوم في بلدة الزعلوق خمسة مشتبها بهم."},
    {"arrested 12", "أوقفت فرق مكافحة الإرهاب في بلدة الزعلوق، الثلاثاء، 12 أجنبيا."},
    {"arrested 17", "أعلن الجيش أن قواته أوقفت الليلة الماضية سبعة عشر شخصا في بلدة الزعلوق."},
    {"arrested 15", "ضبطت الأجهزة الأمنية في بلدة الزعلوق خلال حملة واسعة 15 مطلوبا."},
    {"arrested 3 militant",
     "اعتقلت قوة خاصة في عملية إنزال جوي نفذتها بعد منتصف الليل في بلدة الزعلوق ثلاثة من عناصر التنظيم."},
    {"killed 3 militant", "قتلت طائرة مسيرة في غارة استهدفت سيارتهم على طريق الزعلوق ثلاثة من عناصر التنظيم."},
    {"killed 5 militant", "قتلت القوات الحكومية في كمين نصبته قرب بلدة الزعلوق خمسة مسلحين."},
    {"killed 1", "اغتال مسلحون يستقلون دراجة نارية في بلدة الزعلوق رئيس المجلس المحلي."},
    // Those who did it are not those whom it befell.
    {"captured 5", "خطف مسلحون مجهولون من على طريق الزعلوق خمسة شبان."},
    {"captured 7 civilian", "اختطف عناصر التنظيم خلال هجوم على بلدة الزعلوق سبعة رعاة."},
};

TEST(FarObjects, BehindWhoWhereAndWhen) {
  for (const ClaimCase& c : kObjects) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kNone[] = {
    {"", "أوقفت الشرطة قرب بلدة الزعلوق سيارة تقل خمسة أشخاص بعد الهجوم."},
    {"", "أصابت القذيفة في بلدة الزعلوق مدرسة فيها ثلاثمئة طالب."},
    {"", "أصابت القذيفة في بلدة الزعلوق سيارة كان يستقلها خمسة أشخاص."},
    {"", "أوقفت السلطات بعد الهجوم على بلدة الزعلوق الرحلات الجوية لثلاثة أيام."},
    {"arrested 1 militant", "أوقفت الشرطة منفذ الهجوم في بلدة الزعلوق في منزل ثلاثة أشقاء."},
    {"killed 1", "أوقف مسلحون مجهولون شاحنة على طريق بلدة الزعلوق وقتلوا سائقها."},
    {"captured 3", "أوقف عناصر من الميليشيا حافلة قرب بلدة الزعلوق وخطفوا ثلاثة من ركابها."},
    {"arrested 2.. militant", "أوقف مسلحون كانوا في سيارة قرب بلدة الزعلوق."},
    {"freed 5", "أوقفت الشرطة التحقيق في هجوم الزعلوق وأفرجت عن خمسة أشخاص."},
};

TEST(FarObjects, WhoStandsThereAndIsNone) {
  for (const ClaimCase& c : kNone) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
}  // namespace isnad
