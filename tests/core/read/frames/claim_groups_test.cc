#include <gtest/gtest.h>

#include "tests/core/read/reading_testing.h"

// Of which side those are whom reports count: by their trade, their body, their age, whose they are. All sentences are
// invented.

namespace isnad {
namespace {

struct ClaimCase {
  const char* claims;  // as ClaimsOf writes them
  const char* text;
};

constexpr ClaimCase kSides[] = {
    // trades
    {"captured 1 civilian", "اختطفت قوة بحرية قبطانا لبنانيا قبالة بلدة الزعلوق."},
    {"killed 1 civilian", "قُتل الدكتور نادر سرحان في قصف على بلدة الزعلوق أمس."},
    {"arrested 1 security", "اعتقلت القوات آمر اللواء الرابع كامل سرحان في بلدة الزعلوق."},
    {"killed 2 security", "قُتل اثنان من الحراس في هجوم على سجن بلدة الزعلوق."},
    {"killed 4 militant", "ارتقى أربعة مجاهدين في غارة على بلدة الزعلوق."},
    // his driver is of no side, whoever he drives
    {"killed 1 security, injured 1", "قُتل عميد في الشرطة بهجوم في بلدة الزعلوق، وأصيب سائقه."},
    {"killed 1 civilian", "قُتل سائق شاحنة في هجوم على بلدة الزعلوق."},
    // a leader leads fighters, save one who was a leader once, or whose body says otherwise
    {"killed 1 militant", "أعلن الجيش أمس اغتيال قيادي ميداني في غارة على بلدة الزعلوق."},
    {"killed 1", "قُتل أمس قيادي سابق في هجوم ببلدة الزعلوق."},
    {"killed 1 militant", "مقتل القيادي نادر سرحان في غارة على بلدة الزعلوق."},
    {"killed 1 militant, injured 4 militant", "مقتل عنصر من فصائل المعارضة وجرح 4 آخرين بقصف على بلدة الزعلوق."},
    {"killed 3 militant", "مقتل 3 من الفصائل المسلحة بقصف على بلدة الزعلوق."},
    {"killed 1", "قُتل القيادي السابق في فصائل المعارضة نادر سرحان في هجوم ببلدة الزعلوق."},
    {"killed 1 militant", "مقتل القيادي البارز نادر سرحان في غارة على بلدة الزعلوق."},
    {"killed 1", "مقتل القيادي السابق نادر سرحان في هجوم ببلدة الزعلوق."},
    // one of the people of a place
    {"injured 1 civilian", "أدى قصف بلدة الزعلوق إلى إصابة أحد السكان."},
    {"killed 1 civilian", "قصف على بلدة الزعلوق أسفر عن مقتل أحد الأهالي."},
    {"killed 1 civilian", "مقتل أحد سكان بلدة الزعلوق بقصف مدفعي."},
    {"", "قال أحد الأهالي إن قصفا وقع في بلدة الزعلوق."},
    // a citizen called by her name, and one who is told as a woman
    {"injured 1 civilian", "أدى قصف بلدة الزعلوق إلى إصابة المواطنة هدى نجم."},
    {"killed 5 civilian, killed 1 woman part", "مقتل خمسة مدنيين بينهم مواطنة بقصف على بلدة الزعلوق."},
    // one letter too many
    {"killed 2 civilian", "استشهاد مواطنيين اثنين جراء قذائف على بلدة الزعلوق."},
    // guards of villages
    {"killed 2 security", "مقتل عنصرين من لجنة اليقظة في هجوم على بلدة الزعلوق."},
    {"arrested 1 security", "اعتقلت قوة مشتركة قائد صحوة بلدة الزعلوق أمس."},
    // by age
    {"injured 1 child", "أصيب ابنه البالغ ستة أعوام في قصف على بلدة الزعلوق."},
    {"injured 1 woman", "أصيبت فتاة تبلغ 24 عاما في قصف على بلدة الزعلوق."},
    {"injured 1 child", "أصيبت فتاة تبلغ 14 عاما في قصف على بلدة الزعلوق."},
    {"injured 1 child", "أصيب حفيدها سامر (8 أعوام) في قصف على بلدة الزعلوق."},
    {"injured 1", "أصيب حفيدها سامر (28 عاما) في قصف على بلدة الزعلوق."},
    {"killed 1 child", "قُتل طالب يبلغ من العمر 15 عاما في قصف على بلدة الزعلوق."},
    // of two who are kin one is a child, or a woman
    {"killed 2, killed 1 child part", "استشهاد طفلة ووالدتها بقصف على بلدة الزعلوق."},
    {"injured 2, injured 1 woman part", "إصابة امرأة وزوجها بقصف على بلدة الزعلوق."},
    {"injured 2", "إصابة رجل وزوجته بقصف على بلدة الزعلوق."},
    // people of a town, who may be anybody; what he is behind his name; of what they are suspected
    {"arrested 7", "اعتقلت القوات سبعة أشخاص من أهالي بلدة الزعلوق."},
    {"arrested 5 civilian", "اعتقلت القوات خمسة من أهالي بلدة الزعلوق."},
    {"arrested 2..", "اعتقال عدد من المتهمين بالانتماء إلى تنظيم داعش في بلدة الزعلوق."},
    {"arrested 6 militant", "القبض على ستة أشخاص ينتمون إلى تنظيم داعش في بلدة الزعلوق."},
    {"arrested 1 militant", "القبض على \"خالد العوض\" وهو متزعم خلايا تنظيم داعش في بلدة الزعلوق."},
    {"killed 1 security", "مقتل خالد العوض، وهو ضابط في الشرطة، بهجوم في بلدة الزعلوق."},
    {"killed 1", "مقتل خالد العوض، وهو مقاتل سابق في تنظيم داعش، بهجوم في بلدة الزعلوق."},
    {"arrested 1 militant", "إلقاء القبض على \"خالد حسن العوض\" أحد أبرز متزعمي داعش في بلدة الزعلوق."},
    {"killed 9 security", "مقتل 9 عناصر من ميليشيات قوات سوريا الديمقراطية بهجوم في بلدة الزعلوق."},
    {"killed 9 militant", "مقتل 9 عناصر من ميليشيات حزب الله بهجوم في بلدة الزعلوق."},
    {"killed 1 civilian, injured 2.. civilian", "قتيل وعدة إصابات من المدنيين بقصف على بلدة الزعلوق."},
    // a part of those told by their age
    {"killed 12, killed 5 child part", "قتل 12 شخصا في غارة على بلدة الزعلوق، خمسة منهم دون الثامنة عشرة."},
    {"killed 12, killed 5 child part", "قتل 12 شخصا في غارة على بلدة الزعلوق، خمسة منهم لم يبلغوا العاشرة."},
    {"killed 12, killed 5 part", "قتل 12 شخصا في غارة على بلدة الزعلوق، خمسة منهم دون الأربعين."},
    // those of whom a part is of another side than those before
    {"killed 1 security, injured 7, injured 2 civilian part",
     "أسفر هجوم الزعلوق عن مقتل عسكري وإصابة سبعة آخرين بينهم مدنيان."},
    {"killed 1 security, injured 7 security", "أسفر هجوم الزعلوق عن مقتل عسكري وإصابة سبعة آخرين."},
    // one side of both figures
    {"killed 2 security, injured 3 security", "عبوة بحافلة قرب بلدة الزعلوق، قتيلان و3 جرحى من العساكر."},
    {"killed 5 civilian, injured 7 civilian", "قصف على بلدة الزعلوق: 5 قتلى و7 جرحى من المدنيين."},
    {"killed 5, injured 7", "قصف على بلدة الزعلوق: 5 قتلى و7 جرحى."},
    {"killed 3 security, injured 5 civilian", "3 قتلى من الجيش و5 جرحى من المدنيين بقصف على بلدة الزعلوق."},
    {"injured 2.. civilian", "إصابات بين الأهالي بقصف على بلدة الزعلوق."},
    {"injured 2.. civilian", "وقوع إصابات بين صفوف المدنيين بقصف على بلدة الزعلوق."},
    {"killed 0 civilian, injured 0 civilian", "لم يسقط قتلى أو جرحى مدنيون في الغارة على بلدة الزعلوق."},
    // some of whom a plural tells
    {"injured 2.., injured 2.. woman part", "جرحى جلهم نساء جراء قصف على بلدة الزعلوق."},
    {"injured 2.., injured 2.. child part", "قصف على بلدة الزعلوق أدى إلى سقوط جرحى بينهم أطفال."},
    // nobody of them
    {"killed 5 militant, injured 0 civilian", "قصف على بلدة الزعلوق أدى إلى مقتل خمسة مسلحين، دون إصابة مدنيين."},
    // whose body it is
    {"killed 9, killed 3 woman part", "وصلت تسع جثث بينها ثلاث تعود لنساء بعد قصف بلدة الزعلوق."},
    {"killed 1 militant", "عثر الأهالي على جثة أحد المهاجمين قرب بلدة الزعلوق."},
    // fighters of a body of soldiers that has been told as having them, and of nobody
    {"killed 4 security, injured 2 security",
     "حاولت مجموعة من مقاتلي قوات سوريا الديمقراطية الوصول إلى بلدة الزعلوق، حيث تعرضوا لقصف قُتل خلاله أربعة مقاتلين "
     "وأصيب "
     "اثنان آخران."},
    {"killed 3 militant", "اشتبك مقاتلو قسد مع خلايا داعش في بلدة الزعلوق وقُتل ثلاثة مقاتلين."},
    {"killed 3 militant", "قُتل ثلاثة مقاتلين في قصف على بلدة الزعلوق."},
    // rescuers, whatever word they stand behind
    {"killed 3 civilian", "مقتل ثلاثة من رجال الإنقاذ في قصف على بلدة الزعلوق."},
    {"killed 4 civilian", "قُتل أربعة من أفراد فريق إنقاذ في قصف على بلدة الزعلوق."},
    {"killed 1 civilian", "شهيد من طواقم الهلال الأحمر في قصف على بلدة الزعلوق."},
    {"killed 3", "مقتل ثلاثة من رجال القبيلة في قصف على بلدة الزعلوق."},
    // whom fighters mourn, and whom others do
    {"killed 3 militant", "نعت كتائب القسام ثلاثة شهداء ارتقوا في غارة على بلدة الزعلوق."},
    {"killed 3", "نعت البلدية ثلاثة شهداء ارتقوا في غارة على بلدة الزعلوق."},
    {"killed 3 civilian", "نعت كتائب القسام ثلاثة مدنيين ارتقوا في غارة على بلدة الزعلوق."},
    {"killed 3", "قالت كتائب القسام إن ثلاثة شهداء ارتقوا في غارة على بلدة الزعلوق."},
    // one who is called by name before what is told of him
    {"killed 1 woman", "صورة للآنسة هدى نجم التي سقطت ضحية بقصف على بلدة الزعلوق."},
    {"killed 1 child", "صورة للطفلة هدى نجم التي قُتلت بقصف على بلدة الزعلوق."},
    {"", "صورة للشاب الذي وصل إلى بلدة الزعلوق."},
    {"killed 3 civilian", "تقديم العزاء للعائلات التي قُتل ثلاثة مدنيين منها بقصف على بلدة الزعلوق."},
    // what the noun says of those whom a list spells out
    {"arrested 2 child", "تم اعتقال قاصرين، وهم سامر العلي وشقيقه خالد، خلال مداهمة بلدة الزعلوق."},
    {"arrested 2", "تم اعتقال شابين، وهم سامر العلي وشقيقه خالد، خلال مداهمة بلدة الزعلوق."},
    // two bodies are two
    {"killed 2", "تسلمت العائلة جثماني نادر سرحان وابنه من بلدة الزعلوق."},
    // some of them
    {"injured 2..", "استهدفت طائرة نقطة في بلدة الزعلوق، ما أدى لسقوط جرحى منهم."},
    {"injured 2 security", "سقطت ثلاث قذائف على بلدة الزعلوق، وقال شاهد إن شرطيين كانا من بين المصابين."},
    {"injured 3 child", "سقطت قذائف على بلدة الزعلوق، وقال شاهد إن ثلاثة أطفال كانوا بين المصابين."},
    // the dead and the wounded of a body, the body in whose genitive its members stand, and who loses nobody
    {"killed 18 security", "خلف الكمين ثمانية عشر قتيلا من رجال الدرك قرب بلدة الزعلوق."},
    {"killed 29 security", "راح ضحية الهجوم على بلدة الزعلوق 29 شهيدا من رجال الجيش."},
    {"killed 4 security", "أسفر هجوم على بلدة الزعلوق عن مقتل أربعة من أفراد مركز الشرطة."},
    {"killed 5 security", "قُتل خمسة من رجال الصحوات في هجوم على بلدة الزعلوق."},
    {"killed 0 security, injured 0 security", "نفذت وحداتنا مداهمة في بلدة الزعلوق ولم تتكبد قواتنا أية خسائر."},
    {"killed 18", "خلف الهجوم على بلدة الزعلوق ثمانية عشر قتيلا من رجال القرية."},
    {"killed 0, injured 0", "شهدت بلدة الزعلوق مداهمة ولم تقع أية خسائر."},
    // ours, whoever we are
    {"killed 3 security", "قتلت المجموعات ثلاثة من رجالنا في هجوم على بلدة الزعلوق."},
    {"injured 4 security", "تعرض حاجز في بلدة الزعلوق لهجوم، وأصيب أربعة من مقاتلينا."},
    {"killed 4 militant", "قال تنظيم داعش إن أربعة من مقاتلينا قتلوا في غارة على بلدة الزعلوق."},
    {"killed 4 civilian", "قُتل أربعة من أهلنا في غارة على بلدة الزعلوق."},
};

TEST(ClaimGroups, Sides) {
  for (const ClaimCase& c : kSides) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

constexpr ClaimCase kOfWhom[] = {
    // among whom a weapon left its dead
    {"killed 10 militant", "دكت المدفعية مواقع المرتزقة في بلدة الزعلوق وأوقعت فيهم عشرة قتلى."},
    {"killed 20.. militant", "دكت المدفعية مواقع الإرهابيين في بلدة الزعلوق وأوقعت بينهم عشرات القتلى."},
    {"killed 10 militant", "استهدفت الصواريخ بلدة الزعلوق وأوقعت في صفوف المسلحين عشرة قتلى."},
    {"killed 10", "استهدفت الصواريخ مواقع المسلحين، وأوقع قصف آخر عشرة قتلى في بلدة الزعلوق."},
    {"killed 1 security", "استهدفت طائرة سيارة في بلدة الزعلوق، ما أدى إلى مقتل شاب، وهو عنصر في الجيش."},
    {"killed 1", "استهدفت طائرة سيارة في بلدة الزعلوق، ما أدى إلى مقتل شاب، وهو من سكان المدينة."},
    // of whom a part is: of those right before "among them", though another thing befell them, or nothing
    {"killed 4, injured 3 child",
     "قتل أربعة في قصف بلدة الزعلوق. وأضاف أن المصابين، وبينهم ثلاثة أطفال، نقلوا إلى المستشفى."},
    {"killed 4, injured 5, injured 3 child part",
     "قتل أربعة وأصيب خمسة في قصف بلدة الزعلوق. وأضاف أن المصابين، وبينهم ثلاثة أطفال، نقلوا إلى المستشفى."},
    {"killed 4, killed 3 child part",
     "قتل أربعة في قصف بلدة الزعلوق. وأضاف أن القتلى، وبينهم ثلاثة أطفال، دفنوا ليلا."},
    {"killed 4", "قتل أربعة في قصف بلدة الزعلوق. وأضاف أن النازحين، وبينهم ثلاثة أطفال، نقلوا إلى المدينة."},
    {"killed 4", "قتل أربعة في قصف بلدة الزعلوق. وقال إن المحتجزين، بينهم طفلان، أفرج عنهم."},
    {"killed 4 civilian, killed 2 child part",
     "قتل أربعة عمال في قصف بلدة الزعلوق. وأضاف أن العمال، وبينهم طفلان، كانوا في طريقهم إلى الحقل."},
    // nobody of a group
    {"injured 0 civilian", "قصف على بلدة الزعلوق ولم يصب أحد من المواطنين بأذى."},
    {"killed 0 civilian", "هاجم المسلحون قافلة في بلدة الزعلوق ولم يقتل من السائقين أحد."},
    {"injured 0 security", "هاجم المسلحون قافلة في بلدة الزعلوق ولم يصب أي من الجنود بأذى."},
    {"", "هاجم المسلحون قافلة في بلدة الزعلوق ولم يقترب من السائقين أحد."},
    {"killed 3 militant", "انتهت المواجهة في بلدة الزعلوق بمقتل ثلاثة من الفئة الضالة."},
    {"killed 17 security, killed 30 militant",
     "قتل 17 عنصرا من قوات الأمن في هجوم على بلدة الزعلوق. وأضاف أن الحركة خسرت 30 من مسلحيها."},
};

TEST(ClaimGroups, OfWhom) {
  for (const ClaimCase& c : kOfWhom) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
}  // namespace isnad
