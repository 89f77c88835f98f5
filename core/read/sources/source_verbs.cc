#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/sources/source_finder.h"

namespace isnad {

void SourceFinder::Verb(std::size_t at, std::size_t begin, std::size_t segment, std::size_t end) {
  const std::size_t stop = SegmentEnd(at, end);
  if (IsCitedPassively(at, stop)) {
    if (std::optional<Speaker> cited = speakers_.At(at + 2, end); cited && Resolve(*cited))
      Push(Covering(at, stop, at, at + 1, kVerb, "verb"), *cited);
    return;
  }
  if (TellsThus(at, segment, end)) return;
  if (IsPassive(at) || TellsOfThing(at, begin)) return;  // "ذُكر أن": nobody is named
  // "فصيل تابع لميليشيا كذا": whose it is.
  if (Is(at, "hangs") && !speakers_.Starts(at, kWa) && at < stop && speakers_.Starts(at + 1, kLi)) return;
  // "معلومات مؤكدة ورصد ميداني محكم": watching, and no verb.
  if (Is(at, "tallies") && (field_.tokens[at].tanwin || (at + 1 <= stop && IsBareAdjective(at + 1)))) return;
  if (field_.tokens[at].folded.ends_with("نا") && !IsParticiple(at) && !SayVerb(at)->Has(kPronoun) &&
      !IsToldUs(at, begin, end)) {
    // "وعلمنا من طبيب أن": his words.
    if (std::optional<Speaker> from = LearnedFrom(at, end); from && HasThat(at, stop) && Resolve(*from))
      Push(Covering(at, stop, at, at, kVerb, "verb"), *from);
    else
      FirstPerson(at, stop);
    return;
  }
  if (IsOfUs(at)) {
    FirstPerson(at, stop);
    return;
  }
  if (!SaysSomething(at, stop)) return;
  // "ولم تكشف السلطات عن حصيلة الحادثة التي أودت بسبعة": what they do not say they do not say of the seven either.
  if (IsUnsaid(at, begin)) {
    found_.push_back(Covering(begin, stop, at, at, kUnsaid, "own-voice"));
    cued_ = true;
    return;
  }
  if (at + 1 <= stop && speakers_.IsNobodysNews(at + 1) && !HasOwner(at + 1, stop)) return;
  const bool of_body = at > begin + 1 && Is(at - 2, "cue=org");  // "مركز الأخبار أعلن"
  if (at > begin && speakers_.IsNobodysNews(at - 1) && !of_body && !IsParticiple(at)) return;
  const Analysis& verb = *SayVerb(at);
  std::optional<Speaker> speaker = Subject(at, begin, end);
  if (!speaker && LearnsFrom(at, stop)) return;
  const bool own = speaker.has_value();
  // "نقل مسعفون شهيدين": who carries says nothing, save from somebody or that something is.
  if (Is(at, "cites") && !verb.Has(kPronoun) && !HasFrom(at, stop)) return;
  // "في حصيلة نشرتها", "في بيان نقلته الوكالة": what is said stands before it.
  const bool of_object = (IsWeak(at) || Is(at, "cites")) && verb.Has(kPronoun);
  // "الهجوم الذي وصفه الأمين العام بأنه": what he calls it says nothing of its toll.
  if (of_object && speaker && Is(at, "aftermath") && at > begin && Is(at - 1, "relative")) {
    Meet(*speaker, at);
    return;
  }
  // "قال العميد فلان - في تصريحات أوردتها قناة كذا - إن": who hands on what another says.
  if (speaker && verb.Has(kPronoun) && IsWithinDashes(at, begin, end)) return;
  if (of_object && Relayed(at, stop)) return;
  if (of_object && speaker && (Is(at, "cites") || Is(at, "relays") || !HasThat(at, stop))) {
    Meet(*speaker, at);
    return;
  }
  if (!speaker && !of_object) speaker = GoesOn(at, begin, segment);
  if (!speaker) return;
  // "أوضحت الوزارة أن قواتها رصدت قذائف، وأن": whose forces they are goes on telling.
  if (own && Enclosing(at) != nullptr && speaker->chain.size() == 1 && !speaker->chain.back().phrase &&
      HasPronoun(speaker->head, speaker->head) && !SaysSomethingAtOnce(at + 1))
    return;
  if (own && speaker->first < at && IsOthersPaper(*speaker)) speaker->chain = met_.back().speaker.chain;
  const bool nothing =
      own && speaker->last >= at && (NothingBehind(speaker->last + 1, stop) || TurnsAway(at, speaker->last + 1, stop));
  // "ونفى الجيش ذلك", "وهو ما نفاه فلان": who denies it said nothing of what stands before.
  if (nothing && Is(at, "deny")) {
    Condemn(at, stop, *speaker);
    return;
  }
  // "رويترز: قتل تسعة، كما قال الحاكم": "as", and no "also" that opens a stretch of its own.
  // What has been given another speaker on the way stays his: "قتلوا 11 بحسب الشرطة، ولم يعترفوا إلا بأربعة كما قال
  // الجيش".
  const bool as = nothing && segment + 1 == at && field_.tokens[segment].folded == "كما";
  if (as) segment = begin;
  if (as || (nothing && speakers_.Starts(at, kWa))) {
    for (const Attribution& told : found_)
      if (told.rule != "colon" && told.cue_first >= begin && told.cue_first < at &&
          field_.SameSentence(told.cue_first, at))
        segment = std::max<std::size_t>(segment, told.cue_last + 1U);
  }
  std::size_t first = at > segment + 2 && (nothing ? RefersBack(at, stop) : AsHeSaid(at, stop)) ? segment : at;
  if (own && first == at) first = WhatHeCounts(at, segment);
  if (Is(at, "cites") || Is(at, "learns") || OthersWords(at, stop)) Through(at, *speaker, stop + 1);
  if (Is(at, "learns") && IsOfTheTrade(*speaker)) speaker->outlet = true;
  if (verb.lexeme->Is("tallies") && (IsSpokenFor(at, *speaker) || IsLand(*speaker) || IsHisHouse(at, *speaker))) return;
  if (ClaimsDeed(std::max<std::size_t>(at, speaker->last), stop)) {
    Meet(*speaker, at);
    return;
  }
  if (verb.lexeme->Is("mourns")) TakeOutMourned(*speaker);
  if (verb.lexeme->Is("condemns")) {
    Condemn(at, stop, *speaker);
    // "نعت القيادة خمسة من مقاتليها. وجُرح مقاتل سادس.": who mourns her own goes on to tell of them.
    if (verb.lexeme->Is("mourns") && own) {
      ended_ = false;
      spoke_ = static_cast<std::uint32_t>(found_.size() - 1);
      spoke_paragraph_ = paragraph_;
    }
    return;
  }
  Push(Covering(first, stop, at, at, kVerb, own ? "verb" : "goes-on"), *speaker);
  // "وقال والد القتيل فلان إن": who he is the outlet says.
  for (std::size_t of = speaker->head; own && speaker->head > at && of <= speaker->last; ++of) {
    if (!speakers_.IsOutcome(of)) continue;
    found_.push_back(Covering(speaker->head, speaker->last, at, at, kCited + 1, "own-voice"));
    break;
  }
  if (own && speaker->last > at) TellsWhoHeIs(at, speaker->last + 1U, stop);
}

// "قتل خمسة في انفجار لغم. هكذا روى الحادثة لنا عمدة البلدة": he has told what stands before it.
bool SourceFinder::TellsThus(std::size_t at, std::size_t segment, std::size_t end) {
  constexpr std::size_t kSubject = 3;  // tokens to him
  if (at == 0 || field_.tokens[at - 1].folded != "هكذا" || !field_.SameSentence(at - 1, at) || !speakers_.IsVerb(at))
    return false;
  const bool opens = at < 2 || !field_.SameSentence(at - 2, at);
  if (opens && (at < 2 || field_.tokens[at - 1].line_start)) return false;
  std::size_t first = opens ? at - 2 : segment;
  while (opens && first > 0 && field_.SameSentence(first - 1, at - 2)) --first;
  for (std::size_t who = at + 1; who < end && who <= at + kSubject; ++who) {
    std::optional<Speaker> speaker = speakers_.At(who, end);
    if (!speaker || speaker->outlet || !Resolve(*speaker) || speaker->chain.empty()) continue;
    Push(Covering(first, at - 1, at, at, kVerb, "verb"), *speaker);
    return true;
  }
  return false;
}

// "ونُقل عن مصدر عسكري أن": who is cited, whoever hands it on.
bool SourceFinder::IsCitedPassively(std::size_t at, std::size_t stop) const {
  return IsPassive(at) && Is(at, "cites") && at + 2 < stop && field_.tokens[at + 1].folded == "عن" && HasThat(at, stop);
}

// "قالت فلانة، وهي طالبة أصيبت في ذراعها، إن", "قال فلان، الذي فقد ابنه في القصف، إن": between two commas before what
// is said, who he is; the outlet tells it.
void SourceFinder::TellsWhoHeIs(std::size_t at, std::size_t comma, std::size_t stop) {
  constexpr std::size_t kFar = 20;  // tokens of it
  if (comma + 2 > stop || !IsMark(comma, ",")) return;
  const std::string& opens = field_.tokens[comma + 1].folded;
  if (!Is(comma + 1, "relative") && opens != "وهو" && opens != "وهي" && opens != "وهم" && opens != "وهما") return;
  for (std::size_t close = comma + 2; close < stop && close <= comma + kFar; ++close) {
    if (Is(close, "that")) return;
    if (!IsMark(close, ",") || !Is(close + 1, "that")) continue;
    found_.push_back(Covering(comma, close, at, at, kCited + 1, "own-voice"));
    return;
  }
}

// "ارتفع إلى ستة عدد الشهداء الذين وثقهم المرصد": the number of those whom he has counted; "ارتفع عدد القتلى إلى خمسة
// بعدما أعلن المدير وفاة جريحين": the toll that rises by what he says. Where it begins, or the verb.
std::size_t SourceFinder::WhatHeCounts(std::size_t at, std::size_t segment) const {
  constexpr std::size_t kFar = 24;  // tokens back to the rise
  if (at < segment + 2) return at;
  const std::string& before = field_.tokens[at - 1].folded;
  const bool those = Is(at, "tallies") && HasPronoun(at, at) && (Is(at - 1, "relative") || before == "ممن");
  const bool after = before == "بعدما" || before == "عقبما" ||
                     (before == "ان" && at > segment + 2 && field_.tokens[at - 2].folded == "بعد");
  if (!those && !after) return at;
  for (std::size_t rise = at - 1; rise > segment && at - rise <= kFar; --rise)
    if (Is(rise - 1, "rise") || (those && Is(rise - 1, "toll"))) {
      if (those) return segment;
      return rise - 1;
    }
  return at;
}

// "ما تناقلته بعض الصفحات عن مقتل ثلاثة غير صحيح": the figure is theirs, up to what is said of it.
bool SourceFinder::Relayed(std::size_t at, std::size_t stop) {
  if (at == 0 || !HasPronoun(at, at) || !(Is(at, "relays") || Is(at, "issues"))) return false;
  const std::string& what = field_.tokens[at - 1].folded;
  if (what != "ما" && what != "وما" && what != "فما" && what != "مما") return false;
  // "بعض الصفحات"
  const bool some = at < stop && Is(at + 1, "some");
  std::optional<Speaker> who = speakers_.Agent(some ? at + 2 : at + 1, stop + 1);
  if (who && some) who->chain = speakers_.Unnamed(at + 1, who->last).chain;
  if (!who || who->last + 1U > stop || !Is(who->last + 1U, "preposition")) return false;
  std::size_t last = who->last + 1U;
  while (last < stop && !IsMark(last + 1, ",") && !Is(last + 1, "untrue")) ++last;
  Attribution attribution = Covering(at, last, at, at, kVerb, "relayed");
  attribution.chain = who->chain;
  found_.push_back(std::move(attribution));
  return true;
}

// "ميداني": an adjective alone, without an article.
bool SourceFinder::IsBareAdjective(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return !readings.empty() && !Is(at, "person") && std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kAdjective && a.clitics == 0;
  });
}

// "لم تعلن الوزارة", "دون أن تكشف الشرطة": a verb of making known that is denied. Whoever counts none, counts.
bool SourceFinder::IsUnsaid(std::size_t at, std::size_t begin) const {
  const Lexeme& verb = *SayVerb(at)->lexeme;
  if (at == begin || IsParticiple(at) || verb.Is("tallies") || verb.Is("deny") || verb.Is("raises") || IsWeak(at))
    return false;
  constexpr std::size_t kBut = 6;  // words: "ولم يعترفوا إلا بمقتل أربعة"
  for (std::size_t but = at + 1; but <= at + kBut && but < field_.size(); ++but)
    if (field_.SameSentence(at, but) && Is(but, "except")) return false;
  const std::string& before = field_.tokens[at - 1].folded;
  if (before == "لم" || before == "ولم" || before == "لن" || before == "ولن") return true;
  return at > begin + 1 && before == "ان" && Is(at - 2, "without");
}

// "تشير المعلومات التي حصلت عليها الشبكة إلى": news that somebody has.
bool SourceFinder::HasOwner(std::size_t news, std::size_t stop) const {
  constexpr std::size_t kWords = 3;  // "المعلومات الأولية الواردة من"
  for (std::size_t at = news + 1; at <= stop && at <= news + kWords; ++at)
    if (Is(at, "relative") || field_.tokens[at].folded == "من" || field_.tokens[at].folded == "لدي") return true;
  return false;
}

// "تنعى شبكة كذا الزميل الطبيب فلان الذي": whom she mourns is not who says it, save an office with its holder.
void SourceFinder::TakeOutMourned(Speaker& speaker) const {
  if (speaker.chain.empty()) return;
  speaker.chain.resize(1);
  const SpeakerLink& link = speaker.chain.front();
  const bool man = link.phrase && field_.names[*link.phrase].type == EntityType::kPerson;
  const auto of_man = [&](std::size_t at) { return Is(at, "role") || Is(at, "cue=person") || Is(at, "person"); };
  if (!man || link.first <= speaker.head || of_man(speaker.head)) return;
  std::size_t last = link.first - 1;
  while (last > speaker.head && of_man(last)) --last;
  speaker.chain = {speakers_.Words(speaker.head, last)};
}

// "سجلت ولاية كذا أعلى نسبة": it has them, and says nothing.
bool SourceFinder::IsLand(const Speaker& speaker) const {
  static constexpr std::string_view kLands[] = {"kind=region", "kind=city", "kind=town", "kind=village"};
  return speaker.chain.size() == 1 &&
         std::any_of(std::begin(kLands), std::end(kLands), [&](auto tag) { return Is(speaker.head, tag); });
}

// "قال فلان - وفقا لقناة كذا - إن": between two dashes, behind a verb of saying.
bool SourceFinder::IsWithinDashes(std::size_t at, std::size_t begin, std::size_t end) const {
  constexpr std::size_t kFar = 10;  // tokens to either dash
  std::size_t open = at;
  while (open > begin && at - open < kFar && !IsMark(open, "-")) --open;
  if (open == begin || !IsMark(open, "-")) return false;
  std::size_t close = at;
  while (close < end && close - at < kFar && !IsMark(close, "-")) ++close;
  if (close >= end || !IsMark(close, "-")) return false;
  for (std::size_t verb = begin; verb < open; ++verb)
    if (IsSayVerb(verb)) return true;
  return false;
}

// "كما ذكر المرصد.", "«...»، قال فلان.", "وهذا ما أكده فلان": with nothing behind it, what stands before it is said.
// "وأعلنت الحكومة الحداد", "فيما أعلنت الحركة انسحابها": a clause of its own tells something else.
bool SourceFinder::RefersBack(std::size_t at, std::size_t stop) const {
  if (!speakers_.Starts(at, kWa) && !(field_.SameSentence(at - 1, at) && StartsContrast(at - 1))) return true;
  if (HasPronoun(at, at) || field_.tokens[at - 1].folded == "كما") return true;
  for (std::size_t i = at + 1; i <= stop; ++i)
    if (Is(i, "demonstrative")) return true;  // "وأكد المحافظ ذلك"
  return false;
}

// "هاجم الجيش المخيم، ما أسفر عن مقتل أربعة كما قال": the subject of the sentence says what it tells.
bool SourceFinder::AsHeSaid(std::size_t at, std::size_t stop) const {
  return field_.tokens[at - 1].folded == "كما" && !speakers_.Starts(at, kWa) && NothingBehind(at + 1, stop) &&
         stop <= at + 2;
}

// "قتل ستة في هجوم، كما أعلن الحاكم فلان الذي أوضح أن", "..، كما أفاد المرصد، مرجحا أن": behind a comma, with a clause
// on himself right behind his name, he has said what stands before.
bool SourceFinder::TurnsAway(std::size_t at, std::size_t next, std::size_t stop) const {
  // "على ما ذكر مصدر أمني لمراسلنا، مضيفا أن"
  const bool by_what = at > 2 && field_.tokens[at - 1].folded == "ما" && IsMark(at - 3, ",") &&
                       (field_.tokens[at - 2].folded == "علي" || Is(at - 2, "accord"));
  if (at < 2 || !(by_what || (field_.tokens[at - 1].folded == "كما" && IsMark(at - 2, ",")))) return false;
  constexpr std::size_t kListener = 4;  // words
  for (std::size_t told = next; told <= stop && told < next + kListener && speakers_.Starts(next, kLi); ++told)
    if (IsMark(told, ",")) next = told;
  while (next <= stop && field_.DateAt(next) != nullptr) next = field_.DateAt(next)->last + 1U;
  if (next > stop) return true;
  if (IsMark(next, ",") && next < stop) ++next;
  return Is(next, "relative") || (IsSayVerb(next) && IsParticiple(next));
}

// "علمت «الصباح» من مصدر أمني أن": whom the outlet has it from; "علمت «الصباح» أن": it tells of itself.
bool SourceFinder::LearnsFrom(std::size_t at, std::size_t stop) {
  if (!Is(at, "learns") || at + 1 > stop || !IsMark(at + 1, "\"") || !HasThat(at, stop)) return false;
  std::size_t close = at + 2;
  while (close <= stop && close < at + kDateline && !IsMark(close, "\"")) ++close;
  if (close > stop || !IsMark(close, "\"")) return false;
  std::optional<Speaker> speaker;
  if (close < stop && field_.tokens[close + 1].folded == "من") speaker = speakers_.After(close + 1, stop, false, false);
  if (speaker && Resolve(*speaker)) {
    Push(Covering(at, stop, at, close, kVerb, "verb"), *speaker);
  } else {
    found_.push_back(Covering(at, stop, at, close, kVerb, "own-voice"));
    cued_ = ended_ = true;
  }
  return true;
}

// "علمت \"الصباح\" أن": an outlet that learns tells of itself, save from whom it has it. A monitor is quoted.
bool SourceFinder::IsOfTheTrade(const Speaker& speaker) const {
  if (speaker.chain.size() != 1) return false;
  const std::optional<std::uint32_t> phrase = speaker.chain.back().phrase;
  if (!phrase) return false;
  const NamePhrase& name = field_.names[*phrase];
  const std::string& kind = name.known != nullptr ? name.known->kind : name.kind;
  return name.type == EntityType::kOrganization && (kind == "media" || kind == "agency");
}

// "وكان مصدر أمني قد أبلغنا أن", "أفادنا مصدر بأن": another told us.
bool SourceFinder::IsToldUs(std::size_t at, std::size_t begin, std::size_t end) const {
  const auto& readings = field_.lattice.readings[at];
  if (std::none_of(readings.begin(), readings.end(),
                   [](const Analysis& a) { return a.lexeme->Is("say-verb") && a.Has(kPronoun); }))
    return false;
  // "وكنا قد أبلغنا": we told others.
  const bool had =
      at > begin + 1 && field_.tokens[at - 1].folded == "قد" && !field_.tokens[at - 2].folded.ends_with("نا");
  if (had && speakers_.Before(at, begin, true)) return true;
  // "ولكن الطبيب فلان، من المستشفى، أبلغنا أن"
  if (at > begin && IsMark(at - 1, ",") && Is(at, "tells-whom") && !speakers_.Starts(at, kWa)) {
    const std::optional<Speaker> before = speakers_.Before(at, begin, false);
    if (before && !before->outlet && !before->chain.empty()) return true;
  }
  const std::optional<Speaker> behind = at + 1 < end ? speakers_.At(at + 1, end) : std::nullopt;
  return behind && behind->first == at + 1;
}

// "ننعى", "ونؤكد": in the present, of ourselves, whatever stands before it.
bool SourceFinder::IsOfUs(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  const std::string& word = field_.tokens[at].folded;
  const bool ours = word.starts_with("ن") || word.starts_with("ون") || word.starts_with("فن");
  return ours && !readings.empty() &&
         std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.form == VerbForm::kPresent; });
}

// "وكنا قد نشرنا أن": the outlet itself; "مبينا أن" is no first person.
void SourceFinder::FirstPerson(std::size_t at, std::size_t stop) {
  // "مدير الإسعاف: نقلنا 7 جثث"; "تداولت صفحات خبرا كاذبا، ونوضح أن": who hands on has ended.
  const Attribution* outer = SourceAt(found_, static_cast<std::uint32_t>(at));
  if (outer != nullptr && !(Is(outer->cue_first, "relays") && speakers_.Starts(at, kWa))) return;
  found_.push_back(Covering(at, stop, at, at, kVerb, "own-voice"));
  cued_ = ended_ = true;
}

// A verb that has other senses says something only where that stands behind it.
bool SourceFinder::SaysSomething(std::size_t at, std::size_t stop) const {
  const Lexeme& verb = *SayVerb(at)->lexeme;
  // "نقلت وكالة «كذا» عن مصدر في مكتب الوزير لم تسمه، أن": a long way to what she has from him.
  const bool cites = Is(at, "cites") && HasFrom(at, stop);
  if ((IsWeak(at) || IsParticiple(at)) && !HasContent(at, stop) && !cites) return false;
  if (Is(at, "side-remark")) return false;  // "علما أن"
  if (verb.Is("raises") && !HasToll(at, stop) && !PutsTheirNumber(at, stop)) return false;
  // "ردت على مصادر النيران", "يبلغ من العمر"
  // "وتضيف المزيد إلى سجلها": what is put to something is not said.
  if (verb.Is("adds") && !HasThat(at, stop) && !HasFrom(at, stop))
    for (std::size_t to = at + 1; to <= stop && to <= at + kReachWords / 2; ++to)
      if (field_.tokens[to].folded == "الي") return false;
  return !(verb.Is("replies") || Is(at, "reach")) || HasThat(at, stop);
}

// "حددت غرفة الطوارئ القتلى بثمانية": the dead themselves, and how many they are.
bool SourceFinder::PutsTheirNumber(std::size_t at, std::size_t stop) const {
  for (std::size_t dead = at + 1; dead < stop && dead <= at + kDateline; ++dead) {
    const bool them = speakers_.IsOutcome(dead) && !speakers_.IsVerb(dead) && speakers_.Starts(dead, kAl);
    if (them && speakers_.Starts(dead + 1, kBi) && field_.QuantityAt(dead + 1) != nullptr) return true;
  }
  return false;
}

// "وصول القوات التي أعلن عنها الرئيس": a relative clause on a thing that is no news and no figure.
bool SourceFinder::TellsOfThing(std::size_t at, std::size_t begin) const {
  constexpr std::size_t kBack = 6;  // words of what it is about
  if (at < begin + 2 || !Is(at - 1, "relative") || at + 1 >= field_.size() || !Is(at + 1, "preposition") ||
      !HasPronoun(at + 1, at + 1))
    return false;
  for (std::size_t back = 2; back <= kBack && at >= begin + back; ++back) {
    const std::size_t word = at - back;
    if (IsMark(word, ",")) break;
    const auto& readings = field_.lattice.readings[word];
    if (Is(word, "toll") || Is(word, "account") || Is(word, "paper") ||
        std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.lexeme->outcome || a.lexeme->event; }))
      return false;
  }
  return true;
}

// "صدر عن الوزارة بيان أعلن أن": the paper says what its house says.
bool SourceFinder::IsOthersPaper(const Speaker& speaker) const {
  return Is(speaker.head, "paper") && !speaker.anaphor && !speakers_.Starts(speaker.head, kAl) &&
         speaker.chain.size() == 1 && !met_.empty() && !speaker.chain.back().phrase;
}

// "قال الناطق باسم الجيش فلان إن الجيش أحصى": his body counts, he says it.
bool SourceFinder::IsSpokenFor(std::size_t at, const Speaker& speaker) const {
  const Attribution* outer = Enclosing(at);
  return outer != nullptr && outer->chain.size() > 1 && speaker.chain.size() == 1 &&
         outer->chain.front().name == speaker.chain.front().name;
}

// "أعلنت الوزارة أن المستشفيات سجلت ثلاث وفيات", "قال المتحدث إن المستشفى استقبل": a house without a name counts, and
// he tells it. An outlet has it from the house.
bool SourceFinder::IsHisHouse(std::size_t at, const Speaker& speaker) const {
  const Attribution* outer = Enclosing(at);
  if (outer == nullptr || outer->chain.empty() || speaker.chain.size() != 1 || speaker.chain.back().phrase ||
      !Is(speaker.head, "care") || !speakers_.Starts(speaker.head, kAl))
    return false;
  Speaker teller;
  teller.chain = outer->chain;
  return !IsOfTheTrade(teller);
}

// "أعلن التنظيم مسؤوليته عن هجوم أسفر عن مقتل تسعة": he says that it was he, and others how many died.
bool SourceFinder::ClaimsDeed(std::size_t last, std::size_t stop) const {
  std::size_t next = last + 1;
  while (next <= stop && next < field_.size()) {
    const DatePhrase* date = field_.DateAt(next);
    if (date == nullptr && field_.tokens[next].kind != TokenKind::kPunct && field_.tokens[next].folded != "عن") break;
    next = date != nullptr ? date->last + 1 : next + 1;
  }
  if (next > stop || next >= field_.size()) return false;
  // "مسؤوليته", "تحمله مسؤولية الهجوم", "وقوفه خلفه", "تبنيه"
  const auto& readings = field_.lattice.readings[next];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    const bool his = a.Has(kPronoun) || a.Has(kAl) || a.length > 1;
    return his && a.lexeme->pos == Pos::kNoun && (a.lexeme->Is("own-deed") || a.lexeme->Is("claim-responsibility"));
  });
}

// "أدانت المنظمة الغارة التي قتلت": his words as far as this sentence goes, and not the rest of the article.
void SourceFinder::Condemn(std::size_t at, std::size_t stop, const Speaker& speaker) {
  Attribution attribution = Covering(at, stop, at, at, kAccord, "condemns");
  attribution.chain = speaker.chain;
  const bool spoke = spoke_ && SameVoice(found_[*spoke_].chain, speaker.chain);
  found_.push_back(std::move(attribution));
  Meet(speaker, at);
  cued_ = true;
  ended_ = ended_ || !spoke;  // "أعلنت الوزارة مقتل عون. وتترحم الوزارة عليه": she has not ended
}

// The last verb of this sentence whose words `at` stands in.
const Attribution* SourceFinder::Enclosing(std::size_t at) const {
  for (auto host = found_.rbegin(); host != found_.rend() && field_.SameSentence(host->cue_first, at); ++host)
    if (host->depth == kVerb && host->first < at && host->last >= at) return &*host;
  return nullptr;
}

// "علمت الصحيفة من مصدر طبي أن", "وعلمنا من طبيب أن": who told it, where no body stands between that is itself a
// source.
std::optional<Speaker> SourceFinder::LearnedFrom(std::size_t at, std::size_t end) const {
  constexpr std::size_t kSubject = 2;  // words
  if (!Is(at, "learns")) return std::nullopt;
  for (std::size_t of = at + 1; of + 1 < end && of <= at + 1 + kSubject; ++of) {
    if (field_.tokens[of].folded == "من") return speakers_.At(of + 1, end);
    if (field_.NameAt(of) != nullptr || Is(of, "that")) return std::nullopt;
  }
  return std::nullopt;
}

// The subject of the verb at `at`, resolved.
std::optional<Speaker> SourceFinder::Subject(std::size_t at, std::size_t begin, std::size_t end) {
  if (IsParticiple(at)) return std::nullopt;
  // "نقل إلى المستشفى حيث أعلن عن وفاته": nobody is told who did, and least of all where it was.
  if (at > begin + 1 && field_.tokens[at - 1].folded == "حيث" && at + 1 < end && field_.tokens[at + 1].folded == "عن" &&
      !speakers_.Starts(at, kWa))
    return std::nullopt;
  std::optional<Speaker> speaker;
  if (Is(at, "to-speaker")) {
    speaker = speakers_.Told(at + 1, end);
    return speaker;
  }
  if (std::optional<Speaker> from = LearnedFrom(at, end)) return Resolve(*from) ? from : std::nullopt;
  // "ونقل عن المتحدث باسم التحالف فلان أن"
  if (Is(at, "cites") && at + 2 < end && field_.tokens[at + 1].folded == "عن")
    if (std::optional<Speaker> cited = speakers_.At(at + 2, end); cited && Resolve(*cited)) return cited;
  // "وكان الإطار قد رفع حصيلة القتلى"
  const bool had = at > begin && field_.tokens[at - 1].folded == "قد";
  const bool strong = SayVerb(at) != nullptr && (!IsWeak(at) || had);
  if (std::optional<Speaker> body = WhoseAccount(at + 1, end)) return Resolve(*body) ? body : std::nullopt;
  if (std::optional<Speaker> owner = Antecedent(at, begin)) return Resolve(*owner) ? owner : std::nullopt;
  if (std::optional<Speaker> told = BySurname(at, end)) return told;
  // "قصف الجيش أحياء المدينة، وقالت مصادر محلية إن": a verb that و joins has its own subject behind it.
  if (strong && at > begin && at + 1 < end && speakers_.Starts(at, kWa))
    if (std::optional<Speaker> own = speakers_.After(at, end, false, true);
        own && own->first == at + 1 && (!own->anaphor || Is(own->head, "paper")) &&
        (own->chain.empty() || speakers_.Agree(at, *own, false)))
      return Resolve(*own) ? own : std::nullopt;
  // "وبلغة الأرقام، قال الدفاع المدني إن": behind a comma the verb has its own subject behind it too.
  if (strong && at > begin && at + 1 < end && IsMark(at - 1, ",") && !speakers_.Starts(at + 1, kLi))
    if (std::optional<Speaker> own = speakers_.At(at + 1, end);
        own && own->first == at + 1 && !own->anaphor && !own->chain.empty() && speakers_.Agree(at, *own, false))
      return Resolve(*own) ? own : std::nullopt;
  // "دمشق - وكالات قالت مصادر أمنية إن": who signs the line is not who says it.
  const bool signed_off =
      at > begin && (field_.tokens[at - 1].folded == "وكالات" || field_.tokens[at - 1].folded == "الوكالات");
  if (strong && signed_off && at + 1 < end)
    if (std::optional<Speaker> own = speakers_.At(at + 1, end);
        own && own->first == at + 1 && !own->anaphor && !own->chain.empty() && speakers_.Agree(at, *own, false))
      return Resolve(*own) ? own : std::nullopt;
  std::optional<Speaker> before = speakers_.Before(at, begin, strong);
  // "المرصد السوري رصد عمليات التحالف": a subject that opens its clause leaves the names behind the verb as objects.
  // "نشر حساب منسوب إلى حركة كذا بيانا يتبنى الهجوم": nor is it the account that claims it.
  if (before)
    if (std::optional<Speaker> body = WhoseAccount(before->first, end)) before = body;
  if (before) return Resolve(*before) ? before : std::nullopt;
  if (at + 1 < end) speaker = speakers_.After(at, end, strong, true);
  // "..، كما أكد شقيقه لوكالة كذا": people of any kind, with nothing said behind them.
  if (!speaker && strong && at > begin && field_.tokens[at - 1].folded == "كما" && at + 1 < end &&
      (Is(at + 1, "person") || speakers_.AreCounted(at + 1, end)))
    speaker = speakers_.Agent(at + 1, end);
  if (speaker && SayVerb(at) != nullptr && !speaker->chain.empty() && !speakers_.Agree(at, *speaker, false))
    speaker.reset();
  if (speaker) return Resolve(*speaker) ? speaker : std::nullopt;
  return std::nullopt;
}

// "وأوضح عوض أن": the last word of the name of one who has spoken.
std::optional<Speaker> SourceFinder::BySurname(std::size_t at, std::size_t end) const {
  const std::size_t name = at + 1;
  if (name + 1 >= end || field_.tokens[name].kind != TokenKind::kWord || field_.NameAt(name) != nullptr ||
      Is(name, "source-noun") || Is(name, "role") || !(SaysSomethingAtOnce(name + 1) || IsMark(name + 1, ":")))
    return std::nullopt;
  for (auto met = met_.rbegin(); met != met_.rend(); ++met) {
    if (met->speaker.chain.empty()) continue;
    const SpeakerLink& link = met->speaker.chain.back();
    const bool person = link.phrase && field_.names[*link.phrase].type == EntityType::kPerson;
    // "المتحدث باسم كذا فلان الفلاني": words that no list of names holds.
    const bool unread = !link.phrase && !link.unnamed && link.first > met->speaker.head;
    if (!(person || unread) || link.last <= link.first || field_.tokens[link.last].folded != field_.tokens[name].folded)
      continue;
    Speaker speaker = met->speaker;
    speaker.first = speaker.last = speaker.head = static_cast<std::uint32_t>(name);
    return speaker;
  }
  return std::nullopt;
}

// "رواية الأمريكيين الذين زعموا", "بيان القوات التي قالت": whom the relative clause is about.
std::optional<Speaker> SourceFinder::Antecedent(std::size_t at, std::size_t begin) const {
  constexpr std::size_t kWords = 5;  // of whom it is about
  if (at < begin + 2 || !Is(at - 1, "relative") || speakers_.Starts(at, kWa)) return std::nullopt;
  if (field_.tokens[at - 1].folded == "اذ") return std::nullopt;  // "رقما أعلى للقتلى إذ قالت إن": why, and not who
  // "القوات التي قالت الوزارة إنها": another says it of them.
  if (!SaysSomethingAtOnce(at + 1)) return std::nullopt;
  // The longest phrase: "مدير المستشفى الذي قال".
  for (std::size_t first = std::max(begin, at > kWords + 1 ? at - 1 - kWords : 0); first + 1 < at; ++first) {
    std::optional<Speaker> speaker = speakers_.At(first, at - 1);
    if (speaker && speaker->last + 2U == at && (speaker->chain.empty() || speakers_.Agree(at, *speaker, true)))
      return speaker;
  }
  // "الأمريكيين": people by what they are alone.
  if (!Is(at - 2, "person") || !speakers_.Starts(at - 2, kAl)) return std::nullopt;
  return speakers_.Unnamed(at - 2, at - 2);
}

bool SourceFinder::SaysSomethingAtOnce(std::size_t next) const {
  return next < field_.size() && (Is(next, "that") || speakers_.IsOutcome(next) || Is(next, "preposition"));
}

// The subject of the sentence, whatever it does; else who spoke last.
std::optional<Speaker> SourceFinder::GoesOn(std::size_t at, std::size_t begin, std::size_t segment) {
  const std::uint32_t sentence = field_.tokens[at].sentence;
  // "بحسب مصدر، في حين لا تزال الوزارة تتحدث عن": the subject of its own clause.
  if (segment > begin)
    if (std::optional<Speaker> subject = FirstSubject(segment, at); subject && speakers_.Agree(at, *subject, true))
      return subject;
  // "حسب غرفة الطوارئ التي تحدثت", "نفى المركز، مؤكدا": he who has just been named in this sentence.
  const Met* last = LastWhoAgrees(at);
  if (last != nullptr && last->sentence == sentence) return WhoAgrees(at, last->speaker);
  // "الموصل: «كذا»، وكالات أعلن عن وفاة": not those who sign.
  if (std::optional<Speaker> topic = Topic(begin, at);
      topic && (topic->chain.empty() || speakers_.Agree(at, *topic, true)))
    return topic;
  if (last == nullptr || last->sentence + 1 < sentence)
    if (std::optional<Speaker> subject = SubjectBefore(at, begin)) return subject;
  if (last == nullptr || sentence - last->sentence > kGoOnSentences) return std::nullopt;
  // A plain verb inside a sentence that has another subject is not his: "بعدما تحدثت تقارير".
  if (at > begin + 3 && !IsParticiple(at) && !speakers_.Starts(at, kWa)) return std::nullopt;
  return WhoAgrees(at, last->speaker);
}

// "زار المحافظ فلان البلدة. وقال إن": the named subject that opens the sentence before, in which nobody speaks.
std::optional<Speaker> SourceFinder::SubjectBefore(std::size_t at, std::size_t begin) const {
  constexpr std::size_t kOpening = 4;  // tokens to the subject
  // "زار المحافظ فلان الجرحى. وترحم على الشهداء، مبينا أن": his too where the verb that opens the sentence has no
  // subject.
  const bool his = IsParticiple(at) && at > begin + 1 && speakers_.Starts(begin, kWa) && speakers_.IsVerb(begin) &&
                   !FirstSubject(begin, at);
  if (begin == 0 || (!his && (at > begin + 1 || IsParticiple(at)))) return std::nullopt;
  std::size_t first = begin;
  while (first > 0 && field_.tokens[first - 1].sentence + 1 == field_.tokens[begin].sentence) --first;
  std::optional<Speaker> subject = first < begin ? FirstSubject(first, begin) : std::nullopt;
  if (!subject || subject->first > first + kOpening || subject->anaphor || subject->chain.size() != 1 ||
      !subject->chain.back().phrase || field_.names[*subject->chain.back().phrase].type == EntityType::kPlace ||
      !speakers_.Agree(at, *subject, true))
    return std::nullopt;
  for (std::size_t verb = first; verb < subject->first; ++verb)
    if (speakers_.IsOutcome(verb)) return std::nullopt;  // "قتل فلان أمس"
  return IsOfTheDead(*subject, begin) ? std::nullopt : subject;
}

// "الشاب فلان من أهالي البلدة قتل أثناء هربه. وأشار إلى أن": a man without an office, of whom a verb of outcome tells.
bool SourceFinder::IsOfTheDead(const Speaker& subject, std::size_t end) const {
  const NamePhrase& name = field_.names[*subject.chain.back().phrase];
  if (name.type != EntityType::kPerson || Is(subject.head, "role") || Is(name.cue, "role")) return false;
  for (std::size_t at = name.last + 1; at < end; ++at)
    if (speakers_.IsOutcome(at) && speakers_.IsVerb(at)) return true;
  return false;
}

// "ذكر الناطق أن ...، وفق ما نقلت الوكالة. وأشار": not she. Where the gender fits nobody, who spoke last.
const SourceFinder::Met* SourceFinder::LastWhoAgrees(std::size_t at) const {
  for (auto met = met_.rbegin(); met != met_.rend(); ++met) {
    if (met_.back().sentence - met->sentence > 1) break;
    if (met->speaker.chain.empty() || speakers_.Agree(at, met->speaker, true)) return &*met;
    if (met->speaker.chain.size() > 1) return &*met;
  }
  return met_.empty() ? nullptr : &met_.back();
}

// "نقلت الشبكة عن ناشطين. وأضافت": of two who hand on, the verb's gender tells who goes on.
std::optional<Speaker> SourceFinder::WhoAgrees(std::size_t at, Speaker speaker) const {
  while (speaker.chain.size() > 1 && !speakers_.Agree(at, speaker.chain.back(), true)) speaker.chain.pop_back();
  return speaker;
}

// The first subject that the sentence names before `before`, whatever it does.
std::optional<Speaker> SourceFinder::Topic(std::size_t begin, std::size_t before) {
  if (!topic_) topic_ = FirstSubject(begin, before);
  return topic_;
}

std::optional<Speaker> SourceFinder::FirstSubject(std::size_t begin, std::size_t before) const {
  for (std::size_t at = begin; at < before; ++at) {
    if (at > begin) {
      const std::size_t back = at - 1;
      const bool opens = field_.tokens[back].kind != TokenKind::kWord || speakers_.IsVerb(back) ||
                         Is(back, "contrast") || Is(back, "aside") || field_.DateAt(back) != nullptr ||
                         (field_.lattice.readings[back].empty() && field_.NameAt(back) == nullptr);
      // "ففي تقرير لمركز كذا حول انتهاكات الجيش، كشف": whose report it is.
      const bool report = back == begin && Is(at, "paper") && Is(back, "locative");
      if (!report && (!opens || Is(back, "preposition") || IsMark(back, "("))) continue;
    }
    std::optional<Speaker> speaker = speakers_.At(at, before);
    if (speaker && Resolve(*speaker)) return speaker;
  }
  return std::nullopt;
}

}  // namespace isnad
