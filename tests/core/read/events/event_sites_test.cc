#include <gtest/gtest.h>

#include <string>

#include "tests/core/read/reading_testing.h"

// What an event fell on. All sentences are invented.

namespace isnad {
namespace {

// The kinds that the main report tells, apart by blanks.
std::string SitesOfMain(const Reading& reading) {
  std::string kinds;
  for (const Report& report : reading.reports)
    if (report.role == Role::kMain)
      for (const Site& site : report.sites) kinds += (kinds.empty() ? "" : " ") + site.kind;
  return kinds;
}

struct SiteCase {
  const char* sites;
  const char* text;
};

constexpr SiteCase kArabic[] = {
    {"prison", "قصف جوي على سجن في محافظة صعدة."},
    {"prison", "استهدفت طائرات التحالف السجن الاحتياطي في محافظة صعدة."},
    {"prison", "غارة نفذها التحالف بقيادة السعودية، على مركز احتجاز في صعدة."},
    {"prison shelter", "غارة استهدفت مركز إيواء للمهاجرين شرق طرابلس."},
    {"market", "قصف الجيش سوقا مزدحما في منبج."},
    {"market", "تعرض السوق في منبج لقصف."},
    {"hospital", "غارة على مستشفى في منبج أوقعت قتلى."},
    {"school", "قصف مدرسة تؤوي نازحين في منبج."},
    {"mosque", "تفجير في مسجد وسط منبج."},
    {"wedding", "غارة على حفل زفاف في منبج."},
    {"funeral", "تفجير استهدف خيمة عزاء في منبج."},
    {"college", "هجوم بطائرة مسيرة على كلية حربية في حمص."},
    {"beach", "هجوم على شاطئ مزدحم في مقديشو."},
    {"boat", "هجوم على قارب في النهر قرب منبج."},
    {"fuel-station", "غارة على محطة وقود في منبج."},
    {"college market", "قصف على سوق في منبج. وطال القصف كلية قريبة."},
    // where the wounded were taken, what stood near it, who was there
    {"", "قصف على منبج، ونقل الجرحى إلى مستشفى."},
    {"", "قصف قرب مدرسة في منبج."},
    {"", "قصف على منبج أدى إلى مقتل طفل في مدرسة."},
    {"", "غارة على منبج نفذتها طائرات أقلعت من قاعدة."},
    {"", "قصف على أسواق ومدارس في منبج."},
    {"", "قصف على منزل في منبج."},
    {"", "قصف مدفعي على مدينة جسر الشغور."},
    {"market", "قصف على سوق في مدينة جسر الشغور."},
};

constexpr SiteCase kEnglish[] = {
    {"prison", "An air strike on a prison in Saada killed six people."},
    {"market", "Six people were killed in an airstrike on a crowded market in Manbij."},
    {"market", "A market bombing in Manbij killed six people."},
    {"prison", "An airstrike hit a migrant detention center in Tajoura."},
    {"", "Six were killed in an airstrike in Manbij and the wounded were taken to a hospital."},
    {"", "Six died in an airstrike near a school in Manbij."},
};

TEST(EventSites, InArabic) {
  for (const SiteCase& c : kArabic) EXPECT_EQ(SitesOfMain(ReadArabic(c.text)), c.sites) << c.text;
}
TEST(EventSites, InEnglish) {
  for (const SiteCase& c : kEnglish) EXPECT_EQ(SitesOfMain(ReadEnglish(c.text)), c.sites) << c.text;
}

}  // namespace
}  // namespace isnad
