#include <gtest/gtest.h>

#include <vector>

#include "tests/core/read/names/names_testing.h"

// Places in pairs: what lies between two of them, and the ends of a road. All sentences are invented.

namespace isnad {
namespace {

void ExpectAll(const std::vector<NamesCase>& cases) {
  for (const NamesCase& c : cases) EXPECT_EQ(Described(Names(c.text)), c.names) << c.text;
}

TEST(NamePairs, Between) {
  ExpectAll({
      {"L القل; L جيجل", "قتل ستة في الجبال بين القل وجيجل."},
      {"", "شجار بين صلاح وأحمد قتل فيه ستة."},
  });
}

TEST(NamePairs, RoadEnds) {
  ExpectAll({
      {"L النبطية; L كفرجوز", "قتل ستة في انفجار على طريق النبطية – كفرجوز."},
      {"L القل; L جيجل", "قتل ستة في انفجار على خط القل - جيجل."},
      {"L حيس; L الجراحي", "لغم ينفجر بدراجة في خط حيس - الجراحي عصر اليوم."},
      {"L مأرب", "انفجار على طريق مأرب - مقتل ستة."},
      {"L جيجل", "قتل ستة على خط النار - معارك جيجل."},
  });
}

}  // namespace
}  // namespace isnad
