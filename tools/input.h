#ifndef ISNAD_TOOLS_INPUT_H_
#define ISNAD_TOOLS_INPUT_H_

#include <atomic>
#include <cstdint>
#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/article.h"
#include "core/model/status.h"

// Articles from files, folders and standard input.

namespace isnad {

struct InputOptions {
  std::string outlet;     // for articles that name none
  std::string published;  // an ISO date for articles that have none
};

// One article's bytes, not yet looked at.
struct RawArticle {
  enum class Kind : std::uint8_t { kJson, kText };
  Kind kind = Kind::kJson;
  std::string file;        // as the user named it; "-" for standard input
  std::uint64_t line = 0;  // 1 and up; 0 for a file that is one article
  std::string bytes;
};

// The article of a line of JSON, or of a text file. Pure; any thread. A message names file, line, field and value:
// `articles.jsonl:17: "published": not a date: "2021-13-40"`. An article without an id gets that of its content.
Result<Article> ParseArticle(const RawArticle& raw, const InputOptions& options);

// 16 hex digits: XXH3 of outlet, url, title and text.
ArticleId IdOfContent(const Article& article);

// Walks PATH…: ".jsonl" files line by line, ".txt" files whole, folders with all below them in the order of their
// names, "-" for JSON lines on standard input. Holds one line at a time.
class Input {
 public:
  Input(const std::vector<std::string>& paths, std::istream& standard_input);
  // The next article's bytes, or why a path gives none; nullopt at the end. Empty lines are passed over.
  std::optional<Result<RawArticle>> Next();
  // The next `most` of them; fewer only at the end.
  std::vector<Result<RawArticle>> NextBatch(std::size_t most);
  // Of the files that are known so far; standard input counts in what is read alone.
  std::uint64_t bytes_read() const { return bytes_read_; }
  std::uint64_t bytes_total() const { return bytes_total_; }

 private:
  struct Item {
    std::string path;
    std::string error;  // or why it can't be read
  };
  std::istream& standard_input_;
  std::vector<Item> items_;
  std::size_t next_item_ = 0;
  std::ifstream file_;
  std::istream* lines_ = nullptr;  // the file that is being read line by line, or null
  std::string name_;
  std::uint64_t line_ = 0, bytes_total_ = 0;
  std::atomic<std::uint64_t> bytes_read_ = 0;
};

}  // namespace isnad

#endif  // ISNAD_TOOLS_INPUT_H_
