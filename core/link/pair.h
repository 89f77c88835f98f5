#ifndef ISNAD_CORE_LINK_PAIR_H_
#define ISNAD_CORE_LINK_PAIR_H_

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/link/link.h"

// What the files of this folder share: a report with all that linking asks of it, its keys, and the pair score.

namespace isnad::internal {

struct Weights {
  std::map<std::string, std::int32_t, std::less<>> by_feature;
  // A feature without a weight is a bug of the data file: asserted; in a release so low that nothing links.
  std::int32_t Of(std::string_view feature) const;
};
Weights ParseWeights(const std::vector<std::vector<std::string>>& rows);

// What linking needs to know of the world. A test brings its own places.
struct Knowledge {
  std::function<const KnownEntity*(std::string_view id)> entity;
  Weights weights;
  std::map<std::string, std::string> regions;  // folded name of a governorate -> its id
  std::map<std::string, std::string> seats;    // id of a governorate -> that of the city called like it
  // Id of a place -> its names that another place has as well, folded: "Dhiban" of Syria and of Jordan.
  using Homonyms = std::map<std::string, std::vector<std::string>, std::less<>>;
  Homonyms homonyms;
  // Reports with days of one place, up to which an undated one of that place that has nothing else is looked at. More
  // of them would be as many ties. (chosen; the events of real sets have up to 30 reports)
  std::size_t few_told = 32;
};
Knowledge KnowledgeOf(const Lexicon& lexicon);

struct Window {
  Day from = 0, to = 0;
  Basis basis = Basis::kUnknown;
  int span() const { return to - from + 1; }
  bool by_weekday = false;  // "اليوم الخميس": the weekday is named, and it is that of the day
  bool strong() const { return basis == Basis::kStated || basis == Basis::kRelative; }
  // Told in two ways that agree, or in full: seldom a slip of a day.
  bool sure() const {
    return basis == Basis::kStated || (by_weekday && (basis == Basis::kRelative || basis == Basis::kYearInferred));
  }
};

struct ReportView {
  ReportRef ref;
  const Reading* reading = nullptr;
  const Report* report = nullptr;
  std::optional<std::uint32_t> place;  // entity index, a place that means something outside the article
  const KnownEntity* known = nullptr;
  std::string folded;            // the place's folded name
  std::string listed;            // the folded name that the gazetteer gives a known place
  std::string camp;              // what a known camp is called: "فارعه" of "مخيم الفارعة"; or empty
  std::string bare;              // without the word that says what it is
  std::vector<std::string> own;  // tokens of the place itself, none for a country
  std::string begin;             // token of an unknown name's first word: others may tell that alone; or empty
  std::string house_of;  // id of the governorate that "سجن ذمار" is called after; of "مستشفى حلب الجامعي" empty
  std::string namesake;         // of a street, a market: token of what it is called after; or empty
  std::set<std::string> above;  // tokens of the places above it, countries left out
  std::set<std::string> towns;  // those of them that lie below a district
  // A street, a hospital whose town is not told: tokens of the places that the article names, one of which may be it.
  std::set<std::string> maybe_above;
  std::set<std::string> maybe_towns;  // those of them that are towns, where they are few
  std::string governorate;            // id, or empty
  bool precise = false;               // below a governorate
  bool small = false;                 // a village, or a place that no gazetteer holds: there is seldom news of it
  bool land = false;                  // the land around a town: "ريف منبج"
  // No words by the event say where it was: the reader took the place from elsewhere in the article, as a dateline.
  bool guessed = false;
  bool within_town = false;  // a quarter, a street, a building
  bool of_town = false;      // that, or what the gazetteer puts into a city
  bool spot = false;         // of these a street or a building of which no quarter is told
  bool in_city = false;      // one of the towns above it is a city
  bool region_told = false;  // the article itself says what lies above it
  std::optional<Window> days;
  std::optional<Day> earliest, latest;  // where no days are told: it happened between them
  // Of a report that is not dated(): the days among which it happened, both included. Nothing: only the day of a year,
  // a name or that little else is told of the place ties it to an event.
  std::optional<std::pair<Day, Day>> near;
  std::optional<Day> archived;    // of an undated report: when an archive saved its page
  std::set<std::string> victims;  // folded names of two parts or more
  // Of a main report, each with its entity index: people in two words or more that its article names and does not
  // quote, none that is known; and what those of three words or more are called in two.
  std::map<std::string, std::uint32_t> people, shorter;
  // How the victims' names sound, by first name and each other: what an article in another script shares with it.
  std::set<std::string> arabic_sounds, latin_sounds;
  std::set<std::string> actors;  // ids of who acts and against whom
  std::set<std::string> sites;   // the kinds of what it fell on
  bool arrests = false;          // someone is arrested or captured in it
  // What else the article of a main report names that is its own: people in two words, villages. Its place is not
  // there.
  std::set<std::string> others;
  // Each with its entity index: tokens of the places that its article names in one breath with its own, and, of a main
  // report, of the small ones that it names anywhere, those left out that another of its reports has.
  std::map<std::string, std::uint32_t> named, told;
  // Of a main report that says what it fell on, each with its entity index: tokens of the greater towns that its
  // article names.
  std::map<std::string, std::uint32_t> cities;
  // Of a report that tells its days and no place by words of its own, each with its entity index: tokens of the places
  // that its article names, one of which may be where it was.
  std::map<std::string, std::uint32_t> amid;
  std::set<std::string> specifics;  // victims, and of the others those that are rare
  bool dated() const;               // its days are few enough to be keys
  // 1: it forms events with others of the first tier, since its days are four at most and its place lies below a
  // governorate, or its governorate and what it fell on are told. 2: it may only join one of them.
  int tier() const;
};
ReportView ViewOf(const Reading& reading, std::uint32_t report, const Knowledge& knowledge);

// The keys a report is stored under, and those under which its candidates are found: of two eligible reports each finds
// the other, by these or by the weak ones below.
std::vector<std::string> KeysOf(const ReportView& view);
std::vector<std::string> LookupsOf(const ReportView& view);

// Whether an undated report may tell of what happened on a dated one's days, by the day of a year that it tells, by the
// span that it tells or by when it was published: each bounds the days from both sides, so that no town's history is
// ever scanned and what really happened is among what is found.
bool MayBeNear(const ReportView& undated, const ReportView& dated);

// Where reports are found that share nothing but the place, as long as `told` finds few (Knowledge): the reports of the
// place that tell their days.
struct WeakLookup {
  std::string key, told;
};
std::vector<WeakLookup> WeakLookupsOf(const ReportView& view);

// The letters of a folded name that spelling varies least in.
std::string SkeletonOf(std::string_view folded);

// A token of a place that begins so is its letters without their order; it says nothing unless the two names differ by
// one swap of neighbours.
inline constexpr std::string_view kSwapped = "w:";
// One that begins so is the country and two consonants; it says nothing unless the names are of two scripts and their
// vowels agree.
inline constexpr std::string_view kBrief = "b:";

PairScore Score(const ReportView& a, const ReportView& b, const Weights& weights);

// Groups of reports that are one event, by average link within the components of linking pairs. A pair that a veto
// holds apart holds its groups apart, with one exception: two sibling places are in one group where another pair of the
// two groups is told of one place, or one article names the other's place or people, since outlets take now one village
// of an event, now the other. Views in the order of their refs; gives indexes, each group sorted, the groups by their
// first.
// Reports of the second tier link with each other alone, by ties (PairScore).
// Judgements among them stand above all that: what they hold together is one group, what they hold apart never is.
std::vector<std::vector<std::size_t>> Cluster(const std::vector<const ReportView*>& views, const Weights& weights,
                                              const std::vector<JudgedPair>& judged = {});

// What judgements say of a report of the second tier and the events that it is set beside.
struct Rulings {
  std::optional<std::size_t> joins;  // whatever else is said
  std::set<std::size_t> keeps_out_of;
};

// What a report of the second tier does with the events of the first, each given by its members.
struct Decision {
  std::optional<std::size_t> joins;
  std::int32_t score = 0;                                      // of what it joins
  std::vector<std::pair<std::size_t, PossibleLink>> possible;  // by event; the report of each link is `view`
  std::optional<Window> days;  // of one that stays alone and tells none: those that its article is about
};
// One decision for each of an article's reports of the second tier. Two of them never join one event, and none that is
// told as news beside the main report joins an event of other days than that report's. judged: one for each report, or
// none at all.
std::vector<Decision> Decide(const std::vector<const ReportView*>& article,
                             const std::vector<std::vector<const ReportView*>>& events, const Weights& weights,
                             const std::vector<Rulings>& judged = {});

// The days that reports of one event tell together.
Date CommonDate(const std::vector<const ReportView*>& members);

// The event of these members; `anchor`s of possible links are given ready. days: where no member tells any.
Event MakeEvent(const std::vector<const ReportView*>& members, std::vector<PossibleLink> possible,
                const Knowledge& knowledge, const std::optional<Window>& days = std::nullopt);

EventDelta UpdateEvents(LinkView& view, const std::vector<ArticleId>& changed, const std::vector<ReportRef>& gone,
                        const Knowledge& knowledge, const std::vector<ReportRef>& judged = {});
Graph LinkAll(const std::vector<Reading>& readings, const Knowledge& knowledge,
              const std::vector<JudgedPair>& judged = {});
Entity MakeEntity(const EntityId& id, const std::vector<const Reading*>& readings, const Knowledge& knowledge);

}  // namespace isnad::internal

#endif  // ISNAD_CORE_LINK_PAIR_H_
