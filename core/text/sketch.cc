#include "core/text/sketch.h"

#include <xxhash.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace isnad {
namespace {

constexpr std::size_t kShingle = 3, kFewestWords = 8;
constexpr int kBinBits = 7;
static_assert(1 << kBinBits == kSketchSize);
constexpr std::uint32_t kRotation = 0x9E3779B1;  // keeps a borrowed value apart from the bin it came from

}  // namespace

Sketch SketchOf(const Tokens& tokens, const std::vector<bool>& skip) {
  std::vector<const std::string*> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::kWord && (skip.empty() || !skip[i])) words.push_back(&tokens[i].folded);
  }
  if (words.size() < kFewestWords) return {};
  std::vector<std::optional<std::uint32_t>> bins(kSketchSize);
  std::vector<XXH64_hash_t> hashes;
  hashes.reserve(words.size());
  std::string shingle;
  for (std::size_t i = 0; i + kShingle <= words.size(); ++i) {
    shingle.clear();
    for (std::size_t j = 0; j < kShingle; ++j) {
      shingle += *words[i + j];
      shingle += ' ';
    }
    const XXH64_hash_t hash = XXH3_64bits(shingle.data(), shingle.size());
    hashes.push_back(hash);
    std::optional<std::uint32_t>& bin = bins[hash >> (64 - kBinBits)];
    const auto value = static_cast<std::uint32_t>(hash);
    if (!bin || value < *bin) bin = value;
  }
  Sketch sketch;
  std::sort(hashes.begin(), hashes.end());
  sketch.shingles = static_cast<std::uint32_t>(std::unique(hashes.begin(), hashes.end()) - hashes.begin());
  sketch.values.resize(kSketchSize);
  for (int i = 0; i < kSketchSize; ++i) {
    int steps = 0;
    while (!bins[(i + steps) % kSketchSize]) ++steps;  // at least one bin is full: there are words
    sketch.values[i] = *bins[(i + steps) % kSketchSize] + static_cast<std::uint32_t>(steps) * kRotation;
  }
  return sketch;
}

double Likeness(const Sketch& a, const Sketch& b) {
  if (a.empty() || a.values.size() != b.values.size()) return 0;
  int equal = 0;
  for (std::size_t i = 0; i < a.values.size(); ++i) equal += a.values[i] == b.values[i] ? 1 : 0;
  return static_cast<double>(equal) / static_cast<double>(a.values.size());
}

double Containment(const Sketch& a, const Sketch& b) {
  const double likeness = Likeness(a, b);
  const auto shorter = static_cast<double>(std::min(a.shingles, b.shingles));
  if (shorter == 0) return 0;
  // |A and B| = J / (1 + J) * (|A| + |B|).
  return std::min(1.0, likeness / (1 + likeness) * (static_cast<double>(a.shingles) + b.shingles) / shorter);
}

std::vector<SketchBand> BandsOf(const Sketch& sketch) {
  std::vector<SketchBand> bands;
  SketchBand band;
  for (std::size_t i = 0; i + band.values.size() <= sketch.values.size(); i += band.values.size(), ++band.at) {
    std::copy_n(sketch.values.begin() + static_cast<std::ptrdiff_t>(i), band.values.size(), band.values.begin());
    bands.push_back(band);
  }
  return bands;
}

std::vector<std::uint64_t> WideBandsOf(const Sketch& sketch) {
  constexpr std::size_t kValues = 6;
  std::vector<std::uint64_t> bands;
  for (std::size_t i = 0; i + kValues <= sketch.values.size(); i += kValues)
    bands.push_back(XXH3_64bits(sketch.values.data() + i, kValues * sizeof(std::uint32_t)));
  return bands;
}

}  // namespace isnad
