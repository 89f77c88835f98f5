#include "core/lexicon/lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>

#include "core/lexicon/data.h"
#include "core/lexicon/loader.h"

namespace isnad {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Lexicon& Arabic() {
  static const std::unique_ptr<Lexicon> lexicon = [] {
    auto loaded = Lexicon::Load("ar");
    EXPECT_TRUE(loaded.ok()) << loaded.status().message();
    return std::move(loaded).value();
  }();
  return *lexicon;
}

// The readings of a text's first token, a line each: lemma, part of speech (v n a p # N), number (1 2 3, 2/3 for dual
// or plural), voice (a p, e either), form (< past, > present, vn verbal noun, pt participle), particles, length.
std::set<std::string> Readings(const char* text) {
  constexpr const char* kPos[] = {"v", "n", "a", "p", "#", "N"};
  constexpr const char* kNumber[] = {"", "1", "2", "3", "2/3"};
  constexpr const char* kVoice[] = {"", "a", "p", "e"};
  constexpr const char* kForm[] = {"", "<", ">", "vn", "pt"};
  std::set<std::string> lines;
  const Tokens tokens = Tokenize(text, Field::kText);
  for (const Analysis& a : Arabic().Analyze(tokens, 0)) {
    std::string line = a.lexeme->lemma + " " + kPos[static_cast<int>(a.lexeme->pos)] +
                       kNumber[static_cast<int>(a.number)] + kVoice[static_cast<int>(a.voice)] +
                       kForm[static_cast<int>(a.form)];
    if (a.clitics != 0) line += " +" + std::to_string(a.clitics);
    if (a.length != 1) line += " x" + std::to_string(a.length);
    lines.insert(line);
  }
  return lines;
}

struct WordCase {
  const char* reading;
  const char* text;
};

constexpr WordCase kWords[] = {
    {"شخص n1", "شخص"},           {"شخص n1", "شخصاً"},        {"شخص n2", "شخصان"},        {"شخص n2", "شخصين"},
    {"شخص n3", "أشخاص"},         {"شخص n3 +64", "الأشخاص"}, {"شخص n3 +72", "للأشخاص"},  {"شخص n3 +65", "والأشخاص"},
    {"شخص n2 +5", "وبشخصين"},    {"مدني n2/3", "مدنيين"},   {"مدني n3", "مدنيون"},      {"مدني n2", "مدنيان"},
    {"مدني n3", "مدنيات"},       {"مقاتل n2/3", "مقاتلي"},  {"مقاتل n3", "مقاتلو"},     {"جندي n2", "جنديين"},
    {"جندي n3", "جنود"},         {"قتيل n3", "قتلى"},       {"قتيل n3 +128", "قتلاهم"}, {"قتيل n2", "قتيلين"},
    {"اصابه n1 +128", "إصابته"}, {"اصابه n3", "إصابات"},    {"ابن n3 +128", "أبناؤهم"}, {"ابن n3 +128", "أبنائه"},
    {"ابن n3", "أبناء"},         {"ابن n2 +128", "ابنيه"},  {"طفله n2", "طفلتين"},
};

TEST(Analyze, KnowsFormsAndParticles) {
  for (const WordCase& c : kWords) {
    EXPECT_THAT(Readings(c.text), ::testing::Contains(c.reading)) << c.text;
  }
}

constexpr WordCase kVerbs[] = {
    {"قتل v1e<", "قتل"},
    {"قتل v1p<", "قُتل"},
    {"قتل nvn", "قتل"},
    {"قتل v1e<", "قتلت"},
    {"قتل v3e<", "قتلوا"},
    {"قتل v3e< +128", "قتلوه"},
    {"قتل v1e> +32", "سيقتل"},
    {"قتل v1e> +8", "ليقتل"},
    {"قتل v3e>", "يقتلون"},
    {"قتل v2e<", "قتلا"},
    {"اصاب v1a<", "أصاب"},
    {"اصاب v1p<", "أصيبت"},
    {"اصاب v3p<", "أصيبوا"},
    {"اصاب v1e> +8", "ليصب"},
    {"اغتال v1p<", "اغتيل"},
    {"القي v1e<", "ألقى"},
    {"القي v1a<", "ألقت"},
    {"القي v1p<", "ألقيت"},
    {"القي v1a< +128", "ألقاه"},
    {"بدا v3a<", "بدؤوا"},
    {"لقي v3a<", "لقوا"},
    {"استشهد v1a<", "استشهدت"},
    {"استشهاد nvn +64", "الاستشهاد"},
};

TEST(Analyze, Conjugates) {
  for (const WordCase& c : kVerbs) {
    std::set<std::string> found;
    for (std::string line : Readings(c.text)) {
      // A verbal noun's number is told by its form; the table leaves it out.
      if (const std::size_t at = line.find(" n1vn"); at != std::string::npos) line.erase(at + 2, 1);
      found.insert(line);
    }
    EXPECT_THAT(found, ::testing::Contains(c.reading)) << c.text;
  }
}

TEST(Analyze, IdiomsStandFirstAndCoverTheirWords) {
  struct {
    std::uint8_t length;
    const char* text;
  } constexpr kCases[] = {{2, "لقي مصرعه"},        {2, "لقوا حتفهم"},   {3, "وألقت القبض على"}, {2, "أودت بحياتهم"},
                          {2, "إطلاق سراحهم"},     {3, "لا يقل عن"},    {4, "ما لا يقل عن"},    {2, "عبوات ناسفة"},
                          {1, "لقي ثلاثة مصرعهم"}, {1, "أودت بالبيوت"}, {1, "لقي ترحيبا"}};
  for (const auto& c : kCases) {
    const std::vector<Analysis> readings = Arabic().Analyze(Tokenize(c.text, Field::kText), 0);
    ASSERT_FALSE(readings.empty()) << c.text;
    EXPECT_EQ(readings[0].length, c.length) << c.text;
  }
  // The gap stays within its sentence.
  for (const char* text : {"لقي ترحيبا. مصرعهم", "لقي ترحيبا"})
    for (const Analysis& a : Arabic().Analyze(Tokenize(text, Field::kText), 0))
      EXPECT_FALSE(a.lexeme->Is("gap")) << text;
}

// A reading that grammar forbids, with a text that looks like it.
constexpr WordCase kNotWords[] = {
    {"شخص n2 +64", "الشخصا"},   // the accusative takes no article
    {"قتل v1e< +32", "سقتل"},   // س stands before a present alone
    {"قتل v1e< +4", "بقتلت"},   // a preposition before a verb
    {"قتل v3e<", "قتلو"},       // short of its alef it needs a pronoun
    {"قتله n1 +128", "قتلة"},   // ة is no pronoun
    {"شخص n2 +128", "شخصانه"},  // the dual drops its ن before a pronoun
};

TEST(Analyze, ForbidsWhatGrammarForbids) {
  for (const WordCase& c : kNotWords)
    EXPECT_THAT(Readings(c.text), ::testing::Not(::testing::Contains(c.reading))) << c.text;
  EXPECT_TRUE(Readings("زقفطبل").empty());
}

TEST(Analyze, TellsOutcomeGroupAndEvent) {
  const auto first = [](const char* text) { return Arabic().Analyze(Tokenize(text, Field::kText), 0).at(0).lexeme; };
  EXPECT_EQ(first("مقتل")->outcome, Outcome::kKilled);
  EXPECT_EQ(first("جريحين")->outcome, Outcome::kInjured);
  EXPECT_EQ(first("واعتقال")->outcome, Outcome::kArrested);
  EXPECT_EQ(first("طفلتين")->group, Group::kChild);
  EXPECT_EQ(first("غارات")->event, EventType::kAirstrike);
  EXPECT_EQ(first("اغتيال")->event, EventType::kAssassination);
  EXPECT_EQ(first("سبعين")->value, 70);
  EXPECT_FALSE(first("أشخاص")->outcome.has_value());
}

TEST(Lexicon, HasItsLanguagesAndAHash) {
  EXPECT_THAT(Lexicon::Languages(), ElementsAre("ar", "en"));
  EXPECT_EQ(Lexicon::Load("entities").status().code(), Code::kNotFound);
  EXPECT_EQ(Lexicon::Load("xx").status().code(), Code::kNotFound);
  EXPECT_EQ(Lexicon::DataHash().size(), 16U);
  EXPECT_EQ(Lexicon::DataHash(), Lexicon::DataHash());
  EXPECT_TRUE(Arabic().Table("no-such-table").empty());
}

TEST(Lexicon, ListsHoldFoldedWords) {
  const Result<std::unique_ptr<Lexicon>> own = Lexicon::Load("en", {{"word_lists", "carers\tNurse|sœur\nown\tword\n"}});
  ASSERT_TRUE(own.ok());
  const Lexicon& english = *own.value();
  for (const char* word : {"medics", "nurse"}) EXPECT_TRUE(english.Listed("carers", word)) << word;
  EXPECT_TRUE(english.Listed("own", "word"));
  EXPECT_FALSE(english.Listed("own", "medics"));
  EXPECT_FALSE(english.Listed("carers", "Nurse"));
  EXPECT_FALSE(english.Listed("no-such-list", "medics"));
}

TEST(Lexicon, NoLineOfAFileIsThereTwice) {
  for (std::uint64_t i = 0; i < isnad_lexicon_file_count; ++i) {
    const IsnadLexiconFile& file = isnad_lexicon_files[i];
    std::set<std::string> seen;
    std::string line;
    for (const char* at = file.data; at != file.end; ++at) {
      if (*at != '\n') {
        line += *at;
        continue;
      }
      if (!line.empty() && line[0] != '#') {
        EXPECT_TRUE(seen.insert(line).second) << file.name << ": " << line;
      }
      line.clear();
    }
    EXPECT_TRUE(line.empty()) << file.name << " does not end in a new line";
  }
}

// ---- the loader ----

Status Load(std::string_view text) {
  LexiconData data;
  return data.Add("xx/file.tsv", "file", text);
}

TEST(LexiconData, NamesTheLineThatIsWrong) {
  struct {
    const char* message;
    const char* text;
  } constexpr kCases[] = {
      {"xx/file.tsv:2: no part of speech: \"verbe\"", "قتل\tverb\t-\tيقتل\nجرح\tverbe\t-\tيجرح\n"},
      {"xx/file.tsv:3: no gender: \"x\"", "# a remark\nشخص\tnoun\tm\nشخص\tnoun\tx\n"},
      {"xx/file.tsv:1: unknown value in tag \"outcome=dead\"", "شخص\tnoun\tm\t-\toutcome=dead\n"},
      {"xx/file.tsv:1: no whole number: \"two\"", "اثنان\tnumber\tm\t-\t-\ttwo\n"},
      {"xx/file.tsv:2: no entity id: \"x\"", "place:a\tا\nx\tب\n"},
      {"xx/file.tsv:1: no degrees: \"north\"", "place:a\tا\t-\ttown\t-\tnorth\t-\n"},
      {"xx/file.tsv:1: unknown flag \"odd\"", "place:a\tا\t-\ttown\t-\t-\t-\t-\todd\n"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Load(c.text).message(), c.message) << c.text;
  EXPECT_TRUE(Load("").ok());
  EXPECT_TRUE(Load("# a remark alone").ok());
}

TEST(LexiconData, ServesOtherFilesAsTables) {
  LexiconData data;
  ASSERT_TRUE(data.Add("xx/t.tsv", "t", "# weights\na\t1\nb\t\t3\r\n").ok());
  EXPECT_THAT(data.tables["t"], ElementsAre(ElementsAre("a", "1"), ElementsAre("b", "", "3")));
}

TEST(LexiconData, RowsOnOneWordAreOneLexeme) {
  LexiconData data;
  ASSERT_TRUE(data.Add("a", "a", "ضابط\tnoun\tm\tضباط\tperson\n").ok());
  ASSERT_TRUE(data.Add("b", "b", "ضابط\tnoun\tm\t-\trole,group=security\n").ok());
  ASSERT_EQ(data.lexemes.size(), 1U);
  EXPECT_THAT(data.lexemes[0].tags, ElementsAre("person", "role"));
  EXPECT_EQ(data.lexemes[0].group, Group::kSecurity);
}

TEST(LexiconData, RowsOnOneEntityAreOneEntity) {
  LexiconData data;
  ASSERT_TRUE(data.Add("a", "a", "place:b\tباء\nplace:a\tألف\tAlef|الف\ttown\n").ok());
  ASSERT_TRUE(data.Add("b", "b", "place:a\tألف\tA\t-\tplace:b\t33.5\t36.3\t100\tambiguous\n").ok());
  data.Finish();
  ASSERT_EQ(data.entities.size(), 2U);
  EXPECT_EQ(data.entities[0].id, "place:a");
  EXPECT_THAT(data.entities[0].names, ElementsAre("ألف", "Alef", "الف", "A"));
  EXPECT_EQ(data.entities[0].kind, "town");
  EXPECT_EQ(data.entities[0].parent, "place:b");
  EXPECT_EQ(data.entities[0].lat, 33.5);
  EXPECT_EQ(data.entities[0].population, 100U);
  EXPECT_TRUE(data.entities[0].ambiguous);
}

TEST(Names, FindsTheLongestWithItsParticles) {
  struct {
    std::uint32_t length;
    std::uint16_t clitics;
    const char* text;
  } constexpr kCases[] = {
      {2, 0, "دير الزور"}, {2, kBi, "بدير الزور"}, {2, kWa, "ودير الزور"}, {1, 0, "حلب"}, {1, kLi, "للرقة"}};
  for (const auto& c : kCases) {
    const std::vector<NameMatch> found = Arabic().Names(Tokenize(c.text, Field::kText), 0);
    ASSERT_FALSE(found.empty()) << c.text;
    EXPECT_EQ(found[0].length, c.length) << c.text;
    EXPECT_EQ(found[0].clitics, c.clitics) << c.text;
    EXPECT_EQ(Arabic().Entity(found[0].entity->id), found[0].entity);
  }
  // Not across the end of a sentence, and not for half a name.
  for (const char* text : {"دير. الزور", "زقفطبل", "!"})
    for (const NameMatch& match : Arabic().Names(Tokenize(text, Field::kText), 0)) EXPECT_EQ(match.length, 1U) << text;
}

// What a capital is called by its nation or country; what only looks so is none.
TEST(Names, FindsACapitalByItsNation) {
  const Result<std::unique_ptr<Lexicon>> english = Lexicon::Load("en");
  ASSERT_TRUE(english.ok()) << english.status().message();
  struct {
    const char* id;  // "": none of all its words
    const char* text;
  } constexpr kCases[] = {
      {"place:ml/bamako", "العاصمة المالية"},
      {"place:so/mogadishu", "بالعاصمة الصومالية"},
      {"place:ly/tripoli-city", "العاصمة الليبية"},
      {"place:af/kabul", "للعاصمة الأفغانية"},
      {"", "العاصمة الاقتصادية"},
      {"", "عاصمة مالية"},
      {"", "العاصمة. المالية"},
      {"", "المدينة المالية"},
      {"place:so/mogadishu", "Somali capital"},
      {"place:ye/sanaa-city", "Yemen's capital"},
      {"place:af/kabul", "Afghan capital"},
      {"", "Yemen's coast"},
      {"", "Yemen. Capital"},
      {"", "provincial capital"},
  };
  for (const auto& c : kCases) {
    const bool latin = static_cast<unsigned char>(c.text[0]) < 0x80;
    const Tokens tokens = Tokenize(c.text, Field::kText);
    std::string id;
    for (const NameMatch& match : (latin ? **english : Arabic()).Names(tokens, 0))
      if (match.length == tokens.size()) id = match.entity->id;
    EXPECT_EQ(id, c.id) << c.text;
  }
}

}  // namespace
}  // namespace isnad
