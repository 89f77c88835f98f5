#ifndef ISNAD_CORE_READ_EXPLAIN_H_
#define ISNAD_CORE_READ_EXPLAIN_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/model/reading.h"
#include "core/read/document.h"

namespace isnad {

// People who might have been counted by an outcome word, and what spoke for and against them.
struct WeighedPeople {
  Span people;  // their words
  std::int32_t score = 0;
  std::vector<std::pair<std::string, std::int32_t>> terms;  // features of frame_weights.tsv, in the order they apply
};

// How one claim was read.
struct ClaimReason {
  Span span;  // of the claim
  Span word;  // its outcome word
  Outcome outcome = Outcome::kKilled;
  Quantity people;
  std::string frame;                      // of frames.tsv
  std::string rule;                       // the step that filled it
  std::vector<WeighedPeople> candidates;  // best first; none where the word and the number are one
};

// The reasons of all filled frames of the article, title first, in reading order. The document is laid out and has its
// frames. A claim of the reading has the span, the outcome and the figure of one of them. Cannot fail.
std::vector<ClaimReason> ExplainClaims(const Document& document);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_EXPLAIN_H_
