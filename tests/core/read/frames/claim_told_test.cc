#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// Who is told as dead, or that nobody is: by whoever mourns, denies or raises a figure, and before "بين القتلى". All
// sentences are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;  // as ClaimsOf writes them
  const char* text;
};

constexpr ClaimCase kDenied[] = {
    {"killed 0 security, injured 0 security",
     "نفى المتحدث باسم الشرطة كامل وردان وقوع أي خسائر في صفوف الجيش في هجوم الزعلوق."},
    {"killed 0 civilian", "أصابت الغارة على بلدة الزعلوق مخزنا، نافية القيادة سقوط مدنيين."},
    {"killed 0 civilian", "أكدت القيادة أن الغارة على بلدة الزعلوق أصابت مخزنا، نافية سقوط مدنيين."},
    {"killed 0 civilian", "استهدفت الغارة مخزنا في بلدة الزعلوق ولا صحة لسقوط مدنيين."},
    {"", "نفى المتحدث باسم الشرطة كامل وردان علمه بهجوم الزعلوق."},
    {"killed 3", "نفى الجيش مسؤوليته عن هجوم الزعلوق، وقتل ثلاثة أشخاص فيه."},
};

TEST(ClaimTold, DeniedByWhoever) {
  for (const ClaimCase& c : kDenied) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kMourned[] = {
    {"killed 6, killed 4 part, killed 2 civilian part",
     "نعى المجلس البلدي ستة من أبناء المنطقة، هم أربعة رجال ومواطنان اثنان، سقطوا في هجوم على بلدة الزعلوق."},
    {"", "نعى المجلس البلدي ستة مقاعد في بلدة الزعلوق."},
    {"", "نعى المجلس البلدي أحد أبناء المنطقة بعد هجوم على بلدة الزعلوق."},
    {"killed 1 militant", "قال المتحدث إن الجماعة فقدت مقاتلا واحدا في معارك بلدة الزعلوق."},
    {"missing 3", "فقد ثلاثة أشخاص في قصف على بلدة الزعلوق."},
};

TEST(ClaimTold, MournedAndLost) {
  for (const ClaimCase& c : kMourned) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kRaised[] = {
    {"killed 5, killed 7", "تحدث الدفاع المدني عن خمسة قتلى في قصف الزعلوق قبل أن يرفعها مساء إلى سبعة."},
    {"killed 5, killed 28", "تحدثت الشرطة عن مقتل خمسة في هجوم الزعلوق، قبل أن ترفع الرقم اليوم إلى 28."},
    {"killed 5", "تحدثت الشرطة عن مقتل خمسة في هجوم الزعلوق، ثم رفعت الأجور إلى 28."},
    {"killed 10", "توعد الرئيس بالرد بعد ارتفاع عدد قتلى هجوم الزعلوق إلى عشرة."},
    {"", "هدد الرئيس بقتل عشرة في هجوم على بلدة الزعلوق."},
};

TEST(ClaimTold, Raised) {
  for (const ClaimCase& c : kRaised) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kBefore[] = {
    {"killed 24, killed 3 security part",
     "قتل 24 شخصا في هجوم على الزعلوق. وأوضح أن \"ثلاثة من رجال الشرطة\" بين القتلى، مضيفا أن البحث مستمر."},
    {"killed 24, killed 2 security part",
     "قتل 24 شخصا في هجوم على الزعلوق، وقالت الشرطة إن اثنين من قادة الشرطة بين القتلى."},
    {"killed 24, killed 1 woman part", "قتل 24 شخصا في هجوم على الزعلوق. وبين القتلى امرأة."},
    {"killed 24", "قتل 24 شخصا في هجوم على الزعلوق، وسار سالم وردان بين القتلى."},
};

TEST(ClaimTold, BeforeTheDead) {
  for (const ClaimCase& c : kBefore) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
}  // namespace isnad
