#include "core/read/frames.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/read/candidates.h"
#include "core/read/frame_draft.h"

// How a frame is filled.
//
// First every outcome word becomes a predicate (predicates.cc). A counted noun ("3 قتلى") fills its own frame; negation
// that says that nobody was hurt ends as a claim of zero.
//
// Then every pair of a predicate and a group of people in its sentence is scored (candidates.cc). The best pairs are
// taken first; a predicate takes one group, a group serves one predicate, save where two predicates are joined by و and
// share what follows ("قتل واعتقال عدد من").
//
// Last come the people named, victims that a pronoun stands for, and those who hang on a filled frame (parts.cc).

namespace isnad {
namespace {

constexpr std::int32_t kThreshold = 0;          // a pair below it is no filling
constexpr std::string_view kDenied = "denied";  // the rule of frames.tsv that a denial ends in
constexpr std::int32_t kWeakThreshold = 45;     // the same for a word that mostly means something else

class Filler : private FrameDraft {
 public:
  Filler(const FieldText& field, const FrameTable& table) : FrameDraft(field, table), table_(table) {}

  Frames Run() {
    FillCounted();
    FillCopulas();
    FillTolls(*this);
    FillByScore();
    FillNouns();
    FillDefinite();
    FillPronouns();
    FillNameLists(*this);
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> listed = FillLists(*this);
    FillParts(*this);
    for (const auto& [line, total] : listed) frames.fillings[line].part_of = total;
    return std::move(frames);
  }

 private:
  // ---- counted nouns ----

  void FillCounted() {
    for (std::uint32_t index = 0; index < field_.quantities.size(); ++index) {
      const QuantityPhrase& quantity = field_.quantities[index];
      if (!quantity.outcome || !quantity.counts_people || !frames.quantity_reason[index].empty()) continue;
      const std::optional<std::uint32_t> found = PredicateAt(quantity.first, quantity.last);
      if (!found) continue;
      const Predicate& predicate = frames.predicates[*found];
      if (!predicate.frame->Stands(kInside)) continue;
      if (predicate.negated && quantity.people.form != Form::kDigits) {
        Zero(*found, index);
        continue;
      }
      if (!predicate.no_claim.empty()) {
        frames.quantity_reason[index] = predicate.no_claim;
        continue;
      }
      if (DiedOfIt(quantity) || WithinIdiom(quantity)) continue;
      if (!TellsItself(*quantity.outcome) && !Rises(quantity.first)) {
        // "3500 معتقل في السجن": what they are, not what happened to them.
        Close(*found, "state");
        frames.quantity_reason[index] = "state";
        continue;
      }
      if (predicate.analysis->lexeme->Is("casualty") && quantity.people.form == Form::kPlural) {
        // "سقوط ضحايا": neither how many nor what became of them.
        Close(*found, "victims-unnumbered");
        frames.quantity_reason[index] = "victims-unnumbered";
        continue;
      }
      // "بعض إصاباتهم بالغة": of those told before.
      if (quantity.construct && !IsNumbered(quantity.people) && Joined(quantity.head, kPronoun) &&
          !Is(quantity.head, "body"))
        continue;
      if (SharedFigure(quantity) || BetweenTheTwo(quantity)) {
        frames.quantity_reason[index] = "shared-figure";
        Close(*found, "shared-figure");
        CloseBeside(quantity);
        continue;
      }
      if (IsDefinite(quantity.head) && !IsNumbered(quantity.people) && !quantity.construct && !IsFound(quantity)) {
        continue;  // "القتلى": those already told; partitives and "القتلى سبعة" are seen to below
      }
      Filling filling = MakeFilling(*found, index, quantity.first, quantity.last);
      filling.outcome = *quantity.outcome;
      filling.rule = "counted-noun";
      if (quantity.construct && !IsNumbered(quantity.people)) AddSecondNoun(filling, quantity);
      Add(std::move(filling), index);
    }
  }

  // "عدد من القتلى والجرحى": of both so many, as "قتلى وجرحى" are.
  void AddSecondNoun(const Filling& first, const QuantityPhrase& amount) {
    const std::optional<std::size_t> next = After(amount.last);
    if (!next || !Joined(*next, kWa) || !Joined(*next, kAl)) return;
    const std::optional<std::uint32_t> word = PredicateAt(static_cast<std::uint32_t>(*next), field_.size() - 1);
    if (!word || frames.predicates[*word].first != *next || done.contains(*word)) return;
    const Predicate& second = frames.predicates[*word];
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
    Add(std::move(filling), own == FieldText::kNone ? std::nullopt : std::optional(own));
  }

  // "القتلى رجل واثنان من أبنائه أصيب منزلهم": who the dead are is not whom the next verb befell.
  void FillCopulas() {
    for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
      const Predicate& predicate = frames.predicates[p];
      if (done.contains(p) || !predicate.no_claim.empty() || predicate.negated || !predicate.frame->Stands(kCopula))
        continue;
      if (!predicate.analysis->Has(kAl) || predicate.analysis->number != Number::kPlural) continue;
      const std::optional<std::uint32_t> q = NumberOf(predicate, false);
      if (!q || field_.quantities[*q].people.form != Form::kSingular) continue;
      Filling filling = MakeFilling(p, *q, field_.quantities[*q].first, field_.quantities[*q].last);
      filling.rule = "noun-is-number";
      Add(std::move(filling), *q);
    }
  }

  // "توفي جريحان", "سبعة جرحى توفوا": the verb beside them says what became of the wounded.
  bool DiedOfIt(const QuantityPhrase& quantity) const {
    return std::any_of(frames.predicates.begin(), frames.predicates.end(), [&](const Predicate& predicate) {
      return predicate.frame->verbal && predicate.outcome == Outcome::kKilled &&
             quantity.outcome == Outcome::kInjured && field_.SameSentence(predicate.first, quantity.first) &&
             (predicate.last + 1 == quantity.first || quantity.last + 1 == predicate.first);
    });
  }

  // "أوقعوهم بين قتيل وجريح": how many of either is not said.
  bool BetweenTheTwo(const QuantityPhrase& quantity) const {
    if (quantity.people.form != Form::kSingular) return false;
    std::optional<std::size_t> before = Before(quantity.first);
    if (before && Joined(quantity.first, kWa) && OutcomeReading(*before) != nullptr) before = Before(*before);
    return before && Is(*before, "among");
  }

  // "لقي عنصران مصرعهما": the idiom's own last word.
  bool EndsIdiom(const Predicate& predicate) const {
    return std::any_of(frames.predicates.begin(), frames.predicates.end(), [&](const Predicate& idiom) {
      return idiom.analysis->lexeme->Is("gap") && idiom.outcome == predicate.outcome && idiom.last < predicate.first &&
             field_.SameSentence(idiom.first, predicate.first) && PeopleBetween(idiom.last, predicate.first);
    });
  }

  // "سقط أحد العناصر قتيلاً": the idiom's own word counts nobody beside who fell.
  bool WithinIdiom(const QuantityPhrase& quantity) const {
    if (quantity.people.form != Form::kSingular || !quantity.outcome || quantity.first != quantity.last) return false;
    return std::any_of(frames.predicates.begin(), frames.predicates.end(), [&](const Predicate& predicate) {
      return predicate.analysis->lexeme->Is("gap") && predicate.outcome == *quantity.outcome &&
             predicate.last < quantity.first && field_.SameSentence(predicate.first, quantity.first) &&
             PeopleBetween(predicate.last, quantity.first);
    });
  }
  bool PeopleBetween(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t at = from + 1; at < to; ++at) {
      const QuantityPhrase* people = field_.QuantityAt(at);
      const NamePhrase* name = field_.NameAt(at);
      if ((people != nullptr && people->counts_people) || (name != nullptr && name->type == EntityType::kPerson))
        return true;
    }
    return false;
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
      if (IsWord(at, "بين") && numbered) return true;
    std::optional<std::size_t> next = After(quantity.last);
    if (next && IsWord(*next, "بين")) next = After(*next);
    if (!next || !numbered) return false;
    const QuantityPhrase* other = field_.QuantityAt(*next);
    if (other == nullptr || other == &quantity || !other->outcome || other->outcome == quantity.outcome) return false;
    const bool own_number = IsNumbered(other->people) || other->people.form == Form::kDual;
    const Analysis* reading = OutcomeReading(*next);
    return !own_number && reading != nullptr && reading->Has(kWa) && quantity.head == quantity.last &&
           (other->people.form == Form::kPlural || other->people.form == Form::kSingular) &&
           other->first == other->last;
  }

  // "11 قتيلا وجريحا": the second noun counts nobody by itself.
  void CloseBeside(const QuantityPhrase& shared) {
    const std::optional<std::size_t> next = After(shared.last);
    const std::uint32_t q = next ? field_.quantity_at[*next] : FieldText::kNone;
    if (q == FieldText::kNone || &field_.quantities[q] == &shared || !field_.quantities[q].outcome ||
        field_.quantities[q].people.form != Form::kSingular)
      return;
    frames.quantity_reason[q] = "shared-figure";
    if (const std::optional<std::uint32_t> second = PredicateAt(field_.quantities[q].first, field_.quantities[q].last))
      Close(*second, "shared-figure");
  }

  // ---- scored pairs ----

  void FillByScore() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
      const Predicate& predicate = frames.predicates[p];
      if (done.contains(p) || !(predicate.frame->Stands(kAfter) || predicate.frame->Stands(kBefore))) continue;
      if (predicate.no_claim == kDenied) DeniedOutcome(p);
      if (OfWounds(predicate)) Close(p, "told-before");
      if (!predicate.no_claim.empty()) continue;
      if (predicate.negated) {
        NegatedVerb(p);
        continue;
      }
      if (const std::optional<std::uint32_t> shared = SharesFollowing(p)) {
        sharing_[*shared].push_back(p);
        done.insert(p);
        continue;
      }
      open.push_back(p);
    }
    frames.candidates = WeighCandidates(*this, table_, open);
    std::set<std::uint32_t> used_names;
    for (const Candidate& candidate : frames.candidates) {
      // A weak word (قضى، ضبط، ارتقى) tells an outcome only of people right beside it.
      const bool weak = frames.predicates[candidate.predicate].analysis->lexeme->Is("weak");
      if (candidate.score < (weak ? kWeakThreshold : kThreshold) || done.contains(candidate.predicate)) continue;
      if (candidate.quantity && frames.quantity_used[*candidate.quantity]) continue;
      if (candidate.name && used_names.contains(*candidate.name)) continue;
      Filling filling;
      if (candidate.quantity) {
        filling = MakeFilling(candidate.predicate, *candidate.quantity, candidate.first, candidate.last);
        CountKinBefore(filling);
      } else {
        used_names.insert(*candidate.name);
        filling = MakeNamed(candidate.predicate, *candidate.name);
      }
      filling.score = candidate.score;
      filling.terms = candidate.terms;
      filling.rule = "frame:" + frames.predicates[candidate.predicate].frame->name;
      const auto shared = sharing_.find(candidate.predicate);
      const bool two_outcomes = shared != sharing_.end() &&
                                std::any_of(shared->second.begin(), shared->second.end(), [&](std::uint32_t other) {
                                  return Exclude(frames.predicates[other].outcome, filling.outcome);
                                });
      const bool figure = IsNumbered(filling.people) || filling.people.form == Form::kDual;
      if (two_outcomes && figure) {
        // "مقتل وجرح 12", "مصرع وإصابة عنصرين": one figure for two outcomes is neither.
        frames.quantity_reason[*candidate.quantity] = "shared-figure";
        frames.quantity_used[*candidate.quantity] = true;
        Close(candidate.predicate, "shared-figure");
        for (const std::uint32_t other : shared->second) Close(other, "shared-figure");
        continue;
      }
      if (shared != sharing_.end()) {
        for (const std::uint32_t other : shared->second) {
          Filling copy = filling;
          copy.predicate = other;
          copy.outcome = frames.predicates[other].outcome;
          copy.first = std::min(copy.first, frames.predicates[other].first);
          copy.rule += "+shared";
          if (copy.outcome != filling.outcome) frames.fillings.push_back(std::move(copy));
        }
        filling.first = std::min(filling.first, frames.predicates[shared->second.front()].first);
      }
      done.insert(candidate.predicate);
      Add(std::move(filling), candidate.quantity);
    }
  }

  // Nobody of "مقتل وإصابة 12" is both; those of "خطف وقتل شخصين" are.
  static bool Exclude(Outcome a, Outcome b) { return a != b && a != Outcome::kCaptured && b != Outcome::kCaptured; }

  // "استشهدت أم وطفلها": one of the kin stands between the word and the phrase that was taken.
  void CountKinBefore(Filling& filling) const {
    const QuantityPhrase& people = field_.quantities[*filling.quantity];
    if (!people.people.max || people.outcome || !Joined(people.first, kWa)) return;
    const std::optional<std::size_t> kin = Before(people.first);
    if (!kin || *kin != frames.predicates[filling.predicate].last + 1U || field_.QuantityAt(*kin) != nullptr ||
        field_.NameAt(*kin) != nullptr)
      return;
    const Analysis* person = lattice().Find(*kin, "kin");
    bool own = false;  // the child is hers
    for (std::uint32_t at = people.first; at <= people.last; ++at) own = own || Joined(at, kPronoun);
    if (person == nullptr || person->number != Number::kSingular || person->Has(kAl) || !own) return;
    filling.people.min += 1;
    filling.people.max = *filling.people.max + 1;
    filling.people.form = Form::kList;
    filling.group = Group::kAny;
  }

  // "متأثرا بجروح أصيب بها": wounds that were told before.
  bool OfWounds(const Predicate& predicate) const {
    if (predicate.outcome != Outcome::kInjured || !predicate.frame->verbal) return false;
    const std::optional<std::size_t> before = Before(predicate.first), next = After(predicate.last);
    return before && next && Is(*before, "wound") && (IsWord(*next, "بها") || IsWord(*next, "به"));
  }

  // "قتل واعتقال عدد من": the predicate right after, joined by و, whose people both share.
  std::optional<std::uint32_t> SharesFollowing(std::uint32_t p) const {
    if (p + 1 >= frames.predicates.size()) return std::nullopt;
    const Predicate& next = frames.predicates[p + 1];
    std::optional<std::size_t> behind = After(frames.predicates[p].last);
    if (behind && IsComma(*behind)) behind = After(*behind);  // "بمقتل، وإصابة العشرات"
    if (behind != next.first || !next.frame->Stands(kAfter)) return std::nullopt;
    if (!next.no_claim.empty() || next.negated) return std::nullopt;
    // "تخللها إصابات واعتقال 14": a plural is told for itself.
    if (frames.predicates[p].frame->Stands(kSelf)) return std::nullopt;
    if (frames.predicates[p].analysis->Has(kPronoun)) return std::nullopt;  // "مصرعهم وأصيب أربعة": it has its own
    // "75 من العناصر قتلوا وأصيب 11 آخرون": a plural verb has its people before it, and others are not shared.
    const Analysis& verb = *frames.predicates[p].analysis;
    const bool finite = verb.form == VerbForm::kPast || verb.form == VerbForm::kPresent;
    if (finite && (verb.number == Number::kPlural || verb.number == Number::kDual)) return std::nullopt;
    // "إن حارساً قُتل وجُرح غيره": the first has its people before it.
    if (const std::optional<std::size_t> before = Before(frames.predicates[p].first);
        before && frames.predicates[p].frame->Stands(kBefore) && StandsFree(*before))
      return std::nullopt;
    if (!field_.SameSentence(next.first, frames.predicates[p].first)) return std::nullopt;
    const bool joined = std::any_of(lattice().readings[next.first].begin(), lattice().readings[next.first].end(),
                                    [](const Analysis& a) { return a.Has(kWa); });
    return joined ? std::optional(p + 1) : std::nullopt;
  }

  // The first phrase of people that begins within so many words behind `at`.
  std::optional<std::uint32_t> PeopleWithin(std::size_t at, int words) const {
    for (; words > 0; --words) {
      const std::optional<std::size_t> next = After(at);
      if (!next) return std::nullopt;
      at = *next;
      if (const QuantityPhrase* people = field_.QuantityAt(at); people != nullptr && people->counts_people)
        return field_.quantity_at[at];
    }
    return std::nullopt;
  }

  // "أي من مقاتليه": a noun of people, though no phrase of its own.
  bool PersonWithin(std::size_t at, int words) const {
    for (; words > 0; --words) {
      const std::optional<std::size_t> next = After(at);
      if (!next) return false;
      at = *next;
      if (Is(at, "person") || Is(at, "people-of")) return true;
    }
    return false;
  }

  // "لم يُصب أحد": the word by itself is somebody.
  bool Alone(std::size_t at) const { return Is(at, "one-of"); }

  // "نفى إصابة مدنيين", "نفت أسر أي من مقاتليها": nobody. A number, a name or one definite person denied says that
  // this is not so, and nothing of how many.
  void DeniedOutcome(std::uint32_t p) {
    const std::optional<std::size_t> next = After(frames.predicates[p].last);
    if (!next) return;
    const std::uint32_t q = field_.quantity_at[*next];
    const bool plural = q != FieldText::kNone && field_.quantities[q].counts_people &&
                        field_.quantities[q].people.form == Form::kPlural && !IsDefinite(field_.quantities[q].head);
    const bool anybody =
        Is(*next, "one-of") || (Is(*next, "any") && (PeopleWithin(*next, 2) || PersonWithin(*next, 2)));
    if (anybody || plural)
      Zero(p, q == FieldText::kNone || !field_.quantities[q].counts_people ? std::nullopt : std::optional(q), true);
  }

  // The word ends a group of people that no other outcome word right before it has.
  bool StandsFree(std::size_t at) const {
    const QuantityPhrase* people = field_.QuantityAt(at);
    if (people == nullptr || !people->counts_people || people->outcome || people->partitive) return false;
    const std::optional<std::size_t> before = Before(people->first);
    return !before || OutcomeReading(*before) == nullptr;
  }

  // "لم يُصب أي جندي", "لم يقتل أحد": nobody. Any other negated outcome says nothing of people.
  void NegatedVerb(std::uint32_t p) {
    const Predicate& predicate = frames.predicates[p];
    const std::optional<std::size_t> next = After(predicate.last);
    const bool plural_noun =
        predicate.analysis->lexeme->pos == Pos::kNoun && predicate.analysis->number == Number::kPlural;
    const bool anybody = next && (Is(*next, "any") || Is(*next, "one-of"));
    if (plural_noun && predicate.analysis->Has(kPronoun)) {
      Close(p, "negated");  // "لا تعد قتلاها"
    } else if (plural_noun) {
      Zero(p, PeopleWithin(predicate.last, 2));
    } else if (anybody && (PeopleWithin(predicate.last, 2) || PersonWithin(*next, 2) || Alone(*next))) {
      Zero(p, PeopleWithin(predicate.last, 2), true);
    } else {
      Close(p, "negated");
    }
  }

  // ---- nouns of outcome with their number elsewhere, or none ----

  void FillNouns() {
    for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
      const Predicate predicate = frames.predicates[p];
      if (done.contains(p) || !predicate.no_claim.empty()) continue;
      if (!predicate.frame->Stands(kCopula) && !predicate.frame->Stands(kSelf)) continue;
      if (predicate.negated) {
        // "لا صلة للضحايا بـ": a definite noun is not what is denied.
        if (IsDefinite(predicate.first)) continue;
        if (predicate.analysis->number == Number::kPlural || predicate.analysis->lexeme->Is("casualty"))
          Zero(p, std::nullopt);
        continue;
      }
      if (NamesAPlace(predicate)) {
        Close(p, "in-a-name");
        continue;
      }
      if (const std::optional<std::uint32_t> dead = WhoseBodies(predicate)) {
        Filling filling = MakeFilling(p, *dead, field_.quantities[*dead].first, field_.quantities[*dead].last);
        filling.rule = "bodies-of";
        Add(std::move(filling), dead);
        continue;
      }
      if (IsLoneTag(predicate)) {
        Close(p, "hashtag");
        continue;
      }
      if (IsManner(predicate)) {
        Close(p, "manner");
        continue;
      }
      const bool toll = predicate.frame->Stands(kToll) &&
                        (Rises(predicate.first) || RisesAsWell(predicate) || RisesBehind(predicate));
      if (const std::optional<std::uint32_t> number = NumberOf(predicate, toll)) {
        if (toll && SharesToll(p)) {
          frames.quantity_reason[*number] = "shared-figure";
          Close(p, "shared-figure");
          continue;
        }
        Filling filling = MakeFilling(p, *number, field_.quantities[*number].first, field_.quantities[*number].last);
        filling.rule = toll ? "toll" : "noun-is-number";
        if (filling.group == Group::kAny) filling.group = GroupNear(predicate.first, predicate.last);
        Add(std::move(filling), number);
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
        filling.group = GroupNear(predicate.first, predicate.last);
        filling.rule = "noun-in-tens";
        Add(std::move(filling), std::nullopt);
        continue;
      }
      if (const std::optional<std::uint32_t> name = NameAfter(predicate.last)) {
        // "القتيل هو فلان", "الشهيد فلان".
        if (predicate.frame->Takes(kByName) && predicate.analysis->number == Number::kSingular) {
          Filling filling = MakeNamed(p, *name);
          filling.rule = "noun-is-name";
          Add(std::move(filling), std::nullopt);
          continue;
        }
      }
      if (TellsWho(predicate)) {
        // "القتيل هو قائد اللواء": one, whoever he is.
        Filling filling;
        filling.predicate = p;
        filling.first = predicate.first;
        filling.last = static_cast<std::uint32_t>(*After(*After(predicate.last)));
        filling.people = {Form::kSingular, Bound::kExact, 1, 1, false};
        filling.outcome = predicate.outcome;
        const QuantityPhrase* person = field_.QuantityAt(filling.last);
        filling.group =
            person != nullptr && person->counts_people ? GroupOf(*person) : GroupNear(filling.last, filling.last);
        filling.rule = "noun-is-person";
        const std::uint32_t own = field_.quantity_at[filling.last];
        Add(std::move(filling), own == FieldText::kNone ? std::nullopt : std::optional(own));
        continue;
      }
      if (predicate.frame->Takes(kByPlural) && Unnumbered(predicate)) {
        Filling filling;
        filling.predicate = p;
        filling.first = predicate.first;
        filling.last = predicate.last;
        filling.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
        filling.outcome = predicate.outcome;
        filling.group = GroupNear(predicate.first, predicate.last);
        filling.rule = "plural-noun";
        const std::uint32_t own = field_.quantity_at[predicate.first];
        Add(std::move(filling), own == FieldText::kNone ? std::nullopt : std::optional(own));
      } else if (predicate.analysis->lexeme->Is("casualty") && !IsDefinite(predicate.first)) {
        Close(p, "victims-unnumbered");
      }
    }
  }

  // "رفات 10 أشخاص", "جثث ثلاثة مدنيين".
  std::optional<std::uint32_t> WhoseBodies(const Predicate& predicate) const {
    if (!predicate.analysis->lexeme->Is("body") || IsDefinite(predicate.first)) return std::nullopt;
    const std::optional<std::size_t> next = After(predicate.last);
    const std::uint32_t q = next ? field_.quantity_at[*next] : FieldText::kNone;
    if (q == FieldText::kNone || field_.quantities[q].first != *next || frames.quantity_used[q]) return std::nullopt;
    const QuantityPhrase& people = field_.quantities[q];
    return people.counts_people && IsNumbered(people.people) && !people.outcome ? std::optional(q) : std::nullopt;
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

  // "حصيلة الإصابات ارتفعت إلى 96": the verb behind its subject.
  bool RisesBehind(const Predicate& predicate) const {
    const std::optional<std::size_t> toll = Before(predicate.first);
    if (!toll || !Is(*toll, "toll")) return false;
    std::size_t at = predicate.last;
    for (int steps = 0; steps < 8; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next || IsComma(*next) || (steps > 0 && OutcomeReading(*next) != nullptr)) return false;
      at = *next;
      if (Is(at, "rise") || Is(at, "reach")) return true;
    }
    return false;
  }

  // "حصيلة القتلى والجرحى ارتفعت إلى 7": one figure for both.
  bool SharesToll(std::uint32_t p) {
    const Predicate& predicate = frames.predicates[p];
    const std::optional<std::size_t> other = Before(predicate.first);
    if (!other || !Joined(predicate.first, kWa) || !IsDefinite(*other)) return false;
    const std::optional<std::uint32_t> first = PredicateAt(static_cast<std::uint32_t>(*other), *other);
    if (!first || done.contains(*first) || frames.predicates[*first].outcome == predicate.outcome) return false;
    const std::optional<std::size_t> toll = Before(*other);
    if (!toll || !Is(*toll, "toll")) return false;
    Close(*first, "shared-figure");
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

  // The number of "القتلى بالمئات", "عدد الجرحى بالعشرات".
  const Analysis* InTens(const Predicate& predicate) const {
    if (!IsDefinite(predicate.first) || predicate.analysis->number != Number::kPlural) return nullptr;
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
    if (!Joined(predicate.first, kBi) || predicate.analysis->number != Number::kPlural) return false;
    return std::any_of(frames.predicates.begin(), frames.predicates.end(), [&](const Predicate& other) {
      return other.outcome == predicate.outcome && other.last < predicate.first &&
             predicate.first - other.last <= kReach && field_.SameSentence(other.first, predicate.first);
    });
  }

  bool TellsWho(const Predicate& predicate) const {
    if (predicate.analysis->number != Number::kSingular || !predicate.analysis->Has(kAl)) return false;
    const std::optional<std::size_t> copula = After(predicate.last);
    if (!copula || !Is(*copula, "pronoun-word")) return false;
    const std::optional<std::size_t> who = After(*copula);
    return who && token(*who).kind == TokenKind::kWord && !Is(*who, "relative") && !Is(*who, "preposition") &&
           !HasVerb(*who);
  }

  // "قتلى وجرحى في غارة": an indefinite plural that nothing possesses.
  bool Unnumbered(const Predicate& predicate) const {
    // "سقوط ضحايا" says neither how many nor what became of them; "ضحايا مدنيون" at least says who.
    const bool casualties =
        predicate.analysis->lexeme->Is("casualty") && GroupNear(predicate.first, predicate.last) == Group::kAny;
    if (predicate.analysis->number != Number::kPlural || casualties || predicate.analysis->lexeme->Is("body") ||
        IsDefinite(predicate.first))
      return false;
    const std::optional<std::size_t> before = Before(predicate.first), next = After(predicate.last);
    if (before && (Is(*before, "toll") || Is(*before, "every"))) return false;
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

  // "القتلى سبعة وعشرون", "عدد القتلى إلى 9", "القتلى هم رجل وابناه".
  std::optional<std::uint32_t> NumberOf(const Predicate& predicate, bool toll) const {
    // "بين القتلى مهندس": a part of them, not all.
    if (const std::optional<std::size_t> opener = Before(predicate.first); opener) {
      if (Is(*opener, "among")) return std::nullopt;
      // "من بين القتلى والجرحى أطفال": of both, how many of either is not said.
      if (const std::optional<std::size_t> among = Before(*opener);
          among && Is(*among, "among") && OutcomeReading(*opener) != nullptr)
        return std::nullopt;
    }
    std::size_t at = predicate.last;
    for (int steps = 0; steps < (toll ? 14 : 3); ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next) return std::nullopt;
      if (IsComma(*next)) {
        // "عدد المفقودين المسجلين لديها، بلغ 350".
        const std::optional<std::size_t> verb = After(*next);
        if (!toll || !verb || !Is(*verb, "reach")) return std::nullopt;
      }
      at = *next;
      if (toll && field_.DateAt(at) != nullptr) continue;  // "عدد القتلى منذ نيسان 2023 إلى 3120"
      const std::uint32_t q = field_.quantity_at[at];
      if (q != FieldText::kNone && field_.quantities[q].first == at && !frames.quantity_used[q] &&
          q != field_.quantity_at[predicate.first]) {
        const QuantityPhrase& quantity = field_.quantities[q];
        if (!quantity.counts_people && !quantity.unit.empty()) return std::nullopt;
        if (quantity.outcome || quantity.partitive) return std::nullopt;
        // "حصيلة القتلى في صفوف المسلحين بـ 200"
        if (toll && !IsNumbered(quantity.people) && IsDefinite(quantity.head)) continue;
        if (toll) {
          const std::optional<std::size_t> before = Before(at);
          const bool reached =
              before && (token(*before).folded == "الي" || token(*before).folded == "ب" || Is(*before, "reach") ||
                         Is(*before, "toll") || *before == predicate.last || token(*before).folded == ":");
          if (!reached) return std::nullopt;
        } else if (!IsDefinite(predicate.first) && !IsLineLabel(predicate)) {
          return std::nullopt;
        }
        return q;
      }
      // "القتلى هم: رجل وامرأة", and a line "القتلى: 5".
      const bool colon =
          (IsWord(at, ":") && Is(at - 1, "they-are")) || (IsLineLabel(predicate) && at == predicate.last + 1U);
      if (!toll && !Is(at, "they-are") && !colon) return std::nullopt;
    }
    return std::nullopt;
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

  std::optional<std::uint32_t> NameAfter(std::size_t last) const {
    std::optional<std::size_t> next = After(last);
    if (next && (Is(*next, "they-are") || Is(*next, "pronoun-word"))) next = After(*next);
    if (!next) return std::nullopt;
    const NamePhrase* name = field_.NameAt(*next);
    if (name == nullptr || name->type != EntityType::kPerson) return std::nullopt;
    return field_.name_at[*next];
  }

  // "مقتل الانتحاري", "اعتقال المطلوب": one definite person right behind the word.
  void FillDefinite() {
    for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
      const Predicate& predicate = frames.predicates[p];
      if (done.contains(p) || predicate.negated || !predicate.no_claim.empty()) continue;
      if (!predicate.frame->Takes(kByDefinite)) continue;
      if (predicate.analysis->Has(kPronoun) || predicate.analysis->Has(kAl)) continue;
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
      Filling filling;
      filling.predicate = p;
      filling.first = predicate.first;
      filling.last = static_cast<std::uint32_t>(*next);
      filling.outcome = predicate.outcome;
      filling.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      filling.group = person->lexeme->Is("member")
                          ? GroupNear(filling.last, filling.last)
                          : person->lexeme->group.value_or(GroupNear(filling.last, filling.last));
      filling.rule = "definite-person";
      Add(std::move(filling), std::nullopt);
    }
  }

  // "توفي أحدهم", "مقتل أحدهما وإصابة الآخر", "وإصابة ثالث بجروح": one of those who were told, or one more.
  std::optional<std::uint32_t> OneOfThose(std::uint32_t p, std::size_t at) const {
    if (!field_.SameSentence(at, frames.predicates[p].last) || token(at).kind != TokenKind::kWord) return std::nullopt;
    const auto people = static_cast<std::uint32_t>(at);
    if (const std::uint32_t q = field_.quantity_at[at];
        q != FieldText::kNone && (frames.quantity_used[q] || field_.quantities[q].first != field_.quantities[q].last))
      return std::nullopt;
    if (Is(at, "one-of-them")) return people;
    if (Is(at, "other") && Is(at, "one") && Before(at) == frames.predicates[p].last)
      return people;  // "وأصيب آخر الاثنين"
    // "وإصابة “رائد” بجروح": a lone word in quotation marks that is no word of the language is somebody's name.
    if (token(at).quoted && !token(frames.predicates[p].last).quoted && field_.NameAt(at) == nullptr &&
        std::all_of(lattice().readings[at].begin(), lattice().readings[at].end(),
                    [](const Analysis& a) { return a.lexeme->pos == Pos::kName; }))
      return people;
    // An ordinal with no noun of its own: "ثالث", not "ثالث أيام" and not "الثالثة فجرا".
    const auto& readings = lattice().readings[at];
    const bool ordinal = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("ordinal") && a.length == 1 && a.lexeme->value > 1 && a.lexeme->value < 11 &&
             a.gender != Gender::kFeminine && !a.Has(kAl);
    });
    if (!ordinal) return std::nullopt;
    const std::optional<std::size_t> next = After(at);
    const bool ends = !next || IsComma(*next) || token(*next).kind != TokenKind::kWord || Is(*next, "preposition") ||
                      Is(*next, "contrast") || Is(*next, "result") || Joined(*next, kBi) || Joined(*next, kWa);
    return ends ? std::optional(people) : std::nullopt;
  }

  // One person, told by the word that ends at `last`; of the group that all told before in the sentence have.
  void FillOne(std::uint32_t p, std::uint32_t last) {
    Filling filling;
    filling.predicate = p;
    filling.first = frames.predicates[p].first;
    filling.last = last;
    filling.outcome = frames.predicates[p].outcome;
    filling.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    filling.group = GroupOfThose(filling.first);
    filling.rule = "one-of-them";
    const std::uint32_t own = field_.quantity_at[last];
    Add(std::move(filling), own == FieldText::kNone ? std::nullopt : std::optional(own));
  }

  // ---- pronouns ----

  // "لمقتله على الفور", "فقتلوه": one person named before, counted once more in other words.
  void FillPronouns() {
    for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
      const Predicate& predicate = frames.predicates[p];
      if (done.contains(p) || !predicate.frame->Takes(kByPronoun)) continue;
      if (predicate.negated || !predicate.no_claim.empty() || EndsIdiom(predicate)) continue;
      if (predicate.analysis->lexeme->Is("weak")) continue;  // "وصفتها"
      const std::string& word = token(predicate.last).folded;
      // "ما أدى لإصابته بجروح"; of no result, "متأثرا بإصابته" is told before.
      const std::optional<std::size_t> cause = Before(predicate.first);
      const bool result = cause && (Is(*cause, "result") || (*cause > 0 && Is(*cause - 1, "result")));
      if (predicate.outcome != Outcome::kKilled && predicate.outcome != Outcome::kArrested &&
          !(predicate.outcome == Outcome::kInjured && result))
        continue;
      if (!predicate.analysis->Has(kPronoun) || predicate.analysis->length > 1) continue;
      if (word.ends_with("هم") || word.ends_with("هن") || word.ends_with("نا")) continue;  // how many is not said
      Filling filling;
      filling.predicate = p;
      filling.first = predicate.first;
      filling.last = predicate.last;
      filling.outcome = predicate.outcome;
      filling.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      if (word.ends_with("هما")) filling.people = {Form::kDual, Bound::kExact, 2, 2, false};
      // Who: the nearest single person before, who lends the group.
      for (std::uint32_t q = static_cast<std::uint32_t>(field_.quantities.size()); q-- > 0;) {
        const QuantityPhrase& quantity = field_.quantities[q];
        if (quantity.first > predicate.first || !quantity.counts_people) continue;
        if (token(predicate.first).sentence - token(quantity.first).sentence > 2) break;
        if (quantity.people.max == filling.people.max) {
          filling.group = GroupOf(quantity);
          break;
        }
      }
      filling.rule = "pronoun";
      done.insert(p);
      frames.fillings.push_back(std::move(filling));
    }
  }

  const FrameTable& table_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> sharing_;  // predicate -> those that share what follows it
};

}  // namespace

Frames FillFrames(const FieldText& field, const FrameTable& table) { return Filler(field, table).Run(); }

}  // namespace isnad
