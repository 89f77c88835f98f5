#include <algorithm>
#include <string_view>

#include "core/read/en/event_finder.h"

// The day of an event: the phrase of time of its sentence that belongs to it, or the one that opens its line.

namespace isnad::en {
namespace {

constexpr int kRelativeCost = 20;

}  // namespace

// The first word behind the phrase that names an event.
bool EventFinder::IsNext(const EventMention& mention, const DatePhrase& date) const {
  return std::none_of(found_.begin(), found_.end(),
                      [&](const EventMention& seen) { return seen.word > date.last && seen.word < mention.word; });
}

// "arrested six over the bombing", "bodies found at the scene of the ambush", "the cell behind the attack": an event
// that what the sentence tells comes from.
bool EventFinder::IsReferredTo(const EventMention& mention) const {
  constexpr std::size_t kWords = 8;
  const auto part = [&](std::size_t at) {
    if (IsWord(at, "over", "behind", "of") || OutcomeAt(at) != nullptr) return false;
    return Is(at, "article") || IsHyphen(at) || As(at, Pos::kAdjective) != nullptr || As(at, Pos::kNoun) != nullptr ||
           field_.NameAt(at) != nullptr || field_.DateAt(at) != nullptr || Is(at, "possessive") ||
           field_.lattice.readings[at].empty();
  };
  std::size_t i = mention.first;
  while (i > 0 && mention.first - i < kWords && Same(i - 1, mention.word) && part(i - 1)) --i;
  if (i < 2 || !Same(i - 2, mention.word)) return false;
  if (IsWord(i - 1, "over", "behind")) return true;
  if (IsWord(i - 1, "of")) return IsListed(i - 2, "of-event-after");
  return IsWord(i - 1, "with", "to", "for", "in") && IsListed(i - 2, "of-event-suspects");
}

// "detained 51 people over the shooting": before the word stands what was done about it.
bool EventFinder::TellsArrestBefore(const EventMention& mention) const {
  for (std::size_t i = mention.first; i > 0 && Same(i - 1, mention.word); --i) {
    const Analysis* outcome = OutcomeAt(i - 1);
    if (outcome != nullptr && outcome->lexeme->outcome == Outcome::kArrested) return true;
    if (IsListed(i - 1, "court-deeds")) return true;
  }
  return false;
}

bool EventFinder::IsYearOf(const DatePhrase& date) const {
  return date.calendar && date.first == date.last && token(date.first).kind == TokenKind::kNumber && date.first > 0 &&
         (Is(date.first - 1, "definite") || Is(date.first - 1, "article") ||
          As(date.first - 1, Pos::kAdjective) != nullptr);
}

bool EventFinder::IsOf(const EventMention& mention, const DatePhrase& date) const {
  constexpr std::uint32_t kReach = 4;
  if (mention.word > date.last + kReach) return false;
  for (std::size_t at = date.last + 1; at < mention.word; ++at)
    if (IsPunct(at, ",") || Is(at, "article") || Is(at, "preposition")) return false;
  return true;
}

// "since 2011, when rebels attacked the town": the day that "when" takes up.
std::optional<std::uint32_t> EventFinder::DateBeforeWhen(const EventMention& mention) const {
  constexpr std::size_t kWords = 18;
  for (std::size_t i = mention.first; i > 1 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    if (IsPunct(i - 1, ",") || IsPunct(i - 1, ";")) return std::nullopt;
    if (!IsWord(i - 1, "when")) continue;
    const std::size_t last = IsPunct(i - 2, ",") && i > 2 ? i - 3 : i - 2;
    const DatePhrase* date = Same(last, i - 1) ? field_.DateAt(last) : nullptr;
    if (date == nullptr || date->habit || date->heading) return std::nullopt;
    return static_cast<std::uint32_t>(date - field_.dates.data());
  }
  return std::nullopt;
}

// "said that experts would go on with the inquiry on Saturday", "a court will hear the case of the attack on Monday":
// the day of what is still to be done.
bool EventFinder::IsToCome(const EventMention& mention, const DatePhrase& date) const {
  if (date.first < mention.word || mention.verb) return false;
  std::size_t first = mention.word;
  while (first > 0 && Same(first - 1, mention.word)) --first;
  bool to_come = false;
  for (std::size_t i = first; i < date.first; ++i) {
    if (i > mention.last && (Is(i, "relative") || Is(i, "time-since") || IsWord(i, "when", "that"))) to_come = false;
    if (i < mention.word && (Is(i, "relative") || IsWord(i, "after", "when"))) to_come = false;
    const bool due = Is(i, "be") && !IsWord(i, "be", "been") && IsWord(i + 1, "to") && !IsHelper(i + 2);
    to_come = to_come || Is(i, "future") || IsWord(i, "would") || due;
  }
  return to_come;
}

// "four days prior to the attack, villagers had killed a man": the day of what came before it.
bool EventFinder::IsCountedFrom(const EventMention& mention, const DatePhrase& date) const {
  if (mention.verb || !mention.definite || date.last >= mention.first || !IsWord(date.last, "prior", "before", "to"))
    return false;
  for (std::size_t i = date.last + 1; i < mention.first; ++i)
    if (!IsWord(i, "to") && !Is(i, "article") && As(i, Pos::kAdjective) == nullptr) return false;
  return true;
}

// "still sketchy as of yesterday", "missing as at Tuesday": up to when that was so.
bool EventFinder::IsAsOf(const DatePhrase& date) const {
  const std::size_t of = IsWord(date.first, "of", "at") || date.first == 0 ? date.first : date.first - 1U;
  return of > 0 && Same(of - 1, date.last) && IsWord(of, "of", "at") && IsWord(of - 1, "as");
}

void EventFinder::FindDate(EventMention& mention) const {
  std::optional<std::uint32_t> best;
  int best_rank = -1000;
  const std::uint32_t clause = field_.clause_at[mention.word];
  const std::optional<std::size_t> years = YearsAfter(mention);
  for (std::uint32_t d = 0; d < field_.dates.size(); ++d) {
    const DatePhrase& date = field_.dates[d];
    if (years && date.first > *years) continue;
    if (date.habit || date.heading || date.header || date.ahead || !Same(mention.word, date.first)) continue;
    const bool after = date.first > mention.word;
    if (AsideOfSome(date) || IsToCome(mention, date) || IsCountedFrom(mention, date) || IsAsOf(date)) continue;
    // "Hundreds were missing on Saturday after gunmen raided a school": the day of what they still were.
    const std::size_t state = date.first > 0 && Is(date.first - 1, "preposition") ? date.first - 1 : date.first;
    const Analysis* missing =
        !after && mention.verb && state > 0 && Same(state - 1, date.first) && IsWord(date.last + 1, "after")
            ? OutcomeAt(state - 1)
            : nullptr;
    if (missing != nullptr && missing->lexeme->outcome == Outcome::kMissing) continue;
    // "It was the third attack in three weeks: a policeman was shot on 9 October": over how long it is counted, and
    // another's day.
    if (after && !mention.verb && IsRanked(mention.first)) {
      bool colon = false, another = date.period;
      for (std::size_t i = mention.last + 1; i < date.first; ++i) {
        colon = colon || IsPunct(i, ":");
        another = another || (colon && EventAt(i));
      }
      if (another) continue;
    }
    // "31 bodies had been brought in by Thursday": no later than that.
    const bool by = IsWord(date.first, "by") ||
                    (date.first > 0 && Same(date.first - 1, date.first) && IsWord(date.first - 1, "by"));
    if (by && !IsPossessive(date.last) && !IsYearOf(date)) continue;
    if (date.of_next && (after || !IsNext(mention, date))) continue;
    // "Monday's shelling": that one's day, and no other's. "Monday's deaths": of no event.
    // "raided ten homes on Tuesday over the attack": the day of what came of it. "the 2019 attack" as well.
    if (!after && !mention.verb && IsReferredTo(mention) && !IsOf(mention, date)) continue;
    if ((IsPossessive(date.last) || IsYearOf(date)) && (after || !IsOf(mention, date))) continue;
    const std::uint32_t distance = after ? date.first - mention.word : mention.word - date.first;
    int rank = 100 - static_cast<int>(distance);
    const std::uint32_t other = field_.clause_at[date.first];
    if (other != clause)
      rank -= field_.clauses[other].parent == clause || field_.clauses[clause].parent == other ? 10 : 40;
    for (const EventMention& seen : found_)
      if (!after && seen.word > date.last && seen.word < mention.word && !mention.verb) rank -= 10;
    // "the attack, which broke the calm since the fall of the city in August": another's day, word by word.
    if (after && !mention.verb) rank -= kRelativeCost * RelativesBetween(mention.last, date.first);
    // "the force, in conflict with the army since April, attacked": how long, and not when.
    if (!after && mention.verb && other != clause && date.first > 0 && Is(date.first - 1, "time-since")) continue;
    // "the deadliest attack since the fall of the city in August": how long none was like it.
    if (after && !mention.verb && IsSinceClause(mention, date.first)) continue;
    if (after && (OpensAnother(mention, date) || IsOfMainClause(mention, date))) continue;
    // "The attack came after talks on 9 December."
    if (after && ComesAfter(date.first) && !ComesAfter(mention.word)) continue;
    // "who escaped last month, in a raid on Tuesday": a comma sets the day before apart.
    if (!after && !mention.verb && date.first > 0 && Same(date.first - 1, date.first) && IsPunct(date.last + 1, ",") &&
        !OpensSentence(date.first) && Is(date.first, "time-last"))
      rank -= 15;
    // "said on Monday": the day of the words, where another stands in the sentence.
    if (date.saying) rank -= 40;
    // "The toll rose to eight after a woman succumbed to her wounds this morning": of that death.
    if (after && DatesLaterDeath(field_, date.first)) rank -= 80;
    if (rank > best_rank) {
      best_rank = rank;
      best = d;
    }
  }
  if (const std::optional<std::uint32_t> when = DateBeforeWhen(mention)) best = when, best_rank = 100;
  if (!best || best_rank <= 20) best = OpenersDate(mention), best_rank = best ? 100 : best_rank;
  if (!best) best = SayersDate(mention), best_rank = best ? 100 : best_rank;
  if (best && best_rank > 20) {
    mention.date = best;
    mention.older = field_.dates[*best].older;
  } else {
    mention.date = DayOfItem(field_, mention.word);
    if (!mention.date && IsBeside(mention.word)) mention.date = LastDate(mention.word);
  }
  // "where an attack hit a station earlier this month": recalled beside what the text has told.
  if (mention.date && !found_.empty() && !mention.definite) {
    const DatePhrase& date = field_.dates[*mention.date];
    const bool earlier = IsWord(date.first, "earlier") || (date.first > 0 && IsWord(date.first - 1U, "earlier"));
    // "This month a doctor was killed in shelling of a hospital"
    const bool opens = IsWord(date.first, "this") && IsWord(date.last, "month", "year") && OpensSentence(date.first) &&
                       found_.back().date;
    if ((earlier || opens) && IsWord(date.last, "month", "year")) mention.older = true;
  }
  if (IsRecalledAfter(mention)) {
    mention.older = true;
    if (mention.date && field_.dates[*mention.date].last < *AfterWord(mention.first)) mention.date.reset();
  }
  if (const std::optional<std::size_t> news = NewsBehindAfter(mention)) {
    mention.older = true;
    if (mention.date && field_.dates[*mention.date].first > *news) mention.date.reset();
  }
  if (years) mention.older = true;
  if (CameSoLongAfter(mention)) {
    mention.older = true;
    if (mention.date && field_.dates[*mention.date].last + 1U < *AfterWord(mention.first)) mention.date.reset();
  }
  if (ComesAfter(mention.word) || IsOfLate(mention)) mention.older = true;
  if (!mention.verb && IsReferredTo(mention) && TellsArrestBefore(mention)) mention.older = true;
  if (mention.verb && index_ == 1 && !found_.empty() && IsHoursEarlier(mention)) mention.older = true;
  // "a previous attack", "earlier raids".
  for (std::size_t i = mention.first; i > 0 && mention.first - i < 4 && Same(i - 1, mention.word); --i) {
    if (IsPunct(i - 1) && !IsHyphen(i - 1)) break;
    if (Is(i - 1, "previous") || IsWord(i - 1, "earlier")) mention.older = true;
  }
}

// "four soldiers were killed as the insurgents recently ambushed a patrol in X": beside the news, on no day that is
// told.
bool EventFinder::IsOfLate(const EventMention& mention) const {
  if (mention.date || mention.definite || found_.empty() || index_ == 0) return false;
  const std::size_t before = mention.first > 0 ? mention.first - 1 : 0;
  return Same(before, mention.word) && (IsWord(before, "recently") || (!mention.verb && IsWord(before, "recent")));
}

// "hours earlier a drone had attacked a post in X", behind the news: another event.
bool EventFinder::IsHoursEarlier(const EventMention& mention) const {
  bool had = false;
  for (std::size_t i = mention.first; i > 1 && Same(i - 2, mention.word); --i) {
    if (Is(i - 1, "relative") || IsPunct(i - 1, ";")) return false;
    had = had || IsWord(i - 1, "had");
    if (!IsWord(i - 1, "earlier") || !IsWord(i - 2, "hours", "minutes", "hour")) continue;
    // "the shelling, which began hours earlier, had hit a school": of what began, and no other.
    std::size_t first = i - 2;
    while (first > 0 && Same(first - 1, i) &&
           (As(first - 1, Pos::kNumber) != nullptr || Is(first - 1, "several") || Is(first - 1, "article") ||
            IsWord(first - 1, "few", "some", "just")))
      --first;
    const bool opens = first == 0 || !Same(first - 1, i) || Is(first - 1, "that") || Is(first - 1, "join") ||
                       (IsPunct(first - 1, ",") && !IsPunct(i, ","));
    return had && opens;
  }
  return false;
}

// "On the same day artillery struck", "Hours later a bomb went off": the day told last.
bool EventFinder::IsBeside(std::size_t word) const {
  std::size_t first = word;
  while (first > 0 && Same(first - 1, word)) --first;
  // "Earlier, a car bomb ripped through a square"
  if (Is(first, "turns-item") && (!Is(first, "previous") || IsPunct(first + 1, ","))) return true;
  for (std::size_t i = first; i < word; ++i) {
    if (IsWord(i, "same") && IsWord(i + 1, "day", "hour", "time", "night", "morning")) return true;
    if (IsWord(i, "hours", "hour", "minutes") && IsWord(i + 1, "later", "earlier")) return true;
  }
  // "Another blast hit Quetta later in the day"
  for (std::size_t i = first; Same(first, i + 2); ++i) {
    if (i > word && IsPunct(i, ",")) break;
    if (!IsWord(i, "later", "earlier") || field_.DateAt(i) != nullptr || (i > first && Is(i - 1, "say-verb"))) continue;
    const std::size_t day = IsWord(i + 1, "in") ? i + 3 : i + 2;
    const bool that = (day == i + 3 && IsWord(i + 2, "the")) || (day == i + 2 && IsWord(i + 1, "that"));
    if (that && Same(first, day) && IsWord(day, "day", "evening", "night", "afternoon", "morning")) return true;
  }
  // "gunmen shot two men in X the same day"; "said the same day" is of the words.
  for (std::size_t i = word + 1; Same(word, i + 1); ++i) {
    if (Is(i, "say-verb") || IsPunct(i, ",")) break;
    if (IsWord(i, "same") && IsWord(i + 1, "day", "night", "morning")) return true;
  }
  return false;
}

std::optional<std::uint32_t> EventFinder::LastDate(std::size_t word) const {
  for (auto told = found_.rbegin(); told != found_.rend(); ++told)
    if (told->date && !told->older) return told->date;
  std::size_t first = word;
  while (first > 0 && Same(first - 1, word)) --first;
  if (Is(first, "turns-item")) return std::nullopt;
  // "Two policemen were killed in X on Saturday. Later in the day, a blast hit Y"
  for (std::uint32_t d = static_cast<std::uint32_t>(field_.dates.size()); d-- > 0;) {
    const DatePhrase& date = field_.dates[d];
    if (date.first < word && token(date.first).sentence + 1 == token(word).sentence)
      return date.period || date.habit || date.heading || date.header || date.ahead || date.older ? std::nullopt
                                                                                                  : std::optional(d);
  }
  return std::nullopt;
}

// "3. May 31, near Mosul, via a report. During a strike on a house, two civilians were killed.": the words without a
// verb that open a line hold its day and its place. The first token of the line, where they do.
std::optional<std::size_t> EventFinder::OpenerOf(const EventMention& mention) const {
  constexpr std::size_t kFirstWords = 4;
  std::size_t line = mention.word;
  while (line > 0 && !token(line).line_start) --line;
  if (Same(line, mention.word)) return std::nullopt;
  bool dated = false;
  for (std::size_t at = line; Same(line, at); ++at) {
    if (field_.NameAt(at) != nullptr) continue;
    const DatePhrase* date = field_.DateAt(at);
    if (date == nullptr && IsFiniteVerb(at) && As(at, Pos::kNoun) == nullptr) return std::nullopt;
    dated = dated || (date != nullptr && at < line + kFirstWords && !date->period && !date->header);
  }
  return dated ? std::optional(line) : std::nullopt;
}

// "On Monday, the mayor said that many were hurt after rockets hit the city": no later than that.
std::optional<std::uint32_t> EventFinder::SayersDate(const EventMention& mention) const {
  for (std::uint32_t d = 0; d < field_.dates.size(); ++d) {
    const DatePhrase& date = field_.dates[d];
    if (!Same(date.first, mention.word) || date.first > mention.word) continue;
    const std::size_t first = date.first > 0 && Is(date.first - 1, "preposition") ? date.first - 1 : date.first;
    if (date.period || date.habit || date.heading || !OpensSentence(first)) continue;
    for (std::size_t i = date.last + 1; i < mention.word; ++i) {
      if (field_.NameAt(i) != nullptr) continue;
      const Analysis* say = Find(i, "say-verb");
      if (say != nullptr && say->lexeme->pos == Pos::kVerb && say->form == VerbForm::kPast) return d;
      if (IsFiniteVerb(i) && As(i, Pos::kNoun) == nullptr && !IsHelper(i)) break;
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> EventFinder::OpenersDate(const EventMention& mention) const {
  const std::optional<std::size_t> line = OpenerOf(mention);
  for (std::size_t at = line.value_or(size()); at < size(); ++at)
    if (const DatePhrase* date = field_.DateAt(at)) return static_cast<std::uint32_t>(date - field_.dates.data());
  return std::nullopt;
}

std::optional<std::uint32_t> EventFinder::OpenersPlace(const EventMention& mention) const {
  const std::optional<std::size_t> line = OpenerOf(mention);
  for (std::size_t at = line.value_or(size()); at < size() && Same(*line, at); ++at)
    if (const NamePhrase* name = field_.NameAt(at); name != nullptr && name->type == EntityType::kPlace)
      return field_.name_at[at];
  return std::nullopt;
}

// The day stands in a clause behind "since", or behind it at all where the event is the first or worst of its kind.
bool EventFinder::IsSinceClause(const EventMention& mention, std::size_t date) const {
  bool since = false, verb = false, other = false;
  for (std::size_t i = mention.last + 1; i < date; ++i) {
    // "the assault, the deadliest on the mission since it deployed in 2004"
    // "the group's first on a hotel since he became president in May"
    if (!since && IsSuperlative(i + 1) && (Is(i - 1, "article") || IsPossessive(i - 1))) other = true;
    if (since && IsFiniteVerb(i)) verb = true;
    // "since the death of the commander in 2019": how long ago that was.
    if (since && (OutcomeAt(i) != nullptr || EventAt(i))) other = true;
    // "since the beginning of the war in March 2003"
    if (since && (IsListed(i, "of-campaigns") || Is(i, "war"))) other = true;
    since = since || Is(i, "time-since");
  }
  return since && (verb || other || IsSuperlative(mention.first));
}

bool EventFinder::EventAt(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->event.has_value(); });
}

// "The guards, who went missing after an attack, were found on Sunday": the day of the verb behind the relative clause
// that the event is told in.
bool EventFinder::IsOfMainClause(const EventMention& mention, const DatePhrase& date) const {
  constexpr std::size_t kWords = 10;
  bool relative = false;
  for (std::size_t i = mention.first; i > 1 && mention.first - i < kWords && Same(i - 2, mention.word); --i) {
    relative = IsPunct(i - 2, ",") && IsWord(i - 1, "who", "which");
    if (relative || IsPunct(i - 1, ",")) break;
  }
  if (!relative) return false;
  std::size_t close = mention.last + 1;
  while (close < date.first && !IsPunct(close, ",")) ++close;
  return close + 1 < date.first && (IsHelper(close + 1) || IsFiniteVerb(close + 1));
}

// "It is the second attack in a week: on Monday a blast killed six": the day opens another clause with an event of
// its own.
bool EventFinder::OpensAnother(const EventMention& mention, const DatePhrase& date) const {
  constexpr std::uint32_t kReach = 5;
  bool mark = false;
  for (std::size_t i = mention.last + 1; i < date.first; ++i) mark = mark || IsPunct(i, ":") || IsPunct(i, ";");
  if (!mark) return false;
  for (std::size_t i = date.last + 1; i <= date.last + kReach && i < size() && Same(i, date.last); ++i)
    if (EventAt(i)) return true;
  return false;
}

// "the deadliest attack", "the first strike": a word before it that sets it above others.
bool EventFinder::IsSuperlative(std::size_t first) const {
  for (std::size_t i = first; i > 0 && first - i < 3 && Same(i - 1, first); --i) {
    const std::string_view word = token(i - 1).folded;
    if (word == "first" || word == "worst" || word == "most" || word == "latest" ||
        (word.size() > 5 && word.ends_with("est")))
      return true;
  }
  return false;
}

// "the third attack", "the second such raid"
bool EventFinder::IsRanked(std::size_t first) const {
  for (std::size_t i = first; i > 0 && first - i < 3 && Same(i - 1, first); --i)
    if (Is(i - 1, "ordinal")) return true;
  return false;
}

int EventFinder::RelativesBetween(std::size_t first, std::size_t last) const {
  int relatives = 0;
  for (std::size_t i = first + 1; i < last; ++i)
    if (Is(i, "relative") || Is(i, "that") || Is(i, "time-since")) ++relatives;
  return relatives;
}

// "On Sunday, a day after the attack in X, troops raided Y": the day is that of the raid.
bool EventFinder::IsRecalledAfter(const EventMention& mention) const {
  const std::optional<std::size_t> after = AfterWord(mention.first);
  if (mention.verb || !after || IsWord(*after - 1, "hours") || !IsWord(*after - 1, "day", "days", "week", "weeks"))
    return false;
  bool comma = false;
  for (std::size_t i = mention.last + 1; Same(mention.word, i); ++i) {
    comma = comma || IsPunct(i, ",");
    const Analysis* verb = As(i, Pos::kVerb);
    if (comma && EventAt(i) && verb != nullptr && verb->lexeme->event && verb->form != VerbForm::kVerbalNoun)
      return true;
  }
  return false;
}

// "A day after four policemen were shot in X, gunmen killed three soldiers on Wednesday": "Two weeks after" opens the
// sentence and the mention stands before the comma, behind which the news tells whom it befell. The comma.
std::optional<std::size_t> EventFinder::NewsBehindAfter(const EventMention& mention) const {
  constexpr std::size_t kUnit = 4;  // tokens up to "after"
  std::size_t first = mention.word;
  while (first > 0 && Same(first - 1, mention.word)) --first;
  // "QUETTA: A day after", "KABUL (Agency) - Two days after"
  constexpr std::size_t kDateline = 9;
  for (std::size_t i = first; i < first + kDateline && i < mention.word; ++i)
    if (IsPunct(i, ":") || (IsDash(i) && token(i).space_before)) first = i + 1;
  std::size_t after = first;
  while (after < first + kUnit && !IsWord(after, "after")) ++after;
  if (!IsWord(after, "after") || after == first || after > mention.first ||
      !(IsWord(after - 1, "day", "days", "week", "weeks", "month", "months") || IsWord(after - 1, "hours", "hour")))
    return std::nullopt;
  for (std::size_t i = first; i + 1 < after; ++i)
    if (!Is(i, "article") && As(i, Pos::kNumber) == nullptr && token(i).kind != TokenKind::kNumber &&
        !Is(i, "several") && !IsAdverb(i) && !IsWord(i, "just", "few"))
      return std::nullopt;
  std::size_t comma = mention.last + 1;
  while (Same(mention.word, comma) && !IsPunct(comma, ",")) ++comma;
  for (std::size_t i = after + 1; i < mention.word; ++i)
    if (IsPunct(i, ",")) return std::nullopt;
  for (std::size_t i = comma + 1; Same(mention.word, i); ++i) {
    const Analysis* deed = OutcomeAt(i);
    if (deed != nullptr && deed->lexeme->pos == Pos::kVerb && deed->form != VerbForm::kVerbalNoun) return comma;
  }
  return std::nullopt;
}

// "Five years after the massacre in X, relatives held a vigil on Monday", "A year after gunmen attacked X, a court":
// what is remembered. The comma behind which the news begins.
std::optional<std::size_t> EventFinder::YearsAfter(const EventMention& mention) const {
  constexpr std::size_t kUnit = 6;  // tokens up to "after"
  std::size_t first = mention.word;
  while (first > 0 && Same(first - 1, mention.word)) --first;
  std::size_t after = first;
  while (after < first + kUnit && !IsWord(after, "after")) ++after;
  if (!IsWord(after, "after") || after == first || after > mention.first ||
      !IsWord(after - 1, "year", "years", "decade", "decades"))
    return std::nullopt;
  for (std::size_t i = after; Same(mention.word, i); ++i)
    if (IsPunct(i, ",")) return i > mention.last ? std::optional(i) : std::nullopt;
  return std::nullopt;
}

// "A bomb left 18 dead in X, days after an ambush in Y": what the news of its sentence came so long after.
bool EventFinder::CameSoLongAfter(const EventMention& mention) const {
  const std::optional<std::size_t> after = AfterWord(mention.first);
  const bool years = after && IsWord(*after - 1, "year", "years", "decade");
  if (mention.definite || !after ||
      !(years || IsWord(*after - 1, "day", "days", "week", "weeks", "month", "months", "hours")))
    return false;
  // "Gunmen killed a chief in X, a week after his predecessor was murdered": as well.
  // "Gunmen killed 18 people in X, days after an ambush in Y"
  for (std::size_t i = *after; i > 0 && Same(i - 1, mention.word); --i) {
    const Analysis* deed = OutcomeAt(i - 1);
    if (deed != nullptr && deed->lexeme->pos == Pos::kVerb && deed->lexeme->outcome == Outcome::kKilled &&
        IsDoneByGunmen(i - 1, *deed))
      return true;
  }
  if (mention.verb) return false;
  return std::any_of(found_.begin(), found_.end(), [&](const EventMention& told) {
    return Same(told.word, mention.word) && told.word < *after && told.no_event.empty() && !told.older &&
           !IsSaidAfter(mention, told);
  });
}

// "An air strike killed 13, the office said Wednesday, two days after bombs fell on the town": what the words are said
// after is what they tell of, where they tell no other day, kind or place.
bool EventFinder::IsSaidAfter(const EventMention& mention, const EventMention& told) const {
  const std::optional<std::size_t> after = AfterWord(mention.first);
  if (!after || told.word > *after || !Same(told.word, mention.word) || !told.no_event.empty() || told.older)
    return false;
  if (told.type != mention.type || (told.date && !field_.dates[*told.date].saying && told.date != mention.date))
    return false;
  if (told.place && mention.place && field_.names[*told.place].folded != field_.names[*mention.place].folded &&
      !IsWide(*told.place) && !mention.around_place)
    return false;
  std::size_t i = *after - 1;
  if (!IsWord(i, "day", "days", "week", "weeks", "hours")) return false;
  const auto part = [&](std::size_t at) {
    return field_.DateAt(at) != nullptr || As(at, Pos::kNumber) != nullptr || Is(at, "article") || IsPunct(at, ",") ||
           IsWord(at, "on", "late", "early", "few", "several");
  };
  while (i > 0 && Same(i - 1, mention.word) && part(i - 1)) --i;
  return i > 0 && Same(i - 1, mention.word) && Is(i - 1, "say-verb");
}

// "The attack comes days after a strike killed", "took place hours after gunmen attacked": what the news comes after.
bool EventFinder::ComesAfter(std::size_t word) const {
  constexpr std::size_t kWords = 7;
  for (std::size_t i = word; i > 0 && Same(i - 1, word); --i) {
    if (IsFollows(i - 1)) return true;
    if (!IsWord(i - 1, "after")) continue;
    for (std::size_t k = i - 1; k > 0 && i - 1 - k < kWords && Same(k - 1, word); --k)
      if (IsWord(k - 1, "comes", "came", "coming", "happened", "occurred") ||
          (IsWord(k - 1, "took") && IsWord(k, "place")))
        return true;
  }
  return false;
}

}  // namespace isnad::en
