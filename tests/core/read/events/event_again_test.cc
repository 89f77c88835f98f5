#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// What was done once more on another day, and days of a week that are too far apart for one night. Published on a
// Wednesday. All sentences are invented.

namespace isnad {
namespace {

constexpr ActCase kAgain[] = {
    {"airstrike الحديدة: killed 5; airstrike صنعاء: killed 2",
     "قتل خمسة في غارات على مدينة الحديدة فجر الأحد. وفي صنعاء عاودت الطائرات القصف فجر الاثنين وقتلت اثنين."},
    {"airstrike الزعلوق: killed 6; airstrike الزعلوق: injured 2",
     "قتل ستة في غارة على بلدة الزعلوق الأحد.\nوأغارت الطائرات مجددا الاثنين على البلدة وأصابت اثنين."},
    {"airstrike الزعلوق: killed 6; airstrike الزعلوق: injured 2",
     "قتل ستة في غارة على بلدة الزعلوق الأحد.\nوأغارت الطائرات من جديد الاثنين وأصابت اثنين."},
    {"airstrike الزعلوق: injured 0; airstrike الزعلوق: killed 6",
     "للمرة الثانية بيومين الطيران ضرب بلدة الزعلوق الآن ولم يصب أحد.\nوبالنسبة لغارة أمس الثلاثاء بلغ عدد القتلى "
     "ستة."},
    {"shelling الزعلوق: injured 0; shelling: killed 2",
     "جددت الميليشيات اليوم الأربعاء قصفها على بلدة الزعلوق ولم يصب أحد.\nوكان قصف الأحد قد قتل اثنين."},
    {"abduction الزعلوق: captured 3; clash: killed 1",
     "اختطف ثلاثة أطباء مساء الأحد من مستشفى بلدة الزعلوق.\nوليل الثلاثاء اندلعت اشتباكات بين عشيرتين قتلت فيها "
     "طالبة."},
    // within the hour
    {"airstrike الزعلوق: killed 6, killed 2",
     "قصفت الطائرات سوق بلدة الزعلوق أمس وقتلت ستة. ثم أغارت مجددا على المسعفين وقتلت اثنين."},
    // the same, told by its day
    {"airstrike الزعلوق: killed 6, injured 2",
     "قتل ستة في غارة على بلدة الزعلوق الأحد.\nوأوضح المصدر أن غارة الأحد أصابت اثنين كذلك."},
};

TEST(EventAgain, OnAnotherDay) {
  for (const ActCase& row : kAgain) Expect(row);
}

constexpr ActCase kAfterwards[] = {
    {"attack الزعلوق: killed 3; raid الزعلوق: arrested 9",
     "قتل ثلاثة جنود في هجوم على قرية الزعلوق الأحد. واعتقل تسعة رجال في حملة الدهم التي انطلقت الاثنين."},
    {"attack الزعلوق: killed 3, arrested 9",
     "قتل ثلاثة جنود في هجوم على قرية الزعلوق الأحد. واعتقل تسعة رجال في حملة الدهم التي أعقبت الهجوم."},
};

TEST(EventAgain, Searches) {
  for (const ActCase& row : kAfterwards) Expect(row);
}

// The munition that was told of once, a toll that was lower before, the title's next.
constexpr ActCase kSaidAgain[] = {
    {"bombing حيس: killed 2",
     "قتل طفلان إثر انفجار لغم أرضي في مديرية حيس. وقال السكان إن اللغم انفجر بهما قرب قرية الجربوع."},
    {"bombing حمص: killed 2",
     "قتل شخصان بانفجار عبوة ناسفة في مدينة حمص. وقالت مصادر إن العبوة انفجرت قرب قرية الزعلوق."},
    // another of the kind
    {"bombing حيس: killed 2; bombing الجربوع: injured 1",
     "قتل طفلان إثر انفجار لغم أرضي في مديرية حيس. وانفجر لغم آخر في قرية الجربوع وأصيب رجل."},
    {"shelling المخا: killed 21, killed 21, killed 17",
     "ارتفع عدد ضحايا القصف إلى 21 شهيدا. وكانت الوكالة نقلت أمس عن مصدر مقتل 17 مدنيا في سقوط صاروخ على محطة بحي "
     "الزعلوق.",
     "21 شهيدا حصيلة قصف محطة الوقود بالمخا"},
    // more than it rose to: of another
    {"shelling المخا: killed 5; shelling حي الزعلوق: killed 17",
     "ارتفع عدد ضحايا القصف على المخا إلى 5 شهداء. وكانت الوكالة نقلت أمس عن مصدر مقتل 17 مدنيا في سقوط صاروخ على محطة "
     "بحي الزعلوق."},
    {"bombing داعل: killed 1; assassination تسيل: killed 1",
     "قتل طفل بانفجار لغم في بلدة داعل. وفي حادثة أخرى، اغتال مجهولون تاجرا في بلدة تسيل.",
     "انفجار لغم واغتيال في درعا"},
    // whoever denies a hand in it speaks of the news
    {"shelling الزعلوق: killed 4, killed 4; airstrike حمص: injured 0",
     "ارتفعت حصيلة قصف الخيمة في قرية الزعلوق إلى 4 قتلى. وفي سياق متصل، قصفت مسيرات مدينة حمص دون إصابات. ونفى القائد "
     "أي صلة لقواته بالحادثة.",
     "أربعة قتلى في قصف خيمة بالزعلوق"},
};

TEST(EventAgain, IsSaidAgain) {
  for (const ActCase& row : kSaidAgain) Expect(row);
}

// A title of one event, and the event that the text opens with.
constexpr ActCase kOfTitle[] = {
    {"attack الزعلوق: killed 83",
     "أغار مسلحون فجر الأحد على قرية الزعلوق وأضرموا النار في بيوتها. وأحصى الأهالي 83 قتيلا.", "مجزرة في قرية بمالي"},
    {"attack الزعلوق: killed 11, killed 11",
     "قال ضابط إن أسرة من أحد عشر فردا قتلت فجر الأحد عندما هاجم جنود بيتها في قرية الزعلوق.",
     "11 قتيلا في هجوم في مالي"},
    {"raid الزعلوق: freed 2, freed 2", "أفرجت القوات عصر أمس عن شخصين بعد عملية إنزال جوي على بلدة الزعلوق أول أمس.",
     "بعد يوم من إنزال الزعلوق.. الإفراج عن اثنين من المحتجزين"},
    // two towns that are known
    {"bombing حمص: killed 2; shelling الحديدة: killed 2", "قتل شخصان بقصف على مدينة الحديدة.",
     "قتيلان بانفجار عبوة في حمص"},
};

TEST(EventAgain, IsTheTitles) {
  for (const ActCase& row : kOfTitle) Expect(row);
}

// A line alone above its paragraph, the same word in one sentence, how somebody was killed, what the raid came upon.
constexpr ActCase kAgainHere[] = {
    {"shelling كفرنوران: killed 1; shelling الزعلوق: injured 6",
     "قتلت سيدة اليوم بقصف صاروخي على بلدة كفرنوران.\nقصف مدفعي على مدينة الزعلوق شمالي البلاد\nوكان 6 مدنيين قد "
     "أصيبوا "
     "يوم الجمعة من جراء قصف مدفعي استهدف مدينة الزعلوق."},
    {"airstrike الأتارب: injured 11",
     "هجمات لقوات النظام بالطائرات استهدفت مدينة الأتارب وقرية القصر تسببت بإصابة 11 مدنيا بهجمات بقنابل عنقودية."},
    {"airstrike طولكرم: killed 1, killed 3", "أعلن الجيش اغتيال قائد في مدينة طولكرم وثلاثة مسلحين في غارة جوية."},
    {"assassination درعا: killed 1; shelling إدلب", "اغتيال ضابط في درعا وقصف في إدلب."},
    {"raid الزعلوق: killed 2",
     "نفذت القوات عملية إنزال جوي في قرية الزعلوق. وأضاف أن العملية استهدفت منزلا وانتهت بمقتل شخصين يشتبه بانتمائهما "
     "للتنظيم، وخرجا من السجن قبل مدة قصيرة."},
    {"raid قباطية: killed 2, arrested 5",
     "استشهد شابان خلال اقتحام الاحتلال بلدة قباطية. وقال مدير نادي الأسير في جنين إن الاحتلال اعتقل خمسة مواطنين خلال "
     "الاقتحام."},
};

TEST(EventAgain, IsOfOneSentence) {
  for (const ActCase& row : kAgainHere) Expect(row);
}

// What goes on beside the news, a drone that fell, an aggression, a particle joined to the name.
constexpr ActCase kOthers[] = {
    {"bombing الزعلوق: killed 2", "قتل شخصان بانفجار عبوة في بلدة الزعلوق. وتقوم القوات منذ أشهر بقصف معاقل المعارضة."},
    {"bombing الزعلوق: killed 2", "قتل شخصان بانفجار عبوة في بلدة الزعلوق. وتتعرض المدينة منذ أسابيع لقصف متواصل."},
    {"bombing الزعلوق: killed 2; shelling المشموش: injured 3",
     "قتل شخصان بانفجار عبوة في بلدة الزعلوق. وتتعرض بلدة المشموش منذ الصباح لقصف أصاب ثلاثة."},
    {"airstrike حي الزعلوق: killed 3", "مسيرة انتحارية وقعت في حي الزعلوق وقتلت ثلاثة."},
    {"airstrike الزعلوق: killed 3", "وقعت مسيرة انتحارية على سوق في بلدة الزعلوق وقتلت ثلاثة."},
    {"airstrike ريف حمص: killed 2", "قتل شخصان في عدوان إسرائيلي على ريف حمص."},
    {"airstrike: killed 4; airstrike الزعلوق: killed 1",
     "تعرض المسعفون لقصف من طائرة استطلاع قتل فيه أربعة مقاتلين.\nكما قصفت طائرة مسيرة قرية الزعلوق وقتلت مدنيا."},
    {"attack عدن: killed 5; attack صعدة: killed 3",
     "قتل ثلاثة جنود أمس في مدينة صعدة، غداة هجوم على حاجز في مدينة عدن قتل فيه خمسة."},
    {"shelling الزعلوق; shelling المشموش: injured 1",
     "استهدفت المليشيات بالصواريخ بلدة الزعلوق، وسقوط إحدى تلك الصواريخ على بلدة المشموش أدى لإصابة طفل."},
    // arrests of people on their way, and a drone that does its own
    {"attack الزعلوق: killed 1; other تبسة: arrested 23",
     "قتل إرهابي في كمين ببلدية الزعلوق. ومن جهة أخرى، أوقف حراس الحدود 23 مهاجرا غير شرعي بتبسة."},
    {"shelling الزعلوق: killed 9, killed 9", "أكد الطبيب مقتل تسعة في القصف المدفعي على قرية الزعلوق.",
     "تسعة قتلى في قصف الزعلوق ومسيرة تستهدف محطة"},
    {"attack الزعلوق: killed 1; raid تبسة: arrested 2",
     "قتل إرهابي في كمين ببلدية الزعلوق. ومن جهة أخرى، أوقفت مفرزة عنصرين من الجماعات الإرهابية بتبسة."},
    {"attack الزعلوق: killed 1; raid باتنة: arrested 2",
     "قتل إرهابي في كمين ببلدية الزعلوق. ومن جهة أخرى، أوقفت مفرزة عنصرين من الجماعات الإرهابية بباتنة."},
};

TEST(EventAgain, IsAnotherOrNone) {
  for (const ActCase& row : kOthers) Expect(row);
}

// By their days, one after the other.
constexpr ReportCase kByDay[] = {
    {"assassination 2024-03-15; assassination 2024-03-14",
     "شهدت المدينة الجمعة اغتيال العقيد سمعان الرهواني، والخميس اغتيال الناشط سالم النجار."},
    {"attack default; bombing الزعلوق 2024-03-20",
     "أطلق مجهولون النار على ضابط أمام بيته. وعصر اليوم انفجار سيارة مفخخة عند مدخل بلدة الزعلوق."},
    {"bombing الزعلوق default; raid المشموش default",
     "قتل خمسة في تفجير في بلدة الزعلوق. وفي اليوم التالي للتفجير نفذت القوات مداهمات في بلدة المشموش."},
    {"assassination نوى 2024-03-18", "وفاة شاب صباح اليوم متأثرا بإصابته برصاص مجهولين قبل يومين في مدينة نوى."},
    {"assassination نوى default; attack! نوى 2024-03-12..2024-03-13",
     "استهدف ملثمون شرطيا في مدينة نوى فقتلوه، بعد أسبوع بالتمام على مقتل سالم النجار في المكان ذاته."},
    {"bombing نوى 2011-06-01..2011-08-31", "قتل ثلاثة في تفجير بمدينة نوى صائفة 2011."},
};

TEST(EventAgain, EachByItsDay) {
  for (const ReportCase& c : kByDay) EXPECT_EQ(ReportsOf(ReadArabic(c.text), true), c.reports) << c.text;
}

// What those who were killed had done once.
constexpr ActCase kDeeds[] = {
    {"bombing جاسم; attack نوى: killed 1",
     "قتل رجل برصاص مسلحين في مدينة نوى، وهو متهم بتفجير عبوة ناسفة استهدفت دورية في مدينة جاسم عام 2019."},
    {"assassination جاسم; attack نوى: killed 1",
     "مقتل القيادي سالم النجار في مدينة نوى، المتهم بجريمة اغتيال الوزير كمال العطار، وهو من أبلغ قيادته بأن عملية "
     "التفجير "
     "تمت في مدينة جاسم عام 2005."},
    {"assassination نوى: killed 1",
     "اغتيال القيادي سالم النجار في مدينة نوى. وقالت مصادر إن عملية الاغتيال تمت عبر عبوة."},
};

TEST(EventAgain, IsNoDeedOfTheDead) {
  for (const ActCase& row : kDeeds) Expect(row);
}

}  // namespace
}  // namespace isnad
