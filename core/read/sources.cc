#include "core/read/sources.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

// Who says what. A cue is a verb of saying with its subject behind or before it, or a preposition of accord (بحسب، وفق،
// نقلا عن). A verb covers what follows it up to a contrast that names its own speaker (فيما، بينما) or the end of the
// sentence; an accord covers its whole stretch of the sentence, before and behind; whoever is cited (نقلا عن) stands
// nearer to the words than who cites him. A verb with no subject (وأضاف، مؤكدا) speaks for the subject of its sentence,
// else for the one who spoke last; a definite noun (المصدر، الشبكة) for the one whose noun it was. A sentence without a
// cue is still his within the paragraph, and beyond it where the article has no other speaker; the outlet's own voice
// (يذكر أن، في سياق آخر، an older event recalled) ends him. A colon hands him the list below it.

namespace isnad {
namespace {

constexpr std::uint32_t kCarrySentences = 3;  // so far an attribution carries on within its paragraph
constexpr std::uint32_t kGoOnSentences = 4;   // so far back a verb without a subject looks for its speaker
constexpr std::size_t kReachWords = 20;       // so far behind a verb stands whom it cites
constexpr std::size_t kDateline = 8;          // so long is a dateline, or what a heading adds to its speaker
constexpr std::size_t kSubjectWords = 12;     // so long is a subject before its verb
constexpr int kAccord = 1, kVerb = 2, kCited = 3, kCarried = -1, kSole = -2;

class Finder {
 public:
  explicit Finder(const FieldText& field) : field_(field), speakers_(field) {}

  std::vector<Attribution> Run() {
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
    found_.insert(found_.end(), carried_.begin(), carried_.end());
    return std::move(found_);
  }

 private:
  // One who has been named, for those who come back to him.
  struct Met {
    Speaker speaker;
    std::uint32_t sentence = 0;
  };

  bool Is(std::size_t at, std::string_view tag) const { return speakers_.Is(at, tag); }
  bool IsMark(std::size_t at, std::string_view mark) const { return speakers_.IsMark(at, mark); }

  void Sentence(std::size_t begin, std::size_t end) {
    const std::size_t before = found_.size();
    cued_ = false;
    topic_.reset();
    own_voice_ = OwnVoice(begin, end);
    std::size_t segment = begin;
    if (Heading(begin, end)) cued_ = true;
    for (std::size_t at = begin; at < end; ++at) {
      if (at > begin && cued_ && StartsContrast(at) && CueBetween(at, end)) segment = at;
      if (field_.furniture[at]) continue;
      if (Is(at, "accord")) {
        at = Accord(at, segment, end);
      } else if (IsSayVerb(at) && !Is(at, "own-voice")) {  // "يذكر أن": nobody's verb
        Verb(at, begin, segment, end);
      } else if (Is(at, "tells-apart")) {
        Between(at, begin, end);
      } else if (Is(at, "appears")) {
        Appears(at, begin, end);
      } else if (Is(at, "issues") && speakers_.IsVerb(at)) {
        Issues(at, end);
      } else if (Is(at, "occasion")) {
        if (std::optional<Speaker> speaker = speakers_.TalkedWith(at, end); speaker && Resolve(*speaker))
          Meet(*speaker, at);
      } else if (Is(at, "say-noun") && at > begin && !IsSayVerb(at - 1)) {
        Noun(at, begin, end);
      } else if (Is(at, "claim-responsibility")) {
        if (std::optional<Speaker> speaker = Subject(at, begin, end)) Meet(*speaker, at);
      }
    }
    if (own_voice_ && !cued_) {
      ended_ = true;
    } else if (!cued_) {
      CarryOn(begin, end);
    }
    // A list that a colon opens is said by whoever the sentence names.
    std::size_t last = end;
    while (last > begin && (field_.tokens[last - 1].kind == TokenKind::kSymbol || IsMark(last - 1, "\""))) --last;
    const bool list = last > begin && IsMark(last - 1, ":") && end < field_.size() && last > begin + 4;
    if (list && spoke_ && (found_.size() > before || !ended_) && !found_[*spoke_].chain.empty()) {
      Attribution more = found_[*spoke_];
      more.first = static_cast<std::uint32_t>(end);
      more.last = static_cast<std::uint32_t>(field_.size() - 1);
      more.depth = 0;
      more.rule = "list";
      found_.push_back(std::move(more));
    }
  }

  // "المرصد السوري: مقتل", "مصدر أمني: إصابة", "محافظة كذا - المرصد: مقتل": a speaker and a colon.
  bool Heading(std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    while (at < end && field_.tokens[at].kind != TokenKind::kWord) ++at;
    // "عاجل | المرصد:"
    for (std::size_t i = at; i < end && i < at + 3; ++i)
      if (field_.tokens[i].kind == TokenKind::kSymbol) at = i + 1;
    if (HeadingAt(at, begin, end)) return true;
    // "وفي آخر تحديث للمرصد: "
    for (std::size_t i = at; i < end && i < at + 4; ++i)
      if (Is(i, "paper")) return HeadingAt(i, begin, end);
    if (!field_.tokens[begin].line_start) return false;
    for (std::size_t i = at + 1; i < end && i < at + kDateline; ++i)
      if (IsMark(i, "-")) return HeadingAt(i + 1, begin, end);
    return false;
  }

  bool HeadingAt(std::size_t at, std::size_t begin, std::size_t end) {
    if (at >= end) return false;
    std::optional<Speaker> speaker = speakers_.At(at, end);
    if (!speaker || speaker->outlet) return false;
    // "فلان من فريق الدفاع المدني:", "مدير خدمة الإسعاف لإذاعة كذا:"
    std::size_t colon = speaker->last + 1;
    while (colon < end && colon <= speaker->last + kDateline && !IsMark(colon, ":") && speakers_.IsOfPhrase(colon))
      ++colon;
    if (colon + 1 >= end || !IsMark(colon, ":")) return false;
    if (!Resolve(*speaker)) return false;
    Push(Covering(colon, end - 1, begin, colon, kAccord, "colon"), *speaker);
    return true;
  }

  // The last token that it has read: the verb of "بحسب ما أفاد" says nothing by itself.
  std::size_t Accord(std::size_t at, std::size_t segment, std::size_t end) {
    const std::size_t length = Length(at, "accord");
    const bool cites = Is(at, "cites");
    Attribution attribution = Covering(segment, SegmentEnd(at, end), at, at + length - 1, cites ? kCited : kAccord,
                                       cites ? "cited" : "accord");
    std::size_t from = at + length - 1;
    // "وفق ما نشرته منظمة كذا", "بحسب ما أفاد به فلان": the subject of the verb behind it.
    bool verb = false;
    for (std::size_t i = from + 1; i < end && i <= from + 2; ++i) {
      if (IsSayVerb(i)) {
        from = i;
        verb = true;
        break;
      }
      if (field_.tokens[i].folded != "ما") break;
    }
    std::optional<Speaker> speaker = speakers_.After(from, end, false, verb);
    // "وفق بعض سكان الحي": behind an accord any person speaks.
    if (!speaker) speaker = verb ? speakers_.Agent(from + 1, end) : Anyone(from + 1, end);
    if (speaker) {
      if (!Resolve(*speaker)) return from;
      if (verb && Is(from, "cites")) Through(from, *speaker, end);
      if (cites) Cite(attribution, *speaker);
      Push(std::move(attribution), *speaker);
      return from;
    }
    if (from + 1 < end && HasPronoun(at + length - 1, from + 1) && !met_.empty()) {
      const Speaker last = met_.back().speaker;  // "بحسب روايتها"
      Push(std::move(attribution), last);
    }
    return at;
  }

  // "نقلا عن مصدر": who cites him is the link before.
  void Cite(const Attribution& attribution, Speaker& speaker) const {
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

  std::optional<Speaker> Anyone(std::size_t at, std::size_t end) const {
    // "بحسب الحصيلة الرسمية"
    if (at + 1 < end && Is(at, "toll") && speakers_.Starts(at, kAl) && Is(at + 1, "official")) {
      Speaker speaker;
      speaker.first = speaker.head = static_cast<std::uint32_t>(at);
      speaker.last = static_cast<std::uint32_t>(at + 1);
      speaker.chain.push_back(speakers_.Words(at, at + 1));
      speaker.chain.back().unnamed = true;
      return speaker;
    }
    while (at < end && (Is(at, "toll") || Is(at, "indefinite-many") || Is(at, "any") || Is(at, "preposition"))) ++at;
    if (at >= end) return std::nullopt;
    if (!Is(at, "people-of") && !Is(at, "person") && !Is(at, "information") && !Is(at, "institution") &&
        !Is(at, "unit-name") && !Is(at, "security-body"))
      return std::nullopt;
    if (speakers_.IsOutcome(at)) return std::nullopt;
    std::size_t last = at;
    while (last + 1 < end && field_.tokens[last + 1].kind == TokenKind::kWord && last - at < 4 &&
           !speakers_.IsVerb(last + 1) && !Is(last + 1, "that") && !Is(last + 1, "preposition") &&
           !speakers_.IsOutcome(last + 1))
      ++last;
    Speaker speaker;
    speaker.first = speaker.head = static_cast<std::uint32_t>(at);
    speaker.last = static_cast<std::uint32_t>(last);
    speaker.chain.push_back(speakers_.Words(at, last));
    speaker.chain.back().unnamed = true;
    return speaker;
  }

  void Verb(std::size_t at, std::size_t begin, std::size_t segment, std::size_t end) {
    const std::size_t stop = SegmentEnd(at, end);
    if (IsPassive(at)) return;  // "ذُكر أن": nobody is named
    if (field_.tokens[at].folded.ends_with("نا") && !IsParticiple(at) && !SayVerb(at)->Has(kPronoun)) {
      if (SourceAt(found_, static_cast<std::uint32_t>(at)) != nullptr) return;  // "مدير الإسعاف: نقلنا 7 جثث"
      // "وكنا قد نشرنا أن": the outlet itself; "مبينا أن" is no first person.
      Attribution own = Covering(at, stop, at, at, kVerb, "own-voice");
      found_.push_back(std::move(own));
      cued_ = ended_ = true;
      return;
    }
    const Analysis& verb = *SayVerb(at);
    if ((IsWeak(at) || IsParticiple(at)) && !HasContent(at, stop)) return;
    if (verb.lexeme->Is("raises") && !HasToll(at, stop)) return;
    // "ردت على مصادر النيران", "يبلغ من العمر": said only where something is.
    if ((verb.lexeme->Is("replies") || Is(at, "reach")) && !HasThat(at, stop)) return;
    std::optional<Speaker> speaker = Subject(at, begin, end);
    const bool own = speaker.has_value();
    // "نقل مسعفون شهيدين": who carries says nothing, save from somebody or that something is.
    if (Is(at, "cites") && !verb.Has(kPronoun) && !HasFrom(at, stop)) return;
    // "في حصيلة نشرتها", "في بيان نقلته الوكالة": what is said stands before it.
    const bool of_object = (IsWeak(at) || Is(at, "cites")) && verb.Has(kPronoun);
    if (of_object && speaker && (Is(at, "cites") || Is(at, "relays") || !HasThat(at, stop))) {
      Meet(*speaker, at);
      return;
    }
    if (!speaker && !of_object) speaker = GoesOn(at, begin, segment);
    if (!speaker) return;
    // "صدر عن الوزارة بيان أعلن أن": the paper says what its house says.
    if (own && Is(speaker->head, "paper") && !speaker->anaphor && !speakers_.Starts(speaker->head, kAl) &&
        speaker->chain.size() == 1 && !met_.empty() && !speaker->chain.back().phrase)
      speaker->chain = met_.back().speaker.chain;
    // "كما ذكر المرصد.", "«...»، قال فلان.": with nothing behind it, what stands before it is said.
    std::size_t first = at;
    if (own && speaker->last >= at && NothingBehind(speaker->last + 1, stop) && at > segment + 2) first = segment;
    if (Is(at, "cites") || Is(at, "learns") || OthersWords(at, stop)) Through(at, *speaker, stop + 1);
    // "قال الناطق باسم الجيش فلان إن الجيش أحصى": his body counts, he says it.
    if (const Attribution* outer = Enclosing(at); outer != nullptr && outer->chain.size() > 1 &&
                                                  speaker->chain.size() == 1 && verb.lexeme->Is("tallies") &&
                                                  outer->chain.front().name == speaker->chain.front().name)
      return;
    // "أدانت المنظمة الغارة التي قتلت": his words as far as this sentence goes, and not the rest of the article.
    if (verb.lexeme->Is("condemns")) {
      Attribution attribution = Covering(at, stop, at, at, kAccord, "condemns");
      attribution.chain = speaker->chain;
      found_.push_back(std::move(attribution));
      Meet(*speaker, at);
      cued_ = ended_ = true;
      return;
    }
    Push(Covering(first, stop, at, at, kVerb, own ? "verb" : "goes-on"), *speaker);
  }

  // "ذكرت قناة كذا عن شهود قولهم إن": others' words.
  bool OthersWords(std::size_t at, std::size_t stop) const {
    for (std::size_t i = at + 1; i < stop && i <= at + kReachWords; ++i) {
      if (Is(i, "that")) return false;
      if (!Is(i, "said-word") || !Is(i + 1, "that")) continue;
      const auto& readings = field_.lattice.readings[i];
      return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); });
    }
    return false;
  }

  // The last verb of this sentence whose words `at` stands in.
  const Attribution* Enclosing(std::size_t at) const {
    for (auto host = found_.rbegin(); host != found_.rend() && field_.SameSentence(host->cue_first, at); ++host)
      if (host->depth == kVerb && host->first < at && host->last >= at) return &*host;
    return nullptr;
  }

  // "نقلت وكالة كذا عن مصدر قوله", "علم المرصد من مصادر".
  void Through(std::size_t at, Speaker& speaker, std::size_t end) {
    const std::size_t from = std::max<std::size_t>(at, speaker.last) + 1;
    for (std::size_t i = from; i < end && i < from + kReachWords; ++i) {
      if (Is(i, "that") || speakers_.IsOutcome(i)) return;
      const std::string& word = field_.tokens[i].folded;
      if (word != "عن" && word != "من") continue;
      std::optional<Speaker> inner = speakers_.After(i, end, false, false);
      if (!inner || !Resolve(*inner) || inner->chain.empty()) return;
      speaker.chain.insert(speaker.chain.end(), inner->chain.begin(), inner->chain.end());
      speaker.outlet = false;
      return;
    }
  }

  // "وبين المصدر أن": the verb is spelled as the preposition, which has no clause behind it.
  void Between(std::size_t at, std::size_t begin, std::size_t end) {
    if (at != begin && field_.tokens[at - 1].kind == TokenKind::kWord && !Is(at - 1, "contrast")) return;
    std::optional<Speaker> speaker = speakers_.At(at + 1, end);
    if (!speaker) return;
    std::size_t that = speaker->last + 1;
    while (that < end && that <= speaker->last + kDateline && !Is(that, "that") && !speakers_.IsVerb(that)) ++that;
    if (that >= end || !Is(that, "that") || !Resolve(*speaker)) return;
    Push(Covering(at, SegmentEnd(at, end), at, at, kVerb, "verb"), *speaker);
  }

  // "أصدرت الوزارة بيانا، جاء فيه:", "نشر المركز حصيلة": who issues a paper says what follows it.
  void Issues(std::size_t at, std::size_t end) {
    if (std::none_of(field_.lattice.readings[at].begin(), field_.lattice.readings[at].end(), [](const Analysis& a) {
          return a.lexeme->Is("issues") && a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && !a.Has(kPronoun);
        }))
      return;
    std::optional<Speaker> speaker = speakers_.After(at, end, false, false);
    if (!speaker || Is(speaker->head, "paper") || !Resolve(*speaker)) return;
    std::size_t paper = speaker->last + 1;
    while (paper < end && paper <= speaker->last + kDateline && !Is(paper, "paper")) ++paper;
    if (paper >= end || !Is(paper, "paper")) return;
    Push(Covering(paper, SegmentEnd(at, end), at, paper, kVerb, "paper"), *speaker);
  }

  // "جاء في بيان للقوات أن", "ورد في تقرير نشرته الوكالة أن", "صدر عن القيادة بيان أعلن أن".
  void Appears(std::size_t at, std::size_t begin, std::size_t end) {
    if (Is(at, "issued")) {
      std::optional<Speaker> issuer;
      for (std::size_t i = at + 1; i < end && i <= at + 2 && !issuer; ++i)
        if (field_.tokens[i].folded == "عن") issuer = speakers_.At(i + 1, end);
      if (!issuer || !Resolve(*issuer)) return;
      bool paper = false;
      for (std::size_t i = issuer->last + 1; i < end && i <= issuer->last + 14 && !paper; ++i) paper = Is(i, "paper");
      if (paper) Push(Covering(at, SegmentEnd(at, end), at, issuer->last, kVerb, "paper"), *issuer);
      return;
    }
    if (at > begin + 2) return;
    std::size_t paper = at + 1;
    while (paper < end && paper <= at + 3 && !Is(paper, "paper")) ++paper;
    if (paper >= end || paper > at + 3 || !HasThat(paper, end - 1)) return;
    std::optional<Speaker> speaker;
    for (std::size_t i = paper + 1; i < end && i <= paper + 6 && !speaker && !Is(i, "that"); ++i) {
      if (field_.tokens[i].folded == "عن" || field_.tokens[i].folded == "ل" || IsSayVerb(i)) {
        speaker = speakers_.After(i, end, false, false);
      } else if (speakers_.Starts(i, kLi) || field_.NameAt(i) != nullptr || Is(i, "source-noun")) {
        speaker = speakers_.At(i, end);
      }
    }
    if (!speaker && !met_.empty()) speaker = met_.back().speaker;
    if (!speaker || !Resolve(*speaker)) return;
    Push(Covering(at, SegmentEnd(at, end), at, paper, kVerb, "paper"), *speaker);
  }

  // "اكتفت بإعلان سقوط", "بعد إعلان الوزارة مقتل".
  void Noun(std::size_t at, std::size_t begin, std::size_t end) {
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
    Attribution attribution = Covering(at, SegmentEnd(at, end), at, at, kVerb, "noun");
    attribution.chain = speaker->chain;
    cued_ = true;
    found_.push_back(std::move(attribution));
  }

  // The subject of the verb at `at`, resolved.
  std::optional<Speaker> Subject(std::size_t at, std::size_t begin, std::size_t end) {
    if (IsParticiple(at)) return std::nullopt;
    std::optional<Speaker> speaker;
    if (Is(at, "to-speaker")) {
      speaker = speakers_.Told(at + 1, end);
      return speaker;
    }
    // "وكان الإطار قد رفع حصيلة القتلى"
    const bool had = at > begin && field_.tokens[at - 1].folded == "قد";
    const bool strong = SayVerb(at) != nullptr && (!IsWeak(at) || had);
    std::optional<Speaker> before = speakers_.Before(at, begin, strong);
    // "المرصد السوري رصد عمليات التحالف": a subject that opens its clause leaves the names behind the verb as objects.
    if (before) return Resolve(*before) ? before : std::nullopt;
    if (at + 1 < end) speaker = speakers_.After(at, end, strong, true);
    if (speaker && SayVerb(at) != nullptr && !speaker->chain.empty() && !speakers_.Agree(at, *speaker, false))
      speaker.reset();
    if (speaker) return Resolve(*speaker) ? speaker : std::nullopt;
    return std::nullopt;
  }

  // The subject of the sentence, whatever it does; else who spoke last.
  std::optional<Speaker> GoesOn(std::size_t at, std::size_t begin, std::size_t segment) {
    const std::uint32_t sentence = field_.tokens[at].sentence;
    // "بحسب مصدر، في حين لا تزال الوزارة تتحدث عن": the subject of its own clause.
    if (segment > begin)
      if (std::optional<Speaker> subject = FirstSubject(segment, at); subject && speakers_.Agree(at, *subject, true))
        return subject;
    // "حسب غرفة الطوارئ التي تحدثت", "نفى المركز، مؤكدا": he who has just been named in this sentence.
    const Met* last = LastWhoAgrees(at);
    if (last != nullptr && last->sentence == sentence) return WhoAgrees(at, last->speaker);
    if (std::optional<Speaker> topic = Topic(begin, at)) return topic;
    if (last == nullptr || sentence - last->sentence > kGoOnSentences) return std::nullopt;
    // A plain verb inside a sentence that has another subject is not his: "بعدما تحدثت تقارير".
    if (at > begin + 3 && !IsParticiple(at) && !speakers_.Starts(at, kWa)) return std::nullopt;
    return WhoAgrees(at, last->speaker);
  }

  // "ذكر الناطق أن ...، وفق ما نقلت الوكالة. وأشار": not she. Where the gender fits nobody, who spoke last.
  const Met* LastWhoAgrees(std::size_t at) const {
    for (auto met = met_.rbegin(); met != met_.rend(); ++met) {
      if (met_.back().sentence - met->sentence > 1) break;
      if (met->speaker.chain.empty() || speakers_.Agree(at, met->speaker, true)) return &*met;
      if (met->speaker.chain.size() > 1) return &*met;
    }
    return met_.empty() ? nullptr : &met_.back();
  }

  // "نقلت الشبكة عن ناشطين. وأضافت": of two who hand on, the verb's gender tells who goes on.
  std::optional<Speaker> WhoAgrees(std::size_t at, Speaker speaker) const {
    while (speaker.chain.size() > 1 && !speakers_.Agree(at, speaker.chain.back(), true)) speaker.chain.pop_back();
    return speaker;
  }

  // The first subject that the sentence names before `before`, whatever it does.
  std::optional<Speaker> Topic(std::size_t begin, std::size_t before) {
    if (!topic_) topic_ = FirstSubject(begin, before);
    return topic_;
  }

  std::optional<Speaker> FirstSubject(std::size_t begin, std::size_t before) const {
    for (std::size_t at = begin; at < before; ++at) {
      if (at > begin) {
        const std::size_t back = at - 1;
        const bool opens = field_.tokens[back].kind != TokenKind::kWord || speakers_.IsVerb(back) ||
                           Is(back, "contrast") || Is(back, "aside") || field_.DateAt(back) != nullptr ||
                           (field_.lattice.readings[back].empty() && field_.NameAt(back) == nullptr);
        if (!opens || Is(back, "preposition")) continue;
      }
      std::optional<Speaker> speaker = speakers_.At(at, before);
      if (speaker && Resolve(*speaker)) return speaker;
    }
    return std::nullopt;
  }

  // "المصادر", "الشبكة ذاتها", "البيان": the one whose noun it was. False: nobody.
  bool Resolve(Speaker& speaker) const {
    // "بحسب ما وثقته فرقنا": whose they are, the signature says.
    if (!speaker.outlet && !speaker.chain.empty() && !speaker.chain.back().phrase && IsOurs(speaker.head)) return false;
    if (!speaker.anaphor) {
      if (const Met* met = SamePhrase(speaker))
        speaker.chain = met->speaker.chain;
      else
        NameInFull(speaker);
      return true;
    }
    const std::size_t noun = speaker.head;
    // One of the same number first: "المصادر" are not "مصدر في المجلس".
    for (const bool same_number : {true, false}) {
      for (auto before = met_.rbegin(); before != met_.rend(); ++before) {
        if (before->speaker.first >= noun || before->speaker.outlet) continue;
        const std::uint32_t back = before->speaker.first >= 2 ? before->speaker.first - 2 : 0;
        for (std::uint32_t i = back; i <= before->speaker.last; ++i) {
          if (!SharesLexeme(i, noun, same_number)) continue;
          // "الناطق باسم شرطة المدينة فلان ... وقالت الشرطة": she, not he.
          const std::vector<SpeakerLink>& chain = before->speaker.chain;
          const bool his_body = !chain.empty() && i > before->speaker.head && i < chain.back().first;
          if (his_body && chain.size() == 1) {
            const SpeakerLink& he = chain.back();
            speaker.chain = {speakers_.Words(i, (he.phrase ? field_.names[*he.phrase].cue : he.first) - 1)};
            return true;
          }
          speaker.chain = chain;
          if (his_body) speaker.chain.pop_back();
          return true;
        }
      }
    }
    // "القوى" of "قوى الأمن الداخلي": a body that the text named, though not as a speaker.
    for (std::uint32_t index = static_cast<std::uint32_t>(field_.names.size()); index-- > 0;) {
      const NamePhrase& name = field_.names[index];
      if (name.first >= noun || name.type != EntityType::kOrganization || name.generic) continue;
      if (!SameNoun(name.cue, noun)) continue;
      speaker.chain = {speakers_.Name(index)};
      return true;
    }
    if (NameInFull(speaker)) return true;
    const bool paper = Is(noun, "paper") || Is(noun, "correspondent") || IsSame(noun + 1);
    if (paper || Is(noun, "role") || IsOneSource(noun)) {
      for (auto before = met_.rbegin(); before != met_.rend(); ++before) {
        if (before->speaker.first >= noun) continue;
        speaker.chain = before->speaker.chain;
        speaker.outlet = before->speaker.outlet;
        return true;
      }
      return !paper;
    }
    return true;
  }

  // "الغرفة" of "متطوعون في غرفة طوارئ المعسكر", "الجهاز" of "جهاز مكافحة الإرهاب": the body by the words that first
  // told what it is of. False: no such words.
  bool NameInFull(Speaker& speaker) const {
    constexpr std::string_view kArticle = "ال";
    constexpr std::uint32_t kWords = 4;
    const SpeakerLink* link = speaker.chain.size() == 1 ? &speaker.chain.back() : nullptr;
    if (link == nullptr || link->phrase || link->first != link->last || !speakers_.Starts(link->first, kAl))
      return false;
    const std::uint32_t noun = link->first;
    if (Is(noun, "paper") || Is(noun, "role") || Is(noun, "people-of") || Is(noun, "person") || Is(noun, "origin"))
      return false;
    std::string_view stem = field_.tokens[noun].folded;
    const std::size_t article = stem.find(kArticle);
    if (article > 2) return false;  // at most one letter is joined before it
    stem.remove_prefix(article + kArticle.size());
    for (std::uint32_t at = noun; at-- > 0;) {
      const std::string_view word = field_.tokens[at].folded;
      if (!word.ends_with(stem) || word.size() > stem.size() + 2 || speakers_.IsVerb(at)) continue;
      std::uint32_t last = at;
      while (last + 1 < noun && last - at < kWords && field_.SameSentence(at, last + 1) &&
             field_.tokens[last + 1].kind == TokenKind::kWord && speakers_.IsOfPhrase(last + 1) &&
             !Is(last + 1, "preposition") && !speakers_.Starts(last + 1, kLi) && !speakers_.Starts(last + 1, kBi) &&
             !speakers_.IsVerb(last + 1))
        ++last;
      if (last == at || !speakers_.Starts(last, kAl)) continue;
      speaker.chain = {speakers_.Words(at, last)};
      speaker.anaphor = false;
      return true;
    }
    return false;
  }

  // Whether each word of the link is the one from `head` on with an article.
  bool IsDefiniteOf(const SpeakerLink& link, std::uint32_t head, std::uint32_t last) const {
    constexpr std::string_view kArticle = "ال";
    for (std::uint32_t i = 0; i <= link.last - link.first; ++i) {
      std::string_view word = field_.tokens[link.first + i].folded;
      const std::size_t article = word.find(kArticle);
      if (article > 2 || head + i > last) return false;  // at most one letter is joined before it
      word.remove_prefix(article + kArticle.size());
      if (!field_.tokens[head + i].folded.ends_with(word)) return false;
    }
    return true;
  }

  // "المصدر العسكري" is the "مصدر عسكري" of before.
  const Met* SamePhrase(const Speaker& speaker) const {
    const SpeakerLink* link = speaker.chain.size() == 1 ? &speaker.chain.back() : nullptr;
    if (link == nullptr || link->phrase || !link->unnamed || link->first == link->last) return nullptr;
    for (auto before = met_.rbegin(); before != met_.rend(); ++before) {
      if (before->speaker.chain.empty() || before->speaker.first >= link->first) continue;
      for (std::uint32_t head = before->speaker.head; head <= before->speaker.last; ++head)
        if (IsDefiniteOf(*link, head, before->speaker.last)) return &*before;
    }
    return nullptr;
  }

  // "القوى" and "قوى الأمن", not "قوات الأمن": one noun in one number, with whatever is joined before it.
  bool SameNoun(std::size_t a, std::size_t definite) const {
    std::string_view noun = field_.tokens[definite].folded;
    const std::size_t article = noun.find("ال");
    if (article == std::string_view::npos) return false;
    noun.remove_prefix(article + std::string_view("ال").size());
    return field_.tokens[a].folded.ends_with(noun) && SharesLexeme(a, definite, true);
  }

  // "المصدر", "المصادر", "الضابط": a single one, while "الأهالي" need no one before them.
  bool IsOneSource(std::size_t at) const {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->Is("origin") || (a.number == Number::kSingular && a.lexeme->Is("unnamed"));
    });
  }
  // "المصدر نفسه", "الجهة ذاتها"
  bool IsSame(std::size_t at) const { return at < field_.size() && Is(at, "same"); }

  bool SharesLexeme(std::size_t a, std::size_t b, bool same_number) const {
    for (const Analysis& x : field_.lattice.readings[a])
      for (const Analysis& y : field_.lattice.readings[b])
        if (x.lexeme == y.lexeme &&
            (!same_number || (x.number == Number::kSingular) == (y.number == Number::kSingular)))
          return true;
    return false;
  }

  void Meet(const Speaker& speaker, std::size_t at) { met_.push_back({speaker, field_.tokens[at].sentence}); }

  void Push(Attribution attribution, const Speaker& speaker) {
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

  // A sentence that names no speaker, in the paragraph of one that does, is still his.
  void CarryOn(std::size_t begin, std::size_t end) {
    if (!spoke_ || ended_) return;
    const Attribution& last = found_[*spoke_];
    if (last.chain.empty() || last.depth == 0 || paragraph_ != spoke_paragraph_ || TellsOfBurial(begin)) return;
    if (field_.tokens[begin].sentence - field_.tokens[last.cue_first].sentence > kCarrySentences) return;
    if (Recalls(begin, end)) {
      ended_ = true;
      return;
    }
    Attribution more = last;
    more.first = static_cast<std::uint32_t>(begin);
    more.last = static_cast<std::uint32_t>(end - 1);
    more.depth = kCarried;
    more.rule = "carried";
    carried_.push_back(std::move(more));
  }

  // "وشيعت البلدة الشهيد فلان": what everybody could see.
  bool TellsOfBurial(std::size_t begin) const { return Is(begin, "bury") && speakers_.IsVerb(begin); }

  // An event of another day is the outlet's own knowledge: "وفي تموز الماضي", "وكان", "وسبق أن".
  bool Recalls(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end && at < begin + 6; ++at) {
      const DatePhrase* date = field_.DateAt(at);
      if (date != nullptr && (date->older || date->period)) return true;
    }
    return Is(begin, "recalls") || IsPluperfect(begin, end);
  }

  // "وكانت المنطقة قد شهدت", "وكان مدنيان قتلا": what had happened before, save a toll ("وكانت الحصيلة قد بلغت").
  bool IsPluperfect(std::size_t begin, std::size_t end) const {
    if (begin >= end || !Is(begin, "be") || !speakers_.Starts(begin, kWa)) return false;
    for (std::size_t at = begin + 1; at < end && at < begin + kSubjectWords; ++at) {
      if (Is(at, "toll") || Is(at, "paper") || Is(at, "that")) return false;
      const auto& readings = field_.lattice.readings[at];
      if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
            return a.lexeme->pos == Pos::kVerb && a.form == VerbForm::kPast && !a.lexeme->Is("helping");
          }))
        return true;
    }
    return false;
  }

  // "المكتب الإعلامي – وزارة الداخلية" at the end: whoever signs a statement says what nobody else in it says.
  void Signature() {
    std::size_t end = field_.size(), begin = LastLine(end);
    // The day of the statement stands beneath: "8 أكتوبر 2024".
    if (begin > 0 && IsDay(begin, end)) {
      end = begin;
      begin = LastLine(end);
    }
    if (begin == 0 || begin >= end || end - begin > kDateline || field_.furniture[begin] || field_.furniture[0]) {
      SignInFirstPerson();
      return;
    }
    std::optional<Speaker> signer = speakers_.At(begin, end);
    if (!signer) {
      SignInFirstPerson();
      return;
    }
    if (!Is(begin, "signs")) {
      // "وزارة شؤون البيشمركة", "محامو الطوارئ", "فلان، المتحدث باسم كذا": a line of its own that names one and says
      // nothing. Those whom outlets copy ("وكالات") sign no statement.
      if (!IsSignersLine(*signer, begin, end)) {
        SignInFirstPerson();
        return;
      }
      signer->last = static_cast<std::uint32_t>(end - 1);
      if (signer->chain.size() == 1 && !signer->chain.back().phrase) signer->chain = {speakers_.Words(begin, end - 1)};
    } else if (signer->last + 2 < end && IsMark(signer->last + 1, "-")) {
      signer = speakers_.At(signer->last + 2, end);
    } else {
      while (signer->last + 1 < end && speakers_.IsOfPhrase(signer->last + 1)) ++signer->last;
      signer->chain = {speakers_.Words(begin, signer->last)};  // "المركز الإعلامي لمجلس كذا", not the council alone
    }
    if (!signer || signer->last + 1 < end || signer->chain.empty()) return;
    Attribution all = Covering(0, begin - 1, begin, end - 1, kSole, "signature");
    all.chain = signer->chain;
    carried_.push_back(std::move(all));
  }

  std::size_t LastLine(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && (begin == end || field_.SameSentence(begin - 1, end - 1))) --begin;
    return begin;
  }

  bool IsDay(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at)
      if (field_.tokens[at].kind == TokenKind::kWord && field_.DateAt(at) == nullptr) return false;
    return field_.tokens[begin].line_start;
  }

  bool IsSignersLine(const Speaker& signer, std::size_t begin, std::size_t end) const {
    if (!field_.tokens[begin].line_start || signer.anaphor || signer.outlet || signer.chain.empty()) return false;
    for (std::size_t at = begin; at < end; ++at) {
      const TokenKind kind = field_.tokens[at].kind;
      const bool mark = kind == TokenKind::kPunct && !IsMark(at, ".") && !IsMark(at, ":");
      if (!mark && kind != TokenKind::kWord) return false;
      if (kind == TokenKind::kWord && (field_.tokens[at].hashtag || Is(at, "that") || speakers_.IsOutcome(at)))
        return false;
      if (kind == TokenKind::kWord && field_.NameAt(at) == nullptr && !speakers_.IsOfPhrase(at)) return false;
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

  // "فرقنا", "منظمتنا": a noun in every reading ours, unlike "أبناء".
  bool IsOurs(std::size_t at) const {
    if (!field_.tokens[at].folded.ends_with("نا")) return false;
    bool ours = false;
    for (const Analysis& a : field_.lattice.readings[at]) {
      if (a.lexeme->pos != Pos::kNoun) continue;
      if (!a.Has(kPronoun)) return false;
      ours = true;
    }
    return ours;
  }

  // "أخمدت فرقنا في الدفاع المدني الحرائق": whoever calls the teams of a body its own speaks for the body.
  void SignInFirstPerson() {
    for (std::size_t at = 0; at + 2 < field_.size(); ++at) {
      const bool ours = IsOurs(at) && Is(at + 1, "locative") && field_.SameSentence(at, at + 2);
      const NamePhrase* body = ours ? field_.NameAt(at + 2) : nullptr;
      if (body == nullptr || body->type != EntityType::kOrganization || SourceAt(found_, at) != nullptr) continue;
      Attribution all = Covering(0, field_.size() - 1, at, body->last, kSole, "our-body");
      all.chain = {speakers_.Name(field_.name_at[at + 2])};
      carried_.push_back(std::move(all));
      return;
    }
  }

  // Where one voice alone is heard in the article, the paragraphs around it are his too.
  void Sole() {
    const std::vector<SpeakerLink>* sole = nullptr;
    std::uint32_t from = FieldText::kNone;
    bool verb = false;
    for (const Attribution& attribution : found_) {
      if (attribution.chain.empty()) {
        if (attribution.rule == "own-voice") continue;
        return;
      }
      if (attribution.rule == "condemns" || IsCiting(attribution)) continue;
      if (sole != nullptr && !SameVoice(*sole, attribution.chain)) return;
      if (sole == nullptr) from = attribution.cue_first;
      sole = &attribution.chain;
      verb = verb || attribution.depth >= kVerb || (attribution.rule == "colon" && attribution.cue_first == 0);
    }
    if (sole == nullptr || !verb) return;
    for (std::size_t begin = from; begin < field_.size();) {
      std::size_t end = begin;
      while (end < field_.size() && field_.SameSentence(begin, end)) ++end;
      if (OwnVoice(begin, end)) break;
      if (!field_.furniture[begin] && !Recalls(begin, end) && !TellsOfBurial(begin)) {
        Attribution more = Covering(begin, end - 1, from, from, kSole, "sole-speaker");
        more.chain = *sole;
        carried_.push_back(std::move(more));
      }
      begin = end;
    }
  }

  // Whoever only cites another: "ذكرت الوكالة، نقلا عن مصادر".
  bool IsCiting(const Attribution& host) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Attribution& a) {
      return a.depth == kCited && a.chain.size() > host.chain.size() &&
             a.chain.front().name == host.chain.front().name && field_.SameSentence(a.cue_first, host.cue_first);
    });
  }

  static bool SameVoice(const std::vector<SpeakerLink>& a, const std::vector<SpeakerLink>& b) {
    for (const SpeakerLink& x : a)
      for (const SpeakerLink& y : b)
        if (x.name == y.name || (x.phrase && x.phrase == y.phrase) || x.name.find(y.name) != std::string::npos ||
            y.name.find(x.name) != std::string::npos)
          return true;
    return false;
  }

  bool HasPronoun(std::size_t from, std::size_t at) const {
    for (std::size_t i = from; i <= at; ++i) {
      const auto& readings = field_.lattice.readings[i];
      if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); })) return true;
    }
    return false;
  }

  bool CueBetween(std::size_t first, std::size_t end) const {
    for (std::size_t at = first; at < end; ++at)
      if (Is(at, "accord") || (IsSayVerb(at) && !IsPassive(at) && !IsParticiple(at))) return true;
    return false;
  }

  // فيما، بينما: what follows is somebody else's where it names its own speaker; else the sentence's speaker goes on.
  bool StartsContrast(std::size_t at) const {
    const std::uint32_t clause = field_.clause_at[at];
    return clause != FieldText::kNone && field_.clauses[clause].first == at &&
           field_.clauses[clause].link == ClauseLink::kContrast;
  }
  std::size_t SegmentEnd(std::size_t at, std::size_t end) const {
    for (std::size_t next = at + 1; next < end; ++next)
      if (StartsContrast(next) && CueBetween(next, end)) return next - 1;
    return end - 1;
  }

  // Who condemns a crime or mourns its dead says what it did: "أدانت الشبكة القصف الذي راح ضحيته تسعة".
  const Analysis* SayVerb(std::size_t at) const {
    const Analysis* verb = field_.lattice.Find(at, "say-verb");
    if (verb != nullptr) return verb;
    verb = field_.lattice.Find(at, "condemns");
    return verb != nullptr && verb->lexeme->pos == Pos::kVerb && verb->form != VerbForm::kParticiple ? verb : nullptr;
  }
  bool IsSayVerb(std::size_t at) const {
    // "فصيل يُدعى كذا": what it is called nobody says.
    if (Is(at, "verbal") && !(at + 1 < field_.size() && Is(at + 1, "that"))) return false;
    // "هدوء حذر" warns of nothing.
    if (at > 0 && field_.SameSentence(at - 1, at))
      for (const Analysis& a : field_.lattice.readings[at - 1])
        if (a.length > 1 && a.lexeme->Is("no-event")) return false;
    return SayVerb(at) != nullptr && field_.NameAt(at) == nullptr && !speakers_.Starts(at, kAl) && !Is(at, "role");
  }
  bool IsParticiple(std::size_t at) const {
    const Analysis* verb = SayVerb(at);
    return verb != nullptr && verb->lexeme->pos == Pos::kNoun;
  }
  bool IsPassive(std::size_t at) const {
    const Analysis* verb = SayVerb(at);
    if (verb == nullptr) return false;
    // A damma on the first letter of a present says passive where the verb has three letters alone: "تُعلن" is active.
    const bool bare = verb->lexeme->lemma.size() <= 6;
    if (field_.tokens[at].passive_mark && (verb->form == VerbForm::kPast || bare)) return true;
    // "يرجح أنها", "يعتقد أن": nobody in particular.
    if (verb->lexeme->Is("hedge") && verb->form == VerbForm::kPresent && verb->gender == Gender::kMasculine &&
        at + 1 < field_.size() && Is(at + 1, "that"))
      return true;
    return verb->voice == Voice::kPassive && !field_.tokens[at].passive_mark;
  }
  bool IsWeak(std::size_t at) const {
    const Analysis* verb = SayVerb(at);
    return verb != nullptr && verb->lexeme->Is("weak");
  }

  // A word with other senses says something where words that are said follow it.
  bool HasContent(std::size_t at, std::size_t last) const {
    for (std::size_t i = at + 1; i <= last && i < at + 14; ++i) {
      if (Is(i, "that") || IsMark(i, ":") || Is(i, "information")) return true;
      if (speakers_.IsOutcome(i)) return true;
    }
    return false;
  }
  bool HasThat(std::size_t at, std::size_t last) const {
    for (std::size_t i = at + 1; i <= last && i < at + 14; ++i)
      if (Is(i, "that") || IsMark(i, ":")) return true;
    return false;
  }
  bool HasFrom(std::size_t at, std::size_t last) const {
    for (std::size_t i = at + 1; i <= last && i < at + 14; ++i)
      if (Is(i, "that") || IsMark(i, ":") || IsMark(i, "\"") || field_.tokens[i].folded == "عن") return true;
    return false;
  }
  bool HasToll(std::size_t at, std::size_t last) const {
    for (std::size_t i = at + 1; i <= last && i < at + 12; ++i)
      if (Is(i, "toll")) return true;
    return false;
  }
  bool NothingBehind(std::size_t at, std::size_t last) const {
    for (std::size_t i = at; i <= last; ++i)
      if (Is(i, "that") || IsMark(i, ":") || speakers_.IsOutcome(i)) return false;
    return last < at + 10;
  }

  std::size_t Length(std::size_t at, std::string_view tag) const {
    const Analysis* found = field_.lattice.Find(at, tag);
    return found == nullptr ? 1 : found->length;
  }

  // "ويأتي الهجوم بعد", "وشهدت المدينة", "وهذه ثالث عملية": what surrounds the news.
  bool IsBackdrop(std::size_t at, std::size_t begin, std::size_t end) const {
    if (at != begin || at + 1 >= end) return false;
    const auto& next = field_.lattice.readings[at + 1];
    const auto some = [&](auto holds) { return std::any_of(next.begin(), next.end(), holds); };
    if (Is(at, "comes")) return some([](const Analysis& a) { return a.lexeme->event && a.Has(kAl); });
    if (Is(at, "hosts")) {
      const NamePhrase* name = field_.NameAt(at + 1);
      return name != nullptr ? name->type == EntityType::kPlace
                             : some([](const Analysis& a) { return a.lexeme->Is("cue=place"); });
    }
    return Is(at, "demonstrative") && some([](const Analysis& a) { return a.lexeme->Is("ordinal"); });
  }

  // "يذكر أن", "الجدير بالذكر", "في سياق آخر": the outlet speaks again.
  bool OwnVoice(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end && at < begin + 3; ++at) {
      if (Is(at, "own-voice") || IsBackdrop(at, begin, end)) return true;
      if (IsSayVerb(at) && IsPassive(at) && HasThat(at, std::min(at + 3, end - 1))) return true;
    }
    return false;
  }

  const FieldText& field_;
  const Speakers speakers_;
  std::vector<Attribution> found_, carried_;
  std::vector<Met> met_;
  std::optional<Speaker> topic_;
  std::optional<std::uint32_t> spoke_;  // the attribution of the one who spoke last
  std::uint32_t paragraph_ = 0, spoke_paragraph_ = 0;
  bool cued_ = false, own_voice_ = false, ended_ = false;
};

}  // namespace

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

std::vector<Attribution> FindSources(const FieldText& field) { return Finder(field).Run(); }

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
