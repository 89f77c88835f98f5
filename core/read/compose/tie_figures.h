#ifndef ISNAD_CORE_READ_COMPOSE_TIE_FIGURES_H_
#define ISNAD_CORE_READ_COMPOSE_TIE_FIGURES_H_

#include <cstdint>
#include <vector>

#include "core/read/compose/ties.h"

// The people told beside an event's word, for those ties that go by them. Private to tie_*.cc.

namespace isnad::ties {

struct Figure {
  Outcome outcome;
  std::uint32_t people;
  Group group;
  bool open = false;  // "at least": or more
};
using Figures = std::vector<Figure>;

// The figures of the text's sentence in which the word stands, without those of parts.
Figures FiguresBeside(const Composition& c, std::uint32_t word);
// Of them those that begin at a token from the one on and before the other.
Figures FiguresBeside(const Composition& c, std::uint32_t word, std::uint32_t from, std::uint32_t to);
// And of all sentences of the text that name the draft's event.
Figures FiguresOf(const Composition& c, const Draft& draft);
// One figure may be told in both: as many people, and not "ضابط" here and "مختار" there.
bool ShareFigure(const Figures& a, const Figures& b);

}  // namespace isnad::ties

#endif  // ISNAD_CORE_READ_COMPOSE_TIE_FIGURES_H_
