// The families of forms that reports use, each with what must not be read beside it.

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "core/lexicon/lexicon.h"

namespace isnad {
namespace {

const Lexicon& Arabic() {
  static const std::unique_ptr<Lexicon> lexicon = [] {
    auto loaded = Lexicon::Load("ar");
    EXPECT_TRUE(loaded.ok()) << loaded.status().message();
    return std::move(loaded).value();
  }();
  return *lexicon;
}

// "wa+bi+al" of the particles, "his" for a pronoun.
std::string Joined(const Analysis& a) {
  struct {
    Clitic clitic;
    const char* name;
  } constexpr kNames[] = {{kWa, "wa"}, {kFa, "fa"}, {kBi, "bi"}, {kLi, "li"},
                          {kKa, "ka"}, {kSa, "sa"}, {kAl, "al"}, {kPronoun, "his"}};
  std::string text;
  for (const auto& [clitic, name] : kNames)
    if (a.Has(clitic)) text += (text.empty() ? "" : "+") + std::string(name);
  return text;
}

// One reading: its lemma, "n" noun, "v" verb, "#" number; "1", "2", "3", "2/3" how many; "a", "p", "a/p" the voice.
std::string Told(const Analysis& a) {
  constexpr const char* kNumbers[] = {"", "1", "2", "3", "2/3"};
  constexpr const char* kVoices[] = {"", "a", "p", "a/p"};
  const char* kind = a.lexeme->pos == Pos::kVerb ? "v" : a.lexeme->pos == Pos::kNumber ? "#" : "n";
  std::string text = a.lexeme->lemma + " " + kind + kNumbers[static_cast<int>(a.number)];
  if (a.lexeme->pos == Pos::kVerb) text += std::string(" ") + kVoices[static_cast<int>(a.voice)];
  return text;
}

bool Reads(const char* word, std::string_view told, std::string_view joined) {
  const Tokens tokens = Tokenize(word, Field::kText);
  const std::vector<Analysis> readings = Arabic().Analyze(tokens, 0);
  return std::any_of(readings.begin(), readings.end(),
                     [&](const Analysis& a) { return Told(a) == told && Joined(a) == joined; });
}
std::string All(const char* word) {
  std::string text;
  const Tokens tokens = Tokenize(word, Field::kText);
  for (const Analysis& a : Arabic().Analyze(tokens, 0)) text += "[" + Told(a) + " " + Joined(a) + "]";
  return text;
}

struct FormCase {
  const char* joined;
  const char* told;
  const char* word;
};

constexpr FormCase kParticles[] = {
    {"", "جريح n3", "جرحى"},
    {"wa", "جريح n3", "وجرحى"},
    {"wa", "جريح n3", "و جرحى"},
    {"fa", "جريح n3", "فجرحى"},
    {"al", "جريح n3", "الجرحى"},
    {"wa+al", "جريح n3", "والجرحى"},
    {"li+al", "جريح n3", "للجرحى"},
    {"wa+li+al", "جريح n3", "وللجرحى"},
    {"fa+li+al", "مدني n2/3", "فللمدنيين"},
    {"bi+al", "مدني n2/3", "بالمدنيين"},
    {"wa+bi+al", "مدني n2/3", "وبالمدنيين"},
    {"ka+al", "مسلح n2/3", "كالمسلحين"},
    {"bi", "جندي n2", "بجنديين"},
    {"li", "جندي n1", "لجندي"},
    {"wa", "جندي n2", "وجنديان"},
    {"wa+bi", "قصف n1", "وبقصف"},
    {"fa+bi+al", "قصف n1", "فبالقصف"},
    {"wa+bi+his", "قصف n1", "وبقصفهم"},
    {"his", "مقتل n1", "مقتله"},
    {"bi+his", "مقتل n1", "بمقتلهم"},
    {"li+his", "مقتل n1", "لمقتلها"},
    {"his", "استشهاد n1", "استشهادهما"},
    {"his", "اصابه n3", "إصاباتهم"},
    {"his", "قتيل n3", "قتلاهم"},
    {"his", "عمليه n3", "عملياتها"},
    {"his", "طفله n2", "طفلتيه"},
    {"his", "ابن n3", "أبناؤه"},
    {"his", "ابن n3", "أبنائهم"},
    {"sa", "قتل v1 a/p", "سيقتل"},
    {"wa+sa", "اعتقل v1 a/p", "وسيعتقل"},
    {"his", "اعتقل v3 a/p", "اعتقلوهم"},
    {"his", "قتل v1 a/p", "قتله"},
    {"wa", "ثلاثه #", "وثلاثة"},
    {"bi", "ثلاثه #", "بثلاثة"},
    {"al", "ثلاثه #", "الثلاثة"},
    {"li", "عشره #", "لعشرة"},
};

constexpr FormCase kNumbers[] = {
    {"", "قتيل n1", "قتيل"},       {"", "قتيل n1", "قتيلاً"},    {"", "قتيل n2", "قتيلان"}, {"", "قتيل n2", "قتيلين"},
    {"", "قتيل n3", "قتلى"},       {"", "شخص n2", "شخصان"},     {"", "شخص n2", "شخصين"},   {"", "شخص n3", "أشخاص"},
    {"", "طفل n2", "طفلين"},       {"", "طفل n3", "أطفال"},     {"", "طفله n2", "طفلتين"}, {"", "طفله n2", "طفلتان"},
    {"", "امراه n2", "امرأتان"},   {"", "امراه n2", "امرأتين"}, {"", "امراه n3", "نساء"},  {"", "جندي n2", "جنديين"},
    {"", "جندي n3", "جنود"},       {"", "مدني n2/3", "مدنيين"}, {"", "مدني n3", "مدنيون"}, {"", "مدني n2", "مدنيان"},
    {"", "مسلح n2/3", "مسلحين"},   {"", "مسلح n3", "مسلحون"},   {"", "عنصر n2", "عنصران"}, {"", "عنصر n2", "عنصرين"},
    {"", "عنصر n2", "عنصري"},      {"", "عنصر n3", "عناصر"},    {"", "غاره n2", "غارتان"}, {"", "غاره n2", "غارتين"},
    {"", "غاره n3", "غارات"},      {"", "عمليه n3", "عمليات"},  {"", "ضابط n1", "ضابطاً"},  {"", "ضابط n2", "ضابطا"},
    {"", "معتقل n2/3", "معتقلين"}, {"", "معتقل n2", "معتقلان"}, {"", "شهيد n3", "شهداء"},  {"", "شهيد n2", "شهيدين"},
};

constexpr FormCase kVerbs[] = {
    {"", "قتل v1 a/p", "قتل"},      {"", "قتل v1 a/p", "قتلت"},      {"", "قتل v3 a/p", "قتلوا"},
    {"", "قتل v2 a/p", "قتلا"},     {"", "قتل v2 a/p", "قتلتا"},     {"", "قتل v1 p", "قُتل"},
    {"wa", "قتل v1 p", "وقُتل"},     {"", "قتل v1 a/p", "يقتل"},      {"", "قتل v3 a/p", "يقتلون"},
    {"", "قتل n1", "قتل"},          {"", "اصاب v1 a", "أصاب"},       {"", "اصاب v1 p", "أصيب"},
    {"", "اصاب v3 p", "أصيبوا"},    {"", "اصاب v1 p", "أصيبت"},      {"", "اصاب v2 p", "أصيبتا"},
    {"", "اصاب v3 p", "يصابون"},    {"", "اصاب v1 p", "اصيب"},       {"wa", "اصاب v1 p", "وأصيب"},
    {"", "جرح v1 a/p", "جرح"},      {"", "جرح v3 a/p", "جرحوا"},     {"", "جرح v1 a/p", "جرحت"},
    {"", "اعتقل v1 a/p", "اعتقلت"}, {"", "اعتقل v3 a/p", "اعتقلوا"}, {"", "اعتقل v1 a/p", "تعتقل"},
    {"", "استشهد v1 a", "استشهد"},  {"", "استشهد v3 a", "استشهدوا"}, {"", "استشهد v1 a", "استشهدت"},
    {"", "توفي v1 a", "توفي"},      {"", "خطف v1 a/p", "خطف"},       {"", "خطف v1 p", "خُطفت"},
};

// A letter of the word itself is no particle, and an ending of it no pronoun or number.
constexpr FormCase kNotSo[] = {
    {"bi", "قتل v3 a/p", "بقتلوا"},
    {"bi", "لده n1", "بلدة"},
    {"ka", "مين n1", "كمين"},
    {"fa", "صيل n1", "فصيل"},
    {"li", "غم n1", "لغم"},
    {"his", "قتل v1 a/p", "قتلة"},
    {"al", "قتل v1 a/p", "القتل"},
    {"his", "جريح n1", "جريحة"},
    {"sa", "قتل v1 a/p", "سقتل"},
    {"bi", "قتل v1 a/p", "بقتل"},
    {"his", "مدني n3", "مدنيونهم"},
    {"", "مدني n2", "مدنيين"},
    {"", "شخص n2/3", "شخصين"},
    {"", "طفل n3", "طفلين"},
    {"", "جندي n2/3", "جنديين"},
    {"", "ضابط n2", "ضابطاً"},
    {"", "قتل v1 a", "قُتل"},
    {"", "اصاب v1 a", "أصيب"},
    {"his", "اصاب v1 a", "إصابه"},
    {"wa+his", "اصاب v1 a", "وإصابه"},
    {"", "عنصر n3", "عنصري"},
    {"", "غاره n3", "غارتين"},
    {"", "امراه n1", "امرأتان"},
    {"wa", "سام n1", "وسام"},
    {"al", "اصاب v1 p", "الأصيب"},
    {"ka", "تيبه n1", "كتيبة"},
    {"bi", "ريد n1", "بريد"},
    {"li", "واء n1", "لواء"},
    {"his", "اعتقل v1 a/p", "اعتقالة"},
    {"al", "كل n1", "الكل "},
};

template <std::size_t kSize>
void Expect(const FormCase (&cases)[kSize]) {
  for (const FormCase& c : cases) EXPECT_TRUE(Reads(c.word, c.told, c.joined)) << c.word << " " << All(c.word);
}

TEST(FormFamilies, JoinedParticles) { Expect(kParticles); }
TEST(FormFamilies, DualsAndPlurals) { Expect(kNumbers); }
TEST(FormFamilies, VerbsAndVoices) { Expect(kVerbs); }
TEST(FormFamilies, WhatIsNotRead) {
  for (const FormCase& c : kNotSo) EXPECT_FALSE(Reads(c.word, c.told, c.joined)) << c.word << " " << All(c.word);
}

}  // namespace
}  // namespace isnad
