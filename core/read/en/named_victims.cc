#include <algorithm>

#include "core/read/en/frame_filler.h"

// Lists of names: "The dead were identified as A, B and C", "Those killed in the attack were A and B", "gave the names
// of the injured as A and B".

namespace isnad::en {
namespace {

constexpr std::size_t kPhrase = 14;  // words between those whom the outcome befell and what names them

}  // namespace

// The word gives names: "identified", "named", "the names of".
bool FrameFiller::GivesNames(std::size_t at) const { return Is(at, "gives-names") || Is(at, "named"); }

// Behind "those killed", "the dead soldiers": the end of what says where and when.
std::size_t FrameFiller::BehindNamed(const Predicate& word) const {
  std::size_t i = word.last + 1;
  if (Is(i, "person")) ++i;
  if (!Is(i, "preposition") && field_.DateAt(i) == nullptr) return i;
  while (i < word.last + kPhrase && Same(word.first, i) && !IsHelper(i) && !IsWord(i, "as") && !IsPunct(i) &&
         predicate_at_[i] == FieldText::kNone && !(IsFiniteVerb(i) && As(i, Pos::kNoun) == nullptr))
    ++i;
  return i;
}

// A name that begins at the token: a person's, or two capital words or more that nobody knows. Its last token.
std::optional<std::size_t> FrameFiller::NameEnd(std::size_t at) const {
  if (const NamePhrase* name = field_.NameAt(at); name != nullptr)
    return name->type == EntityType::kPerson && name->first == at ? std::optional<std::size_t>(name->last)
                                                                  : std::nullopt;
  std::size_t last = at;
  while (Same(at, last) && IsCapital(last) && token(last).kind == TokenKind::kWord && !Is(last, "nation") &&
         field_.DateAt(last) == nullptr &&
         (field_.NameAt(last) == nullptr || field_.NameAt(last)->type == EntityType::kPerson))
    ++last;
  return last > at + 1 ? std::optional(last - 1) : std::nullopt;
}

// How many names the list at the token has, with ages, titles and trades; last: the token where it ends.
std::uint32_t FrameFiller::CountNames(std::size_t at, std::size_t& last) const {
  std::uint32_t names = 0;
  bool aside = false;  // ", a nurse"
  for (std::size_t i = at; Same(at, i); ++i) {
    if (const std::optional<std::size_t> end = NameEnd(i); end && !aside) {
      ++names;
      i = last = *end;
      continue;
    }
    // "Omar Saleh, his brother Sami and her son": kin, named or not.
    if (Is(i, "possessive") && Is(i + 1, "kin") && names > 0 && Same(at, i + 1)) {
      const bool one = As(i + 1, Pos::kNoun) != nullptr && As(i + 1, Pos::kNoun)->number == Number::kSingular;
      if (!one) break;
      const bool called = Same(at, i + 2) && IsCapital(i + 2) && !IsPunct(i + 2);
      ++names;
      last = ++i;
      if (const std::optional<std::size_t> end = called ? NameEnd(i + 1) : std::nullopt) {
        i = last = *end;
      } else if (called) {
        last = ++i;
      }
      aside = false;
      continue;
    }
    const bool mark = IsPunct(i, ",") || IsPunct(i, ";") || Is(i, "join");
    if (mark || IsQuote(i) || IsPunct(i, "(") || IsPunct(i, ")")) {
      aside = aside && !mark;
      continue;
    }
    if (token(i).kind == TokenKind::kNumber || IsWord(i, "aged") || Is(i, "title") ||
        (IsPunct(i, ".") && i > 0 && Is(i - 1, "title")))
      continue;
    aside = aside || (names > 0 && Is(i, "article") && IsPunct(i - 1, ","));
    if (!aside || IsFiniteVerb(i)) break;
  }
  return names;
}

// "Omar Saleh, Sami Wali and Hasan Farah were killed": names alone before the verb at the token, of which some are
// known by their capitals only; as many as they are.
std::optional<FrameFiller::People> FrameFiller::NamesBefore(std::size_t verb) const {
  if (verb == 0 || !IsHelper(verb) || !Same(verb - 1, verb)) return std::nullopt;
  std::size_t first = SegmentStart(verb);
  while (first < verb && (IsQuote(first) || Is(first, "title"))) ++first;
  std::size_t last = first;
  const std::uint32_t names = first < verb ? CountNames(first, last) : 0;
  if (names < 2 || last + 1 != verb) return std::nullopt;
  bool unread = false;
  std::size_t marks = 0;
  for (std::size_t i = first; i <= last; ++i) {
    if (token(i).kind == TokenKind::kPunct && !IsPunct(i, ",") && !IsPunct(i, "-") && !IsQuote(i)) return std::nullopt;
    const NamePhrase* name = field_.NameAt(i);
    const QuantityPhrase* told = field_.QuantityAt(i);
    if ((name != nullptr && name->type != EntityType::kPerson) ||
        (told != nullptr && told->counts_people && told->people.max != 1U))
      return std::nullopt;
    unread = unread || (name == nullptr && IsCapital(i) && !Is(i, "title"));
    marks += IsPunct(i, ",") || Is(i, "join") ? 1U : 0U;
  }
  // "Omar Saleh, Mayor of Halbun": one, and what he is.
  if (!unread || marks + 1 < names) return std::nullopt;
  bool joined = false;
  for (std::size_t i = first; i < last; ++i) joined = joined || Is(i, "join");
  if (!joined) return std::nullopt;
  People people;
  people.first = static_cast<std::uint32_t>(first);
  people.last = static_cast<std::uint32_t>(last);
  people.people = {Form::kNamed, Bound::kExact, names, names, false};
  return people;
}

// Those whom the outcome befell are told by their names. A list shorter than the figure told before is a part of it.
bool FrameFiller::FillNamed(std::uint32_t p) {
  const Predicate word = frames_.predicates[p];
  if (word.first == 0 || !IsWord(word.first - 1, "those", "the")) return false;
  // "Among the dead were A and B": FillAmong's.
  if (word.first > 1 && IsWord(word.first - 2, "among", "amongst")) return false;
  // "identified two of the dead as A and B": a part that has its number.
  if (word.first > 2 && Is(word.first - 2, "of") && field_.QuantityAt(word.first - 3) != nullptr) return false;
  std::size_t i = BehindNamed(word);
  if (IsHelper(i)) {
    while (IsHelper(i) || IsAdverb(i)) ++i;
    if (GivesNames(i) && IsWord(i + 1, "as")) i += 2;
  } else {
    bool named = false;
    for (std::size_t k = word.first; k > 0 && Same(k - 1, word.first) && !named; --k) named = GivesNames(k - 1);
    if (!named || !(IsWord(i, "as") || IsPunct(i, ":"))) return false;
    ++i;
  }
  People people;
  people.first = word.first;
  std::size_t last = word.last;
  const std::uint32_t names = CountNames(i, last);
  if (names < 2) return false;
  people.last = static_cast<std::uint32_t>(last);
  people.people = {Form::kNamed, Bound::kExact, names, names, false};
  // "The dead soldiers were identified as A, B and C"
  for (std::size_t k = word.first; k <= word.last + 1U && Same(word.first, k); ++k)
    if (const QuantityPhrase* who = field_.QuantityAt(k); who != nullptr && who->counts_people && who->group)
      people.group = *who->group;
  const std::optional<std::uint32_t> whole = TotalBefore(word, people);
  AddFilling(p, people, "named").part_of = whole;
  return true;
}

// "The body of A was found", "recovered the bodies of A and B": killed, where the text has not told of them.
void FrameFiller::FillNamedBodies() {
  constexpr std::size_t kWords = 5;  // from the verb to the noun
  for (std::size_t at = 0; at + 2 < size(); ++at) {
    const QuantityPhrase* titled = field_.QuantityAt(at + 2);
    if (!Is(at, "corpse") || !Is(at + 1, "of") || field_.furniture[at] ||
        (titled != nullptr && (titled->people.form != Form::kSingular || titled->first > at + 2)))
      continue;
    People people;
    std::size_t last = at;
    // "the body of policeman A"
    std::size_t who = at + 2;
    while (Same(at, who) && field_.NameAt(who) == nullptr && (Is(who, "article") || Is(who, "person"))) ++who;
    const std::uint32_t names = CountNames(who, last);
    people.group = GroupOfTrade(who);
    std::size_t behind = last + 1;
    while (Same(at, behind) && (IsHelper(behind) || IsAdverb(behind))) ++behind;
    bool found = behind > last + 1 && Same(at, behind) && Is(behind, "finds");
    for (std::size_t i = at; i > 0 && at - i < kWords && Same(i - 1, at) && !found; --i) found = Is(i - 1, "finds");
    const bool told = std::any_of(frames_.fillings.begin(), frames_.fillings.end(), [&](const Filling& filling) {
      return filling.outcome == Outcome::kKilled && filling.last >= at && filling.first <= last;
    });
    if (names == 0 || !found || told) continue;
    people.first = static_cast<std::uint32_t>(at);
    people.last = static_cast<std::uint32_t>(last);
    people.people = {Form::kNamed, Bound::kExact, names, names, false};
    AddBodies(at, people);
  }
}

// "kidnapped the head of Halbun village, Omar Saleh, and his two wives": the last token of the name behind one who was
// told by what he is, where others follow; 0: there is none.
std::size_t FrameFiller::ApposedEnd(const People& who, std::size_t at) const {
  constexpr std::size_t kName = 5;
  if (!who.quantity || who.people.max != 1U || who.people.form != Form::kSingular || at < 2 || !IsPunct(at - 1, ",") ||
      who.last + 1U == at)
    return 0;
  // Between the two stands only where he is what he is.
  for (std::size_t i = who.last + 1U; i + 1 < at; ++i)
    if (!Is(i, "of") && !Is(i, "article") && !Is(i, "place-cue") && field_.NameAt(i) == nullptr && !IsCapital(i) &&
        !IsWord(i, "in", "group", "group's", "movement", "organization", "organisation"))
      return 0;
  // "the emir of the group in Halbun, known as Omar Saleh, and two guards"
  if (IsWord(at, "known", "nicknamed", "dubbed")) at += IsWord(at + 1, "as") ? 2 : 1;
  std::size_t end = at;
  while (end < at + kName && Same(at, end) && IsCapital(end) && token(end).kind == TokenKind::kWord &&
         field_.DateAt(end) == nullptr &&
         (field_.NameAt(end) == nullptr || field_.NameAt(end)->type == EntityType::kPerson ||
          field_.NameAt(end)->known == nullptr))
    ++end;
  const bool listed = IsPunct(end, ",") || Is(end, "join");
  if (end < at + 2 || !Same(at, end) || !listed) return 0;
  const std::size_t next = IsPunct(end, ",") && Is(end + 1, "join") ? end + 2 : end + 1;
  return PeopleAt(next) ? end - 1 : 0;
}

}  // namespace isnad::en
