#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/core/read/names/names_testing.h"

// Words that are a place's name and something else besides: where they stand tells, or the article does elsewhere.
// All sentences are invented.

namespace isnad {
namespace {

void ExpectAll(const std::vector<NamesCase>& cases) {
  for (const NamesCase& c : cases) EXPECT_EQ(Described(Names(c.text)), c.names) << c.text;
}

TEST(CommonPlaces, HeadTheirLine) {
  ExpectAll({
      {"L جنين; L الضفة الغربية", "جنين - اعتقل الجنود ستة شبان في الضفة الغربية."},
      {"L عمان; L إربد", "عمان 23 نيسان - ضبطت الشرطة ستة مطلوبين في إربد."},
      {"L عدن; L لودر", "قتل ستة في عدن.\n▪️ لودر: انفجار عبوة بسيارة جنود"},
      {"L طفس; L نوى; L درعا", "* طفس: قصف مدفعي\n• نوى: انفجار لغم بجرار\nوقتل ستة في درعا."},
      // a fetus
      {"L الضفة الغربية", "قتلت امرأة وفقدت ثانية جنين بطنها في الضفة الغربية."},
  });
}

TEST(CommonPlaces, AreNoAdjectivesOfBlows) {
  ExpectAll({
      {"L ريف حلب", "نفذت القوات ضربات مركزة في ريف حلب قتل فيها خمسة."},
      {"L ريف حلب", "نفذت القوات غارات جديدة في ريف حلب قتل فيها خمسة."},
      {"L ريف حلب", "قتل خمسة في مجزرة جديدة في ريف حلب."},
      {"L ريف حلب", "قتل خمسة في عملية خاطفة في ريف حلب."},
      // called after places, and struck
      {"L كفرزعلة; L ريف حلب", "قتل خمسة في مجزرة كفرزعلة في ريف حلب."},
      {"L جديدة; L ريف حلب", "قتل خمسة في غارة على جديدة في ريف حلب."},
      {"L حوارة", "منفذ عملية #حوارة قتل برصاص الجنود."},
  });
}

TEST(CommonPlaces, OwnWhatStandsBefore) {
  ExpectAll({
      {"L رفح; L خان يونس", "انقطعت الاتصالات عن رفح منذ الفجر، وقتل ستة في خان يونس."},
      {"L رفح; L خان يونس", "ففي رفح قتل ستة. وفي خان يونس أصيب اثنان."},
      {"L خلدة; L بيروت", "شيع الناس جثامين شهداء خلدة في بيروت."},
      {"L صعدة; L حرض", "كان المسلحون في طريقهم من صعدة إلى جبهة حرض."},
      {"L لحج; L عدن", "نجا مدير أمن لحج من تفجير في عدن."},
      {"L كايا; L واغادوغو", "قال نائب محافظ كايا إن ستة قتلوا قرب واغادوغو."},
      {"L صلاح الدين; L بيجي", "قال محافظ صلاح الدين إن ستة قتلوا في بيجي."},
      // adjectives, and a man
      {"L كركوك", "أطلق مسلحون في سيارة حديثة النار في كركوك."},
      {"L أربيل", "انتظر الأهالي ساعات طويلة في أربيل."},
      {"L بيجي", "قتل صلاح الدين حمدان في بيجي."},
  });
}

TEST(CommonPlaces, AreCountries) {
  ExpectAll({
      {"L مالي", "مالي ترفع حصيلة الهجوم إلى ستة قتلى"},
      {"L مالي", "مالي.. مقتل ستة جنود"},
      {"L مالي", "مقتل ستة من جنود مالي"},
      {"L مالي; L السنغال", "معظم الركاب من مالي والسنغال."},
      // of money
      {"", "ضبطت الشرطة مبلغ مالي في حوزة ستة."},
      {"", "أعلنت الشركة عن دعم مالي للأسر."},
  });
}

// The title, once the text has named the place.
std::string TitleNames(const std::string& title, const std::string& text) {
  const Tokens tokens = Tokenize(title, Field::kTitle);
  const Lattice lattice = Analyse(tokens, Arabic());
  std::vector<NamePhrase> names = FindNames(lattice, title, Arabic(), {});
  RepeatNames(lattice, title, Arabic(), Names(text), names);
  return Described(names);
}

TEST(CommonPlaces, OfTitlesAreThoseOfTheText) {
  struct Case {
    const char *names, *title, *text;
  };
  const Case cases[] = {
      {"L نوى", "نوى مجددا.. اغتيال شخصين", "قتل شخصان برصاص مجهولين في مدينة نوى بريف درعا."},
      {"L يحمر", "قتيل وجريح في غارة على يحمر", "أغارت طائرة على سيارة في بلدة يحمر جنوبي لبنان."},
      {"L الأبيض", "الأبيض تودع ضحايا السوق", "قصفت مسيرة السوق الكبير في مدينة الأبيض بشمال كردفان."},
      {"L كركوك; L صلاح الدين", "القبض على ستة في كركوك وصلاح الدين",
       "ألقت القوات القبض على ستة في كركوك ومحافظة صلاح الدين."},
      // nobody's town, and a colour
      {"", "وجهه يحمر خجلا", "أغارت طائرة على سيارة في بلدة يحمر جنوبي لبنان."},
      {"O البيت الأبيض", "البيت الأبيض يدين القصف", "قصفت مسيرة السوق الكبير في مدينة الأبيض بشمال كردفان."},
  };
  for (const Case& c : cases) EXPECT_EQ(TitleNames(c.title, c.text), c.names) << c.title;
}

// A town called as the adjective of what was carried out.
TEST(CommonPlaces, AreNoAdjectivesOfAnObject) {
  ExpectAll({
      {"L ننغرهار", "نفذت القوات إنزالا جويا في ولاية ننغرهار."},
      {"", "اعتقلت القوات ناشطا سوريا."},
      {"L سوريا", "ارتفع عدد شهداء سوريا إلى ستة."},
      {"L جويا", "نفذت الطائرات غارة على بلدة جويا."},
  });
}

TEST(CommonBodies, HaveMembersAndSpeak) {
  ExpectAll({
      {"O القاعدة", "قتل سبعة من القاعدة في غارة."},
      {"O القاعدة", "القاعدة تتبنى الهجوم"},
      {"O القاعدة", "اعتقل رجل بتهمة التعاون مع القاعدة."},
      {"O الحشد", "قتل أربعة من مقاتلي الحشد."},
      {"O الجيش; O الحشد", "مقتل ستة من الجيش والحشد"},
      // a base, a crowd
      {"", "دخل المسلحون القاعدة وقتلوا ستة."},
      {"", "القاعدة العسكرية تعرضت لقصف."},
      {"", "فر الحشد الذي تجمع في الساحة."},
  });
}

TEST(PoliceBodies, ByTheirAdjective) {
  ExpectAll({
      {"O الشرطة المدنية", "اعتقلت الشرطة المدنية ستة."},
      {"O الشرطة الحرة", "قتل ستة من عناصر الشرطة الحرة."},
      {"O القوات الخاصة", "نجا ضابط في القوات الخاصة من انفجار."},
      {"O الإسعاف والطوارئ", "قال مدير الإسعاف والطوارئ إن ستة قتلوا."},
      {"", "انتشرت الشرطة السرية في المكان."},
  });
}

// What stands behind the noun of a village up to where it lies; a quarter that "محيط الحي" takes up is no town.
constexpr NamesCase kVillages[] = {
    {"L مخفر المشموشة", "هاجم مسلحون قرية مخفر المشموشة أمس"},
    {"L الشيخ; L ريف حمص", "هاجم مسلحون قرية الشيخ بريف حمص"},
    {"L محمد الفرحان; L بعقوبة", "انفجرت عبوة في قرية محمد الفرحان شمال بعقوبة"},
    {"L حي المشموشة", "عثر على لغم في حي المشموشة وفجر في محيط الحي"},
    {"L مشمونارا", "قتل جنود في مشمونارا أمس"},
    {"L دار مشمونة; L ريف حمص", "هاجم مسلحون قاعدة في منطقة دار مشمونة بريف حمص"},
    {"", "وصل الجنود إلى منطقة دار فيها القتال"},
    {"", "قتل جنود في قصف سببا دمارا"},
    {"", "عثر عليه مشمونارا"},
};

TEST(CommonPlaces, Villages) {
  for (const NamesCase& row : kVillages) EXPECT_EQ(Described(Names(row.text)), row.names) << row.text;
}

}  // namespace
}  // namespace isnad
