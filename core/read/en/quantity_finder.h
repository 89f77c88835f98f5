#ifndef ISNAD_CORE_READ_EN_QUANTITY_FINDER_H_
#define ISNAD_CORE_READ_EN_QUANTITY_FINDER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/read/en/numbers.h"
#include "core/read/en/words.h"

namespace isnad::en {

// How many of what: the phrases of one field that count people, operations or things. Keeps a reference to the field.
// Nothing here fails; any thread.
class QuantityFinder : private Words {
 public:
  using Words::Words;
  std::vector<QuantityPhrase> Run();

 private:
  // What a row of words counts: the last noun of it.
  struct Head {
    std::size_t last = 0;  // last word of the phrase
    std::size_t at = 0;    // the noun
    bool person = false;
    bool none = true;         // no noun at all
    bool other = false;       // "others", "other civilians"
    bool operations = false;  // "24 operations"
    bool unknown = false;     // the noun is not known
    bool plural = false;
    std::optional<Group> group;
    std::optional<Outcome> outcome;
    std::string unit;
  };

  // The row as far as it is read.
  struct HeadScan {
    Head head;
    std::size_t begin = 0, at = 0;
    std::optional<Group> modifier, body;  // what an adjective, a body's name says of the people
    std::optional<std::size_t> nation;    // "a Palestinian"
    bool child = false;                   // an age below eighteen
  };

  bool BefallsPeople(std::size_t at) const;
  std::optional<std::size_t> ToldPerson(std::size_t at) const;
  const Analysis* Noun(std::size_t at) const { return As(at, Pos::kNoun); }
  // "12-year-old", "12 years old", "aged 12".
  bool IsAge(std::size_t at) const { return AgeEnd(at) > at; }
  // "80%", "80 percent", "80 per cent": how many tokens behind the number say so.
  std::size_t IsPercent(std::size_t last) const {
    if (last + 1 < size() && token(last + 1).folded == "%") return 1;
    if (IsWord(last + 1, "percent")) return 1;
    return IsWord(last + 1, "per") && IsWord(last + 2, "cent") ? 2 : 0;
  }

  // ---- quantities.cc ----
  std::optional<QuantityPhrase> Numbered(std::size_t at) const;
  std::optional<QuantityPhrase> Some(std::size_t at) const;
  bool TakeLabel(QuantityPhrase& phrase, const EnglishNumber& number) const;
  void OpenAge(QuantityPhrase& phrase, const EnglishNumber& number) const;
  std::size_t BehindNumber(const EnglishNumber& number, bool& of_whole) const;
  void Widen(QuantityPhrase& phrase, const Head& head) const;
  void Open(QuantityPhrase& phrase, const Head& head) const;
  static void Close(QuantityPhrase& phrase, std::size_t last, std::string unit);
  bool IsMoney(std::size_t first, std::size_t last) const;
  bool IsClock(std::size_t first, std::size_t last) const;
  bool IsOfAges(std::size_t first, std::size_t last) const;
  bool EndsAge(std::size_t last) const;
  bool IsAgeOfOne(const EnglishNumber& number, std::size_t first) const;
  bool IsAgeOfNamed(const EnglishNumber& number, std::size_t first) const;
  bool MayCountBare(const EnglishNumber& number, std::size_t first) const;
  std::optional<QuantityPhrase> Zero(std::size_t at) const;
  std::size_t PastOtherSides(std::size_t begin) const;
  void TakeOthersDenied(QuantityPhrase& phrase) const;
  std::optional<QuantityPhrase> Singular(std::size_t at) const;
  std::optional<QuantityPhrase> TheOther(std::size_t at) const;
  bool NamesThing(std::size_t person) const;
  bool OpensHeadline(std::size_t at) const;
  bool IsKinOf(std::size_t at) const;
  bool BehindJoin(std::size_t at) const;
  bool IsAsked(std::size_t many) const;
  bool BefellThem(std::size_t verb) const;
  std::optional<QuantityPhrase> WhoseBodies(std::size_t bodies, std::size_t at) const;
  std::optional<QuantityPhrase> Plural(std::size_t at) const;

  // ---- counted_heads.cc ----
  bool IsOfStanding(std::size_t at, const Analysis& figure) const;
  const Analysis* PersonNoun(std::size_t at) const;
  static std::optional<Group> SideOf(const KnownEntity& body);
  std::optional<Group> SideAt(std::size_t at) const;
  Head HeadAt(std::size_t begin) const;
  bool TakePart(HeadScan& scan) const;
  bool TakeName(HeadScan& scan, const NamePhrase& name) const;
  bool TakeAge(HeadScan& scan) const;
  bool TakePerson(HeadScan& scan, const Analysis& person) const;
  void TakeNoun(HeadScan& scan, const Analysis& noun) const;
  bool AreForcesHit(std::size_t at, std::size_t begin) const;
  bool OpensPhrase(std::size_t at) const;
  bool TakeAdjective(HeadScan& scan) const;
  bool TakeOther(HeadScan& scan) const;
  bool TakeTrade(HeadScan& scan) const;
  std::optional<std::size_t> BehindUnknownBody(std::size_t at) const;
  void TakeMembers(HeadScan& scan) const;
  bool EndsPhrase(std::size_t at) const;
  void Take(Head& head, std::size_t at, const Analysis& person, const std::optional<Group>& body,
            const std::optional<Group>& modifier) const;
  void BehindHead(Head& head) const;
  bool EventVerbBefore(std::size_t at) const;
  bool EventsAhead(std::size_t at) const;
  bool IsRowToPerson(std::size_t at) const;
  bool IsTradeRow(std::size_t at) const;
  bool IsFoundDead(std::size_t first, std::size_t last) const;
  bool StartsPeople(std::size_t at) const;
  bool PersonAhead(std::size_t at) const;
  bool IsParticiple(std::size_t at) const;
  std::size_t AgeEnd(std::size_t at) const;
  int Years(std::size_t at) const;
  bool Dies(std::size_t at) const;
  void TakeUnknown(Head& head, std::size_t first, bool plural) const;
  bool Befalls(std::size_t at) const;
  bool BefallsBehind(std::size_t last) const;
  std::size_t BehindNames(std::size_t last) const;

  // ---- quantity_parts.cc ----
  void Partitive(QuantityPhrase& phrase) const;
  bool IsOpenedAsPart(const QuantityPhrase& phrase) const;
  bool GoesOnAsPart(const QuantityPhrase& phrase) const;
  bool Speaks(const QuantityPhrase& phrase) const;
  bool IsMostOf(const QuantityPhrase& phrase) const;
  void TakeOfThem(QuantityPhrase& phrase) const;
  bool FollowedByOutcome(const QuantityPhrase& phrase) const;

  std::vector<QuantityPhrase> found_;
};

}  // namespace isnad::en

#endif  // ISNAD_CORE_READ_EN_QUANTITY_FINDER_H_
