#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/events/event_places.h"
#include "core/read/frames/frame_draft.h"

// "ستة ركاب آخرين نقلوا مصابين إلى المستشفى", "نُقل ثلاثة إلى المستشفى بجروح خطيرة": how those were who were carried
// away says what befell them, and no word of outcome does.

namespace isnad {
namespace {

class CarriedHurt : private Words {
 public:
  explicit CarriedHurt(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Fill() {
    for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
      const QuantityPhrase& people = field_.quantities[q];
      const bool counted =
          IsNumbered(people.people) || people.people.form == Form::kDual || people.people.form == Form::kSingular;
      if (draft_.frames.quantity_used[q] || !people.counts_people || people.outcome || people.partitive || !counted)
        continue;
      const std::optional<std::size_t> verb = CarriedBy(people);
      const Analysis* word = verb ? lattice().Find(*verb, "take-to-care") : nullptr;
      const std::optional<std::size_t> how =
          word == nullptr ? std::nullopt : HowHurt(std::max<std::size_t>(*verb, people.last));
      const auto& told = draft_.frames.fillings;  // "نُقل طفل إلى المستشفى جريحا"
      if (!how || std::any_of(told.begin(), told.end(),
                              [&](const Filling& hurt) { return hurt.first <= *how && hurt.last >= *how; }))
        continue;
      std::optional<Filling> filling = draft_.MakeKilled(*verb, *word, q);
      if (!filling) continue;
      filling->outcome = draft_.frames.predicates[filling->predicate].outcome = Outcome::kInjured;
      filling->first = std::min(filling->first, people.first);
      filling->rule = "carried-hurt";
      draft_.Add(std::move(*filling), q);
    }
  }

 private:
  // "نُقل ثلاثة آخرون", "ثلاثة آخرين نُقلوا"
  std::optional<std::size_t> CarriedBy(const QuantityPhrase& people) const {
    const std::optional<std::size_t> before = Before(people.first), behind = After(people.last);
    if (before && IsCarried(*before)) return before;
    if (behind && IsCarried(*behind) && (token(*behind).folded.ends_with("وا") || token(*behind).passive_mark))
      return behind;
    return std::nullopt;
  }

  bool IsCarried(std::size_t at) const {
    const Analysis* verb = lattice().Find(at, "take-to-care");
    return verb != nullptr && verb->lexeme->pos == Pos::kVerb && verb->form == VerbForm::kPast && !verb->Has(kPronoun);
  }

  // "بجروح", "مصابين", "في حالة خطيرة", behind where they were carried: the word that says so.
  std::optional<std::size_t> HowHurt(std::size_t last) const {
    constexpr int kWhere = 8;  // words of where to
    std::optional<std::size_t> at = After(last);
    for (int steps = 0; at && steps < kWhere && !IsComma(*at); ++steps, at = After(*at)) {
      const Analysis* told = OutcomeReading(*at);
      if (Joined(*at, kBi) && Is(*at, "wound")) return at;
      // "نقل مصابا", "نُقلوا إلى المستشفى مصابين"
      const std::string& word = token(*at).folded;
      const bool state = steps == 0 || word.ends_with("ا") || word.ends_with("ين");
      if (told != nullptr) {
        const bool hurt = told->lexeme->outcome == Outcome::kInjured && told->lexeme->Is("person") &&
                          told->clitics == 0 && state && !IsSickOf(After(*at));
        return hurt ? at : std::nullopt;
      }
      if (Is(*at, "case") && After(*at) && Is(*After(*at), "grave")) return at;
      const QuantityPhrase* other = field_.QuantityAt(*at);
      if ((HasVerb(*at) && field_.NameAt(*at) == nullptr) || (other != nullptr && other->counts_people))
        return std::nullopt;
    }
    return std::nullopt;
  }

  // "مصابين بالكوليرا": by what is no wound, weapon or event.
  bool IsSickOf(std::optional<std::size_t> what) const {
    return what && Joined(*what, kBi) && !Is(*what, "wound") && !Is(*what, "by-gun") && !Is(*what, "munition") &&
           EventReadingAt(lattice(), *what) == nullptr;
  }

  FrameDraft& draft_;
};

}  // namespace

void FillCarriedHurt(FrameDraft& draft) { CarriedHurt(draft).Fill(); }

}  // namespace isnad
