#include "core/read/frames/losses.h"

#include <algorithm>
#include <optional>

#include "core/read/frames/words.h"

namespace isnad {
namespace {

class Losses : private Words {
 public:
  explicit Losses(const FieldText& field) : Words(field) {}

  bool AreOf(std::size_t verb) const {
    const std::optional<std::size_t> subject = After(verb);
    if (!subject || field_.QuantityAt(*subject) != nullptr) return false;
    const NamePhrase* name = field_.NameAt(*subject);
    const bool body = Is(*subject, "security-body") || Is(*subject, "militant-body") ||
                      (name != nullptr && name->type == EntityType::kOrganization && name->first == *subject);
    const bool place =
        (name != nullptr && name->type == EntityType::kPlace) || (Is(*subject, "place-cue") && Joined(*subject, kAl));
    return (body || (place && TellsOfArms(verb))) && PeopleBehind(*subject);
  }

 private:
  // The object, counted: nothing but the subject's own words and the time stands before it.
  bool PeopleBehind(std::size_t subject) const {
    constexpr int kWords = 8;  // "فقد الجيش المالي، في مطلع يناير، 33 جنديا"
    std::optional<std::size_t> at = After(subject);
    for (int steps = 0; at && steps < kWords; ++steps, at = After(*at)) {
      const QuantityPhrase* people = field_.QuantityAt(*at);
      if (people != nullptr && people->first == *at && people->counts_people)
        return !people->bare && !people->outcome && !people->partitive && !Joined(*at, kBi) && !Joined(*at, kWa) &&
               !Joined(*at, kLi) &&
               (IsNumbered(people->people) || people->people.form == Form::kDual ||
                people->people.form == Form::kSingular);
      if (field_.DateAt(*at) != nullptr) continue;
      const bool joined = Joined(*at, kBi) || Joined(*at, kWa);
      const bool governed = Is(*at, "preposition") && !IsWord(*at, "في") && !Is(*at, "temporal");
      if (joined || governed || OutcomeReading(*at) != nullptr || Is(*at, "that") || HasVerb(*at)) return false;
    }
    return false;
  }

  bool TellsOfArms(std::size_t verb) const {
    const auto arms = [&](std::size_t at) {
      const auto& readings = lattice().readings[at];
      return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->event && a.lexeme->pos == Pos::kNoun && *a.lexeme->event != EventType::kOther;
      });
    };
    for (std::size_t at = verb + 1; at < field_.size() && field_.SameSentence(verb, at); ++at)
      if (arms(at)) return true;
    return false;
  }
};

}  // namespace

bool LosesItsPeople(const FieldText& field, std::size_t at) { return Losses(field).AreOf(at); }

}  // namespace isnad
