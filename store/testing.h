#ifndef ISNAD_STORE_TESTING_H_
#define ISNAD_STORE_TESTING_H_

#include <memory>
#include <string>
#include <string_view>

#include "store/store.h"

// For tests only: stores in memory, and disks that refuse.

namespace isnad {

// A disk in memory. It outlives the stores opened on it; a store closed and opened again finds its files.
class TestDisk {
 public:
  TestDisk();
  ~TestDisk();
  TestDisk(const TestDisk&) = delete;
  TestDisk& operator=(const TestDisk&) = delete;

  Result<std::unique_ptr<Store>> Open(OpenMode mode = OpenMode::kCreateOrOpen,
                                      const std::string& lexicon_hash = "test");

  // From now on the first `writes` appends and syncs of files succeed, and all after them fail as a full disk does,
  // until Heal.
  void FailAfter(int writes);
  void Heal();
  // How many appends and syncs there have been.
  int writes() const;

  // Puts bytes into a row, under the name of its column family, as a damaged disk would. No store may be open.
  Status Damage(const std::string& family, std::string_view key, std::string_view value);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad

#endif  // ISNAD_STORE_TESTING_H_
