#include "core/read/numbers/number_phrases.h"

namespace isnad {

NumberPhrases::Bounded NumberPhrases::BoundedNumber(std::size_t at) const {
  Bounded found;
  found.begin = at;
  for (int i = 0; i < 2; ++i) {
    const std::optional<BoundWord> word = Here(found.begin, at) ? BoundAt(found.begin) : std::nullopt;
    if (!word) break;
    found.bounds.push_back(*word);
    found.begin += word->length;
  }
  found.between = !found.bounds.empty() && found.bounds.back().between;
  if (!Here(found.begin, at)) return found;
  if (!found.bounds.empty()) found.begin = BehindMark(found.begin);
  found.value = Number(found.begin);
  if (!found.value) return found;
  NumberValue& value = *found.value;
  value.last = EndSaidTwice(value);
  const bool whole = !value.open && value.thousandths == 0 && (!value.ordinal || found.between);
  if (!whole || !Here(value.last + 1, at)) return found;
  const std::optional<NumberValue> end = RangeEnd(value.last + 1, found.between);
  if (!end || end->open || end->ordinal || end->thousandths != 0 || end->value <= value.value) return found;
  // "5-7" and "20 إلى 30" are ranges where the larger is near; else a date or a score.
  const bool near = found.between || end->value <= value.value * 10;
  const bool glued = value.digits && value.first == value.last && IsGluedRange(value.first);
  if (!found.between && RoseFrom(found.begin)) return found;
  if (!near || (!glued && !found.between && BareUnit(*end) == "date")) return found;
  value.upper = end->value;
  value.last = end->last;
  value.digits = value.digits || end->digits;
  value.ordinal = false;
  return found;
}

// "ثلاثة (03) إرهابيين": the same number once more, in brackets behind it.
std::uint32_t NumberPhrases::EndSaidTwice(const NumberValue& value) const {
  const std::size_t bracket = value.last + 1;
  if (!Here(bracket, value.first) || !IsPunct(bracket, "(") || !Here(bracket + 1, value.first)) return value.last;
  const std::optional<NumberValue> again = Number(bracket + 1);
  const bool same = again && again->value == value.value && again->digits != value.digits && !again->open &&
                    again->thousandths == value.thousandths && IsPunct(again->last + 1, ")");
  return same ? static_cast<std::uint32_t>(again->last + 1) : value.last;
}

// "ارتفع عدد القتلى من 15 إلى 17", "rose from 15 to 17": two tolls, and no range.
bool NumberPhrases::RoseFrom(std::size_t at) const {
  constexpr std::size_t kToTheVerb = 8;  // tokens from the number back to the verb
  if (at == 0 || !Here(at - 1, at) || (Word(at - 1) != "من" && Word(at - 1) != "from")) return false;
  for (std::size_t back = 2; back <= kToTheVerb && back <= at && Here(at - back, at); ++back)
    if (Is(at - back, "rise")) return true;
  return false;
}

namespace {

class Numbers : public NumberPhrases {
 public:
  using NumberPhrases::NumberPhrases;

  std::vector<NumberPhrase> Run() {
    std::vector<NumberPhrase> found;
    for (std::size_t at = 0; at < tokens_.size();) {
      std::optional<NumberPhrase> phrase = PhraseAt(at);
      if (!phrase) {
        ++at;
        continue;
      }
      at = phrase->last + 1;
      Narrow(*phrase);
      at = phrase->last + 1;
      found.push_back(*phrase);
    }
    return found;
  }

 private:
  bool IsNone(const NumberValue& value) const {
    if (value.first != value.last || value.digits) return false;
    const std::optional<std::size_t> before = Before(value.first);
    if (value.value == 1 && before && Is(*before, "any")) return true;
    return value.definite && Is(value.first, "weekday");
  }

  static void Limit(NumberPhrase& phrase, const BoundWord& word) {
    const std::uint64_t value = phrase.number.value;
    phrase.bounded = true;
    switch (word.bound) {
      case Bound::kMoreThan:
        phrase.min = phrase.number.open ? value : value + 1;
        phrase.max.reset();
        break;
      case Bound::kAtLeast:
        phrase.min = value;
        phrase.max.reset();
        break;
      case Bound::kAtMost:
        phrase.min.reset();
        phrase.max = word.less && value > 0 ? value - 1 : value;
        break;
      default:
        break;
    }
  }

  std::optional<NumberPhrase> PhraseAt(std::size_t at) const {
    const Bounded read = BoundedNumber(at);
    if (!read.value || (read.value->ordinal && !read.bounds.empty()) || IsNone(*read.value)) return std::nullopt;
    NumberPhrase phrase;
    phrase.number = *read.value;
    phrase.min = phrase.number.value;
    if (phrase.number.upper) {
      phrase.max = phrase.number.upper;
      phrase.bounded = true;
    } else if (!phrase.number.open) {
      phrase.max = phrase.min;
    }
    const bool bounds = !read.between || phrase.number.upper;
    phrase.first = static_cast<std::uint32_t>(bounds ? at : read.begin);
    phrase.last = phrase.number.last;
    for (const BoundWord& word : read.bounds)
      if (!word.between && bounds) Limit(phrase, word);
    // "500 أو أكثر", "3 أشخاص على الأقل".
    for (std::size_t behind = phrase.last + 1; behind <= phrase.last + 2 && Here(behind, at); ++behind) {
      if (const std::optional<BoundWord> word = BoundAt(behind); word && word->after) {
        // "100 وعلى الأقل 20": the bound of the next number.
        if (HasClitic(behind, kWa)) break;
        Limit(phrase, *word);
        phrase.last = static_cast<std::uint32_t>(behind + word->length - 1);
        break;
      }
      if (tokens_[behind].kind != TokenKind::kWord || !HasPos(behind, Pos::kNoun)) break;
    }
    return phrase;
  }

  // "أكثر من 10 وأقل من 20": two bounds of one number, if they leave any.
  void Narrow(NumberPhrase& phrase) const {
    if (!phrase.bounded || phrase.min.has_value() == phrase.max.has_value()) return;
    std::size_t next = phrase.last + 1;
    if (IsPunct(next, ",")) ++next;
    if (!Here(next, phrase.first)) return;
    bool joined = HasClitic(next, kWa);
    if (IsWa(next) || Word(next) == "او") {
      joined = true;
      ++next;
    }
    if (!joined || !Here(next, phrase.first)) return;
    const std::optional<NumberPhrase> other = PhraseAt(next);
    if (!other || !other->bounded || other->min.has_value() == other->max.has_value() ||
        other->min.has_value() == phrase.min.has_value())
      return;
    const std::uint64_t low = phrase.min ? *phrase.min : *other->min, high = phrase.max ? *phrase.max : *other->max;
    if (low > high) return;
    phrase.min = low;
    phrase.max = high;
    phrase.last = other->last;
  }
};

}  // namespace

std::vector<NumberPhrase> FindNumbers(const Lattice& lattice) { return Numbers(lattice).Run(); }

}  // namespace isnad
