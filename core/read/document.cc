#include "core/read/document.h"

#include <algorithm>

#include "core/read/dates/page_address.h"
#include "core/read/frames/words.h"
#include "core/read/language.h"

namespace isnad {
namespace {

constexpr std::size_t kHeadlineWords = 18;  // a related headline is seldom longer
constexpr Day kSupposedDay = 19000;         // any day: only distances from it are used
constexpr std::size_t kTailLines = 3;       // so many headlines in a row at the end are a tail, fewer may be text

struct Line {
  std::size_t first = 0, end = 0;  // tokens
  std::size_t words = 0;
  bool stop = false;  // ends in a full stop
  bool asks = false;  // ends in a question mark, as a headline may
  bool item = false;  // a list line: opens with a dash, a bullet or a number, as a line beside it does
};

// Digits or a number word: "5 من المدنيين", "خمسة من المدنيين".
bool OpensWithNumber(const Lattice& lattice, const Line& line) {
  const Token& token = (*lattice.tokens)[line.first];
  if (token.kind == TokenKind::kNumber) return true;
  const auto& readings = lattice.readings[line.first];
  return !readings.empty() && readings.front().lexeme->pos == Pos::kNumber && !readings.front().lexeme->Is("ordinal");
}

std::vector<Line> LinesOf(const Lattice& lattice) {
  const Tokens& tokens = *lattice.tokens;
  std::vector<Line> lines;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (at == 0 || tokens[at].line_start) {
      lines.push_back({at, at, 0, false, false, false});
      const bool mark = tokens[at].kind == TokenKind::kPunct || tokens[at].kind == TokenKind::kSymbol;
      // "1- ...", but "13 قتلوا في ..." is a headline as well as a line of a list.
      const bool numbered = tokens[at].kind == TokenKind::kNumber && at + 1 < tokens.size() &&
                            tokens[at + 1].kind == TokenKind::kPunct && !tokens[at + 1].line_start;
      lines.back().item = (mark && tokens[at].folded != "\"" && tokens[at].folded != "(") || numbered;
    }
    Line& line = lines.back();
    line.end = at + 1;
    if (tokens[at].kind == TokenKind::kWord) ++line.words;
    if (tokens[at].kind == TokenKind::kPunct) {
      if (tokens[at].folded == "." || tokens[at].folded == "!" || tokens[at].folded == "?") line.stop = true;
      line.asks = line.asks || tokens[at].folded == "?";
    } else if (tokens[at].kind == TokenKind::kWord || tokens[at].kind == TokenKind::kNumber) {
      line.stop = line.asks = false;
    }
  }
  bool before = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool number = OpensWithNumber(lattice, lines[i]);
    if (number && before) lines[i].item = lines[i - 1].item = true;
    before = number;
  }
  return lines;
}

bool StartsWith(const Tokens& tokens, const Line& line, const std::string& phrase) {
  std::size_t at = line.first;
  while (at < line.end && tokens[at].kind != TokenKind::kWord) ++at;
  std::size_t begin = 0;
  while (begin < phrase.size()) {
    std::size_t end = phrase.find(' ', begin);
    if (end == std::string::npos) end = phrase.size();
    if (at >= line.end || tokens[at].folded != std::string_view(phrase).substr(begin, end - begin)) return false;
    ++at;
    begin = end + 1;
  }
  return true;
}

std::size_t WordsIn(std::string_view phrase) {
  std::size_t words = 0;
  bool space = true;
  for (const char c : phrase) {
    words += space && c != ' ' && c != ':' ? 1 : 0;
    space = c == ' ';
  }
  return words;
}

// "قصف على بلدة كذا - نورث برس/ أرشيفية", "آثار القصف في قرية كذا (الدفاع المدني)": the line under a picture, which
// ends with who took it. A dateline has a place alone before its dash.
bool IsCaption(const Tokens& tokens, const Line& line, const Lexicon& lexicon) {
  constexpr std::size_t kLeastWords = 4, kCreditWords = 5;
  if (line.stop || line.words < kLeastWords || line.words > kHeadlineWords + kCreditWords) return false;
  std::size_t end = line.end;
  std::string_view open = "-";
  if (end > line.first && tokens[end - 1].folded == ")") {
    open = "(";
    --end;
  }
  std::size_t credit = end, words = 0;
  while (credit > line.first && tokens[credit - 1].folded != open) {
    words += tokens[credit - 1].kind == TokenKind::kWord ? 1 : 0;
    --credit;
  }
  if (credit == line.first || words == 0 || words > kCreditWords || line.words - words < kLeastWords) return false;
  for (std::size_t at = credit; at < end; ++at) {
    for (const NameMatch& match : lexicon.Names(tokens, at))
      if (match.entity->type == EntityType::kOrganization) return true;
    for (const std::vector<std::string>& row : lexicon.Table("furniture"))
      if (row.size() >= 2 && row[0] == "credit" && row[1] == tokens[at].folded) return true;
  }
  return false;
}

// "مظاهرة في العاصمة، 11 أبريل 2025. (John DOE / AFP)", "دخان فوق البلدة / Reuters": a picture's line, which ends with
// its photographer and an agency behind a slash.
bool EndsInCredit(const Tokens& tokens, const Line& line, const Lexicon& lexicon) {
  constexpr std::size_t kCredit = 6;
  std::size_t end = line.end;
  const bool closes = end > line.first && tokens[end - 1].folded == ")";
  if (closes) --end;
  if (end < line.first + 3 || tokens[end - 1].kind != TokenKind::kWord) return false;
  const auto& rows = lexicon.Table("furniture");
  const bool agency = std::any_of(rows.begin(), rows.end(), [&](const std::vector<std::string>& row) {
    return row.size() >= 2 && row[0] == "agency" && row[1] == tokens[end - 1].folded;
  });
  if (!agency || tokens[end - 2].folded != "/") return false;
  if (!closes) return true;
  for (std::size_t at = end - 1; at > line.first && end - at <= kCredit; --at)
    if (tokens[at - 1].folded == "(") return true;
  return false;
}

// "أسماء الشهداء:", "الجرحى:": the lines below it are the names.
bool OpensNames(const Lattice& lattice, const Line& line) {
  constexpr std::size_t kMost = 6;  // words
  const Tokens& tokens = *lattice.tokens;
  if (line.words > kMost || line.end == line.first || tokens[line.end - 1].folded != ":") return false;
  for (std::size_t at = line.first; at < line.end; ++at) {
    if (lattice.Is(at, "names")) return true;
    for (const Analysis& a : lattice.readings[at])
      if (a.lexeme->outcome && a.lexeme->Is("person") && a.number == Number::kPlural && a.Has(kAl)) return true;
  }
  return false;
}

// "تحديث 1: ارتفع عدد القتلى": no headline of another story, though no full stop ends it.
bool IsOwn(const Tokens& tokens, const Line& line, const Lexicon& lexicon) {
  const auto& rows = lexicon.Table("furniture");
  return std::any_of(rows.begin(), rows.end(), [&](const std::vector<std::string>& row) {
    return row.size() >= 2 && row[0] == "own" && line.words > WordsIn(row[1]) && StartsWith(tokens, line, row[1]);
  });
}

}  // namespace

std::vector<bool> FindFurniture(const Lattice& lattice, const Lexicon& lexicon) {
  const Tokens& tokens = *lattice.tokens;
  std::vector<bool> furniture(tokens.size(), false);
  const std::vector<Line> lines = LinesOf(lattice);
  const auto mark = [&](const Line& line) {
    for (std::size_t at = line.first; at < line.end; ++at) furniture[at] = true;
  };
  bool tail = false, body = false, headline_follows = false;
  for (const Line& line : lines) {
    if (line.words == 0) {
      // A share counter or a rule: a line without a word says nothing to a reader of reports.
      mark(line);
      continue;
    }
    bool line_only = headline_follows && !line.stop && line.words <= kHeadlineWords;
    headline_follows = false;
    for (const std::vector<std::string>& row : lexicon.Table("furniture")) {
      if (row.size() < 2 || line.words > kHeadlineWords || !StartsWith(tokens, line, row[1])) continue;
      const bool alone = line.words == WordsIn(row[1]);
      // "المزيد من القتلى سقطوا." is a sentence.
      if ((row[0] == "tail" && (!line.stop || alone)) || (row[0] == "alone" && alone)) tail = true;
      if (row[0] == "line" || row[0] == "also") line_only = true;
      headline_follows = headline_follows || (row[0] == "also" && alone);
    }
    // What a tail's marker opens runs to the end of the page, or to a paragraph with its full stop.
    if (tail && line.stop && line.words > kHeadlineWords) tail = false;
    if (tail || line_only || EndsInCredit(tokens, line, lexicon)) mark(line);
    body = body || (line.stop && line.words > 10);
  }
  if (body) {
    // Headlines of other stories under the text: several lines with no full stop, none of them an item of a list.
    std::size_t begin = lines.size();
    // The day of each may stand on a line of its own ("2022/10/13").
    while (begin > 0 && (!lines[begin - 1].stop || lines[begin - 1].asks) &&
           !IsOwn(tokens, lines[begin - 1], lexicon) && (!lines[begin - 1].item || lines[begin - 1].words == 0) &&
           lines[begin - 1].words <= kHeadlineWords)
      --begin;
    constexpr std::size_t kNameWords = 6;
    bool names = false;
    if (begin > 0 && lines.size() - begin >= kTailLines)
      for (std::size_t i = begin; i < lines.size(); ++i) {
        names = OpensNames(lattice, lines[i]) || (names && lines[i].words <= kNameWords);
        if (!names) mark(lines[i]);
      }
  }
  return furniture;
}

namespace {

// The words of a line, or of the title, in their order.
std::vector<std::string_view> WordsOf(const Tokens& tokens, std::size_t first, std::size_t end) {
  std::vector<std::string_view> words;
  for (std::size_t at = first; at < end; ++at)
    if (tokens[at].kind == TokenKind::kWord || tokens[at].kind == TokenKind::kNumber)
      words.push_back(tokens[at].folded);
  return words;
}

// A page taken whole: the ticker and the menu stand above the title, which the text then holds again.
void MarkAboveTitle(const FieldText& title, FieldText& text) {
  constexpr std::size_t kTitleWords = 4;
  const std::vector<std::string_view> words = WordsOf(title.tokens, 0, title.size());
  if (words.size() < kTitleWords) return;
  for (const Line& line : LinesOf(text.lattice)) {
    if (line.stop && line.words > kHeadlineWords) return;
    if (line.first > 0 && WordsOf(text.tokens, line.first, line.end) == words) {
      std::fill_n(text.furniture.begin(), line.first, true);
      text.head = {0, std::max(line.first, text.head.second)};
      return;
    }
  }
}

// "مقتل خمسة جنود في كذا", "الجيش يعلن ...": a noun opens it, no verb and no particle.
bool OpensAsHeadline(const FieldText& text, const Line& line) {
  const auto& readings = text.lattice.readings[line.first];
  const std::string& word = text.tokens[line.first].folded;
  if (text.tokens[line.first].kind != TokenKind::kWord || text.tokens[line.first].hashtag) return false;
  return std::none_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    const bool finite = a.lexeme->pos == Pos::kVerb && (a.form == VerbForm::kPast || a.form == VerbForm::kPresent);
    return finite || a.lexeme->pos == Pos::kParticle || (a.clitics != 0 && word.substr(0, 2) == "و");
  });
}

// "اقتحام اجتماع.. مقتل قيادي": as headlines are written, and no sentence of a text.
bool IsWrittenAsHeadline(const FieldText& text, const Line& line) {
  const std::size_t begin = text.tokens[line.first].begin, end = text.tokens[line.end - 1].begin;
  const std::string_view words = std::string_view(text.text).substr(begin, end - begin);
  return words.find("..") != std::string_view::npos || words.find("…") != std::string_view::npos;
}

// One or two headlines of other stories under a page's text, of which each paragraph has its full stop and they have
// none. A line that is not written as one may be the text's own last paragraph.
void MarkLastHeadlines(const FieldText& title, FieldText& text) {
  constexpr std::size_t kProseWords = 6, kLeastProse = 2, kLeastWords = 5;
  if (title.size() == 0 || text.lattice.lang != "ar") return;
  std::vector<Line> lines;
  for (const Line& line : LinesOf(text.lattice))
    if (line.words > 0 && !text.furniture[line.first]) lines.push_back(line);
  std::size_t begin = lines.size();
  while (begin > 0 && !lines[begin - 1].stop) --begin;
  if (begin == lines.size() || lines.size() - begin >= kTailLines) return;
  std::size_t prose = 0;
  for (std::size_t i = 0; i < begin; ++i) {
    if (lines[i].words <= kProseWords) continue;
    if (!lines[i].stop) return;
    ++prose;
  }
  if (prose < kLeastProse) return;
  for (std::size_t i = begin; i < lines.size(); ++i)
    if (lines[i].item || lines[i].words < kLeastWords || lines[i].words > kHeadlineWords ||
        !OpensAsHeadline(text, lines[i]))
      return;
  if (std::none_of(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end(),
                   [&](const Line& line) { return IsWrittenAsHeadline(text, line); }))
    return;
  for (std::size_t i = begin; i < lines.size(); ++i)
    std::fill(text.furniture.begin() + static_cast<std::ptrdiff_t>(lines[i].first),
              text.furniture.begin() + static_cast<std::ptrdiff_t>(lines[i].end), true);
}

// "عاجل | ...", "#شبكة #عاجل ...": among the first words.
bool OpensAsBreaking(const FieldText& field) {
  constexpr std::size_t kFirstWords = 4;
  std::size_t words = 0;
  for (std::size_t at = 0; at < field.size() && words < kFirstWords; ++at) {
    if (field.lattice.Is(at, "breaking")) return true;
    words += field.tokens[at].kind == TokenKind::kWord ? 1 : 0;
  }
  return false;
}

// The days of publication that the article's own dates and the month in its address leave.
std::optional<std::pair<Day, Day>> WindowOf(const Document& document, const DateContext& given) {
  auto month = MonthInAddress(document.article->url);
  if (month && given.not_after) month->second = std::min(month->second, *given.not_after);
  if (month && month->first > month->second) month = std::nullopt;
  DateContext context = given;
  context.window = month;
  const auto told =
      FindWindow(document.fields[0].lattice, document.fields[1].lattice, document.fields[1].furniture, context);
  if (told) return std::pair(told->first, told->last);
  const FieldText &title = document.fields[0], &text = document.fields[1];
  return month ? month : WeeksOfNews(title.lattice, text.lattice, text.furniture, given);
}

// "قبل قليل" of a post whose page tells another clock's day.
void WidenJustNow(FieldText& field, Day slack) {
  for (DatePhrase& phrase : field.dates) {
    if (phrase.date.known() && field.lattice.Is(phrase.first, "just-now")) *phrase.date.to += slack;
  }
}

void ReadWords(const Article& article, const Lexicon& lexicon, const Language& language, FieldText& field) {
  field.text = article.In(field.in);
  field.tokens = Tokenize(field.text, field.in);
  field.lattice = Analyse(field.tokens, lexicon);
  if (language.mend_tokens(field.text, field.lattice, lexicon, field.tokens))
    field.lattice = Analyse(field.tokens, lexicon);
  field.furniture = FindFurniture(field.lattice, lexicon);
  field.head = FindCaption(field.lattice, lexicon);
  for (std::size_t at = field.head.first; at < field.head.second; ++at) field.furniture[at] = true;
}

// The day of publication: as given, in the page's address, or on the page.
std::optional<Day> PublishedOn(const Article& article, const Document& document) {
  if (const std::optional<Day> given = ParseIsoDay(article.published)) return given;
  const std::optional<Day> in_address = DayInAddress(article.url);
  const std::optional<Day>& not_after = document.not_after;
  if (in_address && !(not_after && *in_address > *not_after)) return in_address;
  const FieldText &title = document.fields[0], &text = document.fields[1];
  return FindPublished(title.lattice, text.lattice, text.furniture, DateContext{std::nullopt, not_after, std::nullopt});
}

// Settles what dates are counted from: the article's own day, or the days among which it lies.
DateContext SettleDays(const Article& article, Document& document) {
  const FieldText &title = document.fields[0], &text = document.fields[1];
  document.published = PublishedOn(article, document);
  if (document.published) {
    document.own_day = OwnDay(title.lattice, text.lattice, *document.published);
    if (!document.own_day) {
      document.own_day = document.published;
      document.own_day_slack = StampSlack(article.published, article.url);
    }
    return {document.own_day, document.not_after, std::nullopt};
  }
  DateContext context{document.own_day, document.not_after, std::nullopt};
  document.window = context.window = WindowOf(document, context);
  document.not_before = NotBefore(title.lattice, text.lattice, text.furniture, context);
  if (document.window) document.not_before = std::max(document.not_before, std::optional(document.window->first));
  return context;
}

// How far dates lie from an article's day that nobody tells: read as if it were of some day.
void FindOffsets(FieldText& field) {
  const std::vector<DatePhrase> supposed =
      FindDates(field.lattice, DateContext{kSupposedDay, std::nullopt, std::nullopt});
  if (supposed.size() != field.dates.size()) return;
  for (std::size_t i = 0; i < supposed.size(); ++i) {
    const DatePhrase& date = supposed[i];
    if (date.first != field.dates[i].first || date.date.basis != Basis::kRelative || !date.date.known()) continue;
    field.offsets[i] = {*date.date.from - kSupposedDay, *date.date.to - kSupposedDay};
    field.dates[i].older = field.dates[i].older || date.older;
  }
}

void ReadDatesOf(FieldText& field, const DateContext& context, Document& document) {
  DateContext own = context;
  own.furniture = &field.furniture;
  field.dates = FindDates(field.lattice, own);
  WidenJustNow(field, document.own_day_slack);
  document.breaking = document.breaking || OpensAsBreaking(field);
  field.offsets.assign(field.dates.size(), std::nullopt);
  if (!document.published) FindOffsets(field);
}

// "عدد من خلايا التنظيم": cells are their members; "10 بينهم قادة": who has parts is people.
void CountMembers(const FieldText& field, QuantityPhrase& quantity) {
  const bool members = quantity.unit == "body" && field.lattice.Is(quantity.head, "militant-body") &&
                       quantity.people.form != Form::kSingular;
  const bool parted = quantity.unit == "label" && IsNumbered(quantity.people) &&
                      quantity.last + 1 < field.tokens.size() && field.lattice.Is(quantity.last + 1, "partitive");
  if (!members && !parted) return;
  quantity.counts_people = true;
  quantity.bare = parted;
  quantity.unit.clear();
  if (members) quantity.group = Group::kMilitant;
}

// Within a date or an organisation's name a number counts nobody; nor does a family that a trade is ("سالم النجار").
void CountNobodyInNames(const FieldText& field, QuantityPhrase& quantity) {
  const NamePhrase* name = field.NameAt(quantity.head);
  const bool in_date = field.DateAt(quantity.head) != nullptr && quantity.bare;
  const bool family = name != nullptr && name->type == EntityType::kPerson && name->first < quantity.first &&
                      quantity.last <= name->last;
  const bool in_name =
      family || (name != nullptr && name->type != EntityType::kPerson && name->first <= quantity.first);
  if (!in_date && !in_name) return;
  quantity.counts_people = false;
  if (quantity.unit.empty()) quantity.unit = in_date ? "date" : "name";
}

void ReadCounts(const Language& language, FieldText& field) {
  IndexPhrases(field);
  field.quantities = language.find_quantities(field);
  field.clauses = language.split_clauses(field);
  IndexPhrases(field);
  for (QuantityPhrase& quantity : field.quantities) {
    CountMembers(field, quantity);
    CountNobodyInNames(field, quantity);
  }
}

}  // namespace

void IndexPhrases(FieldText& field) {
  const auto cover = [&](std::vector<std::uint32_t>& at, const auto& phrases) {
    at.assign(field.size(), FieldText::kNone);
    for (std::uint32_t i = 0; i < phrases.size(); ++i)
      for (std::uint32_t token = phrases[i].first; token <= phrases[i].last; ++token) at[token] = i;
  };
  cover(field.date_at, field.dates);
  cover(field.name_at, field.names);
  cover(field.clause_at, field.clauses);
  cover(field.quantity_at, field.quantities);
}

std::pair<std::size_t, std::size_t> FindCaption(const Lattice& lattice, const Lexicon& lexicon) {
  const Tokens& tokens = *lattice.tokens;
  const std::vector<Line> lines = LinesOf(lattice);
  const auto is_body = [](const Line& line) { return line.stop && line.words > 10; };
  const auto first = std::find_if(lines.begin(), lines.end(), [](const Line& line) { return line.words > 0; });
  if (first == lines.end() || std::none_of(first + 1, lines.end(), is_body) || !IsCaption(tokens, *first, lexicon))
    return {0, 0};
  return {first->first, first->end};
}

void LayOut(const Article& article, const Lexicon& lexicon, Document& document) {
  document.article = &article;
  document.lexicon = &lexicon;
  document.language = &LanguageOf(lexicon.Language());
  document.not_after = ParseIsoDay(article.archived);
  const Language& language = *document.language;
  FieldText &title = document.fields[0], &text = document.fields[1];
  title.in = Field::kTitle;
  text.in = Field::kText;
  for (FieldText& field : document.fields) {
    ReadWords(article, lexicon, language, field);
    if (&field == &text) {
      MarkAboveTitle(title, text);
      MarkLastHeadlines(title, text);
    }
    language.mark_furniture(title, field);
  }
  const DateContext context = SettleDays(article, document);
  for (FieldText& field : document.fields) {
    ReadDatesOf(field, context, document);
    IndexPhrases(field);
    field.names = language.find_names(field, lexicon, &field == &title ? std::vector<NamePhrase>() : title.names);
  }
  if (lexicon.Language() == "ar") {
    RepeatNames(title.lattice, title.text, lexicon, text.names, title.names);
    NameUnreadPlaces(lexicon, {title.lattice, title.text, title.names}, {text.lattice, text.text, text.names});
  }
  for (FieldText& field : document.fields) ReadCounts(language, field);
  TellWhoseBodies(lexicon, title.names, text.names);
}

}  // namespace isnad
