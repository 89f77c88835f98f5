#include "core/read/numbers/number_bounds.h"

#include <algorithm>

namespace isnad {

std::optional<NumberValue> NumberBounds::RangeEnd(std::size_t at, bool between) const {
  if (!Here(at, at)) return std::nullopt;
  if (between && !IsWa(at)) {
    if (std::optional<NumberValue> end = Number(at); end && HasClitic(at, kWa)) return end;
  }
  const bool joint = (between && IsWa(at)) || Word(at) == "الي" || Word(at) == "او" || (between && Word(at) == "-");
  const bool hyphen = (Word(at) == "-" || Word(at) == "~") && at > 0 && tokens_[at - 1].kind == TokenKind::kNumber;
  if ((!joint && !hyphen) || !Here(at + 1, at)) return std::nullopt;
  // "تحديث 20:15 – 20 قتيلا": the minutes of an hour begin none.
  if (hyphen && at > 2 && IsPunct(at - 2, ":") && !tokens_[at - 2].space_before && !tokens_[at - 1].space_before &&
      tokens_[at - 3].kind == TokenKind::kNumber)
    return std::nullopt;
  // "ارتفع عدد القتلى منذ نيسان 2023 إلى 3754": a month's year is no end of a range.
  if (Word(at) == "الي" && at >= 2 && Word(at - 1).size() == 4 &&
      (Word(at - 1).starts_with("19") || Word(at - 1).starts_with("20")) &&
      (Is(at - 2, "month") || (at >= 3 && Is(at - 3, "month")) || Is(at - 2, "unit=year")))
    return std::nullopt;
  return Number(at + 1);
}

std::optional<NumberBounds::BoundWord> NumberBounds::BoundAt(std::size_t at) const {
  if (at >= tokens_.size()) return std::nullopt;
  for (const Analysis& a : Readings(at)) {
    if (a.Has(kPronoun)) continue;
    BoundWord word;
    word.length = a.length;
    word.after = a.lexeme->Is("after");
    // "5 أو أكثر من 3" bounds the number behind, "5 أو أكثر من المدنيين" the one before.
    const std::size_t of = at + a.length;
    if (word.after && Here(of, at) && Word(of) == "من" && Here(of + 1, at) && Number(of + 1)) continue;
    if (a.lexeme->Is("bound=morethan"))
      word.bound = Bound::kMoreThan;
    else if (a.lexeme->Is("bound=atleast"))
      word.bound = Bound::kAtLeast;
    else if (a.lexeme->Is("bound=atmost"))
      word.bound = Bound::kAtMost;
    else if (a.lexeme->Is("bound=lessthan")) {
      word.bound = Bound::kAtMost;
      word.less = true;
    } else if (a.lexeme->Is("bound=about"))
      word.bound = Bound::kAbout;
    else if (a.lexeme->Is("bound=between")) {
      word.bound = Bound::kBetween;
      word.between = true;
    } else
      continue;
    return word;
  }
  return std::nullopt;
}

std::size_t NumberBounds::BehindMark(std::size_t at) const {
  std::size_t number = at;
  if (Here(number + 1, at) && Word(number) == "ال") ++number;
  const bool opens = IsPunct(number, "(") || IsPunct(number, "/") || IsPunct(number, "\"");
  if (opens && Here(number + 1, at)) ++number;
  return number > at && tokens_[number].kind == TokenKind::kNumber ? number : at;
}

void NumberBounds::Limit(Quantity& people, const BoundWord& word) {
  const std::uint32_t value = people.min;
  const bool open = !people.max.has_value();
  people.bound = word.bound;
  switch (word.bound) {
    case Bound::kMoreThan:
      people.min = open ? value : value + 1;
      people.max.reset();
      break;
    case Bound::kAtLeast:
      people.max.reset();
      break;
    case Bound::kAtMost:
      people.max = word.less && value > 0 ? value - 1 : value;
      people.min = std::min<std::uint32_t>(1, *people.max);
      break;
    case Bound::kAbout:
      people.approx = true;
      break;
    default:
      break;
  }
}

}  // namespace isnad
