#ifndef ISNAD_CORE_READ_NUMBERS_NUMBER_WORDS_H_
#define ISNAD_CORE_READ_NUMBERS_NUMBER_WORDS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/read/phrase_words.h"

namespace isnad {

// A number without what it counts.
struct NumberValue {
  std::uint32_t first = 0, last = 0;
  std::uint64_t value = 0;
  std::uint32_t thousandths = 0;       // of what is no whole number: "2,5"
  std::optional<std::uint64_t> upper;  // "بين 5 و7"
  bool digits = false;
  bool open = false;  // عشرات، مئات: from the value on
  bool ordinal = false;
  bool definite = false;  // الثلاثة
};

// A number in digits: groups of three may stand apart by "." or ",", and one part of another length is a fraction.
struct Digits {
  std::uint64_t whole = 0;
  std::uint32_t thousandths = 0;
  std::size_t figures = 0;  // digits of the whole part
  bool plain = true;        // no separator in it
};
// nullopt: no number, or one above kMostNumber. folded: the text of a number token.
std::optional<Digits> ReadDigits(std::string_view folded);

inline constexpr std::uint64_t kMostNumber = 1'000'000'000'000'000;

// Number words and digits, with their conjunctions, scales and ordinals.
class NumberWords : public PhraseWords {
 public:
  using PhraseWords::PhraseWords;

 protected:
  const Analysis* NumberReading(std::size_t at) const;
  static bool IsTen(std::string_view word) { return word == "عشر" || word == "عشره"; }
  // Number words and digits from `at`, without bounds.
  std::optional<NumberValue> Number(std::size_t at) const;

 private:
  class Run;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_NUMBERS_NUMBER_WORDS_H_
