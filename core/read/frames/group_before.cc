#include <algorithm>
#include <optional>
#include <string>

#include "core/read/frames/groups.h"

// Whose side a number or a pronoun counts, by the people and bodies told before it.

namespace isnad {

// "مقتل ثلاثة جنود وإصابة آخرين", "أصيب اثنان منهم": a number with no noun of its own counts those told before.
Group Groups::GroupBefore(const QuantityPhrase& quantity) const {
  if (quantity.partitive) return Group::kAny;
  const std::optional<std::size_t> next = After(quantity.last), before = Before(quantity.first);
  // "طارد الجيش المعتدين فقتل منهم تسعة": the number stands behind.
  const bool of_them = (next && Is(*next, "of-them")) || (before && Is(*before, "of-them") && quantity.bare);
  if (of_them) {
    // "نفت قسد أسر أي من مقاتليها، وأكدت إصابة ثلاثة منهم".
    for (std::uint32_t at = quantity.first; at-- > 0 && field_.SameSentence(at, quantity.first);)
      if (Is(at, "member") && Joined(at, kPronoun)) return BodyBefore(at, at);
    if (const Group fought = WhomTheyFought(quantity.first); fought != Group::kAny) return fought;
    if (const Group body = BodyOfThem(quantity.first); body != Group::kAny) return body;
    Group people = PeopleBefore(quantity.first, 2, Whose::kPlain);
    // "قتلوا ثلاثة من عناصره. وردت القوات وقتلت اثنين منهم": none of their own.
    if (people == Group::kSecurity && ForcesAct(quantity.first)) people = Group::kAny;
    // "استهدفت اجتماعا لقيادات كذا وقتلت 15 منهم"
    return people != Group::kAny ? people : GroupOfLeader(quantity.first);
  }
  // "لاحقوا ثلاثة من خلايا التنظيم، وقُتل العناصر الثلاثة".
  if (Is(quantity.head, "member") && Joined(quantity.head, kAl) && quantity.people.max)
    for (std::size_t q = field_.quantities.size(); q-- > 0;) {
      const QuantityPhrase& other = field_.quantities[q];
      if (other.last >= quantity.first || !other.counts_people) continue;
      if (token(quantity.first).sentence - token(other.first).sentence > 1U) break;
      if (other.people.min == quantity.people.min && other.people.max == quantity.people.max)
        return GroupOfPhrase(other);
    }
  if (AreTheRest(quantity)) return PeopleBefore(quantity.first, 2, Whose::kPlain);
  const bool noun = std::any_of(lattice().readings[quantity.head].begin(), lattice().readings[quantity.head].end(),
                                [](const Analysis& a) { return a.lexeme->Is("person"); });
  if (noun || !(quantity.bare || quantity.others)) return Group::kAny;
  if (const Group fighters = FightersJoinedBefore(quantity); fighters != Group::kAny) return fighters;
  // "إن مسلحين قتلوا 18", "جنديان يقتلان ثلاثة": those before are the verb's "they", and did it.
  if (const std::optional<std::size_t> verb = Before(quantity.first); verb && IsOfSeveral(*verb))
    for (const Analysis& a : lattice().readings[*verb])
      if (a.lexeme->outcome && a.lexeme->Is("transitive-agent")) return Group::kAny;
  // "قتل مسلحون ثلاثة": nor are the three those who stand right behind the verb.
  if (const std::optional<std::size_t> men = Before(quantity.first); men && token(*men).folded.ends_with("ون"))
    if (const std::optional<std::size_t> verb = Before(*men))
      for (const Analysis& a : lattice().readings[*verb])
        if (a.form == VerbForm::kPast && a.lexeme->outcome && a.lexeme->Is("transitive-agent")) return Group::kAny;
  return PeopleBefore(quantity.first, 0, quantity.others ? Whose::kPlain : Whose::kFighters);
}

// "اقتحم خمسة مسلحين المبنى. قتل اثنان منهم وأسر الثلاثة الآخرون": those left of whom some were told.
bool Groups::AreTheRest(const QuantityPhrase& quantity) const {
  const std::optional<std::size_t> others = After(quantity.last);
  if (!token(quantity.first).folded.starts_with("ال") || !IsNumbered(quantity.people) || !others) return false;
  const std::string& rest = token(*others).folded;
  if (!rest.starts_with("الاخر") && !rest.starts_with("الباق") && !rest.starts_with("المتبق")) return false;
  for (std::uint32_t at = quantity.first; at-- > 0 && field_.SameSentence(at, quantity.first);)
    if (Is(at, "of-them")) return true;
  return false;
}

// "اشتبك مسلحون مع قوات الأمن وقتلوا خمسة منهم": those with whom they fought, where the verb is of those who did it.
Group Groups::WhomTheyFought(std::uint32_t first) const {
  constexpr int kToTheFight = 3, kToTheBody = 3;
  const std::optional<std::size_t> verb = Before(first);
  if (!verb || OutcomeReading(*verb) == nullptr || !HasVerb(*verb) ||
      !(token(*verb).folded.ends_with("وا") || token(*verb).folded.ends_with("ت")))
    return Group::kAny;
  for (std::uint32_t with = static_cast<std::uint32_t>(*verb); with-- > 1 && field_.SameSentence(with, first);) {
    if (!IsWord(with, "مع")) continue;
    bool fight = false;
    std::optional<std::size_t> at = Before(with);
    for (int steps = 0; at && steps < kToTheFight; ++steps, at = Before(*at)) {
      const auto& readings = lattice().readings[*at];
      fight = fight || std::any_of(readings.begin(), readings.end(),
                                   [](const Analysis& a) { return a.lexeme->event == EventType::kClash; });
    }
    if (!fight) return Group::kAny;
    for (std::uint32_t body = with + 1; body <= with + kToTheBody && body < *verb; ++body) {
      if (const QuantityPhrase* people = field_.QuantityAt(body); people != nullptr && people->counts_people)
        if (const Group group = GroupOfPhrase(*people); group != Group::kAny) return group;
      if (const Group side = SideOfWord(body); side != Group::kAny) return side;
    }
    return Group::kAny;
  }
  return Group::kAny;
}

// "أحبطت محاولة تسلل للحوثيين وقتلت 11 منهم": of the body that a joined ل binds to what stands before the verb, where
// no people are told in between.
Group Groups::BodyOfThem(std::uint32_t first) const {
  constexpr std::uint32_t kVerb = 5;  // tokens back to the verb
  std::uint32_t verb = first;
  for (std::uint32_t back = 1; back <= kVerb && back <= first && verb == first; ++back)
    if (field_.SameSentence(first - back, first) && OutcomeReading(first - back) != nullptr) verb = first - back;
  if (verb == first) return Group::kAny;
  for (std::uint32_t at = verb; at-- > 0 && field_.SameSentence(at, first);) {
    const QuantityPhrase* people = field_.QuantityAt(at);
    if (people != nullptr && people->counts_people) return Group::kAny;
    const NamePhrase* name = field_.NameAt(at);
    if (name == nullptr || name->type != EntityType::kOrganization || !Joined(name->cue, kLi)) continue;
    return NameGroup(at);
  }
  return Group::kAny;
}

// "دكت مواقع المرتزقة وأوقعت فيهم عشرة قتلى", "وأوقعت في صفوف المسلحين قتلى": of those who stand between the verb and
// the dead; of a pronoun there, whom the sentence has told as a side before.
Group Groups::GroupHit(const QuantityPhrase& dead) const {
  constexpr std::uint32_t kVerb = 8, kFar = 24;  // tokens back to the verb, and on to the side
  if (!dead.outcome) return Group::kAny;
  const auto side_at = [&](std::uint32_t at) {
    if (const Group side = SideOfWord(at); side != Group::kAny) return side;
    for (const Analysis& a : lattice().readings[at])
      if ((a.lexeme->group == Group::kMilitant || a.lexeme->group == Group::kSecurity) && a.Has(kAl) &&
          a.lexeme->pos == Pos::kNoun && a.number != Number::kSingular && field_.NameAt(at) == nullptr)
        return *a.lexeme->group;
    return Group::kAny;
  };
  std::uint32_t verb = dead.first;
  bool them = false;
  for (std::uint32_t at = dead.first; at-- > 0 && dead.first - at <= kVerb && field_.SameSentence(at, dead.first);) {
    if (Is(at, "result") && HasVerb(at)) {
      verb = at;
      break;
    }
    if (IsComma(at) || Is(at, "that") || OutcomeReading(at) != nullptr) return Group::kAny;
    const std::string& word = token(at).folded;
    them = them || word == "فيهم" || word == "بينهم" || word.ends_with("صفوفهم") || word.ends_with("صفوفه") ||
           word.ends_with("صفوفها");
    const bool ranks = at > 0 && Is(at - 1, "ranks");
    if (const Group side = ranks ? side_at(at) : Group::kAny; side != Group::kAny) return side;
  }
  if (verb == dead.first || !them) return Group::kAny;
  for (std::uint32_t at = verb; at-- > 0 && verb - at <= kFar && field_.SameSentence(at, verb);)
    if (const Group side = side_at(at); side != Group::kAny) return side;
  return Group::kAny;
}

// Before the token its sentence tells of a deed of soldiers or police.
bool Groups::ForcesAct(std::uint32_t first) const {
  for (std::uint32_t at = first; at-- > 1 && field_.SameSentence(at - 1, first);)
    if (Is(at, "security-body") || NameGroup(at) == Group::kSecurity) {
      const auto& readings = lattice().readings[at - 1];
      if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
            return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && !a.lexeme->Is("say-verb");
          }))
        return true;
    }
  return false;
}

// "قتل 8 عناصر من القوات على الأقل، بالإضافة لأسر 3 آخرين": of those whom the outcome nearest before is of.
Group Groups::FightersBesides(std::size_t besides) const {
  constexpr std::size_t kReach = 8;  // tokens of whose they are
  for (std::size_t at = besides; at-- > 1 && besides - at <= kReach && field_.SameSentence(at, besides);) {
    const QuantityPhrase* people = field_.QuantityAt(at);
    if (people == nullptr || !people->counts_people || !IsNumbered(people->people)) continue;
    const Group group = OutcomeReading(people->first - 1) != nullptr ? GroupOfPhrase(*people) : Group::kAny;
    return group == Group::kSecurity || group == Group::kMilitant ? group : Group::kAny;
  }
  return Group::kAny;
}

// "انتحاري فجر نفسه، ما أدى إلى مقتل جنديين وإصابة أربعة آخرين": others of those whom the outcome before is of, whoever
// else the sentence tells of.
Group Groups::FightersJoinedBefore(const QuantityPhrase& quantity) const {
  const std::optional<std::size_t> word = Before(quantity.first);
  // "قتل الجيش خمسة مسلحين واعتقل اثنين", "قتل المسلحون ثلاثة جنود وخطفوا اثنين"
  const bool next = quantity.bare && IsNumbered(quantity.people) && word && HasVerb(*word) && Joined(*word, kWa) &&
                    !token(*word).passive_mark;
  if (!(quantity.others || next) || !word || OutcomeReading(*word) == nullptr) return Group::kAny;
  if (Before(*word) && IsBesides(*Before(*word))) return FightersBesides(*Before(*word));
  if (!Joined(*word, kWa)) return Group::kAny;
  const std::optional<std::size_t> last = Before(*word);
  const QuantityPhrase* people = last ? field_.QuantityAt(*last) : nullptr;
  if (people == nullptr || people->last != *last || !people->counts_people || people->partitive) return Group::kAny;
  // "قتلوا 12 جنديا وخطفوا ثلاثة آخرين": several did both; "هاجمها ثلاثة مسلحين وقتلوا ثلاثة آخرين": they did it.
  if (IsOfSeveral(*word)) {
    std::optional<std::size_t> verb = Before(people->first);
    if (verb && token(*verb).folded.ends_with("ون")) verb = Before(*verb);
    if (!verb || OutcomeReading(*verb) == nullptr) return Group::kAny;
  }
  const Group group = GroupOfPhrase(*people);
  return group == Group::kSecurity || group == Group::kMilitant ? group : Group::kAny;
}

// The one group of all people told by a noun before `first` in its sentence, or in so many sentences before.
Group Groups::PeopleBefore(std::uint32_t first, std::uint32_t sentences, Whose whose) const {
  std::optional<Group> group;
  bool plain = true;  // "مدنيين", "مواطنين": no trade
  std::uint32_t sentence = token(first).sentence, near = first;
  for (std::size_t q = field_.quantities.size(); q-- > 0;) {
    const QuantityPhrase& other = field_.quantities[q];
    if (other.last >= first || !other.counts_people || other.bare || other.others || other.partitive) continue;
    if (token(first).sentence - token(other.first).sentence > sentences) break;
    // "المدنيين الذين هرعوا لإسعاف الجرحى": those who were told.
    // "اشتباك مع الخاطفين قُتل فيه أحدهم" tells of those who did it.
    const bool did = other.group == Group::kMilitant && other.outcome == Outcome::kCaptured;
    if (other.outcome && !did && !IsNumbered(other.people) && IsDefinite(other.head)) continue;
    // "إن العميد لم يصب، وأضاف أن 11 قتلوا": nobody of his.
    if (other.people.form == Form::kSingular && Joined(other.head, kAl) && IsSaidBetween(other.last, first)) break;
    // "شن مسلحون هجوما أدى إلى مقتل ثلاثة": who did it.
    // "في هجوم لمسلحين": whose attack it was.
    const std::optional<std::size_t> of = Before(other.first);
    if (DidIt(other) || BlewThemselvesUp(other, first) || (Joined(other.first, kLi) && of && IsEventNoun(*of)))
      continue;
    // "وفق مراسل الوكالة", "قال قائد الشرطة": who says it.
    if (const std::optional<std::size_t> by = Before(other.first); by && (Is(*by, "accord") || Is(*by, "say-verb")))
      continue;
    // "نقلت الوكالة عن ضابط قوله"
    if (IsCited(other)) continue;
    // The nearest sentence that tells of people says it alone.
    if (group && token(other.first).sentence != sentence) break;
    // "قتل 32 مدنيا، مضيفا أن أحد المهاجمين فجر نفسه وقتل ثلاثة آخرون": what is said next tells of its own people.
    if (group && IsSaidBetween(other.last, near)) break;
    near = other.first;
    sentence = token(other.first).sentence;
    const Group told = GroupOfPhrase(other);
    if (group && *group != told) return Group::kAny;
    group = told;
    plain = plain && (Is(other.head, "plain") || Is(other.last, "plain"));
  }
  // "مقتل طفلين وإصابة آخرين": the others need not be children, nor those of four students students.
  if (group == Group::kMilitant || group == Group::kSecurity) return *group;
  const bool civilians = whose == Whose::kAnySide || (whose == Whose::kPlain && plain);
  return civilians && group == Group::kCivilian ? *group : Group::kAny;
}

// The body that the pronoun at `pronoun` stands for: the nearest before `first` that agrees with it, told by name or
// by what it is ("الجيش", "الدورية").
Group Groups::BodyBefore(std::uint32_t first, std::uint32_t pronoun) const {
  const std::string& word = token(pronoun).folded;
  const bool feminine = word.ends_with("ها"), masculine = !feminine && word.ends_with("ه");
  const auto agrees = [&](std::size_t at) {
    bool fits = lattice().readings[at].empty();
    for (const Analysis& a : lattice().readings[at])
      fits = fits || a.lexeme->pos != Pos::kNoun || a.gender == Gender::kUnknown ||
             !((feminine && a.gender == Gender::kMasculine && a.number != Number::kPlural) ||
               (masculine && a.gender == Gender::kFeminine));
    return fits;
  };
  const std::uint32_t sentence = token(first).sentence;
  for (std::uint32_t at = first; at-- > 0 && sentence - token(at).sentence <= 1;) {
    // "منزل عائلة كذا، وقتل ثلاثة من أفرادها"; أسر is also to capture.
    if (Is(at, "family") && OutcomeReading(at) == nullptr && agrees(at)) return Group::kAny;
    const NamePhrase* name = field_.NameAt(at);
    if (name != nullptr && name->type == EntityType::kOrganization) {
      const Group group = NameGroup(at);
      at = name->first;
      if ((group == Group::kSecurity || group == Group::kMilitant) && agrees(name->first)) return group;
      // "فقدت قوات الأمن أحد رجالها": a body that nobody lists, told by its own word.
      if (name->known == nullptr && Is(at, "security-body") && agrees(at)) return Group::kSecurity;
      // "المركز الإعلامي لقسد": the office speaks, the body has the people.
      if (const Group side = SideWithin(*name); side != Group::kAny) return side;
    } else if ((name == nullptr || (name->type == EntityType::kPlace && name->cue == at)) && agrees(at)) {
      if (Is(at, "security-body")) return Group::kSecurity;
      if (Is(at, "militant-body")) return Group::kMilitant;
    }
  }
  return Group::kAny;
}

}  // namespace isnad
