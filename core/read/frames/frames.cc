#include "core/read/frames/frames.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/read/events/event_places.h"
#include "core/read/frames/candidates.h"
#include "core/read/frames/frame_draft.h"
#include "core/read/frames/lone_verbs.h"
#include "core/read/frames/losses.h"
#include "core/read/frames/those_left.h"

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

constexpr std::int32_t kThreshold = 0;       // a pair below it is no filling
constexpr std::int32_t kWeakThreshold = 45;  // the same for a word that mostly means something else

class Filler : private FrameDraft {
 public:
  Filler(const FieldText& field, const FrameTable& table) : FrameDraft(field, table), table_(table) {}

  Frames Run() {
    FillCounted(*this);
    FillCopulas(*this);
    FillTolls(*this);
    FillToldLists(*this);
    FillWithCompany(*this);
    FillByScore();
    FillAmongBehind(*this);
    FillNouns(*this);
    FillDefinite();
    FillUnknown();
    FillPronouns();
    FillLaterDeaths();
    FillLetGo(*this);
    FillNameLists(*this);
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> listed = FillLists(*this);
    FillParts(*this);
    ExtendNameLists(*this);
    CountThoseJoined();
    FillBareTolls(*this);
    FillOtherCounts(*this);
    TieToTolls(*this);
    TieAdded(*this);
    TieStates(*this);
    for (const auto& [line, total] : listed) frames.fillings[line].part_of = total;
    TieThoseLeft(field(), frames);
    return std::move(frames);
  }

 private:
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
      std::optional<std::uint32_t> shared = SharesFollowing(p);
      if (!shared) shared = SharesPreceding(p);
      if (shared) {
        sharing_[*shared].push_back(p);
        done.insert(p);
        continue;
      }
      if (!BefallsOneMore(p)) open.push_back(p);
    }
    frames.candidates = WeighCandidates(*this, table_, open);
    std::set<std::uint32_t> used_names;
    for (const Candidate& nearest : frames.candidates) {
      const Candidate& candidate = WholeOfList(FirstOfPair(nearest));
      // A weak word (قضى، ضبط، ارتقى) tells an outcome only of people right beside it.
      const Predicate& by = frames.predicates[candidate.predicate];
      // "فقد ثلاثة من أولاده"
      const bool bereaved = by.outcome != *by.analysis->lexeme->outcome && by.outcome == Outcome::kKilled;
      if (bereaved && !AreHisOwn(by, candidate) && !LosesItsPeople(field(), by.first)) continue;
      if (by.analysis->lexeme->Is("weak") && (SpendsTime(by) || IsParticle(by))) continue;
      if (AreOfBodies(by, candidate)) continue;
      const bool weak = by.analysis->lexeme->Is("weak") && !bereaved && !IsDoneByForce(by, candidate.first) &&
                        !IsWhoDied(by, candidate.last) && !IsOfFamily(by) && !IsOfEach(by) &&
                        !IsAmidArms(by, candidate.first);
      if (nearest.score < (weak ? kWeakThreshold : kThreshold) || done.contains(candidate.predicate)) continue;
      if (candidate.quantity && frames.quantity_used[*candidate.quantity]) continue;
      if (candidate.name && used_names.contains(*candidate.name)) continue;
      Filling filling;
      if (candidate.quantity) {
        filling = MakeFilling(candidate.predicate, *candidate.quantity, candidate.first, candidate.last);
        CountKinBefore(filling);
      } else {
        used_names.insert(*candidate.name);
        filling = MakeNamed(candidate.predicate, *candidate.name);
        if (const std::optional<std::uint32_t> first = FirstOfTwo(by, *candidate.name)) {
          used_names.insert(*first);
          filling.names.insert(filling.names.begin(), *first);
          filling.people = {Form::kNamed, Bound::kExact, 2, 2, false};
          filling.first = std::min(filling.first, field_.names[*first].cue);
        }
        if (PluralBefore(field_.names[*candidate.name]) != nullptr) {
          const QuantityPhrase* those = NamedPlural(filling);
          if (those == nullptr) filling.group = Group::kAny;  // "اعتقل الجنود فلانا"
          if (those != nullptr && filling.group == Group::kAny) filling.group = GroupOf(*those);
        }
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
      if (two_outcomes && figure && HasOwnSubject(candidate.predicate, shared->second)) {
        const std::uint32_t first = shared->second.front();
        if (const std::optional<std::uint32_t> one = OneBefore(frames.predicates[first]);
            one && !frames.quantity_used[*one])
          Add(MakeFilling(first, *one, field_.quantities[*one].first, field_.quantities[*one].last), *one);
        done.insert(candidate.predicate);
        Add(std::move(filling), candidate.quantity);
        continue;
      }
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

  // "إن طفلا في الخامسة من عمره قتل وأصيب والداه": the one person who stands with what is told of him between "that"
  // and the verb, by his phrase.
  std::optional<std::uint32_t> OneBefore(const Predicate& verb) const {
    constexpr int kReach = 8;
    std::optional<std::uint32_t> one;
    std::optional<std::size_t> at = Before(verb.first);
    for (int steps = 0; at && steps < kReach; ++steps, at = Before(*at)) {
      if (Is(*at, "that")) return one;
      if (IsComma(*at) || OutcomeReading(*at) != nullptr) return std::nullopt;
      const QuantityPhrase* people = field_.QuantityAt(*at);
      if (people == nullptr || !people->counts_people) continue;
      if (people->people.max != 1U || people->outcome) return std::nullopt;
      one = field_.quantity_at[*at];
    }
    return std::nullopt;
  }

  // "إن الشاب فلان قتل وأصيب ثلاثة": the first verb's people stand before it, and the figure is the last one's alone.
  bool HasOwnSubject(std::uint32_t last, const std::vector<std::uint32_t>& others) const {
    if (others.size() != 1 || frames.predicates[others.front()].first > frames.predicates[last].first) return false;
    const Predicate& verb = frames.predicates[others.front()];
    const std::optional<std::size_t> before = Before(verb.first);
    if (!verb.frame->verbal || !before) return false;
    if (OneBefore(verb)) return true;
    const NamePhrase* name = field_.NameAt(*before);
    if (name == nullptr || name->type != EntityType::kPerson || name->last != *before) return false;
    std::optional<std::size_t> at = Before(name->first);
    for (int words = 0; at && words < 2; ++words, at = Before(*at)) {
      if (Is(*at, "that")) return true;
      if (!Is(*at, "person") && !Is(*at, "role")) return false;
    }
    return at && Is(*at, "that");
  }

  // "مقتل الصحفيين فلان و...", "فلان و... قُتلا": of several, of whom one could be read.
  void CountThoseJoined() {
    for (std::uint32_t f = 0; f < frames.fillings.size(); ++f) {
      Filling& one = frames.fillings[f];
      if (one.people.max != 1U || one.people.min != 1U || one.part_of || IsNumbered(one.people)) continue;
      bool others = false, behind = false;
      for (const Filling& other : frames.fillings) {
        if (other.predicate != one.predicate || &other == &one) continue;
        others = true;
        behind = behind || other.last > one.last;
      }
      if (!others) CountByDual(one);
      if (behind || one.names.size() != 1 || one.people.max != 1U || NamedPlural(one) == nullptr) continue;
      if (IsOneMoreName(field_.names[one.names.front()].last))
        one.people = {Form::kNamed, Bound::kExact, 2, 2, false};
      else
        one.people = {Form::kNamed, Bound::kAtLeast, 2, std::nullopt, false};
    }
  }

  // "فلان وحجي العبيد في بلدة كذا": one name more, and no third.
  bool IsOneMoreName(std::uint32_t last) const {
    constexpr std::uint32_t kSurname = 2, kName = 6;  // words between the two, and of the second
    std::uint32_t at = last + 1;
    const auto wa = [&](std::uint32_t word) {
      return word < field_.size() && field_.SameSentence(word, last) && token(word).kind == TokenKind::kWord &&
             token(word).folded.starts_with("و");
    };
    while (at <= last + kSurname && at < field_.size() && !wa(at) && token(at).kind == TokenKind::kWord &&
           !Is(at, "preposition"))
      ++at;
    if (!wa(at)) return false;
    for (const std::uint32_t first = at++; at <= first + kName && at < field_.size(); ++at) {
      if (wa(at) && !IsWord(at - 1, "و")) return false;
      const bool stop = token(at).kind == TokenKind::kPunct && !IsMark(at);
      if (stop || !field_.SameSentence(at, last) || Is(at, "preposition") || HasVerb(at)) return !wa(at + 1);
    }
    return false;
  }

  // "فقد المواطن فلان زوجته": whom he lost, not himself.
  bool AreHisOwn(const Predicate& by, const Candidate& people) const {
    constexpr std::uint32_t kToTheKin = 2;  // "خمسة من أفراد أسرته"
    if (people.first < by.last) return false;
    for (std::uint32_t at = people.first; at <= people.last + kToTheKin && at < field_.size(); ++at)
      if (IsOnesOwn(at)) return true;
    return false;
  }

  // "جثتي شابين مقتولين": the bodies have been counted.
  bool AreOfBodies(const Predicate& by, const Candidate& people) const {
    const std::optional<std::size_t> body = Before(people.first);
    const std::uint32_t q = body ? field_.quantity_at[*body] : FieldText::kNone;
    return by.analysis->form == VerbForm::kParticiple && by.outcome == Outcome::kKilled && q != FieldText::kNone &&
           Is(*body, "body") && frames.quantity_used[q];
  }

  // "فقد تعرض رجال الأمن لإطلاق نار": قد with a joined ف stands before a verb in the past.
  bool IsParticle(const Predicate& by) const {
    const std::optional<std::size_t> next = IsWord(by.first, "فقد") ? After(by.first) : std::nullopt;
    if (!next || field_.QuantityAt(*next) != nullptr || field_.NameAt(*next) != nullptr) return false;
    const auto& readings = lattice().readings[*next];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && a.clitics == 0;
    });
  }

  // "قضوا عامين في الحصار"
  bool SpendsTime(const Predicate& by) const {
    const std::optional<std::size_t> next = After(by.last);
    const QuantityPhrase* time = by.frame->verbal && next ? field_.QuantityAt(*next) : nullptr;
    return time != nullptr && !time->counts_people && Is(time->last, "time-unit") && field_.DateAt(*next) == nullptr;
  }

  // "زميلنا فلان الذي ارتقى أمس", "27 من مقاتليه قضوا في كمين"; "الذي ارتقى إلى المنصب" and "الذي قضى عامين" live.
  bool IsWhoDied(const Predicate& by, std::uint32_t people) const {
    constexpr std::size_t kToADuration = 5;
    const std::optional<std::size_t> relative = Before(by.first), next = After(by.last);
    if (by.outcome != Outcome::kKilled || !relative) return false;
    // "الشهيد فلان، الذي ارتقى في الغارة"
    std::optional<std::size_t> whom = Is(*relative, "relative") ? Before(*relative) : std::nullopt;
    if (whom && IsComma(*whom)) whom = Before(*whom);
    const bool taken_up = whom == people;
    // "أربعة من عناصر الميليشيا قضوا"
    const bool beside = *relative == people || (*relative == people + 1U && Joined(*relative, kAl));
    if (!taken_up && !(beside && token(by.first).folded.ends_with("وا"))) return false;
    if (!next) return true;
    for (std::size_t at = *next; at < field_.size() && at < *next + kToADuration; ++at)
      if (const QuantityPhrase* time = field_.QuantityAt(at);
          time != nullptr && !time->counts_people && field_.SameSentence(at, by.last) && Is(time->last, "time-unit"))
        return false;
    const std::string& word = token(*next).folded;  // "أربعة من عناصرها قضوا جميعا"
    return word == "جميعا" || word == "معا" || word == "كلهم" || IsComma(*next) || BeginsDate(*next) ||
           Is(*next, "company") || Is(*next, "result") || Joined(*next, kBi) ||
           (Is(*next, "preposition") && !IsWord(*next, "الي") && !IsWord(*next, "علي"));
  }

  // "أوقفت قوات الأمن في عدن ثلاثة": between the verb and whom it befell stand those who did it, and where and when.
  bool IsDoneByForce(const Predicate& by, std::uint32_t people) const {
    const Analysis& verb = *by.analysis;
    const bool removal = verb.lexeme->outcome == Outcome::kArrested || verb.lexeme->outcome == Outcome::kFreed ||
                         verb.lexeme->Is("gap");  // "قضت القوات على ثلاثة"
    if (!removal || verb.lexeme->pos != Pos::kVerb || people <= by.last) return false;
    for (std::uint32_t at = by.last + 1; at < people; ++at) {
      if (const std::optional<std::size_t> close = EndOfAsides(at, people)) {
        at = static_cast<std::uint32_t>(*close);
        continue;
      }
      // "أوقفت القوات، الأربعاء، 26 شخصا", "القوات أوقفت، اليوم الأربعاء، 26"
      const bool of_day =
          IsComma(at) && ((at + 1 < people && field_.DateAt(at + 1) != nullptr) || field_.DateAt(at - 1) != nullptr);
      if (of_day || (field_.DateAt(at) != nullptr && IsComma(by.last + 1))) continue;
      const bool force = Is(at, "force") || Is(at, "kind=security") || SideOfWord(at) == Group::kSecurity ||
                         Is(at, "source-noun") ||
                         (at > by.last + 1U && token(at).folded.starts_with("ال") && !HasVerb(at));
      const NamePhrase* name = field_.NameAt(at);
      const bool body = name != nullptr && name->type == EntityType::kOrganization;
      // "قبض رجال الشرطة على ثلاثة"
      const bool men =
          at + 1 < people && ((Is(at, "person") && SideOfWord(at + 1) == Group::kSecurity) || AreGuards(at));
      const bool unit = men || Is(at, "member") || Is(at, "unit=body") || Is(at, "unit-name");
      if (at == by.last + 1U && !force && !body && !unit) return false;
      if (IsComma(at) || (OutcomeReading(at) != nullptr && !IsWhatHeWas(at))) return false;
      const bool each = (IsWord(at, "كلا") || IsWord(at, "كل")) && IsWord(at + 1, "من");
      if (!force && !each && at > by.last + 1U && name == nullptr && field_.DateAt(at) == nullptr &&
          !Is(at, "preposition") && !Is(at, "place-cue") && !HasAdjective(at))
        return false;
    }
    return true;
  }

  // "أوقف حراس الحدود 23 مهاجرا"
  bool AreGuards(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.length > 1 && a.lexeme->Is("person") && a.lexeme->group == Group::kSecurity;
    });
  }

  // "أوقفت القوات الأسير السابق فلان"
  bool IsWhatHeWas(std::size_t at) const {
    const Analysis* status = lattice().Find(at, "status");
    return status != nullptr && status->lexeme->Is("person") && status->number == Number::kSingular && status->Has(kAl);
  }

  // "ارتقى خلال الاقتحام الشاب فلان", "قضى في القصف الإسرائيلي ثلاثة": what they died in stands between.
  bool IsAmidArms(const Predicate& by, std::uint32_t people) const {
    constexpr std::uint32_t kWords = 5;  // of the event and what is told of it
    const std::uint32_t in = by.last + 1;
    // "من قضوا في القتال الفنان فلان": a plural verb has its people before it.
    if (by.outcome != Outcome::kKilled || !by.frame->verbal || token(by.first).folded.ends_with("وا") ||
        people < in + 2 || people - in > kWords)
      return false;
    if (!Is(in, "meanwhile") && !Is(in, "locative") && !Is(in, "cause")) return false;
    const Analysis* arms = EventReadingAt(lattice(), in + 1);
    if (arms == nullptr || arms->lexeme->pos != Pos::kNoun || Joined(people, kWa)) return false;
    for (std::uint32_t at = in + 2; at < people; ++at)
      if (!HasAdjective(at) && field_.NameAt(at) == nullptr && field_.DateAt(at) == nullptr && !IsWord(at, "علي"))
        return false;
    return true;
  }

  // "قضت عائلة من خمسة أفراد"
  bool IsOfFamily(const Predicate& by) const {
    const std::optional<std::size_t> next = After(by.last);
    return by.outcome == Outcome::kKilled && next && Is(*next, "family") && !Joined(*next, kAl);
  }

  // "إن الملازم فلانا، والمجند فلانا، قتلا": of a pair before the word of both the first opens it.
  const Candidate& FirstOfPair(const Candidate& second) const {
    const Predicate& word = frames.predicates[second.predicate];
    const bool several = token(word.first).folded.ends_with("ا");
    if (second.last >= word.first || !Joined(second.first, kWa) || !several) return second;
    if (second.first < 2) return second;
    const std::uint32_t end = second.first - (IsComma(second.first - 1) ? 2U : 1U);
    const auto first = std::find_if(frames.candidates.begin(), frames.candidates.end(), [&](const Candidate& other) {
      return other.predicate == second.predicate && other.last == end &&
             other.quantity.has_value() == second.quantity.has_value();
    });
    return first == frames.candidates.end() ? second : *first;
  }

  // "فلان وفلان ارتقيا في غارة": the verb tells two, by the names before it.
  std::optional<std::uint32_t> FirstOfTwo(const Predicate& verb, std::uint32_t second) const {
    const std::string& word = token(verb.first).folded;
    const NamePhrase& name = field_.names[second];
    const bool apart = name.first > 1 && IsWord(name.first - 1, "و");  // "فلان و فلان"
    const bool joined = token(name.first).folded.starts_with("و") && !name.folded.starts_with("و");
    const std::uint32_t before = name.first - (apart ? 2U : 1U);
    if (verb.analysis->form != VerbForm::kPast || !word.ends_with("ا") || word.ends_with("وا") ||
        name.last >= verb.first || name.cue != name.first || name.first == 0 || !(apart || joined) ||
        !field_.SameSentence(before, name.first))
      return std::nullopt;
    const std::uint32_t first = field_.name_at[before];
    return first != FieldText::kNone && field_.names[first].type == EntityType::kPerson ? std::optional(first)
                                                                                        : std::nullopt;
  }

  // "إن خمسة أشخاص هم ضابط وأربعة مدنيين قتلوا": whom "they are" spells out are those before it.
  const Candidate& WholeOfList(const Candidate& last) const {
    constexpr std::uint32_t kFar = 20;  // tokens of the list
    const Predicate& verb = frames.predicates[last.predicate];
    if (!last.quantity || last.last >= verb.first || verb.analysis->form != VerbForm::kPast) return last;
    for (std::uint32_t at = last.first; at-- > 1 && last.first - at <= kFar && field_.SameSentence(at, last.first);) {
      // "10 أشخاص هم أب وأطفاله، فيما نجت طفلة وهي مصابة": another is told of.
      if (OutcomeReading(at) != nullptr || Is(at, "that") || Is(at, "contrast") || HasVerb(at)) return last;
      if (!Is(at, "they-are")) continue;
      const std::uint32_t end = IsComma(at - 1) ? at - 2U : at - 1U;
      const auto whole = std::find_if(frames.candidates.begin(), frames.candidates.end(), [&](const Candidate& other) {
        return other.predicate == last.predicate && other.last == end && other.quantity &&
               IsNumbered(field_.quantities[*other.quantity].people);
      });
      return whole == frames.candidates.end() ? last : *whole;
    }
    return last;
  }

  // "ارتقى كل من فلان وفلان"
  bool IsOfEach(const Predicate& by) const {
    const std::optional<std::size_t> next = After(by.last);
    const std::optional<std::size_t> of = next ? After(*next) : std::nullopt;
    return of && (IsWord(*next, "كل") || IsWord(*next, "كلا")) && IsWord(*of, "من");
  }

  bool HasAdjective(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
  }

  // Nobody of "مقتل وإصابة 12" is both; those of "خطف وقتل شخصين" are.
  static bool Exclude(Outcome a, Outcome b) { return a != b && a != Outcome::kCaptured && b != Outcome::kCaptured; }

  // "فلان وآخر مجهول الهوية، قُتلا": the verb says that they are two.
  void CountByDual(Filling& one) const {
    const Predicate& verb = frames.predicates[one.predicate];
    const std::uint32_t people = one.quantity ? field_.quantities[*one.quantity].first : one.first;
    if (one.people.form == Form::kList || people >= verb.first || verb.analysis->lexeme->pos != Pos::kVerb ||
        verb.analysis->form != VerbForm::kPast || verb.analysis->number != Number::kDual ||
        verb.analysis->Has(kPronoun) || token(verb.first).tanwin || !JoinedBetween(people, verb.first))
      return;
    one.people = {Form::kList, Bound::kExact, 2, 2, false};
    one.group = Group::kAny;
  }
  bool JoinedBetween(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first + 1; at < last; ++at)
      if (token(at).folded.starts_with("و")) return true;
    return false;
  }

  // "استشهدت أم وطفلها": one of the kin stands between the word and the phrase that was taken.
  void CountKinBefore(Filling& filling) const {
    const QuantityPhrase& people = field_.quantities[*filling.quantity];
    if (!people.people.max || people.outcome || !Joined(people.first, kWa)) return;
    const std::optional<std::size_t> kin = Before(people.first);
    if (!kin || *kin != frames.predicates[filling.predicate].last + 1U || field_.QuantityAt(*kin) != nullptr ||
        field_.NameAt(*kin) != nullptr)
      return;
    const Analysis* person = lattice().Find(*kin, "kin");
    // "أصيب هو وزوجته", "استشهد سامر وشقيقه"
    const bool himself = IsWord(*kin, "هو") || IsWord(*kin, "هي") || HasName(*kin);
    bool own = false;  // the child is hers
    for (std::uint32_t at = people.first; at <= people.last; ++at) own = own || Joined(at, kPronoun);
    if (!own || !(himself || (person != nullptr && person->number == Number::kSingular))) return;
    filling.people.min += 1;
    filling.people.max = *filling.people.max + 1;
    filling.people.form = Form::kList;
    filling.group = Group::kAny;
  }

  // "متأثرا بجروح أصيب بها": wounds that were told before.
  bool OfWounds(const Predicate& predicate) const {
    if (predicate.outcome != Outcome::kInjured || !predicate.frame->verbal) return false;
    constexpr int kWhere = 4;  // "بجروح في الرأس أصيب بها"
    const std::optional<std::size_t> next = After(predicate.last);
    if (!next || !(IsWord(*next, "بها") || IsWord(*next, "به"))) return false;
    std::optional<std::size_t> before = Before(predicate.first);
    for (int steps = 0; before && steps <= kWhere; ++steps, before = Before(*before)) {
      if (Is(*before, "wound")) return true;
      if (IsComma(*before) || HasVerb(*before) || field_.QuantityAt(*before) != nullptr) return false;
    }
    return false;
  }

  // "256 شخصا قُتلوا وأُصيبوا": the plural verb right before, joined by و, whose people stand before both.
  std::optional<std::uint32_t> SharesPreceding(std::uint32_t p) const {
    if (p == 0) return std::nullopt;
    const Predicate &first = frames.predicates[p - 1], &second = frames.predicates[p];
    const auto is_theirs = [](const Predicate& word) {
      const Analysis& verb = *word.analysis;
      return (verb.form == VerbForm::kPast || verb.form == VerbForm::kPresent) && verb.number == Number::kPlural &&
             !verb.Has(kPronoun) && word.frame->Stands(kBefore) && word.no_claim.empty() && !word.negated;
    };
    const bool beside =
        first.last + 1 == second.first && Joined(second.first, kWa) && field_.SameSentence(first.last, second.first);
    return beside && is_theirs(first) && is_theirs(second) ? std::optional(p - 1) : std::nullopt;
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
    // "أجبر القتال ألفا على النزوح وأودى بحياة 56": a definite noun takes nobody behind it.
    if (frames.predicates[p].analysis->form == VerbForm::kVerbalNoun && frames.predicates[p].analysis->Has(kAl))
      return std::nullopt;
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
    if (DeniesAny(p)) {
      Zero(p, std::nullopt);
      return;
    }
    const std::optional<std::size_t> next = After(frames.predicates[p].last);
    if (!next) return;
    const std::uint32_t q = field_.quantity_at[*next];
    const bool plural = q != FieldText::kNone && field_.quantities[q].counts_people &&
                        field_.quantities[q].people.form == Form::kPlural && !IsDefinite(field_.quantities[q].head);
    const bool anybody =
        Is(*next, "one-of") || (Is(*next, "any") && (PeopleWithin(*next, 2) || PersonWithin(*next, 2)));
    if (!anybody && !plural) return;
    const bool counted = q != FieldText::kNone && field_.quantities[q].counts_people;
    Zero(p, counted ? std::optional(q) : PeopleWithin(*next, 1), true);  // "مقتل أي مدني"
  }

  // The word ends a group of people that no other outcome word right before it has.
  bool StandsFree(std::size_t at) const {
    const QuantityPhrase* people = field_.QuantityAt(at);
    if (people == nullptr || !people->counts_people || people->outcome || people->partitive) return false;
    const std::optional<std::size_t> before = Before(people->first);
    return !before || OutcomeReading(*before) == nullptr;
  }

  // "أي منهم"
  bool IsOfThem(std::size_t any) const {
    const std::optional<std::size_t> them = After(any);
    return them && Is(*them, "of-them");
  }

  // "لم يقتل أو يُصب أحد", "لم تسفر عن مقتل أو جرح أحد": where the second ends, whose people are the first one's too.
  std::uint32_t LastOfEither(std::uint32_t p) const {
    const Predicate& first = frames.predicates[p];
    if (p + 1 == frames.predicates.size()) return first.last;
    const Predicate& second = frames.predicates[p + 1];
    const bool either = second.negated && first.last + 2U == second.first;
    return either && IsWord(first.last + 1, "او") ? second.last : first.last;
  }

  // "لم يُصب أي جندي", "لم يقتل أحد": nobody. Any other negated outcome says nothing of people.
  void NegatedVerb(std::uint32_t p) {
    const Predicate& predicate = frames.predicates[p];
    const std::uint32_t last = LastOfEither(p);
    const std::optional<std::size_t> next = After(last);
    const bool plural_noun =
        predicate.analysis->lexeme->pos == Pos::kNoun && predicate.analysis->number == Number::kPlural;
    const bool anybody = next && (Is(*next, "any") || Is(*next, "one-of"));
    // "لم تُسجل أية إصابة", "لا توجد حالة وفاة واحدة"
    const std::optional<std::size_t> before = Before(predicate.first);
    const bool not_one = before && ((predicate.analysis->lexeme->Is("counted") && Is(*before, "any")) ||
                                    (!predicate.frame->verbal && Is(*before, "case")));
    // "إن أحدا لم يصب"
    const std::optional<std::size_t> subject = before && Is(*before, "neg") ? Before(*before) : std::nullopt;
    // "محدش اتصاب"
    const bool no_one =
        predicate.frame->verbal && ((subject && (IsWord(*subject, "احدا") || IsWord(*subject, "احد"))) ||
                                    (before && Is(*before, "nobody")) || (subject && Is(*subject, "nobody")));
    // "دون إصابة مدنيين"
    const std::optional<std::uint32_t> people = PeopleWithin(last, 1);
    const bool without = before && !predicate.frame->verbal && predicate.analysis->clitics == 0 &&
                         (IsWord(*before, "دون") || IsWord(*before, "بدون")) && people &&
                         !IsNumbered(field_.quantities[*people].people);
    if (without) {
      Zero(p, people);
    } else if ((not_one || no_one) && !predicate.analysis->Has(kPronoun)) {
      Zero(p, std::nullopt);
    } else if (plural_noun && predicate.analysis->Has(kPronoun)) {
      Close(p, "negated");  // "لا تعد قتلاها"
    } else if (plural_noun) {
      Zero(p, PeopleWithin(predicate.last, 2));
    } else if (anybody && (PeopleWithin(last, 2) || PersonWithin(*next, 2) || Alone(*next) || IsOfThem(*next))) {
      Zero(p, PeopleWithin(last, 2), true);
    } else {
      Close(p, "negated");
    }
  }

  // "مقتل الانتحاري", "اعتقال المطلوب": one definite person right behind the word.
  void FillDefinite() {
    for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
      const Predicate& predicate = frames.predicates[p];
      if (done.contains(p) || predicate.negated || !predicate.no_claim.empty()) continue;
      if (!predicate.frame->Takes(kByDefinite)) {
        FillOrdinal(p);
        if (!done.contains(p)) FillByInitials(p);
        continue;
      }
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
      CountDefiniteBeside(filling);
      Add(std::move(filling), std::nullopt);
    }
  }

  // "مقتل عطار", "مقتل حنظور الجميل": somebody whose trade or name no lexicon knows.
  void FillUnknown() {
    for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
      const Predicate& predicate = frames.predicates[p];
      if (predicate.negated || !predicate.no_claim.empty() || !TellsOfUnknown(p)) continue;
      if (done.contains(p) && !AreJoinedToUnknown(p)) continue;
      Filling filling;
      filling.predicate = p;
      filling.first = predicate.first;
      filling.last = predicate.last + 1;
      filling.outcome = predicate.outcome;
      filling.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      filling.rule = "unknown-person";
      Add(std::move(filling), std::nullopt);
    }
  }

  // "مقتل عطار وثلاثة جنود": those who were counted stand behind him.
  bool AreJoinedToUnknown(std::uint32_t p) const {
    return std::any_of(frames.fillings.begin(), frames.fillings.end(), [&](const Filling& filling) {
      return filling.predicate == p && filling.quantity && !filling.part_of &&
             field_.quantities[*filling.quantity].first == frames.predicates[p].last + 2U &&
             Joined(frames.predicates[p].last + 2U, kWa);
    });
  }

  bool TellsOfUnknown(std::uint32_t p) const {
    const Predicate& predicate = frames.predicates[p];
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

  bool HasName(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kName; });
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
      const Analysis* one = lattice().Find(*next, "kin");
      if (one == nullptr || !one->lexeme->Is("person") || one->number != Number::kSingular || !one->Has(kAl) ||
          !one->Has(kWa) || InName(*next))
        return;
      if (const std::uint32_t q = field_.quantity_at[*next]; q != FieldText::kNone) {
        if (frames.quantity_used[q]) return;
        frames.quantity_used[q] = true;
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
    const Predicate& predicate = frames.predicates[p];
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
      if (!initials || (q != FieldText::kNone && frames.quantity_used[q])) return;
      Filling filling;
      filling.predicate = p;
      filling.first = predicate.first;
      filling.last = static_cast<std::uint32_t>(*at);
      filling.outcome = predicate.outcome;
      filling.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      filling.group = person->lexeme->group.value_or(Group::kAny);
      filling.rule = "definite-person";
      Add(std::move(filling), q == FieldText::kNone ? std::nullopt : std::optional(q));
      return;
    }
  }

  // "قتل ثلاثة وجرح رابع في كمين نصبه مسلحون": whom it befell stands right behind the word, and is nobody else there.
  bool BefallsOneMore(std::uint32_t p) const {
    const Predicate& predicate = frames.predicates[p];
    const std::optional<std::size_t> next = After(predicate.last);
    return next && Is(*next, "ordinal") && !predicate.analysis->Has(kPronoun) && OneOfThose(p, *next);
  }

  // "يعتقل ثلاثة ويقتل رابعاً": the object of an active verb; "قتل ثلاثة وجرح رابع": whom it befell.
  void FillOrdinal(std::uint32_t p) {
    const Predicate& predicate = frames.predicates[p];
    const std::optional<std::size_t> next = After(predicate.last);
    // "أفرجوا عن أحدهم", "قبضوا على أحدهما"
    const bool of_those = next && Is(*next, "one-of-them") && Is(*next, "partitive") &&
                          (IsWord(predicate.last, "عن") || IsWord(predicate.last, "علي"));
    if (!next || predicate.analysis->Has(kPronoun) || !(of_those || Is(*next, "ordinal"))) return;
    if (!predicate.frame->verbal && !Joined(*next, kAl)) return;
    if (const std::optional<std::uint32_t> last = OneOfThose(p, *next)) FillOne(p, *last);
  }

  // "توفي أحدهم", "مقتل أحدهما وإصابة الآخر", "وإصابة ثالث بجروح": one of those who were told, or one more.
  std::optional<std::uint32_t> OneOfThose(std::uint32_t p, std::size_t at) const {
    if (!field_.SameSentence(at, frames.predicates[p].last) || token(at).kind != TokenKind::kWord) return std::nullopt;
    const auto people = static_cast<std::uint32_t>(at);
    if (const std::uint32_t q = field_.quantity_at[at];
        q != FieldText::kNone && (frames.quantity_used[q] || field_.quantities[q].first != field_.quantities[q].last))
      return std::nullopt;
    if (Is(at, "one-of-them")) return people;
    // "عملية تبادل أخرى" is an exchange.
    if (Is(at, "other") && Is(at, "one") && Before(at) == frames.predicates[p].last &&
        !frames.predicates[p].analysis->lexeme->Is("held-only") && !IsManyActs(frames.predicates[p]))
      return people;  // "وأصيب آخر الاثنين"
    // "وإصابة “رائد” بجروح": a lone word in quotation marks that is no word of the language is somebody's name.
    if (token(at).quoted && !token(frames.predicates[p].last).quoted && field_.NameAt(at) == nullptr &&
        std::all_of(lattice().readings[at].begin(), lattice().readings[at].end(),
                    [](const Analysis& a) { return a.lexeme->pos == Pos::kName; }))
      return people;
    // An ordinal with no noun of its own: "ثالث", not "ثالث أيام" and not "الثالثة فجرا".
    const auto& readings = lattice().readings[at];
    // "مقتل الأول وإصابة الثاني"
    const bool beside = Before(at) == frames.predicates[p].last;
    const bool ordinal = std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      return a.lexeme->Is("ordinal") && a.length == 1 && a.lexeme->value > (a.Has(kAl) ? 0 : 1) &&
             a.lexeme->value < 11 && a.gender != Gender::kFeminine && (!a.Has(kAl) || beside);
    });
    if (!ordinal) return std::nullopt;
    const std::optional<std::size_t> next = After(at);
    const bool ends = !next || IsComma(*next) || token(*next).kind != TokenKind::kWord || Is(*next, "preposition") ||
                      Is(*next, "contrast") || Is(*next, "result") || Joined(*next, kBi) || Joined(*next, kWa) ||
                      HasVerb(*next) || IsWord(*next, "كان") || BeginsDate(*next) || IsWord(*next, "حيا") ||
                      (token(*next).folded.ends_with("ا") && Is(*next, "status"));  // "قُبض على سادس مصابا"
    return ends ? std::optional(people) : std::nullopt;
  }

  // "واعتقالات أخرى": more acts, not one more person.
  static bool IsManyActs(const Predicate& predicate) {
    return !predicate.frame->verbal && predicate.analysis->number == Number::kPlural;
  }

  // "أصيب ثالث مساء اليوم"; "ثالث أيام العيد" is one phrase.
  bool BeginsDate(std::size_t at) const {
    const DatePhrase* date = field_.DateAt(at);
    return date != nullptr && date->first == at;
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

  // "لقي عنصران مصرعهما": the idiom's own last word.
  bool EndsIdiom(const Predicate& predicate) const {
    return std::any_of(frames.predicates.begin(), frames.predicates.end(), [&](const Predicate& idiom) {
      return idiom.analysis->lexeme->Is("gap") && idiom.outcome == predicate.outcome && idiom.last < predicate.first &&
             field_.SameSentence(idiom.first, predicate.first) && PeopleBetween(idiom.last, predicate.first);
    });
  }

  // "لمقتله على الفور", "فقتلوه": one person named before, counted once more in other words.
  void FillPronouns() {
    for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
      const Predicate& predicate = frames.predicates[p];
      if (done.contains(p) || !predicate.frame->Takes(kByPronoun)) continue;
      if (predicate.negated || !predicate.no_claim.empty() || EndsIdiom(predicate)) continue;
      if (predicate.analysis->lexeme->Is("weak")) continue;  // "وصفتها"
      if (IsDoneTo(predicate.last)) continue;
      // "فأردوه قتيلا": the pronoun is the first word's.
      const bool idiom = predicate.analysis->length == 2 && predicate.outcome == Outcome::kKilled &&
                         predicate.analysis->Has(kPronoun) && predicate.frame->verbal &&
                         OutcomeReading(predicate.last) != nullptr;
      const std::string& word = token(idiom ? predicate.first : predicate.last).folded;
      // "ما أدى لإصابته بجروح"; of no result, "متأثرا بإصابته" is told before.
      const std::optional<std::size_t> cause = Before(predicate.first);
      const bool result = cause && (Is(*cause, "result") || (*cause > 0 && Is(*cause - 1, "result")));
      const bool several = word.ends_with("هم");
      if (predicate.outcome != Outcome::kKilled && predicate.outcome != Outcome::kArrested && !several &&
          !(predicate.outcome == Outcome::kInjured && result))
        continue;
      if (!predicate.analysis->Has(kPronoun) || (predicate.analysis->length > 1 && !idiom)) continue;
      if (predicate.analysis->Has(kBi) && predicate.analysis->Has(kWa)) continue;  // "وباستشهاده": told before
      // "متأثرين بإصابتهم"
      if (predicate.analysis->Has(kBi) && cause && (Is(*cause, "succumb") || Is(*cause, "of-wounds"))) continue;
      if (word.ends_with("نا")) continue;
      // "عدد قتلاه": several, whatever the pronoun is.
      if (predicate.analysis->lexeme->Is("person") && predicate.analysis->number == Number::kPlural) continue;
      if (word.ends_with("هم") || word.ends_with("هن")) {
        FillThose(p);
        continue;
      }
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

  // "أصيب شاب ونقل إلى المستشفى حيث توفي", "أصيبت طفلة وفارقت الحياة لاحقا": the verb's people are the wounded told
  // last before it.
  void FillLaterDeaths() {
    for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
      const Predicate& predicate = frames.predicates[p];
      if (done.contains(p) || !predicate.no_claim.empty() || predicate.negated || !DiesAlone(predicate)) continue;
      std::optional<std::uint32_t> hurt;
      for (std::uint32_t f = 0; f < frames.fillings.size(); ++f) {
        const Filling& filling = frames.fillings[f];
        if (filling.last < predicate.first && field_.SameSentence(filling.last, predicate.first) &&
            (!hurt || filling.last > frames.fillings[*hurt].last))
          hurt = f;
      }
      if (!hurt || frames.fillings[*hurt].outcome != Outcome::kInjured || frames.fillings[*hurt].people.max != 1U)
        continue;
      Filling filling = frames.fillings[*hurt];
      filling.predicate = p;
      filling.first = predicate.first;
      filling.last = predicate.last;
      filling.outcome = predicate.outcome;
      filling.quantity.reset();
      filling.part_of.reset();
      filling.rule = "died-of-it";
      Add(std::move(filling), std::nullopt);
    }
  }

  // "حيث توفي في المستشفى", "ثم مات", "وفارق الحياة لاحقا": a verb of one who died, with nobody behind it.
  bool DiesAlone(const Predicate& predicate) const {
    const Analysis& verb = *predicate.analysis;
    if (predicate.outcome != Outcome::kKilled || verb.lexeme->pos != Pos::kVerb || verb.Has(kPronoun) ||
        verb.number == Number::kPlural || verb.number == Number::kDual || verb.lexeme->Is("transitive-agent"))
      return false;
    const std::optional<std::size_t> before = Before(predicate.first), next = After(predicate.last);
    const bool follows = (before && (IsWord(*before, "حيث") || IsWord(*before, "ثم") || IsWord(*before, "ان"))) ||
                         Joined(predicate.first, kWa) || Joined(predicate.first, kFa);
    const bool alone = !next || token(*next).kind == TokenKind::kPunct || Is(*next, "preposition") ||
                       Is(*next, "succumb") || field_.DateAt(*next) != nullptr || IsWord(*next, "لاحقا") ||
                       IsWord(*next, "فورا") || Is(*next, "temporal") || Joined(*next, kBi);
    return follows && alone;
  }

  // "نقل ثلاثة مدنيين إلى المستشفى بعد إصابتهم", "خطفوا ثلاثة شبان ثم قتلوهم": the number told nearest before in the
  // sentence, unless it has this outcome already.
  void FillThose(std::uint32_t p) {
    const Predicate& predicate = frames.predicates[p];
    for (std::uint32_t q = static_cast<std::uint32_t>(field_.quantities.size()); q-- > 0;) {
      const QuantityPhrase& people = field_.quantities[q];
      if (people.last >= predicate.first || !people.counts_people) continue;
      if (!field_.SameSentence(people.first, predicate.first)) return;
      if (people.people.form == Form::kSingular) continue;
      if (!IsNumbered(people.people) || people.people.min < 3 || people.others || people.partitive) return;
      // "خمسة من العمال الذين خطفهم مسلحون": the pronoun is of all the workers.
      const std::optional<std::size_t> who = Before(predicate.first), of = Before(people.last);
      if (who && of && Is(*who, "relative") && IsWord(*of, "من") && people.last + 1U == *who &&
          people.head != people.first)
        return;
      const bool told = std::any_of(frames.fillings.begin(), frames.fillings.end(), [&](const Filling& other) {
        return other.quantity == q && (other.outcome == predicate.outcome || other.part_of);
      });
      if (told || (people.outcome && *people.outcome == predicate.outcome)) return;
      Filling filling = MakeFilling(p, q, people.first, people.last);
      filling.rule = "pronoun";
      Add(std::move(filling), q);
      return;
    }
  }

  const FrameTable& table_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> sharing_;  // predicate -> those that share what follows it
};

}  // namespace

Frames FillFrames(const FieldText& field, const FrameTable& table) { return Filler(field, table).Run(); }

}  // namespace isnad
