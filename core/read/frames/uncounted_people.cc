#include <optional>
#include <utility>

#include "core/read/frames/frame_draft.h"

// People of whom no noun tells: "وجُرح كثيرون", "وإصابة عدد كبير جراء القصف" are two or more; "العثور على أحدهم مقتولا"
// is one of those who were told.

namespace isnad {
namespace {

class UncountedPeople : private Words {
 public:
  explicit UncountedPeople(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Fill() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || predicate.negated || !predicate.no_claim.empty() ||
          predicate.analysis->Has(kPronoun))
        continue;
      if (FillWoundedWhoDied(p)) continue;
      if (const std::optional<std::size_t> many = ManyBehind(predicate)) {
        FillMany(p, static_cast<std::uint32_t>(*many));
      } else if (predicate.analysis->form == VerbForm::kParticiple && predicate.outcome == Outcome::kKilled) {
        FillFoundDead(p);
      }
    }
  }

 private:
  // The last word of "كثيرون", "عدد كبير", "أعداد كبيرة", right behind the verb or its noun, with no noun of its own.
  std::optional<std::size_t> ManyBehind(const Predicate& predicate) const {
    const bool act = predicate.frame->verbal || predicate.analysis->form == VerbForm::kVerbalNoun ||
                     !predicate.analysis->lexeme->Is("person");
    const std::optional<std::size_t> next = After(predicate.last);
    if (!act || !(TellsItself(predicate.outcome) || predicate.outcome == Outcome::kFreed) ||
        predicate.analysis->Has(kAl) || !next || *next != predicate.last + 1U)
      return std::nullopt;
    const std::string& word = token(*next).folded;
    const std::optional<std::size_t> big = After(*next);
    std::optional<std::size_t> last;
    if (word == "كثيرون" || word == "كثيرين") last = next;
    if ((word == "عدد" || word == "اعداد") && big && (IsWord(*big, "كبير") || IsWord(*big, "كبيره"))) last = big;
    // "أُفرج عن بعضهم"
    if (word == "بعضهم" && predicate.outcome == Outcome::kFreed) last = next;
    const std::optional<std::size_t> of = last ? After(*last) : std::nullopt;
    if (of && (IsWord(*of, "من") || (*of == *last + 1U && field_.QuantityAt(*of) != nullptr))) return std::nullopt;
    return last;
  }

  // "ثلاثة من جرحى التفجير الذي ضرب السوق فارقوا الحياة"
  bool FillWoundedWhoDied(std::uint32_t p) {
    const Predicate& died = draft_.frames.predicates[p];
    if (died.outcome != Outcome::kKilled || !died.frame->verbal) return false;
    for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
      const QuantityPhrase& hurt = field_.quantities[q];
      if (draft_.frames.quantity_used[q] || hurt.outcome != Outcome::kInjured || !hurt.counts_people ||
          !IsWhatTheyDid(field_, hurt, died))
        continue;
      Filling filling = draft_.MakeFilling(p, q, hurt.first, hurt.last);
      filling.outcome = Outcome::kKilled;
      filling.rule = "wounded-who-died";
      draft_.Add(std::move(filling), q);
      return true;
    }
    return false;
  }

  void FillMany(std::uint32_t p, std::uint32_t last) {
    Filling filling;
    filling.predicate = p;
    filling.first = draft_.frames.predicates[p].first;
    filling.last = last;
    filling.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
    filling.outcome = draft_.frames.predicates[p].outcome;
    filling.rule = "many";
    draft_.Add(std::move(filling), std::nullopt);
  }

  // "عثر على أحدهم مقتولا"
  void FillFoundDead(std::uint32_t p) {
    const Predicate& dead = draft_.frames.predicates[p];
    const std::optional<std::size_t> one = Before(dead.first);
    const std::optional<std::size_t> found = one ? Before(*one) : std::nullopt;
    if (!found || !Is(*one, "one-of-them") || !Is(*one, "partitive") || !IsWord(*found, "علي") ||
        dead.analysis->number != Number::kSingular)
      return;
    Filling filling;
    filling.predicate = p;
    filling.first = static_cast<std::uint32_t>(*one);
    filling.last = dead.last;
    filling.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    filling.outcome = dead.outcome;
    filling.group = draft_.GroupOfThose(filling.first);
    filling.rule = "one-of-them";
    draft_.Add(std::move(filling), std::nullopt);
  }

  FrameDraft& draft_;
};

}  // namespace

void FillUncounted(FrameDraft& draft) { UncountedPeople(draft).Fill(); }

}  // namespace isnad
