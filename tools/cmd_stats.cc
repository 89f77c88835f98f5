#include <cstdio>
#include <map>

#include "tools/commands.h"
#include "tools/json.h"
#include "tools/session.h"

namespace isnad {

int RunStats(const Args& args, Io& io) {
  std::uint32_t blocks = 5;
  Flags flags("stats",
              "Counts what the store holds, what was left unread, and the largest blocks of reports that share a key.",
              "isnad stats --json\n      the same as one JSON object");
  flags.Number("--blocks", blocks, "how many of the largest blocks to list; 5 where not given").Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const Result<Counts> counts = session->store->Count();
  const Result<std::vector<Block>> largest = session->store->LargestBlocks(blocks);
  const Result<std::uint64_t> bytes = session->store->BytesOnDisk();
  for (const Status& status : {counts.status(), largest.status(), bytes.status()}) {
    if (!status.ok()) return Fail(io, status.message());
  }
  std::uint64_t reports = 0, mentions = 0, claims = 0, summaries = 0, no_claim = 0, unread = 0, not_understood = 0,
                sums_hold = 0, sums_open = 0;
  std::map<std::string, std::uint64_t> outlets;
  lookup.Keep(session->store->ForEachReading([&](const Reading& reading) {
    reports += reading.reports.size();
    mentions += reading.mentions.size();
    claims += reading.claims.size();
    summaries += reading.summaries.size();
    not_understood += reading.understood ? 0 : 1;
    ++outlets[reading.outlet];
    for (const Leftover& leftover : reading.leftovers) ++(leftover.account == Account::kUnread ? unread : no_claim);
    for (const SumCheck& sum : reading.sums) ++(sum.holds() ? sums_hold : sums_open);
    return true;
  }));
  const std::pair<const char*, std::uint64_t> rows[] = {{"articles", counts->articles},
                                                        {"versions", counts->versions},
                                                        {"removed", counts->removed},
                                                        {"outlets", outlets.size()},
                                                        {"not understood", not_understood},
                                                        {"reports", reports},
                                                        {"events", counts->events},
                                                        {"event ids ever given", counts->registered},
                                                        {"claims", claims},
                                                        {"summaries", summaries},
                                                        {"sums that add up", sums_hold},
                                                        {"sums that do not", sums_open},
                                                        {"conflicts", counts->conflicts},
                                                        {"groups of copies", counts->copies},
                                                        {"entities", counts->entities},
                                                        {"mentions", mentions},
                                                        {"counted as no claim", no_claim},
                                                        {"left unread", unread},
                                                        {"link keys", counts->link_keys},
                                                        {"bytes on disk", *bytes}};
  if (flags.json) {
    JsonObject object;
    object.Add("record", "stats");
    for (const auto& [name, number] : rows) {
      std::string field = name;
      for (char& c : field) c = c == ' ' ? '_' : c;
      object.Add(field, number);
    }
    JsonList list;
    for (const Block& block : *largest) {
      JsonObject one;
      list.Raw(one.Add("key", block.key).Add("reports", block.reports).str());
    }
    io.out << object.Add("largest_blocks", list).str() << '\n';
    return Finish(*session, io);
  }
  Table table({{"what"}, {"number", true}});
  for (const auto& [name, number] : rows) table.Add({name, Grouped(number)});
  table.Print(io.out, io.terminal);
  if (!largest->empty()) {
    io.out << "\nLargest blocks (reports that share a key):\n";
    Table block_table({{"reports", true}, {"key", false, true}});
    for (const Block& block : *largest) block_table.Add({Grouped(block.reports), block.key});
    block_table.Print(io.out, io.terminal);
  }
  return Finish(*session, io);
}

}  // namespace isnad
