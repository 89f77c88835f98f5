#include "core/read/frames/predicates.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/read/events/event_places.h"
#include "core/read/frames/losses.h"
#include "core/read/frames/told_bodies.h"
#include "core/read/frames/words.h"

// Every outcome word becomes a predicate: a verb, a verbal noun, an idiom, or a counted noun ("3 قتلى") that is word
// and number in one. Negation, denial, purpose and plans are read off what governs it.

namespace isnad {
namespace {

constexpr int kToTheGovernor = 6;    // words back to what governs the predicate
constexpr int kToTheFarDenial = 12;  // the same where a verb of results is denied
constexpr int kToTheStill = 8;       // words from "لا يزال" to what those are who are left

class PredicateFinder : private Words {
 public:
  PredicateFinder(const FieldText& field, const FrameTable& table) : Words(field), table_(table) {}

  std::vector<Predicate> Run() {
    for (std::size_t at = 0; at < field_.size(); ++at) {
      if (field_.furniture[at] || InName(at) || IsWithinPlace(at)) continue;
      const Analysis* reading = TollReading(at);
      if (reading == nullptr) reading = OutcomeReading(at);
      if (reading != nullptr && reading->lexeme->Is("onto") && !StandsOnto(at)) reading = Alone(at);
      // "أفراد أسرته" is no "أسرته القوات".
      if (reading != nullptr && Is(at, "family") && (Joined(at, kPronoun) || AreFamilies(at))) continue;
      if (reading == nullptr || Is(at, "light")) continue;  // "تمت" is no death
      // "استشهد متأثرا بإصابته الشاب فلان": what he died of is told of the dead.
      if (at > 0 && Joined(at, kBi) && Is(at - 1, "of-wounds") && reading->lexeme->pos == Pos::kNoun) continue;
      if (OpensWithMadda(at) && reading->lexeme->pos == Pos::kVerb) continue;
      if (reading->lexeme->Is("of-those-left") && !IsLeft(at)) continue;
      if (reading->lexeme->Is("ailment") && !IsCase(at) && !(PeopleBehind(at) && !Joined(at, kBi))) continue;
      if (IsOtherVerb(at, *reading) || HitsThing(at, *reading) || TellsHow(at, *reading)) continue;
      Predicate predicate;
      predicate.first = static_cast<std::uint32_t>(at);
      predicate.last = static_cast<std::uint32_t>(at + reading->length - 1);
      predicate.analysis = reading;
      predicate.outcome = *reading->lexeme->outcome;
      predicate.frame = FrameOf(at, *reading);
      if (predicate.frame == nullptr) continue;
      // "أفرج عن", "قبض على": the preposition belongs to the verb, not to its people.
      if (reading->lexeme->Is("on") && at + 1 < field_.size() && Is(at + 1, "preposition")) predicate.last += 1;
      if (reading->lexeme->Is("onto")) predicate.last = EndOnto(at);
      if (LosesHisOwn(at, *reading) || (reading->lexeme->Is("loses-own") && LosesItsPeople(field_, at)))
        predicate.outcome = Outcome::kKilled;
      if (LosesLimb(at, *reading)) predicate.outcome = Outcome::kInjured;
      if (TakesAway(at, *reading)) predicate.outcome = Outcome::kCaptured;
      Govern(predicate);
      Share(predicate);
      if (IsInSlogan(predicate)) predicate.no_claim = "hashtag";
      if (IsEditing(predicate)) predicate.no_claim = "other-sense";
      if (IsHowHeDied(predicate)) predicate.no_claim = "told-before";
      predicates_.push_back(std::move(predicate));
      at = predicates_.back().last;
    }
    return std::move(predicates_);
  }

 private:
  // "#الأسد_يقتل_السوريين", "#شهيد_الحقيقة": a tag that says what somebody does or whose he is; not "#مقتل_مدني",
  // "#الجيش_يعتقل_3_مدنيين".
  bool IsInSlogan(const Predicate& predicate) const {
    const auto tied = [&](std::size_t a, std::size_t b) {
      return b < field_.size() && token(a).hashtag && token(b).hashtag && !token(b).space_before &&
             token(b).begin == token(a).end + 1;
    };
    const bool inside = predicate.first > 0 && tied(predicate.first - 1, predicate.first);
    const bool goes_on = tied(predicate.last, predicate.last + 1U);
    if (!inside && !goes_on) return false;
    for (std::size_t at = predicate.last; tied(at, at + 1); ++at)
      if (const QuantityPhrase* people = field_.QuantityAt(at + 1);
          people != nullptr && people->people.form != Form::kPlural && !IsDefinite(at + 1))
        return false;
    if (predicate.frame->verbal) return predicate.analysis->form == VerbForm::kPresent;
    const std::size_t next = predicate.last + 1U;
    return predicate.analysis->lexeme->Is("person") && goes_on && token(next).folded.starts_with("ال") &&
           !Is(next, "person") && field_.NameAt(next) == nullptr && !tied(next, next + 1);
  }

  // "إعداد وتحرير: فلان", "إعداد: فلان - تحرير: فلان"; "تحرير آخر شبر من البلاد".
  bool IsEditing(const Predicate& predicate) const {
    if (predicate.outcome != Outcome::kFreed || predicate.analysis->form != VerbForm::kVerbalNoun) return false;
    const std::size_t next = predicate.last + 1U;
    if (next < field_.size() && IsWord(next, ":")) return true;
    return next + 1 < field_.size() && IsWord(next, "اخر") && field_.SameSentence(next, next + 1) &&
           token(next + 1).kind == TokenKind::kWord && !Is(next + 1, "preposition") && !Joined(next + 1, kBi) &&
           !Joined(next + 1, kWa) && OutcomeReading(next + 1) == nullptr && !Is(next + 1, "person");
  }

  // "وفاة فلان بعد تعرضه لإصابة": what he died of.
  bool IsHowHeDied(const Predicate& predicate) const {
    constexpr std::uint32_t kNear = 14;  // tokens from his death
    const std::optional<std::size_t> since = Before(predicate.first);
    if (predicate.outcome != Outcome::kInjured || predicates_.empty() || !since ||
        !(Is(*since, "temporal") || Is(*since, "cause")) || !Joined(predicate.first, kPronoun))
      return false;
    const Predicate& death = predicates_.back();
    return death.outcome == Outcome::kKilled && field_.SameSentence(death.first, predicate.first) &&
           predicate.first - death.last <= kNear;
  }

  // "الأسر النازحة", "أسر الشهداء": what is spelled as the taking of somebody; "أسر مجندة" is that.
  bool AreFamilies(std::size_t at) const {
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
  bool TakesAway(std::size_t at, const Analysis& verb) const {
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
  bool GoesOnWithGunmen(std::size_t at, const Analysis& verb) const {
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
  bool StandsOnto(std::size_t at) const {
    const std::size_t last = EndOnto(at);
    const std::optional<std::size_t> whom = After(last);
    const QuantityPhrase* people = whom ? field_.QuantityAt(*whom) : nullptr;
    if (people != nullptr && people->counts_people) return true;
    const auto& before = lattice().readings[last - 1];
    return std::none_of(before.begin(), before.end(), [](const Analysis& a) { return a.lexeme->event.has_value(); });
  }

  // The outcome word without the others of its idiom.
  const Analysis* Alone(std::size_t at) const {
    for (const Analysis& a : lattice().readings[at])
      if (a.lexeme->outcome && !a.lexeme->Is("onto")) return &a;
    return nullptr;
  }

  // "قتل جاره طعنا", "متهم بقتل آخر ذبحا": how somebody died whose death is told.
  bool TellsHow(std::size_t at, const Analysis& reading) const {
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
  std::uint32_t EndOnto(std::size_t at) const {
    std::size_t last = at + 1;
    const auto ends = [&] { return Is(at, "carry-out") ? Is(last - 1, "verdict") : IsWord(last, "علي"); };
    while (last + 1 < field_.size() && field_.SameSentence(at, last + 1) && !ends()) ++last;
    return static_cast<std::uint32_t>(last);
  }

  // "تخلف في العادة قتلى وجرحى", "دون قتلى أو جرحى": what governs the first governs both.
  void Share(Predicate& predicate) const {
    if (predicates_.empty() || !predicate.no_claim.empty()) return;
    const Predicate& first = predicates_.back();
    const bool joined = first.last + 1 == predicate.first && Joined(predicate.first, kWa);
    const bool either = first.last + 2 == predicate.first && IsWord(first.last + 1, "او");
    if (predicate.frame->verbal) {  // "لم يقتل أو يُصب أحد", "لم تسفر عن مقتل أو جرح أحد"
      predicate.negated = predicate.negated || (either && first.negated);
      return;
    }
    if (first.frame->verbal || !(joined || either)) return;
    predicate.no_claim = first.no_claim;
    predicate.negated = predicate.negated || first.negated;
  }

  // "شاه آباد" is no أباد: no past of a verb that tells an outcome is spelled with a madda.
  bool OpensWithMadda(std::size_t at) const { return field_.text.substr(token(at).begin).starts_with("آ"); }

  // "عدد قتلاه": the dead, where the word alone could be "they killed him".
  const Analysis* TollReading(std::size_t at) const {
    const std::optional<std::size_t> toll = Before(at);
    if (!toll || !Is(*toll, "toll")) return nullptr;
    for (const Analysis& a : lattice().readings[at])
      if (a.lexeme->outcome && a.lexeme->Is("person") && a.number == Number::kPlural && a.Has(kPronoun)) return &a;
    return nullptr;
  }

  // "فقد زوجته وثلاثة من أولاده", "فقدت قسد اثنين من مقاتليها": whoever loses his own mourns them; others who are lost
  // are missing.
  bool LosesHisOwn(std::size_t at, const Analysis& reading) const {
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
  bool LosesLimb(std::size_t at, const Analysis& reading) const {
    constexpr int kReach = 4;
    if (!reading.lexeme->Is("loses-own")) return false;
    std::optional<std::size_t> own = After(at);
    for (int steps = 0; own && steps < kReach && !IsComma(*own); ++steps, own = After(*own))
      if (Is(*own, "body-part") && Joined(*own, kPronoun)) return true;
    return false;
  }

  // "أصيب منزلهم بقذيفة", "أصاب حافلة ركاب": a thing was hit.
  bool HitsThing(std::size_t at, const Analysis& reading) const {
    if (reading.lexeme->outcome != Outcome::kInjured || reading.lexeme->pos != Pos::kVerb || reading.length > 1 ||
        reading.Has(kPronoun))
      return false;
    const bool verb = reading.form == VerbForm::kPast || reading.form == VerbForm::kPresent;
    const std::optional<std::size_t> next = After(at);
    return verb && next && (Is(*next, "building") || Is(*next, "vehicle")) && !Is(*next, "person") &&
           !(Is(*next, "by-air") && StandsBeforePeople(*next));
  }

  // "أصابت طائرة مسيرة ثلاثة مدنيين": what flies hit those who are counted right behind it.
  bool StandsBeforePeople(std::size_t aircraft) const {
    constexpr int kWords = 4;  // "طائرة حربية تركية مسيرة"
    std::optional<std::size_t> at = After(aircraft);
    for (int steps = 0; at && steps < kWords; ++steps, at = After(*at)) {
      const QuantityPhrase* people = field_.QuantityAt(*at);
      if (people != nullptr) return people->counts_people && people->first == *at;
      const auto& readings = lattice().readings[*at];
      const bool adjective = std::any_of(readings.begin(), readings.end(),
                                         [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
      if (!Is(*at, "by-air") && !adjective) return false;
    }
    return false;
  }

  // "فقد شن مسلحون هجوما", "فقد قتل اثنان": a past tense that is spelled as its noun.
  bool IsDeed(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && a.clitics == 0 &&
             (a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("carry-out"));
    });
  }

  // "خطف اللاعب الأضواء", "استشهد الكاتب بأبيات", "فقد مئة عامل وظائفهم": what stands behind makes it another thing.
  bool IsFigureOfSpeech(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->Is("gap") && a.lexeme->Is("no-event"); });
  }

  // "وصفته": he described it, before "and she liquidated him".
  bool IsOtherVerb(std::size_t at, const Analysis& reading) const {
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
  bool IsInQuotedName(std::size_t at, const Analysis& reading) const {
    const std::optional<std::size_t> whom = Before(at);
    return reading.lexeme->pos == Pos::kVerb && reading.Has(kWa) && token(at).quoted && whom && !token(*whom).quoted &&
           (Is(*whom, "person") || Is(*whom, "cue=person"));
  }

  // "سجن ثلاثة صحفيين"; "قصف سجن المدينة" is a building.
  bool PeopleBehind(std::size_t at) const {
    const std::optional<std::size_t> next = After(at);
    if (!next || IsComma(*next)) return false;
    const QuantityPhrase* people = field_.QuantityAt(*next);
    const NamePhrase* name = field_.NameAt(*next);
    return (people != nullptr && people->counts_people && people->first == *next && !people->outcome) ||
           (name != nullptr && name->type == EntityType::kPerson) || Is(*next, "person");
  }

  const Frame* FrameOf(std::size_t at, const Analysis& reading) const { return table_.FrameOf(TraitsOf(at, reading)); }

  std::uint32_t TraitsOf(std::size_t at, const Analysis& reading) const {
    std::uint32_t traits = 0;
    const QuantityPhrase* quantity = field_.QuantityAt(at);
    if (quantity != nullptr && quantity->outcome && reading.length == 1 && at >= quantity->first) {
      // "القتيل", "قتلى": no number.
      const bool numbered = quantity->people.form != Form::kPlural || quantity->construct || quantity->others;
      traits |= kInNumber;
      if (numbered && !(quantity->people.form == Form::kSingular && IsDefinite(at))) traits |= kNumbered;
    }
    const bool counted = TollReading(at) != nullptr;
    for (const Analysis& a : lattice().readings[at]) {
      if (!a.lexeme->outcome || a.length != reading.length || (counted && a.lexeme->pos == Pos::kVerb)) continue;
      if (a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kVerbalNoun && a.form != VerbForm::kParticiple) {
        traits |= kVerb;
        if (a.voice == Voice::kPassive) traits |= kPassive;
      } else {
        traits |= kNoun;
      }
      if (a.lexeme->Is("intransitive")) traits |= kIntransitive;
    }
    const Lexeme& word = *reading.lexeme;
    if (word.Is("person")) traits |= kPerson | kPeopleNoun;
    if (word.Is("casualty") || word.Is("body")) traits |= kPeopleNoun;
    if (word.event) traits |= kEventWord;
    if (reading.number == Number::kPlural) traits |= kPlural;
    if (reading.form == VerbForm::kParticiple) traits |= kParticiple;
    if (word.Is("counted")) traits |= kCountable;
    if (word.Is("predicative")) traits |= kPredicative;
    if (IsStateOfThoseLeft(at, reading)) traits = (traits | kPredicative) & ~(kNumbered | kInNumber);
    if (word.outcome == Outcome::kKilled) traits |= kTellsKilled;
    if (word.outcome == Outcome::kInjured) traits |= kTellsInjured;
    if (word.outcome == Outcome::kMissing) traits |= kTellsMissing;
    return traits;
  }

  // "40 حالة اختناق", "حالتا تسمم"; "أصيب بحالة اختناق" says how.
  bool IsCase(std::size_t at) const {
    const QuantityPhrase* cases = field_.QuantityAt(at);
    return cases != nullptr && cases->counts_people && cases->head == at && cases->outcome;
  }

  // "ما زال أربعة تحت الأنقاض", "ثلاثة عالقون تحت الركام"; whoever was pulled out from there is not missing.
  bool IsLeft(std::size_t at) const {
    std::size_t word = at;
    // "و4 تحت الأنقاض", "وعشرة آخرون تحت الركام"
    if (const std::optional<std::size_t> those = Before(at))
      if (const QuantityPhrase* people = field_.QuantityAt(*those);
          people != nullptr && people->last == *those && people->counts_people && IsNumbered(people->people) &&
          (JoinedByWa(people->first) || (people->first > 0 && IsWord(people->first - 1, "و"))))
        return true;
    for (int steps = 0; steps < kToTheStill; ++steps) {
      const std::optional<std::size_t> before = Before(word);
      if (!before || (steps == 0 && IsWord(*before, "من"))) return false;
      word = *before;
      if (Is(word, "still") || Is(word, "trapped")) return true;
      if (OutcomeReading(word) != nullptr || IsWord(word, "عن")) return false;  // "تبحث عن ناجين"
    }
    return false;
  }

  // "ما زال ثلاثة منهم محتجزين", "200 ما زالوا مختطفين": what those are who are left, behind "still".
  bool IsStateOfThoseLeft(std::size_t at, const Analysis& reading) const {
    const Outcome outcome = *reading.lexeme->outcome;
    const bool held = outcome == Outcome::kArrested || outcome == Outcome::kCaptured || outcome == Outcome::kMissing;
    if (!held || !reading.lexeme->Is("status") || reading.clitics != 0) return false;
    const QuantityPhrase* own = field_.QuantityAt(at);
    if (own != nullptr && own->first < at) return false;  // "ما زال 50 محتجزا في السجن" counts them
    std::size_t word = at;
    for (int steps = 0; steps < kToTheStill; ++steps) {
      const std::optional<std::size_t> before = Before(word);
      if (!before || OutcomeReading(*before) != nullptr || IsComma(*before) || IsWord(*before, "عن")) return false;
      word = *before;
      if (Is(word, "still")) return true;
    }
    return false;
  }

  // "أدى القصف لمقتل طفل": the verb of a result, with its subject behind it.
  bool Results(std::size_t at) const {
    constexpr int kSubject = 10;  // "أدى الهجوم على قرية كذا أمس لمقتل"
    for (int steps = 0; steps < kSubject; ++steps) {
      if (Is(at, "result")) return true;
      if (IsComma(at) || HasVerb(at)) return false;
      const std::optional<std::size_t> before = Before(at);
      if (!before) return false;
      at = *before;
    }
    return false;
  }

  // "وتأسف الوزارة لاستشهاد مواطن", "أعرب عن حزنه العميق لمقتل ثلاثة": what somebody is sorry for has happened.
  bool Regrets(std::size_t at) const {
    constexpr int kSubject = 6;  // words from the feeling to what it is of
    for (int steps = 0; steps < kSubject; ++steps) {
      if (Is(at, "regrets")) return true;
      if (IsComma(at) || HasVerb(at) || Is(at, "that") || OutcomeReading(at) != nullptr) return false;
      const std::optional<std::size_t> before = Before(at);
      if (!before) return false;
      at = *before;
    }
    return false;
  }

  // "ارتفاع حصيلة القصف على كذا، مساء أمس، لمقتل طفل وإصابة خمسة": what the toll has come to.
  bool IsTollRisenTo(const Predicate& predicate) const {
    const auto& outcome = predicate.analysis->lexeme->outcome;
    if (outcome != Outcome::kKilled && outcome != Outcome::kInjured) return false;
    for (std::optional<std::size_t> at = Before(predicate.first); at; at = Before(*at)) {
      const std::optional<std::size_t> rose = Is(*at, "toll") ? Before(*at) : std::nullopt;
      if (rose && Is(*rose, "rise")) return true;
    }
    return false;
  }

  // "قتل" is spelled as the verb.
  bool MayBeNoun(const Predicate& predicate) const {
    const auto& readings = field_.lattice.readings[predicate.first];
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      return a.lexeme->outcome == predicate.outcome && (a.form == VerbForm::kVerbalNoun || a.lexeme->pos == Pos::kNoun);
    });
  }

  // "محاولة اغتيال قتل فيها اثنان": who died in what failed otherwise.
  bool IsInIt(const Predicate& predicate, std::size_t attempt) const {
    const std::optional<std::size_t> in = After(predicate.last);
    return attempt + 1 < predicate.first && predicate.frame->verbal && in && Joined(*in, kPronoun) &&
           (Is(*in, "locative") || Is(*in, "meanwhile"));
  }

  // "ما أصيب أحد", "وما انصاب حدا": before a past and anybody "ما" denies.
  bool BefellNobody(const Predicate& predicate) const {
    const std::optional<std::size_t> before = Before(predicate.first), whom = After(predicate.last);
    return before && whom && predicate.frame->verbal && predicate.analysis->form == VerbForm::kPast &&
           (IsWord(*before, "ما") || IsWord(*before, "وما")) && Is(*whom, "one-of") && !IsWord(*whom, "احدي");
  }

  // What governs the predicate: negation, denial, purpose.
  void Govern(Predicate& predicate) {
    std::size_t at = predicate.first;
    int steps = 0;
    bool information = false, past = false;
    const std::uint32_t clause = field_.clause_at[predicate.first];
    if (predicate.analysis->Has(kLi)) {
      // "لاعتقال قيادي": a purpose, unless something happened "due to" or "in addition to" it.
      const std::optional<std::size_t> before = Before(predicate.first);
      if (!before || !(Is(*before, "addition") || Results(*before) || IsTollRisenTo(predicate) || Regrets(*before)))
        for (const VoidSlot& slot : predicate.frame->voids)
          if (slot.tag.empty()) predicate.no_claim = slot.rule;
    }
    if (IsAtLarge(predicate) || IsRate(predicate) || IsRepeatedBehind(predicate)) predicate.no_claim = "habit";
    if (IsAsked(predicate) || IsUnsaid(predicate)) predicate.no_claim = "question";
    if (IsOfAnyOne(predicate)) predicate.no_claim = "denied";
    if (IsDeniedNews(predicate) || IsDeniedAny(predicate)) predicate.no_claim = "denied";
    if (IsSentenced(predicate)) predicate.no_claim = "sentence";
    if (IsToCome(predicate)) predicate.no_claim = "plan";
    if (IsOneOfTold(predicate) || IsWhatHeWas(predicate) || IsBodyToldBefore(field_, predicate, predicates_))
      predicate.no_claim = "told-before";
    for (const VoidSlot& slot : predicate.frame->voids)
      if (slot.sentence && IsOfSentenceWith(slot.tag, predicate)) predicate.no_claim = slot.rule;
    if (BefellNobody(predicate)) {
      predicate.negated = true;
      return;
    }
    while (const std::optional<std::size_t> before = Before(at)) {
      at = *before;
      if (++steps > kToTheFarDenial) break;
      if (IsComma(at) ||
          (field_.clause_at[at] != clause && !Is(at, "neg") && !Is(at, "result") && !Is(at, "whether") && steps > 2))
        break;
      if (steps > kToTheGovernor && !DeniesResult(at)) {
        if (HasVerb(at) && !TellsResult(at)) break;
        continue;
      }
      if (IsWord(at, "كلا")) continue;  // "كلا منهم": each of them, no كَلا
      if (Is(at, "information")) information = true;
      if (const std::optional<std::size_t> behind = After(predicate.last);
          Is(at, "neg") && behind && Is(*behind, "except"))
        continue;                                                                   // "لم تقتل سوى سبعة"
      if (Is(at, "neg") && !InName(at) && Excepted(at, predicate.first)) continue;  // "لم يسفر إلا عن مقتل"
      if (Is(at, "neg") && DeniesName(at, predicate.first)) continue;
      // "ما في إصابات"; "ما في المنزل من أثاث" is what is in it.
      const bool holds = Is(at, "spoken-none") && at + 2 != predicate.first;
      if (Is(at, "neg") && !InName(at) && !holds) {
        if (information) {
          predicate.no_claim = "no-information";
        } else if (IsForThem(predicate, at)) {
          predicate.no_claim = "negated";
        } else {
          predicate.negated = true;
        }
        return;
      }
      if (Is(at, "whether")) {  // "ما إذا كان القتلى مدنيين"
        predicate.no_claim = "question";
        return;
      }
      if (IsCalled(at)) continue;
      // "يتوعد بعد ارتفاع القتلى إلى عشرة": what has happened before.
      past = past || IsWord(at, "بعد") || IsWord(at, "عقب") || IsWord(at, "اثر") || IsWord(at, "بعدما");
      // "في محافظة الضالع", "القيادي كنان طالب": a name, and nobody who had a hand in it.
      const NamePhrase* called = field_.NameAt(at);
      if (called != nullptr && called->type != EntityType::kOrganization) continue;
      for (const VoidSlot& slot : predicate.frame->voids)
        if (!slot.sentence && !slot.tag.empty() && steps <= slot.reach && Is(at, slot.tag) &&
            !(past && slot.tag == "threat") && !IsTheirs(at, predicate) &&
            !(slot.tag == "attempt" && IsInIt(predicate, at)) &&
            (field_.QuantityAt(at) == nullptr || IsPersonWith(slot.tag, at)))
          predicate.no_claim = slot.rule;
      // "لم ترد أي أنباء عن وقوع إصابات": the negation stands before the verb.
      std::optional<std::size_t> opener = Before(at);
      if (opener && IsWord(*opener, "ان")) opener = Before(*opener);  // "من دون أن تُسجل أي إصابات"
      // "لم تُسجل أي إصابات", "لم يكن هناك قتلى"; "لم يبلغ عن إصابات" tells nothing of them.
      const bool denied = opener && Is(*opener, "neg");
      const bool nobody = denied && (OnlyAny(at, predicate.first) || IsNotAny(at, predicate.first) ||
                                     (!predicate.frame->verbal && IsNews(at) && !IsRumour(*opener)));
      if (nobody && IsNews(at)) information = true;
      const bool negated = (information && opener && Is(*opener, "neg")) || nobody;
      if (!Is(at, "result") && HasVerb(at) && !Is(at, "neg") && !negated && steps > 1) break;
      // A finished number before the word belongs to another predicate; "الوزير" is no number.
      const QuantityPhrase* quantity = field_.QuantityAt(at);
      const bool someone = quantity != nullptr && quantity->people.form == Form::kSingular && Joined(at, kAl);
      if (quantity != nullptr && quantity->counts_people && !someone &&
          field_.QuantityAt(predicate.first) != quantity) {
        // "حاول مسلحون قتل ضابط": they only tried to.
        const std::optional<std::size_t> verb = Before(quantity->first);
        if (verb && MayBeNoun(predicate) && Is(*verb, "attempt") && HasVerb(*verb)) predicate.no_claim = "attempt";
        break;
      }
    }
  }

  // "نفى المتحدث باسم الشرطة فلان وقوع أي خسائر": whoever denies, however he is called.
  bool IsDeniedAny(const Predicate& predicate) const {
    constexpr int kFar = 12;  // words back to the denial
    std::optional<std::size_t> at = Before(predicate.first);
    if (!at || !(Is(*at, "any") || Is(*at, "happen"))) return false;
    for (int steps = 0; at && steps < kFar; ++steps, at = Before(*at)) {
      if (Is(*at, "deny")) return true;
      if (IsComma(*at) || Is(*at, "that") || (HasVerb(*at) && !InName(*at)) || OutcomeReading(*at) != nullptr)
        return false;
    }
    return false;
  }

  // "نفى علمه بسقوط أي قتيل", "لا علم لنا بأي جريح": "any" before one counts nobody, wherever the denial stands.
  bool IsOfAnyOne(const Predicate& predicate) const {
    const std::optional<std::size_t> any = Before(predicate.first);
    return any && (IsWord(*any, "اي") || IsWord(*any, "ايه") || IsWord(*any, "باي")) && Is(*any, "any") &&
           predicate.analysis->lexeme->Is("person") && predicate.analysis->number == Number::kSingular &&
           predicate.analysis->clitics == 0;
  }

  // "نفت الوزارة صحة الأنباء المتداولة عن مقتل القائد", "نفى ما تردد حول إصابته": news that somebody denies.
  bool IsDeniedNews(const Predicate& predicate) const {
    constexpr int kFar = 14;  // words back to the denial
    bool news = false;
    std::optional<std::size_t> at = Before(predicate.first);
    for (int steps = 0; at && steps < kFar && !IsComma(*at); ++steps, at = Before(*at)) {
      if (news && Is(*at, "deny")) return true;
      news = news || Is(*at, "information") || IsWord(*at, "صحه") || IsWord(*at, "ما");
      const QuantityPhrase* people = field_.QuantityAt(*at);
      if ((people != nullptr && people->counts_people) || OutcomeReading(*at) != nullptr) return false;
    }
    return false;
  }

  // "دون ذكر ما إذا كان قد تم الإفراج عن عدد مماثل": what nobody says.
  bool IsUnsaid(const Predicate& predicate) const {
    constexpr int kFar = 8;  // words back to "ما إذا"
    std::optional<std::size_t> at = Before(predicate.first);
    for (int steps = 0; at && steps < kFar && !IsComma(*at); ++steps, at = Before(*at)) {
      if (Is(*at, "whether")) return true;
      const QuantityPhrase* people = field_.QuantityAt(*at);
      if ((Is(*at, "that") && !Is(*at, "be")) || (people != nullptr && people->counts_people)) return false;
    }
    return false;
  }

  // "القتيل الثاني كان مدنيا", "ثاني القتلى طفل": one of those who were told.
  bool IsOneOfTold(const Predicate& predicate) const {
    const Analysis& word = *predicate.analysis;
    // "عقب تشييع جثمان شهيد": whose body it is.
    if (!predicates_.empty() && word.lexeme->Is("person") && predicates_.back().last + 1 == predicate.first &&
        predicates_.back().analysis->lexeme->Is("body") && predicates_.back().no_claim == "told-before")
      return true;
    // "موكب تشييع الشهيد فلان": whom they mourn, whatever befell the mourners.
    if (const std::optional<std::size_t> of = Before(predicate.first);
        word.lexeme->Is("person") && word.number == Number::kSingular && word.Has(kAl) && of &&
        (Is(*of, "funeral") || Is(*of, "bury")))
      return true;
    if (const std::optional<std::size_t> which = Before(predicate.first);
        word.lexeme->Is("person") && word.number == Number::kPlural && word.Has(kAl) && which &&
        Is(*which, "ordinal") && !Joined(*which, kAl))
      return true;
    const std::optional<std::size_t> next = After(predicate.last);
    return word.lexeme->Is("person") && word.number == Number::kSingular && word.Has(kAl) && next &&
           Is(*next, "ordinal") && Joined(*next, kAl);
  }

  // "اعتقلت القوات المواطن فلان، والأسير فلان": behind another name that a verb before tells of.
  bool GoesOnWithNames(const Predicate& predicate) const {
    std::optional<std::size_t> last = Before(predicate.first);
    if (last && IsComma(*last)) last = Before(*last);
    const NamePhrase* name = last ? field_.NameAt(*last) : nullptr;
    return name != nullptr && name->type == EntityType::kPerson && name->last == *last &&
           std::any_of(predicates_.begin(), predicates_.end(), [&](const Predicate& told) {
             return field_.SameSentence(told.first, predicate.first) && told.last < name->first &&
                    (told.frame->verbal || told.analysis->form == VerbForm::kVerbalNoun);
           });
  }

  // "أوقفت القوات الأسير السابق فلان", "استشهد المعتقل فلان": what he was, before his name, whom a verb tells of.
  bool IsWhatHeWas(const Predicate& predicate) const {
    constexpr int kToTheVerb = 5, kToTheName = 3;
    const Analysis& word = *predicate.analysis;
    if (!word.lexeme->Is("status") || !word.lexeme->Is("person") || word.number != Number::kSingular ||
        !word.Has(kAl) || (word.Has(kWa) && !GoesOnWithNames(predicate)))
      return false;
    std::optional<std::size_t> name = After(predicate.last);
    for (int steps = 0; name && field_.NameAt(*name) == nullptr; ++steps, name = After(*name))
      if (steps == kToTheName || IsComma(*name) || !Joined(*name, kAl)) return false;
    if (!name || field_.NameAt(*name)->type != EntityType::kPerson) return false;
    if (word.Has(kWa)) return true;
    std::optional<std::size_t> at = Before(predicate.first);
    for (int steps = 0; at && steps < kToTheVerb && !IsComma(*at); ++steps, at = Before(*at)) {
      const Analysis* verb = OutcomeReading(*at);
      if (verb != nullptr) return verb->lexeme->pos == Pos::kVerb || verb->form == VerbForm::kVerbalNoun;
    }
    return false;
  }

  // "لم يعرف ما إذا كان خمسة أصيبوا", "هل أن ثلاثة قتلوا": the people of the verb stand before it.
  bool IsAsked(const Predicate& predicate) const {
    const std::optional<std::size_t> subject = Before(predicate.first);
    const QuantityPhrase* people = subject && predicate.frame->verbal ? field_.QuantityAt(*subject) : nullptr;
    if (people == nullptr || !people->counts_people || people->last != *subject) return false;
    std::optional<std::size_t> at = Before(people->first);
    while (at && (Is(*at, "that") || Is(*at, "be")) && !Is(*at, "whether")) at = Before(*at);
    if (at && !Is(*at, "whether")) at = Before(*at);  // "ما إذا" is two words
    return at && Is(*at, "whether");
  }

  // "سيعدمون", "سوف يقتل", "قد يعدمون": what may come has befallen nobody.
  bool IsToCome(const Predicate& predicate) const {
    if (!predicate.frame->verbal) return false;
    const auto& readings = field_.lattice.readings[predicate.first];
    const auto outcome = [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.lexeme->outcome.has_value(); };
    if (std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) { return outcome(a) && a.Has(kSa); }))
      return true;
    const std::optional<std::size_t> before = Before(predicate.first);
    if (!before || *before + 1 != predicate.first) return false;
    const std::string& word = token(*before).folded;
    const bool may = word == "قد" || word == "وقد" || word == "فقد";
    return (may || Is(*before, "future")) && std::all_of(readings.begin(), readings.end(), [&](const Analysis& a) {
             return !outcome(a) || a.form == VerbForm::kPresent;
           });
  }

  // "أيدت المحكمة إعدام أربعة": told by a court, and not that it was done.
  bool IsSentenced(const Predicate& predicate) const {
    constexpr int kFar = 9;  // words back to the court
    // "قضت المحكمة، أمس، على ثلاثة متهمين بالسجن"
    for (std::size_t at = predicate.first;
         predicate.analysis->lexeme->Is("onto") && !Is(predicate.first, "carry-out") && at < field_.size() &&
         at < predicate.first + kFar;
         ++at)
      if (Is(at, "court")) return true;
    if (!predicate.analysis->lexeme->Is("execution") || predicate.analysis->form != VerbForm::kVerbalNoun) return false;
    // "الإعدام لـ14 متهما": what they are sentenced to.
    if (predicate.analysis->Has(kAl) && predicate.last + 1U < field_.size()) {
      const std::optional<std::size_t> to = After(predicate.last);
      if (to && (Joined(*to, kLi) || token(*to).folded == "ل")) return true;
    }
    // "قضت محكمة جنايات كذا، أمن الدولة طوارئ، اليوم الاثنين، بإعدام"
    const int far = predicate.analysis->Has(kBi) ? 2 * kFar : kFar;
    std::optional<std::size_t> at = Before(predicate.first);
    for (int steps = 0; at && steps < far; ++steps, at = Before(*at)) {
      if (Is(*at, "carry-out")) return false;
      if (Is(*at, "court")) return true;
    }
    return false;
  }

  // "إصابة 40 شخصا بالكوليرا", "سجلت 3 وفيات و40 إصابة بالفيروس": what may come of itself, where the sentence names
  // what it came of and tells of no arms.
  bool IsOfSentenceWith(std::string_view tag, const Predicate& predicate) const {
    if (!predicate.analysis->lexeme->Is("natural")) return false;
    std::size_t first = predicate.first;
    while (first > 0 && field_.SameSentence(first - 1, predicate.first)) --first;
    bool told = false;
    for (std::size_t at = first; at < field_.size() && field_.SameSentence(predicate.first, at); ++at) {
      told = told || Is(at, tag);
      if (EventReadingAt(field_.lattice, at) != nullptr || IsViolent(at)) return false;
    }
    return told;
  }
  // "قتل", and no "توفي".
  bool IsViolent(std::size_t at) const {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return (a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured) &&
             !a.lexeme->Is("natural") && !a.lexeme->Is("weak");
    });
  }

  // "لم تسفر العملية الأمنية في بلدة كذا عن مقتل", "لم يسقط في الهجوم على بلدة كذا أي قتلى": the subject or the place
  // of a verb of results may be long.
  bool DeniesResult(std::size_t neg) const {
    std::optional<std::size_t> verb = After(neg);
    if (verb && IsWord(*verb, "ان")) verb = After(*verb);  // "دون أن يسفر ذلك عن"
    return Is(neg, "neg") && verb && TellsResult(*verb);
  }
  bool TellsResult(std::size_t at) const { return Is(at, "result") || Is(at, "fall"); }

  // "لم تتسع البرادات لضحايا القصف": it is the room that there was not.
  bool IsForThem(const Predicate& predicate, std::size_t neg) const {
    if (!predicate.analysis->Has(kLi) || !(predicate.analysis->lexeme->Is("person") || Is(predicate.first, "casualty")))
      return false;
    for (std::size_t at = neg + 1; at < predicate.first; ++at)
      if (Is(at, "result")) return false;
    return true;
  }

  // "لم يسقط في الهجوم أي قتلى", "لم يقع خلالها أي جرحى": where it was may stand between the verb and "any".
  bool IsNotAny(std::size_t verb, std::size_t word) const {
    const std::optional<std::size_t> any = Before(word);
    if (!any || !Is(*any, "any")) return false;
    for (std::size_t at = verb + 1; at < *any; ++at)
      if (IsComma(at) || HasVerb(at) || OutcomeReading(at) != nullptr || Is(at, "that")) return false;
    return true;
  }

  // "يموت 5 مصابين كل ساعة", "يقتل عشرة مدنيين يوميا", "بمعدل خمسة قتلى يوميا": how many in so long.
  bool IsRate(const Predicate& predicate) const {
    constexpr std::uint32_t kFar = 6, kRate = 3;  // tokens on to the time, and back to the word of an average
    for (std::uint32_t back = 1; back <= kRate && back <= predicate.first; ++back) {
      const std::uint32_t at = predicate.first - back;
      if (!field_.SameSentence(at, predicate.first) || IsComma(at)) break;
      const std::string& word = token(at).folded;
      if (word == "بمعدل" || word == "معدل" || word == "بمتوسط" || word == "متوسط") return true;
    }
    if (!IsPresent(predicate.first) || !predicate.frame->verbal) return false;
    for (std::uint32_t at = predicate.last + 1U; at <= predicate.last + kFar && at + 1U < field_.size(); ++at) {
      if (!field_.SameSentence(at, predicate.first) || IsComma(at)) return false;
      if (const DatePhrase* date = field_.DateAt(at); date != nullptr && date->habit) return true;
      if (Is(at, "every") && Is(at + 1, "time-unit") && !Joined(at + 1, kAl)) return true;
    }
    return false;
  }

  // "تشهد المنطقة عمليات اغتيال تطال عددا من السكان": what goes on, where nobody is counted and no day is told.
  bool IsAtLarge(const Predicate& predicate) const {
    constexpr int kToTheVerb = 5;              // words from the present verb to the noun of many
    constexpr std::uint32_t kToTheNumber = 8;  // words behind, where a number would count its people
    if (predicate.analysis->form != VerbForm::kVerbalNoun || predicate.frame->verbal) return false;
    const std::optional<std::size_t> many = Before(predicate.first);
    if (!many || field_.QuantityAt(*many) != nullptr || !AreEvents(*many)) return false;
    for (std::uint32_t at = predicate.last + 1; at < field_.size() && at <= predicate.last + kToTheNumber; ++at)
      if (const QuantityPhrase* people = field_.QuantityAt(at); people != nullptr &&
                                                                field_.SameSentence(at, predicate.last) &&
                                                                (people->people.max || IsNumbered(people->people)))
        return false;
    for (const DatePhrase& date : field_.dates)
      if (!date.habit && !date.saying && field_.SameSentence(date.first, predicate.first)) return false;
    std::optional<std::size_t> at = Before(*many);
    for (int steps = 0; at && steps < kToTheVerb && !IsComma(*at); ++steps, at = Before(*at))
      if (IsPresent(*at)) return true;
    const std::optional<std::size_t> behind = After(predicate.last);
    return behind && IsPresent(*behind);
  }
  // "ما يسفر عن مقتل مدنيين بشكل متكرر": what happens again and again, with nobody counted.
  bool IsRepeatedBehind(const Predicate& predicate) const {
    constexpr int kFar = 7;  // words to "بشكل متكرر"
    std::optional<std::size_t> at = After(predicate.last);
    for (int steps = 0; at && steps < kFar && !IsComma(*at); ++steps, at = After(*at)) {
      if (const Analysis* habit = lattice().Find(*at, "habit"); habit != nullptr && habit->length > 1) return true;
      const QuantityPhrase* people = field_.QuantityAt(*at);
      if (HasVerb(*at) || (people != nullptr && people->counts_people && people->people.max)) return false;
    }
    return false;
  }

  bool AreEvents(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.number == Number::kPlural && a.lexeme->event && !a.Has(kAl);
    });
  }
  bool IsPresent(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent; });
  }

  // "أي", "هناك", "عن": nothing else stands between the verb and the word.
  bool OnlyAny(std::size_t verb, std::size_t word) const {
    for (std::size_t at = verb + 1; at < word; ++at)
      // "لا توجد حالة وفاة"
      if (!Is(at, "any") && !Is(at, "case") && !Is(at, "there-is") && !Is(at, "fall") && !Is(at, "happen") &&
          !IsWord(at, "عن") && !IsMark(at))
        return false;
    return true;
  }

  // "لم يبلغ عن": no news. "لم نوثق إصابات": who counts says that there were none. "لم تحدث" is no تحدّث.
  bool IsNews(std::size_t at) const {
    const std::optional<std::size_t> next = After(at);
    if (Is(at, "tallies") && !(next && IsWord(*next, "عن"))) return false;
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.form == VerbForm::kPresent && a.lexeme->Is("say-verb"); });
  }

  // "تكبدوا خلال محاولتهم الفاشلة قتلى": an attempt that is somebody's is not one of the dead.
  bool IsTheirs(std::size_t at, const Predicate& predicate) const {
    // But "تقبله شهيدا": the pronoun of a verb is whom it is done to.
    const auto& readings = lattice().readings[at];
    return predicate.analysis->lexeme->Is("person") && (Joined(at, kPronoun) || Joined(at, kAl)) &&
           std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kVerbalNoun && a.form != VerbForm::kParticiple;
           });
  }

  // "ثمة معلومات لم تتأكد بعد عن مقتل طفلين": what is told, though nobody confirms it.
  bool IsRumour(std::size_t neg) const {
    const std::optional<std::size_t> news = Before(neg);
    return news && Is(*news, "information");
  }

  // "متهم بقتل ثلاثة"; "تسع" is no تسعى.
  bool IsPersonWith(std::string_view tag, std::size_t at) const {
    const Analysis* said = lattice().Find(at, tag);
    return said != nullptr && said->lexeme->Is("person");
  }

  // "جلال أباد", "ساحة الشهداء": a later word of a place's name.
  bool IsWithinPlace(std::size_t at) const {
    const NamePhrase* name = field_.NameAt(at);
    return name != nullptr && name->type == EntityType::kPlace && name->first < at &&
           (name->known != nullptr || (name->last == at && Joined(at, kAl)));
  }

  // "فضل عدم الكشف عن هويته «قتل أربعة جنود»", "لم يذكر اسمه": what is kept back is who speaks.
  bool DeniesName(std::size_t neg, std::size_t to) const {
    for (std::size_t at = neg + 1; at < to; ++at) {
      const std::string_view word = token(at).folded;
      if (word.starts_with("هويت") || word == "اسمه" || word == "اسمها" || word == "اسمهم") return true;
    }
    return false;
  }

  bool Excepted(std::size_t from, std::size_t to) const {
    for (std::size_t at = from + 1; at < to; ++at)
      if (Is(at, "except")) return true;
    return false;
  }

  const FrameTable& table_;
  std::vector<Predicate> predicates_;
};

}  // namespace

bool TellsItself(Outcome outcome) {
  return outcome == Outcome::kKilled || outcome == Outcome::kInjured || outcome == Outcome::kMissing;
}

bool IsWhatTheyDid(const FieldText& field, const QuantityPhrase& people, const Predicate& verb) {
  constexpr std::uint32_t kReach = 16;
  if (!verb.frame->verbal || !field.tokens[verb.first].folded.ends_with("وا") || verb.first <= people.last ||
      verb.first - people.last > kReach || !field.SameSentence(people.last, verb.first))
    return false;
  const Words words(field);
  for (std::uint32_t at = people.last + 1; at < verb.first; ++at) {
    const QuantityPhrase* other = field.QuantityAt(at);
    if (words.IsComma(at) || words.HasVerb(at) || words.Is(at, "that") || (other != nullptr && other->counts_people))
      return false;
  }
  return true;
}

bool IsBehindItsDay(const FieldText& field, const Predicate& verb, std::size_t people) {
  if (!verb.frame->verbal || people <= verb.last + 1U) return false;
  for (std::size_t at = verb.last + 1U; at < people; ++at)
    if (field.DateAt(at) == nullptr) return false;
  return true;
}

bool AreTakenHurt(const FieldText& field, const QuantityPhrase& people, const Predicate& verb) {
  constexpr std::uint32_t kReach = 4;  // tokens of the subject between
  if (people.outcome != Outcome::kInjured || verb.outcome != Outcome::kArrested || !verb.frame->verbal ||
      !verb.no_claim.empty() || verb.negated || verb.last >= people.first || people.first - verb.last > kReach ||
      field.clause_at[verb.first] != field.clause_at[people.first] || !field.SameSentence(verb.first, people.first))
    return false;
  const Words words(field);
  if (words.Joined(people.first, kWa)) return false;
  for (std::uint32_t at = verb.last + 1; at < people.first; ++at)
    if (words.IsComma(at) || words.HasVerb(at) || words.OutcomeReading(at) != nullptr || words.Is(at, "preposition") ||
        field.QuantityAt(at) != nullptr)
      return false;
  return true;
}

std::vector<Predicate> FindPredicates(const FieldText& field, const FrameTable& table) {
  return PredicateFinder(field, table).Run();
}

}  // namespace isnad
