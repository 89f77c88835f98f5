#include "tools/commands.h"
#include "tools/export.h"
#include "tools/session.h"

namespace isnad {

int RunExport(const Args& args, Io& io) {
  std::string format = "jsonl", ids = "registered";
  Flags flags(
      "export",
      "Writes articles, entities, events, where both are named, links in doubt, claims, summaries, sums, conflicts, "
      "copies, edited copies, tolls and judgements, one JSON object a line, those of a kind ordered by their ids.",
      "isnad export --format jsonl > graph.jsonl\n      writes the whole graph\n"
      "  isnad export --ids keys | sha256sum\n      the same for the same articles and judgements, in whatever order "
      "the articles came in");
  flags.OneOf("--format", format, {"jsonl"}, "the format; jsonl where none is given")
      .OneOf("--ids", ids, {"registered", "keys"},
             "the ids of events: those that people cite, or keys that depend on the articles and judgements alone")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  const Status status =
      Export(*session->store, *session->lexicon, ids == "keys" ? Ids::kKeys : Ids::kRegistered, io.out);
  if (!status.ok()) return Fail(io, status.message());
  return Finish(*session, io);
}

}  // namespace isnad
