#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/read/sources/source_finder.h"

namespace isnad {

// The last token that it has read: the verb of "بحسب ما أفاد" says nothing by itself.
std::size_t SourceFinder::Accord(std::size_t at, std::size_t segment, std::size_t end) {
  const std::size_t length = Length(at, "accord");
  // "بناء على معلومات استخبارية، نفذت القوة": upon which somebody acts.
  if (field_.tokens[at].folded.ends_with("بناء") && at + length < end && Is(at + length, "information"))
    return at + length;
  const bool cites = Is(at, "cites");
  const int depth = cites ? kCited : UnderOutlet(at) ? kVerb : kAccord;
  Attribution attribution =
      Covering(segment, SegmentEnd(at, end), at, at + length - 1, depth, cites ? "cited" : "accord");
  // "ورد أن عدد القتلى ثمانية، والصحيح وفق الشرطة أنهم عشرة": of what is put right alone.
  for (std::size_t right = at; right > segment && at - right < kDateline; --right)
    if (const std::string& word = field_.tokens[right - 1].folded; word == "والصحيح" || word == "والصواب")
      attribution.first = static_cast<std::uint32_t>(right - 1);
  std::size_t from = at + length - 1;
  // "فالهدف بحسبه «غرفة عمليات»"
  if (length == 1 && HasPronoun(at, at)) {
    std::optional<Speaker> who = Topic(segment, at);
    if (!who && !met_.empty()) who = met_.back().speaker;
    if (who) Push(std::move(attribution), *who);
    return at;
  }
  // "حسب ما علمته «الخبر» من مصادر أمنية": from whom it has it.
  if (const std::size_t of = GotFrom(at + length, end); of != end)
    if (std::optional<Speaker> giver = speakers_.At(of, end); giver && Resolve(*giver)) {
      Push(std::move(attribution), *giver);
      return giver->last;
    }
  // "وفق ما نشرته منظمة كذا", "بحسب ما أفاد به فلان": the subject of the verb behind it.
  bool verb = false;
  for (std::size_t i = from + 1; i < end && i <= from + 2; ++i) {
    // "بحسب ما ورد في بيان الوزارة"
    if (const std::size_t paper = PaperBehind(i, end); paper != i) {
      from = paper - 1;
      break;
    }
    if (IsSayVerb(i)) {
      from = i;
      verb = true;
      break;
    }
    if (field_.tokens[i].folded != "ما" && field_.tokens[i].folded != "لما") break;  // "وفقا لما نقلته"
  }
  if (from + 1 < end && !verb && Is(from + 1, "time-latest")) ++from;  // "بحسب آخر إحصاء للوزارة"
  // "وفق حصيلة جديدة أدلى بها مصدر طبي", "بحسب رواية أخرى نقلها شاهد"
  if (from + 2 < end && !verb && (Is(from + 1, "account") || Is(from + 1, "paper")) && !speakers_.Starts(from + 1, kAl))
    if (const std::size_t gives = GivesAccount(from + 2, end); gives != from + 2) {
      from = gives - 1;
      verb = true;
    }
  // "بحسب رواية شهود عيان", "وفق إفادات سكان": whose account it is.
  if (from + 2 < end && !verb && Is(from + 1, "account") && !speakers_.Starts(from + 1, kAl) &&
      !HasPronoun(from, from + 1)) {
    ++from;
    // "وفق إفادات جمعها المركز": who has them, where he is named.
    if (from + 2 < end && speakers_.IsVerb(from + 1) && HasPronoun(from + 1, from + 1))
      if (const std::optional<Speaker> who = speakers_.At(from + 2, end);
          who && !who->chain.empty() && who->chain.back().phrase)
        ++from;
  }
  std::optional<Speaker> speaker = speakers_.After(from, end, false, verb);
  // "وفق بعض سكان الحي", "بحسب ثلاثة من الأطباء": behind an accord any person speaks.
  const bool agent = verb || speakers_.AreCounted(from + 1, end);
  if (!speaker) speaker = agent ? speakers_.Agent(from + 1, end) : Anyone(from + 1, end);
  if (speaker) {
    if (!Resolve(*speaker)) return from;
    // "استنادا إلى تقرير أولي": of whoever speaks.
    if (cites && Is(speaker->head, "paper") && !speaker->chain.empty() && !speaker->chain.back().phrase) return from;
    if (IsOfTheTrade(*speaker) && IsWithinDashes(at, segment, end)) return from;
    if (verb && Is(from, "cites")) Through(from, *speaker, end);
    // "قتل ثلاثة وبحسب مصدر فإن": of what follows it.
    if (speakers_.Starts(at, kWa) && at > segment && OpensClause(speaker->last + 1U, end))
      attribution.first = attribution.cue_first;
    if (cites) Cite(attribution, *speaker);
    if (!cites) StandNearer(attribution, *speaker, end);
    Push(std::move(attribution), *speaker);
    return from;
  }
  // "وبحسب المعلومات المتوفرة، عرف من القتلى": nobody's, whoever spoke before.
  if (from + 1 < end && from + 1 == at + length && (at == 0 || !field_.SameSentence(at - 1, at)) &&
      IsBareInformation(from + 1, from + 1)) {
    attribution.rule = "own-voice";
    found_.push_back(std::move(attribution));
    cued_ = true;
    return from;
  }
  if (from + 1 < end && HasPronoun(at + length - 1, from + 1)) {
    // "بحسب روايتها"; "هاجم الجيش المخيم وقتل أربعة، على حد قوله"
    const std::optional<Speaker> last = met_.empty() ? Topic(segment, at) : std::optional(met_.back().speaker);
    if (last) Push(std::move(attribution), *last);
  }
  return at;
}

// "ما علمته «الخبر» من", "معلومات حصلت عليها الوكالة لدى": the token behind the preposition; `end` where nobody gets
// anything there.
std::size_t SourceFinder::GotFrom(std::size_t at, std::size_t end) const {
  constexpr std::size_t kVerb = 3, kGetter = 6;  // tokens to the verb, and from it to the preposition
  std::size_t verb = at;
  while (verb < end && verb < at + kVerb && !Is(verb, "learns") && !Is(verb, "gathers")) ++verb;
  if (verb >= end || verb == at + kVerb || !speakers_.IsVerb(verb)) return end;
  for (std::size_t of = verb + 1; of + 1 < end && of <= verb + kGetter; ++of) {
    if (Is(of, "that") || IsMark(of, ",")) return end;
    if (field_.tokens[of].folded != "من" && field_.tokens[of].folded != "لدي") continue;
    // "أدلة جمعتها المنظمة من موقع القصف": from nobody.
    const NamePhrase* name = field_.NameAt(of + 1);
    const bool speaks = name != nullptr
                            ? name->type != EntityType::kPlace
                            : (Is(of + 1, "source-noun") && !Is(of + 1, "positions")) || Is(of + 1, "person");
    return speaks ? of + 1 : end;
  }
  return end;
}

// Behind an account, past its adjectives: where he stands who gives it ("جديدة أدلى بها"). `at`: nobody is told to.
std::size_t SourceFinder::GivesAccount(std::size_t at, std::size_t end) const {
  constexpr std::size_t kAdjectives = 2;
  std::size_t verb = at;
  while (verb < end && verb < at + kAdjectives && speakers_.IsAdjective(verb) && !speakers_.IsVerb(verb)) ++verb;
  if (verb + 1 >= end || !IsSayVerb(verb) || !speakers_.IsVerb(verb)) return at;
  if (const std::string& with = field_.tokens[verb + 1].folded; with == "بها" || with == "به") return verb + 2;
  return verb > at && HasPronoun(verb, verb) ? verb + 1 : at;
}

// "فإن", "فقد": the clause that an accord before it is of.
bool SourceFinder::OpensClause(std::size_t at, std::size_t end) const {
  if (at < end && IsMark(at, ",")) ++at;
  if (at >= end) return false;
  const std::string& word = field_.tokens[at].folded;
  return word.starts_with("فان") || word == "فقد";
}

// "قال مسؤولون إن تفجيرا أسفر عن مقتل ستة، حسب المتحدث باسم الوزارة", "وفقا لشهود، بلغ القتلى ستة، حسب إحصاء اللجنة":
// whom the words before the stop are from stands nearer to them than who opens the sentence, save an outlet.
void SourceFinder::StandNearer(Attribution& attribution, const Speaker& speaker, std::size_t end) const {
  std::size_t next = speaker.last + 1U;
  // "حسب إحصاء المنسقية العامة للنازحين واللاجئين": whatever else he is called.
  constexpr std::size_t kCalled = 6;  // words
  while (next < end && next <= speaker.last + kCalled && field_.tokens[next].kind == TokenKind::kWord &&
         speakers_.IsOfPhrase(next) && !speakers_.IsVerb(next) && !Is(next, "preposition") &&
         field_.DateAt(next) == nullptr && !speakers_.IsOutcome(next))
    ++next;
  if (!Closes(next, end)) next = speaker.last + 1U;
  const bool again = speaker.anaphor && !speaker.chain.empty() && speaker.chain.back().first < attribution.cue_first;
  if (!Closes(next, end) || again || speaker.outlet || speaker.chain.empty() || IsOfTheTrade(speaker)) return;
  // "قال المرصد إن القصف قتل خمسة، بينهم ثلاثة أطفال بحسب الدفاع المدني": of the part alone.
  for (std::size_t at = attribution.cue_first; at > 0 && field_.SameSentence(at - 1, attribution.cue_first); --at) {
    if (!IsMark(at - 1, ",")) continue;
    if (at != attribution.cue_first && Is(at, "partitive")) return;
    if (at != attribution.cue_first) break;
  }
  for (auto host = found_.rbegin(); host != found_.rend(); ++host) {
    if (!field_.SameSentence(host->cue_first, attribution.cue_first)) return;
    if (TakesUp(speaker, *host)) return;
    if (host->last < attribution.cue_first || host->cue_first >= attribution.cue_first) continue;
    if (host->depth != kVerb && host->rule != "accord") continue;
    // "قتل 30 حسب الشرطة، و45 حسب السكان": each has the figure before his name.
    if (host->rule == "accord" && CountsBetween(host->first, host->cue_first) &&
        CountsBetween(host->cue_last + 1U, attribution.cue_first)) {
      attribution.first = host->cue_last + 1U;
      attribution.depth = host->depth + 1;
      return;
    }
    attribution.depth = host->depth + 1;
    attribution.first = host->first;
    return;
  }
}

// A number of people, or one whose noun was told before it, stands in the tokens first .. end.
bool SourceFinder::CountsBetween(std::size_t first, std::size_t end) const {
  for (std::size_t at = first; at < end; ++at)
    if (const QuantityPhrase* people = field_.QuantityAt(at);
        people != nullptr && (people->counts_people || people->bare))
      return true;
  return false;
}

// The sentence or its clause ends there; where he said it may stand before: "حسب بيان تلاه الوزير في التلفزيون الرسمي."
bool SourceFinder::Closes(std::size_t next, std::size_t end) const {
  constexpr std::size_t kWhere = 4;  // words
  if (next + 1 < end && field_.tokens[next].folded == "في" && !Is(next + 1, "paper"))
    for (std::size_t at = next + 1; at < end && at <= next + kWhere; ++at) {
      if (IsMark(at, ".") || at + 1 == end) return true;
      if (field_.tokens[at].kind != TokenKind::kWord || !speakers_.IsOfPhrase(at) || speakers_.IsVerb(at)) break;
    }
  return next >= end || IsMark(next, ".") || StartsContrast(next) ||
         (next + 1 < end && IsMark(next, ",") && StartsContrast(next + 1));
}

// "أعلنت وزارة الصحة مقتل خمسة، وفق بيان الوزارة": the body that the host has told by name.
bool SourceFinder::TakesUp(const Speaker& speaker, const Attribution& host) const {
  const std::string& word = field_.tokens[speaker.chain.back().first].folded;
  constexpr std::string_view kArticle = "ال";
  if (!word.starts_with(kArticle)) return false;
  const std::string_view body = std::string_view(word).substr(kArticle.size());
  return std::any_of(host.chain.begin(), host.chain.end(), [&](const SpeakerLink& link) {
    for (std::uint32_t at = link.first; at <= link.last; ++at)
      if (field_.tokens[at].folded == body) return true;
    return false;
  });
}

// "قناة كذا: قتل ثلاثة، بحسب الوزارة": whom the outlet at the head of the line has it from.
bool SourceFinder::UnderOutlet(std::size_t at) const {
  return std::any_of(found_.begin(), found_.end(), [&](const Attribution& head) {
    if (head.rule != "colon" || head.first > at || head.last < at || head.chain.empty()) return false;
    if (!head.chain.front().phrase) return Is(head.chain.front().first, "outlet-noun");  // "بيروت - وكالات:"
    const NamePhrase& name = field_.names[*head.chain.front().phrase];
    return name.type == EntityType::kOrganization && (name.known != nullptr ? name.known->kind : name.kind) == "media";
  });
}

// "ما جاء في بيان": the paper behind the verb, or the same token.
std::size_t SourceFinder::PaperBehind(std::size_t at, std::size_t end) const {
  if (Is(at, "appears"))
    for (std::size_t paper = at + 1; paper < end && paper <= at + 3; ++paper)
      if (Is(paper, "paper") || Is(paper, "of-court")) return paper;
  return at;
}

// "نقلا عن مصدر": who cites him is the link before.
void SourceFinder::Cite(const Attribution& attribution, Speaker& speaker) const {
  for (auto host = found_.rbegin(); host != found_.rend(); ++host) {
    if (host->depth != kVerb ||
        field_.tokens[host->cue_first].sentence != field_.tokens[attribution.cue_first].sentence)
      continue;
    if (host->chain.empty() || speaker.chain.empty()) return;
    if (host->chain.back().name != speaker.chain.back().name)
      speaker.chain.insert(speaker.chain.begin(), host->chain.begin(), host->chain.end());
    return;
  }
}

std::optional<Speaker> SourceFinder::Anyone(std::size_t at, std::size_t end) const {
  // "بحسب الحصيلة الرسمية"
  if (at + 1 < end && Is(at, "toll") && speakers_.Starts(at, kAl) && Is(at + 1, "official"))
    return speakers_.Unnamed(at, at + 1);
  // "حسب رواية السكان"
  while (at < end &&
         (Is(at, "account") || Is(at, "toll") || Is(at, "indefinite-many") || Is(at, "any") || Is(at, "preposition")))
    ++at;
  if (at >= end) return std::nullopt;
  if (!Is(at, "people-of") && !Is(at, "person") && !Is(at, "information") && !Is(at, "institution") &&
      !Is(at, "unit-name") && !Is(at, "security-body") && !Is(at, "cue=org"))
    return std::nullopt;
  if (speakers_.IsOutcome(at)) return std::nullopt;
  std::size_t last = at;
  while (last + 1 < end && field_.tokens[last + 1].kind == TokenKind::kWord && last - at < 4 &&
         !speakers_.IsVerb(last + 1) && !Is(last + 1, "that") && !Is(last + 1, "preposition") &&
         !speakers_.IsOutcome(last + 1))
    ++last;
  if (IsBareInformation(at, last)) return std::nullopt;
  return speakers_.Unnamed(at, last);
}

// "وفق معلومات أولية", "بحسب المعلومات": nobody's, while "معلومات المركز" are the centre's.
bool SourceFinder::IsBareInformation(std::size_t at, std::size_t last) const {
  if (!Is(at, "information") || Is(at, "paper") || Is(at, "occasion")) return false;
  if (speakers_.IsNobodysNews(at)) return true;
  for (std::size_t i = at + 1; i <= last; ++i)
    if (speakers_.Starts(i, kAl) || field_.NameAt(i) != nullptr) return false;
  return true;
}

// "ذكرت قناة كذا عن شهود قولهم إن": others' words.
bool SourceFinder::OthersWords(std::size_t at, std::size_t stop) const {
  for (std::size_t i = at + 1; i < stop && i <= at + kReachWords; ++i) {
    if (Is(i, "that")) return false;
    if (speakers_.IsHisSaying(i)) return true;
    if (!Is(i, "said-word") || !Is(i + 1, "that")) continue;
    const auto& readings = field_.lattice.readings[i];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); });
  }
  return false;
}

// "نقلت وكالة كذا عن مصدر قوله", "علم المرصد من مصادر".
void SourceFinder::Through(std::size_t at, Speaker& speaker, std::size_t end) {
  const std::size_t from = std::max<std::size_t>(at, speaker.last) + 1;
  for (std::size_t i = from; i < end && i < from + kReachWords; ++i) {
    if (Is(i, "that") || speakers_.IsOutcome(i)) return;
    const std::string& word = field_.tokens[i].folded;
    if (word != "عن" && word != "من") continue;
    // "في ساعة مبكرة من صباح اليوم عن مصدر": of which part of the day.
    if (word == "من" && i + 1 < end && (field_.DateAt(i) != nullptr || Is(i + 1, "day-part"))) continue;
    std::optional<Speaker> inner = speakers_.After(i, end, false, false);
    if (!inner || !Resolve(*inner) || inner->chain.empty()) return;
    speaker.chain.insert(speaker.chain.end(), inner->chain.begin(), inner->chain.end());
    speaker.outlet = false;
    return;
  }
}

// "وبين المصدر أن": the verb is spelled as the preposition, which has no clause behind it.
void SourceFinder::Between(std::size_t at, std::size_t begin, std::size_t end) {
  if (Is(at, "partitive")) return;  // "بينهم النائب السابق فلان الذي كان"
  if (at != begin && field_.tokens[at - 1].kind == TokenKind::kWord && !Is(at - 1, "contrast")) return;
  std::optional<Speaker> speaker = speakers_.At(at + 1, end);
  if (!speaker) return;
  std::size_t that = speaker->last + 1;
  while (that < end && that <= speaker->last + kDateline && !Is(that, "that") && !speakers_.IsVerb(that)) ++that;
  if (that >= end || !Is(that, "that") || !Resolve(*speaker)) return;
  Push(Covering(at, SegmentEnd(at, end), at, at, kVerb, "verb"), *speaker);
}

// "نشر حساب منسوب إلى تنظيم كذا بيانا", "بثت قناة تابعة للحركة بيانا": the body for which an account or a page speaks.
std::optional<Speaker> SourceFinder::WhoseAccount(std::size_t at, std::size_t end) const {
  constexpr std::size_t kToTheBody = 5;  // tokens: "منسوب إلى تنظيم «كذا»"
  if (at + 2 >= end) return std::nullopt;
  const std::string& noun = field_.tokens[at].folded;
  if (noun != "حساب" && noun != "حسابات" && noun != "صفحه" && noun != "صفحات" && noun != "قناه" && noun != "منصه" &&
      noun != "معرفات")
    return std::nullopt;
  const std::string& tie = field_.tokens[at + 1].folded;
  if (!tie.starts_with("منسوب") && !tie.starts_with("تابع") && !tie.starts_with("مقرب") && !tie.starts_with("موال"))
    return std::nullopt;
  for (std::size_t body = at + 2; body < end && body <= at + 1 + kToTheBody; ++body)
    if (const NamePhrase* name = field_.NameAt(body); name != nullptr && name->type == EntityType::kOrganization)
      return speakers_.At(std::max<std::size_t>(body, name->cue), end);
  return std::nullopt;
}

// "أصدرت الوزارة بيانا، جاء فيه:", "نشر المركز حصيلة": who issues a paper says what follows it.
void SourceFinder::Issues(std::size_t at, std::size_t end) {
  if (std::none_of(field_.lattice.readings[at].begin(), field_.lattice.readings[at].end(), [](const Analysis& a) {
        return a.lexeme->Is("issues") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && !a.Has(kPronoun);
      }))
    return;
  std::optional<Speaker> speaker = WhoseAccount(at + 1, end);
  if (!speaker) speaker = speakers_.After(at, end, false, false);
  if (!speaker || Is(speaker->head, "paper") || !Resolve(*speaker)) return;
  std::size_t paper = speaker->last + 1;
  // "نشر العميد فلان، المتحدث العسكري للقوات، على صفحته بموقع كذا بيانا"
  constexpr std::size_t kToThePaper = 16;
  std::size_t reach = speaker->last + kToThePaper;
  for (; paper < end && paper <= reach && !Is(paper, "paper"); ++paper) {
    if (paper > speaker->last + kDateline && (speakers_.IsOutcome(paper) || Is(paper, "that") || IsMark(paper, ":")))
      return;
    // "أصدر المركز أمس الاثنين 3 أيار تقريرا": a day takes none of the room.
    const DatePhrase* date = field_.DateAt(paper);
    if (date == nullptr || date->last >= end) continue;
    reach += date->last - paper + 1;
    paper = date->last;
  }
  if (paper >= end || !Is(paper, "paper")) return;
  Push(Covering(paper, SegmentEnd(at, end), at, paper, kVerb, "paper"), *speaker);
}

// "اجتمع مجلس كذا. وجاء في بيانه أن": the body that the sentence before told of, else who spoke last.
std::optional<Speaker> SourceFinder::WhosePaper(std::size_t paper, std::size_t begin) const {
  const bool spoke = !met_.empty();
  const bool just = spoke && field_.tokens[begin].sentence - met_.back().sentence <= 1;
  if (!just && begin > 0 && (HasPronoun(paper, paper + 1) || speakers_.Starts(paper + 1, kLi))) {
    std::size_t before = begin - 1;
    while (before > 0 && field_.SameSentence(before - 1, begin - 1)) --before;
    std::optional<Speaker> body = FirstSubject(before, begin);
    if (body && !field_.furniture[before]) return body;
  }
  return spoke ? std::optional(met_.back().speaker) : std::nullopt;
}

// "نشرت الوزارة بيانا عن الهجوم. وجاء فيه أن": in what was issued last, right before.
bool SourceFinder::InThatPaper(std::size_t at, std::size_t end) {
  const bool in_it = at + 2 < end && Is(at + 1, "locative") && HasPronoun(at + 1, at + 1) &&
                     (Is(at + 2, "that") || IsMark(at + 2, ":"));
  if (!in_it || met_.empty() || field_.tokens[at].sentence - met_.back().sentence > 1) return false;
  const Speaker speaker = met_.back().speaker;
  Push(Covering(at, SegmentEnd(at, end), at, at + 1, kVerb, "paper"), speaker);
  return true;
}

// "جاء في بيان للقوات أن", "ورد في تقرير نشرته الوكالة أن", "صدر عن القيادة بيان أعلن أن".
void SourceFinder::Appears(std::size_t at, std::size_t begin, std::size_t end) {
  if (Is(at, "issued")) {
    constexpr std::size_t kToThat = 6;  // words of where and when
    std::optional<Speaker> issuer;
    for (std::size_t i = at + 1; i < end && i <= at + 2 && !issuer; ++i)
      if (field_.tokens[i].folded == "عن") issuer = speakers_.At(i + 1, end);
    if (!issuer || !Resolve(*issuer)) return;
    bool paper = false;
    for (std::size_t i = issuer->last + 1; i < end && i <= issuer->last + 14 && !paper; ++i)
      paper = Is(i, "paper") || (i <= issuer->last + kToThat && Is(i, "that"));  // "صدر عن المركز أن"
    if (paper) Push(Covering(at, SegmentEnd(at, end), at, issuer->last, kVerb, "paper"), *issuer);
    return;
  }
  if (at > begin + 2 || InThatPaper(at, end)) return;
  std::size_t paper = at + 1;
  const auto written = [&](std::size_t i) { return Is(i, "paper") || Is(i, "of-court"); };
  while (paper < end && paper <= at + 3 && !written(paper)) ++paper;
  if (paper >= end || paper > at + 3 || !HasThat(paper, end - 1)) return;
  std::optional<Speaker> speaker;
  for (std::size_t i = paper + 1; i < end && i <= paper + 6 && !speaker && !Is(i, "that") && !IsMark(i, ":"); ++i) {
    if (field_.tokens[i].folded == "عن" || field_.tokens[i].folded == "ل" || IsSayVerb(i)) {
      speaker = speakers_.After(i, end, false, false);
    } else if (speakers_.Starts(i, kLi) || field_.NameAt(i) != nullptr || Is(i, "source-noun")) {
      speaker = speakers_.At(i, end);
    }
  }
  if (!speaker) speaker = WhosePaper(paper, begin);
  if (!speaker || !Resolve(*speaker)) return;
  Push(Covering(at, SegmentEnd(at, end), at, paper, kVerb, "paper"), *speaker);
}

// "اكتفت بإعلان سقوط", "بعد إعلان الوزارة مقتل".
void SourceFinder::Noun(std::size_t at, std::size_t begin, std::size_t end) {
  std::optional<Speaker> speaker = speakers_.After(at, std::min(end, at + 6), false, true);
  if (!speaker && at > begin && speakers_.Starts(at, kBi)) {
    for (std::size_t verb = at; verb-- > begin && at - verb < 6;)
      if (Is(verb, "helping") && speakers_.IsVerb(verb)) speaker = speakers_.Before(verb, begin, true);
    // "اكتفى الناطق باسم الوزارة فلان بتأكيد مقتل ستة"
    for (std::size_t verb = at; !speaker && verb-- > begin && at - verb < kDateline;)
      if (Is(verb, "helping") && speakers_.IsVerb(verb) && !Is(verb, "be")) {
        speaker = speakers_.At(verb + 1, at);
        if (speaker && speaker->last + 1U != at) speaker.reset();
      }
    if (!speaker) speaker = Topic(begin, at);
  }
  if (!speaker || !Resolve(*speaker)) return;
  // "ارتفع عدد القتلى إلى ستة، بعد إعلان الوزارة": the toll rises by what she says.
  bool rises = at > begin && (field_.tokens[at - 1].folded == "بعد" || field_.tokens[at - 1].folded == "عقب");
  if (rises) rises = Is(begin, "rise");
  Attribution attribution = Covering(rises ? begin : at, SegmentEnd(at, end), at, at, kVerb, "noun");
  attribution.chain = speaker->chain;
  cued_ = true;
  found_.push_back(std::move(attribution));
}

}  // namespace isnad
