#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// How many are told by a list behind a colon, by a number that stands far behind its noun, and by verbs of a weapon
// that takes people. All sentences and names are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;  // as ClaimsOf writes them
  const char* text;
};

constexpr ClaimCase kLists[] = {
    {"killed 8, killed 2 child part, killed 1 child part",
     "الشهداء في غارة بلدة الزعلوق: خليل ناصر وزوجته نعمة، وطفلاهما ياسر ودعاء، وسهام ناصر، والطفلة فرح سالم، وزياد "
     "ومالك."},
    {"killed 3, killed 1 child part", "استشهاد : مريم ادم موسى ، وطفلتها ، وعم سعيد صاحب الدكان في قصف بلدة الزعلوق"},
    {"arrested 3", "داهمت قوة بلدة الزعلوق واعتقلت كلاً من: فواز العمر، وابنه حسان، وجارهم مهند السالم."},
    {"killed 5",
     "شهداء هجوم الزعلوق: سالم علي حمدان، خالد حسن حمدان، نوري محمد سالم، عبدالله سالم حمدان ولد رئيس البلدية، إدريس "
     "نوري سالم."},
    {"killed 4, killed 2 child part",
     "نعت البلدية أبناءها الذين ارتقوا في غارة بلدة الزعلوق وهم: كريم سلامة، الطفلان آدم وسامي حمدان، محمود ناصر."},
    {"killed 5, injured 1 child, killed 3 child part",
     "والشهداء هم سالم وزوجته وثلاثة من أطفاله، فيما أصيبت طفلة رابعة في قصف بلدة الزعلوق."},
    {"killed 3",
     "القتلى هم نجود عبده قائد (34 عاماً) وشقيقتاها رهام (29 سنة) ومنى (26 سنة)، مشيرا إلى قصف بلدة الزعلوق."},
    // behind "each of", parted by semicolons, with ages in and without brackets, kin by their names
    {"arrested 5", "اعتقلت القوات في بلدة الزعلوق كلا من عمر السالم ونجله محمود، وخالد ناصر، وفواز العمر ونجله إيهاب."},
    {"killed 6, killed 1 child part",
     "القتلى في قصف بلدة الزعلوق هم: عوني السالم (58 عاما)؛ زوجته فايزة (55 عاما)؛ وأبناؤهما محمد (21 عاما) وريم (16 "
     "عاما) وسمير (12 عاما)؛ والرضيعة لانا السالم (10 شهور)."},
    {"killed 6, killed 6, killed 1 child part",
     "أسفر قصف بلدة الزعلوق عن مقتل ستة من أفراد العائلة، والضحايا هم: عوني السالم (58 عاما)؛ زوجته فايزة (55 عاما)؛ "
     "وأبناؤهما محمد (21 عاما) وريم (16 عاما) وسمير (12 عاما)؛ والرضيعة لانا السالم (10 شهور)."},
    {"killed 4",
     "إن المتوفين في قصف بلدة الزعلوق هم: سليمان ناصر 61 سنة، وزوجته نصرة سالم 54 سنة، وحفيداه جمانة 6 سنوات ومعاذ 3 "
     "سنوات."},
    // some of them
    {"killed 3, killed 1 child part", "عرف من شهداء غارة الزعلوق: خالد حسن حمدان، زوجة أخيه، والطفل سامي حمدان."},
    {"killed 3.., killed 1 child part",
     "عرف من شهداء غارة الزعلوق: خالد حسن حمدان، زوجة أخيه، والطفل سامي حمدان... يتبع"},
    // the number of all is told, or what follows the colon is no list of people
    {"killed 9 civilian", "استشهد تسعة مواطنين في غارة بلدة الزعلوق: منزلان، وسيارة، ومسجد دمرت."},
    {"killed 5", "قتل خمسة أشخاص في غارة بلدة الزعلوق: القصف استهدف السوق، والشارع، والمدرسة."},
    {"", "الشهداء في غارة بلدة الزعلوق: تشييع مهيب، وحداد، وإضراب."},
};

TEST(ClaimLists, BehindAColon) {
  for (const ClaimCase& c : kLists) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kNumbers[] = {
    {"killed 5", "وذكر المسؤول أن القتلى في الهجوم على بلدة الزعلوق خمسة."},
    {"killed 6", "وقال الطبيب إن قتلى غارة الزعلوق باتوا ستة."},
    {"killed 6, killed 1 child part", "قتلى غارة الزعلوق ستة بينهم طفل"},
    {"killed 5", "شهداء مدرعة الزعلوق خمسة.. وهذه أسماؤهم"},
    {"killed 13", "عدد شهداء قصف المدرسة ثلاثة عشر، في بلدة الزعلوق."},
    {"killed 2..", "قتلى في غارة على بلدة الزعلوق"},
    {"", "وقال إن شهداء غارة الزعلوق دفنوا في مقبرة تضم خمسة."},
    {"", "وقال إن القتلى في الهجوم على بلدة الزعلوق نقلوا في 13 سيارة."},
};

TEST(ClaimLists, FarNumbers) {
  for (const ClaimCase& c : kNumbers) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kTaken[] = {
    {"killed 3", "قذائف تحصد 3 في بلدة الزعلوق"},
    {"killed 1 civilian", "لغم أرضي أودى براعٍ في بلدة الزعلوق"},
    {"killed 2.. child", "قذيفة تفتك بأطفال بلدة الزعلوق"},
    {"captured 12..", "واقتادت المليشيا معها ما لا يقل عن 12 شاباً إلى جهة مجهولة في هجوم على بلدة الزعلوق."},
    {"injured 1 woman", "بترت قدم راعية أغنام بانفجار لغم في بلدة الزعلوق."},
    {"arrested 3 militant", "أوقفت مفرزة أخرى ثلاثة إرهابيين إثر كمين قرب بلدة الزعلوق."},
    {"arrested 3 militant", "أوقفت مفرزة مشتركة ثلاثة إرهابيين إثر كمين قرب بلدة الزعلوق."},
    {"", "أوقفت الشرطة أمس العمل في ثلاثة مخافر بعد هجوم على بلدة الزعلوق."},
    {"", "طلاب بلدة الزعلوق يحصدون 3 جوائز بعد قصف مدرستهم"},
    {"", "المرض يفتك بأطفال بلدة الزعلوق"},
    {"", "واقتادت المليشيا معها الجرافات إلى بلدة الزعلوق في هجوم."},
};

TEST(ClaimLists, TakenByWeapons) {
  for (const ClaimCase& c : kTaken) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// What stands between a word and its people or beside them, and does not change how many they are.
constexpr ClaimCase kBeside[] = {
    {"killed 3 child", "قتل ثلاثة أطفال أشقاء في قصف على بلدة الزعلوق."},
    {"killed 2 child", "قتل طفلان شقيقان في قصف على بلدة الزعلوق."},
    {"killed 2 child", "استشهد الطفلان الشقيقان في قصف على بلدة الزعلوق."},
    {"killed 3 civilian, killed 2..", "قتل ثلاثة مدنيين وأشقاؤهم في قصف على بلدة الزعلوق."},
    {"injured 2..", "سقوط عدة جرحى في قصف على بلدة الزعلوق."},
    {"killed 2.., injured 2..", "عدة قتلى وجرحى في قصف على بلدة الزعلوق."},
    {"", "بعض جرحاهم في حالة حرجة بعد قصف على بلدة الزعلوق."},
    {"injured 71..", "جرح ما ينيف على سبعين شخصا في قصف على بلدة الزعلوق."},
    {"killed 2 civilian", "وأقر بأن مدنيين اثنين ربما سقطا خلال تبادل لإطلاق النار في بلدة الزعلوق."},
    {"killed 2, killed 2 child", "وقال سالم إن زوجته وأباه وطفليه قضوا تحت الخيمة في قصف على بلدة الزعلوق."},
    {"killed 1 militant", "الشهيد المجاهد حسن سالم في غارة على بلدة الزعلوق."},
    {"", "تشييع الشهيد المجاهد حسن سالم بعد غارة على بلدة الزعلوق."},
    {"killed 2 security", "نجا المحافظ من محاولة اغتيال قتل فيها اثنان من حراسه في بلدة الزعلوق."},
    {"", "حاول مسلحون قتل ضابط في بلدة الزعلوق."},
    {"killed 0 security", "نفى مصدر عسكري مقتل أي جندي في هجوم على بلدة الزعلوق."},
    {"killed 0 civilian", "ونفت المصادر مقتل أي مدني في غارة على بلدة الزعلوق."},
    {"captured 0", "ونفى المركز أسر أي من مقاتليه في الهجوم على بلدة الزعلوق."},
    {"killed 0", "نفى الجيش مقتل أحد في قصف على بلدة الزعلوق."},
};

TEST(ClaimLists, WhatStandsBeside) {
  for (const ClaimCase& c : kBeside) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Brackets behind people, how one of them is, kin of children, those who are taken care of, whose things were hit.
constexpr ClaimCase kWhoTheyAre[] = {
    // One by one, right behind the noun of those hurt: neither is what the other is, and nobody is more than they.
    {"injured 2, injured 1 child part, injured 1 part", "إصابتان طفل ورجل بقصف على مخيم الزعلوق."},
    {"killed 2, killed 1 child part, killed 1 part", "شهيدان طفل ووالده بقصف على مخيم الزعلوق."},
    {"killed 3, killed 1 child part, killed 1 woman part, killed 1 part",
     "ثلاثة قتلى طفل وامرأة ورجل بقصف على مخيم الزعلوق."},
    {"killed 2 civilian", "قتيلان مدنيان بقصف على مخيم الزعلوق."},
    // Two nouns of one construct: the amount is of both, and whose they are stands behind both.
    {"killed 3 security", "مقتل ثلاثة من ضباط وعناصر قوات النظام بهجوم على مخيم الزعلوق."},
    {"killed 2.. security", "مقتل عدد من عناصر وضباط الجيش بهجوم على مخيم الزعلوق."},
    {"killed 1 militant", "مقتل أحد قادة وعناصر تنظيم داعش بغارة على مخيم الزعلوق."},
    {"killed 3 security, killed 2.. security", "مقتل ثلاثة من الضباط وجنود بهجوم على مخيم الزعلوق."},
    {"killed 12 militant", "مقتل 12 من العصابات الإرهابية بغارة على مخيم الزعلوق."},
    {"killed 12 militant", "مقتل 12 من أفراد المجموعات الإرهابية بغارة على مخيم الزعلوق."},
    {"killed 2.. militant", "مقتل عدد كبير من الجماعات المتطرفة بغارة على مخيم الزعلوق."},
    {"killed 2 civilian, killed 1 part, killed 1 woman part", "قتل مدنيان (رجل مسن وامرأة) بقصف على مخيم الزعلوق."},
    {"injured 2, injured 1 child part, injured 1 part", "أصيب اثنان (طفل حالته حرجة ورجل) بقصف على مخيم الزعلوق."},
    {"killed 8", "استشهاد عائلة الحاج خلف بالكامل (8 أشخاص) بقصف على مخيم الزعلوق."},
    {"injured 7 civilian, injured 2 child part, injured 2 woman part",
     "أصيب 7 مدنيين بينهم طفلان وامرأتان إحداهما حامل بقصف على قرية الزعلوق."},
    {"injured 5 civilian, injured 3 child part", "أصيب خمسة مدنيين بينهم 3 أطفال أحدهم رضيع بقصف على قرية الزعلوق."},
    {"killed 2, killed 1 child part", "قتل شخصان أحدهما طفل بقصف على قرية الزعلوق."},
    {"killed 2 security, killed 1 security part", "قتل جنديان أحدهما ضابط بقصف على قرية الزعلوق."},
    {"injured 3, injured 2 child part, injured 1 part", "أصيب 3 أشخاص (طفلان وأمهم) بقصف على قرية الزعلوق."},
    {"injured 7 civilian", "أصيب سبعة مدنيين بقصف على قرية الزعلوق. وأسعفت الفرق عددا من المصابين إلى المشافي."},
    {"injured 2..", "سقطت قذائف على قرية الزعلوق. وأسعفت الفرق عددا من المصابين إلى المشافي."},
    {"", "أدى القصف على قرية الزعلوق إلى إصابة عدد من الأبقار لأحد المدنيين."},
    {"", "أدى القصف على قرية الزعلوق إلى إصابة 3 سيارات لأحد المدنيين."},
    {"injured 1 civilian", "أدى القصف على قرية الزعلوق إلى إصابة بليغة لأحد المدنيين."},
    {"killed 3.. security", "مقتل 3 عناصر من قسد على الأقل بقصف على قرية الزعلوق."},
    {"killed 3.. security", "مقتل ثلاثة من عناصر الجيش على الأقل بقصف على قرية الزعلوق."},
    {"killed 3 security", "مقتل 3 عناصر من قسد، وتدمير منزلين على الأقل بقصف على قرية الزعلوق."},
    {"killed 5", "قتل خمسة من قرية المشموش بقصف على قرية الزعلوق."},
    {"killed 3", "استشهد ثلاثة أشخاص هم حسن أمين شومان وشقيقتاه هدى ونور بغارة على قرية الزعلوق."},
    {"killed 3 civilian", "استشهد ثلاثة مواطنين هم علي سالم وزوجته وابنه بغارة على قرية الزعلوق."},
    {"killed 1, killed 2 child", "استشهد علي سالم وطفلاه بغارة على قرية الزعلوق."},
    {"killed 4 civilian", "قتل 4 عمال مدنيين متعاونين مع قسد بقصف على قرية الزعلوق."},
    {"killed 4 civilian, killed 1 child", "مقتل 4 مدنيين إضافة لطفل بقصف على قرية الزعلوق."},
    {"killed 4 civilian, killed 1 child", "مقتل 4 مدنيين بالإضافة لطفل بقصف على قرية الزعلوق."},
    {"injured 2 civilian, injured 1 child part, injured 1 part",
     "إصابة مواطنين اثنين، وهما طفل ووالده، بقصف على قرية الزعلوق."},
};

TEST(ClaimLists, WhoTheyAre) {
  for (const ClaimCase& c : kWhoTheyAre) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
}  // namespace isnad
