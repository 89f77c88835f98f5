#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/reading_testing.h"

// Of which event each figure is, where its sentence names none or another: counted as the events first come, "summary"
// for what is counted over time. All sentences are invented.

namespace isnad {
namespace {

struct EventsCase {
  const char* events;
  const char* text;
  const char* title = "";
};

void Check(const EventsCase& c) {
  EXPECT_EQ(FigureEventsOf(ReadArabic(c.text, c.title)), c.events) << c.title << c.text;
}

// What is counted since a part of the day, beside a blow that the text is about.
constexpr EventsCase kSinceDawn[] = {
    {"1,summary",
     "استشهد خمسة مواطنين في قصف على منزل في بلدة الزعلوق. وقالت مصادر طبية إن 17 شهيدا سقطوا منذ فجر اليوم."},
    {"1,summary", "استشهد خمسة مواطنين في قصف على منزل في بلدة الزعلوق. واستشهد 17 مواطنا منذ الفجر."},
    {"1,summary", "استشهد خمسة مواطنين في قصف على منزل في بلدة الزعلوق. وقتل منذ ساعات الصباح الأولى 17 فلسطينيا."},
    {"1,summary", "استشهد خمسة مواطنين في قصف على منزل في بلدة الزعلوق. وارتفع عدد الشهداء منذ الفجر إلى 17."},
    {"1,summary,summary,summary",
     "استشهد خمسة مواطنين في قصف على منزل في بلدة الزعلوق. وأعلنت مصادر طبية ارتفاع حصيلة الشهداء منذ فجر اليوم إلى 64 "
     "شهيدا، بينهم 5 شهداء وصلوا إلى مستشفى السلام، و15 شهيدا إلى مستشفى النور."},
    // of a whole land, however few
    {"1,summary", "استشهد خمسة مواطنين في قصف على منزل في بلدة الزعلوق. واستشهد ثلاثة في أنحاء القطاع منذ الفجر."},
    // a raid goes on for hours
    {"1,1", "قتل شاب خلال اقتحام بلدة الزعلوق فجر اليوم. وقالت مصادر طبية إن خمسة قتلوا منذ الفجر."},
    // those who were hit, by the word of the blow or its town
    {"1,1", "قتل خمسة أشخاص في قصف على بلدة الزعلوق. وارتفع عدد قتلى القصف على البلدة منذ الفجر إلى 17."},
    {"1,1", "قتل خمسة أشخاص في قصف على بلدة الزعلوق. وارتفع عدد القتلى إلى 17."},
};

TEST(ClaimEvents, WhatIsCountedSinceAPartOfTheDay) {
  for (const EventsCase& c : kSinceDawn) Check(c);
}

// A day's strikes on a land, blows told so many times, and what was back then.
constexpr EventsCase kOther[] = {
    {"1,summary,summary",
     "قتل خمسة أشخاص في غارة على بلدة الزعلوق مساء اليوم. وقالت وزارة الصحة إن غارات العدو على لبنان أمس أسفرت عن مقتل "
     "19 "
     "شخصا وإصابة 91."},
    {"1,1", "قتل خمسة أشخاص في غارات على بلدة الزعلوق. وقالت الوزارة إن الغارات أسفرت أمس عن مقتل 19 شخصا."},
    {"1,summary",
     "قتل 31 شخصا في هجوم على مخيم الزعلوق السبت. وتقول المنظمة إن المخيم تعرض لهجوم 16 مرة بين يناير ويونيو، ما أسفر "
     "عن "
     "مقتل أكثر من 200 شخص."},
    {"1,1", "قتل 31 شخصا في قصف على بلدة الزعلوق السبت. وقصفت الطائرات البلدة 16 مرة وقتلت 40 شخصا."},
    {"1,2",
     "قتل ثلاثة أشخاص في غارة على سيارة في بلدة الزعلوق. ولم تستهدف البلدة منذ 22 شباط، إذ استهدفت حينها غارة منزلا "
     "وقتلت "
     "شخصين."},
    {"1,1", "قتل ثلاثة أشخاص في غارة على سيارة في بلدة الزعلوق. واستهدفت الغارة حينها موكبا وقتلت أربعة."},
    {"1,2,2",
     "استشهد 65 مواطنا في غارات على بلدة الزعلوق أمس. وليست الجريمة الأولى، فقد استشهد ستة مواطنين وجرح 15 في غارات "
     "على "
     "بلدة الحمدية منتصف كانون الثاني."},
    {"1,2,1",
     "قتل سبعة بغارة على بلدة الزعلوق أمس. وقصفت القوات بلدة الحمدية وأصيب اثنان. وقال مصدر طبي إن حصيلة الزعلوق "
     "ارتفعت "
     "إلى عشرة شهداء."},
    {"1,2", "قتل شخص في قصف على بلدة الزعلوق. وقتل اثنان من العمال بنيران الجيش، جنوب مدينة الحمدية."},
};

TEST(ClaimEvents, WhatOtherDaysAndTownsSaw) {
  for (const EventsCase& c : kOther) Check(c);
}

// Those whom a toll of the war has risen by are counted over a day.
constexpr EventsCase kRisenBy[] = {
    {"1,summary,summary,summary",
     "استشهد 5 مواطنين بقصف لمنزل في بلدة الزعلوق. وقالت الوزارة إن المستشفيات استقبلت 82 شهيدا و247 مصابا خلال 24 "
     "ساعة، ما "
     "يرفع الحصيلة إلى 57,762 شهيدا."},
    {"summary,1", "استشهد 3 مواطنين في قصف على بلدة الزعلوق، ما يرفع عدد الشهداء منذ بداية العام إلى 1700."},
};

TEST(ClaimEvents, ThoseWhomATollHasRisenBy) {
  for (const EventsCase& c : kRisenBy) Check(c);
}

// What is told of such blows at large.
constexpr EventsCase kAtLarge[] = {
    {"1", "أصيب شخصان بقصف على بلدة الزعلوق أمس. وتشهد المنطقة قصفا متكررا يوقع في معظم الأحيان ضحايا مدنيين."},
    {"1,1", "أصيب شخصان بقصف على بلدة الزعلوق أمس. وأوقع القصف قتلى مدنيين."},
};

TEST(ClaimEvents, WhatSuchBlowsUsuallyDo) {
  for (const EventsCase& c : kAtLarge) Check(c);
}

// Where somebody spoke.
constexpr EventsCase kSpoken[] = {
    {"1,1",
     "Jets bombed two tankers near Omarkhel in Kunduz on Friday, killing 90 people. \"We counted 70 bodies,\" said "
     "Samir Wali, an "
     "elder in Aliabad."},
    {"1,1",
     "An air strike flattened a building in Qana early on Sunday, killing 27. Its chief in Tyre, Samir Dib, said 20 "
     "people were "
     "still missing beneath the concrete."},
    {"1,2", "Police shot dead three men in Nablus on Monday. In Jenin two people were killed, said a medic."},
};

TEST(ClaimEvents, WhereSomebodySpoke) {
  for (const EventsCase& c : kSpoken) EXPECT_EQ(FigureEventsOf(ReadEnglish(c.text)), c.events) << c.text;
}

// A title that tells of two things.
constexpr EventsCase kTitles[] = {
    {"1,1,2", "قتل مدنيان بانفجار لغم في بلدة الزعلوق أمس. وقصفت قوات النظام بلدة الحمدية وأصيب ثلاثة.",
     "قتيلان بلغم في ريف حلب وقصف على الحمدية"},
    {"1,1", "قتل مدنيان بقصف على بلدة الزعلوق أمس.", "قتيلان بقصف وغارات على الزعلوق"},
};

TEST(ClaimEvents, TitlesOfTwoThings) {
  for (const EventsCase& c : kTitles) Check(c);
}

// The number of each claim and where its event was.
std::string PlacesOf(const Reading& reading) {
  std::string line;
  for (const Claim& claim : reading.claims) {
    line += (line.empty() ? "" : ", ") + std::to_string(claim.people.min) + " ";
    if (!claim.report)
      line += "-";
    else if (const auto& place = reading.reports[*claim.report].place)
      line += reading.entities[*place].name;
  }
  return line;
}

struct PlaceCase {
  const char* places;
  const char* title;
  const char* text;
};

// Of which event the figure is.
constexpr PlaceCase kWhere[] = {
    // Whoever says that it was his deed speaks of what the title tells.
    {"9 الزعلوق, 9 الزعلوق, 1 المشموش, 26 الزعلوق", "مقتل 9 جنود في هجوم على بلدة الزعلوق",
     "سقط 9 جنود في الهجوم على بلدة الزعلوق صباح اليوم. وبعد نحو ساعتين، أطلق مسلحون النار على حاجز في بلدة المشموش، "
     "ما أسفر عن مقتل مجند. وأعلن التنظيم مسؤوليته عن العملية وزعم مقتل أكثر من 25 شرطيا."},
    {"9 الزعلوق, 9 الزعلوق, 1 المشموش, 26 الزعلوق", "مقتل 9 جنود في هجوم على بلدة الزعلوق",
     "سقط 9 جنود في الهجوم على بلدة الزعلوق صباح اليوم. وبعد نحو ساعتين، أطلق مسلحون النار على حاجز في بلدة المشموش، "
     "ما أسفر عن مقتل مجند. وتبنى التنظيم العملية وزعم مقتل أكثر من 25 شرطيا."},
    {"12 الزعلوق, 9 المشموش", "",
     "قتل 12 مدنيا اليوم في غارة على بلدة الزعلوق. ويأتي القصف غداة مقتل تسعة صيادين في استهداف قاربهم قرب بلدة "
     "المشموش."},
    {"6 الزعلوق, 6 الزعلوق, 3 المشموش", "ارتفاع عدد القتلى إلى ستة",
     "قتل ستة أشخاص في غارة على بلدة الزعلوق. وقتل ثلاثة آخرون الأحد في هجوم على بلدة المشموش."},
    {"3 المشموش, 12 الزعلوق, 3 المشموش", "ثلاثة قتلى خلال يومين",
     "قتل 12 مدنيا أمس في غارة على بلدة الزعلوق. وقتل ثلاثة جنود اليوم في هجوم على بلدة المشموش."},
    {"3 الزعلوق, 12 الزعلوق, 3 المشموش", "ثلاثة قتلى في غارة على بلدة الزعلوق",
     "قتل 12 مدنيا أمس في غارة على بلدة الزعلوق. وقتل ثلاثة جنود اليوم في هجوم على بلدة المشموش."},
};

TEST(ClaimEvents, OfWhichEvent) {
  for (const PlaceCase& c : kWhere) EXPECT_EQ(PlacesOf(ReadArabic(c.text, c.title)), c.places) << c.text;
}

struct ManyCase {
  const char* claims;
  const char* text;
};

// A rebellion, violence as such or attacks at large have killed so many, and today's attack so many.
constexpr ManyCase kOfManyEvents[] = {
    {"killed 11, killed 640 summary",
     "هاجم مسلحون بلدة الزعلوق أمس وقتلوا 11 شخصا، بحسب الشرطة. وأودى التمرد بحياة 640 شخصا في البلاد، وفق الأمم "
     "المتحدة."},
    {"killed 11, killed 640 summary",
     "هاجم مسلحون بلدة الزعلوق أمس وقتلوا 11 شخصا، بحسب الشرطة. وأودت أعمال العنف بحياة 640 شخصا، وفق الأمم المتحدة."},
    {"killed 11, killed 64 summary",
     "هاجم مسلحون بلدة الزعلوق أمس وقتلوا 11 شخصا، بحسب الشرطة. وأودت هذه الهجمات بحياة 64 شخصا، وفق الأمم المتحدة."},
    {"killed 11, killed 640 summary",
     "هاجم مسلحون بلدة الزعلوق أمس وقتلوا 11 شخصا، بحسب الشرطة. وأودت هجمات المسلحين بحياة 640 شخصا، وفق الأمم "
     "المتحدة."},
    {"killed 11, killed 60 summary",
     "هاجم مسلحون بلدة الزعلوق أمس وقتلوا 11 شخصا، بحسب الشرطة. وأسفر تمرد الجماعة عن مقتل 60 شخصا، وفق الأمم "
     "المتحدة."},
    {"killed 11, killed 640 summary",
     "هاجم مسلحون بلدة الزعلوق أمس وقتلوا 11 شخصا، بحسب الشرطة. وتشهد البلاد تمردا أوقع 640 قتيلا، وفق الأمم المتحدة."},
    {"killed 11, killed 640 summary",
     "هاجم مسلحون بلدة الزعلوق أمس وقتلوا 11 شخصا، بحسب الشرطة. وقتل 640 شخصا في أعمال العنف، وفق الأمم المتحدة."},
    {"killed 11, killed 20",
     "هاجم مسلحون بلدة الزعلوق أمس وقتلوا 11 شخصا، بحسب الشرطة. وقال مسعف إن الهجوم أودى بحياة 20 شخصا."},
    {"killed 9", "قتل تسعة سجناء في تمرد في سجن الزعلوق أمس."},
    {"killed 3, killed 25", "قصفت القوات بلدة الزعلوق وقتلت ثلاثة. وأودى القصف بحياة 25 شخصا، بحسب مسعف."},
};

TEST(ClaimEvents, OfManyEvents) {
  for (const ManyCase& c : kOfManyEvents) EXPECT_EQ(ClaimsOf(ReadArabic(c.text)), c.claims) << c.text;
}

}  // namespace
}  // namespace isnad
