#ifndef ISNAD_TOOLS_DESCRIBE_H_
#define ISNAD_TOOLS_DESCRIBE_H_

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "tools/lookup.h"
#include "tools/terminal.h"

// Things of the graph in a few words for a person. All of it is cleaned.

namespace isnad {

// "raid, 2020-05-17, البصيرة (دير الزور)"
std::string EventLine(Lookup& lookup, const Event& event, const Terminal& terminal);
// The same behind the event's id in bold.
std::string EventHeading(Lookup& lookup, const Event& event, const Terminal& terminal);
// How many were killed, over what the reports say: "3", "2-5", "3+", "2-5+" where a report leaves it
// open, or "" where none says.
std::string KilledMark(const EventFacts& facts);
// The outlet; "an article" where it has none.
std::string OutletWords(const std::string& outlet, const Terminal& terminal);
// The outlet, with who it quotes: "sy24, from فرات بوست".
std::string VoiceOf(const Reading& reading, const Claim& claim, const Terminal& terminal);
// The chain of who says it, from the outlet: "sy24 ← North Press ← the Observatory".
std::string ChainOf(const Reading& reading, const Claim& claim, const Terminal& terminal);
// A root as a reader knows it: the name of an entity, an outlet, "local sources (in article dz-1)".
std::string RootName(Lookup& lookup, const std::string& root);
// How many articles are no copy of another of these.
std::size_t TextsOf(Lookup& lookup, const EventFacts& facts);
// “…”, cleaned, isolated, at most `columns` wide (0: whole).
std::string QuoteOf(const Article& article, const Span& span, const Terminal& terminal, int columns = 0);
std::string NamesOf(Lookup& lookup, const std::vector<EntityId>& ids, const Terminal& terminal);
// SumSentence, with the parts called by what they are.
std::string WordedSum(Lookup& lookup, const Reading& reading, const std::vector<SumCheck>& sums);

// The totals of the event that its articles spell out, those of one article and report together.
struct EventSum {
  const Reading* reading = nullptr;
  std::vector<SumCheck> sums;
};
std::vector<EventSum> SumsOf(const EventFacts& facts);

// An empty line, and the words in bold on a line of their own.
void PrintHeading(std::string_view words, const Terminal& terminal, std::ostream& out);
// Under the heading "Totals", where there are any: "sahel: the parts add up to the total: 5 killed", a line each, with
// two blanks before it.
void PrintSums(Lookup& lookup, const EventFacts& facts, const Terminal& terminal, std::ostream& out);

}  // namespace isnad

#endif  // ISNAD_TOOLS_DESCRIBE_H_
