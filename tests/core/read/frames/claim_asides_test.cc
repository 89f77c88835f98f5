#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/reading_testing.h"

// What is said aside, between commas, dashes or brackets, parts an outcome word and its people in print alone. All
// sentences are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;
  const char* text;
};

// Between the word and whom it befell, with or without a subject before it.
constexpr ClaimCase kBehind[] = {
    {"arrested 3 militant", "اعتقلت القوات، إثر عملية بحث بالمنطقة، ثلاثة مسلحين في بلدة الزعلوق."},
    {"arrested 3 militant", "اعتقلت القوات، وفق ما ذكرت الوكالة الرسمية، ثلاثة مسلحين في بلدة الزعلوق."},
    {"arrested 3 militant", "اعتقلت القوات، خلال حملة نفذتها في بلدة الزعلوق، ثلاثة مسلحين."},
    {"arrested 3 militant", "اعتقلت القوات - وفق الوزارة - ثلاثة مسلحين في بلدة الزعلوق."},
    {"arrested 3 militant", "اعتقلت القوات (وسط بلدة الزعلوق) ثلاثة مسلحين."},
    {"arrested 3", "أوقفت الشرطة، في إطار مكافحة التهريب، ثلاثة أشخاص في بلدة الزعلوق."},
    {"arrested 3", "أوقفت الشرطة، بالتعاون مع الجيش، ثلاثة أشخاص في بلدة الزعلوق."},
    {"arrested 3", "قبضت الشرطة، صبيحة اليوم، إثر حملة تفتيش بالبلدة، على ثلاثة أشخاص."},
    {"killed 3 militant", "قضت مفرزة من الجيش، مساء أمس، إثر عملية تمشيط قرب بلدة الزعلوق، على ثلاثة إرهابيين."},
    {"killed 7 civilian", "قتل، اليوم الأربعاء، في بلدة الزعلوق، سبعة مدنيين في قصف."},
    {"killed 7 civilian", "لقي، بحسب مصادر طبية، سبعة مدنيين مصرعهم في قصف على بلدة الزعلوق."},
    {"killed 7 civilian", "قتلت غارة، بحسب ما قال ناشطون، سبعة مدنيين في بلدة الزعلوق."},
    {"killed 3 militant", "أعلن الجيش، اليوم الأحد، قتله ثلاثة مسلحين في بلدة الزعلوق."},
    {"captured 7 civilian", "خطف مسلحون، قبل فرارهم، سبعة عمال في بلدة الزعلوق."},
    {"injured 7 civilian", "أصيب، كما قال شهود، سبعة مدنيين في قصف على بلدة الزعلوق."},
    {"injured 7 civilian", "أصيب، بينما كانوا نائمين، سبعة مدنيين في قصف على بلدة الزعلوق."},
};

// Between the people and their verb.
constexpr ClaimCase kBefore[] = {
    {"killed 7 civilian", "سبعة مدنيين، بحسب المصادر الطبية، قتلوا في قصف على بلدة الزعلوق."},
    {"killed 7 civilian", "سبعة مدنيين، خلال حملة نفذتها القوات في المنطقة، قتلوا في قصف على بلدة الزعلوق."},
    {"killed 7 security", "قال المتحدث إن سبعة جنود، بينما كانوا نائمين، قتلوا في هجوم على بلدة الزعلوق."},
};

// How old he is and whence, before the relative.
constexpr ClaimCase kWhoHeIs[] = {
    {"killed 1", "شيع الأهالي الشاب سامر الورد، 28 عاما، الذي قتل برصاص مجهولين في بلدة الزعلوق."},
    {"killed 1", "شيع الأهالي سامر الورد، من أهالي قرية الزعلوق، الذي قتل برصاص مجهولين."},
    {"killed 1", "شيع الأهالي سامر الورد، 28 عاما، من قرية الزعلوق، الذي قتل برصاص مجهولين."},
    {"", "شيع الأهالي سامر الورد، ثم عاد الهدوء إلى بلدة الزعلوق، الذي قتل برصاص مجهولين."},
};

// Of those told before, behind a verb in the singular: its subject, and they are not.
constexpr ClaimCase kOfThem[] = {
    {"injured 35, killed 2", "وصل إلى المستشفى 35 مصابا، توفي منهم اثنان، بعد القصف على بلدة الزعلوق."},
    {"killed 2", "وصل إلى المستشفى 35 شخصا قتل منهم اثنان في القصف على بلدة الزعلوق."},
    {"injured 35, killed 2", "أصيب 35 شخصا توفي منهم لاحقا اثنان في القصف على بلدة الزعلوق."},
    {"killed 3 security", "هاجم مسلحون دورية للجيش في بلدة الزعلوق وقتل منهم ثلاثة."},
    {"arrested 10, arrested 3 child part", "عشرة شبان اعتقلوا منهم ثلاثة قاصرين في بلدة الزعلوق."},
    {"killed 10, killed 3 child part", "قتل عشرة شبان منهم ثلاثة قاصرين في غارة على بلدة الزعلوق."},
};

// A total that is spelled out behind a comma, a semicolon or between dashes.
constexpr ClaimCase kSpelledOut[] = {
    {"killed 9, killed 6 security part, killed 3 civilian part",
     "قُتل تسعة أشخاص، ستة جنود وثلاثة مدنيين، في هجوم على بلدة الزعلوق."},
    {"killed 9, killed 6 security part, killed 3 civilian part",
     "قُتل تسعة أشخاص؛ ستة جنود وثلاثة مدنيين، في هجوم على بلدة الزعلوق."},
    {"killed 9, killed 6 security part, killed 3 civilian part",
     "قُتل تسعة أشخاص - ستة جنود وثلاثة مدنيين - في هجوم على بلدة الزعلوق."},
};

// Whose son he was, in brackets, is no other victim.
constexpr ClaimCase kKin[] = {
    {"killed 1", "سامر الورد (والدته هناء الورد من بلدة الشيحة) استشهد في قصف على بلدة الزعلوق."},
    {"killed 2", "سامر الورد ووالدته قتلا في قصف على بلدة الزعلوق."},
};

// What goes on behind the comma with people, a word or a place of its own is no aside.
constexpr ClaimCase kNone[] = {
    {"killed 3, injured 5", "قتل ثلاثة، في بلدة الزعلوق أصيب خمسة، جراء القصف."},
    {"killed 3 security, injured 5 civilian", "قتل ثلاثة جنود في بلدة الزعلوق، وفي قصف لاحق، أصيب خمسة مدنيين."},
    {"killed 3 militant", "قتل ثلاثة مسلحين، في حين فر خمسة أشخاص، في بلدة الزعلوق."},
    {"", "ذكرت الوكالة، وفق ما جاء في بيان، أن خمسة أشخاص وصلوا إلى بلدة الزعلوق."},
    {"", "أوقفت الشرطة، في إطار مكافحة التهريب، ثلاث شاحنات في بلدة الزعلوق."},
};

TEST(ClaimAsides, BehindTheWord) {
  for (const ClaimCase& c : kBehind) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimAsides, BeforeTheVerb) {
  for (const ClaimCase& c : kBefore) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimAsides, SpelledOut) {
  for (const ClaimCase& c : kSpelledOut) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimAsides, WhoseSonHeWas) {
  for (const ClaimCase& c : kKin) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimAsides, WhoHeIs) {
  for (const ClaimCase& c : kWhoHeIs) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimAsides, OfThem) {
  for (const ClaimCase& c : kOfThem) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}
TEST(ClaimAsides, None) {
  for (const ClaimCase& c : kNone) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
}  // namespace isnad
