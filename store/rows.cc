#include <rocksdb/db.h>
#include <rocksdb/write_batch.h>

#include "store/impl.h"

namespace isnad {

Status StatusOf(const rocksdb::Status& status) {
  if (status.ok()) return {};
  if (status.IsCorruption()) return Status::Corruption(status.ToString());
  if (status.IsNotFound()) return Status::NotFound(status.ToString());
  return Status::Io(status.ToString());
}

std::string Store::Impl::PlaceOf(Family family, std::string_view key) {
  return std::string(NameOf(family)) + " \"" + keys::Readable(key) + "\"";
}

Status Store::Impl::BadKey() { return Status::Corruption("the key is not well formed"); }

Result<std::optional<std::string>> Store::Impl::Get(Family family, std::string_view key) const {
  std::string value;
  const rocksdb::Status status = db->Get(rocksdb::ReadOptions(), HandleOf(family), key, &value);
  if (status.IsNotFound()) return std::optional<std::string>();
  if (!status.ok()) return StatusOf(status).In(PlaceOf(family, key));
  return std::optional<std::string>(std::move(value));
}

Status Store::Impl::Walk(Family family, std::string_view begin, std::string_view end, const VisitRow& visit) const {
  rocksdb::ReadOptions options;
  const rocksdb::Slice upper = end;
  if (!end.empty()) options.iterate_upper_bound = &upper;
  const std::unique_ptr<rocksdb::Iterator> it(db->NewIterator(options, HandleOf(family)));
  for (it->Seek(begin); it->Valid(); it->Next()) {
    const std::string_view key = it->key().ToStringView();
    Result<bool> go_on = visit(key, it->value().ToStringView());
    if (!go_on.ok()) return go_on.status().In(PlaceOf(family, key));
    if (!*go_on) return {};
  }
  return StatusOf(it->status()).In(NameOf(family));
}

Status Store::Impl::WalkPrefix(Family family, const std::string& prefix, const VisitRow& visit) const {
  return Walk(family, prefix, keys::EndOf(prefix), visit);
}

Result<std::uint64_t> Store::Impl::NextNumber(Family family, const std::string& end,
                                              std::optional<std::uint64_t> (*parse)(std::string_view)) const {
  const rocksdb::Slice upper = end;
  rocksdb::ReadOptions options;
  if (!end.empty()) options.iterate_upper_bound = &upper;
  const std::unique_ptr<rocksdb::Iterator> it(db->NewIterator(options, HandleOf(family)));
  it->SeekToLast();
  if (!it->status().ok()) return StatusOf(it->status()).In(NameOf(family));
  if (!it->Valid()) return std::uint64_t{1};
  const std::optional<std::uint64_t> last = parse(it->key().ToStringView());
  if (!last) return BadKey().In(PlaceOf(family, it->key().ToStringView()));
  return *last + 1;
}

Result<std::uint64_t> Store::Impl::NextRegisterNumber() const {
  return NextNumber(Family::kRegister, keys::EndOf(keys::RegisterNumbers()), keys::ParseRegisterNumber);
}

Result<std::uint64_t> Store::Impl::NextJudgementNumber() const {
  return NextNumber(Family::kJudgement, "", keys::ParseJudgement);
}

void Store::Impl::PutRow(rocksdb::WriteBatch& out, rocksdb::ColumnFamilyHandle* handle, std::string_view key,
                         std::string_view value, Status& status) {
  const rocksdb::Status put = out.Put(handle, key, value);
  if (!put.ok() && status.ok()) status = StatusOf(put);
}

void Store::Impl::RemoveRow(rocksdb::WriteBatch& out, rocksdb::ColumnFamilyHandle* handle, std::string_view key,
                            Status& status) {
  const rocksdb::Status removed = out.Delete(handle, key);
  if (!removed.ok() && status.ok()) status = StatusOf(removed);
}

Status Store::Impl::Write(rocksdb::WriteBatch& out) {
  rocksdb::WriteOptions options;
  options.sync = true;
  return StatusOf(db->Write(options, &out)).In(dir);
}

}  // namespace isnad
