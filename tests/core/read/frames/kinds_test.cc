#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/reading_testing.h"

// Whom a figure picks out of its group. All sentences are invented.

namespace isnad {
namespace {

// The kinds of the claims, "-" for none, in their order.
std::string KindsIn(const Reading& reading) {
  std::string kinds;
  for (const Claim& claim : reading.claims)
    kinds += (kinds.empty() ? "" : " ") + (claim.kind.empty() ? "-" : claim.kind);
  return kinds;
}

struct KindCase {
  const char* kinds;
  const char* text;
};

const KindCase kSome[] = {
    {"- of-wounds", "قتل تسعة في تفجير في بلدة السلامة. وتسلمت المنظمة 17 جريحا توفي اثنان منهم."},
    {"- added", "قتل تسعة في هجوم في بلدة السلامة. وعثر على جثة منتسب كان في عداد المفقودين."},
    {"رهينه -", "قتل سبعة من الرهائن في هجوم على بلدة السلامة. وقال الناطق إن ثمانية إرهابيين قتلوا."},
    {"- - added", "قتل تسعة في قصف على بلدة السلامة. وانتشلت الطواقم جثمان طفلة، ليرتفع عدد القتلى إلى عشرة."},
    {"- in-care -", "قتل تسعة في قصف على بلدة السلامة. وانتشلت الطواقم خمس جثث، ولا يزال ثلاثة في عداد المفقودين."},
    {"- blow-one", "أصيب خمسة في هجوم على بلدة السلامة. وزرع المسلحون عبوة على الطريق لكنها انفجرت من دون إصابات."},
    {"- -", "قالت الشرطة إن خمسة أصيبوا في هجوم على بلدة السلامة. وقال الجيش إن الهجوم انتهى من دون إصابات."},
    {"-", "هز انفجاران بلدة السلامة. وأدى الانفجار الأول إلى مقتل ثلاثة أشخاص."},
    {"- -", "انفجرت قنبلة في بلدة السلامة وقتل سبعة. وقتلت القنبلة الثانية شخصين."},
    {"- blow-one", "قتل عشرون في ثلاثة تفجيرات في بلدة السلامة. وقتل سبعة في أحد التفجيرات."},
    {"- blow-one", "قتل عشرون في غارات على بلدة السلامة. وأصابت إحداها مدرسة وقتلت سبعة."},
    {"- مختار added",
     "قتل ثلاثة في هجوم على بلدة السلامة. وقال ناشط إن المسلحين قتلوا مختار البلدة. وأضاف أنهم قتلوا شخصين آخرين."},
    {"- - -", "قتل ثلاثة في هجوم على بلدة السلامة وأصيب رجل. وقال ناشط إن المسلحين قتلوا شخصين آخرين."},
    {"- blow-one",
     "قال طبيب إن 15 قتلوا في القصف على مناطق عدة في قطاع غزة. وقال مسعف إن أربعة قتلوا في غارة على خيمة في خان يونس."},
    // two accounts of one strike
    {"- -",
     "قال مدير المستشفى إن 13 قتلوا في غارات جوية في بلدة السلامة. وقال وزير الإعلام إن صواريخ أطلقت على السوق قتلت "
     "عشرة."},
    {"- blow-one", "قتل 26 شخصا خلال الأيام الثلاثة الماضية في اشتباكات في بلدة السلامة. وقتل ثلاثة أشخاص أمس."},
    {"- -", "قتل 26 شخصا في اشتباكات في بلدة السلامة. وقتل ثلاثة أشخاص أمس."},
    {"- -", "قتل عشرون في هجوم في بلدة السلامة. وقبل ساعات من الهجوم الثاني قتل سبعة."},
    {"- -", "قتل عشرون في هجوم في بلدة السلامة. وليس الهجوم الأول، فقد قتل سبعة في غارة."},
    {"in-care -", "استقبل المستشفى سبع جثث، إحداها لصبي. وقتل تسعة في بلدة السلامة."},
    {"blow-1 blow-2", "هز انفجاران بلدة السلامة. وأدى الانفجار الأول إلى مقتل ثلاثة، وقتل خمسة في الانفجار الثاني."},
    {"blow-1 blow-2",
     "وقع هجومان في بلدة السلامة. أسفر الهجوم الأول عن مقتل ثلاثة أشخاص، فيما أسفر الثاني عن مقتل خمسة."},
    {"مغربي", "أصيب ستة مغاربة في قصف على بلدة السلامة."},
    {"- family", "قتل 18 شخصا في غارة على بلدة السلامة. وقال شهود إن عائلة كاملة من خمسة أفراد قتلت في بيتها."},
    {"- -", "قتل 18 شخصا في غارة على بلدة السلامة. وقال شهود إن خمسة من عائلة واحدة قتلوا في البيت."},
    {"journalist", "قتل صحفيان في قصف على بلدة السلامة."},
    {"journalist", "قتل صحافيان في قصف على بلدة السلامة."},
    {"طبيب", "مقتل ثلاثة أطباء في غارة على مستشفى السلامة."},
    {"leader", "مقتل قيادي في غارة على بلدة السلامة."},
    {"leader", "مقتل ثلاثة قادة في غارة على بلدة السلامة."},
    {"ضابط", "قتل ضابطان في هجوم على حاجز السلامة."},
    {"زميل", "قالت اللجنة إن ثلاثة من زملائها أصيبوا في القصف على السلامة."},
    {"موظف", "قتل ثلاثة من موظفيها في القصف على السلامة."},
    {"american", "أصيب جنديان أمريكيان في هجوم على قاعدة السلامة."},
    {"american", "أصيب جنديان أميركيان في هجوم على قاعدة السلامة."},
    {"متظاهر", "مقتل متظاهر في قصف على بلدة السلامة."},
    {"of-wounds", "توفي أحد الجرحى بعد القصف على بلدة السلامة."},
    {"named", "كانت المعلمة إحدى ضحايا القصف على بلدة السلامة."},
    {"named", "شيع الأهالي أحد شهداء الغارة على بلدة السلامة."},
    {"american", "هجوم على قاعدة السلامة. ولم يصب أي أمريكي في الهجوم."},
    {"- grave", "أصيب 23 شخصا في قصف على بلدة السلامة. وقالت الشبكة إن عدد الإصابات الحرجة بلغ 6."},
    {"added", "سقط صاروخ على منزل معلم في بلدة السلامة، فأودى بحياته وحياة أربعة من أبنائه."},
    {"مرشح", "إصابة مرشح في هجوم على بلدة السلامة."},
    {"متهم", "توقيف متهم في مداهمة في بلدة السلامة."},
    {"- own own", "نفذت قواتنا مداهمة في بلدة السلامة واعتقلت ثلاثة مطلوبين ولم تتكبد قواتنا أية خسائر."},
    {"-", "قصف على بلدة السلامة. وقالت الحركة إنه لم يقتل أي من مقاتليها في القصف."},
    {"of-wounds", "وفاة طفل متأثراً بجراحه بعد القصف على بلدة السلامة."},
    {"of-wounds", "توفيت امرأة متأثرة بإصابتها في القصف على بلدة السلامة."},
    {"in-care", "انفجار في بلدة السلامة. وقال مراسل الوكالة إنه رأى تسع جثث."},
    {"عنصر", "قصف على بلدة السلامة. وذكرت فرق الإنقاذ مقتل أحد عناصرها."},
    {"in-care", "قصف على بلدة السلامة. وقال الطبيب إن 12 جريحاً لا يزالون في المستشفى."},
    {"in-care", "قصف على بلدة السلامة. وبقي سبعة جرحى في العناية المركزة."},
    {"in-care", "قصف على بلدة السلامة. غادر أغلبهم ولم يبق سوى 36 جريحاً يتلقون العلاج."},
    {"in-care in-care", "قصف على بلدة السلامة. استقبل مستشفى الجمهورية 62 جريحاً، واستقبل المركز الطبي 22 جريحاً."},
    {"in-care in-care", "قصف على بلدة السلامة. وقال جهاز الإسعاف إن فرقه انتشلت ثلاث جثث من حي المحطة ونقلت 19 جريحاً."},
    {"in-care", "قصف على بلدة السلامة. وقالت الجمعية إن طواقمها تعاملت مع 45 إصابة."},
    {"in-care", "قصف على بلدة السلامة. وقال مدير المستشفى: وصلتنا سبع جثث."},
    {"in-care in-care", "قصف على بلدة السلامة. وقال المركز الطبي إنه تسلم تسع جثث و36 جريحاً."},
    {"- family",
     "قتل 18 شخصاً في غارة على بلدة السلامة. ونعت العائلة ابنها المعلم سالم الجاسم الذي ارتقى مع زوجته وثلاث من بناته."},
    {"- added", "قتل ثمانية في هجوم على بلدة السلامة. وتوفي جندي ثالث فجر الجمعة."},
    {"- added", "ارتفع إلى خمسة عدد قتلى الجيش في هجوم على بلدة السلامة، إثر وفاة جندي في المستشفى."},
    {"- - added", "ارتفعت حصيلة تفجير في بلدة السلامة إلى 5 قتلى و8 مصابين، وذلك بعد وفاة اثنين من المجندين."},
    {"- added", "ارتفع عدد قتلى الغارة على بلدة السلامة إلى أربعة بعد العثور على جثمان تحت الركام."},
    {"in-care in-care", "قصف على بلدة السلامة. وصل 28 شهيداً إلى مستشفى الجمهورية و14 شهيداً إلى مستشفيات أخرى."},
};

const KindCase kJoined[] = {
    {"رجل -", "قتل رجل وامرأتان في قصف على بلدة السلامة."},
    {"- رجل", "إصابة طفل ورجل في قصف على بلدة السلامة."},
    {"رجل -", "قتل خمسة رجال وثلاثة أطفال في قصف على بلدة السلامة."},
    {"-", "قتل رجل في قصف على بلدة السلامة."},
    {"- -", "قتل خمسة أشخاص بينهم طفلان في قصف على بلدة السلامة."},
    {"- -", "قتل رجل وأصيبت امرأتان في قصف على بلدة السلامة."},
};

const KindCase kAll[] = {
    {"-", "أصيب ثلاثة أشخاص بجروح خطيرة في قصف على بلدة السلامة."},
    {"-", "مقتل شخص في قصف على بلدة السلامة."},
    {"-", "إصابة شاب في قصف على بلدة السلامة."},
    {"-", "مقتل عنصر في هجوم على حاجز السلامة."},
    {"-", "مقتل أحد المدنيين في قصف على بلدة السلامة."},
    {"- - -", "قصف على بلدة السلامة دون وقوع إصابات أو خسائر بشرية."},
    {"-", "قتل ثلاثة أشخاص في الهجوم الثاني من نوعه على بلدة السلامة."},
    {"-", "قتل ثلاثة أشخاص في انفجار في بلدة السلامة في 5 تشرين الثاني."},
    {"-", "قتل ثلاثة أشخاص في قصف على بلدة السلامة لليوم الثاني."},
    {"-", "قتل ثلاثة مدنيين في قصف على بلدة السلامة."},
    {"-", "قتل خمسة مدنيين سوريين في قصف على بلدة السلامة."},
    {"-", "قتل أربعة أشخاص في قصف على بلدة السلامة."},
    {"-", "قتل أربعة عناصر في هجوم على حاجز السلامة."},
    {"-", "قتل خمسة من مقاتليها في هجوم على حاجز السلامة."},
    {"-", "مقتل ثلاثة مواطنين في غارة على بلدة السلامة."},
    {"-", "قتل سبعة متظاهرين في قصف على بلدة السلامة."},
    {"-", "قتل 43 مصلياً في قصف على مسجد السلامة."},
    {"- -", "سقط 3 قتلى و7 جرحى في قصف على بلدة السلامة."},
    {"-", "قتل طفلان في قصف على بلدة السلامة."},
    {"-", "أصيب أربعة أشخاص بجراح في قصف على بلدة السلامة."},
    {"-", "قصف على بلدة السلامة. ونقل 12 جريحاً إلى المستشفى."},
    {"-", "قصف على بلدة السلامة. وانتشلت ثلاث جثث من تحت الركام."},
    {"- -", "قتل شخصان في هجوم على بلدة السلامة وأصيب ثالث."},
    {"- -", "بلغت حصيلة هجوم على بلدة السلامة 79 قتيلاً، بعد أن كانت الحكومة قد أعلنت أمس العثور على 50 جثة."},
    {"- -", "أصيب شخصان في هجوم على بلدة السلامة وقتل ثالث."},
    {"ملازم", "قتل ملازم ثان في هجوم على بلدة السلامة."},
    {"- -", "ارتفع إلى خمسة عدد القتلى في هجوم على بلدة السلامة، وأصيب جندي."},
    {"- - -",
     "قتل ثلاثة في غارة على بلدة السلامة. وارتفع عدد القتلى منذ بداية العام إلى 90 بعد مقتل جندي في بلدة المنارة."},
    {"-", "أصيب 12 شخصاً في بلدة السلامة، ولا يزال القصف مستمراً."},
    {"-", "قصف على بلدة السلامة. وصلت حصيلة القتلى إلى 30 بحسب المستشفى."},
    {"-", "قتل ثلاثة أشخاص في قصف على بلدة السلامة ولا يزال المستشفى محاصراً."},
};

const KindCase kEnglish[] = {
    {"volunteer", "A strike on the town of Salama killed a volunteer."},
    {"- volunteer", "A strike hit Salama, killing nine. The group said one of its own volunteers had died."},
    {"staff", "An airstrike hit the town of Salama. The agency said three of its staff were killed."},
    {"-", "Clashes broke out in the town of Salama. The group said it lost three of its men."},
    {"-", "One person was killed in a strike on the town of Salama."},
    {"american", "Gunmen attacked the town of Salama. No American soldier was killed."},
    {"american iraqi", "A bombing in the town of Salama killed five American soldiers. Two Iraqi policemen also died."},
    {"-", "A bombing hit the town of Salama. Two Iraqi policemen also died."},
    {"-", "A bombing hit the town of Salama. Two policemen also died."},
    {"- family", "An airstrike on the town of Salama killed 24 people. One family lost eight members."},
    {"- family",
     "A strike on the town of Salama killed at least 18 people. Residents said a family of five was wiped out."},
    {"- in-care",
     "At least 108 people died in a raid on the town of Salama, the committee said. Forty bodies were pulled from the "
     "river."},
    {"protester", "A protester was shot dead in the town of Salama."},
    {"in-care", "An airstrike hit the town of Salama. Twelve wounded remain in hospital."},
    {"left-in-care", "An airstrike hit the town of Salama. Four others were still being treated for their wounds."},
    {"in-care", "An airstrike hit the town of Salama. The hospital received 16 dead."},
    {"in-care", "An airstrike hit the town of Salama. A hospital source said 26 bodies had been brought in."},
    {"-", "An airstrike hit the town of Salama. A resident said 26 bodies had been pulled out."},
    {"-", "An airstrike hit the town of Salama. Twelve wounded were taken to hospital."},
    {"man -", "A man and two women were killed in a strike on the town of Salama."},
    {"man -", "Five men and three boys were killed in a strike on the town of Salama."},
    {"- man", "A strike on the town of Salama killed two women and a man."},
    {"- -", "A man was killed and two women were wounded in a strike on the town of Salama."},
    {"- -", "Five people, including two women, were killed in a strike on the town of Salama."},
    {"-", "Five people were killed in a strike on the town of Salama."},
    {"- added",
     "Eight people were killed in a strike on the town of Salama. A ninth member of the family died overnight."},
    {"of-wounds", "A soldier has died of wounds suffered in a bombing in the town of Salama."},
    {"of-wounds", "An officer who was wounded in a bombing in the town of Salama on Monday has died in hospital."},
    {"-", "A second lieutenant was killed in a bombing in the town of Salama."},
    {"- -", "Two people were wounded and a third killed in a bombing in the town of Salama."},
    {"in-care", "A bombing hit the town of Salama. The agency said its teams had treated 12 people for wounds."},
    {"-", "A bombing hit the town of Salama. Twelve people were treated for wounds."},
    {"of-wounds", "An injured person died in hospital after a strike on the town of Salama."},
    {"- village head added",
     "Three people were killed in an attack on Salama, police said. A resident said the gunmen killed the village head "
     "and then killed two other people."},
    {"-", "A bomb hit a school in Salama. A security official said there were fifty or more dead."},
    {"journalist", "Two journalists were killed in an airstrike on the town of Salama."},
    {"-", "Seven civilians were killed in an airstrike on the town of Salama."},
    {"-", "Three villagers were killed in an airstrike on the town of Salama."},
    {"-", "Six protesters were killed in an airstrike on the town of Salama."},
    {"-", "Four people were killed in an airstrike on the town of Salama."},
};

TEST(KindOf, WhoIsPickedOut) {
  for (const KindCase& c : kSome) EXPECT_EQ(KindsIn(ReadArabic(c.text)), c.kinds) << c.text;
  for (const KindCase& c : kJoined) EXPECT_EQ(KindsIn(ReadArabic(c.text)), c.kinds) << c.text;
  for (const KindCase& c : kAll) EXPECT_EQ(KindsIn(ReadArabic(c.text)), c.kinds) << c.text;
  for (const KindCase& c : kEnglish) EXPECT_EQ(KindsIn(ReadEnglish(c.text)), c.kinds) << c.text;
}

// A noun with its article is one whom the reader is to know: it says nothing of others.
TEST(Claims, OneWhomTheReaderKnowsIsNamed) {
  const struct {
    Form form;
    const char* text;
  } kCases[] = {
      {Form::kNamed, "مقتل الشاب خالد الجاسم في قصف على بلدة السلامة."},
      {Form::kNamed, "إصابة الطفلين عمر وسعيد الجاسم في قصف على بلدة السلامة."},
      {Form::kNamed, "استشهدت المرأة التي كانت في المنزل في قصف على بلدة السلامة."},
      {Form::kSingular, "مقتل شاب في قصف على بلدة السلامة."},
      {Form::kDual, "إصابة طفلين في قصف على بلدة السلامة."},
      {Form::kSingular, "مقتل أحد المدنيين في قصف على بلدة السلامة."},
      {Form::kWord, "مقتل اثنين من المدنيين في قصف على بلدة السلامة."},
  };
  for (const auto& c : kCases) {
    const Reading reading = ReadArabic(c.text);
    ASSERT_EQ(reading.claims.size(), 1U) << c.text;
    EXPECT_EQ(reading.claims[0].people.form, c.form) << c.text;
  }
  const struct {
    Form form;
    const char* text;
  } kEnglishCases[] = {
      {Form::kNamed, "A roadside bomb hit a truck in Salama. The driver was killed."},
      {Form::kSingular, "A roadside bomb hit a truck in Salama. A driver was killed."},
      {Form::kNamed, "A roadside bomb hit a truck in Salama. A baby, Selma Yildiz, was killed."},
  };
  for (const auto& c : kEnglishCases) {
    const Reading reading = ReadEnglish(c.text);
    ASSERT_EQ(reading.claims.size(), 1U) << c.text;
    EXPECT_EQ(reading.claims[0].people.form, c.form) << c.text;
  }
}

}  // namespace
}  // namespace isnad
