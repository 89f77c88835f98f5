#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/frames/frame_draft.h"

// "أطلق مسلحون النار على الشيخ فلان، فتوفي قبل وصوله إلى المستشفى": a verb of death that has nobody around it is of the
// one person told last before it.

namespace isnad {
namespace {

constexpr std::size_t kFar = 40;  // tokens back to whom it befell

class SilentSubjects : private Words {
 public:
  explicit SilentSubjects(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Fill() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& verb = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || verb.negated || !verb.no_claim.empty() || !StandsAlone(verb)) continue;
      const std::optional<Filling> filling = OfOneBefore(p);
      if (filling) draft_.Add(*filling, std::nullopt);
    }
  }

 private:
  // "فتوفي", "فقُتل على الفور", "ثم قضى متأثرا بجراحه", "وفارق الحياة في المستشفى": in the past, of one, with nobody
  // behind it.
  bool StandsAlone(const Predicate& predicate) const {
    const Analysis& verb = *predicate.analysis;
    if (predicate.outcome != Outcome::kKilled || verb.lexeme->pos != Pos::kVerb || verb.form != VerbForm::kPast ||
        verb.number == Number::kPlural || verb.number == Number::kDual || verb.Has(kPronoun) ||
        token(predicate.first).folded.ends_with("وا"))
      return false;
    const std::optional<std::size_t> before = Before(predicate.first), next = After(predicate.last);
    const bool then = before && (IsWord(*before, "ثم") || IsWord(*before, "حيث") || IsWord(*before, "لكنه"));
    const bool so = Joined(predicate.first, kFa);
    if (!so && !then && !Joined(predicate.first, kWa)) return false;
    const bool at_once = next && (EndsAtOnce(*next) || Is(*next, "succumb") || IsWord(*next, "متاثرا"));
    if (at_once) return true;
    // "قضى" and "قتل" may be many things, and و may open a sentence of others.
    if (verb.lexeme->Is("weak")) return false;
    const bool intransitive = verb.lexeme->Is("intransitive") || verb.length > 1;
    if (!intransitive) return so && (!next || token(*next).kind == TokenKind::kPunct);
    return !next || token(*next).kind == TokenKind::kPunct || IsWord(*next, "قبل") || IsWord(*next, "بعد") ||
           IsWord(*next, "لاحقا") || IsWord(*next, "في") || Is(*next, "temporal");
  }

  // "على الفور", "في الحال"
  bool EndsAtOnce(std::size_t next) const {
    const std::optional<std::size_t> what = After(next);
    return what && ((IsWord(next, "علي") && IsWord(*what, "الفور")) || (IsWord(next, "في") && IsWord(*what, "الحال")));
  }

  std::optional<Filling> OfOneBefore(std::uint32_t p) const {
    const Predicate& verb = draft_.frames.predicates[p];
    const bool woman = token(verb.first).folded.ends_with("ت") && verb.analysis->gender == Gender::kFeminine;
    std::optional<std::size_t> at = Before(verb.first);
    for (; at && verb.first - *at <= kFar; at = Before(*at)) {
      if (const NamePhrase* name = field_.NameAt(*at); name != nullptr && name->type == EntityType::kPerson)
        return OfNamed(p, field_.name_at[*at]);
      const QuantityPhrase* people = field_.QuantityAt(*at);
      if (people == nullptr) {
        const Analysis* told = OutcomeReading(*at);
        if (told != nullptr && *told->lexeme->outcome == Outcome::kKilled) return std::nullopt;
        continue;
      }
      if (!people->counts_people) {
        at = people->first;
        continue;
      }
      if (people->people.max != 1U || people->partitive || people->outcome || AreSpeaking(people->first))
        return std::nullopt;
      const std::uint32_t q = field_.quantity_at[*at];
      if (IsTold([&](const Filling& filling) { return filling.quantity == q; })) return std::nullopt;
      Filling filling = draft_.MakeFilling(p, q, verb.first, verb.last);
      if (woman != (filling.group == Group::kWoman) && filling.group != Group::kChild) return std::nullopt;
      filling.quantity.reset();
      filling.first = verb.first;
      filling.last = verb.last;
      filling.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      filling.rule = "silent-subject";
      return filling;
    }
    return std::nullopt;
  }

  std::optional<Filling> OfNamed(std::uint32_t p, std::uint32_t n) const {
    const NamePhrase& name = field_.names[n];
    if (AreSpeaking(name.cue)) return std::nullopt;
    const auto is_he = [&](std::uint32_t other) { return other == n || field_.names[other].folded == name.folded; };
    if (IsTold([&](const Filling& filling) { return std::any_of(filling.names.begin(), filling.names.end(), is_he); }))
      return std::nullopt;
    Filling filling = draft_.MakeNamed(p, n);
    filling.first = draft_.frames.predicates[p].first;
    filling.last = draft_.frames.predicates[p].last;
    filling.rule = "silent-subject";
    return filling;
  }

  // "قال العقيد فلان", "وفق مصدر": whoever speaks is alive.
  bool AreSpeaking(std::size_t first) const {
    const std::optional<std::size_t> before = Before(first);
    return before && (Is(*before, "say-verb") || Is(*before, "accord") || IsWord(*before, "عن"));
  }

  template <class IsThat>
  bool IsTold(IsThat is_that) const {
    const auto& told = draft_.frames.fillings;
    return std::any_of(told.begin(), told.end(),
                       [&](const Filling& filling) { return filling.outcome == Outcome::kKilled && is_that(filling); });
  }

  FrameDraft& draft_;
};

}  // namespace

void FillSilentSubjects(FrameDraft& draft) { SilentSubjects(draft).Fill(); }

}  // namespace isnad
