#include <algorithm>
#include <map>

#include "core/reconcile/toll.h"
#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {
namespace {

std::string HighMark(const Toll& toll) { return toll.high ? std::to_string(*toll.high) : "open"; }

void Print(Lookup& lookup, const EventFacts& facts, const std::vector<Toll>& tolls, Io& io) {
  const Terminal& terminal = io.terminal;
  Table table({{"as of", false, false},
               {"outcome", false, true, Style::kYellow},
               {"low", true, false},
               {"best", true, false, Style::kBold},
               {"high", true, false},
               {"used", true, false},
               {"set aside", true, false}});
  for (const Toll& toll : tolls) {
    const auto used = static_cast<std::size_t>(
        std::count_if(toll.claims.begin(), toll.claims.end(), [](const TollClaim& c) { return c.rule.empty(); }));
    table.Add({toll.as_of ? IsoOf(*toll.as_of) : "now", OutcomeWords(toll.outcome, toll.group),
               std::to_string(toll.low), toll.best ? std::to_string(*toll.best) : "-", HighMark(toll),
               std::to_string(used), std::to_string(toll.claims.size() - used)});
  }
  table.Print(io.out, terminal);
  PrintHeading("Claims behind the last of each", terminal, io.out);
  std::map<std::pair<Outcome, Group>, const Toll*> last;
  for (const Toll& toll : tolls) last[{toll.outcome, toll.group}] = &toll;
  for (const auto& [key, toll] : last) {
    io.out << "  " << Styled(OutcomeWords(toll->outcome, toll->group), Style::kYellow, terminal) << '\n';
    for (const TollClaim& one : toll->claims) {
      const auto at = facts.readings.find(one.ref.article);
      const Article* article = lookup.ArticleOf(one.ref.article);
      if (at == facts.readings.end() || article == nullptr || one.ref.ordinal >= at->second->claims.size()) continue;
      const Claim& claim = at->second->claims[one.ref.ordinal];
      io.out << "    " << RangeWords(claim.people.min, claim.people.max, claim.people.approx) << "  "
             << ChainOf(*at->second, claim, terminal) << ": " << QuoteOf(*article, claim.span, terminal, 80)
             << (one.rule.empty() ? "" : "  set aside: " + AsideWords(one.rule)) << '\n';
    }
  }
}

}  // namespace

int RunToll(const Args& args, Io& io) {
  std::string id, policy = "ucdp";
  bool now = false;
  Flags flags(
      "toll",
      "Shows how many people an event befell by what its sources say: the lowest, best and highest figure for "
      "each outcome and group, as of each day on which an article changed it, and the claims that were used "
      "or set aside, with the reason.\n\nPolicies:\n"
      "  ucdp      best is the lowest figure that a source gives last, as the Uppsala Conflict Data Program does\n"
      "            where no source is more reliable than another (UCDP GED Codebook); low and high are the outermost\n"
      "  recorder  the least and the most that any source ever gave, and no best, as casualty recorders publish\n"
      "  roots     best is the figure that most independent origins bear out",
      "isnad toll ev-000012 --policy roots\n      what most independent sources say");
  flags.Word("ID", id, "the event's id, as \"isnad events\" lists it")
      .OneOf("--policy", policy, {"ucdp", "recorder", "roots"}, "how the figures are made (ucdp)")
      .Flag("--now", now, "only what follows from all articles")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<EventSession> asked = OpenEvent(flags.store, id, io);
  if (!asked) return kFailed;
  auto& [session, facts] = *asked;
  Lookup& lookup = *session.lookup;
  const TollPolicy by = *ParseTollPolicy(policy);
  const std::vector<Toll> tolls = now ? TollOf(facts.claims, by) : TollOverTime(facts.claims, by);
  if (flags.json) {
    for (const Toll& toll : tolls) io.out << TollRecord(toll, by, facts.event.id.value) << '\n';
    return Finish(session, io);
  }
  io.out << EventHeading(lookup, facts.event, io.terminal) << "\n  policy: " << PolicyWords(by) << "\n\n";
  if (tolls.empty()) {
    io.out << "No figures.\n";
  } else {
    Print(lookup, facts, tolls, io);
  }
  return Finish(session, io);
}

}  // namespace isnad
