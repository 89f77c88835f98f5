#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "core/lexicon/lexicon.h"
#include "core/read/en/numbers.h"

namespace isnad::en {
namespace {

// The numbers of a text in one line: "25", "o3" an ordinal, "5-7", "11-", "-9" where at most so many are told.
std::string Numbers(const char* text) {
  static const std::unique_ptr<Lexicon> lexicon = std::move(Lexicon::Load("en")).value();
  const Tokens tokens = Tokenize(text, Field::kText);
  const Lattice lattice = Analyse(tokens, *lexicon);
  std::string line;
  for (std::size_t at = 0; at < tokens.size();) {
    const auto number = NumberAt(lattice, at);
    if (!number || number->several) {
      ++at;
      continue;
    }
    line += line.empty() ? "" : " ";
    const Quantity& people = number->quantity;
    if (number->ordinal) {
      line += "o" + std::to_string(number->value);
    } else if (people.bound == Bound::kExact || people.bound == Bound::kAbout) {
      line += std::to_string(number->value) + (people.max ? "" : "+");
    } else {
      line += people.bound == Bound::kAtMost ? "" : std::to_string(people.min);
      line += "-" + (people.max ? std::to_string(*people.max) : std::string());
    }
    at = number->last + 1;
  }
  return line;
}

TEST(EnglishNumbers, AreReadInDigitsAndWords) {
  constexpr struct {
    const char* numbers;
    const char* text;
  } kCases[] = {
      {"0", "zero"},
      {"25", "twenty-five people"},
      {"10000", "10k people"},
      {"1200000000", "1.2bn people"},
      {"40000", "40 000 people"},
      {"1414021100", "1 414 021 100 people"},
      {"4321", "4 thousand 3 hundred and 21 people"},
      {"3000000000", "three thousand million"},
      {"1300000", "13 lakh people"},
      {"31256721", "three crore twelve lakh fifty-six thousand seven hundred twenty-one"},
      {"36", "three dozens"},
      {"36", "3 dozens"},
      {"5", "five (5) people"},
      {"45", "45 (forty-five) people"},
      {"24+", "dozens of people"},
      {"2000000+", "millions of people"},
      {"o200", "two hundredth"},
      {"o31", "the thirty-first"},
      {"3001-", "the toll exceeded 3,000"},
      {"1501-", "a toll above 1,500"},
      {"5-", "five or more"},
      {"-5", "five or fewer"},
      {"21-29", "more than 20 but fewer than 30"},
      {"1000-5000", "1000 – 5000 people"},
      {"20-100", "20 through 100"},
      // two numbers, and no number
      {"12 300", "12 300 people"},
      {"2023 100", "in 2023 100 people"},
      {"5 21-", "5 killed and more than 20 wounded"},
      {"3 24+", "on May 3 dozens of people"},
      {"5 3", "five (3 women)"},
      {"", "this one is"},
      {"1", "said that one person"},
      {"7 29", "7 killed at kilometre 29"},
      {"3", "3 k"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Numbers(c.text), c.numbers) << c.text;
}

}  // namespace
}  // namespace isnad::en
