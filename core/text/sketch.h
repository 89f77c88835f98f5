#ifndef ISNAD_CORE_TEXT_SKETCH_H_
#define ISNAD_CORE_TEXT_SKETCH_H_

#include "core/model/reading.h"
#include "core/text/tokens.h"

namespace isnad {

// One-permutation MinHash (Li, Owen and Zhang 2012; empty bins filled by rotation, Shrivastava and Li 2014) of the
// shingles of three folded words. Numbers are left out, so that a copy with a changed figure still looks like one.
// Fewer than 20 words: an empty sketch. XXH3 with seed 0; the values reach the disk.
Sketch SketchOf(const Tokens& tokens);

// The share of equal bins, an estimate of the Jaccard likeness of the two texts; 0 if either is empty.
double Likeness(const Sketch& a, const Sketch& b);

}  // namespace isnad

#endif  // ISNAD_CORE_TEXT_SKETCH_H_
