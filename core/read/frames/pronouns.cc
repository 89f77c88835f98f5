#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/read/frames/frame_draft.h"

// Victims whom a word of outcome tells by a pronoun ("لمقتله على الفور", "ثم قتلوهم"), or by a verb that stands alone
// behind the wounded ("ونقل إلى المستشفى حيث توفي"): people who have been told before, counted once more.

namespace isnad {
namespace {

class PronounFiller : private Words {
 public:
  explicit PronounFiller(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  // "لمقتله على الفور", "فقتلوه": one person named before, counted once more in other words.
  void FillPronouns() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || !predicate.frame->Takes(kByPronoun)) continue;
      if (predicate.negated || !predicate.no_claim.empty() || EndsIdiom(predicate)) continue;
      if (predicate.analysis->lexeme->Is("weak")) continue;  // "وصفتها"
      if (IsDoneTo(predicate.last)) continue;
      // "فأردوه قتيلا": the pronoun is the first word's.
      const bool idiom = predicate.analysis->length == 2 && predicate.outcome == Outcome::kKilled &&
                         predicate.analysis->Has(kPronoun) && predicate.frame->verbal &&
                         OutcomeReading(predicate.last) != nullptr;
      const std::string& word = token(idiom ? predicate.first : predicate.last).folded;
      // "ما أدى لإصابته بجروح"; of no result, "متأثرا بإصابته" is told before.
      const std::optional<std::size_t> cause = Before(predicate.first);
      const bool result = cause && (Is(*cause, "result") || (*cause > 0 && Is(*cause - 1, "result")));
      const bool several = word.ends_with("هم");
      // "وكان مسلحون قد خطفوه": of one who was told before.
      const bool had = predicate.outcome == Outcome::kCaptured && cause && IsWord(*cause, "قد") &&
                       (word.ends_with("وه") || word.ends_with("وها"));
      if (!had && predicate.outcome != Outcome::kKilled && predicate.outcome != Outcome::kArrested && !several &&
          !(predicate.outcome == Outcome::kInjured && result))
        continue;
      if (!predicate.analysis->Has(kPronoun) || (predicate.analysis->length > 1 && !idiom)) continue;
      if (predicate.analysis->Has(kBi) && predicate.analysis->Has(kWa)) continue;  // "وباستشهاده": told before
      // "متأثرين بإصابتهم"
      if (predicate.analysis->Has(kBi) && cause && (Is(*cause, "succumb") || Is(*cause, "of-wounds"))) continue;
      if (word.ends_with("نا")) continue;
      // "عدد قتلاه": several, whatever the pronoun is.
      if (predicate.analysis->lexeme->Is("person") && predicate.analysis->number == Number::kPlural) continue;
      if (word.ends_with("هم") || word.ends_with("هن")) {
        FillThose(p);
        continue;
      }
      Filling filling;
      filling.predicate = p;
      filling.first = predicate.first;
      filling.last = predicate.last;
      filling.outcome = predicate.outcome;
      filling.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      if (word.ends_with("هما")) filling.people = {Form::kDual, Bound::kExact, 2, 2, false};
      // Who: the nearest single person before, who lends the group.
      for (std::uint32_t q = static_cast<std::uint32_t>(field_.quantities.size()); q-- > 0;) {
        const QuantityPhrase& quantity = field_.quantities[q];
        if (quantity.first > predicate.first || !quantity.counts_people) continue;
        if (token(predicate.first).sentence - token(quantity.first).sentence > 2) break;
        if (quantity.people.max == filling.people.max) {
          filling.group = draft_.GroupOf(quantity);
          break;
        }
      }
      filling.rule = "pronoun";
      draft_.done.insert(p);
      draft_.frames.fillings.push_back(std::move(filling));
    }
  }

  // "أصيب شاب ونقل إلى المستشفى حيث توفي", "أصيبت طفلة وفارقت الحياة لاحقا": the verb's people are the wounded told
  // last before it.
  void FillLaterDeaths() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || !predicate.no_claim.empty() || predicate.negated || !IsOfOneWhoDies(predicate))
        continue;
      std::optional<std::uint32_t> hurt;
      for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
        const Filling& filling = draft_.frames.fillings[f];
        if (filling.last < predicate.first && field_.SameSentence(filling.last, predicate.first) &&
            (!hurt || filling.last > draft_.frames.fillings[*hurt].last))
          hurt = f;
      }
      if (!hurt || draft_.frames.fillings[*hurt].outcome != Outcome::kInjured ||
          draft_.frames.fillings[*hurt].people.max != 1U)
        continue;
      const bool subject = IsSubjectOf(draft_.frames.fillings[*hurt], predicate);
      if (!subject && !FollowsOnWounds(predicate)) continue;
      Filling filling = draft_.frames.fillings[*hurt];
      filling.predicate = p;
      filling.first = predicate.first;
      filling.last = predicate.last;
      filling.outcome = predicate.outcome;
      filling.quantity.reset();
      filling.part_of.reset();
      filling.rule = "died-of-it";
      if (!subject) {
        draft_.Add(std::move(filling), std::nullopt);
        continue;
      }
      draft_.done.insert(p);
      draft_.frames.fillings[*hurt] = std::move(filling);
    }
  }

 private:
  // "لقي عنصران مصرعهما": the idiom's own last word.
  bool EndsIdiom(const Predicate& predicate) const {
    return std::any_of(draft_.frames.predicates.begin(), draft_.frames.predicates.end(), [&](const Predicate& idiom) {
      return idiom.analysis->lexeme->Is("gap") && idiom.outcome == predicate.outcome && idiom.last < predicate.first &&
             field_.SameSentence(idiom.first, predicate.first) && draft_.PeopleBetween(idiom.last, predicate.first);
    });
  }

  // "الطفلة التي أصيبت بقصف كذا فارقت الحياة", "شاب أصيب برصاص يفارق الحياة": the wounds are told of the verb's
  // subject, which has no others behind it.
  bool IsSubjectOf(const Filling& hurt, const Predicate& dies) const {
    if (Joined(dies.first, kWa) || Joined(dies.first, kFa)) return false;
    const Predicate& wounded = draft_.frames.predicates[hurt.predicate];
    if (!wounded.frame->verbal || hurt.part_of || hurt.first >= wounded.first || hurt.last > wounded.last) return false;
    for (std::size_t at = hurt.first + 1U; at < wounded.first; ++at)
      if (IsComma(at) || (HasVerb(at) && !InName(at)) || (Joined(at, kWa) && !InName(at))) return false;
    for (std::size_t at = wounded.last + 1U; at < dies.first; ++at) {
      const QuantityPhrase* other = field_.QuantityAt(at);
      if (Is(at, "contrast") || Is(at, "that") || Is(at, "relative") || OutcomeReading(at) != nullptr ||
          (Joined(at, kWa) && HasVerb(at)) || (other != nullptr && other->counts_people))
        return false;
    }
    return true;
  }

  // A verb of one who died, with nobody behind it.
  bool IsOfOneWhoDies(const Predicate& predicate) const {
    const Analysis& verb = *predicate.analysis;
    if (predicate.outcome != Outcome::kKilled || verb.lexeme->pos != Pos::kVerb || verb.Has(kPronoun) ||
        verb.number == Number::kPlural || verb.number == Number::kDual || verb.lexeme->Is("transitive-agent"))
      return false;
    const std::optional<std::size_t> next = After(predicate.last);
    return !next || token(*next).kind == TokenKind::kPunct || Is(*next, "preposition") || Is(*next, "succumb") ||
           field_.DateAt(*next) != nullptr || IsWord(*next, "لاحقا") || IsWord(*next, "فورا") ||
           Is(*next, "temporal") || Joined(*next, kBi);
  }

  // "حيث توفي في المستشفى", "ثم مات", "وفارق الحياة لاحقا"
  bool FollowsOnWounds(const Predicate& predicate) const {
    const std::optional<std::size_t> before = Before(predicate.first), next = After(predicate.last);
    // "أصيب بجروح توفي على إثرها": what he died of has just been told.
    const bool of_it = next && *next + 1 < field_.size() && IsWord(*next, "علي") &&
                       token(*next + 1).folded.starts_with("اثر") && Joined(*next + 1, kPronoun);
    return of_it || (before && (IsWord(*before, "حيث") || IsWord(*before, "ثم") || IsWord(*before, "ان"))) ||
           Joined(predicate.first, kWa) || Joined(predicate.first, kFa);
  }

  // "نقل ثلاثة مدنيين إلى المستشفى بعد إصابتهم", "خطفوا ثلاثة شبان ثم قتلوهم": the number told nearest before in the
  // sentence, unless it has this outcome already.
  void FillThose(std::uint32_t p) {
    const Predicate& predicate = draft_.frames.predicates[p];
    for (std::uint32_t q = static_cast<std::uint32_t>(field_.quantities.size()); q-- > 0;) {
      const QuantityPhrase& people = field_.quantities[q];
      if (people.last >= predicate.first || !people.counts_people) continue;
      if (!field_.SameSentence(people.first, predicate.first)) return;
      if (people.people.form == Form::kSingular) continue;
      if (!IsNumbered(people.people) || people.people.min < 3 || people.others || people.partitive) return;
      // "خمسة من العمال الذين خطفهم مسلحون": the pronoun is of all the workers.
      const std::optional<std::size_t> who = Before(predicate.first), of = Before(people.last);
      if (who && of && Is(*who, "relative") && IsWord(*of, "من") && people.last + 1U == *who &&
          people.head != people.first)
        return;
      const bool told =
          std::any_of(draft_.frames.fillings.begin(), draft_.frames.fillings.end(), [&](const Filling& other) {
            return other.quantity == q && (other.outcome == predicate.outcome || other.part_of);
          });
      if (told || (people.outcome && *people.outcome == predicate.outcome)) return;
      Filling filling = draft_.MakeFilling(p, q, people.first, people.last);
      filling.rule = "pronoun";
      draft_.Add(std::move(filling), q);
      return;
    }
  }

  FrameDraft& draft_;
};

}  // namespace

void FillPronouns(FrameDraft& draft) { PronounFiller(draft).FillPronouns(); }

void FillLaterDeaths(FrameDraft& draft) { PronounFiller(draft).FillLaterDeaths(); }

}  // namespace isnad
