#include "core/read/frames/nominal_tolls.h"

#include "core/read/events/event_places.h"

namespace isnad {
namespace {

constexpr int kReach = 10;  // words from the noun to its number

class TheyAre : private Words {
 public:
  TheyAre(const FrameDraft& draft, const Predicate& predicate)
      : Words(draft.field()), draft_(draft), predicate_(predicate) {}

  std::optional<std::uint32_t> Number() const {
    if (!Opens()) return std::nullopt;
    bool event = false;
    std::size_t at = predicate_.last;
    for (int steps = 0; steps < kReach; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next || IsComma(*next)) return std::nullopt;
      const std::size_t before = at;
      at = *next;
      if (const QuantityPhrase* people = FreeAt(at); people != nullptr && field_.DateAt(at) == nullptr) {
        if (!people->counts_people && !people->unit.empty()) continue;  // "خلال 48 ساعة"
        return steps > 0 && (event || Is(before, "they-are")) && IsTheirs(*people, before)
                   ? std::optional(field_.quantity_at[at])
                   : std::nullopt;
      }
      if (field_.DateAt(at) != nullptr || InName(at)) continue;
      if (OutcomeReading(at) != nullptr || Is(at, "that") || Is(at, "relative") || token(at).kind == TokenKind::kPunct)
        return std::nullopt;
      event = event || EventReadingAt(lattice(), at) != nullptr || Is(at, "building") || Is(at, "vehicle");
      if (HasVerb(at) && !Is(at, "be") && !Is(at, "reach")) return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  // "القتلى في", "قتلى الغارة": a plural that is definite, by itself or by what stands behind it, as the subject of
  // what is said, as the toll that is counted, or as the first word of its line.
  bool Opens() const {
    const Analysis& noun = *predicate_.analysis;
    const std::optional<std::size_t> before = Before(predicate_.first), of = After(predicate_.last);
    if (noun.number != Number::kPlural || (noun.clitics & ~(kAl | kWa)) != 0 || !of || Is(*of, "relative"))
      return false;
    if (!noun.Has(kAl) && (Is(*of, "preposition") || Joined(*of, kBi) || Joined(*of, kWa) || !IsDefiniteBehind(*of)))
      return false;
    if (!before || Is(*before, "that")) return true;
    if (Is(*before, "toll") && !Joined(*before, kPronoun)) return true;
    return token(predicate_.first).line_start && !noun.Has(kAl);
  }

  // "قتلى غارة الأربعاء", "قتلى الغارة", "قتلى هجوم البلدة"; "قتلى مدنيون" are any.
  bool IsDefiniteBehind(std::size_t of) const {
    return Joined(of, kAl) || InName(of) || EventReadingAt(lattice(), of) != nullptr || Is(of, "vehicle") ||
           Is(of, "building");
  }

  // A number of people that begins here, and that nothing has told of.
  const QuantityPhrase* FreeAt(std::size_t at) const {
    const std::uint32_t q = field_.quantity_at[at];
    if (q == FieldText::kNone || field_.quantities[q].first != at || draft_.frames.quantity_used[q]) return nullptr;
    return &field_.quantities[q];
  }

  // "خمسة.", "خمسة من موظفيها", "13 وليس 14", "ستة أشخاص"; not "في الطابق 12", "على خمسة".
  bool IsTheirs(const QuantityPhrase& people, std::size_t before) const {
    const bool joined = Joined(people.first, kBi) || Joined(people.first, kLi) || Joined(people.first, kWa);
    if (!people.counts_people || !IsNumbered(people.people) || people.partitive || people.others || people.outcome ||
        people.operations || people.ordinal || joined || Is(before, "preposition") || Is(before, "neg") ||
        IsWord(before, "وليس") || IsWord(before, "ليس"))
      return false;
    if (!people.bare) return true;
    const std::optional<std::size_t> next = After(people.last);
    return !next || token(*next).kind == TokenKind::kPunct || IsWord(*next, "من") || IsWord(*next, "وليس") ||
           IsWord(*next, "فقط") || Is(*next, "partitive");
  }

  const FrameDraft& draft_;
  const Predicate& predicate_;
};

}  // namespace

std::optional<std::uint32_t> NumberTheyAre(const FrameDraft& draft, const Predicate& predicate) {
  return TheyAre(draft, predicate).Number();
}

}  // namespace isnad
