#include <algorithm>

#include "core/read/names/name_finder.h"

// The holder of an office, by where his name stands: behind what the office is of, which is definite, nothing
// indefinite belongs to it. What follows up to "إن" is his name, whatever its words mean elsewhere: "قال قائد شرطة
// الولاية نبي إلهام إن", "المتحدث باسم الجهاز صباح النعمان إن", "عضو المجلس طالب الزعلاني قال".

namespace isnad::names {
namespace {

constexpr std::size_t kLongestName = 5;  // words
constexpr std::size_t kOfficeReach = 9;  // tokens from the office to the name

}  // namespace

std::size_t NameFinder::TakeOfficeHolder(std::size_t at) {
  if (!IsWord(at) || at == 0 || StartsWithAl(Text(at))) return at;
  // "بشكل قاطع": how he said it; "بصير مجاهد" is a man.
  const bool joined = Text(at).starts_with("ب") && !IsGiven(at) && IsWord(at + 1);
  if (joined && !IsGiven(at + 1) && !EndsLikeNisba(Text(at + 1)) && !IsPeople(at + 1)) return at;
  const std::size_t office = OfficeBefore(at);
  if (office == kNone) return at;
  std::size_t end = at;
  while (end - at < kLongestName && MayNameHolder(at, end)) ++end;
  const bool firm = Cue(office, "role") != nullptr || Cue(office, "rank") != nullptr;
  if (end - at < 2 || !(SaysBehind(at, end) || (firm && IsHoldersName(at, end)))) return at;
  Push(EntityType::kPerson, at, at, end - 1, 0, "");
  return end;
}

// The office whose phrase ends right before the token: "عضو مجلس الولاية", "مدير الصحة في الولاية", "الرئيس"; or kNone.
std::size_t NameFinder::OfficeBefore(std::size_t at) const {
  const bool named =
      !drafts_.empty() && drafts_.back().phrase.last + 1 == at && drafts_.back().phrase.type != EntityType::kPerson;
  if (!Beside(at - 1, at) || !IsWord(at - 1) ||
      !(named || (StartsWithAl(Text(at - 1)) && !IsStop(at - 1) && Cue(at - 1, "relative") == nullptr)))
    return kNone;
  std::size_t speaker = kNone;  // "مصدر", "عضو", where no office stands before it
  for (std::size_t i = at; i-- > 0 && at - i <= kOfficeReach && Beside(i, at) && IsWord(i);) {
    for (const Analysis& a : lattice_.readings[i]) {
      if (a.lexeme->pos != Pos::kNoun || a.Has(kPronoun) || a.lexeme->Is("kin") || a.number != Number::kSingular ||
          (i + 1 == at && !a.Has(kAl)))
        continue;
      if (a.lexeme->Is("role") || a.lexeme->Is("rank")) return i;
      if (speaker == kNone && (a.lexeme->Is("source-noun") || a.lexeme->Is("member") || a.lexeme->Is("cue=person")))
        speaker = i;
    }
    const bool in = Text(i) == "في" || Cue(i, "on-behalf") != nullptr;
    const bool joint = Cue(i, "preposition") != nullptr || Cue(i, "that") != nullptr || Cue(i, "say-verb") != nullptr;
    if (!in && (joint || IsEvent(i) || IsTimeWord(i))) return speaker;
  }
  return speaker;
}

// Nothing that a sentence goes on with: no particle, no day, no deed, nothing that a particle is joined to.
bool NameFinder::MayNameHolder(std::size_t first, std::size_t at) const {
  if (!IsWord(at) || !Beside(first, at) || tokens_[at].tanwin || tokens_[at].kind != TokenKind::kWord) return false;
  // "صباح النعمان", and no "صباح الأحد"
  const bool dawn = at == first && IsGiven(at) && IsTimeWord(at) && IsWord(at + 1) && Beside(at, at + 1) &&
                    StartsWithAl(Text(at + 1)) && !IsTimeWord(at + 1) && !IsStop(at + 1);
  if (dawn || (at == first && IsGiven(at) && IsFamilyOfNoList(at + 1))) return true;
  if (IsStop(at) || IsTimeWord(at) || Cue(at, "on-behalf") != nullptr) return false;
  if (const Analysis* given = Cue(at, "given"); given != nullptr && given->clitics == 0) return true;
  const std::string& word = Text(at);
  // "عبد الولي", "نثار علي خان"
  if (word == "عبد" || (at > first && Cue(at, "name-head") != nullptr && Cue(at, "name-head")->clitics == 0))
    return true;
  if (IsEvent(at) || Letters(word) < 2 || word.starts_with("و") || word.starts_with("لل") || word.starts_with("بال"))
    return false;
  for (const std::string_view tag : {"that", "direction", "near", "locative", "preposition", "say-verb", "relative",
                                     "cue=org", "cue=place", "announces", "issues"})
    if (Cue(at, tag) != nullptr) return false;
  if (std::any_of(lattice_.readings[at].begin(), lattice_.readings[at].end(), [](const Analysis& a) {
        return a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber || a.number == Number::kPlural;
      }))
    return false;
  const auto& readings = lattice_.readings[at];
  const auto is_verb = [](const Analysis& a) { return a.lexeme->pos == Pos::kVerb; };
  // "المتحدث باسم شرطة كذا بصير مجاهد أن": two words before what he says.
  if (at == first && SaysBehind(at, at + 2) && IsNobodysPhrase(at)) return true;
  if (readings.empty() ? at == first && !IsUnheard(at) : std::all_of(readings.begin(), readings.end(), is_verb))
    return false;
  // "عضو اللجنة حاكم الزعلاني": a noun of a person is a name where a family that no list holds ends it.
  const bool person = Cue(at, "person") != nullptr || Cue(at, "cue=person") != nullptr || Cue(at, "role") != nullptr;
  if (at == first && person) return IsFamilyOfNoList(at + 1);
  return at == first || !StartsWithAl(word) || !IsAdjective(at) || EndsLikeNisba(word);
}

// Nothing that tells how, when or where somebody spoke ("بشكل قاطع", "أمس الأول").
bool NameFinder::IsNobodysPhrase(std::size_t at) const {
  const std::size_t second = at + 1;
  if (StartsWithAl(Text(at)) || !IsWord(second) || IsStop(second) || tokens_[second].tanwin) return false;
  const auto& readings = lattice_.readings[at];
  return std::none_of(readings.begin(), readings.end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNoun || a.lexeme->pos == Pos::kAdjective ||
           a.lexeme->pos == Pos::kNumber || (a.lexeme->pos == Pos::kVerb && a.clitics == 0);
  });
}

// "إن" or a verb of saying stands behind it.
bool NameFinder::SaysBehind(std::size_t first, std::size_t end) const {
  if (Is(end, ",") && Beside(first, end + 1) && Cue(end + 1, "that") != nullptr) return true;  // "سالم درهم، إن"
  if (!IsWord(end) || !Beside(first, end)) return false;
  const auto that = [&](std::size_t i) { return Cue(i, "that") != nullptr && Text(i) != "لان"; };
  if (that(end)) return true;
  // "سالم درهم للصحيفة إن": to whom he said it.
  if (Text(end).starts_with("ل") && Beside(first, end + 2) && (that(end + 1) || that(end + 2))) return true;
  return std::any_of(lattice_.readings[end].begin(), lattice_.readings[end].end(), [](const Analysis& a) {
    return a.lexeme->pos == Pos::kVerb && a.lexeme->Is("say-verb") && a.form == VerbForm::kPast && a.clitics == 0;
  });
}

// Where nothing says that he spoke each of the words must be a name's, up to a mark or a preposition.
bool NameFinder::IsHoldersName(std::size_t first, std::size_t end) const {
  const bool goes_on = IsWord(end) && Beside(first, end);
  if (goes_on && !IsStop(end) && Cue(end, "preposition") == nullptr) return false;
  const Analysis* name = Cue(first, "given");
  const bool given = IsGiven(first) && (IsFamilyOfNoList(first + 1) || !HasSense(first) ||
                                        (name != nullptr && !name->lexeme->Is("weak")));
  for (std::size_t i = first; i < end; ++i) {
    if (IsGiven(i) ? given || (i > first && !goes_on) : !goes_on && IsUnheard(i)) continue;
    // "رئيس الحكومة يوسف الشاهد إلى"
    if (!(given && i + 1 == end && i > first && IsGiven(i - 1) && StartsWithAl(Text(i)) && !IsAdjective(i)))
      return false;
  }
  return true;
}

// "سالم الزعلاني": what no list holds and is spelled as a family is, behind a word that is no name alone.
bool NameFinder::IsFamilyOfNoList(std::size_t at) const {
  return IsWord(at) && Beside(at - 1, at) && StartsWithAl(Text(at)) && Text(at).ends_with("ي") &&
         lattice_.readings[at].empty();
}

// A word of no list that is spelled as no verb.
bool NameFinder::IsUnheard(std::size_t at) const {
  const std::string& word = Text(at);
  return lattice_.readings[at].empty() && lexicon_.Names(tokens_, at).empty() && Letters(word) >= 3 &&
         !word.starts_with("ك") && !word.starts_with("ب") && !word.starts_with("ل") && !word.starts_with("ي") &&
         !word.starts_with("ت") && !word.ends_with("ت") && !word.ends_with("وا") && !word.ends_with("ها") &&
         !word.ends_with("هم") && !word.ends_with("هما") && !StartsWithAl(word);
}

}  // namespace isnad::names
