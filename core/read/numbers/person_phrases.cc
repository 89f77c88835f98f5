#include "core/read/numbers/person_phrases.h"

#include <algorithm>

namespace isnad {

// "حصيلة القتلى في المدينة تجاوزت 30": the verb behind its subject.
bool PersonPhrases::IsBehindToll(std::size_t verb) const {
  constexpr std::size_t kReach = 9;
  for (std::size_t back = 1; back <= kReach && back <= verb; ++back) {
    const std::size_t word = verb - back;
    if (!Here(word, verb) || tokens_[word].kind != TokenKind::kWord || NumberReading(word) != nullptr) return false;
    if (Is(word, "toll")) return true;
    if (HasPos(word, Pos::kVerb) && !HasPos(word, Pos::kNoun)) return false;
  }
  return false;
}

std::optional<PersonPhrases::BoundWord> PersonPhrases::ExceededBy(std::size_t at) const {
  constexpr std::size_t kReach = 9;
  bool toll = false;
  for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
    const std::size_t word = at - back;
    if (!Here(word, at) || tokens_[word].kind != TokenKind::kWord || NumberReading(word) != nullptr)
      return std::nullopt;
    const bool most = word > 0 && Is(word - 1, "bound=atmost");  // "لم يتجاوز عدد القتلى 11"
    const bool about = Is(word, "about") && HasPos(word, Pos::kVerb);
    if (back == 1 && (about || Is(word, "exceed")) && HasPos(word, Pos::kVerb)) toll = IsBehindToll(word);
    if (about) return toll ? std::optional(BoundWord{Bound::kAbout}) : std::nullopt;  // "ناهز عدد القتلى 50"
    if (Is(word, "exceed") && toll && most) return BoundWord{Bound::kAtMost};
    if (Is(word, "exceed") && toll && !(word > 0 && Is(word - 1, "neg"))) return BoundWord{Bound::kMoreThan};
    if (Is(word, "exceed")) return std::nullopt;
    toll = toll || Is(word, "toll");
    if (HasPos(word, Pos::kVerb) && !HasPos(word, Pos::kNoun)) return std::nullopt;
  }
  return std::nullopt;
}

bool PersonPhrases::IsExceeded(std::size_t at) const { return ExceededBy(at).has_value(); }

// "الضحايا الـ5", "المعتقلين الـ 12".
bool PersonPhrases::TakeDigitsBehind(QuantityPhrase& phrase, const Analysis& person) const {
  const std::size_t next = phrase.last + 1;
  if (!person.Has(kAl) || person.number == Number::kSingular || !Here(next + 1, phrase.head) || Word(next) != "ال" ||
      tokens_[next + 1].kind != TokenKind::kNumber)
    return false;
  const std::optional<NumberValue> value = Number(next + 1);
  if (!value || value->open || value->thousandths != 0 || value->value > kMostCounted) return false;
  const auto count = static_cast<std::uint32_t>(value->value);
  phrase.people = {Form::kDigits, Bound::kExact, count, count, false};
  phrase.last = value->last;
  TakeAdjectives(phrase, person);
  TakeBoundAfter(phrase);
  return true;
}

std::optional<std::int64_t> PersonPhrases::InBrackets(std::size_t at) const {
  constexpr std::int64_t kMost = 99;  // more than two digits are a year or a unit's
  if (!Here(at + 2, at) || at == 0 || !Here(at, at - 1) || !IsPunct(at, "(") || !IsPunct(at + 2, ")") ||
      tokens_[at + 1].kind != TokenKind::kNumber)
    return std::nullopt;
  const std::optional<NumberValue> value = Number(at + 1);
  if (!value || value->thousandths != 0 || static_cast<std::int64_t>(value->value) > kMost) return std::nullopt;
  return static_cast<std::int64_t>(value->value);
}

// "قتل رجلا أمن", "أمينا شرطة", "عنصرا حراسة": the ا is of two, since an indefinite noun of service stands behind.
bool PersonPhrases::IsPairOfService(std::size_t at, const Analysis& person) const {
  const std::size_t next = at + 1;  // the second word of "رجل أمن" as well
  if (!Word(at).ends_with("ا") || (person.clitics & (kAl | kPronoun)) != 0 || tokens_[at].tanwin || !Here(next, at) ||
      HasJoined(next) || HasClitic(next, kAl) || !(Is(next, "security-body") || Is(next, "service")))
    return false;
  const auto& readings = Readings(at);
  return std::any_of(readings.begin(), readings.end(),
                     [&](const Analysis& a) { return a.lexeme == person.lexeme && a.number == Number::kDual; });
}

// "أصيب سائقا شاحنة", "استشهد مسعفا الهلال": right behind a verb that has no object the ا is of two whose noun
// follows.
bool PersonPhrases::IsPairOfSubjects(std::size_t at, const Analysis& person) const {
  if (at == 0 || !Here(at - 1, at) || !Here(at + 1, at) || !Word(at).ends_with("ا") || tokens_[at].tanwin ||
      person.clitics != 0 || Word(at + 1).ends_with("ا") || HasJoined(at + 1))
    return false;
  const auto all = [](const auto& readings, const auto& holds) {
    return !readings.empty() && std::all_of(readings.begin(), readings.end(), holds);
  };
  const bool subject = all(Readings(at - 1), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && a.number == Number::kSingular &&
           !a.Has(kPronoun) && (a.voice == Voice::kPassive || a.lexeme->Is("intransitive"));
  });
  const bool noun = HasClitic(at + 1, kAl) || all(Readings(at + 1), [](const Analysis& a) {
                      return a.lexeme->pos == Pos::kNoun && !a.lexeme->event && !a.lexeme->Is("person");
                    });
  const auto& readings = Readings(at);
  return subject && noun && std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
           return a.lexeme == person.lexeme && a.number == Number::kDual;
         });
}

QuantityPhrase PersonPhrases::PersonPhrase(std::size_t at, const Analysis& person) const {
  QuantityPhrase phrase;
  phrase.first = static_cast<std::uint32_t>(at);
  TakeNoun(phrase, person, at);
  phrase.counts_people = true;
  switch (person.number) {
    case Number::kSingular:
      phrase.people = IsPairOfService(at, person) || IsPairOfSubjects(at, person)
                          ? Quantity{Form::kDual, Bound::kExact, 2, 2, false}
                          : Quantity{Form::kSingular, Bound::kExact, 1, 1, false};
      break;
    case Number::kDual:
      phrase.people = {Form::kDual, Bound::kExact, 2, 2, false};
      if (IsMyOwn(at, person)) phrase.people = {Form::kSingular, Bound::kExact, 1, 1, false};
      break;
    default:
      phrase.people = {Form::kPlural, Bound::kExact, 2, std::nullopt, false};
      break;
  }
  TakeAdjectives(phrase, person);
  TakeState(phrase, person);
  // "غرق قارب مهاجرين": whose boat it is.
  if (phrase.people.form == Form::kPlural && person.clitics == 0 && at > 0 && Here(at - 1, at) &&
      (Is(at - 1, "vehicle") || Is(at - 1, "ship")) && !HasClitic(at - 1, kAl))
    phrase.counts_people = false;
  // "إرهابيين (02) خطيرين": how many the dual or plural is.
  if (const std::optional<std::int64_t> said = InBrackets(phrase.last + 1);
      said && person.number != Number::kSingular && !person.Has(kAl) &&
      (*said == 2 || (*said > 2 && Word(phrase.last + 2).starts_with('0') && person.number != Number::kDual))) {
    const auto count = static_cast<std::uint32_t>(*said);
    phrase.people = {Form::kDigits, Bound::kExact, count, count, false};
    phrase.last += 3;
    TakeAdjectives(phrase, person);
    return phrase;
  }
  // "إرهابيين (اثنين)"
  if (const std::size_t open = phrase.last + 1; person.number != Number::kSingular && !person.Has(kAl) &&
                                                Here(open + 2, at) && IsPunct(open, "(") && IsPunct(open + 2, ")") &&
                                                (Word(open + 1) == "اثنين" || Word(open + 1) == "اثنان")) {
    phrase.people = {Form::kWord, Bound::kExact, 2, 2, false};
    phrase.last += 3;
    TakeAdjectives(phrase, person);
    return phrase;
  }
  // "شابان (20)": how old they are.
  if (person.number == Number::kDual && InBrackets(phrase.last + 1)) {
    phrase.last += 3;
    return phrase;
  }
  // "مدنيين اثنين", "المدنيين الثلاثة": the number behind decides.
  std::size_t next = phrase.last + 1;
  if (TakeDigitsBehind(phrase, person)) return phrase;
  // "“إرهابيين” اثنين"
  if (at > 0 && IsPunct(at - 1, "\"") && Here(next + 1, at) && IsPunct(next, "\"") && !person.Has(kAl)) ++next;
  // "اثنين من المعتقلين الخمسة": of whom the number behind is, and not how many.
  const bool of_whole = at > 1 && Here(at - 2, at) && Word(at - 1) == "من" && NumberReading(at - 2) != nullptr;
  if (person.number != Number::kSingular && !of_whole && Here(next, at) && NumberReading(next) != nullptr) {
    const std::optional<NumberValue> value = Number(next);
    const bool two = value && value->value == 2 && !HasClitic(next, kWa);
    // "المدنيين الثلاثة", "أطفالها الثلاثة".
    const bool noun_definite = (person.Has(kAl) || person.Has(kPronoun)) && !IsExceeded(next);
    const bool definite = value && noun_definite && HasClitic(next, kAl) && !HasClitic(next, kWa);
    if (value && !value->ordinal && !value->open && (two || definite) &&
        (value->value != 2 || noun_definite == HasClitic(next, kAl))) {
      phrase.people = {Form::kWord, Bound::kExact, static_cast<std::uint32_t>(value->value),
                       static_cast<std::uint32_t>(value->value), false};
      phrase.last = value->last;
      TakeAdjectives(phrase, person);
    }
  }
  TakeBoundAfter(phrase);
  return phrase;
}

// "زميلي فلان": spelled as two of somebody's, and one of the speaker's before his name.
bool PersonPhrases::IsMyOwn(std::size_t at, const Analysis& person) const {
  return person.lexeme->Is("companion") && Word(at).ends_with("ي") && Here(at + 1, at) &&
         tokens_[at + 1].kind == TokenKind::kWord && (HasPos(at + 1, Pos::kName) || Readings(at + 1).empty());
}

// "16.8162 مصابا": so many that nobody can read, and not one.
bool PersonPhrases::IsMisprinted(std::size_t at) const {
  if (at == 0 || !Here(at - 1, at) || tokens_[at - 1].kind != TokenKind::kNumber) return false;
  const std::optional<NumberValue> number = Number(at - 1);
  return !number || number->thousandths != 0;
}

std::optional<QuantityPhrase> PersonPhrases::Person(std::size_t at) const {
  if (tokens_[at].kind != TokenKind::kWord) return std::nullopt;
  const Analysis* person = PersonReading(at, false);
  if (person == nullptr || IsAdjectiveHere(at, *person)) return std::nullopt;
  if (person->number == Number::kSingular && person->clitics == 0 && IsMisprinted(at)) return std::nullopt;
  if (Is(at, "habit")) return std::nullopt;    // "أعمال قتل شبه يومية"
  if (Word(at) == "جدا") return std::nullopt;  // "خطيرون جدا", and no grandfather
  // "طائرة بدون طيار": nobody is there.
  if (const std::optional<std::size_t> before = Before(at);
      before && person->number == Number::kSingular && !person->lexeme->outcome && Is(*before, "without"))
    return std::nullopt;
  // "اعتقال كل شخص يمر": whoever passes, nobody is counted.
  if (const std::optional<std::size_t> before = Before(at);
      before && person->number == Number::kSingular && !person->Has(kAl) && Is(*before, "every")) {
    return std::nullopt;
  }
  if (OpensOwnClause(at, *person) || AreFarms(at, *person)) return std::nullopt;
  // "حملات اعتقال شبه يومية": half of a word, and no young man of his.
  if (person->Has(kPronoun) && Is(at, "half-word")) return std::nullopt;
  // A conjugated verb is the likelier reading ("طالب") unless an outcome word stands before ("مقتل طالب").
  for (const Analysis& a : Readings(at)) {
    if (a.lexeme->pos != Pos::kVerb || a.form == VerbForm::kVerbalNoun) continue;
    if (Joined(a) < Joined(*person)) return std::nullopt;
    const std::optional<std::size_t> before = Before(at);
    // "بينهم طبيب ومعلم وطالب": what و joins to a person is one.
    const bool listed = before && person->clitics == kWa && !found_.empty() && found_.back().counts_people &&
                        found_.back().last == *before && found_.back().people.form == Form::kSingular &&
                        (a.form == VerbForm::kPresent || HasClitic(found_.back().first, kWa));
    // "بينهم ثلاث نساء وطالب جامعي"
    const bool part = person->clitics == kWa && !found_.empty() && found_.back().partitive && before &&
                      found_.back().last == *before && Here(at + 1, at) && HasPos(at + 1, Pos::kAdjective) &&
                      !HasClitic(at + 1, kAl);
    // "رئيس البلدية ونجله"
    const bool kin = person->lexeme->Is("kin") && person->Has(kWa) && person->Has(kPronoun) && before &&
                     !found_.empty() && found_.back().counts_people && found_.back().last <= *before &&
                     *before - found_.back().last <= 2 && Here(found_.back().last, at);
    // "قتل سامر العلي ونجله"
    const bool of_named = person->lexeme->Is("kin") && person->Has(kWa) && person->Has(kPronoun) && OfNamedVictim(at);
    // "مع نجليه": no verb stands there.
    const bool with = before && Is(*before, "company") && person->lexeme->Is("kin");
    // "إن طالبا أوقف": the case is that of a noun.
    const bool cased = person->number == Number::kSingular && Word(at).ends_with("ا") &&
                       (tokens_[at].tanwin || (before && Is(*before, "that")));
    if (part || kin || of_named || with || cased) continue;
    if (Joined(a) == Joined(*person) && !(before && BefallsFrom(*before)) && !listed) return std::nullopt;
  }
  return PersonPhrase(at, *person);
}

// "أضرار في منازل ومزارع المواطنين": spelled as one who works there, and the plural of a building.
bool PersonPhrases::AreFarms(std::size_t at, const Analysis& person) const {
  if (person.number != Number::kSingular || person.Has(kAl)) return false;
  bool buildings = false;
  for (const Analysis& a : Readings(at))
    buildings = buildings || (a.lexeme->Is("building") && a.number == Number::kPlural && !a.lexeme->Is("person"));
  if (!buildings) return false;
  const std::optional<std::size_t> before = Before(at);
  const bool listed = person.Has(kWa) && before && (Is(*before, "building") || Is(*before, "home"));
  return listed || (Here(at + 1, at) && HasClitic(at + 1, kAl) && Is(at + 1, "person"));
}

// "قتل فلان، ونجله يتهم الأمن": the subject of what is told next; "وشقيقه قتلا" is no less a victim.
bool PersonPhrases::OpensOwnClause(std::size_t at, const Analysis& kin) const {
  if (!kin.lexeme->Is("kin") || !kin.Has(kWa) || !kin.Has(kPronoun) || !Here(at + 1, at) || HasJoined(at + 1))
    return false;
  // "رجل وزوجته إثر قصف": no verb of hers.
  if (Is(at + 1, "preposition")) return false;
  return HasPos(at + 1, Pos::kVerb) && !HasPos(at + 1, Pos::kNoun) && !HasPos(at + 1, Pos::kName) && !IsOutcome(at + 1);
}

// A name, or what its owner is, stands between an outcome word and this.
bool PersonPhrases::OfNamedVictim(std::size_t at) const {
  constexpr std::size_t kReach = 8;
  for (std::size_t back = 2; back <= kReach && back <= at && Here(at - back, at); ++back)
    if (IsOutcome(at - back)) return true;
  return false;
}

// "قتل طالب", "قتل صباح اليوم الأربعاء طالب", "خطف مسلحون أمس طالبا جامعيا": back from the token stands the verb of
// an outcome, and between them no other verb and nobody whom it befell.
bool PersonPhrases::BefallsFrom(std::size_t at) const {
  constexpr int kWords = 10;  // tokens back to the verb
  if (IsOutcome(at)) return true;
  for (int steps = 0; steps < kWords; ++steps, --at) {
    const auto& readings = Readings(at);
    const bool verb = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kVerbalNoun && a.form != VerbForm::kParticiple;
    });
    if (verb && IsOutcome(at)) return true;
    const bool place = at > 0 && Here(at - 1, at) && Is(at - 1, "place-cue");  // "بمدينة نوى"
    if ((verb && !place && !HasPos(at, Pos::kNoun)) || tokens_[at].kind != TokenKind::kWord || Is(at, "that") ||
        Is(at, "relative") || at == 0 || !Here(at - 1, at))
      return false;
    const bool counted = !found_.empty() && found_.back().counts_people && found_.back().first <= at &&
                         at <= found_.back().last && !Word(at).ends_with("ون");
    if (counted) return false;
  }
  return false;
}

int PersonPhrases::Joined(const Analysis& a) {
  int count = 0;
  for (std::uint16_t bits = a.clitics; bits != 0; bits = static_cast<std::uint16_t>(bits & (bits - 1))) ++count;
  return count;
}

}  // namespace isnad
