#include <algorithm>
#include <string_view>

#include "core/read/document.h"

// Splits a sentence into clauses of one predicate each. A boundary is a connective (فيما، حيث، الذي، أن), a joined و or
// ف on a verb, "ما" before a verb of result, or a comma; a comma's stretch without a predicate stays with the clause
// before it, since it is a list or an apposition.

namespace isnad {
namespace {

bool HasVerb(const Lattice& lattice, std::size_t at) {
  return std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb; });
}

bool HasVerbAfter(const Lattice& lattice, std::size_t at, std::uint16_t clitics) {
  return std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(),
                     [&](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && (a.clitics & clitics) != 0; });
}

// "11 فردا من الجيش قُتلوا": what a number counts, spelled as a verb with ف.
bool IsCounted(const Lattice& lattice, std::size_t at) {
  if (at == 0) return false;
  const auto& before = lattice.readings[at - 1];
  const bool number = (*lattice.tokens)[at - 1].kind == TokenKind::kNumber ||
                      std::any_of(before.begin(), before.end(), [](const Analysis& a) {
                        return a.lexeme->pos == Pos::kNumber && a.lexeme->value > 0;
                      });
  const auto& readings = lattice.readings[at];
  return number && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kNoun && a.clitics == 0 && a.lexeme->Is("person");
         });
}

bool IsResult(const Lattice& lattice, std::size_t at) { return lattice.Is(at, "result"); }

// "ليقتل", "لترتفع": a present tense with ل tells what followed.
bool IsResultPresent(const Lattice& lattice, std::size_t at) {
  return std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent && a.Has(kLi);
  });
}

std::optional<ClauseLink> Opens(const Lattice& lattice, std::size_t at, std::size_t end) {
  const Token& token = (*lattice.tokens)[at];
  if (token.kind != TokenKind::kWord) return std::nullopt;
  const std::string_view word = token.folded;
  // "غالبا ما تخلف": no relative.
  if (at > 0 && lattice.Is(at - 1, "habit")) return std::nullopt;
  const bool result_next = at + 1 < end && IsResult(lattice, at + 1);
  if ((word == "ما" || word == "مما" || word == "وما" || word == "الامر") &&
      (result_next || (at + 2 < end && IsResult(lattice, at + 2))))
    return ClauseLink::kResult;
  if (lattice.Is(at, "contrast")) return ClauseLink::kContrast;
  // "وكان" is no "وكأن".
  const bool joined_be = lattice.Is(at, "be") && HasVerbAfter(lattice, at, kWa);
  if (lattice.Is(at, "that") && !joined_be) return ClauseLink::kContent;
  if (lattice.Is(at, "relative")) return ClauseLink::kRelative;
  if (IsResultPresent(lattice, at)) return ClauseLink::kResult;
  if (HasVerbAfter(lattice, at, kWa | kFa) && !IsCounted(lattice, at)) return ClauseLink::kCoordinate;
  return std::nullopt;
}

bool IsComma(const Token& token) {
  return token.kind == TokenKind::kPunct && (token.folded == "," || token.folded == ";" || token.folded == ":");
}

}  // namespace

namespace {

// Splits one sentence after another.
class Splitter {
 public:
  explicit Splitter(const Lattice& lattice) : lattice_(lattice), tokens_(*lattice.tokens) {}

  std::vector<Clause> Split() {
    for (std::size_t begin = 0; begin < tokens_.size();) {
      std::size_t end = begin;
      while (end < tokens_.size() && tokens_[end].sentence == tokens_[begin].sentence) ++end;
      SplitSentence(begin, end);
      begin = end;
    }
    return std::move(clauses_);
  }

 private:
  void SplitSentence(std::size_t begin, std::size_t end) {
    first_of_sentence_ = static_cast<std::uint32_t>(clauses_.size());
    Open(begin, ClauseLink::kSentence);
    for (std::size_t at = begin; at < end; ++at) {
      if (at > begin && at > clause_.first) {
        if (const std::optional<ClauseLink> link = Opens(lattice_, at, end)) {
          CloseBefore(at, *link);
        } else if (IsComma(tokens_[at - 1]) && has_verb_ && HasVerbToComma(at, end)) {
          CloseBefore(at, ClauseLink::kCoordinate);
        }
      }
      has_verb_ = has_verb_ || HasVerb(lattice_, at);
    }
    clause_.last = static_cast<std::uint32_t>(end - 1);
    clauses_.push_back(clause_);
  }

  void Open(std::size_t first, ClauseLink link) {
    clause_ = {};
    clause_.first = static_cast<std::uint32_t>(first);
    clause_.sentence = tokens_[first].sentence;
    clause_.link = link;
    has_verb_ = false;
  }

  void CloseBefore(std::size_t next, ClauseLink link) {
    clause_.last = static_cast<std::uint32_t>(next - 1);
    const auto index = static_cast<std::uint32_t>(clauses_.size());
    clauses_.push_back(clause_);
    Open(next, link);
    // A coordinate stands beside the clause before it and hangs where that one hangs; the rest hang on it.
    const bool beside = link == ClauseLink::kCoordinate || link == ClauseLink::kContrast;
    const std::optional<std::uint32_t> above = clauses_[index].parent;
    clause_.parent = !beside ? index : above ? *above : first_of_sentence_;
  }

  // The stretch up to the next comma is a clause of its own if a verb stands in it.
  bool HasVerbToComma(std::size_t at, std::size_t end) const {
    for (; at < end && !IsComma(tokens_[at]); ++at) {
      if (HasVerb(lattice_, at)) return true;
    }
    return false;
  }

  const Lattice& lattice_;
  const Tokens& tokens_;
  std::vector<Clause> clauses_;
  Clause clause_;  // the one that is open
  std::uint32_t first_of_sentence_ = 0;
  bool has_verb_ = false;  // in the open clause
};

}  // namespace

std::vector<Clause> SplitClauses(const Lattice& lattice) { return Splitter(lattice).Split(); }

}  // namespace isnad
