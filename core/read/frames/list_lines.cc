#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/frames/frame_draft.h"

// "وبلغ عدد القتلى 110، والقتلى هم:" and below it a line for each kind of them, with no outcome word: "– 5 من
// المدنيين", "– 77 عنصرا بينهم 6 ضباط". Posts run such lines together: each then begins a sentence. The list ends at
// the first line that begins with anything else than people.

namespace isnad {
namespace {

class ListFiller : private Words {
 public:
  explicit ListFiller(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  std::vector<std::pair<std::uint32_t, std::uint32_t>> Run() {
    for (std::uint32_t at = 0; at + 1 < field_.size(); ++at)
      if (token(at).folded == ":" && !field_.furniture[at])
        if (const std::optional<std::uint32_t> word = Opener(at)) TakeLines(*word, at);
    TakeCases();
    return std::move(parts_);
  }

 private:
  // "وتوزعت الحالات على النحو الآتي:" and below it "– قوات النظام: 96 حالة": a line of cases is of the outcome whose
  // cases were counted before.
  void TakeCases() {
    for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
      const QuantityPhrase& cases = field_.quantities[q];
      if (draft_.frames.quantity_used[q] || cases.counts_people || !Is(cases.last, "case") || !IsNumbered(cases.people))
        continue;
      const std::optional<std::size_t> colon = Before(cases.first);
      std::size_t begin = cases.first;
      while (begin > 0 && !token(begin).line_start) --begin;
      if (!colon || !IsWord(*colon, ":") || !IsMark(token(begin))) continue;
      const std::optional<std::uint32_t> total = CasesBefore(cases.first);
      if (!total) continue;
      const Filling& whole = draft_.frames.fillings[*total];
      Filling filling = draft_.MakeFilling(whole.predicate, q, cases.first, cases.last);
      filling.first = cases.first;
      filling.group = Group::kAny;
      filling.rule = "list-line";
      draft_.Add(std::move(filling), q);
    }
  }

  // The figure of cases told last: "203 حالات اعتقال".
  std::optional<std::uint32_t> CasesBefore(std::uint32_t first) const {
    std::optional<std::uint32_t> last;
    for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
      const Filling& filling = draft_.frames.fillings[f];
      if (filling.part_of || filling.last >= first || !filling.quantity) continue;
      const std::uint32_t head = field_.quantities[*filling.quantity].head;
      if (head > 0 && Is(head - 1, "case") && filling.rule == "counted-noun") last = f;
    }
    return last;
  }

  // The outcome word that the colon's sentence is about.
  std::optional<std::uint32_t> Opener(std::uint32_t colon) const {
    std::optional<std::uint32_t> found;
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      // "وقضى فيها:"
      const std::string& word = token(predicate.last + 1).folded;
      const bool right_before = predicate.last + 2U == colon && (word == "فيها" || word == "فيه" || word == "خلالها");
      if (predicate.last < colon && field_.SameSentence(predicate.first, colon) && !predicate.negated &&
          (right_before || !predicate.analysis->lexeme->Is("weak")) && !InName(predicate.first))
        found = p;
    }
    return found;
  }

  static bool IsMark(const Token& token) { return token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber; }

  void TakeLines(std::uint32_t word, std::uint32_t colon) {
    std::vector<std::uint32_t> lines;
    std::uint32_t at = colon + 1;
    while (at < field_.size()) {
      while (at < field_.size() && IsMark(token(at))) ++at;
      if (at >= field_.size() || field_.furniture[at]) break;
      const std::uint32_t q = field_.quantity_at[at];
      if (q == FieldText::kNone || !IsLine(q, at)) break;
      lines.push_back(q);
      // A part of its line is left to FillParts; the next line begins at the next sentence, or right behind a full stop
      // that was glued over.
      const std::uint32_t sentence = token(at).sentence;
      at = field_.quantities[q].last + 1;
      while (at < field_.size() && token(at).sentence == sentence && !token(at).line_start) ++at;
    }
    // One line alone is what the colon tells, no list.
    if (lines.size() < 2) return;
    const std::optional<std::uint32_t> total = TotalOf(word, colon);
    for (const std::uint32_t q : lines) {
      const QuantityPhrase& people = field_.quantities[q];
      Filling filling = draft_.MakeFilling(word, q, people.first, people.last);
      filling.first = people.first;
      filling.last = std::max(people.last, filling.names.empty() ? people.last : field_.names[filling.names[0]].last);
      filling.cumulative = false;
      filling.rule = "list-line";
      const bool part = total && Fits(people.people, draft_.frames.fillings[*total].people);
      draft_.Add(std::move(filling), q);
      if (part) parts_.emplace_back(static_cast<std::uint32_t>(draft_.frames.fillings.size() - 1), *total);
    }
  }

  bool IsLine(std::uint32_t q, std::uint32_t at) const {
    const QuantityPhrase& people = field_.quantities[q];
    return people.first == at && people.counts_people && !people.outcome && !people.partitive &&
           people.people.form != Form::kPlural && people.people.min > 0 && !draft_.frames.quantity_used[q] &&
           (IsNumbered(people.people) || !IsDefinite(people.head));
  }

  static bool Fits(const Quantity& part, const Quantity& whole) {
    return !whole.max || (part.max && *part.max <= *whole.max);
  }

  // The figure that the list spells out: the last of this outcome that the colon's sentence numbers.
  std::optional<std::uint32_t> TotalOf(std::uint32_t word, std::uint32_t colon) const {
    std::optional<std::uint32_t> total;
    for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
      const Filling& filling = draft_.frames.fillings[f];
      if (filling.outcome == draft_.frames.predicates[word].outcome && IsNumbered(filling.people) &&
          filling.last < colon && field_.SameSentence(filling.first, colon) && !filling.part_of)
        total = f;
    }
    return total;
  }

  FrameDraft& draft_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> parts_;
};

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> FillLists(FrameDraft& draft) { return ListFiller(draft).Run(); }

}  // namespace isnad
