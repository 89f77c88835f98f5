#include "core/read/explain.h"

#include <algorithm>
#include <tuple>

#include "core/read/language.h"

namespace isnad {

std::vector<ClaimReason> ExplainClaims(const Document& document) {
  std::vector<ClaimReason> reasons;
  for (const FieldText& field : document.fields) {
    const Frames frames = document.language->fill_frames(field, *document.frames);
    for (const Filling& filling : frames.fillings) {
      const Predicate& word = frames.predicates[filling.predicate];
      ClaimReason reason;
      reason.span = field.tokens.SpanOf(filling.first, filling.last);
      reason.word = field.tokens.SpanOf(word.first, word.last);
      reason.outcome = filling.outcome;
      reason.people = filling.people;
      reason.frame = word.frame->name;
      reason.rule = filling.rule;
      for (const Candidate& candidate : frames.candidates) {
        if (candidate.predicate != filling.predicate) continue;
        WeighedPeople people{field.tokens.SpanOf(candidate.first, candidate.last), candidate.score, {}};
        for (const Term& term : candidate.terms) people.terms.emplace_back(term.feature, term.weight);
        reason.candidates.push_back(std::move(people));
      }
      reasons.push_back(std::move(reason));
    }
  }
  std::stable_sort(reasons.begin(), reasons.end(), [](const ClaimReason& a, const ClaimReason& b) {
    return std::tuple(a.span.in, a.span.begin, a.span.end) < std::tuple(b.span.in, b.span.begin, b.span.end);
  });
  return reasons;
}

}  // namespace isnad
