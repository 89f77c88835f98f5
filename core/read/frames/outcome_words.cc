#include "core/read/frames/outcome_words.h"

#include <algorithm>
#include <optional>

#include "core/read/frames/losses.h"

namespace isnad {
namespace {

constexpr int kToTheStill = 8;  // words from "لا يزال" to what those are who are left

}  // namespace

const Analysis* OutcomeWords::OutcomeWordAt(std::size_t at) const {
  if (field_.furniture[at] || InName(at) || IsWithinPlace(at)) return nullptr;
  const Analysis* reading = TollReading(at);
  if (reading == nullptr) reading = OutcomeReading(at);
  if (reading != nullptr && reading->lexeme->Is("onto") && !StandsOnto(at)) reading = Alone(at);
  // "أفراد أسرته" is no "أسرته القوات".
  if (reading != nullptr && Is(at, "family") && (Joined(at, kPronoun) || AreFamilies(at))) return nullptr;
  // "تمت" is no death, "تم القبض في كذا على" an arrest
  if (reading == nullptr || (Is(at, "light") && !reading->lexeme->Is("onto"))) return nullptr;
  // "استشهد متأثرا بإصابته الشاب فلان": what he died of is told of the dead.
  if (at > 0 && Joined(at, kBi) && Is(at - 1, "of-wounds") && reading->lexeme->pos == Pos::kNoun) return nullptr;
  if (OpensWithMadda(at) && reading->lexeme->pos == Pos::kVerb) return nullptr;
  if (reading->lexeme->Is("of-those-left") && !IsLeft(at)) return nullptr;
  if (reading->lexeme->Is("ailment") && !IsCase(at) && !(PeopleBehind(at) && !Joined(at, kBi))) return nullptr;
  if (IsOtherVerb(at, *reading) || HitsThing(at, *reading) || TellsHow(at, *reading)) return nullptr;
  return reading;
}

Outcome OutcomeWords::OutcomeOf(std::size_t at, const Analysis& reading) const {
  Outcome outcome = *reading.lexeme->outcome;
  if (LosesHisOwn(at, reading) || (reading.lexeme->Is("loses-own") && LosesItsPeople(field_, at)))
    outcome = Outcome::kKilled;
  if (LosesLimb(at, reading)) outcome = Outcome::kInjured;
  if (TakesAway(at, reading)) outcome = Outcome::kCaptured;
  return outcome;
}

// "الأسر النازحة", "أسر الشهداء": what is spelled as the taking of somebody; "أسر مجندة" is that.
bool OutcomeWords::AreFamilies(std::size_t at) const {
  const std::optional<std::size_t> next = After(at);
  if (!next || IsComma(*next)) return false;
  const Analysis* those = OutcomeReading(*next);
  const bool people = those != nullptr && those->lexeme->Is("person");
  if (people && IsDefinite(*next)) return true;
  const QuantityPhrase* counted = field_.QuantityAt(*next);
  const bool one = counted == nullptr || counted->people.form == Form::kSingular;
  return token(*next).taa && one && Joined(at, kAl) == Joined(*next, kAl) &&
         (Joined(at, kAl) || people || Is(*next, "status") || !Is(*next, "person"));
}

// "احتجز المسلحون ستة", "احتجزوا ستة رهائن": whom gunmen hold, and hostages, nobody has arrested.
bool OutcomeWords::TakesAway(std::size_t at, const Analysis& verb) const {
  constexpr int kReach = 4;  // words to the hostages
  if (!verb.lexeme->Is("take-away") || verb.lexeme->pos != Pos::kVerb || verb.voice == Voice::kPassive) return false;
  const auto gunmen = [&](std::optional<std::size_t> near) {
    const auto is = [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.lexeme->group == Group::kMilitant && (a.clitics & ~kAl) == 0;
    };
    return near && std::any_of(lattice().readings[*near].begin(), lattice().readings[*near].end(), is);
  };
  // "قتلت ثلاثة مسلحين واحتجزت 22": joined, it goes on with who killed them.
  if (gunmen(After(at)) || (verb.clitics == 0 && gunmen(Before(at)))) return true;
  if (GoesOnWithGunmen(at, verb)) return true;
  std::optional<std::size_t> next = After(at);
  for (int steps = 0; next && steps < kReach && !IsComma(*next); ++steps, next = After(*next))
    if (const Analysis* hostage = lattice().Find(*next, "status");
        hostage != nullptr && hostage->lexeme->outcome == Outcome::kCaptured)
      return true;
  return false;
}

// "هاجم مسلحون القرية واحتجزوا أربعة": who did what the sentence told before.
bool OutcomeWords::GoesOnWithGunmen(std::size_t at, const Analysis& verb) const {
  constexpr std::size_t kFar = 14;  // tokens back to who did it
  if ((verb.clitics & kWa) == 0 || !field_.tokens[at].folded.ends_with("وا")) return false;
  for (std::size_t back = 1; back <= kFar && back <= at && field_.SameSentence(at - back, at); ++back) {
    const auto& readings = lattice().readings[at - back];
    const auto is = [&](Group group) {
      return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
        return a.lexeme->pos == Pos::kNoun && a.lexeme->group == group && a.number != Number::kSingular;
      });
    };
    if (is(Group::kSecurity) || Is(at - back, "security-body")) return false;
    if (is(Group::kMilitant) && field_.tokens[at - back].folded.ends_with("ون")) return true;
  }
  return false;
}

// "قضى أمس في هجوم على بلدة": the preposition is the event's, unless people stand behind it.
bool OutcomeWords::StandsOnto(std::size_t at) const {
  const std::size_t last = EndOnto(at);
  const std::optional<std::size_t> whom = After(last);
  const QuantityPhrase* people = whom ? field_.QuantityAt(*whom) : nullptr;
  if (people != nullptr && people->counts_people) return true;
  // "قضوا اليوم جراء سقوط قذائف على بلدة كذا"
  if (whom && Is(at, "weak") && Alone(at) != nullptr && (Is(*whom, "place-cue") || Is(*whom, "cue=place")))
    return false;
  const auto& before = lattice().readings[last - 1];
  return std::none_of(before.begin(), before.end(), [](const Analysis& a) { return a.lexeme->event.has_value(); });
}

// The outcome word without the others of its idiom.
const Analysis* OutcomeWords::Alone(std::size_t at) const {
  for (const Analysis& a : lattice().readings[at])
    if (a.lexeme->outcome && !a.lexeme->Is("onto")) return &a;
  return nullptr;
}

// "قتل جاره طعنا", "متهم بقتل آخر ذبحا": how somebody died whose death is told.
bool OutcomeWords::TellsHow(std::size_t at, const Analysis& reading) const {
  constexpr int kReach = 6;  // words back to what befell him
  const auto& readings = lattice().readings[at];
  const bool noun = std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    return a.form == VerbForm::kVerbalNoun && a.clitics == 0 && a.lexeme->outcome == reading.lexeme->outcome;
  });
  if (!noun || !token(at).folded.ends_with("ا")) return false;
  std::optional<std::size_t> before = Before(at);
  for (int steps = 0; before && steps < kReach && !IsComma(*before); ++steps, before = Before(*before))
    if (const Analysis* told = OutcomeReading(*before); told != nullptr && !told->lexeme->Is("status"))
      return *told->lexeme->outcome == Outcome::kKilled || *told->lexeme->outcome == *reading.lexeme->outcome;
  return false;
}

// "قضت مفرزة للجيش، صباح اليوم، على", "نفذت السلطات حكم الإعدام": up to the word that the idiom ends with.
std::uint32_t OutcomeWords::EndOnto(std::size_t at) const {
  std::size_t last = at + 1;
  const auto ends = [&] { return Is(at, "carry-out") ? Is(last - 1, "verdict") : IsWord(last, "علي"); };
  while (last + 1 < field_.size() && field_.SameSentence(at, last + 1) && !ends()) ++last;
  return static_cast<std::uint32_t>(last);
}

// "شاه آباد" is no أباد: no past of a verb that tells an outcome is spelled with a madda.
bool OutcomeWords::OpensWithMadda(std::size_t at) const { return field_.text.substr(token(at).begin).starts_with("آ"); }

// "عدد قتلاه": the dead, where the word alone could be "they killed him".
const Analysis* OutcomeWords::TollReading(std::size_t at) const {
  const std::optional<std::size_t> toll = Before(at);
  if (!toll || !Is(*toll, "toll")) return nullptr;
  for (const Analysis& a : lattice().readings[at])
    if (a.lexeme->outcome && a.lexeme->Is("person") && a.number == Number::kPlural && a.Has(kPronoun)) return &a;
  return nullptr;
}

// "فقد زوجته وثلاثة من أولاده", "فقدت قسد اثنين من مقاتليها": whoever loses his own mourns them; others who are lost
// are missing.
bool OutcomeWords::LosesHisOwn(std::size_t at, const Analysis& reading) const {
  constexpr int kReach = 8;  // the subject and a number may stand between
  if (!reading.lexeme->Is("loses-own")) return false;
  std::optional<std::size_t> own = After(at);
  for (int steps = 0; own && steps < kReach; ++steps, own = After(*own)) {
    const bool verb = HasVerb(*own) && field_.QuantityAt(*own) == nullptr;  // "تسعة" is no تسعى
    if (IsComma(*own) || verb || OutcomeReading(*own) != nullptr || Is(*own, "that")) return false;
    if (Is(*own, "preposition") && Joined(*own, kPronoun)) continue;  // "فقد فيها ابنيه"
    if ((Is(*own, "preposition") && !IsWord(*own, "من")) || Joined(*own, kBi)) return false;  // "الاتصال باثنين"
    if (IsOnesOwn(*own)) return true;
  }
  return false;
}

// "فقد طفل ساقه", "فقدت عينها": hurt, and not lost.
bool OutcomeWords::LosesLimb(std::size_t at, const Analysis& reading) const {
  constexpr int kReach = 4;
  if (!reading.lexeme->Is("loses-own")) return false;
  std::optional<std::size_t> own = After(at);
  for (int steps = 0; own && steps < kReach && !IsComma(*own); ++steps, own = After(*own))
    if (Is(*own, "body-part") && Joined(*own, kPronoun)) return true;
  return false;
}

// "أصيب منزلهم بقذيفة", "أصاب حافلة ركاب": a thing was hit.
bool OutcomeWords::HitsThing(std::size_t at, const Analysis& reading) const {
  if (reading.lexeme->outcome != Outcome::kInjured || reading.lexeme->pos != Pos::kVerb || reading.length > 1 ||
      reading.Has(kPronoun))
    return false;
  const bool verb = reading.form == VerbForm::kPast || reading.form == VerbForm::kPresent;
  const std::optional<std::size_t> next = After(at);
  return verb && next && (Is(*next, "building") || Is(*next, "vehicle")) && !Is(*next, "person") &&
         !(Is(*next, "by-air") && StandsBeforePeople(*next));
}

// "أصابت طائرة مسيرة ثلاثة مدنيين": what flies hit those who are counted right behind it.
bool OutcomeWords::StandsBeforePeople(std::size_t aircraft) const {
  constexpr int kWords = 4;  // "طائرة حربية تركية مسيرة"
  std::optional<std::size_t> at = After(aircraft);
  for (int steps = 0; at && steps < kWords; ++steps, at = After(*at)) {
    const QuantityPhrase* people = field_.QuantityAt(*at);
    if (people != nullptr) return people->counts_people && people->first == *at;
    if (!Is(*at, "by-air") && !HasAdjective(*at)) return false;
  }
  return false;
}

// "فقد شن مسلحون هجوما", "فقد قتل اثنان": a past tense that is spelled as its noun.
bool OutcomeWords::IsDeed(std::size_t at) const {
  const auto& readings = lattice().readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && a.clitics == 0 &&
           (a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("carry-out"));
  });
}

// "خطف اللاعب الأضواء", "استشهد الكاتب بأبيات", "فقد مئة عامل وظائفهم": what stands behind makes it another thing.
bool OutcomeWords::IsFigureOfSpeech(std::size_t at) const {
  const auto& readings = lattice().readings[at];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->Is("gap") && a.lexeme->Is("no-event"); });
}

// "وصفته": he described it, before "and she liquidated him".
bool OutcomeWords::IsOtherVerb(std::size_t at, const Analysis& reading) const {
  // "فقد زادت الغارات": the particle before a verb.
  if (reading.clitics == 0 && reading.length == 1 && Is(at, "aside") && After(at) &&
      (HasVerb(*After(at)) || IsDeed(*After(at))))
    return true;
  if (IsFigureOfSpeech(at)) return true;
  if (Is(at, "building") && reading.length == 1 && !PeopleBehind(at)) return true;
  // "ياسر" is spelled as "يأسر".
  const auto& all = lattice().readings[at];
  const bool given = std::any_of(all.begin(), all.end(),
                                 [](const Analysis& a) { return a.lexeme->pos == Pos::kName && a.clitics == 0; });
  if (given && reading.form == VerbForm::kPresent && !PeopleBehind(at)) return true;
  // "وحيد فلان" is spelled as "and they neutralise" him, "محمد صفي" as "was liquidated".
  const NamePhrase* man = field_.NameAt(at);
  if (given && man != nullptr && man->type == EntityType::kPerson && man->last > man->first && man->first <= at)
    return true;
  if (IsInQuotedName(at, reading)) return true;
  // "سقط صاروخ على حافلة ركاب موقعا 12 قتيلا": what fell is no man.
  if (const std::optional<std::size_t> what = After(at);
      what && reading.lexeme->Is("gap") && reading.lexeme->Is("intransitive") && Is(*what, "munition"))
    return true;
  if (!reading.lexeme->Is("weak") || !reading.Has(kWa)) return false;
  const auto& readings = lattice().readings[at];
  // "وصفوا بالخطيرين"
  const std::optional<std::size_t> as = After(at);
  const bool called = as && Joined(*as, kBi);
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    return (a.clitics == kPronoun || (called && a.clitics == 0)) && a.lexeme->pos == Pos::kVerb &&
           a.lexeme->Is("say-verb");
  });
}

// "الشاب "وحيد فلان"": a given name that opens the quotation marks is spelled as "and they neutralise".
bool OutcomeWords::IsInQuotedName(std::size_t at, const Analysis& reading) const {
  const std::optional<std::size_t> whom = Before(at);
  return reading.lexeme->pos == Pos::kVerb && reading.Has(kWa) && token(at).quoted && whom && !token(*whom).quoted &&
         (Is(*whom, "person") || Is(*whom, "cue=person"));
}

// "سجن ثلاثة صحفيين"; "قصف سجن المدينة" is a building.
bool OutcomeWords::PeopleBehind(std::size_t at) const {
  const std::optional<std::size_t> next = After(at);
  if (!next || IsComma(*next)) return false;
  const QuantityPhrase* people = field_.QuantityAt(*next);
  const NamePhrase* name = field_.NameAt(*next);
  return (people != nullptr && people->counts_people && people->first == *next && !people->outcome) ||
         (name != nullptr && name->type == EntityType::kPerson) || Is(*next, "person");
}

// "40 حالة اختناق", "حالتا تسمم"; "أصيب بحالة اختناق" says how.
bool OutcomeWords::IsCase(std::size_t at) const {
  const QuantityPhrase* cases = field_.QuantityAt(at);
  return cases != nullptr && cases->counts_people && cases->head == at && cases->outcome;
}

// "إن نحو 30 شخصا تحت الأنقاض", "هناك ما يزيد على 30 شخصا تحت الركام"
bool OutcomeWords::AreThere(std::size_t at) const {
  const std::optional<std::size_t> those = Before(at);
  const QuantityPhrase* people = those ? field_.QuantityAt(*those) : nullptr;
  if (people == nullptr || people->last != *those || !people->counts_people || !IsNumbered(people->people))
    return false;
  const std::optional<std::size_t> opens = Before(people->first);
  return opens && (Is(*opens, "that") || IsWord(*opens, "هناك") || IsWord(*opens, "وهناك") || IsWord(*opens, "هنالك") ||
                   IsWord(*opens, "وجود") || IsWord(*opens, "يوجد"));
}

// "ما زال أربعة تحت الأنقاض", "ثلاثة عالقون تحت الركام"; whoever was pulled out from there is not missing.
bool OutcomeWords::IsLeft(std::size_t at) const {
  std::size_t word = at;
  // "و4 تحت الأنقاض", "وعشرة آخرون تحت الركام"
  if (const std::optional<std::size_t> those = Before(at))
    if (const QuantityPhrase* people = field_.QuantityAt(*those);
        people != nullptr && people->last == *those && people->counts_people && IsNumbered(people->people) &&
        (JoinedByWa(people->first) || (people->first > 0 && IsWord(people->first - 1, "و"))))
      return true;
  if (AreThere(at)) return true;
  for (int steps = 0; steps < kToTheStill; ++steps) {
    const std::optional<std::size_t> before = Before(word);
    if (!before || (steps == 0 && IsWord(*before, "من"))) return false;
    word = *before;
    if (Is(word, "still") || Is(word, "trapped")) return true;
    if (OutcomeReading(word) != nullptr) return false;
    if (!IsWord(word, "عن")) continue;
    // "البحث عن ثلاثة أشخاص تحت الأنقاض"; "تبحث عن ناجين" seeks nobody who is known.
    const QuantityPhrase* sought = word + 1 < at ? field_.QuantityAt(word + 1) : nullptr;
    return sought != nullptr && sought->counts_people && !sought->outcome &&
           (IsNumbered(sought->people) || sought->people.form == Form::kDual);
  }
  return false;
}

// "جلال أباد", "ساحة الشهداء": a later word of a place's name.
bool OutcomeWords::IsWithinPlace(std::size_t at) const {
  const NamePhrase* name = field_.NameAt(at);
  return name != nullptr && name->type == EntityType::kPlace && name->first < at &&
         (name->known != nullptr || (name->last == at && Joined(at, kAl)));
}

// "17 قتلوا و11 آخرون مفقودون", "و11 اعتبروا مفقودين": those whom a number has counted right before.
bool OutcomeWords::IsSaidOfCounted(std::size_t at, const Analysis& reading) const {
  if (reading.number == Number::kSingular) return false;
  std::optional<std::size_t> before = Before(at);
  if (before && Is(*before, "amounts")) before = Before(*before);
  const QuantityPhrase* people = before ? field_.QuantityAt(*before) : nullptr;
  return people != nullptr && people->last == *before && IsNumbered(people->people) && !people->outcome &&
         (people->bare || people->counts_people);
}

// "ما زال ثلاثة منهم محتجزين", "200 ما زالوا مختطفين": what those are who are left, behind "still".
bool OutcomeWords::IsStateOfThoseLeft(std::size_t at, const Analysis& reading) const {
  const Outcome outcome = *reading.lexeme->outcome;
  const bool held = outcome == Outcome::kArrested || outcome == Outcome::kCaptured || outcome == Outcome::kMissing;
  if (!held || !reading.lexeme->Is("status") || reading.clitics != 0) return false;
  const QuantityPhrase* own = field_.QuantityAt(at);
  if (own != nullptr && own->first < at) return false;  // "ما زال 50 محتجزا في السجن" counts them
  if (outcome == Outcome::kMissing && IsSaidOfCounted(at, reading)) return true;
  std::size_t word = at;
  for (int steps = 0; steps < kToTheStill; ++steps) {
    const std::optional<std::size_t> before = Before(word);
    if (!before || OutcomeReading(*before) != nullptr || IsComma(*before) || IsWord(*before, "عن")) return false;
    word = *before;
    if (Is(word, "still")) return true;
  }
  return false;
}

}  // namespace isnad
