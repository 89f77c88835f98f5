#include <algorithm>
#include <optional>

#include "core/read/frames/frame_draft.h"

// A noun that says itself what became of those whom it counts ("3 قتلى", "جريحان") fills its own frame.

namespace isnad {
namespace {

class CountedFiller : private Words {
 public:
  explicit CountedFiller(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Run() {
    for (std::uint32_t index = 0; index < field_.quantities.size(); ++index) {
      const QuantityPhrase& quantity = field_.quantities[index];
      if (!quantity.outcome || !quantity.counts_people || !draft_.frames.quantity_reason[index].empty()) continue;
      const std::optional<std::uint32_t> found = draft_.PredicateAt(quantity.first, quantity.last);
      if (!found) continue;
      const Predicate& predicate = draft_.frames.predicates[*found];
      if (!predicate.frame->Stands(kInside)) continue;
      if (predicate.negated && quantity.people.form != Form::kDigits) {
        draft_.Zero(*found, index);
        continue;
      }
      // "الأسير فلان والأسير فلان": the second goes on with the first.
      const bool goes_on = predicate.no_claim == "told-before" && quantity.people.form == Form::kSingular &&
                           Joined(quantity.first, kWa) && Joined(quantity.head, kAl);
      if (goes_on) continue;
      if (!predicate.no_claim.empty()) {
        draft_.frames.quantity_reason[index] = predicate.no_claim;
        continue;
      }
      if (DiedOfIt(quantity) || WithinIdiom(quantity)) continue;
      if (AreBodiesOf(quantity) || IsHowHurt(quantity) || IsOfListed(*found, quantity)) {
        draft_.Close(*found, "told-before");
        draft_.frames.quantity_reason[index] = "told-before";
        continue;
      }
      // "عدد القتلى ارتفع إلى 82 معتقلا": who the dead were.
      if (!TellsItself(*quantity.outcome) && TollOfOthers(quantity.first)) {
        draft_.Close(*found, "state");
        continue;
      }
      if (!TellsItself(*quantity.outcome) && !Rises(quantity.first) && !IsCaseOf(quantity) && !IsOfCampaign(quantity) &&
          !IsBesideCounted(quantity)) {
        // "3500 معتقل في السجن": what they are, not what happened to them.
        draft_.Close(*found, "state");
        draft_.frames.quantity_reason[index] = "state";
        continue;
      }
      if (predicate.analysis->lexeme->Is("casualty") &&
          (quantity.people.form == Form::kPlural || quantity.people.form == Form::kTens)) {
        // "سقوط ضحايا", "عشرات الضحايا": neither how many nor what became of them.
        draft_.Close(*found, "victims-unnumbered");
        draft_.frames.quantity_reason[index] = "victims-unnumbered";
        continue;
      }
      if (FallVictim(predicate, quantity)) {
        draft_.Close(*found, "told-before");
        draft_.frames.quantity_reason[index] = "told-before";
        continue;
      }
      // "بعض إصاباتهم بالغة": of those told before.
      if (quantity.construct && !IsNumbered(quantity.people) && Joined(quantity.head, kPronoun) &&
          IsDefinite(quantity.head) && !Is(quantity.head, "body"))
        continue;
      if (AreInCondition(quantity) || AreTakenCareOf(quantity)) continue;
      if (SharedFigure(quantity) || BetweenTheTwo(quantity)) {
        draft_.frames.quantity_reason[index] = "shared-figure";
        draft_.Close(*found, "shared-figure");
        CloseBeside(quantity);
        continue;
      }
      if (IsDefinite(quantity.head) && !IsNumbered(quantity.people) && !quantity.construct && !IsFound(quantity)) {
        continue;  // "القتلى": those already told; partitives and "القتلى سبعة" are seen to below
      }
      Filling filling = draft_.MakeFilling(*found, index, quantity.first, quantity.last);
      filling.outcome = *quantity.outcome;
      if (IsBodyOfTwo(quantity)) filling.people = {Form::kDual, Bound::kExact, 2, 2, false};
      filling.rule = "counted-noun";
      if (quantity.construct && !IsNumbered(quantity.people)) AddSecondNoun(filling, quantity);
      draft_.Add(std::move(filling), index);
    }
  }

 private:
  // "المصابون هم فلان مصاب في قدمه، وفلان مصاب في يده": what befell one whom a list of them names.
  bool IsOfListed(std::uint32_t word, const QuantityPhrase& one) const {
    const auto& predicates = draft_.frames.predicates;
    if (one.people.form != Form::kSingular || one.outcome != Outcome::kInjured || Joined(one.first, kWa)) return false;
    std::uint32_t end = one.first;  // behind whose name it stands
    while (end > 0 && token(end - 1).bracketed && field_.SameSentence(end - 1, one.first)) --end;
    const NamePhrase* name = end > 0 ? field_.NameAt(end - 1) : nullptr;
    if (name == nullptr && one.first > 1) name = NameBeforeBracket(one.first - 1);
    if (name == nullptr || name->type != EntityType::kPerson) return false;
    return std::any_of(predicates.begin(), predicates.begin() + word, [&](const Predicate& all) {
      return all.outcome == one.outcome && all.analysis->number != Number::kSingular && all.analysis->Has(kAl) &&
             !all.frame->verbal && field_.SameSentence(all.first, one.first);
    });
  }

  // "فلان (18 عاما)": the name before the bracket that closes at the token.
  const NamePhrase* NameBeforeBracket(std::uint32_t close) const {
    constexpr std::uint32_t kWithin = 6;  // tokens of an age
    if (!IsWord(close, ")")) return nullptr;
    for (std::uint32_t open = close; open > 0 && close - open <= kWithin; --open)
      if (IsWord(open, "(")) return field_.NameAt(open - 1);
    return nullptr;
  }

  // "بعض الجرحى في حالة حرجة", "عدد من المصابين بحالة خطرة": how those are who were told.
  bool AreInCondition(const QuantityPhrase& quantity) const {
    constexpr int kFar = 4;  // words behind them
    if (!quantity.construct || IsNumbered(quantity.people) || !Joined(quantity.head, kAl)) return false;
    // "بعض الإصابات الخطرة"
    for (std::size_t grave = quantity.head + 1; grave <= quantity.last + 1U && grave < field_.size(); ++grave)
      if (Is(grave, "grave") && field_.SameSentence(grave, quantity.head)) return true;
    std::optional<std::size_t> at = After(quantity.last);
    for (int steps = 0; at && steps < kFar && !IsComma(*at); ++steps, at = After(*at))
      if (Is(*at, "case")) return true;
    return false;
  }

  // "أسعفت الفرق عددا من المصابين", behind how many were hurt: some of those.
  bool AreTakenCareOf(const QuantityPhrase& quantity) const {
    constexpr int kFar = 3;  // words back to the verb
    if (quantity.outcome != Outcome::kInjured || !quantity.construct || IsNumbered(quantity.people) ||
        !Joined(quantity.head, kAl))
      return false;
    std::optional<std::size_t> at = Before(quantity.first);
    for (int steps = 0; at && steps < kFar && !Is(*at, "take-to-care"); ++steps) at = Before(*at);
    if (!at || !Is(*at, "take-to-care")) return false;
    return std::any_of(field_.quantities.begin(), field_.quantities.end(), [&](const QuantityPhrase& told) {
      if (told.last >= quantity.first || !told.counts_people || !IsNumbered(told.people)) return false;
      const auto& predicates = draft_.frames.predicates;
      return std::any_of(predicates.begin(), predicates.end(), [&](const Predicate& hurt) {
        return hurt.outcome == Outcome::kInjured && field_.SameSentence(hurt.first, told.first);
      });
    });
  }

  // "وثقت 111 حالة اعتقال": each case is of somebody; "111 معتقلا" are what they are.
  bool IsCaseOf(const QuantityPhrase& quantity) const {
    return quantity.head > 0 && Is(quantity.head - 1, "case") && IsNumbered(quantity.people) &&
           std::any_of(lattice().readings[quantity.head].begin(), lattice().readings[quantity.head].end(),
                       [](const Analysis& a) { return a.form == VerbForm::kVerbalNoun && a.lexeme->outcome; });
  }

  // "22 معتقلا في حملة الليلة الماضية": what the campaign did.
  bool IsOfCampaign(const QuantityPhrase& quantity) const {
    if (quantity.outcome != Outcome::kArrested || !IsNumbered(quantity.people)) return false;
    const std::optional<std::size_t> in = After(quantity.last), raid = in ? After(*in) : std::nullopt;
    if (!raid || !(IsWord(*in, "في") || IsWord(*in, "خلال"))) return false;
    const auto& readings = lattice().readings[*raid];
    return !Joined(*raid, kAl) && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.lexeme->event == EventType::kRaid;
    });
  }

  // "قتيل و3 معتقلين في مداهمة", "خمسة شهداء و20 معتقلا": beside the dead and the wounded those who were taken are told
  // as what came of it.
  bool IsBesideCounted(const QuantityPhrase& quantity) const {
    if (!IsNumbered(quantity.people) && quantity.people.form != Form::kDual) return false;
    if (!token(quantity.first).folded.starts_with("و") && !(quantity.first > 0 && IsWord(quantity.first - 1, "و")))
      return false;
    const std::optional<std::size_t> before = Before(quantity.first);
    const std::optional<std::size_t> beside = before && IsWord(*before, "و") ? Before(*before) : before;
    const QuantityPhrase* told = beside ? field_.QuantityAt(*beside) : nullptr;
    return told != nullptr && told->last == *beside && told->outcome && TellsItself(*told->outcome) &&
           !IsDefinite(told->head) &&
           (IsNumbered(told->people) || told->people.form == Form::kSingular || told->people.form == Form::kDual);
  }

  // "جعل الأهالي ضحية للصراع": what somebody became, told by his own word.
  bool FallVictim(const Predicate& predicate, const QuantityPhrase& quantity) const {
    constexpr int kFar = 6;  // words back to the verb
    if (!predicate.analysis->lexeme->Is("casualty") || quantity.people.form != Form::kSingular ||
        quantity.first != quantity.last || IsDefinite(quantity.head))
      return false;
    std::optional<std::size_t> at = Before(quantity.first);
    for (int steps = 0; at && steps < kFar && !IsComma(*at); ++steps, at = Before(*at))
      if (Is(*at, "be") || Is(*at, "becomes")) return true;
    return false;
  }

  // A toll of dead, wounded or missing that rose to the number at `first`.
  bool TollOfOthers(std::size_t first) const {
    constexpr int kReach = 24;
    std::optional<std::size_t> at = Before(first);
    if (!at || !(IsWord(*at, "الي") || Is(*at, "reach"))) return false;
    for (int steps = 0; steps < kReach && at; ++steps, at = Before(*at)) {
      if (!Is(*at, "toll")) continue;
      const std::optional<std::size_t> of = After(*at);
      const Analysis* whom = of ? OutcomeReading(*of) : nullptr;
      return whom != nullptr && TellsItself(*whom->lexeme->outcome);
    }
    return false;
  }

  // "عدد من القتلى والجرحى": of both so many, as "قتلى وجرحى" are.
  void AddSecondNoun(const Filling& first, const QuantityPhrase& amount) {
    const std::optional<std::size_t> next = After(amount.last);
    if (!next || !Joined(*next, kWa) || !Joined(*next, kAl)) return;
    const std::optional<std::uint32_t> word = draft_.PredicateAt(static_cast<std::uint32_t>(*next), field_.size() - 1);
    if (!word || draft_.frames.predicates[*word].first != *next || draft_.done.contains(*word)) return;
    const Predicate& second = draft_.frames.predicates[*word];
    if (!second.analysis->lexeme->Is("person") || second.outcome == first.outcome ||
        second.analysis->number != Number::kPlural)
      return;
    Filling filling = first;
    filling.predicate = *word;
    filling.quantity.reset();
    filling.first = second.first;
    filling.last = second.last;
    filling.outcome = second.outcome;
    filling.rule = "counted-noun+shared";
    const std::uint32_t own = field_.quantity_at[*next];
    draft_.Add(std::move(filling), own == FieldText::kNone ? std::nullopt : std::optional(own));
  }

  // "توفي جريحان", "سبعة جرحى توفوا", "وفاة ثلاثة جرحى": the word beside them says what became of the wounded.
  bool DiedOfIt(const QuantityPhrase& quantity) const {
    if (quantity.outcome != Outcome::kInjured) return false;
    return std::any_of(
        draft_.frames.predicates.begin(), draft_.frames.predicates.end(), [&](const Predicate& predicate) {
          if (AreTakenHurt(field_, quantity, predicate)) return true;
          if (predicate.outcome != Outcome::kKilled || !field_.SameSentence(predicate.first, quantity.first))
            return false;
          if (Adjoins(predicate.last, quantity.first)) return predicate.frame->verbal || IsDeath(predicate, quantity);
          if (IsBehindItsDay(field_, predicate, quantity.first)) return true;
          if (predicate.frame->verbal && IsWhatTheyDid(field_, quantity, predicate)) return true;
          // "أربعة جرحى توفي أحدهم", "35 مصابا توفي منهم اثنان"
          const std::optional<std::size_t> who = After(predicate.last);
          const bool one = who && (Is(*who, "one-of-them") || Is(*who, "one-of") || Is(*who, "of-them"));
          return predicate.frame->verbal && quantity.last + 1 == predicate.first && !one;
        });
  }
  bool IsDeath(const Predicate& predicate, const QuantityPhrase& quantity) const {
    const Lexeme& word = *predicate.analysis->lexeme;
    return !word.Is("person") && !word.Is("casualty") && !word.Is("body") && !predicate.analysis->Has(kAl) &&
           !Joined(quantity.first, kWa) && !IsDefinite(predicate.first);
  }

  // "أوقعوهم بين قتيل وجريح": how many of either is not said.
  bool BetweenTheTwo(const QuantityPhrase& quantity) const {
    if (quantity.people.form != Form::kSingular) return false;
    std::optional<std::size_t> before = Before(quantity.first);
    if (before && Joined(quantity.first, kWa) && OutcomeReading(*before) != nullptr) before = Before(*before);
    return before && Is(*before, "among");
  }

  // "الجثث موثوقة الأيدي ومصابة بطلقات", "(فلان)، مصاب بكسر": how somebody is who was told, and no one more.
  bool IsHowHurt(const QuantityPhrase& quantity) const {
    if (quantity.outcome != Outcome::kInjured || quantity.people.form != Form::kSingular ||
        quantity.first != quantity.last || IsDefinite(quantity.head))
      return false;
    const std::optional<std::size_t> next = After(quantity.last), before = Before(quantity.first);
    if (!next || !(Joined(*next, kBi) || token(*next).folded.starts_with("بطلق")) || !before) return false;
    if (Is(*before, "be")) return true;  // "وكان مصابا بطلق ناري"
    return IsComma(*before) || (Joined(quantity.first, kWa) && OutcomeReading(*before) == nullptr);
  }

  // "نقل جثمان الجنديين": one word for the bodies of both.
  bool IsBodyOfTwo(const QuantityPhrase& quantity) const {
    const std::optional<std::size_t> next = After(quantity.last);
    const QuantityPhrase* dead = next ? field_.QuantityAt(*next) : nullptr;
    return Is(quantity.head, "body") && quantity.people.form == Form::kSingular && dead != nullptr &&
           dead->first == *next && dead->people.form == Form::kDual && Joined(*next, kAl) && !Joined(*next, kWa);
  }

  // "جثمانا شهيدين", "جثث القتلى الثلاثة": the dead behind the bodies are whom they were.
  bool AreBodiesOf(const QuantityPhrase& quantity) const {
    if (!Is(quantity.head, "body") || quantity.first != quantity.last) return false;
    const std::optional<std::size_t> next = After(quantity.last);
    const QuantityPhrase* dead = next ? field_.QuantityAt(*next) : nullptr;
    if (dead == nullptr || dead->first != *next || dead->outcome != Outcome::kKilled || Is(dead->head, "body") ||
        !dead->people.max || *dead->people.max < 2 || IsDefinite(dead->head) || Joined(*next, kWa))
      return false;
    // A dual before its genitive is spelled as the accusative of one.
    const std::string& body = token(quantity.head).folded;
    return quantity.people.form != Form::kSingular || body.ends_with("ا") || body.ends_with("ي");
  }

  // "سقط أحد العناصر قتيلاً": the idiom's own word counts nobody beside who fell.
  bool WithinIdiom(const QuantityPhrase& quantity) const {
    if (quantity.people.form != Form::kSingular || !quantity.outcome || quantity.first != quantity.last) return false;
    return draft_.EndsIdiom(*quantity.outcome, quantity.first);
  }

  // "عُثر على جثتيهما": bodies that are found count, whosever they are.
  bool IsFound(const QuantityPhrase& quantity) const {
    if (!Is(quantity.head, "body")) return false;
    std::size_t at = quantity.first;
    for (int steps = 0; steps < 3; ++steps) {
      const std::optional<std::size_t> before = Before(at);
      if (!before) return false;
      at = *before;
      if (Is(at, "found-body") || Is(at, "found")) return true;
    }
    return false;
  }

  // "11 بين قتيل وجريح", "3 قتلى وجرحى" with one number for both.
  bool SharedFigure(const QuantityPhrase& quantity) const {
    const bool numbered = IsNumbered(quantity.people);
    for (std::uint32_t at = quantity.first; at <= quantity.last; ++at)
      if (IsWord(at, "بين") && numbered && at > quantity.first && quantity.people.bound != Bound::kBetween) return true;
    std::optional<std::size_t> next = After(quantity.last);
    if (next && IsWord(*next, "بين")) next = After(*next);
    if (!next || !numbered) return false;
    const QuantityPhrase* other = field_.QuantityAt(*next);
    if (other == nullptr || other == &quantity || !other->outcome || other->outcome == quantity.outcome) return false;
    if (IsDefinite(other->head) && !IsDefinite(quantity.head)) return false;  // "عشرة شهداء والجرحى بالعشرات"
    const bool own_number = IsNumbered(other->people) || other->people.form == Form::kDual;
    const Analysis* reading = OutcomeReading(*next);
    return !own_number && reading != nullptr && reading->Has(kWa) && quantity.head == quantity.last &&
           (other->people.form == Form::kPlural || other->people.form == Form::kSingular) &&
           other->first == other->last && AgreeInNumber(quantity.head, *other);
  }

  // "11 قتيلا وجريحا", "سبعة قتلى وجرحى": what one number counts has one form. "ثلاثة قتلى وجريح" are two numbers, and
  // so are "11 قتيلا وجريح".
  bool AgreeInNumber(std::size_t head, const QuantityPhrase& other) const {
    const Analysis* counted = OutcomeReading(head);
    if (counted == nullptr) return true;
    const bool plural = counted->number == Number::kPlural;
    if (plural != (other.people.form == Form::kPlural)) return false;
    const auto in_accusative = [&](std::size_t at) { return token(at).folded.ends_with("ا"); };
    return plural || !in_accusative(head) || in_accusative(other.head);
  }

  // "11 قتيلا وجريحا": the second noun counts nobody by itself.
  void CloseBeside(const QuantityPhrase& shared) {
    const std::optional<std::size_t> next = After(shared.last);
    const std::uint32_t q = next ? field_.quantity_at[*next] : FieldText::kNone;
    if (q == FieldText::kNone || &field_.quantities[q] == &shared || !field_.quantities[q].outcome ||
        (field_.quantities[q].people.form != Form::kSingular && field_.quantities[q].people.form != Form::kPlural))
      return;
    draft_.frames.quantity_reason[q] = "shared-figure";
    if (const std::optional<std::uint32_t> second =
            draft_.PredicateAt(field_.quantities[q].first, field_.quantities[q].last))
      draft_.Close(*second, "shared-figure");
  }

  FrameDraft& draft_;
};

}  // namespace

void FillCounted(FrameDraft& draft) { CountedFiller(draft).Run(); }

}  // namespace isnad
