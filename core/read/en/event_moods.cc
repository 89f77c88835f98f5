#include <string_view>

#include "core/read/en/event_finder.h"

// Event words that tell of nothing that happened: plans, threats, habits, what is said of many.

namespace isnad::en {

void EventFinder::Deny(EventMention& mention, const Analysis& reading) const {
  for (const DatePhrase& date : field_.dates)
    if (date.habit && Same(mention.word, date.first) && !IsAside(mention, date)) mention.no_event = "habit";
  const std::string_view mood = MoodBefore(mention, reading);
  // "had helped plan the assault on a hotel last month": it came about.
  const bool done = mood == "plan" && !mention.verb && mention.definite && mention.older && mention.date;
  if (!mood.empty() && !done && !(mood == "plan" && KillsThoughFoiled(mention))) mention.no_event = mood;
  // "an attack that may be expected to harm civilians"
  const std::uint32_t that = mention.last + 1;
  if (!mention.definite && !mention.verb && Same(mention.word, that + 1) && IsWord(that, "that", "which") &&
      Is(that + 1, "doubt") && !Is(that + 1, "be-told"))
    mention.no_event = "general";
  // "Turkish offensive | Drone kills three": a campaign that stands as a label above the headline.
  const bool label = index_ == 0 && mention.weak && !mention.verb && mention.type == EventType::kClash &&
                     IsLabel(reading, mention.word);
  if (IsOfAWar(mention) || IsProgressive(mention) || IsWhatAWarBeganWith(mention)) mention.no_event = "general";
  if (IsSteppedUp(mention) || HaveGrown(mention) || AreCommon(mention)) mention.no_event = "habit";
  if (AreSeenSince(mention)) mention.no_event = "general";
  if (AreOfPeriod(mention)) mention.no_event = "period";
  if (BeganLongAgo(mention)) mention.no_event = "period";
  if (label || IsOfMany(mention) || IsUsual(mention) || IsOverTime(mention)) mention.no_event = "general";
}

// "thwarted an attack on a post and killed six militants": it came to a fight.
bool EventFinder::KillsThoughFoiled(const EventMention& mention) const {
  constexpr std::size_t kBefore = 4;
  bool foiled = false;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kBefore && Same(i - 1, mention.word); --i)
    foiled = foiled || Is(i - 1, "foils");
  for (std::size_t i = mention.last + 1; foiled && Same(mention.word, i); ++i) {
    if (Is(i, "relative") || Is(i, "that") || Is(i, "to") || IsWord(i, "would")) return false;
    for (const Analysis& a : field_.lattice.readings[i])
      if (a.lexeme->pos == Pos::kVerb && a.lexeme->outcome == Outcome::kKilled && a.form != VerbForm::kPresent &&
          HasObject(i + a.length))
        return true;
  }
  return false;
}

// "The attack happened on Monday in X, which has been hit repeatedly in recent weeks": what has been is told aside.
bool EventFinder::IsAside(const EventMention& mention, const DatePhrase& habit) const {
  if (!mention.date || field_.dates[*mention.date].habit || habit.first < mention.word) return false;
  for (std::size_t i = mention.last + 1; i < habit.first; ++i)
    if (IsPunct(i, ",") && IsWord(i + 1, "which", "where")) return field_.dates[*mention.date].last < i;
  return false;
}

// "talks to end the fighting that has killed more than 10,000 people": a war.
bool EventFinder::IsOfAWar(const EventMention& mention) const {
  constexpr std::int64_t kOfAWar = 1000;
  constexpr std::size_t kWords = 9;
  if (mention.verb) return false;
  // "its 30-year campaign against the state"
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    if (IsWord(i - 1, "year", "years", "decades", "long") && Is(mention.word, "campaign")) return true;
    if (Is(i - 1, "preposition") || IsPunct(i - 1, ",")) break;
  }
  // "two weeks after the coalition launched an assault to take the city"
  if (IsWord(mention.last + 1, "to") && IsListed(mention.last + 2, "war-aims") &&
      (AfterWord(mention.first) || IsBehindSince(mention) || !OutcomeBeside(mention.word)))
    return true;
  // "since rebels three months ago launched an offensive"
  if (IsWord(mention.word, "offensive")) {
    bool launched = false;
    for (std::size_t i = mention.first; i > 0 && Same(i - 1, mention.word); --i) {
      launched = launched || Is(i - 1, "carry-out");
      if (launched && Is(i - 1, "time-since")) return true;
      if (IsPunct(i - 1)) break;
    }
  }
  if (mention.type != EventType::kClash) return false;
  if (!Is(mention.last + 1, "relative") && !Is(mention.last + 1, "that")) return false;
  for (std::size_t i = mention.last + 2; i < mention.last + kWords && Same(mention.word, i); ++i) {
    const QuantityPhrase* people = field_.QuantityAt(i);
    if (people != nullptr) return people->counts_people && people->people.min >= kOfAWar;
  }
  return false;
}

// "since a security crackdown began in February", "Since April, when Ankara launched Operation Claw-Lock", "began its
// air campaign a year ago": months of it, from which something is counted.
bool EventFinder::BeganLongAgo(const EventMention& mention) const {
  constexpr std::size_t kNear = 4;  // tokens between the word and that of beginning
  if (mention.verb || !Is(mention.word, "lasting")) return false;
  const auto begins = [&](std::size_t at) {
    return IsWord(at, "began", "begun", "started", "launched", "erupted", "begin", "start");
  };
  bool behind = false, before = false;
  for (std::size_t i = mention.last + 1; i <= mention.last + kNear && Same(mention.word, i) && !IsPunct(i); ++i)
    behind = behind || begins(i);
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kNear && Same(i - 1, mention.word); --i)
    before = before || begins(i - 1);
  if (behind && IsBehindSince(mention)) return true;
  return before && mention.date &&
         (field_.dates[*mention.date].period || IsWord(field_.dates[*mention.date].last, "ago"));
}

// "the conflict, which began in March 2011 after a crackdown on protests"
bool EventFinder::IsWhatAWarBeganWith(const EventMention& mention) const {
  constexpr std::size_t kWords = 9, kWar = 4;
  if (mention.verb || mention.definite) return false;
  bool with = false;
  for (std::size_t i = mention.first; i > 1 && mention.first - i < kWords && Same(i - 2, mention.word); --i) {
    if (IsPunct(i - 1, ",") || IsPunct(i - 1, ";")) return false;
    with = with || IsWord(i - 1, "after", "with", "following", "from");
    // "spiralling into war after a crackdown on dissent"
    if (IsWord(i - 1, "after") && (Is(i - 2, "war") || Is(i - 2, "rebellion"))) return true;
    if (!with || !IsWord(i - 1, "began", "started", "erupted", "begun")) continue;
    for (std::size_t k = i - 1; k > 0 && i - k < kWar && Same(k - 1, mention.word); --k)
      if (Is(k - 1, "war") || Is(k - 1, "rebellion")) return true;
    return false;
  }
  return false;
}

// "eight men who were fighting with them": what they did all the while.
bool EventFinder::IsProgressive(const EventMention& mention) const {
  const std::size_t first = mention.first;
  return !mention.verb && first > 1 && Same(first - 2, first) && Is(first - 1, "be") && Is(first - 2, "relative") &&
         token(first).folded.ends_with("ing");
}

// What the words right before say of it; the farthest of them wins.
std::string_view EventFinder::MoodBefore(const EventMention& mention, const Analysis& reading) const {
  constexpr std::size_t kReach = 5;
  std::string_view mood;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < 4 && Same(i - 1, mention.word); --i) {
    // "has repeatedly bombed villages", "often come under attack"
    if (Is(i - 1, "habit") && !IsPunct(i) && mood.empty()) mood = "habit";
    // "forced the hospital to halt operations": its own work.
    if (mention.weak && mention.plural && IsListed(i - 1, "stops")) mood = "purpose";
    // "called on militias to stop attacking ambulances"
    if (IsListed(i - 1, "ends") && (mention.plural || reading.form == VerbForm::kVerbalNoun) && i > 1 &&
        Is(i - 2, "to"))
      mood = "purpose";
    // "simulated an attack on the town"
    if (Is(i - 1, "drill")) mood = "plan";
  }
  std::size_t steps = 0;
  for (std::size_t i = mention.first; i > 0 && Same(i - 1, mention.word) && steps < kReach; --i, ++steps) {
    const std::size_t at = i - 1;
    if (IsPunct(at, ",") || IsPunct(at, ";") || Is(at, "that")) break;
    // "vowed to carry out large-scale attacks"
    if (IsHyphen(at) && at > 0) {
      --i;
      continue;
    }
    if (Is(at, "threat")) mood = "threat";
    if (steps < 2 && (Is(at, "plan") || Is(at, "future"))) mood = "plan";
    if (steps < 3 && Is(at, "purpose")) mood = "purpose";
    if (steps < 3 && ((Is(at, "attempt") && mention.verb) || Is(at, "foils"))) mood = "plan";
    // "detained a man without firing a shot"
    if (steps < 3 && IsWord(at, "without") && IsWord(mention.word, "firing", "shot", "shots")) mood = "negated";
    if (steps < 3 && (Is(at, "neg") || (Is(at, "zero") && !Is(at, "without")))) mood = "negated";
    const bool doubt = Is(at, "doubt") && !Is(at, "be-told") && !IsMonthOfMay(at);
    if (steps < 2 && (doubt || Is(at, "future")) && mention.verb) mood = "plan";
    // "may have been carried off"
    if (mention.verb && steps < 4 && doubt && IsHelper(at + 1)) mood = "plan";
    // "is planning to launch a new offensive"
    if (IsWord(at, "to") && IsWord(at + 1, "launch", "stage", "mount", "conduct", "carry", "begin") && at > 0 &&
        (Is(at - 1, "plan") || Is(at - 1, "threat") || IsListed(at - 1, "plans")))
      mood = "plan";
    if (steps < 1 && Is(at, "to") && mention.verb && reading.form == VerbForm::kPresent) mood = "purpose";
    if (steps < 2 && (Is(at, "any") || Is(at, "condition"))) mood = "negated";
  }
  return mood;
}

// "reports of abductions", "weeks of clashes", "despite repeated operations": of many, and no one of them.
bool EventFinder::IsOfMany(const EventMention& mention) const {
  std::size_t of = mention.first;
  while (of > 0 && Same(of - 1, mention.word) &&
         (As(of - 1, Pos::kAdjective) != nullptr || Is(of - 1, "person") || Is(of - 1, "by-explosive") ||
          Is(of - 1, "by-air") || IsPunct(of - 1, ",") || Is(of - 1, "join") || OutcomeAt(of - 1) != nullptr ||
          field_.lattice.readings[of - 1].empty()))
    --of;
  const bool told = mention.plural && of > 1 && Is(of - 2, "of-several") && KilledInSeveral(of - 2);
  if (!mention.verb && !mention.definite && !mention.count && of > 1 && Is(of - 1, "of") && Is(of - 2, "of-many"))
    return !told;
  // "the number of attacks has risen to 121"
  if (mention.plural && of > 1 && Is(of - 1, "of") && IsListed(of - 2, "series") && Same(of - 2, of))
    return !mention.count && !told;
  // "a rise in attacks", "a surge of militant raids in two provinces"
  if (mention.plural && of > 1 && Is(of - 2, "of-more") && IsWord(of - 1, "in", "of") && Same(of - 2, of))
    return !mention.count;
  // "wanted for attacks on police", "took part in several ambushes"
  if (mention.plural && !mention.verb && !mention.definite && !mention.date && !mention.place && IsHeldAgainst(mention))
    return true;
  // "Other operations include a 2019 raid"
  if (mention.plural && !mention.verb && !mention.definite && !mention.count && Is(mention.last + 1, "include"))
    return true;
  // "accused of assassination attempts"
  if (!mention.verb && IsWord(mention.last + 1, "attempts")) return !mention.definite && !mention.count;
  // "an area wracked by raids and kidnappings"
  // "a region wracked by jihadist violence" as well
  const bool mass = !mention.verb && IsWord(mention.last, "violence");
  if ((mention.plural || mass) && !mention.count && IsRidden(mention)) return true;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < 3 && Same(i - 1, mention.word); --i)
    if (mention.plural && Is(i - 1, "repeat") && !OutcomeBeside(mention.word)) return true;
  // "the highest toll from an air strike since"
  return !mention.verb && !mention.definite && IsRecord(mention);
}

// "five people were killed in a string of attacks", but not "the latest in a string of attacks that have killed
// hundreds". noun: the string.
bool EventFinder::KilledInSeveral(std::size_t noun) const {
  std::size_t in = noun;
  while (in > 0 && Same(in - 1, noun) && (Is(in - 1, "article") || As(in - 1, Pos::kAdjective) != nullptr)) --in;
  if (in < 2 || !Same(in - 2, noun) || !IsWord(in - 1, "in", "by", "during") ||
      IsWord(in - 2, "latest", "last", "first", "one", "part"))
    return false;
  return OutcomeAt(in - 2) != nullptr || (in > 2 && Same(in - 3, noun) && OutcomeAt(in - 3) != nullptr);
}

bool EventFinder::IsHeldAgainst(const EventMention& mention) const {
  constexpr std::size_t kWords = 8;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i)
    if (Is(i - 1, "charge") || (Is(i - 1, "blames") && (Find(i - 1, "blames")->length > 1 || Is(i, "article"))))
      return true;
  return false;
}

// "has increased its attacks on the town recently", "have stepped up raids": how often, and no one of them.
bool EventFinder::IsSteppedUp(const EventMention& mention) const {
  constexpr std::size_t kWords = 5;
  if (!mention.plural || mention.verb || mention.count || (mention.date && !field_.dates[*mention.date].period))
    return false;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    if (Is(i - 1, "steps-up")) return true;
    const bool part = Is(i - 1, "possessive") || As(i - 1, Pos::kAdjective) != nullptr ||
                      field_.NameAt(i - 1) != nullptr || IsWord(i - 1, "up") || Is(i - 1, "article");
    if (!part) return false;
  }
  return false;
}

// "Attacks on villages have grown since", "raids by the group increased", "shelling of the towns has intensified": of
// all of them.
bool EventFinder::HaveGrown(const EventMention& mention) const {
  constexpr std::size_t kWords = 9;
  const bool mass = mention.type == EventType::kShelling && !(mention.first > 0 && Is(mention.first - 1, "article"));
  if ((!mention.plural && !mass) || mention.verb || mention.count || mention.definite) return false;
  for (std::size_t i = mention.last + 1; i < mention.last + kWords && Same(mention.word, i); ++i) {
    if (IsPunct(i, ",") || Is(i, "subordinate") || OutcomeAt(i) != nullptr) return false;
    if (Is(i, "grows") && IsFiniteVerb(i)) return true;
    if (IsFiniteVerb(i) && As(i, Pos::kNoun) == nullptr && !IsHelper(i)) return false;
  }
  return false;
}

// "bombings remain common", "raids are still a daily threat": how often, and no one of them.
bool EventFinder::AreCommon(const EventMention& mention) const {
  if (!mention.plural || mention.verb || mention.count || mention.definite) return false;
  std::size_t i = mention.last + 1;
  if (const NamePhrase* name = Is(i, "locative") ? field_.NameAt(i + 1) : nullptr; name != nullptr) i = name->last + 1U;
  if (!Same(mention.word, i) || !(Is(i, "be") || IsWord(i, "remain", "remained", "stay", "became", "become")))
    return false;
  ++i;
  while (Same(mention.word, i) && (IsAdverb(i) || Is(i, "article") || IsWord(i, "more", "less", "very"))) ++i;
  return Same(mention.word, i) && IsListed(i, "usual");
}

// "Since March, X has seen clashes": all the while.
bool EventFinder::AreSeenSince(const EventMention& mention) const {
  constexpr std::size_t kWords = 4;
  if (!mention.plural || mention.verb || mention.count) return false;
  bool seen = false;
  std::size_t i = mention.first;
  for (; i > 1 && mention.first - i < kWords && Same(i - 2, mention.word) && !seen; --i)
    seen = Is(i - 2, "have") && IsListed(i - 1, "lived-through");
  if (!seen) return false;
  // "has seen more attacks since Monday, when gunmen killed ten": the one of Monday.
  for (std::size_t when = mention.last + 1; Same(mention.word, when + 1); ++when)
    if (IsPunct(when, ",") && IsWord(when + 1, "when")) return false;
  // "has seen more attacks since the group ended its truce"
  for (std::size_t more = mention.first; more > i; --more)
    if (IsListed(more - 1, "grown")) return true;
  for (std::size_t since = mention.last + 1; Same(mention.word, since); ++since)
    if (Is(since, "time-since")) return !OutcomeBeside(mention.word);
  while (i > 0 && Same(i - 1, mention.word)) --i;
  return Is(i, "time-since") || field_.DateAt(i) == nullptr ? Is(i, "time-since") : field_.DateAt(i)->period;
}

// "On Monday, officials said strikes have killed 200 people since January", "this year".
bool EventFinder::HaveCostSince(const EventMention& mention) const {
  constexpr Day kDays = 8;
  bool have = false, cost = false;
  for (std::size_t i = mention.last + 1; Same(mention.word, i) && !IsPunct(i, ",") && !Is(i, "relative"); ++i) {
    have = have || IsWord(i, "have", "has", "had");
    cost = cost || (have && OutcomeAt(i) != nullptr);
    const DatePhrase* date = cost ? field_.DateAt(i) : nullptr;
    if (date == nullptr) continue;
    // "strikes on X have killed 20 since Sunday" goes on there.
    const bool days = date->date.from && date->date.to && *date->date.to - *date->date.from < kDays;
    return date->period && !(days && mention.place && !IsWide(*mention.place));
  }
  return false;
}

// "140 civilians have been killed by bombardment of the country since October": shells without number, all the while.
bool EventFinder::IsMassSince(const EventMention& mention) const {
  if (mention.type != EventType::kShelling && mention.type != EventType::kClash) return false;
  if (mention.count || (mention.first > 0 && Is(mention.first - 1, "article"))) return false;
  std::size_t behind = mention.last + 1;
  if (Is(behind, "of") || Is(behind, "locative")) {
    ++behind;
    if (Is(behind, "article")) ++behind;
    const NamePhrase* name = field_.NameAt(behind);
    if (name == nullptr ? As(behind, Pos::kNoun) == nullptr : name->known == nullptr || name->known->kind != "country")
      return false;
    behind = name == nullptr ? behind + 1 : name->last + 1U;
  }
  const DatePhrase* date =
      Is(behind, "time-since") && Same(mention.word, behind + 1) ? field_.DateAt(behind + 1) : nullptr;
  return date != nullptr && (date->period || date->date.to == std::nullopt || !date->weekday) &&
         !IsWord(date->last + 1U, "when");
}

// "On Monday, the UN said attacks since January had killed 200": all of that time.
bool EventFinder::AreOfPeriod(const EventMention& mention) const {
  const std::size_t since = mention.last + 1;
  // "The campaign has killed 2,000 people since January"
  if (Is(mention.word, "lasting") && mention.definite && !mention.verb && !mention.place &&
      (!mention.date || field_.dates[*mention.date].period) && HaveCostSince(mention))
    return true;
  if (mention.verb || mention.definite || !Same(mention.word, since + 1)) return false;
  if (!mention.plural) return IsMassSince(mention);
  if (HaveCostSince(mention)) return true;
  const DatePhrase* date = field_.DateAt(since + 1);
  // "attacks since Monday, when gunmen killed ten": the one of Monday.
  if (Is(since, "time-since")) {
    const std::size_t behind = (date != nullptr ? date->last : since) + 1;
    return !(IsPunct(behind, ",") && IsWord(behind + 1, "when")) &&
           !(date != nullptr && !date->period && !date->calendar);
  }
  return IsWord(since, "over", "during", "in") && date != nullptr && date->first <= since + 1 && date->period &&
         !date->calendar && Is(since + 1, "article");
}

// "attacks of this kind", "indiscriminate attacks": any of them, or what is usual.
bool EventFinder::IsUsual(const EventMention& mention) const {
  const bool coarse = !mention.place || IsCountry(*mention.place);
  const bool dated = mention.date && !field_.dates[*mention.date].period &&
                     field_.clause_at[field_.dates[*mention.date].first] == field_.clause_at[mention.word];
  return mention.plural && !mention.count && coarse && !dated && index_ == 1 && !OutcomeBeside(mention.word);
}

// "since the group attacked the town": how long something has been. "more than 40 have been murdered since January": so
// many over that time.
bool EventFinder::IsOverTime(const EventMention& mention) const {
  if (mention.verb && !OutcomeBeside(mention.word) && IsBehindSince(mention)) return true;
  // "have wreaked havoc in the past three years, kidnapping thousands"
  const DatePhrase* before =
      mention.first > 1 && IsPunct(mention.first - 1, ",") && Same(mention.first - 2, mention.word)
          ? field_.DateAt(mention.first - 2)
          : nullptr;
  if (before != nullptr && before->period && !before->calendar && !IsWhich(*before) &&
      token(mention.first).folded.ends_with("ing"))
    return true;
  if (!mention.date || mention.count || mention.definite || !mention.verb) return false;
  const DatePhrase& date = field_.dates[*mention.date];
  return date.period && !date.calendar && !IsWhich(date);
}

// "attacked the town last week": once, on a day that nobody tells.
bool EventFinder::IsWhich(const DatePhrase& date) const {
  if (!Is(date.first, "time-last") || date.last != date.first + 1 || !Is(date.last, "time-unit")) return false;
  return date.first == 0 || !(IsWord(date.first - 1, "the", "over", "during", "in", "since"));
}

bool EventFinder::IsBehindSince(const EventMention& mention) const {
  constexpr std::size_t kWords = 7;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    if (Is(i - 1, "time-since")) return true;
    if (IsPunct(i - 1) || field_.DateAt(i - 1) != nullptr || IsFiniteVerb(i - 1)) return false;
  }
  return false;
}

bool EventFinder::IsRidden(const EventMention& mention) const {
  constexpr std::size_t kWords = 9;
  for (std::size_t i = mention.first; i > 1 && mention.first - i < kWords && Same(i - 1, mention.word); --i) {
    if (Is(i - 1, "by") || IsWord(i - 1, "with")) return Is(i - 2, "ridden");
    if (IsFiniteVerb(i - 1) && As(i - 1, Pos::kNoun) == nullptr) return false;
  }
  return false;
}

bool EventFinder::IsRecord(const EventMention& mention) const {
  constexpr std::size_t kWords = 9;
  bool toll = false, since = false;
  for (std::size_t i = mention.first; i > 0 && mention.first - i < kWords && Same(i - 1, mention.word); --i)
    if (Is(i - 1, "toll"))
      for (std::size_t k = i - 1; k > 0 && i - k < 5 && Same(k - 1, mention.word); --k) toll = toll || IsSuperlative(k);
  for (std::size_t i = mention.last + 1; Same(mention.word, i); ++i) since = since || Is(i, "time-since");
  return toll && since;
}

bool EventFinder::IsLabel(const Analysis& reading, std::size_t word) const {
  constexpr std::size_t kWords = 6;
  const std::size_t last = word + reading.length - 1;
  return last < kWords && last + 1 < size() && token(last + 1).folded == "|";
}

}  // namespace isnad::en
