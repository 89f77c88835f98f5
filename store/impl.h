#ifndef ISNAD_STORE_IMPL_H_
#define ISNAD_STORE_IMPL_H_

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "store/disk.h"
#include "store/keys.h"
#include "store/store.h"

// What the sources of this folder share, and nobody else includes: open.cc opens a store, keeps its format and rebuilds
// it; rows.cc reads and writes single rows, lists.cc the lists that are cut into rows; commit.cc makes the rows of a
// batch; store.cc decodes what is asked for, and knows nothing of RocksDB.

namespace rocksdb {
class ColumnFamilyHandle;
class DB;
class Status;
class WriteBatch;
}  // namespace rocksdb

namespace isnad {

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
inline constexpr std::array<FamilyInfo, 17> kFamilies = {{
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

// An error of RocksDB as one of ours.
Status StatusOf(const rocksdb::Status& status);

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

  Impl();
  ~Impl();

  // Opening and the state of a rebuild: open.cc.

  class Opening;
  Result<std::optional<std::string>> Setting(std::string_view name) const;
  Status ReadState();
  // The lexicon's hash; where the store holds overlays, theirs as well.
  Result<std::string> WordsHash() const;
  void PutState(rocksdb::WriteBatch& out, Status& status) const;

  // Rows: rows.cc.

  static const char* NameOf(Family family) { return kFamilies[static_cast<std::size_t>(family)].name; }
  rocksdb::ColumnFamilyHandle* HandleOf(Family family) const { return families[static_cast<std::size_t>(family)]; }
  static std::string PlaceOf(Family family, std::string_view key);
  static Status BadKey();

  // nullopt: no such row.
  Result<std::optional<std::string>> Get(Family family, std::string_view key) const;
  // A row decoded; nullopt: no such row.
  template <class F>
  auto Find(Family family, const std::string& key, F&& decode) const
      -> Result<std::optional<typename std::decay_t<decltype(*decode(std::string_view()))>>>;
  // The same where a row that is not there is an error: "no WHAT".
  template <class F>
  auto Need(Family family, const std::string& key, const std::string& what, F&& decode) const
      -> Result<std::decay_t<decltype(*decode(std::string_view()))>>;

  // Rows with begin <= key < end, in order; an empty end: to the last. `visit` says whether to go on; its errors are
  // told with family and key.
  using VisitRow = std::function<Result<bool>(std::string_view key, std::string_view value)>;
  Status Walk(Family family, std::string_view begin, std::string_view end, const VisitRow& visit) const;
  Status WalkPrefix(Family family, const std::string& prefix, const VisitRow& visit) const;

  // One more than the number of the last row before `end`; `parse` reads it from the key.
  Result<std::uint64_t> NextNumber(Family family, const std::string& end,
                                   std::optional<std::uint64_t> (*parse)(std::string_view)) const;
  Result<std::uint64_t> NextRegisterNumber() const;
  Result<std::uint64_t> NextJudgementNumber() const;

  // The first error of a batch's rows is kept in `status`.
  static void PutRow(rocksdb::WriteBatch& out, rocksdb::ColumnFamilyHandle* handle, std::string_view key,
                     std::string_view value, Status& status);
  static void RemoveRow(rocksdb::WriteBatch& out, rocksdb::ColumnFamilyHandle* handle, std::string_view key,
                        Status& status);
  Status Write(rocksdb::WriteBatch& out);

  // Lists: lists.cc.

  Result<std::vector<std::string>> List(Family family, std::string_view name) const;
  template <class T, class F>
  Result<std::vector<T>> ListOf(Family family, std::string_view name, F&& parse) const;
  // Each list with its number of elements, in order of names; rows that a removal left empty count for nothing.
  Status WalkLists(Family family, const std::function<bool(const std::string&, std::uint64_t)>& visit) const;
  using ElementChanges = std::map<std::string, bool>;         // element -> is it there afterwards
  using ListChanges = std::map<std::string, ElementChanges>;  // by list
  Status ChangeLists(Family family, const ListChanges& changes, rocksdb::WriteBatch& out) const;
  class ListRows;

  class BatchRows;  // commit.cc
};

template <class F>
auto Store::Impl::Find(Family family, const std::string& key, F&& decode) const
    -> Result<std::optional<typename std::decay_t<decltype(*decode(std::string_view()))>>> {
  using T = std::decay_t<decltype(*decode(std::string_view()))>;
  Result<std::optional<std::string>> bytes = Get(family, key);
  if (!bytes.ok()) return bytes.status();
  if (!*bytes) return std::optional<T>();
  auto value = decode(std::string_view(**bytes));
  if (!value.ok()) return value.status().In(PlaceOf(family, key));
  return std::optional<T>(std::move(value).value());
}

template <class F>
auto Store::Impl::Need(Family family, const std::string& key, const std::string& what, F&& decode) const
    -> Result<std::decay_t<decltype(*decode(std::string_view()))>> {
  auto found = Find(family, key, std::forward<F>(decode));
  if (!found.ok()) return found.status();
  if (!*found) return Status::NotFound("no " + what);
  return *std::move(*found);
}

template <class T, class F>
Result<std::vector<T>> Store::Impl::ListOf(Family family, std::string_view name, F&& parse) const {
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

}  // namespace isnad

#endif  // ISNAD_STORE_IMPL_H_
