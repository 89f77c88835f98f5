#include "core/read/en/quantity_finder.h"

// Figures that are a part of another: "including two children", "four of them women", "most of them civilians".

namespace isnad::en {

// "including two children", "among them six women", "six of them children", "most of them women".
void QuantityFinder::Partitive(QuantityPhrase& phrase) const {
  const std::size_t first = phrase.first;
  if (first > 0 && Same(first - 1, first)) {
    std::size_t before = first - 1;
    if (IsPunct(before, "(") || Is(before, "article")) --before;
    for (std::size_t back = before + 1; back-- > 0 && before - back < 3 && Same(back, first);) {
      const Analysis* opener = Find(back, "partitive");
      if (opener != nullptr && back + opener->length + (IsPunct(back + opener->length, ".") ? 1U : 0U) >= before + 1)
        phrase.partitive = true;
    }
  }
  // "including two children, three women and an infant".
  if (!phrase.partitive && !found_.empty() && found_.back().partitive && found_.back().counts_people) {
    const QuantityPhrase& last = found_.back();
    std::size_t between = last.last + 1;
    bool joined = between < first;
    bool has_joint = false;
    for (; joined && between < first; ++between) {
      const bool joint = IsPunct(between, ",") || Is(between, "join") || token(between).folded == "&";
      has_joint = has_joint || joint;
      // ", a teacher, Omar Saleh, and his two sons"
      const NamePhrase* name = field_.NameAt(between);
      joined = joint || Is(between, "possessive") || (name != nullptr && name->type == EntityType::kPerson);
    }
    if (joined && has_joint && !FollowedByOutcome(phrase)) phrase.partitive = true;
  }
  // "four of them children".
  if (Is(phrase.last + 1, "of-them")) {
    const Analysis* of = Find(phrase.last + 1, "of-them");
    const Head head = HeadAt(phrase.last + 1 + of->length);
    phrase.partitive = true;
    if (head.person) {
      phrase.last = static_cast<std::uint32_t>(head.last);
      phrase.head = static_cast<std::uint32_t>(head.at);
      phrase.group = head.group;
      phrase.bare = false;
      phrase.counts_people = true;
      phrase.unit.clear();
    } else {
      std::size_t next = phrase.last + of->length;
      phrase.last = static_cast<std::uint32_t>(next);
    }
  }
  // "most of them children", "mostly women".
  if (phrase.people.form == Form::kPlural && first > 0) {
    for (std::size_t back = first; back-- > 0 && first - back <= 4 && Same(back, first);) {
      const Analysis* most = Find(back, "most-of");
      if (most != nullptr && back + most->length >= first) phrase.partitive = true;
    }
  }
}

bool QuantityFinder::FollowedByOutcome(const QuantityPhrase& phrase) const {
  for (std::size_t i = phrase.last + 1; i < phrase.last + 5 && Same(phrase.last, i); ++i) {
    if (IsHelper(i) || IsAdverb(i) || IsWord(i, "more") || Is(i, "other")) continue;
    return OutcomeAt(i) != nullptr && PersonNoun(i) == nullptr;
  }
  return false;
}

}  // namespace isnad::en
