#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// What a text tells besides its news: what goes on, what was done before, what the news came beside. All sentences are
// invented.

namespace isnad {
namespace {

// What goes on for months, of late or by the dozen is no event; what happened once is.
constexpr ActCase kGoesOn[] = {
    {"", "لم يهدأ إقليم الزعلوق يوما: هجمات تشنها مجموعات من المتمردين على الحكومة منذ عزل الرئيس في 2011."},
    {"bombing الزعلوق: killed 3",
     "قتل ثلاثة جنود في انفجار لغم في بلدة الزعلوق. ويذكر أن الحرس يقوم بملاحقة مسلحين في تلك الجبال منذ أيار "
     "الماضي."},
    {"airstrike الزعلوق: killed 4",
     "قتل أربعة مسلحين في غارة لطائرة مسيرة في بلدة الزعلوق أمس. ولا تعلق الوزارة عادة على حملة القصف المستمرة منذ "
     "أعوام على مواقعهم."},
    {"attack الزعلوق: killed 2",
     "قتل جنديان في كمين في بلدة الزعلوق أمس. وينفذ الجيش حملة واسعة، أطلقها في أيار الماضي، لإخراج "
     "المتمردين من الوادي."},
    {"attack الزعلوق: killed 1",
     "قتل شرطي في إطلاق نار في بلدة الزعلوق السبت. ووقعت في مدينة درعا هجمات في الآونة الأخيرة استهدفت مخافر."},
    {"summary: killed 60, killed 6",
     "أحصى المركز مقتل 60 جنديا منذ مطلع العام. وأضاف أن التنظيم نفذ 40 عملية في البادية، جرت عبر كمائن وتفجيرات. "
     "وأسفرت عمليات التنظيم عن مقتل ستة مزارعين في البادية."},
    // once, or still going on today
    {"raid الزعلوق: arrested 3", "شنت القوات حملة أمنية في بلدة الزعلوق، بدأتها فجر اليوم، واعتقلت ثلاثة أشخاص."},
    {"shelling الزعلوق: killed 2", "قتل مدنيان في القصف المستمر منذ الفجر على بلدة الزعلوق."},
    {"attack الزعلوق: killed 2", "شهدت بلدة الزعلوق أمس هجوما استهدف رجال الأمن وقتل فيه شرطيان."},
    {"raid الزعلوق: arrested 2", "تقوم القوات بمداهمة منازل في بلدة الزعلوق منذ الصباح واعتقلت رجلين."},
};

TEST(EventBackground, GoesOn) {
  for (const ActCase& row : kGoesOn) Expect(row);
}

// What those who were taken are held to have done, and what befell somebody's kin years ago.
constexpr ActCase kFormer[] = {
    {"bombing الفلوجة; abduction تلعفر: captured 2..; raid الموصل: arrested 1",
     "اعتقلت القوات قياديا في داعش في الموصل أمس، وكان مسؤولا عن تفجير جسر في الفلوجة وعن خطف مدنيين في تلعفر."},
    {"airstrike وادي عبيدة: killed 2; airstrike: killed 1",
     "استهدفت مسيرة سيارة في وادي عبيدة الأحد. وتفيد المعلومات بمقتل شخصين، مشيرة إلى أن شقيق أحدهما قتل في غارة جوية "
     "قبل ثلاث سنوات."},
    // one of many that are recalled
    {"raid إسطنبول: arrested 26; attack إسطنبول: killed 39",
     "أوقفت الشرطة 26 شخصا في عملية بمدينة إسطنبول اليوم. وعرفت البلاد هجمات كثيرة، أبرزها الهجوم الذي "
     "طال فندقا في إسطنبول العام الماضي وقتل فيه 39 شخصا."},
    // said further of the same
    {"airstrike الزعلوق: killed 2",
     "تفيد المعلومات بمقتل شخصين، مشيرة إلى أنهما قتلا في غارة جوية على بلدة الزعلوق أمس."},
};

TEST(EventBackground, Former) {
  for (const ActCase& row : kFormer) Expect(row);
}

// A blast in another town than the raid's; several strikes, earlier than the one that was told.
constexpr ActCase kBeside[] = {
    {"raid الشيخ زويد: killed 2; bombing رفح: injured 1",
     "قتل مسلحان في حملة دهم غرب الشيخ زويد. فيما أصيب شرطي بجروح، إثر انفجار عبوة ناسفة عند "
     "مدخل مدينة رفح."},
    {"airstrike الرهد: killed 20; airstrike: killed 9, injured 14",
     "استهدفت طائرة مسيرة قافلة قرب مدينة الرهد ما أدى إلى مقتل 20 شخصا. وفي وقت سابق، قتل 9 أشخاص "
     "وأصيب 14 في هجومين بمسيرات."},
    // the raid's own
    {"raid الشيخ زويد: killed 2, injured 1",
     "قتل مسلحان في حملة دهم غرب الشيخ زويد. وأصيب مجند في انفجار عبوة ناسفة بالمنزل المستهدف."},
};

TEST(EventBackground, Beside) {
  for (const ActCase& row : kBeside) Expect(row);
}

// A province is where it happened, whichever capital it lies east or west of.
constexpr ActCase kBearings[] = {
    {"attack لغمان: killed 6", "قتل ستة جنود في هجوم في ولاية لغمان شرقي العاصمة كابل أمس."},
    {"raid الأنبار: arrested 1", "اعتقل الجيش رجلا في عملية دهم في محافظة الأنبار غربي العاصمة بغداد أمس."},
    {"attack بغداد: killed 2", "قتل جنديان في هجوم غربي العاصمة بغداد أمس."},
    // where the agency writes from
    {"shelling عسال الورد",
     "دمشق/ 12 تشرين الثاني/ المشرق – رصد الجيش تحركات للمسلحين، في جرود بلدة عسال الورد، فاستهدفها بالمدفعية."},
};

TEST(EventBackground, Bearings) {
  for (const ActCase& row : kBearings) Expect(row);
}

// Words that only look as if somebody had been hurt, lost or taken.
constexpr ActCase kNobody[] = {
    {"shelling الزعلوق", "استهدفت المدفعية مواقع المسلحين في بلدة الزعلوق وحققت فيها إصابات مباشرة ومؤكدة."},
    {"attack الزعلوق", "أما في بلدة الزعلوق، فقد تعرض حراس المخفر ليلا لإطلاق نار."},
    {"raid الزعلوق: arrested 1", "أعلنت الشرطة توقيف أحد المطلوبين في قائمة ال36 في بلدة الزعلوق."},
    {"bombing تكريت: killed 9",
     "فجر انتحاري نفسه في مجلس عزاء في تكريت حضره المعزون بوفاة شيخ العشيرة، ما أدى إلى مقتل 9 أشخاص."},
    {"attack الأنبار: killed 3", "أعلن الجيش أن ثلاثة جنود من فوج القتال الثاني قتلوا أمس في هجوم في محافظة الأنبار."},
    {"raid الرمثا: killed 2", "قتل مطلوبان من حملة الفكر التكفيري خلال مداهمة في مدينة الرمثا."},
    // and who was
    {"shelling الزعلوق: injured 3", "استهدفت المدفعية بلدة الزعلوق ووقعت ثلاث إصابات."},
    {"disaster الزعلوق: missing 3", "غرق قارب قبالة بلدة الزعلوق وفقد ثلاثة صيادين."},
};

TEST(EventBackground, Nobody) {
  for (const ActCase& row : kNobody) Expect(row);
}

// Who did it and whom it befell, told one behind the other; each of a list; a whole told by two figures.
constexpr ActCase kWho[] = {
    {"airstrike الزعلوق: killed 1", "قتل جنود فرنسيون مسلحا في غارة على بلدة الزعلوق أمس."},
    {"attack الزعلوق: killed 1", "قتل جنود فرنسيون قياديا في بلدة الزعلوق أمس."},
    {"attack الزعلوق: killed 2..", "قتل جنود فرنسيون في هجوم في بلدة الزعلوق أمس."},
    {"raid الزعلوق: arrested 2", "أسفر إنزال جوي في بلدة الزعلوق عن اعتقال كل من \"سامر الورد\" و\"خالد الدالي\"."},
    {"raid الزعلوق: arrested 3", "أسفر إنزال جوي في بلدة الزعلوق عن اعتقال «سامر الورد» و«خالد الدالي» و«عمر الكريم»."},
    {"bombing سرت: killed 7, killed 3 part, killed 4 part",
     "قتل سبعة جنود في تفجير واشتباك في سرت. وذكر ناطق عسكري أن ثلاثة جنود قتلوا في الانفجار "
     "بينما قتل أربعة آخرون في صد المهاجمين."},
    {"bombing سرت: killed 9, killed 3, killed 4",
     "قتل تسعة جنود في تفجير واشتباك في سرت. وذكر ناطق عسكري أن ثلاثة جنود قتلوا في الانفجار "
     "بينما قتل أربعة آخرون في صد المهاجمين."},
};

TEST(EventBackground, Who) {
  for (const ActCase& row : kWho) Expect(row);
}

}  // namespace
}  // namespace isnad
