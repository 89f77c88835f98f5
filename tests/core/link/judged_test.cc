#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "core/link/anchor.h"
#include "core/link/link.h"
#include "tests/core/link/all_pairs.h"
#include "tests/core/link/memory_view.h"
#include "tests/core/link/world.h"

namespace isnad {
namespace {

using testing::LinkByAllPairs;
using testing::MakeReading;
using testing::MemoryView;
using testing::RandomReading;
using testing::TextOf;
using testing::Told;
using testing::World;

// "a=b c!d": the main reports of articles a and b judged the same, those of c and d different; the oldest first.
std::vector<JudgedPair> Judgements(const std::string& text) {
  std::vector<JudgedPair> judged;
  std::stringstream words(text);
  for (std::string word; words >> word;) {
    const std::size_t at = word.find_first_of("=!");
    const auto report = [](const std::string& name) -> ReportRef {
      const std::size_t mark = name.find('#');
      if (mark == std::string::npos) return {{name}, 0};
      return {{name.substr(0, mark)}, static_cast<std::uint32_t>(std::stoul(name.substr(mark + 1)))};
    };
    judged.push_back({judged.size() + 1, word[at] == '=' ? Ruling::kSame : Ruling::kDifferent,
                      report(word.substr(0, at)), report(word.substr(at + 1))});
  }
  return judged;
}

// Two raids on ta, days 100 and 120, each told twice (a, b; c, d); one on tc that day (e); an undated page on tb (u),
// and another on td (v); an undated one on ta that may be either (w); a page with two reports, on tc and td (x#0, x#1).
std::vector<Reading> Articles() {
  return {MakeReading("a", "one", 101, {{EventType::kRaid, "place:ta", 100}}),
          MakeReading("b", "two", 101, {{EventType::kRaid, "place:ta", 100}}),
          MakeReading("c", "one", 121, {{EventType::kRaid, "place:ta", 120}}),
          MakeReading("d", "two", 121, {{EventType::kRaid, "place:ta", 120}}),
          MakeReading("e", "three", 101, {{EventType::kRaid, "place:tc", 100}}),
          MakeReading("u", "four", std::nullopt, {{EventType::kRaid, "place:tb"}}),
          MakeReading("v", "five", std::nullopt, {{EventType::kRaid, "place:td"}}),
          MakeReading("w", "six", std::nullopt, {{EventType::kRaid, "place:ta"}}),
          MakeReading("x", "seven", 301,
                      {{EventType::kRaid, "place:tc", 300},
                       {EventType::kShelling, "place:td", 300, -1, Basis::kStated, "", "", Role::kPart}})};
}

std::string EventsOf(const std::vector<Event>& events) {
  std::string text;
  for (const Event& event : events) {
    text += text.empty() ? "" : " ";
    for (std::size_t i = 0; i < event.reports.size(); ++i) {
      const ReportRef& report = event.reports[i];
      text += (i == 0 ? "" : "+") + (report.article.value == "x" ? KeyOf(report) : report.article.value);
    }
  }
  return text;
}

struct JudgedCase {
  const char* judged;
  const char* events;
  std::vector<Contradiction> aside;
};

TEST(Judged, Cases) {
  const JudgedCase kCases[] = {
      {"", "a+b c+d e u v w x#0 x#1", {}},
      // Two events, of days that the linker holds apart: each brings all that tell of it. The page that may be either
      // has one to join now.
      {"a=c", "a+b+c+d+w e u v x#0 x#1", {}},
      {"b=c", "a+b+c+d+w e u v x#0 x#1", {}},
      // Nothing in common at all.
      {"a=e", "a+b+e c+d u v w x#0 x#1", {}},
      {"a=e e=c", "a+b+c+d+e+w u v x#0 x#1", {}},
      // Two reports of one article.
      {"x#0=x#1", "a+b c+d e u v w x#0+x#1", {}},
      {"a!b", "a b c+d e u v w x#0 x#1", {}},
      {"a!c", "a+b c+d e u v w x#0 x#1", {}},
      // What is the same as b is different from a as well, and the linker yields.
      {"b=e a!e", "a b+e c+d u v w x#0 x#1", {}},
      // A different one stands, however old; of the same ones the older.
      {"a=c a!c", "a+b c+d e u v w x#0 x#1", {{1, 2}}},
      {"a!c a=c", "a+b c+d e u v w x#0 x#1", {{2, 1}}},
      {"a=e e=c a!c", "a+b+e c+d u v w x#0 x#1", {{2, 3}}},
      {"e=c a=e a!c", "a+b c+d+e u v w x#0 x#1", {{2, 3}}},
      // The linker's own links give way: b goes with one of the two only, and d as well.
      {"a=e a!c e!d", "a+b+e c+d u v w x#0 x#1", {}},
      {"a=c b!d", "a+b+c+w d e u v x#0 x#1", {}},
      // Undated pages: to an event, to each other, to each other and an event.
      {"a=u", "a+b+u c+d e v w x#0 x#1", {}},
      {"u=v", "a+b c+d e u+v w x#0 x#1", {}},
      {"u=v v=w", "a+b c+d e u+v+w x#0 x#1", {}},
      {"u=v v=c", "a+b c+d+u+v e w x#0 x#1", {}},
      {"a=w", "a+b+w c+d e u v x#0 x#1", {}},
      // Of the two raids that an undated page may tell of, one is out: it joins the other.
      {"a!w", "a+b c+d+w e u v x#0 x#1", {}},
      {"a!w c!w", "a+b c+d e u v w x#0 x#1", {}},
      // It is held together with one that tells of the first raid, which is not that one.
      {"u=w a!u", "a+b c+d+u+w e v x#0 x#1", {}},
      {"a!w w=v v!c", "a+b c+d e u v+w x#0 x#1", {}},
      // An undated page joins two events for good only by being in both.
      {"a=w w=c", "a+b+c+d+w e u v x#0 x#1", {}},
      {"a=w w=c a!c", "a+b+w c+d e u v x#0 x#1", {{2, 3}}},
      // Not there, or one report: says nothing.
      {"a=none a=a a!a", "a+b c+d e u v w x#0 x#1", {}},
  };
  for (const JudgedCase& c : kCases) {
    const std::vector<JudgedPair> judged = Judgements(c.judged);
    EXPECT_EQ(EventsOf(internal::LinkAll(Articles(), World(), judged).events), c.events) << c.judged;
    EXPECT_EQ(ContradictionsOf(judged), c.aside) << c.judged;
  }
}

// What is judged different keeps out of an event even beside one that came into it by itself.
TEST(Judged, UndatedPagesKeepOutOfTheEventOfAnother) {
  std::vector<Reading> readings = {MakeReading("a", "one", 101, {{EventType::kRaid, "place:ta", 100}}),
                                   MakeReading("u", "two", 101, {{EventType::kRaid, "place:ta"}}),
                                   MakeReading("v", "three", 101, {{EventType::kRaid, "place:ta"}})};
  EXPECT_EQ(EventsOf(internal::LinkAll(readings, World()).events), "a+u+v");
  EXPECT_EQ(EventsOf(internal::LinkAll(readings, World(), Judgements("u!v")).events), "a+u v");
  EXPECT_EQ(EventsOf(internal::LinkAll(readings, World(), Judgements("u!v a=v")).events), "a+v u");
  EXPECT_EQ(EventsOf(internal::LinkAll(readings, World(), Judgements("u!v a!u")).events), "a+v u");
}

std::vector<JudgedPair> RandomJudgements(std::mt19937& random, int articles, int count, std::uint64_t first = 1) {
  std::vector<JudgedPair> judged;
  const auto report = [&]() -> ReportRef {
    return {{"art" + std::to_string(random() % static_cast<unsigned>(articles))},
            static_cast<std::uint32_t>(random() % 3)};
  };
  while (judged.size() < static_cast<std::size_t>(count)) {
    const JudgedPair pair{first + judged.size(), random() % 5 < 3 ? Ruling::kSame : Ruling::kDifferent, report(),
                          report()};
    if (pair.left != pair.right) judged.push_back(pair);
  }
  return judged;
}

std::map<ReportRef, EventKey> EventOfEach(const std::vector<Event>& events) {
  std::map<ReportRef, EventKey> of;
  for (const Event& event : events) {
    for (const ReportRef& report : event.reports) of[report] = event.key;
  }
  return of;
}

// Nothing judged different lies in one event, and all that is judged the same does, but what is set aside.
void ExpectObeyed(const std::vector<Event>& events, const std::vector<JudgedPair>& judged) {
  const std::map<ReportRef, EventKey> of = EventOfEach(events);
  std::vector<JudgedPair> there;
  for (const JudgedPair& pair : judged) {
    if (of.contains(pair.left) && of.contains(pair.right)) there.push_back(pair);
  }
  std::set<std::uint64_t> aside;
  for (const Contradiction& one : ContradictionsOf(there)) aside.insert(one.aside);
  for (const JudgedPair& pair : there) {
    if (aside.contains(pair.number)) continue;
    EXPECT_EQ(of.at(pair.left) == of.at(pair.right), pair.ruling == Ruling::kSame) << pair.number;
  }
}

TEST(Judged, EqualsAllPairsAndIsObeyed) {
  for (unsigned seed = 0; seed < 80; ++seed) {
    std::mt19937 random(seed);
    std::vector<Reading> readings;
    for (int i = 0; i < 22; ++i) readings.push_back(RandomReading(random, i));
    std::vector<JudgedPair> judged = RandomJudgements(random, 22, 1 + static_cast<int>(random() % 14));
    const std::vector<Event> events = internal::LinkAll(readings, World(), judged).events;
    ASSERT_EQ(TextOf(events), TextOf(LinkByAllPairs(readings, World(), judged))) << "seed " << seed;
    ExpectObeyed(events, judged);
    std::shuffle(readings.begin(), readings.end(), random);
    std::shuffle(judged.begin(), judged.end(), random);
    EXPECT_EQ(internal::LinkAll(readings, World(), judged).events, events) << "seed " << seed;
  }
}

// Laws 1 and 4: however articles and judgements come and go, what is there in the end decides.
TEST(Judged, UpdatesEqualLinkingAllAtOnce) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    std::mt19937 random(seed);
    MemoryView view;
    std::uint64_t next = 1;
    for (int step = 0; step < 30; ++step) {
      std::map<ArticleId, std::optional<Reading>> batch;
      std::vector<ReportRef> touched;
      if (random() % 2 == 0) {
        for (int i = 1 + static_cast<int>(random() % 4); i > 0; --i) {
          const int number = static_cast<int>(random() % 18);
          std::optional<Reading>& reading = batch[{"art" + std::to_string(number)}];
          if (random() % 4 != 0) reading = RandomReading(random, number);
        }
      } else if (random() % 3 == 0 && !view.judged.empty()) {
        const auto gone = view.judged.begin() + static_cast<std::ptrdiff_t>(random() % view.judged.size());
        touched = {gone->left, gone->right};
        view.judged.erase(gone);
      } else {
        const JudgedPair made = RandomJudgements(random, 18, 1, next++).front();
        touched = {made.left, made.right};
        view.judged.push_back(made);
      }
      view.Apply(batch, touched);
      const std::vector<Event> want = internal::LinkAll(view.Readings(), World(), view.judged).events;
      ASSERT_EQ(TextOf(view.Events()), TextOf(want)) << "seed " << seed << " step " << step;
      ASSERT_EQ(view.Events(), want);
    }
  }
}

Article ArticleOf(const std::string& title, const std::string& text) {
  Article article;
  article.id = {"a"};
  article.title = title;
  article.text = text;
  return article;
}

Span SpanOf(const Article& article, Field in, const std::string& words) {
  const auto begin = static_cast<std::uint32_t>(article.In(in).find(words));
  return {in, begin, begin + static_cast<std::uint32_t>(words.size())};
}

TEST(Anchor, IsFoundAgain) {
  const Article article =
      ArticleOf("A raid in the town", "On Monday a raid hit the town.\nLater shells fell on the market of the town.\n");
  Reading reading;
  reading.article = article.id;
  reading.reports.resize(2);
  reading.reports[0].mentions = {SpanOf(article, Field::kTitle, "raid"), SpanOf(article, Field::kText, "raid hit")};
  reading.reports[1].mentions = {SpanOf(article, Field::kText, "shells fell")};
  const Anchor raid = MakeAnchor(article, reading, 0), shells = MakeAnchor(article, reading, 1);
  EXPECT_EQ(raid.quote, "raid hit the town.");
  EXPECT_EQ(shells.quote, "shells fell on the market of the town.");
  EXPECT_EQ(ReportAt(raid, article, reading), 0U);
  EXPECT_EQ(ReportAt(shells, article, reading), 1U);
  // Read otherwise: the order of reports and the words of each may change.
  Reading otherwise = reading;
  otherwise.reports[0].mentions = {SpanOf(article, Field::kText, "fell on")};
  otherwise.reports[1].mentions = {SpanOf(article, Field::kText, "Monday a raid")};
  EXPECT_EQ(ReportAt(raid, article, otherwise), 1U);
  EXPECT_EQ(ReportAt(shells, article, otherwise), 0U);
  otherwise.reports.resize(1);
  EXPECT_EQ(ReportAt(raid, article, otherwise), std::nullopt);
  EXPECT_EQ(WordsOf(raid, article), raid.span);
}

TEST(Anchor, OfATextThatHasChanged) {
  const std::string told = "shells fell on the market of the town at noon";
  const Article article = ArticleOf("", "A raid.\n" + told + ".\n");
  Reading reading;
  reading.article = article.id;
  reading.reports.resize(2);
  reading.reports[0].mentions = {SpanOf(article, Field::kText, "raid")};
  reading.reports[1].mentions = {SpanOf(article, Field::kText, "shells fell")};
  const Anchor raid = MakeAnchor(article, reading, 0), shells = MakeAnchor(article, reading, 1);
  // The quote of one goes on long enough to be known again; "raid." may be any.
  const Article longer = ArticleOf("", "A raid.\nMore words.\n" + told + ".\n");
  Reading now = reading;
  now.reports[1].mentions = {SpanOf(longer, Field::kText, "shells fell")};
  EXPECT_EQ(ReportAt(shells, longer, now), 1U);
  EXPECT_EQ(ReportAt(raid, longer, now), std::nullopt);
  const Article twice = ArticleOf("", "A raid.\n" + told + ".\n" + told + ".\n");
  EXPECT_EQ(WordsOf(shells, twice), std::nullopt);
  const Article gone = ArticleOf("", "A raid.\nNothing else.\n");
  EXPECT_EQ(WordsOf(shells, gone), std::nullopt);
}

// A quote ends with its line or between two letters.
TEST(Anchor, QuotesAreWhole) {
  std::string text = "غارة ";
  for (int i = 0; i < 60; ++i) text += "على بلدة ";
  const Article article = ArticleOf("", text + "\n");
  Reading reading;
  reading.reports.resize(1);
  reading.reports[0].mentions = {SpanOf(article, Field::kText, "غارة")};
  const std::string quote = MakeAnchor(article, reading, 0).quote;
  EXPECT_TRUE(text.starts_with(quote));
  EXPECT_GT(quote.size(), 190U);
  EXPECT_NE(static_cast<unsigned char>(text[quote.size()]) & 0xc0U, 0x80U);
}

}  // namespace
}  // namespace isnad
