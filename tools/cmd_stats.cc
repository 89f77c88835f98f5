#include <algorithm>
#include <cstdio>
#include <map>
#include <tuple>

#include "tools/commands.h"
#include "tools/json.h"
#include "tools/judgements.h"
#include "tools/session.h"

namespace isnad {
namespace {

// What became of one outlet's outcome words and numbers of people.
struct OutletAccount {
  std::uint64_t articles = 0, not_understood = 0, claims = 0, no_claim = 0, unread = 0;
  // The share of what may tell a claim that ended in none for want of understanding; an article in an unknown language
  // is one such place.
  double Rate() const {
    const std::uint64_t lost = unread + not_understood, all = claims + lost;
    return all == 0 ? 0.0 : static_cast<double>(lost) / static_cast<double>(all);
  }
};

std::string Percent(double share) {
  char text[16];
  std::snprintf(text, sizeof text, "%.0f %%", 100 * share);
  return text;
}

// The outlets that are read worst first; of few places a rate says little, so those that lost more come first of
// equals.
std::vector<std::pair<std::string, OutletAccount>> WorstRead(const std::map<std::string, OutletAccount>& outlets,
                                                             std::size_t most) {
  std::vector<std::pair<std::string, OutletAccount>> worst(outlets.begin(), outlets.end());
  std::erase_if(worst, [](const auto& outlet) { return outlet.second.unread + outlet.second.not_understood == 0; });
  std::sort(worst.begin(), worst.end(), [](const auto& a, const auto& b) {
    return std::tuple(-a.second.Rate(), b.second.unread + b.second.not_understood, a.first) <
           std::tuple(-b.second.Rate(), a.second.unread + a.second.not_understood, b.first);
  });
  if (worst.size() > most) worst.resize(most);
  return worst;
}

// What the readings of the store hold together.
struct Totals {
  std::uint64_t reports = 0, mentions = 0, claims = 0, summaries = 0, no_claim = 0, unread = 0, not_understood = 0,
                sums_hold = 0, sums_open = 0;
  std::map<std::string, OutletAccount> outlets;

  void Add(const Reading& reading) {
    reports += reading.reports.size();
    mentions += reading.mentions.size();
    claims += reading.claims.size();
    summaries += reading.summaries.size();
    not_understood += reading.understood ? 0 : 1;
    OutletAccount& outlet = outlets[reading.outlet];
    ++outlet.articles;
    outlet.not_understood += reading.understood ? 0 : 1;
    outlet.claims += reading.claims.size();
    for (const Leftover& leftover : reading.leftovers) {
      const bool left = leftover.account == Account::kUnread;
      ++(left ? unread : no_claim);
      ++(left ? outlet.unread : outlet.no_claim);
    }
    for (const SumCheck& sum : reading.sums) ++(sum.holds() ? sums_hold : sums_open);
  }
};

// All that is printed.
struct Stats {
  std::vector<std::pair<std::string, std::uint64_t>> rows;
  std::vector<std::pair<std::string, OutletAccount>> worst_read;
  std::vector<Block> blocks;
};

std::vector<std::pair<std::string, std::uint64_t>> RowsOf(const Counts& counts, const Totals& totals, Lookup& lookup,
                                                          std::uint64_t bytes) {
  std::uint64_t set_aside = 0, unanchored = 0;
  for (const StandingJudgement& one : StandingJudgements(lookup)) {
    set_aside += one.set_aside ? 1 : 0;
    unanchored += one.pair ? 0 : 1;
  }
  return {{"articles", counts.articles},
          {"versions", counts.versions},
          {"removed", counts.removed},
          {"outlets", totals.outlets.size()},
          {"not understood", totals.not_understood},
          {"reports", totals.reports},
          {"events", counts.events},
          {"event ids ever given", counts.registered},
          {"judgements", counts.judgements},
          {"judgements set aside", set_aside},
          {"judgements unanchored", unanchored},
          {"claims", totals.claims},
          {"summaries", totals.summaries},
          {"sums that add up", totals.sums_hold},
          {"sums that do not", totals.sums_open},
          {"conflicts", counts.conflicts},
          {"groups of copies", counts.copies},
          {"entities", counts.entities},
          {"mentions", totals.mentions},
          {"counted as no claim", totals.no_claim},
          {"left unread", totals.unread},
          {"link keys", counts.link_keys},
          {"bytes on disk", bytes}};
}

void PrintJson(const Stats& stats, Io& io) {
  JsonObject object;
  object.Add("record", "stats");
  for (const auto& [name, number] : stats.rows) {
    std::string field = name;
    std::replace(field.begin(), field.end(), ' ', '_');
    object.Add(field, number);
  }
  JsonList worst_read;
  for (const auto& [name, outlet] : stats.worst_read) {
    JsonObject one;
    one.OrNull("outlet", name).Add("articles", outlet.articles).Add("not_understood", outlet.not_understood);
    one.Add("claims", outlet.claims).Add("no_claim", outlet.no_claim).Add("unread", outlet.unread);
    worst_read.Raw(one.Add("unread_rate", outlet.Rate()).str());
  }
  object.Add("unread_outlets", worst_read);
  JsonList blocks;
  for (const Block& block : stats.blocks) {
    JsonObject one;
    blocks.Raw(one.Add("key", block.key).Add("reports", block.reports).str());
  }
  io.out << object.Add("largest_blocks", blocks).str() << '\n';
}

void PrintTables(const Stats& stats, Io& io) {
  Table table({{"what"}, {"number", true}});
  for (const auto& [name, number] : stats.rows) table.Add({name, Grouped(number)});
  table.Print(io.out, io.terminal);
  if (!stats.worst_read.empty()) {
    io.out << "\nOutlets that are read worst (unread of what may tell a claim; isnad unread --outlet NAME):\n";
    Table outlets({{"unread", true}, {"places", true}, {"claims", true}, {"articles", true}, {"outlet", false, true}});
    for (const auto& [name, outlet] : stats.worst_read)
      outlets.Add({Percent(outlet.Rate()), Grouped(outlet.unread + outlet.not_understood), Grouped(outlet.claims),
                   Grouped(outlet.articles), name});
    outlets.Print(io.out, io.terminal);
  }
  if (!stats.blocks.empty()) {
    io.out << "\nLargest blocks (reports that share a key):\n";
    Table blocks({{"reports", true}, {"key", false, true}});
    for (const Block& block : stats.blocks) blocks.Add({Grouped(block.reports), block.key});
    blocks.Print(io.out, io.terminal);
  }
}

}  // namespace

int RunStats(const Args& args, Io& io) {
  std::uint32_t blocks = 5, worst = 10;
  Flags flags(
      "stats",
      "Counts what the store holds, what was left unread by outlet (a high share says that the program does not "
      "understand how it writes), and the largest blocks of reports that share a key.",
      "isnad stats --json\n      the same as one JSON object");
  flags.Number("--blocks", blocks, "how many of the largest blocks to list; 5 where not given")
      .Number("--outlets", worst, "how many of the outlets that are read worst to list; 10 where not given")
      .Json();
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
  Totals totals;
  lookup.Keep(session->store->ForEachReading([&](const Reading& reading) {
    totals.Add(reading);
    return true;
  }));
  const Stats stats{RowsOf(*counts, totals, lookup, *bytes), WorstRead(totals.outlets, worst), *largest};
  flags.json ? PrintJson(stats, io) : PrintTables(stats, io);
  return Finish(*session, io);
}

}  // namespace isnad
