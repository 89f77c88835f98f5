#include <algorithm>
#include <optional>

#include "core/read/frames/frame_draft.h"

// Sums that monitors give without a noun for people: "بلغت حالات الاعتقال منذ بداية العام 6500 حالة", "ترتفع حصيلة
// الاعتقالات إلى 9155 حالة", "تجاوز عدد النازحين سبعمئة ألف", "أكثر من مليوني نازح".

namespace isnad {
namespace {

constexpr std::uint32_t kThousand = 1000;  // so many who fled are told as what came of the fighting

class ToldCases : private Words {
 public:
  explicit ToldCases(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Fill() {
    for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
      if (draft_.frames.quantity_used[q] || !IsNumbered(field_.quantities[q].people)) continue;
      FillCases(q);
      if (!draft_.frames.quantity_used[q]) FillDriven(q);
    }
  }

 private:
  void FillCases(std::uint32_t q) {
    const QuantityPhrase& cases = field_.quantities[q];
    if (cases.counts_people || cases.operations || !Is(cases.last, "case")) return;
    const std::optional<std::uint32_t> of = OutcomeOfCases(cases.first);
    if (!of) return;
    Filling filling = draft_.MakeFilling(*of, q, cases.first, cases.last);
    filling.group = Group::kAny;
    filling.rule = "cases";
    filling.cumulative = true;
    draft_.Add(std::move(filling), q);
  }

  // "حالات الاعتقال", "حصيلة الاعتقالات", "عدد حالات القتل": the deed whose cases are counted, before their number.
  std::optional<std::uint32_t> OutcomeOfCases(std::uint32_t first) const {
    constexpr int kReach = 16;
    std::optional<std::size_t> at = Before(first);
    for (int steps = 0; at && steps < kReach; ++steps, at = Before(*at)) {
      if (token(*at).kind == TokenKind::kPunct && !IsComma(*at)) return std::nullopt;
      const Analysis* deed = OutcomeReading(*at);
      if (deed == nullptr) continue;
      const std::optional<std::size_t> before = Before(*at);
      const bool counted = before && (Is(*before, "case") || Is(*before, "toll"));
      if (!counted || deed->form != VerbForm::kVerbalNoun) return std::nullopt;
      const auto& predicates = draft_.frames.predicates;
      const auto told = std::find_if(predicates.begin(), predicates.end(), [&](const Predicate& predicate) {
        return predicate.first == *at && !predicate.negated;
      });
      if (told == predicates.end()) return std::nullopt;
      return static_cast<std::uint32_t>(told - predicates.begin());
    }
    return std::nullopt;
  }

  void FillDriven(std::uint32_t q) {
    const QuantityPhrase& people = field_.quantities[q];
    if (people.people.min < kThousand || people.outcome || people.partitive) return;
    const std::optional<std::size_t> whom = Driven(people);
    if (!whom) return;
    const Analysis* word = lattice().Find(*whom, "driven");
    std::optional<Filling> filling = draft_.MakeTold(*whom, *word, Outcome::kDisplaced, q);
    if (!filling) return;
    filling->rule = "driven";
    draft_.Add(std::move(*filling), q);
  }

  // "816700 نازح"; "عدد النازحين ... سبعمئة ألف": the token of the noun.
  std::optional<std::size_t> Driven(const QuantityPhrase& people) const {
    constexpr int kReach = 10;
    if (Is(people.head, "driven")) return IsResult(people) ? std::optional<std::size_t>(people.head) : std::nullopt;
    if (!people.bare && people.head != people.last) return std::nullopt;
    std::optional<std::size_t> at = Before(people.first);
    for (int steps = 0; at && steps < kReach; ++steps, at = Before(*at)) {
      if (token(*at).kind == TokenKind::kPunct || OutcomeReading(*at) != nullptr ||
          (field_.QuantityAt(*at) != nullptr && !Is(*at, "driven") && field_.DateAt(*at) == nullptr))
        return std::nullopt;
      if (!Is(*at, "driven")) continue;
      const std::optional<std::size_t> before = Before(*at);
      return before && Is(*before, "toll") && Joined(*at, kAl) ? at : std::nullopt;
    }
    return std::nullopt;
  }

  // "خلفت 40 ألف قتيل وأكثر من مليوني نازح", "تسجيل 816 ألف نازح"; "يؤوي المخيم 12 ألف نازح" is no outcome.
  bool IsResult(const QuantityPhrase& people) const {
    constexpr int kReach = 4;
    std::optional<std::size_t> at = Before(people.first);
    if (at && Joined(people.first, kWa) && field_.QuantityAt(*at) != nullptr &&
        draft_.frames.quantity_used[field_.quantity_at[*at]])
      return true;
    for (int steps = 0; at && steps < kReach; ++steps, at = Before(*at))
      if (Is(*at, "result") || Is(*at, "tallies") || Is(*at, "toll")) return true;
    return false;
  }

  FrameDraft& draft_;
};

// "31 في ريف دمشق، 19 في حلب، 14 في درعا": the figures of the places behind the first one's, each as it is of its
// whole.
class Shares : private Words {
 public:
  explicit Shares(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Fill() {
    for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
      const QuantityPhrase& share = field_.quantities[q];
      if (draft_.frames.quantity_used[q] || !share.bare || !IsNumbered(share.people) || share.outcome ||
          !PlaceBehind(share))
        continue;
      const std::optional<std::uint32_t> before = ShareBefore(share);
      if (!before) continue;
      const Filling first = draft_.frames.fillings[*before];
      Filling filling = draft_.MakeFilling(first.predicate, q, share.first, share.last);
      filling.first = share.first;
      filling.group = first.group;
      filling.part_of = first.part_of;
      filling.rule = "by-place";
      draft_.Add(std::move(filling), q);
    }
  }

 private:
  // The last token of the place that the number is told with: "19 في حلب", "8 في محافظة دير الزور".
  std::optional<std::uint32_t> PlaceBehind(const QuantityPhrase& share) const {
    constexpr std::uint32_t kCue = 2;  // words before the name: "محافظة"
    const std::optional<std::size_t> in = After(share.last);
    if (!in || !(IsWord(*in, "في") || IsWord(*in, "من"))) return std::nullopt;
    for (std::uint32_t at = static_cast<std::uint32_t>(*in) + 1; at <= *in + kCue && at < field_.size(); ++at) {
      const NamePhrase* name = field_.NameAt(at);
      if (name != nullptr && field_.SameSentence(at, share.first))
        return name->type == EntityType::kPlace ? std::optional(name->last) : std::nullopt;
    }
    return std::nullopt;
  }

  // The figure with its place that ends right before this one, at a comma.
  std::optional<std::uint32_t> ShareBefore(const QuantityPhrase& share) const {
    if (share.first == 0 || !IsComma(share.first - 1)) return std::nullopt;
    for (std::uint32_t f = 0; f < draft_.frames.fillings.size(); ++f) {
      const Filling& filling = draft_.frames.fillings[f];
      if (!filling.quantity || !filling.part_of || filling.last >= share.first) continue;
      const QuantityPhrase& one = field_.quantities[*filling.quantity];
      const std::optional<std::uint32_t> end = one.bare ? PlaceBehind(one) : std::nullopt;
      if (end && *end + 1 == share.first - 1) return f;
    }
    return std::nullopt;
  }

  FrameDraft& draft_;
};

}  // namespace

void FillShares(FrameDraft& draft) { Shares(draft).Fill(); }

void FillToldCases(FrameDraft& draft) { ToldCases(draft).Fill(); }

}  // namespace isnad
