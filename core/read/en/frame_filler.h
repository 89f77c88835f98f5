#ifndef ISNAD_CORE_READ_EN_FRAME_FILLER_H_
#define ISNAD_CORE_READ_EN_FRAME_FILLER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/read/en/words.h"
#include "core/read/frames/frames.h"

namespace isnad::en {

// Fills the frames of one field: which outcome words it has and how each stands (predicates.cc), whom it counts
// (frames.cc, victims.cc, subject_victims.cc), and who is a part of whom: in one sentence (frame_parts.cc) or behind it
// (frame_wholes.cc).
class FrameFiller : public Words {
 public:
  // Both outlive the filler.
  FrameFiller(const FieldText& field, const FrameTable& table);
  Frames Run();

 private:
  // People that a phrase of the text counts or names.
  struct People {
    std::uint32_t first = 0, last = 0;
    std::optional<std::uint32_t> quantity, name;
    Quantity people;
    Group group = Group::kAny;
  };

  // People who stand before an outcome word; governed: behind a preposition.
  struct Subject {
    People people;
    bool governed = false;
  };
  // The tokens [from, end) where the subject of an outcome word stands, without [aside_first, aside_last], a relative
  // clause between commas; start: where the word's own clause opens.
  struct Stretch {
    std::size_t start = 0, from = 0, end = 0, aside_first = 0, aside_last = 0;
  };

  // ---- predicates.cc ----
  void FindPredicates();
  bool IsFatal(std::size_t at) const;
  bool IsTakenOff(std::size_t at) const;
  bool GoesSomewhere(std::size_t at) const;
  bool GunmenToldBefore(std::size_t at) const;
  void AddPredicate(std::size_t at, const Analysis& reading);
  bool AreDeathsThatRise(std::size_t at, const Analysis& reading) const;
  std::string FrameOf(std::size_t at, const Analysis& reading) const;
  std::size_t Helper(std::size_t at) const;
  bool IsTold(std::size_t at) const;
  bool IsBlamedFor(std::size_t at, const Analysis& reading) const;
  bool IsDeedOfSubject(std::size_t at, const Analysis& reading) const;
  bool IsWont(std::size_t at, const Analysis& reading) const;
  bool IsTakenByGunmen(std::size_t at, std::size_t last) const;
  std::optional<bool> IsSideOfGunmen(std::size_t at) const;
  const QuantityPhrase* TellsOfThem(std::size_t at) const;
  bool IsHurtBefore(std::size_t at, std::size_t last) const;
  bool IsPutAt(std::size_t at, std::size_t noun) const;
  std::optional<std::size_t> NumberOf(std::size_t at) const;
  std::string NoClaim(std::size_t at, const Analysis& reading) const;
  bool IsOfItself(std::size_t died) const;
  bool Doubts(std::size_t at) const;
  std::optional<std::size_t> PeopleBesideThing(std::size_t at) const;
  bool OpensThings(std::size_t at) const;
  std::optional<std::size_t> ObjectOfBoth(std::size_t at, const Analysis& reading) const;
  bool IsPassive(std::size_t at, const Analysis& reading) const;
  bool IsNegated(std::size_t at) const;

  // ---- frames.cc ----
  bool DiesLater(std::size_t last) const;
  bool IsInCondition(std::size_t last) const;
  bool IsOfTheHurt(const Predicate& word) const;
  bool AreDeadThere(std::size_t last) const;
  bool IsJointBetween(std::size_t last, std::size_t end) const;
  std::optional<Group> KindToldBehind(std::size_t last);
  bool FillOfThose(std::uint32_t predicate);
  bool FillDeadMan(std::uint32_t p);
  std::optional<People> PronounBefore(const Predicate& word) const;
  std::optional<People> OwnerOfDeath(const Predicate& word) const;
  bool IsTheOthers(const QuantityPhrase& quantity) const;
  std::optional<std::uint32_t> LeastTotalBefore(const Predicate& word, const People& people) const;
  bool IsRate(const People& people) const;
  bool IsCitedBefore(const People& people) const;
  std::size_t ApposedEnd(const People& who, std::size_t at) const;
  void DropThoseTold(const Predicate& word, std::vector<People>& victims) const;
  const QuantityPhrase* SoughtAt(std::size_t at) const;
  bool FillUnhurt(std::uint32_t predicate);
  std::optional<std::size_t> Inverted(const Predicate& word) const;
  bool MayBefall(const Predicate& word, const People& people) const;
  bool IsOthers(const People& people) const { return people.quantity && field_.quantities[*people.quantity].others; }
  void FillLeftBefore(const QuantityPhrase& last, std::uint32_t predicate);
  bool OpensListOfHurt(std::size_t first, const QuantityPhrase& last) const;
  void PassOver(const Predicate& word);
  bool IsFilled(std::uint32_t predicate) const;
  std::optional<std::vector<People>> VictimsOf(const Predicate& word, bool& shared) const;
  void AddVictims(std::uint32_t predicate, const std::vector<People>& victims, bool shared);
  bool IsNominal(const Predicate& word) const;
  bool IsLostBefore(const Predicate& word, std::size_t last) const;
  bool IsLikened(const Predicate& word, const std::vector<People>& victims) const;
  void AreApposedToHurt(const Predicate& word, std::vector<People>& victims);
  void FillPredicate(std::uint32_t predicate);
  std::optional<People> CompanyBehind(std::size_t last) const;
  void TakeBesides(std::size_t last, std::vector<People>& victims) const;
  void FillShared();
  Filling& AddFilling(std::uint32_t predicate, const People& people, std::string rule);

  // ---- counted_victims.cc ----
  bool IsCare(std::size_t at) const;
  bool IsCounted(std::size_t first) const;
  void FillCounted();
  bool LiveThere(std::size_t first) const;
  bool IsOfAnotherBlast(std::size_t at) const;
  bool AreBodiesOfThe(const QuantityPhrase& quantity) const;
  bool AreElsewhere(std::size_t told, std::size_t at) const;
  bool AreBodiesTold(const QuantityPhrase& bodies) const;
  std::optional<std::uint32_t> WholeOfBodies(const QuantityPhrase& bodies) const;
  void AddBodies(std::size_t at, const People& people);
  void FillBodiesOfThe();
  void FillBodiesBehind(const QuantityPhrase& bodies, std::uint32_t predicate);
  std::uint32_t MakeWord(std::uint32_t at, const char* frame);
  Group SideWithoutLosses(const QuantityPhrase& none) const;
  void FillNobody();

  // ---- tolls.cc ----
  bool IsBareAct(std::size_t at) const;
  void FillToll(std::uint32_t predicate);
  void FillTollSince(std::uint32_t predicate, const People& first);
  Group GroupOfToll(const Predicate& word) const;

  // ---- turns.cc ----
  void FillUpFrom();
  void FillToldAgain();
  bool CountsAgain(const QuantityPhrase& number) const;
  void FillTreated();
  void FillDenied();
  bool IsDenied(std::uint32_t predicate) const;
  void FillNamesListed();
  bool OfWounds(std::size_t small) const;
  bool OfArms(std::size_t at) const;
  bool CaresBefore(std::size_t verb) const;
  bool IsCaredForWounds(std::size_t at, std::size_t behind) const;
  bool IsLeftOut(const QuantityPhrase& quantity) const;

  // ---- figures_of.cc ----
  bool IsFigureOf(std::size_t of) const;
  void FillFiguresOf();
  bool IsCountOfThose(std::size_t at) const;
  void FillFormer(const Filling& toll);

  // ---- named_victims.cc ----
  bool GivesNames(std::size_t at) const;
  std::size_t BehindNamed(const Predicate& word) const;
  std::optional<std::size_t> NameEnd(std::size_t at) const;
  std::optional<People> NamesBefore(std::size_t verb) const;
  std::uint32_t CountNames(std::size_t at, std::size_t& last) const;
  bool FillNamed(std::uint32_t p);
  void FillNamedBodies();

  // ---- of_them.cc ----
  bool IsOfThem(const QuantityPhrase& quantity) const;
  std::size_t BeforeAside(std::size_t end) const;
  const QuantityPhrase* SubjectOfThem(std::size_t at) const;
  std::optional<std::uint32_t> FigureOfThem(const QuantityPhrase& them) const;
  bool Acts(const QuantityPhrase& people) const;
  Group GroupOfThem(const QuantityPhrase& them) const;
  std::optional<Group> SideAttacked(std::size_t at) const;

  // ---- shares.cc ----
  std::size_t ChildAges(std::size_t at) const;
  bool IsShareOf(std::size_t at) const;
  std::optional<People> NumberedWhole(const QuantityPhrase& some) const;
  bool IsAllBut(const QuantityPhrase& few) const;
  bool FillOfAllKilled(std::uint32_t p, const People& people);
  void FillOfTheCounted();
  void FillMost(std::uint32_t predicate);
  static People ChildrenUpTo(std::size_t first, std::size_t last);

  // ---- frame_wholes.cc ----
  std::size_t BehindWhere(std::size_t at) const;
  void FillAmong(std::uint32_t predicate);
  void FillAmongCounted();
  bool ThereAre(std::size_t first) const;
  void FillAmongBefore(std::uint32_t predicate);
  std::optional<std::int64_t> TollRaisedTo(std::size_t last) const;
  std::optional<std::uint32_t> TotalBefore(const Predicate& word, const People& people) const;
  std::vector<People> BesideAmong(std::size_t at, std::size_t last, bool numbered) const;
  void FillAmongThem();
  std::optional<std::size_t> TellsVictims(std::size_t at) const;
  void FillVictims();
  bool IsOneOfTold(const Filling& filling) const;
  bool IsOneOfKin(const People& told, const People& more) const;
  std::optional<std::uint32_t> TotalOfSame(const Filling& part) const;
  void FillPutAt();
  void FillElsewhere();
  std::optional<std::uint32_t> PlaceBehind(std::size_t last) const;
  std::optional<std::uint32_t> ToldElsewhere(const QuantityPhrase& some, std::uint32_t there) const;
  std::optional<std::uint32_t> ToldOtherwise(const QuantityPhrase& some) const;
  void FillNamedParts();
  void GroupOfAll();
  void FillOfWhole(std::uint32_t quantity);
  std::optional<std::size_t> PartVerb(std::uint32_t quantity) const;
  bool IsOfThe(const QuantityPhrase& quantity) const;
  void TieOfThe();
  bool AreOfAFamily(const QuantityPhrase& quantity) const;
  bool TellsItsEvent(std::size_t at) const;
  void TieFamilies();
  void TieApposed();
  bool IsOfWhole(std::uint32_t quantity) const;
  static bool TellsKind(const QuantityPhrase& part, const QuantityPhrase& who);
  void AddPart(std::uint32_t total, const People& people);
  std::optional<std::uint32_t> LastTotal(const QuantityPhrase& quantity) const;
  void TieToTolls();
  bool CameToToll(const Filling& filling) const;

  // ---- victims.cc ----
  bool IsOfHis(const QuantityPhrase& quantity) const;
  bool IsNounHere(std::size_t at) const;
  bool FellAtOnce(std::size_t last) const;
  bool MayHaveDied(const QuantityPhrase& quantity) const;
  bool AreCalledDead(const Predicate& word) const;
  std::optional<std::uint32_t> WholeOfAtOnce(const Predicate& word, const People& people) const;
  void FillBesidesDead(const QuantityPhrase& dead, std::uint32_t predicate);
  std::optional<People> HurtBefore(std::size_t pronoun, bool died) const;
  std::optional<std::size_t> BehindAside(std::size_t relative, std::size_t verb) const;
  std::optional<People> PeopleAt(std::size_t at) const;
  std::optional<std::size_t> RankedAt(std::size_t at) const;
  std::optional<People> TitledAt(std::uint32_t q) const;
  std::optional<People> BehindDay(std::size_t at) const;
  std::optional<People> SingularAt(std::size_t at) const;
  std::size_t PastPutIn(std::size_t at) const;
  bool IsOfTheirOwn(const QuantityPhrase& quantity) const;
  std::vector<People> After(std::size_t at) const;
  bool TellsWho(People& told, const People& more, std::size_t next, std::uint64_t& named) const;
  void TakeList(std::vector<People>& found) const;
  bool SpeaksFrom(std::size_t at) const;
  bool IsOneThatActs(const People& people) const;
  bool HasPartsOfItsOwn(const QuantityPhrase& quantity) const;
  bool IsRaise(std::size_t at) const;
  bool IsAvenged(std::size_t at) const;
  bool IsMeansTo(std::size_t to) const;
  bool IsAskedFor(std::size_t at, const Analysis& reading) const;
  bool IsHeldAgainst(std::size_t at) const;
  std::optional<std::size_t> ClauseEnd(std::size_t at) const;
  std::size_t NamesEnd(const People& who, std::size_t at, std::uint64_t& named) const;
  std::optional<std::size_t> OfficeEnd(const People& who, std::size_t at) const;
  std::size_t BehindAttribute(std::size_t last) const;
  bool OpensOutcome(std::size_t at) const;
  bool IsOwner(const QuantityPhrase& title) const;
  bool IsCalledAs(std::size_t as) const;
  std::size_t CalledAt(std::size_t next) const;
  People OfQuantity(std::uint32_t quantity) const;
  People OfName(std::uint32_t name) const;
  Group GroupOfTrade(std::size_t end) const;
  Group GroupOfHim(std::size_t at) const;
  Group GroupOf(const QuantityPhrase& quantity) const;
  Group SideOfSentenceBefore(const QuantityPhrase& quantity) const;
  bool IsAmong(const QuantityPhrase& quantity) const;
  bool IsPartyOfFight(const QuantityPhrase& people) const;
  bool DidIt(const QuantityPhrase& people, const QuantityPhrase& whom) const;
  bool IsChildBehind(std::size_t last) const;
  bool IsChildByAge(const NamePhrase& name) const;
  bool AreChildrenByAge(const QuantityPhrase& quantity) const;
  std::optional<Group> OwnersSide(const QuantityPhrase& quantity) const;
  std::optional<Group> GroupToldBefore(const QuantityPhrase& quantity) const;
  std::optional<Group> SideNamedBefore(std::size_t at) const;
  std::optional<Group> SideOfToll(std::size_t toll) const;
  std::size_t AgesEnd(std::size_t aged) const;
  bool IsOneAt(std::size_t last) const;
  std::optional<std::size_t> NextInList(std::size_t last) const;

  // ---- subject_victims.cc ----
  std::optional<std::size_t> PutInBy(std::size_t say) const;
  bool IsOldDeed(std::size_t at) const;
  bool EndsJoin(std::size_t at) const;
  std::size_t SegmentStart(std::size_t at) const;
  bool IsAll(const QuantityPhrase& quantity) const;
  bool TellsDeath(std::size_t at) const;
  bool IsToldDead(std::size_t at) const;
  bool SkipsTo(std::size_t from, std::size_t to) const;
  std::optional<std::size_t> AttributeOf(std::size_t at, std::size_t end) const;
  bool HoldsPeople(std::size_t from, std::size_t end) const;
  bool IsObject(std::size_t first) const;
  bool IsToldBefore(std::size_t at) const;
  std::vector<People> SomeOf(const QuantityPhrase& them) const;
  bool IsOfThoseTaken(const QuantityPhrase& one, std::size_t at) const;
  std::optional<People> WhoLater(std::size_t at, std::size_t verb) const;
  std::optional<People> RightBefore(std::size_t at) const;
  std::size_t BeforeWhere(std::size_t end) const;
  std::optional<std::size_t> RelativeOver(std::size_t verb) const;
  Stretch SubjectStretch(std::size_t at, std::size_t verb) const;
  std::optional<People> MayBeOf(std::size_t at, std::size_t i, const std::vector<Subject>& told,
                                std::size_t& last) const;
  bool IsGoverned(const People& people, std::size_t from, std::size_t at, std::size_t verb) const;
  std::vector<Subject> SubjectsIn(const Stretch& stretch, std::size_t at, std::size_t verb) const;
  bool IsSetApart(const Subject& before, const Subject& behind, std::size_t at, std::size_t verb) const;
  std::size_t RelativeAt(std::size_t verb) const;
  bool IsBeforeRelative(const Subject& one, std::size_t verb) const;
  bool ActsBeforeRelative(const std::vector<Subject>& all, std::size_t free, std::size_t verb) const;
  bool IsDoneTo(const People& people) const;
  std::size_t FirstSubject(const std::vector<Subject>& all, std::size_t at, std::size_t verb) const;
  std::vector<People> OfOutcomeBefore(std::size_t start, std::size_t at, std::size_t verb) const;
  bool IsOneMore(const std::vector<Subject>& all, std::size_t first, std::size_t i) const;
  bool SpeakBehind(std::size_t at) const;
  bool IsOfTheNumber(const QuantityPhrase& some) const;
  bool AreAll(const QuantityPhrase& those, std::size_t at) const;
  bool IsClauseVerb(std::size_t at) const;
  std::optional<People> WhoActedFirst(std::size_t at, std::size_t verb) const;
  std::vector<People> CountedAs(std::size_t at) const;
  std::vector<People> Before(std::size_t at, bool* shared) const;

  // ---- frame_parts.cc ----
  std::vector<std::pair<std::uint32_t, std::uint32_t>> FillLists();
  std::vector<std::uint32_t> LinesBelow(std::size_t colon) const;
  std::optional<std::uint32_t> TotalAbove(std::uint32_t word, std::size_t colon) const;
  void FillParts();
  bool IsApposed(const QuantityPhrase& quantity) const;
  bool DoesSomething(const QuantityPhrase& part) const;
  std::optional<std::uint32_t> WholeOf(const QuantityPhrase& part) const;

  const FrameTable& table_;
  Frames frames_;
  std::vector<std::uint32_t> predicate_at_;  // by token: index, or FieldText::kNone
};

}  // namespace isnad::en

#endif  // ISNAD_CORE_READ_EN_FRAME_FILLER_H_
