#include "core/read/frames/groups.h"

#include <algorithm>
#include <string>
#include <utility>

namespace isnad {
namespace {

constexpr int kCharge = 2;  // words of what somebody is in charge of

}  // namespace

Group Groups::GroupOf(const QuantityPhrase& quantity) const {
  if (const std::optional<std::size_t> them = After(quantity.last); IsPart(quantity) && them && Is(*them, "of-them"))
    if (const Group side = SideBehind(*them); side != Group::kAny) return side;
  if (IsPart(quantity) && AreUnderAge(quantity.last)) return Group::kChild;
  // "خمسة منهم أطفال": what the part is stands behind.
  if (const std::optional<std::size_t> next = After(quantity.last); IsPart(quantity) && next && Is(*next, "of-them"))
    for (std::size_t of = *next + 1; of <= *next + 2 && of < field_.size(); ++of) {
      if (const QuantityPhrase* kind = field_.QuantityAt(of);
          kind != nullptr && kind->group && kind->people.form == Form::kPlural)
        return *kind->group;
      if (!IsWord(of, "من")) break;  // "خمسة منهم من المدنيين"
    }
  if (IsMixed(quantity) || AreOfFamily(quantity)) return Group::kAny;
  if (const Group told = GroupOfPhrase(quantity); told != Group::kAny) return told;
  // "مقتل شاب، وهو عنصر في كذا"
  if (quantity.people.form == Form::kSingular && !quantity.partitive && !quantity.outcome)
    if (const Group told = GroupOfWhoHeIs(quantity.last); told != Group::kAny) return told;
  if (const Group hit = GroupHit(quantity); hit != Group::kAny) return hit;
  if (const Group loser = GroupOfLoser(quantity.first); loser != Group::kAny) return loser;
  return GroupBefore(quantity);
}

// "11 من المدنيين والشرطة", "20 من العسكريين والمدنيين", "عشرات النساء والأطفال": the number is of both.
bool Groups::IsMixed(const QuantityPhrase& quantity) const {
  if (!IsNumbered(quantity.people) || quantity.head == quantity.first || !quantity.group) return false;
  const std::optional<std::size_t> of = Before(quantity.head), next = After(quantity.last);
  if (!of || !(IsWord(*of, "من") || quantity.construct) || !next || !Joined(*next, kWa) || !Joined(*next, kAl))
    return false;
  if (const Group side = SideOfWord(*next); side != Group::kAny) return side != *quantity.group;
  const Analysis* others = lattice().Find(*next, "person");
  return others != nullptr && others->number != Number::kSingular && others->lexeme->group &&
         *others->lexeme->group != *quantity.group;
}

// "دورية للجيش قتلت ثمانية أفراد من أسرة واحدة": kin, whatever body is told of before them.
bool Groups::AreOfFamily(const QuantityPhrase& quantity) const {
  return Is(quantity.head, "member") && IsOfFamily(quantity.last);
}

// "ستة منهم من أفراد كذا", "ثلاثة منهم ناشطون في كذا", "والرابع من كذا": the armed body right behind.
Group Groups::SideBehind(std::size_t at) const {
  constexpr int kReach = 4;
  bool of = false;
  for (int steps = 0; steps < kReach; ++steps) {
    const std::optional<std::size_t> next = After(at);
    if (!next || IsComma(*next) || HasVerb(*next)) return Group::kAny;
    at = *next;
    if (of)
      if (const Group side = SideOfWord(at); side != Group::kAny) return side;
    if (!Is(at, "preposition") && !Is(at, "person") && !Is(at, "member")) return Group::kAny;
    of = of || Is(at, "preposition");
  }
  return Group::kAny;
}

// "قيادي سابق في الفصائل": what he was says nothing of the side on which he died. "القيادي السابق في الفصائل فلان" is
// called by it.
bool Groups::IsFormer(const QuantityPhrase& quantity) const {
  if (quantity.people.max != 1U || quantity.group == Group::kChild || quantity.group == Group::kWoman ||
      IsDefinite(quantity.head))
    return false;
  for (std::uint32_t at = quantity.head + 1; at <= quantity.last + 1 && at < field_.size(); ++at)
    if (field_.SameSentence(at, quantity.last) && Is(at, "former")) return true;
  return false;
}

// "شقيق ضابط", "نجل مختار القرية": of no side by whose kin he is.
bool Groups::IsKinOfSomebody(const QuantityPhrase& quantity) const {
  const std::optional<std::size_t> whose = After(quantity.head);
  if (!whose || quantity.people.max != 1U || !(Is(*whose, "person") || Is(*whose, "role")) || IsDefinite(quantity.head))
    return false;
  const auto& readings = lattice().readings[quantity.head];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("kin") && a.lexeme->pos == Pos::kNoun && a.length == 1 && !a.Has(kPronoun) && !a.Has(kAl) &&
           a.number == Number::kSingular && !a.lexeme->group;
  });
}

Group Groups::GroupOfPhrase(const QuantityPhrase& quantity) const {
  if (IsFormer(quantity) || IsKinOfSomebody(quantity)) return Group::kAny;
  // "كان بين القتلى السبعة طفلان": all seven are not what two of them were.
  if (const std::optional<std::size_t> among = Before(quantity.first);
      among && quantity.outcome && IsDefinite(quantity.head) && IsNumbered(quantity.people) && IsWord(*among, "بين"))
    return Group::kAny;
  if (IsChildByAge(quantity)) return Group::kChild;
  for (const Analysis& a : lattice().readings[quantity.head]) {
    // "قتل العميد وسائقه": a trade of his own, on nobody's side; "ستة سائقي شاحنات" are six of it.
    if (a.Has(kPronoun) && a.lexeme->Is("companion") && a.lexeme->group == Group::kCivilian &&
        !IsInConstruct(quantity.head))
      return Group::kAny;
    // "أربعة حراس", not one watchman
    if (a.lexeme->Is("guards") && a.number == Number::kPlural && !a.Has(kPronoun)) return Group::kSecurity;
  }
  // Kin with a pronoun say no more than kin, a child aside; "شقيقه" is spelled as "شقيقة" once folded.
  for (const Analysis& a : lattice().readings[quantity.head])
    if (a.length == 1 && a.Has(kPronoun) && a.lexeme->Is("kin") && !Is(quantity.head, "companion") &&
        !token(quantity.head).taa) {
      // "وإصابة زوجته"; his mother's or his sister's age nobody tells.
      if (a.lexeme->group == Group::kWoman && token(quantity.head).folded.find("زوجت") != std::string::npos)
        return Group::kWoman;
      return a.lexeme->group == Group::kChild || IsNamedChild(quantity) ? Group::kChild : Group::kAny;
    }
  // "قتل القيادي ومرافقه": of the side of whom he was with, whatever his trade.
  if (Is(quantity.head, "companion") && Joined(quantity.head, kPronoun))
    if (const Group side = GroupOfLeader(quantity.first); side != Group::kAny) return side;
  if (const Group dead = GroupOfDead(quantity); dead != Group::kAny) return dead;
  // "نائبه" is spelled as "نائبة" once folded.
  const bool his = Is(quantity.head, "role") && Joined(quantity.head, kPronoun) && !token(quantity.head).taa;
  for (const Analysis& a : lattice().readings[quantity.head])
    if (const Group woman = GroupOfFeminine(a); woman != Group::kAny && quantity.group != Group::kChild && !his)
      return IsNamedCitizen(a, quantity.last) ? Group::kCivilian : woman;
  if (Is(quantity.head, "opponent")) return quantity.group.value_or(Group::kAny);  // "معارض للنظام"
  // "30 من مسلحيها": gunmen are nobody's soldiers, whoever was told before.
  if (Is(quantity.head, "gunman") && Joined(quantity.head, kPronoun)) return Group::kMilitant;
  bool member = false;
  for (std::uint32_t at = quantity.first; at <= quantity.last; ++at) member = member || Is(at, "member");
  // "3 من طالبان": a body whose name is also a word for people.
  if (quantity.head != quantity.first)
    if (const Group named = NameGroup(quantity.head); named != Group::kAny) return named;
  // "ناشطان من سرايا كذا": of a body that fights.
  const std::optional<std::size_t> of = After(quantity.last);
  // "عنصر من فصائل المعارضة", "ثلاثة من الفصائل المسلحة"
  const std::optional<std::size_t> whose = of && IsWord(*of, "من") ? After(*of) : std::nullopt;
  if (member && whose && Is(*whose, "factions")) return Group::kMilitant;
  if (quantity.head != quantity.first && Is(quantity.head, "factions")) return Group::kMilitant;
  if (quantity.group == Group::kCivilian && Is(quantity.head, "activist") && of && IsWord(*of, "من") && After(*of) &&
      NameGroup(*After(*of)) == Group::kMilitant)
    return Group::kMilitant;
  if (quantity.group && *quantity.group != Group::kAny && !member) return *quantity.group;
  // "18 قتيلا من رجال الدرك", "شهيدين من الجيش"
  if (quantity.outcome && of && IsWord(*of, "من"))
    if (const Group side = SideBehind(quantity.last); side != Group::kAny) return side;
  if (const Group owner = GroupOfOwner(quantity.first, quantity.last); owner != Group::kAny) return owner;
  if (const Group near = GroupNear(quantity.first, quantity.last); near != Group::kAny) return near;
  if (const Group side = member ? SideOfTheirBody(quantity.last) : Group::kAny; side != Group::kAny) return side;
  if (const Group body = IsSuspect(quantity) ? Group::kAny : GroupOfBelonging(quantity.last); body != Group::kAny)
    return body;
  if (AreOfTheTown(quantity)) return Group::kCivilian;
  // "3 من الجيش", "اثنان من قوات الأمن": some of the body.
  if (quantity.head != quantity.first && !quantity.group)
    if (const Group side = SideOfWord(quantity.head); side != Group::kAny) return side;
  if (IsOneMoreFighter(quantity) || IsFighterBesideSoldiers(quantity) || AreFightersToldBefore(quantity))
    return Group::kSecurity;
  if (const Group office = GroupOfOffice(quantity); office != Group::kAny) return office;
  // "15 من العناصر المسلحة"
  const bool armed = Is(quantity.last, "armed") && quantity.last > quantity.head && Is(quantity.head, "member");
  if (armed || AreOnTheOtherSide(quantity)) return Group::kMilitant;
  return quantity.group.value_or(Group::kAny);
}

// "أربعة من أفراد مركز الشرطة", "أي من أفراد القوة": the body in whose genitive its members stand.
Group Groups::SideOfTheirBody(std::uint32_t last) const {
  constexpr int kGenitives = 2;
  std::size_t at = last;
  // "أحد أفراد اللواء الثالث"
  const std::optional<std::size_t> unit = After(last), ordinal = unit ? After(*unit) : std::nullopt;
  if (unit && Is(*unit, "unit-name") && Joined(*unit, kAl) && ordinal && Is(*ordinal, "ordinal"))
    return Group::kSecurity;
  for (int steps = 0; steps < kGenitives; ++steps) {
    const std::optional<std::size_t> next = After(at);
    if (!next || IsComma(*next) || HasVerb(*next) || Is(*next, "preposition") || Joined(*next, kWa) ||
        Joined(*next, kBi) || Joined(*next, kLi))
      return Group::kAny;
    if (const Group side = SideOfWord(*next); side != Group::kAny) return side;
    at = *next;
  }
  return Group::kAny;
}

// "مقتل 6 عناصر واستشهاد 3 جنود": who tells of his own dead in another word than of these.
bool Groups::AreOnTheOtherSide(const QuantityPhrase& quantity) const {
  constexpr std::uint32_t kReach = 16, kToTheirs = 4;  // tokens to the word of his own, and from it to them
  if (!Is(quantity.head, "member") || Joined(quantity.head, kPronoun) || quantity.outcome || quantity.partitive)
    return false;
  const std::optional<std::size_t> word = Before(quantity.first);
  const Analysis* killed = word ? OutcomeReading(*word) : nullptr;
  if (killed == nullptr || killed->lexeme->outcome != Outcome::kKilled || killed->lexeme->Is("martyrdom")) return false;
  for (std::uint32_t at = quantity.last + 1;
       at <= quantity.last + kReach && at < field_.size() && field_.SameSentence(*word, at); ++at) {
    // "مقتل أربعة عناصر بهجوم على حاجز، واستشهاد ضابطين": whom one attacks are the guards.
    const auto& readings = field_.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.lexeme->event == EventType::kAttack; }))
      return false;
    if (!Is(at, "martyrdom") || !Joined(at, kWa)) continue;
    for (std::uint32_t own = at + 1; own <= at + kToTheirs && own < field_.size() && field_.SameSentence(at, own);
         ++own)
      if (const QuantityPhrase* people = field_.QuantityAt(own); people != nullptr && people->counts_people)
        return people->group == Group::kSecurity;
  }
  return false;
}

// "نعت قسد خمسة من مقاتليها. وجُرح مقاتل سادس": one more of soldiers is a soldier, though told as a fighter.
bool Groups::IsOneMoreFighter(const QuantityPhrase& quantity) const {
  const std::optional<std::size_t> next = After(quantity.last);
  return Is(quantity.head, "member") && quantity.group == Group::kMilitant && next && Is(*next, "ordinal") &&
         PeopleBefore(quantity.first, 2) == Group::kSecurity;
}

// "مواطنتان", "نازحة": the feminine of a noun of people says woman; of one who fights or has a trade ("مقاتلة", "48
// طالبة") it says what she is.
Group Groups::GroupOfFeminine(const Analysis& noun) {
  const Lexeme& word = *noun.lexeme;
  if (!word.Is("person") || noun.length != 1 || noun.gender != Gender::kFeminine || word.gender != Gender::kMasculine)
    return Group::kAny;
  const bool plain = !word.group || *word.group == Group::kAny || (word.group == Group::kCivilian && word.Is("plain"));
  return plain ? Group::kWoman : *word.group;
}

// "المواطنة فلانة": how a civilian is called by name; "طفل ومواطنة" tells of a woman.
bool Groups::IsNamedCitizen(const Analysis& noun, std::uint32_t last) const {
  const std::optional<std::size_t> next = After(last);
  const NamePhrase* name = next ? field_.NameAt(*next) : nullptr;
  return noun.lexeme->group == Group::kCivilian && noun.Has(kAl) && name != nullptr &&
         name->type == EntityType::kPerson;
}

// "خمسة أشخاص ينتمون إلى داعش", "ثلاثة مطلوبين تابعين للتنظيم": whose they are by the verb right behind them.
Group Groups::GroupOfBelonging(std::uint32_t last) const {
  constexpr int kWords = 4;  // "يشتبه بأنهم من", "بتهمة الانتماء إلى"
  std::optional<std::size_t> verb = After(last);
  bool charged = false;
  for (int steps = 0; verb && steps < kWords && !Is(*verb, "belong"); ++steps, verb = After(*verb)) {
    const bool charge = Is(*verb, "accusation") || Is(*verb, "hedge") || Is(*verb, "suspect");
    // "يعتقد أنهم من تنظيم كذا"
    if (charged && IsWord(*verb, "من")) break;
    if (!charge && !Is(*verb, "that") && !(charged && Is(*verb, "preposition"))) return Group::kAny;
    charged = charged || charge;
  }
  if (!verb || !(Is(*verb, "belong") || IsWord(*verb, "من"))) return Group::kAny;
  std::optional<std::size_t> body = After(*verb);
  if (body && (Is(*body, "preposition") || Is(*body, "member"))) body = After(*body);
  if (!body) return Group::kAny;
  // "إلى خلية تابعة لكذا"
  return SideOfWord(*body);
}

// "ثلاثة من الأهالي", "11 شهيدا من أهالي القرية"; a young man or "أشخاص" of the town may be anybody.
bool Groups::AreOfTheTown(const QuantityPhrase& quantity) const {
  if (Is(quantity.head, "folk")) return true;
  if (quantity.people.form == Form::kSingular || Is(quantity.head, "any-side")) return false;
  const std::optional<std::size_t> of = After(quantity.last);
  if (!of || !IsWord(*of, "من")) return false;
  const std::optional<std::size_t> those = After(*of);
  if (!those) return false;
  if (Is(*those, "folk")) return true;
  // "ثلاثة من أبناء القرية", not "من أبناء العشيرة"
  const std::optional<std::size_t> where = Is(*those, "people-of") ? After(*those) : std::nullopt;
  const NamePhrase* town = where ? field_.NameAt(*where) : nullptr;
  return where && (town != nullptr ? town->type == EntityType::kPlace : Is(*where, "cue=place"));
}

// "جثة المرأة", "جثتي طفلين": whose body it is.
Group Groups::GroupOfDead(const QuantityPhrase& quantity) const {
  std::optional<std::size_t> next = After(quantity.last);
  // "تسع جثث بينها ثلاث تعود لنساء"
  const bool some = next && quantity.bare && (IsWord(*next, "تعود") || IsWord(*next, "عائده"));
  if (!Is(quantity.head, "body") && !some) return Group::kAny;
  if (next && Is(*next, "one-of")) next = After(*next);  // "جثة أحد المهاجمين"
  // "ثلاث جثث تعود لعناصر من كذا"
  if (next && (IsWord(*next, "تعود") || IsWord(*next, "عائده") || IsWord(*next, "تعودان"))) next = After(*next);
  if (!next) return Group::kAny;
  if (Is(*next, "member") && Joined(*next, kLi))
    if (const Group side = SideBehind(*next); side != Group::kAny) return side;
  for (const Analysis& a : lattice().readings[*next]) {
    if (!a.lexeme->Is("person") || a.lexeme->outcome) continue;
    if (a.gender == Gender::kFeminine && a.lexeme->gender == Gender::kMasculine) return Group::kWoman;
    if (a.lexeme->group) return *a.lexeme->group;
  }
  return Group::kAny;
}

// "19 من مقاتلي الحرس", "من مقاتلي الفصائل", "عنصري دعم": what is spelled as "my fighters" is a plural before its
// genitive.
bool Groups::IsInConstruct(std::uint32_t at) const {
  const std::optional<std::size_t> next = After(at);
  return next && token(at).folded.ends_with("ي") &&
         (field_.NameAt(*next) != nullptr || !(IsComma(*next) || HasVerb(*next) || Is(*next, "preposition")));
}

// "خمسة من مقاتليها", "واثنين من مرافقيه": the pronoun's body, or the people told before.
Group Groups::GroupOfOwner(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = first; at <= last; ++at) {
    if (!Joined(at, kPronoun) || IsInConstruct(at)) continue;
    if (Is(at, "companion")) {
      const Whose whose = Is(at, "kin") ? Whose::kFighters : Whose::kAnySide;  // who goes with a civilian may guard him
      if (const Group people = PeopleBefore(first, 1, whose); people != Group::kAny) return people;
      if (const Group leader = GroupOfLeader(first); leader != Group::kAny) return leader;
    }
    if (Is(at, "member") || Is(at, "ranks") || Is(at, "companion") || Is(at, "own-man")) return BodyBefore(first, at);
  }
  // "رفيقين لنا"
  const std::optional<std::size_t> whose = After(last);
  if (whose && Is(last, "companion") && Joined(*whose, kLi) && Joined(*whose, kPronoun))
    return BodyBefore(first, static_cast<std::uint32_t>(*whose));
  return Group::kAny;
}

// "مقتل القيادي في كذا فلان وأحد مرافقيه": the side of the nearest person told before in the sentence.
Group Groups::GroupOfLeader(std::uint32_t first) const {
  for (std::uint32_t at = first; at-- > 0 && field_.SameSentence(at, first);) {
    const NamePhrase* name = field_.NameAt(at);
    const bool named = name != nullptr && name->type == EntityType::kPerson;
    if (!named && !Is(at, "leader")) continue;
    const Group side = named ? GroupOfName(*name) : GroupNear(at, at);
    return side == Group::kMilitant || side == Group::kSecurity ? side : Group::kAny;
  }
  return Group::kAny;
}

// "نقلت وكالة كذا عن ضابط في الجيش": from whom somebody has it.
bool Groups::IsCited(const QuantityPhrase& people) const {
  constexpr int kWords = 5;  // from the verb to "عن"
  std::optional<std::size_t> at = Before(people.first);
  if (!at || !IsWord(*at, "عن") || people.people.form != Form::kSingular) return false;
  for (int steps = 0; at && steps < kWords && !IsComma(*at); ++steps, at = Before(*at))
    if (Is(*at, "cites")) return true;
  return false;
}

// The people are the subject of the deed that stands right before them: "هاجم مسلحون", "اقتحم جنود كذا".
bool Groups::DidIt(const QuantityPhrase& people) const {
  const std::optional<std::size_t> verb = Before(people.first);
  if (verb && !people.outcome && LeadsDoer(*verb)) return true;
  // "استهدف مقاتلين", "استهدف جنودا": whom it befell.
  const std::string& head = token(people.head).folded;
  // "هاجم مسلحان", "أطلق ثلاثة مسلحين النار"
  const bool two = people.people.form == Form::kDual && head.ends_with("ان");
  const bool counted = IsNumbered(people.people) && people.first < people.head && !Joined(people.first, kWa);
  if (!verb || people.outcome || token(people.head).tanwin ||
      !(two || counted || (people.people.form == Form::kPlural && !head.ends_with("ين"))))
    return false;
  // "تفجير استهدف جنود كذا": soldiers may be either, where the verb has a subject before it.
  const Group side = people.group == Group::kMilitant ? Group::kMilitant : GroupOfPhrase(people);
  const std::optional<std::size_t> before = Before(*verb);
  const bool opens = !before || IsComma(*before) || Joined(*verb, kWa) || Is(*before, "that");
  if (side != Group::kMilitant && !(side == Group::kSecurity && opens && !head.ends_with("ا"))) return false;
  const bool whom = HaveAnObject(people);
  const auto& readings = lattice().readings[*verb];
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && !a.Has(kPronoun) &&
           (a.lexeme->Is("carry-out") || (whom && a.lexeme->Is("transitive-agent")) ||
            ((!counted || opens) && a.lexeme->event && !a.lexeme->outcome && *a.lexeme->event != EventType::kClash));
  });
}

// Right before people, the word makes them who did it: "الهجوم الذي نفذه انتحاري", "نفذ مسلح هجوما", "عبوة زرعها
// مسلحون", "هجوم قام به جنود", "على يد مسلحين", "من قبل مسلحين", "هجوم من مسلحين".
bool Groups::LeadsDoer(std::size_t at) const {
  if (IsByHands(at)) return true;
  const std::optional<std::size_t> before = Before(at);
  if (IsWord(at, "من")) return before && IsEventWord(*before) && OutcomeReading(*before) == nullptr;
  if (IsWord(at, "قبل") || IsWord(at, "جانب") || IsWord(at, "طرف")) return before && IsWord(*before, "من");
  if (IsWord(at, "به") || IsWord(at, "بها")) return before && Is(*before, "light");
  const bool of_deed = before && (IsEventNoun(*before) || IsWord(*before, "الذي") || IsWord(*before, "التي") ||
                                  Is(*before, "by-explosive"));
  const auto& readings = lattice().readings[at];
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && (a.form == VerbForm::kPast || a.form == VerbForm::kPresent) &&
           (a.lexeme->Is("carry-out") || (of_deed && a.Has(kPronoun)));
  });
}

// "قتلوا", "قتلا", "يقتلون", "يقتلان": a finite verb whose subject stands before it.
bool Groups::IsOfSeveral(std::size_t verb) const {
  const std::string& word = token(verb).folded;
  return std::any_of(lattice().readings[verb].begin(), lattice().readings[verb].end(), [&](const Analysis& a) {
    if (a.lexeme->pos != Pos::kVerb) return false;
    if (a.form == VerbForm::kPast) return word.ends_with("ا");
    return a.form == VerbForm::kPresent && (word.ends_with("ون") || word.ends_with("ان"));
  });
}

// "فجر انتحاري نفسه ما أدى إلى مقتل سبعة": of him no other figure counts.
bool Groups::BlewThemselvesUp(const QuantityPhrase& people, std::uint32_t first) const {
  if (!Is(people.head, "by-explosive")) return false;
  for (std::uint32_t at = people.last + 1; at < first; ++at) {
    const std::string& word = token(at).folded;
    if (field_.SameSentence(at, people.head) && (word.starts_with("نفس") || word.starts_with("انفس"))) return true;
  }
  return false;
}

// "خطف مسلحون عشرة قرويين", "وأفرج المسلحون عن عشرين": a figure of others right behind several in the nominative.
bool Groups::HaveAnObject(const QuantityPhrase& people) const {
  if (people.people.form != Form::kPlural || !token(people.head).folded.ends_with("ون")) return false;
  std::optional<std::size_t> next = After(people.last);
  if (next && (IsWord(*next, "عن") || IsWord(*next, "علي") || IsWord(*next, "سراح"))) next = After(*next);
  const QuantityPhrase* whom = next ? field_.QuantityAt(*next) : nullptr;
  return whom != nullptr && whom->first == *next && whom->counts_people && IsNumbered(whom->people) &&
         !Joined(*next, kWa);
}

bool Groups::IsSaidBetween(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t at = from + 1; at < to; ++at)
    if (Is(at, "that")) return true;
  return false;
}

// "أجبرت الإرهابيين على الفرار مخلفين وراءهم قتيلين": of those who fled.
Group Groups::GroupLeftBehind(std::uint32_t first) const {
  constexpr std::uint32_t kFar = 10;  // tokens back to who fled
  if (first == 0 || !field_.SameSentence(first - 1, first)) return Group::kAny;
  const std::string& behind = token(first - 1).folded;
  if (behind != "وراءهم" && behind != "خلفهم" && behind != "وراءها" && behind != "خلفها") return Group::kAny;
  for (std::uint32_t at = first - 1; at-- > 0 && first - at <= kFar && field_.SameSentence(at, first);)
    for (const Analysis& a : lattice().readings[at])
      if (a.lexeme->group == Group::kMilitant || a.lexeme->Is("militant-body")) return Group::kMilitant;
  return Group::kAny;
}

// "خسرت القوة المهاجمة عنصرا", "فقدت قسد اثنين من مقاتليها".
Group Groups::GroupOfLoser(std::uint32_t first) const {
  if (const Group fled = GroupLeftBehind(first); fled != Group::kAny) return fled;
  std::size_t at = first;
  Group between = Group::kAny;
  for (int steps = 0; steps < 8; ++steps) {
    const std::optional<std::size_t> before = Before(at);
    if (!before) return Group::kAny;
    at = *before;
    if (Is(at, "loses") || Is(at, "loses-own")) {
      if (between != Group::kAny) return between;
      for (int more = 0; more < 8; ++more) {
        const std::optional<std::size_t> subject = Before(at);
        if (!subject) return Group::kAny;
        at = *subject;
        if (const Group side = SideOfWord(at); side != Group::kAny) return side;
      }
      return Group::kAny;
    }
    // "كلف الهجوم الجيش شهيدين": whoever stands between pays with them.
    if (Is(at, "costs")) return between;
    if (HasVerb(at) || Is(at, "that")) return Group::kAny;
    if (const Group side = SideOfWord(at); side != Group::kAny) between = side;
  }
  return Group::kAny;
}

// "من أفراد حمايته", "من حماية النائب": who guards somebody; "حماية المدنيين" is a task.
bool Groups::IsGuardDetail(std::size_t at) const {
  if (!Is(at, "guard-detail")) return false;
  if (Joined(at, kPronoun)) return true;
  const std::optional<std::size_t> whose = After(at);
  if (!whose || IsComma(*whose)) return false;
  const NamePhrase* name = field_.NameAt(*whose);
  return Is(*whose, "role") || Is(*whose, "title") || Is(*whose, "leader") ||
         (name != nullptr && name->type == EntityType::kPerson);
}

Group Groups::SideOfWord(std::size_t at) const {
  if (IsGuardDetail(at)) return Group::kSecurity;
  // "ثلاثة قتلى من الحراس"
  if (const Analysis* guards = lattice().Find(at, "guards");
      guards != nullptr && guards->number == Number::kPlural && guards->Has(kAl) && !InName(at))
    return Group::kSecurity;
  const Group named = NameGroup(static_cast<std::uint32_t>(at));
  if (named == Group::kMilitant || named == Group::kSecurity) return named;
  if (field_.NameAt(at) != nullptr && !InName(at)) return Group::kAny;
  return Is(at, "security-body") ? Group::kSecurity : Is(at, "militant-body") ? Group::kMilitant : Group::kAny;
}

Group Groups::GroupOfName(const NamePhrase& name) const {
  if (name.known != nullptr && name.known->type == EntityType::kPerson)
    if (const KnownEntity* body = table_.Entity(name.known->parent);
        body != nullptr && body->type == EntityType::kOrganization)
      if (const Group side = SideOf(*body); side != Group::kAny) return side;
  // The noun of the person's role before the name, and the body that stands between the two.
  Group body = Group::kAny;
  bool leads = false;
  std::size_t at = name.first;
  for (int steps = 0; steps < 9; ++steps) {
    const std::optional<std::size_t> before = Before(at);
    if (!before || IsComma(*before) || HasVerb(*before)) break;
    at = *before;
    if (const Group group = NameGroup(static_cast<std::uint32_t>(at)); group != Group::kAny) body = group;
    const NamePhrase* other = field_.NameAt(at);
    if (other != nullptr && other->type == EntityType::kPerson && other != &name) break;
    // "الحاجة فلانة"
    const Analysis* honour = lattice().Find(at, "honour");
    if (honour != nullptr && honour->gender == Gender::kFeminine && token(at).taa) return Group::kWoman;
    const Analysis* person = lattice().Find(at, "person");
    if (person == nullptr || person->lexeme->outcome || other != nullptr) continue;
    // "القيادي في فصائل المعارضة فلان": a side, and no woman.
    if (person->lexeme->Is("opponent") && person->gender == Gender::kFeminine && Joined(at, kAl)) continue;
    if (body != Group::kAny) return body;
    if (const Group woman = GroupOfFeminine(*person); woman != Group::kAny && token(at).taa)
      return person->lexeme->group == Group::kCivilian && Joined(at, kAl) ? Group::kCivilian : woman;
    if (person->lexeme->group && (!person->lexeme->Is("member") || *person->lexeme->group == Group::kSecurity))
      return *person->lexeme->group;
    leads = person->lexeme->Is("of-fighters") && IsCalledLeader(at, name.first);
    break;
  }
  if (IsOfChildsAge(name.last)) return Group::kChild;
  if (const Group told = GroupOfWhoHeIs(name.last); told != Group::kAny) return told;
  const Group near = GroupNear(name.cue, name.last);
  return near == Group::kAny && leads ? Group::kMilitant : near;
}

// "القيادي فلان", "القيادي البارز فلان": with nothing but adjectives between, and no "سابق".
bool Groups::IsCalledLeader(std::size_t leader, std::size_t name) const {
  for (std::size_t at = leader + 1; at < name; ++at) {
    const auto& readings = lattice().readings[at];
    const bool adjective = readings.empty() || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
                             return a.lexeme->pos == Pos::kAdjective;
                           });
    if (Is(at, "former") || !adjective || !Joined(at, kAl)) return false;
  }
  return Joined(leader, kAl);
}

bool Groups::IsOfChildsAge(std::uint32_t last) const {
  constexpr std::uint32_t kOfAge = 18, kReach = 4;
  for (std::uint32_t at = last + 1; at <= last + kReach && at < field_.size() && field_.SameSentence(at, last); ++at) {
    const QuantityPhrase* age = field_.QuantityAt(at);
    if (age == nullptr) continue;
    return age->unit == "year-of-age" && age->people.max && *age->people.max < kOfAge;
  }
  return false;
}

// "حفيدها سامر (8 أعوام)": the age stands behind his name.
bool Groups::IsNamedChild(const QuantityPhrase& one) const {
  const std::optional<std::size_t> next = After(one.last);
  const NamePhrase* name = next ? field_.NameAt(*next) : nullptr;
  if (one.people.form != Form::kSingular || !next) return false;
  if (name != nullptr) return name->type == EntityType::kPerson && IsOfChildsAge(name->last);
  return lattice().readings[*next].empty() && IsOfChildsAge(static_cast<std::uint32_t>(*next));
}

// "قتل شقيقان (طفل وطفلة)": what all are whom the brackets spell out.
Group Groups::GroupInBrackets(std::uint32_t first, std::uint32_t begin) const {
  const QuantityPhrase* whole = field_.QuantityAt(first);
  std::optional<Group> group;
  std::uint32_t sum = 0;
  for (std::uint32_t at = begin; at < field_.size() && token(at).bracketed; ++at) {
    const QuantityPhrase* one = field_.QuantityAt(at);
    if (one == nullptr || one->first != at || !one->counts_people) continue;
    const Group own = one->group.value_or(Group::kAny);
    if (group && *group != own) return Group::kAny;
    group = own;
    sum += one->people.min;
  }
  return whole != nullptr && group && sum == whole->people.min ? *group : Group::kAny;
}

// "60 شهيدا من الأطفال والنساء", "قتلى في صفوف المدنيين والأمن": of several kinds.
bool Groups::AreOfOthersToo(std::size_t last, Group group) const {
  const std::optional<std::size_t> beside = After(last);
  if (!beside || !Joined(*beside, kWa)) return false;
  if (const Group side = SideOfWord(*beside); side != Group::kAny) return side != group;
  const QuantityPhrase* more = field_.QuantityAt(*beside);
  return more != nullptr && more->counts_people && more->people.form == Form::kPlural && IsDefinite(more->head) &&
         more->group != group;
}

// "رجال الإنقاذ", "طواقم الإسعاف", "كوادره الطبية", "أفراد فريق إنقاذ", "طواقم الهلال الأحمر": at their noun.
bool Groups::AreOfRescuers(std::size_t at) const {
  const auto crew = [&](std::size_t i) { return Is(i, "team") || Is(i, "member") || Is(i, "unit-name"); };
  if (!crew(at) && !Is(at, "own-man")) return false;
  std::optional<std::size_t> next = After(at);
  if (next && crew(*next) && !IsComma(*next)) next = After(*next);
  if (!next || IsComma(*next) || Joined(*next, kWa)) return false;
  return Is(*next, "rescues") || Is(*next, "heals") ||
         (Is(at, "team") && NameGroup(static_cast<std::uint32_t>(*next)) == Group::kCivilian);
}

// "21 قتيلا والحوثيون يدعون إلى تحقيق": somebody else, who does something else.
bool Groups::OpensOwnClause(std::size_t at) const {
  if (!Joined(at, kWa)) return false;
  const NamePhrase* name = field_.NameAt(at);
  const std::optional<std::size_t> behind = After(name != nullptr ? name->last : at);
  if (!behind) return false;
  const auto& readings = lattice().readings[*behind];
  return !readings.empty() && std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent && a.clitics == 0;
  });
}

Group Groups::GroupNear(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kAsPlural = 10;
  for (std::uint32_t at = first; at <= last; ++at)
    if (const Group group = NameGroup(at); group != Group::kAny) return group;
  for (std::uint32_t at = first; at <= last; ++at) {
    // "صلاح الأمين" is a man's name, and no two mothers; "أم محمد" is one.
    const NamePhrase* name = field_.NameAt(at);
    const bool named = name != nullptr && name->type == EntityType::kPerson && name->first <= at;
    if (named && name->first < at) continue;  // "سامي الحداد": a family, whatever its trade
    const auto& readings = lattice().readings[at];
    // "أمين سر": an idiom for somebody is no two mothers either.
    const bool idiom = std::any_of(readings.begin(), readings.end(),
                                   [](const Analysis& a) { return a.length > 1 && a.lexeme->Is("person"); });
    for (const Analysis& a : readings)
      if (a.lexeme->group && *a.lexeme->group != Group::kAny && !a.lexeme->Is("member") &&
          !((named || idiom) && a.length == 1 && a.number == Number::kDual))
        return *a.lexeme->group;
  }
  if (AreOfRescuers(last)) return Group::kCivilian;
  std::size_t at = last;
  bool open = true;    // a preposition may follow here
  bool beside = true;  // right behind the noun
  const bool in_charge = Is(last, "role") || Is(last, "leader");
  for (int steps = 0; steps < 7; ++steps) {
    const std::optional<std::size_t> next = After(at);
    if (!next || IsComma(*next) || HasVerb(*next)) break;
    // "5 شهداء (طفلان وامرأة)": brackets spell out.
    if (token(*next).bracketed && !token(last).bracketed && field_.QuantityAt(*next) != nullptr)
      return GroupInBrackets(first, static_cast<std::uint32_t>(*next));
    at = *next;
    if (OpensOwnClause(at)) break;
    if (AreOfRescuers(at)) return Group::kCivilian;
    // "ثلاثة من عناصر وضباط الجيش"
    const QuantityPhrase *counted = field_.QuantityAt(last), *joined = field_.QuantityAt(at);
    if (steps == 0 && counted != nullptr && joined != nullptr && ShareOwner(*counted, *joined)) {
      at = joined->last;
      continue;
    }
    // "قتيلان و3 جرحى من العساكر": as "وثلاثة جرحى".
    // "قتلى أو جرحى مدنيون"
    const bool also_those = (IsWord(at, "و") || IsWord(at, "او")) && at + 1 < field_.size();
    if (const QuantityPhrase* also = also_those ? field_.QuantityAt(at + 1) : nullptr;
        also != nullptr && also->outcome && also->counts_people) {
      at = also->last;
      beside = true;
      if (also->group && also->people.form == Form::kPlural) return *also->group;
      continue;
    }
    if (field_.NameAt(at) != nullptr && IsEventNoun(at)) break;  // "ضحايا العدوان السعودي": whom they fell to
    // "إصابة 8 آخرين أمام مقر الجيش": spelled as a man of the mosque.
    if (IsWord(at, "امام") && !token(at).hamza_below) break;
    // "مدير مدرسة تابعة للنظام": it is the school that is theirs.
    if (IsWord(at, "تابعه") && at > last + 1U && (Is(at - 1, "building") || Is(at - 1, "office"))) break;
    if (const Group group = NameGroup(at); group != Group::kAny) return group;
    // "من أفراد قوات الأمن": a body that the lexicon does not know by name is known by its noun.
    if (InName(at))
      if (const Group side = SideOfWord(at); side != Group::kAny) return side;
    // "والي العراق في كذا"
    if (field_.NameAt(at) != nullptr && !(in_charge && steps == 0 && field_.NameAt(at)->type == EntityType::kPlace))
      break;
    // "قيادي عراقي الجنسية في تنظيم كذا"
    if (IsWord(at, "الجنسيه") || IsWord(at, "الاصل")) continue;
    // "سبعة قتلى في صفوف المهاجمين", "12 فردا من العناصر الإرهابية"
    const bool adjacent = std::exchange(beside, false) ||
                          ((Is(at - 1, "ranks") || (Is(at - 1, "member") && Joined(at - 1, kAl))) && Joined(at, kAl));
    // "إصابتان طفل ورجل", "ثلاثة قتلى رجل وامرأة وطفل": who they were, one by one. What ten are at most is a plural.
    const QuantityPhrase *hurt = field_.QuantityAt(last), *one = field_.QuantityAt(at);
    if (adjacent && hurt != nullptr && one != nullptr && one->first == at && hurt->outcome && hurt->people.min > 1 &&
        hurt->people.min <= kAsPlural && hurt->people.max && one->people.form == Form::kSingular)
      break;
    if (adjacent)
      for (const Analysis& a : lattice().readings[at])
        if (a.lexeme->group && *a.lexeme->group != Group::kAny && a.lexeme->pos != Pos::kVerb && !a.Has(kWa))
          return Joined(at, kAl) && AreOfOthersToo(at, *a.lexeme->group) ? Group::kAny : *a.lexeme->group;
    const QuantityPhrase* other = field_.QuantityAt(at);
    if (other != nullptr && other->first > last && other->counts_people && !Is(at, "member") &&
        (!other->construct || other->outcome)) {
      // "ثلاثة قتلى من المدنيين", "جرحى في صفوف المدنيين", "12 شهيدا من جنود اللواء"
      const std::optional<std::size_t> owner = After(other->last);
      const bool owned = owner && Joined(*owner, kAl) && !Joined(*owner, kWa) && !IsComma(*owner);
      if (other->first == at && other->group && !other->outcome && other->people.form == Form::kPlural &&
          (IsDefinite(other->head) || owned) && (IsWord(at - 1, "من") || Is(at - 1, "ranks"))) {
        return AreOfOthersToo(other->last, *other->group) ? Group::kAny : *other->group;
      }
      // "قتيل وجريحان في صفوف الجيش": what follows belongs to both.
      if (!other->outcome || !(Joined(other->first, kWa) || IsWord(other->first - 1, "او"))) break;
      at = other->last;
      beside = true;
      // "قتلى وجرحى مدنيون": an adjective in the plural is of both.
      if (other->group && other->people.form == Form::kPlural) return *other->group;
      continue;
    }
    // "من مقاتليها", "من صفوفه": whose, the body named before says.
    if ((Is(at, "member") || Is(at, "ranks")) && Joined(at, kPronoun))
      return BodyBefore(first, static_cast<std::uint32_t>(at));
    // "عنصرين أمريكيين": abroad, a foreign army's.
    if (steps == 0 && Is(first, "member") && Is(at, "army-abroad") && !Joined(at, kWa)) return Group::kSecurity;
    if (Is(at, "demonstrative")) continue;
    if (Is(at, "security-body")) return Group::kSecurity;
    if (Is(at, "militant-body")) {
      // "ميليشيات قوات كذا": the body is called so, whatever its side.
      const Group named = at + 1 < field_.size() ? NameGroup(static_cast<std::uint32_t>(at + 1)) : Group::kAny;
      return named == Group::kSecurity ? named : Group::kMilitant;
    }
    // "قتلى وسط المدنيين"; "وسط المدينة" is a place.
    const bool amid = IsWord(at, "وسط") && at + 1 < field_.size() && field_.QuantityAt(at + 1) != nullptr &&
                      field_.QuantityAt(at + 1)->people.form == Form::kPlural && field_.NameAt(at + 1) == nullptr;
    if (amid || (Is(at, "among") && !Joined(at, kPronoun) && !Is(at, "partitive"))) {
      // "أي خسائر بين قواتنا"
      if (at + 1 < field_.size() && Is(at + 1, "security-body")) return Group::kSecurity;
      // "إصابات بين الأهالي"; "ضحايا بين الأهالي" leaves open what befell them.
      if (at + 1 < field_.size() && Is(at + 1, "folk") && !Is(first, "casualty")) return Group::kCivilian;
      if (at + 1 < field_.size() && Is(at + 1, "ranks")) continue;  // "إصابات بين صفوف المدنيين"
      // "إصابات بين المدنيين".
      if (const QuantityPhrase* whom = at + 1 < field_.size() ? field_.QuantityAt(at + 1) : nullptr;
          whom != nullptr && whom->group && IsDefinite(whom->head))
        return *whom->group;
    }
    if (Is(at, "preposition")) {
      if (!open || !Is(at, "of-whom")) break;
      open = false;
      continue;
    }
    // "مسؤول التفخيخ في كذا", "قائد وحدة المسيرات في كذا": what he is in charge of stands before his body.
    const bool charge =
        in_charge && steps < kCharge && !Is(at, "relative") && OutcomeReading(at) == nullptr && !IsEventWord(at);
    // "الزعيم الأسبق لداعش": an adjective that the lexicon does not know.
    const bool unknown = IsDefinite(last) && lattice().readings[at].empty() && token(at).folded.starts_with("ال");
    const bool binds = unknown || charge || Is(at, "member") || Is(at, "ranks") || Is(at, "role") ||
                       std::any_of(lattice().readings[at].begin(), lattice().readings[at].end(),
                                   [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective && !a.Has(kWa); });
    if (!binds) break;
    open = open || Is(at, "member");
  }
  return Group::kAny;
}

Group Groups::NameGroup(std::uint32_t at) const {
  const NamePhrase* name = field_.NameAt(at);
  if (name == nullptr || name->type != EntityType::kOrganization) return Group::kAny;
  if (name->known == nullptr && name->stands_for) name = &field_.names[*name->stands_for];
  return name->known == nullptr ? Group::kAny : SideOf(*name->known);
}

Group Groups::GroupOfNobody(std::uint32_t denial, std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = last + 1; at <= last + 4 && at < field_.size() && field_.SameSentence(at, last); ++at)
    if (const Group owner = GroupOfOwner(at, at); owner != Group::kAny) return owner;
  if (const Group near = GroupNear(first, last); near != Group::kAny) return near;
  // "لم تتكبد قواتنا أي خسائر"
  for (std::uint32_t at = denial; at < first; ++at)
    if (Is(at, "loses"))
      if (const std::optional<std::size_t> loser = After(at)) return SideOfWord(*loser);
  return Group::kAny;
}

// The armed body that a longer name holds.
Group Groups::SideWithin(const NamePhrase& name) const {
  for (std::uint32_t at = name.first + 1; at <= name.last; ++at)
    for (const KnownEntity* body : table_.BodiesAt(field_.tokens, at))
      if (const Group side = SideOf(*body); side == Group::kSecurity || side == Group::kMilitant) return side;
  return Group::kAny;
}

// Whose people its members are.
Group Groups::SideOf(const KnownEntity& body) {
  if (body.kind == "armed") return Group::kMilitant;
  if (body.kind == "security" || body.kind == "state" || body.kind == "alliance") return Group::kSecurity;
  if (body.kind == "civil" || body.kind == "health" || body.kind == "media" || body.kind == "agency")
    return Group::kCivilian;
  return Group::kAny;
}

}  // namespace isnad
