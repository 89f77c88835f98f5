#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/reconcile/algebra.h"

// Whom a figure counts. Articles seldom say that a figure is no total: they tell of two streets in turn, of the two who
// died since, of the five killed and who they were. What the other figures of the article and of its source say tells
// it.

namespace isnad::internal {
namespace {

bool OneVoice(const ClaimView& a, const ClaimView& b) {
  return a.root == b.root || a.claim->source.empty() || b.claim->source.empty();
}

bool SameOutcome(const ClaimView& a, const ClaimView& b) {
  return FamilyOf(a.claim->outcome) == FamilyOf(b.claim->outcome);
}

bool IsSide(Group group) { return group == Group::kCivilian || group == Group::kMilitant || group == Group::kSecurity; }

// A part adds up inside its whole alone, and there not where it picks out an age or a sex: of "24, among them 7
// children" and 17 the 17 are no others than the children. One alone may stand apart: "five, one of them a woman; the
// four in the car".
bool AddsUpIn(const ClaimView& addend, const ClaimView& total) {
  const Claim& claim = *addend.claim;
  if (!claim.part_of) return true;
  return addend.ref.article == total.ref.article && *claim.part_of == total.ref.ordinal &&
         ((claim.group != Group::kChild && claim.group != Group::kWoman) || claim.people.max == 1U);
}

// True if the figure and another one of its voice make up a third: "2 in the car and 3 in the house", of 5; "two of
// the wounded died", after 7 and before 9. An addend with a group of its own is that group's figure all the same.
bool IsAddend(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  // Two greater figures of one voice seldom add up by chance to what another gives in the article: two blasts by the
  // police, and the lead.
  constexpr std::uint32_t kNoChance = 20;
  if (claim.claim->part_of || claim.claim->people.min == 0) return false;
  const auto beside = [&](const ClaimView& other) {
    return other.ref != claim.ref && other.ref.article == claim.ref.article && SameOutcome(other, claim) &&
           other.claim->people.min > 0;
  };
  // What the same source said before in another article, where this one says that its toll rose. What came to it since
  // is less than it was: 4, then 11 and 15 on the next day are three tolls.
  const auto before = [&](const ClaimView& other, const ClaimView& total) {
    return total.claim->cumulative && other.ref.article != claim.ref.article && other.root == total.root &&
           SameOutcome(other, claim) && !other.claim->part_of && other.claim->people.min >= claim.claim->people.min;
  };
  for (const ClaimView& total : claims) {
    if (!beside(total) || total.claim->part_of || total.claim->people.min <= claim.claim->people.min) continue;
    const bool great = total.claim->people.min >= kNoChance;
    // "At least 21: 9 here and 12 there."
    if (total.claim->people.max != total.claim->people.min && !(great && !total.claim->people.max)) continue;
    const bool one_voice = OneVoice(total, claim);
    if (!great && !one_voice) continue;
    for (const ClaimView& addend : claims) {
      if (addend.ref == total.ref || !AddsUpIn(addend, total)) continue;
      if (!beside(addend) && !before(addend, total)) continue;
      if (addend.ref.article == claim.ref.article && !(one_voice ? OneVoice(addend, claim) : addend.root == claim.root))
        continue;
      const Group group = claim.claim->group;
      // "53 citizens" in the title, and of 53 people 46 civilians and 7 soldiers: the title's noun is loose.
      if (group == total.claim->group && IsSide(group) && IsSide(addend.claim->group) && addend.claim->group != group)
        continue;
      if (group != total.claim->group && group != addend.claim->group && group != Group::kAny) continue;
      if (addend.claim->people.min + claim.claim->people.min == total.claim->people.min) return true;
    }
  }
  return false;
}

// The lower of several figures that one voice gives for one group in one article, with no word that the toll rose. In
// the outlet's flat words two are enough: each may count people of its own (two strikes, two streets). A source that
// gives three (54, then 52 in one hospital and 3 in the other) tells of the whole and of shares. The outlet's flat
// "nobody" beside a figure is of another place or hour.
bool IsOneOfSeveral(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  const bool flat = claim.claim->source.empty();
  if (claim.claim->part_of || claim.claim->cumulative) return false;
  std::set<std::uint32_t> apart;
  bool higher = false;
  for (const ClaimView& other : claims) {
    // "8 civilians, among them 3 children", and further down "two other children": the 3 are all of the children.
    if (other.ref.article == claim.ref.article && other.claim->part_of && other.root == claim.root &&
        other.claim->group == claim.claim->group && SameOutcome(other, claim) &&
        (claim.claim->group == Group::kChild || claim.claim->group == Group::kWoman) && claim.claim->people.min > 0 &&
        other.claim->people.min > claim.claim->people.min) {
      return true;
    }
    if (other.ref == claim.ref || other.ref.article != claim.ref.article || other.claim->part_of ||
        other.claim->cumulative || other.claim->group != claim.claim->group || !SameOutcome(other, claim) ||
        !Disjoint(RangeOf(*other.claim), RangeOf(*claim.claim))) {
      continue;
    }
    const bool nobody = flat && claim.claim->people.max == 0U && other.claim->source.empty();
    if (other.root != claim.root && !nobody) continue;
    apart.insert(other.claim->people.min);
    higher = higher || other.claim->people.min > claim.claim->people.min;
  }
  return higher && apart.size() >= (flat ? 1U : 2U);
}

// True if one outcome word counts both: "33 bodies and 8 that were not whole", "57 members and a leader". Behind both
// of them ("a man and six others were killed") it ends the words of both, or of the nearer and of all.
bool AreListed(const ClaimView& a, const ClaimView& b) {
  const Claim &x = *a.claim, &y = *b.claim;
  if (a.ref == b.ref || a.ref.article != b.ref.article || x.part_of || y.part_of || !SameOutcome(a, b) ||
      a.root != b.root || x.span.in != y.span.in)
    return false;
  const bool begin = x.span.begin == y.span.begin, end = x.span.end == y.span.end;
  if (begin && end) return x.outcome == y.outcome && x.span.begin < x.span.end;
  return begin || (end && x.outcome == y.outcome && x.group == Group::kAny && y.group == Group::kAny);
}

// The lesser of several figures of one group that one outcome word counts. The greater one stays the article's figure.
// Of "14 women and one man" the man is no figure for people.
bool IsListedBeside(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    const Group group = other.claim->group;
    const bool minors = claim.claim->group == Group::kAny && (group == Group::kWoman || group == Group::kChild);
    return AreListed(claim, other) && (group == claim.claim->group || minors) &&
           std::tie(other.claim->people.min, other.ref) > std::tie(claim.claim->people.min, claim.ref);
  });
}

void CountListed(const ClaimView& claim, const std::vector<ClaimView>& claims, Context& context) {
  const Group own = claim.claim->group;
  for (const ClaimView& other : claims) {
    if (!AreListed(claim, other)) continue;
    const Group group = other.claim->group;
    const bool minor = group == Group::kChild || group == Group::kWoman;
    // "ستة حراس وجندي": of the side of the one the others may be as well; one more may be himself, told by his name.
    const bool of_no_side = group == Group::kAny && other.claim->people.min > 1;
    const bool within = own == Group::kAny || of_no_side || (own == Group::kCivilian && minor);
    if (group != own && !within) continue;
    (group == own ? context.listed : context.listed_others) += other.claim->people.min;
    context.listed_open = context.listed_open || !other.claim->people.max;
  }
}

// "Civilians were killed" in the title, "15 civilians" in the text: the article's figure is the number. "Dead and
// wounded in the countryside" above "a civilian was killed": the lead speaks loosely, whoever is then counted.
bool IsPluralBesideNumber(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  if (claim.claim->part_of || claim.claim->people.form != Form::kPlural || claim.claim->people.max) return false;
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    const Quantity& people = other.claim->people;
    return other.ref.article == claim.ref.article && !other.claim->part_of && SameOutcome(other, claim) &&
           other.claim->kind == claim.claim->kind && people.form != Form::kPlural && people.form != Form::kNamed &&
           people.min >= 1 && (claim.claim->group == Group::kAny || other.claim->group == claim.claim->group);
  });
}

// "Killing a teacher and his two sons" names people; where the same article counts as many civilians, it is them.
bool IsListOfAGroup(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  const Form form = claim.claim->people.form;
  if (claim.claim->group != Group::kAny || (form != Form::kList && form != Form::kNamed && form != Form::kSingular)) {
    return false;
  }
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    return other.ref.article == claim.ref.article && other.claim->group != Group::kAny && SameOutcome(other, claim) &&
           OneVoice(other, claim) && !AreListed(other, claim) && other.claim->people.min == claim.claim->people.min &&
           other.claim->people.max == claim.claim->people.max;
  });
}

// The claim tells of those who came to the total: of a death of wounds, of more bodies, or of people right before it in
// its own voice ("وعثر لاحقا على أربع جثث، ما رفع الحصيلة إلى 15").
bool CameTo(const ClaimView& total, const ClaimView& death) {
  constexpr std::uint32_t kSentence = 160;  // bytes between the two
  const Claim &whole = *total.claim, &part = *death.claim;
  if (death.ref == total.ref || death.ref.article != total.ref.article || part.cumulative ||
      !SameOutcome(death, total) || !OneVoice(death, total) || (part.part_of && part.part_of != total.ref.ordinal))
    return false;
  if (part.kind == kOfWounds || part.kind == kAdded) return true;
  return part.kind.empty() && part.people.max == part.people.min && part.span.in == whole.span.in &&
         part.span.end <= whole.span.begin && whole.span.begin - part.span.end <= kSentence;
}

// What a raised toll was before the deaths that its article tells beside it.
std::vector<std::uint32_t> RisenFrom(const ClaimView& total, const std::vector<ClaimView>& claims) {
  std::vector<std::uint32_t> before;
  const Quantity& people = total.claim->people;
  if (!total.claim->cumulative || total.claim->part_of) return before;
  for (const ClaimView& death : claims)
    if (CameTo(total, death) && death.claim->people.min > 0 && death.claim->people.min < people.min)
      before.push_back(people.min - death.claim->people.min);
  return before;
}

// "اعتقلوا فلانا ونجليه", and further down "عدد المعتقلين ستة": who tells of a man and his sons, and of more in all,
// names some of them.
bool IsListBelowCount(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  if (claim.claim->people.form != Form::kList || claim.claim->part_of) return false;
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    const Form form = other.claim->people.form;
    return other.ref.article == claim.ref.article && SameOutcome(other, claim) && !other.claim->part_of &&
           OneVoice(other, claim) && !AreListed(other, claim) && (form == Form::kDigits || form == Form::kWord) &&
           IsWithin(claim.claim->group, other.claim->group) && other.claim->people.min > claim.claim->people.min;
  });
}

// "أودى بحياة خمسة عشر مواطنا، بعد انتشال جثماني المفقودين": who counts more of one side tells with the lesser figure
// of some people, and not of all.
bool IsBelowItsSide(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  const auto& max = claim.claim->people.max;
  if (claim.claim->group != Group::kAny || claim.claim->part_of || claim.claim->cumulative || !max || *max == 0)
    return false;
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    return other.ref.article == claim.ref.article && other.root == claim.root && SameOutcome(other, claim) &&
           !other.claim->part_of && IsSide(other.claim->group) && other.claim->people.min >= 2 * *max;
  });
}

// An article tells that the side is some of the people. Where two sources of it count the one and the other, most of
// the people as civilians are another figure of the victims: who counts 41 civilians tells of no others, and 65 are
// more. Who counts his own soldiers, or the fighters he killed, says nothing of the rest.
bool IsSideOf(const ClaimView& side, const ClaimView& people) {
  // "ارتفع إلى ستة عدد القتلى. وكان المرصد قد أحصى أربعة مدنيين": what the toll rose from.
  if (people.claim->cumulative && !side.claim->part_of && side.claim->group == Group::kCivilian &&
      2 * side.claim->people.min >= people.claim->people.min)
    return false;
  return OneVoice(side, people) || side.claim->group != Group::kCivilian ||
         2 * side.claim->people.min < people.claim->people.min;
}

// "Three civilians were killed", in an article that counts five people: the three are some of them.
bool HasTotalAbove(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  return IsSide(claim.claim->group) && std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
           return other.ref.article == claim.ref.article && SameOutcome(other, claim) && !other.claim->part_of &&
                  IsSideOf(claim, other) && other.claim->group == Group::kAny &&
                  other.claim->people.min > claim.claim->people.min;
         });
}

// "The dead are Captain A, Sergeant B and two conscripts", of four: one word lists all of them, each of one side.
bool IsOneOfAll(const ClaimView& claim, const ClaimView& people, const std::vector<ClaimView>& claims) {
  std::uint32_t listed = 0;
  for (const ClaimView& other : claims)
    if (other.ref.article == claim.ref.article && other.claim->span.in == claim.claim->span.in &&
        other.claim->span.begin == claim.claim->span.begin && other.claim->span.end > other.claim->span.begin &&
        SameOutcome(other, claim) && !other.claim->part_of && other.claim->group == claim.claim->group)
      listed += other.claim->people.min;
  return listed > claim.claim->people.min && listed == people.claim->people.min;
}

// "Five people were killed, and two militants": an article that tells both counts the side among others. "Among them a
// doctor" and "civilians" without a number say nothing of the others. of_source: only what its own source tells.
bool CountsSideAmongOthers(const ClaimView& people, const std::vector<ClaimView>& claims, bool of_source) {
  if (people.claim->group != Group::kAny || people.claim->part_of) return false;
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    return other.ref.article == people.ref.article && SameOutcome(other, people) && IsSide(other.claim->group) &&
           (of_source ? other.root == people.root : IsSideOf(other, people)) && other.claim->kind.empty() &&
           other.claim->people.form != Form::kPlural && other.claim->people.min < people.claim->people.min &&
           !IsOneOfAll(other, people, claims);
  });
}

// By outcome and side: the highest number told of its victims, absent where it is open.
using Sides = std::map<Outcome, std::map<Group, std::optional<std::uint32_t>>>;

void NoteSide(const Claim& claim, Sides& sides) {
  if (claim.summary || !IsSide(claim.group)) return;
  auto& own = sides[FamilyOf(claim.outcome)];
  const auto [at, first] = own.emplace(claim.group, claim.people.max);
  if (!first && at->second) at->second = claim.people.max ? std::max(*at->second, *claim.people.max) : claim.people.max;
}

// The sides told of the event, and by each source; and the outcomes of which somebody counts people and a side of them.
struct SidesTold {
  Sides all;
  std::map<std::string, Sides> by_root;
  std::set<Outcome> mixed;
  std::set<std::pair<std::string, Outcome>> mixed_by_root;
};

SidesTold NoteSides(const std::vector<ClaimView>& claims) {
  SidesTold told;
  for (const ClaimView& claim : claims) {
    const Outcome outcome = FamilyOf(claim.claim->outcome);
    NoteSide(*claim.claim, told.all);
    NoteSide(*claim.claim, told.by_root[claim.root]);
    if (CountsSideAmongOthers(claim, claims, false)) told.mixed.insert(outcome);
    if (CountsSideAmongOthers(claim, claims, true)) told.mixed_by_root.insert({claim.root, outcome});
  }
  return told;
}

// How many people of other sides than the claim's are told; of one without a side nothing is.
std::optional<std::uint32_t> OthersOf(const ClaimView& view, const SidesTold& told, bool of_source) {
  const Claim& claim = *view.claim;
  const Outcome outcome = FamilyOf(claim.outcome);
  if (of_source ? told.mixed_by_root.contains({view.root, outcome}) : told.mixed.contains(outcome)) return std::nullopt;
  std::uint32_t others = 0;
  const Sides& all = of_source ? told.by_root.at(view.root) : told.all;
  const auto sides = all.find(outcome);
  if (sides == all.end() || !IsSide(claim.group)) return others;
  for (const auto& [side, people] : sides->second) {
    // Who counts the soldiers that fell, or "15 dead" of a patrol, tells of the attackers apart.
    if (side == claim.group || (side == Group::kMilitant && claim.group == Group::kSecurity)) continue;
    if (!people) return std::nullopt;
    others += *people;
  }
  return others;
}

// "مسلحون خطفوا ثلاثة مزارعين", in an article that counts no others: the farmers are all whom it tells of.
bool IsNounOfAll(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  constexpr std::uint32_t kLeast = 3;  // two of a trade are as often some of many
  const Claim& told = *claim.claim;
  const Form form = told.people.form;
  if (told.kind.empty() || told.part_of || told.kind == kInCare || told.kind == kLeftInCare || told.kind == kOfFamily ||
      told.kind == kAdded || told.kind == kOfWounds || told.kind.starts_with(kOfBlow) ||
      told.people.max != told.people.min || !(form == Form::kDigits || form == Form::kWord) || told.people.min < kLeast)
    return false;
  return std::none_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    return other.ref != claim.ref && other.ref.article == claim.ref.article && SameOutcome(other, claim) &&
           other.claim->people.min != told.people.min && other.claim->people.max != 0U &&
           other.claim->part_of != claim.ref.ordinal;
  });
}

// "The hospital took in ten bodies" under "ten killed"; "a father and his three sons were killed", and no others.
bool IsToldFlatly(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  if (claim.claim->kind == kOfFamily)
    return std::none_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
      return other.ref.article == claim.ref.article && !other.claim->part_of && SameOutcome(other, claim) &&
             other.claim->people.min > claim.claim->people.min;
    });
  if (claim.claim->kind != kInCare || claim.claim->part_of) return false;
  return std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
    return other.ref.article == claim.ref.article && other.claim->source.empty() && !other.claim->part_of &&
           other.claim->kind.empty() && SameOutcome(other, claim) &&
           other.claim->people.min == claim.claim->people.min && other.claim->people.max == claim.claim->people.max;
  });
}

// "One hospital took in 16 dead, the other 9." Of one hospital are its dead and the children among them, its soldiers
// and its fighters.
bool IsOneOfHospitals(const ClaimView& claim, const std::vector<ClaimView>& claims) {
  const auto alike = [](const Claim& a, const Claim& b) {
    return IsWithin(a.group, b.group) || IsWithin(b.group, a.group);
  };
  return claim.claim->kind == kInCare && std::any_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
           return other.claim->kind == kInCare && other.ref.article == claim.ref.article && SameOutcome(other, claim) &&
                  !other.claim->part_of && claim.claim->part_of != other.ref.ordinal &&
                  alike(*other.claim, *claim.claim) && other.claim->people.min != claim.claim->people.min;
         });
}

// "ولم يسقط مدنيون", from who does not tell either of fighters that it killed.
bool CountsNobody(const ClaimView& denial, const std::vector<ClaimView>& claims) {
  return denial.claim->people.max == 0U && std::none_of(claims.begin(), claims.end(), [&](const ClaimView& other) {
           return other.root == denial.root && SameOutcome(other, denial) && other.claim->people.min > 0 &&
                  other.claim->group != Group::kCivilian;
         });
}

}  // namespace

std::vector<Context> ContextsOf(const std::vector<ClaimView>& claims) {
  const SidesTold told = NoteSides(claims);
  std::map<ClaimRef, const Claim*> by_ref;
  std::map<std::tuple<ArticleId, std::uint32_t, Group>, int> parts;
  for (const ClaimView& claim : claims) {
    by_ref[claim.ref] = claim.claim;
    if (claim.claim->part_of) ++parts[{claim.ref.article, *claim.claim->part_of, claim.claim->group}];
  }
  std::vector<Context> contexts;
  for (const ClaimView& claim : claims) {
    Context context;
    if (!HasTotalAbove(claim, claims)) {
      context.others = OthersOf(claim, told, false);
      context.own_others = OthersOf(claim, told, true);
    }
    context.told_flatly = IsToldFlatly(claim, claims);
    context.noun_of_all = IsNounOfAll(claim, claims);
    context.counts_nobody = CountsNobody(claim, claims);
    context.one_of_hospitals = IsOneOfHospitals(claim, claims);
    context.risen_from = RisenFrom(claim, claims);
    CountListed(claim, claims, context);
    if (claim.claim->part_of) {
      const auto whole = by_ref.find({claim.ref.article, *claim.claim->part_of});
      if (whole != by_ref.end()) context.whole = whole->second;
      context.shares_group = parts[{claim.ref.article, *claim.claim->part_of, claim.claim->group}] > 1;
    }
    contexts.push_back(context);
  }
  return contexts;
}

bool IsOfKindBeside(const ClaimView& claim, const std::vector<ClaimView>& claims,
                    const std::vector<Context>& contexts) {
  if (claim.claim->kind.empty()) return false;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& other = *claims[i].claim;
    if (other.kind.empty() && !other.summary && other.group == claim.claim->group && SameOutcome(claims[i], claim) &&
        !IsBarePart(claims[i], contexts[i])) {
      return true;
    }
  }
  return false;
}

std::vector<bool> SetAside(const std::vector<ClaimView>& claims) {
  std::vector<bool> aside;
  for (const ClaimView& claim : claims) {
    aside.push_back(IsAddend(claim, claims) || IsOneOfSeveral(claim, claims) || IsListOfAGroup(claim, claims) ||
                    IsListedBeside(claim, claims) || IsPluralBesideNumber(claim, claims) ||
                    IsListBelowCount(claim, claims) || IsBelowItsSide(claim, claims));
  }
  return aside;
}

}  // namespace isnad::internal
