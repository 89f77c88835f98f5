#include "core/text/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace isnad {
namespace {

// The tokens' folded forms, a blank between them.
std::string Line(const Tokens& tokens) {
  std::string line;
  for (const Token& token : tokens.tokens) {
    if (!line.empty()) line += ' ';
    line += token.folded;
  }
  return line;
}

// The tokens with a mark in brackets behind those that `marked` picks.
template <class Member>
std::string Marked(std::string_view text, Member member) {
  std::string line;
  for (const Token& token : Tokenize(text, Field::kText).tokens) {
    if (token.*member) line += (line.empty() ? "" : " ") + token.folded;
  }
  return line;
}

struct Row {
  const char* tokens;
  const char* text;
};

constexpr Row kTokens[] = {
    {"قتل ثلاثه مدنيين .", "قُتِلَ ثلاثةُ مدنيين."},
    {"الي مستشفي في المدينه", "إلى مستشفى في المدينة"},
    {"مسوول شيون", "مسؤول شئون"},
    {"شهدا", "شهداء"},
    {"ما", "ماء"},
    {"قصف", "قــصــف"},
    {"قصف", "ق\u200bص\u200dف"},
    {"سوريا", "\u200fسوريا\u200e"},
    {"لا اله", "ﻻ إله"},
    {"محمد", "ﻣﺤﻤﺪ"},
    {"كتيبه", "کتیبه"},
    {"2021", "٢٠٢١"},
    {"2021", "۲۰۲۱"},
    {"12.500", "١٢٫٥٠٠"},
    {"12,500", "12,500"},
    {"3.5", "3.5"},
    {"21 . 1 . 2019", "21.1.2019"},
    {"21 . 01 . 2019", "21.01.2019"},
    {"2021 - 12 - 13", "2021-12-13"},
    {"4 / 6 / 2023", "4/6/2023"},
    {"2019 , 2020", "2019،2020"},
    {"2,5 مليون", "2،5 مليون"},
    {"12,4 الف", "12،4 ألف"},
    {"12 , 4 جرحي", "12،4 جرحى"},
    {"1.234.567", "1.234.567"},
    {"1,234.50", "1,234.50"},
    {"10,000.00", "١٠٬٠٠٠٫٠٠"},
    {"1.234,5", "1.234,5"},
    {"قتلي وجرحي", "قتلى و جرحى"},
    {"وقتل 3", "و قتل 3"},
    {"وقصف", "و قصـ.ـف"},
    {"كوباني . طفلان", "كوباني.طفـ.ـلان"},
    {"كوباني . طفلان", "كوباني.طف*لان"},
    {"news . comاصابه", "news.comإصـ.ـابة"},
    {"@ newsاصابه", "@newsإص*ابة"},
    {"news اصابه", "news إصـ ـابة"},
    {"و 3 جرحي", "و 3 جرحى"},
    {"و \" قسد \"", "و «قسد»"},
    {"و bbc", "و BBC"},
    {"ا و ب", "أ و ب"},
    {"و قتل", "و\nقتل"},
    {"خلال 180 يوما", "خلال180 يوماً"},
    {"3 عمليات", "3عمليات"},
    {"- 5 عمليات", "-5 عمليات"},
    {"\" قصف \"", "«قصف»"},
    {"\" قصف \"", "“قصف”"},
    {"' قصف '", "‘قصف’"},
    {"( قسد )", "﴿قسد﴾"},
    {"( قسد )", "[قسد]"},
    {"قتلي , وجرحي ; ثم ?", "قتلى، وجرحى؛ ثم؟"},
    {"قتل - جرح", "قتل – جرح"},
    {"بغداد - قتل", "بغداد ـ قتل"},
    {"1 - فلان", "1 ـ فلان"},
    {"سوريا ... مقتل", "سوريا.. مقتل"},
    {"سوريا ... مقتل", "سوريا… مقتل"},
    {"دير الزور", "#دير_الزور"},
    {"دير الزور", "دير_الزور"},
    {"# دير", "# دير"},
    {"m16", "M16"},
    {"don't", "don’t"},
    {"erdogan", "Erdoğan"},
    {"https://example.com/a.b", "https://example.com/a.b"},
    {"10 %", "10٪"},
    {"3 مدنيين", "\u2462 مدنيين"},
    {"12 مدنيا", "\u246b مدنيا"},
    {"20 مدنيا", "\u2473 مدنيا"},
    {"10 مدنيين", "\u277f مدنيين"},
    {"3 مدنيين", "\u2778 مدنيين"},
    {"🔴 عاجل", "🔴 عاجل"},
    {"", " \u200f\n "},
};

TEST(Tokenize, Folds) {
  for (const Row& row : kTokens) EXPECT_EQ(Line(Tokenize(row.text, Field::kText)), row.tokens) << row.text;
}

constexpr Row kMasked[] = {
    {"قصف", "قصـ.ـف"},       {"اصابه", "إصـ ـابة"},  {"عمليه", "عمــ.ـلية"},     {"داعش", "داعــ..ـش"},
    {"اعتقال", "إعتقـ.ـال"}, {"فقدت", "فـ ـقـ ـدت"}, {"متاثرا", "متـ ـأثـ ـراً"}, {"الاحتلال", "الاحتلا.ل"},
    {"قصف", "ق*صف"},         {"قصف", "قص·ف"},        {"الحرب", "الحــ*رب"},      {"قتل", "قـ. ـتل"},
    {"قصف", "قصـ.ف"},        {"قصف", "قص.ـف"},       {"داعش", "د.ا.عش"},         {"داعش", "د..ا.ع.ش"},
    {"افب", "أ.ف.ب"},        {"قتلي", "قت.لى"},      {"قصف", "قصـ ف"},           {"واصابه", "وإصـ ـابة"},
    {"قصف", "قصـ/ـف"},       {"قتل", "قـ ـ ـتل"},    {"غاره", "غا..رة"},         {"ناسفه", "نا..سفة"},
};

TEST(Tokenize, TakesMasksOut) {
  for (const Row& row : kMasked) {
    const Tokens tokens = Tokenize(row.text, Field::kText);
    EXPECT_EQ(Line(tokens), row.tokens) << row.text;
    if (tokens.size() != 1) continue;
    EXPECT_TRUE(tokens[0].masked) << row.text;
    EXPECT_EQ(tokens[0].begin, 0u) << row.text;
    EXPECT_EQ(tokens[0].end, std::string_view(row.text).size()) << row.text;
  }
}

constexpr Row kNotMasked[] = {
    {"ل 3 اشخاص", "لـ 3 أشخاص"},
    {"ل موقع", "لـ موقع"},
    {"ال سوق", "الـ سوق"},
    {"1443 ه . وقال", "1443هـ. وقال"},
    {"1443 ه . وقال", "1443هـ.وقال"},
    {"قواتهم . اعلنت", "قواتهم.أعلنت"},
    {"سوريا . لم", "سوريا.لم"},
    {"المدينه . في", "المدينة.في"},
    {"د . محمد", "د.محمد"},
    {"د . محمد", "د. محمد"},
    {"سوريا ... مقتل", "سوريا..مقتل"},
    {"يا ... رب", "يا..رب"},
    {"بس ... قال", "بس..قال"},
    {"قتلي ... واصابه", "قتلى..و إصابة"},
    {"به . خرج", "به.خرج"},
    {"قتل - جرح", "قتل-جرح"},
    {"قتل / جرح", "قتل/جرح"},
    {"قص ف", "قصـ\nـف"},
    {"قتلي * وجرحي", "قتلى * وجرحى"},
    {"قصف", "قصـــف"},
};

TEST(Tokenize, LeavesWordsApart) {
  for (const Row& row : kNotMasked) {
    const Tokens tokens = Tokenize(row.text, Field::kText);
    EXPECT_EQ(Line(tokens), row.tokens) << row.text;
    for (const Token& token : tokens.tokens) EXPECT_FALSE(token.masked) << row.text;
  }
}

struct SentenceRow {
  unsigned sentences;
  const char* text;
};

constexpr SentenceRow kSentences[] = {
    {0, ""},
    {1, "قتل مدني"},
    {2, "قتل مدني. وأصيب آخر."},
    {2, "قتل مدني؟ وأصيب آخر!"},
    {2, "قتل مدني\nوأصيب آخر"},
    {2, "قتل مدني\r\n\r\nوأصيب آخر"},
    {2, "انسحبت قواتهم.أعلنت الوزارة ذلك"},
    {1, "بلغت الكلفة 3.5 مليون"},
    {1, "أفادت أ. ف. ب بمقتل مدني"},
    {1, "قال د. سمير ذلك"},
    {1, "سوريا.. مقتل مدني"},
    {1, "سوريا... مقتل مدني"},
    {2, "سوريا...\nمقتل مدني"},
    {1, "قال (قتل مدني. وأصيب آخر) ثم ذهب"},
    {2, "قال “قتل مدني.” ثم ذهب"},
    {2, "قتل مدني!! وأصيب آخر"},
    {1, "1. قتل مدني"},
    {2, "حدث ذلك عام 2011. وقتل مدني"},
    {2, "حدث ذلك عام 2011م. وقتل مدني"},
    {1, "بتاريخ 21.01.2019 قتل مدني"},
    {1, "see example.com for more"},
    {2, "قتل مدني.3 جرحى"},
    {2, "قتل مدني· وأصيب آخر·"},
    {1, "أعجبني · تعليق · مشاركة"},
    {1, "أصيب م·دني في القصف"},
};

TEST(Tokenize, EndsSentences) {
  for (const SentenceRow& row : kSentences) {
    EXPECT_EQ(Tokenize(row.text, Field::kText).sentences, row.sentences) << row.text;
  }
}

TEST(Tokenize, MarksQuotations) {
  constexpr Row kRows[] = {
      {"قسد", "قوات «قسد» هنا"},          {"قسد", "قوات ”قسد“ هنا"}, {"قسد", "قوات \"قسد\" هنا"},
      {"قسد", "قوات “قسد\" هنا"},         {"قسد", "قوات 'قسد' هنا"}, {"قسد سانا", "«قسد» و «سانا»"},
      {"", "قوات «قسد هنا\nوهناك» أيضا"}, {"", "قوات \"قسد هنا"},    {"", "it doesn’t matter, it isn’t"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Marked(row.text, &Token::quoted), row.tokens) << row.text;
}

TEST(Tokenize, MarksBrackets) {
  constexpr Row kRows[] = {
      {"قسد", "قوات (قسد) هنا"}, {"", "قوات (قسد هنا\nوهناك)"}, {"", "قوات قسد) هنا"}, {"ا ( ب )", "(ا (ب))"}};
  for (const Row& row : kRows) EXPECT_EQ(Marked(row.text, &Token::bracketed), row.tokens) << row.text;
}

TEST(Tokenize, MarksHashtags) {
  constexpr Row kRows[] = {{"دير الزور", "في #دير_الزور قتل"},
                           {"سوريا لبنان", "#سوريا #لبنان"},
                           {"عام 2021", "#عام2021 قتل"},
                           {"سوريا", "#سوريا: قتل"},
                           {"", "دير_الزور # سوريا"}};
  for (const Row& row : kRows) EXPECT_EQ(Marked(row.text, &Token::hashtag), row.tokens) << row.text;
}

TEST(Tokenize, MarksWhatFoldingLoses) {
  EXPECT_EQ(Marked("قُتل وأُصيب وجُرح وُجد قَتَل مسلح مدُن", &Token::passive_mark), "قتل واصيب وجرح وجد");
  EXPECT_EQ(Marked("قتل مدنياً واحدا جريحًا شابا", &Token::tanwin), "مدنيا جريحا");
  EXPECT_EQ(Marked("مدينة قتله وجه مدينه ﻏﺎرة", &Token::taa), "مدينه غاره");
  EXPECT_EQ(Marked("إصابة أصاب اصابة", &Token::hamza_below), "اصابه");
  EXPECT_EQ(Marked("قتل\nجرح أسر", &Token::line_start), "قتل جرح");
  EXPECT_EQ(Marked("قتل3 جرحى،أسر", &Token::space_before), "قتل جرحي");
}

TEST(Tokenize, KeepsTheBytesOfALoneWa) {
  const std::string_view text = "قتلى و جرحى";
  const Tokens tokens = Tokenize(text, Field::kText);
  ASSERT_EQ(tokens.size(), 2u);
  EXPECT_EQ(text.substr(tokens[1].begin, tokens[1].end - tokens[1].begin), "و جرحى");
  EXPECT_FALSE(tokens[1].masked);
}

// What holds of any bytes at all.
void ExpectLawful(std::string_view text) {
  const Tokens tokens = Tokenize(text, Field::kTitle);
  EXPECT_EQ(tokens.in, Field::kTitle);
  std::uint32_t end = 0, sentence = 0;
  for (const Token& token : tokens.tokens) {
    ASSERT_LE(end, token.begin);
    ASSERT_LT(token.begin, token.end);
    ASSERT_LE(token.end, text.size());
    ASSERT_FALSE(token.folded.empty());
    ASSERT_TRUE(token.sentence == sentence || token.sentence == sentence + 1);
    end = token.end;
    sentence = token.sentence;
    // The token's own bytes, read alone, are the same token again.
    if (token.kind == TokenKind::kWord && !token.masked) {
      const Tokens alone = Tokenize(text.substr(token.begin, token.end - token.begin), Field::kTitle);
      ASSERT_GE(alone.size(), 1u);
      if (alone.size() == 1) {
        EXPECT_EQ(alone[0].folded, token.folded);
      }
    }
  }
  EXPECT_EQ(tokens.sentences, tokens.size() == 0 ? 0 : sentence + 1);
  EXPECT_EQ(Fold(Fold(text)), Fold(text));
}

TEST(Tokenize, TakesAnyBytes) {
  using std::string_literals::operator""s;
  const std::string texts[] = {"قتل\0مدني"s,    "\xff\xfe"s,         "\xd9"s,    "قت\xd9 ل"s,
                               "\xed\xa0\x80"s, "\xf4\x90\x80\x80"s, "\xc0\xaf"s};
  for (const std::string& text : texts) ExpectLawful(text);
  EXPECT_EQ(Line(Tokenize("قتل\0مدني"s, Field::kText)), "قتل \uFFFD مدني");
  const Tokens bad = Tokenize("\xff\xfe", Field::kText);
  ASSERT_EQ(bad.size(), 2u);
  EXPECT_EQ(bad[0].kind, TokenKind::kSymbol);
}

TEST(Tokenize, IsLawfulOnAnyMixture) {
  const std::vector<std::string> pieces = {"ق",      "تل",     "مدنيين", "ـ", ".",      "..", "…", "*",    " ", "\n",
                                           "3",      "12,500", "٣",      "#", "_",      "«",  "»", "\"",   "(", ")",
                                           "\u064f", "\u064b", "\u200f", "ء", "abc",    "'",  "-", "\xd9", "ﻻ", "😀",
                                           "و",      "هـ",     "؟",      "é", "\u0301", "ﷺ",  "إ", "ة"};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (unsigned i = random() % 14; i > 0; --i) text += pieces[random() % pieces.size()];
    ExpectLawful(text);
    if (testing::Test::HasFatalFailure()) FAIL() << text;
  }
}

}  // namespace
}  // namespace isnad
