#ifndef ISNAD_CORE_LINK_LINK_H_
#define ISNAD_CORE_LINK_LINK_H_

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/lexicon/lexicon.h"
#include "core/model/graph.h"
#include "core/model/judgement.h"
#include "core/model/reading.h"

// Readings and judgements in; entities, events and copies out. Which events there are is a function of the set of
// current readings and of the judgements alone: an update with some of them changed gives what linking all of them at
// once gives (law 1), and touches only the changed reports' candidates and their components (law 6).

namespace isnad {
namespace internal {
struct Knowledge;
}

// The global id of an entity of one article: the lexicon's id, or a function of type and folded name, or of the
// article too where the name means nothing outside it. Pure.
EntityId EntityIdOf(const Reading& reading, std::uint32_t entity);

// The keys that a text can be found by as a copy: the bands of its sketch, each with where it is set. Sorted, unique.
// Of a key that more than kFewAlike texts share (a monitor's phrase that recurs for years, a story that forty outlets
// carry) the first of them by id are compared with all, the others with those only: what each costs stays bounded, and
// copies of one text still meet.
std::vector<std::string> CopyKeysOf(const Reading& reading);
inline constexpr std::size_t kFewAlike = 32;

struct Feature {
  std::string name;  // "same-place", "date-one-day-off"
  std::int32_t weight = 0;
  std::optional<Span> left, right;  // the quotes it stands on
  bool operator==(const Feature&) const = default;
};

// Why two reports are one event, or are not. eligible false: nothing in common that a link could stand on.
struct PairScore {
  bool eligible = false;
  bool weak = false;  // eligible by nothing but the place: where much was told of it, that is no evidence
  bool tied = false;  // neither tells its day, and more than the place holds them together
  std::int32_t score = 0;
  std::vector<Feature> features;
  std::string veto;  // the veto's id, or empty
  bool link() const { return eligible && veto.empty() && score >= 0; }
};

// A judgement on two reports that are there, two different ones.
struct JudgedPair {
  std::uint64_t number = 0;  // the smaller, the older
  Ruling ruling = Ruling::kSame;
  ReportRef left, right;
  bool operator==(const JudgedPair&) const = default;
};
// A judgement "same" that, with those that are older, would put two reports judged different into one event: it holds
// nothing together.
struct Contradiction {
  std::uint64_t aside = 0;
  std::uint64_t against = 0;  // the oldest judgement "different" that it can't stand beside
  bool operator==(const Contradiction&) const = default;
};
// Those among these judgements, by the number of the one that is set aside. Pure.
std::vector<Contradiction> ContradictionsOf(const std::vector<JudgedPair>& pairs);

// What the linker asks of what is stored: current readings by article, and articles by key. The store's adapter in
// tools and the in-memory view of tests both implement it. Answers are sorted.
class LinkView {
 public:
  virtual ~LinkView() = default;
  virtual const Reading* ReadingOf(const ArticleId& article) = 0;        // null: not there; valid until the view dies
  virtual const Reading* FormerReadingOf(const ArticleId& article) = 0;  // as stored before this update; null: none
  virtual std::vector<ReportRef> ReportsWith(const std::string& key) = 0;
  virtual std::vector<ArticleId> ArticlesWithCopyKey(const std::string& key) = 0;
  // Judgements on two reports that are there in the new state, one of them of this article; by number.
  virtual std::vector<JudgedPair> JudgedWith(const ArticleId& article) = 0;
  virtual std::optional<EventKey> EventOf(const ReportRef& report) = 0;  // as stored now
  virtual std::optional<Event> EventWith(const EventKey& key) = 0;       // as stored now
};

// What changes in the graph of events. With empty ids: the register gives them.
struct EventDelta {
  std::vector<Event> put;
  std::vector<EventKey> removed;  // sorted; none of them is in put
};

// Groups of copies that the changed articles belong to now, as `UpdateEvents` for copies: `put` by first article.
// Members agree in text, figures, dates and names, within a week, of other outlets, each against the earliest.
std::vector<Copies> CopiesAround(LinkView& view, const std::vector<ArticleId>& articles);

struct Graph {
  std::vector<Event> events;     // by key
  std::vector<Entity> entities;  // by id
  std::vector<Copies> copies;    // by first article
};

// Links by what one lexicon knows of places and by its weights. Immutable; any thread; the lexicon outlives it.
class Linker {
 public:
  explicit Linker(const Lexicon& lexicon);
  ~Linker();
  Linker(const Linker&) = delete;
  Linker& operator=(const Linker&) = delete;

  // The keys that a report is stored under: of two eligible reports each looks up one of the other's. Sorted, unique.
  std::vector<std::string> KeysOf(const Reading& reading, std::uint32_t report) const;
  PairScore ScorePair(const Reading& a, std::uint32_t report_a, const Reading& b, std::uint32_t report_b) const;
  // What changes in the graph of events when these articles change. The view already shows the new state of readings
  // and keys, and the old state of events. `gone`: reports that were stored of changed or removed articles. `judged`:
  // reports of judgements that were made or taken back.
  EventDelta UpdateEvents(LinkView& view, const std::vector<ArticleId>& changed, const std::vector<ReportRef>& gone,
                          const std::vector<ReportRef>& judged = {}) const;
  // All at once, without a store: the reference that the update must equal. Judgements on reports that are not there
  // are passed over.
  Graph LinkAll(const std::vector<Reading>& readings, const std::vector<JudgedPair>& judged = {}) const;
  const internal::Knowledge& knowledge() const { return *knowledge_; }

 private:
  std::unique_ptr<const internal::Knowledge> knowledge_;
};

// One entity of the graph from the readings of the articles that name it.
Entity MakeEntity(const EntityId& id, const std::vector<const Reading*>& readings, const Lexicon& lexicon);

// Gives each event its id: that of the oldest entry whose anchor is among its reports, else a new one
// ("ev-000001" and up), anchored at its smallest report; new entries are appended. `next`: the next number to give.
// An anchor belongs to one event, so no two events get one id.
std::vector<RegisterEntry> AssignIds(std::vector<Event>& events, const std::map<ReportRef, EventId>& anchors,
                                     std::uint64_t& next);

}  // namespace isnad

#endif  // ISNAD_CORE_LINK_LINK_H_
