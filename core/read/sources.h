#ifndef ISNAD_CORE_READ_SOURCES_H_
#define ISNAD_CORE_READ_SOURCES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/read/document.h"

namespace isnad {

// Who says what stands in tokens first .. last. Inner attributions win over outer ones.
struct Attribution {
  std::uint32_t first = 0, last = 0;          // the tokens that are said
  std::uint32_t cue_first = 0, cue_last = 0;  // "وقال المرصد"
  std::string name;                           // the speaker as named; empty: the outlet itself (its correspondent)
  std::uint32_t name_first = 0, name_last = 0;
  std::optional<std::uint32_t> phrase;  // index of the name phrase, if the speaker is one
  bool outlet = false;                  // the outlet's own correspondent speaks
  int depth = 0;                        // more: nearer to the words said
};

std::vector<Attribution> FindSources(const FieldText& field);

// The innermost attribution that covers the token, or null: the outlet itself.
const Attribution* SourceAt(const std::vector<Attribution>& sources, std::uint32_t token);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_SOURCES_H_
