// Reads lines "id <tab> reference day or nothing <tab> text" and writes for each phrase of time that the reader finds
// "id <tab> first byte <tab> end byte <tab> from <tab> to" (days empty where unknown). Its argument is the language, ar
// where it has none. dates_run.py asks the questions.
#include <iostream>
#include <string>

#include "core/lexicon/lexicon.h"
#include "core/read/phrases.h"

int main(int count, char** arguments) {
  using isnad::Day;
  const auto lexicon = isnad::Lexicon::Load(count > 1 ? arguments[1] : "ar");
  if (!lexicon.ok()) {
    std::cerr << lexicon.status().message() << "\n";
    return 1;
  }
  const auto day = [](const std::optional<Day>& of) { return of ? isnad::IsoOf(*of) : std::string(); };
  std::string line;
  while (std::getline(std::cin, line)) {
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    if (first == std::string::npos || second == std::string::npos) {
      std::cerr << "not three columns: " << line << "\n";
      return 1;
    }
    const std::string id = line.substr(0, first);
    const std::optional<Day> reference = isnad::ParseIsoDay(line.substr(first + 1, second - first - 1));
    const std::string text = line.substr(second + 1);
    const isnad::Tokens tokens = isnad::Tokenize(text, isnad::Field::kText);
    const isnad::Lattice lattice = isnad::Analyse(tokens, **lexicon);
    for (const isnad::DatePhrase& phrase : isnad::FindDates(lattice, {reference, std::nullopt, std::nullopt})) {
      const isnad::Span& span = phrase.date.quotes.front();
      std::cout << id << '\t' << span.begin << '\t' << span.end << '\t' << day(phrase.date.from) << '\t'
                << day(phrase.date.to) << '\n';
    }
  }
}
