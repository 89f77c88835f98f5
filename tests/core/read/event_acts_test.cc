#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/reading_testing.h"

// Two incidents in one text, or one told in two sentences: which figures are of which. All sentences are invented.

namespace isnad {
namespace {

std::string Counted(const Claim& claim) {
  std::string line = std::string(NameOf(claim.outcome)) + " " + std::to_string(claim.people.min);
  if (claim.people.max != claim.people.min)
    line += ".." + (claim.people.max ? std::to_string(*claim.people.max) : std::string());
  return line + (claim.part_of ? " part" : "");
}

// "bombing الموصل: killed 1; attack الموصل: killed 5": each report with its figures, those of summaries at the end.
std::string ActsOf(const Reading& reading) {
  std::string line;
  const auto add = [&](const std::string& what, auto&& is) {
    std::string figures;
    for (const Claim& claim : reading.claims)
      if (is(claim)) figures += (figures.empty() ? ": " : ", ") + Counted(claim);
    if (what != "summary" || !figures.empty()) line += (line.empty() ? "" : "; ") + what + figures;
  };
  for (std::uint32_t r = 0; r < reading.reports.size(); ++r) {
    const Report& report = reading.reports[r];
    std::string what(NameOf(report.type));
    if (report.place) what += " " + reading.entities[*report.place].name;
    add(what, [&](const Claim& claim) { return claim.report == r; });
  }
  add("summary", [](const Claim& claim) { return claim.summary.has_value(); });
  return line;
}

struct ActCase {
  const char* acts;  // as ActsOf writes them
  const char* text;
};

void Expect(const ActCase& row) { EXPECT_EQ(ActsOf(ReadArabic(row.text)), row.acts) << row.text; }

// Shells or a blast, and what men did: with other dead, elsewhere or told anew.
constexpr ActCase kByMen[] = {
    {"assassination الموصل: killed 1, injured 3",
     "اغتال مسلحون ضابطا في مدينة الموصل بتفجير عبوة. وانفجرت العبوة في مدينة الموصل وأصيب ثلاثة مدنيين."},
    {"assassination الموصل: killed 1; bombing الموصل: killed 3",
     "اغتال مسلحون ضابطا في مدينة الموصل. وانفجرت عبوة في مدينة الموصل وقتل ثلاثة مدنيين."},
    {"bombing مقديشو: killed 5, killed 8",
     "انفجرت سيارة مفخخة أمام فندق في مدينة مقديشو وقتل خمسة. واقتحم مسلحون الفندق وقتلوا ثمانية."},
    {"attack مقديشو: killed 5, killed 8",
     "انفجرت سيارة مفخخة في مدينة مقديشو وقتل خمسة. ثم هاجم مسلحون فندقا في مقديشو وقتلوا ثمانية."},
    {"bombing مقديشو: killed 5, killed 8",
     "انفجرت سيارة مفخخة في مدينة مقديشو وقتل خمسة. وبعد الانفجار هاجم مسلحون فندقا في مدينة مقديشو وقتلوا ثمانية."},
    {"bombing مقديشو: killed 5, killed 8",
     "انفجرت سيارة مفخخة في مدينة مقديشو وقتل خمسة. وهاجم المسلحون فندقا في مدينة مقديشو وقتلوا ثمانية."},
    {"bombing الموصل: killed 1; attack الموصل: injured 1",
     "انفجرت عبوة في مدينة الموصل أمس وقتل شخص. وأطلق مسلحون النار على موظف في مدينة الموصل فأصابوه."},
    {"bombing الموصل: killed 1; attack الموصل: killed 5",
     "انفجرت عبوة في مدينة الموصل أمس وقتل شخص، بحسب الشرطة. وقتل مسلحون خمسة أشخاص بالرصاص في مدينة الموصل أمس، بحسب "
     "الجيش."},
    {"bombing الموصل: killed 1; attack الموصل: killed 5",
     "انفجرت عبوة في مدينة الموصل أمس وقتل شخص، بحسب الشرطة. وهاجم مسلحون حاجزا في مدينة الموصل أمس وقتلوا خمسة، بحسب "
     "الجيش."},
    {"bombing بعقوبة: killed 1; attack سوق الحوش: killed 3",
     "انفجرت عبوة ناسفة في مدينة بعقوبة وقتلت جنديا. وأطلق مسلحون النار على سوق الحوش وقتلوا ثلاثة."},
    {"bombing بعقوبة: killed 1; raid حي الزعلوق: arrested 3",
     "انفجرت عبوة ناسفة في مدينة بعقوبة وقتلت جنديا. وداهمت القوات منازل في حي الزعلوق واعتقلت ثلاثة."},
    {"bombing بعقوبة: killed 1; attack حي الزعلوق: killed 3",
     "انفجرت عبوة ناسفة في مدينة بعقوبة وقتلت جنديا. وهاجم مسلحون حي الزعلوق وقتلوا ثلاثة."},
    {"bombing كركوك: killed 2, injured 3",
     "انفجرت عبوة ناسفة في مدينة كركوك وقتل شرطيان. وأصيب ثلاثة بالرصاص بعد الانفجار في مدينة كركوك."},
    {"bombing كركوك: killed 2, arrested 3",
     "انفجرت عبوة ناسفة في مدينة كركوك وقتل شرطيان. واعتقلت الشرطة ثلاثة مشتبه بهم في مدينة كركوك."},
    {"airstrike إنخل: killed 4", "شنت طائرات غارة على مدينة إنخل. واستهدفت الغارة مخيم الحوش وقتلت أربعة."},
    {"shelling إنخل: killed 4", "شهدت مدينة إنخل قصفا عنيفا أمس، طال مخيم الحوش وأدى إلى مقتل أربعة."},
    {"attack إنخل: killed 4", "شهدت مدينة إنخل هجوما أمس. وقال شاهد إن المسلحين اقتحموا مخيم الحوش وقتلوا أربعة."},
    {"airstrike إنخل: killed 4", "قتل أربعة في غارة على مدينة إنخل. وقالت الشرطة إن الغارة استهدفت مخيم الحوش."},
    {"shelling مخيم الحوش: killed 4, killed 3",
     "قتل أربعة في قصف على مخيم الحوش قرب مدينة إنخل. وقالت الشرطة إن القصف على إنخل قتل ثلاثة."},
    {"bombing الباب: killed 3; attack الباب: killed 1",
     "قتل ثلاثة بانفجار سيارة مفخخة في مدينة الباب. وقتلت امرأة بالرصاص في مدينة الباب."},
    {"bombing الباب: killed 3; attack الباب: killed 1",
     "قتل ثلاثة بانفجار سيارة مفخخة في مدينة الباب. وهاجم مجهولون منزلا في مدينة الباب وقتلوا امرأة."},
    {"shelling الفاشر: killed 3; attack مخيم الحوش: killed 5",
     "قتل ثلاثة بقصف على مدينة الفاشر. وقتل خمسة في هجوم على مخيم الحوش."},
    {"shelling الفاشر: killed 3; attack مخيم الحوش: killed 5",
     "قتل ثلاثة بقصف على مدينة الفاشر. وهاجمت قوات الدعم السريع مخيم الحوش وقتلت خمسة نازحين."},
    {"shelling درعا: killed 3; attack درعا: injured 5",
     "قتل ثلاثة بقصف على مدينة درعا. وأصيب خمسة برصاص قناص في مدينة درعا."},
    {"bombing بوابة الفندق: killed 5, killed 3",
     "قتل خمسة في هجوم على فندق في مدينة مقديشو. وانفجرت سيارة مفخخة عند بوابة الفندق في مدينة مقديشو وقتل ثلاثة."},
    {"shelling إنخل: killed 2; attack مخيم الحوش: killed 8",
     "قتل شخصان في قصف على مدينة إنخل. واقتحم المقاتلون مخيم الحوش وقتلوا ثمانية."},
    {"shelling إنخل: killed 2; attack معسكر الزعلوق: killed 8",
     "قتل شخصان في قصف على مدينة إنخل. وهاجم مسلحون معسكر الزعلوق وقتلوا ثمانية جنود."},
    {"bombing الموصل: killed 1; attack الموصل: killed 5",
     "قتل مسلحون خمسة جنود في مدينة الموصل أمس. وانفجرت عبوة في مدينة الموصل أمس وقتل شخص."},
    {"raid إنخل: killed 3, killed 5", "قصف الجيش مدينة إنخل وقتل ثلاثة. واقتحم الجيش مدينة إنخل وقتل خمسة."},
    {"airstrike نيالا: killed 3; raid مخيم الحوش: arrested 4",
     "قصف الطيران مدينة نيالا وقتل ثلاثة. واعتقلت القوات أربعة شبان من مخيم الحوش."},
    {"airstrike نيالا: killed 3; abduction مخيم الحوش: captured 4",
     "قصف الطيران مدينة نيالا وقتل ثلاثة، وخطفت الميليشيا أربع نساء من مخيم الحوش."},
    {"shelling الزعلوق; abduction مخيم الحوش: captured 2", "قصفت القوات بلدة الزعلوق، وخطفت امرأتين من مخيم الحوش."},
    {"shelling إنخل: killed 4", "قصفت القوات مدينة إنخل فأصابت مخيم الحوش وقتلت أربعة نازحين."},
    {"shelling إنخل: killed 3; attack إنخل: killed 5",
     "قصفت القوات مدينة إنخل وقتل ثلاثة. وهاجم مسلحون حاجزا في مدينة إنخل وقتلوا خمسة جنود."},
    {"shelling إنخل: killed 4", "قصفت القوات مدينة إنخل. وسقطت القذائف على مخيم الحوش ما أدى إلى مقتل أربعة."},
    {"shelling إنخل: killed 2; attack معسكر الزعلوق: killed 8",
     "قصفت القوات مستشفى في مدينة إنخل وقتل شخصان، بحسب مسعف. واقتحم المقاتلون معسكر الزعلوق قرب إنخل وقتلوا ثمانية "
     "مدنيين، بحسب الشرطة."},
    {"attack الموصل: killed 5; bombing الموصل: killed 1",
     "هاجم مسلحون حاجزا في مدينة الموصل أمس وقتلوا خمسة، بحسب الجيش. وانفجرت عبوة في مدينة الموصل أمس وقتل شخص، بحسب "
     "الشرطة."},
    {"attack إنخل: killed 2",
     "هاجم مسلحون مدينة إنخل وقتلوا شخصين. واقتحم المسلحون مخيم الحوش في المدينة وأحرقوا خياما."},
};

TEST(EventActs, ByMen) {
  for (const ActCase& row : kByMen) Expect(row);
}

}  // namespace
}  // namespace isnad
