#include "core/read/frames/other_counts.h"

#include <algorithm>
#include <string>

#include "core/read/frames/frame_draft.h"
#include "core/read/frames/words.h"

namespace isnad {
namespace {

class OtherCounts : private Words {
 public:
  explicit OtherCounts(const FieldText& field) : Words(field) {}

  // "ثم قالت إن عددهم 22", "فيما قالت الحكومة إنهم 56", "لكن الحكومة تحدثت عن 56": the number stands alone, for those
  // whom the sentence has counted.
  bool IsToldAgain(const QuantityPhrase& number) const {
    if (!number.bare || number.outcome || number.partitive || !IsNumbered(number.people) ||
        field_.DateAt(number.first) != nullptr || !EndsThere(number))
      return false;
    const std::optional<std::size_t> before = Before(number.first);
    if (!before) return false;
    const std::optional<std::size_t> that = Before(*before);
    if (IsWord(*before, "عددهم") || IsWord(*before, "العدد")) return that && Is(*that, "that");
    if (IsWord(*before, "انهم")) return that.has_value();
    if (!IsWord(*before, "عن") || !that || !Speaks(*that)) return false;
    return AfterContrast(*that);
  }

  std::optional<std::size_t> WhoOf(const QuantityPhrase& number) const {
    if (number.outcome || number.partitive || !(number.bare || number.counts_people)) return std::nullopt;
    if (token(number.first).bracketed)
      return IsNumbered(number.people) || number.people.form == Form::kDual ? InBrackets(number) : std::nullopt;
    return IsNumbered(number.people) ? Denied(number) : std::nullopt;
  }

 private:
  bool EndsThere(const QuantityPhrase& number) const {
    const std::optional<std::size_t> next = After(number.last);
    return !next || token(*next).kind == TokenKind::kPunct || IsWord(*next, "فقط") || IsWord(*next, "بعد");
  }

  // "تحدث", "تحدثت"
  bool Speaks(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return Is(at, "say-verb") && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && !a.Has(kPronoun);
           });
  }

  // "لكن الحكومة", "فيما الحكومة", "في حين": somebody else's clause.
  bool AfterContrast(std::size_t verb) const {
    constexpr int kSubject = 8;  // words
    std::optional<std::size_t> at = Before(verb);
    for (int steps = 0; at && steps < kSubject; ++steps, at = Before(*at)) {
      if (Is(*at, "contrast") || IsWord(*at, "حين")) return true;
      if (OutcomeReading(*at) != nullptr || field_.QuantityAt(*at) != nullptr) return false;
    }
    return false;
  }

  // "لا 12 كما ورد في بيان الجيش", "وليس أربعة كما أعلنت الشرطة"
  std::optional<std::size_t> Denied(const QuantityPhrase& number) const {
    const std::optional<std::size_t> no = Before(number.first), as = After(number.last);
    if (!no || !as || !IsWord(*as, "كما")) return std::nullopt;
    const std::string& word = token(*no).folded;
    if (word != "لا" && word != "ليس" && word != "وليس" && word != "وليسوا") return std::nullopt;
    const std::optional<std::size_t> verb = After(*as);
    if (!verb || !(Is(*verb, "say-verb") || Is(*verb, "appears"))) return std::nullopt;
    // "لا تسعة كما أُعلن": by whom is not told.
    if (const std::optional<std::size_t> by = After(*verb); !by || token(*by).kind == TokenKind::kPunct)
      return std::nullopt;
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
  const OtherCounts counts(field);
  for (std::uint32_t q = 0; q < field.quantities.size(); ++q) {
    const QuantityPhrase& number = field.quantities[q];
    const bool again = counts.IsToldAgain(number);
    if (draft.frames.quantity_used[q] || !(again || counts.WhoOf(number))) continue;
    std::optional<std::uint32_t> counted;
    bool two_outcomes = false;
    for (std::uint32_t f = 0; f < draft.frames.fillings.size(); ++f) {
      const Filling& told = draft.frames.fillings[f];
      if (told.last >= number.first || !field.SameSentence(told.last, number.first) || told.part_of ||
          !told.people.max || *told.people.max == 0)
        continue;
      two_outcomes = two_outcomes || (counted && draft.frames.fillings[*counted].outcome != told.outcome);
      if (!counted || told.last > draft.frames.fillings[*counted].last) counted = f;
    }
    // "قتل ثلاثة وأصيب خمسة، فيما قالت الحكومة إنهم 56": of which it is not said.
    if (!counted || (again && two_outcomes)) continue;
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
