#include "core/read/frames/other_counts.h"

#include <string>

#include "core/read/frames/frame_draft.h"
#include "core/read/frames/words.h"

namespace isnad {
namespace {

class OtherCounts : private Words {
 public:
  explicit OtherCounts(const FieldText& field) : Words(field) {}

  std::optional<std::size_t> WhoOf(const QuantityPhrase& number) const {
    if (number.outcome || number.partitive || !(number.bare || number.counts_people)) return std::nullopt;
    if (token(number.first).bracketed)
      return IsNumbered(number.people) || number.people.form == Form::kDual ? InBrackets(number) : std::nullopt;
    return IsNumbered(number.people) ? Denied(number) : std::nullopt;
  }

 private:
  // "لا 12 كما ورد في بيان الجيش", "وليس أربعة كما أعلنت الشرطة"
  std::optional<std::size_t> Denied(const QuantityPhrase& number) const {
    const std::optional<std::size_t> no = Before(number.first), as = After(number.last);
    if (!no || !as || !IsWord(*as, "كما")) return std::nullopt;
    const std::string& word = token(*no).folded;
    if (word != "لا" && word != "ليس" && word != "وليس" && word != "وليسوا") return std::nullopt;
    const std::optional<std::size_t> verb = After(*as);
    if (!verb || !(Is(*verb, "say-verb") || Is(*verb, "appears"))) return std::nullopt;
    if (!Is(*verb, "appears")) return verb;
    constexpr int kToThePaper = 3;  // "كما ورد في البيان الأول للجيش"
    std::optional<std::size_t> paper = After(*verb);
    for (int steps = 0; paper && steps < kToThePaper && !Is(*paper, "paper"); ++steps) paper = After(*paper);
    return paper && Is(*paper, "paper") ? paper : std::nullopt;
  }

  // "أكثر بكثير مما أعلنته الشرطة (أربعة)"
  std::optional<std::size_t> InBrackets(const QuantityPhrase& number) const {
    constexpr std::size_t kWhose = 8;  // tokens of who told it
    if (number.first == 0 || !IsWord(number.first - 1, "(") || number.last + 1 >= field_.size() ||
        !IsWord(number.last + 1, ")"))
      return std::nullopt;
    for (std::size_t at = number.first - 1; at > 1 && number.first - at <= kWhose + 1; --at) {
      if (!field_.SameSentence(at - 1, number.first) || IsComma(at - 1)) return std::nullopt;
      const bool told = Is(at - 1, "say-verb") && Joined(at - 1, kPronoun);
      const std::string& than = token(at - 2).folded;
      // "مقارنة بما جاء في بيان الوزارة الأول (إرهابيان اثنان)"
      if (Is(at - 1, "appears") && at + 1 < number.first && Is(at + 1, "paper"))
        return than == "بما" || than == "ما" || than == "مما" || than == "عما" ? std::optional(at + 1) : std::nullopt;
      if (told) return than == "مما" || than == "ما" || than == "عما" ? std::optional(at - 1) : std::nullopt;
    }
    return std::nullopt;
  }
};

}  // namespace

std::optional<std::size_t> WhoCountsOtherwise(const FieldText& field, const QuantityPhrase& number) {
  return OtherCounts(field).WhoOf(number);
}

void FillOtherCounts(FrameDraft& draft) {
  const FieldText& field = draft.field();
  for (std::uint32_t q = 0; q < field.quantities.size(); ++q) {
    const QuantityPhrase& number = field.quantities[q];
    if (draft.frames.quantity_used[q] || !WhoCountsOtherwise(field, number)) continue;
    std::optional<std::uint32_t> counted;
    for (std::uint32_t f = 0; f < draft.frames.fillings.size(); ++f) {
      const Filling& told = draft.frames.fillings[f];
      if (told.last < number.first && field.SameSentence(told.last, number.first) && !told.part_of && told.people.max &&
          *told.people.max > 0 && (!counted || told.last > draft.frames.fillings[*counted].last))
        counted = f;
    }
    if (!counted) continue;
    Predicate word = draft.frames.predicates[draft.frames.fillings[*counted].predicate];
    word.first = word.last = number.first;
    draft.frames.predicates.push_back(word);
    Filling filling =
        draft.MakeFilling(static_cast<std::uint32_t>(draft.frames.predicates.size() - 1), q, number.first, number.last);
    if (number.bare) filling.group = draft.frames.fillings[*counted].group;
    filling.rule = "counted-otherwise";
    filling.cumulative = false;
    draft.Add(std::move(filling), q);
  }
}

}  // namespace isnad
