#include <algorithm>
#include <string_view>

#include "core/read/event_finder.h"

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

bool EventFinder::IsCondemned(std::uint32_t first) const {
  constexpr std::uint32_t kFar = 10;  // tokens
  return AnyBefore(first, kFar, [&](std::uint32_t at) { return Is(at, "condemns") || Is(at, "demand"); });
}

// "ضمن منطقة عملية نبع السلام", "في إطار الحملة": what it is done under.
bool EventFinder::IsScope(const EventMention& mention, const Analysis& reading) const {
  return reading.lexeme->Is("generic-event") && IsBefore(mention.first, 1, "event-scope");
}

// "تصاعد مستمر لهجمات التنظيم": more of what there always is.
bool EventFinder::IsTrend(const EventMention& mention, const Analysis&) const {
  return mention.plural && !mention.count && IsBefore(mention.first, 3, "trend");
}

// "سياسة ممنهجة باستهداف المدنيين": what is done again and again.
bool EventFinder::IsPolicy(const EventMention& mention, const Analysis&) const {
  return !mention.date && !mention.count && IsBefore(mention.first, mention.verb ? 1 : 3, "policy");
}

// "تشن غارات بين الحين والآخر"
bool EventFinder::IsHabit(const EventMention& mention, const Analysis&) const {
  return std::any_of(field_.dates.begin(), field_.dates.end(),
                     [&](const DatePhrase& date) { return date.habit && SameSentence(mention.word, date.first); });
}

// "عشرات الهجمات", but "عشرات القتلى في هجوم"
bool EventFinder::IsOfMany(const EventMention& mention, const Analysis&) const {
  return !mention.count && !mention.place && !mention.date &&
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
  return !mention.definite && reading.lexeme->outcome && mention.date && RunsSinceMonths(field_.dates[*mention.date]);
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

// "بتهمة تصوير أماكن القصف": wherever it falls.
bool EventFinder::IsOfPlaces(const EventMention& mention, const Analysis&) const {
  return mention.definite && !mention.verb && !mention.place && !mention.date &&
         IsBefore(mention.first, 1, "places-of");
}

// "وضع حد لجرائم الميليشيا": crimes in the plural are whatever it did.
bool EventFinder::IsCrimes(const EventMention& mention, const Analysis&) const {
  return mention.plural && !mention.count && !mention.date && Is(mention.word, "crime");
}

// "عدوان على محيط مدينة كذا" is an attack; "العدوان على القطاع" is the war.
bool EventFinder::IsWar(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kFar = 8;  // tokens: "لليوم 72 على التوالي عدوانه على مدينة كذا"
  // "وشهد المخيم عدوانا واسعا": the one that was named before.
  if (!mention.definite && !mention.plural && mention.resumed && IsBefore(mention.first, kFar, "witness")) return false;
  return reading.lexeme->Is("or-attack") &&
         (!StandsAtTown(mention) || IsSince(mention.first) || IsBefore(mention.first, kFar, "in-a-row"));
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

// "تتعرض القرية لقصف متكرر", "تشهد المدينة اشتباكات مسلحة متكررة"
bool EventFinder::IsRepeated(const EventMention& mention, const Analysis&) const {
  if (index_ != 1 || mention.date || mention.verb) return false;
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

// "الميليشيات التي تستهدف القواعد": what they do, and not what they did one day.
bool EventFinder::IsWhatTheyDo(const EventMention& mention, const Analysis& reading) const {
  if (!mention.verb || !mention.weak || reading.form != VerbForm::kPresent || index_ != 1 || mention.date) return false;
  return !mention.place || IsBefore(mention.word, 1, "relative");
}

// "أدى القصف إلى اندلاع حريق", "ما تسبب بانهيار مبنى": what an event did is no event of its own.
bool EventFinder::IsResult(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kNear = 3, kBehindEvent = 8, kBehindBi = 20;  // tokens
  if (mention.type != EventType::kDisaster || mention.definite) return false;
  const std::uint32_t reach = found_.empty() ? kNear : HasBi(mention.word) ? kBehindBi : kBehindEvent;
  return IsBefore(mention.first, reach, "result");
}

// "تشن خلاياه هجمات": the present tense with an indefinite plural tells what is usual.
bool EventFinder::IsPluralAtLarge(const EventMention& mention, const Analysis&) const {
  if (!mention.plural || mention.count || mention.verb || index_ != 1) return false;
  if (!mention.place && !mention.date) return true;
  // "تدور اشتباكات في كذا منذ السبت"
  if (mention.date && field_.dates[*mention.date].period &&
      !(mention.type == EventType::kClash && RunsForDays(field_.dates[*mention.date])))
    return true;
  if (mention.place && field_.names[*mention.place].kind != "countryside" && !GoesOn(mention)) return false;
  const Clause& clause = field_.clauses[field_.clause_at[mention.word]];
  for (std::uint32_t next = clause.first; next <= clause.last; ++next)
    for (const Analysis& a : field_.lattice.readings[next])
      if (a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent) return true;
  return false;
}

// "عملية": a word that says too little, of no place or day.
bool EventFinder::IsBareWord(const EventMention& mention, const Analysis&) const {
  return mention.weak && !mention.definite && !mention.verb && !mention.place && !mention.date && index_ == 1 &&
         mention.type == EventType::kOther;
}

// "غارات على كذا منذ مطلع العام"
bool EventFinder::IsPluralOverPeriod(const EventMention& mention, const Analysis&) const {
  if (!mention.date || !field_.dates[*mention.date].period || !mention.plural) return false;
  if (mention.count || mention.definite || (mention.verb && mention.place)) return false;
  return !(mention.place && mention.type == EventType::kClash && RunsForDays(field_.dates[*mention.date]));
}

}  // namespace isnad
