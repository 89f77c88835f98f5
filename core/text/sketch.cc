#include "core/text/sketch.h"

#include <xxhash.h>

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace isnad {
namespace {

constexpr std::size_t kShingle = 3, kFewestWords = 20;
constexpr int kBinBits = 6;
static_assert(1 << kBinBits == kSketchSize);
constexpr std::uint32_t kRotation = 0x9E3779B1;  // keeps a borrowed value apart from the bin it came from

}  // namespace

Sketch SketchOf(const Tokens& tokens) {
  std::vector<const std::string*> words;
  for (const Token& token : tokens.tokens) {
    if (token.kind == TokenKind::kWord) words.push_back(&token.folded);
  }
  if (words.size() < kFewestWords) return {};
  std::vector<std::optional<std::uint32_t>> bins(kSketchSize);
  std::string shingle;
  for (std::size_t i = 0; i + kShingle <= words.size(); ++i) {
    shingle.clear();
    for (std::size_t j = 0; j < kShingle; ++j) {
      shingle += *words[i + j];
      shingle += ' ';
    }
    const XXH64_hash_t hash = XXH3_64bits(shingle.data(), shingle.size());
    std::optional<std::uint32_t>& bin = bins[hash >> (64 - kBinBits)];
    const auto value = static_cast<std::uint32_t>(hash);
    if (!bin || value < *bin) bin = value;
  }
  Sketch sketch(kSketchSize);
  for (int i = 0; i < kSketchSize; ++i) {
    int steps = 0;
    while (!bins[(i + steps) % kSketchSize]) ++steps;  // at least one bin is full: there are words
    sketch[i] = *bins[(i + steps) % kSketchSize] + static_cast<std::uint32_t>(steps) * kRotation;
  }
  return sketch;
}

double Likeness(const Sketch& a, const Sketch& b) {
  if (a.empty() || a.size() != b.size()) return 0;
  int equal = 0;
  for (std::size_t i = 0; i < a.size(); ++i) equal += a[i] == b[i] ? 1 : 0;
  return static_cast<double>(equal) / static_cast<double>(a.size());
}

}  // namespace isnad
