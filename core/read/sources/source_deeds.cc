#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/sources/source_finder.h"

// Whoever brought out the dead and cared for the wounded has counted them: "انتشل الدفاع المدني ست جثث", "تعاملت طواقم
// الهلال الأحمر مع خمس إصابات", "استقبل مستشفى كذا ثلاثة قتلى". Where a sentence cites nobody, they are its source.

namespace isnad {
namespace {

constexpr std::size_t kPeople = 12;  // tokens from the deed to those whom it was done to

}  // namespace

// A body of rescuers or of the sick, or its crew.
bool SourceFinder::CaresForPeople(const Speaker& speaker) const {
  if (speaker.chain.size() != 1 || !speaker.chain.back().phrase || speaker.anaphor || speaker.outlet) return false;
  const NamePhrase& name = field_.names[*speaker.chain.back().phrase];
  if (name.type == EntityType::kPerson) return false;
  const std::string& kind = name.known != nullptr ? name.known->kind : name.kind;
  if (name.type == EntityType::kPlace) return Is(name.cue, "care");
  if (kind != "civil" && kind != "health" && kind != "state") return false;
  for (std::uint32_t at = std::min(name.cue, speaker.first); at <= name.last; ++at)
    if (Is(at, "heals") || Is(at, "rescues") || Is(at, "team")) return true;
  return kind == "civil" && Is(name.cue, "body-noun");
}

// Who did the deed at `verb`: right behind it or before it.
std::optional<Speaker> SourceFinder::DoerOfCare(std::size_t verb, std::size_t begin, std::size_t end) const {
  if (verb + 1 < end)
    if (std::optional<Speaker> behind = speakers_.At(verb + 1, end); behind && behind->first == verb + 1) return behind;
  constexpr std::size_t kWords = 8;  // of a crew before its verb
  for (std::size_t first = verb > begin + kWords ? verb - kWords : begin; first < verb; ++first)
    if (std::optional<Speaker> before = speakers_.At(first, verb); before && before->last + 1U == verb) return before;
  return std::nullopt;
}

void SourceFinder::TellsOfCare(std::size_t begin, std::size_t end) {
  for (std::size_t verb = begin; verb < end; ++verb) {
    if (!speakers_.IsVerb(verb) || field_.NameAt(verb) != nullptr) continue;
    const bool care = Is(verb, "sees-to") || Is(verb, "takes-in") || Is(verb, "take-to-care") || Is(verb, "manages");
    if (!care) continue;
    std::optional<Speaker> doer = DoerOfCare(verb, begin, end);
    if (!doer || !CaresForPeople(*doer) || !Resolve(*doer)) continue;
    const std::size_t from = std::max<std::size_t>(verb, doer->last) + 1;
    for (std::size_t at = from; at < end && at < from + kPeople; ++at) {
      const QuantityPhrase* people = field_.QuantityAt(at);
      if (people == nullptr || !people->counts_people) continue;
      Attribution attribution = Covering(verb, end - 1, verb, verb, kCarried, "care");
      attribution.chain = doer->chain;
      carried_.push_back(std::move(attribution));
      return;
    }
  }
}

}  // namespace isnad
