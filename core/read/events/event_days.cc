#include <algorithm>
#include <string_view>

#include "core/read/events/event_finder.h"

// When an event was: which date of its clause or sentence is its own.

namespace isnad {
namespace {

constexpr std::uint32_t kDeedReach = 14;     // from somebody's deed to its day
constexpr std::uint32_t kTargetReach = 5;    // tokens from "عدوان" and whose it is to the town that it hit
constexpr std::uint32_t kRelativeReach = 6;  // tokens from an event's noun and its name to "التي"
constexpr std::uint32_t kOwnDay = 12;        // tokens from an event's words to the day that it was on
constexpr int kMonths = 60, kWideCosts = 8;  // days of a wide period, and what it costs beside a narrow one
constexpr std::uint32_t kOfNextReach = 5;  // "بعد يوم واحد من": so far behind it stands what happened then

}  // namespace

void EventFinder::FindDate(EventMention& mention) const {
  std::optional<std::uint32_t> best;
  int best_rank = -1000;
  bool counted = false;
  const std::uint32_t clause = field_.clause_at[mention.word];
  const bool release = ReleaseBefore(mention).has_value();                   // whose day stands before
  const bool tried = IsOfCase(mention) || NamesPlaceAlone(field_, mention);  // and the day before is another's
  for (std::uint32_t d = 0; d < field_.dates.size(); ++d) {
    const DatePhrase& date = field_.dates[d];
    if (date.habit || date.heading || date.ahead || !SameSentence(mention.word, date.first)) continue;
    const bool after = date.first > mention.word;
    if (!after && (tried || (release && !date.of_next))) continue;
    if (date.of_next && (after || !CameBefore(mention, date))) continue;
    // "ذكر بعد ساعات من الغارة أن": when he said it, of the one that is told.
    if (date.of_next && mention.definite && date.first > 0 && SameSentence(date.first - 1, date.first) &&
        Is(date.first - 1, "say-verb"))
      continue;
    // "بعد خمس ساعات من القتال": how long it lasted.
    if (date.of_next && mention.definite && mention.type == EventType::kClash && !mention.verb) continue;
    if (IsOfTreaty(date) || IsBeforeAnother(date) || TellsOfLife(field_, date.first, mention.last) ||
        TellsOfPlace(field_, date.first, mention.word))
      continue;
    // "في ثان هجوم على القافلة خلال يومين بعد هجوم السبت": in which stretch there were two, and the day of the first.
    counted = counted || (after && IsCountedWithin(mention, date));
    if (after && counted) continue;
    // "وفي اليوم التالي للتفجير، أي الاثنين، نفذت": of what came after it.
    if (after && IsBeforeNextDay(mention)) continue;
    // "وصفت الهجوم بأنه الأشد منذ أشهر"
    if (after && IsRecord(field_, date.first)) continue;
    // "الثاني خلال أسبوعين بعد قصف كذا في 20 مارس": in which stretch there were two.
    if (!after && !date.of_next && IsStretchBefore(date, mention.first)) continue;
    // "تفجيرا كذا قبل أسبوع (29 أكتوبر)": the day in brackets says it more exactly.
    if (d + 1 < field_.dates.size() && field_.dates[d + 1].first == date.last + 2 &&
        field_.tokens[date.last + 1].folded == "(" && field_.dates[d + 1].date.known() && !field_.dates[d + 1].period)
      continue;
    // "أحيت المدينة، اليوم الخميس، الذكرى الثالثة للهجوم"
    if (!after && AnniversaryBetween(date.last, mention.first)) continue;
    const std::uint32_t distance = after ? date.first - mention.word : mention.word - date.first;
    int rank = 100 - static_cast<int>(distance);
    const std::uint32_t other = field_.clause_at[date.first];
    const bool begun = after && TellsOfBeginning(mention, other, true);
    // "القتال في جنازة فلان، الذي قتل السبت": his day.
    if (after && other != clause && TellsOfSomebody(field_, other)) continue;
    const bool hangs = field_.clauses[other].parent == clause || field_.clauses[clause].parent == other;
    if (other != clause && !begun) rank -= hangs ? 10 : 40;
    // "انفجر لغم، وكانت عبوة انفجرت الأربعاء": what stands between has the day of its own clause.
    if (after && other != clause && !begun && !hangs && EventIn(other, date.first)) rank -= 40;
    // "أحبط الجيش محاولة، فيما تبنى التنظيم العمليتين اللتين وقعتا السبت": of what the contrast tells.
    if (after && other != clause && EventBehindContrast(clause, other, date.first)) rank -= 40;
    if (begun) rank = std::max(rank, 99);
    // What another event word stands nearer to is its day.
    for (const EventMention& seen : found_)
      if (!after && seen.word > date.last && seen.word < mention.word && !mention.verb) rank -= 10;
    // "العملية استهدفت منزل فلان، وخرج من السجن قبل مدة قصيرة": what he had met with before, of a time that nobody
    // tells.
    if (after && other != clause && mention.definite && date.older && !date.date.known() && !begun) continue;
    // "يأتي القصف بعد أسابيع من قصف طال السوق، وأشهر على قصف سبتمبر": the day is that of the last of them.
    if (after && mention.definite && AnotherBetween(mention.last + 1, date.first)) rank -= 60;
    if (after && mention.definite && OutcomeAfterBetween(mention.last + 1, date.first)) rank -= 80;
    // "شهداء الغارة بعد وفاة طفلة صباح اليوم متأثرة بجراحها"
    if (after && OutcomeAfterBetween(mention.last + 1, date.first) && IsOfWoundsBehind(date.last)) rank -= 80;
    // "ويأتي الهجوم بعد شهرين على معركة وقعت أواخر تموز": the day of what it came after.
    if (const auto led_up = after ? SoLongAfter(field_, date.first) : std::nullopt; led_up && mention.word < *led_up)
      continue;
    if (after && IsOneMore(mention, date.first)) continue;
    // "للمرة الرابعة منذ مقتل القائد عام 2019": how long ago that was.
    if (after && IsSinceAnother(mention.last, date.first)) continue;
    // "داهمت منزلا استأجرته قبل أربعة أشهر عائلة": since when the house was theirs.
    if (after && mention.verb && IsOfTarget(mention.last, date.first)) continue;
    // "توفي صباح اليوم متأثراً بجروح أصيب بها في قصف": the day is that of the death.
    for (std::uint32_t at = date.last + 1; !after && at < mention.word; ++at)
      if (Is(at, "of-wounds")) rank -= 40;
    // "وفاة عنصر متأثراً بجراحه صباح اليوم، بعد الهجوم": nor here.
    if (DatesLaterDeath(field_, date.first)) rank -= 80;
    if (date.header) rank -= 50;
    // "الثانية هذا العام بعد مداهمة كذا مطلع آذار"
    if (date.period && date.date.known() && *date.date.to - *date.date.from > kMonths &&
        (Is(date.first, "time-here") || Is(date.last, "time-this")))
      rank -= kWideCosts;
    // "دفنوا القتلى حتى صباح الثلاثاء"
    if (date.first > 0 && SameSentence(date.first - 1, date.first) && field_.tokens[date.first - 1].folded == "حتي")
      rank -= 60;
    // "المتهم بتفجير وقع الشهر الماضي": the day of that deed, and of no other.
    if (const std::optional<std::uint32_t> deed = DeedBefore(date.first);
        deed && (*deed < mention.first || *deed > mention.last))
      continue;
    // The hour of a statement is not that of the event: "قال المرصد اليوم".
    const bool said = date.first > 0 && SameSentence(date.first - 1, date.first) && Is(date.first - 1, "say-verb");
    const bool closing = after && date.saying && ClosesSentence(mention, date);
    if (said || date.saying) rank -= closing ? 15 : after && other != clause ? 80 : 40;
    if (rank > best_rank) {
      best_rank = rank;
      best = d;
    }
  }
  if (best && best_rank > 20) {
    mention.date = best;
    // "بعد أسبوع من تفجير مماثل": it lies back of what the article tells.
    mention.older = field_.dates[*best].older || (field_.dates[*best].of_next && !CountsFromStart(mention));
    // "هجوما في نوفمبر الماضي", of a year that is not told.
    const DatePhrase& date = field_.dates[*best];
    if (!date.date.known() && Is(date.last, "time-last") && NamesMonth(date)) mention.older = true;
    // "بعد أربعة أعوام على انفجار في 4 آب 2020": the day says more than the years.
    if (field_.dates[*best].of_next)
      if (const std::optional<std::uint32_t> day = DayBehind(mention, field_.dates[*best])) mention.date = day;
  } else {
    mention.date = DayOfItem(field_, mention.word);
  }
  // "في تفجير سابق": before the news, whatever day its sentence tells.
  if (!mention.definite && !mention.verb && !mention.plural && (!mention.date || !field_.dates[*mention.date].older) &&
      IsFormerEvent(field_, mention)) {
    mention.date.reset();
    mention.older = true;
  }
  if (IsHeldSince(mention) || IsOfFormerRound(mention)) mention.older = true;
  if (!mention.date && (IsOfCase(mention) || IsYearsAfter(mention))) mention.older = true;
}

// "ثان هجوم خلال يومين", "ثالث غارة في أسبوع"
bool EventFinder::IsCountedWithin(const EventMention& mention, const DatePhrase& date) const {
  if (field_.lattice.lang != "ar" || mention.verb || mention.first == 0 ||
      !SameSentence(mention.first - 1, mention.word))
    return false;
  const std::uint32_t before = mention.first - 1;
  if (field_.tokens[before].folded != "ثان" && (!Is(before, "ordinal") || Is(before, "unit"))) return false;
  return Is(date.first, "time-during") || (field_.tokens[date.first].folded == "في" && Is(date.last, "time-unit"));
}

// "جولة سابقة من القتال"
bool EventFinder::IsOfFormerRound(const EventMention& mention) const {
  return field_.lattice.lang == "ar" && mention.first > 2 && SameSentence(mention.first - 3, mention.first) &&
         field_.tokens[mention.first - 1].folded == "من" && Is(mention.first - 2, "former");
}

// "اليوم التالي للتفجير": its word stands right behind.
bool EventFinder::IsBeforeNextDay(const EventMention& mention) const {
  if (mention.verb || mention.first < 2 || !SameSentence(mention.first - 2, mention.word) ||
      !Is(mention.first - 1, "day-after") || !Is(mention.first - 2, "unit=day"))
    return false;
  const auto& word = field_.lattice.readings[mention.first];
  return std::any_of(word.begin(), word.end(), [](const Analysis& a) { return a.Has(kLi); });
}

// "خلال أسبوعين بعد", "في شهرين بعد" right before the token.
bool EventFinder::IsStretchBefore(const DatePhrase& date, std::uint32_t first) const {
  if (first < 2 || field_.tokens[first - 1].folded != "بعد" || !(date.last + 2 == first)) return false;
  std::uint32_t opener = date.first;
  if (!Is(opener, "time-during") && !Is(opener, "locative") && opener > 0) --opener;
  return (Is(opener, "time-during") || Is(opener, "locative")) && Is(date.last, "time-unit");
}

// "قضت المحكمة أمس بإعدام ثلاثة في قضية الهجوم على كذا", "في القضية المعروفة إعلاميا بـ«كمين كذا»": what was tried.
bool EventFinder::IsOfCase(const EventMention& mention) const {
  constexpr std::uint32_t kName = 6;  // tokens back to the case
  if (mention.verb || field_.lattice.lang != "ar" ||
      !AnyBefore(mention.first, kName, [&](std::uint32_t at) { return Is(at, "court-case"); }))
    return false;
  std::uint32_t first = mention.word;
  while (first > 0 && SameSentence(first - 1, mention.word)) --first;
  for (std::uint32_t at = first; at < mention.first; ++at)
    if (Is(at, "court")) return true;
  return false;
}

// "سنتان على مجزرة كذا", "ست عشرة سنة بعد المجزرة", at the head of a title or a sentence: so long ago.
bool EventFinder::IsYearsAfter(const EventMention& mention) const {
  constexpr std::uint32_t kCount = 3;  // tokens of the years
  if (mention.verb || mention.first < 2 || !SameSentence(mention.first - 2, mention.word)) return false;
  const std::string& after = field_.tokens[mention.first - 1].folded;
  const auto& years = field_.lattice.readings[mention.first - 2];
  if ((after != "علي" && after != "بعد") || std::none_of(years.begin(), years.end(), [](const Analysis& a) {
        return a.lexeme->Is("unit=year") && (a.clitics == 0 || a.Has(kWa));
      }))
    return false;
  for (std::uint32_t back = 2; back <= kCount + 2 && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    const bool opens = at == 0 || !SameSentence(at - 1, at) || field_.tokens[at - 1].kind == TokenKind::kPunct;
    if (opens) return !Is(at, "time-since") && !Is(at, "time-ago") && field_.tokens[at].folded != "بعد";
  }
  return false;
}

// "وهذه ثاني مداهمة تشهدها البلدة في شهر، إذ اعتقل في الرابع من نيسان أحد عشر": the day behind "since" is that of the
// one before.
bool EventFinder::IsOneMore(const EventMention& mention, std::uint32_t date) const {
  constexpr std::uint32_t kBefore = 4;  // tokens back to "this"
  if (mention.verb || mention.first == 0) return false;
  const bool ordinal = IsBefore(mention.first, 1, "ordinal") ||
                       (SameSentence(mention.last, mention.last + 1) && Is(mention.last + 1, "ordinal"));
  if (!ordinal || !IsBefore(mention.first, kBefore, "demonstrative")) return false;
  for (std::uint32_t at = mention.last + 1; at < date; ++at)
    if (field_.tokens[at].folded == "اذ" || field_.tokens[at].folded == "حيث") return true;
  return false;
}

// "مقتل منفذ هجوم كذا خلال عملية في كذا", "قتلت منفذ تفجير كذا في مداهمة": who did it, and behind it what befell him.
bool EventFinder::IsDoerCaughtElsewhere(std::uint32_t doer, const EventMention& mention) const {
  constexpr std::uint32_t kFar = 8;  // tokens from the deed to the other event
  const Analysis* deed = field_.lattice.Find(doer, "deed");
  if (deed == nullptr || doer + 1 != mention.first || deed->Has(kAl) || Is(doer, "charge") || mention.definite)
    return false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && SameSentence(at, mention.word); ++at) {
    if (field_.tokens[at].folded == "," && field_.DateAt(at + 1) == nullptr) return false;
    const Analysis* event = EventReading(at);
    // "خلال اشتباك مع عناصره", "في إطلاق نار من الشرطة": how the attack itself ended.
    if (event == nullptr || event->lexeme->pos != Pos::kNoun || event->Has(kAl) ||
        !(event->lexeme->Is("generic-event") || event->lexeme->event == EventType::kRaid ||
          event->lexeme->event == EventType::kAirstrike))
      continue;
    return Is(at - 1, "locative") || Is(at - 1, "meanwhile") || field_.tokens[at - 1].folded == "اثر";
  }
  return false;
}

// "اعتقلت القوات ثلاثة متهمين بتفجير كنيسة", "مقتل القيادي فلان، المتورط في اغتيال فلان", "خمسة من خلية تفجير كنيسة":
// what those who were killed or taken before the word are held to have done once.
bool EventFinder::IsDeedOfTaken(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 3, kTaken = 20;  // tokens back to the charge, and to what befell them
  constexpr std::uint32_t kJoined = 8;            // "متورط في قتل ثلاثة جنود وتفجير كذا"
  if (field_.lattice.lang != "ar" || mention.verb || mention.plural) return false;
  // "متهمين بالهجوم الذي استهدف كذا": of which nobody has told yet.
  if (mention.definite && !IsToldFirst(mention)) return false;
  const auto& word = field_.lattice.readings[mention.word];
  const bool joined = std::any_of(word.begin(), word.end(), [](const Analysis& a) { return a.Has(kWa); });
  // "مسؤول عن تفجير كذا وعن خطف كذا"
  if (mention.first > 0 && field_.tokens[mention.first - 1].folded == "وعن" && !found_.empty() &&
      found_.back().charged && SameSentence(found_.back().word, mention.word))
    return true;
  // "متزعم خلية بعملية أمنية": how he was caught.
  const bool by =
      std::any_of(word.begin(), word.end(), [](const Analysis& a) { return a.lexeme->event && a.Has(kBi); });
  std::uint32_t charge = mention.first;
  AnyBefore(mention.first, joined ? kJoined : kFar, [&](std::uint32_t at) {
    const bool answers = at + 2 == mention.first && field_.tokens[at + 1].folded == "عن" && Is(at, "role");
    const bool holds = Is(at, "charge") || Is(at, "accuse") || answers || IsDoerCaughtElsewhere(at, mention) ||
                       (Is(at, "cell") && at + 1 == mention.first && !by);
    if (holds) charge = at;
    // "متهم بتهريب السلاح بغارة": of another charge.
    const auto& readings = field_.lattice.readings[at];
    return holds || (EventReading(at) != nullptr && !IsWeak(*EventReading(at)->lexeme)) ||
           std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return a.Has(kBi) && a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("carry-out");
           });
  });
  if (charge == mention.first) return false;
  bool taken = false;
  AnyBefore(charge, kTaken, [&](std::uint32_t at) {
    const auto& readings = field_.lattice.readings[at];
    taken = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->outcome && (a.lexeme->pos == Pos::kVerb || a.form == VerbForm::kVerbalNoun ||
                                   (a.lexeme->outcome == Outcome::kArrested && a.Has(kAl)));  // "المعتقل"
    });
    return taken;
  });
  return taken;
}

// A definite word that a relative clause tells of, where none of its type was told before.
bool EventFinder::IsToldFirst(const EventMention& mention) const {
  const std::uint32_t next = mention.last + 1;
  return SameSentence(mention.word, next) && Is(next, "relative") &&
         std::none_of(found_.begin(), found_.end(),
                      [&](const EventMention& other) { return other.type == mention.type && other.no_event.empty(); });
}

// "قتل ثلاثة في هجوم. وكان مسلحون قد خطفوا طبيبا": before the news, on a day that nobody tells.
bool EventFinder::IsHeldSince(const EventMention& mention) const {
  if (mention.type != EventType::kAbduction || !mention.verb || mention.date) return false;
  std::uint32_t first = mention.word;
  while (first > 0 && SameSentence(first - 1, mention.word)) --first;
  const auto& readings = field_.lattice.readings[first];
  return first > 0 && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->Is("be") && a.form == VerbForm::kPast && a.Has(kWa);
         });
}

// "وفي كذا قتل خمسة بانفجار، حسبما أفاد مصدر أمس الأول": told of no other day, it was no later than who tells it said.
bool EventFinder::ClosesSentence(const EventMention& mention, const DatePhrase& date) const {
  if (mention.definite) return false;
  for (const DatePhrase& other : field_.dates)
    if (&other != &date && SameSentence(other.first, mention.word) && !other.saying && !other.habit) return false;
  for (std::uint32_t at = date.first; at > mention.last + 1; --at) {
    if (EventReading(at - 1) != nullptr) return false;
    if (Is(at - 1, "accord") || field_.tokens[at - 1].folded == "كما") return IsMarkBefore(at - 1);
  }
  return false;
}

// "منزلا استأجرته", "بلدة سيطرت عليها", behind the event's verb and before the day: a clause without "الذي", whose
// pronoun takes up an indefinite noun.
bool EventFinder::IsOfTarget(std::uint32_t last, std::uint32_t date) const {
  const auto has_pronoun = [&](std::uint32_t at) {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); });
  };
  for (std::uint32_t at = last + 2; at < date; ++at) {
    const std::string& word = field_.tokens[at].folded;
    const auto& readings = field_.lattice.readings[at];
    const bool other = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->event || a.lexeme->outcome || a.lexeme->pos == Pos::kParticle || a.lexeme->Is("carry-out") ||
             a.Has(kWa) || a.Has(kFa) || a.Has(kAl);
    });
    const auto& before = field_.lattice.readings[at - 1];
    const bool noun = field_.tokens[at - 1].kind == TokenKind::kWord && EventReading(at - 1) == nullptr &&
                      field_.NameAt(at - 1) == nullptr &&
                      std::any_of(before.begin(), before.end(),
                                  [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun && a.clitics == 0; });
    if (other || !noun || field_.NameAt(at) != nullptr) continue;
    // A verb that no list holds shows itself by its ending: "استأجرته", "رممته".
    const bool past = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast;
    });
    const bool takes_up =
        (past && has_pronoun(at)) || (readings.empty() && (word.ends_with("ته") || word.ends_with("تها")));
    const bool behind = past && at + 1 < date && Is(at + 1, "preposition") && has_pronoun(at + 1);
    if (takes_up || behind) return true;
  }
  return false;
}

bool EventFinder::IsMarkBefore(std::uint32_t at) const {
  return at > 0 && SameSentence(at - 1, at) && field_.tokens[at - 1].kind == TokenKind::kPunct;
}

// "جاءت الغارة قبل ساعات من سريان الهدنة": so long before something else, and not before now.
bool EventFinder::IsBeforeAnother(const DatePhrase& date) const {
  const std::string& opens = field_.tokens[date.first].folded;
  const std::uint32_t next = date.last + 1;
  return (opens == "قبل" || opens == "قبيل") && SameSentence(date.last, next + 1) &&
         field_.tokens[next].folded == "من" && field_.tokens[next + 1].folded != "الان";
}

bool EventFinder::IsOfWoundsBehind(std::uint32_t date) const {
  constexpr std::uint32_t kNear = 3;  // tokens
  for (std::uint32_t at = date + 1; at <= date + kNear && SameSentence(date, at); ++at)
    if (Is(at, "of-wounds")) return true;
  return false;
}

// "بعد ساعة من بدء الهجوم": the event just told, by its own start.
bool EventFinder::CountsFromStart(const EventMention& mention) const {
  return mention.definite && !mention.verb && mention.first > 0 && SameSentence(mention.first - 1, mention.word) &&
         Is(mention.first - 1, "begin");
}

// "وجاء القصف بعد مقتل جندي باستهداف مماثل الأحد": behind بعد somebody's death stands before the day.
bool EventFinder::OutcomeAfterBetween(std::uint32_t first, std::uint32_t date) const {
  bool after = false;
  for (std::uint32_t at = first; at < date; ++at) {
    if (after)
      for (const Analysis& a : field_.lattice.readings[at])
        if (a.lexeme->outcome && a.form == VerbForm::kVerbalNoun) return true;
    after = after || field_.tokens[at].folded == "بعد" || Is(at, "follow-up");
  }
  return false;
}

// A day that is told behind the mention, before any other event, and is none against what is counted.
std::optional<std::uint32_t> EventFinder::DayBehind(const EventMention& mention, const DatePhrase& counted) const {
  constexpr Day kSlack = 15;  // an anniversary is told of for days
  for (std::uint32_t d = 0; d < field_.dates.size(); ++d) {
    const DatePhrase& day = field_.dates[d];
    if (day.first <= mention.last || day.first > mention.last + kOwnDay || !SameSentence(mention.word, day.first) ||
        !day.date.known() || day.date.from != day.date.to || day.date.basis != Basis::kStated || day.saying)
      continue;
    if (AnotherBetween(mention.last + 1, day.first)) return std::nullopt;
    const bool against = counted.date.known() &&
                         (*day.date.from < *counted.date.from - kSlack || *day.date.from > *counted.date.to + kSlack);
    if (!against) return d;
  }
  return std::nullopt;
}

bool EventFinder::AnniversaryBetween(std::uint32_t date, std::uint32_t mention) const {
  for (std::uint32_t at = date + 1; at < mention; ++at)
    if (Is(at, "anniversary")) return true;
  return false;
}

// "اتفاقية فصل القوات لعام 1974", "القرار 1701 الصادر عام 2006": the year of what is signed.
bool EventFinder::IsOfTreaty(const DatePhrase& date) const {
  constexpr std::uint32_t kReach = 6;  // tokens
  if (!date.period) return false;
  for (std::uint32_t back = 1; back <= kReach && back <= date.first && SameSentence(date.first - back, date.first);
       ++back) {
    const std::uint32_t at = date.first - back;
    if (Is(at, "treaty")) return true;
    if (field_.tokens[at].folded == "," || EventReading(at) != nullptr) return false;
  }
  return false;
}

// "الحملة التي بدأت في 28 آذار": the clause right behind the noun says since when it goes on.
bool EventFinder::TellsOfBeginning(const EventMention& mention, std::uint32_t clause, bool done) const {
  const Clause& told = field_.clauses[clause];
  if (mention.verb || told.link != ClauseLink::kRelative || told.first > mention.last + kRelativeReach) return false;
  for (std::uint32_t at = told.first; at <= told.first + 2 && at <= told.last; ++at) {
    if (Is(at, "begin") || Is(at, "launch")) return true;
    if (done && (Is(at, "happen") || Is(at, "carry-out"))) return true;
  }
  return false;
}

// "منذ" stands between, and behind it another thing that the day is told of.
bool EventFinder::IsSinceAnother(std::uint32_t mention, std::uint32_t date) const {
  for (std::uint32_t at = mention + 1; at < date; ++at)
    if (Is(at, "time-since") && date > at + 1 && field_.tokens[at + 1].kind == TokenKind::kWord) return true;
  return false;
}

// Protesters stand before or behind the word, or who does it to himself.
bool EventFinder::IsProtest(std::uint32_t word) const {
  constexpr std::uint32_t kReach = 5;  // tokens
  for (std::uint32_t at = word - std::min(word, kReach); at <= word + kReach && at < field_.size(); ++at)
    if (SameSentence(word, at) && (Is(at, "protester") || (at > word && Is(at, "same")))) return true;
  return false;
}

// "أواخر شهر أيلول", "منتصف نيسان": a month by its name, whatever of it.
bool EventFinder::NamesMonth(const DatePhrase& date) const {
  for (std::uint32_t at = date.first; at <= date.last; ++at)
    if (Is(at, "month")) return true;
  return false;
}

// "منذ كانون الأول 2020", a month and more back.
bool EventFinder::RunsSinceMonths(const DatePhrase& date) const {
  constexpr Day kMonth = 28;
  const bool since = Is(date.first, "time-since") ||
                     (date.first > 0 && SameSentence(date.first - 1, date.first) && Is(date.first - 1, "time-since"));
  return since && date.period && date.date.known() && *date.date.to - *date.date.from >= kMonth;
}

bool EventFinder::RunsForDays(const DatePhrase& date) {
  constexpr Day kDays = 10;
  return date.date.known() && *date.date.to - *date.date.from <= kDays;
}

// "واندلعت الأسبوع الماضي اشتباكات": some day of then; "خلال الأسبوع الماضي", "منذ الأسبوع الماضي" are all of it.
bool EventFinder::IsSomeDayOf(const DatePhrase& date) const {
  constexpr Day kWeek = 13;
  const bool all = Is(date.first, "time-during") || IsSince(date.first) || Is(date.first, "time-since") ||
                   (date.first > 0 && SameSentence(date.first - 1, date.first) && Is(date.first - 1, "time-during"));
  return !all && date.date.known() && *date.date.to - *date.date.from <= kWeek;
}

// "غارات على بلدة كذا في يوليو الماضي": some time of a month gone by; "خلال يوليو", "بين مايو ويوليو" are all of it.
bool EventFinder::IsOnceIn(const DatePhrase& date) const {
  constexpr Day kMonth = 31;
  if (!date.date.known() || *date.date.to - *date.date.from >= kMonth || !date.older) return false;
  for (std::uint32_t at = date.first - std::min<std::uint32_t>(date.first, 2); at <= date.last; ++at)
    if (SameSentence(at, date.first) &&
        (Is(at, "time-during") || Is(at, "time-since") || Is(at, "time-until") || field_.tokens[at].folded == "بين"))
      return false;
  return true;
}

// "منذ بدء"
bool EventFinder::IsSince(std::uint32_t first) const {
  for (std::uint32_t back = 1; back <= 2 && back <= first && SameSentence(first - back, first); ++back)
    if (Is(first - back, "time-since")) return true;
  return false;
}

// A settlement or a place in one, that the words name as such, stands close behind the mention.
bool EventFinder::StandsAtTown(const EventMention& mention) const {
  if (!mention.place) return false;
  const NamePhrase& name = field_.names[*mention.place];
  if (name.first < mention.word || name.cue > mention.last + kTargetReach) return false;
  const std::string_view kind = KindOf(name);
  return kind == "town" || kind == "village" || (name.cue < name.first && kind != "region" && kind != "countryside");
}

// A town, a quarter, a site, and no governorate or land, behind the mention.
bool EventFinder::StandsBelowRegion(const EventMention& mention) const {
  if (!mention.place) return false;
  const NamePhrase& name = field_.names[*mention.place];
  const std::string_view kind = KindOf(name);
  return name.first > mention.word && name.cue <= mention.last + kTargetReach && kind != "region" &&
         kind != "country" && kind != "countryside" && kind != "area";
}

// "وغارة على": a noun of an event joined by و.
bool EventFinder::OpensAnother(std::uint32_t at) const {
  return std::any_of(field_.lattice.readings[at].begin(), field_.lattice.readings[at].end(), [](const Analysis& a) {
    return a.lexeme->event && a.Has(kWa) && !a.Has(kBi) && !a.Has(kAl) && a.lexeme->pos == Pos::kNoun &&
           a.lexeme->Is("fixed-type");
  });
}

// An event word of the clause stands before the token.
bool EventFinder::EventIn(std::uint32_t clause, std::uint32_t end) const {
  for (std::uint32_t at = field_.clauses[clause].first; at < end; ++at)
    if (const Analysis* event = EventReading(at); event != nullptr && !IsWeak(*event->lexeme)) return true;
  return false;
}

// Between the clauses begins one of contrast, and behind that an event word before the token.
bool EventFinder::EventBehindContrast(std::uint32_t clause, std::uint32_t other, std::uint32_t end) const {
  for (std::uint32_t c = clause + 1; c <= other && c < field_.clauses.size(); ++c)
    if (field_.clauses[c].link == ClauseLink::kContrast)
      for (std::uint32_t at = field_.clauses[c].first; at < end; ++at)
        if (EventReading(at) != nullptr && field_.NameAt(at) == nullptr) return true;
  return false;
}

// A noun of an event that the words open.
bool EventFinder::AnotherBetween(std::uint32_t first, std::uint32_t end) const {
  for (std::uint32_t at = first; at < end; ++at)
    if (const Analysis* event = EventReading(at);
        event != nullptr && !event->Has(kAl) && !IsWeak(*event->lexeme) && field_.NameAt(at) == nullptr)
      return true;
  return false;
}

// "المتهم بتفجير", "متورط في هجوم", "خطط لهجوم": what somebody is called after, told by the way.
bool EventFinder::IsDeed(std::uint32_t word) const {
  for (std::uint32_t at = word, steps = 0; steps < 2 && at > 0 && SameSentence(at - 1, word); ++steps) {
    --at;
    if (Is(at, "deed") || Is(at, "plan") || Is(at, "charge")) return true;
    // "المشتبه بإطلاق النار"
    if (at + 1 == word && Is(at, "suspected") && HasBi(word)) return true;
    if (EventReadingAt(field_.lattice, at) == nullptr && field_.tokens[at].folded != "في") return false;
  }
  return false;
}

// The deed in whose words, up to a comma, the token stands.
std::optional<std::uint32_t> EventFinder::DeedBefore(std::uint32_t token) const {
  for (std::uint32_t at = token; at > 0 && token - at < kDeedReach && SameSentence(at - 1, token); --at) {
    if (field_.tokens[at - 1].folded == ",") break;
    if (EventReadingAt(field_.lattice, at - 1) != nullptr && IsDeed(at - 1)) return at - 1;
  }
  return std::nullopt;
}

// Behind the token stands the noun of a verb of saying, and of what it says the event is the first.
bool EventFinder::IsAnnouncedBehind(std::uint32_t last, std::uint32_t word) const {
  constexpr std::uint32_t kFar = 14;  // tokens
  const std::uint32_t noun = last + 1;
  if (word > last + kFar || !SameSentence(last, noun)) return false;
  const auto& readings = field_.lattice.readings[noun];
  if (std::none_of(readings.begin(), readings.end(),
                   [](const Analysis& a) { return a.lexeme->Is("say-verb") && a.form == VerbForm::kVerbalNoun; }))
    return false;
  for (std::uint32_t at = noun; at < word; ++at)
    if (EventReading(at) != nullptr && field_.NameAt(at) == nullptr) return false;
  return true;
}

// "بعد يوم واحد من غارة": the noun that stands right behind.
// "مقتل ثلاثة، بينهم طفل، وإصابة ستة، جراء قصف": what they died of, with no verb between.
bool EventFinder::DiedOf(std::uint32_t dead, const EventMention& mention) const {
  constexpr std::uint32_t kFar = 16;  // tokens
  if (mention.definite || mention.first == 0 || mention.first > dead + kFar) return false;
  const std::uint32_t joint = mention.first - 1;
  // "مقتل ضابط في بلدة كذا بعبوة لاصقة"
  if (!SameSentence(joint, mention.word) ||
      !(Is(joint, "cause") || field_.tokens[joint].folded == "في" || HasBi(mention.first)))
    return false;
  for (std::uint32_t at = dead; at < mention.first; ++at)
    if (!field_.lattice.readings[at].empty() &&
        std::all_of(field_.lattice.readings[at].begin(), field_.lattice.readings[at].end(), [](const Analysis& a) {
          return a.lexeme->pos == Pos::kVerb && (a.form == VerbForm::kPast || a.form == VerbForm::kPresent);
        }))
      return false;
  return true;
}

bool EventFinder::CameBefore(const EventMention& mention, const DatePhrase& date) const {
  // "بعد يوم من قصف استهدف X": no verb behind من.
  // "بعد أيام من قتل مسلحين 24 جنديا في هجوم"
  constexpr std::uint32_t kDead = 7;  // tokens more
  const auto& next = field_.lattice.readings[date.last + 1];
  const bool dead = std::any_of(next.begin(), next.end(),
                                [](const Analysis& a) { return a.lexeme->outcome && a.form == VerbForm::kVerbalNoun; });
  // "بعد يومين من مقتل ثلاثة عندما فجر انتحاري نفسه"
  // "بعد يومين من إعلان الوزارة أن شرطيين قتلوا في هجوم"
  if (!mention.verb && IsAnnouncedBehind(date.last, mention.word)) return true;
  // "بعد أربعة أيام من مقتل ضابط بعبوة انفجرت بسيارته"
  const bool by_blast =
      mention.word > 1 && Is(mention.word - 1, "by-explosive") && (HasBi(mention.word - 1) || HasBi(mention.word - 2));
  const bool when = dead && mention.verb && mention.word > 1 && (Is(mention.word - 1, "when") || by_blast);
  if (dead && !mention.verb && DiedOf(date.last + 1, mention)) return true;
  if ((mention.verb && mention.word != date.last + 1 && !when) ||
      mention.word > date.last + kOfNextReach + (dead ? kDead : 0))
    return false;
  for (std::uint32_t at = date.last + 1; at < mention.word; ++at)
    if (field_.tokens[at].kind == TokenKind::kPunct ||
        (field_.clause_at[at] != field_.clause_at[mention.word] && !when))
      return false;
  return true;
}

}  // namespace isnad
