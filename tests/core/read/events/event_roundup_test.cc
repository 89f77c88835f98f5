#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// Days with several incidents, told town by town: which figures are of which. All sentences are invented.

namespace isnad {
namespace {

// The next incident, told by where its sentence opens.
constexpr ActCase kNext[] = {
    // how far off lies the place, with brackets and without
    {"bombing الدورة: killed 1, injured 8; bombing كركوك: killed 5, injured 3",
     "قتل شرطي وجرح ثمانية في انفجار عبوة ناسفة في منطقة الدورة جنوب بغداد. وفي كركوك (255 كلم شمال بغداد)، قتل خمسة "
     "من رجال الشرطة واصيب ثلاثة اخرون في انفجار عبوة ناسفة."},
    {"bombing الفلوجة: killed 7; bombing الإسكندرية: killed 2; bombing بعقوبة: killed 4",
     "قتل سبعة أشخاص في انفجار سيارة مفخخة في الفلوجة 60 كلم غرب بغداد. وفي ناحية الإسكندرية 60 كلم جنوب بغداد، أعلن "
     "ضابط في الشرطة مقتل شخصين بانفجار عبوة لاصقة بسيارة مدنية، وفي بعقوبة قال رائد في الشرطة إن عبوة ناسفة انفجرت في "
     "سوق وقتلت أربعة."},
    // the wider place behind a town of it
    {"bombing داقوق: killed 12; bombing كركوك: killed 1, injured 20",
     "في بلدة داقوق جنوب كركوك، قتل 12 شرطيا حين فجر رجل سيارة مفخخة. وفي كركوك نفسها، انفجرت أربع سيارات مفخخة مما "
     "أسفر عن مقتل شخص واحد وإصابة عشرين."},
    {"bombing داقوق: killed 12; bombing كركوك: killed 1, injured 20",
     "في بلدة داقوق جنوب كركوك، قتل 12 شرطيا حين فجر رجل سيارة مفخخة. وفي كركوك، انفجرت أربع سيارات مفخخة مما أسفر عن "
     "مقتل شخص واحد وإصابة عشرين."},
    // the same place once more
    {"attack الخالص: killed 25; attack الخالص: killed 2",
     "قتل 25 جنديا في هجوم على مطعم في مدينة الخالص. وفي الخالص أيضا قتل ضابطان عندما أطلق مسلحون النار على سيارتهما."},
    // who tells what happened around him
    {"bombing بعقوبة: killed 1, injured 1; bombing بابل: killed 3",
     "وفي بعقوبة قال رائد في الشرطة إن عبوة ناسفة انفجرت أمام منزل جندي، مما أدى إلى مقتل والدته وإصابة شقيقته. وفي "
     "بابل أعلن مصدر أمني مقتل ثلاثة مدنيين بانفجار سيارة مفخخة."},
    // one more car, whatever is told of it before the verb
    {"bombing الأعظمية: killed 2, injured 4; bombing شارع الربيعي: injured 5",
     "إن سيارة ثانية كانت مركونة في تقاطع الأعظمية انفجرت، ما أدى إلى مقتل مدنيين اثنين وإصابة أربعة. وتابع المصدر: إن "
     "سيارة ثالثة كانت مركونة في شارع الربيعي انفجرت على موكب مدير الشرطة، ما أدى إلى جرح خمسة من عناصر الشرطة."},
    // hours later, others, where the figures are at least so many
    {"bombing الخالص: killed 25..; bombing بغداد: killed 8..",
     "قتل 25 جنديا على الأقل في هجوم نفذه انتحاري في مدينة الخالص. وبعد ذلك بساعات فجر انتحاري سيارته في دورية للشرطة "
     "جنوب بغداد مما أسفر عن مقتل ثمانية أشخاص على الأقل."},
    // a grave is none of the blasts
    {"bombing بعقوبة: killed 4; other الرمادي: killed 15",
     "قتل أربعة أشخاص في انفجار قنبلة في بعقوبة. من جهة ثانية عثرت الشرطة على مقبرة جماعية تضم رفات 15 شخصا جنوب "
     "الرمادي."},
};

TEST(EventRoundUp, Next) {
  for (const ActCase& row : kNext) Expect(row);
}

// The same incident, told once more or from where somebody sits.
constexpr ActCase kSame[] = {
    {"bombing حي الكرادة: killed 5, killed 9",
     "قتل خمسة أشخاص في انفجار سيارة مفخخة في حي الكرادة. وفي بغداد، قال مصدر طبي إن تسعة قتلوا في الانفجار."},
    {"bombing داقوق: killed 12, killed 14",
     "قتل 12 شرطيا في انفجار سيارة مفخخة في بلدة داقوق. وفي كركوك، قالت الوزارة إن 14 شرطيا قتلوا في التفجير."},
    {"bombing الفلوجة: killed 5.., killed 7",
     "قتل خمسة أشخاص على الأقل في انفجار سيارة مفخخة في الفلوجة. وقال مصدر طبي إن سبعة قتلوا في انفجار السيارة."},
};

TEST(EventRoundUp, Same) {
  for (const ActCase& row : kSame) Expect(row);
}

// What is counted of all that the text goes on to tell is of none of it.
constexpr ActCase kAll[] = {
    {"bombing تكريت: killed 3; attack الرمادي: killed 1; summary: killed 10.., injured 22",
     "قتل عشرة أشخاص على الأقل وأصيب 22 آخرون اليوم في هجمات استهدفت قوات الأمن بأنحاء متفرقة من العراق. وقتل ثلاثة "
     "جنود بانفجار عبوة في تكريت. وقتل شرطي بهجوم مسلح في الرمادي."},
    {"bombing داقوق: killed 12; bombing طوزخورماتو: killed 2; summary: killed 21.., injured 100",
     "قتل أكثر من عشرين عراقيا وجرح مائة اليوم في سلسلة جديدة من التفجيرات أعنفها في كركوك وبغداد. ففي بلدة داقوق قتل "
     "12 "
     "شرطيا بانفجار سيارة مفخخة. وفي بلدة طوزخورماتو قتل شخصان بانفجار عبوة."},
    {"attack الميادين: killed 26..; summary: killed 4",
     "قتل 26 جنديا على الأقل في هجوم شنه التنظيم على حافلة عسكرية في بادية الميادين. ومنذ ذلك الحين قتل أربعة من "
     "زعمائه."},
};

TEST(EventRoundUp, All) {
  for (const ActCase& row : kAll) Expect(row);
}

// By what men bring, and not by what they are called; what is thrown by hand goes with guns.
constexpr ActCase kBrought[] = {
    {"bombing قارة: killed 5", "استهدف مسلحون حاجزا بسيارة مفخخة في بلدة قارة فقتلوا خمسة جنود."},
    {"bombing قارة: killed 5", "هاجم مسلحون حاجزا بعبوة ناسفة في بلدة قارة فقتلوا خمسة جنود."},
    {"attack قارة: killed 5", "هاجم مسلحون حاجزا بالقنابل اليدوية في بلدة قارة فقتلوا خمسة جنود."},
    {"attack قارة: killed 5", "هاجم مسلحون حاجزا بالأسلحة الرشاشة في بلدة قارة فقتلوا خمسة جنود."},
};

TEST(EventRoundUp, Brought) {
  for (const ActCase& row : kBrought) Expect(row);
}

// Headings between the paragraphs, a list below a title, an accident beside an attack.
constexpr ActCase kHeadings[] = {
    {"shelling الزعلوق; shelling المشموش: injured 4, injured 4",
     "قصف على بلدة الزعلوق ظهر اليوم.\nإصابة 4 عناصر بقصف على قرية المشموش\nوفي السياق أصيب 4 عناصر في قصف على قرية "
     "المشموش."},
    {"shelling الزعلوق; shelling المشموش",
     "قصف على بلدة الزعلوق ظهر اليوم.\nالجيش يقصف قرية المشموش\nعلى صعيد متصل استهدف الجيش قرية المشموش."},
    {"airstrike الزعلوق; airstrike المشموش; shelling التلة",
     "جددت القوات هجماتها، وفيما يلي قائمة:\n- قصف استهدف قرية الزعلوق.\n- قصف يستهدف محيط قرية المشموش.\n- قصف مدفعي "
     "على قرية التلة.",
     "عشرات الضربات الجوية شمال البلاد"},
    {"shelling الزعلوق; shelling المشموش",
     "جددت القوات هجماتها، وفيما يلي قائمة:\n- قصف استهدف قرية الزعلوق.\n- قصف يستهدف محيط قرية المشموش.",
     "قصف مدفعي وغارات جوية شمال البلاد"},
    {"disaster بحيرة الزعلوق: killed 2, killed 2; shelling المشموش: injured 5",
     "أصيب خمسة مدنيين باستهداف سيارة بقصف مدفعي في بلدة المشموش، كما توفي طفلان غرقا في بحيرة الزعلوق.",
     "غرق طفلين شمال المحافظة"},
    // what a cell is caught by, and what one did
    {"raid الزعلوق: arrested 1", "اعتقال متزعم خلية بعملية أمنية في بلدة الزعلوق."},
    {"raid الزعلوق: arrested 1", "اعتقلت القوات قائد خلية بعملية إنزال جوي في بلدة الزعلوق."},
};

TEST(EventRoundUp, UnderHeadings) {
  for (const ActCase& row : kHeadings) Expect(row);
}

}  // namespace
}  // namespace isnad
