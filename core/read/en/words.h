#ifndef ISNAD_CORE_READ_EN_WORDS_H_
#define ISNAD_CORE_READ_EN_WORDS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/read/document.h"

namespace isnad::en {

// What the English stages ask of a field's words. Indexes are tokens of the field, which outlives this view; one behind
// its end has no word. Nothing here fails; any thread.
class Words {
 public:
  explicit Words(const FieldText& field) : field_(field) {}

  const FieldText& field() const { return field_; }
  std::size_t size() const { return field_.size(); }
  const Token& token(std::size_t at) const { return field_.tokens[at]; }
  bool Is(std::size_t at, std::string_view tag) const { return at < size() && field_.lattice.Is(at, tag); }
  const Analysis* Find(std::size_t at, std::string_view tag) const {
    return at < size() ? field_.lattice.Find(at, tag) : nullptr;
  }
  template <class... Texts>
  bool IsWord(std::size_t at, Texts... texts) const {
    return at < size() && ((token(at).folded == texts) || ...);
  }
  // Stands in that list of word_lists.tsv.
  bool IsListed(std::size_t at, std::string_view list) const {
    return at < size() && field_.lattice.lexicon->Listed(list, token(at).folded);
  }
  bool IsPunct(std::size_t at, std::string_view mark) const {
    return at < size() && token(at).kind == TokenKind::kPunct && token(at).folded == mark;
  }
  bool IsPunct(std::size_t at) const { return at < size() && token(at).kind == TokenKind::kPunct; }
  // A quotation mark, a bracket, a hyphen within a word.
  bool IsQuote(std::size_t at) const { return IsPunct(at, "\"") || IsPunct(at, "'"); }
  bool IsHyphen(std::size_t at) const {
    return IsPunct(at, "-") && !token(at).space_before && at + 1 < size() && !token(at + 1).space_before;
  }
  // With a space beside it: "people - among them women - were", "people -among them women- were".
  bool IsDash(std::size_t at) const {
    return IsPunct(at, "-") && (token(at).space_before || (at + 1 < size() && token(at + 1).space_before));
  }
  bool Same(std::size_t a, std::size_t b) const { return a < size() && b < size() && field_.SameSentence(a, b); }
  // Begins with a capital letter, or came out of a hashtag.
  bool IsCapital(std::size_t at) const;
  // More than one letter, all of them capitals.
  bool IsAllCapital(std::size_t at) const;
  // "In May gunmen stormed a post": the month, and no "may".
  bool IsMonthOfMay(std::size_t at) const {
    return IsWord(at, "may") && IsCapital(at) && !OpensSentence(at) && field_.DateAt(at) != nullptr;
  }
  bool IsPossessive(std::size_t at) const { return at < size() && token(at).folded.ends_with("'s"); }
  bool OpensSentence(std::size_t at) const;
  // Helpers of verbs: be, have, get; adverbs and negations stand between them and it.
  bool IsHelper(std::size_t at) const { return Is(at, "be") || Is(at, "have") || Is(at, "get"); }
  bool IsAdverb(std::size_t at) const { return Is(at, "adverb") || Is(at, "neg") || IsManner(at); }
  // "unintentionally", "reportedly": a word that nobody knows with an adverb's end.
  bool IsManner(std::size_t at) const {
    return at < size() && token(at).folded.size() > 5 && token(at).folded.ends_with("ly") &&
           field_.lattice.readings[at].empty() && !IsCapital(at);
  }
  // The reading with this part of speech, or null.
  const Analysis* As(std::size_t at, Pos pos) const;
  // A form of a verb that may stand as predicate: past, participle or present, no gerund.
  bool IsFiniteVerb(std::size_t at) const;
  // "a man in X, a woman in Y and two medics in Z": a figure at a place that ends at `place`, of a list that closes;
  // of "a cleric in Y" behind a comma alone, or one who speaks, it is none.
  bool IsOneOfList(const QuantityPhrase& some, std::size_t place) const;
  // The longest reading that tells an outcome, or null. Numbers and adjectives aside unless asked for.
  const Analysis* OutcomeAt(std::size_t at) const;
  // "executed a complex attack", "executed an airdrop": the verb at `at` carries out what stands behind it.
  bool IsCarriedOut(std::size_t at) const;

  // "Two men, one of them wounded last year, were killed": where the aside begins that the date stands in, or nothing.
  std::optional<std::uint32_t> AsideOfSome(const DatePhrase& date) const;

 protected:
  const FieldText& field_;
};

}  // namespace isnad::en

#endif  // ISNAD_CORE_READ_EN_WORDS_H_
