#include "core/read/en/stages.h"
#include "core/read/en/words.h"

// A clause begins with its sentence, behind a comma or a colon where a verb follows before the next, and at a word that
// opens one (while, which, after, that). What a gerund adds ("killing three") hangs on the clause before it.

namespace isnad::en {
namespace {

class Splitter : private Words {
 public:
  using Words::Words;

  std::vector<Clause> Run() {
    for (std::uint32_t at = 0; at < size(); ++at) {
      const bool opens = at == 0 || !Same(at - 1, at);
      if (opens) {
        clauses_.push_back({at, at, token(at).sentence, ClauseLink::kSentence, std::nullopt});
        continue;
      }
      clauses_.back().last = at;
      if (field_.NameAt(at) != nullptr || field_.DateAt(at) != nullptr || at == clauses_.back().first) continue;
      if (IsPunct(at - 1, ",") && Is(at, "join") && VerbBehind(at) && VerbBefore(at)) {
        Open(at, ClauseLink::kCoordinate);
      } else if (IsPunct(at - 1, ",") && OpensBehindComma(at)) {
        Open(at, ClauseLink::kResult);
      } else if (IsPunct(at - 1, ",") && field_.in == Field::kTitle && TellsEvent(clauses_.back().first, at) &&
                 TellsEvent(at, size())) {
        Open(at, ClauseLink::kCoordinate);
        clauses_.back().parent.reset();
      } else if (IsPunct(at - 1, ";") || (IsPunct(at - 1, "-") && token(at - 1).space_before)) {
        Open(at, ClauseLink::kCoordinate);
      } else if (Is(at, "subordinate")) {
        Open(at, Is(at, "contrast")   ? ClauseLink::kContrast
                 : Is(at, "that")     ? ClauseLink::kContent
                 : Is(at, "relative") ? ClauseLink::kRelative
                                      : ClauseLink::kCoordinate);
      } else if (Is(at, "join") && at + 1 < size() && OpensVerb(at + 1)) {
        Open(at, ClauseLink::kCoordinate);
      }
    }
    return std::move(clauses_);
  }

 private:
  void Open(std::uint32_t at, ClauseLink link) {
    const std::uint32_t before = static_cast<std::uint32_t>(clauses_.size() - 1);
    clauses_.back().last = at - 1;
    const bool beside = link == ClauseLink::kContrast;
    clauses_.push_back(
        {at, at, token(at).sentence, link, beside ? std::nullopt : std::optional<std::uint32_t>(before)});
  }
  // A verb that may stand as predicate between `at` and the next comma or the sentence's end.
  bool VerbBehind(std::uint32_t at) const {
    for (std::uint32_t i = at + 1; Same(at, i) && !IsPunct(i, ","); ++i)
      if (IsFiniteVerb(i) && field_.NameAt(i) == nullptr) return true;
    return false;
  }
  bool VerbBefore(std::uint32_t at) const {
    for (std::uint32_t i = at; i > 0 && Same(i - 1, at) && i > clauses_.back().first; --i)
      if (IsFiniteVerb(i - 1)) return true;
    return false;
  }
  // "Raid on a camp kills three, gunmen attack a post": up to the next comma somebody does or is done something, and a
  // word names an event or a weapon.
  bool TellsEvent(std::size_t first, std::size_t end) const {
    bool verb = false, event = false;
    for (std::size_t i = first; i < end && Same(first, i) && (i == first || !IsPunct(i - 1, ",")); ++i) {
      if (field_.NameAt(i) != nullptr) continue;
      verb = verb || (IsFiniteVerb(i) && i > first);
      for (const Analysis& a : field_.lattice.readings[i])
        event = event || a.lexeme->event || a.lexeme->Is("by-artillery") || a.lexeme->Is("by-air") ||
                a.lexeme->Is("by-explosive");
    }
    return verb && event;
  }
  // "..., killing three", "..., which left", "..., and wounded five".
  bool OpensBehindComma(std::uint32_t at) const {
    if (Is(at, "join")) ++at;
    return OpensVerb(at);
  }
  bool OpensVerb(std::uint32_t at) const {
    if (at >= size()) return false;
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kNone) return true;
    return false;
  }

  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> SplitClauses(const FieldText& field) { return Splitter(field).Run(); }

}  // namespace isnad::en
