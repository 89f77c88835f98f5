// Reads lines "id <tab> text" and writes for each number that the reader finds
// "id <tab> first byte <tab> end byte <tab> value <tab> kind <tab> least <tab> most" (an end empty where nothing bounds
// it; kind: ordinal, definite, fraction, open or plain). numbers_run.py asks the questions.
#include <iostream>
#include <string>

#include "core/lexicon/lexicon.h"
#include "core/read/number_phrases.h"

int main() {
  const auto lexicon = isnad::Lexicon::Load("ar");
  if (!lexicon.ok()) {
    std::cerr << lexicon.status().message() << "\n";
    return 1;
  }
  const auto end = [](const std::optional<std::uint64_t>& of) { return of ? std::to_string(*of) : std::string(); };
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
    for (const isnad::NumberPhrase& phrase : isnad::FindNumbers(lattice)) {
      const isnad::NumberValue& number = phrase.number;
      const char* kind = number.ordinal            ? "ordinal"
                         : number.thousandths != 0 ? "fraction"
                         : number.open             ? "open"
                         : number.definite         ? "definite"
                                                   : "plain";
      const isnad::Span span = tokens.SpanOf(phrase.first, phrase.last);
      std::cout << line.substr(0, tab) << '\t' << span.begin << '\t' << span.end << '\t' << number.value << '\t' << kind
                << '\t' << end(phrase.min) << '\t' << end(phrase.max) << '\n';
    }
  }
}
