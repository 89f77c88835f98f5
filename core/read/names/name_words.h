#ifndef ISNAD_CORE_READ_NAMES_NAME_WORDS_H_
#define ISNAD_CORE_READ_NAMES_NAME_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/read/phrases.h"

// What finding names asks of single words. Inside core/read alone.

namespace isnad::names {

inline constexpr std::uint16_t kJoined = kWa | kFa | kBi | kLi | kKa;

bool StartsWithAl(std::string_view word);
// The letters of a word, each of two bytes; enough for Arabic.
std::size_t Letters(std::string_view word);
bool EndsLikeNisba(std::string_view word);
bool IsOrdinal(std::string_view word);
// How many live there: of a seat whose people nobody counted, as many as in most of them.
std::uint32_t PeopleOf(const KnownEntity& place);
// How far up a place lies: what is higher can stand above what is lower.
int Rank(std::string_view kind, std::uint32_t population);
// Takes tatweel, tashkeel and invisible marks out of a surface.
std::string WithoutMarks(std::string_view text);
// Takes the joined particles off the surface of a first token; "لل" gives its article back.
std::string WithoutClitics(std::string word, std::uint16_t clitics);
// The ways to read a token with و or ف and one preposition off; the token itself first.
std::vector<std::pair<std::string, std::uint16_t>> Stems(const std::string& folded);
// "التخرج", "المشاركة": made as verbal nouns are. A folded word with its article.
bool IsShapedAsVerbalNoun(std::string_view word);
bool EndsInObliquePlural(std::string_view word);
// Whether a sorted one-column table of the lexicon holds the word.
bool Holds(const std::vector<std::vector<std::string>>& table, std::string_view word);
std::string KindOf(const Lexeme& cue);

// The words of one field. Keeps references to what it is given.
class NameWords {
 public:
  NameWords(const Lattice& lattice, std::string_view text, const Lexicon& lexicon,
            const std::vector<NamePhrase>& earlier);

 protected:
  bool IsWord(std::size_t at) const { return at < tokens_.size() && tokens_[at].kind == TokenKind::kWord; }
  bool Is(std::size_t at, std::string_view mark) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::kPunct && tokens_[at].folded == mark;
  }
  bool Beside(std::size_t a, std::size_t b) const {
    return a < tokens_.size() && b < tokens_.size() && tokens_[a].sentence == tokens_[b].sentence;
  }
  const std::string& Text(std::size_t at) const { return tokens_[at].folded; }
  const Analysis* Cue(std::size_t at, std::string_view tag) const {
    return at < tokens_.size() ? lattice_.Find(at, tag) : nullptr;
  }
  // An idiom with the tag goes from the one token to the other: "قبالة سواحل".
  bool ReachesTo(std::size_t from, std::string_view tag, std::size_t to) const {
    const Analysis* cue = Cue(from, tag);
    return cue != nullptr && cue->length > 1 && from + cue->length == to + 1;
  }
  bool IsGiven(std::size_t at) const {
    if (at >= tokens_.size()) return false;
    if (Cue(at, "given") != nullptr) return true;
    // "عبدالحافظ", written as one word
    return Text(at).starts_with("عبدال") && Letters(Text(at)) >= 7 && lattice_.readings[at].empty();
  }
  bool IsCommonNoun(std::string_view word) const;
  bool IsShapedAsName(std::string_view word) const;
  // The word has a sense besides that of a name.
  bool HasSense(std::size_t at) const;
  // "علي" the name and "على" the preposition fold alike; the page itself tells them apart.
  bool IsAli(std::size_t at) const;
  bool IsStop(std::size_t at) const;
  // No name goes on with it, and none begins.
  bool IsBoundary(std::size_t at) const;
  bool IsStopBesides(std::size_t at) const;
  bool IsAdjective(std::size_t at) const;
  bool IsEvent(std::size_t at) const;
  // A mark that opens what is quoted, and the one that ends it; empty: none stands there.
  std::string_view Quote(std::size_t at) const {
    return Is(at, "\"") ? "\"" : Is(at, "'") ? "'" : Is(at, "(") ? ")" : OpensSlashes(at) ? "/" : std::string_view();
  }
  // "مدينة /كذا/": some agencies set names between slashes.
  bool OpensSlashes(std::size_t at) const {
    if (!Is(at, "/") || !tokens_[at].space_before) return false;
    for (std::size_t end = at + 2; end <= at + 4 && Beside(at, end); ++end)
      if (Is(end, "/")) return !tokens_[end].space_before;
    return false;
  }
  // The last token of a person's name that a street or a school bears, from a given name on.
  std::size_t PersonsNameFrom(std::size_t at) const;
  // Nothing is known of the word: no reading, no name, no mark that it is a common word's form.
  bool IsUnread(std::size_t at) const;
  // "جندل": a small place of one word that means nothing else but a man's name.
  bool IsNamesake(std::size_t at) const;
  // "تل حمدان", "بئر الصغير", "عين جندل": the word behind a head goes with it, whatever it means alone; "بيت حمدان" is
  // his house, and "أبو حمدان" his name.
  bool IsOfHead(std::size_t at) const;
  // "عين جحش": a word that begins names stands before one that nothing is known of; no place called عين is meant.
  bool OpensLongerName(std::size_t at) const;
  // The two are of one hashtag: "#حمرة_ناصر".
  bool SameHashtag(std::size_t a, std::size_t b) const {
    return b < tokens_.size() && tokens_[a].hashtag && tokens_[b].hashtag && tokens_[b].begin == tokens_[a].end + 1;
  }
  // A name can end before it: a mark, a stop word, a word with a sense.
  bool EndsName(std::size_t at) const { return at >= tokens_.size() || !IsWord(at) || IsBoundary(at) || HasSense(at); }
  bool IsAdjectiveOfObject(std::size_t at) const;
  std::vector<NameMatch> Known(std::size_t at, EntityType type) const;
  // One word that is a known place and also a common word or a person's name.
  bool IsCommon(std::size_t at, const NameMatch& match) const;
  // "(بالصور) انفجار في كذا": what the page shows, and no place.
  bool IsCaption(std::size_t at) const;
  bool IsNisbaOfPlace(std::size_t at) const;
  // A part of a town.
  bool IsQuarter(const KnownEntity& entity) const;
  static std::uint16_t Joined(std::uint16_t clitics) { return clitics & (kJoined | kAl); }
  // "للتحالف" has lost the alef of its article; "للبنان" never had one.
  std::uint16_t LiAl(std::size_t at, const NameMatch& match) const;
  std::string Surface(std::size_t first, std::size_t last, std::uint16_t clitics) const;

  const Lattice& lattice_;
  const Tokens& tokens_;
  std::string_view text_;
  const Lexicon& lexicon_;
  const std::vector<NamePhrase>& earlier_;  // the names of the title
  const std::vector<std::vector<std::string>>& stops_;
  const std::vector<std::vector<std::string>>& common_;
  std::vector<std::pair<std::string, const std::vector<std::string>*>> generics_;  // folded noun, its row
};

}  // namespace isnad::names

#endif  // ISNAD_CORE_READ_NAMES_NAME_WORDS_H_
