#include <gtest/gtest.h>

#include <string>

#include "core/read/read.h"

// Where an article's main report stands. All sentences and most places are invented.

namespace isnad {
namespace {

Reading ReadText(const std::string& text, const std::string& title) {
  static const std::unique_ptr<Reader> reader = [] {
    Result<std::unique_ptr<Reader>> made = Reader::Create();
    EXPECT_TRUE(made.ok()) << made.status().message();
    return std::move(made).value();
  }();
  Article article;
  article.id.value = "a";
  article.outlet = "sahel-news";
  article.lang = "ar";
  article.published = "2024-11-20";
  article.title = title;
  article.text = text;
  return reader->Read(article);
}

// The name of the main report's place; "-" no place, "none" no report.
std::string PlaceOf(const std::string& text, const std::string& title) {
  const Reading reading = ReadText(text, title);
  for (const Report& report : reading.reports)
    if (report.role == Role::kMain) return report.place ? reading.entities[*report.place].name : "-";
  return "none";
}

struct PlaceCase {
  const char* place;
  const char* text;
  const char* title;
};

const PlaceCase kPlaces[] = {
    // The village with the predicate, not the town whose countryside the title names.
    {"الزعفرانية", "استهدفت القوات قرية الزعفرانية بريف منبج الشمالي بطائرة مسيرة.", "قصف على ريف منبج"},
    {"الزعفرانية", "قصف الجيش أمس الجمعة، قرية الزعفرانية في منطقة عفرين بالأسلحة الثقيلة.", ""},
    {"الزعفرانية", "استهدف قناص مدنيين بالقرب من قرية الزعفرانية في ريف عين عيسى الشرقي.", ""},
    // A country that acts is no place.
    {"منبج", "قصف مدفعي من قبل قوات النظام وروسيا يستهدف مدينة منبج.", ""},
    // A place with the event before those where the wounded were taken.
    {"القصير", "وصول 5 إصابات إلى مستشفى الشفاء نتيجة الغارات الإسرائيلية على مدينة القصير.", ""},
    // Who is led away from a village is led away there.
    {"الزعفرانية", "اعتقلت القوات شابا من قرية الزعفرانية بريف الحسكة الجنوبي.", ""},
    {"منبج", "اعتقلت القوات في مدينة منبج شابا من قرية الزعفرانية.", ""},
    // Where who acts is stationed, or which country, is no place of it.
    {"أريحا", "قتلت طفلة بقصف شنته القوات المتمركزة في مدينة سراقب على مدينة أريحا.", ""},
    // Somebody's origin is not where it happened.
    {"منبج", "قتل شاب من أبناء قرية الزعفرانية في قصف على مدينة منبج.", ""},
    {"منبج", "قصف الجيش مدينة منبج وقتل رجلا من قرية الزعفرانية.", ""},
    {"منبج", "قصفت المدفعية مدينة منبج. وتقع قرية الزعفرانية قرب النهر.", ""},
    // What says where a village lies is not where it happened.
    {"الزعفرانية", "قتل أربعة جراء غارات استهدفت قرية الزعفرانية بريف حلب قرب مدينة اعزاز، شمالي حلب.", ""},
    {"الزعفرانية", "سيارة في بلدة الزعفرانية قرب اعزاز استهدفها صاروخ موجه.", ""},
    {"الزعفرانية", "استهدفت القوات قرية الزعفرانية الواقعة شمال مدينة منبج.", ""},
    {"حي الزعفران", "قصف استهدف حي الزعفران وسط مدينة منبج.", ""},
    {"سرمدا", "قصف مدفعي طال مرافق مدنية شمال سرمدا بإدلب.", ""},
    // A mountain, a countryside hold the village that the text goes on to.
    {"الزعفرانية", "قصفت القوات بالمدفعية قرية الزعفرانية جنوبي إدلب.", "قتيل بقصف على جبل الزاوية جنوبي إدلب"},
    {"الزعفرانية", "قصف مدفعي على ريف عفرين. وقال الأهالي إن القصف استهدف قرية الزعفرانية بريف حلب.", ""},
    {"منبج", "قصف مدفعي على ريف عفرين. وقال الأهالي إن القصف استهدف مدينة منبج.", "قتيل في منبج"},
    {"الزعفرانية", "يستهدف الطيران بغارات جوية بلدة الزعفرانية بريف إدلب.", ""},
    // Who acts is stationed there, though other words stand between.
    {"أريحا", "قتلت امرأة في قصف للقوات المتمركزة في الفوج 130 في مدينة سراقب بريف إدلب، على مدينة أريحا.", ""},
    // Land around a town holds no place a day's march away, nor a town of its own.
    {"رفح", "قصف شنته طائرة شرق رفح، وقصف جرافة في بلدة بيت حانون.", ""},
    // A camp lies near a town, and the shelling just told goes on there.
    {"مخيم أبو شوك", "قتل أربعة في قصف استهدف مخيم أبو شوك للنازحين قرب الفاشر في شمال دارفور.", ""},
    // What the title tells comes first, though no event word names it.
    {"الزعفرانية", "استشهد شابان. وانتشلت فرق جثتين إثر قصف استهدف بلدة سرمدا.", "استشهاد شابين في بلدة الزعفرانية"},
    // The line under a picture is no report.
    {"الزعفرانية",
     "قصف على بلدة سرمدا شمال إدلب - نورث برس/ أرشيفية\nقصف الجيش قرية الزعفرانية في ريف إدلب، ما أدى إلى مقتل شاب "
     "وإصابة آخر.",
     ""},
    {"الزعفرانية",
     "آثار القصف في بلدة سرمدا (الدفاع المدني)\nقصف الجيش قرية الزعفرانية في ريف إدلب، ما أدى إلى مقتل شاب وإصابة آخر.",
     ""},
    {"سرمدا", "قصف على بلدة سرمدا شمال إدلب\nقتل شاب وأصيب آخر في القصف الذي نفذه الجيش ظهر اليوم على البلدة.", ""},
    // What a sentence opens with went before.
    {"الزعفرانية", "عقب العملية الأمنية في مدينة منبج، نفذت القوات عملية أمنية في بلدة الزعفرانية.", ""},
    {"منبج", "عقب العملية الأمنية في مدينة منبج، عاد الأهالي إلى بيوتهم.", ""},
    // Villages of a district, of which the text then names one.
    {"الزعفرانية", "قصف على قرى مقاطعة منبج. وأدى استهداف بيت في قرية الزعفرانية إلى مقتل شاب.", ""},
    {"الزعفرانية", "استهدف القصف قرية الزعفرانية بريف إدلب ضمن منطقة خفض التصعيد.", ""},
    // A hashtag that opens the post says what it is filed under.
    {"الزعفرانية", "#عفرين آثار القصف الذي طال منزلا وذلك في قرية الزعفرانية بريف حلب.", ""},
    {"الرقة", "#الرقة قصف التحالف مواقع للتنظيم.", ""},
    // A capital acts, unless the words say that it happened there.
    {"منبج", "غارة نفذتها واشنطن على مدينة منبج.", ""},
    {"باريس", "قتل شخصان في تفجير وقع في باريس.", ""},
    {"خاركيف", "قتل شخصان في قصف خاركيف.", ""},
};

TEST(ReportPlace, StandsWithTheEvent) {
  for (const PlaceCase& c : kPlaces) EXPECT_EQ(PlaceOf(c.text, c.title), c.place) << c.text;
}

// "واقعة" is an incident, and a village that lies somewhere is none.
TEST(ReportPlace, WhereAVillageLiesIsNoEvent) {
  EXPECT_EQ(ReadText("تضررت بيوت قرية الزعفرانية الواقعة بين مدينتي منبج والباب.", "").reports.size(), 0U);
  EXPECT_EQ(ReadText("قتل شاب في واقعة سطو في مدينة منبج.", "").reports.size(), 1U);
}

// A strike and what it was done with are one event; two strikes are two.
TEST(ReportPlace, TheMeansOfAVerbAreItsEvent) {
  EXPECT_EQ(ReadText("يستهدف الطيران الروسي بغارات جوية بلدة الزعفرانية ومدينة الأتارب.", "").reports.size(), 1U);
  EXPECT_EQ(ReadText("استهدف الطيران بلدة الزعفرانية بريف إدلب، وشن غارات على مدينة منبج.", "").reports.size(), 2U);
}

// A camp is called after its town; the shelling that the text just told reaches another place of the governorate.
TEST(ReportPlace, WhatGoesOnIsOneEvent) {
  EXPECT_EQ(ReadText("حملة أمنية في مخيم الهول. وبدأت حملة الهول فجرا.", "").reports.size(), 1U);
  EXPECT_EQ(ReadText("قصف على مدينة الفاشر. واستهدف القصف مخيم أبو شوك.", "").reports.size(), 1U);
  EXPECT_EQ(ReadText("قتلى في هجوم على حاجز في شمال سيناء.", "هجوم سيناء").reports.size(), 1U);
  EXPECT_EQ(ReadText("قصف على مدينة الفاشر. واستهدف قصف آخر مدينة نيالا.", "").reports.size(), 2U);
  EXPECT_EQ(ReadText("قصف على مدينة الفاشر. واستهدف القصف مدينة نيالا.", "").reports.size(), 2U);
}

// Two names of one market are one report, two markets are two.
TEST(ReportPlace, ANameThatGoesOnIsTheSamePlace) {
  EXPECT_EQ(ReadText("قصفت القوات ظهر اليوم سوق الزعفران المكتظ.", "قتلى في قصف سوق الزعفران").reports.size(), 1U);
  EXPECT_EQ(ReadText("قصفت القوات ظهر اليوم سوق الليمون المكتظ.", "قتلى في قصف سوق الزعفران").reports.size(), 2U);
  EXPECT_EQ(PlaceOf("قصفت القوات ظهر اليوم سوق الزعفران المكتظ.", "قتلى في قصف سوق الزعفران"), "سوق الزعفران");
}

}  // namespace
}  // namespace isnad
