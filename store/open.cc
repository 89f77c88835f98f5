#include <rocksdb/cache.h>
#include <rocksdb/db.h>
#include <rocksdb/env.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>
#include <rocksdb/write_batch.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <set>
#include <system_error>
#include <thread>

#include "store/impl.h"
#include "store/records.h"

namespace isnad {
namespace {

constexpr std::uint64_t kFormat = 6;

constexpr std::string_view kFormatSetting = "format";
constexpr std::string_view kLexiconSetting = "lexicon";
constexpr std::string_view kRebuildSetting = "rebuilding";  // there while a rebuild has not finished

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

}  // namespace

// The steps of opening a store.
class Store::Impl::Opening {
 public:
  Opening(Impl& store, const Disk& disk);
  Status Run() {
    using Step = Status (Opening::*)();
    for (const Step step : {&Opening::MakeFolder, &Opening::DescribeFamilies, &Opening::OpenDatabase,
                            &Opening::CheckFormat, &Opening::ReadState}) {
      if (Status status = (this->*step)(); !status.ok()) return status;
    }
    return {};
  }

 private:
  bool Exists() const { return store_.env->FileExists(dir_ + "/CURRENT").ok(); }
  Status MakeFolder();
  Status DescribeFamilies();
  Status OpenDatabase() { return store_.reader ? OpenReader() : OpenWriter(); }
  Status OpenReader();
  Status OpenWriter();
  // Takes over what was opened with `descriptors_`.
  void Adopt(rocksdb::DB* db, std::vector<rocksdb::ColumnFamilyHandle*> handles);
  Status CheckFormat();
  Status ReadState() { return store_.ReadState().In(dir_); }

  Impl& store_;
  const Disk& disk_;
  const std::string& dir_;
  rocksdb::DBOptions options_;
  std::vector<rocksdb::ColumnFamilyDescriptor> descriptors_;
};

Store::Impl::Opening::Opening(Impl& store, const Disk& disk) : store_(store), disk_(disk), dir_(store.dir) {
  options_.env = store.env;
  options_.create_if_missing = true;
  options_.create_missing_column_families = true;
  options_.max_open_files = -1;  // a reader must keep the files that the writer deletes meanwhile
  options_.db_write_buffer_size = std::size_t{128} << 20;
  // Else one column family that rests keeps every log; and a reader replays what there is at its Open.
  options_.max_total_wal_size = std::uint64_t{64} << 20;
  options_.keep_log_file_num = 2;
  options_.info_log_level = rocksdb::WARN_LEVEL;
}

// The folder of a new store: it may be there, empty.
Status Store::Impl::Opening::MakeFolder() {
  if (Exists()) return {};
  if (store_.reader) return Status::NotFound(dir_ + ": no store is here");
  std::vector<std::string> names;
  if (store_.env->GetChildren(dir_, &names).ok()) {
    for (const std::string& name : names) {
      if (!IsStoreFile(name)) return Status::Invalid(dir_ + ": holds other files (\"" + name + "\"), and no store");
    }
  }
  if (disk_.env != nullptr) return {};
  std::error_code error;
  std::filesystem::create_directories(dir_, error);
  return error ? Status::Io(dir_ + ": " + error.message()) : Status();
}

// All families of ours, and whatever else another format left: RocksDB opens a database whole.
Status Store::Impl::Opening::DescribeFamilies() {
  std::vector<std::string> names = {rocksdb::kDefaultColumnFamilyName};
  for (const FamilyInfo& info : kFamilies) names.emplace_back(info.name);
  if (Exists()) {
    std::vector<std::string> there;
    const rocksdb::Status listed = rocksdb::DB::ListColumnFamilies(options_, dir_, &there);
    if (!listed.ok()) return StatusOf(listed).In(dir_);
    const std::set<std::string> known(names.begin(), names.end());
    const std::set<std::string> have(there.begin(), there.end());
    if (store_.reader && !std::includes(have.begin(), have.end(), known.begin(), known.end()))
      return Status::Version(dir_ + ": the store is of another format: rebuild it");
    if (!store_.reader)
      std::set_difference(have.begin(), have.end(), known.begin(), known.end(), std::back_inserter(names));
  }
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = rocksdb::NewLRUCache(std::size_t{128} << 20);
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  table.block_size = std::size_t{16} << 10;
  for (const std::string& name : names) {
    const auto info =
        std::find_if(kFamilies.begin(), kFamilies.end(), [&](const FamilyInfo& f) { return f.name == name; });
    descriptors_.emplace_back(name, OptionsOf(info == kFamilies.end() ? FamilyInfo{"", false, false} : *info, table));
  }
  return {};
}

// A reader as of now, which stays so: DB::TryCatchUpWithPrimary is wrong in RocksDB 7.8, where rows that the reader
// replayed from the log hide what the writer has changed and flushed since.
Status Store::Impl::Opening::OpenReader() {
  std::string reader_dir = disk_.reader_dir;
  if (reader_dir.empty()) {
    std::error_code error;
    std::string made = (std::filesystem::temp_directory_path(error) / "isnad-reader-XXXXXX").string();
    if (error) return Status::Io("no temporary directory: " + error.message());
    if (mkdtemp(made.data()) == nullptr) return Status::Io(made + ": cannot be made");
    store_.own_reader_dir = reader_dir = made;
  }
  rocksdb::Status status;
  // While the writer changes to a new log or file a reader may look for the old one: look again.
  for (int attempt = 0; attempt < 20; ++attempt) {
    rocksdb::DB* db = nullptr;
    std::vector<rocksdb::ColumnFamilyHandle*> handles;
    status = rocksdb::DB::OpenAsSecondary(options_, dir_, reader_dir, descriptors_, &handles, &db);
    if (status.ok()) Adopt(db, std::move(handles));
    if (status.ok() || status.IsCorruption()) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return StatusOf(status).In(dir_);
}

Status Store::Impl::Opening::OpenWriter() {
  rocksdb::DB* db = nullptr;
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  const rocksdb::Status status = rocksdb::DB::Open(options_, dir_, descriptors_, &handles, &db);
  if (!status.ok() && status.ToString().find("lock") != std::string::npos)
    return Status::Io(dir_ + ": another process is writing to this store (" + status.ToString() + ")");
  if (!status.ok()) return StatusOf(status).In(dir_);
  Adopt(db, std::move(handles));
  return {};
}

void Store::Impl::Opening::Adopt(rocksdb::DB* db, std::vector<rocksdb::ColumnFamilyHandle*> handles) {
  store_.db.reset(db);
  store_.handles = std::move(handles);
  // The first is RocksDB's default family.
  std::copy_n(store_.handles.begin() + 1, kFamilies.size(), store_.families.begin());
}

// The store says its format. One that is new says it from now on, before anything else, so that rows without it are no
// store of ours; so does one whose maker died before its first write.
Status Store::Impl::Opening::CheckFormat() {
  const auto format = store_.Setting(kFormatSetting);
  if (!format.ok()) return format.status().In(dir_);
  if (*format) return {};
  if (store_.reader) return Status::NotFound(dir_ + ": no store is here yet");
  bool empty = true;
  Status walked = store_.Walk(Family::kArticle, "", "", [&](std::string_view, std::string_view) -> Result<bool> {
    empty = false;
    return false;
  });
  if (!walked.ok()) return walked.In(dir_);
  if (!empty) return Status::Corruption(dir_ + ": the store does not say its format");
  rocksdb::WriteBatch out;
  Status put;
  store_.PutState(out, put);
  return put.ok() ? store_.Write(out) : put;
}

Store::Impl::Impl() = default;

Store::Impl::~Impl() {
  for (rocksdb::ColumnFamilyHandle* handle : handles) (void)db->DestroyColumnFamilyHandle(handle).ok();
  db.reset();
  if (own_reader_dir.empty()) return;
  std::error_code ignored;  // a leftover in the temporary directory harms nobody
  std::filesystem::remove_all(own_reader_dir, ignored);
}

Result<std::optional<std::string>> Store::Impl::Setting(std::string_view name) const {
  return Find(Family::kSetting, keys::Text(name), records::DecodeText);
}

Status Store::Impl::ReadState() {
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

Result<std::string> Store::Impl::WordsHash() const {
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

void Store::Impl::PutState(rocksdb::WriteBatch& out, Status& status) const {
  rocksdb::ColumnFamilyHandle* handle = HandleOf(Family::kSetting);
  const Result<std::string> words = WordsHash();
  PutRow(out, handle, keys::Text(kFormatSetting), records::EncodeText(std::to_string(kFormat)), status);
  PutRow(out, handle, keys::Text(kLexiconSetting), records::EncodeText(words.ok() ? *words : ""), status);
  if (!words.ok() && status.ok()) status = words.status();
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
  impl->env = disk.env != nullptr ? disk.env : rocksdb::Env::Default();
  if (Status opened = Impl::Opening(*impl, disk).Run(); !opened.ok()) return opened;
  return std::unique_ptr<Store>(new Store(std::move(impl)));
}

bool Store::NeedsRebuild() const { return !impl_->rebuild_reason.empty(); }
const std::string& Store::RebuildReason() const { return impl_->rebuild_reason; }

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
  Impl::RemoveRow(out, impl_->HandleOf(Family::kSetting), keys::Text(kRebuildSetting), status);
  if (status.ok()) status = impl_->Write(out);
  if (!status.ok()) return status;
  impl_->rebuilding = false;
  return impl_->ReadState();
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
