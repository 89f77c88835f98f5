#ifndef ISNAD_TOOLS_SIDES_H_
#define ISNAD_TOOLS_SIDES_H_

#include <optional>
#include <string>
#include <vector>

#include "tools/session.h"

namespace isnad {

// One side of a question about two: an event with its reports, or one report.
struct Side {
  std::optional<Event> event;  // the event that is asked for, or that holds the report
  std::vector<ReportRef> reports;
  bool whole = false;  // an event was asked for
};

// What a user means by an event's id or key, an article (its main report) or a report, "ARTICLE#ORDINAL". There is
// none: that is told on io.err, and there is nothing.
std::optional<Side> SideAsked(Session& session, const std::string& text, Io& io);

bool AreOneEvent(const Side& left, const Side& right);

// "a-1#0  nahr: raid, 2021-03-10, هجين, “…”", cleaned.
std::string ReportLine(Lookup& lookup, const ReportRef& ref, const Terminal& terminal);

}  // namespace isnad

#endif  // ISNAD_TOOLS_SIDES_H_
