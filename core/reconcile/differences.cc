#include "core/reconcile/differences.h"

#include <algorithm>
#include <array>
#include <map>

namespace isnad {
namespace {

bool ShareADay(const Date& a, const Date& b) { return *a.from <= *b.to && *b.from <= *a.to; }

// Keeps the answers that differ from at least one other.
template <class Key, class Differ>
void Add(Matter matter, std::map<Key, Answer>& by_answer, const Differ& differ, std::vector<Difference>& out) {
  Difference difference;
  difference.matter = matter;
  for (const auto& entry : by_answer) {
    const Answer& answer = entry.second;
    const bool alone = std::none_of(by_answer.begin(), by_answer.end(),
                                    [&](const auto& other) { return differ(answer, other.second); });
    if (!alone) difference.answers.push_back(answer);
  }
  if (difference.answers.size() < 2) return;
  for (Answer& answer : difference.answers) std::sort(answer.reports.begin(), answer.reports.end());
  std::stable_sort(difference.answers.begin(), difference.answers.end(),
                   [](const Answer& a, const Answer& b) { return a.reports.size() > b.reports.size(); });
  out.push_back(std::move(difference));
}

}  // namespace

std::vector<Difference> FindDifferences(const std::vector<ReportView>& reports,
                                        const std::function<bool(const EntityId&, const EntityId&)>& lies_in) {
  std::map<std::pair<Day, Day>, Answer> dates;
  std::map<EntityId, Answer> places;
  std::map<std::vector<EntityId>, Answer> actors;
  for (const ReportView& report : reports) {
    if (report.date.known() && report.date.basis >= Basis::kRelative) {
      Answer& answer = dates[{*report.date.from, *report.date.to}];
      answer.date.from = report.date.from;
      answer.date.to = report.date.to;
      answer.reports.push_back(report.ref);
    }
    if (!report.place.empty()) {
      Answer& answer = places[report.place];
      answer.entities = {report.place};
      answer.reports.push_back(report.ref);
    }
    if (!report.actors.empty()) {
      Answer& answer = actors[report.actors];
      answer.entities = report.actors;
      answer.reports.push_back(report.ref);
    }
  }
  std::vector<Difference> out;
  Add(
      Matter::kDate, dates, [](const Answer& a, const Answer& b) { return !ShareADay(a.date, b.date); }, out);
  Add(
      Matter::kPlace, places,
      [&](const Answer& a, const Answer& b) {
        const EntityId& x = a.entities.front();
        const EntityId& y = b.entities.front();
        return x != y && !lies_in(x, y) && !lies_in(y, x);
      },
      out);
  Add(
      Matter::kActor, actors,
      [](const Answer& a, const Answer& b) {
        return std::none_of(a.entities.begin(), a.entities.end(), [&](const EntityId& id) {
          return std::find(b.entities.begin(), b.entities.end(), id) != b.entities.end();
        });
      },
      out);
  return out;
}

std::string_view NameOf(Matter matter) {
  constexpr std::array<std::string_view, 3> kNames = {"date", "place", "actor"};
  return kNames.at(static_cast<std::size_t>(matter));
}

}  // namespace isnad
