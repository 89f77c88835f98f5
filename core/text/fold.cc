#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

#include "core/text/chars.h"
#include "core/text/tokens.h"

namespace isnad {
namespace {

using text::Class;

bool IsLetter(Class c) { return c == Class::kArabic || c == Class::kLetter; }
bool IsIgnored(Class c) { return c == Class::kMark || c == Class::kTatweel || c == Class::kInvisible; }

}  // namespace

std::string Fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t word = 0;  // where the word that `out` ends in begins
  bool in_word = false;
  std::string_view joint;  // a hyphen or apostrophe after a letter, kept if a letter follows
  bool latin = false;      // the last letter is no Arabic one: O'Neil keeps its apostrophe, 'قصف' does not
  const auto end_word = [&] {
    if (in_word) text::DropFinalHamza(out, word);
    in_word = false;
    joint = {};
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t cp = text::Next(text, at);
    const Class c = text::ClassOf(cp);
    if (IsIgnored(c)) continue;
    if (IsLetter(c) || c == Class::kDigit) {
      if (in_word && !joint.empty()) {
        const std::string_view kept = joint == "'" && (!latin || c != Class::kLetter) ? std::string_view(" ") : joint;
        end_word();
        out += kept;
        word = out.size();
      } else if (!in_word) {
        if (!out.empty()) out += ' ';
        word = out.size();
      }
      in_word = true;
      text::AppendFolded(out, cp);
      latin = c == Class::kLetter;
      continue;
    }
    std::string mark;
    if (c == Class::kPunct && in_word && joint.empty()) text::AppendFolded(mark, cp);
    if (mark == "-") {
      joint = "-";
    } else if (mark == "'") {
      joint = "'";
    } else {
      end_word();
    }
  }
  end_word();
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string FoldName(std::string_view text) {
  constexpr std::string_view kArticle = "ال";
  const std::string folded = Fold(text);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t end = folded.find_first_of(" -", at);
    if (end == std::string::npos) end = folded.size();
    std::string_view word = std::string_view(folded).substr(at, end - at);
    std::size_t letters = 0;
    for (std::size_t i = 0; i < word.size(); ++letters) text::Next(word, i);
    if (letters > 4 && word.starts_with(kArticle)) word.remove_prefix(kArticle.size());
    out += word;
    if (end < folded.size()) out += folded[end];
    at = end + 1;
  }
  return out;
}

bool IsMostlyArabic(std::string_view text) {
  std::size_t arabic = 0, other = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Class c = text::ClassOf(text::Next(text, at));
    arabic += c == Class::kArabic ? 1 : 0;
    other += c == Class::kLetter ? 1 : 0;
  }
  return arabic > other;
}

std::string Romanize(std::string_view name) {
  // A transliterator is not safe to share, and costs a millisecond to make.
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode error = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
        "NFKC; Arabic-Latin; Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
    return U_SUCCESS(error) ? std::move(made) : nullptr;
  }();
  // Final ة and ى sound as "a"; ICU writes the letters.
  std::string spoken;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t begin = at;
    const char32_t cp = text::Next(name, at);
    if (cp == text::kInvalid || text::ClassOf(cp) == Class::kInvisible || cp == 0x0640) continue;
    if (cp == 0x0629 || cp == 0x0649) {
      spoken += 'a';
    } else {
      spoken += name.substr(begin, at - begin);
    }
  }
  icu::UnicodeString letters = icu::UnicodeString::fromUTF8(spoken);
  if (transliterator) transliterator->transliterate(letters);
  std::string out;
  for (int32_t i = 0; i < letters.length(); ++i) {
    const char16_t c = letters[i];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += static_cast<char>(c);
    } else if ((c == ' ' || c == '-' || c == '_' || c == '.') && !out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace isnad
