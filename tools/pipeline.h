#ifndef ISNAD_TOOLS_PIPELINE_H_
#define ISNAD_TOOLS_PIPELINE_H_

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/link/link.h"
#include "core/read/read.h"
#include "store/store.h"
#include "tools/input.h"

// The flow: articles -> readings, in parallel -> events, copies, conflicts -> one write a batch.

namespace isnad {

inline constexpr std::size_t kBatchArticles = 256;

// What a run has done.
struct IngestCounts {
  std::uint64_t added = 0;                         // articles that the store did not hold
  std::uint64_t changed = 0;                       // another version of an article that it held
  std::uint64_t same = 0;                          // nothing new
  std::uint64_t bad = 0;                           // lines and files that gave none
  std::uint64_t not_understood = 0;                // of those added or changed: in a language without a lexicon
  std::map<std::string, std::uint64_t> languages;  // of those, by the language as given
  bool operator==(const IngestCounts&) const = default;
};

// Calls work(i) for each i below count, on all cores; returns when all are done.
void InParallel(std::size_t count, const std::function<void(std::size_t)>& work);

// Brings articles into a store. One thread calls it; it keeps references to reader and store, and readings as they are
// stored: while it lives, nothing else may write to the store.
class Pipeline {
 public:
  Pipeline(const Reader& reader, Store& store);
  ~Pipeline();

  // Takes versions of articles in: what is there already changes nothing. All of it or nothing (law 5).
  // readings: of some of these articles, by their index, where the caller has them; they are used as they are.
  Status Ingest(std::vector<Article> articles, IngestCounts& counts, std::vector<std::optional<Reading>> readings = {});
  // Takes articles out, with all their versions. kNotFound, and nothing changed: one of them is not there.
  Status Remove(const std::vector<ArticleId>& ids);
  // Keeps a judgement, with all that it changes in the graph; gives its number, whatever `judgement` says.
  Result<std::uint64_t> Judge(Judgement judgement);
  // Takes one back. kNotFound: there is none.
  Status TakeBack(std::uint64_t number);
  // Drops all that is derived and makes it again. show: after each batch, with the number of articles done.
  Status Rebuild(const std::function<void(std::uint64_t)>& show);

 private:
  struct Change {
    ArticleId id;
    std::optional<Reading> now;      // nothing: removed
    std::optional<Article> article;  // that it is of, where a judgement stands on it and the store does not hold it yet
  };
  // judged: reports of a judgement that comes or goes.
  Status Apply(std::vector<Change> changes, Batch batch, const std::vector<ReportRef>& judged = {});
  Status LoadJudgements();
  void Keep(const Judgement& judgement);
  void Drop(const Judgement& judgement);
  class View;
  class Update;

  const Reader& reader_;
  const Linker linker_;
  Store& store_;
  std::map<ArticleId, std::unique_ptr<Reading>> cache_;  // as stored
  std::map<std::string, std::string> folded_;            // surface form -> folded name
  bool judgements_loaded_ = false;
  std::map<std::uint64_t, Judgement> judgements_;               // as stored
  std::map<ArticleId, std::set<std::uint64_t>> judgements_on_;  // those that stand on an article
};

// Reads all that `input` gives and ingests it batch by batch; the next batch is read while this one is written.
// complain: the message of each bad line. show: progress.
Status IngestAll(Input& input, const InputOptions& options, const Reader& reader, Store& store,
                 const std::function<void(const std::string&)>& complain,
                 const std::function<void(std::uint64_t articles)>& show, IngestCounts& counts);

struct CopyRoots {
  std::map<ArticleId, ArticleId> copies;  // the first article of the group of copies, where it is not that one itself
  std::map<ArticleId, ArticleId> edits;   // the first article of the group that its group was edited from
};
// Of these articles, as far as they have any.
Result<CopyRoots> RootsOfCopies(const Store& store, const std::vector<ArticleId>& articles);

}  // namespace isnad

#endif  // ISNAD_TOOLS_PIPELINE_H_
