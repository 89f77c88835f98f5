#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// What tells of nobody's attack: obituaries, the mourned, those who died in their beds; dawn; people who are beaten;
// what an attack answers; what goes on there. And what was fired, told by its name alone. All sentences are invented.

namespace isnad {
namespace {

constexpr ActCase kMourned[] = {
    {"", "توفي في الزعلوق بعد صراع مع المرض الشيخ سمعان الرهواني عن سبعة وثمانين عاما.", "وفاة الشيخ سمعان الرهواني"},
    {"", "وافته المنية في أحد مستشفيات إسطنبول بعد معاناة طويلة مع المرض.", "الرئاسة تعزي في وفاة الإعلامي"},
    {"", "انتقل إلى رحمة الله الحاج سمعان الرهواني. الفقيد والد الشهيد سالم."},
    {"", "بلدة الزعلوق تزف الشهيد سمعان الرهواني."},
    {"", "أنعى لكم بكل فخر صديقي الشهيد السعيد سمعان الرهواني."},
    {"", "أعزي نفسي باستشهاد الشاب الخلوق سمعان الرهواني."},
    // how or when he died
    {"airstrike الزعلوق: killed 1", "تنعى البلدة الشهيد سمعان الرهواني الذي ارتقى في غارة على قرية الزعلوق."},
    {"attack الزعلوق: killed 1", "تنعى الحركة الشهيد سمعان الرهواني الذي قتل أمس في مدينة الزعلوق."},
    {"shelling الزعلوق: killed 5", "نعزي أهالي بلدة الزعلوق باستشهاد خمسة من أبنائها في قصف المدفعية."},
    {"attack الزعلوق: killed 1", "توفي شاب برصاص مسلحين في مدينة الزعلوق."},
};

TEST(EventAsides, Mourned) {
  for (const ActCase& row : kMourned) Expect(row);
}

constexpr ActCase kWords[] = {
    {"", "عدن - فجر اليمن\nنعت الأوساط الثقافية في عدن الشاعر سمعان الرهواني."},
    {"", "وصلت القافلة إلى مدينة الزعلوق وبقيت فيها حتى فجر اليوم التالي."},
    {"bombing الزعلوق", "وفي مدينة الزعلوق فجر مسلحون منزلا."},
    {"", "من قمع وضرب المحتجين في ساحة الشهداء هم عناصر الحزب."},
    {"attack الزعلوق", "ضربت القوات مستودعا في مدينة الزعلوق."},
    {"bombing الزعلوق: killed 96",
     "قتل 96 جنديا في تفجير في الزعلوق. وقال التنظيم إنها رد على الحملة العسكرية في أبين."},
    {"bombing الزعلوق: killed 96, arrested 5",
     "قتل 96 جنديا في تفجير في الزعلوق. واعتقل خمسة خلال الحملة العسكرية في أبين."},
    {"shelling الزعلوق: killed 1",
     "سقطت قذيفة على بيت في الزعلوق وقتلت امرأة. وتدور في محيط مشروع الهضبة معارك بين القوات."},
    {"clash الزعلوق", "وتدور في محيط مدينة الزعلوق معارك بين القوات."},
};

TEST(EventAsides, Words) {
  for (const ActCase& row : kWords) Expect(row);
}

constexpr ActCase kFired[] = {
    {"shelling حارة المحافظة: killed 1", "الآن قذيفة على حارة المحافظة قبل المغرب، استشهاد طفلة."},
    {"bombing مستشفى الزعلوق: killed 3", "مفخخة أمام مستشفى الزعلوق.. ثلاثة أطفال توفوا."},
    {"", "مفخخة أمام مستشفى الزعلوق فككها خبراء الجيش."},
    {"airstrike حي المشموش: killed 3", "رمت الطائرة برميلين في حي المشموش وقتل ثلاثة."},
    {"shelling الزعلوق: killed 3", "وقعت قذيفتان في بلدة الزعلوق وقتل ثلاثة."},
};

TEST(EventAsides, Fired) {
  for (const ActCase& row : kFired) Expect(row);
}

// Two words for one event, and what a word of time or of number sets apart.
constexpr ActCase kOne[] = {
    {"bombing الزعلوق: killed 100", "قتل 100 شخص جراء انفجار سيارة مفخخة أعقبها سقوط صاروخ في بلدة الزعلوق."},
    {"airstrike: killed 2, killed 1", "", "شهيدان في غارة والجيش يقول إنه اغتال قياديا"},
    {"airstrike الزعلوق: killed 2, killed 1", "", "شهيدان في غارة على بلدة الزعلوق والجيش يعلن اغتيال قيادي"},
    {"raid الشحيل: arrested 1", "أنزلت طائرات التحالف قوة في الشحيل واعتقلت شابا."},
    {"bombing الزعلوق: killed 14",
     "قتل 14 في تفجير في الزعلوق. وهذا الهجوم هو الأعنف ضد الجيش منذ انتهاء معركة المشموش قبل عام."},
    {"", "كما سجلت اللجان القصف في 211 نقطة، كان أعنفها في حي صلاح الدين بحلب."},
    {"shelling الزعلوق: killed 6", "القصف في 3 نقاط من مدينة الزعلوق قتل ستة."},
};

TEST(EventAsides, One) {
  for (const ActCase& row : kOne) Expect(row);
}

// What the title names by its freed or its dead the text names by its own words.
TEST(EventAsides, NamesExchange) {
  const std::string text = "أعلن رئيس اللجنة تحرير ستة عشر أسيرا في عملية تبادل تمت أمس في جبهة مأرب.";
  const Reading reading = ReadArabic(text, "تحرير 16 أسيرا");
  ASSERT_EQ(reading.reports.size(), 1U);
  std::string words;
  for (const Span& span : reading.reports[0].mentions)
    if (span.in == Field::kText) words += text.substr(span.begin, span.end - span.begin) + "; ";
  EXPECT_EQ(words, "تحرير ستة عشر أسيرا; عملية تبادل; ");
}

}  // namespace
}  // namespace isnad
