#include "store/store.h"

#include <rocksdb/cache.h>
#include <rocksdb/db.h>
#include <rocksdb/env.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>
#include <rocksdb/write_batch.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <iterator>
#include <mutex>
#include <optional>
#include <set>
#include <system_error>
#include <thread>
#include <tuple>

#include "core/model/date.h"
#include "store/disk.h"
#include "store/keys.h"
#include "store/records.h"

// Commit builds one RocksDB write batch out of everything that changes and writes it with one sync: that is law 5, and
// RocksDB keeps it across column families. Indexes that are lists (posting, copy_key, entity, entity_name) are read,
// changed and written back. So that a list that many articles share does not cost its whole length each time, it is cut
// into rows of at most kRowElements: a change touches the row it falls into. Nearly all lists are one row, and that one
// has a key that is known without looking, so that a change costs one read and, where the key is new, only a bloom
// filter's answer.

namespace isnad {
namespace {

constexpr std::uint64_t kFormat = 6;
// A row is rewritten for each batch that changes it (some 10 KB at this size), and a new row costs a read by range.
constexpr std::size_t kRowElements = 512;

enum class Family : std::size_t {
  kArticle,
  kJudgement,
  kOverlay,
  kSetting,
  kRegister,
  kReading,
  kEvent,
  kEventById,
  kEventOfReport,
  kByDay,
  kPosting,
  kCopyKey,
  kCopies,
  kCopyOf,
  kEntity,
  kEntityName,
  kConflict,
};
struct FamilyInfo {
  const char* name;
  bool derived;
  bool text;  // long values of words: worth the slower compression
};
constexpr std::array<FamilyInfo, 17> kFamilies = {{
    {"article", false, true},
    {"judgement", false, true},
    {"overlay", false, true},
    {"setting", false, false},
    {"register", false, false},
    {"reading", true, true},
    {"event", true, false},
    {"event_by_id", true, false},
    {"event_of_report", true, false},
    {"by_day", true, false},
    {"posting", true, false},
    {"copy_key", true, false},
    {"copies", true, false},
    {"copy_of", true, false},
    {"entity", true, false},
    {"entity_name", true, false},
    {"conflict", true, false},
}};

constexpr std::string_view kFormatSetting = "format";
constexpr std::string_view kLexiconSetting = "lexicon";
constexpr std::string_view kRebuildSetting = "rebuilding";  // there while a rebuild has not finished

rocksdb::Slice SliceOf(std::string_view bytes) { return {bytes.data(), bytes.size()}; }
std::string_view ViewOf(const rocksdb::Slice& slice) { return {slice.data(), slice.size()}; }

Status StatusOf(const rocksdb::Status& status) {
  if (status.ok()) return {};
  if (status.IsCorruption()) return Status::Corruption(status.ToString());
  if (status.IsNotFound()) return Status::NotFound(status.ToString());
  return Status::Io(status.ToString());
}

rocksdb::ColumnFamilyOptions OptionsOf(const FamilyInfo& info, const rocksdb::BlockBasedTableOptions& table) {
  rocksdb::ColumnFamilyOptions options;
  options.compression = info.text ? rocksdb::kZSTD : rocksdb::kLZ4Compression;
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  return options;
}

// The files that RocksDB makes before a folder counts as a database: a process may have died there.
bool IsStoreFile(const std::string& name) {
  static constexpr std::string_view kStarts[] = {"CURRENT", "LOCK", "LOG", "IDENTITY", "MANIFEST-", "OPTIONS-"};
  static constexpr std::string_view kEnds[] = {".log", ".sst", ".dbtmp"};
  return name == "." || name == ".." ||
         std::any_of(std::begin(kStarts), std::end(kStarts), [&](std::string_view s) { return name.starts_with(s); }) ||
         std::any_of(std::begin(kEnds), std::end(kEnds), [&](std::string_view e) { return name.ends_with(e); });
}

struct Moment {
  std::optional<Day> day;
  std::string_view revised;
};
Moment MomentOf(const Article& article) {
  auto day = ParseIsoDay(article.revised);
  if (!day) day = ParseIsoDay(article.archived);
  return {day, article.revised};
}

}  // namespace

bool IsLaterVersion(const Article& a, const Article& b) {
  const Moment of_a = MomentOf(a), of_b = MomentOf(b);
  const auto left = std::tie(of_a.day, of_a.revised), right = std::tie(of_b.day, of_b.revised);
  if (left != right) return right < left;
  return keys::VersionHash(b) < keys::VersionHash(a);
}

struct Store::Impl {
  std::string dir;
  bool reader = false;
  std::string lexicon_hash;
  std::string rebuild_reason;
  bool rebuilding = false;     // DropDerived was called on this store
  std::string own_reader_dir;  // to be deleted at the end; empty: none
  rocksdb::Env* env = nullptr;
  // The database dies last, after its handles; no iterator or snapshot outlives the call that made it.
  std::unique_ptr<rocksdb::DB> db;
  std::vector<rocksdb::ColumnFamilyHandle*> handles;  // all, those of other formats too
  std::array<rocksdb::ColumnFamilyHandle*, kFamilies.size()> families{};
  std::mutex commit_mutex;
  // What it is opened with.
  rocksdb::DBOptions options;
  std::vector<rocksdb::ColumnFamilyDescriptor> descriptors;

  ~Impl() {
    for (rocksdb::ColumnFamilyHandle* handle : handles) (void)db->DestroyColumnFamilyHandle(handle).ok();
    db.reset();
    if (!own_reader_dir.empty()) {
      std::error_code ignored;  // a leftover in the temporary directory harms nobody
      std::filesystem::remove_all(own_reader_dir, ignored);
    }
  }

  // Takes over what was opened with `descriptors`.
  void Adopt(rocksdb::DB* opened, std::vector<rocksdb::ColumnFamilyHandle*> opened_handles) {
    db.reset(opened);
    handles = std::move(opened_handles);
    std::copy_n(handles.begin() + 1, kFamilies.size(), families.begin());  // the first is RocksDB's default family
  }

  // A reader as of now, which stays so: DB::TryCatchUpWithPrimary is wrong in RocksDB 7.8, where rows that the reader
  // replayed from the log hide what the writer has changed and flushed since.
  Status OpenReader(const std::string& reader_dir) {
    rocksdb::Status status;
    // While the writer changes to a new log or file a reader may look for the old one: look again.
    for (int attempt = 0; attempt < 20; ++attempt) {
      rocksdb::DB* opened = nullptr;
      std::vector<rocksdb::ColumnFamilyHandle*> opened_handles;
      status = rocksdb::DB::OpenAsSecondary(options, dir, reader_dir, descriptors, &opened_handles, &opened);
      if (status.ok()) Adopt(opened, std::move(opened_handles));
      if (status.ok() || status.IsCorruption()) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return StatusOf(status).In(dir);
  }

  static const char* NameOf(Family family) { return kFamilies[static_cast<std::size_t>(family)].name; }
  rocksdb::ColumnFamilyHandle* HandleOf(Family family) const { return families[static_cast<std::size_t>(family)]; }
  static std::string PlaceOf(Family family, std::string_view key) {
    return std::string(NameOf(family)) + " \"" + keys::Readable(key) + "\"";
  }

  // nullopt: no such row.
  Result<std::optional<std::string>> Get(Family family, std::string_view key) const {
    std::string value;
    const rocksdb::Status status = db->Get(rocksdb::ReadOptions(), HandleOf(family), SliceOf(key), &value);
    if (status.IsNotFound()) return std::optional<std::string>();
    if (!status.ok()) return StatusOf(status).In(PlaceOf(family, key));
    return std::optional<std::string>(std::move(value));
  }

  // A row decoded; nullopt: no such row.
  template <class F>
  auto Find(Family family, const std::string& key, F&& decode) const
      -> Result<std::optional<typename std::decay_t<decltype(*decode(std::string_view()))>>> {
    using T = std::decay_t<decltype(*decode(std::string_view()))>;
    Result<std::optional<std::string>> bytes = Get(family, key);
    if (!bytes.ok()) return bytes.status();
    if (!*bytes) return std::optional<T>();
    auto value = decode(std::string_view(**bytes));
    if (!value.ok()) return value.status().In(PlaceOf(family, key));
    return std::optional<T>(std::move(value).value());
  }

  // The same where a row that is not there is an error: "no WHAT".
  template <class F>
  auto Need(Family family, const std::string& key, const std::string& what, F&& decode) const
      -> Result<std::decay_t<decltype(*decode(std::string_view()))>> {
    auto found = Find(family, key, std::forward<F>(decode));
    if (!found.ok()) return found.status();
    if (!*found) return Status::NotFound("no " + what);
    return *std::move(*found);
  }

  // Rows with begin <= key < end, in order; an empty end: to the last. `visit` gets key and value and gives
  // Result<bool>: false ends the walk. Its errors are told with family and key.
  template <class F>
  Status Walk(Family family, std::string_view begin, std::string_view end, F&& visit) const {
    rocksdb::ReadOptions options;
    const rocksdb::Slice upper = SliceOf(end);
    if (!end.empty()) options.iterate_upper_bound = &upper;
    const std::unique_ptr<rocksdb::Iterator> it(db->NewIterator(options, HandleOf(family)));
    for (it->Seek(SliceOf(begin)); it->Valid(); it->Next()) {
      Result<bool> go_on = visit(ViewOf(it->key()), ViewOf(it->value()));
      if (!go_on.ok()) return go_on.status().In(PlaceOf(family, ViewOf(it->key())));
      if (!*go_on) return {};
    }
    return StatusOf(it->status()).In(NameOf(family));
  }
  template <class F>
  Status WalkPrefix(Family family, const std::string& prefix, F&& visit) const {
    return Walk(family, prefix, keys::EndOf(prefix), std::forward<F>(visit));
  }

  static Status BadKey() { return Status::Corruption("the key is not well formed"); }

  // Lists.

  Result<std::vector<std::string>> List(Family family, std::string_view name) const {
    std::vector<std::string> elements;
    const std::string first = keys::ListRow(name, "");
    auto part = Find(family, first, records::DecodeListPart);
    if (!part.ok()) return part.status();
    if (!*part) return elements;
    elements = (*part)->elements;
    if (!(*part)->more) return elements;
    // Read anew, all from one iterator, so that no commit comes between the rows.
    elements.clear();
    Status status = WalkPrefix(family, first, [&](std::string_view, std::string_view value) -> Result<bool> {
      Result<records::ListPart> row = records::DecodeListPart(value);
      if (!row.ok()) return row.status();
      elements.insert(elements.end(), row->elements.begin(), row->elements.end());
      return true;
    });
    if (!status.ok()) return status;
    return elements;
  }

  template <class T, class F>
  Result<std::vector<T>> ListOf(Family family, std::string_view name, F&& parse) const {
    Result<std::vector<std::string>> elements = List(family, name);
    if (!elements.ok()) return elements.status();
    std::vector<T> values;
    for (const std::string& element : *elements) {
      auto value = parse(element);
      if (!value) return BadKey().In(PlaceOf(family, element)).In(PlaceOf(family, keys::ListRow(name, "")));
      values.push_back(T{*std::move(value)});
    }
    return values;
  }

  // What changes in lists: list -> element -> is it there afterwards.
  using ListChanges = std::map<std::string, std::map<std::string, bool>>;

  static void PutRow(rocksdb::WriteBatch& out, rocksdb::ColumnFamilyHandle* handle, std::string_view key,
                     std::string_view value, Status& status) {
    const rocksdb::Status put = out.Put(handle, SliceOf(key), SliceOf(value));
    if (!put.ok() && status.ok()) status = StatusOf(put);
  }

  Status ChangeLists(Family family, const ListChanges& changes, rocksdb::WriteBatch& out) const {
    for (const auto& [name, elements] : changes) {
      Status status = ChangeList(family, name, elements, out);
      if (!status.ok()) return status;
    }
    return {};
  }

  Status ChangeList(Family family, const std::string& name, const std::map<std::string, bool>& changes,
                    rocksdb::WriteBatch& out) const {
    const std::string first_key = keys::ListRow(name, "");
    auto found = Find(family, first_key, records::DecodeListPart);
    if (!found.ok()) return found.status();
    const bool fresh = !*found;
    records::ListPart first = fresh ? records::ListPart() : **std::move(found);
    if (!first.more) {
      // The list is this row.
      return ChangeRow(family, name, "", fresh, std::move(first), changes.begin(), changes.end(), out);
    }
    rocksdb::ReadOptions options;
    const std::string end = keys::EndOf(first_key);
    const rocksdb::Slice upper = SliceOf(end);
    options.iterate_upper_bound = &upper;
    const std::unique_ptr<rocksdb::Iterator> it(db->NewIterator(options, HandleOf(family)));
    for (auto change = changes.begin(); change != changes.end();) {
      // The row that the next change falls into is the last one whose bound is not above it; all changes below the
      // bound of the row after it go there too.
      it->SeekForPrev(SliceOf(keys::ListRow(name, change->first)));
      if (!it->Valid()) return StatusOf(it->status()).In(PlaceOf(family, first_key));
      const std::string key = it->key().ToString();
      const auto parsed = keys::ParseListRow(key);
      if (!parsed || parsed->list != name) return BadKey().In(PlaceOf(family, key));
      Result<records::ListPart> part = records::DecodeListPart(ViewOf(it->value()));
      if (!part.ok()) return part.status().In(PlaceOf(family, key));
      it->Next();
      auto last = changes.end();
      if (it->Valid()) {
        const auto next = keys::ParseListRow(ViewOf(it->key()));
        if (!next) return BadKey().In(PlaceOf(family, ViewOf(it->key())));
        last = changes.lower_bound(next->bound);
      }
      if (!it->status().ok()) return StatusOf(it->status()).In(PlaceOf(family, key));
      Status status = ChangeRow(family, name, parsed->bound, false, *std::move(part), change, last, out);
      if (!status.ok()) return status;
      change = last;
    }
    return {};
  }

  using Change = std::map<std::string, bool>::const_iterator;
  Status ChangeRow(Family family, const std::string& name, const std::string& bound, bool fresh, records::ListPart part,
                   Change begin, Change end, rocksdb::WriteBatch& out) const {
    std::vector<std::string> elements;
    elements.reserve(part.elements.size() + static_cast<std::size_t>(std::distance(begin, end)));
    auto old = part.elements.begin();
    for (; begin != end; ++begin) {
      while (old != part.elements.end() && *old < begin->first) elements.push_back(std::move(*old++));
      if (old != part.elements.end() && *old == begin->first) ++old;
      if (begin->second) elements.push_back(begin->first);
    }
    std::move(old, part.elements.end(), std::back_inserter(elements));

    rocksdb::ColumnFamilyHandle* handle = HandleOf(family);
    // The first row stays while there may be others: it is what says that there is a list.
    if (elements.empty() && !part.more) {
      if (fresh) return {};
      return StatusOf(out.Delete(handle, SliceOf(keys::ListRow(name, bound))));
    }
    const std::size_t rows =
        elements.size() > kRowElements ? (elements.size() * 2 + kRowElements - 1) / kRowElements : 1;
    if (rows > 1 && bound.empty()) part.more = true;
    Status status;
    for (std::size_t row = 0; row < rows; ++row) {
      const auto from = elements.begin() + static_cast<std::ptrdiff_t>(elements.size() * row / rows);
      const auto to = elements.begin() + static_cast<std::ptrdiff_t>(elements.size() * (row + 1) / rows);
      records::ListPart piece;
      piece.more = row == 0 && part.more;
      piece.elements.assign(from, to);
      const std::string key = keys::ListRow(name, row == 0 ? bound : piece.elements.front());
      PutRow(out, handle, key, records::EncodeListPart(piece), status);
    }
    return status;
  }

  // Each list with its number of elements, in order of names; rows that a removal left empty count for nothing.
  Status WalkLists(Family family, const std::function<bool(const std::string&, std::uint64_t)>& visit) const {
    std::optional<std::string> name;
    std::uint64_t size = 0;
    bool go_on = true;
    Status status = Walk(family, "", "", [&](std::string_view key, std::string_view value) -> Result<bool> {
      auto parsed = keys::ParseListRow(key);
      if (!parsed) return BadKey();
      Result<std::uint64_t> count = records::DecodeListSize(value);
      if (!count.ok()) return count.status();
      if (name != parsed->list) {
        if (name && size > 0) go_on = visit(*name, size);
        name = std::move(parsed->list);
        size = 0;
      }
      size += *count;
      return go_on;
    });
    if (status.ok() && go_on && name && size > 0) visit(*name, size);
    return status;
  }

  // Settings and the state of a rebuild.

  Result<std::optional<std::string>> Setting(std::string_view name) const {
    return Find(Family::kSetting, keys::Text(name), records::DecodeText);
  }

  Status ReadState() {
    rebuild_reason.clear();
    auto format = Setting(kFormatSetting);
    if (!format.ok()) return format.status();
    auto lexicon = Setting(kLexiconSetting);
    if (!lexicon.ok()) return lexicon.status();
    auto unfinished = Setting(kRebuildSetting);
    if (!unfinished.ok()) return unfinished.status();
    if (*unfinished) {
      rebuild_reason = "a rebuild of the store did not finish";
    } else if (*format != std::to_string(kFormat)) {
      rebuild_reason = "the store was made in format " + format->value_or("unknown") + ", this program writes format " +
                       std::to_string(kFormat);
    } else {
      const Result<std::string> words = WordsHash();
      if (!words.ok()) return words.status();
      if (*lexicon != *words) rebuild_reason = "the store was read with another lexicon";
    }
    return {};
  }

  // The lexicon's hash; where the store holds overlays, theirs as well.
  Result<std::string> WordsHash() const {
    std::string all;
    Status status = Walk(Family::kOverlay, "", "", [&](std::string_view key, std::string_view value) -> Result<bool> {
      all += std::to_string(key.size()) + ' ' + std::to_string(value.size()) + ' ';
      all += key;
      all += value;
      return true;
    });
    if (!status.ok()) return status;
    return all.empty() ? lexicon_hash : lexicon_hash + "+" + keys::HashOf(all);
  }

  void PutState(rocksdb::WriteBatch& out, Status& status) const {
    rocksdb::ColumnFamilyHandle* handle = HandleOf(Family::kSetting);
    const Result<std::string> words = WordsHash();
    PutRow(out, handle, keys::Text(kFormatSetting), records::EncodeText(std::to_string(kFormat)), status);
    PutRow(out, handle, keys::Text(kLexiconSetting), records::EncodeText(words.ok() ? *words : ""), status);
    if (!words.ok() && status.ok()) status = words.status();
  }

  Status Write(rocksdb::WriteBatch& out) {
    rocksdb::WriteOptions options;
    options.sync = true;
    return StatusOf(db->Write(options, &out)).In(dir);
  }

  // One more than the number of the last row before `end`; `parse` reads it from the key.
  template <class F>
  Result<std::uint64_t> NextNumber(Family family, const std::string& end, F&& parse) const {
    const rocksdb::Slice upper = SliceOf(end);
    rocksdb::ReadOptions options;
    if (!end.empty()) options.iterate_upper_bound = &upper;
    const std::unique_ptr<rocksdb::Iterator> it(db->NewIterator(options, HandleOf(family)));
    it->SeekToLast();
    if (!it->status().ok()) return StatusOf(it->status()).In(NameOf(family));
    if (!it->Valid()) return std::uint64_t{1};
    const std::optional<std::uint64_t> last = parse(ViewOf(it->key()));
    if (!last) return BadKey().In(PlaceOf(family, ViewOf(it->key())));
    return *last + 1;
  }
  Result<std::uint64_t> NextRegisterNumber() const {
    return NextNumber(Family::kRegister, keys::EndOf(keys::RegisterNumbers()), keys::ParseRegisterNumber);
  }
  Result<std::uint64_t> NextJudgementNumber() const { return NextNumber(Family::kJudgement, "", keys::ParseJudgement); }

  // The steps of opening.
  void SetOptions(const Disk& disk);
  bool Exists() const { return env->FileExists(dir + "/CURRENT").ok(); }
  Status MakeFolder(const Disk& disk) const;
  Status DescribeFamilies();
  Status OpenReaderOn(const Disk& disk);
  Status OpenWriter();
  Status CheckFormat();

  class BatchRows;
};

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
  void Remove(Family family, const std::string& key) {
    const rocksdb::Status removed = out_.Delete(store_.HandleOf(family), SliceOf(key));
    if (!removed.ok() && status_.ok()) status_ = StatusOf(removed);
  }

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

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::Open(const std::filesystem::path& dir, OpenMode mode,
                                           const std::string& lexicon_hash) {
  return OpenOn(Disk(), dir, mode, lexicon_hash);
}

Result<std::unique_ptr<Store>> Store::OpenOn(const Disk& disk, const std::filesystem::path& path, OpenMode mode,
                                             const std::string& lexicon_hash) {
  auto impl = std::make_unique<Impl>();
  impl->dir = path.string();
  impl->reader = mode == OpenMode::kReadOnly;
  impl->lexicon_hash = lexicon_hash;
  impl->SetOptions(disk);
  if (Status made = impl->Exists() ? Status() : impl->MakeFolder(disk); !made.ok()) return made;
  if (Status described = impl->DescribeFamilies(); !described.ok()) return described;
  if (Status opened = impl->reader ? impl->OpenReaderOn(disk) : impl->OpenWriter(); !opened.ok()) return opened;
  if (Status known = impl->CheckFormat(); !known.ok()) return known;
  Status state = impl->ReadState();
  if (!state.ok()) return state.In(impl->dir);
  return std::unique_ptr<Store>(new Store(std::move(impl)));
}

void Store::Impl::SetOptions(const Disk& disk) {
  env = disk.env != nullptr ? disk.env : rocksdb::Env::Default();
  options.env = env;
  options.create_if_missing = true;
  options.create_missing_column_families = true;
  options.max_open_files = -1;  // a reader must keep the files that the writer deletes meanwhile
  options.db_write_buffer_size = std::size_t{128} << 20;
  // Else one column family that rests keeps every log; and a reader replays what there is at each Open.
  options.max_total_wal_size = std::uint64_t{64} << 20;
  options.keep_log_file_num = 2;
  options.info_log_level = rocksdb::WARN_LEVEL;
}

// The folder of a new store: it may be there, empty.
Status Store::Impl::MakeFolder(const Disk& disk) const {
  if (reader) return Status::NotFound(dir + ": no store is here");
  std::vector<std::string> names;
  if (env->GetChildren(dir, &names).ok()) {
    for (const std::string& name : names) {
      if (!IsStoreFile(name)) return Status::Invalid(dir + ": holds other files (\"" + name + "\"), and no store");
    }
  }
  if (disk.env != nullptr) return {};
  std::error_code error;
  std::filesystem::create_directories(dir, error);
  return error ? Status::Io(dir + ": " + error.message()) : Status();
}

// All families of ours, and whatever else another format left: RocksDB opens a database whole.
Status Store::Impl::DescribeFamilies() {
  std::vector<std::string> names = {rocksdb::kDefaultColumnFamilyName};
  for (const FamilyInfo& info : kFamilies) names.emplace_back(info.name);
  if (Exists()) {
    std::vector<std::string> there;
    const rocksdb::Status listed = rocksdb::DB::ListColumnFamilies(options, dir, &there);
    if (!listed.ok()) return StatusOf(listed).In(dir);
    const std::set<std::string> known(names.begin(), names.end());
    const std::set<std::string> have(there.begin(), there.end());
    if (reader && !std::includes(have.begin(), have.end(), known.begin(), known.end()))
      return Status::Version(dir + ": the store is of another format: rebuild it");
    if (!reader) std::set_difference(have.begin(), have.end(), known.begin(), known.end(), std::back_inserter(names));
  }
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = rocksdb::NewLRUCache(std::size_t{128} << 20);
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  table.block_size = std::size_t{16} << 10;
  for (const std::string& name : names) {
    const auto info =
        std::find_if(kFamilies.begin(), kFamilies.end(), [&](const FamilyInfo& f) { return f.name == name; });
    descriptors.emplace_back(name, OptionsOf(info == kFamilies.end() ? FamilyInfo{"", false, false} : *info, table));
  }
  return {};
}

Status Store::Impl::OpenReaderOn(const Disk& disk) {
  std::string reader_dir = disk.reader_dir;
  if (reader_dir.empty()) {
    std::error_code error;
    std::string made = (std::filesystem::temp_directory_path(error) / "isnad-reader-XXXXXX").string();
    if (error) return Status::Io("no temporary directory: " + error.message());
    if (mkdtemp(made.data()) == nullptr) return Status::Io(made + ": cannot be made");
    own_reader_dir = reader_dir = made;
  }
  return OpenReader(reader_dir);
}

Status Store::Impl::OpenWriter() {
  rocksdb::DB* opened = nullptr;
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  const rocksdb::Status status = rocksdb::DB::Open(options, dir, descriptors, &handles, &opened);
  if (!status.ok() && status.ToString().find("lock") != std::string::npos)
    return Status::Io(dir + ": another process is writing to this store (" + status.ToString() + ")");
  if (!status.ok()) return StatusOf(status).In(dir);
  Adopt(opened, std::move(handles));
  return {};
}

// The store says its format. One that is new says it from now on, before anything else, so that rows without it are no
// store of ours; so does one whose maker died before its first write.
Status Store::Impl::CheckFormat() {
  const auto format = Setting(kFormatSetting);
  if (!format.ok()) return format.status().In(dir);
  if (*format) return {};
  if (reader) return Status::NotFound(dir + ": no store is here yet");
  bool empty = true;
  Status walked = Walk(Family::kArticle, "", "", [&](std::string_view, std::string_view) -> Result<bool> {
    empty = false;
    return false;
  });
  if (!walked.ok()) return walked.In(dir);
  if (!empty) return Status::Corruption(dir + ": the store does not say its format");
  rocksdb::WriteBatch out;
  Status put;
  PutState(out, put);
  return put.ok() ? Write(out) : put;
}

bool Store::NeedsRebuild() const { return !impl_->rebuild_reason.empty(); }
const std::string& Store::RebuildReason() const { return impl_->rebuild_reason; }

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

Status Store::DropDerived() {
  if (impl_->reader) return Status::Invalid(impl_->dir + ": the store is open for reading only");
  const std::lock_guard<std::mutex> lock(impl_->commit_mutex);
  rocksdb::WriteBatch out;
  Status status;
  // One batch, like any other: who dies here has dropped all or nothing.
  Impl::PutRow(out, impl_->HandleOf(Family::kSetting), keys::Text(kRebuildSetting), records::EncodeText("yes"), status);
  std::vector<rocksdb::ColumnFamilyHandle*> dropped;
  for (std::size_t i = 0; i < kFamilies.size(); ++i) {
    if (!kFamilies[i].derived) continue;
    rocksdb::ColumnFamilyHandle* handle = impl_->families[i];
    const std::unique_ptr<rocksdb::Iterator> it(impl_->db->NewIterator(rocksdb::ReadOptions(), handle));
    it->SeekToLast();
    if (!it->status().ok()) return StatusOf(it->status()).In(kFamilies[i].name);
    if (!it->Valid()) continue;
    // DeleteRange leaves out its end, and there is no largest key: the last row goes by name.
    const std::string last = it->key().ToString();
    rocksdb::Status removed = out.DeleteRange(handle, rocksdb::Slice(), last);
    if (removed.ok()) removed = out.Delete(handle, last);
    if (!removed.ok() && status.ok()) status = StatusOf(removed);
    dropped.push_back(handle);
  }
  if (status.ok()) status = impl_->Write(out);
  if (!status.ok()) return status;
  impl_->rebuilding = true;
  impl_->rebuild_reason = "a rebuild of the store did not finish";
  for (rocksdb::ColumnFamilyHandle* handle : dropped) {
    // Gives the space back now, and spares later scans the way over what is gone.
    status = StatusOf(impl_->db->CompactRange(rocksdb::CompactRangeOptions(), handle, nullptr, nullptr)).In(impl_->dir);
    if (!status.ok()) return status;
  }
  return {};
}

Status Store::FinishRebuild() {
  if (impl_->reader) return Status::Invalid(impl_->dir + ": the store is open for reading only");
  const std::lock_guard<std::mutex> lock(impl_->commit_mutex);
  if (!impl_->rebuilding) return Status::Invalid(impl_->dir + ": no rebuild is under way");
  rocksdb::WriteBatch out;
  Status status;
  impl_->PutState(out, status);
  const rocksdb::Status removed = out.Delete(impl_->HandleOf(Family::kSetting), SliceOf(keys::Text(kRebuildSetting)));
  if (status.ok()) status = StatusOf(removed);
  if (status.ok()) status = impl_->Write(out);
  if (!status.ok()) return status;
  impl_->rebuilding = false;
  return impl_->ReadState();
}

// Articles.

Result<std::vector<Article>> Store::Versions(const ArticleId& id) const {
  std::vector<Article> versions;
  const std::string mark = keys::Text(id.value);
  Status status =
      impl_->WalkPrefix(Family::kArticle, mark, [&](std::string_view key, std::string_view value) -> Result<bool> {
        if (key == mark) return true;
        if (!keys::ParseArticle(key)) return Impl::BadKey();
        Result<Article> article = records::DecodeArticle(id, value);
        if (!article.ok()) return article.status();
        versions.push_back(std::move(article).value());
        return true;
      });
  if (!status.ok()) return status;
  std::sort(versions.begin(), versions.end(), IsLaterVersion);
  return versions;
}

Result<Article> Store::CurrentArticle(const ArticleId& id) const {
  Result<std::vector<Article>> versions = Versions(id);
  if (!versions.ok()) return versions.status();
  if (versions->empty()) return Status::NotFound("no article \"" + id.value + "\"");
  return std::move(versions->front());
}

Result<bool> Store::HasVersion(const Article& article) const {
  Result<std::optional<std::string>> row =
      impl_->Get(Family::kArticle, keys::ArticleVersion(article.id, keys::VersionHash(article)));
  if (!row.ok()) return row.status();
  return row->has_value();
}

Result<bool> Store::WasRemoved(const ArticleId& id) const {
  Result<std::optional<std::string>> row = impl_->Get(Family::kArticle, keys::Text(id.value));
  if (!row.ok()) return row.status();
  return row->has_value();
}

Status Store::ForEachArticleId(const std::function<bool(const ArticleId&)>& visit, const ArticleId* after) const {
  std::optional<ArticleId> last;
  const std::string begin = after != nullptr ? keys::EndOf(keys::Text(after->value)) : "";
  return impl_->Walk(Family::kArticle, begin, "", [&](std::string_view key, std::string_view) -> Result<bool> {
    auto parsed = keys::ParseArticle(key);
    if (!parsed) return Impl::BadKey();
    if (parsed->version_hash.empty() || parsed->id == last) return true;
    last = std::move(parsed->id);
    return visit(*last);
  });
}

// Readings.

Result<Reading> Store::GetReading(const ArticleId& id) const {
  return impl_->Need(Family::kReading, keys::Text(id.value), "reading of \"" + id.value + "\"",
                     [&](std::string_view bytes) { return records::DecodeReading(id, bytes); });
}

Status Store::ForEachReading(const std::function<bool(const Reading&)>& visit, const ArticleId* after) const {
  const std::string begin = after != nullptr ? keys::EndOf(keys::Text(after->value)) : "";
  return impl_->Walk(Family::kReading, begin, "", [&](std::string_view key, std::string_view value) -> Result<bool> {
    auto id = keys::ParseText(key);
    if (!id) return Impl::BadKey();
    Result<Reading> reading = records::DecodeReading({*std::move(id)}, value);
    if (!reading.ok()) return reading.status();
    return visit(*reading);
  });
}

// Indexes.

Result<std::vector<ReportRef>> Store::Postings(std::string_view key) const {
  return impl_->ListOf<ReportRef>(Family::kPosting, key, keys::ParseRef);
}
Result<std::vector<ArticleId>> Store::ArticlesWithCopyKey(std::string_view key) const {
  return impl_->ListOf<ArticleId>(Family::kCopyKey, key, keys::ParseText);
}
Result<std::vector<ArticleId>> Store::ArticlesOf(const EntityId& entity) const {
  return impl_->ListOf<ArticleId>(Family::kEntity, entity.value, keys::ParseText);
}

Status Store::ForEachEntity(const std::function<bool(const EntityId&, std::uint64_t)>& visit) const {
  return impl_->WalkLists(Family::kEntity,
                          [&](const std::string& name, std::uint64_t articles) { return visit({name}, articles); });
}

Status Store::ForEachName(std::string_view prefix,
                          const std::function<bool(const std::string&, const EntityId&, std::uint64_t)>& visit) const {
  // Elements come in order of name, entity, article: count while the first two stay.
  std::string name;
  EntityId entity;
  std::uint64_t articles = 0;
  bool go_on = true;
  Status status = impl_->WalkPrefix(
      Family::kEntityName, keys::TextPrefix(prefix), [&](std::string_view key, std::string_view value) -> Result<bool> {
        const auto row = keys::ParseListRow(key);
        if (!row) return Impl::BadKey();
        Result<records::ListPart> part = records::DecodeListPart(value);
        if (!part.ok()) return part.status();
        for (const std::string& element : part->elements) {
          const auto parsed = keys::ParseNameElement(element);
          if (!parsed) return Status::Corruption("an element is not well formed: \"" + keys::Readable(element) + "\"");
          if (articles > 0 && (row->list != name || parsed->first != entity)) {
            go_on = visit(name, entity, articles);
            if (!go_on) return false;
            articles = 0;
          }
          name = row->list;
          entity = parsed->first;
          ++articles;
        }
        return true;
      });
  if (status.ok() && go_on && articles > 0) visit(name, entity, articles);
  return status;
}

// Events.

Result<Event> Store::GetEvent(const EventKey& key) const {
  return impl_->Need(Family::kEvent, keys::Text(key.value), "event \"" + key.value + "\"",
                     [&](std::string_view bytes) { return records::DecodeEvent(key, bytes); });
}

Result<Event> Store::GetEvent(const EventId& id) const {
  Result<std::string> key =
      impl_->Need(Family::kEventById, keys::Text(id.value), "event \"" + id.value + "\"", records::DecodeText);
  if (!key.ok()) return key.status();
  return GetEvent(EventKey{std::move(key).value()});
}

Result<EventKey> Store::EventOf(const ReportRef& report) const {
  Result<std::string> key = impl_->Need(Family::kEventOfReport, keys::Ref(report),
                                        "event of report \"" + KeyOf(report) + "\"", records::DecodeText);
  if (!key.ok()) return key.status();
  return EventKey{std::move(key).value()};
}

Status Store::ForEachEvent(const std::function<bool(const Event&)>& visit) const {
  return impl_->Walk(Family::kEvent, "", "", [&](std::string_view key, std::string_view value) -> Result<bool> {
    auto parsed = keys::ParseText(key);
    if (!parsed) return Impl::BadKey();
    Result<Event> event = records::DecodeEvent({*std::move(parsed)}, value);
    if (!event.ok()) return event.status();
    return visit(*event);
  });
}

Status Store::ForEachEventBetween(Day from, Day to,
                                  const std::function<bool(const EventKey&, const EntityId&)>& visit) const {
  // Rows are by first day, and how long an event lasts is not bounded: all that begin by `to` are looked at, keys only.
  return impl_->Walk(Family::kByDay, "", keys::AfterDay(to),
                     [&](std::string_view key, std::string_view value) -> Result<bool> {
                       const auto parsed = keys::ParseByDay(key);
                       if (!parsed) return Impl::BadKey();
                       Status nothing = records::DecodeNothing(value);
                       if (!nothing.ok()) return nothing;
                       if (parsed->to < from) return true;
                       return visit(parsed->event, parsed->place);
                     });
}

// Conflicts.

namespace {
Result<std::vector<Conflict>> OrNone(Result<std::optional<std::vector<Conflict>>> found) {
  if (!found.ok()) return found.status();
  if (!*found) return std::vector<Conflict>();
  return **std::move(found);
}
}  // namespace

Result<std::vector<Conflict>> Store::ConflictsOf(const EventKey& event) const {
  return OrNone(impl_->Find(Family::kConflict, keys::ConflictsOfEvent(event), records::DecodeConflicts));
}
Result<std::vector<Conflict>> Store::ConflictsOf(const ArticleId& article) const {
  return OrNone(impl_->Find(Family::kConflict, keys::ConflictsOfArticle(article), records::DecodeConflicts));
}

Status Store::ForEachConflict(const std::function<bool(const Conflict&)>& visit) const {
  return impl_->Walk(Family::kConflict, "", "", [&](std::string_view, std::string_view value) -> Result<bool> {
    Result<std::vector<Conflict>> conflicts = records::DecodeConflicts(value);
    if (!conflicts.ok()) return conflicts.status();
    for (const Conflict& conflict : *conflicts) {
      if (!visit(conflict)) return false;
    }
    return true;
  });
}

// Copies.

Result<Copies> Store::CopiesWith(const ArticleId& article) const {
  const std::string what = "copies of \"" + article.value + "\"";
  Result<std::string> first = impl_->Need(Family::kCopyOf, keys::Text(article.value), what, records::DecodeText);
  if (!first.ok()) return first.status();
  return impl_->Need(Family::kCopies, keys::Text(*first), what, records::DecodeCopies);
}

Status Store::ForEachCopies(const std::function<bool(const Copies&)>& visit) const {
  return impl_->Walk(Family::kCopies, "", "", [&](std::string_view, std::string_view value) -> Result<bool> {
    Result<Copies> copies = records::DecodeCopies(value);
    if (!copies.ok()) return copies.status();
    return visit(*copies);
  });
}

// The register.

Result<EventId> Store::AnchoredAt(const ReportRef& report) const {
  const std::string what = "event id at report \"" + KeyOf(report) + "\"";
  Result<std::uint64_t> number =
      impl_->Need(Family::kRegister, keys::RegisterAnchor(report), what, records::DecodeNumber);
  if (!number.ok()) return number.status();
  Result<RegisterEntry> entry =
      impl_->Need(Family::kRegister, keys::RegisterNumber(*number), what, records::DecodeRegisterEntry);
  if (!entry.ok()) return entry.status();
  return std::move(entry->id);
}

Result<ReportRef> Store::AnchorOf(const EventId& id) const {
  const std::string what = "event \"" + id.value + "\"";
  Result<std::uint64_t> number = impl_->Need(Family::kRegister, keys::RegisterId(id), what, records::DecodeNumber);
  if (!number.ok()) return number.status();
  Result<RegisterEntry> entry =
      impl_->Need(Family::kRegister, keys::RegisterNumber(*number), what, records::DecodeRegisterEntry);
  if (!entry.ok()) return entry.status();
  return std::move(entry->anchor);
}

Result<std::uint64_t> Store::NextRegisterNumber() const { return impl_->NextRegisterNumber(); }

// Judgements.

Result<Judgement> Store::GetJudgement(std::uint64_t number) const {
  const std::string what = "judgement " + std::to_string(number), key = keys::JudgementNumber(number);
  Result<std::optional<std::string>> row = impl_->Get(Family::kJudgement, key);
  if (!row.ok()) return row.status();
  if (!*row || records::IsTakenBack(**row)) return Status::NotFound("no " + what);
  Result<Judgement> judgement = records::DecodeJudgement(number, **row);
  return judgement.ok() ? judgement : judgement.status().In(Impl::PlaceOf(Family::kJudgement, key));
}

Result<std::uint64_t> Store::NextJudgementNumber() const { return impl_->NextJudgementNumber(); }

Status Store::ForEachJudgement(const std::function<bool(const Judgement&)>& visit) const {
  return impl_->Walk(Family::kJudgement, "", "", [&](std::string_view key, std::string_view value) -> Result<bool> {
    const std::optional<std::uint64_t> number = keys::ParseJudgement(key);
    if (!number) return Impl::BadKey();
    if (records::IsTakenBack(value)) return true;
    Result<Judgement> judgement = records::DecodeJudgement(*number, value);
    if (!judgement.ok()) return judgement.status();
    return visit(*judgement);
  });
}

Result<std::map<std::string, std::string>> Store::Overlays() const {
  std::map<std::string, std::string> overlays;
  Status status =
      impl_->Walk(Family::kOverlay, "", "", [&](std::string_view key, std::string_view value) -> Result<bool> {
        auto name = keys::ParseText(key);
        if (!name) return Impl::BadKey();
        Result<std::string> content = records::DecodeText(value);
        if (!content.ok()) return content.status();
        overlays.emplace(*std::move(name), std::move(content).value());
        return true;
      });
  if (!status.ok()) return status;
  return overlays;
}

// The whole.

Result<Counts> Store::Count() const {
  Counts counts;
  std::optional<ArticleId> last;
  Status status = impl_->Walk(Family::kArticle, "", "", [&](std::string_view key, std::string_view) -> Result<bool> {
    auto parsed = keys::ParseArticle(key);
    if (!parsed) return Impl::BadKey();
    if (parsed->version_hash.empty()) {
      ++counts.removed;
      return true;
    }
    ++counts.versions;
    if (parsed->id != last) ++counts.articles;
    last = std::move(parsed->id);
    return true;
  });
  if (!status.ok()) return status;
  for (const auto& [family, count] :
       {std::pair(Family::kReading, &counts.readings), std::pair(Family::kEvent, &counts.events),
        std::pair(Family::kCopies, &counts.copies)}) {
    status = impl_->Walk(family, "", "", [n = count](std::string_view, std::string_view) -> Result<bool> {
      ++*n;
      return true;
    });
    if (!status.ok()) return status;
  }
  for (const auto& [family, count] :
       {std::pair(Family::kEntity, &counts.entities), std::pair(Family::kPosting, &counts.link_keys)}) {
    status = impl_->WalkLists(family, [n = count](const std::string&, std::uint64_t) {
      ++*n;
      return true;
    });
    if (!status.ok()) return status;
  }
  status = ForEachConflict([&](const Conflict&) {
    ++counts.conflicts;
    return true;
  });
  if (!status.ok()) return status;
  status = ForEachJudgement([&](const Judgement&) {
    ++counts.judgements;
    return true;
  });
  if (!status.ok()) return status;
  Result<std::uint64_t> next = NextRegisterNumber();
  if (!next.ok()) return next.status();
  counts.registered = *next - 1;
  return counts;
}

Result<std::vector<Block>> Store::LargestBlocks(std::size_t limit) const {
  std::vector<Block> blocks;
  const auto before = [](const Block& a, const Block& b) {
    return std::tie(b.reports, a.key) < std::tie(a.reports, b.key);
  };
  const auto cut = [&] {
    std::sort(blocks.begin(), blocks.end(), before);
    if (blocks.size() > limit) blocks.resize(limit);
  };
  Status status = impl_->WalkLists(Family::kPosting, [&](const std::string& key, std::uint64_t reports) {
    blocks.push_back({key, reports});
    if (blocks.size() > limit + 4096) cut();
    return true;
  });
  if (!status.ok()) return status;
  cut();
  return blocks;
}

Result<std::uint64_t> Store::BytesOnDisk() const {
  std::vector<std::string> names;
  const rocksdb::Status listed = impl_->env->GetChildren(impl_->dir, &names);
  if (!listed.ok()) return StatusOf(listed).In(impl_->dir);
  std::uint64_t total = 0;
  for (const std::string& name : names) {
    std::uint64_t size = 0;
    // A file that the writer deleted meanwhile has no size any more.
    if (impl_->env->GetFileSize(impl_->dir + "/" + name, &size).ok()) total += size;
  }
  return total;
}

}  // namespace isnad
