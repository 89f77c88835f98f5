#include <algorithm>
#include <optional>

#include "core/read/frames/frame_draft.h"
#include "core/read/frames/kinds.h"

// "ارتفع عدد القتلى إلى 48. وانتشل المسعفون عشر جثث جديدة": those whom the text tells as new beside a toll that has
// risen have come to it. They are a part of the toll, and no other figure of it.

namespace isnad {
namespace {

class AddedDead : private Words {
 public:
  explicit AddedDead(FrameDraft& draft) : Words(draft.field()), fillings_(draft.frames.fillings) {}

  void Tie() {
    for (Filling& found : fillings_) {
      if (found.part_of || found.outcome != Outcome::kKilled || !found.quantity || !found.people.max ||
          *found.people.max == 0 || !AreToldAsNew(field_, field_.quantities[*found.quantity]))
        continue;
      const std::optional<std::uint32_t> toll = TollBeside(found);
      if (!toll) continue;
      found.part_of = toll;
      found.cumulative = false;
    }
  }

 private:
  // The risen toll in its sentence, in the one before, or in the next where that sums up ("وبذلك يرتفع العدد").
  std::optional<std::uint32_t> TollBeside(const Filling& found) const {
    for (std::uint32_t t = 0; t < fillings_.size(); ++t) {
      const Filling& toll = fillings_[t];
      if (&toll == &found || !toll.cumulative || toll.part_of || toll.outcome != found.outcome || !toll.people.max ||
          toll.people.min <= *found.people.max)
        continue;
      const auto told = token(toll.first).sentence, here = token(found.first).sentence;
      const bool before = toll.last < found.first && here - told <= 1;
      const bool behind = toll.first > found.last && told - here <= 1 && (told == here || SumsUp(toll));
      if ((before || behind) && !IsElsewhere(found, before ? field_.size() : toll.first)) return t;
    }
    return std::nullopt;
  }

  bool SumsUp(const Filling& toll) const {
    std::uint32_t first = toll.first;
    while (first > 0 && field_.SameSentence(first - 1, toll.first)) --first;
    return Is(first, "thereby") || Joined(first, kLi);
  }

  // "عثر على خمس جثث أخرى في بلدة كذا": a place of their own stands behind them.
  bool IsElsewhere(const Filling& found, std::size_t end) const {
    return std::any_of(field_.names.begin(), field_.names.end(), [&](const NamePhrase& name) {
      return name.type == EntityType::kPlace && name.first > found.last && name.first < end &&
             field_.SameSentence(name.first, found.last);
    });
  }

  std::vector<Filling>& fillings_;
};

// "أصيب ستة، إصابة أحدهم خطيرة", "إصابات ثلاثة منهم بليغة": how badly some of the wounded just told are hurt.
class States : private Words {
 public:
  explicit States(FrameDraft& draft)
      : Words(draft.field()), fillings_(draft.frames.fillings), predicates_(draft.frames.predicates) {}

  void Tie() {
    for (std::uint32_t i = 0; i < fillings_.size(); ++i) {
      Filling& some = fillings_[i];
      if (some.part_of || some.outcome != Outcome::kInjured || !some.people.max || !TellsState(some)) continue;
      std::optional<std::uint32_t> all;
      for (std::uint32_t t = 0; t < fillings_.size(); ++t)
        if (t != i && IsWhole(fillings_[t], some) && (!all || fillings_[*all].last < fillings_[t].last)) all = t;
      some.part_of = all;
    }
  }

 private:
  bool IsWhole(const Filling& all, const Filling& some) const {
    return !all.part_of && all.outcome == some.outcome && all.last < some.first &&
           field_.SameSentence(all.last, some.first) && all.people.min > *some.people.max;
  }

  bool TellsState(const Filling& some) const {
    const Analysis* word = predicates_[some.predicate].analysis;
    if (word->lexeme->pos != Pos::kNoun && word->form != VerbForm::kVerbalNoun) return false;
    std::size_t next = some.last + 1;
    bool of_them = false;
    for (std::size_t at = some.first; at <= some.last; ++at) of_them = of_them || Is(at, "one-of-them");
    if (next < field_.size() && Is(next, "of-them")) {
      of_them = true;
      ++next;
    }
    return of_them && next < field_.size() && field_.SameSentence(some.last, next) && Is(next, "grave");
  }

  std::vector<Filling>& fillings_;
  const std::vector<Predicate>& predicates_;
};

// "أفرج عن ثلاثة من العمال الخمسة الذين اختطفهم مسلحون": what befell the workers befell all five.
class WholesOf : private Words {
 public:
  explicit WholesOf(FrameDraft& draft)
      : Words(draft.field()), fillings_(draft.frames.fillings), predicates_(draft.frames.predicates) {}

  void Tell() {
    for (Filling& told : fillings_) {
      if (!told.quantity) continue;
      const QuantityPhrase& some = field_.quantities[*told.quantity];
      const std::uint32_t verb = predicates_[told.predicate].first;
      if (verb <= some.last + 2 || !field_.SameSentence(some.last, verb) || !Is(verb - 1, "relative")) continue;
      const QuantityPhrase* all = field_.QuantityAt(verb - 2);
      if (all == nullptr || all == &some || !Joined(verb - 2, kAl) || !all->people.max ||
          all->people.min <= some.people.min)
        continue;
      told.people = all->people;
    }
  }

 private:
  std::vector<Filling>& fillings_;
  const std::vector<Predicate>& predicates_;
};

}  // namespace

void TellWholes(FrameDraft& draft) { WholesOf(draft).Tell(); }

void TieAdded(FrameDraft& draft) { AddedDead(draft).Tie(); }

void TieStates(FrameDraft& draft) { States(draft).Tie(); }

}  // namespace isnad
