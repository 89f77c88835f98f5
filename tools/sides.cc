#include "tools/sides.h"

#include <algorithm>

#include "tools/describe.h"
#include "tools/terminal.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr int kQuoteColumns = 60;

std::optional<ReportRef> ReportAsked(Lookup& lookup, const std::string& text) {
  // "ARTICLE#ORDINAL", or an article, whose main report is meant. An id may hold a number sign itself.
  if (const std::size_t at = text.rfind('#'); at != std::string::npos && at + 1 < text.size()) {
    const std::string number = text.substr(at + 1);
    const bool digits = std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && number.size() < 7) {
      const Reading* reading = lookup.ReadingOf({text.substr(0, at)});
      const auto ordinal = static_cast<std::uint32_t>(std::stoul(number));
      if (reading != nullptr && ordinal < reading->reports.size()) return ReportRef{reading->article, ordinal};
    }
  }
  const Reading* reading = lookup.ReadingOf({text});
  if (reading == nullptr) return std::nullopt;
  for (std::uint32_t i = 0; i < reading->reports.size(); ++i) {
    if (reading->reports[i].role == Role::kMain) return ReportRef{reading->article, i};
  }
  if (!reading->reports.empty()) return ReportRef{reading->article, 0};
  return std::nullopt;
}

std::optional<Event> EventOf(const Session& session, const ReportRef& report) {
  const Result<EventKey> key = session.store->EventOf(report);
  if (!key.ok()) return std::nullopt;
  Result<Event> event = session.store->GetEvent(*key);
  if (!event.ok()) return std::nullopt;
  return *std::move(event);
}

std::string PlaceOf(const Reading& reading, const Report& report) {
  return report.place ? reading.entities.at(*report.place).name : std::string();
}

}  // namespace

std::optional<Side> SideAsked(Session& session, const std::string& text, Io& io) {
  Side side;
  if (const std::optional<ReportRef> report = ReportAsked(*session.lookup, text)) {
    side.reports = {*report};
    side.event = EventOf(session, *report);
    return side;
  }
  if (const Reading* reading = session.lookup->ReadingOf({text}); reading != nullptr) {
    Fail(io, "article \"" + text + "\" tells of no event");
    return std::nullopt;
  }
  side.event = EventAsked(session, text, io);
  if (!side.event) return std::nullopt;
  side.reports = side.event->reports;
  side.whole = true;
  return side;
}

bool AreOneEvent(const Side& left, const Side& right) {
  return left.event && right.event && left.event->key == right.event->key;
}

std::string ReportLine(Lookup& lookup, const ReportRef& ref, const Terminal& terminal) {
  const Reading* reading = lookup.ReadingOf(ref.article);
  if (reading == nullptr) return Clean(KeyOf(ref));
  const Report& report = reading->reports.at(ref.ordinal);
  const std::string place = PlaceOf(*reading, report);
  std::string line = Styled(Clean(KeyOf(ref)), Style::kCyan, terminal) + "  " +
                     (reading->outlet.empty() ? "an article" : Isolated(Clean(reading->outlet), terminal)) + ": " +
                     std::string(NameOf(report.type)) + ", " + HintedDateWords(report.date) + ", " +
                     (place.empty() ? "no place" : Isolated(Clean(place), terminal));
  if (const Article* article = lookup.ArticleOf(ref.article); article != nullptr && !report.mentions.empty())
    line += ", " + QuoteOf(*article, report.mentions.front(), terminal, kQuoteColumns);
  return line;
}

}  // namespace isnad
