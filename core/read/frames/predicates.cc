#include "core/read/frames/predicates.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/read/frames/governors.h"
#include "core/read/frames/outcome_words.h"

// Every outcome word (outcome_words.cc) becomes a predicate: a verb, a verbal noun, an idiom, or a counted noun ("3
// قتلى") that is word and number in one. Negation, denial, purpose and plans are read off what governs it
// (governors.cc).

namespace isnad {
namespace {

class PredicateFinder : private OutcomeWords {
 public:
  PredicateFinder(const FieldText& field, const FrameTable& table) : OutcomeWords(field), table_(table) {}

  std::vector<Predicate> Run() {
    for (std::size_t at = 0; at < field_.size(); ++at) {
      const Analysis* reading = OutcomeWordAt(at);
      if (reading == nullptr) continue;
      Predicate predicate;
      predicate.first = static_cast<std::uint32_t>(at);
      predicate.last = static_cast<std::uint32_t>(at + reading->length - 1);
      predicate.analysis = reading;
      predicate.outcome = OutcomeOf(at, *reading);
      predicate.frame = FrameOf(at, *reading);
      if (predicate.frame == nullptr) continue;
      // "أفرج عن", "قبض على": the preposition belongs to the verb, not to its people.
      if (reading->lexeme->Is("on") && at + 1 < field_.size() && Is(at + 1, "preposition")) predicate.last += 1;
      if (reading->lexeme->Is("onto")) predicate.last = EndOnto(at);
      Govern(field_, predicates_, predicate);
      Share(predicate);
      if (IsInSlogan(predicate)) predicate.no_claim = "hashtag";
      if (IsEditing(predicate)) predicate.no_claim = "other-sense";
      if (DiesOfIt(predicate)) predicate.no_claim = "other-sense";
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

  // "اختنقوا وماتوا", "اختنق ثلاثة عمال حتى الموت"
  bool DiesOfIt(const Predicate& predicate) const {
    constexpr std::size_t kFar = 6;  // words on to the death
    if (!predicate.analysis->lexeme->Is("suffocates")) return false;
    for (std::size_t at = predicate.last + 1U;
         at <= predicate.last + kFar && at < field_.size() && field_.SameSentence(at, predicate.last); ++at) {
      if (IsWord(at, "الموت") && IsWord(at - 1, "حتي")) return true;
      const Analysis* death = OutcomeReading(at);
      if (death != nullptr && death->lexeme->outcome == Outcome::kKilled && death->lexeme->pos == Pos::kVerb &&
          (death->Has(kWa) || death->Has(kFa)) && token(at).folded.ends_with("وا"))
        return true;
    }
    return false;
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
    // "محاولة اغتيال وإصابة اثنين": the governors have weighed what else came of it.
    if (joined && first.no_claim == "attempt" &&
        (IsWord(predicate.first, "واصابه") || IsWord(predicate.first, "ومقتل") || IsWord(predicate.first, "واستشهاد")))
      return;
    predicate.no_claim = first.no_claim;
    predicate.negated = predicate.negated || first.negated;
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

  const FrameTable& table_;
  std::vector<Predicate> predicates_;
};

}  // namespace

bool TellsItself(Outcome outcome) {
  return outcome == Outcome::kKilled || outcome == Outcome::kInjured || outcome == Outcome::kMissing;
}

bool IsVerbalNoun(const Predicate& predicate) {
  return predicate.analysis->form == VerbForm::kVerbalNoun && predicate.analysis->lexeme->Is("transitive-agent");
}

bool IsWhatTheyDid(const FieldText& field, const QuantityPhrase& people, const Predicate& verb) {
  constexpr std::uint32_t kReach = 16;
  if (!verb.frame->verbal || !field.tokens[verb.first].folded.ends_with("وا") || verb.first <= people.last ||
      verb.first - people.last > kReach || !field.SameSentence(people.last, verb.first))
    return false;
  const Words words(field);
  bool relative = false;  // "ثلاثة من جرحى التفجير الذي ضرب السوق فارقوا الحياة"
  for (std::uint32_t at = people.last + 1; at < verb.first; ++at) {
    const QuantityPhrase* other = field.QuantityAt(at);
    const bool of_clause = words.HasVerb(at) && relative;
    relative = words.Is(at, "relative");
    if (words.IsComma(at) || (words.HasVerb(at) && !of_clause) || words.Is(at, "that") ||
        (other != nullptr && other->counts_people))
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

bool HasDiedSince(const FieldText& field, const Predicate& hurt) {
  if (hurt.outcome != Outcome::kInjured || hurt.first == 0 || !field.SameSentence(hurt.first - 1, hurt.first))
    return false;
  const auto& before = field.lattice.readings[hurt.first - 1];
  return std::any_of(before.begin(), before.end(),
                     [](const Analysis& a) { return a.lexeme->outcome == Outcome::kKilled; });
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
