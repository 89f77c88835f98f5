#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// Of which type an event is by what its men do, by whom it hits and by who is found. All sentences are invented.

namespace isnad {
namespace {

// Men who come in behind a blast attack; a blast alone is a bombing, whoever is called an attacker.
constexpr ActCase kAssaults[] = {
    {"attack فندق الزعلوق: killed 12",
     "قتل 12 شخصا في الهجوم الذي استهدف أمس فندق الزعلوق. وبدأ الهجوم بتفجير سيارة ملغومة عند البوابة."},
    {"attack الزعلوق: killed 9, killed 4",
     "قتل 9 مدنيين في هجوم انتحاري على سوق بلدة الزعلوق. وقتل المهاجمون الأربعة برصاص الشرطة."},
    {"attack الزعلوق: killed 9, killed 1, killed 3",
     "قتل 9 مدنيين في هجوم انتحاري على بلدة الزعلوق. وقال المتحدث إن أحد المهاجمين فجر نفسه، فيما قتل ثلاثة آخرون "
     "برصاص الأمن."},
    {"attack الزعلوق: killed 7",
     "تصدت القوات لهجوم إرهابي قام به نحو عشرين مسلحا على بلدة الزعلوق مستخدمين سيارة مفخخة. وقتل سبعة جنود."},
    {"attack الزعلوق: killed 2",
     "أقدم عناصر التنظيم على تفجير عبوة ناسفة على قوة من الجيش في قرية الزعلوق، أعقبها اشتباك قتل فيه جنديان."},
    {"attack الزعلوق: killed 6", "أحبطت قوات الحزام الأمني هجوما على حاجز في بلدة الزعلوق وقتل ستة من رجالها."},
    // a blast alone
    {"bombing الزعلوق: killed 9",
     "قتل 9 مدنيين في هجوم انتحاري على سوق بلدة الزعلوق. وقالت الشرطة إن المهاجم كان شابا."},
    {"bombing الزعلوق: killed 9", "قتل 9 مدنيين في هجوم انتحاري بحزام ناسف على سوق بلدة الزعلوق."},
    {"bombing الزعلوق: killed 4", "بدأت الشرطة تحقيقا في تفجير سيارة في بلدة الزعلوق قتل فيه أربعة."},
};

TEST(EventKinds, Assaults) {
  for (const ActCase& row : kAssaults) Expect(row);
}

// One or two who were meant, by gunmen or by a bomb on the car.
constexpr ActCase kKillings[] = {
    {"assassination الزعلوق: killed 1", "أطلق مسلحان النار على مسؤول في البلدية في مدينة الزعلوق وأردياه قتيلا."},
    {"assassination الزعلوق: killed 1", "قتل العقيد سمعان الرهواني بعبوة لاصقة زرعت أسفل سيارته في مدينة الزعلوق."},
    {"assassination الزعلوق: killed 1", "قتل العقيد سمعان الرهواني برصاص مسلحين في مدينة الزعلوق."},
    {"assassination الزعلوق: killed 1",
     "أطلق مسلحان النار على العقيد في الأمن السياسي سمعان الرهواني في مدينة الزعلوق فقتل على الفور."},
    {"assassination الزعلوق: killed 1", "استهدف مسلحون مختار قرية الزعلوق أمام منزله فقتلوه على الفور."},
    {"assassination الزعلوق: killed 1", "قتل أحد عناصر قوات النظام برصاص مجهولين في مدينة الزعلوق."},
    // a post, a crowd, forces, a sniper, many dead
    {"attack الزعلوق: killed 1", "قتل جندي برصاص مجهولين على حاجز قرب مدينة الزعلوق."},
    {"attack الزعلوق: killed 1", "استهدف مسلحون دورية للجيش في مدينة الزعلوق ما أدى إلى مقتل ضابط."},
    {"attack الزعلوق: killed 2", "أطلق مسلحان النار على حاجز في مدينة الزعلوق وقتلا جنديين."},
    {"attack الزعلوق: killed 1", "أطلق جنود النار على شاب في مدينة الزعلوق فقتل."},
    {"attack الزعلوق: killed 1", "قتل الطفل سمعان الرهواني برصاصة قناص في مدينة الزعلوق."},
    {"bombing الزعلوق: killed 6", "قتل ستة أشخاص بانفجار عبوة لاصقة بحافلة في مدينة الزعلوق."},
    {"bombing الزعلوق: killed 2", "قتل شخصان بانفجار عبوة لاصقة بسيارة مدنية في مدينة الزعلوق."},
};

TEST(EventKinds, Killings) {
  for (const ActCase& row : kKillings) Expect(row);
}

// Who is found dead, and who is put to death.
constexpr ActCase kFound[] = {
    {"other الزعلوق: killed 2", "عثرت الشرطة في مدينة الزعلوق على جثتي رجلين قتلا بالرصاص."},
    {"other الزعلوق: killed 22", "أعلنت الشرطة العثور على 22 جثة مجهولة الهوية في مدينة الزعلوق."},
    {"other الزعلوق: killed 4", "أعدم التنظيم أربعة مدنيين وسط بلدة الزعلوق في عملية إعدام علنية."},
    {"attack الزعلوق: killed 4", "نفذ مسلحون عملية قتل في بلدة الزعلوق راح ضحيتها أربعة مدنيين."},
    {"shelling الزعلوق: killed 3", "قصفت المدفعية بلدة الزعلوق وعثر على ثلاث جثث تحت الأنقاض."},
};

// By where it was, whose posts it was against, how many fell.
constexpr ActCase kByPlace[] = {
    {"raid مخيم الفارعة: killed 6", "حصيلة اقتحام مخيم الفارعة اليوم 6 شهداء."},
    {"raid جنين: killed 3", "ثلاثة شهداء في عدوان الاحتلال على مدينة جنين."},
    {"airstrike مخيم النصيرات: killed 6", "ستة شهداء في قصف منزل في مخيم النصيرات."},
    {"airstrike دير البلح: killed 2", "شهيدان بقصف مجموعة من المواطنين في دير البلح."},
    {"shelling دير البلح: killed 2", "شهيدان بقصف مدفعي لمنزل في دير البلح."},
    {"shelling الزعلوق: killed 2", "قتيلان في قصف منزل في بلدة الزعلوق."},
    {"attack الزعلوق: killed 9", "نفذ المسلحون عملية نوعية ضد حاجز للجيش في ناحية الزعلوق قتل فيها تسعة جنود."},
    {"raid الزعلوق: killed 9", "نفذ الجيش عملية نوعية ضد المسلحين في ناحية الزعلوق قتل فيها تسعة منهم."},
    {"attack سجن الزعلوق: killed 10", "مقتل عشرة من الشرطة في اقتحام سجن الزعلوق وفرار عشرات النزلاء."},
    {"assassination الصنمين: killed 1", "قتل الشاب سمعان الرهواني جراء استهدافه بإطلاق نار مباشر في مدينة الصنمين."},
    {"attack أرحب: killed 4", "أما العملية الثانية فجرت في أرحب وقتل فيها أربعة في هجوم على منزل."},
};

TEST(EventKinds, ByPlace) {
  for (const ActCase& row : kByPlace) Expect(row);
}

// What people do to themselves or their kin; a man and his wife shot by others.
constexpr ActCase kAtHome[] = {
    {"other الزعلوق: killed 1", "انتحرت طفلة شنقا داخل منزلها في بلدة الزعلوق."},
    {"other الزعلوق: killed 3", "قام رجل بقتل أطفاله الثلاثة رميا بالرصاص في بلدة الزعلوق."},
    {"attack الزعلوق: killed 2", "قتل رجل وزوجته برصاص مسلحين في بلدة الزعلوق."},
};

TEST(EventKinds, AtHome) {
  for (const ActCase& row : kAtHome) Expect(row);
}

TEST(EventKinds, Found) {
  for (const ActCase& row : kFound) Expect(row);
}

// Who storms: gunmen attack, forces raid, and what is like the raid told before is one.
constexpr ActCase kStormed[] = {
    {"attack الزعلوق: killed 30", "مسلحون يداهمون بلدة الزعلوق ويقتلون 30 شخصا."},
    {"attack الزعلوق: killed 1", "داهم مسلحان منزلا في بلدة الزعلوق وقتلا صاحبه."},
    {"raid الزعلوق: killed 2", "داهمت القوات مسلحين في بلدة الزعلوق وقتلت اثنين."},
    {"raid الزعلوق: killed 1", "داهم المسلحون بلدة الزعلوق فيما داهمت القوات منزلا وقتلت صاحبه."},
    {"attack سجن الزعلوق: killed 10, arrested 23",
     "قتل عشرة حراس في الهجوم المسلح على سجن الزعلوق. وأعقب التفجير اقتحام المبنى من قبل مسلحين، وأعيد اعتقال 23 من "
     "الفارين."},
    {"attack الزعلوق: killed 40", "اجتاحت ميليشيا مسلحة قرية الزعلوق وقتلت 40 من أهلها."},
    {"raid مخيم جنين: killed 4", "قتل أربعة شبان في اقتحام مخيم جنين. ويمنع الاحتلال سيارات الإسعاف من دخوله."},
    {"attack مخيم عين الحلوة: killed 4", "قتل أربعة شبان في اقتحام مخيم عين الحلوة. وفر المسلحون قبل وصول الجيش."},
};

TEST(EventKinds, Stormed) {
  for (const ActCase& row : kStormed) Expect(row);
}

// From the air: by alliances, and beside strikes from the air alone.
constexpr ActCase kFlown[] = {
    {"airstrike الزعلوق: killed 3", "قتل ثلاثة مدنيين بقصف للتحالف الدولي على قرية الزعلوق."},
    {"airstrike الزعلوق: killed 3", "قتل ثلاثة مدنيين بقصف حلف الناتو قرية الزعلوق."},
    {"shelling الزعلوق: killed 3", "قتل ثلاثة مدنيين بقصف مدفعي للتحالف الدولي على قرية الزعلوق."},
    {"shelling الزعلوق: killed 3", "قتل ثلاثة مدنيين بقصف للجيش على قرية الزعلوق."},
    {"airstrike بيت حانون: killed 5; airstrike بيت لاهيا: killed 2; airstrike المغازي: killed 1",
     "قتل خمسة في غارة على منزل في بيت حانون. كما قتل شخصان في استهداف سيارة غرب بيت لاهيا. وقتل رجل في غارة شرق "
     "المغازي."},
    {"airstrike بيت حانون: killed 5; attack بيت لاهيا: killed 2",
     "قتل خمسة في غارة على منزل في بيت حانون. كما قتل شخصان في استهداف سيارة غرب بيت لاهيا."},
};

TEST(EventKinds, Flown) {
  for (const ActCase& row : kFlown) Expect(row);
}

// A raid that followed what was told is another event.
constexpr ActCase kFollowing[] = {
    {"bombing الزعلوق: killed 2; raid اللبوة: killed 3",
     "قتل جنديان بانفجار عبوة ناسفة جنوب مدينة الزعلوق. وتمكنت القوات من قتل 3 مسلحين خلال حملة تمشيط في قرية "
     "اللبوة أعقبت الحادث."},
};

TEST(EventKinds, Following) {
  for (const ActCase& row : kFollowing) Expect(row);
}

// With what it was done, however far that stands; who strikes from the air; what a blast or a shot is a part of.
constexpr ActCase kMeans[] = {
    {"shelling الزعلوق",
     "استهدف الجيش التركي مواقع قوات سوريا الديمقراطية في قرية الزعلوق بالريف الشمالي بقذائف المدفعية."},
    {"shelling الزعلوق: killed 1", "استهدفت قوات النظام بلدة الزعلوق بقنابل عنقودية ما أدى لمقتل طفل."},
    {"airstrike الزعلوق", "تم استهداف بلدة الزعلوق بقنابل النابالم من قبل الطيران الروسي."},
    {"airstrike الزعلوق: killed 3", "قتل ثلاثة في عدوان إسرائيلي على محيط بلدة الزعلوق."},
    {"airstrike الزعلوق: killed 3", "قتل ثلاثة في قصف إسرائيلي على منزل في بلدة الزعلوق."},
    {"airstrike الزعلوق: killed 3", "قصف أمريكي على بلدة الزعلوق أودى بحياة ثلاثة."},
    {"bombing الزعلوق: killed 2", "قتل اثنان في العملية الانتحارية ببلدة الزعلوق."},
    {"attack الزعلوق", "ألقيت قنبلة يدوية على منزل في بلدة الزعلوق."},
    {"airstrike الزعلوق: killed 1",
     "استهدف الطيران الإسرائيلي رتلا عند مدخل بلدة الزعلوق، ما أدى إلى مقتل سائق. وقال الجيش إنه رصد الرتل وإطلاق "
     "النار "
     "عليه."},
    {"raid الزعلوق: killed 1",
     "نفذت القوات عملية أمنية في بلدة الزعلوق جرى خلالها قتل شخص وتفجير منزله. وأقدمت القوات على تفجير منزل الشخص قبل "
     "انسحابها."},
    {"raid مخيم الزعلوق", "قوات خاصة تقتحم مخيم الزعلوق وتحاصر منزلا في حارة المشموش واندلاع اشتباكات عنيفة."},
    {"airstrike الزعلوق: killed 1", "قصف الجيش التركي سيارة على طريق بلدة الزعلوق فقتل سائقها."},
    {"attack الزعلوق: killed 9",
     "هاجم عناصر من داعش نقطة للشرطة في قرية الزعلوق فقتلوا تسعة، مضيفا أن عبوة انفجرت بقوة الإسناد القادمة."},
    // what stands beside says otherwise
    {"shelling الزعلوق: killed 1", "قصفت هيئة تحرير الشام سيارة على طريق بلدة الزعلوق فقتل سائقها."},
    {"bombing الزعلوق: killed 9", "هاجم انتحاري نقطة للشرطة في قرية الزعلوق، وانفجرت عبوة وقتل تسعة."},
    {"shelling الزعلوق: killed 3", "قتل ثلاثة في قصف مدفعي إسرائيلي على بلدة الزعلوق."},
    {"shelling الزعلوق: killed 3", "قتل ثلاثة في قصف تركي على بلدة الزعلوق."},
    {"bombing الزعلوق: killed 1", "انفجرت قنبلة يدوية داخل منزل في بلدة الزعلوق فقتل طفل."},
    {"attack الزعلوق", "استهدف الجيش مواقع المسلحين في قرية الزعلوق، وقال إنه صادر قذائف المدفعية."},
    {"clash حارة المشموش: killed 2", "واندلاع اشتباكات عنيفة في حارة المشموش قتل فيها اثنان."},
};

TEST(EventKinds, Means) {
  for (const ActCase& row : kMeans) Expect(row);
}

}  // namespace
}  // namespace isnad
