#include <algorithm>
#include <set>

#include "core/link/link.h"
#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/search.h"
#include "tools/session.h"

namespace isnad {

namespace {

constexpr std::size_t kShownLikely = 8;  // ids that a complaint lists
constexpr int kTitleColumns = 70;

// The one entity of that name or id. None, or several: that is told on io.err, and there is nothing.
std::optional<Entity> EntityAsked(Session& session, const std::string& text, Io& io) {
  Lookup& lookup = *session.lookup;
  const std::vector<Found> found = FindEntities(lookup, text);
  const auto same =
      std::count_if(found.begin(), found.end(), [](const Found& f) { return f.likeness == NameMatchKind::kSame; });
  if (same == 1) return lookup.EntityOf(found.front().entity);
  std::string message = "no such entity: \"" + text + "\"";
  if (same > 1)
    message = "several entities are called \"" + text + "\":";
  else if (!found.empty())
    message += "; like it:";
  for (std::size_t i = 0; i < found.size() && i < kShownLikely; ++i) message += " " + found[i].entity.value;
  if (lookup.status().ok())
    Fail(io, message);
  else
    Finish(session, io);
  return std::nullopt;
}

bool TakesPart(const Reading& reading, const Report& report, const EntityId& entity) {
  std::vector<std::uint32_t> parts = report.actors;
  parts.insert(parts.end(), report.targets.begin(), report.targets.end());
  parts.insert(parts.end(), report.victims.begin(), report.victims.end());
  if (report.place) parts.push_back(*report.place);
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::uint32_t part) { return EntityIdOf(reading, part) == entity; });
}

// By id: a place's events lie there, a body's or a person's are those it acts in or is counted in.
std::vector<Event> EventsOf(Session& session, const Entity& entity) {
  std::vector<Event> events;
  std::set<EventKey> seen;
  for (const ArticleId& id : entity.articles) {
    const Reading* reading = session.lookup->ReadingOf(id);
    if (reading == nullptr) continue;
    for (std::uint32_t i = 0; i < reading->reports.size(); ++i) {
      if (!TakesPart(*reading, reading->reports[i], entity.id)) continue;
      const Result<EventKey> key = session.store->EventOf({id, i});
      if (!key.ok() || !seen.insert(*key).second) continue;
      Result<Event> event = session.store->GetEvent(*key);
      if (event.ok()) events.push_back(*std::move(event));
    }
  }
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  return events;
}

// What it is called, what it lies in, and where.
void PrintNames(Lookup& lookup, const Entity& entity, Io& io) {
  constexpr std::size_t kMostAbove = 10;
  const Terminal& terminal = io.terminal;
  io.out << Styled(Isolated(Clean(entity.name), terminal), Style::kBold, terminal) << "  " << NameOf(entity.type)
         << "  " << Styled(Clean(entity.id.value), Style::kCyan, terminal) << '\n';
  std::string names;
  for (const std::string& name : entity.names) names += (names.empty() ? "" : "\u060c ") + Clean(name);
  if (!names.empty()) io.out << "  names: " << Isolated(names, terminal) << '\n';
  EntityId above = entity.parent;
  std::vector<std::string> chain;
  while (!above.empty() && chain.size() < kMostAbove) {
    chain.push_back(Isolated(Clean(lookup.NameOf(above)), terminal));
    above = lookup.EntityOf(above).parent;
  }
  if (!chain.empty()) io.out << "  in: " << Listed(chain) << '\n';
  if (entity.lat && entity.lon) io.out << "  at: " << *entity.lat << ", " << *entity.lon << '\n';
}

void PrintEvents(Lookup& lookup, const std::vector<Event>& events, Io& io) {
  io.out << "\n" << events.size() << (events.size() == 1 ? " event\n" : " events\n");
  for (const Event& event : events)
    io.out << "  " << Styled(event.id.value, Style::kCyan, io.terminal) << "  " << EventLine(lookup, event, io.terminal)
           << '\n';
}

void PrintArticles(Lookup& lookup, const std::vector<ArticleId>& articles, Io& io) {
  const Terminal& terminal = io.terminal;
  io.out << '\n' << articles.size() << (articles.size() == 1 ? " article\n" : " articles\n");
  for (const ArticleId& id : articles) {
    const Article* article = lookup.ArticleOf(id);
    if (article == nullptr) continue;
    io.out << "  " << Styled(Clean(id.value), Style::kCyan, terminal) << "  "
           << Isolated(Clean(article->outlet), terminal) << "  "
           << Isolated(Shorten(Clean(article->title), kTitleColumns), terminal) << '\n';
    lookup.Forget();
  }
}

}  // namespace

int RunEntity(const Args& args, Io& io) {
  std::vector<std::string> words;
  Flags flags(
      "entity",
      "Shows one person, place or organisation: every name it has, the events it takes part in, the articles that name "
      "it.",
      "isnad entity place:sy/busayra\n      by its id, as \"isnad find\" lists it; a name that only one has will do");
  flags.Words("ID", words, true, "the entity's id, or its name").Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const std::optional<Entity> entity = EntityAsked(*session, Listed(words, " "), io);
  if (!entity) return kFailed;
  const std::vector<Event> events = EventsOf(*session, *entity);
  if (flags.json) {
    io.out << EntityRecord(*entity) << '\n';
    for (const Event& event : events) io.out << EventRecord(event, Ids::kRegistered) << '\n';
    return Finish(*session, io);
  }
  PrintNames(lookup, *entity, io);
  PrintEvents(lookup, events, io);
  PrintArticles(lookup, entity->articles, io);
  return Finish(*session, io);
}

}  // namespace isnad
