#ifndef ISNAD_CORE_LEXICON_LOADER_H_
#define ISNAD_CORE_LEXICON_LOADER_H_

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/lexicon/forms.h"
#include "core/lexicon/lexicon.h"
#include "core/model/status.h"
#include "core/text/latin.h"

// The data files (FORMAT.md) into tables that a look-up needs.

namespace isnad {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class T>
using StringMap = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

// One word of an idiom after its first.
struct IdiomWord {
  struct Spelling {
    std::string text;  // folded
    std::string stem;  // what stands before a pronoun, or empty: none may be joined
  };
  std::vector<Spelling> any_of;  // empty: a gap
};

struct LexiconData {
  std::string lang;  // whose words: set before the first file
  std::deque<Lexeme> lexemes;
  std::vector<std::vector<IdiomWord>> idioms;  // by lexeme: empty for a single word
  std::vector<bool> hamza_above;               // by lexeme: the lemma begins with أ
  StringMap<std::vector<WordForm>> forms;      // by folded spelling, in the order of the files
  std::vector<KnownEntity> entities;           // sorted by id
  struct Name {
    std::vector<std::string> rest;  // the folded words after the first
    std::uint32_t entity = 0;
  };
  StringMap<std::vector<Name>> names;  // by first folded word, longest first
  // In a language of Latin letters: the names as they sound, by their consonants.
  struct Sound {
    NameSound sound;
    std::uint32_t entity = 0;
    std::uint32_t words = 1;
    bool operator==(const Sound&) const = default;
  };
  std::map<std::string, std::vector<Sound>, std::less<>> sounds;
  std::map<std::string, std::vector<std::vector<std::string>>, std::less<>> tables;
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> lists;  // of word_lists.tsv, by name

  // Takes one file in; `place` is its name in messages, `table` its name without folder and ending.
  Status Add(std::string_view place, std::string_view table, std::string_view text);
  // After the last file: sorts entities and indexes their names and the word lists.
  void Finish();

 private:
  // A row of a file of words, taken apart.
  struct WordRow {
    std::vector<std::string> words;  // of the lemma
    std::string key;                 // rows of one key are one lexeme
    std::string parts;               // of which the forms are made
    Lexeme lexeme, verbal_noun;      // what the word itself says, and what its verbal nouns say
    std::vector<IdiomWord> idiom;
    bool feminine = false;  // has a feminine beside its masculine
  };
  Status AddWord(const std::vector<std::string>& row);
  static Status TakeTags(const std::vector<std::string>& row, WordRow& word);
  void AddVerb(const WordRow& word, std::uint32_t index);
  void AddNounOfVerb(const WordRow& word, const std::string& raw, VerbForm form, Voice voice, Forms& made);
  void AddNoun(const WordRow& word, std::uint32_t index);
  void KeepForms(const Forms& made);
  // The forms of a word that is no verb with Arabic parts: what `AddWord` asks for English.
  void AddEnglishWord(const std::vector<std::string>& row, std::uint32_t index, const Lexeme& lexeme);
  void NameInLatin(std::uint32_t entity);
  void DropFalseDuals();
  void MergeEntities();
  void NameCapitals();
  // A row of village_heads.tsv.
  struct VillageHead {
    std::string folded;
    bool apart = false;
  };
  std::vector<VillageHead> VillageHeads() const;
  void NameInArabic(const std::string& name, std::uint32_t entity, const std::vector<VillageHead>& heads);
  Status AddEntity(const std::vector<std::string>& row);
  // The lexeme with this key, with what `lexeme` adds to it; a new one if there is none.
  std::uint32_t AddLexeme(Lexeme lexeme, std::string_view raw, const std::string& key);
  StringMap<std::uint32_t> by_key_;
};

}  // namespace isnad

#endif  // ISNAD_CORE_LEXICON_LOADER_H_
