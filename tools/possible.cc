#include "tools/possible.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "tools/describe.h"
#include "tools/json.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr int kQuoteColumns = 100;

// A report that stands alone names the smallest report of each event it may belong to, and those events name it.
std::optional<Event> EventWith(Lookup& lookup, const ReportRef& report) {
  const Result<EventKey> key = lookup.store().EventOf(report);
  if (!key.ok()) {
    lookup.Keep(key.status());
    return std::nullopt;
  }
  Result<Event> event = lookup.store().GetEvent(*key);
  if (!event.ok()) {
    lookup.Keep(event.status());
    return std::nullopt;
  }
  return *std::move(event);
}

std::optional<Span> MentionOf(Lookup& lookup, const ReportRef& ref) {
  const Reading* reading = lookup.ReadingOf(ref.article);
  if (reading == nullptr || ref.ordinal >= reading->reports.size()) return std::nullopt;
  const std::vector<Span>& mentions = reading->reports[ref.ordinal].mentions;
  return mentions.empty() ? std::nullopt : std::optional(mentions.front());
}

}  // namespace

std::vector<DoubtfulPair> DoubtfulPairsOf(Lookup& lookup, const std::vector<Event>& events) {
  std::vector<DoubtfulPair> pairs;
  std::set<std::pair<EventKey, EventKey>> seen;
  for (const Event& event : events) {
    std::vector<DoubtfulPair> own;
    for (const PossibleLink& link : event.possible) {
      std::optional<Event> other = EventWith(lookup, link.report);
      if (!other || other->key == event.key) continue;
      if (seen.emplace(std::min(event.key, other->key), std::max(event.key, other->key)).second)
        own.push_back({event, *std::move(other), link});
    }
    std::sort(own.begin(), own.end(),
              [](const DoubtfulPair& a, const DoubtfulPair& b) { return a.other.id < b.other.id; });
    std::move(own.begin(), own.end(), std::back_inserter(pairs));
  }
  return pairs;
}

void PrintPossible(Lookup& lookup, const std::vector<DoubtfulPair>& pairs, Io& io) {
  const Terminal& terminal = io.terminal;
  const EventId* last = nullptr;
  for (const DoubtfulPair& pair : pairs) {
    if (last == nullptr || *last != pair.event.id) {
      io.out << (last == nullptr ? "" : "\n") << Styled(pair.event.id.value, Style::kBold, terminal) << "  "
             << EventLine(lookup, pair.event, terminal) << '\n';
    }
    last = &pair.event.id;
    const Reading* reading = lookup.ReadingOf(pair.link.report.article);
    const Article* article = lookup.ArticleOf(pair.link.report.article);
    io.out << "  may be " << Styled(pair.other.id.value, Style::kCyan, terminal) << "  "
           << EventLine(lookup, pair.other, terminal) << '\n';
    io.out << "    " << OutletWords(reading == nullptr ? "" : reading->outlet, terminal) << ", article "
           << Clean(pair.link.report.article.value);
    const std::optional<Span> mention = MentionOf(lookup, pair.link.report);
    if (article != nullptr && mention) io.out << ": " << QuoteOf(*article, *mention, terminal, kQuoteColumns);
    io.out << "\n    " << Clean(DoubtWords(pair.link.reason)) << " (score " << pair.link.score << ")\n";
    lookup.Forget();
  }
  if (pairs.empty()) {
    io.out << "No link is in doubt.\n";
    return;
  }
  io.out
      << '\n'
      << Counted(pairs.size(), "link", "links")
      << " in doubt. \"isnad why ID ID\" shows the evidence of one, and what is missing; \"isnad judge same ID ID\" or "
         "\"isnad judge different ID ID\" settles it.\n";
}

void PrintPossibleJson(Lookup& lookup, const std::vector<DoubtfulPair>& pairs, Io& io) {
  for (const DoubtfulPair& pair : pairs) {
    JsonObject object;
    object.Add("record", "possible").Add("event", pair.event.id.value).Add("other_event", pair.other.id.value);
    object.Add("article", pair.link.report.article.value).Add("report", KeyOf(pair.link.report));
    const Article* article = lookup.ArticleOf(pair.link.report.article);
    const std::optional<Span> mention = MentionOf(lookup, pair.link.report);
    object.OrNull("quote", article != nullptr && mention ? std::string(article->Quote(*mention)) : "");
    io.out << object.Add("score", pair.link.score).Add("reason", pair.link.reason).str() << '\n';
    lookup.Forget();
  }
}

}  // namespace isnad
