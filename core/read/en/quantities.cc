#include <algorithm>

#include "core/read/en/quantity_finder.h"
#include "core/read/en/stages.h"

// A number is followed by what it counts. Without one a person noun counts one behind an article or in a headline ("a
// woman", "Boy killed"), two or more in the plural.

namespace isnad::en {
namespace {

constexpr std::uint64_t kOldest = 120;  // years of age

}  // namespace

std::vector<QuantityPhrase> QuantityFinder::Run() {
  for (std::size_t at = 0; at < size();) {
    std::optional<QuantityPhrase> phrase = Numbered(at);
    if (!phrase) phrase = Zero(at);
    if (!phrase) phrase = Singular(at);
    if (!phrase) phrase = Plural(at);
    if (!phrase) phrase = Some(at);
    if (!phrase) {
      ++at;
      continue;
    }
    at = phrase->last + 1;
    Partitive(*phrase);
    found_.push_back(std::move(*phrase));
  }
  return std::move(found_);
}

std::optional<QuantityPhrase> QuantityFinder::Numbered(std::size_t at) const {
  if (field_.DateAt(at) != nullptr || field_.NameAt(at) != nullptr || IsAsked(at)) return std::nullopt;
  const std::optional<EnglishNumber> number = NumberAt(field_.lattice, at);
  if (!number || !Same(at, number->last)) return std::nullopt;
  if (field_.DateAt(number->last) != nullptr) return std::nullopt;
  QuantityPhrase phrase;
  phrase.first = static_cast<std::uint32_t>(at);
  phrase.people = number->quantity;
  phrase.ordinal = number->ordinal;
  if (TakeLabel(phrase, *number)) return phrase;
  bool of_whole = false;
  const std::size_t begin = BehindNumber(*number, of_whole);
  // "and (103) others"
  if (!of_whole && begin == number->last + 2U && IsPunct(begin - 1, ")") && at > 0) --phrase.first;
  const std::size_t next = number->last + 1;
  // "Two more were killed": others than those told.
  const bool more =
      Same(at, next) && IsWord(next, "more") &&
      (!Same(at, next + 1) || IsHelper(next + 1) || BefellThem(next + 1) || Is(next + 1, "locative") ||
       Is(next + 1, "join") || Find(next + 1, "condition") != nullptr || token(next + 1).kind == TokenKind::kPunct);
  Head head = more ? Head() : HeadAt(begin);
  if (!more) TakeUnknown(head, at, number->quantity.max != 1U);
  if (head.none) {
    phrase.last = static_cast<std::uint32_t>(number->last);
    phrase.head = phrase.last;
    phrase.bare = true;
    phrase.others = head.other || more;
    // "(103) others were injured"
    const bool bracketed = begin == number->last + 2U && (head.other || OutcomeAt(begin) != nullptr);
    phrase.counts_people = bracketed || MayCountBare(*number, at);
    if (!phrase.counts_people) phrase.unit = "label";
    // "Twenty of those detained"
    phrase.partitive = of_whole || Is(number->last + 1, "of-them");
    if (phrase.others) phrase.last = static_cast<std::uint32_t>(next);
    return phrase;
  }
  Open(phrase, head);
  Widen(phrase, head);
  return phrase;
}

// "and 60 more injured": the verb behind, which nobody else follows.
bool QuantityFinder::BefellThem(std::size_t verb) const {
  const Analysis* outcome = OutcomeAt(verb);
  return outcome != nullptr && outcome->lexeme->pos == Pos::kVerb && IsParticiple(verb) && !PersonAhead(verb + 1);
}

// A number that counts nobody by what it is itself: an ordinal, an age, money, an hour, a difference.
bool QuantityFinder::TakeLabel(QuantityPhrase& phrase, const EnglishNumber& number) const {
  const std::size_t at = phrase.first, next = number.last + 1;
  if (number.ordinal) {
    Close(phrase, number.last, "ordinal");
    return true;
  }
  // "one woman of 68", "a boy of about eight"
  const QuantityPhrase* one = found_.empty() ? nullptr : &found_.back();
  if (one != nullptr && one->counts_people && !one->bare && one->people.min == 1 && one->people.max == 1U &&
      one->last + 2U == at && IsWord(at - 1, "of") && Same(one->last, at) && Is(one->head, "person") &&
      number.quantity.min < kOldest) {
    Close(phrase, number.last, "year-of-age");
    return true;
  }
  if (IsAge(number.value_first) || (number.digits && IsAge(number.last))) {
    OpenAge(phrase, number);
    return true;
  }
  if (IsMoney(at, number.last) || IsPercent(number.last) != 0) {
    Close(phrase, number.last + IsPercent(number.last), "money");
    return true;
  }
  // "15:23", "3 a.m.", "No. 5", "Unit 15".
  if (IsClock(at, number.last)) {
    Close(phrase, number.last, "hour");
    return true;
  }
  // "including both fighters and civilians"
  if (IsWord(at, "both") && PersonNoun(next) != nullptr && Is(next + 1, "join")) {
    Close(phrase, number.last, "label");
    return true;
  }
  // "two more than on Monday"
  if (Same(at, next + 1) && IsWord(next, "more", "fewer", "less") && IsWord(next + 1, "than")) {
    Close(phrase, number.last, "label");
    return true;
  }
  return false;
}

// "a 12-year-old boy" begins at its article; "12-year-old Ali" counts nobody.
void QuantityFinder::OpenAge(QuantityPhrase& phrase, const EnglishNumber& number) const {
  const std::size_t end = AgeEnd(number.value_first);
  if (PersonNoun(end + 1) != nullptr && number.quantity.min < kOldest) {
    const Head head = HeadAt(number.value_first);
    phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    // "A 30-year-old women was killed": the article says how many.
    const bool one = phrase.first > 0 && IsWord(phrase.first - 1U, "a", "an");
    if (head.person && (!head.plural || one)) return Open(phrase, head);
  }
  // "killed a 16-year-old in X and wounded another"
  // In a headline as well: "kills 7-year-old in X".
  const bool article = field_.in == Field::kTitle ||
                       (phrase.first > 0 && (IsWord(phrase.first - 1U, "a", "an") || Is(phrase.first - 1U, "another")));
  if (article && end > number.value_first && number.quantity.min < kOldest && EndsPhrase(end + 1)) {
    constexpr std::uint64_t kGrownUp = 18;
    Close(phrase, end, "");
    phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    phrase.counts_people = true;
    if (number.quantity.min < kGrownUp && IsWord(end, "old")) phrase.group = Group::kChild;
    return;
  }
  Close(phrase, AgeEnd(number.last), "year-of-age");
}

// Where what the number counts begins: right behind it, or behind the whole that it is of: "one of the wounded", "two
// of his sons", "20 of those detained".
std::size_t QuantityFinder::BehindNumber(const EnglishNumber& number, bool& of_whole) const {
  std::size_t begin = number.last + 1;
  // "(31) people": a number in brackets
  const std::size_t open = number.value_first > 0 ? number.value_first - 1 : 0;
  if (IsPunct(begin, ")") && IsPunct(open, "(") && open > 0 && Same(open - 1, open) && !IsPunct(open - 1)) ++begin;
  // "Six of nine soldiers"
  if (Is(begin, "of") && Same(number.last, begin + 2)) {
    const std::optional<EnglishNumber> all = NumberAt(field_.lattice, begin + 1);
    if (all && !all->ordinal && !all->several && all->quantity.min > number.quantity.min &&
        HeadAt(all->last + 1).person) {
      of_whole = true;
      return all->last + 1;
    }
  }
  if (!Is(begin, "of") || !(Is(begin + 1, "article") || Is(begin + 1, "possessive") || Is(begin + 1, "definite")))
    return begin;
  of_whole = true;
  begin += 2;
  // "four of their own" as well
  const bool own = IsWord(begin, "own") && EndsPhrase(begin + 1);
  if (IsWord(begin, "those", "them") || Is(begin, "pronoun") || own) begin = number.last + 1;
  // "28 of the 60 people on board"
  const std::optional<EnglishNumber> whole = NumberAt(field_.lattice, begin);
  if (whole && !whole->ordinal && !HeadAt(whole->last + 1).none) begin = whole->last + 1;
  return begin;
}

// What belongs to a counted noun behind it.
void QuantityFinder::Widen(QuantityPhrase& phrase, const Head& head) const {
  // "five people or more"
  if (phrase.counts_people && IsWord(head.last + 1, "or") && IsWord(head.last + 2, "more") && phrase.people.max) {
    phrase.people.max = std::nullopt;
    phrase.people.bound = Bound::kAtLeast;
    phrase.last = static_cast<std::uint32_t>(head.last + 2);
  }
  // "ten soldiers and pro-government fighters" as well
  const bool side = (IsWord(head.last + 2, "pro", "anti") && IsHyphen(head.last + 3)) ||
                    (Is(head.last + 2, "takes-side") && PersonAhead(head.last + 2));
  // "18 soldiers and ISIS fighters"
  const NamePhrase* body = Same(head.last, head.last + 2) ? field_.NameAt(head.last + 2) : nullptr;
  const bool theirs =
      body != nullptr && body->type == EntityType::kOrganization && PersonNoun(body->last + 1U) != nullptr;
  // "killed four policemen and wounded others": another verb.
  const bool verb = phrase.first > 0 && Same(phrase.first - 1U, head.last + 3) && Befalls(phrase.first - 1U) &&
                    Befalls(head.last + 2) && PersonAhead(head.last + 3);
  if (head.person && head.plural && Is(head.last + 1, "join") && !verb &&
      (side || theirs || PersonNoun(head.last + 2) != nullptr)) {
    // "28 women and children": the number counts both.
    const Head more = HeadAt(head.last + 2);
    // "several women and children" are some of each.
    const bool each = phrase.people.form == Form::kPlural && more.group != head.group;
    if (more.person && more.plural && !each) {
      phrase.last = static_cast<std::uint32_t>(more.last);
      if (more.outcome) phrase.outcome = more.outcome;
      if (more.group != phrase.group && !side) phrase.group = std::nullopt;
    }
  }
  if (head.person || head.unit != "family" || !Is(phrase.last + 1, "of") || size() <= phrase.last + 2) return;
  // "a family of six".
  if (const std::optional<EnglishNumber> of = NumberAt(field_.lattice, phrase.last + 2); of && !of->ordinal) {
    phrase.people = of->quantity;
    phrase.last = static_cast<std::uint32_t>(of->last);
    phrase.head = phrase.last;
    phrase.counts_people = true;
    phrase.unit.clear();
  }
}

void QuantityFinder::Open(QuantityPhrase& phrase, const Head& head) const {
  phrase.last = static_cast<std::uint32_t>(head.last);
  phrase.head = static_cast<std::uint32_t>(head.at);
  phrase.counts_people = head.person && head.unit.empty();
  phrase.group = head.group;
  phrase.outcome = head.outcome;
  phrase.others = head.other;
  phrase.operations = head.operations;
  phrase.unit = phrase.counts_people ? "" : head.unit.empty() ? "thing" : head.unit;
  // "casualties" are killed or hurt, nobody says which.
  if (phrase.counts_people && Is(head.at, "casualty")) {
    phrase.counts_people = false;
    phrase.unit = "casualties";
  }
}

void QuantityFinder::Close(QuantityPhrase& phrase, std::size_t last, std::string unit) {
  phrase.last = static_cast<std::uint32_t>(last);
  phrase.head = phrase.last;
  phrase.counts_people = false;
  phrase.unit = std::move(unit);
}

bool QuantityFinder::IsMoney(std::size_t first, std::size_t last) const {
  const auto sign = [&](std::size_t at) {
    return at < size() && token(at).kind == TokenKind::kSymbol &&
           (token(at).folded == "$" || token(at).folded == "£" || token(at).folded == "€");
  };
  return (first > 0 && sign(first - 1)) || sign(last + 1);
}

bool QuantityFinder::IsClock(std::size_t first, std::size_t last) const {
  if (IsPunct(last + 1, ":") && last + 2 < size() && token(last + 2).kind == TokenKind::kNumber &&
      !token(last + 2).space_before)
    return true;
  if (first > 1 && IsPunct(first - 1, ":") && !token(first).space_before && token(first - 2).kind == TokenKind::kNumber)
    return true;
  if (IsWord(last + 1, "am", "pm", "gmt", "utc", "o'clock")) return true;
  return IsWord(last + 1, "a", "p") && IsPunct(last + 2, ".") && IsWord(last + 3, "m");
}

// "Two brothers, 8 and 11, were killed": ages, set off by commas behind the people.
bool QuantityFinder::IsOfAges(std::size_t first, std::size_t last) const {
  const auto digits = [&](std::size_t at) { return at < size() && token(at).kind == TokenKind::kNumber; };
  std::size_t begin = first, end = last;
  while (begin > 1 && Is(begin - 1, "join") && digits(begin - 2)) begin -= 2;
  while (Same(end, end + 2) && Is(end + 1, "join") && digits(end + 2)) end += 2;
  return begin > 1 && end > begin && IsPunct(begin - 1, ",") && Is(begin - 2, "person") && EndsAge(end);
}

// A comma, a stop or the sentence's end stands behind the token.
bool QuantityFinder::EndsAge(std::size_t last) const {
  const std::size_t next = last + 1;
  return !Same(last, next) || IsPunct(next, ",") || IsPunct(next, ".") || IsPunct(next, ";") || IsQuote(next);
}

// "a man, 59, was killed", "killing a teacher, 45; another man was hurt": an age behind one person and a comma.
bool QuantityFinder::IsAgeOfOne(const EnglishNumber& number, std::size_t first) const {
  const QuantityPhrase* one = found_.empty() ? nullptr : &found_.back();
  return number.quantity.min < kOldest && one != nullptr && one->counts_people && !one->bare && one->people.max == 1U &&
         first == one->last + 2U && IsPunct(first - 1, ",") && Same(one->last, first) && EndsAge(number.last);
}

// "Omar Saleh, eight, and Sami Saleh, 15, were killed": an age in words, behind a name that capitals alone tell as
// well.
bool QuantityFinder::IsAgeOfNamed(const EnglishNumber& number, std::size_t first) const {
  if (first < 3 || !Same(first - 3, first) || !IsPunct(first - 1, ",") || number.quantity.min >= kOldest ||
      !(IsPunct(number.last + 1, ",") || IsPunct(number.last + 1, ".") || Is(number.last + 1, "join")))
    return false;
  const NamePhrase* name = field_.NameAt(first - 2);
  const bool named = name != nullptr && name->type == EntityType::kPerson;
  // "in Halbun, Telmin, eight": a town is no man.
  const bool capitals = name == nullptr && IsCapital(first - 2) && IsCapital(first - 3) &&
                        field_.NameAt(first - 3) == nullptr && field_.lattice.readings[first - 2].empty();
  return named || (capitals && IsPunct(number.last + 1, ","));
}

// A number alone counts people where an outcome stands beside it and nothing makes a label of it.
bool QuantityFinder::MayCountBare(const EnglishNumber& number, std::size_t first) const {
  const std::size_t last = number.last;
  // "Su-24", "M4", "F-16", "107-mm".
  if ((first > 0 && IsHyphen(first - 1)) || IsHyphen(last + 1)) return false;
  if (first > 0 && Same(first - 1, first)) {
    const std::size_t before = first - 1;
    if (IsListed(before, "ranks")) return false;
    if (IsPunct(before, "#") || IsPunct(before, "/")) return false;
    if (IsListed(before, "ranked")) return false;
  }
  // "two men aged 29 and 41"
  if (first > 2 && Is(first - 1, "join") && IsWord(first - 3, "aged") &&
      (token(first - 2).kind == TokenKind::kNumber || As(first - 2, Pos::kNumber) != nullptr))
    return false;
  if (number.digits && IsOfAges(first, last)) return false;
  if (IsPunct(last + 1, "/")) return false;
  // An age: "Sabri, 20, and ...".
  if (first > 0 && IsPunct(first - 1, ",") && first > 1 && field_.NameAt(first - 2) != nullptr &&
      field_.NameAt(first - 2)->type == EntityType::kPerson && number.digits)
    return false;
  if (IsPunct(last + 1, ")") && first > 0 && IsPunct(first - 1, "(")) return false;
  // "Salem A., 41, whose wife was killed"
  if (first > 0 && IsPunct(first - 1, ",") && IsPunct(last + 1, ",") && IsWord(last + 2, "who", "whose") &&
      number.quantity.min < kOldest && Same(first - 1, last + 2))
    return false;
  if (IsAgeOfNamed(number, first)) return false;
  return !IsAgeOfOne(number, first);
}

// "no casualties", "no coalition troops", "no one".
std::optional<QuantityPhrase> QuantityFinder::Zero(std::size_t at) const {
  const Analysis* zero = Find(at, "zero");
  if (zero == nullptr || field_.NameAt(at) != nullptr) return std::nullopt;
  QuantityPhrase phrase;
  phrase.first = static_cast<std::uint32_t>(at);
  phrase.people = {Form::kNegated, Bound::kExact, 0, 0, false};
  const std::size_t behind = at + zero->length;
  if (zero->lexeme->Is("nobody")) {
    phrase.last = phrase.head = static_cast<std::uint32_t>(behind - 1);
    phrase.counts_people = true;
    phrase.bare = true;
    return phrase;
  }
  std::size_t begin = behind;
  // "no information casualties yet"
  if (IsWord(begin, "information", "info", "word", "news", "details")) return std::nullopt;
  if (IsWord(begin, "causing", "inflicting", "leaving")) ++begin;  // "without causing casualties"
  // "no indication of civilians killed", "no indications that any civilians were killed"
  if (IsListed(begin, "signs") && (Is(begin + 1, "of") || (IsWord(begin + 1, "that") && !IsWord(begin, "evidence"))))
    begin += 2;
  if (IsListed(begin, "of-none")) ++begin;
  begin = PastOtherSides(begin);
  const NamePhrase* of = field_.NameAt(begin);
  // "no US injuries", "no Israeli casualties"
  std::optional<Group> kind;
  const std::size_t own = of != nullptr ? of->last + 1U : begin + 1;
  if ((of != nullptr || (Is(begin, "nation") && IsCapital(begin))) && Same(at, own) && own != begin &&
      (Is(own, "casualty") || IsListed(own, "losses"))) {
    begin = own;
  }
  if (Is(begin + 1, "casualty") && Same(at, begin + 1) && !Is(begin, "casualty"))
    if (const Analysis* civil = Find(begin, "group=civilian");
        IsWord(begin, "civilian", "military") || civil != nullptr) {
      if (IsWord(begin, "civilian")) kind = Group::kCivilian;
      ++begin;
    }
  // "no American casualties"
  if (Is(begin, "nation") && Is(begin + 1, "casualty") && Same(at, begin + 1)) ++begin;
  const Head head = HeadAt(begin);
  const bool casualties = Is(begin, "casualty") || Is(begin, "losses");
  // "no SDF forces or civilians were hurt"
  const bool forces = !head.person && (Is(head.last, "police-body") || IsWord(head.last, "forces")) &&
                      (IsWord(head.last + 1, "or", "nor") || IsHelper(head.last + 1));
  if (!head.person && !casualties && !forces) return std::nullopt;
  if (forces) kind = SideAt(begin).value_or(Group::kSecurity);
  // "no Coalition Forces casualties"
  if (casualties && of != nullptr && of->type == EntityType::kOrganization) kind = SideAt(of->first);
  phrase.last = static_cast<std::uint32_t>(casualties ? begin : head.last);
  phrase.head = phrase.last;
  phrase.counts_people = true;
  phrase.group = kind ? kind : head.group;
  phrase.outcome = head.outcome;
  if (casualties) phrase.unit = "casualties";
  if (!casualties) TakeOthersDenied(phrase);
  return phrase;
}

// "no U.S. or SDF forces", "no Afghan, American or NATO soldiers": the last of those whose people they are.
std::size_t QuantityFinder::PastOtherSides(std::size_t begin) const {
  std::size_t side = begin;
  for (;;) {
    const NamePhrase* name = field_.NameAt(side);
    const std::size_t join = name != nullptr ? name->last + 1U : side + 1;
    if ((name == nullptr && !Is(side, "nation")) || !Same(begin, join + 1)) return side;
    const bool comma = IsPunct(join, ",") && (field_.NameAt(join + 1) != nullptr || Is(join + 1, "nation"));
    if (!comma && !IsWord(join, "or", "nor", "and")) return side;
    side = join + 1;
  }
}

// "no soldiers or civilians were hurt": what denies the first denies all.
void QuantityFinder::TakeOthersDenied(QuantityPhrase& phrase) const {
  while (Same(phrase.first, phrase.last + 2U) && IsWord(phrase.last + 1U, "or", "nor")) {
    const std::size_t begin = PastOtherSides(phrase.last + 2U);
    const Head more = HeadAt(begin);
    const bool forces = !more.person && (Is(more.last, "police-body") || IsWord(more.last, "forces"));
    if ((!more.person && !forces) || more.outcome) return;
    phrase.last = static_cast<std::uint32_t>(more.last);
    const std::optional<Group> group = forces ? Group::kSecurity : more.group;
    if (group != phrase.group) phrase.group = std::nullopt;
  }
}

// "a woman", "one of them", "another child", "Boy killed".
std::optional<QuantityPhrase> QuantityFinder::Singular(std::size_t at) const {
  // "ISIS facilitator killed", in a headline "raid kills ISIS leader": the body's name opens the phrase.
  const NamePhrase* name = field_.NameAt(at);
  const bool body = name != nullptr && name->type == EntityType::kOrganization && name->first == at &&
                    !IsPossessive(name->last) && PersonAhead(name->last + 1) &&
                    (OpensSentence(at) || field_.in == Field::kTitle);
  if ((name != nullptr && !body) || field_.DateAt(at) != nullptr || token(at).kind != TokenKind::kWord)
    return std::nullopt;
  const bool article = IsWord(at, "a", "an");
  const bool another = Is(at, "another");
  const bool definite = Is(at, "definite") && Is(at, "article");
  const bool bare = !article && !another && !definite;
  const bool possessive = Is(at, "possessive") || IsWord(at, "whose");
  if (bare && !possessive && !body && !OpensHeadline(at) && !BehindJoin(at) && !IsKinOf(at)) return std::nullopt;
  Head head = HeadAt(bare && !possessive ? at : at + 1);
  // "an army personnel", "another Taliban": one, by the article.
  const bool member = head.person && PersonNoun(head.at) == nullptr && field_.NameAt(head.at) != nullptr;
  if ((article || another) && (member || IsWord(head.last, "personnel"))) head.plural = false;
  if (article || another) TakeUnknown(head, at, false);
  // "One person was killed and another injured.", "Two men died and a third was hurt."
  const std::size_t more = article && Is(at + 1, "ordinal") && Same(at, at + 1) ? at + 1 : at;
  const std::size_t behind = more + (more > at && IsWord(more + 1, "one") ? 1U : 0U);
  const bool third = more > at && (Befalls(behind + 1) || BefallsBehind(behind));
  if (definite)
    if (std::optional<QuantityPhrase> other = TheOther(at)) return other;
  // "killed seven and captured another.", "killed three and wounded another when it struck their car"
  // "shot two of the attackers and arrested a third."
  const Analysis* befell =
      (another ? head.none : more > at) && at > 0 && Same(at - 1, at) ? As(at - 1, Pos::kVerb) : nullptr;
  const std::size_t after = behind + 1;
  const bool object = befell != nullptr && befell->lexeme->outcome &&
                      (!Same(at, after) || IsPunct(after) || Is(after, "join") || Is(after, "preposition") ||
                       Is(after, "subordinate") || field_.DateAt(after) != nullptr);
  // "another seriously hurt", "a third in critical condition"
  std::size_t told = behind + 1;
  while (Same(at, told) && IsAdverb(told)) ++told;
  const bool befallen = Same(at, told) && (Befalls(told) || IsHelper(told) || Find(told, "condition") != nullptr);
  if (object || ((third || (another && head.none)) && befallen)) {
    QuantityPhrase one;
    one.first = static_cast<std::uint32_t>(at);
    one.last = one.head = static_cast<std::uint32_t>(more);
    one.last = static_cast<std::uint32_t>(behind);
    one.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    one.counts_people = one.others = one.bare = true;
    return one;
  }
  // "killed a family of six"
  if (article && !head.person && head.unit == "family" && Is(head.last + 1, "of")) {
    QuantityPhrase family;
    family.first = static_cast<std::uint32_t>(at);
    family.last = family.head = static_cast<std::uint32_t>(head.last);
    Widen(family, head);
    if (family.counts_people) return family;
  }
  if (!head.person || head.plural || Is(head.at, "counted-only")) return std::nullopt;
  // "their dead"; "and his wife wounded" is one whom that befell.
  if (bare && Is(head.at, "state") && !(possessive && head.at > at + 1)) return std::nullopt;
  if (Is(head.at, "corpse") && Is(head.last + 1, "of"))
    if (std::optional<QuantityPhrase> whose = WhoseBodies(at, head.last + 2)) return whose;
  // "a professional body", "a body of experts" is no corpse.
  if (Is(head.at, "corpse")) return std::nullopt;
  if (NamesThing(head.last)) return std::nullopt;
  // "a number of people killed": another phrase. "the child Ali": his name counts him.
  if (Is(head.at, "counted")) return std::nullopt;
  QuantityPhrase phrase;
  phrase.first = static_cast<std::uint32_t>(at);
  phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
  Open(phrase, head);
  phrase.others = another || head.other;
  // "an elderly couple": two.
  if (IsWord(head.at, "couple") && head.last == head.at) phrase.people = {Form::kDual, Bound::kExact, 2, 2, false};
  // "the bomber" counts one only where an outcome says so of him.
  phrase.construct = definite;
  return phrase;
}

// "One gunman was killed, the second was shot dead later", "one died and the other was wounded": one more of people
// told right before, whom something befell.
std::optional<QuantityPhrase> QuantityFinder::TheOther(std::size_t at) const {
  const std::size_t other = at + 1, helper = at + 2;
  if (!Same(at, helper) || !(Is(other, "ordinal") || IsWord(other, "other")) || !IsWord(helper, "was") ||
      found_.empty())
    return std::nullopt;
  // "One was shot by a guard, the second": whom a number opens.
  const auto told = std::find_if(found_.rbegin(), found_.rend(), [&](const QuantityPhrase& one) {
    return one.counts_people && !one.outcome && As(one.first, Pos::kNumber) != nullptr;
  });
  if (told == found_.rend() || token(told->last).sentence + 1 < token(at).sentence || !told->people.max)
    return std::nullopt;
  // "Two soldiers were killed; the first was shot": both are counted.
  if (told->people.max != std::optional<std::uint64_t>(1) && !told->partitive) return std::nullopt;
  std::size_t verb = helper + 1;
  while (Same(at, verb) && IsAdverb(verb)) ++verb;
  // "the second was hunted down and shot dead"
  const Analysis* hunted = Same(at, verb) ? As(verb, Pos::kVerb) : nullptr;
  if (hunted != nullptr && !hunted->lexeme->outcome && Is(verb + hunted->length, "join")) verb += hunted->length + 1;
  if (!Same(at, verb) || !Befalls(verb) || !IsParticiple(verb)) return std::nullopt;
  // "Two brothers were killed. One was killed at home and the other in the street": told already.
  const Analysis* befell = OutcomeAt(verb);
  for (const QuantityPhrase& both : found_) {
    if (both.first >= told->first || both.people.min < 2 || token(both.last).sentence + 2 < token(at).sentence)
      continue;
    std::size_t deed = both.last + 1U;
    while (Same(both.last, deed) && (IsHelper(deed) || IsAdverb(deed))) ++deed;
    const std::size_t active = both.first > 0 ? both.first - 1U : deed;
    for (const std::size_t word : {deed, active}) {
      const Analysis* same = Same(both.last, word) ? OutcomeAt(word) : nullptr;
      if (same != nullptr && befell != nullptr && same->lexeme->outcome == befell->lexeme->outcome) return std::nullopt;
    }
  }
  QuantityPhrase one;
  one.first = static_cast<std::uint32_t>(at);
  one.last = one.head = static_cast<std::uint32_t>(other);
  one.group = told->group;
  one.people = {Form::kSingular, Bound::kExact, 1, 1, false};
  one.counts_people = one.others = one.bare = true;
  return one;
}

// "a passenger river boat", "a police station": the noun behind the person's says what it is.
bool QuantityFinder::NamesThing(std::size_t person) const {
  const auto thing = [&](std::size_t at) {
    const auto& readings = field_.lattice.readings[at];
    return field_.NameAt(at) == nullptr && !readings.empty() &&
           std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return a.lexeme->pos == Pos::kNoun && !a.lexeme->sites.empty() && !a.lexeme->Is("person");
           });
  };
  const std::size_t next = person + 1;
  if (!Same(person, next) || token(next).kind != TokenKind::kWord) return false;
  const bool unknown = field_.lattice.readings[next].empty() && !IsCapital(next) && field_.NameAt(next) == nullptr;
  return thing(next) || (unknown && Same(person, next + 1) && thing(next + 1));
}

// The first word of a title, a line or a bullet; headlines leave articles out.
bool QuantityFinder::OpensHeadline(std::size_t at) const {
  const bool nation = Is(at, "nation") && OutcomeAt(at + 1) != nullptr;
  // "Body of a child was found"
  const bool corpse = Is(at, "corpse") && Is(at + 1, "of");
  if (PersonNoun(at) == nullptr && !PersonAhead(at + 1) && !nation && !corpse) return false;
  if (field_.in == Field::kTitle) return true;
  // "HALBUN - Body of a child was found": a list's item.
  constexpr std::size_t kTown = 5;
  if (at > 1 && IsDash(at - 1) && IsCapital(at) && Same(at - 2, at))
    for (std::size_t i = at - 1; i > 0 && at - i < kTown; --i)
      if (token(i - 1).line_start) return true;
  return OpensSentence(at);
}

// "Mr Awad's wife": a person's name stands where an article would.
bool QuantityFinder::IsKinOf(std::size_t at) const {
  const NamePhrase* owner = at > 0 && Same(at - 1, at) && IsPossessive(at - 1) ? field_.NameAt(at - 1) : nullptr;
  const Analysis* kin = PersonNoun(at);
  return owner != nullptr && owner->type == EntityType::kPerson && kin != nullptr && kin->lexeme->Is("kin");
}

// "a woman and child", "Woman and child killed".
bool QuantityFinder::BehindJoin(std::size_t at) const {
  const bool joint = at > 0 && (Is(at - 1, "join") || (field_.in == Field::kTitle && IsPunct(at - 1, ",")));
  return PersonNoun(at) != nullptr && joint && !found_.empty() && found_.back().last + 2 == at &&
         found_.back().counts_people;
}

// "would not say how many soldiers had died"
bool QuantityFinder::IsAsked(std::size_t many) const {
  return many > 0 && IsWord(many, "many") && IsWord(many - 1, "how") && Same(many - 1, many);
}

// Those behind "the bodies of", by number.
std::optional<QuantityPhrase> QuantityFinder::WhoseBodies(std::size_t bodies, std::size_t at) const {
  // "the bodies of the six hostages were found", "of all six"
  const std::size_t the = IsWord(at, "all") ? at + 1 : at;
  const bool definite = the > at || (Is(the, "definite") && !IsWord(the, "both")) || Is(the, "possessive");
  const std::size_t number = definite && (Is(the, "definite") || Is(the, "possessive")) ? the + 1 : the;
  std::optional<QuantityPhrase> whose = Same(bodies, number) ? Numbered(number) : std::nullopt;
  // "the body of a judge was found", "found the bodies of a man and his wife", "the body of the driver was found"
  const bool one = !whose && Same(bodies, at) &&
                   (IsWord(at, "a", "an") || Is(at, "another") || (Is(at, "definite") && Is(at, "article")));
  if (one) whose = Singular(at);
  if (!whose || !whose->counts_people || whose->partitive) return std::nullopt;
  if ((one || definite) && !IsFoundDead(bodies, whose->last)) return std::nullopt;
  // "the bodies of the two soldiers killed in the raid": the word behind tells what befell them.
  if (definite && OutcomeAt(whose->last + 1U) != nullptr) return std::nullopt;
  whose->first = static_cast<std::uint32_t>(bodies);
  whose->outcome = Outcome::kKilled;
  whose->construct = false;
  return whose;
}

// "civilians", "members of ISIS", "women and children".
std::optional<QuantityPhrase> QuantityFinder::Plural(std::size_t at) const {
  if (field_.DateAt(at) != nullptr) return std::nullopt;
  const NamePhrase* name = field_.NameAt(at);
  if (name != nullptr && name->type != EntityType::kOrganization) return std::nullopt;
  if (name != nullptr && name->first != at) return std::nullopt;
  // "The heads of nine men were found in boxes"
  if (Is(at, "found-dead") && Is(at + 1, "of"))
    if (std::optional<QuantityPhrase> whose = WhoseBodies(at, at + 2); whose && IsFoundDead(at, whose->last))
      return whose;
  // "the remains of ten people were recovered"
  if (Is(at, "remains") && Is(at + 1, "of") && at > 0 &&
      (Is(at - 1, "article") || OpensSentence(at) || Befalls(at - 1))) {
    // "the remains of two soldiers killed in the strike": the word behind tells what befell them.
    std::optional<QuantityPhrase> whose = WhoseBodies(at, at + 2);
    if (whose && OutcomeAt(whose->last + 1U) == nullptr) return whose;
  }
  // "Two of the dead were traffic police officers": behind the verb a row of nouns as well.
  const bool row = at > 0 && Same(at - 1, at) && Is(at - 1, "be") && !IsCapital(at) && !IsFiniteVerb(at) &&
                   OutcomeAt(at) == nullptr && !Is(at, "article") && !Is(at, "preposition") && PersonAhead(at + 1);
  if (name == nullptr && PersonNoun(at) == nullptr && As(at, Pos::kAdjective) == nullptr && !row &&
      !(AreForcesHit(at, at) && OpensPhrase(at)))
    return std::nullopt;
  if (Is(at, "adverb")) return std::nullopt;
  // "the Government Girls Secondary School": a part of what it is called.
  if (field_.in == Field::kText && at > 0 && Same(at - 1, at + 1) && IsCapital(at) && IsCapital(at - 1) &&
      IsCapital(at + 1) && PersonNoun(at + 1) == nullptr && !OpensSentence(at - 1)) {
    // Not "Shelling Wounds Children In Aleppo": no site closes it.
    std::size_t last = at + 1;
    while (Same(at, last + 1) && IsCapital(last + 1) && !Is(last, "preposition")) ++last;
    if (IsWord(last, "school", "hospital", "academy", "college", "university", "centre", "center", "institute"))
      return std::nullopt;
    for (const Analysis& a : field_.lattice.readings[last])
      if (a.lexeme->pos == Pos::kNoun && !a.lexeme->sites.empty()) return std::nullopt;
  }
  // "told reporters five policemen were killed": to whom.
  if (Is(at, "audience") && at > 0 && Same(at - 1, at) && Is(at - 1, "tell-verb")) return std::nullopt;
  if (IsAsked(at) || (at > 0 && IsAsked(at - 1))) return std::nullopt;
  const Head head = HeadAt(at);
  if (!head.person || !head.plural || head.last < at || Is(head.at, "counted-only")) return std::nullopt;
  // "the bodies of four men"
  if (Is(head.at, "corpse") && Is(head.last + 1, "of"))
    if (std::optional<QuantityPhrase> whose = WhoseBodies(at, head.last + 2)) return whose;
  QuantityPhrase phrase;
  phrase.first = static_cast<std::uint32_t>(at);
  phrase.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
  Open(phrase, head);
  // "the civilians": those told before.
  phrase.construct = at > 0 && Same(at - 1, at) && (Is(at - 1, "definite") || Is(at - 1, "possessive"));
  if (!phrase.counts_people) return std::nullopt;
  return phrase;
}

// "killed four and abducted some": some more people.
std::optional<QuantityPhrase> QuantityFinder::Some(std::size_t at) const {
  const std::size_t next = at + 1;
  const Analysis* verb = at > 0 && Same(at - 1, at) ? OutcomeAt(at - 1) : nullptr;
  const bool joined = at > 1 && (Is(at - 2, "join") || IsAdverb(at - 2));
  const bool ends = !Same(at, next) || IsPunct(next, ",") || IsPunct(next, ".") || IsPunct(next, ";");
  if (!IsWord(at, "some") || verb == nullptr || verb->lexeme->pos != Pos::kVerb || !joined || !ends)
    return std::nullopt;
  QuantityPhrase phrase;
  phrase.first = phrase.last = phrase.head = static_cast<std::uint32_t>(at);
  phrase.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
  phrase.counts_people = phrase.bare = true;
  return phrase;
}

std::vector<QuantityPhrase> FindQuantities(const FieldText& field) { return QuantityFinder(field).Run(); }

}  // namespace isnad::en
