#include "core/lexicon/english_forms.h"

#include <algorithm>
#include <cctype>

#include "core/text/latin.h"
#include "core/text/tokens.h"

namespace isnad {
namespace {

bool IsVowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool EndsInConsonantY(std::string_view base) {
  return base.size() > 1 && base.ends_with('y') && !IsVowel(base[base.size() - 2]);
}

std::string WithS(std::string_view base) {
  if (EndsInConsonantY(base)) return std::string(base.substr(0, base.size() - 1)) + "ies";
  const bool hissing =
      base.ends_with("s") || base.ends_with("x") || base.ends_with("z") || base.ends_with("ch") || base.ends_with("sh");
  return std::string(base) + (hissing ? "es" : "s");
}

std::string WithEd(std::string_view base) {
  if (base.ends_with('e')) return std::string(base) + "d";
  if (EndsInConsonantY(base)) return std::string(base.substr(0, base.size() - 1)) + "ied";
  return std::string(base) + "ed";
}

std::string WithIng(std::string_view base) {
  if (base.ends_with("ie")) return std::string(base.substr(0, base.size() - 2)) + "ying";
  if (base.ends_with('e') && !base.ends_with("ee")) return std::string(base.substr(0, base.size() - 1)) + "ing";
  return std::string(base) + "ing";
}

}  // namespace

std::vector<std::string> EnglishWords(std::string_view lemma) {
  std::vector<std::string> words(1);
  for (const char c : lemma) {
    if (c != ' ' && c != '-') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

std::vector<std::string> LatinNameWords(std::string_view name) {
  std::vector<std::string> words;
  const auto latin = [](unsigned char c) { return std::isalnum(c) != 0; };
  if (std::none_of(name.begin(), name.end(), latin)) return words;
  const Tokens tokens = Tokenize(name, Field::kText);
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    if (tokens[t].kind != TokenKind::kWord && tokens[t].kind != TokenKind::kNumber) continue;
    const std::string word = FoldLatin(tokens[t].folded);
    if (word.empty()) continue;
    if (static_cast<unsigned char>(word[0]) >= 0x80) return {};
    if (!IsLatinArticle(word) || t + 1 == tokens.size()) words.push_back(word);
  }
  return words;
}

void AddEnglishVerb(std::string_view base, const std::vector<std::string>& given, const WordForm& form, Forms& out) {
  const auto part = [&](std::size_t i) { return i < given.size() && given[i] != "-" ? given[i] : std::string(); };
  const std::string past = part(0).empty() ? WithEd(base) : part(0);
  const auto add = [&](const std::string& text, VerbForm of, Voice voice, Number number) {
    WordForm made = form;
    made.form = of;
    made.voice = voice;
    made.number = number;
    out.emplace_back(Fold(text), made);
  };
  add(past, VerbForm::kPast, Voice::kActive, Number::kUnknown);
  add(part(1).empty() ? past : part(1), VerbForm::kParticiple, Voice::kPassive, Number::kUnknown);
  add(part(2).empty() ? WithIng(base) : part(2), VerbForm::kVerbalNoun, Voice::kNone, Number::kUnknown);
  add(part(3).empty() ? WithS(base) : part(3), VerbForm::kPresent, Voice::kActive, Number::kSingular);
  add(std::string(base), VerbForm::kPresent, Voice::kActive, Number::kPlural);
}

std::vector<std::string> EnglishPlurals(std::string_view base, const std::vector<std::string>& given) {
  if (given.empty()) return {WithS(base)};
  std::vector<std::string> plurals;
  for (const std::string& plural : given)
    if (plural != "!") plurals.push_back(plural == "=" ? std::string(base) : plural);
  return plurals;
}

void AddEnglishNoun(std::string_view base, const std::vector<std::string>& plurals, const WordForm& form, Forms& out) {
  WordForm made = form;
  if (plurals == std::vector<std::string>{"!"}) {
    made.number = Number::kPlural;
    out.emplace_back(Fold(base), made);
    return;
  }
  made.number = Number::kSingular;
  out.emplace_back(Fold(base), made);
  made.number = Number::kPlural;
  for (const std::string& plural : plurals) out.emplace_back(Fold(plural), made);
}

}  // namespace isnad
