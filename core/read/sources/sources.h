#ifndef ISNAD_CORE_READ_SOURCES_SOURCES_H_
#define ISNAD_CORE_READ_SOURCES_SOURCES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/document.h"
#include "core/read/sources/speakers.h"

namespace isnad {

// Who says what stands in tokens first .. last. Inner attributions win over outer ones.
struct Attribution {
  std::uint32_t first = 0, last = 0;          // the tokens that are said
  std::uint32_t cue_first = 0, cue_last = 0;  // "وقال", "بحسب"
  // Nearest to the outlet first, who says it last. Empty: the outlet itself speaks (its correspondent, "يذكر أن").
  std::vector<SpeakerLink> chain;
  int depth = 0;          // more: nearer to the words said
  bool of_title = false;  // the tokens of the chain and of the cue are the title's, those said the text's
  std::string rule;       // how he was found: "verb", "accord", "colon", "goes-on", "sole-speaker", ...
};

// The rule of a sentence that names one of the dead and nobody who says so: its chain is empty.
inline constexpr std::string_view kNamesTheDead = "names-the-dead";

// One without a chain yet.
Attribution Covering(std::size_t first, std::size_t last, std::size_t cue_first, std::size_t cue_last, int depth,
                     std::string rule);

// "مصدر طبي", "طبيب في المستشفى", "وزارة الصحة": whose trade is the wounded. The tokens are the field's.
bool IsMedical(const FieldText& field, const SpeakerLink& speaker);

// All attributions of a field. Never fails; any thread.
std::vector<Attribution> FindSources(const FieldText& field);

// Whose words an article is.
struct StatementTitle {
  SpeakerLink voice;   // tokens and name phrase are the title's
  bool paper = false;  // the title calls it a statement, a report
};

// A title that is nothing but a body's name, or its paper; nothing where it tells news.
std::optional<StatementTitle> FindStatement(const FieldText& title);

// The innermost attribution that covers the token, or null: the outlet itself.
const Attribution* SourceAt(const std::vector<Attribution>& sources, std::uint32_t token);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_SOURCES_SOURCES_H_
