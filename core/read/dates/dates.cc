#include <algorithm>

#include "core/read/dates/date_lines.h"
#include "core/read/phrases.h"

namespace isnad {
namespace {

constexpr std::size_t kSayingWords = 14;  // so far before its day a statement's verb stands
constexpr std::size_t kMorningWords = 5;  // "حتى وقت متأخر من فجر", "حتى ساعات الصباح"

bool IsVerb(const Lattice& lattice, std::size_t at, std::string_view tag) {
  return std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(),
                     [&](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.lexeme->Is(tag); });
}

// A verb of saying, or one of what others do about an event: شيع, "condemned". In English not what may be a noun as
// well: "an army post in X on Friday", "in Y state on Sunday".
bool IsSayVerb(const Lattice& lattice, std::size_t at) {
  if (lattice.lang == "en")
    return std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(),
                       [](const Analysis& a) {
                         return a.lexeme->pos == Pos::kVerb && (a.lexeme->Is("say-verb") || a.lexeme->Is("reacts")) &&
                                a.form != VerbForm::kPresent;
                       }) &&
           // "claimed the lives of four"
           std::none_of(lattice.readings[at].begin(), lattice.readings[at].end(),
                        [](const Analysis& a) { return a.lexeme->Is("lives"); });
  return IsVerb(lattice, at, "say-verb") || IsVerb(lattice, at, "reacts");
}

// "أصدرت الشبكة أمس تقريرها", "التقرير الصادر اليوم": nothing that happened stands between.
bool IsOfIssuing(const Lattice& lattice, std::size_t first) {
  constexpr std::size_t kWords = 7;
  const Tokens& tokens = *lattice.tokens;
  // "أصدر المركز تقريره عما جرى خلال تشرين الأول"
  if (lattice.Is(first, "meanwhile") || (first > 0 && lattice.Is(first - 1, "meanwhile"))) return false;
  for (std::size_t at = first; at > 0 && first - at < kWords && tokens[at - 1].sentence == tokens[first].sentence;
       --at) {
    if (lattice.Is(at - 1, "issues")) return true;
    for (const Analysis& a : lattice.readings[at - 1])
      if (a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("that")) return false;
  }
  return false;
}

// "كما أعلنت الشرطة الثلاثاء", "بحسب ما أفاد مصدر طبي الاثنين", "على ما أعلن مسؤول الأحد": behind what was told.
bool IsOfAttribution(const Lattice& lattice, std::size_t first) {
  constexpr std::size_t kSubjectWords = 11;
  const Tokens& tokens = *lattice.tokens;
  for (std::size_t at = first;
       at > 1 && first - at < kSubjectWords && tokens[at - 1].sentence == tokens[first].sentence; --at) {
    const std::size_t word = at - 1;
    if (IsVerb(lattice, word, "say-verb"))
      return tokens[word - 1].sentence == tokens[first].sentence &&
             internal::TimeWords(lattice).IsAny(word - 1, "كما", "وكما", "ما", "حسبما", "وفقما", "مثلما");
    for (const Analysis& a : lattice.readings[word])
      if (a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("that") || a.lexeme->Is("relative")) return false;
    if (tokens[word].kind == TokenKind::kPunct && tokens[word].folded != "\"" && word + 1 != first) return false;
  }
  return false;
}

// "تحديث نشرته الوزارة على صفحتها ظهر أمس", "تسجيل نشره ناشطون أمس": what somebody put out then.
bool IsOfPaper(const Lattice& lattice, std::size_t first) {
  constexpr std::size_t kWords = 10;
  const Tokens& tokens = *lattice.tokens;
  for (std::size_t at = first; at > 1 && first - at < kWords && tokens[at - 2].sentence == tokens[first].sentence;
       --at) {
    const auto& readings = lattice.readings[at - 1];
    const bool put_out = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.Has(kPronoun) && a.lexeme->pos == Pos::kVerb && (a.lexeme->Is("say-verb") || a.lexeme->Is("issues"));
    });
    if (put_out) return lattice.Is(at - 2, "paper") || (at > 2 && lattice.Is(at - 3, "paper"));
    for (const Analysis& a : readings)
      if (a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("that")) return false;
  }
  return false;
}

// "أدانت الوزارة، الثلاثاء، القصف", "شيع الأهالي أمس ستة قتلوا", "زار المحافظ أمس موقع التفجير", "عاد الهدوء أمس بعد
// اشتباكات": nothing that happened stands between.
bool IsOfReaction(const Lattice& lattice, std::size_t first) {
  constexpr std::size_t kWords = 10;
  const Tokens& tokens = *lattice.tokens;
  for (std::size_t at = first; at > 0 && first - at < kWords && tokens[at - 1].sentence == tokens[first].sentence;
       --at) {
    if (IsVerb(lattice, at - 1, "reacts") || IsVerb(lattice, at - 1, "aftermath")) return true;
    // "شيع الأهالي الشهداء أمس", "شيعت جثامينهم أمس": whom it was done to.
    const auto happened = [](const Analysis& a) {
      const bool whom = a.lexeme->Is("body") || (a.lexeme->Is("person") && a.Has(kAl));
      return a.lexeme->event || (a.lexeme->outcome && !whom) || a.lexeme->Is("that");
    };
    for (const Analysis& a : lattice.readings[at - 1])
      if (happened(a) || (a.lexeme->pos == Pos::kVerb && lattice.readings[at - 1].size() == 1)) return false;
  }
  return false;
}

// "انتشلت الفرق فجر الاثنين ثلاث جثث من تحت أنقاض منازل دمرتها الغارات": when the dead were found, and what had killed
// them is named behind.
bool IsOfRecovery(const Lattice& lattice, std::size_t first, std::size_t last) {
  constexpr std::size_t kWords = 8, kBehind = 16;
  const Tokens& tokens = *lattice.tokens;
  const auto same = [&](std::size_t at) { return at < tokens.size() && tokens[at].sentence == tokens[first].sentence; };
  bool found = false;
  for (std::size_t at = first; at > 0 && !found && first - at < kWords && same(at - 1); --at) {
    found = IsVerb(lattice, at - 1, "body-care") && lattice.Is(at - 1, "found");
    for (const Analysis& a : lattice.readings[at - 1])
      if (a.lexeme->event || a.lexeme->Is("that")) return false;
  }
  for (std::size_t at = last + 1; found && at <= last + kBehind && same(at); ++at) {
    if (tokens[at].folded == ".") return false;
    for (const Analysis& a : lattice.readings[at])
      if (a.lexeme->event && a.lexeme->pos == Pos::kNoun && a.Has(kAl)) return true;
  }
  return false;
}

// "On Saturday it had announced eight deaths": told then of what the text now counts anew.
bool HadBeenSaid(const Lattice& lattice, std::size_t last) {
  constexpr std::size_t kWords = 7;
  const Tokens& tokens = *lattice.tokens;
  for (std::size_t at = last + 1; at <= last + kWords && at + 1 < tokens.size(); ++at) {
    if (tokens[at + 1].sentence != tokens[last].sentence) return false;
    if (tokens[at].folded == "had") return IsSayVerb(lattice, at + 1);
    for (const Analysis& a : lattice.readings[at])
      if ((a.lexeme->pos == Pos::kVerb && a.form != VerbForm::kPresent) || a.lexeme->event || a.lexeme->outcome)
        return false;
  }
  return false;
}

// "said in a report on Thursday", "told reporters on Monday": nothing that happened stands between.
bool IsOfEnglishSaying(const Lattice& lattice, std::size_t first) {
  constexpr std::size_t kWords = 8;
  const Tokens& tokens = *lattice.tokens;
  // "in a statement released on 9 July", "the video posted Monday"
  std::size_t verb = first;
  while (verb > 0 && lattice.Is(verb - 1, "preposition")) --verb;
  if (verb > 1 && tokens[verb - 1].sentence == tokens[first].sentence && lattice.Is(verb - 2, "document") &&
      std::any_of(lattice.readings[verb - 1].begin(), lattice.readings[verb - 1].end(),
                  [](const Analysis& a) { return a.form == VerbForm::kParticiple || a.form == VerbForm::kPast; }))
    return true;
  // "in a statement on Monday", but "in a report on Friday's attack"
  if (verb > 0 && verb < first && lattice.Is(verb - 1, "document") && !tokens[first].folded.ends_with("'s") &&
      tokens[verb].folded == "on")
    return true;
  for (std::size_t at = first; at > 0 && first - at < kWords && tokens[at - 1].sentence == tokens[first].sentence;
       --at) {
    if (IsSayVerb(lattice, at - 1)) return true;
    if (tokens[at - 1].kind == TokenKind::kPunct && tokens[at - 1].folded != "-") return false;
    // "said it happened on Saturday"
    if (lattice.Is(at - 1, "happens")) return false;
    // "confirming the death toll on Tuesday"
    if (lattice.Is(at - 1, "toll")) continue;
    for (const Analysis& a : lattice.readings[at - 1])
      if (a.lexeme->pos == Pos::kVerb || a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("that")) return false;
  }
  return false;
}

// "confirmed the incident on Monday in Jos", "condemned the attack on Monday": of the words, where nothing of the event
// follows; "confirmed the attack on Sunday on a village" tells when that was.
bool IsOfConfirming(const Lattice& lattice, std::size_t first, std::size_t last) {
  constexpr std::size_t kWords = 5;
  const Tokens& tokens = *lattice.tokens;
  const auto same = [&](std::size_t at) { return at < tokens.size() && tokens[at].sentence == tokens[first].sentence; };
  if (first < 2 || tokens[first - 1].folded != "on" || !same(first - 2)) return false;
  const std::size_t noun = first - 2, next = last + 1;
  const bool event = std::any_of(lattice.readings[noun].begin(), lattice.readings[noun].end(),
                                 [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun && a.lexeme->event; });
  const bool closes = !same(next) || tokens[next].kind == TokenKind::kPunct || tokens[next].folded == "in" ||
                      tokens[next].folded == "to";
  if (!event || !closes) return false;
  for (std::size_t at = noun; at > 0 && noun - at < kWords && same(at - 1); --at) {
    if (lattice.Is(at - 1, "confirms")) return true;
    const bool part = lattice.Is(at - 1, "definite") || lattice.readings[at - 1].empty() ||
                      std::any_of(lattice.readings[at - 1].begin(), lattice.readings[at - 1].end(),
                                  [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective; });
    if (!part) return false;
  }
  return false;
}

bool IsRiseNoun(const Lattice& lattice, std::size_t at) {
  return std::any_of(lattice.readings[at].begin(), lattice.readings[at].end(),
                     [](const Analysis& a) { return a.form == VerbForm::kVerbalNoun && a.lexeme->Is("rise"); });
}

// "أعلنت الوزارة الاثنين": a verb that says and its subject stand right before.
bool IsBehindSaying(const Lattice& lattice, std::size_t first) {
  constexpr std::size_t kSubjectWords = 8;
  const Tokens& tokens = *lattice.tokens;
  for (std::size_t at = first; at > 0 && first - at < kSubjectWords; --at) {
    if (tokens[at - 1].sentence != tokens[first].sentence) return false;
    if (IsSayVerb(lattice, at - 1)) return true;
    for (const Analysis& a : lattice.readings[at - 1])
      if (a.lexeme->event || a.lexeme->outcome || a.form == VerbForm::kPast) return false;
  }
  return false;
}

// "أعلن المركز فجر اليوم 27 قتيلا": a toll, and no day of the event.
bool IsBeforeToll(const Lattice& lattice, std::size_t first, std::size_t last) {
  const Tokens& tokens = *lattice.tokens;
  const std::size_t number = last + 1, dead = last + 2;
  if (lattice.lang != "ar" || dead >= tokens.size() || tokens[dead].sentence != tokens[first].sentence) return false;
  const auto& readings = lattice.readings[dead];
  return tokens[number].kind == TokenKind::kNumber &&
         std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->outcome && a.lexeme->Is("person"); }) &&
         IsBehindSaying(lattice, first);
}

// "وبحسب بيان لقيادة العمليات أمس، ارتفع", "العملية التي أعلنها الوزير الثلاثاء": of the paper, of the announcement.
bool IsOfAnnouncement(const Lattice& lattice, std::size_t first) {
  constexpr std::size_t kWords = 10;
  const Tokens& tokens = *lattice.tokens;
  for (std::size_t at = first; at > 1 && first - at < kWords && tokens[at - 2].sentence == tokens[first].sentence;
       --at) {
    const auto& readings = lattice.readings[at - 1];
    if (lattice.Is(at - 1, "paper") && lattice.Is(at - 2, "accord")) return true;
    if (lattice.Is(at - 2, "relative") && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return a.Has(kPronoun) && a.lexeme->pos == Pos::kVerb && a.lexeme->Is("say-verb") &&
                 a.form == VerbForm::kPast;
        }))
      return true;
    if (lattice.Is(at - 2, "cue=org")) continue;  // "قيادة العمليات"
    for (const Analysis& a : readings)
      if (a.lexeme->event || a.lexeme->outcome || a.lexeme->Is("that") || a.lexeme->Is("relative")) return false;
  }
  return false;
}

// "أصدرت الخلية، اليوم السبت، توضيحا حول الحادث"
bool IsBeforePaper(const Lattice& lattice, std::size_t first, std::size_t next) {
  constexpr std::size_t kSubjectWords = 8;
  const Tokens& tokens = *lattice.tokens;
  if (next >= tokens.size() || tokens[next].sentence != tokens[first].sentence || !lattice.Is(next, "paper"))
    return false;
  for (std::size_t at = first;
       at > 0 && first - at < kSubjectWords && tokens[at - 1].sentence == tokens[first].sentence; --at) {
    if (IsVerb(lattice, at - 1, "issues")) return true;
    for (const Analysis& a : lattice.readings[at - 1])
      if (a.lexeme->event || a.lexeme->outcome) return false;
  }
  return false;
}

// "a statement issued Sunday", "in a report published on Friday": the day of the paper.
bool IsOfStatement(const Lattice& lattice, std::size_t first) {
  const Tokens& tokens = *lattice.tokens;
  std::size_t at = first;
  if (at > 0 && tokens[at - 1].folded == "on") --at;
  if (at < 2 || tokens[at - 2].sentence != tokens[first].sentence) return false;
  const std::string& put_out = tokens[at - 1].folded;
  return (put_out == "issued" || put_out == "released" || put_out == "published") &&
         (lattice.Is(at - 2, "statement") || tokens[at - 2].folded == "report");
}

// "قالت الوزارة، الاثنين، إن", "في حصيلة نشرتها اليوم": the day on which it was said.
bool IsOfSaying(const Lattice& lattice, std::size_t first, std::size_t last) {
  if (IsOfStatement(lattice, first)) return true;
  const Tokens& tokens = *lattice.tokens;
  const auto same = [&](std::size_t at) { return at < tokens.size() && tokens[at].sentence == tokens[first].sentence; };
  // "confirmed Sunday's attack": the attack's own.
  const bool owned = lattice.lang == "en" && tokens[last].folded.ends_with("'s");
  if (first > 0 && same(first - 1) && IsSayVerb(lattice, first - 1) && !owned) return true;
  if (lattice.lang == "en" && IsOfConfirming(lattice, first, last)) return true;
  // "أشار في 17 أيلول إلى مقتل"
  if (first > 1 && same(first - 2) && tokens[first - 1].folded == "في" && IsVerb(lattice, first - 2, "say-verb"))
    return true;
  // "claimed the Thursday attack", "confirmed Sunday night's raid"
  if (lattice.lang == "en" && same(last + 1) &&
      std::any_of(lattice.readings[last + 1].begin(), lattice.readings[last + 1].end(),
                  [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun && a.lexeme->event; }))
    return false;
  if (lattice.lang == "en"
          ? IsOfEnglishSaying(lattice, first) || HadBeenSaid(lattice, last)
          : IsOfReaction(lattice, first) || IsOfIssuing(lattice, first) || IsOfAttribution(lattice, first) ||
                IsOfPaper(lattice, first) || IsOfAnnouncement(lattice, first) || IsOfRecovery(lattice, first, last))
    return true;
  if (IsBeforeToll(lattice, first, last)) return true;
  // "وأمس الاثنين أعلن الحزب مقتل"
  if (same(last + 1) && IsSayVerb(lattice, last + 1)) return true;
  std::size_t next = last + 1;
  while (same(next) && tokens[next].kind == TokenKind::kPunct) ++next;
  if (lattice.lang == "ar" && IsBeforePaper(lattice, first, next)) return true;
  // "أعلنت الوزارة، السبت، ارتفاع حصيلة القصف": a toll rises on another day than that of its event.
  // "أعلنت الجماعة اليوم الخميس مسؤوليتها عن هجوم", "أعلن التنظيم الجمعة تبنيه الهجوم"
  const bool claimed = same(next) && lattice.lang == "ar" &&
                       (tokens[next].folded.starts_with("مسووليت") || tokens[next].folded.starts_with("تبنيه"));
  // "أدلى المتحدث يوم الثلاثاء بتصريح"
  if (same(next) && lattice.lang == "ar") {
    const auto& readings = lattice.readings[next];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.Has(kBi) && a.lexeme->Is("occasion"); }))
      return true;
  }
  if (!same(next) || !(claimed || lattice.Is(next, "that") || lattice.Is(next, "toll") || lattice.Is(next, "account") ||
                       IsRiseNoun(lattice, next)))
    return false;
  for (std::size_t at = first; at > 0 && at + kSayingWords > first && same(at - 1); --at) {
    if (IsSayVerb(lattice, at - 1)) return true;
    // "قال طبيب إن خمسة قتلوا أمس، وإن معظمهم أطفال": the day is told with what he says.
    if (lattice.lang == "ar" && lattice.Is(at - 1, "that")) return false;
  }
  return false;
}

// "أعلنت الوزارة الاثنين ارتفاع حصيلة ضربات ليل الأحد": of two days in a sentence the one between the verb that says
// and what it says.
bool IsBeforeWhatIsSaid(const Lattice& lattice, std::size_t first, std::size_t last) {
  const Tokens& tokens = *lattice.tokens;
  const auto same = [&](std::size_t at) { return at < tokens.size() && tokens[at].sentence == tokens[first].sentence; };
  std::size_t next = last + 1;
  if (same(next) && tokens[next].folded == ",") ++next;
  if (same(next) && internal::TimeWords(lattice).IsAny(next, "عن", "الي")) ++next;  // "كشفت الاثنين عن مقتل"
  // "أعلن المستشفى السبت وفاة أحد الجرحى"
  const auto is_noun_of_verb = [](const Analysis& a) {
    return a.form == VerbForm::kVerbalNoun ||
           (a.lexeme->pos == Pos::kNoun && a.lexeme->outcome && a.clitics == 0 && !a.lexeme->Is("person"));
  };
  return same(next) && std::any_of(lattice.readings[next].begin(), lattice.readings[next].end(), is_noun_of_verb) &&
         IsBehindSaying(lattice, first);
}

// "في 8 كانون الثاني قتل ... في منتصف ليل الأحد-الاثنين": the night that began on the sentence's day.
void TieNights(const Lattice& lattice, std::vector<internal::FoundDate>& founds) {
  const Tokens& tokens = *lattice.tokens;
  for (internal::FoundDate& night : founds) {
    if (!night.said.two_days || night.said.from || !night.said.weekday) continue;
    for (const internal::FoundDate& day : founds) {
      if (tokens[day.first].sentence != tokens[night.first].sentence || !day.said.from ||
          day.said.from != day.said.to || WeekdayOf(*day.said.from) != *night.said.weekday)
        continue;
      night.said.from = day.said.from;
      night.said.to = *day.said.from + 1;
      night.said.basis = day.said.basis;
      night.said.older = day.said.older;
    }
  }
}

// "وفي السادس من نيسان، أشار المركز إلى مقتل": the verb behind its comma.
bool OpensStatement(const Lattice& lattice, std::size_t last) {
  const Tokens& tokens = *lattice.tokens;
  std::size_t next = last + 1;
  while (next < tokens.size() && tokens[next].kind == TokenKind::kPunct) ++next;
  return next < tokens.size() && tokens[next].sentence == tokens[last].sentence && IsSayVerb(lattice, next);
}

// "قالت الوزارة في بيان لها أمس: "إن قوة قضت على ثلاثة صباح اليوم"": the words of then, in its quotation marks.
bool IsQuotedFrom(const Lattice& lattice, const internal::FoundDate& then, const internal::FoundDate& told) {
  const Tokens& tokens = *lattice.tokens;
  constexpr std::uint32_t kSentences = 1;  // a colon may end one
  if (!then.said.relative || *then.said.relative >= 0 || told.said.relative != 0 || told.said.day ||
      tokens[told.first].sentence > tokens[then.first].sentence + kSentences)
    return false;
  bool open = false;
  for (std::size_t at = then.said.last + 1; at < told.first; ++at) {
    if (tokens[at].kind == TokenKind::kPunct && tokens[at].folded == "\"") open = !open;
    if (tokens[at].line_start) return false;
  }
  return open && IsOfSaying(lattice, then.first, then.said.last);
}

// "نشر المرصد في الأول من تشرين الأول أن عبوة انفجرت صباح اليوم الثلاثاء": that today is the day of what was published.
void TieToldThen(const Lattice& lattice, const internal::Calendar& calendar, std::vector<internal::FoundDate>& founds) {
  const Tokens& tokens = *lattice.tokens;
  for (std::size_t i = 0; lattice.lang == "ar" && i + 1 < founds.size(); ++i) {
    const internal::Said& then = founds[i].said;
    internal::Said& told = founds[i + 1].said;
    if (calendar.today() && then.from && then.from == then.to && told.from &&
        IsQuotedFrom(lattice, founds[i], founds[i + 1])) {
      const Day by = *calendar.today() - *then.from;
      if (told.weekday && WeekdayOf(*then.from) != *told.weekday) continue;
      told.from = *told.from - by;
      told.to = *told.to - by;
      told.relative = then.relative;
      continue;
    }
    if (!then.day || !then.month || !then.from || then.from != then.to || then.relative) continue;
    if (!told.relative || *told.relative > 0 || *told.relative < -1 || told.day || !told.from) continue;
    if (tokens[founds[i].first].sentence != tokens[founds[i + 1].first].sentence) continue;
    if (!calendar.today() || *then.from + 1 >= *calendar.today() ||
        !(IsOfSaying(lattice, founds[i].first, then.last) || OpensStatement(lattice, then.last)))
      continue;
    const Day day = *then.from + *told.relative;
    if (told.weekday && WeekdayOf(day) != *told.weekday) continue;
    const Day width = *told.to - *told.from;
    told.from = day;
    told.to = day + width;
    told.basis = then.basis;
    told.relative = std::nullopt;
  }
}

// "شنت مساء السبت حملة استمرت حتى ساعات الصباح": what began in the evening and ran on ended on the next day.
void TieMornings(const Lattice& lattice, const internal::Calendar& calendar, std::vector<internal::FoundDate>& founds) {
  const Tokens& tokens = *lattice.tokens;
  const internal::TimeWords words(lattice);
  for (internal::FoundDate& found : founds) {
    internal::Said& said = found.said;
    if (!said.evening || !said.from || said.from != said.to) continue;
    if (calendar.today() && *said.from >= *calendar.today()) continue;
    const auto same = [&](std::size_t at) {
      return at < tokens.size() && tokens[at].sentence == tokens[found.first].sentence;
    };
    for (std::size_t at = said.last + 1; same(at); ++at) {
      if (!words.IsAny(at, "حتي", "وحتي", "الي", "لغايه", "ولغايه")) continue;
      for (std::size_t part = at + 1; part < at + kMorningWords && same(part); ++part) {
        if (!lattice.Is(part, "morning")) continue;
        said.to = *said.from + 1;
        break;
      }
    }
  }
}

// "أفادت صحيفة كذا الجمعة بمقتل": an outlet tells on that day what happened before.
bool IsOutletsDay(const Lattice& lattice, std::size_t first) {
  constexpr std::size_t kSubjectWords = 5;
  const Tokens& tokens = *lattice.tokens;
  for (std::size_t at = first; at > 0 && first - at < kSubjectWords; --at) {
    if (tokens[at - 1].sentence != tokens[first].sentence || IsSayVerb(lattice, at - 1)) return false;
    if (lattice.Is(at - 1, "outlet-noun")) return true;
  }
  return false;
}

// The day of an announcement: that of what it tells, unless the sentence has another one behind it.
void TellAnnouncements(const Lattice& lattice, std::vector<DatePhrase>& phrases) {
  const Tokens& tokens = *lattice.tokens;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    DatePhrase& day = phrases[i];
    if (day.saying || day.period || !IsBeforeWhatIsSaid(lattice, day.first, day.last)) continue;
    day.announced = true;
    const DatePhrase* next = i + 1 < phrases.size() ? &phrases[i + 1] : nullptr;
    const bool another = next != nullptr && !next->period && !next->older && next->date.known() &&
                         tokens[next->first].sentence == tokens[day.first].sentence;
    day.saying = another || IsOutletsDay(lattice, day.first);
  }
}

}  // namespace

std::vector<DatePhrase> FindDates(const Lattice& lattice, const DateContext& context) {
  std::vector<DatePhrase> phrases;
  const internal::Calendar calendar(context, internal::YearsOf(lattice, context.furniture));
  std::vector<internal::FoundDate> founds = internal::ReadDates(lattice, calendar);
  TieNights(lattice, founds);
  TieMornings(lattice, calendar, founds);
  TieToldThen(lattice, calendar, founds);
  for (const internal::FoundDate& found : founds) {
    const internal::Said& said = found.said;
    DatePhrase phrase;
    phrase.first = static_cast<std::uint32_t>(found.first);
    phrase.last = static_cast<std::uint32_t>(said.last);
    phrase.date.from = said.from;
    phrase.date.to = said.to;
    phrase.date.basis = said.basis;
    phrase.date.quotes = {lattice.tokens->SpanOf(found.first, said.last)};
    phrase.heading = found.heading;
    phrase.header = found.header || found.embedded;
    phrase.period = said.period;
    phrase.older = said.older;
    phrase.habit = said.habit;
    phrase.calendar = said.month_level && !said.since;
    phrase.of_next = said.of_next;
    phrase.ahead = said.which == internal::Which::kNext;
    phrase.saying = (found.dateline && calendar.today()) || IsOfSaying(lattice, found.first, said.last);
    if (!said.from) {
      if (said.day && said.month) phrase.day = static_cast<std::uint8_t>(*said.day);
      if (said.month) phrase.month = static_cast<std::uint8_t>(*said.month);
    }
    if (said.weekday) phrase.weekday = static_cast<std::uint8_t>(*said.weekday);
    phrase.this_month = said.which == internal::Which::kThis && said.month;
    phrase.two_days = said.two_days;
    phrase.relative = said.relative;
    phrases.push_back(std::move(phrase));
  }
  if (lattice.lang == "ar") TellAnnouncements(lattice, phrases);
  return phrases;
}

}  // namespace isnad
