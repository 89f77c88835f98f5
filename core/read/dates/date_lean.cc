#include "core/read/dates/date_lean.h"

#include <algorithm>

namespace isnad::internal {
namespace {

constexpr std::size_t kClauseWords = 9;  // so far before its day a verb of the future stands

class LeanReader {
 public:
  explicit LeanReader(const Lattice& lattice) : lattice_(lattice), tokens_(*lattice.tokens) {}

  Lean Of(std::size_t first, std::size_t last) const {
    if (IsGoverned(first) || IsTakenUp(first, last) || IsOfRite(first)) return Lean::kAhead;
    return NothingHappened(first, last) ? Lean::kNear : Lean::kBack;
  }

 private:
  bool Same(std::size_t a, std::size_t b) const {
    return b < tokens_.size() && tokens_[a].sentence == tokens_[b].sentence;
  }
  bool Any(std::size_t at, bool (*is)(const Analysis&)) const {
    return std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), is);
  }
  bool IsFuture(std::size_t at) const {
    if (lattice_.lang == "en" && tokens_[at].folded.ends_with("'ll")) return true;
    return Any(at, [](const Analysis& a) { return a.Has(kSa) || a.lexeme->Is("future"); });
  }
  // What has happened, or may have.
  bool IsPast(std::size_t at) const {
    return Any(at, [](const Analysis& a) {
      return a.lexeme->event.has_value() || a.lexeme->outcome.has_value() || a.form == VerbForm::kPast;
    });
  }

  // "سيجتمع المجلس يوم الجمعة", "من المقرر أن يجتمع، الجمعة": not "كان من المقرر", nor "الذي وقع الجمعة".
  bool IsGoverned(std::size_t first) const {
    for (std::size_t at = first; at > 0 && first - at < kClauseWords && Same(at - 1, first); --at) {
      const std::size_t word = at - 1;
      if (IsFuture(word)) return !WasPlanned(word);
      if (tokens_[word].kind == TokenKind::kPunct && !(at == first && tokens_[word].folded == ",")) return false;
      if (IsPast(word) || lattice_.Is(word, "relative")) return false;
    }
    return false;
  }
  // "الدفن يوم الأحد الثالثة عصرا", "صلاة الجنازة ظهر الاثنين": a notice, which tells when people are to come.
  bool IsOfRite(std::size_t first) const {
    constexpr std::size_t kOpening = 3;  // tokens of the sentence in which the rite stands
    if (lattice_.lang != "ar") return false;
    std::size_t begin = first;
    while (begin > 0 && Same(begin - 1, first)) --begin;
    bool rite = false;
    for (std::size_t at = begin; at < first; ++at) {
      if (IsPast(at) ||
          Any(at, [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kVerbalNoun; }))
        return false;
      rite =
          rite || (at < begin + kOpening && Any(at, [](const Analysis& a) {
                     return a.Has(kAl) && (a.lexeme->Is("funeral") || a.lexeme->Is("bury") || a.lexeme->Is("burial"));
                   }));
    }
    return rite;
  }
  bool WasPlanned(std::size_t future) const {
    constexpr std::size_t kWords = 3;
    for (std::size_t at = future; at > 0 && future - at < kWords && Same(at - 1, future); --at) {
      if (Any(at - 1, [](const Analysis& a) { return a.lexeme->Is("helping") && a.form == VerbForm::kPast; }))
        return true;
    }
    return false;
  }
  // "الجمعة، سيجتمع المجلس", "On Friday the council will meet": nothing is told before.
  bool IsTakenUp(std::size_t first, std::size_t last) const {
    constexpr std::size_t kEnglishSubject = 4;
    std::size_t next = last + 1;
    while (Same(first, next) && tokens_[next].kind == TokenKind::kPunct) ++next;
    const std::size_t most = next + (lattice_.lang == "en" ? kEnglishSubject : 1);
    while (Same(first, next) && next < most && !IsFuture(next) && !IsPast(next)) ++next;
    if (!Same(first, next) || next >= most || !IsFuture(next)) return false;
    for (std::size_t at = first; at > 0 && Same(at - 1, first); --at) {
      if (tokens_[at - 1].kind == TokenKind::kWord && !lattice_.Is(at - 1, "preposition") && !IsJoint(at - 1))
        return false;
    }
    return true;
  }
  bool IsJoint(std::size_t at) const {
    return Any(at, [](const Analysis& a) { return a.lexeme->pos == Pos::kParticle; });
  }
  // No verb, no event, no victim, and no unknown word that may be one; and it heads no part of a list.
  bool NothingHappened(std::size_t first, std::size_t last) const {
    std::size_t begin = first, end = last + 1;
    while (begin > 0 && Same(begin - 1, first)) --begin;
    while (Same(first, end)) ++end;
    if (begin == first && end == last + 1 && tokens_.size() > end) return false;
    for (std::size_t at = begin; at < end; ++at) {
      if (at >= first && at <= last) continue;
      if (tokens_[at].kind == TokenKind::kWord && lattice_.readings[at].empty()) return false;
      if (Any(at, [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb; }) || IsPast(at)) return false;
    }
    return true;
  }

  const Lattice& lattice_;
  const Tokens& tokens_;
};

}  // namespace

Lean LeanOf(const Lattice& lattice, std::size_t first, std::size_t last) { return LeanReader(lattice).Of(first, last); }

}  // namespace isnad::internal
