#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// Where each of an article's events was, and which places that it names are of none. All sentences are invented.

namespace isnad {
namespace {

// A capital that says something is no place of what it speaks of; one that was hit is.
constexpr ActCase kSpeaks[] = {
    {"abduction نيجيريا: captured 30", "لاجوس ـ (د ب أ) اختطف مسلحون 30 شخصا في شمال غربي نيجيريا."},
    {"abduction نيجيريا: captured 30", "- لاجوس - (د ب أ) اختطف مسلحون 30 شخصا في شمال غربي نيجيريا."},
    {"shelling رازح: killed 3", "قصف على حي مدني في مديرية رازح يقتل ثلاثة."},
    {"shelling: killed 3", "قصف على مستشفى مدني يقتل ثلاثة."},
    {"shelling مدني: killed 3", "قصف على مدينة مدني يقتل ثلاثة."},
    {"airstrike: killed 2", "قتيلان في غارة وموسكو تنفي مسؤوليتها."},
    {"airstrike: killed 2", "قتيلان في غارة وواشنطن تعلن أنها لم تنفذها."},
    {"airstrike: killed 2", "قتيلان في غارة فيما أنقرة تؤكد أنها لم تنفذها."},
    {"airstrike الزعلوق: killed 2, killed 2", "قتل اثنان في غارة شنتها مسيرة على بلدة الزعلوق أمس.",
     "قتيلان في غارة وموسكو تنفي"},
    {"airstrike حماة: killed 3", "ثلاثة قتلى في غارات على حماة ودمشق."},
};

// Where the dead and the wounded arrived is not where it happened.
constexpr ActCase kArrived[] = {
    {"shelling المشموش: killed 8", "وصول 8 شهداء من بلدة المشموش إلى مجمع الزعلوق الطبي جراء القصف المدفعي."},
    {"airstrike المشموش: killed 3", "وصلت جثامين ثلاثة شهداء إلى مستشفى الزعلوق بعد غارة على بلدة المشموش."},
    // nor where somebody speaks or lies
    {"shelling: killed 9", "أفاد مصدر طبي في مستشفى الزعلوق بمقتل تسعة جراء قصف مدفعي."},
    {"bombing: killed 5", "قالت مصادر طبية بمستشفى الزعلوق العسكري إن حصيلة تفجير المدرعة ارتفعت إلى خمسة قتلى."},
    {"shelling المشموش: killed 9",
     "قصف مدفعي على بلدة المشموش أمس. وذكر سامر الورد، الناطق باسم الهلال الأحمر في مدينة الزعلوق، أن عدد القتلى "
     "تسعة."},
    {"shelling الزعلوق: killed 2", "قتل اثنان في قصف، وفي بلدة الزعلوق الواقعة"},
    {"attack مستشفى الزعلوق: injured 6", "استهدفت المليشيا مستشفى الزعلوق السبت الماضي فأصيب ستة."},
    {"shelling مستشفى الزعلوق: killed 9", "مقتل تسعة جراء قصف مدفعي على مستشفى الزعلوق."},
    {"shelling الزعلوق: killed 3", "وصلت التعزيزات إلى بلدة الزعلوق بعد مقتل ثلاثة في قصف."},
};

TEST(EventWhere, Arrived) {
  for (const ActCase& row : kArrived) Expect(row);
}

TEST(EventWhere, Speaks) {
  for (const ActCase& row : kSpeaks) Expect(row);
}

// The town that opens the sentence of a street or a quarter that no list holds.
constexpr ActCase kOpened[] = {
    {"assassination حي الزعلوق: killed 1; attack بغداد: killed 1",
     "وفي الموصل اغتال مسلحون تاجرا في حي الزعلوق. وقتل جندي في هجوم بالأسلحة الخفيفة جنوب بغداد أمس."},
    {"raid مخيم نور شمس: arrested 2; attack جنين: injured 2",
     "داهم الجنود منزلا في مخيم نور شمس واعتقلوا شابين. وفي جنين أطلقت دورية النار على ورشة وأصابت عاملين."},
    {"raid مخيم نور شمس: arrested 9, arrested 9; attack جنين: injured 2",
     "فوجئ سكان مخيم نور شمس بمكبرات الصوت. وانتهت الحملة التي دامت ساعات باعتقال تسعة. وفي جنين أطلقت دورية النار على "
     "ورشة وأصابت عاملين.",
     "ليلة في مخيم نور شمس: اعتقال تسعة"},
};

TEST(EventWhere, Opened) {
  for (const ActCase& row : kOpened) Expect(row);
}

// Where aircraft came from, and what they aimed at. "عدوان" that was carried out once is an event; one that lasts is
// the war.
constexpr ActCase kAimed[] = {
    {"airstrike حمص", "نفذ العدو عدوانا جويا من اتجاه شمال طرابلس مستهدفا عددا من النقاط في مدينة حمص."},
    {"airstrike حمص", "شن العدو غارات من فوق الأراضي اللبنانية مستهدفا بعض النقاط في مدينة حمص."},
    {"airstrike مطار الزعلوق", "نفذ الطيران عدوانا جويا من أجواء لبنان مستهدفا مطار الزعلوق."},
    {"airstrike دمشق", "شن العدو عدوانا جويا بالصواريخ من اتجاه الجولان مستهدفا محيط دمشق."},
    {"airstrike طرطوس", "نفذ العدو عدوانا جويا من عرض البحر غرب طرابلس مستهدفا مدينة طرطوس."},
    {"airstrike حمص", "شن العدو غارات على عدد من المواقع في مدينة حمص."},
    {"airstrike حمص", "شن العدو غارات مستهدفا نقاطا في مدينة حمص."},
    {"airstrike دمشق: killed 2, killed 2",
     "حوالي الساعة العاشرة من ظهر اليوم شن العدو عدوانا جويا من اتجاه الجولان مستهدفا نقاطا جنوب دمشق. وأدى العدوان "
     "إلى "
     "مقتل مدنيين اثنين.",
     "قتيلان في عدوان استهدف نقاطا جنوب دمشق"},
    // those who lie there fired, those who are counted are there
    {"shelling الزعلوق", "قصف الجيش بلدة الزعلوق من مواقعه في معسكر المشموش."},
    {"airstrike سراقب: killed 5", "قتل خمسة أشخاص من مدينة حلب في غارة على سراقب."},
    {"", "شن الجيش عدوانا واسعا على قطاع غزة منذ أشهر."},
    {"", "دعا الوزير إلى وقف العدوان على سوريا."},
};

TEST(EventWhere, Aimed) {
  for (const ActCase& row : kAimed) Expect(row);
}

// The names above the main report's place.
std::string RegionsOf(const char* text) {
  const Reading reading = ReadArabic(text);
  std::string line;
  for (const Report& report : reading.reports) {
    line += line.empty() ? "" : "; ";
    line += report.place ? reading.entities[*report.place].name : "-";
    for (const std::uint32_t region : report.regions) line += " < " + reading.entities[region].name;
  }
  return line;
}

TEST(EventWhere, LiesInTheTownOfItsSentence) {
  constexpr std::pair<const char*, const char*> kRows[] = {
      {"حي الزعلوق < الموصل", "وفي الموصل اغتال مسلحون تاجرا في حي الزعلوق."},
      {"حي الزعلوق < الموصل; الكرادة",
       "* الموصل: مسلحون يغتالون تاجرا في حي الزعلوق\n* بغداد: انفجار عبوة في الكرادة يصيب ثلاثة"},
      {"دمشق; دوار الزعلوق < حمص", "قتل ثلاثة بقذائف سقطت على دمشق.\nوفي حمص، انفجرت سيارة عند دوار الزعلوق وقتل ستة."},
      // "قرب مدينة كذا": some village may be that
      {"الزعلوق < صيدا", "قتل ثلاثة في غارة قرب صيدا. واستهدفت الغارة منزلا في قرية الزعلوق."},
      // a quarter by its name alone
      {"الزعلوق < دمشق", "سقطت قذائف على الزعلوق. وقتل ثلاثة حين أصابت القذائف مدرسة في حي الزعلوق بدمشق."},
      // another town's
      {"الزعلوق; بانياس", "قتل ثلاثة في غارة على قرية الزعلوق. وقصفت البوارج مدينة بانياس."},
  };
  for (const auto& [lies, text] : kRows) EXPECT_EQ(RegionsOf(text), lies) << text;
}

// Where the dead are buried, where somebody was led to, where a court sits; and what those who stormed it leave.
constexpr ActCase kElsewhere[] = {
    {"attack: killed 1", "شيعت مدينة طنطا أمس شرطيا قتل في هجوم مسلح."},
    {"airstrike حولا: killed 2", "شيعت بلدة كفرا أمس رجلين قتلا في غارة على بلدة حولا."},
    {"attack الزعلوق: killed 40.., captured 20..",
     "اجتاحت قوات الدعم السريع قرية الزعلوق وقتلت 40 شخصا على الأقل. واقتاد المهاجمون عشرات الشبان إلى معسكر قرب "
     "كادقلي."},
    {"attack: killed 4",
     "حكمت محكمة جنايات الجيزة، المنعقدة بمعهد الزعلوق في طرة، على ثلاثة رجال. وكان المتهمون أمطروا كمين شرطة بالرصاص "
     "فقتلوا أربعة."},
    {"raid مخيم الفارعة: arrested 2; raid طمون",
     "انسحب الجنود ظهر اليوم من مخيم الفارعة بعد اقتحام استمر ساعات اعتقلوا خلاله شابين. وتزامن ذلك مع مداهمة منازل في "
     "بلدة طمون."},
    {"attack الزعلوق: killed 2", "قتل اثنان في هجوم على بلدة الزعلوق، ونقل الجثمانان إلى مستشفى في مدينة درعا."},
};

TEST(EventWhere, Elsewhere) {
  for (const ActCase& row : kElsewhere) Expect(row);
}

// A checkpoint, as Egypt calls it, and an ambush.
constexpr ActCase kCheckpoints[] = {
    {"attack كمين زغدوان: killed 2", "قتل جنديان في هجوم على كمين زغدوان جنوب العريش."},
    {"attack كمين زغدوان: killed 2", "استهدف مسلحون كمين زغدوان وقتلوا جنديين."},
    {"attack العريش: killed 2", "قتل جنديان في هجوم على كمين متحرك جنوب العريش."},
    {"attack العريش: killed 2", "قتل جنديان في هجوم على كمين ثابت جنوب العريش."},
    {"attack تدمر: killed 3", "قتل ثلاثة جنود في كمين محكم قرب تدمر."},
    {"attack العريش: killed 2", "هاجم مجهولون كمينا أمنيا في العريش وقتلوا جنديين."},
};

TEST(EventWhere, Checkpoints) {
  for (const ActCase& row : kCheckpoints) Expect(row);
}

// A door and a town.
constexpr ActCase kThings[] = {
    {"clash ريف حلب: arrested 5", "اعتقلت القوة خمسة بعد اشتباك وتفجير الباب الرئيسي لمنزل في ريف حلب."},
    {"shelling الباب: killed 2", "قتل اثنان في قصف على الباب المحاصرة شمالي حلب."},
    {"shelling الباب: killed 2", "قتل اثنان في قصف على الباب شمالي حلب."},
};

TEST(EventWhere, Things) {
  for (const ActCase& row : kThings) Expect(row);
}

// The same camp by its name alone, and a town of another name.
constexpr ActCase kCamps[] = {
    {"raid مخيم الفارعة: killed 1, killed 3, killed 1",
     "أعلنت الوزارة وفاة شاب متأثرا بجروح أصيب بها في اقتحام الجنود مخيم الفارعة فجرا.",
     "وفاة شاب متأثرا بإصابته ترفع شهداء الفارعة إلى ثلاثة"},
};

TEST(EventWhere, Camps) {
  for (const ActCase& row : kCamps) Expect(row);
}

// A definite noun takes up the camp that the gazetteer calls so, a place that a body is called after, the place of the
// title, the city of the dateline; none of another kind.
constexpr ActCase kTakenUp[] = {
    {"raid نور شمس; airstrike نور شمس: killed 4",
     "انتهت عملية للجيش في نور شمس دامت يومين. وكان الجيش هاجم المخيم بطائرة مسيرة في 17 كانون الأول الماضي وقتل "
     "أربعة."},
    {"airstrike الزعلوق: killed 3; assassination الزعلوق: killed 1",
     "قتل ثلاثة في غارة على معسكر اليوم. وكانت البلدة شهدت قبل أسبوع اغتيال شرطي.", "بلدة الزعلوق تودع أبناءها"},
    {"airstrike الزعلوق: killed 3; assassination: killed 1",
     "قتل ثلاثة في غارة على معسكر اليوم. وكان المخيم شهد قبل أسبوع اغتيال شرطي.", "بلدة الزعلوق تودع أبناءها"},
    {"airstrike بنغازي: killed 3; assassination بنغازي: killed 1",
     "بنغازي - (د ب أ) قتل ثلاثة في غارة على معسكر أمس. وكانت المدينة شهدت قبل أسبوع اغتيال ضابط."},
    {"airstrike بنغازي: killed 3; assassination: killed 1",
     "بنغازي - (د ب أ) قتل ثلاثة في غارة على معسكر أمس. وكانت القرية شهدت قبل أسبوع اغتيال ضابط."},
};

TEST(EventWhere, TakenUp) {
  for (const ActCase& row : kTakenUp) Expect(row);
}

// A line that begins with where its news was, though the name is a word as well; who speaks is no place.
constexpr ActCase kHeaded[] = {
    {"shelling نوى: killed 1; bombing طفس",
     "• نوى: قصف مدفعي على الأحياء السكنية وقتل رجل.\n• طفس: انفجار عبوة ناسفة بسيارة.", "أحداث درعا"},
    {"bombing حيس: injured 3", "- 2 يوليو، حيس: إصابة 3 صيادين بانفجار لغم بحري.", "حصاد أسبوع في الحديدة"},
    {"bombing حلفايا: killed 9; shelling كفرزيتا: injured 0",
     "قتل تسعة في انفجار سيارة في حلفايا.\nكفرزيتا: قصف مدفعي ولا إصابات.", "أحداث حماة"},
    {"bombing الحديدة: injured 3", "- 2 يوليو، الصحة: إصابة 3 صيادين بانفجار لغم بحري.", "حصاد أسبوع في الحديدة"},
};

TEST(EventWhere, Headed) {
  for (const ActCase& row : kHeaded) Expect(row);
}

// Where somebody works, lives, was born, held an office or is buried is not where he was hit; where workers or pupils
// were hit together it is.
constexpr ActCase kOfSomebody[] = {
    {"raid جنين: killed 1", "استشهد معلم خلال اقتحام مدينة جنين، وهو مدرس في مدرسة ذكور المشموش في طوباس."},
    {"attack جنين: killed 1, killed 1", "استشهد فتى برصاص الاحتلال، وهو طالب في مدرسة المشموش الثانوية في طوباس.",
     "استشهاد فتى في جنين"},
    {"assassination درعا: killed 1",
     "اغتال مسلحون مهندسا في مدينة درعا، وكان قد عمل مديرا لمحطة المشموش ويسكن في بلدة الزعلوق."},
    {"assassination جاسم: killed 1", "اغتال مسلحون طبيبا يعمل في مستشفى المشموش الوطني في بلدة جاسم."},
    {"assassination الزعلوق: killed 1", "قتل موظف في بلدية المشموش برصاص مجهولين في بلدة الزعلوق."},
    {"attack الزعلوق: killed 1", "قتل ضابط سابق في سجن المشموش على يد مجهولين في بلدة الزعلوق."},
    {"attack كركوك: killed 2", "قتل شرطيان في هجوم قرب كركوك، أحدهما من سكنة ناحية الرشاد."},
    {"shelling الزعلوق: killed 1", "قتل شاب في قصف على بلدة الزعلوق، وووري الثرى في مقبرة بلدة المشموش."},
    {"shelling مدرسة المشموش: injured 5", "أصيب خمسة طلاب في مدرسة المشموش بقصف مدفعي."},
    {"airstrike المشموش: killed 3", "قتل ثلاثة عمال كانوا يعملون في مزرعة قرب بلدة المشموش بغارة جوية."},
    {"attack المشموش: killed 2", "هاجم مسلحون موكب تشييع في بلدة المشموش وقتلوا اثنين."},
    {"assassination المشموش: killed 1", "قتل شاب في بلدة المشموش برصاص مجهولين."},
};

TEST(EventWhere, OfSomebody) {
  for (const ActCase& row : kOfSomebody) Expect(row);
}

// The verb of happening says where, however far the place stands; it is not asked of a house.
constexpr ActCase kHappened[] = {
    {"attack المشموش: killed 9", "قتل تسعة في هجوم مسلح في مالي. ووقع الهجوم في إحدى القرى بالقرب من بلدة المشموش."},
    {"attack مالي: killed 9; shelling المشموش",
     "قتل تسعة في هجوم مسلح في مالي. ووقع الهجوم بعد يوم من قصف بلدة المشموش."},
};

TEST(EventWhere, Happened) {
  for (const ActCase& row : kHappened) Expect(row);
}

// What ends as names of other tongues do, or opens as names of villages do, and is struck or stormed or has a blow
// called after it; an accusative, a verb of talk and a house after a house are none.
constexpr ActCase kStruck[] = {
    {"attack زغنداتو: killed 9", "ارتفاع قتلى هجوم زغنداتو إلى تسعة."},
    {"shelling عين المشموش: killed 9", "قصفت المدفعية عين المشموش ما أدى إلى مقتل تسعة."},
    {"raid زغنداتو: arrested 4", "اقتحمت القوات زغنداتو واعتقلت أربعة."},
    {"attack أولاد مشموش: killed 2", "قتل اثنان في هجوم على أولاد مشموش أمس."},
    {"shelling بلندارا: killed 2", "قتل اثنان في قصف مدفعي على مزرعة في بلندارا."},
    {"attack: killed 2", "الطيران يستهدف سوقا خضريا ومقتل اثنين."},
    {"attack: killed 2", "مقتل اثنين في هجوم أبو مشموش."},
};

TEST(EventWhere, Struck) {
  for (const ActCase& row : kStruck) Expect(row);
}

// What one family lost of all that the sentences before counted; in another blow, or of fewer, it is no part.
constexpr ActCase kFamilies[] = {
    {"airstrike الزعلوق: killed 24, killed 9 part",
     "قتل 24 مدنيا في غارة على بلدة الزعلوق. وفقدت عائلة المشموش تسعة من أبنائها."},
    {"airstrike الزعلوق: killed 7, killed 9",
     "قتل سبعة في غارة على بلدة الزعلوق. وفقدت عائلة المشموش تسعة من أبنائها."},
};

TEST(EventWhere, Families) {
  for (const ActCase& row : kFamilies) Expect(row);
}

// A title that tells the land alone, and the lead that names a place of it; what another event of the text holds, or
// what lies in another land, is no such place.
constexpr ActCase kInLead[] = {
    {"attack قاعدة زغنداتو: killed 9, killed 9",
     "قتل تسعة في هجوم على قاعدة عسكرية. وقال ضباط إن المهاجمين احتلوا قاعدة زغنداتو في منطقة شابيلي السفلى.",
     "تسعة قتلى في هجوم في الصومال"},
    {"attack درعا: killed 2, killed 2", "قتل شرطيان في هجوم مسلح. وتجمع الأهالي في مدينة طفس أمام المخفر.",
     "قتيلان في هجوم في محافظة درعا"},
    {"attack درعا: killed 2, killed 2", "قتل شرطيان في هجوم مسلح. وتجمع الأهالي في مدينة حماة أمام المخفر.",
     "قتيلان في هجوم في محافظة درعا"},
};

TEST(EventWhere, InLead) {
  for (const ActCase& row : kInLead) Expect(row);
}

}  // namespace
}  // namespace isnad
