#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/core/read/reading_testing.h"

// Lists of names and of kin: how many people they are. All sentences and names are invented.

namespace isnad {
namespace {

using ::testing::UnorderedElementsAreArray;

// "killed civilian 3..3", with ".." open where there is no most.
std::vector<std::string> ClaimsOf(const std::string& text) {
  std::vector<std::string> claims;
  for (const Claim& claim : ReadArabic(text).claims)
    claims.push_back(std::string(NameOf(claim.outcome)) + " " + std::string(NameOf(claim.group)) + " " +
                     std::to_string(claim.people.min) + ".." +
                     (claim.people.max ? std::to_string(*claim.people.max) : ""));
  return claims;
}

struct ListCase {
  std::vector<std::string> claims;
  const char* text;
};

const ListCase kLists[] = {
    {{"killed any 3..3"}, "مقتل أحمد خالد العلي وسالم كريم الحسن وفادي عمر في قصف على البلدة"},
    {{"killed any 3..3"}, "استشهد كل من نضال العمر وكريم الحسن ووائل سعيد"},
    {{"arrested any 2..2"}, "اعتقلت القوات كلا من سالم كريم ونضال العمر"},
    {{"injured any 2..2"}, "أصيب كل من: • سامر محمود الأحمد (10 سنوات) • محمود خالد الأحمد"},
    {{"injured any 3..3"}, "والجرحى هم: أحمد خالد العلي، سالم كريم الحسن، وليد ناصر."},
    {{"injured any 3..3"}, "والمصابون هم:\nسالم كريم الحسن\nوليد ناصر الأحمد\nفادي عمر"},
    {{"killed any 3..3"}, "والقتلى هم:\n1- نضال العمر\n2- كريم الحسن 30 سنة\n3- فادي عمر"},
    {{"killed any 2..2"}, "والقتلى هم:\n- نضال العمر\n- كريم الحسن"},
    {{"injured any 3..3"},
     "المصابون كما قال المركز هم: بشار أنيس القرطبي (13 عاماً)، ورائد أنيس القرطبي (12 عاماً)، وهيفاء شوقي (28 عاماً)."},
    {{"killed any 3..3"}, "وأسماء الشهداء: أنيس القرطبي، رائد القرطبي، هيفاء القرطبي."},
    {{"killed any 3..3"}, "أسماء القتلى هم: نضال العمر - كريم الحسن - سالم وليد"},
    {{"killed any 2.."}, "عرف من القتلى: نضال العمر، كريم الحسن"},
    {{"arrested any 2.."}, "من بين المعتقلين: سالم كريم، فادي عمر"},
    {{"killed any 1..1", "killed woman 1..1", "killed child 2..2"}, "القتلى هم: رجل وامرأة وطفلان"},
    {{"killed any 1..1", "killed woman 1..1", "killed child 2..2"}, "القتلى هم رجل وامرأة وطفلان"},
    {{"killed any 3..3"}, "والقتلى هم: مدرس واثنان من أبنائه"},
    {{"injured child 3..3", "injured woman 1..1"}, "والجرحى هم: 3 أطفال وامرأة"},
    {{"killed any 3..3"}, "قتل قائد الكتيبة ومرافقاه"},
    {{"killed any 3..3"}, "قتل رجل وزميلاه"},
    {{"injured any 3..3"}, "أصيب مدير المشفى وحارساه"},
    {{"killed any 3..3"}, "قتل الشاب سالم العلي وابناه"},
    {{"killed child 1..1", "killed any 1..1"}, "مقتل الطفلة سارة محمود العلي وكريم الحسن في القصف"},
    {{"killed any 1..1"}, "مقتل أحمد خالد العلي، وقال سالم كريم الحسن إنه رآه"},
    {{"injured any 1..1"}, "أصيب رجل وزميله يروي ما حدث"},
    {{"killed any 1..1"}, "مقتل القيادي أحمد خالد العلي، أبو عمر"},
    {{"arrested any 1..1"}, "اعتقال سالم كريم الحسن بتهمة قتل الناس"},
    {{"arrested any 2..2"}, "أسفرت المداهمة عن اعتقال كل من:\nسالم كريم الحسن (45 عاما)\nوليد ناصر الأحمد (50 عاما)"},
    {{"injured any 3..3"}, "أسماء المصابين جراء القصف على البلدة1- سالم كريم الحسن2- وليد ناصر الأحمد3- شحيدة الأحمد"},
    {{"killed any 2..2"}, "نزف إليكم الشهداء: الشهيد المجاهد سالم كريم الحسن، الشهيد المجاهد وليد ناصر الأحمد."},
    {{}, "أسماء المعتقلين تنشر غدا: 1- في الصحف 2- على الموقع"},
    {{}, "قال كل من نضال العمر وكريم الحسن إن الطريق مغلق"},
    {{}, "التضييق على كل من ينتقد القرار، والتغيير الحاصل بسبب ذلك"},
    {{}, "قال الوزير: نضال العمر رجل طيب"},
    {{"injured any 3..3"}, "أصيب ثلاثة هم: سالم كريم الحسن، فادي عمر، نضال العمر"},
    {{"killed any 2..2"}, "توفي كل من سالم كريم (40 عاماً) وزوجته هدى العمر (35 عاماً)"},
    {{"arrested any 2..2"}, "اعتقلت الدورية شخصين هما سالم كريم ونضال العمر"},
    {{"killed civilian 1..1", "killed child 1..1"}, "استشهاد المواطن سالم كريم والطفلة هدى العمر"},
    {{"killed any 3..3"},
     "أسماء شهداء قصف الطيران على بلدة الزعلوق:\n1- سالم كريم\n2- ابنه وليد سالم كريم 11 سنة\n3- هدى العمر"},
    {{"killed any 3..3"}, "أسماء شهداء بلدة الزعلوق الذين ارتقوا أمس\n• سالم كريم\n• وليد كريم\n• ام نضال"},
    {{"killed any 2..2"}, "شهداء قصف الطيران على بلدة الزعلوق هم: سالم كريم، وليد العمر."},
    {{}, "شهداء قصف الطيران على بلدة الزعلوق نقلوا إلى المشفى: سالم كريم، وليد العمر يرويان."},
    {{"killed woman 1..1"}, "استشهاد الحاجة هدى العمر بقصف على بلدة الزعلوق"},
    {{"injured child 1..1"}, "بترت ساق طفل بانفجار لغم في بلدة الزعلوق"},
    {{"injured any 1..1"}, "بتر قدمي شاب جراء انفجار لغم في بلدة الزعلوق"},
    {{}, "بترت ساقه جراء انفجار لغم في بلدة الزعلوق"},
    {{"killed any 6..6"}, "أبيدت عائلة من ستة أشخاص في غارة على بلدة الزعلوق"},
    {{}, "ارتكاب إبادة جماعية بحق السكان في بلدة الزعلوق"},
};

TEST(NameLists, CountWhomTheyName) {
  for (const ListCase& c : kLists) EXPECT_THAT(ClaimsOf(c.text), UnorderedElementsAreArray(c.claims)) << c.text;
}

}  // namespace
}  // namespace isnad
