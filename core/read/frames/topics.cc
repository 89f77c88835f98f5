#include "core/read/frames/topics.h"

#include <optional>
#include <utility>

#include "core/read/frames/words.h"

namespace isnad {
namespace {

class Topics : private Words {
 public:
  explicit Topics(const FieldText& field) : Words(field) {}

  std::uint32_t EndOf(const Predicate& noun) const {
    constexpr int kWords = 9;
    const std::optional<std::size_t> next = After(noun.last);
    if (noun.analysis->number != Number::kSingular || !noun.analysis->Has(kAl) || !next ||
        !(Is(*next, "preposition") || Is(*next, "relative")))
      return noun.last;
    std::optional<std::size_t> at = next;
    bool verb = !Is(*next, "relative");  // the relative has one verb of its own
    for (int steps = 0; at && steps < kWords && !IsComma(*at); ++steps, at = After(*at)) {
      const QuantityPhrase* people = field_.QuantityAt(*at);
      if (IsWord(*at, "هو") || IsWord(*at, "هي")) return static_cast<std::uint32_t>(*Before(*at));
      if (Is(*at, "that") || Joined(*at, kWa) || (people != nullptr && people->counts_people)) break;
      if (HasVerb(*at) && !InName(*at) && !IsEventNoun(*at) && std::exchange(verb, true)) break;
    }
    return noun.last;
  }
};

}  // namespace

std::uint32_t EndOfTopic(const FieldText& field, const Predicate& noun) { return Topics(field).EndOf(noun); }

}  // namespace isnad
