#ifndef ISNAD_CORE_READ_NUMBER_WORDS_H_
#define ISNAD_CORE_READ_NUMBER_WORDS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/read/phrase_words.h"

namespace isnad {

// A number without what it counts.
struct NumberValue {
  std::uint32_t first = 0, last = 0;
  std::uint64_t value = 0;
  std::optional<std::uint64_t> upper;  // "بين 5 و7"
  bool digits = false;
  bool open = false;  // عشرات، مئات: from the value on
  bool ordinal = false;
  bool definite = false;  // الثلاثة
};

// Number words and digits, with their conjunctions, scales and ordinals.
class NumberWords : public PhraseWords {
 public:
  using PhraseWords::PhraseWords;

 protected:
  static std::optional<std::uint64_t> Digits(std::string_view text, bool& fraction, std::uint64_t& tenths);
  const Analysis* NumberReading(std::size_t at) const;
  static bool IsTen(std::string_view word) { return word == "عشر" || word == "عشره"; }
  // Number words and digits from `at`, without bounds.
  std::optional<NumberValue> Number(std::size_t at) const;
  const Analysis* ScaleReading(std::size_t at) const;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_NUMBER_WORDS_H_
