#include <algorithm>
#include <optional>

#include "core/read/events/event_places.h"
#include "core/read/frames/frame_draft.h"

// "ارتفع عدد العمال الذين قضوا في الغارات على البلدة خلال شهر إلى 80 عاملا": the number that a toll has risen to stands
// behind all that a relative clause tells of its dead. No scorer reaches so far, and another number of people between
// would be theirs.

namespace isnad {
namespace {

constexpr int kToTheWord = 6;     // words from "عدد" to the relative that takes up who is counted
constexpr int kToTheNumber = 24;  // words from the outcome word to its number

class TollFiller : private Words {
 public:
  explicit TollFiller(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Run() {
    FillFallen();
    for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
      FillNamesOf(q);
      FillCellOf(q);
      FillTheirRise(q);
    }
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || predicate.negated || !predicate.no_claim.empty()) continue;
      if (const std::optional<std::uint32_t> number = TheirNumber(p)) {
        const QuantityPhrase& people = field_.quantities[*number];
        Filling filling = draft_.MakeFilling(p, *number, people.first, people.last);
        filling.rule = "their-number";
        for (std::uint32_t at = predicate.last + 1; at < people.first && filling.group == Group::kAny; ++at)
          if (const QuantityPhrase* whom = field_.QuantityAt(at); whom != nullptr && whom->counts_people)
            filling.group = draft_.GroupOf(*whom);
        // "قتل جميع المهاجمين وعددهم أربعة"
        if (filling.group == Group::kAny && predicate.last + 1 < people.first)
          filling.group = draft_.GroupNear(predicate.last + 1, people.first - 1);
        draft_.Add(std::move(filling), number);
        continue;
      }
      std::optional<std::uint32_t> affected = Affected(predicate);
      if (!affected) affected = AffectedLater(predicate);
      if (const std::optional<std::uint32_t> number = affected) {
        Filling filling =
            draft_.MakeFilling(p, *number, field_.quantities[*number].first, field_.quantities[*number].last);
        if (token(filling.first).sentence != token(filling.last).sentence)
          filling.first = field_.quantities[*number].first;
        filling.rule = "affected";
        draft_.Add(std::move(filling), number);
        continue;
      }
      if (const std::optional<std::uint32_t> number = NumberBefore(predicate)) {
        if (SharesNumber(predicate)) {
          draft_.frames.quantity_reason[*number] = "shared-figure";
          draft_.Close(p, "shared-figure");
          continue;
        }
        Filling filling = draft_.MakeFilling(p, *number, field_.quantities[*number].first, predicate.last);
        filling.first = std::min(filling.first, field_.quantities[*number].first);
        if (filling.group == Group::kAny) filling.group = GroupOfCounted(predicate);
        if (filling.group == Group::kAny) filling.group = draft_.GroupNear(predicate.first, predicate.last);
        filling.rule = "toll";
        filling.cumulative = true;
        draft_.Add(std::move(filling), number);
        continue;
      }
      if (!(predicate.frame->verbal || IsBroughtAbout(predicate)) || !IsCounted(predicate)) continue;
      if (const std::optional<std::uint32_t> number = NumberBehind(predicate)) {
        const QuantityPhrase& people = field_.quantities[*number];
        if (people.outcome) {
          draft_.Close(p, "told-before");
          continue;
        }
        Filling filling = draft_.MakeFilling(p, *number, people.first, people.last);
        filling.rule = "toll";
        filling.cumulative = true;
        if (filling.group == Group::kAny) filling.group = GroupOfCounted(predicate);
        draft_.Add(std::move(filling), number);
      }
    }
  }

 private:
  // "تفكيك خلية تتكون من خمسة متطرفين", "تفكيك شبكة تضم أربعة": so many of it were taken.
  void FillCellOf(std::uint32_t q) {
    constexpr int kAdjectives = 4;  // words from the cell to what it consists of
    const QuantityPhrase& people = field_.quantities[q];
    std::optional<std::size_t> at = Before(people.first);
    if (draft_.frames.quantity_used[q] || !people.counts_people || people.outcome || people.partitive || !at ||
        !(IsNumbered(people.people) || people.people.form == Form::kDual))
      return;
    const bool of = IsWord(*at, "من");
    if (of) at = Before(*at);
    if (!at || !(of ? Is(*at, "consists") : IsWord(*at, "تضم"))) return;
    at = Before(*at);
    for (int steps = 0; at && steps < kAdjectives && !Is(*at, "cell"); ++steps, at = Before(*at))
      if (IsComma(*at) || HasVerb(*at) || OutcomeReading(*at) != nullptr) return;
    const std::optional<std::size_t> taken = at && Is(*at, "cell") ? Before(*at) : std::nullopt;
    const Analysis* raid = taken ? EventReadingAt(lattice(), *taken) : nullptr;
    if (raid == nullptr || raid->lexeme->event != EventType::kRaid) return;
    std::optional<Filling> filling = draft_.MakeKilled(*taken, *raid, q);
    if (!filling) return;
    filling->outcome = draft_.frames.predicates[filling->predicate].outcome = Outcome::kArrested;
    filling->rule = "cell-of";
    draft_.Add(std::move(*filling), q);
  }

  // "تشييع شهداء البلدة بعد ارتفاع عددهم إلى خمسة", "القتلى الذين ارتفع عددهم إلى سبعة": the pronoun takes up the noun
  // of those whom nobody has counted in the sentence.
  void FillTheirRise(std::uint32_t q) {
    constexpr std::uint32_t kFar = 14;  // tokens back to the noun
    const QuantityPhrase& people = field_.quantities[q];
    const std::optional<std::size_t> to = Before(people.first);
    if (draft_.frames.quantity_used[q] || people.outcome || people.partitive || !IsNumbered(people.people) || !to)
      return;
    const bool own = token(*to).folded.ends_with("عددهم");
    const std::size_t count = own ? *to : Before(*to).value_or(*to);
    if (!token(count).folded.ends_with("عددهم") || !(own || IsWord(*to, "الي") || Is(*to, "reach"))) return;
    const std::optional<std::size_t> rise = Before(count);
    if (!rise || !(Is(*rise, "rise") || Is(*rise, "reach"))) return;
    for (std::uint32_t p = static_cast<std::uint32_t>(draft_.frames.predicates.size()); p-- > 0;) {
      const Predicate& dead = draft_.frames.predicates[p];
      if (dead.last >= *rise || !field_.SameSentence(dead.first, *rise)) continue;
      if (*rise - dead.last > kFar || draft_.done.contains(p) || dead.negated || !dead.analysis->lexeme->Is("person") ||
          dead.analysis->number != Number::kPlural || !TellsItself(dead.outcome))
        return;
      Filling filling = draft_.MakeFilling(p, q, people.first, people.last);
      filling.rule = "toll";
      filling.cumulative = true;
      draft_.Add(std::move(filling), q);
      return;
    }
  }

  // "قائمة تضم 68 اسما لضحايا الهجوم", "دونوا أحد عشر اسما لقتلى القصف": so many names are so many dead.
  void FillNamesOf(std::uint32_t q) {
    const QuantityPhrase& names = field_.quantities[q];
    const std::string& noun = token(names.last).folded;
    if (draft_.frames.quantity_used[q] || !IsNumbered(names.people) ||
        !(noun == "اسما" || noun == "اسم" || noun == "اسماء"))
      return;
    const std::optional<std::size_t> of = After(names.last);
    const Analysis* dead = of ? OutcomeReading(*of) : nullptr;
    if (dead == nullptr || *dead->lexeme->outcome != Outcome::kKilled || dead->number != Number::kPlural ||
        !(Joined(*of, kLi) || Is(*of, "casualty")) || !dead->lexeme->Is("person"))
      return;
    std::optional<Filling> filling = draft_.MakeKilled(*of, *dead, q);
    if (!filling) return;
    filling->first = names.first;
    filling->rule = "names-of-dead";
    filling->group = draft_.GroupNear(static_cast<std::uint32_t>(*of), static_cast<std::uint32_t>(*of));
    draft_.Add(std::move(*filling), q);
  }

  // "أدى ذلك لسقوط 8 أشخاص وإصابة 7": those who fell, beside those who were hurt, are dead; so are those who fell in a
  // fight ("سقط 13 جنديا في كمين", "13 جنديا سقطوا في كمين"), whom a blast carries off ("أودى بأربعة") and whom an
  // armed body mourns ("نعى الجيش اثنين من جنوده").
  void FillFallen() {
    for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
      const QuantityPhrase& people = field_.quantities[q];
      if (DenyFallen(q)) continue;
      const bool counted = IsNumbered(people.people) || people.people.form == Form::kDual || AreCarriedOff(people);
      if (!people.counts_people || people.outcome || people.partitive || people.others || !counted ||
          draft_.frames.quantity_used[q])
        continue;
      const std::optional<std::size_t> word = TakenBy(people);
      if (!word) continue;
      const Analysis* how = DeadlyVerb(*word);
      std::optional<Filling> filling = draft_.MakeKilled(*word, *how, q);
      if (!filling) return;
      filling->first = std::min(filling->first, people.first);
      filling->rule = "fallen";
      if (filling->group == Group::kAny && how->lexeme->Is("fall"))
        filling->group = GroupOfCounted(draft_.frames.predicates[filling->predicate]);
      if (how->lexeme->Is("mourns") && filling->group != Group::kSecurity && filling->group != Group::kMilitant &&
          !AreSonsOf(people) && !AreTwoNamed(people)) {
        draft_.frames.predicates.pop_back();
        continue;
      }
      draft_.Add(std::move(*filling), q);
    }
  }

  // "نافية سقوط مدنيين", "لا صحة لسقوط مدنيين": nobody of them fell.
  bool DenyFallen(std::uint32_t q) {
    constexpr int kFar = 3;  // words back to the denial
    const QuantityPhrase& people = field_.quantities[q];
    const std::optional<std::size_t> fell = Before(people.first);
    if (!people.counts_people || people.outcome || people.people.form != Form::kPlural || IsDefinite(people.head) ||
        draft_.frames.quantity_used[q] || !fell || !Falls(*fell))
      return false;
    const Analysis* fall = lattice().Find(*fell, "fall");
    if (fall->form != VerbForm::kVerbalNoun) return false;
    std::optional<std::size_t> at = Before(*fell);
    bool denied = false;
    for (int steps = 0; at && steps < kFar && !denied && !IsComma(*at); ++steps, at = Before(*at)) {
      const std::optional<std::size_t> no = Before(*at);
      denied = Is(*at, "deny") || (IsWord(*at, "صحه") && no && Is(*no, "neg"));
      if (HasVerb(*at) || OutcomeReading(*at) != nullptr) break;
    }
    if (!denied) return false;
    const std::optional<Filling> filling = draft_.MakeKilled(*fell, *fall, q);
    if (!filling) return false;
    draft_.Zero(filling->predicate, q, true);
    return true;
  }

  // "نعى المجلس ستة من أبناء المنطقة": several of a place or a staff at once.
  bool AreSonsOf(const QuantityPhrase& people) const {
    if (people.people.min < 2 || !IsNumbered(people.people) || people.head == people.first) return false;
    const std::optional<std::size_t> of = Before(people.head);
    return Is(people.head, "people-of") && of && IsWord(*of, "من");
  }

  // The verb by which they are dead.
  std::optional<std::size_t> TakenBy(const QuantityPhrase& people) const {
    if (const std::optional<std::size_t> fell = FellIn(people.first))
      if (!people.bare && IsNumbered(people.people)) return fell;
    if (const std::optional<std::size_t> fell = Before(people.first); fell && Falls(*fell)) {
      const bool dead = !people.bare && (AreHurtBeside(people.last) || IsInFight(people.last) ||
                                         IsOfFight(*fell, people.last) || AreFallenFighters(people, people.last));
      return dead ? fell : std::nullopt;
    }
    std::optional<std::size_t> behind = BehindTheirBody(people.last);
    if (behind && (IsWord(*behind, "ربما") || IsWord(*behind, "قد"))) behind = After(*behind);
    if (const std::optional<std::size_t> fell = behind; fell && Falls(*fell) && !people.bare) {
      const Analysis* verb = lattice().Find(*fell, "fall");
      if (verb->form == VerbForm::kPast && (IsInFight(*fell) || AreFallenFighters(people, *fell))) return fell;
      // "نعى الحزب ثلاثة من مقاتليه سقطوا على الحدود", "شيعت البلدة ثلاثة من مقاتليها سقطوا في الجبهة"
      const std::optional<std::size_t> mourned = VerbBefore(people.first, "mourns");
      return mourned ? mourned : VerbBefore(people.first, "bury");
    }
    if (const std::optional<std::size_t> fell = FellOfToll(people.first)) return fell;
    if (const std::optional<std::size_t> verb = Before(people.first); verb && Is(*verb, "mows-down"))
      return HasArmsBefore(*verb) ? verb : std::nullopt;
    // A headline: "البلدة تشيع شابين".
    if (field_.in == Field::kTitle && people.people.form != Form::kSingular && !people.bare)
      if (const std::optional<std::size_t> buried = Before(people.first);
          buried && Is(*buried, "bury") && HasVerb(*buried) && !IsDefinite(people.head) && !AreToldDead(people.last))
        return buried;
    if (AreBuried(people)) return VerbBefore(people.first, "bury");
    if (AreTwoNamed(people)) {
      // "نعت الوزارة الشابين فلان وفلان"
      const std::optional<std::size_t> mourned = VerbBefore(people.first, "mourns");
      return mourned ? mourned : VerbBefore(people.first, "bury");
    }
    if (Joined(people.first, kBi)) return VerbBefore(people.first, "carries-off");
    // "أودى الهجوم بـ15 جنديا"
    if (const std::optional<std::size_t> with = Before(people.first);
        with && IsWord(*with, "ب") && IsNumbered(people.people))
      return VerbBefore(*with, "carries-off");
    // "أودت بأسرة من خمسة أفراد"
    if (const std::optional<std::size_t> of = Before(people.first); of && IsWord(*of, "من"))
      if (const std::optional<std::size_t> family = Before(*of);
          family && Is(*family, "family") && Joined(*family, kBi))
        return VerbBefore(*family, "carries-off");
    const std::optional<std::size_t> mourned = VerbBefore(people.first, "mourns");
    return mourned && !AreToldDead(people.last) ? mourned : std::nullopt;
  }

  // "أربعة عشر عنصرا من قوات كذا سقطوا", "خمسة عشر من أهل القرية سقطوا": past whose they are.
  std::optional<std::size_t> BehindTheirBody(std::size_t last) const {
    constexpr int kWords = 5;
    const std::optional<std::size_t> right = After(last);
    std::optional<std::size_t> at = right;
    for (int steps = 0; at && steps < kWords; ++steps, at = After(*at)) {
      if (Falls(*at)) return at;
      const bool of_them = IsWord(*at, "من") || InName(*at) || Joined(*at, kAl) || Is(*at, "force");
      if (!of_them || Joined(*at, kWa) || IsComma(*at) || HasVerb(*at) || OutcomeReading(*at) != nullptr) break;
    }
    return right;
  }

  // "الشابين فلان وفلان": the dual right before the two names.
  bool AreTwoNamed(const QuantityPhrase& people) const {
    const std::optional<std::size_t> next = After(people.last);
    const NamePhrase* first = next ? field_.NameAt(*next) : nullptr;
    const std::optional<std::size_t> other =
        first != nullptr && first->type == EntityType::kPerson ? After(first->last) : std::nullopt;
    return other && people.people.min == 2 && people.first == people.last && IsDefinite(people.head) &&
           Joined(*other, kWa) && field_.NameAt(*other) != nullptr;
  }

  // "شيعت البلدة أربعة عشر شخصا من ضحايا القصف", "دفن الأهالي سبعة من أبنائهم"
  bool AreBuried(const QuantityPhrase& people) const {
    const std::optional<std::size_t> verb = VerbBefore(people.first, "bury");
    if (!verb || !HasVerb(*verb) || people.bare || people.people.min < 2 || !IsNumbered(people.people)) return false;
    // "شيع المئات من أهالي البلدة جنازة فلان": those who follow it.
    if (people.people.form == Form::kTens && Before(people.first) == verb) return false;
    const std::optional<std::size_t> of = After(people.last), whom = of ? After(*of) : std::nullopt;
    const Analysis* dead = whom && IsWord(*of, "من") ? OutcomeReading(*whom) : nullptr;
    if (dead != nullptr && dead->lexeme->Is("person") && dead->lexeme->outcome == Outcome::kKilled) return true;
    const Group group = draft_.GroupOf(people);
    return (AreSonsOf(people) || group == Group::kSecurity || group == Group::kMilitant) && !AreToldDead(people.last);
  }

  const Analysis* DeadlyVerb(std::size_t at) const {
    for (const std::string_view tag : {"fall", "carries-off", "mows-down", "mourns", "bury"})
      if (const Analysis* verb = lattice().Find(at, tag); verb != nullptr) return verb;
    return nullptr;
  }

  bool Falls(std::size_t at) const {
    const Analysis* fall = lattice().Find(at, "fall");
    return fall != nullptr && fall->lexeme->Is("weak") && OutcomeReading(at) == nullptr;
  }

  // "هجوم سقط خلاله 25 جنديا", "وسقط في الهجوم ثلاثة جنود": what they fell in stands between, or right before.
  std::optional<std::size_t> FellIn(std::size_t people) const {
    const std::optional<std::size_t> in = Before(people);
    if (!in || *in < 2) return std::nullopt;
    const auto& readings = lattice().readings[*in];
    const bool of_it = Is(*in, "meanwhile") || Is(*in, "locative") || Is(*in, "cause");
    if (of_it && Joined(*in, kPronoun) && Falls(*in - 1)) {
      // "حملة للجيش على القرية سقط فيها تسعة مسلحين": in a raid fall those who bear arms.
      const QuantityPhrase* who = field_.QuantityAt(people);
      const bool armed = who != nullptr && (draft_.GroupOf(*who) == Group::kMilitant);
      for (std::size_t event = *in - 1; event > 0 && field_.SameSentence(event - 1, *in); --event)
        if (IsOfArms(event - 1) || (armed && IsRaid(event - 1))) return *in - 1;
      return std::nullopt;
    }
    const bool fight = std::any_of(readings.begin(), readings.end(),
                                   [](const Analysis& a) { return a.lexeme->event && a.lexeme->pos == Pos::kNoun; });
    if (fight && IsOfArms(*in) && Falls(*in - 2) &&
        (Is(*in - 1, "locative") || Is(*in - 1, "meanwhile") || Is(*in - 1, "cause")))
      return *in - 2;
    return std::nullopt;
  }

  // "عدد المسلحين الذين سقطوا فيها بلغ خمسة عشر": the toll of those who fell, before the verb of its number.
  std::optional<std::size_t> FellOfToll(std::size_t number) const {
    constexpr int kReach = 10;  // words that say where they fell
    const std::optional<std::size_t> reach = Before(number);
    if (!reach || !(Is(*reach, "reach") || IsWord(*reach, "الي"))) return std::nullopt;
    std::optional<std::size_t> at = Before(*reach);
    for (int steps = 0; at && steps < kReach; ++steps, at = Before(*at)) {
      if (IsComma(*at) || OutcomeReading(*at) != nullptr || Is(*at, "that")) return std::nullopt;
      if (!Falls(*at)) continue;
      const std::optional<std::size_t> relative = Before(*at);
      const bool theirs = relative && Is(*relative, "relative") && TollOfThose(*relative);
      return theirs ? at : std::nullopt;
    }
    return std::nullopt;
  }

  // Its subject may stand between.
  std::optional<std::size_t> VerbBefore(std::size_t at, std::string_view tag) const {
    constexpr int kSubject = 5;  // words
    std::optional<std::size_t> verb = Before(at);
    for (int steps = 0; verb && steps < kSubject; ++steps, verb = Before(*verb)) {
      if (Is(*verb, tag)) return verb;
      if (IsComma(*verb) || HasVerb(*verb) || OutcomeReading(*verb) != nullptr || field_.QuantityAt(*verb) != nullptr)
        return std::nullopt;
    }
    return std::nullopt;
  }

  // "في كمين", "جراء قصف", behind those who fell.
  bool IsInFight(std::size_t last) const {
    constexpr int kReach = 4;  // words to what they fell in
    std::optional<std::size_t> at = After(last);
    // "سبعة عناصر من القوات النظامية في كمين": whose they are.
    if (at && IsWord(*at, "من"))
      for (at = After(*at); at && (field_.NameAt(*at) != nullptr || Joined(*at, kAl));) at = After(*at);
    for (int steps = 0; at && steps < kReach; ++steps, at = After(*at)) {
      const auto& readings = lattice().readings[*at];
      const bool fight = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->event && a.lexeme->pos == Pos::kNoun && *a.lexeme->event != EventType::kRaid &&
               *a.lexeme->event != EventType::kDisaster && *a.lexeme->event != EventType::kAbduction;
      });
      if (fight) return true;
      if (IsComma(*at) || HasVerb(*at) || OutcomeReading(*at) != nullptr || IsWord(*at, "بين")) return false;
    }
    return false;
  }

  // "كمن مسلحون لدورية ما أدى إلى سقوط 11 جنديا", "هاجم مسلحون نقطة وسقط ثلاثة جنود": what they fell in stands before.
  bool IsOfFight(std::size_t fell, std::size_t last) const {
    constexpr int kBehind = 3;  // words that may say how they fell
    const Analysis* fall = lattice().Find(fell, "fall");
    const std::optional<std::size_t> before = Before(fell);
    const bool led_to = fall->form == VerbForm::kVerbalNoun && before &&
                        (IsWord(*before, "الي") || IsWord(*before, "عن")) && *before > 0 && Is(*before - 1, "result");
    if (!led_to && !(fall->form == VerbForm::kPast && Joined(fell, kWa))) return false;
    return !FellAlive(last, kBehind) && HasArmsBefore(fell);
  }

  // "بين قتيل وجريح", "من الطابق الثالث", "في أسر المسلحين", "بيد المهاجمين", "أرضا"
  bool FellAlive(std::size_t last, int reach) const {
    std::optional<std::size_t> at = After(last);
    for (int steps = 0; at && steps < reach && !IsComma(*at); ++steps, at = After(*at))
      if (OutcomeReading(*at) != nullptr || IsWord(*at, "بين") || IsWord(*at, "من") || IsWord(*at, "ارضا") ||
          IsWord(*at, "بيد") || IsWord(*at, "بايدي") || IsWord(*at, "قبضه"))
        return true;
    return false;
  }

  // "حين سقط خمسة وعشرون جنديا", "أكدت سقوط اثنين من جنودها", "15 جنديا سقطوا و7 أصيبوا", "سقوط ثلاثة متظاهرين":
  // those who bear arms, or face them in a street, fall dead, whatever else is said.
  bool AreFallenFighters(const QuantityPhrase& people, std::size_t last) const {
    constexpr int kBehind = 2;  // words that may say how they fell
    if (people.people.form == Form::kPlural || IsDefinite(people.first)) return false;
    // "ومنذ انطلاق العملية سقط 27 جنديا": of no event
    for (std::optional<std::size_t> at = Before(people.first); at; at = Before(*at))
      if (Is(*at, "time-since")) return false;
    const Group group = draft_.GroupOf(people);
    if (group != Group::kSecurity && group != Group::kMilitant && !Is(people.head, "protester")) return false;
    // "15 جنديا سقطوا و7 أصيبوا": the others' verb
    const std::optional<std::size_t> next = After(last);
    if (next && Joined(*next, kWa)) return true;
    // "سقط خمسة عناصر من الجيش": whose they are
    std::size_t of = last;
    if (next && IsWord(*next, "من")) {
      const std::optional<std::size_t> body = After(*next);
      if (!body || (draft_.SideOfWord(*body) == Group::kAny && !InName(*body))) return false;
      of = *body;
    }
    return !FellAlive(of, kBehind);
  }

  // "لغم أودى براع", "قذيفة تفتك بأطفال": one or several of a kind, by what stands before the verb.
  bool AreCarriedOff(const QuantityPhrase& people) const {
    const bool some = people.people.form == Form::kSingular || people.people.form == Form::kPlural;
    const std::optional<std::size_t> verb = Before(people.first);
    return some && !IsDefinite(people.head) && Joined(people.first, kBi) && verb && Is(*verb, "carries-off") &&
           HasArmsBefore(*verb);
  }

  bool HasArmsBefore(std::size_t at) const {
    for (std::size_t event = at; event > 0 && field_.SameSentence(event - 1, at); --event)
      if (IsOfArms(event - 1) || Is(event - 1, "weapon")) return true;
    return false;
  }

  bool IsRaid(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.lexeme->event == EventType::kRaid;
    });
  }

  // A word of a fight, of shells or of a blast.
  bool IsOfArms(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->event && *a.lexeme->event != EventType::kRaid && *a.lexeme->event != EventType::kDisaster &&
             *a.lexeme->event != EventType::kAbduction && *a.lexeme->event != EventType::kOther;
    });
  }

  // "نعى اثنين من جنوده قضوا في كمين": the verb behind tells it.
  bool AreToldDead(std::size_t last) const {
    constexpr int kReach = 8;
    std::optional<std::size_t> at = After(last);
    for (int steps = 0; at && steps < kReach; ++steps, at = After(*at))
      if (OutcomeReading(*at) != nullptr) return true;
    return false;
  }

  bool AreHurtBeside(std::size_t last) const {
    std::optional<std::size_t> next = After(last);
    // "سقوط أربعة من مقاتلي الحشد وإصابة ستة", "أربعة مقاتلين من الحشد": whose they are.
    while (next && (IsWord(*next, "من") || ((InName(*next) || Joined(*next, kAl)) && !Joined(*next, kWa))))
      next = After(*next);
    if (next && IsComma(*next)) next = After(*next);
    const Analysis* word = next ? OutcomeReading(*next) : nullptr;
    return word != nullptr && word->lexeme->outcome == Outcome::kInjured && Joined(*next, kWa);
  }

  // "الذين تم تحييدهم": the noun is what befell them.
  bool IsBroughtAbout(const Predicate& predicate) const {
    const std::optional<std::size_t> light = Before(predicate.first);
    return light && Is(*light, "light") && predicate.analysis->form == VerbForm::kVerbalNoun;
  }

  // "عدد ... الذين قضوا", in a sentence that says what it rose to.
  bool IsCounted(const Predicate& predicate) const {
    std::optional<std::size_t> relative = Before(predicate.first);
    if (relative && IsBroughtAbout(predicate)) relative = Before(*relative);
    if (!relative || !(Is(*relative, "relative") || IsOfWhoever(*relative))) return false;
    std::size_t at = *relative;
    for (int steps = 0; steps < kToTheWord; ++steps) {
      const std::optional<std::size_t> before = Before(at);
      if (!before || IsComma(*before)) return false;
      at = *before;
      if (const QuantityPhrase* people = field_.QuantityAt(at); people != nullptr && IsNumbered(people->people))
        return false;  // "إلى 110 عدد الذين قضوا": told already
      if (Is(at, "toll")) {
        std::optional<std::size_t> verb = Before(at);
        if (verb && (IsWord(*verb, "بذلك") || IsWord(*verb, "بهذا"))) verb = Before(*verb);
        return (verb && Is(*verb, "rise")) || Reaches(predicate.last) || IsPut(at);
      }
    }
    return false;
  }

  // "عدد من اقتيدوا", "عدد من قُتلوا": of whoever were.
  bool IsOfWhoever(std::size_t who) const {
    const std::optional<std::size_t> toll = Before(who), verb = After(who);
    return toll && verb && IsWord(who, "من") && Is(*toll, "toll") && token(*verb).folded.ends_with("وا");
  }

  // "قدّر رئيس المجلس عدد الذين قُتلوا بأربعين", "تقدر الشبكة عدد من قتلوا": a number that somebody puts it at.
  bool IsPut(std::size_t toll) const {
    constexpr int kSubject = 9;  // words of who says it
    std::optional<std::size_t> at = Before(toll);
    for (int steps = 0; at && steps < kSubject; ++steps, at = Before(*at)) {
      if (Is(*at, "puts")) return true;
      if (IsComma(*at) || OutcomeReading(*at) != nullptr || Is(*at, "that")) return false;
    }
    return false;
  }

  // "بلغ عدد الذين قضوا": the verb stands before the toll.
  bool IsReached(const Predicate& predicate) const {
    const std::optional<std::size_t> relative = Before(predicate.first);
    const std::optional<std::size_t> toll = relative ? TollOfThose(*relative) : std::nullopt;
    const std::optional<std::size_t> verb = toll ? Before(*toll) : std::nullopt;
    return verb && Is(*verb, "reach");
  }

  // "طالت حملة اعتقالات نفذها الجيش بين مساء الأحد وفجر الإثنين 13 مواطنا": the object of the verb before the noun,
  // behind all that is told of it.
  std::optional<std::uint32_t> Affected(const Predicate& predicate) const {
    constexpr int kToTheVerb = 3;
    if (predicate.analysis->form != VerbForm::kVerbalNoun || predicate.frame->verbal) return std::nullopt;
    std::optional<std::size_t> verb = Before(predicate.first);
    for (int steps = 0; verb && steps < kToTheVerb && !Is(*verb, "affects"); ++steps) verb = Before(*verb);
    if (!verb || !Is(*verb, "affects")) return std::nullopt;
    std::optional<std::size_t> at = After(predicate.last);
    // "تشمل صفقة التبادل المقبلة 69 أسيرا"
    if (at && (Is(*at, "time-next") || Is(*at, "plan"))) return std::nullopt;
    for (int steps = 0; at && steps < kToTheNumber; ++steps, at = After(*at)) {
      if (OutcomeReading(*at) != nullptr) return std::nullopt;
      const std::uint32_t q = field_.quantity_at[*at];
      if (q == FieldText::kNone || field_.quantities[q].first != *at) continue;
      const QuantityPhrase& people = field_.quantities[q];
      const std::optional<std::size_t> before = Before(*at);
      if (!people.counts_people || !IsNumbered(people.people) || (people.bare && !AreFromPlace(people))) continue;
      if (before && Is(*before, "preposition")) return std::nullopt;
      return draft_.frames.quantity_used[q] || people.partitive ? std::nullopt : std::optional(q);
    }
    return std::nullopt;
  }

  // "حملة اعتقالات في بلدة كذا، طالت 12 مواطنا", "حملة اعتقالات. وطالت الحملة عددا من المدنيين": the campaign is the
  // subject again, behind a comma or in the next sentence.
  std::optional<std::uint32_t> AffectedLater(const Predicate& predicate) const {
    constexpr std::uint32_t kToTheVerb = 24;
    if (predicate.analysis->form != VerbForm::kVerbalNoun || predicate.outcome != Outcome::kArrested)
      return std::nullopt;
    for (std::uint32_t at = predicate.last + 1; at + 2 < field_.size() && at <= predicate.last + kToTheVerb; ++at) {
      if (token(at).sentence > token(predicate.first).sentence + 1) return std::nullopt;
      if (!Is(at, "affects")) {
        const Analysis* other = OutcomeReading(at);
        const QuantityPhrase* own = field_.QuantityAt(at);
        if ((other != nullptr && !(other->form == VerbForm::kVerbalNoun && other->Has(kAl))) ||
            (own != nullptr && own->counts_people))
          return std::nullopt;
        continue;
      }
      const auto& readings = lattice().readings[at + 1];
      const bool subject = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.Has(kAl) && (a.lexeme->event || a.lexeme->outcome) && a.lexeme->pos == Pos::kNoun;
      });
      const std::uint32_t object = subject ? at + 2 : at + 1, q = field_.quantity_at[object];
      if (q == FieldText::kNone || field_.quantities[q].first != object || draft_.frames.quantity_used[q])
        return std::nullopt;
      const QuantityPhrase& people = field_.quantities[q];
      // "وطالت الحملة شابين"
      const bool few = (people.people.form == Form::kDual || people.people.form == Form::kSingular) && subject &&
                       !IsDefinite(people.head);
      const bool counted = IsNumbered(people.people) || people.construct || few;
      return people.counts_people && counted && !people.partitive && !people.bare ? std::optional(q) : std::nullopt;
    }
    return std::nullopt;
  }

  // "شملت الاعتقالات خمسة من بيت لحم": a bare number with the place that they are from.
  bool AreFromPlace(const QuantityPhrase& people) const {
    const std::optional<std::size_t> of = After(people.last);
    if (!of || !(IsWord(*of, "من") || IsWord(*of, "في"))) return false;
    const NamePhrase* name = field_.NameAt(*of + 1);
    return name != nullptr && name->type == EntityType::kPlace;
  }

  // "عدد الصحفيين الذين قتلوا": whom the relative clause takes up.
  Group GroupOfCounted(const Predicate& predicate) const {
    constexpr int kWords = 3;  // "عدد ضباط الشرطة الذين"
    std::optional<std::size_t> whom = Before(predicate.first);
    if (whom && Is(*whom, "relative")) whom = Before(*whom);
    for (int steps = 0; whom && steps < kWords && !Is(*whom, "toll"); ++steps, whom = Before(*whom))
      if (const QuantityPhrase* people = field_.QuantityAt(*whom); people != nullptr && people->counts_people)
        return draft_.GroupOf(*people);
    return Group::kAny;
  }

  // "تصفية جميع المهاجمين وعددهم خمسة", "القتلى البالغ عددهم 12": the number of the people that the word tells.
  std::optional<std::uint32_t> TheirNumber(std::uint32_t p) const {
    constexpr int kToTheirNumber = 12;  // words from the outcome word
    const Predicate& predicate = draft_.frames.predicates[p];
    const std::optional<std::size_t> relative = Before(predicate.first);
    // "ارتقوا" alone may be anything that went up.
    if (predicate.frame->verbal && predicate.analysis->lexeme->Is("weak") && !(relative && Is(*relative, "relative")))
      return std::nullopt;
    std::optional<std::size_t> at = After(predicate.last);
    for (int steps = 0; at && steps < kToTheirNumber; ++steps, at = After(*at)) {
      // "الذين ارتقوا في المخيم، وعددهم أربعة"
      if (const std::optional<std::size_t> number = After(*at);
          IsComma(*at) && number && IsWord(*number, "وعددهم") && predicate.frame->verbal)
        continue;
      const std::string& word = token(*at).folded;
      // "عدد القتلى المدنيين والبالغ تسعة"
      const bool amounts = relative && Is(*relative, "toll") && (word == "البالغ" || word == "والبالغ");
      if (amounts || word.ends_with("عددهم") || word.ends_with("عددهن")) {
        const std::optional<std::size_t> next = After(*at);
        const std::uint32_t q = next ? field_.quantity_at[*next] : FieldText::kNone;
        if (q == FieldText::kNone || field_.quantities[q].first != *next || draft_.frames.quantity_used[q])
          return std::nullopt;
        const QuantityPhrase& people = field_.quantities[q];
        const bool counts = people.counts_people || (amounts && people.bare && people.unit.empty());
        return counts && !people.outcome && IsNumbered(people.people) ? std::optional(q) : std::nullopt;
      }
      if (IsComma(*at) || OutcomeReading(*at) != nullptr || (HasVerb(*at) && !Is(*at, "reach"))) return std::nullopt;
      if (const QuantityPhrase* other = field_.QuantityAt(*at);
          other != nullptr && other->counts_people && other->people.max)
        return std::nullopt;
    }
    return std::nullopt;
  }

  // "ارتفع إلى 48، بينهم 11 طفلا و4 مواطنات، عدد الشهداء", "... عدد الذين استشهدوا": the toll stands behind its number,
  // and parts of it may stand between.
  std::optional<std::uint32_t> NumberBefore(const Predicate& predicate) const {
    std::optional<std::size_t> toll = Before(predicate.first);
    if (toll && predicate.frame->verbal && Is(*toll, "relative"))
      toll = TollOfThose(*toll);
    else if (toll && predicate.frame->verbal && IsOfWhoever(*toll))
      toll = Before(*toll);  // "ارتفع إلى 8 تعداد من قضوا"
    // "العدد الإجمالي للقتلى"
    if (const std::optional<std::size_t> of = toll ? Before(*toll) : std::nullopt;
        of && Is(*toll, "toll") && Is(*of, "toll") && Joined(*of, kAl))
      toll = of;
    // "بلغ 72، وعدد الجرحى 660": another count begins.
    if (!toll || !Is(*toll, "toll") || Joined(*toll, kWa) ||
        !(predicate.frame->verbal || predicate.frame->Stands(kToll)))
      return std::nullopt;
    std::optional<std::size_t> at = Before(*toll);
    for (int steps = 0; at && steps < kToTheNumber; ++steps, at = Before(*at)) {
      const std::uint32_t q = field_.quantity_at[*at];
      if (q != FieldText::kNone) {
        const QuantityPhrase& people = field_.quantities[q];
        if (!people.counts_people || people.outcome || draft_.frames.quantity_used[q]) return std::nullopt;
        at = people.first;
        if (people.partitive || !IsNumbered(people.people)) continue;
        const std::optional<std::size_t> to = Before(people.first);
        if (!to) return std::nullopt;
        // "ترتفع بذلك إلى 16"
        std::optional<std::size_t> verb = Before(*to);
        if (verb && (IsWord(*verb, "بذلك") || IsWord(*verb, "بهذا") || field_.DateAt(*verb) != nullptr))
          verb = Before(*verb);
        const bool rose = IsWord(*to, "الي") && verb && (Is(*verb, "rise") || Is(*verb, "raises"));
        if (rose || Is(*to, "reach")) return q;
        if (!Joined(people.first, kWa)) return std::nullopt;
        continue;
      }
      // "بينهم ناشط إعلامي وعنصران من الدفاع المدني"
      const bool of_part = field_.NameAt(*at) != nullptr || HasAdjective(*at);
      if (!IsComma(*at) && !IsWord(*at, "و") && !Is(*at, "partitive") && !Is(*at, "among") && !IsWord(*at, "من") &&
          !of_part)
        return std::nullopt;
    }
    return std::nullopt;
  }

  // "عدد الذين", "عدد ضباط الشرطة الذين": the toll word before the relative.
  std::optional<std::size_t> TollOfThose(std::size_t relative) const {
    constexpr int kWords = 5;
    std::optional<std::size_t> at = Before(relative);
    for (int steps = 0; at && steps < kWords; ++steps, at = Before(*at)) {
      if (Is(*at, "toll")) return at;
      const QuantityPhrase* people = field_.QuantityAt(*at);
      if (IsComma(*at) || (HasVerb(*at) && !InName(*at)) || OutcomeReading(*at) != nullptr ||
          (people != nullptr && IsNumbered(people->people)))
        return std::nullopt;
    }
    return std::nullopt;
  }

  // "ارتفع إلى 65 عدد القتلى والجرحى": one figure for both.
  bool SharesNumber(const Predicate& predicate) const {
    const std::optional<std::size_t> other = After(predicate.last);
    const Analysis* word = other ? OutcomeReading(*other) : nullptr;
    return word != nullptr && Joined(*other, kWa) && IsDefinite(*other) && word->lexeme->Is("person") &&
           word->lexeme->outcome != predicate.outcome && !predicate.frame->verbal;
  }

  bool Reaches(std::size_t at) const {
    for (int steps = 0; steps < kToTheNumber; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next) return false;
      at = *next;
      if (Is(at, "reach") || Is(at, "rise")) return true;
    }
    return false;
  }

  std::optional<std::uint32_t> NumberBehind(const Predicate& predicate) const {
    std::size_t at = predicate.last;
    for (int steps = 0; steps < kToTheNumber; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next || field_.tokens[*next].folded == ":") return std::nullopt;
      const std::size_t before = at;
      at = *next;
      if (field_.DateAt(at) != nullptr) continue;
      const std::uint32_t q = field_.quantity_at[at];
      if (q == FieldText::kNone || field_.quantities[q].first != at) continue;
      const QuantityPhrase& people = field_.quantities[q];
      // "عدد المسعفين الذين فقدوا حياتهم إلى 40 قتيلا": the noun of the number tells it.
      if (people.outcome == predicate.outcome && IsNumbered(people.people) && IsWord(before, "الي")) return q;
      if (draft_.frames.quantity_used[q]) continue;
      if (!people.counts_people && !people.unit.empty()) continue;  // "خلال 48 ساعة"
      if (people.outcome || people.partitive || !IsNumbered(people.people)) return std::nullopt;
      // "بلغ عدد الذين قتلوا جراء الألغام منذ بداية العام 412"
      const bool object = IsReached(predicate) && !Is(before, "preposition") && !Joined(at, kBi) && !Joined(at, kLi) &&
                          !Joined(at, kWa);
      const std::optional<std::size_t> who = Before(predicate.first);
      const bool put = Joined(at, kBi) && who && Before(*who) &&
                       IsPut(Is(*Before(*who), "toll") ? *Before(*who) : TollOfThose(*who).value_or(0));
      const bool reached = IsWord(before, "الي") || Is(before, "reach") || IsComma(before) || object || put;
      return reached ? std::optional(q) : std::nullopt;
    }
    return std::nullopt;
  }

  FrameDraft& draft_;
};

}  // namespace

void FillTolls(FrameDraft& draft) { TollFiller(draft).Run(); }

}  // namespace isnad
