#ifndef ISNAD_STORE_STORE_H_
#define ISNAD_STORE_STORE_H_

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/article.h"
#include "core/model/graph.h"
#include "core/model/ids.h"
#include "core/model/judgement.h"
#include "core/model/reading.h"
#include "core/model/status.h"

// The graph on disk. One place knows the bytes (FORMAT.md): keys.h and records.h. RocksDB stays behind impl.h.
//
// What is stored falls into two groups. The source of truth: every version of every article, judgements, overlays,
// settings, the id register. The derived: readings, events, conflicts, copies and the indexes to them, which a rebuild
// drops and makes again from the first group.

namespace isnad {

// kCreateOrOpen: the one writer; makes the store where there is none. A second writer gets kIo.
// kReadOnly: a reader beside a running writer, as many as wanted. All that it reads is one consistent state, that of
// its Open, whole batches only; what is committed later a reader opened later sees. Writes nothing into the store.
enum class OpenMode { kCreateOrOpen, kReadOnly };

struct EntityName {
  std::string name;  // folded
  EntityId entity;
  ArticleId article;  // that names it so: the name goes when the last such article goes
  bool operator==(const EntityName&) const = default;
};

// All that one batch changes. The order of entries within a vector means nothing, except in `registered` and
// `judgements`. Within each pair of "add" and "remove", removals are done first: what stands in both is there
// afterwards. To add what is there and to remove what is not change nothing.
struct Batch {
  // Source of truth.
  std::vector<Article> articles;           // versions; one that is there already changes nothing
  std::vector<ArticleId> remove_articles;  // all versions; the id is remembered as removed until it is added again
  std::vector<RegisterEntry> registered;   // in the order of their numbers, the first being NextRegisterNumber()
  std::vector<Judgement> judgements;       // by ascending numbers, the first being NextJudgementNumber()
  std::vector<std::uint64_t> remove_judgements;
  std::map<std::string, std::string> overlays;  // name -> content
  std::vector<std::string> remove_overlays;

  // Derived. Rows that only index an event (by id, by report, by day) or a group of copies (by member) follow it.
  std::vector<Reading> readings;
  std::vector<ArticleId> remove_readings;                                          // with the conflicts of that article
  std::vector<std::pair<std::string, ReportRef>> add_postings, remove_postings;    // link key, report
  std::vector<std::pair<std::string, ArticleId>> add_copy_keys, remove_copy_keys;  // copy key, article
  std::vector<std::pair<EntityId, ArticleId>> add_entities, remove_entities;       // entity, article that names it
  std::vector<EntityName> add_names, remove_names;
  // A report is in one event: an event that loses a report to another of this batch is itself put or removed here.
  std::vector<Event> events;
  std::vector<EventKey> remove_events;  // with their conflicts
  // All conflicts of an event, or of one article's own sums, in place of those stored; an empty list removes them.
  std::map<EventKey, std::vector<Conflict>> event_conflicts;
  std::map<ArticleId, std::vector<Conflict>> article_conflicts;
  std::vector<Copies> copies;            // by first article; at least one member
  std::vector<ArticleId> remove_copies;  // first articles
};

struct Counts {
  std::uint64_t articles = 0;  // with at least one version
  std::uint64_t versions = 0;  // of all articles together
  std::uint64_t removed = 0;   // articles removed and not added again
  std::uint64_t readings = 0;
  std::uint64_t events = 0;
  std::uint64_t conflicts = 0;
  std::uint64_t copies = 0;  // groups
  std::uint64_t entities = 0;
  std::uint64_t link_keys = 0;
  std::uint64_t registered = 0;  // ids ever given to events
  std::uint64_t judgements = 0;  // made and not taken back
  bool operator==(const Counts&) const = default;
};

// A link key and how many reports share it.
struct Block {
  std::string key;
  std::uint64_t reports = 0;
  bool operator==(const Block&) const = default;
};

// The current one of two versions of an article: the one of the later day (`revised`, else `archived`; none is
// earliest), then the larger `revised` text, then the larger version hash. Pure; a strict order of different versions.
bool IsLaterVersion(const Article& a, const Article& b);

// Where a store lives, for tests (store/testing.h).
struct Disk;

// Errors of every call: kNotFound where one thing was asked for by id and is not there (not said below again),
// kCorruption where stored bytes do not decode, with column family and key in the message, kIo where the disk refuses.
// Any thread may read, and one may commit meanwhile; but only a reader (kReadOnly) keeps several reads consistent with
// each other. A callback that returns false ends the walk; it may read from the store, and must not commit to it.
class Store {
 public:
  // lexicon_hash: of the words this program reads with; any text; the store adds that of its overlays. Opens a store of
  // another format or lexicon too, so that it can be rebuilt: see NeedsRebuild. kNotFound: kReadOnly, and `dir` holds
  // no store. kInvalid: `dir` holds other things than a store. kIo: another process writes to it. kVersion: a reader of
  // a store too old to be read.
  static Result<std::unique_ptr<Store>> Open(const std::filesystem::path& dir, OpenMode mode,
                                             const std::string& lexicon_hash);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // The derived group was made by another format or lexicon, with other overlays, or a rebuild did not finish. The
  // reason is a sentence for a user, or empty. As of Open, DropDerived and FinishRebuild.
  bool NeedsRebuild() const;
  const std::string& RebuildReason() const;

  // Writes all of it or nothing, and returns after it is on the disk (law 5). kInvalid, and nothing written: a reading
  // with an index out of range, an empty group of copies, a register entry whose id or anchor is registered already, a
  // judgement out of turn, or a reader. kVersion: the store needs a rebuild and DropDerived was not called. After kIo:
  // reopen the store.
  Status Commit(const Batch& batch);

  // A rebuild is: DropDerived; Commit as often as needed; FinishRebuild. Until the last one the store says that it
  // needs a rebuild, so that one that is broken off is begun again.
  Status DropDerived();
  Status FinishRebuild();

  // Articles. Ids in byte order, from the first after `after` where it is given.
  Result<Article> CurrentArticle(const ArticleId& id) const;
  Result<std::vector<Article>> Versions(
      const ArticleId& id) const;                         // the current one first, then back in time; none: empty
  Result<bool> HasVersion(const Article& article) const;  // this very version, all fields alike
  Result<bool> WasRemoved(const ArticleId& id) const;
  Status ForEachArticleId(const std::function<bool(const ArticleId&)>& visit, const ArticleId* after = nullptr) const;

  // Readings, by article id.
  Result<Reading> GetReading(const ArticleId& id) const;
  Status ForEachReading(const std::function<bool(const Reading&)>& visit, const ArticleId* after = nullptr) const;

  // Indexes. Sorted, unique; an unknown key has none.
  Result<std::vector<ReportRef>> Postings(std::string_view key) const;
  Result<std::vector<ArticleId>> ArticlesWithCopyKey(std::string_view key) const;
  Result<std::vector<ArticleId>> ArticlesOf(const EntityId& entity) const;
  // Each entity that has an article, by id, with the number of its articles.
  Status ForEachEntity(const std::function<bool(const EntityId&, std::uint64_t articles)>& visit) const;
  // Each entity under each folded name that begins with `prefix`, by name and then id, with the number of articles that
  // name it so.
  Status ForEachName(
      std::string_view prefix,
      const std::function<bool(const std::string& name, const EntityId&, std::uint64_t articles)>& visit) const;

  // Events, by key.
  Result<Event> GetEvent(const EventKey& key) const;
  Result<Event> GetEvent(const EventId& id) const;  // an event as it is now; an older id is found by AnchorOf
  Result<EventKey> EventOf(const ReportRef& report) const;
  Status ForEachEvent(const std::function<bool(const Event&)>& visit) const;
  // Events of known date that have a day in from .. to, both included: by first day, last day, place, key.
  Status ForEachEventBetween(Day from, Day to,
                             const std::function<bool(const EventKey&, const EntityId& place)>& visit) const;

  // Conflicts. None: empty. The walk gives those of events by event key, then those of articles by article.
  Result<std::vector<Conflict>> ConflictsOf(const EventKey& event) const;
  Result<std::vector<Conflict>> ConflictsOf(const ArticleId& article) const;
  Status ForEachConflict(const std::function<bool(const Conflict&)>& visit) const;

  // Copies, by first article. CopiesWith: the group that this article is a member of.
  Result<Copies> CopiesWith(const ArticleId& article) const;
  Status ForEachCopies(const std::function<bool(const Copies&)>& visit) const;

  // The register. AnchoredAt: the id that a report carries.
  Result<EventId> AnchoredAt(const ReportRef& report) const;
  Result<ReportRef> AnchorOf(const EventId& id) const;
  Result<std::uint64_t> NextRegisterNumber() const;  // 1 in a new store

  // Judgements, by number. The number of one that was taken back is not given again.
  Result<Judgement> GetJudgement(std::uint64_t number) const;
  Result<std::uint64_t> NextJudgementNumber() const;  // 1 in a new store
  Status ForEachJudgement(const std::function<bool(const Judgement&)>& visit) const;

  Result<std::map<std::string, std::string>> Overlays() const;

  // These walk whole column families.
  Result<Counts> Count() const;
  Result<std::vector<Block>> LargestBlocks(std::size_t limit) const;  // largest first, then by key
  Result<std::uint64_t> BytesOnDisk() const;                          // of all files, the log of writes included

 private:
  friend class TestDisk;
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  static Result<std::unique_ptr<Store>> OpenOn(const Disk& disk, const std::filesystem::path& dir, OpenMode mode,
                                               const std::string& lexicon_hash);
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad

#endif  // ISNAD_STORE_STORE_H_
