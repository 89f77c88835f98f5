#ifndef ISNAD_CORE_READ_NAMES_NAME_FINDER_H_
#define ISNAD_CORE_READ_NAMES_NAME_FINDER_H_

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/read/names/name_words.h"

// The two passes of FindNames (names.cc says how they work together). Inside core/read alone.

namespace isnad::names {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// A name as the first pass leaves it.
struct NameDraft {
  NamePhrase phrase;
  // All that share the name; of a place without the seats of governorates, of a body only where there are several.
  std::vector<const KnownEntity*> candidates;
  std::vector<const KnownEntity*> seats;  // cities called as the governorate among the candidates that they lie in
  bool cued = false;
  bool common = false;           // also a common word: needs a sign
  bool by_direction = false;     // "شمال كذا" alone speaks for it
  bool tentative = false;        // a place if it is one elsewhere in the article
  bool listed = false;           // stands in a list with the name before it
  bool placed = false;           // the text says where it lies: "كذا شمالي حلب"
  bool between = false;          // the first of two: "بين كذا وكذا"
  bool on_road = false;          // an end of a road: "طريق كذا – كذا"
  bool led = false;              // opens with what it is: many a town has a "شارع الجلاء"
  std::size_t alias_of = kNone;  // draft index
  std::size_t clitics = 0;
};

// The first pass: what begins at each token. Each Take gives the token after what it took, or the same token.
class NameFinder : public NameWords {
 public:
  using NameWords::NameWords;
  std::deque<NameDraft> Run();

 private:
  void PlaceCampuses();
  bool IsStruck(std::size_t at) const;
  NameDraft& Push(EntityType type, std::size_t cue, std::size_t first, std::size_t last, std::uint16_t clitics,
                  std::string kind);
  NameDraft& PushKnownPlace(std::size_t cue, std::size_t at, const std::vector<NameMatch>& matches);
  std::size_t PushKnownBody(std::size_t cue, std::size_t at, const NameMatch& match);
  // What begins at the token; returns the token after it, or the same token where nothing does.
  std::size_t Take(std::size_t at);
  // Outlets (name_datelines.cc).
  std::size_t TakeByline(std::size_t at) const;
  // "الشرق – خاص", "الحسكة – نبض برس": the outlet opens its own text, alone or beside a place.
  std::size_t TakeDateline(std::size_t at);
  // The words on one side of a dateline's dash: first .. end.
  struct Side {
    std::size_t first = 0, end = 0;
  };
  Side SideFrom(std::size_t line, std::size_t first) const;
  std::vector<NameMatch> KnownAs(const Side& side, EntityType type) const;
  bool IsUnknownSide(const Side& side) const;
  bool IsPlaceBeside(const Side& place, const Side& other) const;
  bool PushPlaceAndOutlet(const Side& place, const Side& outlet);
  std::size_t TakeToldOutlet(std::size_t at);
  std::size_t DashAt(std::size_t at) const;
  std::size_t TakeHeadedOutlet(std::size_t at);
  std::size_t TakeSignedDateline(std::size_t at);
  std::size_t SignatureAt(std::size_t at) const;
  bool IsByReporter(std::size_t first, std::size_t last) const;
  std::size_t SpokenToAt(std::size_t at) const;
  // "نبض برس", "مراسل نبض": an outlet by the last word of its name, or by its correspondent.
  std::size_t TakeOutlet(std::size_t at);
  // The last token of an outlet's name that begins at the token and ends as outlets' names do, or kNone.
  std::size_t OutletAt(std::size_t at) const;
  bool IsLatinOutlet(std::size_t at) const;
  std::size_t TakeHeadlineSpeaker(std::size_t at);
  // Known names of any type that start at the token. Quotation marks inside one count for nothing: تنظيم "الدولة".
  std::vector<NameMatch> Matches(std::size_t at) const;
  std::size_t TakeKnown(std::size_t at, std::size_t least);
  const NameMatch* BestKnown(std::size_t at, std::size_t least, const std::vector<NameMatch>& all) const;
  std::size_t TakeKnownPlace(std::size_t at, const NameMatch& match);
  std::size_t TakeKnownPerson(std::size_t at, const NameMatch& match);
  std::size_t TakeKnownBody(std::size_t at, const NameMatch& match, const std::vector<NameMatch>& all);
  bool IsNoKnownPlace(std::size_t at, const NameMatch& match) const;
  bool IsPrayer(std::size_t at) const;
  bool IsOtherSide(std::size_t at) const;
  bool IsCountrysAdjective(std::size_t at, const NameMatch& match) const;
  bool IsForCue(std::size_t at, const NameMatch& match) const;
  bool GoesOnWithFamily(std::size_t at) const;
  // A governorate and its city share a name and stand as one candidate until the words around tell which is meant.
  static void AddCandidates(NameDraft& draft, const std::vector<NameMatch>& matches);
  bool GoesOnAsPerson(std::size_t at, std::size_t last) const;
  bool IsWordInstead(std::size_t at, const NameMatch& match) const;
  bool IsCommonBody(std::size_t at, const NameMatch& match) const;
  bool ActsAsBody(std::size_t at, const NameMatch& match) const;
  std::size_t TakeGeneric(std::size_t at);
  // "قوات سوريا الديمقراطية (قسد)": what the brackets hold is another name of the same.
  std::size_t AliasAfter(std::size_t draft, std::size_t at);
  bool IsPlainNoun(std::size_t at) const;

  // Places (name_places.cc).
  bool IsAttackedPost(std::size_t at) const;
  std::size_t TakeCuedPlace(std::size_t at);
  std::size_t TakeHospital(std::size_t at);
  // A noun of place and where a name may stand behind it.
  struct PlaceCue {
    std::size_t at = kNone, name = kNone;  // the noun, and the first token behind it that may be of a name
    const Analysis* cue = nullptr;
    std::string kind;
    bool many = false;       // "قرى", "بلدتا"
    bool quoted = false;     // between marks
    bool called = false;     // "قرية تدعى كذا"
    std::string_view close;  // the mark that ends the name, or empty
  };
  static bool IsSeveral(const Analysis& cue);
  bool MayGovernName(std::size_t at, const Analysis& cue) const;
  std::vector<NameMatch> KnownBehind(const PlaceCue& place) const;
  bool IsFirstWordOfTwo(const PlaceCue& place, const std::vector<NameMatch>& known) const;
  bool IsOtherByItsTail(const PlaceCue& place, const std::vector<NameMatch>& known) const;
  bool IsOfInstitution(const Lexeme& cue, std::size_t at) const;
  std::size_t TakeKnownBehind(const PlaceCue& place, const std::vector<NameMatch>& known);
  std::size_t QuotedNameBehind(const PlaceCue& place) const;
  std::size_t UnquotedNameBehind(const PlaceCue& place) const;
  std::size_t VillageCalledAfterHouse(const PlaceCue& place) const;
  std::size_t TakeUnknownBehind(const PlaceCue& place, std::size_t last);
  std::size_t TakeQuotedList(std::size_t at, std::size_t first, std::string_view close, const std::string& kind);
  bool RoadBefore(std::size_t at) const;
  bool SuffersEvent(std::size_t at, std::size_t last) const;
  bool IsEndOfWay(std::size_t first, std::size_t last) const;
  // "ريف حلب الشمالي الغربي" is one place, named after what it lies around.
  std::size_t TakeCountryside(std::size_t at, const Analysis& cue, std::size_t name,
                              const std::vector<NameMatch>& known);

  // Places that no list holds (name_unknown_places.cc). Each gives the last token of the name, or kNone.
  std::size_t UnknownPlace(std::size_t at, const Lexeme& cue, std::string_view kind) const;
  std::size_t PlaceWithHead(std::size_t at, std::string_view kind) const;
  std::size_t PlaceOfTwoParts(std::size_t at, const Lexeme& cue) const;
  std::size_t PlaceCalledAfter(std::size_t at, const Lexeme& cue) const;
  std::size_t WeaklyCuedPlace(std::size_t at, const Lexeme& cue, std::string_view kind) const;
  std::size_t InstitutionName(std::size_t at) const;
  bool MayBeName(std::size_t at, const Lexeme& cue) const;
  bool IsPredicate(std::size_t noun) const;
  bool IsBehindHead(std::size_t at) const;
  bool IsNounAlone(std::size_t at) const;
  static bool IsNameReading(const Analysis& reading);
  bool HasPlainSense(std::size_t at) const;
  bool LiesSomewhere(std::size_t at, const Lexeme& cue) const;
  bool IsUpperPlace(std::size_t at, const Lexeme& cue, std::string_view kind) const;
  // What belongs to the name behind its first word: "الجعدة الكبيرة", "معارة النعسان", "الدرجة الأولى".
  std::size_t Tail(std::size_t first, std::size_t last, std::string_view kind, bool urban = false) const;
  bool IsOfAMan(std::size_t first, std::size_t next) const;
  bool IsCountryInName(std::size_t first, std::size_t next) const;
  bool IsNumberInName(std::size_t first, std::size_t next) const;
  bool IsGovernedByQuarter(std::size_t first, std::size_t next) const;
  std::size_t UpToWhereItLies(std::size_t first, std::string_view kind) const;
  bool MayStandInName(std::size_t at) const;
  bool IsSecondOfTwo(std::size_t first, std::size_t next) const;
  bool IsGenitive(std::size_t first, std::size_t next) const;
  // "قرى كذا، وكذا وكذا": after a cue for several, unknown names too; after any place, known ones.
  // A place without a cue: "كذا شرقي حلب", "في كذا،", "أطراف كذا".
  std::size_t LabelEnd(std::size_t at) const;
  std::size_t TakeLabelPlace(std::size_t at);
  std::size_t TakeBarePlace(std::size_t at);
  // A word that may be a place without a cue, and what stands right before it.
  struct BareWord {
    std::size_t at = 0, last = 0;  // its tokens
    std::uint16_t clitics = 0;
    std::size_t letters = 0;             // without what is joined to it
    const Analysis* head = nullptr;      // begins names of two words: "أم الزعفر"
    const Analysis* cue = nullptr;       // the noun of place before it
    bool beside = false;                 // something of the sentence stands before it
    bool in = false, from = false;       // في, من
    bool between = false;                // بين
    bool locative = false;               // any preposition of place
    bool direction = false;              // "شمال كذا"
    bool inside = false;                 // "وسط كذا"
    bool around = false, near = false;   // "محيط كذا", "بالقرب من كذا"
    bool event = false;                  // "قصف كذا"
    bool listed = false, among = false;  // behind another place, behind "من بينها"
    bool where = false;                  // the text says where it lies
    bool in_brackets = false;            // "كذا (ولاية باتنة)"
    bool listed_where = false;           // and so of those listed with it
  };
  // How sure it is that such a word is a place.
  struct BareSign {
    bool place = false;
    bool tentative = false;  // if the article says so elsewhere
    bool named = false;      // by the form of the word
  };
  bool IsHeadOfTwo(std::size_t at) const;
  bool IsAbad(std::size_t at) const;
  bool IsJoinedAbad(std::size_t at) const;
  std::size_t TakeAbad(std::size_t at);
  std::size_t TakeSlashedPlace(std::size_t at);
  std::size_t TakeMarkedPlace(std::size_t at);
  std::size_t TakeHyphened(std::size_t at);
  BareWord BareWordAt(std::size_t at) const;
  void ReadWordBefore(BareWord& word) const;
  bool IsNoBarePlace(const BareWord& word) const;
  bool AgreesWithBlow(std::size_t at) const;
  BareSign SignOf(const BareWord& word) const;
  BareSign SignOfUnknown(const BareWord& word) const;
  bool StandsAsPlace(const BareWord& word) const;
  bool IsPlaceOfOrigin(const BareWord& word) const;
  bool IsNeighbour(const BareWord& word) const;
  bool HasInhabitants(const BareWord& word) const;
  bool IsEndOfRoad(const BareWord& word) const;
  bool IsBareAdjective(const BareWord& word) const;
  bool MayEndBefore(std::size_t name, std::size_t at) const;
  bool IsAmid(const BareWord& word) const;
  bool IsNameAround(const BareWord& word) const;
  bool IsBattle(const BareWord& word) const;
  bool IsStormed(const BareWord& word) const;
  bool IsFallenOn(const BareWord& word) const;
  bool IsPlainlyName(const BareWord& word) const;
  bool IsInflected(const BareWord& word) const;
  bool NamesBlow(const BareWord& word) const;
  bool IsObjectOfBlow(const BareWord& word) const;
  bool RunsOn(std::size_t at) const;
  // "عدة قرى، من بينها كذا": the list of what a noun for several places counts begins there.
  bool IsAmongPlaces(std::size_t at) const;
  // What stands there says where the place before it lies: "شرقي حلب", "بريف حلب", "في محافظة حلب".
  bool TellsWhere(std::size_t at) const;
  bool TellsRegionInBrackets(std::size_t at) const;
  bool TellsHowFar(std::size_t at) const;
  // The list of places that goes on there ends where the text says where it lies: "وكذا بمحافظة الخليل".
  bool ListTellsWhere(std::size_t at) const;
  bool OpensPair(std::size_t at) const;
  // "على بعد 40 ميلا بحريا من": what stands behind is the place from which it is measured.
  bool MeasuresTo(std::size_t at) const;
  bool SoundsForeign(std::size_t at) const;
  std::size_t ListAfter(std::size_t at, const std::string& kind, bool many);
  std::size_t DelimitedItem(std::size_t first) const;
  std::size_t TakeOtherName(std::size_t at);
  bool MayBeOtherName(std::size_t first, std::size_t last) const;

  // Organisations by the noun that opens their name (name_bodies.cc), where that ends (name_body_ends.cc), and those
  // without such a noun (name_bare_bodies.cc).
  bool FightsBeside(std::size_t at, const Analysis& cue) const;
  std::size_t TakeHouse(std::size_t at);
  std::size_t TakeCuedBody(std::size_t at);
  // The noun of a body, and where its name may begin behind it.
  struct BodyCue {
    std::size_t at = 0, name = 0;
    const Analysis* cue = nullptr;
    const Lexeme* word = nullptr;
    std::string kind;
    bool weak = false;     // often no body: "لواء"
    bool drop = false;     // only says what the name is: "صحيفة كذا"
    bool several = false;  // "كتائب"
  };
  BodyCue BodyCueAt(std::size_t at, const Analysis& cue) const;
  std::size_t PushBody(const BodyCue& body, std::size_t last);
  std::size_t PushNamedBody(const BodyCue& body, std::size_t last);
  std::size_t TakeNumberedBody(const BodyCue& body);
  std::size_t TakeMarkedName(const BodyCue& body);
  std::size_t TakeQuotedWhole(const BodyCue& body);
  bool IsOfKnownBody(const BodyCue& body) const;
  bool IsPost(const BodyCue& body) const;
  std::size_t EndOfBody(const BodyCue& body) const;
  std::size_t EndOfBodyAlone(std::size_t name) const;
  std::size_t WithItsTail(const BodyCue& body, std::size_t last) const;
  std::size_t WithItsPurpose(const BodyCue& body, std::size_t last) const;
  bool HasPurposeBehind(std::size_t last) const;
  // "اللجنة الدولية للصليب الأحمر"
  bool IsBodyOfBodies(std::size_t name) const;
  std::size_t MissionOf(std::size_t name) const;
  std::size_t GoesOnAbout(std::size_t name, std::size_t last) const;
  std::size_t BodyFor(std::size_t name, std::string_view kind) const;
  // "المجلس المحلي" is anybody's; "الفيلق الثالث", "الحكومة السورية", "المجلس الانتقالي الجنوبي" are names.
  std::size_t DefiniteBody(std::size_t name, const Lexeme& cue, bool weak, std::string_view kind) const;
  // السورية: of a known country or governorate.
  std::size_t PeopleOfBody(std::size_t name) const;
  std::size_t CompoundBody(std::size_t name, const Lexeme& cue, bool weak, bool drop) const;
  std::size_t TakeFamily(std::size_t at);
  std::size_t TakeQuotedBody(std::size_t at);
  std::size_t TakeBareBody(std::size_t at);
  std::size_t TakeBackedFactions(std::size_t at);
  std::size_t TakeMinistry(std::size_t at);
  bool IsCitedOutlet(std::size_t noun) const;
  bool Speaks(std::size_t at) const;
  bool ActsOnIt(std::size_t at) const;
  bool HasMembersBefore(std::size_t at) const;
  bool HasFightersBefore(std::size_t at) const;
  bool EndsLikeAdjective(std::size_t at) const;
  bool IsBodyOfMembers(std::size_t at) const;
  bool IsToldBefore(std::size_t at) const;
  bool IsPeople(std::size_t at) const;
  bool IsCommonPlace(std::size_t at) const;
  bool IsNounly(std::size_t at) const;
  std::size_t ConstructBody(const BodyCue& body) const;
  std::size_t WithAdjectives(const BodyCue& body, std::size_t end) const;
  bool IsAdjectiveOfBody(std::size_t at) const;
  bool IsChainedTo(const BodyCue& body, std::size_t at) const;
  std::size_t BodyOfPlace(const BodyCue& body, std::size_t last) const;
  std::size_t BodyOfKindOfPlace(const BodyCue& body) const;
  bool IsNobodysName(const BodyCue& body) const;
  std::size_t ForcesOf(const BodyCue& body) const;
  std::size_t BodyOfDefinite(const BodyCue& body) const;
  std::size_t BodyOfUnknown(const BodyCue& body) const;
  bool IsCalledSo(const BodyCue& body) const;
  std::size_t OutletOfTwoWords(std::size_t name) const;

  // Bodies by where they stand (name_spoken_bodies.cc).
  std::size_t TakeSpokenBody(std::size_t at);
  bool IsOfOwner(std::size_t last) const;
  const Analysis* HeadOfBody(std::size_t at) const;
  bool StandsAsBody(std::size_t at, const Analysis& head) const;
  std::size_t AdjectivesOfHead(std::size_t name) const;
  bool AgreesWithHead(std::size_t head, std::size_t adjective) const;
  bool IsFeminine(std::size_t at) const;
  std::size_t WithPurpose(std::size_t last) const;
  std::size_t GovernedByHead(std::size_t name) const;
  bool MayGovernInBody(std::size_t at) const;
  bool IsSiteOfHead(std::size_t at) const;
  bool IsOneMan(std::size_t at) const;
  bool IsTimeWord(std::size_t at) const;

  // Who holds an office (name_offices.cc).
  std::size_t TakeOfficeHolder(std::size_t at);
  std::size_t OfficeBefore(std::size_t at) const;
  bool MayNameHolder(std::size_t first, std::size_t at) const;
  bool IsNobodysPhrase(std::size_t at) const;
  bool SaysBehind(std::size_t first, std::size_t end) const;
  bool IsHoldersName(std::size_t first, std::size_t end) const;
  bool IsFamilyOfNoList(std::size_t at) const;
  bool IsUnheard(std::size_t at) const;

  // Places in pairs (name_pairs.cc).
  std::size_t TakePair(std::size_t at);
  std::size_t TakeBetween(std::size_t at);
  std::size_t TakeRoadEnd(std::size_t at);
  static std::string_view CountryOf(const KnownEntity& place);

  // What says that a person's name stands there (name_roles.cc).
  // The cue that makes what follows a person's name; kNone where there is none.
  struct Role {
    std::size_t at = kNone;
    bool strong = false;
    bool direct = false;    // nothing but marks stands between
    bool kin = false;       // "شقيقه مروان": a given name alone will do
    bool nickname = false;  // "المعروف بأبو عمر": another name of the person before
    bool plain = false;     // "المحاسب": any noun of a person, behind which a known given name must stand
    bool pair = false;      // "الشقيقان كذا وكذا": each by a given name
  };
  bool EndsRank(std::size_t at) const;
  Role FindRole(std::size_t at) const;
  bool FollowsPerson(std::size_t at, std::uint16_t clitics) const;
  // The words right before open a list of people.
  bool OpensList(std::size_t at) const;
  bool HasRank(std::size_t at) const;
  bool OpensHeading(std::size_t at) const;
  bool FillsLine(std::size_t at) const;
  bool IsBullet(std::size_t at) const;
  bool AnnouncesNames(std::size_t at) const;
  bool IsEventOf(std::size_t at) const;
  bool IsItemOfNames(std::size_t line) const;
  std::size_t RoleBefore(std::size_t at) const;
  // What tells of killing or holding people stands right before: "مقتل فلان".
  bool OutcomeBefore(std::size_t at) const;

  // People (name_people.cc).
  // A person's name as far as its words are taken, and what speaks for it.
  struct PersonRun {
    std::size_t at = 0, next = 0;     // its first token, and the one behind those taken
    const Analysis* given = nullptr;  // the first word as a given name
    std::uint16_t clitics = 0;        // what is joined to the first word
    bool known = false;               // the first word begins names: "محمد", "عبد"
    bool kunya = false;               // "أبو عمر"
    bool glued = false;               // "أبوعاقلة"
    bool placed = false;              // where it stands only a name can: "اعتقلت الشرطة كامل عوض"
    bool foreign = false;             // opened by a word that nothing is known of
    bool behind = false;              // a given name stands behind such a word
    Role role;                        // what he is called before it
    bool opened = false;              // opens a list of people
    bool in_list = false;             // goes on with one
    std::size_t words = 0;            // taken, and how many nothing is known of
    std::size_t unknown = 0;
    int score = 0;     // how much the words taken are names
    bool weak = true;  // none of them is a name alone
  };
  // What the next word adds to a name.
  struct NamePiece {
    std::size_t tokens = 0;  // 0: the name ends before it
    std::size_t words = 1;
    int score = 0;
    bool sure = false;  // nothing but a name
    bool last = false;  // nothing goes on behind it
    bool unknown = false;
  };
  std::size_t TakePerson(std::size_t at);
  bool IsNameByItsPlace(std::size_t at) const;
  bool IsNobodysNoun(std::size_t at) const;
  bool IsBehindOffice(std::size_t at) const;
  bool IsForeignVictim(std::size_t at) const;
  bool EndsInHamza(std::size_t at) const;
  // A given name with nothing joined, and a name or an unknown word behind: "وجدي حمدان".
  bool IsGivenAlone(std::size_t at) const {
    const Analysis* given = Cue(at, "given");
    return given != nullptr && given->clitics == 0 && Beside(at, at + 1) && (IsGiven(at + 1) || IsUnread(at + 1));
  }
  bool IsWhereVictimStands(std::size_t at) const;
  bool IsNoFirstName(std::size_t at) const;
  PersonRun BeginPerson(std::size_t at) const;
  bool IsItemOfList(const PersonRun& person) const;
  bool BeginsUnknown(PersonRun& person) const;
  bool MayBeginUnknown(PersonRun& person) const;
  bool IsForeign(const PersonRun& person) const;
  bool GivenBehind(std::size_t at) const;
  bool IsPairUnread(std::size_t at) const;
  void TakeNames(PersonRun& person) const;
  NamePiece NextPiece(const PersonRun& person) const;
  NamePiece UnknownPiece(const PersonRun& person) const;
  bool IsJoinedName(const PersonRun& person) const;
  NamePiece JoinedPiece(const PersonRun& person) const;
  const Analysis* CueOf(const PersonRun& person, std::string_view tag) const;
  bool EndsAsFamily(const PersonRun& person) const;
  bool IsFathersName(const PersonRun& person) const;
  bool IsFamilyByItsPlace(const PersonRun& person) const;
  bool IsEnough(const PersonRun& person) const;
  bool IsEnoughAlone(const PersonRun& person) const;
  bool IsToldWhoBehind(const PersonRun& person) const;
  void PushPerson(const PersonRun& person);
  std::size_t TakeListed(std::size_t at);
  bool IsStranger(std::size_t at, std::size_t role) const;
  bool IsFamily(std::size_t at) const;
  bool IsDual(std::size_t at) const;
  bool TellsAge(std::size_t at) const;
  std::size_t TakeInitials(std::size_t at);
  bool IsPlainFather(std::size_t at) const;
  bool IsFatherToldOf(std::size_t at, std::size_t father, const Role& role) const;
  bool IsInHisName(std::size_t at) const;
  bool IsFamilyOfTrade(std::size_t at) const;
  bool IsTradeOfFather(std::size_t at, std::size_t father, const Role& role) const;
  bool IsFamilyOfMovement(std::size_t at) const;
  bool IsFamilyCalledAsVillage(const PersonRun& person) const;

  // Where people's names end (name_person_ends.cc).
  bool OpensPrayer(std::size_t at) const;
  bool TellsKunya(std::size_t at) const;
  bool IsToldByKunya(std::size_t at) const;
  bool IsNameBeforeAge(const PersonRun& person) const;
  std::size_t RoleBeforeAdjective(std::size_t at) const;

  std::deque<NameDraft> drafts_;  // references to drafts outlive later ones
};

// The second pass, over the whole field.
class NameSettler : public NameWords {
 public:
  NameSettler(const NameWords& words, std::deque<NameDraft> drafts) : NameWords(words), drafts_(std::move(drafts)) {}
  std::vector<NamePhrase> Run();

 private:
  void Settle();
  // Each name votes for what it lies in, so that the article's scene is known before a doubtful name is settled.
  void VoteByTitle();
  void VoteByHomonym(const KnownEntity& named, const std::vector<const KnownEntity*>& same);
  void VoteByBigNames();
  void NoteCountries();
  void VoteBySmallPlaces();
  std::set<std::string> SaidPlaces() const;
  std::set<std::string> NotAbroad() const;
  bool SettleDraft(std::size_t d, const std::set<std::string>& said, const std::set<std::string>& abroad);
  bool SettlePlace(std::size_t d, const std::set<std::string>& said, const std::set<std::string>& abroad);
  // The best of a name's places, and how it suits the article.
  struct Guess {
    const KnownEntity* place = nullptr;
    bool stray = false;
    bool in_scene = false;
  };
  bool IsAnotherByCue(const NamePhrase& name, const Guess& guess, const std::set<std::string>& abroad) const;
  void KeepOnly(const std::vector<bool>& keep);
  void Ancestors(const KnownEntity* entity, std::vector<std::string>& ids) const;
  // The governorate that it is or lies in, or null.
  const KnownEntity* RegionOf(const KnownEntity& entity) const;
  static std::string CountryOf(const KnownEntity& entity);
  static bool IsBig(const KnownEntity& entity);
  void Vote(const KnownEntity* entity);
  std::vector<const KnownEntity*> Homonyms(const NamePhrase& name) const;
  // Reports of the West Bank and Gaza name the army that is there, and their country seldom: its votes count for both.
  int VotesOf(const std::string& country) const;
  // A country that the article's places and bodies lie in; foreign powers alone (روسيا، الولايات المتحدة) do not count
  // as the scene when a town of another is named.
  bool InScene(const KnownEntity& entity) const;
  bool IsStray(const NameDraft& draft, const KnownEntity& entity) const;
  const KnownEntity* Choose(const NameDraft& draft) const;
  // "طيران التحالف" of an article on Yemen is not that of one on Syria: the body whose country the article is on, else
  // one of no country.
  const KnownEntity* AtHome(const std::vector<const KnownEntity*>& bodies) const;
  // The country that most of the article's sure names lie in, or null where two have as many.
  const std::string* MainCountry() const;
  // "قرية كذا بريف حلب" is no Turkish town of that name.
  bool LiesAbroad(std::size_t d, const KnownEntity& entity) const;
  bool IsFarFrom(const KnownEntity& entity, const KnownEntity& other) const;
  const KnownEntity& Placed(const KnownEntity& entity) const;
  std::optional<std::pair<int, int>> WayBetween(std::size_t first, std::size_t end) const;
  static bool LiesThatWay(const KnownEntity& town, const KnownEntity& city, const std::pair<int, int>& way);
  std::vector<const KnownEntity*> PlacedIn(const KnownEntity& region) const;
  // The known place of the article's governorates that a village's name is with two neighbouring letters swapped
  // (الشيحل for الشحيل), or null.
  const KnownEntity* Misspelt(const NameDraft& draft) const;
  const KnownEntity* BySound(const NameDraft& draft) const;
  // Common words that are places (name_common_places.cc).
  bool CommonIsPlace(std::size_t d, const KnownEntity& entity, const std::set<std::string>& said) const;
  bool IsPlaceByGrammar(const NameDraft& draft, const KnownEntity& entity) const;
  bool OpensHeadline(std::size_t first) const;
  bool IsPluralOwned(std::size_t at) const;
  bool HeadsItsLine(const NameDraft& draft, const KnownEntity& entity, const std::set<std::string>& said) const;
  bool IsBesideItsOwn(std::size_t d, const KnownEntity& entity) const;
  static bool IsGovernorateOfNames(const NameDraft& draft, const KnownEntity& entity);
  bool IsPlaceOfScene(std::size_t d, const KnownEntity& entity) const;
  bool IsBareInScene(const NameDraft& draft, const KnownEntity& entity) const;
  bool IsOwned(std::size_t at) const;
  bool HeadsItem(const NameDraft& draft) const;
  bool StartsPlain(const NameDraft& draft) const {
    return !IsGiven(draft.phrase.first) && !HasSense(draft.phrase.first);
  }
  bool IsOffice(std::size_t at) const;
  bool IsUnderFire(std::size_t first) const;
  // After في or a joined ب, or behind a direction.
  bool IsThing(const NameDraft& draft) const;
  bool IsIn(std::size_t at) const;  // "في", "وفي"
  bool InPlacePosition(const NameDraft& draft) const;
  // The next place of the sentence that lies higher, with nothing but words of place between.
  std::optional<std::uint32_t> Above(const std::vector<NamePhrase>& names, std::size_t n) const;
  bool OpensSentence(const NamePhrase& name) const;
  // "وفي الموصل اغتال مسلحون محاميا في حي كذا": the town that opens the sentence of an unknown quarter, if no place
  // stands between.
  std::optional<std::uint32_t> OpenedBy(const std::vector<NamePhrase>& names, std::size_t n) const;
  bool IsPlaceLink(std::size_t at) const;

  // A governorate or its city.
  // The city of a known governorate that is called as the governorate is, or null.
  const KnownEntity* SeatOf(const NamePhrase& name) const;
  enum class Said { kNothing, kCity, kRegion };
  // What the words right around the name say: "مدينة الرقة", "وسط الرقة", "محافظة الرقة", "غربي الرقة".
  Said SaidOf(const NamePhrase& name) const;
  // "الرقة، كبرى المدن", "تفجير في الرقة. وقال سكان المدينة": the words behind the name speak of a town.
  bool IsCalledTown(const std::vector<NamePhrase>& names, const NamePhrase& name) const;
  void SettleSeats(std::vector<NamePhrase>& names) const;

  // Names that stand for others (name_ties.cc).
  static bool Fits(const std::string& kinds, const std::string& kind);
  static bool IsOfCountries(const std::string& ids);
  bool IsOfNobody(const std::string& ids) const;
  bool IsAnothersBody(const NamePhrase& phrase) const;
  const KnownEntity* Meant(const std::string& ids) const;
  const KnownEntity* OfTheCountry(const std::string& noun) const;
  // The last body named before that is called so ("المرصد" for "المرصد السوري …"), else the last of a fitting kind,
  // else the one that the noun means by itself. False: it stands for nothing known.
  bool ResolveGeneric(NamePhrase& phrase, const std::vector<NamePhrase>& names) const;
  static void Follow(NamePhrase& phrase, const NamePhrase& whole);
  // "هاربر", once "العقيد جويل هاربر" has been named.
  void AddBareFamilies(std::vector<NamePhrase>& names) const;
  void BareFamily(std::size_t at, const std::vector<NamePhrase>& people, std::size_t from_title,
                  const std::vector<std::size_t>& where, std::vector<NamePhrase>& all) const;

  std::deque<NameDraft> drafts_;
  bool set_ = false;  // a place below a country is sure, so that towns of other countries are out of place
  std::map<std::string, std::set<std::string>> named_;  // folded place names -> the countries that they may lie in
  std::map<std::string, int> votes_;  // place ids that the article's sure names lie in, themselves included
};

// Adds what repeats a place's or a body's name that no list holds, in order; of_title: the names before are those of
// the text (name_repeats.cc).
void AddRepeats(const NameWords& words, bool of_title, std::vector<NamePhrase>& names);

}  // namespace isnad::names

#endif  // ISNAD_CORE_READ_NAMES_NAME_FINDER_H_
