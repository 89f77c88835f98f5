#include "core/read/sources/sources.h"

#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "core/read/frames/other_counts.h"
#include "core/read/sources/source_finder.h"

// Who says what. A cue is a verb of saying with its subject behind or before it, or a preposition of accord (بحسب، وفق،
// نقلا عن). A verb covers what follows it up to a contrast that names its own speaker (فيما، بينما) or the end of the
// sentence; an accord covers its whole stretch of the sentence, before and behind; whoever is cited (نقلا عن) stands
// nearer to the words than who cites him. A verb with no subject (وأضاف، مؤكدا) speaks for the subject of its sentence,
// else for the one who spoke last; a definite noun (المصدر، الشبكة) for the one whose noun it was. A sentence without a
// cue is still his within the paragraph, and beyond it where the article has no other speaker; the outlet's own voice
// (يذكر أن، في سياق آخر، an older event recalled) ends him. A colon hands him the list below it.

namespace isnad {

std::vector<Attribution> SourceFinder::Run() {
  const std::size_t size = field_.size();
  for (std::size_t begin = 0; begin < size;) {
    std::size_t end = begin;
    while (end < size && field_.SameSentence(begin, end)) ++end;
    if (field_.tokens[begin].line_start) ++paragraph_;
    if (!field_.furniture[begin] || field_.furniture.size() == 1) Sentence(begin, end);
    begin = end;
  }
  Signature();
  Sole();
  CountsOtherwise(size);
  PostsOfOthers();
  found_.insert(found_.end(), carried_.begin(), carried_.end());
  return std::move(found_);
}

void SourceFinder::Sentence(std::size_t begin, std::size_t end) {
  const std::size_t before = found_.size();
  cued_ = false;
  topic_.reset();
  own_voice_ = OwnVoice(begin, end);
  std::size_t segment = begin;
  if (Heading(begin, end)) {
    cued_ = true;
    // "المركز الإعلامي: المتحدث باسم الجيش فلان: نفذ": who is handed on by the first is the nearer.
    const std::size_t next = found_.back().cue_last + 1U;
    if (next < end) HeadingAt(next, next, end);
  } else {
    ColonWithin(begin, end);
  }
  for (std::size_t at = begin; at < end; ++at) {
    if (at > begin && cued_ && StartsContrast(at) && CueBetween(at, end)) segment = at;
    if (cued_ && GoesOnBeside(at, end)) found_.push_back(Covering(at, end - 1, at, at, kUnsaid, "own-voice"));
    if (!field_.furniture[at]) at = Cue(at, begin, segment, end);
  }
  if (own_voice_ && !cued_) {
    ended_ = true;
  } else if (!cued_ && NamesOneOfTheDead(begin, end)) {
    carried_.push_back(Covering(begin, end - 1, begin, begin, kCarried, std::string(kNamesTheDead)));
  } else if (!cued_) {
    CarryOn(begin, end);
    TellsOfCare(begin, end);
  }
  OpenList(begin, end, before);
}

std::size_t SourceFinder::Cue(std::size_t at, std::size_t begin, std::size_t segment, std::size_t end) {
  // "حسبنا الله ونعم الوكيل": nobody's account.
  if (field_.tokens[at].line_start && Is(at, "byline") && at + 1 < end && (IsMark(at + 1, "-") || IsMark(at + 1, ":")))
    return end - 1;  // "كتب - فلان:"
  const bool prayer = at + 1 < end && field_.tokens[at + 1].folded == "الله";
  if (Is(at, "accord")) return prayer ? at : Accord(at, segment, end);
  if (IsSayVerb(at) && !Is(at, "own-voice")) {  // "يذكر أن": nobody's verb
    const std::size_t before = found_.size();
    Verb(at, begin, segment, end);
    if (found_.size() == before && Is(at, "issues") && speakers_.IsVerb(at)) Issues(at, end);  // "نشر المتحدث بيانا عن"
  } else if (Is(at, "tells-apart")) {
    Between(at, begin, end);
  } else if (Is(at, "appears")) {
    Appears(at, begin, end);
  } else if (Is(at, "issues") && speakers_.IsVerb(at)) {
    Issues(at, end);
  } else if (Is(at, "occasion")) {
    if (std::optional<Speaker> speaker = speakers_.TalkedWith(at, end); speaker && Resolve(*speaker))
      Meet(*speaker, at);
    else if (TalksOf(at, end))
      Noun(at, begin, end);
  } else if (Is(at, "say-noun") && at > begin && !IsSayVerb(at - 1)) {
    Noun(at, begin, end);
  } else if (Is(at, "claim-responsibility")) {
    // "نشر التنظيم بيانا يتبنى الهجوم": the paper is his.
    if (std::optional<Speaker> speaker = Subject(at, begin, end); speaker && !IsOthersPaper(*speaker))
      Meet(*speaker, at);
  }
  return at;
}

// "لا 12 كما ورد في بيان الجيش", "مما أعلنته الشرطة (أربعة)": of the number alone, whoever tells the rest.
void SourceFinder::CountsOtherwise(std::size_t end) {
  for (const QuantityPhrase& number : field_.quantities) {
    const std::optional<std::size_t> cue = WhoCountsOtherwise(field_, number);
    if (!cue) continue;
    std::optional<Speaker> speaker = speakers_.After(*cue, end, true, false);
    if (!speaker || !field_.SameSentence(speaker->first, *cue) || !Resolve(*speaker) || speaker->chain.empty())
      continue;
    Attribution attribution = Covering(number.first, number.last, *cue, *cue, kCited + 1, "counted-otherwise");
    attribution.chain = speaker->chain;
    found_.push_back(std::move(attribution));
  }
}

// "بعد ساعات من حديث الجيش عن مقتل خمسة": his talk of something.
bool SourceFinder::TalksOf(std::size_t at, std::size_t end) const {
  constexpr std::size_t kContent = 6;  // tokens of what he talks of
  if (at + 2 >= end || !field_.tokens[at].folded.ends_with("حديث")) return false;
  // "واكتفى ناشطون بالحديث عن قتلى"
  if (speakers_.Starts(at, kBi) && field_.tokens[at + 1].folded == "عن") {
    for (std::size_t i = at + 2; i < end && i < at + kContent; ++i)
      if (speakers_.IsOutcome(i)) return true;
    return false;
  }
  const std::optional<Speaker> speaker = speakers_.At(at + 1, end);
  if (!speaker || speaker->last + 2U >= end || field_.tokens[speaker->last + 1].folded != "عن") return false;
  for (std::size_t i = speaker->last + 2U; i < end && i < speaker->last + kContent; ++i)
    if (speakers_.IsOutcome(i)) return true;
  return false;
}

// A list that a colon opens is said by whoever the sentence names. before: how many had spoken before it.
void SourceFinder::OpenList(std::size_t begin, std::size_t end, std::size_t before) {
  std::size_t last = end;
  while (last > begin && (field_.tokens[last - 1].kind == TokenKind::kSymbol || IsMark(last - 1, "\""))) --last;
  // "أبرز تلك العمليات:" goes on about what was told; "صور:" and "اقرأ أيضا:" are the page's.
  constexpr std::size_t kOfThePage = 4;  // tokens
  bool more_of_it = last > begin + kOfThePage;
  for (std::size_t at = begin; at < last && !more_of_it; ++at) more_of_it = Is(at, "demonstrative");
  const bool list = last > begin && IsMark(last - 1, ":") && end < field_.size() && more_of_it;
  if (!list || !spoke_ || (found_.size() == before && ended_) || found_[*spoke_].chain.empty()) return;
  Attribution more = found_[*spoke_];
  more.first = static_cast<std::uint32_t>(end);
  more.last = static_cast<std::uint32_t>(field_.size() - 1);
  more.depth = 0;
  more.rule = "list";
  found_.push_back(std::move(more));
}

// "المرصد السوري: مقتل", "مصدر أمني: إصابة", "محافظة كذا - المرصد: مقتل": a speaker and a colon.
bool SourceFinder::Heading(std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end && field_.tokens[at].kind != TokenKind::kWord) ++at;
  // "عاجل | المرصد:"
  for (std::size_t i = at; i < end && i < at + 3; ++i)
    if (field_.tokens[i].kind == TokenKind::kSymbol) at = i + 1;
  if (at < end && Is(at, "byline")) return false;                          // "كتب - فلان:"
  if (at + 2 < end && Is(at, "breaking") && IsMark(at + 1, ":")) at += 2;  // "عاجل: الدفاع المدني: مقتل"
  if (IsPageTag(at, end)) return false;
  if (HeadingAt(at, begin, end) || HeadingBehind(at, begin, end) || BetweenBars(begin, end)) return true;
  // "وفي آخر تحديث للمرصد: "
  for (std::size_t i = at; i < end && i < at + 4; ++i)
    if (Is(i, "paper")) return HeadingAt(i, begin, end);
  if (!field_.tokens[begin].line_start) return false;
  for (std::size_t i = at + 1; i < end && i < at + kDateline; ++i)
    if (IsMark(i, "-") || IsMark(i, "/"))  // "بيروت/ وزارة الصحة: مقتل"
      return i + 1 < end && !IsOwnOutlet(i + 1) && HeadingAt(i + 1, begin, end);
  return false;
}

// "محافظة كذا || المرصد || ارتفع إلى 24": a body between the bars of a heading, which is no outlet.
bool SourceFinder::BetweenBars(std::size_t begin, std::size_t end) {
  const auto bar = [&](std::size_t at) { return field_.tokens[at].folded.starts_with("|"); };
  if (!field_.tokens[begin].line_start) return false;
  for (std::size_t at = begin + 1; at + 1 < end && at <= begin + kDateline; ++at) {
    if (!bar(at - 1) || bar(at)) continue;
    std::optional<Speaker> speaker = speakers_.At(at, end);
    const std::size_t next = speaker ? speaker->last + 1U : end;
    if (!speaker || speaker->first != at || next + 1 >= end || !bar(next) || speaker->chain.size() != 1 ||
        !speaker->chain.back().phrase || IsOfTheTrade(*speaker) || !Resolve(*speaker))
      continue;
    Push(Covering(next, end - 1, begin, next, kAccord, "colon"), *speaker);
    return true;
  }
  return false;
}

// "#كذا_برس #المدينة: قتل ثلاثة": a page's own tag before another's; "#رويترز: قتل ثلاثة" is cited.
bool SourceFinder::IsPageTag(std::size_t at, std::size_t end) const {
  const NamePhrase* name = at < end && field_.tokens[at].hashtag ? field_.NameAt(at) : nullptr;
  if (name == nullptr || name->type != EntityType::kOrganization || name->last + 1U >= end) return false;
  const std::string& kind = name->known != nullptr ? name->known->kind : name->kind;
  return kind == "media" && field_.tokens[name->last + 1].hashtag;
}

// "عاجل الدفاع المدني: أربعة قتلى", "د. فلان الفلاني الناطق باسم الوزارة: أربعة قتلى": behind a word that opens the
// post or behind his own name.
bool SourceFinder::HeadingBehind(std::size_t at, std::size_t begin, std::size_t end) {
  constexpr std::size_t kNameWords = 5;
  constexpr std::size_t kTitle = 2;  // bytes of "د"
  std::optional<std::uint32_t> name;
  for (std::size_t words = 0; words < kNameWords && at + 1 < end; ++words, ++at) {
    if (words > 0 && IsMark(at, ".") && field_.tokens[at - 1].folded.size() == kTitle) continue;
    // "سليم القادر": behind a given name stands whatever name of his family.
    const bool family = words > 0 && Is(at - 1, "given");
    const bool opens = field_.NameAt(at) != nullptr || Is(at, "breaking") || Is(at, "title") || Is(at, "given") ||
                       family || field_.lattice.readings[at].empty() || field_.tokens[at].folded.size() == kTitle;
    if (field_.tokens[at].kind != TokenKind::kWord || !opens || (!family && speakers_.IsVerb(at))) return false;
    if (const NamePhrase* his = field_.NameAt(at); his != nullptr && his->type == EntityType::kPerson)
      name = field_.name_at[at];
    if (!Is(at, "breaking") && !Is(at + 1, "role")) continue;
    std::optional<Speaker> speaker = speakers_.At(at + 1, end);
    if (!speaker || speaker->chain.empty() || speaker->last + 1U >= end || !IsMark(speaker->last + 1U, ":")) continue;
    if (!name) return HeadingAt(at + 1, begin, end);
    if (!Resolve(*speaker)) return false;
    speaker->chain.push_back(speakers_.Name(*name));
    Push(Covering(speaker->last + 1U, end - 1, begin, speaker->last + 1U, kAccord, "colon"), *speaker);
    return true;
  }
  return false;
}

// "قصف على السوق.. عضو المجلس البلدي فلان: 42 قتيلا", "تحديث 20:15 – وزارة الصحة: 20 قتيلا": a speaker between a mark
// and the colon before a figure.
void SourceFinder::ColonWithin(std::size_t begin, std::size_t end) {
  for (std::size_t colon = begin + 2; colon + 1 < end; ++colon) {
    const QuantityPhrase* people = IsMark(colon, ":") ? field_.QuantityAt(colon + 1) : nullptr;
    if (people == nullptr || people->first != colon + 1 || !people->outcome) continue;
    std::size_t mark = colon;
    const auto parts = [&](std::size_t at) { return IsMark(at, "-") || IsMark(at, "...") || IsMark(at, ","); };
    while (mark > begin && colon - mark < kSubjectWords && !parts(mark)) --mark;
    if (!parts(mark)) return;
    const std::optional<Speaker> speaker = speakers_.At(mark + 1, colon);
    if (speaker && speaker->last + 1U == colon && HeadingAt(mark + 1, begin, end)) return;
  }
}

// "غزة - وكالة وصل: استشهد": in a dateline an outlet that no list holds is the one that speaks.
bool SourceFinder::IsOwnOutlet(std::size_t at) const {
  const NamePhrase* name = field_.NameAt(at);
  if (name == nullptr && at + 1 < field_.size() && Is(at, "outlet-head")) name = field_.NameAt(at + 1);  // "وكالة"
  return name != nullptr && name->type == EntityType::kOrganization && name->known == nullptr && name->kind == "media";
}

bool SourceFinder::HeadingAt(std::size_t at, std::size_t begin, std::size_t end) {
  if (at >= end) return false;
  std::optional<Speaker> speaker = speakers_.At(at, end);
  if (!speaker || speaker->outlet) return false;
  // "بيروت - وكالات: قتل ثلاثة": agencies without a name are nobody that is cited.
  if (!speaker->chain.empty() && !speaker->chain.back().phrase && Is(speaker->head, "agencies") &&
      speaker->last == speaker->head)
    return false;
  // "بيان: القضاء على ثلاثة": whose it is the heading does not say.
  if (Is(speaker->head, "paper") && !speaker->anaphor && speaker->last == at && !speaker->chain.empty() &&
      !speaker->chain.back().phrase)
    return false;
  if (Is(speaker->first, "aim")) return false;  // "مكافحة الإرهاب: القضاء على ثلاثة": what it is about
  // "فلان من فريق الدفاع المدني:", "مدير خدمة الإسعاف لإذاعة كذا:"
  std::size_t colon = speaker->last + 1;
  while (colon < end && colon <= speaker->last + kDateline && !IsMark(colon, ":") &&
         (speakers_.IsOfPhrase(colon) || IsMark(colon, "-")))  // "مستشفى كذا - النصيرات:"
    ++colon;
  if (colon + 1 >= end || !IsMark(colon, ":")) return false;
  if (colon > at + 2 && IsMark(colon - 2, "-") && Is(colon - 1, "desk")) return false;  // "وطن - متابعات:"
  if (!Resolve(*speaker)) return false;
  Push(Covering(colon, end - 1, begin, colon, kAccord, "colon"), *speaker);
  return true;
}

void SourceFinder::Push(Attribution attribution, const Speaker& speaker) {
  cued_ = true;
  ended_ = false;
  own_voice_ = false;
  attribution.chain = speaker.chain;
  if (speaker.outlet) attribution.chain.clear();
  if (speaker.told && !attribution.chain.empty() && attribution.chain.front().name != speaker.told->name)
    attribution.chain.insert(attribution.chain.begin(), *speaker.told);
  Meet(speaker, attribution.cue_first);
  spoke_ = static_cast<std::uint32_t>(found_.size());
  spoke_paragraph_ = paragraph_;
  found_.push_back(std::move(attribution));
}

// "أسفر ذلك عن مقتل ستة", "ففي رفح استشهد ثلاثة" below what somebody has told: what came of it, and how it was made up.
bool SourceFinder::TellsWhatCameOf(std::size_t begin, std::size_t end) const {
  if (begin + 2 >= end) return false;
  if (Is(begin, "result") && Is(begin + 1, "demonstrative")) return true;
  if (field_.tokens[begin].folded == "ما" && Is(begin + 1, "result")) return true;  // "ما تسبب بمقتل ثلاثة"
  return (speakers_.Starts(begin, kFa) && Is(begin, "locative")) || TellsWhoTheyAre(begin, end);
}

// "والشهداء هم فلان وزوجته", "القتيلان هما": those whom he has counted, by their names.
bool SourceFinder::TellsWhoTheyAre(std::size_t begin, std::size_t end) const {
  while (begin < end && field_.tokens[begin].kind != TokenKind::kWord) ++begin;
  if (begin + 2 >= end || !speakers_.Starts(begin, kAl) || !speakers_.IsOutcome(begin)) return false;
  const std::string& word = field_.tokens[begin + 1].folded;
  return word == "هم" || word == "هما" || word == "هو" || word == "هي" || word == "هن";
}

// A sentence that names no speaker, in the paragraph of one that does, is still his.
void SourceFinder::CarryOn(std::size_t begin, std::size_t end) {
  if (!spoke_ || ended_) return;
  const Attribution& last = found_[*spoke_];
  if (last.chain.empty() || last.depth == 0 || TellsOfBurial(begin)) return;
  if (paragraph_ != spoke_paragraph_ && !(paragraph_ == spoke_paragraph_ + 1 && TellsWhatCameOf(begin, end))) return;
  if (field_.tokens[begin].sentence - field_.tokens[last.cue_first].sentence > kCarrySentences) return;
  if (Recalls(begin, end)) {
    ended_ = true;
    return;
  }
  if (IsElsewhere(begin) || IsAnotherTime(begin, end)) return;
  Attribution more = last;
  more.first = static_cast<std::uint32_t>(begin);
  more.last = static_cast<std::uint32_t>(end - 1);
  more.depth = kCarried;
  more.rule = "carried";
  carried_.push_back(std::move(more));
}

Attribution Covering(std::size_t first, std::size_t last, std::size_t cue_first, std::size_t cue_last, int depth,
                     std::string rule) {
  Attribution attribution;
  attribution.first = static_cast<std::uint32_t>(first);
  attribution.last = static_cast<std::uint32_t>(last);
  attribution.cue_first = static_cast<std::uint32_t>(cue_first);
  attribution.cue_last = static_cast<std::uint32_t>(cue_last);
  attribution.depth = depth;
  attribution.rule = std::move(rule);
  return attribution;
}

bool IsMedical(const FieldText& field, const SpeakerLink& speaker) {
  for (std::uint32_t at = speaker.first; at <= speaker.last && at < field.size(); ++at)
    if (field.lattice.Is(at, "heals")) return true;
  return false;
}

std::vector<Attribution> FindSources(const FieldText& field) { return SourceFinder(field).Run(); }

const Attribution* SourceAt(const std::vector<Attribution>& sources, std::uint32_t token) {
  const Attribution* best = nullptr;
  for (const Attribution& attribution : sources) {
    if (token < attribution.first || token > attribution.last) continue;
    // Deeper wins; of equal depth the one whose cue stands nearest before the words, then the later.
    const auto rank = [&](const Attribution& a) {
      const bool before = a.cue_first <= token;
      return std::tuple(a.depth, before, before ? a.cue_first : ~a.cue_first);
    };
    if (best == nullptr || rank(attribution) > rank(*best)) best = &attribution;
  }
  return best;
}

}  // namespace isnad
