#include "core/read/frames/candidates.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/read/frames/candidate_bars.h"
#include "core/read/frames/doers.h"

// Every pair of a predicate and a group of people in its sentence is scored: grammar forbids some (candidate_bars.cc),
// the rest get the sum of their features' weights (frame_weights.tsv). Whoever stands in another slot of the frame is
// ranked down by it.

namespace isnad {
namespace {

constexpr std::uint32_t kReach = 28;  // tokens from a predicate to its people; beyond, a reader has lost the thread

class Weigher : private Words {
 public:
  Weigher(const FrameDraft& draft, const FrameTable& table)
      : Words(draft.field()),
        predicates_(draft.frames.predicates),
        fillings_(draft.frames.fillings),
        used_(draft.frames.quantity_used),
        table_(table),
        bars_(draft.field(), draft.frames.predicates),
        doers_(draft.field()) {}

  // "تبادل 120 أسيرا", "تحرير 14 من الجنود مقابل إطلاق 14 من المسلحين": held till then.
  bool IsSetFree(const Predicate& predicate, const QuantityPhrase& people) const {
    if (!IsNumbered(people.people)) return false;
    // "صفقة التبادل المقبلة"
    if (const std::optional<std::size_t> next = After(predicate.last);
        next && (Is(*next, "time-next") || Is(*next, "plan")))
      return false;
    const std::optional<std::size_t> before = Before(predicate.first);
    // "مبادلة 13 راهبة بعشرين سيدة": goods are swapped by their own nouns.
    if (predicate.analysis->lexeme->Is("swap") && people.first == predicate.last + 1U) return true;
    return Is(people.head, "status") || (before && IsWord(*before, "مقابل"));
  }

  std::vector<Candidate> Run(const std::vector<std::uint32_t>& of) const {
    std::vector<Candidate> candidates;
    for (const std::uint32_t p : of) {
      for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
        const QuantityPhrase& quantity = field_.quantities[q];
        if (!quantity.counts_people || used_[q] || IsPart(quantity)) continue;
        if (quantity.last < predicates_[p].first && ContinuesList(quantity) && !OpensState(quantity, p)) continue;
        // "بينهم ضابط برتبة عقيد": of which rank.
        if (const std::optional<std::size_t> of = Before(quantity.first); of && Is(*of, "of-rank")) continue;
        // "أربع جثث لأشخاص قضوا في القصف": whose bodies they are, who were counted by them.
        if (const std::optional<std::size_t> body = Before(quantity.first);
            body && Joined(quantity.first, kLi) && Is(*body, "body") && field_.QuantityAt(*body) != nullptr)
          continue;
        // "مدنيا، من أبناء القرية، قتل": where he is from.
        if (quantity.people.form == Form::kPlural && !quantity.construct && Is(quantity.head, "people-of"))
          if (const std::optional<std::size_t> of = Before(quantity.first); of && IsWord(*of, "من")) continue;
        if (IsTheirUnit(quantity) || IsWhatTheyWere(quantity) || IsAttribute(quantity)) continue;
        // "أربعة يعتقد أنهم من أعضاء التنظيم قتلوا": what the four are held to be.
        if (IsHeldToBe(quantity, predicates_[p])) continue;
        // A counted noun of another outcome is a victim only of a verb right beside it: "توفي جريحان".
        if (quantity.outcome && !Takes(predicates_[p], quantity)) continue;
        // "تبادل 120 أسيرا"; of fire, blame and visits nobody is set free.
        if (predicates_[p].analysis->lexeme->Is("held-only") && !IsSetFree(predicates_[p], quantity)) continue;
        // "16 من عائلة إمام مسجد قتلوا": whose family they are.
        if (const std::optional<std::size_t> family = Before(quantity.first); family && IsFamily(*family)) continue;
        // "مقتل زعمائه": a definite plural with no number names those who were told before.
        // "أن المرافقين توفيا": the verb says that they are two.
        const Analysis& word = *predicates_[p].analysis;
        const bool taken_up = quantity.last + 2 == predicates_[p].first && Is(quantity.last + 1, "relative") &&
                              token(quantity.last + 1).folded.starts_with("اللذ");  // "الإرهابيين اللذين قُتلا"
        const bool two = (quantity.last + 1 == predicates_[p].first || taken_up) && word.lexeme->pos == Pos::kVerb &&
                         word.number == Number::kDual && Joined(quantity.head, kAl);
        if (quantity.people.form == Form::kPlural && !quantity.construct && !quantity.others && !two &&
            IsDefinite(quantity.head) && !AreOnesKin(predicates_[p], quantity))
          continue;
        Consider(p, quantity.first, quantity.last, q, std::nullopt, candidates);
      }
      for (std::uint32_t n = 0; n < field_.names.size() && !predicates_[p].analysis->lexeme->Is("held-only"); ++n) {
        const NamePhrase& name = field_.names[n];
        if (name.type != EntityType::kPerson || field_.QuantityAt(name.first) != nullptr || IsToldByNoun(n)) continue;
        // "إصابة الطفلين فلان وفلان": the number counts them.
        if (const QuantityPhrase* counted = field_.QuantityAt(name.cue);
            counted != nullptr && counted->people.max != 1U && PluralBefore(name) == nullptr)
          continue;
        if (IsWhoseAssistant(name) || IsAmongCounted(name) || IsOfTheCounted(name, predicates_[p])) continue;
        // "من عائلة أبو فول": whose family they are, no victim.
        if (const std::optional<std::size_t> before = Before(name.cue); before && IsFamily(*before)) continue;
        Consider(p, name.cue, name.last, std::nullopt, n, candidates);
      }
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return std::tuple(-a.score, a.first, a.predicate) < std::tuple(-b.score, b.first, b.predicate);
    });
    return candidates;
  }

 private:
  // "ارتقى الشهيدان فلان وفلان": the noun has told of them.
  bool IsToldByNoun(std::uint32_t name) const {
    return std::any_of(fillings_.begin(), fillings_.end(), [&](const Filling& filling) {
      return filling.rule == "two-named" &&
             std::find(filling.names.begin(), filling.names.end(), name) != filling.names.end();
    });
  }

  // "استشهاد امرأة وإصابة أطفالها": children and kin of one who was told, right behind the word; "مقتل زعمائه" are
  // known.
  bool AreOnesKin(const Predicate& predicate, const QuantityPhrase& people) const {
    return After(predicate.last) == people.first && !Joined(people.head, kAl) && Joined(people.head, kPronoun) &&
           !token(people.head).folded.ends_with("نا") &&  // "بقتل أطفالنا" is said of no one day
           (Is(people.head, "kin") || people.group == Group::kChild);
  }

  // أسرة; not "وأسر اثنين", whose word is spelled as the plural of it.
  bool IsFamily(std::size_t at) const { return Is(at, "family") && OutcomeReading(at) == nullptr; }

  // "رجلا يبلغ من العمر 25 عاما قد لقي", "فتى في الأربعين من عمره قتل": how old he is, up to its last word.
  std::optional<std::uint32_t> EndOfAge(std::uint32_t at) const {
    constexpr std::uint32_t kCue = 4;  // tokens from its first word to the number
    if (!Is(at, "reach") && !Is(at, "locative") && field_.QuantityAt(at) == nullptr) return std::nullopt;
    for (std::uint32_t i = at; i <= at + kCue && i < field_.size() && field_.SameSentence(i, at) && !IsComma(i); ++i) {
      if (const QuantityPhrase* years = field_.QuantityAt(i); years != nullptr && years->unit != "ordinal")
        return years->unit == "year-of-age" ? std::optional(years->last) : std::nullopt;
      if (Is(at, "locative") && Is(i, "age-cue")) return i;  // "في الخامسة من عمره"
    }
    return std::nullopt;
  }

  // "ثلاثة أشخاص يشتبه بانتمائهم إلى التنظيم، قتلوا": from the verb right behind those counted to the word of outcome,
  // where nothing else is told between.
  bool IsSuspicion(std::uint32_t at, std::uint32_t begin, std::uint32_t end) const {
    if (at > begin + 1 || (at > begin && !IsMark(begin) && !IsComma(begin)) || !Suspects(at)) return false;
    for (std::uint32_t i = at + 1; i < end; ++i)
      if (OutcomeReading(i) != nullptr || (HasVerb(i) && !InName(i)) || Is(i, "contrast")) return false;
    return true;
  }
  bool Suspects(std::uint32_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("hedge") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent && a.clitics == 0;
    });
  }

  // "إن طفلا كان يبيع المناديل أصيب", "إن شخصا آخر كان برفقته قُتل": what he was doing, between him and the verb of whom
  // "that" tells.
  bool IsWhatHeWasDoing(std::uint32_t at, std::uint32_t people, std::uint32_t end) const {
    constexpr std::uint32_t kWords = 9;
    const std::optional<std::size_t> that = Before(people);
    const QuantityPhrase* who = field_.QuantityAt(people);
    if (!that || !(Is(*that, "that") || Is(*that, "contrast")) || who == nullptr || IsDefinite(who->head) ||
        who->people.form == Form::kPlural)
      return false;
    const std::string& was = token(at).folded;
    const bool been = was == "كان" || was == "كانت" || was == "كانا" || was == "كانتا" || was == "كانوا";
    if (!been && !(at == who->last + 1U && DoesNow(at))) return false;
    if (end - at > kWords) return false;
    for (std::uint32_t i = at + 1; i < end; ++i)
      if (IsComma(i) || OutcomeReading(i) != nullptr || Is(i, "contrast") || Is(i, "that") ||
          (Joined(i, kWa) && HasVerb(i)))
        return false;
    return true;
  }

  // "رجلا يعمل في منظمة إغاثة": a verb in the present that tells more of him, and no outcome.
  bool DoesNow(std::uint32_t at) const {
    const auto& readings = lattice().readings[at];
    return !readings.empty() && OutcomeReading(at) == nullptr &&
           std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent && !a.lexeme->event &&
                    !a.lexeme->Is("say-verb");
           });
  }

  // "جنديين من مشاة البحرية لقيا حتفهما": what arm of the service those counted before it are of.
  bool IsTheirUnit(const QuantityPhrase& quantity) const {
    if (quantity.people.form != Form::kPlural || quantity.construct || quantity.outcome) return false;
    const std::optional<std::size_t> of = Before(quantity.first);
    const std::optional<std::size_t> men = of && IsWord(*of, "من") ? Before(*of) : std::nullopt;
    const QuantityPhrase* counted = men ? field_.QuantityAt(*men) : nullptr;
    return counted != nullptr && counted->last == *men && counted->counts_people && !counted->bare &&
           (IsNumbered(counted->people) || counted->people.form == Form::kDual ||
            counted->people.form == Form::kPlural);
  }

  // "ثلاثة عمال كانوا عائدين إلى بيوتهم قتلوا": what is said of those told before.
  bool IsWhatTheyWere(const QuantityPhrase& quantity) const {
    if (quantity.people.form != Form::kPlural || quantity.construct || quantity.outcome) return false;
    const std::optional<std::size_t> were = Before(quantity.first);
    return were && (IsWord(*were, "كانوا") || IsWord(*were, "كانا") || IsWord(*were, "كانتا") || IsWord(*were, "كن"));
  }

  // "خمسة مدنيين، هم أم وأطفالها، لقوا مصرعهم", "إن الشيخ فلانا، وهو في السبعين من عمره، توفي": who those are, between
  // two commas that close right before the verb.
  bool IsWhoTheyAre(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t kWords = 18, kWhose = 4;  // "خمسة مدنيين من أسرة واحدة، هم"
    for (std::uint32_t whose = 0; whose < kWhose && begin < end && !IsComma(begin); ++whose, ++begin)
      if (HasVerb(begin) || OutcomeReading(begin) != nullptr) return false;
    if (end < begin + 4 || end - begin > kWords || !IsComma(begin) || !IsComma(end - 1)) return false;
    const std::uint32_t first = begin + 1;
    if (!Is(first, "they-are") && !IsWord(first, "هو") && !IsWord(first, "هي") && !IsWord(first, "وهو") &&
        !IsWord(first, "وهي"))
      return false;
    for (std::uint32_t at = first + 1; at + 1 < end; ++at)
      if (IsComma(at) || Is(at, "that") || Is(at, "contrast") || OutcomeReading(at) != nullptr) return false;
    return true;
  }

  // "مراسل الشبكة: اعتقلت القوات": who speaks before the colon.
  bool IsSpeaker(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t at = begin; at < end; ++at)
      if (IsWord(at, ":")) return true;
    return false;
  }

  // "ستة أشخاص كانوا في الحافلة التي تضررت أصيبوا", "أربعة عمال، بينهم فتى، يقطنون في الحي قتلوا بشظايا": what else is
  // told of those who open the sentence, up to a verb in the plural whose object nobody is.
  bool IsToldOfThem(const Predicate& predicate, const QuantityPhrase& people, std::uint32_t begin,
                    std::uint32_t end) const {
    const std::string& word = token(predicate.first).folded;
    if (!predicate.frame->verbal || predicate.analysis->form != VerbForm::kPast || predicate.analysis->Has(kPronoun) ||
        !word.ends_with("وا") || !TellsItself(predicate.outcome) || !IsNumbered(people.people) || people.partitive ||
        people.outcome || IsDefinite(people.head) || begin == end)
      return false;
    const std::optional<std::size_t> opens = Before(FamilyOf(people.first));
    if (opens && !Is(*opens, "that") && !IsWord(*opens, ":") && !token(people.first).line_start) return false;
    const bool doers = predicate.analysis->lexeme->Is("transitive-agent") &&
                       predicate.analysis->voice != Voice::kPassive && !token(predicate.first).passive_mark;
    if (doers && !HasNoObject(predicate.last)) return false;
    bool verb = false;
    for (std::uint32_t at = begin; at < end; ++at) {
      if (OutcomeReading(at) != nullptr || Is(at, "contrast") || Is(at, "that")) return false;
      verb = verb || HasVerb(at) || Is(at, "be");
      if (doers && HasVerb(at) && IsEventWord(at)) return false;  // "خمسة مسلحين هاجموا حاجزا وقتلوا"
      const QuantityPhrase* other = field_.QuantityAt(at);
      if (other != nullptr && other->counts_people && !IsPart(*other) && !IsWhatTheyWere(*other)) return false;
    }
    return verb;
  }

  // Behind a verb of killing: where, when or how, and nobody up to the end of the clause.
  bool HasNoObject(std::uint32_t verb) const {
    const std::optional<std::size_t> next = After(verb);
    if (!next) return true;
    if (!IsComma(*next) && token(*next).kind != TokenKind::kPunct && !Joined(*next, kBi) &&
        !(Is(*next, "preposition") && !Joined(*next, kPronoun)) && field_.DateAt(*next) == nullptr)
      return false;
    for (std::size_t at = *next; at < field_.size() && field_.SameSentence(verb, at) && !IsComma(at); ++at) {
      if (Is(at, "relative")) break;
      const QuantityPhrase* other = field_.QuantityAt(at);
      if ((other != nullptr && other->counts_people) || (OutcomeReading(at) != nullptr)) return false;
    }
    return true;
  }

  bool IsHeldToBe(const QuantityPhrase& quantity, const Predicate& predicate) const {
    constexpr int kFar = 6;  // tokens back to the verb
    if (quantity.last >= predicate.first || IsNumbered(quantity.people)) return false;
    std::optional<std::size_t> at = Before(quantity.first);
    for (int steps = 0; at && steps < kFar && !IsComma(*at); ++steps, at = Before(*at)) {
      if (!Suspects(static_cast<std::uint32_t>(*at))) continue;
      std::optional<std::size_t> whom = Before(*at);
      if (whom && IsComma(*whom)) whom = Before(*whom);
      const QuantityPhrase* counted = whom ? field_.QuantityAt(*whom) : nullptr;
      return counted != nullptr && counted->counts_people && counted->last == *whom;
    }
    return false;
  }

  // "قضت عائلة كاملة مكونة من خمسة أفراد": where the family begins that is of so many people; else where they do.
  std::uint32_t FamilyOf(std::uint32_t people) const {
    constexpr int kAdjectives = 3;
    std::optional<std::size_t> at = Before(people);
    if (!at || !IsWord(*at, "من")) return people;
    for (int steps = 0; steps < kAdjectives; ++steps) {
      at = Before(*at);
      if (!at || IsComma(*at) || HasVerb(*at)) return people;
      if (!IsFamily(*at)) continue;
      const std::optional<std::size_t> members = Before(*at);
      return static_cast<std::uint32_t>(members && Is(*members, "member") ? *members : *at);
    }
    return people;
  }

  // "قتل 11 جنديا وستة في عداد المفقودين": what is said right behind the number is said of them alone, where those
  // before have an outcome of their own.
  bool OpensState(const QuantityPhrase& quantity, std::uint32_t state) const {
    if (predicates_[state].frame->name != "state" || quantity.last + 1 != predicates_[state].first ||
        !IsNumbered(quantity.people))
      return false;
    return std::any_of(predicates_.begin(), predicates_.end(), [&](const Predicate& other) {
      return other.last < quantity.first && other.outcome != predicates_[state].outcome &&
             field_.SameSentence(other.last, quantity.first);
    });
  }

  // "شاباً وعمه قتلا", "ثلاثة عناصر من الشرطة ومواطن قتلوا": of a list before the verb the first speaks for all; the
  // rest hang on it.
  bool ContinuesList(const QuantityPhrase& quantity) const {
    if (!Joined(quantity.first, kWa)) return false;
    std::size_t at = quantity.first;
    for (int steps = 0; steps < 6; ++steps) {
      const std::optional<std::size_t> before = Before(at);
      if (!before || IsComma(*before) || HasVerb(*before) || OutcomeReading(*before) != nullptr) return false;
      at = *before;
      if (token(at).bracketed) {  // "فتى (17 عاما) وشاب قتلا"
        --steps;
        continue;
      }
      if (const QuantityPhrase* other = field_.QuantityAt(at); other != nullptr && other->counts_people)
        return !other->partitive && !other->outcome && (steps == 0 || IsNumbered(other->people));
      if (Is(at, "that") || Is(at, "contrast")) return false;
    }
    return false;
  }

  bool Takes(const Predicate& predicate, const QuantityPhrase& quantity) const {
    if (predicate.outcome == *quantity.outcome) return false;
    // "إطلاق سراح ثلاثة معتقلين"
    const bool held = *quantity.outcome == Outcome::kArrested || *quantity.outcome == Outcome::kCaptured;
    if (predicate.outcome == Outcome::kFreed && held) return IsRightBehind(predicate, quantity.first);
    // "قتل مسلحون خمسة أسرى"
    if (predicate.outcome == Outcome::kKilled && held && IsBehindKiller(predicate, quantity)) return true;
    // "سبعة من الرهائن قتلوا": what they were before.
    if (predicate.outcome == Outcome::kKilled && held && predicate.frame->verbal)
      return quantity.last + 1 == predicate.first || IsWhatTheyDid(field_, quantity, predicate);
    if (AreTakenHurt(field_, quantity, predicate)) return true;
    if (predicate.outcome != Outcome::kKilled || *quantity.outcome != Outcome::kInjured) return false;
    return ((Adjoins(predicate.last, quantity.first) || IsBehindItsDay(field_, predicate, quantity.first)) &&
            !Joined(quantity.first, kWa)) ||
           quantity.last + 1 == predicate.first || IsWhatTheyDid(field_, quantity, predicate);
  }

  // Nobody but those who did it stands between the verb and the people.
  bool IsBehindKiller(const Predicate& predicate, const QuantityPhrase& people) const {
    const QuantityPhrase* group = people.first > predicate.last + 1U ? field_.QuantityAt(people.first - 1) : nullptr;
    return group != nullptr && group->last + 1 == people.first && doers_.IsKiller(predicate, group->first, group->last);
  }

  // "جرت عملية تبادل أسرى في كذا شملت 69 أسيرا": the verb of what the exchange was of, its subject before it.
  bool IsTakenIn(const Predicate& predicate, std::size_t people) const {
    constexpr std::size_t kFar = 14;  // tokens from the exchange to the people
    if (people <= predicate.last + 1U || people - predicate.last > kFar) return false;
    const auto& readings = lattice().readings[people - 1];
    const bool takes_in = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("affects") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast &&
             a.gender == Gender::kFeminine && !a.Has(kPronoun);
    });
    for (std::size_t at = predicate.last + 1U; at + 1 < people; ++at)
      if (IsComma(at) || Is(at, "contrast") || Is(at, "that")) return false;
    return takes_in;
  }

  // "أطلق سراح ثلاثة معتقلين", "أطلق المسلحون سراح ثلاثة مختطفين": the subject stands within the idiom.
  bool IsRightBehind(const Predicate& predicate, std::size_t people) const {
    if (people == predicate.last + 1U) return true;
    // "أفرج مساء أمس عن 11 من الموقوفين"
    const Lexeme& word = *predicate.analysis->lexeme;
    if (!word.Is("gap") && !word.Is("on") && !word.Is("held-only")) return false;
    if (word.Is("held-only") && IsTakenIn(predicate, people)) return true;
    for (std::size_t at = predicate.last + 1U; at < people; ++at) {
      const QuantityPhrase* other = field_.QuantityAt(at);
      if (IsComma(at) || HasVerb(at) || OutcomeReading(at) != nullptr ||
          (other != nullptr && other->counts_people && IsNumbered(other->people)))
        return false;
    }
    return true;
  }

  // "إن مساعدا لزعيم الجماعة فلان قُتل": whose assistant it was.
  bool IsWhoseAssistant(const NamePhrase& name) const {
    constexpr int kToTheLeader = 6;
    std::optional<std::size_t> at = name.cue;
    for (int steps = 0; at && steps < kToTheLeader; ++steps, at = Before(*at)) {
      if (IsComma(*at) || (HasVerb(*at) && !InName(*at))) return false;
      if (!Joined(*at, kLi) || !(Is(*at, "leader") || Is(*at, "role"))) continue;
      const std::optional<std::size_t> whom = Before(*at);
      const QuantityPhrase* one = whom ? field_.QuantityAt(*whom) : nullptr;
      return one != nullptr && one->last == *whom && one->people.form == Form::kSingular;
    }
    return false;
  }

  // "إن خمسة متشددين من بينهم فلان وفلان قتلوا": some of those counted before, who are the subject.
  bool IsAmongCounted(const NamePhrase& name) const {
    constexpr int kNames = 14;
    std::optional<std::size_t> at = Before(name.cue);
    for (int steps = 0; at && steps < kNames; ++steps, at = Before(*at)) {
      if (IsComma(*at) || (HasVerb(*at) && !InName(*at))) return false;
      if (!Is(*at, "partitive")) continue;
      const std::optional<std::size_t> from = Before(*at);
      const std::optional<std::size_t> whole = from && IsWord(*from, "من") ? Before(*from) : from;
      const QuantityPhrase* counted = whole ? field_.QuantityAt(*whole) : nullptr;
      return counted != nullptr && counted->counts_people && !counted->partitive && IsNumbered(counted->people);
    }
    return false;
  }

  // "12 عنصرا من مجموعة فلان قُتلوا": whose men they were; the verb is of several.
  bool IsOfTheCounted(const NamePhrase& name, const Predicate& predicate) const {
    constexpr int kFar = 8;  // words back from the name
    const Analysis& verb = *predicate.analysis;
    if (name.last >= predicate.first || verb.lexeme->pos != Pos::kVerb || verb.Has(kPronoun) ||
        verb.number != Number::kPlural)
      return false;
    std::optional<std::size_t> at = Before(name.cue);
    for (int steps = 0; at && steps < kFar && !IsComma(*at) && !Is(*at, "that"); ++steps, at = Before(*at)) {
      const QuantityPhrase* counted = field_.QuantityAt(*at);
      if (counted != nullptr && counted->counts_people) return IsNumbered(counted->people) && counted->people.min > 2;
      if (HasVerb(*at) && !InName(*at)) return false;
    }
    return false;
  }

  void Consider(std::uint32_t p, std::uint32_t first, std::uint32_t last, std::optional<std::uint32_t> quantity,
                std::optional<std::uint32_t> name, std::vector<Candidate>& candidates) const {
    const Predicate& predicate = predicates_[p];
    if (!field_.SameSentence(predicate.first, first) || field_.furniture[first]) return;
    if (first <= predicate.last && last >= predicate.first) return;
    const bool after = first > predicate.last;
    if (bars_.IsBarred(predicate, first, quantity, after)) return;
    const std::uint32_t begin = after ? predicate.last + 1 : last + 1, end = after ? first : predicate.first;
    const std::vector<Aside> asides = AsidesBetween(begin, end);
    std::uint32_t aside_tokens = 0;
    for (const Aside& aside : asides) aside_tokens += aside.end - aside.begin;
    if (end - begin - aside_tokens > kReach) return;
    if (bars_.IsCutOff(predicate, first, last, quantity, after)) return;
    if (!predicate.frame->Stands(after ? kAfter : kBefore)) return;
    if (!after && TellsWhoseSon(first)) return;
    if (!after && IsSpeaker(begin, end)) return;
    if (!predicate.frame->Takes(quantity ? kByNumber : kByName)) return;
    Candidate candidate{p, first, last, quantity, name, 0, {}};
    const auto add = [&](std::string_view feature, std::int32_t times = 1) {
      const std::int32_t weight = table_.Weight(feature) * times;
      if (weight == 0) return;
      candidate.score += weight;
      candidate.terms.push_back({std::string(feature), weight});
    };
    std::int32_t words = 0, commas = 0, verbs = 0, outcomes = 0, places = 0;
    const bool own = after && IsBehindItsOwn(predicate, begin, first);
    const std::uint32_t family = after ? FamilyOf(first) : end;  // so many are the family, which is no distance
    auto aside = asides.begin();
    const bool who = !after && predicate.frame->verbal && IsWhoTheyAre(begin, end);
    const bool told = !after && quantity && IsToldOfThem(predicate, field_.quantities[*quantity], begin, end);
    for (std::uint32_t at = who ? end : begin; at < std::min(family, end); ++at) {
      if (aside != asides.end() && aside->begin == at) {
        at = aside->end - 1;
        ++aside;
        continue;
      }
      if (IsMark(at)) continue;
      if (after && Is(at, "deny")) return;  // "أصابت الغارة مخزنا نافية سقوط مدنيين"
      if (IsComma(at)) {
        ++commas;
        continue;
      }
      if (const std::optional<std::uint32_t> age = after ? std::nullopt : EndOfAge(at); age && *age < end) {
        at = *age;
        continue;
      }
      if (!after && quantity && predicate.frame->verbal &&
          (told || IsSuspicion(at, begin, end) || IsWhatHeWasDoing(at, first, end)))
        break;
      // A name or an origin in apposition ("مدنياً اسمه فلان، من أبناء قرية كذا، قُتل") is no distance.
      // "أربعة من حراس المبنى فُقدوا": whose they are, right behind them.
      const bool whose = !after && quantity && at == last + 1U && !IsDefinite(field_.quantities[*quantity].head) &&
                         Joined(at, kAl) && !Joined(at, kWa) && !HasVerb(at) &&
                         field_.quantities[*quantity].head > field_.quantities[*quantity].first;
      const bool apposition =
          whose || (!after && (field_.NameAt(at) != nullptr || Is(at, "people-of") || Is(at, "place-cue")));
      const QuantityPhrase* listed = after ? nullptr : field_.QuantityAt(at);
      const bool particle = !after && (IsWord(at, "قد") || IsWord(at, "لقد"));  // "كان رجل قد قضى"
      const bool day = field_.DateAt(at) != nullptr && !predicate.analysis->lexeme->Is("weak");
      if (!apposition && !particle && !day && !(after && TellsOfDoer(predicate, begin, at)) && !(own && at + 1 < end) &&
          (listed == nullptr || !listed->counts_people))
        ++words;
      if (HasVerb(at) && OutcomeReading(at) == nullptr) ++verbs;
      if (const NamePhrase* between = field_.NameAt(at);
          between != nullptr && between->type == EntityType::kPlace && between->first == at)
        ++places;
    }
    for (const Predicate& other : predicates_) {
      if (other.first < begin || other.last >= end || other.frame->Stands(kInside)) continue;
      if (other.no_claim == "told-before" && other.analysis->lexeme->Is("status")) continue;
      // "فتى من المصابين فارق الحياة": one of those told before.
      const std::optional<std::size_t> of = Before(other.first);
      const bool of_those = !after && of && IsWord(*of, "من") && *of == last + 1U && other.analysis->Has(kAl) &&
                            other.analysis->lexeme->Is("person");
      if (!of_those) ++outcomes;
    }
    if (after) {
      add(words == 0 ? "after-adjacent" : "after-near");
    } else {
      add(words == 0 ? "before-adjacent" : "before-near");
      // "فلان (19 عاما) وفلان (25 عاما) اللذين قتلهما": behind an aside, of one man alone.
      const std::uint32_t behind = asides.empty() || asides.front().begin != begin ? end : asides.front().end;
      const bool of_one = behind < end && (IsWord(behind, "الذي") || IsWord(behind, "التي"));
      if (words <= 2 && begin < end && (of_one || Is(begin, "relative"))) add("before-relative");
    }
    add("token-between", words);
    add("comma-between", commas);
    add("verb-between", verbs);
    add("outcome-between", outcomes);
    add("named-place-between", places);
    const std::uint32_t clause_p = field_.clause_at[predicate.first], clause_q = field_.clause_at[first];
    const std::uint32_t opens_q = field_.clauses[after ? clause_q : clause_p].first;
    const bool aside_q = std::any_of(asides.begin(), asides.end(), [&](const Aside& aside_of) {
      return aside_of.begin <= opens_q && opens_q < aside_of.end;
    });
    if (clause_p == clause_q || aside_q) {
      add("same-clause");
    } else if (field_.clauses[clause_q].parent == clause_p || field_.clauses[clause_p].parent == clause_q) {
      add("child-clause");
    } else {
      add("other-clause");
    }
    if (quantity) {
      const QuantityPhrase& people = field_.quantities[*quantity];
      if (people.others) add("others");
      if (people.bare) add("people-bare");
      if (IsDefinite(people.head) && !IsNumbered(people.people) && people.people.form != Form::kDual &&
          !people.construct && !name && !IsOwnKin(predicate, people))
        add("definite");
    }
    for (const OtherSlot& other : predicate.frame->others)
      if (StandsAs(other, predicate, first, last)) add(other.feature);
    if (after &&
        (CarriedOut(predicate, first) || doers_.IsKiller(predicate, first, last) || ObjectWithLi(predicate, last)))
      add("agent-certain");
    if (!after && quantity && doers_.IsKillerBefore(predicate, field_.quantities[*quantity])) add("agent-certain");
    if (after && TakenByLi(predicate, first)) add("object-of-noun");
    candidates.push_back(std::move(candidate));
  }

  // "إن زوجته وطفليه قضوا": the speaker's own, whom nobody has told of.
  bool IsOwnKin(const Predicate& predicate, const QuantityPhrase& people) const {
    const std::optional<std::size_t> that = Before(people.first);
    const Analysis& verb = *predicate.analysis;  // "ابنه قضى عمره هناك"
    if (verb.lexeme->Is("weak") && verb.number != Number::kPlural && verb.number != Number::kDual) return false;
    return predicate.frame->verbal && people.last < predicate.first && Is(people.head, "kin") &&
           Joined(people.head, kPronoun) && ((that && Is(*that, "that")) || Joined(people.first, kWa));
  }

  // "أوقفت مفرزة أخرى ثلاثة", "أوقفت المخابرات ليلا شخصا": which force did it and when, between the two.
  bool TellsOfDoer(const Predicate& predicate, std::uint32_t begin, std::uint32_t at) const {
    if (!predicate.analysis->lexeme->Is("weak") || predicate.analysis->form != VerbForm::kPast || at == begin ||
        !(Is(begin, "force") || Is(begin, "security-body")))
      return false;
    const auto& readings = lattice().readings[at];
    return field_.DateAt(at) != nullptr || Is(at, "other") ||
           std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective && a.clitics == 0; });
  }

  // "أفرج الخاطفون في ساعة متأخرة من ليل أمس عن خمس نساء": the preposition is the verb's own, however far its subject
  // and its time have put it.
  bool IsBehindItsOwn(const Predicate& predicate, std::uint32_t begin, std::uint32_t first) const {
    const Analysis& verb = *predicate.analysis;
    if (!verb.lexeme->Is("on") || verb.lexeme->pos != Pos::kVerb || first <= begin + 1) return false;
    if (!IsWord(first - 1, "عن") && !IsWord(first - 1, "علي")) return false;
    for (std::uint32_t at = begin; at + 1 < first; ++at)
      if (IsComma(at) || (HasVerb(at) && !InName(at)) || IsWord(at, "عن") || IsWord(at, "علي") || Is(at, "that") ||
          (Joined(at, kWa) && OutcomeReading(at) != nullptr))
        return false;
    return true;
  }

  struct Aside {
    std::uint32_t begin = 0, end = 0;  // tokens: the mark that opens it, and behind the one that closes it
  };
  // What is said aside between a predicate and its people is no distance; one may follow on another.
  std::vector<Aside> AsidesBetween(std::uint32_t begin, std::uint32_t end) const {
    std::vector<Aside> asides;
    for (std::uint32_t at = begin; at < end; ++at) {
      std::optional<std::size_t> close = EndOfAsides(at, end);
      if (!close) close = EndOfWhoHeIs(at, end);
      if (!close) continue;
      asides.push_back({at, static_cast<std::uint32_t>(*close) + 1U});
      at = static_cast<std::uint32_t>(*close);
    }
    return asides;
  }

  // "الشاب فلان، 28 عاما، الذي قتل", "فلان، من أهالي قرية كذا، الذي": how old he is and whence, up to the comma that
  // closes it before the relative.
  std::optional<std::size_t> EndOfWhoHeIs(std::uint32_t comma, std::uint32_t end) const {
    constexpr std::uint32_t kWords = 8;
    if (!IsComma(comma) || comma + 2 >= end) return std::nullopt;
    std::uint32_t close = comma + 1;
    const QuantityPhrase* years = field_.QuantityAt(close);
    if (const std::optional<std::uint32_t> age = EndOfAge(close)) {
      close = *age + 1;
    } else if (years != nullptr && years->first == close && years->unit == "year") {
      close = years->last + 1;
    } else if (IsWord(close, "من")) {
      ++close;
      for (; close < end && close <= comma + kWords && !IsComma(close); ++close)
        if (!Is(close, "people-of") && !Is(close, "place-cue") && !InPlaceName(close)) return std::nullopt;
    }
    if (close <= comma + 1 || close + 1 >= end || !IsComma(close)) return std::nullopt;
    return Is(close + 1, "relative") ? std::optional<std::size_t>(close) : EndOfWhoHeIs(close, end);
  }
  bool InPlaceName(std::uint32_t at) const {
    const NamePhrase* name = field_.NameAt(at);
    return name != nullptr && name->type == EntityType::kPlace;
  }

  bool ObjectWithLi(const Predicate& predicate, std::uint32_t last) const {
    if (!IsVerbalNoun(predicate)) return false;
    std::size_t at = last;
    for (int steps = 0; steps < 4; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next || IsComma(*next) || HasVerb(*next) || OutcomeReading(*next) != nullptr) return false;
      at = *next;
      // "مقتل ثلاثة في هجمات للمسلحين": the attacks are theirs.
      // "مقتل 4 مدنيين إضافة لطفل": one more.
      if (Is(at, "preposition") || IsEventWord(at) || IsBesides(at)) return false;
      if (const QuantityPhrase* people = field_.QuantityAt(at);
          people != nullptr && people->first == at && people->counts_people && Joined(at, kLi))
        return true;
    }
    return false;
  }
  // "اغتيال نفذها مسلحون", "قتلوا في كمين نصبه مسلحون": who carried it out, behind the verb that takes the noun up.
  bool CarriedOut(const Predicate& predicate, std::uint32_t first) const {
    const std::optional<std::size_t> verb = Before(first);
    if (!verb || *verb <= predicate.last || !Is(*verb, "carry-out") || !Joined(*verb, kPronoun)) return false;
    return predicate.analysis->form == VerbForm::kVerbalNoun || predicate.analysis->lexeme->pos != Pos::kVerb ||
           IsEventWord(*verb - 1) || (*verb - 1 > predicate.last && IsEventWord(*verb - 2));
  }
  bool TakenByLi(const Predicate& predicate, std::uint32_t first) const {
    if (!IsVerbalNoun(predicate) || !Joined(first, kLi) || first == predicate.last + 1U) return false;
    // "إصابة برصاص حي في الكتف لفتى": where it hit him.
    const auto where = [&](std::size_t at) {
      return predicate.outcome == Outcome::kInjured && IsWord(at, "في") && at + 1 < first && Is(at + 1, "body-part");
    };
    for (std::size_t at = predicate.last + 1; at < first; ++at)
      if (IsComma(at) || (HasVerb(at) && !Joined(at, kAl)) || (Is(at, "preposition") && !where(at)) || IsBesides(at) ||
          OutcomeReading(at) != nullptr)
        return false;
    return first - predicate.last <= 7;
  }

  // "قُتل خلالها شخص قالت شبكات محلية إنه": whoever says it stands behind the verb, which does not agree with the man.
  bool HasOtherSpeaker(std::size_t verb, std::uint32_t people) const {
    const QuantityPhrase* one = field_.QuantityAt(people);
    const std::optional<std::size_t> who = After(verb);
    return one != nullptr && one->people.form == Form::kSingular && !token(one->head).taa && who &&
           token(verb).folded.ends_with("ت") && token(*who).kind == TokenKind::kWord && !Is(*who, "that") &&
           !Is(*who, "preposition") && !Joined(*who, kLi) && !Joined(*who, kBi);
  }

  // Who stands in another slot of the frame: the speaker of a verb of saying, what a preposition governs, who did it.
  bool StandsAs(const OtherSlot& other, const Predicate& predicate, std::uint32_t first, std::uint32_t last) const {
    if (other.tag.empty()) {
      // The subject of an active transitive verb does the deed, where an object stands behind it.
      return first > predicate.last && predicate.analysis->voice != Voice::kPassive &&
             !token(predicate.first).passive_mark && ObjectBehind(last);
    }
    const std::optional<std::size_t> before = Before(first), after = After(last);
    // "قتل فيه 11 جنديا وقال الجيش": a verb that و joins has its subject behind it.
    if (other.before)
      return after && Is(*after, other.tag) && !Is(*after, "qualifies") && !Joined(*after, kWa) &&
             !HasOtherSpeaker(*after, last) && !EndOfAge(static_cast<std::uint32_t>(*after)) &&
             !(before && OutcomeReading(*before) != nullptr);
    if (other.slot == "place") {
      // "للإرهابيين اللذين قُتلا": the relative takes them up, whatever governs them.
      if (last + 2 == predicate.first && Is(last + 1, "relative") && token(last + 1).folded.starts_with("اللذ"))
        return false;
      if (IsNamedAntecedent(predicate, first)) return false;
      // A preposition takes the group out of the predicate's reach, save where the idiom itself ends in it.
      for (const Analysis& a : lattice().readings[first])
        if (a.Has(kLi) || a.Has(kKa) || a.Has(kBi)) return first != predicate.last + 1 && a.lexeme->pos != Pos::kVerb;
      // "استشهد كل من فلان وفلان": each of them.
      if (before && *before > 0 && IsWord(*before, "من") && (IsWord(*before - 1, "كل") || IsWord(*before - 1, "كلا")))
        return false;
      // "استشهدت عائلة مؤلفة من ستة أفراد": so many are the family.
      // "مع دورية من تسعة شرطيين"
      if (before && *before > 0 && IsWord(*before, "من") && (Is(*before - 1, "consists") || Is(*before - 1, "force")))
        return false;
      // "أفرج لاحقاً عن ثلاثة": the preposition is the verb's own; "قُتل فيه ثلاثة": it has its pronoun.
      const bool resumed = before && Joined(*before, kPronoun) &&
                           ((field_.QuantityAt(first) != nullptr && (!IsDefinite(first) || IsOnesOwn(first))) ||
                            IsSubjectBehindWhere(predicate, *before, first, last));
      return before && *before > predicate.last && Is(*before, other.tag) && !resumed &&
             !predicate.analysis->lexeme->Is("on");
    }
    // "ينعى 27 من مقاتليه": they are mourned, and say nothing.
    if (before && Is(*before, "mourns"))
      if (const QuantityPhrase* people = field_.QuantityAt(first); people != nullptr && IsNumbered(people->people))
        return false;
    return before && Is(*before, other.tag);
  }

  // "صورة للشاب فلان الذي قتل", "للطفلة فلانة من مواليد كذا التي قتلت": one called by name right before the relative.
  bool IsNamedAntecedent(const Predicate& predicate, std::uint32_t first) const {
    constexpr std::uint32_t kFar = 6;  // tokens from the name to the relative
    const std::uint32_t relative = predicate.first - 1U;
    if (!predicate.frame->verbal || predicate.first < first + 2U || !Is(relative, "relative")) return false;
    for (std::uint32_t at = relative; at-- > first && relative - at <= kFar;) {
      if (IsComma(at) || OutcomeReading(at) != nullptr) return false;
      const NamePhrase* name = field_.NameAt(at);
      if (name != nullptr && name->type == EntityType::kPerson) return name->first <= first + 1U && name->last == at;
      if (HasVerb(at) && name == nullptr) return false;
    }
    return false;
  }

  // "ارتقى خلاله الشاب فلان", "استشهد فيها الشابان فلان وفلان": the pronoun takes up where it was.
  bool IsSubjectBehindWhere(const Predicate& predicate, std::size_t where, std::uint32_t first,
                            std::uint32_t last) const {
    if (where != predicate.last + 1U || !predicate.frame->verbal) return false;
    if (!Is(where, "meanwhile") && !Is(where, "locative") && !Is(where, "cause")) return false;
    const NamePhrase* name = field_.NameAt(last);
    const QuantityPhrase* people = field_.QuantityAt(first);
    // "قُتل فيه الشاب فلان" needs nothing more: one definite person behind the word.
    const bool weak = predicate.analysis->lexeme->Is("weak");
    return (weak && name != nullptr && name->type == EntityType::kPerson) ||
           (people != nullptr && people->people.form == Form::kDual);
  }

  bool ObjectBehind(std::uint32_t last) const {
    const std::optional<std::size_t> next = After(last);
    if (!next) return false;
    // "قتل ثلاثة مدنيين (طفلان وامرأة)": brackets spell out, they are no object.
    if (token(*next).bracketed && !token(last).bracketed) return false;
    const QuantityPhrase* quantity = field_.QuantityAt(*next);
    // "قتل خمسة جنود فلبينيين": of what nation they are.
    if (quantity != nullptr && quantity->people.form == Form::kPlural && Is(quantity->head, "nation")) return false;
    // "اعتقلوا 12 شخصا مشتبها بهم"
    if (quantity != nullptr && IsQualifier(*quantity)) return false;
    return quantity != nullptr && quantity->counts_people && !IsPart(*quantity) && !quantity->outcome &&
           std::none_of(lattice().readings[*next].begin(), lattice().readings[*next].end(),
                        [](const Analysis& a) { return a.Has(kWa); });
  }

  const std::vector<Predicate>& predicates_;
  const std::vector<Filling>& fillings_;
  const std::vector<bool>& used_;
  const FrameTable& table_;
  const CandidateBars bars_;
  const Doers doers_;
};

}  // namespace

std::vector<Candidate> WeighCandidates(const FrameDraft& draft, const FrameTable& table,
                                       const std::vector<std::uint32_t>& of) {
  return Weigher(draft, table).Run(of);
}

}  // namespace isnad
