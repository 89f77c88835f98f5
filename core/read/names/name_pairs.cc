#include <algorithm>

#include "core/read/names/name_finder.h"

// Places that stand in pairs: the two ends of a road or between which something lies. A word that means something else
// besides, or that no list holds, is one there.

namespace isnad::names {

std::size_t NameFinder::TakePair(std::size_t at) {
  if (const std::size_t next = TakeBetween(at); next != at) return next;
  return TakeRoadEnd(at);
}

// "بين القل وجيجل", "بين كركوك وصلاح الدين": known places of one country, joined.
std::size_t NameFinder::TakeBetween(std::size_t at) {
  if (at == 0 || !Beside(at - 1, at) || !IsWord(at)) return at;
  const bool second = !drafts_.empty() && drafts_.back().phrase.type == EntityType::kPlace &&
                      drafts_.back().phrase.last + 1 == at && drafts_.back().between;
  if (!second && Text(at - 1) != "بين") return at;
  std::vector<NameMatch> here = Known(at, EntityType::kPlace);
  const std::uint16_t joined = second ? kWa : 0;
  std::erase_if(here, [&](const NameMatch& match) { return match.clitics != joined; });
  if (here.empty()) return at;
  if (!second) {
    const std::size_t next = at + here.front().length;
    const std::vector<NameMatch> other = Beside(at, next) ? Known(next, EntityType::kPlace) : std::vector<NameMatch>();
    const bool pair = std::any_of(other.begin(), other.end(), [&](const NameMatch& match) {
      return match.clitics == kWa && std::any_of(here.begin(), here.end(), [&](const NameMatch& first) {
               return CountryOf(*first.entity) == CountryOf(*match.entity);
             });
    });
    if (!pair) return at;
  }
  NameDraft& draft = PushKnownPlace(at, at, here);
  draft.cued = true;
  draft.between = !second;
  return at + here.front().length;
}

// "place:sy/deir-ezzor" -> "place:sy"
std::string_view NameFinder::CountryOf(const KnownEntity& place) {
  return std::string_view(place.id).substr(0, place.id.find('/'));
}

// "على طريق النبطية – كفرجوز", "خط حيس - الجراحي": where the road goes on to behind the dash.
std::size_t NameFinder::TakeRoadEnd(std::size_t at) {
  if (at < 3 || !Is(at - 1, "-") || drafts_.empty() || !IsWord(at) || !Beside(at - 2, at)) return at;
  NameDraft& start = drafts_.back();
  if (start.phrase.type != EntityType::kPlace || start.phrase.last + 2 != at) return at;
  const std::size_t noun =
      start.phrase.cue < start.phrase.first || start.phrase.cue == 0 ? start.phrase.cue : start.phrase.cue - 1;
  const bool road = start.on_road || Cue(start.phrase.cue, "kind=road") != nullptr ||
                    Cue(start.phrase.cue, "road-of") != nullptr || Cue(noun, "kind=road") != nullptr ||
                    Cue(noun, "road-of") != nullptr;
  if (!road) return at;
  std::vector<NameMatch> known = Known(at, EntityType::kPlace);
  std::erase_if(known, [](const NameMatch& match) { return match.clitics != 0; });
  if (known.empty() && (!IsUnread(at) || Text(at).starts_with("و"))) return at;
  start.cued = true;
  start.tentative = false;
  const std::size_t last = known.empty() ? at : at + known.front().length - 1;
  NameDraft& end = known.empty() ? Push(EntityType::kPlace, at, at, at, 0, "") : PushKnownPlace(at, at, known);
  end.cued = end.on_road = true;
  return last + 1;
}

}  // namespace isnad::names
