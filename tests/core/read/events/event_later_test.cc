#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// A second act told beside the first: later, at another site, by others, in another town. All sentences are invented.

namespace isnad {
namespace {

// Later on that day or at another site: another event, with figures of its own.
constexpr ActCase kOtherSites[] = {
    {"attack الزعلوق: killed 5; attack الزعلوق: killed 2",
     "قتل خمسة جنود في هجوم على نقطة في بلدة الزعلوق، بحسب مصدر أمني. وقال مسعف إنه بعد ساعات قتل مسلحون جنديين في "
     "نقطة أمنية ثانية قرب البلدة."},
    {"attack الزعلوق: killed 5; attack الزعلوق: killed 2",
     "قتل خمسة جنود في هجوم على نقطة في بلدة الزعلوق، بحسب مصدر أمني. وقال مسعف إن مسلحين قتلوا بعد ساعات جنديين في "
     "نقطة ثانية."},
    {"attack الزعلوق: killed 5; attack الزعلوق: killed 2",
     "قتل خمسة جنود في هجوم على حاجز في بلدة الزعلوق. وفي وقت لاحق قتل مسلحون شرطيين اثنين عند حاجز آخر في البلدة."},
    {"attack الزعلوق: killed 5; attack الزعلوق: killed 3",
     "قتل خمسة جنود في هجوم على حاجز في بلدة الزعلوق. وأضاف المصدر أن ثلاثة شرطيين قتلوا لاحقا في هجوم على حاجز ثالث."},
    {"attack الزعلوق: killed 5; attack الزعلوق: killed 3",
     "قتل خمسة جنود في هجوم على حاجز في بلدة الزعلوق. وفي اليوم ذاته قتل ثلاثة جنود برصاص مسلحين في نقطة تفتيش أخرى."},
    {"attack الزعلوق: killed 5; attack الزعلوق: killed 3",
     "قتل خمسة جنود في هجوم على حاجز في بلدة الزعلوق. وقال ضابط إن مسلحين هاجموا لاحقا نقطة ثانية وقتلوا ثلاثة جنود."},
    {"assassination الزعلوق: killed 1; assassination الزعلوق: killed 1",
     "اغتال مسلحون ضابطا في بلدة الزعلوق. وبعد ذلك بساعات اغتال مجهولون تاجرا في البلدة."},
    {"bombing الزعلوق: killed 2; bombing الزعلوق: killed 3",
     "انفجرت عبوة بدورية في بلدة الزعلوق وقتل جنديان. وفي وقت لاحق انفجرت عبوة بسيارة في البلدة وقتل ثلاثة مدنيين."},
    {"abduction الزعلوق: captured 1; abduction الزعلوق: captured 2",
     "خطف مسلحون تاجرا في بلدة الزعلوق. وبعد ساعات خطف مسلحون طبيبين في قرية أخرى."},
    {"shelling الزعلوق: killed 5; shelling: killed 3",
     "قتل خمسة مدنيين في قصف على بلدة الزعلوق. وقتل ثلاثة في قرية أخرى."},
    {"shelling الزعلوق: killed 5; shelling: killed 3",
     "قتل خمسة مدنيين في قصف على بلدة الزعلوق، فيما قتل ثلاثة في قرية أخرى."},
    {"airstrike الزعلوق: killed 2; airstrike الزعلوق: killed 1",
     "استهدفت طائرة مسيرة سيارة في بلدة الزعلوق وقتلت شخصين. ولاحقا استهدفت مسيرة دراجة نارية في البلدة وقتلت رجلا."},
    {"shelling الزعلوق: killed 16; attack: killed 0, injured 0",
     "قتل 16 مدنيا في قصف على بلدة الزعلوق. وقالوا إن القوات أطلقت القذائف ردا على نيران استهدفت القصر قبل ذلك بساعة "
     "ولم "
     "توقع ضحايا."},
    {"attack نوى: killed 2; assassination نوى: killed 1",
     "قتل شرطيان برصاص مسلحين في مدينة نوى. وقتل في وقت لاحق مدني برصاص مجهولين في المدينة."},
};

TEST(EventLater, OtherSites) {
  for (const ActCase& row : kOtherSites) Expect(row);
}

// Another account of the same, its stages, who died of it since, and what was only announced later.
constexpr ActCase kOneEvent[] = {
    {"attack الزعلوق: killed 5, killed 4",
     "قتل خمسة جنود في هجوم على حاجز في بلدة الزعلوق. وقال مصدر آخر إن مسلحين قتلوا أربعة جنود في البلدة."},
    {"bombing الزعلوق: killed 10, killed 2",
     "قتل عشرة مدنيين في انفجار في بلدة الزعلوق. واستهدف انفجار ثان سيارات الإسعاف التي هرعت إلى المكان وقتل مسعفين "
     "اثنين."},
    {"bombing الزعلوق: injured 7, killed 3",
     "أصيب سبعة مدنيين في انفجار في بلدة الزعلوق. وفي وقت لاحق توفي ثلاثة من الجرحى في مستشفى آخر."},
    {"attack الزعلوق: killed 5, killed 1",
     "قتل خمسة جنود في هجوم على حاجز في بلدة الزعلوق. وأعلن الجيش لاحقا مقتل جندي آخر."},
    {"attack الزعلوق: killed 5, killed 7",
     "قتل خمسة جنود في هجوم على حاجز في بلدة الزعلوق. وقالت الشرطة في وقت لاحق إن مسلحين قتلوا سبعة جنود."},
    {"bombing الزعلوق: killed 5, killed 3",
     "قتل خمسة جنود في هجوم على حاجز في بلدة الزعلوق. وبعد دقائق فجر انتحاري نفسه عند حاجز آخر وقتل ثلاثة."},
    {"attack الزعلوق: killed 5, killed 3", "هاجم مسلحون بلدة الزعلوق وقتلوا خمسة. وفي منزل آخر قتلوا ثلاثة."},
    {"raid الزعلوق: killed 5, killed 2", "داهمت القوات منزلا في بلدة الزعلوق وقتلت خمسة. وقتل اثنان في منزل آخر."},
    {"bombing الزعلوق: killed 5, killed 10",
     "انفجرت سيارة مفخخة عند مدخل قاعدة في بلدة الزعلوق وقتل خمسة جنود. وبعد ذلك اقتحم مسلحون القاعدة وقتلوا عشرة."},
    {"attack الزعلوق: killed 5, killed 3",
     "قتل خمسة جنود في هجوم على حاجز في بلدة الزعلوق. وبعد ساعات قتلت القوات ثلاثة من المهاجمين."},
};

TEST(EventLater, OneEvent) {
  for (const ActCase& row : kOneEvent) Expect(row);
}

// Nobody is executed from the air.
constexpr ActCase kExecutions[] = {
    {"airstrike إنخل: killed 5; other إنخل: killed 3",
     "قتل خمسة في غارة على مدينة إنخل، بحسب الشرطة، وأعدم المسلحون ثلاثة أشخاص في البلدة."},
    {"airstrike إنخل: killed 5; other: killed 3", "قتل خمسة في غارة على مدينة إنخل، بينما أعدم المسلحون ثلاثة أشخاص."},
    {"airstrike إنخل: killed 6, killed 9; other إنخل: killed 3",
     "قتل ستة مدنيين في غارة على مدينة إنخل، بينما أعدم المسلحون ثلاثة مدنيين في المحافظة ذاتها. وقال طبيب إن تسعة "
     "مدنيين قتلوا في الغارة."},
    {"airstrike إنخل: killed 5; other: killed 3",
     "قتل خمسة في غارة على مدينة إنخل. وأعدم المسلحون ثلاثة أشخاص بتهمة التجسس."},
    {"clash إنخل: killed 5, killed 3", "قتل خمسة في اشتباكات في مدينة إنخل. وأعدم المسلحون ثلاثة أسرى."},
};

TEST(EventLater, Executions) {
  for (const ActCase& row : kExecutions) Expect(row);
}

// A raid after a blast or an attack; what happened within the raid.
constexpr ActCase kRaidsAfter[] = {
    {"bombing الزعلوق; raid الزعلوق: arrested 15",
     "انفجرت عبوة بدورية في بلدة الزعلوق. وعقب التفجير شنت القوات حملة مداهمات في البلدة واعتقلت 15 شخصا."},
    {"bombing الزعلوق: killed 2; raid الزعلوق: arrested 15",
     "انفجرت عبوة بدورية في بلدة الزعلوق وقتل جنديان. وعلى إثر التفجير داهمت القوات البلدة واعتقلت 15 شخصا."},
    {"attack الزعلوق: killed 1; raid الزعلوق: arrested 15",
     "هاجم مسلحون حاجزا في بلدة الزعلوق وقتلوا جنديا. وشنت القوات حملة اعتقالات في البلدة بعد الهجوم طالت 15 شخصا."},
    {"raid الزعلوق: killed 2", "داهمت القوات بلدة الزعلوق. وبعد انفجار عبوة خلال المداهمة قتل جنديان."},
    {"raid الزعلوق: killed 1", "قتل رجل في بلدة الزعلوق جراء استهدافه من قبل طائرة خلال عملية إنزال جوي في البلدة."},
};

TEST(EventLater, RaidsAfter) {
  for (const ActCase& row : kRaidsAfter) Expect(row);
}

// Each town of a title or a list has its own event; villages that one shelling hit do not.
constexpr ActCase kTowns[] = {
    {"bombing كابول: killed 9; bombing كونار: killed 10", "وقع تفجيران في أفغانستان أمس.",
     "تسعة قتلى بتفجير في كابول وعشرة في كونار"},
    {"bombing بغداد: killed 5, killed 5; bombing الموصل: killed 3, killed 3",
     "قتل خمسة أشخاص في تفجير في بغداد. وفي الموصل، قتل ثلاثة بتفجير سيارة.",
     "مقتل خمسة بتفجير في بغداد وثلاثة في الموصل"},
    {"shelling الحراك: killed 5, killed 3", "قتل خمسة في قصف على بلدة الحراك وثلاثة في بلدة طفس."},
    {"attack بغداد: killed 5, killed 3", "قتل خمسة في هجوم في بغداد وثلاثة في مستشفى الكندي."},
    {"shelling حلب: killed 7; shelling إدلب: killed 5; summary: killed 12", "",
     "12 قتيلا بقصف، سبعة في حلب وخمسة في إدلب"},
    {"shelling إدلب: killed 20; shelling حمص", "", "قصف على إدلب يقتل 20 وصواريخ تصيب حمص"},
    {"airstrike حلب: killed 5; shelling حمص: injured 7", "", "غارة على حلب تقتل خمسة وقذائف تصيب سبعة في حمص"},
};

TEST(EventLater, Towns) {
  for (const ActCase& row : kTowns) Expect(row);
}

// Ships, houses and posts that are hit by what flies.
constexpr ActCase kHits[] = {
    {"shelling ميناء الحديدة", "أصيب المركب بثلاثة صواريخ قبالة ميناء الحديدة."},
    {"airstrike ميناء الحديدة", "أصيبت ناقلة نفط بطائرة مسيرة قبالة ميناء الحديدة."},
    {"shelling الزعلوق: killed 1", "أصيب مركز للشرطة بقذائف هاون في بلدة الزعلوق وقتل شرطي."},
    {"shelling الزعلوق: injured 1", "أصيب رجل بقذيفة في بلدة الزعلوق."},
    {"", "أصيبت السفينة بأضرار في ميناء الحديدة."},
};

TEST(EventLater, Hits) {
  for (const ActCase& row : kHits) Expect(row);
}

// What goes on of late is no event; of which kind the news is the worst says nothing of its day.
constexpr ActCase kAtLarge[] = {
    {"", "تشهد ولاية الجزيرة في الآونة الأخيرة معارك عنيفة بين الجيش وقوات الدعم السريع."},
    {"", "شهدت مدينة درعا مؤخرا هجمات متكررة."},
    {"attack درعا: killed 5", "شهدت مدينة درعا مؤخرا هجمات أسفرت عن مقتل خمسة."},
    {"clash الزعلوق", "اندلعت معارك في بلدة الزعلوق أمس."},
    {"bombing العريش: killed 9", "في أسوأ هجمات تستهدف الجيش منذ عقود، قتل تسعة جنود في تفجير في مدينة العريش أمس."},
    {"bombing العريش: killed 9", "في أسوأ هجوم يستهدف الجيش منذ عقود، قتل تسعة جنود في تفجير في مدينة العريش أمس."},
    {"attack العريش: killed 9", "في أكبر هجوم على الجيش منذ عام، قتل تسعة جنود في مدينة العريش أمس."},
};

TEST(EventLater, AtLarge) {
  for (const ActCase& row : kAtLarge) Expect(row);
}

// Those led away in one town are none of another count of the land; two counts of one raid stay together.
constexpr ActCase kCampaigns[] = {
    {"raid الضفة الغربية: arrested 18; raid حي الزعلوق: arrested 1",
     "شنت القوات حملة اعتقالات واسعة في الضفة الغربية طالت 18 مواطنا. وفي قلقيلية اقتحمت القوات حي الزعلوق واعتقلت "
     "شابا."},
    {"raid الضفة الغربية: arrested 18; raid نابلس: arrested 3",
     "اعتقلت القوات 18 مواطنا من الضفة الغربية، وفق نادي الأسير. وفي نابلس، اعتقلت القوات ثلاثة شبان، بحسب مصادر "
     "محلية."},
    {"raid درعا: arrested 20; raid طفس: arrested 5",
     "نفذت القوات حملة مداهمات في محافظة درعا اعتقلت خلالها 20 شخصا. وقال ناشطون إن القوات داهمت بلدة طفس واعتقلت "
     "خمسة."},
    {"raid نابلس: arrested 3; raid الضفة الغربية: arrested 18",
     "قال الجيش إن قواته اعتقلت أمس 18 مطلوبا في عدة مدن في الضفة الغربية. وقالت مصادر إن القوات اقتحمت مدينة نابلس "
     "واعتقلت ثلاثة شبان."},
    {"raid طفس: arrested 5, arrested 4",
     "داهمت القوات بلدة طفس في محافظة درعا واعتقلت خمسة. وقال ناشطون إن القوات اعتقلت أربعة في بلدة طفس."},
};

TEST(EventLater, Campaigns) {
  for (const ActCase& row : kCampaigns) Expect(row);
}

// What the raided had done, and what a raid or a strike answers.
constexpr ActCase kRaided[] = {
    {"raid حي الزعلوق: killed 4; attack حي الزعلوق: killed 2",
     "أطلقت السلطات أمس حملة أمنية في حي الزعلوق إثر كمين مسلح قتل فيه عنصران، وقتل أربعة مدنيين خلال الحملة."},
    {"raid العريش: killed 5; attack العريش: killed 3",
     "نفذت القوات فجر اليوم مداهمة جنوب العريش قتل فيها خمسة مسلحين، وذلك عقب استهداف مدرعة للشرطة أمس قتل فيه ثلاثة "
     "من رجال الشرطة."},
    {"bombing: killed 25; raid حرستا: arrested 5, killed 2, arrested 5, killed 2",
     "نفذت القوات اليوم عملية أمنية في حرستا واعتقلت خمسة وحيدت اثنين. وكان تفجير الكنيسة أوقع 25 قتيلا.",
     "القبض على خمسة من خلية تفجير الكنيسة وتحييد اثنين"},
    {"raid الزعلوق: arrested 4; attack الزعلوق: killed 2",
     "قتل جنديان أمس في كمين استهدف سيارة في حي الزعلوق. وداهمت القوات وكرا في الحي واعتقلت أربعة.",
     "مداهمة وكر المجموعة التي نفذت كمين الزعلوق"},
    {"airstrike الزعلوق: killed 10; attack الزعلوق",
     "شنت القوات الجوية ضربات على مواقع المسلحين ردا على هجوم على بلدة الزعلوق وقتلت عشرة."},
    {"attack الزعلوق: killed 4; raid الزعلوق: arrested 5",
     "قتل أربعة بهجوم لمجهولين في بلدة الزعلوق. وفرضت القوات حظر تجول وبدأت حملة مداهمات واعتقلت خمسة شبان."},
    {"attack الزعلوق: killed 1, killed 5", "قتل أحد منفذي هجوم قتل فيه خمسة جنود في بلدة الزعلوق."},
    {"raid الزعلوق: killed 1",
     "داهمت القوات بلدة الزعلوق وقتلت رجلا. وقالت القوات إنها هاجمت منزلا في البلدة خلال المداهمة."},
};

TEST(EventLater, Raided) {
  for (const ActCase& row : kRaided) Expect(row);
}

// One blow falls on one town, shelling goes on; what befell another site, or on another day.
constexpr ActCase kOneBlow[] = {
    {"airstrike البابلية: killed 5; airstrike الصرفند: injured 6",
     "أدت غارة على بلدة البابلية قضاء صيدا إلى استشهاد خمسة أشخاص. وأدت الغارة على بلدة الصرفند إلى جرح ستة أشخاص."},
    {"airstrike الزعلوق: killed 5, injured 7",
     "قتل خمسة في غارة على بلدة الزعلوق. وأصابت الغارة على البلدة سبعة أشخاص."},
    {"shelling الفاشر", "قصف على مدينة الفاشر. واستهدف القصف مخيم أبو شوك."},
    {"shelling الزعلوق: killed 4; shelling الزعلوق: killed 11",
     "قتل أربعة في قصف على بلدة الزعلوق اليوم. وتعرضت البلدة للقصف لليوم الثاني، إذ قتل أمس 11 شخصا."},
    {"shelling الزعلوق: killed 4, killed 5",
     "قتل أربعة في قصف على بلدة الزعلوق أمس. وقال مسعف إن البلدة تعرضت للقصف وقتل أمس خمسة أشخاص."},
    {"shelling دوما: killed 70; shelling",
     "قتل 70 في قصف على سوق في مدينة دوما أمس. وقال مدير مستشفى إن مستشفى آخر كان قد تعرض للقصف قبل السوق بيوم."},
    {"shelling الزعلوق: killed 5; shelling: killed 3",
     "قتل خمسة في قصف على بلدة الزعلوق أمس. وتعرضت قرية ثانية لقصف أوقع ثلاثة قتلى."},
};

TEST(EventLater, OneBlow) {
  for (const ActCase& row : kOneBlow) Expect(row);
}

// Under headings of their own, in two clauses with a town each, and a total dealt out to its towns.
constexpr ActCase kDealt[] = {
    {"bombing دمشق: killed 14; assassination درعا: killed 1",
     "محافظة دمشق: قتل 14 عسكريا جراء انفجار عبوتين بحافلة.\nمحافظة درعا: قتل شاب من أبناء مدينة نوى إثر استهدافه "
     "بالرصاص المباشر من قبل مسلحين."},
    {"shelling الزعلوق: killed 3; raid درعا: arrested 5",
     "حلب: قتل ثلاثة في قصف على بلدة الزعلوق.\nدرعا: اعتقلت القوات خمسة شبان."},
    {"raid طفس: arrested 3; other نوى: arrested 23",
     "أوقفت القوات ثلاثة عناصر في بلدة طفس إثر عملية تمشيط، وأوقف حراس الحدود 23 مهاجرا في بلدة نوى."},
    {"shelling حلب: killed 7; shelling إدلب: killed 5; summary: killed 12",
     "قتل 12 شخصا بقصف أمس، سبعة في حلب وخمسة في إدلب."},
    {"airstrike خان يونس: killed 12, killed 8 part, killed 4 part",
     "قتل 12 شخصا في غارات أمس، ثمانية في مدينة غزة وأربعة في خان يونس."},
    {"shelling حلب: killed 12", "قتل 12 شخصا بقصف أمس، سبعة في حلب وستة في إدلب."},
    {"attack جاسم: injured 1; raid مخيم الهول: arrested 2..",
     "درعا: أصيب شخص إثر إطلاق النار عليه في مدينة جاسم.\nالحسكة: اعتقلت القوات عددا من الشبان بعدما شنت حملة مداهمات "
     "في مخيم الهول."},
};

TEST(EventLater, Dealt) {
  for (const ActCase& row : kDealt) Expect(row);
}

// A command that is called by its province is no operation.
constexpr ActCase kCommands[] = {
    {"clash بعقوبة: killed 5", "أعلن الناطق باسم عمليات بغداد مقتل خمسة مسلحين في اشتباكات في مدينة بعقوبة أمس."},
    {"airstrike تلعفر: killed 5", "أعلنت عمليات نينوى مقتل خمسة مسلحين في غارة على مدينة تلعفر أمس."},
    {"bombing الزعلوق: killed 3", "قال مصدر في عمليات ديالى إن ثلاثة جنود قتلوا بانفجار عبوة في بلدة الزعلوق أمس."},
    {"raid بغداد: arrested 5", "نفذت القوات عمليات دهم في بغداد أمس واعتقلت خمسة."},
    {"raid بغداد: killed 5", "أعلن الجيش أن عمليات عسكرية في بغداد أمس أسفرت عن مقتل خمسة."},
};

TEST(EventLater, Commands) {
  for (const ActCase& row : kCommands) Expect(row);
}

// Where a relative clause says where another was; a deed of a calendar day behind one of a counted day.
constexpr ActCase kOfOtherPlaces[] = {
    {"bombing تكريت: killed 9; bombing بعقوبة: killed 8",
     "قتل تسعة في انفجار سيارة مفخخة في مدينة تكريت اليوم. وارتفع عدد قتلى التفجير الذي وقع أمس في بعقوبة إلى ثمانية."},
    {"bombing تكريت: killed 9; attack بعقوبة: killed 8",
     "قتل تسعة في انفجار سيارة مفخخة في مدينة تكريت اليوم. وأدى الهجوم الذي استهدف أمس بعقوبة إلى مقتل ثمانية."},
    {"bombing تكريت: killed 9, killed 11",
     "قتل تسعة في انفجار سيارة مفخخة في مدينة تكريت اليوم. وارتفع عدد قتلى التفجير الذي وقع في تكريت إلى أحد عشر."},
    {"shelling نوى: killed 9; shelling نوى: killed 6",
     "قصفت المدفعية مدينة نوى يوم 30 آب وقتلت تسعة. ونذكر بأن المدينة تعرضت للقصف في 23 آب وقتلت ست نساء."},
    {"bombing الزعلوق: killed 7; other بغداد: killed 22",
     "قتل سبعة في انفجار سيارة مفخخة في بلدة الزعلوق. وأعلنت الشرطة العثور على 22 جثة مجهولة الهوية في بغداد."},
    {"bombing الزعلوق: killed 7, killed 2",
     "قتل سبعة في انفجار سيارة مفخخة في بلدة الزعلوق. وعثر على جثتين تحت الأنقاض."},
};

TEST(EventLater, OfOtherPlaces) {
  for (const ActCase& row : kOfOtherPlaces) Expect(row);
}

}  // namespace
}  // namespace isnad
