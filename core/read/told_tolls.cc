#include <algorithm>
#include <optional>

#include "core/read/frame_draft.h"

// "ارتفع عدد العمال الذين قضوا في الغارات على البلدة خلال شهر إلى 80 عاملا": the number that a toll has risen to stands
// behind all that a relative clause tells of its dead. No scorer reaches so far, and another number of people between
// would be theirs.

namespace isnad {
namespace {

constexpr int kToTheWord = 6;     // words from "عدد" to the relative that takes up who is counted
constexpr int kToTheNumber = 24;  // words from the outcome word to its number

class TollFiller : private Words {
 public:
  explicit TollFiller(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Run() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || predicate.negated || !predicate.no_claim.empty() || !predicate.frame->verbal)
        continue;
      if (!IsCounted(predicate)) continue;
      if (const std::optional<std::uint32_t> number = NumberBehind(predicate)) {
        const QuantityPhrase& people = field_.quantities[*number];
        Filling filling = draft_.MakeFilling(p, *number, people.first, people.last);
        filling.rule = "toll";
        filling.cumulative = true;
        draft_.Add(std::move(filling), number);
      }
    }
  }

 private:
  // "عدد ... الذين قضوا", in a sentence that says what it rose to.
  bool IsCounted(const Predicate& predicate) const {
    const std::optional<std::size_t> relative = Before(predicate.first);
    if (!relative || !Is(*relative, "relative")) return false;
    std::size_t at = *relative;
    for (int steps = 0; steps < kToTheWord; ++steps) {
      const std::optional<std::size_t> before = Before(at);
      if (!before || IsComma(*before)) return false;
      at = *before;
      if (const QuantityPhrase* people = field_.QuantityAt(at); people != nullptr && IsNumbered(people->people))
        return false;  // "إلى 110 عدد الذين قضوا": told already
      if (Is(at, "toll")) {
        const std::optional<std::size_t> verb = Before(at);
        return (verb && Is(*verb, "rise")) || Reaches(predicate.last);
      }
    }
    return false;
  }

  bool Reaches(std::size_t at) const {
    for (int steps = 0; steps < kToTheNumber; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next) return false;
      at = *next;
      if (Is(at, "reach")) return true;
    }
    return false;
  }

  std::optional<std::uint32_t> NumberBehind(const Predicate& predicate) const {
    std::size_t at = predicate.last;
    for (int steps = 0; steps < kToTheNumber; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next || field_.tokens[*next].folded == ":") return std::nullopt;
      const std::size_t before = at;
      at = *next;
      if (field_.DateAt(at) != nullptr) continue;
      const std::uint32_t q = field_.quantity_at[at];
      if (q == FieldText::kNone || field_.quantities[q].first != at || draft_.frames.quantity_used[q]) continue;
      const QuantityPhrase& people = field_.quantities[q];
      if (!people.counts_people && !people.unit.empty()) continue;  // "خلال 48 ساعة"
      if (people.outcome || people.partitive || !IsNumbered(people.people)) return std::nullopt;
      const bool reached = IsWord(before, "الي") || Is(before, "reach") || IsComma(before);
      return reached ? std::optional(q) : std::nullopt;
    }
    return std::nullopt;
  }

  FrameDraft& draft_;
};

}  // namespace

void FillTolls(FrameDraft& draft) { TollFiller(draft).Run(); }

}  // namespace isnad
