#ifndef ISNAD_CORE_READ_FRAMES_GROUPS_H_
#define ISNAD_CORE_READ_FRAMES_GROUPS_H_

#include <cstdint>
#include <optional>

#include "core/read/frames/frame_table.h"
#include "core/read/frames/words.h"

namespace isnad {

// Which group the people of a phrase belong to, as GOLD.md says: the noun that counts them, an adjective or a body
// beside it, whose members they are, or who was counted before them. kAny where the words do not say. Any thread.
class Groups : public Words {
 public:
  // Field and table outlive it.
  Groups(const FieldText& field, const FrameTable& table) : Words(field), table_(table) {}

  const FrameTable& Table() const { return table_; }
  Group GroupOf(const QuantityPhrase& quantity) const;
  // Of a person told by name: the body that a known person leads, the role before the name ("القيادي في تنظيم ...
  // فلان"), what stands behind it ("فلان، راعي أغنام").
  Group GroupOfName(const NamePhrase& name) const;
  // "فلان (5 سنوات)": an age below eighteen behind the name that ends at `last`.
  bool IsOfChildsAge(std::uint32_t last) const;
  bool OpensOwnClause(std::size_t at) const;
  // The group that an adjective ("قتيلا مدنيا") or a body ("من عناصر قسد") beside tokens first .. last gives. Only what
  // hangs on the noun counts: "عشرة قتلى في قصف للتحالف" says nothing of whose they were.
  Group GroupNear(std::uint32_t first, std::uint32_t last) const;
  // "أسر أي من مقاتليه": of those of whom nobody was hurt, behind the word that ends at `last`.
  Group GroupOfNobody(std::uint32_t denial, std::uint32_t first, std::uint32_t last) const;
  // Of one of those who were told before `first`: what all of the nearest sentence are.
  Group GroupOfThose(std::uint32_t first) const {
    return AreTheGunmen(first) ? Group::kMilitant : PeopleBefore(first, 2, Whose::kAnySide);
  }
  // "خسرت قسد عنصرا": who loses people loses his own; kAny where no verb of loss governs the phrase.
  Group GroupOfLoser(std::uint32_t first) const;
  // "عدد قتلاه بلغ 17": of the body that the word's pronoun stands for.
  Group GroupOfTheirs(std::uint32_t at) const { return Joined(at, kPronoun) ? BodyBefore(at, at) : Group::kAny; }
  // The side of the armed body that the word is of; kAny where it is of none.
  Group SideOfWord(std::size_t at) const;
  bool IsGuardDetail(std::size_t at) const;
  Group SideBehind(std::size_t at) const;
  bool IsMixed(const QuantityPhrase& quantity) const;
  bool AreOfFamily(const QuantityPhrase& quantity) const;
  bool AreOfOthersToo(std::size_t last, Group group) const;

 private:
  // Which groups those before may lend: of who fights alone; of civilians with no trade as well ("ثلاثة مدنيين وإصابة
  // آخرين"); of any civilians.
  enum class Whose { kFighters, kPlain, kAnySide };
  bool AreFightersToldBefore(const QuantityPhrase& quantity) const;
  bool AreOfRescuers(std::size_t at) const;
  bool IsNamedCitizen(const Analysis& noun, std::uint32_t last) const;
  bool IsCalledLeader(std::size_t leader, std::size_t name) const;
  bool IsNamedChild(const QuantityPhrase& one) const;
  bool IsFormer(const QuantityPhrase& quantity) const;
  bool IsKinOfSomebody(const QuantityPhrase& quantity) const;
  Group GroupOfPhrase(const QuantityPhrase& quantity) const;
  Group SideOfTheirBody(std::uint32_t last) const;
  bool AreOnTheOtherSide(const QuantityPhrase& quantity) const;
  bool IsOneMoreFighter(const QuantityPhrase& quantity) const;
  // What an office, an age or those told beside him say (group_offices.cc).
  Group GroupOfOffice(const QuantityPhrase& quantity) const;
  bool IsCivilSite(std::size_t at) const;
  bool AreTheGunmen(std::uint32_t first) const;
  bool IsChildByAge(const QuantityPhrase& quantity) const;
  bool IsFighterBesideSoldiers(const QuantityPhrase& quantity) const;
  static Group GroupOfFeminine(const Analysis& noun);
  Group GroupOfDead(const QuantityPhrase& quantity) const;
  Group GroupOfBelonging(std::uint32_t last) const;
  bool AreOfTheTown(const QuantityPhrase& quantity) const;
  bool IsSuspect(const QuantityPhrase& quantity) const;
  bool AreUnderAge(std::uint32_t last) const;
  std::optional<std::uint32_t> AgeAt(std::size_t at) const;
  Group GroupOfWhoHeIs(std::uint32_t last) const;
  bool IsInConstruct(std::uint32_t at) const;
  Group GroupInBrackets(std::uint32_t first, std::uint32_t begin) const;
  Group GroupOfOwner(std::uint32_t first, std::uint32_t last) const;
  Group GroupLeftBehind(std::uint32_t first) const;
  Group GroupOfLeader(std::uint32_t first) const;
  Group GroupBefore(const QuantityPhrase& quantity) const;
  Group FightersJoinedBefore(const QuantityPhrase& quantity) const;
  Group PeopleBefore(std::uint32_t first, std::uint32_t sentences, Whose whose = Whose::kFighters) const;
  // A word that opens what is said ("أن") stands between the two tokens.
  bool IsCited(const QuantityPhrase& people) const;
  bool DidIt(const QuantityPhrase& people) const;
  bool IsOfSeveral(std::size_t verb) const;
  bool LeadsDoer(std::size_t at) const;
  bool BlewThemselvesUp(const QuantityPhrase& people, std::uint32_t first) const;
  bool HaveAnObject(const QuantityPhrase& people) const;
  bool IsSaidBetween(std::uint32_t from, std::uint32_t to) const;
  Group WhomTheyFought(std::uint32_t first) const;
  Group FightersBesides(std::size_t besides) const;
  bool AreTheRest(const QuantityPhrase& quantity) const;
  Group BodyOfThem(std::uint32_t first) const;
  Group GroupHit(const QuantityPhrase& dead) const;
  bool ForcesAct(std::uint32_t first) const;
  Group BodyBefore(std::uint32_t first, std::uint32_t pronoun) const;
  Group NameGroup(std::uint32_t at) const;
  Group SideWithin(const NamePhrase& name) const;
  static Group SideOf(const KnownEntity& body);

  const FrameTable& table_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_GROUPS_H_
