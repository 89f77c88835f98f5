#include "store/keys.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "tests/store/hex.h"
#include "tests/store/random_values.h"

namespace isnad {
namespace {

using namespace std::string_literals;

// The examples of FORMAT.md.
TEST(Keys, ExactBytes) {
  EXPECT_EQ(Hex(keys::Text("dz-001")), "64 7a 2d 30 30 31 00 01");
  EXPECT_EQ(Hex(keys::Text("a\0b"s)), "61 00 ff 62 00 01");
  EXPECT_EQ(Hex(keys::Text("")), "00 01");
  EXPECT_EQ(Hex(keys::TextPrefix("a\0"s)), "61 00 ff");
  EXPECT_EQ(Hex(keys::Ref({{"a"}, 258})), "61 00 01 00 00 01 02");
  EXPECT_EQ(Hex(keys::ByDay({18974, 18975, {"busayra"}, {"a#2"}})),
            "80 00 4a 1e 80 00 4a 1f 62 75 73 61 79 72 61 00 01 61 23 32 00 01");
  EXPECT_EQ(Hex(keys::JudgementNumber(3)), "00 00 00 00 00 00 00 03");
  EXPECT_EQ(Hex(keys::ConflictsOfEvent({"a#2"})), "01 61 23 32 00 01");
  EXPECT_EQ(Hex(keys::ConflictsOfArticle({"a"})), "02 61 00 01");
  EXPECT_EQ(Hex(keys::RegisterNumber(7)), "01 00 00 00 00 00 00 00 07");
  EXPECT_EQ(Hex(keys::RegisterAnchor({{"a"}, 2})), "02 61 00 01 00 00 00 02");
  EXPECT_EQ(Hex(keys::RegisterId({"ev-1"})), "03 65 76 2d 31 00 01");
  EXPECT_EQ(Hex(keys::ListRow("k", keys::Ref({{"a"}, 1}))), "6b 00 01 61 00 01 00 00 00 01");
  EXPECT_EQ(Hex(keys::NameElement({"e"}, {"a"})), "65 00 01 61 00 01");
  // What tells versions apart must be the same for ever.
  EXPECT_EQ(Hex(keys::VersionHash({{"any"}, "outlet", "", "2021-12-13", "", "", "ar", "title", "text", ""})),
            "30 a7 9d e6 7b 14 ad e6 63 67 ed 7f 3a ed 72 58");
}

TEST(Keys, SortAsTheirParts) {
  RandomValues random(1);
  for (int i = 0; i < 5000; ++i) {
    const std::string a = random.Text(4), b = random.Text(4);
    EXPECT_EQ(keys::Text(a) < keys::Text(b), a < b) << Hex(a) << " | " << Hex(b);
    const ReportRef r{{a}, random.Any()}, s{{random.Coin() ? a : b}, random.Any()};
    EXPECT_EQ(keys::Ref(r) < keys::Ref(s), r < s) << Hex(keys::Ref(r)) << " | " << Hex(keys::Ref(s));
    const keys::DayKey d{random.AnySigned(), random.AnySigned(), {a}, {b}};
    const keys::DayKey e{random.Coin() ? d.from : random.AnySigned(), random.AnySigned(), {b}, {a}};
    EXPECT_EQ(keys::ByDay(d) < keys::ByDay(e),
              std::tie(d.from, d.to, d.place, d.event) < std::tie(e.from, e.to, e.place, e.event));
    EXPECT_EQ(keys::Text(a).starts_with(keys::TextPrefix(b)), a.starts_with(b)) << Hex(a) << " | " << Hex(b);
  }
}

TEST(Keys, RoundTrips) {
  RandomValues random(2);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = random.Text();
    EXPECT_EQ(keys::ParseText(keys::Text(text)), text);
    const ReportRef ref = random.Ref();
    EXPECT_EQ(keys::ParseRef(keys::Ref(ref)), ref);
    const keys::DayKey day{random.AnySigned(), random.AnySigned(), {random.Text()}, {random.Text()}};
    const auto parsed = keys::ParseByDay(keys::ByDay(day));
    ASSERT_TRUE(parsed);
    EXPECT_EQ(std::tie(parsed->from, parsed->to, parsed->place, parsed->event),
              std::tie(day.from, day.to, day.place, day.event));
    const auto name = keys::ParseNameElement(keys::NameElement({text}, ref.article));
    ASSERT_TRUE(name);
    EXPECT_EQ(*name, std::pair(EntityId{text}, ref.article));
    const auto row = keys::ParseListRow(keys::ListRow(text, keys::Ref(ref)));
    ASSERT_TRUE(row);
    EXPECT_EQ(row->list, text);
    EXPECT_EQ(keys::ParseRef(row->bound), ref);
    const Article article = random.Article();
    const auto key = keys::ParseArticle(keys::ArticleVersion(article.id, keys::VersionHash(article)));
    ASSERT_TRUE(key);
    EXPECT_EQ(key->id, article.id);
    EXPECT_EQ(key->version_hash, keys::VersionHash(article));
  }
}

TEST(Keys, RefuseWhatIsNoKey) {
  const std::vector<std::string> bad = {""s, "a"s, "a\0"s, "a\0\x02"s, "\0"s, "\0\xff"s, "a\0\x01mor"s};
  for (const std::string& key : bad) {
    EXPECT_FALSE(keys::ParseText(key)) << Hex(key);
    EXPECT_FALSE(keys::ParseRef(key)) << Hex(key);
    EXPECT_FALSE(keys::ParseByDay(key)) << Hex(key);
    EXPECT_FALSE(keys::ParseNameElement(key)) << Hex(key);
    EXPECT_FALSE(keys::ParseRegisterNumber(key)) << Hex(key);
    EXPECT_FALSE(keys::ParseArticle(key)) << Hex(key);
    EXPECT_FALSE(keys::ParseJudgement(key)) << Hex(key);
  }
}

TEST(Keys, EndOfIsTheFirstKeyBeyondAPrefix) {
  EXPECT_EQ(Hex(keys::EndOf("a")), "62");
  EXPECT_EQ(Hex(keys::EndOf("a\xff\xff"s)), "62");
  EXPECT_EQ(keys::EndOf("\xff\xff"s), "");
  EXPECT_EQ(keys::EndOf(""), "");
  EXPECT_EQ(Hex(keys::AfterDay(-1)), "80");
  EXPECT_LE(keys::AfterDay(-1), keys::ByDay({0, 0, {}, {}}));
  EXPECT_GT(keys::AfterDay(-1), keys::ByDay({-1, 0, {"z"}, {"z"}}));
}

TEST(Keys, EveryFieldOfAnArticleMakesAVersion) {
  const Article base{{"id"}, "o", "u", "p", "a", "r", "l", "t", "x", "e"};
  for (std::string Article::*field :
       {&Article::outlet, &Article::url, &Article::published, &Article::archived, &Article::revised, &Article::lang,
        &Article::title, &Article::text, &Article::extra}) {
    Article other = base;
    other.*field += "+";
    EXPECT_NE(keys::VersionHash(other), keys::VersionHash(base));
  }
  Article moved = base;
  moved.title = "tx";
  moved.text = "";
  EXPECT_NE(keys::VersionHash(moved), keys::VersionHash(base));
}

}  // namespace
}  // namespace isnad
