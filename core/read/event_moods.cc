#include <algorithm>
#include <string_view>

#include "core/read/event_finder.h"

// Whether a word tells of something that happened at all: no habit, plan, threat, denial, exercise or figure of speech.

namespace isnad {

// "عقب الهجوم على X، نفذت القوات": a sentence that opens with what went before.
bool EventFinder::IsFollowedUp(const EventMention& mention) const {
  if (mention.first == 0 || !SameSentence(mention.first - 1, mention.word) || !Is(mention.first - 1, "follow-up"))
    return false;
  const bool opens = mention.first < 3 || !SameSentence(mention.first - 3, mention.word);
  for (std::uint32_t at = mention.last + 1; opens && SameSentence(mention.word, at); ++at)
    if (const Analysis* event = EventReading(at); event != nullptr && !event->Has(kAl)) return true;
  return false;
}

// "بعد أسابيع من قصف", "وأشهر على قصف".
bool EventFinder::IsCompared(const EventMention& mention) const {
  const std::uint32_t of = mention.first;
  return !mention.verb && of >= 2 && SameSentence(of - 2, of) &&
         (field_.tokens[of - 1].folded == "من" || field_.tokens[of - 1].folded == "علي") && Is(of - 2, "time-unit");
}

// "بالتزامن مع شن الطائرات غارات على كذا". What is definite was told before, and a raid beside a landing is a part of
// it.
bool EventFinder::IsBeside(const EventMention& mention) const {
  constexpr std::uint32_t kWords = 6;
  const bool fire = mention.type == EventType::kShelling || mention.type == EventType::kAirstrike;
  if (mention.definite || !fire) return false;
  for (std::uint32_t back = 1; back <= kWords && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!SameSentence(at, mention.first) || field_.tokens[at].kind == TokenKind::kPunct) return false;
    if (field_.tokens[at].folded == "مع") {
      for (std::uint32_t word = at; word > 0 && word + 2 >= at && SameSentence(word - 1, at); --word)
        if (Is(word - 1, "coincide")) return true;
      return false;
    }
    if (EventReading(at) != nullptr && !IsWeak(*EventReading(at)->lexeme)) return false;
  }
  return false;
}

// "وردت الفصائل على القصف واستهدفت مواقعه", "في المقابل، قصفت الفصائل كذا": the other side's strike.
bool EventFinder::IsAnswer(const EventMention& mention) const {
  constexpr std::uint32_t kAnswerReach = 12, kTurnReach = 2;
  const bool strike = mention.type == EventType::kShelling || mention.type == EventType::kAirstrike ||
                      mention.type == EventType::kAttack || mention.type == EventType::kOther;
  if (mention.definite || !strike) return false;
  const std::vector<Analysis>& readings = field_.lattice.readings[mention.word];
  const bool goes_on = std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    return a.lexeme->event && (a.Has(kBi) || (mention.verb && (a.Has(kWa) || a.Has(kFa))));
  });
  for (std::uint32_t back = 1; back <= kAnswerReach && back <= mention.word; ++back) {
    const std::uint32_t at = mention.word - back;
    if (!SameSentence(at, mention.word)) break;
    const Analysis* answer = field_.lattice.Find(at, "answer");
    if (goes_on && answer != nullptr && answer->form != VerbForm::kPresent) return true;
    for (const Analysis& a : field_.lattice.readings[at]) {
      if (mention.verb && a.length > 1 && back <= a.length + kTurnReach &&
          (a.lexeme->Is("aside") || a.lexeme->Is("contrast")))
        return true;
      // "وردا على الهجوم شن الجيش غارات"
      if (a.length > 1 && a.lexeme->Is("answers") && (at == 0 || !SameSentence(at - 1, at))) return true;
    }
  }
  return false;
}

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

// Who carries it out only tries to: a verb of trying in the present, not far before.
bool EventFinder::IsAttempted(std::size_t at) const {
  constexpr std::size_t kFar = 8;  // tokens
  for (std::size_t back = 1; back <= kFar && back <= at && SameSentence(at - back, at); ++back)
    for (const Analysis& a : field_.lattice.readings[at - back])
      if (a.lexeme->Is("attempt") && a.form == VerbForm::kPresent) return true;
  return false;
}

// "سيشن الجيش هجوما", "تستعد لشن عملية", "من المتوقع أن تبدأ القوات عملية": the word is what a verb of the future or
// of a plan governs.
bool EventFinder::IsAhead(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kObject = 4, kPlan = 5;  // tokens back to the governing verb, and on to the plan
  const auto& tokens = field_.tokens;
  const auto future = [&](std::uint32_t at) {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.Has(kSa) || a.lexeme->Is("future"); });
  };
  if (mention.definite && !mention.verb) return false;
  std::uint32_t verb = mention.word;
  if (!mention.verb) {
    bool found = false;
    for (std::uint32_t back = 1; back <= kObject && back <= mention.first && !found; ++back) {
      const std::uint32_t at = mention.first - back;
      if (!SameSentence(at, mention.first) || tokens[at].kind == TokenKind::kPunct) return false;
      found = Is(at, "carry-out") || Is(at, "begin") || Is(at, "launch");
      if (found) verb = at;
      if (!found && (Is(at, "preposition") || EventReading(at) != nullptr)) return false;
    }
    if (!found) return false;
  }
  if (reading.Has(kSa) || future(verb)) return true;
  if (verb > 0 && SameSentence(verb - 1, verb) && future(verb - 1)) return true;
  const auto& readings = field_.lattice.readings[verb];
  const bool to_do = std::any_of(readings.begin(), readings.end(),
                                 [](const Analysis& a) { return a.form == VerbForm::kVerbalNoun && a.Has(kLi); });
  const bool that =
      verb > 0 && SameSentence(verb - 1, verb) && tokens[verb - 1].folded == "ان" &&
      std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.form == VerbForm::kPresent; });
  if (!to_do && !that) return false;
  for (std::uint32_t back = 1; back <= kPlan && back <= verb && SameSentence(verb - back, verb); ++back)
    if (Is(verb - back, "plan") || Is(verb - back, "threat") || Is(verb - back, "attempt")) return true;
  return false;
}

// "نفى صحة الأنباء عن تنفيذ غارة", "لا صحة لما نشر عن اغتيال قيادي", "شائعات عن تفجير".
bool EventFinder::IsDenied(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 9;  // tokens
  if (mention.definite || mention.verb) return false;
  bool occurs = false;  // what is said to have taken place
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!SameSentence(at, mention.first) || field_.tokens[at].folded == ",") return false;
    if (Is(at, "rumour")) return true;
    occurs = occurs || Is(at, "carry-out") || Is(at, "happen") || Is(at, "information");
    if (Is(at, "deny") && occurs) return true;
  }
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
  for (std::uint32_t back = 1; back <= kFar && back <= first && SameSentence(first - back, first); ++back)
    if (Is(first - back, "condemns")) return true;
  return false;
}

bool EventFinder::TellsOutcome(std::uint32_t word) const {
  const auto told = [&](std::uint32_t at) {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->outcome == Outcome::kKilled || a.lexeme->outcome == Outcome::kInjured;
    });
  };
  for (std::uint32_t at = word + 1; SameSentence(word, at); ++at)
    if (told(at)) return true;
  for (std::uint32_t at = word; at > 0 && SameSentence(at - 1, word); --at)
    if (told(at - 1)) return true;
  return false;
}

// "مناورات شملت قصف أهداف", "انفجارات ناجمة عن تدريبات", "تفجير مخلفات حرب": nobody was attacked. Where somebody was
// hurt, the sentence tells of what happened there.
bool EventFinder::IsExercise(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 16, kCause = 5, kRemnant = 2;  // tokens
  bool drill = false;
  for (std::uint32_t back = 1;
       back <= kFar && back <= mention.first && SameSentence(mention.first - back, mention.word); ++back) {
    const std::uint32_t at = mention.first - back;
    const bool denied = std::any_of(found_.begin(), found_.end(), [&](const EventMention& told) {
      return told.first <= at && at <= told.last && !told.no_event.empty();
    });
    if (!denied && EventReading(at) != nullptr && !IsWeak(*EventReading(at)->lexeme)) break;
    drill = drill || Is(at, "drill");
  }
  bool caused = false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && SameSentence(mention.word, at) && !drill;
       ++at) {
    if (Is(at, "result") || Is(at, "cause"))
      for (std::uint32_t next = at + 1; next <= at + kCause && SameSentence(at, next); ++next)
        caused = caused || Is(next, "drill") || Is(next, "remnant");
  }
  for (std::uint32_t at = mention.word + 1; at <= mention.last + kRemnant && SameSentence(mention.word, at); ++at)
    caused = caused || (mention.type == EventType::kBombing && Is(at, "remnant") && !mention.definite &&
                        !field_.lattice.Is(mention.word, "open-blast"));
  return (drill || caused) && !mention.definite && !TellsOutcome(mention.word);
}

// "هجوم إلكتروني", "انفجار سكاني", "تفجرت أزمة": a figure of speech.
bool EventFinder::IsFigurative(const EventMention& mention) const {
  const std::uint32_t next = mention.word + 1;
  const bool person = mention.type == EventType::kAssassination || mention.type == EventType::kAbduction ||
                      mention.type == EventType::kRaid || Is(mention.word, "target-verb");  // "اغتيال إعلامي"
  return !person && SameSentence(mention.word, next) && Is(next, "figurative") && field_.NameAt(next) == nullptr;
}

void EventFinder::Deny(EventMention& mention, const Analysis& reading) const {
  if (IsAhead(mention, reading)) mention.no_event = "plan";
  if (IsDenied(mention)) mention.no_event = "negated";
  if (IsExercise(mention)) mention.no_event = "exercise";
  if (IsFigurative(mention)) mention.no_event = "civil";
  const std::uint32_t clause = field_.clause_at[mention.word];
  for (const DatePhrase& date : field_.dates)
    if (date.habit && SameSentence(mention.word, date.first)) mention.no_event = "habit";
  // "تشن خلاياه هجمات": the present tense with an indefinite plural tells what is usual.
  std::size_t at = mention.first;
  for (int steps = 0; steps < 4 && at > 0 && SameSentence(at - 1, mention.word); ++steps) {
    --at;
    if (field_.tokens[at].folded == ":") break;
    // "ضمن منطقة عملية نبع السلام", "في إطار الحملة": what it is done under.
    if (steps == 0 && Is(at, "event-scope") && reading.lexeme->Is("generic-event")) mention.no_event = "general";
    // "هدد بالرد بعد غارة على كذا": what the threat answers has happened.
    const bool after =
        mention.first > 0 && (Is(mention.first - 1, "follow-up") || field_.tokens[mention.first - 1].folded == "بعد");
    if (Is(at, "threat") && !after) mention.no_event = "threat";
    // "سبل مواجهة الهجمات", "تدرب على صد هجوم": none that took place.
    if (Is(at, "unreal")) mention.no_event = "plan";
    // "قد تشن القوات هجوما"
    if (field_.tokens[at].folded == "قد" && !mention.definite && at + 1 <= mention.word &&
        std::any_of(field_.lattice.readings[at + 1].begin(), field_.lattice.readings[at + 1].end(),
                    [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent; }))
      mention.no_event = "plan";
    // "تصاعد مستمر لهجمات التنظيم": more of what there always is.
    if (Is(at, "trend") && mention.plural && !mention.count && steps < 3) mention.no_event = "general";
    // "يحاول فتح جبهة أو تنفيذ هجمة": none yet.
    if (Is(at, "carry-out") && steps < 4 && !mention.definite && !mention.verb && !mention.date && IsAttempted(at))
      mention.no_event = "plan";
    // "سياسة ممنهجة باستهداف المدنيين": what is done again and again.
    if (Is(at, "policy") && steps < 3 && (steps == 0 || !mention.verb) && !mention.date && !mention.count)
      mention.no_event = "habit";
    // "في ذكرى المجزرة": it lies back.
    if (Is(at, "anniversary") && steps < 3) mention.older = true;
    if (Is(at, "plan") && steps < 2) mention.no_event = "plan";
    // "كانت تحاول شن هجمات": what one tries to do again and again.
    if (Is(at, "attempt") && mention.plural && !mention.definite && !mention.count && steps < 2)
      mention.no_event = "plan";
    // "طائرة من دون طيار تغتال"
    const bool unmanned = Is(at, "by-air") || (at > 0 && SameSentence(at - 1, at) && Is(at - 1, "by-air"));
    if (Is(at, "neg") && steps < 2 && !mention.definite && !unmanned) mention.no_event = "negated";
    if (Is(at, "purpose") && steps < 1) mention.no_event = "purpose";
    // "عشرات الهجمات", but "عشرات القتلى في هجوم"
    const QuantityPhrase* many = field_.QuantityAt(at);
    if (Is(at, "indefinite-many") && !mention.count && !mention.place && !mention.date &&
        !(many != nullptr && many->counts_people))
      mention.no_event = "general";
  }
  // "اغتيال 389 شخصا مقارنة باغتيال 367": what is compared is counted, and none of it is one event.
  if (!mention.verb && !mention.definite)
    for (std::uint32_t back = 1; back <= 2 && back <= mention.first && SameSentence(mention.first - back, mention.word);
         ++back)
      if (Is(mention.first - back, "comparison")) mention.no_event = "period";
  // "وثقت اللجنة في هذا العام اغتيال 389 شخصا"
  if (!mention.verb && !mention.definite && !mention.place && mention.date && field_.dates[*mention.date].calendar &&
      IsCounted(mention))
    mention.no_event = "period";
  // "وخُطف أكثر من ألف تلميذ منذ كانون الأول 2020": its own outcome, over months.
  if (!mention.definite && reading.lexeme->outcome && mention.date && RunsSinceMonths(field_.dates[*mention.date]))
    mention.no_event = "period";
  // "أضرم محتجون النار في إطارات", "أضرم النار في نفسه"
  if (reading.lexeme->Is("arson") && IsProtest(mention.word)) mention.no_event = "civil";
  // "استهدافها المراكز الحيوية" since a war began
  if (!mention.verb && !mention.place && !mention.count && reading.Has(kPronoun) && reading.lexeme->Is("target-verb") &&
      mention.date && field_.dates[*mention.date].period)
    mention.no_event = "period";
  // "في ظل حملة عسكرية متواصلة": what goes on, and is no one event.
  if (reading.lexeme->Is("generic-event") && !mention.verb && !mention.definite && index_ == 1 &&
      (!mention.date || field_.dates[*mention.date].period))
    for (std::uint32_t at = mention.word + 1; at <= mention.last; ++at)
      if (Is(at, "ongoing")) mention.no_event = "habit";
  // "حيث يخوض الجيش قتالا مع الجماعات"
  if (mention.type == EventType::kClash && !mention.verb && !mention.definite && !mention.bound_place &&
      IsFought(mention.first))
    mention.no_event = "general";
  // "أدانت الشبكة استهداف المدنيين في أماكن نزوحهم"
  if (reading.lexeme->Is("target-verb") && !mention.verb && !mention.bound_place && !mention.date && index_ == 1 &&
      IsCondemned(mention.first))
    mention.no_event = "general";
  // "وضع حد لجرائم الميليشيا": crimes in the plural are whatever it did.
  if (mention.plural && !mention.count && !mention.date && Is(mention.word, "crime")) mention.no_event = "general";
  // "عدوان على محيط مدينة كذا" is an attack; "العدوان على القطاع" is the war.
  if (reading.lexeme->Is("or-attack") && (!StandsAtTown(mention) || IsSince(mention.first)))
    mention.no_event = "general";
  // "لم ترد أنباء عن وقوع هجمات"
  for (std::uint32_t back = 1;
       back <= 6 && back <= mention.first && !mention.definite && SameSentence(mention.first - back, mention.word);
       ++back)
    if (Is(mention.first - back, "no-news")) mention.no_event = "negated";
  // "لمواجهة التنظيم": what a body is for.
  if (reading.Has(kLi) && reading.lexeme->Is("li-purpose") && !mention.definite) mention.no_event = "purpose";
  // "أي عملية ستكون كارثية", "لم تسجل أي هجوم أو اشتباك"
  if (!mention.definite && mention.first > 0 && SameSentence(mention.first - 1, mention.word)) {
    const auto& before = field_.lattice.readings[mention.first - 1];
    const bool any = std::any_of(before.begin(), before.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kParticle && a.lexeme->Is("any");  // "الأحد" is none
    });
    if (!mention.verb && any) mention.no_event = "general";
    if (field_.tokens[mention.first - 1].folded == "او" && !found_.empty() && !found_.back().no_event.empty() &&
        found_.back().last + 2 == mention.first)
      mention.no_event = found_.back().no_event;
  }
  // "لم تتعرض المنطقة لأي قصف".
  if (mention.word > 0 && SameSentence(mention.word - 1, mention.word) && Is(mention.word - 1, "any"))
    for (std::uint32_t back = 2; back <= 6 && back <= mention.word && SameSentence(mention.word - back, mention.word);
         ++back)
      if (Is(mention.word - back, "neg") || Is(mention.word - back, "deny")) mention.no_event = "negated";
  // "تتعرض القرية لقصف متكرر", "تشهد المدينة اشتباكات مسلحة متكررة"
  bool repeated = false;
  for (std::uint32_t next = mention.word + 1; next <= mention.word + 2 && next < field_.size(); ++next)
    repeated = repeated || (SameSentence(mention.word, next) && Is(next, "repeated"));
  if (index_ == 1 && !mention.date && !mention.verb && repeated)
    for (std::uint32_t back = 1; back <= 6 && back <= mention.word && SameSentence(mention.word - back, mention.word);
         ++back)
      for (const Analysis& a : field_.lattice.readings[mention.word - back])
        if (a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent) mention.no_event = "habit";
  // "الميليشيات التي تستهدف القواعد": what they do, and not what they did one day.
  if (mention.verb && mention.weak && reading.form == VerbForm::kPresent && index_ == 1 && !mention.date &&
      mention.word > 0 && SameSentence(mention.word - 1, mention.word) && Is(mention.word - 1, "relative"))
    mention.no_event = "general";
  // "مرحلة جديدة تستهدف الخلايا": what a stage or a plan is for.
  for (std::uint32_t back = 1; mention.verb && mention.weak && reading.form == VerbForm::kPresent && back <= 3 &&
                               back <= mention.word && SameSentence(mention.word - back, mention.word);
       ++back)
    if (Is(mention.word - back, "stage")) mention.no_event = "plan";
  // "أدى القصف إلى اندلاع حريق", "ما تسبب بانهيار مبنى": what an event did is no event of its own.
  if (mention.type == EventType::kDisaster && !mention.definite)
    for (std::uint32_t back = 1; back <= (found_.empty()        ? 3U
                                          : HasBi(mention.word) ? 20U
                                                                : 8U) &&
                                 back <= mention.first && SameSentence(mention.first - back, mention.word);
         ++back)
      if (Is(mention.first - back, "result")) mention.no_event = "result";
  // "حملة تبرعات", "حملة لتنظيف الشوارع": nobody is raided. A name in quotation marks says nothing of that: حملة
  // "الأمن والإنسانية".
  const bool named = mention.word + 1 < field_.size() && field_.tokens[mention.word + 1].kind == TokenKind::kPunct &&
                     field_.tokens[mention.word + 1].folded == "\"";
  if (reading.lexeme->Is("generic-event") && mention.type == EventType::kRaid && !mention.verb && !named)
    for (std::uint32_t next = mention.word + 1; next <= mention.word + 2 && SameSentence(mention.word, next); ++next)
      if (Is(next, "civil-matter") || Is(next, "civil-act")) mention.no_event = "civil";
  // "هجوم محتمل", "قادرة على تنفيذ عمليات": what may come has not happened.
  if (mention.last + 1 < field_.size() && SameSentence(mention.word, mention.last + 1) && Is(mention.last + 1, "plan"))
    mention.no_event = "plan";
  for (std::uint32_t inside = mention.word + 1; inside <= mention.last; ++inside)
    if (Is(inside, "plan")) mention.no_event = "plan";
  for (std::uint32_t back = 1; back <= 8 && back <= mention.first && SameSentence(mention.first - back, mention.word);
       ++back)
    if (Is(mention.first - back, "able")) mention.no_event = "plan";
  if (mention.plural && !mention.count && !mention.verb && index_ == 1) {
    bool present = false;
    for (std::uint32_t next = field_.clauses[clause].first; next <= field_.clauses[clause].last; ++next)
      for (const Analysis& a : field_.lattice.readings[next])
        present = present || (a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent);
    // "تدور اشتباكات في كذا منذ السبت"
    const bool period = mention.date && field_.dates[*mention.date].period &&
                        !(mention.type == EventType::kClash && RunsForDays(field_.dates[*mention.date]));
    const bool specific = mention.place && field_.names[*mention.place].kind != "countryside" && !GoesOn(mention);
    if ((present && !specific) || period || (!mention.place && !mention.date)) mention.no_event = "general";
  }
  if (mention.verb && reading.form == VerbForm::kPresent && mention.weak && !mention.place && !mention.date &&
      index_ == 1)
    mention.no_event = "general";
  if (mention.weak && !mention.definite && !mention.verb && !mention.place && !mention.date && index_ == 1 &&
      mention.type == EventType::kOther)
    mention.no_event = "general";
  const bool short_fight =
      mention.place && mention.type == EventType::kClash && mention.date && RunsForDays(field_.dates[*mention.date]);
  if (mention.date && field_.dates[*mention.date].period && !mention.count && !mention.definite && mention.plural &&
      !(mention.verb && mention.place) && !short_fight)
    mention.no_event = "period";
}

}  // namespace isnad
