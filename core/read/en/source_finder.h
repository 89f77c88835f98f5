#ifndef ISNAD_CORE_READ_EN_SOURCE_FINDER_H_
#define ISNAD_CORE_READ_EN_SOURCE_FINDER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/read/en/words.h"
#include "core/read/sources/sources.h"

namespace isnad::en {

// Who says what in one field. Keeps a reference to it. Nothing here fails; any thread.
class SourceFinder : private Words {
 public:
  using Words::Words;
  std::vector<Attribution> Run();

 private:
  struct Speaker {
    std::size_t first = 0, last = 0;
    std::vector<SpeakerLink> chain;
    bool outlet = false, anaphor = false;
    bool man = false;  // "he", "she"
  };

  static constexpr int kAccord = 1, kVerb = 2, kCited = 3;  // more: nearer to the words said

  bool IsForceWord(std::size_t at) const { return Is(at, "releases"); }

  // ---- figure_accounts.cc ----
  void ByAccount(std::size_t at, std::size_t segment, std::size_t end);
  const QuantityPhrase* FigureBefore(std::size_t at) const;
  std::optional<std::size_t> ToldAsTally(std::size_t at) const;
  void FigureBy(std::size_t at, std::size_t end);
  void StatementThat(std::size_t at, std::size_t begin, std::size_t end);

  // ---- sources.cc ----
  bool IsSayVerb(std::size_t at) const;
  bool ReportsNow(std::size_t at) const;
  void Push(std::size_t first, std::size_t last, std::size_t cue_first, std::size_t cue_last, int depth,
            const Speaker& speaker, const char* rule);
  std::optional<std::vector<SpeakerLink>> SubjectBefore(std::size_t at) const;
  std::optional<std::vector<SpeakerLink>> LastMan() const;
  std::optional<Speaker> WhoToldBefore(std::size_t begin, std::size_t pronoun) const;
  bool AnotherSpeaks(std::size_t comma, std::size_t end) const;
  std::size_t ContrastEnd(std::size_t at, std::size_t end) const;
  void LineAbove(std::size_t begin, std::size_t end);
  void Sentence(std::size_t begin, std::size_t end);
  bool SharesSubject(std::size_t at, std::size_t start, std::size_t begin) const;
  bool IsHisHouse(std::size_t at, const Speaker& speaker) const;
  bool IsStop(std::size_t at) const;
  bool Quoted(std::size_t at, std::size_t begin, std::size_t end);
  std::optional<std::size_t> WithSubject(std::size_t say, std::size_t begin) const;
  void GoesOn(std::size_t at, std::size_t begin, std::size_t last);
  std::optional<Speaker> SubjectOf(std::size_t at, std::size_t begin, std::size_t start) const;
  bool IsSaidOfThem(std::size_t at, std::size_t begin) const;
  void SubjectBehind(std::size_t at, std::size_t begin, std::size_t end);
  std::size_t BehindOthers(std::size_t from, std::size_t begin, std::size_t end) const;
  bool IsNobodys(std::size_t at) const;
  bool IsInQuoteOf(std::size_t at, std::size_t begin, std::size_t end) const;
  bool CountsOtherwise(const Speaker& speaker, std::size_t verb, std::size_t begin) const;
  void Verb(std::size_t at, std::size_t begin, std::size_t end);
  void TakeApposedBefore(std::size_t verb, std::size_t begin, Speaker& speaker) const;
  std::optional<std::size_t> AsTheySay(std::size_t begin, std::size_t verb, std::size_t end) const;
  bool Inverted(std::size_t at, std::size_t begin, std::size_t end);
  std::size_t QuoteStart(std::size_t begin, std::size_t opens) const;
  bool ClaimsDeed(std::size_t at, std::size_t end) const;
  bool FigureBehind(std::size_t at) const;
  void Colon(std::size_t begin, std::size_t end);
  bool Label(std::size_t begin, std::size_t colon, std::size_t end);
  bool IsPlace(const Speaker& speaker) const;
  void Dash(std::size_t begin, std::size_t end);
  bool OnlySpeaker(std::size_t first, std::size_t end) const;

  // ---- speakers.cc ----
  SpeakerLink Link(std::size_t first, std::size_t last) const;
  Speaker OfNoun(std::size_t first, std::size_t at, std::size_t begin) const;
  std::optional<SpeakerLink> ApposedName(std::size_t comma) const;
  bool IsUnreadName(std::size_t at) const;
  std::optional<Speaker> OutletBehind(const NamePhrase& owner, std::size_t first, std::size_t last) const;
  void TakeApposed(std::size_t end, std::size_t begin, Speaker& speaker) const;
  const Analysis* AnySpeaker(std::size_t at) const;
  bool IsStaffed(const NamePhrase& name) const;
  std::size_t WhoseEnd(std::size_t noun) const;
  std::size_t Behind(std::size_t first) const;
  bool OpensWith(std::size_t first, std::size_t noun) const;
  bool SpokeAs(std::size_t at) const;
  bool SpokeAsBody() const;
  bool TellsOf(std::size_t noun, std::size_t at) const;
  bool AreJoined(std::size_t noun, std::size_t other) const;
  std::optional<Speaker> In(std::size_t first, std::size_t last) const;
  bool OpensSubject(const NamePhrase& name, std::size_t begin) const;
  std::optional<Speaker> UnnamedReports(std::size_t first, std::size_t last) const;
  std::optional<Speaker> AnyPhrase(std::size_t first, std::size_t last) const;
  bool BefallsAt(std::size_t at) const;
  bool IsCapital(std::size_t at) const;
  bool IsCapitals(std::size_t at) const;
  std::size_t InBody(std::size_t last, std::size_t first) const;
  std::size_t AfterOrigin(std::size_t last) const;
  std::vector<SpeakerLink> CalledBy(std::size_t at) const;
  std::optional<Speaker> BeforeRelative(std::size_t first, std::size_t verb) const;
  std::optional<std::size_t> RelativeOf(std::size_t first, std::size_t verb) const;
  std::size_t SubjectStart(std::size_t verb, std::size_t begin) const;

  // ---- carried_words.cc ----
  std::optional<std::size_t> LastVoice(std::size_t before) const;
  bool Tells(const Attribution& said) const;
  bool GoesOnQuoted(std::size_t begin) const;
  bool IsCarriedUpTo(std::size_t begin) const;
  void CarryOn(std::size_t begin, std::size_t end);
  void Sole();
  void Release();
  const NamePhrase* ForceOfLead() const;
  bool IsOfficer(const NamePhrase& name) const;
  bool IsForceName(const NamePhrase& name) const;
  bool IsCommander(const NamePhrase& name) const;
  bool IsSpokesman(const NamePhrase& name) const;
  static bool IsOne(const NamePhrase& a, const NamePhrase& b);
  bool IsOwnVoice(std::size_t begin, std::size_t end) const;
  bool NamesOneOfTheDead(std::size_t begin, std::size_t end) const;

  std::vector<Attribution> found_;
  std::vector<Attribution> carried_;
  std::optional<std::size_t> carrier_;             // the attribution that the paragraph's next sentence goes on with
  std::optional<std::vector<SpeakerLink>> spoke_;  // who spoke last
};

}  // namespace isnad::en

#endif  // ISNAD_CORE_READ_EN_SOURCE_FINDER_H_
