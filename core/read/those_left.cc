#include "core/read/those_left.h"

#include <algorithm>

#include "core/read/words.h"

namespace isnad {
namespace {

constexpr std::uint32_t kToTheVerb = 6;  // words from the figure to "لا يزال"
constexpr std::uint32_t kToTheCare = 8;  // words from the figure to "المستشفى"

class ThoseLeft : private Words {
 public:
  ThoseLeft(const FieldText& field, Frames& frames) : Words(field), frames_(frames) {}

  void Run() {
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      Filling& filling = frames_.fillings[f];
      if (filling.outcome != Outcome::kInjured || filling.part_of || filling.cumulative ||
          !IsNumbered(filling.people) || filling.people.min == 0 || !IsLeftInCare(filling))
        continue;
      filling.part_of = WholeBefore(filling);
      if (filling.part_of) continue;
      filling.people.max.reset();
      filling.people.bound = Bound::kAtLeast;
    }
  }

 private:
  template <class Test>
  bool Beside(const Filling& filling, std::uint32_t reach, const Test& test) const {
    const std::size_t from = filling.first - std::min(filling.first, reach);
    for (std::size_t at = from; at <= filling.last + reach && at < field_.size(); ++at)
      if (field_.SameSentence(at, filling.first) && test(at)) return true;
    return false;
  }

  bool IsLeftInCare(const Filling& filling) const {
    return Beside(filling, kToTheVerb, [&](std::size_t at) { return Is(at, "still") || Is(at, "stays"); }) &&
           Beside(filling, kToTheCare, [&](std::size_t at) { return Is(at, "care"); });
  }

  std::optional<std::uint32_t> WholeBefore(const Filling& left) const {
    std::optional<std::uint32_t> whole;
    for (std::uint32_t w = 0; w < frames_.fillings.size(); ++w) {
      const Filling& other = frames_.fillings[w];
      if (other.outcome == left.outcome && !other.part_of && other.last < left.first &&
          other.people.min > left.people.min && (!whole || other.last > frames_.fillings[*whole].last))
        whole = w;
    }
    return whole;
  }

  Frames& frames_;
};

}  // namespace

void TieThoseLeft(const FieldText& field, Frames& frames) { ThoseLeft(field, frames).Run(); }

}  // namespace isnad
