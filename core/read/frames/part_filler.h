#ifndef ISNAD_CORE_READ_FRAMES_PART_FILLER_H_
#define ISNAD_CORE_READ_FRAMES_PART_FILLER_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/read/frames/frame_draft.h"
#include "core/read/frames/words.h"

// The one pass of FillParts (parts.cc says what it reads). Private to it. q: the index of a phrase of people.

namespace isnad {

class PartFiller : private Words {
 public:
  explicit PartFiller(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Run();

 private:
  // What becomes of a phrase (parts.cc).
  bool CountsNobodyNew(std::uint32_t q);
  bool HangAsPart(std::uint32_t q);
  bool HangBeside(std::uint32_t q);
  std::optional<std::uint32_t> DealtOut(std::uint32_t q) const;
  void Leave(std::uint32_t q);
  void HangOn(std::uint32_t q, std::uint32_t on, bool part);
  void HangAmong(std::uint32_t q, std::uint32_t those);
  void HangNames(std::uint32_t n);
  bool IsAsked(std::uint32_t first) const;
  void SumLists();
  void SpellOutTold();
  void HangOneOfThem(std::uint32_t at);
  bool IsGraveCase(std::uint32_t at) const;
  bool TellsHowHurt(std::size_t state) const;
  void HangGraveCases(std::uint32_t q);
  std::optional<std::uint32_t> GraveBehind(const QuantityPhrase& cases) const;
  void HangHurt(std::uint32_t at, std::uint32_t last, const Quantity& people, bool of_things);
  void HangLast(std::uint32_t at);
  void HangOfThose();
  bool IsOfHousehold(const QuantityPhrase& people) const;
  bool IsStateOfOne(const QuantityPhrase& one) const;
  bool IsKinOfNamed(const QuantityPhrase& kin) const;
  bool AreOfBystanders(const QuantityPhrase& some) const;
  bool AreAllOfThem(const QuantityPhrase& part) const;
  bool NumberInSentence(const QuantityPhrase& part) const;
  bool IsOfUntold(const Filling& whole, std::uint32_t told, const QuantityPhrase& part) const;
  void GroupWholes();
  bool PartLike(std::uint32_t filling) const { return draft_.frames.fillings[filling].part_of.has_value(); }
  bool TellsAnySide(const QuantityPhrase& people) const;

  void WithdrawLent(const QuantityPhrase& some);
  bool AreCiviliansToo(const QuantityPhrase& quantity) const;
  bool IsOfRole(std::uint32_t q) const;

  // Of whom it is a part (part_wholes.cc).
  bool Hang(std::uint32_t q, bool part);
  void AddOfNoun(std::uint32_t q, std::uint32_t noun);
  void HangInBracket(std::uint32_t q, std::uint32_t bracket, bool part);
  std::optional<std::uint32_t> WholeBefore(const QuantityPhrase& quantity, std::optional<std::uint32_t> noun) const;
  std::optional<Outcome> ThoseBeside(const QuantityPhrase& part) const;
  std::optional<Outcome> ThoseSpokenOf(const QuantityPhrase& part) const;
  bool OpensSentence(const QuantityPhrase& part) const;
  std::optional<std::uint32_t> WholeBehind(const QuantityPhrase& quantity) const;
  std::optional<std::uint32_t> AfterPartitiveNoun(std::uint32_t first) const;
  std::optional<std::uint32_t> AfterVictimsOf(std::uint32_t first) const;
  std::optional<std::uint32_t> BeforePartitiveNoun(const QuantityPhrase& quantity) const;
  bool IsMostOfThem(const QuantityPhrase& quantity) const;
  std::optional<std::uint32_t> AmongCounted(const QuantityPhrase& quantity) const;
  std::optional<std::uint32_t> OfCasualties(const QuantityPhrase& quantity) const;
  bool CasualtiesBetween(std::uint32_t first) const;

  // Whom it is joined to (part_coordinates.cc).
  std::optional<std::uint32_t> CoordinateOf(const QuantityPhrase& quantity) const;
  std::optional<std::uint32_t> CoordinateBehind(const QuantityPhrase& quantity) const;
  bool MayGoOn(const QuantityPhrase& quantity) const;
  bool GaveUp(std::size_t verb) const;
  bool AreFreedToo(const QuantityPhrase& quantity) const;
  std::optional<std::uint32_t> SubjectOf(std::uint32_t predicate) const;
  std::optional<std::uint32_t> EndingAt(std::size_t at) const;
  void AddFirstOfKin(Filling first, std::uint32_t whole);
  bool IsOfBoth(std::uint32_t filling, const QuantityPhrase& quantity) const;
  bool IsOnTop(const QuantityPhrase& quantity) const;
  bool IsOnTopOf(const QuantityPhrase& quantity) const;
  bool StandsSomewhere(const QuantityPhrase& quantity) const;
  bool AreWomenAndChildren(std::uint32_t q) const;
  bool SharesNumber(std::uint32_t q) const;
  void WidenGroup(const QuantityPhrase& other);
  bool IsSideOfFight(std::size_t at, const QuantityPhrase& quantity) const;
  std::optional<std::uint32_t> NamedBefore(std::size_t close) const;
  std::optional<std::uint32_t> BeforeAside(std::size_t close, const QuantityPhrase& quantity) const;
  std::optional<std::uint32_t> BeforeMeans(std::size_t close) const;
  bool IsRankOf(std::uint32_t q);
  bool IsApposition(std::uint32_t q);
  bool IsOwned(std::size_t owner) const;
  bool NamesOneBefore(std::uint32_t q);
  bool IsSecondOffice(std::uint32_t q);
  bool NamesSomebody(std::uint32_t first, std::uint32_t end) const;  // tokens
  bool IsWhatOneWas(const QuantityPhrase& quantity) const;
  bool JoinsCompany(std::uint32_t q);
  bool JoinsKin(std::uint32_t q, std::uint32_t on);
  bool JoinsOneMore(std::uint32_t q, std::uint32_t on);
  bool SpellsOut(const Filling& two, std::uint32_t q) const;

  // The total that a list spells out (part_lists.cc).
  std::optional<std::uint32_t> SpelledBehind(std::uint32_t q) const;
  bool IsRightBehind(const QuantityPhrase& quantity, std::uint32_t whole) const;
  static bool IsCounted(const QuantityPhrase& people);
  std::optional<std::uint32_t> SpelledOut(std::uint32_t first) const;
  std::optional<std::uint32_t> SpelledByColon(std::uint32_t first, std::size_t colon) const;
  std::optional<std::uint32_t> SpelledOn(const QuantityPhrase& quantity) const;

  FrameDraft& draft_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_FRAMES_PART_FILLER_H_
