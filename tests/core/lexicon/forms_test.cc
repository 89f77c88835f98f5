#include "core/lexicon/forms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace isnad {
namespace {

std::set<std::string> Spellings(const Forms& forms) {
  std::set<std::string> found;
  for (const auto& [text, form] : forms) found.insert(text);
  return found;
}

struct FormsCase {
  const char* lemma;
  std::vector<std::string> others;  // plurals of a noun; present, past passive, present passive of a verb
  std::set<std::string> has, has_not;
};

TEST(AddNounForms, MakesDualsPluralsAndBoundForms) {
  const FormsCase cases[] = {
      {"مدني", {"ون"}, {"مدني", "مدنيا", "مدنيان", "مدنيين", "مدنيون", "مدنيو", "مدنيي"}, {"مدنيات"}},
      {"إصابة", {"ات"}, {"اصابه", "اصابت", "اصابتان", "اصابتين", "اصابتي", "اصابات"}, {"اصابها", "اصابهان"}},
      {"مشفى", {"مشافي"}, {"مشفي", "مشفا", "مشفيان", "مشفيين", "مشافي"}, {"مشفاا"}},
      {"لواء", {"ألوية"}, {"لوا", "لواء", "لواي", "لواو", "لواءان", "لواءين", "الويه", "الويت"}, {"لواا"}},
      {"نساء", {"!"}, {"نسا", "نساء", "نساي", "نساو"}, {"نساءان"}},
  };
  for (const FormsCase& c : cases) {
    Forms forms;
    AddNounForms(c.lemma, c.others, false, {}, forms);
    const std::set<std::string> found = Spellings(forms);
    for (const std::string& text : c.has) EXPECT_TRUE(found.contains(text)) << c.lemma << " lacks " << text;
    for (const std::string& text : c.has_not) EXPECT_FALSE(found.contains(text)) << c.lemma << " has " << text;
  }
}

TEST(AddNounForms, TheObliqueIsDualAloneWhereThePluralIsBroken) {
  const auto number = [](const char* lemma, const char* plural, const char* text) {
    Forms forms;
    AddNounForms(lemma, {plural}, false, {}, forms);
    const auto at = std::find_if(forms.begin(), forms.end(), [&](const auto& entry) { return entry.first == text; });
    return at == forms.end() ? Number::kUnknown : at->second.number;
  };
  EXPECT_EQ(number("شخص", "أشخاص", "شخصين"), Number::kDual);
  EXPECT_EQ(number("مسلح", "ون", "مسلحين"), Number::kDualOrPlural);
  EXPECT_EQ(number("سيدة", "ات", "سيدتين"), Number::kDual);
}

TEST(AddVerbForms, ConjugatesWeakVerbs) {
  const FormsCase cases[] = {
      {"ألقى",
       {"يلقي", "ألقي", "يلقى"},
       {"القي", "القت", "القوا", "القيت", "القا", "يلقي", "يلقون", "يلق", "تلقي"},
       {"القيوا", "القاا"}},
      {"أصاب", {"يصيب", "أصيب", "يصاب"}, {"اصاب", "اصابت", "اصيبوا", "يصيب", "يصاب", "يصب", "تصب"}, {"يصبون"}},
      {"بدأ", {"يبدأ", "", ""}, {"بدا", "بدات", "بداوا", "بدووا", "بدءوا"}, {}},
      {"جاء", {"يجيء", "", ""}, {"جا", "جاءت", "جاءوا", "جاووا", "يجي"}, {"جات"}},
      {"دعا", {"يدعو", "", ""}, {"دعا", "دعت", "دعوا", "يدعو", "يدعون", "يدع"}, {"دعات"}},
      {"لقي", {"يلقى", "", ""}, {"لقي", "لقيت", "لقوا", "يلقي", "يلقون"}, {"لقيوا", "لقت"}},
  };
  for (const FormsCase& c : cases) {
    Forms forms;
    AddVerbForms(c.lemma, c.others[0], c.others[1], c.others[2], 0, forms);
    const std::set<std::string> found = Spellings(forms);
    for (const std::string& text : c.has) EXPECT_TRUE(found.contains(text)) << c.lemma << " lacks " << text;
    for (const std::string& text : c.has_not) EXPECT_FALSE(found.contains(text)) << c.lemma << " has " << text;
  }
}

TEST(AddVerbForms, OneSpellingForBothVoicesIsEither) {
  const auto voices = [](const char* past, const char* present, const char* past_passive, const char* text) {
    Forms forms;
    AddVerbForms(past, present, past_passive, past_passive, 0, forms);
    std::set<Voice> found;
    for (const auto& [spelling, form] : forms)
      if (spelling == text && form.form == VerbForm::kPast) found.insert(form.voice);
    return found;
  };
  EXPECT_EQ(voices("قتل", "يقتل", "=", "قتل"), std::set<Voice>{Voice::kEither});
  EXPECT_EQ(voices("أصاب", "يصيب", "أصيب", "اصيب"), std::set<Voice>{Voice::kPassive});
  EXPECT_EQ(voices("أصاب", "يصيب", "أصيب", "اصاب"), std::set<Voice>{Voice::kActive});
  EXPECT_EQ(voices("مات", "يموت", "", "مات"), std::set<Voice>{Voice::kActive});
  // "ألقى" and "أُلقي" are one word without marks, "ألقت" and "أُلقيت" are two.
  EXPECT_EQ(voices("ألقى", "يلقي", "ألقي", "القي"), std::set<Voice>{Voice::kEither});
  EXPECT_EQ(voices("ألقى", "يلقي", "ألقي", "القت"), std::set<Voice>{Voice::kActive});
}

}  // namespace
}  // namespace isnad
