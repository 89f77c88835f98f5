#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/core/read/reading_testing.h"

// Bodies and outlets that are called after a place, which keeps its name within theirs. All sentences are invented.

namespace isnad {
namespace {

struct BodyCase {
  std::string bodies;  // the organisations named, in the order of the text, "|" between them
  std::string text;
};

std::string Bodies(const Reading& reading, const std::string& text) {
  std::vector<std::pair<std::uint32_t, std::string>> found;
  for (const Mention& m : reading.mentions)
    if (reading.entities[m.entity].type == EntityType::kOrganization)
      found.emplace_back(m.span.begin, text.substr(m.span.begin, m.span.end - m.span.begin));
  std::sort(found.begin(), found.end());
  std::string out;
  for (const auto& [at, body] : found) out += (out.empty() ? "" : "|") + body;
  return out;
}

void ExpectArabic(const std::vector<BodyCase>& cases) {
  for (const BodyCase& c : cases) EXPECT_EQ(Bodies(ReadArabic(c.text), c.text), c.bodies) << c.text;
}

TEST(CalledAfterPlaces, Offices) {
  ExpectArabic({
      {"محكمة جنايات ديالى", "أصدرت محكمة جنايات ديالى حكمها على ثلاثة."},
      {"نيابة تكريت", "قررت نيابة تكريت حبس أربعة."},
      {"غرفة طوارئ الدلنج", "أحصت غرفة طوارئ الدلنج ستة قتلى."},
      {"لجنة أمن ولاية شمال كردفان", "أعلنت لجنة أمن ولاية شمال كردفان حظر التجوال."},
      {"برلمان هيرشبيلي", "انعقد برلمان هيرشبيلي أمس."},
      {"حكومة بوركينا فاسو", "قالت حكومة بوركينا فاسو إن ستة قتلوا."},
      {"قيادة شرطة كركوك", "أعلنت قيادة شرطة كركوك مقتل ستة."},
      // what means other things too, where it speaks or somebody serves in it
      {"عمليات نينوى", "قال الناطق باسم عمليات نينوى إن ستة قتلوا."},
      {"عمليات الأنبار", "أفاد قائد عمليات الأنبار بمقتل ستة."},
      {"بلدية عرسال", "قال رئيس بلدية عرسال إن ستة قتلوا."},
      {"ولاية ديار بكر", "وقالت ولاية ديار بكر إن ستة قتلوا."},
      {"", "شهد ريف حلب عمليات حلب الأخيرة."},
      {"", "وقع الانفجار في بلدية عرسال."},
      {"", "تشهد محافظة نينوى هدوءا حذرا."},
      {"", "محافظة نينوى: قتل ستة في قصف."},
      {"", "قتل ستة في مركز شرطة تكريت."},
  });
}

TEST(CalledAfterPlaces, OneOfficeHoweverWritten) {
  const Reading reading = ReadArabic(
      "قالت شرطة كركوك إن ستة قتلوا. وأعلنت قيادة شرطة كركوك الحداد. واعتقلت شرطة محافظة كركوك رجلا في كركوك.");
  EXPECT_EQ(std::count_if(reading.entities.begin(), reading.entities.end(),
                          [](const LocalEntity& e) { return e.type == EntityType::kOrganization; }),
            1);
}

std::size_t Kinds(const std::string& text, EntityType type) {
  const Reading reading = ReadArabic(text);
  return static_cast<std::size_t>(std::count_if(reading.entities.begin(), reading.entities.end(),
                                                [&](const LocalEntity& e) { return e.type == type; }));
}

TEST(CalledAfterPlaces, OneHospitalOneMan) {
  EXPECT_EQ(Kinds("نقلوا إلى مستشفى الزعلوق العام. وقال طبيب في مشفى الزعلوق إن ستة قتلوا.", EntityType::kPlace), 1U);
  EXPECT_EQ(Kinds("قتل مزهر الزعران أمس. وكان مزهر حماد الزعران قائدا.", EntityType::kPerson), 1U);
  EXPECT_EQ(Kinds("قال عبد الستار الزعران ذلك. وقتل عبدالستار الزعران أمس.", EntityType::kPerson), 1U);
  // two of one list, a father
  EXPECT_EQ(Kinds("قتل محمد الزعران ومحمد خالد الزعران أمس.", EntityType::kPerson), 2U);
  EXPECT_EQ(Kinds("قتل مزهر حماد الزعران أمس. وقال حماد الزعران ذلك.", EntityType::kPerson), 2U);
}

TEST(CalledAfterPlaces, ThePlaceKeepsItsName) {
  const std::string text = "أحصت غرفة طوارئ الدلنج ستة قتلى.";
  const Reading reading = ReadArabic(text);
  EXPECT_TRUE(std::any_of(reading.mentions.begin(), reading.mentions.end(), [&](const Mention& m) {
    return reading.entities[m.entity].type == EntityType::kPlace &&
           text.substr(m.span.begin, m.span.end - m.span.begin) == "الدلنج";
  }));
}

TEST(CalledAfterPlaces, Outlets) {
  ExpectArabic({
      {"صوت ديالى", "صوت ديالى | قتل ثلاثة مدنيين في انفجار عبوة."},
      {"كركوك 24", "قال مصدر لـ\"كركوك 24\" إن ثلاثة مدنيين قتلوا."},
      {"تعز_الحدث", "قتل ثلاثة مدنيين في انفجار عبوة.\n#تعز_الحدث"},
      {"شبكة أخبار العراق", "تكريت/ شبكة أخبار العراق- قتل ثلاثة مدنيين في انفجار عبوة."},
      {"عدن الحدث", "قال مصدر محلي لـ«عدن الحدث» إن ثلاثة مدنيين قتلوا."},
      {"لصوت فزان", "قال مصدر طبي لصوت فزان إن ثلاثة مدنيين قتلوا."},
      // the day, a war heard of, a witness
      {"", "قتل ثلاثة مدنيين في صنعاء اليوم."},
      {"", "قتل ثلاثة مدنيين في صنعاء الساعة السادسة."},
      // below the text, whom it was copied from
      {"", "قتل ثلاثة مدنيين في انفجار عبوة.\nنقلا عن صدى طرابلس"},
      {"", "سمع صوت حلب من بعيد."},
      {"", "قال شاهد كركوك إن ثلاثة مدنيين قتلوا."},
  });
}

TEST(CalledAfterPlaces, EnglishPossessors) {
  const std::string text = "Mali's army said six soldiers were killed in Gao on Monday.";
  EXPECT_EQ(Bodies(ReadEnglish(text), text), "Mali's army");
}

}  // namespace
}  // namespace isnad
