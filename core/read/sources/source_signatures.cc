#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/read/sources/source_finder.h"

namespace isnad {

// "المكتب الإعلامي – وزارة الداخلية" at the end: whoever signs a statement says what nobody else in it says.
void SourceFinder::Signature() {
  if (SignedAbove() || SourceLine()) return;
  std::size_t end = field_.size(), begin = LastLine(end);
  // What the page puts beneath: "أعجبني · تعليق · مشاركة".
  while (begin > 0 && field_.furniture[begin]) {
    end = begin;
    begin = LastLine(end);
  }
  // The day of the statement stands beneath: "8 أكتوبر 2024".
  if (begin > 0 && IsDay(begin, end)) {
    end = begin;
    begin = LastLine(end);
  }
  const bool line =
      begin > 0 && begin < end && end - begin <= kDateline && !field_.furniture[begin] && !field_.furniture[0];
  std::optional<Speaker> signer = line ? speakers_.At(begin, end) : std::nullopt;
  if (!signer || (!Is(begin, "signs") && !IsSignersLine(*signer, begin, end))) {
    SignInFirstPerson();
    return;
  }
  signer = InWhole(*signer, begin, end);
  if (!signer || signer->last + 1 < end || signer->chain.empty()) return;
  Attribution all = Covering(0, begin - 1, begin, end - 1, kSole, "signature");
  all.chain = signer->chain;
  GiveFirstPerson(all.chain);
  carried_.push_back(std::move(all));
}

// "أحصينا 17 قتيلا" in a statement: whoever issues it counts. An outlet of the trade that says "وكنا قد نشرنا" is
// cited.
void SourceFinder::GiveFirstPerson(const std::vector<SpeakerLink>& chain) {
  Speaker issuer;
  issuer.chain = chain;
  if (chain.empty() || IsOfTheTrade(issuer)) return;
  for (Attribution& attribution : found_)
    if (attribution.rule == "own-voice" && attribution.chain.empty()) attribution.chain = chain;
}

// "المصدر: المرصد السوري" as the last words: from whom the page has what nobody else in it says. Outlets and agencies
// that are copied stand there as well, and add nobody.
bool SourceFinder::SourceLine() {
  constexpr std::size_t kFar = 16;  // tokens from the end
  const std::size_t size = field_.size();
  for (std::size_t at = size > kFar ? size - kFar : 1; at + 2 < size; ++at) {
    if (field_.tokens[at].folded != "المصدر" || !IsMark(at + 1, ":") || field_.furniture[at]) continue;
    if (!field_.tokens[at].line_start && field_.SameSentence(at - 1, at)) continue;
    std::optional<Speaker> speaker = speakers_.At(at + 2, size);
    if (!speaker || speaker->anaphor || speaker->chain.size() != 1 || !speaker->chain.back().phrase ||
        speaker->last + 2U < size || IsOfTheTrade(*speaker) || !Resolve(*speaker))
      return false;
    Attribution all = Covering(0, at - 1, at, speaker->last, kSole, "signature");
    all.chain = speaker->chain;
    carried_.push_back(std::move(all));
    return true;
  }
  return false;
}

// "بيان" on a line of its own, and the body that issues it on the next; a body that all names know on the first line,
// where nobody else speaks ("الدفاع المدني في ريف المدينة").
bool SourceFinder::SignedAbove() {
  constexpr std::size_t kHeading = 3;  // tokens: "بيان صحفي"
  const std::size_t size = field_.size();
  std::size_t begin = 0;
  while (begin < size && field_.SameSentence(0, begin)) ++begin;
  const bool paper = begin < size && begin <= kHeading && Is(0, "paper");
  if (!paper) begin = 0;
  std::size_t end = begin;
  while (end < size && field_.SameSentence(begin, end)) ++end;
  if (end >= size || !field_.tokens[end].line_start) return false;
  const std::size_t text = end;
  const bool headed = EndsInPaper(begin, end);
  if (headed) end = FirstOfOffices(begin, end);
  if (end - begin > kDateline) return false;
  const bool colon = end > begin + 1 && IsMark(end - 1, ":");  // "شبكة أطباء كذا:" above what it says
  if (colon) --end;
  if (Is(begin, "byline")) return false;  // "كتب - فلان:"
  std::optional<Speaker> signer = HeadOfPost(begin, end);
  const bool issued = signer && Is(begin, "paper");  // "بيان صادر عن هيئة المستشفى"
  if (!signer) signer = speakers_.At(begin, end);
  if (!signer) return false;
  const bool anonymous = colon && !signer->chain.empty() && signer->chain.back().unnamed && signer->last + 1U == end;
  if (!issued && !anonymous && !IsSignersLine(*signer, begin, end)) return false;
  if (!paper && !MaySignAbove(*signer, begin, end, colon || issued || headed)) return false;
  if (issued || anonymous) {
    Attribution all = Covering(text, size - 1, begin, end - 1, kSole, "signature");
    all.chain = signer->chain;
    GiveFirstPerson(all.chain);
    carried_.push_back(std::move(all));
    return true;
  }
  signer = InWhole(*signer, begin, end);
  Attribution all = Covering(text, size - 1, begin, end - 1, kSole, "signature");
  all.chain = signer->chain;
  GiveFirstPerson(all.chain);
  carried_.push_back(std::move(all));
  return true;
}

// "وزارة كذا / مديرية كذا / بيان": a heading of offices that ends in the word for their paper.
bool SourceFinder::EndsInPaper(std::size_t begin, std::size_t end) const {
  return end > begin + 2 && Is(end - 1, "paper") && (IsMark(end - 2, "/") || IsMark(end - 2, "-"));
}

// Where the first office of such a heading ends.
std::size_t SourceFinder::FirstOfOffices(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin + 1; at < end; ++at)
    if (IsMark(at, "/") || IsMark(at, "-")) return at;
  return end;
}

// Nobody but him is heard beneath. surely: the line says that what follows is his.
bool SourceFinder::MaySignAbove(const Speaker& signer, std::size_t begin, std::size_t end, bool surely) const {
  constexpr std::size_t kBody = 3;  // tokens of a body that no list holds
  const std::optional<Voice> voice = OneVoice();
  // "ندين القصف": the signer's own voice.
  const bool only_ours = std::all_of(found_.begin(), found_.end(), [](const Attribution& attribution) {
    return (attribution.chain.empty() && attribution.rule == "own-voice") || attribution.rule == "condemns";
  });
  const bool alone = voice ? SameVoice(voice->chain, signer.chain) : only_ours;
  const bool desk = Is(begin, "outlet-noun") || Is(begin, "own-desk") || Is(begin, "desk-of");
  return alone && (surely || signer.chain.back().phrase || (!desk && end - begin >= kBody));
}

// "بيان صادر عن هيئة المستشفى", "بيان لمصدر عسكري", "مجموعة العمل من أجل اللاجئين": the body that the line names, which
// no list holds.
std::optional<Speaker> SourceFinder::HeadOfPost(std::size_t begin, std::size_t end) const {
  constexpr std::size_t kIssued = 4;  // tokens to "عن": "بيان صحفي صادر عن"
  constexpr std::size_t kLeast = 3;   // words of a body without its paper
  if (!field_.tokens[begin].line_start || end > begin + kDateline + kIssued) return std::nullopt;
  std::size_t body = begin;
  if (Is(begin, "paper")) {
    while (body < end && body <= begin + kIssued && !(field_.tokens[body].folded == "عن" && Is(body - 1, "issues")))
      ++body;
    if (body > begin + kIssued || body >= end) {
      // "بيان لمصدر عسكري"
      if (begin + 1 >= end || !speakers_.Starts(begin + 1, kLi)) return std::nullopt;
      std::optional<Speaker> house = speakers_.Issuer(begin, end);
      return house && house->last + 1U == end && !house->chain.empty() ? house : std::nullopt;
    }
    ++body;
  } else if (!Is(begin, "cue=org") || field_.NameAt(begin) != nullptr || end < begin + kLeast ||
             speakers_.Starts(begin, kAl) || Is(begin, "force") || Is(begin, "outlet-noun")) {
    return std::nullopt;
  }
  if (body >= end) return std::nullopt;
  for (std::size_t at = body; at < end; ++at)
    if (field_.tokens[at].kind != TokenKind::kWord || field_.tokens[at].hashtag || speakers_.IsOutcome(at) ||
        field_.DateAt(at) != nullptr || !speakers_.IsOfPhrase(at) ||
        (speakers_.IsVerb(at) && field_.NameAt(at) == nullptr && at == begin))
      return std::nullopt;
  Speaker house = speakers_.Unnamed(body, end - 1);
  house.chain.back().unnamed = false;
  if (const NamePhrase* name = field_.NameAt(body);
      name != nullptr && name->first <= body + 1 && name->type == EntityType::kOrganization && name->last + 1U >= end)
    house.chain.back() = speakers_.Name(field_.name_at[body]);
  return house;
}

// "المركز الإعلامي لمجلس كذا": called by all the words, and a body with whatever it says elsewhere.
SpeakerLink SourceFinder::InAllWords(std::size_t first, std::size_t last) const {
  SpeakerLink link = speakers_.Words(first, last);
  const NamePhrase* body = field_.NameAt(last);
  if (body != nullptr && body->type == EntityType::kOrganization && body->first >= first && Is(first, "signs"))
    link.phrase = field_.name_at[last];
  return link;
}

// The signer by all the words of his line that tell of him.
std::optional<Speaker> SourceFinder::InWhole(Speaker signer, std::size_t begin, std::size_t end) const {
  if (!Is(begin, "signs")) {
    signer.last = static_cast<std::uint32_t>(end - 1);
    if (signer.chain.size() == 1 && !signer.chain.back().phrase) signer.chain = {InAllWords(begin, end - 1)};
    return signer;
  }
  std::size_t mark = signer.last + 1;  // "المكتب الإعلامي – كذا", "المكتب الإعلامي || كذا"
  while (mark < end && (IsMark(mark, "-") || field_.tokens[mark].kind == TokenKind::kSymbol)) ++mark;
  if (mark > signer.last + 1U && mark < end) return speakers_.At(mark, end);
  while (signer.last + 1 < end && speakers_.IsOfPhrase(signer.last + 1)) ++signer.last;
  signer.chain = {InAllWords(begin, signer.last)};  // "المركز الإعلامي لمجلس كذا", not the council alone
  return signer;
}

// "وزارة شؤون البيشمركة", "محامو الطوارئ", "فلان، المتحدث باسم كذا": a line of its own that names one and says nothing.
// Those whom outlets copy ("وكالات") sign no statement.
bool SourceFinder::IsSignersLine(const Speaker& signer, std::size_t begin, std::size_t end) const {
  if (!field_.tokens[begin].line_start || signer.anaphor || signer.outlet || signer.chain.empty()) return false;
  if (Is(begin, "preposition")) return false;  // "إلى مقاتلي المجلس العسكري": the next headline
  bool paper = false;
  for (std::size_t at = signer.last + 1; at < end; ++at) paper = paper || Is(at, "paper");
  for (std::size_t at = begin; at < end; ++at) {
    const TokenKind kind = field_.tokens[at].kind;
    // "غرفة طوارئ كذا - تعميم (14)"
    if (kind == TokenKind::kNumber && paper) continue;
    const bool mark = kind == TokenKind::kPunct && !IsMark(at, ".") && !IsMark(at, ":");
    if (!mark && kind != TokenKind::kWord) return false;
    if (kind == TokenKind::kWord && (field_.tokens[at].hashtag || Is(at, "that") || speakers_.IsOutcome(at)))
      return false;
    const bool in_whose_name = at > begin && Is(at - 1, "role") && Is(at, "on-behalf");
    if (kind == TokenKind::kWord && field_.NameAt(at) == nullptr && !speakers_.IsOfPhrase(at) && !in_whose_name)
      return false;
  }
  const SpeakerLink& link = signer.chain.back();
  if (link.phrase) {
    const NamePhrase& name = field_.names[*link.phrase];
    const std::string& kind = name.known != nullptr ? name.known->kind : name.kind;
    if (name.type == EntityType::kPerson) return Is(name.last + 2U < end ? name.last + 2U : begin, "role");
    return kind != "media" && kind != "agency" && kind != "armed";  // "تنظيم داعش" is what the page is filed under
  }
  return !link.unnamed && !Is(begin, "paper") && !Is(begin, "correspondent") && !Is(begin, "militant-body");
}

// "أخمدت فرقنا في الدفاع المدني الحرائق": whoever calls the teams of a body its own speaks for the body. "نفذت وحداتنا
// مداهمة ... وأكدت الوزارة": for the one body that speaks, else for the one that the lead opens with.
void SourceFinder::SignInFirstPerson() {
  for (std::size_t at = 0; at < field_.size(); ++at) {
    if (!IsOurs(at) || SourceAt(found_, static_cast<std::uint32_t>(at)) != nullptr || IsHeadlineBelow(at)) continue;
    std::vector<SpeakerLink> chain;
    std::size_t last = at;
    const bool bound = at + 2 < field_.size() && Is(at + 1, "locative") && field_.SameSentence(at, at + 2);
    const NamePhrase* body = bound ? field_.NameAt(at + 2) : nullptr;
    if (body != nullptr && body->type == EntityType::kOrganization) {
      chain = {speakers_.Name(field_.name_at[at + 2])};
      last = body->last;
    } else if (IsOurTeam(at)) {
      const std::optional<Voice> voice = OneVoice();
      // "استشهد خمسة، وفق وزارة الصحة. وردت مدفعية قواتنا": a figure that is hers makes them no forces of hers.
      chain = voice && voice->verb ? voice->chain : found_.empty() ? BodyOfLead(at) : std::vector<SpeakerLink>();
    }
    if (chain.empty()) continue;
    Attribution all = Covering(0, field_.size() - 1, at, last, kSole, "our-body");
    all.chain = std::move(chain);
    carried_.push_back(std::move(all));
    return;
  }
}

// "قواتنا تفكك خلية في كذا" beneath a text of whole sentences: a short line without a stop, and nothing else below it.
bool SourceFinder::IsHeadlineBelow(std::size_t at) const {
  constexpr std::size_t kMost = 14;  // tokens of a line
  std::size_t begin = at;
  while (begin > 0 && !field_.tokens[begin].line_start) --begin;
  if (begin == 0 || !IsMark(begin - 1, ".")) return false;
  std::size_t line = begin;
  for (std::size_t i = begin + 1; i <= field_.size(); ++i) {
    if (i < field_.size() && !field_.tokens[i].line_start) continue;
    if (i - line > kMost || IsMark(i - 1, ".")) return false;
    line = i;
  }
  return true;
}

// "قواتنا", "وحداتنا", "مراكزنا", and not in somebody's quoted words: "موقعنا" is an outlet's, "أهلنا" anybody's.
bool SourceFinder::IsOurTeam(std::size_t at) const {
  if (!IsOurs(at) || field_.tokens[at].quoted) return false;
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    static constexpr std::string_view kTeams[] = {"force", "member", "unit=body", "security-body", "unit-name", "team"};
    const bool team = std::any_of(std::begin(kTeams), std::end(kTeams), [&](auto tag) { return a.lexeme->Is(tag); });
    return team && a.lexeme->pos == Pos::kNoun && a.Has(kPronoun);
  });
}

bool SourceFinder::TellsOfOurs(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end; ++at)
    if (IsOurTeam(at)) return true;
  return false;
}

// "نفذت القوات", "نفذ أبطال الجهاز": right behind the verb, and not "بقصف لقوات كذا".
bool SourceFinder::IsSubject(std::size_t at) const {
  if (speakers_.Starts(at, kLi) || speakers_.Starts(at, kBi)) return false;
  if (at == 0) return true;
  const bool noun = at > 1 && !speakers_.IsVerb(at - 1) && !Is(at - 1, "preposition") &&
                    !speakers_.Starts(at - 1, kBi) && !speakers_.Starts(at - 1, kLi);
  return speakers_.IsVerb(at - 1) || (noun && speakers_.IsVerb(at - 2));
}

// "مجزرة ارتكبتها طائرات كذا", "العائلات التي هجرتها قوات كذا": the subject of a verb that only tells more of a noun.
bool SourceFinder::IsWhoDidIt(std::size_t at) const {
  for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
    const auto& readings = field_.lattice.readings[at - back];
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb && a.Has(kPronoun); }))
      return true;
  }
  return false;
}

// The body that the first sentence names first, before whatever it fights: one that may speak of its own teams. An army
// has no rescuers ("ارتكبت القوات مجزرة، وأسعفت فرقنا").
std::vector<SpeakerLink> SourceFinder::BodyOfLead(std::size_t ours) const {
  for (std::uint32_t n = 0; n < field_.names.size(); ++n) {
    const NamePhrase& name = field_.names[n];
    if (!field_.SameSentence(0, name.first)) break;
    if (name.type != EntityType::kOrganization) continue;
    const std::string& kind = name.known != nullptr ? name.known->kind : name.kind;
    if (kind == "media" || kind == "agency" || !IsSubject(name.cue) || IsWhoDidIt(name.cue)) return {};
    if (Is(ours, "team") && (kind == "armed" || Is(name.cue, "force"))) return {};
    return {speakers_.Name(n)};
  }
  return {};
}

// The one voice that is heard in the article, if there is but one.
std::optional<SourceFinder::Voice> SourceFinder::OneVoice() const {
  Voice voice;
  for (const Attribution& attribution : found_) {
    if (attribution.chain.empty()) {
      if (attribution.rule == "own-voice") continue;
      return std::nullopt;
    }
    if (attribution.rule == "condemns" || IsCiting(attribution)) continue;
    // "ما ذكرته السلطات عن مقتل سبعة لا أساس له": whose words are answered tells nothing else.
    const std::uint32_t cue = attribution.cue_first;
    if (cue > 0 && field_.tokens[cue - 1].folded == "ما" && HasPronoun(cue, cue)) continue;
    if (!voice.chain.empty() && !SameVoice(voice.chain, attribution.chain)) return std::nullopt;
    if (voice.chain.empty()) voice.from = attribution.cue_first;
    voice.chain = attribution.chain;
    voice.verb =
        voice.verb || attribution.depth >= kVerb || (attribution.rule == "colon" && attribution.cue_first == 0);
  }
  return voice.chain.empty() ? std::nullopt : std::optional(std::move(voice));
}

// "وفي بلدة كذا، قتل مدني": a paragraph of another place, of which the doctor of a hospital does not tell.
bool SourceFinder::OpensElsewhere(std::size_t begin) const {
  return field_.tokens[begin].line_start && IsElsewhere(begin);
}

bool SourceFinder::IsElsewhere(std::size_t begin) const {
  if (!Is(begin, "locative") || !speakers_.Starts(begin, kWa)) return false;
  for (std::size_t at = begin + 1; at < field_.size() && at <= begin + 3; ++at)
    if (const NamePhrase* name = field_.NameAt(at)) return name->type == EntityType::kPlace;
  return false;
}

// "وبعد ذلك بأقل من ساعة أغارت مقاتلة على بلدة كذا": a paragraph of what happened next.
bool SourceFinder::OpensLater(std::size_t begin, std::size_t end) const {
  if (!field_.tokens[begin].line_start || begin + 2 >= end || TellsOfOurs(begin, end)) return false;
  const std::string& word = field_.tokens[begin].folded;
  const bool after =
      (word == "وبعد" || word == "بعد" || word == "وعقب" || word == "عقب" || word == "وقبل" || word == "قبل") &&
      field_.tokens[begin + 1].folded == "ذلك";
  return (after || word == "وبعدها" || word == "بعدها") && TellsOfEvent(begin, end);
}

// "وليل الأربعاء اندلعت اشتباكات", "ومطلع الشهر، قتل اثنان", "وفي اليوم التالي": a paragraph of another time.
bool SourceFinder::OpensAnotherTime(std::size_t begin, std::size_t end) const {
  return field_.tokens[begin].line_start && !TellsOfOurs(begin, end) && IsAnotherTime(begin, end);
}

bool SourceFinder::IsAnotherTime(std::size_t begin, std::size_t end) const {
  while (begin < end && field_.tokens[begin].kind != TokenKind::kWord) ++begin;
  if (begin + 2 >= end) return false;
  return field_.DateAt(begin) != nullptr || Is(begin, "day-part") ||
         (Is(begin, "locative") && field_.DateAt(begin + 1) != nullptr && field_.DateAt(begin + 1)->first == begin + 1);
}

// "وفي بلدة كذا، أطلق مسلحون النار": what happened there is told; "وفي بلدة كذا قتل ثلاثة" goes on with a count.
bool SourceFinder::TellsOfEvent(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end; ++at) {
    const auto& readings = field_.lattice.readings[at];
    if (field_.NameAt(at) == nullptr && std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
          return (a.lexeme->event || a.lexeme->Is("munition")) && !a.lexeme->outcome;
        }))
      return true;
    if (speakers_.IsOutcome(at)) return false;
  }
  return false;
}

// The sentence behind the one that holds the token opens with "ففي".
bool SourceFinder::IsToldInParts(std::size_t at) const {
  std::size_t next = at;
  while (next < field_.size() && field_.SameSentence(at, next)) ++next;
  return next + 2 < field_.size() && speakers_.Starts(next, kFa) && Is(next, "locative");
}

// The first token of the line, where it is an item of a list or has its hour before it ("- كذا: قتل ثلاثة", "10:55 –
// مسؤول أمني يفيد"), or none.
std::optional<std::uint32_t> SourceFinder::ItemOf(std::uint32_t at) const {
  while (at > 0 && !field_.tokens[at].line_start) --at;
  const Token& token = field_.tokens[at];
  const bool sign = token.kind == TokenKind::kSymbol || (token.kind == TokenKind::kPunct && token.folded == "-");
  const bool hour = at + 2 < field_.size() && token.kind == TokenKind::kNumber && IsMark(at + 1, ":") &&
                    field_.tokens[at + 2].kind == TokenKind::kNumber && !field_.tokens[at + 2].line_start;
  return sign || hour ? std::optional(at) : std::nullopt;
}

// Where one voice alone is heard in the article, the paragraphs around it are his too; in an item of a list he is
// heard there alone.
void SourceFinder::Sole() {
  const std::optional<Voice> sole = OneVoice();
  if (!sole) return;
  const std::uint32_t from = sole->from;
  // "ارتفع عدد الشهداء إلى ثمانية، وفق الناطق. ففي رفح استشهد ثلاثة.": the parts of what he told are his.
  const bool parts = !sole->verb && IsToldInParts(from);
  if (!sole->verb && !parts) return;
  // "المرصد كذا: قتل سبعة.": a statement of his own recalls in his own voice.
  const bool statement = found_.front().rule == "colon" && found_.front().cue_first == 0;
  if (statement) GiveFirstPerson(sole->chain);
  const std::optional<std::uint32_t> item = ItemOf(from);
  const bool listed = item && *item > 0;
  for (std::size_t begin = from; begin < field_.size();) {
    std::size_t end = begin;
    while (end < field_.size() && field_.SameSentence(begin, end)) ++end;
    if (OwnVoice(begin, end) || (listed && field_.tokens[begin].line_start && begin != *item)) break;
    const bool medical = sole->chain.back().unnamed && IsMedical(field_, sole->chain.back());
    const bool anybody = medical || sole->chain.back().unnamed;
    if (!statement && !parts &&
        ((OpensElsewhere(begin) && (anybody || TellsOfEvent(begin, end))) || OpensLater(begin, end) ||
         OpensAnotherTime(begin, end))) {
      begin = end;
      continue;
    }
    const bool his = statement || TellsOfOurs(begin, end) || !(Recalls(begin, end) || NamesOneOfTheDead(begin, end));
    if (!field_.furniture[begin] && his && !TellsOfBurial(begin)) {
      Attribution more = Covering(begin, end - 1, from, from, kSole, "sole-speaker");
      more.chain = sole->chain;
      carried_.push_back(std::move(more));
    }
    begin = end;
  }
}

// Whoever only cites another: "ذكرت الوكالة، نقلا عن مصادر".
bool SourceFinder::IsCiting(const Attribution& host) const {
  return std::any_of(found_.begin(), found_.end(), [&](const Attribution& a) {
    return a.depth == kCited && a.chain.size() > host.chain.size() && a.chain.front().name == host.chain.front().name &&
           field_.SameSentence(a.cue_first, host.cue_first);
  });
}

bool SourceFinder::SameVoice(const std::vector<SpeakerLink>& a, const std::vector<SpeakerLink>& b) {
  for (const SpeakerLink& x : a)
    for (const SpeakerLink& y : b)
      if (x.name == y.name || (x.phrase && x.phrase == y.phrase) || x.name.find(y.name) != std::string::npos ||
          y.name.find(x.name) != std::string::npos)
        return true;
  return false;
}

}  // namespace isnad
