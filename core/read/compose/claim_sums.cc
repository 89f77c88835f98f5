#include <algorithm>
#include <vector>

#include "core/read/compose/claims.h"
#include "core/read/compose/ties.h"
#include "core/read/frames/kinds.h"

// English: "Eleven people were killed in two bombings. The first, in Halbun, killed seven": the eleven are of both.
// Where the text then tells of one by its town, the sum is no figure of that one; of two in one town the one's figure
// is a part.

namespace isnad {
namespace {

// "a car bomb", "another blast": one that the text has not told of yet.
bool IsOneAnew(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kNear = 3;  // tokens back to the article
  for (std::uint32_t back = 1; back <= kNear && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word) || field.lattice.Is(at, "definite")) return false;
    const std::string& word = field.tokens[at].folded;
    if (word == "a" || word == "an" || word == "another" || word == "one") return true;
  }
  return false;
}

bool IsCounted(const Quantity& people) { return people.max && *people.max == people.min && people.min > 0; }

}  // namespace

// The words that the claim was read from; without a filling: none.
Claims::Told Claims::FillingOf(std::uint32_t claim) const {
  for (int f = 0; f < 2; ++f)
    for (std::uint32_t i = 0; i < c_.claim_of[f].size(); ++i)
      if (c_.claim_of[f][i] == claim) return {f, &c_.frames[f].fillings[i]};
  return {};
}

// "two bombings", "separate attacks", "blasts in Halbun and Tarmal": the several events that the figure is told with.
const EventMention* Claims::SeveralOf(std::uint32_t claim) const {
  constexpr std::uint32_t kApart = 2;  // tokens back to "separate"
  const Told told = FillingOf(claim);
  if (told.filling == nullptr) return nullptr;
  const std::optional<std::uint32_t> best = NearestMention(told.field, *told.filling, told.filling->first);
  if (!best) return nullptr;
  const EventMention& mention = c_.mentions[*best];
  if (!mention.plural || mention.verb || mention.definite || mention.report == kNone ||
      mention.report != c_.reading.claims[claim].report)
    return nullptr;
  const FieldText& field = c_.Text(told.field);
  bool several = (mention.count && *mention.count > 1) || TownsOf(mention).size() > 1;
  for (std::uint32_t back = 1; back <= kApart && back <= mention.first; ++back)
    several =
        several ||
        (field.SameSentence(mention.first - back, mention.word) &&
         (Is(field, mention.first - back, "another-event") || field.tokens[mention.first - back].folded == "twin"));
  return several ? &mention : nullptr;
}

// "in Halbun and in the town of Tarmal": the places that are joined behind the word.
std::vector<std::uint32_t> Claims::TownsOf(const EventMention& several) const {
  const FieldText& field = c_.Text(several.field);
  std::vector<std::uint32_t> towns;
  for (std::uint32_t at = several.word + 1; at < field.size() && field.SameSentence(at, several.word); ++at) {
    const NamePhrase* name = field.NameAt(at);
    if (name != nullptr) {
      const std::uint32_t place = c_.entity_of[several.field][field.name_at[at]];
      if (name->type != EntityType::kPlace || place == kNone) break;
      towns.push_back(place);
      at = name->last;
      continue;
    }
    const bool small = Is(field, at, "join") || Is(field, at, "locative") || Is(field, at, "article") ||
                       Is(field, at, "direction") || Is(field, at, "place-cue") || Is(field, at, "near") ||
                       Is(field, at, "of") || field.tokens[at].folded == "," || at <= several.last;
    if (!small) break;
  }
  return towns;
}

// The figure is told of one of them: by its number, by a noun in the singular with its town, or by one of the towns.
bool Claims::IsOfOne(const Told& part, const Claim& claim, const EventMention& several) const {
  const FieldText& field = c_.Text(part.field);
  const std::uint32_t at = part.filling->first;
  if (claim.kind.starts_with(kOfBlow)) return true;
  bool one = false;
  for (const EventMention& mention : c_.mentions) {
    if (mention.field != part.field || !field.SameSentence(mention.word, at)) continue;
    if (mention.plural || (mention.count && *mention.count > 1)) return false;
    one = one ||
          (!mention.verb && mention.report == several.report && (mention.bound_place || IsOneAnew(field, mention)));
  }
  const std::uint32_t place = PlaceIn(part.field, at, false);
  const std::vector<std::uint32_t> towns = TownsOf(several);
  return one || (towns.size() > 1 && place != kNone && std::any_of(towns.begin(), towns.end(), [&](std::uint32_t town) {
                   return c_.places.Same(town, place);
                 }));
}

// A lesser figure of the same people, told behind the sum in a sentence of its own.
bool Claims::IsPartOfSum(std::uint32_t sum, std::uint32_t part, const EventMention& several) const {
  const Claim &whole = c_.reading.claims[sum], &one = c_.reading.claims[part];
  if (part == sum || one.report != whole.report || one.outcome != whole.outcome || one.part_of || one.cumulative ||
      !IsCounted(one.people) || one.people.min >= whole.people.min)
    return false;
  const Told told = FillingOf(part), of_sum = FillingOf(sum);
  if (told.filling == nullptr || told.field != 1) return false;
  if (of_sum.field == 1 && (told.filling->first < of_sum.filling->last ||
                            c_.Text(1).SameSentence(told.filling->first, of_sum.filling->first)))
    return false;
  return IsOfOne(told, one, several);
}

void Claims::SetSumsApart() {
  std::vector<Claim>& claims = c_.reading.claims;
  if (c_.Text(1).lattice.lang != "en") return;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (!claims[i].report || claims[i].part_of || !IsToll(claims[i].outcome) || claims[i].people.min < 2) continue;
    const EventMention* several = SeveralOf(i);
    if (several == nullptr) continue;
    const std::uint32_t there = c_.PlaceOf(*several);
    const bool many = TownsOf(*several).size() > 1;
    bool apart = false;
    for (std::uint32_t k = 0; k < claims.size() && !apart; ++k) {
      if (!IsPartOfSum(i, k, *several)) continue;
      if (claims[k].kind.empty()) claims[k].kind = OneOfSeveral();
      const std::uint32_t place = PlaceIn(1, FillingOf(k).filling->first, false);
      apart =
          place != kNone && c_.places.Precision(place) > 1 && (many || there == kNone || !c_.places.Same(place, there));
    }
    if (!apart) continue;
    const Period period{several->word, several->word,
                        several->date ? &c_.Text(several->field).dates[*several->date] : nullptr};
    const std::uint32_t summary = SummaryOf(several->field, period, claims[i].span);
    const Claim sum = claims[i];
    for (std::uint32_t k = 0; k < claims.size(); ++k) {
      const bool again = claims[k].report == sum.report && claims[k].outcome == sum.outcome && !claims[k].part_of &&
                         claims[k].people.min == sum.people.min && claims[k].people.max == sum.people.max;
      if (!again && claims[k].part_of != i) continue;
      claims[k].report.reset();
      claims[k].summary = summary;
    }
  }
}

// "قتل سبعة", and "ثلاثة قتلوا في الانفجار بينما قتل أربعة آخرون في الاشتباكات": those of the whole, told by two
// figures of which the second counts others than the first.
void Claims::TieDealtOut() {
  std::vector<Claim>& claims = c_.reading.claims;
  if (c_.Text(1).lattice.lang != "ar") return;
  const auto alone = [&](std::uint32_t i) {
    return claims[i].report && !claims[i].part_of && IsToll(claims[i].outcome) && IsCounted(claims[i].people);
  };
  const auto alike = [&](std::uint32_t a, std::uint32_t b) {
    return claims[a].report == claims[b].report && claims[a].outcome == claims[b].outcome;
  };
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const std::optional<std::uint32_t> first = alone(i) ? OneBeforeOthers(i) : std::nullopt;
    if (!first || !alone(*first) || !alike(*first, i)) continue;
    const std::uint32_t one = claims[*first].people.min, sum = one + claims[i].people.min;
    std::optional<std::uint32_t> whole;
    for (std::uint32_t w = 0; w < claims.size() && !whole; ++w)
      if (alone(w) && alike(w, i) && claims[w].people.min == sum) whole = w;
    if (!whole) continue;
    claims[i].part_of = whole;
    if (claims[i].group == Group::kAny) claims[i].group = claims[*whole].group;
    for (std::uint32_t k = 0; k < claims.size(); ++k)
      if (k != *whole && alone(k) && alike(k, i) && claims[k].people.min == one) claims[k].part_of = whole;
  }
}

// "مقتل ضابط وسبعة منتسبين": one word counts both, and of one side they are eight, the officer among them. The article
// has no figure of him alone.
void Claims::SumListed() {
  constexpr std::uint32_t kBetween = 4;  // tokens: "ضابط برتبة ملازم أول وعشرة جنود"
  std::vector<Claim>& claims = c_.reading.claims;
  std::vector<std::uint32_t> summed;
  for (std::uint32_t i = 0; i + 1 < claims.size(); ++i) {
    Claim& one = claims[i];
    Claim& rest = claims[i + 1];
    const bool side = one.group == Group::kSecurity || one.group == Group::kMilitant;
    if (rest.rule != "coordinate" || !side || rest.group != one.group || rest.report != one.report || !one.report ||
        rest.outcome != one.outcome || one.part_of || rest.part_of || !(one.source == rest.source) ||
        one.span.in != rest.span.in || one.span.begin != rest.span.begin || one.people.max != one.people.min ||
        rest.people.max != rest.people.min || one.people.min == 0 || rest.people.min < 2 || !one.people_named.empty() ||
        !rest.people_named.empty() || one.cumulative || rest.cumulative)
      continue;
    const Told first = FillingOf(i), second = FillingOf(i + 1);
    if (first.filling == nullptr || second.filling == nullptr || !second.filling->quantity ||
        first.field != second.field)
      continue;
    const FieldText& field = c_.Text(first.field);
    const QuantityPhrase& others = field.quantities[*second.filling->quantity];
    const std::uint32_t next = others.first;
    // "وسبعة من «الكردستاني»": whose they are no noun says.
    if (!field.lattice.Is(others.head, "person")) continue;
    bool apart = next <= first.filling->last || next > first.filling->last + kBetween + 1;
    for (std::uint32_t at = first.filling->last + 1; at < next && !apart; ++at)
      apart = field.tokens[at].folded == "," || field.lattice.Is(at, "locative") || field.NameAt(at) != nullptr;
    if (apart) continue;
    rest.people.min += one.people.min;
    rest.people.max = rest.people.min;
    rest.people.form = Form::kList;
    rest.kind.clear();
    one.part_of = i + 1;
    if (one.people.max == 1U) summed.push_back(i);
  }
  for (; !summed.empty(); summed.pop_back()) MergeClaim(summed.back(), summed.back() + 1);
}

// The claim goes, and all that hung on it hangs on the one that holds it.
void Claims::MergeClaim(std::uint32_t gone, std::uint32_t holder) {
  std::vector<Claim>& claims = c_.reading.claims;
  const auto moved = [&](std::uint32_t claim) {
    if (claim == gone) claim = holder;
    return claim > gone ? claim - 1 : claim;
  };
  for (Claim& claim : claims)
    if (claim.part_of) claim.part_of = moved(*claim.part_of);
  for (std::vector<std::uint32_t>& of_field : c_.claim_of)
    for (std::uint32_t& claim : of_field)
      if (claim != kNone) claim = moved(claim);
  claims.erase(claims.begin() + gone);
}

// The claim right before one of others ("أربعة آخرون"), in its sentence or the one before.
std::optional<std::uint32_t> Claims::OneBeforeOthers(std::uint32_t claim) const {
  const Told others = FillingOf(claim);
  if (others.filling == nullptr || !others.filling->quantity) return std::nullopt;
  const FieldText& field = c_.Text(others.field);
  if (!field.quantities[*others.filling->quantity].others) return std::nullopt;
  std::optional<std::uint32_t> before;
  for (std::uint32_t k = 0; k < c_.reading.claims.size(); ++k) {
    const Told told = FillingOf(k);
    if (told.filling == nullptr || told.field != others.field || told.filling->last >= others.filling->first ||
        c_.reading.claims[k].outcome != c_.reading.claims[claim].outcome || c_.reading.claims[k].part_of ||
        field.tokens[told.filling->first].sentence + 1 < field.tokens[others.filling->first].sentence)
      continue;
    if (!before || FillingOf(*before).filling->last < told.filling->last) before = k;
  }
  return before;
}

// "The first killed seven", below the eleven of both: a figure of several blows of its event is greater. "A second
// bomber killed three" is told beside what the first one did.
bool Claims::IsBelowSum(const Claim& claim) const {
  if (c_.Text(1).lattice.lang != "en") return false;
  for (std::uint32_t i = 0; i < c_.reading.claims.size(); ++i) {
    const Claim& sum = c_.reading.claims[i];
    if (sum.report == claim.report && sum.outcome == claim.outcome && !sum.part_of && sum.kind.empty() &&
        sum.people.min > claim.people.min && (IsOfOneMore(claim.kind) || SeveralOf(i) != nullptr))
      return true;
  }
  return false;
}

}  // namespace isnad
