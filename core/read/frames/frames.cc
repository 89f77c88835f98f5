#include "core/read/frames/frames.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/read/events/event_places.h"
#include "core/read/frames/candidates.h"
#include "core/read/frames/far_objects.h"
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
    FillCouples(*this);
    FillByScore();
    FillAmongBehind(*this);
    FillCarriedHurt(*this);
    FillSought(*this);
    FillUncounted(*this);
    FillNouns(*this);
    FillDefinite(*this);
    FillUnknown(*this);
    FillPronouns(*this);
    FillFarObjects(*this);
    FillLaterDeaths(*this);
    FillSilentSubjects(*this);
    FillLetGo(*this);
    FillNameLists(*this);
    FillToldCases(*this);
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> listed = FillLists(*this);
    FillParts(*this);
    SumHouseholds(*this);
    OpenLentGroups();
    FillShares(*this);
    ExtendNameLists(*this);
    CountThoseJoined();
    FillBareTolls(*this);
    FillOtherCounts(*this);
    TieToTolls(*this);
    TieAdded(*this);
    TieStates(*this);
    TellWholes(*this);
    for (const auto& [line, total] : listed) frames.fillings[line].part_of = total;
    TieThoseLeft(field(), frames);
    DropBodiesOfTold();
    return std::move(frames);
  }

 private:
  // "جثماني الشابين اللذين قضيا", "جثماني الشهيدين فلان وفلان": whose bodies they are tells of them.
  void DropBodiesOfTold() {
    for (std::uint32_t f = static_cast<std::uint32_t>(frames.fillings.size()); f-- > 0;) {
      const Filling& bodies = frames.fillings[f];
      const Predicate& word = frames.predicates[bodies.predicate];
      if (!word.analysis->lexeme->Is("body") || bodies.outcome != Outcome::kKilled || bodies.last > word.last ||
          bodies.people.form != Form::kDual)
        continue;
      const bool told = std::any_of(frames.fillings.begin(), frames.fillings.end(), [&](const Filling& dead) {
        return dead.outcome == Outcome::kKilled && !dead.part_of && dead.first == word.last + 1U &&
               dead.people.min == bodies.people.min;
      });
      const bool whole = std::any_of(frames.fillings.begin(), frames.fillings.end(),
                                     [&](const Filling& part) { return part.part_of == f; });
      if (told && !whole) Erase(f);
    }
  }

  // "مقتل جندي وإصابة سبعة آخرين بينهم مدنيان": of whose group the others are was lent by those before them, and the
  // part tells that they are not all of it.
  void OpenLentGroups() {
    const auto side = [](Group group) {
      return group == Group::kSecurity || group == Group::kMilitant || group == Group::kCivilian;
    };
    for (const Filling& part : frames.fillings) {
      if (!part.part_of || !side(part.group)) continue;
      Filling& whole = frames.fillings[*part.part_of];
      if (!whole.quantity || !side(whole.group) || whole.group == part.group) continue;
      const QuantityPhrase& people = field_.quantities[*whole.quantity];
      if (people.bare || people.others) whole.group = Group::kAny;
    }
  }

  void FillByScore() {
    std::vector<std::uint32_t> open;
    for (std::uint32_t p = 0; p < frames.predicates.size(); ++p) {
      const Predicate& predicate = frames.predicates[p];
      if (done.contains(p) || !(predicate.frame->Stands(kAfter) || predicate.frame->Stands(kBefore))) continue;
      if (predicate.no_claim == kDenied) DenyOutcome(*this, p);
      if (OfWounds(predicate)) Close(p, "told-before");
      if (WasFreedOnce(predicate)) Close(p, "state");
      if (!predicate.no_claim.empty()) continue;
      if (predicate.negated) {
        NegateOutcome(*this, p);
        continue;
      }
      std::optional<std::uint32_t> shared = SharesFollowing(p);
      if (!shared) shared = SharesPreceding(p);
      if (shared) {
        sharing_[*shared].push_back(p);
        done.insert(p);
        continue;
      }
      if (!BefallsOneMore(*this, p)) open.push_back(p);
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
      if (AreOfBodies(by, candidate) || IsHurtOfDead(by, candidate)) continue;
      const bool weak = by.analysis->lexeme->Is("weak") && !bereaved && !IsDoneByForce(by, candidate.first) &&
                        !IsWhoDied(by, candidate.last) && !IsOfFamily(by) && !IsOfEach(by) &&
                        !IsAmidArms(by, candidate.first) && !IsResumed(by, candidate) && !FallsIn(by, candidate);
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
                                  const std::uint32_t first = std::min(other, candidate.predicate);
                                  const std::uint32_t next = std::max(other, candidate.predicate);
                                  return Exclude(frames.predicates[first].outcome, frames.predicates[next].outcome);
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
      if (behind || one.names.size() != 1 || one.people.max != 1U) continue;
      const bool each = IsBehindEach(field_.names[one.names.front()].first);
      if (NamedPlural(one) == nullptr && !each && !IsQuotedWithAnother(one) && !IsJoinedByUnknown(one)) continue;
      if (IsOneMoreName(field_.names[one.names.front()].last))
        one.people = {Form::kNamed, Bound::kExact, 2, 2, false};
      else
        one.people = {Form::kNamed, Bound::kAtLeast, 2, std::nullopt, false};
    }
  }

  // "اعتقال فلان وعذاب الحسوني في بلدة كذا": a word that is no word of what people do or are, with a surname in the
  // form of an origin behind it, is one more name.
  bool IsJoinedByUnknown(const Filling& one) const {
    constexpr std::uint32_t kSurname = 2;  // words behind the first name
    const NamePhrase& name = field_.names[one.names.front()];
    if (name.first <= frames.predicates[one.predicate].last) return false;
    std::uint32_t at = name.last + 1;
    const auto here = [&](std::uint32_t word) {
      return word < field_.size() && field_.SameSentence(word, name.last) && token(word).kind == TokenKind::kWord;
    };
    while (at <= name.last + kSurname && here(at) && !token(at).folded.starts_with("و") && !Is(at, "preposition") &&
           !HasVerb(at))
      ++at;
    if (!here(at) || !here(at + 1) || !token(at).folded.starts_with("و")) return false;
    const std::uint32_t first = IsWord(at, "و") ? at + 1 : at, surname = first + 1;
    const auto& readings = lattice().readings[first];
    const bool known = std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      if (first == at && !a.Has(kWa)) return false;  // the word without its و is another
      const Lexeme& l = *a.lexeme;
      return l.pos == Pos::kVerb || l.pos == Pos::kParticle || l.pos == Pos::kNumber || l.event || l.outcome ||
             a.form == VerbForm::kVerbalNoun || l.Is("person") || l.Is("kin") || l.Is("role") || l.Is("leader") ||
             l.Is("building") || l.Is("vehicle") || l.Is("weapon") || l.Is("force") || a.Has(kAl) || a.Has(kPronoun);
    });
    if (known || token(first).folded.size() < 6 || !here(surname)) return false;
    return token(surname).folded.starts_with("ال") && token(surname).folded.ends_with("ي") && !HasVerb(surname);
  }

  // "كلا من فلان", "كل من: فلان"
  bool IsBehindEach(std::uint32_t name) const {
    std::uint32_t at = name;
    if (at > 0 && IsWord(at - 1, ":")) --at;
    return at > 1 && field_.SameSentence(at - 2, name) && IsWord(at - 1, "من") &&
           (IsWord(at - 2, "كل") || IsWord(at - 2, "كلا"));
  }

  // "اعتقلت "فلان وحجي العبيد"": both within the quotation marks.
  bool IsQuotedWithAnother(const Filling& one) const {
    constexpr std::uint32_t kSurname = 2, kName = 6;  // words behind the first name, and of the second
    const NamePhrase& name = field_.names[one.names.front()];
    if (name.first == 0 || !IsWord(name.first - 1, "\"") || !field_.SameSentence(name.first - 1, name.first))
      return false;
    std::uint32_t wa = 0;
    for (std::uint32_t at = name.last + 1; at <= name.last + kSurname + kName && at < field_.size(); ++at) {
      if (!field_.SameSentence(at, name.last)) return false;
      if (IsWord(at, "\"")) return wa > 0 && at > wa + (IsWord(wa, "و") ? 1U : 0U);
      if (token(at).kind != TokenKind::kWord || HasVerb(at) || Is(at, "preposition")) return false;
      if (token(at).folded.starts_with("و")) wa = wa == 0 ? at : field_.size();
      if (wa == field_.size() || (wa == 0 && at > name.last + kSurname)) return false;
    }
    return false;
  }

  // "فلان وحجي العبيد في بلدة كذا": one name more, and no third.
  bool IsOneMoreName(std::uint32_t last) const {
    constexpr std::uint32_t kSurname = 2, kName = 6;  // words between the two, and of the second
    std::uint32_t at = last + 1;
    const auto wa = [&](std::uint32_t word) {
      return word < field_.size() && field_.SameSentence(word, last) && token(word).kind == TokenKind::kWord &&
             token(word).folded.starts_with("و") &&
             (lattice().readings[word].empty() || Joined(word, kWa) || IsWord(word, "و"));  // no "وسط"
    };
    while (at <= last + kSurname && at < field_.size() && !wa(at) && token(at).kind == TokenKind::kWord &&
           !Is(at, "preposition"))
      ++at;
    if (!wa(at)) return false;
    for (const std::uint32_t first = at++; at <= first + kName && at < field_.size(); ++at) {
      if (wa(at) && !IsWord(at - 1, "و")) return false;
      const bool closed = IsWord(at, "\"") && at > first + 1;
      const bool stop = (token(at).kind == TokenKind::kPunct && !IsMark(at)) || closed || Is(at, "without");
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

  // "الشهيد يدعى فلان، أصيب برصاصة": of what he died who is told as dead.
  bool IsHurtOfDead(const Predicate& by, const Candidate& one) const {
    if (by.outcome != Outcome::kInjured || !one.name || one.last >= by.first) return false;
    const std::uint32_t cue = field_.names[*one.name].cue;
    const Analysis* dead = OutcomeReading(cue);
    return dead != nullptr && dead->lexeme->outcome == Outcome::kKilled && dead->lexeme->Is("person") && dead->Has(kAl);
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
    std::optional<std::size_t> next = After(by.last);
    if (next && IsWord(*next, "جميعا")) next = After(*next);  // "قضوا جميعا عامين"
    if (!by.frame->verbal) return false;
    // "قضى الوزير في البلدة يومين": behind his subject and where it was.
    constexpr int kFar = 7;  // words on to the time
    for (int steps = 0; next && steps <= kFar && !IsComma(*next); ++steps, next = After(*next)) {
      const QuantityPhrase* time = field_.QuantityAt(*next);
      const std::optional<std::size_t> before = Before(*next);
      const bool age = time != nullptr && (time->unit == "year-of-age" || token(*next).bracketed);
      if (time != nullptr && time->first == *next && !time->counts_people && Is(time->last, "time-unit") && !age &&
          field_.DateAt(*next) == nullptr)
        return steps == 0 || (before && !Is(*before, "preposition") && !Is(*before, "temporal"));
      if (OutcomeReading(*next) != nullptr || EventReadingAt(lattice(), *next) != nullptr) return false;
      // "قضى الطفل البالغ ثلاث سنوات", "الذي أمضى سنتين في الجبهة": said of who died.
      const bool of_him = Is(*next, "relative") || Is(*next, "kin") || token(*next).folded.starts_with("البالغ") ||
                          (steps > 0 && HasVerb(*next) && !InName(*next));
      if (of_him) return false;
    }
    return false;
  }

  // "زميلنا فلان الذي ارتقى أمس", "27 من مقاتليه قضوا في كمين"; "الذي ارتقى إلى المنصب" and "الذي قضى عامين" live.
  bool IsWhoDied(const Predicate& by, std::uint32_t people) const {
    constexpr std::size_t kToADuration = 5;
    const std::optional<std::size_t> relative = Before(by.first), next = After(by.last);
    if (by.outcome != Outcome::kKilled || !relative) return false;
    // "الشهيد فلان، الذي ارتقى في الغارة"
    std::optional<std::size_t> whom = Is(*relative, "relative") ? Before(*relative) : std::nullopt;
    if (whom && IsComma(*whom)) whom = Before(*whom);
    // "الطفل فلان (8 أعوام) الذي قضى برصاصة"
    while (whom && token(*whom).bracketed && !token(by.first).bracketed) whom = Before(*whom);
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
    return word == "جميعا" || word == "معا" || word == "وهو" || word == "وهي" || word == "كلهم" || IsComma(*next) ||
           BeginsDate(*next) || Is(*next, "company") || Is(*next, "result") || Joined(*next, kBi) ||
           (Joined(*next, kWa) && OutcomeReading(*next) != nullptr) ||  // "قضوا وأصيب تسعة"
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
                         (at > by.last + 1U && !HasVerb(at) &&
                          (token(at).folded.starts_with("ال") || token(at).folded.starts_with("لل"))) ||
                         (at > by.last + 1U && Is(at, "day-part"));
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

  // The event's noun right behind the word: "قضى في غارة", "أوقفوا خلال حملة", "قضت بهجوم". kNone: none stands there.
  std::uint32_t EventBehind(const Predicate& by) const {
    const std::uint32_t in = by.last + 1;
    if (!by.frame->verbal || in + 1 >= field_.size() || !field_.SameSentence(by.last, in + 1)) return FieldText::kNone;
    const bool apart = Is(in, "meanwhile") || Is(in, "locative") || Is(in, "cause");
    if (!apart && !Joined(in, kBi)) return FieldText::kNone;
    const std::uint32_t noun = apart ? in + 1 : in;
    const Analysis* event = EventReadingAt(lattice(), noun);
    return event != nullptr && event->lexeme->pos == Pos::kNoun ? noun : FieldText::kNone;
  }

  // "إن طفلة من أبناء البلدة قضت بهجوم", "سبعة من أهلها أوقفوا في حملة دهم": whom it befell stands before the verb, and
  // what it befell them in behind.
  bool FallsIn(const Predicate& by, const Candidate& people) const {
    const std::optional<std::size_t> before = Before(by.first);
    if (people.last >= by.first || !people.quantity || !before || Is(*before, "relative") || IsWord(*before, "او") ||
        field_.quantities[*people.quantity].people.form == Form::kPlural)
      return false;
    if (by.outcome == Outcome::kKilled && IsByWeapon(by)) return true;
    return (by.outcome == Outcome::kKilled || by.outcome == Outcome::kArrested) && EventBehind(by) != FieldText::kNone;
  }

  // "قضوا بالقذائف", "قضت بلغم"
  bool IsByWeapon(const Predicate& by) const {
    const std::uint32_t with = by.last + 1;
    return by.frame->verbal && with < field_.size() && field_.SameSentence(by.last, with) && Joined(with, kBi) &&
           (Is(with, "weapon") || Is(with, "munition"));
  }

  // "ارتقى خلال الاقتحام الشاب فلان", "قضى في غارة على بلدة كذا ثلاثة": what they died in stands between.
  bool IsAmidArms(const Predicate& by, std::uint32_t people) const {
    constexpr std::uint32_t kWords = 9;  // of the event and what is told of it
    const std::uint32_t arms = EventBehind(by);
    // "من قضوا في القتال الفنان فلان": a plural verb has its people before it.
    if (by.outcome != Outcome::kKilled || arms == FieldText::kNone || token(by.first).folded.ends_with("وا") ||
        people <= arms || people - arms > kWords || Joined(people, kWa))
      return false;
    for (std::uint32_t at = arms + 1; at < people; ++at)
      if (!HasAdjective(at) && field_.NameAt(at) == nullptr && field_.DateAt(at) == nullptr && !IsWord(at, "علي") &&
          !Is(at, "cue=place") && !Is(at, "near") && !Is(at, "locative") && !Is(at, "weapon") &&
          !(Joined(arms, kAl) && token(at).folded.starts_with("ال")))  // "في الهجوم الجبان"
        return false;
    return true;
  }

  // "غارة على السوق قضى فيها أربعة", "شبان قضى منهم ثلاثة": the pronoun takes up what they died in, or of whom they
  // are, and their number stands right behind it.
  bool IsResumed(const Predicate& by, const Candidate& people) const {
    const std::uint32_t in = by.last + 1;
    if (by.outcome != Outcome::kKilled || !by.frame->verbal || token(by.first).folded.ends_with("وا") ||
        people.first != in + 1 || !people.quantity)
      return false;
    // "الهجوم الذي قضى فيه القيادي السابق"
    const QuantityPhrase& whom = field_.quantities[*people.quantity];
    if (!IsNumbered(whom.people) && !(whom.people.form == Form::kSingular && whom.counts_people)) return false;
    return Is(in, "of-them") ||
           (Joined(in, kPronoun) && (Is(in, "meanwhile") || Is(in, "locative") || Is(in, "cause")));
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
    // "فلان و فلان", and each in quotation marks: "فلان" و"فلان"
    std::uint32_t before = name.first;
    while (before > 0 && IsMark(before - 1)) --before;
    const bool apart = before > 1 && IsWord(before - 1, "و");
    const bool joined = token(name.first).folded.starts_with("و") && !name.folded.starts_with("و");
    before -= std::min(before, apart ? 2U : 1U);
    while (apart && before > 0 && IsMark(before)) --before;
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

  // Nobody of "مقتل وإصابة 12" is both; those of "خطف وقتل شخصين" are.
  // Whom they took they may have killed next ("خطفوا وقتلوا ثلاثة"); "يقتل ويأسر 11" are some of either.
  static bool Exclude(Outcome a, Outcome b) {
    return a != b && a != Outcome::kCaptured && (b != Outcome::kCaptured || a == Outcome::kKilled);
  }

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

  // "يعتقل 30 مواطنا بينهم محررة وأطفال": one let go long ago.
  bool WasFreedOnce(const Predicate& predicate) const {
    const std::optional<std::size_t> among = Before(predicate.first);
    return predicate.outcome == Outcome::kFreed && predicate.analysis->form == VerbForm::kParticiple &&
           !predicate.analysis->Has(kAl) && among && Is(*among, "partitive");
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
    // "12 جنديا قتلوا أو جرحوا"
    const bool either = first.last + 2 == second.first && IsWord(first.last + 1, "او");
    const bool beside = (either || (first.last + 1 == second.first && Joined(second.first, kWa))) &&
                        field_.SameSentence(first.last, second.first);
    const bool theirs = beside && is_theirs(first) && is_theirs(second) && !TakeOneObject(first, second);
    return theirs ? std::optional(p - 1) : std::nullopt;
  }

  // "قتل واعتقال عدد من": the predicate right after, joined by و, whose people both share.
  std::optional<std::uint32_t> SharesFollowing(std::uint32_t p) const {
    if (p + 1 >= frames.predicates.size()) return std::nullopt;
    const Predicate& next = frames.predicates[p + 1];
    std::optional<std::size_t> behind = After(frames.predicates[p].last);
    if (behind && IsComma(*behind)) behind = After(*behind);  // "بمقتل، وإصابة العشرات"
    const bool either = behind && IsWord(*behind, "او");      // "مقتل أو إصابة 12"
    if (either) behind = After(*behind);
    if (behind != next.first || !next.frame->Stands(kAfter)) return std::nullopt;
    if (!next.no_claim.empty() || next.negated) return std::nullopt;
    // "تخللها إصابات واعتقال 14": a plural is told for itself.
    if (frames.predicates[p].frame->Stands(kSelf)) return std::nullopt;
    if (frames.predicates[p].analysis->Has(kPronoun)) return std::nullopt;  // "مصرعهم وأصيب أربعة": it has its own
    // "أجبر القتال ألفا على النزوح وأودى بحياة 56": a definite noun takes nobody behind it.
    if (frames.predicates[p].analysis->form == VerbForm::kVerbalNoun && frames.predicates[p].analysis->Has(kAl))
      return std::nullopt;
    if (TakeOneObject(frames.predicates[p], next)) return p + 1;
    // "75 من العناصر قتلوا وأصيب 11 آخرون": a plural verb has its people before it, and others are not shared.
    const Analysis& verb = *frames.predicates[p].analysis;
    const bool finite = verb.form == VerbForm::kPast || verb.form == VerbForm::kPresent;
    if (finite && (verb.number == Number::kPlural || verb.number == Number::kDual)) return std::nullopt;
    // "إن حارساً قُتل وجُرح غيره": the first has its people before it.
    if (const std::optional<std::size_t> before = Before(frames.predicates[p].first);
        before && frames.predicates[p].frame->Stands(kBefore) && StandsFree(*before))
      return std::nullopt;
    if (!field_.SameSentence(next.first, frames.predicates[p].first)) return std::nullopt;
    if (finite && IsKinOfNamed(frames.predicates[p].first)) return std::nullopt;
    const bool joined = std::any_of(lattice().readings[next.first].begin(), lattice().readings[next.first].end(),
                                    [](const Analysis& a) { return a.Has(kWa); });
    return joined || either ? std::optional(p + 1) : std::nullopt;
  }

  // "خطفوا وقتلوا ثلاثة مدنيين", "قتلوا وجرحوا عشرة": two verbs of those who did both, and one object behind the
  // second.
  bool TakeOneObject(const Predicate& first, const Predicate& second) const {
    const auto did = [&](const Predicate& word) {
      return word.analysis->lexeme->pos == Pos::kVerb && word.analysis->lexeme->Is("transitive-agent") &&
             !word.analysis->Has(kPronoun) && token(word.first).folded.ends_with("وا") &&
             !token(word.first).passive_mark;
    };
    const std::optional<std::size_t> whom = After(second.last);
    const QuantityPhrase* people = whom ? field_.QuantityAt(*whom) : nullptr;
    return did(first) && did(second) && Joined(second.first, kWa) && people != nullptr && people->first == *whom &&
           people->counts_people && IsNumbered(people->people) && !Joined(*whom, kWa);
  }

  // "زوجة "فلان" قتلت وأصيب شخصان": whose wife stands right before the verb, and she is its subject.
  bool IsKinOfNamed(std::size_t verb) const {
    const std::optional<std::size_t> before = Before(verb);
    const NamePhrase* name = before ? field_.NameAt(*before) : nullptr;
    if (name == nullptr || name->type != EntityType::kPerson || name->last != *before) return false;
    const std::optional<std::size_t> kin = Before(name->first);
    return kin && Is(*kin, "kin");
  }

  // The word ends a group of people that no other outcome word right before it has.
  bool StandsFree(std::size_t at) const {
    const QuantityPhrase* people = field_.QuantityAt(at);
    if (people == nullptr || !people->counts_people || people->outcome || people->partitive) return false;
    const std::optional<std::size_t> before = Before(people->first);
    return !before || OutcomeReading(*before) == nullptr;
  }

  const FrameTable& table_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> sharing_;  // predicate -> those that share what follows it
};

}  // namespace

Frames FillFrames(const FieldText& field, const FrameTable& table) { return Filler(field, table).Run(); }

}  // namespace isnad
