#include "core/read/frames/far_objects.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace isnad {
namespace {

constexpr std::uint32_t kReach = 32;  // tokens from the verb to its object

class FarObjects : private Words {
 public:
  explicit FarObjects(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Run() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      if (!TakesObject(draft_.frames.predicates[p])) continue;
      Filling* doers = nullptr;
      if (draft_.done.contains(p) && (doers = DoersOf(p)) == nullptr) continue;
      if (doers != nullptr && StopsVehicle(*doers)) {
        draft_.Erase(static_cast<std::uint32_t>(doers - draft_.frames.fillings.data()));
        draft_.Close(p, "other-sense");
        continue;
      }
      const std::optional<std::uint32_t> object = ObjectOf(draft_.frames.predicates[p]);
      if (!object) continue;
      const QuantityPhrase& people = field_.quantities[*object];
      Filling filling = draft_.MakeFilling(p, *object, draft_.frames.predicates[p].first, people.last);
      filling.rule = "far-object";
      if (doers == nullptr) {
        draft_.Add(std::move(filling), object);
      } else {
        *doers = std::move(filling);
        draft_.frames.quantity_used[*object] = true;
      }
    }
  }

 private:
  static bool TakesObject(const Predicate& predicate) {
    const Analysis& verb = *predicate.analysis;
    return predicate.frame->verbal && !predicate.negated && predicate.no_claim.empty() &&
           verb.lexeme->pos == Pos::kVerb && (verb.form == VerbForm::kPast || verb.form == VerbForm::kPresent) &&
           !verb.Has(kPronoun) && !verb.lexeme->Is("on") && !verb.lexeme->Is("intransitive") &&
           (verb.lexeme->Is("transitive-agent") || predicate.frame->name == "verb") &&
           (predicate.outcome == Outcome::kKilled || predicate.outcome == Outcome::kInjured ||
            predicate.outcome == Outcome::kArrested || predicate.outcome == Outcome::kCaptured);
  }

  // "خطف مسلحون", "اختطف عناصر التنظيم": people right behind the verb whom nobody counts and who bear arms, taken for
  // its object.
  Filling* DoersOf(std::uint32_t p) {
    for (Filling& filling : draft_.frames.fillings) {
      if (filling.predicate != p) continue;
      if (!filling.quantity || filling.people.form != Form::kPlural || filling.part_of) return nullptr;
      const QuantityPhrase& people = field_.quantities[*filling.quantity];
      const bool armed = Is(people.head, "member") || draft_.GroupOf(people) == Group::kMilitant;
      const bool beside = After(draft_.frames.predicates[p].last) == people.first && !Joined(people.head, kAl);
      return armed && beside && !token(people.head).folded.ends_with("ين") ? &filling : nullptr;
    }
    return nullptr;
  }

  // "أوقف مسلحون مجهولون شاحنة", "خطف عناصر من كذا حافلة": what they stopped or took is no person.
  bool StopsVehicle(const Filling& doers) const {
    constexpr int kWhose = 4;  // words that say who they are
    std::optional<std::size_t> at = After(field_.quantities[*doers.quantity].last);
    for (int steps = 0; at && steps < kWhose; ++steps, at = After(*at)) {
      if (Is(*at, "vehicle")) return !Joined(*at, kAl) && !Joined(*at, kBi) && !Joined(*at, kLi) && !Joined(*at, kWa);
      if (IsComma(*at) || HasVerb(*at) || Is(*at, "locative") || OutcomeReading(*at) != nullptr) return false;
    }
    return false;
  }

  // The first people counted behind the verb, if they can be its object.
  std::optional<std::uint32_t> ObjectOf(const Predicate& predicate) const {
    std::optional<std::size_t> at = After(predicate.last);
    for (; at && *at - predicate.last <= kReach; at = After(*at)) {
      if (IsComma(*at)) {
        const std::optional<std::size_t> end = EndOfAside(*at);
        if (!end) return std::nullopt;
        at = end;
        continue;
      }
      if (Is(*at, "that") || Is(*at, "deny") || OutcomeReading(*at) != nullptr) return std::nullopt;
      const std::uint32_t q = field_.quantity_at[*at];
      if (q == FieldText::kNone) continue;
      const QuantityPhrase& people = field_.quantities[q];
      if (people.counts_people &&
          (IsNumbered(people.people) || people.people.form == Form::kDual || people.people.form == Form::kSingular))
        return IsObject(people) && !draft_.frames.quantity_used[q] ? std::optional(q) : std::nullopt;
      at = people.last;
    }
    return std::nullopt;
  }

  // "في عملية نوعية بولاية باتنة أربعة أشخاص": behind the end of another phrase, and the subject of nothing else.
  bool IsObject(const QuantityPhrase& people) const {
    if (people.outcome || people.partitive || people.others || Joined(people.first, kWa) || Joined(people.first, kBi) ||
        Joined(people.first, kLi) || Joined(people.head, kAl))
      return false;
    const std::optional<std::size_t> before = Before(people.first), behind = After(people.last);
    if (!before || Is(*before, "preposition") || Is(*before, "locative")) return false;
    if (behind && (OutcomeReading(*behind) != nullptr || (HasVerb(*behind) && token(*behind).folded.ends_with("وا"))))
      return false;
    if (IsComma(*before) || InName(*before) || field_.DateAt(*before) != nullptr) return true;
    // "خلال حملة واسعة 15 مطلوبا": behind an adjective nothing goes on with the noun.
    const auto& readings = lattice().readings[*before];
    const bool adjective = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kAdjective && a.clitics == 0 && a.lexeme->outcome == std::nullopt;
    });
    return field_.NameAt(*before) != nullptr || adjective ||
           ((Joined(*before, kAl) || token(*before).folded.starts_with("ال")) && !HasVerb(*before));
  }

  FrameDraft& draft_;
};

}  // namespace

void FillFarObjects(FrameDraft& draft) { FarObjects(draft).Run(); }

}  // namespace isnad
