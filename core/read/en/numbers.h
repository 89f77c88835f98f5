#ifndef ISNAD_CORE_READ_EN_NUMBERS_H_
#define ISNAD_CORE_READ_EN_NUMBERS_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/model/reading.h"
#include "core/read/lattice.h"

namespace isnad::en {

// A number with the words that bound it, whatever it counts: "at least 3", "twenty-five", "between five and seven",
// "dozens of", "more than 1,200". Its quantity is what GOLD-like figures are: whole, and open where the words are.
struct EnglishNumber {
  std::size_t first = 0, last = 0;  // tokens, bounds included
  std::size_t value_first = 0;      // where the number itself begins
  Quantity quantity;
  std::uint64_t value = 0;  // as told, its bounds aside; a quantity ends where people do
  bool ordinal = false;
  bool digits = false;
  bool several = false;  // "several", "a number of": two or more
};

// The number that begins at token `at`, its bounds first; nullopt: none does. Cannot fail; any thread.
std::optional<EnglishNumber> NumberAt(const Lattice& lattice, std::size_t at);

}  // namespace isnad::en

#endif  // ISNAD_CORE_READ_EN_NUMBERS_H_
