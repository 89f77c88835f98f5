#include "store/records.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/store/hex.h"
#include "tests/store/random_values.h"

namespace isnad {
namespace {

using namespace std::string_literals;

// Two values of each kind of record, as bytes, with what decodes them and encodes them again.
struct Sample {
  std::string kind, bytes;
  std::function<Result<std::string>(std::string_view)> again;
};

template <class T, class E, class D>
Sample MakeSample(std::string kind, const T& value, E encode, D decode) {
  return {std::move(kind), encode(value), [=](std::string_view bytes) -> Result<std::string> {
            auto decoded = decode(bytes);
            if (!decoded.ok()) return decoded.status();
            return encode(*decoded);
          }};
}

std::vector<Sample> Samples(std::uint32_t seed) {
  RandomValues random(seed);
  const Article article = random.Article();
  const Reading reading = random.Reading();
  const Event event = random.Event();
  const Judgement judgement = random.Judgement();
  records::ListPart part{random.Coin(), random.Some([&] { return random.Text(); }, 9)};
  std::set<std::string> unique(part.elements.begin(), part.elements.end());
  part.elements.assign(unique.begin(), unique.end());
  using std::string_view;
  return {
      MakeSample("article", article, records::EncodeArticle,
                 [id = article.id](string_view b) { return records::DecodeArticle(id, b); }),
      MakeSample("reading", reading, records::EncodeReading,
                 [id = reading.article](string_view b) { return records::DecodeReading(id, b); }),
      MakeSample("event", event, records::EncodeEvent,
                 [key = event.key](string_view b) { return records::DecodeEvent(key, b); }),
      MakeSample("conflicts", random.Some([&] { return random.Conflict(); }), records::EncodeConflicts,
                 records::DecodeConflicts),
      MakeSample("copies", random.Copies(), records::EncodeCopies, records::DecodeCopies),
      MakeSample("register", random.Registered(), records::EncodeRegisterEntry, records::DecodeRegisterEntry),
      MakeSample("judgement", judgement, records::EncodeJudgement,
                 [number = judgement.number](string_view b) { return records::DecodeJudgement(number, b); }),
      MakeSample("text", random.Text(), records::EncodeText, records::DecodeText),
      MakeSample("number", std::uint64_t{random.Any()} * random.Any(), records::EncodeNumber, records::DecodeNumber),
      MakeSample("list", part, records::EncodeListPart, records::DecodeListPart),
  };
}

TEST(Records, ExactBytes) {
  EXPECT_EQ(Hex(records::EncodeArticle({{"a"}, "o", "u", "2021-12-13", "", "", "ar", "T", "x\n", ""})),
            "01 01 6f 01 75 0a 32 30 32 31 2d 31 32 2d 31 33 00 00 02 61 72 01 54 02 78 0a 00");
  EXPECT_EQ(Hex(records::EncodeText("a#2")), "01 03 61 23 32");
  EXPECT_EQ(Hex(records::EncodeNumber(300)), "01 ac 02");
  EXPECT_EQ(Hex(records::EncodeNothing()), "01");
  EXPECT_EQ(Hex(records::EncodeRegisterEntry({{"ev-000001"}, {{"a"}, 2}})),
            "01 09 65 76 2d 30 30 30 30 30 31 01 61 02");
  EXPECT_EQ(Hex(records::EncodeListPart({false, {"ab", "abc", "b"}})), "01 00 03 00 02 61 62 02 01 63 00 01 62");
  EXPECT_EQ(Hex(records::EncodeCopies({{{"a"}, {"b"}}, {{"c"}}, {{"d"}}})), "01 02 01 61 01 62 01 01 63 01 01 64");
  const Judgement judgement = {7,
                               Ruling::kDifferent,
                               {{"a"}, "h1", {Field::kText, 3, 7}, "raid"},
                               {{"b"}, "h2", {Field::kTitle, 0, 3}, "hit"},
                               "n",
                               "x"};
  EXPECT_EQ(Hex(records::EncodeJudgement(judgement)),
            "01 01 01 61 02 68 31 01 03 07 04 72 61 69 64 01 62 02 68 32 00 00 03 03 68 69 74 01 6e 01 78");
  EXPECT_EQ(Hex(records::EncodeTakenBack()), "01");
  Event event;
  event.id = {"ev-1"};
  event.type = EventType::kRaid;
  event.date = {18974, 18974, Basis::kStated, {}};
  event.place = {"p"};
  event.reports = {{{"a"}, 2}};
  event.possible = {{{{"b"}, 0}, -3, "r"}};
  EXPECT_EQ(Hex(records::EncodeEvent(event)),
            "01 04 65 76 2d 31 01 01 bc a8 02 01 bc a8 02 05 00 00 00 00 01 70 00 00 01 01 61 02 01 01 62 00 05 01 72");
  Reading reading;
  reading.lang = "ar";
  reading.understood = true;
  reading.published = -1;
  reading.leftovers = {{{Field::kText, 3, 200}, Account::kUnread, "w"}};
  reading.sketch = {9, {1, 0xfffefdfc}};
  EXPECT_EQ(Hex(records::EncodeReading(reading)),
            "01 02 61 72 01 00 01 01 00 00 00 00 00 00 00 01 01 03 c8 01 01 01 77 09 02 00 00 00 01 ff fe fd fc");
}

TEST(Records, RoundTripValues) {
  RandomValues random(3);
  for (int i = 0; i < 2000; ++i) {
    const Article article = random.Article();
    EXPECT_EQ(*records::DecodeArticle(article.id, records::EncodeArticle(article)), article);
    const Reading reading = random.Reading();
    const Result<Reading> read = records::DecodeReading(reading.article, records::EncodeReading(reading));
    ASSERT_TRUE(read.ok()) << read.status().message();
    EXPECT_EQ(*read, reading);
    const Event event = random.Event();
    EXPECT_EQ(*records::DecodeEvent(event.key, records::EncodeEvent(event)), event);
    const std::vector<Conflict> conflicts = random.Some([&] { return random.Conflict(); });
    EXPECT_EQ(*records::DecodeConflicts(records::EncodeConflicts(conflicts)), conflicts);
    const Copies copies = random.Copies();
    EXPECT_EQ(*records::DecodeCopies(records::EncodeCopies(copies)), copies);
    const RegisterEntry entry = random.Registered();
    EXPECT_EQ(*records::DecodeRegisterEntry(records::EncodeRegisterEntry(entry)), entry);
    const Judgement judgement = random.Judgement();
    const std::string judged = records::EncodeJudgement(judgement);
    EXPECT_EQ(*records::DecodeJudgement(judgement.number, judged), judgement);
    EXPECT_FALSE(records::IsTakenBack(judged));
    const std::string text = random.Text();
    EXPECT_EQ(*records::DecodeText(records::EncodeText(text)), text);
    const std::vector<std::string> elements = random.Some([&] { return random.Text(); }, 20);
    const std::set<std::string> sorted(elements.begin(), elements.end());
    const records::ListPart part{random.Coin(), {sorted.begin(), sorted.end()}};
    EXPECT_EQ(*records::DecodeListPart(records::EncodeListPart(part)), part);
    EXPECT_EQ(*records::DecodeListSize(records::EncodeListPart(part)), part.elements.size());
  }
}

TEST(Records, EveryTruncationIsCorruption) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    for (const Sample& sample : Samples(seed)) {
      for (std::size_t size = 0; size < sample.bytes.size(); ++size) {
        const Result<std::string> cut = sample.again(std::string_view(sample.bytes).substr(0, size));
        ASSERT_FALSE(cut.ok()) << sample.kind << " " << Hex(sample.bytes) << " at " << size;
        EXPECT_EQ(cut.status().code(), Code::kCorruption);
      }
      EXPECT_EQ(sample.again(sample.bytes + '\0').status(), Status::Corruption("bytes stand behind the record"))
          << sample.kind;
    }
  }
}

// A changed byte is either found out or makes another value; that value has these bytes and no others.
TEST(Records, EveryValueHasOneEncoding) {
  RandomValues random(4);
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    for (const Sample& sample : Samples(seed)) {
      std::string bytes = sample.bytes;
      for (std::uint32_t n = 1 + random.Below(3); n > 0; --n) {
        bytes[random.Below(static_cast<std::uint32_t>(bytes.size()))] = static_cast<char>(random.Below(256));
      }
      const Result<std::string> again = sample.again(bytes);
      if (again.ok()) {
        EXPECT_EQ(Hex(*again), Hex(bytes)) << sample.kind;
      } else {
        EXPECT_EQ(again.status().code(), Code::kCorruption);
      }
    }
  }
}

TEST(Records, SayWhatIsWrong) {
  const struct {
    std::string bytes, message;
  } kCases[] = {
      {"", "the record ends early"},
      {"\x02\x00"s, "record version 2, not 1"},
      {"\x01\x80\x00"s, "a number is not well formed"},
      {"\x01\x03"s, "a count is larger than the record"},
      {"\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"s, "a count is larger than the record"},
      {"\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02"s, "a number is not well formed"},
      {"\x01\x01\x05z"s, "the record ends early"},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(records::DecodeCopies(c.bytes).status(), Status::Corruption(c.message)) << Hex(c.bytes);
  }
  EXPECT_EQ(records::DecodeListPart("\x01\x00\x02\x00\x01z\x00\x01z"s).status().message(), "elements do not ascend");
  EXPECT_EQ(records::DecodeListPart("\x01\x00\x02\x00\x01z\x01\x00"s).status().message(), "elements do not ascend");
  EXPECT_EQ(records::DecodeListPart("\x01\x02\x00"s).status().message(), "a flag is neither 0 nor 1");
  EXPECT_EQ(records::DecodeListPart("\x01\x00\x01\x01\x00"s).status().message(),
            "an element shares more than there is");
}

TEST(Records, ReadingsPointIntoThemselves) {
  Reading reading;
  reading.entities.resize(2);
  reading.reports.resize(1);
  reading.claims.resize(1);
  EXPECT_TRUE(records::CheckReading(reading).ok());
  reading.claims[0].report = 1;
  EXPECT_EQ(records::CheckReading(reading), Status::Invalid("the reading points at report 1 of 1"));
  EXPECT_EQ(records::DecodeReading({"a"}, records::EncodeReading(reading)).status(),
            Status::Corruption("the reading points at report 1 of 1"));
  reading.claims[0].report = 0;
  reading.reports[0].victims = {0, 2};
  reading.reports[0].sites = {{"market", {Field::kText, 12, 20}}, {"prison", {Field::kTitle, 3, 9}}};
  EXPECT_EQ(records::CheckReading(reading), Status::Invalid("the reading points at entity 2 of 2"));
}

}  // namespace
}  // namespace isnad
