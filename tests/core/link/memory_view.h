#ifndef ISNAD_TESTS_CORE_LINK_MEMORY_VIEW_H_
#define ISNAD_TESTS_CORE_LINK_MEMORY_VIEW_H_

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "core/link/pair.h"
#include "core/text/sketch.h"
#include "tests/core/link/world.h"

namespace isnad::testing {

// A store in memory, the way the program's store answers.
class MemoryView : public LinkView {
 public:
  const Reading* ReadingOf(const ArticleId& article) override {
    const auto found = readings_.find(article);
    return found == readings_.end() ? nullptr : &found->second;
  }
  const Reading* FormerReadingOf(const ArticleId& article) override {
    const auto found = former_.find(article);
    return found == former_.end() ? nullptr : &found->second;
  }
  std::vector<ReportRef> ReportsWith(const std::string& key) override {
    const auto found = postings_.find(key);
    if (found == postings_.end()) return {};
    return {found->second.begin(), found->second.end()};
  }
  std::vector<ArticleId> ArticlesWithCopyKey(const std::string& key) override {
    const auto found = copy_keys_.find(key);
    if (found == copy_keys_.end()) return {};
    return {found->second.begin(), found->second.end()};
  }
  std::optional<EventKey> EventOf(const ReportRef& report) override {
    const auto found = event_of_.find(report);
    if (found == event_of_.end()) return std::nullopt;
    return found->second;
  }
  std::optional<Event> EventWith(const EventKey& key) override {
    const auto found = events_.find(key);
    if (found == events_.end()) return std::nullopt;
    return found->second;
  }

  std::vector<JudgedPair> JudgedWith(const ArticleId& article) override {
    std::vector<JudgedPair> pairs;
    for (const JudgedPair& pair : judged) {
      if ((pair.left.article == article || pair.right.article == article) && IsThere(pair.left) && IsThere(pair.right))
        pairs.push_back(pair);
    }
    return pairs;
  }

  // Changed by the test, which then says so to Apply; no report stands beside itself.
  std::vector<JudgedPair> judged;

  // nullopt removes the article. judgements: reports of judgements that came or went since the last time.
  void Apply(const std::map<ArticleId, std::optional<Reading>>& batch, const std::vector<ReportRef>& judgements = {}) {
    std::vector<ArticleId> changed;
    std::vector<ReportRef> gone;
    former_ = readings_;
    for (const auto& [article, reading] : batch) {
      changed.push_back(article);
      if (const Reading* old = ReadingOf(article)) {
        for (std::uint32_t i = 0; i < old->reports.size(); ++i) {
          gone.push_back({article, i});
          for (const std::string& key : internal::KeysOf(ViewOf(*old, i, World()))) postings_[key].erase({article, i});
        }
      }
      if (const Reading* old = ReadingOf(article)) {
        for (const std::string& key : CopyKeysOf(*old)) copy_keys_[key].erase(article);
      }
      readings_.erase(article);
      if (!reading) continue;
      readings_[article] = *reading;
      for (const std::string& key : CopyKeysOf(*reading)) copy_keys_[key].insert(article);
      for (std::uint32_t i = 0; i < reading->reports.size(); ++i) {
        for (const std::string& key : internal::KeysOf(ViewOf(*reading, i, World())))
          postings_[key].insert({article, i});
      }
    }
    const EventDelta delta = internal::UpdateEvents(*this, changed, gone, World(), judgements);
    for (const ReportRef& report : gone) event_of_.erase(report);
    for (const EventKey& key : delta.removed) {
      EXPECT_EQ(events_.erase(key), 1U) << key.value;
    }
    for (const Event& event : delta.put) {
      events_[event.key] = event;
      for (const ReportRef& report : event.reports) event_of_[report] = event.key;
    }
  }

  std::vector<Event> Events() const {
    std::vector<Event> events;
    for (const auto& [key, event] : events_) events.push_back(event);
    return events;
  }
  std::vector<Reading> Readings() const {
    std::vector<Reading> readings;
    for (const auto& [id, reading] : readings_) readings.push_back(reading);
    return readings;
  }

 private:
  bool IsThere(const ReportRef& report) const {
    const auto found = readings_.find(report.article);
    return found != readings_.end() && report.ordinal < found->second.reports.size();
  }

  std::map<ArticleId, Reading> readings_, former_;
  std::map<std::string, std::set<ReportRef>> postings_;
  std::map<std::string, std::set<ArticleId>> copy_keys_;
  std::map<ReportRef, EventKey> event_of_;
  std::map<EventKey, Event> events_;
};

inline std::string TextOf(const std::vector<Event>& events) {
  std::string text;
  for (const Event& event : events) {
    text += event.key.value + " " + std::string(NameOf(event.type)) + " " + event.place.value + " " +
            event.region.value + " " + (event.date.from ? std::to_string(*event.date.from) : "-") + " " +
            (event.date.to ? std::to_string(*event.date.to) : "-") + " [";
    for (const ReportRef& report : event.reports) text += KeyOf(report) + " ";
    text += "] ?";
    for (const PossibleLink& link : event.possible) {
      text += " " + KeyOf(link.report) + "=" + std::to_string(link.score) + link.reason;
    }
    text += "\n";
  }
  return text;
}

inline Reading RandomReading(std::mt19937& random, int number) {
  const auto pick = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
  static const char* const kPlaces[] = {"place:ta",       "place:ta",   "place:tb",        "place:tc",   "place:td",
                                        "place:east/low", "place:east", "place:land",      "",           "حصيبه",
                                        "ذبيان كسره",     "ذيبان كسرا", "ريف شرقيه شمالي", "جعده كبيره", "جعده",
                                        "مشفي حصيبه",     "سوق حصيبه",  "place:zibdin",    "zibdin"};
  static const char* const kVictims[] = {"", "", "", "سالم الراوي", "حمد العلي", "سالم حمد الراوي"};
  static const char* const kActors[] = {"", "org:one", "org:two"};
  std::vector<Told> reports;
  const int count = 1 + pick(3);
  for (int i = 0; i < count; ++i) {
    Told told;
    told.type = static_cast<EventType>(pick(8));
    told.place = kPlaces[pick(std::size(kPlaces))];
    if (pick(4) > 0) {
      told.from = 100 + pick(6);
      told.to = told.from + (pick(4) > 0 ? pick(3) : pick(60));
      told.basis = static_cast<Basis>(1 + pick(5));
    }
    told.victim = kVictims[pick(std::size(kVictims))];
    told.actor = kActors[pick(3)];
    told.role = static_cast<Role>(pick(3));
    told.arrests = pick(3) == 0;
    if (pick(3) == 0) told.weekdays = static_cast<std::uint8_t>(1U << pick(7));
    if (pick(4) == 0) told.month = 4;  // the days are those of April 1970
    if (told.month > 0 && pick(2) == 0) told.month_day = static_cast<std::uint8_t>(10 + pick(8));
    static const char* const kKinds[] = {"", "", "spot", "road", "town"};
    static const char* const kSites[] = {"", "", "prison", "market"};
    told.kind = kKinds[pick(std::size(kKinds))];
    told.site = kSites[pick(std::size(kSites))];
    told.guessed = pick(5) == 0;
    reports.push_back(told);
  }
  Reading reading = MakeReading("art" + std::to_string(number), "outlet" + std::to_string(pick(4)),
                                pick(3) > 0 ? std::optional<Day>(100 + pick(10)) : std::nullopt, reports);
  if (pick(4) == 0) reading.not_after = 100 + 50 * pick(4);
  if (pick(5) == 0) reading.reports[0].regions = {AddPlace(reading, pick(2) == 0 ? "place:zibdin" : "place:tc")};
  if (pick(5) == 0)
    reading.mentions.push_back(
        {{Field::kText, 300, 310}, AddEntity(reading, EntityType::kOrganization, "", "مجلس حصيبه")});
  // Another place that the article names, beside that of its first report or far from it.
  if (pick(3) == 0) {
    const auto at = static_cast<std::uint32_t>(pick(200));
    if (reading.reports[0].place) reading.mentions.push_back({{Field::kText, 0, 10}, *reading.reports[0].place});
    reading.mentions.push_back(
        {{Field::kText, 10 + at, 20 + at}, AddPlace(reading, kPlaces[pick(std::size(kPlaces))])});
  }
  if (pick(3) == 0) {
    // One of three texts, edited more or less.
    const auto text = static_cast<std::uint32_t>(pick(3)), kept = static_cast<std::uint32_t>(pick(100));
    reading.sketch.shingles = 150;
    for (std::uint32_t i = 0; i < kSketchSize; ++i)
      reading.sketch.values.push_back(random() % 100 < kept ? 1000 * text + i : static_cast<std::uint32_t>(random()));
  }
  return reading;
}

}  // namespace isnad::testing

#endif  // ISNAD_TESTS_CORE_LINK_MEMORY_VIEW_H_
