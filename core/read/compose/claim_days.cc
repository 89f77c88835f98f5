#include <algorithm>

#include "core/read/compose/claims.h"
#include "core/read/events/event_places.h"

namespace isnad {

// "اعتُقل عشرون بعد يوم من هجوم", "غداة تعرض البلدة لهجوم": the event of the words behind it came before.
bool Claims::CameAfter(int f, const Filling& filling, const EventMention& event) const {
  constexpr std::uint32_t kBetween = 5;  // "تعرض بلدة كذا"
  const FieldText& field = c_.Text(f);
  const Analysis& verb = *c_.frames[f].predicates[filling.predicate].analysis;
  if (event.word <= filling.last || event.report == kNone || verb.lexeme->pos != Pos::kVerb ||
      !verb.lexeme->Is("transitive-agent"))
    return false;
  return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    return date.of_next && date.first > filling.last && date.last < event.first &&
           event.first - date.last <= kBetween && field.clause_at[date.first] == field.clause_at[filling.first];
  });
}

// "أعلنت النقابة اليوم أنه أعدم صحفيا. وقال فلان إنه أعدم في 3 أيار": a later sentence may tell the day of a report
// that no event word names.
void Claims::TellDay(int f, std::uint32_t at, Draft& draft) const {
  const FieldText& field = c_.Text(f);
  for (std::uint32_t d = 0; d < field.dates.size(); ++d) {
    const DatePhrase& date = field.dates[d];
    // "ست عشرة سنة بعد المجزرة", and "أسماء أطفال قتلوا ليلة 28 آب 1997": of what lies back, the day behind its dead.
    const bool back = draft.older && date.first > at && field.clause_at[date.first] == field.clause_at[at];
    if (!field.SameSentence(date.first, at) || date.habit || date.header || date.heading || date.period ||
        date.saying || ((date.older || date.calendar) && !back) || (draft.older && !back) ||
        DatesLaterDeath(field, date.first) || IsOfCharge(f, date, at))
      continue;
    draft.dates.emplace_back(f, d);
  }
}

// "اعتقلت القوات فلانا المتهم بتفجير وقع في كذا عام 2005": when he did it, and not when he was taken.
bool Claims::IsOfCharge(int f, const DatePhrase& date, std::uint32_t at) const {
  const auto dates = [&](const EventMention& mention) {
    return mention.field == f && mention.date && &c_.Text(f).dates[*mention.date] == &date;
  };
  return std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& deed) {
    if (!deed.charged || deed.field != f || at >= deed.first) return false;
    // "المتهم باغتيال فلان في التفجير الذي وقع عام 2005": told once more.
    return dates(deed) || std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& again) {
             return dates(again) && again.definite && deed.report != kNone && again.report == deed.report &&
                    c_.Text(f).SameSentence(deed.word, again.word);
           });
  });
}

// "وكان المركز قد أشار في 17 أيلول إلى مقتل 15": of two events told, the one of that day.
std::uint32_t Claims::OfItsDay(int f, std::uint32_t at, std::uint32_t focus) const {
  if (focus == kNone) return focus;
  const FieldText& field = c_.Text(f);
  const auto is_of = [&](const Draft& draft, const DatePhrase& day) {
    return std::any_of(draft.dates.begin(), draft.dates.end(), [&](const auto& own) {
      const DatePhrase& told = c_.Text(own.first).dates[own.second];
      return !told.period && !told.saying && told.date.known() && *told.date.from <= *day.date.to &&
             *told.date.to >= *day.date.from;
    });
  };
  // What the text goes on to tell below is none of them.
  const auto is_told = [&](const Draft& draft) {
    return draft.mentions.empty() || std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
             const EventMention& told = c_.mentions[m];
             return told.field == 0 || f == 0 || told.word < at || field.SameSentence(told.word, at);
           });
  };
  for (const DatePhrase& day : field.dates) {
    if (!field.SameSentence(day.first, at) || day.period || day.header || !day.date.known() ||
        *day.date.to != *day.date.from || ToldBefore(field, at, day.first))
      continue;
    if (is_of(c_.drafts[focus], day) || c_.drafts[focus].dates.empty()) return focus;
    for (std::uint32_t r = 0; r < c_.drafts.size(); ++r)
      if (is_told(c_.drafts[r]) && is_of(c_.drafts[r], day)) return r;
  }
  return focus;
}

// "وكان قد فقد أربعة من أفراد عائلته"
bool Claims::TellsLoss(int f, std::uint32_t at) const {
  const FieldText& field = c_.Text(f);
  for (std::uint32_t back = at; back > 0 && field.SameSentence(back - 1, at); --back)
    if (field.lattice.Is(back, "bereaved")) return field.tokens[back - 1].folded.ends_with("قد");
  return false;
}

// "سلمت القوات جثمان فلان بعد مقتله", "تسلم الأهالي جثماني شابين": of those who died before, on a day that nobody
// tells.
bool Claims::AreHandedOver(int f, const Filling& filling) const {
  constexpr std::uint32_t kNear = 4;  // tokens back to the verb
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || filling.outcome != Outcome::kKilled) return false;
  bool body = false;
  const std::uint32_t first = std::min(filling.first, c_.frames[f].predicates[filling.predicate].first);
  for (std::uint32_t at = first; at <= filling.last; ++at) body = body || field.lattice.Is(at, "body");
  for (std::uint32_t back = 1; body && back <= kNear && back <= first; ++back) {
    if (!field.SameSentence(first - back, first)) return false;
    const auto& readings = field.lattice.readings[first - back];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.lexeme->Is("hands-over") && a.form == VerbForm::kPast; }))
      return true;
  }
  return false;
}

// "By Friday evening 20 had been killed": up to when they were. "On Saturday the hospital said that it had received 27
// bodies": on which day it was told.
bool Claims::IsDayOfCount(const FieldText& field, const DatePhrase& date, std::uint32_t at) {
  constexpr std::uint32_t kSpeaker = 10;  // tokens from the day to the verb of saying
  if (field.lattice.lang != "en") return false;
  const auto by = [&](std::uint32_t word) { return field.tokens[word].folded == "by"; };
  if (by(date.first) || (date.first > 0 && field.SameSentence(date.first - 1, date.first) && by(date.first - 1)))
    return true;
  for (std::uint32_t word = date.last + 1; word < std::min(at, date.last + kSpeaker); ++word) {
    const auto& readings = field.lattice.readings[word];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("say-verb") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast;
        }))
      return true;
  }
  return false;
}

// "On Saturday, forces killed nine": the sentence opens with one day.
bool Claims::OpensWithDay(const FieldText& field, const DatePhrase& date) {
  constexpr std::uint32_t kFirst = 1;  // "On"
  return *date.date.from == *date.date.to &&
         (date.first <= kFirst || !field.SameSentence(date.first - kFirst - 1, date.first)) &&
         date.date.basis != Basis::kDefault;
}

// "وكان شرطي قد قتل بالرصاص مساء السبت": told as having come before.
bool Claims::WasBefore(int f, const Filling& filling) const {
  constexpr std::uint32_t kFar = 12;  // tokens from كان to the verb
  const FieldText& field = c_.Text(f);
  const std::uint32_t verb = c_.frames[f].predicates[filling.predicate].first;
  if (verb < 2 || !field.SameSentence(verb - 2, verb) || field.tokens[verb - 1].folded != "قد") return false;
  for (std::uint32_t back = 2; back <= kFar && back <= verb && field.SameSentence(verb - back, verb); ++back)
    if (field.lattice.Is(verb - back, "be")) return true;
  return false;
}

// "وكان شرطي آخر قتل في الثالث من الشهر", "يذكر أن القوات قتلت أربعة في العاشر منه": beside the dead of the news, of
// whom there were others.
bool Claims::IsRecalled(int f, const Filling& filling, std::uint32_t r) const {
  constexpr std::uint32_t kFar = 12;  // tokens from the opening to the verb
  const FieldText& field = c_.Text(f);
  const Predicate& told = c_.frames[f].predicates[filling.predicate];
  std::uint32_t opens = told.first;
  while (opens > 0 && told.first - opens < kFar && field.SameSentence(opens - 1, told.first)) --opens;
  if (field.lattice.lang != "ar" || told.analysis->form != VerbForm::kPast || opens == told.first ||
      told.analysis->Has(kWa))
    return false;
  const std::string& was = field.tokens[opens].folded;
  bool other = false;
  for (std::uint32_t at = opens; at <= filling.last; ++at) other = other || field.lattice.Is(at, "other");
  const bool had = other && field.lattice.Is(opens, "be") && (was == "وكان" || was == "وكانت");
  return (had || field.lattice.Is(opens, "reminds")) && CountsOthers(filling, r);
}

// "أعلى حصيلة قتلى منذ انقلاب تموز": of what is counted from then.
bool Claims::IsSince(const FieldText& field, const DatePhrase& date) {
  constexpr std::uint32_t kNear = 3;  // tokens back
  for (std::uint32_t back = 0; back <= kNear && back <= date.first; ++back)
    if (field.SameSentence(date.first - back, date.first) && field.lattice.Is(date.first - back, "time-since"))
      return true;
  return false;
}

// Of a year that is not told: another day by its number, or by its weekday.
bool Claims::AreOtherDays(const DatePhrase& a, const DatePhrase& b) {
  if (a.date.known() || b.date.known()) return false;
  if (a.month && b.month && a.day && b.day) return *a.month != *b.month || *a.day != *b.day;
  return a.weekday && b.weekday && a.weekday != b.weekday && !a.two_days && !b.two_days;
}

// "لقي فلان مصرعه الأحد 17 تشرين الأول. وعثر الأهالي صباح الجمعة على جثة": days of an unknown year.
bool Claims::TellsOtherHint(int f, std::uint32_t at, const Filling& filling, const Draft& draft) const {
  const FieldText& field = c_.Text(f);
  if (filling.cumulative || filling.outcome != Outcome::kKilled || draft.older || draft.dates.empty()) return false;
  return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
    if (field.clause_at[date.first] != field.clause_at[at] || !field.SameSentence(date.first, at) || date.period ||
        date.habit || date.header || date.heading || date.saying || date.ahead || date.older)
      return false;
    return std::all_of(draft.dates.begin(), draft.dates.end(),
                       [&](const auto& own) { return AreOtherDays(c_.Text(own.first).dates[own.second], date); });
  });
}

// "قتل مسلحون أربعة جنود يوم الأحد. وأكدت الوزارة الهجوم": what a later sentence takes up, without a day or a place, is
// the killing that was told.
bool Claims::IsTakenUp(const Filling& filling, int f, const Draft& draft) const {
  const EventMention& mention = c_.mentions[draft.mentions.front()];
  return draft.dates.empty() && draft.places.empty() && mention.definite && !mention.verb && !mention.plural &&
         draft.types.contains(TypeOf(f, filling));
}

// "وتوفي اليوم ثلاثة من الجرحى": of those whom the event had hurt.
bool Claims::AreOfTheHurt(const FieldText& field, const Filling& filling) {
  if (!filling.quantity || filling.outcome != Outcome::kKilled) return false;
  const auto& readings = field.lattice.readings[field.quantities[*filling.quantity].head];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("person") && a.lexeme->outcome == Outcome::kInjured && a.Has(kAl);
  });
}

// "وعاد المسلحون إلى البلدة الأحد وقتلوا خمسة", "They came back on Sunday and killed five".
bool Claims::ReturnsBefore(const FieldText& field, std::uint32_t at) {
  for (std::uint32_t word = at; word > 0 && field.SameSentence(word - 1, at); --word)
    if (field.lattice.Is(word - 1, "returns")) return true;
  return false;
}

// The place of an event of another day that its sentence tells by "the town", or by the return of those who did it.
std::uint32_t Claims::PlaceAgain(int f, std::uint32_t at, std::uint32_t focus) const {
  const FieldText& field = c_.Text(f);
  EventMention killing;
  killing.field = f;
  killing.first = killing.last = killing.word = at;
  const std::optional<std::uint32_t> town =
      field.lattice.lang == "ar" ? EventPlaces(field).Resumed(killing) : std::nullopt;
  if (town) return c_.entity_of[f][*town];
  if (focus == kNone || !ReturnsBefore(field, at)) return kNone;
  const auto& places = c_.drafts[focus].places;
  return places.size() == 1 ? places.begin()->first : kNone;
}

// "وقتل خمسة في البلدة الأحد", after four of Saturday: a weekday in the clause of a killing, and another number than
// all those that the event has.
bool Claims::IsOnOtherWeekday(int f, const Filling& filling, const DatePhrase& date, std::uint32_t r) const {
  const FieldText& field = c_.Text(f);
  const Analysis& verb = *c_.frames[f].predicates[filling.predicate].analysis;
  if (f != 1 || !date.weekday || date.two_days || date.of_next || filling.cumulative || filling.part_of ||
      filling.outcome != Outcome::kKilled || !filling.people.max || filling.people.min == 0 ||
      verb.lexeme->pos != Pos::kVerb || verb.lexeme->Is("intransitive") || date.date.from != date.date.to ||
      (field.clause_at[date.first] != field.clause_at[filling.first] && !ReturnsBefore(field, filling.first)))
    return false;
  const auto& told = c_.drafts[r].dates;
  const bool other_weekday = !told.empty() && std::all_of(told.begin(), told.end(), [&](const auto& own) {
    const DatePhrase& day = c_.Text(own.first).dates[own.second];
    return day.weekday && day.weekday != date.weekday && !day.two_days && !day.saying;
  });
  const auto& claims = c_.reading.claims;
  const auto counts = [&](const Claim& claim) { return claim.report == r && claim.outcome == filling.outcome; };
  return other_weekday && std::any_of(claims.begin(), claims.end(), counts) &&
         std::none_of(claims.begin(), claims.end(),
                      [&](const Claim& claim) { return counts(claim) && claim.people.min == filling.people.min; });
}

// "وكانت القوات فقدت خمسة مطلع الأسبوع الماضي": a sentence without an event word, whose day lies before the event's,
// or whose outcome has a day of its own: "وقتلوا في الأول من حزيران 163 رجلا".
bool Claims::TellsOtherDay(int f, std::uint32_t at, const Filling& filling, bool alone, std::uint32_t r) const {
  const Draft& draft = c_.drafts[r];
  const FieldText& field = c_.Text(f);
  // "قتل شرطيان أمس. وصباح اليوم أطلقت القوات حملة": the event is told in a later sentence.
  const bool ahead = !draft.mentions.empty() && f == 1 && c_.mentions[draft.mentions.front()].field == 1 &&
                     field.tokens[c_.mentions[draft.mentions.front()].word].sentence > field.tokens[at].sentence;
  // "قتلوا سبعة في بلدة كذا أمس. واشتهرت البلدة بعد خطف تلميذاتها عام 2014"
  if (draft.older && !ahead) return false;
  if (ahead && IsTakenUp(filling, f, draft)) return false;
  if (AreOfTheHurt(field, filling)) return false;
  const bool back = WasBefore(f, filling) || IsRecalled(f, filling, r);
  for (const DatePhrase& date : field.dates) {
    // "اعتقلت القوات ثمانية في كذا اليوم. وكانت البلدة شهدت في الثاني عشر من الشهر الفائت مداهمة"
    // "وكان مدنيان قد أصيبا أول أمس بشظايا قذيفة": told as having come before.
    const bool own = alone && !filling.cumulative &&
                     (filling.outcome == Outcome::kKilled || back || (ahead && draft.older)) &&
                     date.date.basis >= (ahead || back ? Basis::kRelative : Basis::kStated) &&
                     date.date.from == date.date.to && field.clause_at[date.first] == field.clause_at[at];
    if (!field.SameSentence(date.first, at) || date.period || date.habit || date.header || date.heading ||
        date.saying || date.ahead || !date.date.known() || IsSince(field, date) ||
        !(date.older || own || (alone && IsOnOtherWeekday(f, filling, date, r)) ||
          (!filling.cumulative && OpensWithDay(field, date) && !IsDayOfCount(field, date, at))))
      continue;
    // "توفي متأثراً بجروح أصيب بها قبل أيام", "عثر على جثث أربعة كانت القوات اعتقلتهم قبل أيام": of what came before.
    if (date.first > at && (field.clause_at[date.first] != field.clause_at[at] || WoundsBetween(field, at, date.first)))
      continue;
    // "كشفت الشرطة الجمعة عن مقتل ثلاثة. وذكرت أن الهجوم وقع الثلاثاء": on which day it was told.
    constexpr Day kLate = 7;
    if (date.announced && std::any_of(draft.dates.begin(), draft.dates.end(), [&](const auto& own) {
          const Date& told = c_.Text(own.first).dates[own.second].date;
          return told.known() && *told.to < *date.date.from && *told.to + kLate >= *date.date.from;
        }))
      continue;
    // "استشهد شاب مساء اليوم برصاص الاحتلال. وخلال العدوان على المخيم": the article's own day is that of what has none.
    if (draft.dates.empty() && date.date.to == c_.document.own_day) return false;
    return std::none_of(draft.dates.begin(), draft.dates.end(), [&](const auto& own) {
      const Date& told = c_.Text(own.first).dates[own.second].date;
      return told.known() && *told.from <= *date.date.to && *told.to >= *date.date.from;
    });
  }
  return false;
}

bool Claims::WoundsBetween(const FieldText& field, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first; at < last; ++at)
    if (field.lattice.Is(at, "of-wounds")) return true;
  return false;
}

}  // namespace isnad
