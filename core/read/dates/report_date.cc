#include "core/read/dates/report_date.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/read/dates/calendar.h"
#include "core/read/dates/date_lean.h"
#include "core/read/events/events.h"

namespace isnad {
namespace {

constexpr std::uint32_t kLeadSentences = 4;

constexpr Day kSaidOfNews = 3;  // so many days a statement may lie back that tells of the news

constexpr int kMonthBegun = 5;  // news of a month that is so old is of that month

constexpr Day kWeeks = 13;  // of "الأسبوع الماضي": its days at most
constexpr Day kNarrow = 10;  // "مطلع الشهر الجاري" tells as much as a day does, "مطلع عام 2020" does not

using Phrases = std::vector<std::pair<int, std::uint32_t>>;  // field and date phrase

// "الدفن يوم غد الأحد" is no day on which anything has happened.
bool IsDay(const DatePhrase& phrase) {
  return !phrase.period && !phrase.header && !phrase.habit && !phrase.ahead && phrase.date.known() &&
         phrase.relative.value_or(0) <= 0 && *phrase.date.to - *phrase.date.from <= kNarrow;
}

// "الاقتراع المقرر في 18 أيلول": nothing has happened on it.
bool LiesAhead(const FieldText& field, const DatePhrase& phrase) {
  return internal::LeanOf(field.lattice, phrase.first, phrase.last) == internal::Lean::kAhead;
}

// With another day alone on its line: "الثلاثاء 16 شعبان 1447 هـ – 3 شباط 2026".
bool StandsAlone(const FieldText& text, const DatePhrase& phrase) {
  bool beside = false;
  std::uint32_t at = phrase.first;
  while (at > 0 && !text.tokens[at].line_start) --at;
  for (const std::uint32_t begin = at; at < text.size() && (at == begin || !text.tokens[at].line_start); ++at) {
    const Token& token = text.tokens[at];
    beside = beside || (text.DateAt(at) != nullptr && text.DateAt(at) != &phrase);
    if (text.DateAt(at) == nullptr && token.kind == TokenKind::kWord && token.folded.size() > 2) return false;
  }
  return beside;
}

// "مساء أمس الأحد", "فجر اليوم الاثنين": one night, which outlets give to either day.
bool IsNearMidnight(const FieldText& field, const DatePhrase& phrase) {
  constexpr std::uint32_t kBefore = 2;  // tokens from the part of the day to the phrase
  for (std::uint32_t at = phrase.first - std::min(phrase.first, kBefore); at <= phrase.last; ++at)
    for (const std::string_view part : {"evening", "night", "late", "small-hours"})
      if (field.lattice.Is(at, part)) return true;
  return false;
}

Date Quoted(const Document& document, int field, const DatePhrase& phrase) {
  Date date = phrase.date;
  date.quotes = {document.fields[field].tokens.SpanOf(phrase.first, phrase.last)};
  if (phrase.weekday && !phrase.two_days && date.known() && date.from == date.to &&
      WeekdayOf(*date.from) == *phrase.weekday && !IsNearMidnight(document.fields[field], phrase))
    date.weekdays = static_cast<std::uint8_t>(1U << *phrase.weekday);
  return date;
}

// Said on that day, it happened then or on the day before.
Date BeforeSaying(Date date) {
  date.weekdays = 0;
  date.from = *date.from - 1;
  date.basis = std::min(date.basis, Basis::kDefault);
  return date;
}

bool Meet(const Date& a, const Date& b) { return *a.from <= *b.to && *a.to >= *b.from; }

// The day or month at the head of the part of a chronology that `at` stands in. One such line alone heads no
// chronology.
const DatePhrase* HeadingOver(const FieldText& text, const Span& at) {
  const DatePhrase* over = nullptr;
  std::size_t headings = 0;
  for (const DatePhrase& phrase : text.dates) {
    if (!phrase.heading || phrase.header || !phrase.date.known()) continue;
    ++headings;
    if (at.in == Field::kText && phrase.date.quotes.front().begin < at.begin) over = &phrase;
  }
  return headings > 1 ? over : nullptr;
}

// Told and counted days are equally good: the first one in the text stands, and later ones that meet it narrow it.
int TrustOf(const Date& date) { return static_cast<int>(std::min(date.basis, Basis::kRelative)); }

// What is said of a day that nothing decides: its weekday, its day and month.
bool HintsAt(const DatePhrase& phrase, const std::optional<int>& weekday) {
  return !phrase.date.known() && !phrase.period && !phrase.header && !phrase.habit && !phrase.older &&
         !phrase.calendar && (weekday || (phrase.day && phrase.month));
}

// The weekday of the article's own day, where a phrase tells both: after "أمس الأحد" today is a Monday. None does, or
// two disagree: nothing.
std::optional<int> OwnWeekday(const Document& document) {
  std::optional<int> own;
  for (const FieldText& field : document.fields) {
    for (const DatePhrase& phrase : field.dates) {
      if (!phrase.weekday || !phrase.relative || phrase.header || std::abs(*phrase.relative) > 7) continue;
      const int weekday = (*phrase.weekday - *phrase.relative + 14) % 7;
      if (own && *own != weekday) return std::nullopt;
      own = weekday;
    }
  }
  return own;
}

std::optional<int> WeekdayOf(const DatePhrase& phrase, const std::optional<int>& own) {
  if (phrase.weekday) return *phrase.weekday;
  if (own && phrase.relative && std::abs(*phrase.relative) <= 7) return (*own + *phrase.relative + 7) % 7;
  return std::nullopt;
}

// "منذ اندلاع الحرب في 15 نيسان", "since the war broke out on 15 April"; and of a day told in full "تأسست الحركة في 3
// أيار 2011", "منذ وقف إطلاق النار في 27 تشرين الثاني", "in the coup of 26 July 2023": the day of a turn of the times,
// which news recall.
bool IsOfTurn(const FieldText& text, const DatePhrase& phrase) {
  constexpr std::uint32_t kReach = 9;  // tokens from "منذ", or from what turned, to the day
  const bool stated = phrase.date.basis == Basis::kStated;
  bool war = false;
  for (std::uint32_t back = 1; back <= kReach && back <= phrase.first; ++back) {
    const std::uint32_t at = phrase.first - back;
    if (!text.SameSentence(at, phrase.first) || text.tokens[at].folded == ",") return false;
    if (war && text.lattice.Is(at, "time-since")) return true;
    if (text.NameAt(at) != nullptr) continue;  // "حي الثورة"
    war = war || text.lattice.Is(at, "war") || text.lattice.Is(at, "rebellion");
    for (const Analysis& a : text.lattice.readings[at])
      for (const std::string_view turn : {"war", "rebellion", "epoch", "stretch", "treaty", "turns"})
        if (stated && a.lexeme->Is(turn) && !a.lexeme->event) return true;
  }
  return false;
}

// The first that says so stands. A statement's day is that of the event or the one after it.
void TakeHint(const Document& document, int field, const DatePhrase& phrase, const std::optional<int>& own,
              Date& date) {
  const std::optional<int> weekday = WeekdayOf(phrase, own);
  if (!HintsAt(phrase, weekday)) return;
  bool taken = false;
  if (weekday && date.weekdays == 0) {
    unsigned weekdays = 1U << *weekday;
    if (phrase.two_days) weekdays |= 1U << (*weekday + 1) % 7;
    if (phrase.saying) weekdays |= 1U << (*weekday + 6) % 7;
    date.weekdays = static_cast<std::uint8_t>(weekdays);
    taken = true;
  }
  if (phrase.day && phrase.month && !date.month && !phrase.saying) {
    date.month = phrase.month;
    date.month_day = phrase.day;
    taken = true;
  }
  if (taken) date.quotes.push_back(document.fields[field].tokens.SpanOf(phrase.first, phrase.last));
}

// The weekdays that the report's own words tell, as a mask: "قتل اثنان، الاثنين".
std::uint8_t OwnWeekdays(const Document& document, const Phrases& phrases) {
  Date told;
  const std::optional<int> own = OwnWeekday(document);
  for (const auto& [field, index] : phrases) TakeHint(document, field, document.fields[field].dates[index], own, told);
  return told.weekdays;
}

bool IsOneOf(std::uint8_t weekdays, Day day) { return (weekdays & 1U << isnad::WeekdayOf(day)) != 0; }

// "قتل اثنان في هجوم الاثنين. قال الجيش الأربعاء 11 آب": the last such weekday before it was said.
Date BeforeSaying(Date date, std::uint8_t weekdays) {
  constexpr Day kWeek = 7;
  for (Day back = 0; weekdays != 0 && date.from == date.to && back < kWeek; ++back) {
    if (!IsOneOf(weekdays, *date.from - back)) continue;
    date.from = date.to = *date.from - back;
    date.weekdays = weekdays;
    date.basis = std::min(date.basis, Basis::kRelative);
    return date;
  }
  return BeforeSaying(std::move(date));
}

// What the report's own phrases say of its day, and else what the lead says, on which the news itself stands.
void TakeHints(const Document& document, const Phrases& phrases, bool main, Date& date) {
  const std::optional<int> own = OwnWeekday(document);
  for (const auto& [field, index] : phrases) TakeHint(document, field, document.fields[field].dates[index], own, date);
  if (!main) return;
  // "أشار المركز في 12 من الشهر الجاري إلى": the article, and its news, is of that month.
  for (int f = 0; f < 2 && !date.month; ++f) {
    for (const DatePhrase& phrase : document.fields[f].dates) {
      if (!phrase.this_month || !phrase.month || !phrase.day || *phrase.day < kMonthBegun || phrase.header) continue;
      date.month = phrase.month;
      date.quotes.push_back(document.fields[f].tokens.SpanOf(phrase.first, phrase.last));
      break;
    }
  }
  if (date.weekdays != 0 || date.month_day) return;
  for (const DatePhrase& phrase : document.fields[1].dates) {
    if (document.fields[1].tokens[phrase.first].sentence >= kLeadSentences) break;
    const bool news = !IsOfTurn(document.fields[1], phrase) && !LiesAhead(document.fields[1], phrase);
    if (news) TakeHint(document, 1, phrase, own, date);
  }
}

// The day that the phrases beside a report tell, and the day on which it was said, if they tell one.
struct ToldDays {
  Date day;
  std::optional<Date> said;
};

// Days that agree narrow each other.
void Narrow(const Date& date, Date& best) {
  best.from = std::max(*best.from, *date.from);
  best.to = std::min(*best.to, *date.to);
  best.basis = std::max(best.basis, date.basis);
  best.weekdays |= date.weekdays;
  if (std::find(best.quotes.begin(), best.quotes.end(), date.quotes.front()) == best.quotes.end())
    best.quotes.push_back(date.quotes.front());
}

// "أعلنت الشرطة الجمعة مقتل سبعة. وأضافت أن الهجوم وقع الخميس": the day of the announcement, not of the attack.
bool WasAnnouncedOn(const Document& document, const Phrases& phrases, const DatePhrase& day) {
  constexpr Day kLate = 7;  // so late are the dead of an attack announced
  return day.announced && std::any_of(phrases.begin(), phrases.end(), [&](const auto& at) {
           const DatePhrase& other = document.fields[at.first].dates[at.second];
           return IsDay(other) && !other.saying && !other.announced && !other.older &&
                  *other.date.to < *day.date.from && *other.date.to >= *day.date.from - kLate;
         });
}

ToldDays DaysBeside(const Document& document, const Phrases& phrases) {
  ToldDays told;
  bool both = false;  // "يومي الخميس والجمعة": no day of theirs narrows them
  for (const auto& [field, index] : phrases) {
    const DatePhrase& phrase = document.fields[field].dates[index];
    if (!IsDay(phrase)) continue;
    Date date = Quoted(document, field, phrase);
    if (phrase.saying || WasAnnouncedOn(document, phrases, phrase)) {
      if (!told.said) told.said = BeforeSaying(std::move(date));
    } else if (!told.day.known() || TrustOf(date) > TrustOf(told.day)) {
      told.day = std::move(date);
      both = phrase.two_days && !IsNearMidnight(document.fields[field], phrase);
    } else if (TrustOf(date) == TrustOf(told.day) && Meet(date, told.day) && !both) {
      Narrow(date, told.day);
    }
  }
  return told;
}

// "sentenced on Monday over the 2015 bombing": that year, which is none of the news.
bool RecallsOlder(const Document& document, const Phrases& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const auto& at) {
    const DatePhrase& phrase = document.fields[at.first].dates[at.second];
    return phrase.older && phrase.calendar && phrase.date.known();
  });
}

// What the phrases beside a report tell without a day: the shortest month or week, else the week before.
Date PeriodBeside(const Document& document, const Phrases& phrases, bool main) {
  Date best;
  // "في أيار الماضي قتل ستة": some day of that month. The shortest that is told; of the news itself, which lies within
  // days, no month tells.
  for (const auto& [field, index] : phrases) {
    const DatePhrase& phrase = document.fields[field].dates[index];
    // "informed us last week that it had closed its inquiry into the attack": when that was said.
    if (!phrase.date.known() || phrase.heading || phrase.saying) continue;
    const Day span = *phrase.date.to - *phrase.date.from;
    // "الذين قتلوا الأسبوع الماضي في العملية": of news that is told anew.
    // "in mid-October" as well, which is over.
    const bool past = phrase.period && span <= (phrase.calendar ? kNarrow : kWeeks) && document.own_day &&
                      *phrase.date.to < *document.own_day;
    if (main && !phrase.older && !past) continue;
    // "مطلع الأسبوع الماضي"
    const bool week = past || (phrase.older && phrase.period && span <= kNarrow);
    if (!phrase.calendar && !week) continue;
    if (!best.known() || *phrase.date.to - *phrase.date.from < *best.to - *best.from)
      best = Quoted(document, field, phrase);
  }
  // "الأسبوع الماضي": the week before this one, or the last seven days.
  for (const auto& [field, index] : phrases) {
    const DatePhrase& phrase = document.fields[field].dates[index];
    if (best.known() || !phrase.older || !phrase.period || phrase.calendar || phrase.heading || phrase.saying ||
        !phrase.date.known() || *phrase.date.to - *phrase.date.from > kWeeks)
      continue;
    best = Quoted(document, field, phrase);
  }
  return best;
}

// "كانت عبوة قد انفجرت قبل شهر": about then, which is better than no day.
std::optional<Date> LongAgo(const Document& document, const Phrases& phrases) {
  constexpr Day kAbout = 45;  // days that such words leave open, at most
  for (const auto& [field, index] : phrases) {
    const DatePhrase& phrase = document.fields[field].dates[index];
    if (!phrase.older || phrase.period || phrase.heading || phrase.saying || phrase.of_next || !phrase.date.known() ||
        *phrase.date.to - *phrase.date.from > kAbout)
      continue;
    Date date = Quoted(document, field, phrase);
    date.basis = Basis::kDefault;
    return date;
  }
  return std::nullopt;
}

// "30 June 2021: Tafas", "حصاد الأحداث ليوم السبت 5-3-2022": the title's own day, also that of its parts.
std::optional<Date> DayOfTitle(const Document& document) {
  for (const DatePhrase& phrase : document.fields[0].dates)
    if (!phrase.period && !phrase.older && phrase.date.known() && phrase.date.basis == Basis::kStated &&
        phrase.date.from == phrase.date.to)
      return Quoted(document, 0, phrase);
  return std::nullopt;
}

// "31 bodies had been brought in by Thursday", "بلغ العدد حتى مساء الأحد": no later than that.
bool IsLimit(const FieldText& text, const DatePhrase& phrase) {
  const auto is = [&](std::uint32_t at) {
    const std::string& word = text.tokens[at].folded;
    return word == "by" || word == "until" || word == "till" || word == "حتي" || word == "وحتي";
  };
  return is(phrase.first) || (phrase.first > 0 && text.SameSentence(phrase.first - 1, phrase.first) &&
                              is(phrase.first - 1) && !text.tokens[phrase.last].folded.ends_with("'s"));
}

// "المكتب الإعلامي / السبت 11 تشرين الأول" below a statement: alone on the last line, the day on which it was signed.
bool SignsText(const FieldText& text, const DatePhrase& phrase) {
  for (std::uint32_t at = phrase.last + 1; at < text.size(); ++at)
    if (text.tokens[at].kind != TokenKind::kPunct) return false;
  std::uint32_t begin = phrase.first;
  while (begin > 0 && !text.tokens[begin].line_start) --begin;
  return begin == phrase.first && begin > 0;
}

// "أكد نائب السبت أن 18 شخصا قتلوا الخميس": what the sentence that tells who spoke when tells of its own.
const DatePhrase* DayOfWhatIsSaid(const FieldText& text, const DatePhrase& said) {
  for (const DatePhrase& phrase : text.dates)
    if (phrase.first > said.last && text.SameSentence(said.first, phrase.first) && IsDay(phrase) && !phrase.saying &&
        !phrase.older && !phrase.of_next && !phrase.announced && *phrase.date.to <= *said.date.to &&
        !DatesLaterDeath(text, phrase.first) && !LiesAhead(text, phrase) && !IsLimit(text, phrase))
      return &phrase;
  return nullptr;
}

// The lead's day, where no event word stands beside it: "أفاد مراسلنا أمس".
// Of what else the article tells, that day is not: "كما اعتقلت عنصرا في عملية جرت في 3 تموز".
std::optional<Date> DayOfLead(const Document& document, const Phrases& phrases, const Phrases& others) {
  const FieldText& text = document.fields[1];
  const std::uint8_t weekdays = OwnWeekdays(document, phrases);
  const auto of_others = [&](const DatePhrase& phrase) {
    const auto index = static_cast<std::uint32_t>(&phrase - text.dates.data());
    return std::find(others.begin(), others.end(), std::pair(1, index)) != others.end();
  };
  for (const DatePhrase& phrase : text.dates) {
    if (DatesLaterDeath(text, phrase.first) || IsOfTurn(text, phrase)) continue;
    if (text.tokens[phrase.first].sentence >= kLeadSentences || !IsDay(phrase) || phrase.older || phrase.of_next ||
        StandsAlone(text, phrase) || LiesAhead(text, phrase) || IsLimit(text, phrase))
      continue;
    if (of_others(phrase)) continue;
    // "وكان المركز نشر في الأول من الشهر أن": what was said days ago was not said of this.
    if (phrase.saying && document.own_day && *phrase.date.to + kSaidOfNews < *document.own_day) continue;
    const DatePhrase* told = phrase.saying ? DayOfWhatIsSaid(text, phrase) : nullptr;
    if (told != nullptr && !of_others(*told)) return Quoted(document, 1, *told);
    Date date = Quoted(document, 1, phrase);
    if (phrase.saying || SignsText(text, phrase)) return BeforeSaying(std::move(date), weekdays);
    // Saturday 15 April 2023 is not the Monday of the report.
    if (weekdays != 0 && date.from == date.to && !IsOneOf(weekdays, *date.from)) continue;
    return date;
  }
  return std::nullopt;
}

// "وكانت مصادر ذكرت، مساء أول من أمس، أن مسلحين أطلقوا النار": no later than it was told.
std::optional<Date> DayOfTelling(const Document& document, const Span& first) {
  const FieldText& text = document.fields[1];
  if (first.in != Field::kText || !document.own_day || text.lattice.lang != "ar") return std::nullopt;
  std::uint32_t word = 0;
  while (word + 1 < text.size() && text.tokens.SpanOf(word + 1, word + 1).begin <= first.begin) ++word;
  std::optional<Date> day;
  for (const DatePhrase& phrase : text.dates) {
    if (phrase.first > word || !text.SameSentence(phrase.first, word) || !phrase.saying || !IsDay(phrase)) continue;
    if (*phrase.date.to + 1 < *document.own_day) day = BeforeSaying(Quoted(document, 1, phrase));
  }
  return day;
}

// What follows from the article's own day, or bounds where that is unknown.
Date DayByDefault(const Document& document, bool older) {
  Date best;
  std::optional<Day> today = document.own_day;
  if (!today && document.window && document.window->first == document.window->second) today = document.window->first;
  if (today && !older) {
    // News of this hour under another clock's day is of that day or the next; other news, too, is told late.
    const Day later = document.breaking ? document.own_day_slack : 0;
    best.from = *today - 1 + later;
    best.to = *today + later;
    best.basis = Basis::kDefault;
  } else if (document.published) {
    best.to = *document.published;
  } else {
    best.to = document.not_after;
    // What an article reports is news: not much older than the article.
    if (document.not_before && !older) best.from = *document.not_before - internal::kOlderDays;
  }
  return best;
}

}  // namespace

Date DateOfReport(const Document& document, const std::vector<std::pair<int, std::uint32_t>>& phrases,
                  const std::vector<std::pair<int, std::uint32_t>>& others, const Span& first, bool main, bool older) {
  ToldDays told = DaysBeside(document, phrases);
  if (told.day.known()) return told.day;
  if (const DatePhrase* over = HeadingOver(document.fields[1], first)) {
    Date date = Quoted(document, 1, *over);
    date.basis = std::min(date.basis, Basis::kHeading);
    return date;
  }
  if (told.said && !RecallsOlder(document, phrases)) return *told.said;
  if (Date period = PeriodBeside(document, phrases, main); period.known()) return period;
  if (!older)
    if (std::optional<Date> day = DayOfTitle(document)) return *day;
  if (main && !older)
    if (std::optional<Date> day = DayOfLead(document, phrases, others)) return *day;
  if (older)
    if (std::optional<Date> about = LongAgo(document, phrases)) return *about;
  if (!older)
    if (std::optional<Date> day = DayOfTelling(document, first)) return *day;
  Date date = DayByDefault(document, older);
  if (!date.known()) TakeHints(document, phrases, main, date);
  return date;
}

}  // namespace isnad
