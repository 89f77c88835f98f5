#ifndef ISNAD_CORE_READ_NUMBERS_COUNTED_NOUNS_H_
#define ISNAD_CORE_READ_NUMBERS_COUNTED_NOUNS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/read/numbers/number_bounds.h"
#include "core/read/phrases.h"

namespace isnad {

// Bare digits between these are a year: "في 2021".
inline constexpr int kEarliestBareYear = 1900, kLatestBareYear = 2100;
// Below it a bare number behind a time is the toll that was reached ("بلغ عدد القتلى منذ بداية العام 37"), else a year.
inline constexpr int kYearsFrom = 1000;
// From eleven on what is counted stands in the singular and the accusative: "18 جنديا".
inline constexpr int kAccusativeFrom = 11;

// What a number counts: the noun beside it, or what stands before it ("الفرقة 17", "عام 2021").
class CountedNouns : public NumberBounds {
 public:
  using NumberBounds::NumberBounds;

 protected:
  // The reading of a person noun, by its number if it stands without one.
  const Analysis* PersonReading(std::size_t at, bool numbered) const;
  // "مدني" in "الدفاع المدني", "هجوم مسلح" is an adjective; in "مقتل مدني" a person. A sound masculine plural is always
  // of people: "منازل مدنيين".
  bool EndsLater(std::size_t last) const;
  bool IsAdjectiveHere(std::size_t at, const Analysis& reading) const;
  bool IsNationOf(const QuantityPhrase& phrase, std::size_t at) const;
  bool AreSiblings(const QuantityPhrase& phrase, std::size_t at, bool definite) const;
  // Takes in the adjectives behind the head, and the group that one of them names ("شخص مدني").
  void TakeAdjectives(QuantityPhrase& phrase, const Analysis& head) const;
  // "على الأقل", "تقريباً", "فقط" behind it all.
  void TakeBoundAfter(QuantityPhrase& phrase) const;
  bool IsWhereFrom(std::size_t at) const;
  bool TellsWithWhom(const QuantityPhrase& phrase, std::size_t at) const;
  std::optional<BoundWord> BoundBehindWhose(const QuantityPhrase& phrase) const;
  // "11 بين قتيل وجريح": one figure for two outcomes, whose words all belong to it.
  bool TakeShared(QuantityPhrase& phrase) const;
  // "ثمانية جنود جرحى": the noun behind says what became of those whom the number counts.
  void TakeState(QuantityPhrase& phrase, const Analysis& head) const;
  // "57 عضواً وقيادياً": two nouns in the accusative behind one number, which counts both.
  void TakeSecondNoun(QuantityPhrase& phrase) const;
  void TakeNoun(QuantityPhrase& phrase, const Analysis& reading, std::size_t at) const;
  static std::string UnitOf(const Lexeme& lexeme);
  // What the number counts, from the token behind it. False: nothing is told.
  bool TakeCounted(QuantityPhrase& phrase, std::size_t at, bool after_outcome) const;
  // "يبلغ من العمر 30 عاماً", "طفل (7 سنوات)".
  bool IsAge(const QuantityPhrase& phrase) const;
  bool IsReached(std::size_t number) const;
  bool IsNameInTens(const NumberValue& value, std::size_t noun) const;
  // Why a number without a noun counts no people; empty: it may.
  std::string BareUnit(const NumberValue& value) const;
  // "5-7 قتلى", "1000-5000": two numbers about one "-", and neither a date, nor a period of years, nor a telephone's.
  // first: the token of the smaller.
  bool IsGluedRange(std::size_t first) const;
  // "1- ...", "2_...": the number of an item in a list.
  bool IsItem(std::size_t at) const;
  // "مقتل حارس", "خطف مسلحون كاتبا": whom the word befell, of a noun that alone may be many other things.
  bool IsEndOf(std::size_t at) const;
  bool IsKilledBehind(std::size_t at) const;
  bool IsSomeone(std::size_t at, const Analysis& noun) const;
  // "بينهم أم وابنتها", "مساعدا لزعيم الجماعة": who it was is told beside the noun.
  bool IsAmongTold(std::size_t at, const Analysis& noun) const;
  // "إن مهاجمين قتلا": several whom the verb behind them tells of are people, whatever the noun means alone.
  bool IsGivenName(std::size_t at) const;
  bool IsOfVerbBehind(std::size_t at, const Analysis& noun) const;
  // "السويداء 24", "د1عش", "الطراز 5": digits right behind a noun that neither is a person nor tells an outcome are
  // part of its name. Behind a verb, a particle, "بجروح" or "الحصيلة" they count.
  bool IsInName(std::size_t at) const;
  bool CountsVictimsBefore(std::size_t last) const;
  bool IsCountedBehind(std::size_t at) const;
  // A known noun right behind, which the number then counts whatever stands before: "تدمير 3 سيارات".
  bool TellsNoun(std::size_t at) const;

 private:
  // ---- what TakeCounted is made of ----
  bool TakePercent(QuantityPhrase& phrase, std::size_t at) const;
  std::size_t BehindOf(std::size_t at) const;
  std::optional<bool> TakeCase(QuantityPhrase& phrase, std::size_t at) const;
  const Analysis* ThingReading(std::size_t at, bool of) const;
  bool TakeKnown(QuantityPhrase& phrase, std::size_t at, bool of) const;
  bool TakeWhoever(QuantityPhrase& phrase, std::size_t at) const;
  bool TakeUnknown(QuantityPhrase& phrase, std::size_t at, bool after_outcome) const;
  // ---- what BareUnit is made of ----
  std::string_view UnitByMarks(std::size_t at) const;
  std::string_view UnitByWordBefore(const NumberValue& value, std::size_t at) const;
  std::string_view UnitByReadingBefore(const NumberValue& value, std::size_t at, const Analysis& a) const;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_NUMBERS_COUNTED_NOUNS_H_
