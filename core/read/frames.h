#ifndef ISNAD_CORE_READ_FRAMES_H_
#define ISNAD_CORE_READ_FRAMES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/reading.h"
#include "core/read/document.h"

// The frame layer: each outcome word with the people it counts.

namespace isnad {

// A word (or idiom) that tells an outcome, as it stands in the text.
struct Predicate {
  std::uint32_t first = 0, last = 0;  // tokens
  const Analysis* analysis = nullptr;
  Outcome outcome = Outcome::kKilled;
  std::string frame;     // the row of frames.tsv that it fills: "verb.subject", "noun.genitive", "counted", ...
  bool negated = false;  // لم، دون، لا ... عن
  std::string no_claim;  // the rule that says that nothing is claimed: "purpose", "habit", "denied", ... or empty
};

// One term of a candidate's score, for `--why`.
struct Term {
  std::string feature;
  std::int32_t weight = 0;
};

// A filled frame: this outcome, of so many people.
struct Filling {
  std::uint32_t predicate = 0;            // index
  std::optional<std::uint32_t> quantity;  // index of the field's quantity phrase
  std::vector<std::uint32_t> names;       // indexes of the field's names: who is counted
  std::optional<std::uint32_t> part_of;   // index of the filling that this one is a part of
  std::uint32_t first = 0, last = 0;      // tokens from the outcome word to what is counted
  Quantity people;
  Group group = Group::kAny;
  Outcome outcome = Outcome::kKilled;
  bool cumulative = false;
  std::int32_t score = 0;
  std::vector<Term> terms;
  std::string rule;
};

struct Frames {
  std::vector<Predicate> predicates;
  std::vector<Filling> fillings;
  std::vector<bool> quantity_used;           // by quantity phrase
  std::vector<std::string> quantity_reason;  // why an unused one is no claim, or empty: unread
};

Frames FillFrames(const FieldText& field, const Lexicon& lexicon);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_H_
