#ifndef ISNAD_TOOLS_SEEN_H_
#define ISNAD_TOOLS_SEEN_H_

#include <filesystem>
#include <set>
#include <string>

#include "core/model/graph.h"
#include "core/model/status.h"

// Which conflicts a user has looked at. It is no part of the graph, which is a function of the articles: it lives in a
// file of the user's own, so that a reader of the store still writes nothing to it, and each user has his own last
// look.

namespace isnad {

class Seen {
 public:
  // $XDG_STATE_HOME/isnad, or ~/.local/state/isnad, and there a file for each store by its absolute path. Empty where
  // there is no home.
  static std::filesystem::path PathFor(const std::string& store);

  // Of a file that is not there: nothing seen. kInvalid: the file is no such list. kIo: it can't be read.
  static Result<Seen> Load(const std::filesystem::path& path);
  // Replaces the file at once or leaves it as it is; makes its folder.
  Status Save(const std::filesystem::path& path) const;

  // event: the id that people cite. A conflict of another set of figures is another one.
  bool Contains(const Conflict& conflict, const std::string& event) const;
  void Add(const Conflict& conflict, const std::string& event);

 private:
  std::set<std::string> lines_;
};

}  // namespace isnad

#endif  // ISNAD_TOOLS_SEEN_H_
