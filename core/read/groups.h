#ifndef ISNAD_CORE_READ_GROUPS_H_
#define ISNAD_CORE_READ_GROUPS_H_

#include <cstdint>

#include "core/read/words.h"

namespace isnad {

// Which group the people of a phrase belong to, as GOLD.md says: the noun that counts them, an adjective or a body
// beside it, whose members they are. kAny where the words do not say. Any thread.
class Groups : public Words {
 public:
  using Words::Words;

  Group GroupOf(const QuantityPhrase& quantity) const;
  // The group that an adjective ("قتيلا مدنيا") or a body ("من عناصر قسد") beside tokens first .. last gives. Only what
  // hangs on the noun counts: "عشرة قتلى في قصف للتحالف" says nothing of whose they were.
  Group GroupNear(std::uint32_t first, std::uint32_t last) const;

 private:
  Group BodyBefore(std::uint32_t at) const;
  Group NameGroup(std::uint32_t at) const;
  static Group SideOf(const KnownEntity& body);
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_GROUPS_H_
