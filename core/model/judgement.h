#ifndef ISNAD_CORE_MODEL_JUDGEMENT_H_
#define ISNAD_CORE_MODEL_JUDGEMENT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "core/model/ids.h"
#include "core/model/span.h"

// What a user decides over the linker's head: that two reports tell of one event, or of two.

namespace isnad {

enum class Ruling : std::uint8_t { kSame = 0, kDifferent = 1 };

// Words of an article that name an event. They outlive every reading: a report is found again by what it stands on, not
// by its place in a list.
struct Anchor {
  ArticleId article;
  std::string text_hash;  // of the title or text that the words stand in
  Span span;              // the words
  std::string quote;      // what stands there, from the span's begin on; may go beyond its end
  bool operator==(const Anchor&) const = default;
};

struct Judgement {
  std::uint64_t number = 0;  // from 1, in the order in which judgements were made; never given twice
  Ruling ruling = Ruling::kSame;
  Anchor left, right;
  std::string who, note;  // as the user says it, or empty
  bool operator==(const Judgement&) const = default;
};

std::string_view NameOf(Ruling ruling);

}  // namespace isnad

#endif  // ISNAD_CORE_MODEL_JUDGEMENT_H_
