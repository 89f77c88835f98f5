#include <string_view>

#include "core/read/sources/source_finder.h"

namespace isnad {

// "المصادر", "الشبكة ذاتها", "البيان": the one whose noun it was. False: nobody.
bool SourceFinder::Resolve(Speaker& speaker) const {
  TakeNameBehind(speaker);
  // "بحسب ما وثقته فرقنا": whose they are, the signature says.
  // "أفادت مصادرنا" tells of others.
  if (!speaker.outlet && !speaker.chain.empty() && !speaker.chain.back().phrase && IsOurs(speaker.head) &&
      !IsOneSource(speaker.head))
    return false;
  if (IsOwnOffice(speaker)) return TakeOwner(speaker);
  if (IsTheLatter(speaker)) return TakeLast(speaker);
  if (!speaker.anaphor) {
    if (const Met* met = SamePhrase(speaker)) {
      const std::optional<SpeakerLink> one = OneOfPair(speaker, *met);
      speaker.chain = one ? std::vector<SpeakerLink>{*one} : met->speaker.chain;
    } else
      NameInFull(speaker);
    return true;
  }
  const std::size_t noun = speaker.head;
  if (TakeUp(speaker) || TakeNamedBody(speaker) || NameInFull(speaker)) return true;
  if (TakeOffice(speaker)) return true;
  const bool paper = Is(noun, "paper") || Is(noun, "correspondent") || IsSame(noun + 1);
  if (!paper && !Is(noun, "role") && !IsOneSource(noun)) return true;
  // "اعترفت القيادة ... وأفادت مصادر ... وذكر البيان": those without a name issue none.
  for (const bool named : {Is(noun, "paper"), false}) {
    for (auto before = met_.rbegin(); before != met_.rend(); ++before) {
      if (before->speaker.first >= noun) continue;
      if (named && (before->speaker.chain.empty() || before->speaker.chain.back().unnamed)) continue;
      // "تبنى التنظيم الهجوم. وأفاد المصدر، وهو ضابط": whoever it is, not they.
      if (!paper && IsOneSource(noun) && IsArmedGroup(before->speaker)) continue;
      if (!paper && HoldsAnotherOffice(before->speaker, noun)) continue;
      speaker.chain = before->speaker.chain;
      speaker.outlet = before->speaker.outlet;
      return true;
    }
  }
  return !paper;
}

// "قال الوالي، في بيان صدر عن مكتبه، إن", "في بيان نشره مركزها الإعلامي": who issued it is an office of his or hers.
bool SourceFinder::IsOwnOffice(const Speaker& speaker) const {
  const std::size_t head = speaker.head;
  if (speaker.chain.size() != 1 || speaker.chain.back().phrase || head < 3 || !HasPronoun(head, head)) return false;
  const bool from = field_.tokens[head - 1].folded == "عن";
  const std::size_t verb = head - (from ? 2 : 1);
  return (Is(verb, "issues") || Is(verb, "issued")) && (from || HasPronoun(verb, verb)) && Is(verb - 1, "paper");
}

// "بحسب القائممقام فلان. وتحدث الأخير عن جرحى": who was met last.
bool SourceFinder::IsTheLatter(const Speaker& speaker) const {
  if (speaker.chain.size() != 1 || speaker.chain.back().phrase || speaker.first != speaker.last) return false;
  const std::string& word = field_.tokens[speaker.head].folded;
  return word == "الاخير" || word == "الاخيره";
}

// Takes the chain of whatever person was met last. False: nobody was.
bool SourceFinder::TakeLast(Speaker& speaker) const {
  for (auto before = met_.rbegin(); before != met_.rend(); ++before) {
    if (before->speaker.first >= speaker.head || before->speaker.chain.empty()) continue;
    const std::optional<std::uint32_t> phrase = before->speaker.chain.back().phrase;
    const bool body = phrase && field_.names[*phrase].type == EntityType::kOrganization;
    if (body || Is(before->speaker.head, "paper") || Is(before->speaker.head, "security-body")) continue;
    speaker.chain = before->speaker.chain;
    speaker.outlet = before->speaker.outlet;
    return true;
  }
  return false;
}

// Whose office it is: who has just spoken. False: whoever speaks behind "في بيان نشره مركزها".
bool SourceFinder::TakeOwner(Speaker& speaker) const {
  const std::uint32_t sentence = field_.tokens[speaker.head].sentence;
  for (auto before = met_.rbegin(); before != met_.rend() && sentence - before->sentence <= 1; ++before) {
    if (before->speaker.first >= speaker.head || before->speaker.chain.empty()) continue;
    speaker.chain = before->speaker.chain;
    return true;
  }
  std::size_t begin = speaker.head;
  while (begin > 0 && field_.SameSentence(begin - 1, speaker.head)) --begin;
  return field_.tokens[begin].folded != "في" || !Is(begin + 1, "paper");
}

// "أحد العائدين، ويدعى فلان،", "بائع يدعى فلان": he has a name behind what he is.
void SourceFinder::TakeNameBehind(Speaker& speaker) const {
  if (speaker.chain.size() != 1 || speaker.chain.back().phrase) return;
  std::size_t called = speaker.last + 1U;
  if (called < field_.size() && IsMark(called, ",")) ++called;
  if (called + 1 >= field_.size() || !field_.SameSentence(speaker.last, called + 1)) return;
  const std::string& word = field_.tokens[called].folded;
  if (!Is(called, "verbal") && word != "اسمه" && word != "واسمه" && word != "اسمها" && word != "واسمها") return;
  const NamePhrase* name = field_.NameAt(called + 1);
  if (name == nullptr) {
    constexpr std::size_t kNameWords = 3;
    std::size_t last = called;
    while (last + 1 < field_.size() && last < called + kNameWords && field_.tokens[last + 1].kind == TokenKind::kWord &&
           field_.SameSentence(called, last + 1) && !Is(last + 1, "that") && !Is(last + 1, "preposition"))
      ++last;
    if (last < called + 2 || last + 1 >= field_.size() || !(IsMark(last + 1, ",") || Is(last + 1, "that"))) return;
    speaker.chain = speakers_.Unnamed(called + 1, last).chain;
    speaker.last = static_cast<std::uint32_t>(last);
    return;
  }
  if (name->type != EntityType::kPerson) return;
  speaker.chain.back() = speakers_.Name(field_.name_at[called + 1]);
  speaker.last = name->last;
}

// "زار والي الولاية فلان المستشفى. وأعلن الوالي": who was named with his office, and has not spoken yet.
bool SourceFinder::TakeOffice(Speaker& speaker) const {
  const std::size_t noun = speaker.head;
  if (!Is(noun, "role") || Is(noun, "unnamed") || !speakers_.Starts(noun, kAl)) return false;
  for (std::size_t at = noun; at-- > 0;) {
    if (!Is(at, "role") || speakers_.Starts(at, kAl) || !SharesLexeme(at, noun, true)) continue;
    std::size_t end = at;
    while (end < noun && field_.SameSentence(at, end)) ++end;
    const std::optional<Speaker> man = speakers_.At(at, end);
    if (!man || man->chain.empty() || man->chain.back().first <= man->head) continue;
    const SpeakerLink& link = man->chain.back();
    if (link.phrase && field_.names[*link.phrase].type != EntityType::kPerson) continue;
    speaker.chain = man->chain;
    return true;
  }
  return false;
}

// "قال وزير الصحة فلان ... وتحدث المحافظ": each with his office; "الضابط" and "المسؤول" may be anybody. "بحسب طبيب.
// وقال الوزير": no doctor without a name is he.
bool SourceFinder::HoldsAnotherOffice(const Speaker& speaker, std::size_t noun) const {
  const auto office = [&](std::size_t at) { return Is(at, "role") && !Is(at, "unnamed") && !Is(at, "title"); };
  if (!office(noun) || IsSame(noun + 1)) return false;
  if (!speaker.chain.empty() && speaker.chain.back().unnamed) return true;
  const std::uint32_t back = speaker.first >= 2 ? speaker.first - 2 : 0;
  for (std::uint32_t at = back; at <= speaker.last; ++at)
    if (office(at)) return true;
  return false;
}

bool SourceFinder::IsArmedGroup(const Speaker& speaker) const {
  if (speaker.chain.empty() || !speaker.chain.back().phrase) return false;
  const NamePhrase& name = field_.names[*speaker.chain.back().phrase];
  return name.type == EntityType::kOrganization && name.kind == "armed";
}

// Who spoke before under the same noun; one of the same number first: "المصادر" are not "مصدر في المجلس".
bool SourceFinder::TakeUp(Speaker& speaker) const {
  const std::size_t noun = speaker.head;
  for (const bool same_number : {true, false}) {
    for (auto before = met_.rbegin(); before != met_.rend(); ++before) {
      if (before->speaker.first >= noun || before->speaker.outlet) continue;
      const std::uint32_t back = before->speaker.first >= 2 ? before->speaker.first - 2 : 0;
      for (std::uint32_t i = back; i <= before->speaker.last; ++i) {
        if (!SharesLexeme(i, noun, same_number)) continue;
        TakeChain(before->speaker, i, speaker);
        return true;
      }
    }
  }
  return false;
}

// The chain of the one before, of whom the noun at `at` tells.
void SourceFinder::TakeChain(const Speaker& before, std::uint32_t at, Speaker& speaker) const {
  speaker.chain = before.chain;
  // "متطوعون في غرفة طوارئ المعسكر ... وقالت الغرفة": the body in which they are.
  if (before.chain.size() == 1 && before.chain.back().unnamed && at > before.chain.back().first + 1 &&
      at < before.chain.back().last && field_.tokens[at - 1].folded == "في" && !speakers_.Starts(at, kAl)) {
    speaker.chain = {speakers_.Words(at, before.chain.back().last)};
    return;
  }
  // "الناطق باسم شرطة المدينة فلان ... وقالت الشرطة": she, not he.
  if (before.chain.empty() || at <= before.head || at >= before.chain.back().first) return;
  if (before.chain.size() == 1) {
    const SpeakerLink& he = before.chain.back();
    const std::uint32_t begin = he.phrase ? field_.names[*he.phrase].cue : he.first;
    // "الناطق باسم الجيش العميد فلان ... وقال العميد": he.
    if (at < begin) speaker.chain = {speakers_.Words(at, begin - 1)};
  } else {
    speaker.chain.pop_back();
  }
}

// "القوى" of "قوى الأمن الداخلي": a body that the text named, though not as a speaker.
bool SourceFinder::TakeNamedBody(Speaker& speaker) const {
  for (std::uint32_t index = static_cast<std::uint32_t>(field_.names.size()); index-- > 0;) {
    const NamePhrase& name = field_.names[index];
    if (name.first >= speaker.head || name.type != EntityType::kOrganization || name.generic) continue;
    if (!SameNoun(name.cue, speaker.head)) continue;
    speaker.chain = {speakers_.Name(index)};
    return true;
  }
  return false;
}

// "الغرفة" of "متطوعون في غرفة طوارئ المعسكر", "الجهاز" of "جهاز مكافحة الإرهاب": the body by the words that first
// told what it is of. False: no such words.
bool SourceFinder::NameInFull(Speaker& speaker) const {
  constexpr std::string_view kArticle = "ال";
  constexpr std::uint32_t kWords = 4;
  const SpeakerLink* link = speaker.chain.size() == 1 ? &speaker.chain.back() : nullptr;
  if (link == nullptr || link->phrase || link->first != link->last || !speakers_.Starts(link->first, kAl)) return false;
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

// "قال مصدر أمني وسكان إن ... وأكد المصدر الأمني": of two who spoke together he alone.
std::optional<SpeakerLink> SourceFinder::OneOfPair(const Speaker& speaker, const Met& met) const {
  if (met.speaker.chain.size() != 1 || !met.speaker.chain.back().unnamed) return std::nullopt;
  const SpeakerLink& both = met.speaker.chain.back();
  std::uint32_t joined = both.first + 1;
  while (joined <= both.last && !speakers_.Starts(joined, kWa)) ++joined;
  if (joined > both.last || !IsDefiniteOf(speaker.chain.back(), both.first, joined - 1)) return std::nullopt;
  SpeakerLink one = speakers_.Words(both.first, joined - 1);
  one.unnamed = true;
  return one;
}

// "المصدر العسكري" is the "مصدر عسكري" of before.
const SourceFinder::Met* SourceFinder::SamePhrase(const Speaker& speaker) const {
  const SpeakerLink* link = speaker.chain.size() == 1 ? &speaker.chain.back() : nullptr;
  if (link == nullptr || link->phrase || !link->unnamed || link->first == link->last) return nullptr;
  for (auto before = met_.rbegin(); before != met_.rend(); ++before) {
    if (before->speaker.chain.empty() || before->speaker.first >= link->first) continue;
    for (std::uint32_t head = before->speaker.head; head <= before->speaker.last; ++head)
      if (IsDefiniteOf(*link, head, before->speaker.last)) return &*before;
  }
  return nullptr;
}

}  // namespace isnad
