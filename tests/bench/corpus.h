#ifndef ISNAD_TESTS_BENCH_CORPUS_H_
#define ISNAD_TESTS_BENCH_CORPUS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/lexicon/lexicon.h"
#include "core/model/article.h"

namespace isnad {

// Articles with what they are about. Seeded: the same count and seed give the same articles, whatever the machine.
struct Corpus {
  std::vector<Article> articles;
  std::vector<std::uint32_t> event_of;  // by article: the event that its main report tells
  std::uint32_t events = 0;
};

// About `count` articles. Towns of the lexicon, some far more often in the news than others, and invented villages
// that it does not hold; the span of days grows with the corpus, as it does in an archive that is filled year by year.
// Outlets have habits: some date each page, some tell a weekday alone or nothing, and an archive saved them late.
// Events are told by one to eight of them; one article in ten is a copy, some events are told again the day after, some
// articles are a round-up of several events. The sentences are not those that the reader's word lists were made from.
Corpus MakeCorpus(std::size_t count, std::uint32_t seed, const Lexicon& lexicon);

}  // namespace isnad

#endif  // ISNAD_TESTS_BENCH_CORPUS_H_
