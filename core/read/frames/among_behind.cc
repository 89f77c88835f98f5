#include <optional>

#include "core/read/frames/frame_draft.h"

// "قال مصدر إن جنرالا واثنين من قادة الشرطة بين القتلى", "\"ثلاثة من رجال الشرطة\" بين القتلى", "إن فلانا بين القتلى":
// the people stand before the words that say what befell them. They are a part of those whom the text counts before.

namespace isnad {
namespace {

class AmongBehind : private Words {
 public:
  explicit AmongBehind(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Fill() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& word = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || word.negated || !word.no_claim.empty() || !IsTheDead(word)) continue;
      std::optional<std::size_t> opener = Before(word.first);
      if (!opener || !IsWord(*opener, "بين") || !EndsClause(word.last)) continue;
      if (const std::optional<std::size_t> from = Before(*opener); from && IsWord(*from, "من")) opener = from;
      std::optional<std::size_t> last = Before(*opener);
      const bool two = last && token(*last).folded == "كانا";  // "إن شرطيين كانا من بين المصابين"
      if (last && Is(*last, "be")) last = Before(*last);
      if (last && !IsComma(*last)) FillBefore(p, static_cast<std::uint32_t>(*last), two);
    }
  }

 private:
  static bool IsTheDead(const Predicate& word) {
    const Analysis& noun = *word.analysis;
    const bool several = noun.number == Number::kPlural || noun.number == Number::kDualOrPlural;
    return several && noun.Has(kAl) && noun.lexeme->Is("person") && !word.frame->verbal;
  }

  // "بين القتلى ثلاثة أطفال" opens what stands behind it.
  bool EndsClause(std::uint32_t last) const {
    const std::optional<std::size_t> next = After(last);
    return !next || token(*next).kind == TokenKind::kPunct || Joined(*next, kWa) || Is(*next, "preposition") ||
           Is(*next, "contrast");
  }

  // two: the verb says that they are two.
  void FillBefore(std::uint32_t p, std::uint32_t last, bool two) {
    const std::optional<std::uint32_t> whole = WholeBefore(draft_.frames.predicates[p].outcome, last);
    if (const NamePhrase* name = field_.NameAt(last); name != nullptr && name->type == EntityType::kPerson) {
      if (!Opens(name->cue)) return;
      Filling named = draft_.MakeNamed(p, field_.name_at[last]);
      named.rule = "among";
      named.part_of = whole;
      draft_.Add(std::move(named), std::nullopt);
      return;
    }
    std::optional<std::uint32_t> q = UnusedAt(last);
    while (q && (Opens(field_.quantities[*q].first) || Joined(field_.quantities[*q].first, kWa))) {
      const QuantityPhrase& people = field_.quantities[*q];
      Filling filling = draft_.MakeFilling(p, *q, people.first, draft_.frames.predicates[p].last);
      if (two && people.people.form == Form::kPlural) filling.people = {Form::kDual, Bound::kExact, 2, 2, false};
      filling.rule = "among";
      filling.part_of = whole;
      draft_.Add(std::move(filling), q);
      // "جنرالا واثنين من القادة"
      const std::optional<std::size_t> before = Joined(people.first, kWa) ? Before(people.first) : std::nullopt;
      q = before ? UnusedAt(static_cast<std::uint32_t>(*before)) : std::nullopt;
    }
  }

  // "إن ثلاثة", "وكان فلان", not "تنقل فلان بين القتلى".
  bool Opens(std::uint32_t first) const {
    const std::optional<std::size_t> before = Before(first);
    return !before || Is(*before, "that") || Is(*before, "be") || !HasVerb(*before);
  }

  std::optional<std::uint32_t> UnusedAt(std::uint32_t last) const {
    constexpr int kOwner = 2;  // words of whose they are: "اثنين من قادة شرطة المدينة"
    std::optional<std::size_t> at = last;
    for (int steps = 0; at && steps < kOwner && field_.QuantityAt(*at) == nullptr && !HasVerb(*at) && !IsComma(*at);
         ++steps)
      at = Before(*at);
    const QuantityPhrase* people = at ? field_.QuantityAt(*at) : nullptr;
    if (people == nullptr || people->last != *at || !people->counts_people || people->outcome || people->partitive ||
        draft_.frames.quantity_used[field_.quantity_at[*at]])
      return std::nullopt;
    return field_.quantity_at[*at];
  }

  // The last figure of this outcome before them, if any.
  std::optional<std::uint32_t> WholeBefore(Outcome outcome, std::uint32_t last) const {
    std::optional<std::uint32_t> whole;
    const auto& fillings = draft_.frames.fillings;
    for (std::uint32_t f = 0; f < fillings.size(); ++f)
      if (fillings[f].outcome == outcome && !fillings[f].part_of && fillings[f].people.min > 1 &&
          fillings[f].last < last && (!whole || fillings[*whole].last < fillings[f].last))
        whole = f;
    return whole;
  }

  FrameDraft& draft_;
};

}  // namespace

void FillAmongBehind(FrameDraft& draft) { AmongBehind(draft).Fill(); }

}  // namespace isnad
