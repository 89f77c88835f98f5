#include "core/read/frames.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

// How a frame is filled.
//
// First every outcome word becomes a predicate: a verb, a verbal noun, an idiom, or a counted noun ("3 قتلى") that is
// word and number in one. Negation, denial, purpose and plans are read off what governs it, and end as "no claim" with
// that rule or, where the words say that nobody was hurt, as a claim of zero.
//
// Then every pair of a predicate and a group of people in its sentence is scored: grammar forbids some (the subject of
// an active verb that has an object, whoever speaks, what a preposition governs), the rest get the sum of their
// features' weights (data: frame_weights.tsv). The best pairs are taken first; a predicate takes one group, a group
// serves one predicate, save where two predicates are joined by و and share what follows ("قتل واعتقال عدد من").
//
// Last come those who hang on a filled frame: coordinates ("7 مدنيين و4 عناصر"), partitives ("بينهم 3 أطفال") and the
// lists that spell a total out ("هم 5 مدنيين و5 مقاتلين"), the people named, and victims that a pronoun stands for.

namespace isnad {
namespace {

constexpr std::uint32_t kReach = 28;    // tokens from a predicate to its people; beyond, a reader has lost the thread
constexpr std::int32_t kThreshold = 0;  // a pair below it is no filling
constexpr std::int32_t kWeakThreshold = 45;  // the same for a word that mostly means something else

using Weights = std::map<std::string, std::int32_t, std::less<>>;

Weights WeightsOf(const Lexicon& lexicon) {
  Weights weights;
  for (const std::vector<std::string>& row : lexicon.Table("frame_weights")) {
    if (row.size() < 3) continue;
    std::int32_t value = 0;
    std::from_chars(row[2].data(), row[2].data() + row[2].size(), value);
    weights[row[0]] = value;
  }
  return weights;
}

class Filler {
 public:
  Filler(const FieldText& field, const Lexicon& lexicon) : field_(field), weights_(WeightsOf(lexicon)) {
    frames_.quantity_used.assign(field.quantities.size(), false);
    frames_.quantity_reason.assign(field.quantities.size(), "");
  }

  Frames Run() {
    FindPredicates();
    FillCounted();
    FillByScore();
    FillNouns();
    FillDefinite();
    FillPronouns();
    FillHangers();
    return std::move(frames_);
  }

 private:
  struct Candidate {
    std::int32_t score = 0;
    std::uint32_t predicate = 0;
    std::uint32_t first = 0, last = 0;
    std::optional<std::uint32_t> quantity, name;
    std::vector<Term> terms;
  };

  const Lattice& lattice() const { return field_.lattice; }
  const Token& token(std::size_t at) const { return field_.tokens[at]; }
  bool IsWord(std::size_t at, std::string_view word) const { return token(at).folded == word; }
  bool Is(std::size_t at, std::string_view tag) const { return lattice().Is(at, tag); }
  bool IsComma(std::size_t at) const { return token(at).kind == TokenKind::kPunct && IsWord(at, ","); }
  bool IsMark(std::size_t at) const {
    return token(at).kind == TokenKind::kPunct && (IsWord(at, "\"") || IsWord(at, "(") || IsWord(at, ")"));
  }

  bool HasVerb(std::size_t at) const {
    bool verb = false, other = false;
    for (const Analysis& a : lattice().readings[at]) (a.lexeme->pos == Pos::kVerb ? verb : other) = true;
    return verb && !other;
  }

  // The word before `at` in its sentence, quotation marks and brackets skipped.
  std::optional<std::size_t> Before(std::size_t at) const {
    while (at > 0 && field_.SameSentence(at, at - 1)) {
      --at;
      if (!IsMark(at)) return at;
    }
    return std::nullopt;
  }
  std::optional<std::size_t> After(std::size_t at) const {
    while (at + 1 < field_.size() && field_.SameSentence(at, at + 1)) {
      ++at;
      if (!IsMark(at)) return at;
    }
    return std::nullopt;
  }

  const Analysis* OutcomeReading(std::size_t at) const {
    const Analysis* best = nullptr;
    for (const Analysis& a : lattice().readings[at]) {
      if (!a.lexeme->outcome) continue;
      if (best == nullptr || a.length > best->length) best = &a;
    }
    return best;
  }

  bool InName(std::size_t at) const {
    const NamePhrase* name = field_.NameAt(at);
    return name != nullptr && name->type != EntityType::kPlace;
  }

  // ---- predicates ----

  void FindPredicates() {
    for (std::size_t at = 0; at < field_.size(); ++at) {
      if (field_.furniture[at] || InName(at)) continue;
      const Analysis* reading = OutcomeReading(at);
      if (reading == nullptr || Is(at, "light")) continue;  // "تمت" is no death
      Predicate predicate;
      predicate.first = static_cast<std::uint32_t>(at);
      predicate.last = static_cast<std::uint32_t>(at + reading->length - 1);
      predicate.analysis = reading;
      predicate.outcome = *reading->lexeme->outcome;
      predicate.frame = FrameOf(at, *reading);
      if (predicate.frame.empty()) continue;
      // "أفرج عن", "قبض على": the preposition belongs to the verb, not to its people.
      if (reading->lexeme->Is("on") && at + 1 < field_.size() && Is(at + 1, "preposition")) predicate.last += 1;
      Govern(predicate);
      frames_.predicates.push_back(std::move(predicate));
      at = frames_.predicates.back().last;
    }
  }

  // Which row of the frame table the word fills.
  std::string FrameOf(std::size_t at, const Analysis& reading) const {
    const QuantityPhrase* quantity = field_.QuantityAt(at);
    if (quantity != nullptr && quantity->outcome && reading.length == 1 && at >= quantity->first) {
      // "القتيل", "قتلى": no number; see FillNouns.
      const bool numbered = quantity->people.form != Form::kPlural || quantity->construct || quantity->others;
      return numbered && !(quantity->people.form == Form::kSingular && IsDefinite(at)) ? "counted" : "noun";
    }
    if (reading.lexeme->Is("person") && !TellsItself(*reading.lexeme->outcome)) return "";
    bool verb = false, noun = false, passive = false, intransitive = false;
    for (const Analysis& a : lattice().readings[at]) {
      if (!a.lexeme->outcome || a.length != reading.length) continue;
      if (a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kVerbalNoun && a.form != VerbForm::kParticiple) {
        verb = true;
        passive = passive || a.voice == Voice::kPassive;
      } else {
        noun = true;
      }
      intransitive = intransitive || a.lexeme->Is("intransitive");
    }
    if (reading.lexeme->event && reading.number == Number::kPlural) return "";  // "الاغتيالات": many, of nobody told
    if (reading.lexeme->Is("person") || reading.lexeme->Is("casualty") || reading.lexeme->Is("body"))
      return verb ? "verb" : "noun";  // no number beside it: "القتيل", "الجرحى"
    if (verb && intransitive) return "verb.subject";
    if (verb && passive) return "verb.passive";
    if (verb) return noun ? "verb.or.noun" : "verb";
    if (reading.form == VerbForm::kParticiple) return "participle";
    return "noun.genitive";
  }

  // "قتيل", "جريح", "مفقود" tell their outcome; "نازح", "معتقل", "أسير" say who somebody is.
  static bool TellsItself(Outcome outcome) {
    return outcome == Outcome::kKilled || outcome == Outcome::kInjured || outcome == Outcome::kMissing;
  }

  // What governs the predicate: negation, denial, purpose.
  void Govern(Predicate& predicate) {
    const bool verbal_noun = predicate.frame == "noun.genitive" || predicate.frame == "verb.or.noun" ||
                             predicate.frame == "counted" || predicate.frame == "noun";
    std::size_t at = predicate.first;
    int steps = 0;
    bool information = false;
    const std::uint32_t clause = field_.clause_at[predicate.first];
    if (predicate.analysis->Has(kLi) && predicate.frame == "noun.genitive") {
      // "لاعتقال قيادي": a purpose, unless something happened "due to" or "in addition to" it.
      const std::optional<std::size_t> before = Before(predicate.first);
      if (!before || !(Is(*before, "addition") || Is(*before, "result"))) predicate.no_claim = "purpose";
    }
    while (const std::optional<std::size_t> before = Before(at)) {
      at = *before;
      if (++steps > 6) break;
      if (IsComma(at) || (field_.clause_at[at] != clause && !Is(at, "neg") && !Is(at, "result") && steps > 2)) break;
      if (Is(at, "information")) information = true;
      if (Is(at, "neg") && !InName(at)) {
        if (information) {
          predicate.no_claim = "no-information";
        } else {
          predicate.negated = true;
        }
        return;
      }
      if (verbal_noun && steps <= 3 && Is(at, "attempt")) predicate.no_claim = "attempt";
      if (verbal_noun && steps <= 3 && Is(at, "purpose")) predicate.no_claim = "purpose";
      if (steps <= 4 && Is(at, "deny")) predicate.no_claim = "denied";
      if (steps <= 4 && Is(at, "threat")) predicate.no_claim = "threat";
      if (!Is(at, "result") && HasVerb(at) && !Is(at, "neg") && steps > 1) break;
      // A finished number before the word belongs to another predicate.
      const QuantityPhrase* quantity = field_.QuantityAt(at);
      if (quantity != nullptr && quantity->counts_people && field_.QuantityAt(predicate.first) != quantity) break;
    }
  }

  // ---- counted nouns ----

  void FillCounted() {
    for (std::uint32_t index = 0; index < field_.quantities.size(); ++index) {
      const QuantityPhrase& quantity = field_.quantities[index];
      if (!quantity.outcome || !quantity.counts_people) continue;
      const std::optional<std::uint32_t> found = PredicateAt(quantity.first, quantity.last);
      if (!found) continue;
      const Predicate& predicate = frames_.predicates[*found];
      if (predicate.frame != "counted") continue;
      if (predicate.negated && quantity.people.form != Form::kDigits) {
        Zero(*found, index);
        continue;
      }
      if (!predicate.no_claim.empty()) {
        frames_.quantity_reason[index] = predicate.no_claim;
        continue;
      }
      if (DiedOfIt(quantity)) continue;
      if (!TellsItself(*quantity.outcome) && !Rises(quantity.first)) {
        // "3500 معتقل في السجن": what they are, not what happened to them.
        Close(*found, "state");
        frames_.quantity_reason[index] = "state";
        continue;
      }
      if (predicate.analysis->lexeme->Is("casualty") && quantity.people.form == Form::kPlural) {
        // "سقوط ضحايا": neither how many nor what became of them.
        Close(*found, "victims-unnumbered");
        frames_.quantity_reason[index] = "victims-unnumbered";
        continue;
      }
      if (SharedFigure(quantity)) {
        frames_.quantity_reason[index] = "shared-figure";
        Close(*found, "shared-figure");
        continue;
      }
      if (IsDefinite(quantity.head) && quantity.people.form != Form::kDigits && quantity.people.form != Form::kWord &&
          quantity.people.form != Form::kTens && !quantity.construct) {
        continue;  // "القتلى": those already told; partitives and "القتلى سبعة" are seen to below
      }
      Filling filling = MakeFilling(*found, index, quantity.first, quantity.last);
      filling.outcome = *quantity.outcome;
      filling.rule = "counted-noun";
      Add(std::move(filling), index);
    }
  }

  // "توفي جريحان", "سبعة جرحى توفوا": the verb beside them says what became of the wounded.
  bool DiedOfIt(const QuantityPhrase& quantity) const {
    return std::any_of(frames_.predicates.begin(), frames_.predicates.end(), [&](const Predicate& predicate) {
      return predicate.frame.starts_with("verb") && predicate.outcome == Outcome::kKilled &&
             quantity.outcome == Outcome::kInjured && field_.SameSentence(predicate.first, quantity.first) &&
             (predicate.last + 1 == quantity.first || quantity.last + 1 == predicate.first);
    });
  }

  // "11 بين قتيل وجريح", "3 قتلى وجرحى" with one number for both.
  bool SharedFigure(const QuantityPhrase& quantity) const {
    const bool numbered = quantity.people.form == Form::kDigits || quantity.people.form == Form::kWord ||
                          quantity.people.form == Form::kTens;
    for (std::uint32_t at = quantity.first; at <= quantity.last; ++at)
      if (IsWord(at, "بين") && numbered) return true;
    std::optional<std::size_t> next = After(quantity.last);
    if (next && IsWord(*next, "بين")) next = After(*next);
    if (!next || !numbered) return false;
    const QuantityPhrase* other = field_.QuantityAt(*next);
    if (other == nullptr || other == &quantity || !other->outcome || other->outcome == quantity.outcome) return false;
    const bool own_number = other->people.form == Form::kDigits || other->people.form == Form::kWord ||
                            other->people.form == Form::kTens || other->people.form == Form::kDual;
    const Analysis* reading = OutcomeReading(*next);
    return !own_number && reading != nullptr && reading->Has(kWa) && quantity.head == quantity.last &&
           (other->people.form == Form::kPlural || other->people.form == Form::kSingular) &&
           other->first == other->last;
  }

  std::optional<std::uint32_t> PredicateAt(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = 0; i < frames_.predicates.size(); ++i)
      if (frames_.predicates[i].first >= first && frames_.predicates[i].last <= last) return i;
    return std::nullopt;
  }

  bool IsDefinite(std::size_t at) const {
    // "قتلى" can be read as قتل with a pronoun: every reading must have one.
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kAl); }) ||
           (!readings.empty() &&
            std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); }));
  }

  void Zero(std::uint32_t predicate_index, std::optional<std::uint32_t> quantity) {
    Predicate& predicate = frames_.predicates[predicate_index];
    if (predicate.outcome != Outcome::kKilled && predicate.outcome != Outcome::kInjured) {
      Close(predicate_index, "negated");
      return;
    }
    std::uint32_t first = predicate.first;
    for (std::size_t at = predicate.first; const std::optional<std::size_t> before = Before(at);) {
      at = *before;
      first = static_cast<std::uint32_t>(at);
      if (Is(at, "neg") || predicate.first - first > 6) break;
    }
    const auto add = [&](Outcome outcome) {
      Filling filling;
      filling.predicate = predicate_index;
      filling.quantity = quantity;
      filling.first = first;
      filling.last = std::max(predicate.last, quantity ? field_.quantities[*quantity].last : predicate.last);
      filling.people = {Form::kNegated, Bound::kExact, 0, 0, false};
      filling.outcome = outcome;
      filling.group = quantity ? GroupOf(field_.quantities[*quantity]) : Group::kAny;
      filling.rule = "negated-outcome";
      frames_.fillings.push_back(std::move(filling));
    };
    const bool both = predicate.analysis->lexeme->Is("casualty");
    add(both ? Outcome::kKilled : predicate.outcome);
    if (both) add(Outcome::kInjured);
    if (quantity) frames_.quantity_used[*quantity] = true;
    done_.insert(predicate_index);
  }

  void Close(std::uint32_t predicate, std::string rule) {
    frames_.predicates[predicate].no_claim = std::move(rule);
    done_.insert(predicate);
  }

  // ---- scored pairs ----

  void FillByScore() {
    std::vector<Candidate> candidates;
    for (std::uint32_t p = 0; p < frames_.predicates.size(); ++p) {
      Predicate& predicate = frames_.predicates[p];
      if (done_.contains(p) || predicate.frame == "counted") continue;
      if (predicate.frame == "noun") continue;
      if (!predicate.no_claim.empty()) continue;
      if (predicate.negated) {
        NegatedVerb(p);
        continue;
      }
      if (const std::optional<std::uint32_t> shared = SharesFollowing(p)) {
        sharing_[*shared].push_back(p);
        done_.insert(p);
        continue;
      }
      for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
        const QuantityPhrase& quantity = field_.quantities[q];
        if (!quantity.counts_people || frames_.quantity_used[q] || quantity.partitive) continue;
        // A counted noun of another outcome is a victim only of a verb right beside it: "توفي جريحان".
        if (quantity.outcome && !Takes(predicate, quantity)) continue;
        // "مقتل زعمائه": a definite plural with no number names those who were told before.
        if (quantity.people.form == Form::kPlural && !quantity.construct && !quantity.others &&
            IsDefinite(quantity.head))
          continue;
        Consider(p, quantity.first, quantity.last, q, std::nullopt, candidates);
      }
      for (std::uint32_t n = 0; n < field_.names.size(); ++n) {
        const NamePhrase& name = field_.names[n];
        if (name.type != EntityType::kPerson || field_.QuantityAt(name.first) != nullptr) continue;
        Consider(p, name.cue, name.last, std::nullopt, n, candidates);
      }
    }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return std::tuple(-a.score, a.first, a.predicate) < std::tuple(-b.score, b.first, b.predicate);
    });
    std::set<std::uint32_t> used_names;
    for (const Candidate& candidate : candidates) {
      // A weak word (قضى، ضبط، ارتقى) tells an outcome only of people right beside it.
      const bool weak = frames_.predicates[candidate.predicate].analysis->lexeme->Is("weak");
      if (candidate.score < (weak ? kWeakThreshold : kThreshold) || done_.contains(candidate.predicate)) continue;
      if (candidate.quantity && frames_.quantity_used[*candidate.quantity]) continue;
      if (candidate.name && used_names.contains(*candidate.name)) continue;
      Filling filling;
      if (candidate.quantity) {
        filling = MakeFilling(candidate.predicate, *candidate.quantity, candidate.first, candidate.last);
      } else {
        used_names.insert(*candidate.name);
        filling = MakeNamed(candidate.predicate, *candidate.name);
      }
      filling.score = candidate.score;
      filling.terms = candidate.terms;
      filling.rule = "frame:" + frames_.predicates[candidate.predicate].frame;
      const bool numbered = filling.people.form == Form::kDigits || filling.people.form == Form::kWord ||
                            filling.people.form == Form::kTens;
      const auto shared = sharing_.find(candidate.predicate);
      const bool two_outcomes = shared != sharing_.end() &&
                                std::any_of(shared->second.begin(), shared->second.end(), [&](std::uint32_t other) {
                                  return frames_.predicates[other].outcome != filling.outcome;
                                });
      if (two_outcomes && numbered) {
        // "مقتل وجرح 12": one figure for two outcomes is neither.
        frames_.quantity_reason[*candidate.quantity] = "shared-figure";
        frames_.quantity_used[*candidate.quantity] = true;
        Close(candidate.predicate, "shared-figure");
        for (const std::uint32_t other : shared->second) Close(other, "shared-figure");
        continue;
      }
      if (shared != sharing_.end()) {
        for (const std::uint32_t other : shared->second) {
          Filling copy = filling;
          copy.predicate = other;
          copy.outcome = frames_.predicates[other].outcome;
          copy.first = std::min(copy.first, frames_.predicates[other].first);
          copy.rule += "+shared";
          if (copy.outcome != filling.outcome) frames_.fillings.push_back(std::move(copy));
        }
        filling.first = std::min(filling.first, frames_.predicates[shared->second.front()].first);
      }
      done_.insert(candidate.predicate);
      Add(std::move(filling), candidate.quantity);
    }
  }

  bool Takes(const Predicate& predicate, const QuantityPhrase& quantity) const {
    if (predicate.outcome == *quantity.outcome) return false;
    if (predicate.outcome != Outcome::kKilled || *quantity.outcome != Outcome::kInjured) return false;
    return quantity.first == predicate.last + 1 || quantity.last + 1 == predicate.first;
  }

  // "قتل واعتقال عدد من": the predicate right after, joined by و, whose people both share.
  std::optional<std::uint32_t> SharesFollowing(std::uint32_t p) const {
    if (p + 1 >= frames_.predicates.size()) return std::nullopt;
    const Predicate& next = frames_.predicates[p + 1];
    if (next.first != frames_.predicates[p].last + 1 || next.frame == "counted" || next.frame == "noun")
      return std::nullopt;
    if (!next.no_claim.empty() || next.negated) return std::nullopt;
    if (!field_.SameSentence(next.first, frames_.predicates[p].first)) return std::nullopt;
    const bool joined = std::any_of(lattice().readings[next.first].begin(), lattice().readings[next.first].end(),
                                    [](const Analysis& a) { return a.Has(kWa); });
    return joined ? std::optional(p + 1) : std::nullopt;
  }

  // "لم يُصب أي جندي", "لم يقتل أحد": nobody. Any other negated outcome says nothing of people.
  void NegatedVerb(std::uint32_t p) {
    const Predicate& predicate = frames_.predicates[p];
    const std::optional<std::size_t> next = After(predicate.last);
    const bool plural_noun =
        predicate.analysis->lexeme->pos == Pos::kNoun && predicate.analysis->number == Number::kPlural;
    const bool anybody = next && (Is(*next, "any") || IsWord(*next, "احد") || IsWord(*next, "اي"));
    if (plural_noun && predicate.analysis->Has(kPronoun)) {
      Close(p, "negated");  // "لا تعد قتلاها"
    } else if (plural_noun || anybody) {
      std::optional<std::uint32_t> quantity;
      if (next && field_.quantity_at[*next] != FieldText::kNone &&
          field_.quantities[field_.quantity_at[*next]].counts_people)
        quantity = field_.quantity_at[*next];
      if (!quantity && next)
        if (const std::optional<std::size_t> second = After(*next);
            second && field_.quantity_at[*second] != FieldText::kNone)
          quantity = field_.quantity_at[*second];
      if (!plural_noun && !quantity && !IsWord(*next, "احد")) {
        Close(p, "negated");
        return;
      }
      Zero(p, quantity);
    } else {
      Close(p, "negated");
    }
  }

  void Consider(std::uint32_t p, std::uint32_t first, std::uint32_t last, std::optional<std::uint32_t> quantity,
                std::optional<std::uint32_t> name, std::vector<Candidate>& candidates) {
    const Predicate& predicate = frames_.predicates[p];
    if (!field_.SameSentence(predicate.first, first) || field_.furniture[first]) return;
    if (first <= predicate.last && last >= predicate.first) return;
    const bool after = first > predicate.last;
    const std::uint32_t begin = after ? predicate.last + 1 : last + 1, end = after ? first : predicate.first;
    if (end - begin > kReach) return;
    const bool noun = predicate.frame == "noun.genitive";
    if (noun && !after) return;  // a verbal noun's people follow it
    Candidate candidate{0, p, first, last, quantity, name, {}};
    const auto add = [&](std::string_view feature, std::int32_t times = 1) {
      const auto weight = weights_.find(feature);
      if (weight == weights_.end() || times == 0) return;
      candidate.score += weight->second * times;
      candidate.terms.push_back({std::string(feature), weight->second * times});
    };
    std::int32_t words = 0, commas = 0, verbs = 0, outcomes = 0, places = 0;
    for (std::uint32_t at = begin; at < end; ++at) {
      if (IsMark(at)) continue;
      if (IsComma(at)) {
        ++commas;
        continue;
      }
      // A name or an origin in apposition ("مدنياً اسمه فلان، من أبناء قرية كذا، قُتل") is no distance.
      const bool apposition = !after && (field_.NameAt(at) != nullptr || Is(at, "people-of") || Is(at, "place-cue"));
      if (!apposition) ++words;
      if (HasVerb(at) && OutcomeReading(at) == nullptr) ++verbs;
      if (const NamePhrase* between = field_.NameAt(at);
          between != nullptr && between->type == EntityType::kPlace && between->first == at)
        ++places;
    }
    for (const Predicate& other : frames_.predicates)
      if (other.first >= begin && other.last < end && other.frame != "counted") ++outcomes;
    if (after) {
      add(words == 0 ? "after-adjacent" : "after-near");
    } else {
      add(words == 0 ? "before-adjacent" : "before-near");
      if (words <= 2 && begin < end && Is(begin, "relative")) add("before-relative");
    }
    add("token-between", words);
    add("comma-between", commas);
    add("verb-between", verbs);
    add("outcome-between", outcomes);
    add("named-place-between", places);
    const std::uint32_t clause_p = field_.clause_at[predicate.first], clause_q = field_.clause_at[first];
    if (clause_p == clause_q) {
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
      if (IsDefinite(people.head) && people.people.form != Form::kDigits && people.people.form != Form::kWord &&
          !people.construct && !name)
        add("definite");
    }
    if (GovernedByParticle(first, predicate)) add("governed-by-particle");
    if (IsSpeaker(first, last)) add("speaker");
    // The subject of an active transitive verb does the deed, where an object stands behind it.
    if (!noun && predicate.frame != "verb.subject" && predicate.frame != "verb.passive" &&
        predicate.analysis->voice != Voice::kPassive && after && !token(predicate.first).passive_mark &&
        ObjectBehind(last))
      add("agent-of-active");
    candidates.push_back(std::move(candidate));
  }

  // A preposition takes the group out of the predicate's reach, save where the idiom itself ends in it.
  bool GovernedByParticle(std::uint32_t first, const Predicate& predicate) const {
    for (const Analysis& a : lattice().readings[first])
      if (a.Has(kLi) || a.Has(kKa) || a.Has(kBi)) return first != predicate.last + 1 && a.lexeme->pos != Pos::kVerb;
    const std::optional<std::size_t> before = Before(first);
    if (!before || *before <= predicate.last) return false;
    return Is(*before, "preposition");
  }

  bool IsSpeaker(std::uint32_t first, std::uint32_t last) const {
    const std::optional<std::size_t> before = Before(first);
    const std::optional<std::size_t> after = After(last);
    if (before && (Is(*before, "say-verb") || Is(*before, "accord"))) return true;
    return after && Is(*after, "say-verb") && !(before && OutcomeReading(*before) != nullptr);
  }

  bool ObjectBehind(std::uint32_t last) const {
    const std::optional<std::size_t> next = After(last);
    if (!next) return false;
    const QuantityPhrase* quantity = field_.QuantityAt(*next);
    return quantity != nullptr && quantity->counts_people && !quantity->partitive && !quantity->outcome &&
           std::none_of(lattice().readings[*next].begin(), lattice().readings[*next].end(),
                        [](const Analysis& a) { return a.Has(kWa); });
  }

  // ---- nouns of outcome with their number elsewhere, or none ----

  void FillNouns() {
    for (std::uint32_t p = 0; p < frames_.predicates.size(); ++p) {
      const Predicate predicate = frames_.predicates[p];
      if (done_.contains(p) || predicate.frame != "noun" || !predicate.no_claim.empty()) continue;
      if (predicate.negated) {
        if (predicate.analysis->number == Number::kPlural || predicate.analysis->lexeme->Is("casualty"))
          Zero(p, std::nullopt);
        continue;
      }
      const bool toll = Rises(predicate.first);
      if (const std::optional<std::uint32_t> number = NumberOf(predicate, toll)) {
        Filling filling = MakeFilling(p, *number, field_.quantities[*number].first, field_.quantities[*number].last);
        filling.rule = toll ? "toll" : "noun-is-number";
        if (filling.group == Group::kAny) filling.group = GroupNear(predicate.first, predicate.last);
        Add(std::move(filling), number);
        continue;
      }
      if (const std::optional<std::uint32_t> name = NameAfter(predicate.last)) {
        // "القتيل هو فلان", "الشهيد فلان".
        if (predicate.analysis->number == Number::kSingular) {
          Filling filling = MakeNamed(p, *name);
          filling.rule = "noun-is-name";
          Add(std::move(filling), std::nullopt);
          continue;
        }
      }
      if (Unnumbered(predicate)) {
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
      }
    }
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
    return Is(*next, "preposition") || OutcomeReading(*next) != nullptr ||
           std::any_of(lattice().readings[*next].begin(), lattice().readings[*next].end(), [](const Analysis& a) {
             return a.lexeme->pos == Pos::kAdjective || a.Has(kBi) || a.Has(kWa) || a.Has(kLi) ||
                    a.lexeme->pos == Pos::kParticle;
           });
  }

  // "القتلى سبعة وعشرون", "عدد القتلى إلى 9", "القتلى هم رجل وابناه".
  std::optional<std::uint32_t> NumberOf(const Predicate& predicate, bool toll) const {
    // "بين القتلى مهندس": a part of them, not all.
    if (const std::optional<std::size_t> opener = Before(predicate.first); opener && Is(*opener, "among"))
      return std::nullopt;
    std::size_t at = predicate.last;
    for (int steps = 0; steps < (toll ? 14 : 3); ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next || IsComma(*next)) return std::nullopt;
      at = *next;
      const std::uint32_t q = field_.quantity_at[at];
      if (q != FieldText::kNone && field_.quantities[q].first == at && !frames_.quantity_used[q] &&
          q != field_.quantity_at[predicate.first]) {
        const QuantityPhrase& quantity = field_.quantities[q];
        if (!quantity.counts_people && !quantity.unit.empty()) return std::nullopt;
        if (quantity.outcome || quantity.partitive) return std::nullopt;
        if (toll) {
          const std::optional<std::size_t> before = Before(at);
          const bool reached =
              before && (token(*before).folded == "الي" || Is(*before, "reach") || Is(*before, "toll") ||
                         *before == predicate.last || token(*before).folded == ":");
          if (!reached) return std::nullopt;
        } else if (!IsDefinite(predicate.first)) {
          return std::nullopt;
        }
        return q;
      }
      if (!toll && !Is(at, "they-are")) return std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> NameAfter(std::size_t last) const {
    std::optional<std::size_t> next = After(last);
    if (next && Is(*next, "they-are")) next = After(*next);
    if (!next) return std::nullopt;
    const NamePhrase* name = field_.NameAt(*next);
    if (name == nullptr || name->type != EntityType::kPerson) return std::nullopt;
    return field_.name_at[*next];
  }

  // "مقتل الانتحاري", "اعتقال المطلوب": one definite person right behind the word.
  void FillDefinite() {
    for (std::uint32_t p = 0; p < frames_.predicates.size(); ++p) {
      const Predicate& predicate = frames_.predicates[p];
      if (done_.contains(p) || predicate.negated || !predicate.no_claim.empty()) continue;
      const bool passive = predicate.frame == "verb.passive" || predicate.frame == "verb.subject";
      if (predicate.frame != "noun.genitive" && predicate.frame != "verb.or.noun" && !passive) continue;
      if (predicate.analysis->Has(kPronoun) || predicate.analysis->Has(kAl)) continue;
      const std::optional<std::size_t> next = After(predicate.last);
      if (!next || field_.QuantityAt(*next) != nullptr || InName(*next)) continue;
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

  // ---- pronouns ----

  // "لمقتله على الفور", "فقتلوه": one person named before, counted once more in other words.
  void FillPronouns() {
    for (std::uint32_t p = 0; p < frames_.predicates.size(); ++p) {
      const Predicate& predicate = frames_.predicates[p];
      if (done_.contains(p) || predicate.frame == "counted" || predicate.frame == "noun" || predicate.negated ||
          !predicate.no_claim.empty())
        continue;
      const std::string& word = token(predicate.last).folded;
      if (predicate.outcome != Outcome::kKilled && predicate.outcome != Outcome::kArrested) continue;
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
      done_.insert(p);
      frames_.fillings.push_back(std::move(filling));
    }
  }

  // ---- those who hang on a filling ----

  void FillHangers() {
    for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
      const QuantityPhrase& quantity = field_.quantities[q];
      if (!quantity.counts_people || frames_.quantity_used[q] || !frames_.quantity_reason[q].empty()) continue;
      if (field_.furniture[quantity.first]) continue;
      if (quantity.outcome && !quantity.partitive) continue;
      if (quantity.partitive && quantity.people.form == Form::kPlural && GroupOf(quantity) != Group::kChild &&
          GroupOf(quantity) != Group::kWoman && GroupOf(quantity) != Group::kCivilian) {
        frames_.quantity_reason[q] = "part-unnumbered";  // "بينهم قادة": some of them, how many is not said
        frames_.quantity_used[q] = true;
        continue;
      }
      if (quantity.partitive || AfterPartitiveNoun(quantity.first)) {
        if (Hang(q, true)) continue;
      }
      if (const std::optional<std::uint32_t> beside = CoordinateOf(quantity)) {
        if (!JoinsKin(q, *beside)) HangOn(q, *beside, PartLike(*beside));
        continue;
      }
      if (const std::optional<std::uint32_t> whole = SpelledOut(quantity.first)) {
        if (quantity.people.form == Form::kPlural) {
          frames_.quantity_reason[q] = "part-unnumbered";  // "هم مدنيون وعاملون": of what kind, not how many
          frames_.quantity_used[q] = true;
        } else {
          HangOn(q, *whole, true);
        }
      }
    }
  }

  bool PartLike(std::uint32_t filling) const { return frames_.fillings[filling].part_of.has_value(); }

  // "وبين القتلى سيدتان", "من بين الضحايا": a definite noun of outcome opens a part.
  std::optional<std::uint32_t> AfterPartitiveNoun(std::uint32_t first) const {
    const std::optional<std::size_t> noun = Before(first);
    if (!noun) return std::nullopt;
    const std::optional<std::size_t> opener = Before(*noun);
    if (!opener || !Is(*opener, "among")) return std::nullopt;
    for (std::uint32_t p = 0; p < frames_.predicates.size(); ++p)
      if (frames_.predicates[p].first == *noun) return p;
    return std::nullopt;
  }

  // A part: of the nearest filling before, in its sentence or the one before.
  bool Hang(std::uint32_t q, bool part) {
    const QuantityPhrase& quantity = field_.quantities[q];
    const std::optional<std::uint32_t> noun = AfterPartitiveNoun(quantity.first);
    std::optional<std::uint32_t> best;
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      const Filling& filling = frames_.fillings[f];
      if (filling.last >= quantity.first || filling.part_of || filling.people.form == Form::kNegated) continue;
      if (noun && filling.outcome != frames_.predicates[*noun].outcome) continue;
      if (token(quantity.first).sentence - token(filling.last).sentence > (noun ? 4U : 1U)) continue;
      if (!noun && filling.people.max && quantity.people.max && *quantity.people.max > *filling.people.max) continue;
      if (!best || filling.last > frames_.fillings[*best].last) best = f;
    }
    if (!best) {
      if (!noun) return false;
      Filling filling = MakeFilling(*noun, q, quantity.first, quantity.last);
      filling.rule = "partitive-noun";
      Add(std::move(filling), q);
      return true;
    }
    HangOn(q, *best, part);
    if (noun) {
      frames_.fillings.back().first = frames_.predicates[*noun].first;
      done_.insert(*noun);
    }
    return true;
  }

  // "رجل واثنان من أبنائه", "معلم وولداه": a person with his kin is one figure, as it is told.
  bool JoinsKin(std::uint32_t q, std::uint32_t on) {
    const QuantityPhrase& quantity = field_.quantities[q];
    bool kin = false;
    for (std::uint32_t at = quantity.first; at <= std::min<std::uint32_t>(quantity.last + 2, field_.size() - 1); ++at)
      for (const Analysis& a : lattice().readings[at])
        kin = kin || (a.Has(kPronoun) && (a.lexeme->Is("kin") || a.lexeme->Is("companion")));
    Filling& person = frames_.fillings[on];
    if (!kin || quantity.partitive || person.people.max != person.people.min || !quantity.people.max) return false;
    if (person.people.form == Form::kDigits || person.people.form == Form::kWord || person.group == Group::kMilitant)
      return false;
    person.people.min += quantity.people.min;
    person.people.max = *person.people.max + *quantity.people.max;
    person.people.form = Form::kList;
    if (!person.part_of) person.group = Group::kAny;
    person.last = std::max(person.last, quantity.last);
    person.rule += "+kin";
    frames_.quantity_used[q] = true;
    return true;
  }

  void HangOn(std::uint32_t q, std::uint32_t on, bool part) {
    const Filling whole = frames_.fillings[on];
    Filling filling = MakeFilling(whole.predicate, q, field_.quantities[q].first, field_.quantities[q].last);
    filling.outcome = whole.outcome;
    // "قتيل ومعتقلون": a noun that tells its own outcome keeps it.
    if (const Analysis* own = OutcomeReading(field_.quantities[q].head); own != nullptr && !part)
      filling.outcome = *own->lexeme->outcome;
    if (token(whole.first).sentence == token(filling.last).sentence) {
      filling.first = std::min(whole.first, filling.first);
    } else {
      filling.first = field_.quantities[q].first;
    }
    if (part) filling.part_of = whole.part_of ? whole.part_of : std::optional(on);
    if (part && filling.group == Group::kAny && whole.group != Group::kWoman && whole.group != Group::kChild)
      filling.group = whole.group;  // a part of civilians is civilians
    filling.rule = part ? "partitive" : "coordinate";
    Add(std::move(filling), q);
  }

  // The filling whose people end right before this group, joined by و or a comma.
  std::optional<std::uint32_t> CoordinateOf(const QuantityPhrase& quantity) const {
    bool joined = std::any_of(lattice().readings[quantity.first].begin(), lattice().readings[quantity.first].end(),
                              [](const Analysis& a) { return a.Has(kWa); }) ||
                  token(quantity.first).folded.starts_with("و");
    std::optional<std::size_t> before = Before(quantity.first);
    if (before && quantity.people.form == Form::kPlural && !quantity.construct && SpelledOut(quantity.first))
      return std::nullopt;
    if (before && token(*before).folded == "و") {
      joined = true;
      before = Before(*before);
    }
    bool comma = false;
    if (before && IsComma(*before)) {
      comma = true;
      before = Before(*before);
    }
    if (!joined && !comma) return std::nullopt;
    if (!before) return std::nullopt;
    // Words that belong to the group before ("7 عناصر من قوى الأمن و...") may stand between, a verb may not.
    for (std::uint32_t steps = 0; steps < (joined ? 9U : 2U); ++steps) {
      for (std::uint32_t f = static_cast<std::uint32_t>(frames_.fillings.size()); f-- > 0;) {
        const Filling& filling = frames_.fillings[f];
        if (filling.quantity && field_.quantities[*filling.quantity].last == *before) return f;
        if (!filling.quantity && filling.last == *before && filling.people.form != Form::kNegated) return f;
      }
      for (const Predicate& predicate : frames_.predicates)
        if (predicate.first <= *before && *before <= predicate.last) return std::nullopt;
      if (HasVerb(*before) || IsComma(*before) || Is(*before, "that") || Is(*before, "contrast")) return std::nullopt;
      before = Before(*before);
      if (!before) return std::nullopt;
    }
    return std::nullopt;
  }

  // "10 أشخاص، هم 5 مدنيين و5 مقاتلين": the total that a list with هم spells out.
  std::optional<std::uint32_t> SpelledOut(std::uint32_t first) const {
    const std::optional<std::size_t> before = Before(first);
    if (!before || !Is(*before, "they-are")) return std::nullopt;
    for (std::uint32_t f = static_cast<std::uint32_t>(frames_.fillings.size()); f-- > 0;) {
      const Filling& filling = frames_.fillings[f];
      if (filling.last < *before && token(filling.last).sentence == token(*before).sentence && !filling.part_of)
        return f;
    }
    return std::nullopt;
  }

  // ---- making fillings ----

  Filling MakeFilling(std::uint32_t predicate, std::uint32_t quantity, std::uint32_t first, std::uint32_t last) const {
    const Predicate& word = frames_.predicates[predicate];
    Filling filling;
    filling.predicate = predicate;
    filling.quantity = quantity;
    filling.first = std::min(word.first, first);
    filling.last = std::max(word.last, last);
    filling.people = field_.quantities[quantity].people;
    filling.group = GroupOf(field_.quantities[quantity]);
    filling.outcome = word.outcome;
    filling.cumulative = Rises(filling.first);
    // A name right behind a single person is that person's.
    if (field_.quantities[quantity].people.max == 1U)
      for (std::uint32_t at = field_.quantities[quantity].first; at <= last + 2 && at < field_.size(); ++at)
        if (const NamePhrase* name = field_.NameAt(at);
            name != nullptr && name->type == EntityType::kPerson && field_.SameSentence(at, last)) {
          filling.names.push_back(field_.name_at[at]);
          filling.last = std::max(filling.last, name->last);
          break;
        }
    return filling;
  }

  Filling MakeNamed(std::uint32_t predicate, std::uint32_t name) const {
    const Predicate& word = frames_.predicates[predicate];
    const NamePhrase& phrase = field_.names[name];
    Filling filling;
    filling.predicate = predicate;
    filling.names = {name};
    filling.first = std::min(word.first, phrase.cue);
    filling.last = std::max(word.last, phrase.last);
    filling.people = {Form::kNamed, Bound::kExact, 1, 1, false};
    filling.outcome = word.outcome;
    filling.group = GroupNear(phrase.cue, phrase.last);
    return filling;
  }

  // "ارتفعت الحصيلة إلى": a toll as it stands now.
  bool Rises(std::uint32_t first) const {
    std::size_t at = first;
    for (int steps = 0; steps < 8; ++steps) {
      const std::optional<std::size_t> before = Before(at);
      if (!before) return false;
      at = *before;
      if (Is(at, "rise") || Is(at, "toll")) return true;
    }
    return false;
  }

  Group GroupOf(const QuantityPhrase& quantity) const {
    // "مواطنتان", "معلمة": the feminine of a noun of people says woman; kin with a pronoun say no more than kin.
    for (const Analysis& a : lattice().readings[quantity.head]) {
      if (!a.lexeme->Is("person") || a.length != 1) continue;
      if (a.gender == Gender::kFeminine && a.lexeme->gender == Gender::kMasculine && quantity.group != Group::kChild)
        return Group::kWoman;
      if (a.Has(kPronoun) && a.lexeme->Is("kin")) return Group::kAny;
    }
    bool member = false;
    for (std::uint32_t at = quantity.first; at <= quantity.last; ++at) member = member || Is(at, "member");
    if (quantity.group && *quantity.group != Group::kAny && !member) return *quantity.group;
    const Group near = GroupNear(quantity.first, quantity.last);
    if (near != Group::kAny) return near;
    return quantity.group.value_or(Group::kAny);
  }

  // The group that an adjective ("قتيلا مدنيا") or a body ("من عناصر قسد") beside the words gives. Only what hangs on
  // the noun counts: "عشرة قتلى في قصف للتحالف" says nothing of whose they were.
  Group GroupNear(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t at = first; at <= last; ++at)
      if (const Group group = NameGroup(at); group != Group::kAny) return group;
    for (std::uint32_t at = first; at <= last; ++at)
      for (const Analysis& a : lattice().readings[at])
        if (a.lexeme->group && *a.lexeme->group != Group::kAny && !a.lexeme->Is("member")) return *a.lexeme->group;
    std::size_t at = last;
    bool open = true;  // a preposition may follow here
    for (int steps = 0; steps < 7; ++steps) {
      const std::optional<std::size_t> next = After(at);
      if (!next || IsComma(*next) || HasVerb(*next)) break;
      at = *next;
      if (const Group group = NameGroup(at); group != Group::kAny) return group;
      if (field_.NameAt(at) != nullptr) break;
      const QuantityPhrase* other = field_.QuantityAt(at);
      if (other != nullptr && other->first > last && other->counts_people && !Is(at, "member") && !other->construct)
        break;
      // "من مقاتليها", "من صفوفه": whose, the body named last before says.
      const bool owned = (Is(at, "member") || Is(at, "ranks")) &&
                         std::any_of(lattice().readings[at].begin(), lattice().readings[at].end(),
                                     [](const Analysis& a) { return a.Has(kPronoun); });
      if (owned) return BodyBefore(first);
      if (Is(at, "demonstrative")) continue;
      if (Is(at, "security-body")) return Group::kSecurity;
      if (Is(at, "militant-body")) return Group::kMilitant;
      if (steps == 0)
        for (const Analysis& a : lattice().readings[at])
          if (a.lexeme->group && *a.lexeme->group != Group::kAny && a.lexeme->pos != Pos::kVerb && !a.Has(kWa))
            return *a.lexeme->group;
      const std::string& word = token(at).folded;
      if (Is(at, "preposition")) {
        if (!open || (word != "من" && word != "في" && word != "ضمن")) break;
        open = false;
        continue;
      }
      const bool binds = Is(at, "member") || Is(at, "ranks") || Is(at, "role") ||
                         std::any_of(lattice().readings[at].begin(), lattice().readings[at].end(),
                                     [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective && !a.Has(kWa); });
      if (!binds) break;
      open = open || Is(at, "member");
    }
    return Group::kAny;
  }

  Group BodyBefore(std::uint32_t at) const {
    const std::uint32_t sentence = token(at).sentence;
    while (at-- > 0 && sentence - token(at).sentence <= 1) {
      const NamePhrase* name = field_.NameAt(at);
      if (name == nullptr || name->type != EntityType::kOrganization) continue;
      if (const Group group = NameGroup(at); group == Group::kSecurity || group == Group::kMilitant) return group;
    }
    return Group::kAny;
  }

  Group NameGroup(std::uint32_t at) const {
    const NamePhrase* name = field_.NameAt(at);
    if (name == nullptr || name->type != EntityType::kOrganization) return Group::kAny;
    if (name->known == nullptr && name->stands_for) name = &field_.names[*name->stands_for];
    return name->known == nullptr ? Group::kAny : SideOf(*name->known);
  }

  // Whose people its members are.
  Group SideOf(const KnownEntity& body) const {
    if (body.kind == "armed") return Group::kMilitant;
    if (body.kind == "security" || body.kind == "state" || body.kind == "alliance") return Group::kSecurity;
    if (body.kind == "civil" || body.kind == "media" || body.kind == "agency") return Group::kCivilian;
    return Group::kAny;
  }

  // Whom forces arrest as a "member", and who blows himself up, belongs to an armed group where nothing says otherwise.
  void GuessGroup(Filling& filling) const {
    if (filling.group != Group::kAny || !filling.quantity) return;
    const Predicate& predicate = frames_.predicates[filling.predicate];
    const bool member = Is(field_.quantities[*filling.quantity].head, "member");
    const bool held = filling.outcome == Outcome::kArrested;
    if ((member && held) || predicate.analysis->lexeme->Is("reflexive")) filling.group = Group::kMilitant;
  }

  void Add(Filling filling, std::optional<std::uint32_t> quantity) {
    GuessGroup(filling);
    done_.insert(filling.predicate);
    if (quantity) frames_.quantity_used[*quantity] = true;
    frames_.fillings.push_back(std::move(filling));
  }

  const FieldText& field_;
  const Weights weights_;
  Frames frames_;
  std::set<std::uint32_t> done_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> sharing_;  // predicate -> those that share what follows it
};

}  // namespace

Frames FillFrames(const FieldText& field, const Lexicon& lexicon) { return Filler(field, lexicon).Run(); }

}  // namespace isnad
