#include <algorithm>
#include <string_view>

#include "core/read/events/event_finder.h"

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
  constexpr std::uint32_t kSaid = 4;  // words of "ذكر بعد ساعات من"
  const std::uint32_t of = mention.first;
  // "وكان الشيخ ذكر بعد ساعات من الغارة أن": when he said it, of the one that is told.
  if (mention.definite && of >= kSaid && SameSentence(of - kSaid, of) && Is(of - kSaid, "say-verb")) return false;
  return !mention.verb && of >= 2 && SameSentence(of - 2, of) &&
         (field_.tokens[of - 1].folded == "من" || field_.tokens[of - 1].folded == "علي") && Is(of - 2, "time-unit");
}

// "جاء ذلك بعد ساعات من مقتل خمسة في هجوم", "ويأتي بعد يوم على محاولة انتحاري اقتحام مبنى": the first event behind.
bool EventFinder::LedUp(const EventMention& mention) const {
  if (mention.definite) return false;
  const std::optional<std::uint32_t> after = SoLongAfter(field_, mention.first);
  if (!after) return false;
  // "بعد ساعتين من الأول، انفجر لغم": the words count from another, and no event of theirs stands behind.
  const auto& next = field_.lattice.readings[*after + 1];
  const bool of_event = std::any_of(next.begin(), next.end(), [](const Analysis& a) {
    return (a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("attempt") || a.lexeme->Is("say-verb") ||
            a.lexeme->Is("say-noun")) &&
           !a.Has(kAl);
  });
  return of_event &&
         std::none_of(found_.begin(), found_.end(), [&](const EventMention& other) { return other.word > *after; });
}

// "بالتزامن مع شن الطائرات غارات على كذا". What is definite was told before, and a raid beside a landing is a part of
// it, but not that of "وتزامن ذلك مع مداهمة منازل في بلدة كذا".
bool EventFinder::IsBeside(const EventMention& mention) const {
  constexpr std::uint32_t kWords = 6;
  const bool fire = mention.type == EventType::kShelling || mention.type == EventType::kAirstrike;
  if (mention.definite) return false;
  for (std::uint32_t back = 1; back <= kWords && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!SameSentence(at, mention.first) || field_.tokens[at].kind == TokenKind::kPunct) return false;
    if (field_.tokens[at].folded == "مع") {
      const bool with_that = at > 0 && Is(at - 1, "demonstrative");
      for (std::uint32_t word = at; word > 0 && word + 2 >= at && SameSentence(word - 1, at); --word)
        if (Is(word - 1, "coincide")) return fire || (with_that && word + 1 == at);
      return false;
    }
    if (EventReading(at) != nullptr && !IsWeak(*EventReading(at)->lexeme)) return false;
  }
  return false;
}

// "هاجم مسلحون حاجزا. وردت القوات بإطلاق النار", "بقصف المنطقة": shots back, or shells on that very ground, are of the
// attack or the raid just told.
bool EventFinder::IsFoughtOut(const EventMention& mention) const {
  if (found_.empty() || mention.verb || mention.place || !HasBi(mention.word)) return false;
  const EventMention& told = found_.back();
  const bool hand = told.type == EventType::kAttack || told.type == EventType::kRaid || told.type == EventType::kClash;
  if (!hand || !told.no_event.empty() || field_.tokens[mention.word].sentence > field_.tokens[told.word].sentence + 1)
    return false;
  const std::uint32_t next = mention.last + 1;
  const bool there = SameSentence(mention.word, next) && field_.tokens[next].folded.starts_with("ال") &&
                     Is(next, "cue=place") && field_.NameAt(next) == nullptr;
  return mention.type == EventType::kAttack ? Is(mention.word, "by-gun") : there;
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
    if (goes_on && answer != nullptr && answer->form != VerbForm::kPresent) return !IsFoughtOut(mention);
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

// "ردا على استهداف المدنيين", "ردا على قصف المناطق كذا": what such strikes answer is no one event.
bool EventFinder::IsAnsweredAtLarge(const EventMention& mention, const Analysis&) const {
  const std::uint32_t whom = mention.last + 1;
  if (mention.verb || mention.definite || mention.date || mention.first < 2 || found_.empty() ||
      !SameSentence(mention.first - 2, mention.word) || !Is(mention.first - 2, "answers") ||
      !SameSentence(mention.word, whom))
    return false;
  if (mention.place && field_.names[*mention.place].first > mention.word) return false;
  const auto& readings = field_.lattice.readings[whom];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.Has(kAl) && (a.number == Number::kPlural || a.number == Number::kDualOrPlural);
  });
}

// Who carries it out only tries to: a verb of trying in the present, not far before.
bool EventFinder::IsAttempted(std::size_t at) const {
  constexpr std::size_t kFar = 8;  // tokens
  for (std::size_t back = 1; back <= kFar && back <= at && SameSentence(at - back, at); ++back)
    for (const Analysis& a : field_.lattice.readings[at - back])
      if (a.lexeme->Is("attempt") && a.form == VerbForm::kPresent) return true;
  return false;
}

// "قال محلل إن هجوما على المدينة سيكون مكلفا": nothing that happened has such a verb.
bool EventFinder::WouldBe(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 8;  // tokens from the noun to its verb
  if (mention.verb || mention.definite || mention.date || mention.first == 0) return false;
  const std::string& before = field_.tokens[mention.first - 1].folded;
  if (before != "ان" && before != "بان" && before != "اي") return false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kFar && SameSentence(mention.word, at); ++at) {
    if (field_.tokens[at].kind == TokenKind::kPunct) return false;
    // "من أن معركة في الميناء قد تعرض للخطر"
    if (field_.tokens[at].folded == "قد" && SameSentence(at, at + 1)) {
      const auto& may = field_.lattice.readings[at + 1];
      return std::any_of(may.begin(), may.end(),
                         [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent; });
    }
    for (const Analysis& a : field_.lattice.readings[at]) {
      if (a.Has(kSa) || a.lexeme->Is("future")) return true;
      if (a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && field_.NameAt(at) == nullptr) return false;
    }
  }
  return false;
}

// "سيواجه ضيفه في معركة حاسمة", "ستشارك في عملية": what the verb of the future says it is in.
bool EventFinder::IsToBeIn(const EventMention& mention) const {
  constexpr std::uint32_t kFar = 5;  // tokens from the verb to في
  if (mention.definite || mention.verb || !IsBefore(mention.first, 1, "locative")) return false;
  for (std::uint32_t back = 2; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!SameSentence(at, mention.first) || field_.tokens[at].kind == TokenKind::kPunct) return false;
    const auto& readings = field_.lattice.readings[at];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.Has(kSa) || a.lexeme->Is("future"); }))
      return true;
    if (EventReading(at) != nullptr) return false;
  }
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
  if (IsToBeIn(mention)) return true;
  if (WouldBe(mention)) return true;
  std::uint32_t verb = mention.word;
  if (!mention.verb) {
    bool found = false;
    for (std::uint32_t back = 1; back <= kObject && back <= mention.first && !found; ++back) {
      const std::uint32_t at = mention.first - back;
      if (!SameSentence(at, mention.first) || tokens[at].kind == TokenKind::kPunct) return false;
      found = Is(at, "carry-out") || Is(at, "begin") || Is(at, "launch") ||
              (back == 1 && reading.clitics == 0 && future(at));
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
  // "عن قرب إطلاق عمليات"
  if (verb > 0 && SameSentence(verb - 1, verb) && tokens[verb - 1].folded == "قرب" &&
      std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.form == VerbForm::kVerbalNoun; }))
    return true;
  if (!to_do && !that) return false;
  for (std::uint32_t back = 1; back <= kPlan && back <= verb && SameSentence(verb - back, verb); ++back)
    if (Is(verb - back, "plan") || Is(verb - back, "threat") || Is(verb - back, "attempt")) return true;
  return false;
}

// "نفى صحة الأنباء عن تنفيذ غارة", "لا صحة لما نشر عن اغتيال قيادي", "شائعات عن تفجير".
bool EventFinder::IsDenied(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kFar = 9;  // tokens
  if (mention.definite || mention.verb) return false;
  bool occurs = false;  // what is said to have taken place
  for (std::uint32_t back = 1; back <= kFar && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!SameSentence(at, mention.first) || field_.tokens[at].folded == ",") return false;
    if (Is(at, "anniversary")) return false;  // "الإشاعة تتزامن مع ذكرى هجوم كذا"
    if (Is(at, "rumour")) return true;
    occurs = occurs || Is(at, "carry-out") || Is(at, "happen") || Is(at, "information");
    if (Is(at, "deny") && occurs) return true;
  }
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
bool EventFinder::IsExercise(const EventMention& mention, const Analysis&) const {
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

// "قصف الفريق مرمى ضيفه", "اشتباك بين لاعبين في مباراة": its sentence is of a match, and nobody was killed or hurt.
bool EventFinder::IsOfMatch(const EventMention& mention) const {
  if (mention.definite || mention.type == EventType::kDisaster || mention.type == EventType::kBombing) return false;
  std::uint32_t first = mention.word;
  while (first > 0 && SameSentence(first - 1, mention.word)) --first;
  for (std::uint32_t at = first; SameSentence(mention.word, at); ++at)
    if (Is(at, "sport")) return !TellsOutcome(mention.word);
  return false;
}

// "شكل الاعتقال ضربة للتنظيم", "تلقى التنظيم ضربة قوية": a setback, and nothing fell from the air.
bool EventFinder::IsSetback(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kVerb = 6;  // tokens back to the verb
  const std::uint32_t next = mention.word + reading.length;
  if (!reading.lexeme->Is("blow") || mention.definite || !SameSentence(mention.word, next) ||
      !IsBefore(mention.first, kVerb, "amounts"))
    return false;
  const auto& readings = field_.lattice.readings[next];
  // "تلقت الضاحية ضربة إسرائيلية": whose aircraft it was.
  if (field_.lattice.Is(next, "nation")) return false;
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return (a.Has(kLi) || a.lexeme->pos == Pos::kAdjective) && !a.lexeme->Is("by-air") && !a.lexeme->Is("by-artillery");
  });
}

// "هجوم إلكتروني", "انفجار سكاني", "تفجرت أزمة", "سيل من الانتقادات": a figure of speech. Of what is done to people an
// adjective may be somebody ("اغتيال إعلامي"), a noun is nobody ("اجتاح الفيروس المدينة").
bool EventFinder::IsFigurative(const EventMention& mention, const Analysis&) const {
  std::uint32_t next = mention.word + 1;
  // "مواجهة كافة التحديات"
  if (SameSentence(mention.word, next + 1) && Is(next, "all-of")) ++next;
  const bool person = mention.type == EventType::kAssassination || mention.type == EventType::kAbduction ||
                      mention.type == EventType::kRaid || Is(mention.word, "target-verb");
  const auto figurative = [&](std::uint32_t at) {
    const auto& readings = field_.lattice.readings[at];
    return field_.NameAt(at) == nullptr && std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
             return a.lexeme->Is("figurative") && (!person || a.lexeme->pos == Pos::kNoun);
           });
  };
  if (!SameSentence(mention.word, next)) return false;
  if (figurative(next) || (!person && IsOfMatch(mention))) return true;
  if (!SameSentence(next, next + 1)) return false;
  // "فجر الوزير مفاجأة", "سيل من الانتقادات"
  const bool goes_on = mention.verb ? !person && !Is(next, "preposition") : field_.tokens[next].folded == "من";
  return goes_on && figurative(next + 1);
}

// "هدد بالرد بعد غارة على كذا": what the threat answers has happened.
bool EventFinder::IsThreatened(const EventMention& mention, const Analysis&) const {
  const bool after =
      mention.first > 0 && (Is(mention.first - 1, "follow-up") || field_.tokens[mention.first - 1].folded == "بعد");
  // "خشية تكرار هجوم كذا": what may come again has been.
  const std::uint32_t next = mention.last + 1;
  const bool again = IsBefore(mention.first, 1, "repetition") &&
                     (!mention.definite || (SameSentence(mention.word, next) && Is(next, "relative")));
  // "هدوء حذر بعد ليلتين من الاشتباكات": an uneasy calm warns of nothing.
  return !after && !again && AnyBefore(mention.first, kGovernor, [&](std::uint32_t at) {
    // "أصيب خمسة، بعضهم بحال الخطر، في تفجير": how they are.
    const bool how =
        at > 0 && SameSentence(at - 1, at) && (Is(at - 1, "case") || field_.tokens[at - 1].folded.ends_with("حال"));
    return Is(at, "threat") && !how && !IsInIdiom(at) && !IsCounted(at);
  });
}

// "سبل مواجهة الهجمات", "تدرب على صد هجوم": none that took place.
bool EventFinder::IsUnreal(const EventMention& mention, const Analysis&) const {
  return IsBefore(mention.first, kGovernor, "unreal");
}

// "دعا إلى الامتناع عن مهاجمة المدارس", "تجنب استهداف المدنيين": what nobody is to do.
bool EventFinder::IsToRefrain(const EventMention& mention, const Analysis&) const {
  return !mention.definite && !mention.verb && !mention.date && AnyBefore(mention.first, 2, [&](std::uint32_t at) {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [&](const Analysis& a) { return a.lexeme->Is("refrains") && at + a.length == mention.first; });
  });
}

// "وسبق أن نجا من محاولتي اغتيال", "تعرض لمحاولات اغتيال": of the life of him whom the news is of.
bool EventFinder::IsSurvivedBefore(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kVerb = 5,
                          kOpener = 5;  // tokens back to the verb, and from it to what says that it was before
  if (index_ != 1 || !reading.lexeme->Is("attempt-event") || mention.definite || found_.empty() ||
      SameSentence(found_.back().word, mention.word))
    return false;
  for (std::uint32_t back = 1; back <= kVerb && back <= mention.first; ++back) {
    const std::uint32_t verb = mention.first - back;
    if (!SameSentence(verb, mention.first)) return false;
    if (!Is(verb, "survive") && !Is(verb, "undergo")) continue;
    return mention.plural || mention.count || reading.number != Number::kSingular ||
           (!mention.date && IsBefore(verb, kOpener, "recalls"));
  }
  return false;
}

// "قد تشن القوات هجوما"
bool EventFinder::MayHappen(const EventMention& mention, const Analysis&) const {
  return !mention.definite && AnyBefore(mention.first, kGovernor, [&](std::uint32_t at) {
    if (field_.tokens[at].folded != "قد" || at + 1 > mention.word) return false;
    const auto& verb = field_.lattice.readings[at + 1];
    return std::any_of(verb.begin(), verb.end(),
                       [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPresent; });
  });
}

// "يحاول فتح جبهة أو تنفيذ هجمة": none yet.
bool EventFinder::IsTriedFor(const EventMention& mention, const Analysis&) const {
  if (mention.verb) return false;
  // "تحاول القوات التوغل في المدينة منذ أشهر"
  const auto& readings = field_.lattice.readings[mention.word];
  const bool deed = std::any_of(readings.begin(), readings.end(),
                                [](const Analysis& a) { return a.lexeme->event && a.form == VerbForm::kVerbalNoun; });
  if (deed && (!mention.date || field_.dates[*mention.date].period) && IsAttempted(mention.first)) return true;
  // "كانت المسيرات تحاول استهداف ثلاث مناطق"
  const auto tries = [](const Analysis& a) { return a.lexeme->Is("attempt") && a.form == VerbForm::kPresent; };
  if (deed && mention.first > 0 && SameSentence(mention.first - 1, mention.word) && !TellsOutcome(mention.word) &&
      std::any_of(field_.lattice.readings[mention.first - 1].begin(), field_.lattice.readings[mention.first - 1].end(),
                  tries))
    return true;
  return !mention.definite && !mention.date &&
         AnyBefore(mention.first, kGovernor, [&](std::uint32_t at) { return Is(at, "carry-out") && IsAttempted(at); });
}

// "كانت تحاول شن هجمات": what one tries to do again and again.
bool EventFinder::IsTriedAgain(const EventMention& mention, const Analysis&) const {
  return mention.plural && !mention.definite && !mention.count && IsBefore(mention.first, 2, "attempt");
}

// "تخطط لشن غارة", "هجوم محتمل", "قادرة على تنفيذ عمليات": what may come has not happened.
bool EventFinder::IsPlanned(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kAble = 8;                                                                    // tokens
  const auto plans = [&](std::uint32_t at) { return Is(at, "plan") && field_.NameAt(at) == nullptr; };  // نوى is a town
  if (AnyBefore(mention.first, 2, plans)) return true;
  if (IsBefore(mention.first, kAble, "able")) return true;
  // "إصرار القوات على دخول الأحياء وتفتيش منازلها"
  constexpr std::uint32_t kInsisted = 10;  // tokens
  bool on = false;
  if (!mention.verb && !mention.definite && AnyBefore(mention.first, kInsisted, [&](std::uint32_t at) {
        on = on || field_.tokens[at].folded == "علي";
        return on && Is(at, "insists");
      }))
    return true;
  // "لهجوم يستهدف كذا": the same plan's verb.
  if (mention.verb && mention.first > 0 && !found_.empty() && found_.back().no_event == "plan" &&
      found_.back().last + 1 == mention.first && field_.lattice.Is(mention.word, "target-verb") &&
      SameSentence(found_.back().word, mention.word))
    return true;
  // "كانوا يعدون لهجوم"
  if (!mention.verb && !mention.definite && IsBefore(mention.first, 1, "prepares") &&
      std::any_of(field_.lattice.readings[mention.first].begin(), field_.lattice.readings[mention.first].end(),
                  [](const Analysis& a) { return a.Has(kLi); }))
    return true;
  // "غارة على البلدة توقع أربعة قتلى": spelled as "expected", and yet what it has brought about. "ثاني ضربة توقع قتلى"
  // counts such blows.
  const bool ranked =
      mention.first > 0 && SameSentence(mention.first - 1, mention.first) && Is(mention.first - 1, "ordinal");
  const auto yields = [&](std::uint32_t at) {
    const QuantityPhrase* toll = SameSentence(at, at + 1) ? field_.QuantityAt(at + 1) : nullptr;
    return !ranked && toll != nullptr && toll->first == at + 1 && toll->outcome;
  };
  for (std::uint32_t at = mention.word + 1; at <= mention.last + 1 && SameSentence(mention.word, at); ++at)
    if (plans(at) && !yields(at)) return true;
  return false;
}

// "مرحلة جديدة تستهدف الخلايا": what a stage or a plan is for.
bool EventFinder::IsOfStage(const EventMention& mention, const Analysis& reading) const {
  return mention.verb && mention.weak && reading.form == VerbForm::kPresent && IsBefore(mention.word, 3, "stage");
}

// "لمواجهة التنظيم": what a body is for.
bool EventFinder::IsPurpose(const EventMention& mention, const Analysis& reading) const {
  return IsBefore(mention.first, 1, "purpose") ||
         (reading.Has(kLi) && reading.lexeme->Is("li-purpose") && !mention.definite);
}

// "لم تشن غارة", but not "طائرة من دون طيار تغتال".
bool EventFinder::IsNegated(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kSubject = 8;  // tokens: "لم يشهد ريف المدينة الشرقي تفجيرا"
  if (!mention.definite && !mention.verb && AnyBefore(mention.first, kSubject, [&](std::uint32_t at) {
        return Is(at, "neg") && at + 1 < mention.first && Is(at + 1, "witness");
      }))
    return true;
  return !mention.definite && AnyBefore(mention.first, 2, [&](std::uint32_t at) {
    const bool unmanned = Is(at, "by-air") || (at > 0 && SameSentence(at - 1, at) && Is(at - 1, "by-air"));
    // "لا ينسون غارة كذا": what nobody forgets has been.
    const bool forgotten = SameSentence(at, at + 1) && Is(at + 1, "forgets");
    return Is(at, "neg") && !unmanned && !forgotten;
  });
}

// "من دون أن يتطور إلى مواجهة", "لم يتحول الخلاف إلى اشتباك": what nothing grew into.
bool EventFinder::NeverCameTo(const EventMention& mention, const Analysis&) const {
  constexpr std::uint32_t kSubject = 5;  // tokens from the verb to إلى, and back from it to the negation
  if (mention.definite || mention.verb || mention.date || mention.first < 3 ||
      field_.tokens[mention.first - 1].folded != "الي" || !SameSentence(mention.first - 1, mention.word))
    return false;
  bool grows = false;
  for (std::uint32_t back = 2; back <= kSubject + 2 && back <= mention.first; ++back) {
    const std::uint32_t at = mention.first - back;
    if (!SameSentence(at, mention.word) || field_.tokens[at].kind == TokenKind::kPunct) return false;
    if (grows && Is(at, "neg")) return true;
    grows = grows || Is(at, "grows-into");
  }
  return false;
}

// "لم ترد أنباء عن وقوع هجمات"; "لم ترد أنباء عن إصابات جراء قصف على كذا" denies the hurt alone.
bool EventFinder::IsNoNews(const EventMention& mention, const Analysis&) const {
  bool cause = false;
  return !mention.definite && AnyBefore(mention.first, 6, [&](std::uint32_t at) {
    cause = cause || (Is(at, "cause") && !Is(at, "no-news"));
    return !cause && Is(at, "no-news");
  });
}

// "لم تتعرض المنطقة لأي قصف"
bool EventFinder::IsNotAny(const EventMention& mention, const Analysis&) const {
  return IsBefore(mention.word, 1, "any") && AnyBefore(mention.word, 6, [&](std::uint32_t at) {
           return at + 1 < mention.word && (Is(at, "neg") || Is(at, "deny"));
         });
}

// "أطلقوا النار في الهواء": nobody was shot at.
bool EventFinder::IsFiredInAir(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kFar = 3;  // tokens from the fire to the air
  if (!reading.lexeme->Is("by-gun")) return false;
  for (std::uint32_t at = mention.word + reading.length; at <= mention.word + reading.length + kFar; ++at)
    if (SameSentence(mention.word, at) && Is(at, "into-air")) return true;
  return false;
}

// "بعد إنزالهم من الحافلة", "إنزال الركاب من القطار": who is made to get off.
bool EventFinder::IsDismount(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kFar = 4;  // tokens from the word to what they get off
  if (!reading.lexeme->Is("landing") || mention.type != EventType::kRaid) return false;
  if (reading.Has(kPronoun)) return true;
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kFar && SameSentence(mention.word, at); ++at)
    if (field_.tokens[at].folded == "من" && SameSentence(at, at + 1) && Is(at + 1, "vehicle") && !Is(at + 1, "by-air"))
      return true;
  return false;
}

// "بحاجة إلى عملية", "خضع لعملية في القلب", "أجرى الطبيب عملية": surgery.
bool EventFinder::IsSurgery(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kBefore = 5, kBehind = 4;  // tokens
  if (!reading.lexeme->Is("generic-event") || reading.length > 1 || mention.type != EventType::kRaid ||
      mention.definite || mention.verb)
    return false;
  for (std::uint32_t at = mention.word + 1; at <= mention.last + 1 && SameSentence(mention.word, at); ++at)
    if (Is(at, "of-forces")) return false;
  const auto of_surgery = [&](std::uint32_t at) {
    return Is(at, "surgery") && (!Is(at, "person") || IsBefore(at, 1, "carry-out"));
  };
  if (AnyBefore(mention.first, kBefore, of_surgery)) return true;
  for (std::uint32_t at = mention.word + 1; at <= mention.word + kBehind && SameSentence(mention.word, at); ++at)
    if (Is(at, "organ")) return true;
  return false;
}

// "فجرت فرق الهندسة عبوة عثر عليها", "عثرت على لغم وقامت بتفجيره": blown up by those who found it.
bool EventFinder::IsDisposal(const EventMention& mention, const Analysis& reading) const {
  constexpr std::uint32_t kReach = 8, kFound = 24;  // tokens to who does it, and back to where it was found
  if (mention.type != EventType::kBombing || !reading.lexeme->Is("sets-off")) return false;
  for (std::uint32_t at = mention.last + 1; at <= mention.last + kReach && SameSentence(mention.word, at); ++at)
    if (Is(at, "sappers")) return true;
  if (AnyBefore(mention.first, kReach, [&](std::uint32_t at) { return Is(at, "sappers"); })) return true;
  return reading.Has(kPronoun) && AnyBefore(mention.first, kFound, [&](std::uint32_t at) {
           const auto& readings = field_.lattice.readings[at];
           return std::any_of(readings.begin(), readings.end(),
                              [](const Analysis& a) { return a.lexeme->Is("found") && a.length == 1; });
         });
}

// "تشارك ضمن عملية \"كذا\"", "في إطار عملية كذا العسكرية": what the forces are there for, over months.
bool EventFinder::IsNamedCampaign(const EventMention& mention, const Analysis& reading) const {
  if (!reading.lexeme->Is("generic-event") || mention.type != EventType::kRaid || mention.verb || mention.definite ||
      mention.first == 0 || !SameSentence(mention.first - 1, mention.word))
    return false;
  const std::uint32_t next = mention.last + 1;
  return Is(mention.first - 1, "within") && SameSentence(mention.word, next) && field_.tokens[next].folded == "\"";
}

// "أضرم محتجون النار في إطارات", "أضرم النار في نفسه"
bool EventFinder::IsProtestFire(const EventMention& mention, const Analysis& reading) const {
  return reading.lexeme->Is("arson") && IsProtest(mention.word);
}

// "حملة تبرعات", "حملة لتنظيف الشوارع": nobody is raided. A name in quotation marks says nothing of that: حملة
// "الأمن والإنسانية".
bool EventFinder::IsCivil(const EventMention& mention, const Analysis& reading) const {
  if (!reading.lexeme->Is("generic-event") || mention.type != EventType::kRaid || mention.verb) return false;
  // "تبرعات لأهل البلدة عبر حملة \"كذا\"": what comes by way of it stands before.
  constexpr std::uint32_t kBefore = 5;  // tokens back to it
  if (IsBefore(mention.first, 1, "means") && IsBefore(mention.first, kBefore, "civil-matter")) return true;
  const std::uint32_t next = mention.word + 1;
  if (next < field_.size() && field_.tokens[next].kind == TokenKind::kPunct && field_.tokens[next].folded == "\"")
    return false;
  for (std::uint32_t at = next; at <= next + 1 && SameSentence(mention.word, at); ++at)
    if (Is(at, "civil-matter") || Is(at, "civil-act")) return true;
  // "حملة إعلامية", "حملة إلكترونية"
  return SameSentence(mention.word, next) && field_.NameAt(next) == nullptr && Is(next, "figurative");
}

// "لم تسجل أي هجوم أو اشتباك": the second shares what holds of the first.
bool EventFinder::IsJoinedToLast(const EventMention& mention) const {
  return !mention.definite && mention.first > 0 && SameSentence(mention.first - 1, mention.word) &&
         field_.tokens[mention.first - 1].folded == "او" && !found_.empty() && found_.back().last + 2 == mention.first;
}

void EventFinder::Deny(EventMention& mention, const Analysis& reading) const {
  struct Mood {
    std::string_view rule;
    bool (EventFinder::*holds)(const EventMention&, const Analysis&) const;
  };
  // The first that holds gives its name.
  static constexpr Mood kMoods[] = {
      {"period", &EventFinder::IsPluralOverPeriod},
      {"general", &EventFinder::IsBareWord},
      {"general", &EventFinder::IsPluralAtLarge},
      {"plan", &EventFinder::IsPlanned},
      {"civil", &EventFinder::IsCivil},
      {"result", &EventFinder::IsResult},
      {"result", &EventFinder::IsBreach},
      {"plan", &EventFinder::IsOfStage},
      {"general", &EventFinder::IsWhatTheyDo},
      {"general", &EventFinder::IsWhatManyDo},
      {"period", &EventFinder::IsMeansOfMany},
      {"counted", &EventFinder::IsOfThoseCounted},
      {"period", &EventFinder::IsKeptUp},
      {"general", &EventFinder::IsCommand},
      {"general", &EventFinder::IsOfLate},
      {"habit", &EventFinder::IsRepeated},
      {"negated", &EventFinder::IsNotAny},
      {"general", &EventFinder::IsAnyWhatever},
      {"habit", &EventFinder::IsEach},
      {"negated", &EventFinder::NeverCameTo},
      {"purpose", &EventFinder::IsPurpose},
      {"negated", &EventFinder::IsNoNews},
      {"general", &EventFinder::IsWar},
      {"general", &EventFinder::IsCrimes},
      {"general", &EventFinder::IsOfPlaces},
      {"general", &EventFinder::IsCondemnedAtLarge},
      {"denied", &EventFinder::IsDeniedOfAny},
      {"general", &EventFinder::IsWaged},
      {"habit", &EventFinder::IsOngoing},
      {"period", &EventFinder::IsSinceWar},
      {"general", &EventFinder::IsChargedAtLarge},
      {"general", &EventFinder::IsCharge},
      {"general", &EventFinder::IsToldByParts},
      {"period", &EventFinder::IsCountedSince},
      {"period", &EventFinder::IsOfSeveral},
      {"purpose", &EventFinder::IsGoneFor},
      {"period", &EventFinder::IsEpoch},
      {"period", &EventFinder::IsLongCampaign},
      {"civil", &EventFinder::IsProtestFire},
      {"civil", &EventFinder::IsFiredInAir},
      {"civil", &EventFinder::IsDismount},
      {"civil", &EventFinder::IsSurgery},
      {"civil", &EventFinder::IsDisposal},
      {"general", &EventFinder::IsNamedCampaign},
      {"period", &EventFinder::IsOverMonths},
      {"period", &EventFinder::IsCountedInYear},
      {"period", &EventFinder::IsComparison},
      {"general", &EventFinder::IsOfMany},
      {"negated", &EventFinder::IsNegated},
      {"plan", &EventFinder::IsTriedAgain},
      {"habit", &EventFinder::IsPolicy},
      {"plan", &EventFinder::IsTriedFor},
      {"general", &EventFinder::IsTrend},
      {"former", &EventFinder::IsSurvivedBefore},
      {"plan", &EventFinder::MayHappen},
      {"plan", &EventFinder::IsUnreal},
      {"plan", &EventFinder::IsToRefrain},
      {"threat", &EventFinder::IsThreatened},
      {"general", &EventFinder::IsScope},
      {"general", &EventFinder::IsAnsweredAtLarge},
      {"habit", &EventFinder::IsHabit},
      {"habit", &EventFinder::IsExposedTo},
      {"civil", &EventFinder::IsFigurative},
      {"civil", &EventFinder::IsSetback},
      {"exercise", &EventFinder::IsExercise},
      {"negated", &EventFinder::IsDenied},
      {"plan", &EventFinder::IsAhead},
      {"civil", &EventFinder::IsBeating},
      {"general", &EventFinder::IsCampaignAnswered},
      {"general", &EventFinder::IsFoughtThere},
      {"general", &EventFinder::IsAtManyPoints},
      {"negated", &EventFinder::IsCeased},
      {"habit", &EventFinder::IsOneAfterAnother},
      {"period", &EventFinder::IsBattleFor},
      {"consequence", &EventFinder::IsOfFoundBody},
  };
  for (const Mood& mood : kMoods) {
    if (!(this->*mood.holds)(mention, reading)) continue;
    mention.no_event = mood.rule;
    break;
  }
  if (mention.no_event.empty() && IsJoinedToLast(mention)) mention.no_event = found_.back().no_event;
  // "في ذكرى المجزرة": it lies back.
  if (IsBefore(mention.first, 3, "anniversary")) mention.older = true;
}

}  // namespace isnad
