#include <algorithm>
#include <set>
#include <tuple>

#include "core/text/tokens.h"
#include "tools/commands.h"
#include "tools/describe.h"
#include "tools/export.h"
#include "tools/json.h"
#include "tools/search.h"
#include "tools/session.h"
#include "tools/wording.h"

namespace isnad {
namespace {

constexpr const char* kTypes[] = {"raid",  "airstrike",     "shelling",  "bombing",  "attack",
                                  "clash", "assassination", "abduction", "disaster", "other"};

// The entities that a filter means: those of that name, or where there are none, those like it.
std::set<EntityId> Meant(Lookup& lookup, const std::string& text) {
  std::set<EntityId> ids;
  const std::vector<Found> found = FindEntities(lookup, text);
  const bool exact = !found.empty() && found.front().likeness == NameMatchKind::kSame;
  for (const Found& one : found) {
    if (!exact || one.likeness == NameMatchKind::kSame) ids.insert(one.entity);
  }
  // A place that no article names may still lie above one that is named.
  const std::string query = FoldName(text);
  for (const KnownEntity& known : lookup.lexicon().Entities()) {
    if (known.id == text || std::any_of(known.names.begin(), known.names.end(),
                                        [&](const std::string& name) { return FoldName(name) == query; })) {
      ids.insert({known.id});
    }
  }
  return ids;
}

bool LiesIn(Lookup& lookup, EntityId place, const std::set<EntityId>& meant) {
  for (int depth = 0; !place.empty() && depth < 10; ++depth) {
    if (meant.contains(place)) return true;
    place = lookup.EntityOf(place).parent;
  }
  return false;
}

}  // namespace

int RunEvents(const Args& args, Io& io) {
  std::string place, from, to, type, actor;
  std::uint32_t min_outlets = 0;
  bool conflicting = false;
  Flags flags(
      "events",
      "Lists events: when, what, where, by how many outlets, how many were killed over what they say, and \"!\" "
      "where figures conflict.",
      "isnad events --place البصيرة --from 2020-05-01 --to 2020-05-31\n      events in one town in one month\n"
      "  isnad events --min-outlets 2 --conflicting\n      those where outlets disagree");
  flags.Text("--place", place, "a place by any spelling or id, with all that lies in it")
      .Date("--from", from, "events of this day or later")
      .Date("--to", to, "events of this day or earlier")
      .OneOf("--type", type, {std::begin(kTypes), std::end(kTypes)}, "events of this type")
      .Text("--actor", actor, "who acts, by any spelling or id")
      .Number("--min-outlets", min_outlets, "told by so many outlets at least")
      .Flag("--conflicting", conflicting, "only where figures conflict")
      .Json();
  if (const std::optional<int> code = flags.Parse(args, io)) return *code;
  std::optional<Session> session = OpenSession(flags.store, Use::kQuery, io);
  if (!session) return kFailed;
  Lookup& lookup = *session->lookup;
  const std::optional<Day> first = ParseIsoDay(from), last = ParseIsoDay(to);
  const std::set<EntityId> places = place.empty() ? std::set<EntityId>{} : Meant(lookup, place);
  const std::set<EntityId> actors = actor.empty() ? std::set<EntityId>{} : Meant(lookup, actor);

  struct Row {
    Event event;
    std::size_t outlets = 0;
    std::string killed;
    std::size_t conflicts = 0;
  };
  std::vector<Row> rows;
  lookup.Keep(session->store->ForEachEvent([&](const Event& event) {
    if (!type.empty() && type != NameOf(event.type)) return true;
    if ((first || last) && !event.date.known()) return true;
    if (first && *event.date.to < *first) return true;
    if (last && *event.date.from > *last) return true;
    if (!place.empty() && !LiesIn(lookup, event.place, places) && !LiesIn(lookup, event.region, places)) return true;
    if (!actor.empty() &&
        std::none_of(event.actors.begin(), event.actors.end(), [&](const EntityId& id) { return actors.contains(id); }))
      return true;
    const EventFacts facts = lookup.FactsOf(event);
    if (facts.outlets.size() < min_outlets || (conflicting && facts.conflicts.empty())) return lookup.status().ok();
    rows.push_back({event, facts.outlets.size(), KilledMark(facts), facts.conflicts.size()});
    lookup.Forget();
    return lookup.status().ok();
  }));
  // Those without a date last.
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    const auto order = [](const Row& row) {
      const Date& date = row.event.date;
      return std::make_tuple(!date.from && !date.to, date.from ? *date.from : date.to.value_or(0), row.event.id);
    };
    return order(a) < order(b);
  });

  if (flags.json) {
    for (const Row& row : rows) {
      const std::string record = EventRecord(row.event, Ids::kRegistered);
      JsonObject more;
      more.Add("outlets", row.outlets).OrNull("killed", row.killed).Add("conflicts", row.conflicts);
      // One object: the record's fields, then what this command adds.
      io.out << record.substr(0, record.size() - 1) << ',' << more.str().substr(1) << '\n';
    }
    return Finish(*session, io);
  }
  if (rows.empty()) {
    io.out << "No events.\n";
    return Finish(*session, io);
  }
  Table table({{"id", false, false, Style::kCyan},
               {"date", false, true},
               {"type", false, false},
               {"place", false, true},
               {"outlets", true, false},
               {"killed", true, false},
               {"", false, false, Style::kRed}});
  for (const Row& row : rows) {
    std::string where = lookup.NameOf(row.event.place.empty() ? row.event.region : row.event.place);
    if (!row.event.place.empty() && !row.event.region.empty() && row.event.region != row.event.place) {
      where += "\u060c " + lookup.NameOf(row.event.region);
    }
    table.Add({row.event.id.value, DateWords(row.event.date), std::string(NameOf(row.event.type)), where,
               std::to_string(row.outlets), row.killed, row.conflicts > 0 ? "!" : ""});
  }
  table.Print(io.out, io.terminal);
  io.out << Grouped(rows.size()) << (rows.size() == 1 ? " event" : " events")
         << ". \"isnad event ID\" shows one with its quotes.\n";
  return Finish(*session, io);
}

}  // namespace isnad
