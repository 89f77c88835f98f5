#include "tools/commands.h"

#include <algorithm>
#include <exception>

namespace isnad {
namespace {

constexpr Command kCommands[] = {
    {"ingest", "take articles into the store", RunIngest},
    {"events", "list events: when, where, who tells of them, how many were killed", RunEvents},
    {"event", "one event: its reports, its figures with their quotes, who agrees", RunEvent},
    {"agree", "who says what of one event, and how many are independent", RunAgree},
    {"conflicts", "list figures that can't both be right, with both quotes", RunConflicts},
    {"why", "explain why two reports or events are one, or are not", RunWhy},
    {"judge", "say yourself that two reports or events are one, or are not", RunJudge},
    {"trace", "how one event was told: first, followed, copied, changed", RunTrace},
    {"toll", "the lowest, best and highest figure of one event over time", RunToll},
    {"claims", "list what articles say of people, with quotes", RunClaims},
    {"audit", "set figures over a period beside the events they count", RunAudit},
    {"find", "find people, places and organisations by any spelling", RunFind},
    {"entity", "one person, place or organisation: names, events, articles", RunEntity},
    {"article", "one article, with what was found in it marked", RunArticle},
    {"unread", "list what counts people and was left unread, with reasons", RunUnread},
    {"remove", "take articles out of the store", RunRemove},
    {"gazetteer", "import lists of places of your own", RunGazetteer},
    {"rebuild", "make everything derived again from the stored articles", RunRebuild},
    {"stats", "count what the store holds", RunStats},
    {"export", "write the whole graph as JSON lines", RunExport},
    {"read", "turn articles into readings as JSON lines, without a store", RunRead},
};

void PrintHelp(std::ostream& out) {
  out << "isnad reads news articles, links what they tell of the same events, and shows where they disagree.\n\n"
         "Usage: isnad [--store DIR] COMMAND [OPTION]... (\"isnad COMMAND --help\" shows them, with an example)\n\n"
         "Commands:\n";
  for (const Command& command : kCommands) {
    out << "  " << command.name << std::string(12 - command.name.size(), ' ') << command.help << '\n';
  }
  out << "\nThe store is the folder ./isnad.db where --store names no other.\n\n"
         "Example:\n  isnad ingest articles.jsonl && isnad events && isnad conflicts\n";
}

}  // namespace

int RunIsnad(const Args& args, Io& io) {
  // Options of every command may stand before its name.
  Args before;
  std::size_t at = 0;
  while (at < args.size() && args[at].starts_with("--store")) {
    const bool joined = args[at].starts_with("--store=");
    before.push_back(args[at++]);
    if (!joined && at < args.size()) before.push_back(args[at++]);
  }
  if (at == args.size()) {
    PrintHelp(io.err);
    return kWrongUsage;
  }
  std::string name = args[at];
  Args rest(args.begin() + static_cast<std::ptrdiff_t>(at) + 1, args.end());
  if (name == "help" && !rest.empty()) {
    name = rest.front();
    rest = {"--help"};
  }
  if (name == "--help" || name == "-h" || name == "help") {
    PrintHelp(io.out);
    return kDone;
  }
  if (name == "--version") {
    io.out << "isnad " ISNAD_VERSION "\n";
    return kDone;
  }
  const Command* command =
      std::find_if(std::begin(kCommands), std::end(kCommands), [&](const Command& c) { return c.name == name; });
  if (command == std::end(kCommands)) {
    io.err << "isnad: no such command: \"" << Clean(name) << "\"\nRun \"isnad --help\" for the list.\n";
    return kWrongUsage;
  }
  rest.insert(rest.begin(), before.begin(), before.end());
  // What only the machine can refuse (memory, a thread) still ends in a message.
  try {
    return command->run(rest, io);
  } catch (const std::exception& error) {
    return Fail(io, error.what());
  }
}

}  // namespace isnad
