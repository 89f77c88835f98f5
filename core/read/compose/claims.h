#ifndef ISNAD_CORE_READ_COMPOSE_CLAIMS_H_
#define ISNAD_CORE_READ_COMPOSE_CLAIMS_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/read/compose/compose_parts.h"

// The one pass of PlaceFillings: a figure of an outcome becomes a claim on a report or a summary. Private to it.

namespace isnad {

class Claims {
 public:
  explicit Claims(Composition& c) : c_(c) {}

  void Run();

 private:
  static constexpr std::uint32_t kNone = FieldText::kNone;

  // What an outcome was brought about with, and where the text says so.
  struct Means {
    EventType type = EventType::kAttack;
    std::uint32_t at = 0;
  };

  // What a claim says (compose_claims.cc).
  void PlaceFilling(int f, std::uint32_t index);
  bool IsOfHome(const Claim& claim) const;

  // A sum of several blows beside the figure of one of them (claim_sums.cc).
  struct Told {
    int field = 1;
    const Filling* filling = nullptr;
  };
  Told FillingOf(std::uint32_t claim) const;
  // Who comes to the dead told before (claim_added.cc).
  static bool IsOneMore(const FieldText& field, const Filling& filling, const Claim& claim);
  bool RaisedToll(std::uint32_t claim) const;
  bool AreBodiesOfThose(std::uint32_t claim) const;
  void MarkAdded();
  void SumListed();
  void MergeClaim(std::uint32_t gone, std::uint32_t holder);
  // A figure of the title or the lead that the events of the text make up (claim_of_several.cc).
  bool StandsWithSeveral(int f, std::uint32_t word) const;
  bool MayBeSeveral(const EventMention& mention) const;
  std::map<std::uint32_t, std::vector<std::pair<std::uint32_t, std::uint32_t>>> FiguresBelow(std::uint32_t whole) const;
  bool HeadsSeveral(std::uint32_t whole) const;
  bool OpensText(std::uint32_t whole) const;
  bool AddsUpToSeveral(std::uint32_t whole) const;
  void SetSumsOfEventsAside();
  const EventMention* SeveralOf(std::uint32_t claim) const;
  std::vector<std::uint32_t> TownsOf(const EventMention& several) const;
  bool IsOfOne(const Told& part, const Claim& claim, const EventMention& several) const;
  bool IsPartOfSum(std::uint32_t sum, std::uint32_t part, const EventMention& several) const;
  void SetSumsApart();
  void TieDealtOut();
  std::optional<std::uint32_t> OneBeforeOthers(std::uint32_t claim) const;
  bool IsBelowSum(const Claim& claim) const;
  bool AreOthersThanOne(const FieldText& field, const Filling& filling, const Claim& claim) const;
  bool IsNobodyOfLater(const FieldText& field, const Filling& filling, const Claim& claim) const;
  bool IsOfOneDay(int f, const Filling& filling, const Claim& claim) const;
  static bool IsOneKnown(const FieldText& field, const Filling& filling);
  const NamePhrase* BodyOf(int f, const Filling& filling) const;
  void SetBodiesApart(int f);
  void MindBlows();
  static bool IsToll(Outcome outcome) { return outcome == Outcome::kKilled || outcome == Outcome::kInjured; }
  bool TellsNoArrest(int f, const Attribution& attribution, Outcome outcome) const;
  std::vector<SourceLink> SourceOf(int f, const Filling& filling) const;

  // Which event it is of (claim_events.cc, claim_apart.cc, claim_large.cc). at: the figure's token, or that of the
  // words which open its list. of_period: a period that the sentence names may be its own.
  void Attach(int f, const Filling& filling, Claim& claim, bool of_period = true);
  // Its steps, in their order; true: the figure has found where it belongs, or is of nothing. best: NearestMention's.
  bool AttachToTotal(int f, const Filling& filling, Claim& claim, bool of_period);
  bool AttachToMany(int f, const Filling& filling, std::optional<std::uint32_t> best, Claim& claim, bool of_period);
  bool AttachToEarlier(int f, const Filling& filling, std::uint32_t at, std::optional<std::uint32_t> best,
                       Claim& claim);
  std::optional<std::uint32_t> SummaryOfCounted(int f, std::uint32_t at) const;
  bool AttachAtLarge(int f, const Filling& filling, std::uint32_t at, std::optional<std::uint32_t> best, Claim& claim);
  std::optional<std::uint32_t> SinceHours(int f, const Filling& filling) const;
  std::uint32_t LandBeforePart(int f, const Filling& filling, const EventMention& mention) const;
  std::optional<Period> NightOver(int f, const Filling& filling, std::uint32_t place,
                                  std::optional<std::uint32_t> best) const;
  std::optional<Period> NightOfLand(int f, const Filling& filling, std::uint32_t land) const;
  bool CountsArrests(const Claim& total) const;
  std::uint32_t LandBehind(int f, const Filling& filling) const;
  bool IsAllOver(int f, const Filling& filling, std::uint32_t land) const;
  bool IsOnlyAPart(int f, const EventMention& mention, std::uint32_t at) const;
  void AttachToOne(int f, const Filling& filling, std::uint32_t at, std::optional<std::uint32_t> best, Claim& claim,
                   bool of_period);
  // Where the figure stands: its place or kNone, the heading's, whether it is one of many, the event word beside it.
  struct Site {
    std::uint32_t place = kNone, heading = kNone;
    bool one = false;
    std::optional<std::uint32_t> beside;
  };
  bool IsRaidWithDead(int f, const Filling& filling, std::uint32_t r) const;
  void AttachToFocus(int f, const Filling& filling, std::uint32_t at, const Site& site, Claim& claim);
  bool AreHeldSince(int f, const Filling& filling, const Period& period) const;
  std::optional<Period> PeriodOf(int f, const Filling& filling, std::uint32_t at, bool beside) const;
  std::optional<std::uint32_t> AtLarge(int f, const Filling& filling, std::optional<std::uint32_t> best) const;
  void ReturnTitles();
  void DropEmpty();
  void SetNewsFree();
  // The title's event and the lead's, where they are one (claim_titles.cc).
  void FoldTitle();
  void Fold(std::uint32_t title, std::uint32_t lead);
  bool MayBeTitles(std::uint32_t title, std::uint32_t told) const;
  bool NamesItsTown(const Draft& title, const Draft& told) const;
  void FoldKinds();
  void EraseDraft(std::uint32_t r);
  std::optional<std::uint32_t> LoneTitle() const;
  std::optional<std::uint32_t> LeadDraft() const;
  bool LieApart(const Draft& a, const Draft& b) const;
  bool SharesTitlesFigure(std::uint32_t title, std::uint32_t lead) const;
  bool LeavesOpen(std::uint32_t title, std::uint32_t lead) const;
  std::optional<std::uint32_t> ReportOfTitle(const Claim& title) const;
  static bool StandsInAside(const FieldText& field, const EventMention& mention, const Filling& filling);
  std::uint32_t LedFirst(int f, std::uint32_t predicate) const;
  std::optional<std::uint32_t> NearestMention(int f, const Filling& filling, std::uint32_t at) const;
  bool TellsDeedAgain(int f, const Filling& filling, const EventMention& mention) const;
  bool OpensNext(int f, const Filling& filling, const EventMention& mention) const;
  bool SharesSubject(int f, const Filling& filling, std::uint32_t event) const;
  bool IsOfWhoIsSought(int f, const Filling& filling, const EventMention& mention) const;
  bool CameLongAfter(int f, const Filling& filling, const EventMention& mention) const;
  bool IsOfEach(int f, const EventMention& mention) const;
  std::optional<std::uint32_t> TensSince(int f, const Filling& filling, std::optional<std::uint32_t> best) const;
  std::optional<std::uint32_t> SinceOwnEvent(int f, const Filling& filling) const;
  bool IsEarlierBlast(int f, const Filling& filling, const EventMention& beside) const;
  static bool BeganLater(const FieldText& field, const EventMention& mention);
  static bool SharesEvent(const FieldText& field, const Filling& filling, std::uint32_t clause,
                          const EventMention& mention);
  static bool IsNotTheFirst(const FieldText& field, const EventMention& mention);
  static bool HappensBeside(const FieldText& field, const EventMention& mention, std::uint32_t last);
  bool IsFoundElsewhere(int f, const Filling& filling, std::uint32_t at, std::uint32_t place, const Draft& draft) const;
  std::optional<std::uint32_t> PlaceOfItsOwn(int f, const Filling& filling, std::uint32_t at,
                                             const EventMention& before) const;
  bool NamesLandOf(int f, std::uint32_t at, std::uint32_t town) const;
  bool IsOfTownOrCampaign(int f, const Filling& filling, std::uint32_t at, std::uint32_t place, std::uint32_t r) const;
  bool IsOfNextThere(int f, const Filling& filling, std::uint32_t at, std::uint32_t r) const;
  std::optional<std::uint32_t> OtherDayOf(int f, const Filling& filling, const EventMention& beside) const;
  bool IsAtSecondSite(int f, const Filling& filling, std::uint32_t at, std::uint32_t r) const;
  bool IsOfDayBefore(int f, const Filling& filling, std::uint32_t at, std::uint32_t r) const;
  bool CountsOthers(const Filling& filling, std::uint32_t r) const;
  std::optional<std::uint32_t> NamedCampaign(int f, const Filling& filling, std::optional<std::uint32_t> best) const;
  bool AreThoseTwo(const EventMention& mention) const;
  bool IsSumOfTwo(int f, const Filling& filling, const EventMention& mention) const;
  bool IsOfSecondBlow(int f, const Filling& filling, std::uint32_t at, std::uint32_t r) const;
  void ShareHour(int f, const Filling& filling, std::uint32_t focus, std::uint32_t r);
  std::optional<Period> TollOver(int f, std::uint32_t at) const;
  bool IsJoinedToPlaced(int f, const Filling& filling) const;
  std::optional<std::uint32_t> GoesOnWith(int f, const Filling& filling, std::uint32_t at) const;
  std::optional<Period> ScatteredOver(int f, std::uint32_t at) const;
  bool IsAtLarge(int f, const Filling& filling) const;
  static bool Is(const FieldText& field, std::uint32_t at, std::string_view tag);
  bool IsTold(int f, const EventMention& mention) const;
  bool HasNews() const;
  bool HasRaidIn(int f, std::uint32_t at) const;
  bool HasNewsIn(int f, std::uint32_t at) const;
  void AttachBeside(int f, const Filling& filling, std::uint32_t at, const EventMention& beside, Claim& claim);
  void TellAsItem(std::uint32_t focus, std::uint32_t at, Draft& item) const;
  std::optional<std::uint32_t> ReportAfter(std::uint32_t report, std::uint32_t place) const;
  std::optional<std::uint32_t> EarlierBeside(int f, std::uint32_t at) const;
  bool IsRecalledBelow(int f, std::uint32_t at, const Draft& draft) const;
  bool AreTakenForIt(int f, const Filling& filling, std::uint32_t focus) const;
  std::optional<std::uint32_t> ReportAt(int f, std::uint32_t at, std::uint32_t place, bool recalled) const;
  std::optional<std::uint32_t> SaidOnceMore(std::uint32_t place, EventType type, const Claim& claim) const;
  std::optional<std::uint32_t> ReportOfThoseRaising(int f, const Filling& toll) const;
  std::optional<std::uint32_t> ReportBeside(int f, const Filling& filling) const;
  bool IsOfAnother(int f, const Filling& filling, std::uint32_t at, std::uint32_t place, bool named,
                   std::uint32_t focus) const;
  std::uint32_t OpenDraft(int f, std::uint32_t at, const Filling& filling, std::uint32_t place, EventType type) const;
  bool AreBodiesApart(int f, const Filling& filling, std::uint32_t place, const Draft& draft) const;
  bool IsBeforeJoined(int f, const Filling& filling, const EventMention& beside, std::uint32_t place) const;
  bool IsElsewhere(int f, const Filling& filling, const EventMention& beside, std::uint32_t place) const;
  bool IsLedUpTo(int f, const Filling& filling, const EventMention& raid) const;
  bool IsOneOfMany(int f, const Filling& filling) const;
  bool IsToldBeforeAnother(int f, std::uint32_t at, const Draft& draft) const;
  std::uint32_t PlaceRightBehind(int f, const Filling& filling) const;
  std::uint32_t PlaceListed(int f, const Filling& filling, std::uint32_t at) const;
  std::uint32_t PlaceOfNext(int f, const Filling& filling, const EventMention& before) const;
  std::optional<std::uint32_t> ReportOfItsPlace(int f, const Filling& filling,
                                                const std::optional<std::uint32_t>& best) const;
  bool AttachToNextTown(int f, const Filling& filling, std::uint32_t at, const EventMention& before, Claim& claim);
  bool IsSumOfTowns(int f, const Filling& filling) const;
  bool IsOfWhoWasKilled(int f, const Filling& filling, const EventMention& beside) const;
  bool IsCountedFrom(int f, const Filling& filling, const EventMention& beside) const;
  bool IsOfBefore(int f, const Filling& filling) const;
  bool IsBehindDead(int f, const Filling& filling, std::uint32_t after) const;
  // One incident of another time (claim_incidents.cc).
  bool IsOfOneIncident(int f, const Filling& filling, const Period& period) const;
  std::uint32_t IncidentOf(int f, const Filling& filling, std::uint32_t at, std::uint32_t place);
  bool LedToEvent(int f, const Filling& filling, const EventMention& event) const;
  bool IsByOther(int f, const Filling& filling, const Draft& draft) const;
  bool IsByMenThere(int f, const Filling& filling, std::uint32_t at, std::uint32_t place, std::uint32_t r) const;
  bool HasOtherFigure(int f, const Filling& filling, std::uint32_t at, std::uint32_t r) const;
  bool IsAtOtherCamp(int f, const Filling& filling, std::uint32_t at, std::uint32_t place, std::uint32_t r) const;
  static bool IsByFire(const Draft& draft);
  bool IsExecutedApart(int f, const Filling& filling, const Draft& draft) const;
  bool HasOwnToll(int f, const Filling& filling, const EventMention& mention) const;
  bool IsToldBeforeBlast(int f, const Filling& filling, std::uint32_t at, std::uint32_t place,
                         const Draft& draft) const;
  bool IsInsideByOther(int f, const Filling& filling, std::uint32_t at, std::uint32_t place, const Draft& draft) const;
  bool IsToldBeforeElsewhere(int f, const Filling& filling, std::uint32_t at, std::uint32_t place,
                             const Draft& draft) const;
  bool Turns(int f, std::uint32_t at) const;
  static bool LineBetween(const FieldText& field, std::uint32_t first, std::uint32_t last);
  std::uint32_t RaidOfTitle(int f) const;
  std::uint32_t Focus(int f, std::uint32_t at) const;

  // Of which day the event is (claim_days.cc).
  bool CameAfter(int f, const Filling& filling, const EventMention& event) const;
  void TellDay(int f, std::uint32_t at, Draft& draft) const;
  bool IsOfCharge(int f, const DatePhrase& date, std::uint32_t at) const;
  std::uint32_t OfItsDay(int f, std::uint32_t at, std::uint32_t focus) const;
  static bool WoundsBetween(const FieldText& field, std::uint32_t first, std::uint32_t last);
  static bool AreOfTheHurt(const FieldText& field, const Filling& filling);
  bool TellsLoss(int f, std::uint32_t at) const;
  bool AreHandedOver(int f, const Filling& filling) const;
  void TellExchange(int f, const Filling& filling, Draft& draft) const;
  void TellMeans(int f, const Filling& filling, Draft& draft) const;
  void TellFinding(int f, const Filling& filling, Draft& draft) const;
  void TellTargetMeans();
  void TellWhen(int f, const Filling& filling, Draft& draft) const;
  static bool ToldBefore(const FieldText& field, std::uint32_t dead, std::uint32_t date);
  static bool IsStruckByStray(const FieldText& field, const Filling& filling);
  static std::optional<std::uint32_t> ProtestOver(const FieldText& field, const Filling& filling);
  void TellWords(int f, const Filling& filling, Draft& draft) const;
  bool IsMourned(int f, const Filling& filling, std::uint32_t at, std::uint32_t place) const;
  static bool IsKin(const FieldText& field, std::uint32_t at);
  bool HasDay(int f, std::uint32_t at) const;
  bool IsNaturalDeath(int f, const Filling& filling) const;
  static bool IsDayOfCount(const FieldText& field, const DatePhrase& date, std::uint32_t at);
  static bool OpensWithDay(const FieldText& field, const DatePhrase& date);
  bool WasBefore(int f, const Filling& filling) const;
  bool IsRecalled(int f, const Filling& filling, std::uint32_t r) const;
  static bool IsSince(const FieldText& field, const DatePhrase& date);
  static bool AreOtherDays(const DatePhrase& a, const DatePhrase& b);
  bool TellsOtherHint(int f, std::uint32_t at, const Filling& filling, const Draft& draft) const;
  bool IsTakenUp(const Filling& filling, int f, const Draft& draft) const;
  bool TellsOtherDay(int f, std::uint32_t at, const Filling& filling, bool alone, std::uint32_t r) const;
  static bool ReturnsBefore(const FieldText& field, std::uint32_t at);
  std::uint32_t PlaceAgain(int f, std::uint32_t at, std::uint32_t focus) const;
  bool IsOnOtherWeekday(int f, const Filling& filling, const DatePhrase& date, std::uint32_t r) const;

  // Where it happened (claim_places.cc). taken: somebody was led away, so that "من قرية X" says where.
  std::uint32_t PlaceIn(int f, std::uint32_t at, bool taken) const;
  std::uint32_t PlaceNamedIn(int f, std::uint32_t at, bool taken) const;
  bool TellsOutcomeBetween(int f, std::uint32_t first, std::uint32_t last) const;
  std::uint32_t PlaceTakenUp(int f, std::uint32_t at) const;
  bool IsUnderOther(int f, std::uint32_t heading, std::uint32_t r) const;
  std::uint32_t PlaceHeading(std::uint32_t at) const;
  static bool IsSetAgainst(const FieldText& field, std::uint32_t first, std::uint32_t last);
  bool LiesInCare(int f, std::uint32_t at, std::uint32_t n) const;
  static bool IsOfHospital(const FieldText& field, const NamePhrase& name, std::uint32_t at);
  void TellPlace(int f, std::uint32_t at, const Filling& filling, Draft& draft) const;
  bool Holds(const Draft& draft, std::uint32_t place) const;
  bool IsSpeakers(int f, const NamePhrase& name) const;
  bool IsSpokenFrom(int f, const NamePhrase& name, std::uint32_t at) const;
  static bool IsSpeakersTown(const FieldText& field, const NamePhrase& name);
  bool SitsThere(int f, const NamePhrase& name) const;
  bool IsPlacedBefore(int f, std::uint32_t at, std::uint32_t seat) const;
  // How the words before a name bind it.
  struct Bound {
    bool locative = false, origin = false, people = false;
  };
  Bound BoundBy(int f, const NamePhrase& name) const;
  static bool StandsFree(const FieldText& field, std::uint32_t at);
  static bool HangsOnOrigin(const FieldText& field, std::uint32_t n, const std::vector<std::uint32_t>& origins);

  // Figures of a period and totals of a war (claim_periods.cc).
  void SetTotalsAside();
  void SetTitleAside();
  std::optional<std::uint32_t> RoundOf(std::uint32_t title) const;
  bool TellsOfWar(const Claim& total) const;
  bool HaveBeenDriven(const Claim& total) const;
  bool HaveBeenKilled(const Claim& total) const;
  bool TellsOfManyEvents(const Claim& total) const;
  bool IsFarFromItsEvent(const Claim& total) const;
  bool CountsMore(const Claim& total) const;
  void ReturnToParts();
  bool RunsOver(const Period& period, const Filling& filling, const EventMention& beside) const;
  bool OnlyPartsBetween(int f, const Filling& filling, const Period& period) const;
  std::optional<std::uint32_t> SummaryGoneOn(int f, const Filling& more) const;
  std::optional<std::uint32_t> SummaryOfThem(int f, const Filling& some) const;
  std::optional<Period> PeriodBefore(int f, const Filling& filling, std::uint32_t at) const;
  bool IsOpened(int f, const Period& period) const;
  bool IsSince(int f, const Period& period) const;
  bool IsBetweenCommas(int f, const Period& period, const Filling& filling) const;
  bool PromptsToll(int f, const Filling& filling) const;
  std::optional<Period> SinceOperation(int f, const Filling& filling) const;
  std::optional<Period> PeriodOfText(const Filling& title) const;
  bool IsCountedSince(const Period& period, const Filling& filling, const EventMention& beside) const;
  bool HaveFledSince(const Filling& filling, const EventMention& beside) const;
  bool IsTalliedSince(const Period& period, const Filling& filling, const EventMention& beside) const;
  bool IsTalliedOver(const Period& period, const Filling& filling, const EventMention& beside) const;
  bool GoesOnFor(const FieldText& field, const Period& period) const;
  void SinceDay(const FieldText& field, const Period& period, Summary& summary) const;
  bool IsOfMonths(const Period& period, const Filling& filling, const EventMention& beside) const;
  static bool IsOneOf(const EventMention& beside);
  bool AreOverStretch(const Period& period, const EventMention& beside) const;
  bool GoesOnSince(const Period& period, const EventMention& beside) const;
  bool IsSinceWhen(const Period& period, const Filling& filling, const EventMention& beside) const;
  bool OpensManyDeeds(const Period& period, const Filling& filling, const EventMention& beside) const;
  bool HaveSince(const Period& period, const Filling& filling, const EventMention& beside) const;
  bool EndsWithSince(const Period& period, const Filling& filling, const EventMention& beside) const;
  bool OpensClause(int f, std::uint32_t first) const;
  std::uint32_t SummaryOf(int f, const Period& period, const Span& span);

  // What is counted of a whole day (claim_day_tolls.cc).
  bool IsRaisedByNews(int f, const Filling& toll) const;
  bool IsTollBehindOthers(int f, const Filling& filling) const;
  std::optional<std::uint32_t> DayTollOf(int f, const Filling& filling) const;
  bool TellsOwnEvent(int f, std::uint32_t at) const;
  bool NamesLandAlone(int f, std::uint32_t at, bool or_towns) const;
  std::optional<std::uint32_t> CountedSinceDawn(int f, const Filling& filling) const;
  bool IsOfSoManyTimes(int f, const Filling& filling) const;
  bool IsTotalOfKind(int f, const Filling& total) const;

  // A total joined to the figure of a day (claim_totals.cc).
  std::optional<Period> JoinedPeriod(int f, const Filling& total) const;
  std::optional<Period> PeriodOfAdded(int f, const Filling& added) const;
  std::optional<std::uint32_t> OpenerBehind(int f, const Filling& total) const;
  std::optional<std::uint32_t> OpenerBefore(int f, const Filling& total, std::uint32_t word) const;
  static bool Opens(const FieldText& field, std::uint32_t at);
  std::optional<Period> PeriodAt(int f, std::uint32_t at) const;
  bool IsOwnEvent(int f, std::uint32_t word) const;
  bool FollowsNews(int f, std::uint32_t word) const;
  bool PrecedesNews(int f, const Filling& total, std::uint32_t last) const;
  bool IsToldBetween(int f, std::uint32_t first, std::uint32_t last) const;
  bool IsNewsBehind(int f, const Filling& total, const Filling& news, const Period& period) const;
  bool IsOfTotalBehind(int f, const Filling& filling, const Period& period) const;

  // What it was brought about with (claim_means.cc).
  EventType TypeOf(int f, const Filling& filling) const;
  static EventType TypeOf(Outcome outcome);
  static bool IsFoundBody(const FieldText& field, const Filling& filling);
  static bool ComesAfterTold(const DatePhrase& date, std::uint32_t told_at);
  bool IsAtHome(int f, const Filling& filling) const;
  static bool AreOfBoat(const FieldText& field, const Filling& filling);
  static bool IsNobodysDoing(const Analysis& a);
  static std::optional<Means> WeaponAsDoer(const FieldText& field, const Predicate& word, const Filling& filling);
  std::optional<Means> MeansOf(int f, const Filling& filling) const;
  bool HasOwnMeans(int f, const Filling& filling, const EventMention& mention) const;
  std::optional<std::uint32_t> ReportByMeans(int f, const Filling& filling) const;
  static std::optional<Means> MunitionBefore(const FieldText& field, const Predicate& word);
  static std::optional<Means> WeaponThatLed(const FieldText& field, const Predicate& word);
  static std::optional<EventType> WeaponNamed(const FieldText& field, const Filling& filling, std::uint32_t at);
  std::optional<EventType> NearestWeapon(int f, const Filling& filling) const;
  static std::optional<EventType> WeaponAt(const FieldText& field, std::uint32_t at);

  // The figure of the text that was placed last, parts aside.
  struct Placed {
    std::uint32_t token = 0;  // the first of it
    Outcome outcome = Outcome::kKilled;
    std::optional<std::uint32_t> summary;
  };

  Composition& c_;
  std::optional<Placed> placed_;
  // By field and first token of a period: the summary of its figures, and where the last of them ended.
  std::map<std::pair<int, std::uint32_t>, std::pair<std::uint32_t, std::uint32_t>> summary_at_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_COMPOSE_CLAIMS_H_
