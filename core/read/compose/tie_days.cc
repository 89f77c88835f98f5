#include <algorithm>
#include <cstdlib>

#include "core/read/compose/tie_figures.h"
#include "core/read/events/event_places.h"

namespace isnad::ties {
namespace {

// What is told without a day happened on that of the event before it.
const std::vector<std::pair<int, std::uint32_t>>& DatesOf(const Composition& c, const Draft& draft) {
  if (!draft.dates.empty() || draft.older) return draft.dates;
  for (const Draft& first : c.drafts) {
    if (&first == &draft) break;
    if (!first.dates.empty() && !first.older) return first.dates;
  }
  return draft.dates;
}

bool IsOfTheNextDay(const Composition& c, const EventMention& mention, const Draft& draft, const DatePhrase& date,
                    const DatePhrase& other, int f) {
  const bool other_kind =
      !mention.open_type || std::all_of(draft.types.begin(), draft.types.end(),
                                        [&](const auto& told) { return SetApart(mention.type, told.first); });
  if (mention.weak || !other_kind || date.saying || other.saying || draft.types.contains(mention.type) ||
      *date.date.from != *date.date.to || *other.date.from != *other.date.to || date.date.from == other.date.from)
    return false;
  // A night lies on two days.
  return f != mention.field || !c.Text(f).SameSentence(date.first, other.first);
}

// The month and the day of the month that the phrase tells, be its year known or not.
std::optional<std::pair<int, int>> DayOfYear(const DatePhrase& date) {
  if (date.month && date.day) return std::pair<int, int>(*date.month, *date.day);
  if (!date.date.known() || date.date.basis != Basis::kStated || date.date.from != date.date.to) return std::nullopt;
  const CivilDay day = CivilOf(*date.date.from);
  return std::pair<int, int>(day.month, day.day);
}

// "30 أيار" and "29 أيار", "30 أيار 2023" and "29 أيار".
bool TellOtherDays(const DatePhrase& a, const DatePhrase& b) {
  const std::optional<std::pair<int, int>> mine = DayOfYear(a), theirs = DayOfYear(b);
  return mine && theirs && mine != theirs;
}

// "هجوم يوم الاثنين", and "داهمت فجر الثلاثاء وكرا في حي كذا": an event of another kind or at another place, which
// the next day tells apart. Of one kind and place it may be a night.
bool IsOfItsOwn(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (mention.weak || mention.open_type) return false;
  const std::uint32_t place = c.PlaceOf(mention);
  // "وفي حمص، تحدثت القناة عن قتيل في غارات مساء السبت"
  const bool there = mention.opening && LiesApart(c, c.entity_of[mention.field][*mention.opening], draft);
  const bool elsewhere = there || (mention.bound_place && LiesApart(c, place, draft));
  return elsewhere || !draft.types.contains(mention.type);
}

// "السبت" and "الأحد", of a week that is not told.
bool TellOtherWeekdays(const DatePhrase& a, const DatePhrase& b) {
  return a.weekday && b.weekday && a.weekday != b.weekday && !a.two_days && !b.two_days;
}

// "الخميس" and "السبت": no night lies on both.
bool AreFarWeekdays(const DatePhrase& a, const DatePhrase& b) {
  if (!TellOtherWeekdays(a, b)) return false;
  const int apart = std::abs(*a.weekday - *b.weekday);
  return std::min(apart, 7 - apart) > 1;
}

// The verb that opens the mention's sentence, joined by و, has the token right behind it.
bool OpensWithVerb(const FieldText& field, std::uint32_t first, std::uint32_t date) {
  if (date > first + 2) return false;
  const auto& readings = field.lattice.readings[first];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.Has(kWa) && a.form == VerbForm::kPast &&
           (a.lexeme->event || a.lexeme->Is("carry-out") || a.lexeme->Is("undergo"));
  });
}

// "وقتل، أمس الأربعاء، عنصران في هجوم شنه كذا", "وشنت أمس الثلاثاء قصفا", "كما أطلق مجهولون النار صباح السبت": a
// sentence with dead or a deed to add, on a day that it tells first.
bool AddsDay(const Composition& c, const EventMention& mention, const DatePhrase& date) {
  constexpr std::uint32_t kOpens = 6;  // tokens from the verb to its day
  const FieldText& field = c.Text(mention.field);
  if (mention.field != 1 || mention.definite) return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  if (field.lattice.Is(first, "also")) return date.first <= mention.last + kOpens;
  if (OpensWithVerb(field, first, date.first)) return true;
  const auto befell = [&](std::uint32_t at, std::uint16_t clitics) {
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
      return (a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured) &&
             a.form == VerbForm::kPast && a.clitics == clitics;
    });
  };
  // "وأمس السبت، أصيبت امرأة بطلق قناص استهدفها في حي كذا"
  if (date.first == first && field.tokens[first].folded.starts_with("و")) {
    std::uint32_t verb = date.last + 1;
    if (verb < mention.word && field.tokens[verb].folded == ",") ++verb;
    // "وأمس انفجرت عبوة في كذا", "وليل الأربعاء اندلعت اشتباكات"
    if (verb == mention.first && mention.verb) return true;
    if (verb + 1 == mention.first && field.lattice.Is(verb, "break-out")) return true;
    // "وأمس الخميس، أعلنت الوزارة مقتل ستة جراء أربع غارات"
    for (std::uint32_t at = verb + 1; at < mention.word && field.lattice.Is(verb, "say-verb"); ++at) {
      const auto& readings = field.lattice.readings[at];
      if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
            return (a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured) &&
                   a.form == VerbForm::kVerbalNoun;
          }))
        return true;
    }
    if (verb < mention.word && befell(verb, 0)) return true;
  }
  return befell(first, kWa) && !mention.verb && date.first <= first + kOpens && date.first < mention.word;
}

// "On Thursday, warplanes fired missiles at a car, killing two": the sentence opens with its day and has its own dead.
bool OpensWithDayAndDead(const Composition& c, const EventMention& mention, const DatePhrase& date) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "en" || date.last + 1 >= mention.word || field.tokens[date.last + 1].folded != ",")
    return false;
  const std::uint32_t first =
      date.first > 0 && field.SameSentence(date.first - 1, date.first) ? date.first - 1 : date.first;
  const bool on = first == date.first || field.lattice.Is(first, "preposition");
  if (!on || (first > 0 && field.SameSentence(first - 1, first))) return false;
  const auto& fillings = c.frames[mention.field].fillings;
  return std::any_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
    return (filling.outcome == Outcome::kKilled || filling.outcome == Outcome::kInjured) && !filling.part_of &&
           filling.people.min > 0 && field.SameSentence(filling.first, mention.word);
  });
}

// "Gunmen attacked X on Saturday. On Sunday they attacked it again": a deed with a weekday of its own, in another
// sentence than that of the other weekday. A night lies on two days, and a noun may be named by either.
bool IsDeedOfOtherWeekday(const Composition& c, const EventMention& mention, const DatePhrase& date, int f,
                          const DatePhrase& other) {
  const FieldText& field = c.Text(mention.field);
  const bool again = mention.last + 1 < field.size() && field.lattice.Is(mention.last + 1, "again");
  return mention.verb && (!mention.weak || again || OpensWithDayAndDead(c, mention, date)) &&
         TellOtherWeekdays(date, other) && !date.saying && !other.saying && !date.of_next && !other.of_next &&
         !(f == mention.field && c.Text(f).SameSentence(date.first, other.first)) &&
         field.clause_at[date.first] == field.clause_at[mention.word];
}

// English: "A bomb killed 12 on Monday. On Sunday, two soldiers were killed in fighting in the north": no part of what
// went off, fell or was fired.
bool IsFightOfOtherWeekday(const Composition& c, const EventMention& mention, const DatePhrase& date, int f,
                           const DatePhrase& other, const Draft& draft) {
  constexpr std::uint32_t kPhrase = 3;
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "en" || mention.verb || mention.type != EventType::kClash || mention.open_type ||
      !TellOtherWeekdays(date, other) || date.saying || other.saying || date.of_next || other.of_next ||
      (f == mention.field && c.Text(f).SameSentence(date.first, other.first)))
    return false;
  for (std::uint32_t i = mention.first; i > 0 && mention.first - i < kPhrase; --i)
    if (field.tokens[i - 1].folded == "the" || field.tokens[i - 1].folded == "this") return false;
  return std::all_of(draft.types.begin(), draft.types.end(), [](const auto& told) {
    return told.first == EventType::kBombing || told.first == EventType::kAirstrike ||
           told.first == EventType::kShelling;
  });
}

// "وليل الأربعاء اندلعت اشتباكات", behind what happened on Tuesday: of another kind, whichever days the night lies on.
bool IsNextNight(const EventMention& mention, const Draft& draft, const DatePhrase& date, const DatePhrase& other) {
  return date.weekday && other.weekday && date.weekday != other.weekday && !date.saying && !other.saying &&
         !mention.weak && !mention.open_type && !draft.types.contains(mention.type);
}

// In one sentence: what lies between two days that it tells may be a night.
bool StandBeside(const Composition& c, int f, std::uint32_t date, int g, std::uint32_t other) {
  if (f != g || !c.Text(f).SameSentence(c.Text(f).dates[date].first, c.Text(f).dates[other].first)) return false;
  // "أقر بيان بهجوم أول من أمس، وأعلن آخر أن قوة دهمت فجر أمس": who speaks anew tells of his own.
  const FieldText& field = c.Text(f);
  const auto [first, last] = std::minmax(field.dates[date].first, field.dates[other].first);
  for (std::uint32_t at = first; at < last; ++at) {
    const auto& readings = field.lattice.readings[at];
    if (field.lattice.lang == "ar" && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.Has(kWa) && a.lexeme->Is("say-verb") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast;
        }))
      return false;
  }
  return true;
}

// "وغداة الهجوم، استهدف مسلحون قافلة": told by the event that it came after.
bool CountsFromEvent(const FieldText& field, const DatePhrase& date) {
  return date.last > date.first && !date.of_next && EventReadingAt(field.lattice, date.last) != nullptr;
}

bool OpensWithDay(const FieldText& field, const EventMention& mention, const DatePhrase& date) {
  if (field.lattice.lang != "en" || mention.definite || mention.verb || date.last + 1 >= field.size()) return false;
  const std::uint32_t first = date.first > 0 && field.lattice.Is(date.first - 1, "preposition") &&
                                      field.SameSentence(date.first - 1, date.first)
                                  ? date.first - 1
                                  : date.first;
  if (first > 0 && field.SameSentence(first - 1, date.first)) return false;
  const std::uint32_t next = field.tokens[date.last + 1].folded == "," ? date.last + 2 : date.last + 1;
  // "On Sunday, four herdsmen were killed in an attack"
  const QuantityPhrase* people = field.QuantityAt(next);
  const bool anew = field.tokens[next].folded == "a" || field.tokens[next].folded == "an" ||
                    (people != nullptr && people->first == next && people->counts_people && !people->bare &&
                     !people->partitive && !people->others);
  return next < mention.word && field.SameSentence(next, mention.word) && anew;
}

// "On Monday, the mayor said that rockets hit the city": nobody then spoke of what came later.
bool OpensWithSaying(const FieldText& field, const DatePhrase& date, std::uint32_t word) {
  if (field.lattice.lang != "en" || date.last >= word) return false;
  const bool on = date.first > 0 && field.SameSentence(date.first - 1, date.first);
  if (on && (!field.lattice.Is(date.first - 1, "preposition") ||
             (date.first > 1 && field.SameSentence(date.first - 2, date.first))))
    return false;
  for (std::uint32_t at = date.last + 1; at < word; ++at)
    for (const Analysis& a : field.lattice.readings[at])
      if (a.lexeme->Is("say-verb") && a.form == VerbForm::kPast && field.NameAt(at) == nullptr) return true;
  return false;
}

bool OpensWithWas(const FieldText& field, std::uint32_t word) {
  std::uint32_t first = word;
  while (first > 0 && field.SameSentence(first - 1, word)) --first;
  const auto& readings = field.lattice.readings[first];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->Is("be") && a.form == VerbForm::kPast; });
}

// "هجوما في نوفمبر الماضي", of a year that is not told: not what happened today.
bool IsOfMonthBefore(const Composition& c, const EventMention& mention, const DatePhrase& date) {
  return !mention.definite && date.period && !date.date.known() && date.month &&
         c.Text(mention.field).lattice.Is(date.last, "time-last");
}

std::string Words(const Composition& c, int f, const DatePhrase& date) {
  std::string words;
  for (std::uint32_t at = date.first; at <= date.last; ++at) words += c.Text(f).tokens[at].folded + " ";
  return words;
}

bool IsOfTelling(const DatePhrase& date) { return date.saying || date.announced; }

// "أعلنت الشرطة الجمعة مقتل سبعة في هجوم على القرية. وأوضحت أن مسلحين هاجموا القرية الأربعاء", "an attack in the
// north, residents said on Sunday. Men attacked the village of X on Thursday, one told": who told of it goes on, with
// nobody else dead.
bool TellsHow(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  const std::uint32_t place = c.PlaceOf(mention);
  const bool at_large = std::all_of(draft.places.begin(), draft.places.end(),
                                    [&](const auto& told) { return c.places.Precision(told.first) == 0; });
  if (!mention.verb || mention.field != 1 || draft.last_field != 1 || draft.older ||
      !draft.types.contains(mention.type) || (LiesApart(c, place, draft) && !at_large))
    return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  const std::uint32_t sentence = field.tokens[first].sentence;
  if (sentence != draft.last_sentence + 1 && sentence != draft.last_sentence) return false;
  const auto& readings = field.lattice.readings[first];
  bool goes_on = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.Has(kWa) && a.lexeme->Is("say-verb") && a.form == VerbForm::kPast;
  });
  for (std::uint32_t at = mention.last; field.lattice.lang == "en" && at < field.size() && !goes_on; ++at) {
    if (!field.SameSentence(at, mention.word)) break;
    goes_on = field.lattice.Is(at, "say-verb");
  }
  const auto& fillings = c.frames[1].fillings;
  return goes_on && std::none_of(fillings.begin(), fillings.end(), [&](const Filling& filling) {
           return filling.outcome == Outcome::kKilled && field.SameSentence(filling.first, mention.word);
         });
}

// "الهجوم الذي وقع أمس الأول": the relative says when, right behind its verb.
bool IsToldByItsDay(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kDay = 2;  // tokens from the verb to the day
  const std::uint32_t relative = mention.last + 1, verb = relative + 1;
  if (field.lattice.lang != "ar" || !mention.definite || !mention.date || verb >= field.size() ||
      !field.SameSentence(mention.word, verb) || !field.lattice.Is(relative, "relative") ||
      !field.lattice.Is(verb, "happen"))
    return false;
  const DatePhrase& date = field.dates[*mention.date];
  return date.first > verb && date.first - verb <= kDay;
}

// An indefinite noun in a later sentence, with dead of its own and a town: what befell others.
// "الهجوم الذي وقع أمس الأول" is told by its day as well, whatever it was.
bool HasDeadOfOtherDay(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  const bool by_day = IsToldByItsDay(field, mention);
  if ((mention.definite && !by_day) || mention.verb || mention.plural || mention.field != 1 || draft.last_field != 1 ||
      draft.last_sentence >= field.tokens[mention.word].sentence || (!by_day && !draft.types.contains(mention.type)) ||
      !field.SameSentence(field.dates[*mention.date].first, mention.word))
    return false;
  const auto killed = [](const Figures& told) {
    return std::any_of(told.begin(), told.end(), [](const Figure& f) { return f.outcome == Outcome::kKilled; });
  };
  const Figures mine = FiguresBeside(c, mention.word), theirs = FiguresOf(c, draft);
  return killed(mine) && killed(theirs) && !ShareFigure(mine, theirs);
}

}  // namespace

namespace {

// "أغارت مجددا", "عاودت الطائرات القصف", "للمرة الثانية ضرب", "struck again", "hit the town once more".
bool IsDoneAgain(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kBefore = 6, kBehind = 8;  // tokens to the word that says so
  const FieldText& field = c.Text(mention.field);
  for (std::uint32_t back = 1; back <= kBefore && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word)) break;
    const bool governs = back <= 4 && field.lattice.Is(at, "do-again") && !mention.verb;
    if (governs || (field.lattice.lang == "ar" && mention.verb && field.lattice.Is(at, "once-more"))) return true;
  }
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kBehind && at < field.size(); ++at) {
    if (!field.SameSentence(at, mention.word) || field.tokens[at].folded == ",") return false;
    if (EventReadingAt(field.lattice, at) != nullptr) return false;
    if (field.lattice.Is(at, "once-more")) return true;
  }
  return false;
}

// Both tell a day, and those are two.
bool AreOtherDays(const DatePhrase& a, const DatePhrase& b) {
  if (IsOfTelling(a) || IsOfTelling(b) || a.period || b.period || a.header || b.header) return false;
  if (a.date.known() && b.date.known()) return *a.date.from > *b.date.to || *a.date.to < *b.date.from;
  return TellOtherDays(a, b) || TellOtherWeekdays(a, b);
}

}  // namespace

bool StrikesAgain(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (!mention.date || mention.field != 1 || draft.older || draft.mentions.empty() ||
      (draft.last_field == 1 && draft.last_sentence == field.tokens[mention.word].sentence))
    return false;
  const DatePhrase& date = field.dates[*mention.date];
  const auto again = [&](std::uint32_t m) { return c.mentions[m].field == 1 && IsDoneAgain(c, c.mentions[m]); };
  const bool mine = IsDoneAgain(c, mention);
  if (!mine && std::none_of(draft.mentions.begin(), draft.mentions.end(), again)) return false;
  // "للمرة الثانية ضرب الطيران البلدة الآن. أما غارة أمس": the news has no day but today.
  const bool back = (date.relative && *date.relative < 0) ||
                    (date.date.known() && c.document.own_day && *date.date.to < *c.document.own_day);
  if (!mine && draft.dates.empty()) return back && !date.period && !IsOfTelling(date);
  return !draft.dates.empty() && std::all_of(draft.dates.begin(), draft.dates.end(), [&](const auto& told) {
    return AreOtherDays(date, c.Text(told.first).dates[told.second]);
  });
}

bool AreOfTwoDays(const DatePhrase& a, const DatePhrase& b) {
  constexpr Day kNight = 1;
  if (a.date.known() && b.date.known()) return a.date.from != b.date.from;
  // "في الثامن من مارس" of a year that is not told, and a night of May 2016.
  const auto misses = [](const DatePhrase& open, const DatePhrase& told) {
    if (!open.month || !open.day || open.period || told.period || !told.date.known()) return false;
    for (Day day = *told.date.from - kNight; day <= *told.date.to + kNight; ++day) {
      const CivilDay civil = CivilOf(day);
      if (civil.month == *open.month && civil.day == *open.day) return false;
    }
    return true;
  };
  return TellOtherDays(a, b) || misses(a, b) || misses(b, a);
}

bool TellsWhen(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kLead = 3;
  // "عملية X" of a title is of any type.
  const bool open = std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    return c.mentions[m].field == 0 && c.mentions[m].weak && !c.mentions[m].armed;
  });
  // "a bombing in X, police said on Friday. The attack took place on Wednesday"
  const bool happened = mention.open_type && mention.last + 1 < c.Text(mention.field).size() &&
                        c.Text(mention.field).lattice.Is(mention.last + 1, "happens");
  if (!mention.definite || mention.plural || mention.verb || mention.field != 1 || draft.older ||
      (!draft.types.contains(mention.type) && !open && !happened) || c.Text(1).tokens[mention.word].sentence >= kLead)
    return false;
  return std::all_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& told = c.mentions[m];
    return told.field == 0 || !told.date || IsOfTelling(c.Text(1).dates[*told.date]);
  });
}

namespace {

// "تعرضت الأحياء للقصف": "ال" stands there of any قصف, and takes up none.
bool IsUndergone(const FieldText& field, const EventMention& mention) {
  constexpr std::uint32_t kReach = 5;  // tokens back to the verb
  const auto& readings = field.lattice.readings[mention.first];
  if (mention.verb ||
      std::none_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->event && a.Has(kLi); }))
    return false;
  for (std::uint32_t back = 1; back <= kReach && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!field.SameSentence(at, mention.word) || field.tokens[at].kind == TokenKind::kPunct) return false;
    if (field.lattice.Is(at, "undergo")) return true;
  }
  return false;
}

// A text that tells no day of its own: "غارة فجر الخميس على كذا. يذكر أن كذا شهدت في 4 أيلول 2009 غارة". The news has
// a day counted from the article's, and what is told sentences later one of the calendar.
bool RecallsCalendarDay(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  const DatePhrase& date = field.dates[*mention.date];
  const bool calendar = (date.date.known() && date.date.basis == Basis::kStated) || (date.day && date.month);
  if (c.document.own_day || c.document.published || mention.field != 1 || draft.last_field != 1 || draft.older ||
      !calendar || date.period || date.saying || date.announced ||
      draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  if (mention.definite && !IsUndergone(field, mention)) return false;
  const auto dates = DatesOf(c, draft);
  return !dates.empty() && std::all_of(dates.begin(), dates.end(), [&](const auto& told) {
    const DatePhrase& other = c.Text(told.first).dates[told.second];
    return (other.relative || other.weekday) && !other.date.known() && !other.month && !other.header;
  });
}

}  // namespace

bool DatesClash(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (!mention.date) return false;
  const FieldText& field = c.Text(mention.field);
  const bool definite = mention.definite && !IsUndergone(field, mention);
  const DatePhrase& date = field.dates[*mention.date];
  if (date.header) return false;
  if (RecallsCalendarDay(c, mention, draft)) return true;
  for (const auto& [f, d] : DatesOf(c, draft)) {
    const DatePhrase& other = c.Text(f).dates[d];
    if (other.header) continue;
    if (date.period || other.period) {
      // "في 2019" and "السنة الحالية": an indefinite word with another year tells of another event.
      const bool apart = date.date.known() && other.date.known()
                             ? *date.date.from > *other.date.to || *date.date.to < *other.date.from
                             : date.period && other.period && Words(c, mention.field, date) != Words(c, f, other);
      if (apart && !definite) return true;
      if (IsOfMonthBefore(c, mention, date) && !other.period && c.Text(f).offsets[d] &&
          c.Text(f).offsets[d]->second == 0)
        return true;
      continue;
    }
    if (date.date.known() && other.date.known()) {
      if (!date.saying && IsOfTelling(other) && *date.date.to < *other.date.from &&
          (TellsWhen(c, mention, draft) || TellsHow(c, mention, draft)))
        continue;
      // "وفي 4 آب استهدف القصف مدرسة. وفي 3 آب استهدف مدرسة أخرى": each day its own.
      const auto one_day = [](const Date& day) { return day.basis >= Basis::kRelative && day.from == day.to; };
      const bool stated = date.date.basis == Basis::kStated && other.date.basis == Basis::kStated;
      // "Friday's shooting", "الغارة، مساء الأحد،": the word itself is named by its day.
      const bool comma = mention.last + 1 < field.size() && field.tokens[mention.last + 1].folded == ",";
      const bool in = mention.last + 2 == date.first && field.tokens[mention.last + 1].folded == "في";
      const bool named = (definite && (in || mention.last + (comma ? 2 : 1) == date.first)) ||
                         (date.last < mention.word && field.tokens[date.last].folded.ends_with("'s"));
      // "A bomb went off on Wednesday. ... On Tuesday an explosion": another one, told by its own day.
      const bool opens = OpensWithDay(field, mention, date);
      if (!definite && *date.date.from > *other.date.from && IsNextNight(mention, draft, date, other) &&
          AddsDay(c, mention, date) && !StandBeside(c, mention.field, *mention.date, f, d))
        return true;
      if ((!definite || named) && !date.saying && !other.saying && one_day(date.date) && one_day(other.date) &&
          date.date.from != other.date.from && !StandBeside(c, mention.field, *mention.date, f, d) &&
          (stated || named || opens || IsOfItsOwn(c, mention, draft) || AddsDay(c, mention, date)))
        return true;
      if (!definite && *date.date.from > *other.date.to && CountsFromEvent(field, date)) return true;
      if (!definite && !other.saying && one_day(date.date) && one_day(other.date) && *date.date.to < *other.date.from &&
          OpensWithSaying(field, date, mention.word))
        return true;
      // "قتل الجيش منذ السبت سبعة. وكان جنود قتلوا بهجوم الجمعة": before it began.
      if (!definite && !date.saying && *date.date.to < *other.date.from &&
          c.Text(f).lattice.Is(other.first, "time-since"))
        return true;
      // "قتل واحد في غارة على البلدة أمس. وقالت الشرطة إن خمسة قتلوا في غارة على البلدة أول أمس"
      if (!date.saying && !other.saying && !date.announced && one_day(date.date) && one_day(other.date) &&
          *date.date.to < *other.date.from && f == mention.field && HasDeadOfOtherDay(c, mention, draft))
        return true;
      // "وكانت البلدة شهدت الثلاثاء إنزالا"
      if (!definite && !date.saying && !other.saying && one_day(date.date) && one_day(other.date) &&
          *date.date.to < *other.date.from && OpensWithWas(field, mention.word))
        return true;
      // "an overnight blast in X", and "Tuesday's attack in Y": named by a day that the other has not, at another
      // place.
      const bool disjoint = *date.date.from > *other.date.to || *date.date.to < *other.date.from;
      if (named && disjoint && mention.bound_place && !date.saying && !other.saying &&
          std::min(date.date.basis, other.date.basis) >= Basis::kRelative && LiesApart(c, c.PlaceOf(mention), draft))
        return true;
      if (one_day(date.date) && one_day(other.date) && IsDeedOfOtherWeekday(c, mention, date, f, other)) return true;
      if (one_day(date.date) && one_day(other.date) && IsFightOfOtherWeekday(c, mention, date, f, other, draft))
        return true;
      // "مداهمة فجر أمس" after an attack "أول أمس": of another kind, and of the next day.
      if (IsOfTheNextDay(c, mention, draft, date, other, f)) return true;
      // "والخميس أعلنت مقتل ثمانية جراء ثلاث غارات", beside a strike of Friday.
      if (date.saying && !other.saying && !definite && other.date.from == other.date.to &&
          date.date.from == date.date.to && *date.date.to < *other.date.from)
        return true;
      // "a note of 9 July: it struck on 10 June": what was said then.
      const bool after = *date.date.from > *other.date.to + 1, before = *date.date.to + 1 < *other.date.from;
      // "أعلنت الوزارة الاثنين ارتفاع حصيلة القصف": what was said later.
      if ((after && !date.saying) || before) return true;
      continue;
    }
    const bool other_days =
        TellOtherDays(date, other) ||
        ((IsNextNight(mention, draft, date, other) || TellOtherWeekdays(date, other)) && AddsDay(c, mention, date));
    if (other_days && !definite && !date.saying && !other.saying && !StandBeside(c, mention.field, *mention.date, f, d))
      return true;
    // "وأوضح مصدر أن قصف الأحد": the day right behind the word is its own, whoever tells of it.
    const bool own = field.lattice.lang == "ar" && date.first == mention.last + 1;
    if (AreFarWeekdays(date, other) && (own || !IsOfTelling(date)) && !IsOfTelling(other)) return true;
    const auto& mine = field.offsets[*mention.date];
    const auto& theirs = c.Text(f).offsets[d];
    if (mine && theirs && (mine->first > theirs->second + 1 || mine->second + 1 < theirs->first)) return true;
  }
  return false;
}

namespace {

// "On September 28, 135 civilians were killed in an air strike", sentences behind the dead of this week.
bool OpensWithOldDay(const Composition& c, const EventMention& mention, const Draft& draft, const DatePhrase& date) {
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "en" || mention.field != 1 || draft.last_field != 1 ||
      draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  const bool on = date.first > 0 && field.SameSentence(date.first - 1, date.first);
  if (on && (!field.lattice.Is(date.first - 1, "preposition") ||
             (date.first > 1 && field.SameSentence(date.first - 2, date.first))))
    return false;
  const auto dead_beside = [&](std::uint32_t word) {
    return std::any_of(c.frames[1].fillings.begin(), c.frames[1].fillings.end(), [&](const Filling& filling) {
      return filling.outcome == Outcome::kKilled && field.SameSentence(filling.first, word);
    });
  };
  return dead_beside(mention.word) && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           return c.mentions[m].field == 1 && dead_beside(c.mentions[m].word);
         });
}

// "قتل عشرة في هجوم، حسبما أفاد ناشطون الأربعاء. وتعرض المستشفى، الجمعة الماضي، لهجوم خلف تسعة قتلى": the news has its
// dead and the day of who told of it, what lies back has its own.
bool HasDeadOfItsOwn(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  if (mention.field != 1 || draft.last_field != 1 || draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  const auto dead_beside = [&](std::uint32_t word) {
    return std::any_of(c.frames[1].fillings.begin(), c.frames[1].fillings.end(), [&](const Filling& filling) {
      return filling.outcome == Outcome::kKilled && field.SameSentence(filling.first, word);
    });
  };
  const auto said_on = [&](std::uint32_t word) {
    return std::any_of(field.dates.begin(), field.dates.end(), [&](const DatePhrase& date) {
      return date.saying && date.date.known() && field.SameSentence(date.first, word);
    });
  };
  return dead_beside(mention.word) && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
           const EventMention& told = c.mentions[m];
           return told.field == 1 && dead_beside(told.word) && said_on(told.word);
         });
}

}  // namespace

bool LiesLongBack(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr int kDays = 3, kOutright = 3;  // what a word that names its type counts for it
  // "وكان مسلحون قد خطفوا طبيبا", beside an attack of yesterday
  if (mention.type == EventType::kAbduction && mention.verb && mention.older && !mention.date && !draft.older &&
      !draft.types.contains(EventType::kAbduction) && c.Text(mention.field).lattice.lang == "ar")
    return true;
  if (!mention.date || mention.definite || mention.weak || mention.verb || !draft.dates.empty() || draft.older ||
      !c.document.own_day)
    return false;
  const DatePhrase& date = c.Text(mention.field).dates[*mention.date];
  if (date.period || !date.date.known() || *date.date.to + kDays >= *c.document.own_day) return false;
  // What the text's first sentence tells is what the title names.
  if (mention.field == 1 && draft.last_field == 0 && c.Text(1).tokens[mention.word].sentence == 0) return false;
  if (HasDeadOfItsOwn(c, mention, draft) || OpensWithOldDay(c, mention, draft, date)) return true;
  return !mention.open_type && std::any_of(draft.types.begin(), draft.types.end(), [&](const auto& other) {
    return other.second >= kOutright && SetApart(mention.type, other.first);
  });
}

// "عثر سكان على جثة شاب. وأمس السبت، استهدف مسلحون شابا في مدينة كذا": a sentence that opens with a day before the
// article's own and a verb, beside what was told without any day and at no such place.
bool OpensOtherDay(const Composition& c, const EventMention& mention, const Draft& draft) {
  if (!mention.date || mention.definite || mention.field != 1 || draft.last_field != 1 || !c.document.own_day ||
      draft.older)
    return false;
  const FieldText& field = c.Text(1);
  const DatePhrase& date = field.dates[*mention.date];
  // "وأمس قتل ستة في غارة": a death that the day opens.
  const bool adds = !mention.verb && AddsDay(c, mention, date);
  if (!mention.verb && !adds) return false;
  // "قالت الشبكة اليوم الأحد إن السكان عثروا على جثة": the day of the news.
  const auto of_saying = [&](const auto& own) { return c.Text(own.first).dates[own.second].saying; };
  if (!std::all_of(draft.dates.begin(), draft.dates.end(), of_saying)) return false;
  const std::uint32_t place = c.PlaceOf(mention);
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  if (date.first > first + 1 || date.period || date.saying || date.of_next || !date.date.known() ||
      *date.date.to >= *c.document.own_day || (place == kNone && !adds))
    return false;
  if (place == kNone) return draft.last_sentence != field.tokens[first].sentence && draft.dates.empty();
  return draft.last_sentence != field.tokens[first].sentence && draft.places.find(place) == draft.places.end() &&
         std::none_of(draft.places.begin(), draft.places.end(), [&](const auto& told) {
           return c.places.Same(told.first, place) || c.places.LiesIn(told.first, place);
         });
}

bool IsDayOfEvent(const FieldText& field, std::uint32_t at) {
  const std::string& day = field.tokens[at].folded;
  if (field.lattice.lang != "ar" || (day != "يوم" && day != "ليله") || at + 2 >= field.size() ||
      !field.SameSentence(at, at + 2))
    return false;
  const std::string& same = field.tokens[at + 2].folded;
  if (same != "نفسه" && same != "ذاته" && !field.lattice.Is(at + 2, "same-one")) return false;
  const Analysis* event = EventReadingAt(field.lattice, at + 1);
  return event != nullptr && event->Has(kAl);
}

bool IsOnDayOf(const Composition& c, const EventMention& mention, const Draft& draft) {
  const FieldText& field = c.Text(mention.field);
  return !mention.definite && std::any_of(draft.mentions.begin(), draft.mentions.end(), [&](std::uint32_t m) {
    const EventMention& told = c.mentions[m];
    return told.field == mention.field && told.first > 0 && told.word < mention.first &&
           field.SameSentence(told.word, mention.word) && IsDayOfEvent(field, told.first - 1);
  });
}

bool IsOfTheSameDay(const Composition& c, const EventMention& mention, const Draft& draft) {
  constexpr std::uint32_t kReach = 12;
  const FieldText& field = c.Text(mention.field);
  if (IsOnDayOf(c, mention, draft)) return true;
  if (mention.definite || mention.field != 1 || draft.last_field != 1 ||
      draft.last_sentence == field.tokens[mention.word].sentence)
    return false;
  const Lattice& lattice = field.lattice;
  // "وطالت القذائف مساء اليوم نفسه منازل": the shells just told.
  if (mention.verb && draft.types.contains(mention.type) && InSentence(c, mention, mention.word + 1)) {
    const auto& what = lattice.readings[mention.word + 1];
    if (std::any_of(what.begin(), what.end(), [](const Analysis& a) { return a.lexeme->Is("munition") && a.Has(kAl); }))
      return false;
  }
  // "وفي اليوم نفسه قال الجيش إن غارة": when he said it.
  for (std::uint32_t at = mention.word; at > 0 && field.SameSentence(at - 1, mention.word); --at)
    if (lattice.Is(at - 1, "say-verb")) return false;
  // "اليوم نفسه", not "فجر نفسه".
  const auto day = [&](std::uint32_t at) {
    return std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(), [&](const Analysis& a) {
      return (a.Has(kAl) || lattice.lang == "en") && (a.lexeme->Is("day-part") || a.lexeme->Is("unit=day"));
    });
  };
  const auto same = [&](std::uint32_t at) { return lattice.Is(at, "same-one") || lattice.Is(at, "same-day"); };
  for (std::uint32_t at = mention.word - std::min(mention.word, kReach); at <= mention.word + kReach; ++at) {
    if (!InSentence(c, mention, at) || !InSentence(c, mention, at + 1)) continue;
    if ((day(at) && same(at + 1)) || (same(at) && day(at + 1))) return true;
    if (IsDayOfEvent(field, at)) return true;
  }
  return false;
}

namespace {

// "33 مصابا منذ بدء العملية في التاسع من شباط", weeks ago: since when others are counted.
bool BeganLongAgo(const Composition& c, const EventMention& mention) {
  constexpr Day kWeeks = 20;
  const FieldText& field = c.Text(mention.field);
  const std::optional<Day> today = c.document.own_day ? c.document.own_day : c.document.published;
  if (mention.word < 2 || !mention.definite || mention.verb || !field.lattice.Is(mention.word, "generic-event") ||
      !field.lattice.Is(mention.word - 2, "time-since"))
    return false;
  if (!field.lattice.Is(mention.word - 1, "begin") && !field.lattice.Is(mention.word - 1, "break-out") &&
      !field.lattice.Is(mention.word - 1, "edge"))
    return false;
  // "مقتل 300 جندي منذ بدء العملية العسكرية"
  if (!mention.date)
    return !mention.place && mention.word + 1 < field.size() && field.lattice.Is(mention.word + 1, "of-war");
  if (!today) return false;
  const DatePhrase& date = field.dates[*mention.date];
  return date.date.known() && *date.date.from + kWeeks <= *today;
}

}  // namespace

namespace {

// "منذ أسابيع", "منذ أشهر", "منذ مطلع أيار": of days that nobody tells.
bool IsSinceLong(const FieldText& field, std::uint32_t since) {
  constexpr Day kDays = 4;
  if (!field.lattice.Is(since, "time-since") || since + 1 >= field.size() || !field.SameSentence(since, since + 1))
    return false;
  const auto& readings = field.lattice.readings[since + 1];
  if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
        return a.number == Number::kPlural && !a.Has(kAl) &&
               (a.lexeme->Is("unit=day") || a.lexeme->Is("unit=week") || a.lexeme->Is("unit=month") ||
                a.lexeme->Is("unit=year"));
      }))
    return true;
  for (const std::uint32_t at : {since, since + 1})
    if (const DatePhrase* date = field.DateAt(at);
        date != nullptr && date->period && date->date.known() && *date->date.to >= *date->date.from + kDays)
      return true;
  return false;
}

// "ويقوم الجيش منذ أسابيع بقصف معاقل كذا", "وتتعرض البلدة منذ أشهر لقصف": what goes on, told beside another event, with
// nobody hurt.
bool GoesOnBeside(const Composition& c, const EventMention& mention) {
  constexpr std::uint32_t kNear = 5;  // tokens from "منذ" to the event's word, and from the verb to "منذ"
  const FieldText& field = c.Text(mention.field);
  if (field.lattice.lang != "ar" || mention.field != 1 || mention.definite || mention.count || c.drafts.empty())
    return false;
  std::uint32_t first = mention.word;
  while (first > 0 && field.SameSentence(first - 1, mention.word)) --first;
  const auto present = [&](std::uint32_t at) {
    const auto& readings = field.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent; });
  };
  if (!present(first) || std::any_of(c.frames[1].fillings.begin(), c.frames[1].fillings.end(),
                                     [&](const Filling& one) { return field.SameSentence(one.first, mention.word); }))
    return false;
  for (std::uint32_t since = first + 1; since <= first + kNear && since < field.size(); ++since) {
    if (!field.SameSentence(since, mention.word)) return false;
    if (IsSinceLong(field, since)) return mention.verb ? mention.word == first : mention.word <= since + kNear;
  }
  return false;
}

}  // namespace

bool IsOverPeriod(const Composition& c, const EventMention& mention) {
  constexpr int kWeeks = 13;
  const FieldText& field = c.Text(mention.field);
  // "الحملة العسكرية التي بدأت مطلع حزيران، حتى أمس": a part of the war.
  if (mention.date && mention.definite && !mention.verb && mention.word + 1 < field.size() &&
      field.lattice.Is(mention.word, "generic-event") && field.lattice.Is(mention.word + 1, "of-war")) {
    const DatePhrase& date = field.dates[*mention.date];
    if (date.period && (!date.date.known() || *date.date.to >= *date.date.from + kWeeks)) return true;
  }
  if (BeganLongAgo(c, mention) || GoesOnBeside(c, mention)) return true;
  if (mention.bound_place || mention.field != 1 || !(mention.verb || mention.plural)) return false;
  for (const DatePhrase& date : field.dates) {
    if (!field.SameSentence(date.first, mention.word)) continue;
    const bool opens = date.first < 3 || !field.SameSentence(date.first - 3, date.first);
    const bool during = field.lattice.Is(date.first, "time-during") ||
                        (date.first > 0 && field.lattice.Is(date.first - 1, "time-during"));
    if (!during || !opens || !date.period || date.heading || date.last >= mention.first) return false;
    if (mention.date && &field.dates[*mention.date] != &date) return false;
    return date.date.known() && *date.date.to >= *date.date.from + kWeeks;
  }
  return false;
}

}  // namespace isnad::ties
