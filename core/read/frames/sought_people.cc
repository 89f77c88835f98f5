#include <optional>
#include <utility>

#include "core/read/frames/frame_draft.h"

// "والبحث مستمر عن 15 شخصا", "يجري البحث عن آخرين", "البحث جار عن سيدة وطفلها", "تبحث فرق الإنقاذ تحت الأنقاض عن
// ثلاثة": those whom rescuers still seek are missing. Whom forces hunt ("البحث مستمر عن ثلاثة مسلحين"), and survivors
// whom nobody knows, are not.

namespace isnad {
namespace {

class SoughtPeople : private Words {
 public:
  explicit SoughtPeople(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Fill() {
    for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
      const QuantityPhrase& people = field_.quantities[q];
      if (draft_.frames.quantity_used[q] || !people.counts_people || people.outcome || people.partitive ||
          people.people.form == Form::kPlural || IsDefinite(people.head) || IsHunted(people))
        continue;
      const std::optional<std::size_t> about = Before(people.first);
      if (!about || !IsWord(*about, "عن")) continue;
      std::optional<std::size_t> search = SearchGoingOn(*about);
      if (!search) search = SearchUnderRubble(*about);
      if (!search || lattice().readings[*search].empty()) continue;
      std::optional<Filling> filling = draft_.MakeKilled(*search, lattice().readings[*search].front(), q);
      if (!filling) continue;
      filling->outcome = draft_.frames.predicates[filling->predicate].outcome = Outcome::kMissing;
      filling->rule = "sought";
      draft_.Add(std::move(*filling), q);
    }
  }

 private:
  bool IsHunted(const QuantityPhrase& people) const {
    return draft_.GroupOf(people) == Group::kMilitant || Is(people.head, "suspected") || Is(people.head, "qualifies");
  }

  // "البحث مستمر", "ما زال البحث جاريا", "يجري البحث", "يتواصل البحث": the search, where it goes on.
  std::optional<std::size_t> SearchGoingOn(std::size_t about) const {
    constexpr int kReach = 3;  // words from the search to whom it is for
    std::optional<std::size_t> at = Before(about);
    bool goes_on = false;
    for (int steps = 0; at && steps < kReach; ++steps, at = Before(*at)) {
      const std::string& word = token(*at).folded;
      if (word == "البحث" || word == "والبحث") {
        const std::optional<std::size_t> verb = Before(*at);
        return goes_on || (verb && (GoesOn(token(*verb).folded) || Is(*verb, "goes-on"))) ? at : std::nullopt;
      }
      goes_on = goes_on || GoesOn(word);
      if (IsComma(*at) || OutcomeReading(*at) != nullptr) return std::nullopt;
    }
    return std::nullopt;
  }

  // "تبحث فرق الإنقاذ تحت الأنقاض عن", "البحث تحت الركام عن": nobody hunts men there.
  std::optional<std::size_t> SearchUnderRubble(std::size_t about) const {
    constexpr int kReach = 10;  // words from the verb, whose subject stands behind it
    std::optional<std::size_t> at = Before(about);
    bool rubble = false;
    for (int steps = 0; at && steps < kReach; ++steps, at = Before(*at)) {
      const std::string& word = token(*at).folded;
      const bool under = IsWord(*at, "تحت");  // also of those who are there
      if (IsComma(*at) || (OutcomeReading(*at) != nullptr && !under) || Is(*at, "that")) return std::nullopt;
      rubble = rubble || word.ends_with("انقاض") || word.ends_with("ركام") || word.ends_with("حطام");
      if (rubble && (word.ends_with("البحث") || word.ends_with("تبحث") || word.ends_with("يبحث") ||
                     word.ends_with("يبحثون") || word.ends_with("تفتش")))
        return at;
    }
    return std::nullopt;
  }

  static bool GoesOn(std::string_view word) {
    for (const std::string_view sign : {"مستمر", "متواصل", "جار", "يجري", "تجري", "يتواصل", "تتواصل", "يستمر", "تستمر"})
      if (word.starts_with(sign) || (word.starts_with("و") && word.substr(2).starts_with(sign))) return true;
    return false;
  }

  FrameDraft& draft_;
};

}  // namespace

void FillSought(FrameDraft& draft) { SoughtPeople(draft).Fill(); }

}  // namespace isnad
