#include "core/text/hijri.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(HijriDay, FollowsUmmAlQura) {
  constexpr struct {
    const char* iso;
    int year, month, day;
  } kDays[] = {
      {"2018-09-20", 1440, 1, 10},  {"2021-04-13", 1442, 9, 1},
      {"2021-07-20", 1442, 12, 10}, {"2023-04-21", 1444, 10, 1},
      {"2023-11-26", 1445, 5, 12},  {"1883-10-02", 1300, 11, 30},  // a month of 29 days: the first of the next
      {"1258-02-14", 656, 2, 1},                                   // tabular
  };
  for (const auto& day : kDays) EXPECT_EQ(IsoOf(HijriDay(day.year, day.month, day.day)), day.iso) << day.iso;
}

}  // namespace
}  // namespace isnad
