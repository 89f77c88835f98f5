#include <algorithm>
#include <optional>

#include "core/read/compose/claims.h"
#include "core/read/events/event_places.h"

// A total over a period that one sentence tells beside the figure of a day: "قتل جندي في هجوم أمس، وقتل 23 مسلحا منذ
// السبت". The period stands right behind the total, or opens its clause; the day's figure keeps its own event.

namespace isnad {

std::optional<Period> Claims::JoinedPeriod(int f, const Filling& total) const {
  if (c_.Text(f).lattice.lang != "ar" || total.part_of) return std::nullopt;
  const std::uint32_t word = std::min(c_.frames[f].predicates[total.predicate].first, total.first);
  if (const std::optional<std::uint32_t> behind = OpenerBehind(f, total)) {
    const std::optional<Period> period = PeriodAt(f, *behind);
    if (period && (FollowsNews(f, word) || PrecedesNews(f, total, period->last))) return period;
  }
  const std::optional<std::uint32_t> before = OpenerBefore(f, total, word);
  return before ? PeriodAt(f, *before) : std::nullopt;
}

// "وقتل 23 مسلحا في المدينة منذ": the word that opens the period, with nothing but their group and place between.
std::optional<std::uint32_t> Claims::OpenerBehind(int f, const Filling& total) const {
  constexpr std::uint32_t kReach = 6;
  const FieldText& field = c_.Text(f);
  for (std::uint32_t at = total.last + 1; at <= total.last + kReach; ++at) {
    if (at + 1 >= field.size() || !field.SameSentence(at + 1, total.last)) return std::nullopt;
    if (Opens(field, at)) return at;
    // "قتل 20 الأسبوع الماضي"
    const DatePhrase* date = field.DateAt(at);
    if (date != nullptr && date->period && date->first == at && at <= total.last + 2) return at;
    const auto& readings = field.lattice.readings[at];
    if (field.tokens[at].folded == "," || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->outcome || a.lexeme->event;
        }))
      return std::nullopt;
  }
  return std::nullopt;
}

// "، وأسفرت الغارات منذ الأحد عن مقتل 20", "، واعتقلت منذ مطلع الشهر 300": in the clause that a comma parts from the
// news.
std::optional<std::uint32_t> Claims::OpenerBefore(int f, const Filling& total, std::uint32_t word) const {
  const FieldText& field = c_.Text(f);
  std::uint32_t comma = word;
  while (comma > 0 && field.SameSentence(comma - 1, word) && field.tokens[comma].folded != ",") --comma;
  if (field.tokens[comma].folded != "," || !FollowsNews(f, comma)) return std::nullopt;
  const std::uint32_t verb = c_.frames[f].predicates[total.predicate].last;
  for (std::uint32_t at = comma + 1; at < total.last; ++at) {
    if (!Opens(field, at)) continue;
    const bool first = at == comma + 1;
    if (first || at == verb + 1 || EventReadingAt(field.lattice, at - 1) != nullptr) return at;
  }
  return std::nullopt;
}

bool Claims::Opens(const FieldText& field, std::uint32_t at) {
  return field.lattice.Is(at, "time-since") || field.lattice.Is(at, "time-during");
}

// The period that the word opens: of the calendar and longer than the news, or since something began.
std::optional<Period> Claims::PeriodAt(int f, std::uint32_t at) const {
  constexpr Day kDays = 2;              // a shorter one may be the day's own
  constexpr std::uint32_t kItsDay = 4;  // words from the turn to its day
  const FieldText& field = c_.Text(f);
  for (const DatePhrase& date : field.dates)
    if (date.period && (date.first == at || date.first == at + 1U) && date.date.known())
      return *date.date.to - *date.date.from >= kDays ? std::optional(Period{date.first, date.last, &date, false})
                                                      : std::nullopt;
  if (!field.lattice.Is(at, "time-since") || at + 2 >= field.size() || !field.SameSentence(at + 2, at))
    return std::nullopt;
  for (std::uint32_t day = at + 1; day <= at + kItsDay && day < field.size() && field.SameSentence(day, at); ++day)
    if (field.DateAt(day) != nullptr) return std::nullopt;
  const bool begins =
      field.lattice.Is(at + 1, "begin") || field.lattice.Is(at + 1, "break-out") || field.lattice.Is(at + 1, "edge");
  if (begins) return IsOwnEvent(f, at + 2) ? std::nullopt : std::optional(Period{at, at + 2, nullptr, false});
  // "منذ سيطرة الجيش على المدينة"
  const auto& readings = field.lattice.readings[at + 1];
  const bool turn = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.form == VerbForm::kVerbalNoun && a.clitics == 0 && !a.lexeme->event && !a.lexeme->outcome;
  });
  return turn ? std::optional(Period{at, at + 1, nullptr, false}) : std::nullopt;
}

// "اشتباكات في كذا أمس، وأسر عشرة منذ بدء الاشتباكات": the event that the sentence has told, and no operation beyond
// it.
bool Claims::IsOwnEvent(int f, std::uint32_t word) const {
  const FieldText& field = c_.Text(f);
  if (EventReadingAt(field.lattice, word) == nullptr) return false;
  if (!field.lattice.Is(word, "generic-event")) return true;
  const std::string& told = field.tokens[word].folded;
  return std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && mention.word < word && field.SameSentence(mention.word, word) &&
           told.ends_with(field.tokens[mention.word].folded);
  });
}

// Another figure of the sentence stands before `word`, with its own event or day behind it.
bool Claims::FollowsNews(int f, std::uint32_t word) const {
  const FieldText& field = c_.Text(f);
  return std::any_of(c_.frames[f].fillings.begin(), c_.frames[f].fillings.end(), [&](const Filling& news) {
    return news.last < word && field.SameSentence(news.last, word) && IsToldBetween(f, news.last, word);
  });
}

// "مقتل 23 مسلحا منذ السبت، ومقتل جندي أمس في هجوم": behind a comma, with its own event or day behind it.
bool Claims::PrecedesNews(int f, const Filling& total, std::uint32_t last) const {
  const FieldText& field = c_.Text(f);
  std::uint32_t comma = last + 1, end = last;
  while (comma < field.size() && field.SameSentence(comma, last) && field.tokens[comma].folded != ",") ++comma;
  if (comma >= field.size() || !field.SameSentence(comma, last)) return false;
  for (end = comma; end < field.size() && field.SameSentence(end, last);) ++end;
  const bool of_one = std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && field.SameSentence(mention.word, last) && mention.word < comma && !mention.plural;
  });
  return !of_one && std::any_of(c_.frames[f].fillings.begin(), c_.frames[f].fillings.end(), [&](const Filling& news) {
    return news.first > comma && news.first > total.last && news.last < end && IsToldBetween(f, news.last, end);
  });
}

// An event, or a day of its own, stands between the two.
bool Claims::IsToldBetween(int f, std::uint32_t first, std::uint32_t last) const {
  const auto between = [&](std::uint32_t at) { return at > first && at < last; };
  for (const EventMention& mention : c_.mentions)
    if (mention.field == f && between(mention.word) && mention.summary == kNone) return true;
  for (const DatePhrase& date : c_.Text(f).dates)
    if (between(date.first) && !date.period && !date.habit && !date.saying && date.date.known()) return true;
  return false;
}

// "مقتل 23 مسلحا منذ السبت، ومقتل جندي أمس في هجوم": the soldier is of the attack.
bool Claims::IsNewsBehind(int f, const Filling& total, const Filling& news, const Period& period) const {
  const FieldText& field = c_.Text(f);
  if (period.last >= news.first || period.first < total.last) return false;
  const std::optional<Period> own = JoinedPeriod(f, total);
  if (!own || own->first != period.first) return false;
  bool comma = false;
  for (std::uint32_t at = period.last + 1; at < news.first; ++at) comma = comma || field.tokens[at].folded == ",";
  return comma && (std::any_of(field.dates.begin(), field.dates.end(),
                               [&](const DatePhrase& date) {
                                 return date.first > news.last && field.SameSentence(date.first, news.last) &&
                                        !date.period && !date.habit && !date.saying && date.date.known();
                               }) ||
                   std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
                     return mention.field == f && mention.word > news.last && !mention.plural &&
                            field.SameSentence(mention.word, news.last);
                   }));
}

// "مقتل أربعة الخميس، كما أفاد بمقتل 17 منذ الأحد": the period is the total's behind, and none of the news before it.
bool Claims::IsOfTotalBehind(int f, const Filling& filling, const Period& period) const {
  const FieldText& field = c_.Text(f);
  return std::any_of(c_.frames[f].fillings.begin(), c_.frames[f].fillings.end(), [&](const Filling& total) {
    if (!field.SameSentence(total.first, filling.last)) return false;
    if (total.last < filling.first) return IsNewsBehind(f, total, filling, period);
    if (total.first <= filling.last) return false;
    const std::optional<Period> own = JoinedPeriod(f, total);
    if (!own || own->first != period.first) return false;
    // "أصيب 20 وقتل 17 منذ الأحد" share it.
    return std::any_of(field.dates.begin(), field.dates.end(),
                       [&](const DatePhrase& date) {
                         return date.first > filling.last && date.last < total.first && !date.period && !date.saying &&
                                !date.habit;
                       }) ||
           std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
             return mention.field == f && mention.word > filling.last && mention.word < total.first;
           });
  });
}

// "استقبلت المستشفيات 82 شهيدا خلال 24 ساعة، ما يرفع الحصيلة إلى 57 ألفا": those whom a toll has risen by are counted
// over a time of their own, that stands between the two.
std::optional<Period> Claims::PeriodOfAdded(int f, const Filling& added) const {
  const FieldText& field = c_.Text(f);
  if (f != 1 || field.lattice.lang != "ar" || !added.part_of || !IsToll(added.outcome)) return std::nullopt;
  const Filling& total = c_.frames[f].fillings[*added.part_of];
  if (total.first <= added.last) return std::nullopt;
  const bool own = std::any_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && mention.report != kNone && mention.word < total.first &&
           field.SameSentence(mention.word, added.first);
  });
  const std::optional<Period> period = own ? std::nullopt : PeriodOver(c_, f, added.first);
  return period && !period->of_review && period->first > added.last && period->last < total.first ? period
                                                                                                  : std::nullopt;
}

// "مقتل 439 شخصا منذ مطلع العام، قتل 3 منهم بقصف": some of those whom the sentence has counted over a time.
std::optional<std::uint32_t> Claims::SummaryOfThem(int f, const Filling& some) const {
  const FieldText& field = c_.Text(f);
  if (!some.people.max || !field.lattice.Is(some.last + 1, "of-them")) return std::nullopt;
  for (std::uint32_t i = 0; i < c_.frames[f].fillings.size(); ++i) {
    const Filling& all = c_.frames[f].fillings[i];
    if (c_.claim_of[f][i] == kNone || all.last >= some.first || all.outcome != some.outcome ||
        all.people.min <= *some.people.max || !field.SameSentence(all.last, some.first))
      continue;
    if (const Claim& told = c_.reading.claims[c_.claim_of[f][i]]; told.summary) return told.summary;
  }
  return std::nullopt;
}

// "منذ بداية العام قتل 147 بانفجار الألغام وأصيب 180 آخرون", "147 شخصا، بالإضافة إلى إصابة 180 آخرين": others than
// those whom the sentence has counted over a time, or who are joined to them, are counted over it as well.
std::optional<std::uint32_t> Claims::SummaryGoneOn(int f, const Filling& more) const {
  const FieldText& field = c_.Text(f);
  const Filling* last = nullptr;
  std::optional<std::uint32_t> summary;
  for (std::uint32_t i = 0; i < c_.frames[f].fillings.size(); ++i) {
    const Filling& told = c_.frames[f].fillings[i];
    if (c_.claim_of[f][i] == kNone || told.part_of || told.last >= more.first || told.outcome == more.outcome ||
        !field.SameSentence(told.last, more.first) || (last != nullptr && told.last < last->last))
      continue;
    last = &told;
    summary = c_.reading.claims[c_.claim_of[f][i]].summary;
  }
  constexpr Day kWeek = 7;  // "هجمات مساء الاثنين قتل فيها 58 وجرح آخر" are of one night
  if (last == nullptr || !summary || more.part_of) return std::nullopt;
  const Date& over = c_.reading.summaries[*summary].period;
  if (over.quotes.empty() || (over.known() && *over.to - *over.from < kWeek)) return std::nullopt;
  if (more.quantity && field.quantities[*more.quantity].others) return summary;
  const std::uint32_t word = c_.frames[f].predicates[more.predicate].first;
  const auto& readings = field.lattice.readings[word];
  bool joined = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kWa); });
  for (std::uint32_t at = last->last + 1; at < word && joined; ++at) joined = field.tokens[at].folded != ",";
  return joined ? summary : std::nullopt;
}

}  // namespace isnad
