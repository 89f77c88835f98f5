#ifndef ISNAD_TESTS_CORE_READ_EVENTS_ACTS_TESTING_H_
#define ISNAD_TESTS_CORE_READ_EVENTS_ACTS_TESTING_H_

#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/reading_testing.h"

// One text, its reports and which figures are of which.

namespace isnad {

inline std::string Counted(const Claim& claim) {
  std::string line = std::string(NameOf(claim.outcome)) + " " + std::to_string(claim.people.min);
  if (claim.people.max != claim.people.min)
    line += ".." + (claim.people.max ? std::to_string(*claim.people.max) : std::string());
  return line + (claim.part_of ? " part" : "");
}

// "bombing الموصل: killed 1; attack الموصل: killed 5": each report with its figures, those of summaries at the end.
inline std::string ActsOf(const Reading& reading) {
  std::string line;
  const auto add = [&](const std::string& what, auto&& is) {
    std::string figures;
    for (const Claim& claim : reading.claims)
      if (is(claim)) figures += (figures.empty() ? ": " : ", ") + Counted(claim);
    if (what != "summary" || !figures.empty()) line += (line.empty() ? "" : "; ") + what + figures;
  };
  for (std::uint32_t r = 0; r < reading.reports.size(); ++r) {
    const Report& report = reading.reports[r];
    std::string what(NameOf(report.type));
    if (report.place) what += " " + reading.entities[*report.place].name;
    add(what, [&](const Claim& claim) { return claim.report == r; });
  }
  add("summary", [](const Claim& claim) { return claim.summary.has_value(); });
  return line;
}

struct ActCase {
  const char* acts;  // as ActsOf writes them
  const char* text;
  const char* title = "";
};

inline void Expect(const ActCase& row) { EXPECT_EQ(ActsOf(ReadArabic(row.text, row.title)), row.acts) << row.text; }

}  // namespace isnad

#endif  // ISNAD_TESTS_CORE_READ_EVENTS_ACTS_TESTING_H_
