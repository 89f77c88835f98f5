// Metamorphic tests of the reader: no answers are needed. Each slot of kSlots rewrites one thing in every Arabic
// article of the fixtures (the script of its digits, a masked letter, a town); the article is read before and after,
// and what does not depend on that thing must come out the same. How many articles keep it is held to a floor, in
// percent, which later work raises; a slot prints the articles that changed.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/read.h"
#include "tests/fixtures/fixtures.h"

namespace isnad {
namespace {

const Reader& TheReader() {
  static const std::unique_ptr<Reader> reader = [] {
    Result<std::unique_ptr<Reader>> made = Reader::Create();
    if (!made.ok()) std::cerr << made.status().message() << "\n";
    return std::move(made).value();
  }();
  return *reader;
}

// --- UTF-8 -----------------------------------------------------------------------------------------------------------

std::u32string Decode(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    constexpr std::array<unsigned char, 5> kMask = {0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t c = lead & kMask[size];
    for (std::size_t k = 1; k < size && i + k < text.size(); ++k)
      c = c << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3F);
    out += c;
    i += size;
  }
  return out;
}

std::string Encode(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) {
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else if (c < 0x800) {
      out += {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    } else if (c < 0x10000) {
      out += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
              static_cast<char>(0x80 | (c & 0x3F))};
    } else {
      out += {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 0x3F)),
              static_cast<char>(0x80 | (c >> 6 & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
    }
  }
  return out;
}

bool IsTashkeel(char32_t c) { return c >= 0x064B && c <= 0x0652; }
bool IsLetter(char32_t c) { return c >= 0x0621 && c <= 0x064A && c != 0x0640; }
// Letters that the next one is not joined to take no tatweel after them.
bool JoinsOn(char32_t c) {
  return IsLetter(c) && std::u32string_view(U"اأإآدذرزوؤىةء").find(c) == std::u32string_view::npos;
}

// --- What is rewritten -----------------------------------------------------------------------------------------------

using Rewrite = std::function<std::u32string(std::u32string_view)>;

// Both fields, whole.
std::optional<Article> Everywhere(Article article, const Rewrite& rewrite) {
  const Article before = article;
  article.title = Encode(rewrite(Decode(article.title)));
  article.text = Encode(rewrite(Decode(article.text)));
  if (article == before) return std::nullopt;
  return article;
}

// The spans alone, last first, so that those before stay where they are. Spans that overlap one done already are left
// out.
std::optional<Article> Within(Article article, std::vector<Span> spans,
                              const std::function<std::string(std::string)>& rewrite) {
  const Article before = article;
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return b.begin < a.begin; });
  std::map<Field, std::uint32_t> done;
  for (const Span& span : spans) {
    const auto limit = done.find(span.in);
    if (limit != done.end() && span.end > limit->second) continue;
    std::string& field = span.in == Field::kTitle ? article.title : article.text;
    field.replace(span.begin, span.end - span.begin, rewrite(field.substr(span.begin, span.end - span.begin)));
    done[span.in] = span.begin;
  }
  if (article == before) return std::nullopt;
  return article;
}

std::vector<Span> ClaimSpans(const Reading& reading, std::optional<Form> form) {
  std::vector<Span> spans;
  for (const Claim& claim : reading.claims) {
    if (!form || claim.people.form == *form) spans.push_back(claim.span);
  }
  return spans;
}

std::u32string ShiftDigits(std::u32string_view text, char32_t from, char32_t to) {
  std::u32string out(text);
  for (char32_t& c : out) {
    if (c >= from && c < from + 10) c = to + (c - from);
  }
  return out;
}

std::u32string DropTashkeel(std::u32string_view text) {
  std::u32string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char32_t c) { return !IsTashkeel(c); });
  return out;
}

// A sukun at the end of each word: how words are read in pause, so that it says nothing of case or voice.
std::u32string AddSukun(std::u32string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    const bool ends =
        i + 1 == text.size() || !(IsLetter(text[i + 1]) || IsTashkeel(text[i + 1]) || text[i + 1] == 0x0640);
    if (ends && i > 0 && JoinsOn(text[i]) && IsLetter(text[i - 1])) out += U'\u0652';
  }
  return out;
}

// One tatweel in each word of four letters or more, after its second letter if that joins, else after its third.
std::u32string AddTatweel(std::u32string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && IsLetter(text[end])) ++end;
    if (end == i) {
      out += text[i++];
      continue;
    }
    const std::u32string_view word = text.substr(i, end - i);
    const std::size_t at = word.size() < 4 ? 0 : JoinsOn(word[1]) ? 2 : JoinsOn(word[2]) ? 3 : 0;
    out += word.substr(0, at);
    if (at > 0) out += U'\u0640';
    out += word.substr(at);
    i = end;
  }
  return out;
}

std::u32string DropHamza(std::u32string_view text) {
  std::u32string out(text);
  for (char32_t& c : out) {
    if (c == U'أ' || c == U'إ' || c == U'آ') c = U'ا';
  }
  return out;
}

constexpr std::array<std::string_view, 11> kNumberWords = {"",    "",     "",       "ثلاثة", "أربعة", "خمسة",
                                                           "ستة", "سبعة", "ثمانية", "تسعة",  "عشرة"};

// The first lone number from 3 to 10 of a claim's quote, as a word. The masculine form, which people count by.
std::string DigitsToWord(std::string quote) {
  for (std::size_t i = 0; i < quote.size(); ++i) {
    if (quote[i] < '0' || quote[i] > '9') continue;
    std::size_t end = i;
    while (end < quote.size() && quote[end] >= '0' && quote[end] <= '9') ++end;
    const bool alone = (i == 0 || quote[i - 1] == ' ') && (end == quote.size() || quote[end] == ' ');
    const int value = end - i < 3 ? std::stoi(quote.substr(i, end - i)) : 0;
    if (alone && value >= 3 && value <= 10)
      return quote.replace(i, end - i, kNumberWords[static_cast<std::size_t>(value)]);
    i = end - 1;
  }
  return quote;
}

// A number word that is the whole number: not the three of "ثلاثة وعشرون" or of "ثلاثة عشر".
std::string WordToDigits(std::string quote) {
  for (std::size_t value = 3; value < kNumberWords.size(); ++value) {
    const std::string_view word = kNumberWords[value];
    const std::size_t at = quote.find(word);
    if (at == std::string::npos) continue;
    const std::size_t end = at + word.size();
    const std::string_view rest = std::string_view(quote).substr(end);
    const bool alone = (at == 0 || quote[at - 1] == ' ') && rest.starts_with(' ');
    const bool whole = !rest.starts_with(" و") && !rest.starts_with(" عشر");
    if (alone && whole) return quote.replace(at, word.size(), std::to_string(value));
  }
  return quote;
}

// A filter's mask in the first word of the quote that is long enough: "مقـ.ـتل".
std::string MaskFirstWord(std::string quote) {
  const std::u32string text = Decode(quote);
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && IsLetter(text[end])) ++end;
    if (end - i >= 3 && JoinsOn(text[i + 1])) {
      return Encode(text.substr(0, i + 2)) + "\u0640.\u0640" + Encode(text.substr(i + 2));
    }
    i = std::max(end, i + 1);
  }
  return quote;
}

// Each known town or village of the article becomes another one, everywhere it is named in its full form.
std::optional<Article> AnotherTown(const Article& article, const Reading& reading) {
  const Lexicon* lexicon = TheReader().LexiconOf("ar");
  // Plain towns that are no word of the language, of one region.
  constexpr std::array<std::string_view, 6> kTowns = {"سراقب",  "خان شيخون", "معرة مصرين",
                                                      "كفرنبل", "أريحا",     "جسر الشغور"};
  std::map<std::uint32_t, std::string_view> becomes;  // entity -> town
  std::vector<std::string_view> free;
  for (const std::string_view town : kTowns) {
    if (article.title.find(town) == std::string::npos && article.text.find(town) == std::string::npos)
      free.push_back(town);
  }
  for (const Mention& mention : reading.mentions) {
    const LocalEntity& entity = reading.entities[mention.entity];
    if (entity.type != EntityType::kPlace || entity.known.empty() || free.empty()) continue;
    const KnownEntity* known = lexicon->Entity(entity.known);
    if (known == nullptr || (known->kind != "town" && known->kind != "village")) continue;
    if (becomes.emplace(mention.entity, free.back()).second) free.pop_back();
  }
  std::vector<Span> spans;
  std::map<std::string, std::string_view> town_of;
  for (const Mention& mention : reading.mentions) {
    const auto found = becomes.find(mention.entity);
    if (found == becomes.end()) continue;
    const std::string quote(article.Quote(mention.span));
    if (quote.find("\u0640") != std::string::npos) continue;
    town_of[quote] = found->second;
    spans.push_back(mention.span);
  }
  return Within(article, spans, [&](const std::string& quote) { return std::string(town_of.at(quote)); });
}

// --- What must stay --------------------------------------------------------------------------------------------------

// One line a claim: outcome, group, least, most. Sorted: the order of claims is that of the text, which a rewrite
// keeps, but a claim that is lost should not make all later ones differ.
std::vector<std::string> ClaimLines(const Reading& reading) {
  std::vector<std::string> lines;
  for (const Claim& claim : reading.claims) {
    std::ostringstream line;
    line << NameOf(claim.outcome) << ' ' << NameOf(claim.group) << ' ' << claim.people.min << ".."
         << (claim.people.max ? std::to_string(*claim.people.max) : "") << (claim.people.approx ? " about" : "")
         << (claim.summary ? " in a summary" : "");
    lines.push_back(line.str());
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

struct Slot {
  int floor_percent;  // of the articles that the slot rewrites
  const char* name;
  std::optional<Article> (*rewrite)(const Article& article, const Reading& reading);  // nullopt: nothing to rewrite
};

// Floors: what held when the slot was last measured. They rise.
const Slot kSlots[] = {
    {100, "3 becomes ٣",
     [](const Article& a, const Reading&) {
       return Everywhere(a, [](std::u32string_view t) { return ShiftDigits(t, U'0', U'٠'); });
     }},
    {100, "٣ becomes 3",
     [](const Article& a, const Reading&) {
       return Everywhere(a, [](std::u32string_view t) { return ShiftDigits(t, U'٠', U'0'); });
     }},
    {100, "3 becomes ثلاثة",
     [](const Article& a, const Reading& r) { return Within(a, ClaimSpans(r, Form::kDigits), DigitsToWord); }},
    {100, "ثلاثة becomes 3",
     [](const Article& a, const Reading& r) { return Within(a, ClaimSpans(r, Form::kWord), WordToDigits); }},
    {100, "tashkeel dropped", [](const Article& a, const Reading&) { return Everywhere(a, DropTashkeel); }},
    {100, "tashkeel added", [](const Article& a, const Reading&) { return Everywhere(a, AddSukun); }},
    {100, "tatweel added", [](const Article& a, const Reading&) { return Everywhere(a, AddTatweel); }},
    {100, "hamza dropped", [](const Article& a, const Reading&) { return Everywhere(a, DropHamza); }},
    {100, "a masked letter",
     [](const Article& a, const Reading& r) { return Within(a, ClaimSpans(r, std::nullopt), MaskFirstWord); }},
    {100, "another town", AnotherTown},
};

std::string Difference(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::vector<std::string> lost, won;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(lost));
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(won));
  std::string told;
  for (const std::string& line : lost) told += "  -" + line;
  for (const std::string& line : won) told += "  +" + line;
  return told;
}

TEST(Metamorphic, OnlyThatSlotChanges) {
  const std::vector<Article> articles = FixtureArticles("ar");
  ASSERT_GT(articles.size(), 50u);
  std::vector<Reading> readings;
  for (const Article& article : articles) readings.push_back(TheReader().Read(article));
  for (const Slot& slot : kSlots) {
    int rewritten = 0, kept = 0;
    std::string changed;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const std::optional<Article> other = slot.rewrite(articles[i], readings[i]);
      if (!other) continue;
      ++rewritten;
      const std::string difference = Difference(ClaimLines(readings[i]), ClaimLines(TheReader().Read(*other)));
      if (difference.empty()) {
        ++kept;
      } else {
        changed += "    " + articles[i].id.value + difference + "\n";
      }
    }
    std::cout << slot.name << ": the claims of " << kept << " of " << rewritten << " articles stay\n" << changed;
    EXPECT_GE(100 * kept, slot.floor_percent * rewritten) << slot.name;
  }
}

// The outlet is a label: nothing else of a reading may depend on it.
TEST(Metamorphic, AnOutletIsALabel) {
  for (Article article : FixtureArticles("ar")) {
    Reading before = TheReader().Read(article);
    article.outlet = "another-outlet";
    const Reading after = TheReader().Read(article);
    EXPECT_EQ(after.outlet, "another-outlet");
    before.outlet = after.outlet;
    EXPECT_TRUE(before == after) << article.id.value;
  }
}

// Law 1 begins here: one article, one reading.
TEST(Metamorphic, ReadingTwiceIsReadingOnce) {
  for (const Article& article : FixtureArticles("ar")) {
    EXPECT_TRUE(TheReader().Read(article) == TheReader().Read(article)) << article.id.value;
  }
}

// Law 3: every span lies within its field and on the bounds of code points, every index within its vector.
TEST(Metamorphic, SpansAndIndexesLieWithin) {
  for (const Article& article : FixtureArticles("ar")) {
    const Reading reading = TheReader().Read(article);
    const auto lies_within = [&](const Span& span) {
      const std::string_view field = article.In(span.in);
      const auto starts = [&](std::uint32_t at) {
        return at == field.size() || (static_cast<unsigned char>(field[at]) & 0xC0) != 0x80;
      };
      return span.begin < span.end && span.end <= field.size() && starts(span.begin) && starts(span.end);
    };
    for (const Mention& mention : reading.mentions) {
      EXPECT_TRUE(lies_within(mention.span)) << article.id.value;
      EXPECT_LT(mention.entity, reading.entities.size()) << article.id.value;
    }
    for (const Report& report : reading.reports) {
      EXPECT_FALSE(report.mentions.empty()) << article.id.value;
      for (const Span& span : report.mentions) EXPECT_TRUE(lies_within(span)) << article.id.value;
      for (const Span& span : report.date.quotes) EXPECT_TRUE(lies_within(span)) << article.id.value;
      EXPECT_TRUE(!report.place || *report.place < reading.entities.size()) << article.id.value;
    }
    for (const Summary& summary : reading.summaries) EXPECT_TRUE(lies_within(summary.span)) << article.id.value;
    for (const Claim& claim : reading.claims) {
      EXPECT_TRUE(lies_within(claim.span)) << article.id.value;
      EXPECT_FALSE(claim.report && claim.summary) << article.id.value;
      EXPECT_TRUE(!claim.report || *claim.report < reading.reports.size()) << article.id.value;
      EXPECT_TRUE(!claim.summary || *claim.summary < reading.summaries.size()) << article.id.value;
      EXPECT_TRUE(!claim.part_of || *claim.part_of < reading.claims.size()) << article.id.value;
      for (const SourceLink& link : claim.source) EXPECT_TRUE(lies_within(link.span)) << article.id.value;
    }
    for (const Leftover& leftover : reading.leftovers) {
      EXPECT_TRUE(lies_within(leftover.span)) << article.id.value;
      EXPECT_FALSE(leftover.reason.empty()) << article.id.value;
    }
  }
}

}  // namespace
}  // namespace isnad
