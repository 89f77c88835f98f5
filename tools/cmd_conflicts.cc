#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {

int RunConflicts(const Args& args, Io& io) {
  std::string kind;
  Flags flags(
      "conflicts",
      "Lists the figures that can't both be right, each with its quotes: contradictions between sources, updates by "
      "one source, and totals whose parts do not add up.",
      "isnad conflicts --kind contradiction\n      where different sources disagree");
  flags.OneOf("--kind", kind, {"contradiction", "update", "sum"}, "only this kind").Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const Terminal& terminal = io.terminal;
  std::size_t count = 0;
  lookup.Keep(session->store->ForEachConflict([&](const Conflict& conflict) {
    if (!kind.empty() && kind != NameOf(conflict.kind)) return true;
    ++count;
    const std::optional<Event> event = lookup.EventOf(conflict);
    if (flags.json) {
      io.out << ConflictRecord(lookup, conflict, event ? event->id.value : "") << '\n';
      return lookup.status().ok();
    }
    const std::string head =
        event ? Styled(event->id.value, Style::kCyan, terminal) + "  " + EventLine(lookup, *event, terminal)
              : "article " +
                    (conflict.summary ? Styled(Clean(conflict.summary->first.value), Style::kCyan, terminal) : "");
    io.out << head << "\n  " << Styled(NameOf(conflict.kind), Style::kRed, terminal) << ": "
           << OutcomeWords(conflict.outcome, conflict.group) << ". " << RuleWords(conflict.rule) << '\n';
    for (const Position& position : conflict.positions) {
      for (const ClaimRef& ref : position.claims) {
        const Reading* reading = lookup.ReadingOf(ref.article);
        const Article* article = lookup.ArticleOf(ref.article);
        if (reading == nullptr || article == nullptr || ref.ordinal >= reading->claims.size()) continue;
        const Claim& claim = reading->claims[ref.ordinal];
        io.out << "    "
               << Styled(RangeWords(claim.people.min, claim.people.max, claim.people.approx), Style::kBold, terminal)
               << "  " << VoiceOf(*reading, claim, terminal)
               << (reading->published ? ", " + IsoOf(*reading->published) : "") << ": "
               << QuoteOf(*article, claim.span, terminal) << '\n';
      }
      if (position.claims.empty()) io.out << "    " << RangeWords(position.min, position.max, false) << '\n';
    }
    io.out << '\n';
    lookup.Forget();
    return lookup.status().ok();
  }));
  if (!flags.json) io.out << (count == 0 ? "No" : Grouped(count)) << (count == 1 ? " conflict.\n" : " conflicts.\n");
  return Finish(*session, io);
}

}  // namespace isnad
