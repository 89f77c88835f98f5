#include <optional>

#include "tools/commands.h"
#include "tools/export.h"
#include "tools/pipeline.h"

namespace isnad {

int RunRead(const Args& args, Io& io) {
  std::vector<std::string> paths;
  InputOptions options;
  Flags flags("read",
              "Turns articles into readings, one JSON object a line, in the order of the input. Needs no store and "
              "holds one batch at a time, so that any engine can run it over parts of a corpus.",
              "isnad read < articles.jsonl > readings.jsonl\n      reads JSON lines from standard input");
  flags.Words("PATH", paths, false, "files or folders; standard input where there are none")
      .Text("--outlet", options.outlet, "the outlet of articles that name none")
      .Date("--published", options.published, "the day of publication of articles that tell none")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  const Result<std::unique_ptr<Reader>> reader = Reader::Create();
  if (!reader.ok()) return Fail(io, reader.status().message());
  if (paths.empty()) paths.push_back("-");

  Input input(paths, io.in);
  bool bad = false;
  for (bool last = false; !last;) {
    const std::vector<Result<RawArticle>> raw = input.NextBatch(kBatchArticles);
    last = raw.size() < kBatchArticles;
    std::vector<std::string> lines(raw.size()), messages(raw.size());
    InParallel(raw.size(), [&](std::size_t i) {
      const Result<Article> article = raw[i].ok() ? ParseArticle(*raw[i], options) : Result<Article>(raw[i].status());
      if (article.ok())
        lines[i] = ReadingRecord(*article, (*reader)->Read(*article));
      else
        messages[i] = article.status().message();
    });
    for (std::size_t i = 0; i < raw.size(); ++i) {
      if (messages[i].empty()) {
        io.out << lines[i] << '\n';
      } else {
        io.err << Clean(messages[i]) << '\n';
        bad = true;
      }
    }
    if (!io.out) return Fail(io, "can't write the output");
  }
  return bad ? kFailed : kDone;
}

}  // namespace isnad
