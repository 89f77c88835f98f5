#include "core/read/en/quantity_finder.h"

// Figures that are a part of another: "including two children", "four of them women", "most of them civilians".

namespace isnad::en {

void QuantityFinder::Partitive(QuantityPhrase& phrase) const {
  // "17 others, women among them,"
  const bool closed = Same(phrase.last, phrase.last + 2) && IsWord(phrase.last + 1, "among", "amongst") &&
                      IsWord(phrase.last + 2, "them");
  phrase.partitive = phrase.partitive || closed || IsOpenedAsPart(phrase) || GoesOnAsPart(phrase) || IsMostOf(phrase);
  TakeOfThem(phrase);
}

// "including two children", "among them six women"
bool QuantityFinder::IsOpenedAsPart(const QuantityPhrase& phrase) const {
  const std::size_t first = phrase.first;
  if (first == 0 || !Same(first - 1, first)) return false;
  std::size_t before = first - 1;
  if (IsPunct(before, "(") || Is(before, "article")) --before;
  for (std::size_t back = before + 1; back-- > 0 && before - back < 4 && Same(back, first);) {
    const Analysis* opener = Find(back, "partitive");
    if (opener == nullptr) continue;
    std::size_t behind = back + opener->length;
    if (IsWord(behind, "those") && Is(behind + 1, "of")) behind += 2;  // "15 bodies, including those of six children"
    if (behind + (IsPunct(behind, ".") ? 1U : 0U) >= before + 1) return true;
  }
  return false;
}

// "including two children, three women and an infant"
bool QuantityFinder::GoesOnAsPart(const QuantityPhrase& phrase) const {
  if (found_.empty() || !found_.back().partitive || !found_.back().counts_people) return false;
  // "17 dead, including five children, and 30 wounded", "dozens of casualties, including 14 dead and 20 wounded"
  if (phrase.outcome && phrase.outcome != found_.back().outcome) return false;
  // ", and seven had surrendered": of those another clause tells.
  const bool apart = found_.back().last + 3U == phrase.first && IsPunct(phrase.first - 2, ",") &&
                     Same(phrase.last, phrase.last + 1U) && IsHelper(phrase.last + 1U) &&
                     !IsWord(phrase.last + 1U, "among");
  if (apart) return false;
  bool has_joint = false;
  for (std::size_t between = found_.back().last + 1; between < phrase.first; ++between) {
    const bool joint = IsPunct(between, ",") || Is(between, "join") || token(between).folded == "&";
    has_joint = has_joint || joint;
    // ", a teacher, Omar Saleh, and his two sons"
    const NamePhrase* name = field_.NameAt(between);
    if (!joint && !Is(between, "possessive") && (name == nullptr || name->type != EntityType::kPerson)) return false;
  }
  return has_joint && !FollowedByOutcome(phrase) && !Speaks(phrase);
}

// "including three children, medics at the hospital said": who tells it, and nobody who was hurt.
bool QuantityFinder::Speaks(const QuantityPhrase& phrase) const {
  constexpr std::size_t kFar = 7;  // tokens from the speaker to the verb
  // ", the governor said", "three residents of Halbun maintained": behind a comma, whatever his number.
  const std::size_t first = phrase.first;
  const bool comma =
      first > 0 && (IsPunct(first - 1, ",") || (first > 1 && Is(first - 1, "article") && IsPunct(first - 2, ",")));
  if (phrase.people.form != Form::kPlural && !comma) return false;
  for (std::size_t i = phrase.last + 1; i <= phrase.last + kFar && Same(phrase.last, i); ++i) {
    const Analysis* say = Find(i, "say-verb");
    if (say != nullptr && (field_.NameAt(i) != nullptr || say->lexeme->pos != Pos::kVerb)) continue;
    if (say != nullptr) return true;
    // ", activists and rescue workers said"
    const bool joined = comma && Is(i, "join") && PersonAhead(i + 1);
    if (token(i).kind == TokenKind::kPunct || (Is(i, "join") && !joined) || OutcomeAt(i) != nullptr) return false;
  }
  return false;
}

// "most of them children", "mostly women"
bool QuantityFinder::IsMostOf(const QuantityPhrase& phrase) const {
  const std::size_t first = phrase.first;
  if (phrase.people.form != Form::kPlural || first == 0) return false;
  for (std::size_t back = first; back-- > 0 && first - back <= 4 && Same(back, first);) {
    const Analysis* most = Find(back, "most-of");
    // "most of whom are women" as well
    const std::size_t behind = most != nullptr ? back + most->length : 0;
    if (most != nullptr && (behind >= first || (behind + 1 == first && Is(behind, "be")))) return true;
  }
  return false;
}

// "four of them children"
void QuantityFinder::TakeOfThem(QuantityPhrase& phrase) const {
  const Analysis* of = Find(phrase.last + 1, "of-them");
  // "a third of them women", "all but two of them civilians": a share, and those who are not.
  const std::size_t first = phrase.first;
  const bool but = first > 1 && Same(first - 2, first) && IsWord(first - 1, "but") && IsWord(first - 2, "all");
  if (of == nullptr || phrase.ordinal || but) return;
  std::size_t begin = phrase.last + 1 + of->length;
  // "five of whom were fighters", "one of whom was a child"
  const bool whom = IsWord(begin - 1, "whom") && IsWord(begin, "were", "was", "are", "is");
  const std::size_t kind = begin + (IsWord(begin + 1, "a", "an") ? 2U : 1U);
  if (whom && OutcomeAt(kind) == nullptr && HeadAt(kind).person) ++begin;
  // "one of them a boy"
  if (phrase.people.max == 1U && IsWord(begin, "a", "an")) ++begin;
  const Head head = HeadAt(begin);
  phrase.partitive = true;
  if (!head.person) {
    phrase.last = static_cast<std::uint32_t>(phrase.last + of->length);
    return;
  }
  phrase.last = static_cast<std::uint32_t>(head.last);
  phrase.head = static_cast<std::uint32_t>(head.at);
  phrase.group = head.group;
  phrase.bare = false;
  phrase.counts_people = true;
  phrase.unit.clear();
}

bool QuantityFinder::FollowedByOutcome(const QuantityPhrase& phrase) const {
  for (std::size_t i = phrase.last + 1; i < phrase.last + 5 && Same(phrase.last, i); ++i) {
    if (IsHelper(i) || IsAdverb(i) || IsWord(i, "more") || Is(i, "other")) continue;
    // "30 people were wounded": behind its helper the word is no noun.
    return OutcomeAt(i) != nullptr && (PersonNoun(i) == nullptr || (i > phrase.last + 1U && IsHelper(i - 1)));
  }
  return false;
}

}  // namespace isnad::en
