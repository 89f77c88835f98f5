#include <gtest/gtest.h>

#include <span>

#include "tests/core/read/reading_testing.h"

// Whom it befell, wherever he stands: before the verb with what is said of him between, behind what he died in, beside
// those who went with him. All sentences are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;  // as ClaimsOf writes them
  const char* text;
};

void ExpectClaims(std::span<const ClaimCase> cases) {
  for (const ClaimCase& c : cases) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Where he is from, what he was doing, whose he is.
constexpr ClaimCase kBefore[] = {
    {"arrested 1 civilian", "قال مصدر إن طالبا أوقف خلال مداهمة بلدة الزعلوق."},
    {"killed 1", "قال مصدر إن رجلا يعمل في منظمة إغاثة قتل في غارة على بلدة الزعلوق."},
    {"injured 1 civilian", "وأضاف المصدر أن مزارعا يعمل في الحقل جرح بقصف على بلدة الزعلوق."},
    {"killed 1 militant, injured 5 civilian",
     "قتل مسلح في هجوم على بلدة الزعلوق، فيما خمسة مدنيين كانوا داخل السيارة أصيبوا بجروح."},
    {"killed 1 child", "قال مصدر إن طفلة من أبناء البلدة قضت بهجوم على قرية الزعلوق."},
    {"arrested 7 civilian", "قال مصدر إن سبعة عمال من أبناء البلدة أُوقفوا في حملة دهم بقرية الزعلوق."},
    {"captured 4 security", "قال مصدر إن أربعة من حراس المبنى اقتيدوا إلى جهة مجهولة في بلدة الزعلوق."},
    {"killed 14 security", "إن أربعة عشر عنصرا من قوات الجيش سقطوا في الهجوم على بلدة الزعلوق."},
    {"killed 15 civilian", "إن خمسة عشر من أهل القرية سقطوا في الهجوم على بلدة الزعلوق."},
    {"killed 11 civilian", "قال مصدر إن 11 مدنيا سقطوا قتلى في قصف على بلدة الزعلوق."},
    {"killed 4 security", "إن أربعة من حراس المبنى سقطوا قتلى بقصف على بلدة الزعلوق."},
    // each his own verb
    {"killed 1 woman, injured 1", "قال إن زوجته قتلت وابنه أصيب في قصف على بلدة الزعلوق."},
    // who did it, and what somebody demanded
    {"", "طالب خلال زيارة بلدة الزعلوق بوقف القصف."},
    {"", "قضى الوزير في بلدة الزعلوق يومين قبل الهجوم."},
    {"killed 1 child", "فقدت ابنها محمد (11 عاما) في غارة على بلدة الزعلوق."},
    {"", "سقط ثلاثة لاعبين من المنصة في ملعب الزعلوق."},
};

TEST(ClaimOrder, Before) { ExpectClaims(kBefore); }

// What he died in stands between, up to a place.
constexpr ClaimCase kBehind[] = {
    {"killed 2 security", "قضى في غارة على بلدة الزعلوق شرطيان، بحسب الشرطة."},
    {"killed 12", "قضى بقصف على بلدة الزعلوق 12 شخصا."},
    {"killed 1 civilian", "استشهد في غارة على بلدة الزعلوق صحافي محلي من أبناء البلدة."},
    {"injured 1 civilian", "جرح بقصف على بلدة الزعلوق صحافي من أبناء البلدة."},
    {"", "قضى في سجن بلدة الزعلوق خمسة أعوام."},
};

TEST(ClaimOrder, Behind) { ExpectClaims(kBehind); }

// Those with whom he was, whose subject nobody tells once more.
constexpr ClaimCase kWith[] = {
    {"killed 4 militant", "لقي القيادي في الحركة سالم الزعلوق مصرعه مع ثلاثة من معاونيه في غارة على بلدة الزعلوق."},
    {"arrested 3, arrested 2",
     "داهمت القوات منزل سالم الحمد في بلدة الزعلوق، حيث اعتقل مع ثلاثة من أبنائه واثنين من أقاربه."},
    {"killed 3 militant, arrested 1 militant, injured 1",
     "انتهت المواجهة في بلدة الزعلوق بمقتل ثلاثة مسلحين والقبض على رابع جريحا."},
};

TEST(ClaimOrder, With) { ExpectClaims(kWith); }

// Some of those who were met with, behind "of them".
constexpr ClaimCase kSome[] = {
    {"killed 4 security", "هاجم مسلحون دورية للشرطة في بلدة الزعلوق فقتلوا منهم أربعة."},
    {"killed 4", "أطلق جنود النار على متظاهرين في بلدة الزعلوق فقتلوا منهم أربعة."},
    {"killed 5 militant, arrested 3 militant", "لاحقت القوات المسلحين في بلدة الزعلوق وقتلت منهم خمسة واعتقلت ثلاثة."},
    {"killed 10, killed 3 child part", "قتل عشرة في قصف على بلدة الزعلوق، منهم ثلاثة أطفال."},
};

TEST(ClaimOrder, SomeOfThem) { ExpectClaims(kSome); }

// What is said of who died, and of whom the same verb befell.
constexpr ClaimCase kSaidOfHim[] = {
    {"killed 1 child", "قضى الطفل سالم الحمد البالغ ثلاث سنوات في قصف على بلدة الزعلوق."},
    {"killed 1", "قضى المقاتل سالم الحمد الذي أمضى ثلاث سنوات في الجبهة بانفجار لغم في بلدة الزعلوق."},
    {"killed 1 security, killed 1 civilian, injured 1", "قتل جندي ومدني وأصيب ثالث في انفجار لغم في بلدة الزعلوق."},
};

TEST(ClaimOrder, SaidOfHim) { ExpectClaims(kSaidOfHim); }

// Carried to where they are cared for as what they are; choked by what is fired at them.
constexpr ClaimCase kHurt[] = {
    {"injured 6 civilian", "قال مصدر إن ستة عمال نُقلوا إلى المستشفى مصابين في هجوم على بلدة الزعلوق."},
    {"injured 6 civilian", "اختنق ستة عمال بالغاز خلال مواجهات في بلدة الزعلوق."},
    {"injured 12", "قال مصدر إن 12 شخصا اختنقوا بالغاز خلال مواجهات في بلدة الزعلوق."},
    {"", "قال مصدر إن ستة عمال نقلوا إلى المستشفى معدات في بلدة الزعلوق."},
    {"", "نقل أربعة أشخاص إلى المستشفى مصابين بالكوليرا في بلدة الزعلوق."},
    {"killed 5", "اختنق خمسة سجناء وماتوا في حريق في بلدة الزعلوق."},
};

TEST(ClaimOrder, Hurt) { ExpectClaims(kHurt); }

// Who follows a bier, whose bodies those are, of which kinds, and who did it are no dead.
constexpr ClaimCase kNobodyNew[] = {
    {"", "شيع المئات من أهالي بلدة الزعلوق جنازة الطبيب المتقاعد سالم الحمد الذي توفي إثر نوبة قلبية."},
    {"killed 2", "شيع الأهالي في بلدة الزعلوق جثماني الشابين اللذين قضيا بقصف."},
    {"killed 20", "سقط في هجوم على بلدة الزعلوق 20 قتيلا بين عسكري ومدني."},
    {"killed 0 civilian", "نفت الشرطة وقوع أي حالة وفاة في صفوف المدنيين خلال قصف بلدة الزعلوق."},
    {"", "ثلاثة مهاجمين طعنوا المارة في بلدة الزعلوق."},
    // the town's own, whom it buries
    {"killed 3", "شيعت بلدة الزعلوق ثلاثة من أبنائها قضوا بغارة أمس."},
};

TEST(ClaimOrder, NobodyNew) { ExpectClaims(kNobodyNew); }

// Whose they are by those who guard them, by whom it cost, by those joined before.
constexpr ClaimCase kSides[] = {
    {"injured 2 security", "انفجرت عبوة في بلدة الزعلوق ما أدى إلى إصابة اثنين من أفراد حمايته."},
    {"injured 3 security", "أصيب ثلاثة من حماية النائب بانفجار عبوة في بلدة الزعلوق."},
    {"killed 1 security, injured 5 security", "كلف الهجوم على بلدة الزعلوق الجيش شهيدا واحدا وخمسة جرحى."},
    {"killed 20.. militant", "كلفت المعركة في بلدة الزعلوق المليشيا عشرات القتلى."},
    {"killed 2 security, injured 1 security", "هاجم مسلحون حاجزا للشرطة في بلدة الزعلوق فقتلوا عنصرين وجرحوا ثالثا."},
    {"killed 3 security", "أسفر هجوم على بلدة الزعلوق عن ثلاثة قتلى من الحراس."},
    {"killed 5 security", "استشهد 5 من عناصر الدفاع الجوي في هجوم على بلدة الزعلوق."},
};

TEST(ClaimOrder, Sides) { ExpectClaims(kSides); }

}  // namespace
}  // namespace isnad
