#include "core/read/frames/frame_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace isnad {
namespace {

const FrameTable::Rows kFrames = {{"counted", "word", "-", "numbered"},
                                  {"-", "word", "-", "event,plural"},
                                  {"verb.passive", "word", "-", "verb,passive"},
                                  {"verb", "word", "-", "verb"},
                                  {"noun.genitive", "word", "-", "!person"},
                                  {"counted", "victim", "inside", "number"},
                                  {"verb,verb.passive", "victim", "after,before", "number,name"},
                                  {"verb", "agent", "subject", "agent-of-active"},
                                  {"*", "source", "behind:say-verb", "speaker"},
                                  {"noun.genitive", "void", "behind:attempt/3", "attempt"}};

TEST(FrameTable, TheFirstRowThatHoldsIsTaken) {
  struct Case {
    const char* frame;  // "": the word tells nothing
    std::uint32_t traits;
  };
  const Case kCases[] = {{"counted", kNumbered | kPerson},   {"", kEventWord | kPlural | kNoun},
                         {"verb.passive", kVerb | kPassive}, {"verb", kVerb | kIntransitive},
                         {"noun.genitive", kNoun},           {"", kNoun | kPerson}};
  const Result<std::unique_ptr<const FrameTable>> table = FrameTable::Create(kFrames, {});
  ASSERT_TRUE(table.ok()) << table.status().message();
  for (const Case& c : kCases) {
    const Frame* frame = (*table)->FrameOf(c.traits);
    EXPECT_EQ(frame == nullptr ? "" : frame->name, c.frame) << c.traits;
  }
}

TEST(FrameTable, RowsSayWhoStandsWhere) {
  const Result<std::unique_ptr<const FrameTable>> table = FrameTable::Create(kFrames, {{"speaker", "-", "-60"}});
  ASSERT_TRUE(table.ok()) << table.status().message();
  const Frame* verb = (*table)->Find("verb");
  ASSERT_NE(verb, nullptr);
  EXPECT_TRUE(verb->verbal && verb->Stands(kBefore) && verb->Takes(kByName));
  EXPECT_FALSE(verb->Stands(kInside) || verb->Takes(kByPronoun));
  ASSERT_EQ(verb->others.size(), 2U);
  EXPECT_EQ(verb->others[0].slot, "agent");
  EXPECT_EQ(verb->others[1].tag, "say-verb");
  ASSERT_EQ((*table)->Find("noun.genitive")->voids.size(), 1U);
  EXPECT_EQ((*table)->Find("noun.genitive")->voids[0].reach, 3);
  EXPECT_EQ((*table)->Weight("speaker"), -60);
  EXPECT_EQ((*table)->Weight("unheard-of"), 0);
}

TEST(FrameTable, ARowThatCannotBeReadIsNamed) {
  struct Case {
    const char* message;
    std::vector<std::string> row;
  };
  const Case kCases[] = {
      {"frames.tsv, \"verb victim\": nobody stands \"beneath\"", {"verb", "victim", "beneath", "number"}},
      {"frames.tsv, \"verb victim\": no filler: \"shells\"", {"verb", "victim", "after", "shells"}},
      {"frames.tsv, \"verb word\": no condition: \"loud\"", {"verb", "word", "-", "verb,loud"}},
      {"frames.tsv, \"verb mood\": no slot: \"mood\"", {"verb", "mood", "after", "number"}},
      {"frames.tsv, \"verb void\": nothing stands \"behind:deny\"", {"verb", "void", "behind:deny", "denied"}},
      {"frames.tsv, \"verb void\": nothing stands \"sentence:\"", {"verb", "void", "sentence:", "illness"}},
      {"frames.tsv, \"verb source\": nobody stands \"say-verb\"", {"verb", "source", "say-verb", "speaker"}},
      {"frames.tsv, \"verb \": a row has four columns", {"verb"}},
  };
  for (const Case& c : kCases) EXPECT_EQ(FrameTable::Create({c.row}, {}).status().message(), c.message);
  EXPECT_EQ(FrameTable::Create({}, {{"speaker", "-", "60"}}).status().message(),
            "frame_weights.tsv: \"speaker\" weighs against its sign");
  EXPECT_EQ(FrameTable::Create({}, {{"speaker", "-", "much"}}).status().message(),
            "frame_weights.tsv: a row is a feature, its sign and its weight");
}

}  // namespace
}  // namespace isnad
