#include <algorithm>
#include <optional>
#include <vector>

#include "core/read/compose/claims.h"

// Who comes to the dead told before: "ninth family member dies", "وفاة جندي ثالث", "ارتفعت الحصيلة إلى خمسة إثر وفاة
// جندي". The figure is no other answer to how many were killed.

namespace isnad {
namespace {

// "ملازم ثان", "second lieutenant", "the second in command": which office he holds.
bool IsOfRank(const FieldText& field, std::uint32_t ordinal) {
  for (const std::uint32_t at : {ordinal > 0 ? ordinal - 1 : ordinal, ordinal + 1}) {
    if (at >= field.size() || !field.SameSentence(at, ordinal)) continue;
    if (field.lattice.Is(at, "title") || field.lattice.Is(at, "leader") || field.lattice.Is(at, "role") ||
        field.tokens[at].folded == "in")
      return true;
  }
  return false;
}

// The rank of the one who is counted: 3 of "جندي ثالث", "ثالث جندي", "a third soldier"; 0 where none is told.
int RankOfOne(const FieldText& field, const QuantityPhrase& one) {
  constexpr std::uint32_t kBefore = 3;  // tokens from an English ordinal to who he is: "third NATO-led force soldier"
  const bool english = field.lattice.lang == "en";
  std::uint32_t first = one.first > 0 ? one.first - 1 : 0;
  if (english) first = std::min(first, one.head > kBefore ? one.head - kBefore : 0);
  const std::uint32_t last = english ? one.head : one.head + 1;
  for (std::uint32_t at = first; at <= last && at < field.size(); ++at) {
    if (!field.SameSentence(at, one.head) || field.DateAt(at) != nullptr || IsOfRank(field, at)) continue;
    const auto& readings = field.lattice.readings[at];
    const auto ordinal = std::find_if(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("ordinal") && !a.Has(kAl) && a.length == 1;
    });
    if (ordinal != readings.end() && ordinal->lexeme->value > 1) return static_cast<int>(ordinal->lexeme->value);
  }
  return 0;
}

// "قتل اثنان وأصيب ثالث": the first whom that befell.
bool GoesOnFromOthers(const FieldText& field, const QuantityPhrase& one, int rank) {
  return std::any_of(field.quantities.begin(), field.quantities.end(), [&](const QuantityPhrase& before) {
    return before.last < one.first && field.SameSentence(before.last, one.first) &&
           static_cast<int>(before.people.min) == rank - 1;
  });
}

// "بعد العثور على جثمان", "إثر وفاة جندي", "after the death of a soldier": the figure's words stand behind what raised
// the toll. first: the figure's first token.
bool StandsBehindCause(const FieldText& field, std::uint32_t first, std::uint32_t toll) {
  constexpr std::uint32_t kReach = 4;  // tokens back to the word
  const bool english = field.lattice.lang == "en";
  const auto dies = [&](std::uint32_t at) {
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("found") ||
             (a.lexeme->outcome == Outcome::kKilled && a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("person"));
    });
  };
  bool found = !english && dies(first);
  for (std::uint32_t back = 1; back <= kReach && first >= back && first - back > toll; ++back) {
    const std::uint32_t at = first - back;
    const std::string& word = field.tokens[at].folded;
    if (word == ",") return false;
    if (english) {
      if (word == "after" || word == "following") return true;
      found = field.lattice.Is(at, "article") || field.lattice.Is(at, "body") || word == "death" || word == "deaths" ||
              word == "of";
      if (!found) return false;
      continue;
    }
    if (word == "بعد" || word == "عقب" || word == "اثر") return found;
    found = found || dies(at);
  }
  return false;
}

// ", taking to three the number of policemen killed", "، ليرتفع العدد إلى عشرة": what the one's death raised.
bool RaisesBetween(const FieldText& field, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t at = from + 1; at < to; ++at) {
    const std::string& word = field.tokens[at].folded;
    if (field.lattice.lang == "en") {
      if (field.tokens[at - 1].folded == "," &&
          (word == "taking" || word == "bringing" || word == "raising" || word == "pushing" || word == "lifting"))
        return true;
      continue;
    }
    const auto& readings = field.lattice.readings[at];
    const bool so = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("rise") && a.Has(kLi) && a.form == VerbForm::kPresent;
    });
    if (so || field.lattice.Is(at, "thereby")) return true;
  }
  return false;
}

}  // namespace

// "A third soldier died", "انتشال شهيد ثالث".
bool Claims::IsOneMore(const FieldText& field, const Filling& filling, const Claim& claim) {
  if (claim.outcome != Outcome::kKilled || claim.people.max != 1U || !filling.quantity) return false;
  const QuantityPhrase& one = field.quantities[*filling.quantity];
  const int rank = RankOfOne(field, one);
  return rank > 1 && !GoesOnFromOthers(field, one, rank);
}

// The claim counts those by whom a toll of its event rose, in the toll's sentence.
bool Claims::RaisedToll(std::uint32_t claim) const {
  const std::vector<Claim>& claims = c_.reading.claims;
  const Claim& added = claims[claim];
  const Told told = FillingOf(claim);
  if (told.filling == nullptr || !added.report || added.outcome != Outcome::kKilled || added.cumulative ||
      !added.people.max || added.people.min == 0)
    return false;
  const FieldText& field = c_.Text(told.field);
  for (std::uint32_t t = 0; t < claims.size(); ++t) {
    const Claim& toll = claims[t];
    if (!toll.cumulative || toll.part_of || toll.report != added.report || toll.outcome != added.outcome ||
        toll.people.min <= *added.people.max)
      continue;
    const Told risen = FillingOf(t);
    if (risen.filling == nullptr || risen.field != told.field ||
        !field.SameSentence(risen.filling->first, told.filling->first))
      continue;
    if (risen.filling->last < told.filling->first && StandsBehindCause(field, told.filling->first, risen.filling->last))
      return true;
    if (told.filling->last < risen.filling->first && *added.people.max == 1U &&
        RaisesBetween(field, told.filling->last, risen.filling->first))
      return true;
  }
  return false;
}

// "At least 108 people died, the doctors said. Forty bodies were pulled from the river": some of those told right
// before.
bool Claims::AreBodiesOfThose(std::uint32_t claim) const {
  const std::vector<Claim>& claims = c_.reading.claims;
  const Claim& bodies = claims[claim];
  const Told told = FillingOf(claim);
  if (told.filling == nullptr || !told.filling->quantity || !bodies.kind.empty() || bodies.cumulative ||
      bodies.part_of || !bodies.report || !bodies.people.max || bodies.people.min < 2)
    return false;
  const FieldText& field = c_.Text(told.field);
  const std::uint32_t head = field.quantities[*told.filling->quantity].head;
  if (!field.lattice.Is(head, "body") && !field.lattice.Is(head, "corpse")) return false;
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& all) {
    if (all.report != bodies.report || all.outcome != bodies.outcome || all.part_of || !(all.source == bodies.source) ||
        all.people.min <= *bodies.people.max || all.group != bodies.group)
      return false;
    const Told before = FillingOf(static_cast<std::uint32_t>(&all - claims.data()));
    // "بعد أن كانت قد أعلنت العثور على 50 جثة": what was told before.
    if (before.filling != nullptr && before.field == told.field)
      for (std::uint32_t at = before.filling->last + 1; at < told.filling->first; ++at)
        if (field.tokens[at].folded == "قد" || field.tokens[at].folded == "had" || field.lattice.Is(at, "former"))
          return false;
    return before.filling != nullptr && before.field == told.field && before.filling->last < told.filling->first &&
           field.tokens[told.filling->first].sentence - field.tokens[before.filling->last].sentence <= 1U;
  });
}

void Claims::MarkAdded() {
  std::vector<Claim>& claims = c_.reading.claims;
  for (std::uint32_t i = 0; i < claims.size(); ++i)
    if (claims[i].kind != kOfWounds && claims[i].kind != kAdded && RaisedToll(i)) claims[i].kind = kAdded;
  for (std::uint32_t i = 0; i < claims.size(); ++i)
    if (AreBodiesOfThose(i)) claims[i].kind = kInCare;
}

}  // namespace isnad
