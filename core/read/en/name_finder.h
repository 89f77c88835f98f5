#ifndef ISNAD_CORE_READ_EN_NAME_FINDER_H_
#define ISNAD_CORE_READ_EN_NAME_FINDER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/en/words.h"

namespace isnad::en {

// Finds the names of one field. Known ones first (known_names.cc), then places by their cue or by a word of place
// before them (place_names.cc), people by title, role or what is said of them (people_names.cc), and bodies by their
// noun (body_names.cc).
class NameFinder : public Words {
 public:
  // All outlive the finder.
  NameFinder(const FieldText& field, const Lexicon& lexicon, const std::vector<NamePhrase>& earlier);
  std::vector<NamePhrase> Run();

 private:
  struct CapitalRun {  // capital words in a row: tokens first .. last
    std::size_t first = 0, last = 0;
    std::size_t words = 0;
  };

  // ---- names.cc ----
  bool IsStop(std::size_t at) const;
  // The run of name words that begins at `at`, or nothing.
  std::optional<CapitalRun> RunAt(std::size_t at) const;
  bool IsFree(std::size_t first, std::size_t last) const;
  NamePhrase& Add(std::size_t first, std::size_t last, EntityType type, const KnownEntity* known);
  std::string Surface(std::size_t first, std::size_t last) const;
  void Order();
  bool IsWhereItFell(std::size_t office) const;
  void MarkSeats();
  bool IsTakenToCare(std::size_t last) const;
  bool IsSpeech(std::size_t last) const;
  bool IsTalkOfDay(const NamePhrase& name, std::size_t opener) const;
  bool IsAudience(std::size_t last) const;
  void PutAbove();
  void PutPartsAbove();
  bool IsTownBehind(std::uint32_t wide) const;
  std::optional<std::uint32_t> OwnedBy(std::uint32_t country) const;
  // The first word before `at` that is no article, direction or quotation mark.
  std::size_t BeforeWords(std::size_t at) const;
  const NamePhrase* Before(std::size_t at) const;

  // ---- known_names.cc ----
  void FindKnown();
  void FindForces();
  void FindGenerics();
  void SettleByCountry();
  bool Accepts(const NameMatch& match, std::size_t at) const;
  bool IsWhither(std::size_t word) const;
  bool HasPlaceEvidence(std::size_t first, std::size_t last) const;
  bool IsCueBefore(std::size_t at) const;
  bool IsBehindRank(std::size_t at, std::size_t last) const;
  bool IsBehindEzafe(std::size_t at) const;
  bool LiesElsewhere(const KnownEntity& place, bool told) const;
  const KnownEntity* Settle(const std::vector<NameMatch>& matches, std::size_t at, std::size_t last) const;
  const KnownEntity* OfCountry(const std::vector<NameMatch>& matches) const;
  void NoteRegions();
  void NoteRegion(const KnownEntity& place);

  // ---- place_names.cc ----
  void FindPlaces();
  CapitalRun WithTitle(const CapitalRun& run) const;
  std::size_t TakePlace(const CapitalRun& found);
  bool IsAdjectiveOfPlace(const CapitalRun& run) const;
  bool IsBearing(std::size_t before, std::size_t at) const;
  bool StandsAsPlace(const CapitalRun& run, std::size_t before) const;
  bool IsListedBehindPlace(const CapitalRun& run, std::size_t before) const;
  void FindOtherNames();
  void NameAgain(const CapitalRun& run, const NamePhrase& place);
  void FindListedBefore();
  void FindSpotsAgain();
  void TakeCues(NamePhrase& name) const;
  std::string CueBefore(std::size_t first, std::size_t* cue) const;
  void AddUnknownPlace(const CapitalRun& run, std::size_t cue, std::string kind);
  bool MayBePlace(const CapitalRun& run) const;
  bool BehindEvent(std::size_t at) const;
  bool BeforeEvent(const CapitalRun& run) const;
  bool IsBehindPart(std::size_t before) const;
  bool IsTitleCase(std::size_t at) const;
  bool EndsHere(std::size_t last) const;
  bool OpensLine(std::size_t first) const;

  // ---- outlet_names.cc ----
  void FindOutlets();
  std::optional<CapitalRun> OutletAt(std::size_t at) const;
  static std::string TitleCased(std::string name);
  bool IsFiledAt(std::size_t first, std::size_t last) const;
  void AddOutlet(const CapitalRun& run);
  void FindFilingAgency();
  void FindThoseTold();
  void FindHeadlineBody();

  // ---- people_names.cc ----
  void FindPeople();
  void FindSurnames();
  bool IsPersonBehind(const CapitalRun& run) const;
  bool IsBefallenBehind(const CapitalRun& run) const;
  bool IsBodyOfPerson(const CapitalRun& run) const;
  bool IsApposedToRole(const CapitalRun& run) const;

  // ---- body_names.cc ----
  void FindBodies();
  std::size_t TakeBody(std::size_t at);
  std::size_t TakeOutletBehind(std::size_t noun);
  void TakeMinistry(std::size_t at);
  std::size_t NumberBefore(std::size_t noun, std::size_t first) const;
  std::size_t EndOfBody(std::size_t noun) const;
  void FindAcronyms();
  void NameByAcronym(std::size_t at);
  void FindStateBodies();
  void FindSpeakingBodies();
  void FindSpelledOut();
  void TieAcronym(std::size_t at);
  std::size_t CountryBehind(std::size_t last) const;
  bool IsOfPlaceCue(std::size_t noun) const;
  std::size_t BodyStart(std::size_t at, std::size_t& words) const;
  void DropWithin(std::size_t first, std::size_t last);
  bool IsBodyBehind(std::size_t last) const;
  bool IsRole(std::size_t at) const;

  const Lexicon& lexicon_;
  const std::vector<NamePhrase>& earlier_;
  std::vector<NamePhrase> names_;
  std::vector<std::uint32_t> at_;     // by token: index of the name that covers it, or kNone
  std::vector<std::string> regions_;  // ids of regions and cities that the article names beyond doubt
  std::set<std::string> countries_;   // ids of those, and of the countries that it speaks of
  bool local_ = false;                // some region or city is among them
};

}  // namespace isnad::en

#endif  // ISNAD_CORE_READ_EN_NAME_FINDER_H_
