#include "core/text/latin.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace isnad {
namespace {

// Letters whose mark makes another sound of them, before the marks are taken off.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kMarked = {{{"ş", "sh"},
                                                                                    {"š", "sh"},
                                                                                    {"ç", "ch"},
                                                                                    {"č", "ch"},
                                                                                    {"ğ", "gh"},
                                                                                    {"ġ", "gh"},
                                                                                    {"ḫ", "kh"},
                                                                                    {"ḏ", "dh"},
                                                                                    {"ı", "i"},
                                                                                    {"ø", "o"}}};

constexpr std::array<std::string_view, 21> kArticles = {"al", "el", "ul",  "il",  "ad",  "ed",  "an",
                                                        "en", "ar", "er",  "as",  "es",  "at",  "et",
                                                        "az", "ez", "ash", "esh", "adh", "edh", "ath"};

std::string Lower(std::string_view text) {
  icu::UnicodeString letters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  letters.toLower();
  std::string lower;
  letters.toUTF8String(lower);
  return lower;
}

void AddPlain(char c, std::string& out) {
  if (c != '\'' && c != '`') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Text of ASCII and plain Arabic letters alone, which needs no ICU: most of what there is. nullopt: it holds others.
std::optional<std::string> FoldPlain(std::string_view word) {
  std::string out;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t from = at;
    UChar32 c = 0;
    U8_NEXT(bytes, at, word.size(), c);
    if (c >= 0 && c < 0x80) {
      AddPlain(word[from], out);
    } else if (c == 0x621 || (c >= 0x627 && c <= 0x64A)) {
      out += word.substr(from, at - from);
    } else if (c >= 0x622 && c <= 0x626) {  // a hamza or madda goes from its carrier, as the marks of Latin letters do
      out += c == 0x624 ? "و" : c == 0x626 ? "ي" : "ا";
    } else {
      return std::nullopt;
    }
  }
  return out;
}

bool IsVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y' || c == 'w'; }

// "ou", "oo", "w" as u, "ee", "y" as i, doubles once.
std::string VowelOf(std::string_view run) {
  std::string out;
  for (std::size_t i = 0; i < run.size(); ++i) {
    char c = run[i];
    const char next = i + 1 < run.size() ? run[i + 1] : '\0';
    if (c == 'o' && next == 'u') continue;
    if (c == 'e' && next == 'e') {
      c = 'i';
      ++i;
    }
    c = c == 'y' ? 'i' : c == 'w' || c == 'o' ? 'u' : c;
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

void AddConsonant(NameSound& sound, char c) {
  if (sound.vowels.empty()) sound.vowels.emplace_back();
  sound.consonants += c;
  sound.vowels.emplace_back();
}

void AddVowel(NameSound& sound, std::string_view vowel) {
  if (sound.vowels.empty()) sound.vowels.emplace_back();
  sound.vowels.back() += vowel;
}

void AddLatinWord(std::string_view word, NameSound& sound) {
  // "Ezzor", "ash-Shaddadi" run together: the article has become the first letter.
  if (word.size() > 4 && (word[0] == 'a' || word[0] == 'e') && word[1] == word[2] && !IsVowel(word[1]))
    word.remove_prefix(2);
  for (std::size_t i = 0; i < word.size();) {
    const char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (IsVowel(c) && !(i == 0 && (c == 'w' || (c == 'y' && IsVowel(next))))) {
      std::size_t end = i;
      while (end < word.size() && IsVowel(word[end])) ++end;
      AddVowel(sound, VowelOf(word.substr(i, end - i)));
      i = end;
      continue;
    }
    // A last h is that of a feminine ending (Hasakah), or lengthens its vowel.
    if (c == 'h' && i + 1 == word.size() && i > 0) break;
    std::size_t length = 1;
    char sounds = c;
    if (next == 'h' && (c == 'k' || c == 's' || c == 'g' || c == 'd' || c == 't' || c == 'c' || c == 'p')) {
      length = 2;
      sounds = c == 'k' ? 'x' : c == 's' || c == 'c' ? '$' : c == 'g' ? 'c' : c == 'p' ? 'f' : c;
      if (c == 'c' && i + 2 < word.size() && word[i + 2] == 'r') sounds = 'k';  // Christopher
    } else if (c == 'q' || c == 'c') {
      sounds = 'k';
      if (c == 'c' && next == 'k') length = 2;  // Dicko
    }
    const std::string_view letter = word.substr(i, length);
    i += length;
    if (word.substr(i).starts_with(letter)) i += length;  // doubled
    AddConsonant(sound, sounds);
  }
}

// The Arabic letters that sound as one Latin letter.
constexpr std::array<std::pair<char32_t, char>, 28> kArabic = {
    {{0x628, 'b'}, {0x62A, 't'}, {0x62B, 't'}, {0x62C, 'j'}, {0x62D, 'h'}, {0x62E, 'x'}, {0x62F, 'd'},
     {0x630, 'd'}, {0x631, 'r'}, {0x632, 'z'}, {0x633, 's'}, {0x634, '$'}, {0x635, 's'}, {0x636, 'd'},
     {0x637, 't'}, {0x638, 'z'}, {0x63A, 'c'}, {0x641, 'f'}, {0x642, 'k'}, {0x643, 'k'}, {0x644, 'l'},
     {0x645, 'm'}, {0x646, 'n'}, {0x647, 'h'}, {0x67E, 'p'}, {0x686, '$'}, {0x6AF, 'g'}, {0x6A4, 'v'}}};

void AddArabicWord(std::u32string_view word, NameSound& sound) {
  if (word.size() > 4 && word[0] == 0x627 && word[1] == 0x644) word.remove_prefix(2);
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const bool last = i + 1 == word.size() && i > 0;
    if (last && (c == 0x629 || c == 0x647)) {
      AddVowel(sound, "a");
    } else if (c == 0x648) {
      if (i == 0) {
        AddConsonant(sound, 'w');
      } else {
        AddVowel(sound, "u");
      }
    } else if (c == 0x64A || c == 0x649) {
      if (i == 0) {
        AddConsonant(sound, 'y');
      } else {
        AddVowel(sound, "i");
      }
    } else if (c == 0x627 || c == 0x622 || c == 0x623 || c == 0x639) {
      AddVowel(sound, "a");
    } else {
      for (const auto& [letter, sounds] : kArabic) {
        if (letter == c) AddConsonant(sound, sounds);
      }
    }
  }
}

// An e may stand for an a or an i, and a long vowel for its diphthong; may_lack: one short vowel may be left out.
bool VowelsAgree(const std::string& a, const std::string& b, bool may_lack) {
  if (a == b) return true;
  if (a.empty() || b.empty()) return may_lack && std::max(a.size(), b.size()) == 1;
  const auto has = [](const std::string& text, char c) { return text.find(c) != std::string::npos; };
  return std::any_of(a.begin(), a.end(), [&](char c) { return has(b, c); }) ||
         (has(a, 'e') && (has(b, 'a') || has(b, 'i'))) || (has(b, 'e') && (has(a, 'a') || has(a, 'i')));
}

}  // namespace

std::string FoldLatin(std::string_view word) {
  if (std::optional<std::string> plain = FoldPlain(word)) return *std::move(plain);
  std::string lower = Lower(word);
  for (const auto& [letter, plain] : kMarked) {
    for (std::size_t at = lower.find(letter); at != std::string::npos; at = lower.find(letter, at))
      lower.replace(at, letter.size(), plain);
  }
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
  if (U_SUCCESS(error)) {
    const icu::UnicodeString letters = nfd->normalize(icu::UnicodeString::fromUTF8(lower), error);
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
      const UChar32 c = letters.char32At(i);
      const auto type = u_charType(c);
      // A breathing (ʿ) and the curled apostrophe say nothing; an Arabic mark was folded away before.
      if (type != U_NON_SPACING_MARK && type != U_MODIFIER_LETTER && c != 0x2019 && c != 0x2018) kept.append(c);
    }
    lower.clear();
    kept.toUTF8String(lower);
  }
  std::string out;
  for (const char c : lower) AddPlain(c, out);
  return out;
}

bool IsLatinArticle(std::string_view word) {
  return std::find(kArticles.begin(), kArticles.end(), word) != kArticles.end();
}

NameSound SoundOf(std::string_view words) {
  NameSound sound;
  const std::string folded = FoldLatin(words);
  std::string latin;
  std::u32string arabic;
  const auto end_word = [&](bool article) {
    if (!latin.empty() && !(article && IsLatinArticle(latin))) AddLatinWord(latin, sound);
    if (!arabic.empty()) AddArabicWord(arabic, sound);
    latin.clear();
    arabic.clear();
  };
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(folded.data());
  for (std::size_t at = 0; at < folded.size();) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, folded.size(), c);
    if (c >= 'a' && c <= 'z') {
      latin += static_cast<char>(c);
    } else if (c >= 0x620 && c <= 0x6D3) {
      arabic += static_cast<char32_t>(c);
    } else if (c >= '0' && c <= '9') {
      end_word(false);
      AddConsonant(sound, static_cast<char>(c));
    } else {
      end_word(true);
    }
  }
  end_word(false);
  if (sound.vowels.empty()) sound.vowels.emplace_back();
  return sound;
}

std::string AcrossScripts(const NameSound& sound) {
  std::string out;
  for (const char c : sound.consonants) {
    const char letter = c == 'p' ? 'b' : c == 'v' ? 'f' : c == 'c' || c == 'j' ? 'g' : c;
    const bool one_sound = !out.empty() && ((letter == '$' && out.back() == 't') || (c == 'j' && out.back() == 'd'));
    if (one_sound) out.pop_back();
    out += letter;
  }
  return out;
}

bool SoundAlike(const NameSound& a, const NameSound& b) {
  constexpr std::size_t kFree = 4, kLoose = 3;
  if (a.consonants != b.consonants) return false;
  if (a.consonants.size() >= kFree) return true;
  const bool loose = a.consonants.size() >= kLoose;
  const auto short_agrees = [](const std::string& x, const std::string& y) {
    const auto like = [](char p, char q) { return p == q || (p == 'e' && (q == 'a' || q == 'i')); };
    return x == y || (x.size() == 1 && y.size() == 1 && (like(x[0], y[0]) || like(y[0], x[0])));
  };
  if (!loose)
    return a.vowels.size() == b.vowels.size() &&
           std::equal(a.vowels.begin(), a.vowels.end(), b.vowels.begin(), short_agrees);
  for (std::size_t i = 0; i < a.vowels.size() && i < b.vowels.size(); ++i) {
    // A last vowel is left out most easily: Raqqa, Raqqah, Hasakeh. But -iya is no -a: Bahariya, Beheira.
    const bool last = i + 1 == a.vowels.size();
    const auto ends_in_ya = [](const std::string& v) { return v.size() > 1 && v.front() == 'i'; };
    if (last && ends_in_ya(a.vowels[i]) != ends_in_ya(b.vowels[i]) && a.vowels[i].find('i') != b.vowels[i].find('i'))
      return false;
    if (!VowelsAgree(a.vowels[i], b.vowels[i], loose || last)) return false;
  }
  return a.vowels.size() == b.vowels.size();
}

bool MaySoundAlike(const NameSound& a, const NameSound& b) {
  return AcrossScripts(a) == AcrossScripts(b) && a.vowels.size() == b.vowels.size() &&
         std::equal(a.vowels.begin(), a.vowels.end(), b.vowels.begin(),
                    [](const std::string& x, const std::string& y) { return VowelsAgree(x, y, true); });
}

}  // namespace isnad
