#include <optional>

#include "core/read/frames/frame_draft.h"

// Outcomes that are negated or denied: a claim that nobody was hurt ("لم يُصب أحد", "نفى إصابة مدنيين"), or none.

namespace isnad {
namespace {

class DeniedOutcomes : private Words {
 public:
  explicit DeniedOutcomes(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  // "نفى إصابة مدنيين", "نفت أسر أي من مقاتليها": nobody. A number, a name or one definite person denied says that
  // this is not so, and nothing of how many.
  void Deny(std::uint32_t p) {
    if (draft_.DeniesAny(p)) {
      draft_.Zero(p, std::nullopt);
      return;
    }
    const std::optional<std::size_t> next = After(draft_.frames.predicates[p].last);
    if (!next) return;
    const std::uint32_t q = field_.quantity_at[*next];
    const bool plural = q != FieldText::kNone && field_.quantities[q].counts_people &&
                        field_.quantities[q].people.form == Form::kPlural && !IsDefinite(field_.quantities[q].head);
    const bool anybody =
        Is(*next, "one-of") || (Is(*next, "any") && (PeopleWithin(*next, 2) || PersonWithin(*next, 2)));
    if (!anybody && !plural) return;
    const bool counted = q != FieldText::kNone && field_.quantities[q].counts_people;
    draft_.Zero(p, counted ? std::optional(q) : PeopleWithin(*next, 1), true);  // "مقتل أي مدني"
  }

  // "لم يُصب أي جندي", "لم يقتل أحد": nobody. Any other negated outcome says nothing of people.
  void Negate(std::uint32_t p) {
    const Predicate& predicate = draft_.frames.predicates[p];
    const std::uint32_t last = LastOfEither(p);
    const std::optional<std::size_t> next = After(last);
    const bool plural_noun =
        predicate.analysis->lexeme->pos == Pos::kNoun && predicate.analysis->number == Number::kPlural;
    // "لم يُقتل من السائقين أحد"
    const std::optional<std::uint32_t> of = next && IsWord(*next, "من") ? PeopleWithin(*next, 1) : std::nullopt;
    const std::optional<std::size_t> behind = of ? After(field_.quantities[*of].last) : std::nullopt;
    const bool none_of = behind && Is(*behind, "one-of");
    const bool anybody = next && (Is(*next, "any") || Is(*next, "one-of"));
    // "لم تُسجل أية إصابة", "لا توجد حالة وفاة واحدة"
    const std::optional<std::size_t> before = Before(predicate.first);
    const bool not_one = before && ((predicate.analysis->lexeme->Is("counted") && Is(*before, "any")) ||
                                    (!predicate.frame->verbal && Is(*before, "case")));
    // "إن أحدا لم يصب"
    const std::optional<std::size_t> subject = before && Is(*before, "neg") ? Before(*before) : std::nullopt;
    const std::optional<std::size_t> nobody = SubjectIsNobody(p);
    // "محدش اتصاب"
    const bool no_one =
        predicate.frame->verbal && (nobody || (before && Is(*before, "nobody")) || (subject && Is(*subject, "nobody")));
    // "دون إصابة مدنيين"
    const std::optional<std::uint32_t> people = PeopleWithin(last, 1);
    const bool without = before && !predicate.frame->verbal && predicate.analysis->clitics == 0 &&
                         (IsWord(*before, "دون") || IsWord(*before, "بدون")) && people &&
                         !IsNumbered(field_.quantities[*people].people);
    if (none_of) {
      draft_.Zero(p, of, true);
    } else if (without) {
      draft_.Zero(p, people);
    } else if ((not_one || no_one) && !predicate.analysis->Has(kPronoun)) {
      draft_.Zero(p, nobody ? PeopleWithin(*nobody, 2) : std::nullopt);
    } else if (plural_noun && predicate.analysis->Has(kPronoun)) {
      draft_.Close(p, "negated");  // "لا تعد قتلاها"
    } else if (plural_noun) {
      draft_.Zero(p, PeopleWithin(predicate.last, 2));
    } else if (anybody && (PeopleWithin(last, 2) || PersonWithin(*next, 2) || Alone(*next) || IsOfThem(*next))) {
      // "لم يصب أحد من المواطنين"
      const std::optional<std::size_t> from = After(*next);
      draft_.Zero(p, PeopleWithin(last, from && IsWord(*from, "من") ? 3 : 2), true);
    } else {
      draft_.Close(p, "negated");
    }
  }

 private:
  // "إن أحدا لم يصب", "أحدا من المدنيين لم يُقتل أو يُصب": before the negation of the word, or of the one that أو joins
  // it to: the word for nobody.
  std::optional<std::size_t> SubjectIsNobody(std::uint32_t p) const {
    constexpr int kWords = 3;  // "من سكان القرية"
    std::optional<std::size_t> at = Before(draft_.frames.predicates[p].first);
    if (at && IsWord(*at, "او") && p > 0 && draft_.frames.predicates[p - 1].last + 1U == *at)
      at = Before(draft_.frames.predicates[p - 1].first);
    if (!at || !Is(*at, "neg")) return std::nullopt;
    at = Before(*at);
    for (int steps = 0; at && steps <= kWords; ++steps, at = Before(*at)) {
      if (IsWord(*at, "احدا") || IsWord(*at, "احد")) return steps == 0 || IsWord(*at + 1, "من") ? at : std::nullopt;
      if (IsComma(*at) || HasVerb(*at) || Is(*at, "that")) return std::nullopt;
    }
    return std::nullopt;
  }

  // The first phrase of people that begins within so many words behind `at`.
  std::optional<std::uint32_t> PeopleWithin(std::size_t at, int words) const {
    for (; words > 0; --words) {
      const std::optional<std::size_t> next = After(at);
      if (!next) return std::nullopt;
      at = *next;
      if (const QuantityPhrase* people = field_.QuantityAt(at); people != nullptr && people->counts_people)
        return field_.quantity_at[at];
    }
    return std::nullopt;
  }

  // "أي من مقاتليه": a noun of people, though no phrase of its own.
  bool PersonWithin(std::size_t at, int words) const {
    for (; words > 0; --words) {
      const std::optional<std::size_t> next = After(at);
      if (!next) return false;
      at = *next;
      if (Is(at, "person") || Is(at, "people-of")) return true;
    }
    return false;
  }

  // "لم يُصب أحد": the word by itself is somebody.
  bool Alone(std::size_t at) const { return Is(at, "one-of"); }

  // "أي منهم"
  bool IsOfThem(std::size_t any) const {
    const std::optional<std::size_t> them = After(any);
    return them && Is(*them, "of-them");
  }

  // "لم يقتل أو يُصب أحد", "لم تسفر عن مقتل أو جرح أحد": where the second ends, whose people are the first one's too.
  std::uint32_t LastOfEither(std::uint32_t p) const {
    const Predicate& first = draft_.frames.predicates[p];
    if (p + 1 == draft_.frames.predicates.size()) return first.last;
    const Predicate& second = draft_.frames.predicates[p + 1];
    const bool either = second.negated && first.last + 2U == second.first;
    return either && IsWord(first.last + 1, "او") ? second.last : first.last;
  }

  FrameDraft& draft_;
};

}  // namespace

void DenyOutcome(FrameDraft& draft, std::uint32_t predicate) { DeniedOutcomes(draft).Deny(predicate); }

void NegateOutcome(FrameDraft& draft, std::uint32_t predicate) { DeniedOutcomes(draft).Negate(predicate); }

}  // namespace isnad
