#include "tools/gazetteer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "tests/tools/scratch.h"

// All places here are invented, but for governorates and countries.

namespace isnad {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Read {
  Result<std::string> overlay = Status::Invalid("not read");
  GazetteerCounts counts;
  std::vector<std::string> complaints;
};

Read ReadText(const std::string& text, const std::string& country = "") {
  Read read;
  std::istringstream in(text);
  read.overlay = ReadGazetteer(
      in, "f.tsv", country, TheLexicon(), [&](const std::string& message) { read.complaints.push_back(message); },
      [](std::uint64_t, std::uint64_t) {}, read.counts);
  return read;
}

std::string GeoNames(const std::string& id, const std::string& name, const std::string& alternates,
                     const std::string& lat, const std::string& lon, const std::string& code,
                     const std::string& country, const std::string& admin1, const std::string& people) {
  const std::string feature = code.starts_with("ADM") ? "A" : code.starts_with("PPL") ? "P" : "H";
  return id + "\t" + name + "\t" + name + "\t" + alternates + "\t" + lat + "\t" + lon + "\t" + feature + "\t" + code +
         "\t" + country + "\t\t" + admin1 + "\t\t\t\t" + people + "\t\t\t\t2026-01-01\n";
}

TEST(Gazetteer, TakesAGeoNamesDump) {
  const Read read =
      ReadText(GeoNames("1", "Raqqa", "\u0627\u0644\u0631\u0642\u0629", "35.95", "39.0", "ADM1", "SY", "04", "0") +
               GeoNames("2", "Zalan", "زعلان,زەعلان,Zalan", "36.1", "38.9", "PPL", "SY", "04", "1200") +
               GeoNames("3", "Tall Zalan", "تل زعلان", "36.2", "38.8", "PPL", "SY", "04", "0") +
               GeoNames("4", "Nahr", "نهر زعلان", "36", "38", "STM", "SY", "04", "0") +
               GeoNames("5", "Nowhere", "", "36", "38", "PPL", "SY", "04", "10"));
  ASSERT_TRUE(read.overlay.ok()) << read.overlay.status().message();
  EXPECT_EQ(*read.overlay,
            "place:sy/gn-2\tزعلان\tZalan\tvillage\tplace:sy/raqqa\t36.10000\t38.90000\t1200\tambiguous\n"
            "place:sy/gn-3\tتل زعلان\tTall Zalan\tvillage\tplace:sy/raqqa\t36.20000\t38.80000\t-\t-\n"
            "place:sy/raqqa\tالرقة\tRaqqa\t-\t-\t-\t-\t-\t-\n");
  EXPECT_EQ(read.counts.format, "geonames");
  EXPECT_EQ(read.counts.added, 2U);
  EXPECT_EQ(read.counts.known, 1U);
  EXPECT_EQ(read.counts.nameless, 1U);
  EXPECT_EQ(read.counts.other, 1U);
  EXPECT_THAT(read.complaints, IsEmpty());
}

TEST(Gazetteer, TownsVoteForAGovernorateThatTheFileDoesNotHold) {
  const Read read = ReadText(GeoNames("1", "Manbij", "منبج", "36.52", "37.95", "PPL", "SY", "09", "90000") +
                             GeoNames("2", "Zalan", "كفر زعلان", "36.4", "37.5", "PPL", "SY", "09", "900"));
  ASSERT_TRUE(read.overlay.ok());
  EXPECT_THAT(*read.overlay, HasSubstr("place:sy/gn-2\tكفر زعلان\tZalan\tvillage\tplace:sy/aleppo\t"));
  EXPECT_THAT(*read.overlay, HasSubstr("place:sy/manbij\tمنبج\tManbij\t-\t"));
}

TEST(Gazetteer, ANameFarAwayIsAnotherPlace) {
  const Read read = ReadText(GeoNames("7", "Manbij", "منبج", "33.0", "36.5", "PPL", "SY", "06", "100"));
  ASSERT_TRUE(read.overlay.ok());
  EXPECT_THAT(*read.overlay, testing::StartsWith("place:sy/gn-7\tمنبج\t"));
}

TEST(Gazetteer, TakesATableOfAdministrativeAreas) {
  const Read read = ReadText(
      "\xef\xbb\xbf"
      "admin1Name_ar,admin1Pcode,admin2Name_ar,admin2Pcode,admin3Name_ar,admin3Pcode,admin3Name_en\r\n"
      "الرقة,SY11,الثورة,SY1103,\"كفر زعلان\",SY110399,\"Zalan, Kafr\"\r\n"
      "الرقة,SY11,الثورة,SY1103,تل زعلان,SY110398,\r\n");
  ASSERT_TRUE(read.overlay.ok()) << read.overlay.status().message();
  EXPECT_EQ(read.counts.format, "ocha");
  EXPECT_THAT(*read.overlay, HasSubstr("place:sy/sy110399\tكفر زعلان\tZalan, Kafr\tdistrict\tplace:sy/"));
  EXPECT_THAT(*read.overlay, HasSubstr("place:sy/sy110398\tتل زعلان\t-\tdistrict\tplace:sy/"));
  EXPECT_THAT(*read.overlay, HasSubstr("place:sy/raqqa\tالرقة\t"));
  EXPECT_THAT(read.complaints, IsEmpty());
}

TEST(Gazetteer, TakesASimpleTable) {
  const std::string text =
      "name\tnames\tkind\tparent\tlat\tlon\tpopulation\n"
      "كفر زعلان\tزعلان|Zalan\tvillage\tالرقة\t36.1\t38.9\t-\n"
      "# a comment\n\n"
      "تل زعلان\t-\t-\t-\t-\t-\t25000\n";
  const Read read = ReadText(text, "sy");
  ASSERT_TRUE(read.overlay.ok()) << read.overlay.status().message();
  EXPECT_EQ(read.counts.format, "simple");
  EXPECT_THAT(*read.overlay,
              HasSubstr("\tكفر زعلان\tزعلان|Zalan\tvillage\tplace:sy/raqqa\t36.10000\t38.90000\t-\t-\n"));
  EXPECT_THAT(*read.overlay, HasSubstr("\tتل زعلان\t-\ttown\tplace:sy\t-\t-\t25000\t-\n"));
  EXPECT_EQ(*ReadText(text, "sy").overlay, *read.overlay) << "a function of the file";
}

struct BadLine {
  const char* complaint;
  const char* text;
};
constexpr BadLine kBadLines[] = {
    {"f.tsv:2: lat: not a number: \"x\"", "name\tlat\nزعلان\tx\nتل زعلان\t-\n"},
    {"f.tsv:2: lat: no degrees: \"91\"", "name\tlat\nزعلان\t91\nتل زعلان\t-\n"},
    {"f.tsv:3: name: empty", "name\tlat\nزعلان\t-\n\t3\n"},
    {"f.tsv:2: kind: not known: \"hill\"", "name\tkind\nزعلان\thill\nتل زعلان\t-\n"},
    {"f.tsv:2: country: two letters wanted: \"syria\"", "name\tcountry\nزعلان\tsyria\nتل زعلان\tsy\n"},
    {"f.tsv:2: population: not a whole number: \"-5\"", "name\tpopulation\nزعلان\t-5\nتل زعلان\t5\n"},
    {"f.tsv:2: 1 columns wanted, 2 found", "name\nزعلان\tx\nتل زعلان\n"},
    {"f.tsv:3: admin1Pcode: empty, but it has a name", "admin1Name_ar\tadmin1Pcode\nزعلان\tSY99\nزعلان\t\n"},
    {"f.tsv:3: admin1Name_ar: not in Arabic letters: \"Zalan\"",
     "admin1Name_ar\tadmin1Pcode\nزعلان\tSY99\nZalan\tSY98\n"},
    {"f.tsv:3: no name in Arabic", "admin1Name_ar\tadmin1Pcode\nزعلان\tSY99\n\tSY98\n"},
};
TEST(Gazetteer, NamesBadLinesAndTakesTheRest) {
  for (const BadLine& c : kBadLines) {
    const Read read = ReadText(c.text);
    EXPECT_THAT(read.complaints, ElementsAre(c.complaint));
    EXPECT_EQ(read.counts.bad, 1U);
    EXPECT_TRUE(read.overlay.ok());
  }
  const std::string good = GeoNames("2", "Zalan", "زعلان", "36.1", "38.9", "PPL", "SY", "04", "1200");
  const Read read = ReadText(good + "3\tshort\n" + good);
  EXPECT_THAT(read.complaints, ElementsAre("f.tsv:2: 19 columns wanted, 2 found"));
}

TEST(Gazetteer, RefusesWhatIsNoListOfPlaces) {
  for (const char* text : {"", "\n\n", "town\tlat\nزعلان\t3\n", "just words\n", "name\n"})
    EXPECT_EQ(ReadText(text).overlay.status().code(), Code::kInvalid) << text;
}

// A village that no list holds is one word among others until its gazetteer is there, and again when it is gone.
TEST(Gazetteer, ChangesWhatIsRead) {
  const Scratch scratch;
  const std::string store = scratch / "db";
  Article article = Fixture().front();
  article.id = {"g-1"};
  article.text = "وصلت تعزيزات إلى كفر زعلانية مساء أمس، وقتل ثلاثة مدنيين في قصف على ريف الرقة.\n";
  scratch.Write("a.jsonl", LineOf(article));
  scratch.Write("towns.tsv", "name\tkind\tparent\tcountry\nكفر زعلانية\tvillage\tالرقة\tsy\n");
  ASSERT_EQ(RunProgram({"ingest", "--store", store, scratch / "a.jsonl"}).code, kDone);
  EXPECT_THAT(RunProgram({"find", "--store", store, "زعلانية"}).out, HasSubstr("Nothing is called"));

  const Ran import = RunProgram({"gazetteer", "--store", store, "import", scratch / "towns.tsv", "--json"});
  EXPECT_EQ(import.code, kDone) << import.err;
  EXPECT_THAT(import.out,
              HasSubstr("\"record\":\"gazetteer\",\"name\":\"towns.tsv\",\"format\":\"simple\",\"added\":1"));
  EXPECT_THAT(RunProgram({"find", "--store", store, "زعلانية"}).out, HasSubstr("place:sy/u-"));
  EXPECT_THAT(RunProgram({"gazetteer", "--store", store, "list"}).out, HasSubstr("towns.tsv"));
  EXPECT_EQ(RunProgram({"gazetteer", "--store", store, "list"}).err, "") << "the store needs no rebuild";

  EXPECT_EQ(RunProgram({"gazetteer", "--store", store, "remove", "towns.tsv"}).code, kDone);
  EXPECT_THAT(RunProgram({"find", "--store", store, "زعلانية"}).out, HasSubstr("Nothing is called"));
  EXPECT_THAT(RunProgram({"gazetteer", "--store", store, "remove", "towns.tsv"}).err,
              HasSubstr("no gazetteer is called \"towns.tsv\""));
  EXPECT_EQ(RunProgram({"gazetteer", "--store", store, "import"}).code, kWrongUsage);
  EXPECT_EQ(RunProgram({"gazetteer", "--store", store, "import", scratch / "no.tsv"}).code, kFailed);
}

TEST(Gazetteer, ABadFileChangesNothing) {
  const Scratch scratch;
  const std::string store = scratch / "db";
  scratch.Write("bad.tsv", "words and words\n");
  const Ran import = RunProgram({"gazetteer", "--store", store, "import", scratch / "bad.tsv"});
  EXPECT_EQ(import.code, kFailed);
  EXPECT_THAT(import.err, HasSubstr("bad.tsv:1: no list of places that is known"));
}

}  // namespace
}  // namespace isnad
