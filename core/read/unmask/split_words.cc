#include "core/read/unmask/split_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace isnad {
namespace {

constexpr std::size_t kLongestHead = 10;  // bytes of the first piece: five letters
constexpr std::size_t kLeast = 8;         // of both together, unless the first is a lone letter

bool IsArabicWord(const Token& token) {
  return token.kind == TokenKind::kWord && !token.hashtag && static_cast<unsigned char>(token.folded[0]) >= 0xD8;
}

// One letter that is neither a joined particle set apart nor a title or initial.
bool IsLoneLetter(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kOthers = {"و", "ب", "ل", "ف", "ك", "د", "ا", "م", "ه"};
  return folded.size() == 2 && std::find(kOthers.begin(), kOthers.end(), folded) == kOthers.end();
}

bool TellsOutcome(const Tokens& one, const Lexicon& lexicon) {
  const std::vector<Analysis> readings = lexicon.Analyze(one, 0);
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.length == 1 && !a.Has(kPronoun) && (a.lexeme->outcome || a.lexeme->event);
  });
}

// The token behind a word that may be the rest of it: the next, or, behind a full stop without a space, the one after.
std::size_t RestOf(const Tokens& tokens, std::size_t left) {
  const bool dot = left + 2 < tokens.size() && tokens[left + 1].folded == "." &&
                   tokens[left + 1].begin == tokens[left].end && tokens[left + 2].begin == tokens[left + 1].end;
  const bool one = left + 2 < tokens.size() && tokens[left + 1].kind == TokenKind::kNumber &&
                   tokens[left + 1].begin == tokens[left].end && tokens[left + 2].begin == tokens[left + 1].end;
  return dot || one ? left + 2 : left + 1;
}

// "اسر١ئيل": a one for the alef, within a word that is known with it. The token of the head.
bool HidesAlef(const Tokens& tokens, const Lexicon& lexicon, std::size_t left) {
  if (left + 2 >= tokens.size()) return false;
  const Token &first = tokens[left], &one = tokens[left + 1], &rest = tokens[left + 2];
  if (!IsArabicWord(first) || one.kind != TokenKind::kNumber || one.folded != "1" || !IsArabicWord(rest) ||
      one.begin != first.end || rest.begin != one.end)
    return false;
  Tokens word;
  word.tokens.emplace_back();
  word.tokens.back().folded = first.folded + "ا" + rest.folded;
  return !lexicon.Names(word, 0).empty() || TellsOutcome(word, lexicon);
}

bool AreOne(const Lattice& lattice, const Lexicon& lexicon, std::size_t left) {
  const Tokens& tokens = *lattice.tokens;
  if (tokens[left + 1].kind == TokenKind::kNumber) return HidesAlef(tokens, lexicon, left);
  const std::size_t right = RestOf(tokens, left);
  const Token &first = tokens[left], &second = tokens[right];
  if (!IsArabicWord(first) || !IsArabicWord(second) || second.line_start || second.begin != first.end + 1) return false;
  if (first.folded.size() > kLongestHead ||
      (first.folded.size() + second.folded.size() < kLeast && !IsLoneLetter(first.folded)))
    return false;
  if (!lattice.readings[left].empty() || !lexicon.Names(tokens, left).empty()) return false;
  Tokens one;
  one.tokens.emplace_back();
  one.tokens.back().folded = first.folded + second.folded;
  if (TellsOutcome(one, lexicon)) return true;
  // "غ زة", but "د سالم" and "بي جي" are what they are.
  if (!lattice.readings[right].empty() || !lexicon.Names(tokens, right).empty() || !IsLoneLetter(first.folded))
    return false;
  const std::vector<NameMatch> names = lexicon.Names(one, 0);
  return std::any_of(names.begin(), names.end(), [](const NameMatch& match) { return match.clitics == 0; });
}

}  // namespace

bool JoinSplit(const Lattice& lattice, const Lexicon& lexicon, Tokens& tokens) {
  std::vector<std::size_t> heads;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!AreOne(lattice, lexicon, i)) continue;
    heads.push_back(i);
    i = RestOf(tokens, i);
  }
  for (const std::size_t i : heads) {
    const std::size_t right = RestOf(tokens, i);
    Token &head = tokens.tokens[i], &rest = tokens.tokens[right];
    // A full stop within a word ends no sentence.
    const auto ended = rest.sentence - head.sentence;
    for (std::size_t j = right; ended > 0 && j < tokens.size(); ++j) tokens.tokens[j].sentence -= ended;
    if (right > i + 1) tokens.tokens[i + 1].folded.clear();
    if (tokens.tokens[i + 1].kind == TokenKind::kNumber) head.folded += "ا";
    head.folded += rest.folded;
    head.end = rest.end;
    head.taa = rest.taa;
    head.tanwin = rest.tanwin;
    head.masked = true;
    rest.folded.clear();
  }
  if (heads.empty()) return false;
  std::erase_if(tokens.tokens, [](const Token& token) { return token.folded.empty(); });
  return true;
}

}  // namespace isnad
