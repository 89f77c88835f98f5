#ifndef ISNAD_CORE_READ_FRAMES_PREDICATES_H_
#define ISNAD_CORE_READ_FRAMES_PREDICATES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/read/document.h"
#include "core/read/frames/frame_table.h"

namespace isnad {

// A word (or idiom) that tells an outcome, as it stands in the text.
struct Predicate {
  std::uint32_t first = 0, last = 0;  // tokens
  const Analysis* analysis = nullptr;
  Outcome outcome = Outcome::kKilled;
  const Frame* frame = nullptr;  // the row of frames.tsv that it fills; never null in what FindPredicates gives
  bool negated = false;          // لم، دون، لا ... عن
  std::string no_claim;          // the rule that says that nothing is claimed: "purpose", "denied", ... or empty
};

// "قتيل", "جريح", "مفقود" tell their outcome; "نازح", "معتقل", "أسير" say who somebody is.
bool TellsItself(Outcome outcome);

// "اعتقال جنود الاحتلال لشابين": a verbal noun has who does it beside it and whom behind a joined ل.
bool IsVerbalNoun(const Predicate& predicate);

// "ثلاثة من المصابين في الهجوم فارقوا الحياة": the plural verb behind people, with nobody else between, is theirs.
bool IsWhatTheyDid(const FieldText& field, const QuantityPhrase& people, const Predicate& verb);
// "وفاة الجريح فلان": the word tells how he was before he died.
bool HasDiedSince(const FieldText& field, const Predicate& hurt);
// "اعتقلت القوات جريحين": whom the verb of arrest led away, however they were.
bool AreTakenHurt(const FieldText& field, const QuantityPhrase& people, const Predicate& verb);

// "فارق الحياة فجر اليوم مصابان", "توفي مساء أمس ثلاثة من الجرحى": nothing but the day stands between the verb and the
// people, whose first token is given.
bool IsBehindItsDay(const FieldText& field, const Predicate& verb, std::size_t people);

// The outcome words of a field in order, with what governs each. Field and table outlive them.
std::vector<Predicate> FindPredicates(const FieldText& field, const FrameTable& table);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_PREDICATES_H_
