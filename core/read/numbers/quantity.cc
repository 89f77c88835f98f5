#include <algorithm>
#include <string_view>

#include "core/read/numbers/person_phrases.h"
#include "core/read/phrases.h"

// How a quantity is read.
//
// The scan goes from left to right. At each token it first tries a number: bounds ("ما لا يقل عن"), digits or number
// words with their conjunctions ("مئة وسبعة وثلاثون"), a scale ("3 آلاف"), a range ("بين 5 و7"), and then what is
// counted: the noun beside it ("3 عناصر"), behind "من" ("ثلاثة من المدنيين"), or "others" ("2 آخرين"). What noun that
// is decides whether the number counts people; without a noun, what stands before it does ("الفرقة 17", "عام 2021").
// Where there is no number it tries indefinite amounts ("عدد من", "عشرات القتلى"), "one of", and last the person nouns
// (person_phrases.cc), whose form is the number: "جنديان" is two, "مدنيين" alone is two or more, "طفل" is one.

namespace isnad {
namespace {

class Scanner : public PersonPhrases {
 public:
  using PersonPhrases::PersonPhrases;

  std::vector<QuantityPhrase> Run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      std::optional<QuantityPhrase> phrase = Numbered(at);
      if (!phrase) phrase = Indefinite(at);
      if (!phrase) phrase = Uncounted(at);
      if (!phrase) phrase = OneOf(at);
      if (!phrase) phrase = Person(at);
      if (!phrase) phrase = Others(at);
      if (!phrase) phrase = DualThing(at);
      if (!phrase) {
        ++at;
        continue;
      }
      Partitive(*phrase);
      if (IsOneOfTwoKinds(*phrase)) phrase->counts_people = false;
      Status(*phrase);
      at = phrase->last + 1;
      found_.push_back(std::move(*phrase));
    }
    return std::move(found_);
  }

 private:
  std::optional<QuantityPhrase> Numbered(std::size_t at) const {
    Bounded read = BoundedNumber(at);
    const std::size_t begin = read.begin;
    std::vector<BoundWord>& bounds = read.bounds;
    std::optional<NumberValue>& value = read.value;
    const bool between = read.between;
    if (!Here(begin, at)) return std::nullopt;
    // "كانوا يدخلونها واحدا واحدا": how, and nobody is counted.
    const auto again = [&](std::size_t other) { return Here(other, at) && Word(other) == Word(at); };
    if (value && value->value == 1 && (again(value->last + 1) || (at > 0 && again(at - 1)))) value.reset();
    if (value && (value->thousandths != 0 || (value->value == 0 && !value->digits))) value.reset();
    // "نحو" may be "towards" and "بين" "among": without a number they bound nothing.
    if (!value) {
      if (bounds.empty()) return std::nullopt;
      std::optional<QuantityPhrase> phrase;
      if (bounds.size() != 1 || bounds[0].between) return phrase;
      const Analysis* person = PersonReading(begin, false);
      if (person == nullptr || person->clitics != 0 || person->number == Number::kPlural) return phrase;
      const bool one = person->number == Number::kSingular;
      const bool about = bounds[0].bound == Bound::kAbout;
      if (about && (one || at == 0 || !Here(at - 1, at) || !IsOutcome(at - 1))) return phrase;
      phrase = PersonPhrase(begin, *person);  // "أكثر من قتيل", "ما لا يقل عن شخصين"
      if (phrase->people.max) Limit(phrase->people, bounds[0]);
      phrase->first = static_cast<std::uint32_t>(at);
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
      const bool outcome = noun && IsOutcome(*noun);
      if (noun && tokens_[*noun].kind == TokenKind::kWord && !outcome && !HasPos(*noun, Pos::kVerb) &&
          !HasPos(*noun, Pos::kParticle))
        return std::nullopt;
      if (outcome && IsOfIncident(*noun)) return std::nullopt;
    }
    if (value->open && HasClitic(at, kBi) && bounds.empty() && !IsCountedBehind(value->last + 1)) return std::nullopt;
    if (between && !value->upper) {
      // "بين 3 قتلى و5 جرحى" counts, it does not bound.
      phrase.first = static_cast<std::uint32_t>(begin);
      bounds.clear();
    }
    const auto low = static_cast<std::uint32_t>(std::min(value->value, kMostCounted));
    phrase.people.form = value->open     ? (value->value <= 2 ? Form::kPlural : Form::kTens)
                         : value->digits ? Form::kDigits
                                         : Form::kWord;
    phrase.people.min = low;
    phrase.people.max = value->open ? std::nullopt : std::optional<std::uint32_t>(low);
    if (value->upper) {
      phrase.people.max = static_cast<std::uint32_t>(std::min(*value->upper, kMostCounted));
      phrase.people.bound = Bound::kBetween;
    }
    for (const BoundWord& word : bounds)
      if (!word.between) Limit(phrase.people, word);
    if (bounds.empty() && !value->upper)
      if (const std::optional<BoundWord> exceeded = ExceededBy(at)) Limit(phrase.people, *exceeded);
    const std::optional<std::size_t> before = Before(at);
    const bool after_outcome = before && IsOutcome(*before) && tokens_[*before].kind == TokenKind::kWord;
    // "المدنيين الثلاثة": the number behind its noun was taken with the noun; a definite one alone repeats.
    std::size_t next = value->last + 1;
    // "ثلاثة (03) إرهابيين": said again in digits.
    if (InBrackets(next) == value->value) next += 3;
    // "(4) منازل", "/8/ مقاتلين", "(10) من الحرس".
    const bool of_them = Here(next + 2, at) && Word(next + 1) == "من" && HasClitic(next + 2, kAl) &&
                         !Is(next + 2, "time-unit") && !Is(next + 2, "weekday");
    if (begin > 0 && Here(next + 1, at) && (IsCountedBehind(next + 1) || TellsNoun(next + 1) || of_them) &&
        ((IsPunct(next, ")") && IsPunct(begin - 1, "(")) || (IsPunct(next, "/") && IsPunct(begin - 1, "/"))))
      ++next;
    const std::string bare_unit = BareUnit(*value);
    if (!bare_unit.empty()) {
      // "عام 2021 قتل", "الساعة 3 فجراً", "الفرقة 17": what stands before decides, whatever follows.
      // "قبل ساعة 18 شهيداً": a clock's hour is "الساعة".
      const bool duration = bare_unit == "hour" && before && Is(*before, "unit=hour") && !HasClitic(*before, kAl);
      const bool open_unit = bare_unit == "date" || bare_unit == "label" || duration;
      // "1 كانون الأول 2024 الشاب": what is counted stands without ال.
      // "أعدموا أمس الأربعاء 46 من أبناء العشيرة"
      const bool of_people = value->digits && before && Is(*before, "weekday") && Here(next + 1, at) &&
                             Word(next) == "من" && (IsCountedBehind(next + 1) || Is(next + 1, "people-of"));
      // "24 يوليو 2018 إمام المسجد"
      const bool year = value->digits && value->value >= kEarliestBareYear && value->value <= kLatestBareYear &&
                        before && IsMonth(*before);
      const bool counted_behind = open_unit && !value->upper && !year &&
                                  (IsCountedBehind(next) || of_people || CountsEvents(*value, next)) &&
                                  !HasClitic(next, kAl) && !IsItem(value->first);
      // "اختطفوا اليوم اثنين من المدنيين"
      const Analysis* of = open_unit && !value->upper && !value->digits && Here(next + 1, at) && Word(next) == "من"
                               ? PersonReading(next + 1, true)
                               : nullptr;
      if (!counted_behind && (of == nullptr || !of->Has(kAl))) {
        phrase.unit = bare_unit;
        return phrase;
      }
    }
    // "الدول الثلاث": the number behind its noun.
    const bool definite_before =
        before && (Readings(*before).empty() ? Word(*before).starts_with("ال")
                                             : HasClitic(*before, kAl) && HasPos(*before, Pos::kNoun));
    // "اثنين من المعتقلين الخمسة": how many they are of whom.
    const bool of_held = before && *before > 1 && Here(*before - 2, at) && Word(*before - 1) == "من" &&
                         HasClitic(*before, kAl) && NumberReading(*before - 2) != nullptr;
    // "تجاوز عدد المصابين المئة": what the toll exceeded. "أصيب شاب بالرصاص والعشرات بالاختناق": more people.
    const bool more = value->open && HasClitic(at, kWa);
    if (value->definite && definite_before && (!after_outcome || of_held) && !more && !IsExceeded(at)) {
      phrase.unit = "repeat";
      return phrase;
    }
    const bool in_name = value->digits && value->first == value->last && bounds.empty() && IsInName(value->first) &&
                         !(value->value < kYearsFrom && IsReached(value->first));
    // "سراح 30 من عناصر كذا"
    const bool of_those = Here(next + 1, at) && Word(next) == "من" && PersonReading(next + 1, true) != nullptr;
    if (in_name && !TellsNoun(next) && !of_those) {
      phrase.unit = "label";
      return phrase;
    }
    // "3 على الأقل من المدنيين"
    if (const std::optional<BoundWord> word = Here(next, at) ? BoundAt(next) : std::nullopt;
        word && word->after && Here(next + word->length, at) && Word(next + word->length) == "من") {
      Limit(phrase.people, *word);
      next += word->length;
    }
    // "ثلاثة فقط من عناصره"
    if (Here(next + 1, at) && Word(next) == "فقط" && Word(next + 1) == "من") ++next;
    // "شيع المئات جثمان": a definite amount counts what من joins to it, and no noun behind it.
    const bool amount = value->open && value->definite && Here(next, at) && Word(next) != "من";
    if (amount || !TakeCounted(phrase, next, after_outcome)) {
      phrase.bare = true;
      phrase.counts_people = bare_unit.empty();
      phrase.unit = bare_unit;
      TakeBoundAfter(phrase);
      if (bounds.empty() && phrase.counts_people && CountsThingOfThose(before, next)) {
        phrase.bare = phrase.counts_people = false;
        phrase.unit = "thing";
        phrase.last = static_cast<std::uint32_t>(next);
      }
    }
    // "فتاة لا تتجاوز العشرين"
    const Analysis* aged = phrase.bare && !bounds.empty() && before ? PersonReading(*before, false) : nullptr;
    if (aged != nullptr && aged->number == Number::kSingular && aged->lexeme->Is("person")) {
      phrase.counts_people = phrase.bare = false;
      phrase.unit = "age";
    }
    if (value->value >= kMostCounted) {  // more than there are people
      phrase.counts_people = phrase.bare = false;
      if (phrase.unit.empty()) phrase.unit = "thing";
    }
    if (value->open && phrase.counts_people && !phrase.bare) phrase.construct = true;
    if (phrase.counts_people && !phrase.others) TakeShared(phrase);
    return phrase;
  }

  // "من أسر المفقودين 300 طلب": behind people who are known, a noun that may be a verb elsewhere.
  bool CountsThingOfThose(std::optional<std::size_t> those, std::size_t noun) const {
    if (!those || !HasClitic(*those, kAl) || !Is(*those, "person") || !Here(noun, *those) ||
        tokens_[noun].kind != TokenKind::kWord)
      return false;
    return std::any_of(Readings(noun).begin(), Readings(noun).end(), [&](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.clitics == 0 && a.number == Number::kSingular &&
             !a.lexeme->Is("person") && !a.lexeme->outcome && !a.lexeme->event && !a.lexeme->Is("day-part");
    });
  }

  // "يوم الجمعة 12 هجوما": a noun of events in the number's own case and number; "عام 2014 هجوم" is none.
  bool CountsEvents(const NumberValue& value, std::size_t noun) const {
    if (!Here(noun, value.first) || value.value < 3 || value.value >= kEarliestBareYear || HasJoined(noun))
      return false;
    const bool few = value.value <= 10;
    const bool accusative = Word(noun).ends_with("ا") || Word(noun).ends_with("ه");
    return std::any_of(Readings(noun).begin(), Readings(noun).end(), [&](const Analysis& a) {
      return (a.lexeme->event || a.lexeme->Is("case")) && a.lexeme->pos == Pos::kNoun && a.clitics == 0 &&
             (few ? a.number == Number::kPlural : a.number == Number::kSingular && accusative);
    });
  }

  // "حادثة قتل واحدة": one incident, and nobody counts who died in it. "حالة وفاة واحدة" is one death.
  bool IsOfIncident(std::size_t outcome) const {
    const std::optional<std::size_t> incident = Before(outcome);
    if (!incident) return false;
    const auto& readings = Readings(*incident);
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.number == Number::kSingular && a.lexeme->event;
    });
  }

  // "مقتل من كان في السيارة", "قضت عائلة كاملة": several, how many is not said.
  std::optional<QuantityPhrase> Uncounted(std::size_t at) const {
    const bool those = Word(at) == "من" && at > 0 && Here(at - 1, at) && IsOutcome(at - 1) && Here(at + 1, at) &&
                       (Word(at + 1) == "كان" || Word(at + 1) == "كانوا");
    const bool family = Is(at, "family") && !HasClitic(at, kAl) && !HasClitic(at, kPronoun) && Here(at + 1, at) &&
                        (Word(at + 1) == "كامله" || Word(at + 1) == "باكملها" || Word(at + 1) == "بكاملها");
    // "اعتقال كامل عائلة فلان"
    const bool all = Word(at) == "كامل" && Here(at + 1, at) && Is(at + 1, "family") && !IsOutcome(at + 1);
    const bool hurt = !those && !family && !all && IsHurtFamily(at);
    if ((!those && !family && !all && !hurt) || (!those && IsCounted(hurt ? at : at + 1))) return std::nullopt;
    QuantityPhrase phrase;
    phrase.first = phrase.head = static_cast<std::uint32_t>(at);
    phrase.last = static_cast<std::uint32_t>(hurt ? at : at + 1);
    phrase.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
    phrase.construct = phrase.counts_people = true;
    return phrase;
  }

  // "إصابة عائلة مدنية بجروح", "أصيبت عائلة في القصف": right behind the word of what befell it; "مقتل أسرة فلان" is
  // told by whose it is.
  bool IsHurtFamily(std::size_t at) const {
    if (!Is(at, "family") || at == 0 || !Here(at - 1, at) || !IsOutcome(at - 1) || HasClitic(at, kAl) ||
        HasClitic(at, kPronoun) || HasJoined(at) || IsOutcome(at))
      return false;
    if (!Here(at + 1, at)) return true;
    return HasPos(at + 1, Pos::kAdjective) || HasClitic(at + 1, kBi) || Is(at + 1, "locative") || Is(at + 1, "cause") ||
           IsPunct(at + 1, ",") || IsPunct(at + 1, ".");
  }

  // "كاملة مكونة من خمسة أفراد"
  bool IsCounted(std::size_t whole) const {
    constexpr std::size_t kNear = 4;
    for (std::size_t at = whole + 1; at <= whole + kNear && Here(at, whole); ++at)
      if (Numbered(at)) return true;
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
    if (word->clitics != 0 && Word(at).ends_with("عده") && !tokens_[at].taa) {
      // "وعده جرحى", for وعدة, is no promise: people in the plural follow.
      const Analysis* people = word->clitics == kWa && Here(at + 1, at) ? PersonReading(at + 1, true) : nullptr;
      if (people == nullptr || people->number != Number::kPlural || people->clitics != 0) return std::nullopt;
    }
    std::size_t next = at + word->length;
    bool of = false;
    // "عدد كبير من".
    while (Here(next, at) && HasPos(next, Pos::kAdjective) && !HasJoined(next) && Here(next + 1, at) &&
           (Word(next + 1) == "من" || HasPos(next + 1, Pos::kAdjective)))
      ++next;
    // "عدد من الذين شاركوا في الاشتباك", "عدد ممن كانوا هناك"
    const bool of_those = Here(next + 1, at) && Word(next) == "من" && Word(next + 1) == "الذين";
    if (of_those || (Here(next, at) && Word(next) == "ممن")) {
      QuantityPhrase those;
      those.first = static_cast<std::uint32_t>(at);
      those.head = those.last = static_cast<std::uint32_t>(of_those ? next + 1 : next);
      those.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
      those.construct = those.counts_people = true;
      return those;
    }
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

  // "الأهالي", "سكان القرية": people of a place, whom no number counts.
  const Analysis* FolkReading(std::size_t at) const {
    const auto& readings = Readings(at);
    const auto folk = std::find_if(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && a.lexeme->Is("inhabitants") && !a.Has(kPronoun);
    });
    return folk == readings.end() ? nullptr : &*folk;
  }

  // "أحد الأهالي", "أحد سكان القرية".
  QuantityPhrase OneOfFolk(std::size_t at, std::size_t noun, const Analysis& folk) const {
    QuantityPhrase phrase;
    phrase.first = static_cast<std::uint32_t>(at);
    phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    phrase.construct = phrase.counts_people = true;
    TakeNoun(phrase, folk, noun);
    phrase.group = Group::kCivilian;
    return phrase;
  }

  // "أحد المدنيين", "إحدى النساء", "أحد عناصر التنظيم".
  std::optional<QuantityPhrase> OneOf(std::size_t at) const {
    if (!Is(at, "one-of") || HasClitic(at, kAl) || !Here(at + 1, at)) return std::nullopt;
    // "أحد كبار القادة", "أحد أبرز قياديي التنظيم"
    std::size_t noun = at + 1;
    while (Here(noun + 1, at) && Is(noun, "foremost") && !HasJoined(noun)) ++noun;
    const Analysis* person = PersonReading(noun, true);
    if (const Analysis* folk = FolkReading(noun)) return OneOfFolk(at, noun, *folk);
    if (person == nullptr || HasJoined(noun)) return std::nullopt;
    // "أحد الشابين"
    // "أحد منفذي الهجوم"
    const bool of_two =
        person->number == Number::kDual && (person->Has(kAl) || person->Has(kPronoun) || Word(noun).ends_with("ي"));
    if (person->number != Number::kPlural && person->number != Number::kDualOrPlural && !of_two) return std::nullopt;
    QuantityPhrase phrase;
    phrase.first = static_cast<std::uint32_t>(at);
    phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    phrase.construct = phrase.counts_people = true;
    TakeNoun(phrase, *person, noun);
    TakeAdjectives(phrase, *person);
    TakeBoundAfter(phrase);
    return phrase;
  }

  // "ضابط برتبة عقيد وآخر برتبة رائد", "فتى (17 عاما)، وآخر (23 عاما)": joined to one person told just before.
  bool IsOneMore(std::size_t at) const {
    constexpr std::size_t kNear = 4, kAge = 6;  // words that tell more of the first, his age among them
    if (Word(at) != "واخر") return false;
    auto told = found_.rbegin();
    const bool aged = told != found_.rend() && !told->counts_people && told->unit == "year-of-age";
    if (aged) ++told;
    if (told == found_.rend() || !told->counts_people || told->people.form != Form::kSingular ||
        HasClitic(told->head, kAl) || at - told->last > (aged ? kAge : kNear) || !Here(told->last, at))
      return false;
    const bool age_behind = aged && Here(at + 1, at) && (IsPunct(at + 1, "(") || NumberReading(at + 1) != nullptr);
    for (std::size_t word = told->last + 1; word < at; ++word)
      if (IsOutcome(word) || HasPos(word, Pos::kVerb) || (IsPunct(word, ",") && !age_behind)) return false;
    return true;
  }

  // "إصابة شاب بالرصاص الحي في القدم، وآخر بالرصاص المطاطي": of each is told by what.
  bool IsHurtOtherwise(std::size_t at) const {
    constexpr std::size_t kNear = 9;  // words that tell more of the first
    if (Word(at) != "واخر" || !Here(at + 1, at) || !HasClitic(at + 1, kBi)) return false;
    const auto told =
        std::find_if(found_.rbegin(), found_.rend(), [](const QuantityPhrase& other) { return other.counts_people; });
    if (told == found_.rend()) return false;
    const QuantityPhrase& first = *told;
    if (HasClitic(first.head, kAl) || at - first.last > kNear || !Here(first.last, at) ||
        !HasClitic(first.last + 1, kBi))
      return false;
    for (std::size_t word = first.last + 1; word < at; ++word)
      if (IsOutcome(word) || (HasPos(word, Pos::kVerb) && !HasClitic(word, kAl) && !HasPos(word, Pos::kParticle) &&
                              !HasPos(word, Pos::kNoun)))
        return false;
    return true;
  }

  // "11 قتيلا ومثلهم جرحى", "ومثلهم من الجرحى": so many of whom the noun behind tells.
  void TakeAsManyOf(std::size_t at, QuantityPhrase& phrase) const {
    const std::size_t noun = Here(at + 1, at) && Word(at + 1) == "من" ? at + 2 : at + 1;
    const Analysis* people = Here(noun, at) ? PersonReading(noun, true) : nullptr;
    if (people == nullptr || !people->lexeme->outcome || people->Has(kWa)) return;
    TakeNoun(phrase, *people, noun);
    phrase.others = false;
  }

  // "وإصابة آخرين", "ومقتل آخر": right behind an outcome word.
  std::optional<QuantityPhrase> Others(std::size_t at) const {
    if (!Is(at, "other")) return std::nullopt;
    const std::optional<std::size_t> before = Before(at);
    if (!before) return std::nullopt;
    const bool one = Is(at, "one");
    const bool joined = HasClitic(at, kWa);
    // "قتل خمسة في كذا، وثلاثة في كذا، وآخر في كذا"
    const bool listed = joined && Here(at + 2, at) && Word(at + 1) == "في" && !Is(at + 2, "case") && !found_.empty() &&
                        found_.back().counts_people && Here(found_.back().last, at) && !IsOutcome(*before) &&
                        Word(at) != "واخري";
    if (one && !listed && !IsOneMore(at) && !IsHurtOtherwise(at) &&
        (!IsOutcome(*before) || joined || Word(at) == "اخري"))
      return std::nullopt;
    if (one && Here(at + 1, at) && HasClitic(at + 1, kAl) && !HasClitic(at + 1, kBi))
      return std::nullopt;  // "آخر التطورات"
    QuantityPhrase phrase;
    phrase.first = phrase.last = phrase.head = static_cast<std::uint32_t>(at);
    phrase.others = phrase.counts_people = true;
    const bool as_many = Word(at).ends_with("مثلهم") && !found_.empty() && found_.back().counts_people &&
                         found_.back().people.max && Here(found_.back().last, at);
    if (as_many) {  // "ثمانية قتلى في البلدة ومثلهم في المخيم"
      phrase.people = found_.back().people;
      TakeAsManyOf(at, phrase);
    } else if (one) {
      phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
    } else if (Word(at).ends_with("ان") || Word(at).ends_with("مثلهما")) {
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

  // "وصلت 15 جثة معظمها لأطفال": a pronoun of things is of the bodies.
  bool AreMostOfBodies(std::size_t most) const {
    if (!Is(most, "most-of-things")) return false;
    const auto bodies = std::find_if(found_.rbegin(), found_.rend(), [](const QuantityPhrase& other) {
      return other.counts_people && !other.bare && other.people.max;
    });
    return bodies != found_.rend() && Is(bodies->head, "body") && Here(bodies->last, most);
  }

  // "أغلب القتلى من النساء والأطفال"
  bool IsMostOfTheDead(const QuantityPhrase& phrase) const {
    if (phrase.first < 3 || Word(phrase.first - 1) != "من" || !Here(phrase.first - 3, phrase.first)) return false;
    return Is(phrase.first - 3, "most-of") && IsOutcome(phrase.first - 2) && HasClitic(phrase.first - 2, kAl);
  }

  // "بينهم عائلة مؤلفة من خمسة أشخاص", "أسرة من ستة أفراد": where the family begins that is of so many people.
  std::optional<std::size_t> FamilyOf(std::size_t people) const {
    constexpr std::size_t kAdjectives = 3;
    if (people < 2 || !Here(people - 2, people) || Word(people - 1) != "من") return std::nullopt;
    for (std::size_t back = 2; back < 2 + kAdjectives && back <= people && Here(people - back, people); ++back) {
      const std::size_t at = people - back;
      if (Is(at, "family")) return HasClitic(at, kAl) || HasClitic(at, kPronoun) ? std::nullopt : std::optional(at);
      if (IsPunct(at, ",") || HasPos(at, Pos::kVerb)) return std::nullopt;
    }
    return std::nullopt;
  }

  // "35 مصابا توفي منهم اثنان", "وقتل منهم ثلاثة": a verb in the singular, whose subject stands behind "of them".
  bool HasSubjectBehind(std::size_t verb) const {
    const auto& readings = Readings(verb);
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      // "فقتلوا منهم أربعة": those who did it stand in the ending.
      const bool several =
          a.number == Number::kPlural && a.lexeme->Is("transitive-agent") && (a.Has(kFa) || a.Has(kWa));
      return a.lexeme->outcome && a.lexeme->pos == Pos::kVerb && a.length == 1 &&
             (a.number == Number::kSingular || several) && !a.Has(kPronoun) &&
             (a.form == VerbForm::kPast || a.form == VerbForm::kPresent);
    });
  }

  // "أحد عشر شهيدا بين ضابط وجندي", "20 قتيلا بين عسكري ومدني": of which kinds those are who were counted.
  bool IsOneOfTwoKinds(const QuantityPhrase& phrase) const {
    if (found_.empty() || phrase.people.form != Form::kSingular || !phrase.counts_people) return false;
    const QuantityPhrase& before = found_.back();
    if (!Here(before.last, phrase.first)) return false;
    const bool opens = before.last + 2U == phrase.first && Word(before.last + 1) == "بين" && before.counts_people &&
                       before.people.min > 1 && Here(phrase.last + 1, phrase.first) && HasClitic(phrase.last + 1, kWa);
    // "ومدني", behind the first of the two
    const bool second = before.last + 1U == phrase.first && HasClitic(phrase.first, kWa) && before.first > 0 &&
                        Here(before.first - 1, before.first) && Word(before.first - 1) == "بين" &&
                        before.people.form == Form::kSingular && !before.counts_people;
    return opens || second;
  }

  // "بينهم 3 أطفال وامرأتان": the opener makes a part, and what و joins to a part is one too.
  void Partitive(QuantityPhrase& phrase) const {
    std::optional<std::size_t> before = Before(phrase.first);
    std::size_t opened = phrase.first;  // "بينهم أيضا 4 مسعفين"
    if (before && *before > 0 && Is(*before, "aside") && Is(*before - 1, "partitive")) opened = (*before)--;
    // "منهم (6) أطفال", "بينهم "طفل""
    if (opened > 0 && (IsPunct(opened - 1, "(") || IsPunct(opened - 1, "\""))) --opened;
    if (!before) return;
    if (const std::optional<std::size_t> family = FamilyOf(phrase.first);
        family && *family > 0 && Here(*family - 1, *family)) {
      opened = *family;
      before = opened - 1;
    }
    // "بينهم من يُسمى "والي المدينة"": what he is called.
    if (opened > 2 && Is(opened - 1, "dubbed") && Word(opened - 2) == "من" && Here(opened - 3, opened)) {
      opened -= 2;
      before = opened - 1;
    }
    for (std::size_t back = 0; back < 3 && back <= *before; ++back) {
      const std::size_t at = *before - back;
      if (!Here(at, phrase.first)) break;
      for (const Analysis& a : Readings(at))
        // "بينهم 3", "أغلبهم من النساء"
        if (a.lexeme->Is("partitive") &&
            (at + a.length == opened || (at + a.length + 1 == phrase.first && Word(phrase.first - 1) == "من")))
          phrase.partitive = true;
    }
    if (opened > 1 && Is(opened - 1, "of-them") && Here(opened - 2, opened) && HasSubjectBehind(opened - 2)) {
      phrase.partitive = false;
      return;
    }
    if (IsMostOfTheDead(phrase) || AreMostOfBodies(*before)) phrase.partitive = true;
    // "203 حالات اعتقال تعسفي في شباط، بينها 13 طفلا": among the cases.
    const auto cases = std::find_if(found_.rbegin(), found_.rend(), [](const QuantityPhrase& other) {
      return other.counts_people && !other.bare;  // "في شباط 2024" counts nobody
    });
    if (!phrase.partitive && (Is(*before, "partitive-weak") || Is(*before, "one-of-things")) &&
        cases != found_.rend() && (cases->outcome || Is(cases->head, "body")) && cases->head > 0 &&
        Here(cases->last, phrase.first) &&
        (Is(cases->head - 1, "case") || !Is(cases->head, "person")))  // "29 إصابة بينها 6"
      phrase.partitive = true;
    // "الوفيات 11، منها 4 نساء": no other things are women.
    if (!phrase.partitive && Is(*before, "partitive-weak") && !found_.empty() && phrase.counts_people &&
        (phrase.group == Group::kWoman || phrase.group == Group::kChild) && !phrase.bare && found_.back().people.max &&
        phrase.people.max && *phrase.people.max < *found_.back().people.max &&
        (found_.back().counts_people || found_.back().unit.empty()) && Here(found_.back().last, phrase.first))
      phrase.partitive = true;
    if (phrase.partitive || found_.empty() || !found_.back().partitive) return;
    const QuantityPhrase& last = found_.back();
    const bool joined = (last.last + 1 == phrase.first && HasClitic(phrase.first, kWa)) ||
                        (last.last + 2 == phrase.first && (IsWa(last.last + 1) || IsPunct(last.last + 1, ",")));
    if (joined && Here(last.last, phrase.first) && phrase.counts_people) phrase.partitive = true;
  }

  // "قتل 12 شرطيا وأربعة معتقلين": joined to people right behind a word of outcome, they share it.
  bool IsOneMoreKind(const QuantityPhrase& phrase) const {
    if (found_.empty() || phrase.people.form == Form::kPlural) return false;
    const QuantityPhrase& first = found_.back();
    const bool joined = (first.last + 1 == phrase.first && HasClitic(phrase.first, kWa)) ||
                        (first.last + 2 == phrase.first && IsWa(first.last + 1));
    const bool adjoins = joined && Here(first.first, phrase.first);
    if (!adjoins || !first.counts_people || first.outcome || first.partitive) return false;
    const std::optional<std::size_t> word = Before(first.first);
    if (!word) return false;
    return std::any_of(Readings(*word).begin(), Readings(*word).end(), [&](const Analysis& a) {
      return a.lexeme->outcome && a.lexeme->outcome != phrase.outcome && !a.lexeme->Is("status");
    });
  }

  // "مقتل 3 معتقلين", "الإفراج عن 5 أسرى": who they are, not what befell them now.
  void Status(QuantityPhrase& phrase) const {
    if (!phrase.outcome || !phrase.counts_people) return;
    // "والأسير المحرر فلان": what he was once.
    if (std::any_of(Readings(phrase.head).begin(), Readings(phrase.head).end(),
                    [](const Analysis& a) { return a.length > 1 && a.lexeme->Is("person") && !a.lexeme->outcome; })) {
      phrase.outcome.reset();
      return;
    }
    const Analysis* noun = PersonReading(phrase.head, true);
    if (noun == nullptr || !noun->lexeme->Is("status")) return;
    if (IsOneMoreKind(phrase)) {
      phrase.outcome.reset();
      return;
    }
    // "12 جريحا وأربعة مفقودين": each with its own word.
    if (phrase.outcome == Outcome::kMissing && !found_.empty() && found_.back().outcome &&
        found_.back().last + 1 == phrase.first && HasClitic(phrase.first, kWa))
      return;
    std::size_t at = phrase.first;
    for (int steps = 0; steps < 4; ++steps) {
      const std::optional<std::size_t> before = Before(at);
      if (!before) break;
      at = *before;
      for (const Analysis& a : Readings(at)) {
        // Further back, the verb of a subject: "احتجز المهاجمون نحو 40 رهينة".
        const bool verb = a.lexeme->pos == Pos::kVerb && a.lexeme->Is("transitive-agent");
        if (a.lexeme->outcome && a.lexeme->outcome != phrase.outcome && (steps < 2 || verb)) {
          phrase.outcome.reset();
          return;
        }
      }
      if (!Is(at, "preposition") && !(phrase.people.form != Form::kPlural && HasClitic(at, kAl))) break;
    }
  }
};

}  // namespace

std::vector<QuantityPhrase> FindQuantities(const Lattice& lattice) { return Scanner(lattice).Run(); }

}  // namespace isnad
