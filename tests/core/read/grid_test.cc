#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/core/read/reading_testing.h"

// Laws over order and synonym: in whatever order a sentence tells of an incident and its dead, and by whatever word for
// what happened and for dying, it is one incident of that type at that place, with that figure. Every sentence is put
// together here; a failing one prints itself.

namespace isnad {
namespace {

std::string Fill(std::string text, const std::vector<std::pair<std::string, std::string>>& words) {
  for (const auto& [key, word] : words)
    for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + word.size()))
      text.replace(at, key.size(), word);
  return text;
}

struct Cause {
  EventType type;
  bool feminine;
  const char* text;  // up to where it was
};

constexpr Cause kCauses[] = {
    {EventType::kShelling, false, "قصف مدفعي على"},
    {EventType::kShelling, false, "سقوط قذائف هاون على"},
    {EventType::kAirstrike, true, "غارة جوية على"},
    {EventType::kAirstrike, false, "هجوم بطائرة مسيرة على"},
    {EventType::kBombing, false, "انفجار عبوة ناسفة في"},
    {EventType::kBombing, false, "انفجار لغم أرضي في"},
    {EventType::kBombing, false, "تفجير انتحاري في"},
    {EventType::kAttack, false, "هجوم مسلح على"},
    {EventType::kAttack, false, "كمين نصبه مسلحون في"},
    {EventType::kClash, true, "اشتباكات مسلحة في"},
    {EventType::kClash, true, "مصادمات بين عشيرتين في"},
    {EventType::kRaid, true, "حملة مداهمات في"},
    {EventType::kDisaster, false, "زلزال في"},
    {EventType::kDisaster, false, "حريق في"},
    {EventType::kDisaster, false, "انهيار مبنى في"},
    {EventType::kDisaster, false, "حادث سير في"},
};

struct Dead {
  std::uint32_t count;
  const char *nominative, *genitive;
};

constexpr Dead kDead[] = {
    {1, "طالب", "طالب"},
    {2, "عاملان", "عاملين اثنين"},
    {3, "ثلاثة مدنيين", "ثلاثة مدنيين"},
    {14, "14 شخصا", "14 شخصا"},
};

struct Order {
  const char *masculine, *feminine;  // by the gender of {cause}; {n}: the dead in the nominative, {g}: in the genitive
};

constexpr Order kOrders[] = {
    {"قتل {n} جراء {cause} {place} يوم الاثنين.", "قتل {n} جراء {cause} {place} يوم الاثنين."},
    {"مقتل {g} إثر {cause} {place} يوم الاثنين", "مقتل {g} إثر {cause} {place} يوم الاثنين"},
    {"لقي {n} مصرعهم يوم الاثنين إثر {cause} {place}.", "لقي {n} مصرعهم يوم الاثنين إثر {cause} {place}."},
    {"{cause} {place} يوم الاثنين أسفر عن مقتل {g}.", "{cause} {place} يوم الاثنين أسفرت عن مقتل {g}."},
    {"{cause} {place} يوم الاثنين أودى بحياة {g}.", "{cause} {place} يوم الاثنين أودت بحياة {g}."},
    {"{cause} {place} يوم الاثنين حصد أرواح {g}.", "{cause} {place} يوم الاثنين حصدت أرواح {g}."},
    {"أدى {cause} {place} يوم الاثنين إلى مقتل {g}.", "أدت {cause} {place} يوم الاثنين إلى مقتل {g}."},
    {"تسبب {cause} {place} يوم الاثنين في وفاة {g}.", "تسببت {cause} {place} يوم الاثنين في وفاة {g}."},
    {"أودى {cause} {place} يوم الاثنين بحياة {g}.", "أودت {cause} {place} يوم الاثنين بحياة {g}."},
};

// A town that nobody knows, one that every list holds.
constexpr std::pair<const char*, const char*> kPlaces[] = {
    {"بلدة الزعلوق", "الزعلوق"},
    {"مدينة تكريت", "تكريت"},
};

TEST(Grid, OrderAndSynonymLeaveTheIncidentAsItIs) {
  for (const Cause& cause : kCauses)
    for (const Order& order : kOrders)
      for (const Dead& dead : kDead)
        for (const auto& [where, place] : kPlaces) {
          const std::string text =
              Fill(cause.feminine ? order.feminine : order.masculine,
                   {{"{cause}", cause.text}, {"{place}", where}, {"{n}", dead.nominative}, {"{g}", dead.genitive}});
          const Reading reading = ReadArabic(text);
          EXPECT_EQ(ReportsOf(reading, true), std::string(NameOf(cause.type)) + " " + place + " 2024-03-18") << text;
          ASSERT_EQ(reading.claims.size(), 1U) << text;
          EXPECT_EQ(reading.claims[0].outcome, Outcome::kKilled) << text;
          EXPECT_EQ(reading.claims[0].people.min, dead.count) << text;
          EXPECT_EQ(reading.claims[0].people.max, dead.count) << text;
        }
}

}  // namespace
}  // namespace isnad
