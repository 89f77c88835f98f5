#include "core/read/frames/governors.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "core/read/events/event_places.h"
#include "core/read/frames/told_bodies.h"
#include "core/read/frames/words.h"

// What governs a predicate. Some of it stands in one place, and is asked for first (a court before "إعدام", "ما إذا"
// before people); the rest is met on the way back from the predicate, word by word: a negation, a denial, a purpose, a
// plan, up to the verb or the number that another predicate has.

namespace isnad {
namespace {

constexpr int kToTheGovernor = 6;    // words back to what governs the predicate
constexpr int kToTheFarDenial = 12;  // the same where a verb of results is denied

class Governors : private Words {
 public:
  Governors(const FieldText& field, const std::vector<Predicate>& before) : Words(field), before_(before) {}

  // What governs the predicate: negation, denial, purpose.
  void Govern(Predicate& predicate) const {
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
    if (IsAtLarge(predicate) || IsRate(predicate) || IsRepeatedBehind(predicate) || IsOfHabit(predicate))
      predicate.no_claim = "habit";
    if (IsAsked(predicate) || IsUnsaid(predicate)) predicate.no_claim = "question";
    if (IsOfAnyOne(predicate)) predicate.no_claim = "denied";
    if (IsDeniedNews(predicate) || IsDeniedAny(predicate)) predicate.no_claim = "denied";
    if (IsSentenced(predicate)) predicate.no_claim = "sentence";
    if (IsToCome(predicate)) predicate.no_claim = "plan";
    if (IsWhoseKin(predicate) || IsOneOfTold(predicate) || IsLatestOfSeveral(predicate) || IsWhatHeWas(predicate) ||
        IsBodyToldBefore(field_, predicate, before_))
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
      // "لم تقدم الشرطة حتى الآن أي تفاصيل أخرى عن وفيات": the verb of news that nobody gave.
      if (steps > kToTheGovernor && !DeniesResult(at) && !(information && Is(at, "neg"))) {
        if (HasVerb(at) && !TellsResult(at) && !information) break;
        continue;
      }
      if (IsWord(at, "كلا")) continue;  // "كلا منهم": each of them, no كَلا
      // "لم تتوفر حصيلة بالخسائر البشرية", "دون معرفة حجم الخسائر"
      if (Is(at, "information") || Is(at, "toll")) information = true;
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
            !(slot.tag == "attempt" && (IsInIt(predicate, at) || IsBesideIt(predicate, at))) &&
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

 private:
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

  // "نجا من محاولة اغتيال وإصابة اثنين من حرسه": what else came of it, and nothing that was tried.
  bool IsBesideIt(const Predicate& predicate, std::size_t attempt) const {
    const std::optional<std::size_t> whom = After(predicate.last);
    const QuantityPhrase* people = whom ? field_.QuantityAt(*whom) : nullptr;
    return attempt + 1 < predicate.first && !predicate.frame->verbal && people != nullptr && people->first == *whom &&
           people->counts_people && !IsDefinite(*whom) && people->people.form != Form::kPlural &&
           (IsWord(predicate.first, "واصابه") || IsWord(predicate.first, "ومقتل") ||
            IsWord(predicate.first, "واستشهاد"));
  }

  // "ما أصيب أحد", "وما انصاب حدا": before a past and anybody "ما" denies.
  bool BefellNobody(const Predicate& predicate) const {
    const std::optional<std::size_t> before = Before(predicate.first), whom = After(predicate.last);
    return before && whom && predicate.frame->verbal && predicate.analysis->form == VerbForm::kPast &&
           (IsWord(*before, "ما") || IsWord(*before, "وما")) && Is(*whom, "one-of") && !IsWord(*whom, "احدي");
  }

  // "نفى المتحدث باسم الشرطة فلان وقوع أي خسائر": whoever denies, however he is called.
  bool IsDeniedAny(const Predicate& predicate) const {
    constexpr int kFar = 12;  // words back to the denial
    std::optional<std::size_t> at = Before(predicate.first);
    if (at && Is(*at, "case")) at = Before(*at);  // "وقوع أي حالة وفاة"
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

  // "وهو ثالث صحفي يُقتل خلال أسبوع", "ليكون ثاني طفل يقتل في القرية": which of them he was, who was told before.
  bool IsLatestOfSeveral(const Predicate& predicate) const {
    constexpr int kNoun = 3;  // words of the noun: "طفل فلسطيني"
    if (!predicate.frame->verbal || predicate.analysis->form != VerbForm::kPresent) return false;
    std::optional<std::size_t> at = Before(predicate.first);
    for (int steps = 0; at && steps < kNoun && !Is(*at, "ordinal"); ++steps, at = Before(*at))
      if (IsComma(*at) || Joined(*at, kAl) || Joined(*at, kWa) || HasVerb(*at)) return false;
    if (!at || !Is(*at, "ordinal") || Joined(*at, kAl) || Joined(*at, kWa) || *at + 1 == predicate.first) return false;
    const std::optional<std::size_t> he = Before(*at);
    return he && (Is(*he, "pronoun-word") || Is(*he, "be"));
  }

  // "القتيل الثاني كان مدنيا", "ثاني القتلى طفل": one of those who were told.
  bool IsOneOfTold(const Predicate& predicate) const {
    const Analysis& word = *predicate.analysis;
    // "عقب تشييع جثمان شهيد": whose body it is.
    if (!before_.empty() && word.lexeme->Is("person") && before_.back().last + 1 == predicate.first &&
        before_.back().analysis->lexeme->Is("body") && before_.back().no_claim == "told-before")
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
           std::any_of(before_.begin(), before_.end(), [&](const Predicate& told) {
             return field_.SameSentence(told.first, predicate.first) && told.last < name->first &&
                    (told.frame->verbal || told.analysis->form == VerbForm::kVerbalNoun);
           });
  }

  // "الشاب فلان، نجل الأسير فلان": whose son he is.
  bool IsWhoseKin(const Predicate& predicate) const {
    const Analysis& word = *predicate.analysis;
    const std::optional<std::size_t> kin = Before(predicate.first);
    return word.lexeme->Is("status") && word.lexeme->Is("person") && word.number == Number::kSingular &&
           word.Has(kAl) && !word.Has(kWa) && kin && Is(*kin, "kin") && !Joined(*kin, kAl) && !Joined(*kin, kPronoun);
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

  // "تقتحم القوات القرى بين حين وآخر ويعتقل شبان": what is usual goes on in the present, on no day that is told.
  bool IsOfHabit(const Predicate& predicate) const {
    if (!IsPresent(predicate.first) || !predicate.frame->verbal) return false;
    bool habit = false;
    for (const DatePhrase& date : field_.dates) {
      if (!field_.SameSentence(date.first, predicate.first)) continue;
      if (!date.habit) return false;
      habit = habit || date.first < predicate.first;
    }
    return habit;
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

  const std::vector<Predicate>& before_;
};

}  // namespace

void Govern(const FieldText& field, const std::vector<Predicate>& before, Predicate& predicate) {
  Governors(field, before).Govern(predicate);
}

}  // namespace isnad
