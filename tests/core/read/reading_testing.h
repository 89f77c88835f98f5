#ifndef ISNAD_TESTS_CORE_READ_READING_TESTING_H_
#define ISNAD_TESTS_CORE_READ_READING_TESTING_H_

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/read/read.h"

// What the tables from an article to its reading share. All sentences are invented.

namespace isnad {

inline const Reader& TheReader() {
  static const std::unique_ptr<Reader> reader = [] {
    Result<std::unique_ptr<Reader>> made = Reader::Create();
    EXPECT_TRUE(made.ok()) << made.status().message();
    return made.ok() ? std::move(made).value() : nullptr;
  }();
  return *reader;
}

// Published on a Wednesday.
inline Reading ReadArabic(const std::string& text, const std::string& title = "",
                          const std::string& published = "2024-03-20") {
  Article article;
  article.id = {"a"};
  article.outlet = "sahel-news";
  article.lang = "ar";
  article.published = published;
  article.title = title;
  article.text = text;
  return TheReader().Read(article);
}

// Published on a Tuesday.
inline Reading ReadEnglish(const std::string& text, const std::string& title = "") {
  Article article;
  article.id = {"t"};
  article.published = "2021-12-14";
  article.lang = "en";
  article.title = title;
  article.text = text;
  return TheReader().Read(article);
}

struct ReportCase {
  const char* reports;  // as ReportsOf writes them
  const char* text;
  const char* title = "";
};

// "attack الزعلوق 2024-03-19; raid! المشموش default": type (! lies back), place, day or days (default: none is told).
inline std::string ReportsOf(const Reading& reading, bool days) {
  std::string line;
  for (const Report& report : reading.reports) {
    if (!line.empty()) line += "; ";
    line += std::string(NameOf(report.type)) + (report.role == Role::kBackground ? "!" : "");
    if (report.place) line += " " + reading.entities[*report.place].name;
    if (!days) continue;
    if (report.date.basis == Basis::kDefault || !report.date.known()) {
      line += " default";
      continue;
    }
    line += " " + IsoOf(*report.date.from);
    if (report.date.to != report.date.from) line += ".." + IsoOf(*report.date.to);
  }
  return line;
}

// "killed 3..3", "injured 2.. part", in order, apart by ", ".
inline std::string ClaimsOf(const Reading& reading) {
  std::string line;
  for (const Claim& claim : reading.claims) {
    if (!line.empty()) line += ", ";
    line += std::string(NameOf(claim.outcome)) + " " + std::to_string(claim.people.min);
    if (claim.people.max != claim.people.min)
      line += ".." + (claim.people.max ? std::to_string(*claim.people.max) : std::string());
    if (claim.people.approx) line += "~";
    if (claim.group != Group::kAny) line += " " + std::string(NameOf(claim.group));
    if (claim.part_of) line += " part";
    if (claim.summary) line += " summary";
  }
  return line;
}

// "وزارة الصحة|-": who says each figure, in order; "-" is the outlet itself.
inline std::string SourcesOf(const Reading& reading) {
  std::string line;
  for (const Claim& claim : reading.claims) {
    if (!line.empty()) line += "|";
    line += claim.source.empty() ? "-" : claim.source.back().name;
  }
  return line;
}

// By claim in reading order: which event it is of, counted as they first come.
inline std::string FigureEventsOf(const Reading& reading) {
  std::vector<std::uint32_t> events;
  std::string line;
  for (const Claim& claim : reading.claims) {
    if (!line.empty()) line += ",";
    if (!claim.report) {
      line += "summary";
      continue;
    }
    const auto known = std::find(events.begin(), events.end(), *claim.report);
    line += std::to_string(known - events.begin() + 1);
    if (known == events.end()) events.push_back(*claim.report);
  }
  return line;
}

}  // namespace isnad

#endif  // ISNAD_TESTS_CORE_READ_READING_TESTING_H_
