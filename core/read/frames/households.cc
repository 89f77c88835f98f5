#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/read/frames/frame_draft.h"

// "استشهدت عائلة من أب وأم وخمسة أطفال", "عائلة كاملة (أب وطفلان)": a family that is spelled out is as many as they
// are, and its children are a part of it.

namespace isnad {
namespace {

class Households : private Words {
 public:
  explicit Households(FrameDraft& draft) : Words(draft.field()), draft_(draft), fillings_(draft.frames.fillings) {}

  void Sum() {
    for (std::uint32_t at = 0; at + 2 < field_.size(); ++at) {
      if (!Is(at, "family") || IsDefinite(at) || OutcomeReading(at) != nullptr || field_.furniture[at]) continue;
      const std::optional<std::uint32_t> first = FirstMember(at);
      if (first) SumFrom(at, *first);
    }
  }

  // "قتلوا 24 من السكان. وفقدت عائلة كذا 13 فردا": what one family lost of all.
  void Share() {
    for (Filling& filling : fillings_) {
      if (filling.part_of || filling.outcome != Outcome::kKilled || !filling.quantity || !LostByFamily(filling))
        continue;
      for (std::uint32_t f = 0; f < fillings_.size() && !filling.part_of; ++f) {
        const Filling& all = fillings_[f];
        if (all.outcome == filling.outcome && !all.part_of && all.quantity && all.last < filling.first &&
            !field_.SameSentence(all.last, filling.first) && all.people.min > filling.people.min)
          filling.part_of = f;
      }
    }
  }

 private:
  // The family stands between the verb and how many, and the sentence has no place and no blow of its own.
  bool LostByFamily(const Filling& filling) const {
    const std::uint32_t verb = draft_.frames.predicates[filling.predicate].last;
    bool family = false;
    for (std::uint32_t at = verb + 1; at < field_.quantities[*filling.quantity].first; ++at)
      family = family || Is(at, "family");
    for (std::uint32_t at = verb + 1; family && at < field_.size() && field_.SameSentence(verb, at); ++at) {
      const NamePhrase* name = field_.NameAt(at);
      const auto& readings = lattice().readings[at];
      if ((name != nullptr && name->type == EntityType::kPlace) ||
          std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->event.has_value(); }))
        return false;
    }
    return family;
  }

  // Behind "من" or an opening bracket, past what tells of the family as a whole.
  std::optional<std::uint32_t> FirstMember(std::uint32_t family) const {
    constexpr std::uint32_t kWords = 4;  // "عائلة سورية كاملة مؤلفة من"
    for (std::uint32_t at = family + 1; at <= family + kWords && at + 1 < field_.size(); ++at) {
      if (!field_.SameSentence(family, at) || IsComma(at)) return std::nullopt;
      if ((IsWord(at, "من") || IsWord(at, "(")) && (IsOneOfThem(at + 1) || field_.QuantityAt(at + 1) != nullptr))
        return at + 1;
    }
    return std::nullopt;
  }

  // "أب", "وأم", "الأب": a noun that by itself is nobody whom a word befell.
  bool IsOneOfThem(std::uint32_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.number == Number::kSingular && !a.Has(kPronoun) && !a.Has(kLi) &&
             !a.Has(kBi) && (a.lexeme->Is("kin") || a.lexeme->Is("person"));
    });
  }

  void SumFrom(std::uint32_t family, std::uint32_t first) {
    std::vector<std::uint32_t> members;
    std::uint32_t people = 0, last = first, told = 0;
    for (std::uint32_t at = first; at < field_.size() && field_.SameSentence(family, at);) {
      const QuantityPhrase* member = field_.QuantityAt(at);
      const bool joined = at == first || JoinedByWa(at) || token(at).folded.starts_with("و");
      if (!joined || (member == nullptr && !IsOneOfThem(at))) break;
      if (member != nullptr && (!member->counts_people || member->outcome || member->bare ||
                                member->people.max != member->people.min || member->people.min == 0))
        break;
      if (member != nullptr) members.push_back(field_.quantity_at[at]);
      people += member != nullptr ? member->people.min : 1;
      last = member != nullptr ? member->last : at;
      at = last + 1;
      ++told;
    }
    if (told < 2 || members.empty()) return;
    std::optional<std::uint32_t> host;
    for (std::uint32_t f = 0; f < fillings_.size(); ++f)
      if (!fillings_[f].part_of && IsOf(fillings_[f], family, members) && (!host || fillings_[f].first <= family)) {
        if (!host || *fillings_[f].quantity < *fillings_[*host].quantity) host = f;
      }
    if (host) Take(*host, family, members, people, last);
  }

  // The filling is of the family as a whole, or of one of its members.
  bool IsOf(const Filling& filling, std::uint32_t family, const std::vector<std::uint32_t>& members) const {
    if (!filling.quantity || !filling.names.empty()) return false;
    if (std::find(members.begin(), members.end(), *filling.quantity) != members.end()) return true;
    const QuantityPhrase& whole = field_.quantities[*filling.quantity];
    return whole.first <= family && family <= whole.last;
  }

  void Take(std::uint32_t host, std::uint32_t family, const std::vector<std::uint32_t>& members, std::uint32_t people,
            std::uint32_t last) {
    const Outcome outcome = fillings_[host].outcome;
    for (std::uint32_t f = 0; f < fillings_.size(); ++f)
      if (f != host && fillings_[f].outcome == outcome && IsOf(fillings_[f], family, members)) {
        fillings_[f].part_of = host;
        fillings_[f].rule = "of-household";
      }
    const Filling own = fillings_[host];
    const bool counted = std::find(members.begin(), members.end(), *own.quantity) != members.end();
    if (counted && own.group == Group::kChild) {
      fillings_.push_back(own);
      fillings_.back().part_of = host;
      fillings_.back().rule = "of-household";
    }
    Filling& whole = fillings_[host];
    whole.people = {Form::kList, Bound::kExact, people, people, false};
    whole.group = Group::kAny;
    whole.last = std::max(whole.last, last);
    whole.rule = "household";
    for (const std::uint32_t member : members) draft_.frames.quantity_used[member] = true;
  }

  FrameDraft& draft_;
  std::vector<Filling>& fillings_;
};

}  // namespace

void SumHouseholds(FrameDraft& draft) {
  Households households(draft);
  households.Sum();
  households.Share();
}

}  // namespace isnad
