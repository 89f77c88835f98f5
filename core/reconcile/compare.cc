#include <algorithm>
#include <array>

#include "core/reconcile/algebra.h"
#include "core/reconcile/reconcile.h"

// The algebra of two claims. The questions are asked in this order, and the first that has an answer decides:
//   1. Are they of one thing? Another outcome, a summary, a part that no other article can count: not comparable.
//   2. Is one told as the part of the other, or does its group or its kind pick out some of the other's? Then only a
//      part larger than its whole contradicts it.
//   3. Are the groups apart (civilians, militants), or the kinds (nurses, teachers)? Not comparable: both may be true.
//   4. Does one tell a death of wounds, or a toll that rose by one or from its own source's "at least"? An update.
//   5. Do the ranges meet? Then they are the same, refine one another, or are compatible.
//   6. They do not meet. One origin that says it later: an update. One article in one voice: it counts something else
//      the second time, or corrects itself; nobody contradicts anybody. An event of many days told on different days:
//      the toll grew. Otherwise a contradiction.

namespace isnad {
namespace internal {

namespace {
constexpr Day kOngoingDays = 4;  // an event of at least as many days goes on while it is reported
constexpr std::uint32_t kFifth = 5;
constexpr std::uint32_t kToldBefore = 3;  // times that a toll rises from one figure of an article to the next
// No single event that is told with its first figures grows to so many people and so many times as many.
constexpr std::uint32_t kPeriodPeople = 200, kPeriodTimes = 20;
// Nor do two articles tell one with figures so far apart.
constexpr std::uint32_t kOtherTimes = 100;
}  // namespace

Outcome FamilyOf(Outcome outcome) { return outcome == Outcome::kCaptured ? Outcome::kArrested : outcome; }

Range RangeOf(const Quantity& quantity) {
  Range range{quantity.min, quantity.max};
  // Whoever names the dead does not say that there are no others.
  if (quantity.form == Form::kNamed) range.max.reset();
  if (quantity.approx) {
    range.min -= range.min / kFifth;
    if (range.max) *range.max += *range.max / kFifth;
  }
  return range;
}

bool Disjoint(const Range& a, const Range& b) { return (a.max && *a.max < b.min) || (b.max && *b.max < a.min); }

bool IsNear(std::uint32_t low, std::uint32_t high) { return 4 * low >= 3 * high; }

Range RangeOf(const Claim& claim) {
  Range range = RangeOf(claim.people);
  if (claim.people.form == Form::kSingular && !claim.people_named.empty()) range.max.reset();
  return range;
}

bool IsWithin(Group group, Group wider) { return group == wider || wider == Group::kAny; }

bool IsBarePart(const ClaimView& claim, const Context& context) {
  if (!claim.claim->part_of) return false;
  const Claim& part = *claim.claim;
  if (part.group == Group::kAny || context.shares_group) return true;
  if (context.whole != nullptr && context.whole->group == part.group) return true;
  // "Among them a child" counts the children; "among them an engineer" picks out one of the civilians.
  const bool by_age_or_sex = part.group == Group::kChild || part.group == Group::kWoman;
  return !by_age_or_sex && (part.people.form == Form::kSingular || part.people.form == Form::kNamed);
}

namespace {

bool Inside(const Range& inner, const Range& outer) {
  return inner.min >= outer.min && (!outer.max || (inner.max && *inner.max <= *outer.max));
}

// Flat words that no source of their article stands behind.
bool IsFlat(const ClaimView& claim) { return claim.claim->source.empty() && claim.root == claim.outlet; }

bool OneVoice(const ClaimView& a, const ClaimView& b) {
  if (a.ref.article != b.ref.article) return false;
  // Flat words beside attributed ones retell them more often than they oppose them: the lead, the title. Those that
  // give the figure of one source are none of another's.
  return a.root == b.root || IsFlat(a) || IsFlat(b);
}

bool Later(const ClaimView& a, const ClaimView& b) {
  if (a.said && b.said && *a.said != *b.said) return *a.said > *b.said;
  if (a.ref.article == b.ref.article && a.claim->cumulative != b.claim->cumulative) return a.claim->cumulative;
  // A toll rises far more often than it falls, so of one day the higher figure is taken for the later one.
  if (a.claim->people.min != b.claim->people.min) return a.claim->people.min > b.claim->people.min;
  return a.ref > b.ref;
}

bool GoesOn(const Event& event) {
  return event.date.known() && *event.date.to - *event.date.from + 1 >= kOngoingDays &&
         event.date.basis >= Basis::kRelative;
}

// "Two were killed today, and the toll rose to 50,933": the risen toll is that of a war. times: how many times as many.
bool IsOfAnotherScale(const ClaimView& a, const ClaimView& b, std::uint32_t times) {
  const auto [low, high] = std::minmax(a.claim->people.min, b.claim->people.min);
  return low > 0 && high >= kPeriodPeople && high / times >= low;
}

// "Nine people were killed", flat, where "a security source said eight had died": flat words that retell a source give
// its figure, and those that count others give one far from it.
bool AreAnswersApart(const ClaimView& a, const ClaimView& b) {
  const auto counted = [](const Claim& claim) {
    const Form form = claim.people.form;
    return (form == Form::kDigits || form == Form::kWord) && !claim.part_of && claim.kind.empty() &&
           !claim.people.approx;
  };
  const auto [low, high] = std::minmax(a.claim->people.min, b.claim->people.min);
  return IsFlat(a) != IsFlat(b) && a.claim->group == b.claim->group && counted(*a.claim) && counted(*b.claim) &&
         IsNear(low, high) && !a.claim->cumulative && !b.claim->cumulative;
}

// Figures that can't both be true: who speaks, and when, decides what that means.
Verdict Opposed(const ClaimView& a, const ClaimView& b, const Event& event, const char* rule) {
  const bool grown = a.claim->cumulative || b.claim->cumulative;
  if (a.ref.article == b.ref.article) {
    // "وكانت حصيلة سابقة أشارت إلى 19": no other source is named for it.
    const ClaimView& former = a.claim->people.min < b.claim->people.min ? a : b;
    const bool unnamed = former.claim->source.empty() && former.root == former.outlet;
    // "The toll rose to 24", and what the monitor counted before. What is far less is a share of them: "the family lost
    // five".
    const ClaimView& latter = &former == &a ? b : a;
    const bool flat = latter.claim->cumulative && latter.claim->source.empty() && !former.claim->cumulative &&
                      kToldBefore * former.claim->people.min >= latter.claim->people.min;
    if (grown && (a.root == b.root || unnamed || flat)) {
      if (IsOfAnotherScale(a, b, kPeriodTimes)) return {Relation::kNotComparable, "another-scale"};
      return Later(a, b) ? Verdict{Relation::kUpdate, "same-source-raised"}
                         : Verdict{Relation::kCompatible, "updated-by"};
    }
    if (OneVoice(a, b) && !AreAnswersApart(a, b)) return {Relation::kNotComparable, "one-voice"};
  } else if (a.root == b.root) {
    return Later(a, b) ? Verdict{Relation::kUpdate, "same-source-later"} : Verdict{Relation::kCompatible, "updated-by"};
  }
  if (a.ref.article != b.ref.article && IsOfAnotherScale(a, b, kOtherTimes)) {
    return {Relation::kNotComparable, "another-scale"};
  }
  if (GoesOn(event) && a.said && b.said && *a.said != *b.said) return {Relation::kNotComparable, "event-goes-on"};
  return {Relation::kContradicting, rule};
}

bool IsDenialOf(const Claim& denial, const Claim& other) {
  return denial.group == Group::kCivilian && denial.people.max == 0U && other.people.min > 0 &&
         (other.group == Group::kChild || other.group == Group::kWoman);
}

// "No civilian was killed", from who tells of no fighters that died either, against another article's twelve people.
bool DeniesPeople(const Claim& denial, const Context& around, const Claim& people) {
  return denial.group == Group::kCivilian && denial.people.max == 0U && around.counts_nobody &&
         people.group == Group::kAny && people.people.min > 0 && !people.part_of;
}

bool IsDeniedWhole(const Context& part, const Claim& denial, const Context& around) {
  return part.whole != nullptr && part.whole->people.min > 0 && denial.people.max == 0U &&
         (IsWithin(part.whole->group, denial.group) || DeniesPeople(denial, around, *part.whole));
}

// Of "the driver and three others" 3 is no total: 4 may be.
Range RangeWithListed(const ClaimView& claim, const Context& context) {
  Range range = RangeOf(*claim.claim);
  if (context.listed_open) range.max.reset();
  if (range.max) *range.max += context.listed + context.listed_others;
  return range;
}

// part counts some of those whom whole counts.
Verdict PartAgainstWhole(const ClaimView& part, const ClaimView& whole, const Context& around, bool part_first,
                         const Event& event) {
  const Range smaller = RangeOf(*part.claim), larger = RangeWithListed(whole, around);
  if (larger.max && smaller.min > *larger.max) {
    if (*larger.max == 0) {
      return part_first ? Opposed(part, whole, event, "denied") : Opposed(whole, part, event, "denied");
    }
    return part_first ? Opposed(part, whole, event, "part-exceeds-whole")
                      : Opposed(whole, part, event, "part-exceeds-whole");
  }
  return part_first ? Verdict{Relation::kPartOf, "part-of-total"} : Verdict{Relation::kCompatible, "total-of-part"};
}

// "Some 30" and "about 40": two approximate figures differ by a fifth at the most.
bool AreFarApart(const Quantity& a, const Quantity& b) {
  if (!a.approx || !b.approx || a.min != a.max || b.min != b.max) return false;
  const auto [low, high] = std::minmax(a.min, b.min);
  return high - low > high / kFifth;
}

// "140 dead" in the title and "more than 140" in the text: one article does not tell the two apart.
bool IsRoundOf(const Quantity& round, const Quantity& more) {
  return more.bound == Bound::kMoreThan && !more.max && round.max == round.min && more.min == round.min + 1;
}

// Figures of the same people.
Verdict CompareRanges(const ClaimView& a, const Context& context_a, const ClaimView& b, const Context& context_b,
                      const Event& event) {
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  if (x.people.min == y.people.min && x.people.max == y.people.max) return {Relation::kSame, "same-figure"};
  if (a.ref.article == b.ref.article && (IsRoundOf(x.people, y.people) || IsRoundOf(y.people, x.people)))
    return {Relation::kCompatible, "ranges-overlap"};
  const Range left = RangeWithListed(a, context_a), right = RangeWithListed(b, context_b);
  if (Disjoint(left, right) || AreFarApart(x.people, y.people)) {
    const bool denial = (left.max && *left.max == 0) || (right.max && *right.max == 0);
    return Opposed(a, b, event, denial ? "denied" : "figures-differ");
  }
  // "At least 10", and on the next day "rose to 17": its own source says that the first no longer stands.
  const auto raised = [](const ClaimView& later, const ClaimView& earlier) {
    return later.claim->cumulative && later.root == earlier.root && later.ref.article != earlier.ref.article &&
           later.said && earlier.said && *later.said > *earlier.said && !earlier.claim->people.max &&
           later.claim->people.min > earlier.claim->people.min;
  };
  if (raised(a, b)) return {Relation::kUpdate, "same-source-raised"};
  if (raised(b, a)) return {Relation::kCompatible, "updated-by"};
  if (x.people.approx || y.people.approx) return {Relation::kCompatible, "within-a-fifth"};
  if (Inside(left, right)) return {Relation::kRefining, "narrower-range"};
  if (Inside(right, left)) return {Relation::kCompatible, "wider-range"};
  return {Relation::kCompatible, "ranges-overlap"};
}

// "Three leaders" of five killed, against "two leaders": both count the leaders. Not where the wholes are the quarrel
// (18 officers of 53, 11 of 16), nor where one of them is as large as the other's whole (four students; four civilians,
// two of them students): then its noun is loose.
bool CountOneKind(const ClaimView& a, const Context& context_a, const ClaimView& b, const Context& context_b) {
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  if (x.kind.empty() || x.kind != y.kind || x.kind == kOfFamily ||
      !(IsWithin(x.group, y.group) || IsWithin(y.group, x.group)))
    return false;
  const auto picks_out = [](const Claim& claim) {
    return claim.part_of && (claim.people.form == Form::kSingular || claim.people.form == Form::kNamed);
  };
  if (picks_out(x) || picks_out(y)) return false;
  const auto range = [](const Claim& claim, const Context& context) {
    return RangeOf(context.whole != nullptr ? *context.whole : claim);
  };
  const bool apart = Disjoint(range(x, context_a), range(y, context_b));
  if (x.part_of && y.part_of) return !apart;
  return x.part_of || y.part_of ? apart : true;
}

// "15 students were killed", and 13 people, four of them students: the noun of the first is loose.
bool IsLooseNounOfAll(const Claim& all, const Claim& part, const Context& of_part) {
  return !part.kind.empty() && part.kind == all.kind && part.part_of && !all.part_of && of_part.whole != nullptr &&
         all.people.min >= of_part.whole->people.min;
}

// One counts people, the other those of a side, each as all whom the event befell.
bool AreAllAndASide(const Claim& x, const Claim& y) {
  const auto side = [](Group group) {
    return group == Group::kCivilian || group == Group::kMilitant || group == Group::kSecurity;
  };
  const auto counted = [](const Claim& claim) {
    const Form form = claim.people.form;
    return !claim.part_of && claim.people.min > 0 &&
           (form == Form::kDigits || form == Form::kWord || form == Form::kDual);
  };
  return counted(x) && counted(y) &&
         ((x.group == Group::kAny && side(y.group)) || (y.group == Group::kAny && side(x.group)));
}

// Far more people than fighters: two of seven held are some of them. Who counts civilians or soldiers counts the
// victims, however many others do. In one article two sources that are named set their figures against each other where
// these are of one size.
bool IsFigureOfAll(const ClaimView& a, const ClaimView& b) {
  const auto [low, high] = std::minmax(a.claim->people.min, b.claim->people.min);
  const Group side = a.claim->group == Group::kAny ? b.claim->group : a.claim->group;
  const bool half = 2 * low >= high;
  if (a.ref.article != b.ref.article) return half || side != Group::kMilitant;
  return half && a.root != b.root && !a.claim->source.empty() && !b.claim->source.empty();
}

// "Nine civilians" against "fifteen people", where nobody tells of more than two dead on other sides. What a source
// says of one side it says of all where it names no other: the ministry's seven citizens, and its 26 people.
std::optional<Verdict> CompareWithSide(const ClaimView& a, const Context& context_a, const ClaimView& b,
                                       const Context& context_b, const Event& event) {
  if (!AreAllAndASide(*a.claim, *b.claim) || !IsFigureOfAll(a, b)) return std::nullopt;
  const bool own = a.root == b.root;
  const auto others_a = own ? context_a.own_others : context_a.others;
  const auto others_b = own ? context_b.own_others : context_b.others;
  // Of the smaller side nothing is said: two fighters beside twelve civilians, against fifteen people.
  if (!others_a || !others_b || *others_a > a.claim->people.min || *others_b > b.claim->people.min) return std::nullopt;
  Context wide_a = context_a, wide_b = context_b;
  wide_a.listed_others += *others_a;
  wide_b.listed_others += *others_b;
  const Verdict verdict = CompareRanges(a, wide_a, b, wide_b, event);
  const bool apart = verdict.relation == Relation::kContradicting || verdict.relation == Relation::kUpdate;
  return apart || verdict.rule == "updated-by" ? std::optional(verdict) : std::nullopt;
}

// A hospital's figure is of those it has seen, a family's of its own; not where its article knows of no others.
std::string_view KindOf(const Claim& claim, const Context& context) {
  return context.told_flatly ? std::string_view() : std::string_view(claim.kind);
}

// The same beside another figure: "three farmers" of an article that counts no others, and four people. Far from each
// other they may be other people.
std::string_view KindBeside(const Claim& claim, const Context& context, const Claim& other) {
  const auto [low, high] = std::minmax(claim.people.min, other.people.min);
  const bool all = context.noun_of_all && !other.part_of && 2 * low >= high;
  return all ? std::string_view() : KindOf(claim, context);
}

// A figure that counts a part of another of its article, beside what counts another part or the whole.
std::optional<Verdict> CompareBareParts(const ClaimView& a, const Context& context_a, const ClaimView& b,
                                        const Context& context_b, const Event& event) {
  const bool bare_a = IsBarePart(a, context_a), bare_b = IsBarePart(b, context_b);
  if (!bare_a && !bare_b) return std::nullopt;
  if (bare_a && bare_b) return Verdict{Relation::kNotComparable, "other-parts"};
  const ClaimView& part = bare_a ? a : b;
  const ClaimView& whole = bare_a ? b : a;
  if (!IsWithin(part.claim->group, whole.claim->group)) return Verdict{Relation::kNotComparable, "other-group"};
  // "53, of them 18 officers" against 16: the quarrel is about 53 and 16.
  const Claim* own = (bare_a ? context_a : context_b).whole;
  if (own != nullptr && Disjoint(RangeOf(*own), RangeOf(*whole.claim)) && whole.claim->people.max != 0U) {
    return Verdict{Relation::kNotComparable, "wholes-differ"};
  }
  return PartAgainstWhole(part, whole, bare_a ? context_b : context_a, bare_a, event);
}

// Who dies of his wounds comes to those who were counted before.
std::optional<Verdict> CompareOfWounds(const ClaimView& a, const Context& context_a, const ClaimView& b,
                                       const Context& context_b, const Event& event) {
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  if (x.kind == y.kind || (x.kind != kOfWounds && y.kind != kOfWounds)) return std::nullopt;
  if (!IsWithin(x.group, y.group) && !IsWithin(y.group, x.group))
    return Verdict{Relation::kNotComparable, "other-group"};
  // "The toll rose to 53 after two of the wounded died": the 53 have them.
  const bool of_wounds = x.kind == kOfWounds;
  if (a.ref.article == b.ref.article && (of_wounds ? y : x).cumulative &&
      (of_wounds ? y : x).people.min > (of_wounds ? x : y).people.min)
    return of_wounds ? PartAgainstWhole(a, b, context_b, true, event) : PartAgainstWhole(b, a, context_a, false, event);
  return of_wounds ? Verdict{Relation::kUpdate, "died-later"} : Verdict{Relation::kCompatible, "raised-by-death"};
}

// "A doctor of the hospital: nine bodies", against eleven dead: who saw half of them tells the toll of the event; who
// saw fewer saw some of them. Of "more than forty" two of three.
bool SawMost(const ClaimView& in_care, const Context& around, const ClaimView& other) {
  const Claim &few = *in_care.claim, &all = *other.claim;
  // Of one article's bodies and fighters nobody says that they are the same; who tells of both knows of the rest.
  if (in_care.ref.article == other.ref.article && (few.group != all.group || OneVoice(in_care, other))) return false;
  // A hospital's bodies are soldiers' too, unless they are far more than the soldiers: then they are other people.
  const bool soldiers = all.group == Group::kSecurity && few.people.min <= 2 * all.people.min;
  if (few.group != all.group && all.group != Group::kCivilian && !soldiers) return false;
  // "43 bodies, four of them children", against five children of 61: the children of both.
  const bool parts = few.part_of && few.group == all.group;
  const std::uint32_t seen = few.people.max.value_or(0);
  return few.kind == kInCare && !around.one_of_hospitals && all.kind.empty() && (!all.part_of || parts) &&
         !few.source.empty() && (all.people.max ? 2 * seen >= all.people.min : 3 * seen >= 2 * all.people.min);
}

// "Six Moroccans", "three of its staff" count some of the others; of another kind they count other people, or the same.
std::optional<Verdict> CompareKinds(const ClaimView& a, const Context& context_a, const ClaimView& b,
                                    const Context& context_b, const Event& event) {
  const std::string_view kind_a = KindBeside(*a.claim, context_a, *b.claim);
  const std::string_view kind_b = KindBeside(*b.claim, context_b, *a.claim);
  if (kind_a == kind_b || SawMost(a, context_a, b) || SawMost(b, context_b, a)) return std::nullopt;
  if (!kind_a.empty() && !kind_b.empty()) return Verdict{Relation::kNotComparable, "other-kind"};
  const bool narrow_a = !kind_a.empty();
  const ClaimView& part = narrow_a ? a : b;
  const ClaimView& whole = narrow_a ? b : a;
  if (!IsWithin(part.claim->group, whole.claim->group)) return Verdict{Relation::kNotComparable, "other-group"};
  return PartAgainstWhole(part, whole, narrow_a ? context_b : context_a, narrow_a, event);
}

// "11 soldiers were killed", and "the toll rose to 14", "put the number of dead at 14": a toll without a noun is of the
// people that the others count, where its own source tells of no others and it is not far from them.
bool IsTollOfSide(const ClaimView& side, const ClaimView& toll, const Context& of_toll) {
  const Claim &few = *side.claim, &all = *toll.claim;
  const auto counted = [](const Claim& claim) {
    const Form form = claim.people.form;
    return !claim.part_of && claim.kind.empty() && claim.people.max == claim.people.min &&
           (form == Form::kDigits || form == Form::kWord || form == Form::kDual);
  };
  // "Four were killed at dawn. The ministry: a fifth died, which makes five": the article explains the one by the
  // other.
  if (side.root != toll.root && OneVoice(side, toll)) return false;
  return (few.group == Group::kCivilian || few.group == Group::kSecurity) && all.group == Group::kAny &&
         all.cumulative && !few.cumulative && counted(few) && counted(all) &&
         (of_toll.own_others || side.root == toll.root) && few.people.min < all.people.min &&
         5 * few.people.min >= 3 * all.people.min;
}

std::optional<Verdict> CompareGroups(const ClaimView& a, const Context& context_a, const ClaimView& b,
                                     const Context& context_b, const Event& event) {
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  if (x.group == y.group) return std::nullopt;
  // Children and women are civilians where somebody says that no civilian was.
  if (IsDenialOf(x, y) || IsDenialOf(y, x)) return Opposed(a, b, event, "denied");
  if (a.ref.article != b.ref.article && (DeniesPeople(x, context_a, y) || DeniesPeople(y, context_b, x)))
    return Opposed(a, b, event, "denied");
  if (const auto verdict = CompareWithSide(a, context_a, b, context_b, event)) return *verdict;
  if (IsTollOfSide(a, b, context_b) || IsTollOfSide(b, a, context_a)) return Opposed(a, b, event, "figures-differ");
  if (IsWithin(x.group, y.group)) return PartAgainstWhole(a, b, context_b, true, event);
  if (IsWithin(y.group, x.group)) return PartAgainstWhole(b, a, context_a, false, event);
  return Verdict{Relation::kNotComparable, "other-group"};
}

// "15 women of 53", and then "22 women" of the 57 that the toll rose to.
std::optional<Verdict> CompareRisenParts(const ClaimView& a, const Context& context_a, const ClaimView& b,
                                         const Context& context_b) {
  const Claim &x = *a.claim, &y = *b.claim;
  const auto risen = [](const Context& later, const Context& earlier) {
    return later.whole != nullptr && earlier.whole != nullptr && later.whole->cumulative &&
           later.whole->group == earlier.whole->group && later.whole->people.min > earlier.whole->people.min;
  };
  const bool first = risen(context_a, context_b), second = risen(context_b, context_a);
  if ((!first && !second) || x.group != y.group || IsBarePart(a, context_a) || IsBarePart(b, context_b) ||
      x.kind != y.kind || !Disjoint(RangeOf(x), RangeOf(y)))
    return std::nullopt;
  return first ? Verdict{Relation::kUpdate, "same-source-raised"} : Verdict{Relation::kCompatible, "updated-by"};
}

// "One of the wounded died, which raises the toll to four", after three, whoever said that.
bool RoseFrom(const ClaimView& total, const Context& context, const ClaimView& before) {
  const Quantity& people = before.claim->people;
  const std::vector<std::uint32_t>& from = context.risen_from;
  return std::find(from.begin(), from.end(), people.min) != from.end() && people.max == people.min &&
         !(total.said && before.said && *total.said < *before.said);
}

}  // namespace

Verdict CompareInContext(const ClaimView& a, const Context& context_a, const ClaimView& b, const Context& context_b,
                         const Event& event) {
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  if (FamilyOf(x.outcome) != FamilyOf(y.outcome)) return {Relation::kNotComparable, "other-outcome"};
  if (x.summary || y.summary) return {Relation::kNotComparable, "summary"};
  if (a.ref == b.ref) return {Relation::kSame, "same-claim"};
  const bool one_article = a.ref.article == b.ref.article;
  if (one_article && x.part_of == b.ref.ordinal) return PartAgainstWhole(a, b, context_b, true, event);
  if (one_article && y.part_of == a.ref.ordinal) return PartAgainstWhole(b, a, context_a, false, event);
  // Beside the parts of its own article a figure says nothing new; the article's sums are checked elsewhere.
  if (one_article && (x.part_of || y.part_of) && a.root == b.root) {
    if (const auto verdict = CompareRisenParts(a, context_a, b, context_b)) return *verdict;
    return {Relation::kNotComparable, "parts-of-one-article"};
  }
  // Whoever denies the whole denies its parts; one quarrel is enough.
  if (IsDeniedWhole(context_a, y, context_b) || IsDeniedWhole(context_b, x, context_a))
    return {Relation::kNotComparable, "wholes-differ"};
  // "Four more bodies", "أربع جثث أخرى": those who come to others are no figure of all.
  if (x.kind == kAdded || y.kind == kAdded) return {Relation::kNotComparable, "added"};
  // "Two in the second blast", beside what counts the first, or both.
  if (x.kind.starts_with(kOfBlow) != y.kind.starts_with(kOfBlow)) return {Relation::kNotComparable, "one-of-several"};
  // What two hospitals have seen, or one of them at two times; two families of several.
  for (const std::string_view kind : {kInCare, kOfFamily})
    if (KindOf(x, context_a) == kind && KindOf(y, context_b) == kind) return {Relation::kNotComparable, "other-kind"};
  if (IsLooseNounOfAll(x, y, context_b) || IsLooseNounOfAll(y, x, context_a))
    return {Relation::kNotComparable, "wholes-differ"};
  if (CountOneKind(a, context_a, b, context_b)) {
    const Verdict verdict = CompareRanges(a, context_a, b, context_b, event);
    // Of which group they are, only one of the two says.
    return verdict.relation == Relation::kSame && x.group != y.group ? Verdict{Relation::kCompatible, "ranges-overlap"}
                                                                     : verdict;
  }
  for (const auto compare : {CompareBareParts, CompareOfWounds, CompareKinds, CompareGroups})
    if (const std::optional<Verdict> verdict = compare(a, context_a, b, context_b, event)) return *verdict;
  // In one article the figure before and the risen one bear each other out.
  if (RoseFrom(a, context_a, b)) return {one_article ? Relation::kCompatible : Relation::kUpdate, "toll-rose"};
  if (RoseFrom(b, context_b, a)) return {Relation::kCompatible, one_article ? "toll-rose" : "updated-by"};
  return CompareRanges(a, context_a, b, context_b, event);
}

}  // namespace internal

Verdict Compare(const ClaimView& a, const ClaimView& b, const Event& event) {
  return internal::CompareInContext(a, {}, b, {}, event);
}

std::string_view NameOf(Relation relation) {
  constexpr std::array<std::string_view, 7> kNames = {"same",   "compatible",    "refining",      "part-of",
                                                      "update", "contradicting", "not-comparable"};
  return kNames.at(static_cast<std::size_t>(relation));
}

}  // namespace isnad
