#include "core/read/frames/spelled_sums.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/frames/words.h"

// Behind the total comes its opener (هم, a colon, a bracket), and then the list. The list is walked word by word: each
// number of people, each single person and each name that stands where a member of the list may stand (first, behind a
// comma, with و) is a part. Whoever is told "among them" is in a part already. The list ends with its bracket, its
// clause, the next outcome, or who says it.

namespace isnad {
namespace {

constexpr std::uint32_t kNone = FieldText::kNone;
constexpr std::uint32_t kToOpener = 12;  // words about the people that may stand between a total and its list

struct Part {
  std::uint32_t first = 0, last = 0;  // tokens
  std::uint32_t people = 0;
  std::uint32_t quantity = kNone;  // kNone: a name
};

class SpelledList : private Words {
 public:
  SpelledList(const FieldText& field, const Frames& frames) : Words(field), frames_(frames) {}

  // The parts of the list behind `total`; empty where there is none, or where not all of it is read.
  std::vector<Part> PartsOf(const Filling& total) {
    const std::optional<std::uint32_t> opener = OpenerOf(total);
    if (!opener) return {};
    const bool bracket = token(*opener + 1).bracketed && !token(*opener).bracketed && !Is(*opener, "they-are");
    std::uint32_t at = *opener + 1;
    while (at < field_.size() && !Ends(*opener, at, bracket)) {
      if (!Take(*opener, at)) return {};
    }
    return std::move(parts_);
  }

 private:
  std::optional<std::uint32_t> OpenerOf(const Filling& total) const {
    const std::uint32_t last = field_.quantities[*total.quantity].last;
    for (std::uint32_t at = last + 1; at <= last + kToOpener && at + 1 < field_.size(); ++at) {
      if (!field_.SameSentence(last, at) || field_.clause_at[at] != field_.clause_at[last]) return std::nullopt;
      if (Is(at, "they-are")) return at;
      const bool punct = token(at).kind == TokenKind::kPunct;
      if (punct && IsWord(at, ":")) return at;
      if (punct && IsWord(at, "(") && at == last + 1) return at;
      if (Is(at, "among") || HasVerb(at) || InPredicate(at)) return std::nullopt;
      const QuantityPhrase* other = field_.QuantityAt(at);
      if (other != nullptr && other->counts_people) return std::nullopt;
    }
    return std::nullopt;
  }

  bool InPredicate(std::uint32_t at) const {
    return std::any_of(frames_.predicates.begin(), frames_.predicates.end(),
                       [&](const Predicate& p) { return p.first <= at && at <= p.last; });
  }

  // "هم عامل يبلغ من العمر 40 عاماً وابنه" goes on behind its verb: a clause of its own ends it, or another outcome.
  bool Ends(std::uint32_t opener, std::uint32_t at, bool bracket) const {
    if (bracket) return !token(at).bracketed;
    return !field_.SameSentence(opener, at) || field_.clause_at[at] != field_.clause_at[opener] ||
           token(at).line_start || Is(at, "accord") || Is(at, "they-are") ||
           (InPredicate(at) && field_.QuantityAt(at) == nullptr);
  }

  // Takes in what begins at `at` and steps behind it; false: nobody can say whom it counts.
  bool Take(std::uint32_t opener, std::uint32_t& at) {
    const QuantityPhrase* quantity = field_.QuantityAt(at);
    if (quantity != nullptr && quantity->first == at) {
      const std::uint32_t index = field_.quantity_at[at];
      const bool taken = TakeQuantity(opener, *quantity, index);
      at = quantity->last + 1;
      return taken;
    }
    const NamePhrase* name = field_.NameAt(at);
    if (name != nullptr) {
      if (name->type == EntityType::kPerson && Stands(opener, at) != kInside) {
        // A name behind a comma is a member of the list or what the one before is called.
        if (Stands(opener, at) == kBehindComma && !parts_.empty() && parts_.back().people == 1) return false;
        parts_.push_back({name->first, name->last, 1, kNone});
      }
      at = name->last + 1;
      return true;
    }
    if (Is(at, "among")) return SkipAmong(at);
    if (Is(at, "other")) return false;
    // "وسوري", "والقيادي": somebody whom no layer read as a person.
    const bool person = Is(at, "person") || Is(at, "kin") || Is(at, "role");
    if (person && Stands(opener, at) == kJoined) return false;
    ++at;
    return true;
  }

  bool TakeQuantity(std::uint32_t opener, const QuantityPhrase& quantity, std::uint32_t index) {
    const Standing standing = Stands(opener, quantity.first);
    if (!quantity.counts_people) {
      // "و2 من قرية كذا": two people, by the list that they stand in.
      const bool from = quantity.unit == "place" && standing != kInside && quantity.first + 1 < field_.size() &&
                        (IsWord(quantity.first + 1, "من") ||
                         (quantity.first + 2 < field_.size() && IsWord(quantity.first + 2, "من")));
      if (from && IsExact(quantity.people))
        parts_.push_back({quantity.first, quantity.last, quantity.people.min, kNone});
      return !from || IsExact(quantity.people);
    }
    if (quantity.others) return false;
    if (IsPart(quantity) && !token(quantity.first).bracketed) return true;
    if (standing == kInside) return quantity.people.max == 1U;  // "ابنه الطفل": the same person
    if (!IsExact(quantity.people)) return false;
    // "مدير المدرسة، معلم": one person twice, or two.
    if (standing == kBehindComma && quantity.people.form == Form::kSingular) return false;
    parts_.push_back({quantity.first, quantity.last, quantity.people.min, index});
    return true;
  }

  // "بينهم طفل" is in a part already; whether what و joins to it is too, nobody can say.
  bool SkipAmong(std::uint32_t& at) const {
    const bool bracketed = token(at).bracketed;
    std::uint32_t next = at + 1;
    while (next < field_.size() && field_.SameSentence(next, at)) {
      if (bracketed ? !token(next).bracketed : IsComma(next)) break;
      if (!bracketed && (JoinedByWa(next) || IsWord(next, "و"))) return false;
      ++next;
    }
    at = next;
    return true;
  }

  enum Standing { kFirst, kJoined, kBehindComma, kInside };
  Standing Stands(std::uint32_t opener, std::uint32_t at) const {
    if (JoinedByWa(at) || (at > 0 && IsWord(at - 1, "و"))) return kJoined;
    const std::optional<std::size_t> before = Before(at);
    if (!before || *before <= opener) return kFirst;
    // "هم كل من فلان وفلان".
    if (parts_.empty() && at <= opener + 3) return kFirst;
    return IsComma(*before) ? kBehindComma : kInside;
  }

  static bool IsExact(const Quantity& people) {
    return people.max == people.min && people.min > 0 && !people.approx && people.bound == Bound::kExact;
  }

  const Frames& frames_;
  std::vector<Part> parts_;
};

bool IsStatedTotal(const Filling& filling) {
  const Quantity& people = filling.people;
  return filling.quantity && !filling.part_of && people.max == people.min && people.min >= 2 && !people.approx &&
         (IsNumbered(people) || people.form == Form::kDual);
}

}  // namespace

std::vector<SumCheck> FindSpelledSums(const FieldText& field, const Frames& frames,
                                      const std::vector<std::uint32_t>& claim_of, const Reading& reading) {
  std::vector<SumCheck> sums;
  for (std::uint32_t f = 0; f < frames.fillings.size(); ++f) {
    const Filling& total = frames.fillings[f];
    if (claim_of[f] == kNone || !IsStatedTotal(total)) continue;
    const Claim& claim = reading.claims[claim_of[f]];
    if (!claim.report) continue;
    const std::vector<Part> parts = SpelledList(field, frames).PartsOf(total);
    if (parts.size() < 2) continue;
    SumCheck sum;
    sum.total = claim.span;
    sum.outcome = claim.outcome;
    sum.stated = claim.people.min;
    sum.report = claim.report;
    sum.claim = claim_of[f];
    for (const Part& part : parts) {
      sum.added += part.people;
      sum.parts.push_back(field.tokens.SpanOf(part.first, part.last));
      for (std::uint32_t other = 0; other < frames.fillings.size(); ++other) {
        const Filling& filling = frames.fillings[other];
        if (part.quantity == kNone || filling.quantity != part.quantity || filling.part_of != f) continue;
        if (claim_of[other] != kNone && filling.people.min == part.people) sum.part_claims.push_back(claim_of[other]);
        break;
      }
    }
    const bool all_read = sum.part_claims.size() == parts.size();
    if (sum.holds() || all_read) sums.push_back(std::move(sum));
  }
  return sums;
}

}  // namespace isnad
