#ifndef ISNAD_CORE_READ_READ_H_
#define ISNAD_CORE_READ_READ_H_

#include "core/lexicon/lexicon.h"
#include "core/model/article.h"
#include "core/model/reading.h"
#include "core/read/explain.h"

namespace isnad {

// Knows the lexicons of all languages that there are. Immutable; any thread.
class Reader {
 public:
  // overlays: of every lexicon (core/lexicon/lexicon.h).
  static Result<std::unique_ptr<Reader>> Create(const Overlays& overlays = {});
  ~Reader();

  // One article's reading: a pure function of the article and the lexicon. Cannot fail: a language
  // without a lexicon gives a reading that is not understood. An article that names no language is read as
  // Arabic by its script, as English by its words: small ones, or in a short post those that the lexicon knows.
  Reading Read(const Article& article) const;
  // How the claims of that reading were read, from the article anew; none in a language that is not understood.
  std::vector<ClaimReason> Explain(const Article& article) const;
  // The lexicon of a language, or null. Owned by the reader.
  const Lexicon* LexiconOf(std::string_view lang) const;

 private:
  Reader();
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_READ_H_
