#include "core/read/sources.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "core/read/compose.h"
#include "core/read/document.h"
#include "core/read/frame_table.h"

// Who says it: the source of each claim of a text, as the article names it. All sentences are invented.

namespace isnad {
namespace {

// The sources of the text's claims in their order, apart by "|"; "-": the outlet itself.
std::string Sources(const std::string& text) {
  static const std::unique_ptr<Lexicon> lexicon = std::move(Lexicon::Load("ar")).value();
  static const std::unique_ptr<const FrameTable> table = std::move(FrameTable::Create(*lexicon)).value();
  Article article;
  article.text = text;
  article.published = "2024-03-20";
  Document document;
  LayOut(article, *lexicon, document);
  document.frames = table.get();
  std::string sources;
  for (const Claim& claim : Compose(document).claims)
    sources += (sources.empty() ? "" : "|") + (claim.source.empty() ? "-" : claim.source.back().name);
  return sources;
}

struct SourceCase {
  const char* sources;
  const char* text;
};

// Verbs, before and behind, plain and through a body.
const SourceCase kVerbs[] = {
    {"مصدر طبي", "قال مصدر طبي إن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة."},
    {"مصدر طبي", "أفاد مصدر طبي بمقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"شهود عيان", "ذكر شهود عيان أن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة."},
    {"وزارة الصحة", "أعلنت وزارة الصحة مقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"وزارة الصحة", "أكدت وزارة الصحة في بيان لها أن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة."},
    {"الدفاع المدني", "وثّق الدفاع المدني مقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"المرصد السوري لحقوق الإنسان", "المرصد السوري لحقوق الإنسان: مقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"مصدر أمني", "مصدر أمني: مقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"مصدر طبي", "قُتل ثلاثة مدنيين في غارة على قرية السلامة، كما ذكر مصدر طبي."},
    {"الدفاع المدني", "كشف الدفاع المدني عن مقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    // where it was said, and to whom
    {"ناشطون", "قال ناشطون لـ \"زيتون\" إن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة."},
    {"مصدر أمني", "قال مصدر أمني في حديث لـ\"زيتون\" إن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة."},
    {"المكتب", "قال المكتب على موقعه الرسمي إن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة."},
    {"مصادر", "رجحت مصادر ازدياد عدد القتلى، وقُتل ثلاثة مدنيين في غارة على قرية السلامة."},
};

// Accords: behind what is said, before it, with a verb of their own.
const SourceCase kAccords[] = {
    {"مصادر محلية", "قُتل ثلاثة مدنيين في غارة على قرية السلامة، بحسب مصادر محلية."},
    {"مصادر محلية", "بحسب مصادر محلية، قُتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"ناشطين", "قُتل ثلاثة مدنيين في غارة على قرية السلامة، وفق ناشطين."},
    {"مصدر طبي", "قُتل ثلاثة مدنيين في غارة على قرية السلامة، حسبما أفاد مصدر طبي."},
    {"مصدر طبي", "قُتل ثلاثة مدنيين في غارة على قرية السلامة، وفقاً لمصدر طبي."},
    {"شهود عيان", "قُتل ثلاثة مدنيين في غارة على قرية السلامة، على حد قول شهود عيان."},
    {"الدفاع المدني", "قُتل ثلاثة مدنيين في غارة على قرية السلامة، وفق ما أعلن الدفاع المدني."},
};

// Who cites whom.
const SourceCase kCited[] = {
    {"مصدر عسكري", "نقلت وكالة رويترز عن مصدر عسكري أن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة."},
    {"مصادر محلية", "قالت وكالة رويترز، نقلاً عن مصادر محلية، إن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة."},
    {"مصادر طبية", "علم المرصد السوري لحقوق الإنسان من مصادر طبية أن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة."},
    {"وزارة الصحة", "صدر عن وزارة الصحة بيان أعلن أن الغارة على قرية السلامة أدت إلى مقتل ثلاثة مدنيين."},
};

// One source over several sentences, and where it ends.
const SourceCase kGoesOn[] = {
    {"مصدر طبي|مصدر طبي", "قال مصدر طبي إن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة. وأضاف أن خمسة أشخاص أصيبوا."},
    {"مصدر طبي|مصدر طبي",
     "قال مصدر طبي إن ثلاثة مدنيين قُتلوا في غارة على قرية السلامة.\nوأشار المصدر إلى إصابة خمسة أشخاص."},
    {"وزارة الصحة|وزارة الصحة",
     "أعلنت وزارة الصحة مقتل ثلاثة مدنيين في غارة على قرية السلامة، مؤكدة إصابة خمسة أشخاص."},
    {"وزارة الصحة|شهود عيان",
     "أعلنت وزارة الصحة مقتل ثلاثة مدنيين في غارة على قرية السلامة، فيما قال شهود عيان إن خمسة أشخاص أصيبوا."},
    {"وزارة الصحة|-",
     "أعلنت وزارة الصحة مقتل ثلاثة مدنيين في غارة على قرية السلامة.\nيذكر أن غارة في آذار 2021 على مدينة الموصل "
     "أدت إلى مقتل تسعة أشخاص."},
};

// The outlet itself.
const SourceCase kNobody[] = {
    {"-", "قُتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"-", "أفاد مراسلنا بمقتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {"-", "نقل مسعفون ثلاثة قتلى من قرية السلامة بعد غارة عليها."},
    {"-", "نفذت القوات غارة على قرية السلامة أدت إلى مقتل ثلاثة مدنيين."},
    {"-", "زار وزير الصحة قرية السلامة بعد غارة قُتل فيها ثلاثة مدنيين."},
    {"-", "أُعلن عن وفاة مسؤول محلي في غارة على قرية السلامة."},
    {"-", "تبنى التنظيم هجوماً قُتل فيه ثلاثة مدنيين في قرية السلامة."},
};

template <std::size_t kSize>
void Check(const SourceCase (&cases)[kSize]) {
  for (const SourceCase& c : cases) EXPECT_EQ(Sources(c.text), c.sources) << c.text;
}

// A verb of the same letters.
TEST(FindSources, WhatSomebodyIsCalled) {
  EXPECT_EQ(Sources("أصيب جندي يدعى سامر الورد في غارة على قرية السلامة."), "-");
}

TEST(FindSources, Verbs) { Check(kVerbs); }
TEST(FindSources, Accords) { Check(kAccords); }
TEST(FindSources, Cited) { Check(kCited); }
TEST(FindSources, GoesOnAndEnds) { Check(kGoesOn); }
TEST(FindSources, TheOutletItself) { Check(kNobody); }

}  // namespace
}  // namespace isnad
