#include "core/read/frames/frames.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

// From words of outcomes to who is counted, one field at a time. All sentences are invented.

namespace isnad {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAreArray;

// "killed civilian 3..3", with ".." open where there is no most.
std::vector<std::string> Fillings(const std::string& text) {
  static const std::unique_ptr<Lexicon> lexicon = std::move(Lexicon::Load("ar")).value();
  static const std::unique_ptr<const FrameTable> table = std::move(FrameTable::Create(*lexicon)).value();
  Article article;
  article.text = text;
  article.published = "2024-03-20";
  Document document;
  LayOut(article, *lexicon, document);
  std::vector<std::string> fillings;
  for (const Filling& filling : FillFrames(document.fields[1], *table).fillings)
    fillings.push_back(std::string(NameOf(filling.outcome)) + " " + std::string(NameOf(filling.group)) + " " +
                       std::to_string(filling.people.min) + ".." +
                       (filling.people.max ? std::to_string(*filling.people.max) : ""));
  return fillings;
}

struct FrameCase {
  std::vector<std::string> fillings;
  const char* text;
};

// Active and passive, both orders.
const FrameCase kVerbs[] = {
    {{"killed militant 2..2"}, "قُتل المهاجمان في البلدة"},
    {{"killed militant 3..3"}, "مقتل المهاجمين الثلاثة"},
    {{"arrested militant 1..1", "arrested any 3..3"}, "القبض على قيادي بارز وثلاثة من معاونيه"},
    {{"killed any 30..40"}, "سقط ما بين 30 و40 قتيلا"},
    {{"killed security 2..2", "killed any 5..5"}, "قتل ضابطان برتبة ملازم وخمسة عناصر"},
    {{"captured any 40..40"}, "احتجز المهاجمون نحو 40 رهينة"},
    {{"killed any 46..46"}, "أن عناصر داعش أعدموا صباح أمس الأربعاء 46 من أبناء العشيرة"},
    {{"killed any 6..6"}, "استشهدت عائلة كاملة مؤلفة من ستة أفراد"},
    {{"killed any 6..6"}, "قضت عائلة كاملة مكونة من ستة أفراد في القصف"},
    {{}, "دمر القصف منزل عائلة مكونة من ستة أفراد"},
    // How old they were.
    {{"killed any 1..1"}, "إن شخصا يبلغ من العمر 25 عاما قد لقي مصرعه في القصف"},
    {{"killed any 1..1"}, "إن رجلا في الأربعين من عمره قتل في القصف"},
    {{"killed child 1..1"}, "إن طفلا في الخامسة من عمره قتل في القصف"},
    {{"killed child 1..1", "injured any 2..2"}, "إن طفلا في الخامسة من عمره قتل وأصيب والداه في القصف"},
    {{}, "إن البلدة شهدت قصفا قتل وأصيب فيه ثلاثة"},
    {{"killed woman 1..1", "injured child 1..1"}, "قتلت امرأة في الستين من العمر وأصيب فتى في العاشرة من عمره"},
    // The verb behind them is of two.
    {{"injured civilian 2..2"}, "أفاد المسعف بأن مواطنين أصيبا بالرصاص"},
    {{"killed militant 2.."}, "أفاد المسعف بأن مسلحين قتلوا في البلدة"},
    {{"killed militant 5..5"}, "تصفية جميع الإرهابيين المهاجمين وعددهم خمسة"},
    {{"killed militant 4..4"}, "قتل جميع المهاجمين وعددهم أربعة"},
    {{"killed militant 5..5"}, "قتلت القوات خمسة مسلحين في البلدة"},
    {{"killed militant 5..5"}, "خمسة مسلحين قتلوا في البلدة"},
    {{"killed militant 5..5"}, "قتل خمسة مسلحين برصاص القوات"},
    {{"arrested any 3..3"}, "اعتقلت الشرطة ثلاثة شبان"},
    {{"arrested any 3..3"}, "ثلاثة شبان اعتقلتهم الشرطة"},
    {{"arrested any 3..3"}, "اعتقال ثلاثة شبان في البلدة"},
    {{"injured any 7..7"}, "جرح سبعة أشخاص"},
    {{"killed civilian 2..2"}, "استشهد مدنيان بقصف على البلدة"},
    {{"killed civilian 2..2"}, "مدنيان استشهدا بقصف"},
    {{"injured militant 11..11", "killed militant 75..75"}, "أن 75 من عناصر التنظيم (داعش) قتلوا وأصيب 11 آخرون بجروح"},
    {{"killed any 3..3", "injured any 5..5"}, "قتل ثلاثة وجرح خمسة"},
    {{"killed security 3..3", "injured security 2.."}, "مقتل ثلاثة جنود وإصابة آخرين"},
    {{"killed any 50..50", "injured any 85..85"}, "لقي 50 شخصا مصرعهم، إضافة إلى 85 آخرين بجروح"},
    {{"killed any 5..5", "injured any 12..12"}, "قتل خمسة أشخاص و12 آخرون بجروح متفاوتة"},
    {{"killed any 5..5", "killed any 12..12"}, "قتل خمسة أشخاص في البلدة و12 آخرون في الطريق"},
    {{"killed security 2..2"}, "مقتل مجنّدَين في البلدة"},
    {{"killed security 2.."}, "مقتل مجندين في البلدة"},
    {{"killed security 2..2"}, "وفاة مجندين متأثرين بجراحهما"},
    {{"killed civilian 3..3", "injured civilian 2.."}, "مقتل ثلاثة مدنيين وإصابة آخرين"},
    {{"killed civilian 3..3", "injured any 5..5"}, "مقتل ثلاثة مدنيين وإصابة 5"},
    {{"killed civilian 3..3", "injured any 2.."}, "مقتل ثلاثة طلاب وإصابة آخرين"},
    {{"killed civilian 61..61", "killed security 7..7"}, "شن التنظيم هجوما قُتل فيه 61 مدنياً وسبعة من قوات النظام"},
    {{"captured any 10..10"}, "هاجموا القرية واقتادوا معهم عشرة أشخاص"},
    {{"arrested any 6..6"}, "أوقفت فرقة الحرس الوطني فجر أمس ستة أشخاص"},
    {{"killed any 1..1"}, "وكان رجل قد قضى بقصف على البلدة"},
};

// Mourning, military, state media.
const FrameCase kIdioms[] = {
    {{"killed any 2..2"}, "لفظ جريحان أنفاسهما في المشفى"},
    {{"killed any 4..4"}, "وذلك بعد مفارقة 4 جرحى للحياة"},
    {{"injured any 3..3"}, "تعرض ثلاثة أشخاص لإصابات متفاوتة"},
    {{"missing any 21.."}, "لا يزال أكثر من عشرين شخصا مفقودين تحت الأنقاض"},
    {{"missing any 2.."}, "والطواقم ما زالت تبحث عن مفقودين"},
    {{"killed child 1..1"}, "إن فتى من المصابين فارق الحياة"},
    {{"injured any 4..4", "killed any 1..1"}, "نقل أربعة جرحى توفي أحدهم في الطريق"},
    {{"killed any 7..7"}, "سبعة جرحى توفوا"},
    {{"killed militant 1..1"}, "القوات تقضي على متزعم لخلايا داعش"},
    {{"killed militant 1..1"}, "عملية قُضي خلالها على المرتزق خالد السلمي"},
    {{"captured civilian 7..7"}, "ولا تزال سبع طالبات في قبضة الخاطفين"},
    {{"killed security 8..8"}, "ثمانية جنود قتلى في البلدة"},
    {{"injured security 2..2"}, "جنديان جريحان في البلدة"},
    {{"killed any 3..3"}, "ثلاثة قتلى وصلوا إلى المشفى"},
    {{"killed any 3..3"}, "ارتقى ثلاثة شهداء في البلدة"},
    {{"killed any 6..6"}, "لقي ستة أشخاص حتفهم"},
    {{"killed civilian 13..13"}, "فقدان 13 مدنياً حياتهم في القصف"},
    {{"killed security 2..2"}, "لقي عنصران من قوات النظام مصرعهما"},
    {{"killed any 1..1"}, "فارق رجل الحياة"},
    {{"killed woman 1..1"}, "فقدت امرأة حياتها"},
    {{"killed any 4..4"}, "فقد رجل أربعة من أفراد أسرته"},
    {{"killed child 4..4"}, "راح ضحية القصف أربعة أطفال"},
    {{"killed militant 5..5"}, "تم تحييد خمسة إرهابيين"},
    {{"killed militant 1..1"}, "تصفية قيادي في تنظيم داعش"},
    {{"killed civilian 3..3"}, "قضى ثلاثة عمال في القصف"},
    {{"killed any 2..2"}, "عُثر على جثتين في البلدة"},
    {{"killed woman 1..1"}, "انتشال جثة امرأة من تحت الأنقاض"},
    {{"killed any 1..1"}, "القتيل هو قائد اللواء"},
    {{"injured civilian 2.."}, "إصابات بين المدنيين"},
    {{"killed civilian 2..", "injured civilian 2.."}, "قتلى وجرحى مدنيون بقصف"},
};

// Kin, lists and parts.
const FrameCase kKin[] = {
    {{"killed any 2..2"}, "فقضى الأب والأم"},
    {{"killed any 4..4"}, "استشهاد الأب وثلاثة من أبنائه"},
    {{"killed any 4..4"}, "مقتل قائد الكتيبة وثلاثة من مرافقيه"},
    {{"injured any 1..1"}, "وإصابة مرافقه بجروح"},
    {{"injured any 1..1"}, "وإصابة أخيه بجروح"},
    {{"injured any 2..2"}, "وإصابة أخويه بجروح"},
    {{"injured any 2..2"}, "أصيب أمها وأخوها بقصف على البلدة"},
    {{"injured woman 1..1"}, "أصيبت زوجته بقصف على البلدة"},
    {{"injured child 1..1"}, "أصيبت طفلته بقصف على البلدة"},
    {{"killed any 2..2"}, "مقتل رجل وزوجته"},
    {{"killed any 3..3"}, "مقتل رجل واثنين من أبنائه"},
    {{"killed security 3..3"}, "مقتل قائد في قسد واثنين من مرافقيه"},
    {{"killed any 2..2"}, "شاباً وعمه قتلا في القصف"},
    {{"killed any 2..2"}, "إن سامر أحمد الورد وابنه رائد قُتلا في القصف"},
    {{"killed any 8..8", "killed child 3..3"}, "8 قتلى بينهم ثلاثة أطفال"},
    {{"injured any 8..8", "injured child 2.."}, "إصابة 8 أشخاص معظمهم من الأطفال"},
    {{"killed any 10..10", "killed civilian 6..6", "killed security 4..4"}, "مقتل 10 أشخاص، هم 6 مدنيين و4 جنود"},
    {{"killed security 5..5"}, "أعلنت قسد مقتل خمسة من مقاتليها"},
    {{"killed militant 3..3"}, "أعلن التنظيم مقتل ثلاثة من عناصره"},
    {{"killed any 6..6"}, "قتل مع ستة من أفراد أسرته"},
    {{"injured any 12..12", "killed civilian 4..4", "killed child 1..1"},
     "وكان أربعة سائقين بينهم طفل قتلوا وأصيب 12 آخرون"},
    {{"injured civilian 5..5", "injured child 2..2", "injured woman 2..2", "injured any 1..1"},
     "أصيب خمسة مدنيين (طفلان وامرأتان ورجل) بجروح"},
    {{"injured any 6..6", "injured child 2..2"}, "ستة أشخاص أصيبوا، اثنان منهم أطفال"},
    {{"killed civilian 3..3", "killed child 2..2", "killed woman 1..1"},
     "قتل ثلاثة مدنيين (طفلان وامرأة)، الأحد، بقصف"},
    {{"killed any 36..36", "injured any 150..150"}, "استشهاد (36) شخصاً وإصابة (150) بجروح"},
    {{"killed child 2..2", "killed child 2..2"}, "استشهد طفلان هما طفلة وشقيقها"},
    {{"killed child 2..2"}, "استشهد الطفلان رامي الورد وشقيقته"},
    {{"killed any 3..3"}, "القتلى رجل واثنان من أبنائه"},
    {{"killed child 7..7", "killed woman 1..1"}, "سقوط ضحايا بينهم سبعة أطفال وامرأة"},
    {{"killed any 2..", "injured any 2.."}, "سقوط عدد من القتلى والجرحى"},
    {{"killed any 10..10"}, "انتشال رفات 10 أشخاص"},
    {{"killed woman 1..1", "killed child 2..2"}, "انتشل المسعفون جثث امرأة وطفلين من تحت الأنقاض"},
    {{"killed any 3..3"}, "انتشال جثث رجل وزوجته وابنهما من تحت الأنقاض"},
    {{"killed security 145..145"}, "مقتل 145 من القوات الحكومية والمسلحين الموالين لها"},
    {{"injured any 2..", "arrested any 14..14"}, "تخللها إصابات واعتقال 14 فلسطينيا"},
    {{"missing any 20..20"}, "بات 20 من سكان المخيم في عداد المفقودين"},
    {{"arrested civilian 20.."}, "اعتقال عشرات من الأطباء والممرضين"},
    {{"killed any 20..20", "injured any 45..45"}, "لترتفع حصيلة القتلى إلى 20، والجرحى إلى 45"},
};

// Who does it, and who is with whom.
const FrameCase kAgents[] = {
    {{"killed any 1..1"}, "اغتال مسلحون مجهولون، مساء الأحد، شخصاً في البلدة"},
    {{"captured any 3..3"}, "خطف ملثمون ثلاثة شبان من السوق"},
    {{"killed any 1..1"}, "مسلحون يغتالون المحلل سالم الورد في المدينة"},
    {{"killed any 1..1"}, "إن مسلحين مجهولين اغتالوا المحلل سالم الورد"},
    {{"killed any 1..1"}, "ثلاثة مسلحين اغتالوا المحلل سالم الورد"},
    {{"killed militant 2.."}, "مسلحون اغتيلوا في المدينة"},
    {{"killed militant 2.."}, "مسلحون قتلوا اليوم في غارة على البلدة"},
    {{"killed militant 2.."}, "قتل مسلحون في غارة على البلدة"},
    {{"killed militant 4..4"}, "قتلت الشرطة أربعة مسلحين"},
    {{"killed militant 2..2"}, "مقتل قيادي في التنظيم برفقة عنصر آخر"},
    {{"arrested civilian 3..3"}, "سجن ثلاثة صحفيين في المدينة"},
    {{"killed any 2..2"}, "استشهدت أم وطفلها في القصف"},
    {{"arrested any 2..2"}, "اعتقال جنود الاحتلال لشابين من المخيم"},
    {{"killed security 1..1"}, "مقتل المقدم سامر الورد، قائد الجيش في المنطقة"},
    {{"killed any 4..4", "captured any 2..2"}, "تمكنوا من قتل أربعة عناصر وأسر اثنين"},
    {{"killed any 16..16"}, "إن 16 فرداً من عائلة إمام مسجد قتلوا"},
    {{"killed civilian 1..1", "killed security 3..3"}, "ثلاثة عناصر من الشرطة ومواطن قتلوا بهجوم"},
    {{"killed civilian 1..1"}, "مدنياً اسمه رائد، من أبناء قرية السلامة، قُتل"},
    {{"injured any 13..13"}, "وأكد أن 13 آخرين غالبيتهم من عائلة أبو الورد أصيبوا بجروح"},
    // who carried it out, behind the verb that takes the word up
    {{}, "شهدت المنطقة عمليات اغتيال نفذها مسلحون مجهولون"},
    {{"killed security 2..2"}, "قُتل ضابطان بعملية اغتيال شنها مسلحون مجهولون"},
    {{"killed any 1..1"}, "تبنى التنظيم اغتيال شخص نفذه مسلحون"},
    // who took them stands before the verb, and so many behind it
    {{"captured civilian 3..3"}, "قال إن مسلحين اختطفوا ثلاثة مدنيين"},
    {{"captured militant 2.."}, "قال إن مسلحين اختطفوا قرب البلدة"},
    // the first verb has its own people before it
    {{"killed any 1..1", "injured any 3..3"}, "إن الشاب سامر أحمد الورد قتل وأصيب ثلاثة بجروح"},
    {{}, "قتل وأصيب ثلاثة بجروح"},
    // what somebody is called
    {{"killed security 1..1"}, "أن ضابطاً يدعى سامر أحمد الورد قتل في البلدة"},
};

// One of those who were told.
const FrameCase kOneOfThem[] = {
    {{"arrested any 3..3", "killed any 1..1"}, "التحالف يعتقل 3 أشخاص ويقتل رابعاً في البلدة"},
    {{"injured any 61..", "injured any 31.."}, "أصيب أكثر من ستين في القصف، منهم أكثر من ثلاثين حالتهم حرجة"},
    {{"injured any 11..11", "injured any 3..3"}, "استقبل المشفى أحد عشر مصاباً، وأن حالة ثلاثة منهم حرجة"},
    {{"injured any 2..2", "killed any 1..1"}, "أصيب شخصان، وتوفي أحدهم لاحقاً"},
    {{"killed any 1..1", "injured any 1..1"}, "ما أدى إلى مقتل أحدهما وإصابة الآخر"},
    {{"killed security 2..2", "injured security 1..1"}, "مقتل عنصري أمن وإصابة ثالث بعبوة"},
    {{"killed security 3..3", "injured security 1..1"}, "مصرع ثلاثة عسكريين وجرح رابع في كمين نصبه مسلحون"},
    {{"killed security 2..2", "injured security 1..1"}, "قتل جنديان وأصيب ثالث في كمين نصبه مسلحون"},
    {{"killed any 5..5"}, "قتل ثالث أيام الهدنة خمسة أشخاص"},
    {{"injured any 1..1"}, "وإصابة “نزار” بجروح"},
    {{"killed any 1..1", "injured any 1..1"}, "مقتل شاب وإصابة آخر الاثنين"},
    {{"injured any 1..1"}, "استهدفوا رائد الورد، ما أدى لإصابته بجروح"},
};

// Whose people they are.
const FrameCase kGroups[] = {
    {{"arrested civilian 4..4"}, "اعتقال أربع طالبات"},
    {{"killed woman 1..1"}, "استشهاد مواطنة"},
    {{"killed security 1..1"}, "قُتل مساعد أول في الأمن العسكري"},
    {{"killed security 1..1", "injured security 2..2"}, "خسرت القوة المهاجمة قتيلاً وجريحين"},
    {{"killed militant 3..3"}, "تكبد التنظيم ثلاثة قتلى"},
    {{"killed militant 3..3"}, "لاحق ناشطون ثلاثة من خلايا التنظيم، وقُتل العناصر الثلاثة"},
    {{"killed civilian 32..32", "injured civilian 63..63", "killed militant 1..1", "killed militant 3..3"},
     "قتل 32 مدنيا وأصيب 63 آخرون، مضيفا أن أحد المهاجمين فجر نفسه بينما قتل ثلاثة آخرون"},
    {{"killed security 2.."}, "سقط قتلى عسكريون بهجوم"},
    {{"killed security 2..", "injured security 2.."}, "سقط قتلى وجرحى عسكريون بهجوم"},
    {{"injured security 2..2"}, "إصابة عنصرين من الأجهزة الأمنية"},
    {{"killed security 9..9", "killed security 4..4", "killed security 5..5"},
     "تسعة قتلى، منهم أربعة ضباط وخمسة مجندين"},
    {{"killed any 9..9", "killed security 4..4"}, "تسعة قتلى، منهم أربعة ضباط"},
    {{"killed any 4..4", "killed civilian 1..1"}, "مقتل أربعة أشخاص بينهم أحد الموظفين"},
    {{"captured security 0..0", "injured security 3..3"}, "نفت قسد أسر أي من مقاتليها، وأكدت إصابة ثلاثة منهم"},
};

// What a toll has risen to, of whom, and who came to it.
const FrameCase kTolls[] = {
    {{"killed civilian 3..3", "injured civilian 18..18"},
     "أدى القصف، وفق مراسل الوكالة، إلى مصرع 3 مدنيين وإصابة 18 آخرين"},
    {{"freed any 3..3"}, "إطلاق سراح ثلاثة معتقلين"},
    {{"freed any 3..3"}, "أطلقت القوات سراح ثلاثة أشخاص"},
    {{"killed civilian 3..3"}, "سقط ثلاثة قتلى من المدنيين"},
    {{"killed civilian 3..3"}, "ثلاثة قتلى في صفوف المدنيين"},
    {{"injured civilian 3..3"}, "سقوط ثلاثة جرحى من المدنيين"},
    {{"killed any 3..3"}, "سقط ثلاثة قتلى في مدينة المدنيين"},
    {{"killed any 17..17", "killed civilian 12..12", "killed security 5..5"},
     "قتل 17 شخصا في القصف: 12 مدنيا و5 عسكريين"},
    {{"killed child 9..9"}, "أشار إلى وجود تسعة أطفال بين القتلى"},
    {{"killed any 12..12", "injured any 30..30"}, "خلف الهجوم 12 قتيلا و30 جريحا إصابات بعضهم خطيرة"},
    {{"killed any 12..12"}, "انتشال 12 جثة و3 أشلاء من تحت الأنقاض"},
    {{"killed any 48..48"}, "ارتفع إلى 48 عدد الشهداء الذين قضوا جراء القصف"},
    {{"killed any 48..48", "killed child 11..11", "killed woman 4..4"},
     "ارتفع إلى 48 بينهم 11 طفلا و4 مواطنات عدد الذين استشهدوا جراء القصف"},
    {{"killed security 19..19"}, "ارتفع إلى 19 تعداد قتلى قوات النظام"},
    {{"killed any 30..30", "killed child 4..4", "killed civilian 2..2", "killed civilian 1..1", "killed security 2..2"},
     "ارتفع إلى 30 بينهم 4 أطفال ومسعفان اثنان وناشط إعلامي وشرطيان من الدفاع المدني عدد الشهداء الذين قضوا"},
    {{}, "ارتفع إلى 65 على الأقل عدد الشهداء والجرحى"},
    {{"killed any 21..21", "killed any 9..9"}, "ارتفع عدد الضحايا إلى 21 قتيلا بعد انتشال جثامين تسعة شهداء"},
    {{"killed civilian 8..8"}, "خلف القصف مجزرة مروعة بحق ثمانية مدنيين"},
    {{}, "ارتكب الجيش مجزرة بحق المدنيين"},
    {{"killed civilian 5..5", "killed militant 6..6"}, "لقي خمسة مدنيين مصرعهم بالإضافة إلى ستة انتحاريين"},
    {{"killed any 178..178", "injured any 279..279"},
     "ترتفع الحصيلة إلى 178 شهيدا وعدد الجرحى إلى 279 جريحا وعدد الآليات إلى 246"},
    {{"killed any 178..178", "injured any 279..279"}, "ارتفع عدد الشهداء إلى 178 وعدد الجرحى إلى 279"},
    {{"killed security 10..10"}, "إن عدد قتلى الهجوم الذي وقع قرب القرية، بمحافظة شمال سيناء، ارتفع إلى عشرة جنود"},
    {{"killed militant 15..15"}, "ارتفع عدد الذين تم تحييدهم إلى 15"},
    {{"killed any 40..40"}, "ارتفع عدد الكوادر الطبية الذين فقدوا حياتهم منذ بدء الحرب إلى 40 قتيلا"},
    {{"killed civilian 40..40"}, "ارتفع عدد الكوادر الطبية الذين فقدوا حياتهم إلى 40"},
    {{"killed any 66005..66005"}, "بلغت حصيلة العدوان 66.005 شهداء و16.8162 مصابا"},
    {{"injured any 12..12"}, "نقل المسعفون 12 مصابا و6 ناجين من تحت الأنقاض"},
    {{"killed any 7..7", "killed civilian 2..2", "killed child 3..3"},
     "استشهد 7 أشخاص من ضمنهم اثنان من المهجرين من المدينة و3 أطفال"},
    {{"killed militant 11..11"}, "قالت مصادر إن 11 فردا من التنظيم قتلوا في القصف"},
    {{"killed any 20..20"}, "ارتفع عدد القتلى، بحسب مصدر طبي، إلى عشرين"},
    {{"killed woman 2..2"}, "أوضح الحاكم أن القتيلين امرأتان"},
    {{"injured any 101.."}, "تجاوز عدد المصابين المئة"},
    {{"injured any 100..100"}, "نُقل المصابون المئة"},
    {{"killed any 5..5", "killed any 87..87"}, "انتشل المسعفون 5 ضحايا من تحت الأنقاض، لترتفع الحصيلة إلى 87 شخصا"},
    {{"killed any 2..2", "killed any 94..94"}, "انتشال جثتين ليصل إجمالي الضحايا إلى 94"},
    {{"killed any 40..40", "killed any 44..44"}, "قتل 40 شخصا في الحريق. وارتفعت حصيلة الحريق إلى 44 شخصا"},
    {{"killed any 40..40", "injured any 7..7", "killed any 44..44"},
     "قتل 40 شخصا وأصيب سبعة، وارتفع العدد إلى 44 شخصا"},
    {{"killed any 3..3", "killed any 90..90"}, "وفاة ثلاثة جرحى، ما يرفع عدد القتلى إلى 90"},
    {{"killed any 82.."}, "إن عدد قتلى الغارة على سجن تديره الجماعة ارتفع إلى 82 معتقلا على الأقل"},
    {{"killed any 82..82"}, "ارتفع عدد قتلى غارة جوية شنتها القوات الحكومية على موقع للحوثيين إلى 82 شخصا"},
    {{"killed any 40..40", "displaced any 44000..44000"}, "قتل 40 شخصا، وارتفع عدد النازحين إلى 44 ألفا"},
    {{"killed any 40..40"}, "قتل 40 شخصا، ووصل 44 مسافرا إلى المطار"},
    {{"arrested any 82..82"}, "ارتفع عدد الموقوفين إلى 82 معتقلا"},
};

// Nobody was hurt.
const FrameCase kNobody[] = {
    {{"injured any 0..0"}, "ولم تُسجل أي إصابات"},
    {{"injured any 0..0"}, "ولم تُسجَّل أية إصابة"},
    {{"injured any 0..0"}, "ولم يكن هناك إصابات"},
    {{"injured any 0..0"}, "ولم تحدث إصابات بين السكان"},
    {{"injured any 0..0"}, "نفى المتحدث وقوع إصابات"},
    {{"killed any 0..0", "injured any 0..0"}, "نفى البيان وقوع أي خسائر بشرية"},
    {{}, "ولم يبلغ عن إصابات"},
    {{}, "ولم يفد عن إصابات"},
    {{}, "نفى مسؤوليته عن سقوط قتلى"},
    {{}, "وأن معظم القتلى عمال يبيتون قرب السوق"},
    {{}, "باتت المدينة في قبضة الجيش"},
    {{}, "وكان الرجل قد قضى سنوات في السجن"},
    {{"killed any 0..0"}, "لم يقتل أحد في القصف"},
    {{"killed any 2..2", "injured any 16.."}, "أسفر القصف عن ارتقاء شهيدين وأكثر من 15 حالة اختناق"},
    {{"killed any 15..15"}, "تسجيل 15 حالة وفاة"},
    {{}, "لم يوضح ما إذا كان القتلى مدنيين أو عسكريين"},
    {{}, "لم ترد أي أنباء عن وقوع إصابات في القصف"},
    {{"injured any 2.."}, "وردت أنباء عن وقوع إصابات في القصف"},
    {{"injured security 0..0"}, "لم يصب أي جندي"},
    {{"injured any 0..0"}, "دون وقوع إصابات"},
    {{"killed any 0..0", "injured any 0..0"}, "لا خسائر بشرية"},
    {{}, "اشتبك الجنود مع المسلحين وأوقعوا خسائر في صفوفهم"},
    {{}, "تشهد المدينة أعمال قتل شبه يومية"},
    {{}, "شهدت المدينة حادثة قتل واحدة"},
    {{"killed civilian 1..1"}, "قتلت القذيفة مدنيا واحدا"},
    {{"injured security 0..0"}, "نفى التحالف إصابة جنود"},
    {{"captured security 0..0"}, "نفت القوات أسر أي من مقاتليها"},
    {{"injured any 1..1"}, "نفى المتحدث الشائعات، وأعلن إصابة شخص"},
    {{"killed any 3..3"}, "نفت الشرطة وقوع هجوم، ووردت أنباء عن مقتل ثلاثة أشخاص"},
    {{"killed any 0..0", "injured any 0..0"}, "دون وقوع قتلى أو جرحى"},
    {{"killed militant 1..1"}, "ولم يسفر الهجوم إلا عن مقتل الانتحاري"},
};

// Words of outcomes and numbers that claim nothing.
const char* const kNothing[] = {
    "لا صلة للضحايا بالتنظيم",
    "هدد بقتل الرهائن",
    "محاولة اغتيال قيادي",
    "بهدف اعتقال ثلاثة مطلوبين",
    "نفى مقتل خمسة من عناصره",
    "نفت مصادر طبية صحة الأنباء المتداولة عن مقتل المدير",
    "نفى المتحدث الأخبار التي تحدثت عن مقتل ثلاثة من عناصره",
    "نفت الشرطة ما تردد حول إصابة أربعة من عناصرها",
    "حذر من مقتل آلاف المدنيين",
    "دون ورود معلومات عن إصابات",
    "دون إشارة إلى سقوط ضحايا",
    "عدم وجود مصابين آخرين في المكان",
    "دون وقوع إصابات أخرى",
    "3500 معتقل في السجن",
    "اقتصرت الأضرار على الماديات",
    "خسائر مادية كبيرة",
    "سقوط ضحايا",
    "11 بين قتيل وجريح",
    "بلغت الحصيلة 11 قتيلا وجريحا",
    "وغالباً ما تخلف هذه العمليات ضحايا مدنيين",
    "غارات غالباً ما تخلف ضحايا مدنيين",
    "نقل الجرحى إلى المشفى",
    "أوقعوهم بين قتيل وجريح",
    "أصيبوا وبعض إصابتهم بالغة",
    "قتل وأصيب 12 مدنيا",
    "إن أكثر من 256 شخصا قتلوا وأصيبوا في الهجوم",
    "قصف سجن المدينة",
    "أفاد ضابط في مكان الاغتيال أن ثلاثة مسلحين أطلقوا النار",
    "ارتفاع ضحايا قصف السجن لـ223",
    "مصرع وإصابة عنصرين بعبوة",
    "وجهت رسالة إلى الأهالي وصفتها بالمهمة",
    "نقل المصابون إلى مستشفى الشهيد رائد الورد",
    "تخلف في العادة قتلى وجرحى من الجانبين",
    "متأثراً بجروح أصيب بها في هجوم",
    "أنقذت الفرق عالقين اثنين (رجل وامرأة) من تحت الأنقاض",
    "من بين الشهداء والجرحى أطفال ومسعفون",
};

template <std::size_t kSize>
void Check(const FrameCase (&cases)[kSize]) {
  for (const FrameCase& c : cases) EXPECT_THAT(Fillings(c.text), UnorderedElementsAreArray(c.fillings)) << c.text;
}

TEST(Frames, Verbs) { Check(kVerbs); }
TEST(Frames, Idioms) { Check(kIdioms); }
TEST(Frames, Kin) { Check(kKin); }
TEST(Frames, Agents) { Check(kAgents); }
TEST(Frames, OneOfThem) { Check(kOneOfThem); }
TEST(Frames, Groups) { Check(kGroups); }
TEST(Frames, Tolls) { Check(kTolls); }
TEST(Frames, Nobody) { Check(kNobody); }
TEST(Frames, WhatCountsNobody) {
  for (const char* text : kNothing) EXPECT_THAT(Fillings(text), IsEmpty()) << text;
}

}  // namespace
}  // namespace isnad
