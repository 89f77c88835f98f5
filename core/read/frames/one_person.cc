#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/read/events/event_places.h"
#include "core/read/frames/frame_draft.h"

// One person who is neither counted nor named: a definite noun right behind the word ("مقتل الانتحاري"), one of those
// who were told or one more ("توفي أحدهم", "وإصابة ثالث"), a trade or a name that no lexicon knows ("مقتل عطار").

namespace isnad {
namespace {

class OnePerson : private Words {
 public:
  explicit OnePerson(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  // "استشهاد الأب والأم وأطفالهما الثلاثة": of kin told one by one before those who are counted.
  void FillCouples() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || predicate.negated || !predicate.no_claim.empty() ||
          !predicate.frame->Takes(kByDefinite) || predicate.analysis->Has(kPronoun) || predicate.analysis->Has(kAl))
        continue;
      const std::optional<std::size_t> one = After(predicate.last), other = one ? After(*one) : std::nullopt;
      if (!other || !IsDefiniteKin(*one, false) || !IsDefiniteKin(*other, true) || field_.QuantityAt(*one) != nullptr)
        continue;
      Filling filling = One(p, static_cast<std::uint32_t>(*one), "definite-person");
      CountDefiniteBeside(filling);
      draft_.Add(std::move(filling), std::nullopt);
    }
  }

  // "مقتل الانتحاري", "اعتقال المطلوب": one definite person right behind the word.
  void FillDefinite() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (draft_.done.contains(p) || predicate.negated || !predicate.no_claim.empty()) continue;
      if (!predicate.frame->Takes(kByDefinite)) {
        FillOrdinal(p);
        if (!draft_.done.contains(p)) FillByInitials(p);
        continue;
      }
      // "والقبض على رابع": the article is the idiom's.
      const bool defined = predicate.analysis->Has(kAl) && predicate.first == predicate.last;
      if (predicate.analysis->Has(kPronoun) || defined) continue;
      std::optional<std::size_t> next = After(predicate.last);
      // "قُتل فيها الوالي", "قُتل على إثرها القيادي".
      while (next && *next <= predicate.last + 2U && Is(*next, "preposition") &&
             (Joined(*next, kPronoun) || (*next + 1 < field_.size() && Joined(*next + 1, kPronoun))))
        next = After(Joined(*next, kPronoun) ? *next : *next + 1);
      if (!next) continue;
      if (const std::optional<std::uint32_t> last = OneOfThose(p, *next)) {
        FillOne(p, *last);
        continue;
      }
      if (field_.QuantityAt(*next) != nullptr || InName(*next)) continue;
      const Analysis* person = lattice().Find(*next, "person");
      if (person == nullptr || person->number != Number::kSingular || !person->Has(kAl)) continue;
      Filling filling = One(p, static_cast<std::uint32_t>(*next), "definite-person");
      filling.group = person->lexeme->Is("member")
                          ? draft_.GroupNear(filling.last, filling.last)
                          : person->lexeme->group.value_or(draft_.GroupNear(filling.last, filling.last));
      CountDefiniteBeside(filling);
      draft_.Add(std::move(filling), std::nullopt);
    }
  }

  // "مقتل عطار", "مقتل حنظور الجميل": somebody whose trade or name no lexicon knows.
  void FillUnknown() {
    for (std::uint32_t p = 0; p < draft_.frames.predicates.size(); ++p) {
      const Predicate& predicate = draft_.frames.predicates[p];
      if (predicate.negated || !predicate.no_claim.empty() || !TellsOfUnknown(p)) continue;
      if (draft_.done.contains(p) && !AreJoinedToUnknown(p)) continue;
      draft_.Add(One(p, predicate.last + 1, "unknown-person"), std::nullopt);
    }
  }

  // "قتل ثلاثة وجرح رابع في كمين نصبه مسلحون": whom it befell stands right behind the word, and is nobody else there.
  bool BefallsOneMore(std::uint32_t p) const {
    const Predicate& predicate = draft_.frames.predicates[p];
    const std::optional<std::size_t> next = After(predicate.last);
    return next && Is(*next, "ordinal") && !predicate.analysis->Has(kPronoun) && OneOfThose(p, *next);
  }

 private:
  // "الأب", "والأم"
  bool IsDefiniteKin(std::size_t at, bool joined) const {
    const Analysis* one = lattice().Find(at, "kin");
    return one != nullptr && one->lexeme->Is("person") && one->number == Number::kSingular && one->Has(kAl) &&
           one->Has(kWa) == joined && !InName(at);
  }

  // "مقتل عطار وثلاثة جنود": those who were counted stand behind him.
  bool AreJoinedToUnknown(std::uint32_t p) const {
    return std::any_of(draft_.frames.fillings.begin(), draft_.frames.fillings.end(), [&](const Filling& filling) {
      return filling.predicate == p && filling.quantity && !filling.part_of &&
             field_.quantities[*filling.quantity].first == draft_.frames.predicates[p].last + 2U &&
             Joined(draft_.frames.predicates[p].last + 2U, kWa);
    });
  }

  bool TellsOfUnknown(std::uint32_t p) const {
    const Predicate& predicate = draft_.frames.predicates[p];
    const Analysis& word = *predicate.analysis;
    const std::optional<std::size_t> next = After(predicate.last);
    if (predicate.outcome != Outcome::kKilled || word.form == VerbForm::kParticiple || word.lexeme->Is("weak") ||
        word.lexeme->Is("person") || word.lexeme->Is("reflexive") || word.lexeme->Is("execution") ||
        (word.clitics & (kAl | kPronoun)) != 0 || !next || *next != predicate.last + 1U)
      return false;
    if (word.lexeme->event && word.lexeme->event != EventType::kAssassination) return false;
    const std::optional<std::size_t> before = Before(predicate.first);
    if (before && HasName(*before) && word.Has(kWa) && word.form != VerbForm::kVerbalNoun)
      return false;  // "محمد وحيد عقاد": spelled as "and neutralised"
    const Token& who = token(*next);
    if (who.kind != TokenKind::kWord || !lattice().readings[*next].empty() || field_.NameAt(*next) != nullptr ||
        field_.QuantityAt(*next) != nullptr)
      return false;
    const auto ends = [&](std::string_view end) { return who.folded.ends_with(end); };
    if (who.folded.starts_with("ال") || ends("ون") || ends("ين") || ends("ات") || ends("ان") || ends("وا"))
      return false;
    const std::optional<std::size_t> behind = After(*next);
    if (behind && !Joined(*behind, kWa) && (field_.QuantityAt(*behind) != nullptr || Is(*behind, "person")))
      return false;  // "مقتل ثلاتة أشخاص"
    // "عملية قتل ممنهجة"
    if (word.form == VerbForm::kVerbalNoun || word.lexeme->pos == Pos::kNoun)
      return !(before && ends("ه") && EventReadingAt(lattice(), *before) != nullptr);
    return word.form == VerbForm::kPast && word.number == Number::kSingular && IsSubjectUnknown(word, *next);
  }

  // "قتل عطار في قصف", "استشهد عطار": behind a passive nothing but where and how; no "بشظية".
  bool IsSubjectUnknown(const Analysis& verb, std::size_t who) const {
    for (const std::string_view particle : {"ب", "ل", "ك", "و", "ف"})
      if (token(who).folded.starts_with(particle)) return false;
    if (token(who).folded.ends_with("ا")) return false;  // "ماتت تماما"
    const std::optional<std::size_t> behind = After(who);
    return verb.lexeme->Is("intransitive") || !behind || token(*behind).kind == TokenKind::kPunct ||
           Is(*behind, "preposition") || Is(*behind, "result") || BeginsDate(*behind) ||
           (Joined(*behind, kWa) && field_.QuantityAt(*behind) != nullptr);
  }

  // "فقضى الأب والأم": each definite person that و joins is one more.
  void CountDefiniteBeside(Filling& filling) {
    for (std::optional<std::size_t> next = After(filling.last); next; next = After(*next)) {
      if (!IsDefiniteKin(*next, true)) return;
      if (const std::uint32_t q = field_.quantity_at[*next]; q != FieldText::kNone) {
        if (draft_.frames.quantity_used[q]) return;
        draft_.frames.quantity_used[q] = true;
      }
      filling.people.min += 1;
      filling.people.max = filling.people.min;
      filling.people.form = Form::kList;
      filling.group = Group::kAny;
      filling.last = static_cast<std::uint32_t>(*next);
    }
  }

  // "أوقفت دورية من مديرية المخابرات في بلدة كذا المواطن (ع.م.)": one person whose name is kept back.
  void FillByInitials(std::uint32_t p) {
    constexpr int kReach = 16;
    const Predicate& predicate = draft_.frames.predicates[p];
    if (!predicate.frame->verbal || predicate.analysis->Has(kPronoun)) return;
    std::optional<std::size_t> at = After(predicate.last);
    for (int steps = 0; at && steps < kReach; ++steps, at = After(*at)) {
      if (Is(*at, "that") || OutcomeReading(*at) != nullptr || (HasVerb(*at) && !InName(*at))) return;
      const Analysis* person = lattice().Find(*at, "person");
      if (person == nullptr || person->number != Number::kSingular || !person->Has(kAl) || InName(*at)) continue;
      // "(ع.م.)"
      const std::size_t mark = *at + 1;
      const bool initials =
          mark + 2 < field_.size() && IsWord(mark, "(") && token(mark + 1).folded.size() <= 2 && IsWord(mark + 2, ".");
      const std::uint32_t q = field_.quantity_at[*at];
      if (!initials || (q != FieldText::kNone && draft_.frames.quantity_used[q])) return;
      Filling filling = One(p, static_cast<std::uint32_t>(*at), "definite-person");
      filling.group = person->lexeme->group.value_or(Group::kAny);
      draft_.Add(std::move(filling), q == FieldText::kNone ? std::nullopt : std::optional(q));
      return;
    }
  }

  // "يعتقل ثلاثة ويقتل رابعاً": the object of an active verb; "قتل ثلاثة وجرح رابع": whom it befell.
  void FillOrdinal(std::uint32_t p) {
    const Predicate& predicate = draft_.frames.predicates[p];
    const std::optional<std::size_t> next = After(predicate.last);
    // "أفرجوا عن أحدهم", "قبضوا على أحدهما"
    const bool of_those = next && Is(*next, "one-of-them") && Is(*next, "partitive") &&
                          (IsWord(predicate.last, "عن") || IsWord(predicate.last, "علي") ||
                           token(predicate.first).folded.ends_with("وا"));  // "وقتلوا أحدهم"
    if (!next || predicate.analysis->Has(kPronoun) || !(of_those || Is(*next, "ordinal"))) return;
    if (!predicate.frame->verbal && !Joined(*next, kAl)) return;
    if (const std::optional<std::uint32_t> last = OneOfThose(p, *next)) FillOne(p, *last);
  }

  // "توفي أحدهم", "مقتل أحدهما وإصابة الآخر", "وإصابة ثالث بجروح": one of those who were told, or one more.
  std::optional<std::uint32_t> OneOfThose(std::uint32_t p, std::size_t at) const {
    if (!field_.SameSentence(at, draft_.frames.predicates[p].last) || token(at).kind != TokenKind::kWord)
      return std::nullopt;
    const auto people = static_cast<std::uint32_t>(at);
    if (const std::uint32_t q = field_.quantity_at[at];
        q != FieldText::kNone &&
        (draft_.frames.quantity_used[q] || field_.quantities[q].first != field_.quantities[q].last))
      return std::nullopt;
    if (Is(at, "one-of-them")) return people;
    // "عملية تبادل أخرى" is an exchange.
    if (Is(at, "other") && Is(at, "one") && Before(at) == draft_.frames.predicates[p].last &&
        !draft_.frames.predicates[p].analysis->lexeme->Is("held-only") && !IsManyActs(draft_.frames.predicates[p]))
      return people;  // "وأصيب آخر الاثنين"
    // "وإصابة “رائد” بجروح": a lone word in quotation marks that is no word of the language is somebody's name.
    if (token(at).quoted && !token(draft_.frames.predicates[p].last).quoted && field_.NameAt(at) == nullptr &&
        std::all_of(lattice().readings[at].begin(), lattice().readings[at].end(),
                    [](const Analysis& a) { return a.lexeme->pos == Pos::kName; }))
      return people;
    // An ordinal with no noun of its own: "ثالث", not "ثالث أيام" and not "الثالثة فجرا".
    const auto& readings = lattice().readings[at];
    // "مقتل الأول وإصابة الثاني"
    const bool beside = Before(at) == draft_.frames.predicates[p].last;
    const bool ordinal = std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      return a.lexeme->Is("ordinal") && a.length == 1 && a.lexeme->value > (a.Has(kAl) ? 0 : 1) &&
             a.lexeme->value < 11 && a.gender != Gender::kFeminine && (!a.Has(kAl) || beside);
    });
    if (!ordinal) return std::nullopt;
    const std::optional<std::size_t> next = After(at);
    const bool ends = !next || IsComma(*next) || token(*next).kind != TokenKind::kWord || Is(*next, "preposition") ||
                      Is(*next, "contrast") || Is(*next, "result") || Is(*next, "succumb") || Joined(*next, kBi) ||
                      Joined(*next, kWa) || HasVerb(*next) || IsWord(*next, "كان") || BeginsDate(*next) ||
                      IsWord(*next, "حيا") ||
                      (token(*next).folded.ends_with("ا") &&
                       (Is(*next, "status") || OutcomeReading(*next) != nullptr));  // "قُبض على سادس مصابا"
    return ends ? std::optional(people) : std::nullopt;
  }

  // "واعتقالات أخرى": more acts, not one more person.
  static bool IsManyActs(const Predicate& predicate) {
    return !predicate.frame->verbal && predicate.analysis->number == Number::kPlural;
  }

  // One person, told by the word that ends at `last`; of the group that all told before in the sentence have.
  void FillOne(std::uint32_t p, std::uint32_t last) {
    Filling filling = One(p, last, "one-of-them");
    filling.group = draft_.GroupOfThose(filling.first);
    if (filling.outcome == Outcome::kFreed) filling.group = GroupOfTaken(filling.first);
    if (filling.group == Group::kAny && AreChildrenBefore(p, last)) filling.group = Group::kChild;
    const std::uint32_t own = field_.quantity_at[last];
    draft_.Add(std::move(filling), own == FieldText::kNone ? std::nullopt : std::optional(own));
  }

  // "خطف مسلحون فلاحين وأفرجوا عن أحدهما": one of those who were taken, and not of those who did it.
  Group GroupOfTaken(std::uint32_t at) const {
    const auto& fillings = draft_.frames.fillings;
    const auto taken = std::find_if(fillings.rbegin(), fillings.rend(), [&](const Filling& filling) {
      return (filling.outcome == Outcome::kCaptured || filling.outcome == Outcome::kArrested) && filling.last < at &&
             !filling.part_of && token(at).sentence - token(filling.first).sentence <= 1U;
    });
    return taken == fillings.rend() ? Group::kAny : taken->group;
  }

  // "مقتل طفلين وإصابة ثالث": a third child.
  bool AreChildrenBefore(std::uint32_t p, std::uint32_t last) const {
    const std::uint32_t word = draft_.frames.predicates[p].first;
    const std::optional<std::size_t> before = Before(word);
    const QuantityPhrase* people = before ? field_.QuantityAt(*before) : nullptr;
    return people != nullptr && Joined(word, kWa) && Is(last, "ordinal") && people->last == *before &&
           people->counts_people && !people->partitive && people->people.form != Form::kSingular &&
           Before(people->first) && OutcomeReading(*Before(people->first)) != nullptr &&
           draft_.GroupOf(*people) == Group::kChild;
  }

  // One of whom the predicate tells, from it to the token.
  Filling One(std::uint32_t p, std::uint32_t last, const char* rule) const {
    Filling filling;
    filling.predicate = p;
    filling.first = draft_.frames.predicates[p].first;
    filling.last = last;
    filling.outcome = draft_.frames.predicates[p].outcome;
    filling.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    filling.rule = rule;
    return filling;
  }

  FrameDraft& draft_;
};

}  // namespace

void FillDefinite(FrameDraft& draft) { OnePerson(draft).FillDefinite(); }

void FillCouples(FrameDraft& draft) { OnePerson(draft).FillCouples(); }

void FillUnknown(FrameDraft& draft) { OnePerson(draft).FillUnknown(); }

bool BefallsOneMore(FrameDraft& draft, std::uint32_t predicate) { return OnePerson(draft).BefallsOneMore(predicate); }

}  // namespace isnad
