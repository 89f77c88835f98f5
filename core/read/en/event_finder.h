#ifndef ISNAD_CORE_READ_EN_EVENT_FINDER_H_
#define ISNAD_CORE_READ_EN_EVENT_FINDER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/read/en/event_places.h"
#include "core/read/en/words.h"
#include "core/read/events/events.h"

namespace isnad::en {

// Finds the words of one field that name an event: nouns (the raid, two airstrikes) and verbs (shelled, were ambushed).
// Many are both in English; what stands around such a word decides. Keeps a reference to the field. Nothing here fails;
// any thread.
class EventFinder : private Words {
 public:
  EventFinder(const FieldText& field, int index) : Words(field), index_(index), places_(field) {}
  std::vector<EventMention> Run();

 private:
  // ---- events.cc ----
  void RecallRanked();
  const EventMention* SameWeapon(const EventMention& mention) const;
  bool IsWhatItDid(const EventMention& mention, const Analysis& reading) const;
  bool IsShelledFromTheAir(const EventMention& mention) const;
  bool ByTroops(const EventMention& mention) const;
  bool IsFollows(std::size_t at) const;
  void AddOccasions();
  std::optional<std::size_t> NewsBehindAfter(const EventMention& mention) const;
  bool IsRecalledAfter(const EventMention& mention) const;
  bool CameSoLongAfter(const EventMention& mention) const;
  std::optional<std::size_t> YearsAfter(const EventMention& mention) const;
  bool BeganLongAgo(const EventMention& mention) const;
  bool IsWhatAWarBeganWith(const EventMention& mention) const;
  bool IsOfTheBomber(const EventMention& mention, const EventMention& told) const;
  bool GoesOn(const EventMention& mention);
  bool IsWalkout(std::uint32_t at, const Analysis& reading) const;
  bool IsAttribute(std::uint32_t at, const Analysis& reading) const;
  bool IsOfAName(std::uint32_t at, const Analysis& reading) const;
  bool IsToldByNoun(std::uint32_t at, const Analysis& reading) const;
  bool IsDowned(std::size_t shot) const;
  bool IsRammed(std::size_t word) const;
  bool IsOfAnother(const EventMention& mention) const;
  bool SharesSubject(const EventMention& mention) const;
  bool IsSubject(const EventMention& noun, std::size_t verb) const;
  const Analysis* EventReading(std::uint32_t at) const;
  bool ActsAsVerb(std::uint32_t at, const Analysis& verb) const;
  EventMention Make(std::uint32_t at, const Analysis& reading) const;
  bool IsOneOfThem(std::size_t at) const;
  bool IsItsRank(std::size_t at) const;
  void TellAgain(EventMention& mention, const EventMention& told) const;
  void Lay(EventMention& mention) const;
  bool TakesPlace(const EventMention& mention) const;
  bool IsDefinite(std::size_t at) const;
  void CountTimes(EventMention& mention) const;
  void FindCount(EventMention& mention) const;
  bool IsWide(std::uint32_t place) const;
  bool IsCountry(std::uint32_t place) const;

  // ---- event_deeds.cc ----
  void AddKillings();
  bool IsHoursApart(std::size_t at, std::vector<EventMention>::const_iterator next) const;
  bool TellsNextKilling(const EventMention& deed, std::vector<EventMention>::const_iterator next) const;
  void AddElsewhere();
  void AddFiguresElsewhere();
  std::optional<std::uint32_t> ToldOfBefore(const QuantityPhrase& some, const NamePhrase& there,
                                            std::size_t& word) const;
  bool IsInAndIn(const NamePhrase& name) const;
  void AddAfter();
  bool IsTakenByForces(std::size_t at, const Analysis& deed) const;
  void AddArrests();
  void AddItems();
  static std::optional<EventType> TypeOfItem(Outcome outcome);
  bool OpensBullet(std::size_t line) const;
  EventMention OfDeed(std::uint32_t at, const Analysis& deed, EventType type) const;
  bool IsArrestElsewhere(const EventMention& arrest, const EventMention& told) const;
  std::optional<std::size_t> AfterWord(std::size_t at) const;
  bool IsDoneByGunmen(std::size_t at, const Analysis& deed) const;

  // ---- event_told.cc ----
  bool IsAnother(const EventMention& mention) const;
  bool IsFire(const EventMention& mention) const;
  bool IsIntoTrouble(const EventMention& mention) const;
  bool OutcomeBeside(std::size_t word) const;
  bool FellThere(std::size_t word) const;
  bool IsWeapons(std::size_t word, bool gap) const;
  bool WeaponBeside(std::size_t word) const;
  bool IsTold(const EventMention& mention, const Analysis& reading) const;
  bool IsFiredUpon(const EventMention& mention) const;

  // ---- event_releases.cc ----
  bool TellsWhich(const EventMention& taken) const;
  std::optional<std::uint32_t> DayOfRelease(std::size_t at, const EventMention& taken) const;
  bool TookThoseTold(const EventMention& taken) const;
  void AddReleases();

  // ---- event_types.cc ----
  std::optional<EventMention> WeaponAt(std::uint32_t at) const;
  bool IsAtNextTown(const EventMention& mention, const EventMention& told) const;
  static bool TagsWeapon(const Analysis& a);
  std::optional<EventType> TypeOfWeapon(std::uint32_t at) const;
  bool KillsBehind(std::uint32_t at) const;
  bool LeavesDead(std::size_t verb) const;
  bool IsAgent(std::uint32_t at) const;
  bool ByPlanes(const EventMention& mention) const;
  bool IsFromTheAir(const EventMention& mention) const;
  bool IsGunmen(std::size_t at) const;
  bool ByGunmen(const EventMention& mention) const;
  bool HasObject(std::size_t at) const;
  bool IsRaidOfGunmen(const EventMention& mention) const;
  bool FallsOnPost(const EventMention& mention) const;
  bool ByTheMen(const EventMention& mention) const;
  bool ByArmedGroup(const EventMention& mention) const;
  bool ByMob(const EventMention& mention) const;
  bool IsBombItself(const EventMention& mention) const;
  bool IsOntoBomb(const EventMention& mention) const;
  bool IsLaden(std::size_t word) const;
  bool IsOwnFight(const EventMention& mention) const;
  bool IsShellThatFell(const EventMention& mention) const;
  bool ByBomber(const EventMention& mention) const;
  std::optional<EventType> TypeItFellIn(const EventMention& mention) const;
  bool ManyFell(const EventMention& mention) const;
  bool IsForces(std::size_t at) const;
  bool ByForces(const EventMention& mention) const;
  bool IsAirPower(std::size_t at) const;
  std::optional<EventType> TypeByActors(const EventMention& mention, const Analysis& reading) const;
  std::optional<EventType> TypeByWeapon(const EventMention& mention, const Analysis& reading, std::size_t at) const;
  bool IsOfWorks(std::size_t at) const;
  bool IsFarMeans(const EventMention& mention, std::size_t at) const;
  std::optional<EventType> TypeByWeapons(const EventMention& mention, const Analysis& reading) const;
  void Refine(EventMention& mention, const Analysis& reading) const;

  // ---- event_days.cc ----
  bool IsNext(const EventMention& mention, const DatePhrase& date) const;
  bool IsReferredTo(const EventMention& mention) const;
  bool TellsArrestBefore(const EventMention& mention) const;
  bool IsYearOf(const DatePhrase& date) const;
  bool IsOf(const EventMention& mention, const DatePhrase& date) const;
  std::optional<std::uint32_t> DateBeforeWhen(const EventMention& mention) const;
  bool IsToCome(const EventMention& mention, const DatePhrase& date) const;
  bool IsCountedFrom(const EventMention& mention, const DatePhrase& date) const;
  bool IsAsOf(const DatePhrase& date) const;
  void FindDate(EventMention& mention) const;
  bool IsOfLate(const EventMention& mention) const;
  bool IsHoursEarlier(const EventMention& mention) const;
  bool IsBeside(std::size_t word) const;
  std::optional<std::uint32_t> LastDate(std::size_t word) const;
  std::optional<std::size_t> OpenerOf(const EventMention& mention) const;
  std::optional<std::uint32_t> OpenersDate(const EventMention& mention) const;
  std::optional<std::uint32_t> SayersDate(const EventMention& mention) const;
  std::optional<std::uint32_t> OpenersPlace(const EventMention& mention) const;
  bool IsSinceClause(const EventMention& mention, std::size_t date) const;
  bool EventAt(std::size_t at) const;
  bool IsOfMainClause(const EventMention& mention, const DatePhrase& date) const;
  bool OpensAnother(const EventMention& mention, const DatePhrase& date) const;
  bool IsSuperlative(std::size_t first) const;
  bool IsRanked(std::size_t first) const;
  int RelativesBetween(std::size_t first, std::size_t last) const;
  bool IsSaidAfter(const EventMention& mention, const EventMention& told) const;
  bool ComesAfter(std::size_t word) const;

  // ---- event_moods.cc ----
  void Deny(EventMention& mention, const Analysis& reading) const;
  bool KillsThoughFoiled(const EventMention& mention) const;
  std::string_view MoodBefore(const EventMention& mention, const Analysis& reading) const;
  bool KilledInSeveral(std::size_t noun) const;
  bool IsOfMany(const EventMention& mention) const;
  bool IsHeldAgainst(const EventMention& mention) const;
  bool IsSteppedUp(const EventMention& mention) const;
  bool AreCommon(const EventMention& mention) const;
  bool HaveGrown(const EventMention& mention) const;
  bool AreSeenSince(const EventMention& mention) const;
  bool HaveCostSince(const EventMention& mention) const;
  bool IsMassSince(const EventMention& mention) const;
  bool AreOfPeriod(const EventMention& mention) const;
  bool IsUsual(const EventMention& mention) const;
  bool IsAside(const EventMention& mention, const DatePhrase& habit) const;
  bool IsOfAWar(const EventMention& mention) const;
  bool IsProgressive(const EventMention& mention) const;
  std::optional<EventMention> HappenedAt(std::uint32_t at) const;
  bool IsOverTime(const EventMention& mention) const;
  bool IsWhich(const DatePhrase& date) const;
  bool IsBehindSince(const EventMention& mention) const;
  bool IsRidden(const EventMention& mention) const;
  bool IsRecord(const EventMention& mention) const;
  bool IsLabel(const Analysis& reading, std::size_t word) const;

  int index_;
  EventPlaces places_;
  std::vector<EventMention> found_;
};

}  // namespace isnad::en

#endif  // ISNAD_CORE_READ_EN_EVENT_FINDER_H_
