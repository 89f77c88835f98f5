#ifndef ISNAD_CORE_READ_FRAMES_CANDIDATE_BARS_H_
#define ISNAD_CORE_READ_FRAMES_CANDIDATE_BARS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/read/frames/predicates.h"
#include "core/read/frames/words.h"

namespace isnad {

// What forbids that a predicate befell a group of people, whatever else speaks for it. first, last: tokens of the
// people; quantity: the index of their phrase, none where a name tells them; after: they stand behind the predicate.
// Private to the frame layer. Keeps references to the field and to its predicates. Nothing here fails or changes
// anything.
class CandidateBars : private Words {
 public:
  CandidateBars(const FieldText& field, const std::vector<Predicate>& predicates)
      : Words(field), predicates_(predicates) {}

  // Grammar says that it is not whom the word befell: by the word's own form, its pronoun, its subject.
  bool IsBarred(const Predicate& predicate, std::uint32_t first, std::optional<std::uint32_t> quantity,
                bool after) const;
  // What stands between the two, or beside the people, keeps them apart.
  bool IsCutOff(const Predicate& predicate, std::uint32_t first, std::uint32_t last,
                std::optional<std::uint32_t> quantity, bool after) const;

 private:
  bool WereTakenBefore(const Predicate& predicate, std::uint32_t first, std::uint32_t last) const;
  bool IsOfThoseTaken(const Predicate& predicate, const QuantityPhrase& people) const;
  bool IsSubjectOfPronoun(const Predicate& predicate, std::uint32_t first) const;
  bool IsMostOfThem(const Predicate& predicate, const QuantityPhrase& people) const;
  bool IsWhoseBullets(const QuantityPhrase& people) const;
  bool IsWhoseSniping(const Predicate& predicate, const QuantityPhrase& people) const;
  bool IsWhoseAttack(const Predicate& predicate, std::uint32_t first) const;
  bool IsObjectOfVerbBefore(const Predicate& predicate, const QuantityPhrase& people) const;
  bool HasOwnVerbBehind(const Predicate& predicate, std::uint32_t first, std::uint32_t last) const;
  bool JoinsCompany(const Predicate& predicate, std::uint32_t first) const;
  bool IsCompanyOfSubject(const Predicate& predicate, std::uint32_t first) const;
  bool IsObjectBesidePronoun(const Predicate& predicate, std::uint32_t first,
                             std::optional<std::uint32_t> quantity) const;
  bool IsNounWithPronoun(std::size_t at) const;
  bool IsAnnounced(std::size_t noun) const;
  bool DiedOfWounds(std::uint32_t first) const;
  bool ResumesBehind(const Predicate& predicate) const;
  bool OpensClauseOfItsOwn(const Predicate& predicate, const QuantityPhrase& people) const;
  bool IsOneAlone(const QuantityPhrase& people) const;
  bool IsOwnerOfTwo(const QuantityPhrase& people) const;
  bool DisagreesInGender(const Predicate& predicate, const QuantityPhrase& people) const;
  bool AreInside(std::uint32_t first) const;
  bool IsLetGoElsewhere(const Predicate& predicate, std::optional<std::uint32_t> quantity) const;
  bool HasSubjectInEnding(const Predicate& predicate) const;
  bool IsOwnerOfThings(const Predicate& predicate, std::uint32_t first) const;
  bool AreInThingHit(const Predicate& predicate, std::uint32_t first) const;
  bool SetsFree(const Predicate& predicate, std::uint32_t last) const;
  bool IsOtherSide(std::uint32_t first) const;
  bool IsSubjectOfNext(const Predicate& predicate, std::uint32_t first) const;

  const std::vector<Predicate>& predicates_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_CANDIDATE_BARS_H_
