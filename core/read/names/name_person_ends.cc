#include <algorithm>

#include "core/read/names/name_finder.h"

// Where a person's name ends, told by what stands behind it: a prayer for him, the name of his eldest, his age.

namespace isnad::names {

// "رحمه الله", "الله يرحمه", "ربي يرحمهم", "حسبي الله", "رحمة الله تعالى": what is wished, and nobody's name.
bool NameFinder::OpensPrayer(std::size_t at) const {
  const std::size_t next = at + 1;
  if (!IsWord(at) || !IsWord(next) || !Beside(at, next)) return false;
  const std::string &word = Text(at), &behind = Text(next);
  const Analysis* wish = Cue(next, "wishes");
  if ((word == "الله" || word == "ربي" || word == "ربنا") && wish != nullptr) return true;
  if (behind != "الله") return false;
  if (word == "حسبي" || word == "حسبنا" || Cue(at, "wishes") != nullptr) return true;
  // "انتقل إلى رحمة الله تعالى"; "رحمة الله نبيل" is a man.
  const bool goes_on = IsWord(at + 2) && Beside(at, at + 2) && Text(at + 2) == "تعالي";
  return word.ends_with("رحمه") && (goes_on || (at > 0 && Beside(at - 1, at) && Text(at - 1) == "الي"));
}

// "(أبو عمر)", "“أبو عمر”" at the token of the first mark.
bool NameFinder::TellsKunya(std::size_t at) const {
  if (!(Is(at, "(") || Is(at, "\"")) || !IsWord(at + 1) || !IsWord(at + 2) || !Beside(at, at + 3)) return false;
  const std::string& father = Text(at + 1);
  return (father == "ابو" || father == "ابي" || father == "ابا" || father == "ام") &&
         (Is(at + 3, ")") || Is(at + 3, "\""));
}

// "حكم الزعران (أبو عمر)": two words before it are a man's name, whatever the first means elsewhere.
bool NameFinder::IsToldByKunya(std::size_t at) const {
  const std::size_t second = at + 1;
  if (!IsWord(at) || !IsWord(second) || !TellsKunya(at + 2) || !Beside(at, at + 2) || StartsWithAl(Text(at)))
    return false;
  if (IsStop(at) || IsStop(second) || tokens_[at].tanwin || Letters(Text(at)) < 2) return false;
  const auto plain = [&](std::size_t i) {
    return std::none_of(lattice_.readings[i].begin(), lattice_.readings[i].end(), [](const Analysis& a) {
      return a.lexeme->pos == Pos::kParticle || a.lexeme->pos == Pos::kNumber || a.lexeme->Is("cue=person") ||
             a.lexeme->Is("cue=org") || a.lexeme->Is("cue=place") || a.lexeme->Is("person") || a.lexeme->group ||
             a.lexeme->outcome || a.lexeme->event;
    });
  };
  return plain(at) && plain(second);
}

// "علي محمد قائد 15 عاما", "سامي هاشم حداد، 22 عاما": between his father's name and his age a noun is his family's,
// whatever it means.
bool NameFinder::IsNameBeforeAge(const PersonRun& person) const {
  const std::size_t family = person.next, age = family + 1;
  if (person.words < 2 || age + 1 >= tokens_.size() || !Beside(person.at, age + 1) || IsStop(family)) return false;
  const bool told = TellsAge(age);
  if (!told && (tokens_[age].kind != TokenKind::kNumber || Cue(age + 1, "unit=year") == nullptr)) return false;
  const auto& readings = lattice_.readings[family];
  if (readings.empty() && told) return !Text(family).starts_with("و");
  return !readings.empty() && !tokens_[family].tanwin &&
         std::all_of(readings.begin(), readings.end(), [&](const Analysis& a) {
           if (a.lexeme->pos == Pos::kName) return true;
           const bool noun = (a.lexeme->pos == Pos::kNoun || (told && a.lexeme->pos == Pos::kAdjective)) &&
                             (a.clitics & ~kAl) == 0 && a.number == Number::kSingular && !a.lexeme->outcome;
           return noun && (told || a.lexeme->Is("cue=person"));
         });
}

// "القائد الكبير فلان", "الصحفي اليمني “فلان”": the token of the role before an adjective of it, or kNone.
std::size_t NameFinder::RoleBeforeAdjective(std::size_t at) const {
  if (at == 0 || !StartsWithAl(Text(at)) || !Beside(at - 1, at)) return kNone;
  const Analysis* cue = Cue(at - 1, "cue=person");
  if (cue == nullptr || !cue->Has(kAl) || cue->number != Number::kSingular || cue->Has(kPronoun)) return kNone;
  if (Cue(at, "cue=person") != nullptr || IsEvent(at)) return kNone;
  return EndsLikeNisba(Text(at)) || IsAdjective(at) ? at - 1 : kNone;
}

}  // namespace isnad::names
