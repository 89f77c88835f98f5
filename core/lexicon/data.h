#ifndef ISNAD_CORE_LEXICON_DATA_H_
#define ISNAD_CORE_LEXICON_DATA_H_

#include <cstddef>
#include <cstdint>

// The data files as the build packed them: an assembly file that CMake writes (data.S.in) names each one.

extern "C" {

struct IsnadLexiconFile {
  const char* lang;  // folder: "ar"
  const char* name;  // "ar/verbs.tsv"
  const char* data;  // not terminated
  const char* end;
};

// Sorted by name.
extern const IsnadLexiconFile isnad_lexicon_files[];
extern const std::uint64_t isnad_lexicon_file_count;
}

#endif  // ISNAD_CORE_LEXICON_DATA_H_
