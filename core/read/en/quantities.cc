#include <algorithm>
#include <optional>

#include "core/read/en/numbers.h"
#include "core/read/en/stages.h"
#include "core/read/en/words.h"

// How many of what. A number is followed by what it counts: adjectives, names of bodies, nouns, the last noun of the
// row being the head ("16 police officers", "five SDF fighters", "two civilian cars"). Without a number a person noun
// counts one behind an article or in a headline ("a woman", "Boy killed"), two or more in the plural.

namespace isnad::en {
namespace {

class Finder : private Words {
 public:
  using Words::Words;

  std::vector<QuantityPhrase> Run() {
    for (std::size_t at = 0; at < size();) {
      std::optional<QuantityPhrase> phrase = Numbered(at);
      if (!phrase) phrase = Zero(at);
      if (!phrase) phrase = Singular(at);
      if (!phrase) phrase = Plural(at);
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

 private:
  // What a row of words counts: the last noun of it.
  struct Head {
    std::size_t last = 0;  // last word of the phrase
    std::size_t at = 0;    // the noun
    bool person = false;
    bool none = true;         // no noun at all
    bool other = false;       // "others", "other civilians"
    bool operations = false;  // "24 operations"
    bool unknown = false;     // the noun is not known
    bool plural = false;
    std::optional<Group> group;
    std::optional<Outcome> outcome;
    std::string unit;
  };

  const Analysis* PersonNoun(std::size_t at) const {
    if (at >= size()) return nullptr;
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->pos == Pos::kNoun && a.lexeme->Is("person")) return &a;
    return nullptr;
  }
  const Analysis* Noun(std::size_t at) const { return As(at, Pos::kNoun); }

  // A body's members: soldiers and police of a state, fighters of a group.
  static std::optional<Group> SideOf(const KnownEntity& body) {
    if (body.kind == "armed") return Group::kMilitant;
    if (body.kind == "state" || body.kind == "security" || body.kind == "alliance") return Group::kSecurity;
    if (body.kind == "media" || body.kind == "civil") return Group::kCivilian;
    return std::nullopt;
  }
  std::optional<Group> SideAt(std::size_t at) const {
    const NamePhrase* name = field_.NameAt(at);
    if (name == nullptr || name->type != EntityType::kOrganization || name->known == nullptr) return std::nullopt;
    return SideOf(*name->known);
  }

  Head HeadAt(std::size_t begin) const {
    Head head;
    head.last = begin;
    std::size_t i = begin;
    std::optional<Group> modifier, body;
    bool child = false;
    std::optional<std::size_t> nation;
    for (int words = 0; words < 9 && Same(begin, i); ++words) {
      if (i > begin && token(i).line_start) break;
      if (IsHyphen(i) || IsQuote(i)) {
        ++i;
        continue;
      }
      if (const NamePhrase* name = field_.NameAt(i); name != nullptr) {
        if (head.person && name->type == EntityType::kPerson) break;  // "child Ali": his name follows
        if (name->type == EntityType::kPerson || name->type == EntityType::kPlace) {
          // "two Idlib residents"
          bool noun = name->last + 1 < size() && Same(begin, name->last + 1) && PersonNoun(name->last + 1) != nullptr;
          // "no U.S. or SDF troops"
          if (const NamePhrase* other =
                  Is(name->last + 1, "join") || Is(name->last + 1, "or") ? field_.NameAt(name->last + 2) : nullptr;
              other != nullptr && head.none && Same(begin, other->last + 1) && PersonNoun(other->last + 1) != nullptr) {
            i = name->last + 2;
            continue;
          }
          if (!noun) break;
        } else if (const std::optional<Group> side = SideAt(i)) {
          body = side;
        }
        if (!head.none && name->type == EntityType::kOrganization) break;
        i = name->last + 1;
        continue;
      }
      if (token(i).kind == TokenKind::kNumber || (As(i, Pos::kNumber) != nullptr && IsAge(i))) {
        // "a 12-year-old boy", "a four-year-old girl"
        if (IsAge(i)) {
          const int years = Years(i);
          child = years >= 0 && years < 18;
          i = AgeEnd(i) + 1;
          continue;
        }
        break;
      }
      if (token(i).kind != TokenKind::kWord) break;
      if (Is(i, "preposition") || Is(i, "article") || Is(i, "join") || Is(i, "subordinate") || Is(i, "be") ||
          Is(i, "have") || Is(i, "possessive") || Is(i, "partitive") || field_.DateAt(i) != nullptr)
        break;
      if (const Analysis* person = PersonNoun(i); person != nullptr) {
        // "gunmen wounded two people": a verb, where somebody stands behind it.
        if (head.person && person->lexeme->Is("state") && (StartsPeople(i + 1) || IsHelper(i - 1))) break;
        Take(head, i, *person, body, modifier);
        i += person->length;
        if (IsPossessive(i - 1)) {
          // "three civilians' houses", "a child's body": whose it is.
          head.person = PersonNoun(i) != nullptr;
          if (!head.person) {
            head.unit = "owner";
            break;
          }
        }
        continue;
      }
      if (const Analysis* noun = Noun(i); noun != nullptr) {
        // "raid" after a number counts operations; "killed" is no noun.
        head.none = false;
        head.at = i;
        head.last = i + noun->length - 1;
        head.person = false;
        head.plural = noun->number == Number::kPlural;
        // "have hit the town 14 times"
        head.operations = noun->lexeme->event.has_value() ||
                          (noun->lexeme->lemma == "time" && noun->number == Number::kPlural && EventVerbBefore(begin));
        head.outcome = noun->lexeme->Is("counted") ? noun->lexeme->outcome : std::nullopt;
        if (head.outcome) head.person = true;
        head.unit = noun->lexeme->lemma;
        // "11 military police"
        const bool numbered =
            begin > 0 && (token(begin - 1).kind == TokenKind::kNumber || As(begin - 1, Pos::kNumber) != nullptr);
        if (numbered && noun->lexeme->Is("police-body") && !PersonAhead(i + 1) && Noun(i + 1) == nullptr) {
          head.person = head.plural = true;
          head.group = Group::kSecurity;
          head.unit.clear();
        }
        // "claimed 20 lives"
        if (head.plural && noun->lexeme->Is("life")) {
          head.person = true;
          head.unit.clear();
        }
        i += noun->length;
        continue;
      }
      // "a fifth passenger": one more.
      if (head.none && Is(i, "ordinal") && PersonAhead(i + 1)) {
        head.other = true;
        ++i;
        continue;
      }
      const Analysis* adjective = As(i, Pos::kAdjective);
      const Analysis* direction = Find(i, "direction");
      if (adjective != nullptr || direction != nullptr) {
        if (!head.none) break;
        if (adjective != nullptr && adjective->lexeme->Is("adverb")) break;
        if (adjective != nullptr && adjective->lexeme->outcome) {
          // "five dead", "54 dead officers": only before a noun it belongs to the phrase.
          if (!PersonAhead(i + 1)) break;
          if (adjective->lexeme->outcome == Outcome::kKilled) head.outcome = adjective->lexeme->outcome;
        }
        if (adjective != nullptr && adjective->lexeme->group) modifier = adjective->lexeme->group;
        if (adjective != nullptr && adjective->lexeme->Is("other")) head.other = true;
        if (adjective != nullptr && adjective->lexeme->Is("nation")) nation = i;
        i += adjective != nullptr ? adjective->length : direction->length;
        continue;
      }
      // "three wounded men", "two captured soldiers".
      if (IsParticiple(i) && head.none && PersonAhead(i + 1)) {
        // "three wounded men" are counted so; "displaced people" are called so.
        const Analysis* outcome = OutcomeAt(i);
        const bool befell = outcome != nullptr && (outcome->lexeme->outcome == Outcome::kKilled ||
                                                   outcome->lexeme->outcome == Outcome::kInjured);
        if (befell) head.outcome = outcome->lexeme->outcome;
        ++i;
        continue;
      }
      if (IsFiniteVerb(i) || !field_.lattice.readings[i].empty()) break;
      // A word that nobody knows: an adjective if a person noun follows, else what is counted.
      if (!head.none) break;
      if (PersonAhead(i + 1)) {
        ++i;
        continue;
      }
      head.unknown = true;
      head.last = i;
      head.none = false;
      head.at = i;
      head.unit = token(i).folded;
      break;
    }
    // "five Peshmerga", "three Taliban": fighters, where no noun follows.
    if (head.none && body && i > begin && EndsPhrase(i) && field_.NameAt(i - 1) != nullptr) {
      head.none = false;
      head.person = head.plural = true;
      head.at = head.last = i - 1;
      head.group = body;
    }
    // "a Palestinian was killed", "two Lebanese": one of that people, where no noun follows.
    if (head.none && nation && *nation + 1 == i && EndsPhrase(i) && IsCapital(*nation)) {
      head.none = false;
      head.person = true;
      head.at = head.last = *nation;
    }
    if (head.person && head.unit != "owner") head.unit.clear();
    // "Wounded man dies", "a wounded child": who he was, not what befell him here; "nine wounded" and "two wounded
    // men" are figures.
    const bool attribute = head.person && head.outcome == Outcome::kInjured && !Is(head.at, "state") && !head.plural;
    if (attribute) head.outcome = std::nullopt;
    if (head.person && child && (!head.group || head.group == Group::kAny || head.group == Group::kCivilian))
      head.group = Group::kChild;
    if (head.person) BehindHead(head);
    return head;
  }

  // What stands here belongs to no noun before it: a verb, a small word, a mark, the end.
  bool EndsPhrase(std::size_t at) const {
    if (at == 0 || !Same(at - 1, at)) return true;
    if (IsHyphen(at) || IsQuote(at) || field_.NameAt(at) != nullptr) return false;
    return IsPunct(at) || Is(at, "preposition") || Is(at, "join") || Is(at, "subordinate") || IsHelper(at) ||
           IsAdverb(at) || OutcomeAt(at) != nullptr;
  }

  void Take(Head& head, std::size_t at, const Analysis& person, const std::optional<Group>& body,
            const std::optional<Group>& modifier) const {
    head.none = head.unknown = false;
    head.person = true;
    head.at = at;
    head.last = at + person.length - 1;
    const bool state = head.person && person.lexeme->Is("state");
    if (!state) head.plural = person.number == Number::kPlural;
    head.other = head.other || person.lexeme->Is("other");
    head.operations = false;
    // "women officials", "civilian people": the telling one of several.
    std::optional<Group> group = person.lexeme->group;
    if (!group && (person.lexeme->Is("member") || person.lexeme->Is("leader") || person.lexeme->Is("role") ||
                   person.lexeme->Is("plain") || !person.lexeme->Is("kin")))
      group = body;
    // "SDF fighters" are security, "ISIS fighters" militants.
    if (group == Group::kMilitant && body) group = body;
    if (!group || (modifier && *modifier == Group::kWoman)) group = modifier ? modifier : group;
    if (group && !(head.group == Group::kWoman || head.group == Group::kChild)) head.group = group;
    if (person.lexeme->outcome) head.outcome = person.lexeme->outcome;
  }

  // "members of the Islamic State", "fighters from the SDF", "members of the same family": whose they are.
  void BehindHead(Head& head) const {
    std::size_t i = head.last + 1;
    if (!Is(i, "of") && !Is(i, "from") && !IsWord(i, "belonging", "affiliated", "suspected", "accused")) return;
    const bool loose =
        Is(head.at, "member") || Is(head.at, "leader") || Is(head.at, "role") || Is(head.at, "fighter") || !head.group;
    if (!loose) return;
    for (std::size_t k = i + 1; k < i + 8 && Same(i, k); ++k) {
      if (IsPunct(k, ",") || Is(k, "join") || Is(k, "be") || IsFiniteVerb(k)) break;
      if (const std::optional<Group> side = SideAt(k)) {
        head.group = side;
        // "two members of the Asayish": the body's name belongs to the phrase.
        return;
      }
      if (Is(k, "militant-body") || Is(k, "militant")) {
        head.group = Group::kMilitant;
        return;
      }
      if (Is(k, "police-body") || IsWord(k, "army", "police", "military", "security")) {
        head.group = Group::kSecurity;
        return;
      }
    }
  }

  bool EventVerbBefore(std::size_t at) const {
    constexpr std::size_t kWords = 9;
    for (std::size_t i = at; i > 0 && at - i < kWords && Same(i - 1, at); --i)
      for (const Analysis& a : field_.lattice.readings[i - 1])
        if (a.lexeme->pos == Pos::kVerb && a.lexeme->event) return true;
    return false;
  }

  bool StartsPeople(std::size_t at) const {
    return at < size() && (token(at).kind == TokenKind::kNumber || As(at, Pos::kNumber) != nullptr ||
                           PersonNoun(at) != nullptr || Is(at, "article") || Is(at, "possessive") ||
                           Is(at, "bound-least") || Is(at, "bound-more") || Is(at, "bound-about") || Is(at, "several"));
  }

  bool PersonAhead(std::size_t at) const {
    for (std::size_t i = at; i < at + 4 && i < size() && Same(at, i); ++i) {
      if (PersonNoun(i) != nullptr) return true;
      if (IsHyphen(i)) continue;
      const bool modifier = As(i, Pos::kAdjective) != nullptr || field_.NameAt(i) != nullptr || Is(i, "nation");
      if (!modifier) return false;
    }
    return false;
  }

  bool IsParticiple(std::size_t at) const {
    if (at >= size()) return false;
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kParticiple) return true;
    return false;
  }

  // "12-year-old", "12 years old", "aged 12".
  bool IsAge(std::size_t at) const { return AgeEnd(at) > at; }
  std::size_t AgeEnd(std::size_t at) const {
    std::size_t i = at + 1;
    const auto skip = [&] {
      if (IsPunct(i, "-")) ++i;
    };
    skip();
    if (!IsWord(i, "year", "years", "month", "months")) return at;
    ++i;
    skip();
    if (!IsWord(i, "old", "olds")) return at;
    return i;
  }
  int Years(std::size_t at) const {
    const std::optional<EnglishNumber> number = NumberAt(field_.lattice, at);
    return number ? static_cast<int>(number->quantity.min) : -1;
  }

  // "12 herdboys were killed", "killing 12 herdboys": what nobody knows is people where this befell it.
  void TakeUnknown(Head& head, std::size_t first, bool plural) const {
    // "at least 28 ethnic Massalit", "40 Tutsis": a people's name has any end.
    const bool people = plural && IsCapital(head.at) && !IsAllCapital(head.at);
    if (!head.unknown || (token(head.at).folded.ends_with("s") != plural && !people)) return;
    if (!BefallsBehind(head.last) && !(first > 0 && Same(first - 1, first) && Befalls(first - 1))) return;
    head.unknown = false;
    head.person = true;
    head.plural = plural;
    head.unit.clear();
  }

  // A verb of death or injury, or of being led away, that tells of no thing.
  bool Befalls(std::size_t at) const {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && a.lexeme->outcome && !a.lexeme->Is("loose") && a.form != VerbForm::kNone &&
             a.lexeme->outcome != Outcome::kMissing;
    });
  }

  bool BefallsBehind(std::size_t last) const {
    std::size_t i = last + 1;
    while (Same(last, i) && (IsHelper(i) || IsAdverb(i))) ++i;
    return i > last + 1 && Same(last, i) && Befalls(i);
  }

  std::optional<QuantityPhrase> Numbered(std::size_t at) const {
    if (field_.DateAt(at) != nullptr) return std::nullopt;
    if (const NamePhrase* name = field_.NameAt(at); name != nullptr) return std::nullopt;
    std::optional<EnglishNumber> number = NumberAt(field_.lattice, at);
    if (!number || !Same(at, number->last)) return std::nullopt;
    if (field_.DateAt(number->last) != nullptr) return std::nullopt;
    QuantityPhrase phrase;
    phrase.first = static_cast<std::uint32_t>(at);
    phrase.people = number->quantity;
    phrase.ordinal = number->ordinal;
    const bool age = IsAge(number->value_first) || (number->digits && IsAge(number->last));
    if (number->ordinal) {
      Close(phrase, number->last, "ordinal");
      return phrase;
    }
    if (age) {
      // "a 12-year-old boy" begins at its article; "12-year-old Ali" counts nobody.
      const std::size_t end = AgeEnd(number->value_first);
      if (PersonNoun(end + 1) != nullptr && number->quantity.min < 120) {
        Head head = HeadAt(number->value_first);
        phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
        if (head.person && !head.plural) {
          Open(phrase, head);
          return phrase;
        }
      }
      Close(phrase, AgeEnd(number->last), "year-of-age");
      return phrase;
    }
    // "one of the wounded", "two of his sons", "20 of those detained": of a whole.
    std::size_t begin = number->last + 1;
    bool of_whole = false;
    if (Is(begin, "of") && (Is(begin + 1, "article") || Is(begin + 1, "possessive") || Is(begin + 1, "definite"))) {
      of_whole = true;
      begin += 2;
      if (IsWord(begin, "those", "them") || Is(begin, "pronoun")) begin = number->last + 1;
    }
    // "28 of the 60 people on board"
    if (of_whole)
      if (const std::optional<EnglishNumber> whole = NumberAt(field_.lattice, begin);
          whole && !whole->ordinal && !HeadAt(whole->last + 1).none)
        begin = whole->last + 1;
    if (IsMoney(at, number->last) || IsPercent(number->last)) {
      Close(phrase, number->last + (IsPercent(number->last) ? 1 : 0), "money");
      return phrase;
    }
    // "15:23", "3 a.m.", "No. 5", "Unit 15".
    if (IsClock(at, number->last)) {
      Close(phrase, number->last, "hour");
      return phrase;
    }
    const std::size_t next = number->last + 1;
    // "two more than on Monday"
    if (Same(at, next + 1) && IsWord(next, "more", "fewer", "less") && IsWord(next + 1, "than")) {
      Close(phrase, number->last, "label");
      return phrase;
    }
    // "Two more were killed": others than those told.
    const bool more = Same(at, next) && IsWord(next, "more") &&
                      (!Same(at, next + 1) || IsHelper(next + 1) || Is(next + 1, "locative") || Is(next + 1, "join") ||
                       token(next + 1).kind == TokenKind::kPunct);
    Head head = more ? Head() : HeadAt(begin);
    if (!more) TakeUnknown(head, at, number->quantity.max != 1U);
    if (head.none) {
      phrase.last = static_cast<std::uint32_t>(number->last);
      phrase.head = phrase.last;
      phrase.bare = true;
      phrase.others = head.other || more;
      phrase.counts_people = MayCountBare(*number, at);
      if (!phrase.counts_people) phrase.unit = "label";
      // "Twenty of those detained"
      phrase.partitive = of_whole || Is(number->last + 1, "of-them");
      if (phrase.others) phrase.last = static_cast<std::uint32_t>(next);
      return phrase;
    }
    Open(phrase, head);
    // "five people or more"
    if (phrase.counts_people && IsWord(head.last + 1, "or") && IsWord(head.last + 2, "more") && phrase.people.max) {
      phrase.people.max = std::nullopt;
      phrase.people.bound = Bound::kAtLeast;
      phrase.last = static_cast<std::uint32_t>(head.last + 2);
    }
    if (head.person && head.plural && Is(head.last + 1, "join") && PersonNoun(head.last + 2) != nullptr) {
      // "28 women and children": the number counts both.
      const Head more = HeadAt(head.last + 2);
      if (more.person && more.plural) {
        phrase.last = static_cast<std::uint32_t>(more.last);
        if (more.outcome) phrase.outcome = more.outcome;
        if (more.group != phrase.group) phrase.group = std::nullopt;
      }
    }
    if (!head.person && head.unit == "family" && Is(phrase.last + 1, "of") && size() > phrase.last + 2) {
      // "a family of six".
      if (const std::optional<EnglishNumber> of = NumberAt(field_.lattice, phrase.last + 2); of && !of->ordinal) {
        phrase.people = of->quantity;
        phrase.last = static_cast<std::uint32_t>(of->last);
        phrase.head = phrase.last;
        phrase.counts_people = true;
        phrase.unit.clear();
      }
    }
    return phrase;
  }

  void Open(QuantityPhrase& phrase, const Head& head) const {
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

  static void Close(QuantityPhrase& phrase, std::size_t last, std::string unit) {
    phrase.last = static_cast<std::uint32_t>(last);
    phrase.head = phrase.last;
    phrase.counts_people = false;
    phrase.unit = std::move(unit);
  }

  bool IsMoney(std::size_t first, std::size_t last) const {
    const auto sign = [&](std::size_t at) {
      return at < size() && token(at).kind == TokenKind::kSymbol &&
             (token(at).folded == "$" || token(at).folded == "£" || token(at).folded == "€");
    };
    return (first > 0 && sign(first - 1)) || sign(last + 1);
  }
  bool IsPercent(std::size_t last) const { return last + 1 < size() && token(last + 1).folded == "%"; }
  bool IsClock(std::size_t first, std::size_t last) const {
    if (IsPunct(last + 1, ":") && last + 2 < size() && token(last + 2).kind == TokenKind::kNumber &&
        !token(last + 2).space_before)
      return true;
    if (first > 1 && IsPunct(first - 1, ":") && !token(first).space_before &&
        token(first - 2).kind == TokenKind::kNumber)
      return true;
    if (IsWord(last + 1, "am", "pm", "gmt", "utc", "o'clock")) return true;
    return IsWord(last + 1, "a", "p") && IsPunct(last + 2, ".") && IsWord(last + 3, "m");
  }

  // A number alone counts people where an outcome stands beside it and nothing makes a label of it.
  bool MayCountBare(const EnglishNumber& number, std::size_t first) const {
    const std::size_t last = number.last;
    // "Su-24", "M4", "F-16", "107-mm".
    if ((first > 0 && IsHyphen(first - 1)) || IsHyphen(last + 1)) return false;
    if (first > 0 && Same(first - 1, first)) {
      const std::size_t before = first - 1;
      if (IsWord(before, "unit", "no", "number", "article", "resolution", "page", "age", "aged", "phase", "chapter"))
        return false;
      if (IsPunct(before, "#") || IsPunct(before, "/")) return false;
      if (IsWord(before, "division", "brigade", "regiment", "battalion", "highway")) return false;
    }
    // "two men aged 29 and 41"
    if (first > 2 && Is(first - 1, "join") && token(first - 2).kind == TokenKind::kNumber && IsWord(first - 3, "aged"))
      return false;
    if (IsPunct(last + 1, "/")) return false;
    // An age: "Sabri, 20, and ...".
    if (first > 0 && IsPunct(first - 1, ",") && first > 1 && field_.NameAt(first - 2) != nullptr &&
        field_.NameAt(first - 2)->type == EntityType::kPerson && number.digits)
      return false;
    if (IsPunct(last + 1, ")") && first > 0 && IsPunct(first - 1, "(")) return false;
    return true;
  }

  // "no casualties", "no coalition troops", "no one".
  std::optional<QuantityPhrase> Zero(std::size_t at) const {
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
    if (IsWord(begin, "causing", "inflicting", "leaving")) ++begin;  // "without causing casualties"
    if (IsWord(begin, "any", "further", "reported", "immediate", "known", "human")) ++begin;
    const Head head = HeadAt(begin);
    const bool casualties = Is(begin, "casualty") || Is(begin, "losses");
    if (!head.person && !casualties) return std::nullopt;
    phrase.last = static_cast<std::uint32_t>(casualties ? begin : head.last);
    phrase.head = phrase.last;
    phrase.counts_people = true;
    phrase.group = head.group;
    phrase.outcome = head.outcome;
    if (casualties) phrase.unit = "casualties";
    return phrase;
  }

  // "a woman", "one of them", "another child", "Boy killed".
  std::optional<QuantityPhrase> Singular(std::size_t at) const {
    // "ISIS facilitator killed": the body's name opens the phrase.
    const NamePhrase* name = field_.NameAt(at);
    const bool body = name != nullptr && name->type == EntityType::kOrganization && name->first == at &&
                      !IsPossessive(name->last) && PersonAhead(name->last + 1) && OpensSentence(at);
    if ((name != nullptr && !body) || field_.DateAt(at) != nullptr || token(at).kind != TokenKind::kWord)
      return std::nullopt;
    const bool article = IsWord(at, "a", "an");
    const bool another = Is(at, "another");
    const bool definite = Is(at, "definite") && Is(at, "article");
    const bool bare = !article && !another && !definite;
    const bool possessive = Is(at, "possessive");
    if (bare && !possessive && !body && !OpensHeadline(at) && !BehindJoin(at)) return std::nullopt;
    Head head = HeadAt(bare && !possessive ? at : at + 1);
    if (article || another) TakeUnknown(head, at, false);
    // "One person was killed and another injured."
    if (another && head.none && Same(at, at + 1) && (Befalls(at + 1) || IsHelper(at + 1))) {
      QuantityPhrase one;
      one.first = one.last = one.head = static_cast<std::uint32_t>(at);
      one.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      one.counts_people = one.others = one.bare = true;
      return one;
    }
    if (!head.person || head.plural || Is(head.at, "counted-only")) return std::nullopt;
    if (bare && Is(head.at, "state")) return std::nullopt;
    // "a professional body" is no corpse.
    if (Is(head.at, "corpse") && !Is(head.last + 1, "of")) return std::nullopt;
    if (NamesThing(head.last)) return std::nullopt;
    // "a number of people killed": another phrase. "the child Ali": his name counts him.
    if (Is(head.at, "counted")) return std::nullopt;
    QuantityPhrase phrase;
    phrase.first = static_cast<std::uint32_t>(at);
    phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    Open(phrase, head);
    phrase.others = another || head.other;
    // "the bomber" counts one only where an outcome says so of him.
    phrase.construct = definite;
    return phrase;
  }

  // "a passenger river boat", "a police station": the noun behind the person's says what it is.
  bool NamesThing(std::size_t person) const {
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
  bool OpensHeadline(std::size_t at) const {
    const bool nation = Is(at, "nation") && OutcomeAt(at + 1) != nullptr;
    if (PersonNoun(at) == nullptr && !PersonAhead(at + 1) && !nation) return false;
    if (field_.in == Field::kTitle) return true;
    return OpensSentence(at);
  }
  // "a woman and child", "Woman and child killed".
  bool BehindJoin(std::size_t at) const {
    return PersonNoun(at) != nullptr && at > 0 && Is(at - 1, "join") && !found_.empty() &&
           found_.back().last + 2 == at && found_.back().counts_people;
  }

  // "civilians", "members of ISIS", "women and children".
  std::optional<QuantityPhrase> Plural(std::size_t at) const {
    if (field_.DateAt(at) != nullptr) return std::nullopt;
    const NamePhrase* name = field_.NameAt(at);
    if (name != nullptr && name->type != EntityType::kOrganization) return std::nullopt;
    if (name != nullptr && name->first != at) return std::nullopt;
    if (name == nullptr && PersonNoun(at) == nullptr && As(at, Pos::kAdjective) == nullptr) return std::nullopt;
    if (Is(at, "adverb")) return std::nullopt;
    const Head head = HeadAt(at);
    if (!head.person || !head.plural || head.last < at || Is(head.at, "counted-only")) return std::nullopt;
    // "the bodies of four men"
    if (Is(head.at, "corpse") && Is(head.last + 1, "of") && Same(at, head.last + 2))
      if (std::optional<QuantityPhrase> whose = Numbered(head.last + 2); whose && whose->counts_people) {
        whose->first = static_cast<std::uint32_t>(at);
        whose->outcome = Outcome::kKilled;
        return whose;
      }
    QuantityPhrase phrase;
    phrase.first = static_cast<std::uint32_t>(at);
    phrase.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
    Open(phrase, head);
    // "the civilians": those told before.
    phrase.construct = at > 0 && Same(at - 1, at) && (Is(at - 1, "definite") || Is(at - 1, "possessive"));
    if (!phrase.counts_people) return std::nullopt;
    return phrase;
  }

  // "including two children", "among them six women", "six of them children", "most of them women".
  void Partitive(QuantityPhrase& phrase) const {
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

  bool FollowedByOutcome(const QuantityPhrase& phrase) const {
    for (std::size_t i = phrase.last + 1; i < phrase.last + 5 && Same(phrase.last, i); ++i) {
      if (IsHelper(i) || IsAdverb(i) || IsWord(i, "more") || Is(i, "other")) continue;
      return OutcomeAt(i) != nullptr && PersonNoun(i) == nullptr;
    }
    return false;
  }

  std::vector<QuantityPhrase> found_;
};

}  // namespace

std::vector<QuantityPhrase> FindQuantities(const FieldText& field) { return Finder(field).Run(); }

}  // namespace isnad::en
