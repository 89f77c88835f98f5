#include <algorithm>

#include "core/read/en/frame_filler.h"

namespace isnad::en {
namespace {

constexpr std::size_t kRowWords = 6;  // words of a phrase without a number before its noun

}  // namespace

// "one of them a 15-year-old", "one of whom was a boy of nine"
bool FrameFiller::IsChildBehind(std::size_t last) const {
  constexpr std::size_t kWords = 5;
  for (std::size_t i = last + 1; i <= last + kWords && Same(last, i); ++i) {
    if (const QuantityPhrase* one = field_.QuantityAt(i); one != nullptr)
      return one->counts_people && one->people.form == Form::kSingular && one->group == Group::kChild;
    if (!Is(i, "of") && !IsWord(i, "them", "whom") && !Is(i, "be") && !Is(i, "article") && !IsPunct(i, ","))
      return false;
  }
  return false;
}

// "five-year-old Omar Saleh", "Omar Saleh, 9,"
bool FrameFiller::IsChildByAge(const NamePhrase& name) const {
  constexpr std::uint32_t kGrownUp = 18;
  const auto age = [&](std::size_t at) {
    const QuantityPhrase* years = Same(at, name.first) ? field_.QuantityAt(at) : nullptr;
    return years != nullptr && years->unit == "year-of-age" && years->people.max && *years->people.max < kGrownUp;
  };
  if (name.cue > 0 && age(name.cue - 1U)) return true;
  return IsPunct(name.last + 1U, ",") && age(name.last + 2U);
}

// "identified by police as", "known as": the token of "as".
bool FrameFiller::IsCalledAs(std::size_t as) const {
  constexpr std::size_t kWords = 4;
  if (Is(as + 1, "article")) return false;  // "identified as a senior leader": what he is
  for (std::size_t i = as; i > 0 && as - i < kWords && Same(i - 1, as) && !IsPunct(i - 1); --i)
    if (Is(i - 1, "gives-names") || Is(i - 1, "named") || IsWord(i - 1, "known")) return true;
  return false;
}

// "a man named X", "two men, later identified by police as X and Y": the token where the names begin, or `next`.
std::size_t FrameFiller::CalledAt(std::size_t next) const {
  constexpr std::size_t kWords = 6;
  if (Is(next, "named") && !IsWord(next + 1, "as", "by")) return next + 1;
  std::size_t i = IsPunct(next, ",") ? next + 1 : next;
  while (IsAdverb(i)) ++i;
  std::size_t as = i + 1;
  while (as < i + kWords && Same(next, as) && !IsWord(as, "as") && !IsPunct(as)) ++as;
  if (!Same(next, as) || !IsWord(as, "as") || (as - i > 1 && !IsWord(i + 1, "by")) || !IsCalledAs(as)) return next;
  ++as;
  while (Is(as, "title") || (IsPunct(as, ".") && Is(as - 1, "title"))) ++as;
  return as;
}

FrameFiller::People FrameFiller::OfQuantity(std::uint32_t q) const {
  const QuantityPhrase& quantity = field_.quantities[q];
  People people;
  people.first = quantity.first;
  people.last = quantity.last;
  people.quantity = q;
  people.people = quantity.people;
  people.group = GroupOf(quantity);
  // "the child Ali", "a man named X": he is the one who is counted.
  const std::size_t next = quantity.last + 1;
  const bool one = quantity.people.max == 1U && quantity.people.min == 1;
  const std::size_t name_at = CalledAt(next);
  if (!Same(quantity.last, name_at)) return people;
  if (!one && name_at > next && quantity.people.max > 1U) {
    std::size_t last = quantity.last;
    if (CountNames(name_at, last) == *quantity.people.max) people.last = static_cast<std::uint32_t>(last);
    return people;
  }
  if (const NamePhrase* name = one ? field_.NameAt(name_at) : nullptr;
      name != nullptr && name->type == EntityType::kPerson) {
    people.name = field_.name_at[name_at];
    people.last = name->last;
  }
  return people;
}

FrameFiller::People FrameFiller::OfName(std::uint32_t n) const {
  const NamePhrase& name = field_.names[n];
  People people;
  people.first = name.first;
  people.last = name.last;
  people.name = n;
  people.people = {Form::kNamed, Bound::kExact, 1, 1, false};
  if (name.known != nullptr) {
    const KnownEntity* body = table_.Entity(name.known->parent);
    if (body != nullptr && body->kind == "armed") people.group = Group::kMilitant;
  }
  // "DSP Omar Saleh", "Lt. Col. Omar Saleh"
  constexpr std::size_t kTitles = 5;
  for (std::size_t i = name.first; i > 0 && name.first - i < kTitles && Same(i - 1, name.first); --i) {
    if (IsPunct(i - 1, ".")) continue;
    const Analysis* title = Find(i - 1, "title");
    if (title == nullptr || people.group != Group::kAny) break;
    people.group = title->lexeme->group.value_or(Group::kAny);
  }
  if (people.group == Group::kAny) people.group = GroupOfTrade(name.first);
  if (people.group == Group::kAny && IsChildByAge(name)) people.group = Group::kChild;
  return people;
}

// "police investigator Omar Saleh": the side of the trade that ends right before the token.
Group FrameFiller::GroupOfTrade(std::size_t end) const {
  constexpr std::size_t kWords = 3;
  for (std::size_t i = end; i > 0 && end - i < kWords && Same(i - 1, end); --i)
    for (const Analysis& a : field_.lattice.readings[i - 1]) {
      if (!a.lexeme->Is("person") || i - 1 + a.length != end || a.number != Number::kSingular) continue;
      const bool police = i > 1 && Same(i - 2, end) && (Is(i - 2, "police-body") || IsWord(i - 2, "army", "military"));
      if (a.lexeme->group == Group::kSecurity || (!a.lexeme->group && police)) return Group::kSecurity;
    }
  return Group::kAny;
}

// "targeted the car of Colonel Omar Saleh, killing him": the side of him whom the sentence named or told of last.
Group FrameFiller::GroupOfHim(std::size_t at) const {
  for (std::size_t i = at; i > 0 && Same(i - 1, at); --i) {
    const NamePhrase* name = field_.NameAt(i - 1);
    if (name != nullptr && name->type == EntityType::kPerson) return OfName(field_.name_at[i - 1]).group;
    const QuantityPhrase* one = field_.QuantityAt(i - 1);
    if (one != nullptr && one->counts_people && one->people.form == Form::kSingular) return GroupOf(*one);
    if (one != nullptr && one->counts_people) return Group::kAny;
  }
  return Group::kAny;
}

// "Lawmakers Omar Jamal and Hasan Farah", "Fathers A, B and C": a title of several, as many as it has names.
std::optional<FrameFiller::People> FrameFiller::TitledAt(std::uint32_t q) const {
  const QuantityPhrase& title = field_.quantities[q];
  if (title.people.form != Form::kPlural || !title.counts_people || title.partitive || title.outcome)
    return std::nullopt;
  std::uint32_t names = 0;
  std::size_t at = title.last + 1, last = title.last;
  while (Same(title.last, at)) {
    const NamePhrase* name = field_.NameAt(at);
    if (name == nullptr || name->type != EntityType::kPerson || name->cue < at) break;
    ++names;
    last = name->last;
    at = last + 1;
    if (!IsPunct(at, ",") && !Is(at, "join")) break;
    at += IsPunct(at, ",") && Is(at + 1, "join") ? 2 : 1;
  }
  if (names < 2) return std::nullopt;
  People people = OfQuantity(q);
  people.last = static_cast<std::uint32_t>(last);
  people.people = {Form::kNamed, Bound::kExact, names, names, false};
  return people;
}

// "Colonel Awad's three sons": the title of him whose they are, and nobody who is counted.
bool FrameFiller::IsOwner(const QuantityPhrase& title) const {
  const NamePhrase* name = Same(title.last, title.last + 1U) ? field_.NameAt(title.last + 1U) : nullptr;
  return name != nullptr && name->type == EntityType::kPerson && IsPossessive(name->last);
}

// "police Col. Omar Saleh", "Iraqi army Maj. Gen. Omar Saleh", "Staff Sgt. Omar Saleh": whose force it is, and a rank.
// The token of the name.
std::optional<std::size_t> FrameFiller::RankedAt(std::size_t at) const {
  constexpr std::size_t kForce = 5;  // words before the rank
  std::size_t i = at;
  while (Same(at, i) && i < at + kForce && !Is(i, "title")) {
    const NamePhrase* body = field_.NameAt(i);
    const bool force = Is(i, "police-body") || Is(i, "force") || Is(i, "nation") || IsListed(i, "of-ranks") ||
                       (body != nullptr && body->type == EntityType::kOrganization);
    if (!force) return std::nullopt;
    ++i;
  }
  if (!Same(at, i)) return std::nullopt;
  bool rank = false;
  while (Same(at, i)) {
    const Analysis* title = Find(i, "title");
    if (title != nullptr) {
      rank = rank || title->lexeme->group == Group::kSecurity;
      i += title->length;
    } else if (rank && IsPunct(i, ".")) {
      ++i;
    } else {
      break;
    }
  }
  const NamePhrase* name = rank && Same(at, i) ? field_.NameAt(i) : nullptr;
  return name != nullptr && name->type == EntityType::kPerson && !IsPossessive(name->last) ? std::optional(i)
                                                                                           : std::nullopt;
}

// "two of his children", "three of her guards": his, and no part of those told before.
bool FrameFiller::IsOfHis(const QuantityPhrase& quantity) const {
  for (std::size_t i = quantity.first + 1; i < quantity.last; ++i)
    if (Is(i, "of")) return IsWord(i + 1, "his", "her") && i + 1 < quantity.last;
  return false;
}

// The people whose phrase begins at `at`, articles and titles passed over.
std::optional<FrameFiller::People> FrameFiller::PeopleAt(std::size_t at) const {
  if (at >= size()) return std::nullopt;
  if (const std::optional<std::size_t> ranked = RankedAt(at)) return OfName(field_.name_at[*ranked]);
  for (std::size_t i = at; i < at + 4 && Same(at, i); ++i) {
    if (const QuantityPhrase* quantity = field_.QuantityAt(i); quantity != nullptr) {
      if (IsOwner(*quantity)) {
        i = quantity->last;
        continue;
      }
      // "killed 30-year-old Omar Saleh"
      if (quantity->first == i && quantity->unit == "year-of-age" && field_.NameAt(quantity->last + 1U) != nullptr)
        return PeopleAt(quantity->last + 1U);
      if (quantity->first > i || !quantity->counts_people || (quantity->partitive && !IsOfHis(*quantity)))
        return std::nullopt;
      if (quantity->unit == "casualties") return std::nullopt;
      if (const std::optional<People> titled = TitledAt(field_.quantity_at[i])) return titled;
      return OfQuantity(field_.quantity_at[i]);
    }
    if (const NamePhrase* name = field_.NameAt(i); name != nullptr) {
      if (name->type != EntityType::kPerson) return std::nullopt;
      if (!IsPossessive(name->last)) return OfName(field_.name_at[i]);
      // "killed Mr Awad's three sons"
      const QuantityPhrase* theirs = Same(i, name->last + 1U) ? field_.QuantityAt(name->last + 1U) : nullptr;
      if (theirs == nullptr || !theirs->counts_people || theirs->partitive) return std::nullopt;
      return OfQuantity(field_.quantity_at[name->last + 1U]);
    }
    // "all five gunmen"
    // "another four policemen"
    // "all the seven militants"
    const bool all = ((IsWord(i, "all") || Is(i, "another")) && field_.QuantityAt(i + 1) != nullptr) ||
                     (IsWord(i, "all") && IsWord(i + 1, "the") && field_.QuantityAt(i + 2) != nullptr);
    if (!all && !Is(i, "article") && !Is(i, "title") && !Is(i, "possessive") && !IsQuote(i) && !IsPunct(i, ".") &&
        !IsAdverb(i))
      return std::nullopt;
  }
  return std::nullopt;
}

// "killed Hezbollah commander X", "killing senior leader Y": one, though no article says so.
std::optional<FrameFiller::People> FrameFiller::SingularAt(std::size_t at) const {
  for (std::size_t i = at; i < at + kRowWords && Same(at, i); ++i) {
    if (field_.QuantityAt(i) != nullptr) return std::nullopt;
    if (const NamePhrase* name = field_.NameAt(i); name != nullptr) {
      if (name->type != EntityType::kOrganization) return std::nullopt;
      i = name->last;
      continue;
    }
    for (const Analysis& a : field_.lattice.readings[i]) {
      if (a.lexeme->pos != Pos::kNoun || !a.lexeme->Is("person") || a.number != Number::kSingular) continue;
      People people;
      people.first = static_cast<std::uint32_t>(at);
      people.last = static_cast<std::uint32_t>(i + a.length - 1);
      people.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      people.group = a.lexeme->group.value_or(Group::kAny);
      for (std::size_t k = at; k <= people.last && people.group == Group::kAny; ++k) {
        const NamePhrase* body = field_.NameAt(k);
        if (body != nullptr && body->known != nullptr && body->known->kind == "armed") people.group = Group::kMilitant;
      }
      const std::size_t next = people.last + 1;
      if (const NamePhrase* name = Same(i, next) ? field_.NameAt(next) : nullptr;
          name != nullptr && name->type == EntityType::kPerson) {
        people.name = field_.name_at[next];
        people.last = name->last;
      }
      return people;
    }
    // "forces kill Palestinian in raid": one of that people, though no article says so.
    const std::size_t behind = i + 1;
    if (Is(i, "nation") && IsCapital(i) && i == at && field_.in == Field::kTitle &&
        (!Same(i, behind) || Is(behind, "preposition") || Is(behind, "join") || IsPunct(behind, ",") ||
         Is(behind, "subordinate"))) {
      People people;
      people.first = people.last = static_cast<std::uint32_t>(i);
      people.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      return people;
    }
    // "IS cell leader", "drone unit commander"
    const bool noun = As(i, Pos::kNoun) != nullptr && As(i + 1, Pos::kNoun) != nullptr && Same(i, i + 1);
    const bool modifier = As(i, Pos::kAdjective) != nullptr || IsHyphen(i) || Is(i, "direction") || noun ||
                          field_.lattice.readings[i].empty();
    if (!modifier || IsPunct(i) != IsHyphen(i) || token(i).kind == TokenKind::kNumber) return std::nullopt;
  }
  return std::nullopt;
}

// "four residents of the town were hurt", "two men from Halbun": the token behind what tells whose or where they are.
std::size_t FrameFiller::BehindAttribute(std::size_t last) const {
  constexpr std::size_t kWords = 7;
  const std::size_t small = last + 1;
  if (!Same(last, small) || !(Is(small, "of") || IsWord(small, "from", "in", "at"))) return small;
  std::size_t i = small + 1;
  for (; i < small + kWords && Same(last, i) && predicate_at_[i] == FieldText::kNone && !IsHelper(i); ++i) {
    const bool part = Is(i, "article") || Is(i, "possessive") || Is(i, "direction") || IsWord(i, "same", "one") ||
                      field_.NameAt(i) != nullptr || As(i, Pos::kAdjective) != nullptr ||
                      As(i, Pos::kNoun) != nullptr || IsHyphen(i);
    if (!part) return small;
  }
  return i;
}

// The people at `at` are what an outcome word behind them counts: "five others were wounded".
bool FrameFiller::OpensOutcome(std::size_t at) const {
  const std::optional<People> people = PeopleAt(at);
  if (!people) return false;
  const std::size_t next = BehindAttribute(people->last);
  for (std::size_t i = next; i < next + 5 && Same(at, i); ++i) {
    if (IsHelper(i) || IsAdverb(i)) continue;
    if (predicate_at_[i] == FieldText::kNone) return false;
    const std::string& frame = frames_.predicates[predicate_at_[i]].frame->name;
    return frame == "passive" || frame == "subject" || frame == "state";
  }
  return false;
}

// The comma that closes a relative clause that begins at `at`.
std::optional<std::size_t> FrameFiller::ClauseEnd(std::size_t at) const {
  constexpr std::size_t kWords = 12;
  for (std::size_t i = at; i < at + kWords && Same(at, i); ++i)
    if (IsPunct(i, ",")) return i;
  return std::nullopt;
}

// "aged 13", "aged about 29 and 41": the token behind the ages, from the word.
std::size_t FrameFiller::AgesEnd(std::size_t aged) const {
  const auto number = [&](std::size_t at) {
    return Same(aged, at) && (token(at).kind == TokenKind::kNumber || As(at, Pos::kNumber) != nullptr);
  };
  const auto counts = [&](std::size_t at) {
    return Same(aged, at) && field_.QuantityAt(at) != nullptr && field_.QuantityAt(at)->counts_people;
  };
  std::size_t i = aged + 1;
  while (Same(aged, i) && (IsAdverb(i) || Is(i, "bound-about") || IsWord(i, "between"))) ++i;
  if (!number(i) || counts(i)) return aged;
  ++i;
  while (Is(i, "join") && number(i + 1) && !counts(i + 1)) i += 2;
  return i;
}

// One person's phrase ends at the token.
bool FrameFiller::IsOneAt(std::size_t last) const {
  const QuantityPhrase* one = field_.QuantityAt(last);
  return one != nullptr && one->last == last && one->counts_people && one->people.max == 1U;
}

// Behind people that end at `last`: where the next of a list begin, or nothing.
std::optional<std::size_t> FrameFiller::NextInList(std::size_t last) const {
  std::size_t i = last + 1;
  bool named = false;
  // "a commander of the group in Halbun and", "the head of the group's media office and": what he leads, and where.
  const QuantityPhrase* who = field_.QuantityAt(last);
  const bool leads = who != nullptr && Is(who->head, "role") && (Is(i, "of") || Is(last, "article"));
  // "the wife of a lawmaker and two of her children": whose she is.
  const bool kin = who != nullptr && Is(who->head, "kin") && Is(i, "of");
  const auto led = [&](std::size_t at) {
    const Analysis* noun = As(at, Pos::kNoun);
    const bool thing = noun != nullptr && !noun->lexeme->event && !noun->lexeme->outcome && !Is(at, "person");
    return thing || (IsWord(at, "in", "for") && (IsCapital(at + 1) || Is(at + 1, "article")));
  };
  // "(aged 9)", "of the same family", "from X": what is said of them is passed over to the joint.
  for (std::size_t steps = 0; steps < 9 && Same(last, i); ++steps, ++i) {
    // "a boy aged 13 and", "two men aged 29 and 41 and"
    if (i == last + 1 && IsWord(i, "aged", "age")) i = AgesEnd(i);
    // "X, 20, Y, 32, and Z": ages.
    const bool age = IsPunct(i, ",") && i + 2 < size() && token(i + 1).kind == TokenKind::kNumber &&
                     token(i + 1).folded.size() <= 2 && (IsPunct(i + 2, ",") || Is(i + 2, "join"));
    if (age && (field_.NameAt(last) != nullptr || IsOneAt(last))) i += 2;
    // ", who sold betel, and her two grandsons"
    if (IsPunct(i, ",") && IsWord(i + 1, "who", "whose"))
      if (const std::optional<std::size_t> end = ClauseEnd(i + 1)) i = *end;
    const bool joint = IsPunct(i, ",") || Is(i, "join") || token(i).folded == "&";
    if (joint) {
      std::size_t next = i;
      if (const Analysis* join = Find(next, "join"); join != nullptr) {
        next += join->length;
      } else {
        ++next;
      }
      if (const Analysis* join = Find(next, "join"); join != nullptr) next += join->length;
      if (Is(next, "of")) ++next;  // "the killing of a nurse and of a driver"
      return Same(last, next) ? std::optional(next) : std::nullopt;
    }
    const bool loose = Is(i, "of") || Is(i, "from") || (Is(i, "place-cue") && Is(i - 1, "article")) ||
                       Is(i, "article") || Is(i, "possessive") || field_.NameAt(i) != nullptr || IsQuote(i) ||
                       Is(i, "family") || IsWord(i, "same", "one") || Is(i, "named") ||
                       (Is(i, "police-body") && Is(i - 1, "of")) || (IsWord(i, "as") && i > 0 && Is(i - 1, "named")) ||
                       As(i, Pos::kAdjective) != nullptr || IsHyphen(i) || ((named || Is(i - 1, "of")) && IsCapital(i));
    named = named || Is(i, "named");
    const QuantityPhrase* owner = kin ? field_.QuantityAt(i) : nullptr;
    const bool of_owner = owner != nullptr && owner->people.max == 1U && i <= owner->last;
    if (!loose && !of_owner && !(leads && (led(i) || IsCapital(i)))) return std::nullopt;
  }
  return std::nullopt;
}

// "arrested on Sunday seven militants": those behind the day.
std::optional<FrameFiller::People> FrameFiller::BehindDay(std::size_t at) const {
  const std::size_t day = at < size() && Is(at, "preposition") ? at + 1 : at;
  const DatePhrase* date = Same(at, day) ? field_.DateAt(day) : nullptr;
  if (date == nullptr || !Same(at, date->last + 1U)) return std::nullopt;
  const std::optional<People> people = PeopleAt(date->last + 1U);
  return people && !OpensOutcome(date->last + 1U) ? people : std::nullopt;
}

// "killing, the agency said, three soldiers", "killed, according to police, four": the token behind what tells the
// source, where people stand there.
std::size_t FrameFiller::PastPutIn(std::size_t at) const {
  constexpr std::size_t kWords = 12;
  if (at == 0 || !Same(at - 1, at + 1) || !IsPunct(at, ",")) return at;
  bool told = false;
  for (std::size_t i = at + 1; i < at + kWords && Same(at, i + 1); ++i) {
    told = told || Is(i, "say-verb") || Is(i, "accord") || (IsWord(i, "by") && i == at + 1);
    if (!IsPunct(i, ",")) continue;
    const QuantityPhrase* people = field_.QuantityAt(IsQuote(i + 1) ? i + 2 : i + 1);
    return told && people != nullptr && people->counts_people ? people->first : at;
  }
  return at;
}

// "lost four of their own"
bool FrameFiller::IsOfTheirOwn(const QuantityPhrase& quantity) const {
  const std::size_t of = quantity.last + 1U;
  return quantity.bare && Same(quantity.last, of + 2) && Is(of, "of") && Is(of + 1, "possessive") &&
         IsWord(of + 2, "own") && As(of + 3, Pos::kNoun) == nullptr;
}

std::vector<FrameFiller::People> FrameFiller::After(std::size_t at) const {
  std::vector<People> found;
  std::size_t i = PastPutIn(at);
  while (IsAdverb(i) || IsPunct(i, ":")) ++i;
  // "killing himself and four others"
  if (IsWord(i, "himself", "herself", "themselves") && Is(i + 1, "join") && Same(i, i + 2)) i += 2;
  std::optional<People> people = PeopleAt(i);
  // "killed the last two gunmen", "the remaining attackers", "the last of the gunmen": more than those told before.
  const bool left = Is(i, "definite") && IsListed(i + 1, "those-left") && Same(at, i + 2);
  if (left && (!people || people->people.form == Form::kPlural))
    people = PeopleAt(Is(i + 2, "of") && Is(i + 3, "article") ? i + 4 : i + 2);
  if (!people) people = SingularAt(i);
  if (!people) people = BehindDay(i);
  // "had bombed rebels in the hills, killing 37 of them"
  if (const QuantityPhrase* some = !people && Same(at, i) ? field_.QuantityAt(i) : nullptr;
      some != nullptr && some->first == i && (IsOfThem(*some) || IsOfTheirOwn(*some)))
    people = OfQuantity(field_.quantity_at[i]);
  if (!people) {
    // "seized six men and shot them dead": those just told.
    if (IsWord(i, "them") && !frames_.fillings.empty() && Same(frames_.fillings.back().first, i) &&
        !frames_.fillings.back().part_of && frames_.fillings.back().people.form != Form::kNegated) {
      const Filling& told = frames_.fillings.back();
      People same;
      same.first = same.last = static_cast<std::uint32_t>(i);
      same.people = told.people;
      same.group = told.group;
      found.push_back(same);
      return found;
    }
    if (Is(i, "pronoun") && IsWord(i, "him", "her")) {
      People one;
      one.first = one.last = static_cast<std::uint32_t>(i);
      one.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      one.group = GroupOfHim(i);
      const bool owner = Is(i, "possessive") && Same(i, i + 1) &&
                         (As(i + 1, Pos::kNoun) != nullptr || field_.QuantityAt(i + 1) != nullptr);
      if (owner) return found;
      found.push_back(one);
      // "killed him and his three brothers"
      TakeList(found);
    }
    return found;
  }
  if (people->quantity) {
    const QuantityPhrase& quantity = field_.quantities[*people->quantity];
    // "killed the civilians": those told before, as many as they were.
    if (!left && quantity.construct && quantity.people.form == Form::kPlural && Is(quantity.first - 1U, "definite"))
      return found;
  }
  found.push_back(*people);
  TakeList(found);
  return found;
}

// "killed three people, residents said", "wounding 60, doctors and a local official said": who speaks is nobody's
// victim.
bool FrameFiller::SpeaksFrom(std::size_t at) const {
  constexpr std::size_t kWords = 16;
  bool relative = false;
  for (std::size_t i = at; i < at + kWords && Same(at, i); ++i) {
    if (field_.NameAt(i) != nullptr) continue;
    // "a doctor at the clinic that was treating the injured said"
    relative = relative || (i > at && (Is(i, "relative") || Is(i, "that")));
    const Analysis* say = Find(i, "say-verb");
    // "14 others in Halbun State"
    const bool state = IsWord(i, "state") && (IsCapital(i) || (i > at && field_.NameAt(i - 1) != nullptr));
    if (say != nullptr && say->lexeme->pos == Pos::kVerb && !state) return true;
    // "the mayor of X, Omar Saleh, said"
    const NamePhrase* beside = IsPunct(i, ",") ? field_.NameAt(i + 1) : nullptr;
    if (beside == nullptr && IsPunct(i, ",")) beside = field_.NameAt(i - 1);
    if (beside != nullptr && beside->type == EntityType::kPerson) continue;
    if (relative && !IsPunct(i, ",")) continue;
    if (IsPunct(i, ",") || IsHelper(i) || predicate_at_[i] != FieldText::kNone || Is(i, "subordinate")) return false;
  }
  return false;
}

// The last token of ", chief of Halbun district" behind a name, where more people follow.
std::optional<std::size_t> FrameFiller::OfficeEnd(const People& who, std::size_t at) const {
  if (!who.name || !IsPunct(who.last + 1, ",") || who.last + 2 != at) return std::nullopt;
  const bool office = Is(at, "role") || (As(at, Pos::kNoun) != nullptr && Is(at + 1, "role"));
  const std::optional<std::size_t> comma = office ? ClauseEnd(at) : std::nullopt;
  if (!comma || !Is(*comma + 1, "join")) return std::nullopt;
  for (std::size_t i = at; i < *comma; ++i)
    if (IsFiniteVerb(i) && As(i, Pos::kNoun) == nullptr && field_.NameAt(i) == nullptr) return std::nullopt;
  return *comma - 1;
}

// The last token of the names behind a comma that spell out several people, where others are joined to them; 0: there
// are none. named: how many they are.
std::size_t FrameFiller::NamesEnd(const People& who, std::size_t at, std::uint64_t& named) const {
  constexpr std::size_t kWords = 16;
  if (!who.quantity || !who.people.max || *who.people.max < 2 || !IsPunct(who.last + 1, ",") || who.last + 2 != at)
    return 0;
  std::uint64_t names = 0;
  bool open = false;  // within a name
  for (std::size_t i = at; i < at + kWords && Same(at, i); ++i) {
    if (IsPunct(i, ",") || Is(i, "join")) {
      const std::size_t next = IsPunct(i, ",") && Is(i + 1, "join") ? i + 2 : i + 1;
      open = false;
      if (i == at || !Is(next - 1, "join") || IsCapital(next) || !PeopleAt(next)) continue;
      named = names;
      return i - 1;
    }
    const bool name = IsCapital(i) && token(i).kind == TokenKind::kWord;
    if (!name && token(i).kind != TokenKind::kNumber && !IsWord(i, "aged")) return 0;
    if (name && !open) ++names;
    open = open || name;
  }
  return 0;
}

// "killed Omar Saleh, an IS financier", "killed two civilians, Omar Saleh and Sami Farah": who those told last were,
// and nobody more. named: how many of them have been told one by one.
bool FrameFiller::TellsWho(People& told, const People& more, std::size_t next, std::uint64_t& named) const {
  const bool comma = IsPunct(told.last + 1, ","), right_behind = comma && told.last + 2 == next;
  const bool several = told.quantity && told.people.max && *told.people.max > 1;
  const bool one = more.people.form == Form::kSingular && !more.name;
  // "killed one Omar Saleh, a nurse" as well
  const bool apposed = told.name && (!told.quantity || told.people.max == 1U) && right_behind && one;
  // "took the two brothers, Omar Saleh, 31, and Sami Saleh, a teacher": who the last of those named was.
  const bool listed = several && field_.QuantityAt(told.last) == nullptr;
  const bool last_named = listed && field_.NameAt(told.last) != nullptr && right_behind && one;
  const bool name = more.name && !more.quantity;
  // "killed a prominent scholar, Omar Saleh": who he was, told first.
  if (told.quantity && !told.name && told.people.form == Form::kSingular && name && comma) {
    told.name = more.name;
  } else if (apposed) {
    if (told.group == Group::kAny) told.group = more.group;
  } else if (several && name && ((listed && !told.name) || comma)) {
    ++named;
  } else if (several && named > 0 && named < *told.people.max && more.people.max == 1U && Is(next, "possessive") &&
             IsOneOfKin(told, more)) {
    // "took the two victims, Omar Saleh, 27, and his elder brother, Sami": the other of them.
    ++named;
  } else if (!last_named &&
             // "killed two priests, Fathers A and B"
             !(told.quantity && more.people.form == Form::kNamed && more.quantity &&
               more.people.max == told.people.max && comma)) {
    return false;
  }
  told.last = more.last;
  return true;
}

// "the two brothers, Omar Saleh and his brother Sami", "the two victims, Omar Saleh and his brother": not "two sisters,
// Mona Saleh, and her son".
bool FrameFiller::IsOneOfKin(const People& told, const People& more) const {
  const Analysis* all = As(field_.quantities[*told.quantity].head, Pos::kNoun);
  const Analysis* one = more.quantity ? As(field_.quantities[*more.quantity].head, Pos::kNoun) : nullptr;
  return all == nullptr || one == nullptr || !all->lexeme->Is("kin") || all->lexeme == one->lexeme;
}

// The rest of a list of people that begins with the last of `found`.
void FrameFiller::TakeList(std::vector<People>& found) const {
  std::uint64_t named = 0;  // of the last figure's people, told one by one behind it
  while (const std::optional<std::size_t> next = NextInList(found.back().last)) {
    if (OpensOutcome(*next)) break;
    std::optional<People> more = PeopleAt(*next);
    // "wounded two of his guards, Omar Saleh said"
    if (!more && field_.NameAt(*next) != nullptr && IsPunct(*next - 1, ",") && SpeaksFrom(*next)) break;
    // "killed Omar Saleh, chief of Halbun district, as well as a guard": what he was, told without an article.
    if (const std::optional<std::size_t> end = !more ? OfficeEnd(found.back(), *next) : std::nullopt) {
      found.back().last = static_cast<std::uint32_t>(*end);
      continue;
    }
    // "killed two brothers, Omar Saleh and Sami Wali, and a guard": names that nobody knows.
    if (const std::size_t end = more ? 0 : NamesEnd(found.back(), *next, named); end != 0) {
      found.back().last = static_cast<std::uint32_t>(end);
      continue;
    }
    if (const std::size_t end = ApposedEnd(found.back(), *next); end != 0) {
      found.back().last = static_cast<std::uint32_t>(end);
      continue;
    }
    if (!more || more->first <= found.back().last) break;
    if (more->quantity && IsAll(field_.quantities[*more->quantity])) break;
    if (TellsWho(found.back(), *more, *next, named)) continue;
    const std::size_t behind = more->last + 1;
    // "killed four members of the same family, medics and witnesses said"
    if ((IsPunct(found.back().last + 1, ",") || IsPunct(*next - 1, ",")) && SpeaksFrom(*next)) break;
    // "killed eight militants, foreigners among them": a part.
    if (IsWord(behind, "among", "amongst") && IsWord(behind + 1, "them", "these")) break;
    if (IsHelper(behind) || IsFiniteVerb(behind) || IsOneThatActs(*more)) break;
    // "killing 50 people, survivors prayed there": no list that goes on.
    const bool goes_on =
        !Same(more->last, behind) || IsPunct(behind) || Is(behind, "join") || Is(behind, "preposition");
    if (more->people.form == Form::kPlural && !more->name && IsPunct(*next - 1, ",") && !goes_on) break;
    // "a woman and a child, and two women and a child were among the wounded": the next clause's.
    if (const std::optional<std::size_t> last = IsWord(behind, "and") ? NextInList(more->last) : std::nullopt;
        last && IsPunct(found.back().last + 1, ",") && PeopleAt(*last) && Is(PeopleAt(*last)->last + 1U, "be"))
      break;
    // "the killing of two men, and five wounded civilians": those have an outcome of their own.
    const auto first = predicate_at_.begin() + more->first, end = predicate_at_.begin() + more->last + 1;
    if (std::any_of(first, end, [](std::uint32_t predicate) { return predicate != FieldText::kNone; })) break;
    found.push_back(*more);
    named = 0;
  }
}

// "A strike injured two men and one on a motorbike killed a boy": another strike.
bool FrameFiller::IsOneThatActs(const People& people) const {
  constexpr std::size_t kWords = 10;
  if (!people.quantity || !field_.quantities[*people.quantity].bare || people.people.max != 1U ||
      !Is(people.last + 1, "preposition") || Is(people.last + 1, "of"))
    return false;
  for (std::size_t i = people.last + 2; i < people.last + kWords && Same(people.last, i) && !IsPunct(i); ++i)
    if (predicate_at_[i] != FieldText::kNone)
      return frames_.predicates[predicate_at_[i]].frame->name == "active" &&
             PeopleAt(frames_.predicates[predicate_at_[i]].last + 1U).has_value();
  return false;
}

}  // namespace isnad::en
