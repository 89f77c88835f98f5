#ifndef ISNAD_CORE_READ_FRAMES_KINDS_H_
#define ISNAD_CORE_READ_FRAMES_KINDS_H_

#include <string>
#include <string_view>

#include "core/read/document.h"
#include "core/read/frames/frames.h"

namespace isnad {

// Whom a filling picks out of the group: the folded base form of a noun of nationality, trade, rank or kinship
// ("6 مغاربة", "صحفيان", "ثلاثة من قادته"), or of one with a pronoun behind من ("ثلاثة من موظفيها"); kOfWounds of the
// wounded who died, kAdded of the dead who come to those told before, kInCare of those whom a hospital took in or still
// has, kOfBlow and a number of the first or second of several blows ("الهجوم الثاني"), kOfOneBlow of one without a
// number; of whoever is told beside women or children under one word ("رجل وامرأتان"). Empty where the noun may stand
// for all
// ("مدنيون", "عناصر", "أشخاص", "3 قتلى"). Cannot fail, any thread.
std::string KindOf(const FieldText& field, const Filling& filling);

// The kind is that of one more blow than was told, or of one of several, whichever: "a second bomber blew himself up,
// killing three", "one of the bombs killed four". English only.
bool IsOfOneMore(std::string_view kind);
std::string OneOfSeveral();

// "الهجوم الثاني من نوعه", "الثاني خلال أسبوع", "الثاني منذ", "وهو الانفجار الثاني في المدينة", "ليست الجريمة الأولى":
// the ordinal at the token ranks what is told among those of other days, and counts none of several. Cannot fail, any
// thread.
bool IsRank(const FieldText& field, std::uint32_t at);

// "توفي أحد الجرحى", "وفاة طفل متأثراً بجراحه": those counted had been counted among the wounded. Cannot fail, any
// thread.
bool DiedOfWounds(const FieldText& field, const Filling& filling);

// "عشر جثث جديدة", "ثلاث وفيات إضافية", "four more bodies", "another two bodies"; "خمس جثث أخرى", where "خمسة آخرون"
// may have been killed elsewhere: the people have come to those who were counted before. Cannot fail, any thread.
bool AreToldAsNew(const FieldText& field, const QuantityPhrase& people);

// "لا يزال 12 جريحاً يتلقون العلاج", "12 of the wounded are still in hospital": those who are left are some of the
// wounded. Cannot fail, any thread.
bool AreLeftInCare(const FieldText& field, const Filling& filling);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_KINDS_H_
