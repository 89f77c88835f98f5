#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/reading_testing.h"

// Text as pages and posts have it: what stands around the report, and how its lines are written. Invented sentences in
// forms that outlets of many countries use. Each row: the claims that must come out, and the text.

namespace isnad {
namespace {

struct PageRow {
  const char* claims;
  const char* text;
};

template <std::size_t kSize>
void Expect(const PageRow (&rows)[kSize]) {
  for (const PageRow& row : rows) EXPECT_EQ(ClaimsOf(ReadArabic(row.text)), row.claims) << row.text;
}

// Lists: dashes, bullets, numbers and letters before what each line tells; last, lists of other things.
constexpr PageRow kListLines[] = {
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\n- 5 قتلى\n- 7 جرحى"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\n-5 قتلى\n-7 جرحى"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\n• 5 قتلى\n• 7 جرحى"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\n▪\ufe0f5 قتلى\n▪\ufe0f7 جرحى"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n1- مقتل 5 مدنيين\n2- إصابة 7 مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n1. مقتل 5 مدنيين\n2. إصابة 7 مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n1) مقتل 5 مدنيين\n2) إصابة 7 مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n* مقتل 5 مدنيين\n* إصابة 7 مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n🔴 مقتل 5 مدنيين\n🔴 إصابة 7 مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n– مقتل 5 مدنيين\n– إصابة 7 مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n١- مقتل ٥ مدنيين\n٢- إصابة ٧ مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\nأ- مقتل 5 مدنيين\nب- إصابة 7 مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\nأولا: مقتل 5 مدنيين\nثانيا: إصابة 7 مدنيين"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\nالقتلى: 5\nالجرحى: 7"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\nعدد القتلى: 5\nعدد الجرحى: 7"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\nالشهداء 5\nالجرحى 7"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\nقتلى = 5\nجرحى = 7"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n✔\ufe0f مقتل 5 مدنيين\n✔\ufe0f إصابة 7 مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n#مقتل 5 مدنيين\n#إصابة 7 مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n_ مقتل 5 مدنيين\n_ إصابة 7 مدنيين"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\n⚫5 قتلى\n⚫7 جرحى"},
    {"killed 2..", "حصيلة القصف على البلدة:\n5_ مدنيين قتلى"},
    {"arrested 7", "حصيلة القصف:\n-5 عمليات أمنية\n- اعتقال 7 أشخاص"},
    {"arrested 4", "نفذت القوات في البلدة:\n-3 عمليات دهم\n-اعتقال 4 مطلوبين"},
    {"", "1- قصف البلدة\n2- قصف المدينة"},
    {"", "الفقرة 5- قصفت القوات البلدة"},
    {"", "حصيلة القصف على البلدة:\n- 5 منازل مدمرة\n- 7 سيارات"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\n- القتلى: 5\n- الجرحى: 7"},
    {"killed 2", "القتلى: أحمد وخالد بعد قصف البلدة"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\n⬅\ufe0f 5 قتلى\n⬅\ufe0f 7 جرحى"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\n● 5 قتلى\n● 7 جرحى"},
    {"killed 5, injured 7", "حصيلة القصف على البلدة:\n| 5 قتلى\n| 7 جرحى"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n(1) مقتل 5 مدنيين\n(2) إصابة 7 مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n1/ مقتل 5 مدنيين\n2/ إصابة 7 مدنيين"},
    {"killed 5 civilian, injured 7 civilian", "حصيلة القصف على البلدة:\n1_ مقتل 5 مدنيين\n2_ إصابة 7 مدنيين"},
};

// Spaces lost or doubled around numbers, marks and words; last, numbers of other things.
constexpr PageRow kLostSpaces[] = {
    {"killed 3 civilian", "قُتل3 مدنيين في قصف على البلدة."},
    {"killed 3 civilian", "قُتل 3مدنيين في قصف على البلدة."},
    {"killed 3 civilian", "قُتل3مدنيين في قصف على البلدة."},
    {"killed 5, injured 7", "مقتل5أشخاص وإصابة7آخرين بقصف على البلدة"},
    {"killed 3 civilian, injured 4", "قُتل ٣مدنيين وأصيب٤ في قصف على البلدة"},
    {"killed 3 civilian, injured 4", "قُتل ثلاثة مدنيين في قصف على البلدة.وأصيب أربعة"},
    {"killed 3 civilian, injured 4", "قُتل ثلاثة مدنيين في قصف على البلدة ،وأصيب أربعة"},
    {"killed 3 civilian, injured 4", "قُتل ثلاثة مدنيين في قصف على البلدة,وأصيب أربعة"},
    {"killed 3 civilian, injured 4", "قُتل ثلاثة مدنيين في قصف على البلدة .وأصيب أربعة"},
    {"killed 3 civilian, injured 4", "قُتل ثلاثة مدنيين في قصف على البلدة؛أصيب أربعة"},
    {"killed 3 civilian, injured 4", "قُتل ثلاثة مدنيين في قصف على البلدة..أصيب أربعة"},
    {"killed 3 civilian, killed 1 child part", "قُتل ثلاثة مدنيين(بينهم طفل)في قصف على البلدة"},
    {"killed 3 civilian, killed 1 child part", "قُتل ثلاثة مدنيين-بينهم طفل-في قصف على البلدة"},
    {"killed 3 civilian", "قُتل ثلاثة  مدنيين   في قصف على البلدة"},
    {"killed 3 civilian, injured 4", "قُتل ثلاثة مدنيين و أصيب 4 في قصف على البلدة"},
    {"killed 3 civilian, injured 4", "قُتل ثلاثة مدنيين و4جرحى في قصف على البلدة"},
    {"killed 3 civilian, injured 4", "قُتل ثلاثة مدنيين و 4 جرحى في قصف على البلدة"},
    {"", "مقتل وإصابة15شخصا في قصف على البلدة"},
    {"killed 2 civilian", "انفجرت عبوة يوم15 آذار2024 وقتل2 من المدنيين"},
    {"killed 3 civilian", "قصفت البلدة يوم الاثنين18آذار فقتل 3 مدنيين"},
    {"killed 12 civilian, killed 3 child part", "قُتل 12مدنياً،بينهم 3أطفال،في قصف على البلدة"},
    {"killed 10", "ارتفاع الحصيلة إلى10قتلى في قصف البلدة"},
    {"killed 3 civilian", "استهدف القصف البلدةفقتل 3 مدنيين"},
    {"killed 3, injured 5", "قصف البلدة.3 قتلى و5 جرحى"},
    {"killed 3, injured 5", "3قتلى و5جرحى بقصف البلدة"},
    {"", "قصف الفرقة25 البلدة"},
    {"", "سقطت 3قذائف على البلدة"},
    {"", "على بعد 5كم من البلدة قصف"},
    {"", "الطريقM5 والقصف على البلدة"},
    {"", "بنسبة 30%من المنازل بعد قصف البلدة"},
    {"killed 12, injured 20", "بلغ عدد القتلى12والجرحى 20 في قصف البلدة"},
};

// Ends and beginnings that a preview cut off.
constexpr PageRow kCutOff[] = {
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، فيما..."},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة…"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، ما أدى إلى مقتل"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، وإصابة"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، بينهم"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة وأكثر من"},
    {"killed 3 civilian, injured 7, killed 4", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة ومقتل 4"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة وقال المر"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة [...]"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة عرض المزيد"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة … المزيد"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة ("},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة \""},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة https://t.me/abc/12"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة #عاج"},
    {"injured 7 civilian", "...وأصيب سبعة مدنيين في قصف على البلدة"},
    {"injured 7", "مدنيين في قصف على البلدة وأصيب سبعة"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، بحسب"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، وفق ما"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، فيما أصيب"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، من بينهم..."},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، معظمهم"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة و"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، ما لا يقل عن"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، اقرأ المزيد"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، تتمة الخبر في أول تعليق"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، وارتفع عدد القتلى إلى"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، يوم"},
    {"killed 3 civilian, injured 7", "قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة، واعتقلت القوات"},
    {"killed 3 civilian, injured 7", "... قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة"},
};

// Several posts run together: each tells its own.
constexpr PageRow kRuns[] = {
    {"killed 1 civilian, killed 3", "عاجل: مقتل مدني في قصف على البلدة\nعاجل: ارتفاع الحصيلة إلى 3 قتلى في قصف البلدة"},
    {"killed 3 civilian, injured 4", "🔴مقتل 3 مدنيين في قصف على بلدة البارة🔴إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "🔴 مقتل 3 مدنيين في قصف على بلدة البارة\n\n🔴 إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4",
     "#عاجل | مقتل 3 مدنيين في قصف على بلدة البارة #عاجل | إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة.\n______\nإصابة 4 في قصف على بلدة بنش."},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة ⬅\ufe0f إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة || إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة / إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة • إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة\n10:45\nإصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "10:45 مقتل 3 مدنيين في قصف على بلدة البارة\n11:15 إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة\nمنذ 3 ساعات\nإصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة *** إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة ... إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة!! إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارةإصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة 2) إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "عاجل مقتل 3 مدنيين في قصف على بلدة البارة عاجل إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة\n---\nإصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة\n====\nإصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة\n.\n.\nإصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة ✅ إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة ~ إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة ⚡\ufe0f إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة ، إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة .. وإصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة @sahel إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4",
     "مقتل 3 مدنيين في قصف على بلدة البارة https://t.me/sahel/12 إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4", "مقتل 3 مدنيين في قصف على بلدة البارة#عاجل إصابة 4 في قصف على بلدة بنش"},
    {"killed 3 civilian, injured 4",
     "مقتل 3 مدنيين في قصف على بلدة البارة \n الساحل نيوز\nإصابة 4 في قصف على بلدة بنش"},
    {"injured 4, killed 3 civilian", "أصيب 4 في قصف على بلدة بنش. كما قُتل 3 مدنيين في قصف على بلدة البارة"},
};

// Quotation marks and brackets of every kind, in any order; last, names and words within them.
constexpr PageRow kQuotes[] = {
    {"killed 3 civilian, injured 7", "قال المصدر: «قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة»"},
    {"killed 3 civilian, injured 7", "قال المصدر: “قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة”"},
    {"killed 3 civilian, injured 7", "قال المصدر: ”قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة“"},
    {"killed 3 civilian, injured 7", "قال المصدر: \"قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة\""},
    {"killed 3 civilian, injured 7", "قال المصدر: ″قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة″"},
    {"killed 3 civilian, injured 7", "قال المصدر: „قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة“"},
    {"killed 3 civilian, injured 7", "قال المصدر: 'قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة'"},
    {"killed 3 civilian, injured 7", "قال المصدر: ‘قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة’"},
    {"killed 3 civilian, injured 7", "قال المصدر: ‹قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة›"},
    {"killed 3 civilian, injured 7", "قال المصدر: (قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة)"},
    {"killed 3 civilian, injured 7", "قال المصدر: ((قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة))"},
    {"killed 3 civilian, injured 7", "قال المصدر: <<قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة>>"},
    {"killed 3 civilian, injured 7", "قال المصدر: ''قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة''"},
    {"killed 3 civilian, injured 7", "قال المصدر: \"قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "قال المصدر: قُتل ثلاثة مدنيين وأصيب سبعة في قصف على البلدة\""},
    {"killed 3 civilian, injured 7", "قال المصدر: «قُتل ثلاثة مدنيين وأصيب سبعة» في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "مقتل «ثلاثة مدنيين» وإصابة «سبعة» في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "مقتل ثلاثة \"مدنيين\" وإصابة سبعة في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "\"مقتل\" ثلاثة مدنيين و\"إصابة\" سبعة في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "استشهد \"3\" مدنيين وأصيب \"7\" في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "استشهد «3» مدنيين وأصيب «7» في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "استشهد (3) مدنيين وأصيب (7) في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "استشهد [3] مدنيين وأصيب [7] في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "استشهد {3} مدنيين وأصيب {7} في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "استشهد /3/ مدنيين وأصيب /7/ في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "استشهد ﴿3﴾ مدنيين وأصيب ﴿7﴾ في قصف على البلدة"},
    {"", "قصف «السبعين» و«الستين»"},
    {"", "نشر كتاب \"مقتل مدينة\" عن قصف البلدة"},
    {"killed 3 civilian", "أعلن «الحشد» \"استشهاد\" ثلاثة مدنيين في قصف على البلدة"},
    {"killed 3 civilian", "مقتل ثلاثة مدنيين بـ\"قصف\" على البلدة"},
    {"killed 3 civilian", "مقتل ثلاثة مدنيين بـ«القصف» على البلدة"},
    {"", "وصف \"القتلى\" بأنهم \"أبطال\" بعد قصف البلدة"},
};

// Presentation forms, digits of every script, tashkeel, tatweel and what cannot be seen.
constexpr PageRow kForms[] = {
    {"killed 3 civilian", "ﻗُﺘﻞ ﺛﻼﺛﺔ ﻣﺪﻧﻴﻴﻦ ﻓﻲ ﻗﺼﻒ ﻋﻠﻰ ﺍﻟﺒﻠﺪﺓ"},
    {"killed 3 civilian, injured 7", "قُتل ۳ مدنيين وأصيب ۷ في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "قُتل ٣ مدنيين وأصيب ٧ في قصف على البلدة"},
    {"killed 3 civilian, injured 7", "قُتل ３ مدنيين وأصيب ７ في قصف على البلدة"},
    {"killed 12 civilian, injured 20", "قُتل ١٢ مدنياً وأصيب ٢٠ في قصف على البلدة"},
    {"displaced 1200", "نزوح ١٬٢٠٠ شخص من البلدة بعد القصف"},
    {"displaced 12500", "نزوح ١٢٫٥ ألف شخص من البلدة بعد القصف"},
    {"killed 3 civilian", "قُتـــل ثلاثــة مدنييــن في قصف على البلدة"},
    {"killed 3 civilian", "قُتِلَ ثَلاثَةُ مَدَنِيِّينَ في قَصْفٍ على البَلدَة"},
    {"killed 3 civilian", "قتل ثلاثة مدنیین في قصف علی البلدة"},
    {"killed 3 civilian", "قتل ثلاثه مدنيين في قصف علي البلده"},
    {"killed 3 civilian", "قُتل ثلا\u200bثة مدنيين في قصف على البلدة"},
    {"killed 3 civilian", "قُتل\u200f \u200f3\u200f مدنيين في قصف على البلدة"},
    {"killed 3 civilian", "قتل ثلاثة مدنيين في قصف على البلدة يوم ١٨ آذار"},
    {"killed 3 civilian", "قصف البلدة ١٨/٣/٢٠٢٤ ومقتل ٣ مدنيين"},
    {"killed 3 civilian", "قصف البلدة ۱۸/۳/۲۰۲۴ ومقتل ۳ مدنيين"},
    {"killed 3 civilian", "قتل ثلاثة مدنيين في قصف على البلدة الساعة ٣:٣٠"},
    {"killed 3 civilian", "مقتل 3\ufe0f\u20e3 مدنيين في قصف على البلدة"},
    {"killed 3 civilian", "مقتل ٣ مدنيين في قصف بـ٢٠ قذيفة على البلدة"},
    {"killed 12 civilian, injured 20 civilian", "قتل ١٢مدنيا وأصيب ٢٠آخرون في قصف على البلدة"},
    {"killed 5..7 civilian", "قتل بين ٥ و٧ مدنيين في قصف على البلدة"},
    {"killed 5..7 civilian", "قتل ٥-٧ مدنيين في قصف على البلدة"},
    {"killed 11.. civilian", "قتل أكثر من ١٠ مدنيين في قصف على البلدة"},
    {"killed 2", "قتل مدنيان٢ في قصف على البلدة"},
    {"killed 3 civilian", "قُتل ثلاثة مدني\u200dين في قصف على البلدة"},
    {"killed 3 civilian", "قتل ثلاثة مدنيين في قصف على البلدة بنسبة ٥٠٪"},
    {"killed 5 civilian summary", "قتل خمسة مدنيين في البلدة خلال الساعات الـ٢٤ الماضية بقصف"},
    {"killed 3 civilian", "قتل ثلاثة مدنيين بقصف اللواء ۹۳ على البلدة"},
    {"", "سقطت ۱۵ قذيفة في قصف البلدة"},
    {"", "تضرر ٤ منازل في قصف البلدة"},
    {"killed 3 civilian, injured 7", "قتل ﺛﻼﺛﺔ مدنيين ﻭأصيب ﺳﺒﻌﺔ في قصف على البلدة"},
};

// Lines that begin as furniture does and tell all the same.
constexpr PageRow kTelling[] = {
    {"killed 5 civilian", "المزيد من الضحايا: مقتل 5 مدنيين في قصف البلدة."},
    {"freed 5, killed 3 militant", "تحرير خمسة مختطفين ومقتل ثلاثة مسلحين في هجوم على البلدة"},
    {"killed 3 militant", "شارك 200 جندي في مداهمة قُتل فيها ثلاثة مسلحين في البلدة"},
    {"killed 3 civilian", "تابعوا القصف حتى قُتل ثلاثة مدنيين في البلدة"},
    {"killed 1", "التالي اسمه قُتل في قصف البلدة: أحمد الحسن"},
    {"killed 3 civilian", "السابق من القصف على البلدة قتل ثلاثة مدنيين"},
    {"killed 3 civilian", "آخر الأخبار من البلدة: مقتل ثلاثة مدنيين في قصف مدفعي."},
    {"killed 3 civilian", "طباعة المنشورات توقفت بعد مقتل ثلاثة مدنيين في قصف البلدة."},
    {"killed 3 civilian", "حفظ الله البلدة، قُتل ثلاثة مدنيين في القصف"},
    {"killed 3 civilian", "إعلان مقتل ثلاثة مدنيين في قصف على البلدة"},
    {"killed 3 civilian", "بيروت - قُتل ثلاثة مدنيين في قصف على البلدة"},
    {"killed 3 civilian", "بيروت (رويترز) - قُتل ثلاثة مدنيين في قصف على البلدة"},
    {"killed 3 civilian", "قُتل ثلاثة مدنيين في قصف على البلدة (رويترز)"},
    {"killed 3 civilian", "رصد مقتل ثلاثة مدنيين في قصف على البلدة"},
    {"killed 3 civilian", "متابعة القصف: مقتل ثلاثة مدنيين في البلدة"},
    {"killed 3, injured 12", "3 قتلى و12 جريحا في قصف البلدة"},
    {"killed 3", "12 تعليقا و3 قتلى بعد قصف البلدة"},
    {"killed 3", "أرشيف القصف على البلدة يضم 3 قتلى"},
    {"killed 3 security", "مشاركة ثلاثة جنود قتلوا في قصف البلدة"},
    {"killed 3 civilian", "عاجل #البلدة مقتل ثلاثة مدنيين في قصف"},
};

// The report that the pieces of page below stand around.
constexpr const char* kReport =
    "قُتل ثلاثة مدنيين وأصيب سبعة آخرون في غارة على قرية السلامة قرب مدينة الموصل، بحسب ما أفادت مصادر محلية.";
constexpr const char* kReportClaims = "killed 3 civilian, injured 7 civilian";

// Datelines, bylines, stamps, counters, breadcrumbs and the lines under pictures.
constexpr const char* kBefore[] = {
    "بيروت - رويترز",
    "دمشق -",
    "دمشق – وكالات",
    "بغداد ـ «الصباح الجديد»",
    "صنعاء/ خاص",
    "الموصل (أ ف ب) -",
    "كتب: نزار العوني",
    "تقرير: سمير علي",
    "متابعات",
    "متابعة - فريق التحرير",
    "المدينة نيوز",
    "رصد _ الساحل نيوز",
    "أخبار العالم",
    "الرئيسية / أخبار / محليات",
    "الرئيسية » عاجل » الموصل",
    "نشر في: الثلاثاء 19 آذار 2024 - 11:40",
    "تاريخ النشر: 19 مارس 2024 - 03:25 GMT",
    "آخر تحديث: 19/3/202404:41 م",
    "مدة القراءة: 3 دقائق",
    "3 دقائق للقراءة",
    "18 حجم الخط",
    "245 مشاهدة",
    "عدد المشاهدات: 1245",
    "0 تعليق",
    "12 تعليقا",
    "37 خبر",
    "رئيس التحرير",
    "سمير علي",
    "آثار القصف على قرية الزيتون - أرشيفية",
    "آثار غارة سابقة قتل فيها 9 مدنيين (أرشيف)",
    "عناصر من الدفاع المدني ينقلون جرحى في قرية الزيتون (الأناضول)",
    "رجال إطفاء في موقع انفجار قتل فيه خمسة، 4 آذار 2019. (John DOE / AFP)",
    "دخان بعد غارات على بلدة الزيتون / Reuters",
    "صورة أرشيفية لغارة على بلدة الزيتون / Reuters",
    "1781565_940033939380230_o.jpg",
    "Accessibility links",
    "إعلان",
    "استمع للخبر",
    "شارك الخبر",
    "مشاركة عبر فيسبوك تويتر واتساب",
    "#الموصل #غارة #عاجل",
    "طباعة",
    "حفظ",
};

// "Read also" and other stories' headlines, tags, credits, calls to follow and share.
constexpr const char* kAfter[] = {
    "اقرأ أيضا: مقتل 12 جنديا في هجوم على حاجز",
    "اقرؤوا أيضا: مقتل 12 جنديا في هجوم على حاجز",
    "أخبار ذات علاقة مقتل 12 جنديا في هجوم على حاجز",
    "محتوى ذو صلة: مقتل 12 جنديا في هجوم على حاجز",
    "اقرأ أيضاً.. مقتل 12 جنديا في هجوم على حاجز",
    "إقرأ أيضا : مقتل 12 جنديا في هجوم على حاجز",
    "اقرأ المزيد: إصابة خمسة في انفجار",
    "اقرأ كذلك: إصابة خمسة في انفجار",
    "طالع أيضا: إصابة خمسة في انفجار",
    "شاهد أيضا\nمقتل 12 جنديا في هجوم على حاجز",
    "شاهد أيضاً: إصابة خمسة في انفجار",
    "أخبار ذات صلة\nمقتل 12 جنديا في هجوم على حاجز\nإصابة خمسة في انفجار",
    "مواضيع ذات صلة\nمقتل 12 جنديا في هجوم على حاجز",
    "موضوعات متعلقة\nمقتل 12 جنديا في هجوم على حاجز",
    "موضوعات ذات صلة:\nمقتل 12 جنديا في هجوم على حاجز",
    "أخبار متعلقة\nمقتل 12 جنديا في هجوم على حاجز",
    "قد يهمك أيضا\nمقتل 12 جنديا في هجوم على حاجز",
    "قد يعجبك أيضا\nإصابة خمسة في انفجار",
    "المزيد من الأخبار\nإصابة خمسة في انفجار",
    "آخر الأخبار\nمقتل 12 جنديا في هجوم على حاجز",
    "الأكثر قراءة\nمقتل 12 جنديا في هجوم على حاجز",
    "الأكثر مشاهدة\nمقتل 12 جنديا في هجوم على حاجز",
    "الأكثر تداولا\nمقتل 12 جنديا في هجوم على حاجز",
    "مقالات مشابهة\nمقتل 12 جنديا في هجوم على حاجز",
    "من نفس القسم\nمقتل 12 جنديا في هجوم على حاجز",
    "في هذا القسم\nمقتل 12 جنديا في هجوم على حاجز",
    "أحدث الأخبار\nمقتل 12 جنديا في هجوم على حاجز",
    "الخبر السابق: مقتل 12 جنديا في هجوم على حاجز",
    "الخبر التالي: مقتل 12 جنديا في هجوم على حاجز",
    "المقال السابق\nمقتل 12 جنديا في هجوم على حاجز",
    "التالي\nمقتل 12 جنديا في هجوم على حاجز",
    "السابق\nمقتل 12 جنديا في هجوم على حاجز",
    "فيديو قد يعجبك",
    "هذا المحتوى من AFP",
    "المصدر: الساحل نيوز",
    "المصدر : وكالات",
    "الوسوم: غارة، قتلى، الموصل",
    "الوسومقتلى",
    "الكلمات المفتاحية: غارة، قتلى",
    "كلمات مفتاحية قتلى غارة",
    "الكلمات الدلالية\nقتلى",
    "تاغات: قتلى",
    "لمتابعة آخر الأخبار انضموا إلى قناتنا على تلغرام",
    "تابعونا على واتساب وتلغرام",
    "انضم إلى قناتنا في تلغرام",
    "للاشتراك في قناتنا",
    "رابط القناة في تلغرام: https://t.me/example",
    "حمّل تطبيقنا",
    "أضف تعليق",
    "اترك تعليقاً",
    "التعليقات (3)",
    "3 تعليقات",
    "لا توجد تعليقات",
    "مشاركة :",
    "شارك على فيسبوك",
    "جميع الحقوق محفوظة © 2024",
    "جميع الحقوق محفوظة لموقع الساحل 2024",
    "— Sahel News (@sahel) March 19, 2024",
    "pic.twitter.com/QrcRg1oMlX",
    "تحرير: سمير علي",
    "م.ح/س.ع",
    "(أ.ف.ب)",
    "#عاجل #قتلى #جرحى",
    "عن مصدر الخبر\nالساحل نيوز",
};

// Names below what they are names of are told, the headlines of other stories are not.
constexpr PageRow kNameLines[] = {
    {"killed 2.., killed 3",
     "قصفت الطائرات بلدة الزعلوق صباح اليوم وسقط شهداء.\nأسماء الشهداء:\nخالد محمد العوض\nسامر علي "
     "العوض\nمحمود حسن الأحمد"},
    {"killed 2.., injured 2",
     "قصفت الطائرات بلدة الزعلوق صباح اليوم وسقط شهداء.\nالشهداء:\nالجرحى:\nخالد محمد العوض\nسامر علي العوض"},
    {"",
     "قصفت الطائرات بلدة الزعلوق صباح اليوم.\nالأكثر قراءة\nمقتل ثلاثة جنود في كمين\nإصابة مدني بانفجار "
     "لغم\nأسعار الذهب اليوم"},
};
// Below a title, one or two headlines of other stories without their full stops, where each paragraph has its
// own.
struct TitledRow {
  const char* claims;
  const char* title;
  const char* text;
};
constexpr TitledRow kLastHeadlines[] = {
    {"killed 2", "انفجار عبوة في الزعلوق",
     "قتل شخصان أمس في انفجار عبوة ناسفة في الزعلوق.\nوقال مصدر أمني إن القوات طوقت المكان كله وفتشته.\nاقتحام "
     "اجتماع.. "
     "مقتل "
     "قيادي بعملية خاصة في الزعلوق"},
    {"killed 2", "انفجار عبوة في الزعلوق",
     "قتل شخصان أمس في انفجار عبوة ناسفة في الزعلوق.\nوقال مصدر أمني إن القوات طوقت المكان كله وفتشته.\nكمين محكم.. "
     "مقتل "
     "خمسة جنود في الزعلوق\nانفجار سيارة في المشموش يوقع 3 قتلى"},
    // the text's own last line
    {"killed 2, killed 7, killed 4 child part", "غارة على الزعلوق",
     "قتل شخصان أمس في غارة على منزل في الزعلوق.\nوقال مصدر طبي إن الغارة أصابت منزلا من طابقين.\nاستشهاد سبعة من "
     "عائلة "
     "واحدة بينهم أربعة أطفال في الغارة"},
    {"killed 2, injured 4", "انفجار عبوة في الزعلوق",
     "قتل شخصان أمس في انفجار عبوة ناسفة في الزعلوق.\nوقال مصدر أمني إن القوات طوقت المكان وفتشته.\nوأصيب أربعة بجروح "
     "نقلوا إلى مستشفى المدينة"},
    {"killed 2, killed 5 security", "انفجار عبوة في الزعلوق",
     "قتل شخصان أمس في انفجار عبوة ناسفة في الزعلوق\nوقال مصدر أمني إن القوات طوقت المكان وفتشته\nمقتل 5 جنود في "
     "انفجار "
     "الزعلوق"},
    {"killed 2, killed 5 security", "",
     "قتل شخصان أمس في انفجار عبوة ناسفة في الزعلوق.\nوقال مصدر أمني إن القوات طوقت المكان وفتشته.\nمقتل 5 جنود في "
     "انفجار الزعلوق"},
};
TEST(PageText, LastHeadlines) {
  for (const TitledRow& row : kLastHeadlines)
    EXPECT_EQ(ClaimsOf(ReadArabic(row.text, row.title)), row.claims) << row.text;
}

TEST(PageText, NameLines) { Expect(kNameLines); }

TEST(PageText, ListLines) { Expect(kListLines); }
TEST(PageText, LostSpaces) { Expect(kLostSpaces); }
TEST(PageText, CutOffEnds) { Expect(kCutOff); }
TEST(PageText, PostsRunTogether) { Expect(kRuns); }
TEST(PageText, Quotes) { Expect(kQuotes); }
TEST(PageText, Forms) { Expect(kForms); }
TEST(PageText, LinesThatTell) { Expect(kTelling); }

TEST(PageText, WhatStandsAroundAReportTellsNothing) {
  const std::string report = kReport;
  for (const char* line : kBefore) {
    const Reading reading = ReadArabic(line + ("\n" + report));
    EXPECT_EQ(ClaimsOf(reading), kReportClaims) << line;
    EXPECT_EQ(reading.reports.size(), 1U) << line;
  }
  for (const char* line : kAfter) {
    const Reading reading = ReadArabic(report + "\n" + line);
    EXPECT_EQ(ClaimsOf(reading), kReportClaims) << line;
    EXPECT_EQ(reading.reports.size(), 1U) << line;
  }
}

// What a post adds below, line by line and without a full stop, is no headline of another story.
TEST(PageText, UpdatesBelowAPost) {
  const std::string post =
      "نفذت القوات إنزالا في بلدة الزعلوق فجر اليوم واستهدفت منزلا في الحي الغربي واعتقلت رجلا من أهلها.\n";
  const std::string tail = "\nوصول تعزيزات إلى المكان\n#الزعلوق";
  EXPECT_EQ(ClaimsOf(ReadArabic(post + "تحديث 1: عدد المعتقلين 6 أشخاص حتى اللحظة" + tail)), "arrested 1, arrested 6");
  EXPECT_EQ(ClaimsOf(ReadArabic(post + "عدد المعتقلين 6 أشخاص حتى اللحظة" + tail)), "arrested 1");
}

}  // namespace
}  // namespace isnad
