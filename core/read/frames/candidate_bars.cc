#include "core/read/frames/candidate_bars.h"

#include <algorithm>
#include <string>

#include "core/read/events/event_places.h"

namespace isnad {

// "سراح 30 من عناصر كذا أسروا خلال المواجهات", "تقل 104 أسرى تم احتجازهم": of people let go, what had befallen them.
bool CandidateBars::WereTakenBefore(const Predicate& predicate, std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kFreed = 5, kTaken = 4;  // words from the word of freeing, and on to that of taking
  if (predicate.outcome != Outcome::kArrested && predicate.outcome != Outcome::kCaptured) return false;
  if (!predicate.frame->verbal || predicate.first > last + kTaken) return false;
  // "أفرج عن ثلاثة كانوا قد خطفوا في الأول من أيار": told with its day.
  for (std::uint32_t at = predicate.last + 1U;
       at <= predicate.last + kTaken && at < field_.size() && field_.SameSentence(first, at); ++at)
    if (const DatePhrase* day = field_.DateAt(at);
        day != nullptr && !day->period && day->date.known() && day->date.from == day->date.to)
      return false;
  return std::any_of(predicates_.begin(), predicates_.end(), [&](const Predicate& freed) {
    return freed.outcome == Outcome::kFreed && freed.last < first && first - freed.last <= kFreed &&
           field_.SameSentence(freed.last, first);
  });
}

// "خمسة من العمال الذين خطفهم مسلحون": the relative tells of all the workers, and not of five of them.
bool CandidateBars::IsOfThoseTaken(const Predicate& predicate, const QuantityPhrase& people) const {
  constexpr std::uint32_t kToTheVerb = 3;
  if (predicate.outcome != Outcome::kCaptured && predicate.outcome != Outcome::kArrested) return false;
  if (!IsNumbered(people.people) || people.last >= predicate.first || people.last + kToTheVerb < predicate.first ||
      !Joined(people.last, kAl) || people.head == people.first)
    return false;
  const std::optional<std::size_t> who = Before(predicate.first), of = Before(people.last);
  return who && of && IsWord(*of, "من") && Is(*who, "relative") && predicate.analysis->lexeme->pos == Pos::kVerb &&
         token(predicate.last).folded.ends_with("هم");
}

// "قبل أن يقتله عناصر من الشرطة": the pronoun is who was killed, and whoever stands behind the verb did it.
bool CandidateBars::IsSubjectOfPronoun(const Predicate& predicate, std::uint32_t first) const {
  const Analysis& verb = *predicate.analysis;
  const bool finite = verb.form == VerbForm::kPast || verb.form == VerbForm::kPresent;
  return verb.lexeme->pos == Pos::kVerb && finite && verb.Has(kPronoun) && verb.lexeme->Is("transitive-agent") &&
         After(predicate.last) == first && !Joined(first, kWa) &&
         !(IsNounWithPronoun(predicate.first) && (IsAnnounced(predicate.first) || IsDoneTo(predicate.last)));
}

// "شخصيات عسكرية ومدنية، معظمهم قُتلوا": most of those before, of whom one is not most.
bool CandidateBars::IsMostOfThem(const Predicate& predicate, const QuantityPhrase& people) const {
  const std::optional<std::size_t> most = Before(predicate.first);
  return people.people.form == Form::kSingular && most && Is(*most, "most") && Is(*most, "partitive");
}

// "قُتلوا برصاص أشخاص مجهولين": who shot; "قتل جنديان على يد مسلحين", "بأيدي عناصر": by whose hand.
bool CandidateBars::IsWhoseBullets(const QuantityPhrase& people) const {
  const std::optional<std::size_t> by = Before(people.first);
  if (by && IsByHands(*by)) return true;
  return people.people.form == Form::kPlural && !people.construct && by && Is(*by, "by-gun") && Joined(*by, kBi) &&
         !Joined(*by, kAl);
}

// "إن مساعدا للقائد قُتل إلى جانب قادة آخرين": the verb has its subject before it, and those are his company.
bool CandidateBars::IsCompanyOfSubject(const Predicate& predicate, std::uint32_t first) const {
  const std::optional<std::size_t> next = After(predicate.last);
  const Analysis* with = next ? lattice().Find(*next, "company") : nullptr;
  // "وأصيب معه ثلاثة": they are the subject themselves.
  if (with == nullptr || with->Has(kPronoun) || !predicate.frame->verbal || first < *next + with->length) return false;
  return std::any_of(field_.quantities.begin(), field_.quantities.end(), [&](const QuantityPhrase& subject) {
    return subject.counts_people && subject.people.form == Form::kSingular && !subject.partitive &&
           subject.last < predicate.first && field_.SameSentence(subject.first, predicate.first);
  });
}

// "حيث اعتُقل مع ثلاثة من أبنائه واثنين من أقاربه": the two go with the three.
bool CandidateBars::JoinsCompany(const Predicate& predicate, std::uint32_t first) const {
  const std::optional<std::size_t> with = After(predicate.last);
  const Analysis* company = with ? lattice().Find(*with, "company") : nullptr;
  if (company == nullptr || company->Has(kPronoun) || !predicate.frame->verbal || !Joined(first, kWa)) return false;
  const std::optional<std::size_t> whom = After(*with + company->length - 1U);
  const QuantityPhrase* people = whom ? field_.QuantityAt(*whom) : nullptr;
  return people != nullptr && people->counts_people && people->last + 1U == first;
}

// "زوجته قتلت وابنه أصيب", "قتل جندي وآخر أصيب": whom و joins has a verb of his own right behind him.
bool CandidateBars::HasOwnVerbBehind(const Predicate& predicate, std::uint32_t first, std::uint32_t last) const {
  const std::optional<std::size_t> verb = After(last);
  if (!verb || !Joined(first, kWa) || !predicate.frame->verbal || Joined(*verb, kWa) || Joined(*verb, kFa))
    return false;
  const Analysis* own = OutcomeReading(*verb);
  const auto& readings = lattice().readings[*verb];
  // "أعدم ثلاثة جنود وصحفيا اختطف قبل شهر", "وامرأة نزحت": the verb says more of whom was killed.
  const bool object = token(first).folded.ends_with("ا") || token(last).folded.ends_with("ا");
  return own != nullptr && !object && *own->lexeme->outcome != predicate.outcome &&
         (own->lexeme->outcome == Outcome::kKilled || own->lexeme->outcome == Outcome::kInjured) &&
         std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && !a.Has(kPronoun);
         });
}

// "أعلن الجيش اعتقاله ثلاثة أشخاص", "إلقاءه القبض على فلان": the pronoun of the noun did it, and whom stands behind.
bool CandidateBars::IsObjectBesidePronoun(const Predicate& predicate, std::uint32_t first,
                                          std::optional<std::uint32_t> quantity) const {
  const Analysis& noun = *predicate.analysis;
  if (!IsNounWithPronoun(predicate.first) || !noun.lexeme->Is("transitive-agent") || After(predicate.last) != first)
    return false;
  if (IsWord(predicate.last, "علي") || IsDoneTo(predicate.last)) return true;
  if (!quantity || Joined(first, kWa) || Joined(first, kLi) || Joined(first, kBi) || Joined(first, kAl)) return false;
  const QuantityPhrase& people = field_.quantities[*quantity];
  if (people.people.form == Form::kSingular && !token(people.first).folded.ends_with("ا")) return false;
  return !HasVerb(predicate.first) || IsAnnounced(predicate.first);
}

bool CandidateBars::IsNounWithPronoun(std::size_t at) const {
  const auto& readings = lattice().readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.form == VerbForm::kVerbalNoun && a.Has(kPronoun) && a.lexeme->outcome;
  });
}

// "أعلن الجيش قتله خمسة": what a verb of saying takes is a noun, though it is spelled as a verb.
bool CandidateBars::IsAnnounced(std::size_t noun) const {
  constexpr int kToTheVerb = 5;
  std::optional<std::size_t> at = Before(noun);
  for (int steps = 0; at && steps < kToTheVerb; ++steps, at = Before(*at)) {
    if (Is(*at, "say-verb")) return true;
    // "أعلن الجيش، اليوم الأحد، قتله ثلاثة"
    if (const std::optional<std::size_t> open = BeginOfAside(*at)) at = Before(*open);
    if (!at) return false;
    if (Is(*at, "say-verb")) return true;
    if (IsComma(*at) || Is(*at, "that") || Is(*at, "relative") || (HasVerb(*at) && !InName(*at))) return false;
  }
  return false;
}

// "توفي متأثرا بجراحه شاب أصيب أمس": the subject of the verb of dying, before whom his wounds are told.
bool CandidateBars::DiedOfWounds(std::uint32_t first) const {
  constexpr int kWords = 6;  // "توفي اليوم في المستشفى متأثرا بجراحه"
  std::optional<std::size_t> at = Before(first);
  const bool wounds = at && Joined(*at, kPronoun) && Before(*at) && Is(*Before(*at), "of-wounds");
  for (int steps = 0; wounds && at && steps < kWords; ++steps, at = Before(*at)) {
    const Analysis* word = OutcomeReading(*at);
    if (word != nullptr && word->lexeme->outcome == Outcome::kKilled && word->lexeme->pos == Pos::kVerb) return true;
  }
  return false;
}

// "شارك 200 جندي في مداهمة قُتل فيها ثلاثة", "35 مصابا توفي منهم اثنان": the pronoun takes up where it was, or of whom
// they are, and who was killed stands behind it.
bool CandidateBars::ResumesBehind(const Predicate& predicate) const {
  const std::optional<std::size_t> next = After(predicate.last);
  if (!next || !(Is(*next, "of-them") || (Is(*next, "preposition") && Joined(*next, kPronoun)))) return false;
  const std::optional<std::size_t> who = After(*next);
  const QuantityPhrase* people = who ? field_.QuantityAt(*who) : nullptr;
  return people != nullptr && people->first == *who && people->counts_people && !people->partitive &&
         !Joined(*who, kWa);
}

// "هاجم مسلحون مدرسة وأصيب عطار": a verb behind several who did something agrees with them, were they its subject.
bool CandidateBars::OpensClauseOfItsOwn(const Predicate& predicate, const QuantityPhrase& people) const {
  const Analysis& verb = *predicate.analysis;
  const std::string& head = token(people.head).folded;
  return verb.lexeme->pos == Pos::kVerb && verb.form == VerbForm::kPast && verb.Has(kWa) &&
         verb.number == Number::kSingular && !token(predicate.first).folded.ends_with("وا") &&
         people.people.form == Form::kPlural && !people.construct && head.ends_with("ون") &&
         people.last + 1 < predicate.first;
}

bool CandidateBars::IsOneAlone(const QuantityPhrase& people) const {
  return people.people.form == Form::kSingular && people.first == people.last && Joined(people.head, kAl) &&
         !Joined(people.first, kWa) && !people.outcome && field_.NameAt(people.first) == nullptr && people.first > 0 &&
         Joined(people.first - 1, kAl) && !Joined(people.first - 1, kWa);
}

// "اثنين من أفراد حماية الضابط": one man, and before him two of his.
bool CandidateBars::IsOwnerOfTwo(const QuantityPhrase& people) const {
  constexpr std::uint32_t kNear = 3;  // tokens between
  if (people.people.form != Form::kSingular || people.first != people.last || !Joined(people.head, kAl) ||
      Joined(people.first, kWa))
    return false;
  for (std::uint32_t back = 1; back <= kNear && back <= people.first; ++back) {
    const std::uint32_t at = people.first - back;
    if (!field_.SameSentence(at, people.first) || IsMark(at) || Joined(at, kWa)) return false;
    const QuantityPhrase* two = field_.QuantityAt(at);
    if (two != nullptr) return two->counts_people && two->people.min == 2 && two->people.max == 2U;
  }
  return false;
}

// "نجا الرجل وأصيبت عائلته": one man before a verb in the feminine.
bool CandidateBars::DisagreesInGender(const Predicate& predicate, const QuantityPhrase& people) const {
  const Analysis& verb = *predicate.analysis;
  if (verb.form != VerbForm::kPast || verb.gender != Gender::kFeminine || verb.number != Number::kSingular ||
      people.people.form != Form::kSingular || people.construct || people.partitive)
    return false;
  bool masculine = false;
  for (const Analysis& a : lattice().readings[people.head]) {
    if (!a.lexeme->Is("person")) continue;
    if (a.gender != Gender::kMasculine || a.number != Number::kSingular) return false;
    masculine = true;
  }
  return masculine;
}

// "وعلى متنه", "وبداخلها", "وفيه" right before: a clause of its own, of who was there.
bool CandidateBars::AreInside(std::uint32_t first) const {
  const std::optional<std::size_t> in = Before(first);
  if (!in || !Joined(*in, kPronoun)) return false;
  // "مدرسة فيها ثلاثمئة طالب": what was hit tells who was in it; "هجوم قتل فيه ثلاثة" tells of a deed.
  if (Is(*in, "locative")) {
    const std::optional<std::size_t> thing = Before(*in);
    return Joined(*in, kWa) || (thing && (Is(*thing, "building") || Is(*thing, "vehicle")) && !HasVerb(*thing));
  }
  const std::optional<std::size_t> on = Is(*in, "aboard") ? Before(*in) : std::nullopt;
  return on && Joined(*on, kWa);
}

// "خطف مسلحون طبيبا في البلدة ثم أفرج عنه": the pronoun takes up whoever was taken; "37 منهم أفرج عنهم" stand beside.
bool CandidateBars::IsLetGoElsewhere(const Predicate& predicate, std::optional<std::uint32_t> quantity) const {
  constexpr std::uint32_t kBeside = 2;
  return Is(predicate.last, "preposition") && Joined(predicate.last, kPronoun) &&
         !(quantity && field_.quantities[*quantity].last + kBeside >= predicate.first);
}

// "أفرج مسلحون اليوم عن ثلاثة عمال", "قبض عناصر الأمن على رجل": who stands between the verb and its preposition did
// it.
bool CandidateBars::SetsFree(const Predicate& predicate, std::uint32_t last) const {
  constexpr std::uint32_t kWords = 12;  // "أفرج خاطفو عمال الشركة في ساعة متأخرة من ليل الاثنين عن ثلاثة"
  const Analysis& verb = *predicate.analysis;
  if (!verb.lexeme->Is("on") || verb.lexeme->pos != Pos::kVerb || verb.form == VerbForm::kVerbalNoun) return false;
  for (std::uint32_t at = predicate.last + 1U; at <= last; ++at)
    if (IsWord(at, "عن") || IsWord(at, "علي")) return false;
  for (std::uint32_t at = last + 1U; at <= last + kWords && at < field_.size() && field_.SameSentence(last, at); ++at) {
    if (HasVerb(at) || OutcomeReading(at) != nullptr || Joined(at, kWa)) return false;
    if (!(IsWord(at, "عن") || IsWord(at, "علي"))) continue;
    const std::optional<std::size_t> whom = After(at);
    const QuantityPhrase* people = whom ? field_.QuantityAt(*whom) : nullptr;
    const NamePhrase* name = whom ? field_.NameAt(*whom) : nullptr;
    return (people != nullptr && people->counts_people) || (name != nullptr && name->type == EntityType::kPerson);
  }
  return false;
}

// "سقطوا في مواجهات عنيفة مع عناصر مسلحة": whom they fought.
bool CandidateBars::IsOtherSide(std::uint32_t first) const {
  constexpr int kFar = 3;  // words from the fight to مع
  const std::optional<std::size_t> with = Before(first);
  if (!with || !IsWord(*with, "مع")) return false;
  std::optional<std::size_t> at = Before(*with);
  for (int steps = 0; at && steps < kFar; ++steps, at = Before(*at)) {
    if (IsComma(*at) || (HasVerb(*at) && !IsEventNoun(*at))) return false;
    const auto& readings = lattice().readings[*at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->event == EventType::kClash && a.lexeme->pos == Pos::kNoun;
        }))
      return true;
  }
  return false;
}

// "قتلا ليلا حين باغتهما إرهابيان": who stands behind a verb of their own, which has the dead in its pronoun.
bool CandidateBars::IsSubjectOfNext(const Predicate& predicate, std::uint32_t first) const {
  const std::optional<std::size_t> verb = Before(first);
  if (!predicate.frame->verbal || !verb || *verb <= predicate.last || InName(*verb) || OutcomeReading(*verb) != nullptr)
    return false;
  const auto& readings = lattice().readings[*verb];
  const std::string& word = token(*verb).folded;
  const bool unread = readings.empty() && (word.ends_with("هما") || word.ends_with("هم"));  // "باغتهما"
  const bool theirs = unread || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
                        return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && a.Has(kPronoun);
                      });
  const std::optional<std::size_t> when = theirs ? Before(*verb) : std::nullopt;
  return when && (IsWord(*when, "حين") || IsWord(*when, "عندما") || IsWord(*when, "حينما") || IsWord(*when, "بعدما"));
}

// "سيارة تقل مسؤولا وفجر نفسه", "تقل ضباطا وفجر نفسه": a verb that و joins has the subject of the verb before it, and
// who stands between in the accusative, or several before one who blew himself up, are its object.
bool CandidateBars::IsObjectOfVerbBefore(const Predicate& predicate, const QuantityPhrase& people) const {
  if (!predicate.analysis->lexeme->Is("reflexive") || !Joined(predicate.first, kWa) ||
      people.last + 1 != predicate.first)
    return false;
  const std::optional<std::size_t> before = Before(people.first);
  if (people.people.form != Form::kSingular) return !token(people.head).folded.ends_with("ون");
  return token(people.head).folded.ends_with("ا") && !(before && Is(*before, "that"));
}

// "قضوا", "استشهدوا", "لقيا": of those told before the verb.
bool CandidateBars::HasSubjectInEnding(const Predicate& predicate) const {
  const Analysis& verb = *predicate.analysis;
  const std::string& word = token(predicate.first).folded;
  return verb.lexeme->pos == Pos::kVerb && verb.form == VerbForm::kPast && !verb.Has(kPronoun) &&
         (word.ends_with("وا") || verb.number == Number::kDual);
}

// "إصابة عدد من الأبقار لأحد المدنيين": behind so many of something stands to whom they belong.
bool CandidateBars::IsOwnerOfThings(const Predicate& predicate, std::uint32_t first) const {
  if (!Joined(first, kLi) || first < predicate.last + 3 || predicate.frame->verbal) return false;
  const std::uint32_t many = predicate.last + 1;
  const auto& readings = lattice().readings[many];
  const bool counts = Is(many, "some") || std::any_of(readings.begin(), readings.end(),
                                                      [](const Analysis& a) { return a.lexeme->pos == Pos::kNumber; });
  return counts || token(many).kind == TokenKind::kNumber;
}

// Grammar says that it is not whom the word befell: by the word's own form, its pronoun, its subject.
bool CandidateBars::IsBarred(const Predicate& predicate, std::uint32_t first, std::optional<std::uint32_t> quantity,
                             bool after) const {
  // "بعد قتلهما لحرس من الشرطة": those before did it.
  if (!after && IsNounWithPronoun(predicate.first) && IsDoneTo(predicate.last)) return true;
  if (!after && quantity && predicate.frame->verbal && DisagreesInGender(predicate, field_.quantities[*quantity]))
    return true;
  // "بإصابته، وأنه مدني": the pronoun is who was hurt.
  const bool verbal_noun = !after && token(predicate.first).hamza_below;  // "أحد الطفلين إصابته خطيرة"
  if (predicate.analysis->Has(kPronoun) && (verbal_noun || !predicate.frame->Stands(kBefore)) &&
      !(after && IsObjectBesidePronoun(predicate, first, quantity)))
    return true;
  // "خطف مسلحون ثلاثة شبان ثم قتلوهم": they did it, and whom stands in the pronoun.
  if (!after && predicate.analysis->Has(kPronoun) && predicate.analysis->number == Number::kPlural &&
      predicate.analysis->form == VerbForm::kPast && token(predicate.last).folded.ends_with("هم"))
    return true;
  // "أطلق مسلحون النار على حارس فأردوه قتيلا", "إن ثلاثة مسلحين اغتالوه": one is in the pronoun, and several did it.
  const std::string& verb = token(predicate.first).folded;
  if (!after && quantity && (verb.ends_with("وه") || verb.ends_with("وها")) &&
      (IsNumbered(field_.quantities[*quantity].people) ? field_.quantities[*quantity].people.min > 1
                                                       : field_.quantities[*quantity].people.form == Form::kPlural))
    return true;
  // "خطف مسلحون شابا وأطلقوا سراحه": those before let him go.
  if (!after && predicate.outcome == Outcome::kFreed && predicate.frame->verbal &&
      token(predicate.last).folded.starts_with("سراحه") && token(predicate.first).folded.ends_with("وا"))
    return true;
  // "عدد المعتقلين خمسة، أفرج عن أحدهم": who was let go stands behind the preposition.
  if (!after && predicate.outcome == Outcome::kFreed &&
      (IsWord(predicate.last, "عن") || IsLetGoElsewhere(predicate, quantity)))
    return true;
  // "ثلاثين من «الحشد الميليشياوي» قُتلوا": one whom nobody is joined to is not whom a plural verb tells of.
  if (!after && quantity && predicate.frame->verbal && predicate.analysis->form == VerbForm::kPast &&
      token(predicate.first).folded.ends_with("وا") && first + 1 == predicate.first - (IsMark(first + 1) ? 1U : 0U) &&
      IsOneAlone(field_.quantities[*quantity]))
    return true;
  // "إن اثنين من أفراد حماية الضابط أصيبا": whose the two are is not whom the verb in the dual tells of.
  if (!after && quantity && predicate.frame->verbal && predicate.analysis->form == VerbForm::kPast &&
      predicate.analysis->number == Number::kDual && IsOwnerOfTwo(field_.quantities[*quantity]))
    return true;
  // "قتل مدنيان (رجل مسن وامرأة)": brackets spell out those before them, behind the word as they are.
  if (after && quantity)
    if (const std::optional<std::uint32_t> whole = BracketOf(field_.quantities[*quantity]);
        whole && field_.quantities[*whole].people.min > 1 && field_.quantities[*whole].first > predicate.last)
      return true;
  // "إصابة 3 سيارات لأحد المدنيين": whose they are that were hit.
  if (after && quantity && IsOwnerOfThings(predicate, first)) return true;
  // "المركب أصيب وعلى متنه 300 راكب", "أصيبت المدرسة وفيها 200 تلميذ": who was there.
  if (after && quantity && AreInside(first)) return true;
  // "عمه، بغارة أصابت منزلاً": a strike that stands before the verb is its subject.
  if (!after && predicate.analysis->lexeme->Is("transitive-agent") && !token(predicate.first).passive_mark)
    if (const std::optional<std::size_t> subject = Before(predicate.first);
        subject && predicate.analysis->voice != Voice::kPassive &&
        (Is(*subject, "weapon") || Is(*subject, "munition") || IsEventNoun(*subject)))
      return true;
  // "اثنان من المهجرين من كذا وثلاثة أطفال": who those were says nothing of whom و joins.
  const bool joined = token(first).folded.starts_with("و") || (first > 0 && IsWord(first - 1, "و"));
  if (after && joined && predicate.frame->name == "participle" && IsDefinite(predicate.first)) return true;
  // "38 شخصا قضوا وستة في عداد المفقودين": the verb has its subject in its ending; whom و joins hang on those before.
  if (after && joined && predicate.frame->verbal && first == predicate.last + 1U && HasSubjectInEnding(predicate))
    return true;
  // "حيي التحرير والأربعين": nobody whom it befell is joined to the noun.
  if (after && predicate.analysis->Has(kAl) && first == predicate.last + 1U && Joined(first, kWa) &&
      predicate.analysis->form == VerbForm::kVerbalNoun)
    return true;
  if (!after &&
      (ResumesBehind(predicate) || (quantity && (OpensClauseOfItsOwn(predicate, field_.quantities[*quantity]) ||
                                                 IsObjectOfVerbBefore(predicate, field_.quantities[*quantity])))))
    return true;
  if (!after && predicate.outcome == Outcome::kInjured && DiedOfWounds(first)) return true;
  return after && IsSubjectOfPronoun(predicate, first);
}

// "أصابت القذيفة سيارة تقل طلابا", "أصابت الغارة مبنى يسكنه نازحون", "منزلا فيه نساء": a thing was hit, and they were
// in it.
bool CandidateBars::AreInThingHit(const Predicate& predicate, std::uint32_t first) const {
  constexpr std::uint32_t kToTheThing = 7;  // words of what hit it, and when
  const Lexeme& word = *predicate.analysis->lexeme;
  if (predicate.outcome != Outcome::kInjured || !word.Is("natural") || predicate.analysis->lexeme->pos != Pos::kVerb ||
      predicate.analysis->Has(kPronoun))
    return false;
  std::uint32_t thing = predicate.last + 1;
  const auto is_thing = [&](std::uint32_t at) {
    return (Is(at, "building") || Is(at, "vehicle")) && !IsDefinite(at) && !Joined(at, kBi) && !Joined(at, kLi) &&
           !Is(at - 1, "preposition") && !Is(at, "weapon");
  };
  while (thing < first && thing <= predicate.last + kToTheThing && !is_thing(thing)) ++thing;
  if (thing + 1 >= first || thing > predicate.last + kToTheThing) return false;
  for (std::uint32_t at = thing + 1; at < first; ++at) {
    if (IsComma(at) || Joined(at, kWa)) return false;
    const auto& readings = lattice().readings[at];
    const bool lives = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent;
    });
    const std::string& told = token(at).folded;
    const bool unread = readings.empty() && field_.NameAt(at) == nullptr &&
                        (told.starts_with("ي") || told.starts_with("ت")) && at + 1 == first;
    if (lives || unread || (Is(at, "locative") && Joined(at, kPronoun))) return true;
  }
  return false;
}

// "قنص حوثي يصيب أربعة": whose sniping it was; "قنص جندي" has its victim behind it.
bool CandidateBars::IsWhoseSniping(const Predicate& predicate, const QuantityPhrase& people) const {
  if (!predicate.analysis->lexeme->Is("snipe") || predicate.analysis->Has(kAl) ||
      people.people.form != Form::kSingular || people.first != predicate.last + 1U || people.first != people.last)
    return false;
  const std::string& word = token(people.head).folded;
  return word.ends_with("ي") && (people.group == Group::kMilitant || Is(people.head, "nation"));
}

// "إصابة في هجوم لمسلحين": whose attack it was.
bool CandidateBars::IsWhoseAttack(const Predicate& predicate, std::uint32_t first) const {
  const std::optional<std::size_t> attack = Joined(first, kLi) ? Before(first) : std::nullopt;
  const Analysis* event = attack && *attack > predicate.last ? EventReadingAt(lattice(), *attack) : nullptr;
  return event != nullptr && event->lexeme->pos == Pos::kNoun && OutcomeReading(*attack) == nullptr;
}

// What stands between the two, or beside the people, keeps them apart.
bool CandidateBars::IsCutOff(const Predicate& predicate, std::uint32_t first, std::uint32_t last,
                             std::optional<std::uint32_t> quantity, bool after) const {
  const std::uint32_t begin = after ? predicate.last + 1 : last + 1, end = after ? first : predicate.first;
  // "أوضح المراسل فلان أن المرافقين توفيا": who says it is not whom it befell, if the clause has a subject of its
  // own.
  if (!after && predicate.frame->verbal)
    for (std::uint32_t at = begin; at + 1 < end; ++at)
      if (Is(at, "that") && !Joined(at, kPronoun) && !Is(at, "be")) return true;
  // "عثر عليه مقتولا بعد أن نهبت عناصر السوق": what a verb behind tells of others is no matter of his.
  if (after && predicate.frame->name == "participle" && !IsDefinite(predicate.first))
    for (std::uint32_t at = begin; at < end; ++at)
      if (Is(at, "temporal") || (HasVerb(at) && !InName(at))) return true;
  // "أفاد ضابط في مكان الاغتيال أن ثلاثة مسلحين": what is said is not what the noun takes; "قتلوا وإن عنصرا": a fact
  // of its own.
  if (after)
    for (std::uint32_t at = begin; at < end; ++at)
      if (Is(at, "that") && (IsVerbalNoun(predicate) || Joined(at, kWa))) return true;
  // "قُتل فيه قائد كذا ومرافقاه": companions hang on whom they went with.
  if (after && quantity && first > predicate.last + 1U && Is(first, "companion") && Joined(first, kWa) &&
      Joined(first, kPronoun))
    return true;
  if (after && quantity &&
      (IsWhoseBullets(field_.quantities[*quantity]) || IsCompanyOfSubject(predicate, first) ||
       JoinsCompany(predicate, first)))
    return true;
  if (!after && quantity && IsMostOfThem(predicate, field_.quantities[*quantity])) return true;
  // "جثتي شرطيين وسبعين جريحا أصيبوا": those whose bodies they are.
  if (const std::optional<std::size_t> body = Before(first);
      !after && predicate.outcome != Outcome::kKilled && body && Is(*body, "body") && !Joined(*body, kAl))
    return true;
  if (!after && WereTakenBefore(predicate, first, last)) return true;
  if (after && HasOwnVerbBehind(predicate, first, last)) return true;
  if (!after && quantity && IsOfThoseTaken(predicate, field_.quantities[*quantity])) return true;
  if (after && AreInThingHit(predicate, first)) return true;
  if (after &&
      (IsWhoseAttack(predicate, first) || (quantity && IsWhoseSniping(predicate, field_.quantities[*quantity]))))
    return true;
  if (after && SetsFree(predicate, last)) return true;
  if (after && ((quantity && IsSubjectOfNext(predicate, first)) || IsOtherSide(first))) return true;
  // "أفرج مسلحون عن ثلاثة عمال كانوا قد خطفوا": nor did what is told of those befall the men.
  if (!after && std::any_of(predicates_.begin(), predicates_.end(), [&](const Predicate& free) {
        return free.last < first && field_.SameSentence(free.last, first) && SetsFree(free, last);
      }))
    return true;
  // "كانوا قد اختطفوا قبل أعوام إضافة إلى 15 سعوديا": who come on top hang on those before.
  if (after && quantity && first > predicate.last + 3U && Is(first - 2, "besides") && predicate.frame->verbal)
    return true;
  return false;
}

}  // namespace isnad
