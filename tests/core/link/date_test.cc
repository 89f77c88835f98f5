#include <gtest/gtest.h>

#include "tests/core/link/world.h"

// The days of an event, from those of its reports.

namespace isnad {
namespace {

using internal::ReportView;
using internal::ViewOf;
using testing::MakeReading;
using testing::Told;
using testing::World;

struct Member {
  std::optional<Day> published;
  int from, to;
  Basis basis;
  Role role = Role::kMain;
};

struct DaysCase {
  const char* days;
  const char* what;
  std::vector<Member> members;
};

std::string DaysOf(const DaysCase& c) {
  std::vector<Reading> readings;
  for (std::size_t i = 0; i < c.members.size(); ++i) {
    const Member& m = c.members[i];
    const std::string name = "a" + std::to_string(i);
    readings.push_back(MakeReading(name, name, m.published, {{EventType::kRaid, "place:ta", m.from, m.to, m.basis}}));
    readings.back().reports.front().role = m.role;
  }
  std::vector<ReportView> views;
  for (const Reading& reading : readings) views.push_back(ViewOf(reading, 0, World()));
  std::vector<const ReportView*> members;
  for (const ReportView& view : views) members.push_back(&view);
  const Date date = internal::MakeEvent(members, {}, World()).date;
  if (!date.known()) return "?";
  return std::to_string(*date.from) + ".." + std::to_string(*date.to);
}

TEST(EventDate, IsWhatItsReportsLeave) {
  const std::vector<DaysCase> kCases = {
      {"100..100",
       "told days narrow each other",
       {{101, 100, 101, Basis::kRelative}, {100, 99, 100, Basis::kRelative}}},
      {"100..100",
       "a told day goes before pages that tell none",
       {{100, 100, 100, Basis::kStated}, {101, 100, 101, Basis::kDefault}}},
      {"99..100", "one page that tells none", {{100, 99, 100, Basis::kDefault}}},
      {"105..106",
       "the news of a day within a month that another tells",
       {{140, 92, 122, Basis::kStated}, {106, 105, 106, Basis::kDefault}}},
      {"92..122",
       "news of another month says nothing",
       {{140, 92, 122, Basis::kStated}, {130, 129, 130, Basis::kDefault}}},
      {"100..101",
       "pages that tell none do not narrow each other to the day before the first stamp",
       {{100, 99, 100, Basis::kDefault}, {101, 100, 101, Basis::kDefault}, {101, 100, 101, Basis::kDefault}}},
      {"101..101",
       "told days disagree: pages that tell none speak for the day of their stamp",
       {{101, 100, 100, Basis::kRelative}, {101, 101, 101, Basis::kRelative}, {101, 100, 101, Basis::kDefault}}},
      {"100..100",
       "told days disagree: those who tell of it as news know them, those who recall it slip",
       {{101, 100, 100, Basis::kRelative},
        {103, 101, 101, Basis::kRelative, Role::kBackground},
        {103, 101, 101, Basis::kRelative, Role::kBackground}}},
      {"101..101",
       "told days disagree: what most of those who recall it say",
       {{103, 100, 100, Basis::kRelative, Role::kBackground},
        {103, 101, 101, Basis::kRelative, Role::kBackground},
        {103, 101, 101, Basis::kRelative, Role::kBackground}}},
      {"100..100",
       "told days disagree: a span that holds the one day speaks for it",
       {{101, 100, 100, Basis::kRelative}, {102, 101, 101, Basis::kRelative}, {102, 95, 100, Basis::kRelative}}},
      {"100..101",
       "yesterday, and nobody told of it then: a stamp may be of another time zone",
       {{101, 100, 100, Basis::kRelative}, {101, 100, 101, Basis::kDefault}, {101, 100, 101, Basis::kDefault}}},
      {"100..100",
       "yesterday, and somebody told of it then",
       {{101, 100, 100, Basis::kRelative},
        {100, 99, 100, Basis::kDefault},
        {101, 100, 101, Basis::kDefault},
        {101, 100, 101, Basis::kDefault}}},
      {"100..100",
       "yesterday, and but one other page",
       {{101, 100, 100, Basis::kRelative}, {101, 100, 101, Basis::kDefault}}},
  };
  for (const DaysCase& c : kCases) EXPECT_EQ(DaysOf(c), c.days) << c.what;
}

}  // namespace
}  // namespace isnad
