#include <optional>

#include "core/read/frames/part_filler.h"

// Lists that spell a total out.

namespace isnad {

// "ثمانية أشخاص، ثلاثة مدنيين وخمسة مسلحين": the number before the comma, semicolon or dash, where the list behind it
// makes it up; "إصابتان طفل ورجل": right behind the noun of those hurt.
std::optional<std::uint32_t> PartFiller::SpelledBehind(std::uint32_t q) const {
  const QuantityPhrase& quantity = field_.quantities[q];
  const std::optional<std::size_t> before = Before(quantity.first);
  if (!before || !IsCounted(quantity)) return std::nullopt;
  const bool comma = IsComma(*before) || IsWord(*before, ";") || IsWord(*before, "-");
  for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
    const Filling& whole = draft_.frames.fillings[f];
    if (!whole.quantity || whole.part_of || !whole.people.max || whole.people.min != *whole.people.max ||
        (comma ? field_.quantities[*whole.quantity].last + 1U != *before : !IsRightBehind(quantity, *whole.quantity)))
      continue;
    std::uint32_t sum = quantity.people.min, last = quantity.last;
    for (std::uint32_t n = q + 1; n < field_.quantities.size() && sum < whole.people.min; ++n) {
      const QuantityPhrase& next = field_.quantities[n];
      if (next.first != last + 1U || !JoinedByWa(next.first) || !IsCounted(next)) break;
      sum += next.people.min;
      last = next.last;
    }
    return last > quantity.last && sum == whole.people.min ? std::optional(f) : std::nullopt;
  }
  return std::nullopt;
}

// "إصابتان طفل": a noun of those hurt, and who they were.
bool PartFiller::IsRightBehind(const QuantityPhrase& quantity, std::uint32_t whole) const {
  const QuantityPhrase& hurt = field_.quantities[whole];
  return hurt.outcome && !IsDefinite(hurt.head) && hurt.last + 1U == quantity.first && !JoinedByWa(quantity.first) &&
         quantity.people.form == Form::kSingular;
}

bool PartFiller::IsCounted(const QuantityPhrase& people) {
  return people.counts_people && !people.outcome && !people.partitive && people.people.max &&
         people.people.min == *people.people.max && people.people.form != Form::kPlural;
}

// "10 أشخاص، هم 5 مدنيين و5 مقاتلين": the total that a list with هم spells out.
std::optional<std::uint32_t> PartFiller::SpelledOut(std::uint32_t first) const {
  std::optional<std::size_t> before = Before(first);
  const bool colon = before && IsWord(*before, ":");
  if (colon && !Is(*Before(*before), "they-are")) return SpelledByColon(first, *before);
  if (colon) before = Before(*before);
  if (!before || !Is(*before, "they-are")) return std::nullopt;
  std::optional<std::uint32_t> best;
  for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
    const Filling& filling = draft_.frames.fillings[f];
    if (filling.last < *before && token(filling.last).sentence == token(*before).sentence && !filling.part_of &&
        (!best || filling.last > draft_.frames.fillings[*best].last))
      best = f;
  }
  return best;
}

// "قتل 17 شخصا في القصف: 12 مدنيا و5 عسكريين": the one number before, which the list fits in.
std::optional<std::uint32_t> PartFiller::SpelledByColon(std::uint32_t first, std::size_t colon) const {
  const std::uint32_t q = field_.quantity_at[first];
  if (q == FieldText::kNone || !field_.quantities[q].people.max) return std::nullopt;
  // "ثلاثة شهداء: عسكريان ومواطنة"
  const QuantityPhrase& part = field_.quantities[q];
  if (!IsNumbered(part.people) && (part.people.form != Form::kDual || IsDefinite(part.head))) return std::nullopt;
  std::optional<std::uint32_t> whole;
  for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
    const Filling& filling = draft_.frames.fillings[f];
    if (filling.last >= colon || !field_.SameSentence(filling.last, colon) || filling.part_of) continue;
    if (whole || !IsNumbered(filling.people) || filling.people.max != filling.people.min) return std::nullopt;
    whole = f;
  }
  if (!whole || draft_.frames.fillings[*whole].people.min <= *field_.quantities[q].people.max) return std::nullopt;
  return whole;
}

// "99 قتيلا، هم: 63 من القوات وتشكيلات تتبع لها، و12 من التنظيم": a later number of that list.
std::optional<std::uint32_t> PartFiller::SpelledOn(const QuantityPhrase& quantity) const {
  constexpr std::uint32_t kList = 40;  // words
  if (!IsNumbered(quantity.people)) return std::nullopt;
  if (!JoinedByWa(quantity.first) && !token(quantity.first).folded.starts_with("و")) {
    const std::optional<std::size_t> before = Before(quantity.first);
    if (!before || !IsWord(*before, "و")) return std::nullopt;
  }
  std::optional<std::size_t> at = Before(quantity.first);
  for (std::uint32_t words = 0; at && words < kList; ++words, at = Before(*at)) {
    if (HasVerb(*at) || Is(*at, "among")) return std::nullopt;
    const std::optional<std::size_t> next = After(*at);
    if (Is(*at, "they-are") && next)
      return SpelledOut(static_cast<std::uint32_t>(IsWord(*next, ":") ? *After(*next) : *next));
  }
  return std::nullopt;
}

}  // namespace isnad
