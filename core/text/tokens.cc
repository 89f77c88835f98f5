#include "core/text/tokens.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text/chars.h"

// The bytes are decoded once into units. The scanner then takes one token after the other; at the end of each Arabic
// word it looks at what follows, and goes on where the break is a mask against filters and no end of a word:
//   - a tatweel at the break says so, since nothing else puts one at a word's end but a particle set apart (لـ 3);
//   - an asterisk or middle dot between letters says so;
//   - a full stop between letters says so where it cuts off one or two letters that are no word (الاحتلا.ل), for a stop
//     whose space was forgotten stands between words (قواتهم.أعلنت).
// A second pass over each line pairs quotation marks and brackets; a third gives out sentences.

namespace isnad {
namespace {

using text::Class;
using text::Unit;

constexpr std::size_t kLongestMask = 6;  // code points between two letters of one word
constexpr std::size_t kMostBlanks = 3;   // of them white space

// Words of one or two letters that end or begin a sentence whose space was forgotten, or that stand after a particle.
constexpr std::array<std::string_view, 31> kShortWords = {
    "في", "من", "ما", "لم", "لن", "لا", "قد", "هو", "هي", "هم", "عن", "كم", "مع", "او", "ان", "كل",
    "اي", "ثم", "به", "له", "بل", "هل", "كي", "اذ", "اب", "اخ", "دم", "يد", "حي", "ذا", "بن"};
// The same of speech and of headlines ("يا..", "بس..").
constexpr std::array<std::string_view, 17> kSpokenWords = {"ام", "يا", "لو", "بس", "رب", "شو", "لي", "لك", "بك",
                                                           "اه", "اخ", "وش", "نص", "ضد", "عم", "رح", "مش"};
// What a writer sets apart from its word with a tatweel: لـ 3, الـ 17.
constexpr std::array<std::string_view, 16> kParticles = {"ل",  "ب",  "ك",  "و",  "ف",  "ال",  "وال", "بال",
                                                         "لل", "ول", "وب", "فل", "فب", "كال", "ه",   "س"};
// What ends no sentence: a line that ends with it goes on in the next.
constexpr std::array<std::string_view, 24> kDangling = {"في",   "من",  "علي",  "الي",  "عن",   "مع",  "اثر", "عقب",
                                                        "خلال", "بين", "ضد",   "قرب",  "جراء", "نحو", "ان",  "بان",
                                                        "حسب",  "وفق", "بحسب", "التي", "الذي", "قد",  "لدي", "منذ"};
// Titles and initials: د.محمد is no masked word.
constexpr std::array<std::string_view, 4> kTitles = {"د", "ا", "م", "ه"};

template <class List>
bool In(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::size_t CountLetters(std::string_view folded) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < folded.size(); ++letters) text::Next(folded, at);
  return letters;
}

enum class Quote : std::uint8_t { kNone, kEither, kOpen, kClose, kSingle };

Quote QuoteOf(char32_t cp) {
  switch (cp) {
    case '"':
    case 0x2033:
    case 0x2036:
    case 0x201F:
      return Quote::kEither;
    case 0xAB:
    case 0x201C:
    case 0x201E:
    case 0x300C:
      return Quote::kOpen;
    case 0xBB:
    case 0x201D:
    case 0x300D:
      return Quote::kClose;
    default:
      return text::IsSingleQuote(cp) ? Quote::kSingle : Quote::kNone;
  }
}

// Asterisks and middle dots, which a filter's mask is made of.
bool IsStar(char32_t cp) {
  return cp == '*' || cp == 0xB7 || cp == 0x2022 || cp == 0x2219 || cp == 0x22C5 || cp == 0x30FB;
}

bool IsLetter(Class c) { return c == Class::kArabic || c == Class::kLetter; }
bool IsIgnored(Class c) { return c == Class::kMark || c == Class::kTatweel || c == Class::kInvisible; }

class Scanner {
 public:
  Scanner(std::string_view text, Field in) : text_(text) {
    result_.in = in;
    units_.reserve(text.size() / 2 + 1);
    for (std::size_t at = 0; at < text.size();) {
      const auto begin = static_cast<std::uint32_t>(at);
      const char32_t cp = text::Next(text, at);
      units_.push_back({cp, begin});
      classes_.push_back(text::ClassOf(cp));
    }
  }

  Tokens Run() {
    while (at_ < units_.size()) Step();
    MarkPairs();
    GiveSentences();
    return std::move(result_);
  }

 private:
  // What the later passes need to know of a token and its reader does not.
  struct Trace {
    Quote quote = Quote::kNone;
    char32_t mark = 0;     // of a punctuation mark: '.', '?', 0x2026 for two stops and more
    bool initial = false;  // a word of one letter
    bool closes = false;   // the second of a pair
    bool arabic = false;
  };

  std::uint32_t ByteAt(std::size_t unit) const {
    return unit < units_.size() ? units_[unit].begin : static_cast<std::uint32_t>(text_.size());
  }
  char32_t CpAt(std::size_t unit) const { return unit < units_.size() ? units_[unit].cp : 0; }
  Class ClassAt(std::size_t unit) const { return unit < units_.size() ? classes_[unit] : Class::kLine; }

  Token& Add(TokenKind kind, std::size_t first, std::size_t end, std::string folded, const Trace& trace) {
    Token token;
    token.kind = kind;
    token.begin = ByteAt(first);
    token.end = ByteAt(end);
    token.folded = std::move(folded);
    token.space_before = space_;
    token.line_start = line_;
    token.hashtag = hashtag_;
    space_ = line_ = false;
    result_.tokens.push_back(std::move(token));
    traces_.push_back(trace);
    return result_.tokens.back();
  }

  void Step() {
    const Class c = ClassAt(at_);
    if (c != Class::kArabic && c != Class::kLetter && c != Class::kDigit && !IsIgnored(c) && CpAt(at_) != '_')
      hashtag_ = false;
    switch (c) {
      case Class::kLine:
        space_ = line_ = true;
        ++at_;
        return;
      case Class::kSpace:
        space_ = true;
        ++at_;
        return;
      case Class::kMark:
      case Class::kTatweel:
      case Class::kInvisible:
        return Ignored();
      case Class::kArabic:
      case Class::kLetter:
        return Word(at_);
      case Class::kDigit:
        return Number();
      case Class::kPunct:
        return Punct();
      case Class::kSymbol:
        return Symbol();
    }
  }

  // Marks before a letter belong to its word; others are dropped, but for strokes that stand as dashes: "ـ فلان" in a
  // list, "بغداد ـ قتل".
  void Ignored() {
    std::size_t i = at_;
    while (IsIgnored(ClassAt(i))) ++i;
    if ((line_ || space_) && ClassAt(at_) == Class::kTatweel && ClassAt(i) == Class::kSpace) {
      Add(TokenKind::kPunct, at_, i, "-", {});
      at_ = i;
      return;
    }
    if (IsLetter(ClassAt(i))) {
      std::size_t first = at_;
      while (ClassAt(first) == Class::kInvisible) ++first;
      at_ = i;
      return Word(first);
    }
    at_ = i;
  }

  // One piece of a word, as far as no break comes.
  struct Piece {
    std::size_t end = 0;  // first unit after it
    std::string folded;
    bool tatweel_first = false, tatweel_last = false;
    std::size_t letters() const { return CountLetters(folded); }
  };
  Piece PieceAt(std::size_t first) const {
    Piece piece;
    std::size_t i = first;
    for (; i < units_.size(); ++i) {
      const Class c = classes_[i];
      if (IsLetter(c)) {
        text::AppendFolded(piece.folded, units_[i].cp);
        piece.tatweel_last = false;
      } else if (c == Class::kTatweel) {
        piece.tatweel_last = true;
        if (piece.folded.empty()) piece.tatweel_first = true;
      } else if (!IsIgnored(c)) {
        break;
      }
    }
    piece.end = i;
    return piece;
  }

  // The unit that the masked word goes on with behind the break at `at`, or none: the break ends the word.
  std::optional<std::size_t> AcrossMask(const Piece& left, std::size_t at, std::size_t word, bool joined) const {
    if (hashtag_ && CpAt(at) == '_') return std::nullopt;
    std::size_t i = at, blanks = 0, stops = 0, stars = 0, others = 0;
    for (; i < units_.size() && i - at < kLongestMask; ++i) {
      const char32_t cp = units_[i].cp;
      const Class c = classes_[i];
      if (c == Class::kSpace) {
        ++blanks;
      } else if (c == Class::kTatweel && ClassAt(i + 1) == Class::kSpace) {
        continue;  // "قـ ـ ـتل": a stroke of its own
      } else if (cp == '.') {
        ++stops;
      } else if (IsStar(cp)) {
        ++stars;
      } else if (cp == 0x2026 || cp == '_' || cp == '|' || cp == '~' || cp == '+' || cp == '=' || cp == '^' ||
                 cp == '`' || cp == '\'' || cp == '/' || cp == '\\' || cp == '-' || cp == ',' || cp == 0x060C) {
        ++others;
      } else {
        break;
      }
    }
    std::size_t start = i;  // of the piece to the right: marks may come before its first letter
    while (IsIgnored(ClassAt(i)) && ClassAt(i) != Class::kLine) ++i;
    if (ClassAt(i) != Class::kArabic || i == at || blanks > kMostBlanks) return std::nullopt;
    if (start == at) start = i;
    const Piece right = PieceAt(start);
    const std::size_t left_letters = left.letters(), right_letters = right.letters();
    if (left.tatweel_last && right.tatweel_first) return start;
    if (others > 0) return std::nullopt;
    if (left.tatweel_last || right.tatweel_first) {
      // "1443هـ.وقال": the letter of the Islamic year.
      if (left.folded == "ه" && AfterDigit(word)) return std::nullopt;
      if (blanks == 0) return start;
      if (stops + stars > 0 && left.tatweel_last) return std::nullopt;  // "1443 هـ. وقال", "الـ .. "
      if (left.tatweel_last)
        return !joined && In(kParticles, left.folded)                                        ? std::nullopt
               : right_letters <= 2 && !In(kShortWords, right.folded) && right.folded != "و" ? std::optional(start)
                                                                                             : std::nullopt;
      return right_letters <= 2 || (left_letters <= 2 && !In(kShortWords, left.folded)) ? std::optional(start)
                                                                                        : std::nullopt;
    }
    if (blanks > 0) return std::nullopt;
    if (stars > 0) return stops == 0 ? std::optional(start) : std::nullopt;
    // "كوباني.طف*لان": what is masked itself begins a word.
    if (IsStar(CpAt(right.end)) && ClassAt(right.end + 1) == Class::kArabic) return std::nullopt;
    if (stops == 0 || right.folded == "و") return std::nullopt;
    // An Arabic comma or a stop never leaves a single letter other than و behind.
    if (stops > 1) {
      if ((left_letters == 1 && left.folded != "و") || right_letters == 1) return start;
      // "غا..رة", "نا..سفة": two letters that are no word.
      const auto scrap = [](const Piece& piece) {
        return piece.letters() == 2 && !In(kShortWords, piece.folded) && !In(kSpokenWords, piece.folded);
      };
      return stops == 2 && (scrap(left) || scrap(right)) ? std::optional(start) : std::nullopt;
    }
    if (left_letters == 1 && right_letters >= 3)
      return joined || In(kTitles, left.folded) ? std::nullopt : std::optional(start);
    // "كوباني.طفـ.ـلان": what is masked itself begins a word.
    if (right_letters <= 2)
      return In(kShortWords, right.folded) || right.tatweel_last ? std::nullopt : std::optional(start);
    // "الممتلكـ.ـات.ومقتل": the end of a masked word, and the next.
    if (left_letters == 2) return joined || In(kShortWords, left.folded) ? std::nullopt : std::optional(start);
    return std::nullopt;
  }

  // "قتلى و جرحى": a و that stands alone is written to its word, so that it is one token however it was typed. The unit
  // that the word begins with, or none: before digits, a quotation or another alphabet it stays alone.
  std::optional<std::size_t> BehindLoneWa(const Piece& piece) const {
    if (piece.folded != "و" || piece.tatweel_last || hashtag_) return std::nullopt;
    std::size_t i = piece.end;
    while (ClassAt(i) == Class::kSpace && i - piece.end < kMostBlanks) ++i;
    if (i == piece.end || ClassAt(i) != Class::kArabic || PieceAt(i).letters() < 2) return std::nullopt;
    return i;
  }

  bool AfterDigit(std::size_t word) const {
    for (std::size_t i = word; i-- > 0;) {
      if (classes_[i] == Class::kDigit) return true;
      if (classes_[i] != Class::kSpace && !IsIgnored(classes_[i])) return false;
    }
    return false;
  }

  // Goes on behind each mask that follows the piece.
  void AcrossMasks(Piece piece, std::size_t word, std::string& folded, std::size_t& end, bool& masked) const {
    while (const std::optional<std::size_t> next = AcrossMask(piece, end, word, masked)) {
      piece = PieceAt(*next);
      folded += piece.folded;
      end = piece.end;
      masked = true;
    }
  }

  void Word(std::size_t first) {
    if (Url(first)) return;
    Piece piece = PieceAt(first);
    std::string folded = piece.folded;
    std::size_t end = piece.end;
    bool masked = false;
    const bool arabic = ClassAt(at_) == Class::kArabic;
    if (arabic) {
      if (const std::optional<std::size_t> next = BehindLoneWa(piece)) {
        piece = PieceAt(*next);
        folded += piece.folded;
        end = piece.end;
      }
      AcrossMasks(piece, first, folded, end, masked);
    } else {
      // Latin words keep an apostrophe and digits inside: don't, m16.
      while (end < units_.size()) {
        const bool apostrophe = (CpAt(end) == '\'' || CpAt(end) == 0x2019) && ClassAt(end + 1) == Class::kLetter;
        if (ClassAt(end) == Class::kDigit || apostrophe) {
          text::AppendFolded(folded, CpAt(end++));
        } else if (ClassAt(end) == Class::kLetter) {
          piece = PieceAt(end);
          folded += piece.folded;
          end = piece.end;
        } else {
          break;
        }
      }
      // "news.comإصـ.ـابة": an Arabic word run into it goes on behind its mask.
      std::size_t tail = end;
      while (tail > first && ClassAt(tail - 1) != Class::kLetter) --tail;
      if (tail < end && ClassAt(tail) == Class::kArabic) {
        piece = PieceAt(tail);
        AcrossMasks(piece, first, folded, end, masked);
      }
    }
    text::DropFinalHamza(folded, 0);
    // What is folded away behind the last letter and is no tashkeel stays outside: a tatweel, a bidi mark.
    std::size_t last = end;
    while (last > first + 1 && (classes_[last - 1] == Class::kInvisible)) --last;
    Trace trace;
    trace.initial = CountLetters(folded) == 1;
    trace.arabic = arabic;
    Token& token = Add(TokenKind::kWord, first, last, std::move(folded), trace);
    token.masked = masked;
    ReadMarks(token, first, last);
    at_ = end;
  }

  // What the folding loses and grammar can use.
  void ReadMarks(Token& token, std::size_t first, std::size_t end) const {
    int letters = 0;
    char32_t first_letter = 0, second_letter = 0, before_last = 0, last_letter = 0;
    int tanwin_at = -1;
    std::uint64_t fathas = 0;  // by the number of letters up to the one that has it
    for (std::size_t i = first; i < end; ++i) {
      const char32_t cp = units_[i].cp;
      if (const int more = text::LettersIn(cp); more > 0) {
        letters += more;
        before_last = last_letter;
        last_letter = text::Composed(cp);
        if (letters == 2 && more == 1) second_letter = last_letter;
        if (first_letter == 0) first_letter = last_letter;
      } else if (cp == 0x064F || cp == 0xFE78 || cp == 0xFE79) {
        // "وقُتل": the conjunction is no letter of the verb.
        if (letters == 1 || (letters == 2 && (first_letter == 0x0648 || first_letter == 0x0641)))
          token.passive_mark = true;
      } else if (cp == 0x064B || cp == 0xFE70 || cp == 0xFE71) {
        tanwin_at = letters;
      } else if ((cp == 0x064E || cp == 0xFE76 || cp == 0xFE77) && letters < 64) {
        fathas |= std::uint64_t{1} << letters;
      }
    }
    token.tanwin = tanwin_at > 0 && (tanwin_at == letters || (tanwin_at == letters - 1 && last_letter == 0x0627));
    token.taa = last_letter == 0x0629 && letters > 1;
    const bool oblique = before_last == 0x064A && last_letter == 0x0646 && letters > 3 && letters < 64;
    token.dual_mark = oblique && (fathas >> (letters - 2) & 1) != 0;
    const bool joined = first_letter == 0x0648 || first_letter == 0x0641;
    token.hamza_below = (joined ? second_letter : first_letter) == 0x0625;
  }

  bool StartsWith(std::size_t unit, std::string_view ascii) const {
    for (std::size_t i = 0; i < ascii.size(); ++i) {
      if ((CpAt(unit + i) | 0x20) != (static_cast<char32_t>(ascii[i]) | 0x20)) return false;
    }
    return true;
  }

  // An address is one symbol, so that its stops and numbers say nothing.
  bool Url(std::size_t first) {
    if (!StartsWith(first, "http://") && !StartsWith(first, "https://") && !StartsWith(first, "www.")) return false;
    std::size_t end = first;
    std::string folded;
    while (end < units_.size() && units_[end].cp > 0x20 && units_[end].cp < 0x7F)
      folded += static_cast<char>(units_[end++].cp);
    while (end > first + 1 && (units_[end - 1].cp == '.' || units_[end - 1].cp == ')' || units_[end - 1].cp == ',')) {
      --end;
      folded.pop_back();
    }
    Add(TokenKind::kSymbol, first, end, std::move(folded), {});
    at_ = end;
    return true;
  }

  // "مليون", "ألف", "مليار" behind a space.
  bool IsScaleAt(std::size_t unit) const {
    if (CpAt(unit) != ' ') return false;
    const char32_t one = CpAt(unit + 1), two = CpAt(unit + 2), three = CpAt(unit + 3);
    return (one == 0x0645 && two == 0x0644 && three == 0x064A) ||
           ((one == 0x0623 || one == 0x0627) && two == 0x0644 && three == 0x0641);
  }

  void Number() {
    const std::size_t first = at_;
    std::string folded;
    std::size_t i = first;
    const auto digits_from = [&](std::size_t from) {
      std::size_t n = 0;
      while (ClassAt(from + n) == Class::kDigit) ++n;
      return n;
    };
    const auto take = [&](std::size_t n) {
      for (std::size_t end = i + n; i < end; ++i) text::AppendFolded(folded, CpAt(i));
    };
    std::size_t group = digits_from(i);
    take(group);
    // Thousands in groups of three, or one fraction. "21.01.2019" is a date: three numbers.
    const char32_t separator = CpAt(i);
    const bool point = separator == '.' || separator == 0x066B,
               comma = separator == ',' || separator == 0x060C || separator == 0x066C;
    if ((point || comma) && i >= plain_until_) {
      std::size_t groups = 0, j = i;
      bool thousands = group <= 3;
      std::size_t length = 0;
      while (CpAt(j) == separator && (length = digits_from(j + 1)) > 0) {
        thousands = thousands && length == 3;
        j += 1 + length;
        ++groups;
      }
      if (groups > 1) plain_until_ = j;
      // "2،5 مليون": the comma of a sentence is that of a fraction before a scale alone.
      const bool mark = separator != 0x060C || IsScaleAt(j);
      const bool fraction = groups == 1 && (point || (length <= 2 && group <= 3 && mark));
      if (groups > 0 && (thousands || fraction)) {
        while (i < j) {
          folded += point ? '.' : ',';
          ++i;
          take(digits_from(i));
        }
        // "1,234.50": behind the thousands the other mark opens a fraction.
        const char32_t other = CpAt(i);
        const bool opens = comma ? other == '.' || other == 0x066B : other == ',';
        if (thousands && opens && digits_from(i + 1) > 0) {
          const std::size_t length_of = digits_from(i + 1);
          const char32_t behind = CpAt(i + 1 + length_of);
          const bool more = (behind == '.' || behind == ',') && digits_from(i + 2 + length_of) > 0;
          if (!more && (length_of <= 2 || other == 0x066B)) {
            folded += comma ? '.' : ',';
            ++i;
            take(length_of);
          }
        }
      }
    }
    Add(TokenKind::kNumber, first, i, std::move(folded), {});
    at_ = i;
  }

  void Punct() {
    const std::size_t first = at_;
    std::string folded;
    text::AppendFolded(folded, CpAt(first));
    Trace trace;
    trace.quote = QuoteOf(CpAt(first));
    trace.mark = folded == "…" ? 0x2026 : static_cast<unsigned char>(folded[0]);
    std::size_t end = first + 1;
    if (trace.mark == '.' || trace.mark == 0x2026) {
      while (CpAt(end) == '.' || CpAt(end) == 0x2026) ++end;
      if (end > first + 1 || trace.mark == 0x2026) {
        trace.mark = 0x2026;
        folded = "...";
      }
    }
    at_ = end;
    Add(TokenKind::kPunct, first, end, std::move(folded), trace);
  }

  void Symbol() {
    const char32_t cp = CpAt(at_);
    const auto solid = [&](std::size_t i) {
      return IsLetter(ClassAt(i)) || ClassAt(i) == Class::kDigit || CpAt(i) == '_' || IsIgnored(ClassAt(i));
    };
    if ((cp == '#' || cp == 0xFF03 || cp == 0xFE5F) && solid(at_ + 1)) {
      hashtag_ = true;
      ++at_;
      return;
    }
    if (cp == '_' && (hashtag_ || (at_ > 0 && solid(at_ - 1) && solid(at_ + 1)))) {
      ++at_;
      return;
    }
    hashtag_ = false;
    std::string folded;
    // "وأصيب عريف· الحادثة": the full stop of some papers of the Maghreb; " · " lists what a page offers.
    const bool next_blank =
        at_ + 1 == units_.size() || classes_[at_ + 1] == Class::kSpace || classes_[at_ + 1] == Class::kLine;
    if (cp == 0xB7 && at_ > 0 && classes_[at_ - 1] == Class::kArabic && next_blank) {
      Trace stop;
      stop.mark = '.';
      Add(TokenKind::kPunct, at_, at_ + 1, ".", stop);
      ++at_;
      return;
    }
    if (cp == text::kInvalid || cp < 0x20) {
      text::AppendUtf8(folded, 0xFFFD);
    } else if (cp == 0x066A) {
      folded = "%";
    } else {
      text::AppendUtf8(folded, cp);
    }
    Add(TokenKind::kSymbol, at_, at_ + 1, std::move(folded), {});
    ++at_;
  }

  // Pairs of quotation marks and of brackets, each within its line: one without a partner marks nothing.
  void MarkPairs() {
    std::vector<Token>& tokens = result_.tokens;
    for (std::size_t begin = 0; begin < tokens.size();) {
      std::size_t end = begin + 1;
      while (end < tokens.size() && !tokens[end].line_start) ++end;
      for (std::size_t i = begin; i < end; ++i) {
        if (traces_[i].quote == Quote::kNone) continue;
        const std::size_t close = ClosingQuote(i, end);
        if (close == end) continue;
        for (std::size_t j = i + 1; j < close; ++j) tokens[j].quoted = true;
        traces_[close].closes = true;
        i = close;
      }
      std::vector<std::size_t> open;
      for (std::size_t i = begin; i < end; ++i) {
        if (traces_[i].mark == '(') open.push_back(i);
        if (traces_[i].mark == ')' && !open.empty()) {
          for (std::size_t j = open.back() + 1; j < i; ++j) tokens[j].bracketed = true;
          traces_[i].closes = true;
          open.pop_back();
        }
      }
      begin = end;
    }
  }

  // The mark that closes the quotation opened at i, or `end`. Writers of right-to-left text swap the shapes, so any
  // double mark closes if none of the proper shape does.
  std::size_t ClosingQuote(std::size_t i, std::size_t end) const {
    const Quote opening = traces_[i].quote;
    const std::vector<Token>& tokens = result_.tokens;
    std::size_t any = end;
    for (std::size_t j = i + 1; j < end; ++j) {
      const Quote q = traces_[j].quote;
      if (q == Quote::kNone) continue;
      if (opening == Quote::kSingle) {
        // An apostrophe opens nothing.
        const bool opens = tokens[i].space_before || i == 0 || traces_[i - 1].mark != 0;
        return q == Quote::kSingle && opens ? j : (q == Quote::kSingle ? end : ClosingSingle(j, end));
      }
      if (q == Quote::kSingle) continue;
      if (q == opening ? opening == Quote::kEither : (q == Quote::kClose && opening == Quote::kOpen)) return j;
      if (opening == Quote::kClose && q == Quote::kOpen) return j;
      if (any == end) any = j;
    }
    return any;
  }
  std::size_t ClosingSingle(std::size_t j, std::size_t end) const {
    for (; j < end; ++j) {
      if (traces_[j].quote == Quote::kSingle) return j;
    }
    return end;
  }

  bool EndsSentence(std::size_t i) const {
    const std::vector<Token>& tokens = result_.tokens;
    const char32_t mark = traces_[i].mark;
    if (tokens[i].bracketed) return false;
    if (mark == '!' || mark == '?') return true;
    if (mark != '.') return false;
    if (i == 0 || tokens[i].line_start) return false;
    const Token& before = tokens[i - 1];
    const bool glued_before = !tokens[i].space_before;
    if (glued_before && traces_[i - 1].initial && before.kind == TokenKind::kWord) {
      // "أ. ف. ب", but not the letter of a year: "2011م."
      return i >= 2 && tokens[i - 2].kind == TokenKind::kNumber;
    }
    if (before.kind == TokenKind::kNumber && before.line_start) return false;  // "1. قتل ..."
    if (i + 1 == tokens.size() || tokens[i + 1].space_before) return true;
    const Token& after = tokens[i + 1];
    if (after.kind == TokenKind::kPunct) return true;
    if (before.kind == TokenKind::kNumber && after.kind == TokenKind::kNumber) return false;  // "21.01.2019"
    // A forgotten space: "قواتهم.أعلنت". In "example.com" and "u.s." the stop belongs to the word.
    if (before.kind == TokenKind::kWord && after.kind == TokenKind::kWord) {
      return (traces_[i - 1].arabic || traces_[i + 1].arabic) && CountLetters(before.folded) >= 2 &&
             CountLetters(after.folded) >= 2;
    }
    return true;
  }

  // "قتل جنديان إثر\nهجوم على حاجز": the end of a line inside a sentence.
  void JoinLines() {
    std::vector<Token>& tokens = result_.tokens;
    constexpr std::size_t kWords = 4;       // a line has more than a heading's words
    constexpr std::string_view kTv = "تي";  // "بيروت - قناة كذا تي في"
    std::size_t begin = 0;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      if (!tokens[i].line_start) continue;
      const Token& before = tokens[i - 1];
      const bool dangles = i - begin >= kWords && before.kind == TokenKind::kWord && In(kDangling, before.folded) &&
                           tokens[i - 2].folded != kTv && tokens[i].kind == TokenKind::kWord &&
                           before.end + 1U == tokens[i].begin;
      if (dangles)
        tokens[i].line_start = false;
      else
        begin = i;
    }
  }

  void GiveSentences() {
    JoinLines();
    std::vector<Token>& tokens = result_.tokens;
    std::uint32_t sentence = 0;
    bool ended = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      // What closes a quotation or a bracket, and a run of marks, stays with its sentence.
      const bool tail =
          traces_[i].closes ||
          (!tokens[i].space_before && (traces_[i].mark == '!' || traces_[i].mark == '?' || traces_[i].mark == '.'));
      if (i > 0 && (tokens[i].line_start || (ended && !tail))) {
        ++sentence;
        ended = false;
      }
      tokens[i].sentence = sentence;
      if (EndsSentence(i)) ended = true;
    }
    result_.sentences = tokens.empty() ? 0 : sentence + 1;
  }

  std::string_view text_;
  std::vector<Unit> units_;
  std::vector<Class> classes_;
  std::size_t at_ = 0;
  std::size_t plain_until_ = 0;  // no separators inside numbers before this unit: a date with stops
  bool space_ = true, line_ = true, hashtag_ = false;
  Tokens result_;
  std::vector<Trace> traces_;
};

}  // namespace

Tokens Tokenize(std::string_view text, Field in) { return Scanner(text, in).Run(); }

}  // namespace isnad
