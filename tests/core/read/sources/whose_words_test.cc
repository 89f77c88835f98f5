#include <string>

#include "tests/core/read/reading_testing.h"

// Whose words a statement, a post or a paragraph is: by its title, its first line, the paper that is cited, the words
// between a name and what is said, and where and when a paragraph opens.

namespace isnad {
namespace {

struct WordsCase {
  const char* sources;  // of the text's claims in their order, apart by "|"; "-": the outlet itself
  const char* text;
  const char* title = "";
};

std::string SourcesOf(const WordsCase& c, bool english = false) {
  std::string sources;
  const Reading reading = english ? ReadEnglish(c.text, c.title) : ReadArabic(c.text, c.title);
  for (const Claim& claim : reading.claims)
    if (claim.span.in == Field::kText)
      sources += (sources.empty() ? "" : "|") + (claim.source.empty() ? "-" : claim.source.back().name);
  return sources;
}

constexpr WordsCase kTitles[] = {
    {"مجلس أمن الإقليم|مجلس أمن الإقليم",
     "نفذت قوات مكافحة الإرهاب عملية إنزال على سجن. وأسفرت عن قتل أكثر من عشرين إرهابيا. وأصيب أربعة من مقاتلينا.",
     "بيان من مجلس أمن الإقليم حول عملية الدوحة"},
    {"وزارة الصحة", "قصفت الطائرات السوق وقتل 65 شخصا.", "بيان صحفي من وزارة الصحة"},
    {"وزارة الداخلية واللامركزية", "هاجم مسلحون القرية، وقتلوا سبعة مدنيين.", "بيان وزارة الداخلية واللامركزية"},
    {"الهلال الأحمر", "توجه فريق الفرع إلى عرض البحر وتم انتشال 6 جثث.", "الهلال الأحمر فرع الخمس"},
    {"الجيش", "عملت قوة في المخيم وتم تحييد مسلحين اثنين.", "بيان الناطق باسم الجيش عن نشاط الليلة في نابلس"},
    {"مركز الإعلام والاتصال لقوات الدفاع الشعبي",
     "نفذت قواتنا عملية ضد مخفر للجيش. وقتل في العملية 11 جنديا. إن ما ذكرته سلطات الاحتلال لا أساس له.",
     "بيان مركز الإعلام والاتصال لقوات الدفاع الشعبي"},
    {"خلية الإعلام الحربي",
     "تداولت بعض وسائل الإعلام خبرا مفبركا عن قصف مدرسة، ونوضح أن الصقور نفذوا ضربة دقيقة وتم قتل 11 إرهابيا.",
     "خلية الإعلام الحربي"},
    // what kind of paper, a place's press centre, news of a body
    {"-", "قصفت الطائرات السوق وقتل 65 شخصا.", "بيان صحفي حول مجزرة السوق"},
    {"-", "قصفت الطائرات السوق وقتل 65 شخصا.", "بيان عاجل"},
    {"-", "قصفت الطائرات السوق وقتل 65 شخصا.", "المركز الإعلامي لمدينة الدوحة"},
    {"-", "قصفت الطائرات السوق وقتل 65 شخصا.", "الهلال الأحمر في السوق"},
};

TEST(WhoseWords, OfTheTitle) {
  for (const WordsCase& c : kTitles) EXPECT_EQ(SourcesOf(c), c.sources) << c.title;
}

constexpr WordsCase kFirstLines[] = {
    {"مصدر عسكري", "بيان لمصدر عسكري:\nشن الطيران عدوانا على المدينة ونجم عن ذلك استشهاد أربعة مواطنين."},
    {"مصادر محلية", "مصادر محلية :\n4 شهداء نتيجة قصف مبنى سكني في البلدة"},
    {"هيئة مستشفى السلام بالمدينة",
     "بيان صادر عن هيئة مستشفى السلام بالمدينة\nاستقبل القسم ظهر اليوم ستة شهداء من القصف."},
    // another is heard beneath; sources without a colon head nothing
    {"الشرطة", "مصادر محلية :\nقالت الشرطة إن أربعة أشخاص قتلوا في القصف."},
    {"-", "مصادر محلية\n4 شهداء نتيجة قصف مبنى سكني في البلدة"},
    {"-", "بيان إدانة\nقصفت الطائرات السوق وقتل 65 شخصا."},
};

TEST(WhoseWords, OfTheFirstLine) {
  for (const WordsCase& c : kFirstLines) EXPECT_EQ(SourcesOf(c), c.sources) << c.text;
}

constexpr WordsCase kNames[] = {
    {"حاجي عبد الأحد خان", "وبحسب عضو مجلس الولاية حاجي عبد الأحد خان فإن أربعة عشر مدنيا قتلوا في القصف."},
    {"هناء البرقي",
     "قالت الناطقة باسم مستشفى السلام للجراحة والحوادث هناء البرقي اليوم إن خمسة أشخاص قتلوا في الانفجار."},
    {"الناطق الرسمي باسم وزارة الدفاع بلحسن الوساطي",
     "أكد الناطق الرسمي باسم وزارة الدفاع بلحسن الوساطي استشهاد 3 عسكريين في كمين."},
    {"مصالح الأمن", "اغتالت مجموعة إرهابية 22 مواطنا، حسبما أفاد به بلاغ صادر عن مصالح الأمن أمس."},
    {"سليم القادري", "عضو المجلس البلدي بالواحة سليم القادري قال إن أربعة أشخاص قتلوا رميا بالرصاص."},
    {"المتحدث باسم التحالف العقيد تركي المالكي",
     "ونقل عن المتحدث باسم التحالف العقيد تركي المالكي أن أربعة من العناصر قضوا في الضربة."},
    {"رشيد البرقي", "ولكن الدكتور رشيد البرقي، من المستشفى العام، أبلغنا أن المستشفى تسلم جثتي مواطنين."},
    // no name behind the office
    {"وزارة الدفاع", "أكد الناطق باسم وزارة الدفاع مقتل 3 عسكريين في كمين."},
    {"وزير الصحة", "وأكد وزير الصحة ارتفاع عدد القتلى في القصف إلى سبعة."},
    {"رئيس البلدية", "وقال رئيس البلدية ظهر اليوم إن سبعة أشخاص قتلوا في القصف."},
};

TEST(WhoseWords, OfAnOfficeWithItsHolder) {
  for (const WordsCase& c : kNames) EXPECT_EQ(SourcesOf(c), c.sources) << c.text;
}

constexpr WordsCase kWhoHeIs[] = {
    {"-|زهرة الرضوان", "وقالت زهرة الرضوان، وهي طالبة أصيبت في ذراعها، إن خمسة أشخاص قتلوا في الانفجار."},
    {"-|سالم البرقي", "ويقول سالم البرقي، الذي فقد ولديه في القصف، إن سبعة أشخاص قتلوا."},
    {"وزارة الصحة|وزارة الصحة|وزارة الصحة",
     "قتل خمسة مدنيين في قصف على البلدة، وفق وزارة الصحة.\nوالشهداء هم سالم وزوجته وثلاثة من أطفاله."},
    // an aside that tells of no one, a paragraph of others
    {"زهرة الرضوان", "وقالت زهرة الرضوان، وهي طالبة في المدرسة، إن خمسة أشخاص قتلوا في الانفجار."},
    {"وزارة الصحة|-", "قتل خمسة مدنيين في قصف على البلدة، وفق وزارة الصحة.\nوقتل ثلاثة آخرون في بلدة مجاورة."},
};

TEST(WhoseWords, OfWhoHeIs) {
  for (const WordsCase& c : kWhoHeIs) EXPECT_EQ(SourcesOf(c), c.sources) << c.text;
}

constexpr WordsCase kSpeech[] = {
    // whom the words before the stop are from, by all his words; who regrets or mourns, and goes on
    {"اللجنة الوطنية للنازحين", "وقال شهود إن عدد القتلى بلغ 168، حسب اللجنة الوطنية للنازحين واللاجئين."},
    {"الوزارة", "وتأسف الوزارة لاستشهاد مواطن أصيب برصاص الإرهابيين."},
    {"قوات سوريا الديمقراطية|قوات سوريا الديمقراطية",
     "نعت قوات سوريا الديمقراطية خمسة من مقاتليها سقطوا في هجوم على حاجز. وجرح مقاتل سادس."},
    // one or two of a place's people, one in a trade, whom no adjective of his statements is
    {"أحد وجهاء قرية الزعلوق", "أكد أحد وجهاء قرية الزعلوق بولاية بورنو أن عدد القتلى في الهجوم بلغ خمسة وعشرين."},
    {"اثنان من سكان قرية الزعلوق غربي رفح",
     "قال اثنان من سكان قرية الزعلوق غربي رفح لـ\"الخيمة نيوز\" إن طفلا ثالثا قتل في القصف."},
    {"نقابي", "غير أن نقابيا في قطاع النقل أبلغ الوكالة بأن سبعة جنود قتلوا في الهجوم."},
    {"هيئة الإسعاف|هيئة الإسعاف", "أوضحت هيئة الإسعاف أن القصف قتل ثلاثة. وأشارت في تصريحات صحفية، إلى إصابة خمسة."},
    {"-", "رصد حمص - قتل ثلاثة في قصف على بلدة الزعلوق."},
    // an answer in deeds, what was given another on the way
    {"-", "ورد أقارب المخطوفين باحتجاز 3 أشخاص قبل أن يخلى سبيلهم."},
    {"الحكومة", "المذبحة التي راح ضحيتها 132 شخصا حسب الحكومة، وقال السكان غير ذلك."},
};

TEST(WhoseWords, OfASpeech) {
  for (const WordsCase& c : kSpeech) EXPECT_EQ(SourcesOf(c), c.sources) << c.text;
}

constexpr WordsCase kParagraphs[] = {
    // another time, another place of which one without a name does not tell
    {"مصادر محلية|-", "ذكرت مصادر محلية أن ثلاثة أشخاص قتلوا في اشتباكات.\nومطلع الشهر، قتل شخصان في كمين قرب البلدة."},
    {"مصدر محلي|-", "كشف مصدر محلي عن مقتل 10 مدنيين بغارة.\nوفي الصقلاوية قتل جندي بانفجار عبوة ناسفة."},
    {"الدفاع المدني|-",
     "قتل سبعة مدنيين في قصف أمس، وفق الدفاع المدني. وصباح اليوم عاود الطيران القصف فقتل ثلاثة أشخاص."},
    {"مصادر محلية|-",
     "أفادت مصادر محلية بمقتل شخصين في إنزال.\nهذا الإنزال هو الثاني في البلدة خلال أسبوعين؛ ففي الأول قتل تاجر."},
    // his still
    {"مصادر محلية|مصادر محلية",
     "ذكرت مصادر محلية أن ثلاثة أشخاص قتلوا في اشتباكات.\nكما أصيب شخصان بجروح في الاشتباكات."},
    {"وزارة الصحة|وزارة الصحة", "قالت وزارة الصحة إن القوات قصفت البلدة،\nما تسبب بمقتل ثلاثة أشخاص وإصابة ستة."},
};

TEST(WhoseWords, OfTheNextParagraph) {
  for (const WordsCase& c : kParagraphs) EXPECT_EQ(SourcesOf(c), c.sources) << c.text;
}

constexpr WordsCase kEnglish[] = {
    {"IDF", "At least six operatives were killed in a precise strike on a complex in Nuseirat.", "IDF spokesperson:"},
    {"A nurse|-",
     "A nurse said 15 people were killed in the market. Separately, three people were killed in the camp."},
    {"A nurse|A nurse", "A nurse said 15 people were killed in the market. Three people were wounded."},
    {"-", "At least six operatives were killed in a precise strike on a complex in Nuseirat.",
     "IDF strike in Nuseirat"},
};

TEST(WhoseWords, InEnglish) {
  for (const WordsCase& c : kEnglish) EXPECT_EQ(SourcesOf(c, true), c.sources) << c.text;
}

}  // namespace
}  // namespace isnad
