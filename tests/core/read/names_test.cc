#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/read/phrases.h"

namespace isnad {
namespace {

using ::testing::IsEmpty;

const Lexicon& Arabic() {
  static const std::unique_ptr<Lexicon> lexicon = [] {
    Result<std::unique_ptr<Lexicon>> loaded = Lexicon::Load("ar");
    return loaded.ok() ? std::move(loaded).value() : nullptr;
  }();
  return *lexicon;
}

std::vector<NamePhrase> Names(const std::string& text, const std::vector<NamePhrase>& earlier = {}) {
  const Tokens tokens = Tokenize(text, Field::kText);
  return FindNames(Analyse(tokens, Arabic()), text, Arabic(), earlier);
}

char Letter(EntityType type) { return type == EntityType::kPlace ? 'L' : type == EntityType::kPerson ? 'P' : 'O'; }

// "L الباب; O قسد": a letter for place, organisation or person, and the name.
std::string Described(const std::vector<NamePhrase>& names) {
  std::string text;
  for (const NamePhrase& name : names) {
    if (!text.empty()) text += "; ";
    text += Letter(name.type);
    text += " " + name.name;
  }
  return text;
}

struct NamesCase {
  const char* names;
  const char* text;
};

constexpr NamesCase kPlaces[] = {
    {"L الرمانة; L ريف حلب الشمالي", "قصف على قرية الرمانة بريف حلب الشمالي"},
    {"L زنوبيات; L ريف دير الزور الشرقي", "دورية في بلدة زنوبيات بريف دير الزور الشرقي"},
    {"L البصيرة; L دير الزور", "مداهمة في مدينة البصيرة شرقي دير الزور"},
    {"L حي الزهور; L الحسكة", "عبوة ناسفة في حي الزهور بمدينة الحسكة"},
    {"L الحنانة; L زيتونة", "تعرضت قريتا الحنانة وزيتونة لقصف"},
    {"L تل الغزال; L الشدادي", "إنزال جوي في قرية تل الغزال التابعة لناحية الشدادي"},
    {"L العنكاوي; L سهل الغاب", "قصف في محيط بلدة العنكاوي بسهل الغاب"},
    {"L حلب; L اللاذقية", "هجوم على طريق حلب - اللاذقية"},
    {"L أبو طينة; L ريف حمص", "غارة على قرية أبو طينة في ريف حمص"},
    {"L مخيم الهول", "اعتقالات في مخيم الهول"},
    {"L حلب; L إدلب", "قصف ريفي حلب وإدلب"},
    {"L الرقة; L حلب", "قتيل في الرقة وآخر في حلب"},
    {"L الفاشر; L نيالا", "غارات على الفاشر ونيالا"},
    {"L كفرنبل; L حاس; L كفرسجنة; L إدلب", "قصف على كفرنبل وحاس وكفرسجنة جنوبي إدلب"},
    {"L الباب; L حلب", "انفجار في مدينة الباب شرقي حلب"},
    {"L القاهرة", "وصل إلى القاهرة أمس"},
    {"L لبنان; L سوريا", "للبنان حدود مع سوريا"},
    {"L نهر الفرات", "عبروا نهر الفرات"},
    {"L مطار كويرس", "قرب مطار كويرس"},
    {"L شمال دارفور; L السودان", "في ولاية شمال دارفور غرب السودان"},
    {"L الرقة", "في جنوب الرقة"},
    {"L الجعيدة الكبيرة", "في قرية الجعيدة الكبيرة"},
    {"L الرياض; L كركوك", "قرية الرياض في كركوك"},
    {"L دير الزور", "انفجار في #دير_الزور"},
    {"L شارع فتح الله; L بيروت", "انهار مبنى في شارع فتح الله ببيروت"},
    {"O قوات الاحتلال; L جنين", "أصيب برصاص قوات الاحتلال في جنين"},
};

constexpr NamesCase kBodies[] = {
    {"O قسد; L الشحيل", "دخلت قسد #الشحيل"},
    {"O قوات سوريا الديمقراطية; O قسد", "أعلنت قوات سوريا الديمقراطية (قسد) عن العملية"},
    {"O المرصد السوري لحقوق الإنسان; O المرصد", "قال المرصد السوري لحقوق الإنسان إن القصف مستمر، وأضاف المرصد أن"},
    {"O تنظيم الدولة", "تبنى تنظيم \"الدولة\" الهجوم"},
    {"O نبض الوادي", "قالت شبكة \"نبض الوادي\" إن"},
    {"O وكالة هاوار للأنباء", "ذكرت وكالة هاوار للأنباء"},
    {"O فرات بوست", "بحسب فرات بوست"},
    {"O وزارة الداخلية العراقية", "أعلنت وزارة الداخلية العراقية"},
    {"O وزارة التربية والتعليم السورية", "قالت وزارة التربية والتعليم السورية"},
    {"O لواء أسود الجزيرة", "أصدر لواء \"أسود الجزيرة\" بياناً"},
    {"O قوات النظام; O القوات الروسية; L إدلب", "قوات النظام والقوات الروسية تقصف إدلب"},
    {"O مركز دير الزور الإعلامي", "قال مركز دير الزور الإعلامي"},
    {"O التحالف الدولي; L لبنان", "للتحالف الدولي قاعدة في لبنان"},
    {"O الفيلق الثالث", "أعلن الفيلق الثالث"},
    {"O الحشد الشعبي; L سنجار", "انسحب الحشد الشعبي من سنجار"},
    {"O الجيش السوداني; O الجيش", "قتل ضابط في الجيش السوداني، وأعلن الجيش"},
    {"O مجلس مقاطعة الحسكة", "اجتماع مجلس مقاطعة الحسكة"},
    {"O مديرية أمن الجيزة", "قالت مديرية أمن الجيزة"},
    {"O جهاز مكافحة التهريب", "قال جهاز مكافحة التهريب"},
    {"O رويترز; O سانا", "نقلت رويترز عن سانا"},
};

constexpr NamesCase kPeople[] = {
    {"P وليم كارتر", "قال العقيد وليم كارتر للصحفيين"},
    {"O قسد; P رامان كلش", "قال المتحدث باسم قسد، رامان كلش"},
    {"P سليم العيدو", "مقتل الشاب سليم العيدو"},
    {"P أبو قتادة الحلبي", "قتل القيادي أبو قتادة الحلبي"},
    {"P محمود الراشد", "اعتقال شخص يدعى محمود الراشد"},
    {"P أبو زعرور", "القيادي الملقب بـ\"أبو زعرور\""},
    {"P أحمد خليل العبود; P مروان", "مقتل أحمد خليل العبود وشقيقه مروان"},
    {"P كمال الراوي", "صرح وزير الإعلام كمال الراوي"},
    {"P أحمد الجدوع; P الجدوع", "قال أحمد الجدوع، وهو معلم. وأضاف الجدوع أن"},
    {"P عبد الرحمن السالم", "قال عبد الرحمن السالم"},
    {"P بوتين; P أردوغان; L سوتشي", "التقى بوتين وأردوغان في سوتشي"},
    {"P حسن علي الحمود", "الطفل حسن علي الحمود"},
    {"P فرحان جاسم العلي; P عبد الله محمد", "فرحان جاسم العلي وعبد الله محمد"},
};

// Looks like a name and is none.
constexpr const char* kNone[] = {
    "أغلق الرجل الباب وخرج",
    "خرجوا من منطقة سكنية",
    "القرية الصغيرة قرب النهر",
    "في بلدتين متجاورتين",
    "استهدف حقلاً زراعياً",
    "في أحياء المدينة",
    "حمل السلام إلى الناس",
    "مستشفى ميداني",
    "حركة المرور عادية",
    "مقتل شاب أمس",
    "أصيب العقيد في ساقه",
    "قتل مدير المدرسة",
    "قال الشهود إن السيارة انفجرت",
    "عناصر من الشبكة",
    "عند حاجز عسكري",
    "على الطريق العام",
    "في صباح اليوم",
    "من أجل كرامة الناس",
    "سبع وخمسين دولة",
    "قوة أمنية مشتركة",
};

TEST(FindNames, FindsPlaces) {
  for (const NamesCase& c : kPlaces) EXPECT_EQ(Described(Names(c.text)), c.names) << c.text;
}
TEST(FindNames, FindsBodies) {
  for (const NamesCase& c : kBodies) EXPECT_EQ(Described(Names(c.text)), c.names) << c.text;
}
TEST(FindNames, FindsPeople) {
  for (const NamesCase& c : kPeople) EXPECT_EQ(Described(Names(c.text)), c.names) << c.text;
}
TEST(FindNames, LeavesCommonWords) {
  for (const char* text : kNone) EXPECT_THAT(Described(Names(text)), IsEmpty()) << text;
}

struct KnownCase {
  std::size_t name;  // index
  const char* known;
  const char* text;
};
constexpr KnownCase kKnown[] = {
    {0, "place:ly/tripoli-city", "اشتباكات في طرابلس بين قوات حكومة الوفاق وقوات حفتر"},
    {0, "place:lb/tripoli-lb", "غارة على طرابلس شمالي لبنان"},
    {0, "place:sa/riyadh-city", "الرياض عاصمة السعودية"},
    {0, "place:iq/riyad-iq", "قرية الرياض في كركوك"},
    {0, "", "قصف على قرية القاهرة بسهل الغاب في ريف حماة"},
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
    {0, "org:coalition", "للتحالف الدولي قاعدة في لبنان"},
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
    {0, 1, "قصف على قرية الرمانة بريف حلب الشمالي"},
    {0, 1, "مداهمة في مدينة البصيرة شرقي دير الزور"},
    {0, 3, "قصف على كفرنبل وحاس وكفرسجنة جنوبي إدلب"},
    {0, -1, "قتيل في الرقة وآخر في حلب"},
    {0, -1, "قصف ريفي حلب وإدلب"},
    {0, 1, "إنزال جوي في قرية تل الغزال التابعة لناحية الشدادي"},
};
TEST(FindNames, PutsPlacesUnderPlaces) {
  for (const AboveCase& c : kAbove) {
    const std::vector<NamePhrase> names = Names(c.text);
    ASSERT_LT(static_cast<std::size_t>(c.below), names.size()) << c.text;
    const std::optional<std::uint32_t>& above = names[static_cast<std::size_t>(c.below)].above;
    EXPECT_EQ(above ? static_cast<int>(*above) : -1, c.above) << c.text;
  }
}

TEST(FindNames, LetsGenericNounsStandForBodies) {
  const std::vector<NamePhrase> names = Names("تبنى تنظيم الدولة الإسلامية الهجوم، وقال التنظيم في بيان");
  ASSERT_EQ(names.size(), 2U);
  EXPECT_TRUE(names[1].generic);
  EXPECT_EQ(names[1].stands_for, 0U);
  EXPECT_EQ(names[1].known, names[0].known);

  // The title's bodies count too, and an index of the title would mean nothing in the text.
  const std::vector<NamePhrase> later = Names("وأضافت الشبكة أن القصف توقف", Names("شبكة \"نبض الوادي\": قصف"));
  ASSERT_EQ(later.size(), 1U);
  EXPECT_TRUE(later[0].generic);
  EXPECT_FALSE(later[0].stands_for.has_value());
  EXPECT_EQ(later[0].folded, FoldName("نبض الوادي"));
}

TEST(FindNames, SpansAreWholeTokensInOrder) {
  const std::string text = "وبقرية الرمانة، قتل أحمد خليل العبود برصاص \"قسد\" في الرقة";
  const Tokens tokens = Tokenize(text, Field::kText);
  const std::vector<NamePhrase> names = FindNames(Analyse(tokens, Arabic()), text, Arabic(), {});
  EXPECT_EQ(Described(names), "L الرمانة; P أحمد خليل العبود; O قسد; L الرقة");
  for (std::size_t n = 1; n < names.size(); ++n) EXPECT_LT(names[n - 1].last, names[n].first);
  for (const NamePhrase& name : names) EXPECT_LE(name.cue, name.first);
}

}  // namespace
}  // namespace isnad
