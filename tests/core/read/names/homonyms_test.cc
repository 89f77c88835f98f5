#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "tests/core/read/names/names_testing.h"

// Which of the places and bodies of one name a text means, and which place it puts under which.

namespace isnad {
namespace {

struct KnownCase {
  std::size_t name;  // index
  const char* known;
  const char* text;
};
constexpr KnownCase kKnown[] = {
    {0, "", "قتل جنديان في كمين بالمنصورة في ولاية برج بوعريريج"},
    {0, "place:ye/al-mansurah", "قتل جنديان في كمين في المنصورة في محافظة عدن"},
    {0, "place:sy/idlib-city", "قصف مدرسة في إدلب المدينة"},
    {0, "place:sy/idlib", "قصف قرى في إدلب"},
    // A foreign name as another outlet writes it, in an article on its country.
    {0, "place:ng/zamfara", "هجوم في ولاية زمفرة شمال نيجيريا"},
    {1, "place:ng/birnin-gwari", "نيجيريا: قتل ثلاثة في برنين غواري بولاية كادونا"},
    {0, "place:ua/chuhuiv", "قتل ثلاثة في بلدة تشوهيف بمقاطعة خاركيف"},
    {0, "", "قصف على قرية حميدا بريف حلب"},
    {1, "", "نيجيريا: هجوم على قرية زعلان بولاية كادونا"},
    {1, "org:falcons-cell", "قتل في بغداد ثلاثة، وقالت خلية الصقور إن العملية انتهت"},
    {0, "place:ly/tripoli-city", "اشتباكات في طرابلس بين قوات حكومة الوفاق وقوات حفتر"},
    {0, "place:lb/tripoli-lb", "غارة على طرابلس شمالي لبنان"},
    {0, "place:sa/riyadh-city", "الرياض عاصمة السعودية"},
    {0, "place:iq/riyad-iq", "قرية الرياض في كركوك"},
    {0, "place:sy/qahira-hama", "قصف على قرية القاهرة بسهل الغاب في ريف حماة"},
    {0, "place:eg/cairo-city", "وصل إلى القاهرة أمس"},
    {1, "place:sy/deir-ez-zor", "دورية في بلدة زنوبيات بريف دير الزور الشرقي"},
    // A governorate and its city bear one name.
    {0, "place:sy/raqqa-city", "انفجار في مدينة الرقة"},
    {0, "place:sy/raqqa", "انفجار في محافظة الرقة"},
    {0, "place:sy/raqqa", "انفجار في ريف الرقة الغربي"},
    {0, "place:sy/raqqa", "انفجار غربي الرقة"},
    {0, "place:sy/raqqa-city", "انفجار وسط الرقة"},
    {0, "place:sy/raqqa", "انفجار في الرقة"},
    {1, "place:sy/raqqa-city", "انفجار في حي المستقبل في الرقة"},
    {1, "place:sy/raqqa", "انفجار في قرية المستقبل في الرقة"},
    {1, "place:sy/raqqa-city", "انفجار في مدينة الرقة. وفرض الأمن طوقاً حول الرقة"},
    {1, "place:sy/raqqa", "وصل إلى ريف الرقة، ثم دخل الرقة"},
    {0, "place:lb/basta", "غارة على حي البسطة في بيروت"},
    {0, "", "انفجار عند حاجز البسطة في بيروت"},
    {0, "place:iq/baghdad-city", "انفجار في بغداد"},
    {0, "place:iq/baghdad-city", "انفجار شمالي بغداد"},
    {0, "place:iq/baghdad", "انفجار في محافظة بغداد"},
    {1, "place:iq/baghdad", "انفجار في قرية المستقبل ببغداد"},
    {0, "place:ye/taiz-city", "قصف على مدينة تعز"},
    {0, "place:sd/khartoum-state", "وزير الصحة بولاية الخرطوم"},
    {0, "place:iq/diwaniyah", "انفجار في مدينة الديوانية"},
    {0, "place:iq/qadisiyah", "انفجار في محافظة الديوانية"},
    {0, "org:isis", "تبنى تنظيم \"الدولة\" الهجوم"},
    {0, "org:us-army", "إنزال لقوات الاحتلال الأمريكي في القرية"},
    {0, "org:russian-forces", "قصفت طائرات الاحتلال الروسي البلدة"},
    {0, "org:idf", "اقتحمت قوات الاحتلال البلدة"},
    {0, "org:coalition", "للتحالف الدولي قاعدة في لبنان"},
    // A town that is called so in two countries goes to the one that the text is on.
    {1, "place:sy/ariha", "قصف قوات النظام على أريحا"},
    {1, "place:ps/jericho", "قوات الاحتلال تقتحم أريحا"},
    {0, "place:sy/ariha", "شهداء مجزرة أريحا"},
    {1, "place:lb/tripoli-lb", "في لبنان قتل شاب في طرابلس"},
    {1, "place:ly/tripoli-city", "في ليبيا قتل شاب في طرابلس"},
    // So does a body.
    {0, "org:arab-coalition", "غارات لطيران التحالف على صنعاء"},
    {0, "org:coalition", "غارات لطيران التحالف على الرقة"},
    {1, "org:arab-coalition", "في صنعاء قال التحالف إن القصف مستمر"},
    {1, "org:coalition", "في الرقة قال التحالف إن القصف مستمر"},
    // A quarter, an area of the article's own country is no governorate of another.
    {1, "", "في حلب قصف على منطقة الزاوية"},
    {1, "place:ly/zawiya-city", "في ليبيا اشتباكات في مدينة الزاوية"},
    // One name of two countries, or of a place and a word: what stands around it decides.
    {1, "place:ly/al-uwaynat", "في ليبيا قتل شاب في العوينات"},
    {0, "place:sd/jebel-uweinat", "اشتباكات في جبل العوينات شمالي السودان"},
    {1, "place:ye/zinjibar", "في اليمن قتل شاب في زنجبار"},
    {1, "place:tz/zanzibar", "في تنزانيا قتل شاب في زنجبار"},
    {1, "place:lb/odaisseh", "في لبنان قتل شاب في العديسة"},
    {0, "place:cd/goma", "هجوم على مدينة غوما شرقي الكونغو الديمقراطية"},
    {1, "place:ng/guma", "في نيجيريا هجوم على بلدة غوما"},
    {1, "place:so/jilib", "في الصومال هجوم على بلدة جلب"},
    {1, "place:eg/mahdiya", "في سيناء قصف على قرية المهدية"},
    {1, "place:tn/mahdia", "في تونس انفجار في ولاية المهدية"},
    {0, "place:ye/kilo-16", "اشتباكات في كيلو 16 شرق مدينة الحديدة"},
    {1, "", "في حلب قصف على قرية جلب"},
    {1, "", "في حلب قصف على قرية غوما"},
    // Written in one word or in two.
    {0, "place:lb/tayr-harfa", "غارة على بلدة طيرحرفا جنوبي لبنان"},
    {0, "place:lb/tayr-harfa", "غارة على بلدة طير حرفا جنوبي لبنان"},
    {0, "place:lb/kafr-kila", "غارة على بلدة كفر كلا جنوبي لبنان"},
    {2, "place:iq/rusafa", "انفجار في حي الرصافة ببغداد، ثم في الرصافة"},
    // A street, a square, a quarter is called so in many a town.
    {0, "place:iq/tayaran-square", "انفجار في ساحة الطيران وسط بغداد"},
    {0, "", "انفجار في ساحة الطيران بمدينة إدلب"},
    {0, "place:sy/shaykh-maqsud", "قصف على حي الشيخ مقصود بمدينة حلب"},
    {1, "place:ps/jenin-camp", "اقتحمت قوات الاحتلال مخيم جنين"},
    {1, "place:ps/jenin", "اقتحمت قوات الاحتلال مدينة جنين"},
    {0, "", "قتل شاب في بلدة سليم بريف اللاذقية"},
    // "غزة" is the Strip as often as the city.
    {0, "place:ps/gaza", "قصف على مدينة غزة"},
    {0, "place:ps/gaza-strip", "قصف على قطاع غزة"},
};
TEST(FindNames, ChoosesAmongHomonyms) {
  for (const KnownCase& c : kKnown) {
    const std::vector<NamePhrase> names = Names(c.text);
    ASSERT_LT(c.name, names.size()) << c.text;
    EXPECT_EQ(names[c.name].known == nullptr ? "" : names[c.name].known->id, c.known) << c.text;
  }
}

struct AboveCase {
  int below, above;  // indexes; above -1: none
  const char* text;
};
constexpr AboveCase kAbove[] = {
    {0, 1, "قتل جنديان في كمين بالمنصورة في ولاية برج بوعريريج"},
    {0, 1, "قتل جنديان في كمين في المنصورة في محافظة عدن"},
    {0, 1, "قصف على قرية الرمانة بريف حلب الشمالي"},
    {0, 1, "مداهمة في مدينة البصيرة شرقي دير الزور"},
    {0, 3, "قصف على كفرنبل وحاس وكفرسجنة جنوبي إدلب"},
    {0, -1, "قتيل في الرقة وآخر في حلب"},
    {0, -1, "قصف ريفي حلب وإدلب"},
    {0, 1, "إنزال جوي في قرية تل الغزال التابعة لناحية الشدادي"},
    {0, 1, "قصف قرية الرمانة في منطقة عفرين"},
    {0, 1, "قصف قرية الرمانة بجبل الزاوية"},
    {0, 1, "تفجير جامع الزيتون في منطقة جبل الزعفران"},
    {0, 1, "مداهمة في منطقة العتال قرب مدينة منبج"},
    {0, -1, "قصف جبل الزاوية وقرية الرمانة"},
    {0, 1, "غارة على منطقة قحطة شمالي صعدة"},
    {0, 1, "قصف على بلدة الرمانة في محافظة إدلب"},
    {0, 1, "انفجار في حي الزهور وسط مدينة حمص"},
    {0, 1, "غارة على شارع الزعفران ببيروت"},
    {0, 1, "قصف مخيم الزعفران شرق مدينة غزة"},
    {0, 1, "قتيل في سوق الزعفران بمدينة منبج"},
    {0, 1, "هجوم على حاجز الزعفران جنوب الحسكة"},
    {0, 1, "غارة على بلدة الزعفران في قضاء صور"},
    {0, 1, "قصف قرية الزعفران التابعة لمدينة منبج"},
    {0, 1, "هجوم في قرية الزعفران بولاية سنار"},
    {0, 1, "اقتحام بلدة الزعفران شمال الخليل"},
    {0, 1, "قصف مديرية الزعفران بمحافظة تعز"},
    {0, 1, "هجوم على قرية الزعفران شمالي كركوك"},
    {0, -1, "قصف قريتي الرمانة والزعفران"},
    {0, -1, "اشتباكات في منبج وعفرين"},
    {0, -1, "قصف على إدلب وحماة"},
    {0, -1, "نقل الجرحى من قرية الرمانة إلى مدينة حلب"},
    {0, -1, "هجمات في سوريا والعراق"},
    {0, -1, "الطريق من قرية الرمانة إلى منبج"},
    {0, -1, "قصف قرية الرمانة ومدينة منبج"},
};
TEST(FindNames, PutsPlacesUnderPlaces) {
  for (const AboveCase& c : kAbove) {
    const std::vector<NamePhrase> names = Names(c.text);
    ASSERT_LT(static_cast<std::size_t>(c.below), names.size()) << c.text;
    const std::optional<std::uint32_t>& above = names[static_cast<std::size_t>(c.below)].above;
    EXPECT_EQ(above ? static_cast<int>(*above) : -1, c.above) << c.text;
  }
}

}  // namespace
}  // namespace isnad
