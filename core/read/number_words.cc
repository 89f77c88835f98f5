#include "core/read/number_words.h"

namespace isnad {
namespace {

constexpr std::uint32_t kThousandsOf = 2000;  // "آلاف": two thousand or more

}  // namespace

std::optional<std::uint64_t> NumberWords::Digits(std::string_view text, bool& fraction, std::uint64_t& tenths) {
  std::uint64_t value = 0;
  std::size_t group = 0;
  fraction = false;
  tenths = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= '0' && text[i] <= '9') {
      if (value > 100'000'000'000) return std::nullopt;
      value = value * 10 + static_cast<std::uint64_t>(text[i] - '0');
      ++group;
      continue;
    }
    // "3.500" and "3,500" are thousands; "2.5" has a fraction.
    if (text.size() - i == 2 && text[i] == '.') {
      fraction = true;
      tenths = static_cast<std::uint64_t>(text[i + 1] - '0');
      return value;
    }
    if (text.size() - i < 4) return std::nullopt;
    group = 0;
  }
  return group == 0 ? std::nullopt : std::optional(value);
}

const Analysis* NumberWords::NumberReading(std::size_t at) const {
  for (const Analysis& a : Readings(at))
    if (a.lexeme->pos == Pos::kNumber && a.lexeme->value > 0) return &a;
  return nullptr;
}

std::optional<NumberValue> NumberWords::Number(std::size_t at) const {
  if (at >= tokens_.size()) return std::nullopt;
  NumberValue result;
  result.first = static_cast<std::uint32_t>(at);
  std::uint64_t total = 0, part = 0;
  std::uint64_t last_scale = 0;  // 0: none yet
  bool unit = false, tens = false, hundred = false, any = false;
  std::size_t next = at;
  while (Here(next, at)) {
    const Token& token = tokens_[next];
    std::size_t word = next;
    bool joined = false;
    if (any && IsWa(next) && Here(next + 1, at) && tokens_[next + 1].kind == TokenKind::kNumber) {
      // "3 آلاف و500": digits go on only below a scale.
      if (part != 0 || last_scale == 0) break;
      word = next + 1;
      joined = true;
    }
    if (tokens_[word].kind == TokenKind::kNumber) {
      if (any && !joined) break;
      bool fraction = false;
      std::uint64_t tenths = 0;
      const std::optional<std::uint64_t> value = Digits(Word(word), fraction, tenths);
      if (!value || (joined && *value >= last_scale)) break;
      result.digits = true;
      any = true;
      part = *value;
      unit = tens = hundred = true;
      next = word + 1;
      if (const Analysis* scale = Here(next, at) ? ScaleReading(next) : nullptr) {
        const auto of = static_cast<std::uint64_t>(scale->lexeme->value);
        total += part * of + tenths * of / 10;
        part = 0;
        last_scale = of;
        unit = tens = hundred = false;
        ++next;
      } else if (fraction) {
        return std::nullopt;
      }
      continue;
    }
    if (token.kind != TokenKind::kWord) break;
    // "أحد عشر", "إحدى عشرة": أحد is a number only before ten.
    const bool eleven = (Word(next) == "احد" || Word(next) == "احدي" || Word(next) == "واحد" || Word(next) == "واحدي" ||
                         Word(next) == "لاحد" || Word(next) == "باحد") &&
                        Here(next + 1, at) && IsTen(Word(next + 1));
    if (eleven && !unit) {
      part += 11;
      unit = tens = any = true;
      next += 2;
      continue;
    }
    const Analysis* reading = NumberReading(next);
    if (reading == nullptr || reading->Has(kPronoun)) break;
    // "اثنا" and "اثني" stand before ten alone; "أثناء" is spelled so too.
    const std::string_view spelled = Word(next);
    const bool construct_two = spelled.ends_with("اثنا") || spelled.ends_with("اثني") || spelled.ends_with("اثنتا") ||
                               spelled.ends_with("اثنتي");
    if (construct_two && !(Here(next + 1, at) && IsTen(Word(next + 1)))) break;
    const Lexeme& lexeme = *reading->lexeme;
    if (any && reading->clitics != 0 && reading->clitics != kWa && !(result.definite && reading->Has(kAl))) break;
    const auto value = static_cast<std::uint64_t>(lexeme.value);
    if (lexeme.Is("ordinal")) {
      if (any) break;
      result.ordinal = any = true;
      part = value;
      ++next;
      if (Here(next, at) && IsTen(Word(next))) {
        part += 10;
        ++next;
      } else if (const Analysis* tens = Here(next, at) ? NumberReading(next) : nullptr;
                 tens != nullptr && value < 10 && tens->lexeme->Is("tens") && tens->Has(kWa) &&
                 tens->Has(kAl) == reading->Has(kAl)) {
        part += static_cast<std::uint64_t>(tens->lexeme->value);  // "الخامسة والثلاثين"
        ++next;
      }
      break;
    }
    if (lexeme.Is("indefinite")) {
      if (any) break;
      result.open = any = true;
      result.definite = reading->Has(kAl);
      part = lexeme.Is("few") ? 2 : value;
      next += reading->length;
      break;
    }
    const bool wa = reading->Has(kWa);
    if (!any) result.definite = reading->Has(kAl);
    if (lexeme.Is("thousand") || lexeme.Is("million")) {
      const bool dual = lexeme.Is("dual");
      const bool plural = Word(next).ends_with("الاف") || Word(next).ends_with("الافا") ||
                          Word(next).ends_with("ملايين") || Word(next).ends_with("مليارات");
      if (!any && plural) {  // "آلاف المدنيين"
        result.open = any = true;
        part = value == 1000 ? kThousandsOf : 2 * value;
        ++next;
        break;
      }
      if (any && !wa && part == 0) break;
      if (any && wa && part != 0) break;
      if (last_scale != 0 && value >= last_scale) break;
      total += (part == 0 || wa || dual ? 1 : part) * value;
      part = 0;
      last_scale = dual ? value / 2 : value;
      unit = tens = hundred = false;
      any = true;
      ++next;
      continue;
    }
    if (any && !wa) {
      // "ثلاثة عشر", "ثلاث مئة"; "المئة الأولى" and the like end the number.
      if (IsTen(Word(next)) && unit && !tens && part % 10 != 0 && part % 100 < 10) {
        part += 10;
        tens = true;
      } else if (lexeme.Is("hundred") && value == 100 && unit && !tens && !hundred && part >= 3 && part <= 9) {
        part *= 100;
        unit = false;
        hundred = true;
      } else {
        break;
      }
    } else if (lexeme.Is("hundred")) {
      if (unit || tens || hundred) break;
      part += value;
      hundred = true;
    } else if (lexeme.Is("tens")) {
      if (tens) break;
      part += value;
      tens = unit = true;
    } else {
      if (unit) break;
      part += value;
      unit = true;
      if (value == 10) tens = true;
    }
    any = true;
    ++next;
  }
  if (!any) return std::nullopt;
  result.value = total + part;
  result.last = static_cast<std::uint32_t>(next - 1);
  if (result.value > 1'000'000'000) return std::nullopt;
  return result;
}

const Analysis* NumberWords::ScaleReading(std::size_t at) const {
  const Analysis* reading = NumberReading(at);
  if (reading == nullptr || reading->clitics != 0 || reading->lexeme->Is("dual") || reading->lexeme->Is("indefinite"))
    return nullptr;
  return reading->lexeme->Is("thousand") || reading->lexeme->Is("million") ? reading : nullptr;
}

}  // namespace isnad
