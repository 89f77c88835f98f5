#include "tools/commands.h"
#include "tools/json.h"
#include "tools/session.h"

namespace isnad {

int RunRebuild(const Args& args, Io& io) {
  Flags flags(
      "rebuild",
      "Makes readings, events, copies and conflicts again from the stored articles: after a new version of isnad, or "
      "where a rebuild was broken off. Ids of events stay.",
      "isnad rebuild --store archive.db\n      with progress on a terminal");
  flags.Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kRebuild, io);
  if (!session) return kFailed;
  if (const Status status = Rebuild(*session, io); !status.ok()) return Fail(io, status.message());
  const Result<Counts> counts = session->store->Count();
  if (!counts.ok()) return Fail(io, counts.status().message());
  if (flags.json) {
    JsonObject object;
    object.Add("record", "rebuild")
        .Add("articles", counts->articles)
        .Add("events", counts->events)
        .Add("conflicts", counts->conflicts);
    io.out << object.str() << '\n';
  } else {
    io.out << "Rebuilt from " << Grouped(counts->articles) << " articles: " << Grouped(counts->events) << " events, "
           << Grouped(counts->conflicts) << " conflicts.\n";
  }
  return Finish(*session, io);
}

}  // namespace isnad
