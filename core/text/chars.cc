#include "core/text/chars.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <vector>

// Classes and folds of the 65536 code points of the first plane are two tables, filled once. ICU is asked only while
// they are filled and for the rare code points outside them.

namespace isnad::text {
namespace {

constexpr char32_t kPlane = 0x10000;

// The value of a decimal digit, also of one in a circle (\u2462, \u2778), or -1.
int DigitOf(char32_t cp) {
  const bool circled = (cp >= 0x2460 && cp <= 0x2468) || cp == 0x24EA || (cp >= 0x24F5 && cp <= 0x24FD) ||
                       (cp >= 0x2776 && cp <= 0x277E) || (cp >= 0x2780 && cp <= 0x2788) ||
                       (cp >= 0x278A && cp <= 0x2792);
  if (circled) return static_cast<int>(u_getNumericValue(static_cast<UChar32>(cp)));
  return u_charType(static_cast<UChar32>(cp)) == U_DECIMAL_DIGIT_NUMBER ? u_charDigitValue(static_cast<UChar32>(cp))
                                                                        : -1;
}

// Ten to twenty in one circle.
bool IsCircledTen(char32_t cp) {
  return (cp >= 0x2469 && cp <= 0x2473) || (cp >= 0x24EB && cp <= 0x24F4) || cp == 0x24FE || cp == 0x277F ||
         cp == 0x2789 || cp == 0x2793;
}

bool IsPresentationForm(char32_t cp) {
  return (cp >= 0xFB00 && cp <= 0xFDFF) || (cp >= 0xFE70 && cp <= 0xFEFC) || (cp >= 0xFF01 && cp <= 0xFFEF);
}

char32_t FoldedPunct(char32_t cp) {
  switch (cp) {
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x2036:
    case '"':
    case 0x300C:
    case 0x300D:
      return '"';
    case 0x060C:
    case ',':
      return ',';
    case 0x061B:
    case ';':
      return ';';
    case 0x061F:
    case '?':
      return '?';
    case 0x06D4:
    case '.':
      return '.';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case '-':
      return '-';
    case '[':
    case '{':
    case 0xFD3F:
    case '(':
      return '(';
    case ']':
    case '}':
    case 0xFD3E:
    case ')':
      return ')';
    case ':':
    case '!':
    case '/':
      return cp;
    case 0x2026:
      return 0x2026;
    default:
      return IsSingleQuote(cp) ? '\'' : 0;
  }
}

char32_t FoldedArabic(char32_t cp) {
  switch (cp) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
    case 0x0672:
    case 0x0673:
      return 0x0627;
    case 0x0649:
    case 0x0626:
    case 0x06CC:
    case 0x06D2:
      return 0x064A;
    case 0x0629:
    case 0x06D5:
    case 0x06C1:
    case 0x06BE:
    case 0x06C3:
      return 0x0647;
    case 0x0624:
      return 0x0648;
    case 0x06A9:
    case 0x06AA:
      return 0x0643;
    default:
      return cp;
  }
}

// The letter without its accent, in lower case: É, é -> e.
char32_t FoldedLetter(char32_t cp) {
  if (cp == 0x0131 || cp == 0x0130) return 'i';
  static const icu::Normalizer2* nfd = [] {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* instance = icu::Normalizer2::getNFDInstance(error);
    return U_SUCCESS(error) ? instance : nullptr;
  }();
  const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(cp)));
  // Hangul and scripts whose marks are letters keep theirs.
  if (nfd == nullptr || lower > 0x1FFF) return lower;
  icu::UnicodeString parts;
  if (!nfd->getDecomposition(static_cast<UChar32>(lower), parts)) return lower;
  return static_cast<char32_t>(parts.char32At(0));
}

struct Tables {
  std::vector<Class> classes = std::vector<Class>(kPlane, Class::kSymbol);
  std::vector<char16_t> folds = std::vector<char16_t>(kPlane, 0);
  std::vector<std::u16string> forms;  // of presentation forms: the letters they stand for
  std::vector<std::uint16_t> form_index = std::vector<std::uint16_t>(kPlane, 0);  // 0: none

  Tables() {
    forms.emplace_back();
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
    for (char32_t cp = 0; cp < kPlane; ++cp) classes[cp] = Plain(cp);
    for (char32_t cp = 0; cp < kPlane; ++cp) {
      if (IsPresentationForm(cp) && U_SUCCESS(error)) AddForm(cp, *nfkc);
      if (!IsCircledTen(cp)) continue;
      const auto value = static_cast<int>(u_getNumericValue(static_cast<UChar32>(cp)));
      classes[cp] = Class::kDigit;
      form_index[cp] = static_cast<std::uint16_t>(forms.size());
      forms.push_back({static_cast<char16_t>('0' + value / 10), static_cast<char16_t>('0' + value % 10)});
    }
  }

  Class Plain(char32_t cp) {
    const auto fold = [&](char32_t to) { folds[cp] = static_cast<char16_t>(to); };
    if (cp == '\n' || cp == '\r' || cp == '\v' || cp == '\f' || cp == 0x85 || cp == 0x2028 || cp == 0x2029)
      return Class::kLine;
    if (cp == '\t' || cp == 0x3000 || u_isUWhiteSpace(static_cast<UChar32>(cp))) return Class::kSpace;
    if (cp == 0x0640) return Class::kTatweel;
    if (cp == 0xAD || cp == 0x061C || cp == 0x180E || cp == 0xFEFF || (cp >= 0x200B && cp <= 0x200F) ||
        (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2060 && cp <= 0x206F) || (cp >= 0xFE00 && cp <= 0xFE0F)) {
      return Class::kInvisible;
    }
    if (const char32_t punct = FoldedPunct(cp); punct != 0) {
      fold(punct);
      return Class::kPunct;
    }
    const int digit = DigitOf(cp);
    if (digit >= 0) {
      fold('0' + static_cast<char32_t>(digit));
      return Class::kDigit;
    }
    const auto type = u_charType(static_cast<UChar32>(cp));
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) return Class::kMark;
    if ((cp >= 0x0620 && cp <= 0x064A) || (cp >= 0x066E && cp <= 0x06D5) || (cp >= 0x06EE && cp <= 0x06FF) ||
        (cp >= 0x0750 && cp <= 0x077F) || (cp >= 0x08A0 && cp <= 0x08C9)) {
      if (!u_isalpha(static_cast<UChar32>(cp))) return Class::kSymbol;
      fold(FoldedArabic(cp));
      return Class::kArabic;
    }
    if (u_isalpha(static_cast<UChar32>(cp))) {
      const char32_t folded = FoldedLetter(cp);
      fold(folded < kPlane ? folded : cp);
      return Class::kLetter;
    }
    return Class::kSymbol;
  }

  // A form that does not fold to letters and marks alone (the ligature of a whole phrase) stays a symbol.
  void AddForm(char32_t cp, const icu::Normalizer2& nfkc) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::UnicodeString composed = nfkc.normalize(icu::UnicodeString(static_cast<UChar32>(cp)), error);
    if (U_FAILURE(error) || composed.isEmpty() || composed == icu::UnicodeString(static_cast<UChar32>(cp))) return;
    std::u16string letters;
    Class first = Class::kMark;
    for (int32_t i = 0; i < composed.length(); ++i) {
      const char16_t unit = composed[i];
      const Class c = classes[unit];
      if (c == Class::kSpace && i == 0 && composed.length() > 1) continue;  // a mark on its own: space and mark
      if (c == Class::kArabic || c == Class::kLetter || c == Class::kDigit || c == Class::kPunct) {
        if (first == Class::kMark) first = c;
        if (c != first) return;
      } else if (c != Class::kMark && c != Class::kTatweel) {
        return;
      }
      letters += unit;
    }
    if ((first == Class::kDigit || first == Class::kPunct) && letters.size() != 1) return;
    classes[cp] = first;
    if (first == Class::kDigit || first == Class::kPunct) {
      folds[cp] = folds[letters[0]];
      return;
    }
    form_index[cp] = static_cast<std::uint16_t>(forms.size());
    forms.push_back(letters);
  }
};

const Tables& Get() {
  static const Tables tables;
  return tables;
}

}  // namespace

char32_t Next(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto tail = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
  const std::size_t i = at;
  const unsigned char lead = byte(i);
  if (lead < 0x80) {
    at = i + 1;
    return lead;
  }
  if (lead >= 0xC2 && lead < 0xE0 && tail(i + 1)) {
    at = i + 2;
    return static_cast<char32_t>((lead & 0x1F) << 6 | (byte(i + 1) & 0x3F));
  }
  if (lead >= 0xE0 && lead < 0xF0 && tail(i + 1) && tail(i + 2)) {
    const auto cp = static_cast<char32_t>((lead & 0x0F) << 12 | (byte(i + 1) & 0x3F) << 6 | (byte(i + 2) & 0x3F));
    if (cp >= 0x800 && !(cp >= 0xD800 && cp <= 0xDFFF)) {
      at = i + 3;
      return cp;
    }
  }
  if (lead >= 0xF0 && lead < 0xF5 && tail(i + 1) && tail(i + 2) && tail(i + 3)) {
    const auto cp = static_cast<char32_t>((lead & 0x07) << 18 | (byte(i + 1) & 0x3F) << 12 | (byte(i + 2) & 0x3F) << 6 |
                                          (byte(i + 3) & 0x3F));
    if (cp >= 0x10000 && cp <= 0x10FFFF) {
      at = i + 4;
      return cp;
    }
  }
  at = i + 1;
  return kInvalid;
}

bool IsSingleQuote(char32_t cp) {
  return cp == '\'' || (cp >= 0x2018 && cp <= 0x201B) || cp == 0x2032 || cp == 0x2039 || cp == 0x203A;
}

Class ClassOf(char32_t cp) {
  if (cp < kPlane) return Get().classes[cp];
  if (cp == kInvalid) return Class::kSymbol;
  if (cp >= 0xE0000 && cp <= 0xE01EF) return Class::kInvisible;
  if (u_charType(static_cast<UChar32>(cp)) == U_NON_SPACING_MARK) return Class::kMark;
  return u_isalpha(static_cast<UChar32>(cp)) ? Class::kLetter : Class::kSymbol;
}

void AppendUtf8(std::string& out, char32_t cp) {
  if (cp < 0x80) {
    out += static_cast<char>(cp);
  } else if (cp < 0x800) {
    out += static_cast<char>(0xC0 | cp >> 6);
    out += static_cast<char>(0x80 | (cp & 0x3F));
  } else if (cp < 0x10000) {
    out += static_cast<char>(0xE0 | cp >> 12);
    out += static_cast<char>(0x80 | (cp >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (cp & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | cp >> 18);
    out += static_cast<char>(0x80 | (cp >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (cp >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (cp & 0x3F));
  }
}

void AppendFolded(std::string& out, char32_t cp) {
  if (cp >= kPlane) {
    if (ClassOf(cp) == Class::kLetter) AppendUtf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(cp))));
    return;
  }
  const Tables& tables = Get();
  if (const std::uint16_t form = tables.form_index[cp]; form != 0) {
    for (const char16_t unit : tables.forms[form]) {
      if (tables.classes[unit] != Class::kMark && tables.folds[unit] != 0) AppendUtf8(out, tables.folds[unit]);
    }
    return;
  }
  if (tables.folds[cp] != 0) AppendUtf8(out, tables.folds[cp]);
}

char32_t Composed(char32_t cp) {
  if (cp >= kPlane) return cp;
  const Tables& tables = Get();
  const std::u16string& form = tables.forms[tables.form_index[cp]];
  return form.empty() ? cp : form.back();
}

int LettersIn(char32_t cp) {
  if (cp >= kPlane) return ClassOf(cp) == Class::kLetter ? 1 : 0;
  const Tables& tables = Get();
  if (const std::uint16_t form = tables.form_index[cp]; form != 0) {
    int letters = 0;
    for (const char16_t unit : tables.forms[form]) {
      letters += tables.classes[unit] == Class::kArabic || tables.classes[unit] == Class::kLetter ? 1 : 0;
    }
    return letters;
  }
  return tables.classes[cp] == Class::kArabic || tables.classes[cp] == Class::kLetter ? 1 : 0;
}

void DropFinalHamza(std::string& out, std::size_t from) {
  constexpr std::string_view kHamza = "ء";
  while (out.size() > from + kHamza.size() && std::string_view(out).ends_with(kHamza))
    out.resize(out.size() - kHamza.size());
}

}  // namespace isnad::text
