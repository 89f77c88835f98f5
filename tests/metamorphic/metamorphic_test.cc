// Metamorphic tests of the reader: no answers are needed. Each slot of kSlots rewrites one thing in every Arabic
// article of the fixtures (the script of its digits, a masked letter, a town); the article is read before and after,
// and what does not depend on that thing must come out the same. How many articles keep it is held to a floor, in
// percent, which later work raises; a slot prints the articles that changed.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/read/numbers/number_phrases.h"
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

// A number from 3 to 99 in the masculine form, which people count by.
std::string InWords(int value) {
  constexpr std::array<std::string_view, 11> kUnits = {"",    "واحد", "اثنان",  "ثلاثة", "أربعة", "خمسة",
                                                       "ستة", "سبعة", "ثمانية", "تسعة",  "عشرة"};
  constexpr std::array<std::string_view, 10> kTens = {"",      "",     "عشرون", "ثلاثون", "أربعون",
                                                      "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"};
  const auto unit = static_cast<std::size_t>(value % 10), tens = static_cast<std::size_t>(value / 10);
  if (value <= 10) return std::string(kUnits[static_cast<std::size_t>(value)]);
  if (value == 11) return "أحد عشر";
  if (value == 12) return "اثنا عشر";
  if (tens == 1) return std::string(kUnits[unit]) + " عشر";
  return (unit == 0 ? "" : std::string(kUnits[unit]) + " و") + std::string(kTens[tens]);
}

// The first lone number from 3 to 99 of a claim's quote, as words.
std::string DigitsToWord(std::string quote) {
  for (std::size_t i = 0; i < quote.size(); ++i) {
    if (quote[i] < '0' || quote[i] > '9') continue;
    std::size_t end = i;
    while (end < quote.size() && quote[end] >= '0' && quote[end] <= '9') ++end;
    const bool alone = (i == 0 || quote[i - 1] == ' ') && (end == quote.size() || quote[end] == ' ');
    const int value = end - i < 3 && quote[i] != '0' ? std::stoi(quote.substr(i, end - i)) : 0;
    if (alone && value >= 3) return quote.replace(i, end - i, InWords(value));
    i = end - 1;
  }
  return quote;
}

// The first whole number of the quote that stands in words of its own, from 3 on, as digits.
std::string WordToDigits(std::string quote) {
  const Tokens tokens = Tokenize(quote, Field::kText);
  for (const NumberPhrase& phrase : FindNumbers(Analyse(tokens, *TheReader().LexiconOf("ar")))) {
    const NumberValue& number = phrase.number;
    const Span span = tokens.SpanOf(number.first, number.last);
    const bool alone = span.end == quote.size() || quote[span.end] == ' ';
    const bool plain = !number.digits && !number.open && !number.ordinal && !number.definite && !number.upper;
    const bool joined = tokens[number.first].folded.starts_with("و") || tokens[number.first].folded.starts_with("ب") ||
                        tokens[number.first].folded.starts_with("ل");
    if (alone && plain && !joined && number.value >= 3)
      return quote.replace(span.begin, span.end - span.begin, std::to_string(number.value));
  }
  return quote;
}

// A filter's mask in the first word of the quote that is long enough: "مقـ.ـتل".
std::string MaskFirstWord(std::string quote, std::u32string_view mask) {
  const std::u32string text = Decode(quote);
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && IsLetter(text[end])) ++end;
    if (end - i >= 3 && JoinsOn(text[i + 1])) {
      return Encode(text.substr(0, i + 2)) + Encode(mask) + Encode(text.substr(i + 2));
    }
    i = std::max(end, i + 1);
  }
  return quote;
}
std::optional<Article> Masked(const Article& article, const Reading& reading, std::u32string_view mask) {
  return Within(article, ClaimSpans(reading, std::nullopt),
                [mask](std::string quote) { return MaskFirstWord(std::move(quote), mask); });
}

// The name of a month behind a number in its other usage, the Levant's or Egypt's, both ways.
std::u32string OtherMonths(std::u32string_view text) {
  constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 12> kMonths = {{
      {U"كانون الثاني", U"يناير"},
      {U"شباط", U"فبراير"},
      {U"آذار", U"مارس"},
      {U"نيسان", U"أبريل"},
      {U"أيار", U"مايو"},
      {U"حزيران", U"يونيو"},
      {U"تموز", U"يوليو"},
      {U"آب", U"أغسطس"},
      {U"أيلول", U"سبتمبر"},
      {U"تشرين الأول", U"أكتوبر"},
      {U"تشرين الثاني", U"نوفمبر"},
      {U"كانون الأول", U"ديسمبر"},
  }};
  const auto is_digit = [](char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'٠' && c <= U'٩'); };
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const bool of = out.ends_with(U" من ") && out.size() > 4 && is_digit(out[out.size() - 5]);
    const bool behind_number = of || (out.size() > 1 && out.back() == U' ' && is_digit(out[out.size() - 2]));
    std::u32string_view put;
    std::size_t taken = 0;
    for (const auto& [levant, egypt] : kMonths) {
      if (!behind_number) break;
      for (const auto& [from, to] : {std::pair(levant, egypt), std::pair(egypt, levant)}) {
        if (!text.substr(i).starts_with(from)) continue;
        if (i + from.size() < text.size() && (IsLetter(text[i + from.size()]) || text[i + from.size()] == U'/'))
          continue;
        taken = from.size();
        put = to;
      }
    }
    if (taken == 0) {
      out += text[i++];
      continue;
    }
    out += put;
    i += taken;
  }
  return out;
}

// "و3 جرحى" and "وقتل 3": the و that every reading takes off stands alone.
std::optional<Article> SetWaApart(const Article& article, const Reading&) {
  Article other = article;
  for (const Field in : {Field::kText, Field::kTitle}) {
    std::string& field = in == Field::kTitle ? other.title : other.text;
    const Tokens tokens = Tokenize(field, in);
    const Lattice lattice = Analyse(tokens, *TheReader().LexiconOf("ar"));
    for (std::size_t i = tokens.size(); i-- > 0;) {
      const std::string_view wa = "و";
      if (!std::string_view(field).substr(tokens[i].begin).starts_with(wa)) continue;
      const bool number = tokens[i].folded == wa && i + 1 < tokens.size() && tokens[i + 1].begin == tokens[i].end &&
                          tokens[i + 1].kind == TokenKind::kNumber;
      const auto& readings = lattice.readings[i];
      const bool all = !readings.empty() && readings.front().length == 1 &&
                       std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kWa); });
      if (number || all) field.insert(tokens[i].begin + wa.size(), " ");
    }
  }
  if (other == article) return std::nullopt;
  return other;
}

// "و 3" and "و قتل": what stands apart is joined.
std::u32string JoinWa(std::u32string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == U' ' && out.ends_with(U" و") && i + 1 < text.size() && text[i + 1] != U' ') continue;
    out += text[i];
  }
  return out;
}

std::u32string Replace(std::u32string_view text, char32_t from, char32_t to) {
  std::u32string out(text);
  std::replace(out.begin(), out.end(), from, to);
  return out;
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

// "S، بحسب X." becomes "بحسب X، S.": an accord that ends its sentence is moved before it, once in each line.
std::optional<Article> SourceFirst(const Article& before, const Reading&) {
  Article article = before;
  std::string moved;
  std::istringstream lines(article.text);
  for (std::string line; std::getline(lines, line);) {
    if (!moved.empty()) moved += '\n';
    for (const std::string_view accord : {"، بحسب ", "، وفق ", "، حسب "}) {
      const std::size_t at = line.rfind(accord);
      if (at == std::string::npos) continue;
      const std::size_t begin = line.rfind(". ", at) == std::string::npos ? 0 : line.rfind(". ", at) + 2;
      const std::size_t end = line.find('.', at);
      // The source alone stands behind it: few words and no comma.
      const std::string source = line.substr(at + 3, (end == std::string::npos ? line.size() : end) - at - 3);
      const bool plain = source.find("،") == std::string::npos && source.size() < 60 && line.find(".", begin) >= at;
      if (end == std::string::npos || !plain) continue;
      line = line.substr(0, begin) + source + "، " + line.substr(begin, at - begin) + line.substr(end);
      break;
    }
    moved += line;
  }
  article.text = moved;
  if (article.text == before.text) return std::nullopt;
  return article;
}

// "قُتل 3 مدنيين" becomes "قتلت القوات 3 مدنيين": the passive of a number as the active with who does it. Duals and
// names would change their case.
std::string WithKiller(std::string quote) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kVerbs = {
      {{"قُتل ", "قتلت القوات "}, {"أُصيب ", "أصابت القوات "}}};
  for (const auto& [passive, active] : kVerbs) {
    if (!quote.starts_with(passive)) continue;
    const std::string_view rest = std::string_view(quote).substr(passive.size());
    constexpr std::array<std::string_view, 8> kWords = {"ثلاثة ", "أربعة ",  "خمسة ", "ستة ",
                                                        "سبعة ",  "ثمانية ", "تسعة ", "عشرة "};
    const bool number =
        !rest.empty() && ((rest[0] >= '0' && rest[0] <= '9') ||
                          std::any_of(kWords.begin(), kWords.end(), [&](auto word) { return rest.starts_with(word); }));
    if (number) return std::string(active) + std::string(rest);
  }
  return quote;
}

// --- What must stay --------------------------------------------------------------------------------------------------

// What a reading says, one line a claim (outcome, group, least, most) and one a report (its days), each with the words
// that say it, which are shown and not compared. Sorted: the order is that of the text, which a rewrite keeps, but one
// that is lost should not make all later ones differ.
struct Line {
  std::string told, words;
  bool operator<(const Line& other) const { return told < other.told; }
};

std::string WordsAt(const Article& article, const Span& span) {
  const std::string_view field = article.In(span.in);
  constexpr std::size_t kAround = 60;
  std::size_t begin = span.begin < kAround ? 0 : span.begin - kAround;
  std::size_t end = std::min(field.size(), span.end + kAround);
  while (begin > 0 && (static_cast<unsigned char>(field[begin]) & 0xC0) == 0x80) --begin;
  while (end < field.size() && (static_cast<unsigned char>(field[end]) & 0xC0) == 0x80) ++end;
  std::string words(field.substr(begin, end - begin));
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

std::vector<Line> Lines(const Article& article, const Reading& reading, bool days) {
  std::vector<Line> lines;
  for (const Claim& claim : reading.claims) {
    std::ostringstream line;
    line << NameOf(claim.outcome) << ' ' << NameOf(claim.group) << ' ' << claim.people.min << ".."
         << (claim.people.max ? std::to_string(*claim.people.max) : "") << (claim.people.approx ? " about" : "")
         << (claim.summary ? " in a summary" : "");
    lines.push_back({line.str(), WordsAt(article, claim.span)});
  }
  for (const Report& report : reading.reports) {
    if (!days) break;
    std::string line = "report on ";
    line += report.date.from ? IsoOf(*report.date.from) : "?";
    line += "..";
    line += report.date.to ? IsoOf(*report.date.to) : "?";
    lines.push_back({line, WordsAt(article, report.mentions.front())});
  }
  std::stable_sort(lines.begin(), lines.end());
  return lines;
}

struct Slot {
  int floor_percent;  // of the articles that the slot rewrites
  const char* name;
  std::optional<Article> (*rewrite)(const Article& article, const Reading& reading);  // nullopt: nothing to rewrite
  bool days = true;  // days stay too, not claims alone: another town may be told with other reports
};

// Floors: what held over the fixtures when the slot was last measured. They rise.
const Slot kSlots[] = {
    {100, "3 becomes ٣",
     [](const Article& a, const Reading&) {
       return Everywhere(a, [](std::u32string_view t) { return ShiftDigits(t, U'0', U'٠'); });
     }},
    {100, "3 becomes ۳",
     [](const Article& a, const Reading&) {
       return Everywhere(a, [](std::u32string_view t) { return ShiftDigits(t, U'0', U'۰'); });
     }},
    {100, "٣ becomes 3",
     [](const Article& a, const Reading&) {
       return Everywhere(a, [](std::u32string_view t) { return ShiftDigits(t, U'٠', U'0'); });
     }},
    {100, "3 becomes ثلاثة",
     [](const Article& a, const Reading& r) { return Within(a, ClaimSpans(r, Form::kDigits), DigitsToWord); }},
    {100, "ثلاثة becomes 3",
     [](const Article& a, const Reading& r) { return Within(a, ClaimSpans(r, Form::kWord), WordToDigits); }},
    {100, "another name of the month", [](const Article& a, const Reading&) { return Everywhere(a, OtherMonths); }},
    {100, "tashkeel dropped", [](const Article& a, const Reading&) { return Everywhere(a, DropTashkeel); }},
    {100, "tashkeel added", [](const Article& a, const Reading&) { return Everywhere(a, AddSukun); }},
    {100, "tatweel added", [](const Article& a, const Reading&) { return Everywhere(a, AddTatweel); }},
    {100, "hamza dropped", [](const Article& a, const Reading&) { return Everywhere(a, DropHamza); }},
    {98, "ة becomes ه",
     [](const Article& a, const Reading&) {
       return Everywhere(a, [](std::u32string_view t) { return Replace(t, U'ة', U'ه'); });
     }},
    {100, "ى becomes ي",
     [](const Article& a, const Reading&) {
       return Everywhere(a, [](std::u32string_view t) { return Replace(t, U'ى', U'ي'); });
     }},
    {100, "a masked letter", [](const Article& a, const Reading& r) { return Masked(a, r, U"\u0640.\u0640"); }},
    {100, "a letter behind a space", [](const Article& a, const Reading& r) { return Masked(a, r, U"\u0640 \u0640"); }},
    {100, "a letter behind a star", [](const Article& a, const Reading& r) { return Masked(a, r, U"*"); }},
    {100, "a joined و set apart", SetWaApart},
    {100, "a و joined", [](const Article& a, const Reading&) { return Everywhere(a, JoinWa); }},
    {100, "another town", AnotherTown, false},
    {97, "the source before what it says", SourceFirst, false},
    {97, "passive becomes active",
     [](const Article& a, const Reading& r) { return Within(a, ClaimSpans(r, std::nullopt), WithKiller); }, false},
};

std::string Difference(const std::vector<Line>& before, const std::vector<Line>& after) {
  std::vector<Line> lost, won;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(lost));
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(won));
  std::string told;
  for (const Line& line : lost) told += "      -" + line.told + " | " + line.words + "\n";
  for (const Line& line : won) told += "      +" + line.told + " | " + line.words + "\n";
  return told;
}

// Measures every slot over the articles. floor_percent: for all slots; none: each slot's own.
void Measure(const std::vector<Article>& articles, std::optional<int> floor_percent) {
  std::vector<Reading> readings;
  for (const Article& article : articles) readings.push_back(TheReader().Read(article));
  for (const Slot& slot : kSlots) {
    int rewritten = 0, kept = 0;
    std::string changed;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const std::optional<Article> other = slot.rewrite(articles[i], readings[i]);
      if (!other) continue;
      ++rewritten;
      const std::string difference =
          Difference(Lines(articles[i], readings[i], slot.days), Lines(*other, TheReader().Read(*other), slot.days));
      if (difference.empty()) {
        ++kept;
      } else {
        changed += "    " + articles[i].id.value + "\n" + difference;
      }
    }
    std::cout << slot.name << ": what is told of " << kept << " of " << rewritten << " articles stays\n" << changed;
    EXPECT_GE(100 * kept, floor_percent.value_or(slot.floor_percent) * rewritten) << slot.name;
  }
}

TEST(Metamorphic, OnlyThatSlotChanges) {
  const std::vector<Article> articles = FixtureArticles("ar");
  ASSERT_GT(articles.size(), 50u);
  Measure(articles, std::nullopt);
}

// Any other articles, which are not kept here: ISNAD_ARTICLES names their files (articles.jsonl), apart by ":".
TEST(Metamorphic, OnlyThatSlotChangesInGivenArticles) {
  const char* files = std::getenv("ISNAD_ARTICLES");
  if (files == nullptr) GTEST_SKIP() << "ISNAD_ARTICLES names no file of articles";
  std::istringstream names(files);
  for (std::string name; std::getline(names, name, ':');) {
    const std::vector<Article> articles = ArticlesOf(name, "ar");
    ASSERT_FALSE(articles.empty()) << name;
    std::cout << "== " << name << "\n";
    Measure(articles, 98);
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
