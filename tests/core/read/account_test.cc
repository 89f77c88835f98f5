#include "core/read/account.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/read/compose/compose.h"
#include "core/read/document.h"
#include "core/read/frames/frame_table.h"
#include "tests/fixtures/fixtures.h"

// Law 3: nothing that counts people is dropped without a reason. All sentences are invented.

namespace isnad {
namespace {

using ::testing::ElementsAreArray;

const Lexicon& TheLexicon() {
  static const std::unique_ptr<Lexicon> lexicon = std::move(Lexicon::Load("ar")).value();
  return *lexicon;
}
const FrameTable& TheFrames() {
  static const std::unique_ptr<const FrameTable> table = std::move(FrameTable::Create(TheLexicon())).value();
  return *table;
}

// The words of outcome and the numbers of people of the article that lie in no claim, no summary and no leftover.
std::vector<std::string> Dropped(const Document& document, const Reading& reading) {
  std::vector<std::string> dropped;
  const auto accounted = [&](const Span& span) {
    const auto overlaps = [&](const auto& holder) { return Overlaps(holder.span, span); };
    return std::any_of(reading.claims.begin(), reading.claims.end(), overlaps) ||
           std::any_of(reading.summaries.begin(), reading.summaries.end(), overlaps) ||
           std::any_of(reading.leftovers.begin(), reading.leftovers.end(), overlaps);
  };
  for (const FieldText& field : document.fields) {
    for (std::size_t at = 0; at < field.size(); ++at)
      if (const Span span = field.tokens.SpanOf(at, at); TellsOutcome(field, at) && !accounted(span))
        dropped.emplace_back(document.article->Quote(span));
    for (const QuantityPhrase& phrase : field.quantities)
      if (const Span span = field.tokens.SpanOf(phrase.first, phrase.last); NumbersPeople(phrase) && !accounted(span))
        dropped.emplace_back(document.article->Quote(span));
  }
  return dropped;
}

// The text without what stands behind the word that ends at or after the byte.
std::string CutAfter(const std::string& text, std::size_t byte) {
  return text.substr(0, text.find_first_of(" \n", std::min(byte, text.size())));
}

// Posts end anywhere: whatever word is the last, nothing behind it is looked at (the sanitizers watch), and every span
// lies in the text.
TEST(Account, ACutOffTextIsReadToItsEnd) {
  constexpr std::size_t kParts = 40;
  std::size_t spans = 0;
  for (Article article : FixtureArticles("ar")) {
    const std::string whole = article.text;
    for (std::size_t part = 1; part < kParts; ++part) {
      article.text = CutAfter(whole, whole.size() * part / kParts);
      Document document;
      LayOut(article, TheLexicon(), document);
      document.frames = &TheFrames();
      const Reading reading = Compose(document);
      const auto lies_in = [&](const Span& span) {
        ++spans;
        return span.begin < span.end &&
               span.end <= (span.in == Field::kTitle ? article.title.size() : article.text.size());
      };
      for (const Claim& claim : reading.claims)
        EXPECT_TRUE(lies_in(claim.span)) << article.id.value << " part " << part;
      for (const Leftover& left : reading.leftovers)
        EXPECT_TRUE(lies_in(left.span)) << article.id.value << " part " << part;
    }
  }
  EXPECT_GT(spans, 5000U);
}

TEST(Account, NothingOfTheFixturesIsDropped) {
  std::size_t words = 0, claimless = 0;
  for (const Article& article : FixtureArticles("ar")) {
    Document document;
    LayOut(article, TheLexicon(), document);
    document.frames = &TheFrames();
    Reading reading = Compose(document);
    EXPECT_THAT(Dropped(document, reading), ElementsAreArray(std::vector<std::string>())) << article.id.value;
    for (const Leftover& leftover : reading.leftovers) EXPECT_FALSE(leftover.reason.empty()) << article.id.value;
    // The test sees what is dropped: without the leftovers much is, without claims and summaries more.
    reading.leftovers.clear();
    words += Dropped(document, reading).size();
    reading.claims.clear();
    reading.summaries.clear();
    claimless += Dropped(document, reading).size();
  }
  EXPECT_GT(words, 100U);
  EXPECT_GT(claimless, words + 500U);
}

// "unread nobody-found", in order of place.
std::vector<std::string> Accounts(const std::string& text) {
  Article article;
  article.text = text;
  article.published = "2024-03-20";
  Document document;
  LayOut(article, TheLexicon(), document);
  document.frames = &TheFrames();
  std::vector<std::string> accounts;
  for (const Leftover& leftover : Compose(document).leftovers)
    accounts.push_back((leftover.account == Account::kUnread ? "unread " : "no claim ") + leftover.reason + " " +
                       std::string(article.Quote(leftover.span)));
  return accounts;
}

struct AccountCase {
  std::vector<std::string> accounts;
  const char* text;
};

const AccountCase kAccounts[] = {
    {{}, "قُتل ثلاثة مدنيين في غارة على قرية السلامة."},
    {{"no claim told-before ارتقاء"}, "ارتقاء 5 شهداء في غارة على قرية السلامة."},
    {{"no claim shared-figure وإصابة", "no claim shared-figure ومقتل", "no claim shared-figure 12 شخصاً"},
     "سبب القصف بلبلة وإصابة ومقتل 12 شخصاً."},
    {{"no claim purpose لاعتقال", "unread no-outcome ثلاثة مطلوبين"},
     "تحركت القوة لاعتقال ثلاثة مطلوبين في قرية السلامة."},
    {{"no claim no-information إصابات"}, "سقطت قذيفة على قرية السلامة دون ورود معلومات عن إصابات."},
    {{"no claim victims-unnumbered ضحايا"}, "أدى القصف على قرية السلامة إلى سقوط ضحايا."},
    {{"no claim told-before الجرحى"}, "أصيب ثلاثة في قصف، ونُقل الجرحى إلى مشفى قرية السلامة."},
    {{"unread no-outcome 40 شخصاً"}, "كان في الحافلة 40 شخصاً حين انفجرت العبوة في قرية السلامة."},
};

TEST(Account, SaysWhy) {
  for (const AccountCase& c : kAccounts) EXPECT_THAT(Accounts(c.text), ElementsAreArray(c.accounts)) << c.text;
}

}  // namespace
}  // namespace isnad
