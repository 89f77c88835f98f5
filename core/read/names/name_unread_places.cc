#include <map>
#include <set>
#include <string>

#include "core/read/names/name_finder.h"

// A town that no list holds and that no noun introduces: "غارة على كذا", "ستة شهداء في كذا". By itself such a word may
// be anything that the lexicon does not know; a word that means nothing else, stands only where a place can stand, and
// does so again ("رفع الأنقاض في كذا") is a place. A thing is told without its article first ("غارة على هنغار") and
// with it then, a town always in the same way.

namespace isnad::names {
namespace {

constexpr std::size_t kLeastLetters = 4;
constexpr int kLeastTimes = 2;

struct Seen {
  std::string surface;  // without what is joined to it
  int times = 0;        // behind في, ب, and as below
  int told_of = 0;      // of those, right behind what happened or whom it befell
  bool other = false;   // with an adjective
};

using Words = std::map<std::string, Seen>;

class UnreadFinder : public NameWords {
 public:
  using NameWords::NameWords;

  void Count(const std::vector<NamePhrase>& names, Words& seen, std::set<std::string>& all) const {
    std::vector<bool> named(tokens_.size());
    for (const NamePhrase& name : names)
      for (std::size_t at = std::min(name.cue, name.first); at <= name.last; ++at) named[at] = true;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      if (!IsWord(at)) continue;
      for (const auto& [stem, clitics] : Stems(Text(at))) all.insert(stem);
      if (named[at] || !lattice_.readings[at].empty() || IsStop(at) || tokens_[at].tanwin) continue;
      Look(at, seen);
    }
  }

 private:
  void Look(std::size_t at, Words& seen) const {
    const bool joined = Text(at).starts_with("ب") && at > 0 && Beside(at - 1, at);
    if (at > 0 && Beside(at - 1, at)) {
      if (Text(at - 1) == "في") return Note(at, 0, at > 1 && Beside(at - 2, at) && Happens(at - 2), seen);
      if (Text(at - 1) == "علي" && at > 1 && Beside(at - 2, at)) {
        if (Strikes(at - 2)) return Note(at, 0, true, seen);
        if (StruckBefore(at - 1)) return Note(at, 0, false, seen);
      }
      if (Strikes(at - 1) && !Defined(at - 1)) return Note(at, 0, true, seen);
    }
    if (joined) Note(at, kBi, Happens(at - 1), seen);
  }

  void Note(std::size_t at, std::uint16_t clitics, bool told_of, Words& seen) const {
    const std::string word = clitics == 0 ? Text(at) : Text(at).substr(2);
    if (Letters(word) < kLeastLetters || !MayBeTown(word)) return;
    Seen& one = seen[word];
    if (one.surface.empty()) one.surface = Surface(at, at, clitics);
    ++one.times;
    one.told_of += told_of ? 1 : 0;
    const bool behind = at + 1 < tokens_.size() && Beside(at, at + 1) && IsWord(at + 1);
    if (behind && StartsWithAl(Text(at + 1)) && (IsAdjective(at + 1) || EndsLikeNisba(Text(at + 1)))) one.other = true;
  }

  // As with "في كذا،" (name_bare_places.cc): no word that a list of common nouns holds, or that is made like one.
  bool MayBeTown(const std::string& word) const {
    const bool arabic = word.front() < 0;  // a byte of more than seven bits
    return arabic && !word.starts_with("و") && !IsCommonNoun(word) &&
           IsShapedAsName(StartsWithAl(word) ? word : "ال" + word);
  }

  bool Defined(std::size_t at) const {
    for (const Analysis& a : lattice_.readings[at])
      if (a.Has(kAl) || a.Has(kPronoun)) return true;
    return false;
  }

  // "غارة على", "أغار على", "لغارة كذا"
  bool Strikes(std::size_t at) const {
    for (const Analysis& a : lattice_.readings[at])
      if (a.lexeme->event && !a.lexeme->Is("weak") && a.form != VerbForm::kParticiple) return true;
    return false;
  }

  // "أغار الطيران الحربي أمس على كذا"
  bool StruckBefore(std::size_t on) const {
    constexpr std::size_t kSubject = 5;  // tokens of who does it and when
    for (std::size_t back = 1; back <= kSubject && back <= on && Beside(on - back, on); ++back)
      if (Strikes(on - back)) return true;
    return false;
  }

  // "هجوم في", "ستة شهداء في"
  bool Happens(std::size_t at) const {
    if (Strikes(at)) return true;
    for (const Analysis& a : lattice_.readings[at])
      if (a.lexeme->outcome && a.lexeme->Is("person") && !a.Has(kAl) && !a.Has(kPronoun)) return true;
    return false;
  }
};

// "هنغار" and "الهنغار": a thing.
bool IsToldBothWays(const std::string& word, const std::set<std::string>& all) {
  constexpr std::string_view kArticle = "ال";
  if (!word.starts_with(kArticle)) return all.contains(std::string(kArticle) + word);
  const std::string bare = word.substr(kArticle.size());
  return all.contains(bare) || all.contains(bare + "ا");
}

}  // namespace
}  // namespace isnad::names

namespace isnad {

void NameUnreadPlaces(const Lexicon& lexicon, const NamedField& title, const NamedField& text) {
  names::Words seen;
  std::set<std::string> all;
  for (const NamedField* field : {&title, &text})
    names::UnreadFinder(field->lattice, field->text, lexicon, {}).Count(field->names, seen, all);
  std::vector<NamePhrase> places;
  for (const auto& [word, one] : seen) {
    if (one.other || one.times < names::kLeastTimes || one.told_of == 0 || names::IsToldBothWays(word, all)) continue;
    NamePhrase& place = places.emplace_back();
    place.name = one.surface;
    place.folded = FoldName(place.name);
    place.kind = "town";
  }
  if (places.empty()) return;
  for (const NamedField* field : {&title, &text})
    names::AddRepeats(names::NameWords(field->lattice, field->text, lexicon, places), false, field->names);
}

}  // namespace isnad
