#ifndef ISNAD_CORE_READ_NUMBERS_PERSON_PHRASES_H_
#define ISNAD_CORE_READ_NUMBERS_PERSON_PHRASES_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/read/numbers/number_phrases.h"
#include "core/read/phrases.h"

namespace isnad {

// Nouns of people whose own form is the number, with the number that may stand behind them ("المدنيين الثلاثة"): a step
// of FindQuantities. Nothing here fails.
class PersonPhrases : public NumberPhrases {
 public:
  using NumberPhrases::NumberPhrases;

 protected:
  // "تجاوزت حصيلة الغارة 74 قتيلاً": the toll stands between the verb and the number.
  std::optional<BoundWord> ExceededBy(std::size_t at) const;
  bool IsExceeded(std::size_t at) const;
  // "(02)": the number in the brackets that open at the token.
  std::optional<std::int64_t> InBrackets(std::size_t at) const;
  QuantityPhrase PersonPhrase(std::size_t at, const Analysis& person) const;
  std::optional<QuantityPhrase> Person(std::size_t at) const;

  static constexpr std::uint64_t kMostCounted = 4'000'000'000;
  std::vector<QuantityPhrase> found_;  // those of the field so far, in order

 private:
  bool IsBehindToll(std::size_t verb) const;
  bool TakeDigitsBehind(QuantityPhrase& phrase, const Analysis& person) const;
  bool IsPairOfService(std::size_t at, const Analysis& person) const;
  bool IsPairOfSubjects(std::size_t at, const Analysis& person) const;
  bool IsMyOwn(std::size_t at, const Analysis& person) const;
  bool IsMisprinted(std::size_t at) const;
  bool OpensOwnClause(std::size_t at, const Analysis& kin) const;
  bool AreFarms(std::size_t at, const Analysis& person) const;
  bool OfNamedVictim(std::size_t at) const;
  bool BefallsFrom(std::size_t at) const;
  static int Joined(const Analysis& a);
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_NUMBERS_PERSON_PHRASES_H_
