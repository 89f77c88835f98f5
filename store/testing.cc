#include "store/testing.h"

#include <rocksdb/db.h>
#include <rocksdb/env.h>
#include <rocksdb/file_system.h>

#include <atomic>
#include <utility>
#include <vector>

#include "store/disk.h"

namespace isnad {
namespace {

constexpr const char* kDir = "/isnad.db";

// Whether a write may go through: counted over all files of the disk.
class Gate {
 public:
  bool Pass() {
    ++writes_;
    if (left_ < 0) return true;
    if (left_ == 0) return false;
    --left_;
    return true;
  }
  void Limit(int writes) { left_ = writes; }
  void Open() { left_ = -1; }
  int writes() const { return writes_; }

 private:
  std::atomic<int> writes_ = 0;
  std::atomic<int> left_ = -1;  // negative: no limit
};

rocksdb::IOStatus Full() { return rocksdb::IOStatus::NoSpace("the test's disk is full"); }

class GatedFile : public rocksdb::FSWritableFileOwnerWrapper {
 public:
  GatedFile(std::unique_ptr<rocksdb::FSWritableFile>&& file, Gate* gate)
      : rocksdb::FSWritableFileOwnerWrapper(std::move(file)), gate_(gate) {}
  using rocksdb::FSWritableFileOwnerWrapper::Append;
  rocksdb::IOStatus Append(const rocksdb::Slice& data, const rocksdb::IOOptions& options,
                           rocksdb::IODebugContext* debug) override {
    if (!gate_->Pass()) return Full();
    return rocksdb::FSWritableFileOwnerWrapper::Append(data, options, debug);
  }
  rocksdb::IOStatus Append(const rocksdb::Slice& data, const rocksdb::IOOptions& options,
                           const rocksdb::DataVerificationInfo& info, rocksdb::IODebugContext* debug) override {
    if (!gate_->Pass()) return Full();
    return rocksdb::FSWritableFileOwnerWrapper::Append(data, options, info, debug);
  }
  rocksdb::IOStatus Sync(const rocksdb::IOOptions& options, rocksdb::IODebugContext* debug) override {
    if (!gate_->Pass()) return Full();
    return rocksdb::FSWritableFileOwnerWrapper::Sync(options, debug);
  }
  rocksdb::IOStatus Fsync(const rocksdb::IOOptions& options, rocksdb::IODebugContext* debug) override {
    if (!gate_->Pass()) return Full();
    return rocksdb::FSWritableFileOwnerWrapper::Fsync(options, debug);
  }

 private:
  Gate* gate_;
};

class GatedFiles : public rocksdb::FileSystemWrapper {
 public:
  GatedFiles(const std::shared_ptr<rocksdb::FileSystem>& files, Gate* gate)
      : rocksdb::FileSystemWrapper(files), gate_(gate) {}
  const char* Name() const override { return "isnad-test-disk"; }
  rocksdb::IOStatus NewWritableFile(const std::string& path, const rocksdb::FileOptions& options,
                                    std::unique_ptr<rocksdb::FSWritableFile>* file,
                                    rocksdb::IODebugContext* debug) override {
    std::unique_ptr<rocksdb::FSWritableFile> inner;
    rocksdb::IOStatus status = rocksdb::FileSystemWrapper::NewWritableFile(path, options, &inner, debug);
    if (status.ok()) *file = std::make_unique<GatedFile>(std::move(inner), gate_);
    return status;
  }

 private:
  Gate* gate_;
};

}  // namespace

struct TestDisk::Impl {
  Gate gate;
  std::unique_ptr<rocksdb::Env> memory{rocksdb::NewMemEnv(rocksdb::Env::Default())};
  std::unique_ptr<rocksdb::Env> env{
      rocksdb::NewCompositeEnv(std::make_shared<GatedFiles>(memory->GetFileSystem(), &gate))};
};

TestDisk::TestDisk() : impl_(std::make_unique<Impl>()) {}
TestDisk::~TestDisk() = default;

Result<std::unique_ptr<Store>> TestDisk::Open(OpenMode mode, const std::string& lexicon_hash) {
  Disk disk;
  disk.env = impl_->env.get();
  disk.reader_dir = "/reader";
  return Store::OpenOn(disk, kDir, mode, lexicon_hash);
}

void TestDisk::FailAfter(int writes) { impl_->gate.Limit(writes); }
void TestDisk::Heal() { impl_->gate.Open(); }
int TestDisk::writes() const { return impl_->gate.writes(); }

Status TestDisk::Damage(const std::string& family, std::string_view key, std::string_view value) {
  rocksdb::Options options;
  options.env = impl_->env.get();
  std::vector<std::string> names;
  rocksdb::Status status = rocksdb::DB::ListColumnFamilies(options, kDir, &names);
  if (!status.ok()) return Status::Io(status.ToString());
  std::vector<rocksdb::ColumnFamilyDescriptor> families;
  for (const std::string& name : names) families.emplace_back(name, rocksdb::ColumnFamilyOptions());
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* raw = nullptr;
  status = rocksdb::DB::Open(options, kDir, families, &handles, &raw);
  if (!status.ok()) return Status::Io(status.ToString());
  std::unique_ptr<rocksdb::DB> db(raw);
  Status result = Status::NotFound("no column family " + family);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] != family) continue;
    status = db->Put(rocksdb::WriteOptions(), handles[i], rocksdb::Slice(key.data(), key.size()),
                     rocksdb::Slice(value.data(), value.size()));
    result = status.ok() ? Status() : Status::Io(status.ToString());
  }
  for (rocksdb::ColumnFamilyHandle* handle : handles) {
    status = db->DestroyColumnFamilyHandle(handle);
    if (!status.ok()) result = Status::Io(status.ToString());
  }
  return result;
}

}  // namespace isnad
