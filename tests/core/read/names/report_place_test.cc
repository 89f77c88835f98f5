#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/core/read/reading_testing.h"

// Where an article's main report stands. All sentences and most places are invented.

namespace isnad {
namespace {

// The name of the main report's place; "-" no place, "none" no report.
std::string PlaceOf(const std::string& text, const std::string& title) {
  const Reading reading = ReadArabic(text, title);
  for (const Report& report : reading.reports)
    if (report.role == Role::kMain) return report.place ? reading.entities[*report.place].name : "-";
  return "none";
}

struct PlaceCase {
  const char* place;
  const char* text;
  const char* title;
};

const PlaceCase kPlaces[] = {
    {"الزعلوق", "نصب المسلحون كمينا معقدا في بلدة الزعلوق وقتل سبعة جنود.", ""},
    {"كركوك", "قتل سبعة جنود في غارة على قرية جنوب غرب كركوك.", ""},
    {"-", "قتل 31 مسلحا في غارة على معسكر. ونقل الجرحى إلى قرية الزعلوق لتلقي العلاج.", ""},
    {"-", "قتل 31 مسلحا في غارة أمس، ونقل الجرحى إلى مدينة درعا.", ""},
    // Behind في no verb stands, and what no list of common nouns holds is a name; a house and a talk are none.
    {"نوى", "وفي نوى انفجرت عبوة ناسفة بسيارة وقتل سائقها.", ""},
    {"نوى", "قتل رجل برصاص مجهولين في نوى.", ""},
    {"-", "قتل رجل برصاص مجهولين، ونوى قاتلوه الفرار.", ""},
    {"حوارة", "أصيب ثلاثة برصاص مستوطنين في حوارة.", ""},
    {"-", "قتل ثلاثة برصاص مستوطنين في صالة.", ""},
    {"-", "قتل ثلاثة في غارة على معسكر، وقال في حواره إن العدد مرشح للزيادة.", ""},
    {"الزعلوق", "وصل المسلحون إلى قرية الزعلوق وقتلوا ثلاثة في هجوم.", ""},
    {"نصيب", "قصفت المدفعية مخيما للنازحين بمدينة نصيب جنوبي سوريا.", ""},
    {"الزعلوق", "قتل ثلاثة من نازحي مدينة نصيب في قصف على بلدة الزعلوق.", ""},
    {"نصيب", "قتل عشرة في غارة فيما كانوا في سيارة في بلدة نصيب.", ""},
    // An unknown name is a place where it suffers what places do; a common noun is none.
    {"الزعفرانية", "تعرضت الزعفرانية لقصف عنيف.", ""},
    {"الزعفرانية", "شهدت الزعفرانية اشتباكات عنيفة.", ""},
    {"-", "تعرضت القافلة لهجوم عنيف.", ""},
    {"-", "شهدت المفاوضات هجوما عنيفا.", ""},
    // What the fire reached as well is not where the first was told; in the land around a town it tells more.
    {"بعقوبة", "قصف على مدينة بعقوبة. كما طال القصف قرية الزعلوق جنوب مدينة بعقوبة وأصيب 17 شخصا.", ""},
    {"بعقوبة", "قصف الجيش مدينة بعقوبة. كما شمل القصف بلدة الليمونية وأصيب 17 شخصا.", ""},
    {"الزعلوق", "قصف الجيش ريف حلب. كما طال القصف قرية الزعلوق وأصيب 17 شخصا.", ""},
    {"الزعلوق", "قصف على مدينة بعقوبة. وطال القصف قرية الزعلوق في مدينة بعقوبة وأصيب 17 شخصا.", ""},
    // A police that is hit is the house where it stands; who speaks for it says not where.
    {"مديرية أمن لحج", "قتل شرطيان بهجوم على مديرية أمن لحج.", ""},
    {"مديرية شرطة الحويجة", "استهدف مسلحون مديرية شرطة الحويجة وقتلوا شرطيين.", ""},
    {"قيادة شرطة كركوك", "قتل شرطيان بتفجير استهدف قيادة شرطة كركوك.", ""},
    {"الزعلوق", "قتل شرطيان بهجوم على مديرية أمن قضاء الزعلوق.", ""},
    {"-", "قال مصدر في مديرية أمن لحج إن شرطيين قتلا في هجوم.", ""},
    {"-", "وقالت مديرية شرطة الحويجة إن شرطيين قتلا في هجوم.", ""},
    // What somebody rides is no place.
    {"-", "استهدفت غارة ع الموتسيك شابين فقتلا.", ""},
    {"-", "مقتل ثلاثة في هجوم على بولمان للركاب.", ""},
    {"-", "قتل سائق في غارة على السرفيس.", ""},
    // Amid things; in the middle of a town.
    {"-", "هاجم مسلحون دورية وقتلوا خمسة جنود وسط دلائل على تنامي التمرد.", ""},
    {"-", "قتل خمسة جنود في هجوم على دورية وسط شكوك حول هوية المهاجمين.", ""},
    {"بعقوبة", "قتل خمسة جنود في هجوم على دورية وسط بعقوبة.", ""},
    {"الزعفرانية", "قتل خمسة جنود في هجوم على دورية وسط الزعفرانية.", ""},
    // Towns of two words.
    {"أسد آباد", "انفجرت قنبلة في سوق بأسد آباد وقتل ثلاثة.", ""},
    {"نور آباد", "قتل ثلاثة في هجوم على سوق بنور آباد.", ""},
    {"بهرام آباد", "قتل ثلاثة في هجوم على بهرام آباد.", ""},
    {"عين زعفر", "قتل خمسة جنود في هجوم في عين زعفر.", ""},
    {"عين جندل", "قتل خمسة جنود في هجوم في عين جندل بولاية عين الدفلى.", ""},
    {"أبو الزعافر", "قتل خمسة جنود في هجوم في أبو الزعافر.", ""},
    {"-", "الجيش أباد القرية وقتل خمسة.", ""},
    // Behind a name the brackets say where it lies; behind a word they do not make it one.
    {"زعفروت", "قتل مسلحان في كمين محكم بزعفروت (تيبازة) مساء الإثنين.", ""},
    {"الزعفروتية", "قتل خمسة في انفجار لغم بالزعفروتية (ولاية باتنة) أمس.", ""},
    {"باتنة", "قتل خمسة في هجوم بمسيرة (باتنة) أمس.", ""},
    {"باتنة", "قتل خمسة في هجوم برصاص قناص (باتنة) أمس.", ""},
    // Of two that are joined the first.
    {"المخا", "شنت الطائرات غارات شمالي مديريتي المخا وموزع.", ""},
    {"المخا", "شنت الطائرات غارات على مديريتي المخا وموزع.", ""},
    // Where somebody speaks is none.
    {"منبج", "هجوم على قافلة في مدينة منبج. وفي نيويورك قال الأمين العام إن من هاجم القافلة جبان.", ""},
    // Nor where it was written, of another country than what it tells of.
    {"جاسم", "انفجار عبوة في جاسم. وقُتل عضو هيئة المصالحة في درعا سابقا نزار زعلان بالانفجار.", ""},
    {"درعا", "قُتل عضو هيئة المصالحة نزار زعلان بانفجار عبوة ناسفة في درعا.", ""},
    {"جامعة الشمال", "بيروت (أفق برس) - ارتفع عدد قتلى الانفجارين في جامعة الشمال إلى سبعة في سوريا.", ""},
    {"بيروت", "بيروت (أفق برس) - قتل سبعة في انفجارين.", ""},
    // The village with the predicate, not the town whose countryside the title names.
    {"الزعفرانية", "استهدفت القوات قرية الزعفرانية بريف منبج الشمالي بطائرة مسيرة.", "قصف على ريف منبج"},
    {"الزعفرانية", "قصف الجيش أمس الجمعة، قرية الزعفرانية في منطقة عفرين بالأسلحة الثقيلة.", ""},
    {"الزعفرانية", "استهدف قناص مدنيين بالقرب من قرية الزعفرانية في ريف عين عيسى الشرقي.", ""},
    // A country that acts is no place.
    {"منبج", "قصف مدفعي من قبل قوات النظام وروسيا يستهدف مدينة منبج.", ""},
    // Nor is a capital that is named for who rules from it.
    {"منبج", "حملت أنقرة دمشق مسؤولية الغارة التي قتلت أمس خمسة جنود في مدينة منبج.", ""},
    {"منبج", "القصف الذي نفذه نظام كييف على مدينة منبج.", ""},
    {"منبج", "واشنطن تقر بغارة قتلت سبعة في مدينة منبج.", ""},
    {"منبج", "تفجير سيارة في مدينة منبج، في هجوم حملت أنقرة مسؤوليته لمسلحين.", ""},
    {"دمشق", "تفجير في دمشق أعلنت الوزارة أنه قتل ثلاثة.", ""},
    {"أنقرة", "تفجير أنقرة يقتل ثلاثة.", ""},
    {"بغداد", "هز انفجار بغداد صباح اليوم.", ""},
    // Of a road the ends say least.
    {"النبك", "استهدف هجوم حافلة على أوتوستراد دمشق حمص الدولي قرب النبك.", ""},
    {"النبك", "هجوم على حافلة على طريق دمشق - حمص قرب النبك.", ""},
    {"النبك", "هجوم على حافلة على الطريق الواصل بين دمشق وحمص قرب النبك.", ""},
    {"-", "خطف مسلحون طبيبا على طريق دمشق السويداء.", ""},
    {"-", "قتل سائق برصاص مجهولين على الطريق الواصل بين دير الزور والحسكة.", ""},
    {"المزيريب", "قتل ثلاثة بإطلاق نار على طريق المزيريب - اليادودة.", ""},
    {"النبك", "هجوم على حافلة في النبك قرب دمشق.", ""},
    // People are no place, nor what made a shell, nor whoever gathers.
    {"-", "فجر رجل نفسه وسط معزين.", ""},
    {"منبج", "سقطت قذائف محلية الصنع على مدينة منبج.", ""},
    {"منبج", "هجوم على جامعي الكمأة في مدينة منبج.", ""},
    {"إيتوري", "هجوم على قرية بإيتوري.", ""},
    {"بريقع", "هجوم على قرية بريقع.", ""},
    // Behind "off the coast of" stands a name.
    {"زعفروس", "غرق مركب قبالة سواحل زعفروس جنوب اليونان.", ""},
    // The country that the lead tells holds what the text goes on to.
    {"حمص", "هجوم على كلية في سوريا. وقال شاهد إن الهجوم على الكلية في محافظة حمص كان بطائرة مسيرة.", ""},
    {"صعدة", "وقعت غارة جوية على سجن في اليمن.", "استهداف سجن في صعدة"},
    // An adjective of the event or of what it fell on is no place.
    {"بغداد", "تفجير مزدوج وسط بغداد.", ""},
    {"مقديشو", "هجوم عنيف على شاطئ مزدحم في مقديشو.", ""},
    // A place with the event before those where the wounded were taken.
    {"القصير", "وصول 5 إصابات إلى مستشفى الشفاء نتيجة الغارات الإسرائيلية على مدينة القصير.", ""},
    // Who is led away from a village is led away there.
    {"الزعفرانية", "اعتقلت القوات شابا من قرية الزعفرانية بريف الحسكة الجنوبي.", ""},
    {"منبج", "اعتقلت القوات في مدينة منبج شابا من قرية الزعفرانية.", ""},
    // Where who acts is stationed, or which country, is no place of it.
    {"أريحا", "قتلت طفلة بقصف شنته القوات المتمركزة في مدينة سراقب على مدينة أريحا.", ""},
    {"أريحا", "أصيب مدني جنوب مدينة أريحا بقصف نفذته القوات المتمركزة في مدينة سراقب.", ""},
    {"أريحا", "قتل مدني قرب مدينة أريحا جراء قصف شنته القوات المتمركزة في سراقب.", ""},
    {"سراقب", "قتل مدني جنوب مدينة أريحا، في قصف على بلدة سراقب.", ""},
    {"سراقب", "انفجرت عبوة على الطريق الدولي (حلب - اللاذقية) قرب بلدة سراقب.", ""},
    // Somebody's origin is not where it happened.
    {"منبج", "قتل شاب من أبناء قرية الزعفرانية في قصف على مدينة منبج.", ""},
    {"منبج", "قصف الجيش مدينة منبج وقتل رجلا من قرية الزعفرانية.", ""},
    {"منبج", "قصفت المدفعية مدينة منبج. وتقع قرية الزعفرانية قرب النهر.", ""},
    // What says where a village lies is not where it happened.
    {"الزعفرانية", "قتل أربعة جراء غارات استهدفت قرية الزعفرانية بريف حلب قرب مدينة اعزاز، شمالي حلب.", ""},
    {"الزعفرانية", "سيارة في بلدة الزعفرانية قرب اعزاز استهدفها صاروخ موجه.", ""},
    {"الزعفرانية", "استهدفت القوات قرية الزعفرانية الواقعة شمال مدينة منبج.", ""},
    {"حي الزعفران", "قصف استهدف حي الزعفران وسط مدينة منبج.", ""},
    {"سرمدا", "قصف مدفعي طال مرافق مدنية شمال سرمدا بإدلب.", ""},
    // A mountain, a countryside hold the village that the text goes on to.
    {"الزعفرانية", "قصفت القوات بالمدفعية قرية الزعفرانية جنوبي إدلب.", "قتيل بقصف على جبل الزاوية جنوبي إدلب"},
    {"الزعفرانية", "قصف مدفعي على ريف عفرين. وقال الأهالي إن القصف استهدف قرية الزعفرانية بريف حلب.", ""},
    {"منبج", "قصف مدفعي على ريف عفرين. وقال الأهالي إن القصف استهدف مدينة منبج.", "قتيل في منبج"},
    {"الزعفرانية", "يستهدف الطيران بغارات جوية بلدة الزعفرانية بريف إدلب.", ""},
    // Who acts is stationed there, though other words stand between.
    {"أريحا", "قتلت امرأة في قصف للقوات المتمركزة في الفوج 130 في مدينة سراقب بريف إدلب، على مدينة أريحا.", ""},
    {"كفرزيتا", "قصفت القوات المتمركزة في قرية الزعفرانية بلدة كفرزيتا بسهل الغاب.", ""},
    {"الزعفرانية", "قصفت القوات قرية الزعفرانية بلدة كفرزيتا.", ""},
    // "ريف مدينة كذا" is no town
    {"الزعفرانية", "قتل تسعة بقصف على ريف مدينة عفرين. وقال الأهالي إن القصف استهدف منزلا في قرية الزعفرانية.",
     "قصف على ريف عفرين"},
    // Land around a town holds no place a day's march away, nor a town of its own.
    {"رفح", "قصف شنته طائرة شرق رفح، وقصف جرافة في بلدة بيت حانون.", ""},
    // A camp lies near a town, and the shelling just told goes on there.
    {"مخيم أبو شوك", "قتل أربعة في قصف استهدف مخيم أبو شوك للنازحين قرب الفاشر في شمال دارفور.", ""},
    // What the title tells comes first, though no event word names it.
    {"الزعفرانية", "استشهد شابان. وانتشلت فرق جثتين إثر قصف استهدف بلدة سرمدا.", "استشهاد شابين في بلدة الزعفرانية"},
    // The line under a picture is no report.
    {"الزعفرانية",
     "قصف على بلدة سرمدا شمال إدلب - نورث برس/ أرشيفية\nقصف الجيش قرية الزعفرانية في ريف إدلب، ما أدى إلى مقتل شاب "
     "وإصابة آخر.",
     ""},
    {"الزعفرانية",
     "آثار القصف في بلدة سرمدا (الدفاع المدني)\nقصف الجيش قرية الزعفرانية في ريف إدلب، ما أدى إلى مقتل شاب وإصابة آخر.",
     ""},
    {"سرمدا", "قصف على بلدة سرمدا شمال إدلب\nقتل شاب وأصيب آخر في القصف الذي نفذه الجيش ظهر اليوم على البلدة.", ""},
    // What a sentence opens with went before.
    {"الزعفرانية", "عقب العملية الأمنية في مدينة منبج، نفذت القوات عملية أمنية في بلدة الزعفرانية.", ""},
    {"منبج", "عقب العملية الأمنية في مدينة منبج، عاد الأهالي إلى بيوتهم.", ""},
    // Villages of a district, of which the text then names one.
    {"الزعفرانية", "قصف على قرى مقاطعة منبج. وأدى استهداف بيت في قرية الزعفرانية إلى مقتل شاب.", ""},
    {"الزعفرانية", "طال القصف قرية الزعفرانية بريف إدلب داخل منطقة خفض التصعيد.", ""},
    // A hashtag that opens the post says what it is filed under.
    {"الزعفرانية", "#عفرين آثار القصف الذي طال منزلا وذلك في قرية الزعفرانية بريف حلب.", ""},
    {"الرقة", "#الرقة قصف التحالف مواقع للتنظيم.", ""},
    // A capital acts, unless the words say that it happened there.
    {"منبج", "غارة نفذتها واشنطن على مدينة منبج.", ""},
    {"باريس", "قتل شخصان في تفجير وقع في باريس.", ""},
    {"خاركيف", "قتل شخصان في قصف خاركيف.", ""},
    // What the dead of the event say of a region that its words name.
    {"الزعفرانية", "قصف مدفعي على ريف عفرين. واستشهدت امرأة في قرية الزعفرانية بريف عفرين.", ""},
    {"الزعفرانية", "توفي شاب دهسا في قرية الزعفرانية بريف دير الزور.", "وفاة شاب دهسا في دير الزور"},
    {"منبج", "قصف على مدينة منبج. ونقل الجرحى، وتوفي رجل في مشفى الزعفران.", ""},
    {"شيراوا", "قصف على قرى بلدة شيراوا. وقتل رجل هجّر قبل أعوام من قرية الزعفرانية.", ""},
    // The first of the villages that a region unfolds into.
    {"الزعفرانية", "غارات على عدة قرى بريف منبج شرق حلب، من بينها الزعفرانية والليمونية.", ""},
    {"ريف منبج", "غارات على عدة قرى بريف منبج شرق حلب، وبين الجرحى طفلان.", ""},
    // No adjective of منطقة lacks its ta; a zone called after two men is no place.
    {"شادروني", "قصف استهدف مزارع في منطقة شادروني بريف منبج.", ""},
    {"منبج", "قصف استهدف منطقة صناعية في مدينة منبج.", ""},
    {"الزعفرانية", "قصف استهدف قرية الزعفرانية بريف إدلب ضمن منطقة “سالم- كريم”.", ""},
    // One like the event just told is another.
    {"الزعفرانية", "ارتكب الجيش مجزرة في قرية الزعفرانية. وجاء ذلك بعد أسبوع من مجزرة مماثلة في قرية الليمونية.", ""},
    // A village's name may be a verb as well, and a quarter called after an orchard.
    {"صفيا", "قصف الجيش قرية صفيا التابعة لناحية عين عيسى.", ""},
    {"حي بستان الليمون", "قصف استهدف حي بستان الليمون بمدينة حلب. وكانت طائرات تحاول شن هجمات في حي الزعفران.", ""},
    // Two letters swapped, the region told; no village of another region.
    {"الشيحل", "إنزال جوي في بلدة الشيحل بريف دير الزور.", ""},
};

// The lexicon's id of the main report's place; empty: none.
std::string IdOf(const std::string& text, const std::string& title) {
  const Reading reading = ReadArabic(text, title);
  for (const Report& report : reading.reports)
    if (report.role == Role::kMain) return report.place ? reading.entities[*report.place].known : "-";
  return "none";
}

const PlaceCase kIds[] = {
    {"place:sy/shuhayl", "إنزال جوي في بلدة الشيحل بريف دير الزور.", ""},
    {"place:sy/shuhayl", "إنزال في بلدة الشيحل بريف دير الزور فجر اليوم.", "إنزال جوي في بلدة الشيحل"},
    {"", "قصف على بلدة الشيحل بريف إدلب.", ""},
    {"", "قصف على بلدة الزعفران بريف دير الزور.", ""},
    // Known in another, far governorate alone: a namesake. A town is told by the next city, however far.
    {"", "قصف على بلدة المزة في ريف إدلب الغربي.", ""},
    {"", "قصف على بلدة صافيتا في ريف درعا.", ""},
    {"", "قصف على قرية الزهراء شرق الرقة.", ""},
    {"place:sy/mazza", "قصف على حي المزة في دمشق.", ""},
    {"place:sy/maadan", "قصف على بلدة معدان في ريف دير الزور الغربي.", ""},
    {"place:iq/qaim", "قصف على بلدة القائم غرب بغداد.", ""},
    {"place:sy/palmyra", "قصف على بلدة تدمر شمال شرق دمشق.", ""},
    {"place:iq/shirqat", "انفجار عبوة في بلدة الشرقاط جنوب الموصل.", ""},
    // A Turkish town of that name lies elsewhere.
    {"", "قصف الجيش التركي قرية آشمة في ريف كوباني.", ""},
    {"place:tr/esme", "حريق في مدينة آشمة غربي تركيا. وقالت السلطات في تركيا إن الحريق أخمد.", "حريق في تركيا"},
    // Whoever's army is there: the other places say which country it is.
    {"", "استهدف الجيش التركي قرية السويدية. كما قصف أحياء في كوباني وريف عين عيسى.", ""},
    {"place:tr/samandag", "زلزال ضرب بلدة السويدية في هاتاي. وتضررت مبان في جبلة.", ""},
    {"place:sy/jableh", "استهدف الجيش التركي مدينة جبلة. كما قصف أحياء في كوباني.", ""},
    // What the text goes on to call the town is the city.
    {"place:sy/raqqa-city", "تفجير ضرب الرقة، كبرى المدن شرقا.", ""},
    {"place:sy/raqqa-city", "تفجير ضرب الرقة. وقال أحد سكان المدينة إنه رأى دخانا.", ""},
    {"place:sy/raqqa", "تفجير ضرب الرقة. وقال أحد السكان إنه رأى دخانا.", ""},
    {"place:sy/raqqa", "قصف جوي على الرقة. ونزح أهالي عين عيسى إلى المدينة.", ""},
    {"place:sy/manbij", "قصف على مدينة منبج بريف حلب.", ""},
    {"place:sy/raqqa-city", "انفجار في مدينة الرقة.", ""},
    {"place:sy/raqqa", "قصف على ريف الرقة.", ""},
    {"place:iq/mosul", "انفجار في مدينة الموصل.", ""},
    {"place:sy/aleppo", "قصف على ريف حلب.", ""},
    {"place:sy/aleppo-city", "قصف على مدينة حلب.", ""},
    {"place:sd/fasher", "قصف على مدينة الفاشر.", ""},
    {"place:lb/tyre", "غارة على مدينة صور في جنوب لبنان.", ""},
    {"place:sy/abu-kamal", "غارة على مدينة البوكمال شرق دير الزور.", ""},
    {"place:ye/taiz-city", "قصف على مدينة تعز في اليمن.", ""},
    {"place:ps/jenin", "اقتحام مدينة جنين شمال الضفة الغربية.", ""},
    {"", "قصف على قرية الزعفرانية بريف حلب.", ""},
    {"", "انفجار في حي الزعفران.", ""},
    {"", "قصف على بلدة الزعفران في اليمن.", ""},
    {"-", "قصف على البلدة.", ""},
    {"-", "أصدر زعفران بيانا عن قصف أمس.", ""},
    {"none", "عقد المجلس اجتماعا في مدينة حلب.", ""},
    {"none", "زار الوزير مدينة الرقة.", ""},
    {"none", "تقع مدينة منبج شرق حلب.", ""},
    {"none", "يحتاج سكان مدينة منبج إلى ملاجئ.", ""},
    {"", "قصف على قرية زعفرورة أمس.", ""},
};

TEST(ReportPlace, IsWhatTheLexiconKnows) {
  for (const PlaceCase& c : kIds) EXPECT_EQ(IdOf(c.text, c.title), c.place) << c.text;
}

// The name of what lies above the place of the report of that role, "-" nothing.
std::string TownOf(const std::string& text, Role role) {
  const Reading reading = ReadArabic(text, "");
  for (const Report& report : reading.reports)
    if (report.role == role && report.place) {
      const auto& above = reading.entities[*report.place].parent;
      return above ? reading.entities[*above].name : "-";
    }
  return "none";
}

TEST(ReportPlace, AStreetLiesInTheTownOfItsEvent) {
  // The dateline of another country is where it was written.
  EXPECT_EQ(TownOf("بيروت - وكالات\nتفجيران بالرقة. وانفجرت عبوة في شارع الزعفران.", Role::kMain), "الرقة");
  EXPECT_EQ(TownOf("حلب - وكالات\nانفجرت عبوة في شارع الزعفران.", Role::kMain), "حلب");
  EXPECT_EQ(TownOf("انفجرت عبوة في شارع الزعفران بمدينة منبج.", Role::kMain), "منبج");
  // An older blast in a street lies in the town that the article is about.
  EXPECT_EQ(TownOf("تفجيران في مدينة الرقة اليوم. وفي 9 نيسان الماضي، أدت تفجيرات قرب شارع الزعفران إلى مقتل تسعة.",
                   Role::kBackground),
            "الرقة");
}

TEST(ReportPlace, StandsWithTheEvent) {
  for (const PlaceCase& c : kPlaces) EXPECT_EQ(PlaceOf(c.text, c.title), c.place) << c.text;
}

// The place of the last report that the text tells of, "-" none, "one" where it tells of one report.
std::string PlaceOfLast(const std::string& text) {
  const Reading reading = ReadArabic(text, "");
  if (reading.reports.size() < 2) return "one";
  const Report& last = reading.reports.back();
  return last.place ? reading.entities[*last.place].name : "-";
}

// A definite noun, or the object of a verb, takes up a place that was named before.
TEST(ReportPlace, IsTakenUpAgain) {
  const PlaceCase kResumed[] = {
      {"الزعفرانية", "قصف على بلدة الزعفرانية أمس. وكان مقر في البلدة نفسها تعرض قبل شهر لهجوم شنه مسلحون.", ""},
      {"الزعفرانية", "اشتباكات في بلدة الزعفرانية أمس. وتعيش البلدة حظر تجوال منذ تفجير سيارة قبل شهر.", ""},
      {"منبج", "مداهمة في مدينة منبج أمس. وهذا ثاني حادث في المدينة خلال شهر، بعد تفجير عبوة في 8 نيسان 2019.", ""},
      {"حي الزعفران", "مداهمة في حي الزعفران بمدينة منبج أمس. وشهد الحي تفجيرا قبل شهر.", ""},
      {"سوق الزعفران", "قصف على سوق الزعفران بمدينة منبج أمس. وجاء ذلك بعد شهر من قصف مماثل طال السوق.", ""},
      {"-", "قصف على مستشفى الزعفران أمس. وجاء ذلك بعد شهر من تفجير طال السوق.", ""},
      {"مخيم الليمون", "مداهمة في مخيم الليمون قرب منبج أمس. وشهد المخيم تفجيرا قبل شهر.", ""},
      {"سوق الزعفران", "قصف على سوق الزعفران أمس. وجاء القصف بعد أشهر على قصف أيلول الماضي الذي قتل فيه رجلان.", ""},
      {"-", "قصف على سوق الزعفران أمس. وقتل ستة رجال في قصف في أيلول الماضي.", ""},
      // The one named last, of those that the noun may mean.
      {"الليمونية", "قصف على قرية الزعفرانية. وتقع قرية الليمونية شمالها. وكانت القرية شهدت تفجيرا قبل شهر.", ""},
      {"منبج", "قصف على مدينة منبج ومخيم الليمون. وكانت المدينة شهدت تفجيرا قبل شهر.", ""},
      // Where somebody comes from or went to is spoken of no further.
      {"منبج", "قصف على مدينة منبج قتل نازحين من مدينة الباب. وكانت المدينة شهدت تفجيرا قبل شهر.", ""},
      {"منبج", "قصف على مدينة منبج، ونزح كثيرون إلى بلدة الزعفرانية. وكانت المدينة شهدت تفجيرا قبل شهر.", ""},
      // The object of the verb.
      {"منبج", "حملة دهم في مدينة منبج أمس. وسبق أن ضربها في شباط 2019 تفجير.", ""},
      {"منبج",
       "حملة دهم أمس. وتعد منبج، شمالي مدينة الباب، من أكبر المدن، وضربها في شباط 2019 تفجير استهدف عمالا في حقل "
       "الليمون.",
       ""},
      // A place of its own goes before the noun; a noun that names a place takes up none.
      {"الليمونية", "قصف على بلدة الزعفرانية. وكان أهالي البلدة نزحوا بعد تفجير في قرية الليمونية قبل شهر.", ""},
      {"الليمونية", "قصف على بلدة الزعفرانية أمس. وشهدت بلدة الليمونية تفجيرا قبل شهر.", ""},
      // Nothing of the kind was named.
      {"-", "قصف على مخيم الليمون أمس. وكانت المدينة شهدت تفجيرا قبل شهر.", ""},
      {"-", "قصف على مدينة منبج أمس. وكان الحي شهد تفجيرا قبل شهر.", ""},
      {"-", "قصف على مدينة منبج أمس. ووقع تفجير قبل شهر.", ""},
      // The event just told stays one.
      {"one", "قصف على بلدة الزعفرانية أمس. وقال سكان إن القصف على البلدة استمر ساعة.", ""},
      {"one", "قصف على بلدة الزعفرانية أمس. واستهدفها القصف ساعة كاملة.", ""},
  };
  for (const PlaceCase& c : kResumed) EXPECT_EQ(PlaceOfLast(c.text), c.place) << c.text;
}

// "واقعة" is an incident, and a village that lies somewhere is none.
// Where a victim's village lies is no place of the event; a figure in another town is another event's.
TEST(ReportPlace, StandsWithTheFigure) {
  EXPECT_EQ(PlaceOf("مقتل ضابط من قرية الزعفرانية التابعة لمنطقة مصياف بريف حماة الغربي، في بلدة السيال.", ""),
            "السيال");
  EXPECT_EQ(PlaceOfLast("قصف على بلدة الزعفرانية أمس. وقتل شاب في بلدة السيال ضمن القصف."), "السيال");
  EXPECT_EQ(PlaceOfLast("قصف على بلدة الزعفرانية أمس. وقتل شاب في بلدة الزعفرانية ضمن القصف."), "one");
  EXPECT_EQ(PlaceOf("قتل جندي في هجوم قرب مدخل مدينة منبج.", ""), "منبج");
  EXPECT_EQ(PlaceOf("أصيب رجل بشظايا في الركبة جراء قصف مدفعي على بلدة السيال.", ""), "السيال");
}

// What else a city saw, where the text has told of one event.
TEST(ReportPlace, ACitySawAnotherEvent) {
  const std::string told = "تفجير سيارة في شارع الزعفران ببغداد أمس. وقال مصدر إن التفجير أوقع تسعة قتلى. ";
  EXPECT_EQ(PlaceOfLast(told + "وشهدت بغداد أمس مقتل ثلاثة بتفجير عبوة في شارع السيال."), "شارع السيال");
  EXPECT_EQ(PlaceOfLast(told + "وشهد شارع الزعفران انتشارا أمنيا بعد التفجير."), "one");
}

TEST(ReportPlace, WhereAVillageLiesIsNoEvent) {
  EXPECT_EQ(ReadArabic("تضررت بيوت قرية الزعفرانية الواقعة بين مدينتي منبج والباب.", "").reports.size(), 0U);
  EXPECT_EQ(ReadArabic("قتل شاب في واقعة سطو في مدينة منبج.", "").reports.size(), 1U);
}

// A strike and what it was done with are one event; two strikes are two.
TEST(ReportPlace, TheMeansOfAVerbAreItsEvent) {
  EXPECT_EQ(ReadArabic("يستهدف الطيران الروسي بغارات جوية بلدة الزعفرانية ومدينة الأتارب.", "").reports.size(), 1U);
  EXPECT_EQ(ReadArabic("استهدف الطيران بلدة الزعفرانية بريف إدلب، وشن غارات على مدينة منبج.", "").reports.size(), 2U);
}

// A camp is called after its town; the shelling that the text just told reaches another place of the governorate.
TEST(ReportPlace, WhatGoesOnIsOneEvent) {
  EXPECT_EQ(ReadArabic("حملة أمنية في مخيم الهول. وبدأت حملة الهول فجرا.", "").reports.size(), 1U);
  EXPECT_EQ(ReadArabic("قصف على مدينة الفاشر. واستهدف القصف مخيم أبو شوك.", "").reports.size(), 1U);
  EXPECT_EQ(ReadArabic("قتلى في هجوم على حاجز في شمال سيناء.", "هجوم سيناء").reports.size(), 1U);
  EXPECT_EQ(ReadArabic("قصف على مدينة الفاشر. واستهدف قصف آخر مدينة نيالا.", "").reports.size(), 2U);
  EXPECT_EQ(ReadArabic("قصف على مدينة الفاشر. واستهدف القصف مدينة نيالا.", "").reports.size(), 2U);
}

// Counted apart, the second of two operations is another; a ceasefire and a kind of shell blow up nowhere.
TEST(ReportPlace, WhatTheWordsCountApart) {
  EXPECT_EQ(ReadArabic(
                "إنزالان في ليلة واحدة. واستهدف الإنزال الأول بلدة الشحيل. وبدأ الإنزال الثاني في قرية الزعفرانية.", "")
                .reports.size(),
            2U);
  EXPECT_EQ(ReadArabic("إنزال جوي ببلدة الشحيل فجرا. وهذا الإنزال الثاني في أسبوع.", "").reports.size(), 1U);
  EXPECT_EQ(ReadArabic("دخل اتفاق وقف إطلاق النار حيز التنفيذ في بلدة الزعفرانية.", "").reports.size(), 0U);
  EXPECT_EQ(ReadArabic("أتلفت الفرق صواريخ شديدة الانفجار في بلدة الزعفرانية.", "").reports.size(), 0U);
  EXPECT_EQ(ReadArabic("إطلاق النار في بلدة الزعفرانية أدى إلى مقتل شاب.", "").reports.size(), 1U);
}

// How many events a text tells of.
TEST(ReportPlace, ASentenceTurnsToAnotherEvent) {
  struct Count {
    std::size_t events;
    const char* text;
    const char* title;
  };
  const Count kCounts[] = {
      {2, "قتل رجلان بقصف على قرية الزعفرانية بريف حلب. وفي سياق آخر، دارت اشتباكات على محور الليمونية بريف حلب.", ""},
      {2, "قصف على ريف منبج قتل رجلين. وعلى صعيد متصل، استهدف قصف قرية الليمونية بريف حلب.", ""},
      {2, "قصف على ريف منبج قتل رجلين. ومن جهة أخرى، استهدف قصف قرية الليمونية بريف حلب.", ""},
      {2, "قتل رجلان بقصف على قرية الزعفرانية. واندلعت اشتباكات عنيفة على محور الليمونية.", ""},
      // The same place, a definite word, a sentence without a turn.
      {1, "قصف على قرية الزعفرانية قتل رجلين. ومن جهة أخرى، قال سكان إن قصفا استهدف قرية الزعفرانية ليلا.", ""},
      {1, "قصف على ريف منبج قتل رجلين. ومن جهة أخرى، قال سكان إن القصف دمر بيتا.", ""},
      {1, "قصف على ريف منبج قتل رجلين. وقال سكان إن قصفا استهدف قرية الليمونية بريف منبج.", ""},
      // So long before and so long before are two; what is measured from the news is no news itself.
      {3, "قصف على سوق الزعفران أمس. ويأتي القصف بعد أسابيع من قصف مماثل طال السوق، وأشهر على قصف أيلول الماضي.", ""},
      {2, "قصف على سوق الزعفران أمس. ويأتي القصف بعد أسابيع من قصف مماثل طال السوق.", ""},
      {1, "قصف على سوق الزعفران أمس. ويأتي القصف بعد أسابيع من الهدوء.", ""},
      // A round-up goes from place to place.
      {2, "حلب: استهدفت القوات سيارة على طريق الزعفران بصاروخ.\nإدلب: استهدفت القوات محطة بصاروخ.", ""},
      {1, "حلب: استهدفت القوات سيارة على طريق الزعفران بصاروخ، ثم استهدفت محطة بصاروخ.", ""},
      {1, "حلب: استهدفت القوات سيارة بصاروخ. وقال سكان إن القصف تكرر.", ""},
      // A fight may hold strikes, and an attack a fight.
      {1, "هجوم على حاجز في قرية الزعفرانية. وتلته اشتباكات قرب الحاجز.", ""},
  };
  for (const Count& c : kCounts) EXPECT_EQ(ReadArabic(c.text, c.title).reports.size(), c.events) << c.text;
  // Of two events in a title the text opens with that whose word it says again.
  EXPECT_EQ(PlaceOf("قتل رجلان جراء استهدافهما بصاروخ قرب قرية الزعفرانية بريف حلب.",
                    "قتيلان في ريف حلب جراء استهدافهما بصاروخ.. والقوات تقصف أرياف إدلب"),
            "الزعفرانية");
}

// A page taken whole: what stands above its own title, once more in the text, tells of other events.
TEST(ReportPlace, WhatStandsAboveThePagesTitleIsNoNewsOfIts) {
  const std::string title = "قتيلان بقصف على ريف منبج", body = "قتل رجلان بقصف على قرية الزعفرانية بريف منبج أمس.";
  const std::string ticker = "ارتفاع حصيلة الحرب إلى 50933 قتيلا\nضبط شحنة في بلدة الليمونية\nالرئيسية\n";
  EXPECT_EQ(ClaimsOf(ReadArabic(ticker + title + "\n" + body, title)), "killed 2, killed 2, killed 2");
  EXPECT_EQ(ReadArabic(ticker + title + "\n" + body, title).reports.size(), 1U);
  // Names are named all the same.
  const Reading reading = ReadArabic(ticker + title + "\n" + body, title);
  EXPECT_TRUE(std::any_of(reading.entities.begin(), reading.entities.end(),
                          [](const LocalEntity& entity) { return entity.name == "الليمونية"; }));
  // Without the title in the text, or with a paragraph above it, the lines are the text.
  EXPECT_NE(ClaimsOf(ReadArabic(ticker + body, title)), "killed 2, killed 2");
  EXPECT_EQ(ClaimsOf(ReadArabic("أعلنت الوزارة في بيان لها مساء أمس مقتل خمسة رجال وإصابة ستة آخرين في الهجوم "
                                "الذي استهدف حاجزا قرب قرية الليمونية في ريف حلب الشرقي.\n" +
                                    title + "\n" + body,
                                title)),
            "killed 2, killed 5, injured 6, killed 2, killed 2");
}

// Two names of one market are one report, two markets are two.
TEST(ReportPlace, ANameThatGoesOnIsTheSamePlace) {
  EXPECT_EQ(ReadArabic("قصفت القوات ظهر اليوم سوق الزعفران المكتظ.", "قتلى في قصف سوق الزعفران").reports.size(), 1U);
  EXPECT_EQ(ReadArabic("قصفت القوات ظهر اليوم سوق الليمون المكتظ.", "قتلى في قصف سوق الزعفران").reports.size(), 2U);
  EXPECT_EQ(PlaceOf("قصفت القوات ظهر اليوم سوق الزعفران المكتظ.", "قتلى في قصف سوق الزعفران"), "سوق الزعفران");
}

// "دوار كذا في حي كذا داخل مدينة كذا": each lies in the next.
TEST(ReportPlace, APlaceWithinAPlace) {
  const auto above = [](const std::string& text) {
    const Reading reading = ReadArabic(text, "");
    std::string names;
    if (!reading.reports.empty())
      for (const std::uint32_t region : reading.reports[0].regions) names += reading.entities[region].name + ", ";
    return names;
  };
  EXPECT_EQ(above("قتل اثنان بقذائف سقطت على دوار الزعلوق في حي الليمون داخل مدينة حماة."), "حي الليمون, حماة, ");
  EXPECT_EQ(above("قتل اثنان بانفجار في سوق الزعلوق الكائن في حي الليمون بداخل مدينة حماة."), "حي الليمون, حماة, ");
  EXPECT_EQ(above("قتل اثنان بقذائف سقطت على دوار الزعلوق في حي الليمون."), "حي الليمون, ");
}

// "حي المنصور في الموصل": a quarter is that of the list where the article does not put it elsewhere.
TEST(ReportPlace, AQuarterThatManyCitiesHave) {
  const auto known = [](const std::string& text) {
    const Reading reading = ReadArabic(text, "");
    return reading.reports.empty() || !reading.reports[0].place ? "none"
                                                                : reading.entities[*reading.reports[0].place].known;
  };
  EXPECT_EQ(known("قتل ثلاثة بانفجار في حي المنصور غرب بغداد."), "place:iq/mansour");
  EXPECT_EQ(known("قتل ثلاثة بانفجار في حي المنصور، ونقل المصابون إلى كركوك."), "place:iq/mansour");
  EXPECT_EQ(known("قتل ثلاثة بانفجار في حي المنصور في الموصل."), "");
  EXPECT_EQ(known("بغداد - قتل ثلاثة بانفجار في حي المنصور جنوب الموصل."), "");
  EXPECT_EQ(known("قتل ثلاثة بانفجار في حي المنصور، ونقل المصابون إلى مدينة حلب."), "");
}

// What links reports goes by whether the event's own words say where it was.
TEST(ReportPlace, TheWordsThatSayWhere) {
  const auto quote = [](const std::string& text, const std::string& title) -> std::string {
    const Reading reading = ReadArabic(text, title);
    if (reading.reports.empty() || !reading.reports[0].place) return "no place";
    const std::optional<Span>& words = reading.reports[0].place_quote;
    if (!words) return "-";
    return (words->in == Field::kTitle ? title : text).substr(words->begin, words->end - words->begin);
  };
  EXPECT_EQ(quote("غارة جوية على بلدة الزعلوق.", ""), "بلدة الزعلوق");
  EXPECT_EQ(quote("قتل رجل برصاص مجهولين في قرية الزعلوق بريف الرقة.", ""), "قرية الزعلوق");
  EXPECT_EQ(quote("قال ناشط في قرية الزعلوق إن الوضع صعب. وفي قرية الزعلوق قتل رجل برصاص مجهولين.", ""),
            "قرية الزعلوق");
  EXPECT_EQ(quote("الرقة - قتل رجل برصاص مجهولين.", ""), "-");
}

}  // namespace
}  // namespace isnad
