#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/link/pair.h"

namespace isnad {

EntityId EntityIdOf(const Reading& reading, std::uint32_t entity) {
  const LocalEntity& local = reading.entities.at(entity);
  if (!local.known.empty()) return {local.known};
  std::string id = local.type == EntityType::kPlace          ? "place:x/"
                   : local.type == EntityType::kOrganization ? "org:x/"
                                                             : "person:x/";
  id += local.folded.empty() ? local.name : local.folded;
  // A bare first name is nobody outside its article.
  const bool bare = local.type == EntityType::kPerson && local.folded.find(' ') == std::string::npos;
  if (local.scoped || bare) id += "@" + reading.article.value;
  return {id};
}

namespace internal {
namespace {

constexpr int kSeveral = 2;

// The candidate with the most votes; of equals the first.
template <class Key>
const Key* MostVoted(const std::map<Key, int>& votes) {
  const Key* best = nullptr;
  int most = 0;
  for (const auto& [key, count] : votes) {
    if (count > most) {
      best = &key;
      most = count;
    }
  }
  return best;
}

// An outlet slips by a day: the days that most articles about the event may mean, of equals those that more others do,
// which recall it as "two days ago". A page that tells no day speaks for that of its stamp.
template <class Counts>
Window MostAgreed(const std::vector<const ReportView*>& members, const Counts& counts) {
  Window best;
  std::pair<int, int> most{0, 0};
  for (const ReportView* at : members) {
    if (!counts(*at)) continue;
    const Day day = at->days->from;
    Window agreed = *at->days;
    std::pair<int, int> votes{0, 0};
    for (const ReportView* member : members) {
      if (!member->days) continue;
      const Window& told = *member->days;
      const bool narrows = counts(*member) && told.from <= day && told.to >= day;
      if (narrows) agreed.to = std::min(agreed.to, told.to);
      if (narrows || (told.basis == Basis::kDefault && told.to == day)) {
        ++(member->report->role == Role::kMain ? votes.first : votes.second);
      }
    }
    if (votes > most || (votes == most && agreed.from < best.from)) {
      most = votes;
      best = agreed;
    }
  }
  return best;
}

// The places that say best where it was. A governorate or a country gives way to any place in it. A town gives way to a
// quarter, a street or a village of it only if as many reports name that: one report's finer place may be its own
// reading of what the others call the town. "ريف منبج" speaks for no town: it is one of the villages around it.
std::map<EntityId, int> Narrowest(const std::map<EntityId, int>& places, const std::map<EntityId, int>& around,
                                  const std::map<std::string, std::set<EntityId>>& inside, const Knowledge& knowledge) {
  std::map<EntityId, int> narrow;
  for (const auto& [place, votes] : places) {
    const auto inner = inside.find(place.value);
    const KnownEntity* known = knowledge.entity(place.value);
    const bool wide = known != nullptr && (known->kind == "region" || known->kind == "country");
    const auto lands = around.find(place);
    const int outright = lands == around.end() ? votes : votes - lands->second;
    bool gives_way = false;
    if (inner != inside.end())
      for (const EntityId& other : inner->second)
        gives_way = gives_way || (other != place && (wide || places.at(other) >= outright));
    if (!gives_way) narrow[place] = votes;
  }
  return narrow.empty() ? places : narrow;
}

// Without a day the narrowest bounds are all that the reports give.
Date NarrowestBounds(const std::vector<const ReportView*>& members) {
  Date date;
  for (const ReportView* member : members) {
    const Date& told = member->report->date;
    if (told.to && (!date.to || *told.to < *date.to)) date.to = told.to;
    date.from = std::max(date.from, told.from);
  }
  if (date.from && date.to && *date.from > *date.to) date.from.reset();
  return date;
}

// "Yesterday" in one report and nobody who told of it on that day, but several who did on the next without a word of
// time: its stamp is of another time zone as likely as not. Both days stand.
bool IsToldADayLate(const std::vector<const ReportView*>& members, Day to) {
  int next_day = 0;
  for (const ReportView* member : members) {
    const std::optional<Day>& published = member->reading->published;
    if (published && *published <= to) return false;
    if (member->days && member->days->basis == Basis::kDefault && published && *published == to + 1) ++next_day;
  }
  return next_day >= kSeveral;
}

// What the members say of an event, main reports twice.
struct Votes {
  std::map<EventType, int> types;
  std::map<EntityId, int> places, regions, actors;
  std::map<EntityId, int> around;                   // of the votes those for the land around the place
  std::map<std::string, std::set<EntityId>> above;  // by id: the members' places that lie in it
};

Votes VotesOf(const std::vector<const ReportView*>& members) {
  Votes votes;
  for (const ReportView* member : members) {
    const int weight = member->report->role == Role::kMain ? 2 : 1;
    // "Other" names no type: any other word for it is better.
    votes.types[member->report->type] += member->report->type == EventType::kOther ? 0 : weight;
    // A country is no place to link by, but better than none to show.
    const std::optional<std::uint32_t> place = member->place ? member->place : member->report->place;
    if (place) {
      const EntityId id = EntityIdOf(*member->reading, *place);
      votes.places[id] += weight;
      if (member->reading->entities[*place].kind == "countryside") votes.around[id] += weight;
      for (const std::string& land : member->above) votes.above[land].insert(id);
    }
    if (!member->governorate.empty()) votes.regions[{member->governorate}] += weight;
    for (const std::uint32_t actor : member->report->actors)
      votes.actors[EntityIdOf(*member->reading, actor)] += weight;
  }
  // A report that tells no weapon reads as shelling: one that names the aircraft knows more.
  if (const auto air = votes.types.find(EventType::kAirstrike); air != votes.types.end()) air->second *= 2;
  // And one that calls it an assassination more than those that tell of gunmen.
  if (const auto murder = votes.types.find(EventType::kAssassination); murder != votes.types.end() &&
                                                                       votes.types.contains(EventType::kAttack) &&
                                                                       !votes.types.contains(EventType::kRaid))
    murder->second *= 2;
  // Of two told as often any says more than "an attack".
  for (auto& [type, count] : votes.types)
    if (count > 0) count = 2 * count + (type == EventType::kAttack ? 0 : 1);
  return votes;
}

// The region that the place lies in; empty: none is known.
EntityId RegionOf(const EntityId& place, const Knowledge& knowledge) {
  constexpr int kMostSteps = 16;
  std::optional<std::string> at = place.value;
  for (int steps = 0; at && steps < kMostSteps; ++steps) {
    const KnownEntity* known = knowledge.entity(*at);
    if (known == nullptr) break;
    if (known->kind == "region") return {known->id};
    at = known->parent;
  }
  return {};
}

// "في تموز الماضي" of one, and the news of some day of that July in another: the days before publication that all such
// news has in common narrow a span that somebody tells. The same span where they have none in common.
std::pair<Day, Day> NarrowedByNews(const std::vector<const ReportView*>& members, Day from, Day to) {
  constexpr Day kWide = 4, kNews = 4;  // days
  if (to - from < kWide) return {from, to};
  Day first = from, last = to;
  for (const ReportView* member : members) {
    if (!member->days || member->days->basis != Basis::kDefault || member->days->span() > kNews) continue;
    first = std::max(first, member->days->from);
    last = std::min(last, member->days->to);
  }
  return first <= last ? std::pair(first, last) : std::pair(from, to);
}

}  // namespace

Date CommonDate(const std::vector<const ReportView*>& members) {
  Basis best = Basis::kUnknown;
  for (const ReportView* member : members) {
    if (member->days) best = std::max(best, member->days->basis);
  }
  if (best == Basis::kUnknown) return NarrowestBounds(members);
  // Stated and relative days are equally good, so they narrow each other; below them each basis stands alone.
  const auto counts = [&](const ReportView& member) {
    return member.days && (best >= Basis::kRelative ? member.days->strong() : member.days->basis == best);
  };
  std::optional<Day> from, to;
  for (const ReportView* member : members) {
    if (!counts(*member)) continue;
    if (!from || member->days->from > *from) from = member->days->from;
    // The days before a page's stamp are no more than likely, and a stamp of another time zone falls a day early: the
    // latest of them stand, they do not narrow each other.
    if (!to || (best == Basis::kDefault ? member->days->to > *to : member->days->to < *to)) to = member->days->to;
  }
  if (*from > *to) {
    const Window days = MostAgreed(members, counts);
    from = days.from;
    to = days.to;
  }
  if (best >= Basis::kRelative && IsToldADayLate(members, *to)) ++*to;
  Date date;
  std::tie(date.from, date.to) = NarrowedByNews(members, *from, *to);
  date.basis = best;
  return date;
}

Event MakeEvent(const std::vector<const ReportView*>& members, std::vector<PossibleLink> possible,
                const Knowledge& knowledge, const std::optional<Window>& days) {
  Event event;
  for (const ReportView* member : members) event.reports.push_back(member->ref);
  std::sort(event.reports.begin(), event.reports.end());
  event.key = {KeyOf(event.reports.front())};
  std::sort(possible.begin(), possible.end(),
            [](const PossibleLink& a, const PossibleLink& b) { return a.report < b.report; });
  event.possible = std::move(possible);
  event.date = CommonDate(members);
  if (days && !event.date.known()) {
    event.date.from = days->from;
    event.date.to = days->to;
    event.date.basis = days->basis;
  }

  const Votes votes = VotesOf(members);
  if (const EventType* type = MostVoted(votes.types)) event.type = *type;
  const std::map<EntityId, int> narrow = Narrowest(votes.places, votes.around, votes.above, knowledge);
  if (const EntityId* place = MostVoted(narrow)) event.place = *place;
  event.region = RegionOf(event.place, knowledge);
  if (event.region.empty()) {
    if (const EntityId* region = MostVoted(votes.regions)) event.region = *region;
  }
  std::vector<std::pair<int, EntityId>> order;
  for (const auto& [actor, count] : votes.actors) order.emplace_back(-count, actor);
  std::sort(order.begin(), order.end());
  for (const auto& [count, actor] : order) event.actors.push_back(actor);
  return event;
}

Entity MakeEntity(const EntityId& id, const std::vector<const Reading*>& readings, const Knowledge& knowledge) {
  Entity entity;
  entity.id = id;
  std::set<std::string> names;
  std::set<ArticleId> articles;
  std::map<std::string, int> titles;
  std::map<EntityId, int> parents;
  for (const Reading* reading : readings) {
    for (std::uint32_t i = 0; i < reading->entities.size(); ++i) {
      if (EntityIdOf(*reading, i) != id) continue;
      const LocalEntity& local = reading->entities[i];
      entity.type = local.type;
      names.insert(local.names.begin(), local.names.end());
      if (!local.name.empty()) {
        names.insert(local.name);
        ++titles[local.name];
      }
      if (local.parent) ++parents[EntityIdOf(*reading, *local.parent)];
      articles.insert(reading->article);
    }
  }
  if (const KnownEntity* known = knowledge.entity(id.value)) {
    entity.type = known->type;
    entity.name = known->name;
    names.insert(known->name);
    names.insert(known->names.begin(), known->names.end());
    entity.parent = {known->parent};
    entity.lat = known->lat;
    entity.lon = known->lon;
  } else {
    if (const std::string* title = MostVoted(titles)) entity.name = *title;
    if (const EntityId* parent = MostVoted(parents)) entity.parent = *parent;
  }
  entity.names.assign(names.begin(), names.end());
  entity.articles.assign(articles.begin(), articles.end());
  return entity;
}

}  // namespace internal
}  // namespace isnad
