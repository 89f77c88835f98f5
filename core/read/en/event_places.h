#ifndef ISNAD_CORE_READ_EN_EVENT_PLACES_H_
#define ISNAD_CORE_READ_EN_EVENT_PLACES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/read/en/words.h"
#include "core/read/events/events.h"

namespace isnad::en {

// Which place of its sentence an event word stands at. Keeps a reference to the field. Nothing here fails; any thread.
class EventPlaces : private Words {
 public:
  explicit EventPlaces(const FieldText& field) : Words(field) {}

  // The index of the place's name phrase. before: the mentions of the field that stand before this one.
  std::optional<std::uint32_t> Of(const EventMention& mention, const std::vector<EventMention>& before) const;
  // "north of X": what it lies from. place: index of the name phrase.
  bool IsBearing(std::uint32_t place) const;
  // The place stands right at the word: "the raid on X", "X raid", "shelled X".
  bool IsBound(const EventMention& mention, std::uint32_t place) const;

  // "BEIRUT - ", "QAMISHLI, Syria (North Press) - ": where it was filed.
  bool IsDateline(const NamePhrase& name) const;
  // The line that begins at the token is one of several of a list that goes from town to town: "MOSUL - Two children
  // were hurt ...".
  bool OpensItem(std::size_t line) const;
  // The town that opens the item of such a list in which the word stands.
  std::optional<std::uint32_t> PlaceOfItem(std::size_t word) const;

 private:
  std::optional<std::size_t> DashOfItem(std::size_t line) const;
  std::optional<std::size_t> ColonOfItem(std::size_t line) const;
  bool IsBullet(std::size_t at) const;
  bool IsBroughtTo(const EventMention& mention, std::uint32_t place) const;
  bool IsBlamed(std::size_t opener) const;
  bool IsOfNextDeed(const EventMention& mention, std::uint32_t n) const;
  bool IsOfDeedBefore(const EventMention& mention, std::uint32_t n) const;
  int Rank(const EventMention& mention, std::uint32_t n, const std::vector<EventMention>& before) const;
  // The words before a name that say how it hangs: its cue, articles and directions passed over.
  std::size_t Opener(const NamePhrase& name) const;
  static bool IsTown(const NamePhrase& name);
  bool IsBehindAnother(std::uint32_t place) const;
  bool IsOwner(const NamePhrase& name) const;
  bool IsBearer(const NamePhrase& name) const;
  std::size_t EndOf(const NamePhrase& name) const;
  bool IsSeat(const NamePhrase& name) const;
  bool IsOffice(const NamePhrase& name) const;
  bool IsOfNeighbour(const NamePhrase& name) const;
  bool IsOfCircumstance(const EventMention& mention, const NamePhrase& name) const;
  std::optional<std::uint32_t> ToldToBe(const EventMention& mention, std::uint32_t place) const;
  std::optional<std::uint32_t> Repeated(const EventMention& mention) const;
  std::optional<std::uint32_t> RepeatedAt(std::size_t at) const;
};

}  // namespace isnad::en

#endif  // ISNAD_CORE_READ_EN_EVENT_PLACES_H_
