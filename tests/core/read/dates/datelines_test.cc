#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/core/read/reading_testing.h"

// The outlet that a first line names beside the place where it was written, whom somebody spoke to, and bodies and
// people by what they are. Outlets and people are invented.

namespace isnad {
namespace {

bool Names(const Reading& reading, EntityType type, const std::string& name) {
  return std::any_of(reading.entities.begin(), reading.entities.end(), [&](const LocalEntity& entity) {
    return entity.type == type && std::find(entity.names.begin(), entity.names.end(), name) != entity.names.end();
  });
}

struct NameCase {
  const char* name;
  const char* text;
};

constexpr NameCase kOutlets[] = {
    {"عدسة حمص", "حمص - عدسة حمص"},
    {"صوت الزعلان", "بغداد - صوت الزعلان"},
    {"المغرب اليوم", "بغداد _ المغرب اليوم"},
    {"صدى الفرات", "صدى الفرات | ريف دير الزور"},
    {"أخبار الزعلوق", "أخبار الزعلوق || ذيبان"},
    {"الضفتين اليومية", "أم درمان: الضفتين اليومية"},
    {"وكالة وصل", "غزة - وكالة وصل: قالت وزارة"},
    {"الراي الجديد", "لشكركاه (افغانستان) - الراي الجديد"},
    {"كبكابية الآن", "زالنجي – كبكابية الآن"},
    {"دارفور الآن", "كبكابية – دارفور الآن"},
    {"نبض الوادي", "درعا-نبض الوادي"},
    {"الأنبار الآن", "الأنبار الآن"},
    {"الروافد", "جنيف – مندوب «الروافد»"},
    {"راديو المروج", "الجنينة: 18 نوفمبر 2021: راديو المروج"},
    {"الضحى نيوز", "تعز – الضحى نيوز"},
    {"الخرطوم الآن", "الفاشر: الخرطوم الآن"},
    {"الروافد", "بورتسودان – الروافد"},
    {"دارفور 24 ساعة", "الفاشر: دارفور 24 ساعة"},
    {"المغيب الجديد", "تونس – المغيب الجديد"},
    {"الروافد", "واشنطن – «الروافد»"},
    {"الروافد", "باكو – يريفان – «الروافد»"},
    {"نبض الوادي", "نبض الوادي – خاص"},
    {"عدن الآن", "عدن – عدن الآن – خاص"},
    {"عدن الآن", "عدن ((عدن الآن))"},
    {"الروافد", "نيروبي (الروافد) - قال نائب الرئيس إن القوات قتلت مئة."},
    {"الروافد", "بغداد/ الروافد"},
    {"أفق برس", "صنعاء – أفق برس: قتل أربعة."},
    {"شبكة الضحى", "غزة - شبكة الضحى"},
    {"الروافد", "رام الله - \"الروافد\""},
};

constexpr NameCase kNoOutlets[] = {
    {"", "الموصل || حي الزعلوق"},
    {"", "أخبار متفرقة:"},
    {"", "صوت انفجار في حمص"},
    {"إدلب", "حلب – إدلب"},
    {"قصف على المدينة", "الفاشر: قصف على المدينة"},
    {"مقتل جنديين", "حلب: مقتل جنديين"},
    {"خاص", "إدلب - خاص"},
    {"خاص", "إدلب (خاص)"},
    {"أكد", "دمشق - أكد مصدر أمني سقوط قتلى."},
    {"جنوب غرب", "تعز (جنوب غرب)"},
    {"وكالات", "غزة - وكالات"},
};

constexpr NameCase kBodies[] = {
    {"المرايا", "وقال الطبيب لـ\"المرايا\" إن الجرحى ثلاثة."},
    {"برق لايف", "وقال الناطق لـ\"برق لايف\" إن الجناة فروا."},
    {"غد عدن", "وقال شهود عيان لـ(غد عدن) إن مسلحين أطلقا عليه النار."},
    {"السودان اليوم", "وقال شاهد لصحيفة السودان اليوم إن القصف وقع فجرا."},
    {"الفرقة السادسة مشاة", "قالت الفرقة السادسة مشاة إن تسعة قتلوا."},
    {"النيابة العامة", "فتحت النيابة العامة تحقيقا."},
    {"خدمة الطوارئ", "أفادت خدمة الطوارئ بأن 18 شخصا قتلوا."},
};

constexpr NameCase kPeople[] = {
    {"شيرزاد محمود", "وذكر قائممقام القضاء شيرزاد محمود أن المسلحين قتلوا ثلاثة."},
    {"نادر سليم", "وروى المحاسب نادر سليم أنه كان هناك."},
    {"كريم سليم", "وقال الناجي كريم سليم إن المسلحين فصلوا الركاب."},
};

constexpr NameCase kNobody[] = {
    {"تهرع لإخماد", "كانت سيارات الجار تهرع لإخماد الحريق."},
};

// The names of bodies that the first line holds. The outlet is named once more below: what a dateline alone names is
// taken for a desk or a column where it does not end as outlets' names do.
std::string InFirstLine(const NameCase& c, bool again) {
  const std::string text = std::string(c.text) + "\nهاجم مسلحون حاجزا في بلدة الزعلوق أمس." +
                           (again ? " وقال شاهد لـ\"" + std::string(c.name) + "\" إن جنديين قتلا." : "");
  const Reading reading = ReadArabic(text);
  std::string found;
  for (const Mention& mention : reading.mentions)
    if (reading.entities[mention.entity].type == EntityType::kOrganization && mention.span.in == Field::kText &&
        mention.span.end <= std::string(c.text).size())
      found += text.substr(mention.span.begin, mention.span.end - mention.span.begin) + ";";
  return found;
}

TEST(Datelines, NameTheOutlet) {
  for (const NameCase& c : kOutlets) EXPECT_EQ(InFirstLine(c, true), std::string(c.name) + ";") << c.text;
}

TEST(Datelines, AndNothingElse) {
  for (const NameCase& c : kNoOutlets) EXPECT_EQ(InFirstLine(c, false), "") << c.text;
}

constexpr NameCase kNoBodies[] = {
    {"لوكالتنا", "وقال لوكالتنا إن القصف أصاب ثلاثة مدنيين."},
    {"لمراسلنا", "وقال لمراسلنا إن القصف أصاب ثلاثة مدنيين."},
    {"قصف عنيف", "وتعرضت القرية لـ\"قصف عنيف\" قبل أيام."},
};

TEST(Datelines, BodiesAndPeople) {
  for (const NameCase& c : kNoBodies)
    EXPECT_FALSE(Names(ReadArabic(c.text), EntityType::kOrganization, c.name)) << c.text;
  for (const NameCase& c : kBodies) EXPECT_TRUE(Names(ReadArabic(c.text), EntityType::kOrganization, c.name)) << c.text;
  for (const NameCase& c : kPeople) EXPECT_TRUE(Names(ReadArabic(c.text), EntityType::kPerson, c.name)) << c.text;
  for (const NameCase& c : kNobody) EXPECT_FALSE(Names(ReadArabic(c.text), EntityType::kPerson, c.name)) << c.text;
}

}  // namespace
}  // namespace isnad
