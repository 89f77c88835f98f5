#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/core/read/reading_testing.h"

// Laws over slots: whatever words of time, bound, people and place fill a sentence, its figures stay the same, and two
// incidents at two places stay two. Every sentence is put together here; a failing one prints itself.

namespace isnad {
namespace {

using Figure = std::pair<Outcome, std::uint32_t>;
using Figures = std::vector<Figure>;

// The least people of each claim, by the report that the claim is of; a summary's stand under -1.
std::map<int, Figures> FiguresOf(const Reading& reading) {
  std::map<int, Figures> told;
  for (const Claim& claim : reading.claims)
    told[claim.report ? static_cast<int>(*claim.report) : -1].emplace_back(claim.outcome, claim.people.min);
  for (auto& [report, figures] : told) std::sort(figures.begin(), figures.end());
  return told;
}

// The text with the words put in for each {key}; no two blanks.
std::string Fill(std::string text, const std::vector<std::pair<std::string, std::string>>& words) {
  for (const auto& [key, word] : words)
    for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + word.size()))
      text.replace(at, key.size(), word);
  for (std::size_t at = text.find("  "); at != std::string::npos; at = text.find("  ", at)) text.erase(at, 1);
  for (const char* mark : {" .", " ,", " ،"})
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark)) text.erase(at, 1);
  return text;
}

struct People {
  std::uint32_t count;
  const char* subject;
  const char* object;
};

constexpr People kPeople[] = {
    {1, "مدني", "مدنيا"},
    {1, "شرطي", "شرطيا"},
    {1, "طالب جامعي", "طالبا جامعيا"},
    {1, "امرأة", "امرأة"},
    {1, "صحفي", "صحفيا"},
    {1, "سائق شاحنة", "سائق شاحنة"},
    {2, "مدنيان", "مدنيين اثنين"},
    {2, "عسكريان", "عسكريين"},
    {2, "عاملان", "عاملين"},
    {2, "امرأتان", "امرأتين"},
    {3, "ثلاثة جنود", "ثلاثة جنود"},
    {12, "12 شخصا", "12 شخصا"},
};

constexpr const char* kTimes[] = {
    "", "أمس", "صباح اليوم الأربعاء", "يوم الثلاثاء", "في وقت متأخر من مساء أمس", "فجر اليوم",
};

struct Deed {
  Outcome outcome;
  bool object;  // whom it befell is the verb's object
  const char* text;
};

constexpr Deed kDeeds[] = {
    {Outcome::kKilled, false, "قتل {time} {people} في بلدة الزعلوق."},
    {Outcome::kInjured, false, "أصيب {time} {people} بجروح في بلدة الزعلوق."},
    {Outcome::kKilled, false, "استشهد {time} {people} خلال هجوم على بلدة الزعلوق."},
    {Outcome::kKilled, true, "قتلت قوات الأمن {time} {people} في بلدة الزعلوق."},
    {Outcome::kArrested, true, "أوقفت الشرطة {time} {people} في بلدة الزعلوق."},
    {Outcome::kCaptured, true, "خطف مسلحون {time} {people} في بلدة الزعلوق."},
    {Outcome::kKilled, true, "أدى قصف {time} إلى مقتل {people} في بلدة الزعلوق."},
};

TEST(Slots, ATimeBetweenTheVerbAndItsPeople) {
  for (const Deed& deed : kDeeds)
    for (const char* time : kTimes)
      for (const People& people : kPeople) {
        // "إلى مقتل مدنيا" is no Arabic.
        const std::string_view told = deed.text;
        const bool genitive = told.find("مقتل {people}") != std::string_view::npos;
        if (genitive && people.count == 1) continue;
        const std::string text =
            Fill(deed.text, {{"{time}", time}, {"{people}", deed.object ? people.object : people.subject}});
        const std::map<int, Figures> figures = FiguresOf(ReadArabic(text));
        ASSERT_EQ(figures.size(), 1U) << text;
        EXPECT_EQ(figures.begin()->second, (Figures{{deed.outcome, people.count}})) << text;
      }
}

struct Bounded {
  const char* words;   // {n}: in the nominative, {g}: in the genitive
  std::uint32_t more;  // added to the least
  bool open;           // no most is told
};

constexpr Bounded kBounds[] = {
    {"{n}", 0, false},        {"{g} على الأقل", 0, true},   {"ما لا يقل عن {g}", 0, true}, {"ما لايقل عن {g}", 0, true},
    {"أكثر من {g}", 1, true}, {"ما يزيد على {g}", 1, true}, {"على الأقل {n}", 0, true},
};

constexpr People kNumbers[] = {
    {2, "شخصان", "شخصين"},
    {2, "مدنيان اثنان", "مدنيين اثنين"},
    {8, "ثمانية مدنيين", "ثمانية مدنيين"},
    {12, "اثنا عشر شخصا", "اثني عشر شخصا"},
    {25, "خمسة وعشرون شخصا", "خمسة وعشرين شخصا"},
    {200, "مئتا شخص", "مئتي شخص"},
    {1350, "ألف وثلاثمئة وخمسون شخصا", "ألف وثلاثمئة وخمسين شخصا"},
};

TEST(Slots, ABoundBeforeOrBehindANumber) {
  for (const char* frame : {"قتل {x} في قصف على بلدة الزعلوق.", "وأصيب {x} بجروح في بلدة الزعلوق."})
    for (const Bounded& bound : kBounds)
      for (const People& number : kNumbers) {
        const std::string x = Fill(
            bound.words, {{"{n}", number.subject},
                          // what stands alone before "على الأقل" is the verb's own subject
                          {"{g}", std::string_view(bound.words).starts_with("{g}") ? number.subject : number.object}});
        const std::string text = Fill(frame, {{"{x}", x}});
        const Reading reading = ReadArabic(text);
        ASSERT_EQ(reading.claims.size(), 1U) << text;
        EXPECT_EQ(reading.claims[0].people.min, number.count + bound.more) << text;
        EXPECT_EQ(!reading.claims[0].people.max, bound.open) << text;
      }
}

struct Incident {
  const char* text;  // {at}: where
  Figures figures;
};

const Incident kFirst[] = {
    {"قتل ثلاثة مدنيين وأصيب سبعة بانفجار عبوة ناسفة {at}", {{Outcome::kKilled, 3}, {Outcome::kInjured, 7}}},
    {"قتل ثلاثة مدنيين وأصيب سبعة في غارة جوية {at}", {{Outcome::kKilled, 3}, {Outcome::kInjured, 7}}},
    {"أطلق مسلحون النار على حاجز للشرطة {at} ما أدى إلى مقتل ثلاثة عناصر", {{Outcome::kKilled, 3}}},
    {"اندلعت اشتباكات بين مسلحين {at} أسفرت عن مقتل ثلاثة أشخاص", {{Outcome::kKilled, 3}}},
    {"داهمت قوات الأمن منازل {at} واعتقلت ثلاثة شبان", {{Outcome::kArrested, 3}}},
    {"قتل ثلاثة شبان برصاص القوات {at}", {{Outcome::kKilled, 3}}},
};

const Incident kSecond[] = {
    {"قتل شرطيان بانفجار لغم {at}", {{Outcome::kKilled, 2}}},
    {"استهدفت طائرة مسيرة سيارة {at} وقتلت شخصين", {{Outcome::kKilled, 2}}},
    {"هاجم مسلحون نقطة عسكرية {at} وقتلوا خمسة جنود", {{Outcome::kKilled, 5}}},
    {"انفجرت دراجة نارية مفخخة {at} مخلفة خمسة جرحى", {{Outcome::kInjured, 5}}},
    {"اعتقلت القوات شابين {at}", {{Outcome::kArrested, 2}}},
    {"اختطف مجهولون طبيبا {at}", {{Outcome::kCaptured, 1}}},
    {"أصيب خمسة شبان بالرصاص {at}", {{Outcome::kInjured, 5}}},
};

constexpr const char* kConnectors[] = {
    ". وفي {place}، {second}.", ". وفي سياق متصل، {second}.", ". كما {second}.", ". و{second}.", ".\n{second}.",
    "، فيما {second}.",         ". إلى ذلك، {second}.",
};

// A town that nobody knows, cities of two governorates, a town called like its governorate and one of its villages.
constexpr std::pair<const char*, const char*> kPlaces[] = {
    {"بلدة الزعلوق", "بلدة المشموش"},
    {"مدينة الموصل", "مدينة تكريت"},
    {"مدينة إدلب", "بلدة سرمين"},
};

TEST(Slots, TwoIncidentsAtTwoPlacesStayTwo) {
  for (const Incident& first : kFirst)
    for (const Incident& second : kSecond)
      for (const char* connector : kConnectors)
        for (const auto& [here, there] : kPlaces) {
          const bool fronted = std::string_view(connector).find("{place}") != std::string_view::npos;
          const std::string at = fronted ? "" : std::string("في ") + there;
          const std::string text =
              Fill(first.text, {{"{at}", std::string("في ") + here}}) +
              Fill(connector, {{"{place}", there}, {"{second}", Fill(second.text, {{"{at}", at}})}});
          const Reading reading = ReadArabic(text);
          EXPECT_EQ(reading.reports.size(), 2U) << text;
          std::vector<Figures> told, meant{first.figures, second.figures};
          for (auto& [report, figures] : FiguresOf(reading)) told.push_back(figures);
          std::sort(told.begin(), told.end());
          for (Figures& figures : meant) std::sort(figures.begin(), figures.end());
          std::sort(meant.begin(), meant.end());
          EXPECT_EQ(told, meant) << text;
        }
}

}  // namespace
}  // namespace isnad
