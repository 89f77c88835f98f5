#ifndef ISNAD_CORE_READ_SOURCES_SOURCE_WORDS_H_
#define ISNAD_CORE_READ_SOURCES_SOURCE_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/read/document.h"
#include "core/read/sources/speakers.h"

// What the words of a field are to one who looks for who says what: verbs of saying, papers, the outlet's own voice.
// Private to FindSources.

namespace isnad {

// Keeps a reference to the field, as long as a call to FindSources lasts.
class SourceWords {
 public:
  explicit SourceWords(const FieldText& field) : field_(field), speakers_(field) {}

 protected:
  static constexpr std::size_t kSubjectWords = 12;  // so long is a subject before its verb

  bool Is(std::size_t at, std::string_view tag) const { return speakers_.Is(at, tag); }
  bool IsMark(std::size_t at, std::string_view mark) const { return speakers_.IsMark(at, mark); }
  // How many tokens the reading with the tag takes.
  std::size_t Length(std::size_t at, std::string_view tag) const;
  bool HasPronoun(std::size_t from, std::size_t at) const;

  // Verbs of saying.
  const Analysis* SayVerb(std::size_t at) const;
  bool IsOfNaming(std::size_t at) const;
  bool IsSayVerb(std::size_t at) const;
  bool IsParticiple(std::size_t at) const;
  bool IsOthersNoun(std::size_t at) const;
  bool IsPassive(std::size_t at) const;
  bool IsWeak(std::size_t at) const;
  // What stands behind a verb, up to the token `last`.
  bool HasContent(std::size_t at, std::size_t last) const;
  bool HasThat(std::size_t at, std::size_t last) const;
  bool HasFrom(std::size_t at, std::size_t last) const;
  bool HasToll(std::size_t at, std::size_t last) const;
  bool NothingBehind(std::size_t at, std::size_t last) const;

  // Where the words of one speaker end.
  bool CueBetween(std::size_t first, std::size_t end) const;
  bool StartsContrast(std::size_t at) const;
  bool GoesOnBeside(std::size_t at, std::size_t end) const;
  std::size_t SegmentEnd(std::size_t at, std::size_t end) const;

  // Who comes back by his noun.
  bool SharesLexeme(std::size_t a, std::size_t b, bool same_number) const;
  bool SameNoun(std::size_t a, std::size_t definite) const;
  bool IsDefiniteOf(const SpeakerLink& link, std::uint32_t head, std::uint32_t last) const;
  bool IsOneSource(std::size_t at) const;
  bool IsSame(std::size_t at) const;
  bool IsOurs(std::size_t at) const;

  // What the outlet itself knows.
  bool OwnVoice(std::size_t begin, std::size_t end) const;
  bool IsBackdrop(std::size_t at, std::size_t begin, std::size_t end) const;
  bool Recalls(std::size_t begin, std::size_t end) const;
  bool IsPluperfect(std::size_t begin, std::size_t end) const;
  bool TellsOfBurial(std::size_t begin) const;
  bool NamesOneOfTheDead(std::size_t begin, std::size_t end) const;

  // Lines.
  std::size_t LastLine(std::size_t end) const;  // the first token of the line that ends before `end`
  bool IsDay(std::size_t begin, std::size_t end) const;

  const FieldText& field_;
  const Speakers speakers_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_SOURCES_SOURCE_WORDS_H_
