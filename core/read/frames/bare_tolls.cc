#include <algorithm>
#include <optional>

#include "core/read/frames/frame_draft.h"
#include "core/read/frames/kinds.h"

// "انتشال 5 ضحايا، لترتفع الحصيلة إلى 87 شخصا": a toll that does not say of what is of those told before it, and those
// who came to it are a part of it.

namespace isnad {
namespace {

constexpr int kFromTheWord = 8;              // words from "الحصيلة" to the number that it rose to
constexpr int kToTheVerb = 4;                // words from its verb to "الحصيلة"
constexpr std::uint32_t kTollSentences = 2;  // so far back those stand whom a toll counts

class BareTolls : private Words {
 public:
  explicit BareTolls(FrameDraft& draft) : Words(draft.field()), draft_(draft) {}

  void Fill() {
    for (std::uint32_t q = 0; q < field_.quantities.size(); ++q) {
      const QuantityPhrase& people = field_.quantities[q];
      if (draft_.frames.quantity_used[q] || people.outcome || people.partitive || people.others ||
          !people.counts_people || !IsNumbered(people.people))
        continue;
      const std::optional<std::uint32_t> toll = TollBefore(people.first);
      const std::optional<std::uint32_t> dead = toll ? CountedBefore(*toll) : std::nullopt;
      if (!dead) {
        FillMassacred(q);
        if (!draft_.frames.quantity_used[q]) FillDeadly(q);
        continue;
      }
      Predicate predicate = draft_.frames.predicates[*dead];
      predicate.first = predicate.last = *toll;
      draft_.frames.predicates.push_back(predicate);
      Filling filling = draft_.MakeFilling(static_cast<std::uint32_t>(draft_.frames.predicates.size() - 1), q,
                                           people.first, people.last);
      filling.rule = "toll";
      filling.cumulative = true;
      draft_.Add(std::move(filling), q);
    }
  }

  void Tie() {
    std::vector<Filling>& fillings = draft_.frames.fillings;
    for (std::uint32_t t = 0; t < fillings.size(); ++t) {
      const Filling& toll = fillings[t];
      if (!toll.cumulative || toll.part_of || !toll.people.max) continue;
      for (Filling& since : fillings)
        if (!since.cumulative && !since.part_of && since.outcome == toll.outcome && since.people.max &&
            *since.people.max > 0 && *since.people.max < toll.people.min && since.last < toll.first &&
            field_.SameSentence(since.last, toll.first) && RaisesBetween(since.last, toll.first) &&
            !DiedOfWounds(field_, since))
          since.part_of = t;
      // "ارتفع العدد إلى 21 قتيلا بعد انتشال جثامين تسعة شهداء": those who came to it, told behind.
      for (Filling& found : fillings)
        if (!found.cumulative && !found.part_of && found.outcome == toll.outcome && found.people.max &&
            *found.people.max > 0 && *found.people.max < toll.people.min && found.first > toll.last &&
            field_.SameSentence(toll.last, found.first) && IsFoundBetween(toll.last, found.first))
          found.part_of = t;
    }
  }

 private:
  // "مجزرة مروعة بحق ثمانية مدنيين": so many were killed.
  void FillMassacred(std::uint32_t q) {
    constexpr int kAdjectives = 3;
    const std::optional<std::size_t> against = Before(field_.quantities[q].first);
    if (!against || !Is(*against, "against")) return;
    std::optional<std::size_t> at = Before(*against);
    for (int steps = 0; at && steps < kAdjectives && !Is(*at, "massacre"); ++steps) {
      if (IsComma(*at) || HasVerb(*at)) return;
      at = Before(*at);
    }
    const Analysis* massacre = at ? lattice().Find(*at, "massacre") : nullptr;
    if (massacre == nullptr) return;
    std::optional<Filling> filling = draft_.MakeKilled(*at, *massacre, q);
    if (!filling) return;
    filling->rule = "massacred";
    draft_.Add(std::move(*filling), q);
  }

  // "حصيلة مجزرة البلدة: 18 مدنيا", "بلغت حصيلة الغارة 18 شخصا": where nothing else is told of them, the people whom
  // the toll of a strike counts are its dead.
  void FillDeadly(std::uint32_t q) {
    const QuantityPhrase& people = field_.quantities[q];
    const std::optional<std::size_t> mark = Before(people.first);
    if (people.bare || !mark) return;
    const bool reached = IsWord(*mark, ":") || IsWord(*mark, "الي") || Is(*mark, "reach");
    if (!reached && (Is(*mark, "preposition") || HasVerb(*mark))) return;
    const Analysis* toll = nullptr;
    std::size_t at = *mark;
    for (int steps = 0; steps < kFromTheWord && toll == nullptr; ++steps) {
      const std::optional<std::size_t> before = Before(at);
      if (!before || OutcomeReading(*before) != nullptr || field_.QuantityAt(*before) != nullptr) return;
      at = *before;
      toll = lattice().Find(at, "toll");
    }
    const std::optional<std::size_t> of = toll != nullptr ? After(at) : std::nullopt;
    if (!of || !IsDeadly(*of)) return;
    // "بلغت حصيلة الغارة على البلدة 18 شخصا": the verb stands before the toll.
    const std::optional<std::size_t> verb = Before(at);
    if (!reached && !(verb && Is(*verb, "reach"))) return;
    const std::optional<std::size_t> next = After(people.last);
    if (next && (OutcomeReading(*next) != nullptr || IsWord(*next, "بين") || IsWord(*next, "مابين"))) return;
    std::optional<Filling> filling = draft_.MakeKilled(at, *toll, q);
    if (!filling) return;
    filling->rule = "toll";
    if (filling->group == Group::kAny)
      filling->group = draft_.GroupNear(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(*of));
    draft_.Add(std::move(*filling), q);
  }

  // "الغارة", "قصف", "مجزرة": nobody is arrested or led away by them.
  bool IsDeadly(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      if (a.lexeme->pos != Pos::kNoun || !a.lexeme->event || a.lexeme->outcome) return false;
      const EventType type = *a.lexeme->event;
      return type == EventType::kAirstrike || type == EventType::kShelling || type == EventType::kBombing ||
             type == EventType::kDisaster || type == EventType::kAttack || a.lexeme->Is("massacre");
    });
  }

  // "الحصيلة" or "حصيلة القصف" that rose to the number at `number`.
  std::optional<std::uint32_t> TollBefore(std::size_t number) const {
    std::optional<std::size_t> at = Before(number);
    // "البلدة تشيع ضحاياها.. والحصيلة أربعة": it is so many.
    if (at && Is(*at, "toll") && Joined(*at, kAl) && Joined(*at, kWa) && EndsSentence(number))
      return static_cast<std::uint32_t>(*at);
    if (!at || !(IsWord(*at, "الي") || Is(*at, "reach"))) return std::nullopt;
    bool rose = Is(*at, "reach");
    for (int steps = 0; steps < kFromTheWord && at; ++steps, at = Before(*at)) {
      if (OutcomeReading(*at) != nullptr || field_.QuantityAt(*at) != nullptr) return std::nullopt;
      rose = rose || Is(*at, "rise");
      // "قبل أن يرفعها إلى سبعة", "ترفع الرقم إلى 28": the figure that has been told.
      const std::optional<std::size_t> raised = Before(*at);
      if ((Is(*at, "raises") && Joined(*at, kPronoun)) || (IsWord(*at, "الرقم") && raised && Is(*raised, "raises")))
        return static_cast<std::uint32_t>(*at);
      if (!Is(*at, "toll")) continue;
      const std::optional<std::size_t> of = After(*at);
      if (!IsDefinite(*at) && !(of && TellsEventAlone(*of))) return std::nullopt;
      if (of && CountsStrikes(*at, *of)) return std::nullopt;
      std::optional<std::size_t> verb = Before(*at);
      for (int back = 0; !rose && back < kToTheVerb && verb; ++back, verb = Before(*verb)) rose = Moves(*verb);
      return rose ? std::optional(static_cast<std::uint32_t>(*at)) : std::nullopt;
    }
    return std::nullopt;
  }

  bool EndsSentence(std::size_t number) const {
    const QuantityPhrase* people = field_.QuantityAt(number);
    const std::optional<std::size_t> next = people != nullptr ? After(people->last) : std::nullopt;
    return !next || (token(*next).kind == TokenKind::kPunct && !IsComma(*next));
  }

  // "ارتفع عدد الغارات على البلدة إلى تسع": not "حصيلة الغارات".
  bool CountsStrikes(std::size_t toll, std::size_t of) const {
    const std::string& word = token(toll).folded;
    const auto& readings = lattice().readings[of];
    return (word.ends_with("عدد") || word.ends_with("تعداد")) &&
           std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return a.lexeme->event && a.lexeme->pos == Pos::kNoun && a.number == Number::kPlural;
           });
  }

  bool TellsEventAlone(std::size_t at) const {
    const auto& readings = lattice().readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->event && a.lexeme->pos == Pos::kNoun && !a.lexeme->outcome;
    });
  }

  // The word of those told nearest before the toll: of the dead, where that sentence tells of dead and of wounded.
  std::optional<std::uint32_t> CountedBefore(std::size_t toll) const {
    std::optional<std::uint32_t> best;
    const std::vector<Predicate>& words = draft_.frames.predicates;
    for (const Filling& filling : draft_.frames.fillings) {
      const Predicate& word = words[filling.predicate];
      if (filling.last >= toll || !TellsItself(filling.outcome) || filling.people.min == 0 ||
          token(toll).sentence - token(word.first).sentence > kTollSentences)
        continue;
      if (best) {
        const auto told = token(words[*best].first).sentence, here = token(word.first).sentence;
        if (here < told || (here == told && words[*best].outcome == Outcome::kKilled)) continue;
      }
      best = filling.predicate;
    }
    return best ? best : VictimsBefore(toll);
  }

  // "البلدة تشيع ضحاياها", "قتلاها": those of whom no number is told.
  std::optional<std::uint32_t> VictimsBefore(std::size_t toll) const {
    const std::vector<Predicate>& words = draft_.frames.predicates;
    for (std::uint32_t p = 0; p < words.size(); ++p)
      if (words[p].last < toll && token(toll).sentence - token(words[p].first).sentence <= 1 &&
          words[p].outcome == Outcome::kKilled && words[p].no_claim.empty() && !words[p].negated &&
          words[p].analysis->lexeme->Is("person") && words[p].analysis->Has(kPronoun) &&
          words[p].analysis->number == Number::kPlural)
        return p;
    return std::nullopt;
  }

  // "بعد انتشال", "عقب العثور على": the bodies found since.
  bool IsFoundBetween(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t at = from + 1; at + 1 < to; ++at) {
      if (IsComma(at) || Is(at, "contrast")) return false;
      if ((Is(at, "temporal") || Is(at, "cause")) && Is(at + 1, "found")) return true;
    }
    return false;
  }

  // "لترتفع", "ما يرفع", "وبذلك بلغت": what comes after is the sum with what stands before.
  bool RaisesBetween(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t at = from + 1; at < to; ++at) {
      if (!Moves(at)) continue;
      const std::optional<std::size_t> before = Before(at);
      if (Joined(at, kLi) ||
          (before && (IsWord(*before, "ما") || Is(*before, "result-link") || Is(*before, "thereby"))))
        return true;
    }
    return false;
  }

  // "ترتفع", "يرفع", "تصبح": the verb of a toll.
  bool Moves(std::size_t at) const { return Is(at, "rise") || Is(at, "raises") || Is(at, "be"); }

  FrameDraft& draft_;
};

}  // namespace

void FillBareTolls(FrameDraft& draft) { BareTolls(draft).Fill(); }

void TieToTolls(FrameDraft& draft) { BareTolls(draft).Tie(); }

}  // namespace isnad
