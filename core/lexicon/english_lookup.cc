#include "core/lexicon/english_lookup.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

#include "core/text/latin.h"

namespace isnad {
namespace {

constexpr std::size_t kGapWords = 8;  // how far "took ... hostage" may be apart
constexpr std::size_t kMostNameWords = 5;

bool IsHyphen(const Token& token) { return token.kind == TokenKind::kPunct && token.folded == "-"; }

// "Syria's", "civilians'": the word itself.
std::string_view WithoutPossessive(std::string_view word) {
  if (word.ends_with("'s") && word.size() > 2) word.remove_suffix(2);
  return word;
}

bool Spells(const IdiomWord& word, const std::string& text) {
  const std::string_view bare = WithoutPossessive(text);
  return std::any_of(word.any_of.begin(), word.any_of.end(),
                     [&](const IdiomWord::Spelling& spelling) { return spelling.text == bare; });
}

// The token that an idiom goes on with behind `i`: a hyphen within its words is passed over.
std::size_t NextWord(const Tokens& tokens, std::size_t i) {
  const bool hyphen = i + 2 < tokens.size() && IsHyphen(tokens[i + 1]) && !tokens[i + 2].line_start;
  return hyphen ? i + 2 : i + 1;
}

// How many tokens the idiom covers from `at`; 1 for one with a gap that is there, 0 where it is not there.
std::uint8_t MatchIdiom(const Tokens& tokens, std::size_t at, const std::vector<IdiomWord>& words, bool& plural) {
  const auto here = [&](std::size_t t) { return t < tokens.size() && tokens[t].sentence == tokens[at].sentence; };
  std::size_t last = at;
  bool gap = false;
  for (std::size_t w = 0; w < words.size(); ++w) {
    std::size_t next = NextWord(tokens, last);
    if (words[w].any_of.empty()) {
      gap = true;
      if (++w == words.size()) return 0;
      const std::size_t most = next + kGapWords;
      while (here(next) && next <= most && !Spells(words[w], tokens[next].folded)) ++next;
      if (next > most) return 0;
    }
    if (!here(next) || !Spells(words[w], tokens[next].folded)) return 0;
    if (w + 1 == words.size() && words[w].any_of.size() > 1)
      plural = WithoutPossessive(tokens[next].folded) != words[w].any_of.front().text;
    last = next;
  }
  return gap ? 1 : static_cast<std::uint8_t>(last - at + 1);
}

// "N Darfur", "N. Waziristan": the direction that a name begins with.
std::string SpelledOut(const std::string& word) {
  if (word == "n") return "north";
  if (word == "s") return "south";
  if (word == "e") return "east";
  return word == "w" ? "west" : word;
}

// The words of a name from `at` on, with the token that each ends at. Articles and hyphens are left out.
struct NameWord {
  std::string folded;
  std::size_t last = 0;
  bool possessive = false;  // "Somalia's": names that are known by their words go on ("capital"), no other does
};

std::vector<NameWord> NameWords(const Tokens& tokens, std::size_t at) {
  std::vector<NameWord> words;
  for (std::size_t i = at; i < tokens.size() && words.size() < kMostNameWords + 3; ++i) {
    const Token& token = tokens[i];
    if (token.sentence != tokens[at].sentence) break;
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber) {
      // "al-Zor", "Nu ' man"; anything else ends the name.
      const bool glued = !token.space_before && i + 1 < tokens.size() && !tokens[i + 1].space_before;
      if (i > at && glued && (token.folded == "-" || token.folded == "'")) continue;
      if (i > at && token.folded == "'" && !token.space_before) continue;  // "Workers' Party"
      const bool abbreviated = !words.empty() && SpelledOut(words[0].folded) != words[0].folded;
      if (i == at + 1 && token.folded == "." && abbreviated) continue;
      break;
    }
    const std::string word = FoldLatin(WithoutPossessive(token.folded));
    const bool hyphen = i + 1 < tokens.size() && IsHyphen(tokens[i + 1]);
    // "al Bab", "El Fasher", "Deir ez Zor"; "as", "at" and "an" are articles before a hyphen alone.
    const bool plain = word != "as" && word != "at" && word != "an";
    if (IsLatinArticle(word) && (hyphen || plain) && i + 1 < tokens.size()) continue;
    words.push_back({word, i, token.folded.ends_with("'s")});
  }
  return words;
}

}  // namespace

std::vector<Analysis> AnalyzeEnglish(const LexiconData& data, const Tokens& tokens, std::size_t at) {
  std::vector<Analysis> readings;
  const Token& token = tokens[at];
  if (token.kind != TokenKind::kWord) return readings;
  const auto found = data.forms.find(WithoutPossessive(token.folded));
  if (found == data.forms.end()) return readings;
  for (const WordForm& form : found->second) {
    const Lexeme& lexeme = data.lexemes[form.lexeme];
    Analysis reading;
    bool plural = false;
    const std::vector<IdiomWord>& idiom = data.idioms[form.lexeme];
    if (!idiom.empty()) {
      reading.length = MatchIdiom(tokens, at, idiom, plural);
      if (reading.length == 0) continue;
    }
    reading.lexeme = &lexeme;
    reading.number = form.number;
    if (!idiom.empty() && lexeme.pos == Pos::kNoun)
      reading.number = plural || form.number == Number::kPlural ? Number::kPlural : Number::kSingular;
    reading.form = form.form;
    reading.voice = form.voice;
    reading.gender = form.gender;
    readings.push_back(reading);
  }
  std::stable_sort(readings.begin(), readings.end(), [](const Analysis& a, const Analysis& b) {
    const auto rank = [](const Analysis& r) {
      return std::tuple(r.length > 1 || r.lexeme->Is("gap") ? 0 : 1, -static_cast<int>(r.length));
    };
    return rank(a) < rank(b);
  });
  if (!readings.empty() && readings.front().length > 1 && readings.front().lexeme->Is("whole"))
    std::erase_if(readings, [](const Analysis& a) { return !a.lexeme->Is("whole"); });
  return readings;
}

std::vector<NameMatch> LatinNames(const LexiconData& data, const Tokens& tokens, std::size_t at) {
  std::vector<NameMatch> matches;
  const Token& token = tokens[at];
  if (token.kind == TokenKind::kPunct || token.kind == TokenKind::kSymbol) return matches;
  const std::vector<NameWord> words = NameWords(tokens, at);
  if (words.empty()) return matches;
  const auto add = [&](std::uint32_t entity, std::size_t last, bool by_sound) {
    const NameMatch match{&data.entities[entity], static_cast<std::uint32_t>(last - at + 1), 0, by_sound};
    const auto same = [&](const NameMatch& m) { return m.entity == match.entity && m.length == match.length; };
    if (std::none_of(matches.begin(), matches.end(), same)) matches.push_back(match);
  };
  const std::string direction = SpelledOut(words[0].folded);
  for (const std::string& first : {words[0].folded, direction}) {
    const auto found = data.names.find(first);
    if (found == data.names.end()) continue;
    for (const LexiconData::Name& name : found->second) {
      const bool spelled_out = first != words[0].folded;
      if (name.rest.size() >= words.size() || (spelled_out && name.rest.empty())) continue;
      bool fits = true;
      for (std::size_t i = 0; fits && i < name.rest.size(); ++i) fits = words[i + 1].folded == name.rest[i];
      if (fits) add(name.entity, words[name.rest.size()].last, false);
    }
  }
  std::string name;
  for (std::size_t count = 1; count <= words.size() && count <= kMostNameWords; ++count) {
    if (count > 1 && words[count - 2].possessive) break;
    name += (count > 1 ? " " : "") + words[count - 1].folded;
    const NameSound sound = SoundOf(name);
    const auto found = data.sounds.lower_bound(sound.consonants);
    // No name goes on as these words sound. (An article at the end is one only if more follows.)
    if (found == data.sounds.end() || !found->first.starts_with(sound.consonants)) {
      if (IsLatinArticle(words[count - 1].folded)) continue;
      break;
    }
    if (found->first != sound.consonants) continue;
    for (const LexiconData::Sound& known : found->second) {
      // "Albu Kamal", "Abukamal": a space more or less, but no two words more.
      const std::uint32_t more = known.words > count ? known.words - static_cast<std::uint32_t>(count)
                                                     : static_cast<std::uint32_t>(count) - known.words;
      if (more <= 1 && SoundAlike(sound, known.sound)) add(known.entity, words[count - 1].last, true);
    }
  }
  std::stable_sort(matches.begin(), matches.end(), [](const NameMatch& a, const NameMatch& b) {
    return std::tuple(b.length, a.by_sound) < std::tuple(a.length, b.by_sound);
  });
  return matches;
}

}  // namespace isnad
