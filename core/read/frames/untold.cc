#include "core/read/frames/untold.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/frames/words.h"

namespace isnad {
namespace {

class Untold : private Words {
 public:
  Untold(const FieldText& text, const Frames& title, Frames& frames) : Words(text), title_(title), frames_(frames) {}

  void Fill() {
    if (!IsTold(Outcome::kInjured)) FillHurt();
    if (!IsTold(Outcome::kKilled)) FillThoseWhoDied();
  }

 private:
  bool IsTold(Outcome outcome) const {
    const auto tells = [&](const Filling& filling) { return filling.outcome == outcome; };
    return std::any_of(title_.fillings.begin(), title_.fillings.end(), tells) ||
           std::any_of(frames_.fillings.begin(), frames_.fillings.end(), tells);
  }

  bool IsFilled(std::uint32_t p) const {
    return std::any_of(frames_.fillings.begin(), frames_.fillings.end(),
                       [&](const Filling& filling) { return filling.predicate == p; });
  }

  // "نُقل الجرحى", "لوجود جرحى بعضهم بحالة خطرة", "والجرحى كثيرون"
  void FillHurt() {
    for (std::uint32_t p = 0; p < frames_.predicates.size(); ++p) {
      const Predicate& hurt = frames_.predicates[p];
      if (hurt.outcome != Outcome::kInjured || !AreSeveral(hurt) || hurt.negated || !hurt.no_claim.empty() ||
          IsFilled(p) || AreSpokenOf(hurt))
        continue;
      Add(p, hurt.first, Group::kAny);
      return;
    }
  }

  // A plural of people that nobody has counted, definite or not.
  bool AreSeveral(const Predicate& hurt) const {
    const Analysis& noun = *hurt.analysis;
    const bool many = noun.number == Number::kPlural || (noun.number == Number::kDualOrPlural && noun.Has(kAl));
    const QuantityPhrase* own = field_.QuantityAt(hurt.first);
    return many && noun.lexeme->Is("person") && !noun.Has(kPronoun) && !noun.Has(kLi) &&
           (own == nullptr || own->people.form == Form::kPlural);
  }

  // "وفاة جرحى", "عدد الجرحى", "الشفاء للجرحى", "أما الجرحى فلا نعرف عددهم", "صور الأطفال الجرحى": nobody is told to
  // have been hurt by them.
  bool AreSpokenOf(const Predicate& hurt) const {
    constexpr int kBack = 3;  // words back to a denial
    const std::optional<std::size_t> next = After(hurt.last);
    if (next && (token(*next).folded.starts_with("فلا") || token(*next).folded.starts_with("فلم"))) return true;
    std::optional<std::size_t> at = Before(hurt.first);
    // "عشرة سقطوا بين قتلى وجرحى": one figure of both
    if (at && Joined(hurt.first, kWa) && OutcomeReading(*at) != nullptr && field_.QuantityAt(*at) != nullptr &&
        !IsDefinite(*at) && field_.QuantityAt(*at)->people.form == Form::kPlural)
      return true;
    if (Joined(hurt.first, kWa) || !at) return IsOfSome(hurt);
    if (IsOfSome(hurt) || Is(*at, "toll") || IsWord(*at, "بين") || IsWord(*at, "كل") || IsWord(*at, "احد") ||
        (Is(*at, "person") && IsDefinite(*at)))
      return true;
    const Analysis* word = OutcomeReading(*at);
    if (word != nullptr && word->lexeme->outcome != Outcome::kInjured) return true;
    for (int steps = 0; at && steps < kBack && !IsComma(*at); ++steps, at = Before(*at))
      if (Is(*at, "neg") || Is(*at, "prays") || Is(*at, "deny")) return true;
    return false;
  }

  // "العينات المأخوذة من المصابين", "اثنان من الجرحى", "الجرحى الذين عولجوا": of some of them; "عدد من الجرحى" and
  // "المصابين الذين يتلقون العلاج" are all.
  bool IsOfSome(const Predicate& hurt) const {
    const std::optional<std::size_t> of = Before(hurt.first), next = After(hurt.last);
    if (next && Is(*next, "relative")) {
      const std::optional<std::size_t> verb = After(*next);
      return !verb || OutcomeReading(*verb) == nullptr;
    }
    const std::optional<std::size_t> some = of && IsWord(*of, "من") ? Before(*of) : std::nullopt;
    if (!some) return of && IsWord(*of, "من");
    return !IsWord(*some, "عدد") && !IsWord(*some, "عددا") && !IsWord(*some, "مزيد") && !IsWord(*some, "المزيد");
  }

  // "رحم الله الأبرياء الذين قضوا أمس في القصف"
  void FillThoseWhoDied() {
    for (std::uint32_t p = 0; p < frames_.predicates.size(); ++p) {
      const Predicate& died = frames_.predicates[p];
      const Analysis& verb = *died.analysis;
      if (died.outcome != Outcome::kKilled || verb.lexeme->pos != Pos::kVerb || verb.form != VerbForm::kPast ||
          verb.Has(kPronoun) || !token(died.first).folded.ends_with("وا") || died.negated || !died.no_claim.empty() ||
          IsFilled(p))
        continue;
      const std::optional<std::size_t> who = Before(died.first), those = who ? Before(*who) : std::nullopt;
      const QuantityPhrase* people = those ? field_.QuantityAt(*those) : nullptr;
      if (people == nullptr || !IsWord(*who, "الذين") || !people->counts_people || people->outcome ||
          people->people.form != Form::kPlural || !IsDefinite(people->head))
        continue;
      Add(p, people->first, people->group.value_or(Group::kAny));
      return;
    }
  }

  void Add(std::uint32_t p, std::uint32_t first, Group group) {
    Filling filling;
    filling.predicate = p;
    filling.first = std::min(first, frames_.predicates[p].first);
    filling.last = frames_.predicates[p].last;
    filling.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
    filling.outcome = frames_.predicates[p].outcome;
    filling.group = group;
    filling.rule = "taken-for-told";
    frames_.fillings.push_back(std::move(filling));
  }

  const Frames& title_;
  Frames& frames_;
};

}  // namespace

void FillUntold(const FieldText& text, const Frames& title, Frames& frames) { Untold(text, title, frames).Fill(); }

}  // namespace isnad
