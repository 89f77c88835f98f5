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

// What else is told of those who open the sentence stands between them and their verb.
constexpr ClaimCase kFarVerb[] = {
    {"injured 6", "6 أشخاص كانوا في الحافلة التي تضررت في قصف الزعلوق وأصيبوا بجروح."},
    {"injured 4, injured 1 child part",
     "قال الطبيب: \"أربعة أشخاص من بينهم طفلة، يقطنون في حي قرب بلدة الزعلوق، أُصيبوا بشظايا القصف\"."},
    {"killed 3 civilian", "ثلاثة عمال كانوا عائدين إلى بلدة الزعلوق قتلوا بانفجار لغم."},
    {"killed 3 civilian", "ثلاثة عمال، كانوا عائدين إلى بلدة الزعلوق، قتلوا بانفجار لغم."},
    {"injured 6", "عائلة مكونة من 6 أشخاص كانوا في الحافلة التي تضررت في قصف الزعلوق وأصيبوا بجراح."},
    // a verb in the feminine
    {"", "نجا الرجل وأصيبت عائلته في قصف على بلدة الزعلوق."},
    {"injured 1 woman", "إن امرأة من بلدة الزعلوق أصيبت في القصف."},
    // who did it
    {"killed 3 security", "خمسة مسلحين هاجموا حاجزا في الزعلوق وقتلوا ثلاثة جنود."},
    {"killed 1", "ثلاثة أشخاص دخلوا منزلا في الزعلوق وقتلوا صاحبه."},
    {"arrested 1", "مراسل الشبكة: اعتقلت القوات رجلا في بلدة الزعلوق."},
    {"", "مراسل الشبكة: اعتقلت القوات في بلدة الزعلوق."},
};

TEST(ClaimTold, FarFromTheirVerb) {
  for (const ClaimCase& c : kFarVerb) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kTakenUp[] = {
    {"killed 4, killed 1 civilian part", "قصفت الطائرات سوق الزعلوق، قضى فيها أربعة بينهم بائع خضار."},
    {"", "قصفت الطائرات سوق الزعلوق، وقضى فيها الناجون أربعة أيام."},
    {"killed 5", "غارة على بيت في الزعلوق أودت بأسرة من خمسة أفراد."},
    {"injured 2.. civilian", "إصابة عائلة مدنية بجروح جراء القصف على الزعلوق."},
    {"injured 2..", "أصيبت عائلة في قصف على بلدة الزعلوق."},
    {"killed 2.., injured 2..", "مقتل وإصابة عائلة في قصف على بلدة الزعلوق."},
    {"killed 1", "مقتل رب عائلة في قصف على بلدة الزعلوق."},
    {"killed 5 child, killed 1 woman", "القتلى في بلدة الزعلوق هم 5 أطفال وامرأة."},
    {"killed 14 security", "حصيلة كمين الزعلوق بلغت أربعة عشر جنديا."},
    {"", "بلغت حصيلة الهجوم على الزعلوق 20 شخصا بين قتيل وجريح."},
    {"missing 9 security", "فقدت قوات الأمن التواصل مع دورية من تسعة شرطيين قرب بلدة الزعلوق."},
    {"", "فقدت العائلة منزلها في قصف الزعلوق."},
    {"missing 13 security", "فقدت قوات الأسد التواصل مع مجموعة مكونة من 13 عنصرا قرب بلدة الزعلوق."},
    {"killed 5, killed 2 part", "مقتل خمسة أشخاص بينهم حارسان في هجوم على بلدة الزعلوق."},
    {"injured 101..", "الإصابات تجاوزت المئة في قصف بلدة الزعلوق."},
    {"killed 51..", "القتلى تجاوزوا الخمسين في قصف بلدة الزعلوق."},
    {"killed 2, killed 3 child", "قصف الزعلوق أدى إلى استشهاد الأب والأم وأطفالهما الثلاثة."},
};

TEST(ClaimTold, ByWhatTakesThemUp) {
  for (const ClaimCase& c : kTakenUp) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kTwoNames[] = {
    {"arrested 2", "اعتقلت القوات كلا من خالد العوض وعذاب الحمدانين في بلدة الزعلوق."},
    {"arrested 2", "واعتقلت كل من خالد العوض و عذاب الحمدانين دون معرفة السبب في بلدة الزعلوق."},
    {"arrested 2", "اعتقل خلال مداهمة الزعلوق \"خالد العوض و عذاب الحمدانين\"."},
    {"arrested 1", "اعتقل خلال مداهمة الزعلوق \"خالد العوض\" ونقل إلى جهة مجهولة."},
    {"arrested 1", "القبض على \"أبو طلحة\" والي الزعلوق في مداهمة."},
    {"killed 3 militant, killed 1 militant part",
     "مقتل ثلاثة من عناصر داعش بينهم من يسمى \"والي الشمال\" في هجوم الزعلوق."},
};

// What one fate leads to, and who has which.
constexpr ClaimCase kEach[] = {
    // died of it
    {"injured 1, killed 1", "أصيب شاب برصاصة في صدره في بلدة الزعلوق توفي على إثرها."},
    {"injured 1, killed 1", "أصيب شاب بجروح خطيرة في الزعلوق استشهد على أثرها."},
    {"injured 3 security, killed 1 security", "أصيب ثلاثة جنود في الزعلوق بجروح توفي أحدهم على إثرها."},
    {"injured 1", "أصيب شاب بجروح في الزعلوق نقل على إثرها إلى المستشفى."},
    // kin of one who is named
    {"killed 1 woman, injured 2", "وكانت زوجة \"خالد العوض\" قتلت وأصيب شخصان في انفجار لغم في الزعلوق."},
    {"killed 3, injured 2", "ثلاثة أشخاص قتلوا وأصيب شخصان في انفجار لغم في الزعلوق."},
    // another, by something else
    {"injured 1, injured 1", "إصابة شاب بالرصاص الحي في القدم، وآخر بالرصاص المطاطي في بلدة الزعلوق."},
    {"injured 1, injured 1", "إصابة شاب برصاصة في القدم، وآخر بشظايا في بلدة الزعلوق."},
    {"injured 1", "إصابة شاب في القدم في بلدة الزعلوق، وآخر التطورات في التقرير."},
    {"injured 1", "إصابة شاب بالرصاص في بلدة الزعلوق، صدر بيان عنها وآخر بعنوان مختلف."},
    // where it happened, taken up
    {"killed 1 security, injured 1", "قتل ضابط في هجوم الزعلوق وأصيب خلاله سائقه."},
    // let go by those who took him
    {"captured 1, freed 1", "خطف مسلحون شابا في بلدة الزعلوق وأطلقوا سراحه بعد ساعات."},
    {"freed 3", "أطلقت القوات سراح ثلاثة شبان في بلدة الزعلوق."},
    // what they were before
    {"arrested 9, arrested 2 part", "اعتقلت القوات تسعة أشخاص في الزعلوق بينهم شقيقان ومعتقلون سابقون."},
    {"killed 2..", "مقتل معتقلين سابقين في قصف بلدة الزعلوق."},
    {"", "نقلت القوات معتقلين من بلدة الزعلوق."},
    // others of those whom the same men killed
    {"killed 12 security, captured 3 security",
     "هاجم مسلحون معسكرا في الزعلوق وقتلوا 12 جنديا وخطفوا ثلاثة آخرين قبل انسحابهم."},
    {"killed 3", "هاجم خمسة مسلحين بلدة الزعلوق وقتلوا ثلاثة آخرين."},
    // what came of an attempt
    {"injured 2 security", "نجا قائمقام الزعلوق من محاولة اغتيال وإصابة اثنين من حمايته."},
    {"killed 2 security", "تعرض ضابط في الزعلوق لمحاولة اغتيال ومقتل اثنين من الجنود."},
    {"", "إحباط محاولة قتل وإصابة جنود في الزعلوق."},
    {"killed 1 militant", "فشل محاولة اغتيال ضابط في الزعلوق ومقتل منفذها."},
    // a third child, whatever the fifth of several is
    {"killed 2 child, injured 1 child", "مقتل طفلين وإصابة ثالث في قصف الزعلوق."},
    {"killed 2 child, injured 1", "مقتل طفلين وإصابة آخر في قصف الزعلوق."},
    {"killed 4, injured 1, killed 2 child part", "مقتل أربعة بينهم طفلان وإصابة خامس في قصف الزعلوق."},
    {"killed 1, injured 1 woman", "مقتل رجل وإصابة زوجته في قصف الزعلوق."},
    {"killed 1, injured 1", "مقتل رجل وإصابة والدته في قصف الزعلوق."},
    // all of them are not what two are; kin are of no side
    {"killed 7, killed 2 child part", "كان بين القتلى السبعة طفلان في قصف الزعلوق."},
    {"captured 1", "اختطاف شقيق ضابط في بلدة الزعلوق."},
    {"killed 1", "مقتل والدة جندي في انفجار في بلدة الزعلوق."},
    {"captured 1 security", "اختطاف ضابط في بلدة الزعلوق."},
    // amid whom
    {"killed 2.. civilian, injured 2.. civilian", "سقوط قتلى وجرحى وسط المدنيين في قصف الزعلوق."},
    {"killed 2.. security", "سقوط قتلى في أوساط الجنود في قصف الزعلوق."},
    {"killed 2.. civilian", "مقتل مدنيين وسط الزعلوق في قصف."},
    {"killed 2..", "سقوط قتلى وسط الزعلوق في قصف."},
    // mourned
    {"killed 3 militant", "نعى حزب الله ثلاثة من مقاتليه سقطوا على طريق الزعلوق."},
};

// how badly some of the wounded are hurt; who has not been found
constexpr ClaimCase kStates[] = {
    {"injured 11, injured 3 part", "إصابة 11 شخصا بينها 3 خطيرة في قصف الزعلوق."},
    {"injured 9, injured 2 part", "وصول 9 إصابات إلى المستشفى، منها اثنتان بحالة حرجة، إثر قصف الزعلوق."},
    {"injured 11, injured 3 part", "إصابة 11 شخصا، بينهم ثلاثة بحال الخطر، في قصف الزعلوق."},
    {"injured 11, injured 4 part", "إصابة 11 شخصا وصفت جراح أربعة منهم بالخطيرة في قصف الزعلوق."},
    {"injured 11", "إصابة 11 شخصا وتدمير 5 منازل بينها 3 بشكل كامل في قصف الزعلوق."},
    {"injured 11", "إصابة 11 شخصا وتضرر تسع سيارات، ثلاث منها أضرارها كبيرة، في قصف الزعلوق."},
    {"killed 17 security, missing 11 security", "17 جنديا قتلوا و11 آخرون مفقودون إثر كمين في الزعلوق."},
    {"killed 17 security, missing 2..", "17 جنديا قتلوا إثر كمين في الزعلوق، وهناك مفقودون."},
    {"killed 2, killed 1 part, killed 1 child part", "قُتل شخصان (رجل وطفل) في قصف الزعلوق."},
    {"killed 2 civilian, killed 1 child part, killed 1 child part", "قُتل مدنيان (طفل وطفلة) في قصف الزعلوق."},
};

// an aim and an accusation are no deed; of which side those are whom somebody has with him
constexpr ClaimCase kAimed[] = {
    {"", "كان الهجوم في الزعلوق يستهدف اغتيال مسؤول أمني، لكنه نجا."},
    {"killed 1 security", "أسفر الهجوم في الزعلوق عن اغتيال مسؤول أمني."},
    {"killed 61..", "أعلنت التنسيقية سقوط أكثر من 60 شخصا بقصف الزعلوق، متهمة في بيان القوات بارتكابه."},
    {"arrested 2, arrested 1 woman part", "اعتقال شخصين بينهما متهمة بالسرقة في مداهمة ببلدة الزعلوق."},
    {"killed 12 security", "ارتقى 12 شهيدا من جنود اللواء في هجوم على بلدة الزعلوق."},
    {"killed 12 security", "ارتقى 12 شهيدا من قوات الأمن في هجوم على بلدة الزعلوق."},
    {"killed 3", "قُتل ضابط مع نجليه في هجوم على بلدة الزعلوق."},
    {"killed 2", "مقتل ضابط مع نجله في هجوم على بلدة الزعلوق."},
    {"killed 3", "قُتل ضابط مع شخصين آخرين في هجوم على بلدة الزعلوق."},
    {"killed 3 security", "قُتل ضابط مع جنديين آخرين في هجوم على بلدة الزعلوق."},
};

// what somebody was, behind his name, is nobody else
constexpr ClaimCase kWhatHeWas[] = {
    {"killed 1 civilian", "استشهاد سامر عوض، الموظف في بلدية الزعلوق، في غارة على بلدة الزعلوق."},
    {"killed 1 civilian, injured 1", "مقتل سامر عوض، الطالب بجامعة الزعلوق، وإصابة آخر في غارة على بلدة الزعلوق."},
    {"killed 1, killed 1 civilian", "مقتل سامر عوض، والموظف وليد زين في غارة على بلدة الزعلوق."},
    {"killed 1, killed 1 civilian", "مقتل سامر عوض، الموظف وليد زين في غارة على بلدة الزعلوق."},
};

// a list of the dead is one figure where all of it are of one side
constexpr ClaimCase kLists[] = {
    {"killed 15 security, killed 1 security part, killed 12 security part",
     "تضمن البيان أسماء القتلى وهم ضابطان وضابط برتبة ملازم و12 مجندا في هجوم على بلدة الزعلوق."},
    {"killed 46 civilian, killed 7 security", "الشهداء هم 46 مدنيا و7 جنود في قصف على بلدة الزعلوق."},
};

TEST(ClaimTold, ByAList) {
  for (const ClaimCase& c : kLists) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// another, each by his age
constexpr ClaimCase kByAge[] = {
    {"killed 1 child, killed 1", "استشهاد فتى (17 عاما) وآخر (23 عاما) برصاص القوات في بلدة الزعلوق."},
    {"killed 1, killed 1", "استشهد شاب (20 عاما)، وآخر (23 عاما) في هجوم على بلدة الزعلوق."},
    {"killed 1", "استشهد شاب (20 عاما) في هجوم على بلدة الزعلوق، وآخر ما قاله كان وصيته."},
};

// Farms are no farmer; two of somebody's guards, and not he; the dead spelled out are those told; who blew himself up.
constexpr ClaimCase kNotHe[] = {
    {"killed 2 civilian",
     "استهدف القصف بلدة الزعلوق ما أدى إلى مقتل مواطنين اثنين وإلحاق أضرار في منازل ومزارع المواطنين."},
    {"killed 1 civilian, killed 1 civilian", "قتل موظف ومزارع في قصف على بلدة الزعلوق."},
    {"injured 2 security", "قال مصدر إن اثنين من أفراد حماية الضابط أصيبا بجروح في انفجار عبوة ببلدة الزعلوق."},
    {"injured 1 security", "قال مصدر إن الضابط أصيب بجروح في انفجار عبوة ببلدة الزعلوق."},
    {"killed 4, killed 3 security part, killed 1 civilian part",
     "استهدفت غارة إذاعة بلدة الزعلوق ما أدى إلى مقتل 4 أشخاص. وأوضح المصدر أن القتلى في الغارة هم ثلاثة من حراس "
     "الإذاعة، وأحد العاملين فيها."},
    {"killed 5 civilian, killed 3 militant, killed 3 militant",
     "قتل خمسة مدنيين في هجوم على مقر في بلدة الزعلوق. وتمت تصفية ثلاثة مهاجمين على يد رجال الأمن فيما فجر الثلاثة "
     "الآخرون أنفسهم."},
};

TEST(ClaimTold, NotHeButHis) {
  for (const ClaimCase& c : kNotHe) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

TEST(ClaimTold, AnotherByHisAge) {
  for (const ClaimCase& c : kByAge) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

TEST(ClaimTold, WhatTheNamedOneWas) {
  for (const ClaimCase& c : kWhatHeWas) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

TEST(ClaimTold, AimedAtAndWithSomebody) {
  for (const ClaimCase& c : kAimed) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

TEST(ClaimTold, InWhatStateTheyAre) {
  for (const ClaimCase& c : kStates) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

TEST(ClaimTold, OfEach) {
  for (const ClaimCase& c : kEach) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

TEST(ClaimTold, ByTwoNames) {
  for (const ClaimCase& c : kTwoNames) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
}  // namespace isnad
