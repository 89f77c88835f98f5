#include "tools/commands.h"
#include "tools/json.h"
#include "tools/pipeline.h"
#include "tools/session.h"

namespace isnad {

int RunRemove(const Args& args, Io& io) {
  std::vector<std::string> ids;
  Flags flags(
      "remove",
      "Takes articles out of the store, with all their versions and all that only they tell. Either all of them go or, "
      "where one is not there, none.",
      "isnad remove dz-001 dz-002\n      as if the two had never come in; ids of events stay as they are");
  flags.Words("ARTICLE", ids, true, "ids of articles").Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kChange, io);
  if (!session) return kFailed;
  std::vector<ArticleId> articles;
  for (const std::string& id : ids) {
    const Result<Article> article = session->store->CurrentArticle({id});
    if (!article.ok()) {
      return Fail(io, article.status().code() == Code::kNotFound ? "no such article: \"" + id + "\""
                                                                 : article.status().message());
    }
    articles.push_back({id});
  }
  Pipeline pipeline(*session->reader, *session->store);
  if (const Status status = pipeline.Remove(articles); !status.ok()) return Fail(io, status.message());
  const Result<Counts> counts = session->store->Count();
  if (!counts.ok()) return Fail(io, counts.status().message());
  if (flags.json) {
    JsonObject object;
    object.Add("record", "remove")
        .Add("removed", ids.size())
        .Add("articles", counts->articles)
        .Add("events", counts->events);
    io.out << object.str() << '\n';
  } else {
    io.out << "Removed " << ids.size() << (ids.size() == 1 ? " article; " : " articles; ") << Grouped(counts->articles)
           << " articles and " << Grouped(counts->events) << " events are left.\n";
  }
  return Finish(*session, io);
}

}  // namespace isnad
