#include "core/read/en/numbers.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "core/read/numbers/number_words.h"

namespace isnad::en {
namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max() / 2;

struct Value {
  std::size_t last = 0;
  std::uint64_t value = 0;
  bool digits = false, open = false, ordinal = false, whole = true;
};

class Numbers {
 public:
  explicit Numbers(const Lattice& lattice) : lattice_(lattice), tokens_(*lattice.tokens) {}

  std::optional<EnglishNumber> At(std::size_t at) const {
    std::size_t i = at;
    Bound bound = Bound::kExact;
    bool bounded = false, less = false, between = false;
    // "at least more than 20", "not less than".
    for (int words = 0; words < 2; ++words) {
      const Analysis* word = BoundWord(i);
      if (word == nullptr) break;
      const Lexeme& lexeme = *word->lexeme;
      bounded = true;
      if (lexeme.Is("bound-exact")) bound = Bound::kExact;
      if (lexeme.Is("bound-least")) bound = Bound::kAtLeast;
      if (lexeme.Is("bound-more")) bound = Bound::kMoreThan;
      if (lexeme.Is("bound-most")) bound = Bound::kAtMost;
      // "the toll has gone up to nine": what it is now.
      if (lexeme.lemma == "up to" && at > 0 &&
          (Is(at - 1, "toll-verb") || IsWord(at - 1, "gone") || IsWord(at - 1, "went")))
        bound = Bound::kExact;
      if (lexeme.Is("bound-less")) bound = Bound::kAtMost, less = true;
      if (lexeme.Is("bound-about") && bound == Bound::kExact) bound = Bound::kAbout;
      i += word->length;
      if (IsWord(i, "a", "an") && Is(i + 1, "unit")) break;
    }
    if (!bounded && Is(i, "between")) {
      between = true;
      ++i;
    }
    // "this one", "which one" stand for a thing.
    if (IsWord(i, "one") && i > 0 && tokens_[i - 1].sentence == tokens_[i].sentence &&
        (Is(i - 1, "demonstrative") || IsWord(i - 1, "which")))
      return std::nullopt;
    const std::optional<Value> value = ValueAt(i);
    if (!value) return std::nullopt;
    EnglishNumber number;
    number.first = at;
    number.value_first = i;
    number.value = value->value;
    number.last = value->last;
    number.ordinal = value->ordinal;
    number.digits = value->digits;
    number.several = SeveralAt(i);
    if (value->ordinal && (bounded || between)) return std::nullopt;
    Quantity& quantity = number.quantity;
    quantity.form = value->open ? Form::kTens : value->digits ? Form::kDigits : Form::kWord;
    const auto whole = [](std::uint64_t of) { return static_cast<std::uint32_t>(std::min(of, kMost)); };
    quantity.min = whole(value->value);
    quantity.max = quantity.min;
    if (value->open) quantity.max = std::nullopt;
    if (number.several) {
      quantity.form = Form::kPlural;
      quantity.max = std::nullopt;
    }
    // "between 5 and 7", "five to seven", "5-7".
    const std::size_t joint = number.last + 1;
    const bool dashed = IsHyphen(joint) || IsSpacedDash(joint, value->digits);
    const bool range = between ? IsWord(joint, "and") : (IsWord(joint, "to", "through") && !RoseFrom(at)) || dashed;
    if (range && !value->ordinal && !number.several) {
      const std::optional<Value> upper = ValueAt(joint + 1);
      // "between nine and 12" as well
      const bool alike = upper && (upper->digits == value->digits || (!dashed && upper->digits));
      if (upper && upper->value > value->value && !upper->ordinal && alike && !IsHyphen(upper->last + 1)) {
        quantity.max = whole(upper->value);
        quantity.bound = Bound::kBetween;
        number.last = upper->last;
        return number;
      }
    }
    if (between) return std::nullopt;
    // "six or seven people"
    if (!bounded && IsWord(joint, "or") && !value->ordinal && !number.several && !value->open) {
      const std::optional<Value> upper = ValueAt(joint + 1);
      // "thirteen or 14 soldiers" as well
      if (upper && upper->value > value->value && upper->value <= value->value + 2 && !upper->ordinal &&
          (upper->digits || !value->digits)) {
        quantity.max = whole(upper->value);
        quantity.bound = Bound::kBetween;
        number.last = upper->last;
        return number;
      }
    }
    TakeRepeat(number);
    // "20 or more", "five or fewer".
    const std::size_t after = number.last + 1;
    if (IsWord(after + 2, "than")) {
      // "ten and more than 40": another number.
    } else if (IsWord(after, "or", "and") && (IsWord(after + 1, "more") || Is(after + 1, "or-more"))) {
      bound = Bound::kAtLeast;
      number.last = after + 1;
    } else if (IsWord(after, "or") && (IsWord(after + 1, "less") || Is(after + 1, "or-less"))) {
      bound = Bound::kAtMost;
      number.last = after + 1;
    }
    // "15+ killed"
    if (!bounded && value->digits && after < tokens_.size() && tokens_[after].folded == "+" &&
        !tokens_[after].space_before &&
        !(after + 1 < tokens_.size() && tokens_[after + 1].kind == TokenKind::kNumber)) {
      bound = Bound::kAtLeast;
      number.last = after;
    }
    Lay(bound, less, quantity);
    number.value = value->value;
    if (bound == Bound::kMoreThan || bound == Bound::kAtLeast) TakeUpper(number);
    return number;
  }

 private:
  bool IsWord(std::size_t at, std::string_view word) const { return at < tokens_.size() && tokens_[at].folded == word; }
  bool IsWord(std::size_t at, std::string_view a, std::string_view b) const { return IsWord(at, a) || IsWord(at, b); }
  bool Is(std::size_t at, std::string_view tag) const { return at < tokens_.size() && lattice_.Is(at, tag); }
  bool IsHyphen(std::size_t at) const {
    return at + 1 < tokens_.size() && tokens_[at].kind == TokenKind::kPunct && tokens_[at].folded == "-" &&
           !tokens_[at].space_before && !tokens_[at + 1].space_before;
  }

  // "1000 – 5000": a dash between two numbers, with a blank on either side.
  bool IsSpacedDash(std::size_t at, bool digits) const {
    return digits && at + 1 < tokens_.size() && tokens_[at].kind == TokenKind::kPunct && tokens_[at].folded == "-" &&
           tokens_[at].space_before && tokens_[at + 1].space_before && tokens_[at + 1].kind == TokenKind::kNumber &&
           tokens_[at + 1].sentence == tokens_[at].sentence;
  }

  // "five (5) people", "45 (forty-five)": the same number once more.
  void TakeRepeat(EnglishNumber& number) const {
    const auto is = [&](std::size_t at, std::string_view mark) {
      return at < tokens_.size() && tokens_[at].kind == TokenKind::kPunct && tokens_[at].folded == mark;
    };
    if (!is(number.last + 1, "(")) return;
    const std::optional<Value> again = ValueAt(number.last + 2);
    if (again && again->value == number.value && again->digits != number.digits && is(again->last + 1, ")"))
      number.last = again->last + 1;
  }

  // "rose from 11 to 13", "raised its count of the dead from 11 to 13": two tolls, and no range.
  bool RoseFrom(std::size_t at) const {
    constexpr std::size_t kToTheVerb = 10;  // tokens from the number back to the verb
    if (at == 0 || !IsWord(at - 1, "from") || tokens_[at - 1].sentence != tokens_[at].sentence) return false;
    for (std::size_t back = 2; back <= kToTheVerb && back <= at; ++back) {
      if (tokens_[at - back].sentence != tokens_[at].sentence) return false;
      for (const std::string_view tag : {"toll-verb", "bring", "gives", "grows"})
        if (Is(at - back, tag)) return true;
      // "has gone up from 21 to 28"
      if (back > 2 && IsWord(at - back, "gone", "went") && IsWord(at - back + 1, "up")) return true;
    }
    return false;
  }

  // "more than 20 but fewer than 30"
  void TakeUpper(EnglishNumber& number) const {
    std::size_t at = number.last + 1;
    if (at < tokens_.size() && tokens_[at].folded == ",") ++at;
    if (!IsWord(at, "and", "but")) return;
    const Analysis* word = BoundWord(at + 1);
    if (word == nullptr || !(word->lexeme->Is("bound-less") || word->lexeme->Is("bound-most"))) return;
    const std::optional<Value> upper = ValueAt(at + 1 + word->length);
    if (!upper || upper->ordinal || upper->open || upper->value <= number.quantity.min) return;
    const std::uint64_t most = word->lexeme->Is("bound-less") ? upper->value - 1 : upper->value;
    number.quantity.max = static_cast<std::uint32_t>(std::min(most, kMost));
    number.quantity.bound = Bound::kBetween;
    number.last = upper->last;
  }

  static void Lay(Bound bound, bool less, Quantity& quantity) {
    quantity.bound = bound;
    switch (bound) {
      case Bound::kAtLeast:
        quantity.max = std::nullopt;
        break;
      case Bound::kMoreThan:
        // "more than a dozen": what is open or rounded already keeps its own floor.
        if (quantity.form != Form::kTens) quantity.min += 1;
        quantity.max = std::nullopt;
        break;
      case Bound::kAtMost:
        quantity.max = less && quantity.min > 0 ? quantity.min - 1 : quantity.min;
        quantity.min = 1;
        break;
      case Bound::kAbout:
        quantity.approx = true;
        break;
      default:
        break;
    }
  }

  const Analysis* BoundWord(std::size_t at) const {
    if (at >= tokens_.size()) return nullptr;
    for (const Analysis& a : lattice_.readings[at])
      for (const std::string_view tag :
           {"bound-least", "bound-more", "bound-most", "bound-less", "bound-about", "bound-exact"})
        if (a.lexeme->Is(tag)) return &a;
    return nullptr;
  }

  bool SeveralAt(std::size_t at) const { return Is(at, "several") || Is(at, "many"); }

  const Analysis* NumberWord(std::size_t at) const {
    if (at >= tokens_.size()) return nullptr;
    for (const Analysis& a : lattice_.readings[at])
      if (a.lexeme->pos == Pos::kNumber) return &a;
    return nullptr;
  }

  // Digits or words of one whole number: "1,200", "3.5 million", "two hundred and fifty-six", "a dozen".
  std::optional<Value> ValueAt(std::size_t at) const {
    if (at >= tokens_.size()) return std::nullopt;
    // "several dozen", "several hundred": rows of their own.
    const Analysis* open_word = lattice_.Find(at, "open");
    if (SeveralAt(at) && (open_word == nullptr || open_word->length == 1)) {
      const Analysis* several = lattice_.Find(at, "several");
      return Value{at + (several != nullptr ? several->length : 1U) - 1, 2, false, true, false, true};
    }
    if (tokens_[at].kind == TokenKind::kNumber) return DigitsAt(at);
    std::size_t i = at;
    std::uint64_t total = 0, part = 0;
    bool any = false, open = false, tens = false, unit = false;
    std::size_t last = at;
    if (IsWord(i, "a", "one") && NumberWord(i + 1) != nullptr && NumberWord(i + 1)->lexeme->Is("scale")) {
      part = 1;
      any = IsWord(i, "one");
      ++i;
    }
    while (i < tokens_.size() && tokens_[i].sentence == tokens_[at].sentence) {
      const Analysis* word = NumberWord(i);
      if (word == nullptr) {
        // "twenty-five", "two hundred and six".
        const bool joint = any && (IsHyphen(i) || (IsWord(i, "and") && total + part >= 100 && !unit));
        const Analysis* more = NumberWord(i + 1);
        if (!joint || more == nullptr) break;
        if (more->lexeme->Is("ordinal") && !(IsHyphen(i) && tens && more->lexeme->value < 10)) break;
        if (IsHyphen(i) && !tens) break;
        ++i;
        continue;
      }
      const auto value = static_cast<std::uint64_t>(word->lexeme->value);
      if (word->lexeme->Is("ordinal")) {
        // "two hundredth"
        if (any && value >= 100 && part > 0)
          return Value{i + word->length - 1, total + part * value, false, false, true, true};
        // "twenty-fifth"
        if (any && tens && value < 10)
          return Value{i + word->length - 1, total + part + value, false, false, true, true};
        if (any) break;
        return Value{at + word->length - 1, value, false, false, true, true};
      }
      if (word->lexeme->Is("scale")) {
        // "three lakh crore", "three thousand million"
        if (any && part == 0 && total > 0) {
          part = total;
          total = 0;
        }
        if (!any && part == 0) {
          // "hundred people" has lost its word before.
          part = 1;
        }
        part *= value;
        if (value >= 1000) {
          total += part;
          part = 0;
        }
        unit = tens = false;
      } else if (word->lexeme->Is("open")) {
        // "three dozens", "two hundred dozens"
        if (any && total + part > 0 && word->length == 1) {
          last = i;
          return Value{last, (total + part) * (value / 2), false, false, false, true};
        }
        if (any) break;
        // "tens of thousands".
        part = value;
        open = true;
        i += word->length;
        any = true;
        last = i - 1;
        if (const Analysis* more = NumberWord(i); more != nullptr && more->lexeme->Is("open")) {
          part = static_cast<std::uint64_t>(value / 2 * 2) * (static_cast<std::uint64_t>(more->lexeme->value) / 2);
          last = i + more->length - 1;
        }
        break;
      } else {
        if (unit || (tens && value >= 10)) break;
        part += value;
        unit = !word->lexeme->Is("tens");
        tens = word->lexeme->Is("tens");
      }
      any = true;
      last = i + word->length - 1;
      i = last + 1;
    }
    if (!any) return std::nullopt;
    return Value{last, total + part, false, open, false, true};
  }

  std::optional<Value> DigitsAt(std::size_t at) const {
    const std::optional<Digits> digits = ReadDigits(tokens_[at].folded);
    if (!digits) return std::nullopt;
    Value value{at, digits->whole, true, false, false, digits->thousandths == 0};
    // "3rd", "21st".
    if (at + 1 < tokens_.size() && !tokens_[at + 1].space_before &&
        (IsWord(at + 1, "st", "nd") || IsWord(at + 1, "rd", "th"))) {
      value.ordinal = true;
      value.last = at + 1;
      return value;
    }
    TakeGroups(value);
    const std::size_t behind = value.last + 1;
    const Analysis* scale = NumberWord(behind);
    const bool here = behind < tokens_.size() && tokens_[behind].sentence == tokens_[at].sentence;
    // "10k", "3M": the letter is glued.
    if (const Analysis* letter =
            here && !tokens_[behind].space_before ? lattice_.Find(behind, "scale-letter") : nullptr) {
      const auto by = static_cast<std::uint64_t>(letter->lexeme->value);
      value.value = value.value * by + digits->thousandths * by / 1000;
      value.last = behind;
      value.whole = true;
      return value;
    }
    if (scale == nullptr || !here) return value;
    // "3 dozens"
    if (scale->lexeme->Is("open") && scale->length == 1 && scale->lexeme->lemma == "dozens") {
      value.value *= 12;
      value.last = behind;
    } else if (scale->lexeme->Is("scale")) {
      const auto by = static_cast<std::uint64_t>(scale->lexeme->value);
      value.value = value.value * by + digits->thousandths * by / 1000;
      value.last = behind;
      value.whole = true;
      TakeRest(value, by);
    }
    return value;
  }

  // "40 000", "1 414 021 100": groups of three behind blanks, as French and the norms write them.
  void TakeGroups(Value& value) const {
    const auto group = [&](std::size_t at) {
      return at < tokens_.size() && tokens_[at].kind == TokenKind::kNumber && tokens_[at].folded.size() == 3 &&
             tokens_[at].space_before && !tokens_[at].line_start &&
             tokens_[at].sentence == tokens_[value.last].sentence;
    };
    if (tokens_[value.last].folded.size() > 3 || value.value == 0 || !value.whole || value.ordinal) return;
    // "on May 12 300 people"
    if (value.last > 0 && lattice_.Is(value.last - 1, "month")) return;
    std::size_t end = value.last;
    std::uint64_t total = value.value;
    while (end < value.last + 4 && group(end + 1)) {
      ++end;
      total = total * 1000 + ReadDigits(tokens_[end].folded).value_or(Digits{}).whole;
    }
    // One group alone must leave no doubt: "12 300 people" may be a list.
    const bool narrow = end > value.last && tokens_[value.last + 1].begin - tokens_[value.last].end > 1;
    if (end == value.last || (end == value.last + 1 && tokens_[end].folded != "000" && !narrow)) return;
    value.value = total;
    value.last = end;
  }

  // "4 thousand 3 hundred and 21": smaller parts behind a scale.
  void TakeRest(Value& value, std::uint64_t scale) const {
    while (scale > 1) {
      const bool joined = IsWord(value.last + 1, "and");
      const std::size_t at = value.last + (joined ? 2 : 1);
      if (at >= tokens_.size() || tokens_[at].sentence != tokens_[value.last].sentence || tokens_[at].line_start)
        return;
      const bool digits = tokens_[at].kind == TokenKind::kNumber;
      const Digits part = digits ? ReadDigits(tokens_[at].folded).value_or(Digits{}) : Digits{};
      const Analysis* behind = digits ? NumberWord(at + 1) : nullptr;
      if (part.whole > 0 && behind != nullptr && behind->lexeme->Is("scale") &&
          static_cast<std::uint64_t>(behind->lexeme->value) < scale && part.thousandths == 0) {
        scale = static_cast<std::uint64_t>(behind->lexeme->value);
        value.value += part.whole * scale;
        value.last = at + 1;
        continue;
      }
      if (!joined || SeveralAt(at)) return;
      if (part.whole > 0 && part.whole < scale && part.thousandths == 0 && behind == nullptr) {
        value.value += part.whole;
        value.last = at;
      } else if (!digits && NumberWord(at) != nullptr) {
        if (const std::optional<Value> rest = ValueAt(at);
            rest && !rest->ordinal && !rest->open && rest->value > 0 && rest->value < scale) {
          value.value += rest->value;
          value.last = rest->last;
        }
      }
      return;
    }
  }

  const Lattice& lattice_;
  const Tokens& tokens_;
};

}  // namespace

std::optional<EnglishNumber> NumberAt(const Lattice& lattice, std::size_t at) { return Numbers(lattice).At(at); }

}  // namespace isnad::en
