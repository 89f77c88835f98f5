#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// Two acts told one after the other: the second of two, another target, another day. All sentences are invented.

namespace isnad {
namespace {

// The second of two, told by its number.
constexpr ActCase kCounted[] = {
    {"bombing الزعلوق: killed 7; bombing الزعلوق: killed 2",
     "انفجرت قنبلة أمس في بلدة الزعلوق وقتل سبعة، بحسب الشرطة. وقال مسعف إن القنبلة الثانية قتلت شخصين."},
    {"bombing الزعلوق: killed 7; bombing الزعلوق: killed 2",
     "وقع الانفجار الأول في بلدة الزعلوق وقال مسعف إن سبعة قتلوا. أما الانفجار الثاني، فوقع بعد ساعة وقالت الشرطة إن "
     "شخصين قتلا فيه."},
    {"attack الزعلوق: killed 7; attack الزعلوق: killed 2",
     "قتل سبعة في الهجوم الأول في بلدة الزعلوق أمس، بحسب الشرطة. وقال مسعف إن شخصين قتلا في الهجوم الثاني."},
};

TEST(EventSecond, Counted) {
  for (const ActCase& row : kCounted) Expect(row);
}

// What is counted of both is of neither.
constexpr ActCase kSumOfTwo[] = {
    {"bombing الزعلوق: killed 7; summary: killed 8",
     "قالت الشرطة إن ثمانية أشخاص قتلوا أمس في تفجيرين منفصلين. ووقع التفجير الأول في بلدة الزعلوق وأسفر عن مقتل سبعة، "
     "بحسب مسعف."},
    {"bombing الزعلوق: killed 7; summary: killed 11",
     "قالت الشرطة إن 11 شخصا قتلوا أمس في تفجيرين في بلدتي الزعلوق والعزبة. وقال مسعف إن سبعة قتلوا في تفجير الزعلوق."},
};

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

}  // namespace
}  // namespace isnad
