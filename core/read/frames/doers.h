#ifndef ISNAD_CORE_READ_FRAMES_DOERS_H_
#define ISNAD_CORE_READ_FRAMES_DOERS_H_

#include <cstdint>
#include <optional>

#include "core/read/frames/predicates.h"
#include "core/read/frames/words.h"

// Who did it: people beside an outcome's verb that are its subject, and not those whom it befell. Private to the frame
// layer. first, last: tokens of the people. Nothing here fails or changes anything.

namespace isnad {

class Doers : private Words {
 public:
  explicit Doers(const FieldText& field) : Words(field) {}

  // "اغتال مسلحون مجهولون، مساء السبت، شخصا": a nominative plural right behind an active verb does the deed, always
  // where the verb has another form for the passive (اغتيل), else where its object follows.
  bool IsKiller(const Predicate& predicate, std::uint32_t first, std::uint32_t last) const;
  // "إن مسلحي التنظيم اختطفوا اليوم اثنين من المدنيين", "مسلحون يغتالون المحلل فلان": those before did it, always where
  // the verb has another form for the passive (اغتيلوا), else where nobody counts them and its object stands behind.
  bool IsKillerBefore(const Predicate& predicate, const QuantityPhrase& group) const;

 private:
  bool IsNominativeOf(std::uint32_t first, std::uint32_t last) const;
  bool IsDoerOfNoun(const Predicate& predicate, std::uint32_t first, std::uint32_t last) const;
  bool IsTitled(std::size_t at) const;
  bool AreNamedBehind(std::uint32_t first, std::uint32_t last) const;
  bool IsSubjectOfAttack(std::uint32_t first) const;
  bool IsOwnedBehind(std::size_t at) const;
  std::uint32_t EndOfSharedVerbs(const Predicate& predicate) const;
  bool NumberFollows(std::size_t last) const;
  bool OfBodyWithObject(std::uint32_t first, std::uint32_t last) const;
  bool SeizesThing(const Predicate& predicate, std::uint32_t first, std::uint32_t last) const;
  bool IsThing(std::size_t at) const;
  bool IsPresentVerb(std::size_t at) const;
  bool WearsOrRides(std::uint32_t last) const;
  bool PeopleBehindDress(std::uint32_t last) const;
  std::optional<std::size_t> EndOfPlace(std::size_t at) const;
  std::optional<std::size_t> EndOfSite(std::size_t at) const;
  std::optional<std::size_t> EndOfAdverb(std::size_t at) const;
  bool ObjectFollows(std::uint32_t last) const;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_DOERS_H_
