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
    bool told = false;  // what they fell in, or who they were
    std::size_t at = predicate_.last;
    for (int steps = 0; steps < kReach; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next) return std::nullopt;
      const std::size_t before = at;
      at = *next;
      if (IsComma(at)) return CountedAside(at);
      if (const QuantityPhrase* people = FreeAt(at); people != nullptr && field_.DateAt(at) == nullptr) {
        if (!people->counts_people && !people->unit.empty()) continue;  // "خلال 48 ساعة"
        if (IsWhoTheyWere(*people, before)) {
          told = true;
          at = people->last;
          continue;
        }
        const bool became = Is(before, "be") && HasVerb(before);  // "الشهداء صاروا 13"
        const bool are = told || became || Is(before, "they-are") || Is(before, "reach") || Is(before, "puts");
        return steps > 0 && are && IsTheirs(*people, before) ? std::optional(field_.quantity_at[at]) : std::nullopt;
      }
      if (field_.DateAt(at) != nullptr || InName(at)) continue;
      if (OutcomeReading(at) != nullptr || Is(at, "that") || Is(at, "relative") || token(at).kind == TokenKind::kPunct)
        return std::nullopt;
      told = told || EventReadingAt(lattice(), at) != nullptr || Is(at, "building") || Is(at, "vehicle") ||
             (before == predicate_.last && Joined(at, kAl) && (HasAdjective(at) || Is(at, "person")));
      if (HasVerb(at) && !Is(at, "be") && !Is(at, "reach") && !Is(at, "puts")) return std::nullopt;
    }
    return std::nullopt;
  }

 private:
  // "القتلى في", "قتلى الغارة": a plural that is definite, by itself or by what stands behind it, as the subject of
  // what is said, as the toll that is counted, or as the first word of its line.
  bool Opens() const {
    const Analysis& noun = *predicate_.analysis;
    const std::optional<std::size_t> before = Before(predicate_.first), of = After(predicate_.last);
    const bool plural =
        noun.number == Number::kPlural || (noun.number == Number::kDualOrPlural && noun.Has(kAl));  // "المخطوفين"
    if (!plural || (noun.clitics & ~(kAl | kWa)) != 0 || !of || Is(*of, "relative")) return false;
    if (!noun.Has(kAl) && (Is(*of, "preposition") || Joined(*of, kBi) || Joined(*of, kWa) || !IsDefiniteBehind(*of)))
      return false;
    if (!before || Is(*before, "that") || Is(*before, "be") || IsWord(*before, ":")) return true;
    if (Is(*before, "toll") && !Joined(*before, kPronoun)) return true;
    if (IsWord(*before, "بقيه") || IsWord(*before, "باقي")) return noun.Has(kAl);
    return token(predicate_.first).line_start && !noun.Has(kAl);
  }

  // "القتلى المدنيين", "المفقودين من عماله": of what kind all of them were.
  bool IsWhoTheyWere(const QuantityPhrase& people, std::size_t before) const {
    return people.people.form == Form::kPlural && !people.outcome && !people.partitive && IsDefinite(people.head) &&
           (before == predicate_.last || IsWord(before, "من"));
  }

  // "بقية المصابين، وعددهم أربعة", "ضحايا القصف، وهم ستة، ..."
  std::optional<std::uint32_t> CountedAside(std::size_t comma) const {
    const std::optional<std::size_t> count = After(comma), number = count ? After(*count) : std::nullopt;
    if (!number || !(IsWord(*count, "وعددهم") || IsWord(*count, "وهم") || IsWord(*count, "عددهم"))) return std::nullopt;
    const QuantityPhrase* people = FreeAt(*number);
    const bool theirs = people != nullptr && IsTheirs(*people, *count);
    return theirs ? std::optional(field_.quantity_at[*number]) : std::nullopt;
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
    const bool joined =
        (Joined(people.first, kBi) && !Is(before, "puts")) || Joined(people.first, kLi) || Joined(people.first, kWa);
    if (!people.counts_people || !IsNumbered(people.people) || people.partitive || people.others || people.outcome ||
        people.operations || people.ordinal || joined || Is(before, "preposition") || Is(before, "neg") ||
        IsWord(before, "وليس") || IsWord(before, "ليس"))
      return false;
    if (!people.bare || Is(before, "reach")) return true;
    const std::optional<std::size_t> next = After(people.last);
    return !next || token(*next).kind == TokenKind::kPunct || IsWord(*next, "من") || IsWord(*next, "لا") ||
           (Is(before, "be") && Is(*next, "temporal")) || token(*next).folded.starts_with("وليس") ||
           IsWord(*next, "فقط") || Is(*next, "partitive") ||
           (Joined(*next, kWa) && (Is(before, "puts") || OutcomeReading(*next) != nullptr));
  }

  const FrameDraft& draft_;
  const Predicate& predicate_;
};

}  // namespace

std::optional<std::uint32_t> NumberTheyAre(const FrameDraft& draft, const Predicate& predicate) {
  return TheyAre(draft, predicate).Number();
}

}  // namespace isnad
