#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// Those who did it beside those whom it befell, a preposition far from its verb, wounds of which somebody died, and
// lists by numbers. All sentences and names are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;  // as ClaimsOf writes them
  const char* text;
};

// Who stands right behind the verb of an attack did what the next verb tells, where its object is somebody's.
constexpr ClaimCase kOwners[] = {
    {"killed 1", "داهم مسلحون مجهولون منزلا في بلدة الزعلوق وقتلوا صاحبه."},
    {"killed 1", "هاجم مسلحون منزلا في بلدة الزعلوق وقتلوا مالكه."},
    {"killed 2", "هاجم مسلحون منزلا في بلدة الزعلوق وقتلوا صاحبه وزوجته."},
    {"killed 1", "استهدفت طائرة سيارة في بلدة الزعلوق وقتل صاحبها."},
    {"killed 4 civilian", "مقتل 4 عمال وإحراق محل صاحبة المتجر في هجوم على بلدة الزعلوق."},
};

// Of a force that seizes things nobody is arrested.
constexpr ClaimCase kSeized[] = {
    {"", "ضبطت عناصر الدرك الوطني كمية من السلاح في بلدة الزعلوق."},
    {"", "ضبط عناصر حرس الحدود في بلدة الزعلوق كمية من الأسلحة."},
    {"", "أوقف عناصر الشرطة المركبة في بلدة الزعلوق."},
    {"", "ضبط عناصر الأمن شحنة أسلحة في بلدة الزعلوق."},
    {"arrested 2.. militant", "ضبط الجيش عناصر من التنظيم في بلدة الزعلوق."},
    {"arrested 5", "أوقفت عناصر الشرطة خمسة أشخاص في بلدة الزعلوق."},
};

constexpr ClaimCase kOnto[] = {
    {"arrested 4", "تم القبض أمس على أربعة أشخاص في بلدة الزعلوق."},
    {"arrested 4", "تم القبض في بلدة الزعلوق على أربعة أشخاص."},
    {"arrested 3", "جرى إلقاء القبض خلال العملية في بلدة الزعلوق على ثلاثة مطلوبين."},
    {"arrested 7", "ألقي القبض في بلدة الزعلوق على سبعة أشخاص."},
    {"killed 2 militant", "تم القضاء في بلدة الزعلوق على إرهابيين اثنين."},
    {"killed 15 security", "أودى الهجوم بـ15 جنديا في بلدة الزعلوق."},
    // the judiciary, and people of another verb
    {"", "القضاء في العراق يحكم على خمسة أشخاص بالإعدام."},
    {"arrested 1, killed 3", "تم القبض على المشتبه به، وقال الناطق إن الشرطة عثرت على ثلاث جثث في بلدة الزعلوق."},
};

// The wounds of one who dies in the same breath are told of the dead.
constexpr ClaimCase kDied[] = {
    {"killed 1 child", "الطفلة التي أصيبت برصاص في بلدة الزعلوق فارقت الحياة."},
    {"killed 1", "شاب أصيب برصاص في بلدة الزعلوق يفارق الحياة."},
    {"killed 1 security", "أكد الطبيب أن الرقيب سعد محمد (47 سنة) الذي أصيب في بلدة الزعلوق توفي أثناء الجراحة."},
    {"injured 1, killed 1", "أصيب شاب برصاص في بلدة الزعلوق وتوفي لاحقا."},
    {"injured 1, killed 1 woman", "رجل أصيب برصاص في بلدة الزعلوق وقتلت زوجته."},
    {"injured 1, killed 1", "الشاب الذي أصيب في بلدة الزعلوق قال إن أخاه توفي في القصف."},
    {"injured 1 security, killed 1 security", "جندي أصيب في بلدة الزعلوق فيما توفي آخر."},
};

constexpr ClaimCase kNumbered[] = {
    {"killed 3", "أسماء القتلى: 1_حمزة السالم 2_زينب السالم 3_علي الخطيب في قصف بلدة الزعلوق."},
    {"killed 3 civilian", "مقتل 3_مدنيين في قصف على بلدة الزعلوق."},
    {"killed 10 security", "(10) من الحرس الثوري قتلوا في غارة على بلدة الزعلوق."},
    {"injured 3 civilian", "إصابة (3) من المدنيين في قصف على بلدة الزعلوق."},
    {"", "(2) من أهم النقاط في بلدة الزعلوق."},
    {"killed 4",
     "أسماء شهداء القصف على بلدة الزعلوق\n1- حسن العمر (27)\n2- الطفل يزن العمر (8)\n3- شهيد مجهول "
     "الهوية\n4- سعاد الخطيب"},
    {"killed 3", "أسماء شهداء القصف على بلدة الزعلوق\n1 ـ حسن العمر\n2 ـ الطفل يزن العمر\n3 ـ سعاد الخطيب"},
    {"killed 3, killed 1 child part",
     "أسماء شهداء بلدة الزعلوق ليوم الخميس\nشهداء قصف السوق:\n1- حسن العمر\n2- الطفل يزن العمر\n3- سعاد "
     "الخطيب"},
};

// Each noun of outcome has its own, and a child's kin are told beside it.
constexpr ClaimCase kBeside[] = {
    {"killed 2.., arrested 2..", "قتلى ومعتقلون خلال حملة مداهمات في بلدة الزعلوق."},
    {"killed 2.., injured 2.., arrested 2..", "قتلى وجرحى ومعتقلون خلال اقتحام بلدة الزعلوق."},
    {"killed 4 civilian, killed 1 woman part, killed 1 child part, killed 1 part",
     "مقتل 4 مدنيين، بينهم امرأة وطفل ووالده، بقصف على بلدة الزعلوق."},
    {"killed 4 civilian, killed 1 child part, killed 1 part", "مقتل 4 مدنيين بينهم طفل ووالدته بقصف على بلدة الزعلوق."},
    {"killed 6 civilian, killed 2 civilian part, killed 1 woman part",
     "مقتل 6 مدنيين بينهم رجل وابنه وامرأة بقصف على بلدة الزعلوق."},
};

// Idioms of losing, keeping and seeking people, and what somebody could not confirm.
constexpr ClaimCase kIdioms[] = {
    {"killed 1", "أعلن المستشفى وفاة ثالث متأثرا بجراحه في تفجير بلدة الزعلوق."},
    {"captured 5 civilian", "ما زال خمسة تلاميذ بيد الخاطفين في بلدة الزعلوق."},
    {"killed 5 civilian", "قتل خمسة تلاميذ بيد الخاطفين في بلدة الزعلوق."},
    {"killed 11 security", "زعم التنظيم في بيان لم يتسن التأكد من صحته مقتل 11 جنديا قرب بلدة الزعلوق."},
    {"", "لم يتسن التأكد من مقتل 11 جنديا قرب بلدة الزعلوق."},
    {"killed 15 security", "خسر الجيش 15 عسكريا في كمين ببلدة الزعلوق."},
    {"", "خسر الحزب ثلاثة مقاعد في بلدة الزعلوق."},
    {"killed 1", "ارتقى أحمد منصور شهيدا برصاص الاحتلال في بلدة الزعلوق."},
    {"injured 9, killed 1", "9 مجاريح وشهيد في قصف بلدة الزعلوق."},
    {"killed 2, killed 6", "توفي جريحان ما يرفع إلى ستة العدد الإجمالي للقتلى في تفجير بلدة الزعلوق."},
    {"killed 16", "وترتفع بذلك إلى 16 حصيلة القتلى في تفجير بلدة الزعلوق."},
    {"", "لم تقدم الشرطة حتى الآن أي تفاصيل أخرى عن أي وفيات أو إصابات في انفجار بلدة الزعلوق."},
    {"missing 3", "تتواصل عمليات البحث عن ثلاثة أشخاص تحت الأنقاض في بلدة الزعلوق بعد القصف."},
    {"", "تبحث الفرق عن ناجين تحت الأنقاض في بلدة الزعلوق بعد القصف."},
};

// Who did it stands right behind the verb, by his ending or by an object that can be no other.
constexpr ClaimCase kByEnding[] = {
    {"killed 2.. civilian", "قتل مقاتلو تنظيم داعش عددا من الأطباء في بلدة الزعلوق."},
    {"captured 2.. civilian", "أسر مقاتلو التنظيم مزارعين في بلدة الزعلوق."},
    {"killed 2.. civilian", "قتل جنود الاحتلال عددا من الأطباء في بلدة الزعلوق."},
    {"killed 2.. security", "قتل جنود من الكتيبة في هجوم على بلدة الزعلوق."},
    {"killed 2.. militant", "قتل مقاتلو التنظيم في هجوم على بلدة الزعلوق."},
};

TEST(ClaimDoers, ByEnding) {
  for (const ClaimCase& c : kByEnding) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Lives that a blow takes, those taken as hostages, and who died while others were hurt.
constexpr ClaimCase kLives[] = {
    {"killed 3 civilian", "قصف على بلدة الزعلوق حصد حياة ثلاثة مدنيين."},
    {"killed 3 civilian", "قصف على بلدة الزعلوق خطف أرواح ثلاثة مدنيين."},
    {"killed 3 civilian", "قصف على بلدة الزعلوق أفقد ثلاثة مدنيين حياتهم."},
    {"killed 3 civilian", "فاضت أرواح ثلاثة مدنيين في قصف على بلدة الزعلوق."},
    {"captured 3 civilian", "احتجز مسلحون ثلاثة مدنيين رهائن في بلدة الزعلوق."},
    {"captured 3 civilian", "أخذ مسلحون ثلاثة مدنيين رهائن في بلدة الزعلوق."},
    {"arrested 40~ civilian", "احتجز التنظيم نحو 40 مدنيا كرهائن في بلدة الزعلوق."},
    {"killed 17 civilian", "17 سائقا قضوا اليوم الأربعاء من جراء سقوط قذائف هاون على بلدة الزعلوق."},
    {"killed 3", "قضى الجيش اليوم الأربعاء في كمين على ثلاثة في بلدة الزعلوق."},
    {"killed 4 civilian, injured 3", "أربعة مدنيين قضوا وأصيب ثلاثة في قصف على بلدة الزعلوق."},
};

TEST(ClaimDoers, Lives) {
  for (const ClaimCase& c : kLives) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

TEST(ClaimDoers, Idioms) {
  for (const ClaimCase& c : kIdioms) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimDoers, Beside) {
  for (const ClaimCase& c : kBeside) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimDoers, Owners) {
  for (const ClaimCase& c : kOwners) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimDoers, Seized) {
  for (const ClaimCase& c : kSeized) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimDoers, Onto) {
  for (const ClaimCase& c : kOnto) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimDoers, Died) {
  for (const ClaimCase& c : kDied) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimDoers, Numbered) {
  for (const ClaimCase& c : kNumbered) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
}  // namespace isnad
