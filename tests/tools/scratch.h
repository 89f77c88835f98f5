#ifndef ISNAD_TESTS_TOOLS_SCRATCH_H_
#define ISNAD_TESTS_TOOLS_SCRATCH_H_

#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/model/article.h"
#include "core/read/read.h"
#include "store/store.h"
#include "tools/flags.h"
#include "tools/pipeline.h"

namespace isnad {

// A folder of one test's own, gone with it.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  void Write(const std::string& name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

// The one reader of all tests: its lexicon takes a while to load.
const Reader& TheReader();
const Lexicon& TheLexicon();
std::unique_ptr<Store> OpenStore(const std::string& dir, OpenMode mode = OpenMode::kCreateOrOpen);

// Articles of invented outlets on invented events: two that several tell, with a conflict and an update, a copy, a
// summary with its months, an article without a date, one in a language without a lexicon.
std::vector<Article> Fixture();
std::string LineOf(const Article& article);  // as JSON, with the line end
// As many as wanted, of a few towns and days, so that some share an event.
std::vector<Article> Many(std::size_t count);

// All of them, a line each.
std::string LinesOf(const std::vector<Article>& articles);

// The program as its user meets it.
struct Ran {
  int code = 0;
  std::string out, err;
};
Ran RunProgram(const Args& args, const std::string& standard_input = "", const Terminal& terminal = {});
// The records of that kind that it printed.
std::vector<nlohmann::json> RecordsOf(const Ran& ran, const std::string& kind);

// Ingests them batch by batch.
IngestCounts Take(Store& store, const std::vector<Article>& articles, std::size_t batch = kBatchArticles);

// What depends on the articles alone.
std::string ExportKeys(const Store& store);
std::string ExportKeys(const std::string& dir);
// Each article has a reading, each report is in one event, each event's reports are there, conflicts point at claims,
// judgements that hold are obeyed.
void ExpectConsistent(const Store& store);

}  // namespace isnad

#endif  // ISNAD_TESTS_TOOLS_SCRATCH_H_
