#ifndef ISNAD_CORE_READ_EVENTS_EVENT_FINDER_H_
#define ISNAD_CORE_READ_EVENTS_EVENT_FINDER_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/read/events/event_places.h"
#include "core/read/events/events.h"

// Finds the event mentions of one Arabic field. Inside core/read alone.

namespace isnad {

class EventFinder {
 public:
  EventFinder(const FieldText& field, int index) : field_(field), index_(index), places_(field) {}
  std::vector<EventMention> Run();

 private:
  static constexpr std::uint32_t kGovernor = 4;  // tokens back to the word that governs an event word

  bool Is(std::size_t at, std::string_view tag) const { return field_.lattice.Is(at, tag); }
  bool SameSentence(std::size_t a, std::size_t b) const {
    return a < field_.size() && b < field_.size() && field_.SameSentence(a, b);
  }
  const Analysis* EventReading(std::size_t at) const { return EventReadingAt(field_.lattice, at); }
  // Whether one of so many tokens before `first` passes, in its sentence, behind no colon and in no person's name ("عبد
  // القادر" is able to do nothing).
  template <class Test>
  bool AnyBefore(std::uint32_t first, std::uint32_t reach, Test test) const {
    for (std::uint32_t back = 1; back <= reach && back <= first; ++back) {
      const std::uint32_t at = first - back;
      if (!SameSentence(at, first) || field_.tokens[at].folded == ":") return false;
      const NamePhrase* name = field_.NameAt(at);
      const bool person = name != nullptr && name->type == EntityType::kPerson && at > name->first;
      if (!person && test(at)) return true;
    }
    return false;
  }
  bool IsBefore(std::uint32_t first, std::uint32_t reach, std::string_view tag) const {
    return AnyBefore(first, reach, [&](std::uint32_t at) { return Is(at, tag); });
  }
  static bool IsWeak(const Lexeme& lexeme) { return IsWeakEvent(lexeme); }

  // ---- which words: events.cc ----
  std::optional<EventMention> Another(std::uint32_t at) const;
  std::optional<EventMention> ByMunition(std::uint32_t at) const;
  std::optional<EventMention> ByTakers(std::uint32_t at) const;
  std::optional<EventMention> ByAircraft(std::uint32_t at) const;
  std::optional<EventMention> ByInmates(std::uint32_t at) const;
  std::optional<EventMention> ByAirdrop(std::uint32_t at) const;
  bool LiesSomewhere(std::size_t at) const;
  bool IsOfDam(std::size_t at) const;
  bool IsAtDawn(std::size_t at, const Analysis& reading) const;
  bool IsInIdiom(std::size_t at) const;
  bool CrossesVerb(std::size_t at, const Analysis& reading) const;
  bool IsHarmless(std::size_t at, const Analysis& reading) const;
  bool NamesOperation(std::size_t at, const Analysis& reading) const;
  bool HasObject(std::uint32_t at) const;
  std::optional<std::uint32_t> ReleaseBefore(const EventMention& mention) const;
  void AddReleases();
  bool IsOneOfKindAfter(const EventMention& mention) const;
  bool IsBackThen(const EventMention& mention) const;
  bool IsCheckpoint(std::size_t at) const;
  EventMention Make(std::uint32_t at, const Analysis& reading);
  void TakeName(EventMention& mention, bool& generic) const;
  void ShareWeapon(EventMention& mention) const;
  void FindCount(EventMention& mention) const;
  void FindPlace(EventMention& mention) const;
  bool HappenedIn(const EventMention& mention, const NamePhrase& name) const;
  bool IsWhereItHappened(const EventMention& mention, const NamePhrase& name) const;

  // ---- of which type: event_types.cc ----
  bool IsDual(std::uint32_t at) const;
  bool HasBi(std::size_t at) const;
  bool IsOfExchange(std::uint32_t word) const;
  bool IsServedIn(std::uint32_t at) const;
  std::optional<EventType> FireAt(std::uint32_t at) const;
  void Refine(EventMention& mention, const Analysis& reading) const;
  bool OfIndefiniteNoun(std::uint32_t at) const;
  bool IsOfAttack(const EventMention& mention) const;
  bool IsByAlliance(const EventMention& mention) const;
  bool BringsBomb(std::uint32_t last, std::uint32_t at) const;
  bool IsFarMeans(const EventMention& mention, std::uint32_t at) const;
  bool IsThrownByHand(std::uint32_t at) const;
  bool IsKeptThere(std::uint32_t at) const;
  bool IsShoulderFired(std::uint32_t at) const;
  bool HitsVehicle(const EventMention& mention) const;
  bool IsFromAfar(const EventMention& mention, const Analysis& reading) const;
  bool DoesAnother(std::uint32_t at) const;
  bool OfAnotherNoun(std::uint32_t at) const;
  bool IsStateBody(std::uint32_t at) const;
  bool IsAgainstPost(std::uint32_t noun) const;
  bool IsAtFront(std::uint32_t last) const;
  bool RunsOverMany(const EventMention& mention) const;
  bool StormsPost(std::uint32_t last) const;
  bool StormsWithBomb(std::uint32_t verb) const;
  bool ArrestsBefore(std::uint32_t word) const;
  bool Arrests(std::uint32_t word) const;
  bool ByGunmen(std::uint32_t word) const;
  bool IsClaimedBefore(std::uint32_t word) const;
  bool IsFromTheAir(std::uint32_t adjective) const;
  bool IsOfArmedGroup(const EventMention& mention) const;
  bool IsLaunchedByMen(std::uint32_t word) const;
  bool IsFlown(const EventMention& mention, const Analysis& reading) const;
  bool NamesExplosive(std::uint32_t word) const;

  // ---- when: event_days.cc ----
  void FindDate(EventMention& mention) const;
  bool IsHeldSince(const EventMention& mention) const;
  bool IsOfCase(const EventMention& mention) const;
  bool IsYearsAfter(const EventMention& mention) const;
  bool IsOneMore(const EventMention& mention, std::uint32_t date) const;
  bool IsDeedOfTaken(const EventMention& mention) const;
  bool IsDoerCaughtElsewhere(std::uint32_t doer, const EventMention& mention) const;
  bool IsToldFirst(const EventMention& mention) const;
  bool OutcomeAfterBetween(std::uint32_t first, std::uint32_t date) const;
  bool IsChargedAtLarge(const EventMention& mention, const Analysis& reading) const;
  bool IsCharge(const EventMention& mention, const Analysis& reading) const;
  bool IsCrimeCharged(const EventMention& mention, const Analysis& reading) const;
  bool IsOfCases(std::uint32_t first) const;
  void LendPlaces();
  bool IsSomeOf(std::uint32_t at, const Analysis& reading) const;
  bool IsOfKilling(std::uint32_t at) const;
  bool IsOfVictim(std::uint32_t at, const Analysis& reading) const;
  bool IsToldByParts(const EventMention& mention, const Analysis& reading) const;
  bool IsCountedSince(const EventMention& mention, const Analysis& reading) const;
  bool IsOfSeveral(const EventMention& mention, const Analysis& reading) const;
  bool IsGoneFor(const EventMention& mention, const Analysis& reading) const;
  bool IsEpoch(const EventMention& mention, const Analysis& reading) const;
  bool IsKnownCampaign(const EventMention& mention) const;
  bool IsLongCampaign(const EventMention& mention, const Analysis& reading) const;
  bool IsMeansOfMany(const EventMention& mention, const Analysis& reading) const;
  bool IsOfThoseCounted(const EventMention& mention, const Analysis& reading) const;
  bool IsKeptUp(const EventMention& mention, const Analysis& reading) const;
  bool EventBehindContrast(std::uint32_t clause, std::uint32_t other, std::uint32_t end) const;
  bool IsBeforeAnother(const DatePhrase& date) const;
  bool ClosesSentence(const EventMention& mention, const DatePhrase& date) const;
  bool IsOfTarget(std::uint32_t last, std::uint32_t date) const;
  bool IsMarkBefore(std::uint32_t at) const;
  bool IsOfWoundsBehind(std::uint32_t date) const;
  bool CountsFromStart(const EventMention& mention) const;
  std::optional<std::uint32_t> DayBehind(const EventMention& mention, const DatePhrase& counted) const;
  bool AnniversaryBetween(std::uint32_t date, std::uint32_t mention) const;
  bool IsOfTreaty(const DatePhrase& date) const;
  // done: or that it was carried out, "التفجير الذي وقع في 21 نيسان", "الغارة التي نفذت قبل أسبوعين".
  bool TellsOfBeginning(const EventMention& mention, std::uint32_t clause, bool done) const;
  bool IsSinceAnother(std::uint32_t mention, std::uint32_t date) const;
  bool IsProtest(std::uint32_t word) const;
  bool NamesMonth(const DatePhrase& date) const;
  bool RunsSinceMonths(const DatePhrase& date) const;
  bool RunsSinceLong(const DatePhrase& date) const;
  static bool RunsForDays(const DatePhrase& date);
  bool IsSomeDayOf(const DatePhrase& date) const;
  bool IsOnceIn(const DatePhrase& date) const;
  bool IsCountedWithin(const EventMention& mention, const DatePhrase& date) const;
  bool IsOfFormerRound(const EventMention& mention) const;
  bool IsBeforeNextDay(const EventMention& mention) const;
  bool IsStretchBefore(const DatePhrase& date, std::uint32_t first) const;
  bool StandsBelowRegion(const EventMention& mention) const;
  bool IsInNextFact(std::uint32_t habit, std::uint32_t word) const;
  bool IsSince(std::uint32_t first) const;
  bool StandsAtTown(const EventMention& mention) const;
  bool OpensAnother(std::uint32_t at) const;
  bool EventIn(std::uint32_t clause, std::uint32_t end) const;
  bool AnotherBetween(std::uint32_t first, std::uint32_t end) const;
  bool IsDeed(std::uint32_t word) const;
  std::optional<std::uint32_t> DeedBefore(std::uint32_t token) const;
  bool IsAnnouncedBehind(std::uint32_t last, std::uint32_t word) const;
  bool DiedOf(std::uint32_t dead, const EventMention& mention) const;
  bool CameBefore(const EventMention& mention, const DatePhrase& date) const;

  // event_asides.cc
  bool IsBeating(const EventMention& mention, const Analysis& reading) const;
  bool IsCampaignAnswered(const EventMention& mention, const Analysis& reading) const;
  bool IsAtManyPoints(const EventMention& mention, const Analysis& reading) const;
  bool IsFoughtThere(const EventMention& mention, const Analysis& reading) const;
  bool IsCeased(const EventMention& mention, const Analysis& reading) const;
  bool BreaksOutInRaid(const EventMention& mention) const;
  bool IsOfFoundBody(const EventMention& mention, const Analysis& reading) const;
  bool IsBattleFor(const EventMention& mention, const Analysis& reading) const;
  bool IsOneAfterAnother(const EventMention& mention, const Analysis& reading) const;

  // ---- whether at all: event_moods.cc ----
  bool IsFollowedUp(const EventMention& mention) const;
  bool IsCompared(const EventMention& mention) const;
  bool LedUp(const EventMention& mention) const;
  bool IsOfRecord(const EventMention& mention) const;
  bool TellsSinceWhen(std::uint32_t since, std::uint32_t when) const;
  bool GoesOnFrom(const EventMention& noun, const EventMention& verb) const;
  bool IsBeside(const EventMention& mention) const;
  bool IsAnswer(const EventMention& mention) const;
  bool IsFoughtOut(const EventMention& mention) const;
  bool IsAnsweredAtLarge(const EventMention& mention, const Analysis& reading) const;
  bool IsAttempted(std::size_t at) const;
  bool HaveTheirToll(const EventMention& mention) const;
  bool TellsOutcome(std::uint32_t word) const;
  bool WouldBe(const EventMention& mention) const;
  bool IsOfMatch(const EventMention& mention) const;
  bool IsToBeIn(const EventMention& mention) const;
  bool IsJoinedToLast(const EventMention& mention) const;
  bool IsAhead(const EventMention& mention, const Analysis& reading) const;
  bool IsDenied(const EventMention& mention, const Analysis& reading) const;
  bool IsExercise(const EventMention& mention, const Analysis& reading) const;
  bool IsFigurative(const EventMention& mention, const Analysis& reading) const;
  bool IsSetback(const EventMention& mention, const Analysis& reading) const;
  bool IsThreatened(const EventMention& mention, const Analysis& reading) const;
  bool IsUnreal(const EventMention& mention, const Analysis& reading) const;
  bool IsToRefrain(const EventMention& mention, const Analysis& reading) const;
  bool IsSurvivedBefore(const EventMention& mention, const Analysis& reading) const;
  bool MayHappen(const EventMention& mention, const Analysis& reading) const;
  bool IsTriedFor(const EventMention& mention, const Analysis& reading) const;
  bool IsTriedAgain(const EventMention& mention, const Analysis& reading) const;
  bool IsNegated(const EventMention& mention, const Analysis& reading) const;
  bool NeverCameTo(const EventMention& mention, const Analysis& reading) const;
  bool IsFiredInAir(const EventMention& mention, const Analysis& reading) const;
  bool IsDismount(const EventMention& mention, const Analysis& reading) const;
  bool IsDisposal(const EventMention& mention, const Analysis& reading) const;
  bool IsNamedCampaign(const EventMention& mention, const Analysis& reading) const;
  bool IsSurgery(const EventMention& mention, const Analysis& reading) const;
  bool IsProtestFire(const EventMention& mention, const Analysis& reading) const;
  bool IsNoNews(const EventMention& mention, const Analysis& reading) const;
  bool IsPurpose(const EventMention& mention, const Analysis& reading) const;
  bool IsNotAny(const EventMention& mention, const Analysis& reading) const;
  bool IsOfStage(const EventMention& mention, const Analysis& reading) const;
  bool IsCivil(const EventMention& mention, const Analysis& reading) const;
  bool IsPlanned(const EventMention& mention, const Analysis& reading) const;
  void Deny(EventMention& mention, const Analysis& reading) const;

  // ---- whether it is one incident: event_habits.cc ----
  bool IsCounted(const EventMention& mention) const;
  bool GoesOn(const EventMention& mention) const;
  bool IsFought(std::uint32_t first) const;
  bool IsOfManyDeeds(std::size_t at) const;
  bool IsDoneByMany(const EventMention& mention) const;
  bool GoesOnAtLarge(const EventMention& mention, const Analysis& reading) const;
  bool IsDoneInLand(const EventMention& mention) const;
  bool IsCondemned(std::uint32_t first) const;
  bool IsHabit(const EventMention& mention, const Analysis& reading) const;
  bool IsExposedTo(const EventMention& mention, const Analysis& reading) const;
  bool IsScope(const EventMention& mention, const Analysis& reading) const;
  bool IsTrend(const EventMention& mention, const Analysis& reading) const;
  bool IsPolicy(const EventMention& mention, const Analysis& reading) const;
  bool IsOfMany(const EventMention& mention, const Analysis& reading) const;
  bool IsComparison(const EventMention& mention, const Analysis& reading) const;
  bool IsCountedInYear(const EventMention& mention, const Analysis& reading) const;
  bool IsOverMonths(const EventMention& mention, const Analysis& reading) const;
  bool IsSinceWar(const EventMention& mention, const Analysis& reading) const;
  bool IsOngoing(const EventMention& mention, const Analysis& reading) const;
  bool IsWaged(const EventMention& mention, const Analysis& reading) const;
  bool IsCondemnedAtLarge(const EventMention& mention, const Analysis& reading) const;
  bool IsDeniedOfAny(const EventMention& mention, const Analysis& reading) const;
  bool IsOfPlaces(const EventMention& mention, const Analysis& reading) const;
  bool IsCrimes(const EventMention& mention, const Analysis& reading) const;
  bool IsOfNthDay(const EventMention& mention) const;
  bool IsWar(const EventMention& mention, const Analysis& reading) const;
  bool IsCarriedOut(const EventMention& mention, const Analysis& reading) const;
  bool IsAnyWhatever(const EventMention& mention, const Analysis& reading) const;
  bool IsEach(const EventMention& mention, const Analysis& reading) const;
  bool IsRepeated(const EventMention& mention, const Analysis& reading) const;
  bool IsWhatTheyDo(const EventMention& mention, const Analysis& reading) const;
  bool IsCounted(std::uint32_t at) const;
  bool IsSubjectOfResult(const EventMention& mention) const;
  bool IsResult(const EventMention& mention, const Analysis& reading) const;
  bool IsBreach(const EventMention& mention, const Analysis& reading) const;
  bool IsWhatManyDo(const EventMention& mention, const Analysis& reading) const;
  bool IsCommand(const EventMention& mention, const Analysis& reading) const;
  bool IsOfLate(const EventMention& mention, const Analysis& reading) const;
  bool IsPluralAtLarge(const EventMention& mention, const Analysis& reading) const;
  bool IsBareWord(const EventMention& mention, const Analysis& reading) const;
  bool IsSetApart(const EventMention& mention) const;
  bool IsPluralOverPeriod(const EventMention& mention, const Analysis& reading) const;

  const FieldText& field_;
  int index_;
  EventPlaces places_;
  std::vector<EventMention> found_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_EVENTS_EVENT_FINDER_H_
