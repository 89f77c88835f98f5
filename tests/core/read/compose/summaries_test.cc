#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/model/date.h"
#include "tests/core/read/reading_testing.h"

// Which figures are one event's and which run over a period, a day over many places, or a war. A summary's figure never
// becomes an incident's toll, nor the other way. All sentences are invented.

namespace isnad {
namespace {

using ::testing::ElementsAreArray;

// "summary killed 3", "event injured 5": in the order of the reading's claims, parts marked with "part".
std::vector<std::string> Figures(const std::string& text, const std::string& title = "") {
  const Reading reading = ReadArabic(text, title, "2024-11-20");
  std::vector<std::string> figures;
  for (const Claim& claim : reading.claims)
    figures.push_back(std::string(claim.summary ? "summary " : "event ") + (claim.part_of ? "part " : "") +
                      std::string(NameOf(claim.outcome)) + " " + std::to_string(claim.people.min));
  return figures;
}

struct FiguresCase {
  std::vector<std::string> figures;
  const char* text;
};

const FiguresCase kSummaries[] = {
    {{"summary killed 231"}, "أعلنت الشبكة ارتفاع عدد القتلى من الأطباء خلال الحرب إلى 231."},
    {{"event killed 3", "summary killed 200"},
     "قتل ثلاثة في غارة على بلدة تلبيسة. وقتل مئات الأطفال طوال سنوات النزاع."},
    {{"event killed 1"}, "قتل رجل في بلدة تلبيسة أمس خلال الحرب."},
    // cases that are counted, without a noun for people
    {{"summary arrested 6500"}, "بلغت حالات الاعتقال منذ بداية العام 6500 حالة."},
    {{"summary arrested 8856"}, "بلغت حصيلة الاعتقالات منذ مطلع العام أكثر من 8855 حالة."},
    {{"summary arrested 9155"}, "ترتفع حصيلة الاعتقالات في البلاد بعد السابع من أكتوبر إلى نحو 9155 حالة."},
    {{"summary killed 73"}, "بلغ عدد حالات القتل خارج القانون 73 حالة خلال الشهر الماضي."},
    {{"event killed 12"}, "ارتفعت حصيلة تفجير بلدة تلبيسة بعد هجوم الجمعة إلى 12 قتيلا."},
    // shares by place
    {{"summary killed 82", "summary part killed 31", "summary part killed 19", "summary part killed 14"},
     "وثق المركز خلال أيار استشهاد 82 شخصا، توزعوا على النحو الآتي: 31 في ريف دمشق، 19 في حلب، 14 في درعا."},
    // those who were driven out, by the thousand
    {{"summary displaced 700001"}, "تجاوز عدد النازحين سبعمئة ألف منذ بدء الحرب."},
    {{"summary displaced 150001"}, "عدد النازحين بسبب الحرب يقدر بأكثر من 150 ألفا."},
    {{"summary killed 40000", "summary displaced 2000001"}, "خلفت الحرب 40 ألف قتيل وأكثر من مليوني نازح."},
    {{"event killed 4"}, "قصفت طائرة مخيما يؤوي 12 ألف نازح قرب تلبيسة أمس فقتلت أربعة."},
    {{}, "عاد 1500 نازح إلى منازلهم."},
    // arrests of a night over a land
    {{"summary arrested 15", "event arrested 7"},
     "قال نادي الأسير إن القوات اعتقلت منذ مساء أمس 15 مواطنا من الضفة الغربية. وفي بلدة يعبد داهمت القوات منازل "
     "واعتقلت سبعة مواطنين."},
    {{"summary arrested 40"}, "اعتقلت القوات منذ مساء أمس وحتى صباح اليوم 40 مواطنا على الأقل من الضفة."},
    {{"event killed 1", "summary arrested 18"},
     "استشهد شاب اليوم خلال اقتحام مخيم جنين. واعتقلت القوات 18 مواطنا على الأقل من محافظات الضفة منذ مساء أمس."},
    {{"event arrested 15"}, "اعتقلت القوات فجر اليوم 15 مواطنا من بلدة يعبد."},
    // a toll beside a handful whom one raid took
    {{"event arrested 5", "summary arrested 6600"},
     "داهمت القوات بلدة يعبد فجر اليوم واعتقلت خمسة. وارتفعت حصيلة الاعتقالات إلى نحو 6600."},
    // a war up to now
    {{"summary killed 687", "summary injured 4519"}, "حصيلة العدوان حتى اللحظة 687 شهيدا و4519 جريحا."},
    {{"summary killed 306"}, "بلغ عدد ضحايا العدوان في يومه التاسع 306 قتلى."},
    {{"summary killed 3961", "summary injured 16520"},
     "ارتفاع حصيلة شهداء العدوان على لبنان إلى 3961 والجرحى إلى 16520."},
    {{"event killed 6"}, "ارتفعت حصيلة شهداء العدوان على بلدة تلبيسة أمس إلى 6."},
    // the week that has ended
    {{"summary killed 41", "summary part killed 9"},
     "بلغت حصيلة المواجهات في شمال سيناء خلال الأسبوع المنتهي أمس 41 قتيلا، منهم 9 عسكريين."},
    // a day's toll that the news has raised
    {{"summary killed 17", "event killed 3"},
     "استشهد 3 مواطنين في قصف على بلدة تلبيسة، ما يرفع عدد الشهداء منذ فجر اليوم إلى 17."},
    {{"event killed 17"}, "ارتفع عدد شهداء القصف على بلدة تلبيسة منذ فجر اليوم إلى 17."},
    // who else was hurt over the months
    {{"event killed 1", "summary killed 147", "summary injured 180"},
     "استشهد طفل اليوم بانفجار لغم في بلدة تلبيسة. ومنذ بداية العام، قتل 147 شخصا بانفجار مخلفات الحرب وأصيب 180 "
     "آخرون."},
    {{"event killed 1", "summary killed 147", "summary injured 180"},
     "استشهد طفل اليوم بانفجار لغم في بلدة تلبيسة. وبلغ عدد الذين استشهدوا منذ بداية العام نتيجة انفجار مخلفات الحرب "
     "147 "
     "شخصا، بالإضافة إلى إصابة 180 آخرين."},
    {{"summary killed 147", "event killed 1", "event injured 2"},
     "قتل 147 شخصا بالألغام منذ بداية العام. واستشهد طفل اليوم بانفجار لغم في بلدة تلبيسة وأصيب اثنان."},
    // some of those counted over the months, by how they died
    {{"event killed 2", "summary killed 439", "summary killed 3", "summary part killed 29"},
     "قتل جنديان في هجوم على بلدة تلبيسة أمس. ووثق المرصد مقتل 439 شخصا في البادية منذ مطلع العام الجاري، بينهم 29 "
     "مسلحا، قتل 3 منهم بقصف جوي."},
    {{"event killed 12"}, "قتل 12 شخصا أمس بقصف جوي على بلدة تلبيسة المحاصرة منذ مطلع العام الجاري."},
    {{"summary killed 38", "event killed 6"},
     "حصدت أعمال العنف في سوريا أمس، بحسب اللجان، 38 قتيلا. وتعرضت تلبيسة لقصف فقتل ستة."},
    {{"event killed 4"}, "قتل أربعة أمس في أعمال عنف في كينيا."},
    // Raids that are told apart.
    {{"summary arrested 5"}, "نفذت القوات عمليتين أمنيتين منفصلتين في مدينة الرقة، أسفرتا عن اعتقال 5 أشخاص."},
    {{"event arrested 5"}, "نفذت القوات عمليتين أمنيتين في مدينة الرقة، أسفرتا عن اعتقال 5 أشخاص."},
    // Two lists, one below the other, of what is counted before them.
    {{"summary killed 20", "summary killed 12", "summary injured 3", "summary killed 8", "summary part killed 15",
      "summary part killed 5"},
     "وثق المركز مقتل 20 مدنيا منذ مطلع العام الجاري، والقتلى هم:\n- 15 رجلا.\n- 5 نساء.\nوتوزعت الضربات على النحو "
     "الآتي:\n- 6 ضربات على درعا أسفرت عن مقتل 12 مدنيا وإصابة 3.\n- 4 ضربات على السويداء أسفرت عن مقتل 8 مدنيين."},
    // The same word once more, as what hurt them.
    {{"summary killed 41", "summary injured 91"},
     "وتسببت الهجمات منذ بداية الشهر بمقتل أكثر من 40 شخصا، فيما أسعفت الفرق أكثر من 90 شخصا أصيبوا نتيجة القصف."},
    {{"summary killed 40", "event killed 3"},
     "وتسببت الهجمات منذ بداية الشهر بمقتل 40 شخصا. وقتل ثلاثة نتيجة القصف على بلدة الزعلوق اليوم."},
    // A night's arrests of all the land, beside those of one of its towns; and those of the town alone.
    {{"summary arrested 16", "event arrested 3"},
     "نفذ الجنود مداهمة في نابلس. وقال الناطق إن القوات خلال الليلة الماضية اعتقلت 16 مطلوبا في الضفة الغربية. وفي "
     "نابلس "
     "اعتقلت ثلاثة."},
    {{"event arrested 4", "summary arrested 16"},
     "اقتحم الجنود بلدة قباطية واعتقلوا أربعة. وقال النادي إن 16 مواطنا اعتقلوا منذ منتصف الليل في الضفة الغربية."},
    {{"summary arrested 19", "event arrested 6"},
     "أفاد النادي بأن القوات اعتقلت منذ فجر أمس تسعة عشر مواطنا من محافظات الضفة الغربية، ستة منهم خلال عملية في "
     "قباطية."},
    // All the strikes of a day on a town and the land around it, and one of them whose toll rises.
    {{"event killed 3", "summary killed 24"},
     "قتل 3 مدنيين بغارة على مدينة إدلب. لتكون حصيلة ضحايا الغارات الجوية على إدلب ومحيطها، اليوم 24 قتيلا."},
    {{"event killed 3", "event killed 5"},
     "قتل 3 مدنيين بغارة على مدينة إدلب. وارتفعت حصيلة الغارة على إدلب اليوم إلى 5 قتلى."},
    {{"event arrested 16"}, "نفذ الجنود مداهمة في نابلس. وقال الناطق إن القوات اعتقلت خلال المداهمة 16 مطلوبا."},
    // The day of a whole land, dealt out to its regions or to most of them.
    {{"summary killed 61", "summary part killed 4", "summary part killed 30", "summary part killed 20",
      "summary part killed 11"},
     "وثقت لجان الرصد مع انتهاء يوم الثلاثاء سقوط 61 شهيدا، بينهم أربع سيدات: 30 في حلب، 20 في إدلب، 11 في درعا."},
    {{"summary killed 90", "summary part killed 40", "summary part killed 25"},
     "بلغ عدد شهداء اليوم في عموم سوريا 90 شهيدا، 40 منهم في حلب و25 في إدلب."},
    {{"summary killed 64"}, "قال ناشطون إن 64 شخصا قتلوا اليوم، معظمهم في حمص وحلب."},
    {{"summary killed 150", "summary part killed 70", "summary part killed 80"},
     "قتل 150 شخصا في سوريا أمس، بينهم 70 مدنيا و80 جنديا."},
    {{"summary killed 140"}, "أحصى المرصد مقتل 140 شخصا أمس في مناطق متفرقة من سوريا."},
    {{"summary killed 120"}, "بلغت حصيلة شهداء اليوم في سوريا 120 شهيدا وفق ناشطين."},
    {{"summary killed 15"}, "قتل 15 من عناصر التنظيم خلال الأسبوع الماضي في اشتباكات في بلدة الحمدانية."},
    // Counted since an operation began, and the event's own word over months.
    {{"summary killed 3603"}, "جرى تحييد 3 آلاف و603 إرهابيين منذ انطلاق عملية \"غصن الكرم\" في 20 يناير الماضي."},
    {{"summary captured 1001"}, "وخُطف أكثر من ألف تلميذ في شمال البلاد منذ كانون الأول/ديسمبر 2020."},
    // All of a war, whatever the sentence says of its time.
    {{"summary killed 4001"}, "أسفرت الحرب عن مقتل أكثر من 4 آلاف شخص."},
    {{"event killed 2", "summary killed 301"},
     "قتل شخصان بغارة على النبطية اليوم. وأسفرت الحرب عن مقتل أكثر من 300 شخص."},
    {{"event killed 2", "summary killed 20000", "summary displaced 11000001"},
     "قتل شخصان بغارة على النبطية اليوم. وأدى النزاع إلى مقتل عشرات الآلاف ونزوح أكثر من 11 مليون شخص."},
    {{"event killed 2", "summary killed 501"},
     "قتل شخصان بغارة على النبطية اليوم. ويخوض الطرفان حربا على الحدود خلفت أكثر من 500 قتيل."},
    {{"event killed 2", "summary killed 601"},
     "قتل شخصان بغارة على النبطية اليوم. وتقول الوزارة إن أكثر من 600 شخص قتلوا في الحرب."},
    // Thousands beside a handful, and hundreds that nobody has counted.
    {{"event killed 2", "summary killed 200"}, "قتل طفلان بقصف على تعز اليوم. وحصد قصف المدينة أرواح مئات المدنيين."},
    {{"event killed 20", "event injured 200"}, "قتل عشرون شخصا وأصيب مئات آخرون في انفجار هز مدينة حمص اليوم."},
    {{"event killed 2", "event injured 200"}, "قتل شخصان وأصيب مئات آخرون في انفجار هز مدينة حمص اليوم."},
    {{"event killed 2", "summary killed 4000"},
     "قتل شخصان بغارة على النبطية اليوم. وبذلك ترتفع حصيلة الضحايا إلى 4 آلاف قتيل."},
    {{"event killed 2", "summary killed 3544", "summary injured 15036"},
     "قتل شخصان بغارة على النبطية اليوم. وأسفر العدوان على لبنان إجمالا عن 3 آلاف و544 قتيلا و15 ألفا و36 جريحا."},
    {{"summary killed 384000"}, "تسببت تسع سنوات من الأزمة بمقتل 384 ألف شخص."},
    {{"summary killed 31"}, "ارتفع عدد القتلى منذ نيسان 2023 إلى 31 شخصا."},
    {{"summary killed 44056", "summary injured 104268"},
     "ارتفعت حصيلة ضحايا العدوان على القطاع منذ السابع من أكتوبر 2023 إلى 44 ألفا و56 قتيلا و104 آلاف و268 جريحا."},
    {{"summary killed 1540", "summary injured 3200"},
     "أعلنت وزارة الصحة أن حصيلة الحرب بلغت 1540 قتيلا و3200 جريح منذ اندلاعها."},
    {{"summary killed 35", "summary injured 94"}, "وصل مستشفيات القطاع خلال الـ24 ساعة الماضية 35 شهيدا و94 مصابا."},
    {{"summary killed 35", "summary injured 94"},
     "قالت وزارة الصحة إن 35 شخصا قتلوا وأصيب 94 آخرون خلال الساعات الـ24 الماضية."},
    {{"summary killed 12"}, "مقتل 12 شخصا خلال يوم واحد في ريف حماة."},
    {{"summary killed 12"}, "مقتل 12 شخصا بقصف على ريف حماة في يوم واحد."},
    {{"summary killed 120", "summary injured 45"}, "الحصيلة منذ مطلع العام: 120 قتيلا و45 جريحا."},
    {{"summary killed 84", "summary injured 120"}, "غارات يوم السبت على مختلف المناطق أوقعت 84 قتيلا و120 جريحا."},
    {{"summary killed 91", "summary part killed 17"}, "وثقت الشبكة مقتل 91 مدنيا بينهم 17 طفلا في شهر تشرين الأول."},
    {{"summary killed 20001"}, "منذ بدء الحرب قُتل أكثر من 20 ألف شخص."},
    {{"summary killed 1000", "summary injured 5001"},
     "بلغت حصيلة القتال حول الحمدانية منذ نيسان ألف قتيل وأكثر من 5 آلاف جريح."},
    {{"summary arrested 57", "summary killed 3"},
     "اعتقلت القوات 57 شخصا خلال تشرين الأول الماضي. وقُتل ثلاثة من عناصر التنظيم خلال الشهر ذاته."},
    {{"summary arrested 31", "summary arrested 14"},
     "توزعت المداهمات خلال شهر أيلول على الشكل التالي:\n– حمص: 11 عملية، اعتُقل فيها 31 شخصاً.\n"
     "– حماة: خمس عمليات، اعتُقل فيها أربعة عشر شخصاً."},
    {{"summary killed 40", "summary part killed 12", "summary part killed 3", "summary part killed 28"},
     "بلغ عدد القتلى 40 شخصا منذ مطلع العام، توزعوا على النحو التالي:\n- 12 مدنيا بينهم 3 أطفال\n- 28 عسكريا"},
    {{"summary arrested 88", "summary killed 11"},
     "أحصى المركز 31 عملية منذ مطلع العام تنوعت بين إنزال جوي ومداهمة، أسفرت عن اعتقال 88 شخصا ومقتل 11 آخرين."},
    // A month's year is no end of a range; the number of a relative clause stands behind all that it tells.
    {{"summary killed 3754"}, "وبذلك ارتفع عدد القتلى منذ تشرين الأول/أكتوبر 2023 إلى 3754."},
    {{"summary killed 12"}, "قُتل 12 شخصا في الهجمات خلال ثمانية وأربعين ساعة."},
    // Since when the speaker has been at work, and since when he counts.
    {{"event killed 25"},
     "قال المركز، الذي يوثق العنف في البلاد منذ عام 2011، إن 25 شخصا قتلوا في غارة على الحمدانية."},
    {{"summary killed 25"}, "قال المركز إن 25 شخصا قتلوا في البلاد منذ مطلع عام 2024."},
    {{"event killed 8", "event injured 12"},
     "مقتل 8 أشخاص وإصابة 12 في غارة على بلدة الحمدانية في حصيلة هي الأكبر منذ 3 أسابيع."},
    {{"event killed 2"}, "قُتل مدنيان في غارة على بلدة الحمدانية هي الأولى من نوعها منذ شهر."},
    {{"summary killed 80"}, "ارتفع عدد العمال الذين قضوا في الغارات على البلدة خلال شهر إلى 80 عاملا."},
    {{"summary killed 80"}, "بلغ عدد السكان الذين استشهدوا في الهجمات على حلب في أقل من 36 ساعة، 80 شخصا."},
    {{"summary killed 120"}, "بلغ عدد الصحفيين الذين قتلوا منذ بداية الحرب في غزة 120 صحفيا."},
    {{"summary killed 14"}, "عدد المدنيين الذين قتلوا بالقصف على درعا خلال آذار بلغ 14 مدنيا."},
    {{"summary killed 110"}, "يرتفع إلى 110 تعداد المدنيين الذين قتلوا في عمليات برية منذ مطلع العام 2023."},
    {{"summary killed 65"}, "قتل 65 مدنيا في ريف إدلب منذ بداية الشهر."},
    {{"summary injured 230"}, "أصيب 230 شخصا في درعا خلال العام الماضي."},
    {{"summary arrested 412"}, "اعتقلت القوات 412 شخصا في الضفة الغربية منذ مطلع الشهر."},
    {{"summary killed 9"}, "سجل المركز مقتل 9 صحفيين خلال العام الماضي."},
    {{"summary killed 47", "summary injured 112"}, "أسفرت الهجمات منذ بداية الأسبوع عن مقتل 47 شخصا وإصابة 112 آخرين."},
    {{"summary killed 300"}, "بلغ عدد القتلى في السودان منذ اندلاع الحرب 300 قتيل."},
    {{"summary killed 18"}, "ومنذ بداية الحرب قتل 18 عنصرا من التنظيم."},
    {{"summary killed 26"}, "وثق المرصد مقتل 26 طفلا خلال شهر أيار."},
    {{"summary arrested 75"}, "اعتقل أكثر من 74 شخصا منذ بداية العام."},
    {{"summary killed 9", "summary arrested 40"},
     "نفذت القوات منذ مطلع العام الجاري 12 عملية. وأسفرت هذه العمليات عن مقتل 9 أشخاص واعتقال 40."},
    {{"summary killed 9"}, "وثق المرصد 12 عملية منذ مطلع العام الجاري. وأسفرت تلك العمليات عن مقتل 9 أشخاص."},
    // Since a turn of the war, however long ago its day was; the month is the turn's.
    {{"summary killed 700", "summary arrested 3000"},
     "منذ الانقلاب العسكري في شباط 2021 قتل 700 مدني واعتقل 3000 شخص، وفق جمعية مساعدة السجناء."},
    {{"summary killed 700"}, "وقتل 700 متظاهر منذ انطلاق الاحتجاجات، وفق لجنة الأطباء."},
    {{"summary killed 700"}, "قتل 700 شخص منذ أن بدأت القوات هجومها على الفاشر في أيار."},
    {{"summary killed 12000"}, "منذ بدء الغزو الروسي الشامل في 24 شباط 2022 سجلت المفوضية مقتل 12 ألف مدني."},
    {{"summary killed 700"}, "قال المتحدث إن القوات قتلت 700 مسلح منذ بدء الهجوم البري."},
    {{"summary killed 1000"}, "وقتل ألف شخص في ليبيا منذ بدء الهجوم على طرابلس."},
    {{"summary killed 40"}, "وقتل 40 شخصا في تفجيرات منذ عودة الحركة إلى الحكم."},
    {{"summary killed 1100", "summary injured 6000"},
     "وبحسب المنظمة خلفت المعارك حتى مطلع ديسمبر 1100 قتيل و6 آلاف جريح."},
    {{"summary killed 52"}, "مقتل 52 مسلحا في شمال سيناء خلال الفترة الماضية."},
    {{"summary killed 25"}, "غارات في الساعات الأربع والعشرين الأخيرة أدت إلى استشهاد 25 شخصا."},
    {{"summary arrested 25"}, "حصيلة أسبوع: الشرطة تعتقل 25 مطلوبا في حملات متفرقة."},
    // A lead tells of operations of a period and counts nobody: its figures come behind.
    {{"summary killed 52", "summary arrested 49"},
     "أعلنت القيادة نتائج عمليات قواتها خلال الأسبوعين الماضيين. وأسفرت العمليات عن القضاء على 52 عنصرا والقبض على "
     "49 فردا."},
    {{"summary killed 52", "summary arrested 49"},
     "قال الجيش إن قواته نفذت خلال الأسبوع الماضي عمليات في أنحاء البلاد. وقتل خلالها 52 إرهابيا واعتقل 49 مشتبها به."},
    {{"summary killed 15", "summary arrested 101"},
     "وتظهر حصيلة السداسي الأول لوزارة الدفاع القضاء على 15 إرهابيا وتوقيف 101 عنصر دعم."},
    {{"summary arrested 121"},
     "تستمر القوات منذ الخامس والعشرين من كانون الثاني في تمشيط مخيم الزعلوق. وخلال هذه الفترة ألقي القبض على 121 من "
     "المشتبه بهم."},
    {{"summary killed 40"}, "ومنذ كانون الثاني، حين أطلق الجيش عملية في الزعلوق، قتل 40 مسلحا، بحسب الوزارة."},
    {{"summary killed 6"}, "منذ بداية العام استهدف مسلحون داخل المدن ستة أشخاص قضوا جميعا، بحسب منظمة محلية."},
    {{"summary killed 12", "summary arrested 9"},
     "أصدر المركز تقريره عن الانتهاكات خلال تشرين الأول. وجاء فيه أن 12 شخصا قتلوا واعتقل تسعة."},
    {{"summary killed 12", "summary arrested 9"},
     "نشر المركز تقريره عن الانتهاكات خلال تشرين الأول. وجاء فيه أن 12 شخصا قتلوا واعتقل تسعة."},
    // Many places of a land; a day's toll with its strikes; several explosions of a town since a month began.
    {{"summary killed 25"}, "أدت الغارات على مناطق متفرقة من قطاع غزة اليوم إلى استشهاد 25 فلسطينيا."},
    {{"summary killed 25"}, "سلسلة تفجيرات في محافظات عدة توقع 25 قتيلا."},
    {{"summary killed 14", "summary injured 27"},
     "حصيلة يوم أمس بمدينة الرقة: 60 غارة و200 قذيفة، 14 شهيدا و27 جريحا."},
    {{"summary killed 18"}, "وثقت الشبكة مقتل 18 مدنيا بانفجارات ألغام في مدينة الرقة منذ مطلع أيلول."},
    // What goes on: an aggression that began then, fighting since a month, attacks at large over weeks.
    {{"event killed 4", "summary killed 34", "summary injured 111"},
     "قتل أربعة أشخاص في غارة على بلدة الحمدانية. وبذلك ترتفع حصيلة العدوان الذي بدأ فجر الثلاثاء إلى 34 شهيدا و111 "
     "جريحا."},
    {{"summary killed 45206", "summary injured 107512"},
     "أفادت الوزارة بارتفاع حصيلة العدوان إلى 45 ألفا و206 شهداء و107 آلاف و512 مصابا."},
    {{"event killed 2", "summary killed 1100"},
     "قتل جنديان في قصف على بلدة الحمدانية أمس.\nوخلف القتال حول طرابلس منذ نيسان نحو 1100 قتيل."},
    {{"event killed 2", "summary killed 67"},
     "قتل شخصان في غارة على بلدة الحمدانية أمس.\nوقتلت الغارات الأميركية منذ مطلع العام 67 مدنيا."},
    {{"summary killed 62", "summary arrested 22"}, "وخلال السداسي الأول من السنة تم القضاء على 62 إرهابيا وتوقيف 22."},
    {{"summary killed 1659"}, "وثقت البعثة مقتل 1659 مدنيا في الأشهر الستة الأولى من السنة."},
    {{"summary killed 112", "summary killed 78"},
     "بلغت حصيلة قتلى البادية منذ مطلع العام 112 من عناصر الجيش، إضافة إلى 78 من عناصر التنظيم."},
    // Attacks at large, and others than the one that the text tells of.
    {{"event killed 2", "summary killed 70"},
     "قتل جنديان في قصف على بلدة الحمدانية اليوم. وكانت هجمات سابقة للتنظيم في المنطقة أوقعت 70 قتيلا."},
    {{"event killed 2", "summary killed 70"},
     "قتل جنديان في قصف على بلدة الحمدانية اليوم. وأسفرت هجمات مماثلة عن مقتل 70 شخصا."},
    {{"event killed 2", "summary killed 15"},
     "قتل جنديان في قصف على بلدة الحمدانية اليوم. ويأتي الهجوم بعد سلسلة هجمات أوقعت 15 قتيلا خلال الأسبوعين "
     "الماضيين."},
    // Who came to the toll of a period fell in an event of his own.
    {{"summary killed 85", "event killed 1"},
     "قتل شاب برصاص القوات في بلدة الحمدانية فجر اليوم، ليرتفع عدد القتلى منذ مطلع العام إلى 85 شخصا."},
    // The total of a day, each of whose towns is told below.
    {{"summary killed 6", "event killed 4", "event killed 2"},
     "ارتفع عدد شهداء اليوم إلى ستة.\nففي بعقوبة قتل أربعة بتفجير سيارة مفخخة. وفي الموصل قتل اثنان بهجوم على حاجز."},
    // The total of several events, each of which is told below by its town.
    {{"summary killed 12", "event killed 7", "event killed 5"},
     "قتل 12 شخصا في هجومين في العراق.\nففي بعقوبة قتل سبعة بتفجير سيارة مفخخة. وفي الموصل قتل خمسة بهجوم على حاجز."},
    {{"summary killed 7", "event killed 4", "event killed 3"},
     "قتل سبعة عسكريين في عمليتين منفصلتين بمحافظة شمال سيناء.\nوقالت مصادر إن أربعة جنود قتلوا في هجوم على حاجز في "
     "بلدة الزعلوق، فيما قتل ثلاثة جنود بتفجير عبوة في قرية الحمدية."},
};

const FiguresCase kEvents[] = {
    {{"event arrested 3"}, "داهمت القوات منزلا في الزعلوق فجر أمس. وخلال هذه الفترة اعتقلت ثلاثة شبان."},
    // One event, though its dead came from two regions, or were taken to two.
    {{"event killed 20", "event part killed 12", "event part killed 8"},
     "قتل 20 جنديا في هجوم أمس، 12 منهم من حلب و8 من إدلب."},
    {{"event injured 30", "event part injured 10", "event part injured 5"},
     "أصيب 30 شخصا بقصف على حي الوعر أمس، نقل 10 منهم إلى مستشفى في دمشق و5 إلى مستشفى في حماة."},
    {{"event killed 12"}, "ارتفع عدد شهداء قصف الأربعاء على دوما إلى 12 شهيدا."},
    // Which of several it was, and no figure of the weeks.
    {{"event killed 3"}, "قتل ثلاثة مسلحين بعدما شن الجيش الجمعة ثاني محاولة خلال أسبوعين لتحرير بلدة الحمدانية."},
    {{"event killed 3"}, "قتل ثلاثة في بلدة الحمدانية في ثالث هجوم دام تنفذه الجماعة في أقل من أسبوعين."},
    {{"event killed 15"}, "والأسبوع الماضي قتل 15 من عناصر التنظيم في اشتباكات في بلدة الحمدانية."},
    {{"event killed 6", "event killed 4"},
     "ارتفع عدد شهداء اليوم إلى ستة.\nوقتل أربعة منهم بتفجير سيارة مفخخة في بعقوبة."},
    {{"event killed 112"}, "بلغ عدد القتلى في المدينة 112."},
    {{"event killed 9"},
     "والشهر الماضي ارتكبت الطائرات مجزرة في بلدة الحمدانية، حيث شنت غارات على السوق، ما أدى لمقتل 9 أشخاص."},
    {{"event killed 2", "event killed 7"},
     "قتل جنديان في قصف على بلدة الحمدانية. وقتل سبعة في هجوم سابق على بلدة الزعلوق."},
    {{"event killed 2"}, "لا تتوقف عمليات الاغتيال في البلدة، وكان من أبرزها هذا العام اغتيال موظفتين محليتين."},
    {{"event killed 9"}, "ارتفعت حصيلة العدوان على بلدة الحمدانية إلى تسعة شهداء."},
    {{"event killed 3"}, "قتل ثلاثة جنود في الهجوم على بلدة الحمدانية المحاصرة منذ نيسان."},
    {{"event captured 3"}, "خطف مسلحون ثلاثة رعاة في بلدة الزعلوق، وما زالوا محتجزين منذ الأحد."},
    {{"event killed 3"}, "قتل ثلاثة جنود بعد ساعات من انطلاق عملية \"غصن الكرم\" في بلدة الزعلوق."},
    {{"event killed 5"}, "قتل خمسة أشخاص في قصف على مدينة تلبيسة خلال الساعات الماضية."},
    {{"event killed 5"}, "قتل خمسة أشخاص في قصف على مدينة تلبيسة خلال 24 ساعة من انهيار الهدنة."},
    {{"event killed 5"}, "قتل خمسة أشخاص في غارة على بلدة الحمدانية هي الأعنف منذ بدء الحرب."},
    {{"event killed 4", "event killed 9"},
     "قتل أربعة أشخاص في غارة على بلدة الحمدانية. وارتفعت حصيلة الغارة إلى 9 قتلى."},
    {{"event killed 12"}, "12 غارة على بلدة الزعلوق توقع 12 قتيلا."},
    {{"event killed 5"}, "قتل خمسة أشخاص في قصف على بلدة الزعلوق المحاصرة منذ مطلع أيلول."},
    {{"event killed 5"}, "قتل خمسة أشخاص في غارة على بلدة الزعلوق هي الثالثة منذ مطلع أيلول."},
    // Two strikes at one town; a campaign that began a week ago; a lead of a period, and then one attack of a day.
    {{"event killed 12"}, "قتل 12 شخصا في غارتين على بلدة الزعلوق في جنوب لبنان."},
    {{"event killed 12"}, "قتل 12 شخصا في هجومين انتحاريين متزامنين في بغداد."},
    {{"event arrested 105"}, "اعتُقل منذ انطلاق الحملة في 12 تشرين الثاني 105 أشخاص في مخيم السدرة."},
    {{"event killed 5"},
     "نشرت الوزارة بيانا عن عملياتها خلال الشهر الماضي. وقتل خمسة جنود أمس الثلاثاء في هجوم على حاجز."},
    {{"event killed 2"}, "قتل شخصان في بلدة الزعلوق التي تشهد توترا منذ الانقلاب."},
    {{"event killed 3", "event killed 3", "event arrested 5"},
     "مقتل ثلاثة في عمليتين شرقي دير الزور.\nوقتل ثلاثة عناصر في إنزال على بلدة الشحيل، واعتقل خمسة في مداهمة بلدة "
     "البصيرة."},
    // The running toll of one campaign that the article is about.
    {{"event arrested 53"}, "اعتقلت قوى الأمن 53 شخصا في حملة أمنية بمخيم السدرة منذ انطلاق الحملة فجر الأحد الماضي."},
    // A place struck for the second time within a period: its own day says when.
    {{"event killed 22"},
     "وهذه ثاني مرة يستهدف فيها الحي خلال ستة أسابيع: ففي العاشر من تشرين الأول أوقعت غارتان على حي النهضة 22 قتيلا."},
    {{"event killed 3"}, "شنت الطائرات غارات على بلدة الحمدانية أوقعت ثلاثة قتلى."},
    // One line below the colon is what it tells, no list; a line with another subject ends one.
    {{"event killed 3"}, "قال شاهد إن القتلى في غارة الحمدانية:\n- قتل ثلاثة أشخاص في الحي."},
    {{"event killed 4"}, "قتل أربعة أشخاص في غارة على بلدة الحمدانية منذ ساعات."},
    {{"event killed 6"}, "قتل ستة أشخاص خلال غارة على بلدة الحمدانية."},
    {{"event killed 6"}, "نفذت القوات منذ مطلع العام الجاري 12 عملية. وقتل ستة أشخاص في عملية ببلدة الحمدانية أمس."},
    {{"event killed 2"}, "قتل شخصان خلال اشتباكات في بلدة الحمدانية."},
    {{"event killed 7"}, "ارتفعت حصيلة قتلى الغارة على بلدة الحمدانية إلى سبعة."},
    {{"event injured 3"}, "أصيب ثلاثة أشخاص بقصف على بلدة الحمدانية يوم السبت."},
    {{"event arrested 8"}, "اعتقلت القوات ثمانية أشخاص خلال مداهمة بلدة الحمدانية."},
    {{"event killed 5"}, "قتل خمسة جنود في هجوم على حاجز في بلدة الحمدانية خلال الليل."},
    {{"event killed 3"}, "قتل ثلاثة مدنيين بانفجار لغم في بلدة الحمدانية صباح اليوم."},
    {{"event killed 11"}, "قتل 11 شخصا في أول غارة على بلدة الحمدانية منذ أشهر."},
    {{"event killed 2"}, "قتل رجلان في قصف على بلدة الحمدانية التي تشهد قصفا منذ أسبوع."},
    {{"event killed 14"}, "انتشلت الفرق جثث 14 قتيلا من تحت الأنقاض بعد غارة على بلدة الحمدانية."},
    {{"event killed 1"}, "قتل شاب اعتقل قبل عام في سجن بلدة الحمدانية."},
    {{"event injured 9"}, "أصيب تسعة أشخاص في انفجار في بلدة الحمدانية مساء الأحد."},
    {{"event killed 4"}, "قتل أربعة أشخاص في ثاني هجوم خلال شهر على بلدة الحمدانية."},
    {{"event killed 8"}, "وخلال الهجوم على بلدة الحمدانية قتل ثمانية عناصر."},
    {{"event killed 5"}, "قتل خمسة أشخاص في هجوم استمر يومين على بلدة الحمدانية."},
    {{"event killed 3"}, "توفي ثلاثة جرحى متأثرين بإصابتهم في غارة على بلدة الحمدانية."},
    {{"event arrested 2"}, "ألقت الشرطة القبض على شخصين في بلدة الحمدانية خلال الساعات الماضية."},
    {{"event killed 10"}, "قتل عشرة أشخاص في قصف على بلدة الحمدانية منذ الصباح."},
    {{"event killed 2"}, "قتل شخصان بقصف على بلدة الحمدانية في اليوم الثالث من الحملة."},
    {{"event killed 5"}, "قتل خمسة أشخاص في غارة على بلدة الحمدانية بعد شهر من الهدوء."},
    {{"event injured 2"}, "أصيب طفلان في قصف على بلدة الحمدانية التي قصفت عشر مرات هذا العام."},
    {{"event killed 4"}, "قتل أربعة أشخاص في غارة على بلدة الحمدانية، وهي الغارة الثالثة خلال أسبوع."},
    {{"event arrested 6"}, "اعتقلت القوات ستة أشخاص في بلدة الحمدانية ضمن حملة بدأت قبل شهر."},
    {{"event injured 5"}, "أصيب خمسة أشخاص في انفجار في بلدة الحمدانية خلال العيد."},
    {{"event injured 2"}, "أصيب مدنيان بقصف على بلدة الحمدانية. وتتعرض البلدة لقصف يومي خلف 14 قتيلا."},
    // What goes on about the news.
    {{"event killed 3"}, "قتل ثلاثة جنود في بلدة الحمدانية، وسط تصاعد في الهجمات منذ مطلع العام."},
    // The war beside it, the one attack called an aggression, a disaster, a toll that rose.
    {{"event killed 3"}, "أسفر العدوان على بلدة الحمدانية عن مقتل ثلاثة أشخاص."},
    {{"event killed 3"}, "قتل ثلاثة أشخاص في نزاع عشائري في بلدة الحمدانية."},
    // Since when a town has been in whose hands; not the land where many were killed since.
    {{"event killed 3"}, "قُتل ثلاثة عناصر في هجوم في محافظة درعا، الخاضعة لسيطرة الحكومة منذ تموز 2018."},
    {{"event killed 2"}, "أدى النزاع العشائري إلى مقتل شخصين في بلدة الحمدانية."},
    {{"event killed 4"}, "قتل أربعة أشخاص في صراع على قطعة أرض في بلدة الحمدانية."},
    {{"event killed 2", "event killed 3"},
     "قتل شخصان بغارة على بلدة الحمدانية. وقال شهود إن العدوان أسفر عن مقتل 3 أشخاص."},
    {{"event killed 2"}, "قتل شخصان بغارة على بلدة الحمدانية، بعد يوم من تصريح الوزير عن الحرب."},
    {{"event killed 30", "event killed 5000"},
     "ضرب زلزال مدينة الحمدانية وقتل 30 شخصا في يومه الأول. وارتفعت حصيلة الزلزال إلى 5000 قتيل."},
    {{"event killed 90", "event killed 1200"},
     "قتل 90 شخصا في هجوم على بلدة الحمدانية. ثم ارتفعت حصيلة الهجوم إلى 1200 قتيل."},
    // Women and children of the many of whom no outcome is told alone are none of the two.
    {{"event killed 2"},
     "قتل شخصان بغارة على النبطية اليوم. وبلغت الخسائر أكثر من 160 شهيدا وجريحا، معظمهم أطفال ونساء."},
};

TEST(Summaries, HoldFiguresOfAPeriod) {
  for (const FiguresCase& c : kSummaries) EXPECT_THAT(Figures(c.text), ElementsAreArray(c.figures)) << c.text;
}

TEST(Summaries, LeaveAnEventItsOwn) {
  for (const FiguresCase& c : kEvents) EXPECT_THAT(Figures(c.text), ElementsAreArray(c.figures)) << c.text;
}

// A review of a month tells its period once.
const FiguresCase kReviews[] = {
    {{"summary killed 55", "summary killed 14", "summary killed 11"},
     "وثقت الشبكة مقتل 55 مدنيا في شهر تشرين الأول. وبحسب التقرير قتلت قوات النظام 14 مدنيا. وقتلت القوات الروسية 11 "
     "مدنيا."},
    {{"summary killed 55", "summary killed 20"},
     "سجل التقرير الصادر اليوم مقتل 55 مدنيا خلال تشرين الأول الماضي.\nوأودت عمليات القصف بحياة 20 منهم."},
    // a town and a day of its own
    {{"summary killed 55", "event killed 9"},
     "وثقت الشبكة مقتل 55 مدنيا في شهر تشرين الأول. وكانت أولى الحوادث يوم الجمعة 11 تشرين الأول حين قتل تسعة في قصف "
     "على بلدة الحمدانية."},
    {{"event killed 3", "event killed 2"}, "قتل ثلاثة في قصف على بلدة الحمدانية اليوم. وقتل عنصران في الاشتباكات."},
    {{"event killed 9", "event killed 2"},
     "قصف طيران حربي بلدة الحمدانية في تشرين الأول وقتل تسعة. وقتل رجلان في السوق."},
    // so many attacks are no one event
    {{"summary killed 28", "summary injured 33"}, "وسجل المركز 121 هجوما أسفرت عن مقتل 28 عنصرا وإصابة 33 آخرين."},
    {{"event killed 3"}, "نفذت الطائرات 40 غارة على بلدة الحمدانية أسفرت عن مقتل ثلاثة."},
    // a total behind a lead, which names violence at large
    {{"summary killed 55", "summary killed 17"},
     "أصدر المكتب تقريره الشهري. وبالرغم من انحسار القصف بقيت المحافظة خطرة. ووثق المكتب مقتل 55 مدنيا في شهر تشرين "
     "الأول. وقتل 17 شخصا في عمليات اغتيال."},
    // a monitor's report counts what was done, and then who died
    {{"summary killed 9", "summary killed 2"},
     "أفاد تقرير حقوقي بارتكاب أكثر من 40 انتهاكا بحق المدنيين خلال تشرين الأول الماضي. وقال المركز إنه وثق مقتل "
     "تسعة مدنيين. وقتل اثنان بقصف طائرة مسيرة."},
    {{"summary killed 41", "summary killed 4"},
     "أصدر المركز تقريرا يوثق الانتهاكات في محافظة درعا خلال عام 2023، شملت القتل والاختطاف. وأسفرت هذه الانتهاكات عن "
     "مقتل 41 مدنيا. وقتل أربعة مدنيين على يد مسلحين."},
    {{"event killed 9"}, "أفاد تقرير طبي بمقتل تسعة في قصف على بلدة الحمدانية اليوم."},
    // a list that هم opens
    {{"summary killed 99", "summary part killed 63", "summary part killed 12", "summary part killed 24"},
     "بلغت حصيلة القتلى منذ مطلع العام 99 قتيلا، هم: 63 من قوات سوريا الديمقراطية وتشكيلات عسكرية أخرى عاملة في "
     "المنطقة، و12 "
     "من "
     "التنظيم، و24 مدنيا."},
};

// Which of several periods is whose.
const FiguresCase kSeveral[] = {
    {{"summary killed 4", "summary killed 21", "summary injured 51"},
     "قتل أربعة في حلب خلال تشرين الأول الماضي. وارتكب الجيش 3 مجازر أدت إلى مقتل 21 شخصا وإصابة 51 خلال الـ 24 ساعة "
     "الماضية."},
    // those added have an event of their own
    {{"summary killed 48", "summary killed 2"},
     "وثق المركز مقتل 48 شخصا في محافظة درعا، إضافة إلى مقتل اثنين بغارة على دمشق، خلال شهر تشرين الأول الماضي."},
    {{"event killed 8", "event killed 2"}, "قتل ثمانية بغارة على دمشق، إضافة إلى مقتل اثنين بقذيفة."},
    // who they were, and then since when
    {{"summary killed 173", "summary part killed 41"},
     "أفاد المركز بمقتل 173 شخصا، بينهم 41 طفلا، منذ مطلع العام الجاري جراء انفجار ألغام."},
    {{"event killed 5", "event part killed 2"}, "قتل خمسة أشخاص، بينهم طفلان، في قصف على بلدة الحمدانية."},
    // the period of the figure's clause, and an event in that before it
    {{"summary killed 30"},
     "وذكر المركز أن المدينة تتعرض لقصف متعمد، مضيفا أن فرقه رصدت خلال الفترة من 21 آذار إلى 31 تشرين الأول مقتل 30 "
     "مدنيا."},
    // what went on for so long, and since when
    {{"summary killed 205", "summary injured 913"},
     "قتل 205 أشخاص وأصيب 913 خلال أسبوعين من المعارك المستمرة منذ بدء حملة الجيش على المدينة."},
    // between the verb and its figure, at commas
    {{"summary killed 110"}, "وثق المركز، منذ بداية العام الحالي وحتى 5 أيلول، مقتل 110 مدنيين جراء قصف على المدينة."},
    // right behind since when, whatever they died by
    {{"summary killed 57"}, "وسجلت المدينة منذ مطلع العام سقوط 57 قتيلا مدنيا بالقصف والقنص."},
    {{"summary killed 57"}, "شهدت البلدة منذ مطلع العام مقتل 57 مدنيا بالقصف."},
    {{"event killed 7"}, "قصف على بلدة الحمدانية. وسقط منذ الصباح 7 قتلى بالقصف."},
    // that one attack's, whenever it was
    {{"event killed 3", "event killed 11"},
     "قتل ثلاثة عناصر في هجوم على بلدة الحمدانية اليوم. كما قتل الشهر الماضي 11 عنصرا إثر هجوم على حاجز."},
    {{"summary killed 11"}, "قتل خلال الشهر الماضي 11 عنصرا في هجمات."},
    // his death is the event's, the toll the year's
    {{"event killed 1", "event killed 1", "summary killed 152"},
     "قتل شاب اليوم في اقتحام مخيم بلاطة. وبمقتل الشاب ترتفع حصيلة القتلى منذ بداية العام إلى 152 قتيلا."},
    // what so many operations hit, and what came of them
    {{"summary killed 145"},
     "نفذ التحالف 32 عملية جوية، استهدفت مواقع في بلدة الحمدانية خلال الـ24 ساعة الماضية. وذكر أن عملياته الجديدة "
     "أسفرت "
     "عن مقتل 145 مسلحا."},
    // since an operation that began with no day of today
    {{"event killed 19", "summary killed 257"},
     "قتل 19 مسلحا في مداهمة على بلدة الحمدانية. ويرتفع عدد القتلى إلى 257 مسلحا منذ بدء العملية الشاملة."},
    {{"event killed 4"}, "ارتفع عدد القتلى إلى أربعة في بلدة الحمدانية منذ بدء العملية فجر اليوم."},
    // operations of late, wherever
    {{"summary killed 126"}, "نفذت القوات عمليات نوعية خلال الفترة الماضية أسفرت عن مقتل 126 مسلحا."},
    // attempts that some outlived
    {{"summary killed 24", "summary injured 8"},
     "وثق المكتب 34 محاولة اغتيال خلال تشرين الأول الماضي أدت إلى مقتل 24 شخصا وإصابة 8 آخرين، ونجاة شخصين من محاولة "
     "اغتيالهما."},
    // a toll that goes on from the sentence before
    {{"event killed 1", "summary killed 793", "summary killed 386", "summary injured 407"},
     "قتل مدني اليوم بانفجار لغم في بلدة الحمدانية. لترتفع الحصيلة منذ بداية العام إلى 793 شخصا. وبلغ عدد القتلى 386 "
     "شخصا، فيما بلغ عدد المصابين 407."},
    // a total joined to the figure of a day
    {{"event killed 1", "summary killed 23"},
     "قتل جندي في هجوم على حاجز في بلدة الحمدانية أمس، وقتل 23 مسلحا منذ السبت الماضي."},
    {{"event killed 1", "summary killed 23"},
     "قتل جندي في هجوم على حاجز في بلدة الحمدانية أمس، وقتل 23 مسلحا منذ بدء العملية."},
    {{"event arrested 1", "summary arrested 60"},
     "تم القبض على مسلح في بلدة الحمدانية أمس، واعتقال 60 مشتبها منذ بداية الشهر."},
    {{"event killed 4", "summary killed 17"},
     "أعلن الجيش مقتل أربعة من جنوده أمس خلال التصدي لمسلحين في بلدة الحمدانية، كما أفاد بمقتل 17 من المهاجمين منذ "
     "مطلع الشهر."},
    {{"event killed 1", "event captured 10"}, "قتل شخص في هجوم في بلدة الحمدانية أمس، وأسر عشرة منذ بدء الهجوم."},
    {{"event killed 1", "event injured 3"}, "قتل جندي في هجوم على حاجز في بلدة الحمدانية أمس، وأصيب ثلاثة منذ الصباح."},
    {{"event killed 5", "event injured 20"}, "قتل 5 وأصيب 20 منذ الأحد في اشتباكات في بلدة الحمدانية."},
    // the period before the total, or the total before the news
    {{"event killed 3", "summary killed 20"},
     "قتل ثلاثة في غارة على بلدة الحمدانية، وأسفرت الغارات منذ مطلع الشهر عن مقتل 20 مدنيا."},
    {{"event arrested 15", "summary arrested 300"},
     "اعتقلت القوات 15 شابا في بلدة الحمدانية فجر اليوم، واعتقلت منذ بداية الشهر الماضي 300 آخرين."},
    {{"summary killed 23", "event killed 1"},
     "وأعلن المتحدث مقتل 23 مسلحا منذ مطلع الشهر في عمليات الجيش، ومقتل جندي أمس في هجوم على بلدة الحمدانية."},
    {{"event killed 3", "summary killed 20"},
     "قتل ثلاثة في غارة على بلدة الحمدانية أمس، بعد أن قتل 20 آخرون الشهر الماضي."},
    {{"event killed 5", "summary killed 300"},
     "قتل خمسة في قصف على بلدة الحمدانية أمس، وقتل 300 مدني منذ سيطرة الجيش على المدينة."},
    {{"event killed 4"}, "قتل أربعة جنود أمس في هجوم قرب بلدة الحمدانية، هو الثاني منذ السبت."},
    {{"event killed 5", "event injured 20"},
     "قتل خمسة في قصف على بلدة الحمدانية أمس، وقال السكان المحاصرون منذ شباط إن 20 أصيبوا."},
};

TEST(Summaries, EachClauseHasItsPeriod) {
  for (const FiguresCase& c : kSeveral) EXPECT_THAT(Figures(c.text), ElementsAreArray(c.figures)) << c.text;
}

// When a summary was.
struct DaysCase {
  const char* days;
  const char* text;
};

const DaysCase kDays[] = {
    {"2024-10-11 2024-11-20", "ارتفعت حصيلة الضحايا منذ وقف إطلاق النار في 11 تشرين الأول إلى 591 قتيلا."},
    {"2023-04-01 2024-11-20", "ارتفع عدد المسعفين القتلى منذ اندلاع الحرب في نيسان 2023 إلى 233 قتيلا."},
    {"2024-11-19 2024-11-20", "وصل إلى المستشفيات 44 شهيدا خلال الـ (24 ساعة الماضية)."},
    {"2024-10-01 2024-10-31", "ارتفعت الحصيلة مقارنة بشهر أيلول، وقتل 30 مدنيا في تشرين الأول الماضي."},
    {"2024-10-01 2024-10-31", "تراجعت الهجمات مقارنة بشهر تشرين الأول الماضي، إذ قتل خلاله 70 شخصا."},
    {"2024-06-01 2024-09-30", "قتل 135 شخصا منذ بداية الحملة العسكرية في شهر حزيران حتى نهاية شهر أيلول الماضي."},
    {"2024-11-13 2024-11-20", "تمكن الجيش من تحييد 36 مسلحا خلال عمليات آخر أسبوع."},
    {"2023-10-07 2024-11-20", "قتل 8270 شخصا منذ بدء العدوان على قطاع غزة، في 7 أكتوبر 2023."},
    {"2024-10-01 2024-10-31", "كان شهر تشرين الأول الماضي الأكثر دموية خلال العام، حيث قتل 54 شخصا."},
    {"2024-06-01 2024-11-15", "قتل 130 شخصا في الحملة التي بدأت مطلع شهر حزيران، حتى الجمعة 15 تشرين الثاني."},
    {"- -", "ارتفعت الحصيلة الإجمالية منذ بدء العدوان حتى يوم أمس إلى 2350 قتيلا."},
};

TEST(Summaries, ATitleCountsWhatItsTextDoes) {
  EXPECT_THAT(Figures("سقط أكثر من 60 قتيلا من المسلحين خلال الـ24 ساعة الماضية.", "الجيش: مقتل 60 مسلحا في مأرب"),
              ElementsAreArray({"summary killed 60", "summary killed 61"}));
  EXPECT_THAT(Figures("قتل 60 مسلحا بغارة على بلدة الحمدانية اليوم.", "الجيش: مقتل 60 مسلحا في غارة"),
              ElementsAreArray({"event killed 60", "event killed 60"}));
}

TEST(Summaries, TellTheirDays) {
  for (const DaysCase& c : kDays) {
    const Reading reading = ReadArabic(c.text, "", "2024-11-20");
    ASSERT_FALSE(reading.summaries.empty()) << c.text;
    const Date& days = reading.summaries.back().period;
    const auto told = [](const std::optional<Day>& day) { return day ? IsoOf(*day) : std::string("-"); };
    EXPECT_EQ(told(days.from) + " " + told(days.to), c.days) << c.text;
  }
}

TEST(Summaries, AReviewTellsItsPeriodOnce) {
  for (const FiguresCase& c : kReviews) EXPECT_THAT(Figures(c.text), ElementsAreArray(c.figures)) << c.text;
}

// Since a stretch of the war began.
const FiguresCase kBegun[] = {
    {{"summary killed 45"}, "أعلن الجيش مقتل 45 جنديا منذ بدء العملية البرية."},
    {{"summary killed 217", "summary injured 1055"},
     "بلغ عدد القتلى منذ بداية الأزمة في محافظة الأنبار 217 قتيلا و1055 جريحا."},
    // who those are whom the sentence before counts, and what else the report counts
    {{"summary killed 269", "summary killed 59", "summary killed 143"},
     "وصل عدد الذين قتلوا منذ حزيران الماضي إلى 269 شخصا. وبحسب المصدر، فإن القتلى هم 59 مدنيا، إضافة إلى 143 من "
     "الجنود."},
    {{"summary killed 18", "summary killed 10"},
     "وثق المرصد مقتل 18 شخصا منذ حزيران الماضي. وأحصى أيضا مقتل 10 مدنيين جراء عمليات الاغتيال."},
    {{"summary killed 18", "event killed 3"},
     "وثق المرصد مقتل 18 شخصا منذ حزيران الماضي. ووثق مقتل 3 مدنيين بقصف على بلدة الحمدانية أمس."},
    // a period right behind its figure, an event farther off
    {{"summary killed 7"}, "قتل سبعة صحفيين منذ مطلع العام، بينهم من سقط في عملية تحرير الفلوجة."},
    {{"event killed 1"}, "لقي ضابط مصرعه في بلدة الحمدانية، وهو الثاني خلال الساعات الـ24 الماضية."},
    // one campaign of the police, and an operation that began today
    {{"event arrested 53"}, "اعتقلت الشرطة 53 شخصا في بلدة الحمدانية منذ بدء الحملة الأمنية."},
    {{"event killed 4"}, "قتل أربعة عناصر في بلدة الحمدانية منذ بدء العملية العسكرية فجر اليوم."},
};

TEST(Summaries, RunSinceAWarOrAnOperationBegan) {
  for (const FiguresCase& c : kBegun) EXPECT_THAT(Figures(c.text), ElementsAreArray(c.figures)) << c.text;
}

// A day's round-up of a country and its regions.
const FiguresCase kRounds[] = {
    {{"summary killed 80", "summary killed 27", "summary killed 25", "summary killed 14"},
     "ذكر المرصد أن 80 شخصا لقوا حتفهم في سوريا أمس. وأوضح أنه قتل 27 في إدلب و25 في درعا و14 في محافظة حماة."},
    {{"summary killed 80", "event killed 6"},
     "ذكر المرصد أن 80 شخصا لقوا حتفهم في سوريا أمس، بينهم 20 في حماة و14 في درعا. وقتل ستة في قصف على بلدة "
     "الحمدانية."},
    // "in many towns", however far behind; a country's martyrs; some of all that the text counts
    {{"summary killed 108", "summary killed 53", "summary killed 14"},
     "أحصت اللجان أمس استشهاد 108 على الأقل بينهم 14 طفلا وتسع سيدات، في مختلف المدن السورية. فقد سقط 53 شهيدا "
     "في إدلب "
     "معظمهم قضوا بقصف على مدينة كفرنبل. كما استشهد 14 شخصا في درعا."},
    {{"summary killed 26"}, "ارتفع عدد شهداء سوريا اليوم إلى 26 شهيدا معظمهم في إدلب، ومنهم من حمص ودرعا."},
    {{"summary killed 37", "summary killed 14", "summary killed 10"},
     "وثقت اللجان أمس استشهاد 37 مدنيا في عدد من المحافظات. وقالت إن 14 مدنيا استشهدوا في حلب، فيما سقط 10 شهداء في "
     "إدلب، كما "
     "أن من بين الشهداء ثمانية أطفال."},
    {{"summary killed 56"},
     "حصيلة ضحايا أمس جراء القصف والاشتباكات في أنحاء متفرقة من البلاد بلغت 56 شخصا. وتعرضت مناطق في أرياف حلب وحماة "
     "ودرعا للقصف."},
    // a day's shelling wherever, and that of one town
    {{"summary killed 20", "event killed 1"},
     "قتل عشرون شخصا اليوم في قصف على مناطق مختلفة من البلاد. وقتل رجل بقصف على بلدة الحمدانية."},
    {{"event killed 20"}, "قتل عشرون شخصا اليوم في قصف على أحياء مختلفة من مدينة حلب."},
    // a land's toll of today behind this town and that
    {{"event killed 6", "event killed 3", "summary killed 9", "summary injured 12"},
     "قتل ستة في قصف على بلدة الفوعة اليوم. وقتل ثلاثة في غارة على مدينة أريحا. وأشار الدفاع المدني إلى أن حصيلة "
     "التصعيد على "
     "شمال غربي سوريا اليوم هي تسعة قتلى و12 مصابا."},
    {{"event killed 6", "event killed 3", "event killed 9"},
     "قتل ستة في قصف على بلدة الفوعة اليوم. وقتل ثلاثة في غارة على مدينة أريحا. وارتفعت حصيلة الغارة على أريحا اليوم "
     "إلى تسعة "
     "قتلى."},
    // one incident of the country, its dead in one region
    {{"event killed 12"}, "قتل 12 شخصا في سوريا بانفجار في بلدة الحمدانية."},
    {{"event killed 12", "event killed 3"}, "قتل 12 شخصا بقصف على بلدة الحمدانية في سوريا. وقتل ثلاثة في درعا."},
};

TEST(Summaries, ADayOfACountryIsNoEvent) {
  for (const FiguresCase& c : kRounds) {
    std::vector<std::string> figures = Figures(c.text);
    std::erase_if(figures, [](const std::string& figure) { return figure.find("part") != std::string::npos; });
    EXPECT_THAT(figures, ElementsAreArray(c.figures)) << c.text;
  }
}

TEST(Summaries, ADayOfManyPlacesIsNoneOfThem) {
  EXPECT_THAT(
      Figures("شهدت العاصمة أمس يوما داميا.\nقتل سبعة أشخاص في قصف على سوق الحلفاء.", "مقتل 12 شخصا في يوم واحد"),
      ElementsAreArray({"summary killed 12", "event killed 7"}));
}

struct SumCase {
  std::vector<std::string> figures;
  const char* title;
  const char* text;
};

// Stretches, tallies and rounds that only their words tell.
const FiguresCase kTold[] = {
    {{"summary killed 90"}, "قال المرصد إن أعمال العنف في مناطق مختلفة من سوريا يوم الثلاثاء حصدت 90 قتيلا."},
    {{"summary killed 34", "summary injured 111"},
     "ودخل وقف إطلاق النار حيز التنفيذ بعد تصعيد استمر يومين وخلف 34 شهيدا و111 جريحا."},
    {{"event killed 20"}, "دارت في بلدة الحمدانية اشتباكات استمرت يومين وخلفت 20 قتيلا."},
    {{"summary killed 182"}, "وأحصت المنظمة غرق 182 شخصا في وسط المتوسط منذ بداية العام."},
    {{"event killed 12"}, "وأكدت المنظمة غرق 12 شخصا قبالة بلدة الحمدانية أمس."},
    {{"summary killed 14"}, "وكانت الوزارة قد نعت استشهاد أربعة عشر مسعفا في الاعتداءات المتواصلة خلال يومين."},
    {{"event killed 14"}, "قتل 14 شخصا خلال يومين في اشتباكات في بلدة الحمدانية."},
    {{"summary killed 9", "summary arrested 118", "summary injured 14"},
     "رصد المركز خلال الأسبوع الماضي 63 اقتحاما أسفرت عن مقتل تسعة فلسطينيين، بينهم قتيلا قصف بلدة الحمدانية يوم "
     "الثلاثاء، واعتقال 118 فلسطينيا، وإصابة 14 طفلا."},
    {{"summary killed 7", "summary injured 18"},
     "منذ بداية العام استجابت فرقنا لـ52 هجوما على شمال البلاد، بينها 3 هجمات بصواريخ، استهدفت الهجمات أسواقا وأدت "
     "لمقتل "
     "7 مدنيين، وإصابة 18 آخرين."},
    {{"summary killed 49", "summary killed 15"},
     "أعلنت الحكومة أن هجومين على مركب في النهر وعلى معسكر للجيش في بلدة الحمدانية أوديا بحياة 49 مدنيا و15 جنديا "
     "أمس."},
    {{"event arrested 3"}, "وشهد مخيم السلامة منذ الظهر عدوانا واسعا، واعتقلت خلاله القوات ثلاثة أشخاص."},
    {{"event killed 1", "event killed 1"},
     "قتل الشاب خالد الجاسم في هجوم في بلدة الحمدانية، وكان عنصرا قبل أن يجري تسوية عام 2018، كما قتل مدني كان "
     "برفقته."},
    {{"event killed 17", "event killed 22"},
     "أعلن الجهاز أن إنزالا في بلدة السلامة في شباط 2023 أسفر عن مقتل 17 مسلحا، قبل أن يرفع الحصيلة إلى 22 قتيلا."},
    {{"event killed 5", "event killed 7"},
     "قتل خمسة من الشرطة في هجوم على بلدة السلامة. وتحدث عضو المجلس عن سبعة قتلى، محذرا من فراغ أمني في المنطقة منذ "
     "تشرين الأول من العام الماضي."},
    {{"summary killed 700"}, "قتل 700 شخص منذ تشرين الأول من العام الماضي."},
    {{"event killed 18", "summary killed 60"},
     "قتل 18 شخصا بقصف على بلدة السلامة أمس. وجاء القصف بعد انسحاب القوات من البلدة إثر عملية \"رياح الشمال\" التي قتل "
     "فيها نحو "
     "ستين شخصا."},
    {{"event killed 18", "event killed 3"},
     "قتل 18 شخصا بقصف على بلدة السلامة أمس. وجاء القصف بعد عملية \"رياح الشمال\" التي قتل فيها ثلاثة جنود."},
    {{"summary arrested 22"}, "حصاد الأسبوع: 14 عملية و22 معتقلا."},
    {{"event killed 5"}, "وبدأ الفلاحون حصاد العام، وقتل خمسة منهم بقصف على بلدة السلامة."},
    {{"event injured 1", "event injured 34"},
     "أصيب صحفي خلال مواجهات في بلدة السلامة اليوم، وفق طبيب. والمواجهات خلفت 34 مصابا."},
    {{"summary freed 200"}, "أفرجت السلطات عن 200 سجين منذ مطلع العام."},
    {{"event freed 4"}, "أفرج الخاطفون أمس عن أربعة عمال كانوا محتجزين منذ منتصف الشهر الجاري في بلدة السلامة."},
    {{"summary killed 31", "event killed 1"},
     "قتل صحفي في غارة على بلدة السلامة، ليرتفع بذلك عدد الصحفيين الذين قتلوا إلى 31."},
    {{"summary killed 220", "event killed 1"},
     "استشهد صحفي في غارة على بلدة السلامة، ما يرفع عدد الشهداء الصحفيين إلى 220."},
    {{"event killed 6", "event part killed 2"},
     "قتل جنديان في هجوم على بلدة السلامة، ليرتفع عدد الجنود القتلى في الهجوم إلى ستة."},
    {{"event killed 3", "event killed 9"},
     "قتل ثلاثة جنود في هجوم على بلدة السلامة، وقالت مصادر إن عدد الجنود القتلى ارتفع إلى تسعة."},
    {{"event killed 5", "event killed 7"}, "قتل خمسة أشخاص في غارة على بلدة السلامة، ثم ارتفع عدد القتلى إلى سبعة."},
    {{"event killed 49"}, "أعلنت الحكومة أن هجوما على مركب في النهر وعلى معسكر للجيش أودى بحياة 49 مدنيا أمس."},
};

TEST(Summaries, AreToldByTheirWords) {
  for (const FiguresCase& c : kTold) EXPECT_THAT(Figures(c.text), ElementsAreArray(c.figures)) << c.text;
  EXPECT_THAT(Figures("اقتحمت القوات بلدة الحمدانية أمس وقتلت شابا.", "أسبوع دام في الضفة: تسعة شهداء"),
              ElementsAreArray({"summary killed 9", "event killed 1"}));
  EXPECT_THAT(Figures("وثقت اللجان حتى اللحظة 85 شهيدا اليوم:\n39 شهيدا في حي الميدان اثر قصف\n16 في داريا برصاص الأمن",
                      "لجان الرصد - سورية || شهداء السبت 4 شباط"),
              ::testing::Contains("summary killed 85"));
  EXPECT_THAT(Figures("وثقت اللجان 85 شهيدا اثر قصف على حي الميدان.", "لجان الرصد - سورية || قصف على الميدان"),
              ElementsAreArray({"event killed 85"}));
  EXPECT_THAT(Figures("قتل شخصان في انفجار في بلدة الحمدانية أمس. وفي حادث منفصل قتل شخص في هجوم في بلدة السلامة.",
                      "هجمات متفرقة في نينوى توقع أربعة قتلى"),
              ElementsAreArray({"summary killed 4", "event killed 2", "event killed 1"}));
}

// What the events of the text add up to, and what one of them has.
const SumCase kSums[] = {
    {{"summary killed 5", "event killed 2", "event killed 3"},
     "مقتل خمسة أشخاص بانفجار عبوات ناسفة في ديالى",
     "قال مصدر أمني إن عبوة انفجرت في بلدة الحمدانية وقتلت شخصين. وقتل ثلاثة أشخاص بانفجار عبوة أخرى في بلدة السلامة."},
    {{"summary killed 12", "summary killed 12", "event killed 8", "event killed 4"},
     "مقتل 12 مدنيا في قصف جوي على جبل الزاوية",
     "قال الدفاع المدني إن حصيلة القصف الجوي على جبل الزاوية أمس بلغت 12 قتيلا من المدنيين. وأوضح أن غارات على قرية "
     "الحمدانية قتلت ثمانية مدنيين، فيما قتل أربعة مدنيين في قصف على قرية السلامة."},
    {{"summary killed 34", "event killed 24", "event killed 4"},
     "مقتل نحو 34 مسلحا في ضربات استباقية",
     "أسفرت غارة على معسكر في بلدة الحمدانية عن مقتل ما بين 24 و30 مسلحا. وأدت عملية في بلدة السلامة إلى مقتل أربعة "
     "مسلحين."},
    // one blast with its figure, whatever the others add up to
    {{"event killed 5", "event killed 2", "event killed 3"},
     "مقتل خمسة أشخاص بتفجير انتحاري في بلدة الحمدانية",
     "قتل شخصان من المارة في تفجير في بلدة الحمدانية. وقتل ثلاثة أشخاص في هجوم على حاجز في بلدة السلامة."},
    {{"event killed 9", "event killed 9", "event killed 2", "event killed 3"},
     "مقتل تسعة أشخاص في هجمات في ديالى",
     "قتل تسعة أشخاص في هجوم على بلدة الحمدانية. وقتل شخصان في هجوم على بلدة السلامة، وثلاثة في قصف على بلدة المنارة."},
};

TEST(Summaries, WhatTheEventsOfATextMakeUpIsNoneOfThem) {
  for (const SumCase& c : kSums) {
    std::vector<std::string> figures = Figures(c.text, c.title);
    std::erase_if(figures, [](const std::string& figure) { return figure.find("part") != std::string::npos; });
    EXPECT_THAT(figures, ElementsAreArray(c.figures)) << c.text;
  }
}

// One word that counts people of one side twice counts them all.
const FiguresCase kListed[] = {
    {{"event killed 8", "event injured 2"}, "أدى الهجوم على بلدة السلامة إلى استشهاد ضابط وسبعة منتسبين وإصابة اثنين."},
    {{"event killed 11"}, "مقتل ضابط برتبة ملازم وعشرة جنود بهجوم على بلدة السلامة."},
    {{"event part killed 2", "event killed 7"}, "مقتل ضابطين وخمسة جنود بهجوم على بلدة السلامة."},
    {{"event killed 1", "event killed 3"}, "مقتل مدني وثلاثة جنود بهجوم على بلدة السلامة."},
    {{"event killed 3", "event killed 7"}, "مقتل ثلاثة جنود وسبعة من «الكردستاني» في هجوم على بلدة السلامة."},
    {{"event killed 1", "event killed 3"}, "مقتل ضابط في بلدة السلامة، وثلاثة جنود في بلدة المنارة."},
};

TEST(Claims, WhomOneWordCountsTwice) {
  for (const FiguresCase& c : kListed) EXPECT_THAT(Figures(c.text), ElementsAreArray(c.figures)) << c.text;
}

}  // namespace
}  // namespace isnad
