#include <gtest/gtest.h>

#include "tests/core/read/events/acts_testing.h"

// What posts of the web tell of, one line after another. All sentences are invented.

namespace isnad {
namespace {

// The land around a town, and a village where something else was done by other means.
constexpr ActCase kByOtherMeans[] = {
    {"bombing بزاعة: killed 1; shelling كفرعمة",
     "قتل مدني بانفجار لغم بجراره شرقي مدينة بزاعة.\nقصفت المدفعية قرية كفرعمة."},
    {"bombing كفرعمة: killed 1", "قتل مدني بانفجار لغم بجراره شرقي مدينة بزاعة.\nووقع الانفجار قرب قرية كفرعمة."},
};

TEST(EventPosts, ByOtherMeans) {
  for (const ActCase& c : kByOtherMeans) Expect(c);
}

// Whom an act befell were there; a drone that is only thought to be somebody's; a launcher that shot rockets.
constexpr ActCase kWhereAndHow[] = {
    {"attack الزعلوق: killed 9", "ارتكبت القوات مجزرة بحق أهالي قرية الزعلوق أسفرت عن استشهاد 9 مدنيين."},
    {"clash الزعلوق", "اندلعت اشتباكات بين أهالي قرية الزعلوق والجيش."},
    {"airstrike الزعلوق", "مسيرة يرجح أنها تركية تستهدف شاحنة في بلدة الزعلوق."},
    {"airstrike الزعلوق", "الطيران الحربي يستهدف المسلحين في بلدة الزعلوق."},
    {"shelling الزعلوق: injured 11",
     "أطلقت راجمة صواريخ للجيش صواريخ تحمل شحنات متفجرة على بلدة الزعلوق، فأصيب 11 مدنيا."},
    {"shelling الزعلوق", "قصف بلدة الزعلوق، وتبرعات لأهلها عبر حملة \"معا للزعلوق\"."},
    {"", "أطلق المجلس حملة لإحصاء الماشية في بلدة الزعلوق."},
};

TEST(EventPosts, WhereAndHow) {
  for (const ActCase& c : kWhereAndHow) Expect(c);
}

// What so many attacks of a period led to is of them all.
constexpr ActCase kOfTheMany[] = {
    {"summary: killed 94", "شهدت المحافظة 393 هجوما منذ بداية شباط. وأسفرت الهجمات عن مقتل 94 شخصا."},
    {"summary: killed 94", "شهدت المحافظة 393 هجوما منذ بداية شباط. وتسببت هذه الهجمات بمقتل 94 شخصا."},
    {"attack الزعلوق: killed 4",
     "شهدت المحافظة 393 هجوما منذ بداية شباط. وأسفر هجوم على بلدة الزعلوق عن مقتل أربعة أشخاص."},
};

TEST(EventPosts, OfTheMany) {
  for (const ActCase& c : kOfTheMany) Expect(c);
}

}  // namespace
}  // namespace isnad
