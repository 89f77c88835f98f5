#include <algorithm>

#include "core/read/events/event_finder.h"

// Whether a word tells of one incident: no habit, no trend, nothing in general, no figure over a period.

namespace isnad {

// A verb of counting before it in its sentence.
bool EventFinder::IsCounted(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 8;  // tokens
  for (std::uint32_t back = 1;
       back <= kFar && back <= mention.first && SameSentence(mention.first - back, mention.word); ++back)
    if (Is(mention.first - back, "tallies")) return true;
  return false;
}

// "ولا تزال خلاياه تشن هجمات": what went on and does.
bool EventFinder::GoesOn(const EventMention& mention) const {
  for (std::uint32_t at = mention.first; at > 0 && SameSentence(at - 1, mention.first); --at)
    if (Is(at - 1, "still")) return field_.clause_at[at - 1] == field_.clause_at[mention.first] || !mention.bound_place;
  return false;
}

// "يخوض" in the present stands close before.
bool EventFinder::IsFought(std::uint32_t first) const {
  constexpr std::uint32_t kSubject = 3;  // tokens between
  for (std::uint32_t back = 1; back <= kSubject && back <= first && SameSentence(first - back, first); ++back)
    for (const Analysis& a : field_.lattice.readings[first - back])
      if (a.lexeme->Is("wage") && a.form == VerbForm::kPresent) return true;
  return false;
}

// "مقتل طالب في غارة": a student, and no verb.
bool EventFinder::IsCounted(std::uint32_t at) const {
  const QuantityPhrase* people = field_.QuantityAt(at);
  return people != nullptr && people->counts_people;
}

bool EventFinder::IsCondemned(std::uint32_t first) const {
  constexpr std::uint32_t kFar = 10;  // tokens
  return AnyBefore(first, kFar,
                   [&](std::uint32_t at) { return Is(at, "condemns") || (Is(at, "demand") && !IsCounted(at)); });
}

// "ضمن منطقة عملية نبع السلام", "في إطار الحملة": what it is done under.
bool EventFinder::IsScope(const EventMention& mention, const Analysis& reading) const {
  return reading.lexeme->Is("generic-event") && IsBefore(mention.first, 1, "event-scope");
}

// "تصاعد مستمر لهجمات التنظيم": more of what there always is.
bool EventFinder::IsTrend(const EventMention& mention, const Analysis& reading) const {
  // "تصعيد غير مسبوق في استهداف الجيش"
  if (reading.lexeme->Is("target-verb") && !mention.verb && !mention.bound_place && !mention.count && index_ == 1 &&
      IsBefore(mention.first, 4, "trend"))
    return true;
  // "تصاعد القصف على بلدات كذا منذ أسابيع"
  const bool since = std::any_of(field_.dates.begin(), field_.dates.end(), [&](const DatePhrase& date) {
    return SameSentence(mention.word, date.first) && date.first > mention.word &&
           (Is(date.first, "time-since") || (date.first > 0 && Is(date.first - 1, "time-since")));
  });
  if (since && mention.definite && !mention.verb && !mention.count && IsBefore(mention.first, 1, "trend")) return true;
  return mention.plural && !mention.count && IsBefore(mention.first, 3, "trend");
}

// "سياسة ممنهجة باستهداف المدنيين": what is done again and again.
bool EventFinder::IsPolicy(const EventMention& mention, const Analysis&) const {
  return !mention.date && !mention.count && IsBefore(mention.first, mention.verb ? 1 : 3, "policy");
}

// "عادة ما تنسب هجمات إلى التنظيم، وكان آخر تفجير قد", "تتعرض البلدة لقصف دائم، إذ قتل طفل أمس بقصف": behind the habit
// a clause in the past tells of one that was.
bool EventFinder::IsInNextFact(std::uint32_t habit, std::uint32_t word) const {
  bool day = false;
  for (const DatePhrase& date : field_.dates)
    day = day || (date.first > habit && SameSentence(date.first, word) && !date.habit && !date.saying &&
                  date.date.known() && !IsSince(date.first));
  const auto past = [&](std::uint32_t at, bool was) {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && (!was || (a.lexeme->Is("be") && a.Has(kWa)));
    });
  };
  for (std::uint32_t at = habit + 1; day && at + 1 < word; ++at) {
    if (field_.tokens[at].folded == "," && past(at + 1, true)) return true;
    if (field_.tokens[at].folded == "اذ" && past(at + 1, false)) return true;
  }
  return false;
}

// "تشن غارات بين الحين والآخر"
bool EventFinder::IsHabit(const EventMention& mention, const Analysis&) const {
  return std::any_of(field_.dates.begin(), field_.dates.end(), [&](const DatePhrase& date) {
    if (!date.habit || !SameSentence(mention.word, date.first) || IsInNextFact(date.last, mention.word)) return false;
    // "استهدفت القوات كذا بالهاون، وبشكل مستمر تتعرض المنطقة للقصف": what the habit opens is another clause.
    const auto& opens = field_.lattice.readings[date.first];
    return date.first <= mention.last || date.first == 0 || field_.tokens[date.first - 1].folded != "," ||
           std::none_of(opens.begin(), opens.end(), [](const Analysis& a) { return a.Has(kWa); });
  });
}

// "ظلت المنطقة منذ بدء الحرب عرضة للقصف": what may fall on it any day.
bool EventFinder::IsExposedTo(const EventMention& mention, const Analysis&) const {
  return !mention.verb && mention.first > 0 && SameSentence(mention.first - 1, mention.word) &&
         Is(mention.first - 1, "exposed");
}

// "عشرات الهجمات", but "عشرات القتلى في هجوم"
bool EventFinder::IsOfMany(const EventMention& mention, const Analysis&) const {
  // "سلسلة هجمات أواخر العام الماضي"
  const bool long_ago =
      mention.date && field_.dates[*mention.date].period && field_.dates[*mention.date].older && !mention.bound_place;
  return !mention.count && (long_ago || (!mention.place && !mention.date)) &&
         AnyBefore(mention.first, kGovernor, [&](std::uint32_t at) {
           const QuantityPhrase* many = field_.QuantityAt(at);
           return Is(at, "indefinite-many") && !(many != nullptr && many->counts_people);
         });
}

// "اغتيال 389 شخصا مقارنة باغتيال 367": what is compared is counted, and none of it is one event.
bool EventFinder::IsComparison(const EventMention& mention, const Analysis&) const {
  return !mention.verb && !mention.definite && IsBefore(mention.first, 2, "comparison");
}

// "وثقت اللجنة في هذا العام اغتيال 389 شخصا"
bool EventFinder::IsCountedInYear(const EventMention& mention, const Analysis&) const {
  return !mention.verb && !mention.definite && !mention.place && mention.date && field_.dates[*mention.date].calendar &&
         IsCounted(mention);
}

// "وخُطف أكثر من ألف تلميذ منذ كانون الأول 2020": its own outcome, over months.
bool EventFinder::IsOverMonths(const EventMention& mention, const Analysis& reading) const {
  if (mention.definite || !reading.lexeme->outcome || !mention.date || !RunsSinceMonths(field_.dates[*mention.date]))
    return false;
  // "اغتال مسلحون عنصرا في كذا، ليرتفع عدد الهجمات منذ حزيران 2019": since when those are counted that it raises.
  for (std::uint32_t at = mention.last + 1; at < field_.dates[*mention.date].first; ++at)
    if (const Analysis* raised = field_.lattice.Find(at, "rise"); raised != nullptr && raised->Has(kLi)) return false;
  return true;
}

// "استهدافها المراكز الحيوية" since a war began
bool EventFinder::IsSinceWar(const EventMention& mention, const Analysis& reading) const {
  return !mention.verb && !mention.place && !mention.count && reading.Has(kPronoun) &&
         reading.lexeme->Is("target-verb") && mention.date && field_.dates[*mention.date].period;
}

// "في ظل حملة عسكرية متواصلة": what goes on, and is no one event.
bool EventFinder::IsOngoing(const EventMention& mention, const Analysis& reading) const {
  if (!reading.lexeme->Is("generic-event") || mention.verb || mention.definite || index_ != 1) return false;
  if (mention.date && !field_.dates[*mention.date].period) return false;
  for (std::uint32_t at = mention.word + 1; at <= mention.last; ++at)
    if (Is(at, "ongoing")) return true;
  return false;
}

// "حيث يخوض الجيش قتالا مع الجماعات"
bool EventFinder::IsWaged(const EventMention& mention, const Analysis&) const {
  return mention.type == EventType::kClash && !mention.verb && !mention.definite && !mention.bound_place &&
         IsFought(mention.first);
}

// "أدانت الشبكة استهداف المدنيين في أماكن نزوحهم"
bool EventFinder::IsCondemnedAtLarge(const EventMention& mention, const Analysis& reading) const {
  // "استهداف المنشآت الطبية جريمة حرب"
  constexpr std::uint32_t kPredicate = 5;  // tokens
  bool judged = false;
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kPredicate && SameSentence(mention.word, at); ++at)
    judged = judged || (Is(at, "crime") && !Is(at - 1, "locative"));
  return reading.lexeme->Is("target-verb") && !mention.verb && !mention.bound_place && !mention.date && index_ == 1 &&
         (judged || IsCondemned(mention.first));
}

// "نفى استهداف أي منشأة مدنية": none at all.
bool EventFinder::IsDeniedOfAny(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kFar = 8;  // tokens back to the verb
  const std::uint32_t next = mention.word + 1;
  return !mention.verb && !mention.definite && SameSentence(mention.word, next) && Is(next, "any") &&
         IsBefore(mention.first, kFar, "deny");
}

// "بتهمة تصوير أماكن القصف": wherever it falls.
bool EventFinder::IsOfPlaces(const EventMention& mention, const Analysis&) const {
  return mention.definite && !mention.verb && !mention.place && !mention.date &&
         IsBefore(mention.first, 1, "places-of");
}

// "وضع حد لجرائم الميليشيا": crimes in the plural are whatever it did.
bool EventFinder::IsCrimes(const EventMention& mention, const Analysis&) const {
  return mention.plural && !mention.count && !mention.date && Is(mention.word, "crime");
}

// "تطورات اليوم الـ408 من العدوان على مدينة كذا", "في يومه الثامن": it has gone on for days.
bool EventFinder::IsOfNthDay(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 8;  // tokens back: "اليوم الـ408 من الحرب والعدوان"
  return mention.definite && AnyBefore(mention.first, kFar, [&](std::uint32_t at) {
           const std::string& word = field_.tokens[at].folded;
           if (word != "اليوم" && word != "لليوم" && word != "باليوم") return false;
           // "اليوم 3 قتلى" counts people.
           const bool the = at + 1 < mention.first && field_.tokens[at + 1].folded == "ال";
           const std::uint32_t nth = the ? at + 2 : at + 1;
           if (nth + 1 >= mention.first) return false;
           const std::string& next = field_.tokens[nth + 1].folded;
           const bool of_it = next == "من" || next == "علي" || next.starts_with("لل");
           if (field_.tokens[nth].kind == TokenKind::kNumber) return the || of_it;
           const auto& readings = field_.lattice.readings[nth];
           return std::any_of(readings.begin(), readings.end(),
                              [](const Analysis& a) { return a.lexeme->Is("ordinal") && a.Has(kAl); });
         });
}

// "عدوان على محيط مدينة كذا" is an attack; "العدوان على القطاع" is the war.
bool EventFinder::IsWar(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kFar = 8;  // tokens: "لليوم 72 على التوالي عدوانه على مدينة كذا"
  // "وشهد المخيم عدوانا واسعا": the one that was named before.
  if (!mention.definite && !mention.plural && mention.resumed && IsBefore(mention.first, kFar, "witness")) return false;
  // "قتل شخصان في عدوان إسرائيلي على ريف كذا", "العدوان أمس على مدينة كذا": of a day, on a part of the land.
  const bool nth_day = IsOfNthDay(mention);
  if (reading.lexeme->Is("or-attack") && mention.place && !IsSince(mention.first) && !nth_day) {
    const NamePhrase& name = field_.names[*mention.place];
    const std::string_view kind = KindOf(name);
    const bool behind = name.first > mention.word && kind != "country" && !kind.empty();
    const bool dated = mention.date && !field_.dates[*mention.date].period && !field_.dates[*mention.date].saying;
    if (behind && (dated || (!mention.definite && reading.clitics == 0 && IsBefore(mention.first, 1, "locative"))))
      return false;
  }
  // "خروقات قوى العدوان في كذا", "طيران العدوان": who does it.
  if (reading.lexeme->Is("or-attack") && mention.definite && mention.first > 0 &&
      field_.SameSentence(mention.first - 1, mention.word) && Is(mention.first - 1, "force"))
    return true;
  return reading.lexeme->Is("or-attack") && !IsCarriedOut(mention, reading) &&
         (!StandsAtTown(mention) || IsSince(mention.first) || nth_day || IsBefore(mention.first, kFar, "in-a-row"));
}

// "شن العدو عدوانا جويا من اتجاه كذا مستهدفا نقاطا في مدينة كذا": one that was carried out, and where.
bool EventFinder::IsCarriedOut(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kVerb = 5;  // tokens back to the verb
  if (mention.definite || mention.plural || reading.clitics != 0 || !mention.place) return false;
  if (mention.date && field_.dates[*mention.date].period) return false;
  const NamePhrase& name = field_.names[*mention.place];
  const std::string_view kind = KindOf(name);
  // An airport lies in a governorate, "شمال كذا" in its country.
  const bool part = name.known != nullptr && name.known->parent.find('/') == std::string::npos;
  const bool wide = kind == "country" || (kind == "area" && part);
  return !wide && name.first > mention.word && AnyBefore(mention.first, kVerb, [&](std::uint32_t at) {
    const Analysis* verb = field_.lattice.Find(at, "carry-out");
    return verb != nullptr && verb->form == VerbForm::kPast;
  });
}

// "وهو أمر صار معتادا مع كل حملة", "في كل غارة": whichever of them.
bool EventFinder::IsEach(const EventMention& mention, const Analysis& reading) const {
  return !mention.definite && !mention.verb && !mention.plural && reading.clitics == 0 &&
         AnyBefore(mention.first, 1, [&](std::uint32_t at) {
           const std::string& word = field_.tokens[at].folded;
           return word == "كل" || word == "لكل" || word == "بكل";
         });
}

// "أي عملية ستكون كارثية"
bool EventFinder::IsAnyWhatever(const EventMention& mention, const Analysis&) const {
  return !mention.definite && !mention.verb && AnyBefore(mention.first, 1, [&](std::uint32_t at) {
    const auto& before = field_.lattice.readings[at];
    return std::any_of(before.begin(), before.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kParticle && a.lexeme->Is("any");  // "الأحد" is none
    });
  });
}

// "تتعرض القرية لقصف متكرر", "لقصف يومي منذ أسبوع", "تشهد المدينة اشتباكات مسلحة متكررة"
bool EventFinder::IsRepeated(const EventMention& mention, const Analysis&) const {
  if (index_ != 1 || (mention.date && !field_.dates[*mention.date].period) || mention.verb) return false;
  bool repeated = false;
  for (std::uint32_t next = mention.word + 1; next <= mention.word + 2 && next < field_.size(); ++next)
    repeated = repeated || (SameSentence(mention.word, next) && Is(next, "repeated"));
  return repeated && AnyBefore(mention.word, 6, [&](std::uint32_t at) {
           const auto& verb = field_.lattice.readings[at];
           return std::any_of(verb.begin(), verb.end(), [](const Analysis& a) {
             return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent;
           });
         });
}

// "الميليشيات التي تستهدف القواعد": what they do, and not what they did one day. "وتنفجر ألغام", "يخطف مسلحون
// المسافرين": so do many whom nobody has told of. "هجمات يقتل فيها مدنيون ويخطف آخرون": what goes on with that.
bool EventFinder::IsWhatTheyDo(const EventMention& mention, const Analysis& reading) const {
  if (!mention.verb || reading.form != VerbForm::kPresent || index_ != 1 || mention.date) return false;
  if (!mention.weak) return !mention.place && (IsDoneByMany(mention) || GoesOnAtLarge(mention, reading));
  return !mention.place || IsBefore(mention.word, 1, "relative");
}

// "فجر الجنود باب بيته": how they came in, and no attack of its own.
bool EventFinder::IsBreach(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kSubject = 4;  // tokens to the door
  if (mention.type != EventType::kBombing || mention.definite || reading.Has(kPronoun)) return false;
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kSubject && SameSentence(mention.word, at + 1); ++at) {
    const std::string& word = field_.tokens[at].folded;
    if (field_.tokens[at].kind == TokenKind::kPunct || Is(at, "preposition")) return false;
    if (word == "باب" || word == "ابواب" || word == "لباب") return Is(at + 1, "building");
  }
  return false;
}

// "أدى زلزال ضرب المدينة إلى مقتل أربعة", "تسبب حريق في وفاة طفل": right behind the verb stands what brought it about,
// and the toll behind a preposition.
bool EventFinder::IsSubjectOfResult(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 16;  // tokens on to the toll
  if (mention.first == 0 || !SameSentence(mention.first - 1, mention.word) || !Is(mention.first - 1, "result"))
    return false;
  const auto& first = field_.lattice.readings[mention.first];
  if (std::any_of(first.begin(), first.end(), [](const Analysis& a) { return a.Has(kBi) || a.Has(kLi); })) return false;
  if (Is(mention.first - 1, "carries-off") || Is(mention.first - 1, "mows-down")) return true;
  if (field_.tokens[mention.first].folded.ends_with("ا")) return false;  // "أحدثت حريقا"
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && SameSentence(mention.word, at); ++at) {
    if (field_.tokens[at].folded == ",") return false;
    for (const Analysis& a : field_.lattice.readings[at])
      if (a.lexeme->outcome) return a.Has(kBi) || a.Has(kLi) || Is(at - 1, "preposition") || Is(at - 1, "locative");
  }
  return false;
}

// "أدى القصف إلى اندلاع حريق", "ما تسبب بانهيار مبنى": what an event did is no event of its own.
bool EventFinder::IsResult(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kNear = 3, kBehindEvent = 8, kBehindBi = 20;  // tokens
  if (mention.type != EventType::kDisaster || mention.definite) return false;
  // "الغارة أدت إلى مقتل السائق واصطدمت سيارته بالرصيف"
  if (reading.lexeme->Is("crash") && reading.Has(kWa) && !found_.empty() &&
      SameSentence(found_.back().word, mention.word) && found_.back().type != EventType::kDisaster)
    return true;
  if (IsSubjectOfResult(mention)) return false;
  const std::uint32_t reach = found_.empty() ? kNear : HasBi(mention.word) ? kBehindBi : kBehindEvent;
  return IsBefore(mention.first, reach, "result");
}

// "شنت الطائرات غارات أسفرت عن مقتل سبعة": carried out once, in the past, and with a toll of their own.
bool EventFinder::HaveTheirToll(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 6, kToll = 4;  // tokens to the verb of result, and from it to the toll
  const bool past = AnyBefore(mention.first, kGovernor, [&](std::uint32_t at) {
    const Analysis* verb = field_.lattice.Find(at, "carry-out");
    return verb != nullptr && verb->form == VerbForm::kPast;
  });
  for (std::uint32_t at = mention.last + 1; past && at <= mention.last + kFar && SameSentence(mention.word, at); ++at) {
    const Analysis* result = field_.lattice.Find(at, "result");
    if (result == nullptr || result->form != VerbForm::kPast) continue;
    for (std::uint32_t toll = at + 1; toll <= at + kToll && SameSentence(at, toll); ++toll) {
      const auto& readings = field_.lattice.readings[toll];
      const bool dead = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured;
      });
      if (dead) return SameSentence(toll, toll + 1) && field_.QuantityAt(toll + 1) != nullptr;
    }
  }
  return false;
}

// "في أسوأ هجمات تستهدف الجيش منذ عقود": what those many do that are no event, right behind their noun.
bool EventFinder::IsWhatManyDo(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kApart = 6;  // tokens from those of late to their verb
  if (!mention.verb || reading.clitics != 0 || index_ != 1 || found_.empty()) return false;
  const EventMention& many = found_.back();
  if (!many.plural || many.verb || many.no_event.empty() || !SameSentence(many.word, mention.word)) return false;
  if (reading.form == VerbForm::kPresent) return many.last + 1 == mention.first;
  // "وقعت هجمات في الآونة الأخيرة استهدفت مخافر"
  if (reading.form != VerbForm::kPast || mention.first > many.last + kApart || mention.date) return false;
  bool of_late = false;
  for (std::uint32_t at = many.last + 1; at < mention.first; ++at) {
    if (field_.tokens[at].kind == TokenKind::kPunct || Is(at, "that")) return false;
    of_late = of_late || Is(at, "of-late");
  }
  return of_late;
}

// "نفذ التنظيم 40 عملية، تمت عبر كمائن وهجمات وتفجيرات": how those were carried out that are counted.
bool EventFinder::IsMeansOfMany(const EventMention& mention, const Analysis&) const {
  if (!mention.plural || mention.definite || mention.verb || mention.count || mention.first == 0 ||
      !SameSentence(mention.first - 1, mention.word) || field_.tokens[mention.first - 1].folded != "عبر")
    return false;
  return std::any_of(found_.begin(), found_.end(), [&](const EventMention& other) {
    return other.count && *other.count > 1 && SameSentence(other.word, mention.word);
  });
}

// "نفذ التنظيم 40 عملية. وأسفرت عمليات التنظيم عن مقتل ستة": all those that the sentences before count.
bool EventFinder::IsOfThoseCounted(const EventMention& mention, const Analysis& reading) const {
  constexpr std::int64_t kMany = 10;
  constexpr std::uint32_t kSentences = 2;  // back to the number
  if (!mention.plural || mention.verb || mention.count || mention.date || index_ != 1 || StandsAtTown(mention) ||
      !(reading.lexeme->Is("generic-event") || mention.type == EventType::kAttack))
    return false;
  const std::uint32_t sentence = field_.tokens[mention.word].sentence;
  return std::any_of(found_.begin(), found_.end(), [&](const EventMention& other) {
    const std::uint32_t told = field_.tokens[other.word].sentence;
    return other.count && *other.count >= kMany && told < sentence && told + kSentences >= sentence;
  });
}

// "منذ 21 يناير الماضي", "منذ ثلاثة أشهر": since a month ago and more, or since a day of which nobody knows the year.
bool EventFinder::RunsSinceLong(const DatePhrase& date) const {
  const bool since = Is(date.first, "time-since") ||
                     (date.first > 0 && SameSentence(date.first - 1, date.first) && Is(date.first - 1, "time-since"));
  return RunsSinceMonths(date) || (since && date.period && !date.date.known());
}

// "يقوم الجيش بمطاردة مسلحين في الجبل منذ أكتوبر", "تشن القوات حملة على كذا منذ 21 يناير أسفرت عن", "يواصل عدوانه على
// كذا منذ شهرين", "تشهد المدينة منذ مطلع العام اشتباكات": what is kept up for months, and its toll is that of a period.
bool EventFinder::IsKeptUp(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kVerb = 8;  // tokens back to the verb
  if (mention.verb || mention.count || index_ != 1) return false;
  bool goes_on = false, still = false;
  AnyBefore(mention.first, kVerb, [&](std::uint32_t at) {
    for (const Analysis& a : field_.lattice.readings[at]) {
      still = still || (a.lexeme->Is("goes-on") && a.lexeme->pos == Pos::kVerb);
      goes_on = goes_on || ((a.lexeme->Is("carry-out") || a.lexeme->Is("witness")) && a.form == VerbForm::kPresent);
    }
    return false;
  });
  if (!still && (!goes_on || mention.definite)) return false;
  return std::any_of(field_.dates.begin(), field_.dates.end(), [&](const DatePhrase& date) {
    return SameSentence(mention.word, date.first) && RunsSinceLong(date) &&
           field_.clause_at[date.first] == field_.clause_at[mention.word];
  });
}

// "الناطق باسم عمليات بغداد", "أعلنت عمليات نينوى", "قائد عمليات الأنبار", "مصدر في عمليات ديالى": a command by its
// province.
bool EventFinder::IsCommand(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kNear = 2;  // tokens back to who speaks or leads
  const std::uint32_t next = mention.word + 1;
  if (!reading.lexeme->Is("generic-event") || !mention.plural || mention.definite || mention.count || mention.verb ||
      mention.first != mention.word || !SameSentence(mention.word, next))
    return false;
  const NamePhrase* name = field_.NameAt(next);
  if (name == nullptr || name->type != EntityType::kPlace || name->known == nullptr || name->cue != next) return false;
  return AnyBefore(mention.first, kNear, [&](std::uint32_t at) {
    const std::string& word = field_.tokens[at].folded;
    return word == "باسم" || word == "مقر" || Is(at, "leader") || Is(at, "source-noun") ||
           (at + 1 == mention.first && Is(at, "say-verb"));
  });
}

// "تشهد الولاية في الآونة الأخيرة معارك عنيفة", "تعرضت المدينة مؤخرا لهجمات": several, of no one day.
bool EventFinder::IsOfLate(const EventMention& mention, const Analysis&) const {
  if (!mention.plural || mention.count || mention.verb || index_ != 1 || HaveTheirToll(mention)) return false;
  if (mention.date && !field_.dates[*mention.date].period) return false;
  std::uint32_t first = mention.word;
  while (first > 0 && SameSentence(first - 1, mention.word)) --first;
  bool of_late = false;
  for (std::uint32_t at = first; at < field_.size() && SameSentence(first, at); ++at) {
    if (TellsOutcome(at)) return false;
    of_late = of_late || Is(at, "of-late");
  }
  return of_late;
}

// Its sentence opens with the verb and an indefinite plural of men or mines behind it: "وتنفجر ألغام".
bool EventFinder::IsDoneByMany(const EventMention& mention) const {
  const bool opens = mention.word == 0 || !SameSentence(mention.word - 1, mention.word);
  const std::uint32_t subject = mention.word + 1;
  if (!opens || !SameSentence(mention.word, subject)) return false;
  const auto& readings = field_.lattice.readings[subject];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun && a.number == Number::kPlural && a.clitics == 0 &&
           (a.lexeme->Is("by-explosive") || a.lexeme->group == Group::kMilitant);
  });
}

bool EventFinder::GoesOnAtLarge(const EventMention& mention, const Analysis& reading) const {
  return reading.Has(kWa) && !found_.empty() && found_.back().plural && !found_.back().verb &&
         (found_.back().no_event == "general" || found_.back().no_event == "habit") &&
         SameSentence(found_.back().word, mention.word);
}

// "وينفذ التنظيم، الذي تأسس في بلد كذا، هجمات بكل دول المنطقة": its sentence opens with a verb in the present, and a
// country is all that is told of where.
bool EventFinder::IsDoneInLand(const EventMention& mention) const {
  if (mention.date || mention.definite || !mention.place) return false;
  const NamePhrase& name = field_.names[*mention.place];
  std::uint32_t first = mention.word;
  while (first > 0 && SameSentence(first - 1, mention.word)) --first;
  const auto& readings = field_.lattice.readings[first];
  return name.known != nullptr && name.known->kind == "country" && first < mention.word &&
         std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent; });
}

// "تشن خلاياه هجمات": the present tense with an indefinite plural tells what is usual.
bool EventFinder::IsPluralAtLarge(const EventMention& mention, const Analysis&) const {
  if (!mention.plural || mention.count || mention.verb || index_ != 1) return false;
  if (!mention.place && !mention.date) return !HaveTheirToll(mention);
  // "تدور اشتباكات في كذا منذ السبت"
  if (mention.date && field_.dates[*mention.date].period &&
      !(IsOnceIn(field_.dates[*mention.date]) && StandsBelowRegion(mention)) &&
      !(mention.type == EventType::kClash &&
        (RunsForDays(field_.dates[*mention.date]) || IsSomeDayOf(field_.dates[*mention.date]))))
    return true;
  if (IsDoneInLand(mention)) return true;
  if (mention.place && field_.names[*mention.place].kind != "countryside" && !GoesOn(mention)) return false;
  const Clause& clause = field_.clauses[field_.clause_at[mention.word]];
  for (std::uint32_t next = clause.first; next <= clause.last; ++next)
    for (const Analysis& a : field_.lattice.readings[next])
      if (a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent) return true;
  return false;
}

// "عمليات خطف": the noun before has the number.
bool EventFinder::IsOfManyDeeds(std::size_t at) const {
  if (at == 0 || !SameSentence(at - 1, at)) return false;
  const auto &before = field_.lattice.readings[at - 1], &deed = field_.lattice.readings[at];
  const bool noun = std::any_of(deed.begin(), deed.end(), [](const Analysis& a) {
    return a.lexeme->event && (a.lexeme->pos == Pos::kNoun || a.form == VerbForm::kVerbalNoun);
  });
  return noun && std::any_of(before.begin(), before.end(), [](const Analysis& a) {
           return a.lexeme->Is("generic-event") && a.number == Number::kPlural && !a.Has(kAl);
         });
}

// "مجموعة تتهم بتنفيذ عمليات خطف وقطع طرق": what somebody is said to do, and no day of it.
bool EventFinder::IsChargedAtLarge(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kFar = 4;  // tokens
  const bool day = mention.date && !field_.dates[*mention.date].period && mention.bound_place;
  return mention.plural && !mention.definite && !mention.count && !day &&
         AnyBefore(mention.first, kFar, [&](std::uint32_t at) { return Is(at, "accuse") || Is(at, "accusation"); });
}

// "أعدم تسعة بتهمة تفجير سيارة": what they are held to have done once, and not what befalls them.
bool EventFinder::IsCharge(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kFar = 3;  // tokens
  if (IsCrimeCharged(mention, reading)) return true;
  // "يشتبه بضلوعهم في عمليات إطلاق نار": what they are held for.
  const std::uint32_t hand = mention.first - std::min<std::uint32_t>(mention.first, 2);
  if (!mention.definite && !mention.verb && SameSentence(hand, mention.word) && Is(hand, "involvement") &&
      field_.tokens[hand + 1].folded == "في" &&
      AnyBefore(hand, kFar, [&](std::uint32_t at) { return Is(at, "suspect") || Is(at, "suspected"); }))
    return !mention.bound_place && !(mention.date && field_.dates[*mention.date].first == mention.last + 1);
  const bool placed = mention.place && field_.names[*mention.place].first > mention.last;
  const bool dated = mention.date && field_.dates[*mention.date].first > mention.last;
  return !mention.definite && !dated && !placed && !mention.count &&
         AnyBefore(mention.first, kFar, [&](std::uint32_t at) { return Is(at, "accusation"); });
}

// "بتهمة الاختطاف", "متهمين بالخطف", "اتهمت الشرطة خمسة بالاغتيال", "بجرائم خطف وقتل": the crime that they are charged
// with. One that was told before, or that a relative tells more of ("بتهمة التفجير الذي"), is an event.
bool EventFinder::IsCrimeCharged(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kFar = 3, kAccused = 6;  // tokens back to the charge, to the verb of accusing
  const std::uint32_t next = mention.last + 1;
  const bool goes_on = SameSentence(mention.word, next) && (Is(next, "relative") || Is(next, "demonstrative"));
  const bool told = std::any_of(found_.begin(), found_.end(), [&](const EventMention& other) {
    return other.type == mention.type && other.no_event.empty();
  });
  if (mention.count || goes_on || told || reading.Has(kPronoun)) return false;
  const bool of_people = mention.type == EventType::kAbduction || mention.type == EventType::kAssassination;
  if (of_people && !mention.definite && IsOfCases(mention.first)) return true;
  if (mention.verb || !mention.definite) return false;
  // "أوقف شخصان لمشاركتهما في الاعتداء على الجيش": what they are said to have had a hand in.
  const std::uint32_t in = mention.first - std::min<std::uint32_t>(mention.first, 2);
  const auto& hand = field_.lattice.readings[in];
  const bool told_where = mention.place && field_.names[*mention.place].first > mention.last;
  const bool told_when = mention.date && field_.dates[*mention.date].first > mention.last;
  if (!told_where && !told_when && SameSentence(in, mention.word) && in + 2 == mention.first &&
      field_.tokens[in + 1].folded == "في" && std::any_of(hand.begin(), hand.end(), [](const Analysis& a) {
        return a.lexeme->Is("involvement") && a.Has(kPronoun);
      }))
    return true;
  if (AnyBefore(mention.first, kFar, [&](std::uint32_t at) { return Is(at, "accusation"); })) return true;
  if (!reading.Has(kBi)) return false;
  return AnyBefore(mention.first, 1, [&](std::uint32_t at) { return Is(at, "charge"); }) ||
         (of_people && AnyBefore(mention.first, kAccused, [&](std::uint32_t at) { return Is(at, "accuse"); }));
}

// "بجرائم خطف وقتل", "مطلوب في قضايا خطف": unless somebody is told whom it befell ("بجرائم خطف ثلاثة عمال").
bool EventFinder::IsOfCases(std::uint32_t first) const {
  if (SameSentence(first, first + 1) && field_.QuantityAt(first + 1) != nullptr) return false;
  return AnyBefore(first, 1, [&](std::uint32_t at) {
    const auto& readings = field_.lattice.readings[at];
    const bool in = at > 0 && SameSentence(at - 1, at) && Is(at - 1, "locative");
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      return (a.lexeme->Is("crime") || a.lexeme->Is("court-case")) && a.number == Number::kPlural && (a.Has(kBi) || in);
    });
  });
}

// "وشهدت المحافظة انفجارات عدة، استهدف معظمها كذا، وأسفر بعضها عن قتلى": several, told of by their parts.
bool EventFinder::IsToldByParts(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kFar = 12;  // tokens
  if (!mention.plural || mention.count || mention.verb || index_ != 1) return false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && SameSentence(mention.word, at); ++at) {
    const std::string& word = field_.tokens[at].folded;
    // "عدة هجمات، أبرزها الهجوم الذي ضرب كذا"
    if (Is(at, "among-those") && SameSentence(at, at + 2) && Is(at + 2, "relative") &&
        EventReading(at + 1) != nullptr && EventReading(at + 1)->Has(kAl))
      return true;
    if (mention.definite) continue;
    if (word == "معظمها" || word == "بعضها" || word == "اغلبها" || word == "غالبيتها") return true;
  }
  return false;
}

// "أطلقت الجماعة أكثر من 300 صاروخ على المحافظة منذ بداية الحرب": so many since then.
bool EventFinder::IsCountedSince(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kFar = 12;  // tokens on to "منذ"
  constexpr std::int64_t kMany = 20;  // of munitions, more than one event has
  if (mention.definite) return false;
  bool many = false;
  for (std::uint32_t at = mention.word; at <= mention.last + kFar && SameSentence(mention.word, at); ++at) {
    const QuantityPhrase* number = field_.QuantityAt(at);
    many = many || (number != nullptr && !number->counts_people && number->people.min >= kMany);
    // "وخلال الأسبوع الأخير هاجم الطيران أكثر من 220 هدفا"
    if (many && mention.verb && mention.date && field_.dates[*mention.date].period && !mention.place &&
        number != nullptr && number->unit == "site")
      return true;
    if (many && Is(at, "time-since") && SameSentence(at, at + 1))
      return Is(at + 1, "begin") || field_.tokens[at + 1].folded == "بدايه" || field_.tokens[at + 1].folded == "مطلع" ||
             field_.tokens[at + 1].folded == "اندلاع";
  }
  return false;
}

// "شهدت المنطقة انفجار عبوات ناسفة عدة في الأيام الماضية": several, on several days.
bool EventFinder::IsOfSeveral(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kFar = 2;  // tokens on to what went off
  constexpr Day kDays = 2;
  if (mention.definite || mention.verb || !mention.date || index_ != 1) return false;
  const Date& date = field_.dates[*mention.date].date;
  if (!date.known() || *date.to - *date.from < kDays) return false;
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kFar && SameSentence(mention.word, at); ++at) {
    const auto& readings = field_.lattice.readings[at];
    // "هجوم بالقنابل اليدوية": what it was done with.
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("by-explosive") && a.number == Number::kPlural && !a.Has(kBi);
        }))
      return field_.QuantityAt(at) == nullptr || !field_.QuantityAt(at)->people.max;
  }
  return false;
}

// "في طريقها إلى المدينة لتنفيذ حملة دهم": what they went for.
bool EventFinder::IsGoneFor(const EventMention& mention, const Analysis&) const {
  if (mention.definite || mention.verb || mention.date || mention.first == 0 ||
      !SameSentence(mention.first - 1, mention.word) || TellsOutcome(mention.word))
    return false;
  const auto& before = field_.lattice.readings[mention.first - 1];
  return std::any_of(before.begin(), before.end(), [](const Analysis& a) {
    return a.lexeme->Is("carry-out") && a.form == VerbForm::kVerbalNoun && a.Has(kLi);
  });
}

// "منذ بدء القصف المتبادل في أكتوبر", "منذ اندلاع القتال": what has gone on since.
bool EventFinder::IsEpoch(const EventMention& mention, const Analysis&) const {
  // "منذ انتهاء معركة كذا", "منذ نهاية الحملة على كذا"
  if (!mention.verb && mention.first > 1 && SameSentence(mention.first - 2, mention.first) &&
      Is(mention.first - 2, "time-since") && Is(mention.first - 1, "end-of"))
    return true;
  // "منذ بدء جريمة حرب الإبادة"
  const std::uint32_t next = mention.word + 1;
  const bool of_war = SameSentence(mention.word, next) && Is(next, "war");
  return (mention.definite || of_war) && !mention.verb && !mention.bound_place && mention.first > 1 &&
         SameSentence(mention.first - 2, mention.first) &&
         (Is(mention.first - 1, "begin") || Is(mention.first - 1, "break-out")) && Is(mention.first - 2, "time-since");
}

// "تشن القوات حملة واسعة، بدأتها في سبتمبر الماضي", "حملة القصف المستمرة منذ سنوات"
bool EventFinder::IsKnownCampaign(const EventMention& mention) const {
  constexpr std::uint32_t kVerb = 9, kFar = 4;  // tokens back to the verb, and on to that of beginning
  constexpr Day kDays = 3;
  if (mention.verb || mention.count || !Is(mention.first, "generic-event")) return false;
  std::uint32_t at = mention.word + 1;
  for (; at <= mention.last + 2 && SameSentence(mention.word, at + 2); ++at)
    if (Is(at, "ongoing") && Is(at + 1, "time-since") &&
        (Is(at + 2, "span") || Is(at + 2, "unit=year") || Is(at + 2, "unit=month") || Is(at + 2, "unit=week")))
      return true;
  const bool waged = AnyBefore(mention.first, kVerb, [&](std::uint32_t before) {
    const Analysis* verb = field_.lattice.Find(before, "carry-out");
    return verb != nullptr && verb->form == VerbForm::kPresent;
  });
  for (at = mention.last + 1; waged && at <= mention.last + kFar && SameSentence(mention.word, at); ++at) {
    const auto& readings = field_.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return (a.lexeme->Is("begin") || a.lexeme->Is("launch")) && a.form == VerbForm::kPast && a.Has(kPronoun);
        }))
      // "بدأتها صباح اليوم"
      return std::none_of(field_.dates.begin(), field_.dates.end(), [&](const DatePhrase& date) {
        return date.first > at && SameSentence(at, date.first) && !date.older && date.date.known() &&
               *date.date.to - *date.date.from <= kDays;
      });
  }
  return false;
}

// "خلال الحملة العسكرية التي بدأت مطلع حزيران", months ago.
bool EventFinder::IsLongCampaign(const EventMention& mention, const Analysis& reading) const {
  // "الحملة العسكرية على الشمال متواصلة منذ عشرة أشهر"
  constexpr std::uint32_t kFar = 14;  // tokens on to the predicate
  if (IsKnownCampaign(mention)) return true;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && SameSentence(mention.word, at + 1); ++at)
    if (reading.lexeme->Is("generic-event") && mention.definite && !mention.verb && Is(at, "ongoing") &&
        Is(at + 1, "time-since"))
      return true;
  return reading.lexeme->Is("generic-event") && mention.definite && !mention.verb && mention.date &&
         field_.dates[*mention.date].older &&
         TellsOfBeginning(mention, field_.clause_at[field_.dates[*mention.date].first], false);
}

// "عملية": a word that says too little, of no place or day.
bool EventFinder::IsBareWord(const EventMention& mention, const Analysis&) const {
  return mention.weak && !mention.definite && !mention.verb && !mention.place && !mention.date && index_ == 1 &&
         mention.type == EventType::kOther && !IsSetApart(mention);
}

// "وفي حادث منفصل قالت القوة إن جنودها قتلوا مدنيين": apart from those told before, with victims of its own, and no
// other word of the sentence names what it was.
bool EventFinder::IsSetApart(const EventMention& mention) const {
  const std::uint32_t next = mention.word + 1;
  if (!SameSentence(mention.word, next) || !(Is(next, "apart") || Is(next, "other"))) return false;
  bool toll = false;
  for (std::uint32_t at = next + 1; SameSentence(mention.word, at); ++at) {
    if (EventReading(at) != nullptr) return false;
    const auto& readings = field_.lattice.readings[at];
    toll = toll || std::any_of(readings.begin(), readings.end(),
                               [](const Analysis& a) { return a.lexeme->outcome == Outcome::kKilled; });
  }
  return toll;
}

// "غارات على كذا منذ مطلع العام"
bool EventFinder::IsPluralOverPeriod(const EventMention& mention, const Analysis&) const {
  if (!mention.date || !field_.dates[*mention.date].period || !mention.plural) return false;
  if (mention.count || mention.definite || (mention.verb && mention.place)) return false;
  const DatePhrase& date = field_.dates[*mention.date];
  if (IsOnceIn(date) && StandsBelowRegion(mention)) return false;
  return mention.type != EventType::kClash || !(IsSomeDayOf(date) || (mention.place && RunsForDays(date)));
}

}  // namespace isnad
