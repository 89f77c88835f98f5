#ifndef ISNAD_CORE_TEXT_CHARS_H_
#define ISNAD_CORE_TEXT_CHARS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// Private to core/text: code points, their classes and what each folds to.

namespace isnad::text {

enum class Class : std::uint8_t {
  kSymbol,     // stands alone
  kSpace,      // white space within a line
  kLine,       // ends a line
  kArabic,     // a letter of the Arabic script
  kLetter,     // any other letter
  kMark,       // tashkeel and other combining marks: folded away
  kTatweel,    //
  kInvisible,  // zero-width, bidi controls, variation selectors: folded away
  kDigit,      //
  kPunct,      // a mark of the list in tokens.h
};

// One code point of the original; bytes that are no UTF-8 are units of one byte with cp kInvalid.
inline constexpr char32_t kInvalid = 0xFFFFFFFF;
struct Unit {
  char32_t cp;
  std::uint32_t begin;
};

// Decodes the code point at `at` and moves `at` behind it.
char32_t Next(std::string_view text, std::size_t& at);

Class ClassOf(char32_t cp);

// Appends what the letter, digit or mark folds to; a presentation form may fold to several letters, an invisible one
// to none. The hamza at a word's end is the caller's matter.
void AppendFolded(std::string& out, char32_t cp);

// ' and the marks that stand for it.
bool IsSingleQuote(char32_t cp);

// The letter behind an Arabic presentation form (its last one, where it is a ligature), or cp itself.
char32_t Composed(char32_t cp);

// Letters that the code point stands for: 2 for the ligature lam-alef, 0 for marks.
int LettersIn(char32_t cp);

void AppendUtf8(std::string& out, char32_t cp);

// Takes hamzas off the end of the word that `out` ends in, unless nothing would be left of it. The word begins at byte
// `from`.
void DropFinalHamza(std::string& out, std::size_t from);

}  // namespace isnad::text

#endif  // ISNAD_CORE_TEXT_CHARS_H_
