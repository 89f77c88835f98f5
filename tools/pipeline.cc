#include "tools/pipeline.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <set>
#include <thread>
#include <unordered_map>
#include <utility>

#include "core/reconcile/reconcile.h"
#include "core/text/tokens.h"
#include "tools/judgements.h"

// A batch goes through these steps, and only the last one writes:
//   1. which articles have another current version than the store holds;
//   2. their readings, in parallel;
//   3. the indexes: postings, copy keys, entities and names, of the old reading out and of the new one in;
//   4. the events around the changed reports, their ids;
//   5. the groups of copies around the changed articles;
//   6. the conflicts of every event that changed, or whose roots changed with the copies.
// What linking asks of the store is answered by a view: the batch first, then the store.

namespace isnad {
namespace {

constexpr std::size_t kCachedReadings = 8192;  // about 5 KB each
constexpr std::size_t kCachedNames = 200000;

template <class T>
void SortUnique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::vector<ReportRef> ReportsOf(const Reading& reading) {
  std::vector<ReportRef> refs;
  for (std::uint32_t i = 0; i < reading.reports.size(); ++i) refs.push_back({reading.article, i});
  return refs;
}

}  // namespace

void InParallel(std::size_t count, const std::function<void(std::size_t)>& work) {
  const std::size_t threads = std::min<std::size_t>(count, std::max(1U, std::thread::hardware_concurrency()));
  if (threads <= 1) {
    for (std::size_t i = 0; i < count; ++i) work(i);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::vector<std::jthread> pool;
  for (std::size_t t = 0; t < threads; ++t) {
    pool.emplace_back([&] {
      for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) work(i);
    });
  }
}

// The new state of readings and keys, the old state of events; all of `now`, `added` and the like is there before the
// first question. An error of the store is kept and asked for at the end.
class Pipeline::View : public LinkView {
 public:
  explicit View(Pipeline& pipeline) : pipeline_(pipeline) {}

  std::map<ArticleId, const Reading*> now;       // of this batch; null: removed
  std::map<ArticleId, const Article*> articles;  // of this batch, those that judgements stand on
  std::map<std::string, std::set<ReportRef>> added, removed;
  std::map<std::string, std::set<ArticleId>> copies_added, copies_removed;
  Status status;

  const Reading* ReadingOf(const ArticleId& article) override {
    if (const auto at = now.find(article); at != now.end()) return at->second;
    return FormerReadingOf(article);
  }

  const Reading* FormerReadingOf(const ArticleId& article) override {
    auto [at, fresh] = pipeline_.cache_.try_emplace(article);
    if (fresh) {
      Result<Reading> reading = pipeline_.store_.GetReading(article);
      if (reading.ok())
        at->second = std::make_unique<Reading>(*std::move(reading));
      else if (reading.status().code() != Code::kNotFound)
        Keep(reading.status());
    }
    return at->second.get();
  }

  std::vector<ReportRef> ReportsWith(const std::string& key) override {
    const auto [at, fresh] = reports_.try_emplace(key);
    if (fresh) at->second = Merge(pipeline_.store_.Postings(key), added, removed, key);
    return at->second;
  }

  std::vector<ArticleId> ArticlesWithCopyKey(const std::string& key) override {
    const auto [at, fresh] = copies_.try_emplace(key);
    if (fresh) at->second = Merge(pipeline_.store_.ArticlesWithCopyKey(key), copies_added, copies_removed, key);
    return at->second;
  }

  std::vector<JudgedPair> JudgedWith(const ArticleId& article) override {
    std::vector<JudgedPair> pairs;
    const auto on = pipeline_.judgements_on_.find(article);
    if (on == pipeline_.judgements_on_.end()) return pairs;
    for (const std::uint64_t number : on->second) {
      if (const std::optional<JudgedPair>& pair = PairOf(pipeline_.judgements_.at(number))) pairs.push_back(*pair);
    }
    return pairs;
  }

  // The reports that a judgement stands on in the new state.
  const std::optional<JudgedPair>& PairOf(const Judgement& judgement) {
    const auto [at, fresh] = pairs_.try_emplace(judgement.number);
    if (fresh) at->second = AnchoredPair(judgement, [&](const Anchor& anchor) { return StandingOf(anchor); });
    return at->second;
  }

  std::optional<EventKey> EventOf(const ReportRef& report) override {
    const auto [at, fresh] = event_of_.try_emplace(report);
    if (fresh) at->second = Found(pipeline_.store_.EventOf(report));
    return at->second;
  }

  std::optional<Event> EventWith(const EventKey& key) override {
    const auto [at, fresh] = events_.try_emplace(key);
    if (fresh) at->second = Found(pipeline_.store_.GetEvent(key));
    return at->second;
  }

  template <class T>
  std::optional<T> Found(Result<T> result) {
    if (result.ok()) return *std::move(result);
    if (result.status().code() != Code::kNotFound) Keep(result.status());
    return std::nullopt;
  }

  void Keep(const Status& error) {
    if (status.ok()) status = error;
  }

 private:
  Standing StandingOf(const Anchor& anchor) {
    const Reading* reading = ReadingOf(anchor.article);
    if (reading == nullptr) return StandingOn(anchor, nullptr, nullptr);
    if (const auto at = articles.find(anchor.article); at != articles.end())
      return StandingOn(anchor, at->second, reading);
    const std::optional<Article> article = Found(pipeline_.store_.CurrentArticle(anchor.article));
    return StandingOn(anchor, article ? &*article : nullptr, reading);
  }

  template <class T>
  std::vector<T> Merge(Result<std::vector<T>> stored, const std::map<std::string, std::set<T>>& plus,
                       const std::map<std::string, std::set<T>>& minus, const std::string& key) {
    if (!stored.ok()) {
      Keep(stored.status());
      return {};
    }
    std::vector<T> values = *std::move(stored);
    if (const auto at = minus.find(key); at != minus.end()) {
      std::erase_if(values, [&](const T& value) { return at->second.contains(value); });
    }
    if (const auto at = plus.find(key); at != plus.end())
      values.insert(values.end(), at->second.begin(), at->second.end());
    SortUnique(values);
    return values;
  }

  Pipeline& pipeline_;
  // Linking asks for the same again and again: for each report of a component what it shares with the others.
  std::unordered_map<std::string, std::vector<ReportRef>> reports_;
  std::unordered_map<std::string, std::vector<ArticleId>> copies_;
  std::map<ReportRef, std::optional<EventKey>> event_of_;
  std::map<EventKey, std::optional<Event>> events_;
  std::map<std::uint64_t, std::optional<JudgedPair>> pairs_;
};

Pipeline::Pipeline(const Reader& reader, Store& store)
    : reader_(reader), linker_(*reader.LexiconOf(Lexicon::Languages().front())), store_(store) {}

Pipeline::~Pipeline() = default;

namespace {

// What is new of some articles.
struct Incoming {
  IngestCounts counts;
  Batch batch;                               // with the versions that the store does not hold
  std::map<ArticleId, std::size_t> current;  // by index: the version to be the current one, where it is of these
};

Result<Incoming> Sift(const Store& store, const std::vector<Article>& articles) {
  Incoming in;
  std::map<ArticleId, std::optional<Article>> stored;
  std::map<ArticleId, std::vector<std::size_t>> versions;  // new ones of this batch
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const Article& article = articles[i];
    const auto [known, fresh] = stored.try_emplace(article.id);
    if (fresh) {
      Result<Article> now = store.CurrentArticle(article.id);
      if (now.ok())
        known->second = *std::move(now);
      else if (now.status().code() != Code::kNotFound)
        return now.status();
    }
    const Result<bool> has = store.HasVersion(article);
    if (!has.ok()) return has.status();
    std::vector<std::size_t>& mine = versions[article.id];
    if (*has || std::any_of(mine.begin(), mine.end(), [&](std::size_t other) { return articles[other] == article; })) {
      ++in.counts.same;
      continue;
    }
    (known->second || !mine.empty() ? in.counts.changed : in.counts.added) += 1;
    mine.push_back(i);
    in.batch.articles.push_back(article);
    const auto at = in.current.find(article.id);
    const Article* best = at != in.current.end() ? &articles[at->second] : known->second ? &*known->second : nullptr;
    if (best == nullptr || IsLaterVersion(article, *best)) in.current[article.id] = i;
  }
  return in;
}

void Add(const IngestCounts& done, IngestCounts& counts) {
  counts.added += done.added;
  counts.changed += done.changed;
  counts.same += done.same;
  counts.not_understood += done.not_understood;
  for (const auto& [lang, count] : done.languages) counts.languages[lang] += count;
}

}  // namespace

Status Pipeline::Ingest(std::vector<Article> articles, IngestCounts& counts,
                        std::vector<std::optional<Reading>> readings) {
  if (Status status = LoadJudgements(); !status.ok()) return status;
  readings.resize(articles.size());
  Result<Incoming> in = Sift(store_, articles);
  if (!in.ok()) return in.status();

  std::vector<std::size_t> to_read;
  for (const auto& [id, index] : in->current) to_read.push_back(index);
  InParallel(to_read.size(), [&](std::size_t i) {
    if (!readings[to_read[i]]) readings[to_read[i]] = reader_.Read(articles[to_read[i]]);
  });
  std::vector<Change> changes;
  for (const std::size_t index : to_read) {
    Reading& reading = *readings[index];
    if (!reading.understood) {
      ++in->counts.not_understood;
      ++in->counts.languages[articles[index].lang.empty() ? "not said" : articles[index].lang];
    }
    changes.push_back({articles[index].id, std::move(reading), std::nullopt});
    if (judgements_on_.contains(articles[index].id)) changes.back().article = articles[index];
  }
  if (!in->batch.articles.empty()) {
    if (Status status = Apply(std::move(changes), std::move(in->batch)); !status.ok()) return status;
  }
  Add(in->counts, counts);
  return {};
}

Status Pipeline::Remove(const std::vector<ArticleId>& ids) {
  Batch batch;
  std::vector<Change> changes;
  if (Status status = LoadJudgements(); !status.ok()) return status;
  std::vector<ArticleId> sorted = ids;
  SortUnique(sorted);
  for (const ArticleId& id : sorted) {
    const Result<Article> article = store_.CurrentArticle(id);
    if (!article.ok()) return article.status();
    batch.remove_articles.push_back(id);
    changes.push_back({id, std::nullopt, std::nullopt});
  }
  return Apply(std::move(changes), std::move(batch));
}

Status Pipeline::LoadJudgements() {
  if (judgements_loaded_) return {};
  Status status = store_.ForEachJudgement([&](const Judgement& judgement) {
    Keep(judgement);
    return true;
  });
  judgements_loaded_ = status.ok();
  return status;
}

void Pipeline::Keep(const Judgement& judgement) {
  judgements_[judgement.number] = judgement;
  for (const Anchor& anchor : {judgement.left, judgement.right})
    judgements_on_[anchor.article].insert(judgement.number);
}

void Pipeline::Drop(const Judgement& judgement) {
  for (const Anchor& anchor : {judgement.left, judgement.right}) {
    const auto on = judgements_on_.find(anchor.article);
    if (on == judgements_on_.end()) continue;
    on->second.erase(judgement.number);
    if (on->second.empty()) judgements_on_.erase(on);
  }
  judgements_.erase(judgement.number);
}

Result<std::uint64_t> Pipeline::Judge(Judgement judgement) {
  if (Status status = LoadJudgements(); !status.ok()) return status;
  const Result<std::uint64_t> next = store_.NextJudgementNumber();
  if (!next.ok()) return next.status();
  judgement.number = *next;
  View view(*this);
  std::vector<ReportRef> judged;
  if (const std::optional<JudgedPair>& pair = view.PairOf(judgement)) judged = {pair->left, pair->right};
  if (!view.status.ok()) return view.status;
  Keep(judgement);
  Batch batch;
  batch.judgements = {judgement};
  if (Status status = Apply({}, std::move(batch), judged); !status.ok()) {
    Drop(judgement);
    return status;
  }
  return judgement.number;
}

Status Pipeline::TakeBack(std::uint64_t number) {
  if (Status status = LoadJudgements(); !status.ok()) return status;
  const Result<Judgement> judgement = store_.GetJudgement(number);
  if (!judgement.ok()) return judgement.status();
  View view(*this);
  std::vector<ReportRef> judged;
  if (const std::optional<JudgedPair>& pair = view.PairOf(*judgement)) judged = {pair->left, pair->right};
  if (!view.status.ok()) return view.status;
  Drop(*judgement);
  Batch batch;
  batch.remove_judgements = {number};
  Status status = Apply({}, std::move(batch), judged);
  if (!status.ok()) Keep(*judgement);
  return status;
}

Status Pipeline::Rebuild(const std::function<void(std::uint64_t)>& show) {
  cache_.clear();
  if (Status status = LoadJudgements(); !status.ok()) return status;
  if (Status status = store_.DropDerived(); !status.ok()) return status;
  std::uint64_t done = 0;
  std::optional<ArticleId> last;
  for (;;) {
    std::vector<ArticleId> ids;
    Status status = store_.ForEachArticleId(
        [&](const ArticleId& id) {
          ids.push_back(id);
          return ids.size() < kBatchArticles;
        },
        last ? &*last : nullptr);
    if (!status.ok()) return status;
    if (ids.empty()) break;
    last = ids.back();
    std::vector<Change> changes(ids.size());
    std::vector<Status> failed(ids.size());
    InParallel(ids.size(), [&](std::size_t i) {
      const Result<Article> article = store_.CurrentArticle(ids[i]);
      if (!article.ok()) {
        failed[i] = article.status();
        return;
      }
      changes[i] = {ids[i], reader_.Read(*article), std::nullopt};
    });
    for (const Status& failure : failed) {
      if (!failure.ok()) return failure;
    }
    if (status = Apply(std::move(changes), {}); !status.ok()) return status;
    done += ids.size();
    show(done);
  }
  return store_.FinishRebuild();
}

// One batch on its way into the store: each step adds to the batch what it changes, and the last one writes it.
class Pipeline::Update {
 public:
  Update(Pipeline& pipeline, std::vector<Change> changes, Batch batch)
      : pipeline_(pipeline), changes_(std::move(changes)), batch_(std::move(batch)), view_(pipeline) {}

  // Steps 3 to 6. judged: reports of a judgement that comes or goes.
  Status Run(const std::vector<ReportRef>& judged) {
    IndexChanges();
    if (Status status = UpdateEvents(judged); !status.ok()) return status;
    UpdateCopies();
    WeighEvents();
    if (!view_.status.ok()) return view_.status;
    return Write();
  }

 private:
  // Where the rows go that index a reading: those of a former state are removed, those of a new one added.
  struct Rows {
    std::map<std::string, std::set<ReportRef>>& keys;
    std::map<std::string, std::set<ArticleId>>& alike;
    std::vector<std::pair<std::string, ReportRef>>& postings;
    std::vector<std::pair<std::string, ArticleId>>& copy_keys;
    std::vector<std::pair<EntityId, ArticleId>>& entities;
    std::vector<EntityName>& names;
  };

  void IndexChanges();
  void Index(const Reading& reading, const Rows& rows);
  void IndexNames(const Reading& reading, const Rows& rows);
  Status UpdateEvents(const std::vector<ReportRef>& judged);
  void UpdateCopies();
  void GatherAlike();
  std::vector<Copies> GroupsAround();
  void Include(const Copies& group);
  void WeighEvents();
  std::map<EventKey, Event> EventsToWeigh();
  std::vector<Conflict> ConflictsOf(const Event& event);
  std::optional<ArticleId> RootOf(const ArticleId& id);
  Status Write();

  Pipeline& pipeline_;
  std::vector<Change> changes_;
  Batch batch_;
  View view_;
  std::vector<ArticleId> changed_;          // there now
  std::vector<ReportRef> gone_;             // reports of former readings
  std::set<ArticleId> touched_;             // changed or removed
  EventDelta delta_;                        // what becomes of the events
  std::set<ArticleId> around_;              // the articles whose copies may have changed
  std::map<ArticleId, ArticleId> root_of_;  // of those that are copies now: the first of their group
};

void Pipeline::Update::IndexChanges() {
  const Rows out{view_.removed,           view_.copies_removed,   batch_.remove_postings,
                 batch_.remove_copy_keys, batch_.remove_entities, batch_.remove_names};
  const Rows in{view_.added,          view_.copies_added,  batch_.add_postings,
                batch_.add_copy_keys, batch_.add_entities, batch_.add_names};
  for (Change& change : changes_) {
    touched_.insert(change.id);
    if (const Reading* old = view_.FormerReadingOf(change.id)) {
      for (const ReportRef& ref : ReportsOf(*old)) gone_.push_back(ref);
      Index(*old, out);
    }
    view_.now[change.id] = change.now ? &*change.now : nullptr;
    if (change.article) view_.articles[change.id] = &*change.article;
    if (change.now) {
      Index(*change.now, in);
      changed_.push_back(change.id);
      batch_.article_conflicts[change.id] = FindSumConflicts(*change.now);
    } else {
      batch_.remove_readings.push_back(change.id);
    }
  }
  SortUnique(changed_);
  SortUnique(gone_);
}

void Pipeline::Update::Index(const Reading& reading, const Rows& rows) {
  for (const ReportRef& ref : ReportsOf(reading)) {
    for (std::string& key : pipeline_.linker_.KeysOf(reading, ref.ordinal)) {
      rows.keys[key].insert(ref);
      rows.postings.emplace_back(std::move(key), ref);
    }
  }
  for (std::string& key : CopyKeysOf(reading)) {
    rows.alike[key].insert(reading.article);
    rows.copy_keys.emplace_back(std::move(key), reading.article);
  }
  IndexNames(reading, rows);
}

void Pipeline::Update::IndexNames(const Reading& reading, const Rows& rows) {
  for (std::uint32_t i = 0; i < reading.entities.size(); ++i) {
    const EntityId id = EntityIdOf(reading, i);
    rows.entities.emplace_back(id, reading.article);
    std::vector<std::string> names = reading.entities[i].names;
    names.push_back(reading.entities[i].name);
    SortUnique(names);
    for (const std::string& name : names) {
      auto [at, fresh] = pipeline_.folded_.try_emplace(name);
      if (fresh) at->second = FoldName(name);
      if (!at->second.empty()) rows.names.push_back({at->second, id, reading.article});
    }
  }
}

// Events and their ids.
Status Pipeline::Update::UpdateEvents(const std::vector<ReportRef>& judged) {
  delta_ = pipeline_.linker_.UpdateEvents(view_, changed_, gone_, judged);
  std::map<ReportRef, EventId> anchors;
  for (const Event& event : delta_.put) {
    for (const ReportRef& ref : event.reports) {
      if (std::optional<EventId> id = view_.Found(pipeline_.store_.AnchoredAt(ref)))
        anchors.emplace(ref, *std::move(id));
    }
  }
  const Result<std::uint64_t> next = pipeline_.store_.NextRegisterNumber();
  if (!next.ok()) return next.status();
  std::uint64_t number = *next;
  batch_.registered = AssignIds(delta_.put, anchors, number);
  return {};
}

// The groups of the changed articles, as they were and as they are.
void Pipeline::Update::UpdateCopies() {
  around_ = touched_;
  GatherAlike();
  for (const Copies& group : GroupsAround()) {
    batch_.copies.push_back(group);
    for (std::size_t i = 1; i < group.articles.size(); ++i) root_of_[group.articles[i]] = group.articles.front();
  }
}

// One text more or less of a key that many share moves others into its first ones, or out of them.
void Pipeline::Update::GatherAlike() {
  const std::size_t moved = changes_.size();
  for (const Change& change : changes_) {
    for (const Reading* reading : {view_.FormerReadingOf(change.id), view_.ReadingOf(change.id)}) {
      if (reading == nullptr) continue;
      for (const std::string& key : CopyKeysOf(*reading)) {
        const std::vector<ArticleId> alike = view_.ArticlesWithCopyKey(key);
        const std::size_t end = std::min(alike.size(), kFewAlike + moved);
        for (std::size_t i = kFewAlike - std::min(kFewAlike, moved); i < end; ++i) around_.insert(alike[i]);
      }
    }
  }
}

// Goes on until no other group is touched; the groups that were there before go out of the store.
std::vector<Copies> Pipeline::Update::GroupsAround() {
  std::vector<Copies> groups;
  std::set<ArticleId> old_firsts;
  for (std::set<ArticleId> seen;;) {
    std::vector<ArticleId> fresh;
    std::set_difference(around_.begin(), around_.end(), seen.begin(), seen.end(), std::back_inserter(fresh));
    if (fresh.empty()) break;
    for (const ArticleId& id : fresh) {
      if (const std::optional<Copies> old = view_.Found(pipeline_.store_.CopiesWith(id))) {
        Include(*old);
        if (!old->articles.empty()) old_firsts.insert(old->articles.front());
      }
    }
    seen.insert(fresh.begin(), fresh.end());
    std::vector<ArticleId> there;
    for (const ArticleId& id : around_) {
      if (view_.ReadingOf(id) != nullptr) there.push_back(id);
    }
    groups = CopiesAround(view_, there);
    for (const Copies& group : groups) Include(group);
  }
  batch_.remove_copies.assign(old_firsts.begin(), old_firsts.end());
  return groups;
}

void Pipeline::Update::Include(const Copies& group) {
  around_.insert(group.articles.begin(), group.articles.end());
  around_.insert(group.edits.begin(), group.edits.end());
  if (group.edited_from) around_.insert(*group.edited_from);
}

void Pipeline::Update::WeighEvents() {
  for (const auto& [key, event] : EventsToWeigh()) batch_.event_conflicts[key] = ConflictsOf(event);
}

// The events that changed, and those that the touched copies tell.
std::map<EventKey, Event> Pipeline::Update::EventsToWeigh() {
  std::map<EventKey, Event> weigh;
  for (const Event& event : delta_.put) weigh.emplace(event.key, event);
  const std::set<EventKey> removed(delta_.removed.begin(), delta_.removed.end());
  for (const ArticleId& id : around_) {
    const Reading* reading = view_.ReadingOf(id);
    if (reading == nullptr || touched_.contains(id)) continue;
    for (const ReportRef& ref : ReportsOf(*reading)) {
      const std::optional<EventKey> key = view_.EventOf(ref);
      if (!key || removed.contains(*key) || weigh.contains(*key)) continue;
      if (std::optional<Event> event = view_.EventWith(*key)) weigh.emplace(*key, *std::move(event));
    }
  }
  return weigh;
}

std::vector<Conflict> Pipeline::Update::ConflictsOf(const Event& event) {
  std::map<ArticleId, const Reading*> readings;
  std::map<ArticleId, ArticleId> roots;
  for (const ReportRef& ref : event.reports) {
    if (readings.contains(ref.article)) continue;
    const Reading* reading = view_.ReadingOf(ref.article);
    if (reading == nullptr) continue;
    readings[ref.article] = reading;
    if (const std::optional<ArticleId> root = RootOf(ref.article)) roots.emplace(ref.article, *root);
  }
  return FindConflicts(event, ClaimsOf(event, readings, roots));
}

// The first article of the group of copies, where it is not this one.
std::optional<ArticleId> Pipeline::Update::RootOf(const ArticleId& id) {
  if (around_.contains(id)) {
    const auto root = root_of_.find(id);
    return root == root_of_.end() ? std::nullopt : std::optional(root->second);
  }
  const std::optional<Copies> group = view_.Found(pipeline_.store_.CopiesWith(id));
  return group && group->articles.front() != id ? std::optional(group->articles.front()) : std::nullopt;
}

Status Pipeline::Update::Write() {
  batch_.events = std::move(delta_.put);
  batch_.remove_events = std::move(delta_.removed);
  for (const Change& change : changes_) {
    if (change.now) batch_.readings.push_back(*change.now);
  }
  if (Status status = pipeline_.store_.Commit(batch_); !status.ok()) return status;

  for (Change& change : changes_)
    pipeline_.cache_[change.id] = change.now ? std::make_unique<Reading>(*std::move(change.now)) : nullptr;
  if (pipeline_.cache_.size() > kCachedReadings) pipeline_.cache_.clear();
  if (pipeline_.folded_.size() > kCachedNames) pipeline_.folded_.clear();
  return {};
}

Status Pipeline::Apply(std::vector<Change> changes, Batch batch, const std::vector<ReportRef>& judged) {
  return Update(*this, std::move(changes), std::move(batch)).Run(judged);
}

namespace {

struct Prepared {
  std::vector<std::string> messages;  // of what gives no article
  std::vector<Article> articles;
  std::vector<std::optional<Reading>> readings;  // of each article, where the store has not had that version
  bool last = false;
};

// Runs beside the writing of the batch before: it asks the store only what it may skip, and Ingest decides.
Prepared Prepare(Input& input, const InputOptions& options, const Reader& reader, const Store& store) {
  const std::vector<Result<RawArticle>> raw = input.NextBatch(kBatchArticles);
  std::vector<std::optional<Result<Article>>> parsed(raw.size());
  std::vector<std::optional<Reading>> readings(raw.size());
  InParallel(raw.size(), [&](std::size_t i) {
    if (!raw[i].ok()) {
      parsed[i] = raw[i].status();
      return;
    }
    parsed[i] = ParseArticle(*raw[i], options);
    if (!parsed[i]->ok()) return;
    const Result<bool> has = store.HasVersion(**parsed[i]);
    if (!has.ok() || !*has) readings[i] = reader.Read(**parsed[i]);
  });
  Prepared prepared;
  prepared.last = raw.size() < kBatchArticles;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (!parsed[i]->ok()) {
      prepared.messages.push_back(parsed[i]->status().message());
      continue;
    }
    prepared.articles.push_back(**std::move(parsed[i]));
    prepared.readings.push_back(std::move(readings[i]));
  }
  return prepared;
}

}  // namespace

Status IngestAll(Input& input, const InputOptions& options, const Reader& reader, Store& store,
                 const std::function<void(const std::string&)>& complain,
                 const std::function<void(std::uint64_t articles)>& show, IngestCounts& counts) {
  const auto prepare = [&] { return Prepare(input, options, reader, store); };
  Pipeline pipeline(reader, store);
  std::future<Prepared> coming = std::async(std::launch::async, prepare);
  for (bool last = false; !last;) {
    Prepared batch = coming.get();
    last = batch.last;
    if (!last) coming = std::async(std::launch::async, prepare);
    for (const std::string& message : batch.messages) complain(message);
    counts.bad += batch.messages.size();
    if (Status status = pipeline.Ingest(std::move(batch.articles), counts, std::move(batch.readings)); !status.ok())
      return status;
    show(counts.added + counts.changed + counts.same + counts.bad);
  }
  return {};
}

Result<CopyRoots> RootsOfCopies(const Store& store, const std::vector<ArticleId>& articles) {
  CopyRoots roots;
  for (const ArticleId& id : articles) {
    const Result<Copies> group = store.CopiesWith(id);
    if (group.ok()) {
      if (group->articles.front() != id) roots.copies.emplace(id, group->articles.front());
      if (group->edited_from) roots.edits.emplace(id, *group->edited_from);
    } else if (group.status().code() != Code::kNotFound) {
      return group.status();
    }
  }
  return roots;
}

}  // namespace isnad
