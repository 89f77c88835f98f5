#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/core/read/reading_testing.h"

// From an article to its claims, events, sources and sums. All sentences are invented.

namespace isnad {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

// "killed civilian 3..3", with ".." open where there is no most.
std::vector<std::string> Claims(const Reading& reading) {
  std::vector<std::string> claims;
  for (const Claim& claim : reading.claims)
    claims.push_back(std::string(NameOf(claim.outcome)) + " " + std::string(NameOf(claim.group)) + " " +
                     std::to_string(claim.people.min) + ".." +
                     (claim.people.max ? std::to_string(*claim.people.max) : ""));
  return claims;
}

struct ClaimCase {
  std::vector<std::string> claims;
  const char* text;
};

const ClaimCase kClaims[] = {
    {{"killed civilian 3..3"}, "قُتل ثلاثة مدنيين في غارة على بلدة الحمدانية."},
    {{"killed civilian 3..3"}, "أسفرت الغارة عن مقتل 3 مدنيين في بلدة الحمدانية."},
    {{"killed any 100..100"}, "قال الوزير إن القوات قتلت 100 عنصر في بلدة الحمدانية."},
    // A definite amount counts what من joins to it, and nobody behind it.
    {{"killed any 2..2"}, "شيع المئات جثماني الشهيدين في بلدة الحمدانية."},
    {{"killed any 200.."}, "قتل المئات في الهجوم على بلدة الحمدانية."},
    {{"killed civilian 20.."}, "قتل العشرات من المدنيين في بلدة الحمدانية."},
    {{"killed any 5..5", "injured any 2.."}, "مقتل خمسة أشخاص وإصابة آخرين بقصف مدفعي على قرية السلامة."},
    {{"killed any 4..4", "injured any 7..7"}, "خلّف الهجوم 4 قتلى و7 جرحى في مدينة الموصل."},
    {{"killed any 10..", "injured any 20..20"},
     "أدى الانفجار إلى مقتل ما لا يقل عن عشرة أشخاص وإصابة نحو عشرين في مدينة الموصل."},
    {{"arrested any 2..2"}, "داهمت القوة منزلاً في قرية السلامة واعتقلت شخصين."},
    {{"killed child 2..2", "injured woman 1..1"}, "استشهد طفلان وأصيبت امرأة جراء قصف على قرية السلامة."},
    {{"killed any 8..8", "killed child 3..3"}, "قُتل 8 أشخاص، بينهم 3 أطفال، في غارة على قرية السلامة."},
    {{"killed any 3..3"}, "لقي ثلاثة أشخاص مصرعهم في انفجار عبوة ناسفة بمدينة الموصل."},
    {{"killed any 12..12"}, "أودى التفجير بحياة 12 شخصاً في مدينة الموصل."},
    {{"killed any 0..0", "injured any 0..0"}, "استهدف قصف مدفعي أطراف قرية السلامة دون وقوع خسائر بشرية."},
    {{"injured any 0..0"}, "سقطت قذيفة على قرية السلامة ولم تسفر عن إصابات."},
    {{"killed any 2.."}, "سقط قتلى في غارة على قرية السلامة."},
    {{"killed security 4..4"}, "قتل أربعة جنود في هجوم مسلح على حاجز قرب مدينة الموصل."},
    {{"injured any 1..1"}, "أُصيب شاب برصاص مسلحين خلال هجوم في مدينة الموصل."},
    {{"killed any 21.."}, "ارتفعت حصيلة القصف على مدينة الموصل إلى أكثر من 20 قتيلاً."},
    // An attacker counts those whom he attacked; whoever else speaks, and where others died too, says nothing of it.
    {{"killed security 3..3", "killed security 7..7"},
     "قُتل ثلاثة جنود بانفجار عبوة في مدينة الموصل. وتبنى تنظيم داعش الهجوم، وتحدث التنظيم عن سبعة قتلى."},
    {{"killed security 3..3", "killed civilian 2..2", "killed any 7..7"},
     "قُتل ثلاثة جنود ومدنيان اثنان بانفجار عبوة في مدينة الموصل. وتبنى تنظيم داعش الهجوم، وتحدث التنظيم عن سبعة قتلى."},
    {{"killed security 3..3", "killed any 7..7"},
     "قُتل ثلاثة جنود بانفجار عبوة في مدينة الموصل. وتحدث المرصد السوري عن سبعة قتلى."},
    {{"killed any 3..3"}, "قُتل قائد الكتيبة ومرافقاه في هجوم على مدينة الموصل."},
    {{"killed any 2..2"}, "استشهد شخصان متأثرين بجراحهما إثر غارة على قرية السلامة."},
    {{"killed any 1..1", "injured any 3..3"}, "قتيل وثلاثة جرحى بانفجار لغم في قرية السلامة."},
    {{"killed civilian 1..1", "injured child 2..2"}, "قُتل مدني وأصيب طفلان بقصف على قرية السلامة."},
    {{"injured security 5..5"}, "أصيب خمسة من عناصر الشرطة بانفجار عبوة في مدينة الموصل."},
    {{"arrested any 6..6"}, "اعتقلت القوات 6 أشخاص خلال مداهمة قرية السلامة."},
    {{"killed militant 4..4"}, "قتل أربعة مسلحين باشتباكات في مدينة الموصل."},
    {{"killed any 6..6", "killed woman 2..2"}, "مقتل ستة أشخاص بينهم امرأتان في غارة على قرية السلامة."},
    {{"killed any 1..1"}, "عُثر على جثة رجل بعد قصف قرية السلامة."},
    {{"injured any 7..7"}, "ارتفع عدد المصابين في قصف قرية السلامة إلى 7."},
    {{"killed any 6..6"}, "مقتل 6 من عائلة واحدة في غارة على قرية السلامة."},
    {{"killed any 5..5"}, "استشهد خمسة من أسرة واحدة في غارة على قرية السلامة."},
    {{"injured any 4..4"}, "أصيب أربعة من عائلته في قصف على قرية السلامة."},
    {{"killed any 75.."}, "تجاوزت حصيلة الغارة على قرية السلامة 74 قتيلا."},
    {{"killed any 74..74"}, "بلغت حصيلة الغارة على قرية السلامة 74 قتيلا."},
    // Whose attacks they were, behind ل, takes nobody from who was killed.
    {{"killed any 18..18"}, "مقتل 18 شخصا في هجمات للمتشددين على قرية السلامة."},
    {{"killed any 3..3"}, "مقتل ثلاثة أشخاص بهجوم للمسلحين على قرية السلامة."},
    {{"arrested any 2..2"}, "اعتقال جنود الجيش لشابين في مداهمة قرية السلامة."},
    // What people are by their own noun is not what befell those beside them.
    {{"killed any 20001.."}, "خلف قصف الموصل أكثر من 20 ألف قتيل وقرابة 5 ملايين نازح ولاجئ."},
    {{"killed any 3..3", "displaced any 5..5"}, "مقتل ثلاثة أشخاص ونزوح خمسة بقصف على قرية السلامة."},
    {{"killed civilian 9..9", "killed woman 2..", "killed child 2.."},
     "استشهد 9 مدنيين، أغلبيتهم من النساء والأطفال، في غارة على قرية السلامة."},
    {{"killed militant 10..", "killed security 4..4"},
     "قال الجيش إن ما لا يقل عن 10 مسلحين و4 من الجنود قتلوا في هجوم على قرية السلامة."},
    {{"injured any 96..96"}, "حصيلة الإصابات في قصف قرية السلامة ارتفعت إلى 96."},
    {{"killed any 20..20"}, "قدر مصدر حصيلة القتلى في صفوف السكان بـ 20 بعد قصف قرية السلامة."},
    {{"killed any 5..5", "injured any 7..7"}, "ارتفعت حصيلة القتلى في قصف قرية السلامة إلى 5 والجرحى إلى 7."},
    {{"injured any 2..2"}, "أدى قصف قرية السلامة إلى إصابة رجل وزوجته بإصابات خطيرة."},
    {{"injured any 2.."}, "تسبب قصف قرية السلامة بإصابات."},
    {{"killed any 11.."}, "قصفت الطائرات قرية السلامة ما أدى إلىمقتل أكثر من عشرة أشخاص."},
    {{"killed civilian 12..12", "killed security 20..20", "killed child 3..3"},
     "مقتل 12 مدنيا بينهم 3 أطفال، إضافة إلى 20 من الجنود، في قصف قرية السلامة."},
    {{"killed civilian 12..12", "killed security 5..5"}, "مقتل 12 مدنيا فضلا عن 5 جنود في قصف قرية السلامة."},
    {{"killed civilian 12..12", "injured any 5..5"}, "مقتل 12 مدنيا بالإضافة إلى إصابة 5 في قصف قرية السلامة."},
    {{"killed child 1..1", "killed any 1..1"},
     "قالت الوزارة إن فتى (17 عاما) وشابا آخر (23 عاما) قتلا في مداهمة قرية السلامة."},
    {{"killed any 18.."}, "قال مصدر إن مسلحين قتلوا 18 على الأقل في هجوم على قرية السلامة."},
    {{"killed any 200.."}, "عدد القتلى بالمئات بعد قصف قرية السلامة."},
    // Who did it stands behind the verb, whom before in a pronoun or behind both.
    {{"killed any 1..1"}, "أطلق رجل النار في قرية السلامة قبل أن يقتله عناصر من الشرطة."},
    {{"arrested civilian 2..2"}, "اعتقل عناصر من الشرطة، التابعة للحكومة، مدنيين اثنين في مداهمة قرية السلامة."},
    {{"killed militant 2.."}, "قتل عناصر من التنظيم في غارة على قرية السلامة."},
    {{"killed militant 2..", "killed civilian 3..3"}, "قتل عناصر من التنظيم و3 مدنيين في غارة على قرية السلامة."},
};

// Words of outcomes and numbers that claim nothing.
const char* kNoClaims[] = {
    "نُقل الجرحى إلى مستشفى مدينة الموصل بعد القصف.",
    "قصفت المدفعية قرية السلامة دون ورود معلومات عن إصابات.",
    "نفذت القوة مداهمة في قرية السلامة بهدف اعتقال قيادي.",
    "سقطت ثلاث قذائف على أطراف قرية السلامة.",
    "تبعد قرية السلامة 12 كيلومتراً عن خط القصف.",
    "أصيب الأهالي بالهلع بعد قصف قرية السلامة.",
    "أصابت الغارة منزلا في قرية السلامة.",
    "شيع الأهالي قتلى قصف قرية السلامة.",
    "قصفت القوات قرية السلامة بعشر قذائف.",
    "تضررت ستة منازل جراء قصف قرية السلامة.",
    "نزحت 40 عائلة بعد قصف قرية السلامة.",
    "أغارت أربع طائرات على قرية السلامة.",
    "أصيبت الطائرة فوق قرية السلامة خلال القصف.",
    "طالب الأهالي بالإفراج عن المعتقلين بعد مداهمة قرية السلامة.",
    "نفق عشرون رأسا من الغنم بقصف قرية السلامة.",
    "سلم ثلاثة مسلحين أنفسهم بعد مداهمة قرية السلامة.",
    "فر ثلاثة رجال خلال مداهمة قرية السلامة.",
    "شارك 200 جندي في مداهمة قرية السلامة.",
    "حاولت القوات اعتقال رجل خلال مداهمة قرية السلامة.",
    "أصابت القذائف سوق قرية السلامة.",
    "نزحت ثلاث من العائلات بعد قصف قرية السلامة.",
    "سمع دوي ثلاثة انفجارات في قرية السلامة.",
    "انتشر 300 عنصر في قرية السلامة بعد القصف.",
    "عاد 40 نازحا إلى قرية السلامة بعد القصف.",
    "وزعت المنظمة 500 سلة غذائية في قرية السلامة بعد القصف.",
    "يسكن قرية السلامة ثلاثة آلاف نسمة، وقد تعرضت للقصف.",
    "نجا خمسة أشخاص من قصف قرية السلامة.",
    "استمر قصف قرية السلامة ثلاثة أيام.",
    "أنقذت الفرق أربعة أطفال من تحت الأنقاض بعد قصف قرية السلامة.",
    "تبرع عشرون شخصا بالدم بعد قصف قرية السلامة.",
    "تظاهر مئات الأشخاص بعد قصف قرية السلامة.",
    "يهدد القصف حياة ثلاثة آلاف مدني في قرية السلامة.",
    "توعد الوزير بقتل 100 عنصر في قرية السلامة.",
    "وهدد القائد باعتقال عشرة رجال من قرية السلامة.",
    "شارك المئات في التشييع في قرية السلامة.",
    "ارتفعت حصيلة القتلى والجرحى في قصف قرية السلامة إلى سبعة.",
    "استضافت قرية السلامة 5 آلاف نازح بعد القصف.",
};

TEST(Read, Claims) {
  for (const ClaimCase& c : kClaims) EXPECT_THAT(Claims(ReadArabic(c.text)), ElementsAreArray(c.claims)) << c.text;
}

TEST(Read, WhatIsNoClaim) {
  for (std::size_t i = 0; i < std::size(kNoClaims); ++i)
    EXPECT_THAT(Claims(ReadArabic(kNoClaims[i])), IsEmpty()) << kNoClaims[i];
}

struct SourceCase {
  const char* source;  // "" the outlet itself
  const char* text;
};

const SourceCase kSources[] = {
    {"", "قُتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"مصدر طبي", "قال مصدر طبي إن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة."},
    {"مصادر محلية", "قُتل ثلاثة مدنيين في غارة على قرية السلامة، بحسب مصادر محلية."},
    {"وزارة الصحة", "أعلنت وزارة الصحة مقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"", "أفاد مراسلنا بمقتل ثلاثة مدنيين في غارة على قرية السلامة."},
};

TEST(Read, WhoSaysIt) {
  for (const SourceCase& c : kSources) {
    const Reading reading = ReadArabic(c.text);
    ASSERT_EQ(reading.claims.size(), 1U) << c.text;
    const std::vector<SourceLink>& source = reading.claims[0].source;
    EXPECT_EQ(source.empty() ? "" : source.back().name, c.source) << c.text;
  }
}

struct EventCase {
  std::vector<std::string> events;  // type, and the day it happened or nothing
  const char* text;
};

const EventCase kEvents[] = {
    {{"airstrike"}, "شنّ الطيران الحربي غارة جوية على قرية السلامة."},
    {{"shelling"}, "قصفت المدفعية قرية السلامة."},
    {{"bombing"}, "انفجرت سيارة مفخخة وسط مدينة الموصل."},
    {{"raid"}, "نفذت القوات عملية مداهمة في قرية السلامة. وجرت العملية فجراً."},
    {{"clash"}, "اندلعت اشتباكات عنيفة بين الطرفين في مدينة الموصل."},
    {{"raid"}, "اعتقلت دورية أمنية ثلاثة شبان في قرية السلامة."},
    {{"airstrike"}, "شنّ الطيران الحربي غارتين على حي النهضة، في ثالث استهداف لقلب الموصل منذ أيلول."},
    {{"airstrike"}, "قصف متواصل على قرية السلامة. واستهدف القصف الحي الشرقي. وقال شاهد إن طائرة مسيرة نفذت القصف."},
    {{"airstrike"}, "الطيران الحربي يستهدف بالصواريخ محيط قرية السلامة."},
    {{"shelling"}, "استهدفت القوات بالصواريخ محيط قرية السلامة."},
    {{"attack"}, "شن مسلحون هجوما على مقر في مدينة الموصل، واندلعت عقب ذلك اشتباكات عنيفة."},
    {{"clash"}, "اندلعت اشتباكات عنيفة في مدينة الموصل، وتواصلت الاشتباكات بعد هجوم على حاجز فيها."},
    {{"attack"}, "نفذت الفصائل عملية قنص على محور قرية السلامة."},
    {{"attack"}, "أطلق مجهولون النار على سيارة في قرية السلامة."},
    {{"attack"}, "أعلنت الفصائل قنص عنصرين في قرية السلامة."},
    // Gunmen who storm a house attack it, a force raids it.
    {{"attack"}, "اقتحم مسلحون منزلا في قرية السلامة."},
    {{"raid"}, "اقتحمت قوة أمنية منزلا في قرية السلامة."},
    // The word that comes first says what it was: its blasts and the search that followed are parts of it.
    {{"attack"}, "وقعت دورية في كمين في قرية السلامة. وفجر المهاجمون عبوة ناسفة، ثم نفذت القوة حملة مداهمات فيها."},
    {{"raid"}, "نفذت القوة حملة مداهمات في قرية السلامة. وتخللت الحملة اشتباكات."},
    // A blast that nobody names, in what the text calls an attack.
    {{"attack"}, "انفجارات هزت مطار الموصل. وقال شاهد إن الهجوم وقع لحظة وصول الوفد."},
    {{"bombing"}, "انفجارات هزت مدينة الموصل."},
    {{"bombing"}, "انفجار عبوة ناسفة في مدينة الموصل. وقال شاهد إن الهجوم وقع ظهرا."},
    // Another weapon at the same place is another event; "alike" takes the weapon told before.
    {{"shelling", "airstrike"}, "قصف مدفعي على قرية السلامة، كما تعرضت أطراف القرية لغارات جوية."},
    {{"airstrike", "airstrike"}, "شنت الطائرات غارات على قرية السلامة، وتعرضت قرية الحمدانية لقصف مماثل."},
    {{"shelling"}, "استهدف الجيش قرية السلامة بالأسلحة الثقيلة."},
    {{"airstrike"}, "سقوط طائرة مسيرة على منزل في قرية السلامة."},
    {{"attack"}, "دمر مبنى البلدية في قرية السلامة."},
    // A time of day without its mark, a checkpoint that was attacked.
    {{"raid"}, "توغلت القوة فجرا في قرية السلامة."},
    {{"attack"}, "شن مسلحون هجوما على كمين للجيش في قرية السلامة."},
    {{"attack"}, "وقع جنود في كمين في قرية السلامة."},
    // What an operation is called blows up nothing; a door that is opened is no fire.
    {{"clash"}, "أعلنت الفصائل معركة #فجر_النصر وسيطرت على قرى بريف حلب."},
    {{"raid"}, "أعلنت القوات إطلاق عملية فجر النصر ضد التنظيم في ريف حلب."},
    {{"bombing"}, "عملية فجرت المنزل في قرية السلامة."},
    {{"attack"}, "خرج سالم ليفتح الباب فأطلقوا عليه النار في مدينة منبج."},
    {{"attack"}, "فتح مسلحون على دورية النار في مدينة منبج."},
    // What is told beside an event with its own place is another one.
    {{"airstrike", "airstrike"}, "غارة على محيط مستشفى صلاح زعلان في قرية السلامة. كما استهدفت طائرة منطقة عيتون."},
    {{"airstrike", "raid"}, "استهدفت غارة جوية بلدة القائم. وفي مدينة الموصل نفذت الشرطة حملة مداهمات."},
    {{"airstrike"}, "وفي بلدة الحمدانية، أفادت الوزارة بمقتل شخصين في غارة."},
    {{"airstrike", "airstrike"}, "قتل ثلاثة في غارة على قرية السلامة، فيما أصيب آخر في غارة على بلدة عيتون."},
    {{"airstrike"}, "قصف على قرية السلامة. والقصف نفذته طائرة مسيرة."},
    {{"shelling"}, "قصف على قرية السلامة، وقال شاهد إن القصف مدفعي."},
    {{"bombing", "airstrike"},
     "قتل جندي في انفجار لغم في قرية السلامة. وفي وقت سابق، قتل ثلاثة في غارة على بلدة الحمدانية."},
    {{"attack"}, "أطلق قناص النار على رجل في قرية السلامة."},
    {{"attack"}, "هجوم على قرية السلامة. وأدان المجلس الهجوم."},
    {{"airstrike"}, "غارة على قرية السلامة. وشيع الأهالي قتلى الغارة."},
    {{"raid"}, "حملة مداهمات في قرية السلامة. وانتهت الحملة مساء."},
    {{"bombing"}, "تفجير في قرية السلامة. ونقل جرحى التفجير إلى المستشفى."},
};

// General talk, habit, plans: no event.
const char* kNoEvents[] = {
    "يواصل التنظيم نشاطه في البادية.",
    "تشهد المنطقة هجمات بين الحين والآخر.",
    "أنشئ التحالف لمواجهة التنظيم في البادية.",
    "لم تتعرض قرية السلامة لأي قصف.",
    "يخشى الأهالي من هجوم بري محتمل على قرية السلامة.",
    "الميليشيات التي تستهدف قواعد التحالف في قرية السلامة.",
    "تصاعد مستمر لهجمات التنظيم في البادية.",
    "يأتي ذلك في وقت تتزايد فيه هجمات التنظيم في البادية.",
    "يكمن الخلاف في توزيع المياه بين القرى.",
    "نظم الأهالي وقفة أمام البلدية للمطالبة بالكهرباء.",
    "دخل اتفاق وقف إطلاق النار حيز التنفيذ في قرية السلامة.",
    "أتلفت الفرق صواريخ شديدة الانفجار في قرية السلامة.",
    "أعلنت القوات بدء مرحلة جديدة تستهدف خلايا التنظيم في قرية السلامة.",
    "وضعت القيادة خطة جديدة تستهدف مواقع التنظيم في قرية السلامة.",
    "تتعرض قرية السلامة لقصف متكرر.",
    "عادة ما تستهدف الطائرات قرية السلامة.",
    "هدد القائد بقصف قرية السلامة.",
    "حذرت المنظمة من هجوم على قرية السلامة.",
    "نفى المتحدث وقوع أي هجوم في قرية السلامة.",
    "تدرب الجنود على صد هجوم في قرية السلامة.",
    "يحتاج سكان قرية السلامة إلى الغذاء.",
    "افتتح الوزير مدرسة في قرية السلامة.",
    "عادت الكهرباء إلى قرية السلامة.",
    "زار الوفد قرية السلامة والتقى وجهاءها.",
    "توعد التنظيم بشن هجمات جديدة.",
    "لم ترد أنباء عن وقوع هجمات في قرية السلامة.",
    "دعا المجلس إلى وقف القصف.",
    "تراجعت وتيرة الغارات في ريف حلب.",
    "ناقش المجلس سبل مواجهة الهجمات.",
    "تنفذ القوات دوريات مستمرة في قرية السلامة.",
    "وصلت تعزيزات عسكرية إلى قرية السلامة.",
    "قد تشن القوات هجوما على قرية السلامة.",
    "طالب الأهالي بالإفراج عن المعتقلين.",
    "تشهد قرية السلامة اشتباكات مسلحة متكررة.",
};

TEST(Read, Events) {
  for (const EventCase& c : kEvents) {
    std::vector<std::string> events;
    for (const Report& report : ReadArabic(c.text).reports) events.emplace_back(NameOf(report.type));
    EXPECT_THAT(events, ElementsAreArray(c.events)) << c.text;
  }
}

TEST(Read, WhatIsNoEvent) {
  for (const char* text : kNoEvents) EXPECT_THAT(ReadArabic(text).reports, IsEmpty()) << text;
}

TEST(Read, MonthsAddUpToTheirTotal) {
  const Reading reading = ReadArabic(
      "نفذت القوات منذ مطلع العام الجاري 9 عمليات أمنية، أسفرت عن اعتقال 12 شخصاً.\n"
      "كانون الثاني:\n"
      "- 4 عمليات أمنية، أسفرت عن اعتقال 5 أشخاص.\n"
      "شباط:\n"
      "- 5 عمليات أمنية، أسفرت عن اعتقال 7 أشخاص.\n");
  ASSERT_EQ(reading.sums.size(), 2U);
  EXPECT_TRUE(reading.sums[0].of_operations);
  EXPECT_EQ(reading.sums[0].stated, 9U);
  EXPECT_EQ(reading.sums[0].added, 9U);
  EXPECT_EQ(reading.sums[1].stated, 12U);
  EXPECT_EQ(reading.sums[1].added, 12U);
  EXPECT_THAT(reading.reports, IsEmpty());
}

TEST(Read, ASumThatDoesNotCloseIsKept) {
  const Reading reading = ReadArabic(
      "نفذت القوات منذ مطلع العام الجاري 9 عمليات أمنية، أسفرت عن اعتقال 20 شخصاً.\n"
      "كانون الثاني:\n"
      "- 4 عمليات أمنية، أسفرت عن اعتقال 5 أشخاص.\n"
      "شباط:\n"
      "- 5 عمليات أمنية، أسفرت عن اعتقال 7 أشخاص.\n");
  ASSERT_EQ(reading.sums.size(), 2U);
  EXPECT_FALSE(reading.sums[1].holds());
}

TEST(Read, APartWithAnUnreadFigureMakesNoOpenSum) {
  const std::string year = "نفذت القوات منذ مطلع العام الجاري 9 عمليات أمنية، أسفرت عن مقتل 6 أشخاص.\n";
  const auto with = [&](const std::string& second) {
    return ReadArabic(year +
                      "كانون الثاني:\n"
                      "- 4 عمليات أمنية، أسفرت عن مقتل شخصين.\n"
                      "شباط:\n"
                      "- 2 عملية أمنية، أسفرت عن مقتل 3 أشخاص.\n"
                      "آذار:\n- 3 عمليات أمنية، أسفرت عن اعتقال 7 من العناصر " +
                      second + "\n");
  };
  const Reading read = with("ومقتل واحد منهم."), unread = with("ومقتل البقية."), none = with("");
  ASSERT_EQ(read.sums.size(), 2U);
  EXPECT_TRUE(read.sums[1].holds());
  EXPECT_EQ(read.sums[1].parts.size(), 3U);
  EXPECT_EQ(unread.sums.size(), 1U);  // the operations alone
  ASSERT_EQ(none.sums.size(), 2U);
  EXPECT_FALSE(none.sums[1].holds());
}

TEST(Read, AnUnknownLanguageIsKeptUnread) {
  Article article;
  article.id.value = "a";
  article.lang = "fr";
  article.text = "Trois morts dans une attaque.";
  const Reading reading = TheReader().Read(article);
  EXPECT_FALSE(reading.understood);
  EXPECT_THAT(reading.claims, IsEmpty());
  EXPECT_EQ(reading.lang, "fr");
}

TEST(Read, EverySpanLiesInItsArticle) {
  const std::string text = "قُتل 8 أشخاص، بينهم 3 أطفال، في غارة على قرية السلامة، بحسب مصادر محلية.";
  const Reading reading = ReadArabic(text, "غارة على السلامة");
  for (const Claim& claim : reading.claims) {
    EXPECT_LT(claim.span.begin, claim.span.end);
    EXPECT_LE(claim.span.end, text.size());
  }
  for (const Mention& mention : reading.mentions) EXPECT_LT(mention.span.begin, mention.span.end);
}

}  // namespace
}  // namespace isnad
