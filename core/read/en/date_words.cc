#include "core/read/en/date_words.h"

#include "core/read/en/numbers.h"

namespace isnad::internal {

bool EnglishWords::EndsPart(std::size_t i) const {
  if (i >= tokens_.size() || !SameLine(i > 0 ? i - 1 : 0, i)) return true;
  return tokens_[i].kind == TokenKind::kPunct && tokens_[i].folded != "-" && tokens_[i].folded != "/";
}

bool EnglishWords::IsSpelled(std::size_t i) const {
  if (i >= tokens_.size() || tokens_[i].kind != TokenKind::kWord) return false;
  for (const Analysis& a : lattice_.readings[i])
    if (a.lexeme->pos == Pos::kNumber) return true;
  return false;
}

DayNumberAt EnglishWords::SpelledDay(std::size_t i) const {
  if (!IsSpelled(i)) return {};
  const std::optional<en::EnglishNumber> number = en::NumberAt(lattice_, i);
  if (!number || number->several || number->digits || number->first != number->value_first) return {};
  const std::uint32_t value = number->quantity.min;
  if (value < 1 || value > 31 || number->quantity.max != number->quantity.min || !SameLine(i, number->last)) return {};
  return {number->last, static_cast<int>(value), 0, true, number->ordinal};
}

DayNumberAt EnglishWords::DayOfMonth(std::size_t i) const {
  const int value = Digits(i);
  if (value < 0) return SpelledDay(i);
  if (value < 1 || value > 31 || tokens_[i].folded.size() > 2) return {};
  DayNumberAt found{i, value};
  const auto ending = [&](std::size_t at) { return Glued(at) && IsAny(at, "st", "nd", "rd", "th"); };
  if (ending(i + 1)) {
    found.last = i + 1;
    found.ordinal = true;
  }
  // "May 3-5", "3 and 4 May"
  const std::size_t joint = found.last + 1;
  const bool joined = IsPunct(joint, "-") || IsAny(joint, "and", "to", "through", "until", "till");
  const std::size_t second = Is(joint + 1, "the") ? joint + 2 : joint + 1;
  const int to = joined ? Digits(second) : -1;
  if (to > value && to <= 31 && tokens_[second].folded.size() <= 2) {
    found.to = to;
    found.last = second;
    if (ending(found.last + 1)) ++found.last;
  }
  return found;
}

std::pair<std::size_t, int> EnglishWords::SpelledYear(std::size_t i) const {
  constexpr std::pair<std::size_t, int> kNoYear{kNone, 0};
  if (!IsSpelled(i)) return kNoYear;
  const std::optional<en::EnglishNumber> head = en::NumberAt(lattice_, i);
  if (!head || head->ordinal || head->several || head->digits) return kNoYear;
  const auto value = static_cast<int>(head->quantity.min);
  if (value >= kEarliestYear && value <= kLatestYear) return {head->last, value};
  const std::optional<en::EnglishNumber> rest =
      value == 19 || value == 20 ? en::NumberAt(lattice_, head->last + 1) : std::nullopt;
  if (!rest || rest->ordinal || rest->digits || rest->several || rest->quantity.min < 10 || rest->quantity.min > 99)
    return kNoYear;
  return {rest->last, value * 100 + static_cast<int>(rest->quantity.min)};
}

std::pair<std::size_t, int> EnglishWords::YearBehind(std::size_t i) const {
  std::size_t at = i;
  if (IsPunct(at, ",") || Is(at, "of") || (Is(at, "in") && YearAt(at + 1) > 0)) ++at;
  if (Is(at, "the") && Is(at + 1, "year")) at += 2;
  if (at == 0 || !SameLine(i > 0 ? i - 1 : 0, at)) return {kNone, 0};
  // "February 14 of this year", "June last year"
  const Which which = WhichWord(at);
  const int year = which == Which::kNone || UnitAt(at + 1).name != "year" ? 0 : calendar_.YearBy(which);
  if (year > 0 && UnitAt(at + 1).reading->number != Number::kPlural && SameLine(at, at + 1)) return {at + 1, year};
  if (YearAt(at) > 0) return {at, YearAt(at)};
  return SpelledYear(at);
}

Counted EnglishWords::CountBefore(std::size_t i) const {
  if (Digits(i) >= 0) return {i + 1, Digits(i)};
  if (Is(i, "a") && Is(i + 1, "few")) return {i + 2, 0};
  if (IsAny(i, "a", "an", "one")) return {i + 1, 1};
  if (IsAny(i, "several", "few", "some", "many")) return {i + 1, 0};
  if (!IsSpelled(i)) return {i, 0};
  const std::optional<en::EnglishNumber> number = en::NumberAt(lattice_, i);
  if (number && !number->ordinal && !number->several && number->first == number->value_first &&
      number->quantity.max == number->quantity.min)
    return {number->last + 1, static_cast<int>(number->quantity.min)};
  return {i, 0};
}

Which EnglishWords::WhichWord(std::size_t i) const {
  if (Tag(i, "time-last") != nullptr || IsAny(i, "previous", "preceding")) return Which::kLast;
  if (Tag(i, "time-this") != nullptr) return Which::kThis;
  if (Tag(i, "time-next") != nullptr) return Which::kNext;
  return Which::kNone;
}

}  // namespace isnad::internal
