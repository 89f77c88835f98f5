#include "core/read/later_words.h"

#include "core/read/phrase_words.h"

namespace isnad {
namespace {

class LaterWords : private PhraseWords {
 public:
  explicit LaterWords(const Lattice& lattice) : PhraseWords(lattice) {}

  std::optional<LaterPhrase> At(std::uint32_t at) const {
    std::optional<LaterPhrase> phrase = Begin(at);
    if (!phrase) return std::nullopt;
    const std::uint32_t next = phrase->last + 1;
    // "بعد ساعات من الهجوم", "بعد ساعات على مقتل خمسة", "بعد ساعات قليلة"
    if (Here(next, at) && (Word(next) == "قليله" || Word(next) == "معدوده")) phrase->last = next;
    const std::uint32_t of = phrase->last + 1;
    if (Here(of, at) && !Is(at, "later") && (Word(of) == "من" || Word(of) == "علي")) return std::nullopt;
    return phrase;
  }

 private:
  std::optional<LaterPhrase> Begin(std::uint32_t at) const {
    if (Is(at, "later")) return LaterPhrase{at, Later::kLater};
    const std::string_view word = Word(at);
    if (word == "بعد" || word == "وبعد") return After(at);
    // "بعدها", "بعدها بساعات"
    if (word == "بعدها" || word == "وبعدها" || word == "بعديذ" || word == "وبعديذ")
      return WithLength(LaterPhrase{at, Later::kNext});
    if (!Is(at, "locative") && !Is(at, "day-part")) return std::nullopt;
    return In(at);
  }

  // "بعد نحو ثلاث ساعات", "بعد وقت قصير", "بعد ذلك بساعات"
  std::optional<LaterPhrase> After(std::uint32_t at) const {
    constexpr std::uint32_t kFar = 4;  // tokens up to the unit
    const std::uint32_t next = at + 1;
    if (!Here(next, at)) return std::nullopt;
    if (Word(next) == "ذلك" || Word(next) == "هذا") return WithLength(LaterPhrase{next, Later::kNext});
    if (Word(next) == "قليل" || Word(next) == "لحظات") return LaterPhrase{next, Later::kSoon};
    if (Here(next + 1, at) && (Word(next) == "وقت" || Word(next) == "فتره") && Word(next + 1).starts_with("قصير"))
      return LaterPhrase{next + 1, Later::kSoon};
    for (std::uint32_t unit = next; unit <= at + kFar && Here(unit, at); ++unit) {
      if (Is(unit, "unit=hour")) return LaterPhrase{unit, Later::kLater};
      if (Is(unit, "unit=minute")) return LaterPhrase{unit, Later::kSoon};
      if (Is(unit, "relative") || Is(unit, "that") || IsPunct(unit, ",")) return std::nullopt;
    }
    return std::nullopt;
  }

  // "بعد ذلك بساعات", "بعدها بقليل"
  LaterPhrase WithLength(LaterPhrase phrase) const {
    const std::uint32_t next = phrase.last + 1;
    if (!Here(next, phrase.last)) return phrase;
    const std::string_view word = Word(next);
    if (word == "بقليل" || word == "بلحظات" || (word.starts_with("ب") && Is(next, "unit=minute")))
      return {next, Later::kSoon};
    if (word.starts_with("ب") && Is(next, "unit=hour")) return {next, Later::kLater};
    return phrase;
  }

  // "في وقت لاحق", "في ساعة لاحقة من اليوم", "في اليوم نفسه", "مساء اليوم ذاته"
  std::optional<LaterPhrase> In(std::uint32_t at) const {
    const std::uint32_t when = at + 1, which = at + 2;
    if (!Here(which, at)) return std::nullopt;
    const std::string_view word = Word(when);
    const bool time = word == "وقت" || Is(when, "unit=hour"), day = word == "اليوم" || word == "الليله";
    if (time && Word(which).starts_with("لاحق")) return LaterPhrase{which, Later::kLater};
    if (day && (Is(which, "same-day") || Word(which) == "نفسها" || Word(which) == "ذاتها"))
      return LaterPhrase{which, Later::kLater};
    return std::nullopt;
  }
};

}  // namespace

std::optional<LaterPhrase> LaterAt(const Lattice& lattice, std::uint32_t at) {
  if (lattice.lang != "ar" || at >= lattice.readings.size()) return std::nullopt;
  return LaterWords(lattice).At(at);
}

}  // namespace isnad
