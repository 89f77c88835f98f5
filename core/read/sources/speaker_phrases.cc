#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/read/sources/acting_places.h"
#include "core/read/sources/speakers.h"

// A speaker's phrase is read from its first noun on: names, the noun of a trade or of a body with its adjectives, what
// binds it to a body ("في"، "باسم"، "من"), an apposition behind a comma. It ends at the word that opens what is said
// (أن، a colon), at a verb, at a word of outcome, a number of people or a day. Of what was gathered a person speaks
// before his body, a body before the noun of a trade; "مصدر في الوزارة" is not the ministry.

namespace isnad {
namespace {

constexpr std::size_t kPhraseWords = 14;   // so long is a phrase at most, appositions included
constexpr std::size_t kPlainWords = 4;     // words of neither name nor trade that a phrase may go on with
constexpr std::size_t kLetter = 2;         // bytes of an Arabic letter
constexpr std::size_t kRanks = 3;          // words of his rank before his name
constexpr std::size_t kNameWords = 3;      // of a name that no list holds
constexpr std::size_t kChannelDigits = 2;  // of a channel's number

}  // namespace

// The phrase that begins at one token, read word by word.
class Speakers::Phrase {
 public:
  Phrase(const Speakers& speakers, std::size_t begin, std::size_t end)
      : s_(speakers),
        field_(speakers.field_),
        begin_(begin),
        end_(end),
        at_(begin),
        first_(begin),
        last_(begin),
        limit_(begin + kPhraseWords) {}

  std::optional<Speaker> Read() {
    for (; at_ < end_ && at_ < limit_; ++at_)
      if (Word() == Step::kEnd) break;
    std::optional<Speaker> speaker = Settle();
    if (speaker && noun_ && !person_ && (Is(*noun_, "role") || Is(*noun_, "cue=person") || Is(*noun_, "member")))
      s_.Close(*speaker, end_);
    // "الناشط المعارض فلان في المدينة"
    const bool man = noun_ && Is(*noun_, "person") && s_.IsDefinite(*noun_) && Is(*noun_, "unnamed");
    if (speaker && noun_ && !person_ && (man || Is(*noun_, "role") || Is(*noun_, "member")))
      s_.CloseUnread(*speaker, end_);
    return speaker;
  }

 private:
  // kTaken: at_ is the last token of what was read; kEnd: the phrase ends before it; kOther: another rule's.
  enum class Step { kTaken, kEnd, kOther };

  bool Is(std::size_t at, std::string_view tag) const { return s_.Is(at, tag); }
  bool IsMark(std::size_t at, std::string_view mark) const { return s_.IsMark(at, mark); }

  Step Word() {
    if (TakeChannel()) return Step::kTaken;
    if (EndsHere()) return Step::kEnd;
    if (const Step step = Mark(); step != Step::kOther) return step;
    if (field_.NameAt(at_) != nullptr) return TakeName();
    const bool heads = s_.IsHead(at_) || (at_ == begin_ && s_.OpensQuoted(at_, end_));
    if (heads && !noun_ && (!body_ || person_)) {
      noun_ = at_;
      // "الإعلام العسكري": a trade of two words.
      const Analysis* trade = field_.lattice.Find(at_, "source-noun");
      if (trade != nullptr && at_ + trade->length <= end_) at_ += trade->length - 1;
      noun_last_ = last_ = at_;
      return Step::kTaken;
    }
    if (at_ > begin_ && (s_.Starts(at_, kLi) || Is(at_, "direction")) && TakeAudience()) return Step::kTaken;
    if (s_.IsPreposition(at_) || Is(at_, "on-behalf") || s_.Starts(at_, kLi) || s_.Starts(at_, kBi)) return Bind();
    return Plain();
  }

  // "القناة 12", "القناة 12 العبرية": the number is her name.
  bool TakeChannel() {
    if (!noun_ || *noun_ + 1 != at_ || !Is(*noun_, "outlet-noun") || !s_.IsDefinite(*noun_) ||
        field_.tokens[at_].kind != TokenKind::kNumber || field_.tokens[at_].folded.size() > kChannelDigits)
      return false;
    if (at_ + 1 < end_ && s_.Starts(at_ + 1, kAl) && field_.tokens[at_ + 1].folded.ends_with("يه")) ++at_;
    noun_last_ = last_ = at_;
    return true;
  }

  bool EndsHere() const {
    if (at_ == begin_) return false;
    // "قال ساكن وعامل إغاثة لـ«كذا»": the outlet that was told, which no list holds.
    if (field_.tokens[at_].folded == "ل" && at_ + 1 < end_ && IsMark(at_ + 1, "\"") && !s_.Audience(at_, end_))
      return true;
    // "غرفة العمليات": an event's noun in the genitive of a body; "عائلة القتيل"
    const bool genitive = noun_ && noun_last_ + 1 == at_ && s_.IsDefinite(at_) && !s_.IsDefinite(at_ - 1) &&
                          s_.IsNounLike(at_) && field_.DateAt(at_) == nullptr &&
                          (s_.IsOutcome(at_) ? Is(at_ - 1, "people-of") : !Is(at_ - 1, "unnamed"));
    return (s_.Ends(at_) && !genitive) || (field_.tokens[at_].folded == "ل" && s_.SaysWhere(at_, end_));
  }

  Step Mark() {
    if (IsMark(at_, ",")) {
      if (OpensSecondOffice()) return Step::kTaken;
      return GoesOnBehindComma() ? Step::kTaken : Step::kEnd;
    }
    if (IsMark(at_, "(")) return Brackets();
    if (IsMark(at_, "\"")) return Quotation();
    // "PYD/PKK"
    if (IsMark(at_, "/") && at_ > begin_ && at_ + 1 < end_ && field_.tokens[at_ + 1].kind == TokenKind::kWord &&
        field_.lattice.readings[at_ - 1].empty() && field_.lattice.readings[at_ + 1].empty() && noun_) {
      noun_last_ = last_ = ++at_;
      return Step::kTaken;
    }
    if (IsMark(at_, ")") && body_ && field_.NameAt(at_ - 1) != nullptr) return Step::kTaken;
    // "د. فلان"
    if (field_.tokens[at_].folded.size() <= kLetter && at_ + 1 < end_ && IsMark(at_ + 1, ".")) {
      ++at_;
      return Step::kTaken;
    }
    return field_.tokens[at_].kind == TokenKind::kPunct ? Step::kEnd : Step::kOther;
  }

  // "المستشار في مكتب الوزير، المتحدث باسم التحالف العميد فلان،": a second office of his, which his name follows. He is
  // named by that.
  bool OpensSecondOffice() {
    constexpr std::size_t kOffice = 10;  // tokens to his name
    if (!noun_ || person_ || at_ + 1 >= end_ || !Is(at_ + 1, "role") || !s_.IsDefinite(at_ + 1) || !Is(*noun_, "role"))
      return false;
    for (std::size_t at = at_ + 2; at < end_ && at <= at_ + kOffice; ++at) {
      if (const NamePhrase* name = field_.NameAt(at); name != nullptr && name->type == EntityType::kPerson) {
        noun_.reset();
        body_.reset();
        noun_last_ = 0;
        plain_ = 0;
        limit_ = at_ + kPhraseWords;
        return true;
      }
      if (IsMark(at, ",") || s_.Ends(at) || IsMark(at, ":")) return false;
    }
    return false;
  }

  // An apposition: "المتحدث باسم التحالف، العقيد فلان،", "فلان، الناطق باسم كذا،".
  bool GoesOnBehindComma() const {
    if (at_ + 1 >= end_ || s_.Ends(at_ + 1)) return false;
    const NamePhrase* next = field_.NameAt(at_ + 1);
    if (next == nullptr && at_ + 2 < end_ && field_.NameAt(at_ + 2) != nullptr &&
        field_.NameAt(at_ + 2)->cue == at_ + 1)
      next = field_.NameAt(at_ + 2);
    // "المتحدث باسم التحالف، العقيد الركن فلان،"
    for (std::size_t at = at_ + 2; next == nullptr && at < end_ && at <= at_ + kRanks && s_.IsRank(at - 1); ++at)
      next = field_.NameAt(at);
    const bool person = next != nullptr && next->type == EntityType::kPerson && !person_ && noun_;
    const bool trade = person_ && !noun_ && Is(at_ + 1, "role");
    return person || trade;
  }

  Step Brackets() {
    // "وكالة (كذا)"
    if (noun_ && !body_ && noun_last_ + 1 == at_ && at_ + 1 < end_ && field_.NameAt(at_ + 1) != nullptr)
      return Step::kTaken;
    const std::size_t after = s_.AfterGroup(at_, end_);
    if (after == at_) return Step::kEnd;
    at_ = after - 1;
    return Step::kTaken;
  }

  bool IsDeed(std::size_t at) const {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(),
                       [](const Analysis& a) { return a.lexeme->outcome && a.form == VerbForm::kVerbalNoun; });
  }

  Step Quotation() {
    if (at_ + 1 < end_ && field_.NameAt(at_ + 1) != nullptr) return Step::kTaken;
    if (at_ > begin_ && field_.NameAt(at_ - 1) != nullptr) return Step::kTaken;
    std::size_t close = at_ + 1;
    while (close < end_ && !IsMark(close, "\"") && close - at_ < kQuoted) ++close;
    // "وقال القائد «قتل ستة جنود»": what he says.
    // "وأكد البيان «تحييد» 15 من المهاجمين"
    if (at_ + 1 < end_ && s_.IsOutcome(at_ + 1) && (s_.IsVerb(at_ + 1) || IsDeed(at_ + 1))) return Step::kEnd;
    if (IsToldInMarks(close)) return Step::kEnd;
    if (!noun_ || at_ != noun_last_ + 1 || close >= end_ || !IsMark(close, "\"") || close == at_ + 1) return Step::kEnd;
    quoted_ = at_ + 1;
    quoted_last_ = close - 1;
    last_ = at_ = close;
    return Step::kTaken;
  }

  // "وأبلغ متحدث باسم اللواء «كذا» أن": behind a definite noun, of a verb that takes whom it is told to.
  bool IsToldInMarks(std::size_t close) const {
    return begin_ > 0 && Is(begin_ - 1, "tells-whom") && s_.IsDefinite(at_ - 1) && close + 1 < end_ &&
           IsMark(close, "\"") && Is(close + 1, "that");
  }

  Step TakeName() {
    const NamePhrase& name = *field_.NameAt(at_);
    const std::uint32_t index = field_.name_at[at_];
    // "صحيفة لوموند": the letter of a name that its own noun stands before tells nobody.
    const bool called = name.cue < name.first && name.cue >= begin_ && at_ == name.first;
    if (at_ > begin_ && (noun_ || body_ || person_) && !called && TakeAudience()) return Step::kTaken;
    if (IsObject(name)) return Step::kEnd;
    if (name.type == EntityType::kPerson) {
      if (person_ || IsSomebodyElse(name)) return Step::kEnd;
      person_ = index;
    } else if (name.type == EntityType::kOrganization) {
      if (person_ && !noun_) return Step::kEnd;
      // "اتهم النشطاء قوات كذا": whom they accuse
      if (at_ > begin_ && noun_ && *noun_ + 1 == at_ && AreMany(*noun_) && !s_.Starts(at_, kAl)) return Step::kEnd;
      if (!body_) body_ = index;
    } else if (at_ == begin_ && Is(begin_, "institution") && s_.IsHead(begin_)) {
      noun_ = noun_last_ = begin_;  // "أفاد مستشفى كذا": a place that speaks
    } else if (!noun_) {
      return Step::kEnd;
    }
    if (noun_ && !person_ && noun_last_ + 3 >= at_) noun_last_ = name.last;
    last_ = at_ = name.last;
    return Step::kTaken;
  }

  // "أفادت مصادر أمنية وكالة كذا بأن", "اتهم مسؤولون محليون جماعة كذا": whom they told, whom they accuse.
  bool IsObject(const NamePhrase& name) const {
    const bool media = name.kind == "media" || name.kind == "agency";
    const std::size_t open = std::min<std::size_t>(at_, name.cue);
    if (name.type != EntityType::kOrganization || open <= begin_ || s_.Starts(open, kBi)) return false;
    const std::size_t before = open > begin_ + 1 && IsMark(open - 1, "\"") ? open - 2 : open - 1;
    if (!noun_ || !Is(*noun_, "unnamed") || s_.IsDefinite(*noun_) || *noun_ >= before) return false;
    return s_.IsAdjective(before) || (media && before + 1 < at_ && s_.IsNounLike(before) && !s_.IsDefinite(before));
  }

  // "نعت النقابة الزميل الدكتور فلان": a body with its article has no name of a man for its own.
  bool IsSomebodyElse(const NamePhrase& name) const {
    if (name.cue >= name.first) return false;
    // "نعت شبكة أطباء البلاد الزميل فلان", but "النائب العام المستشار فلان"
    const std::uint32_t body = body_ ? field_.names[*body_].first : 0;
    if (body_ && !noun_)
      return s_.Starts(name.cue, kAl) && field_.names[*body_].last < name.cue && !Is(body, "role") &&
             !Is(body, "cue=person");
    return !body_ && IsOtherMan(name.cue);
  }

  bool IsOtherMan(std::size_t at) const {
    if (!noun_ || at <= *noun_ || !s_.IsDefinite(*noun_) || !s_.Starts(at, kAl) ||
        !(Is(at, "cue=person") || Is(at, "person")))
      return false;
    static constexpr std::string_view kPeople[] = {"person", "role", "cue=person", "member", "people-of", "unnamed"};
    return std::none_of(std::begin(kPeople), std::end(kPeople), [&](auto tag) { return Is(*noun_, tag); });
  }

  // "النشطاء"
  bool AreMany(std::size_t at) const {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.number == Number::kPlural && a.Has(kAl) && a.lexeme->Is("source-noun");
    });
  }

  bool TakeAudience() {
    std::optional<SpeakerLink> told = s_.Audience(at_, end_);
    if (!told) return false;
    at_ = told->last;
    told_ = std::move(told);
    return true;
  }

  // "مصدر في وزارة كذا", "المتحدث باسم", "مسؤول عسكري من المجلس": what binds the trade to its body.
  Step Bind() {
    const bool apart = s_.IsPreposition(at_) || Is(at_, "on-behalf");
    // "وأشار المصدر إلى إجلاء": what he points to; "نقلت الوكالة عن مسؤول": whom she cites
    // "وفق المصدر بعد جمع معلومات": when
    if (Is(at_, "direction") || Is(at_, "temporal") || field_.tokens[at_].folded == "عن" || s_.SaysWhere(at_, end_))
      return Step::kEnd;
    if (!apart && TellsDeed(at_)) return Step::kEnd;
    const std::size_t next = apart ? at_ + 1 : at_;
    bool bound = false;
    for (std::size_t k = next; noun_ && !person_ && k < end_ && k <= next + 2 && !bound; ++k) {
      if (k > next && !s_.IsNounLike(k) && !IsMark(k, "\"")) break;
      bound = field_.NameAt(k) != nullptr || (k == next && apart && s_.IsNounLike(k) && !s_.Ends(k));
    }
    if (!bound || body_) return Step::kEnd;
    if (!apart || field_.NameAt(next) == nullptr) noun_last_ = last_ = at_ = next;
    return Step::kTaken;
  }

  // "أفادت مصادر محلية بقيام كذا باعتقال", "بتعرض بلدة كذا لقصف": what they tell; "مصدر بقيادة الشرطة" is of a body.
  bool TellsDeed(std::size_t at) const {
    if (field_.NameAt(at) != nullptr || s_.Starts(at, kAl) || s_.IsHead(at)) return false;
    const auto& readings = field_.lattice.readings[at];
    return Is(at, "said-deed") ||
           (!readings.empty() && std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
             return a.Has(kBi) && a.form == VerbForm::kVerbalNoun && !a.lexeme->Is("cue=org");
           }));
  }

  // A word of neither name nor trade: an adjective, a genitive, what a name is cued by.
  Step Plain() {
    if (!s_.IsNounLike(at_) || person_) return at_ == begin_ ? Step::kTaken : Step::kEnd;
    if (at_ == begin_) {
      last_ = at_;
      return Step::kTaken;
    }
    // "العقيد أركان حرب فلان": a rank of two words before his name.
    const Analysis* rank = field_.lattice.Find(at_, "cue=person");
    if (rank != nullptr && rank->length == 2 && at_ + 2 < end_ && field_.NameAt(at_ + 2) != nullptr &&
        field_.NameAt(at_ + 2)->type == EntityType::kPerson) {
      ++at_;
      return Step::kTaken;
    }
    if (IsOtherMan(at_) || IsObjectBehindLand()) return Step::kEnd;
    const NamePhrase* next = at_ + 1 < end_ ? field_.NameAt(at_ + 1) : nullptr;
    const bool names_next = next != nullptr && next->cue <= at_;
    if ((names_next || (next != nullptr && Is(at_, "cue=org"))) && IsObject(*next)) return Step::kEnd;
    if ((!names_next && !GoesOnPlainly()) || ++plain_ > kPlainWords) return Step::kEnd;
    if (noun_ && !person_ && noun_last_ + 1 == at_ && !body_) noun_last_ = at_;
    if (!names_next) last_ = at_;
    return Step::kTaken;
  }

  // "أعلنت حكومة النيجر الحداد الوطني": behind the name of a land a definite noun that is no adjective is what it
  // declares.
  bool IsObjectBehindLand() const {
    const NamePhrase* land = field_.NameAt(at_ - 1);
    return land != nullptr && land->type == EntityType::kPlace && land->last + 1U == at_ && noun_ &&
           s_.IsDefinite(at_) && !field_.lattice.readings[at_].empty() && !s_.IsAdjective(at_) &&
           field_.NameAt(at_) == nullptr && !Is(at_, "cue=person") && !s_.IsHead(at_);
  }

  bool GoesOnPlainly() const {
    if (Is(at_, "weekday")) return false;  // "أعلن المستشفى الميداني بالمدينة الإثنين"
    // An adjective or a genitive goes on in the definiteness of what stands before it.
    const bool definite = s_.IsDefinite(at_), before = s_.IsDefinite(at_ - 1);
    if (before && !definite) return false;
    // "مصدر أمني آخر", then a definite noun: the object.
    if (plain_ > 0 && definite && !before && !s_.IsDefinite(first_) && s_.IsAdjective(at_ - 1)) return false;
    // "مصادر عسكرية يمنية نجاة الوزير": behind its adjectives an indefinite noun goes on no more.
    const auto& readings = field_.lattice.readings[at_];
    const bool noun = std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("source-noun");
    });
    if (plain_ > 0 && noun && !definite && !before && s_.IsAdjective(at_ - 1) && !s_.IsAdjective(at_)) return false;
    return !body_ || noun_ || definite;
  }

  // "والي شمال كردفان فلان": named as the article names him, with the office that he holds.
  std::string WithOffice() const {
    constexpr std::size_t kOffice = 8;  // words of an office
    const NamePhrase& name = field_.names[*person_];
    if (!noun_ || *noun_ >= name.first || name.first - *noun_ > kOffice) return name.name;
    for (std::size_t at = *noun_; at < name.first; ++at)
      if (field_.tokens[at].kind != TokenKind::kWord) return name.name;
    return s_.Words(*noun_, name.last).name;
  }

  // Of what was gathered, who speaks.
  std::optional<Speaker> Settle() const {
    Speaker speaker;
    speaker.first = static_cast<std::uint32_t>(first_);
    speaker.last = static_cast<std::uint32_t>(last_);
    speaker.head = static_cast<std::uint32_t>(noun_.value_or(first_));
    speaker.told = told_;
    if (person_) {
      if (body_ && noun_) speaker.chain.push_back(s_.Name(*body_));
      speaker.chain.push_back(s_.Name(*person_));
      speaker.chain.back().name = WithOffice();
      return speaker;
    }
    const bool unnamed = noun_ && (Is(*noun_, "unnamed") || IsOneWithin()) && !AreOfAMonitor();
    // "وكالة X", "المتحدث باسم X", "مدير X" are X; "مصدر في X" is not.
    if (body_ && (!noun_ || *noun_ >= field_.names[*body_].first || !unnamed)) {
      speaker.chain.push_back(s_.Name(*body_));
      return speaker;
    }
    if (quoted_ != 0) {
      speaker.chain.push_back(s_.Words(quoted_, quoted_last_));
      return speaker;
    }
    if (!noun_) return std::nullopt;
    // "المصدر نفسه"
    const bool alone = noun_last_ == *noun_ || (noun_last_ == *noun_ + 1U && Is(noun_last_, "same"));
    speaker.anaphor = s_.Starts(*noun_, kAl) && alone && !Is(*noun_, "many");
    SpeakerLink link = s_.Words(*noun_, std::max(noun_last_, *noun_));
    link.unnamed = unnamed;
    speaker.chain.push_back(std::move(link));
    return speaker;
  }

  // "نائب في البرلمان": one of those who sit in the body, which he does not speak for.
  bool IsOneWithin() const {
    if (!noun_ || !body_ || !Is(*noun_, "role") || s_.IsDefinite(*noun_)) return false;
    for (std::size_t at = *noun_ + 1; at < field_.names[*body_].first; ++at)
      if (field_.tokens[at].folded == "في") return true;
    return false;
  }

  // "مصادر المرصد", "نشطاء المرصد": who gathers reports has no others to name, and says what they say.
  bool AreOfAMonitor() const {
    if (!noun_ || !body_ || field_.names[*body_].first != *noun_ + 1) return false;
    const NamePhrase& body = field_.names[*body_];
    return (body.known != nullptr ? body.known->kind : body.kind) == "monitor";
  }

  static constexpr std::size_t kQuoted = 7;  // tokens of a name in quotation marks

  const Speakers& s_;
  const FieldText& field_;
  const std::size_t begin_, end_;
  std::size_t at_;
  std::size_t first_, last_, limit_;
  std::size_t plain_ = 0;                       // words of neither name nor trade so far
  std::optional<std::uint32_t> person_, body_;  // name phrases
  std::optional<std::size_t> noun_;             // of a trade, a body or a source
  std::size_t noun_last_ = 0;                   // the last word that goes with it
  std::size_t quoted_ = 0, quoted_last_ = 0;    // a name in quotation marks: شبكة "كذا"
  std::optional<SpeakerLink> told_;
};

std::optional<Speaker> Speakers::At(std::size_t at, std::size_t end) const {
  std::size_t begin = at;
  if (begin < end && IsMark(begin, "\"")) ++begin;
  if (begin >= end) return std::nullopt;
  if (Is(begin, "own-desk")) return std::nullopt;  // "مركز الأخبار أعلنت القيادة"
  if (Is(begin, "same") && begin + 1 < end && IsHead(begin + 1) && IsDefinite(begin + 1)) ++begin;  // "ذات المصدر"
  if (std::optional<Speaker> own = Correspondent(begin)) return own;
  if (std::optional<Speaker> one = OneOf(begin, end)) return one;
  if (std::optional<Speaker> kin = KinOf(begin, end)) return kin;
  if (std::optional<Speaker> issuer = Issuer(begin, end)) {
    issuer->paper = static_cast<std::uint32_t>(begin);
    return issuer;
  }
  const NamePhrase* opening = field_.NameAt(begin);
  if (opening != nullptr && opening->first != begin && opening->cue != begin) return std::nullopt;
  if (opening != nullptr && opening->type == EntityType::kPlace && !IsHead(begin)) {
    if (!IsHospital(*opening)) return Capital(begin);
    Speaker speaker;
    speaker.first = speaker.head = opening->first;
    speaker.last = opening->last;
    speaker.chain.push_back(Name(field_.name_at[begin]));
    return speaker;
  }
  if (opening == nullptr && !IsHead(begin) && !CuesSpeaker(begin, end) && !OpensQuoted(begin, end)) {
    // "منظمة الدفاع المدني": what it is stands before a name that is whole without it.
    const NamePhrase* body = begin + 1 < end && Is(begin, "cue=org") ? field_.NameAt(begin + 1) : nullptr;
    if (body == nullptr || body->first != begin + 1 || body->type != EntityType::kOrganization) return std::nullopt;
    std::optional<Speaker> named = At(begin + 1, end);
    if (named) named->first = named->head = static_cast<std::uint32_t>(begin);
    return named;
  }
  return Phrase(*this, begin, end).Read();
}

// "أعلن مجمع كذا الطبي": the known place is a hospital, whatever it is called here.
bool Speakers::IsHospital(const NamePhrase& name) {
  constexpr std::string_view kHospital = "مستشفى ";
  return name.known != nullptr && name.known->name.starts_with(kHospital);
}

// "قالت أنقرة", "دمشق أعلنت": a state by its land or its capital.
std::optional<Speaker> Speakers::Capital(std::size_t at) const {
  // "#حلب أعلنت القوات": a heading.
  if (field_.tokens[at].hashtag || !ActsAsState(field_, field_.name_at[at])) return std::nullopt;
  Speaker speaker;
  speaker.chain.push_back(Name(field_.name_at[at]));
  speaker.first = speaker.head = speaker.chain.back().first;
  speaker.last = speaker.chain.back().last;
  return speaker;
}

// "مجموعة \"كذا\"": what the body in quotation marks is.
bool Speakers::OpensQuoted(std::size_t at, std::size_t end) const {
  return at + 2 < end && Is(at, "cue=org") && IsMark(at + 1, "\"") && field_.NameAt(at + 2) == nullptr;
}

// The noun before a name: "العقيد فلان".
bool Speakers::CuesSpeaker(std::size_t at, std::size_t end) const {
  for (std::size_t i = at + 1; i < end && i <= at + 2; ++i)
    if (const NamePhrase* name = field_.NameAt(i)) return name->cue == at && name->type != EntityType::kPlace;
  // "العقيد أركان حرب فلان"
  const NamePhrase* name = at + 3 < end && Is(at, "cue=person") ? field_.NameAt(at + 3) : nullptr;
  const Analysis* rank = field_.lattice.Find(at + 1, "cue=person");
  return name != nullptr && (name->cue <= at + 1 || (rank != nullptr && rank->length == 2)) && name->first == at + 3 &&
         name->type == EntityType::kPerson;
}

// "المتحدث باسم الجيش (كذا) المقدم كياو ميونغا إن": words that no list of names holds, right before what he says, are
// his name.
void Speakers::CloseUnread(Speaker& speaker, std::size_t end) const {
  if (speaker.chain.size() != 1) return;
  // "..، حسب المتحدث باسم الجيش فلان الذي قال", "أكد الناطق فلان استشهاد ثلاثة", "عضو المجلس فلان قال إن"
  const auto ends_name = [&](std::size_t at) {
    return Is(at, "that") || Is(at, "relative") || IsMark(at, ":") || IsMark(at, ",") || IsMark(at, ".") ||
           (at > speaker.last && IsOutcome(at)) || (at > speaker.last + 1 && Is(at, "say-verb") && IsVerb(at));
  };
  std::size_t said = speaker.head + 1;
  while (said < end && said < speaker.head + kPhraseWords && !ends_name(said)) ++said;
  if (said == speaker.head + kPhraseWords) return;
  // "الناطقة باسم المستشفى فلانة اليوم إن"
  while (said > speaker.head + 2 && field_.DateAt(said - 1) != nullptr) --said;
  // "الناطق باسم الوزارة فلان الفلاني لإذاعة كذا": an outlet that no list holds is told.
  for (std::size_t told = speaker.last + 3; told + 1 < said; ++told)
    if (field_.lattice.readings[told].empty() && field_.tokens[told].folded.starts_with("ل") &&
        !Is(told - 1, "cue=person") && TakeUnread(speaker, told))
      return;
  // "المسؤول الأمني فلان للوكالة بأن", "فلان إلى أن"
  while (said > speaker.head + 2 && (IsAddressee(said - 1) || Is(said - 1, "direction"))) --said;
  if (TakeUnread(speaker, said)) return;
  // "فلان لوكالة كذا عبر الهاتف إن", "فلان في بيان إن", "فلان أمام البرلمان إن"
  for (std::size_t told = speaker.head + 2; told < said; ++told)
    if ((IsAddressee(told) || IsPreposition(told) || SaysWhere(told, end) || Audience(told, end)) &&
        TakeUnread(speaker, told))
      return;
}

// "نائب قائد شرطة الولاية نبي إلهام", "عضو لجنة الأمن حاكم الزاملي", "وزير الداخلية شودري نثار علي خان": behind a
// definite noun an indefinite one is no part of the office; those between it and what he says are his name where one of
// them is nothing else. The first token of it, or `said`.
std::size_t Speakers::NameBehindOffice(std::size_t head, std::size_t said) const {
  constexpr std::size_t kLeast = 3;  // words of an office and of a name's first part
  constexpr std::size_t kMost = 5;   // words of a name
  if (said < head + kLeast) return said;
  const auto named = [&](std::size_t at) {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kName; });
  };
  const auto plain = [&](std::size_t at) {
    return field_.tokens[at].kind == TokenKind::kWord && field_.NameAt(at) == nullptr && field_.DateAt(at) == nullptr &&
           (IsNounLike(at) || named(at)) && (!IsPreposition(at) || Is(at, "given")) && !IsAccusative(at) &&
           !Is(at, "aside") && !Is(at, "temporal") && !Is(at, "paper") && !Is(at, "occasion") && !IsOutcome(at) &&
           !Starts(at, kLi) && !Starts(at, kBi) && !Starts(at, kWa);
  };
  const auto only_name = [&](std::size_t at) {
    const auto& readings = field_.lattice.readings[at];
    return std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kName; });
  };
  // "عبد الولي", "أبو النصر"
  const auto opens_definite = [&](std::size_t at) {
    const std::string& word = field_.tokens[at].folded;
    return word == "عبد" || word == "ابو" || word == "ال";
  };
  std::size_t first = said, names = 0;
  bool servant = false;
  while (first > head + 1 && said - first < kMost) {
    const std::size_t at = first - 1;
    if (IsDefinite(at)) {
      // A family's name may have its article, at the end and behind "عبد".
      const bool of_servant = opens_definite(at - 1);
      if (!of_servant && !(first == said && plain(at) && only_name(at))) break;
      servant = servant || of_servant;
      if (of_servant) {
        first = at - 1;
        continue;
      }
    } else if (!plain(at)) {
      break;
    }
    names += only_name(at) ? 1 : 0;
    first = at;
  }
  if (first + 2 > said || first < head + 1 || !(IsDefinite(first - 1) || EndsOffice(first - 1)) || IsOutcome(first - 1))
    return said;
  return servant || names > 0 ? first : said;
}

// "حياة الله أميري", right before `said`: a noun and God make a given name.
bool Speakers::IsOfGod(std::size_t head, std::size_t said) const {
  if (said < head + 5 || field_.tokens[said - 2].folded != "الله" || IsDefinite(said - 1)) return false;
  const std::size_t noun = said - 3;
  return IsNounLike(noun) && IsNounLike(said - 1) && !IsDefinite(noun) && !IsOutcome(noun) && !Starts(noun, kBi) &&
         !Starts(noun, kLi) && !Starts(noun, kWa) && field_.NameAt(noun) == nullptr;
}

// Whether words that no list holds, right before `said`, are his name; he is called by it then.
bool Speakers::TakeUnread(Speaker& speaker, std::size_t said) const {
  const auto unread = [&](std::size_t i) {
    const auto& readings = field_.lattice.readings[i];
    return field_.tokens[i].kind == TokenKind::kWord && field_.NameAt(i) == nullptr && !IsDefinite(i) &&
           !IsInHisName(i) &&
           std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kName; });
  };
  std::size_t first = said;
  // "أنس الشيخ", "آدم رجال": behind a given name stands a father or a family, whatever it means besides.
  if (said > speaker.head + 3 && unread(said - 2) && Is(said - 2, "given") && IsNounLike(said - 1) && !IsVerb(said - 1))
    first = said - 2;
  const auto given = [&](std::size_t i) { return Is(i, "given") && !IsDefinite(i); };
  while (first > speaker.head + 2 && said - first < kNameWords &&
         (unread(first - 1) || (first < said && given(first - 1))))
    --first;
  if (first + 2 > said && IsOfGod(speaker.head, said)) first = said - 3;
  if (first + 2 > said) first = NameBehindOffice(speaker.head, said);
  if (first + 2 > said) return false;
  // "المتحدث باسم جماعة كذا وكذا إن": the name is the body's.
  const std::size_t before = first - 1;
  if (!IsDefinite(before) && !EndsOffice(before) && !Starts(before, kAl) && !IsMark(before, ")") &&
      !Is(before, "cue=person") && field_.NameAt(before) == nullptr && !field_.lattice.readings[before].empty())
    return false;
  if (!speaker.chain.front().phrase) speaker.chain.clear();
  speaker.chain.push_back(Words(first, said - 1));
  speaker.last = static_cast<std::uint32_t>(said - 1);
  speaker.anaphor = false;
  return true;
}

// Whose office it is may be told at length before his name: "مدير مستشفى شهداء الأقصى فلان", "الناطق باسم التحالف الذي
// تقوده كذا العقيد فلان", "وزير الاتصال والناطق باسم الحكومة، فلان،". Who stands in a genitive ("مكتب فلان"), behind
// another preposition ("مع فلان") or in what is said is somebody else.
void Speakers::Close(Speaker& speaker, std::size_t end) const {
  bool relative = false;
  for (std::size_t i = speaker.last + 1; i < end && i <= speaker.last + kPhraseWords; ++i) {
    if (const NamePhrase* name = field_.NameAt(i)) {
      if (name->type == EntityType::kPerson) {
        if (!MayClose(*name)) return;
        if (speaker.chain.size() == 1 && !speaker.chain.front().phrase) speaker.chain.clear();
        speaker.chain.push_back(Name(field_.name_at[i]));
        speaker.last = name->last;
        speaker.anaphor = false;
        return;
      }
      i = name->last;
      continue;
    }
    if (Is(i, "relative")) {
      relative = true;
    } else if (IsVerb(i) && relative && !Is(i, "say-verb")) {
      relative = false;
    } else if (IsMark(i, ",") || IsMark(i, "\"") || IsMark(i, "(") || IsMark(i, ")")) {
      // "حاكم المنطقة، الجنرال فلان،"
      const NamePhrase* next = i + 1 < end ? field_.NameAt(i + 1) : nullptr;
      if (next == nullptr && i + 2 < end && field_.NameAt(i + 2) != nullptr && field_.NameAt(i + 2)->cue == i + 1)
        next = field_.NameAt(i + 2);
      // "المتحدث باسم التحالف في المنطقة، العقيد الركن فلان،"
      for (std::size_t at = i + 2; next == nullptr && at < end && at <= i + kRanks && IsRank(at - 1); ++at)
        next = field_.NameAt(at);
      if (IsMark(i, ",") && (next == nullptr || next->type != EntityType::kPerson)) return;
    } else if (i > 0 && Is(i - 1, "on-behalf")) {
      continue;  // "المتحدث باسم عملية \"كذا\" فلان"
    } else if (Is(i, "cue=person") || Is(i, "institution") || (i > 0 && Is(i - 1, "institution") && !Ends(i))) {
      continue;  // "مستشفى شهداء الأقصى", "مشفى الجراحة"
    } else if (EndsOffice(i) && !field_.tokens[i].folded.starts_with("ب")) {
      continue;  // "مستشفى كذا للجراحة والحوادث"
    } else if (Is(i, "direction") && !IsPreposition(i)) {
      continue;  // "مسؤول الصحة شمال المدينة فلان"
    } else if (Ends(i) || Is(i, "direction") || (IsPreposition(i) && field_.tokens[i].folded != "في")) {
      return;
    }
  }
}

// "المتحدث باسمه فلان": he speaks for one who has been named.
bool Speakers::IsInHisName(std::size_t at) const {
  const std::string& word = field_.tokens[at].folded;
  return word == "باسمه" || word == "باسمها" || word == "باسمهم";
}

bool Speakers::MayClose(const NamePhrase& name) const {
  if (name.cue < name.first || name.cue == 0) return true;
  const std::size_t before = name.cue - 1;
  if (IsInHisName(before)) return true;
  if (IsPreposition(before) || Is(before, "on-behalf")) return false;
  // "منسقية النازحين واللاجئين فلان"
  return IsMark(before, ",") || IsMark(before, "\"") || IsMark(before, ")") || field_.NameAt(before) != nullptr ||
         IsDefinite(before) || Starts(before, kAl) || IsAdjective(before) || EndsOffice(before);
}

// "وزير الإعلام والثقافة", "مستشفى كذا للجراحة", "المجلس البلدي بالواحة": a definite word behind a joined particle,
// whether or not any list holds it.
bool Speakers::EndsOffice(std::size_t at) const {
  const std::string& word = field_.tokens[at].folded;
  return word.starts_with("وال") || word.starts_with("بال") || word.starts_with("لل");
}

}  // namespace isnad
