#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "core/read/compose/claims.h"

// "مقتل خمسة بانفجار عبوات في ديالى", and then one, two and two in three towns; "At least 48 were killed in one day",
// and then 31 and 17: a figure of the title or the lead that those of the events which the text goes on to tell add up
// to is of all of them. It is a summary's, and no figure of the first.

namespace isnad {
namespace {

using Sum = std::pair<std::uint32_t, std::uint32_t>;  // the least and the most

constexpr std::size_t kSums = 256;    // more ways to add up prove nothing
constexpr std::uint32_t kFew = 5;     // so few are made up by chance as well
constexpr std::uint32_t kApprox = 5;  // "about" reaches a fifth

bool IsCounted(const Quantity& people) {
  return people.max && people.min > 0 &&
         (people.form == Form::kDigits || people.form == Form::kWord || people.form == Form::kDual ||
          people.form == Form::kSingular || people.form == Form::kNamed || people.form == Form::kList);
}

bool MayBeOf(Group some, Group all) {
  if (all == Group::kAny || some == all || some == Group::kAny) return true;
  return all == Group::kCivilian && (some == Group::kChild || some == Group::kWoman);
}

bool Meets(const Sum& sum, const Quantity& whole) {
  std::uint32_t least = whole.min, most = whole.max.value_or(whole.min);
  if (whole.bound == Bound::kMoreThan) --least;
  if (whole.approx) {
    least -= least / kApprox;
    most += most / kApprox;
    // "نحو 34", of 24 to 30 and four
    return sum.first <= whole.min && whole.min <= sum.second && least <= most;
  }
  return sum.first <= most && least <= sum.second && sum.second - sum.first <= most - least;
}

}  // namespace

// The words of the figure's sentence tell of several: "هجمات", "حادثتين", "attacks".
bool Claims::StandsWithSeveral(int f, std::uint32_t word) const {
  return std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && c_.Text(f).SameSentence(mention.word, word) && !mention.verb &&
           (mention.plural || (mention.count && *mention.count > 1));
  });
}

// "قصف جوي على جبل كذا", "بانفجار عبوات": no one shell and no one charge, at no one town.
bool Claims::MayBeSeveral(const EventMention& mention) const {
  const FieldText& field = c_.Text(mention.field);
  const std::uint32_t place = c_.PlaceOf(mention);
  const std::uint32_t next = mention.word + 1;
  const auto plural = [&](std::uint32_t at) {
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->Is("by-explosive") && a.number == Number::kPlural; });
  };
  if (mention.verb || mention.type == EventType::kClash) return false;
  if (place != kNone && c_.places.Precision(place) > 3 && !mention.plural) return false;
  if (mention.plural || (mention.count && *mention.count > 1)) return !mention.definite;
  return field.lattice.lang == "ar" &&
         (field.tokens[mention.word].folded.ends_with("قصف") ||
          (next < field.size() && field.SameSentence(mention.word, next) && plural(next)));
}

// What each event of the text has, by report: its figures of the outcome that may be some of the claim's people.
std::map<std::uint32_t, std::vector<Sum>> Claims::FiguresBelow(std::uint32_t whole) const {
  const std::vector<Claim>& claims = c_.reading.claims;
  const Claim& all = claims[whole];
  const Told told = FillingOf(whole);
  const auto sentence = [&](const Told& at) { return c_.Text(1).tokens[at.filling->first].sentence; };
  std::map<std::uint32_t, std::vector<Sum>> figures;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const Claim& part = claims[i];
    if (i == whole || !part.report || part.part_of || part.outcome != all.outcome || !IsCounted(part.people) ||
        *part.people.max >= all.people.min || part.kind == kAdded || part.kind == kOfWounds ||
        c_.drafts[*part.report].older || !MayBeOf(part.group, all.group))
      continue;
    const Told at = FillingOf(i);
    if (at.filling == nullptr || at.field != 1 || (told.field == 1 && sentence(at) == sentence(told))) continue;
    figures[*part.report].emplace_back(part.people.min, *part.people.max);
  }
  return figures;
}

// "هجمات متفرقة في نينوى توقع أربعة قتلى", "في حادثتين منفصلتين", "three killed in separate attacks": the title's words
// tell of several, which the text then tells one by one.
bool Claims::HeadsSeveral(std::uint32_t whole) const {
  constexpr std::uint32_t kNear = 2;  // tokens from the noun to its adjective
  const Told told = FillingOf(whole);
  if (told.filling == nullptr || told.field != 0 || FiguresBelow(whole).size() < 2) return false;
  const FieldText& field = c_.Text(0);
  const auto several = [&](std::uint32_t at) {
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->event && a.lexeme->pos == Pos::kNoun && !a.Has(kAl) && a.number != Number::kSingular &&
             a.number != Number::kUnknown;
    });
  };
  for (std::uint32_t at = 0; at < field.size(); ++at) {
    if (!several(at)) continue;
    for (std::uint32_t near = 1; near <= kNear; ++near) {
      const std::uint32_t beside = field.lattice.lang == "en" ? at - std::min(at, near) : at + near;
      if (beside < field.size() && beside != at && field.SameSentence(at, beside) &&
          (field.lattice.Is(beside, "scattered") || field.lattice.Is(beside, "apart") ||
           field.lattice.Is(beside, "another-event")))
        return true;
    }
  }
  return false;
}

// The figure is one of the title or of the lead that the text gives no event of its own.
bool Claims::OpensText(std::uint32_t whole) const {
  const std::vector<Claim>& claims = c_.reading.claims;
  const Claim& all = claims[whole];
  const Told told = FillingOf(whole);
  if (told.filling == nullptr || !all.report || all.part_of || !IsToll(all.outcome) || all.people.min < 2 ||
      (all.people.form != Form::kDigits && all.people.form != Form::kWord) ||
      (told.field == 1 && c_.Text(1).tokens[told.filling->first].sentence > 0) ||
      (all.people.min < kFew && !StandsWithSeveral(told.field, told.filling->first)))
    return false;
  for (const EventMention& mention : c_.mentions)
    if (mention.field == told.field && mention.no_event.empty() && mention.summary == kNone &&
        c_.Text(told.field).SameSentence(mention.word, told.filling->first) && !MayBeSeveral(mention))
      return false;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const Claim& other = claims[i];
    const Told at = i == whole ? Told() : FillingOf(i);
    if (at.filling == nullptr || at.field != 1 || c_.Text(1).tokens[at.filling->first].sentence == 0) continue;
    if (other.report && other.outcome == all.outcome && !other.part_of && other.people.min >= all.people.min &&
        !c_.drafts[*other.report].older)
      return false;
  }
  return true;
}

// The figures of all events, one each or all that one has, make up the claim's.
bool Claims::AddsUpToSeveral(std::uint32_t whole) const {
  const std::map<std::uint32_t, std::vector<Sum>> figures = FiguresBelow(whole);
  if (figures.size() < 2) return false;
  std::set<Sum> sums = {{0, 0}};
  for (const auto& entry : figures) {
    std::vector<Sum> own = entry.second;
    Sum total{0, 0};
    for (const Sum& one : own) total = {total.first + one.first, total.second + one.second};
    own.push_back(total);
    std::set<Sum> next;
    for (const Sum& sum : sums)
      for (const Sum& one : own) next.emplace(sum.first + one.first, sum.second + one.second);
    if (next.size() > kSums) return false;
    sums = std::move(next);
  }
  return std::any_of(sums.begin(), sums.end(),
                     [&](const Sum& sum) { return Meets(sum, c_.reading.claims[whole].people); });
}

void Claims::SetSumsOfEventsAside() {
  std::vector<Claim>& claims = c_.reading.claims;
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < claims.size(); ++i)
    if (OpensText(i) && (AddsUpToSeveral(i) || HeadsSeveral(i))) found.push_back(i);
  for (const std::uint32_t i : found) {
    const Told told = FillingOf(i);
    const FieldText& field = c_.Text(told.field);
    std::uint32_t first = told.filling->first;
    while (first > 0 && field.SameSentence(first - 1, told.filling->first)) --first;
    const std::uint32_t summary = SummaryOf(told.field, Period{first, first, nullptr}, claims[i].span);
    for (std::uint32_t k = 0; k < claims.size(); ++k) {
      if (k != i && claims[k].part_of != i) continue;
      claims[k].report.reset();
      claims[k].summary = summary;
    }
  }
}

}  // namespace isnad
