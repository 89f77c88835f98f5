#ifndef ISNAD_TESTS_CORE_READ_NAMES_NAMES_TESTING_H_
#define ISNAD_TESTS_CORE_READ_NAMES_NAMES_TESTING_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/read/phrases.h"

// What the tables of names in Arabic text share.

namespace isnad {

inline const Lexicon& Arabic() {
  static const std::unique_ptr<Lexicon> lexicon = [] {
    Result<std::unique_ptr<Lexicon>> loaded = Lexicon::Load("ar");
    EXPECT_TRUE(loaded.ok()) << loaded.status().message();
    return loaded.ok() ? std::move(loaded).value() : nullptr;
  }();
  return *lexicon;
}

inline std::vector<NamePhrase> Names(const std::string& text, const std::vector<NamePhrase>& earlier = {}) {
  const Tokens tokens = Tokenize(text, Field::kText);
  return FindNames(Analyse(tokens, Arabic()), text, Arabic(), earlier);
}

inline char Letter(EntityType type) {
  return type == EntityType::kPlace ? 'L' : type == EntityType::kPerson ? 'P' : 'O';
}

// "L الباب; O قسد": a letter for place, organisation or person, and the name.
inline std::string Described(const std::vector<NamePhrase>& names) {
  std::string text;
  for (const NamePhrase& name : names) {
    if (!text.empty()) text += "; ";
    text += Letter(name.type);
    text += " " + name.name;
  }
  return text;
}

struct NamesCase {
  const char* names;
  const char* text;
};

}  // namespace isnad

#endif  // ISNAD_TESTS_CORE_READ_NAMES_NAMES_TESTING_H_
