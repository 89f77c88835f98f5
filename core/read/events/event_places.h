#ifndef ISNAD_CORE_READ_EVENTS_EVENT_PLACES_H_
#define ISNAD_CORE_READ_EVENTS_EVENT_PLACES_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/read/events/events.h"

namespace isnad {

// The longest reading of the token that names an event, or null.
const Analysis* EventReadingAt(const Lattice& lattice, std::size_t at);
// The word alone says too little: استهدف، عملية.
bool IsWeakEvent(const Lexeme& lexeme);

// What a place is: by its cue, else by what is known of it ("town", "region"), or empty. Valid as long as the name.
std::string_view KindOf(const NamePhrase& name);
// A place where people live together: a city, a town, a village.
bool IsSettlement(std::string_view kind);

// Which place of its sentence an event word stands at (event_places.cc): what a place is named for instead
// (place_senses.cc), what stands first in its line or its sentence (place_headings.cc, event_fronts.cc), what is taken
// up without its name (resumed_places.cc). Keeps a reference to the field. Nothing here fails; any thread.
class EventPlaces {
 public:
  explicit EventPlaces(const FieldText& field) : field_(field) {
    FindHeadings();
    FindDeeds();
  }

  // The index of the place's name phrase. The mention has its words and its type; before: the mentions of the field
  // that stand before it.
  std::optional<std::uint32_t> Of(const EventMention& mention, const std::vector<EventMention>& before) const;
  // "في المدينة نفسها": the index of an earlier name phrase, which a definite noun of place near the mention takes up.
  std::optional<std::uint32_t> Resumed(const EventMention& mention) const;
  // Where its field has named none before it, of a text: the name phrase of the title, or of the text's dateline
  // ("بنغازي
  // - (وكالة كذا)", and below it "في المدينة"), that the noun takes up.
  std::optional<std::uint32_t> ResumedFrom(const EventPlaces& title, const EventMention& mention) const;
  std::optional<std::uint32_t> ResumedDateline(const EventMention& mention) const;
  // The same of the definite noun at the token, where it is called the same: "في السجن نفسه", "في نفس السجن".
  std::optional<std::uint32_t> SamePlace(std::uint32_t at) const;
  // Of a round-up that goes from place to place: the name phrase that heads the part in which the token stands ("حلب:"
  // at the start of a line). Where the field has one such line, of what stands in it.
  std::optional<std::uint32_t> HeadingOver(std::uint32_t token) const;
  // "شمال X": what it lies from, and not where it is. first: the token of the name or of its cue.
  bool IsBearing(std::uint32_t first) const;
  // "بباتنة": the particle that is joined to the name, known words or none.
  bool HasJoinedBi(std::uint32_t first) const;
  std::uint32_t HeadOfList(std::uint32_t n) const;
  bool IsNear(std::uint32_t first) const;
  // An end of a road from one governorate to another: "على طريق دمشق السويداء".
  bool EndsLongRoad(std::uint32_t n) const { return IsRoadEnd(n) && LinksGovernorates(n); }
  // "القوات المتمركزة في بلدة X": where who acts is stationed.
  bool IsStation(std::uint32_t first) const;
  bool NamesRoad(std::uint32_t first) const;
  // "على طريق X Y", "الطريق الواصل بين X وY": an end of the road on which it happened.
  bool IsRoadEnd(std::uint32_t n) const;
  // "حكمت محكمة جنايات القاهرة": where the court sits.
  bool IsUnderOffice(std::uint32_t first) const;
  bool IsSeatOfCourt(std::uint32_t first) const;
  // "ونقل الجرحى إلى بلدة كذا", "إلى المستشفى في كذا": where somebody was taken. cue: the token of the name or its cue.
  bool IsWhereTaken(std::uint32_t cue) const;
  bool IsWhereTheyCame(std::uint32_t to) const;
  bool IsWhereTheyLie(std::uint32_t cue) const;
  // "على بعد 40 كيلومترا من X": how far off X; from: the token of "من".
  bool IsMeasured(std::uint32_t from) const;
  bool IsInMeasure(std::uint32_t first) const;
  // The name phrase of the place that the token's sentence opens with, before the token.
  std::optional<std::uint32_t> Opening(std::uint32_t token) const;
  // "وفي بلدة X، ..."
  // The token behind a place that its sentence opens with: "وفي حي X شرقي المدينة، ...".
  std::optional<std::uint32_t> BehindFronted(const NamePhrase& name) const;
  bool IsFronted(const NamePhrase& name) const;
  bool OpensDeed(std::uint32_t at, const NamePhrase& name) const;
  // "في الرأس": where somebody was hit.
  bool IsBodyPart(const NamePhrase& name) const;
  // "وانطلق الموكب من أمام مستشفى كذا": where those go who bury the dead.
  bool IsOnProcession(std::uint32_t first) const;
  // "خطف ثمانية من أبناء البلدة يعملون في ليبيا": a country that its people work or live in.
  bool IsWhereTheyLive(const NamePhrase& name) const;
  // "وشيع جثمانه في بلدة كذا"; first: the token of the place or its cue.
  bool IsWhereBuried(std::uint32_t first) const;
  // "وهو معلم في مدرسة كذا", "ويسكن في بلدة كذا": where he works, lives or was born, told aside.
  bool IsOfSomebody(const NamePhrase& name) const;
  // "ضابط في سجن كذا على يد مجهولين في حي كذا": of the two the first is told of the man. n: its name phrase.
  bool IsPostBefore(std::uint32_t n) const;
  // ", كما قالت الوزارة إن القوات قتلت ثلاثة", ", وقال": from the one token to before the other somebody is said to
  // have said something else, of people of its own.
  bool IsSaidNext(std::uint32_t first, std::uint32_t last) const;
  // "قصفت كذا ردا على هجوم على كذا": between the event, which has a place of its own, and the
  // token `last` stands what it answers.
  bool IsBehindAnswer(const EventMention& mention, std::uint32_t last) const;

 private:
  bool HasPlaceBefore(std::uint32_t first, std::uint32_t last) const;
  bool LinksGovernorates(std::uint32_t n) const;
  bool Is(std::size_t at, std::string_view tag) const { return field_.lattice.Is(at, tag); }
  bool SameSentence(std::size_t a, std::size_t b) const {
    return a < field_.size() && b < field_.size() && field_.SameSentence(a, b);
  }
  // "من أبناء قرية X", "من قرية X": where somebody comes from.
  bool HasBi(std::uint32_t at) const;
  bool GoesOnWithThem(const Clause& clause) const;
  bool IsJoinedToTold(const NamePhrase& name) const;
  bool IsOrigin(std::uint32_t first) const;
  bool IsCountedIn(std::uint32_t from, std::uint32_t first) const;
  bool IsWhence(std::uint32_t first) const;
  bool IsWhatTheyLeave(std::uint32_t first) const;

  bool Some(std::uint32_t at, bool (*holds)(const Analysis&)) const;
  bool OpensWhatHeIs(std::uint32_t at) const;
  bool IsInWhatHeIs(std::uint32_t first) const;
  bool IsWhereHeWorks(const NamePhrase& name) const;
  bool HangsOnSomebody(const NamePhrase& name) const;
  bool IsOfOfficeNoun(std::uint32_t first) const;

  std::uint32_t FirstOfVillages(std::uint32_t n) const;
  std::uint32_t TownBehind(const EventMention& mention, std::uint32_t wide) const;
  bool ComesFrom(const EventMention& mention, std::uint32_t first) const;
  bool IsPatron(const NamePhrase& name) const;
  bool IsFiredFrom(const EventMention& mention, std::uint32_t first) const;
  // "في بلدة X", "بمدينة Y", "وسط Z": the words that say where.
  bool IsLocative(std::uint32_t first) const;
  // "باتجاه حقل X", "إلى بلدة Y", and the places of a list that begins so: where somebody went.
  bool IsDirection(std::uint32_t n) const;
  // "قرب مدينة X", "بالقرب من X"
  // "دمشق - ", "محافظة حلب:", "#الرقة قصفت": where the report was filed, or what it is filed under, stands first in its
  // line.
  bool IsDateline(const NamePhrase& name) const;
  bool IsWireInBrackets(std::uint32_t open) const;
  // "واشنطن", "روسيا": named for who acts more often than for where.
  bool IsPower(const NamePhrase& name) const;
  // "قرية X قرب مدينة Y", "بلدة X في منطقة Y": the words say where the place before it lies.
  bool TellsWhereBefore(std::uint32_t n) const;
  std::uint32_t Inmost(const EventMention& mention, std::uint32_t place) const;
  std::optional<std::uint32_t> ListedFrom(const EventMention& mention, std::uint32_t wide) const;
  // "وفي نيويورك قال": where somebody spoke.
  bool IsOfOffice(const NamePhrase& name) const;
  bool IsWhereSaid(const NamePhrase& name) const;
  bool TellsOfHisTown(std::uint32_t verb, const NamePhrase& name) const;
  bool OpensNextFact(const NamePhrase& name) const;
  bool FollowsAnother(const EventMention& mention, std::uint32_t n) const;
  // "اعتقلت ستة من بلدة X بعد أن داهمت منازلهم": where those who were led away live.
  std::optional<std::uint32_t> HomeOfTaken(const EventMention& mention) const;
  // "وسبق أن ضربها تفجير"
  std::optional<std::uint32_t> OfPronoun(const EventMention& mention, const std::vector<EventMention>& before) const;
  // The definite noun of a settlement, or of what is named by its noun (a camp, a market), that names no place itself.
  const Analysis* PlaceNounAt(std::uint32_t at) const;
  std::optional<std::uint32_t> PlaceNounOf(const EventMention& mention) const;
  bool IsOfBody(const NamePhrase& name) const;
  bool IsTheSame(std::uint32_t at) const;
  std::optional<std::uint32_t> LatestTakenUp(std::uint32_t at, const Analysis& noun, bool same) const;
  bool MayBeResumed(std::uint32_t n) const;
  bool TakesUp(const Analysis& noun, const NamePhrase& name) const;
  bool IsCalledSo(const Analysis& noun, const NamePhrase& name) const;
  bool IsAsideOfPlace(const EventMention& mention, std::uint32_t n) const;
  int Rank(const EventMention& mention, std::uint32_t n, const std::vector<EventMention>& before) const;

  bool OpensLine(std::uint32_t at) const;
  bool HeadsOwnLine(std::uint32_t n) const;
  void FindHeadings();
  void FindDeeds();

  const FieldText& field_;
  std::vector<std::uint32_t> headings_;  // name phrases, in order
  bool lists_deeds_ = false;             // several sentences open with a place and what happened there
};

}  // namespace isnad

#endif  // ISNAD_CORE_READ_EVENTS_EVENT_PLACES_H_
