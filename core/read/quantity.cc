#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "core/read/phrases.h"

// How a quantity is read.
//
// The scan goes from left to right. At each token it first tries a number: bounds ("ما لا يقل عن"), digits or number
// words with their conjunctions ("مئة وسبعة وثلاثون"), a scale ("3 آلاف"), a range ("بين 5 و7"), and then what is
// counted: the noun beside it ("3 عناصر"), behind "من" ("ثلاثة من المدنيين"), or "others" ("2 آخرين"). What noun that
// is decides whether the number counts people; without a noun, what stands before it does ("الفرقة 17", "عام 2021").
// Where there is no number it tries indefinite amounts ("عدد من", "عشرات القتلى"), "one of", and last the person nouns,
// whose form is the number: "جنديان" is two, "مدنيين" alone is two or more, "طفل" is one.

namespace isnad {
namespace {

constexpr std::uint32_t kThousandsOf = 2000;  // "آلاف": two thousand or more

// A number without what it counts.
struct Value {
  std::uint32_t first = 0, last = 0;
  std::uint64_t value = 0;
  std::optional<std::uint64_t> upper;  // "بين 5 و7"
  bool digits = false;
  bool open = false;  // عشرات، مئات: from the value on
  bool ordinal = false;
  bool definite = false;  // الثلاثة
};

class Scanner {
 public:
  explicit Scanner(const Lattice& lattice) : lattice_(lattice), tokens_(*lattice.tokens) {}

  std::vector<QuantityPhrase> Run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      std::optional<QuantityPhrase> phrase = Numbered(at);
      if (!phrase) phrase = Indefinite(at);
      if (!phrase) phrase = OneOf(at);
      if (!phrase) phrase = Person(at);
      if (!phrase) phrase = Others(at);
      if (!phrase) phrase = DualThing(at);
      if (!phrase) {
        ++at;
        continue;
      }
      Partitive(*phrase);
      Status(*phrase);
      at = phrase->last + 1;
      found_.push_back(std::move(*phrase));
    }
    return std::move(found_);
  }

 private:
  // ---- looking at tokens ----

  bool Here(std::size_t at, std::size_t like) const {
    return at < tokens_.size() && tokens_[at].sentence == tokens_[like].sentence;
  }
  bool Is(std::size_t at, std::string_view tag) const { return lattice_.Is(at, tag); }
  std::string_view Word(std::size_t at) const { return tokens_[at].folded; }
  const std::vector<Analysis>& Readings(std::size_t at) const { return lattice_.readings[at]; }
  // آب is a month, "أبناء" is not آب with a pronoun.
  bool IsMonth(std::size_t at) const {
    const Analysis* month = lattice_.Find(at, "month");
    return month != nullptr && !month->Has(kPronoun) && !month->Has(kAl);
  }
  bool IsPunct(std::size_t at, std::string_view mark) const {
    return at < tokens_.size() && tokens_[at].kind != TokenKind::kWord && Word(at) == mark;
  }
  bool IsWa(std::size_t at) const { return Word(at) == "و"; }
  bool HasClitic(std::size_t at, Clitic clitic) const {
    const auto& readings = Readings(at);
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) { return a.Has(clitic); });
  }
  bool HasPos(std::size_t at, Pos pos) const {
    const auto& readings = Readings(at);
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) { return a.lexeme->pos == pos; });
  }
  bool IsOutcome(std::size_t at) const {
    const auto& readings = Readings(at);
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->outcome.has_value(); });
  }
  // The word before, in the sentence.
  std::optional<std::size_t> Before(std::size_t at) const {
    if (at == 0 || !Here(at - 1, at)) return std::nullopt;
    return at - 1;
  }

  // ---- numbers ----

  static std::optional<std::uint64_t> Digits(std::string_view text, bool& fraction, std::uint64_t& tenths) {
    std::uint64_t value = 0;
    std::size_t group = 0;
    fraction = false;
    tenths = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] >= '0' && text[i] <= '9') {
        if (value > 100'000'000'000) return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(text[i] - '0');
        ++group;
        continue;
      }
      // "3.500" and "3,500" are thousands; "2.5" has a fraction.
      if (text.size() - i == 2 && text[i] == '.') {
        fraction = true;
        tenths = static_cast<std::uint64_t>(text[i + 1] - '0');
        return value;
      }
      if (text.size() - i < 4) return std::nullopt;
      group = 0;
    }
    return group == 0 ? std::nullopt : std::optional(value);
  }

  const Analysis* NumberReading(std::size_t at) const {
    for (const Analysis& a : Readings(at))
      if (a.lexeme->pos == Pos::kNumber && a.lexeme->value > 0) return &a;
    return nullptr;
  }

  static bool IsTen(std::string_view word) { return word == "عشر" || word == "عشره"; }

  // Number words and digits from `at`, without bounds.
  std::optional<Value> Number(std::size_t at) const {
    if (at >= tokens_.size()) return std::nullopt;
    Value result;
    result.first = static_cast<std::uint32_t>(at);
    std::uint64_t total = 0, part = 0;
    std::uint64_t last_scale = 0;  // 0: none yet
    bool unit = false, tens = false, hundred = false, any = false;
    std::size_t next = at;
    while (Here(next, at)) {
      const Token& token = tokens_[next];
      std::size_t word = next;
      bool joined = false;
      if (any && IsWa(next) && Here(next + 1, at) && tokens_[next + 1].kind == TokenKind::kNumber) {
        // "3 آلاف و500": digits go on only below a scale.
        if (part != 0 || last_scale == 0) break;
        word = next + 1;
        joined = true;
      }
      if (tokens_[word].kind == TokenKind::kNumber) {
        if (any && !joined) break;
        bool fraction = false;
        std::uint64_t tenths = 0;
        const std::optional<std::uint64_t> value = Digits(Word(word), fraction, tenths);
        if (!value || (joined && *value >= last_scale)) break;
        result.digits = true;
        any = true;
        part = *value;
        unit = tens = hundred = true;
        next = word + 1;
        if (const Analysis* scale = Here(next, at) ? ScaleReading(next) : nullptr) {
          const auto of = static_cast<std::uint64_t>(scale->lexeme->value);
          total += part * of + tenths * of / 10;
          part = 0;
          last_scale = of;
          unit = tens = hundred = false;
          ++next;
        } else if (fraction) {
          return std::nullopt;
        }
        continue;
      }
      if (token.kind != TokenKind::kWord) break;
      // "أحد عشر", "إحدى عشرة": أحد is a number only before ten.
      const bool eleven = (Word(next) == "احد" || Word(next) == "احدي" || Word(next) == "واحد" ||
                           Word(next) == "واحدي" || Word(next) == "لاحد" || Word(next) == "باحد") &&
                          Here(next + 1, at) && IsTen(Word(next + 1));
      if (eleven && !unit) {
        part += 11;
        unit = tens = any = true;
        next += 2;
        continue;
      }
      const Analysis* reading = NumberReading(next);
      if (reading == nullptr || reading->Has(kPronoun)) break;
      // "اثنا" and "اثني" stand before ten alone; "أثناء" is spelled so too.
      const std::string_view spelled = Word(next);
      const bool construct_two = spelled.ends_with("اثنا") || spelled.ends_with("اثني") || spelled.ends_with("اثنتا") ||
                                 spelled.ends_with("اثنتي");
      if (construct_two && !(Here(next + 1, at) && IsTen(Word(next + 1)))) break;
      const Lexeme& lexeme = *reading->lexeme;
      if (any && reading->clitics != 0 && reading->clitics != kWa && !(result.definite && reading->Has(kAl))) break;
      const auto value = static_cast<std::uint64_t>(lexeme.value);
      if (lexeme.Is("ordinal")) {
        if (any) break;
        result.ordinal = any = true;
        part = value;
        ++next;
        if (Here(next, at) && IsTen(Word(next))) {
          part += 10;
          ++next;
        } else if (const Analysis* tens = Here(next, at) ? NumberReading(next) : nullptr;
                   tens != nullptr && value < 10 && tens->lexeme->Is("tens") && tens->Has(kWa) &&
                   tens->Has(kAl) == reading->Has(kAl)) {
          part += static_cast<std::uint64_t>(tens->lexeme->value);  // "الخامسة والثلاثين"
          ++next;
        }
        break;
      }
      if (lexeme.Is("indefinite")) {
        if (any) break;
        result.open = any = true;
        result.definite = reading->Has(kAl);
        part = lexeme.Is("few") ? 2 : value;
        next += reading->length;
        break;
      }
      const bool wa = reading->Has(kWa);
      if (!any) result.definite = reading->Has(kAl);
      if (lexeme.Is("thousand") || lexeme.Is("million")) {
        const bool dual = lexeme.Is("dual");
        const bool plural = Word(next).ends_with("الاف") || Word(next).ends_with("الافا") ||
                            Word(next).ends_with("ملايين") || Word(next).ends_with("مليارات");
        if (!any && plural) {  // "آلاف المدنيين"
          result.open = any = true;
          part = value == 1000 ? kThousandsOf : 2 * value;
          ++next;
          break;
        }
        if (any && !wa && part == 0) break;
        if (any && wa && part != 0) break;
        if (last_scale != 0 && value >= last_scale) break;
        total += (part == 0 || wa || dual ? 1 : part) * value;
        part = 0;
        last_scale = dual ? value / 2 : value;
        unit = tens = hundred = false;
        any = true;
        ++next;
        continue;
      }
      if (any && !wa) {
        // "ثلاثة عشر", "ثلاث مئة"; "المئة الأولى" and the like end the number.
        if (IsTen(Word(next)) && unit && !tens && part % 10 != 0 && part % 100 < 10) {
          part += 10;
          tens = true;
        } else if (lexeme.Is("hundred") && value == 100 && unit && !tens && !hundred && part >= 3 && part <= 9) {
          part *= 100;
          unit = false;
          hundred = true;
        } else {
          break;
        }
      } else if (lexeme.Is("hundred")) {
        if (unit || tens || hundred) break;
        part += value;
        hundred = true;
      } else if (lexeme.Is("tens")) {
        if (tens) break;
        part += value;
        tens = unit = true;
      } else {
        if (unit) break;
        part += value;
        unit = true;
        if (value == 10) tens = true;
      }
      any = true;
      ++next;
    }
    if (!any) return std::nullopt;
    result.value = total + part;
    result.last = static_cast<std::uint32_t>(next - 1);
    if (result.value > 1'000'000'000) return std::nullopt;
    return result;
  }

  const Analysis* ScaleReading(std::size_t at) const {
    const Analysis* reading = NumberReading(at);
    if (reading == nullptr || reading->clitics != 0 || reading->lexeme->Is("dual") || reading->lexeme->Is("indefinite"))
      return nullptr;
    return reading->lexeme->Is("thousand") || reading->lexeme->Is("million") ? reading : nullptr;
  }

  // "و7", "إلى 7", "أو 7", "- 7" after a number.
  std::optional<Value> RangeEnd(std::size_t at, bool between) const {
    if (!Here(at, at)) return std::nullopt;
    if (between && !IsWa(at)) {
      if (std::optional<Value> end = Number(at); end && HasClitic(at, kWa)) return end;
    }
    const bool joint = (between && IsWa(at)) || Word(at) == "الي" || Word(at) == "او" || (between && Word(at) == "-");
    const bool hyphen = Word(at) == "-" && at > 0 && tokens_[at - 1].kind == TokenKind::kNumber;
    if ((!joint && !hyphen) || !Here(at + 1, at)) return std::nullopt;
    return Number(at + 1);
  }

  // ---- bounds ----

  struct BoundWord {
    Bound bound = Bound::kExact;
    bool less = false, after = false, between = false;
    std::uint32_t length = 1;
  };
  std::optional<BoundWord> BoundAt(std::size_t at) const {
    if (at >= tokens_.size()) return std::nullopt;
    for (const Analysis& a : Readings(at)) {
      if (a.Has(kPronoun)) continue;
      BoundWord word;
      word.length = a.length;
      word.after = a.lexeme->Is("after");
      if (a.lexeme->Is("bound=morethan"))
        word.bound = Bound::kMoreThan;
      else if (a.lexeme->Is("bound=atleast"))
        word.bound = Bound::kAtLeast;
      else if (a.lexeme->Is("bound=atmost"))
        word.bound = Bound::kAtMost;
      else if (a.lexeme->Is("bound=lessthan")) {
        word.bound = Bound::kAtMost;
        word.less = true;
      } else if (a.lexeme->Is("bound=about"))
        word.bound = Bound::kAbout;
      else if (a.lexeme->Is("bound=between")) {
        word.bound = Bound::kBetween;
        word.between = true;
      } else
        continue;
      return word;
    }
    return std::nullopt;
  }

  static void Limit(Quantity& people, const BoundWord& word) {
    const std::uint32_t value = people.min;
    const bool open = !people.max.has_value();
    people.bound = word.bound;
    switch (word.bound) {
      case Bound::kMoreThan:
        people.min = open ? value : value + 1;
        people.max.reset();
        break;
      case Bound::kAtLeast:
        people.max.reset();
        break;
      case Bound::kAtMost:
        people.max = word.less && value > 0 ? value - 1 : value;
        people.min = std::min<std::uint32_t>(1, *people.max);
        break;
      case Bound::kAbout:
        people.approx = true;
        break;
      default:
        break;
    }
  }

  // ---- nouns ----

  struct Noun {
    const Analysis* reading = nullptr;
    std::size_t at = 0;
  };

  // The reading of a person noun, by its number if it stands without one.
  const Analysis* PersonReading(std::size_t at, bool numbered) const {
    for (const Analysis& a : Readings(at)) {
      const Lexeme& l = *a.lexeme;
      if (l.pos != Pos::kNoun) continue;
      const bool counted = l.Is("counted") && (numbered || a.number == Number::kDual);
      if (!l.Is("person") && !l.Is("body") && !counted) continue;
      if (l.Is("weak") && !numbered) continue;
      if (l.Is("own-correspondent") && a.Has(kPronoun)) continue;
      // سوريا is a country before it is a Syrian in the accusative.
      if (l.Is("nation") && !numbered && !tokens_[at].tanwin) {
        const bool country = Word(at).ends_with("يا") || Word(at).ends_with("يه");
        if (country || (a.number == Number::kSingular && a.Has(kAl))) continue;
      }
      return &a;
    }
    return nullptr;
  }

  // "مدني" in "الدفاع المدني", "هجوم مسلح" is an adjective; in "مقتل مدني" a person. A sound masculine plural is always
  // of people: "منازل مدنيين".
  bool IsAdjectiveHere(std::size_t at, const Analysis& reading) const {
    const bool adjective = HasPos(at, Pos::kAdjective);
    if (!adjective || HasJoined(at)) return false;
    if (reading.number == Number::kPlural || reading.number == Number::kDualOrPlural) {
      if (!Word(at).ends_with("ات")) return false;
    }
    const std::optional<std::size_t> before = Before(at);
    if (!before || tokens_[*before].kind != TokenKind::kWord) return false;
    if (Is(*before, "person")) return true;
    if (IsOutcome(*before)) return false;
    if (NumberReading(*before) != nullptr) return false;
    const auto& readings = Readings(*before);
    if (readings.empty()) return true;  // an unknown noun
    const bool noun = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kName || a.lexeme->pos == Pos::kAdjective;
    });
    return noun;
  }
  // A joined و or preposition opens a phrase of its own.
  bool HasJoined(std::size_t at) const {
    const auto& readings = Readings(at);
    return !readings.empty() && std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return (a.clitics & (kWa | kFa | kBi | kLi | kKa)) != 0;
    });
  }

  // Takes in the adjectives behind the head, and the group that one of them names ("شخص مدني").
  void TakeAdjectives(QuantityPhrase& phrase, const Analysis& head) const {
    const bool definite = head.Has(kAl);
    for (std::size_t next = phrase.last + 1; Here(next, phrase.head) && tokens_[next].kind == TokenKind::kWord;
         ++next) {
      if (Is(next, "other") && !HasJoined(next)) {
        phrase.others = true;
        phrase.last = static_cast<std::uint32_t>(next);
        continue;
      }
      if (Word(next) == "واحد" || Word(next) == "واحده") {
        if (phrase.people.form != Form::kSingular || HasClitic(next, kAl)) break;
        phrase.last = static_cast<std::uint32_t>(next);
        continue;
      }
      if (!HasPos(next, Pos::kAdjective) || HasJoined(next) || HasClitic(next, kAl) != definite) break;
      if (IsOutcome(next) && PersonReading(next, true) != nullptr) break;
      phrase.last = static_cast<std::uint32_t>(next);
      if (phrase.group && *phrase.group != Group::kAny) continue;
      for (const Analysis& a : Readings(next))
        if (a.lexeme->group) phrase.group = a.lexeme->group;
    }
  }

  // "على الأقل", "تقريباً", "فقط" behind it all.
  void TakeBoundAfter(QuantityPhrase& phrase) const {
    const std::size_t next = phrase.last + 1;
    if (!Here(next, phrase.head)) return;
    const std::optional<BoundWord> word = BoundAt(next);
    if (!word || !word->after) return;
    Limit(phrase.people, *word);
    phrase.last = static_cast<std::uint32_t>(next + word->length - 1);
  }

  // "11 بين قتيل وجريح": one figure for two outcomes, whose words all belong to it.
  bool TakeShared(QuantityPhrase& phrase) const {
    std::size_t next = phrase.last + 1;
    if (Here(next, phrase.head) && Word(next) == "ما") ++next;
    if (!Here(next, phrase.head) || (Word(next) != "بين" && Word(next) != "مابين")) return false;
    ++next;
    if (!Here(next, phrase.head)) return false;
    const Analysis* first = PersonReading(next, true);
    if (first == nullptr || !first->lexeme->outcome) return false;
    std::size_t second = next + 1;
    if (Here(second, phrase.head) && IsWa(second)) ++second;
    if (!Here(second, phrase.head)) return false;
    const Analysis* other = PersonReading(second, true);
    if (other == nullptr || !other->lexeme->outcome) return false;
    phrase.outcome = first->lexeme->outcome;
    phrase.counts_people = true;
    phrase.bare = false;
    phrase.last = static_cast<std::uint32_t>(second);
    return true;
  }

  void TakeNoun(QuantityPhrase& phrase, const Analysis& reading, std::size_t at) const {
    phrase.head = static_cast<std::uint32_t>(at);
    phrase.last = static_cast<std::uint32_t>(at + reading.length - 1);
    phrase.group = reading.lexeme->group;
    phrase.outcome = reading.lexeme->outcome;
  }

  static std::string UnitOf(const Lexeme& lexeme) {
    for (const std::string& tag : lexeme.tags)
      if (tag.starts_with("unit=")) return tag.substr(5);
    if (lexeme.Is("vehicle")) return "vehicle";
    if (lexeme.Is("munition")) return "shell";
    if (lexeme.Is("equipment")) return "weapon";
    if (lexeme.Is("unit-name")) return "unit";
    if (lexeme.Is("family")) return "family";
    if (lexeme.Is("group-of")) return "group";
    if (lexeme.Is("force")) return "force";
    return {};
  }

  // What the number counts, from the token behind it. False: nothing is told.
  bool TakeCounted(QuantityPhrase& phrase, std::size_t at, bool after_outcome) const {
    if (!Here(at, phrase.first)) return false;
    if (IsPunct(at, "%") || Is(at, "percent")) {
      phrase.unit = "percent";
      phrase.head = phrase.last = static_cast<std::uint32_t>(at);
      return true;
    }
    if (Word(at) == "في" && Here(at + 1, at) && (Word(at + 1) == "الميه" || Word(at + 1) == "المايه")) {
      phrase.unit = "percent";
      phrase.head = phrase.last = static_cast<std::uint32_t>(at + 1);
      return true;
    }
    // "3 (أطفال)" and quotation marks do not part a number from its noun.
    if (IsPunct(at, "\"") && Here(at + 1, at)) ++at;
    if (tokens_[at].kind != TokenKind::kWord) return false;
    bool of = false;
    if (Word(at) == "من" && Here(at + 1, at) && tokens_[at + 1].kind != TokenKind::kPunct) {
      // "3 من أيار" is a date.
      if (IsMonth(at + 1)) {
        phrase.unit = "date";
        phrase.last = static_cast<std::uint32_t>(at + lattice_.Find(at + 1, "month")->length);
        return true;
      }
      of = true;
      ++at;
      if (Is(at, "preposition")) return false;
    }
    if (IsMonth(at) && !of) {
      phrase.unit = "date";
      phrase.last = static_cast<std::uint32_t>(at + lattice_.Find(at, "month")->length - 1);
      return true;
    }
    if (Is(at, "other") && !HasJoined(at)) {
      phrase.others = phrase.counts_people = true;
      phrase.head = phrase.last = static_cast<std::uint32_t>(at);
      TakeBoundAfter(phrase);
      return true;
    }
    if (!of && HasJoined(at)) return false;
    // "ارتفع إلى 20 عدد القتلى": the subject behind, not what is counted.
    if (Is(at, "toll") || Is(at, "number-of")) return false;
    // "3 حالات وفاة".
    if (Is(at, "case") && Here(at + 1, at) && IsOutcome(at + 1)) {
      phrase.counts_people = true;
      phrase.head = static_cast<std::uint32_t>(at + 1);
      phrase.last = phrase.head;
      for (const Analysis& a : Readings(at + 1))
        if (a.lexeme->outcome && !phrase.outcome) phrase.outcome = a.lexeme->outcome;
      return true;
    }
    const Analysis* person = PersonReading(at, true);
    // An idiom of a thing beats a single word: "طائرة مسيرة", "عبوة ناسفة".
    const Analysis* thing = nullptr;
    for (const Analysis& a : Readings(at)) {
      const bool counts = a.lexeme->event || !UnitOf(*a.lexeme).empty();
      if (a.lexeme->pos == Pos::kNoun && counts && (thing == nullptr || a.length > thing->length)) thing = &a;
    }
    if (person != nullptr && (thing == nullptr || person->clitics <= thing->clitics)) {
      TakeNoun(phrase, *person, at);
      phrase.counts_people = true;
      TakeAdjectives(phrase, *person);
      TakeBoundAfter(phrase);
      return true;
    }
    if (thing != nullptr) {
      if (of && (thing->lexeme->Is("body-noun") || thing->lexeme->Is("cell") || thing->lexeme->Is("force"))) {
        TakeNoun(phrase, *thing, at);  // "5 من خلايا التنظيم"
        phrase.group.reset();
        phrase.counts_people = true;
        return true;
      }
      TakeNoun(phrase, *thing, at);
      phrase.group.reset();
      phrase.outcome.reset();
      phrase.operations = thing->lexeme->event.has_value();
      phrase.unit = phrase.operations ? "operation" : UnitOf(*thing->lexeme);
      TakeAdjectives(phrase, *thing);
      TakeBoundAfter(phrase);
      if (phrase.unit == "year" && IsAge(phrase)) phrase.unit = "year-of-age";
      return true;
    }
    if (of) {
      // "ثلاثة من داعش": whoever follows "of" is counted with people where an outcome stands before.
      phrase.head = phrase.last = static_cast<std::uint32_t>(at);
      phrase.counts_people = Word(at) != "اصل" && Word(at) != "قبل" && Word(at) != "بين";
      if (!phrase.counts_people) phrase.unit = "thing";
      return true;
    }
    // A verb or a particle behind the number: nothing is told.
    const bool nominal =
        Readings(at).empty() || HasPos(at, Pos::kNoun) || (HasPos(at, Pos::kAdjective) && !HasPos(at, Pos::kVerb));
    if (!nominal || Readings(at).empty() == false) {
      const bool noun = HasPos(at, Pos::kNoun) && !HasPos(at, Pos::kVerb) && !HasPos(at, Pos::kParticle);
      if (!noun && !(HasPos(at, Pos::kAdjective) && !HasPos(at, Pos::kVerb))) return false;
      if (HasClitic(at, kAl)) return false;
    }
    if (Word(at).starts_with("ال")) return false;
    // An unknown noun: people if it has their plural ("3 سباحين") or an outcome stands before ("مقتل 3 رعيان").
    phrase.head = phrase.last = static_cast<std::uint32_t>(at);
    const bool nisba = Word(at).ends_with("يا") && phrase.people.min >= 11;  // "18 غانيا"
    const bool human = Word(at).ends_with("ين") || Word(at).ends_with("ون") || nisba;
    phrase.counts_people = human || after_outcome;
    if (!phrase.counts_people) phrase.unit = "thing";
    return true;
  }

  // "يبلغ من العمر 30 عاماً", "طفل (7 سنوات)".
  bool IsAge(const QuantityPhrase& phrase) const {
    for (std::size_t back = 1; back <= 4 && back <= phrase.first; ++back) {
      const std::size_t at = phrase.first - back;
      if (!Here(at, phrase.first)) break;
      if (Is(at, "age-cue")) return true;
      if (back <= 2 && tokens_[at].kind == TokenKind::kWord && PersonReading(at, true) != nullptr) return true;
      if (back == 1 && IsPunct(at, "(")) return true;
    }
    const std::size_t next = phrase.last + 1;
    return Here(next, phrase.first) &&
           (Is(next, "age-cue") || (Word(next) == "من" && Here(next + 1, next) && Is(next + 1, "age-cue")));
  }

  // Why a number without a noun counts no people; empty: it may.
  std::string BareUnit(const Value& value) const {
    const auto glued = [&](std::size_t at) { return at < tokens_.size() && !tokens_[at].space_before; };
    // "13/12/2021", "12:30", "2021-12-13".
    const auto mark = [&](std::size_t at) {
      return IsPunct(at, "/") || IsPunct(at, ":") || IsPunct(at, "-") || IsPunct(at, ".");
    };
    const bool digits = value.digits && value.first == value.last;
    if (digits) {
      if (Word(value.first).size() > 1 && Word(value.first).front() == '0') return "date";
      if (value.first > 1 && mark(value.first - 1) && glued(value.first) &&
          tokens_[value.first - 2].kind == TokenKind::kNumber)
        return IsPunct(value.first - 1, ":") ? "hour" : "date";
      if (mark(value.last + 1) && glued(value.last + 1) && value.last + 2 < tokens_.size() &&
          tokens_[value.last + 2].kind == TokenKind::kNumber && glued(value.last + 2))
        return IsPunct(value.last + 1, ":") ? "hour" : "date";
    }
    const std::optional<std::size_t> before = Before(value.first);
    if (before) {
      std::size_t at = *before;
      if (IsPunct(at, "(") || IsPunct(at, "\"")) {
        if (const std::optional<std::size_t> further = Before(at)) at = *further;
      }
      if (IsMonth(at)) return "date";
      if (!IsOutcome(at)) {
        for (const Analysis& a : Readings(at)) {
          if (a.number == Number::kPlural && !a.Has(kAl)) continue;
          if (a.lexeme->Is("unit-name")) return "unit-name";
          if (a.lexeme->Is("measure")) return "label";  // "الكيلو 135"
          if (a.lexeme->Is("label") || a.lexeme->Is("unit=article")) return "label";
          if (a.lexeme->Is("unit=year")) return "date";
          if (a.lexeme->Is("unit=hour")) return "hour";
          if (a.lexeme->Is("time-unit")) return "date";
          if (a.lexeme->Is("weekday")) return "date";
          if (a.lexeme->Is("age-cue")) return "year-of-age";
          if (a.lexeme->Is("place-cue") || a.lexeme->Is("vehicle") || a.lexeme->Is("weapon") ||
              a.lexeme->Is("munition"))
            return "label";
        }
      }
    }
    if (digits && value.value >= 1900 && value.value <= 2100) return "date";
    if (digits && IsItem(value.first)) return "label";
    return {};
  }

  // "1- ...", "2_...": the number of an item in a list.
  bool IsItem(std::size_t at) const {
    if (at + 2 >= tokens_.size()) return false;
    const bool mark = IsPunct(at + 1, "-") || IsPunct(at + 1, "_") || IsPunct(at + 1, ")") || IsPunct(at + 1, ".");
    const bool glued = !tokens_[at + 1].space_before;
    const bool opened = at > 0 && IsPunct(at - 1, "(");
    return mark && glued && !opened && Here(at + 1, at) && tokens_[at + 2].kind == TokenKind::kWord && Here(at + 2, at);
  }

  // "السويداء 24", "د1عش", "الطراز 5": digits right behind a noun that neither is a person nor tells an outcome are
  // part of its name. Behind a verb, a particle, "بجروح" or "الحصيلة" they count.
  bool IsInName(std::size_t at) const {
    if (at == 0 || !Here(at - 1, at) || tokens_[at - 1].kind != TokenKind::kWord) return false;
    const std::size_t before = at - 1;
    const bool particle_letter = Word(before).size() <= 2 || Word(before) == "ال";
    const bool inside = !tokens_[at].space_before && at + 1 < tokens_.size() &&
                        tokens_[at + 1].kind == TokenKind::kWord && !tokens_[at + 1].space_before && Here(at + 1, at);
    if (inside && !(particle_letter && tokens_[at + 1].folded.size() > 6)) return true;
    if (particle_letter) return false;
    if (IsOutcome(before) || PersonReading(before, true) != nullptr || Is(before, "toll") || Is(before, "number-of") ||
        Is(before, "partitive") || Is(before, "wound") || (before > 0 && Is(before - 1, "toll")))
      return false;
    const auto& readings = Readings(before);
    if (readings.empty()) return true;
    return std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
      const bool nominal = a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kName;
      return nominal && (a.clitics & (kBi | kLi | kKa)) == 0;
    });
  }

  std::optional<QuantityPhrase> Numbered(std::size_t at) const {
    // Bounds first, at most two: "ما لا يقل عن نحو".
    std::size_t begin = at;
    std::vector<BoundWord> bounds;
    for (int i = 0; i < 2; ++i) {
      const std::optional<BoundWord> word = Here(begin, at) ? BoundAt(begin) : std::nullopt;
      if (!word) break;
      bounds.push_back(*word);
      begin += word->length;
    }
    if (!Here(begin, at)) return std::nullopt;
    std::optional<Value> value = Number(begin);
    // "نحو" may be "towards" and "بين" "among": without a number they bound nothing.
    if (!value) {
      if (bounds.empty()) return std::nullopt;
      std::optional<QuantityPhrase> phrase;
      if (bounds.size() == 1 && !bounds[0].between && bounds[0].bound != Bound::kAbout) {
        if (const Analysis* person = PersonReading(begin, false);
            person != nullptr && person->number == Number::kSingular && person->clitics == 0) {
          phrase = PersonPhrase(begin, *person);  // "أكثر من قتيل"
          Limit(phrase->people, bounds[0]);
          phrase->first = static_cast<std::uint32_t>(at);
        }
      }
      return phrase;
    }
    QuantityPhrase phrase;
    phrase.first = static_cast<std::uint32_t>(at);
    phrase.head = phrase.last = value->last;
    phrase.ordinal = value->ordinal;
    if (value->ordinal) {
      if (!bounds.empty()) return std::nullopt;
      phrase.people = {Form::kWord, Bound::kExact, static_cast<std::uint32_t>(value->value),
                       static_cast<std::uint32_t>(value->value), false};
      phrase.unit = "ordinal";
      // "الثانية فجراً", "الساعة العاشرة": an hour; the date layer reads it.
      return phrase;
    }
    // Monday: "يوم الاثنين".
    if (Word(value->first).ends_with("الاثنين") && value->first == value->last) {
      const std::optional<std::size_t> before = Before(at);
      const Analysis* person = before ? PersonReading(*before, true) : nullptr;
      if (person == nullptr) return std::nullopt;
    }
    // "عائلة واحدة", "يوم واحد": one behind its noun tells nothing new.
    if (bounds.empty() && value->first == value->last && (Word(at) == "واحد" || Word(at) == "واحده")) {
      const std::optional<std::size_t> noun = Before(at);
      if (noun && tokens_[*noun].kind == TokenKind::kWord && !IsOutcome(*noun) && !HasPos(*noun, Pos::kVerb) &&
          !HasPos(*noun, Pos::kParticle))
        return std::nullopt;
    }
    if (value->open && HasClitic(at, kBi) && bounds.empty() && !IsCountedBehind(value->last + 1)) return std::nullopt;
    const bool between = !bounds.empty() && bounds.back().between;
    if (!value->open && value->last + 1 < tokens_.size() && Here(value->last + 1, at)) {
      if (std::optional<Value> end = RangeEnd(value->last + 1, between);
          end && !end->open && !end->ordinal && end->value > value->value) {
        // "5-7" and "20 إلى 30" are ranges where the larger is near; else a date or a score.
        const bool near = between || end->value <= value->value * 10;
        const bool dated = BareUnit(*end) == "date" && !between;
        if (near && !dated) {
          value->upper = end->value;
          value->last = end->last;
          value->digits = value->digits || end->digits;
          phrase.head = phrase.last = end->last;
        }
      }
    }
    if (between && !value->upper) {
      // "بين 3 قتلى و5 جرحى" counts, it does not bound.
      phrase.first = static_cast<std::uint32_t>(begin);
      bounds.clear();
    }
    const auto low = static_cast<std::uint32_t>(value->value);
    phrase.people.form = value->open     ? (value->value <= 2 ? Form::kPlural : Form::kTens)
                         : value->digits ? Form::kDigits
                                         : Form::kWord;
    phrase.people.min = low;
    phrase.people.max = value->open ? std::nullopt : std::optional<std::uint32_t>(low);
    if (value->upper) {
      phrase.people.max = static_cast<std::uint32_t>(*value->upper);
      phrase.people.bound = Bound::kBetween;
    }
    for (const BoundWord& word : bounds)
      if (!word.between) Limit(phrase.people, word);
    const std::optional<std::size_t> before = Before(at);
    const bool after_outcome = before && IsOutcome(*before) && tokens_[*before].kind == TokenKind::kWord;
    // "المدنيين الثلاثة": the number behind its noun was taken with the noun; a definite one alone repeats.
    std::size_t next = value->last + 1;
    if (IsPunct(next, ")") && at > 0 && IsPunct(at - 1, "(") && Here(next + 1, at) && IsCountedBehind(next + 1))
      ++next;  // "(4) منازل"
    const std::string bare_unit = BareUnit(*value);
    if (!bare_unit.empty()) {
      // "عام 2021 قتل", "الساعة 3 فجراً", "الفرقة 17": what stands before decides, whatever follows.
      const bool open_unit = bare_unit == "date" || bare_unit == "label";
      const bool counted_behind = open_unit && !value->upper && IsCountedBehind(next) && !IsItem(value->first);
      if (!counted_behind) {
        phrase.unit = bare_unit;
        return phrase;
      }
    }
    // "الدول الثلاث": the number behind its noun.
    const bool definite_before =
        before && (Readings(*before).empty() ? Word(*before).starts_with("ال")
                                             : HasClitic(*before, kAl) && HasPos(*before, Pos::kNoun));
    if (value->definite && definite_before && !after_outcome) {
      phrase.unit = "repeat";
      return phrase;
    }
    const bool in_name = value->digits && value->first == value->last && bounds.empty() && IsInName(value->first);
    if (in_name && !TellsNoun(next)) {
      phrase.unit = "label";
      return phrase;
    }
    if (!TakeCounted(phrase, next, after_outcome)) {
      phrase.bare = true;
      phrase.counts_people = bare_unit.empty();
      phrase.unit = bare_unit;
      TakeBoundAfter(phrase);
    }
    if (value->open && phrase.counts_people && !phrase.bare) phrase.construct = true;
    if (phrase.counts_people && !phrase.others) TakeShared(phrase);
    return phrase;
  }

  bool IsCountedBehind(std::size_t at) const {
    if (!Here(at, at) || at >= tokens_.size() || tokens_[at].kind != TokenKind::kWord || HasJoined(at)) return false;
    for (const Analysis& a : Readings(at))
      if (a.lexeme->Is("person") || a.lexeme->Is("money") || a.lexeme->Is("measure") || a.lexeme->Is("building"))
        return true;
    return false;
  }

  // A known noun right behind, which the number then counts whatever stands before: "تدمير 3 سيارات".
  bool TellsNoun(std::size_t at) const {
    if (at >= tokens_.size() || !Here(at, at == 0 ? 0 : at - 1) || HasJoined(at)) return false;
    if (IsPunct(at, "%") || IsMonth(at)) return true;
    for (const Analysis& a : Readings(at))
      if (a.lexeme->Is("person") || a.lexeme->Is("counted") || a.lexeme->Is("case") || a.lexeme->Is("other") ||
          a.lexeme->event || !UnitOf(*a.lexeme).empty())
        return true;
    return false;
  }

  // "عدد من المدنيين", "عدة أشخاص", "مجموعة من عناصر".
  std::optional<QuantityPhrase> Indefinite(std::size_t at) const {
    const Analysis* word = nullptr;
    for (const Analysis& a : Readings(at))
      if (a.lexeme->Is("indefinite") && a.lexeme->pos == Pos::kParticle && !a.Has(kPronoun)) {
        word = &a;
        break;
      }
    if (word == nullptr) return std::nullopt;
    // "بعدة مناطق" is no "بعده".
    if (word->clitics != 0 && Word(at).ends_with("عده") && !tokens_[at].taa) return std::nullopt;
    std::size_t next = at + word->length;
    bool of = false;
    // "عدد كبير من".
    while (Here(next, at) && HasPos(next, Pos::kAdjective) && !HasJoined(next) && Here(next + 1, at) &&
           (Word(next + 1) == "من" || HasPos(next + 1, Pos::kAdjective)))
      ++next;
    if (Here(next, at) && Word(next) == "من") {
      of = true;
      ++next;
    }
    // "جُرح عدد آخر", "أفرجت عن عدد منهم".
    if (!of && Here(next, at) && !HasJoined(next) && (Is(next, "of-them") || Is(next, "other"))) {
      QuantityPhrase others;
      others.first = others.head = static_cast<std::uint32_t>(at);
      others.last = static_cast<std::uint32_t>(next);
      others.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
      others.others = others.construct = others.counts_people = true;
      return others;
    }
    const bool needs_of =
        word->lexeme->Is("some") ? Word(at).find("عدد") != std::string_view::npos : word->lexeme->Is("group-of");
    if ((needs_of && !of) || !Here(next, at)) return std::nullopt;
    if (Is(next, "other")) return std::nullopt;
    const Analysis* person = PersonReading(next, true);
    QuantityPhrase phrase;
    phrase.first = static_cast<std::uint32_t>(at);
    phrase.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
    phrase.construct = true;
    if (person != nullptr && !HasJoined(next) && person->number != Number::kDual) {
      TakeNoun(phrase, *person, next);
      phrase.counts_people = true;
      TakeAdjectives(phrase, *person);
      TakeBoundAfter(phrase);
      return phrase;
    }
    const bool after_outcome = at > 0 && Here(at - 1, at) && IsOutcome(at - 1);
    if (of && (Is(next, "body-noun") || Is(next, "people-of") || (after_outcome && Readings(next).empty()))) {
      phrase.head = phrase.last = static_cast<std::uint32_t>(next);
      phrase.counts_people = true;
      return phrase;
    }
    for (const Analysis& a : Readings(next)) {
      if (a.lexeme->pos != Pos::kNoun || (!a.lexeme->event && UnitOf(*a.lexeme).empty())) continue;
      TakeNoun(phrase, a, next);
      phrase.group.reset();
      phrase.outcome.reset();
      phrase.operations = a.lexeme->event.has_value();
      phrase.unit = phrase.operations ? "operation" : UnitOf(*a.lexeme);
      return phrase;
    }
    return std::nullopt;
  }

  // "أحد المدنيين", "إحدى النساء", "أحد عناصر التنظيم".
  std::optional<QuantityPhrase> OneOf(std::size_t at) const {
    if (!Is(at, "one-of") || HasClitic(at, kAl) || !Here(at + 1, at)) return std::nullopt;
    const Analysis* person = PersonReading(at + 1, true);
    if (person == nullptr || HasJoined(at + 1)) return std::nullopt;
    if (person->number != Number::kPlural && person->number != Number::kDualOrPlural) return std::nullopt;
    QuantityPhrase phrase;
    phrase.first = static_cast<std::uint32_t>(at);
    phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    phrase.construct = phrase.counts_people = true;
    TakeNoun(phrase, *person, at + 1);
    TakeAdjectives(phrase, *person);
    TakeBoundAfter(phrase);
    return phrase;
  }

  QuantityPhrase PersonPhrase(std::size_t at, const Analysis& person) const {
    QuantityPhrase phrase;
    phrase.first = static_cast<std::uint32_t>(at);
    TakeNoun(phrase, person, at);
    phrase.counts_people = true;
    switch (person.number) {
      case Number::kSingular:
        phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
        break;
      case Number::kDual:
        phrase.people = {Form::kDual, Bound::kExact, 2, 2, false};
        break;
      default:
        phrase.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
        break;
    }
    TakeAdjectives(phrase, person);
    // "مدنيين اثنين", "المدنيين الثلاثة": the number behind decides.
    const std::size_t next = phrase.last + 1;
    if (person.number != Number::kSingular && Here(next, at) && NumberReading(next) != nullptr) {
      const std::optional<Value> value = Number(next);
      const bool two = value && value->value == 2 && !HasClitic(next, kWa);
      const bool definite = value && person.Has(kAl) && HasClitic(next, kAl) && !HasClitic(next, kWa);
      if (value && !value->ordinal && !value->open && (two || definite) &&
          (value->value != 2 || person.Has(kAl) == HasClitic(next, kAl))) {
        phrase.people = {Form::kWord, Bound::kExact, static_cast<std::uint32_t>(value->value),
                         static_cast<std::uint32_t>(value->value), false};
        phrase.last = value->last;
        TakeAdjectives(phrase, person);
      }
    }
    TakeBoundAfter(phrase);
    return phrase;
  }

  std::optional<QuantityPhrase> Person(std::size_t at) const {
    if (tokens_[at].kind != TokenKind::kWord) return std::nullopt;
    const Analysis* person = PersonReading(at, false);
    if (person == nullptr || IsAdjectiveHere(at, *person)) return std::nullopt;
    // A conjugated verb is the likelier reading ("طالب") unless an outcome word stands before ("مقتل طالب").
    for (const Analysis& a : Readings(at)) {
      if (a.lexeme->pos != Pos::kVerb || a.form == VerbForm::kVerbalNoun) continue;
      if (Joined(a) < Joined(*person)) return std::nullopt;
      const std::optional<std::size_t> before = Before(at);
      if (Joined(a) == Joined(*person) && (!before || !IsOutcome(*before))) return std::nullopt;
    }
    return PersonPhrase(at, *person);
  }
  static int Joined(const Analysis& a) {
    int count = 0;
    for (std::uint16_t bits = a.clitics; bits != 0; bits = static_cast<std::uint16_t>(bits & (bits - 1))) ++count;
    return count;
  }

  // "وإصابة آخرين", "ومقتل آخر": right behind an outcome word.
  std::optional<QuantityPhrase> Others(std::size_t at) const {
    if (!Is(at, "other")) return std::nullopt;
    const std::optional<std::size_t> before = Before(at);
    if (!before) return std::nullopt;
    const bool one = Is(at, "one");
    const bool joined = HasClitic(at, kWa);
    if (one && (!IsOutcome(*before) || joined || Word(at) == "اخري")) return std::nullopt;
    if (one && Here(at + 1, at) && HasClitic(at + 1, kAl)) return std::nullopt;  // "آخر التطورات"
    QuantityPhrase phrase;
    phrase.first = phrase.last = phrase.head = static_cast<std::uint32_t>(at);
    phrase.others = phrase.counts_people = true;
    if (one) {
      phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    } else if (Word(at).ends_with("ان")) {
      phrase.people = {Form::kDual, Bound::kExact, 2, 2, false};
    } else {
      phrase.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
    }
    if (Here(at + 1, at) && PersonReading(at + 1, true) == nullptr &&
        (Word(at + 1) == "اثنين" || Word(at + 1) == "اثنان")) {
      phrase.people = {Form::kWord, Bound::kExact, 2, 2, false};
      phrase.last = static_cast<std::uint32_t>(at + 1);
    }
    TakeBoundAfter(phrase);
    return phrase;
  }

  // "غارتين", "حالتي وفاة": two of what is no person.
  std::optional<QuantityPhrase> DualThing(std::size_t at) const {
    for (const Analysis& a : Readings(at)) {
      // The construct forms in ا and ي are too often another word; after ة they are plain.
      const bool plain = Word(at).ends_with("ين") || Word(at).ends_with("ان");
      const bool after_taa = a.lexeme->lemma.ends_with("ه") && !a.Has(kPronoun);
      if (a.number != Number::kDual || a.lexeme->pos != Pos::kNoun || (!plain && !after_taa)) continue;
      QuantityPhrase phrase;
      phrase.first = phrase.head = static_cast<std::uint32_t>(at);
      phrase.last = static_cast<std::uint32_t>(at + a.length - 1);
      phrase.people = {Form::kDual, Bound::kExact, 2, 2, false};
      if (const Analysis* two = Here(phrase.last + 1, at) ? NumberReading(phrase.last + 1) : nullptr;
          two != nullptr && two->lexeme->value == 2 && two->clitics == 0)
        ++phrase.last;  // "سيارتين اثنتين"
      if (a.lexeme->Is("case") && Here(at + 1, at) && IsOutcome(at + 1)) {
        phrase.counts_people = true;
        phrase.head = phrase.last = static_cast<std::uint32_t>(at + 1);
        for (const Analysis& b : Readings(at + 1))
          if (b.lexeme->outcome && !phrase.outcome) phrase.outcome = b.lexeme->outcome;
        return phrase;
      }
      phrase.operations = a.lexeme->event.has_value();
      phrase.unit = phrase.operations ? "operation" : UnitOf(*a.lexeme);
      if (!phrase.unit.empty()) return phrase;
    }
    return std::nullopt;
  }

  // ---- what stands before ----

  // "بينهم 3 أطفال وامرأتان": the opener makes a part, and what و joins to a part is one too.
  void Partitive(QuantityPhrase& phrase) const {
    const std::optional<std::size_t> before = Before(phrase.first);
    if (!before) return;
    for (std::size_t back = 0; back < 3 && back <= *before; ++back) {
      const std::size_t at = *before - back;
      if (!Here(at, phrase.first)) break;
      for (const Analysis& a : Readings(at))
        if (a.lexeme->Is("partitive") && at + a.length == phrase.first) phrase.partitive = true;
    }
    if (phrase.partitive || found_.empty() || !found_.back().partitive) return;
    const QuantityPhrase& last = found_.back();
    const bool joined = (last.last + 1 == phrase.first && HasClitic(phrase.first, kWa)) ||
                        (last.last + 2 == phrase.first && (IsWa(last.last + 1) || IsPunct(last.last + 1, ",")));
    if (joined && Here(last.last, phrase.first) && phrase.counts_people) phrase.partitive = true;
  }

  // "مقتل 3 معتقلين", "الإفراج عن 5 أسرى": who they are, not what befell them now.
  void Status(QuantityPhrase& phrase) const {
    if (!phrase.outcome || !phrase.counts_people) return;
    const Analysis* noun = PersonReading(phrase.head, true);
    if (noun == nullptr || !noun->lexeme->Is("status")) return;
    std::size_t at = phrase.first;
    for (int steps = 0; steps < 2; ++steps) {
      const std::optional<std::size_t> before = Before(at);
      if (!before) break;
      at = *before;
      for (const Analysis& a : Readings(at)) {
        if (a.lexeme->outcome && a.lexeme->outcome != phrase.outcome) {
          phrase.outcome.reset();
          return;
        }
      }
      if (!Is(at, "preposition")) break;
    }
  }

  const Lattice& lattice_;
  const Tokens& tokens_;
  std::vector<QuantityPhrase> found_;
};

}  // namespace

std::vector<QuantityPhrase> FindQuantities(const Lattice& lattice) { return Scanner(lattice).Run(); }

}  // namespace isnad
