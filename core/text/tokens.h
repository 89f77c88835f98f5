#ifndef ISNAD_CORE_TEXT_TOKENS_H_
#define ISNAD_CORE_TEXT_TOKENS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/span.h"

// The unmask layer: bytes to tokens. One pass over the UTF-8 bytes; every token keeps its bytes in the original.

namespace isnad {

enum class TokenKind : std::uint8_t {
  kWord,    // letters of one word, masks taken out
  kNumber,  // digits (any script's), with inner separators: "3500", "12.500", "2021-12-13" is three numbers
  kPunct,   // one mark that means something to grammar: . , : ; ? ! - / ( ) quotes (all shapes folded, see text)
  kSymbol,  // anything else that stands alone: emoji, bullets, @, |
};

struct Token {
  TokenKind kind = TokenKind::kWord;
  std::uint32_t begin = 0, end = 0;  // bytes in the original field, masks inside included
  // Folded: tashkeel, tatweel, zero-width and bidi marks taken off; presentation forms composed (NFKC);
  // أ إ آ ٱ -> ا, ى -> ي, ة -> ه, ؤ -> و, ئ -> ي, lone ء dropped at the end of a word; Persian ک ی -> ك ي;
  // Latin in lower case; digits in ASCII; punctuation: « » “ ” „ " ″ -> ", ‘ ’ ' -> ', ، -> ",", ؛ -> ";", ؟ -> "?",
  // – — ‒ ― − -> "-", … and ".." -> "...", « (» -> ( ).
  std::string folded;
  std::uint32_t sentence = 0;  // ordinal of its sentence in the field
  bool space_before = false;   // white space (or the field's start) stands before it
  bool line_start = false;     // the first token of its line
  bool hashtag = false;  // it came out of a hashtag: #دير_الزور is two tokens, both marked; '#' and '_' are no tokens
  bool masked = false;        // letters were split or masked: قصـ.ـف
  bool quoted = false;        // stands between quotation marks
  bool bracketed = false;     // stands between ( )
  bool passive_mark = false;  // a damma on its first letter says passive: قُتل، أُصيب
  bool tanwin = false;        // ends in tanwin fath (ً): an indefinite accusative
  bool taa = false;           // ends in ة (not ه) in the original
  bool hamza_below = false;   // begins with إ, a joined و or ف aside
  bool dual_mark = false;     // a fatha before its final ين says dual: مسلحَين
};

// The tokens of one field. Sentences end at . ! ? and at line ends, not inside numbers, initials or brackets; a
// new line always ends one.
struct Tokens {
  Field in = Field::kText;
  std::vector<Token> tokens;
  std::uint32_t sentences = 0;
  std::size_t size() const { return tokens.size(); }
  const Token& operator[](std::size_t i) const { return tokens[i]; }
  // The span from the first byte of token `first` to the last of token `last` (inclusive).
  Span SpanOf(std::size_t first, std::size_t last) const { return {in, tokens[first].begin, tokens[last].end}; }
};

// Never fails: bytes that are no UTF-8 become one kSymbol token each. Any thread; keeps no reference to `text`.
// At most 4 GiB of text.
Tokens Tokenize(std::string_view text, Field in);

// The folding that tokens use, for a name or a word given elsewhere: masks stay as they are, runs of white space
// become one space, punctuation other than a hyphen inside a word becomes a space, ends are trimmed.
std::string Fold(std::string_view text);

// The same for a name as people compare it: Fold, and "ال" taken off every word longer than four letters.
std::string FoldName(std::string_view text);

// True if most letters are Arabic script / Latin script.
bool IsMostlyArabic(std::string_view text);

// Latin letters for an Arabic name, for search by any spelling; ASCII, lower case. Slow: 5 µs a name.
std::string Romanize(std::string_view name);

}  // namespace isnad

#endif  // ISNAD_CORE_TEXT_TOKENS_H_
