#include "core/read/frames/former_tolls.h"

#include <optional>
#include <string>

#include "core/read/frames/words.h"

// "The ministry's earlier count was 23", "up from 24", "وكانت حصيلة سابقة أشارت إلى 19", "وكان المرصد قد أعلن مقتل
// عشرة": a figure that no longer stands. The greater one that the article tells beside it has risen from it.

namespace isnad {
namespace {

constexpr std::uint32_t kReach = 12;     // tokens back from the figure to what says that it stood before
constexpr std::uint32_t kSentences = 3;  // between the two figures

class FormerTolls : private Words {
 public:
  explicit FormerTolls(const FieldText& field) : Words(field) {}

  void Mark(Frames& frames) const {
    for (const Filling& former : frames.fillings) {
      if (former.part_of || !IsCounted(former.people) || !StoodBefore(former)) continue;
      // The highest: what lies between was counted at another hour, or at another place.
      Filling* highest = nullptr;
      for (Filling& risen : frames.fillings)
        if (!risen.part_of && risen.outcome == former.outcome && risen.people.min > former.people.min &&
            IsCounted(risen.people) && StandsBefore(risen, former) && MayBeOfOne(risen.group, former.group) &&
            (highest == nullptr || risen.people.min > highest->people.min))
          highest = &risen;
      if (highest != nullptr) highest->cumulative = true;
    }
    for (Filling& risen : frames.fillings) {
      const std::optional<std::uint32_t> line = risen.part_of ? std::nullopt : UpdateOf(risen.first);
      if (!line || !IsCounted(risen.people)) continue;
      for (const Filling& former : frames.fillings)
        if (!former.part_of && former.outcome == risen.outcome && former.last < *line && IsCounted(former.people) &&
            former.people.min < risen.people.min && MayBeOfOne(risen.group, former.group))
          risen.cumulative = true;
    }
  }

 private:
  static bool IsCounted(const Quantity& people) {
    return people.min > 0 && (people.form == Form::kDigits || people.form == Form::kWord || people.form == Form::kDual);
  }
  static bool MayBeOfOne(Group a, Group b) { return a == b || a == Group::kAny || b == Group::kAny; }
  // What stands further down is of other attacks as often.
  bool StandsBefore(const Filling& risen, const Filling& former) const {
    const std::uint32_t x = token(risen.first).sentence, y = token(former.first).sentence;
    return x == y || (risen.first < former.first && y - x <= kSentences);
  }

  // "تحديث 20:15 – وزارة الصحة: 20 قتيلا": the line's first token, where the line says that it is news.
  std::optional<std::uint32_t> UpdateOf(std::uint32_t at) const {
    while (at > 0 && !token(at).line_start) --at;
    const std::string& word = token(at).folded;
    const bool update = word == "تحديث" || word == "محدث" || word == "متابعه" || word == "update" || word == "updated";
    return update && at > 0 ? std::optional(at) : std::nullopt;
  }

  bool StoodBefore(const Filling& filling) const {
    const std::uint32_t number = filling.quantity ? field_.quantities[*filling.quantity].first : filling.first;
    return lattice().lang == "en" ? StoodBeforeInEnglish(number) : StoodBeforeInArabic(number);
  }

  bool StoodBeforeInEnglish(std::uint32_t number) const {
    if (number > 1 && IsWord(number - 1, "from") && IsWord(number - 2, "up")) return true;
    int counted = 0;  // "its earlier count was 23 dead and 140 wounded"
    for (std::uint32_t at = number; at > 0 && number - at < kReach && field_.SameSentence(at - 1, number); --at) {
      const std::uint32_t word = at - 1;
      if (IsCountedBetween(word)) {
        if (field_.QuantityAt(word)->first == word && ++counted > 1) return false;
        continue;
      }
      const bool before = IsWord(word, "earlier") || IsWord(word, "previous") || IsWord(word, "initial") ||
                          IsWord(word, "preliminary") || IsWord(word, "first");
      if (before && (Is(word + 1, "toll") || Is(word + 1, "paper") || IsWord(word + 1, "count") ||
                     IsWord(word + 1, "figure") || IsWord(word + 1, "estimate") || IsWord(word + 1, "report")))
        return true;
      // "it had announced eight deaths", "had earlier put the toll at 9"
      const bool earlier =
          IsWord(word + 1, "earlier") || IsWord(word + 1, "previously") || IsWord(word + 1, "initially");
      if (IsWord(word, "had") && Is(word + (earlier ? 2 : 1), "say-verb")) return true;
    }
    return false;
  }

  bool StoodBeforeInArabic(std::uint32_t number) const {
    bool said = false;
    int counted = 0;  // "أشارت إلى مقتل عشرة وإصابة 20"
    for (std::uint32_t at = number; at > 0 && number - at < kReach && field_.SameSentence(at - 1, number); --at) {
      const std::uint32_t word = at - 1;
      if (IsCountedBetween(word) && field_.QuantityAt(word)->first == word && ++counted > 1) return false;
      if (Is(word, "toll") || Is(word, "paper") || Is(word, "source-noun")) {
        const std::string& next = token(word + 1).folded;
        if (Is(word + 1, "former") || next == "اوليه" || next == "اولي") return true;
      }
      said = said || Is(word, "say-verb") || Is(word, "results");
      // "وكان المركز قد أعلن", "بعدما كان قد أحصى"
      if (said && IsWord(word, "قد") && HasWas(word)) return true;
    }
    return false;
  }

  // "كان" stands before "قد", its subject between.
  bool HasWas(std::uint32_t had) const {
    constexpr std::uint32_t kSubject = 6;  // tokens
    for (std::uint32_t at = had; at > 0 && had - at < kSubject && field_.SameSentence(at - 1, had); --at)
      if (Is(at - 1, "be")) return true;
    return false;
  }

  bool IsCountedBetween(std::uint32_t at) const {
    const QuantityPhrase* people = field_.QuantityAt(at);
    return people != nullptr && people->counts_people && people->people.form != Form::kPlural;
  }
};

}  // namespace

void MarkRisen(const FieldText& field, Frames& frames) { FormerTolls(field).Mark(frames); }

}  // namespace isnad
