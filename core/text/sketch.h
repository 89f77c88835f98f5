#ifndef ISNAD_CORE_TEXT_SKETCH_H_
#define ISNAD_CORE_TEXT_SKETCH_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/model/reading.h"
#include "core/text/tokens.h"

namespace isnad {

// One-permutation MinHash (Li, Owen and Zhang 2012; empty bins filled by rotation, Shrivastava and Li 2014) of the
// shingles of three folded words. Digits are left out, and the tokens that `skip` marks (by token; empty: none), so
// that a copy with a figure changed or spelled out still looks like one. Fewer than 8 words: an empty sketch. XXH3 with
// seed 0; the values reach the disk.
Sketch SketchOf(const Tokens& tokens, const std::vector<bool>& skip = {});

// The share of equal bins, an estimate of the Jaccard likeness of the two texts; 0 if either is empty.
double Likeness(const Sketch& a, const Sketch& b);

// How much of the shorter text stands in the longer one, 0 to 1: what the likeness and the two sizes give. A text that
// drops the last paragraphs of another is contained in it, though the two are not alike.
double Containment(const Sketch& a, const Sketch& b);

// Some neighbouring values of a sketch, by which alike texts find each other: 42 bands of 3. Texts of likeness 0.4
// share one 9 times in 10, of 0.5 practically always; of 0.05, which is much for two reports that do not copy, 5 times
// in 1,000.
struct SketchBand {
  std::size_t at = 0;  // which band
  std::array<std::uint32_t, 3> values = {};
};
std::vector<SketchBand> BandsOf(const Sketch& sketch);

// 21 bands of 6 values, each as one number (XXH3 of them, seed 0), by which texts that are nearly one find each other
// wherever they are set: of likeness 0.8 practically always, of 0.6 two times in three, of 0.4 one in twelve.
std::vector<std::uint64_t> WideBandsOf(const Sketch& sketch);

}  // namespace isnad

#endif  // ISNAD_CORE_TEXT_SKETCH_H_
