#ifndef ISNAD_CORE_TEXT_LATIN_H_
#define ISNAD_CORE_TEXT_LATIN_H_

#include <string>
#include <string_view>
#include <vector>

// Arabic and Kurdish names in Latin letters, which no two outlets spell alike: Deir ez-Zor, Dayr al-Zawr, Deir Ezzor.

namespace isnad {

// Lower case, letters without their marks (ê, ḥ, ş as sh), apostrophes and letters of breath (ʿ) left out: what two
// spellings of one word in Latin letters agree in before the ear is asked. Other scripts are left as they are.
std::string FoldLatin(std::string_view word);

// "al", "el", "ez", "ash": the article as it is written before a name. word: folded by FoldLatin. Some of its shapes
// are English words too (as, at, an): the caller knows whether a hyphen stands behind.
bool IsLatinArticle(std::string_view word);

// How a name sounds: its consonants, one letter each (x kh, $ sh, c gh), and between them its vowels. Articles, doubled
// letters and a last h are left out.
struct NameSound {
  std::string consonants;
  std::vector<std::string> vowels;  // before, between and behind the consonants: one more than those
  bool operator==(const NameSound&) const = default;
};

// words: of one name, folded or not, Latin or Arabic; marks between them are dropped.
NameSound SoundOf(std::string_view words);

// The consonants of a sound, so that the Arabic and the Latin spelling of a name agree where one script lacks a letter
// of the other: p is written ب, v ف, ch تش, and g is غ, ج or, in French, dj.
std::string AcrossScripts(const NameSound& sound);

// Two spellings that may be of one name. The more consonants they share, the less their vowels must agree: with four
// they are free, with three no a stands for an i or u, with fewer none may be left out either.
bool SoundAlike(const NameSound& a, const NameSound& b);

// Of two scripts: Arabic leaves short vowels out, Latin writes a long one in many ways. Names of two consonants that
// agree so are of one place only where more ties them.
bool MaySoundAlike(const NameSound& a, const NameSound& b);

}  // namespace isnad

#endif  // ISNAD_CORE_TEXT_LATIN_H_
