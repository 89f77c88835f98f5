#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/read/sources/speakers.h"

// Whom a speaker tells, where he says it, and who issued a paper that speaks.

namespace isnad {

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

std::optional<Speaker> Speakers::Told(std::size_t at, std::size_t end) const {
  std::optional<SpeakerLink> body = at < end ? Audience(at, end) : std::nullopt;
  if (!body) return std::nullopt;
  Speaker speaker;
  speaker.first = speaker.head = static_cast<std::uint32_t>(at);
  speaker.last = body->last;
  speaker.chain.push_back(std::move(*body));
  return speaker;
}

// "مراسلنا", "مراسل زيتون": the outlet's own. The correspondent of an agency that others live by is the agency.
std::optional<Speaker> Speakers::Correspondent(std::size_t at) const {
  if (!Is(at, "own-correspondent")) return std::nullopt;
  // "مراسلون بلا حدود" are a body.
  if (const NamePhrase* name = field_.NameAt(at);
      name != nullptr && name->first == at && name->type == EntityType::kOrganization)
    return std::nullopt;
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

// "المصدر في حديث لـ", "المركز على موقعه الرسمي", "ناشطون لـ\"كذا\"": where it was said and to whom.
bool Speakers::SaysWhere(std::size_t at, std::size_t end) const {
  if (at + 1 >= end) return false;
  if (Is(at + 1, "occasion")) return true;
  // "في بيان", "في أحدث حصيلة"
  if (field_.tokens[at].folded == "في" && (Is(at + 1, "paper") || (at + 2 < end && Is(at + 2, "paper")))) return true;
  const std::string& word = field_.tokens[at].folded;
  if (word == "ل") return IsMark(at + 1, "\"");
  // "صفحة المتحدث العسكري على موقع كذا"
  if ((word == "علي" || word == "عبر") && (Is(at + 1, "outlet-noun") || field_.tokens[at + 1].folded == "منصه"))
    return true;
  // "المكتب في حسابه على موقع كذا"
  if (word != "علي" && word != "عبر" && !(word == "في" && Is(at + 1, "outlet-noun"))) return false;
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
  // "بيان غرفة العمليات", "إحصاءات المرصد"; "تقارير إعلامية" are nobody's.
  const bool adjective = paper + 1 < end && !IsDefinite(paper + 1) &&
                         (IsAdjective(paper + 1) || field_.tokens[paper + 1].folded.ends_with("يه"));
  if (Is(paper, "paper") && !IsDefinite(paper) && paper + 1 < end &&
      (Is(paper + 1, "source-noun") || Is(paper + 1, "cue=org")) && !adjective && !Starts(paper + 1, kLi))
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
    // "التقرير الشهري الصادر عن الشبكة"
    const bool from = field_.tokens[i].folded == "عن" || field_.tokens[i].folded == "من";
    if (from && Is(i - 1, "issues")) {
      std::optional<Speaker> house = At(i + 1, end);
      return house ? house : Agent(i + 1, end);  // "بلاغ صادر عن مصالح الأمن"
    }
    if (i > paper + 2 || Is(i, "relative")) {
      if (!Is(i, "relative") && !IsNounLike(i)) return std::nullopt;
      continue;
    }
    // "بيان للوزارة", "بيان صادر عن الوزارة"
    const NamePhrase* name = field_.NameAt(i);
    if (Starts(i, kLi) || (name != nullptr && name->first == i && field_.tokens[i].folded.starts_with("ل"))) {
      std::optional<Speaker> house = At(i, end);
      // "بيان لأجهزة الأمن"; "بيان للخلية" is of one whom the text has named.
      if (house || name != nullptr || !Is(paper, "paper") || Starts(i, kAl)) return house;
      return Agent(i, end);
    }
  }
  return std::nullopt;
}

}  // namespace isnad
