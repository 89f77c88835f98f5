#include "core/read/speakers.h"

#include <algorithm>
#include <utility>

// A speaker's phrase is read from its first noun on: names, the noun of a trade or of a body with its adjectives, what
// binds it to a body ("في"، "باسم"، "من"), an apposition behind a comma. It ends at the word that opens what is said
// (أن، a colon), at a verb, at a word of outcome, a number of people or a day. Of what was gathered a person speaks
// before his body, a body before the noun of a trade; "مصدر في الوزارة" is not the ministry.

namespace isnad {
namespace {

constexpr std::size_t kPhraseWords = 14;  // so long is a phrase at most, appositions included
constexpr std::size_t kPlainWords = 4;    // words of neither name nor trade that a phrase may go on with
constexpr std::size_t kLetter = 2;        // bytes of an Arabic letter
constexpr std::size_t kAnyWords = 16;     // tokens from a subject of any noun to what is said
constexpr std::size_t kReach = 16;        // tokens from a verb to the subject behind it
constexpr std::size_t kNameWords = 3;     // of a name that no list holds
constexpr std::size_t kGap = 14;          // tokens from a subject to the verb behind it

}  // namespace

struct Speakers::Parts {
  std::size_t first = 0, last = 0;
  std::optional<std::uint32_t> person, body;
  std::optional<std::size_t> noun;          // of a trade, a body or a source
  std::size_t noun_last = 0;                // the last word that goes with it
  std::size_t quoted = 0, quoted_last = 0;  // a name in quotation marks: شبكة "كذا"
  std::optional<SpeakerLink> told;
};

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

// What ends every phrase of a speaker.
bool Speakers::Ends(std::size_t at) const {
  if (Is(at, "that") || Is(at, "contrast") || Is(at, "relative") || Is(at, "accord") || Is(at, "pronoun-word") ||
      Is(at, "toll") || Is(at, "rise") || Is(at, "said-word") || (Is(at, "hangs") && IsDefinite(at)) ||
      field_.DateAt(at) != nullptr || IsMark(at, ":") || IsMark(at, ";") ||
      field_.tokens[at].kind == TokenKind::kSymbol)
    return true;
  if (field_.NameAt(at) != nullptr || IsHead(at)) return false;
  if (IsOutcome(at)) return true;
  const QuantityPhrase* people = field_.QuantityAt(at);
  if (people != nullptr && people->counts_people && !people->bare && people->people.form != Form::kSingular &&
      people->people.form != Form::kPlural && people->people.form != Form::kDual)
    return true;
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
  if (!word.ends_with("ين")) return false;
  if (readings.empty()) return word.ends_with("يين");
  return std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
    const bool noun = a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kAdjective;
    return noun && (a.number == Number::kPlural || a.number == Number::kDualOrPlural) && !a.Has(kPronoun) &&
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
  link.name = IsAccusative(first) || IsObliquePlural(first)
                  ? InNominative(first, last).substr(joined)
                  : std::string(field_.text.substr(span.begin + joined, span.end - span.begin - joined));
  // "للمصادر" writes no alef.
  if (joined > 0 && link.name.starts_with("ل") && Starts(first, kAl)) link.name.insert(0, "ا");
  link.first = static_cast<std::uint32_t>(first);
  link.last = static_cast<std::uint32_t>(last);
  return link;
}

std::size_t Speakers::AfterGroup(std::size_t at, std::size_t end) const {
  std::size_t close = at + 1;
  while (close < end && !IsMark(close, ")") && close - at < 9) ++close;
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

// "للتلفزيون الرسمي": he is told, and does not speak. "لجنة" is another word.
bool Speakers::IsAddressee(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
  return !readings.empty() &&
         std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.Has(kLi); });
}

// "لوكالة X", "لـ«X»", "إلى موقع X": the one who is told.
std::optional<SpeakerLink> Speakers::Audience(std::size_t at, std::size_t end) const {
  // "لجنة أطباء السودان" speaks, and is told nothing.
  const auto& readings = field_.lattice.readings[at];
  if (std::any_of(readings.begin(), readings.end(),
                  [](const Analysis& a) { return a.lexeme->Is("source-noun") && !a.Has(kLi); }))
    return std::nullopt;
  const bool joined = Starts(at, kLi) || (field_.tokens[at].folded == "ل");
  std::size_t next = at;
  if (!joined && !Is(at, "direction")) {
    const NamePhrase* name = field_.NameAt(at);
    if (name == nullptr || !field_.tokens[at].folded.starts_with("ل") || name->type != EntityType::kOrganization)
      return std::nullopt;
  } else if (Is(at, "direction") || field_.tokens[at].folded == "ل") {
    ++next;
  }
  for (std::size_t i = next; i < end && i <= next + 2; ++i) {
    const NamePhrase* name = field_.NameAt(i);
    if (name == nullptr || name->type != EntityType::kOrganization) continue;
    const std::string& kind = name->known != nullptr ? name->known->kind : name->kind;
    if (kind == "media" || kind == "agency" || kind == "monitor") return Name(field_.name_at[i]);
    return std::nullopt;
  }
  return std::nullopt;
}

// "مراسلنا", "مراسل زيتون": the outlet's own. The correspondent of an agency that others live by is the agency.
std::optional<Speaker> Speakers::Correspondent(std::size_t at) const {
  if (!Is(at, "own-correspondent")) return std::nullopt;
  Speaker speaker;
  speaker.first = speaker.head = speaker.last = static_cast<std::uint32_t>(at);
  for (std::size_t i = at + 1; i < field_.size() && i <= at + 3 && field_.SameSentence(i, at); ++i) {
    const NamePhrase* name = field_.NameAt(i);
    if (name == nullptr) continue;
    if (name->type != EntityType::kOrganization) break;
    speaker.last = name->last;
    if (name->known != nullptr && name->known->kind == "agency") speaker.chain.push_back(Name(field_.name_at[i]));
    break;
  }
  speaker.outlet = speaker.chain.empty();
  return speaker;
}

std::optional<Speaker> Speakers::Settle(const Parts& parts) const {
  Speaker speaker;
  speaker.first = static_cast<std::uint32_t>(parts.first);
  speaker.last = static_cast<std::uint32_t>(parts.last);
  speaker.head = static_cast<std::uint32_t>(parts.noun.value_or(parts.first));
  speaker.told = parts.told;
  if (parts.person) {
    if (parts.body && parts.noun) speaker.chain.push_back(Name(*parts.body));
    speaker.chain.push_back(Name(*parts.person));
    return speaker;
  }
  const bool unnamed = parts.noun && Is(*parts.noun, "unnamed");
  if (parts.body) {
    const NamePhrase& body = field_.names[*parts.body];
    // "وكالة X", "المتحدث باسم X", "مدير X" are X; "مصدر في X" is not.
    if (!parts.noun || *parts.noun >= body.first || !unnamed) {
      speaker.chain.push_back(Name(*parts.body));
      return speaker;
    }
  }
  if (parts.quoted != 0) {
    speaker.chain.push_back(Words(parts.quoted, parts.quoted_last));
    return speaker;
  }
  if (!parts.noun) return std::nullopt;
  if (Starts(*parts.noun, kAl) && parts.noun_last == *parts.noun && !Is(*parts.noun, "many")) {
    speaker.anaphor = true;
  }
  SpeakerLink link = Words(*parts.noun, std::max(parts.noun_last, *parts.noun));
  link.unnamed = unnamed;
  speaker.chain.push_back(std::move(link));
  return speaker;
}

// "المصدر في حديث لـ", "المركز على موقعه الرسمي", "ناشطون لـ\"كذا\"": where it was said and to whom.
bool Speakers::SaysWhere(std::size_t at, std::size_t end) const {
  if (at + 1 >= end) return false;
  if (Is(at + 1, "occasion")) return true;
  // "في بيان", "في أحدث حصيلة"
  if (field_.tokens[at].folded == "في" && (Is(at + 1, "paper") || (at + 2 < end && Is(at + 2, "paper")))) return true;
  const std::string& word = field_.tokens[at].folded;
  if (word == "ل") return IsMark(at + 1, "\"");
  if (word != "علي" && word != "عبر") return false;
  const auto& readings = field_.lattice.readings[at + 1];
  return std::any_of(readings.begin(), readings.end(),
                     [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun && a.Has(kPronoun); });
}

// "في حديث مع فلان": who is talked with speaks.
std::optional<Speaker> Speakers::TalkedWith(std::size_t occasion, std::size_t end) const {
  for (std::size_t i = occasion + 1; i + 1 < end && i <= occasion + 4; ++i)
    if (field_.tokens[i].folded == "مع") return At(i + 1, end);
  return std::nullopt;
}

// "حصيلة نشرتها الوزارة", "بيان مقتضب أصدره الجيش": who issued the paper speaks.
std::optional<Speaker> Speakers::Issuer(std::size_t paper, std::size_t end) const {
  if (!Is(paper, "paper") && !Is(paper, "information") && !Is(paper, "occasion")) return std::nullopt;
  // "بيان غرفة العمليات"
  if (Is(paper, "paper") && !IsDefinite(paper) && paper + 1 < end && Is(paper + 1, "source-noun") &&
      !IsDefinite(paper + 1) && !Starts(paper + 1, kLi))
    return At(paper + 1, end);
  for (std::size_t i = paper + 1; i < end && i <= paper + 4; ++i) {
    const auto& readings = field_.lattice.readings[i];
    // "المعلومات التي حصلت عليها الشبكة"
    const bool of_it = i + 1 < end && IsOfIt(i + 1);
    if (Is(i, "relays")) return std::nullopt;  // "قال في بيان تناقلته حسابات مقربة منه"
    if (std::any_of(readings.begin(), readings.end(), [&](const Analysis& a) {
          return a.form == VerbForm::kPast && (a.Has(kPronoun) || of_it) &&
                 (a.lexeme->Is("say-verb") || a.lexeme->Is("issues") || a.lexeme->Is("gathers"));
        }))
      return At(of_it ? i + 2 : i + 1, end);
    if (i > paper + 2 || Is(i, "relative")) {
      if (!Is(i, "relative") && !IsNounLike(i)) return std::nullopt;
      continue;
    }
    // "بيان للوزارة", "بيان صادر عن الوزارة"
    const NamePhrase* name = field_.NameAt(i);
    if (Starts(i, kLi) || (name != nullptr && name->first == i && field_.tokens[i].folded.starts_with("ل")))
      return At(i, end);
    if ((field_.tokens[i].folded == "عن" || field_.tokens[i].folded == "من") && Is(i - 1, "issues"))
      return At(i + 1, end);
  }
  return std::nullopt;
}

// "عليها", "إليه": a preposition and its pronoun.
bool Speakers::IsOfIt(std::size_t at) const {
  const auto& readings = field_.lattice.readings[at];
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

std::optional<Speaker> Speakers::At(std::size_t at, std::size_t end) const {
  std::size_t begin = at;
  if (begin < end && IsMark(begin, "\"")) ++begin;
  if (begin >= end) return std::nullopt;
  if (Is(begin, "own-desk")) return std::nullopt;  // "مركز الأخبار أعلنت القيادة"
  if (Is(begin, "same") && begin + 1 < end && IsHead(begin + 1) && IsDefinite(begin + 1)) ++begin;  // "ذات المصدر"
  if (std::optional<Speaker> own = Correspondent(begin)) return own;
  if (std::optional<Speaker> issuer = Issuer(begin, end)) return issuer;
  const NamePhrase* opening = field_.NameAt(begin);
  if (opening != nullptr && opening->first != begin && opening->cue != begin) return std::nullopt;
  if (opening != nullptr && opening->type == EntityType::kPlace && !IsHead(begin)) return std::nullopt;
  const bool cue = opening == nullptr && begin + 1 < end && [&] {
    for (std::size_t i = begin + 1; i < end && i <= begin + 2; ++i)
      if (const NamePhrase* name = field_.NameAt(i)) return name->cue == begin && name->type != EntityType::kPlace;
    return false;
  }();
  if (opening == nullptr && !cue && !IsHead(begin)) {
    // "منظمة الدفاع المدني": what it is stands before a name that is whole without it.
    const NamePhrase* body = begin + 1 < end && Is(begin, "cue=org") ? field_.NameAt(begin + 1) : nullptr;
    if (body == nullptr || body->first != begin + 1 || body->type != EntityType::kOrganization) return std::nullopt;
    std::optional<Speaker> named = At(begin + 1, end);
    if (named) named->first = named->head = static_cast<std::uint32_t>(begin);
    return named;
  }
  Parts parts;
  parts.first = parts.last = begin;
  std::size_t plain = 0;
  for (std::size_t i = begin; i < end && i < begin + kPhraseWords; ++i) {
    // "غرفة العمليات": an event's noun in the genitive of a body; "عائلة القتيل"
    const bool genitive = i > begin && parts.noun && parts.noun_last + 1 == i && IsDefinite(i) && !IsDefinite(i - 1) &&
                          IsNounLike(i) && (IsOutcome(i) ? Is(i - 1, "people-of") : !Is(i - 1, "unnamed"));
    if (i > begin && ((Ends(i) && !genitive) || (field_.tokens[i].folded == "ل" && SaysWhere(i, end)))) break;
    if (IsMark(i, ",")) {
      // An apposition: "المتحدث باسم التحالف، العقيد فلان،", "فلان، الناطق باسم كذا،".
      if (i + 1 >= end || Ends(i + 1)) break;
      const NamePhrase* next = field_.NameAt(i + 1);
      if (next == nullptr && i + 2 < end && field_.NameAt(i + 2) != nullptr && field_.NameAt(i + 2)->cue == i + 1)
        next = field_.NameAt(i + 2);
      const bool person = next != nullptr && next->type == EntityType::kPerson && !parts.person && parts.noun;
      const bool trade = parts.person && !parts.noun && Is(i + 1, "role");
      if (!person && !trade) break;
      continue;
    }
    if (IsMark(i, "(")) {
      // "وكالة (كذا)"
      if (parts.noun && !parts.body && parts.noun_last + 1 == i && i + 1 < end && field_.NameAt(i + 1) != nullptr)
        continue;
      const std::size_t after = AfterGroup(i, end);
      if (after == i) break;
      i = after - 1;
      continue;
    }
    if (IsMark(i, "\"")) {
      if (i + 1 < end && field_.NameAt(i + 1) != nullptr) continue;
      if (i > begin && field_.NameAt(i - 1) != nullptr) continue;
      std::size_t close = i + 1;
      while (close < end && !IsMark(close, "\"") && close - i < 7) ++close;
      if (!parts.noun || i != parts.noun_last + 1 || close >= end || !IsMark(close, "\"") || close == i + 1) break;
      parts.quoted = i + 1;
      parts.quoted_last = close - 1;
      parts.last = i = close;
      continue;
    }
    // "PYD/PKK"
    if (IsMark(i, "/") && i > begin && i + 1 < end && field_.tokens[i + 1].kind == TokenKind::kWord &&
        field_.lattice.readings[i - 1].empty() && field_.lattice.readings[i + 1].empty() && parts.noun) {
      parts.noun_last = parts.last = ++i;
      continue;
    }
    if (IsMark(i, ")") && parts.body && field_.NameAt(i - 1) != nullptr) continue;
    // "د. فلان"
    if (field_.tokens[i].folded.size() <= kLetter && i + 1 < end && IsMark(i + 1, ".")) {
      ++i;
      continue;
    }
    if (field_.tokens[i].kind == TokenKind::kPunct) break;
    if (const NamePhrase* name = field_.NameAt(i)) {
      const std::uint32_t index = field_.name_at[i];
      if (i > begin)
        if (std::optional<SpeakerLink> told = Audience(i, end); told && (parts.noun || parts.body || parts.person)) {
          parts.told = std::move(told);
          i = parts.told->last;
          continue;
        }
      if (name->type == EntityType::kPerson) {
        if (parts.person) break;
        parts.person = index;
      } else if (name->type == EntityType::kOrganization) {
        if (parts.person && !parts.noun) break;
        if (!parts.body) parts.body = index;
      } else if (i == begin && Is(begin, "institution") && IsHead(begin)) {
        parts.noun = parts.noun_last = begin;  // "أفاد مستشفى كذا": a place that speaks
      } else if (!parts.noun) {
        break;
      }
      if (parts.noun && !parts.person && parts.noun_last + 3 >= i) parts.noun_last = name->last;
      parts.last = name->last;
      i = name->last;
      continue;
    }
    if (IsHead(i) && !parts.noun && (!parts.body || parts.person)) {
      parts.noun = parts.noun_last = i;
      parts.last = i;
      continue;
    }
    if (i > begin && (Starts(i, kLi) || Is(i, "direction")))
      if (std::optional<SpeakerLink> told = Audience(i, end)) {
        parts.told = std::move(told);
        i = parts.told->last;
        continue;
      }
    if (IsPreposition(i) || Is(i, "on-behalf") || Starts(i, kLi) || Starts(i, kBi)) {
      // "مصدر في وزارة كذا", "المتحدث باسم", "مسؤول عسكري من المجلس": what binds the trade to its body.
      const bool apart = IsPreposition(i) || Is(i, "on-behalf");
      // "وأشار المصدر إلى إجلاء": what he points to; "نقلت الوكالة عن مسؤول": whom she cites
      if (Is(i, "direction") || field_.tokens[i].folded == "عن") break;
      if (SaysWhere(i, end)) break;
      const std::size_t next = apart ? i + 1 : i;
      bool bound = false;
      for (std::size_t k = next; parts.noun && !parts.person && k < end && k <= next + 2 && !bound; ++k) {
        if (k > next && !IsNounLike(k) && !IsMark(k, "\"")) break;
        bound = field_.NameAt(k) != nullptr || (k == next && apart && IsNounLike(k) && !Ends(k));
      }
      if (!bound || parts.body) break;
      if (!apart || field_.NameAt(next) == nullptr) {
        parts.noun_last = parts.last = next;
        i = next;
      }
      continue;
    }
    if (!IsNounLike(i) || parts.person) {
      if (i == begin) continue;  // the cue of a name
      break;
    }
    if (i == begin) {
      parts.last = i;
      continue;
    }
    // An adjective or a genitive goes on in the definiteness of what stands before it.
    const bool names_next = i + 1 < end && field_.NameAt(i + 1) != nullptr && field_.NameAt(i + 1)->cue <= i;
    if (!names_next && IsDefinite(i - 1) && !IsDefinite(i)) break;
    // "مصدر أمني آخر", then a definite noun: the object.
    if (!names_next && plain > 0 && IsDefinite(i) && !IsDefinite(i - 1) && !IsDefinite(parts.first) &&
        IsAdjective(i - 1))
      break;
    // "مصادر عسكرية يمنية نجاة الوزير": behind its adjectives an indefinite noun goes on no more.
    const bool noun =
        std::any_of(field_.lattice.readings[i].begin(), field_.lattice.readings[i].end(),
                    [](const Analysis& a) { return a.lexeme->pos == Pos::kNoun && !a.lexeme->Is("source-noun"); });
    if (!names_next && plain > 0 && noun && !IsDefinite(i) && !IsDefinite(i - 1) && IsAdjective(i - 1) &&
        !IsAdjective(i))
      break;
    if (!names_next && parts.body && !parts.noun && !IsDefinite(i)) break;
    if (++plain > kPlainWords) break;
    if (parts.noun && !parts.person && parts.noun_last + 1 == i && !parts.body) parts.noun_last = i;
    if (!names_next) parts.last = i;
  }
  std::optional<Speaker> speaker = Settle(parts);
  if (speaker && parts.noun && !parts.person &&
      (Is(*parts.noun, "role") || Is(*parts.noun, "cue=person") || Is(*parts.noun, "member")))
    Close(*speaker, end);
  if (speaker && parts.noun && !parts.person && Is(*parts.noun, "role")) CloseUnread(*speaker, end);
  return speaker;
}

// "المتحدث باسم الجيش (كذا) المقدم كياو ميونغا إن": words that no list of names holds, right before what he says, are
// his name.
void Speakers::CloseUnread(Speaker& speaker, std::size_t end) const {
  if (speaker.chain.size() != 1) return;
  // "..., حسب المتحدث باسم الجيش فلان الذي قال"
  std::size_t said = speaker.head + 1;
  while (said < end && said < speaker.head + kPhraseWords && !Is(said, "that") && !IsMark(said, ":") &&
         !Is(said, "relative") && !IsMark(said, ",") && !IsMark(said, "."))
    ++said;
  if (said == speaker.head + kPhraseWords) return;
  const auto unread = [&](std::size_t i) {
    const auto& readings = field_.lattice.readings[i];
    return field_.tokens[i].kind == TokenKind::kWord && field_.NameAt(i) == nullptr && !IsDefinite(i) &&
           std::all_of(readings.begin(), readings.end(), [](const Analysis& a) { return a.lexeme->pos == Pos::kName; });
  };
  std::size_t first = said;
  while (first > speaker.head + 2 && said - first < kNameWords && unread(first - 1)) --first;
  if (first + 2 > said) return;
  // "المتحدث باسم جماعة كذا وكذا إن": the name is the body's.
  const std::size_t before = first - 1;
  if (!IsDefinite(before) && !IsMark(before, ")") && !Is(before, "cue=person") && field_.NameAt(before) == nullptr &&
      !field_.lattice.readings[before].empty())
    return;
  if (!speaker.chain.front().phrase) speaker.chain.clear();
  speaker.chain.push_back(Words(first, said - 1));
  speaker.last = static_cast<std::uint32_t>(said - 1);
  speaker.anaphor = false;
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
      if (IsMark(i, ",") &&
          (i + 1 >= end || field_.NameAt(i + 1) == nullptr || field_.NameAt(i + 1)->type != EntityType::kPerson))
        return;
    } else if (Is(i, "cue=person") || Is(i, "institution") || (i > 0 && Is(i - 1, "institution"))) {
      continue;  // "مستشفى شهداء الأقصى", "مشفى الجراحة"
    } else if (Ends(i) || Is(i, "direction") || (IsPreposition(i) && field_.tokens[i].folded != "في")) {
      return;
    }
  }
}

bool Speakers::MayClose(const NamePhrase& name) const {
  if (name.cue < name.first || name.cue == 0) return true;
  const std::size_t before = name.cue - 1;
  if (IsPreposition(before) || Is(before, "on-behalf")) return false;
  return IsMark(before, ",") || IsMark(before, "\"") || IsMark(before, ")") || field_.NameAt(before) != nullptr ||
         IsDefinite(before) || IsAdjective(before);
}

// "حسبما أفاد الجراح في المستشفى فلان", "كما ذكر أقارب القتيل": whoever does the saying, to the end of his clause.
std::optional<Speaker> Speakers::Agent(std::size_t at, std::size_t end) const {
  while (at < end && (IsPreposition(at) || IsOfIt(at) || Is(at, "aside") || field_.DateAt(at) != nullptr)) ++at;
  if (at >= end || !IsNounLike(at) || Ends(at) || field_.tokens[at].folded == "ل") return std::nullopt;
  std::size_t last = at;
  while (last + 1 < end && last - at < kPlainWords && IsNounLike(last + 1) && !Ends(last + 1) &&
         !IsPreposition(last + 1) && !Starts(last + 1, kLi))
    ++last;
  Speaker speaker;
  speaker.first = speaker.head = static_cast<std::uint32_t>(at);
  speaker.last = static_cast<std::uint32_t>(last);
  speaker.chain.push_back(Words(at, last));
  speaker.chain.back().unnamed = true;
  Close(speaker, end);
  return speaker;
}

// "قال ثلاثة عسكريين إن": people whom a number tells, right before what they say.
std::optional<Speaker> Speakers::Several(std::size_t at, std::size_t end) const {
  const QuantityPhrase* several = field_.QuantityAt(at);
  if (several == nullptr || several->first != at || !several->counts_people || several->bare || several->outcome ||
      several->last + 1U >= end || !Is(several->last + 1U, "that"))
    return std::nullopt;
  Speaker speaker;
  speaker.first = speaker.head = static_cast<std::uint32_t>(at);
  speaker.last = several->last;
  speaker.chain.push_back(Words(at, several->last));
  speaker.chain.back().unnamed = true;
  return speaker;
}

// "سكان الحي", "والدة الطفل": whoever stands between a verb of saying and what is said.
std::optional<Speaker> Speakers::AnyNoun(std::size_t at, std::size_t end) const {
  if (!IsNounLike(at) || Starts(at, kLi) || Starts(at, kBi) || IsOutcome(at) || field_.NameAt(at) != nullptr)
    return std::nullopt;
  if (IsAccusative(at)) return std::nullopt;  // "أكد مجددا أن"
  std::size_t content = at, comma = 0, commas = 0;
  while (content < end && content < at + kAnyWords && !Is(content, "that") && !IsMark(content, ":")) {
    if (IsMark(content, "\"")) return std::nullopt;
    if (IsMark(content, ",") && ++commas == 1) comma = content;
    ++content;
  }
  // "تاجر من المدينة، طلب حجب اسمه، أن": an aside has two commas.
  if (content >= end || content == at + kAnyWords || commas > 2 ||
      (commas == 1 && comma + 1 != content && !(content < end && IsMark(content, ":"))) ||
      (commas == 0 && content > at + 8) || (comma != 0 && comma > at + 6))
    return std::nullopt;
  if (comma != 0) content = comma;
  std::size_t last = at;
  while (last + 1 < content && IsNounLike(last + 1) && !Ends(last + 1) && !IsPreposition(last + 1) &&
         !Starts(last + 1, kLi) && !Starts(last + 1, kBi) && last - at < 4)
    ++last;
  if (last + 2 < content && IsPreposition(last + 1) && !Is(last + 1, "direction")) {
    if (const NamePhrase* name = field_.NameAt(last + 2)) {
      last = name->last;
    } else if (IsDefinite(last + 2) && IsNounLike(last + 2)) {
      last += 2;  // "تاجر من المدينة"
    }
  }
  Speaker speaker;
  speaker.first = speaker.head = static_cast<std::uint32_t>(at);
  speaker.last = static_cast<std::uint32_t>(last);
  SpeakerLink link = Words(at, last);
  link.unnamed = true;
  speaker.anaphor = at == last && Is(at, "paper") && IsDefinite(at);  // "وأضاف البلاغ أن"
  speaker.chain.push_back(std::move(link));
  Close(speaker, content);
  return speaker;
}

std::optional<Speaker> Speakers::After(std::size_t cue, std::size_t end, bool any, bool audience) const {
  std::size_t commas = 0;
  bool blocked = false;  // the last noun owns what follows it: "جميع عمليات التحالف"
  std::optional<SpeakerLink> told;
  const std::size_t stop = std::min(end, cue + kReach);
  for (std::size_t i = cue + 1; i < stop;) {
    if (const DatePhrase* date = field_.DateAt(i)) {
      i = date->last + 1;
      blocked = false;
      continue;
    }
    if (IsMark(i, ",") || IsMark(i, "-")) {
      if (++commas > 2) return std::nullopt;
      blocked = false;
      ++i;
      continue;
    }
    if (IsMark(i, "(")) {
      const std::size_t after = AfterGroup(i, end);
      if (after == i) return std::nullopt;
      i = after;
      continue;
    }
    if (std::optional<SpeakerLink> listener = audience ? Audience(i, end) : std::nullopt) {
      i = listener->last + 1;
      if (i < end && IsMark(i, "\"")) ++i;
      told = std::move(listener);
      continue;
    }
    const bool addressed = audience && IsAddressee(i);
    if (!blocked && !addressed)
      if (std::optional<Speaker> speaker = At(i, end)) {
        if (!speaker->told) speaker->told = std::move(told);
        return speaker;
      }
    if (any && i == cue + 1)
      if (std::optional<Speaker> several = Several(i, end)) return several;
    if (Ends(i) || IsMark(i, "\"")) return std::nullopt;
    if (IsPreposition(i) && i + 1 < end && IsOutcome(i + 1) && field_.NameAt(i + 1) == nullptr)
      return std::nullopt;  // "أعلن عن وفاة مسؤول"
    if (IsOfIt(i)) {        // "قالت فيه الهيئة"
      ++i;
      continue;
    }
    // "لـ\"كذا\"": an outlet that no list holds
    if (audience && field_.tokens[i].folded == "ل" && i + 1 < end && IsMark(i + 1, "\"")) {
      std::size_t close = i + 2;
      while (close < stop && !IsMark(close, "\"")) ++close;
      i = close + 1;
      continue;
    }
    if (IsPreposition(i) || Is(i, "occasion") || Starts(i, kLi) || Starts(i, kBi)) {
      i = AfterPhrase(i, end);
      // "في تصريح صحفي مقتضب": adjectives without an article.
      while (i < stop && IsNounLike(i) && !IsHead(i) && field_.NameAt(i) == nullptr && !Ends(i) && !IsPreposition(i) &&
             field_.lattice.readings[i].empty() && !At(i, end))
        ++i;
      continue;
    }
    if (any && commas == 0 && i == cue + 1)
      if (std::optional<Speaker> speaker = AnyNoun(i, end)) {
        speaker->told = std::move(told);
        return speaker;
      }
    blocked = !Is(i, "aside") && IsNounLike(i) && !field_.lattice.readings[i].empty();
    ++i;
  }
  return std::nullopt;
}

std::optional<Speaker> Speakers::Told(std::size_t at, std::size_t end) const {
  std::optional<SpeakerLink> body = at < end ? Audience(at, end) : std::nullopt;
  if (!body) return std::nullopt;
  Speaker speaker;
  speaker.first = speaker.head = static_cast<std::uint32_t>(at);
  speaker.last = body->last;
  speaker.chain.push_back(std::move(*body));
  return speaker;
}

bool Speakers::Agree(std::size_t verb, const SpeakerLink& link, bool before) const {
  return MayGovern(verb, link.phrase ? field_.names[*link.phrase].cue : link.first, before);
}

// "قال المتحدث باسم وزارة الصحة", "قالت منظمة الدفاع المدني": the verb goes by the noun that its subject opens with.
bool Speakers::Agree(std::size_t verb, const Speaker& speaker, bool before) const {
  const SpeakerLink& link = speaker.chain.back();
  const std::uint32_t own = link.phrase ? field_.names[*link.phrase].cue : link.first;
  return MayGovern(verb, std::min(own, speaker.head), before);
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
  bool may = false, sure = false;
  for (const Analysis& a : field_.lattice.readings[head]) {
    if (a.lexeme->pos != Pos::kNoun || a.gender == Gender::kUnknown) continue;
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

// "وكانت قوات الأمن قد أعلنت": a phrase of any noun that opens the clause and has the verb close behind it.
std::optional<Speaker> Speakers::Opening(std::size_t verb, std::size_t begin) const {
  std::size_t at = begin;
  while (at < verb && (field_.tokens[at].kind != TokenKind::kWord || Is(at, "contrast") || Is(at, "helping"))) {
    const Analysis* contrast = field_.lattice.Find(at, "contrast");
    at += contrast != nullptr ? contrast->length : 1;
  }
  if (at >= verb || field_.tokens[at].hashtag || field_.NameAt(at) != nullptr || !IsNounLike(at) || Starts(at, kLi) ||
      Starts(at, kBi) || IsOutcome(at) || IsVerb(at) || IsPreposition(at) || Is(at, "aside") || Ends(at))
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
  for (std::size_t gap = last + 1; gap < verb; ++gap)
    if (!Is(gap, "aside") && !Is(gap, "helping") && field_.DateAt(gap) == nullptr && !IsMark(gap, ","))
      return std::nullopt;
  Speaker speaker;
  speaker.first = speaker.head = static_cast<std::uint32_t>(at);
  speaker.last = static_cast<std::uint32_t>(last);
  SpeakerLink link = Words(at, last);
  link.unnamed = !IsDefinite(last);
  speaker.chain.push_back(std::move(link));
  return speaker;
}

// "مركز الأخبار - أعلن المركز", not "المرصد - ومقره لندن - قال".
bool Speakers::EndsDateline(std::size_t at, std::size_t begin) const {
  constexpr std::size_t kWords = 7;
  if (!IsMark(at, "-") || at > begin + kWords || !field_.tokens[begin].line_start) return false;
  for (std::size_t i = begin; i < at; ++i)
    if (IsMark(i, "-")) return false;
  return true;
}

std::optional<Speaker> Speakers::Before(std::size_t verb, std::size_t begin, bool any) const {
  for (std::size_t at = verb; at-- > begin && verb - at <= kGap + kPhraseWords;) {
    if (Is(at, "that") || IsMark(at, ":") || IsMark(at, ";") || EndsDateline(at, begin)) return std::nullopt;
    if (at + 1 < verb && Is(at, "contrast") && !Is(at, "aside")) {
      if (any) return Opening(verb, at);
      return std::nullopt;
    }
    if (at > begin) {
      // A phrase opens behind a mark, a particle, a helping verb; not inside a genitive.
      const std::size_t before = at - 1;
      if (Is(before, "relative") || IsPreposition(before)) continue;
      if (IsMark(before, "\"") && before > begin && IsPreposition(before - 1)) continue;  // "بحسب \"كذا\" أكد"
      const bool opens = field_.tokens[before].kind != TokenKind::kWord || Is(before, "contrast") ||
                         Is(before, "that") || Is(before, "helping") || Is(before, "aside") ||
                         field_.DateAt(before) != nullptr || before == begin || IsVerb(before);
      if (!opens || field_.NameAt(before) != nullptr) continue;
      if (IsVerb(before) && !Is(before, "helping") && before != begin) continue;
    }
    std::optional<Speaker> speaker = At(at, verb);
    if (!speaker || speaker->last >= verb || verb - speaker->last > kGap) continue;
    bool free = true;
    for (std::size_t gap = speaker->last + 1; gap < verb && free; ++gap) {
      if (field_.NameAt(gap) != nullptr || field_.DateAt(gap) != nullptr) continue;
      free = !Is(gap, "that") && !Is(gap, "contrast") && !IsOutcome(gap) && !IsMark(gap, ":") &&
             (!IsVerb(gap) || Is(gap, "helping") || Is(gap, "say-verb") || !field_.lattice.readings[gap].empty());
      if (IsVerb(gap) && !Is(gap, "helping") && !Is(gap, "say-verb")) {
        const auto& readings = field_.lattice.readings[gap];
        free = std::any_of(readings.begin(), readings.end(),
                           [](const Analysis& a) { return a.lexeme->pos != Pos::kVerb; });
      }
    }
    if (free && (speaker->chain.empty() || Agree(verb, *speaker, true))) return speaker;
  }
  return any ? Opening(verb, begin) : std::nullopt;
}

}  // namespace isnad
