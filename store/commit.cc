#include <rocksdb/write_batch.h>

#include <set>

#include "store/impl.h"
#include "store/records.h"

// Commit builds one RocksDB write batch out of everything that changes and writes it with one sync: that is law 5, and
// RocksDB keeps it across column families.

namespace isnad {

// The rows that a batch puts and removes. The first error of a single row is kept and told at the end.
class Store::Impl::BatchRows {
 public:
  BatchRows(const Impl& store, const Batch& batch, rocksdb::WriteBatch& out)
      : store_(store), batch_(batch), out_(out) {}

  Status Add() {
    using Step = Status (BatchRows::*)();
    for (const Step step : {&BatchRows::AddArticles, &BatchRows::AddOverlays, &BatchRows::AddJudgements,
                            &BatchRows::AddRegister, &BatchRows::AddReadings, &BatchRows::AddLists,
                            &BatchRows::AddEvents, &BatchRows::AddConflicts, &BatchRows::AddCopies}) {
      if (Status status = (this->*step)(); !status.ok()) return status;
    }
    return status_;
  }

 private:
  void Put(Family family, const std::string& key, const std::string& value) {
    PutRow(out_, store_.HandleOf(family), key, value, status_);
  }
  void Remove(Family family, const std::string& key) { RemoveRow(out_, store_.HandleOf(family), key, status_); }

  Status AddArticles();
  Status AddOverlays();
  Status AddJudgements();
  Status AddRegister();
  Status AddReadings();
  Status AddLists();
  Status AddEvents();
  Status AddConflicts();
  Status AddCopies();
  // Groups of rows that follow an event or a group of copies.
  Status DropIndexesOf(const EventKey& key);
  void PutEvent(const Event& event);
  Status DropCopies(const ArticleId& first);
  void PutConflicts(const std::string& key, const std::vector<Conflict>& conflicts);

  const Impl& store_;
  const Batch& batch_;
  rocksdb::WriteBatch& out_;
  Status status_;
};

Status Store::Impl::BatchRows::AddArticles() {
  for (const ArticleId& id : batch_.remove_articles) {
    const std::string mark = keys::Text(id.value);
    bool any = false;
    Status walked =
        store_.WalkPrefix(Family::kArticle, mark, [&](std::string_view key, std::string_view) -> Result<bool> {
          any = true;
          Remove(Family::kArticle, std::string(key));
          return true;
        });
    if (!walked.ok()) return walked;
    if (any) Put(Family::kArticle, mark, records::EncodeNothing());
  }
  for (const Article& article : batch_.articles) {
    Remove(Family::kArticle, keys::Text(article.id.value));
    Put(Family::kArticle, keys::ArticleVersion(article.id, keys::VersionHash(article)),
        records::EncodeArticle(article));
  }
  return {};
}

Status Store::Impl::BatchRows::AddOverlays() {
  for (const std::string& name : batch_.remove_overlays) Remove(Family::kOverlay, keys::Text(name));
  for (const auto& [name, content] : batch_.overlays)
    Put(Family::kOverlay, keys::Text(name), records::EncodeText(content));
  return {};
}

// A number is a judgement's for ever: who takes it back leaves its row, empty.
Status Store::Impl::BatchRows::AddJudgements() {
  for (const std::uint64_t number : batch_.remove_judgements) {
    const std::string key = keys::JudgementNumber(number);
    Result<std::optional<std::string>> there = store_.Get(Family::kJudgement, key);
    if (!there.ok()) return there.status();
    if (*there) Put(Family::kJudgement, key, records::EncodeTakenBack());
  }
  if (batch_.judgements.empty()) return {};
  const Result<std::uint64_t> next = store_.NextJudgementNumber();
  if (!next.ok()) return next.status();
  std::uint64_t number = *next;
  for (const Judgement& judgement : batch_.judgements) {
    if (judgement.number != number) {
      return Status::Invalid("judgement " + std::to_string(judgement.number) + ": the next one is " +
                             std::to_string(number));
    }
    Put(Family::kJudgement, keys::JudgementNumber(number++), records::EncodeJudgement(judgement));
  }
  return {};
}

// The register only grows: an id or an anchor that is there already would change what a cited id means.
Status Store::Impl::BatchRows::AddRegister() {
  if (batch_.registered.empty()) return {};
  Result<std::uint64_t> next = store_.NextRegisterNumber();
  if (!next.ok()) return next.status();
  std::uint64_t number = *next;
  std::set<std::string> seen;
  for (const RegisterEntry& entry : batch_.registered) {
    for (const std::string& key : {keys::RegisterId(entry.id), keys::RegisterAnchor(entry.anchor)}) {
      Result<std::optional<std::string>> there = store_.Get(Family::kRegister, key);
      if (!there.ok()) return there.status();
      if (*there || !seen.insert(key).second) {
        return Status::Invalid("register: " + entry.id.value + " at " + KeyOf(entry.anchor) +
                               ": the id or the report is registered already");
      }
      Put(Family::kRegister, key, records::EncodeNumber(number));
    }
    Put(Family::kRegister, keys::RegisterNumber(number), records::EncodeRegisterEntry(entry));
    ++number;
  }
  return {};
}

Status Store::Impl::BatchRows::AddReadings() {
  for (const ArticleId& id : batch_.remove_readings) {
    Remove(Family::kReading, keys::Text(id.value));
    Remove(Family::kConflict, keys::ConflictsOfArticle(id));
  }
  for (const Reading& reading : batch_.readings) {
    Status checked = records::CheckReading(reading);
    if (!checked.ok()) return checked.In("reading of " + reading.article.value);
    Put(Family::kReading, keys::Text(reading.article.value), records::EncodeReading(reading));
  }
  return {};
}

// Indexes that are lists.
Status Store::Impl::BatchRows::AddLists() {
  ListChanges postings, copy_keys, entities, names;
  for (const auto& [key, report] : batch_.remove_postings) postings[key][keys::Ref(report)] = false;
  for (const auto& [key, report] : batch_.add_postings) postings[key][keys::Ref(report)] = true;
  for (const auto& [key, id] : batch_.remove_copy_keys) copy_keys[key][keys::Text(id.value)] = false;
  for (const auto& [key, id] : batch_.add_copy_keys) copy_keys[key][keys::Text(id.value)] = true;
  for (const auto& [entity, id] : batch_.remove_entities) entities[entity.value][keys::Text(id.value)] = false;
  for (const auto& [entity, id] : batch_.add_entities) entities[entity.value][keys::Text(id.value)] = true;
  for (const EntityName& n : batch_.remove_names) names[n.name][keys::NameElement(n.entity, n.article)] = false;
  for (const EntityName& n : batch_.add_names) names[n.name][keys::NameElement(n.entity, n.article)] = true;
  for (const auto& [family, changes] :
       {std::pair(Family::kPosting, &postings), std::pair(Family::kCopyKey, &copy_keys),
        std::pair(Family::kEntity, &entities), std::pair(Family::kEntityName, &names)}) {
    Status changed = store_.ChangeLists(family, *changes, out_);
    if (!changed.ok()) return changed;
  }
  return {};
}

// First all index rows of what was there go, then those of what is there now come: a report may move from one event of
// the batch to another.
Status Store::Impl::BatchRows::AddEvents() {
  for (const EventKey& key : batch_.remove_events) {
    if (Status dropped = DropIndexesOf(key); !dropped.ok()) return dropped;
    Remove(Family::kEvent, keys::Text(key.value));
    Remove(Family::kConflict, keys::ConflictsOfEvent(key));
  }
  for (const Event& event : batch_.events) {
    if (Status dropped = DropIndexesOf(event.key); !dropped.ok()) return dropped;
  }
  for (const Event& event : batch_.events) PutEvent(event);
  return {};
}

Status Store::Impl::BatchRows::DropIndexesOf(const EventKey& key) {
  const auto before = store_.Find(Family::kEvent, keys::Text(key.value),
                                  [&](std::string_view bytes) { return records::DecodeEvent(key, bytes); });
  if (!before.ok()) return before.status();
  if (!*before) return {};
  const Event& event = **before;
  if (!event.id.empty()) Remove(Family::kEventById, keys::Text(event.id.value));
  for (const ReportRef& report : event.reports) Remove(Family::kEventOfReport, keys::Ref(report));
  if (event.date.known())
    Remove(Family::kByDay, keys::ByDay({*event.date.from, *event.date.to, event.place, event.key}));
  return {};
}

void Store::Impl::BatchRows::PutEvent(const Event& event) {
  const std::string key = records::EncodeText(event.key.value);
  Put(Family::kEvent, keys::Text(event.key.value), records::EncodeEvent(event));
  if (!event.id.empty()) Put(Family::kEventById, keys::Text(event.id.value), key);
  for (const ReportRef& report : event.reports) Put(Family::kEventOfReport, keys::Ref(report), key);
  if (event.date.known()) {
    Put(Family::kByDay, keys::ByDay({*event.date.from, *event.date.to, event.place, event.key}),
        records::EncodeNothing());
  }
}

Status Store::Impl::BatchRows::AddConflicts() {
  for (const auto& [event, conflicts] : batch_.event_conflicts) PutConflicts(keys::ConflictsOfEvent(event), conflicts);
  for (const auto& [id, conflicts] : batch_.article_conflicts) PutConflicts(keys::ConflictsOfArticle(id), conflicts);
  return {};
}

void Store::Impl::BatchRows::PutConflicts(const std::string& key, const std::vector<Conflict>& conflicts) {
  if (conflicts.empty()) {
    Remove(Family::kConflict, key);
  } else {
    Put(Family::kConflict, key, records::EncodeConflicts(conflicts));
  }
}

// As events: what was there goes first.
Status Store::Impl::BatchRows::AddCopies() {
  for (const ArticleId& first : batch_.remove_copies) {
    if (Status dropped = DropCopies(first); !dropped.ok()) return dropped;
  }
  for (const Copies& copies : batch_.copies) {
    if (copies.articles.empty()) return Status::Invalid("a group of copies without a member");
    if (Status dropped = DropCopies(copies.articles.front()); !dropped.ok()) return dropped;
  }
  for (const Copies& copies : batch_.copies) {
    const std::string& first = copies.articles.front().value;
    Put(Family::kCopies, keys::Text(first), records::EncodeCopies(copies));
    for (const ArticleId& member : copies.articles)
      Put(Family::kCopyOf, keys::Text(member.value), records::EncodeText(first));
  }
  return {};
}

Status Store::Impl::BatchRows::DropCopies(const ArticleId& first) {
  const auto before = store_.Find(Family::kCopies, keys::Text(first.value), records::DecodeCopies);
  if (!before.ok()) return before.status();
  if (!*before) return {};
  for (const ArticleId& member : (*before)->articles) Remove(Family::kCopyOf, keys::Text(member.value));
  Remove(Family::kCopies, keys::Text(first.value));
  return {};
}

Status Store::Commit(const Batch& batch) {
  if (impl_->reader) return Status::Invalid(impl_->dir + ": the store is open for reading only");
  const std::lock_guard<std::mutex> lock(impl_->commit_mutex);
  if (NeedsRebuild() && !impl_->rebuilding)
    return Status::Version(impl_->dir + ": " + RebuildReason() + ": rebuild it");
  rocksdb::WriteBatch out;
  Status status = Impl::BatchRows(*impl_, batch, out).Add();
  if (!status.ok()) return status.In(impl_->dir);
  if (out.Count() == 0) return {};
  return impl_->Write(out);
}

}  // namespace isnad
