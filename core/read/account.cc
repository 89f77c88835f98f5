#include "core/read/account.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace isnad {
namespace {

class Accountant {
 public:
  Accountant(const FieldText& field, const Frames& frames, const Reading& reading)
      : field_(field), frames_(frames), reading_(reading) {}

  std::vector<Leftover> Run(const std::vector<bool>& claimed) {
    Predicates(claimed);
    Quantities();
    Words();
    std::sort(left_.begin(), left_.end(), [](const Leftover& a, const Leftover& b) {
      return std::tie(a.span, a.reason) < std::tie(b.span, b.reason);
    });
    return std::move(left_);
  }

 private:
  void Leave(const Span& span, Account account, std::string reason) {
    left_.push_back({span, account, std::move(reason)});
  }

  void Predicates(const std::vector<bool>& claimed) {
    std::vector<bool> filled(frames_.predicates.size()), lost(frames_.predicates.size());
    for (std::size_t i = 0; i < frames_.fillings.size(); ++i) {
      filled[frames_.fillings[i].predicate] = true;
      if (!claimed[i]) lost[frames_.fillings[i].predicate] = true;
    }
    for (std::size_t p = 0; p < frames_.predicates.size(); ++p) {
      const Predicate& predicate = frames_.predicates[p];
      const Span span = field_.tokens.SpanOf(predicate.first, predicate.last);
      if (filled[p]) {
        if (lost[p]) Leave(span, Account::kUnread, "no-event");
      } else if (!predicate.no_claim.empty()) {
        Leave(span, Account::kNoClaim, predicate.no_claim);
      } else if (predicate.frame->Stands(kCopula) || predicate.frame->Stands(kInside) || CountedBeside(predicate)) {
        Leave(span, Account::kNoClaim, "told-before");
      } else {
        Leave(span, Account::kUnread, "nobody-found");
      }
    }
  }

  // "ارتقاء 5 شهداء", "3 شهداء ارتقوا": the noun beside the word tells the same outcome and has the figure.
  bool CountedBeside(const Predicate& predicate) const {
    return std::any_of(frames_.fillings.begin(), frames_.fillings.end(), [&](const Filling& filling) {
      if (!filling.quantity || filling.outcome != predicate.outcome) return false;
      const QuantityPhrase& people = field_.quantities[*filling.quantity];
      return people.outcome == predicate.outcome &&
             (people.first == predicate.last + 1 || people.last + 1 == predicate.first);
    });
  }

  void Quantities() {
    for (std::size_t q = 0; q < field_.quantities.size(); ++q) {
      const QuantityPhrase& quantity = field_.quantities[q];
      if (!NumbersPeople(quantity)) continue;
      const Span span = field_.tokens.SpanOf(quantity.first, quantity.last);
      const std::string& reason = frames_.quantity_reason[q];
      if (Covered(span) || (frames_.quantity_used[q] && Told(span))) continue;
      if (field_.furniture[quantity.first]) {
        Leave(span, Account::kNoClaim, "furniture");
      } else if (!reason.empty()) {
        Leave(span, Account::kNoClaim, reason);
      } else {
        Leave(span, Account::kUnread, "no-outcome");
      }
    }
  }

  // Words of outcome that no frame took up.
  void Words() {
    for (std::size_t at = 0; at < field_.size(); ++at) {
      if (!TellsOutcome(field_, at)) continue;
      const Span span = field_.tokens.SpanOf(at, at);
      if (Covered(span) || Told(span) || InPredicate(at)) continue;
      if (field_.furniture[at]) {
        Leave(span, Account::kNoClaim, "furniture");
      } else if (field_.NameAt(at) != nullptr) {
        Leave(span, Account::kNoClaim, "in-a-name");
      } else if (Doubtful(at)) {
        Leave(span, Account::kNoClaim, "other-sense");
      } else {
        Leave(span, Account::kUnread, "no-frame");
      }
    }
  }

  bool InPredicate(std::size_t at) const {
    return std::any_of(frames_.predicates.begin(), frames_.predicates.end(),
                       [&](const Predicate& p) { return p.first <= at && at <= p.last; });
  }

  // "قضى" judged, "سقط" fell: a word with other senses, or one that may be another word.
  bool Doubtful(std::size_t at) const {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return !a.lexeme->outcome || a.lexeme->Is("weak") || a.lexeme->Is("status");
    });
  }

  bool Covered(const Span& span) const {
    return std::any_of(left_.begin(), left_.end(), [&](const Leftover& left) { return Overlaps(left.span, span); });
  }
  bool Told(const Span& span) const {
    return std::any_of(reading_.claims.begin(), reading_.claims.end(),
                       [&](const Claim& claim) { return Overlaps(claim.span, span); }) ||
           std::any_of(reading_.summaries.begin(), reading_.summaries.end(),
                       [&](const Summary& summary) { return Overlaps(summary.span, span); });
  }

  const FieldText& field_;
  const Frames& frames_;
  const Reading& reading_;
  std::vector<Leftover> left_;
};

}  // namespace

bool TellsOutcome(const FieldText& field, std::size_t at) {
  const auto& readings = field.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->outcome.has_value(); });
}

bool NumbersPeople(const QuantityPhrase& phrase) {
  const Form form = phrase.people.form;
  return phrase.counts_people &&
         (form == Form::kDigits || form == Form::kWord || form == Form::kTens || form == Form::kDual);
}

std::vector<Leftover> AccountFor(const FieldText& field, const Frames& frames, const std::vector<bool>& claimed,
                                 const Reading& reading) {
  return Accountant(field, frames, reading).Run(claimed);
}

}  // namespace isnad
