#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/reading_testing.h"

// Whom reports count and whom they do not: the held, the sentenced, those who died later, who they were. All sentences
// are invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;  // as ClaimsOf writes them
  const char* text;
};

// Who holds whom, and who is held.
constexpr ClaimCase kWhomTheyHold[] = {
    {"arrested 5, freed 1", "داهمت القوات بلدة الزعلوق، وتبين أن عدد المعتقلين خمسة، أفرج عن أحدهم ليلا."},
    {"arrested 7, freed 3", "داهمت القوات بلدة الزعلوق، وأفاد مصدر بأن المعتقلين سبعة، أفرج عن ثلاثة منهم."},
    {"arrested 1", "اعتقل عناصر الأمن أمس شابا في بلدة الزعلوق."},
    {"arrested 2", "قبض رجال الشرطة أمس على مطلوبين اثنين في بلدة الزعلوق."},
    {"arrested 3 civilian", "اعتقل عناصر من الشرطة ثلاثة متظاهرين في بلدة الزعلوق."},
    {"arrested 5", "اعتقل مسلحو التنظيم خمسة من أبناء بلدة الزعلوق."},
    {"arrested 4", "ألقت الشرطة القبض أمس على أربعة مطلوبين في بلدة الزعلوق."},
    {"arrested 4", "ألقت القوات الأمنية القبض، صباح الخميس، على أربعة مطلوبين في بلدة الزعلوق."},
    {"arrested 2", "قوات الاحتلال اعتقلت مصابين اثنين من داخل سيارة الإسعاف خلال اقتحام بلدة الزعلوق."},
    {"arrested 2", "اعتقلت القوات جريحين خلال اقتحام بلدة الزعلوق."},
    {"arrested 1 militant", "اعتقلت الشرطة أحد مقاتلي التنظيم في بلدة الزعلوق."},
    {"arrested 1", "داهمت قوة عسكرية بلدة الزعلوق أمس واعتقلت مالك المنزل."},
    {"freed 150", "تبادلت القوات الحكومية والمتمردون 150 أسيرا قرب بلدة الزعلوق أمس."},
    {"freed 120", "جرى الخميس تبادل 120 أسيرا بين الطرفين قرب بلدة الزعلوق."},
    {"freed 90, freed 60", "أفرجت القوات قرب بلدة الزعلوق أمس عن 90 أسيرا مقابل 60 أسيرا."},
    {"freed 90, freed 12", "أفرجت القوات قرب بلدة الزعلوق أمس عن 90 أسيرا و12 معتقلا."},
    {"freed 90, arrested 12", "أفرجت القوات عن 90 أسيرا، واعتقلت القوات 12 شابا في بلدة الزعلوق."},
    {"", "أجرت اللجنة للمعتقلين 15 زيارة في سجن بلدة الزعلوق."},
    {"captured 3 civilian", "الأسرى هم الصحفيون الثلاثة المحكوم عليهم بالإعدام."},
};

TEST(ClaimVictims, WhomTheyHold) {
  for (const ClaimCase& c : kWhomTheyHold) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// What a court decides, what somebody is accused of, what is counted beside the dead.
constexpr ClaimCase kCourts[] = {
    {"", "أصدرت محكمة في بلدة الزعلوق حكما بالإعدام على ثلاثة متهمين بتفجير سيارة."},
    {"", "قضت محكمة في بلدة الزعلوق بإعدام ثلاثة متهمين بتفجير سيارة."},
    {"", "قضت المحكمة، أمس الخميس، على خمسة متهمين بالسجن."},
    {"", "أيدت المحكمة إعدام أربعة مدانين في بلدة الزعلوق."},
    {"killed 3", "نفذت السلطات حكم الإعدام بحق ثلاثة مدانين في بلدة الزعلوق."},
    {"", "طالبت السلطات بتنفيذ حكم الإعدام بحق المدانين في بلدة الزعلوق."},
    {"killed 3 civilian", "أعدم التنظيم ثلاثة مدنيين ميدانيا في بلدة الزعلوق."},
    {"killed 5 militant", "قضت قوات الجيش، أمس الخميس، على 5 مسلحين في كمين قرب بلدة الزعلوق."},
    {"killed 3 civilian", "قضى ثلاثة مدنيين أمس في غارة على بلدة الزعلوق."},
    {"killed 5 militant", "الجيش قضى يوم 12 مارس على خمسة إرهابيين قرب بلدة الزعلوق."},
    {"arrested 1", "اعتقلت الشرطة رجلا متهما بقتل ثلاثة تجار في بلدة الزعلوق."},
    {"arrested 1", "اعتقلت الشرطة رجلا بتهمة قتل ثلاثة تجار في بلدة الزعلوق."},
    {"arrested 1", "اعتقلت الشرطة رجلا ضالعا في قتل ثلاثة تجار في بلدة الزعلوق."},
    {"", "سلمت النيابة ذوي القتلى 45 شهادة وفاة في بلدة الزعلوق."},
    {"", "بلغ عدد الطلبات المقدمة من أسر المفقودين 300 طلب في بلدة الزعلوق."},
    {"", "وعدد العينات المأخوذة من المصابين 300 عينة في بلدة الزعلوق."},
    {"", "قصفت الطائرات أمس حي التحرير والخمسين في بلدة الزعلوق."},
    {"", "شهدت بلدة الزعلوق مواجهات أمس في حيي التحرير والأربعين."},
};

TEST(ClaimVictims, Courts) {
  for (const ClaimCase& c : kCourts) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Nobody, as it is spoken.
constexpr ClaimCase kNobody[] = {
    {"killed 0, injured 0", "قصفت طائرة بلدة الزعلوق أمس، من دون أن تسجل أي خسائر بشرية."},
    {"injured 0", "قصفت طائرة بلدة الزعلوق أمس، من دون أن تسجل أي إصابات."},
    {"killed 0", "ضرب نار قرب بلدة الزعلوق ومحدش مات."},
    {"injured 0", "ضرب نار قرب بلدة الزعلوق ومحدش اتصاب الحمد لله."},
    {"injured 0", "قصف على بلدة الزعلوق وما في إصابات."},
    {"injured 0", "قصف على بلدة الزعلوق ومافي إصابات."},
    {"injured 0", "قصف على بلدة الزعلوق ماكو إصابات."},
    {"killed 3 civilian", "نقل الأهالي ما في المنزل من أثاث بعد مقتل ثلاثة مدنيين بقصف بلدة الزعلوق."},
    {"killed 3 civilian, injured 2", "دمر القصف كل ما في بلدة الزعلوق وقتل ثلاثة مدنيين وأصيب اثنان."},
};

TEST(ClaimVictims, Nobody) {
  for (const ClaimCase& c : kNobody) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Who was hurt and died, and who was hurt with whom.
constexpr ClaimCase kDiedLater[] = {
    {"injured 1, killed 1", "أصيب شاب برصاص مسلحين في بلدة الزعلوق ونقل إلى المستشفى حيث فارق الحياة."},
    {"injured 1 security, killed 1 security", "أصيب جندي بانفجار لغم قرب بلدة الزعلوق ثم توفي في المستشفى."},
    {"injured 1 child, killed 1 child", "أصيبت طفلة بقصف على بلدة الزعلوق وفارقت الحياة لاحقا."},
    {"killed 1 security, injured 1, killed 1",
     "قتل جندي في هجوم على بلدة الزعلوق. وأصيب آخر نقل إلى المستشفى حيث توفي."},
    {"injured 1", "أصيب شاب برصاص مسلحين في بلدة الزعلوق ونقل إلى المستشفى حيث يتلقى العلاج."},
    {"killed 14, killed 2 part", "ارتفعت حصيلة التفجير في بلدة الزعلوق إلى 14 قتيلا إثر العثور على جثتين تحت الركام."},
    {"killed 1, injured 1", "استهدف مجهولون شابين في بلدة الزعلوق أمس ما أدى إلى مقتل الأول وإصابة الثاني بجروح."},
    {"injured 1, killed 1", "انفجرت عبوة بعنصرين في بلدة الزعلوق أمس ما أدى لإصابة الأول بجروح ومقتل الثاني."},
    {"injured 4", "وقع الانفجار الأول في بلدة الزعلوق وأسفر عن إصابة أربعة."},
    {"killed 1 civilian, injured 3", "قتل الطبيب سامر العلي في قصف عيادة ببلدة الزعلوق، وجرح معه ثلاثة."},
    {"killed 1, killed 2", "استشهد سامر العلي في قصف بلدة الزعلوق واستشهد معه اثنان من أبنائه."},
    {"injured 10 security", "أصيب عشرة من الجنود إصابات معظمها طفيفة في كمين ببلدة الزعلوق."},
};

TEST(ClaimVictims, DiedLater) {
  for (const ClaimCase& c : kDiedLater) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// How many and who they were, in the order of other outlets.
constexpr ClaimCase kWhoTheyWere[] = {
    {"killed 2", "قالت الشرطة إن شخصين قتلا في اشتباكات في بلدة الزعلوق. وقال مسعف إن القتيل الثاني كان مدنيا."},
    {"killed 2", "قتل اثنان في قصف على بلدة الزعلوق. القتيل الأول سامر العلي والثاني خالد العوض."},
    {"killed 1", "قتل سامر العلي، عضو المجلس البلدي، في قصف على بلدة الزعلوق."},
    {"killed 1, killed 1", "قتل سامر العلي وعضو في المجلس البلدي في قصف على بلدة الزعلوق."},
    {"killed 12, killed 1",
     "قال المصدر إن 12 عنصرا من مجموعة اللباد قتلوا وإن عنصرا واحدا من مجموعة الحمد قتل في اقتتال ببلدة الزعلوق."},
    {"killed 5", "قال المصدر إن خمسة من جماعة سامر العلي قتلوا في الهجوم على بلدة الزعلوق."},
    {"injured 17", "أصيب 17 اليوم في انفجار في بلدة الزعلوق."},
    {"killed 6", "قتل ستة أمس الأحد في انفجار في بلدة الزعلوق."},
    {"killed 72, injured 660, killed 21 child part",
     "بلغ عدد الشهداء 72، بينهم 21 طفلا، والجرحى 660 في القصف على بلدة الزعلوق."},
    {"killed 72, injured 660", "قالت الوزارة إن عدد الشهداء في القصف على بلدة الزعلوق بلغ 72، وعدد الجرحى 660."},
    {"killed 1 militant", "قتل أحد منفذي الهجوم على بلدة الزعلوق."},
    {"killed 18 security, killed 1 civilian", "لقي 18 دركيا مصرعهم ومدني واحد في كمين قرب بلدة الزعلوق."},
    {"killed 3 security, killed 2 civilian", "لقي ثلاثة جنود حتفهم ومدنيان في كمين قرب بلدة الزعلوق."},
    {"injured 20..", "المصابين بالعشرات في انفجار بلدة الزعلوق."},
    {"killed 3", "شهداء الهجوم على بلدة الزعلوق: سامر العلي، خالد العوض، نوري العمر."},
    {"injured 41.. civilian", "أكثر من 40 جريحا كلهم مدنيون نقلوا إلى المستشفى بعد قصف بلدة الزعلوق."},
    {"injured 3, injured 3 child part", "وأصيب ثلاثة آخرون جميعهم أطفال في قصف بلدة الزعلوق."},
    {"killed 2.., killed 3 woman part, killed 1 child part",
     "ما أدى إلى تدمير الحافلة ومقتل من كان بها وهم 3 نساء وطفل في بلدة الزعلوق أمس."},
    {"killed 2..", "قضت عائلة كاملة في بلدة الزعلوق أمس جراء قصف جوي على منزلها."},
    {"killed 5", "قضت عائلة من خمسة أفراد في بلدة الزعلوق أمس جراء قصف جوي."},
    {"killed 2 woman, killed 2.. child", "استشهدت سيدتان وأطفالهما إثر قصف جوي على بلدة الزعلوق أمس."},
    {"injured 1", "وأصيب رئيس البلدية السابق وعضو لجنة الصلح “ماهر الزيد” بجروح إثر إطلاق نار في بلدة الزعلوق."},
    {"killed 1, killed 1", "اغتيل رئيس البلدية وعضو لجنة الصلح برصاص مسلحين في بلدة الزعلوق."},
    {"killed 412 summary, killed 50 woman part summary, killed 120 child part summary",
     "وبلغ عدد الذين قتلوا جراء انفجار ألغام قرب بلدة الزعلوق منذ بداية كانون الثاني 412 شخصا، بينهم 50 امرأة و120 "
     "طفلا."},
    {"displaced 600~", "نزح ما يقدر بنحو 600 شخص من بلدة الزعلوق بسبب هجوم."},
    {"killed 8", "تم انتشال 8 جثت بعد قصف على بلدة الزعلوق."},
    {"killed 2 security", "نعى الجيش اثنين من ضباطه قتلا في كمين قرب بلدة الزعلوق."},
};

TEST(ClaimVictims, WhoTheyWere) {
  for (const ClaimCase& c : kWhoTheyWere) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
// One person told by a noun that alone may be many other things, right where the word of outcome asks for somebody.
constexpr ClaimCase kSomeone[] = {
    {"killed 1", "قتل حارس في هجوم في بلدة الزعلوق."},
    {"killed 1, injured 1", "أسفر الهجوم على بلدة الزعلوق عن مقتل حارس ليلي وجرح آخر."},
    {"injured 1", "هاجم مسلحون مدرسة في بلدة الزعلوق وأصيب حارس."},
    {"killed 1", "هاجم مسلحون مدرسة في بلدة الزعلوق وقتل عطار."},
    {"killed 1 civilian, killed 1", "قتل مدني وحارس في قصف على بلدة الزعلوق."},
    {"captured 1 civilian", "خطف مسلحون كاتبا في بلدة الزعلوق."},
    {"killed 1", "قالت الشرطة إن حارسا قتل في هجوم على بلدة الزعلوق."},
    {"arrested 1 civilian", "ألقت القوات القبض على كاتب في بلدة الزعلوق أمس."},
    {"killed 1", "قتل أب لثلاثة أطفال في قصف على بلدة الزعلوق."},
    {"killed 3 child", "قتل أب لأطفاله الثلاثة في بلدة الزعلوق."},
    {"killed 1", "مقتل قيادي في كتائب حارس في بلدة الزعلوق."},
    {"killed 1", "قتل رجل في هجوم، حارس المبنى نجا منه، في بلدة الزعلوق."},
    {"killed 7, killed 1 part, killed 1 civilian part", "قتل سبعة أشخاص بينهم حارس وسائق في هجوم على بلدة الزعلوق."},
    {"killed 7, killed 1 part, killed 6 civilian part", "قتل سبعة أشخاص هم حارس وستة عمال في هجوم على بلدة الزعلوق."},
    {"killed 1 militant, killed 1", "قتل مسلح وأب لخمسة أطفال في بلدة الزعلوق."},
};

TEST(ClaimVictims, SomeoneWhomItBefell) {
  for (const ClaimCase& c : kSomeone) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// A body carried or buried while something else happens, or of those told before, is no death more; one found is.
constexpr ClaimCase kBodies[] = {
    {"killed 3", "انفجرت عبوة في بلدة الزعلوق أثناء تشييع جثمان جندي وقتل ثلاثة أشخاص."},
    {"killed 2 security", "انفجر لغم خلال نقل جثة راع في بلدة الزعلوق وقتل شرطيان."},
    {"injured 2 civilian", "استهدف قصف سيارة كانت تنقل جثة طفل في بلدة الزعلوق وأصيب مسعفان."},
    {"killed 4", "بينما كان الأهالي يدفنون جثة شاب سقطت قذيفة على بلدة الزعلوق وقتلت أربعة."},
    {"injured 2", "شيع الأهالي جثمان شاب في بلدة الزعلوق، وأطلقت القوات النار على المشيعين وأصابت اثنين."},
    {"killed 5 civilian", "هاجم انتحاري موكب تشييع جثمان ضابط في بلدة الزعلوق، ما أدى إلى مقتل خمسة مدنيين."},
    {"killed 1", "قتل رجل بانفجار لغم قرب بلدة الزعلوق، ونقل الجرحى إلى المستشفى، وجثة القتيل إلى الطب العدلي."},
    {"killed 2, killed 2", "قتل شخصان في قصف على بلدة الزعلوق، ونقلت جثتا القتيلين إلى المستشفى."},
    {"killed 3", "نقل الإسعاف ثلاث جثث إلى المستشفى بعد قصف على بلدة الزعلوق."},
    {"killed 1 child", "انتشل الدفاع المدني جثة طفل في بلدة الزعلوق بعد قصف."},
    {"killed 1", "سلم الهلال الأحمر جثمان أسير إلى عائلته في بلدة الزعلوق."},
    {"injured 1 civilian, killed 3", "أصيب مسعف خلال انتشال ثلاث جثث في بلدة الزعلوق بعد غارة."},
    {"killed 3, injured 5", "كانت سيارات الإسعاف تنقل ثلاث جثث وخمسة جرحى من بلدة الزعلوق بعد غارة."},
    {"killed 3", "كانت الفرق تنتشل ثلاث جثث من تحت الأنقاض في بلدة الزعلوق بعد غارة."},
};

TEST(ClaimVictims, BodiesToldBefore) {
  for (const ClaimCase& c : kBodies) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// What somebody was is not one more; whoever is joined behind it is.
constexpr ClaimCase kAppositions[] = {
    {"killed 2 security", "قتل جنديان برتبة عريف ورقيب في هجوم على حاجز قرب بلدة الزعلوق."},
    {"injured 3 security", "أصيب ثلاثة عسكريين برتب نقيب وملازم ومساعد في هجوم قرب بلدة الزعلوق."},
    {"killed 1 security, killed 1 security", "قتل ضابط برتبة عقيد وجندي في هجوم قرب بلدة الزعلوق."},
    {"killed 2 security, killed 1 civilian", "قتل ضابطان برتبة عقيد ومدني في هجوم قرب بلدة الزعلوق."},
    {"killed 1 militant, killed 1", "قتل سامر العلي، أحد قادة الحركة، والشاب خالد العوض في قصف على بلدة الزعلوق."},
    {"killed 2", "قتل سامر العلي، مدير المدرسة، وخالد العوض بالرصاص في بلدة الزعلوق."},
    {"killed 1, killed 3 security", "قتل سامر العلي، قائد الكتيبة، وثلاثة جنود في قصف على بلدة الزعلوق."},
    {"killed 1, injured 3 security", "قتل سامر العلي، قائد الكتيبة، وأصيب ثلاثة جنود في قصف على بلدة الزعلوق."},
    {"arrested 1, arrested 1", "أوقفت قوات الأمن الأسير السابق سامر العلي والشاب خالد العوض في بلدة الزعلوق."},
    {"killed 1", "استشهد المعتقل السابق سامر العلي في قصف على بلدة الزعلوق."},
    {"freed 1", "أفرجت السلطات عن الأسير سامر العلي في بلدة الزعلوق."},
    {"killed 2", "قتل اثنان في قصف على بلدة الزعلوق. وقال مسعف إن ثاني القتلى طفل."},
    {"killed 1", "سقط ثاني قتيل في قصف على بلدة الزعلوق."},
    {"killed 3", "قتل ثلاثة في قصف على بلدة الزعلوق، لكن الوكالة لم تؤكد هل أن خمسة أصيبوا."},
    {"killed 3", "قتل ثلاثة في قصف على بلدة الزعلوق، ولم يعرف ما إذا كان خمسة آخرون أصيبوا."},
    {"", "هل قتل خمسة في قصف على بلدة الزعلوق؟"},
};

TEST(ClaimVictims, WhatSomebodyWas) {
  for (const ClaimCase& c : kAppositions) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Whose the armed are: by what they are called, in quotation marks too, and by the other word for one's own dead.
constexpr ClaimCase kWhoseSide[] = {
    {"killed 15 militant", "أعلن الجيش مقتل 15 من “العناصر التخريبية” قرب بلدة الزعلوق."},
    {"killed 15 militant", "أعلن الجيش القضاء على 15 من “المخربين” قرب بلدة الزعلوق."},
    {"killed 15 militant", "أعلن الجيش مقتل 15 من العناصر المسلحة قرب بلدة الزعلوق."},
    {"killed 6 militant, killed 1 security, killed 3 security",
     "أدى الهجوم على بلدة الزعلوق إلى مقتل 6 عناصر، ونال شرف الشهادة رقيب و3 جنود."},
    {"killed 6 security, killed 3 security", "قتل 6 عناصر من الشرطة واستشهد 3 جنود في بلدة الزعلوق."},
    {"killed 15 security", "أعلن الجيش مقتل 15 من عناصره قرب بلدة الزعلوق."},
    {"killed 15", "أعلن الجيش مقتل 15 من \"عين التل\" قرب بلدة الزعلوق."},
};

TEST(ClaimVictims, WhoseSide) {
  for (const ClaimCase& c : kWhoseSide) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Definite people whose names follow are as many as they are named.
constexpr ClaimCase kNamedPeople[] = {
    {"killed 2 civilian", "مقتل الصحفيين سامر العلي وخالد العوض في قصف على بلدة الزعلوق."},
    {"killed 3", "استشهد الشبان سامر العلي وخالد العوض ونوري العمر في بلدة الزعلوق."},
    {"injured 2 civilian", "تسبب القصف على بلدة الزعلوق بإصابة المواطنين “سامر العلي وطنبور الشلهوب”."},
    {"killed 3 child", "استشهاد الأطفال سامر العلي وخالد العوض ونوري العمر في قصف على بلدة الزعلوق."},
    {"killed 2", "قتل الشقيقان سامر وخالد العلي في قصف على بلدة الزعلوق."},
    {"killed 1", "قتل المسلحون سامر العلي في بلدة الزعلوق."},
    {"arrested 1", "اعتقل الجنود سامر العلي في بلدة الزعلوق."},
    {"arrested 2", "اعتقال القاصرين سامر العلي وشقيقه خالد في بلدة الزعلوق."},
    {"killed 5", "وقال الصحفيون سامر العلي وخالد العوض إن خمسة قتلوا في بلدة الزعلوق."},
};

TEST(ClaimVictims, NamedPeople) {
  for (const ClaimCase& c : kNamedPeople) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Somebody killed whose trade or name no lexicon knows.
constexpr ClaimCase kUnknown[] = {
    {"killed 1, injured 5", "أسفر القصف على بلدة الزعلوق عن مقتل عطار وإصابة خمسة."},
    {"killed 1", "مقتل طنبور الشلهوب في بلدة الزعلوق."},
    {"killed 1", "قتل عطار في قصف على بلدة الزعلوق."},
    {"killed 1", "هاجم مسلحون مدرسة في بلدة الزعلوق وقتل عطار."},
    {"killed 1", "استشهد طنبور الشلهوب في بلدة الزعلوق."},
    {"", "جرت عملية قتل ممنهجة في بلدة الزعلوق."},
    {"", "محاولة اغتيال عطار في بلدة الزعلوق أمس."},
    {"", "قال المحافظ محمد وحيد عقاد إن القصف على بلدة الزعلوق متواصل."},
    {"", "قال المتحدث وحيد عقاد إن القصف على بلدة الزعلوق متواصل."},
    {"arrested 1", "اعتقلت القوات اليوم وحيد حمدان من بلدة الزعلوق."},
    {"arrested 1", "اعتقلت القوات اليوم برهان حمدان من بلدة الزعلوق."},
    {"arrested 1", "اعتقلت القوات اليوم كنعان حمدان من بلدة الزعلوق."},
    {"killed 1", "عثر الأهالي على جثة الشاب وحيد حمدان في بلدة الزعلوق."},
    {"killed 2 militant", "داهم الجيش بلدة الزعلوق وحيد مسلحين اثنين."},
    {"", "ماتت تماما المفاوضات في بلدة الزعلوق بعد القصف."},
    {"killed 1, killed 3 security", "قتل عطار وثلاثة جنود في قصف على بلدة الزعلوق."},
    {"killed 1, killed 1", "أدى القصف على بلدة الزعلوق إلى مقتل عطار وابنه."},
    {"killed 1, injured 3", "أدى القصف على بلدة الزعلوق إلى مقتل عطار وإصابة ثلاثة."},
    {"killed 2..", "مقتل ثلاتة أشخاص في بلدة الزعلوق أمس."},
};

TEST(ClaimVictims, UnknownPeople) {
  for (const ClaimCase& c : kUnknown) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// More who are named behind what the first are, a man told twice by his trade and his name, and whose children they
// are.
constexpr ClaimCase kMoreOfThem[] = {
    {"injured 12, missing 4", "أسفرت غارة على بلدة الزعلوق أمس عن 12 جريحا وأربعة مفقودين."},
    {"injured 12 woman, missing 4 woman", "أسفرت غارة على بلدة الزعلوق أمس عن 12 جريحة وأربع مفقودات."},
    {"killed 12 security, killed 4", "قتل 12 شرطيا وأربعة معتقلين في قصف على بلدة الزعلوق أمس."},
    {"killed 5 militant, arrested 1 militant", "قتل خمسة مسلحين في هجوم على بلدة الزعلوق أمس، واعتقل سادس حيا."},
    {"killed 2 civilian, killed 2 civilian",
     "استشهاد الصحفيين سامر العلي وخالد العوض، مراسلا القناة، والمصورين نوري العمر وماهر الزيد في قصف على بلدة "
     "الزعلوق."},
    {"injured 1 civilian", "أدى القصف على بلدة الزعلوق إلى إصابة مراسل القناة، الصحفي سامر العلي."},
    {"injured 1 civilian, injured 1 civilian", "أدى القصف على بلدة الزعلوق إلى إصابة مراسل القناة والصحفي سامر العلي."},
    {"killed 1 civilian", "قتل سامر العلي، سائق الحافلة، في قصف على بلدة الزعلوق."},
    {"killed 1", "قتل سامر العلي، شاب من أهالي القرية، في قصف على بلدة الزعلوق."},
    {"killed 1, killed 1 civilian", "قتل سامر العلي، وسائق الحافلة، في قصف على بلدة الزعلوق."},
    {"killed 1, killed 1 child, killed 1 woman", "القتلى: سامر العلي، طفل، امرأة في قصف على بلدة الزعلوق."},
    {"killed 1 woman, injured 2.. child", "أسفر القصف على بلدة الزعلوق عن استشهاد امرأة وإصابة أطفالها."},
    {"killed 1, killed 3 child", "قتل رجل وأطفاله الثلاثة في قصف على بلدة الزعلوق."},
    {"", "اتهم النظام بقتل أطفالنا في بلدة الزعلوق."},
    {"", "أعلنت الحركة مقتل زعمائها في قصف على بلدة الزعلوق."},
};

TEST(ClaimVictims, MoreOfThem) {
  for (const ClaimCase& c : kMoreOfThem) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// The age as a noun, and two who a verb says they are.
constexpr ClaimCase kAgesAndDuals[] = {
    {"killed 1 woman", "مقتل ثلاثينية في بلدة الزعلوق."},
    {"injured 1", "أصيب خمسيني برصاص قناص في بلدة الزعلوق."},
    {"killed 1", "قتل شاب عشريني في بلدة الزعلوق."},
    {"killed 1 woman, injured 2.. child", "استشهاد امرأة أربعينية وإصابة أطفالها في بلدة الزعلوق."},
    {"killed 2", "سامر العلي وآخر مجهول الهوية قتلا باشتباك في بلدة الزعلوق."},
    {"killed 2", "قال إن رجلا وزوجته قتلا في قصف على بلدة الزعلوق."},
    {"injured 2", "إن طفلا وشقيقته أصيبا في قصف على بلدة الزعلوق."},
    {"killed 1 security, killed 1 civilian", "إن جنديا ومدنيا قتلا في قصف على بلدة الزعلوق."},
    {"killed 2 security", "إن شرطيين اثنين قتلا في هجوم على بلدة الزعلوق."},
};

TEST(ClaimVictims, AgesAndDuals) {
  for (const ClaimCase& c : kAgesAndDuals) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Companions, kin and others joined to a named victim; sportsmen and opponents.
constexpr ClaimCase kJoinedToNamed[] = {
    {"killed 1", "أطلق مسلحون النار على حارس فأردوه قتيلا في بلدة الزعلوق."},
    {"killed 2", "قتل سامر العلي ونجله خالد في غارة على بلدة الزعلوق."},
    {"killed 1 militant, killed 1", "قتل سامر العلي، القيادي في الحركة، ونجله في غارة على بلدة الزعلوق."},
    {"killed 2", "قتل سامر العلي (35 عاما)، أحد سكان البلدة، وخالد العوض (20 عاما) في غارة على بلدة الزعلوق."},
    {"arrested 1, arrested 1", "اعتقلت القوات سامر العلي، وهو قيادي في الحركة، والشاب خالد العوض في بلدة الزعلوق."},
    {"killed 1, killed 1", "أسفر الهجوم على بلدة الزعلوق عن مقتل النائب سامر العلي ومرافق له."},
    {"killed 1 security, killed 1 security", "قتل ضابط برتبة عقيد وآخر برتبة رائد في هجوم على بلدة الزعلوق."},
    {"killed 1 security, killed 1 civilian", "مقتل جندي وآخر مدني في قصف على بلدة الزعلوق."},
    {"killed 1 civilian, injured 1 civilian", "مقتل مدني وإصابة آخر في قصف على بلدة الزعلوق."},
    {"killed 1", "قتل شاب، وآخر ما زال مفقودا، في قصف على بلدة الزعلوق."},
    {"killed 5", "قال سامر العلي ونجله إن خمسة قتلوا في بلدة الزعلوق."},
    {"injured 5", "اندلعت مواجهات عقب تشييع جثمان شهيد في بلدة الزعلوق أسفرت عن إصابة خمسة."},
    {"killed 5, killed 2 part", "ارتفعت الحصيلة في بلدة الزعلوق إلى خمسة قتلى بعد انتشال جثتين."},
    {"", "إصابة حارس المرمى في بلدة الزعلوق أمس."},
    {"", "إصابة مهاجم الفريق في بلدة الزعلوق أمس."},
    {"killed 1", "قتل معارض للنظام برصاص مجهولين في بلدة الزعلوق."},
    {"killed 1", "قتل حارس لصا في بلدة الزعلوق."},
    {"killed 1 security, killed 1 security, killed 1 security", "قتل ضابط ومساعد ورائد في كمين في بلدة الزعلوق."},
    {"killed 1", "قتل سامر العلي، ونجله يتهم الأمن في بلدة الزعلوق."},
    {"killed 2", "استشهد سامر وشقيقه في قصف على بلدة الزعلوق."},
    {"killed 2", "إن سامر العلي وشقيقه قتلا في قصف على بلدة الزعلوق."},
    {"killed 1 civilian", "استشهد المصور سامر العلي، مراسل وكالة الأنباء، متأثرا بجراحه في بلدة الزعلوق."},
    {"killed 1, killed 2", "قتل القائد الميداني سامر العلي، الملقب بأبو عمر، واثنان من عناصره في بلدة الزعلوق."},
    {"killed 1, killed 1", "قتل كل من حارس ومدير مدرسة في هجوم على بلدة الزعلوق."},
};

TEST(ClaimVictims, JoinedToNamed) {
  for (const ClaimCase& c : kJoinedToNamed) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Who holds an office or has a calling, told by two words or one; a word that also means something else counts only
// where somebody is asked for.
constexpr ClaimCase kOffices[] = {
    {"killed 1", "قتل أمين عام الحزب في هجوم على بلدة الزعلوق أمس."},
    {"killed 1", "قتل وكيل وزارة الداخلية في هجوم على بلدة الزعلوق أمس."},
    {"killed 1", "اغتيل سكرتير الحزب في بلدة الزعلوق أمس."},
    {"killed 1", "قتل قائم مقام القضاء في هجوم على بلدة الزعلوق أمس."},
    {"killed 1", "قتل منسق منظمة إغاثية في بلدة الزعلوق أمس."},
    {"killed 1 civilian", "قتل نقيب المحامين في هجوم على بلدة الزعلوق أمس."},
    {"killed 1 security", "قتل نقيب في الجيش في هجوم على بلدة الزعلوق أمس."},
    {"killed 1 civilian", "قتل عميد كلية الطب في هجوم على بلدة الزعلوق أمس."},
    {"killed 1 security", "قتل لواء متقاعد في هجوم على بلدة الزعلوق أمس."},
    {"killed 1 civilian", "قتل إمام وخطيب مسجد في هجوم على بلدة الزعلوق أمس."},
    {"killed 1", "قتل صاحب متجر في هجوم على بلدة الزعلوق أمس."},
    {"killed 1", "قتل مرشح للانتخابات في هجوم على بلدة الزعلوق أمس."},
    {"injured 100", "أصيب مئة شخص في هجوم على بلدة الزعلوق والعدد مرشح للارتفاع."},
    {"arrested 4 civilian, arrested 1 militant part",
     "داهمت القوات بلدة الزعلوق، واعتقلت 4 مواطنين، بينهم أمين سر حركة فتح."},
    {"arrested 4 civilian, arrested 1 militant part",
     "داهمت القوات بلدة الزعلوق، واعتقلت 4 مواطنين، بينهم الناطق باسم حركة فتح."},
    {"killed 5", "قتل خمسة في هجوم على بلدة الزعلوق أمس، بحسب الناطق باسم الجيش."},
    {"captured 2", "خطف مسلحون رئيس مجلس بلدة الحوش سامي الفارس ونائبه أمس."},
    {"captured 2 woman", "خطف مسلحون الرئيسة المشتركة لمجلس بلدة الحوش زهرة الفارس ونائبتها نورة العلي أمس."},
};

TEST(ClaimVictims, Offices) {
  for (const ClaimCase& c : kOffices) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// An object goes on behind what was done first, a subject does not.
constexpr ClaimCase kPastAnAside[] = {
    {"arrested 1, arrested 1", "اعتقلت القوات شابا في مدينة جنين، بعد أن داهمت منزله، وشابا آخر من المخيم."},
    {"injured 1 child, injured 1 child", "أصيب طفل بعدما انفجر لغم في قرية الزعلوق، وطفلة أخرى."},
    {"injured 1 child", "أصيب طفل بعدما انفجر لغم في قرية الزعلوق، وطفل يرعى الغنم."},
    {"killed 1 civilian", "قتل مسلحون مدرسا في بلدة الزعلوق، بعد أن اقتحموا منزله، وأحرقوا سيارته."},
};

TEST(ClaimVictims, PastAnAside) {
  for (const ClaimCase& c : kPastAnAside) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Who was aboard or lived there is no toll; bounds and parts set off by dashes and brackets.
constexpr ClaimCase kAboard[] = {
    {"", "قالت الشركة إن المركب أصيب بثلاثة صواريخ قرب بلدة الزعلوق وعلى متنه أكثر من 300 راكب."},
    {"", "أصيبت المدرسة بثلاث قذائف في بلدة الزعلوق وفيها أكثر من 200 تلميذ."},
    {"injured 8", "أصيب مركب بقذيفة قرب بلدة الزعلوق وأصيب على متنه 8 ركاب."},
    {"killed 148", "ارتفع عدد ضحايا غرق مركب يقل مئات المهاجرين قرب مدينة جربة، إلى 148 شخصا."},
    {"killed 12", "ارتفع عدد قتلى سقوط حافلة تقل 40 راكبا في بلدة إنخل إلى 12."},
    {"killed 12", "ارتفعت حصيلة ضحايا قصف مدرسة تؤوي مئات النازحين في مدينة إنخل إلى 12."},
    {"killed 148", "ارتفعت حصيلة ضحايا غرق مركب كان على متنه 300 مهاجر إلى 148."},
    {"", "ارتفع عدد قتلى قصف استهدف مئات النازحين في بلدة الحوش."},
    {"killed 15..", "قتل 15 شخصا -على الأقل- في هجوم قرب مدينة إنخل."},
    {"killed 15.., injured 20", "قتل 15 (على الأقل) وأصيب 20 في هجوم قرب مدينة إنخل."},
    {"killed 15, killed 7 child part", "قتل 15 شخصا - 7 منهم أطفال - في هجوم قرب مدينة إنخل."},
    {"killed 15, killed 7.. child part", "قتل 15 شخصا - على الأقل 7 منهم أطفال - في هجوم قرب مدينة إنخل."},
};

TEST(ClaimVictims, Aboard) {
  for (const ClaimCase& c : kAboard) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Number of two nouns; nouns that count several only where nothing but the dead can be meant.
constexpr ClaimCase kOfBoth[] = {
    {"killed 5", "قتل خمسة أطفال ونساء في قصف على بلدة الزعلوق."},
    {"killed 20..", "قتل عشرات النساء والأطفال في قصف على بلدة الزعلوق."},
    {"killed 5 child, killed 1 woman", "قتل خمسة أطفال وامرأة في قصف على بلدة الزعلوق."},
    {"killed 5 child, killed 3 woman", "قتل خمسة أطفال و3 نساء في قصف على بلدة الزعلوق."},
    {"killed 2 child, killed 2.. woman", "قتل طفلان ونساء في قصف على بلدة الزعلوق."},
    {"killed 2.. militant, injured 2..", "مقتل مهاجمين وإصابة حراس في هجوم على بلدة الزعلوق."},
    {"killed 2.. civilian, killed 2..", "أسفر الهجوم على بلدة الزعلوق عن مقتل زوار وأقباط."},
    {"killed 2.. civilian", "مقتل محامين في هجوم على بلدة الزعلوق."},
    {"killed 2.. child", "مقتل فتيان في قصف على بلدة الزعلوق."},
    {"killed 1 civilian", "مقتل مربي أغنام في هجوم على بلدة الزعلوق."},
    {"", "قتل حراس في هجوم على بلدة الزعلوق."},
    {"killed 200..", "مقتل مئات المدنيين والعسكريين في معارك في بلدة الزعلوق."},
    {"killed 20.. civilian", "مقتل عشرات المدنيين في قصف على بلدة الزعلوق."},
    {"arrested 20..", "اعتقلت القوات عشرات الشبان والنساء في بلدة الزعلوق."},
};

TEST(ClaimVictims, OfBoth) {
  for (const ClaimCase& c : kOfBoth) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Captives among the dead, sentences carried out, how somebody died: one death each, and none of a charge.
constexpr ClaimCase kSharedEnds[] = {
    {"killed 1, arrested 2..", "قتيل ومعتقلون في بلدة الزعلوق."},
    {"killed 1, arrested 1", "قتيل ومعتقل في مداهمة في بلدة الزعلوق."},
    {"killed 12 security, killed 4", "قتل اثنا عشر شرطيا وأربعة معتقلين في هجوم على سجن في بلدة الزعلوق."},
    {"killed 33 militant, killed 21", "انتهت العملية في بلدة الزعلوق بمقتل 33 مسلحا و21 رهينة."},
    {"freed 90, freed 12", "أفرج عن 90 أسيرا و12 معتقلا في بلدة الزعلوق."},
    {"killed 1", "داهمت القوات بلدة الزعلوق وقتلت شابا، وثمة 20 معتقلا في السجن."},
    {"killed 1..11", "قال الجيش إن خسائره في هجوم بلدة الزعلوق لم تتجاوز 11 قتيلا."},
    {"killed 7, killed 3 security part",
     "نفذ التنظيم أمس حكم القتل رميا بالرصاص بسبعة رجال في مدينة الميادين، بينهم ثلاثة جنود."},
    {"killed 1", "نفذت السلطات اليوم حكم القصاص بحق رجل أدين بالقتل في ملعب مدينة فراه."},
    {"", "طالب الأهالي بتنفيذ حكم الإعدام بحق القاتل في بلدة الزعلوق."},
    {"killed 1", "أعدم أمس رجل متهم بقتل آخر طعنا قبل خمس سنوات في بلدة الزعلوق."},
    {"killed 3", "قتل ثلاثة ذبحا بالسكاكين في بلدة الزعلوق أمس."},
    {"injured 1, killed 1", "طعنا رجلا في بلدة الزعلوق أمس وقتلا آخر."},
    {"killed 3", "سقط صاروخ على خيمة عزاء في قرية الزعلوق أمس، وقد فقد سامي فيها ابنيه وشقيقته."},
    // idioms around those whom they tell of, and beside nobody
    {"injured 3 civilian", "تعرض ثلاثة مدنيين لإصابات في هجوم على بلدة الزعلوق."},
    {"killed 3 civilian", "أسلم ثلاثة مدنيين الروح إثر هجوم على بلدة الزعلوق."},
    {"killed 3 civilian", "الهجوم على بلدة الزعلوق أمس كلف ثلاثة مدنيين حياتهم."},
    {"killed 3 civilian", "دفع ثلاثة مدنيين حياتهم ثمنا للهجوم على بلدة الزعلوق."},
    {"killed 3 civilian", "سقط ضحية الهجوم على بلدة الزعلوق أمس ثلاثة مدنيين."},
    {"killed 3 civilian", "أحرق المسلحون ثلاثة مدنيين أحياء في بلدة الزعلوق."},
    {"killed 3 militant", "نال ثلاثة مقاتلين شرف الشهادة في بلدة الزعلوق."},
    {"", "نال ثلاثة طلاب الشهادة الثانوية في بلدة الزعلوق."},
    {"", "كلفت إعادة الإعمار ثلاثة تجار أموالهم في بلدة الزعلوق."},
    {"", "أحرق المسلحون ثلاثة منازل في أحياء من بلدة الزعلوق."},
    {"injured 1", "أصيب أحد المرضى بجروح في قصف على مستشفى بلدة الزعلوق."},
    {"killed 2 woman", "مقتل ربتي منزل في قصف على بلدة الزعلوق."},
    {"", "زار فريق الخبراء مرضى القصور الكلوي في بلدة الزعلوق."},
    // whom a weak word tells of one by one; what a toll has come to; prayers
    {"killed 2", "ارتقى كل من سامي عوض وعمر خالد في القصف على بلدة الزعلوق."},
    {"killed 2 woman, injured 6 civilian",
     "ارتقاء كل من السيدتين سعاد عوض وليلى خالد وإصابة 6 مدنيين في القصف على بلدة الزعلوق."},
    {"", "ارتقى الأداء كل من تابعه قال ذلك في بلدة الزعلوق."},
    {"killed 1 child, injured 5 civilian", "ارتفاع حصيلة القصف على بلدة الزعلوق، مساء أمس، لمقتل طفل وإصابة 5 مدنيين."},
    {"killed 3 civilian, injured 5", "ارتفعت حصيلة القصف على بلدة الزعلوق لتصل لمقتل ثلاثة مدنيين وإصابة خمسة."},
    {"killed 5", "ارتفعت حصيلة القصف على بلدة الزعلوق إلى خمسة قتلى، وانطلقت قوة لقتل المهاجمين."},
    {"", "اللهم تقبله شهيدا وأسكنه الفردوس الأعلى."},
    {"killed 1", "استشهد الشاب سامي عوض بقصف على بلدة الزعلوق، نسأل الله أن يتقبله شهيدا."},
    {"killed 3", "تقبل الأهالي العزاء بثلاثة شهداء قضوا في القصف على بلدة الزعلوق."},
};

TEST(ClaimVictims, SharedEnds) {
  for (const ClaimCase& c : kSharedEnds) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Mourning is no smith, "one by one" no man, and whoever speaks next is not among the dead.
constexpr ClaimCase kNobodyMore[] = {
    {"", "وقال أحد الناجين: «كانوا يدخلون الدكاكين واحدا واحدا، ويقتلون الرجال وحدهم في بلدة الزعلوق»."},
    {"killed 5", "أعلنت الحكومة حدادا وطنيا بعد مقتل خمسة في هجوم على بلدة الزعلوق أمس."},
    {"killed 79", "79 قتيلا في هجوم الزعلوق وحداد وطني ثلاثة أيام."},
    {"killed 1 civilian", "قتل حداد في هجوم على بلدة الزعلوق أمس."},
    {"killed 11 security",
     "شن مسلحون هجوما على مركز الدرك في بلدة الزعلوق أمس قتل فيه 11 دركيا وقال الجيش إنه رد عليه."},
    {"arrested 23", "أوقف حراس الحدود 23 مهاجرا في بلدة الزعلوق أمس."},
    {"killed 7 militant", "تحدث الجيش عن سبعة قتلى في صفوف المهاجمين في بلدة الزعلوق أمس."},
    {"killed 0 security, injured 0 security, killed 11", "لم تزد خسائر الجيش في هجوم بلدة الزعلوق على 11 قتيلا."},
    {"captured 4", "شهد الأحد اختطاف مسلحين أربعة من كوادر الحزب في بلدة الحوش."},
    {"killed 1 security", "شهدت بلدة الحوش أمس اغتيال مجهولين ضابطا في الجيش."},
    {"killed 2.. militant, killed 1 security", "شهدت بلدة الحوش أمس اغتيال مسلحين وجندي."},
    {"arrested 2.. militant", "أعلن الجيش اعتقال مسلحين ثلاثة في بلدة الحوش أمس."},
    {"killed 16 security", "قال مصدر إن عدد قتلى الجنود 16 جنديا في هجوم بلدة الزعلوق."},
    {"killed 6 security", "قال مصدر إن عدد قتلى الشرطة ستة في هجوم بلدة الزعلوق."},
};

TEST(ClaimVictims, NobodyMore) {
  for (const ClaimCase& c : kNobodyMore) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// A second man by his name or office, a conscript by name, and talks that are no women.
constexpr ClaimCase kTwoMen[] = {
    {"injured 1, injured 1", "انفجرت قنبلة في مدينة إب، وأصيب رئيس قسم التمريض سامي عوض والدكتور فريد نصر."},
    {"injured 1, injured 1", "أصيب سامي عوض والدكتور فريد نصر في غارة على بلدة الزعلوق."},
    {"killed 1, killed 1", "قتل رئيس المجلس المحلي سامي عوض وعضو المجلس فريد نصر في هجوم في مدينة إب."},
    {"killed 1", "قتل رئيس البلدية السابق وعضو لجنة الصلح سامي عوض في بلدة الزعلوق."},
    {"killed 2", "استشهد الدكتور سامي عوض وزوجته الدكتورة سعاد نصر في غارة على بلدة الزعلوق."},
    {"injured 1 security", "أصيب المجند سامي عوض في هجوم على بلدة الزعلوق."},
    {"", "أفرج عن المخطوفين بعد مفاوضات في مدينة كانو أمس."},
    {"", "تم الإفراج عن معظمهم بعد مفاوضات في مدينة كانو أمس."},
    {"freed 2.. woman", "أفرج عن مخطوفات في مدينة كانو أمس."},
};

TEST(ClaimVictims, TwoMen) {
  for (const ClaimCase& c : kTwoMen) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Who let them go or killed them is none of them: "أفرج مسلحون عن", "وقتل المسلحون ثلاثة منهم".
constexpr ClaimCase kByWhom[] = {
    {"killed 1", "وأوضح المصدر أن ثلاثة مسلحين قتلوه أمس في بلدة الزعلوق."},
    {"killed 1", "قالت الشرطة إن مسلحين مجهولين اغتالوه في بلدة الزعلوق."},
    {"killed 2.. militant", "قالت الشرطة إن مسلحين مجهولين اغتيلوا في بلدة الزعلوق."},
    {"killed 3 child", "قالت الشرطة إن ثلاثة أطفال قتلهم القصف في بلدة الزعلوق."},
    {"freed 3 civilian", "أفرج مسلحون اليوم عن ثلاثة عمال في بلدة الزعلوق."},
    {"freed 1 civilian", "أفرج مسلحون مجهولون ليلا عن المهندس سامي عوض في بلدة الزعلوق."},
    {"freed 10 civilian", "أفرج عناصر التنظيم عن عشرة مدنيين في بلدة الزعلوق أمس."},
    {"freed 2.. militant", "أفرج عن مسلحين في بلدة الزعلوق أمس."},
    {"captured 10 civilian, killed 3 civilian",
     "خطف مسلحون عشرة قرويين في بلدة الزعلوق أمس. وقتل المسلحون ثلاثة منهم."},
    {"captured 25 civilian, freed 20", "خطف مسلحون 25 عاملا في بلدة الزعلوق أمس. وأفرج المسلحون عن عشرين منهم."},
    {"killed 2.. militant, injured 3 militant", "قتل مسلحون في غارة على بلدة الزعلوق أمس وأصيب ثلاثة منهم."},
    {"killed 5, killed 1 security part, killed 3 militant part",
     "جندي وثلاثة مسلحين بين خمسة قتلى في اشتباك في بلدة الزعلوق."},
    {"freed 3 civilian", "أفرج مسلحون أمس عن ثلاثة عمال كانوا قد خطفوا في بلدة الزعلوق الشهر الماضي."},
};

TEST(ClaimVictims, ByWhom) {
  for (const ClaimCase& c : kByWhom) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Whom men killed stands behind words of time and place.
constexpr ClaimCase kBehindAdverbs[] = {
    {"killed 2 security", "وقال مصدر طبي إن مسلحين قتلوا بعد ساعات جنديين في بلدة الزعلوق."},
    {"killed 2 security", "وقال مصدر طبي إن مسلحين قتلوا في وقت لاحق جنديين في بلدة الزعلوق."},
    {"killed 3 security", "وقال مصدر طبي إن مسلحين قتلوا في البلدة ثلاثة جنود."},
    {"killed 3 security", "وقال مصدر طبي إن مسلحين قتلوا في هجوم على حاجز ثلاثة جنود في بلدة الزعلوق."},
    {"killed 2 security", "وقتل مسلحون بعد ذلك بساعات جنديين في بلدة الزعلوق."},
    {"killed 2 security", "وقتل مسلحون عند نقطة تفتيش ثانية جنديين في بلدة الزعلوق."},
    {"killed 2.. militant", "وقال مصدر طبي إن مسلحين قتلوا بعد ساعات في بلدة الزعلوق."},
    {"killed 2.. militant", "وقال مصدر طبي إن مسلحين قتلوا في الهجوم على بلدة الزعلوق."},
};

TEST(ClaimVictims, BehindAdverbs) {
  for (const ClaimCase& c : kBehindAdverbs) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

// Who fell in what the sentence told before is dead; not who fell from a floor or into hands.
constexpr ClaimCase kFallen[] = {
    {"killed 11 security", "كمن مسلحون لدورية في بلدة الزعلوق ما أدى إلى سقوط 11 جنديا."},
    {"killed 6 security", "هاجم مسلحون دورية في بلدة الزعلوق ما أسفر عن سقوط ستة من رجال الشرطة."},
    {"killed 5 security", "هاجم مسلحون نقطة في بلدة الزعلوق وسقط خمسة جنود."},
    {"", "أدى الهجوم على بلدة الزعلوق إلى سقوط 11 جنديا بين قتيل وجريح."},
    {"captured 3 security", "أدى الهجوم على بلدة الزعلوق إلى سقوط ثلاثة جنود في أسر المسلحين."},
    {"", "أدى انهيار المبنى في بلدة الزعلوق إلى سقوط ثلاثة عمال من الطابق الثالث."},
    {"", "أدى القصف على بلدة الزعلوق إلى سقوط خمس قذائف."},
};

TEST(ClaimVictims, Fallen) {
  for (const ClaimCase& c : kFallen) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace isnad
