#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// What was fired, whoever fired it and whatever is said of its make; operations by what they are called; what goes on
// at large. All sentences are invented.

namespace isnad {
namespace {

constexpr ActCase kFired[] = {
    {"airstrike الزعلوق: killed 3",
     "روى سكان قرية الزعلوق أن صاروخا أطلقته طائرة مسيرة أصاب منزلا وقتل ثلاثة من أهله."},
    {"airstrike الزعلوق: killed 3", "أكد سكان أن قنبلة ألقتها مقاتلة دمرت مدرسة في قرية الزعلوق وقتلت ثلاثة."},
    {"shelling الزعلوق: killed 7", "قال المحافظ إن صاروخين من طراز «سكود-ب» أصابا مبنى في مدينة الزعلوق وقتلا سبعة."},
    {"shelling الزعلوق: killed 1", "أفادت الشرطة بأن قذيفة من عيار 120 ملم سقطت على منزل في الزعلوق وقتلت امرأة."},
    {"shelling نجران: injured 2", "قال المتحدث إن مقذوفات سقطت على نجران وأصابت عاملين."},
    // the strike just told
    {"airstrike الزعلوق: killed 9",
     "قصف الطيران سوق بلدة الزعلوق وقتل تسعة. وقالت الحركة إن ستة صواريخ سقطت على السوق."},
    // what somebody has
    {"", "قال الوزير إن الجيش يملك صواريخ من طراز «سكود-ب»."},
    {"", "قال الوزير إن صاروخا أطلقته الكتيبة خلال التدريب أصاب هدفه."},
};

TEST(EventWeapons, Fired) {
  for (const ActCase& row : kFired) Expect(row);
}

// Men who raid are none of those whom they look for; one of the dead may have done more than he is told to have done.
constexpr ActCase kOperations[] = {
    {"bombing محلة اللبوة: killed 1; raid عرسال: arrested 4",
     "انفجرت سيارة عند حاجز في محلة اللبوة وقتل جندي. ونفذ الجيش عمليات دهم في بلدة عرسال أوقف خلالها أربعة رجال يشتبه "
     "بضلوعهم في العملية الإرهابية."},
    {"attack الزعلوق: killed 3", "وقعت العملية الإرهابية في بلدة الزعلوق وقتل فيها ثلاثة."},
    {"raid الزعلوق: killed 2; attack كركوك: killed 3",
     "قتلت القوات مسلحين اثنين في مداهمة منزل في بلدة الزعلوق. وأضافت أن أحد القتيلين شارك في الكمين الذي استهدف "
     "الاثنين "
     "الماضي دورية في كركوك وقتل فيه ثلاثة جنود."},
    {"raid الزعلوق: killed 2", "قتلت القوات مسلحين اثنين في عملية في بلدة الزعلوق. وشارك الجيش في العملية بمروحيات."},
    {"raid الزعلوق: killed 12", "نشر الجيش نتائج المداهمات التي نفذتها وحداته في بلدة الزعلوق أمس، وهي مقتل 12 مسلحا."},
    {"", "تواصل القوات المداهمات التي تنفذها في المدن."},
};

TEST(EventWeapons, Operations) {
  for (const ActCase& row : kOperations) Expect(row);
}

// Who storms with a load of explosives blows it up; forces that find some while they raid do not.
constexpr ActCase kLoaded[] = {
    {"bombing الزعلوق: killed 3", "اقتحمت شاحنة محملة بالمتفجرات حاجزا في بلدة الزعلوق ما أدى إلى مقتل ثلاثة."},
    {"bombing الزعلوق: killed 3",
     "اقتحمت دراجة نارية تحمل 20 كيلوغراما من المتفجرات حاجزا في بلدة الزعلوق ما أدى إلى مقتل ثلاثة."},
    {"bombing الزعلوق: killed 5",
     "انطلق المهاجم على متن دراجة معدة بأكثر من 80 كلغ من المتفجرات، فاقتحم حافلة في بلدة الزعلوق وقتل خمسة."},
    {"raid الزعلوق: arrested 3", "ضبطت القوات سيارة محملة بالمتفجرات، واقتحمت منزلا في بلدة الزعلوق واعتقلت ثلاثة."},
    {"raid الزعلوق: arrested 3", "وصل الجنود على متن ثلاث آليات واقتحموا بلدة الزعلوق واعتقلوا ثلاثة."},
    {"raid الزعلوق: arrested 3", "اقتحمت آليات الجيش بلدة الزعلوق وعثرت على متفجرات واعتقلت ثلاثة."},
};

TEST(EventWeapons, Loaded) {
  for (const ActCase& row : kLoaded) Expect(row);
}

// By who has it done: armed groups raid on the ground, an aircraft bombs however it is told of, tanks fire shells.
constexpr ActCase kByWhom[] = {
    {"attack الزعلوق: killed 15", "غارة ليلية لبوكو حرام على حامية في بلدة الزعلوق خلفت 15 قتيلا."},
    {"attack الزعلوق: killed 7", "قتل سبعة مدنيين في غارة لمسلحين على بلدة الزعلوق."},
    {"airstrike الزعلوق: killed 7", "قتل سبعة مدنيين في غارة للتحالف على بلدة الزعلوق."},
    {"airstrike الزعلوق: killed 1", "مقاتلة تابعة للجيش ألقت قنبلتين على مدرسة في بلدة الزعلوق وقتلت راهبا."},
    {"attack الزعلوق: injured 1", "أصابت رصاصة قناص طفلة في بلدة الزعلوق."},
    {"airstrike الزعلوق: killed 5", "قتل خمسة مسلحين في عملية جوية في بلدة الزعلوق."},
    {"raid الزعلوق: killed 5", "قتل خمسة مسلحين في عملية جوية وبرية في بلدة الزعلوق."},
    {"clash الزعلوق: killed 6", "قتل ستة مسلحين في تبادل لإطلاق النيران مع القوات في بلدة الزعلوق."},
    {"clash الزعلوق: killed 3", "قتل ثلاثة مسلحين في تبادل للنيران في بلدة الزعلوق."},
    // whatever it was that somebody claims
    {"attack الزعلوق: killed 14",
     "قتل 14 مجندا، حصيلة يوم دام في بلدة الزعلوق بدأ بانتحاري دس نفسه بينهم. وتبنى داعش العملية في بيان."},
    // how the hurt are, and no danger
    {"bombing الزعلوق: injured 26", "قال مصدر إن 26 شخصا أصيبوا، بعضهم بحال الخطر، في تفجير انتحاري في بلدة الزعلوق."},
};

TEST(EventWeapons, ByWhom) {
  for (const ActCase& row : kByWhom) Expect(row);
}

// What a blow answers is another event, elsewhere, and has none of its dead.
constexpr ActCase kAnswered[] = {
    {"airstrike صنعاء: killed 12; attack أبوظبي",
     "شنت طائرات التحالف غارات على مدينة صنعاء ردا على هجوم على مدينة أبوظبي، وقتل 12 شخصا."},
    {"shelling سديروت: injured 3; attack رفح",
     "قصفت المقاومة سديروت ردا على هجوم على رفح. وأصيب ثلاثة إسرائيليين بجروح."},
    {"airstrike الزعلوق: killed 10; attack الزعلوق",
     "شنت القوات الجوية ضربات على مواقع المسلحين ردا على هجوم على بلدة الزعلوق وقتلت عشرة."},
    {"shelling الجليل: injured 2; assassination: killed 1",
     "أطلق حزب الله رشقة صواريخ باتجاه الجليل، قال إنها رد على اغتيال أحد قيادييه. وأعلن الإسعاف إصابة شخصين."},
    {"airstrike الزعلوق: killed 6; attack المشموش: killed 5, injured 9",
     "قتل ستة في ضربة جوية على بلدة الزعلوق جاءت ردا على العمل الذي استهدف الجنود في بلدة المشموش، وأدى إلى مقتل "
     "خمسة وإصابة تسعة."},
    {"airstrike صنعاء: killed 12; attack أبوظبي",
     "شنت طائرات التحالف غارات على مدينة صنعاء ردا على هجوم استهدف مدينة أبوظبي، وأسفرت عن مقتل 12 شخصا."},
    {"airstrike صنعاء; attack أبوظبي: killed 3",
     "شنت طائرات التحالف غارات على مدينة صنعاء ردا على هجوم استهدف مدينة أبوظبي وأسفر عن مقتل ثلاثة."},
    {"attack الزعلوق: killed 5",
     "قتل خمسة في هجوم على بلدة الزعلوق. وقال ردا على سؤال عن الهجوم الذي استهدف الجنود إنه سيلاحق الفاعلين."},
    {"raid الزعلوق; bombing الزعلوق: killed 2",
     "شن الجيش حملة في مدينة الزعلوق ردا على تفجير استهدف دورية. وقتل في التفجير جنديان."},
    {"airstrike نوى; airstrike الزعلوق: killed 4",
     "وقع قصف على مدينة نوى، تلته غارة على مدينة الزعلوق، الأمر الذي أدى إلى مقتل أربعة أشخاص."},
};

TEST(EventWeapons, Answered) {
  for (const ActCase& row : kAnswered) Expect(row);
}

// What kills where nobody does: before the verb, behind it, and as its cause; not beside a weapon.
constexpr ActCase kNobodysDoing[] = {
    {"disaster نوى: killed 7", "أودت السيول بحياة سبعة أشخاص في مدينة نوى."},
    {"disaster نوى: killed 7", "أدت الأمطار الغزيرة إلى مقتل سبعة أشخاص في مدينة نوى."},
    {"disaster نوى: killed 7", "الفيضانات تتسبب في مقتل سبعة أشخاص في مدينة نوى."},
    {"disaster نوى: killed 7", "لقي سبعة أشخاص حتفهم جراء العواصف في مدينة نوى."},
    {"disaster نوى: killed 3", "قتلت الصواعق ثلاثة أشخاص في مدينة نوى."},
    {"disaster نوى: killed 20", "أودى وباء الكوليرا بحياة 20 شخصا في مدينة نوى."},
    {"disaster نوى: killed 1", "قضى رجل بصعقة كهربائية في مدينة نوى."},
    {"attack نوى: killed 5", "قتل خمسة أشخاص برصاص قناص في مدينة نوى خلال عاصفة رملية."},
    {"attack نوى: killed 5", "قتل خمسة أشخاص في مدينة نوى التي غمرتها الثلوج."},
    {"shelling نوى: killed 5", "أدى القصف تحت الأمطار إلى مقتل خمسة أشخاص في مدينة نوى."},
    {"attack نوى: killed 7", "أمطار من القذائف سقطت على مدينة نوى أدت إلى مقتل سبعة أشخاص."},
};

TEST(EventWeapons, NobodysDoing) {
  for (const ActCase& row : kNobodysDoing) Expect(row);
}

// The weapon leads to the toll, by whatever verb and in whatever order.
constexpr ActCase kLeading[] = {
    {"shelling الزعلوق: killed 4", "قذيفة هاون في بلدة الزعلوق أسفرت عن مقتل أربعة أشخاص."},
    {"shelling الزعلوق: killed 4", "أدت قذيفة هاون في بلدة الزعلوق إلى مقتل أربعة أشخاص."},
    {"bombing الزعلوق: killed 4", "أدى لغم أرضي في بلدة الزعلوق إلى مقتل أربعة أشخاص."},
    {"airstrike الزعلوق: killed 4", "صاروخ من طائرة مسيرة في بلدة الزعلوق أسفر عن مقتل أربعة أشخاص."},
    {"bombing الزعلوق: killed 4", "أربعة قتلى في سيارة مفخخة ببلدة الزعلوق."},
    {"shelling الزعلوق: killed 4", "قتل أربعة أشخاص جراء نيران المدفعية في بلدة الزعلوق."},
    // ridden in, and no bomb
    {"attack الزعلوق: killed 4", "أربعة قتلى في سيارة ببلدة الزعلوق."},
};

TEST(EventWeapons, LeadingToTheToll) {
  for (const ActCase& row : kLeading) Expect(row);
}

constexpr ActCase kAtLarge[] = {
    {"", "تصاعد القصف على بلدات مقاطعة دونيتسك منذ أسابيع."},
    {"shelling الزعلوق: killed 3", "تصاعد القصف على بلدة الزعلوق اليوم وقتل ثلاثة."},
};

TEST(EventWeapons, AtLarge) {
  for (const ActCase& row : kAtLarge) Expect(row);
}

}  // namespace
}  // namespace isnad
