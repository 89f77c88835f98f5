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
  if (lattice.Is(at, "that")) return ClauseLink::kContent;
  if (lattice.Is(at, "relative")) return ClauseLink::kRelative;
  if (IsResultPresent(lattice, at)) return ClauseLink::kResult;
  if (HasVerbAfter(lattice, at, kWa | kFa) && !IsCounted(lattice, at)) return ClauseLink::kCoordinate;
  return std::nullopt;
}

bool IsComma(const Token& token) {
  return token.kind == TokenKind::kPunct && (token.folded == "," || token.folded == ";" || token.folded == ":");
}

}  // namespace

std::vector<Clause> SplitClauses(const Lattice& lattice) {
  const Tokens& tokens = *lattice.tokens;
  std::vector<Clause> clauses;
  std::size_t begin = 0;
  while (begin < tokens.size()) {
    std::size_t end = begin;
    while (end < tokens.size() && tokens[end].sentence == tokens[begin].sentence) ++end;
    const auto first_of_sentence = static_cast<std::uint32_t>(clauses.size());
    Clause clause;
    clause.first = static_cast<std::uint32_t>(begin);
    clause.sentence = tokens[begin].sentence;
    bool has_verb = false;
    const auto close = [&](std::size_t next, ClauseLink link) {
      clause.last = static_cast<std::uint32_t>(next - 1);
      const auto index = static_cast<std::uint32_t>(clauses.size());
      clauses.push_back(clause);
      clause = {};
      clause.first = static_cast<std::uint32_t>(next);
      clause.sentence = tokens[begin].sentence;
      clause.link = link;
      // A coordinate stands beside the clause before it and hangs where that one hangs; the rest hang on it.
      const bool beside = link == ClauseLink::kCoordinate || link == ClauseLink::kContrast;
      clause.parent = beside && clauses[index].parent ? clauses[index].parent : index;
      if (beside && !clauses[index].parent) clause.parent = first_of_sentence;
      has_verb = false;
    };
    for (std::size_t at = begin; at < end; ++at) {
      if (at > begin && at > clause.first) {
        const std::optional<ClauseLink> link = Opens(lattice, at, end);
        if (link) {
          close(at, *link);
        } else if (IsComma(tokens[at - 1]) && has_verb) {
          // The stretch up to the next comma is a clause of its own if a verb stands in it.
          std::size_t stop = at;
          bool verb = false;
          while (stop < end && !IsComma(tokens[stop])) {
            verb = verb || HasVerb(lattice, stop);
            ++stop;
          }
          if (verb) close(at, ClauseLink::kCoordinate);
        }
      }
      has_verb = has_verb || HasVerb(lattice, at);
    }
    clause.last = static_cast<std::uint32_t>(end - 1);
    clauses.push_back(clause);
    begin = end;
  }
  return clauses;
}

}  // namespace isnad
