#ifndef ISNAD_CORE_READ_SOURCES_SPEAKERS_H_
#define ISNAD_CORE_READ_SOURCES_SPEAKERS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/document.h"

// The noun phrases that speak: "المرصد السوري", "مصادر محلية", "المتحدث باسم الوزارة، العقيد فلان".

namespace isnad {

// One who hands on what is said.
struct SpeakerLink {
  std::string name;                     // as the article names him, joined particles taken off
  std::uint32_t first = 0, last = 0;    // tokens
  std::optional<std::uint32_t> phrase;  // index of the field's name phrase, if he is one
  bool unnamed = false;                 // "مصادر محلية": means nothing outside its article
};

struct Speaker {
  std::uint32_t first = 0, last = 0;  // tokens of the whole phrase, appositions included
  std::uint32_t head = 0;             // its first noun
  std::vector<SpeakerLink> chain;     // a body before the person who speaks for it; empty: the outlet or an anaphor
  std::optional<SpeakerLink> told;    // to whom: "مصدر لوكالة X"
  bool outlet = false;                // the outlet's own correspondent
  bool anaphor = false;               // "المصدر", "البيان": one who spoke before
  std::optional<std::uint32_t> paper;  // "أفاد تقرير الشبكة": the noun of what she issued, which the verb may go by
};

// What reads them in one field; keeps a reference to it, as long as a call to FindSources lasts.
class Speakers {
 public:
  explicit Speakers(const FieldText& field) : field_(field) {}

  // The phrase that begins at `at` and ends before `end`, or nothing.
  std::optional<Speaker> At(std::size_t at, std::size_t end) const;
  // The subject behind a verb or an accord whose last token is `cue`: what a sentence puts between (a day, an occasion,
  // an audience) is passed over. any: a noun that is no speaker by itself is one ("قال سكان الحي إن").
  // audience: a body behind "ل" or "إلى" is who is told; not so behind an accord ("وفقا لوكالة").
  std::optional<Speaker> After(std::size_t cue, std::size_t end, bool any, bool audience) const;
  // The subject that stands before the verb at `verb`, in tokens from `begin` on.
  // any: a noun that is no speaker by itself is one, where it opens the clause.
  std::optional<Speaker> Before(std::size_t verb, std::size_t begin, bool any) const;
  // "تبين للمرصد": the body behind a joined "ل".
  std::optional<Speaker> Told(std::size_t at, std::size_t end) const;
  // Whether the verb at `verb` may have him as its subject, by gender; before: he stands before it or goes on.
  bool Agree(std::size_t verb, const SpeakerLink& link, bool before) const;
  // The same of a whole subject, whose chain is not empty.
  bool Agree(std::size_t verb, const Speaker& speaker, bool before) const;
  // "في حديث مع فلان": who is talked with.
  bool SaysWhere(std::size_t at, std::size_t end) const;
  std::optional<Speaker> TalkedWith(std::size_t occasion, std::size_t end) const;
  // "الأنباء تتحدث عن", "تشير المعلومات إلى": news that is nobody's.
  bool IsNobodysNews(std::size_t at) const {
    return Is(at, "information") && !Is(at, "paper") && !Is(at, "occasion") && Starts(at, kAl);
  }
  bool IsHisSaying(std::size_t at) const;  // "إفادته", "تأكيدهم"
  bool MayGovern(std::size_t verb, std::uint32_t head, bool before) const;
  bool AreCounted(std::size_t at, std::size_t end) const;
  std::optional<Speaker> Agent(std::size_t at, std::size_t end) const;
  std::optional<Speaker> Issuer(std::size_t paper, std::size_t end) const;

  bool Is(std::size_t at, std::string_view tag) const { return field_.lattice.Is(at, tag); }
  bool IsMark(std::size_t at, std::string_view mark) const {
    return field_.tokens[at].kind == TokenKind::kPunct && field_.tokens[at].folded == mark;
  }
  bool IsOfPhrase(std::size_t at) const;  // may stand between a heading's speaker and its colon
  bool IsVerb(std::size_t at) const;      // may be read as a finite verb
  bool IsAdjective(std::size_t at) const;
  bool IsOutcome(std::size_t at) const;  // may be read as a word of outcome
  bool Starts(std::size_t at, Clitic clitic) const;
  SpeakerLink Name(std::uint32_t index) const;
  SpeakerLink Words(std::size_t first, std::size_t last) const;  // what is no name, in the nominative
  Speaker Unnamed(std::size_t first, std::size_t last) const;    // those tokens as one who has no name

 private:
  class Phrase;
  bool Ends(std::size_t at) const;
  bool OwnsWhatFollows(std::size_t preposition, std::size_t end) const;
  bool IsDefinite(std::size_t at) const { return field_.tokens[at].folded.starts_with("ال"); }
  bool IsNounLike(std::size_t at) const;
  bool IsPreposition(std::size_t at) const;
  bool IsRank(std::size_t at) const { return Is(at, "role") || Is(at, "title") || Is(at, "cue=person"); }
  bool IsHead(std::size_t at) const { return Is(at, "source-noun") || Is(at, "role"); }
  std::size_t AfterGroup(std::size_t at, std::size_t end) const;   // "(قسد)"
  std::size_t AfterPhrase(std::size_t at, std::size_t end) const;  // "في تصريح صحفي"
  bool IsAccusative(std::size_t at) const;
  bool IsObliquePlural(std::size_t at) const;
  bool IsConstructPlural(std::size_t at, std::size_t last) const;
  std::string InNominative(std::size_t first, std::size_t last) const;
  void Close(Speaker& speaker, std::size_t end) const;
  void CloseUnread(Speaker& speaker, std::size_t end) const;
  bool IsInHisName(std::size_t at) const;
  bool IsOfGod(std::size_t head, std::size_t said) const;
  bool TakeUnread(Speaker& speaker, std::size_t said) const;
  std::size_t NameBehindOffice(std::size_t head, std::size_t said) const;
  bool IsAddressee(std::size_t at) const;
  std::optional<Speaker> Capital(std::size_t at) const;
  static bool IsHospital(const NamePhrase& name);
  bool OpensQuoted(std::size_t at, std::size_t end) const;
  bool CuesSpeaker(std::size_t at, std::size_t end) const;
  bool IsOfIt(std::size_t at) const;
  bool TellsOfPeople(std::size_t at, std::size_t end) const;
  bool TellsOfDeed(std::size_t at) const;
  bool ComesBackTo(std::size_t clause, std::size_t verb) const;
  std::size_t AfterTalking(std::size_t last, std::size_t verb) const;
  bool EndsSearch(std::size_t at, std::size_t end) const;
  std::size_t AfterAside(std::size_t at, std::size_t stop, std::size_t end, bool audience) const;
  bool MayOpenPhrase(std::size_t at, std::size_t begin) const;
  bool IsFree(std::size_t first, std::size_t verb) const;
  bool EndsDateline(std::size_t at, std::size_t begin) const;
  bool MayClose(const NamePhrase& name) const;
  bool EndsOffice(std::size_t at) const;
  std::optional<SpeakerLink> Audience(std::size_t at, std::size_t end) const;
  std::optional<Speaker> Correspondent(std::size_t at) const;
  std::optional<Speaker> Opening(std::size_t verb, std::size_t begin) const;
  bool IsCalledByPeople(std::size_t at) const;
  std::optional<Speaker> QuotedName(std::size_t mark, std::size_t end) const;
  bool IsTheirThing(std::size_t at) const;
  std::optional<Speaker> AnyNoun(std::size_t at, std::size_t end) const;
  std::optional<Speaker> Several(std::size_t at, std::size_t end) const;
  std::size_t EndOfQuoted(std::size_t open, std::size_t end) const;
  std::optional<Speaker> Announcer(std::size_t at, std::size_t end) const;
  std::optional<Speaker> OneOf(std::size_t at, std::size_t end) const;
  std::optional<Speaker> KinOf(std::size_t at, std::size_t end) const;
  std::size_t EndOfTheirPlace(std::size_t last, std::size_t end) const;

  const FieldText& field_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_SOURCES_SPEAKERS_H_
