#include "core/read/sources/source_words.h"

#include <algorithm>
#include <string_view>

namespace isnad {

// Whether each word of the link is the one from `head` on with an article.
bool SourceWords::IsDefiniteOf(const SpeakerLink& link, std::uint32_t head, std::uint32_t last) const {
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

// "القوى" and "قوى الأمن", not "قوات الأمن": one noun in one number, with whatever is joined before it.
bool SourceWords::SameNoun(std::size_t a, std::size_t definite) const {
  std::string_view noun = field_.tokens[definite].folded;
  const std::size_t article = noun.find("ال");
  if (article == std::string_view::npos) return false;
  noun.remove_prefix(article + std::string_view("ال").size());
  return field_.tokens[a].folded.ends_with(noun) && SharesLexeme(a, definite, true);
}

// "المصدر", "المصادر", "الضابط": a single one, while "الأهالي" need no one before them.
bool SourceWords::IsOneSource(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->Is("origin") ||
           (a.number == Number::kSingular && a.lexeme->Is("unnamed") && !a.lexeme->Is("people-of"));
  });
}

// "المصدر نفسه", "الجهة ذاتها"
bool SourceWords::IsSame(std::size_t at) const { return at < field_.size() && Is(at, "same"); }

bool SourceWords::SharesLexeme(std::size_t a, std::size_t b, bool same_number) const {
  for (const Analysis& x : field_.lattice.readings[a])
    for (const Analysis& y : field_.lattice.readings[b])
      if (x.lexeme == y.lexeme && (!same_number || (x.number == Number::kSingular) == (y.number == Number::kSingular)))
        return true;
  return false;
}

// "وشيعت البلدة الشهيد فلان": what everybody could see.
bool SourceWords::TellsOfBurial(std::size_t begin) const { return Is(begin, "bury") && speakers_.IsVerb(begin); }

// "وبين القتلى المهندس فلان.", "ومن الضحايا النائبة فلانة.": whoever counted the dead, the outlet names one of them.
bool SourceWords::NamesOneOfTheDead(std::size_t begin, std::size_t end) const {
  constexpr std::size_t kOpening = 3, kNear = 12;  // tokens to "القتلى", and from there to the name
  std::size_t dead = begin;
  while (dead < end && dead <= begin + kOpening && !speakers_.IsOutcome(dead) && !Is(dead, "casualty")) {
    const std::string& word = field_.tokens[dead].folded;
    if (word.ends_with("ضمن") || word.ends_with("عداد") || word.ends_with("بين") || Is(dead, "preposition") ||
        Is(dead, "partitive"))
      ++dead;
    else
      return false;
  }
  if (dead == begin || dead >= end || !speakers_.Starts(dead, kAl)) return false;
  for (std::size_t at = dead + 1; at < end && at <= dead + kNear; ++at)
    if (const NamePhrase* name = field_.NameAt(at); name != nullptr && name->type == EntityType::kPerson) return true;
  return false;
}

// An event of another day is the outlet's own knowledge: "وفي تموز الماضي", "وكان", "وسبق أن".
bool SourceWords::Recalls(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end; ++at) {
    const DatePhrase* date = field_.DateAt(at);
    if (date != nullptr && (date->older || (date->period && at < begin + 6))) return true;
  }
  return Is(begin, "recalls") || IsPluperfect(begin, end);
}

// "وكانت المنطقة قد شهدت", "وكان مدنيان قتلا": what had happened before, save a toll ("وكانت الحصيلة قد بلغت").
bool SourceWords::IsPluperfect(std::size_t begin, std::size_t end) const {
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

std::size_t SourceWords::LastLine(std::size_t end) const {
  std::size_t begin = end;
  while (begin > 0 && (begin == end || field_.SameSentence(begin - 1, end - 1))) --begin;
  return begin;
}

bool SourceWords::IsDay(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end; ++at)
    if (field_.tokens[at].kind == TokenKind::kWord && field_.DateAt(at) == nullptr) return false;
  return field_.tokens[begin].line_start;
}

// "فرقنا", "منظمتنا": a noun in every reading ours, unlike "أبناء".
bool SourceWords::IsOurs(std::size_t at) const {
  if (!field_.tokens[at].folded.ends_with("نا")) return false;
  bool ours = false;
  for (const Analysis& a : field_.lattice.readings[at]) {
    if (a.lexeme->pos != Pos::kNoun) continue;
    if (!a.Has(kPronoun)) return false;
    ours = true;
  }
  return ours;
}

bool SourceWords::HasPronoun(std::size_t from, std::size_t at) const {
  for (std::size_t i = from; i <= at; ++i) {
    const auto& readings = field_.lattice.readings[i];
    if (std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); })) return true;
  }
  return false;
}

bool SourceWords::CueBetween(std::size_t first, std::size_t end) const {
  for (std::size_t at = first; at < end; ++at)
    if (Is(at, "accord") || (IsSayVerb(at) && !IsPassive(at) && !IsParticiple(at))) return true;
  return false;
}

// فيما، بينما: what follows is somebody else's where it names its own speaker; else the sentence's speaker goes on.
bool SourceWords::StartsContrast(std::size_t at) const {
  const std::uint32_t clause = field_.clause_at[at];
  return clause != FieldText::kNone && field_.clauses[clause].first == at &&
         field_.clauses[clause].link == ClauseLink::kContrast;
}

// "قال المرصد إن تسعة قتلوا، يأتي ذلك فيما قصفت": behind a comma the outlet sets the news beside other news.
bool SourceWords::GoesOnBeside(std::size_t at, std::size_t end) const {
  return at > 0 && at + 1 < end && IsMark(at - 1, ",") && Is(at, "comes") && Is(at + 1, "demonstrative");
}

std::size_t SourceWords::SegmentEnd(std::size_t at, std::size_t end) const {
  for (std::size_t next = at + 1; next < end; ++next) {
    if (StartsContrast(next) && CueBetween(next, end)) return next - 1;
    if (GoesOnBeside(next, end)) return next - 1;
  }
  return end - 1;
}

// Who condemns a crime or mourns its dead says what it did: "أدانت الشبكة القصف الذي راح ضحيته تسعة". So does who
// charges people with it: "أسندت النيابة للمتهمين زرع عبوة أودت بثلاثة".
const Analysis* SourceWords::SayVerb(std::size_t at) const {
  const Analysis* verb = field_.lattice.Find(at, "say-verb");
  if (verb != nullptr) return verb;
  verb = field_.lattice.Find(at, "condemns");
  if (verb == nullptr) verb = field_.lattice.Find(at, "charges");
  return verb != nullptr && verb->lexeme->pos == Pos::kVerb && verb->form != VerbForm::kParticiple ? verb : nullptr;
}

// "رفض ذكر اسمه", "طلب عدم كشف هويته", "لم تكشف عن اسمه": who does not want to be named, and nobody's words.
bool SourceWords::IsOfNaming(std::size_t at) const {
  static constexpr std::string_view kNames[] = {"اسمه",    "اسمها", "اسمهم",  "اسماءهم",
                                                "اسمايهم", "هويته", "هويتها", "هويتهم"};
  const std::size_t next = at + 1 < field_.size() && field_.tokens[at + 1].folded == "عن" ? at + 2 : at + 1;
  return next < field_.size() && field_.SameSentence(at, next) &&
         std::find(std::begin(kNames), std::end(kNames), field_.tokens[next].folded) != std::end(kNames);
}

bool SourceWords::IsSayVerb(std::size_t at) const {
  if (IsOfNaming(at) || IsOthersNoun(at)) return false;
  // "فصيل يُدعى كذا": what it is called nobody says.
  if (Is(at, "verbal") && !(at + 1 < field_.size() && Is(at + 1, "that"))) return false;
  // "هدوء حذر" warns of nothing.
  if (at > 0 && field_.SameSentence(at - 1, at))
    for (const Analysis& a : field_.lattice.readings[at - 1])
      if (a.length > 1 && a.lexeme->Is("no-event")) return false;
  return SayVerb(at) != nullptr && field_.NameAt(at) == nullptr && !speakers_.Starts(at, kAl) && !Is(at, "role") &&
         !speakers_.IsHisSaying(at);
}

bool SourceWords::IsParticiple(std::size_t at) const {
  const Analysis* verb = SayVerb(at);
  return verb != nullptr && verb->lexeme->pos == Pos::kNoun;
}

// "مقر الإدارة", "معلن الحفل": a participle that owns what follows tells of no speaker, who goes on in the accusative.
bool SourceWords::IsOthersNoun(std::size_t at) const {
  if (!IsParticiple(at) || at + 1 >= field_.size() || !field_.SameSentence(at, at + 1)) return false;
  const std::string_view word = field_.tokens[at].folded;
  static constexpr std::string_view kEndings[] = {"ا", "ه", "ين", "ات", "ون"};
  const bool goes_on =
      std::any_of(std::begin(kEndings), std::end(kEndings), [&](auto ending) { return word.ends_with(ending); });
  return !goes_on && speakers_.Starts(at + 1, kAl) && !Is(at + 1, "that");
}

bool SourceWords::IsPassive(std::size_t at) const {
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

bool SourceWords::IsWeak(std::size_t at) const {
  const Analysis* verb = SayVerb(at);
  return verb != nullptr && verb->lexeme->Is("weak");
}

// A word with other senses says something where words that are said follow it.
bool SourceWords::HasContent(std::size_t at, std::size_t last) const {
  for (std::size_t i = at + 1; i <= last && i < at + 14; ++i) {
    if (Is(i, "that") || IsMark(i, ":") || Is(i, "information")) return true;
    if (speakers_.IsOutcome(i)) return true;
  }
  return false;
}

bool SourceWords::HasThat(std::size_t at, std::size_t last) const {
  for (std::size_t i = at + 1; i <= last && i < at + 14; ++i) {
    // "ردوا باحتجاز ثلاثة قبل أن يفرجوا عنهم"
    const std::string& before = field_.tokens[i - 1].folded;
    const bool when = i > at + 1 && (before == "قبل" || before == "بعد" || before == "دون" || before == "منذ");
    if ((Is(i, "that") && !when) || IsMark(i, ":")) return true;
  }
  return false;
}

bool SourceWords::HasFrom(std::size_t at, std::size_t last) const {
  for (std::size_t i = at + 1; i <= last && i < at + 14; ++i)
    if (Is(i, "that") || IsMark(i, ":") || IsMark(i, "\"") || field_.tokens[i].folded == "عن") return true;
  return false;
}

bool SourceWords::HasToll(std::size_t at, std::size_t last) const {
  for (std::size_t i = at + 1; i <= last && i < at + 18; ++i)
    if (Is(i, "toll")) return true;
  return false;
}

bool SourceWords::NothingBehind(std::size_t at, std::size_t last) const {
  for (std::size_t i = at; i <= last; ++i)
    if (Is(i, "that") || IsMark(i, ":") || speakers_.IsOutcome(i)) return false;
  return last < at + 10;
}

std::size_t SourceWords::Length(std::size_t at, std::string_view tag) const {
  const Analysis* found = field_.lattice.Find(at, tag);
  return found == nullptr ? 1 : found->length;
}

// "ويأتي الهجوم بعد", "وشهدت المدينة", "وهذه ثالث عملية": what surrounds the news.
bool SourceWords::IsBackdrop(std::size_t at, std::size_t begin, std::size_t end) const {
  if (at != begin || at + 1 >= end) return false;
  const auto& next = field_.lattice.readings[at + 1];
  const auto some = [&](auto holds) { return std::any_of(next.begin(), next.end(), holds); };
  // "ويأتي القرار بعد أيام من"
  const bool then = at + 2 < end && Is(at + 2, "temporal") && speakers_.Starts(at + 1, kAl);
  if (Is(at, "comes")) return then || some([](const Analysis& a) { return a.lexeme->event && a.Has(kAl); });
  if (Is(at, "hosts")) {
    const NamePhrase* name = field_.NameAt(at + 1);
    return name != nullptr ? name->type == EntityType::kPlace
                           : some([](const Analysis& a) { return a.lexeme->Is("cue=place"); });
  }
  if (!Is(at, "demonstrative")) return false;
  // "وهذه ثالث عملية", "هذا الهجوم هو الثاني"
  return some([](const Analysis& a) { return a.lexeme->Is("ordinal"); }) ||
         (at + 3 < end && Is(at + 2, "pronoun-word") && Is(at + 3, "ordinal"));
}

// "يذكر أن", "الجدير بالذكر", "في سياق آخر": the outlet speaks again.
bool SourceWords::OwnVoice(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end && at < begin + 3; ++at) {
    if (Is(at, "own-voice") || IsBackdrop(at, begin, end)) return true;
    // "وشاهد مراسلنا انتشال 17 جثة"
    if (at > begin && at <= begin + 1 && Is(at, "own-correspondent") && !IsSayVerb(begin) &&
        (speakers_.IsVerb(begin) || field_.lattice.readings[begin].empty()))
      return true;
    if (IsSayVerb(at) && IsPassive(at) && HasThat(at, std::min(at + 3, end - 1))) return true;
  }
  return false;
}

}  // namespace isnad
