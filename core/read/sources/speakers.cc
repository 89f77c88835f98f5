#include "core/read/sources/speakers.h"

#include <algorithm>
#include <string>
#include <string_view>

// What the words of a speaker's phrase are, how he is named, and whether a verb agrees with him.

namespace isnad {

bool Speakers::IsVerb(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb; });
}

bool Speakers::IsOutcome(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->outcome.has_value(); });
}

bool Speakers::Starts(std::size_t at, Clitic clitic) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) { return a.Has(clitic); });
}

bool Speakers::IsNounLike(std::size_t at) const {
  if (field_.tokens[at].kind != TokenKind::kWord) return false;
  const auto& readings = field_.lattice.readings[at];
  return readings.empty() || std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
           return a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kAdjective;
         });
}

bool Speakers::IsAdjective(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kAdjective || a.lexeme->Is("any"); }) ||
         (readings.empty() && field_.tokens[at].folded.ends_with("ي"));
}

bool Speakers::IsPreposition(std::size_t at) const { return Is(at, "preposition") || Is(at, "accord"); }

// "عليها", "إليه", "به": a preposition and its pronoun.
bool Speakers::IsOfIt(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  const std::string& word = field_.tokens[at].folded;
  if (readings.empty() && (word == "به" || word == "بها" || word == "بهم")) return true;
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.Has(kPronoun) && a.lexeme->pos == Pos::kParticle && a.lexeme->Is("preposition");
  });
}

bool Speakers::IsOfPhrase(std::size_t at) const {
  if (IsMark(at, "\"") || IsMark(at, ")") || IsMark(at, "(")) return true;
  if (field_.NameAt(at) != nullptr) return true;
  return field_.tokens[at].kind == TokenKind::kWord && !Is(at, "that") && !IsOutcome(at) &&
         (IsNounLike(at) || IsPreposition(at) || Starts(at, kLi));
}

// "للتلفزيون الرسمي": he is told, and does not speak. "لجنة" is another word.
bool Speakers::IsAddressee(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return !readings.empty() &&
         std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kLi); });
}

// "نقلت الوكالة عن مصدر إفادته بـ", "تأكيده مقتل": what he says is a noun of his. "ما أفادته" is a verb.
bool Speakers::IsHisSaying(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  if (std::none_of(readings.begin(), readings.end(),
                   [](const Analysis& a) { return a.lexeme->Is("saying") && a.Has(kPronoun); }))
    return false;
  return at == 0 || (field_.tokens[at - 1].folded != "ما" && !Is(at - 1, "relative"));
}

// What ends every phrase of a speaker.
bool Speakers::Ends(std::size_t at) const {
  if (Is(at, "that") || Is(at, "contrast") || Is(at, "except") || Is(at, "relative") || Is(at, "accord") ||
      Is(at, "pronoun-word") || Is(at, "toll") || Is(at, "rise") || Is(at, "happen") || Is(at, "fall") ||
      Is(at, "said-word") || IsHisSaying(at) || (Is(at, "hangs") && IsDefinite(at)) || field_.DateAt(at) != nullptr ||
      IsMark(at, ":") || IsMark(at, ";") || field_.tokens[at].kind == TokenKind::kSymbol)
    return true;
  if (field_.NameAt(at) != nullptr || IsHead(at)) return false;
  // "وقال المواطن المصاب فلان": what befell him stands before his name.
  if (const NamePhrase* his = at > 0 && Starts(at, kAl) ? field_.NameAt(at + 1 < field_.size() ? at + 1 : at) : nullptr;
      his != nullptr && his->type == EntityType::kPerson && his->first == at + 1 && Is(at - 1, "person"))
    return false;
  if (IsOutcome(at)) return true;
  const QuantityPhrase* people = field_.QuantityAt(at);
  if (people != nullptr && people->counts_people && !people->bare && people->people.form != Form::kSingular &&
      people->people.form != Form::kPlural && people->people.form != Form::kDual)
    return true;
  // "قائد عمليات كذا": what he commands is no event.
  if (at > 0 && std::any_of(field_.lattice.readings[at - 1].begin(), field_.lattice.readings[at - 1].end(),
                            [](const Analysis& a) { return a.length > 1 && a.lexeme->Is("no-event"); }))
    return false;
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb || a.lexeme->event.has_value(); });
}

SpeakerLink Speakers::Name(std::uint32_t index) const {
  const NamePhrase& name = field_.names[index];
  return {name.name, name.first, name.last, index, false};
}

bool Speakers::IsAccusative(std::size_t at) const {
  const std::string& word = field_.tokens[at].folded;
  const auto& readings = field_.lattice.readings[at];
  return word.ends_with("ا") && std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
           const bool noun = a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kAdjective;
           return noun && a.number == Number::kSingular && !a.Has(kPronoun) && a.length == 1 &&
                  std::string_view(word).substr(0, word.size() - 2).ends_with(a.lexeme->lemma);
         });
}

// "ناشطين" and their adjectives.
bool Speakers::IsObliquePlural(std::size_t at) const {
  const std::string& word = field_.tokens[at].folded;
  const auto& readings = field_.lattice.readings[at];
  if (!word.ends_with("ين") || word.ends_with("اثنين") || word.ends_with("اثنتين")) return false;
  if (readings.empty()) return word.ends_with("يين");
  // "مسؤولين أمنيين": as many as its noun.
  if (at > 0 && IsAdjective(at) && field_.tokens[at - 1].folded.ends_with("ين") && IsObliquePlural(at - 1)) return true;
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    const bool noun = a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kAdjective;
    return noun && (a.number == Number::kPlural || a.number == Number::kDualOrPlural) && !a.Has(kPronoun) &&
           a.length == 1;
  });
}

// "متمردي الشمال", "مسؤولي الصحة": a plural whose ن its owner takes away.
bool Speakers::IsConstructPlural(std::size_t at, std::size_t last) const {
  const std::string& word = field_.tokens[at].folded;
  if (!word.ends_with("ي") || at >= last || !(IsDefinite(at + 1) || field_.NameAt(at + 1) != nullptr)) return false;
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun && a.number == Number::kDualOrPlural && !a.Has(kPronoun) && !a.Has(kAl) &&
           a.length == 1;
  });
}

// "لكن ضابطاً أميركياً قال", "بحسب ناشطين محليين": he is named without the ending of his case.
std::string Speakers::InNominative(std::size_t first, std::size_t last) const {
  constexpr std::string_view kAlef = "ا", kTanwin = "\u064b";
  std::string name;
  std::uint32_t written = field_.tokens.SpanOf(first, first).begin;
  for (std::size_t at = first; at <= last; ++at) {
    const Span word = field_.tokens.SpanOf(at, at);
    name += field_.text.substr(written, word.end - written);
    written = word.end;
    constexpr std::string_view kOblique = "ين";
    if (IsObliquePlural(at) && name.ends_with(kOblique))
      name.replace(name.size() - kOblique.size(), kOblique.size(), "ون");
    constexpr std::string_view kConstruct = "ي";
    if (at == first && IsConstructPlural(at, last) && name.ends_with(kConstruct))
      name.replace(name.size() - kConstruct.size(), kConstruct.size(), "و");
    if (!IsAccusative(at)) continue;
    for (const std::string_view ending : {kTanwin, kAlef, kTanwin})
      if (name.ends_with(ending)) name.resize(name.size() - ending.size());
  }
  return name;
}

SpeakerLink Speakers::Words(std::size_t first, std::size_t last) const {
  const Span span = field_.tokens.SpanOf(first, last);
  // "لمصادر عسكرية": a joined particle is no part of the name. Each is one letter of two bytes.
  std::uint32_t joined = 0;
  for (const Analysis& a : field_.lattice.readings[first]) {
    if (a.lexeme->pos != Pos::kNoun) continue;
    for (const Clitic clitic : {kWa, kFa, kBi, kLi, kKa}) joined += a.Has(clitic) ? 2U : 0U;
    break;
  }
  SpeakerLink link;
  link.name = IsAccusative(first) || IsObliquePlural(first) || IsConstructPlural(first, last)
                  ? InNominative(first, last).substr(joined)
                  : std::string(field_.text.substr(span.begin + joined, span.end - span.begin - joined));
  // "للمصادر" writes no alef.
  if (joined > 0 && link.name.starts_with("ل") && Starts(first, kAl)) link.name.insert(0, "ا");
  link.first = static_cast<std::uint32_t>(first);
  link.last = static_cast<std::uint32_t>(last);
  return link;
}

std::size_t Speakers::AfterGroup(std::size_t at, std::size_t end) const {
  constexpr std::size_t kGroup = 16;  // tokens: "(منظمة مستقلة ترفع تقاريرها إلى البرلمان)"
  std::size_t close = at + 1;
  while (close < end && !IsMark(close, ")") && close - at < kGroup) ++close;
  return close < end && IsMark(close, ")") ? close + 1 : at;
}

std::size_t Speakers::AfterPhrase(std::size_t at, std::size_t end) const {
  std::size_t next = at;
  if (IsPreposition(next)) ++next;
  if (next < end && IsMark(next, "\"")) ++next;
  if (next >= end) return next;
  if (const NamePhrase* name = field_.NameAt(next)) {
    next = name->last + 1;
  } else if (const DatePhrase* date = field_.DateAt(next)) {
    next = date->last + 1;
  } else {
    ++next;
    if (next < end && field_.NameAt(next) != nullptr && field_.names[field_.name_at[next]].cue < next)
      next = field_.NameAt(next)->last + 1;
  }
  if (next < end && IsMark(next, "\"")) ++next;
  return next;
}

bool Speakers::Agree(std::size_t verb, const SpeakerLink& link, bool before) const {
  return MayGovern(verb, link.phrase ? field_.names[*link.phrase].cue : link.first, before);
}

bool Speakers::IsCalledByPeople(std::size_t at) const {
  if (!Is(at, "person") && !Is(at, "people-of") && !Is(at, "own-correspondent")) return false;
  const auto& readings = field_.lattice.readings[at];
  return std::any_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kNoun && a.number == Number::kPlural && !a.Has(kAl);
  });
}

// "قال المتحدث باسم وزارة الصحة", "قالت منظمة الدفاع المدني": the verb goes by the noun that its subject opens with.
bool Speakers::Agree(std::size_t verb, const Speaker& speaker, bool before) const {
  const SpeakerLink& link = speaker.chain.back();
  const std::uint32_t own = link.phrase ? field_.names[*link.phrase].cue : link.first;
  // "قالت مراسلون بلا حدود": a body that is called by its people, and is "المنظمة".
  if (link.phrase && own == std::min(own, speaker.head) &&
      field_.names[*link.phrase].type == EntityType::kOrganization && IsCalledByPeople(own))
    return true;
  return MayGovern(verb, std::min(own, speaker.head), before) ||
         (speaker.paper && MayGovern(verb, *speaker.paper, before));
}

bool Speakers::MayGovern(std::size_t verb, std::uint32_t head, bool before) const {
  bool feminine = false, masculine = false, singular = false;
  for (const Analysis& a : field_.lattice.readings[verb]) {
    if (!a.lexeme->Is("say-verb")) continue;
    feminine = feminine || a.gender == Gender::kFeminine;
    masculine = masculine || a.gender == Gender::kMasculine;
    singular = singular || a.number == Number::kSingular;
  }
  if (feminine == masculine || !singular) return true;
  // The plurals of things and of bodies are feminine; people go by their gender, and in number too where they stand
  // before the verb.
  const bool people = Is(head, "person") || Is(head, "people-of") || Is(head, "cue=person");
  // "قال أمين الهاشمي": a name goes by no other sense of its word.
  const NamePhrase* name = field_.NameAt(head);
  if (name != nullptr && name->type == EntityType::kPerson && name->first == head) return true;
  bool may = false, sure = false;
  for (const Analysis& a : field_.lattice.readings[head]) {
    if (a.lexeme->pos != Pos::kNoun || a.gender == Gender::kUnknown) continue;
    // "قالت طالبان": a body, and no two students.
    if (name != nullptr && name->type == EntityType::kOrganization && a.number == Number::kDual) continue;
    sure = true;
    if (a.number == Number::kSingular) {
      may = may || (a.gender == Gender::kFeminine) == feminine;
    } else if (people) {
      may = may || (!before && (a.gender == Gender::kFeminine) == feminine);
    } else {
      may = may || feminine || (!before && a.gender == Gender::kMasculine);
    }
  }
  return !sure || may;
}

}  // namespace isnad
