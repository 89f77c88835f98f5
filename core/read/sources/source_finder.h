#ifndef ISNAD_CORE_READ_SOURCES_SOURCE_FINDER_H_
#define ISNAD_CORE_READ_SOURCES_SOURCE_FINDER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/read/sources/source_words.h"
#include "core/read/sources/sources.h"

// The one pass of FindSources (sources.cc says how it goes). Private to it.

namespace isnad {

class SourceFinder : public SourceWords {
 public:
  using SourceWords::SourceWords;
  std::vector<Attribution> Run();

 private:
  static constexpr std::uint32_t kCarrySentences = 3;  // so far an attribution carries on within its paragraph
  static constexpr std::uint32_t kGoOnSentences = 4;   // so far back a verb without a subject looks for its speaker
  static constexpr std::size_t kReachWords = 20;       // so far behind a verb stands whom it cites
  static constexpr std::size_t kDateline = 8;          // so long is a dateline, or what a heading adds to its speaker
  static constexpr int kAccord = 1, kVerb = 2, kCited = 3, kCarried = -1, kSole = -2;
  static constexpr int kUnsaid = 0;  // above what is carried on, below whoever is cited

  // One who has been named, for those who come back to him.
  struct Met {
    Speaker speaker;
    std::uint32_t sentence = 0;
  };

  // Sentences (sources.cc).
  void Sentence(std::size_t begin, std::size_t end);
  // Reads the cue at the token, if any; the last token that it has read.
  std::size_t Cue(std::size_t at, std::size_t begin, std::size_t segment, std::size_t end);
  void CountsOtherwise(std::size_t end);
  bool TalksOf(std::size_t at, std::size_t end) const;
  void OpenList(std::size_t begin, std::size_t end, std::size_t before);
  bool Heading(std::size_t begin, std::size_t end);
  bool IsOwnOutlet(std::size_t at) const;
  void ColonWithin(std::size_t begin, std::size_t end);
  bool HeadingAt(std::size_t at, std::size_t begin, std::size_t end);
  bool HeadingBehind(std::size_t at, std::size_t begin, std::size_t end);
  bool BetweenBars(std::size_t begin, std::size_t end);
  bool IsPageTag(std::size_t at, std::size_t end) const;
  bool TellsWhoTheyAre(std::size_t begin, std::size_t end) const;
  bool TellsWhatCameOf(std::size_t begin, std::size_t end) const;
  void CarryOn(std::size_t begin, std::size_t end);
  void Meet(const Speaker& speaker, std::size_t at) { met_.push_back({speaker, field_.tokens[at].sentence}); }
  void Push(Attribution attribution, const Speaker& speaker);

  // Prepositions of accord, papers, nouns of saying (source_cues.cc).
  bool OpensClause(std::size_t at, std::size_t end) const;
  bool UnderOutlet(std::size_t at) const;
  std::size_t GotFrom(std::size_t at, std::size_t end) const;
  std::size_t GivesAccount(std::size_t at, std::size_t end) const;
  std::size_t Accord(std::size_t at, std::size_t segment, std::size_t end);
  bool TakesUp(const Speaker& speaker, const Attribution& host) const;
  bool CountsBetween(std::size_t first, std::size_t end) const;
  void StandNearer(Attribution& attribution, const Speaker& speaker, std::size_t end) const;
  std::size_t PaperBehind(std::size_t at, std::size_t end) const;
  void Cite(const Attribution& attribution, Speaker& speaker) const;
  std::optional<Speaker> Anyone(std::size_t at, std::size_t end) const;
  bool IsBareInformation(std::size_t at, std::size_t last) const;
  bool OthersWords(std::size_t at, std::size_t stop) const;
  void Through(std::size_t at, Speaker& speaker, std::size_t end);
  void Between(std::size_t at, std::size_t begin, std::size_t end);
  void Issues(std::size_t at, std::size_t end);
  std::optional<Speaker> WhoseAccount(std::size_t at, std::size_t end) const;
  bool InThatPaper(std::size_t at, std::size_t end);
  bool Closes(std::size_t next, std::size_t end) const;
  std::optional<Speaker> WhosePaper(std::size_t paper, std::size_t begin) const;
  void Appears(std::size_t at, std::size_t begin, std::size_t end);
  void Noun(std::size_t at, std::size_t begin, std::size_t end);

  // Verbs and their subjects (source_verbs.cc).
  void Verb(std::size_t at, std::size_t begin, std::size_t segment, std::size_t end);
  bool TellsThus(std::size_t at, std::size_t segment, std::size_t end);
  bool IsCitedPassively(std::size_t at, std::size_t stop) const;
  void TellsWhoHeIs(std::size_t at, std::size_t comma, std::size_t stop);
  bool IsBareAdjective(std::size_t at) const;
  bool IsUnsaid(std::size_t at, std::size_t begin) const;
  bool IsToldUs(std::size_t at, std::size_t begin, std::size_t end) const;
  std::size_t WhatHeCounts(std::size_t at, std::size_t segment) const;
  bool Relayed(std::size_t at, std::size_t stop);
  void FirstPerson(std::size_t at, std::size_t stop);
  bool IsOfUs(std::size_t at) const;
  bool SaysSomething(std::size_t at, std::size_t stop) const;
  bool PutsTheirNumber(std::size_t at, std::size_t stop) const;
  bool HasOwner(std::size_t news, std::size_t stop) const;
  bool IsOfTheDead(const Speaker& subject, std::size_t end) const;
  bool IsLand(const Speaker& speaker) const;
  bool IsWithinDashes(std::size_t at, std::size_t begin, std::size_t end) const;
  bool IsOfTheTrade(const Speaker& speaker) const;
  bool IsOthersPaper(const Speaker& speaker) const;
  bool IsSpokenFor(std::size_t at, const Speaker& speaker) const;
  bool IsHisHouse(std::size_t at, const Speaker& speaker) const;
  bool RefersBack(std::size_t at, std::size_t stop) const;
  bool AsHeSaid(std::size_t at, std::size_t stop) const;
  bool TurnsAway(std::size_t at, std::size_t next, std::size_t stop) const;
  bool LearnsFrom(std::size_t at, std::size_t stop);
  bool ClaimsDeed(std::size_t last, std::size_t stop) const;
  void TakeOutMourned(Speaker& speaker) const;
  void Condemn(std::size_t at, std::size_t stop, const Speaker& speaker);
  const Attribution* Enclosing(std::size_t at) const;
  std::optional<Speaker> LearnedFrom(std::size_t at, std::size_t end) const;
  std::optional<Speaker> Subject(std::size_t at, std::size_t begin, std::size_t end);
  bool SaysSomethingAtOnce(std::size_t next) const;
  bool TellsOfThing(std::size_t at, std::size_t begin) const;
  std::optional<Speaker> BySurname(std::size_t at, std::size_t end) const;
  std::optional<Speaker> Antecedent(std::size_t at, std::size_t begin) const;
  std::optional<Speaker> GoesOn(std::size_t at, std::size_t begin, std::size_t segment);
  std::optional<Speaker> SubjectBefore(std::size_t at, std::size_t begin) const;
  const Met* LastWhoAgrees(std::size_t at) const;
  std::optional<Speaker> WhoAgrees(std::size_t at, Speaker speaker) const;
  std::optional<Speaker> Topic(std::size_t begin, std::size_t before);
  std::optional<Speaker> FirstSubject(std::size_t begin, std::size_t before) const;

  // Those who come back by their noun (source_anaphors.cc).
  bool Resolve(Speaker& speaker) const;
  bool IsTheLatter(const Speaker& speaker) const;
  bool TakeLast(Speaker& speaker) const;
  bool IsOwnOffice(const Speaker& speaker) const;
  bool TakeOwner(Speaker& speaker) const;
  void TakeNameBehind(Speaker& speaker) const;
  bool TakeOffice(Speaker& speaker) const;
  bool HoldsAnotherOffice(const Speaker& speaker, std::size_t noun) const;
  bool IsArmedGroup(const Speaker& speaker) const;
  bool TakeUp(Speaker& speaker) const;
  void TakeChain(const Speaker& before, std::uint32_t at, Speaker& speaker) const;
  bool TakeNamedBody(Speaker& speaker) const;
  bool NameInFull(Speaker& speaker) const;
  std::optional<SpeakerLink> OneOfPair(const Speaker& speaker, const Met& met) const;
  const Met* SamePhrase(const Speaker& speaker) const;

  // Posts that the article takes over (source_posts.cc).
  std::optional<Speaker> PosterOf(std::size_t begin, std::size_t end) const;
  std::optional<std::uint32_t> TagOfRescuers(std::size_t begin, std::size_t end) const;
  bool SignsLine(std::size_t begin, std::size_t end);
  void PostsOfOthers();
  bool TakeSignedPosts(std::size_t begin, std::size_t end);

  // Those who care for people and count them (source_deeds.cc).
  bool CaresForPeople(const Speaker& speaker) const;
  std::optional<Speaker> DoerOfCare(std::size_t verb, std::size_t begin, std::size_t end) const;
  void TellsOfCare(std::size_t begin, std::size_t end);

  // Who speaks for the whole article (source_signatures.cc).
  void Signature();
  bool SignedAbove();
  bool EndsInPaper(std::size_t begin, std::size_t end) const;
  std::size_t FirstOfOffices(std::size_t begin, std::size_t end) const;
  bool MaySignAbove(const Speaker& signer, std::size_t begin, std::size_t end, bool colon) const;
  std::optional<Speaker> HeadOfPost(std::size_t begin, std::size_t end) const;
  bool SourceLine();
  void GiveFirstPerson(const std::vector<SpeakerLink>& chain);
  SpeakerLink InAllWords(std::size_t first, std::size_t last) const;
  std::optional<Speaker> InWhole(Speaker signer, std::size_t begin, std::size_t end) const;
  bool IsSignersLine(const Speaker& signer, std::size_t begin, std::size_t end) const;
  void SignInFirstPerson();
  bool IsHeadlineBelow(std::size_t at) const;
  bool IsOurTeam(std::size_t at) const;
  bool TellsOfOurs(std::size_t begin, std::size_t end) const;
  bool IsSubject(std::size_t at) const;
  bool IsWhoDidIt(std::size_t at) const;
  std::vector<SpeakerLink> BodyOfLead(std::size_t ours) const;
  // One who alone is heard in the article.
  struct Voice {
    std::vector<SpeakerLink> chain;
    std::uint32_t from = FieldText::kNone;  // the token that first names him
    bool verb = false;                      // he says, and is not only said to be the source
  };
  std::optional<Voice> OneVoice() const;
  bool OpensLater(std::size_t begin, std::size_t end) const;
  bool OpensElsewhere(std::size_t begin) const;
  bool OpensAnotherTime(std::size_t begin, std::size_t end) const;
  bool IsElsewhere(std::size_t begin) const;
  bool IsAnotherTime(std::size_t begin, std::size_t end) const;
  bool TellsOfEvent(std::size_t begin, std::size_t end) const;
  bool IsToldInParts(std::size_t at) const;
  std::optional<std::uint32_t> ItemOf(std::uint32_t at) const;
  void Sole();
  bool IsCiting(const Attribution& host) const;
  static bool SameVoice(const std::vector<SpeakerLink>& a, const std::vector<SpeakerLink>& b);

  std::vector<Attribution> found_, carried_;
  std::vector<Met> met_;
  std::optional<Speaker> topic_;
  std::optional<std::uint32_t> spoke_;  // the attribution of the one who spoke last
  std::uint32_t paragraph_ = 0, spoke_paragraph_ = 0;
  bool cued_ = false, own_voice_ = false, ended_ = false;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_SOURCES_SOURCE_FINDER_H_
