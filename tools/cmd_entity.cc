#include <algorithm>
#include <set>

#include "core/link/link.h"
#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/search.h"
#include "tools/session.h"

namespace isnad {

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
  const Terminal& terminal = io.terminal;
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  std::vector<Found> found = FindEntities(lookup, text);
  const auto same =
      std::count_if(found.begin(), found.end(), [](const Found& f) { return f.likeness == NameMatchKind::kSame; });
  if (same != 1) {
    std::string message = "no such entity: \"" + text + "\"";
    if (same > 1)
      message = "several entities are called \"" + text + "\":";
    else if (!found.empty())
      message += "; like it:";
    for (std::size_t i = 0; i < found.size() && i < 8; ++i) message += " " + found[i].entity.value;
    if (!lookup.status().ok()) return Finish(*session, io);
    return Fail(io, message);
  }
  const Entity entity = lookup.EntityOf(found.front().entity);

  // Its events: a place's lie there, a body's or a person's are those it acts in or is counted in.
  std::vector<Event> events;
  std::set<EventKey> seen;
  for (const ArticleId& id : entity.articles) {
    const Reading* reading = lookup.ReadingOf(id);
    if (reading == nullptr) continue;
    for (std::uint32_t i = 0; i < reading->reports.size(); ++i) {
      const Report& report = reading->reports[i];
      std::vector<std::uint32_t> parts = report.actors;
      parts.insert(parts.end(), report.targets.begin(), report.targets.end());
      parts.insert(parts.end(), report.victims.begin(), report.victims.end());
      if (report.place) parts.push_back(*report.place);
      if (std::none_of(parts.begin(), parts.end(),
                       [&](std::uint32_t part) { return EntityIdOf(*reading, part) == entity.id; }))
        continue;
      const Result<EventKey> key = session->store->EventOf({id, i});
      if (!key.ok() || !seen.insert(*key).second) continue;
      Result<Event> event = session->store->GetEvent(*key);
      if (event.ok()) events.push_back(*std::move(event));
    }
  }
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.id < b.id; });
  if (flags.json) {
    io.out << EntityRecord(entity) << '\n';
    for (const Event& event : events) io.out << EventRecord(event, Ids::kRegistered) << '\n';
    return Finish(*session, io);
  }
  io.out << Styled(Isolated(Clean(entity.name), terminal), Style::kBold, terminal) << "  " << NameOf(entity.type)
         << "  " << Styled(Clean(entity.id.value), Style::kCyan, terminal) << '\n';
  std::string names;
  for (const std::string& name : entity.names) names += (names.empty() ? "" : "\u060c ") + Clean(name);
  if (!names.empty()) io.out << "  names: " << Isolated(names, terminal) << '\n';
  EntityId above = entity.parent;
  std::string chain;
  for (int depth = 0; !above.empty() && depth < 10; ++depth) {
    chain += (chain.empty() ? "" : ", ") + Isolated(Clean(lookup.NameOf(above)), terminal);
    above = lookup.EntityOf(above).parent;
  }
  if (!chain.empty()) io.out << "  in: " << chain << '\n';
  if (entity.lat && entity.lon) io.out << "  at: " << *entity.lat << ", " << *entity.lon << '\n';
  io.out << "\n" << events.size() << (events.size() == 1 ? " event\n" : " events\n");
  for (const Event& event : events)
    io.out << "  " << Styled(event.id.value, Style::kCyan, terminal) << "  " << EventLine(lookup, event, terminal)
           << '\n';
  io.out << '\n' << entity.articles.size() << (entity.articles.size() == 1 ? " article\n" : " articles\n");
  for (const ArticleId& id : entity.articles) {
    const Article* article = lookup.ArticleOf(id);
    if (article == nullptr) continue;
    io.out << "  " << Styled(Clean(id.value), Style::kCyan, terminal) << "  "
           << Isolated(Clean(article->outlet), terminal) << "  "
           << Isolated(Shorten(Clean(article->title), 70), terminal) << '\n';
    lookup.Forget();
  }
  return Finish(*session, io);
}

}  // namespace isnad
