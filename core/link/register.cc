#include <algorithm>
#include <cstdio>
#include <numeric>

#include "core/link/link.h"

namespace isnad {
namespace {

// "ev-999999" is older than "ev-1000000".
bool Older(const EventId& a, const EventId& b) {
  if (a.value.size() != b.value.size()) return a.value.size() < b.value.size();
  return a.value < b.value;
}

EventId NumberedId(std::uint64_t number) {
  char text[32];
  std::snprintf(text, sizeof text, "ev-%06llu", static_cast<unsigned long long>(number));
  return {text};
}

}  // namespace

std::vector<RegisterEntry> AssignIds(std::vector<Event>& events, const std::map<ReportRef, EventId>& anchors,
                                     std::uint64_t& next) {
  // New numbers are given in the order of the events' smallest reports, however the caller lists them.
  std::vector<std::size_t> order(events.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return events[a].reports < events[b].reports; });
  std::vector<RegisterEntry> added;
  for (const std::size_t i : order) {
    Event& event = events[i];
    if (event.reports.empty()) continue;
    event.id = {};
    for (const ReportRef& report : event.reports) {
      const auto anchor = anchors.find(report);
      if (anchor != anchors.end() && (event.id.empty() || Older(anchor->second, event.id))) event.id = anchor->second;
    }
    if (!event.id.empty()) continue;
    event.id = NumberedId(next++);
    added.push_back({event.id, event.reports.front()});
  }
  return added;
}

}  // namespace isnad
