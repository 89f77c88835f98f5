#ifndef ISNAD_STORE_DISK_H_
#define ISNAD_STORE_DISK_H_

#include <string>

namespace rocksdb {
class Env;
}

namespace isnad {

// Where a store lives. Only the sources of this folder include this.
struct Disk {
  rocksdb::Env* env = nullptr;  // null: the operating system's files
  std::string reader_dir;       // where a reader keeps its own log, on that env; empty: a temporary directory
};

}  // namespace isnad

#endif  // ISNAD_STORE_DISK_H_
