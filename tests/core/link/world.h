#ifndef ISNAD_TESTS_CORE_LINK_WORLD_H_
#define ISNAD_TESTS_CORE_LINK_WORLD_H_

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/link/pair.h"

// A small invented world: two governorates, their towns and villages, and readings built by hand.

namespace isnad::testing {

// Low, so that places of few and of many reports both occur.
inline constexpr std::size_t kFewTold = 7;

inline KnownEntity Place(std::string id, std::string kind, std::string parent) {
  KnownEntity place;
  place.id = std::move(id);
  place.name = place.id;
  place.kind = std::move(kind);
  place.parent = std::move(parent);
  return place;
}

inline const internal::Knowledge& World() {
  static const internal::Knowledge world = [] {
    static std::map<std::string, KnownEntity, std::less<>> places;
    for (const KnownEntity& place :
         {Place("place:land", "country", ""), Place("place:east", "region", "place:land"),
          Place("place:west", "region", "place:land"), Place("place:east/low", "district", "place:east"),
          Place("place:east/city", "city", "place:east"), Place("place:ta", "town", "place:east/low"),
          Place("place:tb", "town", "place:east/low"), Place("place:tc", "village", "place:west"),
          Place("place:td", "village", "place:west"), Place("place:kasra", "district", "place:west"),
          Place("place:far", "region", "place:land"), Place("place:zibdin", "village", "place:far"),
          Place("place:kafrtaha", "village", "place:far"), Place("place:kafr taha", "town", "place:far"),
          Place("place:land/te", "town", "place:far"), Place("place:quarter", "village", "place:east/city")}) {
      places[place.id] = place;
    }
    places["place:tc"].names = places["place:zibdin"].names = {"zibdin"};
    places["place:tc"].lat = places["place:td"].lat = 35.0;
    places["place:tc"].lon = 40.0;
    places["place:td"].lon = 40.02;
    std::vector<std::vector<std::string>> rows;
    std::ifstream file(ISNAD_WEIGHTS);
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line[0] == '#') continue;
      std::vector<std::string> row;
      std::stringstream cells(line);
      for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
      rows.push_back(row);
    }
    return internal::Knowledge{[](std::string_view id) -> const KnownEntity* {
                                 const auto found = places.find(id);
                                 return found == places.end() ? nullptr : &found->second;
                               },
                               internal::ParseWeights(rows),
                               {{"شرقيه", "place:east"}},
                               {{"place:east", "place:east/city"}},
                               {{"place:tc", {"zibdin"}}, {"place:zibdin", {"zibdin"}}},
                               kFewTold};
  }();
  return world;
}

inline std::uint32_t AddEntity(Reading& reading, EntityType type, const std::string& known, const std::string& folded) {
  LocalEntity entity;
  entity.type = type;
  entity.known = known;
  entity.name = entity.folded = folded;
  entity.names = {folded};
  reading.entities.push_back(entity);
  return static_cast<std::uint32_t>(reading.entities.size() - 1);
}

inline std::uint32_t AddPlace(Reading& reading, const std::string& name) {
  const bool known = name.rfind("place:", 0) == 0;
  return AddEntity(reading, EntityType::kPlace, known ? name : "", known ? name.substr(6) : name);
}

struct Told {
  EventType type = EventType::kRaid;
  std::string place = {};
  int from = -1, to = -1;
  Basis basis = Basis::kStated;
  std::string victim = {}, actor = {};
  Role role = Role::kMain;
  bool arrests = false;
  std::uint8_t weekdays = 0;              // that are named
  std::string kind = {};                  // the cue of an unknown place
  std::uint8_t month = 0, month_day = 0;  // of a report without a day; 0: not told
  std::string site = {};                  // the kind of what it fell on
  bool guessed = false;                   // no words by the event say where it was
};

inline Reading MakeReading(const std::string& article, const std::string& outlet, std::optional<Day> published,
                           const std::vector<Told>& reports) {
  Reading reading;
  reading.article = {article};
  reading.outlet = outlet;
  reading.published = published;
  for (const Told& told : reports) {
    Report report;
    report.type = told.type;
    report.role = told.role;
    if (told.from >= 0) {
      report.date.from = told.from;
      report.date.to = told.to < 0 ? told.from : told.to;
      report.date.basis = told.basis;
    }
    report.date.weekdays = told.weekdays;
    if (told.from < 0) {
      if (told.month > 0) report.date.month = told.month;
      if (told.month_day > 0) report.date.month_day = told.month_day;
    }
    if (!told.place.empty()) {
      report.place = AddPlace(reading, told.place);
      reading.entities[*report.place].kind = told.kind;
      if (!told.guessed) report.place_quote = Span{Field::kText, 10, 18};
    }
    if (told.arrests) {
      Claim claim;
      claim.outcome = Outcome::kArrested;
      claim.report = static_cast<std::uint32_t>(reading.reports.size());
      claim.people.min = 1;
      claim.people.max = 1;
      reading.claims.push_back(claim);
    }
    if (!told.site.empty()) report.sites = {{told.site, {Field::kText, 20, 30}}};
    if (!told.victim.empty()) report.victims = {AddEntity(reading, EntityType::kPerson, "", told.victim)};
    if (!told.actor.empty()) report.actors = {AddEntity(reading, EntityType::kOrganization, told.actor, told.actor)};
    reading.reports.push_back(report);
  }
  return reading;
}

}  // namespace isnad::testing

#endif  // ISNAD_TESTS_CORE_LINK_WORLD_H_
