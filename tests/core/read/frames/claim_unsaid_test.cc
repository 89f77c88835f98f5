#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// Figures and people that the words say in passing: by a verb without a subject, by how somebody was carried away, by
// the number that a noun is, by a part of those just told. All sentences are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;  // as ClaimsOf writes them
  const char* text;
  const char* title = "";
};

void ExpectClaims(const ClaimCase& c) { EXPECT_EQ(ClaimsOf(ReadArabic(c.text, c.title)), c.claims) << c.text; }

// A verb of death that nobody stands beside is of the one person told before it.
constexpr ClaimCase kSilent[] = {
    {"killed 1", "أطلق مسلحون النار على الشيخ سامر الورد في بلدة الزعلوق، فتوفي قبل وصوله إلى المستشفى."},
    {"killed 1", "هاجم مسلحون سيارة سامر الورد وسط بلدة الزعلوق، فقُتل على الفور."},
    {"killed 1 civilian", "أطلق مجهولون النار على مزارع قرب بلدة الزعلوق، ثم توفي متأثرا بجراحه."},
    {"killed 1", "تلقى سامر الورد خمس طلقات خلال هجوم في بلدة الزعلوق وفارق الحياة في الطريق."},
    // told already, of several, of whoever speaks
    {"killed 1", "اغتال مسلحون سامر الورد في بلدة الزعلوق، فتوفي على الفور."},
    {"", "أطلق مسلحون النار على ثلاثة شبان في بلدة الزعلوق، فقضى الليل في المستشفى."},
    {"", "قصفت طائرة بلدة الزعلوق، وقال سامر الورد إن القصف عنيف وفارق المكان."},
};

TEST(ClaimUnsaid, VerbsWithoutASubject) {
  for (const ClaimCase& c : kSilent) ExpectClaims(c);
}

// Victims by the tens are neither dead nor hurt.
constexpr ClaimCase kVictims[] = {
    {"", "سقوط عشرات الضحايا في قصف على سوق بلدة الزعلوق."},
    {"", "أوقع القصف على بلدة الزعلوق مئات الضحايا المدنيين."},
    {"killed 20..", "سقوط عشرات القتلى في قصف على سوق بلدة الزعلوق."},
    {"killed 40", "أوقع القصف على بلدة الزعلوق 40 ضحية."},
};

TEST(ClaimUnsaid, VictimsByTheTens) {
  for (const ClaimCase& c : kVictims) ExpectClaims(c);
}

// The wounded whom an article takes for granted, where nothing else counts any.
constexpr ClaimCase kTakenForTold[] = {
    {"killed 4, injured 2..", "انفجرت عبوة في بلدة الزعلوق وقتل أربعة، ونقلت سيارات الإسعاف الجرحى."},
    {"killed 4, injured 2..", "قتل أربعة في قصف بلدة الزعلوق، والعدد مرشح للارتفاع لوجود جرحى بعضهم بحالات خطرة."},
    {"injured 2.. civilian", "قصف على بلدة الزعلوق وإصابة عدد كبير من المدنيين."},
    {"killed 3 civilian, injured 2..", "قتل ثلاثة مدنيين في قصف بلدة الزعلوق وجُرح كثيرون."},
    {"injured 2..", "قصف على بلدة الزعلوق أسفر عن إصابة عدد كبير خلال ساعات."},
    {"killed 2.. civilian", "رحم الله المدنيين الذين قضوا أمس في قصف بلدة الزعلوق."},
    // counted, wished well, gone already
    {"injured 5", "أصيب خمسة في قصف بلدة الزعلوق، ونقلت سيارات الإسعاف الجرحى."},
    {"injured 5, injured 5", "أصيب خمسة في قصف بلدة الزعلوق، ونقلت سيارات الإسعاف الجرحى.",
     "5 جرحى في قصف بلدة الزعلوق"},
    {"killed 4", "قتل أربعة في قصف بلدة الزعلوق، والشفاء للجرحى."},
    {"killed 9, killed 2", "ارتفع عدد قتلى قصف بلدة الزعلوق إلى تسعة بعد وفاة اثنين من الجرحى."},
    {"killed 4", "قتل أربعة في قصف بلدة الزعلوق، أما الجرحى فلا نعرف عددهم."},
    {"killed 4", "قتل أربعة في قصف بلدة الزعلوق. وتداول ناشطون صور الأطفال الجرحى."},
};

TEST(ClaimUnsaid, WhoIsTakenForTold) {
  for (const ClaimCase& c : kTakenForTold) ExpectClaims(c);
}

// Those who bear arms, or face them in a street, fall dead.
constexpr ClaimCase kFallen[] = {
    {"killed 25 security", "ويذكر الهجوم بما جرى في بلدة الزعلوق حين سقط 25 جنديا."},
    {"killed 2 security", "وأكدت القيادة سقوط اثنين من جنودها بعد الهجوم على بلدة الزعلوق."},
    {"killed 15 security, injured 7 security", "الحصيلة في بلدة الزعلوق 15 جنديا سقطوا و7 أصيبوا."},
    {"killed 3 civilian", "شهدت بلدة الزعلوق أمس سقوط ثلاثة متظاهرين."},
    {"", "سقط أربعة جنود من الطابق الثالث في بلدة الزعلوق."},
    {"", "سقط أربعة جنود بيد المهاجمين في بلدة الزعلوق."},
    {"", "سقط ثلاثة عمال في حفرة في بلدة الزعلوق."},
};

TEST(ClaimUnsaid, WhoFell) {
  for (const ClaimCase& c : kFallen) ExpectClaims(c);
}

// The number is what the noun says, whoever they were and wherever it was.
constexpr ClaimCase kNominal[] = {
    {"killed 16 security", "كشف نائب عن أن عدد شهداء الشرطة 16 في هجوم بلدة الزعلوق."},
    {"killed 12 security", "قالت الحركة إن قتلى الجيش 12 في كمين بلدة الزعلوق."},
    {"killed 5", "مصادر طبية: شهداء مدرعة الزعلوق خمسة."},
    {"killed 4 civilian", "قصف الطيران بلدة الزعلوق. وقال المجلس إن القتلى المدنيين أربعة وليسوا ثلاثة."},
    {"captured 5 civilian",
     "اقتحم مسلحون بلدة الزعلوق. وذكر المكتب أن المخطوفين في تلك الحادثة خمسة من موظفي الإغاثة."},
    {"missing 9000~", "اجتاحت السيول بلدة الزعلوق. وذكر الناطق أن عدد المفقودين يقدر بنحو 9 آلاف."},
    {"injured 4", "انفجر لغم في بلدة الزعلوق. وقال طبيب إن بقية المصابين، وعددهم أربعة، حالتهم مستقرة."},
    {"killed 8 civilian, killed 6 civilian part, killed 2 civilian part",
     "ارتفع إلى 8 تعداد من قضوا جراء الانفجار الذي ضرب بلدة الزعلوق، وهم 6 مدنيين، وعنصران من الفصائل."},
    {"", "قصف الطيران بلدة الزعلوق، وفق شبكة السويداء 24."},
    {"", "نقل القتلى المدنيين إلى مشفى بلدة الزعلوق في الطابق 12."},
};

TEST(ClaimUnsaid, NumbersOfNouns) {
  for (const ClaimCase& c : kNominal) ExpectClaims(c);
}

// How some of those just told are, who one of them was, where some were taken.
constexpr ClaimCase kParts[] = {
    {"injured 10, injured 1 part", "إصابة عشرة أشخاص بينهم حالة خطيرة في قصف بلدة الزعلوق."},
    {"injured 29, injured 6 part", "وصلت 29 إصابة بينها 6 بحالة الخطر بعد قصف بلدة الزعلوق."},
    {"injured 3, injured 1 child part", "ثلاث إصابات بينها طفلة في قصف بلدة الزعلوق."},
    {"injured 12, injured 1 civilian part", "نقلت 12 إصابة إلى المستشفيات، إحداها لمسعف، بعد قصف بلدة الزعلوق."},
    {"injured 5, injured 1 part", "نقلت الطواقم خمس إصابات إحداها خطيرة بعد قصف بلدة الزعلوق."},
    {"injured 11, injured 3 part", "إصابة 11 آخرين وصفت جراح ثلاثة منهم بالخطيرة في قصف بلدة الزعلوق."},
    {"killed 1, injured 3, injured 1 civilian part", "استشهد شاب وأصيب ثلاثة، أحدهم صحفي، في قصف بلدة الزعلوق."},
    {"injured 27, injured 6 part", "27 جريحا نقل ستة منهم إلى مستشفى آخر بعد قصف بلدة الزعلوق."},
    {"killed 22, killed 7 child part", "انتشلت الفرق 22 جثة بعد قصف بلدة الزعلوق، سبع منها لأطفال."},
    {"killed 11, killed 4 woman part, killed 3 child part", "الوفيات 11 في قصف بلدة الزعلوق، منها 4 نساء و3 أطفال."},
    {"captured 3 civilian, killed 1 civilian", "خطف ثلاثة مزارعين في بلدة الزعلوق والعثور على أحدهم مقتولا."},
    {"killed 3", "أعلن مصدر أن ثلاثة من جرحى التفجير الذي ضرب بلدة الزعلوق أمس فارقوا الحياة."},
    {"killed 9", "أعدم التنظيم تسعة أشخاص في بلدة الزعلوق. وأُجبر الأهالي ومنهم أطفال على المشاهدة."},
    // of things
    {"killed 2", "قصفت الطائرات خمس قرى قرب بلدة الزعلوق، إحداها خالية، وقتل اثنان."},
    {"injured 10", "أصيب عشرة في قصف بلدة الزعلوق. ووقعت أضرار في منازل بينها حالة خاصة."},
};

TEST(ClaimUnsaid, PartsOfThoseJustTold) {
  for (const ClaimCase& c : kParts) ExpectClaims(c);
}

// Who was carried away hurt, led away, sought under the rubble, buried.
constexpr ClaimCase kWhatBecame[] = {
    {"injured 3", "نُقل ثلاثة آخرون إلى المستشفى بجروح خطيرة بعد انفجار في بلدة الزعلوق."},
    {"injured 6", "إن ستة ركاب نقلوا مصابين إلى المستشفى بعد انفجار لغم قرب بلدة الزعلوق."},
    {"captured 4", "داهم مسلحون بلدة الزعلوق وأخذوا معهم أربعة شبان."},
    {"missing 15", "قصفت الطائرات بلدة الزعلوق، والبحث مستمر عن 15 شخصا."},
    {"missing 1 woman, missing 1 child", "قصف على بلدة الزعلوق، وما زال البحث جاريا عن سيدة وطفلها تحت الأنقاض."},
    {"killed 14", "شيعت الفرق أربعة عشر شخصا من ضحايا قصف بلدة الزعلوق."},
    {"arrested 1", "وأوقفت مخابرات الجيش ليلا شخصا واحدا في بلدة الزعلوق."},
    {"arrested 2", "أسفرت عملية في بلدة الزعلوق عن اعتقال ماجد الحلبي وعذاب الحسوني دون معرفة الأسباب."},
    {"killed 3 militant",
     "قضت مفرزة للجيش الوطني الشعبي، صبيحة اليوم، إثر عملية بحث وتمشيط واسعة النطاق جرت ليلا ونهارا بغابات "
     "بلدة الزعلوق بالناحية العسكرية الأولى، على ثلاثة إرهابيين."},
    {"arrested 2 militant", "أوقفت مفرزة للجيش عنصري دعم للجماعات الإرهابية في بلدة الزعلوق."},
    {"killed 2", "نعت الوزارة الشابين سامر الورد وعماد الزين بعد اقتحام بلدة الزعلوق."},
    {"killed 1", "داهمت القوات بلدة الزعلوق في عملية قُتل خلالها شخص قالت شبكات محلية إنه معروف."},
    {"injured 0", "سقطت قذائف على بلدة الزعلوق ومحد انصاب الحمد لله."},
    {"killed 3 militant, arrested 1 militant", "انتهت المواجهة في بلدة الزعلوق بمقتل ثلاثة مسلحين والقبض على رابع."},
    {"killed 1 militant, arrested 1 militant", "انتهت المواجهة في بلدة الزعلوق بمقتل مسلح والقبض على آخر."},
    {"captured 8 security", "هاجم مسلحون بلدة الزعلوق ووقع ثمانية جنود أسرى في أيديهم."},
    {"captured 7 woman", "هاجم مسلحون بلدة الزعلوق، وقال إن سبع فتيات ما زلن في عداد المخطوفات."},
    {"killed 30~ militant", "هاجمت الحركة بلدة الزعلوق، وقال إنها خسرت نحو 30 من مسلحيها في المواجهات."},
    {"killed 13", "الشهداء صاروا 13 بعد قصف بلدة الزعلوق."},
    {"killed 13", "القتلى أصبحوا ثلاثة عشر بعد قصف بلدة الزعلوق."},
    {"killed 1, killed 3", "بعد وفاة الجريح سامر الورد في قصف بلدة الزعلوق ارتفع عدد القتلى إلى ثلاثة."},
    {"injured 1", "نقل الجريح سامر الورد إلى المستشفى بعد قصف بلدة الزعلوق."},
    {"killed 1", "وفي بلدة الزعلوق، استشهد مسن متأثرا بجراح أصيب بها الأسبوع الماضي."},
    {"killed 3, killed 500 security summary",
     "قتل ثلاثة في بلدة الزعلوق. وقتل 500 شرطي في البلاد منذ أن أطاح الجيش بالرئيس في تموز 2013."},
    {"", "القتلى ظلوا 13 يوما تحت أنقاض بلدة الزعلوق."},
    {"", "نُقل ثلاثة آخرون إلى المستشفى لإجراء الفحوص بعد قصف بلدة الزعلوق."},
    {"", "قصف على بلدة الزعلوق، والبحث مستمر عن ثلاثة مسلحين."},
    {"", "داهم مسلحون بلدة الزعلوق وأخذوا معهم أربعة أجهزة."},
    {"arrested 1", "اعتقال ماجد الحلبي ومصادرة السلاح الحربي في بلدة الزعلوق."},
};

TEST(ClaimUnsaid, WhatBecameOfThem) {
  for (const ClaimCase& c : kWhatBecame) ExpectClaims(c);
}

}  // namespace
}  // namespace isnad
