#include "core/read/frames/those_left.h"

#include "core/read/frames/kinds.h"
#include "core/read/frames/words.h"

namespace isnad {
namespace {

class ThoseLeft : private Words {
 public:
  ThoseLeft(const FieldText& field, Frames& frames) : Words(field), frames_(frames) {}

  void Run() {
    std::optional<std::uint32_t> fugitives;
    for (std::uint32_t f = 0; f < frames_.fillings.size(); ++f) {
      Filling& filling = frames_.fillings[f];
      if (filling.part_of || filling.cumulative || !IsNumbered(filling.people) || filling.people.min == 0) continue;
      const bool in_care = filling.outcome == Outcome::kInjured && AreLeftInCare(field_, filling);
      // "30 من الفارين ألقي القبض عليهم في المرج وسبعة قبض عليهم في أجدابيا": and so are these.
      const bool more = fugitives && filling.outcome == Outcome::kArrested &&
                        field_.SameSentence(frames_.fillings[*fugitives].first, filling.first);
      const bool moved = AreMovedOn(filling);
      if (!in_care && !more && !moved && !AreOfThem(filling)) continue;
      filling.part_of = WholeBefore(filling);
      if (moved && filling.part_of && !IsJustTold(frames_.fillings[*filling.part_of], filling)) filling.part_of.reset();
      if (filling.part_of && AreFugitives(filling)) fugitives = f;
    }
  }

 private:
  // "استقبل المستشفى 8 مصابين، ونقل 4 مصابين إلى مكان آخر": of those who were wounded, who is taken on.
  bool AreMovedOn(const Filling& filling) const {
    if (filling.outcome != Outcome::kInjured || !filling.quantity) return false;
    const QuantityPhrase& people = field_.quantities[*filling.quantity];
    const std::optional<std::size_t> before = Before(people.first);
    return people.outcome == Outcome::kInjured && before && Is(*before, "take-to-care");
  }

  // In its sentence, or the one before.
  bool IsJustTold(const Filling& whole, const Filling& part) const {
    return token(part.first).sentence - token(whole.first).sentence <= 1;
  }

  // "ولا يزال ثلاثة منهم محتجزين": of those told before.
  bool AreOfThem(const Filling& filling) const {
    if (AreFugitives(filling)) return true;
    const bool treated =
        filling.outcome == Outcome::kInjured && frames_.predicates[filling.predicate].analysis->lexeme->Is("gap");
    if (!filling.quantity || !(filling.rule == "frame:state" || treated)) return false;
    const std::optional<std::size_t> next = After(field_.quantities[*filling.quantity].last);
    return next && Is(*next, "of-them");
  }

  // "ضبط نحو 100 سجين. وقبض على 30 من الفارين في المرج": of those caught of the same flight.
  bool AreFugitives(const Filling& filling) const {
    constexpr std::uint32_t kNoun = 2;  // tokens from the number to the noun behind من
    if (filling.outcome != Outcome::kArrested || !filling.quantity) return false;
    const QuantityPhrase& quantity = field_.quantities[*filling.quantity];
    for (std::uint32_t at = quantity.first + 1; at <= quantity.last + kNoun && at < field_.size(); ++at)
      if (Is(at, "fugitive") && Joined(at, kAl) && field_.SameSentence(quantity.first, at)) return true;
    return false;
  }

  std::optional<std::uint32_t> WholeBefore(const Filling& left) const {
    std::optional<std::uint32_t> whole;
    for (std::uint32_t w = 0; w < frames_.fillings.size(); ++w) {
      const Filling& other = frames_.fillings[w];
      if (other.outcome == left.outcome && !other.part_of && other.last < left.first &&
          other.people.min > left.people.min && (!whole || other.last > frames_.fillings[*whole].last))
        whole = w;
    }
    return whole;
  }

  Frames& frames_;
};

}  // namespace

void TieThoseLeft(const FieldText& field, Frames& frames) { ThoseLeft(field, frames).Run(); }

}  // namespace isnad
