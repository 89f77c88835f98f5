#ifndef ISNAD_CORE_READ_NUMBERS_NUMBER_PHRASES_H_
#define ISNAD_CORE_READ_NUMBERS_NUMBER_PHRASES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/read/numbers/counted_nouns.h"

namespace isnad {

// A number with the words that bound it, whatever it counts: people, money, a date's day, a unit's name.
struct NumberPhrase {
  std::uint32_t first = 0, last = 0;  // tokens, bounds included
  NumberValue number;                 // its own words alone
  // What the bounds leave, in whole numbers; nullopt: nothing bounds it on that side. "أكثر من 3": 4 and up.
  std::optional<std::uint64_t> min, max;
  bool bounded = false;  // it does not stand for itself alone: "نحو 20", "بين 5 و7", "3 على الأقل"
};

// All numbers of a field, in order, not overlapping, ordinals among them. FindQuantities stands on the same readers.
// A weekday ("الاثنين") and "أي واحد" are none. Cannot fail; any thread.
std::vector<NumberPhrase> FindNumbers(const Lattice& lattice);

// A number between its bounds, as FindNumbers and FindQuantities read it.
class NumberPhrases : public CountedNouns {
 public:
  using CountedNouns::CountedNouns;

 protected:
  struct Bounded {
    std::size_t begin = 0;          // of the number; the bounds stand before it
    std::vector<BoundWord> bounds;  // at most two: "ما لا يقل عن نحو"
    std::optional<NumberValue> value;
    bool between = false;  // "بين" or "ما بين" opened it
  };
  // bounds before `at`'s number and the number with the end of its range. Without a number: value empty.
  Bounded BoundedNumber(std::size_t at) const;
  std::uint32_t EndSaidTwice(const NumberValue& value) const;
  bool RoseFrom(std::size_t at) const;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_NUMBERS_NUMBER_PHRASES_H_
