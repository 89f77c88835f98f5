#include <algorithm>
#include <string>

#include "core/link/pair.h"
#include "core/text/sketch.h"

// Keys. A stored key says one thing that a report has. Of one that tells its days:
//   o: its own place, on a day;                     a: its own place or one above it, on a day;
//   p: a place that its article names, on a day;    s: what its street is called after, on a day;
//   q: a person whom its article names, on a day;   t: the town around its quarter or street, on a day;
//   d: a place, in a stretch of kStretch days;      n: a place and a rare name;
//   D: its own place;                               E: a town that it lies in.
// Of one that tells none:
//   u: a place, in each stretch that it may lie in; y: a place, on a day of the year;
//   m: a place and a rare name;                     U: a place;
//   z: its own place, a village, and the day on which an archive saved the page.
// In d, n, u, U, y and m a place is its own, or a town that it lies in (then under o as well).
// Of both, v: a victim's name; va, vl: how it sounds, written in Arabic or in Latin letters, which is looked up by the
// other. A report looks up
//   o: its own place, each place above it and each that its article names, on its days;
//   a, p, s: its own place, on its days;            q: each person whom its article names, on its days;
//   t: the town around its quarter or street, on its days;
//   u, y, m: its own place and the towns that it lies in, if it has days: the reports that tell none;
//   d, n, m, y, z, and o on its day of each year: the same, if it has none.
// So a village never scans its governorate, and nothing scans its town's history: each key holds a stretch of time, or
// a name. D, E and U alone do not. They are looked up, an undated report's only evidence being that hardly anything
// else was told of its place, as long as D or E is short.

namespace isnad {
namespace internal {
namespace {

constexpr Day kStretch = 32;

std::string On(Day day) { return "|" + std::to_string(day); }

Day StretchOf(Day day) { return day >= 0 ? day / kStretch : -((-day + kStretch - 1) / kStretch); }

void Finish(std::vector<std::string>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

std::string OfYear(int month, int day) { return "|" + std::to_string(month) + "-" + std::to_string(day); }

template <class Visit>
void EachDay(const ReportView& view, const Visit& visit) {
  if (!view.dated()) return;
  // One day more than told, so that days one apart meet.
  for (Day day = view.days->from; day <= view.days->to + 1; ++day) visit(On(day));
}

// Its own place, by each of its tokens.
template <class Visit>
void EachOwn(const ReportView& view, const Visit& visit) {
  if (!view.precise) return;
  if (!view.namesake.empty()) visit("s:" + view.namesake);
  for (const std::string& token : view.own) visit(token);
  if (!view.begin.empty()) visit(view.begin);
}

// The towns that it lies in, or may lie in.
template <class Visit>
void EachTown(const ReportView& view, const Visit& visit) {
  if (!view.precise) return;
  for (const std::string& town : view.towns) visit(town);
  for (const std::string& town : view.maybe_towns) visit(town);
}

// The towns that a place within a town lies in.
template <class Visit>
void EachTownAround(const ReportView& view, const Visit& visit) {
  if (!view.precise || !view.of_town) return;
  for (const std::string& town : view.towns) visit("t:" + town);
}

// The places that its article names.
template <class Visit>
void EachNamed(const ReportView& view, const Visit& visit) {
  for (const auto* places : {&view.named, &view.told, &view.cities, &view.amid}) {
    for (const auto& [token, entity] : *places) visit(token);
  }
}

// Its own place and the towns that it lies in: an undated report may tell of the one, a dated one of the other.
template <class Visit>
void EachPlace(const ReportView& view, const Visit& visit) {
  EachOwn(view, visit);
  EachTown(view, visit);
}

template <class Visit>
void EachPerson(const ReportView& view, const Visit& visit) {
  for (const auto& [name, entity] : view.people) visit(name);
  for (const auto& [name, entity] : view.shorter) visit(name);
}

template <class Visit>
void EachRare(const ReportView& view, const Visit& visit) {
  for (const std::string& name : view.specifics) visit(name);
  EachPerson(view, visit);
}

// The days that an undated report allows.
template <class Visit>
void EachNearDay(const ReportView& view, const Visit& visit) {
  if (!view.near) return;
  for (Day day = view.near->first; day <= view.near->second; ++day) {
    if (!view.report->date.hinted() || view.report->date.Allows(day)) visit(day);
  }
}

bool TellsDayOfYear(const ReportView& view) {
  return !view.days && view.report->date.month && view.report->date.month_day;
}

// The stretches of the days that it may have happened on.
std::set<std::string> StretchesOf(const ReportView& view) {
  std::set<std::string> suffixes;
  EachNearDay(view, [&](Day day) { suffixes.insert(On(StretchOf(day))); });
  return suffixes;
}

void AddUndated(const ReportView& view, std::vector<std::string>& keys) {
  const std::set<std::string> stretches = StretchesOf(view);
  EachPlace(view, [&](const std::string& token) {
    keys.push_back("U:" + token);
    for (const std::string& stretch : stretches) keys.push_back("u:" + token + stretch);
    if (TellsDayOfYear(view))
      keys.push_back("y:" + token + OfYear(*view.report->date.month, *view.report->date.month_day));
    EachRare(view, [&](const std::string& name) { keys.push_back("m:" + token + "|" + name); });
  });
}

// What was saved on one day, of one village: of a city that may be a whole archive.
template <class Visit>
void EachArchived(const ReportView& view, const Visit& visit) {
  if (view.days || !view.archived || !view.small) return;
  EachOwn(view, [&](const std::string& token) { visit("z:" + token + On(*view.archived)); });
}

void LookForUndated(const ReportView& view, std::vector<std::string>& keys) {
  EachPlace(view, [&](const std::string& token) {
    for (Day day = view.days->from; day <= view.days->to; ++day) {
      keys.push_back("u:" + token + On(StretchOf(day)));
      const CivilDay civil = CivilOf(day);
      keys.push_back("y:" + token + OfYear(civil.month, civil.day));
    }
    EachRare(view, [&](const std::string& name) { keys.push_back("m:" + token + "|" + name); });
  });
}

void LookForDated(const ReportView& view, std::vector<std::string>& keys) {
  // An undated report that tells its day of the year has happened in one of these years.
  constexpr int kFirstYear = 1970, kLastYear = 2069;
  const std::set<std::string> stretches = StretchesOf(view);
  EachPlace(view, [&](const std::string& token) {
    for (const std::string& stretch : stretches) keys.push_back("d:" + token + stretch);
    if (TellsDayOfYear(view)) {
      CivilDay civil{kFirstYear, *view.report->date.month, *view.report->date.month_day};
      keys.push_back("y:" + token + OfYear(civil.month, civil.day));
      for (; civil.year <= kLastYear; ++civil.year) {
        if (IsValid(civil)) keys.push_back("o:" + token + On(DayOf(civil)));
      }
    }
    EachRare(view, [&](const std::string& name) {
      keys.push_back("n:" + token + "|" + name);
      keys.push_back("m:" + token + "|" + name);
    });
  });
}

}  // namespace

bool MayBeNear(const ReportView& undated, const ReportView& dated) {
  if (TellsDayOfYear(undated)) {
    for (Day day = dated.days->from; day <= dated.days->to; ++day) {
      if (undated.report->date.Allows(day)) return true;
    }
    return false;
  }
  if (!undated.near) return false;
  for (Day day = std::max(dated.days->from, undated.near->first); day <= std::min(dated.days->to, undated.near->second);
       ++day) {
    if (!undated.report->date.hinted() || undated.report->date.Allows(day)) return true;
  }
  return false;
}

std::vector<std::string> KeysOf(const ReportView& view) {
  std::vector<std::string> keys;
  EachDay(view, [&](const std::string& day) {
    for (const std::string& token : view.own) {
      keys.push_back("o:" + token + day);
      keys.push_back("a:" + token + day);
    }
    if (!view.begin.empty()) keys.push_back("o:" + view.begin + day);
    if (!view.namesake.empty()) keys.push_back("s:" + view.namesake + day);
    for (const std::string& token : view.above) keys.push_back("a:" + token + day);
    for (const std::string& token : view.maybe_above) keys.push_back("a:" + token + day);
    EachNamed(view, [&](const std::string& token) { keys.push_back("p:" + token + day); });
    EachPerson(view, [&](const std::string& name) { keys.push_back("q:" + name + day); });
    EachTownAround(view, [&](const std::string& key) { keys.push_back(key + day); });
  });
  if (view.dated()) {
    EachPlace(view, [&](const std::string& token) {
      for (Day day = view.days->from; day <= view.days->to; ++day) {
        keys.push_back("d:" + token + On(StretchOf(day)));
        // An undated report that tells its day of the year finds it by the day.
        if (view.towns.contains(token) || view.maybe_towns.contains(token)) keys.push_back("o:" + token + On(day));
      }
      EachRare(view, [&](const std::string& name) { keys.push_back("n:" + token + "|" + name); });
    });
    EachOwn(view, [&](const std::string& token) { keys.push_back("D:" + token); });
    EachTown(view, [&](const std::string& town) { keys.push_back("E:" + town); });
  } else {
    AddUndated(view, keys);
  }
  EachArchived(view, [&](const std::string& key) { keys.push_back(key); });
  for (const std::string& name : view.victims) keys.push_back("v:" + name);
  for (const std::string& sound : view.arabic_sounds) keys.push_back("va:" + sound);
  for (const std::string& sound : view.latin_sounds) keys.push_back("vl:" + sound);
  Finish(keys);
  return keys;
}

std::vector<std::string> LookupsOf(const ReportView& view) {
  std::vector<std::string> keys;
  EachDay(view, [&](const std::string& day) {
    for (const std::string& token : view.own) {
      keys.push_back("o:" + token + day);
      keys.push_back("a:" + token + day);
      keys.push_back("p:" + token + day);
    }
    if (!view.begin.empty()) keys.push_back("o:" + view.begin + day);
    if (!view.namesake.empty()) keys.push_back("s:" + view.namesake + day);
    for (const std::string& token : view.above) keys.push_back("o:" + token + day);
    for (const std::string& token : view.maybe_above) keys.push_back("o:" + token + day);
    EachNamed(view, [&](const std::string& token) { keys.push_back("o:" + token + day); });
    EachPerson(view, [&](const std::string& name) { keys.push_back("q:" + name + day); });
    EachTownAround(view, [&](const std::string& key) { keys.push_back(key + day); });
  });
  view.dated() ? LookForUndated(view, keys) : LookForDated(view, keys);
  EachArchived(view, [&](const std::string& key) { keys.push_back(key); });
  for (const std::string& name : view.victims) keys.push_back("v:" + name);
  for (const std::string& sound : view.arabic_sounds) keys.push_back("vl:" + sound);
  for (const std::string& sound : view.latin_sounds) keys.push_back("va:" + sound);
  Finish(keys);
  return keys;
}

std::vector<WeakLookup> WeakLookupsOf(const ReportView& view) {
  std::vector<WeakLookup> lookups;
  const auto look_up = [&](const char* stored, const std::string& token) {
    lookups.push_back({(view.dated() ? "U:" : stored) + token, stored + token});
  };
  EachOwn(view, [&](const std::string& token) { look_up("D:", token); });
  // What happened in a quarter and what is told of its town: the dated one of the two may be either.
  EachTown(view, [&](const std::string& town) { look_up(view.dated() ? "E:" : "D:", town); });
  if (!view.dated()) EachOwn(view, [&](const std::string& token) { look_up("E:", token); });
  return lookups;
}

}  // namespace internal

namespace {

// Where the text is set: the place of its first main report, a city as the governorate that is called like it, since a
// copy may leave out the word that tells them apart.
std::string SceneOf(const Reading& reading) {
  for (const Report& report : reading.reports) {
    if (report.role != Role::kMain || !report.place) continue;
    const LocalEntity& place = reading.entities.at(*report.place);
    if (place.known.empty()) return internal::SkeletonOf(place.folded);
    constexpr std::string_view kCity = "-city";
    return place.known.ends_with(kCity) ? place.known.substr(0, place.known.size() - kCity.size()) : place.known;
  }
  return "-";
}

}  // namespace

std::vector<std::string> CopyKeysOf(const Reading& reading) {
  std::vector<std::string> keys;
  const std::string scene = SceneOf(reading);
  for (const SketchBand& band : BandsOf(reading.sketch)) {
    std::string key = "c:" + std::to_string(band.at);
    for (const std::uint32_t value : band.values) key += ":" + std::to_string(value);
    keys.push_back(key + "|" + scene);
  }
  // What a title calls it, and a homonym's country, may differ.
  std::size_t at = 0;
  for (const std::uint64_t band : WideBandsOf(reading.sketch))
    keys.push_back("w:" + std::to_string(at++) + ":" + std::to_string(band));
  std::sort(keys.begin(), keys.end());
  return keys;
}

}  // namespace isnad
