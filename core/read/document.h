#ifndef ISNAD_CORE_READ_DOCUMENT_H_
#define ISNAD_CORE_READ_DOCUMENT_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/lexicon/lexicon.h"
#include "core/model/article.h"
#include "core/read/lattice.h"
#include "core/read/phrases.h"
#include "core/text/tokens.h"

namespace isnad {

class FrameTable;
struct Language;

// How a clause hangs on the one before it.
enum class ClauseLink : std::uint8_t {
  kSentence,    // opens its sentence
  kCoordinate,  // و، ف, a comma
  kContrast,    // فيما، بينما، في حين، لكن: another fact beside it
  kContent,     // إن، أن: what somebody says
  kRelative,    // الذي، التي، حيث, "ما" that takes up a noun
  kResult,      // ما أدى إلى، لترتفع: what followed from it
};

// One predicate's stretch of a sentence: tokens first .. last of one field.
struct Clause {
  std::uint32_t first = 0, last = 0;
  std::uint32_t sentence = 0;
  ClauseLink link = ClauseLink::kSentence;
  std::optional<std::uint32_t> parent;  // index of the clause it hangs on
};

// One field of an article with the layers up to clauses.
struct FieldText {
  Field in = Field::kText;
  std::string_view text;
  Tokens tokens;
  Lattice lattice;
  std::vector<QuantityPhrase> quantities;
  std::vector<DatePhrase> dates;
  // By date phrase, where the publication day is unknown: its days counted from that day ("أمس": -1 to -1), else
  // nothing. They lay nothing on the calendar, but "اليوم" and "قبل يومين" are not one day.
  std::vector<std::optional<std::pair<Day, Day>>> offsets;
  std::vector<NamePhrase> names;
  std::vector<Clause> clauses;
  // By token: the index of what covers it, or kNone.
  std::vector<std::uint32_t> quantity_at, date_at, name_at, clause_at;
  // Lines and sentences that are no part of the report: counters, related headlines, bylines.
  std::vector<bool> furniture;  // by token
  // Of the furniture what stands above the report, a ticker or the line under a picture, whose names are named all the
  // same: its tokens from first to before second.
  std::pair<std::size_t, std::size_t> head;

  static constexpr std::uint32_t kNone = 0xffffffff;
  std::size_t size() const { return tokens.size(); }
  // A token behind the end stands in no sentence.
  bool SameSentence(std::size_t a, std::size_t b) const {
    return a < tokens.size() && b < tokens.size() && tokens[a].sentence == tokens[b].sentence;
  }
  // The phrase that holds the token; a token behind the text's end has none.
  const QuantityPhrase* QuantityAt(std::size_t at) const { return PhraseAt(quantities, quantity_at, at); }
  const NamePhrase* NameAt(std::size_t at) const { return PhraseAt(names, name_at, at); }
  const DatePhrase* DateAt(std::size_t at) const { return PhraseAt(dates, date_at, at); }

 private:
  template <class Phrase>
  static const Phrase* PhraseAt(const std::vector<Phrase>& phrases, const std::vector<std::uint32_t>& index,
                                std::size_t at) {
    return at >= index.size() || index[at] == kNone ? nullptr : &phrases[index[at]];
  }
};

// The article laid out for the frames. fields[0] is the title, fields[1] the text.
struct Document {
  const Article* article = nullptr;
  const Lexicon* lexicon = nullptr;
  const Language* language = nullptr;
  const FrameTable* frames = nullptr;  // set by whoever reads on: LayOut needs none
  std::optional<Day> published, not_after;
  std::optional<Day> own_day;                 // what the article calls today; none where publication is unknown
  Day own_day_slack = 0;                      // by how many days it may be later, the stamp being another clock's
  bool breaking = false;                      // it opens as news that is hours old at most: "عاجل"
  std::optional<std::pair<Day, Day>> window;  // where publication is unknown: what the article's own dates leave
  std::optional<Day> not_before;              // the same, with less to go by: it was not written before
  std::array<FieldText, 2> fields;
};

// Runs the layers from bytes to clauses. The article and the lexicon outlive the document.
// The document must not move afterwards: its lattices point at its tokens.
void LayOut(const Article& article, const Lexicon& lexicon, Document& document);

// Fills quantity_at, date_at, name_at and clause_at from the phrases and clauses that the field has: for LayOut, and
// for whoever gives a layer its input.
void IndexPhrases(FieldText& field);

// The clause layer alone: splits each sentence of the field.
std::vector<Clause> SplitClauses(const Lattice& lattice);

// The first line, if it stands under a picture and says who took it: its tokens from first to before second, or none.
std::pair<std::size_t, std::size_t> FindCaption(const Lattice& lattice, const Lexicon& lexicon);

// Marks lines that are no part of the report: counters, "related" tails, calls to share, bylines.
std::vector<bool> FindFurniture(const Lattice& lattice, const Lexicon& lexicon);

}  // namespace isnad

#endif  // ISNAD_CORE_READ_DOCUMENT_H_
