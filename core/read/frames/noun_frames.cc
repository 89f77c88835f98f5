#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/events/event_places.h"
#include "core/read/frames/frame_draft.h"
#include "core/read/frames/nominal_tolls.h"
#include "core/read/frames/topics.h"

// A noun of outcome whose number stands elsewhere ("القتلى سبعة", "عدد القتلى إلى 9"), is a name ("الشهيد فلان"), or is
// not said ("قتلى وجرحى في غارة").

namespace isnad {
namespace {

constexpr int kToTheToll = 30;  // words from "عدد قتلى" to the number that it rose to: the event stands between

class NounFiller : private Words {
 public:
  explicit NounFiller(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  // "القتلى رجل واثنان من أبنائه أصيب منزلهم": who the dead are is not whom the next verb befell.
  void FillCopulas() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || !predicate.no_claim.empty() || predicate.negated ||
          !(predicate.frame->Stands(kCopula) || predicate.frame->Stands(kInside)))
        continue;
      if (!predicate.analysis->Has(kAl)) continue;
      if (predicate.analysis->number == Number::kDual) FillTwo(p);
      if (predicate.analysis->number != Number::kPlural) continue;
      const std::optional<std::uint32_t> q = NumberOf(predicate, false);
      if (!q || field_.quantities[*q].people.form != Form::kSingular) continue;
      Filling filling = draft_.MakeFilling(p, *q, field_.quantities[*q].first, field_.quantities[*q].last);
      filling.rule = "noun-is-number";
      draft_.Add(std::move(filling), *q);
    }
  }

  void FillNouns() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate predicate = draft_.frames.predicates[p];
      if (!draft_.done.contains(p) && draft_.DeniesAny(p)) draft_.Zero(p, std::nullopt);
      if (draft_.done.contains(p) || !predicate.no_claim.empty()) continue;
      if (!predicate.frame->Stands(kCopula) && !predicate.frame->Stands(kSelf)) continue;
      if (predicate.negated) {
        // "لا صلة للضحايا بـ": a definite noun is not what is denied.
        if (IsDefinite(predicate.first)) continue;
        // "لا توجد حالة وفاة"
        const std::optional<std::size_t> before = Before(predicate.first);
        if (predicate.analysis->number == Number::kPlural || predicate.analysis->lexeme->Is("casualty") ||
            (before && Is(*before, "case")))
          draft_.Zero(p, std::nullopt);
        continue;
      }
      if (const std::optional<std::uint32_t> people = AreVictims(predicate)) {
        Filling filling = draft_.MakeFilling(p, *people, field_.quantities[*people].first, predicate.last);
        filling.first = std::min(filling.first, field_.quantities[*people].first);
        filling.rule = "are-victims";
        draft_.Add(std::move(filling), people);
        continue;
      }
      if (NamesAPlace(predicate)) {
        draft_.Close(p, "in-a-name");
        continue;
      }
      if (const std::optional<std::uint32_t> dead = WhoseBodies(predicate)) {
        Filling filling = draft_.MakeFilling(p, *dead, field_.quantities[*dead].first, field_.quantities[*dead].last);
        filling.rule = "bodies-of";
        draft_.Add(std::move(filling), dead);
        continue;
      }
      if (IsLoneTag(predicate)) {
        draft_.Close(p, "hashtag");
        continue;
      }
      if (IsManner(predicate)) {
        draft_.Close(p, "manner");
        continue;
      }
      const bool toll = predicate.frame->Stands(kToll) &&
                        (Rises(predicate.first) || RisesAsWell(predicate) || RisesBehind(predicate));
      std::optional<std::uint32_t> number = NumberOf(predicate, toll);
      if (!number) number = TollWithoutVerb(predicate);
      if (!number) number = NumberOfConstruct(predicate);
      if (!number) number = NumberFallenAs(predicate);
      const bool of_those_who = !number && (number = NumberOfThoseWho(predicate)).has_value();
      if (!number && !predicate.negated) number = NumberTheyAre(draft_, predicate);
      if (number && AreTheirs(predicate, field_.quantities[*number])) number.reset();
      if (number) {
        if (toll && SharesToll(p)) {
          draft_.frames.quantity_reason[*number] = "shared-figure";
          draft_.Close(p, "shared-figure");
          continue;
        }
        Filling filling =
            draft_.MakeFilling(p, *number, field_.quantities[*number].first, field_.quantities[*number].last);
        filling.rule = toll ? "toll" : "noun-is-number";
        if (of_those_who && field_.quantities[*number].bare) filling.group = Group::kAny;
        if (filling.group == Group::kAny) filling.group = draft_.GroupNear(predicate.first, predicate.last);
        draft_.Add(std::move(filling), number);
        continue;
      }
      if (const Analysis* tens = InTens(predicate)) {
        // "عدد القتلى بالمئات"
        Filling filling;
        filling.predicate = p;
        filling.first = predicate.first;
        filling.last = predicate.last + 1;
        filling.people = {Form::kTens, Bound::kExact, static_cast<std::uint32_t>(tens->lexeme->value), std::nullopt,
                          false};
        filling.outcome = predicate.outcome;
        filling.group = draft_.GroupNear(predicate.first, predicate.last);
        filling.rule = "noun-in-tens";
        draft_.Add(std::move(filling), std::nullopt);
        continue;
      }
      const std::uint32_t topic = EndOfTopic(field_, predicate);
      if (const std::optional<std::uint32_t> name = NameAfter(topic)) {
        // "القتيل هو فلان", "الشهيد فلان".
        if (predicate.frame->Takes(kByName) && predicate.analysis->number == Number::kSingular &&
            !IsTold(*name, predicate.outcome) && !HasDiedSince(field_, predicate)) {
          Filling filling = draft_.MakeNamed(p, *name);
          filling.rule = "noun-is-name";
          draft_.Add(std::move(filling), std::nullopt);
          continue;
        }
      }
      if (TellsWho(predicate, topic)) {
        // "القتيل هو قائد اللواء": one, whoever he is.
        Filling filling;
        filling.predicate = p;
        filling.first = predicate.first;
        filling.last = static_cast<std::uint32_t>(*After(*After(topic)));
        filling.people = {Form::kSingular, Bound::kExact, 1, 1, false};
        filling.outcome = predicate.outcome;
        const QuantityPhrase* person = field_.QuantityAt(filling.last);
        filling.group = person != nullptr && person->counts_people ? draft_.GroupOf(*person)
                                                                   : draft_.GroupNear(filling.last, filling.last);
        filling.rule = "noun-is-person";
        const std::uint32_t own = field_.quantity_at[filling.last];
        draft_.Add(std::move(filling), own == FieldText::kNone ? std::nullopt : std::optional(own));
        continue;
      }
      // "بعد وفاة جرحى": the word before has counted them.
      const std::uint32_t counted = field_.quantity_at[predicate.first];
      if (counted != FieldText::kNone && draft_.frames.quantity_used[counted]) continue;
      if (draft_.EndsIdiom(predicate.outcome, predicate.first)) continue;
      if (const std::optional<std::uint32_t> whom = WhoAreHostages(predicate)) {
        if (draft_.frames.quantity_used[*whom]) {
          draft_.Close(p, "told-before");
          continue;
        }
        Filling filling = draft_.MakeFilling(p, *whom, field_.quantities[*whom].first, field_.quantities[*whom].last);
        filling.rule = "noun-is-number";
        draft_.Add(std::move(filling), whom);
        continue;
      }
      if (predicate.frame->Takes(kByPlural) && Unnumbered(predicate)) {
        Filling filling;
        filling.predicate = p;
        filling.first = predicate.first;
        filling.last = predicate.last;
        filling.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
        filling.outcome = predicate.outcome;
        filling.group = draft_.GroupNear(predicate.first, predicate.last);
        filling.rule = "plural-noun";
        const std::uint32_t own = field_.quantity_at[predicate.first];
        const std::optional<std::size_t> them = After(predicate.last);
        if (filling.group == Group::kAny && own != FieldText::kNone && them && Is(*them, "of-them"))
          filling.group = draft_.GroupOf(field_.quantities[own]);
        draft_.Add(std::move(filling), own == FieldText::kNone ? std::nullopt : std::optional(own));
      } else if (predicate.analysis->lexeme->Is("casualty") && !IsDefinite(predicate.first)) {
        draft_.Close(p, "victims-unnumbered");
      }
    }
  }

 private:
  // "انتهاكات النزاع وضحاياه المدنيين": all whom it ever hurt.
  bool AreTheirs(const Predicate& predicate, const QuantityPhrase& people) const {
    return predicate.analysis->Has(kPronoun) && people.people.form == Form::kPlural && !IsNumbered(people.people) &&
           IsDefinite(people.head);
  }

  // "أخذ مسلحون أربعة مدنيين رهائن", "احتجزوا 40 مدنيا كرهائن": what those right before it were taken as.
  std::optional<std::uint32_t> WhoAreHostages(const Predicate& predicate) const {
    const Analysis& noun = *predicate.analysis;
    const std::optional<std::size_t> before = Before(predicate.first);
    if (predicate.outcome != Outcome::kCaptured || !noun.lexeme->Is("status") || (noun.clitics & ~kKa) != 0 || !before)
      return std::nullopt;
    const QuantityPhrase* people = field_.QuantityAt(*before);
    if (people == nullptr || people->last != *before || !people->counts_people || people->bare || people->outcome)
      return std::nullopt;
    return field_.quantity_at[*before];
  }

  // "الشهيد فلان ارتقى في غارة": the verb has told of him.
  bool IsTold(std::uint32_t name, Outcome outcome) const {
    const auto& told = draft_.frames.fillings;
    return std::any_of(told.begin(), told.end(), [&](const Filling& filling) {
      return filling.outcome == outcome &&
             std::find(filling.names.begin(), filling.names.end(), name) != filling.names.end();
    });
  }

  // "خمسة عمال ضحايا قصف على البلدة": a headline says of those whom it counts what they are.
  std::optional<std::uint32_t> AreVictims(const Predicate& predicate) const {
    constexpr int kBetween = 6;  // words from the people
    if (predicate.analysis->number != Number::kPlural || predicate.analysis->clitics != 0 ||
        !predicate.analysis->lexeme->Is("casualty") || predicate.last + 1U >= field_.size() ||
        !field_.SameSentence(predicate.last, predicate.last + 1U) ||
        EventReadingAt(lattice(), predicate.last + 1U) == nullptr)
      return std::nullopt;
    std::optional<std::size_t> at = Before(predicate.first);
    if (at && Is(*at, "preposition")) return std::nullopt;  // "30 طفلا من ضحايا القصف"
    for (int steps = 0; at && steps < kBetween; ++steps, at = Before(*at)) {
      if (IsComma(*at) || HasVerb(*at) || OutcomeReading(*at) != nullptr) return std::nullopt;
      const std::uint32_t q = field_.quantity_at[*at];
      if (q == FieldText::kNone || !IsNumbered(field_.quantities[q].people)) continue;
      const QuantityPhrase& people = field_.quantities[q];
      const std::optional<std::size_t> opens = Before(people.first);
      const bool first = !opens || token(people.first).line_start || IsWord(*opens, ":") || IsWord(*opens, "|");
      return first && people.counts_people && !people.outcome && !people.partitive && !people.bare &&
                     !draft_.frames.quantity_used[q]
                 ? std::optional(q)
                 : std::nullopt;
    }
    return std::nullopt;
  }

  // "إن الشهيدين هما من قوة الكمين", "إن القتيلين من الشرطة": how many somebody tells of, by the dual.
  bool FillTheTwo(std::uint32_t p, std::size_t before_of) {
    const Predicate& predicate = draft_.frames.predicates[p];
    const std::optional<std::size_t> that = Before(predicate.first);
    if (!that || !Is(*that, "that")) return false;
    Filling filling;
    filling.predicate = p;
    filling.first = predicate.first;
    filling.last = predicate.last;
    filling.people = {Form::kDual, Bound::kExact, 2, 2, false};
    filling.outcome = predicate.outcome;
    filling.group = draft_.SideBehind(before_of);
    filling.rule = "noun-is-two";
    const std::uint32_t own = field_.quantity_at[predicate.first];
    draft_.Add(std::move(filling), own == FieldText::kNone ? std::nullopt : std::optional(own));
    return true;
  }

  // "القتيلان امرأتان", "إن القتيلين هما امرأتان": who the two are.
  void FillTwo(std::uint32_t p) {
    const Predicate& predicate = draft_.frames.predicates[p];
    std::optional<std::size_t> next = After(predicate.last);
    if (next && token(*next).folded.starts_with("الاخر")) next = After(*next);  // "والقتيلان الآخران عنصران"
    const bool are = next && Is(*next, "they-are");
    if (are) next = After(*next);
    if (next && IsWord(*next, "من") && FillTheTwo(p, *next - 1)) return;
    if (FillTwoNamed(p)) return;
    const std::uint32_t q = next ? field_.quantity_at[*next] : FieldText::kNone;
    if (q == FieldText::kNone || draft_.frames.quantity_used[q]) return;
    const QuantityPhrase& people = field_.quantities[q];
    if (people.first != *next || people.people.form != Form::kDual || people.outcome || IsDefinite(people.head) ||
        !token(people.head).folded.ends_with("ان"))
      return;
    Filling filling = draft_.MakeFilling(p, q, people.first, people.last);
    filling.rule = "noun-is-number";
    draft_.Add(std::move(filling), q);
  }

  // "ارتقاء الشهيدين فلان وفلان", "الشهيدان البطلان فلان وفلان"
  bool FillTwoNamed(std::uint32_t p) {
    const Predicate& predicate = draft_.frames.predicates[p];
    if (!TellsItself(predicate.outcome) || predicate.frame->verbal) return false;
    const std::optional<std::uint32_t> name = NameAfter(predicate.last);
    const std::optional<std::size_t> other = name ? After(field_.names[*name].last) : std::nullopt;
    const NamePhrase* second = other && Joined(*other, kWa) ? field_.NameAt(*other) : nullptr;
    if (second == nullptr || second->type != EntityType::kPerson) return false;
    const std::uint32_t own = field_.quantity_at[predicate.first];
    // "الشهيدان البطلان", "الشهيدين الشابين": what else they are called.
    for (std::uint32_t at = predicate.last + 1; at < field_.names[*name].first; ++at)
      if (const std::uint32_t q = field_.quantity_at[at]; q != FieldText::kNone) draft_.frames.quantity_used[q] = true;
    Filling filling = draft_.MakeNamed(p, *name);
    filling.names.push_back(field_.name_at[*other]);
    filling.last = std::max(filling.last, second->last);
    filling.people = {Form::kDual, Bound::kExact, 2, 2, false};
    filling.rule = "two-named";
    draft_.Add(std::move(filling), own == FieldText::kNone ? std::nullopt : std::optional(own));
    return true;
  }

  // "رفات 10 أشخاص", "جثث ثلاثة مدنيين", "جثث امرأة وطفلين", "جثامين أب وأم وأطفالهما".
  std::optional<std::uint32_t> WhoseBodies(const Predicate& predicate) const {
    if (!predicate.analysis->lexeme->Is("body") || IsDefinite(predicate.first)) return std::nullopt;
    const std::optional<std::size_t> next = After(predicate.last);
    const std::uint32_t q = next ? field_.quantity_at[*next] : FieldText::kNone;
    if (q == FieldText::kNone || field_.quantities[q].first != *next || draft_.frames.quantity_used[q])
      return std::nullopt;
    const QuantityPhrase& people = field_.quantities[q];
    if (!people.counts_people || people.outcome) return std::nullopt;
    const std::optional<std::size_t> beside = After(people.last);
    const bool listed = predicate.analysis->number == Number::kPlural && !IsDefinite(people.head) && beside &&
                        Joined(*beside, kWa) && field_.QuantityAt(*beside) != nullptr &&
                        field_.QuantityAt(*beside)->counts_people && !field_.QuantityAt(*beside)->outcome;
    return IsNumbered(people.people) || listed ? std::optional(q) : std::nullopt;
  }

  // "أربعة من حراس المبنى سقطوا قتلى": as what those fell who stand before the verb.
  std::optional<std::uint32_t> NumberFallenAs(const Predicate& predicate) const {
    constexpr int kTheirs = 4;  // words of whose they are
    const Analysis& word = *predicate.analysis;
    if (!word.lexeme->Is("person") || word.number == Number::kSingular || word.clitics != 0) return std::nullopt;
    const std::optional<std::size_t> verb = Before(predicate.first);
    if (!verb || !Is(*verb, "fall") || !HasVerb(*verb) || !token(*verb).folded.ends_with("ا")) return std::nullopt;
    std::optional<std::size_t> at = Before(*verb);
    for (int steps = 0; at && steps <= kTheirs; ++steps, at = Before(*at)) {
      if (const std::uint32_t q = field_.quantity_at[*at]; q != FieldText::kNone) {
        const QuantityPhrase& people = field_.quantities[q];
        const bool told = people.counts_people && (IsNumbered(people.people) || people.people.form == Form::kDual);
        return told && !people.outcome && !draft_.frames.quantity_used[q] ? std::optional(q) : std::nullopt;
      }
      if (!IsWord(*at, "من") && !Joined(*at, kAl) && !InName(*at)) return std::nullopt;
    }
    return std::nullopt;
  }

  // "مستشفى الشهيد فلان", "لواء الشهيد فلان": what is called after him.
  bool NamesAPlace(const Predicate& predicate) const {
    if (predicate.analysis->number != Number::kSingular || !predicate.analysis->Has(kAl)) return false;
    const std::optional<std::size_t> before = Before(predicate.first);
    if (!before || Joined(*before, kAl) || IsComma(*before)) return false;
    return Is(*before, "building") || Is(*before, "place-cue") || Is(*before, "cue=place") || Is(*before, "cue=org") ||
           Is(*before, "security-body") || Is(*before, "militant-body") || Is(*before, "source-noun");
  }

  // "لترتفع حصيلة القتلى إلى 20، والجرحى إلى 45": the verb is told once for both.
  bool RisesAsWell(const Predicate& predicate) const {
    const std::optional<std::size_t> next = After(predicate.last);
    if (!next || token(*next).folded != "الي" || !Joined(predicate.first, kWa)) return false;
    for (std::size_t at = predicate.first; const std::optional<std::size_t> before = Before(at);) {
      at = *before;
      if (Is(at, "rise")) return true;
    }
    return false;
  }

  // "بلغ", "تجاوز", "ناهز": the number is the verb's object.
  bool IsReach(std::size_t at) const {
    return Is(at, "reach") || Is(at, "exceed") ||
           (Is(at, "about") && lattice().Find(at, "about")->lexeme->pos == Pos::kVerb);
  }

  // "حصيلة الإصابات ارتفعت إلى 96": the verb behind its subject.
  bool RisesBehind(const Predicate& predicate) const {
    const std::optional<std::size_t> toll = Before(predicate.first);
    if (!toll || !Is(*toll, "toll")) return false;
    std::size_t at = predicate.last;
    for (int steps = 0; steps < 8; ++steps) {
      const std::optional<std::size_t> next = After(at);
      // "حصيلة القتلى بين الجرحى والمرافقين بلغت 30": of whom they are.
      const bool among = IsWord(at, "بين") && next && Joined(*next, kAl);
      if (!next || IsComma(*next) || (steps > 0 && !among && OutcomeReading(*next) != nullptr)) return false;
      at = *next;
      if (Is(at, "rise") || IsReach(at)) return true;
    }
    return false;
  }

  // "حصيلة القتلى والجرحى ارتفعت إلى 7": one figure for both.
  bool SharesToll(std::uint32_t p) {
    const Predicate& predicate = draft_.frames.predicates[p];
    const std::optional<std::size_t> other = Before(predicate.first);
    if (!other || !Joined(predicate.first, kWa) || !IsDefinite(*other)) return false;
    const std::optional<std::uint32_t> first = draft_.PredicateAt(static_cast<std::uint32_t>(*other), *other);
    if (!first || draft_.done.contains(*first) || draft_.frames.predicates[*first].outcome == predicate.outcome)
      return false;
    const std::optional<std::size_t> toll = Before(*other);
    if (!toll || !Is(*toll, "toll")) return false;
    draft_.Close(*first, "shared-figure");
    return true;
  }

  // "#عاجل #قتلى #جرحى": a line of tags.
  bool IsLoneTag(const Predicate& predicate) const {
    if (!token(predicate.first).hashtag) return false;
    for (std::size_t at = predicate.first; !token(at).line_start && at > 0;)
      if (!token(--at).hashtag) return false;
    for (std::size_t at = predicate.last + 1; at < field_.size() && !token(at).line_start; ++at)
      if (!token(at).hashtag) return false;
    return true;
  }

  // The number of "القتلى بالمئات", "عدد الجرحى بالعشرات", "سقط شهداء بالعشرات".
  const Analysis* InTens(const Predicate& predicate) const {
    const Number number = predicate.analysis->number;
    if (number != Number::kPlural && number != Number::kDualOrPlural) return nullptr;
    const std::optional<std::size_t> next = After(predicate.last);
    if (!next || *next != predicate.last + 1U) return nullptr;
    for (const Analysis& a : lattice().readings[*next])
      if (a.lexeme->Is("indefinite") && a.lexeme->pos == Pos::kNumber && a.Has(kBi) && a.Has(kAl) &&
          !a.lexeme->Is("few"))
        return &a;
    return nullptr;
  }

  // "إصابة زوجته بإصابات خطيرة": how they were hurt.
  bool IsManner(const Predicate& predicate) const {
    constexpr std::size_t kReach = 8;
    if (predicate.analysis->number != Number::kPlural) return false;
    if (IsOwnNoun(predicate)) return true;
    if (!Joined(predicate.first, kBi)) return false;
    return std::any_of(draft_.frames.predicates.begin(), draft_.frames.predicates.end(), [&](const Predicate& other) {
      return other.outcome == predicate.outcome && other.last < predicate.first &&
             predicate.first - other.last <= kReach && field_.SameSentence(other.first, predicate.first);
    });
  }

  // "أصيب عشرة جنود إصابات طفيفة": the verb's own noun.
  bool IsOwnNoun(const Predicate& predicate) const {
    constexpr int kReach = 9;  // words back to the verb
    if (predicate.analysis->clitics != 0 || predicate.analysis->lexeme->Is("person")) return false;
    std::optional<std::size_t> at = Before(predicate.first);
    for (int steps = 0; at && steps < kReach && !IsComma(*at); ++steps, at = Before(*at)) {
      if (Is(*at, "preposition") && !IsWord(*at, "من") && !Is(*at, "meanwhile")) return false;
      const Analysis* verb = OutcomeReading(*at);
      if (verb != nullptr) return verb->lexeme->pos == Pos::kVerb && verb->lexeme->outcome == predicate.outcome;
    }
    return false;
  }

  bool TellsWho(const Predicate& predicate, std::uint32_t topic) const {
    if (predicate.analysis->number != Number::kSingular || !predicate.analysis->Has(kAl)) return false;
    const std::optional<std::size_t> copula = After(topic);
    if (!copula || !Is(*copula, "pronoun-word")) return false;
    const std::optional<std::size_t> who = After(*copula);
    return who && token(*who).kind == TokenKind::kWord && !Is(*who, "relative") && !Is(*who, "preposition") &&
           !HasVerb(*who);
  }

  // "عشرة جنود سقطوا بين قتلى وجرحى": how many of either is not said; "من بين" tells parts.
  bool IsBetweenTheTwo(std::size_t noun) const {
    std::optional<std::size_t> between = Before(noun);
    if (between && Joined(noun, kWa) && OutcomeReading(*between) != nullptr) between = Before(*between);
    if (!between || !IsWord(*between, "بين")) return false;
    const std::optional<std::size_t> of = Before(*between);
    return !(of && IsWord(*of, "من"));
  }

  // "قتلى وجرحى في غارة": an indefinite plural that nothing possesses.
  bool Unnumbered(const Predicate& predicate) const {
    // "سقوط ضحايا" says neither how many nor what became of them; "ضحايا مدنيون" at least says who.
    const Lexeme& noun = *predicate.analysis->lexeme;
    const bool casualties =
        noun.Is("casualty") &&
        (noun.Is("losses") || draft_.GroupNear(predicate.first, predicate.last) == Group::kAny);  // "خسائر في صفوفهم"
    const bool sought = predicate.outcome == Outcome::kMissing && predicate.analysis->number == Number::kDualOrPlural;
    if ((predicate.analysis->number != Number::kPlural && !sought && !AreCarried(predicate)) || casualties ||
        predicate.analysis->lexeme->Is("body") || IsDefinite(predicate.first))
      return false;
    const std::optional<std::size_t> before = Before(predicate.first), next = After(predicate.last);
    // "إصابات بعضهم خطيرة"; "جرحى بينهم أطفال" are any.
    if (next && Is(*next, "partitive") && !TellsWhoSomeAre(*next)) return false;
    if (before && (Is(*before, "toll") || Is(*before, "every"))) return false;
    if (IsBetweenTheTwo(predicate.first)) return false;
    if (!next || IsComma(*next) || token(*next).kind != TokenKind::kWord) return true;
    // "قتلى المداهمة", "جرحى القصف": a noun right behind makes it definite.
    // "جرحى عسكريون": an indefinite plural beside it says who they are.
    if (const Analysis* who = lattice().Find(*next, "person"); who != nullptr && who->number == Number::kPlural &&
                                                               !who->lexeme->outcome && !who->Has(kAl) &&
                                                               !who->Has(kPronoun))
      return true;
    return Is(*next, "preposition") ||
           std::any_of(lattice().readings[*next].begin(), lattice().readings[*next].end(), [](const Analysis& a) {
             return a.lexeme->pos == Pos::kAdjective || a.Has(kBi) || a.Has(kWa) || a.Has(kLi) ||
                    a.lexeme->pos == Pos::kParticle;
           });
  }

  // "وصول مصابين إلى المستشفى", "إسعاف مصابين": two or more, right behind the word of care.
  bool AreCarried(const Predicate& hurt) const {
    const std::optional<std::size_t> before = Before(hurt.first);
    if (!before || hurt.outcome != Outcome::kInjured || hurt.analysis->number != Number::kDualOrPlural ||
        hurt.analysis->clitics != 0)
      return false;
    const auto& readings = lattice().readings[*before];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.form == VerbForm::kVerbalNoun && (a.lexeme->Is("take-to-care") || a.lexeme->Is("reach"));
    });
  }

  bool EndsClause(std::size_t at) const {
    const std::optional<std::size_t> behind = After(at);
    return !behind || IsComma(*behind) || token(*behind).kind == TokenKind::kPunct;
  }

  // "بينهم أطفال", "معظمهم من النساء": people behind the word, and not what became of them.
  bool TellsWhoSomeAre(std::size_t some) const {
    if (!(Is(some, "among") || Is(some, "most") || Is(some, "of-them"))) return false;
    if (Is(some, "of-them") && EndsClause(some)) return true;  // "سقوط جرحى منهم."
    std::optional<std::size_t> who = After(some);
    if (who && IsWord(*who, "من")) who = After(*who);
    const QuantityPhrase* people = who ? field_.QuantityAt(*who) : nullptr;
    return people != nullptr && people->counts_people && !people->outcome && !people->bare;
  }

  // "القتلى: 11 والجرحى: 8": a number alone behind the colon.
  bool IsLabel(const Predicate& predicate) const {
    const std::optional<std::size_t> colon = After(predicate.last);
    const std::optional<std::size_t> number = colon ? After(*colon) : std::nullopt;
    const QuantityPhrase* people = number && IsWord(*colon, ":") ? field_.QuantityAt(*number) : nullptr;
    return people != nullptr && people->first == *number && people->bare && IsDefinite(predicate.first);
  }

  // "القتلى سبعة وعشرون", "عدد القتلى إلى 9", "القتلى هم رجل وابناه".
  std::optional<std::uint32_t> NumberOf(const Predicate& predicate, bool toll) const {
    if (TellsOfSome(predicate)) return std::nullopt;
    if (const std::optional<std::size_t> next = After(predicate.last); next && IsOfTopic(*next, predicate))
      return NumberBeside(predicate);
    return toll ? NumberReached(predicate) : NumberBeside(predicate);
  }

  // "بين القتلى مهندس", "معظم القتلى عمال": a part of them, not all. "من بين القتلى والجرحى أطفال": of both, how many
  // of either is not said.
  bool TellsOfSome(const Predicate& predicate) const {
    const std::optional<std::size_t> opener = Before(predicate.first);
    if (!opener) return false;
    if (Is(*opener, "among") || Is(*opener, "most-of")) return true;
    const std::optional<std::size_t> among = Before(*opener);
    return among && Is(*among, "among") && OutcomeReading(*opener) != nullptr;
  }

  // The quantity not yet told of that begins here, and is not the noun's own.
  std::optional<std::uint32_t> FreeQuantityAt(std::size_t at, const Predicate& predicate) const {
    const std::uint32_t q = field_.quantity_at[at];
    const bool begins = q != FieldText::kNone && field_.quantities[q].first == at;
    return begins && !draft_.frames.quantity_used[q] && q != field_.quantity_at[predicate.first] ? std::optional(q)
                                                                                                 : std::nullopt;
  }

  // "القتلى سبعة وعشرون", "القتلى هم: رجل وامرأة", and a label "القتلى: 5".
  std::optional<std::uint32_t> NumberBeside(const Predicate& predicate) const {
    std::size_t at = predicate.last;
    for (int steps = 0; steps < 3; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next || IsComma(*next)) return std::nullopt;
      at = *next;
      if (const std::optional<std::uint32_t> q = FreeQuantityAt(at, predicate)) {
        const QuantityPhrase& quantity = field_.quantities[*q];
        const bool theirs = (quantity.counts_people || quantity.unit.empty()) && !quantity.partitive &&
                            !quantity.outcome && (IsDefinite(predicate.first) || IsLineLabel(predicate));
        return theirs ? q : std::nullopt;
      }
      const bool colon = (IsWord(at, ":") && Is(at - 1, "they-are")) ||
                         ((IsLineLabel(predicate) || IsLabel(predicate)) && at == predicate.last + 1U);
      if (!Is(at, "they-are") && !Is(at, "aside") && !colon && !(steps == 0 && IsOfTopic(at, predicate)))
        return std::nullopt;
    }
    return std::nullopt;
  }

  // "أما عدد الجرحى فهو تسعة", "أما القتلى فهم ثلاثة"
  bool IsOfTopic(std::size_t at, const Predicate& predicate) const {
    std::optional<std::size_t> opener = Before(predicate.first);
    if (IsWord(at, "هو") || IsWord(at, "هي")) return opener && Is(*opener, "toll");  // "عدد القتلى هو 11"
    if (!IsWord(at, "فهو") && !IsWord(at, "فهم")) return false;
    if (opener && Is(*opener, "toll")) opener = Before(*opener);
    return opener && (IsWord(*opener, "اما") || IsWord(*opener, "واما"));
  }

  // "ارتفع عدد القتلى في الهجوم على القرية إلى 9": what a toll has come to, behind what they died in.
  std::optional<std::uint32_t> NumberReached(const Predicate& predicate) const {
    std::size_t at = predicate.last;
    for (int steps = 0; steps < kToTheToll; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next || (IsComma(*next) && !GoesOnBehind(*next, predicate, steps > 0))) return std::nullopt;
      at = *next;
      // "الجرحى إلى 279 وعدد الآليات إلى 246": another count begins.
      if (steps > 0 && Is(at, "toll") && Joined(at, kWa)) return std::nullopt;
      if (InName(at)) continue;                    // "سجن يديره الحوثيون"
      if (field_.DateAt(at) != nullptr) continue;  // "عدد القتلى منذ نيسان 2023 إلى 3120"
      const std::optional<std::uint32_t> q = FreeQuantityAt(at, predicate);
      if (!q || BelongsToEvent(field_.quantities[*q])) continue;
      const QuantityPhrase& quantity = field_.quantities[*q];
      if (!quantity.counts_people && !quantity.unit.empty()) return std::nullopt;
      if (quantity.partitive || (quantity.outcome && TellsItself(*quantity.outcome))) return std::nullopt;
      // "حصيلة القتلى في صفوف المسلحين بـ 200"
      const bool whole = IsDefinite(quantity.head) || quantity.people.form == Form::kPlural;
      if (!IsNumbered(quantity.people) && whole) continue;
      return IsReachedAt(at, predicate) ? q : std::nullopt;
    }
    return std::nullopt;
  }

  // "عدد المفقودين المسجلين لديها، بلغ 350", "عدد القتلى، بحسب مصدر طبي، إلى عشرين", "عدد القتلى، الأربعاء، إلى 8".
  bool GoesOnBehind(std::size_t comma, const Predicate& predicate, bool told) const {
    const std::optional<std::size_t> word = After(comma);
    if (!word) return false;
    if (Is(*word, "reach") || Is(*word, "rise") || Is(*word, "accord")) return true;
    return Rises(predicate.first) && (field_.DateAt(*word) != nullptr ||
                                      (told && (IsWord(*word, "الي") || IsWord(*word, "ل"))) || RisesPastAsides(comma));
  }

  // A number between the toll and what it came to.
  bool BelongsToEvent(const QuantityPhrase& quantity) const {
    if (quantity.operations) return true;  // "في الهجومين إلى 70"
    if (IsAboard(quantity)) return true;   // "مركب يقل 80 مهاجرا إلى 70"
    const bool thing = !quantity.counts_people && !quantity.unit.empty();  // "في تفجير السيارتين إلى 42"
    if (thing) return IsDefinite(quantity.head);
    const std::optional<std::size_t> before = Before(quantity.first), after = After(quantity.last);
    if (before && IsWord(*before, "بين") && IsDefinite(quantity.head)) return true;  // "بين المدنيين"
    // "عدد القتلى من 15 إلى 17": what it was before.
    return before && after && IsWord(*before, "من") && IsWord(*after, "الي");
  }

  // "غرق مركب يقل مئات المهاجرين", "مبنى يقطنه 30 نازحا", "حافلة على متنها 40 راكبا": who was in it, and no toll.
  bool IsAboard(const QuantityPhrase& people) const {
    const std::optional<std::size_t> before = Before(people.first);
    if (!before || !people.counts_people) return false;
    return std::any_of(lattice().readings[*before].begin(), lattice().readings[*before].end(), [](const Analysis& a) {
      const bool bears = a.form == VerbForm::kPresent && (a.lexeme->Is("carries") || a.lexeme->Is("lives"));
      return bears || (a.lexeme->Is("aboard") && a.Has(kPronoun));
    });
  }

  // "ارتفاع حصيلة الجرحى لـ 5", as posts write "إلى"; "ارتفاع ضحايا القصف لـ 223" says of neither.
  bool IsTollSaid(const Predicate& predicate) const {
    const std::optional<std::size_t> toll = Before(predicate.first);
    return Rises(predicate.first) && (!predicate.analysis->lexeme->Is("casualty") || (toll && Is(*toll, "toll")));
  }

  bool IsReachedAt(std::size_t at, const Predicate& predicate) const {
    const std::optional<std::size_t> before = Before(at);
    const bool reached = before && (IsWord(*before, "الي") || IsWord(*before, "ب") || IsReach(*before) ||
                                    Is(*before, "toll") || *before == predicate.last || IsWord(*before, ":") ||
                                    (IsWord(*before, "عند") && Rises(predicate.first)) ||
                                    (IsWord(*before, "ل") && IsTollSaid(predicate)));
    return reached || IsReach(at) || IsReachedBehind(predicate, at);
  }

  // "إن شهداء كمين كذا 12 مجندا", "ضحايا الغارة 12": the number is the predicate, behind what they fell in.
  std::optional<std::uint32_t> NumberOfConstruct(const Predicate& predicate) const {
    constexpr int kReach = 5;  // words of the event
    const std::optional<std::size_t> before = Before(predicate.first);
    const Analysis& noun = *predicate.analysis;
    // "كشف أن عدد شهداء الشرطة 16": of whom they were is enough behind "the number of".
    const bool toll = before && Is(*before, "toll");
    // "مصدر أمني: قتلى القرية سبعة"
    const bool opens = !before || Is(*before, "that") || IsWord(*before, ":") || IsWord(*before, "|");
    if (noun.number != Number::kPlural || noun.clitics != 0 || !(toll || opens)) return std::nullopt;
    std::optional<std::size_t> at = After(predicate.last);
    bool event = false, of_whom = false;
    for (int steps = 0; at && steps < kReach; ++steps, at = After(*at)) {
      // "قالت الحركة إن قتلى الجيش 12"
      if (steps == 0 && (draft_.SideOfWord(*at) != Group::kAny || Is(*at, "person")) && IsDefinite(*at)) {
        of_whom = true;
        continue;
      }
      const std::uint32_t q = field_.quantity_at[*at];
      if (q != FieldText::kNone && field_.quantities[q].first == *at) {
        const QuantityPhrase& people = field_.quantities[q];
        const bool bare = of_whom && people.bare && people.unit.empty();
        const bool counted =
            (people.counts_people || bare) && IsNumbered(people.people) && !people.outcome && !people.partitive;
        return (event || of_whom) && counted && !Joined(*at, kWa) && !draft_.frames.quantity_used[q] ? std::optional(q)
                                                                                                     : std::nullopt;
      }
      const auto& readings = lattice().readings[*at];
      const bool tells = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->event && a.lexeme->pos == Pos::kNoun && (a.clitics & ~kAl) == 0;
      });
      const NamePhrase* named = field_.NameAt(*at);
      event = event || tells || (Is(*at, "building") && Joined(*at, kAl)) ||  // "إن قتلى المستشفى أحد عشر"
              (named != nullptr && named->type == EntityType::kPlace && *at == predicate.last + 1U);
      if (!tells && !(event && Is(*at, "building")) && field_.NameAt(*at) == nullptr && !Is(*at, "cue=place") &&
          !(event && Is(*at, "preposition")))
        return std::nullopt;
    }
    return std::nullopt;
  }

  // "إن القتلى الذين دُفنوا حتى الظهر ستة وستون", "إن المفقودين من عماله ثمانية": the number is the predicate, behind
  // all that is told of the dead, and ends the clause.
  std::optional<std::uint32_t> NumberOfThoseWho(const Predicate& predicate) const {
    constexpr int kReach = 12;  // words of the relative clause
    const std::optional<std::size_t> that = Before(predicate.first), who = After(predicate.last);
    const Number number = predicate.analysis->number;
    if (!predicate.analysis->Has(kAl) || (number != Number::kPlural && number != Number::kDualOrPlural) || !who ||
        !(Is(*who, "relative") || IsWord(*who, "من")) || !(that && Is(*that, "that")))
      return std::nullopt;
    std::size_t at = *who;
    for (int steps = 0; steps < kReach; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next || IsComma(*next) || OutcomeReading(*next) != nullptr || Is(*next, "that")) return std::nullopt;
      const bool governed = Is(at, "preposition") && !Joined(at, kPronoun);
      at = *next;
      const std::optional<std::uint32_t> q = FreeQuantityAt(at, predicate);
      if (!q || field_.DateAt(at) != nullptr) continue;
      const QuantityPhrase& people = field_.quantities[*q];
      if (!people.counts_people && !people.unit.empty()) continue;  // "خلال 48 ساعة"
      if (governed && !IsNumbered(people.people)) continue;         // "من عماله"
      const std::optional<std::size_t> behind = After(people.last);
      const bool ends = !behind || token(*behind).kind == TokenKind::kPunct || Joined(*behind, kWa) ||
                        IsWord(*behind, "لا");  // "ثمانية لا سبعة"
      return ends && !governed && IsNumbered(people.people) && !people.partitive && !people.outcome &&
                     !Joined(at, kBi) && !Joined(at, kLi) && !Joined(at, kWa)
                 ? q
                 : std::nullopt;
    }
    return std::nullopt;
  }

  // "إن عدد القتلى من الجانب الحكومي تسعة": the number is the predicate, behind whose they were.
  std::optional<std::uint32_t> TollWithoutVerb(const Predicate& predicate) const {
    constexpr int kReach = 6;
    const std::optional<std::size_t> toll = Before(predicate.first), of = After(predicate.last);
    if (!toll || !Is(*toll, "toll") || !predicate.analysis->Has(kAl) || !of || !Is(*of, "preposition"))
      return std::nullopt;
    std::size_t at = *of;
    for (int steps = 0; steps < kReach; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next || IsComma(*next)) return std::nullopt;
      const bool governed = Is(at, "preposition");
      at = *next;
      const std::uint32_t q = field_.quantity_at[at];
      const bool begins = q != FieldText::kNone && field_.quantities[q].first == at;
      if (!begins || !IsNumbered(field_.quantities[q].people)) {  // "من المدنيين 14"
        if (HasVerb(at) || OutcomeReading(at) != nullptr) return std::nullopt;
        continue;
      }
      const QuantityPhrase& people = field_.quantities[q];
      const bool free = people.counts_people && !people.outcome && !people.partitive && !governed &&
                        !draft_.frames.quantity_used[q] && !Joined(at, kWa) && !Joined(at, kLi);
      return free ? std::optional(q) : std::nullopt;
    }
    return std::nullopt;
  }

  // "ارتفعت حصيلة القتلى، بعد الهجوم على مسجد، داخل البلدة، إلى 50": asides that tell of nobody else.
  bool RisesPastAsides(std::size_t comma) const {
    std::size_t at = comma;
    for (int steps = 0; steps < kToTheToll; ++steps) {
      const std::optional<std::size_t> next = After(at);
      // "عدد قتلى الهجوم الذي وقع قرب القرية، بمحافظة كذا، ارتفع إلى عشرة": the verb may stand behind them.
      const bool rises = next && IsComma(at) && (Is(*next, "rise") || Is(*next, "reach"));
      if (!next || (HasVerb(*next) && !InName(*next) && !rises) || OutcomeReading(*next) != nullptr ||
          Is(*next, "that"))
        return false;
      const QuantityPhrase* people = field_.QuantityAt(*next);
      if (people != nullptr && people->counts_people && !IsAboard(*people))
        return (IsWord(at, "الي") || IsWord(at, "ل")) && IsNumbered(people->people);
      at = *next;
    }
    return false;
  }

  // "بلغ عدد القتلى في غارة على البلدة ثلاثة": the object of the verb before the toll, behind all that the toll has
  // beside it. A number that a preposition governs is not.
  bool IsReachedBehind(const Predicate& predicate, std::size_t number) const {
    const std::optional<std::size_t> toll = Before(predicate.first), before = Before(number);
    if (!toll || !Is(*toll, "toll") || !before || Is(*before, "preposition") || Is(*before, "partitive")) return false;
    const std::optional<std::size_t> verb = Before(*toll);
    if (!verb || !IsReach(*verb)) return false;
    for (const Analysis& a : lattice().readings[number])
      if (a.Has(kBi) || a.Has(kLi) || a.Has(kWa)) return false;
    // The verb of what happened has its own people: "بلغ عدد القتلى في غارة استهدفت ثلاثة".
    return !HasVerb(*before);
  }

  // "القتلى: 5", "جرحى = 7": a line that gives a noun its number.
  bool IsLineLabel(const Predicate& predicate) const {
    std::size_t at = predicate.first;
    while (!token(at).line_start && at > 0 && token(at - 1).kind != TokenKind::kWord &&
           token(at - 1).kind != TokenKind::kNumber)
      --at;
    const std::size_t mark = predicate.last + 1;
    return token(at).line_start && mark + 1 < field_.size() && (IsWord(mark, ":") || IsWord(mark, "=")) &&
           token(mark + 1).kind == TokenKind::kNumber && !token(mark + 1).line_start;
  }

  // "نزف الشهداء: الشهيد المجاهد فلان، الشهيد المجاهد فلان": a list of them (name_lists.cc).
  bool IsOneOfMartyrs(std::size_t last) const {
    return std::any_of(draft_.frames.predicates.begin(), draft_.frames.predicates.end(), [&](const Predicate& other) {
      return other.last != last && field_.SameSentence(other.first, last) && !other.frame->verbal &&
             other.outcome == Outcome::kKilled && other.analysis->lexeme->Is("person");
    });
  }

  std::optional<std::uint32_t> NameAfter(std::size_t last) const {
    std::optional<std::size_t> next = After(last);
    if (next && (Is(*next, "they-are") || Is(*next, "pronoun-word"))) next = After(*next);
    // "الشهيد بإذن الله فلان"
    if (const Analysis* leave = next ? lattice().Find(*next, "invocation") : nullptr; leave != nullptr)
      next = After(*next + leave->length - 1);
    // "الشهيد المجاهد فلان", "الشهيد البطل القائد فلان": what he is called by.
    constexpr int kHonours = 2;
    const int honours = IsOneOfMartyrs(last) ? 0 : kHonours;
    for (int steps = 0; next && steps < honours && field_.NameAt(*next) == nullptr; ++steps) {
      const std::optional<std::size_t> behind = After(*next);
      if (*next != last + 1U + static_cast<std::uint32_t>(steps) || !token(*next).folded.starts_with("ال") || !behind ||
          field_.QuantityAt(*next) != nullptr || Is(*next, "ordinal"))
        break;
      next = behind;
    }
    if (!next) return std::nullopt;
    const NamePhrase* name = field_.NameAt(*next);
    if (name == nullptr || name->type != EntityType::kPerson) return std::nullopt;
    return field_.name_at[*next];
  }

  FrameDraft& draft_;
};

}  // namespace

void FillCopulas(FrameDraft& draft) { NounFiller(draft).FillCopulas(); }

void FillNouns(FrameDraft& draft) { NounFiller(draft).FillNouns(); }

}  // namespace isnad
