#ifndef ISNAD_CORE_READ_FRAMES_FRAMES_H_
#define ISNAD_CORE_READ_FRAMES_FRAMES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/reading.h"
#include "core/read/document.h"
#include "core/read/frames/frame_table.h"
#include "core/read/frames/predicates.h"

// The frame layer: each outcome word with the people it counts.

namespace isnad {

// One term of a candidate's score, for `--why`.
struct Term {
  std::string feature;
  std::int32_t weight = 0;
  bool operator==(const Term&) const = default;
};

// People who may fill a predicate's frame, and what speaks for them.
struct Candidate {
  std::uint32_t predicate = 0;                  // index
  std::uint32_t first = 0, last = 0;            // tokens of the people
  std::optional<std::uint32_t> quantity, name;  // one of them
  std::int32_t score = 0;
  std::vector<Term> terms;
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
  std::vector<Candidate> candidates;         // all that were weighed, best first
};

// Cannot fail. Any thread. Field and table outlive what comes back.
Frames FillFrames(const FieldText& field, const FrameTable& table);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_FRAMES_H_
