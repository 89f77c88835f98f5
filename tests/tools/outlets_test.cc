#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/link/link.h"
#include "core/reconcile/reconcile.h"
#include "tests/tools/scratch.h"

// outlets.txt, from text to conflict: which reports of a group of articles are one event, and where they disagree.

namespace isnad {
namespace {

struct Group {
  std::string what;
  std::vector<Article> articles;
  std::set<std::set<std::string>> events;  // reports
  std::set<std::string> conflicts;
  bool tells_conflicts = false;
};

// "ab" is "a#0" and "b#0"; "a,b#1" is "a#0" and "b#1".
std::set<std::string> ReportsIn(const std::string& word) {
  std::set<std::string> reports;
  std::string parts = word;
  if (word.find_first_of("#,") == std::string::npos) {
    parts.clear();
    for (const char letter : word) parts += std::string(parts.empty() ? "" : ",") + letter;
  }
  std::istringstream list(parts);
  for (std::string report; std::getline(list, report, ',');)
    reports.insert(report.find('#') == std::string::npos ? report + "#0" : report);
  return reports;
}

Article HeadOf(const std::string& line, std::size_t place) {
  Article article;
  const std::string letter(1, static_cast<char>('a' + place));
  article.id = {letter};
  article.outlet = "outlet-" + letter;
  const std::size_t bar = line.find(" | ");
  article.title = line.substr(bar + 3);
  std::istringstream words(line.substr(0, bar));
  std::string mark, day;
  words >> mark >> day >> article.lang;
  if (day != "-") article.published = day;
  return article;
}

std::vector<Group> ReadGroups() {
  std::ifstream file(ISNAD_OUTLETS);
  std::vector<Group> groups;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with("#")) continue;
    if (line.starts_with("= ")) {
      groups.emplace_back();
      groups.back().what = line.substr(2);
    } else if (line.starts_with("@ ")) {
      groups.back().articles.push_back(HeadOf(line, groups.back().articles.size()));
    } else if (line.starts_with("-> ")) {
      std::istringstream words(line.substr(3));
      for (std::string word; words >> word;) groups.back().events.insert(ReportsIn(word));
    } else if (line.starts_with("!! ")) {
      groups.back().tells_conflicts = true;
      if (line != "!! none") groups.back().conflicts.insert(line.substr(3));
    } else {
      std::string& text = groups.back().articles.back().text;
      text += (text.empty() ? "" : "\n") + line;
    }
  }
  return groups;
}

// The told reports of each event, as far as the group tells of any.
std::set<std::set<std::string>> Told(const std::vector<Event>& events, const std::set<std::set<std::string>>& wanted) {
  std::set<std::string> told;
  for (const std::set<std::string>& event : wanted) told.insert(event.begin(), event.end());
  std::set<std::set<std::string>> result;
  for (const Event& event : events) {
    std::set<std::string> reports;
    for (const ReportRef& ref : event.reports)
      if (told.contains(KeyOf(ref))) reports.insert(KeyOf(ref));
    if (!reports.empty()) result.insert(reports);
  }
  return result;
}

std::string Print(const std::set<std::set<std::string>>& events) {
  std::string text;
  for (const std::set<std::string>& event : events) {
    text += " {";
    for (const std::string& report : event) text += " " + report;
    text += " }";
  }
  return text;
}

// "a killed contradiction 14 17", by the first report of the event.
std::set<std::string> ConflictsOf(const std::vector<Event>& events, const std::vector<Reading>& readings) {
  std::map<ArticleId, const Reading*> by_article;
  for (const Reading& reading : readings) by_article[reading.article] = &reading;
  std::set<std::string> conflicts;
  for (const Event& event : events) {
    for (const Conflict& conflict : FindConflicts(event, ClaimsOf(event, by_article, {}))) {
      std::string text = event.reports.front().article.value;
      if (event.reports.front().ordinal > 0) text += "#" + std::to_string(event.reports.front().ordinal);
      text += " " + std::string(NameOf(conflict.outcome)) + " " + std::string(NameOf(conflict.kind));
      std::set<std::uint32_t> figures;
      for (const Position& position : conflict.positions) figures.insert(position.min);
      for (const std::uint32_t figure : figures) text += " " + std::to_string(figure);
      conflicts.insert(text);
    }
  }
  return conflicts;
}

TEST(Outlets, TellOfEventsTogetherAndApart) {
  const Linker linker(TheLexicon());
  const std::vector<Group> groups = ReadGroups();
  EXPECT_GT(groups.size(), 130U);
  for (const Group& group : groups) {
    std::vector<Reading> readings;
    for (const Article& article : group.articles) readings.push_back(TheReader().Read(article));
    const std::vector<Event> events = linker.LinkAll(readings).events;
    EXPECT_EQ(Print(Told(events, group.events)), Print(group.events)) << group.what;
    if (!group.tells_conflicts) continue;
    EXPECT_EQ(ConflictsOf(events, readings), group.conflicts) << group.what;
  }
}

}  // namespace
}  // namespace isnad
