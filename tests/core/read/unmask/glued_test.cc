#include "core/read/unmask/glued.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace isnad {
namespace {

const Lexicon& Arabic() {
  static const std::unique_ptr<Lexicon> lexicon = [] {
    Result<std::unique_ptr<Lexicon>> loaded = Lexicon::Load("ar");
    return loaded.ok() ? std::move(loaded).value() : nullptr;
  }();
  return *lexicon;
}

// The words of the text after the cuts, apart by a space; " / " where a new sentence begins.
std::string Words(const std::string& text) {
  Tokens tokens = Tokenize(text, Field::kText);
  SplitGlued(text, Analyse(tokens, Arabic()), Arabic(), tokens);
  std::string words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) words += tokens[i].sentence != tokens[i - 1].sentence ? " / " : " ";
    words += text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
  }
  return words;
}

struct GluedCase {
  const char* words;
  const char* text;
};

constexpr GluedCase kGlued[] = {
    // A headline that runs into its body.
    {"قصف على قرية الزعفرانية / استشهد شاب", "قصف على قرية الزعفرانيةاستشهد شاب"},
    {"قصف على ريف منبج / أصيب شاب", "قصف على ريف منبجأصيب شاب"},
    {"قصف على ريف الرقة / أصيب شاب", "قصف على ريف الرقةأصيب شاب"},
    {"قصف على زعفران / إصابة شاب", "قصف على زعفرانإصابة شاب"},
    {"غارة على تل أبيض / أعلنت القوات", "غارة على تل أبيضأعلنت القوات"},
    // A lost space.
    {"إلى مقتل مدني", "إلىمقتل مدني"},
    {"على قرية", "علىقرية"},
    {"عصر اليوم", "عصراليوم"},
    {"صباح الجمعة", "صباحالجمعة"},
    {"مساء الاثنين", "مساءالاثنين"},
    {"المدينة اليوم", "المدينةاليوم"},
    {"بلدة ذيبان From net", "بلدة ذيبانFrom net"},
    {"جنوب الحسكة / نشر في", "جنوب الحسكةنشر في"},
    {"TOL / القبض على متزعم", "TOLالقبض على متزعم"},
    {"com / إصـ.ـابة مزارع", "comإصـ.ـابة مزارع"},
    {"news / إص*ابة مزارع", "newsإص*ابة مزارع"},
    {"دمشق / غارات على المزة", "دمشقغارات على المزة"},
    {"إدلب / مقتل شاب", "إدلبمقتل شاب"},
    {"ما لا يقل عن", "ما لايقل عن"},
    {"ما أدى لمقتل", "ماأدى لمقتل"},
    {"مما أسفر عن", "مماأسفر عن"},
    {"ما تسبب بإصابة", "ماتسبب بإصابة"},
    {"ولا يزال مصيرهم", "ولايزال مصيرهم"},
    // A place, and how the next line opens.
    {"غربي حلب / قصف مدفعي", "غربي حلبقصف مدفعي"},
    {"ريف حمص / مصدر عسكري", "ريف حمصمصدر عسكري"},
    {"ديرالزور / قسد تسلم", "ديرالزورقسد تسلم"},
    {"سد تشرين / استشهاد امرأة", "سد تشريناستشهاد امرأة"},
    // A ء ends its word.
    {"شارع الجلاء إنا لله", "شارع الجلاءإنا لله"},
    {"شارع الجلاء منتزه", "شارع الجلاءمنتزه"},
    // A preposition behind people.
    {"مدنيين في البلدة", "مدنيينفي البلدة"},
    {"أشخاص جراء القصف", "أشخاصجراء القصف"},
    // How many people, and how the next line opens.
    {"إصابة 3 مواطنين / استهدفت مسيرة", "إصابة 3 مواطنيناستهدفت مسيرة"},
    {"جرحى مدنيين / مصادر محلية", "جرحى مدنيينمصادر محلية"},
    {"ثلاثة مدنيين", "ثلاثة مدنيين"},
    // A place behind a direction.
    {"في جنوب لبنان", "في جنوبلبنان"},
    {"بشمال افغانستان أمس", "بشمالافغانستان أمس"},
    {"شرق غزة", "شرقغزة"},
};

// Whole words with the same letters in them.
constexpr const char* kWhole[] = {
    "مسألة",  "المرأة", "بأسلحة",  "فأصيب",   "وأصيب",    "كالقصف",   "المدينةَ", "مدينةً",  "تأثير",     "مأساة",
    "متأثرا", "بالقصف", "والقصف",  "عبدالله", "ديرالزور", "كفرنبل",   "بإصابة",  "لإصابة", "وإصاباتهم", "لأن",
    "شرقاوي", "غربال",  "شمالية",  "مبنى",    "مدنيينا",  "معتقليهم", "شهدائنا", "قرأ",    "بئر",       "ماجد",
    "لاجئ",   "لاحق",   "ماهر",    "لاعب",    "مايو",     "الأسلحة",  "دمشقية",  "حلبية",  "F16",       "إدلبية",
    "مساءلة", "ملاءمة", "أبناءهم", "تساءلت",  "حلبيون",   "حمصي"};

TEST(Glued, CutsWhereTheLettersSaySo) {
  for (const GluedCase& c : kGlued) EXPECT_EQ(Words(c.text), c.words);
}

TEST(Glued, LeavesWordsWhole) {
  for (const char* word : kWhole) EXPECT_EQ(Words(word), word);
}

TEST(Glued, NothingToCut) {
  Tokens tokens = Tokenize("قصف على بلدة", Field::kText);
  EXPECT_FALSE(SplitGlued("قصف على بلدة", Analyse(tokens, Arabic()), Arabic(), tokens));
  EXPECT_EQ(tokens.size(), 3U);
}

}  // namespace
}  // namespace isnad
