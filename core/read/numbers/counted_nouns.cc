#include "core/read/numbers/counted_nouns.h"

#include <algorithm>

#include "core/read/later_words.h"

namespace isnad {

const Analysis* CountedNouns::PersonReading(std::size_t at, bool numbered) const {
  for (const Analysis& a : Readings(at)) {
    const Lexeme& l = *a.lexeme;
    if (l.pos != Pos::kNoun) continue;
    const bool counted = l.Is("counted") && (numbered || a.number == Number::kDual);
    if (!l.Is("person") && !l.Is("body") && !counted) continue;
    // "قُتل القائد ومرافقاه": a companion beside somebody, whatever the word means alone (مرافق: facilities).
    // "وزميله يروي" opens a sentence of its own.
    const bool victim = at > 0 && Here(at - 1, at) && IsOutcome(at - 1);  // "وإصابة مرافقه"
    const bool beside = (l.Is("companion") || l.Is("kin")) && a.Has(kPronoun) &&
                        (a.Has(kWa) || (victim && a.clitics == kPronoun)) &&
                        !(Here(at + 1, at) && HasPos(at + 1, Pos::kVerb) && !HasPos(at + 1, Pos::kNoun));
    // "جثة الشاب وجدي حمدان": his name, and no grandfather.
    if (beside && IsGivenName(at) && Here(at + 1, at) && (IsGivenName(at + 1) || Readings(at + 1).empty())) continue;
    // "قُتل المهاجمان", "المهاجمون الثلاثة"
    const bool several = a.Has(kAl) && ((a.number == Number::kDual && Word(at).ends_with("ان")) ||
                                        (a.number != Number::kSingular && Here(at + 1, at) && HasClitic(at + 1, kAl) &&
                                         NumberReading(at + 1) != nullptr));
    // "استشهاد رفيقين لنا", "مقتل حارسين"
    // "قُتل فيها حارسان": where it was stands between.
    const bool there = at > 1 && Here(at - 2, at) && Is(at - 1, "preposition") && HasClitic(at - 1, kPronoun) &&
                       IsOutcome(at - 2) && HasPos(at - 2, Pos::kVerb);
    const bool pair = (victim || there) && a.clitics == 0 && a.number == Number::kDual && !l.Is("kin");
    // "مقتل حارس البوابة"
    const bool guard = victim && a.clitics == 0 && a.number == Number::kSingular && l.Is("companion") &&
                       Here(at + 1, at) && HasClitic(at + 1, kAl) && HasPos(at + 1, Pos::kNoun) && !Is(at + 1, "sport");
    // "هجوم بالسكاكين، وقتل منفذه", "اعتقال منفذه"
    const bool doer = victim && l.Is("deed") && a.clitics == kPronoun && a.number != Number::kDual;
    if (l.Is("weak") && !numbered && !beside && !several && !pair && !guard && !doer && !IsOfVerbBehind(at, a) &&
        !IsAmongTold(at, a) && !IsSomeone(at, a))
      continue;
    // "فصائل المعارضة"
    if (l.Is("opponent") && a.Has(kAl) && a.gender == Gender::kFeminine) continue;
    if (l.Is("remains") && numbered) continue;  // "33 جثة و8 أشلاء": pieces, of nobody knows how many
    if (l.Is("own-correspondent") && a.Has(kPronoun)) continue;
    if (!numbered && a.Has(kBi) && a.Has(kPronoun)) continue;  // "بحاجه إلى عملية" is no pilgrim of hers
    // "فجر نفسه أمام المقر" is no imam; "مقتل امام المسجد", "النار على امام المسجد" are, without his hamza.
    const Analysis* particle = lattice_.Find(at, "preposition");
    if (a.clitics == 0 && particle != nullptr && particle->clitics == 0 && !tokens_[at].hamza_below &&
        !(at > 0 && (IsOutcome(at - 1) || Word(at - 1) == "علي")))
      continue;
    // سوريا is a country before it is a Syrian in the accusative.
    if (l.Is("nation") && !numbered && !tokens_[at].tanwin) {
      // "قتلت القوات فلسطينيا": no country is called so.
      // "أن عراقيا قتل"
      const bool told = at > 0 && Here(at - 1, at) && Is(at - 1, "that") && Here(at + 1, at) &&
                        (IsOutcome(at + 1) || Word(at + 1) == "يبلغ");
      const bool whom = victim || told || (at > 0 && Here(at - 1, at) && HasClitic(at - 1, kAl));
      const bool land = l.Is("land") || !whom;
      // "وقتلت إسرائيلية": whom it befell; "سورية" may be the land.
      const bool woman = victim && !l.Is("land");
      const bool country = (land && Word(at).ends_with("يا")) || (Word(at).ends_with("يه") && !woman);
      if (country || (a.number == Number::kSingular && a.Has(kAl))) continue;
    }
    return &a;
  }
  return nullptr;
}

bool CountedNouns::IsGivenName(std::size_t at) const {
  return std::any_of(Readings(at).begin(), Readings(at).end(),
                     [](const Analysis& a) { return a.lexeme->Is("given") && a.clitics == 0; });
}

bool CountedNouns::IsOfVerbBehind(std::size_t at, const Analysis& noun) const {
  if (noun.clitics != 0 || noun.number == isnad::Number::kSingular || !Here(at + 1, at)) return false;
  return std::any_of(Readings(at + 1).begin(), Readings(at + 1).end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.lexeme->outcome == Outcome::kKilled && a.form == VerbForm::kPast &&
           a.clitics == 0 && (a.number == isnad::Number::kDual || a.number == isnad::Number::kPlural);
  });
}

// "مقتل حراس", "إصابة مهاجمين": a noun of outcome, and no verb that they may have done.
bool CountedNouns::IsEndOf(std::size_t at) const {
  const auto& readings = Readings(at);
  return !HasPos(at, Pos::kVerb) && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->outcome && !a.lexeme->Is("person") && (a.clitics & (kAl | kPronoun)) == 0;
  });
}

// "إن الحارس المرافق لهم قتل", "أن الحارس أصيب": what befell him stands behind.
bool CountedNouns::IsKilledBehind(std::size_t at) const {
  constexpr std::size_t kReach = 4;  // tokens to the verb: "المرافق لهم"
  if (Word(at - 1) != "ان") return false;
  for (std::size_t next = at + 1; next <= at + kReach && Here(next, at); ++next) {
    const auto& readings = Readings(next);
    if (tokens_[next].kind != TokenKind::kWord) return false;
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && a.clitics == 0 &&
                 (a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured);
        }))
      return true;
    if (HasPos(next, Pos::kVerb) && !HasPos(next, Pos::kNoun)) return false;
  }
  return false;
}

bool CountedNouns::IsSomeone(std::size_t at, const Analysis& noun) const {
  if (!noun.lexeme->Is("someone") || at == 0 || !Here(at - 1, at)) return false;
  const auto is_person = [](const Analysis& a) {
    return a.lexeme->Is("person") && !a.lexeme->outcome && (a.clitics & (kAl | kPronoun)) == 0;
  };
  // "القتلى ستة موظفين وحارسان"
  if (noun.number == isnad::Number::kDual && noun.clitics == kWa && !noun.lexeme->Is("kin"))
    return std::any_of(Readings(at - 1).begin(), Readings(at - 1).end(), is_person);
  // "بينهم حارسان", "هم حارسان وثلاثة مدنيين"
  if (noun.number == isnad::Number::kDual && noun.clitics == 0 && !noun.lexeme->Is("kin") &&
      (Is(at - 1, "partitive") || Is(at - 1, "they-are")))
    return true;
  if (noun.number != isnad::Number::kSingular) return noun.clitics == 0 && IsEndOf(at - 1);
  if (noun.clitics == kAl && noun.lexeme->Is("companion") && IsKilledBehind(at)) return true;
  const auto befell = [&](std::size_t word) {
    return std::any_of(Readings(word).begin(), Readings(word).end(), [](const Analysis& a) {
      return a.lexeme->outcome && a.lexeme->outcome != Outcome::kMissing && !a.lexeme->Is("person") && !a.Has(kAl) &&
             !a.Has(kPronoun);
    });
  };
  // "مقتل النائب فلان ومرافق له"
  if (noun.clitics == kWa && noun.lexeme->Is("companion") && Here(at + 1, at) &&
      (Word(at + 1) == "له" || Word(at + 1) == "لها" || Word(at + 1) == "لهم"))
    return true;
  // "مقتل مدني وحارس"
  if (noun.clitics == kWa) return std::any_of(Readings(at - 1).begin(), Readings(at - 1).end(), is_person);
  // "بينهم الناطق باسم الحركة"
  if (noun.clitics == kAl && noun.lexeme->Is("role") && Is(at - 1, "partitive")) return true;
  // "استشهاد رائد العلي"
  if (noun.clitics != 0 || (HasPos(at, Pos::kName) && Here(at + 1, at) && !Is(at + 1, "preposition"))) return false;
  // "إصابة مهاجم الفريق", "حارس مرمى"
  const bool behind = Here(at + 1, at);
  // "أصيب مساعد وزير الداخلية", "قتل زوج ابنته": the word behind says of whom, and they are counted by it.
  if (behind && !HasClitic(at + 1, kLi) && !HasClitic(at + 1, kWa) && (Is(at + 1, "kin") || Is(at + 1, "role")))
    return false;
  if (behind && (Is(at + 1, "sport") || (noun.lexeme->group == Group::kMilitant && HasClitic(at + 1, kAl))))
    return false;
  // "قتل أب لأطفاله": he did it.
  if (noun.lexeme->Is("kin"))
    for (std::size_t next = at + 1; next <= at + 3 && Here(next, at); ++next)
      if (Is(next, "kin") || Is(next, "person"))
        if (HasClitic(next, kLi) && HasClitic(next, kPronoun)) return false;
  if (befell(at - 1)) return true;
  // "القبض على كاتب", "الإفراج عن كاتب"
  if ((Word(at - 1) == "علي" || Word(at - 1) == "عن") && at > 1 && Here(at - 2, at) && IsOutcome(at - 2)) return true;
  // "أطلقوا النار على حارس"
  if (Word(at - 1) == "علي" && at > 1 && Here(at - 2, at) && Is(at - 2, "by-gun")) return true;
  // "بينهم حارس وسائق", "هم حارس وستة عمال"
  if (Is(at - 1, "partitive") || Is(at - 1, "they-are")) return true;
  // "مقتل كل من حارس وسائق"
  if (Word(at - 1) == "من" && at > 2 && Here(at - 3, at) && Word(at - 2) == "كل" && befell(at - 3)) return true;
  // "أن حارسا قتل"
  const bool told = Here(at + 1, at) && HasPos(at + 1, Pos::kVerb) && befell(at + 1);
  if (told && (Is(at - 1, "that") || Is(at - 1, "person"))) return true;
  // "خطف مسلحون حارسا", "اعتقلت القوات كاتبا": the object behind who did it.
  // "هاجموا حدادا وأردوه"
  const auto& verb = Readings(at - 1);
  if (Word(at).ends_with("ا") && std::any_of(verb.begin(), verb.end(), [](const Analysis& a) {
        return a.lexeme->event == EventType::kAttack && a.form == VerbForm::kPast && !a.Has(kPronoun);
      }))
    return true;
  const bool doer = Word(at - 1).ends_with("ون") || Word(at - 1).ends_with("ان") || HasClitic(at - 1, kAl);
  return Word(at).ends_with("ا") && doer && at > 1 && Here(at - 2, at) && HasPos(at - 2, Pos::kVerb) && befell(at - 2);
}

bool CountedNouns::IsAmongTold(std::size_t at, const Analysis& noun) const {
  if (noun.number != isnad::Number::kSingular || !Here(at + 1, at)) return false;
  // "بينهم أربعة أطفال وأب وولداه"
  if (noun.lexeme->Is("kin") && noun.clitics == kWa && Is(at + 1, "kin") && HasClitic(at + 1, kWa) &&
      HasClitic(at + 1, kPronoun))
    return true;
  // "قتل أب وأم وطفلهما"
  const auto befell = [&](std::size_t first) { return first > 0 && Here(first - 1, first) && IsOutcome(first - 1); };
  const bool behind_kin = noun.clitics == kWa && at > 0 && Here(at - 1, at) && Is(at - 1, "kin");
  if (noun.lexeme->Is("kin") && behind_kin && befell(at - 1)) return true;
  if (noun.clitics != 0) return false;
  const bool joined = HasClitic(at + 1, kWa);  // "استشهدت أم وطفلها", "استشهدت أم وأصيب طفلها"
  if (noun.lexeme->Is("kin") && befell(at) && joined && (Is(at + 1, "kin") || IsOutcome(at + 1))) return true;
  // "بينهم أم وأطفالها"
  if (noun.lexeme->Is("kin"))
    return at > 0 && Here(at - 1, at) && Is(at - 1, "partitive") && joined &&
           (Is(at + 1, "kin") || (Is(at + 1, "person") && HasClitic(at + 1, kPronoun)));
  return noun.lexeme->Is("companion") && HasClitic(at + 1, kLi) && (Is(at + 1, "leader") || Is(at + 1, "role"));
}

// "قتل لاحقا مدني", "أصيب بعد ساعات عسكري", "في وقت لاحق": the last word of such an adverb.
bool CountedNouns::EndsLater(std::size_t last) const {
  constexpr std::size_t kLong = 4;  // tokens of an adverb
  for (std::size_t at = last - std::min(last, kLong); at <= last; ++at)
    if (const auto later = Here(at, last) ? LaterAt(lattice_, static_cast<std::uint32_t>(at)) : std::nullopt;
        later && later->last == last)
      return true;
  return false;
}

bool CountedNouns::IsAdjectiveHere(std::size_t at, const Analysis& reading) const {
  const bool adjective = HasPos(at, Pos::kAdjective);
  if (!adjective || HasJoined(at) || reading.length > 1) return false;  // "عنصري دعم"
  if (reading.number == Number::kPlural || reading.number == Number::kDualOrPlural) {
    if (!Word(at).ends_with("ات")) return false;
  }
  const std::optional<std::size_t> before = Before(at);
  if (!before || tokens_[*before].kind != TokenKind::kWord) return false;
  // "اغتال مسلحون مسؤولا": those who did it and whom it befell do not agree.
  const bool parts = reading.number == Number::kSingular && reading.clitics == 0 && Word(at).ends_with("ا") &&
                     (Word(*before).ends_with("ون") || Word(*before).ends_with("ان"));
  // "من بين القتلى قيادي محلي": nor is one of those told an adjective of them.
  if (reading.clitics == 0 && IsOutcome(*before) && HasClitic(*before, kAl) && *before > 0 && Is(*before - 1, "among"))
    return false;
  const bool apart = reading.number == Number::kSingular && reading.clitics == 0 && Word(at).ends_with("ا") &&
                     *before > 0 && Here(*before - 1, at) && (IsOutcome(*before - 1) || Is(*before - 1, "place-cue"));
  if (Is(*before, "person")) return !parts;
  if (parts && HasPos(*before, Pos::kAdjective)) return false;  // "قتل جنود أميركيون مسلحا"
  // "خطف مسلحون الأحد سياسيا": nor do a definite noun and this.
  const bool cased = Word(at).ends_with("ا") || Word(at).ends_with("ين") || Word(at).ends_with("ان");
  if (reading.clitics == 0 && cased && Word(*before).starts_with("ال") && !IsOutcome(at) && HasClitic(*before, kAl))
    return false;
  // "في غارة على بلدة كذا صحافي محلي": a place's name has no such adjective.
  if (reading.clitics == 0 && *before > 0 && Here(*before - 1, at) && Is(*before - 1, "place-cue") &&
      !HasClitic(*before, kAl))
    return false;
  // "قتل يوم الأحد مدنيان", "أصيب أمس عسكري": a word of time stands between the verb and whom it befell.
  const bool time = Is(*before, "day-part") || Is(*before, "from-today") || Is(*before, "month") ||
                    Is(*before, "time-last") ||
                    std::any_of(Readings(*before).begin(), Readings(*before).end(), [](const Analysis& a) {
                      return a.Has(kAl) && (a.lexeme->Is("weekday") || a.lexeme->Is("time-unit"));
                    });
  if (reading.clitics == 0 && (time || EndsLater(*before))) return false;
  if (Is(*before, "one-of-them") || Is(*before, "one-of-things")) return false;  // "أحدهم صحفي"
  if (IsOutcome(*before) || Is(*before, "preposition")) return false;  // "القبض على قيادي": على is no عليّ here
  if (NumberReading(*before) != nullptr) return false;
  const auto& readings = Readings(*before);
  // An unknown noun; "اعتقلت قسد مدنيا" has an object, which the one before would be as well if that were its
  // adjective.
  if (readings.empty()) {
    const std::string_view noun = Word(*before);
    return !(apart && !noun.ends_with("ا") && !noun.ends_with("ي") && !noun.ends_with("ء"));
  }
  const bool noun = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kName || a.lexeme->pos == Pos::kAdjective;
  });
  return noun;
}

// "12 إرهابياً تونسياً", "جنديان فرنسيان": of which nation those are, in the noun's own case and number. "قتل جنديان
// فرنسياً" has an object.
bool CountedNouns::IsNationOf(const QuantityPhrase& phrase, std::size_t at) const {
  const bool numbered = phrase.people.form == Form::kDigits || phrase.people.form == Form::kWord;
  if ((!numbered && phrase.people.form != Form::kDual) || !Is(at, "nation") || !Is(phrase.head, "person")) return false;
  const std::string_view head = Word(phrase.head), nation = Word(at);
  const auto ending = [](std::string_view word) -> std::string_view {
    for (const std::string_view end : {"ين", "ون", "ان", "ات", "ا"})
      if (word.ends_with(end)) return end;
    return "";
  };
  const std::string_view of_nation = ending(nation);
  if (of_nation.empty()) return false;
  // "ثلاثة جنود فرنسيين"
  const bool broken = of_nation == "ين" && ending(head) != "ان" && ending(head) != "ا" && ending(head) != "ون";
  return broken || of_nation == ending(head);
}

void CountedNouns::TakeAdjectives(QuantityPhrase& phrase, const Analysis& head) const {
  const bool definite = head.Has(kAl);
  for (std::size_t next = phrase.last + 1; Here(next, phrase.head) && tokens_[next].kind == TokenKind::kWord; ++next) {
    if (Is(next, "other") && !HasJoined(next)) {
      phrase.others = true;
      phrase.last = static_cast<std::uint32_t>(next);
      continue;
    }
    if (Word(next) == "واحد" || Word(next) == "واحده" || Word(next) == "واحدا") {
      if (phrase.people.form != Form::kSingular || HasClitic(next, kAl)) break;
      if (const std::optional<NumberValue> more = Number(next); more && more->last > next) break;  // "واحد وستون"
      phrase.last = static_cast<std::uint32_t>(next);
      continue;
    }
    if (AreSiblings(phrase, next, definite)) {
      phrase.last = static_cast<std::uint32_t>(next);
      continue;
    }
    if (TellsWithWhom(phrase, next)) {
      phrase.last = static_cast<std::uint32_t>(next);
      continue;
    }
    if (!HasPos(next, Pos::kAdjective) && !IsNationOf(phrase, next)) break;
    if (HasJoined(next) || HasClitic(next, kAl) != definite) break;
    if (IsOutcome(next) && PersonReading(next, true) != nullptr) break;
    // "اغتال مسلحون مسؤولا": one in the accusative is no adjective of several.
    const auto nominative = [](std::string_view word) { return word.ends_with("ون") || word.ends_with("ان"); };
    const bool several = nominative(Word(phrase.head)) || (phrase.last > phrase.head && nominative(Word(phrase.last)));
    if (Word(next).ends_with("ا") && several && PersonReading(next, false) != nullptr) break;
    phrase.last = static_cast<std::uint32_t>(next);
    if (phrase.group && *phrase.group != Group::kAny) continue;
    for (const Analysis& a : Readings(next))
      if (a.lexeme->group) phrase.group = a.lexeme->group;
  }
}

// "ثلاثة أطفال أشقاء", "الطفلين الشقيقين": what those who were counted are to each other.
bool CountedNouns::AreSiblings(const QuantityPhrase& phrase, std::size_t at, bool definite) const {
  if (phrase.people.min < 2 || !phrase.counts_people || phrase.outcome) return false;
  const auto& readings = Readings(at);
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    const bool several = a.number == Number::kPlural || a.number == Number::kDual || a.number == Number::kDualOrPlural;
    return a.lexeme->Is("kin") && a.lexeme->pos == Pos::kNoun && several && a.clitics == (definite ? kAl : 0);
  });
}

void CountedNouns::TakeBoundAfter(QuantityPhrase& phrase) const {
  std::size_t next = phrase.last + 1;
  if (!Here(next, phrase.head)) return;
  // "15 شخصا، على الأقل، في هجوم", "15 شخصا (على الأقل)", "15 شخصا -على الأقل-": set off
  const auto is_any = [this](std::size_t at, std::initializer_list<std::string_view> marks) {
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return IsPunct(at, mark); });
  };
  const bool set_off = is_any(next, {",", "(", "-"}) && Here(next + 1, phrase.head);
  if (set_off) ++next;
  const std::optional<BoundWord> word = BoundAt(next);
  if (!word && !set_off)
    if (const std::optional<BoundWord> far = BoundBehindWhose(phrase)) Limit(phrase.people, *far);
  if (!word || !word->after) return;
  const std::size_t end = next + word->length;
  if (set_off && Here(end, phrase.head) && !is_any(end, {",", ")", "-", "."})) return;
  Limit(phrase.people, *word);
  phrase.last = static_cast<std::uint32_t>(next + word->length - 1);
}

bool CountedNouns::TakeShared(QuantityPhrase& phrase) const {
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

void CountedNouns::TakeState(QuantityPhrase& phrase, const Analysis& head) const {
  const std::size_t next = phrase.last + 1;
  if (phrase.outcome || head.Has(kAl) || head.Has(kPronoun) || !Here(next, phrase.head)) return;
  const Analysis* state = PersonReading(next, true);
  if (state == nullptr || state->clitics != 0 || state->lexeme->Is("body") || state->lexeme->Is("casualty")) return;
  const std::optional<Outcome> outcome = state->lexeme->outcome;
  if (outcome != Outcome::kKilled && outcome != Outcome::kInjured && outcome != Outcome::kMissing) return;
  const bool two = phrase.people.form == Form::kDual && state->number == Number::kDual;
  const bool plural = state->number == Number::kPlural || state->number == Number::kDualOrPlural;
  const bool several = phrase.people.min > 2 && plural;
  // "12 طفلا شهيدا"
  const bool counted = phrase.people.min > 10 && state->number == Number::kSingular && Word(next).ends_with("ا") &&
                       Word(phrase.head).ends_with("ا");
  if (!two && !several && !counted) return;
  phrase.outcome = state->lexeme->outcome;
  phrase.last = static_cast<std::uint32_t>(next);
}

void CountedNouns::TakeSecondNoun(QuantityPhrase& phrase) const {
  const std::size_t next = phrase.last + 1;
  if (phrase.people.min < kAccusativeFrom || phrase.head != phrase.last || phrase.outcome || !Here(next, phrase.head))
    return;
  const auto accusative = [&](std::size_t at) { return Word(at).ends_with("ا"); };
  const Analysis* first = PersonReading(phrase.head, true);
  const Analysis* second = PersonReading(next, true);
  if (first == nullptr || second == nullptr || first->number != Number::kSingular ||
      second->number != Number::kSingular || second->clitics != kWa || second->lexeme->outcome)
    return;
  // "18 سيدة وطفلة": a feminine shows no case; "48 طالبة ومعلماً" is one more.
  const bool women = Word(phrase.head).ends_with("ه") && Word(next).ends_with("ه") &&
                     first->lexeme->group == Group::kWoman && second->lexeme->group == Group::kChild;
  // "86 طفلاً وطفلة": so many of both
  const bool both = second->gender == Gender::kFeminine && Word(next).ends_with("ه") &&
                    (first->lexeme == second->lexeme ||
                     (first->lexeme->group == Group::kChild && second->lexeme->group == Group::kChild));
  // "287 فتى وفتاة"
  const bool youths = first->lexeme->group == Group::kChild && Word(next) == "وفتاه";
  if (youths) {
    phrase.last = static_cast<std::uint32_t>(next);
    return;
  }
  if (!women && !both && !(accusative(phrase.head) && accusative(next))) return;
  phrase.last = static_cast<std::uint32_t>(next);
  if (phrase.group != second->lexeme->group) {
    // The one that tells a group speaks for a noun that tells none; two groups are none.
    phrase.group = !phrase.group ? second->lexeme->group : second->lexeme->group ? std::nullopt : phrase.group;
  }
}

void CountedNouns::TakeNoun(QuantityPhrase& phrase, const Analysis& reading, std::size_t at) const {
  phrase.head = static_cast<std::uint32_t>(at);
  phrase.last = static_cast<std::uint32_t>(at + reading.length - 1);
  phrase.group = reading.lexeme->group;
  phrase.outcome = reading.lexeme->outcome;
}

std::string CountedNouns::UnitOf(const Lexeme& lexeme) {
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

bool CountedNouns::TakeCounted(QuantityPhrase& phrase, std::size_t at, bool after_outcome) const {
  if (!Here(at, phrase.first)) return false;
  if (TakePercent(phrase, at)) return true;
  // "3 (أطفال)" and quotation marks do not part a number from its noun.
  if (IsPunct(at, "\"") && Here(at + 1, at)) ++at;
  if (tokens_[at].kind != TokenKind::kWord) return false;
  if (IsWa(at)) return false;  // "ارتفع العدد إلى 34 و99 جريحاً"
  const std::size_t behind_of = BehindOf(at);
  const bool of = behind_of != at;
  at = behind_of;
  // "3 أيار", "3 من أيار" is a date.
  if (IsMonth(at)) {
    phrase.unit = "date";
    phrase.last = static_cast<std::uint32_t>(at + lattice_.Find(at, "month")->length - 1);
    return true;
  }
  if (of) {
    if (Is(at, "preposition") || IsWhereFrom(at)) return false;
    // "رجل في الأربعين من عمره"
    if (Is(at, "age-cue")) {
      phrase.unit = "year-of-age";
      phrase.head = phrase.last = static_cast<std::uint32_t>(at);
      return true;
    }
    // "اثنين من كبار قادة التنظيم"
    if (Is(at, "foremost") && Here(at + 1, at) && PersonReading(at + 1, true) != nullptr) ++at;
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
  if (const std::optional<bool> cases = TakeCase(phrase, at)) return *cases;
  return TakeKnown(phrase, at, of) || (of ? TakeWhoever(phrase, at) : TakeUnknown(phrase, at, after_outcome));
}

// "5%", "5 في المئة".
bool CountedNouns::TakePercent(QuantityPhrase& phrase, std::size_t at) const {
  const bool words = Word(at) == "في" && Here(at + 1, at) && (Word(at + 1) == "الميه" || Word(at + 1) == "المايه");
  if (!words && !IsPunct(at, "%") && !Is(at, "percent")) return false;
  phrase.unit = "percent";
  phrase.head = phrase.last = static_cast<std::uint32_t>(words ? at + 1 : at);
  return true;
}

// "15 من المدنيين", "15 من “الإرهابيين”": the word behind "of"; where none stands at `at`, that token itself.
std::size_t CountedNouns::BehindOf(std::size_t at) const {
  if (Word(at) != "من") return at;
  const bool quoted = Here(at + 2, at) && IsPunct(at + 1, "\"") && HasClitic(at + 2, kAl) &&
                      tokens_[at + 2].kind == TokenKind::kWord && PersonReading(at + 2, true) != nullptr;
  if (quoted) return at + 2;
  return Here(at + 1, at) && tokens_[at + 1].kind != TokenKind::kPunct ? at + 1 : at;
}

// A number of cases: whether it is told what it counts. nullopt: no word for cases, or one as any other noun.
std::optional<bool> CountedNouns::TakeCase(QuantityPhrase& phrase, std::size_t at) const {
  if (!Is(at, "case")) return std::nullopt;
  // "3 حالات وفاة".
  if (Here(at + 1, at) && IsOutcome(at + 1)) {
    phrase.counts_people = true;
    phrase.head = static_cast<std::uint32_t>(at + 1);
    phrase.last = phrase.head;
    for (const Analysis& a : Readings(at + 1))
      if (a.lexeme->outcome && !phrase.outcome) phrase.outcome = a.lexeme->outcome;
    return true;
  }
  // "15 حالة ولادة": cases of what is told, none of the outcome before. "ثلاثون حالتهم حرجة": theirs.
  // "بينهم ثلاثة بحال الخطر": how they are.
  if (HasClitic(at, kPronoun) || HasClitic(at, kBi)) return false;
  if (!Here(at + 1, at) || PersonReading(at + 1, true) != nullptr || HasJoined(at + 1) ||
      tokens_[at + 1].kind != TokenKind::kWord || Is(at + 1, "preposition") || Is(at + 1, "locative"))
    return std::nullopt;
  phrase.head = static_cast<std::uint32_t>(at);
  phrase.last = phrase.head;
  phrase.unit = "case";
  return true;
}

// The reading of a thing or a deed that a number may count. An idiom beats a single word: "طائرة مسيرة", "عبوة ناسفة".
const Analysis* CountedNouns::ThingReading(std::size_t at, bool of) const {
  const Analysis* thing = nullptr;
  for (const Analysis& a : Readings(at)) {
    // "أصيب 17 اليوم": a day of its own, which no number counts.
    const bool when = !of && a.Has(kAl) && a.lexeme->Is("unit=day");
    const bool counts = !when && (a.lexeme->event || !UnitOf(*a.lexeme).empty());
    if (a.lexeme->pos == Pos::kNoun && counts && (thing == nullptr || a.length > thing->length)) thing = &a;
  }
  return thing;
}

// A noun that the lexicon knows as one of people or of things.
bool CountedNouns::TakeKnown(QuantityPhrase& phrase, std::size_t at, bool of) const {
  const Analysis* person = PersonReading(at, true);
  const Analysis* thing = ThingReading(at, of);
  if (person != nullptr && (thing == nullptr || person->clitics <= thing->clitics)) {
    TakeNoun(phrase, *person, at);
    phrase.counts_people = true;
    TakeSecondNoun(phrase);
    TakeAdjectives(phrase, *person);
    TakeState(phrase, *person);
    TakeBoundAfter(phrase);
    return true;
  }
  if (thing == nullptr) return false;
  TakeNoun(phrase, *thing, at);
  phrase.group.reset();
  // "ثلاثة من القاعدة", but "ثلاث من القواعد", "اثنان من القاعدة العسكرية"
  const bool called =
      of && thing->lexeme->Is("called-so") && thing->clitics == kAl && thing->number == isnad::Number::kSingular;
  if (called && !(Here(at + 1, at) && HasClitic(at + 1, kAl))) {
    phrase.group = Group::kMilitant;
    phrase.counts_people = true;
    return true;
  }
  // "6 من عائلة واحدة", "5 من خلايا التنظيم", but "ثلاث من العائلات"
  const bool relatives = thing->lexeme->Is("family") && thing->number != Number::kPlural;
  if (of && (relatives || thing->lexeme->Is("body-noun") || thing->lexeme->Is("cell") || thing->lexeme->Is("force") ||
             thing->lexeme->Is("unit-name"))) {
    phrase.counts_people = true;
    return true;
  }
  phrase.outcome.reset();
  phrase.operations = thing->lexeme->event.has_value();
  phrase.unit = phrase.operations ? "operation" : UnitOf(*thing->lexeme);
  TakeAdjectives(phrase, *thing);
  TakeBoundAfter(phrase);
  if (phrase.unit == "year" && IsAge(phrase)) phrase.unit = "year-of-age";
  return true;
}

// "ثلاثة من داعش": whoever follows "of" is counted with people where an outcome stands before.
bool CountedNouns::TakeWhoever(QuantityPhrase& phrase, std::size_t at) const {
  phrase.head = phrase.last = static_cast<std::uint32_t>(at);
  phrase.counts_people = Word(at) != "اصل" && Word(at) != "قبل" && Word(at) != "بين";
  if (!phrase.counts_people) phrase.unit = "thing";
  return true;
}

// An unknown noun: people if it has their plural ("3 سباحين") or an outcome stands before ("مقتل 3 رعيان").
bool CountedNouns::TakeUnknown(QuantityPhrase& phrase, std::size_t at, bool after_outcome) const {
  // A verb or a particle behind the number: nothing is told.
  if (!Readings(at).empty()) {
    const bool noun = HasPos(at, Pos::kNoun) && !HasPos(at, Pos::kVerb) && !HasPos(at, Pos::kParticle);
    if (!noun && !(HasPos(at, Pos::kAdjective) && !HasPos(at, Pos::kVerb))) return false;
    if (HasClitic(at, kAl)) return false;
  }
  if (Word(at).starts_with("ال")) return false;
  phrase.head = phrase.last = static_cast<std::uint32_t>(at);
  const bool nisba = Word(at).ends_with("يا") && phrase.people.min >= kAccusativeFrom;  // "18 غانيا"
  const bool human = Word(at).ends_with("ين") || Word(at).ends_with("ون") || nisba;
  // "سبعة عشر فلاناً قتلوا": whom a verb of people's plural is told of.
  const auto& behind = Here(at + 1, at) ? Readings(at + 1) : Readings(at);
  const bool told = std::any_of(behind.begin(), behind.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.lexeme->outcome && a.number == Number::kPlural && !a.Has(kPronoun);
  });
  // "ذوي القتلى 45 شهادة", "المفقودين 300 طلب": what else is counted; of people the noun has their case.
  const std::optional<std::size_t> those = Before(phrase.first);
  const bool of_those = those && HasClitic(*those, kAl) && Is(*those, "person");
  const bool case_of_people =
      phrase.people.min < kAccusativeFrom || (Word(at).ends_with("ا") && !Word(at).ends_with("اه"));
  phrase.counts_people = human || (after_outcome && (!of_those || case_of_people)) || (told && Readings(at).empty());
  if (!phrase.counts_people) phrase.unit = "thing";
  return true;
}

// "عدد الشهداء بلغ حتى صباح اليوم الجمعة 89": what a toll has reached, whatever day stands before it.
bool CountedNouns::IsReached(std::size_t number) const {
  constexpr std::size_t kToTheVerb = 8, kToTheToll = 24;
  // "بلغ عدد القتلى في المدينة 112"
  for (std::size_t at = number; at-- > 1 && number - at <= kToTheToll && Here(at, number);) {
    if (tokens_[at].kind != TokenKind::kWord || NumberReading(at) != nullptr) break;
    if (!Is(at, "toll")) continue;
    if (Here(at - 1, at) && Is(at - 1, "rise") && HasPos(at - 1, Pos::kVerb)) return true;
    break;
  }
  std::size_t verb = number;
  for (std::size_t back = 1; back <= kToTheVerb && back <= number; ++back) {
    const std::size_t at = number - back;
    if (!Here(at, number) || tokens_[at].kind != TokenKind::kWord || NumberReading(at) != nullptr) return false;
    // "عدد الجرحى تجاوز المئة"
    const bool object = back == 1 && (Is(at, "exceed") || Is(at, "about"));
    if (!(Is(at, "reach") || object) || !HasPos(at, Pos::kVerb)) continue;
    verb = at;
    break;
  }
  for (std::size_t at = number; verb < number && at-- > 0 && number - at <= kToTheToll && Here(at, number);)
    if (Is(at, "toll")) return true;
  return false;
}

bool CountedNouns::IsAge(const QuantityPhrase& phrase) const {
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

// "مديرية السبعين", "خط الستين", "صنعاء (السبعين)": tens with ال behind a noun without it, or alone in brackets, are a
// name. "عدد السبعين" is no such noun, nor is anybody who is counted.
bool CountedNouns::IsNameInTens(const NumberValue& value, std::size_t noun) const {
  if (!value.definite || value.digits || value.first != value.last || value.value < 20 || value.value % 10 != 0)
    return false;
  if (IsPunct(value.last + 1, ")") && value.first > 0 && IsPunct(value.first - 1, "(")) return true;
  if (noun + 1 != value.first || Is(noun, "toll") || Is(noun, "number-of") || PersonReading(noun, true) != nullptr)
    return false;
  if (Readings(noun).empty()) return tokens_[noun].kind == TokenKind::kWord && !Word(noun).starts_with("ال");
  return std::any_of(Readings(noun).begin(), Readings(noun).end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun && (a.clitics & (kAl | kPronoun)) == 0 && a.number != Number::kPlural;
  });
}

std::string CountedNouns::BareUnit(const NumberValue& value) const {
  const bool digits = value.digits && value.first == value.last;
  if (digits)
    if (const std::string_view unit = UnitByMarks(value.first); !unit.empty()) return std::string(unit);
  if (const std::optional<std::size_t> before = Before(value.first))
    if (const std::string_view unit = UnitByWordBefore(value, *before); !unit.empty()) return std::string(unit);
  // "وإصابة 2091 آخرين" is no year.
  const bool others = Here(value.last + 1, value.first) && Is(value.last + 1, "other");
  if (digits && value.value >= kEarliestBareYear && value.value <= kLatestBareYear && !others) return "date";
  if (digits && IsItem(value.first)) return "label";
  return {};
}

// What the marks about digits say that they are; empty: nothing.
std::string_view CountedNouns::UnitByMarks(std::size_t at) const {
  const auto glued = [&](std::size_t i) { return i < tokens_.size() && !tokens_[i].space_before; };
  // "13/12/2021", "12:30", "2021-12-13".
  const auto mark = [&](std::size_t i) {
    return IsPunct(i, "/") || IsPunct(i, ":") || IsPunct(i, "-") || IsPunct(i, ".");
  };
  if (Word(at).size() > 1 && Word(at).front() == '0') return "date";
  if (at > 1 && mark(at - 1) && glued(at) && tokens_[at - 2].kind == TokenKind::kNumber)
    return IsPunct(at - 1, ":") ? "hour" : "date";
  if (mark(at + 1) && glued(at + 1) && at + 2 < tokens_.size() && tokens_[at + 2].kind == TokenKind::kNumber &&
      glued(at + 2))
    return IsPunct(at + 1, ":") ? "hour" : "date";
  // "بنادق كي-47": a hyphen joins it to the letters before it.
  const bool joined = at > 1 && IsPunct(at - 1, "-") && glued(at - 1) && glued(at) &&
                      tokens_[at - 2].kind == TokenKind::kWord && !IsOutcome(at - 2);
  return joined ? "label" : "";
}

// What the word before a number says that it is: "الساعة 5", "الفرقة 17"; empty: nothing.
std::string_view CountedNouns::UnitByWordBefore(const NumberValue& value, std::size_t at) const {
  // "الساعات الـ24", "الفوج (46)".
  if (IsPunct(at, "(") || IsPunct(at, "\"") || (value.digits && Word(at) == "ال")) {
    if (const std::optional<std::size_t> further = Before(at)) at = *further;
  }
  // "قائد الكتيبة وثلاثة من مرافقيه", "أب وثلاثة من أبنائه" (no August)
  const bool apart = !value.digits && HasClitic(value.first, kWa);
  if (IsMonth(at) && !apart) return "date";
  // "حصيلة قتلى البادية 112 من عناصر كذا": some of whom no year and no label has.
  const bool some = Here(value.last + 2, value.first) && Word(value.last + 1) == "من" &&
                    PersonReading(value.last + 2, true) != nullptr;
  if (IsOutcome(at) || apart || some || (value.value < kYearsFrom && IsReached(value.first))) return {};
  if (IsNameInTens(value, at)) return "label";
  for (const Analysis& a : Readings(at))
    if (const std::string_view unit = UnitByReadingBefore(value, at, a); !unit.empty()) return unit;
  return {};
}

std::string_view CountedNouns::UnitByReadingBefore(const NumberValue& value, std::size_t at, const Analysis& a) const {
  // "أسعفت الفرق سبعة", "شنت الطائرات 80": several have no number of their own.
  const bool several = a.number == Number::kPlural;
  if (several && !a.Has(kAl)) return {};
  if (a.lexeme->Is("unit-name") && !several) return "unit-name";
  if (a.lexeme->Is("measure")) return "label";                          // "الكيلو 135"
  if (value.definite && a.lexeme->Is("list-of-names")) return "label";  // "قائمة الـ23"
  if (a.lexeme->Is("label") || a.lexeme->Is("unit=article")) return "label";
  // "بلغ عدد القتلى منذ بداية العام 37", "حالات الاعتقال منذ بداية العام 6500"
  const bool no_year = value.value < kYearsFrom || value.value > kLatestBareYear;
  if (a.Has(kAl) && a.lexeme->Is("time-unit") && at > 0 && Is(at - 1, "edge") && no_year &&
      !(Here(value.last + 1, value.first) && IsMonth(value.last + 1)))
    return {};
  if (a.lexeme->Is("unit=year")) return "date";
  if (a.lexeme->Is("unit=hour")) return "hour";
  if (a.lexeme->Is("time-unit")) return "date";
  if (a.lexeme->Is("weekday")) return "date";
  if (a.lexeme->Is("age-cue")) return "year-of-age";
  if (a.Has(kPronoun)) return {};  // "تلك 5" is no "تل"
  // "بلغ عدد القتلى في المدينة ثلاثة"
  if (!value.digits && a.Has(kAl) && a.lexeme->Is("place-cue") && !value.definite) return {};
  const bool device = !several && (a.lexeme->Is("vehicle") || a.lexeme->Is("weapon") || a.lexeme->Is("munition"));
  return a.lexeme->Is("place-cue") || device ? "label" : "";
}

bool CountedNouns::IsGluedRange(std::size_t first) const {
  const auto part = [&](std::size_t mark) {
    return IsPunct(mark, "-") || IsPunct(mark, "/") || IsPunct(mark, ":") || IsPunct(mark, ".");
  };
  const auto number = [&](std::size_t at) { return at < tokens_.size() && tokens_[at].kind == TokenKind::kNumber; };
  if (!IsPunct(first + 1, "-") || !number(first + 2)) return false;
  if (first > 1 && part(first - 1) && !tokens_[first].space_before && number(first - 2)) return false;
  if (part(first + 3) && !tokens_[first + 3].space_before && number(first + 4) && !tokens_[first + 4].space_before)
    return false;
  const std::optional<Digits> low = ReadDigits(Word(first)), high = ReadDigits(Word(first + 2));
  if (!low || !high || low->whole >= high->whole) return false;
  if (TellsNoun(first + 3) && !IsMonth(first + 3)) return true;
  return low->whole > 31 && (high->whole < kEarliestBareYear || high->whole > kLatestBareYear);
}

bool CountedNouns::IsItem(std::size_t at) const {
  if (at + 2 >= tokens_.size()) return false;
  // "(2) إصابة سبعة": a line's own number; "(5) قتلى" counts.
  if (at > 0 && IsPunct(at - 1, "(") && tokens_[at - 1].line_start && IsPunct(at + 1, ")") && Here(at + 2, at)) {
    const Analysis* noun = PersonReading(at + 2, true);
    const bool number_behind = Here(at + 3, at) && Number(at + 3).has_value();
    // "(10) من الحرس قتلوا"
    const bool of_them = Word(at + 2) == "من" && Here(at + 3, at) && HasClitic(at + 3, kAl);
    return !of_them && (noun == nullptr || noun->number == isnad::Number::kSingular || number_behind);
  }
  // "1_فلان": the stroke between the two is no token; in a hashtag it joins words.
  const Token& behind = tokens_[at + 1];
  const bool opens = tokens_[at].space_before || tokens_[at].line_start || (at > 0 && IsPunct(at - 1, ":"));
  if (opens && !tokens_[at].hashtag && behind.kind == TokenKind::kWord && !behind.space_before &&
      behind.begin == tokens_[at].end + 1) {
    const Analysis* noun = PersonReading(at + 1, true);
    return noun == nullptr || noun->number == isnad::Number::kSingular;
  }
  const bool mark = IsPunct(at + 1, "-") || IsPunct(at + 1, "_") || IsPunct(at + 1, ")") || IsPunct(at + 1, ".");
  // "1 _ الشهيد فلان": at the head of a line the mark may stand apart.
  const bool apart = tokens_[at].line_start && (IsPunct(at + 1, "-") || IsPunct(at + 1, "_"));
  const bool glued = !tokens_[at + 1].space_before || apart;
  const bool opened = at > 0 && IsPunct(at - 1, "(");
  // "1-\"فلان الفلاني\" وزوجته"
  const bool quoted = tokens_[at].line_start && IsPunct(at + 2, "\"");
  return mark && glued && !opened && Here(at + 1, at) && (tokens_[at + 2].kind == TokenKind::kWord || quoted) &&
         Here(at + 2, at);
}

bool CountedNouns::IsInName(std::size_t at) const {
  if (at == 0 || !Here(at - 1, at) || tokens_[at - 1].kind != TokenKind::kWord) return false;
  const std::size_t before = at - 1;
  const bool particle_letter = Word(before).size() <= 2 || Word(before) == "ال";
  const bool inside = !tokens_[at].space_before && at + 1 < tokens_.size() &&
                      tokens_[at + 1].kind == TokenKind::kWord && !tokens_[at + 1].space_before && Here(at + 1, at);
  // "القتلى12والجرحى": no letters of a name stand before it.
  const bool counted = IsOutcome(before) || PersonReading(before, true) != nullptr || Is(before, "toll");
  if (inside && !counted && !(particle_letter && tokens_[at + 1].folded.size() > 6)) return true;
  if (particle_letter) return false;
  if (IsOutcome(before) || PersonReading(before, true) != nullptr || Is(before, "toll") || Is(before, "number-of") ||
      Is(before, "partitive") || Is(before, "wound") || (before > 0 && Is(before - 1, "toll")))
    return false;
  if (CountsVictimsBefore(before)) return false;
  // "خسر التنظيم 6 من عناصره"
  if (Here(at + 2, at) && Word(at + 1) == "من" && HasClitic(at + 2, kPronoun) && PersonReading(at + 2, true) != nullptr)
    return false;
  const auto& readings = Readings(before);
  if (readings.empty()) return true;
  return std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
    const bool nominal = a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kName;
    return nominal && (a.clitics & (kBi | kLi | kKa)) == 0;
  });
}

bool CountedNouns::IsCountedBehind(std::size_t at) const {
  if (!Here(at, at) || at >= tokens_.size() || tokens_[at].kind != TokenKind::kWord || HasJoined(at)) return false;
  for (const Analysis& a : Readings(at))
    if (a.lexeme->Is("person") || a.lexeme->Is("money") || a.lexeme->Is("measure") || a.lexeme->Is("building"))
      return true;
  return false;
}

bool CountedNouns::TellsNoun(std::size_t at) const {
  if (at >= tokens_.size() || !Here(at, at == 0 ? 0 : at - 1) || HasJoined(at)) return false;
  if (IsPunct(at, "%") || IsMonth(at)) return true;
  for (const Analysis& a : Readings(at))
    if (a.lexeme->Is("person") || a.lexeme->Is("counted") || a.lexeme->Is("case") || a.lexeme->Is("other") ||
        a.lexeme->event || !UnitOf(*a.lexeme).empty())
      return true;
  return false;
}

}  // namespace isnad
