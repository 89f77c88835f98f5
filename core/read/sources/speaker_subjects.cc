#include <algorithm>
#include <optional>
#include <utility>

#include "core/read/sources/speakers.h"

// The subject of a verb of saying, behind it and before it.

namespace isnad {
namespace {

constexpr std::size_t kPhraseWords = 14;  // so long is a phrase at most, appositions included
constexpr std::size_t kPlainWords = 4;    // words of an agent behind the first
constexpr std::size_t kAnyWords = 16;     // tokens from a subject of any noun to what is said
constexpr std::size_t kReach = 16;        // tokens from a verb to the subject behind it
constexpr std::size_t kWhere = 6;         // tokens of where a subject of any noun is
constexpr std::size_t kGap = 14;          // tokens from a subject to the verb behind it

}  // namespace

Speaker Speakers::Unnamed(std::size_t first, std::size_t last) const {
  Speaker speaker;
  speaker.first = speaker.head = static_cast<std::uint32_t>(first);
  speaker.last = static_cast<std::uint32_t>(last);
  speaker.chain.push_back(Words(first, last));
  speaker.chain.back().unnamed = true;
  return speaker;
}

// "ثلاثة مسؤولين أمنيين", "اثنان من السكان"
bool Speakers::AreCounted(std::size_t at, std::size_t end) const {
  const QuantityPhrase* several = at < end ? field_.QuantityAt(at) : nullptr;
  return several != nullptr && several->first == at && several->head > at && several->counts_people && !several->bare &&
         !several->outcome && several->last < end;
}

// "حسبما أفاد الجراح في المستشفى فلان", "كما ذكر أقارب القتيل": whoever does the saying, to the end of his clause.
std::optional<Speaker> Speakers::Agent(std::size_t at, std::size_t end) const {
  while (at < end && (IsPreposition(at) || IsOfIt(at) || Is(at, "aside") || field_.DateAt(at) != nullptr)) ++at;
  if (at >= end) return std::nullopt;
  // "حسبما أفاد ثلاثة مسؤولين أمنيين"
  const QuantityPhrase* several = field_.QuantityAt(at);
  const bool counted = AreCounted(at, end);
  if (!counted && (!IsNounLike(at) || Ends(at) || field_.tokens[at].folded == "ل")) return std::nullopt;
  std::size_t last = counted ? several->last : at;
  // "ثلاثة مسؤولين" are the officials; "اثنان من سكان المنطقة" are two of them.
  const std::size_t head = counted ? several->head : at;
  if (counted) at = several->head == several->first + 1 ? several->head : several->first;
  while (last + 1 < end && last - head < kPlainWords && IsNounLike(last + 1) && !Ends(last + 1) &&
         !IsPreposition(last + 1) && !Starts(last + 1, kLi) && field_.tokens[last + 1].folded != "ل")
    ++last;
  Speaker speaker = Unnamed(at, last);
  Close(speaker, end);
  return speaker;
}

// "قال ثلاثة عسكريين إن", "قال ثلاثة من سكان بلدة كذا المجاورة إن": people whom a number tells, right before what they
// say.
std::optional<Speaker> Speakers::Several(std::size_t at, std::size_t end) const {
  const QuantityPhrase* several = field_.QuantityAt(at);
  if (several == nullptr || several->first != at || !several->counts_people || several->bare || several->outcome)
    return std::nullopt;
  std::size_t last = several->last;
  if (several->head != several->first) last = EndOfTheirPlace(last, end);
  // "اثنان من سكان بلدة كذا غربي المدينة لـ«كذا» إن": where that is, and to whom.
  if (last + 2 < end && Is(last + 1, "direction") && field_.NameAt(last + 2) != nullptr)
    last = field_.NameAt(last + 2)->last;
  const std::size_t said = last;
  if (last + 1 < end && field_.tokens[last + 1].folded == "ل") last = std::max(last, EndOfQuoted(last + 2, end));
  if (last + 1 < end && Starts(last + 1, kLi) && field_.NameAt(last + 1) != nullptr)
    last = field_.NameAt(last + 1)->last;
  // "اثنان من السكان وقناة كذا إن": whoever says it with them.
  constexpr std::size_t kOther = 8;  // words
  std::size_t that = last + 1;
  for (std::size_t words = 0; that < end && Starts(last + 1, kWa) && !Is(that, "that") && words < kOther;
       ++words, ++that)
    if (IsVerb(that) || IsOutcome(that)) break;
  if (that < end && Is(that, "that")) return Unnamed(at, said);
  if (last + 1 >= end || !(Is(last + 1, "that") || TellsOfPeople(last + 1, end))) return std::nullopt;
  return Unnamed(at, said);
}

// "سكان بلدة كذا المجاورة", "أهالي القرية", "شهود العيان": the last word of where they are from, or of what they are.
std::size_t Speakers::EndOfTheirPlace(std::size_t last, std::size_t end) const {
  const NamePhrase* name = last + 1 < end ? field_.NameAt(last + 1) : nullptr;
  if (name == nullptr && last + 2 < end && field_.NameAt(last + 2) != nullptr &&
      field_.NameAt(last + 2)->cue == last + 1)
    name = field_.NameAt(last + 2);
  if (name != nullptr && name->type == EntityType::kPlace)
    last = name->last;
  else if (name == nullptr && last + 1 < end && IsDefinite(last + 1) && IsNounLike(last + 1) && !Ends(last + 1))
    ++last;
  while (last + 1 < end && IsDefinite(last + 1) && IsAdjective(last + 1) && field_.NameAt(last + 1) == nullptr) ++last;
  return last;
}

// "تحدث شيخ قبلي عن سبعين قتيلا", "أفاد موظف في المستشفى بوصول جثث": what is said opens without أن.
bool Speakers::TellsOfPeople(std::size_t at, std::size_t end) const {
  if (Starts(at, kBi)) return IsOutcome(at) || Is(at, "reach");
  if (at + 1 >= end || field_.tokens[at].folded != "عن") return false;
  if (IsOutcome(at + 1) && !IsVerb(at + 1) && !IsDefinite(at + 1)) return true;  // "أفاد منتخب محلي عن مقتل أربعة"
  const QuantityPhrase* people = field_.QuantityAt(at + 1);
  return people != nullptr && people->first == at + 1 && people->counts_people && people->outcome;
}

// "أعلن شيخ عشيرة مقتل ثلاثة", "أعلن العقيد في الشرطة فلان مقتل": what is said is a noun right behind who says it.
std::optional<Speaker> Speakers::Announcer(std::size_t at, std::size_t end) const {
  if (!Is(at, "person") || IsOutcome(at)) return std::nullopt;
  std::size_t last = at + 2 < end && field_.tokens[at + 1].folded == "في" && IsNounLike(at + 2) ? at + 1 : at;
  while (last + 1 < end && last - at < kPlainWords && IsNounLike(last + 1) && !Ends(last + 1) &&
         !IsPreposition(last + 1) && !Starts(last + 1, kLi) && !Starts(last + 1, kBi))
    ++last;
  const NamePhrase* name = last + 1 < end ? field_.NameAt(last + 1) : nullptr;
  if (name != nullptr && name->type == EntityType::kPerson && name->first == last + 1) last = name->last;
  if (last + 1 >= end || !IsOutcome(last + 1) || IsVerb(last + 1) || Starts(last + 1, kWa)) return std::nullopt;
  return Unnamed(at, last);
}

// "أحد السكان", "إحدى الناجيات", "أحد سكان البلدة": one of people without a name.
std::optional<Speaker> Speakers::OneOf(std::size_t at, std::size_t end) const {
  if (!Is(at, "one-of") || at + 1 >= end || !(Is(at + 1, "person") || Is(at + 1, "people-of") || IsHead(at + 1)))
    return std::nullopt;
  std::size_t last = at + 1;
  // "أحد وجهاء قرية كذا", "أحد سكان حي كذا"
  if (!IsDefinite(last) && EndOfTheirPlace(last, end) > last)
    if (const NamePhrase* name = field_.NameAt(EndOfTheirPlace(last, end));
        name != nullptr && name->type == EntityType::kPlace)
      return Unnamed(at, name->last);
  while (last + 1 < end && last - at < kPlainWords && IsDefinite(last + 1) && IsNounLike(last + 1) && !Ends(last + 1))
    ++last;
  // "أحد قادة الحركة فلان": he has a name, or his body has.
  if (field_.NameAt(last) != nullptr || (last + 1 < end && field_.NameAt(last + 1) != nullptr)) return std::nullopt;
  if (!IsDefinite(last)) return std::nullopt;
  return Unnamed(at, last);
}

// "والد المجند القتيل فلان", "شقيقة الطفلة فلانة": whose kin he is has a name, and he has none.
std::optional<Speaker> Speakers::KinOf(std::size_t at, std::size_t end) const {
  constexpr std::size_t kBetween = 3;  // words of who the other was
  const auto& readings = field_.lattice.readings[at];
  if (IsDefinite(at) || Starts(at, kLi) || Starts(at, kBi) ||
      std::none_of(readings.begin(), readings.end(),
                   [](const Analysis& a) { return a.lexeme->Is("kin") && !a.Has(kPronoun); }))
    return std::nullopt;
  for (std::size_t of = at + 1; of < end && of <= at + 1 + kBetween; ++of) {
    const NamePhrase* name = field_.NameAt(of);
    if (name == nullptr && IsDefinite(of) && IsNounLike(of)) continue;
    if (name == nullptr || name->type != EntityType::kPerson || name->first <= at) return std::nullopt;
    return Unnamed(at, name->last);
  }
  return std::nullopt;
}

// The mark that closes a short name in marks which opens at the token, else the token before.
std::size_t Speakers::EndOfQuoted(std::size_t open, std::size_t end) const {
  constexpr std::size_t kWords = 4;
  if (open >= end || !IsMark(open, "\"")) return open - 1;
  for (std::size_t close = open + 2; close < end && close <= open + kWords + 1; ++close) {
    if (IsMark(close, "\"")) return close;
    if (IsVerb(close - 1) || IsOutcome(close - 1)) break;
  }
  return open - 1;
}

// "إجرامها", "حصيلتها": a thing of somebody's, that says nothing; "والدته", "محاميها", "مكتبه" may.
bool Speakers::IsTheirThing(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  if (readings.empty()) return field_.tokens[at].folded.ends_with("ها") || field_.tokens[at].folded.ends_with("هم");
  return std::all_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.Has(kPronoun) && a.form == VerbForm::kVerbalNoun; });
}

// "سكان الحي", "والدة الطفل": whoever stands between a verb of saying and what is said.
std::optional<Speaker> Speakers::AnyNoun(std::size_t at, std::size_t end) const {
  if (!IsNounLike(at) || Starts(at, kLi) || Starts(at, kBi) || IsOutcome(at) || field_.NameAt(at) != nullptr)
    return std::nullopt;
  if (IsAccusative(at) || IsNobodysNews(at)) return std::nullopt;  // "أكد مجددا أن"
  if (field_.DateAt(at) != nullptr || Is(at, "unit=day")) return std::nullopt;
  if (IsTheirThing(at)) return std::nullopt;  // "سجل إجرامها بقتل المدنيين"
  // "قالت خدمة «أمين» للإسعاف إن": what she is called stands in marks right behind the noun.
  const std::size_t called = EndOfQuoted(at + 1, end);
  std::size_t content = called + 1, comma = 0, commas = 0, told = 0;
  while (content < end && content < at + kAnyWords && !Is(content, "that") && !IsMark(content, ":") &&
         !TellsOfPeople(content, end)) {
    // "قال شيخ قبلي لـ«كذا» إن": whom he tells stands in marks.
    if (IsMark(content, "\"") && field_.tokens[content - 1].folded == "ل") {
      const std::size_t close = EndOfQuoted(content, end);
      if (close < content) return std::nullopt;
      told = content - 1;
      content = close + 1;
      continue;
    }
    if (IsMark(content, "\"")) return std::nullopt;
    if (IsMark(content, ",") && ++commas == 1) comma = content;
    ++content;
  }
  // "تاجر من المدينة، طلب حجب اسمه، أن": an aside has two commas.
  if (content >= end || content == at + kAnyWords || commas > 2 ||
      (commas == 1 && comma + 1 != content && !(content < end && IsMark(content, ":"))) ||
      (commas == 0 && (told != 0 ? told : content) > at + 8) || (comma != 0 && comma > at + 6))
    return std::nullopt;
  if (comma != 0) content = comma;
  if (told != 0 && told < content) content = told;
  std::size_t last = called;
  if (called > at && last + 1 < content && Starts(last + 1, kLi)) ++last;
  while (called == at && last + 1 < content && IsNounLike(last + 1) && !Ends(last + 1) && !IsPreposition(last + 1) &&
         !Starts(last + 1, kLi) && !Starts(last + 1, kBi) && last - at < 4)
    ++last;
  if (last + 2 < content && IsPreposition(last + 1) && !Is(last + 1, "direction")) {
    if (const NamePhrase* name = field_.NameAt(last + 2)) {
      last = name->last;
    } else if (IsDefinite(last + 2) && IsNounLike(last + 2)) {
      last += 2;  // "تاجر من المدينة"
    }
  }
  Speaker speaker = Unnamed(at, last);
  speaker.anaphor = at == last && Is(at, "paper") && IsDefinite(at);  // "وأضاف البلاغ أن"
  Close(speaker, content);
  return speaker;
}

// "قالت \"عين الوادي\" إن": a body without its noun, right before what it says.
std::optional<Speaker> Speakers::QuotedName(std::size_t mark, std::size_t end) const {
  constexpr std::size_t kWords = 5;
  if (At(mark, end)) return std::nullopt;
  std::size_t close = mark + 1;
  while (close < end && close <= mark + kWords && !IsMark(close, "\"")) {
    if (field_.tokens[close].kind != TokenKind::kWord || IsVerb(close) || IsOutcome(close) || Is(close, "that"))
      return std::nullopt;
    ++close;
  }
  if (close + 1 >= end || close == mark + 1 || !IsMark(close, "\"") || !Is(close + 1, "that")) return std::nullopt;
  Speaker speaker;
  speaker.first = speaker.head = static_cast<std::uint32_t>(mark + 1);
  speaker.last = static_cast<std::uint32_t>(close);
  speaker.chain.push_back(Words(mark + 1, close - 1));
  return speaker;
}

std::optional<Speaker> Speakers::After(std::size_t cue, std::size_t end, bool any, bool audience) const {
  std::size_t commas = 0;
  bool blocked = false;  // the last noun owns what follows it: "جميع عمليات التحالف"
  std::optional<SpeakerLink> told;
  const std::size_t stop = std::min(end, cue + kReach);
  for (std::size_t i = cue + 1; i < stop;) {
    const DatePhrase* date = field_.DateAt(i);
    const bool comma = date == nullptr && (IsMark(i, ",") || IsMark(i, "-"));
    if (date != nullptr || comma) {
      if (comma && ++commas > 2) return std::nullopt;
      i = date != nullptr ? date->last + 1 : i + 1;
      blocked = false;
      continue;
    }
    if (IsMark(i, "(")) {
      const std::size_t after = AfterGroup(i, end);
      if (after == i) return std::nullopt;
      i = after;
      continue;
    }
    // "تحدث لـ«كذا» عبر الهاتف": nor is an outlet that no list holds who speaks.
    if (field_.tokens[i].folded == "ل" && i + 1 < end && EndOfQuoted(i + 1, end) > i && !Audience(i, end)) {
      i = EndOfQuoted(i + 1, end) + 1;
      continue;
    }
    if (std::optional<SpeakerLink> listener = audience ? Audience(i, end) : std::nullopt) {
      i = listener->last + 1;
      if (i < end && IsMark(i, "\"")) ++i;
      told = std::move(listener);
      continue;
    }
    if (any && i == cue + 1 && IsMark(i, "\""))
      if (std::optional<Speaker> quoted = QuotedName(i, end)) return quoted;
    std::optional<Speaker> speaker;
    if (!blocked && !(audience && IsAddressee(i))) speaker = At(i, end);
    if (!speaker && any && i == cue + 1) speaker = Several(i, end);
    if (!speaker && any && i == cue + 1) speaker = Announcer(i, end);
    if (!speaker && EndsSearch(i, end)) return std::nullopt;
    const std::size_t after = speaker ? i : AfterAside(i, stop, end, audience);
    if (!speaker && after == i && any && i == cue + 1) speaker = AnyNoun(i, end);
    if (speaker) {
      if (!speaker->told) speaker->told = std::move(told);
      return speaker;
    }
    if (after == i) blocked = !Is(i, "aside") && IsNounLike(i) && !field_.lattice.readings[i].empty();
    if (after == i + 2) blocked = blocked || OwnsWhatFollows(i, end);
    i = std::max(after, i + 1);
  }
  return std::nullopt;
}

// "وأشار إلى قيام القوات بقصف البلدة", "كشفت عن استهداف الجيش القرية": who does what is told is not who tells it.
bool Speakers::OwnsWhatFollows(std::size_t preposition, std::size_t end) const {
  const std::string& word = field_.tokens[preposition].folded;
  const std::size_t noun = preposition + 1;
  if ((word != "الي" && word != "عن") || noun + 1 >= end || IsDefinite(noun) || IsHead(noun) || Is(noun, "occasion") ||
      Is(noun, "cue=org") || Is(noun, "paper") || field_.lattice.readings[noun].empty())
    return false;
  return IsNounLike(noun) && field_.NameAt(noun) == nullptr && !IsOfIt(preposition);
}

// "بوجود", "بقيام": a verbal noun that a verb of saying takes.
bool Speakers::TellsOfDeed(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  if (field_.NameAt(at) != nullptr || Is(at, "occasion") || Is(at, "paper")) return false;
  return field_.tokens[at].folded == "بوجود" ||
         (!readings.empty() && std::all_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.Has(kBi) && a.form == VerbForm::kVerbalNoun && !a.lexeme->Is("cue=org");
         }));
}

// No subject of the verb stands behind the token.
bool Speakers::EndsSearch(std::size_t at, std::size_t end) const {
  if (Ends(at) || IsMark(at, "\"")) return true;
  // "معلومات تفيد بوجود جماعة من كتيبة كذا": what is said stands right behind the verb.
  if (at > 0 && Is(at - 1, "say-verb") && TellsOfDeed(at)) return true;
  // "ولفت إلى أن القوات قتلت ثلاثة"
  if (IsPreposition(at) && at + 1 < end && Is(at + 1, "that")) return true;
  // "أعلن عن وفاة مسؤول"
  return IsPreposition(at) && at + 1 < end && IsOutcome(at + 1) && field_.NameAt(at + 1) == nullptr;
}

// What a sentence puts between a verb and its subject: the token behind it, or the same token.
std::size_t Speakers::AfterAside(std::size_t at, std::size_t stop, std::size_t end, bool audience) const {
  if (IsOfIt(at)) return at + 1;  // "قالت فيه الهيئة"
  // "لـ\"كذا\"": an outlet that no list holds
  if (audience && field_.tokens[at].folded == "ل" && at + 1 < end && IsMark(at + 1, "\"")) {
    std::size_t close = at + 2;
    while (close < stop && !IsMark(close, "\"")) ++close;
    return close + 1;
  }
  if (!IsPreposition(at) && !Is(at, "occasion") && !Starts(at, kLi) && !Starts(at, kBi)) return at;
  std::size_t next = AfterPhrase(at, end);
  // "في تصريح صحفي مقتضب", "في تصريحات صحفية": adjectives without an article.
  const auto tells_occasion = [&](std::size_t i) {
    return Is(i - 1, "occasion") && Is(i, "unnamed") && !IsDefinite(i);
  };
  while (next < stop && IsNounLike(next) && field_.NameAt(next) == nullptr && !Ends(next) && !IsPreposition(next) &&
         (tells_occasion(next) || (!IsHead(next) && field_.lattice.readings[next].empty() && !At(next, end))))
    ++next;
  return next;
}

// "موظف اتصلنا به هاتفيا ذكر", "ناجون التقتهم الصحيفة أحصوا": the clause on him comes back to him by a pronoun.
bool Speakers::ComesBackTo(std::size_t clause, std::size_t verb) const {
  const auto pronoun = [&](std::size_t at) {
    const auto& readings = field_.lattice.readings[at];
    return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kPronoun); });
  };
  if (pronoun(clause)) return true;
  constexpr std::size_t kBehind = 3;  // tokens: "اتصلت الوكالة به"
  for (std::size_t at = clause + 1; at < verb && at <= clause + kBehind; ++at)
    if (IsPreposition(at) && pronoun(at)) return true;
  return false;
}

// "لكن منتخبا محليا تحدث لـ«كذا» عبر الهاتف قال": behind the clause that tells to whom one without a name talked; else
// the token behind him.
std::size_t Speakers::AfterTalking(std::size_t last, std::size_t verb) const {
  constexpr std::size_t kClause = 10;  // tokens
  std::size_t next = last + 1;
  if (IsDefinite(last) || next >= verb) return next;
  // "موظفا في مستشفى كذا اتصلنا به"
  if (const NamePhrase* where = next + 1 < verb && IsPreposition(next) ? field_.NameAt(next + 1) : nullptr;
      where != nullptr && where->last + 1U < verb && Is(where->last + 1U, "meets"))
    next = where->last + 1U;
  if (verb - next > kClause || !IsVerb(next)) return last + 1;
  for (std::size_t at = next + 1; at < verb; ++at)
    if (IsMark(at, ",") || Is(at, "that") || IsOutcome(at)) return next;
  if (Is(next, "meets") && ComesBackTo(next, verb)) return verb;
  if (!Is(next, "say-verb")) return next;
  const std::string& to = field_.tokens[next + 1].folded;
  return next + 1 < verb && (to == "ل" || to == "الي" || to == "مع" || to == "عبر" || Starts(next + 1, kLi)) ? verb
                                                                                                             : next;
}

// "وكانت قوات الأمن قد أعلنت": a phrase of any noun that opens the clause and has the verb close behind it.
std::optional<Speaker> Speakers::Opening(std::size_t verb, std::size_t begin) const {
  std::size_t at = begin;
  while (at < verb && (field_.tokens[at].kind != TokenKind::kWord || Is(at, "contrast") || Is(at, "helping"))) {
    const Analysis* contrast = field_.lattice.Find(at, "contrast");
    at += contrast != nullptr ? contrast->length : 1;
  }
  // "بقلوب مؤمنة ينعى المجلس": no subject has a preposition.
  if (at < verb && field_.lattice.readings[at].empty() && field_.tokens[at].folded.starts_with("ب"))
    return std::nullopt;
  if (at >= verb || field_.tokens[at].hashtag || Is(at, "own-desk") || field_.NameAt(at) != nullptr ||
      !IsNounLike(at) || Starts(at, kLi) || Starts(at, kBi) || IsOutcome(at) || IsVerb(at) || IsPreposition(at) ||
      Is(at, "aside") || Ends(at) || IsNobodysNews(at) || Is(at, "unit=day") ||
      Is(at, "unit=hour"))  // "يومها قالت الحكومة"
    return std::nullopt;
  std::size_t last = at;
  while (last + 1 < verb && IsNounLike(last + 1) && !Ends(last + 1) && !IsPreposition(last + 1) &&
         !Is(last + 1, "aside") && last - at < 4)
    ++last;
  // "وكان الإطار الاستراتيجي للدفاع عن شعب كذا قد رفع": all before "قد" names it.
  constexpr std::size_t kLongName = 9;
  for (std::size_t qad = last + 1; qad < verb && qad <= at + kLongName; ++qad) {
    if (field_.tokens[qad].folded == "قد") {
      last = qad - 1;
      break;
    }
    if (!IsOfPhrase(qad) || IsVerb(qad) || field_.DateAt(qad) != nullptr) break;
  }
  for (std::size_t gap = AfterTalking(last, verb); gap < verb; ++gap) {
    // "أما منتخب محلي في دائرة كذا فقال", "نقابيا في قطاع النقل أبلغ": where he is.
    const bool where =
        gap < last + kWhere &&
        (field_.tokens[gap].folded == "في" || field_.tokens[gap].folded == "من" || field_.NameAt(gap) != nullptr ||
         IsPreposition(gap - 1) || (gap > last + 2 && IsPreposition(gap - 2) && IsDefinite(gap) && IsNounLike(gap)));
    if (!where && !Is(gap, "aside") && !Is(gap, "helping") && field_.DateAt(gap) == nullptr && !IsMark(gap, ","))
      return std::nullopt;
  }
  // "موظف في مستشفى كذا اتصلنا به ذكر": where he serves is of his name.
  const NamePhrase* house = last + 2 < verb && IsPreposition(last + 1) ? field_.NameAt(last + 2) : nullptr;
  const bool unnamed = !IsDefinite(last);
  if (unnamed && house != nullptr && house->last + 1U < verb && Is(house->last + 1U, "meets")) last = house->last;
  Speaker speaker;
  speaker.first = speaker.head = static_cast<std::uint32_t>(at);
  speaker.last = static_cast<std::uint32_t>(last);
  SpeakerLink link = Words(at, last);
  link.unnamed = unnamed;
  speaker.chain.push_back(std::move(link));
  return speaker;
}

// "مركز الأخبار - أعلن المركز", "كذا نيوز/ أعلن المركز", "الأنبار / كذا نيوز.. أعلن المحافظ", not "المرصد - ومقره لندن
// - قال".
bool Speakers::EndsDateline(std::size_t at, std::size_t begin) const {
  constexpr std::size_t kWords = 7;
  const auto parts = [&](std::size_t i) { return IsMark(i, "/") || IsMark(i, "-") || field_.tokens[i].folded == "|"; };
  if (IsMark(at, "...") && at <= begin + kWords && field_.tokens[begin].line_start) {
    for (std::size_t i = begin + 1; i < at; ++i)
      if (parts(i)) return true;
  }
  const bool slash = IsMark(at, "/") && at + 1 < field_.size() && field_.tokens[at + 1].space_before;
  if (!(IsMark(at, "-") || slash || field_.tokens[at].folded == "|") || at > begin + kWords ||
      !field_.tokens[begin].line_start)
    return false;
  for (std::size_t i = begin; i < at; ++i)
    if (IsMark(i, "-"))
      return i + 2 == at && (Is(at - 1, "desk") || Is(at - 1, "outlet-noun"));  // "عدن - وكالات - قال"
  return true;
}

std::optional<Speaker> Speakers::Before(std::size_t verb, std::size_t begin, bool any) const {
  for (std::size_t at = verb; at-- > begin && verb - at <= kGap + kPhraseWords;) {
    // "غير أن صاحب محل أفاد": the contrast opens his clause.
    if (any && at > begin && Is(at, "that") && Is(at - 1, "contrast") && !Is(at, "contrast"))
      return Opening(verb, at - 1);
    if (Is(at, "that") || IsMark(at, ":") || IsMark(at, ";") || EndsDateline(at, begin)) return std::nullopt;
    if (at + 1 < verb && Is(at, "contrast") && !Is(at, "aside")) return any ? Opening(verb, at) : std::nullopt;
    if (!MayOpenPhrase(at, begin)) continue;
    if (at > begin && Is(at - 1, "helping") && IsAccusative(at)) continue;  // "كان مسؤولا عن كذا، وأضاف البيان"
    std::optional<Speaker> speaker = At(at, verb);
    if (!speaker || speaker->last >= verb || verb - speaker->last > kGap) continue;
    if (IsFree(speaker->last + 1, verb) && (speaker->chain.empty() || Agree(verb, *speaker, true))) return speaker;
  }
  return any ? Opening(verb, begin) : std::nullopt;
}

// A phrase opens behind a mark, a particle, a helping verb; not inside a genitive.
bool Speakers::MayOpenPhrase(std::size_t at, std::size_t begin) const {
  if (at == begin) return true;
  const std::size_t before = at - 1;
  if (Is(before, "relative") || IsPreposition(before) || field_.NameAt(before) != nullptr) return false;
  if (IsMark(before, "(") && before > begin) return false;  // "الشبكة (منظمة حقوقية)": says what she is
  // "بحسب \"كذا\" أكد", "تحدث لـ\"كذا\" عبر الهاتف قال"
  if (IsMark(before, "\"") && before > begin && (IsPreposition(before - 1) || field_.tokens[before - 1].folded == "ل"))
    return false;
  // "عضو المجلس البلدي فلان قال": the body of an office that opens the sentence is no phrase of its own.
  const bool office = Is(before, "role") || (Is(before, "source-noun") && Is(before, "member"));
  if (before == begin && office && !IsDefinite(before) && IsDefinite(at)) return false;
  if (before == begin || Is(before, "helping")) return true;
  if (IsVerb(before)) return false;
  return field_.tokens[before].kind != TokenKind::kWord || Is(before, "contrast") || Is(before, "that") ||
         Is(before, "aside") || field_.DateAt(before) != nullptr;
}

// Nothing between a subject and its verb is another's. A verb that may be a noun as well blocks nothing.
bool Speakers::IsFree(std::size_t first, std::size_t verb) const {
  for (std::size_t gap = first; gap < verb; ++gap) {
    if (field_.NameAt(gap) != nullptr || field_.DateAt(gap) != nullptr) continue;
    if (IsVerb(gap) && !Is(gap, "helping") && !Is(gap, "say-verb")) {
      const auto& readings = field_.lattice.readings[gap];
      if (std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb; }))
        return false;
    } else if (Is(gap, "that") || Is(gap, "contrast") || IsOutcome(gap) || IsMark(gap, ":")) {
      return false;
    }
  }
  return true;
}

}  // namespace isnad
