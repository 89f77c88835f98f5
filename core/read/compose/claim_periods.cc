#include <algorithm>
#include <utility>

#include "core/read/compose/claims.h"
#include "core/read/compose/ties.h"

namespace isnad {
namespace {

constexpr std::int64_t kOfAWar = 1000;  // people that no raid, strike or shelling that reports tell of has killed
constexpr std::int64_t kOfAnyWar = 5000;
constexpr std::int64_t kOfNoFlight = 500000;  // that one event drove from their homes
constexpr std::int64_t kOfNoRaid = 20000;  // whatever the sentence says: "تسببت تسع سنوات من الأزمة بمقتل 384 ألفا"
constexpr std::int64_t kManyTimes = 20;  // a toll that rises from day to day stays below
constexpr std::int64_t kHundreds = 200;
constexpr std::int64_t kTens = 20;
constexpr std::int64_t kFewTimes = 4;  // as "a total" in words that span

// "the number of people killed in SDF areas", "in X": of a whole land.
bool IsOfALand(const FieldText& field, std::uint32_t number, std::uint32_t end) {
  for (std::uint32_t i = number + 2; i < end; ++i) {
    const NamePhrase* name = field.NameAt(i);
    if (field.lattice.Is(i, "kind=area") || (name != nullptr && name->known != nullptr && name->kind.empty() &&
                                             (name->known->kind == "region" || name->known->kind == "country")))
      return true;
  }
  return false;
}

// The token that a claim's quote begins with.
std::uint32_t FirstToken(const FieldText& field, const Claim& claim) {
  std::uint32_t at = 0;
  while (at + 1 < field.size() && field.tokens[at].begin < claim.span.begin) ++at;
  return at;
}

// "The hospital had registered": who counts those brought in, and no more.
bool TakesInTheHurt(const FieldText& field, std::uint32_t verb) {
  constexpr std::uint32_t kWords = 6;
  for (std::uint32_t i = verb; i > 0 && verb - i < kWords && field.SameSentence(i - 1, verb); --i) {
    const std::string& word = field.tokens[i - 1].folded;
    if (word == "hospital" || word == "hospitals" || word == "clinic" || word == "morgue" || word == "doctors" ||
        word == "medics" || word == "paramedics")
      return true;
  }
  return false;
}

// "SOHR has documented the assassination of 90 civilians", "the number of people killed in X rose to 310": of all that
// somebody has counted, where the sentence names no event that is known.
bool CountsOn(const FieldText& field, const Claim& claim) {
  const std::uint32_t at = FirstToken(field, claim);
  std::uint32_t end = at;
  for (; end + 1 < field.size() && field.tokens[end].begin < claim.span.end;) ++end;
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  bool counts = false, named = false, tally = false, tallied = false;
  for (std::uint32_t i = first; i + 1 < field.size() && field.SameSentence(i + 1, at); ++i) {
    tally = tally || field.tokens[i].folded == "tally";
    // "the ninth strike this year, by a tally of X, which has counted 14 dead"
    tallied = tallied || (tally && field.lattice.Is(i, "have") && field.tokens[i + 1].folded == "counted" && i < at);
    counts = counts ||
             (field.lattice.Is(i, "have") && field.lattice.Is(i + 1, "keeps-count") && i < at &&
              !TakesInTheHurt(field, i)) ||
             (claim.cumulative && field.tokens[i].folded == "number" && field.tokens[i + 1].folded == "of" &&
              IsOfALand(field, i, end));
    for (const Analysis& a : field.lattice.readings[i + 1])
      named = named || (a.lexeme->event && !a.lexeme->outcome && field.lattice.Is(i, "definite"));
  }
  return tallied || (counts && !named);
}

// "A total of 109 people have been killed": in the tense of what goes on.
bool IsRunningTotal(const FieldText& field, const Claim& claim) {
  if (field.lattice.lang != "en" || claim.span.in != field.in) return false;
  if (CountsOn(field, claim)) return true;
  const std::string_view words = field.text.substr(claim.span.begin, claim.span.end - claim.span.begin);
  if (words.find(" have ") == std::string_view::npos) return false;
  // "To date, 25 paramedics have been killed"
  std::uint32_t first = FirstToken(field, claim);
  while (first > 0 && field.SameSentence(first - 1, first)) --first;
  while (first + 2 < field.size() && field.tokens[first].kind == TokenKind::kPunct) ++first;
  const bool to_date = field.tokens[first].folded == "to" && field.tokens[first + 1].folded == "date";
  return to_date || words.starts_with("A total of ") || words.starts_with("a total of ");
}

}  // namespace

// "هجمات المسلحين أودت بحياة 640", "Such attacks have killed 640", "Violence has killed 640 in the country": the
// sentence names no one event and no day, but attacks as such, or violence.
bool Claims::TellsOfManyEvents(const Claim& total) const {
  // "41 قتيلا في ضربات للتحالف" above a text that tells of them.
  if (total.span.in == Field::kTitle) return false;
  constexpr int kText = 1;
  const FieldText& field = c_.Text(kText);
  const std::uint32_t at = FirstToken(field, total);
  bool many = false;
  for (const EventMention& mention : c_.mentions) {
    if (mention.field != kText || !field.SameSentence(mention.word, at)) continue;
    if (!mention.plural || mention.count || mention.verb || mention.place || mention.date) return false;
    // "المواجهات خلفت 34 مصابا": those that the text has told.
    if (mention.definite && mention.type == EventType::kClash) return false;
    many = true;
  }
  for (const DatePhrase& date : field.dates)
    if (field.SameSentence(date.first, at) && !date.period && !date.habit) return false;
  for (std::uint32_t word = at; !many && word-- > 0 && field.SameSentence(word, at);)
    many = field.lattice.Is(word, "violence");
  for (std::uint32_t word = at; !many && word < field.size() && field.SameSentence(word, at); ++word)
    many = field.lattice.Is(word, "violence") || field.lattice.Is(word, "nationwide") || field.lattice.Is(word, "land");
  return many;
}

// No word for the event that the figure is of stands in its sentence.
bool Claims::IsFarFromItsEvent(const Claim& total) const {
  const int f = total.span.in == Field::kTitle ? 0 : 1;
  const FieldText& field = c_.Text(f);
  const std::uint32_t at = FirstToken(field, total);
  return std::none_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
    return mention.field == f && !mention.plural && field.SameSentence(mention.word, at);
  });
}

// A war stands before the figure in its sentence.
bool Claims::TellsOfWar(const Claim& total) const {
  const FieldText& field = c_.Text(total.span.in == Field::kTitle ? 0 : 1);
  const std::uint32_t at = FirstToken(field, total);
  for (std::uint32_t word = at; word-- > 0 && field.SameSentence(word, at);) {
    const auto& readings = field.lattice.readings[word];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.lexeme->Is("war") && a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("or-attack") &&
                 !a.lexeme->Is("dispute");
        }))
      return true;
  }
  // "More than 9,000 people have been killed in the conflict, which began in March 2011"
  constexpr std::uint32_t kFar = 10;  // tokens from the outcome to the war
  for (std::uint32_t word = at + 1; field.lattice.lang == "en" && word <= at + kFar && word < field.size(); ++word) {
    if (!field.SameSentence(word, at) || field.tokens[word].folded == ",") break;
    if (field.lattice.Is(word, "war") && field.lattice.Is(word - 1, "definite")) return true;
  }
  return false;
}

// "Thousands of people have fled the province", "20,000 have been displaced by the offensive": in the tense that spans,
// in a sentence that tells no event by its day or its place.
bool Claims::HaveBeenDriven(const Claim& total) const {
  constexpr std::int64_t kThousand = 1000;
  const int f = total.span.in == Field::kTitle ? 0 : 1;
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "en" || f == 0 || total.people.min < kThousand) return false;
  const std::uint32_t at = FirstToken(field, total);
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  bool have = false;
  for (std::uint32_t word = first; word < field.size() && field.SameSentence(word, at); ++word) {
    const DatePhrase* date = field.DateAt(word);
    if (date != nullptr && !date->period && !date->habit && !date->saying) return false;
    have = have || field.tokens[word].folded == "have" || field.tokens[word].folded == "has";
  }
  return have && std::none_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
           return mention.field == f && field.SameSentence(mention.word, at) && mention.no_event.empty() &&
                  (mention.place || mention.date);
         });
}

// "Hundreds of people have been killed.": of the war, in a sentence below the lead that tells no event, day or town.
bool Claims::HaveBeenKilled(const Claim& total) const {
  const FieldText& field = c_.Text(1);
  if (field.lattice.lang != "en" || total.span.in == Field::kTitle || total.cumulative) return false;
  const std::uint32_t at = FirstToken(field, total);
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  if (field.tokens[at].sentence == 0) return false;
  bool have = false;
  for (std::uint32_t word = first; word < field.size() && field.SameSentence(word, at); ++word) {
    if (field.DateAt(word) != nullptr ||
        (field.NameAt(word) != nullptr && field.NameAt(word)->type == EntityType::kPlace))
      return false;
    have = have || field.tokens[word].folded == "have";
  }
  return have && std::none_of(c_.mentions.begin(), c_.mentions.end(), [&](const EventMention& mention) {
           return mention.field == 1 && field.SameSentence(mention.word, at);
         });
}

// Whether the figure counts more than the event that it stands with: the dead of a war, beside which others of the
// event are a handful.
bool Claims::CountsMore(const Claim& total) const {
  if (!total.report || total.part_of || c_.drafts[*total.report].types.contains(EventType::kDisaster)) return false;
  // "violence that has killed thousands and displaced more than a million"
  if (total.outcome == Outcome::kDisplaced)
    return total.people.max.value_or(total.people.min) >= kOfNoFlight || total.people.min >= kOfNoFlight ||
           HaveBeenDriven(total);
  if (!IsToll(total.outcome)) return CountsArrests(total);
  if (total.people.form == Form::kTens && total.people.min >= kOfAWar) return true;
  const bool running = IsRunningTotal(c_.Text(1), total);
  const bool many = !running && total.people.min >= kTens && TellsOfManyEvents(total);
  // "حصد القصف أرواح مئات المدنيين" beside two whom today's has killed
  const bool hundreds = total.people.min >= kHundreds && (total.people.form == Form::kTens || IsFarFromItsEvent(total));
  if (hundreds && HaveBeenKilled(total)) return true;
  // "بلغ عدد الشهداء جراء الاعتداءات 634"
  if (many && total.people.min >= kHundreds && total.rule == "toll") return true;
  if (total.people.min < kOfAWar && !running && !hundreds && !many) return false;
  // "عدوانا على البلاد أسفر عن 4 آلاف قتيل": of all of a land.
  const auto& places = c_.drafts[*total.report].places;
  if (total.people.min >= kOfAWar && !places.empty() &&
      std::all_of(places.begin(), places.end(), [&](const auto& told) { return c_.places.Precision(told.first) == 0; }))
    return true;
  // "عدوانا تحول إلى حرب واسعة، ما أسفر عن 4 آلاف شهيد"
  if (total.people.min >= kOfAWar && TellsOfWar(total)) return true;
  // "ارتفاع حصيلة العدوان إلى 45 ألفا"
  if (total.cumulative && total.people.min >= kOfAnyWar) return true;
  if (total.outcome == Outcome::kKilled && total.people.min >= kOfNoRaid) return true;
  // "A total of 12 have been killed as troops tried to rescue a teacher abducted in April": of the hunt, and not of
  // that.
  const auto& types = c_.drafts[*total.report].types;
  if (running && total.outcome == Outcome::kKilled && types.size() == 1 && types.contains(EventType::kAbduction))
    return true;
  const std::int64_t times = running || many ? kFewTimes : kManyTimes;
  return std::any_of(c_.reading.claims.begin(), c_.reading.claims.end(), [&](const Claim& other) {
    // "سبعة قتلوا، ... أما المحامون فتحدثوا عن مئات القتلى": another source's answer.
    if (total.people.form == Form::kTens && !running && !many && !total.source.empty() && !other.source.empty() &&
        total.source.back().name != other.source.back().name)
      return false;
    // "قضت زوجته وأختها", beside the 270 that were buried: who tells of his own tells of no event's toll.
    if (other.people.form == Form::kSingular && !other.kind.empty()) return false;
    return other.report == total.report &&
           (hundreds || many ? other.outcome == total.outcome : IsToll(other.outcome)) && !other.part_of &&
           other.people.max && *other.people.max > 0 && *other.people.max * times <= total.people.min;
  });
}

// "قتل شخصان في غارة ... وبذلك ترتفع حصيلة الضحايا إلى 4 آلاف": thousands beside a handful, both of one event, are
// the total of a war, whatever the sentence says of its time.
void Claims::SetTotalsAside() {
  std::vector<Claim>& claims = c_.reading.claims;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    Claim& total = claims[i];
    if (!CountsMore(total)) continue;
    total.report.reset();
    total.summary = static_cast<std::uint32_t>(c_.reading.summaries.size());
    c_.reading.summaries.push_back({});
    c_.reading.summaries.back().span = total.span;
    // "مقتل 27 ألف شخص، وتشريد 14 مليونا": what is joined to it is of the war as well.
    constexpr std::uint32_t kJoined = 12;  // bytes between the two
    std::uint32_t end = total.span.end;    // of the last that is joined
    for (Claim& part : claims) {
      // "مقتل ألف و518 وإصابة 250 وأسر سبعة": of another kind, however few.
      const bool joined = part.span.in == total.span.in && part.report && part.span.begin >= end &&
                          part.span.begin - end <= kJoined &&
                          (part.people.min >= kOfAWar || part.outcome != total.outcome);
      if (joined) end = part.span.end;
      if (part.part_of == i || joined) {
        part.report.reset();
        part.summary = total.summary;
      }
    }
  }
}

// "مقتل 3 واعتقال آخرين في عمليتي إنزال": a figure of both that one of them has alone is that one's.
void Claims::ReturnToParts() {
  std::vector<Claim>& claims = c_.reading.claims;
  for (Claim& total : claims) {
    if (!total.summary || std::find(c_.umbrellas.begin(), c_.umbrellas.end(), *total.summary) == c_.umbrellas.end())
      continue;
    const auto own = std::find_if(claims.begin(), claims.end(), [&](const Claim& part) {
      const bool same = part.people.min == total.people.min && part.people.max == total.people.max;
      const bool unnumbered = total.people.form == Form::kPlural && part.people.min >= total.people.min;
      return part.report && part.outcome == total.outcome && (same || unnumbered);
    });
    if (own == claims.end()) continue;
    total.summary.reset();
    total.report = own->report;
  }
}

// Whether the figure is one of the period, though its sentence names an event.
bool Claims::RunsOver(const Period& period, const Filling& filling, const EventMention& beside) const {
  if (beside.summary != kNone) return false;
  // "أعلن الجيش حصيلة عملياته في أيلول. وأسفرت العمليات عن": of all of them.
  if (period.of_review && beside.plural && !beside.date &&
      (!beside.place || c_.places.Precision(c_.PlaceOf(beside)) <= 1))
    return true;
  // "تحييد 3603 منذ انطلاق عملية كذا في 20 يناير": the event's word says since when they are counted.
  if (period.date == nullptr && beside.word >= period.first && beside.word <= period.last) return true;
  const FieldText& field = c_.Text(beside.field);
  if (HaveFledSince(filling, beside)) return true;
  // "making it one of the deadliest days this year, with more than 100 people killed"
  const std::uint32_t with = period.last + 2;
  if (field.lattice.lang == "en" && period.date != nullptr && beside.word < period.first && with < filling.first &&
      field.tokens[with - 1].folded == "," && field.tokens[with].folded == "with")
    return true;
  // "خلال أسبوع من القصف على كذا": what went on for all of it.
  if (beside.word >= period.last + 2U && GoesOnFor(field, period)) return true;
  // "بلغت حصيلة القتال منذ نيسان ألف قتيل وألفي جريح": a toll over a period, whatever it names beside it.
  // "إنزال في شباط 2023 ... رفع الحصيلة إلى 22": when that one was.
  const bool its_day = !beside.plural && !beside.verb && beside.date && period.date == &field.dates[*beside.date] &&
                       !IsOpened(beside.field, period);
  if (filling.cumulative && !its_day) return true;
  // "عمليات نوعية خلال الفترة الماضية أسفرت عن مقتل 126"
  if (period.date == nullptr && beside.plural && !beside.verb && period.first + 1 < field.size() &&
      field.lattice.Is(period.first + 1, "span"))
    return true;
  const auto told = summary_at_.find({beside.field, period.first});
  if (told != summary_at_.end() && told->second.second < filling.first &&
      !(told->second.second < beside.word && beside.word < filling.first))
    return true;
  if (IsOfMonths(period, filling, beside) || AreOverStretch(period, beside)) return true;
  // "Fighting has escalated in recent weeks, killing more than 130"
  if (field.lattice.lang == "en" && period.date != nullptr && period.date->period && !beside.place && !beside.verb &&
      !beside.definite && beside.type == EventType::kClash)
    return true;
  if (IsTalliedOver(period, filling, beside) || IsTalliedSince(period, filling, beside) ||
      IsCountedSince(period, filling, beside))
    return true;
  if (beside.place && c_.places.Precision(c_.PlaceOf(beside)) > 1) return false;
  // "قتل 12 بقصف خلال يوم واحد": wherever it fell.
  if (period.counted) return true;
  // "أسفرت المعارك منذ اندلاع الحرب عن".
  return period.date == nullptr && !beside.date && field.clause_at[period.first] == field.clause_at[filling.first];
}

// "وثقت الشبكة خلال شهر أيلول مقتل 20 مدنيا، بينهم ... وستة بانفجار في كذا": a monitor's count of the weeks, whatever
// it then says of some of them.
bool Claims::IsTalliedOver(const Period& period, const Filling& filling, const EventMention& beside) const {
  constexpr Day kWeeks = 13;
  constexpr std::int64_t kMany = 10;             // of fewer it may be the one event that the month saw
  constexpr std::uint32_t kNear = 5, kVerb = 8;  // tokens from the figure to its own event, from the verb to the period
  const FieldText& field = c_.Text(beside.field);
  if (period.date == nullptr || period.of_review || !period.date->date.known() || filling.people.min < kMany ||
      *period.date->date.to - *period.date->date.from < kWeeks || period.first > filling.first ||
      beside.word < filling.last + kNear)
    return false;
  for (std::uint32_t back = 1; back <= kVerb && back <= period.first; ++back) {
    if (!field.SameSentence(period.first - back, filling.first)) return false;
    if (field.lattice.Is(period.first - back, "tallies")) return true;
  }
  return false;
}

// "400,000 people have fled since the army's offensive began in late April": since when they are counted.
bool Claims::HaveFledSince(const Filling& filling, const EventMention& beside) const {
  const FieldText& field = c_.Text(beside.field);
  if (field.lattice.lang != "en" || filling.outcome != Outcome::kDisplaced) return false;
  for (std::uint32_t at = filling.last + 1; at < beside.word && field.tokens[at].folded != ","; ++at)
    if (field.lattice.Is(at, "time-since")) return field.lattice.Is(beside.word, "lasting");
  return false;
}

// "وأحصت المنظمة غرق 182 شخصا في وسط البحر منذ بداية العام": by the outcome's own word. "وثق المرصد مقتل 439 شخصا في
// البادية منذ مطلع العام، قتل 3 منهم بقصف": what is told behind the period befell some of them.
bool Claims::IsTalliedSince(const Period& period, const Filling& filling, const EventMention& beside) const {
  constexpr Day kWeeks = 13;
  constexpr std::int64_t kMany = 10;
  constexpr std::uint32_t kVerb = 4;  // tokens back to the verb
  const FieldText& field = c_.Text(beside.field);
  // "منذ بداية العام", of which nobody says which one it is.
  const bool brief =
      period.date != nullptr && period.date->date.known() && *period.date->date.to - *period.date->date.from < kWeeks;
  if (period.date == nullptr || !period.date->period || period.of_review || brief || filling.people.min < kMany ||
      period.first <= filling.last || !IsOpened(beside.field, period))
    return false;
  const bool own = beside.word >= filling.first && beside.word <= filling.last;
  bool on = beside.word > period.last && IsSince(beside.field, period);
  for (std::uint32_t at = filling.last + 1; at < period.first && on; ++at) on = field.tokens[at].folded != ",";
  if (!own && !on) return false;
  for (std::uint32_t back = 1; back <= kVerb && back <= filling.first; ++back)
    if (field.SameSentence(filling.first - back, filling.first) && field.lattice.Is(filling.first - back, "tallies"))
      return true;
  return false;
}

// "a soldier was killed in an attack on Thursday, and 23 militants have been killed since Saturday": the period stands
// right behind a figure of a clause of its own, and the event of the clause before has another day.
bool Claims::IsCountedSince(const Period& period, const Filling& filling, const EventMention& beside) const {
  constexpr std::uint32_t kRightBehind = 4;
  const FieldText& field = c_.Text(beside.field);
  bool over = false;  // "over the past week"
  for (std::uint32_t back = 1; back <= 2 && back <= period.first; ++back)
    over =
        over || field.tokens[period.first - back].folded == "over" || field.tokens[period.first - back].folded == "in";
  if (field.lattice.lang != "en" || period.date == nullptr || period.of_review ||
      !(IsOpened(beside.field, period) || (over && period.date->period)) || period.first <= filling.last ||
      period.first > filling.last + kRightBehind || beside.word >= filling.first)
    return false;
  const DatePhrase* own = beside.date ? &field.dates[*beside.date] : nullptr;
  if (own == nullptr || own == period.date || own->period) return false;
  for (std::uint32_t at = beside.last + 1; at < filling.first; ++at)
    if (field.tokens[at].folded == "," || field.tokens[at].folded == ";") return true;
  return false;
}

// "خلال أسبوع من القصف على كذا", "خلال أسبوعين من المعارك المستمرة منذ بدء الحملة".
bool Claims::GoesOnFor(const FieldText& field, const Period& period) const {
  const std::uint32_t what = period.last + 2;
  if (what >= field.size() || field.tokens[what - 1].folded != "من" || !field.SameSentence(what, period.last))
    return false;
  const auto& readings = field.lattice.readings[what];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun && (a.lexeme->event || a.lexeme->Is("war") || a.lexeme->Is("stretch"));
  });
}

// "Since July their attacks have killed 600", "قتلت الغارات منذ مطلع العام 62": attacks at large, of no town and no day
// of their own, over the weeks that the sentence names.
bool Claims::AreOverStretch(const Period& period, const EventMention& beside) const {
  constexpr Day kWeek = 5;
  if (period.date == nullptr || period.of_review || !period.date->date.known()) return false;
  if (*period.date->date.to - *period.date->date.from < kWeek) return false;
  const DatePhrase* own = beside.date ? &c_.Text(beside.field).dates[*beside.date] : nullptr;
  if (own != nullptr && own != period.date && !own->period) return false;
  if (GoesOnSince(period, beside)) return true;
  return beside.plural && (!beside.place || c_.places.Precision(c_.PlaceOf(beside)) <= 1);
}

// "خلف القتال حول المدينة منذ نيسان ألف قتيل": what has gone on for months, wherever.
bool Claims::GoesOnSince(const Period& period, const EventMention& beside) const {
  constexpr Day kMonth = 20;
  const FieldText& field = c_.Text(beside.field);
  if (!beside.definite || beside.verb || *period.date->date.to - *period.date->date.from < kMonth) return false;
  std::uint32_t since = period.first;
  if (!field.lattice.Is(since, "time-since") && since > 0) --since;
  std::uint32_t last = beside.last;
  if (beside.place) last = std::max(last, field.names[*beside.place].last);
  return field.lattice.Is(since, "time-since") && since == last + 1;
}

// "مقتل سبعة صحفيين منذ مطلع العام، بينهم ثلاثة خلال معركة كذا": the period stands right behind the figure, and an
// event without a day of its own farther off.
bool Claims::IsOfMonths(const Period& period, const Filling& filling, const EventMention& beside) const {
  constexpr Day kMonth = 20;
  constexpr std::uint32_t kRightBehind = 3;
  if (period.date == nullptr || period.of_review || !period.date->date.known()) return false;
  if (*period.date->date.to - *period.date->date.from < kMonth) return false;
  const DatePhrase* own = beside.date ? &c_.Text(beside.field).dates[*beside.date] : nullptr;
  if (own != nullptr && own != period.date && !own->period) return false;
  if (EndsWithSince(period, filling, beside) || HaveSince(period, filling, beside)) return true;
  if (IsSinceWhen(period, filling, beside) || OpensManyDeeds(period, filling, beside)) return true;
  // "قُتل منذ مطلع يوليو ما لا يقل عن 83 مدنيا في قصف الأحياء"
  if (filling.quantity && period.first > filling.first && beside.word > filling.last &&
      period.last < c_.Text(beside.field).quantities[*filling.quantity].first &&
      (beside.plural || beside.definite || IsOpened(beside.field, period)))
    return true;
  // "شهدت البلدة منذ مطلع العام سقوط 57 قتيلا بالقصف"
  if (filling.people.min > 1 && period.last + 2 >= filling.first && period.last < filling.first &&
      beside.word > filling.last && !beside.place && IsSince(beside.field, period))
    return true;
  if (period.last + 1 == filling.first && beside.word > filling.last) return OpensClause(beside.field, period.first);
  if (beside.word > filling.last && IsBetweenCommas(beside.field, period, filling)) return true;
  // "بعد قصف المدينة، وثق المركز خلال أيار مقتل 30": in the clause of the figure, and not in that of the event before.
  const FieldText& field = c_.Text(beside.field);
  const std::uint32_t clause = field.clause_at[filling.first];
  if (beside.word < period.first && period.last < filling.first && field.clause_at[period.first] == clause &&
      field.clause_at[beside.word] != clause)
    return true;
  if (period.first <= filling.last || beside.word <= period.last) return false;
  // "سبعة قتلوا الشهر الماضي في هجوم على حافلة": when that one attack was.
  if (!IsOpened(beside.field, period) && IsOneOf(beside) && period.last + 2 == beside.first) return false;
  return period.first <= filling.last + kRightBehind || OnlyPartsBetween(beside.field, filling, period);
}

// "في هجوم": one event, which no number and no plural makes several.
bool Claims::IsOneOf(const EventMention& beside) {
  return !beside.plural && !beside.verb && !beside.count && !beside.definite;
}

// "لترتفع الحصيلة منذ بداية العام إلى 793. وبلغ عدد الشهداء 386": what a toll has come to, below the toll of a period.
std::optional<Period> Claims::PeriodBefore(int f, const Filling& filling, std::uint32_t at) const {
  const FieldText& field = c_.Text(f);
  if (f != 1 || !filling.cumulative) return std::nullopt;
  std::uint32_t first = at;
  while (first > 0 && field.SameSentence(first - 1, at)) --first;
  if (first == 0) return std::nullopt;
  const std::uint32_t last = first - 1;
  bool toll = false;
  for (std::uint32_t before = last; field.SameSentence(before, last) && !toll; --before) {
    toll = field.lattice.Is(before, "toll");
    if (before == 0) break;
  }
  if (!toll) return std::nullopt;
  const std::optional<Period> period = PeriodOver(c_, f, last);
  const bool since = period && !period->of_review && !period->counted && field.lattice.Is(period->first, "time-since");
  return since ? period : std::nullopt;
}

// "يرتفع عدد القتلى إلى 257 منذ بدء العملية الشاملة": no day says that it is today's.
std::optional<Period> Claims::SinceOperation(int f, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  if (field.lattice.lang != "ar" || !filling.cumulative) return std::nullopt;
  for (const DatePhrase& date : field.dates)
    if (field.SameSentence(date.first, filling.first) && !date.period && !date.habit && !date.saying)
      return std::nullopt;
  for (std::uint32_t at = filling.first; at + 2 < field.size() && field.SameSentence(at + 2, filling.first); ++at) {
    if (!field.lattice.Is(at, "time-since") ||
        !(field.lattice.Is(at + 1, "begin") || field.lattice.Is(at + 1, "break-out") ||
          field.lattice.Is(at + 1, "edge")))
      continue;
    const auto& readings = field.lattice.readings[at + 2];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.Has(kAl) && a.lexeme->Is("generic-event"); }))
      return Period{at, at + 2, nullptr, false};
  }
  return std::nullopt;
}

// A title's figure that the text counts over a period: that period, of the text.
std::optional<Period> Claims::PeriodOfText(const Filling& title) const {
  for (const Filling& told : c_.frames[1].fillings) {
    const bool more = told.people.bound == isnad::Bound::kMoreThan && told.people.min == title.people.min + 1;
    const bool same = told.people.min == title.people.min && told.people.max == title.people.max;
    if (told.outcome != title.outcome || told.part_of || !(same || more)) continue;
    const std::optional<Period> period = PeriodOver(c_, 1, told.first);
    if (!period || period->of_review) return std::nullopt;
    const std::optional<std::uint32_t> best = NearestMention(1, told, told.first);
    return !best || RunsOver(*period, told, c_.mentions[*best]) ? period : std::nullopt;
  }
  return std::nullopt;
}

// "منذ مطلع الشهر", "خلال الشهر الماضي"; "قُتل الشهر الماضي 11 في هجوم" tells when that one attack was.
bool Claims::IsOpened(int f, const Period& period) const {
  const FieldText& field = c_.Text(f);
  for (std::uint32_t at = period.first > 0 ? period.first - 1 : 0; at <= period.first; ++at)
    if (field.lattice.Is(at, "time-since") || field.lattice.Is(at, "time-during")) return true;
  return false;
}

bool Claims::IsSince(int f, const Period& period) const {
  const FieldText& field = c_.Text(f);
  return field.lattice.Is(period.first, "time-since") ||
         (period.first > 0 && field.lattice.Is(period.first - 1, "time-since"));
}

// "وثق المركز، منذ بداية العام وحتى 5 تموز، مقتل 110 مدنيين جراء القصف".
bool Claims::IsBetweenCommas(int f, const Period& period, const Filling& filling) const {
  const FieldText& field = c_.Text(f);
  if (period.last + 2 != filling.first || field.tokens[period.last + 1].folded != ",") return false;
  std::uint32_t opener = period.first;
  if (!field.lattice.Is(opener, "time-since") && !field.lattice.Is(opener, "time-during") && opener > 0) --opener;
  return opener > 0 && field.SameSentence(opener - 1, opener) && field.tokens[opener - 1].folded == "," &&
         (field.lattice.Is(opener, "time-since") || field.lattice.Is(opener, "time-during"));
}

// "مقتل 173 شخصا، بينهم 41 طفلا، منذ مطلع العام": what stands between tells who they were.
bool Claims::OnlyPartsBetween(int f, const Filling& filling, const Period& period) const {
  constexpr std::uint32_t kReach = 14;
  if (period.first > filling.last + kReach) return false;
  const auto& fillings = c_.frames[f].fillings;
  const auto between = [&](std::uint32_t at) { return at > filling.last && at < period.first; };
  bool parts = false;
  for (const Filling& other : fillings) {
    const std::uint32_t at = other.quantity ? c_.Text(f).quantities[*other.quantity].first : other.last;
    if (!between(at)) continue;
    if (!other.part_of) return false;
    parts = true;
  }
  return parts;
}

// "مقتل 18 بانفجار الألغام في مدينة كذا منذ مطلع حزيران": of several, by the place where they were; "في البلدة المحاصرة
// منذ حزيران" says how long the place has been so.
bool Claims::EndsWithSince(const Period& period, const Filling& filling, const EventMention& beside) const {
  const FieldText& field = c_.Text(beside.field);
  if (!beside.plural || beside.word <= filling.last || period.first <= beside.word ||
      field.clause_at[period.first] != field.clause_at[filling.last])
    return false;
  std::uint32_t since = period.first;
  if (!field.lattice.Is(since, "time-since")) --since;
  if (!field.lattice.Is(since, "time-since") || since == 0) return false;
  return since == beside.word + 1 || field.NameAt(since - 1) != nullptr;
}

// "Since April, when the army began its push, 40 have been killed", "منذ نيسان، حين أطلق الجيش عملية كذا، قتل 40": the
// event says when the period began.
bool Claims::IsSinceWhen(const Period& period, const Filling& filling, const EventMention& beside) const {
  const FieldText& field = c_.Text(beside.field);
  const std::uint32_t when = period.last + 2;
  if (when >= field.size() || !field.SameSentence(when, period.first) || field.tokens[when - 1].folded != "," ||
      beside.word <= when || beside.word >= filling.first || !OpensClause(beside.field, period.first))
    return false;
  const std::string& word = field.tokens[when].folded;
  if (word != "when" && word != "حين" && word != "عندما" && word != "حينما") return false;
  for (std::uint32_t at = beside.word + 1; at < filling.first; ++at)
    if (field.tokens[at].folded == ",") return true;
  return false;
}

// "منذ بداية العام استهدف مسلحون داخل المدن ستة أشخاص قضوا": the period opens the sentence, and the verb right behind
// it tells of several deeds.
bool Claims::OpensManyDeeds(const Period& period, const Filling& filling, const EventMention& beside) const {
  return c_.Text(beside.field).lattice.lang == "ar" && beside.verb && beside.word == period.last + 1 &&
         filling.first > beside.word && filling.people.min > 1 && OpensClause(beside.field, period.first);
}

// "Since March, air raids have killed 67", "drone strikes since the start of 2023 have killed 62": of several, in the
// tense that spans.
bool Claims::HaveSince(const Period& period, const Filling& filling, const EventMention& beside) const {
  constexpr std::uint32_t kHelper = 3;  // tokens from the helper to the outcome word
  const FieldText& field = c_.Text(beside.field);
  if (field.lattice.lang != "en") return false;
  // "Since the 14 February attack 38 militants have been killed": since when they are counted.
  const std::uint32_t opener = period.first > 0 ? period.first - 1 : 0;
  if (field.lattice.Is(opener, "time-since") && beside.word > period.last && beside.word < filling.first &&
      field.clause_at[beside.word] == field.clause_at[period.first]) {
    bool comma = false;
    for (std::uint32_t at = period.last + 1; at < beside.word; ++at) comma = comma || field.tokens[at].folded == ",";
    if (!comma && !beside.verb && !beside.plural) return true;
  }
  // "Some 70 people have been killed by the army this year, many of them in raids"
  const std::uint32_t verb = c_.frames[beside.field].predicates[filling.predicate].first;
  bool spans = false;
  for (std::uint32_t at = verb > kHelper ? verb - kHelper : 0; at < verb; ++at)
    spans = spans || (field.lattice.Is(at, "have") && field.SameSentence(at, verb));
  if (spans && beside.plural && !beside.verb && !beside.definite && !beside.count && beside.word > verb) return true;
  if (!beside.plural || beside.verb || beside.definite || beside.word >= filling.first || period.last > filling.first)
    return false;
  bool since = false, have = false;
  for (std::uint32_t at = period.first > 0 ? period.first - 1 : 0; at <= period.last; ++at)
    since = since || field.lattice.Is(at, "time-since");
  for (std::uint32_t at = beside.word + 1; at < filling.first && at < field.size(); ++at)
    have = have || (at + kHelper >= filling.first && field.lattice.Is(at, "have"));
  return since && have;
}

// "ومنذ مطلع العام قُتل 30 بانفجار ألغام": the period opens the sentence, what it counts right behind it.
bool Claims::OpensClause(int f, std::uint32_t first) const {
  constexpr std::uint32_t kFirst = 2;  // tokens before it: "ومنذ"
  const FieldText& field = c_.Text(f);
  bool since = false;
  std::uint32_t at = first;
  for (std::uint32_t steps = 0; steps <= kFirst; ++steps, --at) {
    since = since || field.lattice.Is(at, "time-since") || field.lattice.Is(at, "time-during");
    if (at == 0 || !field.SameSentence(at - 1, first)) return since;
  }
  return false;
}

// The summary of the figures that one period of one sentence holds.
// The summary of the round that the lead tells of, where every figure of the event in the text is below the title's.
std::optional<std::uint32_t> Claims::RoundOf(std::uint32_t title) const {
  const std::vector<Claim>& claims = c_.reading.claims;
  const Claim& whole = claims[title];
  bool part = false;
  for (const Claim& other : claims) {
    if (other.span.in != Field::kText || other.report != whole.report || other.outcome != whole.outcome) continue;
    if (!other.people.max || *other.people.max >= whole.people.min) return std::nullopt;
    part = true;
  }
  if (!part) return std::nullopt;
  for (const EventMention& mention : c_.mentions)
    if (mention.field == 1 && mention.summary != kNone && ties::IsScattered(c_, mention)) return mention.summary;
  return std::nullopt;
}

// "مقتل 12 مدنيا بقصف على حلب وإدلب": a title's figure which the lead gives as that of many places.
void Claims::SetTitleAside() {
  constexpr int kDays = 2;
  std::vector<Claim>& claims = c_.reading.claims;
  const auto of_one_figure = [](const Claim& a, const Claim& b) {
    return a.outcome == b.outcome && a.people.min == b.people.min && a.people.max == b.people.max;
  };
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    Claim& title = claims[i];
    if (title.span.in != Field::kTitle || !title.report || title.part_of || !IsToll(title.outcome) ||
        !title.people.max || title.people.min < 2)
      continue;
    std::optional<std::uint32_t> summary;
    bool told = false;                                // of the event in the text
    std::optional<std::uint32_t> round = RoundOf(i);  // "تقتل ستة بقصف على ريف كذا", of whom five here and one there
    for (const Claim& other : claims) {
      if (other.span.in != Field::kText || !of_one_figure(title, other)) continue;
      told = told || other.report;
      const Date* period = other.summary ? &c_.reading.summaries[*other.summary].period : nullptr;
      const bool brief = period != nullptr && period->known() && *period->to - *period->from < kDays;
      // "هجومان يوقعان 49 قتيلا", and the text: "هجومين على كذا وعلى كذا".
      const Told words = FillingOf(i);
      const bool several = period != nullptr && !period->known() && words.filling != nullptr &&
                           StandsWithSeveral(0, words.filling->first);
      if (brief || several) summary = other.summary;
    }
    if (!summary) summary = round;
    if (!summary || told) continue;
    title.report.reset();
    title.summary = summary;
    for (Claim& part : claims)
      if (part.part_of == i) {
        part.report.reset();
        part.summary = summary;
      }
  }
}

std::uint32_t Claims::SummaryOf(int f, const Period& period, const Span& span) {
  const auto [known, fresh] = summary_at_.try_emplace({f, period.first});
  if (fresh) {
    const FieldText& field = c_.Text(f);
    Summary summary;
    summary.span = span;
    // "خلال 24 ساعة الماضية": a length that ends today.
    const DatePhrase* told = period.date != nullptr ? period.date : field.DateAt(period.first);
    if (told != nullptr) summary.period = told->date;
    // The words of a review's period may stand in the other field.
    const bool here = !period.of_review && period.first < field.size();
    const bool since =
        here && (field.lattice.Is(period.first, "time-since") || field.tokens[period.first].folded == "بعد");
    if (period.date == nullptr && since) SinceDay(field, period, summary);
    known->second.first = static_cast<std::uint32_t>(c_.reading.summaries.size());
    c_.reading.summaries.push_back(std::move(summary));
  }
  return known->second.first;
}

}  // namespace isnad
