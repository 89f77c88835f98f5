#ifndef ISNAD_CORE_READ_NUMBERS_NUMBER_BOUNDS_H_
#define ISNAD_CORE_READ_NUMBERS_NUMBER_BOUNDS_H_

#include <cstdint>
#include <optional>

#include "core/model/reading.h"
#include "core/read/numbers/number_words.h"

namespace isnad {

// What bounds a number: "ما لا يقل عن", "نحو", "بين 5 و7", "على الأقل".
class NumberBounds : public NumberWords {
 public:
  using NumberWords::NumberWords;

 protected:
  struct BoundWord {
    Bound bound = Bound::kExact;
    bool less = false, after = false, between = false;
    std::uint32_t length = 1;
  };

  // "و7", "إلى 7", "أو 7", "- 7" after a number.
  std::optional<NumberValue> RangeEnd(std::size_t at, bool between) const;
  std::optional<BoundWord> BoundAt(std::size_t at) const;
  // The digits behind what a writer sets between a bound and its number: "أكثر من الـ 30", "ما لا يقل عن (30)". Else
  // `at`.
  std::size_t BehindMark(std::size_t at) const;
  static void Limit(Quantity& people, const BoundWord& word);
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_NUMBERS_NUMBER_BOUNDS_H_
