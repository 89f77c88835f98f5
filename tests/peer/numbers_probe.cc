// Reads lines "id <tab> text" and writes for each number that the reader finds
// "id <tab> first byte <tab> end byte <tab> value <tab> kind <tab> least <tab> most" (an end empty where nothing bounds
// it; kind: ordinal, definite, fraction, open or plain). Its argument is the language, ar where it has none.
// numbers_run.py asks the questions.
#include <iostream>
#include <string>

#include "core/lexicon/lexicon.h"
#include "core/read/en/numbers.h"
#include "core/read/numbers/number_phrases.h"

namespace {

std::string End(const std::optional<std::uint64_t>& of) { return of ? std::to_string(*of) : std::string(); }

void TellArabic(const std::string& id, const isnad::Tokens& tokens, const isnad::Lattice& lattice) {
  for (const isnad::NumberPhrase& phrase : isnad::FindNumbers(lattice)) {
    const isnad::NumberValue& number = phrase.number;
    const char* kind = number.ordinal            ? "ordinal"
                       : number.thousandths != 0 ? "fraction"
                       : number.open             ? "open"
                       : number.definite         ? "definite"
                                                 : "plain";
    const isnad::Span span = tokens.SpanOf(phrase.first, phrase.last);
    std::cout << id << '\t' << span.begin << '\t' << span.end << '\t' << number.value << '\t' << kind << '\t'
              << End(phrase.min) << '\t' << End(phrase.max) << '\n';
  }
}

void TellEnglish(const std::string& id, const isnad::Tokens& tokens, const isnad::Lattice& lattice) {
  for (std::size_t at = 0; at < tokens.size();) {
    const auto number = isnad::en::NumberAt(lattice, at);
    if (!number || number->several) {
      ++at;
      continue;
    }
    const isnad::Span span = tokens.SpanOf(number->first, number->last);
    const std::optional<std::uint64_t> most =
        number->quantity.max ? std::optional<std::uint64_t>(*number->quantity.max) : std::nullopt;
    // What is told as "at most" has no lower end of its own: the 1 is that of people who died.
    const bool bare = number->quantity.bound == isnad::Bound::kExact || number->quantity.bound == isnad::Bound::kAbout;
    const std::string least = number->quantity.bound == isnad::Bound::kAtMost
                                  ? ""
                                  : std::to_string(bare && most ? number->value : number->quantity.min);
    std::cout << id << '\t' << span.begin << '\t' << span.end << '\t' << number->value << '\t'
              << (number->ordinal ? "ordinal" : "plain") << '\t' << least << '\t'
              << (bare && most ? std::to_string(number->value) : End(most)) << '\n';
    at = number->last + 1;
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::string language = count > 1 ? arguments[1] : "ar";
  const auto lexicon = isnad::Lexicon::Load(language);
  if (!lexicon.ok()) {
    std::cerr << lexicon.status().message() << "\n";
    return 1;
  }
  std::string line;
  while (std::getline(std::cin, line)) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      std::cerr << "not two columns: " << line << "\n";
      return 1;
    }
    const std::string text = line.substr(tab + 1);
    const isnad::Tokens tokens = isnad::Tokenize(text, isnad::Field::kText);
    const isnad::Lattice lattice = isnad::Analyse(tokens, **lexicon);
    (language == "en" ? TellEnglish : TellArabic)(line.substr(0, tab), tokens, lattice);
  }
}
