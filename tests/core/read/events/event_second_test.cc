#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// Two acts told one after the other: the second of two, another target, another day. All sentences are invented.

namespace isnad {
namespace {

// The second of two, told by its number.
constexpr ActCase kCounted[] = {
    // "in earlier hours" opens another, unless somebody said then what is told of this one
    {"airstrike الزعلوق: killed 8; airstrike: killed 5",
     "قتل ثمانية في غارة على بلدة الزعلوق. وفي وقت سابق الثلاثاء، قتل خمسة في غارة استهدفت سيارة."},
    {"airstrike الزعلوق: killed 8, killed 5",
     "قتل ثمانية في غارة على بلدة الزعلوق. وفي وقت سابق قالت الوزارة إن خمسة قتلوا في غارة."},
    {"bombing الزعلوق: killed 7; bombing الزعلوق: killed 2",
     "انفجرت قنبلة أمس في بلدة الزعلوق وقتل سبعة، بحسب الشرطة. وقال مسعف إن القنبلة الثانية قتلت شخصين."},
    {"bombing الزعلوق: killed 7; bombing الزعلوق: killed 2",
     "وقع الانفجار الأول في بلدة الزعلوق وقال مسعف إن سبعة قتلوا. أما الانفجار الثاني، فوقع بعد ساعة وقالت الشرطة إن "
     "شخصين قتلا فيه."},
    {"attack الزعلوق: killed 7; attack الزعلوق: killed 2",
     "قتل سبعة في الهجوم الأول في بلدة الزعلوق أمس، بحسب الشرطة. وقال مسعف إن شخصين قتلا في الهجوم الثاني."},
};

// Told again, behind what came the day before by the way.
constexpr ActCase kNewsAgain[] = {
    {"airstrike الزعلوق: killed 1, injured 3, killed 1, injured 3; airstrike الزعلوق",
     "لقي شخص مصرعه وأصيب ثلاثة جراء غارة استهدفت سيارة في بلدة الزعلوق، غداة غارات استهدفت مخازن أسلحة.\nوقالت وزارة "
     "الصحة إن غارة على سيارة أدت إلى سقوط قتيل وإصابة ثلاثة أشخاص."},
    {"bombing نوى: killed 2.., killed 2, killed 1, injured 1; bombing الزعلوق: injured 0",
     "قتل شرطيان حين فجر رجل نفسه في مدينة نوى مساء اليوم. وقالت الوزارة إنه المتهم بزرع عبوة في بلدة الزعلوق يوم "
     "الجمعة "
     "الماضي والتي انفجرت ولم تسفر عن إصابات. ووصلت فرق إلى موقع الحادث. وأصيب طالب بشظايا.",
     "مقتل شرطيين في انفجار في مدينة نوى"},
};

// What came the day before is another's, though no event word tells it.
constexpr ActCase kDayBefore[] = {
    {"airstrike الزعلوق: killed 3; attack المشموش: killed 15",
     "قتل ثلاثة في غارة على بلدة الزعلوق. وتأتي الغارة غداة مقتل 15 جنديا على أيدي مسلحين في بلدة المشموش."},
    {"attack نوى: killed 1; attack نوى: killed 2",
     "قتل شاب برصاص الجيش في مدينة نوى بعد يوم من مقتل شابين في المدينة نفسها."},
    {"attack نوى: killed 1; attack جنين: killed 2",
     "قتل شاب برصاص الجيش في مدينة نوى، غداة استشهاد شابين في مدينة جنين."},
    {"attack نوى: killed 1; attack جنين: killed 2",
     "قتل شاب برصاص الجيش في مدينة نوى، وكان شابان قتلا في مدينة جنين أمس."},
    {"airstrike نوى: killed 1; attack نوى: killed 12",
     "قتل شاب في غارة على مدينة نوى بعد ثلاثة أيام من الهجوم الذي أدى إلى مقتل 12 جنديا."},
    {"attack نوى: killed 1", "قتل رجل برصاص الجيش في مدينة نوى بعد ساعات من إصابته."},
    {"other نوى: killed 1, killed 1", "عثر على جثة رجل في مدينة نوى بعد يوم من مقتله."},
    {"attack نوى: killed 3, injured 5", "ارتفع عدد القتلى في مدينة نوى إلى ثلاثة بعد ساعات من إصابة خمسة برصاص الجيش."},
    {"attack نوى: killed 1, killed 2", "قتل شرطي في مدينة نوى بعد دقائق من مقتل زميليه في المكان نفسه."},
};

TEST(EventSecond, OnTheDayBefore) {
  for (const ActCase& row : kDayBefore) Expect(row);
}

// One more blow, which hurt nobody; and somebody's word that the same one hurt nobody.
constexpr ActCase kHurtNobody[] = {
    {"bombing الزعلوق: killed 1; shelling الزعلوق: killed 0, injured 0",
     "قتلت امرأة بانفجار عبوة ناسفة في بلدة الزعلوق، كما استهدفت قذيفة هاون مدرسة دون خسائر بشرية."},
    {"bombing الزعلوق: killed 1; bombing: killed 0, injured 0",
     "قتلت امرأة بانفجار عبوة ناسفة في بلدة الزعلوق. وانفجرت عبوة أخرى قرب مدرسة دون خسائر بشرية."},
    {"bombing الزعلوق: killed 1, killed 0, injured 0",
     "قتلت امرأة بانفجار عبوة ناسفة في بلدة الزعلوق. وقالت الشرطة إن عبوة انفجرت في البلدة دون خسائر بشرية."},
};

TEST(EventSecond, HurtNobody) {
  for (const ActCase& row : kHurtNobody) Expect(row);
}

TEST(EventSecond, NewsToldAgain) {
  for (const ActCase& row : kNewsAgain) Expect(row);
}

TEST(EventSecond, Counted) {
  for (const ActCase& row : kCounted) Expect(row);
}

// What is counted of both is of neither.
constexpr ActCase kSumOfTwo[] = {
    {"attack بغداد: killed 7; summary: killed 11",
     "قتل 11 شخصا في هجومين في بغداد وصلاح الدين أمس، بحسب الشرطة. وقال مسعف إن سبعة قتلوا في هجوم بغداد."},
    {"bombing بغداد: killed 11, killed 7",
     "قتل 11 شخصا في تفجيرين في بغداد وتهشمت نوافذ. وقال مسعف إن سبعة قتلوا في تفجير بغداد."},
    {"bombing بغداد: killed 11, killed 7",
     "قتل 11 شخصا في تفجيرين في بغداد وضواحيها أمس. وقال مسعف إن سبعة قتلوا في تفجير بغداد."},
    {"bombing الزعلوق: killed 7; summary: killed 8",
     "قالت الشرطة إن ثمانية أشخاص قتلوا أمس في تفجيرين منفصلين. ووقع التفجير الأول في بلدة الزعلوق وأسفر عن مقتل سبعة، "
     "بحسب مسعف."},
    {"bombing الزعلوق: killed 7; summary: killed 11",
     "قالت الشرطة إن 11 شخصا قتلوا أمس في تفجيرين في بلدتي الزعلوق والعزبة. وقال مسعف إن سبعة قتلوا في تفجير الزعلوق."},
};

// Each by its number, though the second by its province alone.
constexpr ActCase kByNumber[] = {
    {"attack العزبة: killed 6; attack حلب: killed 10; summary: killed 16",
     "قتل 16 شخصا في هجومين. وقال مصدر إن الهجوم الأول استهدف حاجزا في بلدة العزبة. وأسفر الهجوم عن مقتل ستة. وأشار "
     "إلى أن الهجوم الثاني وقع في محافظة حلب. وأدى الهجوم إلى مقتل عشرة."},
};

TEST(EventSecond, ByNumber) {
  for (const ActCase& row : kByNumber) Expect(row);
}

TEST(EventSecond, SumOfTwo) {
  for (const ActCase& row : kSumOfTwo) Expect(row);
}

// Another target in the same town, with people of its own.
constexpr ActCase kOtherTargets[] = {
    {"airstrike إنخل: killed 30; shelling إنخل: killed 12",
     "أفادت مصادر محلية بمقتل 30 شخصا في غارات على سوق في مدينة إنخل أمس. وقالت شبكة أطباء إن مدرسة في المدينة تعرضت "
     "لقصف أسفر عن مقتل 12 شخصا."},
    {"airstrike إنخل: killed 30; shelling مستشفى الرازي: killed 12",
     "أفادت مصادر محلية بمقتل 30 شخصا في غارات على سوق في مدينة إنخل أمس. وقالت شبكة أطباء إن مستشفى الرازي في المدينة "
     "تعرض لقصف أسفر عن مقتل 12 شخصا."},
    {"shelling إنخل: killed 30; shelling إنخل: killed 12",
     "أفادت مصادر محلية بمقتل 30 شخصا في قصف على سوق في مدينة إنخل أمس. وقالت شبكة أطباء إن 12 شخصا قتلوا في قصف على "
     "مستشفى المدينة."},
};

TEST(EventSecond, OtherTargets) {
  for (const ActCase& row : kOtherTargets) Expect(row);
}

// Men whom the text has not told of fire on something else and hurt nobody.
constexpr ActCase kNobodyHurt[] = {
    {"attack الزعلوق: killed 1; attack: killed 0, injured 0",
     "هاجم مسلحون دورية في بلدة الزعلوق وقتلوا ضابطا، بحسب مصدر طبي. وقال مصدر أمني إن مجهولين فتحوا النار على سيارة "
     "إسعاف، دون خسائر في الأرواح."},
    {"attack الزعلوق: killed 1; bombing: killed 0, injured 0",
     "هاجم مسلحون دورية في بلدة الزعلوق وقتلوا ضابطا، بحسب مصدر طبي. وألقى مجهولون قنبلة على مركز للشرطة دون خسائر في "
     "الأرواح."},
    {"attack الزعلوق: killed 1; attack: injured 0",
     "هاجم مسلحون دورية في بلدة الزعلوق وقتلوا ضابطا، بحسب مصدر طبي. وأطلق مجهولون النار على منزل ضابط آخر دون وقوع "
     "إصابات."},
};

TEST(EventSecond, NobodyHurt) {
  for (const ActCase& row : kNobodyHurt) Expect(row);
}

// The event told right before, an ambush of another day, a blast beside a fight, what the news came after.
constexpr ActCase kNearer[] = {
    {"shelling إنخل: killed 25; shelling الزعلوق: killed 11",
     "قال مسؤولون إن قصفا صاروخيا أصاب معسكرا في مدينة إنخل أمس وقتل 25 جنديا.\nوقبل أسبوع، هاجم مسلحون معسكرا في بلدة "
     "الزعلوق.\nوقال مسعف إن 11 جنديا قتلوا بالقصف الصاروخي على المعسكر."},
    {"clash درعا: killed 5; bombing العزبة: killed 3",
     "شهدت مدينة درعا أمس اشتباكات قتل فيها خمسة أشخاص، بحسب الشرطة. وقال مسعف إن ثلاثة أشخاص قتلوا إثر انفجار حافلة "
     "بمنطقة العزبة، جنوب مدينة درعا."},
    {"bombing الزعلوق: killed 5; attack: killed 2",
     "قتل خمسة في انفجار سيارة في بلدة الزعلوق، بحسب الشرطة. وقال مسعف إن جنديين قتلا في كمين يوم الاثنين."},
    {"bombing إنخل: killed 18; attack درعا", "هز انفجار أمس مدينة إنخل وأوقع 18 قتيلا بعد أيام من هجوم في درعا."},
    {"attack إنخل: killed 18; attack درعا",
     "استهدف هجوم أمس مدينة إنخل وأدى إلى مقتل 18 شخصا بعد أيام من كمين في درعا."},
};

TEST(EventSecond, Nearer) {
  for (const ActCase& row : kNearer) Expect(row);
}

// A second account, the parts of one assault, what ranks the news among others.
constexpr ActCase kOneEvent[] = {
    {"bombing الزعلوق: killed 9, killed 7, killed 2",
     "وقع انفجاران أمس في سوق في بلدة الزعلوق، وقتل تسعة أشخاص بحسب الشرطة. وقال مسعف إن الانفجار الأول قتل سبعة، وإن "
     "اثنين قتلا في الانفجار الثاني."},
    {"bombing الزعلوق: killed 9, killed 11",
     "قتل تسعة أشخاص في انفجار في بلدة الزعلوق أمس. ووقع الانفجار الثاني حين تجمع الناس. وقال مسعف إن 11 شخصا قتلوا."},
    {"attack الزعلوق: killed 9, killed 11",
     "قتل تسعة أشخاص في هجوم في بلدة الزعلوق أمس. وهو الهجوم الثاني في البلدة خلال أسبوع، وقال مسعف إن 11 شخصا قتلوا "
     "فيه."},
    {"attack الزعلوق: killed 9, killed 11",
     "قتل تسعة أشخاص في هجوم في بلدة الزعلوق أمس. وقالت الشرطة إن هذا الهجوم الثاني من نوعه، وإن 11 شخصا قتلوا."},
    {"bombing الزعلوق: killed 11, killed 9",
     "قتل 11 شخصا في تفجيرين انتحاريين في بلدة الزعلوق أمس. وقال مسعف إن تسعة قتلوا في التفجيرين."},
    {"attack درعا: killed 11", "قتل 11 شخصا في هجومين منفصلين في مدينة درعا أمس، بحسب الشرطة."},
    {"airstrike إنخل: killed 9, killed 12",
     "قتل تسعة أشخاص في غارة على سوق في مدينة إنخل أمس، بحسب الشرطة. وقال مسعف إن 12 شخصا قتلوا في غارة على سوق "
     "المدينة."},
    {"airstrike إنخل: killed 9, killed 12",
     "قتل تسعة أشخاص في غارة على سوق في مدينة إنخل أمس، بحسب الشرطة. وقال مسعف إن 12 شخصا قتلوا في غارة على المدينة."},
    {"airstrike إنخل: killed 9, killed 9",
     "قتل تسعة أشخاص في غارة على مدرسة في مدينة إنخل أمس. وقال مسعف إن تسعة أشخاص قتلوا في غارة على مركز إيواء في "
     "المدينة."},
    {"airstrike إنخل: killed 9, injured 20",
     "قتل تسعة أشخاص في غارة على مستشفى في مدينة إنخل أمس. ونقل 20 جريحا إلى مستشفى آخر في المدينة."},
    {"attack الزعلوق: killed 1, killed 0, injured 0",
     "هاجم مسلحون دورية في بلدة الزعلوق وقتلوا ضابطا. وقال مصدر أمني إن مسلحين فتحوا النار على دورية في البلدة دون "
     "خسائر في الأرواح."},
    {"attack الزعلوق: killed 1, killed 0, injured 0",
     "هاجم مسلحون دورية في بلدة الزعلوق وقتلوا ضابطا. وقال مصدر أمني إن المسلحين فتحوا النار على الدورية دون خسائر في "
     "الأرواح."},
    {"clash درعا: killed 5, killed 3",
     "شهدت مدينة درعا أمس اشتباكات قتل فيها خمسة أشخاص، بحسب الشرطة. وقال مسعف إن ثلاثة أشخاص قتلوا في الاشتباكات إثر "
     "انفجار قذيفة في المدينة."},
    {"bombing الزعلوق: killed 5, killed 6",
     "قتل خمسة في انفجار سيارة في بلدة الزعلوق، بحسب الشرطة. وقال مسعف إن ستة قتلوا في تفجير يوم الاثنين."},
    {"attack الزعلوق: killed 5, killed 6",
     "قتل خمسة جنود في كمين في بلدة الزعلوق. وقتل ستة في اشتباكات يوم الاثنين في البلدة بعد الكمين."},
};

TEST(EventSecond, OneEvent) {
  for (const ActCase& row : kOneEvent) Expect(row);
}

// Shots back are of the raid or the attack that they answer; the other side's shells are not.
constexpr ActCase kFoughtBack[] = {
    {"raid نابلس: killed 1", "اقتحمت القوات مدينة نابلس فجر اليوم. وردت القوة بإطلاق النار وقتلت شابا."},
    {"attack الزعلوق: killed 3", "هاجم مسلحون حاجزا في بلدة الزعلوق أمس. وردت القوات بإطلاق النار وقتلت ثلاثة منهم."},
    {"attack الزعلوق: killed 1", "هاجم مسلحون حاجزا في بلدة الزعلوق أمس وقتلوا جنديا. وردت القوات بقصف المنطقة."},
    {"shelling الزعلوق: killed 1; shelling",
     "قتل شاب بقصف من مدفعية القوات على قرية الزعلوق. وردت الفصائل باستهداف مواقعها بقذائف الهاون."},
    {"attack الزعلوق: killed 1; shelling العزبة",
     "هاجم مسلحون حاجزا في بلدة الزعلوق أمس وقتلوا جنديا. وردت القوات بقصف بلدة العزبة."},
};

TEST(EventSecond, FoughtBack) {
  for (const ActCase& row : kFoughtBack) Expect(row);
}

// Two reports joined by a comma; what forces seize, and what gunmen do.
constexpr ActCase kReportsOfOneSentence[] = {
    {"bombing هلمند: killed 5; attack كابل: killed 3",
     "قال متحدث إن خمسة أشخاص قتلوا أمس في إقليم هلمند جراء قنبلة زرعت على جانب طريق، كما قالت الوزارة إن القوات قتلت "
     "ثلاثة مسلحين في كابل."},
    {"attack حمص: killed 5; attack حلب: killed 3",
     "قال متحدث إن خمسة أشخاص قتلوا أمس في محافظة حمص برصاص مجهولين، كما قتل ثلاثة في مدينة حلب."},
    {"attack كابل: killed 5", "قتل خمسة أشخاص أمس في هجوم، وقالت الوزارة إن الهجوم وقع في كابل."},
    {"bombing: killed 1; airstrike الزعلوق: killed 3, arrested 4",
     "انفجرت قنبلة أمس بسيارة حاكم محلي أسفرت عن مقتله.\nوذكر قائد الشرطة أن القوات قتلت ثلاثة مسلحين واحتجزت أربعة في "
     "ضربة جوية في بلدة الزعلوق."},
    {"raid كابل: killed 3, arrested 22", "ذكرت الوزارة أن القوات قتلت ثلاثة مسلحين واحتجزت 22 آخرين في كابل أمس."},
    {"attack الزعلوق: killed 3, captured 4", "هاجم مسلحون قرية الزعلوق أمس وقتلوا ثلاثة واحتجزوا أربعة."},
    {"raid الزعلوق: killed 3, arrested 4", "داهمت القوات قرية الزعلوق أمس وقتلت ثلاثة مسلحين واحتجزت أربعة."},
    {"airstrike إنخل; airstrike نصيب: killed 3", "شن الطيران غارة على بلدة إنخل، وغارة أخرى على بلدة نصيب وقتل ثلاثة."},
};

TEST(EventSecond, ReportsOfOneSentence) {
  for (const ActCase& row : kReportsOfOneSentence) Expect(row);
}

// What the news is the worst since.
constexpr ActCase kRanked[] = {
    {"bombing الزعلوق: killed 8; attack درعا: killed 6",
     "قتل ثمانية في انفجارين مساء السبت في بلدة الزعلوق. والانفجاران هما الأكثر دموية منذ خمسة أشهر، عندما قتل ستة "
     "جنود في كمين في درعا في ديسمبر 2023."},
    {"attack الزعلوق: killed 8; attack درعا: killed 6",
     "قتل ثمانية في هجوم مساء السبت في بلدة الزعلوق. والهجوم هو الأكثر دموية منذ خمسة أشهر، عندما قتل ستة جنود في كمين "
     "في درعا."},
    {"bombing الزعلوق: killed 8", "قتل ثمانية في هجوم في بلدة الزعلوق عندما فجر انتحاري نفسه."},
};

TEST(EventSecond, Ranked) {
  for (const ActCase& row : kRanked) Expect(row);
}

// Where the wounded lie is no second place; a hospital that was hit is one.
constexpr ActCase kInCare[] = {
    {"attack مخيم جنين: injured 3, injured 1",
     "أصيب ثلاثة برصاص القوات في مخيم جنين فجر اليوم. وأصيب الفتى سامي عوض برصاصة بالخاصرة، ويرقد في مستشفى الرازي في "
     "جنين."},
    {"attack مخيم جنين: injured 3, injured 1",
     "أصيب ثلاثة برصاص القوات في مخيم جنين فجر اليوم. وأصيب الفتى سامي عوض برصاصة بالخاصرة، ويتلقى العلاج في مستشفى "
     "الرازي في جنين."},
    {"shelling مستشفى الرازي: injured 1; attack مخيم جنين: injured 3",
     "أصيب ثلاثة برصاص القوات في مخيم جنين فجر اليوم. وأصيب الفتى سامي عوض في قصف على مستشفى الرازي في جنين."},
    {"shelling الزعلوق: injured 3, killed 1", "أصيب ثلاثة في قصف على بلدة الزعلوق، وقتل طبيب في مستشفى الرازي."},
};

TEST(EventSecond, InCare) {
  for (const ActCase& row : kInCare) Expect(row);
}

// Of one of several: the figure stands beside the sum, and the two are not one count.
constexpr ActCase kOneOfThem[] = {
    {"bombing درعا: killed 20, killed 7",
     "قتل 20 شخصا في ثلاثة تفجيرات في مدينة درعا أمس، بحسب الشرطة. وقال مسعف إن سبعة قتلوا في أحد التفجيرات."},
    {"airstrike درعا: killed 20, killed 7",
     "قتل 20 شخصا في سلسلة غارات على مدينة درعا أمس، بحسب الشرطة. وقال مسعف إن إحدى الغارات قتلت سبعة."},
    {"airstrike إنخل: killed 30, killed 12",
     "أفادت مصادر محلية بمقتل 30 شخصا في غارات على أحياء مدينة إنخل أمس. وقالت شبكة أطباء إن قصفا طال مسجدا في المدينة "
     "وقتل 12 شخصا."},
    {"airstrike إنخل: killed 30; shelling إنخل: killed 12",
     "أفادت مصادر محلية بمقتل 30 شخصا في غارة على سوق في مدينة إنخل أمس. وقالت شبكة أطباء إن قصف المستشفى أسفر عن مقتل "
     "12 شخصا."},
    {"attack الزعلوق: killed 7; attack الزعلوق: killed 2",
     "قتل سبعة في الهجوم الأول في بلدة الزعلوق أمس، بحسب الشرطة. أما الثاني فقتل فيه اثنان، وفق مسعف."},
    {"bombing الزعلوق: killed 7, killed 2",
     "قتل سبعة في تفجير في بلدة الزعلوق أمس، بحسب الشرطة. وقال مسعف إن شخصين قتلا في التفجير الآخر."},
};

TEST(EventSecond, OneOfThem) {
  for (const ActCase& row : kOneOfThem) Expect(row);
}

// A charge that hurt nobody is no part of an attack; a shot days before is none of a blast.
constexpr ActCase kByMunition[] = {
    {"attack الزعلوق: killed 2; bombing: killed 0, injured 0",
     "هاجم مسلحون حاجزا في بلدة الزعلوق وقتلوا جنديين، بحسب مصدر طبي. وقال مصدر أمني إن عبوة انفجرت قرب دورية دون "
     "خسائر."},
    {"bombing الزعلوق: killed 2, killed 0, injured 0",
     "انفجرت عبوة في بلدة الزعلوق وقتل جنديان، بحسب مصدر طبي. وقال مصدر أمني إن عبوة انفجرت في البلدة دون خسائر."},
    {"bombing الزعلوق: killed 5; attack: killed 2",
     "قتل خمسة في انفجار سيارة في بلدة الزعلوق، بحسب الشرطة. وقال مسعف إن جنديين قتلا برصاص قناص قبل ثلاثة أيام."},
    {"bombing الزعلوق: killed 5, killed 6",
     "قتل خمسة في انفجار سيارة في بلدة الزعلوق، بحسب الشرطة. وقال مسعف إن ستة قتلوا بعبوة ناسفة قبل ثلاثة أيام."},
};

TEST(EventSecond, ByMunition) {
  for (const ActCase& row : kByMunition) Expect(row);
}

// On two neighbouring days, each with its dead; told again by its noun, or without a day, it is one.
constexpr ActCase kOfTwoDays[] = {
    {"shelling نصيب: killed 1; shelling نصيب: killed 5",
     "قصفت المدفعية أمس بلدة نصيب، وقتل مواطن. وتعرضت البلدة، أمس الأول، لقصف أسفر عن مقتل خمسة."},
    {"attack نصيب: killed 1; attack نصيب: killed 5",
     "قال طبيب إن شخصا قتل في هجوم على بلدة نصيب أمس. وقالت الشرطة إن خمسة أشخاص قتلوا في هجوم على البلدة أول أمس."},
    {"attack نصيب: killed 1, killed 5",
     "قال طبيب إن شخصا قتل في هجوم على بلدة نصيب أمس. وقالت الشرطة إن خمسة أشخاص قتلوا في الهجوم على البلدة."},
    {"shelling نصيب: killed 1; attack: killed 5",
     "قتل شخص أمس في قصف مدفعي على بلدة نصيب. وقالت اللجنة إن الهجوم الذي وقع أمس الأول تسبب في مقتل خمسة."},
    {"shelling نصيب: killed 1, killed 1",
     "قتل شخص أمس في قصف مدفعي على بلدة نصيب. وقالت اللجنة إن الهجوم الذي وقع أمس تسبب في مقتل شخص."},
};

// A weapon that a verb names says more than the looser word for what was told.
constexpr ActCase kByWeapon[] = {
    {"bombing إنخل", "استهدفت بلدة إنخل بسيارة مفخخة أمس. ودان الحزب الاعتداء."},
    {"bombing إنخل", "ودان الحزب الهجوم، معتبرا أنه كالذي استهدف بلدة إنخل بسيارة مفخخة أمس."},
    {"attack إنخل", "شن مسلحون هجوما على حاجز في بلدة إنخل أمس واستهدفوه بعبوة ناسفة."},
};

TEST(EventSecond, ByWeapon) {
  for (const ActCase& row : kByWeapon) Expect(row);
}

TEST(EventSecond, OfTwoDays) {
  for (const ActCase& row : kOfTwoDays) Expect(row);
}

}  // namespace
}  // namespace isnad
