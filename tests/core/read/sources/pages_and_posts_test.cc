#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "core/read/compose/compose.h"
#include "core/read/document.h"
#include "core/read/frames/frame_table.h"

// Whose a page is, which posts it takes over, and whose voice stops where. All sentences are invented.

namespace isnad {
namespace {

Reading ReadPage(const std::string& outlet, const std::string& text) {
  static const std::unique_ptr<Lexicon> lexicon = std::move(Lexicon::Load("ar")).value();
  static const std::unique_ptr<const FrameTable> table = std::move(FrameTable::Create(*lexicon)).value();
  Article article;
  article.outlet = outlet;
  article.text = text;
  article.published = "2024-03-20";
  Document document;
  LayOut(article, *lexicon, document);
  document.frames = table.get();
  return Compose(document);
}

// The sources of the claims in their order, apart by "|"; "-": the outlet itself.
std::string SourcesOf(const Reading& reading) {
  std::string sources;
  for (const Claim& claim : reading.claims)
    sources += (sources.empty() ? "" : "|") + (claim.source.empty() ? "-" : claim.source.back().name);
  return sources;
}

struct PageCase {
  const char* sources;
  const char* outlet;
  const char* text;
};

constexpr PageCase kPages[] = {
    // a body's own page
    {"-", "المرصد السوري لحقوق الإنسان", "وثق المرصد السوري لحقوق الإنسان مقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"-", "Syrian Observatory for Human Rights",
     "أفاد نشطاء المرصد السوري بمقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"-", "الدفاع المدني السوري - قطاع السلامة", "مقتل ثلاثة مدنيين في غارة على قرية السلامة.\nالدفاع المدني السوري"},
    {"-", "غرفة طوارئ أبو سدرة", "مقتل ثلاثة مدنيين في غارة على قرية السلامة.\nغرفة طوارئ ابوسدرة"},
    // another's page, a man of the body, another body, one word
    {"المرصد السوري لحقوق الإنسان", "صوت السلامة",
     "وثق المرصد السوري لحقوق الإنسان مقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"المرصد السوري", "Syrian Observatory", "مدير المرصد السوري: مقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"مصدر طبي", "المرصد السوري لحقوق الإنسان", "قال مصدر طبي إن ثلاثة مدنيين قتلوا في غارة على قرية السلامة."},
    {"SOHR", "sohr", "وثق SOHR مقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    // posts that an article takes over
    {"-|الدفاع المدني السوري", "صوت السلامة",
     "قصفت الطائرات قرية السلامة وأصيب شخصان.\nمقتل ثلاثة مدنيين في القصف على قرية السلامة.\n— الدفاع المدني السوري "
     "(@SyriaCivilDefe) 20 كانون الثاني"},
    {"-|الدفاع المدني السوري|-", "صوت السلامة",
     "قصفت الطائرات قرية السلامة وأصيب شخصان.\nمقتل ثلاثة مدنيين في القصف على قرية السلامة.#السلامة — الدفاع المدني "
     "السوري "
     "(@SyriaCivilDefe) January 20, 2022\nوجرح أربعة في قرية السلامة."},
    {"-|-", "صوت السلامة",
     "قصفت الطائرات قرية السلامة وأصيب شخصان.\nمقتل ثلاثة مدنيين في القصف على قرية السلامة - نادر سرحان (مراسل)"},
    {"-|الخوذ البيضاء", "صوت السلامة",
     "قصفت الطائرات قرية السلامة وأصيب شخصان.\nمقتل ثلاثة مدنيين في القصف على قرية السلامة. #الخوذ_البيضاء"},
    {"-", "صوت السلامة", "مقتل ثلاثة مدنيين في القصف على قرية السلامة. #الخوذ_البيضاء"},
    {"-|-", "صوت السلامة",
     "قصفت الطائرات قرية السلامة وأصيب شخصان.\nمقتل ثلاثة مدنيين في القصف على قرية السلامة. #قسد"},
};

TEST(PagesAndPosts, WhoseTheyAre) {
  for (const PageCase& c : kPages) EXPECT_EQ(SourcesOf(ReadPage(c.outlet, c.text)), c.sources) << c.text;
}

// The outlet's name is a name of the body, so that what others cite from it has the same origin.
TEST(PagesAndPosts, OutletIsTheBody) {
  const Reading reading = ReadPage("Syrian Observatory for Human Rights",
                                   "أفاد المرصد السوري بمقتل ثلاثة مدنيين في غارة على قرية السلامة.");
  for (const LocalEntity& entity : reading.entities) {
    if (entity.known == "org:sohr") {
      EXPECT_EQ(entity.names.back(), "Syrian Observatory for Human Rights");
    }
  }
}

constexpr PageCase kVoices[] = {
    {"مصادرنا|مصادرنا|مصادرنا", "",
     "أفادت مصادرنا بمقتل ثلاثة مدنيين في قصف على قرية السلامة.\nوأضافت المصادر أن غارة أصابت أطراف القرية دون وقوع "
     "خسائر بشرية."},
    {"-", "", "أفاد مراسلنا بمقتل ثلاثة مدنيين في قصف على قرية السلامة."},
    // what is not said
    {"الشرطة|-", "",
     "أعلنت الشرطة إنقاذ عشرة ركاب وإصابة اثنين في غرق مركب قبالة السلامة. ولم تكشف الشرطة عن حصيلة "
     "جديدة للحادثة التي أسفرت عن وفاة 79 شخصا."},
    {"المستشفى|المستشفى", "", "لم يسجل المستشفى أي إصابات في القصف على قرية السلامة، وأحصى ثلاثة قتلى."},
    {"الشرطة", "", "قالت الشرطة إنها لم تعترف إلا بمقتل أربعة أشخاص في قصف على قرية السلامة."},
    // an accord that opens its own clause
    {"-", "", "أصيب ثلاثة مدنيين في قصف على قرية السلامة وبحسب مصدر خاص فإن القصف استهدف مخزنا."},
    {"مصدر خاص", "", "أصيب ثلاثة مدنيين في قصف على قرية السلامة بحسب مصدر خاص."},
    // upon what somebody acts
    {"-", "", "بناء على معلومات استخبارية دقيقة نفذ الجيش غارة على قرية السلامة أسفرت عن مقتل ثلاثة مسلحين."},
    // watching, and no verb
    {"-", "",
     "ضمن ملاحقة تنظيم داعش نفذت الوحدات عملية في قرية السلامة بعد رصد ميداني محكم. وأسفرت العملية عن مقتل ثلاثة "
     "مسلحين."},
    // a headline beneath the text is no voice of it
    {"-", "",
     "قصفت الطائرات مقرات قوات سوريا الديمقراطية في قرية السلامة وقُتل ثلاثة مدنيين.\nوعاد الهدوء إلى القرية.\nقواتنا "
     "تفكك خلية "
     "في ريف كذا\nإلى مقاتلي قوات سوريا الديمقراطية"},
    // what he was in charge of says nothing
    {"الجيش", "",
     "ذكر بيان للجيش أن الرجل كان مسؤولا عن التفخيخ، وأضاف البيان أن ثلاثة مسلحين قتلوا في غارة على قرية "
     "السلامة."},
    // the outlet speaks again
    {"مصدر محلي|-", "",
     "قال مصدر محلي إن شابا قُتل في قرية السلامة.\nويأتي ذلك بعد هجوم على حاجز في القرية قُتل فيه ثلاثة جنود."},
    {"مدير المركز رامي العلي|-|-", "",
     "قال مدير المركز رامي العلي إن خمسة أشخاص قُتلوا في قصف على قرية السلامة.\nوبعد ذلك بساعة أغارت مقاتلة على أطراف "
     "القرية دون وقوع خسائر بشرية."},
    // his rank and his name behind a comma
    {"العميد الطيار نادر سرحان", "",
     "قال المتحدث باسم القوات، العميد الطيار نادر سرحان، إن ثلاثة مسلحين قُتلوا في غارة على قرية السلامة."},
};

TEST(PagesAndPosts, WhoseVoice) {
  for (const PageCase& c : kVoices) EXPECT_EQ(SourcesOf(ReadPage(c.outlet, c.text)), c.sources) << c.text;
}

}  // namespace
}  // namespace isnad
